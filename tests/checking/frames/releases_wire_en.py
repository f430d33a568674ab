"""Wire stories: a headline, a lede with its dateline, then what went before and what stands beside it."""

from __future__ import annotations

from decimal import Decimal

from checking.frames.changes_words_en import apart, dollars, told_month, told_quarter
from checking.frames.releases_words_en import (
    SOURCE,
    a_rise,
    a_year,
    branches,
    clear,
    factories,
    faster,
    grew,
    higher,
    indices,
    more,
    of_year,
    peso,
    points,
    rose,
    share,
    so_far,
    up,
)
from checking.press import Desk, frame, growth
from checking.standing import COUNTRY, at, begun, called, in_year, standing
from checking.telling import fit, gained, on_month, rate


@frame("en")
def remittances_month_month_before_and_so_far(desk: Desk) -> str:
    """The year, the month before, on the month, so far, on two years before."""
    flow = desk.files.remittances
    time = fit(
        desk,
        [one for one in flow.times if one[0] >= 2006 and one[1] > 2],
        lambda one: clear(
            "1",
            flow.change(one),
            flow.change(flow.before(one)),
            on_month(flow, one),
            so_far(flow, one),
            so_far(flow, one, 2),
        ),
    )
    (year, month), before = time, flow.before(time)
    fell = rose(desk, flow.change(time))
    had = a_rise(desk, flow.change(before))
    on = up(desk, on_month(flow, time))
    total, two = more(desk, so_far(flow, time)), more(desk, so_far(flow, time, 2))
    return (
        f"MEXICO CITY, {desk.pick('May', 'June')} 2 - Money sent home by Mexicans abroad ⟦{fell} {desk.percent(flow.change(time))}⟧ in {told_month(desk, time)} "
        f"from a year earlier, after ⟦{had} of {desk.percent(flow.change(before))}⟧ in {desk.month(before[1])}, {desk.pick(*SOURCE)}.\n\n"
        f"Compared with the previous month, remittances were ⟦{on} {desk.percent(on_month(flow, time))}⟧, at ⟦{dollars(desk, flow.values[time])}⟧.\n\n"
        f"In the first {month} months of the year they came to ⟦{dollars(desk, flow.over(year, 1, month))}⟧, "
        f"⟦{desk.percent(so_far(flow, time))} {total} than in the same period of {year - 1}⟧ and ⟦{desk.percent(so_far(flow, time, 2))} {two} than in that of {year - 2}⟧."
    )


@frame("en")
def inflation_target_and_peak(desk: Desk) -> str:
    """The rate, that before, the distance to a target, the peak, the month."""
    general, core, _ = indices(desk.files)
    time = fit(
        desk,
        [one for one in general.times if one >= (2023, 1)],
        lambda one: (
            apart(rate(general, one), rate(general, general.before(one)), "0.05")
            and rate(general, one) > Decimal("3.3")
            and clear("0.08", on_month(general, one), rate(core, one) - rate(core, core.before(one)))
        ),
    )
    before = general.before(time)
    now, then = rate(general, time), rate(general, before)
    eased = desk.way(now - then, ("rose", "accelerated", "picked up"), ("eased", "slowed", "cooled"))
    high = max((one for one in general.times if (2021, 1) <= one <= time), key=lambda one: rate(general, one))
    peak = rate(general, high)
    top = next(one for one in general.times if (2021, 1) <= one <= time and rate(general, one) == peak)
    wrong = told_month(desk, (2021, 5))
    rises = rose(desk, on_month(general, time))
    kept = desk.way(
        rate(core, time) - rate(core, core.before(time)), ("rose to", "picked up to"), ("slowed to", "eased to")
    )
    return (
        f"# Mexico's inflation ⟦{eased} to {desk.percent(now, 2)}⟧\n\n"
        f"Consumer prices in Mexico ⟦were {desk.percent(now, 2)} {desk.say('higher', 'lower')}⟧ in {told_month(desk, time)} than a year earlier, "
        f"compared with a rate of ⟦{desk.percent(then, 2)} the month before⟧, {desk.pick(*SOURCE)}. "
        f"Inflation is still ⟦{points(desk, now - 3)} above the 3% target⟧ of the Bank of Mexico, but below the ⟦{desk.percent(peak, 2)}⟧ "
        f"reached in ⟦{desk.say(told_month(desk, top), wrong)}⟧.\n\n"
        f"On the month, prices ⟦{rises} {desk.percent(on_month(general, time), 2)}⟧. Core inflation, which leaves out food and energy, "
        f"⟦{kept} {desk.percent(rate(core, time), 2)}⟧ from ⟦{desk.percent(rate(core, before), 2)}⟧."
    )


@frame("en")
def dollar_lows_and_highs(desk: Desk) -> str:
    """The month's mean, against a month and a year before, and since its peak."""
    dollar = desk.files.dollar
    time = fit(
        desk,
        [one for one in dollar.times if one >= (2021, 1)],
        lambda one: clear("0.6", on_month(dollar, one), dollar.change(one), on_month(dollar, dollar.before(one))),
    )
    before = dollar.before(time)
    peak = (2020, 4)
    low = min((one for one in dollar.times if one < time), key=lambda one: dollar.values[one])
    desk.ask(growth(dollar.values[time], dollar.values[low]) > 1)
    fell = desk.way(on_month(dollar, time), ("rose", "gained", "climbed"), ("fell", "lost", "slipped"))
    year = higher(desk, dollar.change(time))
    had = desk.way(on_month(dollar, before), ("risen", "gained"), ("fallen", "lost"))
    return (
        f"The dollar ⟦{fell} {desk.percent(on_month(dollar, time))}⟧ against the peso in {told_month(desk, time)}, "
        f"to an average of ⟦{peso(desk, dollar.values[time])}⟧; it ⟦had {had} {desk.percent(on_month(dollar, before))}⟧ in {desk.month(before[1])}.\n\n"
        f"That is ⟦{desk.percent(dollar.change(time))} {year}⟧ its level of a year ago. Since its peak of April 2020, when it averaged ⟦{peso(desk, dollar.values[peak])}⟧, "
        f"the currency ⟦has {desk.say('lost', 'gained')} {desk.percent(dollar.change(time, peak))}⟧; it is ⟦{desk.percent(dollar.change(time, low))} above⟧ its low of {told_month(desk, low)}."
    )


@frame("en")
def economy_slower_than(desk: Desk) -> str:
    """A quarter's rate compared with the one before, the sectors, the year before."""
    whole, farms, industry, services = branches(desk.files)
    time = fit(
        desk,
        [one for one in whole.times if one[0] >= 1997],
        lambda one: clear("0.4", *(each.change(one) for each in (whole, farms, industry, services))),
    )
    before, year_ago = whole.before(time), (time[0] - 1, time[1])
    now, then = whole.change(time), whole.change(before)
    pace = faster(desk, now, then)
    desk.ask(clear("0.5", whole.change(year_ago)) and apart(whole.change(year_ago), now, "0.5"))
    made, served, farmed = (grew(desk, one.change(time)) for one in (industry, services, farms))
    a_year_ago = a_rise(desk, whole.change(year_ago))
    return (
        f"MEXICO CITY - Mexico's economy ⟦{desk.say('grew', 'shrank')} {desk.percent(now)}⟧ in {told_quarter(desk, time)} from a year earlier, "
        f"⟦{pace} the {desk.percent(then)}⟧ of the {desk.quarter(before[1])} quarter, {desk.pick(*SOURCE)}.\n\n"
        f"Industry ⟦{made} {desk.percent(industry.change(time))}⟧ and services ⟦{served} {desk.percent(services.change(time))}⟧, "
        f"while farming ⟦{farmed} {desk.percent(farms.change(time))}⟧. "
        f"In the same quarter of {time[0] - 1}, the economy had seen ⟦{a_year_ago} of {desk.percent(whole.change(year_ago))}⟧."
    )


@frame("en")
def states_of_a_quarter(desk: Desk) -> str:
    """Who received most, who grew most, how many fell, what the first three have."""
    group = desk.files.by_state
    time = desk.random.choice([one for one in group[COUNTRY].times if one[0] >= 2006])
    whole = group[COUNTRY]
    states, moved = standing(group, at(time)), standing(group, lambda one: one.change(time))
    desk.ask(
        clear("0.8", whole.change(time))
        and group[moved[0]].change(time) > group[moved[1]].change(time) + Decimal("0.3")
    )
    desk.ask(
        group[moved[-1]].change(time) < -1
        and group[moved[-2]].change(time) > group[moved[-1]].change(time) + Decimal("0.3")
    )
    lead, second, third = (called(desk, one) for one in states[:3])
    first = desk.say(begun(lead), begun(called(desk, states[desk.random.randrange(4, 9)])))
    next_one = desk.say(second, called(desk, states[desk.random.randrange(9, 14)]))
    best = desk.say(begun(called(desk, moved[0])), begun(called(desk, moved[6])))
    worst = desk.say(called(desk, moved[-1]), called(desk, moved[-7]))
    three = sum(group[one].values[time] for one in states[:3])
    return (
        f"Remittances to Mexico ⟦{rose(desk, whole.change(time))} {desk.percent(whole.change(time))}⟧ in {told_quarter(desk, time)} from a year earlier, "
        f"to ⟦{dollars(desk, whole.values[time])}⟧, {desk.pick(*SOURCE)}.\n\n"
        f"⟦{first} received the most⟧, ⟦{dollars(desk, group[states[0]].values[time])}⟧, followed by ⟦{next_one}⟧ with ⟦{dollars(desk, group[states[1]].values[time])}⟧ and {third}. "
        f"The three states took ⟦{desk.percent(share(three, whole.values[time]))} of the total⟧.\n\n"
        f"⟦{best} saw the fastest growth⟧, ⟦{desk.percent(group[moved[0]].change(time))}⟧; the steepest fall was that of ⟦{worst}⟧, ⟦{desk.percent(group[moved[-1]].change(time))}⟧."
    )


@frame("en")
def year_in_review(desk: Desk) -> str:
    """A record year, its rate against the year before, on ten years before, a mean a year."""
    flow = desk.files.remittances
    year = fit(
        desk,
        list(range(2014, 2025)),
        lambda one: of_year(flow, one) > 2 and apart(of_year(flow, one), of_year(flow, one - 1), "1"),
    )
    now, then = of_year(flow, year), of_year(flow, year - 1)
    pace = faster(desk, now, then)
    base = year - desk.random.choice((4, 5, 6))
    return (
        f"# Remittances reach ⟦{dollars(desk, flow.year(year))}⟧ in {year}\n\n"
        f"MEXICO CITY (Newsroom) - Mexico received ⟦{desk.percent(now)} {desk.say('more', 'less')}⟧ in remittances in {year} than the year before, {desk.pick(*SOURCE)}. "
        f"That was ⟦{pace} the {desk.percent(then)}⟧ of {year - 1}.\n\n"
        f"Since {base} inflows ⟦have {desk.say('risen', 'fallen')} {desk.percent(growth(flow.year(year), flow.year(base)))}⟧, "
        f"or ⟦{desk.percent(a_year(flow, base, year))} a year on average⟧. The last quarter alone brought ⟦{dollars(desk, flow.over(year, 10, 12))}⟧, "
        f"⟦{up(desk, growth(flow.over(year, 10, 12), flow.over(year - 1, 10, 12)))} {desk.percent(growth(flow.over(year, 10, 12), flow.over(year - 1, 10, 12)))}⟧ on the same months of {year - 1}."
    )


@frame("en")
def factories_of_jalisco(desk: Desk) -> str:
    """Exports of the month and year, plants and others, jobs, all in a short wire."""
    total, plants, others, people, _ = factories(desk.files)
    time = fit(
        desk,
        [one for one in total.times if one[0] >= 2015 and one[1] > 1],
        lambda one: (
            clear(
                "0.8",
                *(each.change(one) for each in (total, plants, others, people)),
                on_month(total, one),
                so_far(total, one),
            )
            and apart(people.values[one], people.values[people.before(one)], "200")
        ),
    )
    year, month = time
    part = share(plants.values[time], total.values[time])
    part_then = share(plants.values[year - 1, month], total.values[year - 1, month])
    desk.ask(apart(part, part_then, "0.4"))
    changes = total.change(time), on_month(total, time), so_far(total, time), plants.change(time), others.change(time)
    fell, on, total_way, made, other_way = (
        rose(desk, changes[0]),
        up(desk, changes[1]),
        up(desk, changes[2]),
        rose(desk, changes[3]),
        rose(desk, changes[4]),
    )
    gap = people.values[time] - people.values[people.before(time)]
    added = desk.way(gap, ("more",), ("fewer",))
    over = desk.way(people.change(time), ("rise",), ("decline",))
    return (
        f"GUADALAJARA - Exports from Jalisco's IMMEX establishments ⟦{fell} {desk.percent(changes[0])}⟧ year on year in {told_month(desk, time)} "
        f"and were ⟦{on} {desk.percent(changes[1])}⟧ from {desk.month(month - 1)}. Over the first {month} months the total is ⟦{total_way} {desk.percent(changes[2])}⟧.\n\n"
        f"Manufacturing sales abroad ⟦{made} {desk.percent(changes[3])}⟧ and made up ⟦{desk.percent(part)} of the whole⟧, against ⟦{desk.percent(part_then)}⟧ a year earlier; "
        f"those of non-manufacturing establishments ⟦{other_way} {desk.percent(changes[4])}⟧.\n\n"
        f"The establishments had ⟦{desk.figure(people.values[time], lambda one: f'{desk.number(one)} people', 0)}⟧ at work, "
        f"⟦{desk.figure(abs(gap), desk.number, 0)} {added} than a month earlier⟧ and a year-on-year ⟦{over} of {desk.percent(people.change(time))}⟧."
    )


@frame("en")
def prices_since_december_and_core(desk: Desk) -> str:
    """Monthly rises, that of a year before, so far, the mean of the year so far."""
    general, core, other = indices(desk.files)
    time = fit(
        desk,
        [one for one in general.times if one[0] >= 2003 and one[1] > 2],
        lambda one: (
            all(on_month(general, each) > Decimal("0.1") for each in (one, (one[0] - 1, one[1])))
            and apart(on_month(general, one), on_month(general, (one[0] - 1, one[1])), "0.1")
            and gained(general, one) > Decimal("0.4")
            and gained(general, (one[0] - 1, one[1])) > Decimal("0.4")
            and clear("0.08", on_month(core, one), on_month(other, one))
        ),
    )
    year, month = time
    ago = year - 1, month
    now, then = on_month(general, time), on_month(general, ago)
    less = desk.way(now - then, ("more than", "above"), ("less than", "below"))
    against = desk.pick("compared with", "against")
    return (
        f"Prices in Mexico rose ⟦{desk.percent(now, 2)} in {told_month(desk, time)}⟧ from the month before, ⟦{less} the {desk.percent(then, 2)}⟧ of the same month of {year - 1}.\n\n"
        f"Core prices ⟦{rose(desk, on_month(core, time))} {desk.percent(on_month(core, time), 2)}⟧ and non-core prices ⟦{rose(desk, on_month(other, time))} {desk.percent(on_month(other, time), 2)}⟧, {desk.pick(*SOURCE)}.\n\n"
        f"So far this year, prices are ⟦up {desk.percent(gained(general, time), 2)}⟧, {against} ⟦{desk.percent(gained(general, ago), 2)}⟧ at this point last year. "
        f"Over twelve months, the increase ⟦is {desk.percent(rate(general, time), 2)}⟧."
    )


@frame("en")
def states_exports_of_a_year(desk: Desk) -> str:
    """A state's exports beside the country's, two changes compared, five years before."""
    group = desk.files.exports
    year = desk.random.randrange(2012, 2019)
    name = standing(group, in_year(year))[desk.random.randrange(0, 14)]
    own, whole = group[name], group[COUNTRY]
    now, then = of_year(own, year), of_year(own, year - 1)
    pace = faster(desk, now, then)
    total = of_year(whole, year)
    desk.ask(total > Decimal("0.5") and apart(total, now, "0.6"))
    than = desk.way(now - total, ("faster than", "outpacing"), ("slower than", "trailing"))
    long = growth(own.year(year), own.year(year - 5))
    desk.ask(clear("1", long))
    return (
        f"{begun(called(desk, name))}'s exports {desk.pick('rose', 'increased', 'grew')} ⟦{desk.percent(now)}⟧ in {year}, ⟦{pace} the {desk.percent(then)}⟧ of {year - 1} "
        f"and ⟦{than} the {desk.percent(total)}⟧ of Mexico as a whole.\n\n"
        f"They came to ⟦{dollars(desk, own.year(year))}⟧, or ⟦{desk.percent(share(own.year(year), whole.year(year)))}⟧ of the country's sales abroad. "
        f"Five years earlier the figure was ⟦{dollars(desk, own.year(year - 5))}⟧: ⟦{a_rise(desk, long)} of {desk.percent(long)}⟧ since then."
    )


@frame("en")
def after_a_trough(desk: Desk) -> str:
    """Industry since its trough, and what it still lacks to its level before."""
    whole, _, industry, services = branches(desk.files)
    time = fit(
        desk,
        [one for one in whole.times if (2020, 3) <= one <= (2023, 4)],
        lambda one: clear("0.6", industry.change(one), services.change(one), industry.change(one, (2019, one[1]))),
    )
    name, one = desk.random.choice((("industry", industry), ("services", services), ("the economy", whole)))
    desk.ask(clear("0.6", one.change(time, (2019, time[1])), one.change(time), on_month(one, time)))
    trough = (2020, 2)
    above = desk.way(one.change(time, (2019, time[1])), ("above", "higher than"), ("below", "short of"))
    verb = "were" if name == "services" else "was"
    desk.ask(one.change(time, trough) > 2)
    its = "their" if name == "services" else "its"
    return (
        f"Output of {name} in Mexico ⟦{rose(desk, one.change(time))} {desk.percent(one.change(time))}⟧ from a year earlier in {told_quarter(desk, time)} "
        f"and ⟦{rose(desk, on_month(one, time))} {desk.percent(on_month(one, time))}⟧ from the quarter before, without seasonal adjustment.\n\n"
        f"Since the trough of the second quarter of 2020, {name} {'have' if name == 'services' else 'has'} ⟦gained {desk.percent(one.change(time, trough))}⟧. "
        f"{begun(name)} {verb} then ⟦{desk.percent(one.change(time, (2019, time[1])))} {above}⟧ {its} level of the same quarter of 2019."
    )

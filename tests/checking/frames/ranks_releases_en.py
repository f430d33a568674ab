"""Short releases of ranks among changes: by level and by growth, from both ends, records and months within their year."""

from __future__ import annotations

import itertools
from decimal import Decimal

from checking.frames.changes_words_en import apart, dollars, told_month, told_quarter
from checking.frames.releases_words_en import clear, higher, of_year, rose, share, up
from checking.press import Desk, frame, growth
from checking.standing import (
    COUNTRY,
    at,
    begun,
    called,
    in_year,
    last_beyond,
    other,
    run,
    spelt,
    standing,
    with_ordinal,
)
from checking.telling import fit, nth, on_month, rate


@frame("en")
def table_of_exporters(desk: Desk) -> str:
    """Leader, second, third, a state from the bottom, one that moved up."""
    group = desk.files.exports
    year = desk.random.randrange(2009, 2019)
    states, past = standing(group, in_year(year)), standing(group, in_year(year - 1))
    whole = group[COUNTRY]
    climbed = [one for one in states[3:20] if past.index(one) - states.index(one) >= 1]
    desk.ask(climbed)
    one = desk.random.choice(climbed)
    place, was = states.index(one) + 1, past.index(one) + 1
    lead = desk.say(begun(called(desk, states[0])), begun(called(desk, states[4])))
    second = desk.say(called(desk, states[1]), called(desk, states[6]))
    last = desk.say(called(desk, states[-1]), called(desk, states[-6]))
    to = desk.say(with_ordinal(desk, place), with_ordinal(desk, other(desk, place, 2)))
    fro = desk.say(with_ordinal(desk, was), with_ordinal(desk, other(desk, was, 2, 3)))
    desk.ask(clear("0.6", of_year(group[states[0]], year)))
    return (
        f"⟦{lead} led Mexico's exporting states⟧ in {year} with sales abroad of ⟦{dollars(desk, group[states[0]].year(year))}⟧, ⟦{up(desk, of_year(group[states[0]], year))} {desk.percent(of_year(group[states[0]], year))}⟧ on the year, followed by ⟦{second}⟧ with ⟦{dollars(desk, group[states[1]].year(year))}⟧. "
        f"At the other end, ⟦{last} exported least⟧.\n\n"
        f"{begun(called(desk, one))} ⟦moved up to {to}⟧ from ⟦{fro}⟧ the year before; it ⟦sold {dollars(desk, group[one].year(year))}⟧, or ⟦{desk.percent(share(group[one].year(year), whole.year(year)))} of the total⟧."
    )


@frame("en")
def ranks_by_growth_and_level(desk: Desk) -> str:
    """The fastest three, and a state's rank by growth, beside the country's rate."""
    group = desk.files.by_state
    time = desk.random.choice([one for one in group[COUNTRY].times if one[0] >= 2005])
    by_growth, by_level = standing(group, lambda one: one.change(time)), standing(group, at(time))
    first, second, third = (group[one].change(time) for one in by_growth[:3])
    desk.ask(first - second > Decimal("0.2") and second - third > Decimal("0.2") and third > 1)
    one = by_growth[desk.random.randrange(4, 12)]
    place, level = by_growth.index(one) + 1, by_level.index(one) + 1
    desk.ask(group[one].change(time) > Decimal("0.5") and clear("0.5", group[COUNTRY].change(time)))
    desk.ask(abs(group[by_growth[place - 2]].change(time) - group[one].change(time)) > Decimal("0.1"))
    desk.ask(abs(group[by_growth[place]].change(time) - group[one].change(time)) > Decimal("0.1"))
    names = [called(desk, each) for each in by_growth[:3]]
    top = desk.say(begun(names[0]), begun(called(desk, by_growth[9])))
    nth_fast = desk.say(with_ordinal(desk, place), with_ordinal(desk, other(desk, place, 2)))
    nth_large = desk.say(with_ordinal(desk, level), with_ordinal(desk, other(desk, level, 1)))
    return (
        f"Remittances grew fastest in ⟦{top}⟧ in {told_quarter(desk, time)}, ⟦by {desk.percent(first)}⟧ on a year earlier, ahead of {names[1]} (⟦{desk.percent(second)}⟧) and {names[2]} (⟦{desk.percent(third)}⟧). "
        f"In the country, the change ⟦was {'an increase' if group[COUNTRY].change(time) > 0 else 'a decline'} of {desk.percent(group[COUNTRY].change(time))}⟧.\n\n"
        f"{begun(called(desk, one))} ⟦had the {nth_fast}-highest growth⟧, ⟦{desk.percent(group[one].change(time))}⟧, and ⟦ranked {nth_large} by amount⟧, with ⟦{dollars(desk, group[one].values[time])}⟧."
    )


@frame("en")
def best_month_of_the_series(desk: Desk) -> str:
    """A month's rank since the series began, and within its year."""
    flow = desk.files.remittances
    time = fit(
        desk,
        [one for one in flow.times if one[0] >= 2003 and one[1] >= 5],
        lambda one: (
            flow.values[one] == max(flow.values[each] for each in flow.times if each <= one)
            and clear("0.8", flow.change(one), on_month(flow, one))
        ),
    )
    year, month = time
    months = sorted(range(1, month + 1), key=lambda each: flow.at(year, each))
    low = desk.say(desk.month(months[0]), desk.month(months[-2]))
    record = desk.say("the highest amount ever recorded", "the second-highest amount ever recorded")
    count = run(flow, time, flow.change)
    desk.ask(abs(count) >= 2)
    return (
        f"Remittances to Mexico came to ⟦{dollars(desk, flow.values[time])}⟧ in {told_month(desk, time)}, ⟦{record}⟧ for a single month, the central bank said. "
        f"They were ⟦{up(desk, on_month(flow, time))} {desk.percent(on_month(flow, time))}⟧ on {desk.month(month - 1)} and ⟦{up(desk, flow.change(time))} {desk.percent(flow.change(time))}⟧ on {desk.month(month)} {year - 1}, ⟦the {nth(desk, abs(count))} consecutive annual increase⟧.\n\n"
        f"The weakest month of the year so far ⟦was {low}⟧, with ⟦{dollars(desk, flow.at(year, months[0]))}⟧."
    )


@frame("en")
def second_only_to(desk: Desk) -> str:
    """Second only to, third after two others, shares, the first two together."""
    group = desk.files.by_state
    year = desk.random.randrange(2004, 2026)
    states, whole = standing(group, in_year(year)), group[COUNTRY]
    amounts = [group[one].year(year) for one in states]
    desk.ask(all(one > two * Decimal("1.01") for one, two in itertools.pairwise(amounts)))
    names = [called(desk, one) for one in states]
    desk.ask(clear("0.6", *(of_year(group[one], year) for one in states[:3])))
    only = desk.say(names[0], names[desk.random.randrange(3, 7)])
    after = desk.say(f"{names[0]} and {names[1]}", f"{names[5]} and {names[6]}")
    rank = desk.say("third", desk.pick("fifth", "sixth"))
    first = amounts[0] + amounts[1]
    return (
        f"{begun(names[1])} received ⟦{dollars(desk, amounts[1])}⟧ in remittances in {year}, ⟦second only to {only}⟧, which got ⟦{dollars(desk, amounts[0])}⟧. "
        f"{begun(names[2])} ⟦was {rank}⟧ ⟦after {after}⟧, at ⟦{dollars(desk, amounts[2])}⟧.\n\n"
        f"Inflows to {names[1]} ⟦{rose(desk, of_year(group[states[1]], year))} {desk.percent(of_year(group[states[1]], year))}⟧ and those to {names[2]} ⟦{rose(desk, of_year(group[states[2]], year))} {desk.percent(of_year(group[states[2]], year))}⟧. "
        f"The first two states ⟦took {desk.percent(share(first, whole.year(year)))}⟧ of the national total."
    )


@frame("en")
def lowest_rate_since(desk: Desk) -> str:
    """A rate, its rank in the series, the rate before, the month."""
    general = desk.files.prices["GENERAL"]
    core = desk.files.prices["SUBYACENTE"]
    time = fit(
        desk,
        [one for one in general.times if one[0] >= 2005],
        lambda one: (
            apart(rate(general, one), rate(general, general.before(one)), "0.08")
            and apart(rate(core, one), rate(general, one), "0.15")
        ),
    )
    before = general.before(time)
    fell = rate(general, time) < rate(general, before)
    last = last_beyond(general, time, lambda one: rate(general, one), -1 if fell else 1)
    desk.ask(last is not None and last < general.before(time, 6))
    assert last is not None
    wrong = general.before(last, 8)
    low = desk.say(*("lowest", "highest") if fell else ("highest", "lowest"))
    straight = run(general, time, lambda one: rate(general, one) - rate(general, general.before(one)))
    desk.ask(abs(straight) >= 2)
    kind = "decline" if straight < 0 else "increase"
    desk.ask(growth(rate(general, wrong), rate(general, time)) * (1 if fell else -1) > 4)
    return (
        f"Mexico's annual inflation ⟦was {desk.percent(rate(general, time), 2)}⟧ in {told_month(desk, time)}, ⟦its {low} level since {told_month(desk, last)}⟧, and ⟦{'down' if fell else 'up'} from {desk.percent(rate(general, before), 2)}⟧ in {desk.month(before[1])}. "
        f"It was ⟦the {nth(desk, abs(straight))} {kind} in a row⟧. Core inflation ⟦stood at {desk.percent(rate(core, time), 2)}⟧, ⟦{higher(desk, rate(core, time) - rate(general, time))} the general rate⟧."
    )


@frame("en")
def our_place_from_the_bottom(desk: Desk) -> str:
    """One of the least, third from the bottom, only some below; its growth above that of the country."""
    group = desk.files.exports
    year = desk.random.randrange(2008, 2019)
    states, whole = standing(group, in_year(year)), group[COUNTRY]
    bottom = desk.random.randrange(2, 7)
    name = states[-bottom]
    own = group[name]
    nth_low = desk.say(f"{with_ordinal(desk, bottom)}-smallest", f"{with_ordinal(desk, bottom + 2)}-smallest")
    less = desk.say(*(spelt(desk, one) for one in (bottom - 1, bottom + 2)))
    now, total = of_year(own, year), of_year(whole, year)
    desk.ask(clear("0.8", now, total))
    fastest = standing(group, lambda one: of_year(one, year))
    place = fastest.index(name) + 1
    rank = desk.say(with_ordinal(desk, place), with_ordinal(desk, other(desk, place, 1)))
    states_word = "state" if bottom == 2 else "states"
    return (
        f"{begun(called(desk, name))} was the ⟦{nth_low} exporter⟧ among Mexico's 32 states in {year}, at ⟦{dollars(desk, own.year(year))}⟧; ⟦only {less} {states_word} sold less⟧. "
        f"Its exports ⟦{rose(desk, now)} {desk.percent(now)}⟧, while those of the country ⟦{rose(desk, total)} {desk.percent(total)}⟧. By that measure, it ⟦ranked {rank}⟧."
    )


@frame("en")
def month_within_its_year(desk: Desk) -> str:
    """The factories' best month of a year, its worst, the month in question second or third."""
    total = desk.files.immex["exports"]
    people = desk.files.immex["persons"]
    year = desk.random.randrange(2014, 2024)
    months = sorted(range(1, 13), key=lambda one: total.at(year, one), reverse=True)
    change = of_year(total, year)
    staff = of_year(people, year)
    desk.ask(clear("0.7", change, staff, total.change((year, months[0]))))
    best = desk.say(desk.month(months[0]), desk.month(months[5]))
    second = desk.say(desk.month(months[1]), desk.month(months[8]))
    worst = desk.say(desk.month(months[-1]), desk.month(months[-6]))
    size = lambda one: desk.figure(total.at(year, one) / 10**9, lambda each: f"{desk.number(each, 2)} billion pesos", 2)  # noqa: E731
    return (
        f"The exports of Jalisco's IMMEX establishments ⟦{rose(desk, change)} {desk.percent(change)}⟧ in {year}. ⟦{best} was the best month⟧, with ⟦{size(months[0])}⟧, followed by ⟦{second}⟧ with ⟦{size(months[1])}⟧; the weakest ⟦was {worst}⟧, with ⟦{size(months[-1])}⟧. "
        f"On average, {year} saw ⟦{desk.percent(staff)} {desk.way(staff, ('more',), ('fewer',))} people⟧ at work in them than {year - 1}."
    )


@frame("en")
def records_of_the_year(desk: Desk) -> str:
    """The year's rank among all, the rate's rank, the biggest rise since."""
    flow = desk.files.remittances
    year = desk.random.randrange(2004, 2026)
    years = sorted(range(1995, year + 1), key=flow.year, reverse=True)
    place = years.index(year) + 1
    now, then = of_year(flow, year), of_year(flow, year - 1)
    desk.ask(clear("0.7", now, then) and apart(now, then, "0.6"))
    past = [
        one for one in range(1996, year) if (of_year(flow, one) >= now if now > then else of_year(flow, one) <= now)
    ]
    desk.ask(past and past[-1] <= year - 3 and of_year(flow, past[-1]) > 0)
    record = "the highest on record" if place == 1 else f"the {with_ordinal(desk, place)}-highest on record"
    wrong = f"the {with_ordinal(desk, place + 2)}-highest on record"
    desk.ask(now > 0)
    kind = desk.way(now - then, ("strongest",), ("weakest",))
    compare = desk.way(now - then, ("up from", "above"), ("down from", "below"))
    desk.ask(then > 0)
    return f"At ⟦{dollars(desk, flow.year(year))}⟧, the remittances of {year} ⟦were {desk.say(record, wrong)}⟧. They ⟦{rose(desk, now)} {desk.percent(now)}⟧, ⟦{compare} the {desk.percent(then)}⟧ of {year - 1}: ⟦the {kind} growth since {past[-1]}⟧."


@frame("en")
def two_lists_of_states(desk: Desk) -> str:
    """Who gained and who lost most, in lists with figures in brackets; the rest between."""
    group = desk.files.exports
    year = desk.random.randrange(2008, 2019)
    by_growth = standing(group, lambda one: of_year(one, year))
    up_three, down_three = by_growth[:3], by_growth[:-4:-1]
    desk.ask(of_year(group[up_three[2]], year) > 2 and of_year(group[down_three[2]], year) < -1)
    rising = sum(of_year(group[one], year) > 0 for one in by_growth)
    number = desk.say(spelt(desk, rising), spelt(desk, other(desk, rising, 2)))
    whole = of_year(group[COUNTRY], year)
    desk.ask(clear("0.6", whole))

    def listed(some: list[str]) -> str:
        return ", ".join(f"{called(desk, one)} (⟦{desk.percent(of_year(group[one], year))}⟧)" for one in some)

    return (
        f"Exports by state, {year}: those of the country ⟦{rose(desk, whole)} {desk.percent(whole)}⟧ on the year. ⟦{begun(number)} states⟧ sold more than in {year - 1}.\n\n"
        f"The largest increases: {listed(up_three)}. The largest declines: {listed(down_three)}."
    )

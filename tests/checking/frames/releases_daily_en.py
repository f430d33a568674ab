"""Stories of business dailies and bulletins of the radio: back and forth in time, pronouns and dropped subjects."""

from __future__ import annotations

from decimal import Decimal

from checking.frames.changes_words_en import BILLION, apart, dollars, pesos, told_month, told_quarter
from checking.frames.releases_words_en import (
    a_rise,
    branches,
    clear,
    count,
    factories,
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
from checking.press import Desk, frame, growth, rounded
from checking.standing import COUNTRY, at, called, standing
from checking.telling import fit, gained, on_month, rate


@frame("en")
def daily_on_a_slowdown(desk: Desk) -> str:
    """A rise less than half or more than twice that of the month before; still above a year ago."""
    flow = desk.files.remittances
    time = fit(
        desk,
        [one for one in flow.times if one[0] >= 2004 and one[1] > 1],
        lambda one: (
            flow.change(one) > 1
            and flow.change(flow.before(one)) > 1
            and (
                Decimal("2.15") < flow.change(one) / flow.change(flow.before(one)) < Decimal("2.9")
                or Decimal("0.25") < flow.change(one) / flow.change(flow.before(one)) < Decimal("0.46")
            )
            and clear("0.8", on_month(flow, one), so_far(flow, one))
        ),
    )
    (year, month), before = time, flow.before(time)
    now, then = flow.change(time), flow.change(before)
    pace = desk.way(now - then, ("more than twice",), ("less than half",))
    return (
        f"Mexicans abroad sent ⟦{dollars(desk, flow.values[time])}⟧ home in {told_month(desk, time)}, ⟦{desk.percent(now)} {more(desk, now)}⟧ than a year earlier. "
        f"That is ⟦{pace} the {desk.percent(then)} growth⟧ of {desk.month(before[1])}.\n\n"
        f"From one month to the next, the flow ⟦{rose(desk, on_month(flow, time))} {desk.percent(on_month(flow, time))}⟧. "
        f"In the year so far, it ⟦adds up to {dollars(desk, flow.over(year, 1, month))}⟧, ⟦{a_rise(desk, so_far(flow, time))} of {desk.percent(so_far(flow, time))}⟧."
    )


@frame("en")
def daily_on_a_drop_against_a_drop(desk: Desk) -> str:
    """A change of a year against that of the year before, of a quarter of a state."""
    group = desk.files.by_state
    time = desk.random.choice([one for one in group[COUNTRY].times if one[0] >= 2006])
    ago = time[0] - 1, time[1]
    name = standing(group, at(time))[desk.random.randrange(0, 12)]
    own, whole = group[name], group[COUNTRY]
    now, then = own.change(time), own.change(ago)
    desk.ask(clear("0.8", now, then, whole.change(time), on_month(own, time)))
    against = desk.pick("against", "compared with", "after")
    had = a_rise(desk, then)
    return (
        f"Remittances to {called(desk, name)} ⟦{rose(desk, now)} {desk.percent(now)}⟧ in {told_quarter(desk, time)}, {against} ⟦{had} of {desk.percent(then)}⟧ a year before. "
        f"They ⟦came to {dollars(desk, own.values[time])}⟧, ⟦{desk.percent(on_month(own, time))} {more(desk, on_month(own, time))}⟧ than in the previous quarter.\n\n"
        f"In the country as a whole, they ⟦{rose(desk, whole.change(time))} {desk.percent(whole.change(time))}⟧ over the year. "
        f"The state ⟦received {desk.percent(share(own.values[time], whole.values[time]))}⟧ of all remittances."
    )


@frame("en")
def daily_on_prices_and_pay(desk: Desk) -> str:
    """The rate for the lowest since; months side by side."""
    general, core, _other = indices(desk.files)
    time = fit(
        desk,
        [one for one in general.times if one[0] >= 2006],
        lambda one: (
            apart(rate(general, one), rate(general, general.before(one)), "0.08")
            and apart(rate(core, one), rate(general, one), "0.2")
            and clear("0.08", on_month(general, one), on_month(general, (one[0] - 1, one[1])))
        ),
    )
    before, ago = general.before(time), (time[0] - 1, time[1])
    now, then = rate(general, time), rate(general, before)
    lower = desk.way(now - then, ("up from", "more than"), ("down from", "less than"))
    back = [
        one
        for one in general.times
        if (1990, 1) < one < time and (rate(general, one) >= now if now > then else rate(general, one) <= now)
    ]
    desk.ask(back and back[-1] < general.before(time, 5))
    since = back[-1]
    superlative = desk.way(now - then, ("highest",), ("lowest",))
    month_way = rose(desk, on_month(general, time))
    ago_way = desk.way(on_month(general, ago), ("risen",), ("fallen",))
    return (
        f"Inflation in Mexico was ⟦{desk.percent(now, 2)}⟧ in {told_month(desk, time)}, ⟦{lower} {desk.percent(then, 2)}⟧ in {desk.month(before[1])} and ⟦the {superlative} rate since {told_month(desk, since)}⟧.\n\n"
        f"In the month itself, prices ⟦{month_way} {desk.percent(on_month(general, time), 2)}⟧; a year ago, in the same month, they ⟦had {ago_way} {desk.percent(on_month(general, ago), 2)}⟧. "
        f"Excluding food and energy, the annual rate ⟦was {desk.percent(rate(core, time), 2)}⟧."
    )


@frame("en")
def radio_on_the_economy(desk: Desk) -> str:
    """Read aloud: the quarter, the sectors, the year before."""
    whole, farms, industry, services = branches(desk.files)
    time = fit(
        desk,
        [one for one in whole.times if one[0] >= 1998],
        lambda one: clear(
            "0.4",
            *(each.change(one) for each in (whole, farms, industry, services)),
            whole.change((one[0] - 1, one[1])),
        ),
    )
    ago = time[0] - 1, time[1]
    former = desk.way(whole.change(ago), ("growth",), ("a contraction",))
    ways = [grew(desk, one.change(time)) for one in (industry, services, farms)]
    return (
        f"It is six o'clock. The news. Mexico's economy ⟦{grew(desk, whole.change(time))} {desk.percent(whole.change(time))}⟧ in the {desk.quarter(time[1])} quarter of {time[0]}, compared with the same quarter of the year before, "
        f"when there was ⟦{former} of {desk.percent(whole.change(ago))}⟧. "
        f"Factories and building, that is, industry, ⟦{ways[0]} {desk.percent(industry.change(time))}⟧. Services ⟦{ways[1]} {desk.percent(services.change(time))}⟧. And farming ⟦{ways[2]} {desk.percent(farms.change(time))}⟧."
    )


@frame("en")
def radio_on_three_subjects(desk: Desk) -> str:
    """The dollar, prices, remittances, each in two sentences."""
    dollar, general, flow = desk.files.dollar, desk.files.prices["GENERAL"], desk.files.remittances
    time = fit(
        desk,
        [one for one in dollar.times if one[0] >= 2019 and one[1] > 2],
        lambda one: (
            clear("0.6", on_month(dollar, one), dollar.change(one), flow.change(one), so_far(flow, one))
            and clear("0.08", on_month(general, one))
            and gained(general, one) > Decimal("0.3")
        ),
    )
    year, month = time
    money = rose(desk, flow.change(time))
    return (
        f"The dollar cost ⟦{peso(desk, dollar.values[time])} on average⟧ in {told_month(desk, time)}. It was ⟦{desk.percent(on_month(dollar, time))} {desk.way(on_month(dollar, time), ('dearer',), ('cheaper',))}⟧ than in {desk.month(month - 1)} "
        f"and ⟦{desk.percent(dollar.change(time))} {desk.way(dollar.change(time), ('dearer',), ('cheaper',))}⟧ than a year ago.\n\n"
        f"Prices: they ⟦{rose(desk, on_month(general, time))} {desk.percent(on_month(general, time), 2)}⟧ during the month. Since January they ⟦have gone up {desk.percent(gained(general, time), 2)}⟧, and over a year, ⟦{desk.percent(rate(general, time), 2)}⟧.\n\n"
        f"And remittances ⟦{money} {desk.percent(flow.change(time))}⟧ against the same month of {year - 1}. From January to {desk.month(month)} the change ⟦is {'plus' if so_far(flow, time) > 0 else 'minus'} {desk.percent(so_far(flow, time))}⟧."
    )


@frame("en")
def daily_on_the_factories(desk: Desk) -> str:
    """A month against the same one two years before, a fall for the third time, parts."""
    total, plants, others, people, _ = factories(desk.files)
    time = fit(
        desk,
        [one for one in total.times if one[0] >= 2015 and one[1] > 1],
        lambda one: clear(
            "0.8",
            total.change(one),
            total.change(total.before(one)),
            plants.change(one),
            others.change(one),
            people.change(one),
        ),
    )
    before = total.before(time)
    had = desk.way(total.change(before), ("risen", "climbed"), ("fallen", "dropped"))
    extra = total.values[time] - total.values[time[0] - 1, time[1]]
    size = desk.figure(abs(extra) / BILLION, lambda one: f"{rounded(one, 2)} billion pesos", 2)
    desk.ask(abs(extra) > BILLION / 4)
    part = share(others.values[time], total.values[time])
    return (
        f"Export factories in Jalisco sold ⟦{pesos(desk, total.values[time])}⟧ abroad in {told_month(desk, time)}, ⟦{size} {more(desk, extra)}⟧ than a year earlier. "
        f"In per cent, sales ⟦{rose(desk, total.change(time))} {desk.percent(total.change(time))}⟧. The month before, they ⟦had {had} {desk.percent(total.change(before))}⟧.\n\n"
        f"Sales of manufacturing plants ⟦{rose(desk, plants.change(time))} {desk.percent(plants.change(time))}⟧. The others, which ⟦make up {desk.percent(part)} of the total⟧, saw ⟦{a_rise(desk, others.change(time))} of {desk.percent(others.change(time))}⟧. "
        f"⟦{count(desk, people.values[time])}⟧ worked in the programme, ⟦{desk.percent(people.change(time))} {desk.way(people.change(time), ('more',), ('fewer',))}⟧ than a year before."
    )


@frame("en")
def daily_still_short(desk: Desk) -> str:
    """The year still short of the peak, or beyond it; in per cent of that level."""
    group = desk.files.exports
    name = desk.random.choice([one for one in group if one != COUNTRY])
    own, whole = group[name], group[COUNTRY]
    year = desk.random.randrange(2012, 2019)
    high = max(range(2007, year), key=own.year)
    gap = growth(own.year(year), own.year(high))
    desk.ask(gap < -2 and clear("0.8", of_year(own, year), of_year(own, year - 1)) and high < year - 1)
    wrong = high - 1 if high > 2007 else high + 2
    desk.ask(own.year(wrong) < own.year(high) * Decimal("0.95") and wrong < year)
    had = desk.way(of_year(own, year - 1), ("risen", "grown"), ("fallen", "declined"))
    still = desk.pick("still", "even so")
    return (
        f"Exports from {called(desk, name)} ⟦{rose(desk, of_year(own, year))} {desk.percent(of_year(own, year))}⟧ in {year}, to ⟦{dollars(desk, own.year(year))}⟧. The year before they ⟦had {had} {desk.percent(of_year(own, year - 1))}⟧.\n\n"
        f"They were {still} ⟦{desk.percent(gap)} {desk.say('short of', 'above')}⟧ their peak of ⟦{dollars(desk, own.year(high))}⟧, reached in ⟦{desk.say(str(high), str(wrong))}⟧. "
        f"The state ⟦accounted for {desk.percent(share(own.year(year), whole.year(year)))}⟧ of Mexico's exports."
    )


@frame("en")
def daily_on_inflation_a_year_on(desk: Desk) -> str:
    """Rates now and a year and two years before; core and non-core against each other."""
    general, core, other = indices(desk.files)
    time = fit(
        desk,
        [one for one in general.times if one[0] >= 2006],
        lambda one: (
            apart(rate(general, one), rate(general, (one[0] - 1, one[1])), "0.3")
            and apart(rate(general, (one[0] - 2, one[1])), rate(general, (one[0] - 1, one[1])), "0.3")
            and rate(other, one) > 0
            and apart(rate(core, one), rate(other, one), "0.4")
        ),
    )
    ago, two = (time[0] - 1, time[1]), (time[0] - 2, time[1])
    move = rate(general, time) - rate(general, ago)
    lower = higher(desk, move)
    fast = desk.way(rate(core, time) - rate(other, time), ("faster than",), ("more slowly than",))
    return (
        f"At ⟦{desk.percent(rate(general, time), 2)}⟧ in {told_month(desk, time)}, inflation in Mexico is ⟦{points(desk, move)} {lower}⟧ the rate of a year ago, ⟦{desk.percent(rate(general, ago), 2)}⟧. "
        f"Two years ago, ⟦it was {desk.percent(rate(general, two), 2)}⟧.\n\n"
        f"Core prices are rising ⟦{fast} non-core prices⟧: ⟦{desk.percent(rate(core, time), 2)}⟧ over twelve months against ⟦{desk.percent(rate(other, time), 2)}⟧."
    )


@frame("en")
def daily_on_the_end_of_the_year(desk: Desk) -> str:
    """December, the quarter, the year; the rate before."""
    flow = desk.files.remittances
    year = desk.random.randrange(2005, 2026)
    december = year, 12
    quarter = growth(flow.over(year, 10, 12), flow.over(year - 1, 10, 12))
    desk.ask(clear("0.7", flow.change(december), quarter, of_year(flow, year), of_year(flow, year - 1)))
    after = a_rise(desk, of_year(flow, year - 1))
    so = desk.pick("With that", "Thus", "That way")
    return (
        f"Remittances ⟦{rose(desk, flow.change(december))} {desk.percent(flow.change(december))}⟧ in December {year} compared with a year before. {so} they ended the fourth quarter ⟦{up(desk, quarter)} {desk.percent(quarter)}⟧ and the year ⟦{up(desk, of_year(flow, year))} {desk.percent(of_year(flow, year))}⟧, "
        f"after ⟦{after} of {desk.percent(of_year(flow, year - 1))}⟧ in {year - 1}.\n\n"
        f"The twelve months brought ⟦{dollars(desk, flow.year(year))}⟧, of which ⟦{dollars(desk, flow.at(year, 12))}⟧ came in December."
    )

"""A last set of whole short releases: many per cents side by side, in other words again."""

from __future__ import annotations

from decimal import Decimal

from checking.frames.changes_words_en import apart, dollars, pesos, told_month, told_quarter
from checking.frames.releases_words_en import (
    a_rise,
    a_year,
    branches,
    clear,
    count,
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
from checking.standing import COUNTRY, at, begun, called, in_year, other, spelt, standing, with_ordinal
from checking.telling import fit, gained, on_month, rate, signed


@frame("en")
def month_and_last_december(desk: Desk) -> str:
    """A lede with the change on the year, then the month, then the sum of the year before."""
    flow = desk.files.remittances
    time = fit(
        desk,
        [one for one in flow.times if one[0] >= 2006 and one[1] > 1],
        lambda one: clear(
            "1", flow.change(one), on_month(flow, one), so_far(flow, one), flow.change((one[0] - 1, one[1]))
        ),
    )
    year, month = time
    then = flow.change((year - 1, month))
    return (
        f"MEXICO CITY (Reuters style) - Migrants' money transfers to Mexico ⟦{rose(desk, flow.change(time))} {desk.percent(flow.change(time))}⟧ in {told_month(desk, time)} against the same month of {year - 1}, when they ⟦had {desk.way(then, ('risen', 'grown'), ('fallen', 'dropped'))} {desk.percent(then)}⟧.\n\n"
        f"The central bank put remittances for the month at ⟦{dollars(desk, flow.values[time])}⟧. That compares with ⟦{dollars(desk, flow.values[flow.before(time)])}⟧ the month before, ⟦{a_rise(desk, on_month(flow, time))} of {desk.percent(on_month(flow, time))}⟧.\n\n"
        f"Year to date, ⟦{dollars(desk, flow.over(year, 1, month))}⟧ has arrived, ⟦{desk.percent(so_far(flow, time))} {more(desk, so_far(flow, time))}⟧ than at this stage of {year - 1}."
    )


@frame("en")
def inflation_a_little_higher_than(desk: Desk) -> str:
    """Headline against core, core against a year ago, a fact at the end."""
    general, core, another = indices(desk.files)
    time = fit(
        desk,
        [one for one in general.times if one[0] >= 2004],
        lambda one: (
            apart(rate(general, one), rate(core, one), "0.2")
            and apart(rate(core, one), rate(core, (one[0] - 1, one[1])), "0.3")
            and rate(another, one) > 0
            and clear("0.07", on_month(core, one))
        ),
    )
    ago = time[0] - 1, time[1]
    compared = desk.way(rate(core, time) - rate(core, ago), ("up from", "above"), ("down from", "below"))
    return (
        f"Statistics institute: consumer prices, {told_month(desk, time)}\n\nAnnual inflation in Mexico ⟦came in at {desk.percent(rate(general, time), 2)}⟧, ⟦{higher(desk, rate(general, time) - rate(core, time))} core inflation⟧, which ⟦was {desk.percent(rate(core, time), 2)}⟧, ⟦{compared} the {desk.percent(rate(core, ago), 2)}⟧ of {told_month(desk, ago)}.\n\n"
        f"Core prices ⟦{rose(desk, on_month(core, time))} {desk.percent(on_month(core, time), 2)}⟧ within the month. Non-core inflation ⟦reached {desk.percent(rate(another, time), 2)}⟧."
    )


@frame("en")
def output_year_by_year(desk: Desk) -> str:
    """Three years in a row, with a trough and what came after."""
    whole, _, industry, services = branches(desk.files)
    year = desk.random.randrange(1998, 2025)
    rates = [of_year(whole, one) for one in (year - 2, year - 1, year)]
    desk.ask(clear("0.3", *rates, of_year(industry, year), of_year(services, year)))
    ways = [grew(desk, one) for one in rates]
    mean = a_year(whole, year - 5, year)
    desk.ask(mean > Decimal("0.4"))
    return (
        f"The Mexican economy ⟦{ways[0]} {desk.percent(rates[0])}⟧ in {year - 2}, ⟦{ways[1]} {desk.percent(rates[1])}⟧ in {year - 1} and ⟦{ways[2]} {desk.percent(rates[2])}⟧ in {year}. Over the last five of these years it grew at ⟦an average rate of {desk.percent(mean)} a year⟧.\n\n"
        f"In {year} industry ⟦{grew(desk, of_year(industry, year))} {desk.percent(of_year(industry, year))}⟧ and services ⟦{grew(desk, of_year(services, year))} {desk.percent(of_year(services, year))}⟧."
    )


@frame("en")
def plants_against_the_month(desk: Desk) -> str:
    """Factories on the month and the year; non-manufacturing at a different pace; share."""
    total, plants, others, people, _ = factories(desk.files)
    time = fit(
        desk,
        [one for one in total.times if one[0] >= 2014 and one[1] > 1],
        lambda one: clear(
            "0.8",
            on_month(plants, one),
            plants.change(one),
            others.change(one),
            on_month(people, one) * 5,
            so_far(plants, one),
        ),
    )
    year, month = time
    gap = people.values[time] - people.values[people.before(time)]
    part = share(plants.values[time], total.values[time])
    return (
        f"EXPORTERS' ASSOCIATION OF THE WEST\n\nManufacturing exports by IMMEX establishments in Jalisco ⟦came to {pesos(desk, plants.values[time])}⟧ in {told_month(desk, time)}, ⟦{up(desk, on_month(plants, time))} {desk.percent(on_month(plants, time))}⟧ on the month and ⟦{up(desk, plants.change(time))} {desk.percent(plants.change(time))}⟧ on the year; non-manufacturing ones ⟦{rose(desk, others.change(time))} {desk.percent(others.change(time))}⟧ on the year. "
        f"Manufacturing ⟦makes up {desk.percent(part)} of the total⟧.\n\n"
        f"From January through {desk.month(month)} manufacturing exports ⟦were {desk.percent(so_far(plants, time))} {higher(desk, so_far(plants, time))}⟧ those of the same period of {year - 1}. The establishments ⟦{desk.way(gap, ('hired', 'added'), ('shed', 'lost'))} {count(desk, gap)}⟧ in the month."
    )


@frame("en")
def state_faster_than_neighbour(desk: Desk) -> str:
    """Two states with their rates, which is the faster, and the country."""
    group = desk.files.by_state
    time = desk.random.choice([one for one in group[COUNTRY].times if one[0] >= 2005])
    states = standing(group, at(time))[:16]
    one, two = desk.random.sample(states, 2)
    now, then, whole = group[one].change(time), group[two].change(time), group[COUNTRY].change(time)
    pace = faster(desk, now, then)
    desk.ask(clear("0.5", whole))
    return (
        f"Remittances to {called(desk, one)} rose ⟦{desk.percent(now)}⟧ in {told_quarter(desk, time)} over twelve months, ⟦{pace} the {desk.percent(then)}⟧ of {called(desk, two)}. In dollars, {called(desk, one)} ⟦took in {dollars(desk, group[one].values[time])}⟧ and {called(desk, two)} ⟦{dollars(desk, group[two].values[time])}⟧.\n\n"
        f"The country's total ⟦{rose(desk, whole)} {desk.percent(whole)}⟧, to ⟦{dollars(desk, group[COUNTRY].values[time])}⟧."
    )


@frame("en")
def dollar_fact_list(desk: Desk) -> str:
    """Key figures of the dollar in bullets."""
    dollar = desk.files.dollar
    time = fit(
        desk,
        [one for one in dollar.times if one >= (2020, 3) and one[1] > 2],
        lambda one: clear("0.5", on_month(dollar, one), dollar.change(one), so_far(dollar, one)),
    )
    year, month = time
    return (
        f"The dollar in {told_month(desk, time)}: the figures\n\n"
        f"- Monthly average: ⟦{peso(desk, dollar.values[time])}⟧\n"
        f"- Against {desk.month(month - 1)}: ⟦{signed(desk, on_month(dollar, time))}⟧\n"
        f"- Against {told_month(desk, (year - 1, month))}: ⟦{signed(desk, dollar.change(time))}⟧\n"
        f"- Average of January to {desk.month(month)}: ⟦{peso(desk, dollar.over(year, 1, month))}⟧ (⟦{signed(desk, so_far(dollar, time))}⟧ on the year)\n"
        f"- Average of {year - 1}: ⟦{peso(desk, dollar.year(year - 1))}⟧"
    )


@frame("en")
def share_up_in_points(desk: Desk) -> str:
    """A state's share of remittances up or down by so many points from a year before."""
    group = desk.files.by_state
    year = desk.random.randrange(2006, 2026)
    name = standing(group, in_year(year))[desk.random.randrange(0, 8)]
    own, whole = group[name], group[COUNTRY]
    now, then = (share(own.year(one), whole.year(one)) for one in (year, year - 1))
    desk.ask(apart(now, then, "0.25") and clear("0.6", of_year(own, year), of_year(whole, year)))
    moved = desk.way(now - then, ("more", "higher"), ("less", "lower"))
    return f"{begun(called(desk, name))} ⟦received {desk.percent(now)} of Mexico's remittances⟧ in {year}, ⟦{points(desk, now - then, 1)} {moved}⟧ than the year before. Its inflows ⟦{rose(desk, of_year(own, year))} {desk.percent(of_year(own, year))}⟧, to ⟦{dollars(desk, own.year(year))}⟧; those of the whole country ⟦{rose(desk, of_year(whole, year))} {desk.percent(of_year(whole, year))}⟧."


@frame("en")
def radio_on_a_state(desk: Desk) -> str:
    """Read aloud: a state's exports, its rank, the leader, a decade."""
    group = desk.files.exports
    year = desk.random.randrange(2012, 2019)
    states = standing(group, in_year(year))
    name = states[desk.random.randrange(1, 14)]
    own = group[name]
    place = states.index(name) + 1
    rank = desk.say(with_ordinal(desk, place), with_ordinal(desk, other(desk, place, 1)))
    lead = desk.say(
        called(desk, states[0]),
        called(desk, states[desk.random.randrange(3, 8)] if place not in range(4, 10) else states[12]),
    )
    long = growth(own.year(year), own.year(year - 5))
    desk.ask(clear("1", of_year(own, year), of_year(own, year - 1), long))
    then = of_year(own, year - 1)
    return (
        f"And now the regions. {begun(called(desk, name))} exported ⟦{desk.percent(of_year(own, year))} {more(desk, of_year(own, year))}⟧ in {year} than a year before. In {year - 1} its exports ⟦had {desk.way(then, ('risen', 'gone up'), ('fallen', 'gone down'))} {desk.percent(then)}⟧. Since {year - 5} they ⟦have {desk.way(long, ('risen', 'grown'), ('fallen', 'shrunk'))} {desk.percent(long)}⟧. "
        f"The state ⟦is in {rank} place⟧ nationally. First in the list ⟦is {lead}⟧."
    )


@frame("en")
def note_on_two_rates_of_prices(desk: Desk) -> str:
    """So far this year against last year, and in the year as a whole."""
    general, core, _ = indices(desk.files)
    time = fit(
        desk,
        [one for one in general.times if one[0] >= 2004 and one[1] in range(4, 12)],
        lambda one: (
            gained(general, one) > Decimal("0.5")
            and gained(general, (one[0] - 1, one[1])) > Decimal("0.5")
            and apart(gained(general, one), gained(general, (one[0] - 1, one[1])), "0.3")
        ),
    )
    ago, closing = (time[0] - 1, time[1]), (time[0] - 1, 12)
    compared = desk.way(gained(general, time) - gained(general, ago), ("above", "more than"), ("below", "less than"))
    return (
        f"In the first {spelt(desk, time[1])} months of {time[0]}, consumer prices in Mexico rose ⟦{desk.percent(gained(general, time), 2)}⟧, ⟦{compared} the {desk.percent(gained(general, ago), 2)}⟧ of the same months of {ago[0]}. Annual inflation ⟦was {desk.percent(rate(general, time), 2)}⟧ in {desk.month(time[1])}; it ⟦had closed {ago[0]} at {desk.percent(rate(general, closing), 2)}⟧. "
        f"Core inflation ⟦was {desk.percent(rate(core, time), 2)}⟧ in {desk.month(time[1])} and ⟦{desk.percent(rate(core, closing), 2)} in December⟧."
    )


@frame("en")
def recovery_of_remittances(desk: Desk) -> str:
    """From the low of a year to the peak of another, in per cent and as a mean."""
    flow = desk.files.remittances
    low, last = 2010, desk.random.randrange(2016, 2026)
    change = growth(flow.year(last), flow.year(low))
    desk.ask(clear("0.6", of_year(flow, last)))
    wrong = (
        desk.say("double", "four times") if Decimal("2.1") < flow.year(last) / flow.year(low) < Decimal("2.7") else None
    )
    doubled = f" That is more than ⟦{wrong} the amount of {low}⟧." if wrong else ""
    return (
        f"After the recession, remittances to Mexico came to ⟦{dollars(desk, flow.year(low))}⟧ in {low}. Since then they ⟦have {desk.say('risen', 'fallen')} {desk.percent(change)}⟧, to ⟦{dollars(desk, flow.year(last))}⟧ in {last}, which means ⟦{desk.percent(a_year(flow, low, last))} a year on average⟧.{doubled} "
        f"In {last} alone they ⟦{rose(desk, of_year(flow, last))} {desk.percent(of_year(flow, last))}⟧."
    )

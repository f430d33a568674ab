"""Communiques of chambers of industry and of exporters and importers: factories, exports, the dollar, jobs."""

from __future__ import annotations

from decimal import Decimal

from checking.frames.changes_words_en import apart, dollars, pesos, told_month
from checking.frames.releases_words_en import (
    a_rise,
    a_year,
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
    rose,
    share,
    so_far,
    up,
)
from checking.press import Desk, frame, growth
from checking.standing import COUNTRY, begun, called, in_year, standing
from checking.telling import fit, on_month, rate


@frame("en")
def chamber_on_half_a_year(desk: Desk) -> str:
    """The first half, its two quarters, each against the year before."""
    total, plants, others, _, _ = factories(desk.files)
    year = desk.random.randrange(2014, 2024)
    halves = total.over(year, 1, 6), total.over(year - 1, 1, 6)
    first, second = (growth(total.over(year, *one), total.over(year - 1, *one)) for one in ((1, 3), (4, 6)))
    made, other = (growth(one.over(year, 1, 6), one.over(year - 1, 1, 6)) for one in (plants, others))
    change = growth(*halves)
    desk.ask(clear("0.7", change, first, second, made, other) and apart(first, second, "0.8"))
    went = rose(desk, change)
    one, two = a_rise(desk, first), a_rise(desk, second)
    ways = rose(desk, made), rose(desk, other)
    return (
        f"COMMUNIQUE\n\nThe exports of Jalisco's IMMEX establishments ⟦{went} {desk.percent(change)}⟧ in the first half of {year}, to ⟦{pesos(desk, halves[0])}⟧, the chamber reports. "
        f"After ⟦{one} of {desk.percent(first)}⟧ in the first quarter, the second brought ⟦{two} of {desk.percent(second)}⟧, both compared with the same quarter of {year - 1}.\n\n"
        f"In the half-year, manufacturing exports ⟦{ways[0]} {desk.percent(made)}⟧ and non-manufacturing ones ⟦{ways[1]} {desk.percent(other)}⟧. "
        f"Manufacturing ⟦accounted for {desk.percent(share(plants.over(year, 1, 6), halves[0]))}⟧ of the sum."
    )


@frame("en")
def chamber_on_pace(desk: Desk) -> str:
    """Growth against that of the month before, after a fall or a rise, and twice the pace."""
    total, plants, _, people, _ = factories(desk.files)
    time = fit(
        desk,
        [one for one in total.times if one[0] >= 2015],
        lambda one: (
            plants.change(one) > 1
            and plants.change(plants.before(one)) > 1
            and apart(plants.change(one), plants.change(plants.before(one)), "1")
            and clear("0.7", total.change(one), on_month(plants, one), people.change(one))
        ),
    )
    before = plants.before(time)
    now, then = plants.change(time), plants.change(before)
    less = desk.way(now - then, ("more than", "a faster pace than"), ("less than", "a slower pace than"))
    monthly = desk.way(on_month(plants, time), ("above", "higher than"), ("below", "lower than"))
    staff = a_rise(desk, people.change(time))
    return (
        f"Manufacturing exports of Jalisco's IMMEX plants rose ⟦{desk.percent(now)}⟧ in {told_month(desk, time)} from a year earlier, ⟦{less} the {desk.percent(then)}⟧ of {desk.month(before[1])}.\n\n"
        f"They were ⟦{desk.percent(on_month(plants, time))} {monthly}⟧ those of the month before. With the exports of the other establishments included, the total ⟦{rose(desk, total.change(time))} {desk.percent(total.change(time))}⟧ over the year, "
        f"to ⟦{pesos(desk, total.values[time])}⟧.\n\n"
        f"Employment ⟦reached {count(desk, people.values[time])}⟧, ⟦{staff} of {desk.percent(people.change(time))}⟧."
    )


@frame("en")
def importers_on_the_dollar(desk: Desk) -> str:
    """What a dollar cost, month by month, with cents."""
    dollar = desk.files.dollar
    time = fit(
        desk,
        [one for one in dollar.times if one >= (2019, 6)],
        lambda one: (
            clear("0.6", on_month(dollar, one), dollar.change(one))
            and apart(dollar.values[one], dollar.values[one[0] - 1, one[1]], "0.2")
        ),
    )
    before, ago = dollar.before(time), (time[0] - 1, time[1])
    gap = dollar.values[time] - dollar.values[ago]
    cents = desk.figure(abs(gap), lambda one: f"{one:.2f} pesos", 2)
    mean, mean_then = dollar.year(time[0] - 1), dollar.year(time[0] - 2) if time[0] > 2019 else None
    desk.ask(mean_then and abs(growth(mean, mean_then)) > Decimal("0.6"))
    return (
        f"ASSOCIATION OF IMPORTERS\n\nOur members paid an average of ⟦{peso(desk, dollar.values[time])} for a dollar⟧ in {told_month(desk, time)}, after ⟦{peso(desk, dollar.values[before])}⟧ in {desk.month(before[1])}: "
        f"⟦{a_rise(desk, on_month(dollar, time))} of {desk.percent(on_month(dollar, time))}⟧. A year earlier ⟦the price was {peso(desk, dollar.values[ago])}⟧, "
        f"so that the dollar ⟦is now {cents} {desk.way(gap, ('dearer',), ('cheaper',))}⟧.\n\n"
        f"In all of {time[0] - 1} it averaged ⟦{peso(desk, mean)}⟧, ⟦{higher(desk, growth(mean, mean_then))} the {peso(desk, mean_then)}⟧ of {time[0] - 2}."
    )


@frame("en")
def exporters_on_the_states(desk: Desk) -> str:
    """Three exporting states with their rates, and what the border states sell together."""
    group = desk.files.exports
    year = desk.random.randrange(2010, 2019)
    states = standing(group, in_year(year))
    whole = group[COUNTRY]
    one, two, three = (group[each] for each in states[:3])
    desk.ask(clear("0.6", *(of_year(each, year) for each in (one, two, three, whole))))
    ways = [up(desk, of_year(each, year)) for each in (one, two, three)]
    five = sum(group[each].year(year) for each in states[:5])
    five_then = sum(group[each].year(year - 1) for each in standing(group, in_year(year - 1))[:5])
    now, then = share(five, whole.year(year)), share(five_then, whole.year(year - 1))
    desk.ask(apart(now, then, "0.15"))
    compared = desk.way(now - then, ("more than", "up from"), ("less than", "down from"))
    names = [begun(called(desk, each)) for each in states[:3]]
    return (
        f"Mexico's merchandise exports by state ⟦totalled {dollars(desk, whole.year(year))}⟧ in {year}, ⟦{desk.percent(of_year(whole, year))} {more(desk, of_year(whole, year))} than the year before⟧, says the association of exporters. "
        f"{names[0]} ⟦sold most, {dollars(desk, one.year(year))}⟧ (⟦{ways[0]} {desk.percent(of_year(one, year))}⟧), followed by {names[1]} with ⟦{dollars(desk, two.year(year))}⟧ (⟦{ways[1]} {desk.percent(of_year(two, year))}⟧) "
        f"and {names[2]} with ⟦{dollars(desk, three.year(year))}⟧ (⟦{ways[2]} {desk.percent(of_year(three, year))}⟧).\n\n"
        f"The five largest ⟦account for {desk.percent(now)} of the total⟧, ⟦{compared} the {desk.percent(then)}⟧ of {year - 1}."
    )


@frame("en")
def chamber_on_prices(desk: Desk) -> str:
    """Two rates compared, the gap, and what is left of a rise in sales."""
    general, core, other = indices(desk.files)
    total = desk.files.immex["exports"]
    time = fit(
        desk,
        [one for one in total.times if one[0] >= 2014],
        lambda one: (
            clear("1", total.change(one)) and apart(rate(general, one), rate(general, (one[0] - 1, one[1])), "0.3")
        ),
    )
    ago = time[0] - 1, time[1]
    less = higher(desk, rate(general, time) - rate(general, ago))
    went = rose(desk, total.change(time))
    desk.ask(apart(rate(core, time), rate(other, time), "0.3") and rate(other, time) > 0)
    lower = desk.way(rate(core, time) - rate(other, time), ("more than", "above"), ("less than", "below"))
    return (
        f"Chamber of commerce, monthly letter\n\nInflation ⟦was {desk.percent(rate(general, time), 2)}⟧ in {told_month(desk, time)}, ⟦{less} the {desk.percent(rate(general, ago), 2)}⟧ of a year before. "
        f"Core inflation ⟦stood at {desk.percent(rate(core, time), 2)}⟧, ⟦{lower} the non-core rate of {desk.percent(rate(other, time), 2)}⟧.\n\n"
        f"In the same month the exports of Jalisco's IMMEX establishments ⟦{went} {desk.percent(total.change(time))}⟧ in nominal terms, to ⟦{pesos(desk, total.values[time])}⟧. "
        f"The chamber meets again on the 14th."
    )


@frame("en")
def industry_on_output(desk: Desk) -> str:
    """Industry against the whole economy: gap in rates, level against 2019."""
    whole, _, industry, services = branches(desk.files)
    time = fit(
        desk,
        [one for one in whole.times if one[0] >= 2021],
        lambda one: (
            clear(
                "0.4",
                industry.change(one),
                services.change(one),
                industry.change(one, (2019, one[1])),
                on_month(industry, one),
            )
            and apart(industry.change(one), whole.change(one), "0.3")
            and whole.change(one) > Decimal("0.3")
            and industry.change(one) > Decimal("0.3")
        ),
    )
    now, then = industry.change(time), whole.change(time)
    behind = desk.way(now - then, ("ahead of", "above"), ("behind", "below"))
    old = industry.change(time, (2019, time[1]))
    above = higher(desk, old)
    year = time[0] - 1
    annual = of_year(industry, year)
    desk.ask(clear("0.3", annual))
    return (
        f"CONFEDERATION OF INDUSTRY\n\nIndustrial output in Mexico grew ⟦{desk.percent(now)}⟧ in the {desk.quarter(time[1])} quarter of {time[0]} compared with a year before, ⟦{behind} the {desk.percent(then)}⟧ of the economy as a whole. "
        f"Services ⟦{grew(desk, services.change(time))} {desk.percent(services.change(time))}⟧.\n\n"
        f"Industry is ⟦{desk.percent(old)} {above}⟧ its level of the same quarter of 2019. In {year} it ⟦{grew(desk, annual)} {desk.percent(annual)}⟧. "
        f"Compared with the quarter before, output ⟦was {desk.percent(on_month(industry, time))} {desk.way(on_month(industry, time), ('higher',), ('lower',))}⟧."
    )


@frame("en")
def long_growth_of_plants(desk: Desk) -> str:
    """A span of years: the whole change, the mean a year, one year of falls."""
    total, _, _, people, _ = factories(desk.files)
    first, last = desk.random.randrange(2013, 2016), desk.random.randrange(2021, 2024)
    change, staff = growth(total.year(last), total.year(first)), growth(people.year(last), people.year(first))
    year = of_year(total, last)
    desk.ask(clear("0.7", year, staff) and change > 5)
    went = up(desk, year)
    return (
        f"Between {first} and {last} the annual exports of Jalisco's IMMEX establishments ⟦grew from {pesos(desk, total.year(first))}⟧ to ⟦{pesos(desk, total.year(last))}⟧, ⟦{a_rise(desk, change)} of {desk.percent(change)}⟧ "
        f"or ⟦{desk.percent(a_year(total, first, last))} a year⟧.\n\n"
        f"In the last of those years they were ⟦{went} {desk.percent(year)}⟧. "
        f"The workforce, on annual average, ⟦{rose(desk, staff)} {desk.percent(staff)}⟧ over the same span, to ⟦{count(desk, people.year(last))}⟧."
    )


@frame("en")
def fewer_plants(desk: Desk) -> str:
    """Establishments lost or gained since a date; exports for each; jobs."""
    total, _, _, people, sites = factories(desk.files)
    time = fit(
        desk,
        [one for one in total.times if one[0] >= 2016],
        lambda one: (
            abs(sites.values[one] - sites.values[2013, 1]) > 6
            and abs(sites.values[one] - sites.values[sites.before(one)]) >= 1
            and clear("0.8", people.change(one), so_far(total, one), so_far(total, one, 2))
        ),
    )
    year, _month = time
    gap = sites.values[time] - sites.values[2013, 1]
    lost = desk.way(gap, ("more",), ("fewer",))
    staff = desk.way(people.change(time), ("grew", "rose"), ("fell", "shrank"))
    two = so_far(total, time, 2)
    return (
        f"In {told_month(desk, time)} Jalisco ⟦had {count(desk, sites.values[time], 'IMMEX establishments')}⟧, ⟦{desk.figure(abs(gap), lambda one: str(int(one)), 0)} {lost}⟧ than in January 2013, the chamber says. "
        f"Their workforce ⟦{staff} {desk.percent(people.change(time))}⟧ over twelve months.\n\n"
        f"Their exports in the year to date ⟦are {desk.percent(so_far(total, time))} {higher(desk, so_far(total, time))}⟧ those of the same period a year earlier and ⟦{desk.percent(two)} {higher(desk, two)}⟧ those of {year - 2}."
    )

"""Dry notes of statistical offices and the central bank: rates of every sort side by side."""

from __future__ import annotations

from decimal import Decimal

from checking.frames.changes_words_en import apart, dollars, pesos, told_month, told_quarter
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
from checking.press import Desk, frame, growth
from checking.standing import COUNTRY, at, called, standing
from checking.telling import fit, on_month, rate, signed


@frame("en")
def press_note_on_prices(desk: Desk) -> str:
    """Monthly and annual rates of three indices, and those of the same month of the year before."""
    general, core, other = indices(desk.files)
    time = fit(
        desk,
        [one for one in general.times if one[0] >= 2004],
        lambda one: clear("0.06", *(on_month(each, one) for each in (general, core, other))) and rate(other, one) > 0,
    )
    ago = time[0] - 1, time[1]
    desk.ask(on_month(general, ago) > Decimal("0.05"))
    registered = desk.pick("registered", "showed", "recorded")
    return (
        f"NATIONAL CONSUMER PRICE INDEX, {told_month(desk, time).upper()}\n\nIn {told_month(desk, time)} the National Consumer Price Index {registered} "
        f"⟦{a_rise(desk, on_month(general, time))} of {desk.percent(on_month(general, time), 2)}⟧ from the previous month. "
        f"Annual general inflation ⟦stood at {desk.percent(rate(general, time), 2)}⟧. In the same month of {ago[0]} the corresponding figures were "
        f"⟦{desk.percent(on_month(general, ago), 2)}⟧ and ⟦{desk.percent(rate(general, ago), 2)}⟧, respectively.\n\n"
        f"Core prices ⟦{rose(desk, on_month(core, time))} {desk.percent(on_month(core, time), 2)}⟧ at a monthly rate and non-core prices "
        f"⟦{rose(desk, on_month(other, time))} {desk.percent(on_month(other, time), 2)}⟧; over the year their rates ⟦were {desk.percent(rate(core, time), 2)}⟧ "
        f"and ⟦{desk.percent(rate(other, time), 2)}⟧."
    )


@frame("en")
def timely_note_on_output(desk: Desk) -> str:
    """The quarter, its sectors, the year so far, the year before as a whole."""
    whole, farms, industry, services = branches(desk.files)
    time = fit(
        desk,
        [one for one in whole.times if one[0] >= 1996 and one[1] in (2, 3)],
        lambda one: clear(
            "0.4",
            *(each.change(one) for each in (whole, farms, industry, services)),
            so_far(whole, one),
            so_far(services, one),
        ),
    )
    year, part = time
    span = "first half" if part == 2 else "first nine months"
    main, by_farms, made, served = (grew(desk, one.change(time)) for one in (whole, farms, industry, services))
    total, also = a_rise(desk, so_far(whole, time)), up(desk, so_far(services, time))
    before = of_year(whole, year - 1)
    desk.ask(clear("0.4", before))
    return (
        f"GROSS DOMESTIC PRODUCT\n\nWith original figures, GDP ⟦{main} {desk.percent(whole.change(time))}⟧ in real terms in {told_quarter(desk, time)} "
        f"compared with the same quarter of {year - 1}. By component, primary activities ⟦{by_farms} {desk.percent(farms.change(time))}⟧, "
        f"secondary activities ⟦{made} {desk.percent(industry.change(time))}⟧ and tertiary activities ⟦{served} {desk.percent(services.change(time))}⟧.\n\n"
        f"The {span} of {year} ⟦show {total} of {desk.percent(so_far(whole, time))}⟧ in GDP, with tertiary activities ⟦{also} {desk.percent(so_far(services, time))}⟧. "
        f"In {year - 1} as a whole, output ⟦{grew(desk, before)} {desk.percent(before)}⟧."
    )


@frame("en")
def bank_on_remittances(desk: Desk) -> str:
    """A central bank: the month, its annual rate, the rate of the month before, accumulated, twelve months."""
    flow = desk.files.remittances
    time = fit(
        desk,
        [one for one in flow.times if one[0] >= 2006 and one[1] > 1],
        lambda one: clear("0.8", flow.change(one), flow.change(flow.before(one)), so_far(flow, one)),
    )
    (year, month), before = time, flow.before(time)
    rolling = sum((flow.values[flow.before(time, back)] for back in range(12)), Decimal(0))
    rolled = sum((flow.values[flow.before(time, back)] for back in range(1, 13)), Decimal(0))
    desk.ask(abs(growth(rolling, rolled)) > Decimal("0.3"))
    meant = desk.way(flow.change(time), ("annual growth",), ("an annual decline",))
    also = a_rise(desk, flow.change(before))
    return (
        f"Remittances in {told_month(desk, time)}\n\nIn {told_month(desk, time)}, income from remittances was ⟦{dollars(desk, flow.values[time])}⟧, which meant "
        f"⟦{meant} of {desk.percent(flow.change(time))}⟧, after {desk.pick('having shown', 'showing', 'registering')} ⟦{also} of {desk.percent(flow.change(before))}⟧ in {desk.month(before[1])}.\n\n"
        f"Between January and {desk.month(month)} of {year}, income ⟦amounted to {dollars(desk, flow.over(year, 1, month))}⟧, "
        f"⟦{desk.percent(so_far(flow, time))} {higher(desk, so_far(flow, time))}⟧ {desk.pick('that', 'the figure')} of the same period of {year - 1}.\n\n"
        f"The cumulative flow of the last twelve months ⟦was {dollars(desk, rolling)}⟧, compared with ⟦{dollars(desk, rolled)}⟧ in the twelve months to {desk.month(before[1])}."
    )


@frame("en")
def survey_of_establishments(desk: Desk) -> str:
    """The programme in a state: establishments, people and exports, annual rates in brackets."""
    total, plants, others, people, sites = factories(desk.files)
    time = fit(
        desk,
        [one for one in total.times if one[0] >= 2014],
        lambda one: clear("0.7", *(each.change(one) for each in (total, plants, others, people))),
    )
    ago = time[0] - 1, time[1]
    gap = sites.values[time] - sites.values[ago]
    desk.ask(abs(gap) > 3)
    return (
        f"IMMEX programme, Jalisco, {told_month(desk, time)}\n\nThe programme had ⟦{count(desk, sites.values[time], 'establishments')}⟧ in the state at the end of {told_month(desk, time)}, "
        f"⟦{desk.figure(abs(gap), lambda one: str(int(one)), 0)} {desk.way(gap, ('more',), ('fewer',))}⟧ than a year before. "
        f"They ⟦employed {count(desk, people.values[time])}⟧ (⟦{signed(desk, people.change(time))} annually⟧).\n\n"
        f"The value of exports ⟦was {pesos(desk, total.values[time])}⟧ (⟦{signed(desk, total.change(time))}⟧): manufacturing establishments contributed "
        f"⟦{desk.percent(share(plants.values[time], total.values[time]))} of it⟧ (⟦{signed(desk, plants.change(time))}⟧) and the others "
        f"⟦{desk.percent(share(others.values[time], total.values[time]))}⟧ (⟦{signed(desk, others.change(time))}⟧)."
    )


@frame("en")
def exchange_rate_note(desk: Desk) -> str:
    """Means of a month and of a year, with both bases."""
    dollar = desk.files.dollar
    time = fit(
        desk,
        [one for one in dollar.times if one >= (2020, 1) and one[1] > 3],
        lambda one: clear(
            "0.6", on_month(dollar, one), dollar.change(one), so_far(dollar, one), dollar.change(one, (one[0] - 1, 12))
        ),
    )
    year, month = time
    mean = dollar.over(year, 1, month)
    return (
        f"EXCHANGE RATE\n\nThe FIX rate averaged ⟦{peso(desk, dollar.values[time])} per dollar⟧ in {told_month(desk, time)}, "
        f"⟦{desk.percent(on_month(dollar, time))} {higher(desk, on_month(dollar, time))}⟧ the mean of {desk.month(month - 1)} and "
        f"⟦{desk.percent(dollar.change(time))} {higher(desk, dollar.change(time))}⟧ that of the same month a year before. "
        f"Compared with December {year - 1}, the rate ⟦is {desk.percent(dollar.change(time, (year - 1, 12)))} {desk.way(dollar.change(time, (year - 1, 12)), ('higher',), ('lower',))}⟧.\n\n"
        f"From January to {desk.month(month)} the average ⟦was {peso(desk, mean)}⟧, ⟦{a_rise(desk, so_far(dollar, time))} of {desk.percent(so_far(dollar, time))}⟧ on the same months of {year - 1}."
    )


@frame("en")
def regional_report(desk: Desk) -> str:
    """A quarter's remittances of some states, each with its own rate, and the country's."""
    group = desk.files.by_state
    time = desk.random.choice([one for one in group[COUNTRY].times if one[0] >= 2005])
    states = standing(group, at(time))
    three = desk.random.sample(states[:12], 3)
    whole = group[COUNTRY]
    desk.ask(clear("0.6", whole.change(time), *(group[one].change(time) for one in three)))
    ways = [up(desk, group[one].change(time)) for one in three]
    first, second, third = (called(desk, one) for one in three)
    one, two, other = (group[each] for each in three)
    return (
        f"In {told_quarter(desk, time)} the country received ⟦{dollars(desk, whole.values[time])}⟧ in remittances, ⟦{desk.percent(whole.change(time))} {more(desk, whole.change(time))} than a year earlier⟧. "
        f"In {first} they came to ⟦{dollars(desk, one.values[time])}⟧, ⟦{ways[0]} {desk.percent(one.change(time))}⟧; in {second}, to ⟦{dollars(desk, two.values[time])}⟧, "
        f"⟦{ways[1]} {desk.percent(two.change(time))}⟧; and in {third}, to ⟦{dollars(desk, other.values[time])}⟧, ⟦{ways[2]} {desk.percent(other.change(time))}⟧.\n\n"
        f"Together the three states received ⟦{desk.percent(share(one.values[time] + two.values[time] + other.values[time], whole.values[time]))} of the national total⟧."
    )


@frame("en")
def inflation_in_points(desk: Desk) -> str:
    """Rates and their moves in points; the gap between core and general."""
    general, core, other = indices(desk.files)
    time = fit(
        desk,
        [one for one in general.times if one[0] >= 2004],
        lambda one: (
            clear("0.12", *(rate(each, one) - rate(each, each.before(one)) for each in (general, core, other)))
            and apart(rate(core, one), rate(general, one), "0.2")
            and rate(other, one) > 0
            and rate(other, other.before(one)) > 0
        ),
    )
    before = general.before(time)
    moves = [rate(one, time) - rate(one, before) for one in (general, core, other)]
    rises = [desk.way(one, ("rose", "went up", "increased"), ("fell", "came down", "declined")) for one in moves]
    above = higher(desk, rate(core, time) - rate(general, time))
    return (
        f"Annual inflation in {told_month(desk, time)}\n\nAnnual inflation ⟦{rises[0]} by {points(desk, moves[0])}⟧ in {told_month(desk, time)}, from ⟦{desk.percent(rate(general, before), 2)}⟧ in {desk.month(before[1])} "
        f"to ⟦{desk.percent(rate(general, time), 2)}⟧. Its core component ⟦{rises[1]} {points(desk, moves[1])}⟧, to ⟦{desk.percent(rate(core, time), 2)}⟧, "
        f"and is now ⟦{points(desk, rate(core, time) - rate(general, time))} {above} the general rate⟧. "
        f"The non-core component ⟦{rises[2]} from {desk.percent(rate(other, before), 2)}⟧ to ⟦{desk.percent(rate(other, time), 2)}⟧."
    )


@frame("en")
def accumulated_and_yearly(desk: Desk) -> str:
    """What prices gained in three periods, and the mean of a year."""
    general, core, _ = indices(desk.files)
    year = desk.random.randrange(2004, 2026)
    december = year, 12
    mean, closing = of_year(general, year), general.change(december)
    desk.ask(apart(mean, closing, "0.2") and apart(closing, core.change(december), "0.2"))
    halves = general.change((year, 6), (year - 1, 12)), general.change(december, (year, 6))
    desk.ask(all(one > Decimal("0.3") for one in halves) and apart(*halves, "0.2"))
    long = growth(general.at(year, 12), general.at(year - 5, 12))
    return (
        f"Consumer prices in {year}\n\nInflation ⟦closed {year} at {desk.percent(closing, 2)}⟧; a year earlier ⟦it was {desk.percent(general.change((year - 1, 12)), 2)}⟧. "
        f"Annual average inflation, which compares the mean index of each year, ⟦was {desk.percent(mean, 2)}⟧.\n\n"
        f"In the first half of the year prices ⟦rose {desk.percent(halves[0], 2)}⟧ and in the second ⟦{desk.percent(halves[1], 2)}⟧. "
        f"Core inflation at the end of the year ⟦was {desk.percent(core.change(december), 2)}⟧. "
        f"Over five years, the general index ⟦has {desk.say('gained', 'lost')} {desk.percent(long)}⟧."
    )

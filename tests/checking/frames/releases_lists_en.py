"""Fact boxes, key figures, threads and questions with answers, where each line has its own time and base."""

from __future__ import annotations

from decimal import Decimal

from checking.frames.changes_words_en import apart, dollars, pesos, told_month, told_quarter
from checking.frames.releases_words_en import (
    a_year,
    branches,
    clear,
    count,
    factories,
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
from checking.standing import COUNTRY, called, in_year, other, standing, with_ordinal
from checking.telling import fit, gained, on_month, rate, signed


@frame("en")
def key_figures_on_remittances(desk: Desk) -> str:
    """Month, change on the month and year, so far, twelve months."""
    flow = desk.files.remittances
    time = fit(
        desk,
        [one for one in flow.times if one[0] >= 2006 and one[1] > 1],
        lambda one: clear("0.6", flow.change(one), on_month(flow, one), so_far(flow, one)),
    )
    year, month = time
    rolling = sum((flow.values[flow.before(time, back)] for back in range(12)), Decimal(0))
    return (
        f"**Remittances to Mexico, {told_month(desk, time)}: key figures**\n\n"
        f"- Amount: ⟦{dollars(desk, flow.values[time])}⟧\n"
        f"- Change on a year earlier: ⟦{signed(desk, flow.change(time))}⟧\n"
        f"- Change on the previous month: ⟦{signed(desk, on_month(flow, time))}⟧\n"
        f"- January-{desk.month(month)}: ⟦{dollars(desk, flow.over(year, 1, month))}⟧ (⟦{signed(desk, so_far(flow, time))}⟧)\n"
        f"- Last twelve months: ⟦{dollars(desk, rolling)}⟧\n"
        f"- Year {year - 1}: ⟦{dollars(desk, flow.year(year - 1))}⟧ (⟦{signed(desk, of_year(flow, year - 1))}⟧)"
    )


@frame("en")
def key_figures_on_prices(desk: Desk) -> str:
    """Three indices, each on the month, since December and over a year."""
    general, core, another = indices(desk.files)
    time = fit(
        desk,
        [one for one in general.times if one[0] >= 2005 and one[1] > 2],
        lambda one: (
            all(clear("0.08", on_month(each, one), gained(each, one)) for each in (general, core, another))
            and rate(another, one) > 0
        ),
    )
    lines = [
        f"- {name}: ⟦{signed(desk, on_month(one, time), 2)} on the month⟧, ⟦{signed(desk, gained(one, time), 2)} since December⟧, ⟦{signed(desk, one.change(time), 2)} over twelve months⟧"
        for name, one in (("General index", general), ("Core", core), ("Non-core", another))
    ]
    return f"Consumer prices in Mexico, {told_month(desk, time)}\n\n" + "\n".join(lines)


@frame("en")
def fact_box_of_a_state(desk: Desk) -> str:
    """A state's numbers of several series, with ranks."""
    year = desk.random.randrange(2010, 2019)
    sold, sent = desk.files.exports, desk.files.by_state
    name = desk.pick("Jalisco", "Guanajuato", "Puebla", "Durango", "Zacatecas", "Oaxaca", "Chihuahua", "Sonora")
    place, rank = standing(sold, in_year(year)).index(name) + 1, standing(sent, in_year(year)).index(name) + 1
    desk.ask(clear("0.6", of_year(sold[name], year), of_year(sent[name], year)))
    ranks = [desk.say(with_ordinal(desk, one), with_ordinal(desk, other(desk, one, 1))) for one in (place, rank)]
    return (
        f"FACT BOX: {name} in {year}\n\n"
        f"* Exports: ⟦{dollars(desk, sold[name].year(year))}⟧, ⟦{up(desk, of_year(sold[name], year))} {desk.percent(of_year(sold[name], year))}⟧ on {year - 1}; ⟦{ranks[0]} of 32 states⟧\n"
        f"* Share of national exports: ⟦{desk.percent(share(sold[name].year(year), sold[COUNTRY].year(year)))}⟧\n"
        f"* Remittances: ⟦{dollars(desk, sent[name].year(year))}⟧, ⟦{up(desk, of_year(sent[name], year))} {desk.percent(of_year(sent[name], year))}⟧; ⟦{ranks[1]} in the country⟧\n"
        f"* Share of national remittances: ⟦{desk.percent(share(sent[name].year(year), sent[COUNTRY].year(year)))}⟧"
    )


@frame("en")
def thread_on_the_economy(desk: Desk) -> str:
    """Numbered posts, the subject once in the first."""
    whole, farms, industry, services = branches(desk.files)
    time = fit(
        desk,
        [one for one in whole.times if one[0] >= 1998 and one[1] > 1],
        lambda one: clear(
            "0.4", *(each.change(one) for each in (whole, farms, industry, services)), so_far(whole, one)
        ),
    )
    year, part = time
    ways = [rose(desk, one.change(time)) for one in (farms, industry, services)]
    largest = share(services.values[time], whole.values[time])
    return (
        f"1/4 GDP in {told_quarter(desk, time)}: ⟦{up(desk, whole.change(time))} {desk.percent(whole.change(time))}⟧ on the same quarter of {year - 1}.\n\n"
        f"2/4 By sector: primary activities ⟦{ways[0]} {desk.percent(farms.change(time))}⟧, secondary ⟦{ways[1]} {desk.percent(industry.change(time))}⟧, tertiary ⟦{ways[2]} {desk.percent(services.change(time))}⟧.\n\n"
        f"3/4 Tertiary activities ⟦are {desk.percent(largest)} of GDP⟧.\n\n"
        f"4/4 In the first {('two', 'three', 'four')[part - 2]} quarters of {year}, ⟦GDP {rose(desk, so_far(whole, time))} {desk.percent(so_far(whole, time))}⟧ on a year before."
    )


@frame("en")
def questions_on_the_dollar(desk: Desk) -> str:
    """What, how much, against what."""
    dollar = desk.files.dollar
    time = fit(
        desk,
        [one for one in dollar.times if one >= (2020, 3)],
        lambda one: clear(
            "0.6", on_month(dollar, one), dollar.change(one), growth(dollar.year(one[0] - 1), dollar.year(one[0] - 2))
        ),
    )
    before, year = dollar.before(time), time[0] - 1
    return (
        f"What did a dollar cost in {told_month(desk, time)}? ⟦{peso(desk, dollar.values[time])}⟧ on average, according to the Bank of Mexico.\n\n"
        f"And the month before? ⟦{peso(desk, dollar.values[before])}⟧, so the dollar ⟦{rose(desk, on_month(dollar, time))} {desk.percent(on_month(dollar, time))}⟧.\n\n"
        f"And over a year? It ⟦is {up(desk, dollar.change(time))} {desk.percent(dollar.change(time))}⟧ from {told_month(desk, (year, time[1]))}.\n\n"
        f"What was the average of {year}? ⟦{peso(desk, dollar.year(year))}⟧, ⟦{desk.percent(growth(dollar.year(year), dollar.year(year - 1)))} {more(desk, growth(dollar.year(year), dollar.year(year - 1)))} than in {year - 1}⟧."
    )


@frame("en")
def figures_of_the_programme(desk: Desk) -> str:
    """The month's values with rates in brackets, so far, and people."""
    total, plants, others, people, _sites = factories(desk.files)
    time = fit(
        desk,
        [one for one in total.times if one[0] >= 2014 and one[1] > 1],
        lambda one: clear(
            "0.6",
            *(each.change(one) for each in (total, plants, others, people)),
            on_month(total, one),
            so_far(total, one),
        ),
    )
    _year, month = time
    return (
        f"IMMEX in Jalisco, {told_month(desk, time)}\n\n"
        f"| | Value | Annual change |\n|---|---|---|\n"
        f"| Exports | ⟦{pesos(desk, total.values[time])}⟧ | ⟦{signed(desk, total.change(time))}⟧ |\n"
        f"| Manufacturing exports | ⟦{pesos(desk, plants.values[time])}⟧ | ⟦{signed(desk, plants.change(time))}⟧ |\n"
        f"| Non-manufacturing exports | ⟦{pesos(desk, others.values[time])}⟧ | ⟦{signed(desk, others.change(time))}⟧ |\n\n"
        f"Total exports ⟦{rose(desk, on_month(total, time))} {desk.percent(on_month(total, time))}⟧ from {desk.month(month - 1)}. From January to {desk.month(month)} they ⟦{rose(desk, so_far(total, time))} {desk.percent(so_far(total, time))}⟧ on the year. "
        f"People employed: ⟦{count(desk, people.values[time])}⟧ (⟦{signed(desk, people.change(time))}⟧)."
    )


@frame("en")
def newsletter_item(desk: Desk) -> str:
    """A short item with a question as its headline."""
    group = desk.files.by_state
    year = desk.random.randrange(2009, 2026)
    name = standing(group, in_year(year))[desk.random.randrange(0, 15)]
    own, whole = group[name], group[COUNTRY]
    base = year - desk.random.choice((5, 6))
    desk.ask(clear("0.7", of_year(own, year), of_year(own, year - 1), of_year(whole, year)))
    mean = a_year(own, base, year)
    desk.ask(mean > Decimal("0.6"))
    return (
        f"### How much did migrants send to {called(desk, name)}?\n\nIn {year}, ⟦{dollars(desk, own.year(year))}⟧: ⟦{desk.percent(of_year(own, year))} {more(desk, of_year(own, year))}⟧ than in {year - 1}, when it was ⟦{dollars(desk, own.year(year - 1))}⟧. "
        f"That year, it ⟦{rose(desk, of_year(own, year - 1))} {desk.percent(of_year(own, year - 1))}⟧.\n\n"
        f"From {base} to {year}, the amount grew on average by ⟦{desk.percent(mean)} a year⟧. The country received ⟦{dollars(desk, whole.year(year))}⟧, ⟦{up(desk, of_year(whole, year))} {desk.percent(of_year(whole, year))}⟧."
    )


@frame("en")
def correction_of_an_office(desk: Desk) -> str:
    """What is right, with bases, in a correction."""
    flow = desk.files.remittances
    time = fit(
        desk,
        [one for one in flow.times if one[0] >= 2006 and one[1] > 2],
        lambda one: (
            so_far(flow, one) > 0
            and clear("1", flow.change(one), on_month(flow, one), so_far(flow, one))
            and apart(flow.change(one), so_far(flow, one), "1")
        ),
    )
    year, month = time
    return (
        f"**Clarification.** Our item on remittances to Mexico in {told_month(desk, time)} mixed up two rates. The month's ⟦{dollars(desk, flow.values[time])}⟧ were ⟦{desk.percent(flow.change(time))} {higher(desk, flow.change(time))}⟧ the amount of the same month of {year - 1}; "
        f"the change for January to {desk.month(month)} ⟦was {desk.percent(so_far(flow, time))}⟧. From {desk.month(month - 1)} to {desk.month(month)}, remittances ⟦{rose(desk, on_month(flow, time))} {desk.percent(on_month(flow, time))}⟧."
    )

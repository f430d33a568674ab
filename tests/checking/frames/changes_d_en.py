"""Levels and changes put in other ways: notes of banks, bulletins of offices, columns, lists and posts."""

from __future__ import annotations

from decimal import Decimal

from checking.frames.changes_words_en import (
    BILLION,
    above,
    annual,
    apart,
    below,
    dollars,
    monthly,
    more,
    pesos,
    told_month,
    told_quarter,
    two_dollars,
)
from checking.press import Desk, frame, growth, rounded


@frame("en")
def above_the_level_of_a_year_ago(desk: Desk) -> str:
    """A level beside that of a year ago."""
    flow = desk.files.remittances
    time = monthly(desk, flow, 2007, least="1")
    where = more(desk, flow.change(time), ("above",), ("below",))
    return (
        f"In {told_month(desk, time)}, income from remittances stood ⟦{desk.percent(flow.change(time))} {where}⟧ "
        f"{desk.pick('its level of', 'the figure for')} {told_month(desk, (time[0] - 1, time[1]))}."
    )


@frame("en")
def two_years_and_the_increase(desk: Desk) -> str:
    """From an amount to another, then the rate in apposition."""
    flow = desk.files.remittances
    base, year = desk.random.randrange(1996, 2012), desk.random.randrange(2014, 2026)
    change = growth(flow.year(year), flow.year(base))
    desk.ask(change > 2)
    then, now = dollars(desk, flow.year(base)), dollars(desk, flow.year(year))
    kind = desk.say("an increase of", "a decrease of")
    return f"Remittances went from ⟦{then} in {base}⟧ to ⟦{now} in {year}⟧, ⟦{kind} {desk.percent(change)}⟧."


@frame("en")
def total_sent_in_a_month(desk: Desk) -> str:
    """A passive with the difference in dollars."""
    flow = desk.files.remittances
    time = monthly(desk, flow, 2006, least="1")
    before = flow.values[time[0] - 1, time[1]]
    way = more(desk, flow.change(time))
    gap = abs(flow.values[time] - before) / 10**6
    return (
        f"A total of ⟦{dollars(desk, flow.values[time])}⟧ in remittances was sent to Mexico in {told_month(desk, time)}, "
        f"⟦{desk.figure(gap, lambda one: f'${desk.number(one)} million', 0)} {way}⟧ than a year before."
    )


@frame("en")
def growth_followed_growth(desk: Desk) -> str:
    """The rate of a month after that of the one before."""
    flow = desk.files.remittances
    time = monthly(desk, flow, 2002, least="1")
    before = flow.before(time)
    desk.ask(flow.change(time) > 1 and flow.change(before) > 1 and apart(flow.change(time), flow.change(before), "0.8"))
    return (
        f"Year-on-year growth in remittances of ⟦{desk.percent(flow.change(time))} in {told_month(desk, time)}⟧ "
        f"followed ⟦{desk.percent(flow.change(before))} in {desk.month(before[1])}⟧."
    )


@frame("en")
def rates_in_brackets(desk: Desk) -> str:
    """A note of a bank: the amount, both rates in brackets."""
    flow = desk.files.remittances
    time = monthly(desk, flow, 2010, least="1")
    on_month = flow.change(time, flow.before(time))
    desk.ask(abs(on_month) > 1 and apart(on_month, flow.change(time), "1"))
    year, month = (desk.figure(one, lambda one: f"{rounded(one):+}%") for one in (flow.change(time), on_month))
    return f"Remittances were ⟦{dollars(desk, flow.values[time])}⟧ in {told_month(desk, time)} (⟦{year} y/y⟧, ⟦{month} m/m⟧)."


@frame("en")
def month_before_in_brackets(desk: Desk) -> str:
    """The amount with that of the month before in brackets."""
    flow = desk.files.remittances
    time = desk.random.choice(flow.times[150:])
    before = flow.before(time)
    now, then = two_dollars(desk, flow.values[time], flow.values[before])
    return f"Remittances in {told_month(desk, time)}: ⟦{now}⟧ ({desk.month(before[1])}: ⟦{then}⟧)."


@frame("en")
def hedged_rates(desk: Desk) -> str:
    """More than so many per cent, nearly so many."""
    flow = desk.files.remittances
    year = desk.random.randrange(1998, 2026)
    change, before = flow.grown(year), flow.grown(year - 1)
    desk.ask(change > 4 and before > 2 and apart(change, before, "2"))
    desk.ask(Decimal("0.15") < change % 1 < Decimal("0.6") and before % 1 > Decimal("0.6"))
    now = desk.say(f"more than {int(change)}%", f"more than {int(change) + 6}%")
    then = desk.say(f"nearly {int(before) + 1}%", f"nearly {int(before) + 6}%")
    return f"Remittances to Mexico grew ⟦by {now}⟧ in {year} after rising ⟦{then} the year before⟧."


@frame("en")
def more_than_half_of_what(desk: Desk) -> str:
    """Twice, or half of, another year's."""
    flow = desk.files.remittances
    base, year = desk.random.randrange(1996, 2008), desk.random.randrange(2010, 2026)
    times = flow.year(year) / flow.year(base)
    desk.ask(Decimal("2.1") < times < Decimal("2.8") or Decimal("3.1") < times < Decimal("3.8"))
    right, wrong = ("double", "four times") if times < 3 else ("triple", "six times")
    word = desk.say(right, wrong)
    return f"In {year} Mexico received more than ⟦{word} the remittances of {base}⟧."


@frame("en")
def quarter_by_quarter(desk: Desk) -> str:
    """A quarter against the one before, amounts in both."""
    flow = desk.files.remittances
    year, part = desk.random.randrange(2005, 2026), desk.random.randrange(2, 5)
    now, then = flow.over(year, 3 * part - 2, 3 * part), flow.over(year, 3 * part - 5, 3 * part - 3)
    both = two_dollars(desk, now, then)
    rose = desk.way(now - then, ("rose", "climbed"), ("fell", "slipped"))
    return f"Quarterly remittances ⟦{rose} to {both[0]}⟧ in {told_quarter(desk, (year, part))} ⟦from {both[1]} in the {desk.quarter(part - 1)}⟧."


@frame("en")
def inflation_ticked(desk: Desk) -> str:
    """Small steps, told by a column."""
    series = desk.files.prices[desk.pick("GENERAL", "SUBYACENTE")]
    name = {"GENERAL": "headline inflation", "SUBYACENTE": "core inflation"}[series.name]
    time = desk.random.choice([one for one in series.times if one[0] >= 2004])
    before = series.before(time)
    now, then = rounded(series.change(time), 2), rounded(series.change(before), 2)
    desk.ask(apart(now, then, "0.08"))
    ticked = desk.way(now - then, ("ticked up", "edged up", "crept up"), ("ticked down", "edged down", "dipped"))
    return (
        f"Mexico's annual {name} ⟦{ticked} to {desk.percent(now, 2)}⟧ in {told_month(desk, time)}, "
        f"after ⟦{desk.percent(then, 2)} in {desk.month(before[1])}⟧, official data showed."
    )


@frame("en")
def monthly_rises_of_prices(desk: Desk) -> str:
    """Two months' changes compared."""
    series = desk.files.prices["GENERAL"]
    time = desk.random.choice([one for one in series.times if one[0] >= 2003])
    before = series.before(time)
    now, then = series.change(time, before), series.change(before, series.before(before))
    desk.ask(now > Decimal("0.1") and then > Decimal("0.1") and apart(now, then, "0.1"))
    less = desk.way(now - then, ("more than", "above"), ("less than", "below"))
    return (
        f"Consumer prices rose ⟦{desk.percent(now, 2)} in {told_month(desk, time)}⟧ from the month before, "
        f"⟦{less} the {desk.percent(then, 2)} of {desk.month(before[1])}⟧."
    )


@frame("en")
def answers_on_inflation(desk: Desk) -> str:
    """A question and its answer."""
    series = desk.files.prices["GENERAL"]
    time = desk.random.choice([one for one in series.times if one[0] >= 2003])
    core = desk.files.prices["SUBYACENTE"]
    desk.ask(apart(series.change(time), core.change(time), "0.3"))
    return (
        f"How high was annual inflation in {told_month(desk, time)}? "
        f"⟦{desk.pick('It was', 'It stood at', 'It came in at')} {desk.percent(series.change(time), 2)}⟧. "
        f"And core inflation? ⟦{desk.percent(core.change(time), 2)}⟧."
    )


@frame("en")
def price_level_in_words(desk: Desk) -> str:
    """Cheaper or dearer than a year ago; two sentences."""
    series = desk.files.prices["NO_SUBYACENTE"]
    time = monthly(desk, series, 2003, least="1")
    on_month = series.change(time, series.before(time))
    desk.ask(abs(on_month) > Decimal("0.3"))
    fell = desk.way(on_month, ("rose", "jumped"), ("fell", "dropped"))
    where = more(desk, series.change(time), ("higher",), ("lower",))
    return (
        f"Non-core prices ⟦{fell} {desk.percent(on_month, 2)} month on month⟧ in {told_month(desk, time)}. "
        f"Compared with the same month of {time[0] - 1} they were ⟦{desk.percent(series.change(time), 2)} {where}⟧."
    )


@frame("en")
def pesos_to_buy_a_dollar(desk: Desk) -> str:
    """What a dollar took."""
    dollar = desk.files.dollar
    time = desk.random.choice(dollar.times[13:])
    before = time[0] - 1, time[1]
    now, then = (desk.figure(dollar.values[one], lambda one: str(rounded(one, 2)), 2) for one in (time, before))
    desk.ask(apart(dollar.values[time], dollar.values[before], "0.2"))
    return (
        f"On average it took ⟦{now} pesos to buy a dollar⟧ in {told_month(desk, time)}, "
        f"{desk.pick('compared with', 'against')} ⟦{then} a year earlier⟧."
    )


@frame("en")
def exchange_rate_rose_or_fell(desk: Desk) -> str:
    """The rate itself as the subject."""
    dollar = desk.files.dollar
    time = desk.random.choice(dollar.times[13:])
    before = dollar.before(time)
    change = dollar.change(time, before)
    desk.ask(abs(change) > Decimal("0.6"))
    rose = desk.way(change, ("rose", "climbed"), ("fell", "declined"))
    told = desk.figure(dollar.values[time], lambda one: f"{rounded(one, 2)} pesos per dollar", 2)
    return f"The exchange rate ⟦{rose} {desk.percent(change)}⟧ in {told_month(desk, time)} from the previous month, to ⟦{told}⟧."


@frame("en")
def jobs_shed_or_added(desk: Desk) -> str:
    """Jobs between two months."""
    persons = desk.files.immex["persons"]
    time = desk.random.choice(persons.times[1:])
    before = persons.before(time)
    gap = persons.values[time] - persons.values[before]
    desk.ask(abs(gap) > 800)
    shed = desk.way(gap, ("added", "gained"), ("shed", "lost"))
    return (
        f"Jalisco's IMMEX establishments ⟦{shed} {desk.figure(abs(gap), lambda one: f'{desk.number(one)} jobs', 0)}⟧ "
        f"in {told_month(desk, time)} from the month before and ended it with ⟦{desk.figure(persons.values[time], lambda one: f'{desk.number(one)} people', 0)}⟧ on the payroll."
    )


@frame("en")
def factories_and_their_share_of_growth(desk: Desk) -> str:
    """Manufacturing earned, after a fall or a rise."""
    plants = desk.files.immex["manufacturing"]
    time = monthly(desk, plants, 2014, least="1")
    before = plants.before(time)
    desk.ask(abs(plants.change(before)) > 1 and apart(plants.change(time), plants.change(before), "1"))
    rose = desk.way(plants.change(time), ("grew", "rose"), ("fell", "shrank"))
    risen = desk.way(plants.change(before), ("increase", "rise"), ("decrease", "decline"))
    return (
        f"Manufacturing exports from Jalisco's IMMEX plants ⟦{rose} {desk.percent(plants.change(time))}⟧ in {told_month(desk, time)} "
        f"compared with a year earlier, following ⟦a {desk.percent(plants.change(before))} {risen} in {desk.month(before[1])}⟧."
    )


@frame("en")
def services_exports_in_a_list(desk: Desk) -> str:
    """Bullets of a communique."""
    plants, others = desk.files.immex["manufacturing"], desk.files.immex["services"]
    time = monthly(desk, plants, 2014, least="1")
    desk.ask(abs(others.change(time)) > 1)
    signed = [desk.figure(one.change(time), lambda one: f"{rounded(one):+}%") for one in (plants, others)]
    return (
        f"IMMEX exports of Jalisco, {told_month(desk, time)}, with the annual change:\n\n"
        f"- Manufacturing: ⟦{pesos(desk, plants.values[time])}⟧ (⟦{signed[0]}⟧)\n"
        f"- Non-manufacturing: ⟦{pesos(desk, others.values[time])}⟧ (⟦{signed[1]}⟧)"
    )


@frame("en")
def growth_of_a_year_as_a_noun(desk: Desk) -> str:
    """GDP growth, down from that of the year before."""
    series = desk.files.gdp["total"]
    year = desk.random.randrange(1996, 2026)
    now, then = (series.grown(one) for one in (year, year - 1))
    desk.ask(now > Decimal("0.3") and then > Decimal("0.3") and apart(now, then, "0.4"))
    down = desk.way(now - then, ("up from", "above"), ("down from", "below"))
    return f"For {year} as a whole, Mexico's GDP growth was ⟦{desk.percent(now)}⟧, ⟦{down} the {desk.percent(then)} of {year - 1}⟧."


@frame("en")
def branches_apart(desk: Desk) -> str:
    """Two branches, each with its rate, and the whole."""
    total, industry, services = (desk.files.gdp[one] for one in ("total", "secondary", "tertiary"))
    time = monthly(desk, industry, 1996, least="0.4")
    desk.ask(all(abs(one.change(time)) > Decimal("0.3") for one in (total, services)))
    grew = desk.way(total.change(time), ("grew", "expanded"), ("shrank", "contracted"))
    did = [desk.way(one.change(time), ("up",), ("down",)) for one in (industry, services)]
    return (
        f"Compared with a year earlier, Mexico's economy ⟦{grew} {desk.percent(total.change(time))}⟧ in {told_quarter(desk, time)}, "
        f"with industry ⟦{did[0]} {desk.percent(industry.change(time))}⟧ and services ⟦{did[1]} {desk.percent(services.change(time))}⟧."
    )


@frame("en")
def economy_against_2019(desk: Desk) -> str:
    """A quarter against the same one before the pandemic."""
    series = desk.files.gdp[desk.pick("total", "secondary", "tertiary")]
    who = {"total": "GDP", "secondary": "industrial GDP", "tertiary": "services GDP"}[series.name]
    time = desk.random.choice([one for one in series.times if one[0] >= 2021])
    change = series.change(time, (2019, time[1]))
    desk.ask(abs(change) > Decimal("0.5"))
    where = more(desk, change, ("larger", "higher"), ("smaller", "lower"))
    return f"In {told_quarter(desk, time)} Mexico's {who} was ⟦{desk.percent(change)} {where} than in the same quarter of 2019⟧."


@frame("en")
def state_exports_fell_to(desk: Desk) -> str:
    """A state's sales abroad with both amounts."""
    state = desk.pick("Jalisco", "Chihuahua", "Sonora", "Guanajuato", "Coahuila de Zaragoza", "Tamaulipas", "Puebla")
    series = desk.files.exports[state]
    name = state.removesuffix(" de Zaragoza")
    year = desk.random.randrange(2008, 2019)
    now, then = two_dollars(desk, series.year(year), series.year(year - 1))
    rose = desk.way(series.year(year) - series.year(year - 1), ("rose", "increased"), ("fell", "decreased"))
    return f"The value of {name}'s merchandise exports ⟦{rose} from {then} in {year - 1}⟧ ⟦to {now} in {year}⟧."


@frame("en")
def state_remittances_of_a_year(desk: Desk) -> str:
    """A state's year, in dollars more and per cent."""
    state = desk.pick("Jalisco", "Michoacán", "Guanajuato", "Oaxaca", "Zacatecas", "Puebla", "Guerrero")
    series = desk.files.by_state[state]
    year = desk.random.randrange(2005, 2026)
    gap = series.year(year) - series.year(year - 1)
    desk.ask(abs(series.grown(year)) > 1 and abs(gap) > 5 * 10**6)
    way = more(desk, gap)
    size = desk.figure(abs(gap) / 10**6, lambda one: f"${desk.number(one, 1)} million", 1)
    return (
        f"Migrants from {state} sent home ⟦{dollars(desk, series.year(year))}⟧ in remittances in {year}, "
        f"⟦{size} {way}⟧ than in {year - 1}, a change of ⟦{desk.percent(series.grown(year))}⟧."
    )


@frame("en")
def nominal_and_real_growth(desk: Desk) -> str:
    """The rise in pesos, and what is left of it without inflation."""
    exports, index = desk.files.immex["exports"], desk.files.prices["GENERAL"]
    year = desk.random.randrange(2014, 2024)
    nominal = exports.grown(year)
    real = growth(exports.year(year) / index.year(year), exports.year(year - 1) / index.year(year - 1))
    monthly_real = growth(
        sum(exports.values[year, one] / index.values[year, one] for one in range(1, 13)),
        sum(exports.values[year - 1, one] / index.values[year - 1, one] for one in range(1, 13)),
    )
    desk.ask(nominal > 2 and real > 1 and rounded(real) == rounded(monthly_real))
    return (
        f"In nominal terms the exports of Jalisco's IMMEX establishments increased ⟦{desk.percent(nominal)}⟧ in {year}; "
        f"in real terms they rose ⟦{desk.percent(real)}⟧."
    )


@frame("en")
def monthly_mean_of_the_year_so_far(desk: Desk) -> str:
    """The mean of the months so far."""
    flow = desk.files.remittances
    year, last = desk.random.choice([one for one in flow.times if one[0] >= 2008 and 3 <= one[1] <= 11])
    now, then = flow.over(year, 1, last) / last, flow.over(year - 1, 1, last) / last
    desk.ask(abs(growth(now, then)) > 1)
    way = more(desk, growth(now, then))
    told = desk.figure(now / 10**6, lambda one: f"${desk.number(one)} million", 0)
    return (
        f"Between January and {told_month(desk, (year, last))} Mexico received an average of ⟦{told} a month⟧ in remittances, "
        f"⟦{desk.percent(growth(now, then))} {way} than in the same months of {year - 1}⟧."
    )


@frame("en")
def hedged_total_of_a_quarter(desk: Desk) -> str:
    """More than, then nearly, of a state and its rate."""
    flow = desk.files.remittances
    time = monthly(desk, flow, 2005, least="1")
    told = above(desk, flow.values[time] / BILLION, Decimal("0.1"))
    then = below(desk, flow.values[time[0] - 1, time[1]] / BILLION, Decimal("0.1"))
    desk.ask(abs(annual(flow, time)) > 4)
    return f"Remittances came to ⟦{told} billion dollars⟧ in {told_month(desk, time)}, compared with ⟦{then} billion a year earlier⟧."

"""Levels and changes of Jalisco's export industry, of the economy and of the states, as offices and the press put them."""

from __future__ import annotations

from decimal import Decimal

from checking.frames.changes_words_en import (
    FALLING,
    FELL,
    RISING,
    ROSE,
    annual,
    apart,
    dollars,
    monthly,
    more,
    pesos,
    told_month,
    told_quarter,
    two_pesos,
)
from checking.press import Desk, Series, frame, growth

BRANCHES = {"primary": "farming", "secondary": "industry", "tertiary": "services"}
STATES = (
    "Jalisco",
    "Chihuahua",
    "Nuevo León",
    "Sonora",
    "Guanajuato",
    "Puebla",
    "Tamaulipas",
    "Baja California",
    "Yucatán",
)
HOMES = ("Jalisco", "Michoacán", "Guanajuato", "Oaxaca", "Zacatecas", "Guerrero", "Puebla", "Chiapas", "Sinaloa")


@frame("en")
def exports_rose_to(desk: Desk) -> str:
    """Rose so much to so much."""
    exports = desk.files.immex["exports"]
    time = monthly(desk, exports, 2014)
    rose = desk.way(exports.change(time), ROSE, FELL)
    return (
        f"Exports by Jalisco's IMMEX establishments ⟦{rose} {desk.percent(exports.change(time))}⟧ "
        f"{desk.pick('year on year', 'from a year earlier', 'over the year')} to ⟦{pesos(desk, exports.values[time])}⟧ in {told_month(desk, time)}."
    )


@frame("en")
def kinds_of_establishments(desk: Desk) -> str:
    """Both kinds in one sentence."""
    plants, others = desk.files.immex["manufacturing"], desk.files.immex["services"]
    time = monthly(desk, plants, 2014)
    desk.ask(abs(others.change(time)) > 1)
    rose, went = desk.way(plants.change(time), ROSE, FELL), desk.way(others.change(time), ROSE, FELL)
    return (
        f"In {told_month(desk, time)} exports by Jalisco's manufacturing establishments ⟦{rose} {desk.percent(plants.change(time))}⟧ "
        f"year on year, {desk.pick('while', 'whereas', 'and')} those of non-manufacturing ones ⟦{went} {desk.percent(others.change(time))}⟧."
    )


@frame("en")
def exports_to_date(desk: Desk) -> str:
    """Two sentences: the month, then the months so far."""
    exports = desk.files.immex["exports"]
    year, last = time = monthly(desk, exports, 2014)
    desk.ask(3 <= last <= 11)
    total = exports.so_far(year, last)
    desk.ask(abs(total) > Decimal("0.8") and apart(total, exports.change(time), "1"))
    way = more(desk, total)
    return (
        f"Jalisco's IMMEX exports amounted to ⟦{pesos(desk, exports.values[time])}⟧ in {told_month(desk, time)}. "
        f"That brought the total for January-{desk.month(last)} to ⟦{pesos(desk, exports.over(year, 1, last))}⟧, "
        f"⟦{desk.percent(total)} {way} than in the same {desk.pick('months', 'period')} of {year - 1}⟧."
    )


@frame("en")
def exports_of_two_years(desk: Desk) -> str:
    """A year's amount, from that of another."""
    exports = desk.files.immex[desk.pick("exports", "manufacturing")]
    year = desk.random.randrange(2014, 2024)
    who = "Jalisco's IMMEX" if exports.name == "exports" else "Jalisco's IMMEX manufacturing"
    rose = desk.way(
        exports.year(year) - exports.year(year - 1), ("rose", "climbed", "increased"), ("fell", "declined", "decreased")
    )
    now, then = two_pesos(desk, exports.year(year), exports.year(year - 1))
    return f"{who} exports ⟦{rose} to {now}⟧ in {year} ⟦from {then} in {year - 1}⟧."


@frame("en")
def exports_in_real_terms(desk: Desk) -> str:
    """Deflated with consumer prices."""
    exports, index = desk.files.immex["exports"], desk.files.prices["GENERAL"]
    time = monthly(desk, exports, 2014)
    before = time[0] - 1, time[1]
    real = growth(exports.values[time] / index.values[time], exports.values[before] / index.values[before])
    desk.ask(abs(real) > 1)
    went = desk.way(real, ("rose", "grew", "increased"), ("fell", "declined", "contracted"))
    way = more(desk, exports.change(time), ("up",), ("down",))
    how = desk.pick(
        "In real terms", "Adjusted for inflation", "After adjustment for inflation", "Discounting inflation"
    )
    return (
        f"Jalisco's IMMEX exports came to ⟦{pesos(desk, exports.values[time])}⟧ in {told_month(desk, time)}, "
        f"⟦{way} {desk.percent(exports.change(time))}⟧ on the year in nominal terms. {how}, they ⟦{went} {desk.percent(real)}⟧."
    )


@frame("en")
def persons_at_work(desk: Desk) -> str:
    """People, per cent and people fewer."""
    persons = desk.files.immex["persons"]
    time = monthly(desk, persons, 2014)
    before = time[0] - 1, time[1]
    way = more(desk, persons.change(time), ("more",), ("fewer",))
    also = more(desk, persons.change(time), ("more",), ("fewer",))
    gap = abs(persons.values[time] - persons.values[before])
    return (
        f"Employment in Jalisco's IMMEX establishments stood at ⟦{desk.figure(persons.values[time], lambda one: f'{desk.number(one)} people', 0)}⟧ "
        f"in {told_month(desk, time)}, ⟦{desk.percent(persons.change(time))} {way} than a year earlier⟧. "
        f"That is ⟦{desk.figure(gap, lambda one: f'{desk.number(one)} people', 0)} {also}⟧."
    )


@frame("en")
def persons_from_month_to_month(desk: Desk) -> str:
    """Jobs gained or lost in a month."""
    persons = desk.files.immex["persons"]
    time = desk.random.choice(persons.times[1:])
    before = persons.before(time)
    gap = persons.values[time] - persons.values[before]
    desk.ask(abs(gap) > 500)
    went = desk.way(gap, ("rose", "increased", "climbed"), ("fell", "declined", "dropped"))
    return (
        f"The number of people employed by Jalisco's IMMEX establishments ⟦{went} by "
        f"{desk.figure(abs(gap), desk.number, 0)}⟧ between {desk.month(before[1])} and {told_month(desk, time)}, "
        f"to ⟦{desk.figure(persons.values[time], desk.number, 0)}⟧."
    )


@frame("en")
def number_of_establishments(desk: Desk) -> str:
    """A small whole number, up or down by a few."""
    plants = desk.files.immex["establishments"]
    time = desk.random.choice(plants.times[12:])
    before = time[0] - 1, time[1]
    gap = plants.values[time] - plants.values[before]
    desk.ask(abs(gap) >= 3)
    way = more(desk, gap, ("more",), ("fewer",))
    told = desk.figure(plants.values[time], lambda one: f"{one:.0f} IMMEX establishments", 0)
    return f"Jalisco had ⟦{told}⟧ in {told_month(desk, time)}, ⟦{desk.figure(abs(gap), lambda one: f'{one:.0f}', 0)} {way} than in {told_month(desk, before)}⟧."


@frame("en")
def mean_employment_of_a_year(desk: Desk) -> str:
    """The mean of a year's months."""
    persons = desk.files.immex["persons"]
    year = desk.random.randrange(2014, 2024)
    change = persons.grown(year)
    desk.ask(abs(change) > 1)
    way = more(desk, change, ("up", "an increase of"), ("down", "a decrease of"))
    return (
        f"In {year} Jalisco's IMMEX establishments employed an average of "
        f"⟦{desk.figure(persons.year(year), lambda one: f'{desk.number(one)} people', 0)}⟧, ⟦{way} {desk.percent(change)}⟧ from {year - 1}."
    )


def gdp(desk: Desk, *, least: str = "0.3") -> tuple[Series, tuple[int, int]]:
    series = desk.files.gdp["total"]
    return series, monthly(desk, series, 1996, least=least)


@frame("en")
def economy_of_a_quarter(desk: Desk) -> str:
    """The growth of a quarter and of the one before."""
    series, time = gdp(desk)
    before = series.before(time)
    now, then = annual(series, time), annual(series, before)
    desk.ask(now > 0 and then > 0 and apart(now, then, "0.3"))
    slowed = desk.way(now - then, ("accelerated", "quickened", "picked up"), ("slowed", "eased", "moderated"))
    return (
        f"Annual growth in Mexico's GDP ⟦{slowed} to {desk.percent(now)}⟧ in {told_quarter(desk, time)} "
        f"⟦from {desk.percent(then)} in the {desk.pick('previous', 'preceding')} quarter⟧."
    )


@frame("en")
def economy_grew_or_shrank(desk: Desk) -> str:
    """GDP with the verb of an economy."""
    series, time = gdp(desk)
    grew = desk.way(series.change(time), ("grew", "expanded"), ("shrank", "contracted"))
    base = desk.pick(
        "year on year", "from a year earlier", "compared with the same quarter a year before", "at an annual rate"
    )
    subject = desk.pick("The Mexican economy", "Mexico's economy", "Gross domestic product", "Real GDP")
    return f"{subject} ⟦{grew} {desk.percent(series.change(time))}⟧ {base} in {told_quarter(desk, time)}, the statistics agency reported."


@frame("en")
def branches_of_the_economy(desk: Desk) -> str:
    """Three branches in a list."""
    _, time = gdp(desk)
    told = []
    for name, words in BRANCHES.items():
        change = desk.files.gdp[name].change(time)
        desk.ask(abs(change) > Decimal("0.2"))
        told.append(
            f"{words} ⟦{desk.way(change, ('grew', 'expanded', 'rose'), ('shrank', 'contracted', 'fell'))} {desk.percent(change)}⟧"
        )
    desk.random.shuffle(told)
    return f"In {told_quarter(desk, time)} the GDP of {told[0]} from a year earlier, that of {told[1]} and that of {told[2]}."


@frame("en")
def economy_of_a_year(desk: Desk) -> str:
    """A year's growth, as against the year before."""
    series = desk.files.gdp["total"]
    year = desk.random.randrange(1996, 2026)
    now, then = (series.grown(one) for one in (year, year - 1))
    desk.ask(abs(now) > Decimal("0.3") and abs(then) > Decimal("0.3") and apart(now, then, "0.3"))
    grew = desk.way(now, ("grew", "expanded"), ("shrank", "contracted"))
    grown = desk.way(then, ("expanding", "growing"), ("contracting", "shrinking"))
    return (
        f"Mexico's economy ⟦{grew} {desk.percent(now)}⟧ in {year}{desk.pick(' as a whole,', ',', '')} "
        f"after ⟦{grown} {desk.percent(then)} in {year - 1}⟧."
    )


@frame("en")
def industry_and_services_in_turn(desk: Desk) -> str:
    """Two sentences: one branch, then the other without its time."""
    industry, services = desk.files.gdp["secondary"], desk.files.gdp["tertiary"]
    time = monthly(desk, industry, 1996)
    desk.ask(abs(services.change(time)) > Decimal("0.3"))
    contracted = desk.way(industry.change(time), ("expanded", "grew"), ("contracted", "shrank"))
    rose = desk.way(services.change(time), ("rose", "grew", "gained"), ("fell", "declined", "lost"))
    return (
        f"Industrial GDP ⟦{contracted} {desk.percent(industry.change(time))}⟧ in {told_quarter(desk, time)} from the same quarter of the year before. "
        f"Services ⟦{rose} {desk.percent(services.change(time))}⟧."
    )


@frame("en")
def branch_against_its_quarter_before(desk: Desk) -> str:
    """A branch's rate after that of the quarter before."""
    name = desk.random.choice(list(BRANCHES))
    series = desk.files.gdp[name]
    time = monthly(desk, series, 1996, least="0.5")
    before = series.before(time)
    now, then = annual(series, time), annual(series, before)
    desk.ask(abs(then) > Decimal("0.4") and apart(now, then, "0.4"))
    who = {"primary": "Primary-sector GDP", "secondary": "Industrial GDP", "tertiary": "Services GDP"}[name]
    rose = desk.way(now, ("rose", "grew", "advanced"), ("fell", "declined", "retreated"))
    risen = desk.way(then, ("rising", "growing", "advancing"), ("falling", "declining", "retreating"))
    return f"{who} ⟦{rose} {desk.percent(now)}⟧ year on year in {told_quarter(desk, time)} after ⟦{risen} {desk.percent(then)} in the previous one⟧."


@frame("en")
def exports_of_a_state(desk: Desk) -> str:
    """A state's year against the one before."""
    state = desk.random.choice(STATES)
    series = desk.files.exports[state]
    year = desk.random.randrange(2008, 2019)
    change = series.grown(year)
    desk.ask(abs(change) > 1)
    way = more(desk, change)
    return (
        f"{state} exported goods worth ⟦{dollars(desk, series.year(year))}⟧ in {year}, "
        f"⟦{desk.percent(change)} {way} than {desk.pick(f'in {year - 1}', 'the year before', 'in the previous year')}⟧."
    )


@frame("en")
def state_exports_from_to(desk: Desk) -> str:
    """From one year to a far one, with a multiple."""
    state = desk.random.choice(STATES)
    series = desk.files.exports[state]
    base, year = desk.random.randrange(2007, 2012), desk.random.randrange(2014, 2019)
    change = growth(series.year(year), series.year(base))
    desk.ask(abs(change) > 5)
    rose = desk.way(change, ROSE, FELL)
    return (
        f"Between {base} and {year} the merchandise exports of {state} ⟦{rose} {desk.percent(change)}⟧, "
        f"⟦from {dollars(desk, series.year(base))}⟧ ⟦to {dollars(desk, series.year(year))}⟧."
    )


@frame("en")
def national_exports_and_a_state(desk: Desk) -> str:
    """A state's growth next to the country's."""
    state = desk.random.choice(STATES)
    series, nation = desk.files.exports[state], desk.files.exports["Total nacional"]
    year = desk.random.randrange(2008, 2019)
    own, all_of_them = (one.grown(year) for one in (series, nation))
    desk.ask(abs(own) > 1 and abs(all_of_them) > 1 and apart(own, all_of_them, "2"))
    rose, went = desk.way(own, ROSE, FELL), desk.way(all_of_them, ("rose", "grew"), ("fell", "declined"))
    return (
        f"{state}'s merchandise exports ⟦{rose} {desk.percent(own)}⟧ in {year}, {desk.pick('while', 'whereas')} "
        f"those of the country as a whole ⟦{went} {desk.percent(all_of_them)}⟧."
    )


@frame("en")
def remittances_of_a_state(desk: Desk) -> str:
    """A state's quarter."""
    state = desk.random.choice(HOMES)
    series = desk.files.by_state[state]
    time = monthly(desk, series, 2005)
    way = more(desk, series.change(time))
    base = desk.pick(
        "than a year earlier",
        f"than in the same quarter of {time[0] - 1}",
        f"than in {told_quarter(desk, (time[0] - 1, time[1]))}",
    )
    return f"{state} received ⟦{dollars(desk, series.values[time])}⟧ in remittances in {told_quarter(desk, time)}, ⟦{desk.percent(series.change(time))} {way} {base}⟧."


@frame("en")
def two_states_in_a_year(desk: Desk) -> str:
    """Two states, the second without its series and year."""
    one, other = desk.random.sample(HOMES, 2)
    year = desk.random.randrange(2005, 2026)
    first, second = (desk.files.by_state[each].grown(year) for each in (one, other))
    desk.ask(abs(first) > 1 and abs(second) > 1)
    rose, went = desk.way(first, ROSE, FELL), desk.way(second, ("rose", "grew"), ("fell", "declined"))
    return (
        f"Remittances to {one} ⟦{rose} {desk.percent(first)}⟧ in {year} from the year before, {desk.pick('and', 'while')} "
        f"those to {other} ⟦{went} {desk.percent(second)}⟧."
    )


@frame("en")
def state_in_a_quarter_with_difference(desk: Desk) -> str:
    """A state's quarter in participles, then the difference in dollars."""
    state = desk.random.choice(HOMES)
    series = desk.files.by_state[state]
    time = monthly(desk, series, 2006, least="2")
    before = time[0] - 1, time[1]
    gap = abs(series.values[time] - series.values[before])
    desk.ask(gap > 3 * 10**6)
    rising = desk.way(series.change(time), RISING, FALLING)
    way = more(desk, series.change(time))
    told = desk.figure(gap / 10**6, lambda one: f"${desk.number(one, 1)} million", 1)
    return (
        f"Remittances to {state} came to ⟦{dollars(desk, series.values[time])}⟧ in {told_quarter(desk, time)}, ⟦{rising} {desk.percent(series.change(time))}⟧ "
        f"year on year. That is ⟦{told} {way} than in the same quarter of {before[0]}⟧."
    )

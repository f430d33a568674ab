"""Facts of real official files, worked out here once more from the files alone, by plain counting."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

import pytest
from reading.offices import SHARED

from generator.config import RuleSettings
from generator.facts.ledger import Ledger
from generator.facts.rules import BY_KIND
from generator.model.period import Period
from generator.model.series import Series
from real.asking import Asked, caveat, fires, shown
from real.files import EXPORTS
from real.published_files import (
    chart,
    country_and_states,
    half_up,
    lines,
    monthly_means,
    prices,
)
from tests.facts.worlds import indicator, panel_of

REAL = SHARED / "real"
QUARTER, MAY = "2026-Q1", "2024-05"
STORIES = {"remittances-michoacan": "Michoacán", "remittances-jalisco": "Jalisco", "remittances-chiapas": "Chiapas"}


def remittances() -> dict[str, Decimal]:
    """Money sent to Mexico by month, million dollars."""
    rows = [line for line in lines(REAL / "banxico_remesas_mensuales.csv") if line["FLUJO"] == "Ingresos"]
    return {line["PERIODO"][:7]: Decimal(line["VALOR_USD"]) / 1_000_000 for line in rows}


def by_state() -> dict[str, dict[str, Decimal]]:
    """Money sent to each state by quarter, million dollars."""
    found: dict[str, dict[str, Decimal]] = {}
    for line in lines(REAL / "banxico_remesas_entidad.csv"):
        quarter = f"{line['PERIODO'][:4]}-Q{(int(line['PERIODO'][5:7]) + 2) // 3}"
        found.setdefault(line["ENTIDAD"], {})[quarter] = Decimal(line["VALOR_USD"]) / 1_000_000
    return found


def at(values: dict[str, dict[str, Decimal]], quarter: str) -> dict[str, Decimal]:
    """What each state received in a quarter, as shown."""
    return {state: half_up(quarters[quarter], 1) for state, quarters in values.items()}


def percent(now: Decimal, base: Decimal, decimals: int = 1) -> Decimal:
    return half_up((now / base - 1) * 100, decimals)


def rank(values: dict[str, Decimal], one: str) -> int:
    return 1 + sum(other > values[one] for other in values.values())


# Remittances


def test_every_record_of_remittances(asked: Asked) -> None:
    """Each month above all before it, from the sixtieth on, is one, and no other."""
    values = {month: half_up(value, 1) for month, value in remittances().items()}
    months, records = sorted(values), []
    for place, month in enumerate(months):
        if place >= 59 and values[month] > max(values[one] for one in months[:place]):
            records.append(month)
    ledger = asked.ledger("remittances", months[-1])
    found = [month for month in months[48:] if fires("record", asked.ledger("remittances", month))]
    assert found == records
    assert len(records) > 20
    assert ledger.panel.last == Period.parse(months[-1])
    fact = asked.fact("remittances", records[-1], "record")
    before = max(values[month] for month in months if month < records[-1])
    assert shown(fact) == {"level": str(values[records[-1]]), "previous": str(before)}
    assert (fact["direction"], fact["since"], fact["since_is_start"], fact["tie"]) == ("up", "1995-01", True, False)


@pytest.mark.parametrize("year", ["2009", "2020", "2024", "2025"])
def test_a_year_of_remittances(asked: Asked, year: str) -> None:
    """The sum of twelve months against that of the twelve before: the crisis, the pandemic, and the last two."""
    values = remittances()
    now, base = (
        sum((value for month, value in values.items() if month[:4] == one), Decimal(0))
        for one in (year, str(int(year) - 1))
    )
    fact = asked.fact("remittances", f"{year}-12", "annual")
    assert shown(fact) == {
        "level": str(half_up(now, 1)),
        "change": str(percent(now, base)),
        "base": str(half_up(base, 1)),
    }
    is_record = all(
        now > sum((value for month, value in values.items() if month[:4] == str(other)), Decimal(0))
        for other in range(1995, int(year))
    )
    assert is_record != asked.is_silent("remittances", f"{year}-12", "record_window")


@pytest.mark.parametrize("story", STORIES)
@pytest.mark.parametrize("quarter", ["2003-Q1", "2015-Q2", QUARTER])
def test_the_place_of_a_state_in_remittances(asked: Asked, story: str, quarter: str) -> None:
    """Counted among the 32 states in million dollars with one decimal."""
    values = at(by_state(), quarter)
    place = rank(values, STORIES[story])
    fact = asked.fact(story, quarter, "rank_peers")
    assert shown(fact) == {"rank": str(place), "peers": "32", "level": str(values[STORIES[story]])}


def test_moves_of_states_in_remittances(asked: Asked) -> None:
    """Every state that moved by two places or across the third, and passed another clearly, in each of ten years."""
    values, seen = by_state(), Counter[str]()
    names = area_names(asked)
    for year in range(2016, 2027):
        quarter, before = f"{year}-Q1", f"{year - 1}-Q1"
        now, then = at(values, quarter), at(values, before)
        ledger = asked.ledger("remittances-jalisco", quarter)
        for state in values:
            moved = rank(then, state) - rank(now, state)
            crossed = (rank(now, state) <= 3) != (rank(then, state) <= 3)
            passed = [one for one in values if moved > 0 and then[one] > then[state] and now[one] < now[state]]
            passing = [one for one in values if moved < 0 and then[one] < then[state] and now[one] > now[state]]
            gaps = [now[state] - max(now[one] for one in passed)] if passed else []
            gaps += [min(now[one] for one in passing) - now[state]] if passing else []
            expected = (abs(moved) >= 2 or crossed) and any(gap > Decimal("0.1") for gap in gaps)
            fact = BY_KIND["rank_move"].state(ledger.of(Series("remittances", names[state])))
            assert (fact is not None) == expected, (state, quarter)
            if fact:
                assert (fact["rank"].value, fact["previous"].value) == (rank(now, state), rank(then, state))
                seen[fact.direction] += 1
    assert min(seen["up"], seen["down"]) > 5, seen


def test_the_slowest_states_in_remittances(asked: Asked) -> None:
    """Jalisco's fall was the third steepest among the states with half a per cent of the total or more."""
    values = by_state()
    total = sum(quarters[QUARTER] for quarters in values.values())
    rates = {
        state: percent(quarters[QUARTER], quarters["2025-Q1"])
        for state, quarters in values.items()
        if quarters[QUARTER] >= total * Decimal("0.005")
    }
    place = 1 + sum(rate < rates["Jalisco"] for rate in rates.values())
    fact = asked.fact("remittances-jalisco", QUARTER, "rank_growth")
    assert fact["direction"] == "down"
    assert shown(fact) == {"change": str(rates["Jalisco"]), "rank": str(place), "peers": str(len(rates))}


def area_names(asked: Asked) -> dict[str, str]:
    """The identity of each state in the file of remittances."""
    found = {state: asked.office.catalogue.area_named(state) for state in by_state()}
    return {state: area.id for state, area in found.items() if area}


# Exports of the states, 2007 to 2018


def exports() -> dict[str, dict[str, int]]:
    """Thousand dollars by state and year."""
    return {state: years for state, years in country_and_states(REAL / EXPORTS).items() if state != "Total nacional"}


@pytest.mark.parametrize(
    ("story", "state"),
    [("chihuahua-exports", "Chihuahua"), ("guanajuato-exports", "Guanajuato"), ("tabasco-exports", "Tabasco")],
)
def test_a_state_among_the_states(asked: Asked, story: str, state: str) -> None:
    """Its place, its share of the country's exports and the points it added to their growth."""
    values = exports()
    total = {year: sum(state[year] for state in values.values()) for year in ("2017", "2018")}
    now, base = values[state]["2018"], values[state]["2017"]
    place = 1 + sum(other["2018"] > now for other in values.values())
    share, before = (Decimal(one) / total[year] * 100 for one, year in ((now, "2018"), (base, "2017")))
    assert shown(asked.fact(story, "2018", "rank_peers"))["rank"] == str(place)
    told = shown(asked.fact(story, "2018", "share"))
    assert (told["share"], told["base"]) == (str(half_up(share, 1)), str(half_up(before, 1)))
    assert Decimal(told["change"]) == half_up(share - before, 1)
    points = shown(asked.fact(story, "2018", "contribution"))
    assert points["contribution"] == str(half_up(Decimal(now - base) / total["2017"] * 100, 1))
    assert points["growth"] == str(percent(Decimal(total["2018"]), Decimal(total["2017"])))
    change = Decimal(now) / base - Decimal(total["2018"]) / total["2017"]
    assert Decimal(shown(asked.fact(story, "2018", "gap"))["gap"]) == half_up(change * 100, 1)


@pytest.mark.parametrize("year", ["2009", "2012", "2018"])
def test_how_many_states_rose(asked: Asked, year: str) -> None:
    """In 2009 nearly all fell; in 2018 nearly all rose."""
    values = exports()
    rises = {one: sum(state[str(one)] > state[str(one - 1)] for state in values.values()) for one in range(2008, 2019)}
    falls = sum(state[year] < state[str(int(year) - 1)] for state in values.values())
    told = shown(asked.fact("country-exports", year, "breadth"))
    rising = rises[int(year)]
    assert (told["rising"], told["falling"], told["parts"]) == (str(rising), str(falls), "32")
    if int(year) - 1 in rises:
        assert told["previous"] == str(rises[int(year) - 1])


@pytest.mark.parametrize("year", ["2007", "2018"])
def test_how_few_states_export_half(asked: Asked, year: str) -> None:
    """The largest states, one more each time, until they hold more than 50.5 % of the country's exports."""
    sizes = sorted((state[year] for state in exports().values()), reverse=True)
    few = next(count for count in range(1, 33) if Decimal(sum(sizes[:count])) / sum(sizes) > Decimal("0.505"))
    share = half_up(Decimal(sum(sizes[:few])) / sum(sizes) * 100, 1)
    told = shown(asked.fact("country-exports", year, "concentration"))
    assert told == {"leaders": str(few), "share": str(share), "parts": "32"}
    assert few <= 8


def test_the_growth_of_exports_was_the_fastest_for_years(asked: Asked) -> None:
    """The last year in which exports had grown by as much or more, five years back or further."""
    values = exports()
    sums = {year: Decimal(sum(state[str(year)] for state in values.values())) for year in range(2007, 2019)}
    rates = {year: percent(sums[year], sums[year - 1]) for year in range(2008, 2019)}
    last = max(year for year in rates if year < 2018 and rates[year] >= rates[2018])
    fact = asked.fact("country-exports", "2018", "record_change")
    assert 2018 - last >= 5
    assert (fact["since"], shown(fact)) == (str(last), {"change": str(rates[2018]), "since": str(rates[last])})


# Output and the dollar


def output(code: str) -> dict[str, Decimal]:
    """An industry's output by quarter, million pesos of 2018 at annual rates."""
    rows = [line for line in lines(REAL / "inegi_pib_industrias.csv") if line["CLAVE_INDUSTRIA"] == code]
    return {
        f"{line['PERIODO'][:4]}-Q{(int(line['PERIODO'][5:7]) + 2) // 3}": Decimal(line["VALOR_CONSTANTE"])
        for line in rows
    }


@pytest.mark.parametrize("quarter", ["2009-Q2", "2020-Q2", QUARTER])
@pytest.mark.parametrize(("story", "code"), [("output", "PIB"), ("output-secondary", "2")])
def test_output_against_the_same_quarter(asked: Asked, story: str, code: str, quarter: str) -> None:
    """The crisis, the pandemic and the newest quarter; original figures are never held against the quarter before."""
    values = output(code)
    before = f"{int(quarter[:4]) - 1}{quarter[4:]}"
    fact = asked.fact(story, quarter, "year_on_year")
    assert shown(fact)["change"] == str(percent(values[quarter], values[before]))
    for kind in ("period_on_period", "streak", "peak"):
        assert asked.is_silent(story, quarter, kind), kind


def test_the_steepest_fall_of_output(asked: Asked) -> None:
    """The second quarter of 2020 was worse than every one before it since the series allows a rate, in 1994."""
    values = output("PIB")
    quarters = sorted(one for one in values if one <= "2020-Q2")
    rates = {one: percent(values[one], values[f"{int(one[:4]) - 1}{one[4:]}"]) for one in quarters if one >= "1994"}
    worst = min(rate for quarter, rate in rates.items() if quarter < "2020-Q2")
    assert rates["2020-Q2"] < worst
    fact = asked.fact("output", "2020-Q2", "record_change")
    assert (fact["direction"], fact["since"], fact["since_is_start"]) == ("down", "1994-Q1", True)
    assert shown(fact) == {"change": str(rates["2020-Q2"]), "previous": str(worst)}


def test_output_regained_what_it_had_lost(asked: Asked) -> None:
    """The first quarter at or above the peak before the fall of 2020: told of the same figures were they adjusted.

    As they are, with their season, a fourth quarter above the one before would be no recovery.
    """
    values = {quarter: half_up(value, 0) for quarter, value in output("PIB").items()}
    order = sorted(values)
    opening = next(
        quarter
        for place, quarter in enumerate(order)
        if quarter >= "2020-Q1"
        and values[quarter] <= Decimal("0.9") * max(values[one] for one in order[place - 8 : place])
    )
    place = order.index(opening)
    peak = max(values[one] for one in order[place - 8 : place])
    end = next(one for one in order[place:] if values[one] >= peak)
    assert "recovery" not in {one["kind"] for one in asked.listed("output", end)}
    adjusted = Series("gdp.constant", "MX", "", "sa")
    panel = panel_of(order[0], {adjusted: [float(values[one]) for one in order[: order.index(end) + 1]]})
    fact = BY_KIND["recovery"].state(Ledger(panel, 0, indicator(), RuleSettings()))
    assert fact is not None
    assert fact["peak"].displayed == peak
    assert fact["low"].displayed == min(values[one] for one in order[place : order.index(end)])
    assert fact["level"].displayed == values[end]


def test_runs_of_the_dollar(asked: Asked) -> None:
    """Monthly means of the daily rates: every run of four falls or rises or more, and how long it was."""
    rates = monthly_means(REAL / "banxico_fix_SIE.json")
    order, told = sorted(rates), Counter[str]()
    for place in range(1, len(order)):
        run = 0
        while run < place and sign(rates, order, place - run) == sign(rates, order, place) != 0:
            run += 1
        fact = BY_KIND["streak"].state(asked.ledger("dollar", order[place]))
        assert (fact is not None) == (run >= 4), order[place]
        if fact:
            assert fact["length"].value == run
            assert str(fact.since) == order[place - run + 1]
            told[fact.direction] += 1
    assert min(told["up"], told["down"]) > 0, told
    newest = asked.fact("dollar", order[-1], "streak")
    assert (newest["direction"], newest["since"], shown(newest)["length"]) == ("down", "2025-02", "6")


def sign(rates: dict[str, Decimal], order: list[str], place: int) -> int:
    """Whether the dollar rose, fell or stood against the month before."""
    step = rates[order[place]] - rates[order[place - 1]]
    return (step > 0) - (step < 0)


# Money of the day against money of today


def real(values: dict[str, Decimal], months: list[str]) -> Decimal:
    """The sum of months, each over its own price index."""
    index = prices(REAL / "inegi_inpc_general_subyacente.csv", "GENERAL")
    return sum((values[month] / index[month] for month in months), Decimal(0))


def both() -> dict[str, Decimal]:
    one, other = (chart(SHARED, name, "Exportaciones") for name in ("immex_chart01", "immex_chart02"))
    return {month: Decimal(one[month]) + Decimal(other[month]) for month in one}


def first_five(year: int) -> list[str]:
    return [f"{year}-{month:02d}" for month in range(1, 6)]


def trailing(last: str, months: int = 12) -> list[str]:
    return [str(Period.parse(last).shift(-back)) for back in range(months)]


def test_exports_rose_in_pesos_and_fell_in_real_terms(asked: Asked) -> None:
    """0.3 % more pesos in January to May 2024 bought less: the fact says by how much; the record was none."""
    values = both()
    change = percent(real(values, first_five(2024)), real(values, first_five(2023)))
    assert change < 0
    fact = asked.fact("exports", MAY, "year_to_date")
    assert shown(fact)["change"] == "0.3"
    found = caveat(fact, "real_opposite")
    assert found
    assert found["figure"]["displayed"] == str(change)
    assert max(range(2013, 2025), key=lambda year: sum(values[month] for month in first_five(year))) == 2024
    assert max(range(2013, 2025), key=lambda year: real(values, first_five(year))) != 2024
    assert caveat(asked.fact("exports", MAY, "record_window"), "real_no_record")


@pytest.mark.parametrize(("story", "name"), [("manufacturing", "immex_chart01"), ("services", "immex_chart02")])
@pytest.mark.parametrize("kind", ["year_on_year", "year_to_date", "rolling_year", "long_change"])
def test_what_inflation_made_of_exports(asked: Asked, story: str, name: str, kind: str) -> None:
    """The real change stands beside the nominal one where, and only where, it went the other way."""
    values = {month: Decimal(value) for month, value in chart(SHARED, name, "Exportaciones").items()}
    windows = {
        "year_on_year": ([MAY], ["2023-05"]),
        "year_to_date": (first_five(2024), first_five(2023)),
        "rolling_year": (trailing(MAY), trailing("2023-05")),
        "long_change": ([MAY], ["2019-05"]),
    }
    now, then = windows[kind]
    nominal = percent(sum(values[one] for one in now), sum(values[one] for one in then))
    change = percent(real(values, now), real(values, then))
    fact = asked.fact(story, MAY, kind)
    assert shown(fact)["change"] == str(nominal)
    found = caveat(fact, "real_opposite")
    assert (found["figure"]["displayed"] if found else None) == (str(change) if nominal * change < 0 else None)


def test_dollars_are_not_held_against_pesos(asked: Asked) -> None:
    """Remittances are dollars: no Mexican price index makes them real, and the text says they are nominal."""
    for kind in ("year_to_date", "year_on_year", "rolling_year", "long_change"):
        fact = asked.fact("remittances", "2026-05", kind)
        names = {one["name"] for one in fact["caveats"]}
        assert "nominal" in names
        assert not names & {"real_opposite", "real_no_record"}

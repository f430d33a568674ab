"""Figures that agencies published, found again in their own files."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest

from generator.config import RuleSettings
from generator.facts.ledger import Ledger
from generator.facts.rules import BY_KIND
from generator.model.fact import Fact
from generator.model.panel import Panel
from generator.model.period import Period
from generator.model.series import Series
from generator.model.unit import Kind
from tests.facts.worlds import SERIES, indicator, panel_of

SHARED = Path(__file__).parents[3] / "shared" / "data"
JALISCO = "2013-01"
EXPORTS = Series("immex.exports", "MX-14")
MANUFACTURING = Series("immex.exports", "MX-14", "manufacturing")
SERVICES = Series("immex.exports", "MX-14", "services")


def column(path: str, number: int) -> list[float]:
    """One column of a shared file, below its heading."""
    file = SHARED / path
    if not file.exists():
        pytest.skip(f"the shared official data are not at {SHARED}")
    with file.open(encoding="utf-8-sig", newline="") as lines:
        return [float(row[number]) for row in list(csv.reader(lines))[1:]]


@pytest.fixture(scope="module")
def exports() -> Panel:
    """IMMEX income from foreign markets in Jalisco, million pesos, from January 2013."""
    manufacturing = column("immex_jalisco/immex_chart01.csv", 2)
    services = column("immex_jalisco/immex_chart02.csv", 2)
    both = [one + other for one, other in zip(manufacturing, services, strict=True)]
    return panel_of(JALISCO, {EXPORTS: both, MANUFACTURING: manufacturing, SERVICES: services})


@pytest.fixture(scope="module")
def prices() -> Panel:
    """The consumer price index: general and core, from January 1982."""
    rows = {
        Series("inpc", "MX"): column("real/inegi_inpc_general_subyacente.csv", 1),
        Series("inpc", "MX", "core"): column("real/inegi_inpc_general_subyacente.csv", 2),
    }
    return panel_of("1982-01", rows)


def state(kind: str, panel: Panel, series: Series, period: str, of: Kind, decimals: Sequence[int]) -> Fact:
    """What a rule says of a series at a period."""
    then = panel.until(Period.parse(period))
    about = indicator(of, decimals[0], decimals[1])
    fact = BY_KIND[kind].state(Ledger(then, then.row(series), about, RuleSettings()))
    assert fact is not None
    return fact


@pytest.mark.parametrize(("period", "growth", "way"), [("2024-04", "2.8", "up"), ("2024-05", "-9.5", "down")])
def test_exports_of_jalisco_against_the_year_before(exports: Panel, period: str, growth: str, way: str) -> None:
    """Manufacturing establishments: 9.5 per cent less in May 2024, after 2.8 per cent more in April."""
    fact = state("year_on_year", exports, MANUFACTURING, period, Kind.FLOW, (0, 1))
    assert (fact["change"].displayed, fact.direction) == (Decimal(growth), way)


def test_twelve_month_sums_of_jalisco(exports: Panel) -> None:
    """Each published sum and its growth since 2014 is met but for the rounding of the months it is made of."""
    sums = column("immex_jalisco/immex_chart03.csv", 2)
    growth = column("immex_jalisco/immex_chart03.csv", 3)
    checked = 0
    for at in range(24, len(sums)):
        period = Period.parse(JALISCO).shift(at)
        kind = "annual" if period.number == 12 else "rolling_year"
        fact = state(kind, exports, EXPORTS, str(period), Kind.FLOW, (0, 1))
        assert abs(float(fact["level"].value) - sums[at]) <= 12
        assert abs(float(fact["change"].value) - growth[at]) <= 0.1
        checked += 1
    assert checked == 137 - 24


def test_shares_and_contributions_of_jalisco_add_up(exports: Panel) -> None:
    """The two kinds of establishment make up the whole and explain all of its growth."""
    parts = (MANUFACTURING, SERVICES)
    shares = [state("share", exports, part, "2024-05", Kind.FLOW, (0, 1)) for part in parts]
    points = [state("contribution", exports, part, "2024-05", Kind.FLOW, (0, 1)) for part in parts]
    assert sum(fact["share"].value for fact in shares) == pytest.approx(Decimal(100))
    assert sum(fact["contribution"].value for fact in points) == pytest.approx(points[0]["growth"].value)


@pytest.mark.parametrize(("sector", "inflation"), [("", "4.76"), ("core", "3.80")])
def test_inflation_of_october_2024(prices: Panel, sector: str, inflation: str) -> None:
    """4.76 per cent for all prices and 3.80 for the core, as published."""
    fact = state("year_on_year", prices, Series("inpc", "MX", sector), "2024-10", Kind.INDEX, (3, 2))
    assert fact["change"].displayed == Decimal(inflation)


def test_prices_are_held_against_the_month_before_where_the_catalogue_allows_it(prices: Panel) -> None:
    """0.55 per cent from September to October, as published; a statistic with seasons is never compared so."""
    then, series = prices.until(Period.parse("2024-10")), Series("inpc", "MX")
    found = {
        seasonal: BY_KIND["period_on_period"].state(
            Ledger(then, then.row(series), indicator(Kind.INDEX, 3, 2, seasonal=seasonal), RuleSettings())
        )
        for seasonal in (False, True)
    }
    assert found[True] is None
    assert found[False] is not None
    assert (found[False]["change"].displayed, str(found[False].comparison)) == (Decimal("0.55"), "2024-09")


def test_core_inflation_was_as_low_in_december_2020(prices: Panel) -> None:
    """3.80 per cent in both months as printed: not seen since, which is no lowest."""
    index = prices.values[prices.row(Series("inpc", "MX", "core"))].tolist()
    rates = panel_of(
        "1983-01", {SERIES: [(now / base - 1) * 100 for now, base in zip(index[12:], index, strict=False)]}
    )
    fact = state("since", rates, SERIES, "2024-10", Kind.RATE, (2, 2))
    assert (fact.direction, str(fact.since), fact.is_tie) == ("down", "2020-12", True)
    assert fact["level"].value < fact["since"].value, "unrounded it is the lower of the two"
    assert fact["level"].displayed == fact["since"].displayed == Decimal("3.80")


def test_output_is_held_against_the_quarter_before_only_when_adjusted() -> None:
    """The same figures as original and as seasonally adjusted ones: the first compare years alone."""
    output = [float(value) for code, value in zip(*gross_output(), strict=True) if code == "PIB"]
    original, adjusted = (Series("gdp", "MX", "", adjustment) for adjustment in ("", "sa"))
    panel = panel_of("1993-Q1", {original: output, adjusted: output})
    fact = state("period_on_period", panel, adjusted, "2020-Q2", Kind.STOCK, (0, 1))
    now, before = (output[(2020 - 1993) * 4 + quarter] for quarter in (1, 0))
    assert float(fact["change"].displayed) == round((now / before - 1) * 100, 1)
    about = indicator(Kind.STOCK, 0, 1)
    assert BY_KIND["period_on_period"].state(Ledger(panel, panel.row(original), about, RuleSettings())) is None


def gross_output() -> tuple[list[str], list[str]]:
    """The code of the industry and the output at constant prices, of each row of the file."""
    file = SHARED / "real" / "inegi_pib_industrias.csv"
    if not file.exists():
        pytest.skip(f"the shared official data are not at {SHARED}")
    with file.open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.DictReader(lines))
    return [row["CLAVE_INDUSTRIA"] for row in rows], [row["VALOR_CONSTANTE"] for row in rows]


def test_the_general_index_is_at_its_highest_in_october_2024(prices: Panel) -> None:
    """Prices had never been higher since the series began in January 1982, and no month adds to another."""
    fact = state("record", prices, Series("inpc", "MX"), "2024-10", Kind.INDEX, (3, 2))
    assert (fact.direction, str(fact.since), fact.since_is_start, fact.is_tie) == ("up", "1982-01", True, False)
    total = state("rolling_year", prices, Series("inpc", "MX"), "2024-10", Kind.INDEX, (3, 2))
    october = {cell.period: cell.value for cell in total["level"].cells}
    assert len(october) == 12
    assert min(october.values()) < total["level"].value < max(october.values())


def test_the_months_of_a_file_are_consecutive() -> None:
    """The charts of Jalisco hold every month once, so that their rows may stand on the calendar."""
    order = column("immex_jalisco/immex_chart01.csv", 0)
    assert all(later == earlier + 1 for earlier, later in pairwise(order))
    assert len(order) == len(column("immex_jalisco/immex_chart03.csv", 0)) == 137

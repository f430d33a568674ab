"""The exports of Jalisco at constant prices, from the agencies' own files and by plain arithmetic."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from generator.config import RuleSettings
from generator.facts.deflate import Deflator
from generator.facts.guards import guarded
from generator.facts.ledger import Ledger
from generator.facts.rules import BY_KIND
from generator.model.panel import Panel
from generator.model.period import Period
from generator.model.series import Series
from tests.facts.worlds import SERIES, indicator, panel_of

SHARED = Path(__file__).parents[4] / "shared" / "data"
FIRST = Period.parse("2013-01")


def column(path: str, number: int) -> list[float]:
    """One column of a shared file, below its heading."""
    file = SHARED / path
    if not file.exists():
        pytest.skip(f"the shared official data are not at {SHARED}")
    with file.open(encoding="utf-8-sig", newline="") as lines:
        return [float(row[number]) for row in list(csv.reader(lines))[1:]]


@pytest.fixture(scope="module")
def exports() -> Panel:
    """IMMEX income from foreign markets of manufacturing in Jalisco, million pesos, from January 2013."""
    return panel_of(str(FIRST), {SERIES: column("immex_jalisco/immex_chart01.csv", 2)})


@pytest.fixture(scope="module")
def prices() -> Deflator:
    """The consumer price index, from January 1982."""
    index = column("real/inegi_inpc_general_subyacente.csv", 1)
    return Deflator(panel_of("1982-01", {Series("inpc", "MX"): index}), 0)


@pytest.mark.parametrize(("kind", "length"), [("year_on_year", 1), ("rolling_year", 12)])
def test_growth_that_inflation_made_is_called_so(exports: Panel, prices: Deflator, kind: str, length: int) -> None:
    """In every month the real change is told where, and only where, it goes against the nominal one."""
    nominal = exports.values[0].tolist()
    index = prices.panel.values[0].tolist()[FIRST.ordinal - prices.panel.first.ordinal :]
    told = 0
    for at in range(11 + length, len(nominal)):
        fact = BY_KIND[kind].state(ledger := ledger_at(exports, at, prices))
        if fact is None:
            continue
        now = sum(nominal[month] / index[month] for month in range(at - length + 1, at + 1))
        base = sum(nominal[month] / index[month] for month in range(at - length - 11, at - 11))
        real = round((now / base - 1) * 100, 1)
        guarded_fact = guarded(fact, ledger)
        assert guarded_fact is not None
        found = [caveat.figure for caveat in guarded_fact.caveats if caveat.name == "real_opposite"]
        shown = [float(figure.displayed) for figure in found if figure]
        assert shown == ([real] if real * float(fact["change"].displayed) < 0 else [])
        told += len(shown)
    assert told > 3, "a test of nothing"


def ledger_at(exports: Panel, at: int, prices: Deflator) -> Ledger:
    """The ledger as it was in the `at`-th month."""
    return Ledger(exports.until(FIRST.shift(at)), 0, indicator(nominal=True), RuleSettings(), prices)

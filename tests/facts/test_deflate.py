"""Current prices at the prices of one period, on paper and with the official series."""

from __future__ import annotations

import csv
import json
from collections import defaultdict
from decimal import Decimal
from pathlib import Path

import pytest

from generator.facts.deflate import Deflator
from generator.model.panel import Cell
from generator.model.period import Period
from generator.model.series import Series
from tests.facts.worlds import panel_of

D = Decimal
REAL = Path(__file__).parents[3] / "shared" / "data" / "real"
PRICES = Series("inpc", "MX")
SALES = Series("sales", "MX")


def prices(first: str, values: list[float | None]) -> Deflator:
    """A series of prices from `first` on."""
    return Deflator(panel_of(first, {PRICES: values}), 0)


def cell(period: str, value: str) -> Cell:
    """One nominal observation."""
    return Cell(SALES, Period.parse(period), D(value))


def test_a_value_is_raised_to_the_prices_of_the_period() -> None:
    """100 pesos of January are 110 of March where prices rose from 50 to 55, and 55 of March are 55."""
    index = prices("2024-01", [50.0, 52.0, 55.0])
    months = [cell("2024-01", "100"), cell("2024-03", "55")]
    assert index.real(months, Period.parse("2024-03")) == D(165)
    assert index.real(months, Period.parse("2024-01")) == D(150)


def test_the_price_of_a_quarter_is_the_mean_of_its_months() -> None:
    """50, 52 and 54 make 52; of the year only a quarter is known, so it has none."""
    index = prices("2024-01", [50.0, 52.0, 54.0, 60.0])
    assert index.price(Period.parse("2024-Q1")) == 52
    assert index.price(Period.parse("2024-Q2")) is None
    assert index.price(Period.parse("2024")) is None
    found = index.cells(Period.parse("2024-Q1"))
    assert found is not None
    assert [str(one.period) for one in found] == ["2024-01", "2024-02", "2024-03"]


def test_a_month_has_no_price_of_quarters() -> None:
    """A quarter's mean does not say what a month cost."""
    assert prices("2024-Q1", [50.0, 52.0]).price(Period.parse("2024-01")) is None
    assert prices("2024-Q1", [50.0, 52.0]).price(Period.parse("2024-Q2")) == 52


@pytest.mark.parametrize("missing", [None, 0.0, -1.0])
def test_without_a_price_there_is_no_real_value(missing: float | None) -> None:
    """A hole, zero or less is no price, whether of a value or of the period at whose prices it is told."""
    index = prices("2024-01", [50.0, missing, 55.0])
    assert index.real([cell("2024-01", "100"), cell("2024-02", "100")], Period.parse("2024-03")) is None
    assert index.real([cell("2024-01", "100")], Period.parse("2024-02")) is None
    assert index.real([cell("2024-01", "100")], Period.parse("2024-03")) == D(110)
    assert index.real([cell("2024-01", "100")], Period.parse("2025-03")) is None


@pytest.fixture(scope="module")
def inpc() -> Deflator:
    """The consumer price index, from January 1982."""
    file = REAL / "inegi_inpc_general_subyacente.csv"
    if not file.exists():
        pytest.skip(f"the shared official data are not at {REAL}")
    with file.open(encoding="utf-8-sig", newline="") as lines:
        return prices("1982-01", [float(row["GENERAL"]) for row in csv.DictReader(lines)])


@pytest.fixture(scope="module")
def udis() -> Deflator:
    """The UDI, a unit that follows the index: the mean of the days of each month, from January 2018."""
    file = REAL / "banxico_udis_SIE.json"
    if not file.exists():
        pytest.skip(f"the shared official data are not at {REAL}")
    days: dict[str, list[float]] = defaultdict(list)
    for one in json.loads(file.read_text("utf-8"))["bmx"]["series"][0]["datos"]:
        day, month, year = one["fecha"].split("/")
        assert 1 <= int(day) <= 31
        days[f"{year}-{month}"].append(float(one["dato"]))
    first, last = min(days), max(days)
    assert len(days) == Period.parse(last).ordinal - Period.parse(first).ordinal + 1
    return prices(first, [sum(days[month]) / len(days[month]) for month in sorted(days)])


def test_prices_of_october_2024(inpc: Deflator) -> None:
    """Inflation was 4.76 per cent, as published: 104.76 pesos buy what 100 did a year before."""
    real = inpc.real([cell("2023-10", "100")], Period.parse("2024-10"))
    assert real is not None
    assert round(real, 2) == D("104.76")


def test_the_udi_tells_much_the_same(inpc: Deflator, udis: Deflator) -> None:
    """It follows the index with half a month's delay: two measures of any year's prices differ by under one point."""
    last = min(udis.panel.last, inpc.panel.last)
    compared = 0
    for year in range(2019, last.year + 1):
        for number in (3, 10):
            now = Period.of(last.frequency, year, number)
            if now > last:
                continue
            base = cell(str(now.shift(-12)), "100")
            by_index, by_unit = inpc.real([base], now), udis.real([base], now)
            assert by_index is not None
            assert by_unit is not None
            assert abs(by_index - by_unit) < 1
            compared += 1
    assert compared >= 4

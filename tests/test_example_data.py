"""The bundled Mexicali series meets every published figure, read here without any code of the product."""

from __future__ import annotations

import csv
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SERIES = ROOT / "data" / "observations" / "immex-mexicali"
PUBLISHED = ROOT.parent / "shared" / "data" / "published-figures.csv"
NEWEST = "2025-04-02"
LAST_PERIODS = {"2022-08-31": "2022-06", "2025-01-14": "2024-10", NEWEST: "2025-01"}

Series = dict[str, Decimal]


def load(day: str) -> Series:
    """One vintage: month to million pesos, exact."""
    with (SERIES / f"{day}.csv").open(encoding="utf-8", newline="") as file:
        return {row["period"]: Decimal(row["exports_million_pesos"]) for row in csv.DictReader(file)}


def months(window: str) -> list[str]:
    """The months of `2022`, `2023-04` or `2024-01/2024-10` (within one year)."""
    first, _, last = window.partition("/")
    if len(first) == 4:
        first, last = f"{first}-01", f"{first}-12"
    year, start = first.split("-")
    stop = (last or first).split("-")[1]
    return [f"{year}-{month:02d}" for month in range(int(start), int(stop) + 1)]


def earlier(window: list[str], years: int) -> list[str]:
    """The same months, `years` years before."""
    return [f"{int(month[:4]) - years}{month[4:]}" for month in window]


def total(series: Series, window: list[str]) -> Decimal:
    """Sum of the months, exact."""
    return sum((series[month] for month in window), Decimal(0))


def growth(series: Series, window: list[str], precision: Decimal) -> Decimal:
    """Percentage change on the same months a year before, rounded half away from zero."""
    change = (total(series, window) / total(series, earlier(window, 1)) - 1) * 100
    return change.quantize(precision, rounding=ROUND_HALF_UP)


def is_record(series: Series, window: list[str]) -> bool:
    """Above the same months of every earlier year since 2009."""
    before = [earlier(window, years) for years in range(1, int(window[0][:4]) - 2009 + 1)]
    return all(total(series, window) > total(series, other) for other in before)


def published() -> list[dict[str, str]]:
    """The published lines of Mexicali; skips where the shared data are not there."""
    if not PUBLISHED.exists():
        pytest.skip("the shared folder with the published figures is not beside the repository")
    with PUBLISHED.open(encoding="utf-8", newline="") as file:
        lines = csv.DictReader(line for line in file if not line.startswith("#"))
        return [line for line in lines if line["area"] == "Mexicali"]


def assert_meets(series: Series, line: dict[str, str]) -> None:
    """Value, growth and record of one published line hold in the series."""
    window = months(line["period"])
    value = line["value_million_pesos"]
    if value.startswith(">"):
        assert total(series, window) > Decimal(value[1:]), line
    elif value:
        assert total(series, window) == Decimal(value), line
    if line["annual_growth_percent"]:
        shown = Decimal(line["annual_growth_percent"])
        assert growth(series, window, shown) == shown, line
    if "record" in line["as_published"]:
        assert is_record(series, window), line


@pytest.mark.parametrize("day", LAST_PERIODS)
def test_every_vintage_meets_the_published_figures_of_its_time(day: str) -> None:
    """Each published Mexicali line whose months a vintage holds is met to the digit; the newest vintage holds all."""
    series = load(day)
    lines = [line for line in published() if all(month in series for month in months(line["period"]))]
    assert len(lines) >= 2
    for line in lines:
        assert_meets(series, line)
    if day == NEWEST:
        assert lines == published()


@pytest.mark.parametrize(("day", "last"), LAST_PERIODS.items())
def test_a_vintage_holds_every_month_since_2009(day: str, last: str) -> None:
    """Months run from January 2009 to the last one in order without a hole, all positive to one decimal."""
    series = load(day)
    expected = [month for year in range(2009, int(last[:4]) + 1) for month in months(str(year)) if month <= last]
    assert list(series) == expected
    assert all(value > 0 and value.as_tuple().exponent == -1 for value in series.values())


def test_the_article_s_window_is_a_record_and_its_last_month_is_not() -> None:
    """January-October 2024 grew 6.7 % to a record above 57 billion; October 2024 grew and is no record month."""
    series = load("2025-01-14")
    window = months("2024-01/2024-10")
    assert Decimal(57200) < total(series, window) < Decimal(57400)
    assert growth(series, window, Decimal("0.1")) == Decimal("6.7")
    assert is_record(series, window)
    assert growth(series, ["2024-10"], Decimal("0.1")) > 0
    assert max(series, key=lambda month: series[month]) < "2024-01"
    assert sum(growth(series, [month], Decimal("0.1")) > 0 for month in window) in range(6, 10)


def test_the_last_twelve_months_rise_clearly() -> None:
    """November 2023-October 2024 is more than 5 % above the twelve months before."""
    series = load("2025-01-14")
    values = list(series.values())
    assert sum(values[-12:]) > sum(values[-24:-12]) * Decimal("1.05")


def test_vintages_revise_only_recent_months() -> None:
    """Between vintages one or two of the newest months change, by less than half a per cent, and nothing else."""
    days = list(LAST_PERIODS)
    for old, new in zip(map(load, days), map(load, days[1:]), strict=False):
        revised = [month for month in old if old[month] != new[month]]
        assert revised == list(old)[-2:]
        assert all(abs(new[month] / old[month] - 1) < Decimal("0.005") for month in revised)


def test_the_series_says_that_it_is_illustrative() -> None:
    """The folder's own note calls the figures illustrative and not to be published as fact."""
    note = " ".join((SERIES / "README.md").read_text(encoding="utf-8").split())
    assert "ILLUSTRATIVE" in note
    assert "must not be published as fact" in note

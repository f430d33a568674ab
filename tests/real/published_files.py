"""Lays what agencies print beside their statistics into a workspace, as an office would have typed it off."""

from __future__ import annotations

import csv
import json
import shutil
from collections.abc import Iterable, Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

from real.files import COPIED, EXPORTS, MONTHS, lay

OFFICE = Path(__file__).parent / "published"
CHARTS = {
    "manufacturing": ("immex_chart01", "Promedio"),
    "services": ("immex_chart02", "Promedio"),
    "year": ("immex_chart03", "Exportaciones"),
    "persons": ("immex_chart06", "Personal ocupado"),
}
NEWEST = "2024-05"
TOTAL = "Exportaciones totales"


def lay_published(shared: Path, folder: Path) -> None:
    """Fill `folder` with the office, its entries of the catalogue, and its files."""
    data = folder / "data"
    lay(shared, data)
    shutil.copyfile(shared / "real" / "banxico_remesas_entidad.csv", data / "banxico_remesas_entidad.csv")
    (data / "catalogue").mkdir()
    shutil.copyfile(OFFICE / "indicators.toml", data / "catalogue" / "indicators.toml")
    shutil.copyfile(OFFICE / "bulletin.toml", folder / "bulletin.toml")
    charts = {name: chart(shared, *where) for name, where in CHARTS.items()}
    table(data / "charts.csv", ["period", *charts], _side_by_side(charts))
    table(data / "shares.csv", ["period", "state", "establishments", "persons"], _shares(shared))
    table(data / "inflation.csv", ["period", "general", "core"], _inflation(data / COPIED[1]))
    table(data / "exports.csv", ["state", "year", "thousands"], _exports(shared / "real" / EXPORTS))
    table(data / "dollar.csv", ["period", "mean"], monthly_means(shared / "real" / "banxico_fix_SIE.json").items())


def table(path: Path, head: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """A CSV file."""
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([head, *rows])


def lines(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV file by the names of its columns."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def lines_without_comments(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV file that opens with remarks."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(line for line in file if not line.startswith("#")))


def chart(shared: Path, name: str, column: str) -> dict[str, str]:
    """A column of a chart of Jalisco by month; its axis names the year in January alone."""
    found, year = {}, ""
    for line in lines(shared / "immex_jalisco" / f"{name}.csv"):
        month, _, marked = line["category"].partition("|")
        year = marked or year
        found[f"{year}-{MONTHS.index(month) + 1:02d}"] = line[column]
    return found


def places(shared: Path, name: str) -> dict[str, Decimal]:
    """The share of each state that a chart prints, per cent."""
    rows = lines(shared / "immex_jalisco" / f"{name}.csv")
    return {line["category"]: Decimal(line[""]) for line in rows}


def monthly_means(path: Path) -> dict[str, Decimal]:
    """The mean of a month's daily rates, to four decimals as the central bank prints it; whole months alone."""
    by_month: dict[str, list[Decimal]] = {}
    for day in json.loads(path.read_text("utf-8"))["bmx"]["series"][0]["datos"]:
        _, month, year = day["fecha"].split("/")
        by_month.setdefault(f"{year}-{month}", []).append(Decimal(day["dato"]))
    newest = max(by_month)
    return {month: half_up(sum(days) / len(days), 4) for month, days in by_month.items() if month < newest}


def half_up(value: Decimal, decimals: int) -> Decimal:
    """Rounded half away from zero."""
    return value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def annual_rates(values: dict[str, Decimal], decimals: int) -> dict[str, Decimal]:
    """The change of each month against the same month a year before, per cent, rounded as printed."""
    earlier = {month: f"{int(month[:4]) - 1}{month[4:]}" for month in values}
    return {
        month: half_up((value / values[earlier[month]] - 1) * 100, decimals)
        for month, value in values.items()
        if earlier[month] in values
    }


def prices(path: Path, column: str) -> dict[str, Decimal]:
    """A price index by month."""
    return {line["PERIODO"][:7]: Decimal(line[column]) for line in lines(path)}


def country_and_states(path: Path) -> dict[str, dict[str, int]]:
    """Exports by place and year, thousand dollars: each state's own, and of the country the sum of the 32."""
    found: dict[str, dict[str, int]] = {}
    for line in lines(path):
        if line["Descripción"] == TOTAL:
            found.setdefault(line["state"], {}).setdefault(line["year"], int(line["USD"]))
    years = list(next(iter(found.values())))
    found["Total nacional"] = {year: sum(state[year] for state in found.values()) for year in years}
    return found


def _side_by_side(charts: dict[str, dict[str, str]]) -> Iterator[list[str]]:
    for month in charts["year"]:
        yield [month, *(column[month] for column in charts.values())]


def _shares(shared: Path) -> Iterator[list[object]]:
    persons = places(shared, "immex_chart08")
    for state, share in places(shared, "immex_chart05").items():
        yield [NEWEST, state, share, persons[state]]


def _inflation(path: Path) -> Iterator[list[object]]:
    core = annual_rates(prices(path, "SUBYACENTE"), 2)
    for month, rate in annual_rates(prices(path, "GENERAL"), 2).items():
        yield [month, rate, core[month]]


def _exports(path: Path) -> Iterator[list[object]]:
    for state, years in country_and_states(path).items():
        yield from ([state, year, value] for year, value in years.items())

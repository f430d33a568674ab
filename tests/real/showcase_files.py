"""Lays the real official files of the showcase office into a workspace, as an office would have typed them off."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from real.files import COPIED, EXPORTS
from real.published_files import chart, country_and_states, lines, monthly_means, table

OFFICE = Path(__file__).parent / "showcase"
CHARTS = {
    "manufacturing": ("immex_chart01", "Exportaciones"),
    "services": ("immex_chart02", "Exportaciones"),
    "persons": ("immex_chart06", "Personal ocupado"),
    "establishments": ("immex_chart04", "Establecimientos"),
}
NATIONAL = "Total nacional"


def lay_showcase(shared: Path, folder: Path) -> None:
    """Fill `folder` with the office and its files."""
    data = folder / "data"
    data.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(OFFICE / "bulletin.toml", folder / "bulletin.toml")
    for name in COPIED:
        shutil.copyfile(shared / "real" / name, data / name)
    charts = {name: chart(shared, *where) for name, where in CHARTS.items()}
    table(data / "charts.csv", ["period", "exports", *charts], _with_total(charts))
    by_state = shared / "real" / "banxico_remesas_entidad.csv"
    table(data / "remittances_by_state.csv", ["PERIODO", "ENTIDAD", "VALOR_USD"], _with_country(by_state))
    table(data / "exports.csv", ["state", "year", "thousands"], _exports(shared / "real" / EXPORTS))
    table(data / "dollar.csv", ["period", "mean"], monthly_means(shared / "real" / "banxico_fix_SIE.json").items())


def _with_total(charts: dict[str, dict[str, str]]) -> Iterator[list[object]]:
    """The charts side by side, before them the exports of both kinds of establishment together."""
    for month in charts["manufacturing"]:
        row = [column[month] for column in charts.values()]
        yield [month, int(row[0]) + int(row[1]), *row]


def _with_country(path: Path) -> Iterator[list[object]]:
    """Remittances by state and quarter, and of the country their sum: so the central bank adds them up too."""
    total: dict[str, int] = {}
    for line in lines(path):
        total[line["PERIODO"]] = total.get(line["PERIODO"], 0) + int(line["VALOR_USD"])
        yield [line["PERIODO"], line["ENTIDAD"], line["VALOR_USD"]]
    yield from ([period, NATIONAL, value] for period, value in total.items())


def _exports(path: Path) -> Iterator[list[object]]:
    for state, years in country_and_states(path).items():
        yield from ([state, year, value] for year, value in years.items())

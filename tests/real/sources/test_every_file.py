"""Every statistical file at hand is read right by the commands, in a workspace as an office could have written it.

What is stored is held against a plain reading of the raw file: its lines split here, without the program.
"""

from __future__ import annotations

import csv
import json
import re
import shutil
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner

from generator import Workspace
from generator.cli import main
from generator.model.series import Series

HERE = Path(__file__).parent
SHARED = Path(__file__).parents[4] / "shared" / "data"
MONTHS = "ENE FEB MAR ABR MAY JUN JUL AGO SEP OCT NOV DIC".split()
Values = dict[str, Decimal | None]


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """The office, its files in place, fetched by the command."""
    if not (SHARED / "real").is_dir():
        pytest.skip("the real files of ../shared/data are not here")
    folder = tmp_path_factory.mktemp("sources") / "office"
    shutil.copytree(HERE / "office", folder)
    for name in ("real", "immex_jalisco"):
        (folder / "data" / name).symlink_to(SHARED / name)
    done = CliRunner().invoke(main, ["fetch", "--workspace", str(folder), "--today", "2026-11-20"])
    assert done.exit_code == 0, done.output
    return Workspace(folder)


def stored(office: Workspace, name: str, source: str) -> Values:
    """The values of one series as the store has them, exact; None is a hole."""
    series = Series.parse(name)
    panel = office.store.panel(series.indicator, datasets=[source])
    row = panel.row(series)
    periods = [panel.first.shift(step) for step in range(panel.values.shape[1])]
    cells = [(period, panel.cell(row, period)) for period in periods]
    return {str(period): cell.value if cell else None for period, cell in cells}


def known(values: Values) -> Values:
    return {period: value for period, value in values.items() if value is not None}


def rows(name: str) -> list[dict[str, str]]:
    with (SHARED / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def quarter(day: str) -> str:
    return f"{day[:4]}-Q{(int(day[5:7]) + 2) // 3}"


def test_no_file_is_left_out() -> None:
    """A file that somebody adds has to be read here too; answers of the two APIs are read through a server."""
    if not (SHARED / "real").is_dir():
        pytest.skip("the real files of ../shared/data are not here")
    settings = (HERE / "office" / "bulletin.toml").read_text("utf-8")
    answers = {"banxico_fix_SIE.json", "banxico_udis_SIE.json"}
    files = {path.name for folder in ("real", "immex_jalisco") for path in (SHARED / folder).iterdir()}
    assert {name for name in files - answers if f"/{name}" not in settings} == set()


@pytest.mark.parametrize(
    ("series", "source", "column", "where", "power"),
    [
        ("remittances:MX", "remittances", "VALOR_USD", {"ID_FLUJO": "1"}, -6),
        ("inpc:MX", "prices", "GENERAL", {}, 0),
        ("inpc.core:MX", "prices", "SUBYACENTE", {}, 0),
        ("inpc.noncore:MX", "prices", "NO_SUBYACENTE", {}, 0),
        ("fx.dollar:MX", "exchange-rates", "Exchange rate", {"Country": "Mexico"}, 0),
        ("fx.dollar:BR", "exchange-rates", "Exchange rate", {"Country": "Brazil"}, 0),
        ("fx.dollar:JP", "exchange-rates", "Exchange rate", {"Country": "Japan"}, 0),
        ("remittances:MX-31", "remittances-by-state", "VALOR_USD", {"CVE_ENT": "31"}, -6),
        ("remittances:MX-05", "remittances-by-state", "VALOR_USD", {"ENTIDAD": "Coahuila"}, -6),
        ("gdp.constant:MX", "gdp", "VALOR_CONSTANTE", {"CLAVE_INDUSTRIA": "PIB"}, 0),
        ("gdp.current:MX:manufacturing", "gdp", "VALOR_CORRIENTE", {"CLAVE_INDUSTRIA": "31-33"}, 0),
        (
            "exports.state:MX-08",
            "state-exports",
            "USD",
            {"state": "Chihuahua", "Descripción": "Exportaciones totales"},
            0,
        ),
    ],
)
def test_tables_of_text(
    office: Workspace, series: str, source: str, column: str, where: dict[str, str], power: int
) -> None:
    """Each row that is meant, and no other, in the unit of the indicator to the last digit."""
    name = re.search(rf"\[sources\.{source}\]\n(?:.*\n)*?path = \"data/(.*)\"", settings())
    assert name
    found = [row for row in rows(name[1]) if all(row[key] == text for key, text in where.items())]
    by_quarter = source in {"remittances-by-state", "gdp"}
    time = next(key for key in ("PERIODO", "Date", "year") if key in found[0])
    expected = {
        quarter(row[time]) if by_quarter else row[time][:7]: Decimal(row[column]).scaleb(power) for row in found
    }
    assert len(expected) == len(found) > 10
    assert known(stored(office, series, source)) == expected


def settings() -> str:
    return (HERE / "office" / "bulletin.toml").read_text("utf-8")


def carried(path: str) -> Iterator[tuple[str, list[str]]]:
    """The rows of a chart; the year is written once a year, on the row of its first month."""
    year = 0
    for line in (SHARED / path).read_text("utf-8-sig").splitlines()[1:]:
        _, label, *cells = line.split(",")
        month, _, given = label.partition("|")
        year = int(given) if given else year
        yield f"{year}-{MONTHS.index(month) + 1:02d}", cells


@pytest.mark.parametrize(
    ("chart", "series"),
    [
        ("01", "immex.exports:MX-14:manufacturing"),
        ("02", "immex.exports:MX-14:non-manufacturing"),
        ("03", "immex.twelve-months:MX-14"),
        ("04", "immex.establishments:MX-14"),
        ("06", "immex.persons:MX-14"),
        ("07", "immex.persons-growth:MX-14"),
    ],
)
def test_charts_with_the_year_carried(office: Workspace, chart: str, series: str) -> None:
    """Eleven years of months in Spanish, the year on Januaries alone."""
    expected = {period: Decimal(cells[0]) for period, cells in carried(f"immex_jalisco/immex_chart{chart}.csv")}
    assert len(expected) == 137
    assert known(stored(office, series, f"jalisco-{chart}")) == {
        # Nobody prints more digits than a float64 holds: 4.9000000000000004 is 4.9.
        period: Decimal(repr(float(value)))
        for period, value in expected.items()
    }


@pytest.mark.parametrize(
    ("chart", "indicator", "checked"),
    [
        ("05", "immex.share", {"MX-02": "18.398718975180099", "MX-16": "0.41633306645316298"}),
        ("08", "immex.persons-share", {"MX-08": "14.287553743820901", "MX-31": "0.74548137571432704"}),
    ],
)
def test_charts_of_one_month_by_state(office: Workspace, chart: str, indicator: str, checked: dict[str, str]) -> None:
    """Nineteen states under their short names, in a column without a name."""
    panel = office.store.panel(indicator, datasets=[f"jalisco-{chart}"])
    assert (len(panel.series), str(panel.first), str(panel.last)) == (19, "2024-05", "2024-05")
    for area, text in checked.items():
        assert stored(office, f"{indicator}:{area}", f"jalisco-{chart}") == {"2024-05": Decimal(repr(float(text)))}


def test_sdmx_in_xml(office: Workspace) -> None:
    """The euro in dollars, month by month, as the elements of the message have it."""
    generic = "{http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/generic}"
    tree = ET.parse(SHARED / "real" / "ecb_EXR_M.USD.EUR.sdmx.xml")
    expected = {
        one.find(f"{generic}ObsDimension").get("value"): Decimal(one.find(f"{generic}ObsValue").get("value"))  # type: ignore[union-attr]
        for one in tree.iter(f"{generic}Obs")
    }
    assert len(expected) == 252
    assert stored(office, "fx.euro:US", "euro") == expected


def test_json_stat_of_version_1(office: Workspace) -> None:
    """The third of 137 aggregates over 248 months: the months change fastest."""
    text = (SHARED / "real" / "cso_ie_CPI15.jsonstat.json").read_text("utf-8-sig")
    cube = json.loads(text, parse_float=Decimal, parse_int=Decimal)["CPI15"]
    months = cube["dimension"]["CL_0000635"]["category"]
    place = int(cube["dimension"]["CL_0000641"]["category"]["index"]["CI_0004218"])
    names = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
    expected = {}
    for code, at in months["index"].items():
        month, year = months["label"][code].split()
        value = cube["value"].get(str(place * 248 + int(at)))
        expected[f"{year}-{names.index(month) + 1:02d}"] = value
    assert known(stored(office, "uk.prices:GB", "uk-prices")) == known(expected)
    assert expected["1996-01"] == Decimal("67.3")


def test_json_stat_of_version_2(office: Workspace) -> None:
    """Women by province: published once as a table, their places in the list worked out by hand."""
    values = json.loads((SHARED / "real" / "galicia-2.0.jsonstat.json").read_text("utf-8"))["value"]
    # birth 0, age 0, gender 2 of 3 ("F" stands third), then year of 2 and province of 5: (2 * 2 + year) * 5 + province.
    for area, province in (("ES-GA", 0), ("ES-C", 1), ("ES-LU", 2), ("ES-OR", 3), ("ES-PO", 4)):
        found = known(stored(office, f"gal.population:{area}", "galicia"))
        assert found == {"2001": values[20 + province], "2011": values[25 + province]}


def px(name: str) -> list[str]:
    """The cells of a PC-Axis file as they follow DATA."""
    text = (SHARED / "real" / name).read_bytes().decode("latin-1")
    return text.partition("DATA=")[2].replace(";", " ").replace('"', "").split()


def test_pc_axis_without_time(office: Workspace) -> None:
    """Brides of 20 years: the eighth row of the first block, the fifth of its eight cells."""
    assert stored(office, "es.marriages:ES", "marriages") == {"2018": Decimal(px("ine_14001.px")[7 * 8 + 4])}


def test_pc_axis_by_month(office: Workspace) -> None:
    """The fourth of 29 divisions, the first of its four measures: seven months, the newest first."""
    cells = px("ine_27067.px")[3 * 28 : 3 * 28 + 7]
    expected = {f"2018-{12 - at:02d}": Decimal(cell) for at, cell in enumerate(cells) if cell.strip(".")}
    assert expected
    assert known(stored(office, "es.factory-prices:ES-CB", "factory-prices")) == expected


@pytest.mark.usefixtures("office")
def test_the_doubled_block_is_refused_and_explained(tmp_path: Path) -> None:
    """All states at once disagree with the block under Aguascalientes: the command ends with 1, and stores nothing."""
    folder = tmp_path / "office"
    shutil.copytree(HERE / "office", folder)
    (folder / "data" / "real").symlink_to(SHARED / "real")
    every = '\narea_column = "state"\narea_level = "state"\nareas = { "México" = "MX-15" }'
    text = settings().replace('state = "Chihuahua", ', "").replace('\narea = "MX-08"', every)
    (folder / "bulletin.toml").write_text(text, "utf-8")
    done = CliRunner().invoke(main, ["fetch", "state-exports", "--workspace", str(folder)])
    assert done.exit_code == 1
    said = " ".join(done.output.split())
    assert "two values for one observation: exports.state:MX-01 in 2007 is 4389841 in line 2 and" in said
    assert "Observations that disagree so: 12, in MX-01." in said
    assert not list(folder.glob("data/store/state-exports/*.parquet"))

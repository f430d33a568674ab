"""Official statistics as they are found in the world, against an independent reading of the same files."""

from __future__ import annotations

import csv
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from generator.catalogue import Catalogue
from generator.errors import SourceError
from generator.model.panel import Observations, Status
from generator.sources.csv import CsvSource

Cells = dict[tuple[str, str], tuple[Decimal | None, Status]]
ListCells = Callable[[Observations], Cells]
MILLION = 1_000_000


def lines(path: Path) -> list[dict[str, str]]:
    """The file as the standard library reads it."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def read(shared: Path, catalogue: Catalogue) -> Callable[..., Observations]:
    """Reads a real file with the settings of a test."""

    def observations(name: str, **options: Any) -> Observations:
        settings = {"agency": "inegi", "path": name, "frequency": "month", "period": "PERIODO"} | options
        (reading,) = CsvSource("real", settings, shared / "real", catalogue).read(lambda _: None)
        return reading.observations

    return observations


def test_remittances_of_one_of_two_stacked_flows(
    read: Callable[..., Observations], shared: Path, cells: ListCells
) -> None:
    """Only the rows of the inflow are read, and dollars become millions without losing one."""
    name = "banxico_remesas_mensuales.csv"
    one = {"value": "VALOR_USD", "where": {"FLUJO": "Ingresos"}, "indicator": "remittances", "area": "MX"}
    found = cells(read(name, agency="banxico", series=[one]))
    expected = {
        ("remittances:MX", line["PERIODO"][:7]): (Decimal(line["VALOR_USD"]) / MILLION, Status.UNSTATED)
        for line in lines(shared / "real" / name)
        if line["ID_FLUJO"] == "1"
    }
    assert found == expected
    assert found["remittances:MX", "2026-05"][0] == Decimal("5611.002446")


def test_consumer_prices_of_a_wide_file(read: Callable[..., Observations], shared: Path, cells: ListCells) -> None:
    """Each column is a series, from values below a tenth on."""
    name = "inegi_inpc_general_subyacente.csv"
    columns = {"GENERAL": "inpc", "SUBYACENTE": "inpc.core", "NO_SUBYACENTE": "inpc.noncore"}
    series = [{"value": column, "indicator": indicator, "area": "MX"} for column, indicator in columns.items()]
    found = cells(read(name, series=series))
    assert len(found) == 3 * len(lines(shared / "real" / name))
    assert found["inpc:MX", "1982-01"][0] == Decimal("0.086")
    assert found["inpc.core:MX", "2026-06"][0] == Decimal("145.671")
    assert found["inpc.noncore:MX", "2026-06"][0] == Decimal("142.839")


def test_gdp_by_quarter_dated_by_its_first_month(
    read: Callable[..., Observations], shared: Path, cells: ListCells
) -> None:
    """The total and one activity, picked by the code of the industry."""
    name = "inegi_pib_industrias.csv"
    value = {"value": "VALOR_CONSTANTE", "indicator": "gdp.constant", "area": "MX", "power": 6}
    series = [
        value | {"where": {"CLAVE_INDUSTRIA": "PIB"}},
        value | {"where": {"CLAVE_INDUSTRIA": "31-33"}, "sector": "manufacturing"},
    ]
    found = cells(read(name, frequency="quarter", series=series))
    quarters = {"01": "Q1", "04": "Q2", "07": "Q3", "10": "Q4"}
    expected = {
        f"{line['PERIODO'][:4]}-{quarters[line['PERIODO'][5:7]]}": Decimal(line["VALOR_CONSTANTE"])
        for line in lines(shared / "real" / name)
        if line["CLAVE_INDUSTRIA"] == "PIB"
    }
    assert {at: cell[0] for (one, at), cell in found.items() if one == "gdp.constant:MX"} == expected
    assert found["gdp.constant:MX", "1993-Q2"][0] == Decimal("3472286.2555")
    assert ("gdp.constant:MX:manufacturing", "2026-Q1") in found


def test_remittances_of_the_32_states_by_quarter(
    read: Callable[..., Observations], shared: Path, cells: ListCells
) -> None:
    """States are bound by their names, with accents and short forms."""
    name = "banxico_remesas_entidad.csv"
    one = {"value": "VALOR_USD", "indicator": "remittances", "area_column": "ENTIDAD", "area_level": "state"}
    observations = read(name, agency="banxico", frequency="quarter", series=[one])
    found = cells(observations)
    assert len(observations.series) == 32
    assert len(found) == len(lines(shared / "real" / name))
    assert found["remittances:MX-01", "2003-Q1"][0] == Decimal("62.442901")
    assert found["remittances:MX-05", "2003-Q1"][0] == Decimal("28.997638")
    assert found["remittances:MX-31", "2026-Q1"][0] == Decimal("112.724696")


EXPORTS = {
    "value": "USD",
    "where": {"Descripción": "Exportaciones totales"},
    "indicator": "exports.state",
    "area_column": "state",
    "area_level": "state",
    "areas": {"México": "MX-15"},
    "power": 3,
}


def test_a_whole_table_under_one_state_is_refused_and_explained(read: Callable[..., Observations]) -> None:
    """All 32 states stand once more under Aguascalientes: one value is the state's, and nobody may guess which."""
    with pytest.raises(SourceError) as caught:
        read("inegi_exportaciones_entidad_largo_es.csv", frequency="year", period="year", series=[EXPORTS])
    message = str(caught.value)
    assert "two values for one observation: exports.state:MX-01 in 2007 is 4389841 in line 2 and" in message
    assert "Observations that disagree so: 12, in MX-01." in message
    assert "belongs elsewhere" in message


def test_exports_of_the_32_states_once_the_double_is_cut(
    shared: Path, tmp_path: Path, catalogue: Catalogue, cells: ListCells
) -> None:
    """Without the repeated block every state has its twelve years, Quintana Roo under its misspelt name too."""
    rows = (shared / "real" / "inegi_exportaciones_entidad_largo_es.csv").read_text(encoding="utf-8-sig").splitlines()
    totals = [row for row in rows if ",Exportaciones totales," in row]
    kept = [row for place, row in enumerate(totals) if place < 12 or ",Aguascalientes," not in row]
    (tmp_path / "exports.csv").write_text("\n".join([rows[0], *kept]), encoding="utf-8")
    settings = {"agency": "inegi", "path": "exports.csv", "frequency": "year", "period": "year", "series": [EXPORTS]}
    (reading,) = CsvSource("exports", settings, tmp_path, catalogue).read(lambda _: None)
    found = cells(reading.observations)
    assert len(found) == 32 * 12
    assert found["exports.state:MX-08", "2018"][0] == 51944047
    assert found["exports.state:MX-15", "2018"][0] == 20286153
    assert found["exports.state:MX-23", "2018"][0] == 52448
    assert found["exports.state:MX-01", "2018"][0] == 9618407


def test_the_chart_of_jalisco_with_the_year_carried_down(shared: Path, catalogue: Catalogue, cells: ListCells) -> None:
    """Months without a year, in Spanish abbreviations, over eleven years without a slip."""
    one = {"value": "Exportaciones", "indicator": "immex.exports", "area": "MX-14", "power": 6}
    settings = {"agency": "inegi", "path": "immex_chart01.csv", "frequency": "month", "period": "category"}
    source = CsvSource("jalisco", settings | {"series": [one]}, shared / "immex_jalisco", catalogue)
    (reading,) = source.read(lambda _: None)
    found = cells(reading.observations)
    assert len(found) == 137
    assert found["immex.exports:MX-14", "2013-01"][0] == 6343
    assert found["immex.exports:MX-14", "2024-05"][0] == 18489

"""What a file says of its unit is held against `power`: figures a thousand times off look right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec
import pytest

from generator.catalogue import Catalogue
from generator.errors import SourceError
from generator.model.panel import Observations
from generator.sources.csv import CsvSource
from generator.sources.jsonstat import JsonStatSource
from generator.sources.multiplier import power_of
from generator.sources.pcaxis import PcAxisSource
from generator.sources.source import Reading

ReadCsv = Callable[..., Reading]
ReadFile = Callable[..., Reading]
ListCells = Callable[[Observations], dict[tuple[str, str], tuple[Decimal | None, Any]]]
MONEY = {"indicator": "immex.exports", "unit_column": "unidad"}


@pytest.mark.parametrize(
    ("text", "power"),
    [
        ("Millones de pesos", 6),
        ("MILLONES", 6),
        ("Miles de personas", 3),
        ("Miles de millones de dólares", 9),
        ("Mil millones de pesos", 9),
        ("Billones de pesos", 12),
        ("Billion euro", 9),
        ("Thousand tonnes", 3),
        ("Pesos (miles)", 3),
        ("Pesos, en millones", 6),
        ("Dólares; millones", 6),
        ("En miles de pesos corrientes", 3),
        ("mdp", 6),
        ("Pesos", None),
        ("Personas", None),
        ("Índice base segunda quincena de julio de 2018 = 100", None),
        ("Por ciento", None),
        ("Tasa por mil habitantes", None),
        ("Defunciones por cada 100 mil habitantes", None),
        ("Muertes (por 1,000 nacidos vivos)", None),
        ("Deaths per million inhabitants", None),
        ("Milímetros", None),
        ("Familias", None),
    ],
)
def test_a_unit_states_its_power_of_ten(text: str, power: int | None) -> None:
    """By its words in either language; a rate of so many a thousand states none."""
    assert power_of(text) == power


@pytest.mark.parametrize(("power", "said"), [(0, "no `power`"), (3, "`power = 3`")])
def test_a_column_of_units_contradicts_the_settings(read_csv: ReadCsv, power: int, said: str) -> None:
    """A file in millions is not believed to be in pesos or thousands; the remedy is the line to write."""
    text = "p,unidad,v\n2024-01,Millones,5\n2024-02,Millones,6\n"
    with pytest.raises(SourceError, match=rf"line 2, column 'unidad': .* the unit 'Millones', and .*{said}"):
        read_csv(text, series=MONEY | {"power": power})
    assert len(read_csv(text, series=MONEY | {"power": 6}).observations) == 2


def test_one_row_in_another_power_is_found(read_csv: ReadCsv) -> None:
    """The second row is in thousands: its line is named."""
    with pytest.raises(SourceError, match="line 3, column 'unidad': the file states the unit 'Miles'"):
        read_csv("p,unidad,v\n2024-01,Millones,5\n2024-02,Miles,6\n", series=MONEY | {"power": 6})


def test_two_units_are_not_one_series(read_csv: ReadCsv) -> None:
    """Pesos and dollars below each other want one of them picked; how the same unit is written does not matter."""
    with pytest.raises(SourceError, match=r"immex.exports are in 2 units: 'Pesos', 'Dólares'. Pick one with `where"):
        read_csv("p,unidad,v\n2024-01,Pesos,5\n2024-02,Dólares,6\n", series=MONEY)
    assert len(read_csv("p,unidad,v\n2024-01,Pesos,5\n2024-02,pesos,6\n", series=MONEY).observations) == 2


def test_a_unit_of_the_catalogue_may_itself_be_a_thousand(tmp_path: Path, catalogue: Catalogue) -> None:
    """An office that counts in "miles de pesos" as its unit has nothing to convert."""
    pesos = catalogue.units["MXN"]
    thousands = msgspec.structs.replace(pesos, es=msgspec.structs.replace(pesos.es, many="miles de pesos"))
    own = replace(catalogue, units={**catalogue.units, "MXN": thousands})
    (tmp_path / "f.csv").write_text("p,unidad,v\n2024-01,Miles de pesos,5\n", "utf-8")
    series = [{"value": "v", "area": "MX", **MONEY}]
    options = {"agency": "inegi", "path": "f.csv", "frequency": "month", "period": "p", "series": series}
    (reading,) = CsvSource("exports", options, tmp_path, own).read(lambda _: None)
    assert len(reading.observations) == 1


PX = """CHARSET="ANSI";
TITLE="Personas";
UNITS="Miles de personas";
STUB="Lugar";
HEADING="Mes";
VALUES("Lugar")="Mexicali","Tecate";
VALUES("Mes")="2024M01","2024M02";
DATA=
1 2
3 4;
"""
PLACES: dict[str, Any] = {"area": None, "area_column": "Lugar"}


def test_the_unit_of_a_pc_axis_file_contradicts_the_settings(read_file: ReadFile) -> None:
    """`UNITS` is about the whole file."""
    with pytest.raises(SourceError, match=r"the unit 'Miles de personas', and the settings no `power`. Set `power"):
        read_file(PcAxisSource, PX.encode(), series=PLACES)
    assert len(read_file(PcAxisSource, PX.encode(), series=PLACES | {"power": 3}).observations) == 4


def dataset(units: dict[str, str]) -> bytes:
    """Two months of two measures, each with its unit."""
    category = {"index": ["a", "b"], "label": {"a": "Ventas", "b": "Personal"}}
    unit = {code: {"base": text} for code, text in units.items()}
    return msgspec.json.encode(
        {
            "version": "2.0",
            "class": "dataset",
            "id": ["que", "mes"],
            "size": [2, 2],
            "role": {"time": ["mes"]},
            "dimension": {
                "que": {"label": "Concepto", "category": {**category, "unit": unit}},
                "mes": {"category": {"index": ["2024M01", "2024M02"]}},
            },
            "value": [1, 2, 3, 4],
        }
    )


def test_the_unit_of_a_category_counts_where_it_is_picked(read_file: ReadFile, cells: ListCells) -> None:
    """Sales are in millions and staff in people: each series is held against its own."""
    both = dataset({"a": "Millones de pesos", "b": "Personas"})
    sales: dict[str, Any] = {"where": {"Concepto": "Ventas"}}
    staff: dict[str, Any] = {"where": {"Concepto": "Personal"}}
    with pytest.raises(SourceError, match="the unit 'base Millones de pesos'"):
        read_file(JsonStatSource, both, series=sales)
    with pytest.raises(SourceError, match="the unit 'base Millones de pesos'"):
        read_file(JsonStatSource, both, series={"where": {"que": "a"}})
    read_file(JsonStatSource, both, series=sales | {"power": 6})
    found = cells(read_file(JsonStatSource, both, series=staff).observations)
    assert [value for value, _ in found.values()] == [3, 4]

"""CSV files, wide and long, as the settings describe them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from generator.catalogue import Catalogue
from generator.model.panel import Observations, Status
from generator.sources.csv import CsvSource
from generator.sources.source import Reading

ReadCsv = Callable[..., Reading]
ListCells = Callable[[Observations], dict[tuple[str, str], tuple[Decimal | None, Status]]]


def test_a_simple_table_is_read(read_csv: ReadCsv, cells: ListCells) -> None:
    """Two months of one series, with where they came from and a note that counts them."""
    reading = read_csv("p,v\n2024-01,136.003\n2024-02,136.1\n", released=date(2024, 3, 7))
    assert cells(reading.observations) == {
        ("inpc:MX", "2024-01"): (Decimal("136.003"), Status.UNSTATED),
        ("inpc:MX", "2024-02"): (Decimal("136.1"), Status.UNSTATED),
    }
    assert (reading.released, reading.origin) == (date(2024, 3, 7), "figures.csv")
    assert reading.notes == ("Series: 1; observations: 2.",)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_the_encoding_is_the_one_set(read_csv: ReadCsv, cells: ListCells, encoding: str) -> None:
    """UTF-8 comes with or without a mark; another encoding has to be named."""
    text = "año,v\nenero 2024,1.5\n".encode(encoding)
    given = "cp1252" if encoding == "cp1252" else "utf-8"
    assert cells(read_csv(text, period="año", encoding=given).observations)["inpc:MX", "2024-01"][0] == Decimal("1.5")


def test_rows_above_the_table_separators_and_missing_marks(read_csv: ReadCsv, cells: ListCells) -> None:
    """A title above the header, semicolons, thousands, and a hole where the agency published none."""
    text = "INEGI\nÍndice\np;v\n2024T1;1,234.5 p/\n2024T2;N/E\n"
    read = read_csv(text, skip_rows=2, delimiter=";", thousands=",", frequency="quarter").observations
    assert cells(read) == {
        ("inpc:MX", "2024-Q1"): (Decimal("1234.5"), Status.PRELIMINARY),
        ("inpc:MX", "2024-Q2"): (None, Status.UNSTATED),
    }


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_line_end_will_do(read_csv: ReadCsv, cells: ListCells, end: str) -> None:
    """Files come from every kind of machine, with blanks around the cells."""
    found = cells(read_csv(end.join(["p, v", " 2024-01 ,1", '"2024-02", 2 ', "2024-03,", ""])).observations)
    assert [cell[0] for cell in found.values()] == [1, 2, None]


def test_rows_without_text_and_notes_below_the_table_are_left_out(read_csv: ReadCsv, cells: ListCells) -> None:
    """Spreadsheets leave rows of separators, and agencies notes; a hole in a row with a period stays a hole."""
    text = ",,\np,q,v\n2024-01,,1\n , ,\n,,\n2024-02,,\n\nNotas:\n2023, 2024: preliminar, revisado\n"
    found = cells(read_csv(text, skip_footer=2).observations)
    assert {at: cell[0] for (_, at), cell in found.items()} == {"2024-01": 1, "2024-02": None}


def test_a_decimal_comma_is_set(read_csv: ReadCsv, cells: ListCells) -> None:
    """Between semicolons the comma stands before the fraction, and points may group."""
    options = {"delimiter": ";", "decimal": ",", "thousands": "."}
    found = cells(read_csv("p;v\n2024-01;1671,4\n2024-02;1.671,4\n", **options).observations)
    assert [cell[0] for cell in found.values()] == [Decimal("1671.4"), Decimal("1671.4")]


def test_own_missing_marks_replace_the_common_ones(read_csv: ReadCsv, cells: ListCells) -> None:
    """An office that names its mark decides what a hole is."""
    read = read_csv("p,v\n2024-01,s/d\n2024-02,2\n", missing=["s/d"]).observations
    assert cells(read)["inpc:MX", "2024-01"][0] is None


def test_year_and_month_may_stand_in_two_columns(read_csv: ReadCsv, cells: ListCells) -> None:
    """As in INEGI's open data."""
    read = read_csv("a,m,v\n2024,ene,1\n2024,02,2\n", year="a", month="m").observations
    assert [period for _, period in cells(read)] == ["2024-01", "2024-02"]


def test_the_year_is_carried_down(read_csv: ReadCsv, cells: ListCells) -> None:
    """Months without a year follow the row before them."""
    read = read_csv("p,v\nDIC|2013,1\nENE|2014,2\nFEB,3\n").observations
    assert [period for _, period in cells(read)] == ["2013-12", "2014-01", "2014-02"]


def test_values_come_into_the_unit_of_the_indicator_exactly(read_csv: ReadCsv, cells: ListCells) -> None:
    """Dollars in the file, millions of dollars in the store, to the last cent."""
    read = read_csv("p,v\n2024-01,62442901\n2024-02,0.1\n", series={"indicator": "remittances"}).observations
    assert cells(read)["remittances:MX", "2024-01"][0] == Decimal("62.442901")
    assert cells(read)["remittances:MX", "2024-02"][0] == Decimal("0.0000001")


def test_a_long_table_binds_areas_and_sectors(read_csv: ReadCsv, cells: ListCells) -> None:
    """The catalogue knows names with or without accents and codes; the settings map what it does not."""
    text = "p,donde,que,v\n2024-01,NUEVO LEON,Manufacturas,1\n2024-01,2,todo,2\n2024-01,México,Alimentos,3\n"
    series = {
        "indicator": "remittances",
        "area": "",
        "area_column": "donde",
        "areas": {"México": "MX-15"},
        "sector_column": "que",
        "sectors": {"todo": ""},
        "power": 6,
    }
    read = read_csv(text, series=series).observations
    assert {series: str(cell[0]) for (series, _), cell in cells(read).items()} == {
        "remittances:MX-19:manufacturing": "1.0",
        "remittances:MX-02": "2.0",
        "remittances:MX-15:food": "3.0",
    }


def test_a_status_is_fixed_or_by_row_and_a_marker_wins(read_csv: ReadCsv, cells: ListCells) -> None:
    """What stands beside the number says more than what stands for all."""
    text = "p,v,s\n2024-01,1,Cifras definitivas\n2024-02,2 <R>,P\n2024-03,3,\n"
    by_row = cells(read_csv(text, series={"status_column": "s"}).observations)
    assert [cell[1] for cell in by_row.values()] == [Status.FINAL, Status.REVISED, Status.UNSTATED]
    fixed = cells(read_csv(text, series={"status": "preliminary"}).observations)
    assert [cell[1] for cell in fixed.values()] == [Status.PRELIMINARY, Status.REVISED, Status.PRELIMINARY]


def test_the_same_observation_twice_is_kept_once_and_said(read_csv: ReadCsv) -> None:
    """An identical double does no harm, and people are told."""
    reading = read_csv("p,v\n2024-01,1\n2024-01,1.0\n2024-02,2\n")
    assert len(reading.observations) == 2
    assert "Repeated with the same value, and kept once: 1." in reading.notes


def test_a_folder_is_a_row_of_vintages(tmp_path: Path, catalogue: Catalogue) -> None:
    """Each file is what was released on the day of its name, oldest first; other files are let alone."""
    folder = tmp_path / "prices"
    folder.mkdir()
    (folder / "2024-03-07.csv").write_text("p,v\n2024-01,2\n2024-02,3\n")
    (folder / "2024-02-08.csv").write_text("p,v\n2024-01,1\n")
    (folder / "README.md").write_text("about")
    one = {"value": "v", "indicator": "inpc", "area": "MX"}
    options = {"agency": "inegi", "path": "prices", "frequency": "month", "period": "p", "series": [one]}
    told: list[str] = []
    readings = list(CsvSource("prices", options, tmp_path, catalogue).read(told.append))
    assert [reading.released for reading in readings] == [date(2024, 2, 8), date(2024, 3, 7)]
    assert [len(reading.observations) for reading in readings] == [1, 2]
    assert readings[0].origin == "prices/2024-02-08.csv"
    assert told == ["2024-02-08.csv", "2024-03-07.csv"]


def test_the_common_settings_stand_on_the_source(tmp_path: Path, catalogue: Catalogue) -> None:
    """Who publishes, whether the figures are made up, and a remark go into the vintage."""
    one = {"value": "v", "indicator": "inpc", "area": "MX"}
    options = {"agency": "inegi", "illustrative": True, "note": "made up", "path": "x.csv", "frequency": "month"}
    source = CsvSource("prices", options | {"period": "p", "series": [one]}, tmp_path, catalogue)
    assert (source.agency, source.illustrative, source.note) == ("inegi", True, "made up")

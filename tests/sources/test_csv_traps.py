"""The habits of agencies and spreadsheets that mislead a careless reader of tables."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from generator.errors import SettingsError, SourceError
from generator.model.panel import Observations, Status
from generator.model.period import Frequency
from generator.sources import period
from generator.sources.source import Reading, Understood

ReadCsv = Callable[..., Reading]
ListCells = Callable[[Observations], dict[tuple[str, str], tuple[Decimal | None, Status]]]
BY_AREA = {"area": "", "area_column": "e"}


def values(found: dict[tuple[str, str], tuple[Decimal | None, Status]]) -> dict[str, str]:
    """Period or series with what is known of it, short."""
    return {f"{name.partition(':')[2]} {at}": str(cell[0]).removesuffix(".0") for (name, at), cell in found.items()}


def test_a_code_with_a_leading_zero_is_text(read_csv: ReadCsv, cells: ListCells) -> None:
    """`02` is Baja California and `2` too, `01` is no number one, and the literal `NA` no missing code."""
    text = "p,e,k,v\n2024-01,02,NA,1\n2024-01,26,01,2\n2024-01,14,1,3\n"
    assert values(cells(read_csv(text, series=BY_AREA).observations)) == {
        "MX-02 2024-01": "1",
        "MX-14 2024-01": "3",
        "MX-26 2024-01": "2",
    }
    assert values(cells(read_csv(text, series={"where": {"k": "NA"}}).observations)) == {"MX 2024-01": "1"}
    assert values(cells(read_csv(text, series={"where": {"k": "01"}}).observations)) == {"MX 2024-01": "2"}


def test_a_mark_for_a_missing_value_is_that_text_alone(read_csv: ReadCsv, cells: ListCells) -> None:
    """`-999` is a hole where the office says so; `-999.0` and `999` are figures."""
    text = "p,v\n2024-01,-999\n2024-02,-999.0\n2024-03,999\n"
    found = cells(read_csv(text, missing=["-999"]).observations)
    assert values(found) == {"MX 2024-01": "None", "MX 2024-02": "-999", "MX 2024-03": "999"}


def test_a_footnote_marker_of_the_agency_is_explained_once(read_csv: ReadCsv, cells: ListCells) -> None:
    """`<C1>` and `*` mean what the settings say; unexplained, they are refused with how to explain them."""
    text = "p,v\n2024-01,1 <C1>\n2024-02,2 *\n2024-03,3 p/\n"
    with pytest.raises(SourceError, match=r"'1 <C1>': the footnote marker '<C1>' is not known.*`markers = "):
        read_csv(text)
    reading = read_csv(text, markers={"<c1>": "", "*": "revised"})
    assert [cell[1] for cell in cells(reading.observations).values()] == [
        Status.UNSTATED,
        Status.REVISED,
        Status.PRELIMINARY,
    ]
    assert Understood("status marker", "*", "revised") in reading.understood


def test_a_marker_beside_the_period_is_a_status_of_its_row(read_csv: ReadCsv, cells: ListCells) -> None:
    """`2024-02 p/` and `Mar-24 <R>`: some agencies mark the label and not the figure, which wins where it is marked."""
    text = "p,v\n2024-01,1\n2024-02 p/,2\nMar-24 <R>,3\n2024-04 P,4 r/\n"
    found = cells(read_csv(text).observations)
    assert [cell[1].name for cell in found.values()] == ["UNSTATED", "PRELIMINARY", "REVISED", "REVISED"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "cp850", "utf-16"])
def test_an_encoding_may_be_found(read_csv: ReadCsv, cells: ListCells, encoding: str) -> None:
    """With `auto` the bytes decide; accents bind the same places whatever the machine they were saved on."""
    text = "año,e,v\nenero 2024,Michoacán,1\nenero 2024,Yucatán,2\n".encode(encoding)
    found = cells(read_csv(text, period="año", encoding="auto", series=BY_AREA).observations)
    assert values(found) == {"MX-16 2024-01": "1", "MX-31 2024-01": "2"}


def test_a_table_of_one_period_has_no_column_of_time(read_csv: ReadCsv, cells: ListCells) -> None:
    """The settings state the period; they are wrong where it is none, or of another frequency."""
    text = "e,v\nSonora,1\nColima,2\n"
    found = cells(read_csv(text, period="", fixed_period="mayo de 2024", series=BY_AREA).observations)
    assert values(found) == {"MX-06 2024-05": "2", "MX-26 2024-05": "1"}
    for wrong in ("mayo", "2024"):
        with pytest.raises(SettingsError, match=rf"`fixed_period`: '{wrong}' is"):
            read_csv(text, period="", fixed_period=wrong, series=BY_AREA)


def test_a_text_holds_for_the_empty_cells_below_it(read_csv: ReadCsv, cells: ListCells) -> None:
    """As where cells were merged: the year, and the state, are written once."""
    text = "a,m,e,v\n2024,ene,Sonora,1\n,feb,,2\n2025,ene,Colima,3\n,feb,,4\n"
    options: dict[str, Any] = {"period": "", "year": "a", "month": "m", "series": BY_AREA}
    assert values(cells(read_csv(text, carried=["a", "e"], **options).observations)) == {
        "MX-06 2025-01": "3",
        "MX-06 2025-02": "4",
        "MX-26 2024-01": "1",
        "MX-26 2024-02": "2",
    }
    with pytest.raises(SourceError, match="line 3"):
        read_csv(text, **options)
    with pytest.raises(SourceError, match="no column 'año'"):
        read_csv(text, carried=["año"], **options)


ACROSS = "e,nota,ENE|2023,FEB,2023-03 p/\nSonora,x,1,2,3\nColima,,4,N/E,6\n"


def test_periods_may_be_columns(read_csv: ReadCsv, cells: ListCells) -> None:
    """One row for each place, one column for each month; a month without its year follows the one before."""
    options: dict[str, Any] = {"period": "", "periods_across": True, "series": BY_AREA | {"value": "value"}}
    found = cells(read_csv(ACROSS, **options).observations)
    assert values(found) == {
        "MX-06 2023-01": "4",
        "MX-06 2023-02": "None",
        "MX-06 2023-03": "6",
        "MX-26 2023-01": "1",
        "MX-26 2023-02": "2",
        "MX-26 2023-03": "3",
    }
    assert found["inpc:MX-26", "2023-03"][1] is Status.PRELIMINARY
    with pytest.raises(SourceError, match="line 3, column 'FEB': 'N/E' is not a number"):
        read_csv(ACROSS, missing=[""], **options)
    with pytest.raises(SourceError, match="the column 'FEB' is called by a period, and not by a quarter"):
        read_csv(ACROSS, frequency="quarter", **options)
    with pytest.raises(SourceError, match="no column is called by a year"):
        read_csv("e,2023-02\nSonora,1\n", frequency="year", **options)


def test_unit_and_base_are_kept_with_the_release(read_csv: ReadCsv) -> None:
    """What the file says of them in its columns, so that a change is seen."""
    text = "p,v,u,b\n2024-01,1,Índice,2018=100\n2024-02,2,Índice,2018=100\n"
    reading = read_csv(text, series={"unit_column": "u", "base_column": "b"})
    assert reading.stated == {"unit of inpc:MX": "Índice", "base of inpc:MX": "2018=100"}


def test_how_a_file_was_understood_is_told_thing_by_thing(read_csv: ReadCsv) -> None:
    """Columns, the first and last period, places, holes and markers: each as it stands, and as it was taken."""
    text = "p,e,v\nene-24,Sonora,1 p/\nfeb-24,Colima,N/E\n"
    assert set(read_csv(text, series=BY_AREA | {"power": 3}).understood) == {
        Understood("column", "v", "figures of inpc x 10^3"),
        Understood("column", "e", "areas"),
        Understood("area", "Sonora", "MX-26"),
        Understood("area", "Colima", "MX-06"),
        Understood("period", "ene-24", "2024-01"),
        Understood("period", "feb-24", "2024-02"),
        Understood("missing", "'N/E'", "no value"),
        Understood("status marker", "p/", "preliminary"),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("III trimestre de 2024", "2024-Q3"),
        ("Tercer trimestre de 2024", "2024-Q3"),
        ("3er. trimestre 2024", "2024-Q3"),
        ("2o. trimestre de 2024", "2024-Q2"),
        ("4º trimestre 2024", "2024-Q4"),
        ("1st quarter 2024", "2024-Q1"),
        ("2024 III", "2024-Q3"),
        ("2024-IV", "2024-Q4"),
        ("I trim. 2024", "2024-Q1"),
        ("second quarter 2024", "2024-Q2"),
    ],
)
def test_quarters_by_roman_numbers_and_ordinals(text: str, expected: str) -> None:
    """As Banco de México and INEGI head their tables."""
    assert str(period.read(text, Frequency.QUARTER)) == expected


@pytest.mark.parametrize("text", ["V trimestre de 2024", "IIII 2024", "I2024", "trimestre 2024"])
def test_other_roman_numbers_are_no_quarter(text: str) -> None:
    """A year has four."""
    with pytest.raises(ValueError, match="not a period"):
        period.read(text, Frequency.QUARTER)

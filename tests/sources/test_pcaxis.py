"""PC-Axis files, made by hand and as INE of Spain publishes them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from generator.catalogue import Catalogue
from generator.errors import SourceError
from generator.model.panel import Observations, Status
from generator.sources.pcaxis import PcAxisSource
from generator.sources.source import Reading

ReadFile = Callable[..., Reading]
ListCells = Callable[[Observations], dict[tuple[str, str], tuple[Decimal | None, Status]]]

PX = """CHARSET="ANSI";
LANGUAGE="es";
LANGUAGES="es","en";
TITLE="Precios";
UNITS="Índice";
BASEPERIOD="2018=100";
LAST-UPDATED="20240307 06:00";
STUB="Estado";
STUB[en]="State";
HEADING="Periodo";
HEADING[en]="Period";
VALUES("Estado")="México, "
"total","Nuevo León";
VALUES[en]("State")="Mexico",
"Nuevo Leon";
VALUES("Periodo")="2024M01","2024M02";
VALUES[en]("Period")="2024M01","2024M02";
TIMEVAL("Periodo")=TLIST(M1),"2024M01","2024M02";
NOTE="Una nota; con punto y coma, "
"en dos renglones";
DATA=
1.5 "..";
"-" 4;
"""
SERIES = {"area": None, "area_column": "Estado", "areas": {"México, total": "MX"}}
FOUND = {("inpc:MX", "2024-01"): "1.5", ("inpc:MX", "2024-02"): "None", ("inpc:MX-19", "2024-02"): "4"}


def shown(found: dict[tuple[str, str], tuple[Decimal | None, Status]]) -> dict[tuple[str, str], str]:
    return {at: str(cell[0]).removesuffix(".0") for at, cell in found.items()}


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8", "utf-8-sig"])
def test_a_file_is_read_in_the_charset_of_its_bytes(read_file: ReadFile, cells: ListCells, encoding: str) -> None:
    """Windows' charset is declared as ANSI; files in UTF-8 declare it too, and are known by their bytes."""
    reading = read_file(PcAxisSource, PX.replace('"-"', '"."').encode(encoding), series=SERIES)
    assert shown(cells(reading.observations)) == FOUND | {("inpc:MX-19", "2024-01"): "None"}
    assert reading.stated == {"unit": "Índice", "base": "2018=100"}
    assert reading.released == date(2024, 3, 7)


@pytest.mark.parametrize(
    ("declared", "encoding", "name"),
    [
        ('CODEPAGE="iso-8859-7";', "iso-8859-7", "Αθήνα"),
        ('CHARSET="ANSI";\nCODEPAGE="iso-8859-15";', "iso-8859-15", "Zona €"),
        ('CODEPAGE="no-such-page";', "cp1252", "Peñón"),
        ('CHARSET="ANSI";', "cp1252", "Costa £"),
        ("", "cp850", "Peñón"),
    ],
)
def test_another_code_page_is_declared_or_found(read_file: ReadFile, declared: str, encoding: str, name: str) -> None:
    """CODEPAGE names it; a file without either is of DOS, as the format began; by its bytes, "Costa £" would be too."""
    text = PX.replace('CHARSET="ANSI";', declared).replace('"-"', "3").replace("Nuevo León", name)
    series = SERIES | {"areas": {"México, total": "MX", name: "MX-19"}}
    text = text if encoding != "iso-8859-7" else text.replace("México", "Mexico").replace("Índice", "Indice")
    series["areas"] |= {"Mexico, total": "MX"}
    assert len(read_file(PcAxisSource, text.encode(encoding), series=series).observations) == 4


def test_a_file_in_no_charset_is_refused(read_file: ReadFile) -> None:
    """Byte 81 is nothing in Windows' charset, and what is left of it in DOS's is no Spanish."""
    text = PX.encode("cp1252").replace(b'"-"', b"3").replace(b"Nuevo Le\xf3n", b"\x81\x8d\x8f\x90\x9d")
    with pytest.raises(SourceError, match=r"file figures\.px"):
        read_file(PcAxisSource, text, series=SERIES)


def test_a_file_that_is_not_there_is_told(tmp_path: Path, catalogue: Catalogue) -> None:
    """Of every source that opens a file by its bytes."""
    options = {"agency": "inegi", "frequency": "month", "series": [{"indicator": "inpc", "area": "MX"}]}
    for name, said in (("figures.px", "no such file"), (".", "has no .px file")):
        source = PcAxisSource("prices", options | {"path": name}, tmp_path, catalogue)
        with pytest.raises(SourceError, match=said):
            list(source.read(lambda _: None))
    (tmp_path / "2024-03-07.px").mkdir()
    with pytest.raises(SourceError, match="cannot be opened: Is a directory"):
        list(PcAxisSource("prices", options | {"path": "."}, tmp_path, catalogue).read(lambda _: None))


def test_a_language_of_the_file_is_chosen(read_file: ReadFile) -> None:
    """Variables and values go by their names in it; one that is not there is named."""
    text = PX.replace('"-"', "3").encode("cp1252")
    series = {"area": None, "area_column": "State"}
    assert len(read_file(PcAxisSource, text, language="en", series=series).observations) == 4
    assert len(read_file(PcAxisSource, text, language="es", series=SERIES).observations) == 4
    with pytest.raises(SourceError, match=r"no language 'fr'. Set `language` to one of these: en, es"):
        read_file(PcAxisSource, text, language="fr", series=SERIES)


def test_a_dash_is_not_taken_for_a_hole_or_a_zero(read_file: ReadFile, cells: ListCells) -> None:
    """It means nil in some offices and unknown in others: the office says which."""
    with pytest.raises(SourceError, match="cell 3, column 'value': '-' is not a number"):
        read_file(PcAxisSource, PX.encode("cp1252"), series=SERIES)
    found = cells(read_file(PcAxisSource, PX.encode("cp1252"), series=SERIES, missing=["-", ".."]).observations)
    assert found["inpc:MX-19", "2024-01"][0] is None


def test_rows_with_keys_stand_in_any_order(read_file: ReadFile, cells: ListCells) -> None:
    """Such a file names the row, and leaves some out."""
    start, _, _ = PX.partition("DATA=")
    text = start + 'KEYS("Estado")=VALUES;\nDATA=\n"Nuevo León" 3 4;\n'
    found = cells(read_file(PcAxisSource, text.encode("cp1252"), series=SERIES).observations)
    assert shown(found) == {("inpc:MX-19", "2024-01"): "3", ("inpc:MX-19", "2024-02"): "4"}
    by_code = 'CODES("Estado")="00","19";\nKEYS("Estado")=CODES;\nDATA=\n"19" 3 4 "00" 5 6;\n'
    found = cells(read_file(PcAxisSource, (start + by_code).encode("cp1252"), series=SERIES).observations)
    assert shown(found)["inpc:MX", "2024-02"] == "6"
    for wrong, said in (('"Oaxaca" 3 4;', "a row of 'Oaxaca', which 'Estado' lacks"), ('"Nuevo León" 3;', "3 fields")):
        text = start + f'KEYS("Estado")=VALUES;\nDATA=\n{wrong}\n'
        with pytest.raises(SourceError, match=said):
            read_file(PcAxisSource, text.encode("cp1252"), series=SERIES)


def test_a_variable_called_time_need_not_be_marked(read_file: ReadFile) -> None:
    """Many files have no TIMEVAL; a name such as Periodo or Año says it."""
    text = PX.replace("TIMEVAL", "NOTEX").replace('"-"', "3")
    assert len(read_file(PcAxisSource, text.encode("cp1252"), series=SERIES).observations) == 4


def test_a_file_without_time_is_of_one_period_that_the_office_states(read_file: ReadFile, cells: ListCells) -> None:
    """Where nothing in the file says when, the settings have to; the error tells how."""
    text = 'HEADING="Estado";\nVALUES("Estado")="Nuevo León";\nDATA=\n7;\n'.encode("cp1252")
    series = {"area": None, "area_column": "Estado"}
    with pytest.raises(SourceError, match=r"marks no column as the time.*`fixed_period`"):
        read_file(PcAxisSource, text, series=series)
    found = cells(read_file(PcAxisSource, text, series=series, fixed_period="2024-05").observations)
    assert shown(found) == {("inpc:MX-19", "2024-05"): "7"}


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (PX, "", "no STUB or HEADING"),
        (PX, "a,b\n1,2\n", "does not begin with the keywords"),
        (PX, PX[: PX.index("DATA=")], "it has no DATA"),
        ('BASEPERIOD="2018=100";', 'BASEPERIOD="2018=100', "no `=` or no end"),
        ('"-" 4;', '"-" 4', "DATA has no `;` at its end. The file may be cut short"),
        ('"-" 4;', '"-";', "DATA has 3 cells where the variables make 4"),
        ('VALUES("Periodo")="2024M01","2024M02";', "", "'Periodo' has no VALUES"),
        ("1.5", "uno", "cell 1, column 'value': 'uno' is not a number"),
        ('"2024M01","2024M02"', '"primero","segundo"', "'primero' is not a period"),
        ('LANGUAGE="es";', 'CODES("Estado")="1";', "2 VALUES and 1 CODES"),
    ],
)
def test_each_fault_is_one_error(read_file: ReadFile, before: str, after: str, said: str) -> None:
    """Place, what is wrong, and a remedy."""
    with pytest.raises(SourceError, match=f"source 'prices', file figures.px.*{said}") as caught:
        read_file(PcAxisSource, PX.replace(before, after).encode("cp1252"), series=SERIES)
    assert caught.value.remedy

"""IMMEX open data: zips in INEGI's layout, with real figures of Jalisco where they are at hand."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from generator.catalogue import Catalogue
from generator.errors import SettingsError, SourceError
from generator.model.panel import Observations, Status
from generator.sources.immex import ImmexSource
from generator.sources.source import Reading

Cells = dict[tuple[str, str], tuple[Decimal | None, Status]]
ListCells = Callable[[Observations], Cells]
MANU = "ANIO,ID_MES,ID_ENTIDAD,ID_MUNICIPIO,NUM_DE_ESTAB_ACT,M310B,M310C,M710B,M710C,M999B,M999C,ESTATUS"
REST = "ANIO,ID_MES,ID_ENTIDAD,NUM_DE_ESTAB_ACT,M000B,M000C,ESTATUS"
FINAL = "Cifras definitivas"
STATE = f"2024,5,14,000,100,9,1000,9,200,9,34,{FINAL}"
OTHER = "2024,05,14,50,9,500.5,Cifras preliminares"


def pack(path: Path, kind: str, years: dict[int, str], encoding: str = "utf-8") -> None:
    """A zip as INEGI publishes it: one CSV a year, beside a dictionary that is no data."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(f"diccionario_de_datos/immex_{kind}_ent.csv", "COLUMNA,DESCRIPCION\n")
        for year, text in years.items():
            archive.writestr(f"conjunto_de_datos/immex_{kind}_ent_{year}.csv", text.encode(encoding))


@pytest.fixture
def read(tmp_path: Path, catalogue: Catalogue) -> Callable[..., Reading]:
    """Reads rows of May 2024 given for manufacturing and for the rest."""

    def reading(
        manu: str = "", rest: str = "", manu_header: str = MANU, encoding: str = "utf-8", **options: Any
    ) -> Reading:
        settings: dict[str, Any] = {"agency": "inegi", "released": date(2024, 7, 30)} | options
        if manu:
            pack(tmp_path / "m.zip", "manu", {2024: f"{manu_header}\n{manu}\n"}, encoding)
            settings["manufacturing"] = "m.zip"
        if rest:
            pack(tmp_path / "n.zip", "nomanu", {2024: f"{REST}\n{rest}\n"}, encoding)
            settings["non_manufacturing"] = "n.zip"
        (found,) = ImmexSource("maquila", settings, tmp_path, catalogue).read(lambda _: None)
        return found

    return reading


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_exports_are_the_income_from_foreign_markets(
    read: Callable[..., Reading], cells: ListCells, encoding: str
) -> None:
    """M310C + M710C + M999C of manufacturing, M000C of the rest, and both together for the state, in million pesos."""
    reading = read(STATE, OTHER, encoding=encoding)
    assert cells(reading.observations) == {
        ("immex.exports:MX-14:manufacturing", "2024-05"): (Decimal("1.234"), Status.FINAL),
        ("immex.exports:MX-14:non-manufacturing", "2024-05"): (Decimal("0.5005"), Status.PRELIMINARY),
        ("immex.exports:MX-14", "2024-05"): (Decimal("1.7345"), Status.PRELIMINARY),
        ("immex.establishments:MX-14:manufacturing", "2024-05"): (Decimal(100), Status.FINAL),
        ("immex.establishments:MX-14:non-manufacturing", "2024-05"): (Decimal(50), Status.PRELIMINARY),
        ("immex.establishments:MX-14", "2024-05"): (Decimal(150), Status.PRELIMINARY),
    }
    assert (reading.released, reading.origin) == (date(2024, 7, 30), "m.zip; n.zip")


@pytest.mark.parametrize("total", ["000", "0", "Total", ""])
def test_a_row_is_the_states_where_it_names_no_municipality(
    read: Callable[..., Reading], cells: ListCells, total: str
) -> None:
    """The state's total and the municipality are told apart, and a municipal figure is manufacturing alone."""
    town = f"2024,5,14,39,10,9,100,9,0,9,0,{FINAL}"
    found = cells(read(f"{STATE.replace(',000,', f',{total},')}\n{town}", OTHER).observations)
    assert found["immex.exports:MX-14:manufacturing", "2024-05"][0] == Decimal("1.234")
    assert found["immex.exports:MX-14039:manufacturing", "2024-05"][0] == Decimal("0.1")
    assert ("immex.exports:MX-14039", "2024-05") not in found


def test_a_total_needs_both_sides(read: Callable[..., Reading], cells: ListCells) -> None:
    """A month that only one of the files has gets no total; one with a confidential side gets a hole."""
    june = STATE.replace("2024,5", "2024,6")
    found = cells(read(f"{STATE}\n{june}", OTHER.replace("500.5", "C")).observations)
    assert found["immex.exports:MX-14", "2024-05"][0] is None
    assert ("immex.exports:MX-14", "2024-06") not in found


@pytest.mark.parametrize("blank", ["", "C"])
def test_a_sum_with_a_confidential_part_is_a_hole(read: Callable[..., Reading], cells: ListCells, blank: str) -> None:
    """What the agency keeps back is not counted as nothing."""
    found = cells(read(STATE.replace(",200,", f",{blank},")).observations)
    assert found["immex.exports:MX-14:manufacturing", "2024-05"][0] is None
    assert found["immex.establishments:MX-14:manufacturing", "2024-05"][0] == 100


def test_places_outside_the_catalogue_are_skipped_and_said(read: Callable[..., Reading]) -> None:
    """Unknown municipalities are counted, the pool of other states is named, and nothing of them is kept."""
    towns = "\n".join(STATE.replace(",000,", f",{code},") for code in ("901", "902"))
    pool = STATE.replace(",14,", ",99,")
    reading = read(f"{STATE}\n{towns}\n{pool}")
    assert {series.area for series in reading.observations.series} == {"MX-14"}
    assert "Municipalities that are not in the catalogue, and were skipped: 2." in reading.notes
    assert "The pool of the other states was skipped." in reading.notes


def test_nothing_but_unknown_places_is_refused(read: Callable[..., Reading]) -> None:
    """A file of which no row can be placed is an error, not an empty release."""
    with pytest.raises(SourceError, match=r"m\.zip: no row is of a place in the catalogue"):
        read(STATE.replace(",14,", ",99,"))


@pytest.mark.parametrize(
    ("manu", "header", "said"),
    [
        (STATE, MANU.replace("M710C", "M710X"), ["no column 'M710C'", "immex_manu_ent_2024.csv"]),
        (STATE.replace(",14,", ",45,"), MANU, ["line 2", "ID_ENTIDAD", "'45'"]),
        (STATE.replace(",14,", ",,"), MANU, ["line 2", "ID_ENTIDAD", "''"]),
        (STATE.replace(",000,", ",Zapopan,"), MANU, ["ID_MUNICIPIO", "'Zapopan'"]),
        (STATE.replace("2024,5", "2024,13"), MANU, ["line 2", "ANIO, ID_MES", "'13'"]),
        (STATE.replace(",1000,", ",mil,"), MANU, ["line 2", "M310C", "'mil'"]),
        (STATE.replace(FINAL, "Cifras raras"), MANU, ["line 2", "ESTATUS", "'Cifras raras'"]),
        (f"{STATE}\n{STATE.replace(',200,', ',201,')}", MANU, ["two values", "1234 in line 2 and 1235 in", "line 3"]),
    ],
)
def test_each_fault_names_member_line_and_text(
    read: Callable[..., Reading], manu: str, header: str, said: list[str]
) -> None:
    """A changed file is refused with the place to look at."""
    with pytest.raises(SourceError) as caught:
        read(manu, manu_header=header)
    assert [part for part in ["maquila", "m.zip", *said] if part not in str(caught.value)] == []


def test_a_zip_that_swells_is_refused(tmp_path: Path, catalogue: Catalogue) -> None:
    """The bytes are counted as they come, not taken from what the zip says of itself."""
    pack(tmp_path / "m.zip", "manu", dict.fromkeys((2023, 2024), f"{MANU}\n{STATE}\n" + "\n" * 700_000))
    options = {"agency": "inegi", "released": date(2024, 7, 30), "manufacturing": "m.zip", "unpacked_limit_mb": 1}
    with pytest.raises(SourceError, match="unpacks to more than 1,000,000 bytes"):
        list(ImmexSource("maquila", options | {"manufacturing": "m.zip"}, tmp_path, catalogue).read(lambda _: None))


def test_a_file_that_is_no_such_zip_is_refused(tmp_path: Path, catalogue: Catalogue) -> None:
    """Missing, cut short, or a page of HTML under the name of a zip: one clear error each."""

    def read() -> None:
        options = {"agency": "inegi", "released": date(2024, 7, 30), "manufacturing": "m.zip"}
        list(ImmexSource("maquila", options, tmp_path, catalogue).read(lambda _: None))

    with pytest.raises(SourceError, match="no such file"):
        read()
    (tmp_path / "m.zip").write_bytes(b"<html>try later</html>")
    with pytest.raises(SourceError, match="zip cannot be read"):
        read()
    pack(tmp_path / "m.zip", "manu", {2024: f"{MANU}\n{STATE}\n"})
    whole = (tmp_path / "m.zip").read_bytes()
    (tmp_path / "m.zip").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(SourceError, match="zip cannot be read"):
        read()
    pack(tmp_path / "m.zip", "manu", {})
    with pytest.raises(SourceError, match="no member is called like"):
        read()


def test_a_source_of_no_file_is_refused(tmp_path: Path, catalogue: Catalogue) -> None:
    """At least one of the two zips has to be named."""
    with pytest.raises(SettingsError, match="it names no file"):
        ImmexSource("maquila", {"agency": "inegi", "released": date(2024, 7, 30)}, tmp_path, catalogue)


def test_jalisco_comes_back_from_a_zip_of_its_real_figures(
    shared: Path, tmp_path: Path, catalogue: Catalogue, cells: ListCells
) -> None:
    """Published million pesos, packed as thousand pesos in yearly members, come back to the digit for every month."""
    charts = [
        list(csv.DictReader(io.StringIO((shared / "immex_jalisco" / f"immex_chart0{number}.csv").read_text())))
        for number in (1, 2)
    ]
    published = [[int(line["Exportaciones"]) for line in chart] for chart in charts]
    rows: tuple[dict[int, list[str]], dict[int, list[str]]] = ({}, {})
    for place, (manu, rest) in enumerate(zip(*published, strict=True)):
        year, month = 2013 + place // 12, place % 12 + 1
        rows[0].setdefault(year, []).append(f"{year},{month},14,000,1,0,{manu}000,0,0,0,0,{FINAL}")
        rows[1].setdefault(year, []).append(f"{year},{month},14,1,0,{rest}000,{FINAL}")
    for kind, header, years in (("manu", MANU, rows[0]), ("nomanu", REST, rows[1])):
        texts = {year: "\n".join([header, *lines]) for year, lines in years.items()}
        pack(tmp_path / f"immex_{kind}_ent_csv.zip", kind, texts, "utf-8-sig")
    options = {
        "agency": "inegi",
        "released": date(2024, 7, 30),
        "manufacturing": "immex_manu_ent_csv.zip",
        "non_manufacturing": "immex_nomanu_ent_csv.zip",
    }
    told: list[str] = []
    (reading,) = ImmexSource("maquila", options, tmp_path, catalogue).read(told.append)
    found = cells(reading.observations)
    months = [f"{2013 + place // 12}-{place % 12 + 1:02d}" for place in range(137)]
    assert [found["immex.exports:MX-14", month][0] for month in months] == [
        sum(both) for both in zip(*published, strict=True)
    ]
    assert found["immex.exports:MX-14", "2024-05"][0] == 18489 + 1999
    assert len(told) == 2 * 12

"""INEGI's open data by path and by address: zips in the layouts of its surveys, with invented figures."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from serving import Server, ok, when_changed, zipped

from generator.catalogue import Catalogue
from generator.errors import SettingsError, SourceError
from generator.model.panel import Observations, Status
from generator.sources.immex import ImmexSource
from generator.sources.open_data import OpenDataSource
from generator.sources.source import Reading

Cells = dict[tuple[str, str], tuple[Decimal | None, Status]]
CellsOf = Callable[[Observations], Cells]
EMIM = "conjunto_de_datos/tr_variable_total_entidad_mensual_2018_{}.csv"
EMIM_2026 = (
    "ANIO,MES,CODIGO_ENTIDAD,ENTIDAD,CODIGO_ACTIVIDAD,H001A,J000A ,M312A,ESTATUS\n"
    "2025,12,\t02,Baja California,31-33,100,900,2000,Cifras definitivas\n"
    "2025,12,\t02,Baja California,336,40,300,700,Cifras definitivas\n"
    "2026,1,\t02,Baja California,31-33,101,950,2100,Cifras preliminares\n"
    "2026,1,\t14,Jalisco,31-33,90,800,,Cifras preliminares\n"
)
ENEC = (
    "ANIO,MES,CVEGEO,ENTIDAD,CODIGO_ACTIVIDAD,J000A ,O110A,ESTATUS\n"
    "2026,1\t,\t00,Nacional,23,12,30500,Cifras revisadas\n"
    "2026,1\t,\t02,Baja California,23,10,30000,Cifras revisadas\n"
    "2026,1\t,\t33,Obra en el extranjero,23,2,500,Cifras revisadas\n"
)
SALES = {"value": "M312A", "indicator": "immex.exports", "power": 3, "where": {"CODIGO_ACTIVIDAD": "31-33"}}
BUILT = {"value": "O110A", "indicator": "immex.exports", "power": 3}
Read = Callable[..., Reading]


@pytest.fixture
def read(server: Server, tmp_path: Path, catalogue: Catalogue) -> Read:
    """Reads the members of a zip that the test's server has."""

    def reading(texts: dict[str, str], *series: dict[str, Any], **options: Any) -> Reading:
        body = zipped({name: text.encode("utf-8-sig") for name, text in texts.items()} | {"diccionario/x.csv": b"a\n"})
        url = server.on("/survey_csv.zip", ok(body))
        settings = {"agency": "inegi", "url": url, "allow_private": ["127.0.0.1"], "per_second": 1000, "tries": 1}
        source = OpenDataSource("survey", settings | {"series": list(series)} | options, tmp_path, catalogue)
        (found,) = source.read(lambda _: None)
        return found

    return reading


def test_manufacturing_by_state_from_the_newest_edition(read: Read, cells: CellsOf, server: Server) -> None:
    """Thousand pesos in millions, statuses, a hole; tabs around codes and the older edition do no harm."""
    older = EMIM_2026.replace(",2000,", ",1999,")
    reading = read({EMIM.format(2025): older, EMIM.format(2026): EMIM_2026}, SALES, programme="emim")
    assert cells(reading.observations) == {
        ("immex.exports:MX-02", "2025-12"): (Decimal(2), Status.FINAL),
        ("immex.exports:MX-02", "2026-01"): (Decimal("2.1"), Status.PRELIMINARY),
        ("immex.exports:MX-14", "2026-01"): (None, Status.PRELIMINARY),
    }
    assert reading.origin == f"{server.base}/survey_csv.zip"


def test_construction_by_state_leaves_out_what_is_built_abroad(read: Read, cells: CellsOf) -> None:
    """33 is no state, though it stands among them, and 00 is the country."""
    texts = {
        "conjunto_de_datos/enec_absoluto_entidad_2018_2026.csv": ENEC,
        "conjunto_de_datos/enec_absoluto_nacional_2018_2026.csv": "another,table\n1,2\n",
    }
    assert cells(read(texts, BUILT, programme="enec").observations) == {
        ("immex.exports:MX", "2026-01"): (Decimal("30.5"), Status.REVISED),
        ("immex.exports:MX-02", "2026-01"): (Decimal(30), Status.REVISED),
    }


def test_an_index_of_a_table_a_year(read: Read, cells: CellsOf) -> None:
    """Industrial activity by state, packed as IMMEX is: every year is read."""
    header = "ANIO,ID_MES,ID_ENTIDAD,INDICE,ESTATUS\n"
    texts = {
        f"conjunto_de_datos/imaief_{year}.csv": f"{header}{year},01,2,{value},Cifras preliminares\n"
        for year, value in ((2025, "104.25"), (2026, "99.875"))
    }
    found = read(texts, {"value": "INDICE", "indicator": "inpc"}, programme="imaief")
    assert cells(found.observations) == {
        ("inpc:MX-02", "2025-01"): (Decimal("104.25"), Status.PRELIMINARY),
        ("inpc:MX-02", "2026-01"): (Decimal("99.875"), Status.PRELIMINARY),
    }


def test_any_other_survey_is_described_in_the_settings(read: Read, cells: CellsOf) -> None:
    """No programme: members, time and area as the settings say."""
    series = {"value": "v", "indicator": "inpc", "area": "MX"}
    found = read(
        {"x/conjunto_de_datos/other.csv": "p,v\n2026-01,1.5\n"}, series, members="*datos/other.csv", period="p"
    )
    assert cells(found.observations) == {("inpc:MX", "2026-01"): (Decimal("1.5"), Status.UNSTATED)}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (EMIM_2026.replace("M312A", "M312B"), ["there is no column 'M312A'", "Did you mean 'M312B'?"]),
        (EMIM_2026.replace("31-33", "31"), ["no row has '31-33'", "column 'CODIGO_ACTIVIDAD'"]),
        (EMIM_2026.replace("\t14", "\t41"), ["line 5", "'41' is not in the catalogue"]),
        (EMIM_2026.replace(",2100,", ",NaN,"), ["line 4", "column 'M312A'", "'NaN' is not a number"]),
        (EMIM_2026.replace(",2100,", ",infinity,"), ["line 4", "'infinity' is not a number"]),
        (EMIM_2026.replace("2026,1,", "2026,13,"), ["line 4", "'13'"]),
        (f"{EMIM_2026}2026,1,02,Baja California,31-33,1,2,9,Cifras preliminares\n", ["two values", "2026-01"]),
        (EMIM_2026[:-30], ["fields where the header has 9"]),
    ],
)
def test_a_changed_table_is_refused_by_line_and_column(read: Read, text: str, said: list[str]) -> None:
    """Source, zip, member, line and text: where to look, and what to do."""
    with pytest.raises(SourceError) as caught:
        read({EMIM.format(2026): text}, SALES, programme="emim")
    expected = ["survey", "survey_csv.zip!conjunto_de_datos/tr_variable", *said]
    assert [part for part in expected if part not in str(caught.value)] == []


def test_a_page_in_place_of_a_zip_is_told_as_such(server: Server, tmp_path: Path, catalogue: Catalogue) -> None:
    """INEGI answers 200 with a page where a file is not there."""
    url = server.on("/gone.zip", ok(b"<!DOCTYPE html><html><title>INEGI</title>", Content_Type="application/zip"))
    options = {"agency": "inegi", "url": url, "allow_private": ["127.0.0.1"], "programme": "emim", "series": [SALES]}
    with pytest.raises(SourceError, match="the answer is a web page, not a zip or workbook"):
        list(OpenDataSource("survey", options, tmp_path, catalogue).read(lambda _: None))


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({}, "neither `programme` nor `members`"),
        ({"members": "*.csv"}, "either `period`, or both"),
        ({"programme": "imaief", "url": ""}, "either `path` or `url`"),
        ({"programme": "emin"}, "emim"),
    ],
)
def test_what_is_missing_in_the_settings_is_told(
    tmp_path: Path, catalogue: Catalogue, options: dict[str, Any], said: str
) -> None:
    """Before anything is fetched."""
    with pytest.raises(SettingsError) as caught:
        OpenDataSource(
            "survey",
            {"agency": "inegi", "url": "https://example.org/x.zip", "series": [SALES]} | options,
            tmp_path,
            catalogue,
        )
    assert said in str(caught.value)


MANU = "ANIO,ID_MES,ID_ENTIDAD,ID_MUNICIPIO,NUM_DE_ESTAB_ACT,M310C,M710C,M999C,ESTATUS\n"
REST = "ANIO,ID_MES,ID_ENTIDAD,NUM_DE_ESTAB_ACT,M000C,ESTATUS\n"


def test_immex_comes_by_address(server: Server, tmp_path: Path, catalogue: Catalogue, cells: CellsOf) -> None:
    """Both zips, added up; the second time the server has nothing new to send, and the figures are the same."""
    manufacturing = f"{MANU}2024,5,14,000,9,1000,200,34,Cifras definitivas\n"
    others = f"{REST}2024,5,14,5,500.5,Cifras preliminares\n"
    manu = zipped({"conjunto_de_datos/immex_manu_ent_2024.csv": manufacturing.encode()})
    rest = zipped({"conjunto_de_datos/immex_nomanu_ent_2024.csv": others.encode()})
    options = {
        "agency": "inegi",
        "manufacturing": server.on("/immex_manu_ent_csv.zip", when_changed(manu, '"m1"')),
        "non_manufacturing": server.on("/immex_nomanu_ent_csv.zip", when_changed(rest, '"n1"')),
        "allow_private": ["127.0.0.1"],
        "per_second": 1000,
    }
    for _ in range(2):
        (reading,) = ImmexSource("maquila", options, tmp_path, catalogue).read(lambda _: None)
        found = cells(reading.observations)
        assert found["immex.exports:MX-14", "2024-05"] == (Decimal("1.7345"), Status.PRELIMINARY)
        assert reading.origin == f"{server.base}/immex_manu_ent_csv.zip; {server.base}/immex_nomanu_ent_csv.zip"
        assert reading.released is None
    assert [asked.headers.get("if-none-match") for asked in server.asked] == [None, None, '"m1"', '"n1"']


def test_files_of_the_offices_own_need_their_day(tmp_path: Path, catalogue: Catalogue) -> None:
    """A zip on the disk does not tell when it was released; an address is of the day it is fetched."""
    with pytest.raises(SettingsError, match="it has no `released`"):
        ImmexSource("maquila", {"agency": "inegi", "manufacturing": "m.zip"}, tmp_path, catalogue)
    options = {"agency": "inegi", "manufacturing": "m.zip", "released": date(2024, 7, 30)}
    ImmexSource("maquila", options, tmp_path, catalogue)


def test_a_zip_bomb_is_refused_at_once(server: Server, tmp_path: Path, catalogue: Catalogue) -> None:
    """Two hundred megabytes of blanks in two hundred kilobytes, within the limits of the settings: under a second."""
    body = zipped({"conjunto_de_datos/immex_manu_ent_2024.csv": MANU.encode() + b" " * 200_000_000})
    options = {"agency": "inegi", "manufacturing": server.on("/m.zip", ok(body)), "allow_private": ["127.0.0.1"]}
    begin = time.process_time()
    with pytest.raises(SourceError, match=r"immex_manu_ent_2024\.csv unpack to .* as no table does"):
        list(ImmexSource("maquila", options, tmp_path, catalogue).read(lambda _: None))
    assert time.process_time() - begin < 1

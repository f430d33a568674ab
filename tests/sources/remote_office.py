"""An office whose figures come from four servers, all of them one on this machine; its figures are invented."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from serving import Reply, Server, ok, zipped

INEGI_TOKEN = 'c4nary/inegi+token=of"&tests%41'
BANXICO_TOKEN = "c4nary-banxico+token/of=tests"
MONTHS = [f"{year}-{month:02d}" for year in (2024, 2025) for month in range(1, 13)]
GOOD = "month,v\n" + "".join(f"{month},{100 + at / 10}\n" for at, month in enumerate(MONTHS))
OFFICE = """
[office]
name = {{ es = "Oficina inventada", en = "An invented office" }}
area = "MX-02002"
byline = {{ es = "Oficina", en = "the Office" }}
boilerplate = {{ es = "Inventada.", en = "Invented." }}
contact = {{ es = "prensa@example.org", en = "press@example.org" }}

[stories.prices]
template = "indicator"
indicator = "inpc"
area = "MX"

[sources.prices]
type = "csv"
agency = "inegi"
url = "{base}/prices.csv"
frequency = "month"
period = "month"
{remote}
[[sources.prices.series]]
value = "v"
indicator = "inpc.noncore"
area = "MX"

[sources.inpc]
type = "inegi"
agency = "inegi"
url = "{base}/inegi"
{remote}
[[sources.inpc.series]]
id = "910392"
indicator = "inpc"
area = "MX"

[sources.fix]
type = "banxico"
agency = "banxico"
url = "{base}/sie"
frequency = "month"
{remote}
[[sources.fix.series]]
id = "SF43718"
indicator = "inpc.core"
area = "MX"

[sources.maquila]
type = "immex"
agency = "inegi"
manufacturing = "{base}/immex_manu_ent_csv.zip"
{remote}
"""
REMOTE = 'allow_private = ["127.0.0.1"]\nper_second = 1000\ntimeout = 1.5\ntries = 2\n'
PATHS = {
    "prices": "/prices.csv",
    "inpc": f"/inegi/jsonxml/INDICATOR/910392/es/00/false/BIE-BISE/2.0/{INEGI_TOKEN}",
    "fix": "/sie/series/SF43718/datos",
    "maquila": "/immex_manu_ent_csv.zip",
}


def table(text: str = GOOD) -> Reply:
    return ok(text.encode())


def inegi(*changed: tuple[str, str | None], unit: str = "1051", leave_out: int = 0) -> Reply:
    """Two years of the consumer prices in INEGI's shape, with other values in some months."""
    values: dict[str, str | None] = {month: f"{100 + at / 10:.20f}" for at, month in enumerate(MONTHS)}
    values = dict(list(values.items())[: len(values) - leave_out])
    listed = [*(values | dict(changed)).items(), *(one for one in changed if list(changed).count(one) > 1)]
    observations = [{"TIME_PERIOD": month.replace("-", "/"), "OBS_VALUE": value} for month, value in listed]
    block = {"INDICADOR": "910392", "FREQ": "8", "UNIT": unit, "OBSERVATIONS": observations[::-1]}
    return ok(json.dumps({"Series": [block]}).encode())


def sie(*more: tuple[str, str]) -> Reply:
    """Two years of a series by month in the bank's shape, and what else it is to hold."""
    months = [(f"01/{month[5:]}/{month[:4]}", f"{20 + at / 10:.4f}") for at, month in enumerate(MONTHS)]
    datos = [{"fecha": day, "dato": text} for day, text in (*months, *more)]
    return ok(json.dumps({"bmx": {"series": [{"idSerie": "SF43718", "titulo": "FIX", "datos": datos}]}}).encode())


HEADER = "ANIO,ID_MES,ID_ENTIDAD,ID_MUNICIPIO,NUM_DE_ESTAB_ACT,M310C,M710C,M999C,ESTATUS\n"
ROWS = "".join(
    f"{month[:4]},{month[5:]},02,000,9,{1000 + at},200,34,Cifras definitivas\n" for at, month in enumerate(MONTHS)
)
MEMBER = "conjunto_de_datos/immex_manu_ent_2024.csv"


def immex(text: str = HEADER + ROWS) -> Reply:
    return ok(zipped({MEMBER: text.encode()}))


REPLIES: dict[str, Callable[..., Reply]] = {"prices": table, "inpc": inegi, "fix": sie, "maquila": immex}


def made(folder: Path, server: Server) -> Path:
    """The workspace, with all of its servers in good order."""
    folder.mkdir()
    (folder / "bulletin.toml").write_text(OFFICE.format(base=server.base, remote=REMOTE))
    for name, reply in REPLIES.items():
        server.on(PATHS[name], reply())
    return folder

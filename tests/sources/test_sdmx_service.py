"""The web service of an agency, asked by name: where it stands, what it is asked, and what its answer says."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from serving import Server, ok, status

from generator.catalogue import Catalogue
from generator.errors import SettingsError, SourceError
from generator.model.panel import Observations, Status
from generator.sources.place import Place
from generator.sources.sdmx import SdmxSource
from generator.sources.sdmx_service import accepted, address
from generator.sources.source import Reading

ListCells = Callable[[Observations], dict[tuple[str, str], tuple[Decimal | None, Status]]]
READ = Callable[..., Reading]
PLACE = Place("euro", "service")
TABLE = b"DATAFLOW,FREQ,REF_AREA,TIME_PERIOD,OBS_VALUE\nA:P(1.0),M,MX,2024-01,1.5\nA:P(1.0),M,MX,2024-02,1.6\n"
GENERIC = "application/vnd.sdmx.genericdata+xml;version=2.1"


@pytest.fixture
def read(server: Server, tmp_path: Path, catalogue: Catalogue) -> READ:
    """Asks the test's server for the table PRICES, of Mexico and by month."""

    def reading(**options: Any) -> Reading:
        settings = {
            "agency": "inegi",
            "service": f"{server.base}/rest",
            "flow": "PRICES",
            "key": "M.MX",
            "allow_private": ["127.0.0.1"],
            "tries": 1,
            "frequency": "month",
            "series": [{"indicator": "inpc", "area": "MX", "where": {"REF_AREA": "MX"}}],
        }
        kept = {name: value for name, value in (settings | options).items() if value is not None}
        (found,) = SdmxSource("prices", kept, tmp_path, catalogue).read(lambda _: None)
        return found

    return reading


def test_a_service_is_asked_for_a_table_by_its_key(server: Server, read: READ, cells: ListCells) -> None:
    """Flow, key and start stand in the address as SDMX says, and the form in the header; the answer is the file."""
    server.on("/rest/data/PRICES/M.MX", ok(TABLE))
    reading = read(start="2024-01", format="csv")
    assert {at: cell[0] for at, cell in cells(reading.observations).items()} == {
        ("inpc:MX", "2024-01"): Decimal("1.5"),
        ("inpc:MX", "2024-02"): Decimal("1.6"),
    }
    (asked,) = server.asked
    assert asked.path == "/rest/data/PRICES/M.MX?startPeriod=2024-01"
    assert asked.headers["accept"] == "application/vnd.sdmx.data+csv;version=1.0.0"
    assert reading.origin == f"{server.base}/rest/data/PRICES/M.MX?startPeriod=2024-01"


def test_a_whole_table_with_its_agency_is_asked_for(server: Server, read: READ) -> None:
    """Without a key all series; the generic form where no other is said."""
    server.on("/rest/data/OECD.SDD,DSD_PRICES@DF_ALL,1.0/all", ok(TABLE))
    read(flow="OECD.SDD,DSD_PRICES@DF_ALL,1.0", key=None)
    assert server.asked[0].headers["accept"] == GENERIC


def test_a_service_that_has_no_such_data_is_named(server: Server, read: READ) -> None:
    """SDMX services answer 404 where nothing matches the key."""
    server.on("/rest/data/PRICES/M.MX", status(404, b"NoRecordsFound"))
    with pytest.raises(SourceError, match=r"source 'prices'.*404"):
        read()


@pytest.mark.parametrize(
    ("service", "flow", "key", "expected"),
    [
        ("ECB", "EXR", "M.USD.EUR.SP00.A", "https://data-api.ecb.europa.eu/service/data/EXR/M.USD.EUR.SP00.A"),
        (
            "ESTAT",
            "nama_10_gdp",
            "",
            "https://ec.europa.eu/eurostat/api/dissemination/sdmx/2.1/data/nama_10_gdp/all",
        ),
    ],
)
def test_agencies_are_known_by_name(service: str, flow: str, key: str, expected: str) -> None:
    """The addresses that the European Central Bank and Eurostat give in their guides."""
    assert address(service, flow, key, "", PLACE) == expected
    assert accepted(service, "", PLACE) == GENERIC


def test_a_service_that_is_unknown_is_refused_with_the_nearest() -> None:
    """A slip of the pen, and one that speaks SDMX 3 alone."""
    with pytest.raises(SourceError, match=r"no service 'ESTATT' in the list of sdmx1\. Did you mean 'ESTAT"):
        address("ESTATT", "x", "", "", PLACE)
    with pytest.raises(SourceError, match=r"'ESTAT3' does not speak SDMX 2\.1"):
        address("ESTAT3", "x", "", "", PLACE)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"url": "https://example.org/a.csv"}, "`service` stands beside a file"),
        ({"path": "a.csv"}, "`service` stands beside a file"),
        ({"flow": None}, "`flow` is ''"),
        ({"flow": "a/../b"}, r"`flow` is 'a/\.\./b'"),
        ({"key": "M.MX?x=1"}, r"`key` is 'M\.MX\?x=1'"),
        ({"start": "January 2024"}, "`start` is 'January 2024'"),
        ({"service": None}, "`flow` is of no use without `service`"),
        ({"service": None, "flow": None, "key": None}, "needs either `path` or `url`"),
    ],
)
def test_settings_that_do_not_fit_are_refused(read: READ, options: dict[str, Any], said: str) -> None:
    """Two places at once, none, and texts that would make another address."""
    with pytest.raises(SettingsError, match=said):
        read(**options)

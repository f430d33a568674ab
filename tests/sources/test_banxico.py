"""The SIE of Banco de México: its recorded answers, and what it may get wrong, through a real server."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from serving import Reply, Server, ok, status

from generator.catalogue import Catalogue
from generator.errors import SettingsError, SourceError
from generator.model.panel import Observations, Status
from generator.model.period import Frequency, Period
from generator.sources import days
from generator.sources.banxico import BanxicoSource
from generator.sources.source import Reading

Cells = dict[tuple[str, str], tuple[Decimal | None, Status]]
TOKEN = "banxico-token-of-tests"
FIX = {"id": "SF43718", "indicator": "inpc", "area": "MX"}
MONTHLY = {"id": "SE27803", "indicator": "remittances", "area": "MX", "power": 6}
READ = Callable[..., Reading]


def block(number: str, *figures: tuple[str, str]) -> dict[str, Any]:
    """A series of an answer; one without figures has no `datos`."""
    datos = {"datos": [{"fecha": day, "dato": text} for day, text in figures]} if figures else {}
    return {"idSerie": number, "titulo": "Tipo de   cambio  "} | datos


def answer(*blocks: dict[str, Any]) -> Reply:
    return ok(json.dumps({"bmx": {"series": list(blocks)}}).encode())


def error(code: int, mensaje: str, **headers: str) -> Reply:
    body = {"error": {"mensaje": mensaje, "detalle": "Ver   la documentación."}}
    return status(code, json.dumps(body).encode(), **headers)


@pytest.fixture
def read(server: Server, tmp_path: Path, catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch) -> READ:
    """Reads series by month from the test's server, the FIX rate where nothing else is said."""
    monkeypatch.setenv("BANXICO_TOKEN", TOKEN)

    def reading(*series: dict[str, Any], **options: Any) -> Reading:
        settings = {
            "agency": "banxico",
            "url": f"{server.base}/v1",
            "allow_private": ["127.0.0.1"],
            "per_second": 1000,
            "tries": 1,
            "frequency": "month",
            "series": list(series or (FIX,)),
        }
        (found,) = BanxicoSource("rates", settings | options, tmp_path, catalogue).read(lambda _: None)
        return found

    return reading


def by_hand(raw: bytes) -> dict[str, list[Decimal]]:
    """The figures of the one series of an answer by month, read by text alone."""
    found: dict[str, list[Decimal]] = {}
    for one in json.loads(raw)["bmx"]["series"][0]["datos"]:
        _, month, year = one["fecha"].split("/")
        found.setdefault(f"{year}-{month}", []).append(Decimal(one["dato"].replace(",", "")))
    return found


@pytest.mark.parametrize("how", ["mean", "last"])
def test_the_recorded_fix_comes_by_month(
    server: Server, read: READ, shared: Path, cells: Callable[[Observations], Cells], how: str
) -> None:
    """1,908 days of the FIX rate make 91 months; August 2025, of which there is one day, is none."""
    raw = (shared / "real/banxico_fix_SIE.json").read_bytes()
    server.on("/v1/series/SF43718/datos", ok(raw))
    reading = read(FIX | {"of_days": how})
    found = {month: value for (_, month), (value, _) in cells(reading.observations).items()}
    expected = by_hand(raw)
    assert "2025-08" in expected
    del expected["2025-08"]
    assert found.keys() == expected.keys()
    if how == "last":
        assert found == {month: values[-1] for month, values in expected.items()}
    means = {month: sum(values) / len(values) for month, values in expected.items()}
    if how == "mean":
        assert max(abs((found[month] or 0) - mean) for month, mean in means.items()) <= Decimal("0.00005")
    assert reading.notes[-1] == "inpc:MX: 2025-08 is left out, as its days are not all there."
    assert reading.stated["title of inpc:MX"].startswith("Tipo de cambio Pesos por dólar E.U.A. Tipo de cambio para")
    assert server.asked[0].headers["bmx-token"] == TOKEN


def test_the_recorded_udi_comes_by_month(
    server: Server, read: READ, shared: Path, cells: Callable[[Observations], Cells]
) -> None:
    """A figure for every day of the week: the last of July 2025 is of the 31st."""
    server.on("/v1/series/SP68257/datos", ok((shared / "real/banxico_udis_SIE.json").read_bytes()))
    found = cells(read({"id": "SP68257", "indicator": "inpc", "area": "MX", "of_days": "last"}).observations)
    assert found["inpc:MX", "2025-07"][0] == Decimal("8.525333")
    assert ("inpc:MX", "2025-08") not in found


def test_five_recorded_series_are_found_by_number(
    server: Server, read: READ, shared: Path, cells: Callable[[Observations], Cells]
) -> None:
    """The answer's order is not that of the question. Half of March is no month; with its last day there, it is one."""
    raw = json.loads((shared / "api/banxico/sie_fx_5series_2026-03-01_2026-03-15.json").read_bytes())
    blocks = raw["bmx"]["series"]
    numbers = [one["idSerie"] for one in blocks][::-1]
    whole = [one | {"datos": [*one["datos"], {"fecha": "31/03/2026", "dato": "N/E"}]} for one in blocks]
    path = f"/v1/series/{','.join(numbers)}/datos"
    server.on(path, ok(json.dumps(raw).encode()), answer(*whole))
    places = ["MX", "MX-01", "MX-02", "MX-03", "MX-04"]
    listed = [
        FIX | {"id": number, "area": area, "of_days": "last"} for number, area in zip(numbers, places, strict=True)
    ]
    with pytest.raises(
        SourceError, match=r"no whole month.* inpc:MX: 2026-03 is left out, as its days are not all there"
    ):
        read(*listed)
    found = cells(read(*listed).observations)
    of_the_13th = {one["idSerie"]: Decimal(one["datos"][-1]["dato"]) for one in blocks}
    assert {place: found[f"inpc:{place}", "2026-03"][0] for place in places} == {
        place: of_the_13th[number] for number, place in zip(numbers, places, strict=True)
    }
    assert of_the_13th["SF43718"] == Decimal("17.9218")


def test_recorded_weekly_auctions_make_months(
    server: Server, read: READ, shared: Path, cells: Callable[[Observations], Cells]
) -> None:
    """Cetes of 28 days: the mean of July's five Thursdays, and September's four, after which comes October."""
    raw = (shared / "api/banxico/SF43936_2026-07-01_2026-09-30.json").read_bytes()
    server.on("/v1/series/SF43936/datos/2026-07-01/2026-09-30", ok(raw))
    reading = read(FIX | {"id": "SF43936", "of_days": "mean"}, start=date(2026, 7, 1), end=date(2026, 9, 30))
    assert {month: value for (_, month), (value, _) in cells(reading.observations).items()} == {
        "2026-07": Decimal("6.23"),  # (6.30 + 6.29 + 6.20 + 6.18 + 6.20) / 5 = 6.234
        "2026-08": Decimal("6.21"),  # (6.17 + 6.40 + 6.15 + 6.13) / 4 = 6.2125
        "2026-09": Decimal("6.29"),  # (6.49 + 6.25 + 6.25 + 6.15) / 4 = 6.285
    }


def test_a_recorded_range_without_figures_is_told(server: Server, read: READ, shared: Path) -> None:
    """A series without `datos` is no figure at all; series, number and range are named."""
    raw = (shared / "api/banxico/SF43718_no_data_in_range.json").read_bytes()
    server.on("/v1/series/SF43718/datos/2026-05-01/2026-05-31", ok(raw))
    with pytest.raises(
        SourceError, match=r"2026-05-01/2026-05-31: there is no whole month.*inpc:MX \(SF43718\): the bank gives no"
    ):
        read(start=date(2026, 5, 1), end=date(2026, 5, 31))


def test_monthly_figures_come_as_they_are(server: Server, read: READ, cells: Callable[[Observations], Cells]) -> None:
    """Commas between thousands, `N/E` for a missing value; a series without figures beside it is noted."""
    months = block("SE27803", ("01/01/2024", "4,573.5"), ("01/02/2024", "N/E"), ("01/03/2024", "5,021.25"))
    server.on("/v1/series/SE27803,SF43718/datos", answer(block("SF43718"), months))
    reading = read(MONTHLY, FIX)
    assert {month: value for (_, month), (value, _) in cells(reading.observations).items()} == {
        "2024-01": Decimal("4573.5"),
        "2024-02": None,
        "2024-03": Decimal("5021.25"),
    }
    assert "inpc:MX (SF43718): the bank gives no figures of it in this range." in reading.notes


def test_a_lone_figure_of_a_day_is_no_month(server: Server, read: READ) -> None:
    """The last day of a daily series would be stored as the whole of its month, and nobody would see it."""
    server.on("/v1/series/SF43718/datos", answer(block("SF43718", ("17/10/2024", "19.9"))))
    with pytest.raises(SourceError, match=r"\(SF43718\) has a figure of 2024-10-17, a day and no month. Set `of_days"):
        read(FIX)


def test_more_than_twenty_series_are_asked_in_parts(server: Server, read: READ, catalogue: Catalogue) -> None:
    """The bank answers no more at a time; each number once, though two series are made of it."""
    places = [area for area in catalogue.areas if len(area) == 5][:21]
    numbers = [f"SE{number}" for number in range(100, 121)]
    for some in (numbers[:20], numbers[20:]):
        blocks = [block(number, ("01/01/2024", "1"), ("01/02/2024", "2")) for number in some]
        server.on(f"/v1/series/{','.join(some)}/datos", answer(*blocks))
    listed = [MONTHLY | {"id": number, "area": area} for number, area in zip(numbers, places, strict=True)]
    reading = read(*listed, MONTHLY | {"id": numbers[0]})
    assert len(reading.observations.series) == 22
    assert [one.path.count("SE") for one in server.asked] == [20, 20, 1, 1]


@pytest.mark.parametrize(
    ("reply", "said"),
    [
        (answer(block("SF1", ("01/01/2024", "1"))), "the bank leaves out SF43718, without a word"),
        (answer(block("SF43718", ("01/01/2024", "1")), block("SF43718")), "a series comes twice"),
        (
            answer(block("SF43718", ("01/01/2024", "1"), ("02/01/2024", "2"))),
            "inpc:MX (SF43718) has 2 figures in 2024-01",
        ),
        (answer(block("SF43718", ("01/01/2024", "1"), ("01/01/2024", "2"))), "has two values of 2024-01-01: 1 and 2"),
        (answer(block("SF43718", ("31/02/2024", "1"))), "inpc:MX (SF43718) of '31/02/2024'"),
        (answer(block("SF43718", ("2024-01-01", "1"))), "inpc:MX (SF43718) of '2024-01-01'"),
        (answer(block("SF43718", ("01/01/2024", "NaN"))), "of '01/01/2024': 'NaN' is not a number"),
        (answer(block("SF43718", ("01/01/2024", "1,23"))), "of '01/01/2024': '1,23' is not a number"),
        (ok(b'{"bmx": []}'), "another shape"),
        (ok(b'{"bmx": {"series": [{"idSerie": "SF43718", "tit'), "another shape"),
        (error(400, "Parámetro inválido."), "the bank refuses with 400: Parámetro inválido: Ver la documentación."),
        (error(401, "Token inválido"), "BANXICO_TOKEN"),
        (error(200, "Sin servicio"), "the bank refuses with 200: Sin servicio"),
        (status(404, b"<html>no</html>"), "the bank refuses with 404: no reason given"),
    ],
)
def test_a_strange_answer_is_refused_by_series_and_day(server: Server, read: READ, reply: Reply, said: str) -> None:
    """Nothing is guessed; the message names source, series and number, and not the token."""
    server.on("/v1/series/SF43718/datos", reply)
    with pytest.raises(SourceError) as caught:
        read()
    assert said in str(caught.value)
    assert "rates" in str(caught.value)
    assert "SF43718" in str(caught.value)
    assert TOKEN not in str(caught.value)


def told_of(number: str, **said: str) -> Reply:
    """What the bank says of a series beside its figures; it writes the dates and the last word in any case."""
    whole = {"idSerie": number, "titulo": "Tipo de cambio", "fechaInicio": "12/11/1991", "versionada": False} | said
    return ok(json.dumps({"bmx": {"series": [whole]}}).encode())


DOLLARS = {"periodicidad": "Mensual", "cifra": "Flujos", "unidad": "Millones de  Dólares"}


def test_unit_and_frequency_are_held_against_the_settings(server: Server, read: READ) -> None:
    """Where they agree the unit is kept with the release, and shown with how often the series is published."""
    server.on("/v1/series/SE27803/datos", answer(block("SE27803", ("01/01/2024", "4,573.5"))))
    server.on("/v1/series/SE27803", told_of("SE27803", **DOLLARS))
    reading = read(MONTHLY)
    assert reading.stated["unit of remittances:MX"] == "Millones de Dólares; Flujos"
    assert {(one.what, one.text) for one in reading.understood} >= {
        ("unit", "SE27803 Millones de Dólares; Flujos"),
        ("period", "SE27803 Mensual"),
    }
    assert server.asked[-1].headers["bmx-token"] == TOKEN


@pytest.mark.parametrize(
    ("said", "series", "refused"),
    [
        (DOLLARS | {"unidad": "Miles de Dólares"}, MONTHLY, "'Miles de Dólares'.*`power = 6`. Set `power = 3`"),
        (DOLLARS, MONTHLY | {"power": 0}, "'Millones de .*`power = 0`. Set `power = 6`"),
        (
            DOLLARS | {"periodicidad": "Trimestral"},
            MONTHLY,
            r"remittances:MX \(SE27803\) 'Trimestral', and `frequency`",
        ),
        (DOLLARS | {"periodicidad": "Diaria"}, MONTHLY, "'Diaria', and `frequency` is month. .*`of_days = "),
    ],
)
def test_another_unit_or_frequency_than_set_is_refused(
    server: Server, read: READ, said: dict[str, str], series: dict[str, Any], refused: str
) -> None:
    """Figures a thousand times off look right, and so does a month that is the first day of a quarter."""
    server.on("/v1/series/SE27803/datos", answer(block("SE27803", ("01/01/2024", "4,573.5"))))
    server.on("/v1/series/SE27803", told_of("SE27803", **said))
    with pytest.raises(SourceError, match=refused):
        read(series)


def test_days_that_are_made_into_months_are_right(server: Server, read: READ) -> None:
    """A daily series by month, once the settings say how; a word that is not known is held against nothing."""
    days_ = [(f"{day:02d}/01/2024", "17") for day in range(1, 32)]
    server.on("/v1/series/SF43718/datos", answer(block("SF43718", *days_, ("01/02/2024", "18"))))
    server.on(
        "/v1/series/SF43718",
        told_of("SF43718", periodicidad="Diaria", unidad="Pesos por Dólar"),
        told_of("SF43718", periodicidad="Cada luna llena"),
    )
    for _ in range(2):
        assert len(read(FIX | {"of_days": "mean"}).observations) == 1


@pytest.mark.parametrize("reply", [status(404, b"no"), status(500, b"no"), ok(b"[]"), ok(b"<html></html>")])
def test_figures_hold_where_the_bank_says_nothing_of_them(server: Server, read: READ, reply: Reply) -> None:
    """A note tells that unit and frequency were not compared; and nobody is asked where the settings say so."""
    server.on("/v1/series/SE27803/datos", answer(block("SE27803", ("01/01/2024", "4,573.5"))))
    server.on("/v1/series/SE27803", reply)
    reading = read(MONTHLY)
    assert len(reading.observations) == 1
    assert any(
        note.startswith("The unit and frequency that the bank states could not be read") for note in reading.notes
    )
    asked = len(server.asked)
    assert len(read(MONTHLY, metadata=False).observations) == 1
    assert len(server.asked) == asked + 1


@pytest.mark.parametrize("code", [400, 429])
@pytest.mark.parametrize("place", ["header", "body"])
def test_a_limit_is_waited_for_where_it_is_short(server: Server, read: READ, code: int, place: str) -> None:
    """The bank says in how many seconds it answers again, in a header or in the error itself."""
    body = {"error": {"mensaje": "Límite", "detalle": "", **({"secondsToReset": 1} if place == "body" else {})}}
    headers = {"Bmx-secondsToReset": "1"} if place == "header" else {}
    limit = status(code, json.dumps(body).encode(), **headers)
    server.on("/v1/series/SF43718/datos", limit, answer(block("SF43718", ("01/01/2024", "1"))))
    begin = time.monotonic()
    assert len(read(tries=2).observations) == 1
    assert time.monotonic() - begin >= 1


def test_a_long_limit_is_told(server: Server, read: READ) -> None:
    """Ten minutes are for the person to wait, not for the program."""
    server.on("/v1/series/SF43718/datos", error(429, "Límite", Bmx_secondsToReset="600"))
    with pytest.raises(SourceError, match="left alone for 600 seconds: fetch again then"):
        read(tries=3)
    assert len(server.asked) == 1


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"start": date(2024, 1, 1)}, "`start` and `end` go together"),
        ({"start": date(2024, 1, 15), "end": date(2024, 3, 1)}, "`start` is within a month"),
        ({"series": [FIX | {"id": "43718"}]}, "`id` is '43718'"),
        ({"series": [FIX, FIX | {"id": "SF46410"}]}, "two entries are the series inpc:MX"),
        ({"url": "banxico.org.mx"}, "`url` is no address"),
    ],
)
def test_wrong_settings_are_told_before_asking(server: Server, read: READ, options: dict[str, Any], said: str) -> None:
    """With the remedy, and no request."""
    with pytest.raises(SettingsError) as caught:
        read(**options)
    assert said in str(caught.value)
    assert server.asked == []


@pytest.mark.parametrize(
    ("listed", "over"),
    [
        ("2026-03-02 2026-03-03 2026-03-04", False),
        ("2026-02-26 2026-02-27", True),  # a Friday, and the 28th a Saturday
        ("2026-03-30 2026-03-31", True),
        ("2026-03-26 2026-03-27 2026-03-30", False),  # Tuesday the 31st is still to come
        ("2026-02-26 2026-02-27 2026-02-28", True),
        ("2026-02-21 2026-02-22 2026-02-23 2026-02-27", False),  # figures on weekends too: the 28th is to come
        ("2026-09-17 2026-09-24", True),
        ("2026-09-10 2026-09-17", False),
        ("2026-09-30", False),
    ],
)
def test_a_month_is_over_when_the_next_figure_is_of_another(listed: str, over: bool) -> None:
    """Judged by the usual step between figures, and by whether there are any on weekends."""
    found = [date.fromisoformat(text) for text in listed.split()]
    assert days.is_over(days.period_of(found[-1], Frequency.MONTH), found) is over


def test_a_month_that_begins_late_is_known() -> None:
    """New Year and a weekend are no late beginning, the middle of a month is."""
    first = Period.parse("2026-01")
    assert not days.begins_late(first, [date(2026, 1, 5), date(2026, 1, 6)])
    assert days.begins_late(first, [date(2026, 1, 12), date(2026, 1, 13)])

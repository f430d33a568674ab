"""INEGI's Indicators API: its recorded answers, and what it may get wrong, through a real server."""

from __future__ import annotations

import json
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
from generator.model.period import Frequency
from generator.sources.inegi import InegiSource
from generator.sources.source import Reading

Cells = dict[tuple[str, str], tuple[Decimal | None, Status]]
TOKEN = "0f9a-inegi/token+of=tests"
ENCODED = "0f9a-inegi%2Ftoken%2Bof%3Dtests"
INPC = {"id": "910392", "indicator": "inpc", "area": "MX"}
READ = Callable[..., Reading]


def path(number: str = "910392", area: str = "00", bank: str = "BIE-BISE") -> str:
    """The path of the API for one indicator, as its page describes it."""
    return f"/app/jsonxml/INDICATOR/{number}/es/{area}/false/{bank}/2.0/{TOKEN}"


def answer(*observations: tuple[str, str | None], freq: str | None = "8", **block: Any) -> Reply:
    """An answer in INEGI's shape: all text or null, newest first."""
    listed = [{"TIME_PERIOD": at, "OBS_VALUE": value, "OBS_STATUS": "3"} for at, value in observations]
    whole = {"INDICADOR": "910392", "FREQ": freq, "UNIT": "1051", "UNIT_MULT": "", "OBSERVATIONS": listed} | block
    return ok(json.dumps({"Header": {}, "Series": [whole]}).encode())


@pytest.fixture
def read(server: Server, tmp_path: Path, catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch) -> READ:
    """Reads indicators from the test's server, consumer prices of Mexico where nothing else is said."""
    monkeypatch.setenv("INEGI_TOKEN", TOKEN)

    def reading(*series: dict[str, Any], **options: Any) -> Reading:
        settings = {
            "agency": "inegi",
            "url": f"{server.base}/app",
            "allow_private": ["127.0.0.1"],
            "per_second": 1000,
            "tries": 1,
            "series": list(series or (INPC,)),
        }
        (found,) = InegiSource("prices", settings | options, tmp_path, catalogue).read(lambda _: None)
        return found

    return reading


def test_the_recorded_consumer_prices_come_back_as_published(
    server: Server, read: READ, shared: Path, cells: Callable[[Observations], Cells]
) -> None:
    """62 months of INPC: every value to three decimals, as INEGI publishes it, without the noise of its floats."""
    raw = (shared / "api/inegi/INDICATOR_910392_es_00_false_BIE-BISE_first62obs.json").read_bytes()
    server.on(path(), ok(raw))
    reading = read()
    found = cells(reading.observations)
    published = {
        ("inpc:MX", one["TIME_PERIOD"].replace("/", "-")): f"{float(one['OBS_VALUE']):.3f}"
        for one in json.loads(raw)["Series"][0]["OBSERVATIONS"]
    }
    assert {cell: f"{value:.3f}" for cell, (value, _) in found.items()} == published
    assert found["inpc:MX", "2026-08"] == (Decimal("145.462"), Status.FINAL)
    assert found["inpc:MX", "2021-07"] == (Decimal("113.682"), Status.FINAL)
    assert not any("15 digits" in note for note in reading.notes)
    assert ENCODED in server.asked[0].path
    assert reading.released == date(2026, 9, 9)
    assert reading.stated == {"unit of inpc:MX": "INEGI unit 1051, multiplier none"}


def test_an_index_by_state_comes_with_its_statuses_and_its_hole(
    server: Server, read: READ, shared: Path, cells: Callable[[Observations], Cells]
) -> None:
    """Preliminary, revised, and a month without a value, which is empty text in the answer."""
    server.on(path("6207136901", bank="BISE"), ok((shared / "api/inegi/INDICATOR_6207136901_BISE.json").read_bytes()))
    reading = read(INPC | {"id": "6207136901"})
    assert cells(reading.observations) == {
        ("inpc:MX", "2026-07"): (Decimal("109.21013588490848"), Status.PRELIMINARY),
        ("inpc:MX", "2026-06"): (Decimal("107.39083134651233"), Status.REVISED),
        ("inpc:MX", "2026-05"): (None, Status.REVISED),
    }


def test_an_old_answer_without_number_and_frequency_is_of_years(
    server: Server, read: READ, shared: Path, cells: Callable[[Observations], Cells]
) -> None:
    """A census: one figure of a year, in a municipality."""
    server.on(
        path("1002000001", "02002", "BISE"),
        ok((shared / "api/inegi/municipal_2020_pop_BISE.fragment.json").read_bytes()),
    )
    reading = read(INPC | {"id": "1002000001", "area": "MX-02002"})
    assert reading.observations.frequency is Frequency.YEAR
    assert cells(reading.observations) == {("inpc:MX-02002", "2020"): (Decimal(948990), Status.FINAL)}


BY_HALVES = INPC | {"of_fortnights": "mean"}


def test_two_fortnights_make_a_month(server: Server, read: READ, cells: Callable[[Observations], Cells]) -> None:
    """The mean of both, or the second; one that has not ended is left out and told, a hole makes a hole."""
    halves = (
        ("2026/04/01", "145.1"),
        ("2026/03/02", "145.00500000000000000000"),
        ("2026/03/01", "144.5"),
        ("2026/02/02", "144.2"),
        ("2026/02/01", None),
    )
    server.on(path(), answer(*halves, freq="15"))
    reading = read(BY_HALVES)
    assert cells(reading.observations) == {
        ("inpc:MX", "2026-03"): (Decimal("144.753"), Status.FINAL),  # (144.5 + 145.005) / 2 = 144.7525
        ("inpc:MX", "2026-02"): (None, Status.FINAL),
    }
    assert "inpc:MX: 2026-04 is left out, as one of its fortnights is not there." in reading.notes
    last = cells(read(INPC | {"of_fortnights": "last"}).observations)
    assert {month: value for (_, month), (value, _) in last.items()} == {
        "2026-03": Decimal("145.005"),
        "2026-02": Decimal("144.2"),
    }


def test_a_month_is_preliminary_as_long_as_a_fortnight_is(
    server: Server, read: READ, cells: Callable[[Observations], Cells]
) -> None:
    """The first half is final when the second comes out."""
    listed = [
        {"TIME_PERIOD": "2026/03/02", "OBS_VALUE": "2", "OBS_STATUS": "1"},
        {"TIME_PERIOD": "2026/03/01", "OBS_VALUE": "1", "OBS_STATUS": "3"},
    ]
    server.on(path(), answer(freq="15", OBSERVATIONS=listed))
    assert cells(read(BY_HALVES).observations) == {("inpc:MX", "2026-03"): (Decimal(2), Status.PRELIMINARY)}


@pytest.mark.parametrize(
    ("reply", "said"),
    [
        (answer(("2026/03/03", "1"), freq="15"), "inpc:MX: '2026/03/03' is no fortnight"),
        (answer(("2026/03/01", "1"), freq="15"), "inpc:MX: no month has both of its fortnights"),
        (answer(("2026/03/01", "N/D"), freq="15"), "inpc:MX in 2026-03: 'N/D' is not a number"),
        (answer(("2026/03/01", "1"), ("2026/03/01", "2"), freq="15"), "two values of 2026/03/01"),
        (answer(("2026/03", "1")), "not by fortnight. Leave `of_fortnights` out"),
    ],
)
def test_strange_fortnights_are_refused(server: Server, read: READ, reply: Reply, said: str) -> None:
    """A third of a month, half a month alone, and a series by month that is taken for one by fortnight."""
    server.on(path(), reply)
    with pytest.raises(SourceError) as caught:
        read(BY_HALVES)
    assert said in str(caught.value)


@pytest.mark.parametrize(
    ("freq", "text", "period"),
    [("4", "2024/03", "2024-Q3"), ("8", "2024/03", "2024-03"), ("3", "2024", "2024")],
)
def test_the_frequency_decides_what_a_period_means(
    server: Server, read: READ, cells: Callable[[Observations], Cells], freq: str, text: str, period: str
) -> None:
    """The third quarter is no March."""
    server.on(path(), answer((text, "1.5"), freq=freq))
    assert list(cells(read().observations)) == [("inpc:MX", period)]


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("145.46199999999999000000", "145.462"),
        ("948990.00000000000000000000", "948990"),
        ("0.08600000000000000000", "0.086"),
        ("-0.29999999999999999000", "-0.3"),
        ("123456789012345.00000000000000000000", "123456789012345"),
    ],
)
def test_the_noise_of_floats_is_taken_off(
    server: Server, read: READ, cells: Callable[[Observations], Cells], raw: str, value: str
) -> None:
    """Twenty decimals come, of which a float64 holds about fifteen digits."""
    server.on(path(), answer(("2024/03", raw)))
    assert cells(read().observations)["inpc:MX", "2024-03"][0] == Decimal(value)


def test_thousands_become_the_unit_of_the_indicator(
    server: Server, read: READ, cells: Callable[[Observations], Cells]
) -> None:
    """`power` says in what the agency counts; the catalogue, in what the store does (millions of pesos here)."""
    server.on(path(), answer(("2024/03", "1500.0")))
    reading = read(INPC | {"indicator": "immex.exports", "power": 3})
    assert cells(reading.observations)["immex.exports:MX", "2024-03"][0] == Decimal("1.5")


@pytest.mark.parametrize(
    ("reply", "said"),
    [
        (
            "error_no_results_http400.json",
            ["INEGI refuses with 400: No se encontraron resultados (code 100)", "INEGI_TOKEN"],
        ),
        ("error_unauthorized_http401.json", ["refuses with 401: No autorizado (code 110)", "ask INEGI for a new one"]),
    ],
)
def test_a_recorded_refusal_is_told_in_words(
    server: Server, read: READ, shared: Path, reply: str, said: list[str]
) -> None:
    """A list of text: what INEGI says, with the number, the series, and what to look at."""
    server.on(path(), status(int(reply[-8:-5]), (shared / "api/inegi" / reply).read_bytes()))
    with pytest.raises(SourceError) as caught:
        read()
    assert [
        part for part in ("source 'prices'", "inpc:MX (INEGI 910392)", *said) if part not in str(caught.value)
    ] == []
    assert TOKEN not in str(caught.value)
    assert ENCODED not in str(caught.value)


@pytest.mark.parametrize(
    ("reply", "said"),
    [
        (ok(b'["ErrorInfo:Sin datos","ErrorCode:100"]'), "INEGI refuses with 200: Sin datos"),
        (ok(b'{"Series": []}'), "answers with nothing"),
        (answer(("2024/03", "1"), INDICADOR="910399"), "asked for 910392 and answers with 910399"),
        (answer(), "has no value of it"),
        (ok(b'{"Serie": [{}]}'), "another shape"),
        (ok(b'{"Series": [{"OBSERVATIONS": [{"TIME_PERIOD": 202403}]}]}'), "another shape"),
        (ok(b'{"Series": [' + b"[" * 100_000), "another shape"),
        (ok(b'{"Series": [{"INDICADOR": "910392", "OBSERV'), "another shape"),
        (answer(("2024/03", "NaN")), "inpc:MX in 2024-03: 'NaN' is not a number"),
        (answer(("2024/03", "Infinity")), "inpc:MX in 2024-03: 'Infinity' is not a number"),
        (answer(("2024/03", "1e999")), "inpc:MX in 2024-03: '1E+999' is too large"),
        (answer(("2024/03", "N/D")), "inpc:MX in 2024-03: 'N/D' is not a number"),
        (answer(("2024/13", "1")), "inpc:MX: '2024/13' is no month"),
        (answer(("2024/05", "1"), freq="4"), "inpc:MX: '2024/05' is no quarter"),
        (answer(("2024/03/01", "1"), freq="15"), "by fortnight. Say what makes a month of them: `of_fortnights"),
        (answer(("2024/03", "1"), freq="99"), "the frequency '99' is not known"),
        (answer(("2024/03", "1"), freq=None), "the frequency '' is not known"),
        (answer(("2024/03", "1"), ("2024/03", "2")), "two values for one observation: inpc:MX in 2024-03"),
        (answer(("2024/03", "1"), LASTUPDATE="2024-09-31"), "'2024-09-31' is no day"),
    ],
)
def test_a_strange_answer_is_refused_by_series_and_period(server: Server, read: READ, reply: Reply, said: str) -> None:
    """Nothing is guessed; the message names what a person needs to look it up, and not the token."""
    server.on(path(), reply)
    with pytest.raises(SourceError) as caught:
        read()
    assert said in str(caught.value)
    assert "prices" in str(caught.value)
    assert "910392" in str(caught.value)
    assert ENCODED not in str(caught.value)


def test_the_same_value_twice_is_kept_once(server: Server, read: READ, cells: Callable[[Observations], Cells]) -> None:
    """Said in the notes, and no error."""
    server.on(path(), answer(("2024/03", "1"), ("2024/03", "1.0")))
    reading = read()
    assert cells(reading.observations) == {("inpc:MX", "2024-03"): (Decimal(1), Status.FINAL)}
    assert any("Repeated" in note for note in reading.notes)


def test_a_status_that_is_not_known_is_said(server: Server, read: READ) -> None:
    """The value is kept, without a status, and people are told."""
    listed = [{"TIME_PERIOD": "2024/03", "OBS_VALUE": "1", "OBS_STATUS": "7"}]
    server.on(path(), answer(OBSERVATIONS=listed))
    assert "inpc:MX: the status '7' of INEGI is not known; 1 values are kept without." in read().notes


def test_several_indicators_are_asked_for_one_by_one(server: Server, read: READ) -> None:
    """Each by its own bank and area; the day of release is the newest, the origin names all and no token."""
    core = {"id": "910399", "indicator": "inpc.core", "area": "MX-02", "geography": "02", "bank": "BIE-BISE"}
    server.on(path(), answer(("2024/03", "1"), LASTUPDATE="09/04/2024 12:00:00 a. m."))
    server.on(path("910399", "02"), answer(("2024/03", "2"), INDICADOR="910399", LASTUPDATE="10/04/2024"))
    reading = read(INPC, core)
    assert [str(series) for series in reading.observations.series] == ["inpc:MX", "inpc.core:MX-02"]
    assert reading.released == date(2024, 4, 10)
    assert reading.origin == f"{server.base}/app/jsonxml/INDICATOR: 910392 00 BIE-BISE, 910399 02 BIE-BISE"


def test_indicators_of_two_frequencies_are_two_sources(server: Server, read: READ) -> None:
    """A dataset has one frequency; the two that differ are named."""
    server.on(path(), answer(("2024/03", "1")))
    server.on(path("910399"), answer(("2024/03", "2"), INDICADOR="910399", freq="4"))
    with pytest.raises(SettingsError, match=r"inpc:MX is by month, inpc\.core:MX by quarter"):
        read(INPC, INPC | {"id": "910399", "indicator": "inpc.core"})


@pytest.mark.parametrize(
    ("series", "said"),
    [
        ({"bank": "BIE"}, "`bank` is 'BIE', which answers no more. Use BIE-BISE"),
        ({"bank": "BISSE"}, "there is no bank 'BISSE'"),
        ({"id": "91039"}, "`id` is '91039'"),
        ({"id": "910392/../x"}, "`id` is"),
        ({"area": "MX-noroeste"}, "no code for the area 'MX-noroeste'"),
        ({"geography": "2"}, "`geography` is '2'"),
    ],
)
def test_what_inegi_cannot_be_asked_is_told_before_asking(
    server: Server, read: READ, series: dict[str, str], said: str
) -> None:
    """Wrong settings, with their remedy, and no request."""
    with pytest.raises(SettingsError) as caught:
        read(INPC | series)
    assert said in str(caught.value)
    assert server.asked == []


def test_one_series_from_two_numbers_is_refused(read: READ) -> None:
    """Two base years of the same index would be mixed."""
    with pytest.raises(SettingsError, match="two entries are the series inpc:MX"):
        read(INPC, INPC | {"id": "910399"})


def test_without_a_token_the_way_to_one_is_told(read: READ, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where to get it, and where to put it."""
    monkeypatch.delenv("INEGI_TOKEN")
    with pytest.raises(
        SettingsError, match=r"no environment variable INEGI_TOKEN\. INEGI gives one at .* INEGI_TOKEN_FILE"
    ):
        read()


def test_a_token_that_is_none_is_told_without_showing_it(read: READ, monkeypatch: pytest.MonkeyPatch) -> None:
    """Three letters are a mistake, and would blank half of every message."""
    monkeypatch.setenv("INEGI_TOKEN", "abc")
    with pytest.raises(SettingsError, match="the token in INEGI_TOKEN has 3 characters"):
        read()


def test_how_it_was_understood_is_told(server: Server, read: READ) -> None:
    """The number as a series, the newest period, the statuses: for the dry run."""
    server.on(path(), answer(("2024/03", "1"), freq="4"))
    told = {(one.what, one.text): one.meaning for one in read().understood}
    assert told == {
        ("series", "INEGI 910392"): "inpc:MX",
        ("period", "2024/03"): "2024-Q3",
        ("status marker", "OBS_STATUS 3"): "final",
    }

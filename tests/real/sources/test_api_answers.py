"""Every recorded answer of the two APIs, replayed by a server to `bulletin fetch` and held against a plain reading.

Some of the bank's answers are of less than a month of days. As they stand they make no month, and the command says so;
the same days within a month that is closed by days without a quotation (`N/E`) make one.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from sources.serving import Server, ok, serving, status

from generator import Workspace
from generator.cli import main
from generator.model.series import Series

HERE = Path(__file__).parent
API = Path(__file__).parents[4] / "shared" / "data" / "api"
INEGI_TOKEN, SIE_TOKEN = "recorded-token-of-inegi", "recorded-token-of-banxico"
HEAD = """
[office]
name = { es = "Redacción de prueba", en = "Test Newsroom" }
area = "MX"
byline = { es = "Redacción", en = "the Newsroom" }
boilerplate = { es = "Oficina de prueba.", en = "A test office." }
contact = { es = "prensa@example.org", en = "press@example.org" }
"""
CURRENCIES = {"SF43718": "dollar", "SF46406": "yen", "SF46410": "euro", "SF60632": "canadian", "SF46407": "pound"}
RATE = """
[indicators."pesos.{name}"]
kind = "rate"
unit = "index"
power = 0
agency = "banxico"
programme = {{ es = "pesos por {name}", en = "pesos per {name}" }}
link = "https://example.org/{name}"
words.es = {{ name = "pesos por {name}", short = "{name}", gender = "m", number = "singular" }}
words.en = {{ name = "pesos per {name}", short = "{name}", number = "singular" }}
"""


@dataclass(frozen=True)
class Asked:
    """A source of the office: the answer it is given, and the series it asks for; `closed` where it needs its month."""

    answer: str
    series: tuple[tuple[str, str, str], ...]
    span: tuple[str, str] | None = None
    of_days: str = "last"
    closed: tuple[str, ...] = ()

    @property
    def path(self) -> str:
        """Where an agency answers this, as its page describes it."""
        numbers = [number for number, _, _ in self.series]
        if self.span:
            return f"/sie/series/{','.join(numbers)}/datos/{'/'.join(self.span)}"
        area = self.series[0][2].removeprefix("MX").removeprefix("-") or "00"
        bank = "BISE" if len(numbers[0]) == 10 else "BIE-BISE"
        return f"/inegi/jsonxml/INDICATOR/{numbers[0]}/es/{area}/false/{bank}/2.0/{INEGI_TOKEN}"

    def settings(self, name: str, base: str) -> str:
        kind, place = ("banxico", "sie") if self.span else ("inegi", "inegi")
        lines = [f"[sources.{name}]", f'type = "{kind}"', f'agency = "{kind}"', f'url = "{base}/{place}"']
        lines += ['allow_private = ["127.0.0.1"]', "per_second = 1000", "tries = 1"]
        lines += ['frequency = "month"', f"start = {self.span[0]}", f"end = {self.span[1]}"] if self.span else []
        for number, indicator, area in self.series:
            lines += [f"[[sources.{name}.series]]", f'id = "{number}"', f'indicator = "{indicator}"']
            lines += [f'area = "{area}"', *([f'of_days = "{self.of_days}"'] if self.span else [])]
        return "\n".join([*lines, ""])


DOLLAR = (("SF43718", "pesos.dollar", "MX"),)
SOURCES = {
    "prices": Asked("inegi/INDICATOR_910392_es_00_false_BIE-BISE_first62obs.json", (("910392", "inpc", "MX"),)),
    "confidence": Asked("inegi/INDICATOR_6207136901_BISE.json", (("6207136901", "business.confidence", "MX"),)),
    "people": Asked("inegi/municipal_2020_pop_BISE.fragment.json", (("1002000001", "census.population", "MX-02002"),)),
    "cetes": Asked(
        "banxico/SF43936_2026-07-01_2026-09-30.json",
        (("SF43936", "cetes", "MX"),),
        ("2026-07-01", "2026-09-30"),
        of_days="mean",
    ),
    "currencies": Asked(
        "banxico/sie_fx_5series_2026-03-01_2026-03-15.json",
        tuple((number, f"pesos.{name}", "MX") for number, name in reversed(CURRENCIES.items())),
        ("2026-03-01", "2026-03-15"),
        closed=("31/03/2026",),
    ),
    "fix": Asked(
        "banxico/xint0_SF43718_date_range.json",
        DOLLAR,
        ("2020-11-01", "2020-11-30"),
        of_days="mean",
        closed=("02/11/2020", "30/11/2020"),
    ),
    "settlement": Asked(
        "banxico/xint0_SF60653_latest.json",
        (("SF60653", "pesos.settlement", "MX"),),
        ("2020-12-01", "2020-12-31"),
        closed=("31/12/2020",),
    ),
}
REFUSALS = {
    "inegi/error_no_results_http400.json": (
        "prices",
        400,
        ["inpc:MX (INEGI 910392)", "INEGI refuses with 400: No se encontraron resultados (code 100)", "Check `id`"],
    ),
    "inegi/error_unauthorized_http401.json": (
        "people",
        401,
        ["census.population:MX-02002", "INEGI refuses with 401: No autorizado (code 110)", "ask INEGI for a new one"],
    ),
    "banxico/SF43718_no_data_in_range.json": (
        "fix",
        200,
        ["pesos.dollar:MX (SF43718): the bank gives no figures of it in this range.", "Widen `start` and `end`"],
    ),
    "banxico/sie_fx_5series_2026-03-01_2026-03-15.json": (
        "currencies",
        200,
        [f"pesos.{name}:MX: 2026-03 is left out, as its days are not all there." for name in CURRENCIES.values()],
    ),
    "banxico/xint0_SF43718_date_range.json": (
        "fix",
        200,
        ["there is no whole month", "pesos.dollar:MX: 2020-11 is left out, as its days are not all there."],
    ),
    "banxico/xint0_SF60653_latest.json": (
        "settlement",
        200,
        ["there is no whole month", "pesos.settlement:MX: 2020-12 is left out, as its days are not all there."],
    ),
}
"""What a source is answered with instead: the code, and what the command has to say."""


def raw(name: str) -> bytes:
    return (API / name).read_bytes()


def whole(asked: Asked) -> bytes:
    """The recorded answer byte for byte; of less than a month, with the days that close it and no quotation on them."""
    if not asked.closed:
        return raw(asked.answer)
    told = json.loads(raw(asked.answer))
    for block in told["bmx"]["series"]:
        block["datos"] += [{"fecha": day, "dato": "N/E"} for day in asked.closed]
    return json.dumps(told, ensure_ascii=False).encode()


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """Both agencies, giving their recorded answers back; skips where these are not beside the repository."""
    if not API.is_dir():
        pytest.skip("the recorded answers of ../shared/data/api are not here")
    with serving() as made, pytest.MonkeyPatch.context() as patch:
        patch.setenv("INEGI_TOKEN", INEGI_TOKEN)
        patch.setenv("BANXICO_TOKEN", SIE_TOKEN)
        for asked in SOURCES.values():
            made.on(asked.path, ok(whole(asked)))
        yield made


def fetch(folder: Path, *sources: str) -> Result:
    command = ["fetch", *sources, "--workspace", str(folder), "--today", "2026-11-20"]
    return CliRunner().invoke(main, command)


@pytest.fixture(scope="module")
def office(server: Server, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office that asks both agencies for everything there is, after its first fetch."""
    folder = tmp_path_factory.mktemp("api") / "office"
    shutil.copytree(HERE / "office" / "data" / "catalogue", folder / "data" / "catalogue")
    with (folder / "data" / "catalogue" / "indicators.toml").open("a", encoding="utf-8") as file:
        file.write("".join(RATE.format(name=name) for name in [*CURRENCIES.values(), "settlement"]))
    sources = [asked.settings(name, server.base) for name, asked in SOURCES.items()]
    (folder / "bulletin.toml").write_text("\n".join([HEAD, *sources]), "utf-8")
    done = fetch(folder)
    assert done.exit_code == 0, done.output
    return folder


def stored(folder: Path, source: str, indicator: str, area: str = "MX") -> dict[str, Decimal]:
    """The figures of a series by their periods, as the store gives them."""
    panel = Workspace(folder).store.panel(indicator, datasets=[source])
    row = panel.row(Series.parse(f"{indicator}:{area}"))
    cells = [panel.cell(row, panel.first.shift(step)) for step in range(panel.values.shape[1])]
    return {str(cell.period): cell.value for cell in cells if cell and cell.value is not None}


def files(folder: Path) -> dict[str, str]:
    """Every file of the store, with its digest."""
    found = (path for path in (folder / "data" / "store").rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in found}


def datos(name: str) -> dict[str, list[tuple[str, Decimal]]]:
    """The days and figures of an answer of the bank by the number of the series, as its text has them."""
    blocks: list[dict[str, Any]] = json.loads(raw(name))["bmx"]["series"]
    return {one["idSerie"]: [(day["fecha"], Decimal(day["dato"])) for day in one["datos"]] for one in blocks}


def mean(values: list[Decimal], places: str) -> Decimal:
    return (sum(values, Decimal(0)) / len(values)).quantize(Decimal(places), ROUND_HALF_UP)


@pytest.mark.usefixtures("server")
def test_no_recorded_answer_is_left_out() -> None:
    """A file that somebody adds has to be replayed here too."""
    replayed = {asked.answer for asked in SOURCES.values()} | REFUSALS.keys()
    assert {str(path.relative_to(API)) for path in API.rglob("*.json")} == replayed


@pytest.mark.parametrize(
    ("source", "known", "last"), [("prices", 62, "145.462"), ("confidence", 2, "109.210135884908")]
)
def test_every_month_of_an_indicator_of_inegi(office: Path, source: str, known: int, last: str) -> None:
    """Each figure that is given, to the digits that a float64 holds; the empty May of the confidence is a hole."""
    asked = SOURCES[source]
    observations = json.loads(raw(asked.answer))["Series"][0]["OBSERVATIONS"]
    expected = {one["TIME_PERIOD"].replace("/", "-"): one["OBS_VALUE"] for one in observations if one["OBS_VALUE"]}
    found = stored(office, source, asked.series[0][1])
    assert found == {period: Decimal(repr(float(text))) for period, text in expected.items()}
    assert len(found) == known
    assert str(found[max(found)]).startswith(last)


def test_a_census_of_a_municipality(office: Path) -> None:
    """An answer without number and frequency is of years: 948,990 people in 2020."""
    (one,) = json.loads(raw(SOURCES["people"].answer))["Series"][0]["OBSERVATIONS"]
    assert stored(office, "people", "census.population", "MX-02002") == {"2020": Decimal(948990)}
    assert (one["TIME_PERIOD"], Decimal(one["OBS_VALUE"])) == ("2020", 948990)


def test_weekly_auctions_are_the_means_of_their_months(office: Path) -> None:
    """Cetes of 28 days: five auctions in July, four in August and in September."""
    (auctions,) = datos(SOURCES["cetes"].answer).values()
    months = {month: [value for day, value in auctions if day[3:5] == month] for month in ("07", "08", "09")}
    assert [len(values) for values in months.values()] == [5, 4, 4]
    found = stored(office, "cetes", "cetes")
    assert found == {f"2026-{month}": mean(values, "0.01") for month, values in months.items()}
    assert found["2026-07"] == Decimal("6.23")


@pytest.mark.parametrize(("number", "name"), CURRENCIES.items())
def test_each_of_five_currencies_is_found_by_its_number(office: Path, number: str, name: str) -> None:
    """The answer has another order than the question; the last quotation, of 13 March, is the month's."""
    day, value = datos(SOURCES["currencies"].answer)[number][-1]
    assert day == "13/03/2026"
    assert stored(office, "currencies", f"pesos.{name}") == {"2026-03": value}


def test_a_range_of_days_is_their_mean(office: Path) -> None:
    """Of 20.0467 and 20.0777: 20.0622."""
    values = [value for _, value in datos(SOURCES["fix"].answer)["SF43718"]]
    assert stored(office, "fix", "pesos.dollar") == {"2020-11": mean(values, "0.0001")}
    assert mean(values, "0.0001") == Decimal("20.0622")


def test_the_latest_figure_alone_is_the_last_of_its_month(office: Path) -> None:
    """One day, the first of December."""
    ((day, value),) = datos(SOURCES["settlement"].answer)["SF60653"]
    assert (day, value) == ("01/12/2020", Decimal("20.0777"))
    assert stored(office, "settlement", "pesos.settlement") == {"2020-12": value}


def test_the_same_answers_again_are_nothing_new(office: Path, tmp_path: Path) -> None:
    """No second vintage is stored of what is there."""
    again = shutil.copytree(office, tmp_path / "office")
    before = files(again)
    assert fetch(again).exit_code == 0
    assert files(again) == before


@pytest.mark.parametrize("answer", REFUSALS)
def test_a_recorded_refusal_or_part_of_a_month_changes_nothing(
    office: Path, server: Server, tmp_path: Path, answer: str
) -> None:
    """Exit code 1, one error with source, series and remedy, no token; every file of the store as it was."""
    source, code, said = REFUSALS[answer]
    asked, again = SOURCES[source], shutil.copytree(office, tmp_path / "office")
    before = files(again)
    good = server.replies[asked.path]
    server.on(asked.path, status(code, raw(answer)))
    done = fetch(again, source)
    server.replies[asked.path] = good
    told = " ".join(done.output.split())
    assert done.exit_code == 1, told
    assert [part for part in (f"source '{source}'", *said) if part not in told] == []
    assert told.lower().count("error") == 1
    assert INEGI_TOKEN not in told
    assert SIE_TOKEN not in told
    assert files(again) == before
    assert before

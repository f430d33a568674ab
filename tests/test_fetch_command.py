"""`bulletin fetch` and `bulletin sources`: what is shown before it is stored, what is refused, and what is told."""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from generator import Workspace
from generator.cli import main
from generator.errors import SourceError

SETTINGS = """
[office]
name = { es = "Prueba", en = "Test" }
area = "MX"
byline = { es = "Prueba", en = "Test" }
boilerplate = { es = "Prueba.", en = "Test." }
contact = { es = "p@example.org", en = "p@example.org" }

[stories.money]
template = "indicator"
indicator = "remittances"
area = "MX"

[stories.prices]
template = "indicator"
indicator = "inpc"
area = "MX"
"""
SOURCE = """
[sources.{name}]
type = "csv"
agency = "banxico"
path = "{name}"
frequency = "month"
period = "p"

[[sources.{name}.series]]
value = "v"
indicator = "{indicator}"
area = "MX"
power = {power}
"""
TODAY = "2026-07-15"


@dataclass(frozen=True)
class Office:
    """Two sources and a story of each; invented figures."""

    folder: Path

    def run(self, *words: str) -> Result:
        words = (*words, "--today", TODAY) if words[0] == "fetch" else words
        return CliRunner().invoke(main, [*words, "--workspace", str(self.folder)])

    def json(self, *words: str) -> dict[str, Any]:
        return json.loads(self.run(*words, "--json").stdout)

    def release(self, name: str, day: str, *values: float | str, header: str = "p,v") -> None:
        """A release of a source: values from January 2024 on."""
        rows = [f"{2024 + at // 12}-{at % 12 + 1:02d},{value}\n" for at, value in enumerate(values)]
        (self.folder / name / f"{day}.csv").write_text(f"{header}\n{''.join(rows)}", "utf-8")

    @property
    def stored(self) -> dict[str, bytes]:
        """Every file of the store."""
        return {str(path): path.read_bytes() for path in (self.folder / "data").rglob("*") if path.is_file()}


MONEY = [5000 + 10 * (at % 7) for at in range(29)]
PRICES = [130.0 + 0.4 * at for at in range(29)]


@pytest.fixture
def office(tmp_path: Path) -> Office:
    named = (("money", "remittances", 6), ("prices", "inpc", 0))
    feeds = "".join(SOURCE.format(name=name, indicator=indicator, power=power) for name, indicator, power in named)
    (tmp_path / "bulletin.toml").write_text(SETTINGS + feeds, "utf-8")
    made = Office(tmp_path)
    for name, values in (("money", MONEY), ("prices", PRICES)):
        (tmp_path / name).mkdir()
        made.release(name, "2026-06-01", *values)
    return made


def test_a_dry_run_shows_how_everything_is_understood_and_stores_nothing(office: Office) -> None:
    """Unit, periods and each series with its last value; then what would be new, against what is stored."""
    done = office.run("fetch", "--dry-run")
    assert done.exit_code == 0
    assert "money: would store 2026-06-01." in done.stdout
    assert re.search(r"column +v +figures of remittances", done.stdout)
    assert re.search(r"unit +remittances +USD x 10\^6, flow", done.stdout)
    assert re.search(r"series +remittances:MX +29 values, 2024-01/2026-05, the last 5,000\n", done.stdout)
    assert done.stdout.endswith("Nothing was stored.\n")
    assert office.stored == {}
    office.run("fetch")
    before = office.stored
    office.release("money", "2026-07-01", *MONEY[:-1], 5001, 5010)
    later = office.run("fetch", "money", "--dry-run").stdout
    assert "money: would store 2026-07-01." in later
    assert "1 new period, 2026-06." in later
    assert "remittances:MX 2026-05: 5000.0 -> 5001.0" in later
    assert office.stored == before


def test_a_dry_run_tells_what_would_be_refused(office: Office) -> None:
    """The reason stands where the figures are shown, and each release is held against the one before it."""
    office.release("money", "2026-07-01", *MONEY, 5_010_000)
    office.release("money", "2026-07-08", *MONEY, 5010)
    done = office.run("fetch", "money", "--dry-run")
    assert done.exit_code == 0
    assert "money: would store 2026-06-01, 2026-07-08; would refuse 2026-07-01." in done.stdout
    first, second, third = office.json("fetch", "money", "--dry-run")["sources"][0]["releases"]
    assert [one["new"] for one in (first, second, third)] == [True, True, True]
    assert [len(one["doubts"]) for one in (first, second, third)] == [0, 1, 0]
    assert (second["doubts"][0].startswith("jump: "), third["new_periods"]) == (True, 1)
    assert {one["what"] for one in first["understood"]} >= {"column", "period", "unit", "series"}
    assert office.stored == {}


def test_a_release_that_cannot_be_believed_is_put_aside(office: Office) -> None:
    """The message names source, series, period, both values and the remedy; the last good figures stay."""
    office.run("fetch")
    before = office.stored
    office.release("money", "2026-07-01", *MONEY, 5_010_000)
    for _ in range(2):
        done = office.run("fetch")
        assert done.exit_code == 1
        (message,) = done.stderr.splitlines()
        identity = Workspace(office.folder).store.refused()[0].vintage.id
        for part in (
            "source 'money', money/2026-07-01.csv",
            "remittances:MX 2026-06: 5,000 -> 5,010,000 (x 1,002)",
            f"`bulletin fetch --accept {identity} --by NAME`",
        ):
            assert part in message
        kept = {path: data for path, data in office.stored.items() if "refused" not in path}
        assert kept == before
        assert len(office.stored) == len(before) + 1
    assert str(Workspace(office.folder).store.panel("remittances").last) == "2026-05"


def test_a_person_accepts_it(office: Office) -> None:
    """It is current from then on, with the name and the day; another fetch finds nothing new."""
    office.run("fetch")
    office.release("money", "2026-07-01", *MONEY, 5_010_000)
    (refused,) = office.json("fetch")["sources"][0]["refused"]
    done = office.run("fetch", "--accept", refused["id"], "--by", "Ana Ruiz")
    assert done.exit_code == 0
    assert "Accepted by Ana Ruiz on 2026-07-15." in done.stdout
    assert "1 new period, 2026-06." in done.stdout
    store = Workspace(office.folder).store
    accepted = store.accepted(store.vintages("money")[-1])
    assert accepted is not None
    assert (accepted.by, accepted.on) == ("Ana Ruiz", date(2026, 7, 15))
    again = office.run("fetch")
    assert (again.exit_code, again.stdout.splitlines()[0]) == (0, "money: nothing new.")


@pytest.mark.parametrize(
    "words",
    [
        ("--accept", "money@2026-07-01#0"),
        ("--by", "Ana"),
        ("--accept", "x", "--by", " "),
        ("money", "--accept", "x", "--by", "A"),
    ],
)
def test_accepting_takes_a_vintage_and_a_name(office: Office, words: tuple[str, ...]) -> None:
    """Anything less, or more, is wrong usage."""
    done = office.run("fetch", *words)
    assert done.exit_code == 2
    assert "--accept and --by go together" in done.stderr


def test_a_refused_release_that_was_corrected_is_a_note(office: Office) -> None:
    """The file may stay in the folder: once a later release is in, it is no error any more."""
    office.run("fetch")
    office.release("money", "2026-07-01", *MONEY, 5_010_000)
    office.run("fetch")
    office.release("money", "2026-07-08", *MONEY, 5010)
    done = office.run("fetch")
    assert done.exit_code == 0
    assert "Refused, and overtaken by a later release: money@2026-07-01" in done.stdout


def test_the_settings_can_leave_a_question_out(office: Office) -> None:
    """For one source, or for all; a table about no source is an error."""
    office.run("fetch")
    office.release("money", "2026-07-01", *MONEY, 5_010_000)
    settings = office.folder / "bulletin.toml"
    text = settings.read_text("utf-8")
    settings.write_text(text + '[plausibility.sources.prices]\nskip = ["jump"]\n', "utf-8")
    assert office.run("fetch", "money").exit_code == 1
    settings.write_text(text + '[plausibility.sources.mony]\nskip = ["jump"]\n', "utf-8")
    wrong = office.run("fetch", "money")
    assert (wrong.exit_code, "Did you mean `money`?" in wrong.stderr) == (2, True)
    settings.write_text(text + '[plausibility.sources.money]\nskip = ["jump"]\n', "utf-8")
    assert office.run("fetch", "money").exit_code == 0


def test_a_source_that_fails_keeps_no_other_from_being_read(office: Office) -> None:
    """The good one is stored and told, the bad one is one line of standard error, and the command fails."""
    office.release("money", "2026-07-01", *MONEY, header="period,v")
    done = office.run("fetch")
    assert done.exit_code == 1
    assert done.stdout.startswith("prices: 1 new: released 2026-06-01.")
    assert "money" not in done.stdout
    (message,) = done.stderr.splitlines()
    assert message.startswith("Error: source 'money', file money/2026-07-01.csv")
    first, second = office.json("fetch")["sources"]
    assert (first["failure"].startswith("source 'money'"), second["failure"]) == (True, None)
    with pytest.raises(SourceError, match="source 'money'"):
        Workspace(office.folder).fetch(today=date(2026, 7, 15))


def test_failures_of_two_kinds_end_with_1(office: Office) -> None:
    """Wrong settings alone are 2; with a wrong file beside them the command has simply failed."""
    settings = office.folder / "bulletin.toml"
    settings.write_text(settings.read_text("utf-8").replace('path = "prices"', 'path = "prices"\npaht = "x"'), "utf-8")
    assert office.run("fetch").exit_code == 2
    office.release("money", "2026-07-01", *MONEY, header="period,v")
    done = office.run("fetch")
    assert (done.exit_code, len(done.stderr.splitlines())) == (1, 2)


def test_fetch_tells_which_stories_can_be_written_now(office: Office) -> None:
    """Those whose newest period is in and that no bulletin tells; one whose own figure is missing waits."""
    office.release("prices", "2026-07-01", *PRICES, "")
    assert "Can be written now: money 2026-05, prices 2026-05." in office.run("fetch").stdout
    office.run("write", "money")
    told = office.run("fetch").stdout
    assert "Can be written now: prices 2026-05.\n    bulletin write prices\n" in told
    stories = office.json("fetch")["stories"]
    assert [(one["story"], one["period"], one["written"]) for one in stories] == [
        ("money", "2026-05", True),
        ("prices", "2026-05", False),
    ]


def test_a_story_waits_for_its_own_figure(office: Office) -> None:
    """The release brought June for another place of the same source only."""
    settings = office.folder / "bulletin.toml"
    text = settings.read_text("utf-8")
    more = '\n[[sources.prices.series]]\nvalue = "w"\nindicator = "inpc"\narea = "MX-02"\n'
    settings.write_text(text + more, "utf-8")
    rows = "".join(
        f"{2024 + at // 12}-{at % 12 + 1:02d},{'' if at == 29 else 130 + at},{130 + at}\n" for at in range(30)
    )
    shutil.rmtree(office.folder / "prices")
    (office.folder / "prices").mkdir()
    (office.folder / "prices" / "2026-07-01.csv").write_text(f"p,v,w\n{rows}", "utf-8")
    done = office.run("fetch")
    assert "Not yet: prices. inpc:MX has no value for 2026-06 yet." in done.stdout


def test_all_that_a_fetch_tells_fits_on_a_screen(office: Office) -> None:
    """Twelve readings with a note each, and revisions by the dozen, are twenty-four lines at the most."""
    for day in range(1, 13):
        office.release("money", f"2026-06-{day + 1:02d}", *MONEY[:-1], 5000 + day)
    office.release("money", "2026-07-01", *[value + 1 for value in MONEY], 5010)
    done = office.run("fetch", "money")
    assert done.exit_code == 0, done.output
    assert len(done.stdout.splitlines()) <= 24


CALENDAR = """
time_zone = "America/Mexico_City"
[[release]]
source = "money"
period = "2026-06"
date = 2000-01-01
[[release]]
source = "prices"
period = "2026-06"
date = 2999-12-31
"""


def test_sources_lists_what_is_configured_and_how_it_is(office: Office) -> None:
    """Not read yet, well, late, refused: each source on a line, with what a person has to do."""
    assert office.run("sources").stdout.count("has not been read yet. Run `bulletin fetch") == 2
    office.run("fetch")
    well = "ok       money (csv): 1 vintage, the last released 2026-06-01, figures to 2026-05\n"
    assert well in office.run("sources").stdout
    (office.folder / "calendar.toml").write_text(CALENDAR, "utf-8")
    listed = office.run("sources").stdout
    assert "2026-06 was due 2000-01-01 06:00 America/Mexico_City and is not in." in listed
    assert "figures to 2026-05, 2026-06 expected 2999-12-31 06:00 America/Mexico_City\n" in listed
    office.release("money", "2026-07-01", *MONEY, 5_010_000)
    office.run("fetch")
    money, prices = office.json("sources")["sources"]
    assert money["problem"].startswith("a release waits for a person: money@2026-07-01")
    assert (len(money["refused"]), money["late"]["period"], prices["next"]["period"]) == (1, "2026-06", "2026-06")


def test_a_source_with_wrong_settings_is_listed_with_its_problem(office: Office) -> None:
    """The others are listed all the same."""
    settings = office.folder / "bulletin.toml"
    settings.write_text(settings.read_text("utf-8").replace('type = "csv"', 'type = "cvs"', 1), "utf-8")
    money, prices = office.json("sources")["sources"]
    assert "there is no source type 'cvs'. Did you mean" in money["problem"]
    assert prices["problem"].startswith("has not been read yet")

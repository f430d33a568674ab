"""The watch: reads when the calendar says so, drafts each story once, goes on where it was."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner
from reading import offices
from reading.offices import ROOT, Written

from generator import Workspace
from generator.agenda.state import alone
from generator.cli import main
from generator.watch import Event, Watch

SOURCE, STORY = "immex-mexicali", "mexicali-exports"
FEBRUARY, JANUARY = f"{STORY}-2025-02", f"{STORY}-2025-01"
DUE = datetime(2025, 5, 2, 12, tzinfo=UTC)
"""Six in the morning in Mexico City."""
CALENDAR = f"""
time_zone = "America/Mexico_City"

[[release]]
source = "{SOURCE}"
period = "2025-02"
date = 2025-05-02
"""


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Written:
    return offices.example(tmp_path_factory.getbasetemp())


@dataclass
class Office:
    """The example, written up to January 2025, with a calendar and a clock that a test sets."""

    folder: Path
    now: datetime = DUE
    log: list[Event] = field(default_factory=list)

    def round(self, now: datetime | None = None) -> list[str]:
        """One round of a watch just started; what it logged."""
        self.now = now or self.now
        before = len(self.log)
        Watch(self.folder, lambda: self.now, self.log.append).round()
        return [event.what for event in self.log[before:]]

    def publish(self, value: str = "6100.5", day: str = "2025-05-02") -> None:
        """The agency's release of February 2025."""
        folder = self.folder / "data" / "observations" / SOURCE
        text = (folder / "2025-04-02.csv").read_text("utf-8")
        (folder / f"{day}.csv").write_text(f"{text}2025-02,{value}\n", "utf-8")

    @property
    def bulletin(self) -> Path:
        return self.folder / "output" / FEBRUARY


@pytest.fixture
def office(example: Written, tmp_path: Path) -> Office:
    shutil.copytree(example.folder, tmp_path / "office")
    (tmp_path / "office" / "calendar.toml").write_text(CALENDAR, "utf-8")
    return Office(tmp_path / "office")


def test_nothing_is_done_before_the_moment(office: Office) -> None:
    """A second before six in Mexico City the figures may lie there already; they are not asked for."""
    office.publish()
    assert office.round(DUE - timedelta(seconds=1)) == ["idle"]
    assert "next: immex-mexicali 2025-02, 2025-05-02 06:00 America/Mexico_City" in office.log[-1].text
    assert not (office.folder / "data" / "watch.json").exists()


def test_figures_that_are_out_are_read_and_drafted(office: Office) -> None:
    """At the moment itself the source is read and its story written, and each step is a line of the log."""
    office.publish()
    assert office.round(DUE) == ["reading", "in", "drafted", "idle"]
    assert (office.bulletin / "es.md").is_file()
    reading, _, drafted, idle = office.log
    assert (reading.at.isoformat(), reading.source) == ("2025-05-02T06:00:00-06:00", SOURCE)
    assert str(office.bulletin) in drafted.text
    assert "no release to come" in idle.text


def test_nothing_is_drafted_twice(office: Office) -> None:
    """Neither by the same watch nor by one started anew, even where a person removed the draft or edited it."""
    office.publish()
    office.round()
    (office.bulletin / "es.md").write_text("Mejor dicho.", "utf-8")
    assert office.round() == ["idle"]
    assert (office.bulletin / "es.md").read_text("utf-8") == "Mejor dicho."
    shutil.rmtree(office.bulletin)
    (office.folder / "calendar.toml").write_text(CALENDAR.replace("05-02", "05-03"), "utf-8")
    assert office.round(DUE + timedelta(days=1)) == ["reading", "idle"]
    assert not office.bulletin.exists()


def test_a_bulletin_that_a_person_wrote_before_stands(office: Office) -> None:
    """Whoever was quicker is not overwritten."""
    office.publish()
    own = Workspace(office.folder)
    own.fetch(today=date(2025, 5, 2))
    own.write()
    (office.bulletin / "es.md").write_text("Escrito a mano.", "utf-8")
    assert office.round() == ["reading", "stands", "idle"]
    assert (office.bulletin / "es.md").read_text("utf-8") == "Escrito a mano."


def test_a_late_agency_is_asked_more_and_more_seldom(office: Office) -> None:
    """After 10, 20, 40... minutes, six hours at the most; each try by a watch started anew."""
    waits = []
    for _ in range(9):
        assert office.round()[:2] == ["reading", "late"]
        stored = json.loads((office.folder / "data" / "watch.json").read_text("utf-8"))
        following = datetime.fromisoformat(stored["releases"][f"{SOURCE} 2025-02 2025-05-02"]["next_try"])
        waits.append(round((following - office.now).total_seconds() / 60))
        assert office.round(following - timedelta(seconds=1)) == ["idle"]
        office.now = following
    assert waits == [10, 20, 40, 80, 160, 320, 360, 360, 360]
    office.publish()
    assert office.round()[:3] == ["reading", "in", "drafted"]


def test_patience_ends(office: Office) -> None:
    """After seven days the release is given up, with the reason, and asked for no more."""
    assert office.round(DUE + timedelta(days=7)) == ["reading", "given up", "idle"]
    assert "2025-02, due 2025-05-02 06:00 America/Mexico_City: 2025-02 is not out yet." in office.log[-2].text
    office.publish()
    assert office.round(DUE + timedelta(days=8)) == ["idle"]


def test_a_watch_that_was_off_catches_up(office: Office) -> None:
    """A machine that was off for a month reads and drafts what came in the meantime."""
    office.publish()
    assert office.round(DUE + timedelta(days=30))[:3] == ["reading", "in", "drafted"]


def test_a_refused_release_waits_for_a_person(office: Office) -> None:
    """Thousands in place of millions are not drafted; once a person took them they are."""
    office.publish("6100500")
    assert office.round() == ["reading", "problem", "late", "idle"]
    assert "jump" in office.log[1].text
    assert not office.bulletin.exists()
    own = Workspace(office.folder)
    (waiting,) = own.store.refused(SOURCE)
    own.accept(waiting.vintage.id, by="Ana Ruiz", on=date(2025, 5, 2))
    assert office.round(DUE + timedelta(minutes=10)) == ["reading", "drafted", "alert", "idle"]


def test_figures_that_make_a_printed_sentence_false_are_told(office: Office) -> None:
    """January, of which a bulletin stands in the folder, is a thousand million less than it was."""
    office.publish()
    path = office.folder / "data" / "observations" / SOURCE / "2025-05-02.csv"
    path.write_text(path.read_text("utf-8").replace("2025-01,6500.3", "2025-01,5500.3"), "utf-8")
    assert office.round() == ["reading", "in", "alert", "drafted", "idle"]
    assert "published sentences are no longer true: bulletin revisions" in office.log[2].text


def test_a_source_that_fails_is_tried_again(office: Office) -> None:
    """A file cut short is told in one line, and read when it is whole."""
    office.publish()
    path = office.folder / "data" / "observations" / SOURCE / "2025-05-02.csv"
    whole = path.read_text("utf-8")
    path.write_text(whole.replace("period,", "periodo,"), "utf-8")
    assert office.round() == ["reading", "problem", "late", "idle"]
    path.write_text(whole, "utf-8")
    assert office.round(DUE + timedelta(minutes=10))[-2:] == ["drafted", "idle"]


def test_a_story_that_cannot_be_written_is_tried_again(office: Office) -> None:
    """A broken template stops no watch; mended, the draft follows."""
    office.publish()
    own = office.folder / "templates" / "es" / "exports.md.j2"
    own.parent.mkdir(parents=True, exist_ok=True)
    own.write_text("{{ broken", "utf-8")
    assert office.round()[-3:] == ["problem", "late", "idle"]
    own.unlink()
    assert office.round(DUE + timedelta(minutes=10)) == ["reading", "drafted", "idle"]


def test_a_figure_that_is_not_in_yet_is_waited_for(office: Office) -> None:
    """The dataset has February for another place, and not for the story's: no draft of half a release."""
    settings = office.folder / "bulletin.toml"
    text = settings.read_text("utf-8")
    series = text[text.index("[[sources.immex-mexicali.series]]") :]
    settings.write_text(
        f"{text}\n{series.replace('02002', '02004').replace('exports_million', 'tijuana_million')}", "utf-8"
    )
    folder = office.folder / "data" / "observations" / SOURCE
    for path in folder.glob("*.csv"):
        header, *rows = path.read_text("utf-8").splitlines()
        body = "".join(f"{row},5000.0\n" for row in rows)
        path.write_text(f"{header},tijuana_million_pesos\n{body}", "utf-8")
    shutil.rmtree(office.folder / "data" / "store")
    last = (folder / "2025-04-02.csv").read_text("utf-8")
    (folder / "2025-05-02.csv").write_text(f"{last}2025-02,,5000.0\n", "utf-8")
    assert office.round()[-3:] == ["waits", "late", "idle"]
    assert "immex.exports:MX-02002:manufacturing has no value for 2025-02 yet." in office.log[-3].text
    (folder / "2025-05-03.csv").write_text(f"{last}2025-02,6100.5,5000.0\n", "utf-8")
    assert office.round(DUE + timedelta(days=1))[-2:] == ["drafted", "idle"]


def test_it_runs_on_whatever_a_person_is_typing(office: Office) -> None:
    """A calendar that is wrong for a while is told once; when it is right again, the release is seen to in time."""

    class Stopped(Exception):  # noqa: N818 - it ends the run of a test
        pass

    path, steps = office.folder / "calendar.toml", iter(range(12))
    changes: dict[int, Callable[[], object]] = {
        3: lambda: path.write_text("half a li", "utf-8"),
        6: lambda: path.write_text(CALENDAR, "utf-8"),
        8: office.publish,
    }

    def sleep(seconds: float) -> None:
        assert 0 <= seconds <= 60
        office.now += timedelta(seconds=seconds)
        step = next(steps, None)
        if step is None:
            raise Stopped
        changes.get(step, lambda: None)()

    office.now = DUE - timedelta(minutes=10)
    with pytest.raises(Stopped):
        Watch(office.folder, lambda: office.now, office.log.append).run(sleep)
    assert [event.what for event in office.log] == ["idle", "problem", "idle", "reading", "in", "drafted", "idle"]
    assert office.log[3].at == DUE


def test_the_command_of_cron_sees_to_what_is_due_and_ends(office: Office) -> None:
    """One line an event, for programs one document, and 1 where something went wrong."""
    office.publish()
    words = ["watch", "--once", "--workspace", str(office.folder)]
    done = CliRunner().invoke(main, words)
    assert done.exit_code == 0
    assert [line.split()[3] for line in done.stdout.splitlines()] == ["reading", "in", "drafted", "idle"]
    (event,) = json.loads(CliRunner().invoke(main, [*words, "--json"]).stdout)["events"]
    assert event["what"] == "idle"
    office.publish("6100500", "2025-05-03")
    (office.folder / "calendar.toml").write_text(CALENDAR.replace("05-02", "05-03"), "utf-8")
    failed = CliRunner().invoke(main, words)
    assert (failed.exit_code, "problem" in failed.stdout) == (1, True)


def test_a_second_watch_is_refused(office: Office) -> None:
    """Two of them would write the same bulletin at the same time."""
    with alone(office.folder):
        done = CliRunner().invoke(main, ["watch", "--once", "--workspace", str(office.folder)])
    assert done.exit_code == 1
    assert done.stderr.startswith("Error: ")
    assert "another watch works on this folder" in done.stderr


def test_a_folder_that_is_no_workspace_is_refused(tmp_path: Path) -> None:
    """The error is that of every command, and nothing is left behind."""
    done = CliRunner().invoke(main, ["watch", "--once", "--workspace", str(tmp_path)])
    assert done.exit_code == 2
    assert "no such file" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_the_repository_has_no_state_of_a_watch() -> None:
    """What a run leaves is not under version control."""
    ignored = (ROOT / ".gitignore").read_text("utf-8").splitlines()
    assert "data/watch.*" in [line.strip("/") for line in ignored]

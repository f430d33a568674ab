"""The number and the embargo above a bulletin: printed, kept by the next run, changed and taken away."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from reading.offices import Written

from generator.cli import main

NEWEST = "mexicali-exports-2025-01"
EMBARGO = ("--embargo", "2025-04-03 16:30")
UNTIL = {
    "es": "EMBARGADO HASTA EL 3 DE ABRIL DE 2025 A LAS 16:30 HORAS (HORA DE TIJUANA)",
    "en": "EMBARGOED UNTIL 4:30 P.M. TIJUANA TIME, APRIL 3, 2025",
}


@dataclass(frozen=True)
class Office:
    """The example, on the clock of Tijuana, or of nowhere."""

    folder: Path

    def run(self, *words: str) -> Result:
        return CliRunner().invoke(main, ["write", *words, "--workspace", str(self.folder)])

    def written(self, *words: str) -> None:
        done = self.run(*words)
        assert done.exit_code == 0, done.output

    def refused(self, code: int, *words: str) -> str:
        """What a command says that is refused; nothing on disk changes."""
        before = self.files()
        done = self.run(*words)
        assert done.exit_code == code, done.output
        assert self.files() == before
        return done.stderr

    def masthead(self, language: str) -> str:
        return (self.folder / "output" / NEWEST / f"{language}.md").read_text("utf-8").partition("\n")[0]

    def record(self) -> dict[str, Any]:
        return json.loads((self.folder / "output" / NEWEST / "bulletin.json").read_text("utf-8"))

    def files(self) -> dict[str, bytes]:
        output = self.folder / "output"
        return {str(path.relative_to(output)): path.read_bytes() for path in output.rglob("*") if path.is_file()}

    def set_clock(self, name: str) -> None:
        path = self.folder / "bulletin.toml"
        text = path.read_text("utf-8")
        assert 'timezone = "America/Tijuana"\n' in text
        path.write_text(
            text.replace('timezone = "America/Tijuana"\n', f'timezone = "{name}"\n' if name else ""), "utf-8"
        )


@pytest.fixture
def office(example: Written, tmp_path: Path) -> Office:
    shutil.copytree(example.folder, tmp_path / "office")
    return Office(tmp_path / "office")


def test_number_and_embargo_stand_in_the_masthead(office: Office) -> None:
    """In both languages, each in its own way of telling an hour; the record keeps both."""
    office.written("--number", "12/2025", *EMBARGO)
    assert office.masthead("es") == f"**BOLETÍN DE PRENSA NÚM. 12/2025 · EJEMPLO, NO PUBLICAR · {UNTIL['es']}**"
    assert office.masthead("en") == f"**PRESS BULLETIN NO. 12/2025 · EXAMPLE, NOT FOR PUBLICATION · {UNTIL['en']}**"
    assert (office.record()["number"], office.record()["embargo"]) == ("12/2025", "2025-04-03T16:30:00-07:00")


def test_official_figures_under_embargo_are_not_for_immediate_release(office: Office) -> None:
    """The hour takes the place of "for immediate release"."""
    path = office.folder / "bulletin.toml"
    path.write_text(path.read_text("utf-8").replace("illustrative = true", "illustrative = false"), "utf-8")
    shutil.rmtree(office.folder / "data" / "store")
    CliRunner().invoke(main, ["fetch", "--today", "2026-11-22", "--workspace", str(office.folder)])
    office.written()
    assert office.masthead("es") == "**BOLETÍN DE PRENSA · PARA PUBLICACIÓN INMEDIATA**"
    assert office.masthead("en") == "**PRESS BULLETIN · FOR IMMEDIATE RELEASE**"
    office.written(*EMBARGO)
    assert office.masthead("es") == f"**BOLETÍN DE PRENSA · {UNTIL['es']}**"
    assert office.masthead("en") == f"**PRESS BULLETIN · {UNTIL['en']}**"


def test_a_second_run_keeps_both_byte_for_byte(office: Office) -> None:
    """What the office gave once it need not give again."""
    office.written("--number", "12/2025", *EMBARGO)
    before = office.files()
    office.written()
    assert office.files() == before


def test_each_is_changed_and_taken_away_without_the_other(office: Office) -> None:
    """A new number leaves the embargo; --no-embargo leaves the number; an empty number takes it away."""
    plain = office.masthead("en")
    office.written("--number", "12/2025", *EMBARGO)
    office.written("--number", "13/2025")
    assert "NO. 13/2025" in office.masthead("en")
    assert UNTIL["en"] in office.masthead("en")
    office.written("--no-embargo")
    assert office.masthead("en") == "**PRESS BULLETIN NO. 13/2025 · EXAMPLE, NOT FOR PUBLICATION**"
    office.written("--number", "")
    assert office.masthead("en") == plain
    assert (office.record()["number"], office.record()["embargo"]) == ("", None)


def test_other_bulletins_keep_theirs(office: Office) -> None:
    """The number of April's bulletin is not that of January's."""
    before = office.files()
    office.written("--number", "12/2025")
    changed = {path for path, content in office.files().items() if before.get(path) != content}
    assert {path.partition("/")[0] for path in changed} == {NEWEST}


def test_a_dry_run_saves_nothing(office: Office) -> None:
    """Number, embargo and correction are tried without a trace."""
    before = office.files()
    office.written("--number", "12/2025", *EMBARGO, "--dry-run")
    office.written("--correct", "mexicali-exports-2024-10", "--dry-run")
    assert office.files() == before


def test_an_hour_needs_the_clock_of_the_office(office: Office) -> None:
    """Without a time zone, or with one that nobody knows, the setting is named with an example."""
    for name, what in (("", "an hour needs the office's `timezone`"), ("Mexicali", "there is no time zone 'Mexicali'")):
        copy = Office(office.folder.parent / f"office {name}")
        shutil.copytree(office.folder, copy.folder)
        copy.set_clock(name)
        message = copy.refused(2, *EMBARGO)
        assert what in message
        assert 'timezone = "America/Tijuana"' in message
        copy.written("--number", "12/2025")


@pytest.mark.parametrize("hour", ["2025-04-03", "2025-04-03 25:00", "3/4/2025 09:00", "tomorrow"])
def test_what_is_no_hour_is_refused(office: Office, hour: str) -> None:
    """The message shows how an hour is written."""
    assert "write it as '2025-01-14 09:00'" in office.refused(2, "--embargo", hour)


def test_an_embargo_is_set_or_taken_away(office: Office) -> None:
    """Both at once is a slip."""
    assert "--embargo and --no-embargo" in office.refused(2, *EMBARGO, "--no-embargo")


@pytest.mark.parametrize("words", [("--number", "12/2025"), EMBARGO, ("--no-embargo",)])
def test_both_are_for_one_bulletin(office: Office, words: tuple[str, ...]) -> None:
    """Where several stories would be written, the message names them; naming one is enough."""
    path = office.folder / "bulletin.toml"
    text = path.read_text("utf-8")
    story = text[text.index("[stories.mexicali-exports]") : text.index("# Whose reporting")]
    path.write_text(f"{text}\n{story.replace('mexicali-exports', 'again', 1)}", "utf-8")
    message = office.refused(2, *words)
    assert "a number or an embargo is for one bulletin" in message
    assert "Name one of mexicali-exports, again." in message
    office.written("mexicali-exports", *words)


def test_a_record_that_cannot_be_read_is_not_forgotten_in_silence(office: Office) -> None:
    """Its embargo might be lost: the message says what to give again; --replace-edited goes on without."""
    office.written("--number", "12/2025", *EMBARGO)
    path = office.folder / "output" / NEWEST / "bulletin.json"
    path.write_bytes(path.read_bytes()[:1000])
    assert "--number and --embargo" in office.refused(1)
    office.written("--replace-edited")
    assert office.masthead("en") == "**PRESS BULLETIN · EXAMPLE, NOT FOR PUBLICATION**"


def test_a_number_is_no_markup(office: Office) -> None:
    """Signs that Markdown would read as emphasis are printed as they were typed."""
    office.written("--number", "12*A_1*")
    assert office.masthead("en").startswith(r"**PRESS BULLETIN NO. 12\*A\_1\* · ")
    assert office.record()["number"] == "12*A_1*"

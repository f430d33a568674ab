"""`bulletin revisions`: which printed sentences later figures made false, found in real revisions and made-up ones."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from reading import offices
from reading.offices import ROOT, TODAY, Printed, Written

from generator import Workspace
from generator.cli import main

JUNE, OCTOBER = "mexicali-exports-2022-06", "mexicali-exports-2024-10"
SERIES = "immex-mexicali"
STORY = "mexicali-exports"
CORE = ("year_to_date", "year_on_year", "record_window", "record_season")
"""Kinds of fact that the example must tell, and its newest month."""
NEXT = "2025-05-02"
"""The day of a release made up after the three of the example."""


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Written:
    return offices.example(tmp_path_factory.getbasetemp())


@dataclass(frozen=True)
class Office:
    """The example with its three bulletins."""

    folder: Path

    def run(self, *words: str) -> Result:
        return CliRunner().invoke(main, ["revisions", *words, "--workspace", str(self.folder)])

    def json(self, *words: str) -> dict[str, Any]:
        return json.loads(self.run(*words, "--json").stdout)

    def release(self, change: Callable[[dict[str, str]], None]) -> str:
        """Another release, which is the newest one after `change`; what fetching it prints."""
        folder = self.folder / "data" / "observations" / SERIES
        values = observations("2025-04-02")
        change(values)
        rows = "".join(f"{period},{value}\n" for period, value in values.items())
        (folder / f"{NEXT}.csv").write_text(f"period,exports_million_pesos\n{rows}", "utf-8")
        return self.fetch()

    def fetch(self, *words: str) -> str:
        """What a fetch prints."""
        words = ("fetch", "--today", TODAY.isoformat(), *words, "--workspace", str(self.folder))
        return CliRunner().invoke(main, words, catch_exceptions=False).stdout

    def text(self, bulletin: str, language: str) -> Path:
        return self.folder / "output" / bulletin / f"{language}.md"

    def edit(self, path: Path, old: str, new: str) -> None:
        path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")


@pytest.fixture
def office(example: Written, tmp_path: Path) -> Office:
    """A copy that a test may change."""
    shutil.copytree(example.folder, tmp_path / "office")
    return Office(tmp_path / "office")


def observations(day: str) -> dict[str, str]:
    """The values of one release of the example, by period."""
    text = (ROOT / "data" / "observations" / SERIES / f"{day}.csv").read_text("utf-8")
    return dict(line.split(",") for line in text.splitlines()[1:])


def growth(values: dict[str, str], period: str) -> Decimal:
    """Per cent above the same month of the year before, to one decimal."""
    before = f"{int(period[:4]) - 1}{period[4:]}"
    exact = (Decimal(values[period]) / Decimal(values[before]) - 1) * 100
    return exact.quantize(Decimal("0.1"), ROUND_HALF_UP)


def said(office: Written | Office, found: dict[str, Any], bulletin: str, language: str) -> list[tuple[str, str | None]]:
    """What was printed in one text and what would be now, of the facts that every bulletin tells."""
    claims = Printed(office.folder / "output" / bulletin).claims(language)
    core = {claim["id"] for claim in claims if claim["kind"] in CORE}
    return [(one["printed"], one["now"]) for one in found["outdated"] if one["claim"] in core]


def matters(office: Office, language: str) -> dict[tuple[str, str], dict[str, Any]]:
    """What is false in the bulletin of October, by the kind of its fact and the side of it that is printed."""
    record = Printed(office.folder / "output" / OCTOBER).record
    rows = {one["claim"]: one for one in office.json()["outdated"]}
    claims = [one for one in record["claims"] if one["article"] == f"{language}.md" and one["id"] in rows]
    return {(one["kind"], one["role"] or one["aspect"]): rows[one["id"]] for one in claims}


def test_the_revisions_of_the_example_make_these_sentences_false(example: Written) -> None:
    """June 2022 went from 4,256.7 to 4,247.3 million, October 2024 from 6,212.4 to 6,209.5, September up by 4.1.

    The first half of 2022 keeps its sum, since what June lost May gained; the ten months of 2024 gain 1.2 million,
    57,287.4 instead of 57,286.2, which is seen in the Spanish deck, but neither in "more than 57,000" nor in 6.7 %.
    """
    first, newest = observations("2022-08-31"), observations("2025-04-02")
    assert (first["2022-06"], newest["2022-06"]) == ("4256.7", "4247.3")
    assert (growth(first, "2022-06"), growth(newest, "2022-06")) == (Decimal("16.2"), Decimal("16.0"))
    found = Office(example.folder).json()
    assert said(example, found, JUNE, "es") == [
        ("4 mil 257 millones de pesos", "4 mil 247 millones de pesos"),
        ("16.2%", "16.0%"),
    ]
    assert said(example, found, JUNE, "en") == [("4.3 billion pesos", "4.2 billion pesos"), ("16.2%", "16.0%")]
    assert said(example, found, OCTOBER, "es") == [
        ("57 mil 286 millones de pesos", "57 mil 287 millones de pesos"),
        ("6 mil 212 millones de pesos", "6 mil 210 millones de pesos"),
    ]
    assert (found["checked"], found["reworded"], found["unchecked"]) == (3, [], [])


def test_english_keeps_what_it_rounds_away(example: Written) -> None:
    """6,212.4 and 6,209.5 million pesos are both 6.2 billion: nothing said of October is false."""
    assert said(example, Office(example.folder).json(), OCTOBER, "en") == []


def test_a_sentence_is_named_with_its_file_and_line(example: Written) -> None:
    """The line holds the sentence, and the sentence what was printed."""
    for one in Office(example.folder).json()["outdated"]:
        line = Path(one["file"]).read_text("utf-8").splitlines()[one["line"] - 1]
        assert one["sentence"] in line
        assert one["printed"] in one["sentence"]
        assert one["sentence"].endswith(".")
        assert one["why"] == "the figure is another"


def test_a_person_reads_the_sentences_first_and_then_the_facts(example: Written) -> None:
    """Every sentence once, with its file and line, and below it the corrections; then the story. The exit code is 3."""
    done = Office(example.folder).run()
    assert done.exit_code == 3
    lines = done.stdout.splitlines()
    places = [line for line in lines if re.fullmatch(r"    \S+/(es|en)\.md, line \d+", line)]
    assert lines[0] == f"{len(places)} published sentences are no longer true:"
    assert len(places) == sum(line.startswith("        “") for line in lines)
    assert "        printed 4 mil 257 millones de pesos -> now 4 mil 247 millones de pesos" in lines
    story = lines.index("mexicali-exports, 2024-10, as released 2025-01-14 and 2025-04-02:")
    assert all("printed" not in line for line in lines[story:])
    assert any(
        line.startswith("    figure changed: level of immex.exports:MX-02002:manufacturing 2024-10: 6,212.4")
        for line in lines[story:]
    )


def test_the_story_is_compared_with_the_day_named(example: Written) -> None:
    """Against August 2022 the story is that of June, and both revised months are news: their growth is another."""
    (story,) = Office(example.folder).json("--against", "2022-09-01")["stories"]
    assert (story["period"], story["then"]["released"], story["now"]["released"]) == (
        "2022-06",
        "2022-08-31",
        "2025-04-02",
    )
    told = [(one["period"], [figure["displayed"] for figure in one["figures"][:2]]) for one in story["revisions"]]
    assert told == [("2022-05", ["4214.1", "4204.7"]), ("2022-06", ["4247.3", "4256.7"])]
    change = next(one for one in story["changes"] if one["kind"] == "year_on_year")
    assert change["outcome"] == "figure changed"
    shown = {role["role"]: role["displayed"] for role in change["now"]["figures"]}
    assert shown["change"] == str(growth(observations("2025-04-02"), "2022-06"))


def test_as_of_a_day_later_bulletins_and_figures_are_not_looked_at(example: Written) -> None:
    """In January 2025 June 2022 was revised already, and the bulletin of October had just been written."""
    found = Office(example.folder).json("--as-of", "2025-01-14")
    assert {one["bulletin"] for one in found["outdated"]} == {JUNE}
    assert found["checked"] == 2


def test_before_a_second_release_there_is_nothing_to_compare(example: Written) -> None:
    """The bulletin of June holds against the data it was written from."""
    done = Office(example.folder).run("--as-of", "2022-08-31")
    assert done.exit_code == 0
    assert done.stdout.splitlines() == [
        "mexicali-exports: there is no earlier release to compare with.",
        "Nothing changed: 1 bulletin checked, and every printed sentence still holds.",
    ]


def test_against_today_nothing_changed(example: Written, tmp_path: Path) -> None:
    """The newest data against themselves, with no bulletin to check."""
    done = Office(example.folder).run("--against", "2025-04-02", "--output", str(tmp_path))
    assert done.exit_code == 0
    assert done.stdout.splitlines()[-1].startswith("Nothing changed: 0 bulletins checked")


def test_a_story_can_be_named_and_a_wrong_name_is_refused(example: Written) -> None:
    """Its bulletins alone are checked; an unknown story ends with 2 and one sentence."""
    assert Office(example.folder).json(STORY)["checked"] == 3
    wrong = Office(example.folder).run("mexicali-export")
    assert (wrong.exit_code, wrong.stdout) == (2, "")
    assert "there is no story 'mexicali-export'" in wrong.stderr


def test_a_record_lost_and_a_rise_turned_into_a_fall(office: Office) -> None:
    """October 2023 comes to 6,300 million: above the 6,209.5 of a year later, by 1.4 %."""
    office.release(lambda values: values.update({"2023-10": "6300.0"}))
    values = observations("2025-04-02") | {"2023-10": "6300.0"}
    assert growth(values, "2024-10") == Decimal("-1.4")
    for language in ("es", "en"):
        false = matters(office, language)
        assert false["year_on_year", "change"]["printed"] == "5.4%"
        assert false["year_on_year", "change"]["now"] == "−1.4%"
        turned, lost = false["year_on_year", "direction"], false["record_season", "superlative"]
        assert (turned["now"], turned["why"], turned["detail"]) == (None, "the direction turned", "now down")
        assert (lost["now"], lost["why"]) == (None, "it is no longer true")
        assert ("record_window", "superlative") not in false
    (story,) = office.json()["stories"]
    assert story["now"]["released"] == NEXT
    assert [one["period"] for one in story["revisions"]] == ["2023-10"]
    lines = office.run().stdout
    assert "printed 5.4% -> now −1.4%\n" in lines
    assert re.search(r"printed .+ -> the direction turned: now down\n", lines)
    story = office.run("--against", "2025-01-14").stdout
    said = next(line for line in story.splitlines() if "no longer true: year_on_year" in line)
    assert "(up) 2024-10 against 2023-10; direction up -> down, " in said
    assert ", change 5.4 % -> -1.4 %, base 5,891.7 million MXN -> 6,300.0 million MXN" in said


def test_a_fetch_that_revised_figures_counts_the_sentences_that_became_false(office: Office) -> None:
    """As many as `bulletin revisions` names then; the document for programs has the same number."""
    said = office.release(lambda values: values.update({"2023-10": "6300.0"})).splitlines()
    many = len({(one["file"], one["line"], one["sentence"]) for one in office.json()["outdated"]})
    assert many > 1
    assert said[-1] == f"{many} published sentences are no longer true: run `bulletin revisions`."
    assert office.run().stdout.startswith(f"{many} published sentences are no longer true:\n")


def test_a_fetch_that_makes_no_sentence_false_says_nothing_of_them(office: Office) -> None:
    """A new month alone revises nothing; a revised one does no harm where nothing has been written."""
    said = office.release(lambda values: values.update({"2025-02": "6000.0"}))
    assert "revised since" not in said
    assert "no longer true" not in said
    shutil.rmtree(office.folder / "output")
    folder = office.folder / "data" / "observations" / SERIES
    text = (folder / f"{NEXT}.csv").read_text("utf-8").replace("2023-10,", "2023-10,1")
    (folder / "2025-06-02.csv").write_text(text, "utf-8")
    found = json.loads(office.fetch("--json"))
    assert ([one["period"] for one in found["sources"][0]["revised"]], found["false_sentences"]) == (["2023-10"], 0)


def test_a_round_number_is_true_as_long_as_the_figure_is_above_it(office: Office) -> None:
    """Ten months of 57,287.4 million are over 57,000; with 300 million less they are 56,987.4, nearly that."""
    office.release(lambda values: values.update({"2024-03": str(Decimal(values["2024-03"]) - 300)}))
    spanish = dict(said(office, office.json(), OCTOBER, "es"))
    assert spanish["57 mil millones de pesos"] == "casi 57 mil millones de pesos"


def test_a_withdrawn_month_has_no_figure_to_take_its_place(office: Office) -> None:
    """Without October 2024 its level, its growth and its record have nothing behind them, nor has the window."""
    said = office.release(lambda values: values.update({"2024-10": ""}))
    gone = "immex.exports:MX-02002:manufacturing 2024-10: 6209.5 -> none"
    assert f"    1 published before and gone:\n        {gone}\n" in said
    false = matters(office, "es")
    for matter in (("year_on_year", "level"), ("year_on_year", "change"), ("year_to_date", "change")):
        assert (false[matter]["now"], false[matter]["why"]) == (None, "there is no such figure any more")
        assert false[matter]["detail"] == "no value for 2024-10"
    assert false["record_season", "superlative"]["why"] == "it is no longer true"
    assert office.run().exit_code == 3


def test_an_edited_text_is_searched_for_the_words(office: Office) -> None:
    """Three lines put in above move the sentence down by three."""
    before = {one["claim"]: one["line"] for one in office.json()["outdated"] if one["bulletin"] == JUNE}
    path = office.text(JUNE, "es")
    path.write_text(f"Uno.\n\nDos.\n{path.read_text('utf-8')}", "utf-8")
    after = {one["claim"]: one["line"] for one in office.json()["outdated"] if one["bulletin"] == JUNE}
    assert {claim: line + 3 * (":es:" in claim) for claim, line in before.items()} == after


def test_what_a_person_has_corrected_is_not_called_false(office: Office) -> None:
    """With the new figures typed in, in all texts, nothing printed is false: the exit code is 0, and a note stays."""
    false = office.json()["outdated"]
    for one in false:
        office.edit(Path(one["file"]), one["printed"], one["now"])
    done = office.run()
    assert done.exit_code == 0
    assert done.stdout.splitlines()[0].startswith("Printed once and found no more")
    found = office.json()
    assert found["outdated"] == []
    assert [one["claim"] for one in found["reworded"]] == [one["claim"] for one in false]
    assert {(one["line"], one["sentence"]) for one in found["reworded"]} == {(None, None)}


def test_a_damaged_record_is_named_and_the_others_are_checked(office: Office) -> None:
    """One bulletin cannot be read: the false sentences of the others are still found, and the run is no success."""
    record = office.folder / "output" / JUNE / "bulletin.json"
    record.write_text("{", "utf-8")
    found = office.json()
    assert [Path(one["file"]).parent.name for one in found["unchecked"]] == [JUNE]
    assert {one["bulletin"] for one in found["outdated"]} == {OCTOBER}
    shutil.rmtree(office.folder / "output" / OCTOBER)
    done = office.run()
    assert done.exit_code == 1
    assert "Not checked:" in done.stdout


def test_texts_without_their_record_are_named(office: Office) -> None:
    """Nobody can say whether they still hold, so the run is no success; another story's are not asked for."""
    for bulletin in offices.EXAMPLES:
        (office.folder / "output" / bulletin / "bulletin.json").unlink()
    (office.folder / "output" / "notes").mkdir()
    done = office.run()
    assert done.exit_code == 1
    lines = [line for line in done.stdout.splitlines() if line.startswith("Not checked:")]
    assert [OCTOBER in line for line in lines] == [False, True, False]
    assert lines[1].endswith(": es.md and en.md without bulletin.json. Write the bulletin again.")
    assert len(office.json(STORY)["unchecked"]) == 3
    (office.folder / "output" / OCTOBER).rename(office.folder / "output" / "other-2024-10")
    assert len(office.json(STORY)["unchecked"]) == 2


def test_the_verb_of_the_workspace_says_the_same(example: Written) -> None:
    """A script gets values, not text."""
    found = Workspace(example.folder).revisions([STORY], against=date(2025, 1, 14))
    assert {"4 mil 257 millones de pesos", "4.3 billion pesos"} <= {one.claim.shown for one in found.outdated}
    assert not found.is_unchanged
    assert [str(story.period) for story in found.stories] == ["2024-10"]


@pytest.mark.parametrize("day", offices.RELEASES, ids=str)
def test_a_bulletin_holds_on_the_day_it_was_written(example: Written, day: date) -> None:
    """Held against the figures it was written from, not a word of a bulletin is false."""
    found = Workspace(example.folder).revisions(as_of=day)
    newest = offices.EXAMPLES[offices.RELEASES.index(day)]
    assert newest not in {one.bulletin for one in (*found.outdated, *found.reworded)}


def test_bulletins_of_real_figures_hold_on_the_day_they_were_written(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Prices, remittances, exports by state and GDP: other units, kinds of fact and frequencies."""
    office = offices.real(tmp_path_factory.getbasetemp())
    found = Workspace(office.folder).revisions()
    assert (found.outdated, found.reworded, found.unchecked) == ((), (), ())
    assert found.checked == len(offices.REAL)
    assert len(found.first) == 5

"""The correction of a bulletin: the sentences that later figures made false, and what is right, in both languages."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from reading import checks
from reading.offices import LANGUAGES, TODAY, Printed, Written

from generator import Workspace
from generator.cli import main

OCTOBER, JUNE, NEWEST = "mexicali-exports-2024-10", "mexicali-exports-2022-06", "mexicali-exports-2025-01"
SERIES = "immex-mexicali"
QUOTED = {"es": r"Donde decía:\n\n> (.*)\n\n(.*)", "en": r"It said:\n\n> (.*)\n\n(.*)"}


@dataclass(frozen=True)
class Office:
    """The example with its three bulletins, two of which a later release made false."""

    folder: Path

    def run(self, *words: str) -> Result:
        return CliRunner().invoke(main, ["write", *words, "--workspace", str(self.folder)])

    def correction(self, bulletin: str) -> Printed:
        done = self.run("--correct", bulletin)
        assert done.exit_code == 0, done.output
        return Printed(self.folder / "output" / f"{bulletin}-correction")

    def files(self) -> dict[str, bytes]:
        output = self.folder / "output"
        return {str(path.relative_to(output)): path.read_bytes() for path in output.rglob("*") if path.is_file()}

    def values(self, day: str) -> dict[str, Decimal]:
        path = self.folder / "data" / "observations" / SERIES / f"{day}.csv"
        rows = (line.split(",") for line in path.read_text("utf-8").splitlines()[1:])
        return {period: Decimal(value) for period, value in rows}

    def release(self, change: Callable[[dict[str, Decimal]], None]) -> None:
        """One more release, made up after the three of the example."""
        values = self.values("2025-04-02")
        change(values)
        rows = "".join(f"{period},{value}\n" for period, value in values.items())
        path = self.folder / "data" / "observations" / SERIES / "2025-05-02.csv"
        path.write_text(f"period,exports_million_pesos\n{rows}", "utf-8")
        Workspace(self.folder).fetch(today=TODAY)


@pytest.fixture
def office(example: Written, tmp_path: Path) -> Office:
    shutil.copytree(example.folder, tmp_path / "office")
    return Office(tmp_path / "office")


def faults(printed: Printed, language: str) -> list[tuple[str, str]]:
    """Each sentence that was wrong, with what is said of it."""
    return re.findall(QUOTED[language], printed.text(language))


def test_each_false_sentence_stands_beside_what_is_right(office: Office) -> None:
    """June 2022 was 4,256.7 and is 4,247.3 million pesos, against 3,661.9 of June 2021; against 2019 it is less too."""
    old, new = office.values("2022-08-31"), office.values("2025-04-02")
    growth = [growth_of(one, "2022-06", "2021-06") for one in (old, new)]
    longer = [growth_of(one, "2022-06", "2019-06") for one in (old, new)]
    assert (round(old["2022-06"]), round(new["2022-06"])) == (4257, 4247)
    assert growth == [Decimal("16.2"), Decimal("16.0")]
    assert longer == [Decimal("29.8"), Decimal("29.5")]
    printed = office.correction(JUNE)
    (first, right), (second, also) = faults(printed, "es")
    assert first in (office.folder / "output" / JUNE / "es.md").read_text("utf-8")
    assert second in (office.folder / "output" / JUNE / "es.md").read_text("utf-8")
    assert right == (
        "Debe decir 4 mil 247 millones de pesos en lugar de “4 mil 257 millones de pesos” y 16.0% en lugar de “16.2%”."
    )
    assert also.startswith("Debe decir 29.5% en lugar de “29.8%”")
    (first, right), (second, also) = faults(printed, "en")
    assert first in (office.folder / "output" / JUNE / "en.md").read_text("utf-8")
    assert right == ("It should say 4.2 billion pesos instead of “4.3 billion pesos” and 16.0% instead of “16.2%”.")
    assert also.startswith("It should say 29.5% instead of “29.8%”")


def growth_of(values: dict[str, Decimal], now: str, before: str) -> Decimal:
    """Per cent, to one decimal."""
    return ((values[now] / values[before] - 1) * 100).quantize(Decimal("0.1"), ROUND_HALF_UP)


def test_it_names_the_bulletin_and_the_day_of_the_new_figures(office: Office) -> None:
    """Headline, deck, lede, and the texts for the web say what was corrected; the new figures are told once more."""
    printed = office.correction(OCTOBER)
    text = printed.text("es")
    title = "Corrección al boletín del 14 de enero de 2025 sobre las exportaciones maquiladoras de Mexicali"
    assert f"# {title}\n" in text
    assert "**Las cifras que el INEGI publicó el 2 de abril de 2025 modifican lo que decía ese boletín.**" in text
    assert "corrige su boletín del 14 de enero de 2025 con las cifras revisadas" in text
    assert "Con las cifras revisadas, las exportaciones de la industria maquiladora de Mexicali" in text
    assert "# Correction to the bulletin of Jan. 14, 2025, on Mexicali's maquiladora exports\n" in printed.text("en")
    for language, word in (("es", "Corre"), ("en", "orrect")):
        for part in ("web_title", "description", "social"):
            assert word in printed.part(language, part)
    assert "Lo que dicen" not in text
    assert "Por Comunicación Social · 2 de abril de 2025\n" in text, "no reporter signs what the office corrects"
    assert "By the Press Office · April 2, 2025\n" in printed.text("en")


def test_the_right_figures_are_claims(office: Office) -> None:
    """Whatever stands in the place of a wrong figure is traced to the observations of now, and true of them."""
    printed = office.correction(JUNE)
    for language, shown in (("es", "4 mil 247 millones de pesos"), ("en", "4.2 billion pesos")):
        (claim,) = (one for one in printed.claims(language) if one["shown"] == shown)
        assert (claim["aspect"], claim["role"], claim["value"]) == ("figure", "level", "4247.3")
        (key,) = claim["observations"]
        assert printed.record["observations"][key]["value"] == "4247.3"
        done = CliRunner().invoke(main, ["explain", claim["id"], "--workspace", str(office.folder)])
        assert "4247.3" in done.stdout
    for check in (
        checks.claims_stand_where_they_say,
        checks.observations_resolve,
        checks.figures_recompute,
        checks.numbers_read_back,
        checks.periods_are_true,
    ):
        check(printed)


def test_what_nothing_can_take_the_place_of_is_named(office: Office) -> None:
    """With a higher October of 2023 that of 2024 is no record: the sentence is quoted, and said to be untrue."""
    office.release(lambda values: values.update({"2023-10": Decimal("6300.0")}))
    printed = office.correction(OCTOBER)
    es = [right for said, right in faults(printed, "es") if "más alto para un mes de octubre" in said]
    en = [right for said, right in faults(printed, "en") if "for an October" in said]
    assert len(es) == len(en) == 1
    assert re.search("Respecto de “.*”, ya no es verdad", es[0])
    assert re.search("“.*” is no longer true", en[0])
    direction = [right for said, right in faults(printed, "en") if "up 5.4%" in said]
    assert re.search("“up” no longer gives the direction of the change", direction[0])


def test_a_sentence_taken_out_by_hand_needs_no_correction(office: Office) -> None:
    """What is not in the text any more was never read."""
    path = office.folder / "output" / JUNE / "es.md"
    text = path.read_text("utf-8")
    (first, _), _ = faults(office.correction(JUNE), "es")
    path.write_text(text.replace(first, ""), "utf-8")
    assert len(faults(office.correction(JUNE), "es")) == 1
    assert len(faults(office.correction(JUNE), "en")) == 2


def test_a_language_without_anything_false_says_so(office: Office) -> None:
    """Both English sentences are gone: what is left is false in Spanish alone."""
    path = office.folder / "output" / JUNE / "en.md"
    text = path.read_text("utf-8")
    for said, _ in faults(office.correction(JUNE), "en"):
        text = text.replace(said, "")
    path.write_text(text, "utf-8")
    printed = office.correction(JUNE)
    assert len(faults(printed, "es")) == 2
    assert "It said:" not in printed.text("en")
    assert "In the English version, the figures as rounded there stay the same." in printed.text("en")


def test_a_second_correction_writes_the_same(office: Office) -> None:
    """Byte for byte, and the bulletin that it corrects stays as it is."""
    before = office.files()
    office.correction(OCTOBER)
    once = office.files()
    assert {path for path in once if once[path] != before.get(path)} == {
        path for path in once if path.startswith(f"{OCTOBER}-correction/")
    }
    office.correction(OCTOBER)
    assert office.files() == once


def test_an_edited_correction_is_not_overwritten(office: Office) -> None:
    """A person's words stay until given up by name."""
    path = office.correction(OCTOBER).folder / "es.md"
    path.write_text(path.read_text("utf-8").replace("Debe decir", "Léase"), "utf-8")
    done = office.run("--correct", OCTOBER)
    assert done.exit_code == 1
    assert "es.md: was edited by hand" in done.stderr
    assert office.run("--correct", OCTOBER, "--replace-edited").exit_code == 0
    assert "Léase" not in path.read_text("utf-8")


def test_a_correction_has_a_number_and_an_embargo_of_its_own(office: Office) -> None:
    """Those of the bulletin that it corrects are not its own."""
    assert office.run("--correct", OCTOBER, "--number", "19/2025").exit_code == 0
    printed = office.correction(OCTOBER)
    assert printed.record["number"] == "19/2025"
    assert "NÚM. 19/2025" in printed.text("es")
    assert Printed(office.folder / "output" / OCTOBER).record["number"] == ""


def test_where_nothing_is_false_there_is_nothing_to_correct(office: Office) -> None:
    """The newest bulletin was written from the newest figures."""
    before = office.files()
    done = office.run("--correct", NEWEST)
    assert (done.exit_code, office.files()) == (1, before)
    assert f"{NEWEST}: nothing in it is false by now. There is nothing to correct." in done.stderr


def test_as_of_an_earlier_day_nothing_is_false_yet(office: Office) -> None:
    """On the day of its release the bulletin of October was true."""
    done = office.run("--correct", OCTOBER, "--as-of", "2025-01-14")
    assert done.exit_code == 1
    assert "nothing in it is false" in done.stderr


@pytest.mark.parametrize("name", ["mexicali-exports-2024-11", "no-such"])
def test_a_bulletin_that_is_not_there(office: Office, name: str) -> None:
    """The message names it, and the nearest there is."""
    before = office.files()
    done = office.run("--correct", name)
    assert (done.exit_code, office.files()) == (1, before)
    assert f"there is no bulletin '{name}'" in done.stderr


@pytest.mark.parametrize("words", [("mexicali-exports",), ("--period", "2024-10")])
def test_a_correction_has_the_story_and_period_of_its_bulletin(office: Office, words: tuple[str, ...]) -> None:
    """Naming another is a slip of usage."""
    done = office.run(*words, "--correct", OCTOBER)
    assert done.exit_code == 2
    assert "--correct takes neither a story nor --period" in done.stderr


def test_the_command_and_the_api_write_the_same(office: Office) -> None:
    """`Workspace.correct` gives the bulletin that `--correct --json` describes."""
    done = office.run("--correct", OCTOBER, "--json", "--dry-run")
    (told,) = json.loads(done.stdout)["bulletins"]
    written = Workspace(office.folder).correct(OCTOBER, dry_run=True)
    assert told["record"]["id"] == written.bulletin.id == f"{OCTOBER}-correction"
    for language in LANGUAGES:
        assert told["record"]["articles"][language]["title"] == written.bulletin.articles[language].title
    assert written.bulletin.story.released == date(2025, 4, 2)

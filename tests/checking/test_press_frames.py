"""Sentences of the press, filled with real figures: the true ones are not called wrong, and the wrong ones are.

`python -m pytest -s tests/checking/test_press_frames.py` prints the figures of each module of frames;
`FRAMES=changes_en` takes one module or frame alone and prints what it gets wrong, `SEEDS=20` takes more figures.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest
from checking import frames
from checking.offices import real_office
from checking.press import FRAMES, Text, files, texts

from generator import Workspace
from generator.bilingual import LANGUAGES, Language
from generator.checking.check import check
from generator.checking.finding import Report, Verdict
from generator.checking.ledger.data import Data

SEEDS = int(os.environ.get("SEEDS", "4"))
ONLY = os.environ.get("FRAMES", "")
RECALL, FALSE_RED, BOUND, FALSE_GREEN = 0.85, 0.01, 0.80, 0.01

for _module in iter_modules(frames.__path__):
    import_module(f"checking.frames.{_module.name}")


@dataclass
class Tally:
    """How many statements were true and wrong, and what became of them."""

    true: int = 0
    green: int = 0
    wrong: int = 0
    caught: int = 0
    passed: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)
    alarms: list[str] = field(default_factory=list)
    open: list[str] = field(default_factory=list)

    def take(self, text: Text, report: Report) -> None:
        """Count a text; of one with an error only the wrong statement."""
        for span in text.spans:
            found = [one for one in report.findings if one.span.touches(span)]
            verdicts = {one.verdict for one in found}
            is_red = Verdict.CONTRADICTED in verdicts
            told = [(one.shown, one.verdict.value, one.right or one.why) for one in found]
            shown = f"{text.name}: {_marked(text, span)}  {told}"
            if text.wrong is None:
                self._take_true(shown, verdicts, is_red=is_red)
            elif span == text.wrong:
                self._take_wrong(shown, verdicts, is_red=is_red)
        if text.wrong is None:
            outside = [one for one in report.findings if one.verdict is Verdict.CONTRADICTED]
            outside = [one for one in outside if not any(one.span.touches(span) for span in text.spans)]
            self.alarms += [
                f"{text.name}: (outside) {text.text}  {one.shown}: {one.right or one.why}" for one in outside
            ]

    def _take_true(self, shown: str, verdicts: set[Verdict], *, is_red: bool) -> None:
        self.true += 1
        self.green += verdicts == {Verdict.SUPPORTED}
        if is_red:
            self.alarms.append(shown)
        elif verdicts != {Verdict.SUPPORTED}:
            self.open.append(shown)

    def _take_wrong(self, shown: str, verdicts: set[Verdict], *, is_red: bool) -> None:
        self.wrong += 1
        self.caught += is_red
        if not is_red:
            (self.passed if verdicts == {Verdict.SUPPORTED} else self.missed).append(shown)

    @property
    def recall(self) -> float:
        return self.caught / max(1, self.wrong)

    @property
    def false_red(self) -> float:
        return len(self.alarms) / max(1, self.true)

    @property
    def bound(self) -> float:
        return self.green / max(1, self.true)

    @property
    def false_green(self) -> float:
        return len(self.passed) / max(1, self.wrong)

    def __str__(self) -> str:
        return (
            f"true {self.true}: green {self.bound:.1%}, red {self.false_red:.1%}; "
            f"wrong {self.wrong}: red {self.recall:.1%}, green {self.false_green:.1%}"
        )


def _marked(text: Text, span: object) -> str:
    start, end = span  # type: ignore[misc]
    return f"{text.text[:start]}⟦{text.text[start:end]}⟧{text.text[end:]}"


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """An office over real official files, fetched; skips where they are not beside the repository."""
    return real_office(tmp_path_factory)


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_of_the_press_are_read(office: Workspace, language: Language) -> None:
    """Wrong ones are called wrong, true ones hardly ever are, and most are borne out."""
    tallies = dict(_tallies(office, language))
    for name, one in tallies.items():
        sys.stdout.write(f"\n{name}: {one}")
        if ONLY:
            _tell(one)
    whole = Tally()
    for one in tallies.values():
        whole.true += one.true
        whole.green += one.green
        whole.wrong += one.wrong
        whole.caught += one.caught
        whole.alarms += one.alarms
        whole.passed += one.passed
    sys.stdout.write(f"\nall, {language}: {whole}\n")
    if not ONLY:
        assert whole.recall >= RECALL
        assert whole.false_red <= FALSE_RED
        assert whole.bound >= BOUND
        assert whole.false_green <= FALSE_GREEN


def _tell(one: Tally) -> None:
    for title, some in (("ALARM", one.alarms), ("PASSED", one.passed), ("MISSED", one.missed), ("OPEN", one.open)):
        for each in some:
            sys.stdout.write(f"\n  {title} {each}")


def _tallies(office: Workspace, language: Language) -> Iterator[tuple[str, Tally]]:
    data, real = Data.of_store(office.store), files(Path(office.folder))
    tallies: dict[str, Tally] = {}
    for name, (own, one) in FRAMES.items():
        if own != language or ONLY not in name:
            continue
        tally = tallies.setdefault(name if ONLY else name.partition(".")[0], Tally())
        for text in texts(real, language, one, SEEDS):
            tally.take(
                text, check(text.text, language=language, data=data, catalogue=office.catalogue, context=office.context)
            )
    yield from tallies.items()

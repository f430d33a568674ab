"""Releases as people write them, each statement judged before the checker was run, and how the checker does on them.

`corpus/NAME.LANGUAGE.md` is a text, invented but for its figures, which are of public statistics; `.toml` beside it
judges each checkable statement: the words, where they start, whether they are true, else the class of the error (as
in the mutation bench) and what would be right. Those in `corpus/unread` nobody read
while the checker was written: in `unread/press` they are as offices and newsrooms write, the others are freer texts.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from generator.bilingual import Language
from generator.checking.finding import Report, Verdict
from generator.checking.reading import Span

CORPUS = Path(__file__).parent / "corpus"
UNREAD, PRESS = "unread", "press"
UNSUPPORTED = 20


@dataclass(frozen=True)
class Statement:
    """Words of a release that can be checked; `number` is the class of the error in them, 0 where they are true."""

    span: Span
    text: str
    number: int
    right: str
    series: str

    @property
    def is_true(self) -> bool:
        return not self.number


@dataclass(frozen=True)
class Release:
    """One text with its statements."""

    name: str
    language: Language
    is_held_out: bool
    is_press: bool
    text: str
    statements: tuple[Statement, ...]


def releases() -> list[Release]:
    """The whole corpus."""
    return [_release(path) for path in sorted(CORPUS.rglob("*.toml"))]


def _release(path: Path) -> Release:
    told = tomllib.loads(path.read_text("utf-8"))
    text = path.with_suffix(".md").read_text("utf-8")
    statements = tuple(_statement(one) for one in told["statement"])
    return Release(path.stem, told["language"], UNREAD in path.parts, path.parent.name == PRESS, text, statements)


def _statement(one: dict) -> Statement:
    span = Span(one["start"], one["start"] + len(one["text"]))
    return Statement(span, one["text"], one.get("class", 0), one.get("right", ""), one["series"])


@dataclass
class Score:
    """What the checker made of some releases."""

    releases: int = 0
    true: int = 0
    wrong: int = 0
    caught: int = 0
    alarms: list[str] = field(default_factory=list)
    green: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)
    checkable: int = 0
    bound: int = 0

    @property
    def recall(self) -> float:
        return self.caught / self.wrong if self.wrong else 1.0

    @property
    def precision(self) -> float:
        flagged = self.caught + len(self.alarms)
        return self.caught / flagged if flagged else 1.0

    @property
    def coverage(self) -> float:
        return self.bound / self.checkable if self.checkable else 1.0

    @property
    def false_green(self) -> float:
        """Of all statements, how many are wrong and shown as right."""
        return len(self.green) / (self.true + self.wrong) if self.true + self.wrong else 0.0

    def __str__(self) -> str:
        return (
            f"{self.releases} releases, {self.true} true and {self.wrong} wrong statements: recall {self.recall:.1%}, "
            f"precision {self.precision:.1%}, coverage {self.coverage:.1%}, false green {self.false_green:.1%} "
            f"({len(self.green)} of {self.wrong} wrong ones)"
        )


def score(pairs: Iterable[tuple[Release, Report]]) -> Score:
    """The score over releases and what the checker said of each.

    A wrong statement is caught where something in it is contradicted; one that nothing in the data could support,
    where it is not passed as supported. An alarm is a true statement, or words outside all statements, contradicted.
    """
    total = Score()
    for release, report in pairs:
        total.releases += 1
        total.checkable += report.checkable
        total.bound += report.bound
        for statement in release.statements:
            _take(total, release, statement, report)
        total.alarms += [f"{release.name}: {text}" for text in _outside(release, report)]
    return total


def _take(total: Score, release: Release, statement: Statement, report: Report) -> None:
    verdicts = _verdicts(report, statement.span)
    is_red = Verdict.CONTRADICTED in verdicts
    where = f"{release.name}: {statement.text}"
    if statement.is_true:
        total.true += 1
        total.alarms += [where] if is_red else []
        return
    total.wrong += 1
    if is_red or (statement.number == UNSUPPORTED and Verdict.UNVERIFIABLE in verdicts):
        total.caught += 1
        return
    total.missed.append(f"{where} [{statement.number}; {statement.right}]")
    if verdicts == {Verdict.SUPPORTED}:
        total.green.append(where)


def _verdicts(report: Report, span: Span) -> set[Verdict]:
    found = {one.verdict for one in report.findings if one.span.touches(span)}
    told = any(one.span and one.span.touches(span) for one in report.document)
    return found | ({Verdict.CONTRADICTED} if told else set())


def _outside(release: Release, report: Report) -> Iterator[str]:
    for one in report.findings:
        inside = any(one.span.touches(statement.span) for statement in release.statements)
        if one.verdict is Verdict.CONTRADICTED and not inside:
            yield f"(outside the statements) {one.shown}"

"""A finding in words for the person who checks a text: what was read, what the data say, what would be right."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from generator.catalogue import Catalogue
from generator.checking.finding import IN_SCALE, Finding, Measure, Slots, Verdict
from generator.checking.saying import series_name
from generator.checking.saying import when as in_words
from generator.model.panel import Cell

LABELS = {Verdict.SUPPORTED: "ok", Verdict.CONTRADICTED: "WRONG", Verdict.UNVERIFIABLE: "?"}
WORST_FIRST = (Verdict.CONTRADICTED, Verdict.UNVERIFIABLE, Verdict.SUPPORTED)
COUNTED = {
    "month": "months",
    "quarter": "quarters",
    "year": "years",
    "state": "states",
    "municipality": "municipalities",
    "sector": "sectors",
    "person": "people",
    "job": "jobs",
    "establishment": "establishments",
}
_MOVES = frozenset({Measure.CHANGE, Measure.POINTS, Measure.DIFFERENCE, Measure.ANNUAL_RATE})
MILLION = Decimal(10) ** 6
FINEST = Decimal("0.0001")
"""The digits to which a value in the data is shown, beside what was printed."""
ALLOWED = "\n\t"


@dataclass(frozen=True)
class Footnote:
    """A finding with its number, the line it stands in, and lines of what there is to say: a word and the rest."""

    number: int
    line: int
    finding: Finding
    notes: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Piece:
    """A stretch of the text: the worst verdict on it, None where nothing is claimed, and the footnotes ending here."""

    text: str
    verdict: Verdict | None
    ending: tuple[Footnote, ...] = ()


def footnotes(text: str, findings: Sequence[Finding], catalogue: Catalogue) -> list[Footnote]:
    """The footnotes of a text, numbered in its order."""
    found, line, at = [], 1, 0
    for number, finding in enumerate(sorted(findings, key=lambda one: one.span), 1):
        line += text.count("\n", at, finding.span.start)
        at = finding.span.start
        found.append(Footnote(number, line, finding, tuple(_notes(finding, catalogue))))
    return found


def pieces(text: str, notes: Sequence[Footnote]) -> Iterator[Piece]:
    """The whole text cut where a finding begins or ends; findings may overlap."""
    starts, ends = _by_place(notes, ends=False), _by_place(notes, ends=True)
    edges = sorted({0, len(text), *starts, *ends})
    open_notes: list[Footnote] = []
    for start, end in pairwise(edges):
        open_notes += starts.get(start, ())
        verdicts = {one.finding.verdict for one in open_notes}
        ending = tuple(ends.get(end, ()))
        yield Piece(text[start:end], next((one for one in WORST_FIRST if one in verdicts), None), ending)
        open_notes = [one for one in open_notes if one not in ending] if ending else open_notes


def _by_place(notes: Sequence[Footnote], *, ends: bool) -> dict[int, list[Footnote]]:
    found: dict[int, list[Footnote]] = {}
    for note in notes:
        span = note.finding.span
        if span.start < span.end:
            found.setdefault(span.end if ends else span.start, []).append(note)
    return found


def visible(text: str) -> str:
    r"""A text that a terminal or a page shows as it is: signs without a shape, and those that command, are named.

    >>> visible("6\u200b.7\x1b[31m%")
    '6⟨U+200B⟩.7⟨U+001B⟩[31m%'
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(_shape(sign) for sign in text.replace("\r\n", "\n"))


def _shape(sign: str) -> str:
    if sign.isprintable() or sign in ALLOWED or unicodedata.category(sign) == "Zs":
        return sign
    return f"⟨U+{ord(sign):04X}⟩"


def _notes(finding: Finding, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    about = _about(finding.slots, catalogue)
    if about:
        yield "read as", about
    if finding.value is not None:
        value = finding.value.scaleb(IN_SCALE.get(finding.slots.detail, 0))
        yield "the data say", _way(finding) + amount(value, finding.slots.unit)
    if finding.right:
        yield "right would be", visible(finding.right)
    if finding.reading:
        yield "but", visible(finding.reading)
    if finding.why:
        yield "why", visible(finding.why)
    if finding.cells:
        yield "from", _sources(finding.cells)


def _way(finding: Finding) -> str:
    """A plus before what rose and is told to have fallen."""
    is_turned = finding.slots.direction == "down" and finding.slots.measure in _MOVES
    return "+" if is_turned and finding.value is not None and finding.value > 0 else ""


def _sources(cells: Sequence[Cell]) -> str:
    """How many observations, of which series, between which periods."""
    many = f"{len(cells)} observation{'s' if len(cells) > 1 else ''}"
    series = list(dict.fromkeys(str(cell.series) for cell in cells))
    others = f" and {len(series) - 1} other series" if len(series) > 1 else ""
    periods = sorted({cell.period for cell in cells})
    when = f"{periods[0]} to {periods[-1]}" if len(periods) > 1 else f"{periods[0]}"
    return f"{many} of {series[0]}{others}, {when}"


def _about(slots: Slots, catalogue: Catalogue) -> str:
    """What the words were taken to say: the measure, of what, where, when, against what."""
    if slots.measure is Measure.QUOTE:
        return f"a statement of the context files, {slots.detail}" if slots.detail else "a statement"
    if slots.series is None:
        return ""
    way = f" ({slots.direction})" if slots.direction else ""
    told = "said" if slots.measure in (Measure.NAME, Measure.TIME, Measure.WORDS) else f"{slots.measure.value}{way}"
    words = f"{told} of {series_name(slots.series, catalogue)}"
    if slots.window:
        words += f", {in_words(slots.window, 'en')}"
    if slots.comparison:
        words += f", against {in_words(slots.comparison, 'en')}"
    return words


def amount(value: Decimal, unit: str) -> str:
    """A value with its unit, to four digits after the point at most.

    >>> amount(Decimal("6.69991916588"), "percent"), amount(Decimal("57287400000"), "MXN")
    ('6.6999 %', '57,287.4 million MXN')
    """
    if unit == "percent":
        return f"{_digits(value)} %"
    if unit in ("point", "times", "place", "share", ""):
        words = {"point": " percentage points", "times": " times", "share": " (as a share)"}
        return f"{'place ' if unit == 'place' else ''}{_digits(value)}{words.get(unit, '')}"
    if unit in COUNTED:
        return f"{_digits(value)} {unit if value == 1 else COUNTED[unit]}"
    if abs(value) >= MILLION:
        return f"{_digits(value / MILLION)} million {unit}"
    return f"{_digits(value)} {unit}"


def _digits(value: Decimal) -> str:
    if not value.is_finite():
        return str(value)
    cut = value.quantize(FINEST) if abs(value) < MILLION * MILLION * MILLION else value
    text = f"{cut:,f}"
    short = text.rstrip("0").rstrip(".") if "." in text else text
    return short if cut else short.removeprefix("-")

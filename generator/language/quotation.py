"""Spanish quotation marks: angular, within them double, within those single (RAE, Ortografía 2010: comillas).

The Mexican press begins with double ones. Straight marks are taken as opening or closing by what stands before them.
"""

from __future__ import annotations

from typing import Literal

from generator.errors import TemplateError

PAIRS = ("«»", "\u201c\u201d", "\u2018\u2019")
OPENINGS = {pair[0]: pair[1] for pair in PAIRS}
STRAIGHT = '"'
OUTSIDE = ".,;:"
Outer = Literal["«", "\u201c"]


def quoted(text: str, outer: Outer = "«") -> str:
    """A text in quotation marks, the marks inside it lowered by a level each.

    TemplateError where its own marks do not pair.

    >>> quoted("crecimos"), quoted('el "Plan México" avanza'), quoted("alza", "\u201c")
    ('«crecimos»', '«el “Plan México” avanza»', '“alza”')
    """
    first = next(at for at, pair in enumerate(PAIRS) if pair[0] == outer)
    marks = PAIRS[first:]
    return f"{marks[0][0]}{_lowered(text, marks)}{marks[0][1]}"


def quoted_sentence(text: str, outer: Outer = "«") -> str:
    """A quoted sentence with its full stop after the marks; question marks and ellipses stay inside (RAE, comillas).

    >>> quoted_sentence("Crecimos este año."), quoted_sentence("¿Crecimos?")
    ('«Crecimos este año».', '«¿Crecimos?».')
    """
    bare = text.rstrip()
    is_ellipsis = bare.endswith("...")
    return f"{quoted(bare if is_ellipsis else bare.rstrip(OUTSIDE), outer)}."


def _lowered(text: str, marks: tuple[str, ...]) -> str:
    """The text with its own marks one level below `marks[0]`; the innermost level repeats."""
    awaited: list[str] = []
    written = []
    for at, sign in enumerate(text):
        closes = bool(awaited) and sign == awaited[-1] and not (sign == STRAIGHT and _opens(text, at))
        opens = sign in OPENINGS or (sign == STRAIGHT and not closes)
        if closes:
            awaited.pop()
        level = marks[min(len(awaited) + 1, len(marks) - 1)]
        if opens:
            awaited.append(OPENINGS.get(sign, STRAIGHT))
        stray = not (opens or closes) and sign in "»\u201d"
        if stray:
            raise _unpaired(text)
        written.append(level[0] if opens else level[1] if closes else sign)
    if awaited:
        raise _unpaired(text)
    return "".join(written)


def _opens(text: str, at: int) -> bool:
    """Whether a straight mark follows a blank or another opening sign and a word follows it."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return (not before or before in " (¿¡[") and bool(after.strip())


def _unpaired(text: str) -> TemplateError:
    return TemplateError(f"the quotation marks in '{text}' do not pair.", remedy="Close each one that opens.")

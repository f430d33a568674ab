"""What the words around a figure of a text by others name of it, and what they leave open."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checking.claim import Claim
from generator.checking.finding import Measure
from generator.checking.reading import Hedge, Quantity, Span, When
from generator.checking.scene.comparison import against, in_a_span
from generator.checking.scene.direction import direction
from generator.checking.scene.joint import DETAIL as TOGETHER
from generator.checking.scene.listed import gone_to, respective, together
from generator.checking.scene.scene import Scene
from generator.checking.scene.whose import told_behind
from generator.checking.text.clue import Rare
from generator.model.period import Frequency

_OF_IT = re.compile(r"\s+(?:in|of|worth of)\s+(?:\w+\s+){0,2}", re.IGNORECASE)
"""Between an amount and what it is of: "more than 24 billion dollars in family remittances"."""
_GROUP = Rare(
    "pair both two three trio combined jointly",
    r"\b(?:the pair|both of them|the two of them|the trio|the three of them|combined|jointly)\b",
)
_OF_SEVERAL = "it is told of several places at once"


def left_open(scene: Scene, at: int) -> Iterator[str]:
    """What the words around a figure do not name of it."""
    own = scene.quantities[at].span
    first, last = scene.own_bounds(at)
    if not _has_subject(scene, at):
        yield "series"
    elif not any(one.indicators or one.sectors for one in scene.subjects):
        yield "statistic"
    dated = [one for one in scene.whens_in(first, last, ("of",)) if not one.adjective]
    lead: list[When] = []
    if not dated:
        lead = [one for one in scene.whens_in(_first_of_clause(scene, own), own.start, ("of",)) if not one.adjective]
        yield "lead" if lead else "time"
    if not any(_is_dated(one) for one in (dated or lead)):
        yield "year"
    if (
        not scene.whens_in(first, last, ("against", "since"))
        and against(scene, at) is None
        and in_a_span(scene, at) is None
    ):
        yield "base"


def _has_subject(scene: Scene, at: int) -> bool:
    """Whether a sentence names what a figure is of, before it or right behind it."""
    own = scene.quantities[at].span
    if any(one.span.end <= own.start for one in scene.subjects) or told_behind(scene, at) is not None:
        return True
    behind = next((one for one in scene.subjects if one.indicators), None)
    if behind is None or scene.language != "en":
        return False
    unit = scene.quantities[at].unit
    if unit in ("percent", "share") and gone_to(scene, own.end):
        return True
    if unit == "percent":
        return direction(scene, at) is not None
    return unit.isupper() and _OF_IT.fullmatch(scene.plain, own.end, behind.span.start) is not None


def _first_of_clause(scene: Scene, own: Span) -> int:
    """Where the clause of a figure begins: behind the last semicolon."""
    return max(scene.span.start, scene.plain.rfind(";", scene.span.start, own.start) + 1)


def times_around(scene: Scene, at: int) -> list[When]:
    """The times around a figure, or those of its sentence."""
    near = scene.whens_in(*scene.own_bounds(at), ("of", "against", "since"))
    return near if any(not one.adjective for one in near) else list(scene.whens)


def _is_dated(when: When) -> bool:
    """Whether a time is named with its year; a year alone may stand for the same months of it."""
    return when.window is not None and (when.months < 12 or when.window.frequency is not Frequency.YEAR)


def of_several(claim: Claim, scene: Scene, at: int) -> str:
    """Why an amount told of several places at once is left open: it may be their sum, or that of each."""
    own = scene.quantities[at]
    is_listed = claim.measure is not Measure.SHARE and respective(scene, own.span.start) is None
    is_open = is_listed and claim.readings[0].detail != TOGETHER
    if is_open and not scene.subjects and _GROUP.within(scene, scene.span.start, scene.span.end):
        return _OF_SEVERAL
    return _OF_SEVERAL if is_open and together(scene, own.span.start) else ""


def is_wide(quantity: Quantity) -> bool:
    """Whether others mean a hedge widely: "más de 3%" of 3.4, "over one billion" of 1.15."""
    if quantity.hedge is Hedge.EXACT:
        return False
    is_of_one_digit = quantity.step >= abs(quantity.value) > 0
    return quantity.hedge is Hedge.ABOUT or quantity.unit == "percent" or is_of_one_digit

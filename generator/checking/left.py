"""What is left of a sentence when its claims are bound: numbers, ranks, runs and times that nothing has understood."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from generator.checking.claim import Claim
from generator.checking.finding import Measure
from generator.checking.ledger.measure import fit
from generator.checking.reading import CueKind, NameKind, Relation, Span
from generator.checking.scene.named import named
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting, window_of
from generator.checking.text.clue import Clue
from generator.model.period import Window

_TELLING = {
    CueKind.STREAK: "nothing says what ran, or how long",
    CueKind.TURN: "nothing says what turned",
    CueKind.FIRST_TIME: "nothing says what came first",
}


_SAME = re.compile(r"\W*(?:this|that|esto|eso|lo anterior|la comparaci[oó]n|the comparison)\b", re.IGNORECASE)
_SAID = re.compile(r"\s+that\b|[,.\s]*\Z", re.IGNORECASE)
"""What follows "added" where it means said."""
_MORE = Clue("more less fewer", r"\b(?:more|less|fewer)(?:\s+[^\W\d_]+){0,4}?\s+than\b")
_AT_MOST = 12
"""Signs between "than" and the place."""
_MONTH = Clue(
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre "
    "january february march april may june july august september october november december",
    r"\b(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|"
    r"January|February|March|April|May|June|July|August|September|October|November|December)\b",
    re.NOFLAG,
)


def left(
    scene: Scene, setting: Setting, found: Sequence[Claim], unread: Iterable[Span], closed: Sequence[Span] = ()
) -> Iterator[Claim]:
    """An unverifiable claim for each; a time that stands alone is held against those of the text."""
    for span in unread:
        yield Claim(span, Measure.WORDS, (), None, "this number is not understood")
    yield from _numbers(scene, found)
    yield from _months(scene, closed)
    yield from _words(scene, found)
    yield from _beside(scene, found)
    if not found:
        yield from _times(scene, setting)


def _numbers(scene: Scene, found: Sequence[Claim]) -> Iterator[Claim]:
    spans = [one.span for one in found]
    for quantity in scene.quantities:
        if quantity.span not in scene.used and not any(map(quantity.span.touches, spans)):
            yield Claim(quantity.span, Measure.WORDS, (), quantity, "nothing says what this number is of")


def _months(scene: Scene, closed: Sequence[Span]) -> Iterator[Claim]:
    """Names of months that are part of no time that was read."""
    if _MONTH.words.isdisjoint(scene.stock):
        return
    known = [*closed, *(when.span for when in scene.all_whens)]
    for month in _MONTH.all(scene):
        own = Span(*month.span())
        if not any(map(own.touches, known)):
            yield Claim(own, Measure.TIME, (), None, "this time is not understood")


def _beside(scene: Scene, found: Sequence[Claim]) -> Iterator[Claim]:
    """What nobody has read of a place that another has more, or less, than: "exported more than Chihuahua"."""
    if not scene.is_foreign or _MORE.words.isdisjoint(scene.stock):
        return
    areas = [one.span for one in scene.names if one.kind is NameKind.AREA]
    for more in _MORE.all(scene):
        own = Span(*more.span())
        is_place = any(0 <= one.start - own.end <= _AT_MOST for one in areas)
        if is_place and not any(
            one.span.touches(own) or own.end <= one.span.start < own.end + _AT_MOST for one in found
        ):
            yield Claim(own, Measure.GAP, (), None, "nothing says how much of what is held against that place")


def _words(scene: Scene, found: Sequence[Claim]) -> Iterator[Claim]:
    """Runs, turns, ranks and shares that no claim has taken."""
    has_rank = any(one.measure is Measure.RANK for one in found)
    for cue in scene.cues:
        if cue.span in scene.used:
            continue
        if cue.kind in _TELLING and not found:
            yield Claim(cue.span, Measure.WORDS, (), None, _TELLING[cue.kind])
        elif cue.kind is CueKind.RANK and cue.value == "first" and not has_rank:
            yield Claim(cue.span, Measure.RANK, (), None, "nothing says among whom")
        elif (
            cue.kind in (CueKind.SHARE, CueKind.CONTRIBUTION)
            and not found
            and not _SAID.match(scene.plain, cue.span.end)
        ):
            yield Claim(cue.span, Measure.SHARE, (), None, "nothing says how much of what")


def _times(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """Times that stand alone: that of the text is its own, another one is not known to be meant."""
    known = setting.windows()
    if setting.span and _SAME.match(scene.text):
        yield from _comparison(scene, setting.span)
        return
    for when in scene.whens:
        if when.adjective or when.relation in (Relation.YEAR_BEFORE, Relation.SAME_PERIOD, Relation.PREVIOUS):
            continue
        own = named(when, setting)
        is_ours = any(fit(one, each.frequency) == each or one.last in each for one in own for each in known)
        if not is_ours:
            yield Claim(when.span, Measure.TIME, (), None, "no claim is made of this time")


def _comparison(scene: Scene, span: tuple[Window, Window]) -> Iterator[Claim]:
    """What the sentence before was held against: "this is in comparison with the same period of 2023"."""
    for when in scene.whens:
        base = window_of(when, span[0].frequency, span[0], is_before=True)
        if base == span[1]:
            continue
        why = "the figure before is held against another time"
        yield Claim(when.span, Measure.TIME, (), None, why, fault=why if base else "")

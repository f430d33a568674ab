"""What came for the first time after a while: "the first annual rise after 18 months of falls"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import partial

from msgspec.structs import replace

from generator.checking.claim import Claim, Reading
from generator.checking.finding import Measure
from generator.checking.grammar.unit import MONTHS
from generator.checking.ledger import measure
from generator.checking.ledger.data import Line
from generator.checking.reading import Quantity, Span
from generator.checking.scene.prices import is_inflation
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting, indicator, window_of
from generator.checking.scene.spoken import denied, is_denied, times
from generator.checking.text.clue import Clue
from generator.model.period import Window
from generator.model.unit import Kind
from generator.model.words import Indicator

_UP = "alza|aumento|incremento|avance|crecimiento|repunte|subida|rise|increase|gain|advance|growth|upturn"
_DOWN = (
    "baja|ca[ií]da|disminuci[oó]n|descenso|retroceso|contracci[oó]n|reducci[oó]n|"
    "fall|decrease|decline|drop|loss|contraction|downturn"
)
_NOUN = rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b(?P<later>\s+(?:inter)?anual\b)?"
_ANNUAL = r"(?P<annual>annual\s+|year-over-year\s+)?(?:monthly\s+|quarterly\s+)?"
_WORDS = "first primer primera primero"
_FIRSTS = (
    Clue(_WORDS, rf"\b(?:primer[ao]?|first)\s+{_ANNUAL}{_NOUN}"),
    Clue(_WORDS, rf"\b{_ANNUAL}{_NOUN}(?=[^,;.]{{0,60}}?\b(?:was|is|fue|es)\s+(?:the first|la primera|el primero)\b)"),
)
_ITS_FIRST = Clue(
    _WORDS,
    rf"\b{_ANNUAL}{_NOUN}[^,;:]{{0,32}}?(?P<said>,\s+(?:its|their|the|la|el|su)\s+(?:first|primer[ao]?)(?:\s+one)?)"
    r"(?=\s+(?:since|desde)\b)",
)
"""The first fall; the fall that was the first; a fall of so much, the first of its kind."""
_NOT_SINCE = Clue(
    "desde since",
    r"\b(?:no\s+(?:se\s+)?(?:hab[ií]an?\s+)?(?:"
    r"(?P<up>crec(?:[ií]an?|ido)|sub(?:[ií]an?|ido)|aument(?:aban?|ado)|avanz(?:aban?|ado)|increment(?:aban?|ado)|"
    r"repunt(?:aban?|ado))|"
    r"(?P<down>ca(?:[ií]an?|[ií]do)|baj(?:aban?|ado)|retroced(?:[ií]an?|ido)|disminu(?:[ií]an?|ido)|"
    r"descend(?:[ií]an?|ido)|reduc(?:[ií]an?|ido)|contra(?:[ií]an?|[ií]do)))|"
    r"(?:had not|hadn['’]t)\s+(?:(?P<rose>risen|grown|increased|climbed|gained|advanced)|"
    r"(?P<fell>fallen|declined|dropped|decreased|contracted|shrunk|slipped)))"
    r"(?P<annual>\s+a tasa (?:inter)?anual|\s+(?:year[- ]o[nv]e?r?[- ]year|on the year))?"
    r"(?=[^,;.]{0,40}?\s(?:desde|since)\b)",
)
"""What goes one way now, and did so last at a time that is named: "no caía desde abril", "had not risen since May"."""
_IN = re.compile(
    r"\s+(?:in|for|en)\s+(?:(?:the last|the past|los [uú]ltimos|more than|over|at least|almost|nearly|"
    r"m[aá]s de|al menos|casi)\s+)?",
    re.IGNORECASE,
)
_MOST = 600
TOPICS = _FIRSTS[0].words | _NOT_SINCE.words


def turns(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """Every such claim: the time told went that way, and the one before it did not."""
    for found in _found(scene):
        span = Span(*found.span("said" if "said" in found.re.groupindex else 0))
        scene.used.update(one.span for one in scene.cues if one.span.touches(span))
        is_annual = bool(found["annual"] or found["later"])
        readings = tuple(_readings(scene, setting, span, 1 if found["up"] else -1, is_annual=is_annual))
        why = "" if readings else "nothing says what went this way first"
        yield Claim(span, Measure.DIRECTION, readings, None, why)
        yield from _in_so_long(scene, span, readings)
    for found in _NOT_SINCE.all(scene) if scene.is_foreign else ():
        span = Span(*found.span())
        scene.used.update(one.span for one in scene.cues if one.span.touches(span))
        way = 1 if found["up"] or found["rose"] else -1
        readings = tuple(_not_since(scene, setting, span, way, is_annual=found["annual"] is not None))
        yield Claim(
            span, Measure.DIRECTION, readings, None, "" if readings else "nothing says what had last gone that way"
        )


def _not_since(scene: Scene, setting: Setting, span: Span, way: int, *, is_annual: bool) -> Iterator[Reading]:
    """What goes that way now, by the year or by the period, and did so last at the time named."""
    since = next((one for one in scene.whens if one.role == "since" and one.span.start >= span.end), None)
    for window in times(scene, setting, span.start) if since else ():
        for line in setting.lines(scene.subject(span.start)):
            about, own = indicator(setting, line), setting.fitted(window, line)
            last = window_of(since, line.frequency, own) if since and own else None
            if own is None or last is None or is_inflation(about, setting):
                continue
            for step in dict.fromkeys((line.frequency, *(() if is_annual else (1,)))):
                holds = partial(_is_first_since, line, about, own, last, way, step)
                yield Reading(Measure.DIRECTION, line, own, last, sign=way, detail="first", holds=holds)


def _in_so_long(scene: Scene, span: Span, readings: Sequence[Reading]) -> Iterator[Claim]:
    """How long ago something last went that way, in a text by others: "the first annual increase in seven months"."""
    lengths = (one for one in scene.quantities if one.unit in MONTHS and one.span > span)
    length = next(lengths, None) if scene.is_foreign else None
    if length is None or not _IN.fullmatch(scene.plain, span.end, length.span.start):
        return
    scene.used.add(length.span)
    told = [
        replace(
            one,
            measure=Measure.STREAK,
            detail="after",
            holds=None,
            value=partial(_since_last, one, length, gap),
            unit=length.unit,
        )
        for one in readings
        for gap in (0, 1)  # seven months after the last one, or after six that went the other way
        if one.comparison and one.detail == "first"
    ]
    if told:
        yield Claim(length.span, Measure.STREAK, tuple(told), length)


def _since_last(one: Reading, length: Quantity, gap: int) -> Decimal | None:
    """How many months, quarters or years lie between a time and the last before it that went the same way."""
    step = one.window.last.ordinal - one.comparison.last.ordinal if one.comparison else 0
    before, back = one.window, 0
    while step > 0 and back < _MOST:
        back, before = back + 1, before.shift(-len(one.window))
        moved = measure.difference(one.line, before, before.shift(-step), Kind.FLOW)
        if moved is None:
            return None
        if moved * one.sign > 0:
            periods = Decimal(back * len(one.window) * 12) / (one.line.frequency * MONTHS[length.unit])
            return periods - gap if periods == int(periods) else Decimal(int(periods))
    return None


def _found(scene: Scene) -> Iterator[re.Match[str]]:
    for one in (*_FIRSTS, *([_ITS_FIRST] if scene.is_foreign else [])):
        yield from one.all(scene)


def _readings(scene: Scene, setting: Setting, span: Span, way: int, *, is_annual: bool) -> Iterator[Reading]:
    no = is_denied(scene, span)
    for window in times(scene, setting, span.start):
        for line in setting.lines(scene.subject(span.start)):
            own = setting.fitted(window, line)
            if own is None:
                continue
            since = next((one for one in scene.whens if one.role == "since" and one.span.start >= span.end), None)
            last = window_of(since, line.frequency, own) if since else None
            if last is not None and not setting.is_declared:
                holds = partial(_is_first_since, line, indicator(setting, line), own, last, way, line.frequency)
                told = partial(denied, holds) if no else holds
                yield Reading(Measure.DIRECTION, line, own, last, sign=way, detail="first", holds=told)
                continue
            for step in dict.fromkeys((line.frequency, *(() if is_annual else (1,)))):
                holds = partial(_is_first, line, indicator(setting, line), own, step, way)
                base = own.shift(-step)
                told = partial(denied, holds) if no else holds
                yield Reading(Measure.DIRECTION, line, own, base, sign=way, detail="first", holds=told)


def _is_first(line: Line, about: Indicator, window: Window, step: int, way: int) -> bool | None:
    earlier = window.shift(-1) if window.is_single else window.shift_years(-1)
    now, before = (_way(line, about, one, step) for one in (window, earlier))
    return None if now is None or before is None else now == way != before


def _is_first_since(line: Line, about: Indicator, window: Window, since: Window, way: int, step: int) -> bool | None:
    """Whether the last time before it that went that way, against that of `step` before, is the one named."""
    length = len(window)
    if _way(line, about, window, step) != way:
        return False
    before = window.shift(-length)
    while (went := _way(line, about, before, step)) is not None:
        if went == way:
            return before.last in since or before == since
        before = before.shift(-length)
    return None


def _way(line: Line, about: Indicator, window: Window, step: int) -> int | None:
    """Which way a window went, by what is shown of its change."""
    moved = measure.moved(line, window, window.shift(-step), about.kind)
    if moved is None:
        moved = measure.difference(line, window, window.shift(-step), about.kind)
    if moved is None:
        return None
    shown = measure.rounded(moved, Decimal(1).scaleb(-about.change_decimals))
    return (shown > 0) - (shown < 0)

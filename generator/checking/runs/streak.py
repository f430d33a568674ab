"""Runs of a bulletin: so many periods in a row of rises, of annual rises, or beyond a threshold; exactly that many.

A bulletin says of what, by what step and until when its run goes; what others leave of it to the reader, `spell` reads.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from generator.checking.claim import Claim, Reading
from generator.checking.finding import Measure
from generator.checking.grammar.unit import PLACES, TIMES
from generator.checking.ledger.data import Line
from generator.checking.reading import Cue, CueKind, Hedge, Quantity
from generator.checking.runs import runs
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting, indicator
from generator.checking.scene.spoken import times
from generator.checking.text.clue import Clue
from generator.model.period import Period, Window
from generator.model.words import Indicator

_ANNUAL = re.compile(r"\b(?:annual|anual(?:es)?|interanual(?:es)?|a year earlier|un año antes)\b", re.IGNORECASE)
_ENDED = re.compile(
    r"\b(?:snapp\w+|came to an end|cort(?:ó|aron|a|an|ando)|romp\w+|interrump\w+|"
    r"termin(?:[oó]|aron)|pus(?:o|ieron) fin|concluy\w+|ended)\b",
    re.IGNORECASE,
)
_AFTER = re.compile(r"\b(?:after|following|tras|despu[eé]s de|luego de)\s*\Z", re.IGNORECASE)
_EARLIER = re.compile(r"\b(?:longest earlier run|racha m[aá]s larga|racha anterior)\b", re.IGNORECASE)
_RUN = Clue("run racha hilo hilaron suma suman acumul", r"\b(?:run|racha|hil[oó]|hilaron|suman?|acumul)\b")
_BELOW = re.compile(r"\b(?:below|por debajo|under|menos de)\b", re.IGNORECASE)
_INSIDE = re.compile(r"\b(?:within|inside|dentro)\b", re.IGNORECASE)
_BAND = re.compile(r"\b(?:intervalo|objetivo|range|target|meta)\b", re.IGNORECASE)
_MOVE = re.compile(
    r"(?:(?:annual|monthly|quarterly|yearly|year[- ]o(?:ver|n)[- ]year|anual|mensual)\s+)?"
    r"(?:\w+\s+)?(?:\w*(?:rise|gain|increase|advance|fall|drop|decline|decrease|loss|growth|contraction|slip|climb)|"
    r"(?:baja|alza|ca[ií]da|subida|aumento|incremento|avance|retroceso|descenso|disminuci[oó]n|crecimiento|contracci[oó]n|"
    r"desaceleraci[oó]n)(?:\s+(?:anual|mensual|trimestral))?)",
    re.IGNORECASE,
)
"""What runs in "the third monthly decline in a row"."""
_PERIODS = {"month": 12, "quarter": 4, "year": 1}
TOPICS = frozenset({CueKind.STREAK, CueKind.TURN}) | _RUN.words
UNTOLD = "nothing says what ran so long"


def streaks(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """Every run that a sentence of a bulletin gives the length of."""
    if not setting.is_declared:
        return
    cues = [one for one in scene.cues if one.kind in (CueKind.STREAK, CueKind.TURN)]
    scene.used.update(one.span for one in cues)
    if not cues and not _RUN.search(scene):
        return
    for quantity in scene.quantities:
        if quantity.unit in TIMES or (quantity.unit in ("", "place") and _is_counted(scene, quantity)):
            readings = tuple(_readings(scene, setting, quantity))
            yield Claim(quantity.span, Measure.STREAK, readings, quantity, "" if readings else UNTOLD)


def _is_counted(scene: Scene, quantity: Quantity) -> bool:
    """Whether a bare ordinal counts a run: "the fourth consecutive annual increase"."""
    cues = [one for one in scene.cues if one.kind is CueKind.STREAK and one.span > quantity.span]
    if not cues:
        return False
    between = scene.plain[quantity.span.end : cues[0].span.start].strip()
    if between and not (quantity.unit == "place" and _MOVE.fullmatch(between)):
        return False
    scene.used.add(quantity.span)
    return True


def _readings(scene: Scene, setting: Setting, quantity: Quantity) -> Iterator[Reading]:
    ways = [one for one in scene.cues if one.kind is CueKind.DIRECTION and one.value in ("up", "down")]
    way = _nearest(ways, quantity)
    first, last = scene.clause(quantity.span.start)
    is_over = bool(_ENDED.search(scene.plain, first, last)) or bool(
        _AFTER.search(scene.plain, scene.span.start, quantity.span.start)
    )
    is_annual = bool(_ANNUAL.search(scene.text))
    limit = _limit(scene)
    for window in _times(scene, setting, quantity):
        for line in setting.lines(scene.subject(quantity.span.start)):
            own = setting.fitted(window, line)
            if own is None or _PERIODS.get(quantity.unit, line.frequency) != line.frequency:
                continue
            end = own.last.shift(-1) if is_over else own.last
            about = indicator(setting, line)
            if about.target and _BAND.search(scene.text):
                scene.used.update(one.span for one in ways)
                yield _band_run(line, end, about, scene, quantity.value)
            elif limit is not None and not is_annual:
                scene.used.update((limit.span, *(one.span for one in ways)))
                yield _level_run(line, end, about, limit, scene, quantity.value)
            elif way is not None:
                scene.used.add(way.span)
                run = _longest_earlier if _is_earlier(scene, quantity) else _direction_run
                yield run(line, end, about, quantity.value, is_up=way.value == "up", is_annual=is_annual)


def _times(scene: Scene, setting: Setting, quantity: Quantity) -> list[Window]:
    """When a run ends; where its sentence names no time it lasts until the newest one of the text."""
    found = times(scene, setting, quantity.span.start)
    if found != setting.windows():
        return found
    newest = max((one.last.last_day for one in found), default=None)
    return [one for one in found if one.last.last_day == newest]


def _is_earlier(scene: Scene, quantity: Quantity) -> bool:
    return _EARLIER.search(scene.plain, scene.span.start, quantity.span.start) is not None


def _limit(scene: Scene) -> Quantity | None:
    skipped = TIMES | PLACES | {"place", "point", "day", "times", "share"}
    bounds = (one for one in scene.quantities if one.unit not in skipped and one.hedge is not Hedge.EXACT)
    return next(bounds, None)


def _nearest(cues: list[Cue], quantity: Quantity) -> Cue | None:
    """The direction of a run: behind its length, "five straight quarters of annual increases", or else before it."""
    after = [one for one in cues if one.span.start >= quantity.span.end]
    if after and after[0].span.start - quantity.span.end < 40:
        return after[0]
    before = [one for one in cues if one.span.end <= quantity.span.start]
    return before[-1] if before else after[0] if after else None


def _direction_run(
    line: Line, end: Period, about: Indicator, printed: Decimal, *, is_up: bool, is_annual: bool
) -> Reading:
    """The run of levels as they are shown, or of annual changes as they are: one that rounds to nothing ends it."""
    holds = _direction(line, about, is_up=is_up, is_annual=is_annual)
    sign, detail, step = 1 if is_up else -1, "annual" if is_annual else "", line.frequency if is_annual else 1
    return _run(line, end, holds, printed, sign=sign, detail=detail, step=step)


def _direction(line: Line, about: Indicator, *, is_up: bool, is_annual: bool) -> runs.Test:
    """Whether a period went that way: against the one before, or against the same one of the year before."""
    way = 1 if is_up else -1
    if is_annual:
        return runs.by_period(line, about, line.frequency, way, is_shown=True)
    return runs.by_level(line, about, 1, way)


def _longest_earlier(
    line: Line, end: Period, about: Indicator, _printed: Decimal, *, is_up: bool, is_annual: bool
) -> Reading:
    """The longest run before the one that lasts."""
    holds = _direction(line, about, is_up=is_up, is_annual=is_annual)
    value = partial(runs.longest_before, holds, end, line.start)
    return Reading(Measure.STREAK, line, Window.of(end), sign=1 if is_up else -1, detail="earlier", value=value)


def _level_run(line: Line, end: Period, about: Indicator, limit: Quantity, scene: Scene, printed: Decimal) -> Reading:
    is_below = limit.hedge is Hedge.UNDER or bool(_BELOW.search(scene.text))
    holds = runs.beyond(line, about, limit, is_below=is_below)
    return _run(line, end, holds, printed, sign=-1 if is_below else 1, detail="level")


def _band_run(line: Line, end: Period, about: Indicator, scene: Scene, printed: Decimal) -> Reading:
    side = 0 if _INSIDE.search(scene.text) else -1 if _BELOW.search(scene.text) else 1
    return _run(line, end, runs.beside(line, about, side), printed, sign=side, detail="target")


def _run(
    line: Line, end: Period, holds: runs.Test, printed: Decimal, *, sign: int, detail: str, step: int = 0
) -> Reading:
    """A run up to a period; what needs `step` periods before it can begin so much later than its series."""
    value = partial(runs.length, holds, end, printed, line.start.shift(step) if line.start else None)
    return Reading(Measure.STREAK, line, Window.of(end), sign=sign, detail=detail, value=value)

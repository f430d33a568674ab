"""Runs: so many periods in a row of rises, of annual rises, or beyond a threshold; the run is that long exactly."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from functools import partial

from generator.checking import measure
from generator.checking.amounts import is_inflation, turned
from generator.checking.claim import Claim, Reading
from generator.checking.clue import Clue
from generator.checking.data import Line
from generator.checking.direction import PACE
from generator.checking.finding import Measure
from generator.checking.held import named
from generator.checking.reading import Cue, CueKind, Hedge, Quantity
from generator.checking.scene import Scene
from generator.checking.setting import Setting, indicator
from generator.checking.spoken import times
from generator.checking.unit import PLACES, TIMES
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
_FOLLOWED = re.compile(r"\b(?:followed|came next|then came|ensued|siguieron|vinieron)\b", re.IGNORECASE)
_MOVE = re.compile(
    r"(?:(?:annual|monthly|quarterly|yearly|year[- ]o(?:ver|n)[- ]year|anual|mensual)\s+)?"
    r"(?:\w+\s+)?(?:\w*(?:rise|gain|increase|advance|fall|drop|decline|decrease|loss|growth|contraction|slip|climb)|"
    r"(?:baja|alza|ca[ií]da|subida|aumento|incremento|avance|retroceso|descenso|disminuci[oó]n|crecimiento|contracci[oó]n|"
    r"desaceleraci[oó]n)(?:\s+(?:anual|mensual|trimestral))?)",
    re.IGNORECASE,
)
"""What runs in "the third monthly decline in a row"."""
_MONTHLY = re.compile(r"\b(?:monthly|month[- ]o(?:ver|n)[- ]month|quarterly|mensual(?:es)?)\b", re.IGNORECASE)
_LEVELS = 100
"""A bare number from here on is a level, and below it a count."""
_PRICES = re.compile(r"\b(?:precios|INPC|[ií]ndice|costo|prices|index)\b", re.IGNORECASE)
_RATES = re.compile(r"\b(?:inflaci[oó]n|inflation)\b", re.IGNORECASE)
_OTHER_TIME = re.compile(r"\b(?:anterior|[uú]ltima|previa|pasada) (?:vez|ocasi[oó]n)\b", re.IGNORECASE)
_WHILE = 12
"""Periods after which a run that is over is no more spoken of."""
_COMMA = re.compile(r"[,;]")
_VERSUS = re.compile(
    r"\A[^,;.]{0,40}\b(?:mayor(?:es)?|menor(?:es)?|superior(?:es)?|inferior(?:es)?|por (?:encima|debajo|arriba|abajo)) "
    r"(?:que|al?|del?) (?:la|el|los|las)? ?(?:del?|[íi]ndice|general|pa[ií]s|nacional)",
    re.IGNORECASE,
)
"""A run of being above or below something else."""
_PERIODS = {"month": 12, "quarter": 4, "year": 1}
TOPICS = frozenset({CueKind.STREAK, CueKind.TURN}) | _RUN.words
Test = Callable[[Period], bool | None]


def streaks(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """Every run that a sentence gives the length of."""
    cues = [one for one in scene.cues if one.kind in (CueKind.STREAK, CueKind.TURN)]
    scene.used.update(one.span for one in cues)
    if not cues and not _RUN.search(scene):
        return
    for quantity in scene.quantities:
        if quantity.span in scene.used and not setting.is_declared:
            continue
        if quantity.unit in TIMES or (quantity.unit in ("", "place") and _is_counted(scene, quantity)):
            readings = (*_year_runs(scene, setting, quantity), *_readings(scene, setting, quantity))
            why = "" if readings else "nothing says what ran so long"
            if not setting.is_declared and is_of_other_kind(scene, quantity):
                readings, why = (), "nothing says when that run was"
            yield Claim(quantity.span, Measure.STREAK, readings, quantity, why)


def is_of_other_kind(scene: Scene, quantity: Quantity) -> bool:
    """Whether a run is one of another time, or of one series beside another."""
    if _FOLLOWED.search(scene.text) or _OTHER_TIME.search(scene.text):
        return True
    return scene.is_foreign and _VERSUS.match(scene.plain[quantity.span.end : scene.span.end]) is not None


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
    ways = [one for one in ways if not (scene.is_foreign and PACE.match(scene.plain, one.span.start))]
    way, slowed = _nearest(scene, ways, quantity), _slowed(scene, quantity, ways)
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
            end = Window.of(own.last.shift(-1) if is_over else own.last)
            back = _WHILE if is_over and scene.is_foreign else 0
            about = indicator(setting, line)
            if about.target and _BAND.search(scene.text):
                scene.used.update(one.span for one in ways)
                yield _band_run(line, end, about, scene, quantity.value)
            elif limit is not None and not is_annual:
                scene.used.update((limit.span, *(one.span for one in ways)))
                yield _level_run(line, end, about, limit, scene, quantity.value)
            elif slowed is not None and is_inflation(about, setting):
                scene.used.add(slowed.span)
                yield from _rate_runs(line, end, quantity.value, "", is_up=slowed.value == "up", back=back)
            elif way is not None:
                scene.used.add(way.span)
                yield from _runs_of(scene, setting, quantity, line, end, is_up=way.value == "up", back=back)


def _runs_of(
    scene: Scene, setting: Setting, quantity: Quantity, line: Line, end: Window, *, is_up: bool, back: int
) -> Iterator[Reading]:
    """The runs one way that a length may be of: from period to period, from year to year, of inflation."""
    about, is_annual = indicator(setting, line), bool(_ANNUAL.search(scene.text))
    if _is_earlier(scene, quantity):
        yield _longest_earlier(line, end, about, is_up=is_up, is_annual=is_annual)
        return
    words = _words_of(scene, quantity) if is_inflation(about, setting) else ""
    if is_inflation(about, setting) and not _is_plain(scene, setting):
        yield from _rate_runs(line, end, quantity.value, words, is_up=is_up, back=back)
    annually = (True,) if is_annual else (False,) if _is_plain(scene, setting) else (False, True)
    for annual in annually if not _RATES.search(words) or _is_plain(scene, setting) else ():
        yield from _direction_runs(line, end, about, quantity.value, is_up=is_up, is_annual=annual, back=back)


def _slowed(scene: Scene, quantity: Quantity, ways: Sequence[Cue]) -> Cue | None:
    """A word that says how a change changed: of inflation, which is one, whether it rose or fell."""
    if ways or not scene.is_foreign:
        return None
    cues = [one for one in scene.cues if one.kind is CueKind.DIRECTION and one.value in ("up", "down")]
    return _nearest(scene, [one for one in cues if PACE.match(scene.plain, one.span.start)], quantity)


def _words_of(scene: Scene, quantity: Quantity) -> str:
    """What a run is said of, in its words: prices go up and down from month to month, and so does inflation."""
    phrase = scene.subject(quantity.span.start)
    return scene.plain[phrase.span.start : phrase.span.end] if phrase else ""


def _rate_runs(
    line: Line, end: Window, printed: Decimal, words: str, *, is_up: bool, back: int = 0
) -> Iterator[Reading]:
    """The run of months in which inflation went one way, unless the words say prices."""
    if _PRICES.search(words):
        return
    value = partial(_length, line, end, partial(_rate_went, line, is_up), printed, line.frequency + 1, back)
    yield Reading(Measure.STREAK, line, end, sign=1 if is_up else -1, detail="rate", value=value)


def _rate_went(line: Line, is_up: bool, period: Period) -> bool | None:  # noqa: FBT001 - bound by `partial`
    apart = turned(line, Window.of(period), Window.of(period.shift(-1)))
    return None if apart is None else (apart > 0 if is_up else apart < 0)


def _is_plain(scene: Scene, setting: Setting) -> bool:
    """Whether each period is held against the one before it: a bulletin says where it is not, others where it is."""
    return setting.is_declared or _MONTHLY.search(scene.text) is not None


def _year_runs(scene: Scene, setting: Setting, quantity: Quantity) -> Iterator[Reading]:
    """So many whole years in a row, in a text by others, of a series with finer periods."""
    way = _nearest(scene, [one for one in scene.cues if one.kind is CueKind.DIRECTION], quantity)
    if setting.is_declared or quantity.unit != "year" or way is None:
        return
    for window in times(scene, setting, quantity.span.start):
        for line in setting.lines(scene.subject(quantity.span.start)):
            if line.frequency > 1:
                scene.used.add(way.span)
                yield from _runs_to(line, window.last.year, indicator(setting, line), is_up=way.value == "up")


def _runs_to(line: Line, newest: int, about: Indicator, *, is_up: bool) -> Iterator[Reading]:
    """The run up to a year, and to the one before, which may be the last that is whole."""
    for year in (newest, newest - 1):
        end = Window.year_to_date(Period.of(line.frequency, year, int(line.frequency)))
        value = partial(_years, line, about, year, is_up=is_up)
        sign = 1 if is_up else -1
        yield Reading(Measure.STREAK, line, end, end.shift_years(-1), sign=sign, detail="year", value=value)


def _years(line: Line, about: Indicator, year: int, *, is_up: bool) -> Decimal | None:
    count = 0
    while True:
        own = Window.year_to_date(Period.of(line.frequency, year - count, int(line.frequency)))
        moved = measure.moved(line, own, own.shift_years(-1), about.kind)
        if moved is None:
            return Decimal(count) if count else None
        if (moved > 0) is not is_up or not moved:
            return Decimal(count)
        count += 1


def _times(scene: Scene, setting: Setting, quantity: Quantity) -> list[Window]:
    """When a run ends; where its sentence names no time it lasts until the newest one of the text."""
    found = times(scene, setting, quantity.span.start)
    if found != setting.windows():
        return [*found, *_last_told(scene, setting, quantity)] if scene.is_foreign else found
    newest = max((one.last.last_day for one in found), default=None)
    return [one for one in found if one.last.last_day == newest]


def _last_told(scene: Scene, setting: Setting, quantity: Quantity) -> list[Window]:
    """The end of a stretch that is told behind a run: "ocho trimestres: del segundo de 2019 al primero de 2021"."""
    later = [one for one in scene.whens if one.role == "of" and not one.adjective and one.span > quantity.span]
    return named(later[-1], setting) if len(later) > 1 else []


def _is_earlier(scene: Scene, quantity: Quantity) -> bool:
    return _EARLIER.search(scene.plain, scene.span.start, quantity.span.start) is not None


def _limit(scene: Scene) -> Quantity | None:
    skipped = TIMES | PLACES | {"place", "point", "day", "times", "share"}
    bounds = (one for one in scene.quantities if one.unit not in skipped and one.hedge is not Hedge.EXACT)
    return next((one for one in bounds if one.unit or not scene.is_foreign or one.value >= _LEVELS), None)


def _nearest(scene: Scene, cues: list[Cue], quantity: Quantity) -> Cue | None:
    """The direction of a run: behind its length, "five straight quarters of annual increases", or else before it."""
    after = [one for one in cues if one.span.start >= quantity.span.end]
    if scene.is_foreign:
        after = [one for one in after if not _COMMA.search(scene.plain, quantity.span.end, one.span.start)]
    if after and after[0].span.start - quantity.span.end < 40:
        return after[0]
    before = [one for one in cues if one.span.end <= quantity.span.start]
    return before[-1] if before else after[0] if after else None


def _direction_runs(
    line: Line, end: Window, about: Indicator, printed: Decimal, *, is_up: bool, is_annual: bool, back: int = 0
) -> Iterator[Reading]:
    """The run of levels as they are shown, or of annual changes as they are: one that rounds to nothing ends it."""
    step = line.frequency if is_annual else 1
    holds = partial(_is_shown if is_annual else _went, line, about, step, is_up)
    value = partial(_length, line, end, holds, printed, step, back)
    detail = "annual" if is_annual else ""
    yield Reading(Measure.STREAK, line, end, sign=1 if is_up else -1, detail=detail, value=value)


def _is_shown(line: Line, about: Indicator, step: int, is_up: bool, period: Period) -> bool | None:  # noqa: FBT001
    window = Window.of(period)
    moved = measure.moved(line, window, window.shift(-step), about.kind)
    if moved is None:
        return _went(line, about, step, is_up, period)
    shown = measure.rounded(moved, Decimal(1).scaleb(-about.change_decimals))
    return shown > 0 if is_up else shown < 0


def _went(line: Line, about: Indicator, step: int, is_up: bool, period: Period) -> bool | None:  # noqa: FBT001
    now, then = line.at(period), line.at(period.shift(-step))
    if now is None or then is None:
        return None
    shown = Decimal(1).scaleb(-about.decimals)
    now, then = measure.rounded(now, shown), measure.rounded(then, shown)
    return now > then if is_up else now < then


def _longest_earlier(line: Line, end: Window, about: Indicator, *, is_up: bool, is_annual: bool) -> Reading:
    """The longest run before the one that lasts."""
    holds = partial(_is_shown if is_annual else _went, line, about, line.frequency if is_annual else 1, is_up)
    value = partial(_longest, line, end, holds)
    return Reading(Measure.STREAK, line, end, sign=1 if is_up else -1, detail="earlier", value=value)


def _longest(line: Line, end: Window, holds: Test) -> Decimal | None:
    now, _ = measure.run(line, end, holds)
    if line.start is None:
        return None
    best = count = 0
    for ordinal in range(line.start.ordinal, end.last.ordinal - now + 1):
        count = count + 1 if holds(Period(line.frequency, ordinal)) else 0
        best = max(best, count)
    return Decimal(best)


def _level_run(line: Line, end: Window, about: Indicator, limit: Quantity, scene: Scene, printed: Decimal) -> Reading:
    is_below = limit.hedge is Hedge.UNDER or bool(_BELOW.search(scene.text))
    bound = limit.value.scaleb(-about.power)
    value = partial(_length, line, end, partial(_beyond, line, bound, is_below), printed)
    return Reading(Measure.STREAK, line, end, sign=-1 if is_below else 1, detail="level", value=value)


def _beyond(line: Line, bound: Decimal, is_below: bool, period: Period) -> bool | None:  # noqa: FBT001 - as above
    now = line.at(period)
    return None if now is None else (now < bound if is_below else now > bound)


def _band_run(line: Line, end: Window, about: Indicator, scene: Scene, printed: Decimal) -> Reading:
    side = 0 if _INSIDE.search(scene.text) else -1 if _BELOW.search(scene.text) else 1
    value = partial(_length, line, end, partial(_stands, line, about, side), printed)
    return Reading(Measure.STREAK, line, end, sign=side, detail="target", value=value)


def _stands(line: Line, about: Indicator, side: int, period: Period) -> bool | None:
    now = line.at(period)
    return None if now is None else beside_band(now, about) == side


def beside_band(value: Decimal, about: Indicator) -> int:
    """-1 below the band that an authority has set, 0 inside it, 1 above it."""
    if about.target is None:
        return 0
    low, high = Decimal(repr(about.target.low)), Decimal(repr(about.target.high))
    return (value > high) - (value < low)


def _length(line: Line, end: Window, holds: Test, printed: Decimal, step: int = 0, back: int = 0) -> Decimal | None:
    """How long a run is; where a hole ends it, only that it is longer than printed can be known.

    What needs `step` periods before it begins so much later than the series. Of a run that is over, the last in so
    many periods `back`.
    """
    while back > 0 and holds(end.last) is False:
        end, back = end.shift(-1), back - 1
    count, broke = measure.run(line, end, holds)
    stopped = end.last.shift(-count)
    is_start = line.start is not None and stopped.shift(-step) < line.start
    return Decimal(count) if broke or is_start or count > printed else None

"""Runs as people write of them: "six in a row", "las bajas empezaron en febrero y van seis", "broke a run of eleven".

A bulletin says of what, by what step and until when its run goes; `streak` reads those. Others leave some of it to
the reader. What the words say holds: by the month, by the year, against a year before, of growth, of inflation,
beyond a level, ended by what is told. What they leave open may be any of it, until any time that the text speaks of:
only where none of them makes it true is it false.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from msgspec.structs import replace

from generator.checking.claim import Claim, Reading
from generator.checking.figures.unsure import OTHER_TIME
from generator.checking.finding import Measure
from generator.checking.grammar.subject import Subject
from generator.checking.grammar.unit import PLACES, TIMES
from generator.checking.ledger.data import Line
from generator.checking.ledger.measure import fit
from generator.checking.reading import Cue, CueKind, Hedge, Quantity, Relation, Span, When
from generator.checking.runs import runs
from generator.checking.runs.run_words import FOR_LONG, MOVE, SINCE_AGO, counts_run
from generator.checking.runs.streak import UNTOLD
from generator.checking.scene.direction import PACE
from generator.checking.scene.named import named
from generator.checking.scene.prices import is_inflation
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting, indicator, window_of
from generator.checking.scene.spoken import times
from generator.checking.text.clue import Rare
from generator.model.period import Frequency, Period, Window

_PERIODS = {"month": Frequency.MONTH, "quarter": Frequency.QUARTER, "year": Frequency.YEAR}
_QUARTERLY = re.compile(r"\b(?:quarterly|trimestral(?:es)?)\b", re.IGNORECASE)
"""What leaves open whether quarters are held against the one before or the one of a year before."""
_YEAR, _PERIOD_BEFORE = frozenset({Relation.SAME_PERIOD, Relation.YEAR_BEFORE}), frozenset({Relation.PREVIOUS})
_SIGNS = {"up": 1, "down": -1}
_ANNUAL = re.compile(
    r"\b(?:annual(?:ly)?|anual(?:es)?|interanual(?:es)?|year[- ]o(?:n|ver)[- ]year|a year (?:earlier|before|ago)|"
    r"un año (?:antes|atr[aá]s))\b",
    re.IGNORECASE,
)
_SHORT = re.compile(r"\b(?:monthly|month[- ]o(?:n|ver)[- ]month|mensual(?:es)?)\b", re.IGNORECASE)
_OVER = Rare(
    "snapped snapping ended ending end ends broke breaking breaks break halted halting interrupted interrupting after "
    "following before tras luego despues antes corto corta cortan cortaron rompio rompe rompieron interrumpio "
    "interrumpe termino fin concluyo quebro",
    r"\b(?:snapp\w+|end(?:ed|ing|s)?|broke|break(?:s|ing)?|halt(?:ed|ing)|interrupt(?:ed|ing)|after|following|before|tras|"
    r"luego de|despu[eé]s de|antes|cort[aó]|cort[aó]n|cortaron|romp\w+|interrump\w+|termin[oó]|fin a|concluy\w+|"
    r"quebr[oó])\b[^;.]*\Z",
)
_BEGAN = Rare(
    "began begun started start starting empezaron empezo comenzaron comenzo iniciaron inicio arrancaron arranco",
    r"\b(?:began|begun|start(?:ed|ing)|empez(?:ó|aron)|comenz(?:ó|aron)|inici(?:ó|aron)|arranc(?:ó|aron))\s+(?:in|en)\s+\Z",
)
_MOVE_OF = re.compile(
    rf"[^,;.:]{{0,40}}?\b{MOVE}\s+(?:(?:annual|anual)\s+)?(?:in|of|de|del|en)\s+(?:(?:the|el|la|los|las|its|su)\s+)?"
    r"((?!succession\b|total\b)[^\W\d]{4,})",
    re.IGNORECASE,
)
_STATE = Rare(
    "negativa negativas negativo negativos negative rojo rojos positiva positivas positivo positivos positive",
    r"\b(?:(negativ(?:as?|os?|e)|rojos?)|positiv(?:as?|os?|e))\b",
)
_PRICES = re.compile(r"\b(?:precios|INPC|[ií]ndice|prices|index)\b", re.IGNORECASE)
_FOLLOWED = re.compile(r"\b(?:followed|came next|then came|ensued|siguieron|vinieron)\b", re.IGNORECASE)
_VERSUS = re.compile(
    r"[^,;.]{0,40}\b(?:mayor(?:es)?|menor(?:es)?|superior(?:es)?|inferior(?:es)?|por (?:encima|debajo|arriba|abajo)) "
    r"(?:que|al?|del?) (?:la|el|los|las)? ?(?:del?|[íi]ndice|general|pa[ií]s|nacional)",
    re.IGNORECASE,
)
"""A run of being above or below something else."""
_BELOW = re.compile(r"\b(?:below|under|debajo|menos de|inferior)\b", re.IGNORECASE)
_COMMA = re.compile(r"[,;]|\b(?:tras|luego de|despu[eé]s de|after|following)\b", re.IGNORECASE)
_NEAR = 48
_NO_LIMIT = TIMES | PLACES | {"place", "point", "day", "times", "share"}


@dataclass(frozen=True)
class Told:
    """What a sentence says of a run: how many, which way, of the pace alone, by which step, ended or not, from when."""

    number: Quantity
    ways: tuple[tuple[int, bool], ...]
    limit: Quantity | None
    is_annual: bool
    is_short: bool
    is_over: bool
    is_of_prices: bool
    is_below: bool
    began: When | None


@dataclass(frozen=True)
class Run:
    """What may have run: by which step, which way, the test of each period, the last one, the first to be known."""

    detail: str
    way: int
    holds: runs.Test
    end: Period
    start: Period | None


def spells(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """Every run that a sentence of a text by others gives the length of."""
    if setting.is_declared:
        return
    scene.used.update(one.span for one in scene.cues if one.kind in (CueKind.STREAK, CueKind.TURN))
    told: set[Span] = set()
    counted = [one for one in scene.quantities if counts_run(scene, one)]
    for quantity in (*counted, *_stayed(scene)):
        if quantity.span in scene.used:
            continue
        scene.used.add(quantity.span)
        readings = tuple(_readings(scene, setting, _told(scene, quantity)))
        why = "" if readings else UNTOLD
        if _is_of_other_kind(scene, quantity):
            readings, why = (), "nothing says when that run was"
        doubt = _doubt(scene, quantity)
        is_plain = _QUARTERLY.search(scene.text) is None
        yield Claim(quantity.span, Measure.STREAK, readings, quantity, why, doubt=doubt)
        way = _nearest(scene, quantity) if readings and not doubt and is_plain else None
        if way is not None and way.span not in told:
            told.add(way.span)
            yield Claim(way.span, Measure.DIRECTION, tuple(_ways_of(readings, quantity)))


def _stayed(scene: Scene) -> Iterator[Quantity]:
    """How long something has been beyond a level: "above 4% for nine months", "desde hace nueve meses"."""
    for one in scene.quantities:
        is_for = one.unit in _PERIODS and FOR_LONG.within(scene, scene.span.start, one.span.start)
        if is_for and _is_limited(scene, one):
            yield one
    for when in scene.whens:
        number = Quantity(when.span, Decimal(when.months), Decimal(1), "month")
        ago = SINCE_AGO.within(scene, scene.span.start, when.span.end)
        is_ago = ago is not None and when.relation is Relation.PREVIOUS and ago.end() == when.span.start + len("hace")
        if is_ago and when.months > 1 and _is_limited(scene, number):
            yield number


def _is_limited(scene: Scene, number: Quantity) -> bool:
    """Whether a level stands right before the length of a run that is beyond it."""
    before = [one for one in scene.quantities if one.span.end <= number.span.start]
    return bool(before) and before[-1].hedge is not Hedge.EXACT and number.span.start - before[-1].span.end < _NEAR


def _ways_of(readings: Iterable[Reading], told: Quantity) -> Iterator[Reading]:
    """Whether the periods of a run went the way that is told, however many they were."""
    for one in readings:
        if one.value is not None:
            least = told.value if one.is_far else Decimal(1)
            yield replace(one, measure=Measure.DIRECTION, value=None, holds=partial(_has_run, one.value, least))


def _has_run(length: Callable[[], Decimal | None], least: Decimal) -> bool | None:
    found = length()
    return None if found is None else found >= least


def _is_of_other_kind(scene: Scene, quantity: Quantity) -> bool:
    """Whether a run is one of another time, or of one series beside another."""
    if _FOLLOWED.search(scene.text) or OTHER_TIME.search(scene.text):
        return True
    return _VERSUS.match(scene.plain, quantity.span.end, scene.span.end) is not None


_WITH_IT = re.compile(
    r";\s*(?:con (?:ello|esto|eso|lo que)|as[ií]|de (?:esta|esa) (?:forma|manera)|with (?:that|this)|thus|it)\b",
    re.IGNORECASE,
)
"""What takes up the clause before: "con ello acumula cinco meses a la baja"."""


def _doubt(scene: Scene, quantity: Quantity) -> str:
    """What ran is something that the catalogue has no name for: "a fourth annual reduction in staff"."""
    phrase = scene.subject(quantity.span.start)
    between = scene.plain[phrase.span.end : quantity.span.start] if phrase else ""
    if ";" in between and _WITH_IT.search(between) is None:
        return "what ran so long is not named in its own clause"
    found = _MOVE_OF.match(scene.plain, quantity.span.end, scene.span.end)
    if found is None or any(one.touches(Span(*found.span(1))) for one in _spans(scene)):
        return ""
    return "what ran so long is nothing that the catalogue knows"


def _spans(scene: Scene) -> list[Span]:
    """Where names and times stand."""
    return [*(one.span for one in scene.names), *(one.span for one in scene.all_whens)]


def _told(scene: Scene, quantity: Quantity) -> Told:
    first, last = scene.clause(quantity.span.start)
    text = scene.plain[first:last]
    limit = _limit(scene, quantity, first, last)
    ways = () if limit else tuple(_ways(scene, quantity))
    started = next((one for one in scene.whens if _BEGAN.within(scene, scene.span.start, one.span.start)), None)
    return Told(
        quantity,
        ways,
        limit,
        _ANNUAL.search(text) is not None or _is_against(scene, first, last, _YEAR),
        _SHORT.search(text) is not None or _is_against(scene, first, last, _PERIOD_BEFORE),
        _OVER.within(scene, scene.span.start, quantity.span.start) is not None,
        _PRICES.search(scene.text) is not None,
        _BELOW.search(text) is not None,
        started,
    )


def _is_against(scene: Scene, first: int, last: int, relations: frozenset[Relation]) -> bool:
    """Whether the clause of a run holds its figures against such a time, and the run does so too."""
    return any(one.relation in relations for one in scene.whens_in(first, last, ("against",)))


def _limit(scene: Scene, quantity: Quantity, first: int, last: int) -> Quantity | None:
    """The level that something is said to have been above or below for so long."""
    near = [one for one in scene.quantities if first <= one.span.start < last and one.unit not in _NO_LIMIT]
    found = [one for one in near if one.hedge is not Hedge.EXACT and one is not quantity]
    scene.used.update(one.span for one in found[:1])
    return found[0] if found else None


def _ways(scene: Scene, quantity: Quantity) -> Iterator[tuple[int, bool]]:
    """Which way each period of a run went, and whether that is said of its pace; both where its end alone is told."""
    state = _STATE.within(scene, quantity.span.end, scene.span.end)
    if state is not None:
        yield (-1 if state[1] else 1), False
        return
    cue = _nearest(scene, quantity)
    if cue is not None:
        scene.used.add(cue.span)
        yield _SIGNS[cue.value], PACE.match(scene.plain, cue.span.start) is not None
        return
    if _OVER.within(scene, scene.span.start, quantity.span.start):
        yield from ((1, False), (-1, False))


def _nearest(scene: Scene, quantity: Quantity) -> Cue | None:
    """The direction of a run: behind its length, "five straight quarters of annual increases", or else before it."""
    ways = [one for one in scene.cues if one.kind is CueKind.DIRECTION and one.value in _SIGNS]
    after = [one for one in ways if 0 <= one.span.start - quantity.span.end < _NEAR]
    before = [one for one in ways if one.span.end <= quantity.span.start]
    if after and not (before and _COMMA.search(scene.plain, quantity.span.end, after[0].span.start)):
        return after[0]
    if before and _OVER.within(scene, before[-1].span.end, quantity.span.start):
        return None
    return before[-1] if before else None


def _readings(scene: Scene, setting: Setting, told: Told) -> Iterator[Reading]:
    phrase = _phrase(scene, told.number)
    seen: set[tuple[object, ...]] = set()
    for window, is_over, is_far in _ends(scene, setting, told):
        for line in setting.lines(phrase):
            own = setting.fitted(window, line)
            for run in _runs(told, line, setting, own, is_over=is_over) if own else ():
                key = (line.series, line.frequency, run.detail, run.way, run.end, is_far)
                if key not in seen and own:
                    seen.add(key)
                    at = own if is_over else fit(Window.of(run.end), line.frequency) or own
                    value = _length(told, run, at, is_far=is_far)
                    yield Reading(Measure.STREAK, line, at, sign=run.way, detail=run.detail, value=value, is_far=is_far)


def _phrase(scene: Scene, number: Quantity) -> Subject | None:
    """What ran: named before the length, or right behind it, "the fourth fall in remittances"."""
    behind = [one for one in scene.subjects if one.indicators and 0 < one.span.start - number.span.end < _NEAR]
    return scene.subject(number.span.start) or next(iter(behind), None)


def _length(told: Told, run: Run, own: Window, *, is_far: bool) -> Callable[[], Decimal | None]:
    """How long a run is, or how long it would be had it begun when it is said to have."""
    if is_far:
        return partial(runs.latest, run.holds, run.end, told.number.value, run.start)
    began = window_of(told.began, run.end.frequency, own) if told.began else None
    if began is not None and began.last <= run.end:
        return partial(runs.since, run.holds, began.first, run.end, told.number.value, run.start)
    return partial(runs.length, run.holds, run.end, told.number.value, run.start)


_AFTER_IT = re.compile(r"\b(?:after|following|tras|despu[eé]s de|luego de)\s+(?:(?:the|el|la)\s+)?\Z", re.IGNORECASE)


def _has_own_time(scene: Scene, number: Quantity) -> bool:
    """Whether a sentence says when a run ends: not "after 2020", nor behind a comma, of its worst month."""
    for when in scene.whens_in(scene.span.start, scene.span.end, ("of",)):
        if when.adjective or _AFTER_IT.search(scene.plain, scene.span.start, when.span.start):
            continue
        if when.span.end <= number.span.start or "," not in scene.plain[number.span.end : when.span.start]:
            return True
    return False


def _ends(scene: Scene, setting: Setting, told: Told) -> Iterator[tuple[Window, bool, bool]]:
    """When a run may end; whether it was over by then; and whether the words only leave it open."""
    near = times(scene, setting, told.number.span.start)
    is_told = near != setting.windows() and _has_own_time(scene, told.number)
    if not is_told:
        newest = max((one.last.last_day for one in near), default=None)
        near = [one for one in near if one.last.last_day == newest]
    if told.began is not None:
        near = setting.windows()
    for window in near:
        yield window, told.is_over, False
    if told.began is not None:
        return
    others = [one for when in scene.whens if when.role == "of" for one in named(when, setting)]
    around = [] if is_told else [*setting.windows(), *setting.dated]
    for window in dict.fromkeys([*near, *others, *around]):
        yield window, told.is_over, True


def _runs(told: Told, line: Line, setting: Setting, own: Window, *, is_over: bool) -> Iterator[Run]:
    """What may have run up to a window, or up to the one before it."""
    about, length = indicator(setting, line), _PERIODS.get(told.number.unit)
    is_yearly = length is Frequency.YEAR or line.frequency is Frequency.YEAR
    if is_yearly or (length is None and not told.is_short and own.is_whole_year):
        year = Period.of(Frequency.YEAR, own.last.year - is_over)
        yield from _yearly(told, line, setting, year)
        if not own.is_whole_year and length is Frequency.YEAR:
            yield from _yearly(told, line, setting, year.shift(-1))
    if length not in (None, line.frequency) or line.frequency is Frequency.YEAR:
        return
    end = own.last.shift(-1) if is_over else own.last
    start = line.start
    second = start.shift(int(line.frequency)) if start else None
    if told.limit is not None:
        is_below = told.limit.hedge in (Hedge.UNDER, Hedge.AT_MOST) or told.is_below
        yield Run("level", -1 if is_below else 1, runs.beyond(line, about, told.limit, is_below=is_below), end, second)
    for way, is_pace in told.ways:
        is_rate = is_inflation(about, setting) and not told.is_of_prices and not told.is_short
        if is_pace or is_rate:
            yield Run("rate", way, runs.of_pace(line, about, way, line.frequency), end, second and second.shift(1))
        if is_pace:
            continue
        for step in _steps(told, line):
            first = start.shift(step) if start else None
            for is_shown in (True, False):
                test = runs.by_period(line, about, step, way, is_shown=is_shown)
                yield Run(f"{step}{is_shown:d}", way, test, end, first)


def _steps(told: Told, line: Line) -> list[int]:
    """How far back each period is held against another one."""
    if told.is_annual != told.is_short:
        return [int(line.frequency)] if told.is_annual else [1]
    return [1, int(line.frequency)]


def _yearly(told: Told, line: Line, setting: Setting, year: Period) -> Iterator[Run]:
    """Runs of whole years."""
    about = indicator(setting, line)
    first = Period.of(Frequency.YEAR, line.start.year + 1) if line.start else None
    for way, is_pace in told.ways:
        if is_pace or (is_inflation(about, setting) and not told.is_of_prices):
            yield Run("pace", way, runs.of_pace(line, about, way, Frequency.YEAR), year, first)
            yield Run("december", way, runs.of_december(line, way), year, first)
        if not is_pace:
            yield Run("year", way, runs.by_year(line, about, way), year, first)

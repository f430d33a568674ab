"""When something was at its highest or lowest: "tocó techo en agosto", "el mejor mes de 2023 fue octubre".

Within the time that is named around it, a year most of the time; without one it has to be a peak or a trough among the
times next to it, and the highest or lowest from a year before to a year after.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from generator.checking.claim import Claim, Reading
from generator.checking.finding import Measure
from generator.checking.ledger.data import Line
from generator.checking.ledger.measure import annual_change, fit, level
from generator.checking.peaks.aspect import DOWN, MONTHLY, UP
from generator.checking.reading import CueKind, Relation, Span, When
from generator.checking.scene.named import named
from generator.checking.scene.prices import is_inflation
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting, indicator, window_of
from generator.checking.scene.spoken import denied, is_denied
from generator.model.period import Frequency, Period, Window
from generator.model.words import Indicator

_LOW = (
    r"peor|menor|m[ií]nimo|m[aá]s\s+(?:baj[oa]|floj[oa]|d[eé]bil|reducid[oa]|lent[oa]|moderad[oa])|fondo|piso|suelo|valle|worst|lowest|low(?:\s+point)?|"
    r"trough|bottom|weakest"
)
_HIGH = (
    r"mejor|mayor|m[aá]ximo|m[aá]s\s+(?:alt[oa]|fuerte|elevad[oa]|din[aá]mic[oa]|vigoros[oa]|acelerad[oa]|r[aá]pid[oa])|techo|pico|cima|c[uú]spide|cresta|best|highest|high(?:\s+point)?|"
    r"peak|top|strongest|largest"
)
_PERIOD = r"(?:mes|trimestre|a[ñn]o|month|quarter|year)"
_POINT = r"(?:punto|nivel|promedio|registro|valor|monto|point|level|mean|average|reading)"
_BEST = re.compile(
    rf"\b(?:el|la|su|the|its)\s+(?:{_PERIOD}\s+|{_POINT}\s+)?(?:(?P<low>{_LOW})|(?P<high>{_HIGH}))\b(?:\s+{_PERIOD})?"
    r"(?P<of>[^,;:.]{0,70}?)\s(?:fue(?:ron)?|es|lleg[oó]|se\s+(?:dio|vio|registr[oó]|alcanz[oó]|observ[oó]|present[oó]|tuvo)|"
    r"ocurri[oó]|correspondi[oó]|cay[oó]|was|is|came|fell|occurred)\s+(?:(?:en|el|al?|de|la|in|on|that\s+of)\s+)*\Z",
    re.IGNORECASE,
)
_MOST = re.compile(
    rf"\b(?:el|the)\s+{_PERIOD}\s+(?:con|de|with)\s+(?:(?:el|la|las|los|the)\s+)?(?:(?P<low>menos|menor(?:es)?|fewest|least|lowest|"
    r"smallest)|(?P<high>m[aá]s|mayor(?:es)?|most|highest|largest))\b(?P<of>[^,;:.]{0,70}?)\s(?:ha\s+sido|fue|es|sigue\s+siendo|"
    r"was|is|has\s+been|remains)\s+(?:(?:el|de|that\s+of)\s+)*\Z",
    re.IGNORECASE,
)
_IS_MOST = re.compile(
    rf"\s+(?:es|fue|sigue\s+siendo|ha\s+sido|result[oó]|is|was)\s+(?:el|the)\s+{_PERIOD}\s+"
    r"(?:con|de|en\s+(?:el\s+)?que|with)\s+(?:(?:el|la|las|los|the)\s+)?(?:(?P<low>menos|menor(?:es)?|fewest|least|lowest)|"
    r"(?P<high>m[aá]s|mayor(?:es)?|most|highest))\b(?P<of>[^,;:.]{0,40}?)"
    r"(?:(?P<so_far>\s+en\s+lo\s+que\s+va|\s+so\s+far)|\s+(?:del\s+a[ñn]o|de\s+(?:19|20)\d\d|of\s+the\s+year|of\s+(?:19|20)\d\d))\b",
    re.IGNORECASE,
)
"""The same behind the time: "mayo de 2024 es el mes con más remesas en lo que va del año"."""
_TOUCHED = re.compile(
    r"\b(?:toc(?:ó|aron|ar)|hizo|hicieron|(?:alcanz|lleg|registr|marc|tuv|anot)\w*|hit|reached|touched)\s+(?:a\s+)?"
    rf"(?:(?:su|un|el|la|its|a|their)\s+)?(?:{_POINT}\s+)?(?:(?P<low>{_LOW})|(?P<high>{_HIGH}))\b"
    r"(?P<of>(?:\s+(?:del|de|of|for)\s+(?:(?:el|este|ese|the|that)\s+)?(?:a[ñn]o|ciclo|year|cycle|\d{4}))?)\s+"
    r"(?:(?:en|in|durante|el)\s+)*\Z|"
    r"\b(?:(?P<peaked>peaked|topped\s+out|crested)|(?P<bottomed>bottomed(?:\s+out)?|troughed))\s+(?:in|at)\s+\Z",
    re.IGNORECASE,
)
_EVER = re.compile(r"\bhist[oó]ric|\bhistor|\br[eé]cord\b|\bserie\b|\bever\b", re.IGNORECASE)
_OF_YEAR = re.compile(r"\b(?:a[ñn]o|year)\b", re.IGNORECASE)
_BETTER = re.compile(
    r"\b(?:mejor|peor|best|worst|weakest|strongest|m[aá]s\s+(?:fuerte|d[eé]bil|flojo))\b", re.IGNORECASE
)
"""Words that may be of growth as well as of what there is."""
_PACE = re.compile(
    r"\b(?:din[aá]mic|vigoros|acelerad|r[aá]pid|lent[oa]|moderad|dynamic|vigorous|fastest|slowest)", re.IGNORECASE
)
"""Words that are of growth alone."""
_NAMED = (Relation.ABSOLUTE, Relation.WITHOUT_YEAR)
_SINGLE = frozenset({1, 3, 12})
TOPICS = frozenset(
    "mas menos most fewest least peor menor minimo bajo baja flojo debil reducido reducida fondo piso suelo valle "
    "dinamico dinamica vigoroso vigorosa acelerado acelerada rapido rapida lento lenta moderado moderada floja "
    "mejor mayor maximo alto alta fuerte elevado elevada techo pico cima cuspide cresta worst lowest low trough "
    "bottom weakest best highest high peak top strongest largest peaked topped crested bottomed troughed".split()
)


def extreme_times(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """Every time that is told to be the one of a highest or lowest, in a text by others."""
    if setting.is_declared:
        return
    for when in scene.all_whens:
        if when.adjective or when.months not in _SINGLE or when.relation not in _NAMED:
            continue
        behind = _IS_MOST.match(scene.plain, when.span.end, scene.span.end)
        if behind is not None and not any(one.search(scene.plain, *behind.span()) for one in (UP, DOWN, MONTHLY)):
            yield from _told_behind(scene, setting, behind, when)
            continue
        for form in (_BEST, _MOST, _TOUCHED):
            found = form.search(scene.plain, scene.span.start, when.span.start)
            if found is not None and (form is _MOST or not _is_ever(scene, found)):
                yield from _claim(scene, setting, found, when)
                break


def _told_behind(scene: Scene, setting: Setting, found: re.Match[str], when: When) -> Iterator[Claim]:
    """That a time is the one with the most of its year, or of its year so far."""
    is_low = bool(found["low"])
    readings: list[Reading] = []
    for line in setting.lines(scene.subject(found.end())):
        for point in _points(when, line, None, setting):
            stretch = _stretch(line, point, None, is_of_year=True)
            stretch = Window.year_to_date(point.last) if found["so_far"] and stretch else stretch
            if stretch is not None:
                about = indicator(setting, line)
                holds = partial(_leads, setting, line, about, point, stretch, is_low=is_low, by_change=False)
                sign = -1 if is_low else 1
                readings.append(Reading(Measure.RECORD, line, point, sign=sign, detail="point", holds=holds))
    if readings:
        span = Span(when.span.start, found.end("of"))
        scene.used.update(one.span for one in scene.cues if one.span.touches(span))
        yield Claim(span, Measure.RECORD, tuple(readings))


def _is_ever(scene: Scene, found: re.Match[str]) -> bool:
    """Whether it is the highest of all times, or the largest rise or fall, which is told elsewhere."""
    if any(one.search(scene.plain, *found.span()) for one in (UP, DOWN, MONTHLY)):
        return True
    return _EVER.search(scene.plain, found.start(), found.end()) is not None or scene.has(CueKind.SINCE_START)


def _claim(scene: Scene, setting: Setting, found: re.Match[str], when: When) -> Iterator[Claim]:
    groups = found.groupdict()
    is_low = bool(groups.get("low") or groups.get("bottomed"))
    span = Span(found.start(), when.span.end)
    around = [one for one in scene.all_whens if one is not when and one.window and one.months > when.months]
    scopes = [one.window for one in around if one.role in ("of", "scope", "season") and one.window][:1]
    if not scopes and when.window is None and found.re is _BEST:  # "El peor fue octubre", of the year told before
        years = [setting.year, *(one.last.year for one in setting.windows())]
        scopes = [Window.of(Period.of(Frequency.YEAR, one)) for one in dict.fromkeys(years) if one]
    meant: list[Window | None] = [*scopes] or [None]
    readings = tuple(one for scope in meant for one in _readings(scene, setting, found, when, scope, is_low=is_low))
    if not readings:
        return
    scene.used.update(one.span for one in scene.cues if one.span.touches(span))
    scene.used.add(span)
    yield Claim(span, Measure.RECORD, readings)


def _readings(
    scene: Scene, setting: Setting, found: re.Match[str], when: When, scope: Window | None, *, is_low: bool
) -> Iterator[Reading]:
    of_year = _OF_YEAR.search(found.groupdict().get("of") or "") is not None
    is_not = is_denied(scene, Span(*found.span()))
    for line in setting.lines(scene.subject(found.end())):
        about = indicator(setting, line)
        for point in _points(when, line, scope, setting):
            stretch = _stretch(line, point, scope, is_of_year=of_year)
            if stretch is None and found.re is _MOST and _EVER.search(found[0]) and line.start and line.last:
                stretch = _whole(line, point)
            if stretch is None and found.re is not _TOUCHED:
                continue
            for by_change in _kinds(scene, found):
                holds = partial(_leads, setting, line, about, point, stretch, is_low=is_low, by_change=by_change)
                told = partial(denied, holds) if is_not else holds
                yield Reading(Measure.RECORD, line, point, sign=-1 if is_low else 1, detail="point", holds=told)


def _kinds(scene: Scene, found: re.Match[str]) -> tuple[bool, ...]:
    """Whether it is the highest of growth: "the most dynamic" always is, "the best month" may be either."""
    if _PACE.search(scene.plain, *found.span()):
        return (True,)
    return (False, True) if _may_be_growth(scene, found) else (False,)


def _may_be_growth(scene: Scene, found: re.Match[str]) -> bool:
    """Whether "the best month" may be that of the highest growth: unless an amount stands behind it."""
    behind = [one for one in scene.quantities if one.span.start >= found.end()]
    is_amount = bool(behind) and behind[0].unit not in ("percent", "point", "")
    return not is_amount and _BETTER.search(scene.plain, *found.span()) is not None


def _points(when: When, line: Line, scope: Window | None, setting: Setting) -> list[Window]:
    """The time told, in periods of the series; a month without its year is one of the time around it."""
    if when.window is not None:
        own = fit(when.window, line.frequency)
        return [own] if own is not None else []
    if scope is not None:
        own = fit(scope, line.frequency)
        one = window_of(when, line.frequency, own) if own else None
        return [one] if one is not None else []
    near = [one for one in named(when, setting) if one.frequency is line.frequency]
    return near[:1]


def _stretch(line: Line, point: Window, scope: Window | None, *, is_of_year: bool) -> Window | None:
    """The time among which it is the highest: the one named around it, or its year."""
    own = fit(scope, line.frequency) if scope is not None else None
    if own is not None and point.last in own and len(own) > len(point):
        return own
    if is_of_year and len(point) < line.frequency:
        year = point.last.year
        return Window(Period.of(line.frequency, year), Period.of(line.frequency, year, int(line.frequency)))
    return None


def _whole(line: Line, point: Window) -> Window:
    """All times of a series; those of its whole years where it is a year that leads."""
    first, last = line.start or point.first, line.last or point.last
    if len(point) < line.frequency:
        return Window(first, last)
    begin = first.year if first.number == 1 else first.year + 1
    end = last.year if last.number == int(line.frequency) else last.year - 1
    return Window(Period.of(line.frequency, begin), Period.of(line.frequency, end, int(line.frequency)))


def _leads(
    setting: Setting,
    line: Line,
    about: Indicator,
    point: Window,
    stretch: Window | None,
    *,
    is_low: bool,
    by_change: bool,
) -> bool | None:
    """Whether a time has the highest of a stretch; without one, of the times around it, as far as that can be said."""
    sign, size = -1 if is_low else 1, len(point)
    own = _value(setting, line, about, point, sign, by_change=by_change)
    if own is None:
        return None
    if stretch is not None:
        first, steps = stretch.first, range(0, len(stretch) - size + 1, size)
        others = [Window(first.shift(at), first.shift(at + size - 1)) for at in steps]
        known = [_value(setting, line, about, one, sign, by_change=by_change) for one in others]
        return own >= max(one for one in known if one is not None)
    beside = [_value(setting, line, about, point.shift(at * size), sign, by_change=by_change) for at in (-1, 1)]
    if any(one is not None and one > own for one in beside):
        return False
    reach = 12 if line.frequency is Frequency.MONTH else int(line.frequency)
    near = [
        _value(setting, line, about, point.shift(at * size), sign, by_change=by_change)
        for at in range(-reach, reach + 1)
        if at
    ]
    return True if all(one is None or one <= own for one in near) else None


def _value(
    setting: Setting, line: Line, about: Indicator, window: Window, sign: int, *, by_change: bool
) -> Decimal | None:
    """What is compared: the yearly rate of prices, as it is printed, or of others where it is meant, else the level."""
    if by_change or is_inflation(about, setting):
        rate = annual_change(line, window, about.kind)
        return None if rate is None else round(rate, 2) * sign
    found = level(line, window, about.kind)
    return None if found is None else found * sign

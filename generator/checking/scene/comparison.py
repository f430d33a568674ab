"""What a figure is held against: the time that its sentence names, a year before, or the period before."""

from __future__ import annotations

import re

from generator.checking.grammar.unit import MONTHS
from generator.checking.ledger.data import Line
from generator.checking.ledger.measure import fit
from generator.checking.reading import CueKind, Relation, Span, When
from generator.checking.scene.direction import direction
from generator.checking.scene.move import goes_to, is_end
from generator.checking.scene.named import is_that_year
from generator.checking.scene.near_time import near_time
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting, window_of
from generator.checking.scene.time_clause import (
    after_clause,
    apposed,
    dates_level,
    is_beside,
    since_clause,
    when_clause,
)
from generator.checking.text.clue import Rare
from generator.model.period import Frequency, Period, Window

_IN = re.compile(
    r"(?:\s+(?:m[aá]s|menos|more|less|fewer|higher|lower))?\s+(?:in|over|within|en)\s+(?:(?:just|only|barely|"
    r"the (?:last|past)|the space of|apenas|los [uú]ltimos)\s+)?",
    re.IGNORECASE,
)
_AMOUNT_BEHIND = re.compile(r"\s+(?:the|that|those|el|la|los|las|de los|de las|del?)\s+[$]?", re.IGNORECASE)
"""Between so many times and the amount that something is that much of: "twice the 89.4 billion of 2013"."""
_LEAD = re.compile(
    r"(?:\A|[.;:,]\s|\b(?:and|but|y|pero)\s)\W*(?:in|over|within|en)\s+(?:(?:just|only|barely|the (?:last|past)|"
    r"the space of|apenas|s[oó]lo|los [uú]ltimos|un lapso de)\s+)?\Z",
    re.IGNORECASE,
)
"""Before so many years at the head of a clause, over which something moved."""
_DECADE = Rare(
    "decade decada",
    r"\b(?:in|over|within|en|durante)\s+(?:(?:just|only|apenas|s[oó]lo)\s+)?(?:a|one|una|the (?:last|past)|"
    r"la [uú]ltima)\s+(?:decade|d[eé]cada)\b",
)
_THAT_ONE = Rare(
    "aquella aquel esa ese dicha dicho that",
    r"\s+(?:(?:m[aá]s|menos) que\s+|(?:mayor|superior|menor|inferior) a\s+|more than\s+|less than\s+)?"
    r"(?:aquel(?:la)?|es[ae]|dich[ao]|that)\s+(?:cifra|monto|nivel|total|cantidad|valor|suma|figure|amount|level|total|sum)\b",
)
_GROWS = re.compile(r"\s+(?:growth|change|increase|decrease|rise|fall|decline|drop|gain|loss|rate)s?\b", re.IGNORECASE)
"""What follows the name of a statistic that "annual" is said of the change of."""
_MEAN_OF = re.compile(
    r"\b(?:promedios?|media|average|mean)(?:\s+(?:mensual|trimestral|anual|monthly|quarterly|annual))?"
    r"(?:\s+(?:registrad|observad|reportad)[oa])?\s+(?:(?:del?|en|of|for|in|el|la|los|the|todo|lo que va)\s*)*\Z",
    re.IGNORECASE,
)
"""Before a longer time, whose mean another is held against: "3.7% por encima del promedio de 2019"."""
_COMPARATIVE = re.compile(r"(?:m[aá]s|menos|mayor|menor|superior|inferior|(?:muy )?por)\b", re.IGNORECASE)
_OF_PRICES = frozenset({"inpc", "exchange"})
_UP_TO = re.compile(r"\bhasta\s+(?:el|un|los|las)?\s*\Z", re.IGNORECASE)
_LAST_SO = re.compile(
    r"\b(?:first|last|only|best|worst|most|least|primer[ao]?|[uú]ltim[ao]|\w{3,}(?:est|[ií]sim[ao]))\b"
    r"(?<!\bforest)(?<!\binterest)(?<!\blatest)(?<!\bmanifest)(?<!\bharvest)[^,;]*\Z",
    re.IGNORECASE,
)
"""Words that a start is said of, and no change: "0.5%, the poorest result since 2020", "its first fall since 2009"."""
_FROM_PEAK = re.compile(
    r"\s*(?:lower |higher |more |less |fewer |up |down |off )?(?:below|above|from|than|off|under|short of)\s+"
    r"(?:(?:the|its|their|that)\s+)?(?:all-time |record |historic )?"
    r"(?:(?P<time>(?:\w+ )?(?:19|20)\d\d)(?:[\u2019']s)? )?"
    r"(?P<end>peak|high|record|maximum|low|trough|minimum|bottom)\b",
    re.IGNORECASE,
)
_BEGUN = re.compile(r"\bque\s+\w+\s+(?:en|de|a)\s+(?:el\s+)?\Z", re.IGNORECASE)
"""Before the time at which a series begins: "la serie, que inicia en 2013"."""
_FROM_PEAK_ES = re.compile(
    r"\s*(?:(?:m[aá]s|menos)\s+)?(?:(?:(?:por\s+)?(?:debajo|encima|abajo|arriba)|desde|lejos|respecto|distante)\s+(?:del?\s+|al?\s+)?|"
    r"(?:inferior|menor|superior|mayor)(?:es)?\s+al?\s+|que\s+)(?:(?:el|la|su|sus|aquel|ese|nivel|punto|dato)\s+)*"
    r"(?P<end>m[aá]xim[oa]|pico|r[eé]cord|tope|techo|cima|m[ií]nim[oa]|piso|suelo)\b(?P<kind>\s+(?:mensual|trimestral|anual|hist[oó]ric[oa]))*",
    re.IGNORECASE,
)
"""The same in Spanish, where the date stands behind: "12% por debajo de su máximo mensual, de abril de 2020"."""
_FAR = 40
"""Signs within which a peak is dated."""
_LOWS = frozenset("low trough lowest minimum bottom mínimo minimo mínima minima piso suelo".split())


def against(scene: Scene, at: int) -> When | None:
    """What a figure is held against, as far as its sentence says."""
    if after_clause(scene, at) or since_clause(scene, at):
        return None
    if scene.is_foreign and when_clause(scene, at):
        return next((one for one in scene.whens if one.adjective), None)
    if scene.is_foreign and _is_level(scene, at):
        return next((one for one in scene.whens if one.adjective and one.relation is Relation.YEAR_BEFORE), None)
    if scene.is_foreign and scene.quantities[at].unit == "times" and (base := _base_of_times(scene, at)):
        return base
    near = near_time(scene, at, ("against",), far=False)
    when = near or near_time(scene, at, ("against",))
    if when is not None and scene.is_foreign:
        if when == apposed(scene, at) or (near is None and _is_of_before(scene, at, when)):
            return _adjective(scene, when.span)
        when = None if _is_taken(scene, at, when) else when
    return _against(scene, at, when, is_near=near is not None)


def _base_of_times(scene: Scene, at: int) -> When | None:
    """When that was which something is so many times: "twice the 89.4 billion of 2013", "since 2015 it has doubled"."""
    if _AMOUNT_BEHIND.fullmatch(scene.plain, scene.quantities[at].span.end, scene.bounds(at)[1]):
        return near_time(scene, at + 1, ("of", "against"), far=False) if at + 1 < len(scene.quantities) else None
    since = near_time(scene, at, ("since",))
    return since if since is not None and since.window is not None else None


def _is_level(scene: Scene, at: int) -> bool:
    """Whether a per cent is where a rate went: what that is held against stands behind it, as it came from there."""
    return scene.quantities[at].unit == "percent" and (is_end(scene, at) or goes_to(scene, at))


def _adjective(scene: Scene, before: Span) -> When | None:
    """The last adjective that says what is held against what, before a place that is no such adjective itself."""
    found = [one for one in scene.whens if one.adjective and one.span < before]
    if scene.has(CueKind.STREAK):  # "the sixth quarterly rise in succession" counts quarters
        found = [one for one in found if one.relation is Relation.YEAR_BEFORE]
    own = any(one.adjective and one.span == before for one in scene.whens)
    return found[-1] if found and not own else None


def _against(scene: Scene, at: int, when: When | None, *, is_near: bool) -> When | None:
    """A time that words compare with, where it belongs to the figure; else since when, or the time of a level."""
    quantity = scene.quantities[at]
    if scene.is_foreign and when and when.adjective and quantity.unit == "times" and "since" in scene.roles:
        when = None  # "since 2015, the yearly inflow has more than doubled"
    if when and (is_near or when.span < quantity.span or when.adjective or when.relation is Relation.YEAR_BEFORE):
        return when
    if when and when.window and is_beside(scene, at, when):
        return when
    since = near_time(scene, at, ("since",))
    if since and _is_start(scene, at, since):
        return since
    later = near_time(scene, at, ("of",))
    return later if later and later.span > quantity.span and dates_level(scene, at, later) else None


def _is_start(scene: Scene, at: int, since: When) -> bool:
    """Whether a figure tells how far something moved since a time, and not when it was last so."""
    if scene.has(CueKind.SINCE_START) or scene.has(CueKind.SUPERLATIVE):
        return False
    if _BEGUN.search(scene.plain, max(scene.span.start, since.span.start - 30), since.span.start):
        return False
    if not scene.is_foreign:
        return since.window is not None
    if _LAST_SO.search(scene.plain, scene.quantities[at].span.end, since.span.start) or _is_reached(scene, at):
        return False
    return since.window is not None or since.month > 0


def _is_reached(scene: Scene, at: int) -> bool:
    """Whether a figure is where something stands, and not how far it moved: "hasta 5.09 por ciento", "un máximo"."""
    own = scene.quantities[at].span
    is_at = _UP_TO.search(scene.plain, max(scene.span.start, own.start - 12), own.start) is not None
    return is_at or scene.has(CueKind.RECORD)


def _is_of_before(scene: Scene, at: int, when: When) -> bool:
    """Whether an adjective hangs on the figure before, and this one has its own time: "0.24% en el mes y 4.03% en"."""
    if not when.adjective or not at or when.span > scene.quantities[at].span:
        return False
    own = scene.quantities[at].span
    beside = [one for one in scene.whens if 0 <= one.span.start - own.end <= 1]
    return bool(beside) and 0 <= when.span.start - scene.quantities[at - 1].span.end <= 1


def _is_taken(scene: Scene, at: int, when: When) -> bool:
    """Whether a time belongs to the figure before: "bajaron 0.27% respecto de mayo y la inflación quedó en 3.37%"."""
    if when.adjective or when.span > scene.quantities[at].span:
        return False
    first, _ = scene.own_bounds(at)
    before = [one for one in scene.quantities[:at] if one.span.end <= when.span.start]
    return bool(before) and when.span.end <= first


def bases(scene: Scene, at: int, line: Line, window: Window, *, is_either: bool = True) -> list[Window]:
    """The windows that one is held against: the one named, else a year before or, where it may be, the one before."""
    extreme = _extreme(scene, at, line, window)
    if extreme is not None and scene.is_foreign:
        return [extreme]
    when = against(scene, at)
    if when is not None and not _is_of_noun(scene, line, when):
        told = _named_bases(scene, at, line, window, when)
        if not scene.is_foreign or told != [window] or not any(is_that_year(one) for one in scene.whens):
            return told  # "respecto de 2014 bajaron 45.8%; ese año habían aumentado 21.6%"
    if extreme is not None:
        return [extreme]
    span = in_a_span(scene, at)
    if span is not None:
        steps = span * line.frequency // 12
        return [window.shift(-steps)] if steps and not span * line.frequency % 12 else []
    year_before = window.shift_years(-1)
    if len(window) == 1 and line.frequency > 1 and is_either:
        return [year_before, window.shift(-1)]
    return [year_before]


def _named_bases(scene: Scene, at: int, line: Line, window: Window, when: When) -> list[Window]:
    """The window that a time of the sentence names to hold another against."""
    base = window_of(when, line.frequency, window, is_before=True)
    if base is None:
        return []
    if scene.is_foreign and len(window) == 1 < len(base) and _MEAN_OF.search(scene.plain, 0, when.span.start):
        return [base]
    if len(base) != len(window) and when.window is not None and len(base) == line.frequency:
        return [window.shift_years(base.last.year - window.last.year)]
    if when.adjective and scene.is_foreign and _is_loosely_of_period(scene, at, when, line):
        return [base, window.shift_years(-1)]
    if _is_of_another(scene, at, when) and len(window) == 1 and line.frequency > 1:
        return list(dict.fromkeys([base, window.shift(-1)]))
    return [base]


def _is_of_noun(scene: Scene, line: Line, when: When) -> bool:
    """Whether "annual" only says what each amount is the sum of: "the state's annual exports shrank"."""
    if not scene.is_foreign or not when.adjective or line.series.indicator.partition(".")[0] in _OF_PRICES:
        return False
    noun = next((one for one in scene.subjects if one.indicators and one.span.start >= when.span.end), None)
    if noun is None or scene.plain[when.span.end : noun.span.start].strip():
        return False
    return _GROWS.match(scene.plain, noun.span.end) is None


def _is_loosely_of_period(scene: Scene, at: int, when: When, line: Line) -> bool:
    """Whether "en el trimestre" may only say when a flow moved, or where a rate stood, and not against what."""
    if scene.plain[when.span.start : when.span.end].casefold() not in ("en el trimestre", "en el mes"):
        return False
    if line.series.indicator.partition(".")[0] not in _OF_PRICES:
        return True
    cue = direction(scene, at)
    return cue is None or _COMPARATIVE.match(scene.plain, cue.span.start) is not None


def _is_of_another(scene: Scene, at: int, when: When) -> bool:
    """Whether a comparison stands by a later figure: "rose 0.24% and were 4.03% higher than a year earlier"."""
    own = scene.quantities[at].span
    between = [one for one in scene.quantities if own.end <= one.span.start and one.span.end <= when.span.start]
    return any(one.unit == scene.quantities[at].unit for one in between) and not when.adjective


def in_a_span(scene: Scene, at: int) -> int | None:
    """The months over which something moved: "a drop of 9% in six months", "in ten years they have doubled"."""
    own = scene.quantities[at].span
    after = scene.quantities[at + 1] if at + 1 < len(scene.quantities) else None
    if after is not None and after.unit in MONTHS and _IN.fullmatch(scene.plain, own.end, after.span.start):
        scene.used.add(after.span)
        return int(after.value) * MONTHS[after.unit]
    if not scene.is_foreign:
        return None
    before = scene.quantities[at - 1] if at else None
    if before is not None and before.unit in MONTHS and _is_lead(scene, before.span.start):
        scene.used.add(before.span)
        return int(before.value) * MONTHS[before.unit]
    decade = _DECADE.within(scene, scene.span.start, scene.span.end)
    is_of = decade is not None and ";" not in scene.plain[min(own.start, decade.start()) : own.start]
    return 10 * MONTHS["year"] if is_of else None


def _is_lead(scene: Scene, place: int) -> bool:
    """Whether "in", "over" or "within" stands before so many years, at the head of a clause."""
    return _LEAD.search(scene.plain, scene.span.start, place) is not None


def _extreme(scene: Scene, at: int, line: Line, window: Window) -> Window | None:
    """The highest or lowest period so far, or of a time, where a figure is told from there: "9.5% below the peak"."""
    end = scene.quantities[at].span.end
    if scene.language == "es":
        found = _FROM_PEAK_ES.match(scene.plain, end)
        return _dated_extreme(scene, line, window, found) if found and len(window) == 1 else None
    found = _FROM_PEAK.match(scene.plain, end)
    if found is None or len(window) != 1 or line.start is None:
        return None
    first, stop = line.start.ordinal, window.first.ordinal
    told = found["time"] and _time_in(scene, *found.span("time"), line)
    if found["time"]:
        if not told:
            return None
        first, stop = told.first.ordinal, told.last.ordinal + 1
    return _farthest(line, first, stop, is_low=found["end"].casefold() in _LOWS)


def _dated_extreme(scene: Scene, line: Line, window: Window, found: re.Match[str]) -> Window | None:
    """The time that a peak is dated with, behind it or behind its amount; without one, that of the highest so far."""
    later = [one for one in scene.all_whens if one.span.start >= found.end() and not one.adjective]
    amounts = [one.span for one in scene.quantities if found.end() <= one.span.start]
    for one in later[:1]:
        between = scene.plain[found.end() : one.span.start]
        for each in amounts:
            if each.end <= one.span.start:
                between = between.replace(scene.plain[each.start : each.end], "")
        told = fit(one.window, line.frequency) if one.window else None
        if told is not None and len(told) == 1 and told.last < window.first and len(between) < _FAR:
            return told
    if line.start is None or line.frequency is Frequency.YEAR:
        return None
    return _farthest(line, line.start.ordinal, window.first.ordinal, is_low=found["end"].casefold() in _LOWS)


def _farthest(line: Line, first: int, stop: int, *, is_low: bool) -> Window | None:
    """The highest, or the lowest, of some periods."""
    periods = [Period(line.frequency, one) for one in range(first, stop)]
    known = [(value, one) for one in periods if (value := line.at(one)) is not None]
    return Window.of((min(known) if is_low else max(known))[1]) if known else None


def _time_in(scene: Scene, first: int, last: int, line: Line) -> Window | None:
    """The window of the time that stands between two places."""
    when = next((one for one in scene.all_whens if first <= one.span.start and one.span.end <= last + 2), None)
    return fit(when.window, line.frequency) if when and when.window else None


def compared(scene: Scene, at: int, setting: Setting, line: Line, window: Window) -> list[tuple[Window, Window]]:
    """The window of a figure with each that it is held against; against one month, only the last of it counts.

    A bulletin that says nothing else holds a month against the same one a year before; others may mean either.
    """
    found: list[tuple[Window, Window]] = []
    then = _that_one(scene, at, setting, line)
    if then is not None and then != window:
        return [(window, then)]
    for base in bases(scene, at, line, window, is_either=not setting.is_declared):
        is_short = len(base) == 1 < len(window) and line.frequency > 1
        found.append((Window.of(window.last) if is_short else window, base))
    return found


def _that_one(scene: Scene, at: int, setting: Setting, line: Line) -> Window | None:
    """The time of the amount of the sentence before, where a figure is held against it: "6.3 veces aquella cifra"."""
    if setting.is_declared or setting.just is None:
        return None
    if _THAT_ONE.at(scene, scene.quantities[at].span.end) is None:
        return None
    return fit(setting.just, line.frequency)


def same_span(setting: Setting, line: Line) -> list[tuple[Window, Window]]:
    """The two times of the sentence before: "in real terms, exports fell 3% over that span"."""
    if setting.span is None:
        return []
    own, base = (fit(one, line.frequency) for one in setting.span)
    return [(own, base)] if own and base else []

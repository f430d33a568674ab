"""Places and parts: in how many of them something rose, how few make up how much, who leads a list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from generator.checking.claim import Claim, Reading
from generator.checking.figures.concentration import is_of_all
from generator.checking.finding import Measure
from generator.checking.grammar.subject import Subject
from generator.checking.grammar.unit import PLACES
from generator.checking.ledger import measure
from generator.checking.ledger.data import Line
from generator.checking.ledger.measure import fit
from generator.checking.reading import CueKind, Quantity, Relation, Span
from generator.checking.scene.places import peers, universe
from generator.checking.scene.podium import Podium, Ranking
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting, indicator
from generator.checking.scene.spoken import is_denied, times
from generator.checking.text.clue import Clue
from generator.model.period import Window
from generator.model.words import Indicator

BY_CHANGE = re.compile(
    r"\b(?:annual change|growth|crecimiento|by change|annual (?:increase|decline|drop|rise|fall)|"
    r"(?:variaci[oó]n|ca[ií]da|disminuci[oó]n|baja|aumento|alza|incremento) anual)\b",
    re.IGNORECASE,
)
_LEADS = Clue(
    "top tops encabeza encabezan encabezo encabezaron encabezaba encabezaban lead leads leading led lidera lideran "
    "lidero lideraba lideraban lideraron liderar liderado liderada liderados lideradas liderando liderazgo liderazgos "
    "cabeza puntea puntean punteo",
    r"\b(?:top the list|tops the list|encabez(?:an?|[oó]|aron|aban?)|lead(?:s|ing)?|led|(?:a|en) la cabeza|"
    r"punte(?:an?|[oó])|"
    r"lider(?:[oó]|a(?:n|ba|ban|ron|r|d[oa]s?|ndo|zgos?)?))\b",
)
_TAKEN = re.compile(r"\s+(?:from|to|a|over|sobre)\b", re.IGNORECASE)
"""Behind a lead that one has lost: "took the lead from Baja California"."""
_COMPARED = {
    **dict.fromkeys(("mayor", "higher", "larger"), "up"),
    **dict.fromkeys(("menor", "lower", "smaller"), "down"),
    **dict.fromkeys(("igual", "the same"), "flat"),
}
_OF_CHANGES = re.compile(
    r"\s+(?:(?:the|all|el|la|los|las)\s+)?(?:(?:annual|yearly|biggest|list of|ranking of)\s+)*(?:"
    r"(?P<up>gains?|gainers|rises?|increases?|growth|advances?|climbers|alzas?|avances?|aumentos?|crecimientos?|"
    r"incrementos?|subidas?|repuntes?)|(?P<down>declines?|decliners|falls?|drops?|loss(?:es)?|losers|decreases?|slumps?|"
    r"contractions?|ca[ií]das?|bajas?|descensos?|p[eé]rdidas?|retrocesos?|disminuci[oó]n(?:es)?))\b",
    re.IGNORECASE,
)
"""Behind a lead, what is ranked: "Baja California led the gains"."""
LEADERS = _LEADS.words
_HELD = re.compile(r"\b(?:mayor|menor|igual|higher|lower|larger|smaller|the same)\b", re.IGNORECASE)
_OF_ALL = re.compile(
    r"\b(?:(?:de|entre|of|among)\s+(?:(?:los|las|the|all|all the|todas las|todos los|its|sus)\s+)?|"
    r"(?:en|in|across|from)\s+(?:los|las|the|all|all the|todas las|todos los|its|sus)\s+)"
    r"(?:(?:country|nation|republic|mexico)[’']s\s+)?\Z|"
    r"\A\W*(?:of|de)\s",
    re.IGNORECASE,
)
_WHERE = re.compile(r"\s+(?:\w+\s+){0,3}?(?:en|in|across)\s+", re.IGNORECASE)
"""Between a verb and in how many places it is so."""
_SOME = re.compile(
    r"\s+(?:m[aá]s|con (?:m[aá]s|mayor)|principales|mayores|primer[oa]s|que|that|which|where|whose|"
    r"largest|biggest|leading)\b",
    re.IGNORECASE,
)
_SIGNS = {"up": 1, "down": -1, "flat": 0}


def counts(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """How many places there are, in how many something rose or fell, and how few hold how much."""
    totals = [one for one in scene.quantities if one.unit in PLACES and one.span not in scene.used]
    for total in totals:
        if scene.is_foreign and _is_where(scene, setting, total):
            yield _breadth(scene, setting, total, total.unit)
            continue
        if scene.is_foreign and not _is_all(scene, total):
            scene.used.update((total.span,) if scene.has(CueKind.SHARE) else ())
            continue
        readings = tuple(_universe_readings(scene, setting, total))
        yield Claim(
            total.span, Measure.BREADTH, readings, total, "" if readings else "nothing says which places these are"
        )
    if not totals:
        return
    is_few = scene.has(CueKind.SHARE)
    for quantity in scene.quantities:
        if quantity.unit:
            continue
        if is_few:
            yield _concentration(scene, setting, quantity, totals[0].unit)
        else:
            yield _breadth(scene, setting, quantity, totals[0].unit)


def _is_where(scene: Scene, setting: Setting, total: Quantity) -> bool:
    """Whether a count is of the places in which something rose or fell: "crecieron en 27 entidades y cayeron en 5"."""
    if is_of_all(setting, total):
        return False
    ways = scene.cues_in(scene.span.start, total.span.start, CueKind.DIRECTION)
    return bool(ways) and _WHERE.fullmatch(scene.plain, ways[-1].span.end, total.span.start) is not None


def _is_all(scene: Scene, total: Quantity) -> bool:
    """Whether a count of places is of all there are: "de las 32 entidades", and not "cinco estados concentran"."""
    if _SOME.match(scene.plain, total.span.end):
        return False
    return _OF_ALL.search(scene.plain, scene.span.start, total.span.start) is not None


def _universe_readings(scene: Scene, setting: Setting, total: Quantity) -> Iterator[Reading]:
    by_change = bool(BY_CHANGE.search(scene.text))
    for window in times(scene, setting, total.span.start):
        for line in setting.lines(scene.subject(total.span.start)):
            own = setting.fitted(window, line)
            if own is None:
                continue
            about = indicator(setting, line)
            group = peers(setting, line, total.unit)
            for count in universe(setting, line, group, about, own, total.unit, by_change=by_change):
                value = partial(Decimal, count)
                yield Reading(Measure.BREADTH, line, own, value=value, detail="universe", unit=total.unit)


_MORE_THEN = re.compile(
    r"\b(?:received|took in|got|sold|exported|earned|recibi(?:ó|eron)|"
    r"capt(?:ó|aron)|export(?:ó|aron)|vendi(?:ó|eron))\s+"
    r"(?:(?P<more>more|m[aá]s)|less|fewer|menos)\s+(?:than|que)\s+(?!\$|\d)",
    re.IGNORECASE,
)
"""What places did that have more, or less, than at another time: "27 received more than a year before"."""


def _breadth(scene: Scene, setting: Setting, quantity: Quantity, unit: str) -> Claim:
    clause = scene.plain.rfind(";", scene.span.start, quantity.span.start) + 1 or scene.span.start
    before = scene.cues_in(clause, quantity.span.start, CueKind.DIRECTION)
    before = before or scene.cues_in(scene.span.start, quantity.span.start, CueKind.DIRECTION)
    if scene.is_foreign and not before:  # "en 21 de los 32 estados disminuyeron"
        before = scene.cues_in(quantity.span.end, scene.clause(quantity.span.end)[1], CueKind.DIRECTION)[:1]
    signs = [(one.span.end, _SIGNS[one.value]) for one in before]
    if scene.is_foreign and not before:
        later = _MORE_THEN.search(scene.plain, quantity.span.end, scene.clause(quantity.span.end)[1])
        signs += [(quantity.span.end, 1 if later["more"] else -1)] if later else []
    held = _HELD.finditer(scene.plain, clause, quantity.span.start)
    signs += [(one.end(), _SIGNS[_COMPARED[one[0].casefold()]]) for one in held]
    if not signs:
        return Claim(quantity.span, Measure.BREADTH, (), quantity, "nothing says what happened in so many places")
    scene.used.update(one.span for one in before[-1:])
    readings = tuple(_breadth_readings(scene, setting, quantity, unit, clause, max(signs)[1]))
    why = "" if readings else "the store has no such places"
    is_not = any(is_denied(scene, one.span) for one in before[-1:])
    return Claim(quantity.span, Measure.BREADTH, readings, quantity, why, is_denied=is_not)


def _breadth_readings(
    scene: Scene, setting: Setting, quantity: Quantity, unit: str, clause: int, way: int
) -> Iterator[Reading]:
    is_before = _is_year_before(scene, clause)
    for window in times(scene, setting, quantity.span.start):
        for line in setting.lines(scene.subject(quantity.span.start)):
            now = fit(window, line.frequency)
            if now is None:
                continue
            group, about = peers(setting, line, unit), indicator(setting, line)
            own = now.shift_years(-1) if is_before else now
            present = [one for one in group if measure.level(one, now, about.kind) is not None]
            for those in (present, group) if len(present) < len(group) else (group,):
                for how in (how_many, how_many_went) if scene.is_foreign else (how_many,):
                    if len(those) > 1:
                        value = partial(how, those, about, own, way)
                        yield Reading(Measure.BREADTH, line, own, own.shift_years(-1), sign=way, value=value)


def _is_year_before(scene: Scene, clause: int) -> bool:
    """Whether a clause after a semicolon begins with "a year before"."""
    lead = scene.whens_in(clause, min(scene.span.end, clause + 24), ("of", "against"))
    is_base = bool(lead) and lead[0].relation is Relation.YEAR_BEFORE and lead[0].role == "against"
    return clause > scene.span.start and is_base


def how_many(group: list[Line], about: Indicator, window: Window, way: int) -> Decimal:
    """In how many of a group a level went that way in a year, as it is shown: what rounds to no change is none."""
    key = ("moved", len(group), window.first.ordinal, window.last.ordinal)
    kept = group[0].kept
    if key not in kept:
        kept[key] = _signs(group, about, window)
    return Decimal(kept[key].count(way))  # type: ignore[attr-defined]


def how_many_went(group: list[Line], about: Indicator, window: Window, way: int) -> Decimal:
    """The same by the figures as they are: the smallest rise is one."""
    base = window.shift_years(-1)
    apart = [measure.difference(line, window, base, about.kind) for line in group]
    return Decimal(sum(1 for one in apart if one is not None and one * way > 0))


def _signs(group: list[Line], about: Indicator, window: Window) -> list[int]:
    """Which way each of a group went in a year."""
    step = Decimal(1).scaleb(-about.change_decimals)
    level_step = Decimal(1).scaleb(-about.decimals)
    found: list[int] = []
    for line in group:
        base = window.shift_years(-1)
        now, then = measure.level(line, window, about.kind), measure.level(line, base, about.kind)
        if now is None or then is None:
            continue
        moved = measure.moved(line, window, base, about.kind)
        went = measure.rounded(moved if moved is not None else now - then, step if moved is not None else level_step)
        found.append((went > 0) - (went < 0))
    return found


def _concentration(scene: Scene, setting: Setting, quantity: Quantity, unit: str) -> Claim:
    """So few places hold such a part: the count is judged with the part that the sentence prints."""
    printed = next((one for one in scene.quantities if one.unit in ("percent", "share")), None)
    readings: list[Reading] = []
    for window in times(scene, setting, quantity.span.start):
        for line in setting.lines(scene.subject(quantity.span.start)):
            own = setting.fitted(window, line)
            group = peers(setting, line, unit)
            if own and len(group) > 1:
                value = partial(_few, group, line, indicator(setting, line), own, printed)
                readings.append(Reading(Measure.CONCENTRATION, line, own, value=value))
    why = "" if readings else "the store has no such places"
    return Claim(quantity.span, Measure.CONCENTRATION, tuple(readings), quantity, why)


def _few(group: list[Line], whole: Line, about: Indicator, window: Window, printed: Quantity | None) -> Decimal | None:
    """The smallest number of places that hold at least the part printed; without one, more than half."""
    total = measure.level(whole, window, about.kind)
    if total is None:
        return None
    for count in range(1, len(group) + 1):
        held = measure.top_share(group, total, count, window, about.kind)
        if held is None:
            return None
        if printed is None and held > Decimal("50.5"):
            return Decimal(count)
        if printed is not None:
            part = printed.value * (100 if printed.unit == "share" else 1)
            step = printed.step if printed.unit == "percent" else Decimal(1)
            if measure.rounded(held, step) >= part:
                return Decimal(count)
    return None


def leaders(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """Who stands at the head of a list of places: the first so many, in their order."""
    found = _LEADS.search(scene)
    named = [one for one in scene.subjects if one.areas and not one.indicators]
    if found and scene.is_foreign and not any(one.span.end <= scene.span.start + found.start() for one in named):
        named = _behind(scene, setting, scene.span.start + found.end())
    if not found or not named or any(one.unit == "place" for one in scene.quantities):
        return
    start = scene.span.start + found.start()
    if scene.is_foreign and _TAKEN.match(scene.plain, scene.span.start + found.end()):
        return
    named = [one for one in named if one.span.end <= start] or named
    if scene.is_foreign:  # "Chihuahua was the country's leading exporter"
        areas = setting.catalogue.areas
        named = [one for one in named if not all(areas[each].level == "country" for each in one.areas)] or named
    span = Span(start, scene.span.start + found.end())
    scene.used.update(one.span for one in scene.cues if one.span.touches(span))
    about_what = next((one for one in scene.subjects if one.indicators), None)
    of_changes = _OF_CHANGES.match(scene.plain, span.end) if scene.is_foreign else None
    way = 0 if of_changes is None else 1 if of_changes["up"] else -1
    readings: list[Reading] = []
    for window in setting.windows() if not scene.whens else times(scene, setting, start) or setting.windows():
        for line in setting.lines(about_what and Subject(about_what.span, about_what.indicators)):
            own = setting.fitted(window, line)
            level = setting.catalogue.areas[named[0].areas[0]].level
            group = peers(setting, line, level)
            if own and len(group) > 1:
                holds = partial(_lead, group, indicator(setting, line), own, [one.areas for one in named], way)
                readings.append(Reading(Measure.RANK, line, own, detail="leaders", holds=holds))
                by = Ranking(by_change=way != 0, is_low=way < 0)
                setting.podium = Podium(len(named), by, group[0], own)
    yield Claim(span, Measure.RANK, tuple(readings), None, "" if readings else "the store has no such places")


def _behind(scene: Scene, setting: Setting, place: int) -> list[Subject]:
    """Who leads where the verb stands first: "lideró la recepción de remesas Michoacán, seguido de Jalisco"."""
    areas = setting.catalogue.areas
    states = {one for one, area in areas.items() if area.level != "country"}
    return [one for one in scene.subjects if one.span.end > place and states.intersection(one.areas)][:1]


def _lead(group: list[Line], about: Indicator, window: Window, named: list[tuple[str, ...]], way: int) -> bool | None:
    """Whether these have the most of all, or of a change that goes one way the most."""
    known = [(one, each.series.area) for each in group if (one := _size(each, about, window, way)) is not None]
    if len(known) < len(named):
        return None
    first = sorted((value for value, _ in known), reverse=True)[: len(named)]
    own = [next((value for value, area in known if area in areas), None) for areas in named]
    return own == first  # those that share a place may stand in any order


def _size(line: Line, about: Indicator, window: Window, way: int) -> Decimal | None:
    """What a place is ranked by: its level, or how far it went in a year up, or down."""
    if not way:
        return measure.level(line, window, about.kind)
    moved = measure.moved(line, window, window.shift_years(-1), about.kind)
    return None if moved is None else moved * way

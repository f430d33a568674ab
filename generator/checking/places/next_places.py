"""Who stands before and behind whom: "por encima de Puebla", "sólo detrás de Jalisco", "le siguieron Jalisco y Puebla".

Of a place that is ranked, those that it is above or below; of one that leads, those that come next.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial

from generator.checking.claim import Claim, Reading
from generator.checking.finding import Measure
from generator.checking.grammar.subject import Subject
from generator.checking.ledger.data import Line
from generator.checking.reading import CueKind, Span
from generator.checking.scene.ordered import group_of, is_peer, key_of, ordered, rank_in, ranked_lines, use
from generator.checking.scene.podium import Podium, Ranking
from generator.checking.scene.row_of_places import row
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting
from generator.checking.scene.spoken import times
from generator.model.period import Window

_BESIDE = re.compile(
    r"\b(?:(?P<only>s[oó]lo|solamente|[uú]nicamente|apenas|only|just|second only)\s+)?(?:muy\s+|just\s+)?(?:"
    r"(?:por\s+)?(?P<down>debajo|detr[aá]s|atr[aá]s|abajo)\s+del?|(?P<after>despu[eé]s)\s+del?|"
    r"(?P<beaten>superad[oa]s?)\s+por|"
    r"(?:por\s+)?(?P<up>encima|arriba|delante|adelante)\s+del?|(?P<low>behind|below|to(?=\s))|(?P<high>ahead\s+of|above))\s+",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"(?:\b(?:le|les|lo|la|los|las)\s+(?:siguieron|siguen|sigui[oó]|sigue|secundaron|segu[ií]an?)|"
    r"\bseguid[oa]s?\s+(?:muy\s+)?(?:de cerca\s+)?(?:por|del?)|"
    r"\b(?:despu[eé]s|detr[aá]s|a continuaci[oó]n|enseguida|luego|m[aá]s atr[aá]s)\s*,?\s*(?:se\s+)?"
    r"(?:ubic|qued|aparec|figur|est|coloc|situ|vin|vien|lleg)\w*|\bfollowed\s+(?:closely\s+)?by|\b(?:next|then)\s+(?:came|come|were|was))\b",
    re.IGNORECASE,
)
_TOOK = re.compile(
    r"\b(?:desplaz|releg|destron|rebas|super|adelant|arrebat|quit)\w*\s+"
    r"(?:(?:el|la)\s+\w+\s+(?:lugar|sitio|posici[oó]n|puesto)\s+)?"
    r"(?=al?\s)|\b(?:overt\w+|overtook|displac\w+|leapfrog\w+|dethron\w+|overhaul\w+|leap\w* over)\s+",
    re.IGNORECASE,
)
"""Before the place that another one has come to stand above."""
_RANKED = re.compile(
    r"\b(?:lugar|sitio|puesto|posici[oó]n|pelda[ñn]o|ranking|tabla|lista|rank\w*|place|spot|position)\b",
    re.IGNORECASE,
)
TOPICS = frozenset(
    "debajo detras atras abajo encima arriba delante adelante despues superado superada siguieron siguen siguio sigue "
    "seguido seguida seguidos seguidas continuacion enseguida luego behind below above ahead followed next then "
    "second desplazo desplazaron desplaza desplazan relego relegaron relega destrono rebaso rebasaron rebasa rebasan "
    "supero superaron supera superan adelanto adelanta arrebato arrebata quito quita overtook overtake overtakes "
    "overtaking displaced displaces leapfrogged dethroned overhauled".split()
)


def followers(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """Every place that is said to come behind the one told last, in a text by others."""
    for found in () if setting.is_declared else _NEXT.finditer(scene.plain, scene.span.start, scene.span.end):
        yield from _behind(scene, setting, found)


def next_places(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """Every place that is said to stand above or below another, in a text by others."""
    for found in () if setting.is_declared else _BESIDE.finditer(scene.plain, scene.span.start, scene.span.end):
        told = row(scene, setting, found.end())
        if told and _is_ranked(scene, setting, found):
            yield from _beside(scene, setting, found, told)
    for found in () if setting.is_declared else _TOOK.finditer(scene.plain, scene.span.start, scene.span.end):
        yield from _taken(scene, setting, found)


def _taken(scene: Scene, setting: Setting, found: re.Match[str]) -> Iterator[Claim]:
    """That one place stands above another, which stood above it before: "desplazó a Chiapas del cuarto lugar"."""
    told = row(scene, setting, found.end())[:1]
    own = _own(scene, setting, found.start(), told) if told else None
    if own is None or any(one.unit in ("percent", "point") or one.unit.isupper() for one in scene.quantities):
        return
    span = Span(found.start(), told[0].span.end)
    behind = [one for one in scene.quantities if one.unit == "place" and one.span.start >= span.start]
    place = int(behind[0].value) if behind else 0
    readings: list[Reading] = []
    for window in times(scene, setting, found.start()):
        for line in ranked_lines(scene, setting, own):
            fitted = setting.fitted(window, line)
            if fitted is not None:
                holds = partial(_has_passed, setting, line, fitted, told[0], place)
                readings.append(Reading(Measure.RANK, line, fitted, detail="row", holds=holds))
    scene.used.update(one.span for one in scene.cues if one.span.touches(span))
    yield Claim(span, Measure.RANK, tuple(readings), None, "" if readings else "nothing says by what it is ahead")


def _has_passed(setting: Setting, line: Line, window: Window, other: Subject, place: int) -> bool | None:
    """Whether the other is behind now, and was ahead a year or a period before, at the place named if one is."""
    now = _places(setting, line, window, other)
    if now is None:
        return None
    if now[0] > now[1]:
        return False
    before = [_places(setting, line, one, other) for one in (window.shift_years(-1), window.shift(-len(window)))]
    known = [one for one in before if one is not None]
    return any(one[1] < one[0] and place in (0, one[1]) for one in known) if known else None


def _places(setting: Setting, line: Line, window: Window, other: Subject) -> tuple[int, int] | None:
    """The place of a line and that of another."""
    order = [key for key, _ in ordered(setting, line, window, Ranking())]
    rival = next((one for one in (*other.areas, *other.sectors) if one in order), None)
    return (
        None if rival is None or key_of(line) not in order else (order.index(key_of(line)) + 1, order.index(rival) + 1)
    )


def _is_ranked(scene: Scene, setting: Setting, found: re.Match[str]) -> bool:
    """Whether the sentence tells of places in an order, and not of two figures: then they stand by what they have."""
    if found["after"] and not found["only"]:
        return False
    if found["low"] == "to" and not (found["only"] or "").casefold().startswith("second"):
        return False
    has_rank = any(one.unit == "place" for one in scene.quantities) or scene.has(CueKind.RANK)
    has_rank = has_rank or bool(found["only"]) or _RANKED.search(scene.text) is not None
    return has_rank or (
        setting.podium is not None and not any(one.unit in ("percent", "point") for one in scene.quantities)
    )


def _beside(scene: Scene, setting: Setting, found: re.Match[str], told: Sequence[Subject]) -> Iterator[Claim]:
    """One claim: that all of these stand above the place spoken of, or below it, and with "only" no others above."""
    span = Span(found.start(), told[-1].span.end)
    own = _own(scene, setting, found.start(), told)
    way = -1 if found["up"] or found["high"] else 1
    readings = tuple(_readings(scene, setting, own, told, way, is_all=bool(found["only"]) and way > 0)) if own else ()
    scene.used.update(one.span for one in scene.cues if one.span.touches(span))
    why = "" if readings else "nothing says what stands above or below what"
    yield Claim(span, Measure.RANK, readings, None, why)


def _own(scene: Scene, setting: Setting, place: int, told: Sequence[Subject]) -> Subject | None:
    """The place that others are told to stand above or below: named before, or behind the list, or that of the text."""
    named = [one for one in scene.subjects if is_peer(setting, one) and one not in told and not scene.is_measure(one)]
    before = [one for one in named if one.span.end <= place]
    if before:
        return before[-1]
    if named and not scene.plain[scene.span.start : place].strip(" *_«“"):
        return named[0]  # "Por encima de Puebla quedó Jalisco"
    known = [Subject(Span(0, 0), areas=(one.area,)) for one in (setting.last, setting.main) if one]
    return next((one for one in known if is_peer(setting, one)), None)


def _readings(
    scene: Scene, setting: Setting, own: Subject, told: Sequence[Subject], way: int, *, is_all: bool
) -> Iterator[Reading]:
    by = setting.podium.by if setting.podium and not scene.whens else Ranking()
    for window in times(scene, setting, own.span.start if own.span.end else scene.span.end):
        for line in ranked_lines(scene, setting, own):
            fitted = setting.fitted(window, line)
            if fitted is not None:
                holds = partial(_stand_so, setting, line, fitted, by, told, way, is_all=is_all)
                yield Reading(Measure.RANK, line, fitted, detail="row", holds=holds)


def _stand_so(
    setting: Setting, line: Line, window: Window, by: Ranking, told: Sequence[Subject], way: int, *, is_all: bool
) -> bool | None:
    order = ordered(setting, line, window, by)
    own = rank_in(order, line)
    if own is None:
        return None
    places = {key: at for at, (key, _) in enumerate(order, 1)}
    here = places[key_of(line)]
    others = [next((places[one] for one in (*each.areas, *each.sectors) if one in places), None) for each in told]
    if None in others:
        return None
    is_so = all(one is not None and (here - one) * way > 0 for one in others)
    return is_so and (not is_all or here - 1 == len(others))


def _behind(scene: Scene, setting: Setting, found: re.Match[str]) -> Iterator[Claim]:
    """A claim for each place that comes behind the one told last."""
    told = row(scene, setting, found.end())
    if not told:
        return
    use(scene, Span(found.start(), told[0].span.start))
    before = _lead(scene, setting, found.start())
    for one in told:
        known = tuple(_next_readings(setting, one, before, len(told))) if before else ()
        yield Claim(one.span, Measure.RANK, known, None, "" if known else "nothing says behind whom")


def _lead(scene: Scene, setting: Setting, place: int) -> Podium | None:
    """The place that others come behind: one whose ordinal stands before them, or the one told last."""
    ordinals = [one for one in scene.quantities if one.unit == "place" and one.span.end <= place]
    own = _own(scene, setting, ordinals[-1].span.start, ()) if ordinals else None
    for window in times(scene, setting, place) if own else ():
        for line in ranked_lines(scene, setting, own) if own else ():
            fitted = setting.fitted(window, line)
            if fitted is not None:
                return Podium(int(ordinals[-1].value), Ranking(), line, fitted)
    return setting.podium


def _next_readings(setting: Setting, one: Subject, lead: Podium, count: int) -> Iterator[Reading]:
    for line in group_of(setting, lead.line):
        if key_of(line) in (*one.areas, *one.sectors):
            holds = partial(_comes_next, setting, line, lead, count)
            yield Reading(Measure.RANK, line, lead.window, detail="row", holds=holds)


def _comes_next(setting: Setting, line: Line, lead: Podium, count: int) -> bool | None:
    rank = rank_in(ordered(setting, line, lead.window, lead.by), line)
    return None if rank is None else lead.rank < rank <= lead.rank + count

"""Who stands before and behind whom: "por encima de Puebla", "second only to Jalisco", "le siguieron Jalisco y Puebla".

Of a place that is ranked, those that it is above or below, or has passed; of one that leads, those that come next.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from generator.checking.claim import Claim, Reading
from generator.checking.figures.share_words import is_share
from generator.checking.finding import Measure
from generator.checking.grammar.subject import Subject
from generator.checking.places.holder import holders, spoken_of
from generator.checking.places.ranked_by import by_change
from generator.checking.places.standing import Standing, standings, use
from generator.checking.reading import CueKind, Span
from generator.checking.scene.podium import BY_CHANGE, BY_LEVEL, Podium, Ranking
from generator.checking.scene.row_of_places import row
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting
from generator.checking.text.clue import Rare

_BESIDE = Rare(
    "debajo detras atras abajo despues superado superada superados superadas encima arriba delante adelante "
    "aventajando behind below second trailing ahead above edging outranking outstripping besting",
    r"\b(?:(?P<only>s[oó]lo|solamente|[uú]nicamente|only|second only|(?:behind|trailing)(?= only\b))\s+)?"
    r"(?:muy\s+|apenas\s+|just\s+|narrowly\s+|well\s+)?(?:"
    r"(?:por\s+)?(?P<below>(?P<figure_below>debajo|atr[aá]s|abajo|below)(?:\s+del?)?|detr[aá]s\s+del?|"
    r"(?P<after>despu[eé]s)\s+del?|superad[oa]s?\s+por|behind(?:\s+only)?|trailing(?:\s+only)?|only\s+behind|"
    r"(?<=second only\s)to(?=\s))|"
    r"(?:por\s+)?(?P<above>(?P<figure_above>encima|arriba|above)(?:\s+del?)?|(?:delante|adelante)\s+del?|aventajando\s+al?|"
    r"ahead\s+of|edging\s+out|outranking|outstripping|besting))\s+",
)
_PASSED = Rare(
    "desplazo desplazaron desplaza desplazan desplazar desplazando relego relegaron relega destrono destrona rebaso "
    "rebasaron rebasa rebasan rebasar rebasando supero superaron supera superan adelanto adelanta arrebato arrebata "
    "quito quita atras overtook overtake overtakes overtaking displaced displaces displacing leapfrogged leapfrogging "
    "dethroned dethroning overhauled supplanted supplanting",
    r"\b(?:(?:(?:desplaz|releg|destron|rebas)\w*|(?P<figure>super(?:[oó]|aron|an?)|(?:adelant|arrebat|quit)[oóa])|dej(?:[oó]|a|ando)\s+atr[aá]s)\s+"
    r"(?:(?:el|la)\s+\w+\s+(?:lugar|sitio|posici[oó]n|puesto)\s+)?(?=al?\s)|"
    r"(?:overt(?:ook|ak(?:es?|ing))|displac(?:e[ds]|ing)|leapfrogg(?:ed|ing)|dethron(?:ed|ing)|supplant(?:ed|ing)|overhauled)\s+)",
)
"""Before the place that another one has come to stand above."""
_NEXT = Rare(
    "siguieron siguen siguio sigue secundaron seguian seguia seguido seguida seguidos seguidas despues detras "
    "continuacion enseguida luego atras followed next then",
    r"(?:\b(?:le|les|lo|la|los|las)\s+(?:siguieron|siguen|sigui[oó]|sigue|secundaron|segu[ií]an?)|"
    r"\bseguid[oa]s?\s+(?:muy\s+)?(?:de cerca\s+)?(?:por|del?)|"
    r"\b(?:despu[eé]s|detr[aá]s|a continuaci[oó]n|enseguida|luego|m[aá]s atr[aá]s)\s*,?\s*(?:se\s+)?"
    r"(?:ubic|qued|aparec|figur|est|coloc|situ|vin|vien|lleg)\w*|\bfollowed\s+(?:closely\s+)?by|"
    r"\b(?:next|then)\s+(?:came|come|were|was))\b",
)
_RANKED = re.compile(
    r"\b(?:lugar|sitio|puesto|posici[oó]n|pelda[ñn]o|ranking|tabla|lista|rank\w*|place|spot|position)\b",
    re.IGNORECASE,
)
FOLLOWING, TOPICS = _NEXT.words, _BESIDE.words | _PASSED.words
Test = Callable[[Standing, Sequence[Subject]], bool | None]


def neighbours(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """Every place that is said to stand above or below others, or to have passed them, in a text by others."""
    if setting.is_declared:
        return
    for found in _BESIDE.all(scene):
        told = row(scene, setting, found.end())
        if told and _is_of_places(scene, setting, found):
            test = _is_above if found["above"] else _is_alone_below if _has_only(found) else _is_below
            yield _claim(scene, setting, found, told, _ways(scene, setting, found.start()), test)
    for found in _PASSED.all(scene):
        told = row(scene, setting, found.end())[:1]
        if told and not _is_of_figures(scene, found):
            behind = [one for one in scene.quantities if one.unit == "place" and one.span.start >= found.start()]
            test = partial(_has_passed, place=int(behind[0].value) if behind else 0)
            yield _claim(scene, setting, found, told, (BY_LEVEL,), test)


def _claim(
    scene: Scene, setting: Setting, found: re.Match[str], told: Sequence[Subject], ways: Sequence[Ranking], test: Test
) -> Claim:
    """That the place spoken of stands so to all of those told."""
    span = Span(found.start(), told[-1].span.end)
    readings = tuple(
        one.reading(partial(test, one, told))
        for own in _own(scene, setting, found.start(), told)
        for one in standings(scene, setting, own, found.start(), ways)
    )
    scene.used.update(one.span for one in scene.cues if one.span.touches(span))
    return Claim(span, Measure.RANK, readings, None, "" if readings else "nothing says what stands above or below what")


def _own(scene: Scene, setting: Setting, place: int, told: Sequence[Subject]) -> list[Subject]:
    """Who may stand above or below others."""
    rivals = {area for one in told for area in one.areas}
    known = [one for one in holders(scene, setting, place) if rivals.isdisjoint(one.areas)]
    return known or [one for one in spoken_of(scene, setting, place) if rivals.isdisjoint(one.areas)]


def _has_only(found: re.Match[str]) -> bool:
    return bool(found["only"]) or "only" in found[0].casefold()


def _is_of_places(scene: Scene, setting: Setting, found: re.Match[str]) -> bool:
    """Whether the words tell of places in an order, and not of two figures or times: they stand by what they have."""
    is_only = _has_only(found)
    if found["after"] and not is_only:
        return False
    if is_only or not (found["figure_below"] or found["figure_above"]):
        return True
    has_rank = any(one.unit == "place" for one in scene.quantities) or scene.has(CueKind.RANK)
    if has_rank or _RANKED.search(scene.text) is not None:
        return True
    return setting.podium is not None and not any(one.unit in ("percent", "point") for one in scene.quantities)


def _is_of_figures(scene: Scene, found: re.Match[str]) -> bool:
    """Whether one may have passed another by a figure, or since a time, and not in a year: "superó a Puebla en 3%"."""
    if any(one.role == "since" for one in scene.whens):
        return True
    return bool(found["figure"]) and any(
        one.unit in ("percent", "point") or one.unit.isupper() for one in scene.quantities
    )


def _ways(scene: Scene, setting: Setting, place: int) -> tuple[Ranking, ...]:
    """By what places are put beside each other: what the rank before is by; by either where changes are told."""
    cues = [one.span for one in scene.cues if one.kind in (CueKind.SUPERLATIVE, CueKind.RANK) and one.span.end <= place]
    ordinals = [one.span for one in scene.quantities if one.unit == "place" and one.span.end <= place]
    last = max([*cues, *ordinals], default=None)
    if last is not None and by_change(scene, last):
        return (BY_CHANGE,)
    if setting.podium and not scene.whens:
        return (setting.podium.by,)
    before = [at for at, one in enumerate(scene.quantities) if one.unit == "percent" and one.span.end <= place]
    is_moved = any(not is_share(scene, at) for at in before) or bool(
        scene.cues_in(scene.span.start, place, CueKind.DIRECTION)
    )
    return (BY_LEVEL, BY_CHANGE) if is_moved else (BY_LEVEL,)


def _sides(one: Standing, told: Sequence[Subject]) -> tuple[int, list[int]] | None:
    """The rank of a place and those of others; None where one of them has no figure."""
    own, others = one.rank(), [one.rank_of(each) for each in told]
    known = [each for each in others if each is not None]
    return None if own is None or len(known) < len(others) else (own, known)


def _is_above(one: Standing, told: Sequence[Subject]) -> bool | None:
    sides = _sides(one, told)
    return None if sides is None else all(sides[0] < each for each in sides[1])


def _is_below(one: Standing, told: Sequence[Subject]) -> bool | None:
    sides = _sides(one, told)
    return None if sides is None else all(sides[0] > each for each in sides[1])


def _is_alone_below(one: Standing, told: Sequence[Subject]) -> bool | None:
    """Whether these, and no others, stand above."""
    sides = _sides(one, told)
    return None if sides is None else bool(_is_below(one, told)) and sides[0] == len(told) + 1


def _has_passed(one: Standing, told: Sequence[Subject], place: int) -> bool | None:
    """Whether others are behind now, and were ahead a year or a period before, at the place named if one is."""
    is_now = _is_above(one, told)
    if not is_now:
        return is_now
    window = one.window
    before = [_sides(one.at(base), told) for base in (window.shift_years(-1), window.shift(-len(window)))]
    known = [each for each in before if each is not None]
    return any(others[0] < own and place in (0, others[0]) for own, others in known) if known else None


def followers(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """Every place that is said to come behind the one told last, in a text by others."""
    for found in () if setting.is_declared else _NEXT.all(scene):
        told = row(scene, setting, found.end())
        if not told:
            continue
        use(scene, Span(found.start(), told[0].span.start))
        before = _lead(scene, setting, found.start())
        for one in told:
            known = tuple(_next_readings(setting, one, before, len(told))) if before else ()
            yield Claim(one.span, Measure.RANK, known, None, "" if known else "nothing says behind whom")


def _lead(scene: Scene, setting: Setting, place: int) -> Podium | None:
    """The place that others come behind: one whose ordinal stands before them, or the one told last."""
    ordinals = [one for one in scene.quantities if one.unit == "place" and one.span.end <= place]
    if not ordinals:
        return _most(scene, setting, place) or setting.podium
    for own in holders(scene, setting, ordinals[-1].span.start)[:1] if ordinals else ():
        for one in standings(scene, setting, own, place):
            return Podium(int(ordinals[-1].value), one.by, one.line, one.window)
    return setting.podium


def _most(scene: Scene, setting: Setting, place: int) -> Podium | None:
    """Who has the most of all before the words that go on: "received the most remittances, followed by Jalisco"."""
    best = [one for one in scene.cues if one.kind is CueKind.SUPERLATIVE and one.span.end <= place]
    if not best or best[-1].value != "highest" or by_change(scene, best[-1].span):
        return None
    for own in holders(scene, setting, best[-1].span.start)[:1]:
        for one in standings(scene, setting, own, place):
            return Podium(1, one.by, one.line, one.window) if own.areas else None
    return None


def _next_readings(setting: Setting, one: Subject, lead: Podium, count: int) -> Iterator[Reading]:
    first = Standing(setting, lead.line, lead.window, lead.by, of_branches=bool(one.sectors))
    for line in first.group:
        other = Standing(setting, line, lead.window, lead.by, of_branches=bool(one.sectors))
        if other.own in (*one.areas, *one.sectors):
            yield other.reading(partial(_comes_next, other, lead.rank, count))


def _comes_next(one: Standing, lead: int, count: int) -> bool | None:
    rank = one.rank()
    return None if rank is None else lead < rank <= lead + count

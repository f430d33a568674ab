"""Who stands before or after whom, as others tell it: "ahead of Puebla", "second only to Jalisco", "followed by"."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from generator.checking.claim import Claim, Reading
from generator.checking.finding import Measure
from generator.checking.places.group import Ranked, listed, places, ranked, span_of, values
from generator.checking.places.holder import holders
from generator.checking.places.ranked_by import by_change
from generator.checking.reading import CueKind, Name, Span
from generator.checking.scene.places import peers
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting
from generator.checking.scene.spoken import times
from generator.checking.text.clue import Rare

_ARTICLES = r"(?:(?:only|just|solo|s[oó]lo|the|el|la|both|to|a|al|de|del|that of|those of|neighbou?ring)\s+)*"
_AHEAD = Rare(
    "ahead edging outranking outstripping besting delante adelante aventajando",
    rf"\b(?:(?:just |well |narrowly )?ahead of|edging out|outranking|outstripping|besting|por delante de|adelante de|"
    rf"aventajando a)\s+{_ARTICLES}",
)
_BEHIND = Rare(
    "behind second trailing detras superado superada despues",
    r"\b(?P<only>second only to|(?:only |just )behind only|behind only|only behind|trailing only|"
    r"(?:s[oó]lo|solamente|[uú]nicamente) (?:por )?(?:detr[aá]s de|despu[eé]s de|superad[oa] por))\s+"
    rf"{_ARTICLES}|\b(?:behind|trailing|(?:por )?detr[aá]s de)\s+{_ARTICLES}",
)
_FOLLOWED = Rare(
    "followed seguido seguida seguidos seguidas",
    rf"\b(?:followed (?:closely )?by|seguid[oa]s? (?:muy )?(?:de cerca )?(?:de|por))\s+{_ARTICLES}",
)
_PASSED = Rare(
    "overtook overtake overtakes overtaking leapfrogged leapfrogging displaced displacing dethroned dethroning "
    "supplanted supplanting rebaso rebasa rebasar rebasando desplazo desplaza desplazar desplazando destrono atras",
    r"\b(?:overt(?:ook|akes?|aking)|leapfrogg(?:ed|ing)|displac(?:ed|ing)|dethron(?:ed|ing)|supplant(?:ed|ing)|"
    r"rebas(?:[oó]|a|ar|ando) al?|desplaz(?:[oó]|a|ar|ando) al?|destron(?:[oó]|a) a|dej(?:[oó]|a|ando) atr[aá]s a)\s+"
    rf"{_ARTICLES}",
)
TOPICS = _AHEAD.words | _BEHIND.words | _FOLLOWED.words | _PASSED.words
_NEAR = 3
_YEAR = 1

Test = Callable[[Ranked, str, list[str], Setting], bool | None]


def neighbours(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """Every place of a text by others that another one is said to stand before, or after."""
    if setting.is_declared:
        return
    named = places(scene, setting)
    for clue, test in ((_AHEAD, _is_ahead), (_BEHIND, _is_behind), (_FOLLOWED, _is_followed), (_PASSED, _has_passed)):
        for found in clue.all(scene):
            first = next((at for at, one in enumerate(named) if 0 <= one.span.start - found.end() <= _NEAR), None)
            if first is None:
                continue
            those = listed(scene, named, first)
            if test is _has_passed and any(one.role == "since" for one in scene.whens):
                continue
            exact = _is_alone_behind if found.groupdict().get("only") else test
            readings = tuple(_readings(scene, setting, found.start(), those, exact))
            span = span_of(found.start(), those, scene)
            scene.used.update(one.span for one in scene.cues if one.span.touches(Span(*found.span())))
            if readings:
                yield Claim(span, Measure.RANK, readings)


def _readings(scene: Scene, setting: Setting, place: int, those: list[Name], test: Test) -> Iterator[Reading]:
    ways = _by_change(scene, place) if test is not _has_passed else (False,)
    for subject in holders(scene, setting, place):
        own = subject.areas[0]
        rivals = [one.identities[0] for one in those]
        if own in rivals:
            continue
        for one in ranked(scene, setting, own, times(scene, setting, place), by_change=ways):
            yield Reading(
                Measure.RANK,
                one.line,
                one.window,
                detail="beside",
                holds=partial(_test, test, one, own, rivals, setting),
            )


def _by_change(scene: Scene, place: int) -> tuple[bool, ...]:
    """By what places are put beside each other: what the rank before it is by; by either where per cents are told."""
    cues = [one for one in scene.cues if one.kind in (CueKind.SUPERLATIVE, CueKind.RANK) and one.span.end <= place]
    ordinals = [one.span for one in scene.quantities if one.unit == "place" and one.span.end <= place]
    last = max([*(one.span for one in cues), *ordinals], default=None)
    if last is not None and by_change(scene, last):
        return (True,)
    is_of_parts = any(one.unit == "percent" for one in scene.quantities)
    return (False, True) if is_of_parts or scene.cues_in(scene.span.start, place, CueKind.DIRECTION) else (False,)


def _test(test: Test, one: Ranked, own: str, rivals: list[str], setting: Setting) -> bool | None:
    """None where one of the places has no figure."""
    if any(each not in one.values for each in (own, *rivals)):
        return None
    return test(one, own, rivals, setting)


def _is_ahead(one: Ranked, own: str, rivals: list[str], _: Setting) -> bool:
    return all(one.values[own] > one.values[each] for each in rivals)


def _is_behind(one: Ranked, own: str, rivals: list[str], _: Setting) -> bool:
    return all(one.values[own] < one.values[each] for each in rivals)


def _is_alone_behind(one: Ranked, own: str, rivals: list[str], _: Setting) -> bool:
    return set(one.above(own)) == set(rivals)


def _is_followed(one: Ranked, own: str, rivals: list[str], _: Setting) -> bool:
    """Whether the places come right after it, in their order; of falls the lowest come first."""
    order = one.order
    for each in (order, order[::-1]) if one.by_change else (order,):
        at = each.index(own) + 1
        if each[at : at + len(rivals)] == rivals:
            return True
    return False


def _has_passed(one: Ranked, own: str, rivals: list[str], setting: Setting) -> bool | None:
    """Whether it stands before places of which one stood before it a year, or a period, before."""
    if not _is_ahead(one, own, rivals, setting):
        return False
    group = peers(setting, one.line, "")
    bases = dict.fromkeys((one.window.shift_years(-_YEAR), one.window.shift(-len(one.window))))
    earlier = [values(group, setting, base, by_change=False) for base in bases]
    known = [then for then in earlier if all(each in then for each in (own, *rivals))]
    if not known:
        return None
    return any(then[own] < then[each] for then in known for each in rivals)

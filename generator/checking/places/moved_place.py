"""When a place was held that another one came after: "from 13th in 2016 to 14th in 2017", "the year before, fourth"."""

from __future__ import annotations

import re
from itertools import pairwise

from generator.checking.reading import Quantity, Relation, When
from generator.checking.scene.named import leaned, named
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting, window_of
from generator.checking.scene.spoken import times
from generator.model.period import Frequency, Period, Window

_FROM = re.compile(r"\b(?:from|del?|desde)\s+(?:the\s+|el\s+|la\s+)?\Z", re.IGNORECASE)
_TO = re.compile(r"\b(?:to|into|al?|hasta)\s+(?:the\s+|el\s+|la\s+)?\Z", re.IGNORECASE)
_HEAD = re.compile(r"\W*(?:(?:and|but|y|pero|only|just|apenas|in|en|the|el|still)\s+)*", re.IGNORECASE)
_TWO = 2


def move_times(scene: Scene, setting: Setting, quantity: Quantity) -> list[Window] | None:
    """The times of a rank that something came from, or went to; None where its sentence tells of no such move."""
    lead = _led(scene, setting, quantity)
    if lead:
        return lead
    ends = _ends(scene, quantity)
    if ends is None:
        return None
    first, second = ends
    is_first = quantity is first
    first_sign, stop = _clause(scene, quantity)
    own = [one for one in scene.whens_in(first_sign, stop, ("of", "against", "since")) if not one.adjective]
    stretch = _edge(own, is_first=is_first)
    if stretch is not None:
        return [stretch]
    beside = _beside(own, quantity, second.span.start if is_first else scene.span.end)
    others = [one for one in own if one.role == "of"]
    if beside is None and len(others) == _TWO:
        beside = others[0 if is_first else 1]  # "from $11 billion in 2014 to 5 billion in 2016, and from 11th to 15th"
    if beside is not None and (found := _of(beside, scene, setting)):
        return found
    if len(others) > 1:
        return None if is_first or beside is None else []
    head = others[0] if others and others[0].span < first.span else None
    now = leaned(scene, head, setting)[:1] if head else times(scene, setting, scene.span.start) or setting.windows()
    return [one.shift_years(-1) for one in now] if is_first else now


def _clause(scene: Scene, quantity: Quantity) -> tuple[int, int]:
    """Where the words between two semicolons begin and end that hold a rank."""
    first = scene.plain.rfind(";", scene.span.start, quantity.span.start) + 1 or scene.span.start
    stop = scene.plain.find(";", quantity.span.end, scene.span.end)
    return first, stop if stop > 0 else scene.span.end


def _edge(whens: list[When], *, is_first: bool) -> Window | None:
    """The first or the last year of the only time, where that is some years long: "between 2013 and 2024"."""
    known = [one.window for one in whens if one.window is not None]
    if len(known) != 1 or known[0].first.year == known[0].last.year:
        return None
    year = (known[0].first if is_first else known[0].last).year
    return Window.of(Period.of(Frequency.YEAR, year))


def _ends(scene: Scene, quantity: Quantity) -> tuple[Quantity, Quantity] | None:
    """The two ranks of a move, of which one is given."""
    places = [one for one in scene.quantities if one.unit == "place"]
    for first, second in pairwise(places):
        if quantity not in (first, second):
            continue
        is_from = _FROM.search(scene.plain, scene.span.start, first.span.start) is not None
        if is_from and _TO.search(scene.plain, first.span.end, second.span.start):
            return first, second
    return None


def _beside(whens: list[When], quantity: Quantity, end: int) -> When | None:
    """The time that stands behind a rank, before the next one."""
    return next((one for one in whens if quantity.span.end <= one.span.start < end), None)


def _of(when: When, scene: Scene, setting: Setting) -> list[Window]:
    if when.role == "of":
        return named(when, setting)
    bases = times(scene, setting, scene.span.start) or setting.windows()
    found = (window_of(when, one.frequency, one, is_before=True) for one in bases)
    return [one for one in found if one]


def _led(scene: Scene, setting: Setting, quantity: Quantity) -> list[Window]:
    """The year before, at the head of a clause that names no other time: "the year before it had been fourth"."""
    first, last = _clause(scene, quantity)
    whens = [one for one in scene.whens if not one.adjective and first <= one.span.start < last]
    if len(whens) != 1 or whens[0].relation is not Relation.YEAR_BEFORE or whens[0].span > quantity.span:
        return []
    if whens[0].role == "since" or _HEAD.fullmatch(scene.plain, first, whens[0].span.start) is None:
        return []
    found = (window_of(whens[0], one.frequency, one, is_before=True) for one in setting.windows())
    return [one for one in found if one]

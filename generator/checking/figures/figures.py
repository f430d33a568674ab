"""What a printed figure claims, with all its readings and what its words leave open."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from generator.checking.claim import Claim, Reading
from generator.checking.figures.concentration import are_first
from generator.checking.figures.readings import readings
from generator.checking.figures.share_words import is_of_others, is_share, is_untold
from generator.checking.figures.target import TARGET
from generator.checking.figures.told_ends import told_ends
from generator.checking.figures.unit_meant import unit_meant
from generator.checking.finding import Measure
from generator.checking.grammar.unit import PLACES, TIMES
from generator.checking.judge import is_unit
from generator.checking.reading import Hedge, Quantity
from generator.checking.scene.carried import carried
from generator.checking.scene.figure_time import figure_times
from generator.checking.scene.joint import DETAIL, is_count_of_them
from generator.checking.scene.near_time import near_time
from generator.checking.scene.open_slots import is_wide, left_open, of_several, times_around
from generator.checking.scene.revised import is_old
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting
from generator.checking.scene.spoken import is_figure_denied
from generator.checking.text.clue import Rare

APART = TIMES | PLACES | {"place", "day", "week"}
"""Units of quantities that are no figure of a series: runs, counts and ranks are told elsewhere."""


def figure(scene: Scene, at: int, setting: Setting) -> Claim | None:
    """The claim that the `at`-th quantity of a sentence makes; None for a time or a count of places, told elsewhere."""
    quantity = scene.quantities[at]
    if quantity.unit in APART or quantity.span in scene.used:
        return None
    if is_count_of_them(scene, quantity):
        scene.used.add(quantity.span)
        return None
    later = range(at + 1, len(scene.quantities))
    if not setting.is_declared and are_first(scene, quantity) and any(is_share(scene, one) for one in later):
        return None
    unit = unit_meant(scene, at, setting)
    if unit:
        quantity = replace(quantity, unit=unit)
        scene.quantities = [*scene.quantities[:at], quantity, *scene.quantities[at + 1 :]]
    found = tuple(_fitting(scene, at, setting, quantity))
    if not found:
        return Claim(quantity.span, _measure_of(quantity), (), quantity, why=_why(scene, at, setting))
    quantity = _said(quantity, found[0])
    is_denied = is_figure_denied(scene, quantity.span.start)
    claim = Claim(quantity.span, found[0].measure, found, quantity, is_denied=is_denied)
    return claim if setting.is_declared else _by_others(claim, scene, at, setting)


def _fitting(scene: Scene, at: int, setting: Setting, quantity: Quantity) -> Iterable[Reading]:
    """All readings of a figure, those in its unit where there are any; none where it counts something else."""
    if _is_count(scene, quantity, setting) or is_of_others(scene, quantity, setting):
        return ()
    every = tuple(readings(scene, at, setting))
    found: Iterable[Reading] = tuple(one for one in every if is_unit(quantity.unit, one.unit)) or every
    if quantity.hedge in (Hedge.UNDER, Hedge.AT_MOST) and not setting.is_declared:
        found = _annual_first(tuple(found))
    return (replace(one, detail="before") for one in found) if is_old(scene, at) else found


def _said(quantity: Quantity, reading: Reading) -> Quantity:
    """A figure as it is said: the end of a band is that number, and "rose by a fifth" is about so much."""
    if reading.detail == TARGET:
        return replace(quantity, hedge=Hedge.EXACT)
    is_about = quantity.unit == "share" and quantity.is_words and reading.measure is Measure.CHANGE
    return replace(quantity, hedge=Hedge.ABOUT) if is_about and quantity.hedge is Hedge.EXACT else quantity


def _by_others(claim: Claim, scene: Scene, at: int, setting: Setting) -> Claim:
    """A claim of a text by others, with all that its words leave open."""
    unit = scene.quantities[at].unit
    is_undated = near_time(scene, at, ("of", "against")) is None
    if unit == "times" and near_time(scene, at, ("since",)):
        is_undated = False
    return replace(
        claim,
        is_open=unit in ("times", "share", "point", "index") or is_wide(scene.quantities[at]),
        is_loose=is_undated and not scene.subjects,
        open=_left_open(claim, scene, at, setting),
        whens=tuple(times_around(scene, at)),
        doubt=_doubted(claim, scene, at, setting),
    )


def _doubted(claim: Claim, scene: Scene, at: int, setting: Setting) -> str:
    """What keeps a figure from being called wrong, by how its words tell it."""
    if is_untold(scene, at, setting):
        return _UNTOLD
    own = scene.quantities[at]
    if setting.is_group and not any(one.span < own.span for one in scene.subjects):
        return _OF_GROUP
    if own.unit == "times" and (
        _RATE_BEFORE.within(scene, scene.bounds(at)[0], own.span.start) or _is_of_rate(scene, at)
    ):
        return _OF_RATE
    return of_several(claim, scene, at)


def _is_of_rate(scene: Scene, at: int) -> bool:
    """Whether so many times stands right behind a change in per cent: "grew 7.1%, over triple the other"."""
    if not at or scene.quantities[at - 1].unit != "percent":
        return False
    return scene.plain[scene.quantities[at - 1].span.end : scene.quantities[at].span.start].strip() in (",", "(", "—")


def _left_open(claim: Claim, scene: Scene, at: int, setting: Setting) -> frozenset[str]:
    """What the words around a figure do not name of it, nor the text before leaves no doubt of."""
    ends = told_ends(scene, at, setting, [claim.readings[0].line])
    if ends and ends[0].is_sure:
        return frozenset()
    known = carried(claim, scene, at, setting)
    if ends:
        known |= {"time", "year", "lead", "base"}
    if claim.readings[0].detail == DETAIL:
        known |= {"series", "statistic"}  # of the places that the text has told of together
    return frozenset(left_open(scene, at)) - known


def _annual_first(readings: tuple[Reading, ...]) -> Iterator[Reading]:
    """Below a per cent is the change in a year, where it may be one: that in a month nearly always is.

    "La subyacente perforó el piso de 4%" is not so because it rose by 0.2 in June.
    """
    is_annual = any(one.comparison == one.window.shift_years(-1) for one in readings)
    for one in readings:
        is_short = one.comparison is not None and one.comparison == one.window.shift(-1) != one.window.shift_years(-1)
        yield replace(one, is_far=True) if is_annual and is_short else one


_OF_GROUP = "it is of several places together, which are not told apart"
_UNTOLD = "nothing says whether this is a change or a part of something"
_RATE_BEFORE = Rare(
    "pace rate rates growth ritmo tasa crecimiento",
    r"\b(?:pace|rates?|growth|ritmo|tasa|crecimiento)\b(?:\s+(?:has|have|had|was|is|almost|nearly|se|ha|hab[ií]a|casi|"
    r"well|than|more))*\s*\Z",
)
_OF_RATE = "it may be told of a rate of growth and not of what grew"
_COUNTED = re.compile(
    r"\b(?:times|veces)"
    r"(?! (?:as|more|higher|larger|bigger|greater|the|that|what|those|its|over|m[aá]s|mayor|lo|la|el|las|los|su|"
    r"aquel(?:la)?|es[ae]|est[ae]|dich[ao])\b)",
    re.IGNORECASE,
)
"""So many times, and not so many times as much."""


def _measure_of(quantity: Quantity) -> Measure:
    if quantity.unit == "percent":
        return Measure.CHANGE
    return Measure.POINTS if quantity.unit == "point" else Measure.LEVEL


def _why(scene: Scene, at: int, setting: Setting) -> str:
    subject = scene.subject(scene.quantities[at].span.start)
    if subject is None and setting.main is None:
        return "the text names no series that the catalogue knows"
    if not setting.lines(subject):
        return "the store has no such series"
    if not figure_times(scene, at, setting):
        return "the text names no period"
    return "nothing says what the figure measures"


def _is_count(scene: Scene, quantity: Quantity, setting: Setting) -> bool:
    """Whether so many times are no multiple: "the committee met 3 times"."""
    if setting.is_declared or quantity.unit != "times":
        return False
    behind = scene.plain[quantity.span.end : scene.span.end].split()
    return _COUNTED.search(" ".join([scene.plain[quantity.span.start : quantity.span.end], *behind[:1]])) is not None

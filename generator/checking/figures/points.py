"""Percentage points: how far a rate, or a share, moved, or how far one series is from another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from generator.checking.claim import Reading, Value
from generator.checking.figures.change import changes
from generator.checking.figures.rate_points import rate_points
from generator.checking.figures.share_words import is_share
from generator.checking.figures.shares import share_changes
from generator.checking.finding import Measure
from generator.checking.grammar.subject import Subject
from generator.checking.ledger import measure
from generator.checking.ledger.data import Line
from generator.checking.reading import CueKind, Quantity
from generator.checking.scene.comparison import bases
from generator.checking.scene.direction import direction, sign
from generator.checking.scene.prices import is_inflation
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting, indicator
from generator.checking.scene.whose import on
from generator.model.period import Window
from generator.model.unit import Kind

_DEEPER = re.compile(r"\s+(?:m[aá]s profund|menos profund|deeper|smaller|shallower)", re.IGNORECASE)

_APART_BY = re.compile(
    r"\b(?:above|below|higher|lower|m[aá]s|menos|mayor|menor|superior|inferior|deeper|smaller|larger|profund\w+|encima|"
    r"debajo|arriba|abajo|than|que)\b",
    re.IGNORECASE,
)
_GROWTH = re.compile(
    r"\b(?:growth|pace|rate|crecimiento|ritmo|tasa|variaci[oó]n|expansi[oó]n|dinamismo|avance)\b", re.IGNORECASE
)
_SHARE_NOUN = re.compile(r"share|proportion|participaci[oó]n|proporci[oó]n|peso", re.IGNORECASE)


def points(scene: Scene, at: int, setting: Setting) -> Iterator[Reading]:
    """Percentage points: how a rate moved, how a share moved, or how far one series is from another."""
    quantity = scene.quantities[at]
    share_before = any(is_share(scene, other) for other in range(at) if scene.quantities[other].unit == "percent")
    first = scene.clause(quantity.span.start)[0]
    has_share = scene.is_foreign and any(
        _SHARE_NOUN.match(scene.plain, one.span.start)
        for one in scene.cues_in(first, quantity.span.start, CueKind.SHARE)
    )
    if share_before or has_share:
        yield from share_changes(scene, at, setting)
        return
    after = [one for one in scene.subjects if one.span.start > quantity.span.end]
    before = scene.subjects and scene.subjects[0].span.start < quantity.span.start
    if after and (before or setting.last) and _is_gap(scene, quantity, after[0]):
        found = list(gaps(scene, at, setting, after[0]))
        yield from found
        if found:
            return
    for line, window, about in () if setting.is_declared else on(scene, at, setting):
        if _is_of_growth(scene, at, about.kind):
            yield from rate_points(scene, at, line, window, about.kind)
    yield from changes(scene, at, setting)


def is_gap_of_rates(scene: Scene, at: int, setting: Setting) -> bool:
    """Whether points without a word more are between two rates: "2.40 puntos por encima de la subyacente"."""
    quantity = scene.quantities[at]
    if setting.is_declared or quantity.unit != "index":
        return False
    other = next((one for one in scene.subjects if one.span.start > quantity.span.end), None)
    if other is None or not other.indicators or not _is_gap(scene, quantity, other):
        return False
    return all(is_inflation(indicator(setting, one), setting) for one in setting.lines(other))


def _is_of_growth(scene: Scene, at: int, kind: Kind) -> bool:
    """Whether points tell how far the growth of a series moved: prices, or after words on growth in per cent."""
    if kind is Kind.INDEX:
        return True
    own = scene.quantities[at].span
    is_led = any(one.unit == "percent" and one.span.end <= own.start for one in scene.quantities)
    return kind.has_growth and (is_led or _GROWTH.search(scene.plain, scene.span.start, own.start) is not None)


def _is_gap(scene: Scene, quantity: Quantity, other: Subject) -> bool:
    """Whether a figure is how far a series is from another named behind it: "2 points above that of services"."""
    between = scene.plain[quantity.span.end : other.span.start]
    is_level = re.search(r"\b(?:its|their|su)\b", between)
    return not is_level and not re.search(r"[;.]", between) and _APART_BY.search(between) is not None


def gaps(scene: Scene, at: int, setting: Setting, other: Subject) -> Iterator[Reading]:
    """How far the change of one series, or the level of a rate, is from that of another."""
    quantity = scene.quantities[at]
    is_deeper = _DEEPER.match(scene.plain, quantity.span.end)
    went = sign(scene, at)
    if is_deeper:
        went = 0
        cue = direction(scene, at)
        if cue is not None:  # "the annual fall was 3 points deeper": the noun is a claim of its own
            scene.used.discard(cue.span)
        near = scene.cues_in(quantity.span.end, quantity.span.end + 24, CueKind.DIRECTION)
        scene.used.update(one.span for one in near)
    is_plain = setting.is_declared or not any(one.adjective for one in scene.whens)
    for line, window, about in on(scene, at, setting):
        for whole in setting.lines(other):
            if whole.frequency is not line.frequency or whole is line:
                continue
            if about.kind is Kind.RATE:
                value: Value = partial(_apart, line, whole, window, about.kind)
                yield Reading(Measure.GAP, line, window, None, whole, went, "", value, unit="point")
                continue
            held = bases(scene, at, line, window)
            for base in held[:1] if is_plain else [*held, window.shift_years(-1)]:
                for step in (None, quantity.step):
                    value = partial(_apart_in_growth, line, whole, window, base, about.kind, step)
                    yield Reading(Measure.GAP, line, window, base, whole, went, "", value, unit=quantity.unit)


def _apart(line: Line, whole: Line, window: Window, kind: Kind) -> Decimal | None:
    own, other = measure.level(line, window, kind), measure.level(whole, window, kind)
    return None if own is None or other is None else own - other


def _apart_in_growth(
    line: Line, whole: Line, window: Window, base: Window, kind: Kind, step: Decimal | None = None
) -> Decimal | None:
    """How far one grew more than the other, in points; by their growth as shown, with a step."""
    own, other = measure.change(line, window, base, kind), measure.change(whole, window, base, kind)
    if own is None or other is None:
        return None
    return own - other if step is None else measure.rounded(own, step) - measure.rounded(other, step)

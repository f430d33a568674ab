"""What a record is of: a level, its annual change, its change on the period before, as it is or in real terms."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import partial

from generator.checking.finding import Measure
from generator.checking.grammar.unit import TIMES
from generator.checking.judge import is_told
from generator.checking.ledger import measure
from generator.checking.ledger.data import Line
from generator.checking.ledger.extreme import Record
from generator.checking.peaks.aspect import MONTHLY, NEVER, YEARLY, is_of_prices
from generator.checking.reading import Cue
from generator.checking.scene.apposition import beside
from generator.checking.scene.prices import deflator, is_inflation
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting
from generator.model.period import Window
from generator.model.unit import Kind
from generator.model.words import Indicator

_LEVEL_NOUN = re.compile(r"\b(?:nivel|monto|cifra|valor|volumen|level|value|amount)\b", re.IGNORECASE)
_CHANGE_NOUN = re.compile(r"\b(?:tasa|ritmo|variaci[oó]n|rate|pace)\b", re.IGNORECASE)


def levels_or_changes(
    scene: Scene, cue: Cue, setting: Setting, about: Indicator, *, is_change: bool
) -> list[tuple[bool, bool]]:
    """Whether the record is one of change or of level, and whether the words only allow it to be so.

    A text by somebody else says "0.5% en 2025, el peor resultado desde 2020" of growth; and what it calls inflation is
    the change of an index.
    """
    if setting.is_declared or is_change:
        return [(is_change, False)]
    inside = scene.plain[max(scene.span.start, cue.span.start - 12) : min(scene.span.end, cue.span.end + 24)]
    put = None if _LEVEL_NOUN.search(inside) or _CHANGE_NOUN.search(inside) else beside(scene, cue.span.start)
    if put is not None and put.measure in (Measure.LEVEL, Measure.CHANGE) and not is_inflation(about, setting):
        return [(put.measure is Measure.CHANGE, False)]
    if is_inflation(about, setting) and not is_of_prices(scene, cue):
        return [(True, False)]
    if _LEVEL_NOUN.search(inside) or NEVER.match(scene.plain, cue.span.start):
        return [(False, False)]
    figures = [one for one in scene.quantities if one.span.end <= cue.span.start and one.unit not in (*TIMES, "place")]
    if (figures and figures[-1].unit == "percent") or _CHANGE_NOUN.search(inside) or _is_of_change(scene):
        return [(True, False), (False, True)]
    return [(False, False), (True, True)]


def _is_of_change(scene: Scene) -> bool:
    """Whether a sentence prints per cent and no amount: what is the worst in it is a change, "2020, -8.4%"."""
    units = {one.unit for one in scene.quantities} - TIMES - {"place", ""}
    return units == {"percent"}


def is_monthly(scene: Scene, cue: Cue) -> bool:
    """Whether a superlative is of changes from one month or quarter to the next, as it or the figure before says."""
    if not scene.is_foreign:
        return False
    if MONTHLY.search(scene.plain, cue.span.start, min(scene.span.end, cue.span.end + 40)):
        return True
    if YEARLY.search(scene.plain, cue.span.start, min(scene.span.end, cue.span.end + 40)):
        return False
    for claim in reversed(scene.figured):
        if claim.span < cue.span and claim.quantity and claim.quantity.unit == "percent":
            true = [one for one in claim.readings if one.comparison and is_told(claim.quantity, one)]
            return any(one.comparison == one.window.shift(-1) for one in true)
    return False


def amount_of(line: Line, about: Indicator, setting: Setting, said: Record) -> measure.Amount | None:
    """What is held against its own past: the level or the change, as they are or in real terms."""
    if said.is_monthly:
        return partial(measure.monthly_change, line, kind=about.kind)
    if said.is_real and about.nominal:
        prices = deflator(setting, about)
        if prices is None or about.kind is Kind.BALANCE:
            return None
        if said.is_change:
            return partial(_real_change, line, prices, about)
        return partial(measure.real_level, line, prices, kind=about.kind)
    if said.is_change:
        return partial(measure.annual_change, line, kind=about.kind)
    return partial(measure.level, line, kind=about.kind)


def _real_change(line: Line, prices: Line, about: Indicator, window: Window) -> Decimal | None:
    return measure.real_change(line, prices, window, window.shift_years(-1), about.kind)

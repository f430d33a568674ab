"""How much something was: the level of a series at a time, or what each month of it came to on average."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from generator.checking.claim import Reading
from generator.checking.finding import IN_SCALE, Measure
from generator.checking.ledger import measure
from generator.checking.ledger.data import Line
from generator.checking.reading import CueKind
from generator.checking.scene.comparison import bases
from generator.checking.scene.figure_time import is_edge
from generator.checking.scene.move import is_start
from generator.checking.scene.revised import is_revision
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting, window_of
from generator.checking.scene.whose import on
from generator.checking.text.clue import Rare
from generator.model.period import Window
from generator.model.unit import Kind
from generator.model.words import Indicator

_FROM = Rare(
    "from desde frente respecto than que against compared versus",
    r"(?:\bfrom|\bdesde|\bfrente a|\brespecto de|\bthan|\bque el|\bque la|\bagainst|\bcompared with|\bversus)"
    r"(?:\s+(?:los|las|el|la|de|del|the|a|un|una|superávit|déficit|surplus|deficit|of|annual|anual)\b)*\s*[$]?\Z",
)
_CLOSED = re.compile(
    r"\b(?:cerr(?:ó|aron|amos)|cierre|termin(?:ó|aron)|conclu\w+|fin de|closed|ended|end of)\b", re.IGNORECASE
)
"""What is said of the last month of a year."""
_MEAN_BEFORE = re.compile(
    r"\b(?:en promedio|promedio (?:mensual|trimestral)|promedi\w+|on average|(?:monthly|quarterly) average|"
    r"averag(?:ed|ing)|average (?:monthly|quarterly)|an average of)\b",
    re.IGNORECASE,
)
_MEAN_BEHIND = re.compile(r"\s+(?:en promedio|mensuales|al mes|por mes|cada mes|a month|per month)\b", re.IGNORECASE)


def levels(scene: Scene, at: int, setting: Setting) -> Iterator[Reading]:
    """The level of a series at a time; of a balance, on the side that the words say."""
    quantity = scene.quantities[at]
    side = _balance_side(scene, at)
    is_real = scene.is_real(quantity.span.start) and not (scene.is_foreign and _is_of_next(scene, at))
    for line, window, about in on(scene, at, setting):
        if is_real and about.nominal:
            continue
        if scene.is_foreign and about.kind is Kind.FLOW and len(window) > 1 and _is_mean(scene, at):
            mean = partial(_mean, line, window, about)
            yield Reading(Measure.LEVEL, line, window, detail="mean", value=mean, unit=about.unit)
            continue
        for own in _level_windows(scene, at, line, window):
            if about.kind is Kind.BALANCE and not side and not quantity.is_signed:
                side = 0
            value = partial(measure.scaled, partial(measure.level, line, own, about.kind), about.power)
            yield Reading(
                Measure.LEVEL, line, own, sign=side if about.kind is Kind.BALANCE else 0, value=value, unit=about.unit
            )
            for scale, power in IN_SCALE.items() if _is_bare(scene, at, setting) else ():
                shown = partial(measure.scaled, value, -power)
                yield Reading(Measure.LEVEL, line, own, detail=scale, value=shown, unit=about.unit)


def _level_windows(scene: Scene, at: int, line: Line, window: Window) -> list[Window]:
    """The time of a level: one named right after it, even where it is what another is held against."""
    quantity = scene.quantities[at]
    first, last = scene.bounds(at)
    near = [
        one
        for one in scene.whens_in(quantity.span.end, last, ("of", "against"))
        if not re.search(r"[,;:]", scene.plain[quantity.span.end : one.span.start]) and not one.adjective
    ]
    starts_from = not is_revision(scene) and _FROM.within(
        scene, max(first, quantity.span.start - 60), quantity.span.start
    )
    if near and near[0].role == "against":
        between = scene.plain[quantity.span.end : near[0].span.start]
        if starts_from or len(between.split()) <= 2:
            own = window_of(near[0], line.frequency, window, is_before=True)
            return [own] if own else []
    is_told = is_edge(scene, at) or (scene.is_foreign and is_start(scene, at))  # whose time is that of the edge already
    if starts_from and not near and not is_told:
        return bases(scene, at, line, window)
    is_close = scene.is_foreign and window.is_whole_year and _CLOSED.search(scene.text) is not None
    return [window, Window.of(window.last)] if is_close else [window]


def _is_mean(scene: Scene, at: int) -> bool:
    """Whether an amount is what each month, or quarter, came to on average."""
    own = scene.quantities[at].span
    first, last = scene.bounds(at)
    if _MEAN_BEFORE.search(scene.plain[first : own.start]) or _MEAN_BEHIND.match(scene.plain, own.end, last):
        return True
    if not at or scene.quantities[at - 1].unit != scene.quantities[at].unit:
        return False
    is_base = _FROM.within(scene, scene.quantities[at - 1].span.end, own.start) is not None
    return is_base and _is_mean(scene, at - 1)  # "averaged 2,182 a month in 2008, down from 2,225 in 2007"


def _mean(line: Line, window: Window, about: Indicator) -> Decimal | None:
    found = measure.level(line, window, about.kind)
    return None if found is None else (found / len(window)).scaleb(about.power)


def _is_of_next(scene: Scene, at: int) -> bool:
    """Whether the words on real terms stand by another figure: "378 millones, 10.2% más en términos reales"."""
    first, last = scene.bounds(at)
    return not scene.cues_in(first, last, CueKind.REAL)


def _is_bare(scene: Scene, at: int, setting: Setting) -> bool:
    """Whether a number leaves its unit and its scale to the head of a table, or to the numbers before it."""
    quantity = scene.quantities[at]
    if quantity.unit:
        return False
    return scene.is_row or (not setting.is_declared and (abs(quantity.value) >= 100 or quantity.step < 1))


def _balance_side(scene: Scene, at: int) -> int:
    """1 for a surplus, -1 for a deficit, as the nearest such word before a figure says."""
    quantity = scene.quantities[at]
    cues = scene.cues_in(scene.span.start, quantity.span.start, CueKind.BALANCE)
    if not cues:
        return 0
    return {"surplus": 1, "deficit": -1}.get(cues[-1].value, 0)

"""Whether something went a way between two times: by its level, its growth, its rate, in real terms, as a balance."""

from __future__ import annotations

from decimal import Decimal

from generator.checking.ledger import measure
from generator.checking.ledger.band import beside_band
from generator.checking.ledger.data import Line
from generator.model.period import Window
from generator.model.unit import Kind
from generator.model.words import Indicator

_ALIKE, _NEAR = Decimal("0.02"), Decimal("0.07")
"""Two balances are about the same within two per cent; up to seven, it is for a reader to say."""
_SAME = Decimal("0.5")
"""Per cent within which people say that nothing changed."""


def grew_more(line: Line, window: Window, base: Window, about: Indicator, way: int) -> bool | None:
    """Whether annual growth was more, or less, than that at another time."""
    apart = measure.acceleration(line, window, base, about.kind)
    return None if apart is None else (apart > 0) - (apart < 0) == way


def hardly_went(line: Line, about: Indicator, window: Window, base: Window) -> bool | None:
    """Whether something stayed about the same; what moved a little is for a reader to say."""
    if went(line, about, window, base, 0):
        return True
    moved = measure.moved(line, window, base, about.kind)
    if moved is None or not about.kind.has_growth:
        return None if moved is None else False
    return True if abs(moved) <= _SAME else None if abs(moved) <= _SAME * 3 else False


def rate_went(line: Line, window: Window, base: Window, way: int) -> bool | None:
    """Whether inflation went that way."""
    apart = measure.acceleration(line, window, base, Kind.INDEX)
    if apart is None:
        return None
    shown = measure.rounded(apart, Decimal("0.01"))
    return (shown > 0) - (shown < 0) == way


def rate_went_then(line: Line, window: Window, base: Window, way: int) -> bool | None:
    """Whether inflation went that way since a time that nobody has named: where it did, that is for a reader to say."""
    return None if rate_went(line, window, base, way) else False


def rate_stood(line: Line, window: Window, base: Window) -> bool | None:
    """Whether inflation stayed the same to a decimal; where it moved little more, that is for a reader to say."""
    apart = measure.acceleration(line, window, base, Kind.INDEX)
    if apart is None:
        return None
    return True if abs(apart) <= _SAME / 10 else None if abs(apart) <= _SAME * 3 / 10 else False


def went_really(line: Line, prices: Line, own: Window, base: Window, kind: Kind, way: int) -> bool | None:
    """Whether something went that way when prices are taken out of it."""
    moved = measure.real_change(line, prices, own, base, kind)
    return None if moved is None else (moved > 0) - (moved < 0) == way


def revised(line: Line, before: Line, window: Window, about: Indicator, way: int) -> bool | None:
    """Whether a figure was revised that way."""
    now, then = measure.level(line, window, about.kind), measure.level(before, window, about.kind)
    return None if now is None or then is None else (now > then) - (now < then) == way


def beside(line: Line, window: Window, about: Indicator, way: int) -> bool | None:
    """Whether something stands above, inside or below the band that an authority has set."""
    now = measure.level(line, window, about.kind)
    return None if now is None else beside_band(now, about) == way


def pace(line: Line, window: Window, base: Window, about: Indicator, way: int) -> bool | None:
    """Whether annual growth went up or down between two times; of declines, whether they deepened or eased."""
    now = measure.annual_change(line, window, about.kind)
    then = measure.annual_change(line, base, about.kind)
    if now is None or then is None:
        return None
    size = abs(now) - abs(then)
    return size > 0 if way > 0 else size < 0


def balance(line: Line, window: Window, base: Window, about: Indicator, way: int, side: int) -> bool | None:
    """Whether a balance went that way; of a deficit or a surplus, whether it grew."""
    now, then = measure.level(line, window, about.kind), measure.level(line, base, about.kind)
    if now is None or then is None:
        return None
    apart = (now - then) * (side or 1)
    if way == 0:
        step = Decimal(1).scaleb(-about.decimals)
        size = max(abs(now), abs(then))
        if measure.rounded(now, step) == measure.rounded(then, step) or abs(apart) <= size * _ALIKE:
            return True
        return None if abs(apart) <= size * _NEAR else False
    return (apart > 0) - (apart < 0) == way


def went(line: Line, about: Indicator, window: Window, base: Window, way: int) -> bool | None:
    """Whether something went that way, by its change as it is shown, or within its error where it did not change."""
    moved = measure.moved(line, window, base, about.kind)
    if moved is None:
        return None
    shown = measure.rounded(moved, Decimal(1).scaleb(-about.change_decimals))
    if way == 0:
        apart = measure.difference(line, window, base, about.kind)
        error = Decimal(repr(about.error)) * Decimal("1.645")
        return shown == 0 or (apart is not None and bool(error) and abs(apart) <= error)
    return (shown > 0) - (shown < 0) == way

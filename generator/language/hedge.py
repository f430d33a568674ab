"""Hedges, each with the condition under which it is true; tested on what is raw and what is shown.

| hedge | Spanish | English | true when |
|---|---|---|---|
| OVER | superó los N, más de N | topped N, more than N | N < x <= 1.05 N |
| NEARLY | casi N, cerca de N | nearly N, almost N | 0.97 N <= x < N |
| ABOUT | alrededor de N, en torno a N | about N, around N | the distance is at most 0.02 N |
| EXACT | N | N | x = N |
"""

from __future__ import annotations

from decimal import ROUND_FLOOR, Decimal
from enum import StrEnum
from functools import lru_cache

from generator.bilingual import Language
from generator.errors import TemplateError

HIGHEST_OVER = Decimal("1.05")
LOWEST_NEARLY = Decimal("0.97")
LOWEST_NEARLY_CHOSEN = Decimal("0.99")
WIDEST_ABOUT = Decimal("0.02")
CLOSE = Decimal("0.01")
HALF = Decimal("0.5")
ROUND_DIGITS = (2, 3)
"""A threshold is round when it has two digits that count (57 billion, 5.7 million), at need three."""


class Hedge(StrEnum):
    """How a round number stands to the figure it is put for."""

    OVER = "over"
    NEARLY = "nearly"
    ABOUT = "about"
    EXACT = "exact"


CHOICES = {
    Hedge.OVER: (("más de",), ("more than", "over")),
    Hedge.NEARLY: (("casi", "cerca de"), ("nearly", "almost")),
    Hedge.ABOUT: (("alrededor de", "en torno a"), ("about", "around")),
    Hedge.EXACT: (("",), ("",)),
}


def hedge_words(kind: Hedge, language: Language) -> str:
    """The plain words of a hedge, to stand before the number; empty for EXACT.

    "More than" and "over" are both right before numbers (AP, since 2014).

    >>> hedge_words(Hedge.OVER, "es"), hedge_words(Hedge.NEARLY, "en")
    ('más de', 'nearly')
    """
    return hedge_choices(kind, language)[0]


def hedge_choices(kind: Hedge, language: Language) -> tuple[str, ...]:
    """All words that are true by the condition of a hedge, the plain ones first; to vary by.

    >>> hedge_choices(Hedge.NEARLY, "es"), hedge_choices(Hedge.ABOUT, "en")
    (('casi', 'cerca de'), ('about', 'around'))
    """
    return CHOICES[kind][language == "en"]


def holds(kind: Hedge, value: Decimal, threshold: Decimal) -> bool:
    """Whether the hedge is true of a value, both sides taken without sign.

    >>> holds(Hedge.OVER, Decimal("57.3459"), Decimal(57)), holds(Hedge.OVER, Decimal(57), Decimal(57))
    (True, False)
    """
    x, n = value.copy_abs(), threshold.copy_abs()
    if kind is Hedge.OVER:
        return n < x <= HIGHEST_OVER * n
    if kind is Hedge.NEARLY:
        return LOWEST_NEARLY * n <= x < n
    if kind is Hedge.ABOUT:
        return abs(x - n) <= WIDEST_ABOUT * n
    return x == n


def hedge(value: Decimal, *displayed: Decimal) -> tuple[Hedge, Decimal]:
    """The best true hedge of a value and its round threshold, which carries the value's sign.

    `displayed` are the figures that readers see of the same value (Spanish and English round
    differently); the hedge is true of each of them and of the raw value. A value that is round
    itself is EXACT. Else OVER the round number below; else NEARLY the one above, if at most 1 %
    is missing; else ABOUT the nearest. Where no threshold of two digits serves (between 10.5 and
    10.8 times a power of ten) one of three does. There is always one where the figures
    shown are within 1 % of the raw value; where they are further off ("1 million" for 1.0499
    million) and none is true of all, TemplateError.

    >>> hedge(Decimal("57.3459")), hedge(Decimal("10.95")), hedge(Decimal("10.72"))
    ((<Hedge.OVER: 'over'>, Decimal('57')), (<Hedge.NEARLY: 'nearly'>, Decimal('11')), (<Hedge.OVER: 'over'>, \
Decimal('10.7')))
    """
    readings = (value, *displayed)
    if not all(reading.is_finite() for reading in readings):
        raise TemplateError(f"{value} has no threshold.", remedy="Leave the fact out of the text.")
    for digits in ROUND_DIGITS:
        for kind, threshold in _candidates(value, digits):
            if all(_is_chosen(kind, reading, threshold) for reading in readings):
                return kind, threshold
    shown = ", ".join(map(str, displayed))
    raise TemplateError(f"no hedge is true of both {value} and {shown}.", remedy="Print the figure with more digits.")


@lru_cache(maxsize=4096)
def close(value: Decimal, *displayed: Decimal) -> tuple[Hedge, Decimal]:
    """The round number of two digits at most 1 % away: OVER the one below or NEARLY the one above.

    EXACT, with the value, where neither is that close: 98.8 is nearly 99, not over 98; 39.5 is 39.5.
    Like `hedge`, it is true of the raw value and of every displayed one.

    >>> close(Decimal("57.286")), close(Decimal("98.83")), close(Decimal("39.5"))
    ((<Hedge.OVER: 'over'>, Decimal('57')), (<Hedge.NEARLY: 'nearly'>, Decimal('99')), (<Hedge.EXACT: 'exact'>, \
Decimal('39.5')))
    """
    readings = (value, *displayed)
    _, over, nearly, _ = _candidates(value, ROUND_DIGITS[0])
    is_low = abs(value - over[1]) <= abs(nearly[1] - value)
    for kind, threshold in (over, nearly) if is_low else (nearly, over):
        widest = CLOSE * threshold.copy_abs()
        if all(abs(threshold - one) <= widest and holds(kind, one, threshold) for one in readings):
            return kind, threshold
    return Hedge.EXACT, value


def _candidates(value: Decimal, digits: int) -> tuple[tuple[Hedge, Decimal], ...]:
    """The round numbers around a value, each with the hedge that it may bear."""
    size = value.copy_abs()
    step = _step(size.adjusted() + 1 - digits) if size else _step(0)
    steps = size / step
    floor = steps.to_integral_value(ROUND_FLOOR)
    below = (floor * step).copy_sign(value)
    above = below if floor == steps else ((floor + 1) * step).copy_sign(value)
    nearest = below if steps - floor < HALF else above
    return (Hedge.EXACT, nearest), (Hedge.OVER, below), (Hedge.NEARLY, above), (Hedge.ABOUT, nearest)


@lru_cache(maxsize=64)
def _step(power: int) -> Decimal:
    return Decimal(1).scaleb(power)


def _is_chosen(kind: Hedge, value: Decimal, threshold: Decimal) -> bool:
    is_close = kind is not Hedge.NEARLY or value.copy_abs() >= LOWEST_NEARLY_CHOSEN * threshold.copy_abs()
    return is_close and holds(kind, value, threshold)

"""The value axis of a chart: round ticks, and where a value stands between top and bottom."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

NICE = tuple(map(Decimal, ("1", "2", "2.5", "5", "10")))
ZERO_SHARE = Decimal("0.5")
"""A line's axis starts at zero where its lowest value is at most this share of its highest."""


def nice_step(span: Decimal, intervals: int) -> Decimal:
    """The smallest of 1, 2, 2.5, 5 x 10^k that covers a positive `span` in at most `intervals` steps.

    >>> nice_step(Decimal(57287), 4), nice_step(Decimal("0.9"), 4), nice_step(Decimal(100), 4)
    (Decimal('20000'), Decimal('0.25'), Decimal('25'))
    """
    least = span / intervals
    power = Decimal(1).scaleb(least.adjusted())
    step = next(factor * power for factor in NICE if factor * power >= least)
    return step.quantize(Decimal(1)) if step == step.to_integral_value() else step.normalize()


def ticks(low: Decimal, high: Decimal, intervals: int = 4) -> tuple[Decimal, ...]:
    """Multiples of a nice step from at or below `low` to at or above `high`, lowest first.

    Equal bounds widen to include zero, or one when both are zero. All ticks carry the digits of the
    step, so that their labels align; zero carries none.

    >>> [str(tick) for tick in ticks(Decimal(0), Decimal("9.3"))]
    ['0', '2.5', '5.0', '7.5', '10.0']
    """
    if low == high:
        low, high = (min(low, Decimal(0)), max(high, Decimal(0))) if low else (low, Decimal(1))
    step = nice_step(high - low, intervals)
    first = int((low / step).to_integral_value(ROUND_FLOOR))
    last = int((high / step).to_integral_value(ROUND_CEILING))
    return tuple(count * step or Decimal(0) for count in range(first, last + 1))


def bounds(values: list[Decimal], *, from_zero: bool) -> tuple[Decimal, Decimal]:
    """Lowest and highest value the axis must show; zero is among them for bars, and for lines that come near it."""
    low, high = min(values), max(values)
    near = low <= 0 <= high or min(abs(low), abs(high)) <= ZERO_SHARE * max(abs(low), abs(high))
    return (min(low, Decimal(0)), max(high, Decimal(0))) if from_zero or near else (low, high)


@dataclass(frozen=True, slots=True)
class Scale:
    """Maps values to heights: `low` stands at `bottom`, `high` at `top` (SVG heights grow downwards)."""

    low: float
    high: float
    top: float
    bottom: float

    def __call__(self, value: Decimal) -> float:
        return self.bottom - (float(value) - self.low) / (self.high - self.low) * (self.bottom - self.top)

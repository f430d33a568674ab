"""The band that an authority has set for a series, as an inflation target has one."""

from __future__ import annotations

from decimal import Decimal

from generator.model.words import Indicator


def beside_band(value: Decimal, about: Indicator) -> int:
    """-1 below the band, 0 inside it or where there is none, 1 above it."""
    if about.target is None:
        return 0
    low, high = Decimal(repr(about.target.low)), Decimal(repr(about.target.high))
    return (value > high) - (value < low)

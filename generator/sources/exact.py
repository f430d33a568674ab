"""Moves the point of many numbers at once without a binary error.

A decimal of up to 15 digits is the only one of so few digits near its float64 (IEEE 754 binary64 holds
15 decimal digits), so it can be found again: as the integer `m` that times ten to the minus `places` lies
nearest. Dividing or multiplying that integer by one power of ten rounds once, as IEEE 754 requires, where both
are held exactly: integers below 2**53, powers of ten up to the 22nd (Clinger, "How to read floating point
numbers accurately", 1990).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

MOST_PLACES = 12
LARGEST = 1e15
LARGEST_POWER = 22
TWO_STEPS = 2 * float(np.finfo(np.float64).eps)
SAMPLE = 4096
BLOCK = 1 << 16


def scaled(values: NDArray[np.float64], power: int) -> NDArray[np.float64] | None:
    """The values, decimals of up to 15 digits read to within one step of float64, times ten to the `power`.

    NaN stays. Each is the float64 nearest to the exact decimal. None where that cannot be promised: infinity, more
    than 15 digits or 12 places.

    >>> scaled(np.array([62442901.0, 0.1]), -6)
    array([6.2442901e+01, 1.0000000e-07])
    """
    places = _places(values[:: max(1, len(values) // SAMPLE)])
    for more in range(places, MOST_PLACES + 1):
        if abs(more - power) > LARGEST_POWER:
            return None
        found = _moved(values, more, power)
        if found is not None:
            return found
    return None


def _places(sample: NDArray[np.float64]) -> int:
    """The places after the point that a part of the values has."""
    return next((places for places in range(MOST_PLACES + 1) if _integers(sample, places) is not None), MOST_PLACES)


def _moved(values: NDArray[np.float64], places: int, power: int) -> NDArray[np.float64] | None:
    """The same, for values of up to so many places; in blocks that stay in the processor's memory."""
    moved = np.empty_like(values)
    for start in range(0, len(values), BLOCK):
        block = slice(start, start + BLOCK)
        whole = _integers(values[block], places)
        if whole is None:
            return None
        steps = power - places
        moved[block] = whole * 10.0**steps if steps >= 0 else whole / 10.0**-steps
    return moved


def _integers(values: NDArray[np.float64], places: int) -> NDArray[np.float64] | None:
    """The values without their point, NaN where they are; None where they have more places or digits."""
    with np.errstate(over="ignore", invalid="ignore"):
        whole = np.rint(values * 10.0**places)
        near = np.abs(whole / 10.0**places - values) <= TWO_STEPS * np.abs(values)
    fits = near & (np.abs(whole) < LARGEST) | np.isnan(values)
    return whole + 0.0 if fits.all() else None

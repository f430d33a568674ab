"""Whether a printed figure looks like a slip of a true one: a digit, the point, the scale or the sign.

People who copy a figure wrongly write 251,422 for 215,422, 0.37 for 3.7 or a rise for a fall. A text that is only read
wrongly is not off by just one digit of three, but by all of them.
"""

from __future__ import annotations

from decimal import Decimal

from generator.checking.measure import rounded
from generator.checking.reading import Quantity

FEWEST = 3
"""Digits below which two figures are alike by chance."""


def is_slip(said: Quantity, value: Decimal) -> bool:
    """Whether a figure is off from a value as one that is copied wrongly."""
    own, true = _digits(said.value, said.step), _digits(value, said.step)
    if said.is_words or not true:
        return False
    if own == true:
        return True
    bare = own.rstrip("0")
    if len(bare) >= FEWEST and _leading(value, len(bare)) == bare:
        return True
    return max(len(own), len(true)) >= FEWEST and _is_near(own, true)


def _digits(value: Decimal, step: Decimal) -> str:
    return format(abs(rounded(value, step)), "f").replace(".", "").lstrip("0")


def _leading(value: Decimal, count: int) -> str:
    """The first digits of a value, rounded to so many."""
    return format(abs(rounded(value, Decimal(1).scaleb(value.adjusted() - count + 1))), "f").replace(".", "").strip("0")


def _is_near(own: str, true: str) -> bool:
    """Whether two runs of digits differ by one of them, or by their order."""
    if len(own) == len(true):
        apart = sum(one != other for one, other in zip(own, true, strict=True))
        return apart == 1 or (apart == 2 and sorted(own) == sorted(true))
    short, long = sorted((own, true), key=len)
    return len(long) == len(short) + 1 and any(long[:at] + long[at + 1 :] == short for at in range(len(long)))

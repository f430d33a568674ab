"""Whether a printed figure looks like a slip of a true one: a digit, the point, the scale or the sign.

People who copy a figure wrongly write 251,422 for 215,422, 0.37 for 3.7 or a rise for a fall. A text that is only read
wrongly is not off by just one digit of three, but by all of them.
"""

from __future__ import annotations

from decimal import Decimal

from generator.checking.claim import Claim, Reading
from generator.checking.finding import Finding, Measure
from generator.checking.ledger.measure import acceleration, rounded
from generator.checking.reading import Quantity
from generator.model.unit import Kind

FEWEST = 3
"""Digits below which two figures are alike by chance."""
_CLOSE, _STEPS = Decimal("0.12"), 4
"""How far a wrong figure is from the true one at most, as a part of it or in its own last digits."""
_COUNTS = {Measure.RANK: 1, Measure.STREAK: 3}
"""How far a wrong rank or run is from the true one as a rule."""
_VAGUE = frozenset({"series", "statistic"})
"""What its sentence has to name of a figure for it to be of nothing else, however far off it is."""


def is_likely(claim: Claim, found: Finding) -> bool:
    """Whether a wrong figure is one that people come to: near the true one, a slip of it, or with all of it named.

    One that has nothing to do with the value it is held against is mostly a true one of something else.
    """
    said, value = claim.quantity, found.value
    if said is None or value is None or found.reading:
        return True
    measured = claim.readings[0].measure
    if measured is Measure.RANK and not claim.open:
        return True
    if measured in _COUNTS and said.unit != "state":
        return abs(said.value - value) <= max(Decimal(_COUNTS[measured]), abs(value) / 5)
    if not claim.open & _VAGUE:
        return True
    near = [one.value() for one in claim.readings if one.value]
    if any(one is not None and (is_slip(said, one) or _is_scaled(said, one)) for one in near):
        return True
    return _is_close(said, value) or _is_turned(said, claim.readings)


def _is_close(said: Quantity, value: Decimal) -> bool:
    """Whether a figure is off by little, or by one of its two digits."""
    apart = abs(abs(said.value) - abs(value))
    if apart <= abs(value) * _CLOSE or (said.unit == "percent" and apart <= said.step * _STEPS):
        return True
    own, true = _digits(said.value, said.step), _digits(value, said.step)
    return said.unit == "percent" and len(own) > 1 and bool(true) and _is_near(own, true)


def _is_scaled(said: Quantity, value: Decimal) -> bool:
    """Whether a figure has the two digits of the true one and another scale: millions for billions."""
    bare = _digits(said.value, said.step).rstrip("0")
    apart = abs(said.value / value).log10() if value and said.value else Decimal(0)
    return len(bare) > 1 and abs(apart) > 1 and _leading(value, len(bare)) == bare


def _is_turned(said: Quantity, readings: tuple[Reading, ...]) -> bool:
    """Whether a per cent is how far a rate moved, in points: "inflation eased by 0.95 percent"."""
    if said.unit != "percent":
        return False
    pairs = [
        (one.line, one.window, base) for one in readings for base in (one.comparison, one.window.shift(-1)) if base
    ]
    moved = (acceleration(*one, Kind.INDEX) for one in pairs)
    return any(one is not None and abs(rounded(one, said.step)) == abs(said.value) for one in moved)


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

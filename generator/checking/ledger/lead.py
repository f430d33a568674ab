"""Whether a period stands at the head of a year, or of a stretch that a sentence names."""

from __future__ import annotations

from generator.checking.ledger import measure
from generator.checking.ledger.measure import fit
from generator.model.period import Period, Window

_FEWEST = 2
"""Periods of a year that have to be known for one to lead it: a year may have holes, and not be over."""


def leads_in(
    own: Window, around: Window, amount: measure.Amount, *, is_high: bool, fewest: int | None = None
) -> bool | None:
    """Whether no period of a stretch stands higher, or lower; None where fewer than `fewest` are known, or not all."""
    value = amount(own)
    others = [one for period in around.periods if (one := amount(Window.of(period))) is not None]
    if value is not None and any(one > value if is_high else one < value for one in others):
        return False  # whatever those are that are not known
    if value is None or len(others) < (len(around) if fewest is None else fewest):
        return None
    return value == (max(others) if is_high else min(others))


def leads_its_year(own: Window, amount: measure.Amount, newest: Window | None, *, is_high: bool) -> bool | None:
    """Whether no period of its year, as far as the text goes, stands higher, or lower."""
    first = Period.of(own.frequency, own.last.year)
    last = Period.of(own.frequency, own.last.year, int(own.frequency))
    if newest is not None and first.first_day <= newest.last.last_day < last.last_day:
        end = fit(newest, own.frequency)
        last = end.last if end else last
    return leads_in(own, Window(first, max(last, own.last)), amount, is_high=is_high, fewest=_FEWEST)

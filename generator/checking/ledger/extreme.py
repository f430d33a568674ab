"""Whether a window is the highest or lowest of its history, or the third, since a date or since the series began."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generator.checking.ledger import measure
from generator.checking.ledger.data import Line
from generator.checking.ledger.measure import fit
from generator.model.period import Period, Window
from generator.model.words import Indicator


@dataclass(frozen=True, slots=True)
class Record:
    """What is claimed: of which rank, of which side, since when, whether it only matches what was before.

    Of the level, or where `is_change` of the annual change, or where `is_monthly` of the change on the period before;
    where `is_real`, of the level in real terms. What lies in a year of `left_out` does not count. `is_loose`
    lets a change be counted from the start of its series, as others do.
    """

    is_high: bool
    rank: int
    is_tie: bool
    is_change: bool
    is_seasonal: bool
    since: Window | None
    is_from_start: bool
    is_real: bool = False
    is_monthly: bool = False
    left_out: tuple[int, ...] = ()
    is_loose: bool = False


def is_record(line: Line, about: Indicator, window: Window, amount: measure.Amount, said: Record) -> bool | None:
    """Whether a window has that rank in its history, from the date the words give on."""
    key = ("record", window, said)
    if key not in line.kept:
        line.kept[key] = _is_record(line, about, window, amount, said)
    return line.kept[key]  # type: ignore[return-value]


def _is_record(line: Line, about: Indicator, window: Window, amount: measure.Amount, said: Record) -> bool | None:
    past = measure.history(line, window, amount, is_seasonal=said.is_seasonal)
    known = [one for one in past.known if one[0].first.year not in said.left_out] if past else []
    if past is None or not known:
        return None
    step = Decimal(1).scaleb(-(about.change_decimals if said.is_change else about.decimals))
    way = 1 if said.is_high else -1
    own, values = past.own * way, [(one, value * way) for one, value in known]
    if said.since is not None and not said.is_from_start:
        return _is_last(values, own, step, said.since, said)
    if said.since is not None:
        if not _is_start(line, past, said.since, about, is_change=said.is_change and not said.is_loose):
            return False
        values = [(one, value) for one, value in values if one.last >= said.since.first]
    shown = measure.rounded(own, step)
    better = sum(1 for _, value in values if value > own and measure.rounded(value, step) > shown)
    equal = sum(1 for _, value in values if abs(value - own) <= step and measure.rounded(value, step) == shown)
    if better != said.rank - 1:
        return False
    return equal > 0 if said.is_tie else equal == 0 or said.rank > 1


def _is_start(line: Line, past: measure.History, since: Window, about: Indicator, *, is_change: bool) -> bool:
    """Whether a date is the start of the series, of what can be compared in it, or of it after a hole."""
    starts = {past.known[0][0].first}
    covered = measure.covered_from(past)
    starts |= {covered.first} if covered else set()
    if line.start is not None and not is_change:
        starts.add(line.start)
    if about.first and not is_change:
        first = fit(Window.of(Period.parse(about.first)), line.frequency)
        starts |= {first.first} if first else set()
    return any(one in since for one in starts)


def _is_last(values: list[tuple[Window, Decimal]], own: Decimal, step: Decimal, since: Window, said: Record) -> bool:
    """Whether the last earlier time at which it was as high, or higher, is the one named."""
    shown = measure.rounded(own, step)
    if said.rank > 1:
        later = [value for one, value in values if one.last >= since.first]
        return sum(1 for value in later if value > own) == said.rank - 1
    for one, value in reversed(values):
        if said.is_loose and value <= own + step / 2 and not (one.last in since or one == since):
            continue  # about as high is not higher, for those who write no bulletin
        if value >= own or measure.rounded(value, step) >= shown:
            is_there = one.last in since or one == since
            return is_there and (not said.is_tie or measure.rounded(value, step) == shown)
    return False

"""The few operations on whole matrices that all searches are made of.

Every matrix has one row a series and one column a period, NaN where a value is not known. A function
that takes a `span` answers for the last `span` columns, from those columns and all earlier ones: a
span of one is the news of today, a span of all columns is the whole history as it was seen then.
"""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from types import ModuleType
from typing import ParamSpec, TypeVar, cast

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]
Flags = NDArray[np.bool_]
Counts = NDArray[np.int64]
Scalar = TypeVar("Scalar", bound=np.generic)
P = ParamSpec("P")
Answer = TypeVar("Answer")

SLACK = 1e-9
"""How near to a half, in digits shown, a computed value counts as one: floating point errs by less."""
ULP = 2.3e-16
"""One unit in the last place, as a share of a value."""


LARGE = 10_000
"""Values of a matrix from which its compiled twin serves an operation, once it is loaded."""
WORTH = 1_000_000
"""Values of a panel from which loading the compiled operations is worth its second."""
COMPILED = "generator.facts.fast"


def load(values: int) -> None:
    """Loads the compiled operations for a panel of so many values, where numba, the extra `[fast]`, is installed."""
    if values >= WORTH and importlib.util.find_spec("numba"):
        importlib.import_module(COMPILED)


def fast(matrix: NDArray[Scalar]) -> ModuleType | None:
    """The compiled operations for a large matrix, if they are loaded; None otherwise."""
    return sys.modules.get(COMPILED) if matrix.size >= LARGE else None


def twin(plain: Callable[P, Answer]) -> Callable[P, Answer]:
    """Lets the compiled operation of the same name stand in where the matrix, the first argument, is large."""

    @wraps(plain)
    def run(*given: P.args, **named: P.kwargs) -> Answer:
        compiled = fast(cast("Matrix", given[0]))
        if compiled is None:
            return plain(*given, **named)
        return cast("Answer", getattr(compiled, plain.__name__)(*given, *named.values()))

    return run


@twin
def displayed(matrix: Matrix, decimals: int) -> Matrix:
    """What is printed of each value, in units of the last digit shown; a half goes away from zero.

    >>> displayed(np.array([57.25, -4.35, 1.005, np.nan]), 1)
    array([573., -44.,  10.,  nan])
    """
    scaled = np.abs(matrix) * 10.0**decimals
    slack = np.minimum(SLACK + ULP * scaled, 0.25)
    whole: Matrix = np.copysign(np.floor(scaled + 0.5 + slack), matrix)
    return whole + 0.0


@twin
def growth(now: Matrix, base: Matrix) -> Matrix:
    """Growth from `base` to `now` in per cent; NaN where the base is not positive or the value negative."""
    usable = (base > 0) & (now >= 0)
    ratio = np.divide(now, base, out=np.full(now.shape, np.nan), where=usable)
    change: Matrix = (ratio - 1) * 100
    return change


@twin
def grown(matrix: Matrix, steps: int) -> Matrix:
    """Growth of every value since that `steps` columns before, in per cent."""
    return growth(matrix, lagged(matrix, steps, matrix.shape[1]))


@twin
def differences(matrix: Matrix, steps: int) -> Matrix:
    """Every value less that `steps` columns before."""
    return matrix - lagged(matrix, steps, matrix.shape[1])


@twin
def steps_of(matrix: Matrix) -> Matrix:
    """1 where a value is above the one before, -1 below, 0 where they are equal; NaN where one is missing."""
    sign: Matrix = np.sign(differences(matrix, 1))
    return sign


@twin
def beyond_whole(matrix: Matrix, whole_rows: Counts) -> Matrix:
    """Each row less that of its whole; NaN where that is -1."""
    whole = matrix[whole_rows]
    whole[whole_rows < 0] = np.nan
    return matrix - whole


@twin
def year_to_date(values: Matrix, year: int, offset: int, *, mean: bool) -> Matrix:
    """Sum (or mean) from the first period of each year; NaN from a missing one on.

    The first year lacks its first `offset` periods.
    """
    rows, columns = values.shape
    years = -(-(columns + offset) // year)
    padded = np.full((rows, years * year), np.nan)
    padded[:, offset : offset + columns] = values
    sums = np.cumsum(padded.reshape(rows, years, year), axis=2)
    if mean:
        sums /= np.arange(1, year + 1)
    return np.ascontiguousarray(sums.reshape(rows, -1)[:, offset : offset + columns])


@twin
def rolling_year(values: Matrix, year: int, *, mean: bool) -> Matrix:
    """Sum (or mean) of the last year's periods; NaN where one is missing."""
    total = values.copy()
    for step in range(1, year):
        total += lagged(values, step, values.shape[1])
    if mean:
        total /= year
    return total


def trailing(matrix: NDArray[Scalar], span: int) -> NDArray[Scalar]:
    """The last `span` columns."""
    return matrix[:, matrix.shape[1] - span :]


def lagged(matrix: Matrix, steps: int, span: int) -> Matrix:
    """The values `steps` columns before each of the last `span`; NaN before the first column."""
    columns = matrix.shape[1]
    first = columns - span - steps
    if first >= 0:
        return matrix[:, first : columns - steps]
    earlier = np.full((matrix.shape[0], span), np.nan)
    reached = max(0, columns - steps)
    earlier[:, span - reached :] = matrix[:, :reached]
    return earlier


@twin
def runs(holds: Flags, span: int) -> Counts:
    """How many columns in a row, ending with each of the last `span`, a condition has held."""
    columns = holds.shape[1]
    place = np.arange(1, columns + 1)
    broken = np.maximum.accumulate(np.where(holds, 0, place), axis=1)
    length: Counts = (place - broken)[:, columns - span :]
    return length


@twin
def known_runs(sign: Matrix, values: Matrix, steps: int, ago: int, least: int, span: int) -> Flags:
    """Where a run of at least so many equal signs (not 0) ends `ago` columns before, and it is known when it began.

    It began where the sign before is known, or with the first that the values can have, `steps` after the first.
    """
    rows, columns = sign.shape
    goes_on = np.zeros(sign.shape, dtype=np.bool_)
    goes_on[:, 1:] = (sign[:, 1:] == sign[:, :-1]) & (sign[:, 1:] != 0)
    in_row = np.where(np.isfinite(sign) & (sign != 0), runs(goes_on, columns) + 1, 0)
    length = np.zeros((rows, span), dtype=np.int64)
    reached = min(span, columns - ago)
    length[:, span - reached :] = in_row[:, columns - ago - reached : columns - ago]
    begin = np.arange(columns - span, columns)[np.newaxis, :] - ago - length + 1
    before = np.take_along_axis(np.isfinite(sign), np.clip(begin - 1, 0, columns - 1), axis=1) & (begin > 0)
    known = np.isfinite(values)
    first = np.where(known.any(axis=1), known.argmax(axis=1), columns)[:, np.newaxis]
    result: Flags = (length >= max(least, 1)) & (before | (begin == first + steps))
    return result


@dataclass(frozen=True)
class Standing:
    """Where each value stands in the history before it that is known well enough.

    `count` says how many values that history has, the newest included; `highest` and `lowest` are
    those of the earlier ones (NaN where there are none); `is_whole` says that it reaches back to the
    first value of the series. All of shape rows x span; meaningless where the value itself is unknown.
    """

    start: Counts
    count: Counts
    highest: Matrix
    lowest: Matrix
    is_whole: Flags


def standing(matrix: Matrix, coverage: float, span: int) -> Standing:
    """Among the values since the earliest start with enough known: the first value, or one after a hole."""
    known = np.isfinite(matrix)
    rows, columns = matrix.shape
    first = np.where(known.any(axis=1), known.argmax(axis=1), columns)
    start = np.broadcast_to(first[:, np.newaxis], (rows, span)).copy()
    counted = np.cumsum(known, axis=1)
    highest, lowest = _before(matrix, np.fmax, span), _before(matrix, np.fmin, span)
    gappy = np.flatnonzero(counted[:, -1] < columns - first)
    if len(gappy):
        start[gappy] = _starts(known[gappy], counted[gappy], coverage, span)
        _since_start(matrix, gappy, start, first, (highest, lowest))
    before = np.take_along_axis(np.pad(counted, ((0, 0), (1, 0))), start, axis=1)
    count = trailing(counted, span) - before
    return Standing(start, count, highest, lowest, start == first[:, np.newaxis])


@twin
def records(matrix: Matrix, coverage: float, minimum: int, step: int, span: int) -> tuple[Flags, Flags]:
    """Where a value is at or beyond all earlier ones of its known history, unless all are alike; and where it could be.

    With a `step` of a year the history is that of the same month of earlier years.
    """
    cut, years = by_season(matrix, step, span) if step > 1 else (matrix, span)
    found, now = standing(cut, coverage, years), trailing(cut, years)
    can = np.isfinite(now) & (found.count >= minimum)
    beyond = (now > found.highest) | (now < found.lowest)
    tie = ((now == found.highest) | (now == found.lowest)) & (found.highest != found.lowest)
    fires = can & (beyond | tie)
    if step == 1:
        return fires, can
    rows = matrix.shape[0]
    return from_season(fires, rows, step, span), from_season(can, rows, step, span)


def _before(matrix: Matrix, better: np.ufunc, span: int) -> Matrix:
    """The best of all columns before each of the last `span`."""
    columns = matrix.shape[1]
    best = np.full((matrix.shape[0], span), np.nan)
    if columns > span:
        best[:, 0] = better.reduce(matrix[:, : columns - span], axis=1)
    best[:, 1:] = matrix[:, columns - span : columns - 1]
    result: Matrix = better.accumulate(best, axis=1)
    return result


def _starts(known: Flags, counted: Counts, coverage: float, span: int) -> Counts:
    """The earliest column from which enough is known, for each of the last `span` columns."""
    rows, columns = known.shape
    place = np.arange(columns - span, columns)
    begins = known & ~np.pad(known, ((0, 0), (1, 0)))[:, :-1]
    most = int(begins.sum(axis=1).max())
    order = np.argsort(~begins, axis=1, kind="stable")[:, :most]
    valid = np.take_along_axis(begins, order, axis=1)
    start = np.full((rows, span), columns)
    for nth in range(most - 1, -1, -1):
        at = order[:, nth][:, np.newaxis]
        before = np.take_along_axis(counted, at, axis=1) - 1
        enough = counted[:, columns - span :] - before >= coverage * (place - at + 1)
        start = np.where(valid[:, nth][:, np.newaxis] & (at <= place) & enough, at, start)
    return start


def _since_start(matrix: Matrix, rows: Counts, start: Counts, first: Counts, bests: tuple[Matrix, Matrix]) -> None:
    """Corrects the best before where a history starts after a hole."""
    columns, span = matrix.shape[1], start.shape[1]
    late = rows[(start[rows] > first[rows, np.newaxis]).any(axis=1)]
    place = np.arange(columns)
    for nth in range(span if len(late) else 0):
        newest = columns - span + nth
        inside = (place[:newest] >= start[late, nth][:, np.newaxis]) & np.isfinite(matrix[late, :newest])
        for best, better, worst in zip(bests, (np.fmax, np.fmin), (-np.inf, np.inf), strict=True):
            found = better.reduce(np.where(inside, matrix[late, :newest], worst), axis=1, initial=worst)
            best[late, nth] = np.where(np.isfinite(found), found, np.nan)


def ranked(matrix: Matrix, start: Counts, span: int) -> tuple[Counts, Counts]:
    """How many of the values since `start` and before each of the last `span` are higher, and how many no lower."""
    columns = matrix.shape[1]
    higher = np.zeros((matrix.shape[0], span), dtype=np.int64)
    equal = higher.copy()
    place = np.arange(columns)
    for nth in range(span):
        newest = columns - span + nth
        now, before = matrix[:, newest, np.newaxis], matrix[:, :newest]
        inside = place[:newest] >= start[:, nth, np.newaxis]
        higher[:, nth] = np.count_nonzero((before > now) & inside, axis=1)
        equal[:, nth] = np.count_nonzero((before >= now) & inside, axis=1)
    return higher, equal


def reach(matrix: Matrix, span: int) -> Counts:
    """How many columns before each of the last `span` the last value at or above it lies; 0 where there is none."""
    rows, columns = matrix.shape
    distance = np.zeros((rows, span), dtype=np.int64)
    now = trailing(matrix, span)
    open_ = np.isfinite(now)
    for back in range(1, columns):
        if not open_.any():
            break
        found = open_ & (lagged(matrix, back, span) >= now)
        distance[found] = back
        open_ &= ~found
    return distance


@twin
def long_ago(matrix: Matrix, distance: int, coverage: float, span: int) -> tuple[Flags, Flags]:
    """Where the last value at or beyond, up or down, lies at least `distance` back and enough between is known.

    And where there is a value, and history enough for that: fires and can, rows x span.
    """
    known = np.isfinite(matrix)
    lifetime = runs(np.logical_or.accumulate(known, axis=1), span)
    can = trailing(known, span) & (lifetime > distance)
    fires = np.zeros(can.shape, dtype=np.bool_)
    for side in (matrix, -matrix):
        back = reach(side, span)
        fires |= (back >= distance) & (known_since(known, back) >= coverage * (back + 1))
    return fires & can, can


@twin
def placed(matrix: Matrix, coverage: float, minimum: int, places: int, span: int) -> tuple[Flags, Flags]:
    """Where a value is among the few highest, or lowest, of its known history but no record; and where it could be."""
    found = standing(matrix, coverage, span)
    can = np.isfinite(trailing(matrix, span)) & (found.count >= minimum)
    fires = np.zeros(can.shape, dtype=np.bool_)
    for side in (matrix, -matrix):
        beyond, reached = ranked(side, found.start, span)
        fires |= (beyond >= 1) & (reached < places)
    return can & fires, can


@twin
def fastest(matrix: Matrix, coverage: float, minimum: int, distance: int, span: int) -> tuple[Flags, Flags]:
    """Where a change is the largest rise, or fall, of its known history or for long; and where it could be."""
    now, found, known = trailing(matrix, span), standing(matrix, coverage, span), np.isfinite(matrix)
    enough = found.count >= minimum
    record = ((now > 0) & (now > found.highest)) | ((now < 0) & (now < found.lowest))
    lifetime = runs(np.logical_or.accumulate(known, axis=1), span)
    can = np.isfinite(now) & (enough | (lifetime > distance))
    late = np.zeros(can.shape, dtype=np.bool_)
    for side in (matrix, -matrix):
        back = reach(np.where(side > 0, side, np.nan), span)
        late |= (back >= distance) & (known_since(known, back) >= coverage * (back + 1))
    return can & ((enough & record) | late), can


def known_since(known: Flags, distance: Counts) -> Counts:
    """How many columns are known from `distance` columns before each of the last, both ends included."""
    span, columns = distance.shape[1], known.shape[1]
    counted = np.pad(np.cumsum(known, axis=1), ((0, 0), (1, 0)))
    place = np.arange(columns - span, columns)
    result: Counts = counted[:, columns - span + 1 :] - np.take_along_axis(counted, place - distance, axis=1)
    return result


@twin
def exceeds_usual(matrix: Matrix, share: float, least: int, span: int) -> tuple[Flags, Flags]:
    """Whether each of the last `span` values is above that quantile of those before it, and whether `least` are known.

    The quantile is interpolated linearly between the two nearest of the sorted values.
    """
    columns = matrix.shape[1]
    above = np.zeros((matrix.shape[0], span), dtype=np.bool_)
    enough = above.copy()
    for nth in range(span):
        newest = columns - span + nth
        now, before = matrix[:, newest], matrix[:, :newest]
        count = np.isfinite(before).sum(axis=1)
        below = before < now[:, np.newaxis]
        lower = below.sum(axis=1)
        place = share * (count - 1)
        floor = np.floor(place).astype(np.int64)
        under = np.max(before, axis=1, where=below, initial=-np.inf)
        over = np.min(before, axis=1, where=before >= now[:, np.newaxis], initial=np.inf)
        between = np.isfinite(under) & np.isfinite(over)
        gap = np.where(between, over, 0.0) - np.where(between, under, 0.0)
        usual = np.where(between, np.where(between, under, 0.0) + (place - floor) * gap, np.inf)
        above[:, nth] = (lower >= floor + 2) | ((lower == floor + 1) & ((now > usual) | ~np.isfinite(over)))
        enough[:, nth] = (count >= least) & np.isfinite(now)
        above[:, nth] &= enough[:, nth]
    return above, enough


def by_season(matrix: Matrix, step: int, span: int) -> tuple[Matrix, int]:
    """The matrix cut into one row for each season of the year, so that neighbours are a year apart.

    Gives the rows x seasons that end within the last `span` columns, and the span that they answer
    for; `from_season` puts the answers back.
    """
    rows, columns = matrix.shape
    if span == 1:
        return np.ascontiguousarray(matrix[:, (columns - 1) % step :: step]), 1
    years = -(-columns // step)
    padded = np.full((rows, years * step), np.nan)
    padded[:, years * step - columns :] = matrix
    cut = padded.reshape(rows, years, step).transpose(0, 2, 1).reshape(rows * step, years)
    return np.ascontiguousarray(cut), -(-span // step)


def from_season(answer: NDArray[Scalar], rows: int, step: int, span: int) -> NDArray[Scalar]:
    """Answers of `by_season` as rows x span."""
    if span == 1:
        return answer
    years = answer.shape[1]
    whole = answer.reshape(rows, step, years).transpose(0, 2, 1).reshape(rows, years * step)
    return whole[:, years * step - span :]


def quantile(matrix: Matrix, kept: Flags, share: float) -> Matrix:
    """That quantile of the kept values of each row, interpolated linearly; NaN where none is kept."""
    count = kept.sum(axis=1)
    ordered = np.sort(np.where(kept, matrix, np.inf), axis=1)
    place = share * np.maximum(count - 1, 0)
    floor = np.floor(place).astype(np.int64)
    under = np.take_along_axis(ordered, floor[:, np.newaxis], axis=1)[:, 0]
    over = np.take_along_axis(ordered, np.minimum(floor + 1, np.maximum(count - 1, 0))[:, np.newaxis], axis=1)[:, 0]
    some = count > 0
    gap = np.where(some, over, 0.0) - np.where(some, under, 0.0)
    return np.where(some, np.where(some, under, 0.0) + (place - floor) * gap, np.nan)


def remembered(can: Flags, memory: int) -> Flags:
    """The last `memory` columns at which something could be, the newest column left out."""
    earlier = can[:, :-1]
    counted = np.cumsum(earlier[:, ::-1], axis=1)[:, ::-1]
    kept: Flags = earlier & (counted <= memory)
    return kept


@twin
def hits(fires: Flags, can: Flags, memory: int) -> tuple[Counts, Counts]:
    """How often something was, of the last `memory` times that it could be, the newest column left out."""
    kept = remembered(can, memory)
    return (fires[:, :-1] & kept).sum(axis=1), kept.sum(axis=1)


@twin
def as_large(effect: Matrix, memory: int) -> tuple[Counts, Counts]:
    """How often an effect was as large as the newest, either way, of the last `memory` known ones before it."""
    size = np.abs(effect)
    return hits(size >= size[:, -1:], np.isfinite(size), memory)


@twin
def usual_sizes(effect: Matrix, rows: Counts, memory: int, share: float) -> Matrix:
    """Of some rows that quantile of the sizes of the last `memory` known effects before the newest; NaN without any."""
    size = np.abs(effect[rows, max(effect.shape[1] - 1 - memory, 0) :])
    if not np.isfinite(size[:, :-1]).all():
        size = np.abs(effect[rows])
    return quantile(size[:, :-1], remembered(np.isfinite(size), memory), share)

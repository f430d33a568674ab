"""The few operations on whole matrices that all searches are made of.

Every matrix has one row a series and one column a period, NaN where a value is not known. A function
that takes a `span` answers for the last `span` columns, from those columns and all earlier ones: a
span of one is the news of today, a span of all columns is the whole history as it was seen then.
"""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable
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

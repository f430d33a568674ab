"""Series side by side: their values of one period are neighbours, so that a loop over them runs several at a time.

A line holds `LANES` series: columns x LANES. Series with a hole are left to loops that look at them
one by one; of the others all is known from the first value on, however late that is.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from generator.facts.fast.compiler import compiled
from generator.facts.fast.known import count_known, first_known

LANES = 32
"""How many series stand side by side."""


@compiled
def has_no_hole(row: Any) -> Any:
    """Whether all is known from the first value on."""
    known = row[first_known(row) :]
    return len(known) > 0 and count_known(known) == len(known)


@compiled
def abreast(matrix: Any, is_worth: bool) -> Any:
    """The rows without a hole, so many at a time (the last is repeated to make them full), and the others.

    Unless it is worth the trouble, all are others.
    """
    rows = len(matrix)
    whole, others = np.empty(rows + LANES, dtype=np.int64), np.empty(rows, dtype=np.int64)
    many, rest = 0, 0
    for row in range(rows):
        is_whole = is_worth and has_no_hole(matrix[row])
        whole[many], others[rest] = row, row
        many += is_whole
        rest += not is_whole
    full = (many + LANES - 1) // LANES * LANES
    for at in range(many, full):
        whole[at] = whole[many - 1]
    return whole[:full].reshape(full // LANES, LANES), others[:rest]


@compiled
def lay(matrix: Any, rows: Any, line: Any) -> None:
    """Puts rows side by side, some columns of each at a time."""
    columns = matrix.shape[1]
    for begin in range(0, columns // 8 * 8, 8):
        for lane in range(LANES):
            some = matrix[rows[lane], begin : begin + 8]
            for at in range(8):
                line[begin + at, lane] = some[at]
    for column in range(columns // 8 * 8, columns):
        for lane in range(LANES):
            line[column, lane] = matrix[rows[lane], column]


@compiled
def put(flags: Any, rows: Any, least: int, series: Any, fires: Any, can: Any) -> None:
    """Puts flags of a line back into the rows that it was made of: those from `least` columns after the first value on.

    `series` are the values of all columns, `fires` and `can` the answers for the last ones.
    """
    span = fires.shape[1]
    for lane in range(LANES):
        row = rows[lane]
        begin = min(max(first_known(series[row]) + least - series.shape[1] + span, 0), span)
        found = fires[row]
        for at in range(span):
            found[at] = flags[at, lane]
        found[:begin] = False
        can[row, begin:] = True


@compiled
def keep_beyond(high: Any, low: Any, values: Any) -> None:
    """Of every series the highest and the lowest value so far."""
    for lane in range(LANES):
        high[lane] = values[lane] if values[lane] > high[lane] else high[lane]
        low[lane] = values[lane] if values[lane] < low[lane] else low[lane]


@compiled
def raise_to(found: Any, here: Any, ahead: Any) -> None:
    """The higher of two values, one by one."""
    for at in range(len(found)):
        found[at] = ahead[at] if ahead[at] > here[at] else here[at]


@compiled
def highest_before(line: Any, columns: int, span: int, side: float, lines: Any) -> Any:
    """The highest known value of so many columns before each of the last `span`; of the other side the lowest, negated.

    The reach doubles step by step, from one of two `lines` to work in to the other and back.
    """
    width = (span + columns - 1) * LANES
    one, other = lines[0, :width], lines[1, :width]
    missing = max(columns + span - len(line), 0)
    one[: missing * LANES] = -np.inf
    filled = one[missing * LANES :]
    earlier = line[len(line) - 1 - len(filled) // LANES : len(line) - 1].reshape(len(filled))
    for at in range(len(filled)):
        value = side * earlier[at]
        filled[at] = value if value == value else -np.inf
    reach, many = 1, width
    while reach < columns:
        step = min(reach, columns - reach)
        many -= step * LANES
        raise_to(other[:many], one[:many], one[step * LANES : step * LANES + many])
        one, other = other, one
        reach += step
    return one[: span * LANES].reshape(span, LANES)

"""The loops over the bytes of a large table, compiled by numba, the extra `[fast]`; for `bytewise` alone."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import numpy as np
from llvmlite import ir
from numba import njit, types
from numba.extending import intrinsic
from numpy.typing import NDArray

from generator.sources.glance import NUL, QUOTE, RETURN

Bytes = NDArray[np.uint8]
Numbers = NDArray[np.int32]
Edges = NDArray[np.int64]
Values = NDArray[np.float64]

SKIPPED, TEXT, FIGURE = 0, 1, 2
MOST_DIGITS = 15
"""More of them may be lost in a float64."""
WORD = 8
IS_LITTLE = sys.byteorder == "little"
"""Whether the first bytes of a word are its lowest digits."""
LINE_END, POINT, MINUS, ZERO = 10, 46, 45, 48
RETURN_MARK, QUOTE_MARK = 13, 34
PRIME, SEED = np.uint64(1099511628211), np.uint64(14695981039346656037)
"""Of the hash of Fowler, Noll and Vo."""


def compiled(loop: Callable[..., Any]) -> Any:
    """A loop compiled on first use, and kept where numba finds a folder for it."""
    try:
        return njit(cache=True, nogil=True, error_model="numpy")(loop)
    except RuntimeError:
        return njit(nogil=True, error_model="numpy")(loop)


inlined = njit(inline="always", nogil=True, error_model="numpy")
"""Of a short loop that is asked for every field: to call it takes longer than its work."""


def _word_at(typing: Any, data: Any, at: Any) -> Any:  # noqa: ARG001  (numba hands the context of its types)
    """The eight bytes at a place as one number; whoever asks has seen that so many are there."""

    def load(context: Any, builder: Any, signature: Any, given: Any) -> Any:
        start = context.make_array(signature.args[0])(context, builder, given[0]).data
        place = builder.bitcast(builder.gep(start, [given[1]]), ir.IntType(64).as_pointer())
        word = builder.load(place)
        word.align = 1
        return word

    return types.uint64(data, types.int64), load


word_at: Any = intrinsic(_word_at)


@inlined
def is_same(data: Bytes, one: int, other: int, size: int) -> bool:
    """Whether the same bytes stand at two places: compared by eight, the last eight of a long text once more."""
    if size >= WORD:
        for at in range(0, size - WORD + 1, WORD):
            if word_at(data, one + at) != word_at(data, other + at):
                return False
        return bool(word_at(data, one + size - WORD) == word_at(data, other + size - WORD))
    if IS_LITTLE and max(one, other) + WORD <= len(data):
        differ: Any = word_at(data, one) ^ word_at(data, other)
        return bool(differ & ((np.uint64(1) << np.uint64(8 * size)) - np.uint64(1)) == 0)
    for at in range(size):  # noqa: SIM110  (numba compiles no generators)
        if data[one + at] != data[other + at]:
            return False
    return True


@inlined
def field_end(data: Bytes, at: int, stop: int, mark: int) -> int:
    """Where the field ends that begins at a place."""
    while at < stop and data[at] != mark and data[at] != LINE_END:
        at += 1
    return at


@compiled
def marks(data: Bytes) -> int:
    """Which marks stand in some bytes, as the sum of `RETURN`, `QUOTE` and `NUL`.

    Counted in single bytes, of which the processor compares many at once.
    """
    returns, quotes, nuls = np.uint8(0), np.uint8(0), np.uint8(0)
    for byte in data:
        returns = np.uint8(returns | np.uint8(byte == RETURN_MARK))
        quotes = np.uint8(quotes | np.uint8(byte == QUOTE_MARK))
        nuls = np.uint8(nuls | np.uint8(byte == 0))
    return int(RETURN * returns + QUOTE * quotes + NUL * nuls)


@compiled
def number_of(data: Bytes, start: int, stop: int, slots: Numbers, known: Edges, many: int) -> int:
    """The number of a text among the `many` that are known by their ends, one more where it is new; -1: too many.

    `slots` holds the numbers by the hash of their texts, -1 where one is free.
    """
    code = SEED
    for at in range(start, stop):
        code = (code ^ np.uint64(data[at])) * PRIME
    place = np.int64((code ^ (code >> np.uint64(32))) & np.uint64(len(slots) - 1))
    while slots[place] >= 0:
        number = int(slots[place])
        first, last = known[number]
        if last - first == stop - start and is_same(data, first, start, stop - start):
            return number
        place = (place + 1) & (len(slots) - 1)
    if many == len(known):
        return -1
    slots[place] = many
    known[many, 0], known[many, 1] = start, stop
    return many


@inlined
def figure(data: Bytes, start: int, stop: int, powers: Values) -> tuple[float, int]:
    """The plain number at a place, and where it ends; the same place where there is none.

    Digits that a float64 holds exactly over a power of ten that it holds exactly: the nearest one to the decimal.
    """
    at, digits, whole, places = start, 0, np.int64(0), -1
    if at < stop and data[at] == MINUS:
        at += 1
    while at < stop:
        digit = np.int64(data[at]) - ZERO
        if 0 <= digit <= 9:
            whole = whole * 10 + digit
            digits += 1
        elif data[at] == POINT and places < 0:
            places = digits
        else:
            break
        at += 1
    if digits == 0 or digits > MOST_DIGITS:
        return 0.0, start
    value = np.float64(whole)
    if places >= 0:
        value /= powers[digits - places]
    return (-value if data[start] == MINUS else value), at


@compiled
def missing_end(data: Bytes, start: int, stop: int, mark: int, missing: tuple[Bytes, Edges]) -> int:
    """Where the field ends that is a mark for a missing value; -1 where it is none."""
    marks, edges = missing
    last: int = field_end(data, start, stop, mark)
    for number in range(len(edges) - 1):
        if edges[number + 1] - edges[number] != last - start:
            continue
        same = True
        for at in range(last - start):
            same &= data[start + at] == marks[edges[number] + at]
        if same:
            return last
    return -1


@compiled
def read(  # noqa: PLR0913, PLR0917  (numba takes no structures)
    data: Bytes,
    part: tuple[int, int],
    mark: int,
    kinds: Edges,
    missing: tuple[Bytes, Edges],
    known: Edges,
    codes: Numbers,
    values: Values,
) -> Edges:
    """The rows of a part, column by column as `kinds` say: the numbers of texts into `codes`, figures into `values`.

    How many rows were read, and of each column of texts how many it has; fewer rows where one is not simple.
    `known` takes where each text stands first. A text is looked for first where it came last time after the one
    above it, since most columns repeat themselves.
    """
    start, stop = part
    texts = len(codes)
    many = np.zeros(texts + 1, np.int64)
    slots = np.full((texts, 2 * known.shape[1]), -1, np.int32)
    after = np.full((texts, known.shape[1] + 1), -1, np.int32)
    above = np.full(texts, known.shape[1], np.int32)
    powers = np.array([10.0**places for places in range(MOST_DIGITS + 1)])
    at, rows = start, codes.shape[1] if texts else values.shape[1]
    for row in range(rows):
        text = number = 0
        for column in range(len(kinds)):
            close = LINE_END if column == len(kinds) - 1 else mark
            if kinds[column] == TEXT:
                guess = after[text, above[text]]
                size = known[text, guess, 1] - known[text, guess, 0]
                is_known = guess >= 0 and at + size < stop and data[at + size] == close
                if is_known and is_same(data, known[text, guess, 0], at, size):
                    at += size
                else:
                    last = field_end(data, at, stop, mark)
                    guess = number_of(data, at, last, slots[text], known[text], many[text + 1])
                    if guess < 0:
                        return many
                    many[text + 1] += guess == many[text + 1]
                    after[text, above[text]] = guess
                    at = last
                codes[text, row] = above[text] = guess
                text += 1
            elif kinds[column] == FIGURE:
                value, last = figure(data, at, stop, powers)
                if last == at:
                    value, last = np.nan, missing_end(data, at, stop, mark, missing)
                    if last < 0:
                        return many
                values[number, row] = value
                number += 1
                at = last
            else:
                at = field_end(data, at, stop, mark)
            if (at < stop and data[at] != close) or (at >= stop and close == mark):
                return many
            at += 1
        many[0] += 1
    return many

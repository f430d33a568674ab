"""A claim of a text, and the readings that its words allow."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import msgspec

from generator.checking.finding import Measure
from generator.checking.ledger.data import Line
from generator.checking.reading import Quantity, Span, When
from generator.model.period import Window

Value = Callable[[], Decimal | None]
"""What a reading comes to, worked out where it is asked for."""


class Reading(msgspec.Struct, frozen=True):
    """One way to understand a claim: a measure of a series over a window, against another.

    `sign` is 1 where the words say more, -1 where they say less, 0 where they say neither. `whole` is what a part
    is held against; `detail` what else the measure needs to know. `holds` decides a claim that prints no number;
    `is_far` marks a reading that the words allow and do not say: where only such a one is true, somebody has to look.
    """

    measure: Measure
    line: Line
    window: Window
    comparison: Window | None = None
    whole: Line | None = None
    sign: int = 0
    detail: str = ""
    value: Value | None = None
    holds: Callable[[], bool | None] | None = None
    unit: str = ""
    is_far: bool = False


class Claim(msgspec.Struct, frozen=True):
    """Words that are true or false: where they stand, the figure in them if any, and how they may be understood.

    `why` says why there is no reading. `is_open` marks a threshold, which the true value may be far beyond;
    `is_loose` one whose sentence names neither time nor series, `is_denied` one that the words say is not so, `open`
    what the words around a figure do not name of it: its `series`, or its `statistic` alone, its `time`, its `year`,
    its `base`; `whens` the times around it. `doubt` says what keeps a text by others from being called wrong.
    """

    span: Span
    measure: Measure
    readings: tuple[Reading, ...] = ()
    quantity: Quantity | None = None
    why: str = ""
    is_open: bool = False
    is_loose: bool = False
    is_denied: bool = False
    fault: str = ""
    open: frozenset[str] = frozenset()
    whens: tuple[When, ...] = ()
    doubt: str = ""

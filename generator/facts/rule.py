"""The shape of a rule: where in a panel it fires, and what exactly it then states."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from generator.facts.arrays import Flags, Matrix
from generator.facts.effect import Changes, Gaps
from generator.facts.ledger import Ledger
from generator.facts.view import View
from generator.model.fact import Fact


class Role(StrEnum):
    """What a kind of fact is for, and so what it has to be worth to be told."""

    HEADLINE = "headline"
    """What a bulletin is about; news whenever it exists."""
    CONTEXT = "context"
    """Describes: a share, a rank. It claims nothing unusual, so it needs no surprise."""
    NEWS = "news"
    """Claims something unusual: it has to be rare enough."""
    QUEUE = "queue"
    """For the editor alone: a figure to verify. Never told in a bulletin."""


@dataclass(frozen=True)
class Signal:
    """What a search says of the last columns of a panel: series x span, both.

    `fires` marks where the rule holds as displayed, `can` where its own minimum is met, so that it
    could have fired: surprise is how seldom it did.
    """

    fires: Flags
    can: Flags


@dataclass(frozen=True)
class Rule:
    """One kind of news.

    `find` sees a panel and marks, by series and period, where the rule fires: fast, in floating
    point. `state` looks at the newest period of one series in exact decimals and gives the fact, or
    None where it does not hold. `family` groups kinds that say similar things, `priority` is the
    editorial weight, 0.5 to 2.

    `effect` measures how large the thing is, signed, for each column of the history (series x
    columns, NaN where it has no meaning). Where `by_size` holds, surprise is how seldom the
    effect was as large as now; otherwise it is how seldom the rule fired.

    `sizes` says what the effect is measured from, where it is the change of a measure or its gap to a
    whole, so that it need not be worked out for each column to count the large ones.

    `is_recent` promises that `find` answers for a period from the two years before it and what lived
    then, so that the newest period needs no longer history.
    """

    kind: str
    find: Callable[[View], Signal]
    state: Callable[[Ledger], Fact | None]
    family: str
    role: Role = Role.NEWS
    priority: float = 1.0
    effect: Callable[[View], Matrix] | None = None
    sizes: Callable[[View], Changes | Gaps] | None = None
    by_size: bool = False
    is_recent: bool = False

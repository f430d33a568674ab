"""The shape of a rule: where in a panel it fires, and what exactly it then states."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.facts.ledger import Ledger
from generator.facts.view import Flags, View
from generator.model.fact import Fact


@dataclass(frozen=True)
class Rule:
    """One kind of news.

    `find` sees the whole panel over its whole history and marks, by series and period, where the
    rule may fire: fast, in floating point, never missing a case. `state` looks at the newest period
    of one series in exact decimals and gives the fact, or None where it does not hold as displayed.
    `priority` is the editorial weight, 0.5 to 2. A fact of a rule that is not `optional` is news
    whenever it exists; the others compete by surprise.
    """

    kind: str
    find: Callable[[View], Flags]
    state: Callable[[Ledger], Fact | None]
    priority: float = 1.0
    optional: bool = True

"""What places are ranked by, and which of them a text told last: those that come behind are told after it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.checking.ledger.data import Line
from generator.model.period import Window


@dataclass(frozen=True)
class Ranking:
    """What places are ranked by: their level or its annual change, the highest first or the lowest.

    `is_of_falls` leaves out those that did not fall: "the smallest decline".
    """

    by_change: bool = False
    is_low: bool = False
    is_of_falls: bool = False


BY_LEVEL, BY_CHANGE = Ranking(), Ranking(by_change=True)


@dataclass(frozen=True)
class Podium:
    """The last place told of a ranking: which, by what, of which series, when."""

    rank: int
    by: Ranking
    line: Line
    window: Window

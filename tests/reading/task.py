"""One figure to be computed again, with all that a reader of the record knows of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from reading.cited import Cited
from reading.times import ends, length, shifted, year_before

WAYS = {"up": 1, "down": -1, "flat": 0}


@dataclass(frozen=True)
class Task:
    """A figure of a fact, or of one of its caveats, with what it cites."""

    fact: dict[str, Any]
    figure: dict[str, Any]
    cited: Cited
    traits: dict[str, Any]
    caveat: dict[str, Any] | None = None

    @property
    def series(self) -> str:
        return str(self.fact["series"])

    @property
    def period(self) -> str:
        """The time of the figure."""
        return str(self.figure["period"])

    @property
    def newest(self) -> str:
        """The last period that the fact speaks of."""
        return ends(self.fact["period"])[1]

    @property
    def comparison(self) -> str:
        """What the figure is held against: as the fact, or what its caveat names, or the year before."""
        if self.caveat is None or self.figure["role"] != "change":
            return str(self.fact["comparison"])
        if self.caveat["period"] is None:
            return year_before(self.period)
        first = shifted(self.caveat["period"], 1 - length(self.period))
        return f"{first}/{self.caveat['period']}"

    @property
    def way(self) -> int:
        return WAYS[self.fact["direction"]]

    def stated(self, role: str) -> Decimal:
        """What the record says of another figure of the fact."""
        (figure,) = (one for one in self.fact["figures"] if one["role"] == role)
        return Decimal(figure["value"])

    def has(self, role: str) -> bool:
        return any(one["role"] == role for one in self.fact["figures"])


Computation = Callable[[Task], Decimal]

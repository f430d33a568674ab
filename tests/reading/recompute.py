"""Computes every figure of a `bulletin.json` again from the observations that it cites, by the kind of the figure.

A role means the same in most kinds of fact (`BY_ROLE`); where a kind has its own meaning, that goes first (`BY_KIND`).
A revision is not among them: what was published before stands in no record.
"""

from __future__ import annotations

import tomllib
from decimal import Decimal, localcontext
from functools import cache
from pathlib import Path
from typing import Any

from reading import changes, history, places, runs
from reading.cited import Cited, rounded
from reading.task import Computation, Task

CATALOGUE = Path(__file__).parents[2] / "data" / "catalogue" / "indicators.toml"
DIGITS = 6
"""So many digits after the point are kept by a record."""

BY_ROLE: dict[str, Computation] = {
    "level": changes.level,
    "base": changes.base,
    "change": changes.change,
    "growth": changes.growth,
    "share": changes.share,
    "contribution": changes.contribution,
    "annual_rate": changes.annual_rate,
    "points": changes.points,
    "whole": changes.whole,
    "gap": changes.gap,
    "score": changes.score,
    "real": changes.real,
    "days": changes.days,
    "previous": history.best_before,
    "since": history.since,
    "outside": history.outside,
    "of": history.values_compared,
    "extreme": history.extreme,
    "peak": history.peak,
    "low": history.low,
    "threshold": history.threshold,
    "length": runs.annual,
    "rank": places.rank,
    "peers": places.peers,
    "places": places.places,
    "pace": places.pace,
    "rising": places.rising,
    "falling": places.falling,
    "unchanged": places.unchanged,
    "parts": places.parts,
    "leaders": places.leaders,
}
BY_KIND: dict[tuple[str, str], Computation] = {
    ("share", "base"): changes.share,
    ("share", "change"): changes.change_of_share,
    ("acceleration", "change"): changes.annual,
    ("acceleration", "previous"): changes.annual,
    ("record_change", "change"): changes.annual,
    ("record_change", "previous"): history.best_change_before,
    ("record_change", "since"): history.change_since,
    ("one_of_few", "change"): changes.annual,
    ("one_of_few", "threshold"): places.least,
    ("one_of_few", "peers"): places.values_now,
    ("turn", "previous"): changes.annual,
    ("turn", "length"): runs.turned,
    ("rank_time", "rank"): history.rank,
    ("rank_move", "previous"): places.rank,
    ("rank_growth", "rank"): places.rank_of_growth,
    ("rank_growth", "peers"): places.grown,
    ("streak", "length"): runs.steps,
    ("streak", "previous"): runs.steps,
    ("streak_level", "threshold"): history.round_below,
    ("streak_level", "length"): runs.above,
    ("streak_end", "length"): runs.ended,
    ("target", "low"): history.end_of_band,
    ("target", "high"): history.end_of_band,
    ("target", "length"): runs.in_place,
    ("breadth", "previous"): places.rising,
    ("concentration", "share"): places.share_of_leaders,
    ("concentration", "parts"): places.others,
}


@cache
def indicators() -> dict[str, Any]:
    return tomllib.loads(CATALOGUE.read_text("utf-8"))["indicators"]


class Proof:
    """One fact of a record with the observations of that record; `traits` are those of its indicator."""

    def __init__(
        self, fact: dict[str, Any], observations: dict[str, Any], traits: dict[str, Any] | None = None
    ) -> None:
        self.fact = fact
        self.observations = observations
        self.traits = traits or indicators()[fact["series"].split(":")[0]]

    def figure(self, figure: dict[str, Any], caveat: dict[str, Any] | None = None) -> Decimal:
        """The exact value of a figure, the fact's own or a caveat's; KeyError for a role nobody taught this reader."""
        role = figure["role"]
        own = BY_KIND.get((self.fact["kind"], role)) if caveat is None else None
        compute = own or BY_ROLE[role]
        cited = Cited(figure, self.observations, self.traits)
        with localcontext() as context:
            context.prec = 60
            return compute(Task(self.fact, figure, cited, self.traits, caveat))

    def shown(self, role: str) -> Decimal:
        """A figure of the fact with as many digits as it is displayed with."""
        (figure,) = (one for one in self.fact["figures"] if one["role"] == role)
        return rounded(self.figure(figure), len(figure["displayed"].partition(".")[2]))


def as_recorded(value: Decimal) -> Decimal:
    """To the six digits after the point that the record keeps."""
    return rounded(value, DIGITS)

"""The order in which a bulletin tells its facts, and what it may lead with."""

from __future__ import annotations

from generator.model.fact import Fact
from generator.model.unit import Operation

ORDER = (
    # The window and its record
    "year_to_date",
    "annual",
    "record_window",
    # The newest period
    "year_on_year",
    "points",
    "balance",
    "level",
    "period_on_period",
    # What that changes
    "turn",
    "streak_end",
    "record_change",
    "acceleration",
    # Its place in history
    "record",
    "record_season",
    "since",
    "rank_time",
    "milestone",
    "recovery",
    "streak_level",
    "target",
    # The longer view
    "rolling_year",
    "streak_annual",
    "streak",
    "peak",
    "long_change",
    # Its place among others
    "divergence",
    "gap",
    "rank_peers",
    "rank_growth",
    "rank_move",
    "one_of_few",
    # What it is made of
    "breadth",
    "contribution",
    "share",
    "concentration",
    # What was published before, and what an editor has to look at
    "revision",
    "anomaly",
)
"""The order of telling: the window, the newest period and its place in history, then the rest."""

HEADLINES = {
    Operation.SUM: ("year_to_date", "annual", "year_on_year", "balance", "level"),
    Operation.MEAN: ("year_on_year", "points", "period_on_period", "level"),
}
"""What a bulletin may lead with, best first: what adds up over the year with its sum, a price or rate never."""

MIXED = "mixed"
"""The caveat of a comparison that most others like it contradict: it leads only where nothing else can."""
OPPOSITE = "opposite"
"""The caveat of a comparison that many contradict: it leads only along with the last twelve months."""
COUNTER = "rolling_year"
"""What is told beside a headline that has the caveat `opposite`."""


def place(fact: Fact) -> int:
    """The place of a fact in the order of telling."""
    return ORDER.index(fact.kind)

"""The score of a fact: a product of named parts, each of which can be shown to a person.

score = priority x impact x confidence x recency x (0.6 surprise + 0.4 magnitude), surprise as a share
of its cap, all but the priority from 0 to 1; halved again where the last bulletin told the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.facts.rule import Rule
from generator.model.fact import Fact, Score
from generator.model.period import Period

SURPRISE_SHARE, MAGNITUDE_SHARE = 0.6, 0.4
CONFIDENCE = {
    "real_opposite": 0.6,
    "real_no_record": 0.6,
    "preliminary": 0.95,
    "small_base": 0.6,
    "large_change": 0.6,
    "base_low": 0.7,
    "base_high": 0.7,
    "companion": 0.9,
    "opposite": 0.75,
    "mixed": 0.5,
    "leap_year": 0.85,
    "easter": 0.85,
    "working_days": 0.85,
}
"""What a caveat leaves of the trust in a fact; where other windows contradict it, the share that at most agrees."""
SHORT_HISTORY = 0.7
"""What a history shorter than a record needs leaves of it."""
BEFORE = 0.5
"""What is left of a fact about the period before the newest: a revision."""
TOLD_BEFORE = 0.5
"""What is left of a fact that the last bulletin told of the same series."""
ROUND_YEAR = 12
"""A streak of 6, 12, 24, 36... periods is news though it was told last time at one less."""
ENDED = frozenset({"streak_end", "turn", "recovery"})
"""Kinds that say that something is over, which is news however often it was told that it went on."""


@dataclass(frozen=True)
class Setting:
    """What bears on a score beside the panel.

    `impact` is how much a series weighs, from 0 to 1; `short` are the series whose history is too
    short for a record; `told` the kinds that the last bulletin told, by series; `newest` the period
    that the bulletin is about; `cap` the most bits that surprise can have.
    """

    impact: Mapping[str, float] = field(default_factory=dict)
    short: frozenset[str] = frozenset()
    told: frozenset[tuple[str, str]] = frozenset()
    newest: Period | None = None
    cap: float = 7.0


def weighed(fact: Fact, rule: Rule, measures: tuple[float, float], setting: Setting) -> Score:
    """The score of a fact: each of its parts under its name, in order, their product the total."""
    bits, size = measures
    series = str(fact.series)
    parts = [
        ("priority", rule.priority),
        ("impact", setting.impact.get(series, 1.0)),
        *((caveat.name, CONFIDENCE[caveat.name]) for caveat in fact.caveats if caveat.name in CONFIDENCE),
        *([("short_history", SHORT_HISTORY)] if series in setting.short else []),
        ("recency", recency(fact, setting.newest)),
        *([("told_before", TOLD_BEFORE)] if (series, fact.kind) in setting.told and not is_new(fact) else []),
        ("news", SURPRISE_SHARE * bits / setting.cap + MAGNITUDE_SHARE * size),
    ]
    return Score(tuple(parts), bits, size)


def recency(fact: Fact, newest: Period | None) -> float:
    """1 for a fact about the newest period, 0.5 for one about the period before, else 0. No clock is read."""
    age = newest.ordinal - fact.window.last.ordinal if newest else 0
    return {0: 1.0, 1: BEFORE}.get(age, 0.0)


def is_new(fact: Fact) -> bool:
    """Whether a fact that was told last time is news again: something ended, or its count is a round one."""
    if fact.kind in ENDED:
        return True
    length = int(fact["length"].value) if fact.has("length") else 0
    return length == ROUND_YEAR // 2 or (length > 0 and length % ROUND_YEAR == 0)

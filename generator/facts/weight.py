"""The score of a fact: a product of named parts, each of which can be shown to a person.

score = priority x impact x confidence x recency x (0.6 surprise + 0.4 magnitude), surprise as a share
of its cap, all but the priority from 0 to 1; halved again where the last bulletin told the same.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.facts.rule import Rule
from generator.model.fact import Fact, Score

SURPRISE_SHARE, MAGNITUDE_SHARE = 0.6, 0.4
CAP = 7.0
CONFIDENCE = {
    "preliminary": 0.95,
    "small_base": 0.6,
    "large_change": 0.6,
    "base_effect": 0.7,
    "real_no_record": 0.6,
    "leap_year": 0.85,
    "easter": 0.85,
    "working_days": 0.85,
}
"""What a caveat leaves of the trust in a fact."""
TOLD_BEFORE = 0.5
"""What is left of a fact that the last bulletin told of the same series."""


@dataclass(frozen=True)
class Setting:
    """What bears on a score beside the panel: the impact of a series, and the kinds told of it last time."""

    impact: dict[str, float] = field(default_factory=dict)
    told: frozenset[tuple[str, str]] = frozenset()


def weighed(fact: Fact, rule: Rule, measures: tuple[float, float], setting: Setting) -> Score:
    """The score of a fact with its parts in order."""
    bits, size = measures
    parts = [
        ("priority", rule.priority),
        ("impact", setting.impact.get(str(fact.series), 1.0)),
        *((caveat.name, CONFIDENCE[caveat.name]) for caveat in fact.caveats if caveat.name in CONFIDENCE),
        ("news", SURPRISE_SHARE * bits / CAP + MAGNITUDE_SHARE * size),
    ]
    if (str(fact.series), fact.kind) in setting.told:
        parts.append(("told before", TOLD_BEFORE))
    return Score(tuple(parts), bits, size)

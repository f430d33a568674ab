"""How alike two facts are, so that a bulletin does not say one thing six times.

A fact is worth its score less half its likeness to what is told already (maximal marginal relevance,
Carbonell and Goldstein, SIGIR 1998).
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.facts.rule import Role
from generator.facts.rules import BY_KIND
from generator.model.fact import Fact

INDICATOR, AREA, SECTOR, FAMILY, NUMBER = 0.35, 0.2, 0.15, 0.2, 0.1
"""What each thing that two facts share adds to their likeness; 1 in all."""
LIKENESS_COST = 0.5
"""How much of its likeness to a told fact a fact loses of its score."""
MOST_OF_A_FAMILY = 2
"""Facts of one family about one indicator that a bulletin tells, those of `must` aside."""


def likeness(one: Fact, other: Fact) -> float:
    """How much two facts have in common, 0 to 1."""
    shared = (
        (INDICATOR, one.series.indicator == other.series.indicator),
        (AREA, one.series.area == other.series.area),
        (SECTOR, one.series.sector == other.series.sector),
        (FAMILY, family(one) == family(other)),
        (NUMBER, _number(one) is not None and _number(one) == _number(other)),
    )
    return sum(weight for weight, is_shared in shared if is_shared)


def family(fact: Fact) -> str:
    """The family of its kind; a kind that no rule of one panel finds is a family of its own."""
    rule = BY_KIND.get(fact.kind)
    return rule.family if rule else fact.kind


def _number(fact: Fact) -> tuple[object, ...] | None:
    """The figure it is about, as shown: the first."""
    return (fact.figures[0].displayed, fact.figures[0].unit) if fact.figures else None


def nearest(fact: Fact, told: Iterable[Fact]) -> tuple[float, Fact | None]:
    """The told fact that is most like it, and how much."""
    likes = [(likeness(fact, one), one) for one in told]
    return max(likes, key=lambda pair: pair[0], default=(0.0, None))


def worth(fact: Fact, told: Iterable[Fact]) -> float:
    """Its score less half its likeness to the nearest fact told."""
    return fact.score.total - LIKENESS_COST * nearest(fact, told)[0]


def is_family_full(fact: Fact, told: Iterable[Fact]) -> bool:
    """Whether two facts of its family about its indicator are told already."""
    same = [one for one in told if one.series.indicator == fact.series.indicator and family(one) == family(fact)]
    return len(same) >= MOST_OF_A_FAMILY


def leading(fact: Fact, fit: Iterable[Fact]) -> list[Fact]:
    """The facts of its family about its series that a bulletin may lead with, where they fill it; else none."""
    if is_headline(fact):
        return []
    same = [one for one in fit if one.series == fact.series and family(one) == family(fact) and is_headline(one)]
    return same if len(same) >= MOST_OF_A_FAMILY else []


def is_headline(fact: Fact) -> bool:
    """Whether a bulletin may lead with a fact of its kind."""
    rule = BY_KIND.get(fact.kind)
    return rule is not None and rule.role is Role.HEADLINE

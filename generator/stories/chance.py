"""How much of what a story tells as news would be expected of chance alone."""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.rule import Role
from generator.facts.rules import BY_KIND
from generator.stories.selection import Choice


def expected_false(choices: Sequence[Choice]) -> float:
    """The expected number of false news among the told: the sum of how often each is so by chance.

    That is 2 to the power of minus its bits of surprise, of news told alone; what describes claims
    nothing unusual. What the story must tell counts too, though it be no surprise.
    """
    news = {kind for kind, rule in BY_KIND.items() if rule.role is Role.NEWS}
    return sum((2.0**-one.fact.score.bits for one in choices if one.is_chosen and one.fact.kind in news), 0.0)

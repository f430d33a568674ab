"""What `bulletin revisions` says of a fact that says something else now: in which of its sides."""

from __future__ import annotations

import pytest

from generator.config import RuleSettings
from generator.facts.changed import changed
from generator.facts.ledger import Ledger
from generator.facts.rules import BY_KIND
from generator.model.fact import Fact
from generator.model.period import Period
from generator.model.series import Series
from generator.revisions import Revisions
from generator.stories.revised import Revised
from generator.talk_revisions import revisions
from tests.facts.worlds import VINTAGE, indicator, panel_of

STATES = tuple(Series("sales", f"MX-{number:02}") for number in range(1, 8))


def rank(*values: float | None) -> Fact:
    """The place of the first of some states in October 2024."""
    panel = panel_of("2024-10", {state: [value] for state, value in zip(STATES, values, strict=True)})
    fact = BY_KIND["rank_peers"].state(Ledger(panel, 0, indicator(), RuleSettings()))
    assert fact
    return fact


def told(capsys: pytest.CaptureFixture[str], then: Fact, now: Fact) -> str:
    """What is printed of a story with one fact, as then and now."""
    story = Revised("sales", Period.parse("2024-10"), VINTAGE, VINTAGE, (), changed([then], [now]))
    revisions(Revisions((story,), (), (), (), (), 0))
    return capsys.readouterr().out


def test_another_rank_and_number_of_places_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    """Second of six states; then a seventh has a value, and one more than the first state: third of seven."""
    then, now = rank(5.0, 9.0, 4.0, 3.0, 2.0, 1.0, None), rank(5.0, 9.0, 4.0, 3.0, 2.0, 1.0, 7.0)
    said = told(capsys, then, now)
    assert "no longer true: rank_peers 2024-10; rank 2 -> 3, peers 6 areas -> 7 areas\n" in said


def test_a_place_that_came_to_be_shared_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """Alone second of seven, then with another state."""
    then, now = rank(5.0, 9.0, 4.0, 3.0, 2.0, 1.0, 0.5), rank(5.0, 9.0, 5.0, 3.0, 2.0, 1.0, 0.5)
    assert "no longer true: rank_peers 2024-10; shared with another no -> yes\n" in told(capsys, then, now)

"""Shares and contributions where they cannot be said."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import pytest

from generator.config import RuleSettings
from generator.facts.ledger import Ledger
from generator.facts.rules import BY_KIND
from generator.model.fact import Direction
from generator.model.series import Series
from generator.model.words import Indicator
from tests.facts.worlds import indicator, panel_of


def part_of(
    part: Sequence[float], whole: Sequence[float], about: Indicator | None = None, rest: Sequence[float] = ()
) -> Ledger:
    """A sector within all sectors, in two years; `rest` is another sector."""
    rows = {Series("sales", "MX-02", "food"): part, Series("sales", "MX-02"): whole}
    if rest:
        rows[Series("sales", "MX-02", "wood")] = rest
    return Ledger(panel_of("2023", rows), 0, about or indicator(), RuleSettings())


def test_a_part_larger_than_its_whole_by_no_more_than_rounding_is_no_share() -> None:
    """100.1 of 100.0 may be all of it, each rounded once; 100.1 per cent it is not."""
    assert BY_KIND["share"].state(part_of([50.0, 100.1], [100.0, 100.0])) is None
    assert BY_KIND["share"].state(part_of([50.0, 100.0], [100.0, 100.0])) is not None


@pytest.mark.parametrize("then", [120.0, 100.1])
def test_a_share_has_no_change_from_a_part_larger_than_its_whole(then: float) -> None:
    """More than 100 of 100 a year ago, beside nothing, is no share: the 50 per cent of now are told alone."""
    fact = BY_KIND["share"].state(part_of([then, 50.0], [100.0, 100.0], rest=[0.0, 50.0]))
    assert fact is not None
    assert [(one.role, one.displayed) for one in fact.figures] == [("share", Decimal("50.0"))]
    assert (fact.direction, fact.comparison) == (Direction.FLAT, None)


def test_chained_volumes_contribute_nothing_that_can_be_said() -> None:
    """They do not add up; the same figures at current prices do."""
    figures = ([20.0, 30.0], [100.0, 120.0])
    assert BY_KIND["contribution"].state(part_of(*figures, indicator(chained=True))) is None
    assert BY_KIND["contribution"].state(part_of(*figures)) is not None

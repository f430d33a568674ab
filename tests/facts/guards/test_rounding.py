"""Changes that do not follow from the figures shown beside them."""

from __future__ import annotations

import pytest

from generator.config import RuleSettings
from generator.facts.guards import guarded
from generator.facts.ledger import Ledger
from generator.facts.rules import BY_KIND
from generator.model.series import Series
from generator.model.unit import Kind
from tests.facts.guards.cases import BY_YEARS, caveats, told
from tests.facts.worlds import indicator, panel_of


@pytest.mark.parametrize(
    ("kind", "decimals", "values", "differs"),
    [
        (Kind.RATE, 1, [2.74, 2.55], True),  # shown 2.7, 2.6 and -0.2
        (Kind.RATE, 1, [2.7, 2.5], False),
        (Kind.BALANCE, 0, [-10.4, 10.4], True),  # shown -10, 10 and 21
        (Kind.BALANCE, 0, [-10.0, 10.0], False),
        (Kind.FLOW, 0, [10.4, 11.4], True),  # shown 10, 11 and 9.6 %, where 11 / 10 is 10 %
        (Kind.FLOW, 0, [10.0, 11.0], False),
        (Kind.FLOW, 0, [0.4, 2.0], True),  # shown 0, 2 and 400 %
        (Kind.FLOW, 0, [57671.4, 64131.4], False),
    ],
)
def test_a_change_that_cannot_be_recalculated_is_told(
    kind: Kind, decimals: int, values: list[float], *, differs: bool
) -> None:
    """The reader has the figures shown, and each was rounded once."""
    fact = told(BY_YEARS.get(kind, "year_on_year"), "2023", values, indicator(kind, decimals))
    assert ("rounding" in caveats(fact)) is differs


def test_the_change_of_a_share_is_held_to_its_shares() -> None:
    """33.33 and 33.28 per cent are shown as 33.3 both, and are 0.05 points apart: 0.1."""
    for now, differs in ((3333.0, True), (3428.0, False)):
        rows = {Series("sales", "MX-02", "food"): [3328.0, now], Series("sales", "MX-02"): [10000.0, 10000.0]}
        ledger = Ledger(panel_of("2023", rows), 0, indicator(), RuleSettings())
        fact = BY_KIND["share"].state(ledger)
        assert fact is not None
        assert ("rounding" in caveats(guarded(fact, ledger))) is differs


def test_a_level_alone_has_nothing_to_recalculate() -> None:
    """One figure follows from nothing."""
    assert "rounding" not in caveats(told("level", "2024", [10.44]))

"""What holds for every guard, on random worlds."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import numpy as np
import pytest

from generator.facts.breaks import cut
from generator.facts.guards import CAVEATS, guarded
from generator.facts.guards.within_error import CHANGES, DECISIVE
from generator.facts.ledger import Ledger
from generator.facts.rules import BY_KIND, RULES
from generator.model.unit import Kind
from tests.facts.chance import random_case
from tests.facts.guards.cases import prices

INDEX = [100 * 1.004**month for month in range(12 * 40)]


def test_every_caveat_has_one_guard() -> None:
    """No name is given for two reasons."""
    assert len(CAVEATS) == len(set(CAVEATS))


def test_the_error_is_asked_of_kinds_that_exist() -> None:
    """A misspelt kind would be told in silence."""
    assert set(BY_KIND) >= CHANGES | set(DECISIVE)


@pytest.mark.parametrize("seed", range(30))
def test_a_guard_adds_what_must_be_told_and_changes_no_figure(seed: int) -> None:
    """Facts keep their figures, and lose at most their direction; what is not in doubt has all of it."""
    panel, about, settings = random_case(seed)
    about = msgspec.structs.replace(about, nominal=about.kind is not Kind.RATE, error=seed % 3 * 0.5)
    panel = cut(panel, about)
    with np.errstate(all="raise"):
        for row in range(len(panel.series)):
            ledger = Ledger(panel, row, about, settings, prices("1990-01", INDEX))
            for fact in (fact for rule in RULES if (fact := rule.state(ledger))):
                told = guarded(fact, ledger)
                assert told is not None or (about.error and fact.kind in DECISIVE)
                if told is not None:
                    assert replace(told, caveats=(), direction=fact.direction) == fact
                    names = {caveat.name for caveat in told.caveats}
                    assert names <= set(CAVEATS)
                    assert told.direction == fact.direction or "within_error" in names

"""Whole panels at once: what the screen ranks is what the scan states, series by series."""

from __future__ import annotations

import numpy as np
import pytest

from generator.facts.rule import Role
from generator.facts.rules import BY_KIND, RULES
from generator.facts.scan import scan
from generator.facts.screen import hit_rates, latest, screen
from generator.facts.structure import structure
from tests.facts.chance import random_case


@pytest.mark.parametrize("seed", range(7000, 7030))
def test_the_screen_ranks_what_the_scan_states(seed: int) -> None:
    """The same news above the floor, with the same bits and magnitude, whatever blocks the panel is searched in."""
    panel, about, thresholds = random_case(seed)
    found = screen(panel, about, thresholds)
    screened = {
        (RULES[kind].kind, panel.series[row]): (bits, size)
        for row, kind, bits, size in zip(
            found.rows.tolist(), found.kinds.tolist(), found.bits.tolist(), found.sizes.tolist(), strict=True
        )
    }
    stated = {(fact.kind, fact.series): fact.score for fact in scan(panel, about, thresholds, range(len(panel.series)))}
    for key, score in stated.items():
        role = BY_KIND[key[0]].role
        if role is Role.HEADLINE or (role is Role.NEWS and score.bits >= thresholds.surprise_floor):
            assert screened[key] == pytest.approx((score.bits, score.size))


@pytest.mark.parametrize("seed", range(7100, 7115))
def test_the_best_comes_first_and_is_stated_exactly(seed: int) -> None:
    """Scores fall from fact to fact, and each of the facts asked for is one that its rule states."""
    found = screen(*random_case(seed))
    assert (np.diff(found.scores) <= 0).all()
    facts = found.facts(5)
    assert len(facts) <= 5
    assert all(fact.figures and fact.score.bits >= 0 for fact in facts)


@pytest.mark.parametrize("seed", range(7200, 7220))
def test_blocks_divide_no_family(seed: int) -> None:
    """Peers, wholes and parts are searched together, and every row is searched once."""
    panel, _, _ = random_case(seed)
    belongs = structure(panel)
    blocks = list(belongs.blocks(2))
    assert sorted(np.concatenate(blocks).tolist()) == list(range(len(panel.series)))
    families = [set(belongs.families[block].tolist()) for block in blocks]
    assert sum(map(len, families)) == len(set.union(*families))


@pytest.mark.parametrize("seed", range(7300, 7310))
def test_small_blocks_find_what_one_block_finds(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """How a panel is cut into blocks changes nothing."""
    case = random_case(seed)
    whole, rates = latest(*case), hit_rates(*case, RULES)
    monkeypatch.setattr("generator.facts.screen.BLOCK", 1)
    for kind, one in latest(*case).items():
        np.testing.assert_array_equal(one.fires, whole[kind].fires, kind)
        np.testing.assert_array_equal(one.bits, whole[kind].bits, kind)
    for kind, rate in hit_rates(*case, RULES).items():
        np.testing.assert_array_equal(rate, rates[kind], kind)

"""Whole panels at once: what the screen ranks is what the scan states, series by series."""

from __future__ import annotations

import importlib.util
import math
from dataclasses import replace

import msgspec
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import processors
from generator.config import RuleSettings
from generator.facts import arrays
from generator.facts.rule import Role
from generator.facts.rules import BY_KIND, RULES
from generator.facts.scan import scan
from generator.facts.screen import hit_rates, latest, screen
from generator.facts.structure import structure
from generator.facts.view import View
from generator.model.fact import Direction, Score
from generator.model.unit import Kind
from tests.facts.chance import random_case
from tests.facts.worlds import QUICK, SERIES, indicator, panel_of


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
    wanted = {key: score for key, score in stated.items() if is_ranked(key[0], score, thresholds)}
    assert screened.keys() == wanted.keys()
    for key, score in wanted.items():
        assert screened[key] == pytest.approx((score.bits, score.size))


def is_ranked(kind: str, score: Score, thresholds: RuleSettings) -> bool:
    """Headlines always, news from the floor on."""
    role = BY_KIND[kind].role
    return role is Role.HEADLINE or (role is Role.NEWS and score.bits >= thresholds.surprise_floor)


@pytest.mark.parametrize("seed", range(7200, 7204))
def test_any_number_of_processors_finds_the_same(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Parts of a panel are searched at the same time; who searches what changes no bit, and no order."""
    if not importlib.util.find_spec("numba"):
        pytest.skip("numba, the extra [fast], is not installed")
    panel, about, thresholds = random_case(seed)
    arrays.load(arrays.WORTH)
    monkeypatch.setattr(arrays, "LARGE", 0)
    found = []
    for many in (1, 2, 3, 7):
        monkeypatch.setattr(processors, "at_hand", lambda many=many: many)
        one = screen(replace(panel), about, thresholds)
        found.append([column.tobytes() for column in (one.rows, one.kinds, one.bits, one.sizes, one.scores)])
    assert found[0]
    assert all(one == found[0] for one in found)


def test_an_empty_panel_has_no_news() -> None:
    """No series, or no period: nothing to rank, and no error."""
    empty = panel_of("2024-01", {SERIES: []})
    assert len(screen(empty, indicator(), RuleSettings())) == 0
    assert screen(empty, indicator(), RuleSettings()).facts(5) == []


def test_what_is_ranked_is_guarded() -> None:
    """A record inside the error of the survey is not stated; the change is, as none, with its caveat."""
    about = msgspec.structs.replace(indicator(), error=2.0)
    walk = [100.0 + step % 3 for step in range(119)]
    found = screen(panel_of("2015-01", {SERIES: [*walk, 102.5]}), about, RuleSettings(surprise_floor=0.0))
    kinds = {fact.kind: fact for fact in found.facts(20)}
    assert "record" in {RULES[kind].kind for kind in found.kinds}
    assert "record" not in kinds
    assert (kinds["year_on_year"].direction, "within_error" in {one.name for one in kinds["year_on_year"].caveats}) == (
        Direction.FLAT,
        True,
    )


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


@pytest.mark.parametrize("seed", range(7400, 7430))
def test_what_looks_at_the_recent_past_alone_needs_no_more(seed: int) -> None:
    """Of a panel longer than that the rules find the same as of its last columns."""
    panel, about, thresholds = random_case(seed)
    found, view = latest(panel, about, thresholds), View(panel, about, thresholds, 1)
    for rule in RULES:
        np.testing.assert_array_equal(found[rule.kind].fires, rule.find(view).fires[:, 0], rule.kind)


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


@given(
    values=st.lists(st.sampled_from((None, math.inf, -math.inf, 0.0, -1.0, 1e-9, 1e15, 10.0, 10.4, 11.0)), max_size=40),
    kind=st.sampled_from(list(Kind)),
)
def test_infinity_is_a_hole(values: list[float | None], kind: Kind) -> None:
    """What is stated and ranked of a series with infinite values is what is of one with holes in their place."""
    holes = [None if one is None or math.isinf(one) else one for one in values]
    about, settings = indicator(kind), QUICK
    with np.errstate(all="raise"):
        panels = [panel_of("2019-03", {SERIES: one}) for one in (values, holes)]
        stated = [[(fact.id, fact.score) for fact in scan(panel, about, settings, [0])] for panel in panels]
        ranked = [screen(panel, about, settings).scores.tolist() for panel in panels]
    assert stated[0] == stated[1]
    assert ranked[0] == ranked[1]

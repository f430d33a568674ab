"""What is counted in one pass against the searches of the rules, on random panels of every kind."""

from __future__ import annotations

import importlib.util
from collections import Counter
from dataclasses import replace

import msgspec
import numpy as np
import pytest

from generator.config import RuleSettings
from generator.facts import arrays
from generator.facts.rules import BY_KIND, RULES
from generator.facts.score import fired
from generator.facts.screen import hit_rates
from generator.facts.tally import IN_TIME, Tally, tally
from generator.facts.view import View
from generator.model.panel import Panel
from tests.facts.chance import random_case
from tests.facts.test_fast import EVERYTHING, NOTHING, large_from

pytestmark = pytest.mark.skipif(
    importlib.util.find_spec("numba") is None, reason="numba, the extra [fast], is not installed"
)
BATCHES, CASES = 3, 16


def counted(view: View) -> Tally:
    """The counts of the compiled pass."""
    with large_from(NOTHING):
        compiled = arrays.fast(view.values)
        assert compiled is not None
        return tally(view, compiled)


def compare(view: View) -> Counter[str]:
    """Holds each count against the rule's own search; how many were compared, by kind."""
    told, many = counted(view), Counter[str]()
    with large_from(EVERYTHING):
        for kind, counts in told.counts.items():
            rows = told.is_told if kind in IN_TIME else np.ones(view.rows, np.bool_)
            wanted = np.stack(fired(view, BY_KIND[kind]))
            np.testing.assert_array_equal(counts[:, rows], wanted[:, rows], kind)
            many[kind] += int(counts[0, rows].sum())
    return many


@pytest.mark.parametrize("batch", range(BATCHES))
@pytest.mark.parametrize(("memory", "scale"), [(120, 1.0), (120, 1e7), (5, 1.0)])
def test_one_pass_counts_what_the_rules_find(batch: int, memory: int, scale: float) -> None:
    """Hits and periods are those of the rule's own search, in whole numbers short and long, and most kinds hit."""
    hits = Counter[str]()
    for seed in range(9000 + batch * CASES, 9000 + batch * CASES + CASES):
        panel, about, thresholds = random_case(seed)
        settings = msgspec.structs.replace(thresholds, memory=memory)
        larger = replace(panel, values=panel.values * scale)
        for span in (memory + 20, None):
            hits += compare(View(larger, about, settings, span))
    assert len(+hits) > 10


@pytest.mark.parametrize("seed", range(9300, 9330))
def test_holes_and_extremes_are_left_to_the_rules(seed: int) -> None:
    """Expected rates are the same bits with the pass and without, whatever of a panel it leaves out."""
    panel, about, thresholds = random_case(seed)
    with large_from(EVERYTHING):
        wanted = hit_rates(panel, about, thresholds, RULES)
    with large_from(NOTHING):
        found = hit_rates(panel, about, thresholds, RULES)
    for kind, rates in wanted.items():
        np.testing.assert_array_equal(found[kind], rates, kind)


def test_a_row_out_of_proportion_leaves_the_others_told() -> None:
    """One series of astronomic numbers is left to the rules; the others are counted."""
    panel, about, _ = next(
        case
        for case in map(random_case, range(9000, 9999))
        if len(case[0].series) > 5 and np.isfinite(case[0].values).all() and (case[0].values > 0).all()
    )
    values = panel.values.copy()
    values[2] *= 1e16
    told = counted(View(Panel(panel.first, panel.series, values, panel.status, panel.vintages), about, RuleSettings()))
    assert np.flatnonzero(~told.is_told).tolist() == [2]
    assert "rank_move" not in told.counts

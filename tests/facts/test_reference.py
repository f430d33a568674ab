"""The rules against a slow and plain telling of their definitions, on thousands of random series."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.config import RuleSettings
from generator.facts import breaks
from generator.facts.ledger import Ledger
from generator.facts.rules import BY_KIND, RULES
from generator.facts.scan import scan
from generator.facts.view import View
from generator.model.fact import Fact
from generator.model.panel import Panel
from generator.model.period import Window
from generator.model.unit import Kind
from generator.model.words import Indicator
from tests.facts import reference
from tests.facts.chance import random_case, random_earlier
from tests.facts.worlds import QUICK, SERIES, indicator, panel_of, plainly, world_of

BATCH = 50
BATCHES = 20
EDGES = (None, 0.0, 0.04, 0.05, 0.1, 9.5, 9.6, 10.4, 10.45, 10.5, -0.05, -9.5, 1e-9, 1e15, 3.0, 2.0)
"""Holes, zeros, values that are shown alike, and values as small and as large as statistics come."""
REVISION = BY_KIND["revision"]
IN_ONE_PANEL = BY_KIND.keys() - {"revision"}
"""A revision is found between two releases."""


def cut(panel: Panel, about: Indicator) -> Panel:
    """The panel as the rules may see it: nothing from before the last break of the series."""
    return breaks.cut(panel, about)


def assert_same(panel: Panel, about: Indicator, thresholds: RuleSettings) -> set[str]:
    """Every rule states what the reference tells of every series, and its search finds it; the kinds told."""
    world = world_of(panel, about, thresholds)
    seen = cut(panel, about)
    with np.errstate(all="raise"):
        view = View(seen, about, thresholds)
        found = {rule.kind: rule.find(view) for rule in RULES}
    assert all(one.can[one.fires].all() for one in found.values())
    kinds: set[str] = set()
    for row, series in enumerate(panel.series):
        ledger = Ledger(seen, row, about, thresholds)
        told = {rule.kind: fact for rule in RULES if (fact := plainly(rule.state(ledger)))}
        assert told == expected(world, panel, row), series
        missed = [kind for kind in told if not found[kind].fires[row, -1]]
        assert not missed, series
        kinds |= told.keys()
    return kinds


def expected(world: reference.World, panel: Panel, row: int) -> dict[str, reference.Told]:
    """What the reference tells of a row, of the kinds that there are rules for."""
    told = reference.facts(world, panel.series[row])
    return {kind: fact for kind, fact in told.items() if kind in IN_ONE_PANEL}


@cache
def told_in(batch: int) -> frozenset[str]:
    """The kinds told in a batch of random panels, all of them as the reference tells them."""
    told: set[str] = set()
    for seed in range(batch * BATCH, (batch + 1) * BATCH):
        told |= assert_same(*random_case(seed))
    return frozenset(told)


@pytest.mark.parametrize("batch", range(BATCHES))
def test_rules_state_what_their_definitions_say(batch: int) -> None:
    """Panels of all frequencies and kinds, with gaps, ties, zeros and extremes, give the same facts both ways."""
    assert told_in(batch)


def test_every_kind_occurs() -> None:
    """Nothing would be proved of a kind of fact that no random panel holds."""
    assert frozenset[str]().union(*map(told_in, range(BATCHES))) == IN_ONE_PANEL


@pytest.mark.parametrize("first", range(8000, 8600, 100))
def test_revisions_are_what_their_definition_says(first: int) -> None:
    """Held against random states of an earlier day, the rule tells and finds what the reference does."""
    assert sum(len(revised_in(seed)) for seed in range(first, first + 100)) > 100


def revised_in(seed: int) -> list[Fact]:
    """The revisions of a random panel, all of them as the reference tells them, and found however far one looks."""
    panel, about, thresholds = random_case(seed)
    earlier, seen = random_earlier(seed, panel, about.decimals), cut(panel, about)
    world, rows = world_of(panel, about, thresholds, earlier), range(len(seen.series))
    stated = [REVISION.state(Ledger(seen, row, about, thresholds, None, earlier)) for row in rows]
    assert [plainly(fact) for fact in stated] == [reference.revision(world, one) for one in seen.series]
    for span in (1, None):
        with np.errstate(all="raise"):
            found = REVISION.find(View(seen, about, thresholds, span, earlier))
        assert found.fires[:, -1].tolist() == [fact is not None for fact in stated]
        assert found.can[found.fires].all()
        assert not found.can[:, :-1].any()
    return [fact for fact in stated if fact]


@pytest.mark.parametrize("seed", range(8000, 8020))
def test_a_scan_tells_revisions_where_an_earlier_state_is_known(seed: int) -> None:
    """Each with its score; without an earlier state there are none."""
    panel, about, thresholds = random_case(seed)
    earlier, rows = random_earlier(seed, panel, about.decimals), range(len(panel.series))
    found = [fact for fact in scan(panel, about, thresholds, rows, earlier=earlier) if fact.kind == "revision"]
    assert {fact.series for fact in found} == {fact.series for fact in revised_in(seed)}
    assert {fact.score.bits for fact in found} <= {0.0}
    assert "revision" not in {fact.kind for fact in scan(panel, about, thresholds, rows)}


@settings(max_examples=150)
@given(
    values=st.lists(st.sampled_from(EDGES), min_size=2, max_size=30),
    first=st.sampled_from(("2019-01", "2019-05", "2019-12", "2019-Q1", "2019-Q3", "2009")),
    kind=st.sampled_from(list(Kind)),
    decimals=st.integers(0, 1),
    seasonal=st.booleans(),
)
def test_edges_of_rounding_and_of_history(
    values: list[float | None], first: str, kind: Kind, decimals: int, seasonal: bool
) -> None:
    """One series made of edge cases alone gives the same facts both ways."""
    about = indicator(kind, decimals, seasonal=seasonal, target=(0.05, 9.5))
    assert_same(panel_of(first, {SERIES: values}), about, QUICK)


@pytest.mark.parametrize("seed", range(0, 400, 8))
def test_the_past_is_searched_as_it_was_seen_then(seed: int) -> None:
    """What a rule finds at a period does not depend on what came later."""
    panel, about, thresholds = random_case(seed)
    panel = cut(panel, about)
    columns = panel.values.shape[1] * 2 // 3 + 1
    then = panel.until(panel.first.shift(columns - 1))
    for rule in RULES:
        found, before = (rule.find(View(one, about, thresholds)) for one in (panel, then))
        np.testing.assert_array_equal(found.fires[:, :columns], before.fires, rule.kind)
        np.testing.assert_array_equal(found.can[:, :columns], before.can, rule.kind)


@pytest.mark.parametrize("seed", range(3000, 3012))
def test_the_past_is_searched_for_all_that_was_told_then(seed: int) -> None:
    """At each period of the last years the search has found what could be told at that time, and nothing else."""
    panel, about, thresholds = random_case(seed)
    world, view = world_of(panel, about, thresholds), View(cut(panel, about), about, thresholds)
    columns = min(panel.values.shape[1], 24)
    window = Window.trailing(panel.last, columns)
    for rule in (one for one in RULES if one.kind in IN_ONE_PANEL):
        fires = rule.find(view).fires[:, -columns:]
        for row in range(0, len(panel.series), 4):
            hits = reference.hits(world, panel.series[row], rule.kind, window)
            assert fires[row].tolist() == hits, (rule.kind, panel.series[row])


@pytest.mark.parametrize("seed", range(5000, 5040))
def test_a_scan_finds_all_facts_of_the_rows_asked_for(seed: int) -> None:
    """Nothing is lost between search and statement, nothing is told twice, and the best comes first."""
    panel, about, thresholds = random_case(seed)
    rows = range(0, len(panel.series), 2)
    found = scan(cut(panel, about), about, thresholds, rows)
    world = world_of(panel, about, thresholds)
    told = {(row, kind) for row in rows for kind in expected(world, panel, row)}
    assert {(panel.row(fact.series), fact.kind) for fact in found} == told
    assert len(found) == len(told)
    totals = [fact.score.total for fact in found]
    assert totals == sorted(totals, reverse=True)


@pytest.mark.parametrize("seed", range(6000, 6060))
def test_every_figure_cites_observations_of_its_panel(seed: int) -> None:
    """The cells behind a figure exist, stand in the panel with that value, and are cited once."""
    panel, about, thresholds = random_case(seed)
    for fact in scan(cut(panel, about), about, thresholds, range(len(panel.series))):
        assert all(figure.cells and figure.arithmetic for figure in fact.figures)
        assert len({cell.id for cell in fact.cells}) == len(fact.cells)
        for cell in fact.cells:
            assert panel.cell(panel.row(cell.series), cell.period) == cell

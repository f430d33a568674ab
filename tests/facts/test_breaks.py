"""A new method starts a series afresh."""

from __future__ import annotations

import numpy as np
import pytest

from generator.config import RuleSettings
from generator.facts.breaks import cut
from generator.facts.ledger import Ledger
from generator.facts.rules import BY_KIND
from generator.model.period import Period
from tests.facts.worlds import QUICK, SERIES, indicator, panel_of

MONTHS = [float(number) for number in range(1, 15)]


@pytest.mark.parametrize(
    ("breaks", "left"),
    [
        ((), 14),
        (("2023-03",), 12),
        (("2023-03", "2023-06"), 9),
        (("2023-06", "2023-03"), 9),
        (("2024-02",), 1),
        (("2024-03",), 14),
        (("2023-03", "2024-03"), 12),
        (("2022-12",), 14),
        (("2023-Q3",), 8),
        (("2024",), 2),
    ],
)
def test_only_what_follows_the_last_break_is_left(breaks: tuple[str, ...], left: int) -> None:
    """January 2023 to February 2024: a break takes all before it, and one that is still to come takes nothing."""
    panel = panel_of("2023-01", {SERIES: MONTHS})
    kept = cut(panel, indicator(breaks=breaks)).values[0]
    np.testing.assert_array_equal(kept, [np.nan] * (14 - left) + MONTHS[14 - left :])


def test_a_quarter_that_holds_a_break_is_left_out() -> None:
    """With a new method from May on, the second quarter is half old; the third is the first whole one."""
    panel = panel_of("2023-Q1", {SERIES: [1.0, 2.0, 3.0, 4.0]})
    np.testing.assert_array_equal(cut(panel, indicator(breaks=("2023-05",))).values[0], [np.nan, np.nan, 3.0, 4.0])


@pytest.mark.parametrize(("first", "begins"), [("2010", "2024-06"), ("2021-Q2", "2024-Q4"), ("2021-Q2", "2024-12")])
def test_a_break_within_the_newest_period_leaves_nothing_to_compare(first: str, begins: str) -> None:
    """The year 2024 is half old and half new: it stands alone, without a year before and without a record."""
    panel, about = panel_of(first, {SERIES: [*MONTHS, 50.0]}), indicator(breaks=(begins,))
    kept = cut(panel, about)
    np.testing.assert_array_equal(kept.values[0], [np.nan] * 14 + [50.0])
    ledger = Ledger(kept, 0, about, QUICK)
    told = {kind for kind, rule in BY_KIND.items() if rule.state(ledger)}
    assert (told, ledger.is_cut) == ({"level"}, True)


def test_the_panel_itself_is_left_as_it_was() -> None:
    """Cutting makes a panel of its own, and none where there is nothing to cut."""
    panel = panel_of("2023-01", {SERIES: MONTHS})
    assert cut(panel, indicator()) is panel
    cut(panel, indicator(breaks=("2023-03",)))
    assert panel.values[0, 0] == 1.0


def test_nothing_is_compared_across_a_break() -> None:
    """January 2024 is held against January 2023 only where both are measured alike."""
    panel = panel_of("2023-01", {SERIES: MONTHS}).until(Period.parse("2024-01"))
    for begins, told in (("2023-01", True), ("2023-02", False)):
        about = indicator(breaks=(begins,))
        ledger = Ledger(cut(panel, about), 0, about, RuleSettings())
        assert (BY_KIND["year_on_year"].state(ledger) is not None) is told


def test_a_cut_history_does_not_begin_with_the_series() -> None:
    """A record since the break is one since then; without a break it is one since the series began."""
    panel = panel_of("2023-01", {SERIES: MONTHS})
    for breaks, since, is_start in (((), "2023-01", True), (("2023-03",), "2023-03", False)):
        about = indicator(breaks=breaks)
        fact = BY_KIND["record"].state(Ledger(cut(panel, about), 0, about, QUICK))
        assert fact is not None
        assert (str(fact.since), fact.since_is_start) == (since, is_start)


def test_an_empty_series_stays_empty() -> None:
    """Where nothing follows the break, nothing is left to tell."""
    about = indicator(breaks=("2023-06",))
    panel = cut(panel_of("2023-01", {SERIES: [1.0, 2.0, None, None, None, None]}), about)
    assert Ledger(panel, 0, about, RuleSettings()).first is None
    assert not np.isfinite(panel.values).any()

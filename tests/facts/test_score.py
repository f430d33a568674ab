"""How surprise is counted, by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest

from generator.config import RuleSettings
from generator.facts.rules import BY_KIND
from generator.facts.scan import scan
from generator.facts.score import SURPRISE_CAP, score, surprise
from generator.facts.view import View
from generator.model.fact import Caveat, Direction, Fact
from generator.model.period import Period, Window
from tests.facts.worlds import SERIES, VINTAGE, indicator, panel_of


def view_of(values: list[float | None]) -> View:
    """One series from January 2000."""
    return View(panel_of("2000-01", {SERIES: values}), indicator(), RuleSettings())


def flags(length: int, *fired: int) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    """One row that fired at those columns."""
    row = np.zeros((1, length), dtype=np.bool_)
    row[0, list(fired)] = True
    return row


def test_surprise_in_bits() -> None:
    """Two hits in fourteen earlier periods: (2 + 1) / (14 + 2) is 3 in 16, 2.415 bits."""
    bits = surprise(view_of([1.0] * 15), flags(15, 3, 7), 0)
    assert bits == pytest.approx(math.log2(16 / 3))
    assert bits == pytest.approx(2.415, abs=0.0005)


def test_the_newest_period_does_not_count_for_itself() -> None:
    """A rule that never fired before, in six periods, is a one-in-eight surprise whatever it does now."""
    view = view_of([1.0] * 7)
    assert surprise(view, flags(7, 6), 0) == surprise(view, flags(7), 0) == 3.0


def test_periods_without_a_value_are_no_evidence() -> None:
    """Two holes among eight earlier periods leave six."""
    assert surprise(view_of([1.0, None, 1.0, 1.0, None, 1.0, 1.0, 1.0, 1.0]), flags(9, 1), 0) == 3.0


def test_memory_is_ten_years_of_months() -> None:
    """Hits before the last 120 periods are forgotten: one in 122 is 6.93 bits, within the cap."""
    bits = surprise(view_of([1.0] * 201), flags(201, 3, 79, 80), 0)
    assert bits == pytest.approx(math.log2(122 / 2))
    never = surprise(view_of([1.0] * 201), flags(201), 0)
    assert never == pytest.approx(math.log2(122))
    assert never <= SURPRISE_CAP


def test_what_happens_every_month_is_no_surprise() -> None:
    """A rule that always fired has under half a bit."""
    assert surprise(view_of([1.0] * 15), flags(15, *range(15)), 0) == pytest.approx(math.log2(16 / 15))


def test_the_total_is_the_product_of_the_factors() -> None:
    """Priority, surprise as a share of its cap, and a factor of confidence for each caveat that lowers it."""
    view, window = view_of([1.0] * 7), Window.of(Period.parse("2000-07"))
    caveats = (Caveat("preliminary"), Caveat("nominal"), Caveat("small_base"))
    fact = Fact("record", SERIES, window, (), Direction.UP, VINTAGE, caveats=caveats)
    result = score(fact, BY_KIND["record"], view, flags(7), 0)
    expected = BY_KIND["record"].priority * 3.0 / 7.0 * 0.95 * 0.6
    assert result.total == pytest.approx(expected)
    assert result.bits == 3.0


def test_a_fact_that_is_always_news_needs_no_surprise() -> None:
    """The level scores by priority alone and has no bits to be held against the floor."""
    facts = scan(panel_of("2000-01", {SERIES: [1.0] * 30}), indicator(), RuleSettings(), [0])
    level = next(fact for fact in facts if fact.kind == "level")
    assert level.score.total == BY_KIND["level"].priority
    assert level.score.bits is None

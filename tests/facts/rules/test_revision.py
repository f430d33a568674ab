"""The period before the newest, where it was published otherwise before."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from generator.facts.ledger import Ledger
from generator.facts.rules.revision import RULE
from generator.facts.score import magnitude, surprise
from generator.facts.view import View
from generator.model.fact import Fact
from generator.model.panel import Panel
from generator.model.series import Series
from generator.model.unit import Kind
from generator.model.words import Indicator
from tests.facts.rules.cases import D, Values, figures
from tests.facts.worlds import QUICK, SERIES, indicator, panel_of

FIRST = "2023-12"
YEAR = [100.0] * 13
"""December 2023 to December 2024: what follows is January 2025 and has a base of 100."""


def tell(then: Panel | None, now: Panel, about: Indicator | None = None) -> Fact | None:
    """What the rule states of the first series; its search has to agree, however far it looks."""
    about = about or indicator()
    fact = RULE.state(Ledger(now, 0, about, QUICK, earlier=then))
    with np.errstate(all="raise"):
        for span in (1, None):
            signal = RULE.find(View(now, about, QUICK, span, then))
            assert bool(signal.fires[0, -1]) is (fact is not None)
            assert signal.can[signal.fires].all()
    return fact


def revised(then: Values, now: Values, about: Indicator | None = None, first: str = FIRST) -> Fact | None:
    """One series as it was published and as it is, both from the same period on."""
    return tell(panel_of(first, {SERIES: then}), panel_of(first, {SERIES: now}), about)


def test_a_growth_that_was_revised() -> None:
    """January was 110, now it is 108: 10 % on January 2024 has become 8 %; February is new."""
    fact = revised([*YEAR, 110.0], [*YEAR, 108.0, 120.0])
    assert fact is not None
    assert figures(fact) == {"level": D(108), "previous": D(110), "change": D(8), "previous_change": D(10)}
    assert (fact.kind, fact.direction, str(fact.window), str(fact.comparison)) == (
        "revision",
        "down",
        "2025-01",
        "2024-01",
    )


def test_what_was_published_cites_no_observation_of_today() -> None:
    """The old figures name their vintage in the arithmetic; the new ones cite what is known now."""
    fact = revised([*YEAR, 110.0], [*YEAR, 108.0, 120.0])
    assert fact is not None
    assert fact["previous"].cells == fact["previous_change"].cells == ()
    assert fact["previous"].arithmetic == "value of 2025-01 = 110, as published in test@2024-12-01#000000000000"
    assert [str(cell.value) for cell in fact["change"].cells] == ["108.0", "100.0"]


def test_a_revised_base_changes_the_growth_too() -> None:
    """January stays 110; the one of 2024 is 125 instead of 100: a rise of 10 % was in truth a fall of 12 %."""
    then, now = [*YEAR, 110.0], [*YEAR, 110.0, 120.0]
    now[1] = 125.0
    fact = revised(then, now)
    assert fact is not None
    assert figures(fact) == {"level": D(110), "previous": D(110), "change": D(-12), "previous_change": D(10)}
    assert fact.direction == "down"


def test_the_direction_is_that_of_the_growth() -> None:
    """The value went up from 110 to 112, its growth down from 10 % to 1.8 %, since the base is 110 now."""
    then, now = [*YEAR, 110.0], [*YEAR, 112.0, 120.0]
    now[1] = 110.0
    fact = revised(then, now)
    assert fact is not None
    assert (figures(fact)["change"], fact.direction) == (D("1.8"), "down")


@pytest.mark.parametrize(
    ("then", "now"),
    [
        ([*YEAR, 110.0], [*YEAR, 110.0, 120.0]),
        ([*YEAR, 110.02], [*YEAR, 109.98, 120.0]),
        (YEAR, [*YEAR, 110.0, 120.0]),
        ([*YEAR, None], [*YEAR, 110.0, 120.0]),
        ([*YEAR, 110.0], [*YEAR, None, 120.0]),
        ([*YEAR, 110.0], [*YEAR, 108.0, None]),
        ([*YEAR, 110.0, 120.0], [*YEAR, 110.0, 130.0]),
        ([*YEAR[:-1], 90.0, 110.0], [*YEAR, 110.0, 120.0]),
    ],
    ids=["same", "shown alike", "not out yet", "missing then", "missing now", "nothing new", "the newest", "older"],
)
def test_silent(then: Values, now: Values) -> None:
    """What is shown alike, was not known in both, or is not about the period before the newest."""
    assert revised(then, now) is None


def test_a_growth_shown_alike_is_no_revision_of_growth() -> None:
    """From 1,000.2 to 1,000.4 on a base of 1,000 is 0.0 % both times, though the value is shown otherwise."""
    year = [1000.0] * 13
    assert revised([*year, 1000.2], [*year, 1000.4, 1.0]) is None


def test_a_rate_is_told_by_its_value() -> None:
    """3.1 % became 2.7 %; a base revised alone, 2.6 to 2.5 %, leaves the rate as it was published."""
    rate, year = indicator(Kind.RATE), [2.6] * 13
    fact = revised([*year, 3.1], [*year, 2.7, 2.9], rate)
    assert fact is not None
    assert figures(fact) == {"level": D("2.7"), "previous": D("3.1"), "change": D("0.1"), "previous_change": D("0.5")}
    assert fact.direction == "down"
    assert revised([*year, 3.1], [2.6, 2.5, *year[2:], 3.1, 2.9], rate) is None


def test_a_balance_is_told_by_its_value() -> None:
    """A deficit of 252 was first one of 300."""
    fact = revised([-300.0], [-252.0, -200.0], indicator(Kind.BALANCE), "2024")
    assert fact is not None
    assert (figures(fact), fact.direction, fact.comparison) == ({"level": D(-252), "previous": D(-300)}, "up", None)


@pytest.mark.parametrize("base", [None, 0.0, -5.0])
def test_without_a_growth_the_value_decides(base: float | None) -> None:
    """Nothing grows from a missing base, from zero or from below: 10.0 became 10.1."""
    fact = revised([base, 10.0], [base, 10.1, 11.0], first="2022")
    assert fact is not None
    assert (figures(fact), fact.direction) == ({"level": D("10.1"), "previous": D(10)}, "up")


def test_a_growth_that_can_no_longer_be_told_is_told_by_the_value() -> None:
    """The base of 2022 is gone: 10 % is history, and the value was 11.0 and is 11.5."""
    fact = revised([10.0, 11.0], [None, 11.5, 12.0], first="2022")
    assert fact is not None
    assert figures(fact) == {"level": D("11.5"), "previous": D(11)}


def test_without_an_earlier_state_nothing_was_revised() -> None:
    """As at a first release, and for a series that was not in the one before."""
    now = panel_of("2022", {SERIES: [10.0, 11.0, 12.0]})
    assert tell(None, now) is None
    assert tell(panel_of("2022", {Series("sales", "MX-14"): [10.0, 11.5]}), now) is None
    assert tell(panel_of("2022-01", {SERIES: [10.0, 11.5]}), now) is None
    assert tell(panel_of("2022", {SERIES: [11.5]}), panel_of("2022", {SERIES: [10.0]})) is None


def test_series_and_periods_are_found_wherever_they_stand() -> None:
    """The earlier state starts two years before and has another series first: 2023 was 11.5, and is 11."""
    other = Series("sales", "MX-14")
    then = panel_of("2020", {other: [1.0, 2.0, 3.0, 4.0], SERIES: [8.0, 9.0, 10.0, 11.5]})
    fact = tell(then, panel_of("2022", {SERIES: [10.0, 11.0, 12.0], other: [3.0, 4.0, 5.0]}))
    assert fact is not None
    assert figures(fact) == {"level": D(11), "previous": D("11.5"), "change": D(10), "previous_change": D(15)}


def test_nothing_is_compared_across_a_break() -> None:
    """A break at the newest period leaves no value before; one at the period before leaves no base."""
    then, now = panel_of("2022", {SERIES: [10.0, 11.5]}), [10.0, 11.0, 12.0]
    at_newest = panel_of("2022", {SERIES: [None, None, *now[2:]]})
    assert tell(then, at_newest, indicator(breaks=("2024",))) is None
    before = panel_of("2022", {SERIES: [None, *now[1:]]})
    fact = tell(then, before, indicator(breaks=("2023",)))
    assert fact is not None
    assert figures(fact) == {"level": D(11), "previous": D("11.5")}


def test_its_size_is_beside_the_usual_annual_changes() -> None:
    """Growth was 20 % in every year, and is 16 % instead of 20 % in the last but one: a fifth of what is usual."""
    values = [1000.0, 1200.0, 1440.0, 1728.0, 2073.6, 2488.32]
    then, now = panel_of("2019", {SERIES: values}), panel_of("2019", {SERIES: [*values[:-1], 2405.376, 1.0]})
    view = View(now, indicator(), QUICK, earlier=then)
    assert magnitude(view, RULE) == pytest.approx([4 / 20])


def test_its_surprise_is_not_measured() -> None:
    """No bits: no history of the rule says how often a value is revised, so it describes."""
    then, now = panel_of("2022", {SERIES: [10.0, 11.5]}), panel_of("2022", {SERIES: [10.0, 11.0, 12.0]})
    assert surprise(View(now, indicator(), QUICK, earlier=then), RULE).tolist() == [0.0]


def test_peers_are_revised_each_for_itself() -> None:
    """Of two states one was revised."""
    other = Series("sales", "MX-14")
    then = panel_of("2022", {SERIES: [10.0, 11.0], other: [10.0, 11.5]})
    now = panel_of("2022", {SERIES: [10.0, 11.0, 12.0], other: [10.0, 11.0, 12.0]})
    assert RULE.find(View(now, indicator(), QUICK, 1, then)).fires[:, 0].tolist() == [False, True]
    own = Ledger(now, 0, indicator(), QUICK, earlier=then)
    assert (RULE.state(own), RULE.state(replace(own, row=1)) is not None) == (None, True)

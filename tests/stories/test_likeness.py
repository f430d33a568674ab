"""What two facts have in common, part by part."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model.series import Series
from generator.stories.diversity import family, likeness, nearest, worth
from tests.facts.worlds import SERIES
from tests.stories.choosing import fact

GROWTH = fact("year_on_year", shows="42.0")


@pytest.mark.parametrize(
    ("series", "expected"),
    [
        (SERIES, 0.35 + 0.2 + 0.15),
        (Series("sales", "MX-01"), 0.35 + 0.15),
        (Series("sales", SERIES.area, "retail"), 0.35 + 0.2),
        (Series("jobs", SERIES.area), 0.2 + 0.15),
        (Series("jobs", "MX-01", "retail"), 0.0),
    ],
)
def test_what_two_series_share(series: Series, expected: float) -> None:
    """The indicator counts most, then the area, then the sector."""
    assert likeness(GROWTH, fact("since", of=series)) == pytest.approx(expected)


def test_a_family_and_a_number_in_common() -> None:
    """0.2 for the family, 0.1 for the figure as shown: 42.04 and 42.0 are printed alike."""
    other = Series("jobs", "MX-01", "retail")
    assert likeness(GROWTH, fact("year_on_year", of=other)) == pytest.approx(0.2)
    assert likeness(GROWTH, fact("since", of=other, shows="42.04")) == pytest.approx(0.1)
    assert likeness(GROWTH, fact("since", of=other, shows="42.06")) == 0.0
    assert likeness(GROWTH, GROWTH) == pytest.approx(1.0)


def test_facts_without_figures_share_no_number() -> None:
    """Nothing is not the same number as nothing."""
    assert likeness(fact("since"), fact("share")) == pytest.approx(0.7)


def test_a_fact_is_worth_its_score_less_half_its_nearest_likeness() -> None:
    """1.0 less half of 0.70, the nearer of 0.70 and 0.50; with nothing told, its score."""
    here, there = fact("since"), fact("since", of=Series("sales", "MX-01"))
    streak = fact("streak_annual", 1.0)
    assert worth(streak, [there, here]) == pytest.approx(0.65)
    assert nearest(streak, [there, here])[1] is here
    assert worth(streak, []) == 1.0


def test_a_kind_that_no_rule_of_a_panel_finds_is_its_own_family() -> None:
    """A revision is found between two vintages."""
    assert family(replace(fact("level"), kind="revision")) == "revision"

"""Inside or outside the band that an authority has set."""

from __future__ import annotations

import pytest

from generator.facts.rule import Role
from generator.facts.rules import BY_KIND
from generator.model.unit import Kind, Unit
from tests.facts.rules.cases import D, Values, figures, tell, told
from tests.facts.worlds import indicator

BAND = indicator(Kind.RATE, target=(2.0, 4.0))


def test_back_inside_for_two_years() -> None:
    """3.9 and 3.5 lie within 2 to 4, and 4.2 before them did not."""
    fact = told("target", "2010", [4.6, 4.2, 3.9, 3.5], BAND)
    assert figures(fact) == {"level": D("3.5"), "low": D(2), "high": D(4), "length": D(2)}
    assert (fact.direction, str(fact.window), str(fact.since)) == ("flat", "2013", "2012")
    assert (fact["length"].unit, str(fact["length"].window), fact["low"].decimals) == (Unit("year"), "2012/2013", 0)


@pytest.mark.parametrize(
    ("newest", "place"),
    [(4.0, "flat"), (4.04, "flat"), (4.05, "up"), (2.0, "flat"), (1.95, "flat"), (1.94, "down"), (-1.0, "down")],
)
def test_what_is_displayed_decides(newest: float, place: str) -> None:
    """The ends are inside, and 4.04 is shown as 4.0."""
    assert told("target", "2010", [newest], BAND).direction == place


@pytest.mark.parametrize("before", [[], [3.0], [4.6, None, 3.0], [None, 3.0]])
def test_without_a_known_beginning_there_is_no_length(before: Values) -> None:
    """It may have been so for longer than the series or its last gap says."""
    fact = told("target", "2010", [*before, 3.1], BAND)
    assert (fact.has("length"), fact.since) == (False, None)


def test_above_is_another_place_than_below() -> None:
    """From below to above in one step: one period above."""
    fact = told("target", "2010", [3.0, 1.0, 5.0], BAND)
    assert (fact.direction, figures(fact)["length"]) == ("up", D(1))


def test_the_band_has_the_digits_that_it_needs() -> None:
    """2.5 to 3.25, whatever the digits of the figure."""
    fact = told("target", "2010", [3.0], indicator(Kind.RATE, decimals=0, target=(2.5, 3.25)))
    assert (str(fact["low"].displayed), str(fact["high"].displayed)) == ("2.5", "3.25")


def test_no_band_or_no_value_no_fact() -> None:
    """Only what an authority has set is held against anything."""
    assert tell("target", "2010", [3.0], indicator(Kind.RATE)) is None
    assert tell("target", "2010", [3.0, None], BAND) is None


def test_where_a_figure_stands_is_context() -> None:
    """It claims nothing unusual."""
    assert BY_KIND["target"].role is Role.CONTEXT


def test_a_break_hides_the_beginning() -> None:
    """The period outside the band was measured another way."""
    about = indicator(Kind.RATE, target=(2.0, 4.0), breaks=("2012",))
    assert not told("target", "2010", [4.6, 4.2, 3.9, 3.5], about).has("length")

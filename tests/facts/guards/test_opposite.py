"""Changes that go the other way over another window or against another base."""

from __future__ import annotations

from decimal import Decimal

import msgspec
import pytest

from tests.facts.guards.cases import caveats, told
from tests.facts.worlds import QUICK

OTHERS = {"companion", "opposite", "mixed"}


def by_year(levels: list[float]) -> list[float]:
    """Twelve months of each level."""
    return [level for level in levels for _ in range(12)]


# Bases of one to five years back weigh 1, e^-1/2, e^-1, e^-3/2 and e^-2: 43, 26, 16, 10 and 6 per cent.


def test_most_bases_against_it_make_a_mixed_picture() -> None:
    """20 per cent less than last year's 110, and 10 per cent more than the 80 of all years before."""
    found = caveats(told("year_on_year", "2018", [80.0, 80.0, 80.0, 80.0, 110.0, 88.0]))
    caveat = found["mixed"]
    assert caveat.figure is not None
    assert (caveat.figure.displayed, str(caveat.period)) == (Decimal("10.0"), "2021")


def test_an_odd_year_is_the_last_to_witness() -> None:
    """2021 and 2020 are left out by the settings, so the rise of 10 per cent is that since 2019."""
    values = [80.0, 80.0, 80.0, 80.0, 110.0, 88.0]
    caveat = caveats(
        told("year_on_year", "2018", values, settings=msgspec.structs.replace(QUICK, excluded_years=(2020, 2021)))
    )["mixed"]
    assert caveat.figure is not None
    assert (caveat.figure.displayed, str(caveat.period)) == (Decimal("10.0"), "2019")


def test_a_quarter_of_the_weight_against_it_has_to_be_told() -> None:
    """Only two years back, 26 per cent of the weight, was lower."""
    found = caveats(told("year_on_year", "2018", [100.0, 100.0, 100.0, 80.0, 110.0, 88.0]))
    caveat = found["opposite"]
    assert caveat.figure is not None
    assert (caveat.figure.displayed, str(caveat.period)) == (Decimal("10.0"), "2021")
    assert not {"companion", "mixed"} & found.keys()


def test_a_tenth_of_the_weight_against_it_asks_for_the_twelve_months() -> None:
    """Only three years back, 16 per cent of the weight, was lower: the year's fall of 20 per cent belongs beside it."""
    values = by_year([100.0, 100.0, 80.0, 100.0, 110.0, 88.0])
    found = caveats(told("year_on_year", "2018-01", values))
    caveat = found["companion"]
    assert caveat.figure is not None
    assert (caveat.figure.displayed, str(caveat.figure.window)) == (Decimal("-20.0"), "2023-01/2023-12")
    assert not {"opposite", "mixed"} & found.keys()


def test_a_whole_year_needs_no_companion() -> None:
    """The twelve months are what is told."""
    values = by_year([100.0, 100.0, 80.0, 100.0, 110.0, 88.0])
    assert not OTHERS & caveats(told("annual", "2018-01", values)).keys()


def test_less_than_a_tenth_is_left_alone() -> None:
    """Only four years back, just under 10 per cent of the weight, was lower."""
    assert not OTHERS & caveats(told("year_on_year", "2018", [100.0, 80.0, 100.0, 100.0, 110.0, 88.0])).keys()


def test_the_twelve_months_are_the_first_to_be_told() -> None:
    """December is up 9.1 per cent; the year with it, at 1088 after 1320, is 17.6 per cent down."""
    values = [*by_year([110.0] * 5), *[88.0] * 11, 120.0]
    caveat = caveats(told("year_on_year", "2018-01", values))["mixed"]
    assert caveat.figure is not None
    assert (caveat.figure.displayed, str(caveat.figure.window)) == (Decimal("-17.6"), "2023-01/2023-12")
    assert caveat.period is None


def test_the_year_to_date_is_such_a_claim_too() -> None:
    """One and two months are down 20 per cent, a weight of 3.6; the longer windows, 4.5 together, are up."""
    values = [*by_year([100.0] * 5), 120.0, 120.0, *[200.0] * 10, 96.0, 96.0]
    caveat = caveats(told("year_to_date", "2018-01", values))["mixed"]
    assert caveat.figure is not None
    # 10 x 200 + 2 x 96 = 2192, after 10 x 100 + 2 x 120 = 1240
    assert caveat.figure.displayed == Decimal("76.8")


@pytest.mark.parametrize("kind", ["level", "record_change"])
def test_only_changes_told_for_a_window_are_such_claims(kind: str) -> None:
    """A level holds for its month alone."""
    values = [80.0, 80.0, 80.0, 80.0, 110.0, 165.0]
    assert not OTHERS & caveats(told(kind, "2018", values)).keys()


def test_no_change_as_shown_goes_no_way() -> None:
    """Flat is opposite to nothing."""
    assert not OTHERS & caveats(told("year_on_year", "2018", [80.0, 80.0, 80.0, 80.0, 9000.0, 9001.0])).keys()

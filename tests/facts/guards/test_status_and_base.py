"""What a reader is told along with a fact, and when nothing needs telling."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from generator.facts.guards import guarded
from generator.facts.rules import BY_KIND
from generator.model.panel import Status
from generator.model.unit import Kind
from generator.model.words import Indicator
from tests.facts.worlds import QUICK, indicator, ledger_of

PRELIMINARY, REVISED, FINAL = Status.PRELIMINARY, Status.REVISED, Status.FINAL


def caveats(
    kind: str,
    first: str,
    values: Sequence[float | None],
    about: Indicator | None = None,
    status: Sequence[Status] | None = None,
) -> dict[str, str]:
    """The names of the caveats on a fact of that kind, with the period of each."""
    ledger = ledger_of(first, values, about, QUICK, status)
    fact = BY_KIND[kind].state(ledger)
    assert fact is not None
    told = guarded(fact, ledger)
    assert told is not None
    return {caveat.name: str(caveat.period or "") for caveat in told.caveats}


ANNUAL = {Kind.RATE: "points", Kind.BALANCE: "balance"}
"""The kind of fact that compares years, where it is not `year_on_year`."""


def test_growth_of_current_prices_is_nominal() -> None:
    """A comparison or a record of pesos has prices in it."""
    about = indicator(nominal=True)
    assert "nominal" in caveats("year_on_year", "2021", [4.0, 5.0], about)
    assert "nominal" in caveats("record", "2018", [4.0, 4.0, 4.0, 5.0], about)


def test_a_level_or_a_number_of_people_is_not_nominal() -> None:
    """A level alone compares nothing, and other units have no prices in them."""
    assert "nominal" not in caveats("level", "2021", [4.0, 5.0], indicator(nominal=True))
    assert "nominal" not in caveats("year_on_year", "2021", [4.0, 5.0], indicator())


def test_a_preliminary_value_says_so() -> None:
    """One preliminary month makes the whole window preliminary."""
    quarter = [1.0] * 15
    assert "preliminary" in caveats("level", "2021", [4.0, 5.0], status=[FINAL, PRELIMINARY])
    assert "preliminary" in caveats("year_to_date", "2023-01", quarter, status=[*[FINAL] * 14, PRELIMINARY])


def test_a_preliminary_base_does_not_make_the_newest_value_preliminary() -> None:
    """Only the newest window counts."""
    assert "preliminary" not in caveats("year_on_year", "2021", [4.0, 5.0], status=[PRELIMINARY, FINAL])


@pytest.mark.parametrize("base", [REVISED, FINAL])
def test_preliminary_against_revised_is_mixed(base: Status) -> None:
    """A first figure held against a corrected one says so, for a year and for the months so far."""
    assert "mixed_status" in caveats("year_on_year", "2021", [4.0, 5.0], status=[base, PRELIMINARY])
    assert "mixed_status" in caveats("year_to_date", "2023-01", [1.0] * 15, status=[*[base] * 14, PRELIMINARY])


@pytest.mark.parametrize("status", [PRELIMINARY, REVISED, FINAL])
def test_like_against_like_is_not_mixed(status: Status) -> None:
    """Two figures of one status compare; a level compares nothing."""
    assert "mixed_status" not in caveats("year_on_year", "2021", [4.0, 5.0], status=[status, status])
    assert "mixed_status" not in caveats("level", "2021", [4.0, 5.0], status=[FINAL, PRELIMINARY])


def test_a_base_far_below_the_usual_is_small() -> None:
    """Growth from 4 where 100 is usual is told with its base; from 6 it is not."""
    usual = [100.0, 100.0, 100.0]
    assert "small_base" in caveats("year_on_year", "2020", [*usual, 4.0, 5.0])
    assert "small_base" not in caveats("year_on_year", "2020", [*usual, 6.0, 7.0])


def test_growth_beyond_two_hundred_per_cent_is_told_with_its_base() -> None:
    """From 10 to 31 is more than three times; to 30 is 200 per cent and passes."""
    flagged = {"small_base", "large_change"}
    assert flagged & caveats("year_on_year", "2020", [10.0, 31.0]).keys()
    assert not flagged & caveats("year_on_year", "2020", [10.0, 30.0]).keys()


@pytest.mark.parametrize("kind", [Kind.RATE, Kind.BALANCE])
def test_a_difference_has_no_base(kind: Kind) -> None:
    """Points and differences are not blown up by a small base."""
    assert "small_base" not in caveats(ANNUAL[kind], "2020", [100.0, 100.0, 100.0, 1.0, 90.0], indicator(kind))


def test_the_base_of_a_sum_is_held_against_the_same_sum_of_other_years() -> None:
    """January and February are always quiet here: two of them are as usual, beside ten busy months."""
    year = [1.0, 1.0, *[1000.0] * 10]
    assert "small_base" not in caveats("year_to_date", "2020-01", [*year * 3, 1.0, 1.1])


def test_a_sum_far_below_the_same_sum_of_other_years_is_small() -> None:
    """January-February of 2023 at a thousandth of other years is no base to speak of."""
    year = [1000.0] * 12
    assert "small_base" in caveats("year_to_date", "2020-01", [*year * 3, 1.0, 1.0, *[1000.0] * 10, 1.0, 1.1])


@pytest.mark.parametrize(
    ("kind", "first", "count", "leap"),
    [
        ("year_on_year", "2023-02", 13, "2024"),
        ("year_on_year", "2024-02", 13, "2024"),
        ("year_to_date", "2023-01", 22, "2024"),
        ("year_to_date", "2024-01", 22, "2024"),
        ("year_on_year", "2023-Q1", 5, "2024"),
    ],
)
def test_february_of_a_leap_year_is_told(kind: str, first: str, count: int, leap: str) -> None:
    """It is February or lies in the window, now or in the year compared with."""
    assert caveats(kind, first, [5.0] * count)["leap_year"] == leap


@pytest.mark.parametrize(
    ("kind", "first", "count"),
    [
        ("year_on_year", "2023-03", 13),
        ("year_on_year", "2022-02", 13),
        ("year_to_date", "2022-01", 22),
        ("year_on_year", "2023-Q2", 5),
        ("year_on_year", "2023", 2),
        ("level", "2024-02", 1),
    ],
)
def test_other_months_and_years_have_no_day_more(kind: str, first: str, count: int) -> None:
    """March, common years, the second quarter, whole years and bare levels are left alone."""
    assert "leap_year" not in caveats(kind, first, [5.0] * count)


@pytest.mark.parametrize("kind", [Kind.STOCK, Kind.INDEX, Kind.RATE, Kind.BALANCE])
def test_only_what_adds_up_over_days_gains_from_one_more(kind: Kind) -> None:
    """A stock or an index of February is no sum over its days."""
    assert "leap_year" not in caveats(ANNUAL.get(kind, "year_on_year"), "2023-02", [5.0] * 13, indicator(kind))

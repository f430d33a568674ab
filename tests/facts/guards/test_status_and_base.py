"""What a reader is told along with a fact, and when nothing needs telling."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from generator.facts.guards import guarded
from generator.facts.ledger import Ledger
from generator.facts.rules import BY_KIND
from generator.model.panel import Status
from generator.model.series import Series
from generator.model.unit import Kind
from generator.model.words import Indicator
from tests.facts.worlds import QUICK, indicator, ledger_of, panel_of

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


@pytest.mark.parametrize("now", [REVISED, FINAL])
def test_a_settled_figure_against_preliminary_ones_is_mixed(now: Status) -> None:
    """One preliminary month in the base is enough; but what is preliminary on both sides is alike."""
    assert "mixed_status" in caveats("year_on_year", "2021", [4.0, 5.0], status=[PRELIMINARY, now])
    three = [1.0] * 15
    base = [FINAL, PRELIMINARY, *[FINAL] * 10]
    assert "mixed_status" in caveats("year_to_date", "2023-01", three, status=[*base, now, now, now])
    assert "mixed_status" not in caveats("year_to_date", "2023-01", three, status=[*base, now, now, PRELIMINARY])


@pytest.mark.parametrize("status", [PRELIMINARY, REVISED, FINAL])
def test_what_has_no_status_is_neither_preliminary_nor_settled(status: Status) -> None:
    """An agency that says nothing of its older figures does not say that they are final."""
    unstated = Status.UNSTATED
    for pair in ([unstated, status], [status, unstated]):
        assert "mixed_status" not in caveats("year_on_year", "2021", [4.0, 5.0], status=pair)
    assert "mixed_status" not in caveats("record", *HISTORIES["record"], status=[unstated] * 3 + [status])


HISTORIES = {
    "record": ("2010", [90.0, 95.0, 96.0, 100.0]),
    "record_season": ("2010-Q1", [100.0, 1.0, 1.0, 1.0, 101.0, 1.0, 1.0, 1.0, 102.0]),
    "record_window": ("2010-Q1", [50.0, 50.0, 1.0, 1.0, 51.0, 51.0, 1.0, 1.0, 52.0, 52.0]),
    "record_change": ("2010", [100.0, 101.0, 102.0, 103.0, 120.0]),
    "since": ("2010", [110.0, 100.0, 100.0, 105.0]),
    "rank_time": ("2010", [120.0, 100.0, 90.0, 110.0]),
    "milestone": ("2010", [90.0, 95.0, 96.0, 101.0]),
}
"""Kinds that range over a history, each with one that it is told of."""


@pytest.mark.parametrize("kind", HISTORIES)
def test_a_preliminary_record_over_settled_figures_is_mixed(kind: str) -> None:
    """One revised figure in the history is enough, and a settled one over a preliminary one is no better."""
    first, values = HISTORIES[kind]
    before = len(values) - 1
    assert "mixed_status" in caveats(kind, first, values, status=[*[FINAL] * before, PRELIMINARY])
    assert "mixed_status" in caveats(kind, first, values, status=[REVISED, *[PRELIMINARY] * before])
    assert "mixed_status" in caveats(kind, first, values, status=[PRELIMINARY, *[FINAL] * before])
    for one in (PRELIMINARY, FINAL):
        assert "mixed_status" not in caveats(kind, first, values, status=[one] * len(values))


def test_a_streak_above_a_number_holds_no_figures_against_each_other() -> None:
    """50 has no status."""
    values, status = [49.0, 60.0, 61.0, 62.0], [FINAL, FINAL, FINAL, PRELIMINARY]
    assert "mixed_status" not in caveats("streak_level", "2010", values, status=status)


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


def test_what_is_usual_is_of_five_years() -> None:
    """4, 5, 10 and two of 1000: the median is 10, though with the two years before it would be 1000."""
    assert "small_base" not in caveats("year_on_year", "2018", [1000.0, 1000.0, 10.0, 1000.0, 1000.0, 4.0, 5.0])
    assert "small_base" in caveats("year_on_year", "2018", [10.0, 10.0, 1000.0, 1000.0, 1000.0, 4.0, 5.0])


def test_what_is_usual_of_a_month_is_of_all_months() -> None:
    """January is always at 4 where the others are at 100: growth from it starts from little."""
    year = [4.0, *[100.0] * 11]
    assert "small_base" in caveats("year_on_year", "2019-01", [*year * 5, 5.0])


@pytest.mark.parametrize(("kind", "years"), [("record_change", 4), ("acceleration", 7)])
def test_a_rate_told_without_its_base_has_one_too(kind: str, years: int) -> None:
    """25 per cent from 4 where 1000 is usual; 60 is more than a twentieth of it."""
    assert "small_base" in caveats(kind, "2010", [*[1000.0] * years, 4.0, 5.0])
    assert "small_base" not in caveats(kind, "2010", [*[1000.0] * years, 60.0, 75.0])


@pytest.mark.parametrize("kind", ["rank_growth", "gap", "one_of_few"])
@pytest.mark.parametrize(("base", "small"), [(49.0, True), (51.0, False)])
def test_growth_among_others_starts_from_a_base_of_its_own(kind: str, base: float, *, small: bool) -> None:
    """Four others and the country stand still at 1000 and 10000; a twentieth of the usual 1000 is 50."""
    others = {Series("sales", f"MX-0{number}"): [1000.0] * 5 for number in range(2, 6)}
    own = [1000.0, 1000.0, 1000.0, base, 1000.0]
    rows = {Series("sales", "MX-01"): own, **others, Series("sales", "MX"): [10000.0] * 5}
    ledger = Ledger(panel_of("2020", rows), 0, indicator(), QUICK)
    fact = BY_KIND[kind].state(ledger)
    assert fact is not None
    told = guarded(fact, ledger)
    assert told is not None
    assert ("small_base" in {caveat.name for caveat in told.caveats}) is small


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
        ("annual", "2023-01", 24, "2024"),
        ("annual", "2024-01", 24, "2024"),
        ("year_on_year", "2023", 2, "2024"),
        ("year_on_year", "2024", 2, "2024"),
    ],
)
def test_february_of_a_leap_year_is_told(kind: str, first: str, count: int, leap: str) -> None:
    """It is February or lies in the window, now or in the year compared with; a whole year has 366 days then."""
    assert caveats(kind, first, [5.0] * count)["leap_year"] == leap


@pytest.mark.parametrize(
    ("kind", "first", "count"),
    [
        ("year_on_year", "2023-03", 13),
        ("year_on_year", "2022-02", 13),
        ("year_to_date", "2022-01", 22),
        ("year_on_year", "2023-Q2", 5),
        ("year_on_year", "2022", 2),
        ("level", "2024-02", 1),
    ],
)
def test_other_months_and_years_have_no_day_more(kind: str, first: str, count: int) -> None:
    """March, common years, the second quarter and bare levels have February's 29 days in neither window."""
    assert "leap_year" not in caveats(kind, first, [5.0] * count)


@pytest.mark.parametrize("kind", [Kind.STOCK, Kind.INDEX, Kind.RATE, Kind.BALANCE])
def test_only_what_adds_up_over_days_gains_from_one_more(kind: Kind) -> None:
    """A stock or an index of February is no sum over its days."""
    assert "leap_year" not in caveats(ANNUAL.get(kind, "year_on_year"), "2023-02", [5.0] * 13, indicator(kind))

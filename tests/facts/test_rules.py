"""What each rule says in cases small enough to be worked out by hand."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import pytest

from generator.config import RuleSettings
from generator.facts.ledger import Ledger
from generator.facts.rules import BY_KIND
from generator.model.fact import Fact
from generator.model.period import Window
from generator.model.series import Series
from generator.model.unit import PERCENT, POINT, Kind, Unit
from generator.model.words import Indicator
from tests.facts.worlds import QUICK, indicator, ledger_of, panel_of

D = Decimal


def state(
    kind: str,
    first: str,
    values: Sequence[float | None],
    about: Indicator | None = None,
    settings: RuleSettings = QUICK,
) -> Fact | None:
    """What a rule states of one series that starts at `first`."""
    return BY_KIND[kind].state(ledger_of(first, values, about, settings))


def told(fact: Fact | None) -> Fact:
    """The fact, which has to be there."""
    assert fact is not None
    return fact


def test_a_year_earlier_is_a_calendar_year_and_not_twelve_rows() -> None:
    """With a month missing in between, October is still compared with October."""
    values = [200.0, 1.0, 1.0, None, *[1.0] * 8, 250.0]
    fact = told(state("year_on_year", "2023-10", values))
    assert (str(fact.window), str(fact.comparison)) == ("2024-10", "2023-10")
    assert fact["change"].displayed == D("25.0")


def test_nothing_is_compared_with_a_hole() -> None:
    """A missing base leaves a level and no growth."""
    values = [None, *[1.0] * 12]
    assert state("year_on_year", "2023-10", values) is None
    assert told(state("level", "2023-10", values))["level"].displayed == 1


@pytest.mark.parametrize(
    ("rule", "kind", "unit", "shown"),
    [
        ("year_on_year", Kind.FLOW, PERCENT, "-20.0"),
        ("year_on_year", Kind.COUNT, PERCENT, "-20.0"),
        ("year_on_year", Kind.STOCK, PERCENT, "-20.0"),
        ("year_on_year", Kind.INDEX, PERCENT, "-20.0"),
        ("points", Kind.RATE, POINT, "-1.0"),
        ("balance", Kind.BALANCE, Unit("MXN"), "-1.0"),
    ],
)
def test_a_change_has_the_unit_of_its_kind(rule: str, kind: Kind, unit: Unit, shown: str) -> None:
    """From five to four is a fifth less of a flow, a point less of a rate, and one less of a balance."""
    fact = told(state(rule, "2020", [5.0, 4.0], indicator(kind)))
    assert (fact["change"].unit, fact["change"].displayed, fact.direction) == (unit, D(shown), "down")


@pytest.mark.parametrize("values", [[0.0, 4.0], [-2.0, 4.0], [4.0, -2.0]])
def test_there_is_no_growth_from_nothing_nor_across_signs(values: list[float]) -> None:
    """A base of zero or below, or a negative value, gives no percentage; a balance still has its difference."""
    assert state("year_on_year", "2020", values) is None
    assert state("balance", "2020", values, indicator(Kind.BALANCE)) is not None


def test_a_change_that_is_nil_as_displayed_is_flat() -> None:
    """0.04 per cent shown with one digit is no rise."""
    fact = told(state("year_on_year", "2020", [10000.0, 10004.0]))
    assert (fact["change"].displayed, fact.direction) == (D(0), "flat")


@pytest.mark.parametrize(("kind", "level"), [(Kind.FLOW, 60), (Kind.BALANCE, 60), (Kind.STOCK, 20), (Kind.RATE, 20)])
def test_year_to_date_adds_flows_and_averages_the_rest(kind: Kind, level: int) -> None:
    """January to March of 10, 20 and 30 is 60 of a flow, and 20 of a stock."""
    fact = told(state("year_to_date", "2023-01", [5.0] * 12 + [10.0, 20.0, 30.0], indicator(kind)))
    assert (str(fact.window), str(fact.comparison)) == ("2024-01/2024-03", "2023-01/2023-03")
    assert fact["level"].displayed == level


def test_january_has_no_year_to_date_and_december_is_the_year() -> None:
    """One month repeats the year-on-year fact; twelve are the annual one and no rolling year."""
    assert state("year_to_date", "2023-01", [1.0] * 13) is None
    december = [1.0] * 24
    assert state("year_to_date", "2023-01", december) is None
    assert state("rolling_year", "2023-01", december) is None
    assert told(state("annual", "2023-01", december)).window == Window.parse("2024-01/2024-12")
    assert state("annual", "2023-01", december[:-1]) is None


def test_a_growth_of_means_is_exact_at_the_edge_of_rounding() -> None:
    """Means that do not end in decimals still give a growth of 12.25 per cent, shown as 12.3."""
    fact = told(state("year_to_date", "2022-Q1", [4.0, 8.0, 28.0, 9.0, 4.0, 9.0, 31.9], indicator(Kind.INDEX)))
    assert fact["change"].displayed == D("12.3")


def test_a_record_holds_for_displayed_values() -> None:
    """10.44 is above 10.41 and both are shown as 10.4: it matches the record and sets none."""
    values = [9.0] * 9 + [10.41, 9.0]
    tie, new = told(state("record", "2023-01", [*values, 10.44])), told(state("record", "2023-01", [*values, 10.45]))
    assert (tie.is_tie, new.is_tie) == (True, False)
    assert new["previous"].value == D("10.41")
    assert (str(new.since), new.since_is_start, new.direction) == ("2023-01", True, "up")


def test_a_lower_value_that_is_shown_alike_matches_the_record() -> None:
    """10.41 after 10.44 equals the highest at the precision shown."""
    assert told(state("record", "2023-01", [9.0] * 9 + [10.44, 9.0, 10.41])).is_tie


def test_a_low_is_a_record_too() -> None:
    """Below all before it, the newest value is the lowest on record."""
    assert told(state("record", "2023-01", [9.0 + month for month in range(11)] + [8.9])).direction == "down"


def test_a_record_needs_its_history() -> None:
    """60 monthly observations with the newest; 59 are silent."""
    rising = [float(month) for month in range(1, 61)]
    assert state("record", "2020-01", rising, settings=RuleSettings()) is not None
    assert state("record", "2020-02", rising[1:], settings=RuleSettings()) is None


def test_a_record_is_cited_from_after_the_hole() -> None:
    """Where too much is missing since the start, the history that counts begins after the gap."""
    values = [50.0, None, None, *[9.0] * 9, 10.0]
    fact = told(state("record", "2023-01", values))
    assert (str(fact.since), fact.since_is_start, fact.direction) == ("2023-04", False, "up")


def test_a_small_hole_leaves_the_start_of_the_series() -> None:
    """One period in forty is within the five per cent that may be missing."""
    values = [*[9.0] * 20, None, *[9.0] * 18, 10.0]
    fact = told(state("record", "2020-01", values))
    assert (str(fact.since), fact.since_is_start) == ("2020-01", True)


def test_the_record_of_a_month_looks_at_that_month_alone() -> None:
    """The highest October is a record for an October, though September was higher."""
    values = [float(100 if month % 12 == 8 else month // 12) for month in range(46)]
    fact = told(state("record_season", "2020-01", values))
    assert (fact.direction, str(fact.window), fact["previous"].displayed) == ("up", "2023-10", D(2))
    assert state("record", "2020-01", values) is None


@pytest.mark.parametrize(
    ("first", "hole", "since", "from_start"),
    [
        ("2019-05", None, "2019-05", True),
        ("2020-01", None, "2020-01", True),
        ("2019-05", 9, "2021-01", False),
    ],
)
def test_a_window_record_reaches_back_to_the_series_or_to_the_gap(
    first: str, hole: int | None, since: str, *, from_start: bool
) -> None:
    """A year in which the series began late is no gap; a month missing later is one."""
    months = Window.parse(f"{first}/2024-03").periods
    values: list[float | None] = [float(period.year - 2000) for period in months]
    if hole is not None:
        values[hole] = None
    fact = told(state("record_window", first, values))
    assert (str(fact.window), fact["level"].displayed) == ("2024-01/2024-03", D(72))
    assert (str(fact.since), fact.since_is_start, fact.is_tie) == (since, from_start, False)


def test_highest_since_names_the_last_period_that_reached_it() -> None:
    """After seven lower months the value of 12 is the highest since the 13 of the start."""
    fact = told(state("since", "2023-01", [13.0, *[9.0] * 6, 12.0]))
    assert (str(fact.since), fact.direction, fact.is_tie, fact["since"].displayed) == ("2023-01", "up", False, D(13))
    assert state("since", "2023-01", [13.0, *[9.0] * 5, 12.0]) is None


def test_equal_as_displayed_is_not_seen_since() -> None:
    """11.96 was shown as 12.0, as 12.04 is now: a tie and neither a record nor a new high."""
    fact = told(state("since", "2023-01", [11.96, *[9.0] * 6, 12.04]))
    assert (str(fact.since), fact.is_tie) == ("2023-01", True)


def test_nothing_is_highest_since_a_time_that_is_not_known() -> None:
    """With a fifth of the months in between missing nobody can say."""
    assert state("since", "2023-01", [13.0, 9.0, None, None, *[9.0] * 6, 12.0]) is None


def test_a_streak_counts_periods_above_the_year_before() -> None:
    """A third rise in a row after a fall is a streak of three."""
    fact = told(state("streak_annual", "2010", [5.0, 4.0, 5.0, 6.0, 7.0]))
    assert (fact["length"].displayed, str(fact.since), fact.since_is_start) == (D(3), "2012", False)


def test_a_streak_from_the_start_says_so() -> None:
    """Rises ever since there was something to compare with last since the series began."""
    assert told(state("streak_annual", "2010", [4.0, 5.0, 6.0, 7.0])).since_is_start


def test_a_streak_that_runs_into_a_gap_is_not_told() -> None:
    """Nobody knows how long it has lasted."""
    assert state("streak_annual", "2010", [4.0, None, 5.0, 6.0, 7.0, 8.0]) is None


def test_no_change_as_displayed_ends_a_streak() -> None:
    """A rise of 0.04 per cent is none at the precision shown."""
    assert state("streak_annual", "2010", [9000.0, 9900.0, 10000.0, 10004.0, 11000.0, 12000.0]) is None


def test_a_streak_goes_on_where_the_base_was_zero() -> None:
    """The sign of a change is that of the difference, also where there is no percentage."""
    fact = told(state("streak_annual", "2010", [3.0, 0.0, 1.0, 2.0, 3.0]))
    assert fact["length"].displayed == 3


def peers(values: Sequence[Sequence[float | None]], first: str = "2023-11", decimals: int = 1) -> Ledger:
    """The first of several states, among the others, their country, one municipality and one sector."""
    others = (Series("sales", "MX"), Series("sales", "MX-01001"), Series("sales", "MX-02", "food"))
    rows: dict[Series, Sequence[float | None]] = {other: [1000.0] * len(values[0]) for other in others}
    rows |= {Series("sales", f"MX-{number:02d}"): row for number, row in enumerate(values, start=1)}
    return Ledger(panel_of(first, rows), len(others), indicator(decimals=decimals), RuleSettings())


def test_rank_counts_the_peers_and_shares_ties() -> None:
    """Second with one above: neither country nor municipality nor sector is a peer; 10.44 ties with 10.41."""
    fact = told(BY_KIND["rank_peers"].state(peers([[10.41], [12.0], [10.44], [3.0], [2.0]])))
    assert (fact["rank"].displayed, fact["peers"].displayed, fact.is_tie) == (D(2), D(5), True)


def test_four_are_no_field() -> None:
    """A rank needs five peers, oneself included."""
    assert BY_KIND["rank_peers"].state(peers([[4.0], [3.0], [2.0], [1.0]])) is None


def test_rank_waits_for_late_peers_and_forgets_silent_ones() -> None:
    """A place missing this month stops the ranking; one silent for over two years has left it."""
    rows: list[list[float | None]] = [[float(place)] * 26 for place in range(1, 6)]
    late, gone = [*[9.0] * 25, None], [9.0, 9.0, *[None] * 24]
    assert BY_KIND["rank_peers"].state(peers([*rows, late])) is None
    assert told(BY_KIND["rank_peers"].state(peers([*rows, gone])))["peers"].displayed == 5


def part_of(part: Sequence[float | None], whole: Sequence[float | None], kind: Kind = Kind.FLOW) -> Ledger:
    """A sector within all sectors, in two years."""
    rows = {Series("sales", "MX-02", "food"): part, Series("sales", "MX-02"): whole}
    return Ledger(panel_of("2023", rows), 0, indicator(kind), RuleSettings())


def test_share_and_its_change_in_points() -> None:
    """30 of 120 after 20 of 100 is 25 per cent, five points more."""
    fact = told(BY_KIND["share"].state(part_of([20.0, 30.0], [100.0, 120.0])))
    assert (fact["share"].displayed, fact["base"].displayed) == (D(25), D(20))
    assert (fact["change"].displayed, fact["change"].unit, str(fact.peer)) == (D(5), POINT, "sales:MX-02")


def test_shares_shown_alike_have_no_direction() -> None:
    """24.96 and 25.04 per cent are both shown as 25.0, though 0.08 points lie between them."""
    fact = told(BY_KIND["share"].state(part_of([2496.0, 2504.0], [10000.0, 10000.0])))
    assert (fact["share"].displayed, fact["base"].displayed, fact["change"].displayed) == (D(25), D(25), D("0.1"))
    assert fact.direction == "flat"


@pytest.mark.parametrize(("part", "whole"), [(-1.0, 100.0), (1.0, 0.0), (1.0, -5.0), (101.0, 100.0)])
def test_no_share_of_what_is_no_whole(part: float, whole: float) -> None:
    """A negative part, a whole that is not positive or a part beyond its whole has no share."""
    assert BY_KIND["share"].state(part_of([20.0, part], [100.0, whole])) is None


@pytest.mark.parametrize("kind", [Kind.INDEX, Kind.RATE, Kind.BALANCE])
def test_only_what_adds_up_has_shares(kind: Kind) -> None:
    """Indices, rates and balances are no parts of anything."""
    assert BY_KIND["share"].state(part_of([20.0, 30.0], [100.0, 120.0], kind)) is None
    assert BY_KIND["contribution"].state(part_of([20.0, 30.0], [100.0, 120.0], kind)) is None


def test_contribution_is_in_points_of_the_growth_of_the_whole() -> None:
    """Ten of the whole's rise of 20, from 100, came from this part."""
    fact = told(BY_KIND["contribution"].state(part_of([20.0, 30.0], [100.0, 120.0])))
    assert (fact["contribution"].displayed, fact["growth"].displayed) == (D(10), D(20))
    assert fact["contribution"].unit == POINT


def test_a_part_that_came_from_zero_contributes() -> None:
    """It has no growth of its own, and still its share in the growth of the whole."""
    assert told(BY_KIND["contribution"].state(part_of([0.0, 10.0], [100.0, 120.0])))["contribution"].displayed == 10


def test_contributions_of_all_parts_add_up_to_growth() -> None:
    """Two parts that make up the whole explain it between them."""
    whole = [100.0, 130.0]
    one = told(BY_KIND["contribution"].state(part_of([40.0, 45.0], whole)))
    other = told(BY_KIND["contribution"].state(part_of([60.0, 85.0], whole)))
    assert one["contribution"].value + other["contribution"].value == one["growth"].value

"""The plain telling of the rules itself, on series of a handful of figures worked out on paper."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.config import RuleSettings
from generator.model.period import Window
from generator.model.series import Series
from generator.model.unit import Kind
from tests.facts import reference
from tests.facts.byhand import ADJUSTED, ONE, figures, tell, world
from tests.facts.reference import Told

BAND = (Decimal(2), Decimal(4))


def test_against_the_period_before() -> None:
    """205 after 200 is 2.5 % more, said only where neighbours may be compared and the base is above zero."""
    expected = figures("level 205 base 200 change 2.5")
    told = Told("period_on_period", "2024-02", expected, "up", "2024-01")
    assert tell("period_on_period", "2024-01", "200 205", name=ADJUSTED) == told
    assert tell("period_on_period", "2024-01", "200 205", seasonal=False) == told
    assert tell("period_on_period", "2024-01", "200 205") is None
    assert tell("period_on_period", "2024-01", "0 205", name=ADJUSTED) is None
    assert tell("period_on_period", "2023", "200 205", name=ADJUSTED) is None


def test_rates_differ_in_points_and_balances_in_their_unit() -> None:
    """A rate from 4.0 to 3.4 loses 0.6 points, a balance from -10 to 5 gains 15; neither grows in per cent."""
    rate = Told("points", "2024", figures("level 3.4 base 4 change -0.6"), "down", "2023")
    assert tell("points", "2023", "4.0 3.4", Kind.RATE) == rate
    surplus = Told("balance", "2024", figures("level 5 base -10 change 15"), "up", "2023")
    assert tell("balance", "2023", "-10 5", Kind.BALANCE) == surplus
    assert tell("year_on_year", "2023", "4 3", Kind.RATE) is None
    assert tell("year_on_year", "2023", "4 3", Kind.BALANCE) is None
    assert tell("points", "2023", "4 3") is None
    assert tell("balance", "2023", "4 3", Kind.RATE) is None
    assert tell("balance", "2022", "4 - 3", Kind.BALANCE) is None


def test_long_change_has_a_rate_per_year() -> None:
    """146.41 after 100 four years before is 46.4 % more, or 10 % a year, as 1.1 to the fourth is 1.4641."""
    settings = RuleSettings(reference_year=2019)
    told = tell("long_change", "2019", "100 - - - 146.41", settings=settings)
    assert told == Told("long_change", "2023", figures("level 146.4 base 100 change 46.4 annual_rate 10"), "up", "2019")
    told = tell("long_change", "2019", "100 - 0", settings=settings)
    assert told == Told("long_change", "2021", figures("level 0 base 100 change -100"), "down", "2019")
    told = tell("long_change", "2019", "5 - 3.5", Kind.RATE, settings=settings)
    assert told == Told("long_change", "2021", figures("level 3.5 base 5 change -1.5"), "down", "2019")


def test_long_change_needs_two_years_and_its_base() -> None:
    """One year is the annual change; without the year of reference, or with no such year, nothing is told."""
    assert tell("long_change", "2019", "100 110", settings=RuleSettings(reference_year=2019)) is None
    assert tell("long_change", "2018", "90 - - 110", settings=RuleSettings(reference_year=2019)) is None
    assert tell("long_change", "2019", "100 110 120", settings=RuleSettings(reference_year=0)) is None


def test_target_counts_how_long() -> None:
    """4.04 is shown as 4.0 and so inside a band of 2 to 4; the run starts there, after 4.1."""
    told = tell("target", "2024-01", "5 4.1 4.04 3 4.0", Kind.RATE, target=BAND)
    expected = figures("level 4 low 2 high 4 length 3")
    assert told == Told("target", "2024-05", expected, "flat", None, "2024-03")
    told = tell("target", "2024-01", "3 5", Kind.RATE, target=BAND)
    assert told == Told("target", "2024-02", figures("level 5 low 2 high 4 length 1"), "up", None, "2024-02")


def test_target_without_a_known_beginning_has_no_length() -> None:
    """Below since the series starts, or since a gap; and nothing at all without a target."""
    for line in ("1 1", "5 - 1"):
        told = tell("target", "2024-01", line, Kind.RATE, target=BAND)
        assert told is not None
        assert (told.figures, told.direction, told.since) == (figures("level 1 low 2 high 4"), "down", None)
    assert tell("target", "2024-01", "1 1", Kind.RATE) is None


def test_rank_in_time_counts_ties() -> None:
    """40 is second to 50 and equals another 40; 5 is fifth from below, as four are at or under it."""
    told = tell("rank_time", "2000", "10 50 40 30 40")
    expected = figures("level 40 rank 2 of 5")
    assert told == Told("rank_time", "2004", expected, "up", None, "2000", since_is_start=True, is_tie=True)
    told = tell("rank_time", "2000", "1 2 3 4 9 9 9 9 9 5")
    assert told is not None
    assert (told.figures, told.direction, told.is_tie) == (figures("level 5 rank 5 of 10"), "down", False)


@pytest.mark.parametrize("line", ["1 2 3 4 5 6", "0 1 2 3 4 9 9 9 9 9 5", "50 10 40", "7 7 7 7 7", "9 8 8 8 8 8"])
def test_no_rank_in_time_for_a_record_or_for_the_middle(line: str) -> None:
    """First is a record, sixth is too far down, three years are no history, and five equals are no five places."""
    assert tell("rank_time", "2000", line) is None


def test_fastest_growth_of_all() -> None:
    """Three times 10 % and then 20 % is the fastest growth since there are rates, from the second year on."""
    told = tell("record_change", "2000", "100 110 121 133.1 159.72")
    expected = figures("change 20 previous 10")
    assert told == Told("record_change", "2004", expected, "up", None, "2001", since_is_start=True)
    told = tell("record_change", "2000", "100 110 121 133.1 119.79")
    assert told is not None
    assert (told.figures, told.direction) == (figures("change -10 previous 10"), "down")


def test_fastest_growth_since() -> None:
    """20 % was last surpassed by the 50 % of 2000, an excluded year, and outside of those by the 30 % of 1998."""
    told = tell("record_change", "1997", "100 130 143 214.5 235.95 259.545 285.4995 342.5994")
    assert told == Told(
        "record_change",
        "2004",
        figures("change 20 since 50 outside 30"),
        "up",
        None,
        "2000",
        windows={"since": "2000", "outside": "1998"},
    )


@pytest.mark.parametrize("line", ["100 110 121 133.1 146.41", "100 90 80 70 70", "100 110 120 150"])
def test_no_record_of_a_rate(line: str) -> None:
    """The rate of last year again, no change, or three rates alone."""
    assert tell("record_change", "2000", line) is None


def test_milestone() -> None:
    """204 is the first value at or above 200, the largest round number it reaches."""
    told = tell("milestone", "2000", "120 150 180 199.9 204")
    expected = figures("level 204 threshold 200")
    assert told == Told("milestone", "2004", expected, "up", None, "2000", since_is_start=True)
    told = tell("milestone", "2000", "0.1 0.1 0.1 0.3")
    assert told is not None
    assert told.figures == figures("level 0.3 threshold 0.25")


@pytest.mark.parametrize("line", ["120 150 180 199.96", "120 150 199.96 204", "120 150 204", "120 - 150 180 204"])
def test_no_milestone(line: str) -> None:
    """199.96 is not 200 though it is shown so, and shown so it was there before; or too little is known."""
    assert tell("milestone", "2000", line) is None


def test_streak_of_rises() -> None:
    """Three rises to 4 after a run of one; and three from the first value of the series."""
    told = tell("streak", "2000-01", "5 1 2 1 2 3 4", name=ADJUSTED)
    expected = figures("length 3 level 4 previous 1")
    assert told == Told("streak", "2000-05/2000-07", expected, "up", None, "2000-05", windows={"previous": "2000-03"})
    told = tell("streak", "2000", "4 3 2 1", seasonal=False)
    assert told == Told("streak", "2001/2003", figures("length 3 level 1"), "down", None, "2001", since_is_start=True)


def test_streak_names_the_latest_of_the_longest_before() -> None:
    """Runs of two, two and one came before: the second of two is named, with its time."""
    told = tell("streak", "2000", "1 2 3 2 3 4 3 4 3 4 5 6", name=ADJUSTED)
    assert told is not None
    assert told.figures == figures("length 3 level 6 previous 2")
    assert told.windows == {"previous": "2004/2005"}


@pytest.mark.parametrize("line", ["3 1 2 3 - 2 1 2 3 4", "- 3 1 2 3 - 4 5 3 4 5 1 2 3 4", "3 1 2 - 2 3 2 1 2 3 4"])
def test_no_longest_streak_where_a_hole_hides_one(line: str) -> None:
    """Two rises before the hole, or one after it, may have been more; none of as many is the longest."""
    told = tell("streak", "2000", line, name=ADJUSTED)
    assert told is not None
    assert told.figures == figures("length 3 level 4")


@pytest.mark.parametrize("line", ["5 - 1 2 3 4", "1 2 3 3.04", "1 2 3 - 4", "3 1 2 3"])
def test_no_streak_of_rises(line: str) -> None:
    """After a gap its length is unknown, 3.04 is shown as 3.0, a hole breaks it, and two rises are few."""
    assert tell("streak", "2000-01", line, name=ADJUSTED) is None
    assert tell("streak", "2000-01", "1 2 3 4") is None


def test_above_a_round_number() -> None:
    """Three months above 50 after 40; 80 itself and numbers it kept to for less time are passed over."""
    told = tell("streak_level", "2000-01", "40 60 70 80")
    expected = figures("level 80 threshold 50 length 3")
    assert told == Told("streak_level", "2000-02/2000-04", expected, "up", None, "2000-02")


@pytest.mark.parametrize("line", ["60 70 80", "40 60 50 80", "40 - 60 70 80", "40 60 70", "1 2 3 400"])
def test_not_known_how_long_above_a_round_number(line: str) -> None:
    """The largest number that was kept to long enough was kept to from the start, or from a gap; or there is none."""
    assert tell("streak_level", "2000-01", line) is None


def test_end_of_a_streak() -> None:
    """Three years of growth end with 13 less than 133, or with no change."""
    told = tell("streak_end", "2000", "100 110 121 133 120")
    assert told == Told("streak_end", "2004", figures("level 120 change -9.8 length 3"), "up", "2003")
    told = tell("streak_end", "2000", "100 110 121 133 133")
    assert told == Told("streak_end", "2004", figures("level 133 change 0 length 3"), "up", "2003")
    told = tell("streak_end", "2000", "100 110 121 133 -1")
    assert told == Told("streak_end", "2004", figures("level -1 length 3"), "up", "2003")


@pytest.mark.parametrize("line", ["100 - 110 121 133 146 120", "100 110 121 120", "100 110 121 133 150", "9 9 9 9 8"])
def test_no_end_of_a_streak(line: str) -> None:
    """Unknown since when, two years alone, still going on, or standing still."""
    assert tell("streak_end", "2000", line) is None


def test_turn() -> None:
    """After two years of 10 % growth, 1 less than 121 is a fall of 0.8 %."""
    told = tell("turn", "2000", "100 110 121 120")
    expected = figures("level 120 change -0.8 base 121 previous 10 length 2")
    assert told == Told("turn", "2003", expected, "down", "2002")


@pytest.mark.parametrize("line", ["100 110 121 121", "100 110 121 -5", "100 110 105", "100 - 110 121 133 120"])
def test_no_turn(line: str) -> None:
    """Standing still, no growth rate, one year alone, or unknown since when."""
    assert tell("turn", "2000", line) is None


def test_peak() -> None:
    """16 is 20 % under the peak of 20, as far as counts where three of four steps are of 2 or less."""
    told = tell("peak", "2020-Q1", "10 11 12 13 14 20 17 16", name=ADJUSTED)
    expected = figures("level 16 extreme 20 change -20")
    assert told == Told("peak", "2021-Q4", expected, "down", "2021-Q2", windows={"extreme": "2021-Q2"})
    told = tell("peak", "2020-Q1", "-10 -11 -12 -13 -14 -20 -17 -16", Kind.BALANCE, name=ADJUSTED)
    assert told is not None
    assert (told.figures, told.direction) == (figures("level -16 extreme -20 change 4"), "up")


@pytest.mark.parametrize(
    "line", ["10 11 12 13 14 20 19.5 19.2", "10 11 12 13 14 20 - 16", "10 11 12 13 14 15 20 16", "12 13 14 20 17 16"]
)
def test_no_peak(line: str) -> None:
    """0.8 is less than the usual step of 1, a gap hides peaks, one quarter confirms none, five steps are few."""
    assert tell("peak", "2020-Q1", line, name=ADJUSTED) is None
    assert tell("peak", "2020-Q1", "10 11 12 13 14 20 17 16") is None


def test_acceleration() -> None:
    """From no growth to 300 %, where four steps of 100 points are the usual."""
    told = tell("acceleration", "2000", "1 1 2 2 4 4 16")
    expected = figures("change 300 previous 0 points 300")
    assert told == Told("acceleration", "2006", expected, "up", "2005")


@pytest.mark.parametrize("line", ["1 1 2 2 4 4 8", "1 2 2 4 4 16", "1 1 2 2 4 - 16"])
def test_no_acceleration(line: str) -> None:
    """100 points are not above the usual, three steps are few, and a missing rate gives no step."""
    assert tell("acceleration", "2000", line) is None


def test_recovery() -> None:
    """After a fall from 100 to 80 and 70, 99.96 is shown as 100.0: back again; a fall to just 90 counts."""
    told = tell("recovery", "2000", "100 80 70 99.96")
    expected = figures("level 100 peak 100 low 70")
    assert told == Told("recovery", "2003", expected, "up", None, "2000", windows={"peak": "2000", "low": "2002"})
    told = tell("recovery", "2000", "100 100 90 95 90 120")
    assert told is not None
    assert told.windows == {"peak": "2001", "low": "2004"}
    assert tell("recovery", "2000", "100 100 90 - 90 120") is None
    assert tell("recovery", "2000", f"100 90 - {'95 ' * 16} 101") is not None


@pytest.mark.parametrize("line", ["100 91 100", "100 80 100 101", "100 80 99.9", "100 98 95 89.9 100"])
def test_no_recovery(line: str) -> None:
    """No fall of a tenth within two years, back already, or not yet back."""
    assert tell("recovery", "2000", line) is None
    assert tell("recovery", "2000", "100 80 100", Kind.RATE) is None


def test_anomaly() -> None:
    """Steps of 1 and 2 and then 10: 8.5 from the median of 1.5, in deviations of 1.4826 x 0.5, is 11.47."""
    told = tell("anomaly", "2000", "0 1 3 4 6 16", Kind.RATE)
    assert told == Told("anomaly", "2005", figures("level 16 change 10 score 11.5"), "up", "2004")


@pytest.mark.parametrize("line", ["0 1 3 4 6 10", "0 1 2 3 4 14", "0 1 3 4 14", "0 20 21 23 24 26 36"])
def test_no_anomaly(line: str) -> None:
    """2.5 is 3.4 deviations, even steps have none, three steps are few, and a larger step was there before."""
    assert tell("anomaly", "2000", line, Kind.RATE) is None


def test_nothing_looks_beyond_a_break() -> None:
    """What was before the break is no record, no base and no start of the series."""
    told = tell("record", "2000", "900 10 11 12 13 14", breaks=("2001", "2030"))
    assert told == Told("record", "2005", figures("level 14 previous 13"), "up", None, "2001")
    assert tell("year_on_year", "2000", "10 11 12", breaks=("2002",)) is None
    assert tell("level", "2000", "10 11 12", breaks=("2002",)) is not None
    assert tell("year_on_year", "2000", "10 11 12", breaks=("2001-02",)) is None
    assert tell("year_on_year", "2000", "10 11 12", breaks=("2002-06",)) is None
    assert tell("level", "2000", "10 11 12", breaks=("2002-06",)) is not None
    assert tell("year_on_year", "2000", "10 11 12", breaks=("2001-01",)) is not None
    assert tell("period_on_period", "2000-12", "10 11 12", breaks=("2001",), seasonal=False) is not None


def test_years_of_growth_after_a_break_or_a_gap() -> None:
    """Three years of growth from the first year of a new method, or after a gap: nobody knows how many before."""
    assert tell("streak_annual", "2000", "9 1 2 3 4", breaks=("2001",)) is None
    assert tell("streak", "2000", "9 1 2 3 4", breaks=("2001",), seasonal=False) is None
    assert tell("streak_end", "2000", "9 1 2 3 4 3", breaks=("2001",)) is None
    assert tell("turn", "2000", "9 1 2 3 4 3", breaks=("2001",)) is None
    told = tell("streak_annual", "2000", "9 3 2 3 4 5", breaks=("2001",))
    assert told == Told("streak_annual", "2003/2005", figures("length 3"), "up", None, "2003")
    assert tell("streak_annual", "2000", "9 - 1 2 3 4") is None


def test_hits_are_told_as_of_their_time() -> None:
    """A record after four values, another after five, and none where the sixth falls back."""
    one = world("2000", {ONE: "1 2 3 4 5 4"})
    window = Window.parse("2000/2005")
    hits = reference.hits(one, Series.parse(ONE), "record", window)
    assert hits == [False, False, False, True, True, False]

"""Differences that a sample survey cannot tell from none."""

from __future__ import annotations

import pytest

from generator.config import RuleSettings
from generator.facts.guards import guarded
from generator.facts.ledger import Ledger
from generator.facts.rules import BY_KIND
from generator.model.series import Series
from generator.model.unit import Kind
from generator.model.words import Indicator
from tests.facts.guards.cases import BY_YEARS, caveats, told
from tests.facts.worlds import QUICK, indicator, panel_of

SURVEY = indicator(error=1.0, seasonal=False)
"""Two levels differ from 1.645 x 1.4142 = 2.326 on; a level from a number from 1.645 on; two changes from 3.29 on."""


@pytest.mark.parametrize(("now", "little"), [(102.3, True), (102.4, False), (97.7, True), (97.6, False)])
@pytest.mark.parametrize("kind", [Kind.FLOW, Kind.RATE, Kind.BALANCE])
def test_a_change_within_the_error_has_no_direction(kind: Kind, now: float, *, little: bool) -> None:
    """2.3 more or less than 100 is little changed; 2.4 is a change."""
    about = indicator(kind, error=1.0)
    fact = told(BY_YEARS.get(kind, "year_on_year"), "2023", [100.0, now], about)
    assert fact is not None
    assert (fact.direction == "flat") is little
    assert ("within_error" in caveats(fact)) is little


@pytest.mark.parametrize(
    ("kind", "second", "little"),
    [(Kind.FLOW, 102.3, True), (Kind.FLOW, 102.4, False), (Kind.INDEX, 102.3, True), (Kind.INDEX, 102.4, False)],
)
def test_the_error_of_a_sum_is_that_of_all_its_months(kind: Kind, second: float, *, little: bool) -> None:
    """Two months of 4.6 more are within 2 x 2.326, of 4.7 are not; their means differ by 2.3 and by 2.35."""
    values = [100.0, 100.0, *[1.0] * 10, 102.3, second]
    fact = told("year_to_date", "2023-01", values, indicator(kind, error=1.0))
    assert ("within_error" in caveats(fact)) is little


def test_without_an_error_every_change_counts() -> None:
    """Counts of everything have no sample."""
    fact = told("year_on_year", "2023", [100.0, 100.1], indicator())
    assert fact is not None
    assert fact.direction == "up"
    assert "within_error" not in caveats(fact)


CLAIMS = [
    ("record", [90.0, 95.0, 100.0], 102.3, 102.4),
    ("since", [110.0, 100.0, 100.0], 102.3, 102.4),
    ("rank_time", [120.0, 100.0, 90.0], 102.3, 102.4),
    ("streak", [100.0, 103.0, 106.0], 108.3, 108.4),
    ("streak_annual", [100.0, 103.0, 106.0], 108.3, 108.4),
    ("streak_level", [90.0, 102.0, 103.0], 101.6, 101.7),
    ("streak_end", [100.0, 110.0, 120.0, 130.0], 127.7, 127.6),
    ("turn", [100.0, 110.0, 120.0], 117.7, 117.6),
    ("recovery", [100.0, 80.0], 102.3, 102.4),
    ("milestone", [90.0, 95.0, 96.0], 101.6, 101.7),
    # 10 % a year before: (149.6 / 133.1 - 1.1) x 133.1 is 3.19, and 149.8 makes 3.39
    ("record_change", [100.0, 110.0, 121.0, 133.1], 149.6, 149.8),
    # 10, 11, 10, 11 and 10 % before: 12 % is 2 points or 3.28 more, 12.1 % is 3.44
    ("acceleration", [100.0, 110.0, 122.1, 134.31, 149.0841, 163.99251], 183.6716112, 183.83560371),
]


@pytest.mark.parametrize(("kind", "before", "inside", "outside"), CLAIMS)
def test_no_claim_rests_on_the_error(kind: str, before: list[float], inside: float, outside: float) -> None:
    """What the rule states is told only where the difference that decides it is beyond the error."""
    assert told(kind, "2010", [*before, inside], SURVEY) is None
    assert told(kind, "2010", [*before, outside], SURVEY) is not None


def test_the_record_of_a_window_has_the_error_of_a_sum() -> None:
    """The best before is 104: 108.6 is within 2 x 2.326 of it, and 108.7 is not."""
    years = [[50.0, 50.0, 1.0, 1.0], [51.0, 51.0, 1.0, 1.0], [52.0, 52.0, 1.0, 1.0]]
    before = [value for year in years for value in year]
    assert told("record_window", "2010-Q1", [*before, 54.3, 54.3], SURVEY) is None
    assert told("record_window", "2010-Q1", [*before, 54.3, 54.4], SURVEY) is not None


@pytest.mark.parametrize(("own", "is_told"), [(102.3, False), (102.4, True), (97.7, False), (97.6, True)])
def test_a_rank_among_neighbours_within_the_error_is_not_told(own: float, *, is_told: bool) -> None:
    """The next place, at 100, has to be further away than 2.326."""
    levels = [own, 100.0, 110.0, 80.0, 70.0]
    panel = panel_of("2024", {Series("sales", f"MX-{number:02d}"): [level] for number, level in enumerate(levels, 1)})
    ledger = Ledger(panel, 0, SURVEY, RuleSettings())
    fact = BY_KIND["rank_peers"].state(ledger)
    assert fact is not None
    assert (guarded(fact, ledger) is not None) is is_told


def within(kind: str, first: str, rows: dict[str, list[float]], about: Indicator = SURVEY) -> bool:
    """Whether what the rule says of the first series is held back."""
    panel = panel_of(first, {Series.parse(name): values for name, values in rows.items()})
    ledger = Ledger(panel, 0, about, QUICK)
    fact = BY_KIND[kind].state(ledger)
    assert fact is not None
    return guarded(fact, ledger) is None


@pytest.mark.parametrize(("now", "held"), [(97.7, True), (97.6, False)])
def test_a_part_that_moved_within_the_error_diverges_from_nothing(now: float, *, held: bool) -> None:
    """The whole grew by a tenth, and the part may have stood still."""
    rows = {"sales:MX-02:food": [100.0, now], "sales:MX-02": [1000.0, 1100.0]}
    assert within("divergence", "2023", rows) is held


@pytest.mark.parametrize(
    ("kind", "own", "held"),
    [(Kind.RATE, 102.3, True), (Kind.RATE, 102.4, False), (Kind.INDEX, 103.2, True), (Kind.INDEX, 103.3, False)],
)
def test_a_gap_within_the_error_is_none(kind: Kind, own: float, *, held: bool) -> None:
    """Of two rates from 2.326 points on; of two growth rates of 100 from 3.29 points on."""
    rows = {"sales:MX-02": [100.0, own], "sales:MX": [100.0, 100.0]}
    assert within("gap", "2023", rows, indicator(kind, error=1.0)) is held


@pytest.mark.parametrize(("now", "held"), [(103.7, True), (103.6, False)])
def test_a_fall_within_the_error_makes_no_peak(now: float, *, held: bool) -> None:
    """106 half a year ago, after six rises by one: 2.3 less may be no less."""
    values = [100.0, 101.0, 102.0, 103.0, 104.0, 105.0, 106.0, 105.5, now]
    assert within("peak", "2022-Q1", {"sales:MX-02": values}) is held


@pytest.mark.parametrize(("kind", "level"), [("rank_move", 102.3), ("rank_growth", 103.2)])
def test_places_won_within_the_error_are_not_told(kind: str, level: float) -> None:
    """The next one, at 100, is 2.326 away at least, and its growth 3.29 points of 100."""
    levels = [(100.0, 60.0), (98.0, 90.0), (96.0, 80.0), (94.0, 70.0)]
    then = {"rank_move": 95.0, "rank_growth": 100.0}[kind]
    others = {f"sales:MX-{number:02d}": [old, new] for number, (old, new) in enumerate(levels, 10)}
    rows = {"sales:MX-01": [then, level], **others, "sales:MX-20": [100.0, 100.0]}
    assert within(kind, "2023", rows)
    rows["sales:MX-01"] = [then, level + 0.2]
    assert not within(kind, "2023", rows)


def test_the_highest_since_need_not_differ_from_what_was_as_high() -> None:
    """103 in 2010 may have been no higher than 102.9; the two years between are 2.9 away."""
    assert told("since", "2010", [103.0, 100.0, 100.0, 102.9], SURVEY) is not None


@pytest.mark.parametrize(("before", "is_told"), [(112.3, False), (112.4, True)])
def test_a_turn_turns_from_what_was_a_rise(before: float, *, is_told: bool) -> None:
    """The fall to 105 is one; the rise before it, from 110, has to be one too."""
    assert (told("turn", "2010", [100.0, 110.0, before, 105.0], SURVEY) is not None) is is_told


@pytest.mark.parametrize(("now", "is_told"), [(149.0558, False), (149.3336, True)])
def test_the_fastest_growth_since_is_faster_than_all_between(now: float, *, is_told: bool) -> None:
    """20 per cent, then 5 thrice, then 7.3 of 138.915, which is 3.20 more than 5; 7.5 is 3.47 more."""
    assert (told("record_change", "2010", [100.0, 120.0, 126.0, 132.3, 138.915, now], SURVEY) is not None) is is_told


def test_the_fastest_growth_since_need_not_differ_from_what_was_as_fast() -> None:
    """10 per cent in 2011 may have been no more than the 9.5 of now; 1 per cent and less between is far away."""
    assert told("record_change", "2010", [100.0, 110.0, 111.0, 112.0, 113.0, 123.735], SURVEY) is not None


@pytest.mark.parametrize(
    ("level", "is_told"),
    [(88.3, True), (88.4, False), (91.6, False), (91.7, True), (98.3, True), (98.4, False), (101.6, False)],
)
def test_a_place_near_the_end_of_a_band_is_not_told(level: float, *, is_told: bool) -> None:
    """90 and 100 have no error, so 1.645 on either side of them is in doubt."""
    assert (told("target", "2024", [level], indicator(error=1.0, target=(90.0, 100.0))) is not None) is is_told


@pytest.mark.parametrize(
    ("part", "held"),
    [([102.3], True), ([102.4], False), ([97.7], True), ([97.6], False), ([100.0], True)],
)
def test_how_many_rose_rests_on_each_of_them(part: list[float], *, held: bool) -> None:
    """Four of five parts rose by 10; the fifth may not have, or may have though it is shown as unchanged."""
    areas = {f"sales:MX-0{number}": [100.0, 110.0] for number in range(1, 5)}
    rows = {"sales:MX": [500.0, 540.0], **areas, "sales:MX-05": [100.0, *part]}
    assert within("breadth", "2023", rows) is held


@pytest.mark.parametrize(("then", "held"), [(97.7, True), (97.6, False)])
def test_how_many_rose_a_year_before_rests_on_each_of_them_too(then: float, *, held: bool) -> None:
    """It is told beside the number of now."""
    areas = {f"sales:MX-0{number}": [90.0, 100.0, 110.0] for number in range(1, 5)}
    rows = {"sales:MX": [450.0, 500.0, 550.0], **areas, "sales:MX-05": [then, 100.0, 110.0]}
    assert within("breadth", "2022", rows) is held


@pytest.mark.parametrize(
    ("own", "other", "held"),
    [
        ([100.0, 104.8], [100.0, 100.0], True),  # asked are 102.5: 2.3 more
        ([100.0, 104.9], [100.0, 100.0], False),
        ([100.0, 110.0], [100.0, 100.2], True),  # 2.3 less: it may be one of them
        ([100.0, 110.0], [5.0, 8.4], True),  # grew enough, and may have reached 10
        ([100.0, 110.0], [5.0, 8.3], False),
        ([100.0, 110.0], [5.0, 5.1], False),  # may have grown enough, and is nowhere near 10
    ],
)
def test_one_of_few_rests_on_who_meets_the_conditions(own: list[float], other: list[float], *, held: bool) -> None:
    """At least 10, in doubt by 1.645, and growth of 2.5 per cent, in doubt by 2.326 in levels."""
    rest = {f"sales:MX-0{number}": [100.0, 90.0] for number in range(3, 6)}
    assert within("one_of_few", "2023", {"sales:MX-01": own, "sales:MX-02": other, **rest}) is held

"""How a score is made, part by part; how surprise is counted, by hand."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import numpy as np
import pytest

from generator.config import RuleSettings
from generator.facts.arrays import Matrix
from generator.facts.guards import CAVEATS
from generator.facts.rule import Rule, Signal
from generator.facts.scan import scan
from generator.facts.score import magnitude, pooled, reachable, surprise
from generator.facts.view import View
from generator.facts.weight import Setting, is_new, weighed
from generator.model.fact import Caveat, Direction, Fact, Figure
from generator.model.period import Period, Window
from generator.model.series import Series
from generator.model.unit import Unit
from tests.facts.worlds import SERIES, VINTAGE, indicator, panel_of

JULY = Period.parse("2000-07")
PEER = Series("sales", "MX-02001")


def rule_that(*fired: int, deaf: Sequence[int] = (), by_size: bool = False) -> Rule:
    """A rule that fires at those columns of the first series, and can at all but the deaf ones."""

    def find(view: View) -> Signal:
        fires = np.zeros((view.rows, view.span), dtype=np.bool_)
        can = ~fires
        fires[0, list(fired)] = True
        can[:, list(deaf)] = False
        return Signal(fires & can, can)

    def effect(view: View) -> Matrix:
        return view.values

    return Rule("record", find, lambda _: None, "record", priority=1.6, by_size=by_size, effect=effect)


def view_of(*rows: Sequence[float | None], settings: RuleSettings | None = None) -> View:
    """Up to two peers from January 2000."""
    panel = panel_of("2000-01", dict(zip((SERIES, PEER), rows, strict=False)))
    return View(panel, indicator(), settings or RuleSettings())


def fact(kind: str = "record", caveats: Sequence[str] = (), window: Window | None = None, length: int = 0) -> Fact:
    """A fact about July 2000."""
    at = window or Window.of(JULY)
    figures = (Figure("length", Decimal(length), Unit("month"), 0, at, "", ()),) if length else ()
    return Fact(kind, SERIES, at, figures, Direction.UP, VINTAGE, caveats=tuple(map(Caveat, caveats)))


# Surprise


def test_surprise_in_bits() -> None:
    """Two hits in fourteen earlier periods: (2 + 1) / (14 + 2) is 3 in 16, 2.415 bits."""
    (bits,) = surprise(view_of([1.0] * 15), rule_that(3, 7))
    assert bits == pytest.approx(math.log2(16 / 3))
    assert bits == pytest.approx(2.415, abs=0.0005)


def test_the_newest_period_does_not_count_for_itself() -> None:
    """A rule that never fired before, in six periods, is a one-in-eight surprise whatever it does now."""
    view = view_of([1.0] * 7)
    assert surprise(view, rule_that(6))[0] == surprise(view, rule_that())[0] == 3.0


def test_periods_at_which_a_rule_could_not_fire_are_no_evidence() -> None:
    """Two of eight earlier periods lack its minimum, which leaves six."""
    assert surprise(view_of([1.0] * 9), rule_that(deaf=(1, 4)))[0] == 3.0


def test_memory_is_ten_years_of_months() -> None:
    """Hits before the last 120 periods are forgotten: two in 122 is 5.93 bits; never in 120 is 6.93."""
    view = view_of([1.0] * 201)
    assert surprise(view, rule_that(3, 79, 80))[0] == pytest.approx(math.log2(122 / 2))
    assert surprise(view, rule_that())[0] == pytest.approx(math.log2(122))


def test_what_happens_every_month_is_no_surprise() -> None:
    """A rule that always fired has under half a bit."""
    assert surprise(view_of([1.0] * 15), rule_that(*range(15)))[0] == pytest.approx(math.log2(16 / 15))


def test_peers_lend_their_experience() -> None:
    """Own 4 of 26; the peer's 2 of 18 make (2 + 1) / (18 + 2) = 0.15: (4 + 24 x 0.15) / (26 + 24) = 0.152."""
    hits, periods, groups = (np.array(one) for one in ([4, 2], [26, 18], [0, 0]))
    assert pooled(hits, periods, groups, RuleSettings())[0] == pytest.approx(0.152)


def test_with_few_periods_of_its_own_a_series_has_its_peers_rate() -> None:
    """13 periods are too few to count; the peer's 0.15 serves alone. Without peers its own have to do."""
    hits, periods = np.array([4, 2]), np.array([13, 18])
    assert pooled(hits, periods, np.array([0, 0]), RuleSettings())[0] == pytest.approx(0.15)
    assert pooled(hits, periods, np.array([0, 1]), RuleSettings())[0] == pytest.approx(5 / 15)


def test_surprise_of_a_size_is_how_seldom_it_was_so_large() -> None:
    """Of seven earlier sizes two, 5 and -6, are at least 5 large: (2 + 1) / (7 + 1) is 1.415 bits."""
    (bits,) = surprise(view_of([1.0, -2.0, 3.0, 5.0, -6.0, 1.0, 2.0, -5.0]), rule_that(by_size=True))
    assert bits == pytest.approx(math.log2(8 / 3))


def test_magnitude_is_measured_by_the_usual_sizes() -> None:
    """Of 1 to 11 the 90th percentile is 10: a 4 is 0.4 of it, and a 12 counts as 1."""
    usual = [float(size) for size in range(1, 12)]
    assert magnitude(view_of([*usual, 4.0]), rule_that())[0] == pytest.approx(0.4)
    assert magnitude(view_of([*usual, 12.0]), rule_that())[0] == 1.0


# The score


def test_every_part_of_a_score_has_its_name() -> None:
    """Priority, place, two caveats, a short history, what was told before, and 0.6 x 3.5 / 7 + 0.4 x 0.5."""
    setting = Setting(
        impact={str(SERIES): 0.35},
        short=frozenset({str(SERIES)}),
        told=frozenset({(str(SERIES), "record")}),
        newest=JULY,
    )
    score = weighed(fact(caveats=("preliminary", "nominal", "small_base")), rule_that(), (3.5, 0.5), setting)
    assert dict(score.factors) == {
        "priority": 1.6,
        "impact": 0.35,
        "preliminary": 0.95,
        "small_base": 0.6,
        "short_history": 0.7,
        "recency": 1.0,
        "told_before": 0.5,
        "news": pytest.approx(0.5),
    }
    assert score.total == pytest.approx(1.6 * 0.35 * 0.95 * 0.6 * 0.7 * 0.5 * 0.5)
    assert (score.bits, score.size) == (3.5, 0.5)


def test_a_score_without_anything_against_it() -> None:
    """Nothing but the priority and its news: full surprise and magnitude make 1."""
    score = weighed(fact(), rule_that(), (7.0, 1.0), Setting())
    assert score.total == pytest.approx(1.6)
    assert dict(score.factors) == {"priority": 1.6, "impact": 1.0, "recency": 1.0, "news": pytest.approx(1.0)}


def test_surprise_is_a_share_of_the_cap() -> None:
    """With a cap of 5 bits, 5 bits are full surprise."""
    assert dict(weighed(fact(), rule_that(), (5.0, 0.0), Setting(cap=5.0)).factors)["news"] == pytest.approx(0.6)


@pytest.mark.parametrize(("month", "expected"), [("2000-07", 1.0), ("2000-06", 0.5), ("2000-05", 0.0)])
def test_news_ages_by_the_calendar_of_the_data(month: str, expected: float) -> None:
    """The newest period counts in full, the one before (a revision) half, older ones not."""
    older = fact(window=Window.of(Period.parse(month)))
    assert dict(weighed(older, rule_that(), (7.0, 1.0), Setting(newest=JULY)).factors)["recency"] == expected


def test_what_was_told_of_another_series_or_kind_is_new() -> None:
    """Only the same kind about the same series is halved."""
    told = frozenset({(str(SERIES), "since"), (str(PEER), "record")})
    assert "told_before" not in dict(weighed(fact(), rule_that(), (7.0, 1.0), Setting(told=told)).factors)


@pytest.mark.parametrize(
    ("length", "expected"), [(5, False), (6, True), (7, False), (12, True), (18, False), (24, True), (36, True)]
)
def test_a_round_count_is_news_again(length: int, *, expected: bool) -> None:
    """Six periods, and every full dozen."""
    assert is_new(fact("streak_annual", length=length)) is expected


def test_an_end_is_news_though_the_streak_was_told() -> None:
    """The seventh month that was not: its length is no round one, and it is new all the same."""
    assert is_new(fact("streak_end", length=7))
    assert not is_new(fact("record"))


def test_a_scan_scores_what_it_states() -> None:
    """The level has been 1 for 30 months: no surprise, and its priority with what is left of its news."""
    facts = scan(panel_of("2000-01", {SERIES: [1.0] * 30}), indicator(), RuleSettings(), [0])
    level = next(fact for fact in facts if fact.kind == "level")
    assert dict(level.score.factors)["priority"] == 1.0
    assert level.score.bits < 0.1
    setting = Setting(impact={str(SERIES): 0.5})
    (half,) = [
        one
        for one in scan(panel_of("2000-01", {SERIES: [1.0] * 30}), indicator(), RuleSettings(), [0], setting)
        if one.kind == "level"
    ]
    assert half.score.total == pytest.approx(level.score.total / 2)
    assert replace(half, score=level.score) == level


def test_the_most_bits_that_a_history_can_give() -> None:
    """Sixteen earlier years that had none of it: 1 in 18, 4.2 bits; with a peer, up to the cap."""
    other = Series("sales", "MX-14")
    values = [1.0] * 17
    assert reachable(panel_of("2000", {SERIES: values}), 0, RuleSettings()) == pytest.approx(math.log2(18))
    assert reachable(panel_of("2000", {Series("sales", "MX-02"): values, other: values}), 0, RuleSettings()) == 7.0


FACTORS = {
    "nominal": None,
    "real_opposite": 0.6,
    "real_no_record": 0.6,
    "within_error": None,
    "preliminary": 0.95,
    "mixed_status": None,
    "small_base": 0.6,
    "large_change": 0.6,
    "base_low": 0.7,
    "base_high": 0.7,
    "companion": 0.9,
    "opposite": 0.75,
    "mixed": 0.5,
    "break": None,
    "leap_year": 0.85,
    "easter": 0.85,
    "working_days": 0.85,
    "rounding": None,
}
"""What each caveat leaves of a score; where other windows contradict it, what at most agrees: 1 less 10, 25, 50 %."""


def test_every_caveat_has_its_factor() -> None:
    """Those of the method: 0.95, 0.6, 0.7 and 0.85, and the share of the windows that agree."""
    assert set(FACTORS) == set(CAVEATS)
    for name, expected in FACTORS.items():
        score = weighed(fact(caveats=[name]), rule_that(), (7.0, 1.0), Setting())
        assert dict(score.factors).get(name) == expected
        assert score.total == pytest.approx(1.6 * (expected or 1))

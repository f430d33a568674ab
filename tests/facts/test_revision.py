"""Revisions: which published values are others now, and which of those are news."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import pytest

from generator.config import RuleSettings
from generator.facts.changed import Outcome, changed
from generator.facts.ledger import Ledger
from generator.facts.revision import States, percentile, revised, revisions
from generator.facts.rules import BY_KIND
from generator.model.fact import Direction, Fact
from generator.model.panel import Panel
from generator.model.series import Series
from generator.model.unit import Kind
from generator.model.words import Indicator
from tests.facts.worlds import SERIES, indicator, ledger_of, panel_of

YEAR = [100.0] * 12
"""The year before, so that the annual change of a month is what it has above 100."""
LARGE = [Decimal(50)] * 8
"""Earlier revisions beside which none of these tests is large."""
TEN = [Decimal(size) for size in (9, 1, 8, 2, 7, 3, 6, 4, 5, 20)]
"""Ranked, the ninth is 9 and the tenth 20; 0.9 of the way along nine steps is a tenth of the last: 9 + 1.1 = 10.1."""


def states(
    first: str,
    then: Sequence[float | None],
    now: Sequence[float | None],
    past: Sequence[Decimal] = (),
    about: Indicator | None = None,
) -> States:
    """One series as it was known, and as it is."""
    return States(ledger_of(first, then, about), ledger_of(first, now, about), past)


def shown(fact: Fact) -> dict[str, str]:
    """The figures of a fact as displayed."""
    return {figure.role: str(figure.displayed) for figure in fact.figures}


def test_a_revised_month_tells_the_value_and_the_annual_change_then_and_now() -> None:
    """January goes from 110 to 112 against a base of 100: 10 % becomes 12 %; February, new, is no revision."""
    (fact,) = revisions(states("2023-01", [*YEAR, 110.0], [*YEAR, 112.0, 120.0]))
    assert (fact.kind, str(fact.window), str(fact.comparison), fact.direction) == (
        "revision",
        "2024-01",
        "2023-01",
        Direction.UP,
    )
    assert shown(fact) == {"level": "112.0", "previous": "110.0", "change": "12.0", "previous_change": "10.0"}


def test_figures_of_the_earlier_day_cite_no_observation_of_today() -> None:
    """An observation is named by series and period, so the old value must not pass for the new one."""
    (fact,) = revisions(states("2023-01", [*YEAR, 110.0], [*YEAR, 112.0]))
    assert fact["previous"].cells == fact["previous_change"].cells == ()
    assert "as published in test@2024-12-01" in fact["previous"].arithmetic
    assert [str(cell.value) for cell in fact["level"].cells] == ["112.0"]


@pytest.mark.parametrize(("then", "now"), [(110.04, 110.01), (110.0, 110.0), (None, 110.0), (110.0, None)])
def test_what_is_displayed_alike_or_missing_is_not_revised(then: float | None, now: float | None) -> None:
    """Both 110.04 and 110.01 are printed 110.0; a value that is missing on one side is new or withdrawn."""
    assert revised(states("2023-01", [*YEAR, then, 1.0], [*YEAR, now, 1.0])) == ()


def test_a_withdrawn_last_month_is_no_revision() -> None:
    """The later state may be shorter than the earlier one."""
    assert [str(one) for one in revised(states("2023-01", [*YEAR, 110.0, 120.0], [*YEAR, 111.0]))] == ["2024-01"]


def test_without_a_year_before_a_small_revision_is_revised_and_no_news() -> None:
    """Of 2023 nothing annual can be told, and no earlier revision says what is usual."""
    one = states("2023-01", YEAR, [100.5, *YEAR[1:]])
    assert [str(period) for period in revised(one)] == ["2023-01"]
    assert revisions(one) == []


def test_the_percentile_is_interpolated() -> None:
    """Nine tenths along ten sizes lies between the ninth and the tenth."""
    assert percentile(TEN, Decimal("0.9")) == Decimal("10.1")
    assert percentile([Decimal(3)], Decimal("0.9")) == Decimal(3)


@pytest.mark.parametrize(("now", "told"), [(210.1, 0), (210.2, 1), (189.9, 0), (189.8, 1)])
def test_with_ten_earlier_revisions_only_one_beyond_nine_in_ten_is_news(now: float, told: int) -> None:
    """The 90th percentile is 10.1: a revision by that much is usual, by 10.2 it is news, up or down."""
    assert len(revisions(states("2023-01", [*YEAR, 200.0], [*YEAR, now], TEN))) == told


def test_with_seven_earlier_revisions_the_annual_change_decides() -> None:
    """Seven make no percentile: a change from 100.0 % to 100.1 % is told, however small beside them."""
    assert len(revisions(states("2023-01", [*YEAR, 200.0], [*YEAR, 200.1], LARGE[:7]))) == 1
    assert revisions(states("2023-01", [*YEAR, 200.0], [*YEAR, 200.1], LARGE)) == []


def test_a_change_of_sign_is_news_however_small() -> None:
    """From half a per cent above the year before to a tenth below it."""
    (fact,) = revisions(states("2023-01", [*YEAR, 100.5], [*YEAR, 99.9], LARGE))
    assert shown(fact)["change"] == "-0.1"
    assert fact.direction is Direction.DOWN


@pytest.mark.parametrize(("now", "told"), [(16.9, 0), (15.5, 1)])
def test_a_record_that_is_lost_is_news(now: float, told: int) -> None:
    """17 was above the 16 of 2016; 16.9 still is, 15.5 is not. Its annual growth stays the highest or the sign up."""
    years = [10.0, 11.0, 12.0, 13.0, 14.0, 15.0, 16.0, 15.0]
    assert len(revisions(states("2010", [*years, 17.0], [*years, now], LARGE))) == told


def test_a_rank_that_moves_is_news() -> None:
    """At 48 instead of 50 the first of five states falls behind the one with 49."""
    others = {
        Series("sales", f"MX-{number:02}"): [size] for number, size in ((2, 49.0), (3, 30.0), (4, 20.0), (5, 10.0))
    }
    own = Series("sales", "MX-01")

    def known(value: float) -> Ledger:
        panel: Panel = panel_of("2024", {own: [value], **others})
        return Ledger(panel, 0, indicator(), RuleSettings())

    assert len(revisions(States(known(50.0), known(48.0), LARGE))) == 1
    assert revisions(States(known(50.0), known(49.5), LARGE)) == []


def test_nothing_is_compared_across_a_break() -> None:
    """A new method starts in January 2024, so its revision has no annual change and, alone, is no news."""
    about = indicator(breaks=("2024-01",))
    one = states("2023-01", [*YEAR, 110.0], [*YEAR, 112.0], (), about)
    assert [str(period) for period in revised(one)] == ["2024-01"]
    assert revisions(one) == []


def test_a_rate_is_revised_in_points() -> None:
    """3.1 % against 2.6 % was 0.5 points more; 2.7 % is 0.1 more."""
    rates = [2.6] * 12
    (fact,) = revisions(states("2023-01", [*rates, 3.1], [*rates, 2.7], (), indicator(Kind.RATE)))
    assert shown(fact) == {"level": "2.7", "previous": "3.1", "change": "0.1", "previous_change": "0.5"}
    assert fact["change"].unit.code == "point"


def test_an_empty_series_has_no_revisions() -> None:
    """Nothing was published, so nothing is revised."""
    assert revisions(states("2023-01", [None, None], [1.0, 2.0])) == []


def stated(kind: str, first: str, values: Sequence[float | None]) -> list[Fact]:
    """What one rule states of a series."""
    fact = BY_KIND[kind].state(ledger_of(first, values))
    return [fact] if fact else []


@pytest.mark.parametrize(
    ("kind", "then", "now", "outcome"),
    [
        ("year_on_year", 110.0, 110.0, Outcome.UNCHANGED),
        ("year_on_year", 110.0, 110.04, Outcome.UNCHANGED),
        ("year_on_year", 110.0, 112.0, Outcome.FIGURE),
        ("year_on_year", 110.0, 99.0, Outcome.FALSE),
        ("year_on_year", 110.0, None, Outcome.FALSE),
        ("year_on_year", None, 110.0, Outcome.NEW),
        ("level", 110.0, 99.0, Outcome.FIGURE),
    ],
)
def test_what_became_of_a_fact(kind: str, then: float | None, now: float | None, outcome: Outcome) -> None:
    """Another figure is a changed figure, another direction another claim, and a missing value none."""
    (one,) = changed(stated(kind, "2023-01", [*YEAR, then]), stated(kind, "2023-01", [*YEAR, now]))
    assert one.outcome is outcome


def test_the_figures_that_changed_are_named_with_both_values() -> None:
    """The base stays as it was, so it is not among them."""
    (one,) = changed(
        stated("year_on_year", "2023-01", [*YEAR, 110.0]), stated("year_on_year", "2023-01", [*YEAR, 112.0])
    )
    told = [(old.role, str(old.displayed), str(new.displayed)) for old, new in one.figures]
    assert told == [("level", "110.0", "112.0"), ("change", "10.0", "12.0")]
    assert one.fact.series == SERIES


def test_a_longer_streak_is_another_claim() -> None:
    """Seven months of growth were told; with an earlier month revised there are eight, from another first month."""
    months = [101.0] * 7
    then = stated("streak_annual", "2023-01", [*YEAR, 99.0, *months])
    now = stated("streak_annual", "2023-01", [*YEAR, 101.0, *months])
    (one,) = changed(then, now)
    assert (one.outcome, str(one.then and one.then.since), str(one.now and one.now.since)) == (
        Outcome.FALSE,
        "2024-02",
        "2024-01",
    )

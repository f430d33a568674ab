"""Which facts are told, in what order, and why the others are not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.facts.rules import BY_KIND, RULES
from generator.model.fact import Direction, Fact, Score
from generator.model.period import Period, Window
from generator.model.series import Series
from generator.model.unit import Operation
from generator.stories.selection import ORDER, Brief, headline, select
from tests.facts.worlds import SERIES, VINTAGE

OCTOBER = Period.parse("2024-10")
RANGED = ("record", "record_season", "record_window", "since", "streak_annual")


def fact(
    kind: str, points: float = 1.0, direction: Direction = Direction.UP, bits: float | None = None, of: Series = SERIES
) -> Fact:
    """A fact of a kind with a score, surprising enough unless `bits` says otherwise."""
    window = Window.year_to_date(OCTOBER) if kind in ("year_to_date", "record_window") else Window.of(OCTOBER)
    since = Period.parse("2007-01") if kind in RANGED else None
    score = Score((("priority", points),), bits)
    return Fact(kind, of, window, (), direction, VINTAGE, since=since, score=score)


def brief(
    *, must: Sequence[str] = (), most: int = 6, operation: Operation = Operation.SUM, floor: float = 4.0
) -> Brief:
    """What a story asks for, with room for six."""
    return Brief(must, most, operation, floor)


def told(facts: Sequence[Fact], asked: Brief) -> list[str]:
    """The kinds told, in order."""
    return [choice.fact.kind for choice in select(facts, asked) if choice.is_chosen]


def reason(facts: Sequence[Fact], asked: Brief, kind: str) -> str:
    """Why a kind is not told."""
    (untold,) = [choice.reason for choice in select(facts, asked) if not choice.is_chosen and choice.fact.kind == kind]
    return untold


def test_a_record_silences_what_it_implies() -> None:
    """The highest of all time is the highest October and the highest since any date."""
    facts = [fact("year_on_year", 9), fact("record", 3), fact("record_season", 2), fact("since", 1)]
    assert told(facts, brief()) == ["year_on_year", "record"]
    assert told([facts[0], facts[1], facts[3]], brief()) == ["year_on_year", "record"]
    assert "record" in reason(facts, brief(), "since")
    assert "record" in reason(facts, brief(), "record_season")


def test_a_record_says_nothing_of_the_other_direction() -> None:
    """A high does not imply a low, nor does a record elsewhere imply one here."""
    low, elsewhere = fact("since", 1, Direction.DOWN), fact("record_season", 2, of=Series("sales", "MX-01"))
    assert told([fact("record", 3), low, elsewhere], brief()) == ["record", "record_season", "since"]


def test_the_record_of_a_month_silences_since() -> None:
    """The highest October on record need not be the highest since last year as well."""
    assert told([fact("record_season", 2), fact("since", 1)], brief()) == ["record_season"]


def test_a_record_that_is_no_news_silences_nothing() -> None:
    """Below the floor of surprise it is not told, so what it implies may be."""
    facts = [fact("level", 9), fact("record", 3, bits=1.0), fact("since", 1, bits=6.0)]
    assert told(facts, brief()) == ["level", "since"]


def test_what_must_be_told_is_told_though_it_is_implied() -> None:
    """The story's own wish goes before implication, surprise and the number of points."""
    facts = [fact("year_to_date", 9), fact("record", 3), fact("since", 1, bits=0.5)]
    assert "since" in told(facts, brief(must=("since",), most=1))


@pytest.mark.parametrize(("bits", "is_told"), [(3.9, False), (4.0, True), (None, True)])
def test_an_optional_fact_has_to_surprise(bits: float | None, *, is_told: bool) -> None:
    """Four bits are the floor; what is always news has no bits and passes."""
    facts = [fact("year_on_year", 9), fact("since", 1, bits=bits)]
    assert ("since" in told(facts, brief())) is is_told
    if not is_told:
        assert "3.9 bits" in reason(facts, brief(), "since")


@pytest.mark.parametrize(
    ("kinds", "operation", "lead"),
    [
        (("level", "year_on_year", "year_to_date", "record"), Operation.SUM, "year_to_date"),
        (("level", "year_on_year", "annual"), Operation.SUM, "annual"),
        (("level", "year_on_year", "since"), Operation.SUM, "year_on_year"),
        (("level", "record"), Operation.SUM, "level"),
        (("level", "year_on_year", "year_to_date"), Operation.MEAN, "year_on_year"),
    ],
)
def test_the_headline_is_the_widest_comparison(kinds: Sequence[str], operation: Operation, lead: str) -> None:
    """The year so far of what adds up, else the newest period; a price does not lead with its average."""
    facts = [fact(kind, points) for points, kind in enumerate(kinds, start=1)]
    asked = brief(operation=operation)
    assert getattr(headline(facts, asked), "kind", None) == lead
    assert told(facts, asked)[0] == lead


def test_a_part_of_a_whole_is_no_headline() -> None:
    """A fact that is held against another series cannot lead."""
    part = replace(fact("year_on_year"), peer=Series("sales", "MX"))
    assert headline([part], brief()) is None


def test_an_average_over_the_year_is_told_on_request_only() -> None:
    """The mean of ten months of prices is arithmetic, not news, unless the story asks for it."""
    facts = [fact("year_on_year", 2), fact("year_to_date", 1)]
    assert told(facts, brief(operation=Operation.MEAN)) == ["year_on_year"]
    assert told(facts, brief(operation=Operation.MEAN, must=("year_to_date",))) == ["year_on_year", "year_to_date"]


def test_no_more_points_than_the_story_has_room_for() -> None:
    """The best scores win, and the rest are told why they lost."""
    facts = [fact("year_to_date", 9), fact("since", 4), fact("streak_annual", 3), fact("rolling_year", 2)]
    assert told(facts, brief(most=2)) == ["year_to_date", "since"]
    assert "2 main points" in reason(facts, brief(most=2), "streak_annual")


def test_the_record_of_the_window_takes_no_place_of_its_own() -> None:
    """It is told inside the sentence of the year so far, even where all points are taken."""
    facts = [fact("year_to_date", 9), fact("since", 4), fact("record_window", 1)]
    assert told(facts, brief(most=2)) == ["year_to_date", "record_window", "since"]


def test_facts_are_told_in_the_order_of_telling() -> None:
    """Whatever their scores: the window, the newest period, its place in history, the rest."""
    kinds = ["streak_annual", "since", "year_on_year", "year_to_date", "rolling_year"]
    facts = [fact(kind, points) for points, kind in enumerate(kinds, start=1)]
    expected = ["year_to_date", "year_on_year", "since", "rolling_year", "streak_annual"]
    assert told(sorted(facts, key=lambda one: -one.score.total), brief()) == expected


def test_every_rule_has_a_place_in_the_order() -> None:
    """A new rule that nobody placed would stop every story it fires in."""
    assert sorted(ORDER) == sorted(rule.kind for rule in RULES)


@given(
    st.lists(
        st.tuples(st.sampled_from(ORDER), st.sampled_from(list(Direction)), st.floats(0, 7)), unique_by=lambda t: t[0]
    ),
    st.lists(st.sampled_from(ORDER), max_size=3),
    st.integers(1, 8),
    st.sampled_from(list(Operation)[1:]),
)
def test_every_fact_is_told_once_or_has_a_reason(
    drawn: list[tuple[str, Direction, float]], must: list[str], most: int, operation: Operation
) -> None:
    """None is lost or doubled; all that must be told is; the limit holds but for what must be told."""
    facts = [fact(kind, bits, way, bits if BY_KIND[kind].optional else None) for kind, way, bits in drawn]
    facts.sort(key=lambda one: -one.score.total)
    choices = select(facts, brief(must=must, most=most, operation=operation))
    assert sorted(choice.fact.id for choice in choices) == sorted(one.id for one in facts)
    assert all(choice.reason for choice in choices)
    chosen = [choice.fact.kind for choice in choices if choice.is_chosen]
    assert {one.kind for one in facts if one.kind in must} <= set(chosen)
    optional = [kind for kind in chosen if kind not in must and kind != "record_window"]
    assert len(optional) <= most

"""Which facts are told, in what order, and why the others are not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.facts.rule import Role
from generator.facts.rules import BY_KIND, RULES
from generator.model.fact import Direction, Fact
from generator.model.period import Window
from generator.model.series import Series
from generator.model.unit import Operation
from generator.stories.order import HEADLINES, ORDER
from generator.stories.selection import goes_against, headline, select
from tests.stories.choosing import DOWN, ELSEWHERE, FLAT, OCTOBER, UP, brief, by_score, fact, reason, told

# What one claim leaves of another


def test_a_record_silences_what_it_implies() -> None:
    """The highest of all time is the highest October, the highest since any date, and no third place."""
    facts = [fact("year_on_year", 9), fact("record", 4), fact("record_season", 3), fact("since", 2), fact("rank_time")]
    assert told(facts) == ["year_on_year", "record"]
    for kind in ("record_season", "since", "rank_time"):
        assert reason(facts, kind) == "record says more about the same figure"


def test_a_weaker_claim_gives_way_to_a_stronger_one_that_scores_less() -> None:
    """What is the highest since 2019 is chosen first for its score, and goes when the record of all time comes."""
    facts = [fact("level", 9), fact("since", 4), fact("record", 2)]
    assert told(facts) == ["level", "record"]
    assert reason(facts, "since") == "record says more about the same figure"


def test_a_record_says_nothing_of_the_other_direction() -> None:
    """A high does not imply a low, nor does a record elsewhere imply one here."""
    low, elsewhere = fact("since", 1, DOWN), fact("record_season", 2, of=ELSEWHERE)
    assert told([fact("record", 3), low, elsewhere]) == ["record", "record_season", "since"]


@pytest.mark.parametrize(("strong", "weak"), [("since", "rank_time"), ("turn", "streak_end")])
def test_what_one_claim_says_another_need_not(strong: str, weak: str) -> None:
    """The highest October need not be the highest since last year as well; a turn ends a streak by itself."""
    assert told([fact(strong, 2), fact(weak, 1)]) == [strong]


def test_the_highest_october_may_be_the_third_highest_month() -> None:
    """A record of one month says nothing of its place among all months."""
    assert told([fact("record_season", 2), fact("rank_time", 1)]) == ["record_season", "rank_time"]


def test_a_turn_ends_the_run_of_the_other_direction() -> None:
    """A rise after six falls: the run that ended is one of falls, and it is the same event."""
    assert told([fact("turn", 2, UP), fact("streak_end", 1, DOWN)]) == ["turn"]


def test_a_record_that_is_no_news_silences_nothing() -> None:
    """Below the floor of surprise it is not told, so what it implies may be."""
    facts = [fact("level", 9), fact("record", 3, bits=1.0), fact("since", 1)]
    assert told(facts) == ["level", "since"]


def test_a_record_for_which_there_is_no_room_silences_nothing() -> None:
    """Only what is told leaves nothing to tell."""
    facts = [fact("level", 9), fact("since", 5), fact("record", 1)]
    assert told(facts, brief(most=2)) == ["level", "since"]
    assert reason(facts, "record", brief(most=2)).startswith("there are 2 main points already")


@pytest.mark.parametrize(
    ("kind", "operation"),
    [("year_on_year", Operation.SUM), ("points", Operation.MEAN), ("balance", Operation.SUM)],
)
def test_the_level_stands_in_the_sentence_of_its_change(kind: str, operation: Operation) -> None:
    """What rose by 5 % to 42,100 needs no second sentence for the 42,100."""
    assert told([fact(kind, 2), fact("level", 1, FLAT)], brief(operation=operation)) == [kind]


def test_a_bare_level_never_takes_the_place_of_its_change() -> None:
    """A month's fall that caveats make worth less than its bare sum is told all the same, with the sum."""
    facts = [fact("year_to_date", 9), fact("level", 5, FLAT), fact("year_on_year", 1, DOWN), fact("share", 0.1)]
    assert told(facts, brief(most=2)) == ["year_to_date", "year_on_year"]
    assert reason(facts, "level", brief(most=2)) == "year_on_year says more about the same figure"


def test_a_level_without_its_change_goes_when_the_change_has_no_room() -> None:
    """What is left out is the whole of it: no sum stands there as though nothing had changed."""
    facts = [fact("year_to_date", 9), fact("level", 5, FLAT), fact("year_on_year", 1), fact("share", 4)]
    assert told(facts, brief(most=2)) == ["year_to_date", "share"]


def test_a_level_that_must_be_told_is_told_beside_its_change() -> None:
    """The story's own wish goes before what another sentence says."""
    facts = [fact("year_to_date", 9), fact("level", 5, FLAT), fact("year_on_year", 1, DOWN)]
    assert told(facts, brief(must=["level"])) == ["year_to_date", "year_on_year", "level"]


def test_a_headline_without_its_change_has_that_beside_it() -> None:
    """Where other windows contradict a fall it does not lead, and is told before anything that scores more."""
    fall = fact("year_on_year", 0.1, DOWN, caveats=["mixed"])
    facts = [fact("level", 5, FLAT), fall, fact("share", 4), fact("rank_peers", 3)]
    assert told(facts, brief(most=2)) == ["level", "year_on_year"]
    beside = "the headline is the bare figure, so its change has to stand beside it"
    assert reason(facts, "year_on_year", brief(most=2)) == beside


def test_a_level_elsewhere_is_told_without_a_change_of_its_own() -> None:
    """The change of one series says nothing of another's level."""
    facts = [fact("year_on_year", 9), fact("level", 5, FLAT, of=ELSEWHERE)]
    assert told(facts) == ["year_on_year", "level"]


def test_the_month_goes_before_the_longer_view() -> None:
    """A price's change on the month and on the year are told, though the one since 2019 scores more than either."""
    facts = [
        replace(fact("long_change", 9), comparison=Window.of(OCTOBER.shift(-60))),
        fact("year_on_year", 2),
        fact("period_on_period", 1),
    ]
    prices = brief(operation=Operation.MEAN)
    assert told(facts, prices) == ["year_on_year", "period_on_period"]
    assert reason(facts, "long_change", prices) == "2 facts of its family (change) are told already"
    assert told(facts[:2], prices) == ["year_on_year", "long_change"]


# What is told whatever its score


def test_what_must_be_told_is_told_though_it_is_implied() -> None:
    """The story's own wish goes before implication, surprise and the number of points."""
    facts = [fact("year_to_date", 9), fact("record", 3), fact("since", 1, bits=0.5)]
    assert told(facts, brief(must=("since",), most=1)) == ["year_to_date", "since"]
    assert reason(facts, "since", brief(must=("since",))) == "the story must tell it"
    assert told(facts, brief(must=("since", "record"))) == ["year_to_date", "record", "since"]


@pytest.mark.parametrize(("bits", "is_told"), [(3.9, False), (4.0, True)])
def test_news_has_to_surprise(bits: float, *, is_told: bool) -> None:
    """Four bits are the floor."""
    facts = [fact("year_on_year", 9), fact("since", 1, bits=bits)]
    assert ("since" in told(facts)) is is_told
    if not is_told:
        assert reason(facts, "since") == "no surprise: 3.9 bits, below the floor of 4.0"


def test_what_describes_needs_no_surprise() -> None:
    """The comparison with the year before and the share of the whole claim nothing unusual."""
    assert told([fact("year_on_year", 2, bits=0.0), fact("share", 1, bits=0.0)]) == ["year_on_year", "share"]


def test_what_is_for_the_editor_is_never_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A figure to verify is listed with that reason, whatever it scores and whoever asks for it."""
    monkeypatch.setitem(BY_KIND, "anomaly", replace(BY_KIND["since"], kind="anomaly", role=Role.QUEUE))
    facts = [fact("anomaly", 9), fact("year_on_year", 2)]
    for asked in (brief(), brief(must=("anomaly",))):
        assert told(facts, asked) == ["year_on_year"]
        assert reason(facts, "anomaly", asked).startswith("verify before printing")


@pytest.mark.parametrize("kind", ["year_to_date", "annual"])
def test_an_average_over_the_year_is_told_on_request_only(kind: str) -> None:
    """The mean of the months of prices is arithmetic, not news, unless the story asks for it."""
    facts = [fact("year_on_year", 2), fact(kind, 1)]
    assert told(facts, brief(operation=Operation.MEAN)) == ["year_on_year"]
    assert set(told(facts, brief(operation=Operation.MEAN, must=(kind,)))) == {"year_on_year", kind}


# What leads


@pytest.mark.parametrize(
    ("kinds", "operation", "lead"),
    [
        (("level", "year_on_year", "year_to_date", "record"), Operation.SUM, "year_to_date"),
        (("level", "year_on_year", "annual"), Operation.SUM, "annual"),
        (("level", "year_on_year", "since"), Operation.SUM, "year_on_year"),
        (("level", "balance", "since"), Operation.SUM, "balance"),
        (("level", "period_on_period", "record"), Operation.SUM, "level"),
        (("level", "year_on_year", "year_to_date"), Operation.MEAN, "year_on_year"),
        (("level", "points", "period_on_period"), Operation.MEAN, "points"),
        (("level", "period_on_period"), Operation.MEAN, "period_on_period"),
        (("level", "rank_peers"), Operation.MEAN, "level"),
    ],
)
def test_the_headline_is_the_widest_comparison(kinds: Sequence[str], operation: Operation, lead: str) -> None:
    """The year so far of what adds up, else the newest period; a price does not lead with its average."""
    facts = [fact(kind, points) for points, kind in enumerate(kinds, start=1)]
    asked = brief(operation=operation)
    assert getattr(headline(facts, asked), "kind", None) == lead
    assert told(facts, asked)[0] == lead
    assert reason(facts, lead, asked) == "the headline"


def test_a_part_of_a_whole_is_no_headline() -> None:
    """A fact that is held against another series cannot lead."""
    part = replace(fact("year_on_year"), peer=Series("sales", "MX"))
    assert headline([part], brief()) is None


def test_a_comparison_that_others_contradict_does_not_lead() -> None:
    """The year so far is a matter of where one starts to count: the newest month leads, and the reason says why."""
    facts = [fact("year_to_date", 9, caveats=["mixed"]), fact("year_on_year", 2)]
    assert told(facts) == ["year_on_year", "year_to_date"]
    assert reason(facts, "year_on_year") == "the headline, as year_to_date has the caveat `mixed`"


def test_a_comparison_that_others_contradict_leads_where_nothing_else_can() -> None:
    """Then it is the headline after all, with its caveat."""
    assert reason([fact("year_to_date", 9, caveats=["mixed"]), fact("since", 2)], "year_to_date") == "the headline"


def test_a_headline_with_a_counterpart_takes_it_along() -> None:
    """Where other windows go the other way, the last twelve months are told beside it, though they score least."""
    lead = fact("year_to_date", 9, caveats=["opposite"])
    facts = [lead, fact("year_on_year", 5), fact("since", 4), fact("rolling_year", 0.1, DOWN)]
    assert told(facts, brief(most=2)) == ["year_to_date", "rolling_year"]
    assert "has to stand beside it" in reason(facts, "rolling_year", brief(most=2))
    assert told(facts[:3])[0] == "year_on_year"


# Room, family, likeness


def test_no_more_points_than_the_story_has_room_for() -> None:
    """What is worth most wins, and the rest are told why they lost."""
    facts = [fact("year_to_date", 9), fact("since", 4), fact("streak_annual", 3), fact("rolling_year", 2)]
    assert told(facts, brief(most=2)) == ["year_to_date", "since"]
    expected = "there are 2 main points already; score 3.00, less 0.35 for what it shares with year_to_date"
    assert reason(facts, "streak_annual", brief(most=2)) == expected


def test_the_record_of_the_window_takes_no_place_of_its_own() -> None:
    """It is told inside the sentence of the year so far, even where all points are taken."""
    facts = [fact("year_to_date", 9), fact("since", 4), fact("record_window", 1)]
    assert told(facts, brief(most=2)) == ["year_to_date", "record_window", "since"]


def test_the_record_of_the_window_alone_takes_a_place() -> None:
    """Without the year so far it needs a sentence."""
    facts = [fact("level", 9), fact("since", 4), fact("record_window", 1)]
    assert told(facts, brief(most=2)) == ["level", "since"]


def test_two_facts_of_a_family_are_enough() -> None:
    """The third change of the same indicator is left out with the reason; what must be told is not."""
    kinds = ("annual", "year_to_date", "rolling_year")
    assert {BY_KIND[kind].family for kind in kinds} == {"window"}
    facts = [fact("annual", 9), fact("year_to_date", 8), fact("rolling_year", 7), fact("since", 1)]
    assert told(facts) == ["year_to_date", "annual", "since"]
    assert reason(facts, "rolling_year") == "2 facts of its family (window) are told already"
    assert "rolling_year" in told(facts, brief(must=("rolling_year",)))


def test_of_two_equals_the_less_alike_is_told() -> None:
    """After the year so far, a streak (0.35 in common: 0.70 / 2) is worth more than the last twelve months (0.45)."""
    facts = [fact("year_to_date", 9), fact("rolling_year", 1.05), fact("streak_annual", 1.0)]
    assert told(facts, brief(most=2)) == ["year_to_date", "streak_annual"]
    assert reason(facts, "streak_annual") == "score 1.00, less 0.35 for what it shares with year_to_date"


# The other side


def test_where_much_goes_against_the_headline_one_of_it_is_told() -> None:
    """Two of five facts fall while the headline rises: the better of the two takes the last place."""
    facts = [
        fact("year_to_date", 9),
        fact("record_change", 5),
        fact("streak_annual", 4),
        fact("since", 1, DOWN),
        fact("rolling_year", 0.9, DOWN),
    ]
    assert told(facts, brief(most=3)) == ["year_to_date", "record_change", "since"]
    assert reason(facts, "since", brief(most=3)).startswith("the other side")
    assert reason(facts, "streak_annual", brief(most=3)) == "gave its place to since, which goes against the headline"


def test_where_little_goes_against_the_headline_none_is_needed() -> None:
    """One of four is a quarter, below the limit of three in ten."""
    facts = [fact("year_to_date", 9), fact("record_change", 5), fact("streak_annual", 4), fact("since", 1, DOWN)]
    assert told(facts, brief(most=3)) == ["year_to_date", "record_change", "streak_annual"]


def test_three_in_ten_against_the_headline_are_enough() -> None:
    """Three of ten go down: the share named counts as many."""
    rises = [fact("since", 9 - number / 10, of=Series("sales", f"MX-0{number}")) for number in range(1, 7)]
    falls = [fact("since", 1 + number / 10, DOWN, of=Series("sales", f"MX-1{number}")) for number in range(3)]
    facts = [fact("year_to_date", 20), *rises, *falls]
    assert reason(facts, "year_to_date") == "the headline"
    assert sum(goes_against(one, facts[0]) for one in chosen(facts)) == 1
    assert sum(goes_against(one, facts[0]) for one in chosen([*facts, fact("streak_annual", 5)])) == 0


def test_only_the_twenty_best_facts_are_asked() -> None:
    """Ten that go down come after twenty that go up: of thirty they were a third."""
    rises = [fact("since", 90 - number, of=Series("sales", f"MX-{number:02d}")) for number in range(1, 20)]
    falls = [fact("since", 30 - number, DOWN, of=Series("sales", f"MX-{number:02d}")) for number in range(20, 30)]
    lead = fact("year_to_date", 100)
    assert not any(goes_against(one, lead) for one in chosen([lead, *rises, *falls]))
    assert any(goes_against(one, lead) for one in chosen([lead, *rises[:13], *falls]))


def chosen(facts: Sequence[Fact]) -> list[Fact]:
    """What a story with room for two tells of them."""
    return [choice.fact for choice in select(by_score(facts), brief(most=2)) if choice.is_chosen]


def test_the_other_side_is_told_beyond_what_must_be() -> None:
    """Where all places are taken by what must be told, it is one more."""
    facts = [fact("year_to_date", 9), fact("record_change", 5), fact("since", 1, DOWN)]
    asked = brief(must=("record_change",), most=2)
    assert told(facts, asked) == ["year_to_date", "record_change", "since"]


def test_what_is_no_news_is_no_other_side() -> None:
    """A low that comes every month neither counts against the headline nor is told."""
    facts = [fact("year_to_date", 9), fact("since", 2, DOWN, bits=1.0)]
    assert told(facts) == ["year_to_date"]


@pytest.mark.parametrize(
    ("kind", "way", "is_against"),
    [("since", DOWN, True), ("since", UP, False), ("level", FLAT, False), ("streak_end", DOWN, False)],
)
def test_what_goes_against_a_rise(kind: str, way: Direction, *, is_against: bool) -> None:
    """A low does; a bare level does not, nor does the end of a run of falls."""
    assert goes_against(fact(kind, 1, way), fact("year_to_date")) is is_against


# Order and completeness


def test_facts_are_told_in_the_order_of_telling() -> None:
    """Whatever their scores: the window, the newest period, its place in history, the rest."""
    kinds = ["streak_annual", "since", "year_on_year", "year_to_date", "rolling_year"]
    facts = [fact(kind, points) for points, kind in enumerate(kinds, start=1)]
    assert told(facts) == ["year_to_date", "year_on_year", "since", "rolling_year", "streak_annual"]


def test_every_rule_has_a_place_in_the_order() -> None:
    """A new rule that nobody placed would stop every story it fires in; a revision comes from two vintages."""
    assert {rule.kind for rule in RULES} | {"revision"} <= set(ORDER)
    assert len(ORDER) == len(set(ORDER)) == 37
    assert {kind for kinds in HEADLINES.values() for kind in kinds} <= set(ORDER)


@given(
    st.lists(
        st.tuples(
            st.sampled_from(ORDER), st.sampled_from(list(Direction)), st.floats(0, 7), st.sampled_from(["", "mixed"])
        ),
        unique_by=lambda drawn: drawn[0],
    ),
    st.lists(st.sampled_from(ORDER), max_size=3),
    st.integers(1, 8),
    st.sampled_from(list(Operation)[1:]),
)
def test_every_fact_is_told_once_or_has_a_reason(
    drawn: list[tuple[str, Direction, float, str]], must: list[str], most: int, operation: Operation
) -> None:
    """None is lost or doubled; what must be told is; the limit holds but for that and what a fact needs beside it."""
    made = [fact(kind, bits, way, bits, caveats=[name] if name else []) for kind, way, bits, name in drawn]
    facts = by_score(made)
    choices = select(facts, brief(must=must, most=most, operation=operation))
    assert sorted(choice.fact.id for choice in choices) == sorted(one.id for one in facts)
    assert all(choice.reason for choice in choices)
    assert [facts[choice.rank - 1] for choice in choices] == [choice.fact for choice in choices]
    chosen = [choice for choice in choices if choice.is_chosen]
    queued = {kind for kind, rule in BY_KIND.items() if rule.role is Role.QUEUE}
    kinds = {choice.fact.kind for choice in chosen}
    assert {one.kind for one in facts if one.kind in must} - queued <= kinds
    assert not kinds & queued
    beside = ("other side", "stand beside it")
    optional = [
        one
        for one in chosen
        if one.fact.kind not in {*must, "record_window"} and not any(words in one.reason for words in beside)
    ]
    assert len(optional) <= most


def test_a_history_too_short_for_the_floor_says_so() -> None:
    """Seventeen years give 4.2 bits at the most, so nothing of theirs can reach six."""
    facts = [fact("year_on_year", 9), fact("since", 1, bits=4.0)]
    told_why = reason(facts, "since", replace(brief(floor=6.0), reachable=4.2))
    assert told_why == (
        "4.0 bits: a history so short gives 4.2 at the most, the floor is 6.0; name it in `must` to tell it"
    )

"""Who is compared with whom: peers, wholes, parts."""

from __future__ import annotations

from decimal import Decimal

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from generator.config import RuleSettings
from generator.facts import doubt, peers, ranking
from generator.facts.kept import once
from generator.facts.ledger import Ledger
from generator.facts.structure import structure
from generator.facts.view import View
from generator.facts.whole import parts
from generator.model.panel import Panel
from tests.facts.rules.maps import drawn
from tests.facts.worlds import indicator

SMALL = st.integers(-3, 3) | st.none()


def names(panel: Panel, rows: tuple[int, ...] | set[int]) -> list[str]:
    """Areas and sectors of some rows."""
    return [str(panel.series[row]).removeprefix("sales:") for row in sorted(rows)]


def test_the_field_has_who_is_present_and_how_many_live() -> None:
    """Of five states one is late and one gone for 24 years; the country is none of them."""
    rows = {"MX": "9", "MX-01": "3", "MX-02": "1.04", "MX-03": "2"}
    lines = {area: "- " * 24 + value for area, value in rows.items()}
    panel = drawn("2000", {**lines, "MX-04": "- " * 23 + "7 -", "MX-05": "8" + " -" * 24})
    field = peers.field(Ledger(panel, 1, indicator(), RuleSettings()))
    assert (names(panel, field.rows), field.living) == (["MX-01", "MX-02", "MX-03"], 4)
    assert field.ordered == (Decimal("1.0"), Decimal("2.0"), Decimal("3.0"))


def test_who_lives_at_each_period() -> None:
    """One value keeps a place alive for 24 periods, itself included."""
    known = np.zeros((1, 30), np.bool_)
    known[0, 2] = True
    assert peers.alive(known, 30)[0].tolist() == [False] * 2 + [True] * 24 + [False] * 4
    assert peers.alive(known, 5)[0].tolist() == [True] + [False] * 4


def test_sums_stay_within_their_group() -> None:
    """States with states, the country with itself, whatever their order in the panel."""
    panel = drawn("2024", {"MX-02": "1", "MX": "10", "MX-01": "2", "MX-02001": "5"})
    view = View(panel, indicator(), RuleSettings())
    assert peers.by_group(view, view.values)[:, 0].tolist() == [3, 10, 3, 5]
    assert peers.by_group(view, view.values > 1)[:, 0].tolist() == [1, 1, 1, 1]


def test_parts_are_the_areas_one_level_below() -> None:
    """States in the country, five municipalities in their state, of the same sector."""
    towns = {f"MX-0200{number}": "1" for number in range(1, 6)}
    states = {f"MX-0{number}": "1" for number in range(1, 6)}
    panel = drawn("2024", {"MX": "9", **states, **towns, "MX-02:food": "1", "MX-02001:food": "1"})
    assert names(panel, parts(panel, 0)) == sorted(states)
    assert names(panel, parts(panel, panel.row(drawn("2024", {"MX-02": "1"}).series[0]))) == sorted(towns)
    assert parts(panel, 1) == (), "a state without municipalities"
    food = panel.row(drawn("2024", {"MX-02:food": "1"}).series[0])
    assert names(panel, parts(panel, food)) == ["MX-02001:food"], "a sector has no sectors to take instead"


def test_a_family_is_all_that_is_compared_in_any_way() -> None:
    """The country, its states and the municipalities of one of them; the sales of another country stand apart."""
    rows = {"MX": "9", **{f"MX-0{number}": "1" for number in range(1, 6)}, "US": "1"}
    towns = {f"MX-0200{number}": "1" for number in range(1, 6)}
    panel = drawn("2024", {**rows, **towns})
    families = structure(panel).families
    found = np.flatnonzero(families == families[2])
    assert names(panel, found.tolist()) == ["MX", *[f"MX-0{number}" for number in range(1, 6)], *sorted(towns)]


def test_what_is_kept_belongs_to_its_owner() -> None:
    """A second panel with the same series has results of its own, and each is made once."""
    made: list[int] = []

    def make() -> int:
        made.append(1)
        return len(made)

    one, other = drawn("2024", {"MX": "1"}), drawn("2024", {"MX": "1"})
    assert [once(one, "key", make), once(one, "key", make), once(other, "key", make), once(one, "more", make)] == [
        1,
        1,
        2,
        3,
    ]


@given(st.lists(st.tuples(st.integers(0, 2), SMALL, SMALL, SMALL, SMALL), min_size=1, max_size=12))
def test_ranks_within_groups_are_what_counting_gives(rows: list[tuple[int | None, ...]]) -> None:
    """Two columns of values now and two of places then, against one loop for each pair."""
    groups = np.array([row[0] for row in rows], np.int64)
    now, then = (
        np.array([[np.nan if one is None else float(one) for one in row[at : at + 2]] for row in rows]) for at in (1, 3)
    )
    now = np.where(np.isfinite(then), now, np.nan)
    with np.errstate(all="raise"):
        above = ranking.above(now, groups)
        before = ranking.above(np.where(np.isfinite(now), then, np.nan), groups)
        place, earlier, clear = ranking.moves(now, np.where(np.isfinite(now), then, np.nan), groups)
        first = ranking.among_first(now, groups, 2)
    for column in range(2):
        for row in np.flatnonzero(np.isfinite(now[:, column])):
            others = [other for other in np.flatnonzero(groups == groups[row]) if np.isfinite(now[other, column])]
            value, base = now[row, column], then[row, column]
            ahead = sum(now[other, column] > value for other in others)
            was_ahead = sum(then[other, column] > base for other in others)
            assert (above[row, column], before[row, column]) == (ahead, was_ahead)
            assert (place[row, column], earlier[row, column]) == (ahead, was_ahead)
            assert first[row, column] == (ahead < 2)
            way = 1 if ahead < was_ahead else -1
            passed = [
                way * (value - now[other, column])
                for other in others
                if way * (then[other, column] - base) > 0 and way * (value - now[other, column]) > 0
            ]
            assert clear[row, column] == (ahead != was_ahead and bool(passed) and min(passed) > 1)
    assert not first[~np.isfinite(now)].any()


def test_a_comparison_in_doubt_is_decided_exactly() -> None:
    """0.1 + 0.2 is more than 0.3 in binary and no more in decimals; what is clear is not asked."""
    asked: list[int] = []

    def decide(_: int, column: int) -> bool:
        asked.append(column)
        return doubt.total([0.1, 0.2]) > doubt.exact(0.3)

    left, right = np.array([[0.1 + 0.2, 1.0, np.nan, 0.0]]), np.array([[0.3, 0.5, 0.3, 0.0]])
    found = doubt.exceeds(left, right, doubt.slack(2, right), decide)
    assert (found.tolist(), asked) == ([[False, True, False, False]], [0])

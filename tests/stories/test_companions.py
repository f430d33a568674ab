"""The series that a story tells beside its own: which, at which period, with which facts; and what is left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator import catalogue, context
from generator.config import RuleSettings, StorySettings
from generator.errors import StoreError
from generator.model.panel import Panel
from generator.model.series import Series
from generator.model.story import Story
from generator.stories.companions import companions, leaders
from generator.stories.tell import Assignment, Desk, assign, tell
from tests.facts.worlds import VINTAGE, panel_of

ROOT = Path(__file__).parents[2]
MEXICO, JALISCO = Series("immex.exports", "MX"), Series("immex.exports", "MX-14")
PERSONS, PLANTS = Series("immex.persons", "MX-14"), Series("immex.establishments", "MX-14")
GDP, PRICES, CORE = Series("gdp.constant", "MX"), Series("inpc", "MX"), Series("inpc.core", "MX")
YEAR = [100.0] * 12
GROWN = [*YEAR, 110.0, 110.0, 110.0]
"""January 2023 to March 2024, 10 % up in the last three months."""


@pytest.fixture(scope="module")
def desk() -> Desk:
    known = catalogue.load(ROOT / "data" / "catalogue")
    return Desk(known, context.load(ROOT / "data" / "context", catalogue=known), RuleSettings())


def settings(own: Series, **more: object) -> StorySettings:
    """A story about one series."""
    named = {"indicator": own.indicator, "area": own.area, "sector": own.sector}
    return StorySettings(template="indicator", **named, **more)  # type: ignore[arg-type]


def assigned(own: Series, known: Mapping[str, Panel], desk: Desk, **more: object) -> Assignment:
    """A story with what is found of its companions in panels by indicator; StoreError for one that is not stored."""

    def panel(story: StorySettings) -> Panel:
        if story.indicator not in known:
            raise StoreError("nothing is stored.", where=story.indicator)
        return known[story.indicator]

    story = settings(own, **more)
    alone = assign("story", story, known[own.indicator], None)
    found = companions(alone, panel, desk.catalogue)
    return replace(alone, companions=found.assignments, omissions=found.omissions)


def monthly(rows: Mapping[Series, Sequence[float | None]]) -> Panel:
    return panel_of("2023-01", dict(rows))


def told(story: Story) -> list[tuple[str, list[str]]]:
    """The companions, each with the kinds of fact that are told of it."""
    return [(str(one.series), [fact.kind for fact in one.facts]) for one in story.companions]


def test_named_series_are_told_in_the_order_of_the_settings(desk: Desk) -> None:
    """Whatever the order in the store; each leads with the change that the story leads with."""
    known = {"immex.exports": monthly({JALISCO: GROWN}), "immex.persons": monthly({PERSONS: GROWN})}
    known["immex.establishments"] = monthly({PLANTS: [*YEAR, 90.0, 90.0, 90.0]})
    also = ["immex.establishments:MX-14", "immex.persons:MX-14"]
    story = tell(assigned(JALISCO, known, desk, also=also), desk)
    assert story.lead.kind == "year_to_date"
    assert [name for name, _ in told(story)] == also
    for one in story.companions:
        assert one.lead.kind == "year_to_date"
        assert one.lead.window == story.lead.window
    assert [one.lead["change"].displayed for one in story.companions] == [-10, 10]


def test_their_facts_and_vintages_are_those_of_the_bulletin(desk: Desk) -> None:
    """A bulletin's facts hold those of its companions once; its day is that of the newest release used."""
    later = replace(VINTAGE, dataset="persons", released=date(2025, 2, 3))
    persons = replace(monthly({PERSONS: GROWN}), vintages=(later,))
    known = {"immex.exports": monthly({JALISCO: GROWN}), "immex.persons": persons}
    story = tell(assigned(JALISCO, known, desk, also=[str(PERSONS)]), desk)
    assert [fact.id for fact in story.all_facts].count(f"year_to_date/{PERSONS}/2024-01/2024-03") == 1
    assert later in story.all_vintages
    assert later not in story.vintages
    assert story.released == date(2025, 2, 3)


def test_one_illustrative_companion_makes_the_bulletin_illustrative(desk: Desk) -> None:
    """An invented figure beside official ones may not be published either."""
    invented = replace(monthly({PERSONS: GROWN}), vintages=(replace(VINTAGE, illustrative=True),))
    known = {"immex.exports": monthly({JALISCO: GROWN}), "immex.persons": invented}
    assert tell(assigned(JALISCO, known, desk, also=[str(PERSONS)]), desk).is_illustrative
    assert not tell(assigned(JALISCO, known, desk), desk).is_illustrative


def test_what_is_not_stored_or_not_known_yet_is_left_out_with_the_reason(desk: Desk) -> None:
    """Employment of March is missing, establishments were never fetched: the story is told without them."""
    known = {"immex.exports": monthly({JALISCO: GROWN}), "immex.persons": monthly({PERSONS: [*GROWN[:-1], None]})}
    story = tell(assigned(JALISCO, known, desk, also=[str(PERSONS), str(PLANTS)]), desk)
    assert story.companions == ()
    why = {one.what: one.why for one in story.omissions}
    assert "2024-03" in why[f"series {PERSONS}"]
    assert "nothing is stored" in why[f"series {PLANTS}"]


def test_a_quarterly_series_is_told_at_its_newest_quarter_that_had_ended(desk: Desk) -> None:
    """Beside March 2024 stands the first quarter; beside February the quarter before, though a later one is known."""
    quarters = panel_of("2023-Q1", {GDP: [100.0, 100.0, 100.0, 100.0, 104.0, 999.0]})
    for values, expected in ((GROWN, "2024-Q1"), (GROWN[:-1], "2023-Q4"), ([*GROWN, 110.0], "2024-Q1")):
        known = {"immex.exports": monthly({MEXICO: values}), "gdp.constant": quarters}
        story = tell(assigned(MEXICO, known, desk, also=[str(GDP)]), desk)
        (companion,) = story.companions
        assert str(companion.period) == expected
        assert all(fact.window.last == companion.period for fact in companion.facts)


def test_a_quarter_that_ends_later_is_not_told(desk: Desk) -> None:
    """Beside January 2023 the first quarter of 2023 is still to come."""
    quarters = panel_of("2023-Q1", {GDP: [100.0, 100.0]})
    known = {"immex.exports": monthly({MEXICO: [100.0]}), "gdp.constant": quarters}
    story = tell(assigned(MEXICO, known, desk, also=[str(GDP)]), desk)
    assert story.companions == ()
    assert (
        "its first figure is that of 2023-Q1, after 2023-01"
        in {one.what: one.why for one in story.omissions}[f"series {GDP}"]
    )


def test_the_change_of_the_month_is_told_of_each_price_where_the_story_must(desk: Desk) -> None:
    """«0.24% respecto de mayo» stands beside each index, or beside none."""
    prices = [100.0 + month / 2 for month in range(30)]
    known = {"inpc": monthly({PRICES: prices}), "inpc.core": monthly({CORE: prices})}
    with_months = tell(assigned(PRICES, known, desk, also=[str(CORE)], must=["period_on_period"]), desk)
    assert "period_on_period" in [fact.kind for fact in with_months.companions[0].facts]
    without = tell(assigned(PRICES, known, desk, also=[str(CORE)]), desk)
    assert [fact.kind for fact in without.companions[0].facts][:1] == ["year_on_year"]
    assert "period_on_period" not in [fact.kind for fact in without.companions[0].facts]


def states(*values: float | None) -> dict[Series, list[float | None]]:
    """Exports of the first states by number, of which the last month is given, and of the country."""
    rows = {Series("immex.exports", f"MX-{n:02d}"): [*YEAR, value] for n, value in enumerate(values, 1)}
    return {MEXICO: [*YEAR, sum(value or 0 for value in values)], **rows}


@pytest.mark.parametrize(("count", "expected"), [(0, ""), (1, "02"), (3, "02 04 01"), (10, "02 04 01 03 05")])
def test_leading_places_are_those_with_the_highest_figures(desk: Desk, count: int, expected: str) -> None:
    """As many as asked for, at most all; equals in the order of their names; one without a figure is none."""
    panel = monthly(states(7.0, 9.0, 7.0, 8.0, 1.0, None))
    found = leaders(assign("story", settings(MEXICO, leaders=count), panel, None), desk.catalogue)
    assert [one.area for one in found] == [f"MX-{number}" for number in expected.split()]


def test_leading_places_are_inside_the_own_one_and_of_the_same_statistic(desk: Desk) -> None:
    """Neither a municipality nor a sector nor the country itself is a state; in a state its municipalities lead."""
    rows = states(7.0, 9.0)
    rows[Series("immex.exports", "MX-02002")] = [*YEAR, 99.0]
    rows[Series("immex.exports", "MX-02004")] = [*YEAR, 98.0]
    rows[Series("immex.exports", "MX-01", "manufacturing")] = [*YEAR, 97.0]
    panel = monthly(rows)
    country = leaders(assign("story", settings(MEXICO, leaders=5), panel, None), desk.catalogue)
    assert [one.area for one in country] == ["MX-02", "MX-01"]
    state = settings(Series("immex.exports", "MX-02"), leaders=5)
    assert [one.area for one in leaders(assign("story", state, panel, None), desk.catalogue)] == [
        "MX-02002",
        "MX-02004",
    ]


def test_of_a_leading_place_growth_and_rank_are_told(desk: Desk) -> None:
    """Whatever the story itself must tell."""
    panel = monthly(states(*(float(100 - n) for n in range(32))))
    known = {"immex.exports": panel}
    story = tell(assigned(MEXICO, known, desk, leaders=2, must=["concentration"]), desk)
    assert told(story)[0][0] == "immex.exports:MX-01"
    for _, kinds in told(story):
        assert {"year_on_year", "rank_peers"} <= set(kinds)
        assert "concentration" not in kinds


def test_a_place_that_is_named_and_leads_is_told_once(desk: Desk) -> None:
    """Among the leading places, after those that are only named."""
    known = {"immex.exports": monthly(states(9.0, 8.0, 7.0))}
    also = ["immex.exports:MX-02", "immex.exports:MX-03"]
    story = tell(assigned(MEXICO, known, desk, leaders=2, also=also), desk)
    assert [one for one, _ in told(story)] == [f"immex.exports:MX-0{number}" for number in (3, 1, 2)]


def test_a_sum_is_told_with_its_growth_of_a_year_before(desk: Desk) -> None:
    """Exports: 10 % up in January-March 2024, after 25 % down in January-March 2023."""
    values = [*[100.0] * 3, *[100.0] * 9, *[75.0] * 3, *[100.0] * 9, *[82.5] * 3]
    known = {"immex.exports": panel_of("2022-01", {JALISCO: values})}
    story = tell(assigned(JALISCO, known, desk), desk)
    assert story.lead["change"].displayed == 10
    (past,) = story.past
    assert (past.kind, str(past.window)) == ("year_to_date", "2023-01/2023-03")
    assert past["change"].displayed == -25
    assert past in story.all_facts
    assert past not in story.facts


def test_a_price_is_told_with_its_growth_of_the_month_before_too(desk: Desk) -> None:
    """Prices 4.0 % higher in June 2024, 4.5 % in May 2024, 5.0 % in June 2023."""
    values = [100.0] * 12 + [100.0] * 5 + [105.0] * 7 + [105.0] * 4 + [104.5, 109.2]
    known = {"inpc": panel_of("2022-01", {PRICES: values})}
    story = tell(assigned(PRICES, known, desk), desk)
    assert story.lead["change"].displayed == 4
    tells_before = any(fact.kind in ("acceleration", "turn") for fact in story.facts)
    times = [str(past.window) for past in story.past]
    assert times == (["2023-06"] if tells_before else ["2024-05", "2023-06"])
    assert [past["change"].displayed for past in story.past][-1] == 5


def test_a_history_too_short_has_no_earlier_growth(desk: Desk) -> None:
    """The growth of a year before needs the year before that."""
    assert tell(assigned(JALISCO, {"immex.exports": monthly({JALISCO: GROWN})}, desk), desk).past == ()

"""Stories that cannot be told, and what is left out of those that can."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import msgspec
import pytest

from generator import catalogue, context
from generator.config import RuleSettings, StorySettings
from generator.errors import StoryError
from generator.model.panel import Panel
from generator.model.period import Period
from generator.model.series import Series
from generator.model.story import Story
from generator.stories.tell import Desk, assign, tell
from tests.facts.worlds import VINTAGE, panel_of

ROOT = Path(__file__).parents[2]
EXPORTS = Series("immex.exports", "MX-14")


def settings(**more: object) -> StorySettings:
    """A story about exports of Jalisco."""
    return StorySettings(template="exports", indicator=EXPORTS.indicator, area=EXPORTS.area, **more)  # type: ignore[arg-type]


def exports(values: Sequence[float | None]) -> Panel:
    """The exports of Jalisco from January 2023."""
    return panel_of("2023-01", {EXPORTS: values})


@pytest.fixture(scope="module")
def desk() -> Desk:
    """The bundled catalogue and context."""
    known = catalogue.load(ROOT / "data" / "catalogue")
    return Desk(known, context.load(ROOT / "data" / "context", catalogue=known), RuleSettings())


def test_a_series_the_store_lacks() -> None:
    """The error names the series and what there is instead."""
    panel = panel_of("2023-01", {Series("immex.exports", "MX-02"): [1.0]})
    with pytest.raises(StoryError, match="no such series") as caught:
        assign("jalisco", settings(), panel, None)
    assert "MX-14" in str(caught.value)
    assert "immex.exports:MX-02" in str(caught.value)


@pytest.mark.parametrize("period", ["2022-12", "2020-01", "2023-04", "2023", "2023-Q1"])
def test_a_period_outside_the_data(period: str) -> None:
    """Too early, too late or of another frequency: the error says what there is."""
    with pytest.raises(StoryError, match="2023-01 to 2023-03"):
        assign("jalisco", settings(), exports([1.0, 2.0, 3.0]), Period.parse(period))


def test_a_newest_value_that_is_missing() -> None:
    """Others of the release have March: without a value there is no bulletin, and none of February by accident."""
    rows = {Series("immex.exports", "MX-14"): [1.0, 2.0, None], Series("immex.exports", "MX-02"): [1.0, 2.0, 3.0]}
    with pytest.raises(StoryError, match="2023-03 is missing"):
        assign("jalisco", settings(), panel_of("2023-01", rows), None)


def test_a_period_asked_for_is_told_as_if_nothing_came_later(desk: Desk) -> None:
    """February's story does not know of March."""
    story = tell(assign("jalisco", settings(), exports([1.0, 2.0, 99.0]), Period.parse("2023-02")), desk)
    assert str(story.period) == "2023-02"
    assert [str(cell.period) for cell in story.history] == ["2023-01", "2023-02"]
    assert story.lead["level"].displayed == 2


def test_what_had_to_be_told_and_cannot_is_noted_with_its_hole(desk: Desk) -> None:
    """March 2023 is missing, so there is no growth of the year so far, and the note names the month."""
    values = [10.0, 10.0, None, *[10.0] * 9, 11.0, 11.0, 11.0]
    story = tell(assign("jalisco", settings(must=("year_to_date", "level")), exports(values), None), desk)
    assert story.find("year_to_date") is None
    (note,) = [omission for omission in story.omissions if omission.what == "year_to_date"]
    assert "2023-03" in note.why
    assert story.find("level") is not None


def test_the_chart_compares_the_window_of_the_headline(desk: Desk) -> None:
    """January-March of both years, the growth of which leads."""
    story = tell(assign("jalisco", settings(), exports([*[10.0] * 12, 11.0, 11.0, 11.0]), None), desk)
    assert story.lead.kind == "year_to_date"
    assert [str(one.window) for one in story.comparable] == ["2023-01/2023-03", "2024-01/2024-03"]
    assert [one.level.displayed for one in story.comparable if one.level] == [30, 33]


def released(*days: date) -> Story:
    """Exports of Jalisco and of its manufacturing in March 2024, one after the other from releases of those days."""
    months = [100.0] * 12 + [110.0, 111.0, 112.0]
    rows = {EXPORTS: months, msgspec.structs.replace(EXPORTS, sector="manufacturing"): [month / 2 for month in months]}
    panel = panel_of("2023-01", rows)
    vintages = tuple(replace(VINTAGE, dataset=str(day), released=day) for day in days)
    story = settings(must=["year_on_year", "share"])
    catalogued = catalogue.load(ROOT / "data" / "catalogue")
    desk = Desk(catalogued, context.load(ROOT / "data" / "context", catalogue=catalogued), RuleSettings())
    return tell(assign("jalisco", story, replace(panel, vintages=vintages), None), desk)


@pytest.mark.parametrize("days", [(date(2024, 5, 2), date(2024, 6, 20)), (date(2024, 6, 20), date(2024, 5, 2))])
def test_a_story_carries_the_day_of_its_newest_release(days: tuple[date, date]) -> None:
    """A total and a part of it may come from two releases; whichever leads, the later day is the bulletin's."""
    story = released(*days)
    assert {vintage.released for vintage in story.vintages} == set(days)
    assert story.released == date(2024, 6, 20)


@pytest.mark.parametrize(
    ("made_up", "is_illustrative"), [((False, False), False), ((True, False), True), ((True, True), True)]
)
def test_one_made_up_release_makes_a_story_illustrative(made_up: tuple[bool, bool], is_illustrative: bool) -> None:
    """Whatever else is official: with a single invented figure nothing may be published."""
    story = released(date(2024, 5, 2), date(2024, 6, 20))
    vintages = tuple(replace(one, illustrative=invented) for one, invented in zip(story.vintages, made_up, strict=True))
    assert replace(story, vintages=vintages).is_illustrative is is_illustrative

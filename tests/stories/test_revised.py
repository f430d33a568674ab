"""A story against an earlier state of its data."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from generator import catalogue, context
from generator.config import RuleSettings, StorySettings
from generator.facts.changed import Outcome
from generator.model.series import Series
from generator.stories.revised import Revised, revised
from generator.stories.tell import Desk
from tests.facts.worlds import panel_of

ROOT = Path(__file__).parents[2]
EXPORTS = Series("immex.exports", "MX-14")
SETTINGS = StorySettings(template="exports", indicator=EXPORTS.indicator, area=EXPORTS.area)
OCTOBERS = [50.0, 51.0, 52.0, 53.0, 54.0, 55.0, 56.0, 57.0]
"""The Octobers of 2015 to 2022; every other month is 100."""


@pytest.fixture(scope="module")
def desk() -> Desk:
    """The bundled catalogue and context."""
    known = catalogue.load(ROOT / "data" / "catalogue")
    return Desk(known, context.load(ROOT / "data" / "context", catalogue=known), RuleSettings())


def history(
    october: float | None, *, before: Sequence[float] = OCTOBERS, more: Sequence[float] = ()
) -> list[float | None]:
    """From January 2015 to October 2023, whose October is given, and the months after it."""
    years: list[float | None] = [value for size in before for value in [*[100.0] * 9, size, 100.0, 100.0]]
    return [*years, *[100.0] * 9, october, *more]


def compare(then: list[float | None], now: list[float | None], desk: Desk) -> Revised:
    """The story of Jalisco's exports as known with one list and with another."""
    found = revised(
        "jalisco", SETTINGS, (panel_of("2015-01", {EXPORTS: then}), panel_of("2015-01", {EXPORTS: now})), desk
    )
    assert found is not None
    return found


def outcomes(found: Revised) -> dict[str, Outcome]:
    """What became of each fact, by kind."""
    return {one.fact.kind: one.outcome for one in found.changes}


def test_nothing_changed_between_equal_states(desk: Desk) -> None:
    """The same values, then with a month more, leave every fact of October as it was."""
    found = compare(history(60.0), history(60.0, more=[100.0]), desk)
    assert (str(found.period), found.is_unchanged, found.revisions, found.changed) == ("2023-10", True, (), ())
    assert set(outcomes(found).values()) == {Outcome.UNCHANGED}


def test_another_figure_and_the_same_record(desk: Desk) -> None:
    """61 instead of 60 is still the highest October; growth against 57 was 5.3 % and is 7.0 %."""
    found = compare(history(60.0), history(61.0), desk)
    (change,) = (one for one in found.changed if one.fact.kind == "year_on_year")
    assert change.outcome is Outcome.FIGURE
    assert [(old.role, str(old.displayed), str(new.displayed)) for old, new in change.figures] == [
        ("level", "60.0", "61.0"),
        ("change", "5.3", "7.0"),
    ]
    assert outcomes(found)["record_season"] is Outcome.FIGURE
    (told,) = found.revisions
    assert (told.kind, str(told.window), str(told["level"].displayed)) == ("revision", "2023-10", "61.0")


def test_a_record_that_is_lost_is_no_longer_true(desk: Desk) -> None:
    """At 55.5 October 2023 lies below those of 2021 and 2022, and growth has become a fall."""
    found = compare(history(60.0), history(55.5), desk)
    assert outcomes(found)["record_season"] is Outcome.FALSE
    assert outcomes(found)["year_on_year"] is Outcome.FALSE
    (lost,) = (one for one in found.changes if one.fact.kind == "record_season")
    assert lost.now is None


def test_a_record_that_an_earlier_october_takes_away(desk: Desk) -> None:
    """October 2023 stays at 60 and October 2021 is revised from 56 to 62: the record is gone, the growth is not."""
    found = compare(history(60.0), history(60.0, before=[*OCTOBERS[:6], 62.0, OCTOBERS[7]]), desk)
    assert outcomes(found)["record_season"] is Outcome.FALSE
    assert outcomes(found)["year_on_year"] is Outcome.UNCHANGED
    assert [str(one.window) for one in found.revisions] == ["2021-10"]


def test_a_record_that_was_none_is_newly_true(desk: Desk) -> None:
    """55.5 was below 57, and 60 is above."""
    found = compare(history(55.5), history(60.0), desk)
    assert outcomes(found)["record_season"] is Outcome.NEW


def test_a_withdrawn_value_takes_its_facts_with_it(desk: Desk) -> None:
    """Without a value for October nothing that was said of it can be said, and nothing new is."""
    for now in (history(None, more=[100.0]), history(60.0)[:-1]):
        found = compare(history(60.0), now, desk)
        assert set(outcomes(found).values()) == {Outcome.FALSE}
        assert found.revisions == ()


def test_a_series_that_one_state_lacks_cannot_be_compared(desk: Desk) -> None:
    """New series have no past, and an empty one has no period."""
    with_it = panel_of("2015-01", {EXPORTS: history(60.0)})
    without = panel_of("2015-01", {Series("immex.exports", "MX-02"): history(60.0)})
    empty = panel_of("2015-01", {EXPORTS: [None] * 12})
    assert revised("jalisco", SETTINGS, (without, with_it), desk) is None
    assert revised("jalisco", SETTINGS, (with_it, without), desk) is None
    assert revised("jalisco", SETTINGS, (empty, with_it), desk) is None


def test_the_parts_of_a_story_are_compared_too(desk: Desk) -> None:
    """One of two industries had 60 % of October and now has 65 %: its share is another figure."""
    whole, part = EXPORTS, Series("immex.exports", "MX-14", "manufacturing")
    other = Series("immex.exports", "MX-14", "services")

    def known(size: float) -> object:
        return panel_of("2023-10", {whole: [100.0], part: [size], other: [100.0 - size]})

    found = revised("jalisco", SETTINGS, (known(60.0), known(65.0)), desk)  # type: ignore[arg-type]
    assert found is not None
    shares = {str(one.fact.series): one for one in found.changed if one.fact.kind == "share"}
    ((old, new),) = (pair for pair in shares[str(part)].figures if pair[0].role == "share")
    assert (str(old.displayed), str(new.displayed)) == ("60.0", "65.0")

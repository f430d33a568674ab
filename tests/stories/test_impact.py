"""What a series weighs, by its place and its share, and whose history is short."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import catalogue
from generator.catalogue import Catalogue
from generator.config import RuleSettings
from generator.model.series import Series
from generator.model.unit import Kind
from generator.stories.impact import impacts, share, short
from tests.facts.worlds import indicator, panel_of

ROOT = Path(__file__).parents[2]
NATION, STATE, TOWN = (Series("sales", area) for area in ("MX", "MX-02", "MX-02002"))


@pytest.fixture(scope="module")
def known() -> Catalogue:
    """The bundled catalogue."""
    return catalogue.load(ROOT / "data" / "catalogue")


@pytest.mark.parametrize(
    ("home", "weights"),
    [("", (1.0, 0.7, 0.5)), ("MX", (1.0, 0.7, 0.5)), ("MX-14", (0.7, 1.0, 0.7)), ("MX-02001", (0.5, 0.7, 1.0))],
)
def test_places_weigh_by_their_distance_from_the_offices(
    known: Catalogue, home: str, weights: tuple[float, float, float]
) -> None:
    """For a national office the nation counts most, for that of a town the town."""
    panel = panel_of("2024-01", {series: [100.0] for series in (NATION, STATE, TOWN)})
    found = impacts(panel, indicator(Kind.INDEX), known, home, range(3))
    assert found == {str(series): weight for series, weight in zip((NATION, STATE, TOWN), weights, strict=True)}


def test_a_part_weighs_less_than_its_share_would_take(known: Catalogue) -> None:
    """A sixteenth of the whole: the fourth root of 1/16 is a half, and a state weighs 0.7."""
    panel = panel_of("2024-01", {NATION: [1600.0], STATE: [100.0]})
    found = impacts(panel, indicator(), known, "", range(2))
    assert found[str(NATION)] == 1.0
    assert found[str(STATE)] == pytest.approx(0.35)


def test_what_fell_to_nothing_is_as_large_as_what_is_gone() -> None:
    """A quarter of the whole a year ago and nothing now: still a quarter."""
    years = {NATION: [400.0, *[500.0] * 11, 600.0], STATE: [100.0, *[50.0] * 11, 0.0]}
    assert share(panel_of("2023-01", years), 1, indicator()) == 0.25


@pytest.mark.parametrize(
    ("nation", "state", "kind"),
    [
        ([None], [5.0], Kind.FLOW),
        ([0.0], [5.0], Kind.FLOW),
        ([4.0], [5.0], Kind.FLOW),
        ([50.0], [None], Kind.FLOW),
        ([50.0], [-5.0], Kind.FLOW),
        ([50.0], [5.0], Kind.RATE),
        ([50.0], [5.0], Kind.BALANCE),
    ],
)
def test_what_has_no_share_counts_in_full(nation: list[float | None], state: list[float | None], kind: Kind) -> None:
    """An unknown or empty whole, a part beyond it, a missing or negative part, a rate."""
    assert share(panel_of("2024-01", {NATION: nation, STATE: state}), 1, indicator(kind)) == 1.0


def test_a_history_is_short_that_makes_no_record() -> None:
    """59 months are too few and 60 are enough; a break leaves what comes after it."""
    full, lacking = [1.0] * 60, [1.0] * 59
    panel = panel_of("2019-01", {NATION: full, STATE: [None, *lacking]})
    assert short(panel, indicator(), RuleSettings(), range(2)) == {str(STATE)}
    assert short(panel, indicator(breaks=("2020-01",)), RuleSettings(), range(2)) == {str(NATION), str(STATE)}

"""The lines of press reports on maquiladora exports, each found again by the rules.

Mexicali's lie in the bundled series; those of Baja California's municipalities in 2022 make a panel of their own.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import pytest
from reading import offices
from reading.offices import SHARED

from generator.config import RuleSettings
from generator.facts.ledger import Ledger
from generator.facts.rules import BY_KIND
from generator.model.panel import Panel
from generator.model.period import Window
from generator.model.series import Series
from real.asking import Asked, fires, shown
from real.published_files import half_up, lines_without_comments
from tests.facts.worlds import indicator, panel_of

STORY = "mexicali-exports"
CITY, STATE = "Mexicali", "Baja California"
AREAS = {CITY: "MX-02002", "Tijuana": "MX-02004", "Ensenada": "MX-02001", "Tecate": "MX-02003", STATE: "MX-02"}
KINDS = {1: "year_on_year", 12: "annual"}
"""Which kind tells a window of so many months; any other the year to date."""


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Asked:
    return Asked(offices.example(tmp_path_factory.getbasetemp()).folder)


def published(area: str) -> Iterator[tuple[Window, dict[str, str]]]:
    """The lines of a place, each with its window; skips where the shared data are not there."""
    file = SHARED / "published-figures.csv"
    for line in lines_without_comments(file) if file.exists() else ():
        if line["area"] == area:
            yield Window.parse(line["period"]) if "/" in line["period"] else months(line["period"]), line


def months(period: str) -> Window:
    """A month, or the twelve of a year."""
    return Window.parse(f"{period}-01/{period}-12" if len(period) == 4 else period)


LINES = [pytest.param(window, line, id=line["period"]) for window, line in published(CITY)]


@pytest.mark.skipif(not LINES, reason="the shared folder with the published figures is not beside the repository")
@pytest.mark.parametrize(("window", "line"), LINES)
def test_a_line_about_mexicali(example: Asked, window: Window, line: dict[str, str]) -> None:
    """Value, growth at the precision that was printed, and record."""
    last = str(window.last)
    fact = example.fact(STORY, last, KINDS.get(len(window), "year_to_date"))
    level, change = (next(one for one in fact["figures"] if one["role"] == role) for role in ("level", "change"))
    value, growth = line["value_million_pesos"], line["annual_growth_percent"]
    if value.startswith(">"):
        assert Decimal(level["value"]) > Decimal(value[1:])
    elif value:
        assert level["displayed"] == value
    if growth:
        decimals = len(growth.partition(".")[2])
        assert half_up(Decimal(change["value"]), decimals) == Decimal(growth)
    if "record" in line["as_published"]:
        kind = "record_season" if len(window) == 1 else "record_window"
        record = example.fact(STORY, last, kind)
        assert (record["direction"], record["tie"]) == ("up", False)
        assert shown(record)["level"] == level["displayed"]


@pytest.mark.skipif(not LINES, reason="the shared folder with the published figures is not beside the repository")
def test_a_record_is_claimed_where_one_was_published_and_no_fall_is_one(example: Asked) -> None:
    """January to April 2023 fell, as did its April: no record of the window or of the month."""
    for kind in ("record_window", "record_season", "record"):
        assert example.is_silent(STORY, "2023-04", kind), kind


# Baja California in 2022


def year_of(area: str) -> Decimal:
    """What was published of a whole year."""
    (value,) = (line["value_million_pesos"] for window, line in published(area) if len(window) == 12)
    return Decimal(value)


def state_of(changed: Decimal = Decimal(0)) -> Panel:
    """The four municipalities and their state, the state's sum off by so much."""
    if not LINES:
        pytest.skip("the shared folder with the published figures is not beside the repository")
    values = {area: year_of(area) + (changed if area == STATE else 0) for area in AREAS}
    rows = {Series("sales", code, "manufacturing"): [float(values[area])] for area, code in AREAS.items()}
    return panel_of("2022", rows)


def ledger(panel: Panel, area: str) -> Ledger:
    row = panel.row(Series("sales", AREAS[area], "manufacturing"))
    return Ledger(panel, row, indicator(decimals=1), RuleSettings())


@pytest.mark.parametrize("area", [CITY, "Tijuana", "Ensenada", "Tecate"])
def test_the_share_of_a_municipality(area: str) -> None:
    """Of the state's total as published, which the four sums miss by no more than their rounding."""
    assert abs(sum(year_of(one) for one in AREAS if one != STATE) - year_of(STATE)) == Decimal("0.2")
    one = ledger(state_of(), area)
    fact = BY_KIND["share"].state(one)
    assert fact is not None
    assert fires("share", one)
    assert fact["share"].displayed == half_up(year_of(area) / year_of(STATE) * 100, 1)
    assert not fact.has("change"), "of the year before nothing was published"


@pytest.mark.parametrize("kind", ["share", "contribution"])
def test_sums_that_miss_their_total_have_no_shares(kind: str) -> None:
    """A tenth of a million less in the state, and the four add up to more than rounding explains."""
    one = ledger(state_of(Decimal("-0.1")), CITY)
    assert BY_KIND[kind].state(one) is None
    assert not fires(kind, one)


@pytest.mark.parametrize("kind", ["rank_peers", "concentration", "breadth"])
def test_four_places_are_too_few_to_rank(kind: str) -> None:
    """Four municipalities have no first and no majority."""
    panel = state_of()
    for area in AREAS:
        assert BY_KIND[kind].state(ledger(panel, area)) is None
        assert not fires(kind, ledger(panel, area))

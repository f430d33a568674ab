"""The observations behind a text, found by indicator, place and sector."""

from __future__ import annotations

from itertools import combinations

from checking import desk

from generator.checking.ledger.data import Data

AREAS = ("MX", "MX-02", "MX-02002", "MX-14")
ROWS = [f"{one}:{area}{sector}" for one in ("immex.exports", "imss.jobs") for area in AREAS for sector in ("", ":food")]


def known() -> Data:
    """Two indicators in four places, as a whole and of one sector, by month and by year."""
    values = {one: [1.0, 2.0] for one in ROWS}
    return Data.of_panels([desk.panel("2024-01", values), desk.panel("2023", values)])


def test_lines_of_places_are_those_of_the_indicator_in_their_order() -> None:
    """Any places, each named once or twice, known or not: what looking through all lines finds."""
    data = known()
    for count in range(4):
        for areas in combinations((*AREAS, "MX-99"), count):
            found = data.of_places("imss.jobs", *areas, *areas[:1])
            assert found == [one for one in data.of_indicator("imss.jobs") if one.series.area in areas]
    assert data.of_places("unheard", "MX") == []


def test_places_and_sectors_are_those_that_are_published() -> None:
    """Each place once; of an indicator that the store has not, none."""
    data = known()
    assert set(data.places("immex.exports")) == set(AREAS)
    assert (data.sectors("immex.exports"), data.sectors("unheard")) == ({"", "food"}, frozenset())
    assert not data.places("unheard")


def test_the_largest_value_is_so_whatever_its_sign() -> None:
    """Of a series with a hole, a deficit is as large as it is; a series without values has none."""
    data = desk.data("2024-01", {"trade.balance:MX": [3.0, None, -7.5], "trade.exports:MX": [None, None, None]})
    sizes = {str(line.series): line.largest for one in data.indicators for line in data.of_indicator(one)}
    assert sizes == {"trade.balance:MX": desk.number("7.5"), "trade.exports:MX": 0}

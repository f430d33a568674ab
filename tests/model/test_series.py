"""The identity of a series, written and read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.series import Series

NAMES = st.text(st.characters(codec="ascii", categories=("Lu", "Ll", "Nd"), include_characters=".-_"), min_size=1)
PARTS = st.one_of(st.just(""), NAMES)


@given(NAMES, NAMES, PARTS, PARTS)
def test_a_series_reads_back(indicator: str, area: str, sector: str, adjustment: str) -> None:
    """What is written is read as the same series, with or without sector and adjustment."""
    series = Series(indicator, area, sector, adjustment)
    assert Series.parse(str(series)) == series


@pytest.mark.parametrize(
    ("series", "text"),
    [
        (Series("immex.exports", "MX-02002"), "immex.exports:MX-02002"),
        (Series("gdp", "MX", "31-33"), "gdp:MX:31-33"),
        (Series("gdp", "MX", "", "sa"), "gdp:MX::sa"),
    ],
)
def test_only_the_parts_that_are_set_are_written(series: Series, text: str) -> None:
    """An adjustment without a sector leaves the sector's place empty."""
    assert str(series) == text


@pytest.mark.parametrize("text", ["", "gdp", "gdp:", ":MX", "a:b:c:d:e"])
def test_what_is_no_series_is_refused_with_the_right_form(text: str) -> None:
    """The error says how to write one."""
    with pytest.raises(ValueError, match="INDICATOR:AREA"):
        Series.parse(text)

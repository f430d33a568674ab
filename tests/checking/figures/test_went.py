"""Which way something went, hardly at all, or beside the band that an authority has set."""

from __future__ import annotations

import pytest
from checking.desk import data, read, verdicts, words

from generator.checking.figures import went
from generator.checking.finding import Verdict
from generator.checking.ledger.data import Data, Line
from generator.model.period import Window
from generator.model.series import Series

FLOWS = data("2021", {"remittances:MX": [2000.0, 2004, 2012, 2100], "remittances:MX-14": [300.0, 330, 396, 400]})
"""The country grew 0.2, 0.4 and 4.4 per cent; Jalisco 10, 20 and 1."""
PRICES = data("2022-01", {"inpc:MX": [100.0] * 12 + [104.0] * 12 + [106.0] * 11 + [107.0]})
"""Inflation is 1.9 per cent through November 2024 and 2.9 in December."""


def line(known: Data, series: str) -> Line:
    found = known.line(Series.parse(series))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Remittances to Mexico were little changed in 2022 from a year earlier.", Verdict.SUPPORTED),
        ("Remittances to Jalisco were little changed in 2024 from a year earlier.", Verdict.UNVERIFIABLE),
        ("Remittances to Mexico were little changed in 2024 from a year earlier.", Verdict.CONTRADICTED),
    ],
)
def test_little_changed_is_less_than_half_a_per_cent(text: str, verdict: Verdict) -> None:
    """0.2 per cent is little; of 1.0 a reader may judge; 4.4 is a change."""
    assert verdicts(read(text, FLOWS))["little changed"] is verdict


@pytest.mark.parametrize(("base", "way", "is_so"), [("11", 1, True), ("11", -1, False), ("12", 0, True)])
def test_a_rate_went_up_where_it_is_higher_than_it_was(base: str, way: int, *, is_so: bool) -> None:
    """Prices rise in either month; it is the rate that went up in December."""
    now = Window.parse("2024-12")
    assert went.rate_went(line(PRICES, "inpc:MX"), now, Window.parse(f"2024-{base}"), way) is is_so


@pytest.mark.parametrize(("year", "way", "is_so"), [("2023", 1, True), ("2023", -1, False), ("2024", -1, True)])
def test_a_pace_quickens_where_growth_is_more_than_it_was(year: str, way: int, *, is_so: bool) -> None:
    """20 per cent after 10, and 1 after 20: remittances rose in both."""
    about, own = words().indicators["remittances"], Window.parse(year)
    jalisco = line(FLOWS, "remittances:MX-14")
    assert went.pace(jalisco, own, own.shift_years(-1), about, way) is is_so
    assert went.grew_more(jalisco, own, own.shift_years(-1), about, way) is is_so
    assert went.went(jalisco, about, own, own.shift_years(-1), 1)


def test_what_is_printed_with_a_decimal_moved_by_one() -> None:
    """A change that is shown as nought went no way."""
    known = data("2023", {"remittances:MX": [10000.0, 10004.0]})
    about, own = words().indicators["remittances"], Window.parse("2024")
    assert about.change_decimals == 1
    assert went.went(line(known, "remittances:MX"), about, own, own.shift_years(-1), 0)
    assert not went.went(line(known, "remittances:MX"), about, own, own.shift_years(-1), 1)

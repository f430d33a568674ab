"""Which way a figure was revised, by the two that are printed."""

from __future__ import annotations

import pytest
from checking.desk import contradicted, data, read, verdicts

from generator.checking.finding import Verdict

OUTPUT = data("2023-Q1", {"gdp.constant:MX": [100.0, 100, 100, 100, 102]})
"""Output grew 2.0 per cent in the first quarter of 2024."""
LEAD = "Mexico's GDP grew 2.0% in the first quarter of 2024 from a year earlier. "


@pytest.mark.parametrize(
    "text",
    [
        LEAD + "The figure was revised {} from 1.7%.",
        "Growth of Mexico's GDP in the first quarter of 2024 was revised {} to 2.0% from the 1.7% published before.",
    ],
)
def test_a_revision_went_the_way_of_its_two_figures(text: str) -> None:
    """From 1.7 to 2.0 is up; the figure published before is in no store, and is for a reader to see."""
    right, wrong = (read(text.format(way), OUTPUT) for way in ("up", "down"))
    assert verdicts(right)["revised up"] is Verdict.SUPPORTED
    assert verdicts(right)["1.7%"] is Verdict.UNVERIFIABLE
    assert contradicted(wrong) == ["revised down"]

"""Which of the marks of a written picture is told apart."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest
from reading.offices import LANGUAGES, Written

SVG = "{http://www.w3.org/2000/svg}"
BARS = 10


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("period", ["2022-06", "2024-10"])
def test_the_bar_of_the_newest_year_is_marked(example: Written, period: str, language: str) -> None:
    """Of the ten bars the last has a colour of its own, and its year alone stands in bold."""
    folder = example.bulletin(f"mexicali-exports-{period}").folder
    root = ET.parse(folder / f"chart.{language}.svg").getroot()
    fills = [rect.attrib["fill"] for rect in root.iter(f"{SVG}rect")][-BARS:]
    assert len(set(fills[:-1])) == 1
    assert fills[-1] != fills[0]
    years = [text for text in root.iter(f"{SVG}text") if re.fullmatch(r"\d{4}", text.text or "")]
    assert [text.text for text in years if text.get("font-weight") == "bold"] == [period[:4]]
    assert len(years) > 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_amount_is_labelled_in_whole_millions(example: Written, language: str) -> None:
    """The text prints 57 mil 286 millones and 57.3 billion; a tenth of a million on the bar tells nobody more."""
    root = ET.parse(example.bulletin("mexicali-exports-2024-10").folder / f"chart.{language}.svg").getroot()
    assert "57,286" in [text.text for text in root.iter(f"{SVG}text")]

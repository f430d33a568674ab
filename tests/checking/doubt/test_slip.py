"""What makes a wrong figure of a text by others wrong, and not one that was read wrongly."""

from __future__ import annotations

from decimal import Decimal

import pytest
from checking.desk import data, read

from generator.checking.doubt.slip import is_slip
from generator.checking.finding import Verdict
from generator.checking.reading import Quantity, Span

JALISCO = "immex.exports:MX-14"
EXPORTS = data("2023-01", {JALISCO: [100.0 + at for at in range(12)] + [118.4 + at for at in range(12)]})
"""118.4 million in January 2024, 18.4 % more than in January 2023."""


@pytest.mark.parametrize(
    ("printed", "step", "value", "is_so"),
    [
        ("251422", "1", "215422", True),  # two digits in each other's place
        ("16.3", "0.1", "18.3", True),
        ("20.5E+6", "0.1E+6", "20488000000", True),  # millions for billions
        ("7.9", "0.1", "-7.9", True),  # a rise for a fall
        ("1181", "1", "118", True),
        ("18.6", "0.1", "3.4", False),
        ("7.8", "0.1", "17.9", False),
        ("6", "1", "4", False),
    ],
)
def test_a_slip_is_off_by_a_digit_the_point_or_the_sign(printed: str, step: str, value: str, is_so: bool) -> None:
    """A figure copied wrongly keeps most of its digits."""
    said = Quantity(Span(0, 1), Decimal(printed), Decimal(step), "")
    assert is_slip(said, Decimal(value)) is is_so


@pytest.mark.parametrize(
    ("told", "figure", "verdict"),
    [
        ("totaled 118.4 million pesos in January 2024", "118.4", Verdict.SUPPORTED),
        ("totaled 181.4 million pesos in January 2024", "181.4", Verdict.CONTRADICTED),
        ("rose 18.4% in January 2024 from a year earlier", "18.4", Verdict.SUPPORTED),
        ("fell 18.4% in January 2024 from a year earlier", "18.4", Verdict.CONTRADICTED),
        ("per lorry and tonne rose 55.5% in January 2024", "55.5", Verdict.UNVERIFIABLE),
        ("paid each driver 44 million pesos in January 2024", "44", Verdict.UNVERIFIABLE),
    ],
)
def test_a_figure_is_called_wrong_where_its_words_are_grasped(told: str, figure: str, verdict: Verdict) -> None:
    """What nothing near explains, in words that are not understood, is left to a reader."""
    report = read(f"Jalisco's maquiladora exports {told}.", EXPORTS)
    assert [one.verdict for one in report.findings if one.shown.startswith(figure)] == [verdict]

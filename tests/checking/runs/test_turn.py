"""What goes one way again: "no caía desde 2020", "it had not fallen since 2020"."""

from __future__ import annotations

import pytest
from checking.desk import data, read

from generator.checking.finding import Measure, Verdict

YEARS = [100.0, 110, 105, 120, 130, 126]
REMITTANCES = data("2018-01", {"remittances:MX": [one for year in YEARS for one in [year] * 12]})
"""They fell in 2020 and again in 2023, and rose in each year between."""
LEADS = {
    "en": "Remittances to Mexico fell 3.1% in 2023.",
    "es": "Las remesas a México cayeron 3.1% en 2023.",
}


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "They had not fallen since {year}."),
        ("en", "They hadn't declined since {year}."),
        ("es", "No caían desde {year}."),
        ("es", "No habían bajado desde {year}."),
        ("es", "No retrocedían a tasa anual desde {year}."),
    ],
)
@pytest.mark.parametrize(("year", "verdict"), [("2020", Verdict.SUPPORTED), ("2019", Verdict.CONTRADICTED)])
def test_what_had_not_gone_that_way_since_a_time_went_that_way_last_at_it(
    language: str, told: str, year: str, verdict: Verdict
) -> None:
    """The last fall before that of 2023 is that of 2020; in 2019 they rose."""
    lead = LEADS[language]
    report = read(f"{lead}\n\n{told.format(year=year)}", REMITTANCES, language)  # type: ignore[arg-type]
    found = [one for one in report.findings if one.span.start > len(lead) and one.slots.measure is Measure.DIRECTION]
    assert [one.verdict for one in found] == [verdict]

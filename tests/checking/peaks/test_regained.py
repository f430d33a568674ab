"""When an earlier level was passed again: "no superaron el nivel de 2019 hasta 2021"."""

from __future__ import annotations

import pytest
from checking.desk import data, read

from generator.checking.finding import Measure, Verdict

YEARS = [90.0, 110, 105, 120, 130, 126]
REMITTANCES = data("2018-01", {"remittances:MX": [one for year in YEARS for one in [year] * 12]})
"""They fell below the 110 of 2019 in 2020, and passed it in 2021."""


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "Remittances to Mexico did not exceed their 2019 level until {year}."),
        ("en", "Remittances to Mexico did not surpass the level of 2019 until {year}."),
        ("en", "It took until {year} for remittances to Mexico to exceed the level of 2019."),
        ("es", "Las remesas a México no superaron el nivel de 2019 hasta {year}."),
        ("es", "Las remesas a México no rebasaron su nivel de 2019 sino hasta {year}."),
        ("es", "No fue sino hasta {year} cuando las remesas a México superaron el nivel de 2019."),
    ],
)
@pytest.mark.parametrize(
    ("year", "verdict"),
    [("2021", Verdict.SUPPORTED), ("2020", Verdict.CONTRADICTED), ("2022", Verdict.CONTRADICTED)],
)
def test_an_earlier_level_was_passed_again_at_the_first_time_above_it(
    language: str, told: str, year: str, verdict: Verdict
) -> None:
    """In 2020 they were below the level of 2019, in 2021 above it, in 2022 above it for the second year."""
    report = read(told.format(year=year), REMITTANCES, language)  # type: ignore[arg-type]
    found = [one for one in report.findings if one.slots.measure is Measure.FIRST_TIME]
    assert [one.verdict for one in found] == [verdict]

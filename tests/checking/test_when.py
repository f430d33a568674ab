"""Times as the press of both languages names them."""

from __future__ import annotations

import pytest

from generator.checking.hidden import plain
from generator.checking.reading import Relation, When
from generator.checking.when import times, whens
from generator.checking.words import words
from tests.checking.phrases_file import Case, cases

RELATIONS = {
    Relation.YEAR_BEFORE: "year before",
    Relation.SAME_PERIOD: "same period",
    Relation.PREVIOUS: "period before",
    Relation.LAST_SPAN: "same span before",
    Relation.WITHOUT_YEAR: "without a year",
    Relation.TO_DATE: "year so far",
    Relation.NEWEST: "newest",
}


def told(when: When) -> str:
    """A time as the files of cases write it."""
    if when.window is not None:
        parts = [str(when.window)]
    else:
        year = "" if not when.year else str(when.year)
        shape = f"{when.month}x{when.months}" if when.months else ""
        parts = [RELATIONS[when.relation], year, shape]
    parts += ["" if when.role == "of" else when.role, "adjective" if when.adjective else ""]
    return " ".join(filter(None, parts))


@pytest.mark.parametrize("case", cases("when"))
def test_reads_a_time_as_a_person_does(case: Case) -> None:
    """Each phrase of the files gives the times written below it, in order."""
    found = whens(words(plain(case.words)), case.language)
    assert [told(each) for each in found] == case.expected


@pytest.mark.parametrize(
    ("text", "language", "date"),
    [
        ("Mexicali, 14 de enero de 2025.", "es", "14 de enero de 2025"),
        ("JALISCO (Aug. 4, 2025)", "en", "Aug. 4, 2025"),
        ("On 14 January 2025 the agency", "en", "14 January 2025"),
        ("el 2025-01-14 se publicó", "es", "2025-01-14"),
    ],
)
def test_tells_dates_of_days_apart(text: str, language: str, date: str) -> None:
    """The date of a day is no period of the data, and is handed on as what it is."""
    periods, dates = times(words(text), language)
    assert not periods
    assert [text[each.start : each.end] for each in dates] == [date]

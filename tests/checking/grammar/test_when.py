"""Times as the press of both languages names them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from checking.grammar.phrases_file import Case, cases
from hypothesis import given
from hypothesis import strategies as st

from generator.checking.grammar.when import times, whens
from generator.checking.reading import Relation, When
from generator.checking.text.hidden import plain
from generator.checking.text.words import words

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


MONTHS = {
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(),
    "en": "January February March April May June July August September October November December".split(),
}
SHAPES = {
    "es": ("{0}-{1} de {2}", "de {0} a {1} de {2}", "entre {0} y {1} de {2}", "{0} a {1} de {2}"),
    "en": ("{0}-{1} {2}", "{0} through {1} {2}", "from {0} to {1} {2}", "between {0} and {1} {2}"),
}


@given(
    st.sampled_from(["es", "en"]),
    st.integers(1, 12),
    st.integers(1, 12),
    st.integers(1950, 2079),
    st.integers(0, 3),
)
def test_reads_every_range_of_months(language: str, one: int, other: int, year: int, shape: int) -> None:
    """Months in a row in each way of writing them give the window they name."""
    first, last = sorted((one, other))
    names = MONTHS[language]
    text = SHAPES[language][shape].format(names[first - 1], names[last - 1], year)
    (found,) = whens(words(text), language)
    window = f"{year}-{first:02}/{year}-{last:02}" if first < last else f"{year}-{first:02}"
    assert str(found.window) == window
    assert found.span.end == len(text)


@given(st.text(max_size=200), st.sampled_from(["es", "en"]))
def test_never_fails_on_any_text(text: str, language: str) -> None:
    """Whatever the text, what is read lies in it."""
    for each in whens(words(plain(text)), language):
        assert 0 <= each.span.start < each.span.end <= len(text)


VOCABULARY = (
    "enero octubre de del a 2024 2023 - entre y los primeros diez meses últimos 12 trimestre tercer mismo periodo año "
    "anterior un antes hace dos años desde el mes 3T 24 October January through first 10 months of the same last year "
    "earlier ago Q3 half quarter year to date since from 14 , . anual ene oct . en lo que va previous before May"
).split()


@given(st.lists(st.sampled_from(VOCABULARY), max_size=14), st.sampled_from(["es", "en"]))
def test_never_fails_on_words_of_time_in_any_order(pieces: list[str], language: str) -> None:
    """Words of times jumbled give times in order that share no word, and no error."""
    found = whens(words(" ".join(pieces)), language)
    for before, after in pairwise(found):
        assert before.span.end <= after.span.start

"""Findings in words: cut into the text, numbered, with values a person can compare."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import bundled, catalogue
from generator.checking.finding import Finding, Measure, Slots, Verdict
from generator.checking.reading import Span
from generator.checking.saying import series_name
from generator.footnote import amount, footnotes, pieces, visible
from generator.model.panel import Cell
from generator.model.period import Period, Window
from generator.model.series import Series

CATALOGUE = catalogue.load(bundled.root() / "data/catalogue")
EXPORTS = Series.parse("immex.exports:MX-02002:manufacturing")
VERDICTS = st.sampled_from(list(Verdict))


def a_finding(start: int, end: int, verdict: Verdict = Verdict.SUPPORTED) -> Finding:
    return Finding(Span(start, end), "", verdict, Slots(Measure.LEVEL))


@given(st.text(max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40), VERDICTS), max_size=8))
def test_the_pieces_are_the_text_and_every_footnote_ends_in_it_once(
    text: str, spans: list[tuple[int, int, Verdict]]
) -> None:
    """However findings overlap, and each sign of a contradicted one is in a contradicted piece."""
    findings = [a_finding(start, end, verdict) for start, end, verdict in spans if start < end <= len(text)]
    notes = footnotes(text, findings, CATALOGUE)
    cut = list(pieces(text, notes))
    assert "".join(one.text for one in cut) == text
    assert sorted(note.number for one in cut for note in one.ending) == list(range(1, len(findings) + 1))
    worst: list[Verdict | None] = [None] * len(text)
    for verdict in (Verdict.SUPPORTED, Verdict.UNVERIFIABLE, Verdict.CONTRADICTED):
        for one in findings:
            if one.verdict is verdict:
                worst[one.span.start : one.span.end] = [verdict] * (one.span.end - one.span.start)
    assert [one.verdict for one in cut for _ in one.text] == worst


def test_footnotes_are_numbered_in_the_order_of_the_text_with_their_lines() -> None:
    """Whatever the order of the findings."""
    notes = footnotes("uno\n\ndos\ntres", [a_finding(9, 13), a_finding(0, 3), a_finding(5, 8)], CATALOGUE)
    assert [(one.number, one.line, one.finding.span.start) for one in notes] == [(1, 1, 0), (2, 3, 5), (3, 4, 9)]


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        ("6.69991916588", "percent", "6.6999 %"),
        ("-3.2", "percent", "-3.2 %"),
        ("57287400000", "MXN", "57,287.4 million MXN"),
        ("950", "person", "950 people"),
        ("1", "establishment", "1 establishment"),
        ("0.6", "share", "0.6 (as a share)"),
        ("1.25", "point", "1.25 percentage points"),
        ("8", "month", "8 months"),
        ("1", "year", "1 year"),
        ("2", "place", "place 2"),
        ("20", "state", "20 states"),
        ("0", "percent", "0 %"),
        ("-0.00001", "percent", "0 %"),
        ("1000", "", "1,000"),
    ],
)
def test_a_value_is_shown_with_its_unit(value: str, unit: str, said: str) -> None:
    """With enough digits to see why the text is right or wrong, and no more."""
    assert amount(Decimal(value), unit) == said


def test_values_of_any_size_can_be_shown() -> None:
    """Whatever a text has been divided by."""
    for value in ("1e60", "-1e-60", "NaN", "Infinity"):
        assert amount(Decimal(value), "percent").endswith(" %")


def test_a_series_is_called_as_people_call_it() -> None:
    """By the English names of the catalogue; one that it does not know by its identity."""
    assert series_name(EXPORTS, CATALOGUE) == "maquiladora industry exports, manufacturing industry, Mexicali"
    assert series_name(Series.parse("no.such:XX"), CATALOGUE) == "no.such:XX"


def test_a_footnote_says_what_was_read_what_the_data_say_and_what_is_right() -> None:
    """In this order, and what there is no word of is left out."""
    october, year = Window.parse("2024-10"), Window.parse("2023-10")
    cells = tuple(Cell(EXPORTS, Period.parse(month), Decimal(1)) for month in ("2024-10", "2023-10"))
    finding = Finding(
        Span(0, 4),
        "6.7%",
        Verdict.CONTRADICTED,
        Slots(Measure.CHANGE, EXPORTS, october, year, "percent", "up"),
        Decimal("6.7"),
        Decimal("5.4449"),
        "5.4%",
        "6.7% is right for January-October 2024",
        "",
        cells,
    )
    (note,) = footnotes("6.7%", [finding], CATALOGUE)
    about = "change (up) of maquiladora industry exports, manufacturing industry, Mexicali, October 2024"
    assert note.notes == (
        ("read as", f"{about}, against October 2023"),
        ("the data say", "5.4449 %"),
        ("right would be", "5.4%"),
        ("but", "6.7% is right for January-October 2024"),
        ("from", "2 observations of immex.exports:MX-02002:manufacturing, 2023-10 to 2024-10"),
    )


@pytest.mark.parametrize(
    ("way", "value", "said"),
    [("down", "3.764", "+3.764 %"), ("up", "3.764", "3.764 %"), ("up", "-1.2", "-1.2 %"), ("down", "-1.2", "-1.2 %")],
)
def test_what_rose_and_is_told_to_have_fallen_shows_its_sign(way: str, value: str, said: str) -> None:
    """The number alone would look as if it were the one printed."""
    slots = Slots(Measure.CHANGE, EXPORTS, Window.parse("2024-10"), unit="percent", direction=way)
    finding = Finding(Span(0, 4), "3.8%", Verdict.CONTRADICTED, slots, Decimal("3.8"), Decimal(value))
    (note,) = footnotes("3.8%", [finding], CATALOGUE)
    assert dict(note.notes)["the data say"] == said


@pytest.mark.parametrize("sign", ["\u200b", "\u202e", "\x1b", "\x07", "\u2066", "\u00ad", "\ufeff", "\u2028"])
def test_signs_that_hide_or_command_are_named(sign: str) -> None:
    """A terminal would obey them, and a reader would not see them."""
    assert visible(f"6{sign}7") == f"6⟨U+{ord(sign):04X}⟩7"


def test_what_can_be_read_stays_as_it_is() -> None:
    """Letters of all kinds, blanks that do not break, tabs and lines."""
    text = "año—57\u00a0mil\u202f671\n\t“日本” ✓"
    assert visible(text) == text

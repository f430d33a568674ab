"""Numbers as files write them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.panel import Status
from generator.sources import number, status


@pytest.mark.parametrize(
    ("text", "thousands", "expected", "said"),
    [
        ("123.4", "", "123.4", Status.UNSTATED),
        ("-5", "", "-5", Status.UNSTATED),
        ("1.5e3", "", "1500", Status.UNSTATED),
        ("123.4 <R>", "", "123.4", Status.REVISED),
        ("123 p/", "", "123", Status.PRELIMINARY),
        ("123p/", "", "123", Status.PRELIMINARY),
        ("123 P", "", "123", Status.PRELIMINARY),
        ("1,234,567.8", ",", "1234567.8", Status.UNSTATED),
        ("1 234 r/", " ", "1234", Status.REVISED),
        ("999", ",", "999", Status.UNSTATED),
    ],
)
def test_a_number_is_read_exactly_with_its_marker(text: str, thousands: str, expected: str, said: Status) -> None:
    """Digits are kept as printed, and the footnote marker becomes a status."""
    value, marked = number.read(text, thousands)
    assert (value, marked) == (Decimal(expected), said)


@pytest.mark.parametrize("thousands", [" ", "\u00a0"])
def test_blanks_between_groups_are_alike(thousands: str) -> None:
    """A spreadsheet writes blanks that do not break or are narrow; nobody can tell them by eye."""
    for blank in " \u00a0\u202f\u2009\u2007":
        assert number.read(f"-1{blank}234{blank}567.8 p/", thousands) == (Decimal("-1234567.8"), Status.PRELIMINARY)


@pytest.mark.parametrize("text", ["4262.51/", "1231)", "4,262.51/", "1671/2"])
def test_a_footnote_run_together_with_its_figure_is_refused(text: str) -> None:
    """4262.51/ is 4262.5 with note 1, or 4262.51: no setting makes the one the other."""
    with pytest.raises(ValueError, match=r"cannot be told from the digits"):
        number.read(text, ",", ".", {"/": Status.UNSTATED, ")": Status.UNSTATED, "1/": Status.UNSTATED})


def test_a_footnote_with_a_number_stands_apart() -> None:
    """With a blank before it, a note that has a number is a marker like others: known, or asked about."""
    assert number.read("4262.5 1/", "", ".", {"1/": Status.REVISED}) == (Decimal("4262.5"), Status.REVISED)
    assert number.read("4 262 12)", " ", ".", {"12)": Status.UNSTATED})[0] == Decimal(4262)
    with pytest.raises(ValueError, match=r"marker '1/' is not known"):
        number.read("4262.5 1/")


@pytest.mark.parametrize("text", ["abc", "NaN", "inf", "-inf", "1,234", "12 34", "(5)", "$5", "1.2.3", "--1", "<R>"])
def test_what_is_no_number_is_refused(text: str) -> None:
    """Words, NaN, infinity and stray separators are no numbers."""
    with pytest.raises(ValueError, match=r"not a number|is not known"):
        number.read(text)


@pytest.mark.parametrize("text", ["1,23", "12,3456", "1234,567", "1,234,56", "1,234.5,678"])
def test_a_separator_elsewhere_than_before_three_digits_is_refused(text: str) -> None:
    """`1,23` is a decimal comma, not 123: removing it would be wrong by a factor of a hundred."""
    with pytest.raises(ValueError, match="not a number"):
        number.read(text, ",")


@pytest.mark.parametrize(
    ("text", "thousands", "expected"),
    [
        ("1671,4", "", "1671.4"),
        ("-0,5 p/", "", "-0.5"),
        (",5", "", "0.5"),
        ("1.671.000,25", ".", "1671000.25"),
        ("1 671,4", " ", "1671.4"),
        ("12", "", "12"),
    ],
)
def test_a_decimal_comma_is_read_where_it_is_set(text: str, thousands: str, expected: str) -> None:
    """Half of the world writes the fraction after a comma, and groups with points or blanks."""
    assert number.read(text, thousands, ",")[0] == Decimal(expected)


@pytest.mark.parametrize(("text", "thousands"), [("1671.4", ""), ("1,671,4", ""), ("1.23", "."), ("1.234,5.678", ".")])
def test_a_point_is_no_fraction_where_the_comma_is(text: str, thousands: str) -> None:
    """A file with both marks, or a stray group, would be wrong by a factor of a thousand."""
    with pytest.raises(ValueError, match="not a number"):
        number.read(text, thousands, ",")


@pytest.mark.parametrize("text", ["12 <C1>", "12 *", "12%", "12 z/"])
def test_an_unknown_marker_is_named(text: str) -> None:
    """A footnote that nobody explained may change what the number means."""
    with pytest.raises(ValueError, match=r"marker '.+' is not known"):
        number.read(text)


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**10), max_value=10**10))
def test_scaling_is_exact(value: Decimal) -> None:
    """Thousands become millions by moving the point, without a binary error."""
    scaled, exact = number.in_unit(value, -3)
    assert exact == (len(value.normalize().as_tuple().digits) <= 15 or Decimal(repr(scaled)) == value.scaleb(-3))
    assert not exact or Decimal(repr(scaled)) == value / 1000


def test_more_digits_than_a_float_holds_are_told_and_too_large_is_refused() -> None:
    """Seventeen digits cannot be kept exactly, and ten to the 400 not at all."""
    assert number.in_unit(Decimal("0.12345678901234567"), 0)[1] is False
    with pytest.raises(ValueError, match="too large"):
        number.in_unit(Decimal("1e300"), 100)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cifras preliminares", Status.PRELIMINARY),
        ("Cifras Revisadas", Status.REVISED),
        ("Cifras definitivas", Status.FINAL),
        ("revised", Status.REVISED),
        ("P", Status.PRELIMINARY),
        ("R", Status.REVISED),
        ("D", Status.FINAL),
    ],
)
def test_a_status_is_read_from_words_and_letters(text: str, expected: Status) -> None:
    """Agencies say it in a phrase or a letter, in either language."""
    assert status.read(text) is expected


def test_a_sum_is_as_certain_as_its_less_certain_part() -> None:
    """A final and a preliminary figure make a preliminary sum."""
    assert status.combined(Status.FINAL, Status.PRELIMINARY) is Status.PRELIMINARY
    assert status.combined(Status.FINAL, Status.REVISED) is Status.REVISED
    assert status.combined(Status.UNSTATED, Status.FINAL) is Status.UNSTATED

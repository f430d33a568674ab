"""Quantities in the forms that the press of both languages writes."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from checking.grammar.phrases_file import Case, cases
from hypothesis import given
from hypothesis import strategies as st

from generator.checking.grammar.number import quantities
from generator.checking.reading import Hedge, Quantity
from generator.checking.text.digits import MARKS
from generator.checking.text.hidden import plain
from generator.checking.text.markup import unmarked
from generator.checking.text.words import words
from generator.language.profile import PROFILES


def read(text: str, language: str) -> list[Quantity]:
    return quantities(words(unmarked(plain(text))), language)


def told(quantity: Quantity) -> str:
    """A quantity as the files of cases write it."""
    flags = [
        "" if quantity.hedge is Hedge.EXACT else str(quantity.hedge),
        "signed" if quantity.is_signed else "",
        "odd" if quantity.is_odd else "",
        "words" if quantity.is_words else "",
        "" if quantity.other is None else f"or {quantity.other:f}",
    ]
    return " ".join([f"{quantity.value:f}", quantity.unit or "-", *filter(None, flags)])


@pytest.mark.parametrize("case", cases("number"))
def test_reads_a_phrase_as_a_person_does(case: Case) -> None:
    """Each phrase of the files gives the quantities written below it, in order."""
    assert [told(each) for each in read(case.words, case.language)] == case.expected


def spanish_press(millions: int) -> str:
    """Whole millions as the Mexican press writes them, by a rule of its own: `57 mil 671 millones`."""
    billions, rest = divmod(millions, 1_000_000)
    thousands, ones = divmod(rest, 1000)
    parts = []
    if billions:
        parts.append(f"{billions} {'billón' if billions == 1 else 'billones'}")
    if thousands:
        parts.append("mil" if thousands == 1 and not billions else f"{thousands} mil")
    if ones:
        parts.append(str(ones))
    if rest:
        parts.append("millón" if rest == 1 and not billions else "millones")
    return " ".join(parts)


@given(st.integers(1, 99_999_999))
def test_reads_what_the_spanish_press_writes(millions: int) -> None:
    """Any number of millions of pesos, written in the press form, is read as that number."""
    text = f"{spanish_press(millions)} de pesos"
    found = read(f"Sumaron {text} en octubre de 2024.", "es")
    assert [each.value for each in found] == [Decimal(millions) * 10**6]
    assert (found[0].unit, found[0].step) == ("MXN", found[0].step)


UNITS = "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince".split()
TENS = {3: "treinta", 4: "cuarenta", 5: "cincuenta", 6: "sesenta", 7: "setenta", 8: "ochenta", 9: "noventa"}
TEENS = "dieciséis diecisiete dieciocho diecinueve".split()
TWENTIES = (
    "veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve"
)
HUNDREDS = "ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos"


def spanish_words(number: int) -> str:
    """A number from 2 to 999 in Spanish words."""
    if number < 16:
        return UNITS[number]
    if number < 20:
        return TEENS[number - 16]
    if number < 30:
        return TWENTIES.split()[number - 20]
    if number < 100:
        return TENS[number // 10] + (f" y {UNITS[number % 10]}" if number % 10 else "")
    if number == 100:
        return "cien"
    rest = number % 100
    return HUNDREDS.split()[number // 100 - 1] + (f" {spanish_words(rest) if rest > 1 else 'uno'}" if rest else "")


@pytest.mark.parametrize("number", range(2, 1000))
def test_reads_spanish_words(number: int) -> None:
    """Every number up to 999 in words, alone and as thousands."""
    assert [each.value for each in read(f"con {spanish_words(number)} por ciento", "es")] == [number]
    assert [each.value for each in read(f"con {spanish_words(number)} mil empleos", "es")] == [number * 1000]


ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
MORE = "seventeen eighteen nineteen".split()
TIES = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def english_words(number: int) -> str:
    """A number from 2 to 999 in English words."""
    if number < 20:
        return [*ONES, *MORE][number]
    if number < 100:
        return TIES[number // 10 - 2] + (f"-{ONES[number % 10]}" if number % 10 else "")
    rest = number % 100
    return f"{ONES[number // 100]} hundred" + (f" and {english_words(rest)}" if rest else "")


@pytest.mark.parametrize("number", range(2, 1000))
def test_reads_english_words(number: int) -> None:
    """Every number up to 999 in words, alone and as millions."""
    assert [each.value for each in read(f"with {english_words(number)} percent", "en")] == [number]
    assert [each.value for each in read(f"with {english_words(number)} million pesos", "en")] == [number * 10**6]


@given(
    st.decimals(Decimal("0.01"), Decimal("999999999.99"), places=2),
    st.sampled_from([("en", "."), ("es", "."), ("es", ",")]),
    st.booleans(),
)
def test_reads_grouped_digits_of_either_locale(value: Decimal, locale: tuple[str, str], is_grouped: bool) -> None:
    """Digits with and without groups give their number in the locale declared, and their step."""
    language, mark = locale
    written = f"{value:,.2f}" if is_grouped else f"{value:.2f}"
    if mark == ",":
        written = written.translate(str.maketrans(",.", ".,"))
    found = quantities(words(f"creció {written}% ayer"), language, mark)  # type: ignore[arg-type]
    assert [(each.value, each.step, each.is_odd) for each in found] == [(value, Decimal("0.01"), False)]


def test_knows_the_decimal_mark_of_every_house_style() -> None:
    """The checker has a table of its own; the writer takes the marks from CLDR."""
    assert {name: profile.decimal for name, profile in PROFILES.items()} == MARKS


@given(st.integers(1000, 999_999_999))
def test_tells_the_other_locale_from_ours(value: int) -> None:
    """Grouped with points in Mexico: either read as decimals with the other reading told, or odd; never silently."""
    written = f"{value:,}".replace(",", ".")
    (found,) = read(f"sumó {written} pesos", "es")
    assert found.is_odd or found.other == value


@given(st.text(max_size=200), st.sampled_from(["es", "en"]))
def test_never_fails_on_any_text(text: str, language: str) -> None:
    """Whatever the text, what is read lies in it and has digits or words under it."""
    for each in read(text, language):
        assert 0 <= each.span.start < each.span.end <= len(text)


VOCABULARY = (
    "57 3.4 1,200 6.7% 2024 mil millones millón billones dos tres un una de a y entre más menos casi $ US ( ) - − % "
    "por ciento puntos porcentuales tercer lugar primer mes consecutivo cada diez la mitad tercio se duplicó veces "
    "million billion bn half a third quarter of in to between and two twenty one hundred percentage points 3rd No . , "
    "de pesos dólares superó los about over doubled months straight medio"
).split()


@given(st.lists(st.sampled_from(VOCABULARY), max_size=14), st.sampled_from(["es", "en"]))
def test_never_fails_on_number_words_in_any_order(pieces: list[str], language: str) -> None:
    """Words of numbers jumbled give quantities in order that share no word, and no error."""
    text = " ".join(pieces)
    found = read(text, language)
    for before, after in pairwise(found):
        assert before.span.start <= after.span.start


def test_leaves_a_monstrous_figure_unread() -> None:
    """Thousands of digits in a row are no figure of a text."""
    assert read("5" * 5000, "es") == []


@pytest.mark.parametrize(
    ("text", "language", "step"),
    [
        ("57 mil 671 millones de pesos", "es", "1000000"),
        ("57.7 mil millones de pesos", "es", "100000000"),
        ("57 mil millones de pesos", "es", "1000000000"),
        ("57 millones 671 mil dólares", "es", "1000"),
        ("1 billón de pesos", "es", "1000000000000"),
        ("un millón y medio de pesos", "es", "500000"),
        ("21 mil empleos", "es", "1000"),
        ("215,422 personas", "es", "1"),
        ("6.70%", "es", "0.01"),
        ("18.6909 pesos", "es", "0.0001"),
        ("25 puntos base", "es", "0.01"),
        ("seis de cada diez", "es", "0.1"),
        ("uno de cada tres", "es", "0.02"),
        ("dos tercios", "es", "0.02"),
        ("la mitad", "es", "0.01"),
        ("se duplicó", "es", "0.1"),
        ("$57.7 billion", "en", "100000000"),
        ("57bn", "en", "1000000000"),
        ("6.24 trillion pesos", "en", "10000000000"),
        ("a third of exports", "en", "0.02"),
        ("doubled", "en", "0.1"),
    ],
)
def test_knows_the_size_of_the_last_digit(text: str, language: str, step: str) -> None:
    """What is printed is true to its last digit, and no further; a part in words to what people mean by it."""
    assert [each.step for each in read(text, language)] == [Decimal(step)]

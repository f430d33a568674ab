"""Signs that a reader does not see, or takes for others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checking.text.hidden import FILLER, folded, hidden, plain

CASES = [
    ("zero-width space in a figure", "6.\u200b7%", ["invisible U+200B"], "6.\x007%"),
    ("zero-width joiner in a word", "cre\u200dció", ["invisible U+200D"], "cre\x00ció"),
    ("soft hyphen", "expor\u00adtaciones", ["invisible U+00AD"], "expor\x00taciones"),
    ("word joiner", "57\u2060mil", ["invisible U+2060"], "57\x00mil"),
    ("mark of byte order inside", "57\ufeff mil", ["invisible U+FEFF"], "57\x00 mil"),
    ("right to left override", "\u202e7.6%", ["direction U+202E"], "\x007.6%"),
    ("left to right mark", "6.7\u200e%", ["direction U+200E"], "6.7\x00%"),
    ("isolate", "\u20666.7\u2069%", ["direction U+2066", "direction U+2069"], "\x006.7\x00%"),
    ("Cyrillic letter in a Spanish word", "cayó en Mexic\u0430li", ["look-alike U+0430"], "cayó en Mexicali"),
    ("a word of Cyrillic alone", "sube \u0430 57 mil", ["look-alike U+0430"], "sube a 57 mil"),
    ("Greek capital in a name", "\u0399NEGI", ["look-alike U+0399"], "INEGI"),
    ("Greek letter as a symbol", "con \u03b1 = 0.05", [], "con \u03b1 = 0.05"),
    ("full-width digits", "\uff15\uff17 mil", ["look-alike U+FF15", "look-alike U+FF17"], "57 mil"),
    ("mathematical digits", "\U0001d7d3% más", ["look-alike U+1D7D3"], "5% más"),
    ("Arabic digits", "creció ٦%", ["look-alike U+0666"], "creció 6%"),
    ("one-dot leader as decimal point", "6\u20247%", ["look-alike U+2024"], "6.7%"),
    ("low quotation mark as comma", "57\u201a345", ["look-alike U+201A"], "57,345"),
    ("letter O for nought", "1O%", ["look-alike U+004F"], "10%"),
    ("letter l for one", "l2 meses", ["look-alike U+006C"], "12 meses"),
    ("stroke over a digit", "6\u0338.7%", ["invisible U+0338"], "6\x00.7%"),
    ("accents apart from their letters", "crecio\u0301", [], "crecio\u0301"),
    ("no-break space", "6.7\u00a0%", [], "6.7\u00a0%"),
    ("thin space", "57\u202f671", [], "57\u202f671"),
    ("quotation marks and dashes", "“así” «así» – — …", [], "“así” «así» – — …"),
    ("a true minus", "−3.2%", [], "−3.2%"),
    ("mark of byte order at the start", "\ufeffHola", [], "\x00Hola"),
    ("emoji with its selector", "📈\ufe0f sube", [], "📈\ufe0f sube"),
    ("ordinal signs", "3.º y 3.ª", [], "3.º y 3.ª"),
    ("control sign", "57\x08 mil", ["control U+0008"], "57\x00 mil"),
    ("ordinary text", "Crecieron 6.7% en octubre de 2024.", [], "Crecieron 6.7% en octubre de 2024."),
]


@pytest.mark.parametrize(("title", "text", "expected", "seen"), CASES, ids=[case[0] for case in CASES])
def test_finds_what_deceives_the_eye(title: str, text: str, expected: list[str], seen: str) -> None:
    """Each deceiving sign is found and named; the plain text is what a reader sees, sign for sign."""
    assert [f"{each.name} {each.code}" for each in hidden(text)] == expected, title
    assert plain(text) == seen


def test_finds_entities_that_hide() -> None:
    """A zero-width space written as an entity of HTML is one all the same; an ampersand is not."""
    assert [each.code for each in hidden("6.&#8203;7% &amp; más&nbsp;")] == ["U+200B"]


def test_leaves_another_script_alone() -> None:
    """A text in Russian deceives nobody: its letters are its own."""
    assert hidden("Экспорт вырос на 6 процентов в октябре") == ()


@given(st.text(max_size=200))
def test_never_moves_anything(text: str) -> None:
    """Whatever the text, the plain one is as long, and every finding lies in it."""
    assert len(plain(text)) == len(text)
    assert all(0 <= each.span.start < each.span.end <= len(text) for each in hidden(text))


@given(st.text(st.characters(codec="utf-8"), max_size=60))
def test_reads_plain_text_as_plain(text: str) -> None:
    """What has been made plain is plain: doing it again changes nothing but control signs."""
    assert plain(plain(text)).replace(FILLER, "") == plain(text).replace(FILLER, "")


def test_folds_nothing_away() -> None:
    """A word of one accent alone, as some scripts have, stays a word."""
    assert folded("\uff9e") == "\uff9e"


@pytest.mark.parametrize("word", ["Millón", "MILLÓN", "millo\u0301n", "mi\x00llón"])
def test_folds_alike_what_reads_alike(word: str) -> None:
    """Accents, capitals and fillers do not matter."""
    assert folded(word) == "millon"

"""Everything read in one sentence, and what is no claim left out."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import catalogue, context
from generator.checking.grammar.name import NameIndex, people
from generator.checking.grammar.sentence import Reader, Wording
from generator.checking.text.source import document
from generator.checking.text.words import words

DATA = Path(__file__).parents[3] / "data"


@pytest.fixture(scope="module")
def reader() -> Reader:
    known = catalogue.load(DATA / "catalogue")
    return Reader(NameIndex(known, people(context.load(DATA / "context", catalogue=known))))


def read(reader: Reader, text: str, language: str) -> Wording:
    """What the first sentence of a text says."""
    found = document(text, language)  # type: ignore[arg-type]
    block = found.blocks[0]
    return reader.read(found.plain, block.sentences[0], block.language, found.mark).wording


def shown(text: str, things: tuple[object, ...]) -> list[str]:
    return [text[each.span.start : each.span.end] for each in things]  # type: ignore[attr-defined]


def test_shares_the_words_of_a_sentence_out(reader: Reader) -> None:
    """Quantities, times, cues and names each have their words, and no word of a time is a quantity too."""
    text = (
        "En los primeros diez meses de 2024, las exportaciones de Baja California sumaron 57 mil millones de pesos, "
        "6.7% más que un año antes."
    )
    found = read(reader, text, "es")
    assert shown(text, found.quantities) == ["57 mil millones de pesos", "6.7%"]
    assert shown(text, found.whens) == ["primeros diez meses de 2024", "un año antes"]
    assert shown(text, found.cues) == ["sumaron", "más"]
    assert shown(text, found.names) == ["exportaciones", "Baja California"]
    assert not found.unread


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Mexicali, 14 de enero de 2025.", "es", "date"),
        ("Boletín de prensa 12/2025", "es", "bulletin"),
        ("Comunicado núm. 345/24", "es", "bulletin"),
        ("Tel. 686 555 1234", "es", "telephone"),
        ("Phone: +52 686 555 1234", "en", "telephone"),
        ("(686) 555-1234", "es", "telephone"),
        ("Escriba a prensa2025@example.org", "es", "email"),
        ("Vea https://www.inegi.org.mx/2024/10", "es", "web"),
        ("a las 10:30 horas", "es", "hour"),
        ("at 11:00 a.m.", "en", "hour"),
        ("según el artículo 59", "es", "law"),
        ("Calle Reforma 1200", "es", "address"),
        ("ext. 12", "es", "telephone"),
        ("C.P. 21000", "es", "postcode"),
        ("base segunda quincena de julio de 2018", "es", "base"),
        ("base second half of July 2018", "en", "base"),
        ("base 2018=100", "es", "base"),
        ("a precios de 2018", "es", "base"),
        ("ver nota [3]", "es", "note"),
        ("durante la pandemia de COVID-19", "es", "name"),
    ],
)
def test_knows_what_is_no_claim(reader: Reader, text: str, language: str, name: str) -> None:
    """Digits that claim nothing are told for what they are, and read as nothing else."""
    found = read(reader, text, language)
    assert [each.name for each in found.exempt] == [name]
    assert not found.quantities
    assert not found.whens
    assert not found.unread


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("El equipo ganó 12:4:7 ayer", "es"),
        ("con la clave A57X-9921", "es"),
    ],
)
def test_tells_what_it_could_not_read(reader: Reader, text: str, language: str) -> None:
    """No run of digits is passed over: it is a quantity, a time, no claim, or told as unread."""
    found = read(reader, text, language)
    digits = [place for place, sign in enumerate(text) if sign.isdecimal()]
    covers = [each.span for each in (*found.quantities, *found.whens, *found.names, *found.exempt)]
    covers += list(found.unread)
    assert all(any(span.start <= place < span.end for span in covers) for place in digits)


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("El dólar cotizó en 18.69 pesos", "es", ["dólar"]),
        ("The dollar averaged 18.69 pesos", "en", ["dollar"]),
        ("en millones de dólares", "es", []),
        ("in current dollars", "en", []),
        ("5 millones de dólares", "es", []),
    ],
)
def test_tells_the_dollar_from_dollars(reader: Reader, text: str, language: str, names: list[str]) -> None:
    """The dollar has a price; dollars are what amounts are in."""
    assert shown(text, read(reader, text, language).names) == names


PIECES = st.lists(
    st.one_of(
        st.sampled_from(
            "las exportaciones de Mexicali crecieron 6.7% 57 mil millones enero-octubre 2024 «» “ ” ** [a](b) \u200b "
            "14 de enero INEGI por la más alto récord tercer lugar un año antes Baja California doubled "
            "in October".split()
        ),
        st.text(max_size=5),
    ),
    max_size=20,
)


@given(pieces=PIECES, language=st.sampled_from(["es", "en"]))
def test_every_digit_is_accounted_for(reader: Reader, pieces: list[str], language: str) -> None:
    """Whatever the text, nothing fails, all lies inside it, and every digit of a sentence belongs to something."""
    text = " ".join(pieces)
    found = document(text, language)  # type: ignore[arg-type]
    for block in found.blocks:
        for place in block.sentences:
            one = reader.read(found.plain, place, block.language, found.mark).wording
            things = (*one.quantities, *one.whens, *one.cues, *one.names, *one.exempt)
            covers = [*(each.span for each in things), *one.unread]
            assert all(0 <= each.start < each.end <= place.end - place.start for each in covers)
            for at, sign in enumerate(found.plain[place.start : place.end]):
                if "0" <= sign <= "9":
                    assert any(each.start <= at < each.end for each in covers)


@given(st.text(max_size=80))
def test_a_filler_changes_no_word_before_it(text: str) -> None:
    """Texts with and without fillers are cut into words alike."""
    bare = text.replace("\0", "")
    assert words(bare).folded == words(f"{bare} \0").folded

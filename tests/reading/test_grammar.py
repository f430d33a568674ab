"""The reader of grammar notices each fault that it is there for, and finds none in what a person has accepted."""

from __future__ import annotations

from pathlib import Path

import pytest

from reading import grammar, grammar_en, grammar_es
from reading.lexicon import english, plural, spanish
from reading.prose import Prose, our_words, sentences

GOLDEN = sorted((Path(__file__).parents[1] / "golden").glob("**/*.md"))
SPANISH, ENGLISH = spanish(), english()


def found(text: str, language: str, profile: str = "") -> set[str]:
    """The names of the checks that a stretch of text fails."""
    profile = profile or ("mx.prensa" if language == "es" else "en_US")
    own, words = (grammar_es, SPANISH) if language == "es" else (grammar_en, ENGLISH)
    checks = {name for name, check in grammar.SHARED.items() if list(check(text))}
    checks |= {one.partition(":")[0] for one in own.faults(text, words, profile)}
    checks |= {"repeated word"} if list(grammar.repeated_words(text, language)) else set()
    checks |= {"number"} if list(grammar.numbers(text, profile)) else set()
    return checks | ({"start of a sentence"} if list(grammar.starts(text, language)) else set())


@pytest.mark.parametrize(
    ("text", "check"),
    [
        ("El área verde aumentó 3% frente a el primer trimestre.", "a el"),
        ("El gasto de el Estado de México creció 3%.", "de el"),
        ("Las ventas del El Salto crecieron 3%.", "del El"),
        ("Colima y Hidalgo avanzaron.", "y before /i/"),
        ("Jalisco e Yucatán avanzaron.", "e before another sound"),
        ("Nuevo León o Oaxaca.", "o before /o/"),
        ("Fueron 7 o 8 meses.", "o before 8 or 11"),
        ("Las exportaciones cayeron −4.4%.", "sign and verb"),
        ("Se levantaron veintiuno mil viviendas.", "uno before mil"),
        ("Fue el primero mes de alza.", "primero before a noun"),
        ("El monto fue de 57 millones pesos.", "millones without de"),
        ("El monto fue de 1 millones de pesos.", "un millones"),
        ("El monto fue de 57 mil de pesos.", "mil de"),
        ("El monto de octubre del 2024 creció.", "del before a year"),
        ("Fue el 11er mes.", "abbreviated ordinal"),
        ("La tasa creció 1 puntos porcentuales.", "count"),
        ("Sumaron 12 mes al alza.", "count"),
        ("La área verde aumentó.", "article"),
        ("El crisis hídrica creció.", "article"),
        ("El primera alza anual.", "article"),
        ("Fue el tercera cifra más alta.", "article"),
        ("Creció en las 32 municipios.", "article"),
        ("El monto fue la más alto desde mayo.", "superlative"),
        ("El crecimiento de octubre fue la mayor desde mayo.", "superlative"),
        ("Fue noticia de la Instituto Nacional de Estadística y Geografía.", "article"),
        ("Sumaron cinco meses consecutivas al alza.", "adjective"),
        ("Las exportaciones de Jalisco aumentó 3% en octubre.", "verb"),
        ("En octubre, el gasto público de Jalisco aumentaron 3%.", "verb"),
        ("Aumenta 3% las exportaciones de manufacturas de Jalisco.", "verb"),
        ("Los salarios sumaron tres meses al alza; la racha más larga que había tenido antes duró seis.", "verb"),
        ("La industria alimentaria aportaron 0.2 puntos.", "verb"),
        ("Las actividades primarias, que representó 3% del empleo, cayeron.", "verb"),
        ("Nuevo León ocuparon el tercer lugar.", "verb"),
        ("Deja fuera los energéticos, cuyos precios es más volátil.", "verb"),
        ("Fabricantes de muebles consultadas por el observatorio señalaron que todo va bien.", "participle"),
        ("El monto  creció.", "blank"),
        ("El monto creció ,además.", "blank"),
        ("El monto, durante el año,, creció.", "punctuation"),
        ("El monto creció..", "punctuation"),
        ("El “monto creció.", "pair"),
        ("El monto (de octubre creció.", "pair"),
        ("El monto monto creció.", "repeated word"),
        ("El monto creció. el gasto también.", "start of a sentence"),
        ("El monto creció 6.7 %.", "number"),
        ("El monto fue de 1.234,5 pesos.", "number"),
        ("El monto fue de 12345 pesos.", "number"),
    ],
)
def test_a_spanish_fault_is_noticed(text: str, check: str) -> None:
    """Each is found by the check of its name."""
    assert check in found(text, "es")


@pytest.mark.parametrize(
    "text",
    [
        "El área verde de El Salto y la primera alza de los salarios en Irapuato fueron noticia en Colima e Hidalgo.",
        "Las exportaciones de manufacturas de la industria alimentaria del Estado de México aumentaron 6.7%.",
        "Al alza, al menos 10 personas y el 100% de las 32 entidades federativas, con 12 meses consecutivos a la baja.",
        "En contraste con los salarios en México, que tuvieron una baja de 2%, los de la hotelería hilaron un alza.",
        "En mayo, la tasa aumentó en 17 de las 32 entidades federativas; un año antes había aumentado en 20.",
        "El total de los 12 meses concluidos en junio fue de 4 mil 1 millones de pesos, 1.5% más que un año antes.",
        "Por su parte, “las ventas creció  y cayó ,, mucho”, señalaron los fabricantes de muebles.",
        "El promedio de los tres sectores es de 1 mes o de 7 u 8 meses; en Jalisco y Yucatán, de dos.",
        "Deja fuera los energéticos y las tarifas autorizadas por el gobierno, cuyos precios son más volátiles.",
        "El dólar promedió 15.6551 pesos, 3.2% más que un año antes.",
    ],
)
def test_right_spanish_passes(text: str) -> None:
    """What looks like a fault and is none is left alone."""
    assert found(our_words(text), "es") == set()


@pytest.mark.parametrize(
    ("text", "check"),
    [
        ("Exports saw a 8.1% rise.", "a or an"),
        ("Exports saw an 1.1% rise.", "a or an"),
        ("It took an unit and a hour.", "a or an"),
        ("Exports were up after a 11-month run.", "a or an"),
        ("Mexicali's exports was 5.9 billion pesos.", "verb"),
        ("The value of exports were 5.9 billion pesos.", "verb"),
        ("The jobless rate in Jalisco fall to 3%.", "verb"),
        ("May were the ninth month in a row of annual increases.", "verb"),
        ("Exports has risen for five straight months.", "verb"),
        ("Over a longer span, exports in October were 3% above its level in 2019.", "possessive"),
        ("There were 1 months of growth.", "count"),
        ("It rose in 12 state.", "count"),
        ("The rate rose 0.2 percentage points.", "count"),
        ("The rate rose 2.5 percentage point.", "count"),
        ("Exports fell −4.4%.", "signed change"),
        ("Exports were $5 billion dollars.", "unit twice"),
        ("Exports were 5 billions of pesos.", "billions"),
        ("Exports rose in October, 2024.", "comma in a date"),
        ("The the value rose.", "the the"),
        ("Exports rose 3 %.", "number"),
        ("Exports rose 3% , or so.", "blank"),
        ("2023 was the third year in a row.", "start of a sentence"),
        ("Exports rose. they fell.", "start of a sentence"),
        ("Exports rose from from May.", "repeated word"),
        ("Exports rose,, again.", "punctuation"),
        ("“Exports rose.", "pair"),
        ("Exports were 12345 pesos.", "number"),
    ],
)
def test_an_english_fault_is_noticed(text: str, check: str) -> None:
    """Each is found by the check of its name."""
    assert check in found(text, "en")


@pytest.mark.parametrize(
    "text",
    [
        "Mexicali's exports were an 11.2% share, an $8 billion total and a 100-month record, an hour after a one-off.",
        "The value of exports was the highest on record. Exports in October were 84.9% above their level in 2019.",
        "The jobless rate in Oaxaca falls to 3.2% from a year earlier, down 0.4 percentage point.",
        "Over a longer span, the wage increase in May was 4.3 percentage points above its level in May 2019.",
        "The annual increase of 2.6 billion pesos in the balance in April was the largest since January 2023.",
        "In the first six months of 2026, the level of oils and fats permits was 16.",
        "Exports rose in 22 of the 32 states, fell in nine and were unchanged in one.",
        "Changes compare each period with the one before and are computed from unrounded figures.",
        "Data as of Jan. 14, 2025. The U.S. share rose.",
    ],
)
def test_right_english_passes(text: str) -> None:
    """What looks like a fault and is none is left alone."""
    assert found(text, "en") == set()


@pytest.mark.parametrize(
    ("profile", "right", "wrong"),
    [
        ("mx.prensa", "57 mil 671 millones, 6.7%, 1,234.5", "6.7\u00a0%"),
        ("mx.tabla", "57,671 millones, 6.7\u00a0%", "6.7%"),
        ("es", "57\u202f671 millones, 6,7\u00a0% de 1234", "57.671"),
        ("es", "3,5\u00a0%", "3.5\u00a0%"),
        ("es", "1234 pesos, 3\u202f171\u202f404", "1\u202f234 pesos"),
        ("en_US", "$57.7 billion, 6.7%, 1,234", "6.7\u00a0%"),
        ("en_GB", "£57.7bn, 6.7%", "57\u202f671"),
    ],
)
def test_each_house_has_its_own_marks(profile: str, right: str, wrong: str) -> None:
    """What belongs to another house is a fault; per cent stands in one form."""
    assert not list(grammar.numbers(right, profile))
    assert list(grammar.numbers(wrong, profile))


def test_per_cent_in_two_forms_is_noticed() -> None:
    """A sign and words for it do not go together."""
    assert list(grammar.numbers("Subió 3% y bajó dos por ciento.", "mx.prensa"))


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_accepted_bulletins_have_no_fault(path: Path) -> None:
    """What a critical person has read and accepted passes whole; if a check objects, one of the two is wrong."""
    language = path.stem[:2]
    assert grammar.faults(path.read_text("utf-8"), language, "mx.prensa" if language == "es" else "en_US") == []


def test_an_article_is_taken_apart() -> None:
    """Headline, deck, body without its dateline, and notes are found by their places."""
    text = (Path(__file__).parents[1] / "golden" / "mexicali-exports-2024-10" / "en.md").read_text("utf-8")
    prose = Prose(text, "en")
    assert prose.headline.startswith("Under Mayor")
    assert prose.deck.startswith("INEGI data show")
    assert prose.paragraphs[0].startswith("According to figures")
    assert "chart" not in prose.body
    assert prose.alt.startswith("Bar chart")
    assert any(note.startswith("Source:") for note in prose.notes)


def test_sentences_end_where_a_reader_ends_them() -> None:
    """Not after an abbreviation, an initial or a figure; after a quotation and its point."""
    text = "Data of Jan. 14. The U.S. rose 3.5%. “It rose.” They fell."
    assert sentences(text) == ["Data of Jan. 14.", "The U.S. rose 3.5%.", "“It rose.”", "They fell."]


@pytest.mark.parametrize(
    ("one", "many"),
    [("país", "países"), ("mes", "meses"), ("vez", "veces"), ("superávit", "superávits"), ("variación", "variaciones")],
)
def test_spanish_plurals(one: str, many: str) -> None:
    """The plurals that accents and endings make odd."""
    assert plural(one) == many

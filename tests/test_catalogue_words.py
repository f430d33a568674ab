"""The words of a catalogue: what would not read as part of a sentence is refused, with its place and its remedy."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import catalogue
from generator.errors import SettingsError
from generator.model.words import UnitForms

UNITS = 'units.t.es = { ONE }\nunits.t.en = { one = "ton", many = "tons" }\n'
AGENCIES = """[agencies.inegi]
link = "https://www.inegi.org.mx/"
es = { name = "Instituto", short = "INEGI", article = "el" }
en = { name = "Institute", short = "INEGI", article = true }
"""
AREAS = '[areas.MX]\nlevel = "country"\nwords.es = { name = "México" }\nwords.en = { name = "Mexico" }\n'
SECTORS = """[sectors.food]
words.es = { name = "industria alimentaria", short = "alimentos", gender = "f", number = "singular" }
words.en = { name = "food industry", short = "food", number = "singular", article = true }
"""
ONE = 'one = "tonelada", many = "toneladas", gender = "f"'


def load(folder: Path, *, sectors: str = SECTORS, areas: str = AREAS, unit: str = ONE) -> catalogue.Catalogue:
    """A catalogue of one unit, agency, area and sector."""
    texts = {"units": UNITS.replace("ONE", unit), "agencies": AGENCIES, "areas": areas, "sectors": sectors}
    for stem, text in texts.items():
        (folder / f"{stem}.toml").write_text(text, encoding="utf-8")
    return catalogue.load(folder)


def refused(folder: Path, **files: str) -> SettingsError:
    with pytest.raises(SettingsError) as raised:
        load(folder, **files)
    return raised.value


MARKUP = (
    ("industria *alimentaria*", "contains '*'"),
    ("[industria](x)", "contains '['"),
    ("<b>industria</b>", "contains '<'"),
    ("{{ industria }}", "contains '{'"),
    ("{% raw %}", "contains '{'"),
    ("`industria`", "contains '`'"),
    ("industria_alimentaria_", "contains '_'"),
    ("industria &amp; comercio", "contains '&amp;'"),
    ("industria &#60;b>", "contains '&#60;'"),
    (r"industria \\* alimentaria", r"contains '\\'"),
    ("~~industria~~", "contains '~'"),
    ("industria | comercio", "contains '|'"),
    ("# industria", "begins with '#'"),
    ("- industria", "begins with '-'"),
    ("1. industria", "begins with '1.'"),
    ("https://industria.mx", "a web address"),
    ("www.industria.mx", "a web address"),
    (r"industria\u202Ealimentaria", "U+202E"),
    (r"indus\u200Btria", "U+200B"),
    (" industria", "a blank too many"),
    ("industria ", "a blank too many"),
    ("industria  alimentaria", "a blank too many"),
    ("industria alimentaria.", "ends with '.'"),
    ("industria alimentaria,", "ends with ','"),
    ("", "is empty"),
    ("industria " * 20 + "final", "has 205 characters"),
)


@pytest.mark.parametrize(("name", "what"), MARKUP)
def test_a_name_that_is_no_plain_words_is_refused(tmp_path: Path, name: str, what: str) -> None:
    """Markdown, HTML, templates, invisible signs, stray blanks and stops: the error names file, line and setting."""
    error = refused(tmp_path, sectors=SECTORS.replace('"industria alimentaria"', f'"{name}"'))
    assert error.where == f"{tmp_path / 'sectors.toml'}, line 2"
    assert error.what.startswith("`food`: `words.es.name` ")
    assert what in error.what
    assert error.remedy


@pytest.mark.parametrize(
    "name",
    [
        "fabricación de autopartes",
        "capacidad instalada",
        "IED",
        "industria S&P 500",
        "comercio al por menor, S.A.",
        "industria química (total)",
        "«otras» industrias",
    ],
)
def test_signs_that_names_have_are_let_through(tmp_path: Path, name: str) -> None:
    """An ampersand, an abbreviation's point, brackets and quotation marks belong to names."""
    loaded = load(tmp_path, sectors=SECTORS.replace('"industria alimentaria"', f'"{name}"'))
    assert loaded.sector("food").words.es.name == name


def test_a_long_headline_is_refused_like_a_long_name(tmp_path: Path) -> None:
    """Whatever is printed in a line has a limit."""
    text = SECTORS.replace('gender = "f"', f'headline = "{"industria" * 20}", gender = "f"')
    assert "`words.es.headline` has 180 characters" in refused(tmp_path, sectors=text).what


@pytest.mark.parametrize(
    ("right", "wrong", "what", "remedy"),
    [
        ('gender = "f", ', "", "lacks the setting `gender`", "Write it: m, f."),
        (', number = "singular" }\nwords.en', " }\nwords.en", "lacks the setting `number`", "singular, plural"),
        ('gender = "f"', 'gender = "n"', "is 'n'", "Write one of m, f."),
        ('name = "food industry", ', "", "lacks the setting `name`", "Write it."),
        ('"industria alimentaria"', '"la industria alimentaria"', "begins with the article 'la'", "Leave it out"),
        ('"alimentos"', '"los alimentos"', "`words.es.short` begins with the article 'los'", "Leave it out"),
        ('"food industry"', '"the food industry"', "begins with the article 'the'", "write article = true"),
        ('name = "industria alimentaria", short = "alimentos", gender = "f"',
         'name = "producción", short = "alimentos", gender = "m"', "`words.es.name` is feminine", 'gender = "f"'),
        ('"industria alimentaria"', '"crecimiento"', "`words.es.name` is masculine", 'gender = "m"'),
        ('"industria alimentaria"', '"actividades primarias"', "`words.es.name` is plural", 'number = "plural"'),
        ('"f", number = "singular"', '"f", number = "plural"', "`words.es.name` is no plural", "singular"),
    ],
)  # fmt: skip
def test_words_that_contradict_their_grammar_are_refused(
    tmp_path: Path, right: str, wrong: str, what: str, remedy: str
) -> None:
    """A gender or number that is missing or that the word belies would be printed in every sentence."""
    assert right in SECTORS
    error = refused(tmp_path, sectors=SECTORS.replace(right, wrong))
    assert error.where.startswith(f"{tmp_path / 'sectors.toml'}, line ")
    assert what in error.what
    assert remedy in error.remedy


def test_a_missing_language_is_named(tmp_path: Path) -> None:
    """An entry in one language alone is refused, since both articles need it."""
    text = SECTORS.splitlines()[0] + "\n" + SECTORS.splitlines()[1]
    error = refused(tmp_path, sectors=text)
    assert error.what == "`sectors.food.words` lacks the setting `en`."


@pytest.mark.parametrize(
    ("words", "what", "remedy"),
    [
        ('name = "el Estado de México"', "begins with the article 'el'", 'write article = "el"'),
        ('name = "la Ciudad de México"', "begins with the article 'la'", 'write article = "la"'),
        ('name = "El Salto", article = "el"', "an article of its own", "Remove one of the two."),
        ('name = "México*"', "contains '*'", "Remove it"),
    ],
)
def test_an_article_in_a_place_stands_in_one_place_alone(tmp_path: Path, words: str, what: str, remedy: str) -> None:
    """«del Estado de México», «de El Salto»: the text has to know whose the article is."""
    error = refused(tmp_path, areas=AREAS.replace('name = "México"', words))
    assert what in error.what
    assert remedy in error.remedy


@pytest.mark.parametrize(
    "words", ['name = "El Salto"', 'name = "Las Choapas"', 'name = "Estado de México", article = "el"']
)
def test_both_kinds_of_article_are_let_through(tmp_path: Path, words: str) -> None:
    """A capital belongs to the name, small letters to the setting."""
    assert load(tmp_path, areas=AREAS.replace('name = "México"', words))


@pytest.mark.parametrize(
    ("unit", "what", "remedy"),
    [
        ('one = "tonelada", many = "toneladas"', "may be feminine", 'gender = "f" («una tonelada»)'),
        ('one = "operación", many = "operaciones"', "may be feminine", 'gender = "f"'),
        ('one = "tonelada", gender = "f"', "lacks the setting `many`", "Write it."),
        ('one = "tonelada", many = "", gender = "f"', "`es.many` is empty", "Write the words."),
    ],
)
def test_a_unit_without_its_forms_is_refused(tmp_path: Path, unit: str, what: str, remedy: str) -> None:
    """«un tonelada» and «5 tonelada» cannot be printed."""
    error = refused(tmp_path, unit=unit)
    assert error.where.startswith(f"{tmp_path / 'units.toml'}, line ")
    assert what in error.what
    assert remedy in error.remedy


def test_a_unit_that_is_plainly_masculine_needs_no_gender(tmp_path: Path) -> None:
    """Pesos and barrels say it themselves; a day in -a has to be told."""
    assert load(tmp_path, unit='one = "barril", many = "barriles"').unit("t").es == UnitForms(
        one="barril", many="barriles"
    )
    assert load(tmp_path, unit='one = "día", many = "días", gender = "m"').unit("t").es.gender == "m"

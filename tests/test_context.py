"""The context: quotes to the letter, officials to the day, and what a wrong file is told."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from generator import catalogue, context
from generator.catalogue import Catalogue
from generator.context import Context
from generator.errors import SettingsError
from generator.model.period import Window

ROOT = Path(__file__).parents[1]
PUBLISHED = ROOT.parent / "shared" / "data" / "quotes.toml"

STATEMENT = """
[[statement]]
id = "sales-strong"
speaker = { es = "comerciantes", en = "retailers" }
via = "banxico"
document = { es = "Reporte", en = "Report" }
period = "2024-Q3"
indicators = ["immex.exports"]
gist = { es = "las ventas fueron altas" }
"""
QUOTE = """
[[quote]]
id = "sales-high"
speaker = { es = "comerciantes", en = "retailers" }
via = "banxico"
document = { es = "Reporte", en = "Report" }
period = "2024-Q4"
indicators = ["immex.exports"]
areas = ["MX-noroeste"]
sectors = ["food"]
text = { es = "las ventas [de mayoreo] fueron altas" }
original = "es"
"""
OFFICIAL = """
[[official]]
id = "tijuana-mayor"
area = "MX-02004"
holder = "Ejemplo Ejemplar"
gender = "f"
office = { es = "alcaldesa", en = "mayor" }
terms = [{ first = 2020-01-01, last = 2020-12-31 }, { first = 2022-01-01, last = 2022-12-31 }]
source = "Made up for this test."
"""


@pytest.fixture(scope="module")
def known() -> Catalogue:
    return catalogue.load(ROOT / "data" / "catalogue")


@pytest.fixture(scope="module")
def bundled(known: Catalogue) -> Context:
    return context.load(ROOT / "data" / "context", catalogue=known)


@pytest.fixture
def published() -> dict[str, Any]:
    if not PUBLISHED.is_file():
        pytest.skip(f"the published quotes are not at {PUBLISHED}")
    return tomllib.loads(PUBLISHED.read_text(encoding="utf-8"))


def loaded(folder: Path, known: Catalogue, *, quotes: str = "", officials: str = "") -> Context:
    """The context of a folder with these two files."""
    folder.mkdir(exist_ok=True)
    (folder / "quotes.toml").write_text(quotes, encoding="utf-8")
    (folder / "officials.toml").write_text(officials, encoding="utf-8")
    return context.load(folder, catalogue=known)


def test_quotes_are_the_published_ones_to_the_letter(bundled: Context, published: dict[str, Any]) -> None:
    """The three quotes say in both languages what was published, with the same document and period."""
    assert set(bundled.quotes) == {quote["id"] for quote in published["quote"]}
    for expected in published["quote"]:
        quote = bundled.quotes[expected["id"]]
        assert {"es": quote.text.es, "en": quote.text.en} == expected["text"]
        assert {"es": quote.document.es, "en": quote.document.en} == expected["document"]
        assert (quote.period, quote.original, list(quote.sectors)) == (
            expected["period"],
            expected["original"],
            expected["sectors"],
        )


def test_statements_keep_the_retold_words(bundled: Context, published: dict[str, Any]) -> None:
    """The statements that were not divided are retold in English as they came."""
    automotive = next(each for each in published["statement"] if each["id"].endswith("automotive"))
    assert bundled.statements[automotive["id"]].gist.en == automotive["gist"]["en"]


def test_every_bundled_remark_stands_in_both_languages(bundled: Context) -> None:
    """The example leaves no translation to an editor."""
    for quote in bundled.quotes.values():
        assert quote.text.es
        assert quote.text.en
    for statement in bundled.statements.values():
        assert statement.gist.es
        assert statement.gist.en


def test_an_article_on_mexicali_gets_all_remarks_in_order(bundled: Context, known: Catalogue) -> None:
    """January-October 2024 overlaps the third quarter, and Mexicali lies in the northwest."""
    found = bundled.relevant("immex.exports", known.surroundings("MX-02002"), Window.parse("2024-01/2024-10"))
    assert [remark.id.removeprefix("banxico-er-2024q3-") for remark in found] == [
        "construction-products",
        "machinery",
        "cement",
        "automotive",
        "food-demand",
        "food-exports",
    ]


@pytest.mark.parametrize(
    ("area", "window", "sector", "expected"),
    [
        ("MX-14", "2024-07", "", 5),
        ("MX-02", "2024-07", "", 6),
        ("MX", "2024", "", 5),
        ("MX-02", "2024-09", "food", 2),
        ("MX-02", "2024-09", "tertiary", 0),
        ("MX-02", "2024-06", "", 0),
        ("MX-02", "2024-10", "", 0),
        ("MX-02", "2024-10/2025-09", "", 0),
        ("MX-02", "2024-04/2024-07", "", 6),
    ],
)
def test_remarks_fit_place_time_and_sector(
    bundled: Context, known: Catalogue, area: str, window: str, sector: str, expected: int
) -> None:
    """Cement is of the northwest alone, all of the third quarter of 2024, each of its sector."""
    found = bundled.relevant("immex.exports", known.surroundings(area), Window.parse(window), sector)
    assert len(found) == expected


def test_remarks_stay_with_their_indicator(bundled: Context, known: Catalogue) -> None:
    """What was said of exports is not printed beside remittances."""
    assert bundled.relevant("remittances", known.surroundings("MX-02"), Window.parse("2024-Q3")) == ()


@pytest.mark.parametrize("window", ["2021-10", "2024-01/2024-10", "2024-09/2024-10", "2022", "2021-Q4", "2027-09"])
def test_the_mayor_is_named_inside_her_terms(bundled: Context, window: str) -> None:
    """Two terms that follow one another without a gap count as one time in office."""
    official = bundled.official_for("mexicali-mayor", Window.parse(window))
    assert official is not None
    assert (official.holder, official.office.es, official.office.en) == (
        "Norma Alicia Bustamante",
        "alcaldesa",
        "mayor",
    )


@pytest.mark.parametrize("window", ["2021-09", "2021", "2021-Q3", "2021-09/2021-10", "2027-10", "2027", "2019-05"])
def test_the_mayor_is_not_named_outside_her_terms(bundled: Context, window: str) -> None:
    """A window with a single day before the first term or after the last names nobody."""
    assert bundled.official_for("mexicali-mayor", Window.parse(window)) is None


def test_a_gap_between_terms_is_not_bridged(tmp_path: Path, known: Catalogue) -> None:
    """A window that spans the time out of office names nobody, one inside either term does."""
    office = loaded(tmp_path, known, officials=OFFICIAL)
    assert office.official_for("tijuana-mayor", Window.parse("2020/2022")) is None
    assert office.official_for("tijuana-mayor", Window.parse("2021-06")) is None
    assert office.official_for("tijuana-mayor", Window.parse("2020")) is not None
    assert office.official_for("tijuana-mayor", Window.parse("2022-12")) is not None


def test_an_unknown_official_is_answered_with_the_nearest(bundled: Context) -> None:
    """A misspelt identity in the settings is an error, not a text without its official."""
    with pytest.raises(SettingsError, match="Did you mean `mexicali-mayor`"):
        bundled.official_for("mexicali-major", Window.parse("2024-01"))


def test_quotes_and_statements_keep_the_order_of_the_file(tmp_path: Path, known: Catalogue) -> None:
    """Without an `order`, remarks come as they stand, whichever kind they are; with one, by it."""
    second = STATEMENT.replace("sales-strong", "sales-again")
    plain = loaded(tmp_path, known, quotes=STATEMENT + QUOTE + second)
    assert list(plain.remarks) == ["sales-strong", "sales-high", "sales-again"]
    ordered = loaded(tmp_path, known, quotes=STATEMENT + QUOTE + second + "order = -1\n")
    found = ordered.relevant("immex.exports", known.surroundings("MX-02"), Window.parse("2024"))
    assert [remark.id for remark in found] == ["sales-again", "sales-strong", "sales-high"]


def test_a_missing_translation_is_left_to_an_editor(tmp_path: Path, known: Catalogue) -> None:
    """A quote in its original language alone loads, brackets and all, and its translation stays empty."""
    quote = loaded(tmp_path, known, quotes=QUOTE).quotes["sales-high"]
    assert (quote.text.es, quote.text.en) == ("las ventas [de mayoreo] fueron altas", "")


def test_a_later_folder_replaces_what_it_repeats(tmp_path: Path, known: Catalogue) -> None:
    """An office can correct an official of the bundled folder in its own."""
    loaded(tmp_path / "first", known, quotes=QUOTE, officials=OFFICIAL)
    loaded(tmp_path / "second", known, officials=OFFICIAL.replace("Ejemplo Ejemplar", "Otra Ejemplar"))
    both = context.load(tmp_path / "first", tmp_path / "second", catalogue=known)
    assert both.officials["tijuana-mayor"].holder == "Otra Ejemplar"
    assert set(both.quotes) == {"sales-high"}


def test_an_empty_folder_is_an_office_without_context(tmp_path: Path, known: Catalogue) -> None:
    """Quotes and officials are optional; a folder that is not there is a mistake."""
    assert dict(context.load(tmp_path, catalogue=known).remarks) == {}
    with pytest.raises(SettingsError, match="no such folder"):
        context.load(tmp_path / "contexts", catalogue=known)


WRONG_REMARKS = [
    ('via = "banxico"', 'via = "banxiko"', "Did you mean `banxico`?"),
    ('areas = ["MX-noroeste"]', 'areas = ["MX-noreste"]', "Did you mean `MX-noroeste`?"),
    ('sectors = ["food"]', 'sectors = ["foods"]', "Did you mean `food`?"),
    ('indicators = ["immex.exports"]', 'indicators = ["imex.exports"]', "Did you mean `immex.exports`?"),
    ('period = "2024-Q4"', 'period = "2024-T4"', "Write the period"),
    ('original = "es"', 'orignal = "es"', "Did you mean `original`?"),
    ('original = "es"', 'original = "fr"', ""),
    ('original = "es"', 'original = "en"', "Write the words as published."),
    ('id = "sales-high"', 'id = "sales-strong"', "Give it an identity of its own."),
    ('speaker = { es = "comerciantes"', 'speaker = { es = "*comerciantes*"', "Remove it"),
    ('speaker = { es = "comerciantes"', 'speaker = { es = ""', "Write the words."),
    ("[[quote]]", "[[qoute]]", "Did you mean `quote`?"),
    ('speaker = { es = "comerciantes"', 'speaker = { es = "los comerciantes"', "the sentence brings its own"),
]


@pytest.mark.parametrize(("right", "wrong", "remedy"), WRONG_REMARKS)
def test_a_wrong_quote_is_named_with_its_own_line(
    tmp_path: Path, known: Catalogue, right: str, wrong: str, remedy: str
) -> None:
    """The line is that of the wrong entry, also where entries before it have the same keys."""
    before = STATEMENT + QUOTE.replace("sales-high", "sales-first")
    text = before + QUOTE.replace(right, wrong)
    with pytest.raises(SettingsError) as raised:
        loaded(tmp_path, known, quotes=text)
    file, _, line = raised.value.where.partition(", line ")
    assert file == str(tmp_path / "quotes.toml")
    assert remedy in raised.value.remedy
    assert len(before.splitlines()) < int(line) <= len(text.splitlines())


@pytest.mark.parametrize(
    ("right", "wrong", "remedy"),
    [
        ('area = "MX-02004"', 'area = "MX-2004"', "Did you mean `MX-02004`?"),
        ('area = "MX-02004"', 'area = "MX-02"', 'Write level = "state".'),
        ("last = 2020-12-31", "last = 2019-12-31", "first day before last"),
        ("first = 2022-01-01", "first = 2020-12-31", "one after the other"),
        ('holder = "Ejemplo Ejemplar"', 'holder = "Ejemplo <Ejemplar>"', "Remove it"),
        ('gender = "f"', 'genders = "f"', "Did you mean `gender`?"),
    ],
)
def test_a_wrong_official_is_named_with_its_line(
    tmp_path: Path, known: Catalogue, right: str, wrong: str, remedy: str
) -> None:
    """Place, level, terms and name of an official are checked on loading."""
    with pytest.raises(SettingsError) as raised:
        loaded(tmp_path, known, officials=OFFICIAL.replace(right, wrong))
    assert raised.value.where.startswith(f"{tmp_path / 'officials.toml'}, line ")
    assert remedy in raised.value.remedy


def test_an_official_without_terms_is_refused(tmp_path: Path, known: Catalogue) -> None:
    """Somebody who never held the office is no official."""
    text = OFFICIAL[: OFFICIAL.index("terms")] + 'terms = []\nsource = "Made up for this test."\n'
    with pytest.raises(SettingsError, match="`terms` is empty"):
        loaded(tmp_path, known, officials=text)


def test_a_statement_that_says_nothing_is_refused(tmp_path: Path, known: Catalogue) -> None:
    """A retold statement needs its words in one language at least."""
    with pytest.raises(SettingsError, match="`gist` is empty"):
        loaded(tmp_path, known, quotes=STATEMENT.replace("las ventas fueron altas", ""))

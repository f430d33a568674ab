"""The example bulletin tells all that the article it is modelled on tells, in both languages, and its notice."""

from __future__ import annotations

import re
import tomllib
import xml.etree.ElementTree as ET

import pytest
from reading.offices import LANGUAGES, ROOT, SHARED, Printed, Written

QUOTES = ("banxico-er-2024q3-cement", "banxico-er-2024q3-food-demand", "banxico-er-2024q3-food-exports")
NOTICE = {
    "es": ("Aviso: datos ilustrativos.", "no es información oficial y no debe publicarse"),
    "en": ("Notice: illustrative data.", "is not official information and must not be published"),
}

# What the article says, and how each language says it: every pattern has to be found.
SAYS = {
    "growth in the headline": (r"# .*6\.7%", r"# .*6\.7%"),
    "the mayor in the headline": (
        r"# .*alcaldesa Norma Alicia Bustamante",
        r"# .*Mayor Norma Alicia Bustamante",
    ),
    "the deck's source, sum, period and growth": (
        r"\*\*.*INEGI.*57 mil 286 millones de pesos en enero-octubre de 2024, 6\.7% más que un año antes\.\*\*",
        r"\*\*.*INEGI.*57\.3 billion pesos from January through October 2024, up 6\.7% from a year earlier\.\*\*",
    ),
    "author": (r"Por .*\bEric Sanchez", r"By .*\bEric Sanchez"),
    "date": (r"14 de enero de 2025", r"Jan. 14, 2025"),
    "place": (r"\*\*Mexicali, Baja California, ", r"\*\*MEXICALI, Baja California "),
    "source, in full and short": (
        r"Instituto Nacional de Estadística y Geografía \(INEGI\)",
        r"National Institute of Statistics and Geography \(INEGI\)",
    ),
    "the year compared with": (r"mismo periodo de 2023", r"same period of 2023"),
    "the administration": (
        r"durante la administración de la alcaldesa Norma Alicia Bustamante",
        r"during the administration of Mayor Norma Alicia Bustamante",
    ),
    "ten months": (r"primeros diez meses de 2024", r"first 10 months of 2024"),
    "the level": (r"superó los 57 mil millones de pesos", r"topped 57 billion pesos"),
    "the record, its window and its start": (
        r"más alto para un periodo enero-octubre desde que inicia la serie, en enero de 2009",
        r"highest for a January-October period since the series began in January 2009",
    ),
    "who was consulted, and by whom": (
        r"(?i)directivos empresariales consultados por el Banco de México \(Banxico\)",
        r"(?i)business executives consulted by the Bank of Mexico \(Banxico\)",
    ),
    "the report and its quarter": (
        r"Reporte sobre las Economías Regionales, julio-septiembre de 2024",
        r"Report on the Regional Economies, July-September 2024",
    ),
    "products for construction": (
        r"productos para la construcción .*Estados Unidos.* certificaciones ambientales",
        r"construction products in the United States .*environmental certifications",
    ),
    "machinery and equipment": (
        r"maquinaria y equipo encontraron una fuerte demanda",
        r"machinery and equipment makers found strong demand",
    ),
    "cars": (r"industria automotriz.*camionetas pickup y deportivas", r"automotive industry.*pickup and sports trucks"),
    "related content": (r"## Contenido relacionado\n\n- \[", r"## Related.*\n\n- \["),
}


@pytest.fixture(scope="module")
def printed(example: Written) -> Printed:
    return example.bulletin("mexicali-exports-2024-10")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("what", SAYS)
def test_the_article_is_told_whole(printed: Printed, what: str, language: str) -> None:
    """Each thing that the published article says stands in the bulletin of either language."""
    pattern = SAYS[what][LANGUAGES.index(language)]
    assert re.search(pattern, printed.text(language)), f"{what}: no {pattern!r}"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("identity", QUOTES)
def test_quotes_are_printed_character_by_character(printed: Printed, identity: str, language: str) -> None:
    """The three quotes stand between quotation marks exactly as the context file has them, each once."""
    known = tomllib.loads((ROOT / "data" / "context" / "quotes.toml").read_text("utf-8"))["quote"]
    (words,) = (quote["text"][language] for quote in known if quote["id"] == identity)
    opened, _, closed = printed.text(language).partition(words)
    assert opened.endswith("“")
    assert re.match(",?”", closed)
    assert words not in closed


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared folder is not beside the repository")
@pytest.mark.parametrize("number", range(3))
def test_the_english_quotes_are_those_of_the_published_article(printed: Printed, number: int) -> None:
    """What stands between quotation marks in English is the published article's, but for its comma or full stop."""
    source = (SHARED.parent / "source-article.txt").read_text("utf-8")
    found = [words.rstrip(",.") for words in re.findall("“([^”]*)”", printed.text("en"))]
    assert len(found) == 3
    assert found[number] in source


@pytest.mark.parametrize("language", LANGUAGES)
def test_attributions_vary(printed: Printed, language: str) -> None:
    """No two quotes are attributed in the same words."""
    attributions = re.findall("”,? ([^.]*)\\.", printed.text(language))
    assert len(attributions) == 3
    assert len(set(attributions)) == 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_illustrative_data_is_declared_everywhere(printed: Printed, language: str) -> None:
    """The notice stands in the text before the headline, in the chart, and in the record."""
    before_headline = printed.text(language).partition("\n# ")[0]
    assert all(words in before_headline for words in NOTICE[language])
    drawn = " ".join(ET.parse(printed.folder / f"chart.{language}.svg").getroot().itertext())
    assert re.search("(?i)datos ilustrativos" if language == "es" else "(?i)illustrative data", drawn)
    assert printed.record["illustrative"] is True
    assert re.search("(?i)ilustrativos|illustrative", printed.record["notice"][language])
    assert "PARA PUBLICACIÓN INMEDIATA" not in printed.text(language)
    assert "FOR IMMEDIATE RELEASE" not in printed.text(language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pictures_and_links_of_an_article_exist(printed: Printed, language: str) -> None:
    """Every file that the Markdown points to is there; no other text of the folder is left over."""
    targets = re.findall(r"\]\(([^)]+)\)", printed.text(language))
    local = [target for target in targets if not target.startswith("https://")]
    assert f"chart.{language}.svg" in local
    assert all((printed.folder / target).is_file() for target in local)
    assert {path.name for path in printed.folder.iterdir()} == {
        "bulletin.json", "data.csv", "es.md", "en.md",
        "chart.es.svg", "chart.en.svg", "chart.es.png", "chart.en.png",
    }  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_related_bulletins_are_the_earlier_ones(printed: Printed, language: str) -> None:
    """What is related was released before, is named by its own headline, and links to the same language."""
    heading = "## Contenido relacionado" if language == "es" else "## Related"
    lines = printed.text(language).partition(heading)[2]
    links = re.findall(r"- \[(.*)\]\(\.\./(.*)/(..)\.md\)", lines)
    assert [(identity, own) for _, identity, own in links] == [("mexicali-exports-2022-06", language)]
    earlier = (printed.folder / ".." / links[0][1] / f"{language}.md").read_text("utf-8")
    assert f"# {links[0][0]}\n" in earlier


@pytest.mark.parametrize("language", LANGUAGES)
def test_headline_and_deck_are_those_of_the_record(printed: Printed, language: str) -> None:
    """The record's title and deck are what the text prints, the headline short, with one figure."""
    told = printed.record["articles"][language]
    text = printed.text(language)
    assert f"\n# {told['title']}\n\n**{told['deck']}**\n" in text
    assert len(told["title"]) <= 100
    assert len(re.findall(r"\d[\d.,]*", told["title"])) == 1

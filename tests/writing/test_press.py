"""What goes with a bulletin: a title and a description for the web, a post, and a headline that fits."""

from __future__ import annotations

import re
from pathlib import Path

import invented
import msgspec
import pytest
from click.testing import CliRunner
from composing import composed
from reading.offices import EXAMPLES, LANGUAGES, PARTS, Written

from generator import Workspace
from generator.bilingual import Language
from generator.cli import main
from generator.language.profile import PROFILES
from generator.model.bulletin import Article, Bulletin
from generator.model.story import Story
from generator.writing.pen import Pen
from generator.writing.views import StoryView

LONGEST = {"web_title": 70, "description": 160, "social": 280}
MONTH = "year_on_year of exports at 2024-10 against 2023-10 up: level 5891.4, change 5.4%, base 5589.6"
YEAR_TO_DATE = (
    "year_to_date of exports at 2024-01/2024-10 against 2023-01/2023-10 up: level 57346.0, change 6.7%, base 53745.1"
)
RECORD = "record_window of exports at 2024-01/2024-10 since 2009-01 (start) up: level 57346.0, previous 55000.0"
RATE = "points of jobless at 2024-10 against 2023-10 down: level 2.5%, change -0.2pp, base 2.7%"
FLAT = "year_on_year of exports at 2024-10 against 2023-10 flat: level 5891.4, change 0.0%, base 5891.4"
DEFICIT = "balance of trade at 2024-10 against 2023-10 up: level -252, change 1836, base -2088"


def parts(bulletin: Bulletin, language: Language) -> dict[str, str]:
    return dict(bulletin.articles[language].press)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("identity", EXAMPLES)
def test_the_example_has_its_three_texts(example: Written, identity: str, language: str) -> None:
    """Each within its length, in one line, without a mark of Markdown; an illustrative series is called one."""
    printed = example.bulletin(identity)
    assert tuple(printed.part(language, part) for part in PARTS[1:]) != ("", "", "")
    for part, most in LONGEST.items():
        text = printed.part(language, part)
        assert 0 < len(text) <= most
        assert not set(text) & set("\n*#\ue000\ue001")
    assert ("datos ilustrativos" if language == "es" else "illustrative data") in printed.part(language, "social")


def test_the_texts_say_the_finding_with_its_source(office: Workspace) -> None:
    """Subject, change and time; in a post the record too."""
    bulletin = composed(office, YEAR_TO_DATE, RECORD)
    es, en = (parts(bulletin, language) for language in LANGUAGES)
    assert re.fullmatch(
        r"Las exportaciones de Jalisco (aumentaron|crecieron|avanzaron) 6\.7% en enero-octubre de 2024, a 57 mil 346 "
        r"millones de pesos, el monto más alto para un periodo enero-octubre desde que hay registro, de acuerdo con el "
        r"INEGI\.",
        es["social"],
    )
    assert re.fullmatch(
        r"Jalisco's exports (rose|increased|grew) 6\.7% from January through October 2024 to 57\.3 billion pesos, the "
        r"highest value for a January-October period on record, according to INEGI\.",
        en["social"],
    )
    assert es["description"].endswith("6.7% en enero-octubre de 2024, de acuerdo con el INEGI.")
    assert en["description"].endswith("6.7% from January through October 2024, according to INEGI.")


@pytest.mark.parametrize(
    ("line", "es", "en"),
    [
        (MONTH, "5.4% a tasa anual en octubre de 2024", "5.4% from a year earlier in October 2024"),
        (RATE, "se ubicó en 2.5% en octubre de 2024", "stood at 2.5% in October 2024"),
        (FLAT, "se mantuvieron prácticamente sin cambio en octubre de 2024", "were little changed in October 2024"),
        (DEFICIT, "registró un déficit de 252 millones de dólares", "posted a deficit of $252 million"),
    ],
)
def test_each_kind_of_statistic_has_its_verb(office: Workspace, line: str, es: str, en: str) -> None:
    """A month is held against a year before, a rate and a balance tell their level."""
    bulletin = composed(office, line)
    assert es in parts(bulletin, "es")["description"]
    assert en in parts(bulletin, "en")["description"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_figure_of_a_text_is_a_claim_in_it(office: Workspace, language: Language) -> None:
    """Numbered after those of the article, each at its place in its own text, the title's of the headline too."""
    article: Article = composed(office, YEAR_TO_DATE, RECORD).articles[language]
    numbers = [int(claim.id.rpartition(":")[2]) for claim in article.claims]
    assert numbers == list(range(1, len(numbers) + 1))
    for part, text in article.press.items():
        own = [claim for claim in article.claims if claim.part == part]
        assert own
        assert all(text[claim.start : claim.end] == claim.shown for claim in own)
        assert any(claim.shown == "6.7%" for claim in own)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_headline_that_is_short_enough_is_the_title_for_the_web(office: Workspace, language: Language) -> None:
    """One that is longer gives way to a shorter clause."""
    article = composed(office, YEAR_TO_DATE).articles[language]
    assert len(article.title) <= LONGEST["web_title"]
    assert article.press["web_title"] == article.title


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("times", [1, 2, 3])
def test_long_names_do_not_burst_a_text(office: Workspace, language: Language, times: int) -> None:
    """With a name as long as a law, the texts fall back to what has room, and claims still stand where they say."""
    story: Story = invented.story(YEAR_TO_DATE, office.catalogue, "invented-2024-10")
    words = story.indicator.words
    long = " de bienes manufacturados y extractivos" * times
    named = msgspec.structs.replace(words.es, name=f"exportaciones{long}", headline=f"exportaciones{long}")
    english = msgspec.structs.replace(words.en, name=f"exports{long}", headline=f"exports{long}")
    indicator = msgspec.structs.replace(story.indicator, words=msgspec.structs.replace(words, es=named, en=english))
    article = composed(office, YEAR_TO_DATE, RECORD, indicator=indicator).articles[language]
    for part, most in LONGEST.items():
        assert 0 < len(article.press[part]) <= most
    assert "6.7%" in article.press["social"]
    assert len(article.title) <= 100
    for claim in article.claims:
        assert claim.part == "text" or article.press[claim.part][claim.start : claim.end] == claim.shown


@pytest.mark.parametrize(
    ("headlines", "taken"),
    [
        (("a" * 100, "b"), "a" * 100),
        (("a" * 101, "b"), "b"),
        (("\ue000\ue100" + "a" * 100 + "\ue001", "b"), "\ue000\ue100" + "a" * 100 + "\ue001"),
        (("a" * 101, "b" * 102), "b" * 102),
    ],
)
def test_the_first_headline_that_fits_is_taken(office: Workspace, headlines: tuple[str, ...], taken: str) -> None:
    """Of 100 characters at most, the marks of claims not counted; where none fits, the last."""
    view = StoryView(
        invented.story(MONTH, office.catalogue, "fit"),
        office.settings.office,
        invented.catalogue_of(office.catalogue),
        Pen("en", PROFILES["en_US"], "fit"),
    )
    assert view.fit(*headlines) == taken


@pytest.mark.parametrize(("part", "most"), [("web title", 70), ("description", 160), ("social", 280)])
def test_the_last_text_is_cut_where_none_fits(office: Workspace, part: str, most: int) -> None:
    """A last resort that no bundled template should need: it is at least never too long."""
    view = StoryView(
        invented.story(MONTH, office.catalogue, "within"),
        office.settings.office,
        invented.catalogue_of(office.catalogue),
        Pen("en", PROFILES["en_US"], "within"),
    )
    assert view.within(part, "a" * (most + 1), "b" * most) == "b" * most
    assert view.within(part, "a" * (most + 1), "b" * (most + 9)) == "b" * most


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_claim_of_a_post_is_explained(example: Written, language: str) -> None:
    """`bulletin explain` names the text that it stands in, and gives the arithmetic."""
    printed = example.bulletin("mexicali-exports-2024-10")
    claim = next(one for one in printed.claims(language, "social") if one["role"] == "change")
    words = ["explain", claim["id"], "--workspace", str(Path(example.folder))]
    done = CliRunner().invoke(main, words)
    assert done.exit_code == 0
    assert f"(social beside {language}.md, characters {claim['start']} to {claim['end']})" in done.stdout
    assert "(57286.2 ÷ 53690.2 − 1) × 100" in done.stdout

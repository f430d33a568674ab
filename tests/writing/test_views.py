"""What a template sees of a story: facts, places, people and institutions in its language."""

from __future__ import annotations

import html
import re
from dataclasses import replace

import markdown
import pytest

from generator import Workspace
from generator.bilingual import LANGUAGES, Language
from generator.errors import TemplateError
from generator.language.profile import PROFILES
from generator.model.fact import Caveat, Fact
from generator.model.period import Period, Window
from generator.model.story import Story
from generator.writing.filters import Filters, verbatim
from generator.writing.pen import Pen, unmarked
from generator.writing.said import FactView
from generator.writing.views import StoryView
from generator.writing.voices import AgencyView, PlaceView


def view(story: Story, office: Workspace, language: Language) -> StoryView:
    pen = Pen(language, PROFILES[getattr(office.settings.office.profiles, language)], story.id)
    return StoryView(story, office.settings.office, office.catalogue, pen)


@pytest.mark.parametrize(
    ("language", "area", "name", "inside", "dateline"),
    [
        ("es", "MX-02002", "Mexicali", "en Mexicali", "Mexicali, Baja California"),
        ("en", "MX-02002", "Mexicali", "in Mexicali", "MEXICALI, Baja California"),
        ("es", "MX-15", "el Estado de México", "en el Estado de México", None),
        ("es", "MX-09", "la Ciudad de México", "en la Ciudad de México", "Ciudad de México"),
        ("en", "MX-09", "Mexico City", "in Mexico City", "MEXICO CITY"),
        ("es", "MX", "México", "en México", "México"),
    ],
)
def test_places_are_named_with_what_they_need(
    office: Workspace, language: Language, area: str, name: str, inside: str, dateline: str | None
) -> None:
    """A place has its article in running text and none in a dateline; an English dateline has the town in capitals."""
    place = PlaceView(area, office.catalogue, language)
    assert (place.name, place.inside) == (name, inside)
    assert dateline in (None, place.dateline)


def test_institutions_have_a_full_and_a_short_form(office: Workspace) -> None:
    """The full name comes with its article; Banxico takes none, INEGI does in Spanish."""
    inegi, banxico = (AgencyView(name, office.catalogue, "es") for name in ("inegi", "banxico"))
    assert inegi.full.startswith("el Instituto Nacional de Estadística y Geografía")
    assert (inegi.short, banxico.full.partition(" (")[0], banxico.short) == (
        "el INEGI",
        "el Banco de México",
        "Banxico",
    )
    assert AgencyView("banxico", office.catalogue, "en").full.startswith("the Bank of Mexico")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_story_answers_what_templates_ask(story: Story, office: Workspace, language: Language) -> None:
    """Facts come by their kind or not at all; what is said once is said once; the office-holder has title and name."""
    seen = view(story, office, language)
    assert seen.lead.kind == "year_to_date"
    assert seen.fact("record_window") is not None
    assert seen.fact("share") is None
    assert seen.first_of("share", "year_on_year") is seen.fact("year_on_year")
    assert [seen.once("a"), seen.once("a"), seen.once("b")] == [True, False, True]
    assert seen.official is not None
    assert seen.official["name"] == "Norma Alicia Bustamante"
    assert seen.credit == "Eric Sanchez"
    assert seen.is_illustrative
    assert [quote.is_verbatim for quote in seen.quotes].count(True) == 3


def test_a_figure_that_a_fact_lacks_is_no_attribute(fact: Fact, office: Workspace) -> None:
    """Asking a fact for a figure it has not is an error, never an empty place in the text."""
    seen = FactView(fact, Pen("es", PROFILES["mx.prensa"], "b"), office.catalogue)
    assert seen.has("change")
    assert seen.change.figure == fact["change"]
    with pytest.raises(AttributeError, match="level"):
        _ = seen.level
    with pytest.raises(AttributeError, match="leap_year"):
        _ = seen.leap_year


@pytest.mark.parametrize(
    ("window", "leap", "is_now"),
    [
        ("2024-02", "2024", True),
        ("2025-02", "2024", False),
        ("2024-02/2025-01", "2024", True),
        ("2024-03/2025-02", "2024", False),
        ("2024-Q1", "2024", True),
        ("2025-Q1", "2024", False),
    ],
)
def test_the_longer_february_is_now_or_was_then(
    fact: Fact, office: Workspace, window: str, leap: str, *, is_now: bool
) -> None:
    """Twelve months from February 2024 hold the long February; twelve to February 2025 are held against it."""
    told = replace(fact, window=Window.parse(window), caveats=(Caveat("leap_year", Period.parse(leap)),))
    assert FactView(told, Pen("es", PROFILES["mx.prensa"], "b"), office.catalogue).is_leap_year_now is is_now


@pytest.mark.parametrize(
    ("language", "profile", "shown"), [("es", "mx.prensa", "6.7%"), ("es", "es", "6,7 %"), ("en", "en_US", "6.7%")]
)
def test_a_printed_figure_is_a_claim(
    fact: Fact, office: Workspace, language: Language, profile: str, shown: str
) -> None:
    """The filter `figure` writes the figure in the house's form and remembers the claim."""
    pen = Pen(language, PROFILES[profile], "b")
    written = Filters(office.catalogue.units).figure(FactView(fact, pen, office.catalogue).change)
    assert unmarked(written).replace("\u00a0", " ").replace("\u202f", " ") == shown
    assert [(mark.aspect, mark.figure) for mark in pen.marks] == [("figure", fact["change"])]


def test_a_filter_given_the_wrong_side_of_a_fact_says_so(fact: Fact, office: Workspace) -> None:
    """A period is no figure, and a fact without a start has no `since` to print."""
    filters = Filters(office.catalogue.units).table()
    seen = FactView(fact, Pen("es", PROFILES["mx.prensa"], "b"), office.catalogue)
    with pytest.raises(TemplateError, match=r"fact year_on_year/.*: a template prints a period where a figure belongs"):
        filters["figure"](seen.window)
    with pytest.raises(TemplateError, match=r"prints the since of a fact that has none"):
        filters["period"](seen.since)


@pytest.mark.parametrize(
    "text", ["*star* and _line_", "[link](javascript:x)", "<b>bold</b>", "# no heading", "`code`", "R&amp;D"]
)
def test_somebody_s_words_are_inert_in_markdown(text: str) -> None:
    """Signs of Markdown or HTML in a quote are printed as signs, and nothing else is changed."""
    printed = markdown.markdown(f"“{verbatim(text)}”")
    assert html.unescape(re.sub("</?p>", "", printed)) == f"“{text}”"

"""A bulletin's body tells every fact of its story once, whatever kinds were chosen, and says each caveat."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from itertools import groupby
from pathlib import Path

import invented
import msgspec
import pytest
from jinja2 import Environment

from generator import Workspace, bundled
from generator.bilingual import LANGUAGES, Language
from generator.language.profile import PROFILES
from generator.model.bulletin import Chart
from generator.model.fact import Fact
from generator.model.period import Window
from generator.model.series import Series
from generator.writing.environment import environment, render
from generator.writing.filters import Filters
from generator.writing.pen import Pen, unmarked
from generator.writing.views import StoryView

FIXTURES = Path(__file__).parent / "kinds"
LEADS = {
    "year to date": (
        "year_to_date of exports at 2024-01/2024-10 against 2023-01/2023-10 up: "
        "level 57346.0, change 6.7%, base 53745.1"
    ),
    "month": "year_on_year of exports at 2024-10 against 2023-10 up: level 5891.4, change 5.4%, base 5589.6",
}
JOINED = {"record_window": "year_to_date", "contribution": "share"}
"""Kinds told with another one, in its sentence or right after it."""
CAVEATS = {
    "nominal": ("sin descontar la inflación", "not adjusted for inflation"),
    "preliminary": ("cifras preliminares", "preliminary figures"),
    "mixed_status": ("cifras ya revisadas o definitivas", "revised or final ones"),
    "small_base": ("base inusualmente baja, de 53 mil 745", "unusually low base of 53.7"),
    "large_change": ("Un año antes, el monto fue de 53 mil 745", "A year earlier, the value was 53.7"),
    "base_low": ("La comparación es con una base baja", "The comparison is with a low base"),
    "base_high": ("La comparación es con una base alta", "The comparison is with a high base"),
    "leap_year 2024": (
        "Como 2024 fue año bisiesto, febrero tuvo un día más",
        "Because 2024 was a leap year, February had one more day",
    ),
    "easter 2024-03": ("La Semana Santa cayó en marzo de 2024", "Holy Week fell in March 2024"),
    "working_days": ("un número distinto de días hábiles", "The number of working days"),
    "working_days -2 day": ("hubo dos días hábiles menos que un año antes", "There were two fewer working days"),
    "opposite -1.3% @2023-11/2024-10": (
        "Sin embargo, en los 12 meses concluidos en octubre de 2024 las exportaciones",
        "In the 12 months through October 2024, however, exports",
    ),
    "mixed -1.3% @2023-11/2024-10": ("El panorama es mixto: en los 12 meses", "The picture is mixed: in the 12 months"),
    "companion 4.4% @2023-11/2024-10": (
        "En los 12 meses concluidos en octubre de 2024 las exportaciones",
        "In the 12 months through October 2024, exports",
    ),
    "real_opposite -1.2%": ("Descontada la inflación, las exportaciones", "Adjusted for inflation, exports"),
    "break 2018-01": ("cambió de método o de base en enero de 2018", "changed its method or base in January 2018"),
    "within_error": (
        "prácticamente sin cambio, dentro del margen de error,",
        "little changed, within the margin of error,",
    ),
    "rounding": ("Por el redondeo", "Because of rounding"),
}


def written(
    facts: list[Fact], office: Workspace, language: Language, seed: str, line: str = LEADS["year to date"]
) -> tuple[str, Pen]:
    """The text of a story of these facts, about what `line` is about, still marked, and the pen that wrote it."""
    told = replace(invented.story(line, office.catalogue, seed), facts=tuple(facts))
    pen = Pen(language, PROFILES["mx.prensa" if language == "es" else "en_US"], seed)
    view = StoryView(told, office.settings.office, invented.catalogue_of(office.catalogue), pen)
    view.chart = Chart(language, "", "", "", "")
    return render(words_of(office), f"{language}/indicator.md.j2", s=view), pen


def either_way(text: str) -> str:
    """The text with one of the two ways to say that inflation is taken out, whichever it chose."""
    plain = text.replace("En términos reales,", "Descontada la inflación,")
    return plain.replace("In real terms,", "Adjusted for inflation,")


@cache
def words_of(office: Workspace) -> Environment:
    """The templates, compiled once for all tests."""
    jinja = environment([bundled.root() / "templates"])
    jinja.filters.update(Filters(office.catalogue.units).table())
    return jinja


def every_kind() -> list[Fact]:
    """The first case of each kind, all of them about the exports of October 2024."""
    found = []
    for path in sorted(FIXTURES.glob("*.es.txt")):
        fact = invented.fact(path.read_text("utf-8").split("\n.\n")[1])
        series = Series("exports", "MX-14", "primary" if fact.kind in ("share", "contribution") else "")
        peer = msgspec.structs.replace(series, sector="") if fact.kind in ("share", "contribution") else fact.peer
        found.append(replace(fact, series=series, peer=peer and msgspec.structs.replace(peer, indicator="exports")))
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("lead", LEADS)
def test_every_fact_is_told_once(lead: str, language: Language, office: Workspace) -> None:
    """The claims of each fact stand together in the body, in one place."""
    first = invented.fact(LEADS[lead])
    others = [fact for fact in every_kind() if fact.kind not in (first.kind, "points", "balance", "annual", "level")]
    raw, pen = written([first, *others], office, language, "every-kind")
    body = raw[: raw.index("## Not")]
    marks = [pen.marks[ord(sign) - 0xE100] for sign in re.findall("\ue000([\ue100-\uf8ff])", body)]
    order = [JOINED.get(kind, kind) for kind in (mark.fact.kind for mark in marks if mark.fact is not first)]
    places = [kind for kind, _ in groupby(order)]
    assert sorted(places) == sorted(set(places)), unmarked(body)
    assert {mark.fact.kind for mark in marks} == {first.kind, *(fact.kind for fact in others)}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("caveat", CAVEATS)
def test_every_caveat_has_its_words(caveat: str, language: Language, office: Workspace) -> None:
    """What a guard found is said in both languages, once, beside the fact or in the note on method."""
    line, words = LEADS["year to date"], CAVEATS[caveat][language == "en"]
    facts = invented.fact(line), invented.fact(f"{line}; caveat {caveat}")
    without, told = (either_way(unmarked(written([one], office, language, "caveat")[0])) for one in facts)
    assert words in " ".join(told.split()), told
    assert words not in " ".join(without.split())


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("es", "Descontada la inflación, el monto no es un máximo."),
        ("en", "Adjusted for inflation, the value is not a record high."),
    ],
)
def test_a_record_of_prices_alone_is_said_to_be_none(language: Language, words: str, office: Workspace) -> None:
    """The record of the lead's window stands in the lead's sentence; what it owes to prices follows."""
    line = "record_window of exports at 2024-01/2024-10 since 2009-01 (start) up: level 57346.0, previous 55000.0"
    record = invented.fact(f"{line}; caveat real_no_record")
    text = either_way(unmarked(written([invented.fact(LEADS["year to date"]), record], office, language, "real")[0]))
    assert text.count(words) == 1, text


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("es", "Descontada la inflación, ese crecimiento no es el mayor."),
        ("en", "Adjusted for inflation, the growth is not the fastest."),
    ],
)
def test_a_record_of_growth_by_prices_alone_is_said_to_be_none(
    language: Language, words: str, office: Workspace
) -> None:
    """It speaks of the growth, not of the amount."""
    lead = "year_on_year of exports at 2024-10 against 2023-10 up: level 5891.4, change 11.2%, base 5298.0"
    record = "record_change of exports at 2024-10 since 2010-01 (start) up: change 11.2%, previous 10.9% @2021-06"
    facts = [invented.fact(lead), invented.fact(f"{record}; caveat real_no_record")]
    text = either_way(unmarked(written(facts, office, language, "real")[0]))
    assert text.count(words) == 1, text


@pytest.mark.parametrize(
    ("language", "words"),
    [("es", "descontada la inflación, las exportaciones"), ("en", "adjusted for inflation, exports")],
)
def test_a_streak_that_prices_made_is_told_with_the_real_change(
    language: Language, words: str, office: Workspace
) -> None:
    """Where no sentence of the year's change has said it."""
    lead = "level of exports at 2024-10 flat: level 5891.4"
    streak = "streak_annual of exports at 2023-11/2024-10 since 2023-11 up: length 12 month"
    facts = [invented.fact(lead), invented.fact(f"{streak}; caveat nominal; caveat real_opposite -1.2%")]
    text = " ".join(unmarked(written(facts, office, language, "real")[0]).split())
    assert text.count(words) == 1, text


def text_of(lines: list[str], office: Workspace, language: Language, seed: str = "lines") -> str:
    """The text of a story that leads with the first of these lines, without its notes."""
    text = unmarked(written([invented.fact(line) for line in lines], office, language, seed, lines[0])[0])
    return " ".join(text[: text.index("## Not")].split())


YEAR_TO_DATE = LEADS["year to date"]
RECORD = "record_window of exports at 2024-01/2024-10 since 2009-01 (start) up: level 57346.0, previous 55000.0"
ROLLING = (
    "rolling_year of exports at 2023-11/2024-10 against 2022-11/2023-10 {}: level 68216.0, change {}, base 63221.5"
)


@pytest.mark.parametrize(
    ("language", "verb", "words"),
    [
        (
            "es",
            "(disminuyeron|cayeron|retrocedieron)",
            (
                "La comparación es en términos nominales; descontada la inflación, las exportaciones {} 4.1% "
                "y el monto no es un máximo."
            ),
        ),
        (
            "en",
            "(fell|declined|decreased)",
            (
                "The figures are in current pesos; adjusted for inflation, exports {} 4.1% "
                "and the value is not a record high."
            ),
        ),
    ],
)
def test_inflation_is_told_once(language: Language, verb: str, words: str, office: Workspace) -> None:
    """What prices have to do with the change and with its record stands in one sentence."""
    lines = [
        f"{YEAR_TO_DATE}; caveat nominal; caveat real_opposite -4.1%",
        f"{RECORD}; caveat nominal; caveat real_no_record",
    ]
    text = text_of(lines, office, language)
    assert re.search(words.replace(".", r"\.").format(verb), text), text
    assert len(re.findall("inflación|inflation", text)) == 1


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "es",
            (
                "La cifra representa una baja de 9.5% respecto de octubre de 2023. "
                "La comparación es en términos nominales, sin descontar la inflación."
            ),
        ),
        ("en", "was down 9.5% from October 2023. The figures are in current pesos, not adjusted for inflation."),
    ],
)
def test_after_a_level_comes_its_comparison(language: Language, words: str, office: Workspace) -> None:
    """Where the level leads, its sum is not told again, and prices are spoken of after the change."""
    change = "year_on_year of exports at 2024-10 against 2023-10 down: level 5891.4, change -9.5%, base 6509.8"
    text = text_of(["level of exports at 2024-10 flat: level 5891.4", f"{change}; caveat nominal"], office, language)
    assert words in text
    body = text[text.index(words) - 200 :]
    assert len(re.findall(r"5 mil 891|5\.9 billion", body.partition(words)[2])) == 0


@pytest.mark.parametrize(
    ("language", "words"),
    [("es", "En octubre de 2023, la balanza comercial había registrado un déficit de 2 mil 88 millones de dólares."),
     ("en", "In October 2023, the trade balance had posted a deficit of $2.1 billion.")],
)  # fmt: skip
def test_after_a_balance_comes_the_one_before(language: Language, words: str, office: Workspace) -> None:
    """A level of a balance is followed by that of a year before, not by itself."""
    change = "balance of trade at 2024-10 against 2023-10 up: level -252, change 1836, base -2088"
    assert words in text_of(["level of trade at 2024-10 flat: level -252", change], office, language)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("es", "el déficit de octubre fue menor que el de 310 millones de dólares de septiembre"),
        ("en", "the deficit for October was smaller than the $310 million of September"),
    ],
)
def test_a_balance_told_is_held_against_the_month_before_without_itself(
    language: Language, words: str, office: Workspace
) -> None:
    """Its own size stands once in the body."""
    year = "balance of trade at 2024-10 against 2023-10 up: level -252, change 1836, base -2088"
    month = "period_on_period of trade at 2024-10 against 2024-09 up: level -252, change 58, base -310"
    text = text_of([year, month], office, language)
    body = text.partition("Mexicali" if language == "es" else "MEXICALI")[2]
    assert words.casefold() in body.casefold()
    assert len(re.findall(r"\b252\b", body)) == 1, body


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("es", "el monto más alto desde agosto de 2022 y el tercer monto más alto desde que"),
        ("en", "the highest value since August 2022 and the third-highest value on record"),
    ],
)
def test_several_places_in_history_are_one_sentence(language: Language, words: str, office: Workspace) -> None:
    """Without a tie among them."""
    lines = [
        LEADS["month"],
        "record_season of exports at 2024-10 since 2009-10 (start) up: level 5891.4, previous 5800.0",
        "since of exports at 2024-10 since 2022-08 up: level 5891.4, previous 5900.0",
        "rank_time of exports at 2024-10 since 2009-01 (start) up: rank 3 rank, level 5891.4",
    ]
    assert words in text_of(lines, office, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_total_is_brought_about_only_by_what_goes_its_way(language: Language, office: Workspace) -> None:
    """«Con ello» follows a rise of the month with a rise of the total, and nothing that went on to something else."""
    month, link = LEADS["month"], "Con ello, el total" if language == "es" else "That brought the total"
    rise, fall = (ROLLING.format(*one) for one in (("up", "7.9%"), ("down", "-7.9%")))
    aside = "; caveat opposite -1.3% @2023-11/2024-10 of 2020-10"

    def says(lines: list[str]) -> bool:
        return any(link in text_of(lines, office, language, f"total-{number}") for number in range(20))

    assert says([YEAR_TO_DATE, month, rise])
    assert not says([YEAR_TO_DATE, month, fall])
    assert not says([YEAR_TO_DATE, month + aside, rise])
    before = "period_on_period of exports at 2024-10 against 2024-09 down: level 5891.4, change -3.6%, base 6111.4"
    assert not says([YEAR_TO_DATE, month, before, rise])


@pytest.mark.parametrize(
    ("language", "headline", "month", "annual"),
    [
        (
            "es",
            "# La inflación en Jalisco {} a 4.8% en octubre de 2024 **",
            "se ubicó en 4.8% en octubre de 2024, 0.2 puntos porcentuales más que en septiembre.",
            "se ubicó en 4.8% en octubre de 2024, 0.5 puntos porcentuales más que un año antes.",
        ),
        (
            "en",
            "# Inflation in Jalisco {} to 4.8% in October 2024 **",
            "stood at 4.8% in October 2024, up 0.2 percentage point from September.",
            "stood at 4.8% in October 2024, up 0.5 percentage point from a year earlier.",
        ),
    ],
)
def test_the_headline_of_a_rate_tells_its_way(
    language: Language, headline: str, month: str, annual: str, office: Workspace
) -> None:
    """Up or down; how far, from the month before where that is told, or else from a year before, stands in the deck."""
    year = "points of inflation at 2024-10 against 2023-10 up: level 4.8%, change 0.5pp, base 4.3%"
    before = "period_on_period of inflation at 2024-10 against 2024-09 up: level 4.8%, change 0.2pp, base 4.6%"
    verbs = "(sube|aumenta)" if language == "es" else "rises"
    pattern = re.escape(headline).replace(r"\{\}", verbs)
    for lines, words in (([year, before], month), ([year], annual)):
        text = text_of(lines, office, language)
        assert re.search(pattern, text), text
        assert words in text.partition("# ")[2].partition(" · ")[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_points_of_an_index_come_last(language: Language, office: Workspace) -> None:
    """What prices did in the month and over the year comes first."""
    lines = [
        "year_on_year of prices at 2024-10 against 2023-10 up: level 136.8, change 4.8%, base 130.6",
        "period_on_period of prices at 2024-10 against 2024-09 up: level 136.8, change 0.6%, base 136.0",
        "rolling_year of prices at 2023-11/2024-10 against 2022-11/2023-10 up: level 134.4, change 4.7%, base 128.3",
    ]
    text = text_of(lines, office, language)
    last = (
        "El nivel del índice de precios fue de 136.8" if language == "es" else "The level of the price index was 136.8"
    )
    assert text.index("0.6%") < text.index("4.7%") < text.index(last)
    assert text.count("136.8") == 1
    assert "134.4" not in text


@pytest.mark.parametrize(
    ("language", "words"), [("es", "El nivel fue de 18.6909 pesos."), ("en", "was 18.6909 pesos.")]
)
def test_an_exchange_rate_is_a_price_in_full(language: Language, words: str, office: Workspace) -> None:
    """A price in a currency keeps its digits; it is neither points nor a sum at constant prices."""
    line = "year_on_year of dollar at 2025-07 against 2024-07 up: level 18.6909, change 3.20%, base 18.1113"
    text = unmarked(written([invented.fact(line)], office, language, "dollar", line)[0])
    assert words in " ".join(text.split())
    assert not re.search("puntos|points|constant", text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_second_record_is_told_as_one_more(language: Language, office: Workspace) -> None:
    """Two records of one month: the second says "also", and none gives the level again."""
    line = "{} of exports at 2024-10 since 2009-10 (start) up: level 5891.4, previous 5800.0"
    facts = [invented.fact(LEADS["month"]), *(invented.fact(line.format(kind)) for kind in ("record", "record_season"))]
    text = unmarked(written(facts, office, language, "two")[0]).partition(
        " · Jan. 14" if language == "en" else " · 14"
    )[2]
    words = (
        r"(También es|Es, además,) el monto más alto"
        if language == "es"
        else r"(That|It|The value) was also the highest"
    )
    assert re.search(words, text), text
    assert len(re.findall(r"5 mil [89]|5\.9 billion", text)) == 1, text


def test_a_fact_without_words_is_an_error(office: Workspace) -> None:
    """An anomaly is for an editor to look at: no template tells it, and none passes over it in silence."""
    odd = replace(invented.fact(LEADS["month"]), kind="anomaly", window=Window.parse("2024-09"))
    with pytest.raises(Exception, match="anomaly"):
        written([invented.fact(LEADS["month"]), odd], office, "es", "anomaly")

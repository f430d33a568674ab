"""A printed figure with another value: in the same form, and the same words as long as they are true."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from generator import catalogue
from generator.language.profile import PROFILES
from generator.model.fact import Figure
from generator.model.period import Period, Window
from generator.model.unit import PERCENT, POINT, Unit
from generator.writing.filters import Filters
from generator.writing.passage import passage, place
from generator.writing.reprint import Press

ROOT = Path(__file__).parents[2]
OCTOBER = Window.of(Period.parse("2024-10"))
PESOS = Unit("MXN", 6)


@pytest.fixture(scope="module")
def presses() -> dict[str, Press]:
    """One of each language."""
    filters = Filters(catalogue.load(ROOT / "data" / "catalogue").units)
    return {"es": Press(filters, PROFILES["mx.prensa"]), "en": Press(filters, PROFILES["en_US"])}


def figure(value: str, unit: Unit, decimals: int = 1, role: str = "level") -> Figure:
    """A figure of October 2024."""
    return Figure(role, Decimal(value), unit, decimals, OCTOBER, "", ())


@pytest.mark.parametrize(
    ("language", "shown", "old", "new", "now"),
    [
        ("es", "6 mil 212 millones de pesos", "6212.4", "6209.5", "6 mil 210 millones de pesos"),
        ("es", "6 mil 212 millones de pesos", "6212.4", "6211.6", "6 mil 212 millones de pesos"),
        ("en", "6.2 billion pesos", "6212.4", "6209.5", "6.2 billion pesos"),
        ("en", "6.2 billion pesos", "6212.4", "6250.0", "6.3 billion pesos"),
        ("es", "−252 millones de pesos", "-252", "-260", "−260 millones de pesos"),
        ("es", "252 millones de pesos", "-252", "-260", "260 millones de pesos"),
        ("es", "252 millones de pesos", "-252", "260", "+260 millones de pesos"),
        ("es", "60 mil millones de pesos", "60000", "100000", "100 mil millones de pesos"),
    ],
)
def test_money_is_printed_again_to_the_same_digit(
    presses: dict[str, Press], language: str, shown: str, old: str, new: str, now: str
) -> None:
    """Only a difference that would be seen in print changes the words; a sign that turned is written out."""
    assert presses[language].again(shown, figure(old, PESOS), figure(new, PESOS)) == now


@pytest.mark.parametrize(
    ("shown", "old", "new", "now"),
    [
        ("6.7%", "6.697", "6.7049", "6.7%"),
        ("6.7%", "6.697", "6.7500", "6.8%"),
        ("6.7%", "6.697", "-6.7", "−6.7%"),
        ("6.7%", "-6.697", "6.7", "+6.7%"),
        ("0.1%", "0.1", "0.04", "0.0%"),
    ],
)
def test_a_change_is_printed_again(presses: dict[str, Press], shown: str, old: str, new: str, now: str) -> None:
    """Its sign stands in the verb, so the same digits with the other sign are false."""
    before, after = (figure(value, PERCENT, role="change") for value in (old, new))
    assert presses["es"].again(shown, before, after) == now


@pytest.mark.parametrize(
    ("language", "shown", "old", "new", "now"),
    [
        ("es", "seis", "6", "7", "siete"),
        ("es", "Seis", "6", "6", "Seis"),
        ("en", "14", "14", "15", "15"),
        ("es", "tercer", "3", "2", "segundo"),
        ("es", "tercera", "3", "2", "segunda"),
        ("en", "third", "3", "12", "12th"),
    ],
)
def test_counts_and_ranks_are_printed_again(
    presses: dict[str, Press], language: str, shown: str, old: str, new: str, now: str
) -> None:
    """In words or figures, as a count or as a place, as they stood."""
    unit = Unit("rank")
    assert presses[language].again(shown, figure(old, unit, 0), figure(new, unit, 0)) == now


def test_points_are_printed_again(presses: dict[str, Press]) -> None:
    """The unit follows its number."""
    before, after = figure("1.2", POINT, role="change"), figure("1.4", POINT, role="change")
    assert presses["es"].again("1.2 puntos porcentuales", before, after) == "1.4 puntos porcentuales"


def test_words_of_an_office_are_judged_by_the_value_shown(presses: dict[str, Press]) -> None:
    """A template of one's own may print a figure in a form that is not known here."""
    old, same, new = (figure(value, PESOS) for value in ("6212.40", "6212.44", "6209.5"))
    assert presses["es"].again("6,2 mil mdp", old, same) == "6,2 mil mdp"
    assert presses["es"].again("6,2 mil mdp", old, new) == "6209.5"


@pytest.mark.parametrize(
    ("aspect", "shown", "old", "new", "now"),
    [
        ("over", "57 mil millones de pesos", "57286.2", "57287.4", "57 mil millones de pesos"),
        ("over", "57 mil millones de pesos", "57286.2", "57900", "57 mil millones de pesos"),
        ("over", "57 mil millones de pesos", "57286.2", "57000", "exactamente 57 mil millones de pesos"),
        ("over", "57 mil millones de pesos", "57286.2", "56987.4", "casi 57 mil millones de pesos"),
        ("over", "57 mil millones de pesos", "57286.2", "61100", "más de 61 mil millones de pesos"),
        ("nearly", "25 mil millones de pesos", "24776.1", "25010", "más de 25 mil millones de pesos"),
        ("exact", "39 mil 500 millones de pesos", "39500", "39500", "39 mil 500 millones de pesos"),
    ],
)
def test_a_round_number_stays_as_long_as_its_hedge_is_true(
    presses: dict[str, Press], aspect: str, shown: str, old: str, new: str, now: str
) -> None:
    """Over 57 is true of 57.9 and false of 57.0, of 56.98, and of 61.1, which is more than 5 % above."""
    assert presses["es"].hedged(shown, aspect, figure(old, PESOS), figure(new, PESOS)) == now


TEXT = """# Aumentan 6.7% las ventas

En octubre, **sumaron 5 mil**. Lic. Ana Ruiz dijo: “Bien.” Fue el *tercer* mes, según el EE. UU. Census Bureau. Fin.

![Gráfica: 6.7% más.](chart.svg)
"""


@pytest.mark.parametrize(
    ("shown", "line", "sentence"),
    [
        ("6.7%", 1, "Aumentan 6.7% las ventas"),
        ("5 mil", 3, "En octubre, sumaron 5 mil."),
        ("Ana Ruiz", 3, "Lic. Ana Ruiz dijo: “Bien.”"),
        ("tercer", 3, "Fue el tercer mes, según el EE. UU. Census Bureau."),
        ("Fin", 3, "Fin."),
        ("Gráfica: 6.7%", 5, "Gráfica: 6.7% más."),
    ],
)
def test_the_sentence_around_a_claim(shown: str, line: int, sentence: str) -> None:
    """From point to point on its line, without Markdown; an abbreviation ends no sentence."""
    start = TEXT.index(shown)
    found = passage(TEXT, start, start + len(shown))
    assert (found.line, found.sentence) == (line, sentence)


def test_words_are_found_where_they_stood_or_nearest_to_it() -> None:
    """An edited text has moved them; part of another word or number is not them."""
    assert place("subió 6.7% y 6.7%", "6.7%", 13) == 13
    assert place("Ayer subió 6.7% y luego 6.7%", "6.7%", 22) == 24
    assert place("subió 16.7%", "6.7%", 6) is None
    assert place("demás, no más", "más", 0) == 10

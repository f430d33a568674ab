"""Places among all others: who led for how long, who was alone, the first, the last, how many, and how far apart."""

from __future__ import annotations

import pytest
from checking.desk import contradicted, of_sentence, read, verdicts
from checking.states import LEADS, STATES

from generator.bilingual import Language
from generator.checking.finding import Verdict


@pytest.mark.parametrize(
    ("language", "sentence", "right", "wrong"),
    [
        ("en", "In 2024 Michoacán was the leading receiver of remittances for a {} year in a row.", "fourth", "sixth"),
        ("es", "En 2024 Michoacán fue el principal receptor de remesas por {} año consecutivo.", "cuarto", "sexto"),
        ("en", "In 2024, {} was the only state to post a decline in remittances.", "Oaxaca", "Jalisco"),
        ("es", "En 2024, {} fue la única entidad en la que cayeron las remesas.", "Oaxaca", "Jalisco"),
        ("en", "{} was the only year in which remittances to Oaxaca fell.", "2024", "2023"),
        ("en", "Remittances rose in all but {} of the states in 2024.", "one", "three"),
        ("en", "In 2024, the top three recipients were Michoacán, Guanajuato and {}.", "Jalisco", "Oaxaca"),
        ("en", "In 2024, only {} received more remittances than Guanajuato.", "Michoacán", "Jalisco"),
        ("es", "En 2024, ninguna entidad recibió más remesas que {}.", "Michoacán", "Guanajuato"),
        ("en", "In 2024, {} was at the bottom of the table for remittances.", "Oaxaca", "Jalisco"),
        ("es", "En 2024, {} quedó en penúltimo lugar por sus remesas.", "Jalisco", "Oaxaca"),
        ("en", "In 2024, {} states saw a rise in remittances.", "three", "two"),
        ("es", "En 2024, {} entidades registraron un aumento de las remesas.", "tres", "dos"),
        ("en", "In 2024, the gap between Guanajuato and Jalisco in remittances {}.", "narrowed", "widened"),
        ("es", "En 2024, la brecha entre Guanajuato y Jalisco en remesas {}.", "se redujo", "se amplió"),
        ("en", "Michoacán went from {} place in 2020 to first in 2021 in remittances.", "second", "third"),
        ("es", "Michoacán pasó del {} lugar en 2020 al primero en 2021 por sus remesas.", "segundo", "cuarto"),
    ],
)  # fmt: skip
def test_a_place_is_held_against_all_the_others(language: Language, sentence: str, right: str, wrong: str) -> None:
    """Green as it is so; red with another name, number or way."""
    text = LEADS[language] + sentence
    assert of_sentence(text, right, STATES, language) == {Verdict.SUPPORTED}
    assert Verdict.CONTRADICTED in of_sentence(text, wrong, STATES, language)


def test_what_happened_once_is_held_against_the_time_that_is_named() -> None:
    """Oaxaca's remittances fell in 2024 and in no other year."""
    text = LEADS["en"] + "Remittances to Oaxaca fell in only one year, {}."
    assert verdicts(read(text.format("2024"), STATES))["fell"] is Verdict.SUPPORTED
    assert Verdict.SUPPORTED not in of_sentence(text, "2023", STATES)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "In 2024 the gap between Michoacán and Jalisco in remittances was {} million dollars."),
        ("es", "En 2024 la brecha entre Michoacán y Jalisco en remesas fue de {} millones de dólares."),
    ],
)
def test_how_far_two_places_are_apart_is_green_where_it_is_so(language: Language, sentence: str) -> None:
    """450 million and 360 are 90 apart; another amount may be of only one of them, and is for a reader to see."""
    text = LEADS[language] + sentence
    assert of_sentence(text, "90", STATES, language) == {Verdict.SUPPORTED}
    assert of_sentence(text, "109", STATES, language) == {Verdict.UNVERIFIABLE}


def test_places_among_others_are_told_by_name() -> None:
    """What is red is the name that is wrong, and not those beside it."""
    text = LEADS["en"] + "The three largest recipients of remittances in 2024 were Michoacán, Guanajuato and Oaxaca."
    assert contradicted(read(text, STATES)) == ["Oaxaca"]

"""What a figure is of a whole: a share, how it moved, a part of what changed, and what a part adds to the whole."""

from __future__ import annotations

import pytest
from checking.desk import data, of_sentence
from checking.states import LEADS, STATES

from generator.bilingual import Language
from generator.checking.finding import Verdict

OUTPUT = data(
    "2023-Q1",
    {
        "gdp.constant:MX": [100.0, 100, 100, 100, 102],
        "gdp.constant:MX:secondary": [30.0, 30, 30, 30, 30.9],
        "gdp.constant:MX:tertiary": [60.0, 60, 60, 60, 61.2],
    },
)
"""In the first quarter of 2024 output grew 2 per cent, and industry, 30 of 100, by 0.9: that is 0.9 of the 2 points."""
GREW = {
    "en": "Mexico's GDP grew 2.0% in the first quarter of 2024 from a year earlier. ",
    "es": "El PIB de México creció 2.0% en el primer trimestre de 2024 a tasa anual. ",
}


@pytest.mark.parametrize(
    ("language", "sentence", "right", "wrong"),
    [
        ("en", "Michoacán's share of remittances was {} in 2024.", "20.8%", "28.0%"),
        ("es", "Michoacán concentró {} del total nacional en 2024.", "20.8%", "28.0%"),
        ("en", "Michoacán received more than {} of the remittances that Mexico had in 2024.", "a fifth", "a third"),
        ("en", "The top three states received {} of the remittances in 2024.", "58.1%", "51.8%"),
        ("es", "Los tres primeros estados concentraron {} de las remesas en 2024.", "58.1%", "51.8%"),
        ("en", "In 2024 Guanajuato's share of remittances {}.", "rose", "fell"),
        ("es", "En 2024 Oaxaca aportó 6.7% de las remesas del país, parte que {} frente a 2023.", "bajó", "subió"),
        ("en", "Remittances to Oaxaca rose by {} in 2020 from 2019.", "a fifth", "a third"),
        ("en", "In 2020 Oaxaca received {} more in remittances than in 2019.", "a fifth", "a third"),
    ],
)  # fmt: skip
def test_a_part_is_held_against_its_whole(language: Language, sentence: str, right: str, wrong: str) -> None:
    """450 of 2,160 are 20.8 per cent, with 445 and 360 more 58.1; 435 of 2,120 were less than 445 of 2,160."""
    text = LEADS[language] + sentence
    assert of_sentence(text, right, STATES, language) == {Verdict.SUPPORTED}
    assert Verdict.CONTRADICTED in of_sentence(text, wrong, STATES, language)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Industry contributed {} percentage points to the growth of GDP in the first quarter of 2024."),
        ("es", "La industria aportó {} puntos porcentuales al crecimiento del PIB en el primer trimestre de 2024."),
    ],
)
def test_what_a_part_adds_is_in_points_of_the_growth_of_its_whole(language: Language, sentence: str) -> None:
    """0.9 of 100, and not the 3.0 per cent that the part itself grew."""
    text = GREW[language] + sentence
    assert of_sentence(text, "0.9", OUTPUT, language) == {Verdict.SUPPORTED}
    assert Verdict.CONTRADICTED in of_sentence(text, "3.0", OUTPUT, language)

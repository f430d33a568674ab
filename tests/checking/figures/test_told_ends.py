"""Spanish ways to tell a change beside both amounts, against the country or another sum, and with the wrong sign."""

from __future__ import annotations

import pytest
from checking.desk import data, read, verdict_of

from generator.checking.finding import Verdict

PASSED = "Las remesas a Jalisco pasaron de 240.0 millones de dólares en 2022 a 252.0 millones en 2023, {} de 5.0%."
CAME_TO = "En 2024 las remesas a Jalisco fueron de 315.0 millones de dólares, {}"
FLOWS = data(
    "2022",
    {
        "remittances:MX": [1000.0, 1100.0, 2200.0],
        "remittances:MX-14": [240.0, 252.0, 315.0],
    },
)
"""Of 2022 to 2024: the country grew 10 % and then doubled, Jalisco grew 5 % and then 25 %."""


def _verdict(text: str, words: str) -> Verdict | None:
    return verdict_of(read(text, FLOWS, language="es"), text, words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (PASSED.format("un alza"), "5.0%"),
        (CAME_TO.format("contra 252.0 millones de 2023, un aumento de 63.0 millones de dólares."), "63.0 millones"),
        ("En 2024 llegaron a México remesas por 2,200.0 millones de dólares, el doble que en 2023.", "el doble"),
        ("En 2023 las remesas a Jalisco crecieron 5.0%, por debajo del 10.0% nacional.", "10.0%"),
        ("Entre 2022 y 2024 las remesas a Jalisco crecieron a un ritmo promedio anual de 14.6%.", "14.6%"),
    ],
)
def test_a_change_is_held_against_what_its_words_say(text: str, words: str) -> None:
    """The times of the two amounts before, the country, the year named, the yearly rate: 1.3125 ** 0.5 is 1.1456."""
    assert _verdict(text, words) is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (PASSED.format("una baja"), "5.0%"),
        ("En 2023 las remesas a Jalisco crecieron 5.0%, por debajo del 14.0% nacional.", "14.0%"),
        ("En 2023 las remesas a Jalisco crecieron 5.0%, por encima del 10.0% nacional.", "por encima"),
        (CAME_TO.format("63.0 millones de pesos más que en 2023."), "63.0 millones"),
    ],
)
def test_what_goes_the_other_way_is_wrong(text: str, words: str) -> None:
    """The size is right and the way, the whole or the currency is not."""
    assert _verdict(text, words) is Verdict.CONTRADICTED

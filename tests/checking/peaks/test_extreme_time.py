"""When something was at its highest or lowest: in a year that is named, or a peak among the months next to it."""

from __future__ import annotations

import pytest
from checking.desk import contradicted, data, read, verdicts

from generator.checking.finding import Verdict

PESOS = [19.0, 18.8, 18.6, 18.1, 17.7, 17.2, 16.9, 17.0, 17.3, 18.1, 17.4, 17.2]
DOLLAR = data("2023-01", {"exchange.fix:MX": [*PESOS, *(one + 1 for one in PESOS)]})
"""Lowest in July, highest of each year in January."""


@pytest.mark.parametrize(
    ("sentence", "right", "wrong"),
    [
        ("En 2023, el dólar tocó fondo en {}.", "julio", "mayo"),
        ("En 2023, el dólar tocó fondo en {}, al promediar 16.90 pesos.", "julio", "mayo"),
        ("El mes con el dólar más bajo de 2023 fue {}.", "julio", "mayo"),
        ("El dólar alcanzó su punto más bajo en {} de 2023.", "julio", "noviembre"),
    ],
)
def test_the_time_of_a_low_is_the_right_one(sentence: str, right: str, wrong: str) -> None:
    """Green in July, red elsewhere."""
    true, false = (read(sentence.format(one), DOLLAR, "es") for one in (right, wrong))
    assert set(verdicts(true).values()) == {Verdict.SUPPORTED}
    assert contradicted(false)


def test_a_superlative_is_of_the_figure_that_it_is_put_beside() -> None:
    """A count of people beside the name of establishments: it is the people who are the most."""
    known = data(
        "2023-01",
        {"immex.persons:MX-14": [200.0, 220.0, 210.0, 215.0], "immex.establishments:MX-14": [9.0, 8.0, 7.0, 6.0]},
    )
    text = (
        "Los establecimientos IMMEX de Jalisco ocuparon a 215 personas en abril de 2023, "
        "la cifra más alta desde febrero de 2023."
    )
    assert set(verdicts(read(text, known, "es")).values()) == {Verdict.SUPPORTED}

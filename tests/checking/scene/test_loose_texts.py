"""Texts as people write them: what they leave to the words around is found there, and what may be true is not red."""

from __future__ import annotations

import pytest
from checking.desk import contradicted, data, panel, read, verdicts

from generator.checking.finding import Verdict
from generator.checking.ledger.data import Data

OWN = "immex.exports:MX-14"
MONTHS = [100.0, 110, 90, 120, 100, 130, 140, 100, 100, 150, 100, 100]
KNOWN = data(
    "2023-01",
    {
        OWN: [*MONTHS, *[one + 11 for one in MONTHS]],
        "inpc:MX": [*[100.0] * 12, *[105.0] * 12],
        "inpc.core:MX": [*[100.0] * 12, *[103.0] * 12],
    },
)
"""May 2024: exports 111 against 100 a year before and 131 in April; prices up 5 per cent, core prices 3 per cent."""
MAY = "En mayo de 2024 las exportaciones maquiladoras de Jalisco sumaron 111 millones de pesos"
CORE = "En mayo de 2024 la inflación subyacente fue de 3.00%"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (f"1/ {MAY}.\n\n2/ Hace un año eran 100 millones.", "100 millones"),
        (f"{MAY}. En abril habían sido 131 millones.", "131 millones"),
        (f"{MAY}; doce meses antes fueron 100 millones.", "100 millones"),
        (f"{MAY}, más que las de 2023, de 100 millones.", "de 100 millones"),
        (f"{CORE}, menor que la general.", "menor que"),
        (
            "Mayo de 2024: 111 millones de pesos\nAbril de 2024: 131 millones\n\nExportaciones maquiladoras de Jalisco",
            "131",
        ),
    ],
)
def test_what_a_sentence_leaves_out_is_found_around_it(text: str, shown: str) -> None:
    """Each figure or comparison is bound to the time or the series that a reader would take it for."""
    found = verdicts(read(text, KNOWN, "es"))
    assert contradicted(read(text, KNOWN, "es")) == []
    assert any(shown in words or words in shown for words, verdict in found.items() if verdict is Verdict.SUPPORTED)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (f"{MAY}. En abril habían sido 113 millones.", "113 millones"),
        (f"1/ {MAY}.\n\n2/ Hace un año eran 107 millones.", "107 millones"),
        (f"{CORE}, mayor que la general.", "mayor que"),
        (f"{MAY}. Es el peor mayo de la serie.", "el peor"),
    ],
)
def test_what_is_true_in_no_way_is_red(text: str, shown: str) -> None:
    """A figure that no time of the text bears out is wrong, however loosely it is told."""
    assert any(shown in one or one in shown for one in contradicted(read(text, KNOWN, "es")))


@pytest.mark.parametrize(
    "text",
    [
        f"{MAY}. ¿Es el mejor mes de la historia?",
        f"SEGUNDO. Que {MAY[0].lower()}{MAY[1:]};",
        f"{MAY}. Buscan recuperar lo perdido.",
        f"{MAY}. Guanajuato nos gana.",
    ],
)
def test_what_is_asked_counted_or_hoped_for_is_not_red(text: str) -> None:
    """Questions, the numbers of a list and infinitives say nothing of the data."""
    assert contradicted(read(text, KNOWN, "es")) == []


SEVERAL = data(
    "2023-01",
    {
        OWN: [*MONTHS, *[one + 11 for one in MONTHS[:5]], *[None] * 7],
        "immex.persons:MX-14": [*[1000.0] * 12, *[950.0] * 12],
        "inpc:MX": [*[100.0] * 12, *[105.0] * 5, *[106.0] * 7],
    },
)
"""Exports end in May 2024; prices go on, up 6 per cent in June; 950 people are 5 per cent fewer."""
OUTPUT = {
    "gdp.constant:MX": [100.0] * 4 + [101.0] * 4,
    "gdp.constant:MX:primary": [100.0] * 4 + [104.0] * 4,
    "gdp.constant:MX:secondary": [100.0] * 4 + [98.0] * 4,
}
SECTORS = {f"{OWN}:manufacturing": MONTHS * 2, f"{OWN}:non-manufacturing": MONTHS * 2, OWN: MONTHS * 2}
MIXED = Data.of_panels([panel("2023-Q1", OUTPUT), panel("2023-01", SECTORS)])
"""In the first quarter of 2024 output rose 1 per cent, primary 4, secondary fell 2; exports have other branches."""


@pytest.mark.parametrize(
    "text",
    [
        f"{MAY}.\n\nLa inflación general de junio fue de 6.00%.",
        f"{MAY}.\n\nEl empleo en la industria maquiladora de Jalisco cayó 5.0% anual en mayo de 2024.",
    ],
)
def test_a_note_on_several_statistics_passes_from_one_to_the_next(text: str) -> None:
    """Each has its own newest month, and what one is called is not looked for in another."""
    found = read(text, SEVERAL, "es")
    assert [one.verdict for one in found.findings if one.shown.endswith("%")] == [Verdict.SUPPORTED]


@pytest.mark.parametrize("lead", ["", "En mayo de 2024, las exportaciones maquiladoras de Jalisco subieron.\n\n"])
def test_branches_are_called_by_a_word_where_their_sentence_names_the_output(lead: str) -> None:
    """Whatever the text was about before: "las secundarias" are those of the GDP just named."""
    text = "El PIB creció 1.0% anual en el primer trimestre de 2024"
    text += "; las actividades primarias, 4.0%; las secundarias, -2.0%."
    found = read(lead + text, MIXED, "es")
    assert [one.verdict for one in found.findings if one.shown.endswith("%")] == [Verdict.SUPPORTED] * 3

"""What is told of words without a figure that are wrong: where it went, when it was higher, which place it has."""

from __future__ import annotations

import pytest
from checking.desk import data, finding, panel, read

from generator.bilingual import Language
from generator.checking.finding import Verdict
from generator.checking.ledger.data import Data

OWN = "immex.exports:MX-14"
YEAR = [100.0, 110, 90, 120, 105, 130, 140, 102, 103, 150, 101, 99]
KNOWN = data("2023-01", {OWN: [*YEAR, *[one + 11 for one in YEAR]]})
"""May 2024 is 116, May 2023 is 105, April 2024 is 131; October 2023 was 150."""
STATES = {f"remittances:MX-{at:02d}": [float(at) * 10, float(at) * 10 + 1] for at in range(1, 33)}
RANKED = data("2023-Q4", STATES)
"""The higher the number of a state, the more it receives: Zacatecas (32) the most, Jalisco (14) is 19th."""
PRICES = data("2023-01", {"inpc:MX": [100.0 + at for at in range(12)] + [104.0 + 1.2 * at for at in range(12)]})
"""Up all the time, while the annual rate of June 2024 (110 on 105, 4.76 %) is above that of May (4.62 %)."""


@pytest.mark.parametrize(
    ("text", "words", "told", "language"),
    [
        (
            "Las exportaciones maquiladoras de Jalisco cayeron en mayo de 2024 respecto de mayo de 2023.",
            "cayeron",
            "it went up: 105 million pesos in May 2023, 116 million pesos in May 2024",
            "es",
        ),
        (
            "Jalisco's maquiladora exports hit a record high in May 2024.",
            "record",
            "it was last as high in April 2024: 131 million pesos, against 116 million pesos in May 2024",
            "en",
        ),
    ],
)
def test_a_wrong_word_of_direction_or_record_is_told_the_amounts(
    text: str, words: str, told: str, language: Language
) -> None:
    """Both, with their months, so that an editor sees at once what is so."""
    found = finding(read(text, KNOWN, language), words)
    assert (found.verdict, found.why) == (Verdict.CONTRADICTED, told)


def test_a_run_that_is_none_has_nothing_that_would_be_right() -> None:
    """Not "0 months": what fell three months in a row has risen."""
    report = read("Jalisco's maquiladora exports rose for the third straight month in May 2024.", KNOWN)
    found = finding(report, "third")
    assert (found.verdict, found.right) == (Verdict.CONTRADICTED, "")


def test_who_is_called_first_and_is_not_hears_its_place_and_who_is() -> None:
    """In a ranking of thirty-two states."""
    text = "Jalisco received the most remittances of all states in the first quarter of 2024."
    found = finding(read(text, RANKED), "the most")
    assert found.verdict is Verdict.CONTRADICTED
    assert found.why == "by level it ranks 19th of 32; the first is Zacatecas, with $321 million"


def test_a_wrong_place_is_put_right_in_words() -> None:
    """As the language counts places."""
    spanish = "En remesas, Jalisco ocupó el quinto lugar nacional en el primer trimestre de 2024."
    english = "In remittances, Jalisco ranked fifth among the states in the first quarter of 2024."
    assert finding(read(spanish, RANKED, "es"), "quinto").right == "lugar 19"
    assert finding(read(english, RANKED), "fifth").right == "19th"


def test_a_figure_of_another_place_names_the_place_that_the_sentence_says() -> None:
    """Not the quarter, which is right, and in the words of its language."""
    text = "Las remesas de Jalisco sumaron 321 millones de dólares en el primer trimestre de 2024."
    found = finding(read(text, RANKED, "es"), "321")
    assert found.right == "141 millones de dólares"
    where = "321 millones de dólares es correcto para el primer trimestre de 2024 en Zacatecas"
    assert found.reading == f"{where}; la oración habla de Jalisco"


def test_of_another_quarter_the_article_is_joined() -> None:
    """Habla del primer trimestre, as everybody writes."""
    text = "Las remesas de Jalisco sumaron 140 millones de dólares en el primer trimestre de 2024."
    found = finding(read(text, RANKED, "es"), "140")
    assert found.reading.endswith("el cuarto trimestre de 2023; la oración habla del primer trimestre de 2024")


@pytest.mark.parametrize(
    ("text", "language", "right"),
    [
        (
            "En mayo de 2024, las exportaciones maquiladoras de Jalisco cayeron 10.5% anual.",
            "es",
            "un aumento de 10.5%",
        ),
        ("In May 2024, Jalisco's maquiladora exports fell 10.5% from a year earlier.", "en", "a rise of 10.5%"),
        ("In May 2024, Jalisco's maquiladora exports rose 11.5% from April.", "en", "a fall of 11.5%"),
    ],
)
def test_a_turned_change_is_put_right_with_its_way(text: str, language: Language, right: str) -> None:
    """A bare number would be the one that stands there."""
    assert finding(read(text, KNOWN, language), "%").right == right


def test_of_inflation_the_rates_are_told() -> None:
    """That prices went up says nothing of inflation."""
    found = finding(read("Annual inflation fell in June 2024 from May 2024.", PRICES), "fell")
    assert found.verdict is Verdict.CONTRADICTED
    assert found.why == "its annual change went up: 4.62% in May 2024, 4.76% in June 2024"


def test_of_two_rates_of_inflation_both_are_told() -> None:
    """By what each is called."""
    known = data("2023-01", {"inpc:MX": [100.0] * 12 + [104.0] * 12, "inpc.core:MX": [100.0] * 12 + [105.0] * 12})
    found = finding(read("Core inflation was lower than headline inflation in June 2024.", known), "lower than")
    assert found.verdict is Verdict.CONTRADICTED
    core, general = "the core consumer price index", "the national consumer price index (INPC)"
    assert found.why == f"the annual change is 5.00% in {core} and 4.00% in {general}"


@pytest.mark.parametrize(
    ("text", "language", "right"),
    [
        ("The peso weakened 2.0% against the dollar in February 2024 from January.", "en", "a fall of 2.0% (dollar)"),
        ("El dólar subió 2.0% en febrero de 2024 respecto de enero.", "es", "una baja de 2.0% (dólar)"),
    ],
)
def test_of_an_exchange_rate_it_is_told_which_side_moved(text: str, language: Language, right: str) -> None:
    """A peso that weakens is a dollar that rises."""
    known = data("2024-01", {"exchange.fix:MX": [20.0, 19.6]})
    assert finding(read(text, known, language), "2.0%").right == right


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Zacatecas took in 7.1% more in remittances than in the first quarter of 2024.", "en"),
        ("Zacatecas captó 7.1% más remesas que en el primer trimestre de 2024.", "es"),
        ("Annual inflation was 3.00% in June 2024, 1.00 points lower than May's 4.00%.", "en"),
    ],
)
def test_what_may_be_of_another_time_than_its_base_is_left_open(text: str, language: Language) -> None:
    """The sentence names but the time that its figure is held against: of when it is stands elsewhere."""
    quarters = panel("2023-Q1", {"remittances:MX-32": [100.0, 101, 102, 103, 104, 105, 106, 107]})
    months = panel("2023-01", {"inpc:MX": [100.0] * 12 + [104.0] * 5 + [103.0] * 7})
    report = read(text, Data.of_panels([quarters, months]), language)
    assert not [one.shown for one in report.findings if one.verdict is Verdict.CONTRADICTED]


def test_more_than_another_place_is_never_passed_over() -> None:
    """Where it is not read somebody is told to look."""
    text = "In the first quarter of 2024, Jalisco received more remittances than Zacatecas."
    assert finding(read(text, RANKED), "than").verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("first", "second", "verdict"),
    [("Zacatecas", "Yucatán", Verdict.SUPPORTED), ("Zacatecas", "Jalisco", Verdict.CONTRADICTED)],
)
def test_who_follows_the_one_with_the_most(first: str, second: str, verdict: Verdict) -> None:
    """In the same sentence."""
    text = f"{first} received the most remittances of the states in the first quarter of 2024, followed by {second}."
    assert finding(read(text, RANKED), second).verdict is verdict


@pytest.mark.parametrize(("state", "verdict"), [("Zacatecas", Verdict.SUPPORTED), ("Jalisco", Verdict.CONTRADICTED)])
def test_who_received_the_most_in_a_quarter_is_ranked_among_the_states(state: str, verdict: Verdict) -> None:
    """Not held against its own past: every state stands highest in a stretch of that quarter alone."""
    text = f"{state} received the most remittances in the first quarter of 2024."
    assert finding(read(text, RANKED), "the most").verdict is verdict


def test_nothing_is_the_highest_of_one_period() -> None:
    """A quarter's remittances lead the quarter that they are of, which says nothing."""
    text = "In Jalisco, remittances in the first quarter of 2024 were the highest."
    assert finding(
        read(text, data("2023-Q1", {"remittances:MX-14": [20.0, 21, 22, 23, 19]})), "highest"
    ).verdict is not (Verdict.SUPPORTED)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Neither Zacatecas nor Yucatán topped $300 million in remittances in the first quarter of 2024.", "en"),
        (
            "Ni Zacatecas ni Yucatán superaron los 300 millones de dólares de remesas en el primer trimestre de 2024.",
            "es",
        ),
    ],
)
def test_what_neither_of_two_did_is_not_right_where_both_did(text: str, language: Language) -> None:
    """They received 321 and 311 million."""
    assert finding(read(text, RANKED, language), "300").verdict is not Verdict.SUPPORTED

"""Whole texts against data typed by hand: what is true is green, and each thing changed in it is told."""

from __future__ import annotations

import pytest
from checking.desk import contradicted, data, finding, read, verdicts

from generator.bilingual import Language
from generator.checking.finding import Report, Verdict
from generator.checking.pair import disagreements
from generator.checking.text.digits import Mark

OWN = "immex.exports:MX-14"
STATES = {f"remittances:MX-{at:02d}": [float(at), float(at) + (1 if at % 2 else -0.5)] for at in range(1, 33)}
TWO_YEARS = [100.0, 110, 90, 120, 100, 130, 140, 100, 100, 150, 100, 100]
KNOWN_EXPORTS = [*TWO_YEARS, *[one + 11 for one in TWO_YEARS]]
KNOWN = data("2023-01", {OWN: KNOWN_EXPORTS, "inpc:MX": [50.0] * 24})
"""January-May: 520 in 2023 and 575 in 2024, 10.6 per cent more; May 111 against 100, 11 per cent; June 141."""
TRUE_EN = (
    "Jalisco's maquiladora exports rose 10.6% from January through May 2024 compared with the same period of 2023, "
    "according to data from INEGI. In May, exports totaled 111 million pesos, up 11.0% from a year earlier, "
    "and down 15.3% from April."
)
TRUE_ES = (
    "Las exportaciones maquiladoras de Jalisco crecieron 10.6% en enero-mayo de 2024 "
    "respecto del mismo periodo de 2023, "
    "de acuerdo con el INEGI. En mayo, las exportaciones sumaron 111 millones de pesos, 11.0% más que un año antes, "
    "y bajaron 15.3% frente a abril."
)


def is_green(report: Report) -> bool:
    """Whether all that a text says is borne out, and it says something."""
    return set(verdicts(report).values()) == {Verdict.SUPPORTED}


@pytest.mark.parametrize(("text", "language"), [(TRUE_EN, "en"), (TRUE_ES, "es")])
def test_a_true_text_is_green(text: str, language: str) -> None:
    """Four figures, each bound to its own time and comparison."""
    report = read(text, KNOWN, language)  # type: ignore[arg-type]
    assert set(verdicts(report).values()) == {Verdict.SUPPORTED}
    assert report.coverage == 1


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("10.6%", "16.0%"),
        ("10.6%", "10.6 percentage points"),
        ("rose", "fell"),
        ("up 11.0%", "down 11.0%"),
        ("through May 2024", "through June 2024"),
        ("In May,", "In April,"),
        ("from a year earlier", "from April"),
        ("from April", "from a year earlier"),
        ("111 million", "111 billion"),
        ("million pesos", "million dollars"),
        ("data from INEGI", "data from Banxico"),
        ("the same period of 2023", "the same period of 2022"),
    ],
)
def test_one_thing_changed_is_told(right: str, wrong: str) -> None:
    """A digit, a unit, a direction, a time, a comparison, a scale, a currency, a source: none stays green."""
    report = read(TRUE_EN.replace(right, wrong, 1), KNOWN)
    assert contradicted(report) or report.document


def test_the_right_value_and_the_nearest_true_reading_are_told() -> None:
    """10.6 per cent belongs to five months; a text that gives it to May hears so."""
    report = read("In May 2024, Jalisco's maquiladora exports rose 10.6% from a year earlier.", KNOWN)
    found = finding(report, "10.6%")
    assert found.verdict is Verdict.CONTRADICTED
    assert found.right == "11.0%"
    assert found.reading == "10.6% is right for January-May 2024 against January-May 2023; the sentence says May 2024"
    assert found.value == 11
    assert {str(cell.period) for cell in found.cells} == {"2024-05", "2023-05"}


def test_a_series_that_the_store_lacks_is_not_guessed() -> None:
    """Establishments are not exports, and Sonora is not Jalisco."""
    for text in (
        "Jalisco's maquiladora establishments rose 11.0% in May 2024.",
        "In Sonora, maquiladora exports rose 11.0% in May 2024.",
    ):
        report = read(text, KNOWN)
        assert finding(report, "11.0%").verdict is Verdict.UNVERIFIABLE
        assert finding(report, "11.0%").why == "the store has no such series"


@pytest.mark.parametrize(
    ("hedge", "is_true"),
    [
        ("more than 110", True),
        ("nearly 112", True),
        ("about 110", True),
        ("more than 111", False),
        ("more than 100", False),
        ("nearly 111", False),
        ("about 120", False),
    ],
)
def test_a_hedge_is_an_interval(hedge: str, is_true: bool) -> None:
    """111 million is more than 110 and nearly 112; more than 100 would hide eleven."""
    report = read(f"Jalisco's maquiladora exports totaled {hedge} million pesos in May 2024.", KNOWN)
    told = [one.verdict for one in report.findings if "million" in one.shown]
    assert told == [Verdict.SUPPORTED if is_true else Verdict.CONTRADICTED]


def test_a_record_is_held_to_its_season_and_its_start() -> None:
    """June 2024 is the highest June of two, not the highest month, and the series begins in January 2023."""
    lead = "In June 2024, Jalisco's maquiladora exports totaled 141 million pesos, the highest"
    assert is_green(read(f"{lead} for a June since the series began in January 2023.", KNOWN))
    assert contradicted(read(f"{lead} for a June since the series began in January 2019.", KNOWN))
    assert contradicted(read(f"{lead} since the series began in January 2023.", KNOWN))


def test_a_record_outside_of_the_pandemic_has_its_own_start() -> None:
    """Growth of 10.0, 5.0, -10.0, 20.0, 3.0, 2.0 and 8.0 per cent from 2018 on: 2024 is behind 2021 and 2018."""
    known = data("2017", {"remittances:MX": [1000.0, 1100, 1155, 1040, 1248, 1285, 1311, 1416]})
    lead = "The annual growth of 8.0% in remittances to Mexico in 2024 was the fastest since"
    both = f"{lead} 2021 or, leaving out the pandemic years, since"
    assert is_green(read(f"{both} 2018.", known, declared=("remittances:MX", "2024")))
    assert contradicted(read(f"{both} 2019.", known, declared=("remittances:MX", "2024"))) == ["2019"]
    assert is_green(read(f"{lead} 2018, excluding the pandemic.", known, declared=("remittances:MX", "2024")))
    assert contradicted(read(f"{lead} 2018.", known, declared=("remittances:MX", "2024")))


def test_a_run_is_as_long_as_it_is_said_to_be() -> None:
    """Annual rises since January 2024: in June the sixth, no more and no fewer."""
    text = "Jalisco's maquiladora exports have posted annual increases for {} consecutive months through June 2024."
    assert is_green(read(text.format("six"), KNOWN))
    assert contradicted(read(text.format("five"), KNOWN))
    assert contradicted(read(text.format("seven"), KNOWN))


def test_ranks_counts_and_heads_of_lists_are_counted() -> None:
    """Of 32 states with remittances of 1 to 32, half rose; Zacatecas comes after Yucatán."""
    known = data("2024", {"remittances:MX": [528.0, 536.0], **STATES})
    lead = "Remittances to Mexico totaled 536 million dollars in 2025."
    assert is_green(read(f"{lead} Remittances rose in 16 of the 32 states in 2025 from a year earlier.", known))
    assert contradicted(read(f"{lead} Remittances rose in 17 of the 32 states in 2025 from a year earlier.", known))
    assert contradicted(read(f"{lead} Remittances rose in 16 of the 31 states in 2025 from a year earlier.", known))
    assert is_green(read(f"{lead} In 2025, Zacatecas ranked second by value among the 32 states.", known))
    assert contradicted(read(f"{lead} In 2025, Zacatecas ranked third by value among the 32 states.", known))


def test_a_cause_and_praise_stay_unverifiable() -> None:
    """The data say neither why nor how fine."""
    report = read(
        "Thanks to foreign investment, Jalisco's outstanding maquiladora exports rose 11.0% in May 2024.", KNOWN
    )
    found = verdicts(report)
    assert found["Thanks to"] is Verdict.UNVERIFIABLE
    assert found["outstanding"] is Verdict.UNVERIFIABLE


def test_the_two_languages_are_held_together() -> None:
    """A figure changed in one language alone is told on that side."""
    spanish = read(TRUE_ES, KNOWN, "es")
    assert not list(disagreements(spanish, read(TRUE_EN, KNOWN)))
    wrong = read(TRUE_EN.replace("up 11.0%", "up 12.0%"), KNOWN)
    assert [(which, one.name) for which, one in disagreements(spanish, wrong)] == [
        (0, "languages disagree"),
        (1, "languages disagree"),
    ]


def test_a_wrong_figure_disagrees_whatever_time_it_comes_nearest_to() -> None:
    """Prices rose 11.9 per cent in May; 9.9 per cent comes nearer to the 9.6 of January-May, and is none of them."""
    known = data("2023-01", {OWN: KNOWN_EXPORTS, "inpc:MX": [50.0 + at * at / 40 for at in range(24)]})
    spanish = read(
        "En mayo de 2024, las exportaciones maquiladoras de Jalisco aumentaron 11.0% a tasa anual. En los primeros "
        "cinco meses de 2024 sumaron 575 millones de pesos. El Índice Nacional de Precios al Consumidor aumentó 9.9% "
        "a tasa anual.",
        known,
        "es",
    )
    english = (
        "In May 2024, Jalisco's maquiladora exports rose 11.0% from a year earlier. "
        "The consumer price index rose {} from a year earlier in May 2024."
    )
    told = [one.what for which, one in disagreements(spanish, read(english.format("11.9%"), known)) if which == 0]
    assert told == ["“9.9%” is not what the other language says"]
    assert not list(disagreements(spanish, read(english.format("9.9%"), known)))


def test_quotations_are_compared_sign_by_sign() -> None:
    """The words of the context files are green, one word changed is red, and so is another speaker's name."""
    known = data("2023-01", {"immex.exports:MX-02002": [100.0, 110.0]})
    words = (
        "“cement manufacturers reported that demand was boosted by the construction of industrial warehouses for "
        "relocation projects in the northwestern part of the country,” Banxico revealed."
    )
    assert set(verdicts(read(words, known)).values()) == {Verdict.SUPPORTED}
    assert contradicted(read(words.replace("industrial", "commercial"), known))
    report = read(words.replace("Banxico revealed", "INEGI revealed"), known)
    assert [one.name for one in report.document] == ["attribution wrong"]


def test_an_office_holder_is_named_inside_the_term_alone() -> None:
    """The mayor of Mexicali took office in October 2021."""
    known = data("2020-01", {"immex.exports:MX-02002": [float(one) for one in range(100, 172)]})
    text = "In {}, during the administration of Mayor Norma Alicia Bustamante, Mexicali's maquiladora exports rose."
    assert verdicts(read(text.format("October 2024"), known))["Norma Alicia Bustamante"] is Verdict.SUPPORTED
    assert "Norma Alicia Bustamante" in contradicted(read(text.format("October 2020"), known))


@pytest.mark.parametrize(
    "text", ["", "\n\n", "1" * 100_000, "\x00\x01\x02", "| a | b |\n|---|---|\n| 1 | 2 |", '“«"“«' * 50]
)
def test_whatever_the_text_there_is_an_answer(text: str) -> None:
    """Never an exception, and nothing green that was not read."""
    assert not any(one.verdict is Verdict.SUPPORTED for one in read(text, KNOWN).findings)


SPANISH = "Las exportaciones maquiladoras de Jalisco sumaron {} millones de pesos en mayo de 2024."


@pytest.mark.parametrize(
    ("figure", "mark", "right"),
    [
        ("57,345", ".", None),
        ("57.345", ".", "57 mil 345 millones de pesos"),
        ("57.345", ",", None),
        ("57,345", ",", "57.345 millones de pesos"),
        ("57,345", None, None),
    ],
)
def test_a_group_of_three_is_read_in_the_marks_of_the_office(figure: str, mark: Mark | None, right: str | None) -> None:
    """57.345 is a large number where the office puts a point between thousands, and a small one elsewhere."""
    known = data("2024-05", {OWN: [57345.0]})
    found = [
        one.right
        for declared in (None, (OWN, "2024-05"))
        for one in read(SPANISH.format(figure), known, "es", declared, mark).findings
        if one.verdict is Verdict.CONTRADICTED
    ]
    assert found == ([right, right] if right else [])


@pytest.mark.parametrize(("mark", "is_wrong"), [(".", True), (",", False), (None, False)])
def test_a_bulletin_keeps_to_the_marks_of_its_office(mark: Mark | None, *, is_wrong: bool) -> None:
    """A comma before decimals, in a text that has no other figure, is wrong where the office writes a point."""
    known = data("2023-05", {OWN: [100.0] + [0.0] * 11 + [106.7]})
    text = "Las exportaciones maquiladoras de Jalisco crecieron 6,7% en mayo de 2024 respecto de mayo de 2023."
    assert bool(contradicted(read(text, known, "es", (OWN, "2024-05"), mark))) is is_wrong
    assert is_green(read(text, known, "es", None, mark)), "somebody else may write as they like"


def test_a_figure_in_foreign_marks_is_told_so() -> None:
    """What is wrong is how it is written: its value is the right one."""
    known = data("2023-05", {OWN: [100.0] + [0.0] * 11 + [106.7]})
    text = "Las exportaciones maquiladoras de Jalisco crecieron 6,7% en mayo de 2024 respecto de mayo de 2023."
    (wrong,) = [one for one in read(text, known, "es", (OWN, "2024-05"), ".").findings if one.shown == "6,7%"]
    assert (wrong.right, wrong.why.partition(" are not ")[0]) == (
        "6.7%",
        "its marks before decimals or between thousands",
    )


def test_a_separator_of_the_other_locale_is_wrong() -> None:
    """57.345 million is not 57,345 million."""
    known = data("2024-05", {OWN: [57345.0]})
    assert is_green(read("Jalisco's maquiladora exports totaled 57,345 million pesos in May 2024.", known))
    assert contradicted(read("Jalisco's maquiladora exports totaled 57.345 million pesos in May 2024.", known))


@pytest.mark.parametrize(
    "text",
    [
        "In May 2024, Jalisco's maquiladora exports did not rise 11.0% from a year earlier.",
        "En mayo de 2024, las exportaciones maquiladoras de Jalisco no crecieron 11.0% a tasa anual.",
    ],
)
def test_a_denied_change_that_took_place_is_wrong(text: str) -> None:
    """May 2024 was 11 per cent above May 2023: who denies that is contradicted."""
    found = finding(read(text, KNOWN), "11.0%")
    assert found.verdict is Verdict.CONTRADICTED
    assert found.why == "the sentence denies what is so"


def test_a_denied_change_leaves_open_what_took_place() -> None:
    """That they did not rise 5 per cent says nothing that could be held against data."""
    report = read("In May 2024, Jalisco's maquiladora exports did not rise 5.0% from a year earlier.", KNOWN)
    assert finding(report, "5.0%").verdict is Verdict.UNVERIFIABLE


def test_a_change_of_pace_does_not_start_after_it_ends() -> None:
    """Growth cannot have slowed in May from what it was in June."""
    report = read(
        "Jalisco's maquiladora exports were 111 million pesos in May 2024. "
        "Annual growth in exports slowed in May 2024 from 7.8% in June 2024.",
        KNOWN,
    )
    assert finding(report, "slowed").verdict is Verdict.CONTRADICTED


def test_lines_of_a_paragraph_read_on() -> None:
    """Where a line ends says nothing."""
    wrapped = TRUE_EN.replace(" compared", "\ncompared").replace("up 11.0%", "up\n11.0%")
    assert set(verdicts(read(wrapped, KNOWN)).values()) == {Verdict.SUPPORTED}


@pytest.mark.parametrize(("first", "is_true"), [(46.0, True), (45.0, False)])
@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        (
            (
                "In March 2024, Jalisco's maquiladora exports topped 50 million pesos for the first time. "
                "In real terms, the value had already reached that mark."
            ),
            "en",
            "already reached",
        ),
        (
            (
                "En marzo de 2024, las exportaciones maquiladoras de Jalisco superaron por primera vez los 50 millones "
                "de pesos. Descontada la inflación, el monto ya había alcanzado esa cifra."
            ),
            "es",
            "ya había alcanzado",
        ),
    ],
)
def test_a_threshold_that_was_reached_in_real_terms(
    text: str, language: Language, words: str, first: float, *, is_true: bool
) -> None:
    """At the prices of March 46 million of January are 50.6, which is the mark; 45 are 49.5, which is not."""
    known = data("2024-01", {OWN: [first, 40.0, 51.0], "inpc:MX": [100.0, 100.0, 110.0]})
    report = read(text, known, language, declared=(OWN, "2024-03"))
    assert finding(report, words).verdict is (Verdict.SUPPORTED if is_true else Verdict.CONTRADICTED)


def test_a_correction_is_not_of_the_time_of_what_it_puts_right() -> None:
    """June 2024 is 141 million, its year 1,406: the time of one sentence put right is not that of the other."""
    text = (
        "The office corrects its bulletin.\n\nIt said:\n\n> The value was 140 million pesos.\n\n"
        "It should say 141 million pesos instead of “140 million pesos”.\n\nIt said:\n\n"
        "> In the 12 months through June 2024, exports totaled 1,400 million pesos.\n\n"
        "It should say 1,406 million pesos instead of “1,400 million pesos”.\n\n"
        "By the revised figures, Jalisco's maquiladora exports totaled 141 million pesos in June 2024.\n"
    )
    assert is_green(read(text, KNOWN, declared=(OWN, "2024-06")))


def test_a_change_in_real_terms_goes_on_about_the_time_of_the_sentence_before() -> None:
    """The first rise is March's: 52 on 50, at prices a tenth higher 5.5 per cent less; February's fall is beside it."""
    rows = {OWN: [50.0] * 12 + [45.0, 48.0, 52.0], "inpc:MX": [100.0] * 14 + [110.0]}
    text = (
        "In March 2024, Jalisco's maquiladora exports rose 4.0% from a year earlier. The annual increase in March was "
        "the first for exports after two straight months of annual declines, the last of them 4.0% in February. "
        "In real terms, exports fell {}."
    )
    known = data("2023-01", rows)
    assert is_green(read(text.format("5.5%"), known, declared=(OWN, "2024-03")))
    assert contradicted(read(text.format("4.0%"), known, declared=(OWN, "2024-03"))) == ["4.0%"]


def test_words_with_markup_in_them_are_shown_without_it() -> None:
    """As a reader of the page sees them; their place is that in the text as it was given."""
    text = "In May 2024, Jalisco's maquiladora exports totaled **112 million** pesos."
    found = finding(read(text, KNOWN), "112")
    assert found.shown.split() == ["112", "million", "pesos"]
    assert "\0" not in found.shown
    assert text[found.span.start : found.span.end] == "112 million** pesos"


TABLE = (
    "| State | Remittances in the second quarter of 2024, million dollars |\n|---|---:|\n"
    "| Jalisco | 41.0 |\n| Sonora | 26.0 |\n"
)


def test_a_wrong_cell_is_put_right_in_the_scale_of_its_column() -> None:
    """As it would stand in the cell, with neither scale nor unit; and nothing is found where no sign stands."""
    states = data("2024-Q1", {"remittances:MX-14": [13.0, 14.0], "remittances:MX-26": [25.0, 26.0]})
    report = read(TABLE, states)
    found = finding(report, "41.0")
    assert (found.verdict, found.right) == (Verdict.CONTRADICTED, "14.0")
    assert finding(report, "26.0").verdict is Verdict.SUPPORTED
    assert all(one.shown for one in report.findings)

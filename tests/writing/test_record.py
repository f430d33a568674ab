"""Every claim of the example can be traced: the words in the text, the figure, the arithmetic, the observations."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from reading import checks
from reading.offices import EXAMPLES, LANGUAGES, Printed, Written
from reading.press import read
from reading.recompute import as_recorded

from generator.bilingual import LANGUAGES as BOTH
from generator.bilingual import Language
from generator.language.profile import PROFILES
from generator.model.bulletin import Article, Bulletin, Chart
from generator.model.story import Story
from generator.writing.pen import Pen
from generator.writing.record import encode, exact, published, record


@pytest.fixture(params=EXAMPLES)
def printed(request: pytest.FixtureRequest, example: Written) -> Printed:
    return example.bulletin(request.param)


@pytest.mark.parametrize(
    "holds",
    checks.OF_CLAIMS,
    ids=lambda check: check.__name__,
)
def test_every_claim_holds(printed: Printed, holds: Callable[[Printed], None]) -> None:
    """Each check of the independent reader holds of each example bulletin, in both languages."""
    holds(printed)


def test_no_number_stands_outside_a_claim(printed: Printed, example: Written) -> None:
    """Every digit and every number in words belongs to a claim, or to a name, an address, a quote or the date."""
    assert checks.numbers_without_claim(printed, example.folder / "bulletin.toml") == []


def test_the_example_makes_the_claims_of_the_article(example: Written) -> None:
    """Growth, level and record of January-October 2024 are claims in both languages, with window and comparison."""
    bulletin = example.bulletin("mexicali-exports-2024-10")
    for language in LANGUAGES:
        claims = bulletin.claims(language)
        growth = next(claim for claim in claims if claim["shown"] == "6.7%")
        assert (growth["kind"], growth["aspect"], growth["unit"]) == ("year_to_date", "figure", "percent")
        assert (growth["period"], growth["comparison"]) == ("2024-01/2024-10", "2023-01/2023-10")
        assert len(growth["observations"]) == 20
        level = next(claim for claim in claims if claim["aspect"] == "over")
        assert read(level["shown"], language).value == Decimal("57e9")
        assert (level["unit"], level["power"]) == ("MXN", 6)
        record = next(claim for claim in claims if claim["kind"] == "record_window" and claim["aspect"] == "since")
        assert bulletin.fact("record_window")["since"] == "2009-01"
        assert len(record["observations"]) == 16 * 10


def test_the_record_says_where_its_figures_come_from(printed: Printed) -> None:
    """Each fact names its vintage; the record has the vintage's day, digest and origin."""
    record = printed.record
    vintages = {one["id"]: one for one in record["vintages"]}
    assert {fact["vintage"] for fact in record["facts"]} == vintages.keys()
    for one in vintages.values():
        assert (one["agency"], one["illustrative"]) == ("inegi", True)
        assert one["origin"].endswith(f"{one['released']}.csv")
        assert len(one["digest"]) == 64
    assert record["released"] == max(one["released"] for one in vintages.values())


def with_caveat_printed(story: Story) -> dict[str, Any]:
    """The record of a bulletin whose texts say no more than the figure of one caveat."""
    fact = story.find("year_on_year")
    assert fact is not None
    (caveat,) = (one for one in fact.caveats if one.name == "companion")
    articles: dict[Language, Article] = {}
    for language in BOTH:
        pen = Pen(language, PROFILES["mx.prensa" if language == "es" else "en_US"], "b")
        text, claims = pen.finish(pen.mark("7.9%", fact, "caveat", caveat.figure), "b")
        articles[language] = Article(language, "", "", text, claims, {})
    charts = {language: Chart(language, "", "", "", "") for language in BOTH}
    return json.loads(encode(record(Bulletin(story, articles, charts), {})))


def test_the_figure_of_a_caveat_is_traced_like_any_other(story: Story, example: Written) -> None:
    """Beside the change of October 2024 stands that of twelve months: its claim has value, times and observations."""
    written = with_caveat_printed(story)
    claim, observations = written["claims"][0], written["observations"]
    path = example.folder / "data" / "observations" / "immex-mexicali" / "2025-01-14.csv"
    published = list(csv.DictReader(path.read_text("utf-8").splitlines()))
    now, before = (
        sum(Decimal(row["exports_million_pesos"]) for row in published if first <= row["period"] <= last)
        for first, last in (("2023-11", "2024-10"), ("2022-11", "2023-10"))
    )
    assert (claim["aspect"], claim["role"], claim["unit"]) == ("caveat", "change", "percent")
    assert Decimal(claim["value"]) == as_recorded((now / before - 1) * 100)
    assert (claim["period"], claim["comparison"]) == ("2023-11/2024-10", "2022-11/2023-10")
    assert {observations[key]["period"] for key in claim["observations"]} == {
        row["period"] for row in published if "2022-11" <= row["period"] <= "2024-10"
    }
    fact = next(one for one in written["facts"] if one["kind"] == "year_on_year")
    (caveat,) = (one for one in fact["caveats"] if one["name"] == "companion")
    assert (caveat["period"], caveat["figure"]["value"]) == (None, claim["value"])
    assert caveat["figure"]["observations"] == claim["observations"]


def test_a_number_of_days_has_no_observations(example: Written) -> None:
    """January-October 2024 had 219 days from Monday to Friday and the same months of 2023 had 217."""
    bulletin = example.bulletin("mexicali-exports-2024-10")
    for language, word in (("es", "dos"), ("en", "two")):
        (claim,) = (one for one in bulletin.claims(language) if one["role"] == "days")
        assert (claim["shown"], claim["value"], claim["unit"]) == (word, "2", "day")
        assert (claim["period"], claim["comparison"]) == ("2024-01/2024-10", "2023-01/2023-10")
        assert claim["observations"] == []


def test_observations_are_those_of_the_source(printed: Printed, example: Written) -> None:
    """Each observation of a record is the value that the source's file of that release has for its period."""
    path = example.folder / "data" / "observations" / "immex-mexicali" / f"{printed.record['released']}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        published = {row["period"]: Decimal(row["exports_million_pesos"]) for row in csv.DictReader(file)}
    for one in printed.record["observations"].values():
        assert Decimal(one["value"]) == published[one["period"]]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("1E+3", "1000"),
        ("6.10", "6.1"),
        ("0.0000004", "0"),
        ("-0", "0"),
        ("-2.50", "-2.5"),
        ("66.66666666", "66.666667"),
    ],
)
def test_exact_numbers_have_no_exponent_and_six_digits_at_most(value: str, written: str) -> None:
    """Numbers of the record are plain decimals; what never ends is cut after six digits, and nil has no sign."""
    assert exact(Decimal(value)) == written


@pytest.mark.parametrize(
    ("value", "written"),
    [("1E+3", "1000"), ("6.10", "6.1"), ("0.0000004", "0.0000004"), ("-0.00", "0"), ("-2.50", "-2.5"), ("0.50", "0.5")],
)
def test_observations_keep_all_their_digits(value: str, written: str) -> None:
    """What was published is not cut: a reader who computes a figure again needs all of it."""
    assert published(Decimal(value)) == written


@pytest.mark.parametrize(
    ("text", "language", "value", "step"),
    [
        ("6 mil 212 millones de pesos", "es", "6212e6", "1e6"),
        ("los 57 mil millones de pesos", "es", "", ""),
        ("57 mil millones de pesos", "es", "57e9", "1e9"),
        ("1 billón 260 mil millones de pesos", "es", "1260e9", "1e9"),
        ("57 millones 671 mil dólares", "es", "57671e3", "1e3"),
        ("0.5 puntos porcentuales", "es", "0.5", "0.1"),
        ("tercer", "es", "3", "1"),
        ("segunda", "es", "2", "1"),
        ("$1.26 trillion", "en", "1.26e12", "1e10"),
        ("68.2 billion pesos", "en", "68.2e9", "1e8"),
        ("1,234.5", "en", "1234.5", "0.1"),
        ("third", "en", "3", "1"),
        ("0.0%", "en", "0", "0.1"),
        ("cero", "es", "0", "1"),
    ],
)
def test_the_reader_of_these_tests_reads_press_numbers(text: str, language: str, value: str, step: str) -> None:
    """The reader that judges the bulletins gives value and precision of press numbers, and refuses what is none."""
    if not value:
        with pytest.raises(AssertionError, match="begins with no number"):
            read(text, language)
    else:
        found = read(text, language)
        assert (found.value, found.step) == (Decimal(value), Decimal(step))

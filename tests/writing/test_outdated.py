"""Claims against facts as known now: each side of a fact that can be printed, made false one at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from generator import catalogue
from generator.facts.rules import BY_KIND
from generator.language.profile import PROFILES
from generator.model.fact import Caveat
from generator.model.unit import Kind
from generator.writing.again import Again
from generator.writing.filters import Filters
from generator.writing.outdated import Verdict, Why, judged
from generator.writing.record import ClaimRecord, fact_record
from generator.writing.reprint import Press
from tests.facts.worlds import indicator, ledger_of

ROOT = Path(__file__).parents[2]
PRESS = Press(Filters(catalogue.load(ROOT / "data" / "catalogue").units), PROFILES["mx.prensa"])
YEAR = [100.0] * 12
YEARS = [10.0, 11.0, 12.0, 13.0, 14.0, 15.0, 16.0]
"""Values of 2010 to 2016; with one more there are the eight that an annual record needs."""


def pair(
    kind: str, first: str, then: Sequence[float | None], now: Sequence[float | None], what: Kind = Kind.FLOW
) -> Again:
    """What a rule stated and what it states now."""
    before, after = (ledger_of(first, values, indicator(what)) for values in (then, now))
    fact = BY_KIND[kind].state(before)
    assert fact is not None
    return Again(fact_record(fact), BY_KIND[kind].state(after), after)


def claim(
    fact: Again, aspect: str, shown: str = "...", role: str | None = None, value: str | None = None
) -> ClaimRecord:
    """A claim about one side of a fact."""
    figure = next((one for one in fact.then.figures if one.role == role), None)
    return ClaimRecord(
        id="b:es:1",
        article="es.md",
        start=0,
        end=len(shown),
        shown=shown,
        aspect=aspect,
        fact=fact.then.id,
        kind=fact.then.kind,
        role=role,
        value=value or (figure.value if figure else None),
        unit=figure.unit if figure else None,
        power=figure.power if figure else None,
        period=fact.then.period,
        comparison=fact.then.comparison,
        observations=[],
    )


def verdict(fact: Again, aspect: str, shown: str = "...", role: str | None = None) -> Verdict | None:
    return judged(claim(fact, aspect, shown, role), fact, PRESS)


@pytest.mark.parametrize("aspect", ["direction", "period", "comparison"])
def test_words_of_a_fact_that_holds_are_true(aspect: str) -> None:
    """110 has become 112: the growth is another, its direction and its times are not."""
    assert verdict(pair("year_on_year", "2023-01", [*YEAR, 110.0], [*YEAR, 112.0]), aspect) is None


@pytest.mark.parametrize(("now", "words"), [(90.0, "now down"), (100.0, "now unchanged")])
def test_a_direction_that_turned(now: float, words: str) -> None:
    """A rise that became a fall, or no change as shown."""
    fact = pair("year_on_year", "2023-01", [*YEAR, 110.0], [*YEAR, now])
    assert verdict(fact, "direction") == Verdict(Why.DIRECTION, detail=words)


def test_a_change_within_the_error_of_its_survey_has_no_direction() -> None:
    """The same growth, which the sampling error now covers: «aumentó» says too much."""
    fact = pair("year_on_year", "2023-01", [*YEAR, 110.0], [*YEAR, 110.0])
    assert fact.now is not None
    unsure = replace(fact, now=replace(fact.now, caveats=(Caveat("within_error"),)))
    assert verdict(unsure, "direction") == Verdict(Why.DIRECTION, detail="now within the error of the survey")


def test_the_side_of_zero_of_a_balance() -> None:
    """A deficit of 10 after one of 30 has become a surplus of 5: up both times, and «déficit» is false."""
    fact = pair("balance", "2023-01", [*[-30.0] * 12, -10.0], [*[-30.0] * 12, 5.0], Kind.BALANCE)
    turned = "the balance was -10.0 from -30.0, now 5.0 from -30.0"
    assert verdict(fact, "direction") == Verdict(Why.DIRECTION, detail=turned)
    assert (
        verdict(pair("balance", "2023-01", [*[-30.0] * 12, -10.0], [*[-30.0] * 12, -9.0], Kind.BALANCE), "direction")
        is None
    )


@pytest.mark.parametrize(
    ("now", "found"),
    [
        (17.5, None),
        (16.0, Verdict(Why.TIE)),
        (15.5, Verdict(Why.FALSE)),
        (9.0, Verdict(Why.DIRECTION, detail="now down")),
        (None, Verdict(Why.FALSE)),
    ],
)
def test_a_superlative(now: float | None, found: Verdict | None) -> None:
    """17 was the most since 2010: 17.5 is too, 16 equals that of 2016, 15.5 is none, 9 is the least."""
    assert verdict(pair("record", "2010", [*YEARS, 17.0], [*YEARS, now]), "superlative") == found


def test_a_record_since_another_year() -> None:
    """The data start in 2009 now, and 2009 was lower: the first year named is another, the record stands."""
    fact = pair("record", "2009", [None, *YEARS, 17.0], [8.0, *YEARS, 17.0])
    assert verdict(fact, "since") == Verdict(Why.TIME, "2009")
    assert verdict(fact, "superlative") is None


def test_the_highest_since_another_month() -> None:
    """The last month as high was January of 2020 and is March, whose figure was raised."""
    then = [120.0, *[100.0] * 30, 110.0]
    now = [120.0, 100.0, 115.0, *[100.0] * 28, 110.0]
    fact = pair("since", "2020-01", then, now)
    assert verdict(fact, "since") == Verdict(Why.TIME, "marzo de 2020")
    assert verdict(fact, "window", role="since") == Verdict(Why.TIME, "marzo de 2020")
    assert verdict(fact, "superlative") is None


def test_a_level_is_judged_though_its_fact_does_not_hold_any_more() -> None:
    """The record is gone, and its level of 17 is 15.5; where the level stands its figure does too."""
    gone = pair("record", "2010", [*YEARS, 17.0], [*YEARS, 15.5])
    assert verdict(gone, "figure", "17.0 pesos", "level") == Verdict(Why.FIGURE, "15.5 pesos")
    kept = pair("record", "2010", [*YEARS, 17.0], [*YEARS[:-1], 20.0, 17.0])
    assert verdict(kept, "figure", "17.0 pesos", "level") is None
    assert verdict(kept, "superlative") == Verdict(Why.FALSE)
    assert verdict(kept, "since") is None


def test_the_length_of_a_streak_that_is_no_more() -> None:
    """Seven months of growth ended with a fall: there is no length to put in the place of seven."""
    fact = pair("streak_annual", "2023-01", [*YEAR, *[101.0] * 7], [*YEAR, *[101.0] * 6, 99.0])
    assert verdict(fact, "figure", "siete", "length") == Verdict(Why.FALSE)


def test_a_streak_that_is_shorter() -> None:
    """With February revised to a fall six of the eight months are left."""
    fact = pair("streak_annual", "2023-01", [*YEAR, *[101.0] * 8], [*YEAR, 101.0, 99.0, *[101.0] * 6])
    assert verdict(fact, "figure", "ocho", "length") == Verdict(Why.FIGURE, "seis")


def caveated(fact: Again, *values: float) -> Again:
    """The same with the growth of those values as the figure of a caveat."""
    assert fact.now is not None
    figures = [BY_KIND["year_on_year"].state(ledger_of("2023-01", [*YEAR, value])) for value in values]
    caveats = tuple(Caveat("real", figure=one["change"]) for one in figures if one)
    return replace(fact, now=replace(fact.now, caveats=caveats))


def test_the_figure_of_a_caveat() -> None:
    """In real terms the growth was 3 %: it is 4 %, it fell by 3 %, or the caveat is gone."""
    fact = pair("year_on_year", "2023-01", [*YEAR, 110.0], [*YEAR, 110.0])
    told = claim(fact, "caveat", "3.0%", "change", "3.0")
    assert judged(told, caveated(fact, 103.0), PRESS) is None
    assert judged(told, caveated(fact, 104.0), PRESS) == Verdict(Why.FIGURE, "4.0%")
    assert judged(told, caveated(fact, 97.0), PRESS) == Verdict(Why.FIGURE, "−3.0%")
    assert judged(told, caveated(fact), PRESS) == Verdict(Why.FALSE)
    assert verdict(fact, "caveat", "2024") is None


def test_what_was_said_of_an_earlier_revision_stays_said() -> None:
    """That a value was raised from another is history; the level it was raised to is not."""
    fact = pair("year_on_year", "2023-01", [*YEAR, 110.0], [*YEAR, 112.0])
    told = replace(fact, then=msgspec.structs.replace(fact.then, kind="revision"), now=None)
    assert verdict(told, "direction") is None
    assert verdict(told, "figure", "110 pesos", "level") == Verdict(Why.FIGURE, "112 pesos")
    assert verdict(told, "figure", "108 pesos", "previous") is None

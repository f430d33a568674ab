"""The phrase cases of `fixtures/*.txt`: each is a title, a call and what it prints."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from spanish_calls import SPANISH_CALLS

from generator.errors import BulletinError
from generator.language import (
    amount,
    clock,
    english,
    headline,
    hedge,
    interval,
    number,
    opening,
    percent,
    period,
    proportion,
    record,
    scale,
    size,
    spanish,
    spelling,
    timespan,
    typography,
)
from generator.language.profile import PROFILES
from generator.model.period import Frequency, Period, Window
from generator.model.words import EnglishNoun, SpanishNoun, SpanishPlace, UnitForms, UnitWords

FIXTURES = Path(__file__).parent / "fixtures"
CASE = re.compile(r"^(?P<title>\S.*)\n\.\n(?P<call>.*)\n\.\n(?P<expected>.*)\n\.$", re.MULTILINE)
VISIBLE = {"[nbsp]": "\u00a0", "[thin]": "\u202f", "[minus]": "\u2212", "[mark]": "\ue123"}
UNITS = {
    "MXN": UnitWords(id="MXN", es=UnitForms(one="peso", many="pesos"), en=UnitForms(one="peso", many="pesos")),
    "USD": UnitWords(id="USD", es=UnitForms(one="dólar", many="dólares"), en=UnitForms(one="dollar", many="dollars")),
    "GBP": UnitWords(
        id="GBP", es=UnitForms(one="libra", many="libras", gender="f"), en=UnitForms(one="pound", many="pounds")
    ),
    "EUR": UnitWords(id="EUR", es=UnitForms(one="euro", many="euros"), en=UnitForms(one="euro", many="euros")),
    "person": UnitWords(
        id="person",
        es=UnitForms(one="persona", many="personas", gender="f"),
        en=UnitForms(one="person", many="people"),
    ),
    "establishment": UnitWords(
        id="establishment",
        es=UnitForms(one="establecimiento", many="establecimientos"),
        en=UnitForms(one="establishment", many="establishments"),
    ),
}


@dataclass(frozen=True)
class Case:
    """One block of a fixture file."""

    place: str
    call: str
    expected: str


def cases() -> Iterator[Case]:
    for path in sorted(FIXTURES.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        for found in CASE.finditer(text):
            yield Case(f"{path.stem}: {found['title']}", found["call"], shown(found["expected"]))


def shown(text: str) -> str:
    for name, character in VISIBLE.items():
        text = text.replace(name, character)
    return text


def unit(name: str) -> UnitWords:
    return UNITS[name]


def items(text: str) -> list[str]:
    return text.split(", ") if text else []


def place(name: str, article: Any = "") -> SpanishPlace:
    return SpanishPlace(name=name, article=article)


def spanish_article(name: str, gender: Any, agreement: Any) -> str:
    return spanish.article(SpanishNoun(name=name, short=name, gender=gender, number=agreement))


def english_article(name: str, article: str) -> str:
    return english.article(EnglishNoun(name=name, short=name, number="singular", article=article == "yes"))


def english_the(name: str, short: str, article: str) -> str:
    noun = EnglishNoun(name=name, short=short or name, number="singular", article=article == "yes")
    return english.the(noun, short=bool(short))


def close_hedge(value: str, displayed: str) -> str:
    kind, threshold = hedge.close(Decimal(value), Decimal(displayed))
    return f"{kind} {threshold:f}"


def chosen_hedge(value: str, displayed: str) -> str:
    kind, threshold = hedge.hedge(Decimal(value), Decimal(displayed))
    return f"{kind} {threshold:f}"


CALLS: dict[str, Callable[..., object]] = {
    "number": lambda v, d, p: number.number(Decimal(v), int(d), PROFILES[p]),
    "signed_number": lambda v, d, p: number.number(Decimal(v), int(d), PROFILES[p], signed=True),
    "words": lambda n, language, gender: number.words(int(n), language, gender),
    "count": lambda n, p, gender: number.count(int(n), PROFILES[p], gender),
    "percent": lambda v, d, p: percent.percent(Decimal(v), int(d), PROFILES[p]),
    "points": lambda v, d, p: percent.points(Decimal(v), int(d), PROFILES[p]),
    "amount": lambda v, u, p: amount.amount(Decimal(v), unit(u), PROFILES[p]),
    "amount_decimals": lambda v, u, p, d: amount.amount(Decimal(v), unit(u), PROFILES[p], int(d)),
    "fine_amount": lambda v, u, p, grain: amount.amount(Decimal(v), unit(u), PROFILES[p], grain=int(grain)),
    "round_amount": lambda v, u, p: amount.round_amount(Decimal(v), unit(u), PROFILES[p]),
    "hedge": chosen_hedge,
    "holds": lambda kind, v, n: hedge.holds(hedge.Hedge(kind), Decimal(v), Decimal(n)),
    "hedge_words": lambda kind, language: hedge.hedge_words(hedge.Hedge(kind), language),
    "share_words": lambda v, language: proportion.share_words(Decimal(v), language),
    "doubling": lambda v, language, agreement: proportion.doubling(Decimal(v), language, agreement),
    "window": lambda w, language: period.window(Window.parse(w), language),
    "first_months": lambda w, language: period.first_months(Window.parse(w), language),
    "same_period": lambda c, w, language: period.same_period(Window.parse(c), Window.parse(w), language),
    "since": lambda p, language: period.since(Period.parse(p), language),
    "a_year_earlier": period.a_year_earlier,
    "month_name": lambda n, language: period.month_name(int(n), language),
    "month_abbreviation": lambda n, language: period.month_abbreviation(int(n), language),
    "date_long": lambda day, p: period.date_long(date.fromisoformat(day), PROFILES[p]),
    "y": lambda text: spanish.y(items(text)),
    "o": lambda text: spanish.o(items(text)),
    "contract": spanish.contract,
    "place_in": lambda name, article: spanish.place_in(place(name, article)),
    "place_of": lambda name, article: spanish.place_of(place(name, article)),
    "article": spanish_article,
    "indefinite": spanish.indefinite,
    "ordinal": lambda n, gender: spanish.ordinal(int(n), gender),
    "apocope": lambda n: spanish.ordinal(int(n), apocope=True),
    "verb": spanish.verb,
    "adjective": spanish.adjective,
    "participle": spanish.participle,
    "plural": spanish.plural,
    "a": english.a,
    "possessive": english.possessive,
    "listing": lambda text: english.listing(items(text)),
    "english_ordinal": lambda n: english.ordinal(int(n)),
    "english_verb": english.verb,
    "english_article": english_article,
    "british_verb": lambda lemma, agreement: english.verb(lemma, agreement, british=True),
    "listing_of": lambda text: english.listing(text.split(" + ")),
    "or_listing": lambda text: english.listing(items(text), "or"),
    "ordinal_words": lambda n: english.ordinal_words(int(n)),
    "english_the": english_the,
    "british": spelling.british,
    "headline": lambda title, names: headline.headline(title, items(names)),
    "british_headline": lambda title, names: headline.headline(title, items(names), british=True),
    "opening": lambda text, p, gender="m": opening.opening(text, PROFILES[p], gender),
    "starts_with_figure": opening.starts_with_figure,
    "amounts": lambda low, high, u, p: interval.amounts(Decimal(low), Decimal(high), unit(u), PROFILES[p]),
    "percentages": lambda low, high, d, p: interval.percentages(Decimal(low), Decimal(high), int(d), PROFILES[p]),
    "british_window": lambda w: period.window(Window.parse(w), "en", british=True),
    "british_same_period": lambda c, w: period.same_period(Window.parse(c), Window.parse(w), "en", british=True),
    "without_year": lambda p, language: timespan.without_year(Period.parse(p), language),
    "range_without_year": lambda w, language: timespan.range_without_year(Window.parse(w), language),
    "length": lambda n, frequency, p: timespan.length(int(n), Frequency[frequency], PROFILES[p]),
    "hour": lambda moment, p: clock.hour(time.fromisoformat(moment), PROFILES[p]),
    "weekday_and_date": lambda day, p: clock.weekday_and_date(date.fromisoformat(day), PROFILES[p]),
    "unit_note": lambda u, power, language: scale.unit_note(unit(u), int(power), language),
    "close": close_hedge,
    "hedge_choices": lambda kind, language: ", ".join(hedge.hedge_choices(hedge.Hedge(kind), language)),
    "share_words_shown": lambda v, shown, language: proportion.share_words(Decimal(v), language, Decimal(shown)),
    "doubling_shown": lambda v, shown, language: proportion.doubling(Decimal(v), language, "plural", Decimal(shown)),
    "share_number": lambda of: proportion.share_number(of or None),
    "times_as": lambda n, p: proportion.times_as(int(n), PROFILES[p]),
    "times_as_counted": lambda n, p: proportion.times_as(int(n), PROFILES[p], counted=True),
    "size_adjective": lambda v, *arguments: size.size_adjective(float(v), *arguments),
    "size_adverb": lambda v, language: size.size_adverb(float(v), language),
    "is_unchanged": lambda v, d, error: size.is_unchanged(Decimal(v), int(d), Decimal(error) if error else None),
    "unchanged": size.unchanged,
    "all_time": lambda side, start, language: record.all_time(side, Period.parse(start), language),
    "of_its_kind": lambda w, start, language: record.of_its_kind(Window.parse(w), Period.parse(start), language),
    "first_time": lambda coverage, language: record.first_time(float(coverage), language),
    "sentence_case_first": typography.sentence_case_first,
}
CALLS |= SPANISH_CALLS


@pytest.mark.parametrize("case", [pytest.param(case, id=case.place) for case in cases()])
def test_phrase(case: Case) -> None:
    """A phrase of the fixture files is printed as its author expects, or refused."""
    name, *arguments = (shown(part.strip()) for part in case.call.split("|"))
    if case.expected == "refused":
        with pytest.raises((BulletinError, ValueError)):
            CALLS[name](*arguments)
    else:
        printed = CALLS[name](*arguments)
        assert ("nothing" if printed in (None, "") else str(printed)) == case.expected


@pytest.mark.parametrize("path", sorted(FIXTURES.glob("*.txt")), ids=lambda path: path.stem)
def test_no_case_is_skipped(path: Path) -> None:
    """Every block of a fixture file parses: it has as many cases as it has triples of dots."""
    text = path.read_text(encoding="utf-8")
    assert len(CASE.findall(text)) * 3 == text.splitlines().count(".") > 0


def test_no_case_is_written_twice() -> None:
    """A call stands in one place alone, so that a count of cases is a count of what they cover."""
    calls = Counter(case.call for case in cases())
    assert [call for call, times in calls.items() if times > 1] == []

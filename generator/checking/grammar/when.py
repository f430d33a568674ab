"""Times: months, quarters, ranges and sums of months, years, and times named by another ("a year earlier")."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from generator.checking.grammar import calendar_words as names
from generator.checking.grammar.moment import Time
from generator.checking.grammar.month import month, year_alone
from generator.checking.grammar.months import BEFORE, FIRST, LAST, THROUGH, TO_DATE_YEAR, some_months, to_date
from generator.checking.grammar.numeral import CARDINALS
from generator.checking.grammar.part_of_year import LETTERS, owned_part, part_of_year
from generator.checking.grammar.relative import UNNAMED, months_before, relative, same, that, years_before
from generator.checking.reading import Span, When
from generator.checking.text.words import Words

Rule = Callable[[Words, int, str], Time | None]

_RULES: tuple[Rule, ...] = (
    same,
    that,
    owned_part,
    months_before,
    some_months,
    years_before,
    part_of_year,
    month,
    to_date,
    relative,
    year_alone,
)
"""All ways to name a time, in the order in which they are tried."""
_IN_DIGITS: tuple[Rule, ...] = (
    owned_part,
    months_before,
    some_months,
    years_before,
    part_of_year,
    relative,
    year_alone,
)
"""Those that may begin with digits."""


def whens(read: Words, language: str) -> list[When]:
    """All times of a piece of text, in its order."""
    return times(read, language)[0]


def times(read: Words, language: str) -> tuple[list[When], list[Span]]:
    """All times of a piece of text, and where the dates of days stand, which are no periods."""
    found, dates = list[When](), list[Span]()
    at, end, folded, rules = 0, len(read), read.folded, _BEGINNINGS[language]
    while at < end:
        word = folded[at]
        tried = rules.get(word) if not "0" <= word[0] <= "9" else _IN_DIGITS if word.isdecimal() else None
        time = _first(tried, read, at, language) if tried else None
        if time is None:
            at += 1
            continue
        if time.when:
            found.append(time.when)
        elif time.is_date:
            dates.append(read.span(time.first, time.stop))
        at = time.stop
    return found, dates


def _first(rules: tuple[Rule, ...], read: Words, at: int, language: str) -> Time | None:
    """The time that the first rule finds which finds one."""
    for rule in rules:
        time = rule(read, at, language)
        if time:
            return time
    return None


def _beginnings(language: str) -> dict[str, tuple[Rule, ...]]:
    """The rules to try at each word that may begin a time, in their order."""
    counts = [word for word, value in CARDINALS[language].items() if value > 1]
    first_words: dict[Rule, Iterable[str]] = {
        same: names.SAME,
        that: [*names.THAT, "full", "whole", "entire", "year"],
        owned_part: ["last"],
        some_months: [*FIRST, *LAST, *BEFORE, "year", "ano", *counts],
        years_before: ["hace", *counts],
        months_before: ["hace", *counts],
        part_of_year: [*names.ORDINALS, *LETTERS],
        month: [*names.BOTH_MONTHS[language], *names.SHORT_MONTHS[language]],
        to_date: [*TO_DATE_YEAR.beginnings, *THROUGH.beginnings],
        relative: [*names.RELATIVES.beginnings, *UNNAMED],
    }
    found: dict[str, list[Rule]] = {}
    for rule in _RULES:
        for word in dict.fromkeys(first_words.get(rule, ())):
            found.setdefault(word, []).append(rule)
    return {word: tuple(rules) for word, rules in found.items()}


_BEGINNINGS = {language: _beginnings(language) for language in ("es", "en")}

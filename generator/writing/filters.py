"""The filters that print: each takes one side of a fact, says it in the article's language, and marks it.

Figures are here, with words that stand by themselves; times, counts and verbs have modules of their own.

No template types a digit; whatever is numeric passes through here. The sign of a change is the
verb's job, so changes are printed without one; a level below zero keeps its sign.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from generator.language import english, period, spanish
from generator.language.amount import amount, displayed, round_amount
from generator.language.hedge import Hedge, close
from generator.language.number import MINUS, number
from generator.language.percent import percent, points
from generator.language.quantity import with_article
from generator.language.spelling import british
from generator.language.typography import sentence_case_first
from generator.model.fact import Figure
from generator.model.unit import PERCENT, POINT
from generator.model.words import UnitWords
from generator.writing.counts import multiple, ordinal, place, times
from generator.writing.pen import one_blank
from generator.writing.said import FactView, Said, figure_of, side_of
from generator.writing.verbs import moved, moves, sign
from generator.writing.views import StoryView
from generator.writing.windows import (
    end,
    first_months,
    month,
    months_range,
    same_period,
    span,
    window_name,
    year,
    year_before,
)

CHANGES = ("change", "contribution", "growth")
"""Figures whose sign is told by a verb."""


class Filters:
    """The filters of one catalogue, by the name that templates call them."""

    def __init__(self, units: Mapping[str, UnitWords]) -> None:
        self.units = units

    def table(self) -> dict[str, Callable[..., Any]]:
        return {
            "figure": self.figure,
            "size": self.size,
            "threshold": self.threshold,
            "hedge": self.hedge,
            "limit": self.limit,
            "looks_like": self.looks_like,
            "sign": sign,
            "period": window_name,
            "first_months": first_months,
            "same_period": same_period,
            "month": month,
            "year_before": year_before,
            "year": year,
            "months_range": months_range,
            "span": span,
            "end": end,
            "ordinal": ordinal,
            "place": place,
            "times": times,
            "multiple": multiple,
            "claim": claim,
            "moved": moved,
            "moves": moves,
            "capital": sentence_case_first,
            "line": line,
            "listing": listing,
            "day": day,
            "verbatim": verbatim,
            "after": lambda phrase, preposition: spanish.contract(preposition, phrase),
            "a": english.a,
            "possessive": english.possessive,
            "spelled": spelled,
        }

    def figure(self, said: Said) -> str:
        """The figure in the form of its unit: per cent, points, money, an index."""
        sign = MINUS if figure_of(said).displayed < 0 and figure_of(said).role not in CHANGES else ""
        return said.pen.mark(f"{sign}{self.shown(said)}", said.fact, side_of(said), said.figure)

    def size(self, said: Said) -> str:
        """The figure without its sign, after words that tell it: `un déficit de`."""
        return said.pen.mark(self.shown(said), said.fact, side_of(said), said.figure)

    def shown(self, said: Said) -> str:
        figure, profile = figure_of(said), said.pen.profile
        value = abs(figure.value)
        if figure.unit == PERCENT:
            return percent(value, figure.decimals, profile)
        if figure.unit == POINT:
            return points(value, figure.decimals, profile)
        if figure.unit.code == "index" or (said.is_bare and not figure.unit.power):
            return number(value, figure.decimals, profile)
        unit = self.units[figure.unit.code]
        text = amount(figure.unit.in_ones(value), unit, profile, *_digits(figure))
        return without_noun(text, unit) if said.is_bare else text

    def limit(self, said: Said, *, article: bool = False) -> str:
        """A round number that is a figure itself, written exactly: `60 mil millones de pesos`, `3%`.

        In Spanish an `article` may go before it: `los 60 mil millones`, `las 500 mil personas`, but `un billón`.
        """
        figure = figure_of(said)
        is_bare = said.is_bare and not figure.unit.power
        is_plain = figure.unit in (PERCENT, POINT) or figure.unit.code == "index" or is_bare
        value = figure.unit.in_ones(abs(figure.value))
        text = self.shown(said) if is_plain else round_amount(value, self.units[figure.unit.code], said.pen.profile)
        text = without_noun(text, self.units[figure.unit.code]) if said.is_bare and not is_plain else text
        marked = said.pen.mark(f"{MINUS if figure.displayed < 0 else ''}{text}", said.fact, side_of(said), figure)
        return f"{self._article(text, said) if article else ''}{marked}"

    def looks_like(self, said: Said, other: Said) -> bool:
        """Whether two figures are printed alike, so that the text may not call one the larger."""
        if figure_of(said).unit.code not in self.units:  # a count of months, of places
            return figure_of(said).displayed == figure_of(other).displayed
        return self.shown(said) == self.shown(other)

    def hedge(self, said: Said) -> str:
        """`over`, `nearly`, `about` or `exact`: how `threshold` relates to the figure, raw and as shown."""
        return self._hedge(said)[0].value

    def threshold(self, said: Said, *, article: bool = False) -> str:
        """The round number near the figure, to follow the words for `hedge`; the claim's aspect is the hedge.

        In Spanish an `article` may go before it: `los 57 mil millones`, but `un billón`.
        """
        figure = figure_of(said)
        kind, near = self._hedge(said)
        text = round_amount(near, self.units[figure.unit.code], said.pen.profile)
        marked = said.pen.mark(text, said.fact, kind.value, figure)
        return f"{self._article(text, said) if article else ''}{marked}"

    def _article(self, quantity: str, said: Said) -> str:
        """The article that a quantity takes where it is passed, with a blank after it; empty where it takes none."""
        if said.pen.language != "es":
            return ""
        unit = self.units.get(figure_of(said).unit.code)
        gender = unit.es.gender if unit and not said.is_bare else "m"
        return with_article(quantity, gender).removesuffix(quantity)

    def _hedge(self, said: Said) -> tuple[Hedge, Decimal]:
        figure = figure_of(said)
        value = figure.unit.in_ones(abs(figure.value))
        shown = displayed(value, self.units[figure.unit.code], said.pen.profile, *_digits(figure))
        return close(value, shown)


def without_noun(text: str, unit: UnitWords) -> str:
    """An amount whose noun the indicator's name has said already: `43.6 millones`, of birds.

    >>> from generator.model.words import UnitForms
    >>> bird = UnitWords(
    ...     id="bird", es=UnitForms(one="ave", many="aves", gender="f"), en=UnitForms(one="bird", many="birds")
    ... )
    >>> without_noun("43.6 millones de aves", bird), without_noun("43.6 million birds", bird)
    ('43.6 millones', '43.6 million')
    """
    nouns = (unit.es.many, unit.es.one, unit.en.many, unit.en.one)
    found = next((noun for noun in nouns if text.endswith(f" {noun}")), "")
    return text.removesuffix(f" {found}").removesuffix(" de") if found else text


def _digits(figure: Figure) -> tuple[int, int | None]:
    """How `amount` rounds a figure: what is stored in single units keeps its digits, `18.6909 pesos`."""
    decimals = max(0, figure.decimals - figure.unit.power)
    return decimals, -decimals if decimals else None


def claim(text: str, fact: FactView, aspect: str) -> str:
    """Words without a number that claim something of a fact: a superlative, a direction."""
    return fact.pen.mark(text, fact.fact, aspect)


def spelled(words: str, story: StoryView) -> str:
    """Words of a template as the office's English spells them: `totaled`, `totalled`."""
    return british(words) if story.pen.profile.is_british else words


def day(date: Any, story: StoryView) -> str:
    """A date of the calendar: `14 de enero de 2025`."""
    return period.date_long(date, story.pen.profile)


def listing(items: Sequence[str], fact: FactView) -> str:
    """Several phrases as one, with "y" or "e" before the last; in English with "and"."""
    return spanish.y(items) if fact.pen.language == "es" else english.listing(items)


def line(text: str) -> str:
    """What macros wrote, in one line: an empty part of it ends no paragraph."""
    return one_blank(text.replace("\n", " ")).strip(" ")


MARKDOWN = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]>#"} | {"<": "&lt;"})
ENTITY = re.compile(r"&(?=#?\w+;)")


def verbatim(text: str) -> str:
    """Somebody's words, so that Markdown prints them character by character."""
    return ENTITY.sub("&amp;", text).translate(MARKDOWN)

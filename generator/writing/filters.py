"""The filters that print: each takes one side of a fact, says it in the article's language, and marks it.

No template types a digit; whatever is numeric passes through here. The sign of a change is the
verb's job, so changes are printed without one; a level below zero keeps its sign.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from generator.bilingual import Language
from generator.errors import TemplateError
from generator.language import english, period, spanish, timespan
from generator.language.amount import amount, displayed, round_amount
from generator.language.hedge import Hedge, close
from generator.language.number import MINUS, count, number
from generator.language.percent import percent, points
from generator.language.typography import sentence_case_first
from generator.model.fact import Figure
from generator.model.period import Frequency
from generator.model.unit import PERCENT, POINT, Kind
from generator.model.words import Gender, UnitWords
from generator.writing.said import FactView, Said
from generator.writing.views import StoryView

CHANGES = ("change", "contribution", "growth")
"""Figures whose sign is told by a verb."""
Forms = tuple[tuple[str, str], ...]
"""Verbs, each as singular and plural."""
Verbs = Mapping[Language, Forms]

UP: Verbs = {
    "es": (("aumentó", "aumentaron"), ("creció", "crecieron"), ("avanzó", "avanzaron")),
    "en": (("rose", "rose"), ("increased", "increased"), ("grew", "grew")),
}
DOWN: Verbs = {
    "es": (("disminuyó", "disminuyeron"), ("cayó", "cayeron"), ("retrocedió", "retrocedieron")),
    "en": (("fell", "fell"), ("declined", "declined"), ("decreased", "decreased")),
}
PRICE_UP: Verbs = {
    "es": (("aumentó", "aumentaron"), ("subió", "subieron")),
    "en": (("rose", "rose"), ("increased", "increased")),
}
PRICE_DOWN: Verbs = {
    "es": (("disminuyó", "disminuyeron"), ("bajó", "bajaron")),
    "en": (("fell", "fell"), ("declined", "declined")),
}
HEADLINE_UP: Verbs = {
    "es": (("aumenta", "aumentan"), ("crece", "crecen")),
    "en": (("rises", "rise"), ("grows", "grow")),
}
HEADLINE_DOWN: Verbs = {
    "es": (("disminuye", "disminuyen"), ("cae", "caen")),
    "en": (("falls", "fall"), ("drops", "drop")),
}
HEADLINE_PRICE_UP: Verbs = {"es": (("aumenta", "aumentan"), ("sube", "suben")), "en": (("rises", "rise"),)}
HEADLINE_PRICE_DOWN: Verbs = {"es": (("disminuye", "disminuyen"), ("baja", "bajan")), "en": (("falls", "fall"),)}
PRICES = (Kind.INDEX, Kind.RATE)
"""Prices and rates go up and down; they do not grow."""


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
            "period": window_name,
            "first_months": first_months,
            "same_period": same_period,
            "month": month,
            "year": year,
            "months_range": months_range,
            "span": span,
            "ordinal": ordinal,
            "times": times,
            "claim": claim,
            "moved": moved,
            "moves": moves,
            "capital": sentence_case_first,
            "day": day,
            "verbatim": verbatim,
            "after": lambda phrase, preposition: spanish.contract(preposition, phrase),
            "a": english.a,
            "possessive": english.possessive,
        }

    def figure(self, said: Said) -> str:
        """The figure in the form of its unit: per cent, points, money, an index."""
        sign = MINUS if figure_of(said).displayed < 0 and figure_of(said).role not in CHANGES else ""
        return said.pen.mark(f"{sign}{self.shown(said)}", said.fact, "figure", said.figure)

    def size(self, said: Said) -> str:
        """The figure without its sign, after words that tell it: `un déficit de`."""
        return said.pen.mark(self.shown(said), said.fact, "figure", said.figure)

    def shown(self, said: Said) -> str:
        figure, profile = figure_of(said), said.pen.profile
        value = abs(figure.value)
        if figure.unit == PERCENT:
            return percent(value, figure.decimals, profile)
        if figure.unit == POINT:
            return points(value, figure.decimals, profile)
        if figure.unit.code == "index" or said.is_bare:
            return number(value, figure.decimals, profile)
        return amount(figure.unit.in_ones(value), self.units[figure.unit.code], profile)

    def hedge(self, said: Said) -> str:
        """`over`, `nearly`, `about` or `exact`: how `threshold` relates to the figure, raw and as shown."""
        return self._hedge(said)[0].value

    def threshold(self, said: Said, article: str = "") -> str:
        """The round number near the figure, to follow the words for `hedge`; the claim's aspect is the hedge.

        In Spanish an `article` may go before it: `los 57 mil millones`, but `un billón`.
        """
        figure = figure_of(said)
        kind, near = self._hedge(said)
        text = round_amount(near, self.units[figure.unit.code], said.pen.profile)
        marked = said.pen.mark(text, said.fact, kind.value, figure)
        return f"{article} {marked}" if article and not text.startswith(("1 ", "un ")) else marked

    def _hedge(self, said: Said) -> tuple[Hedge, Decimal]:
        figure = figure_of(said)
        value = figure.unit.in_ones(abs(figure.value))
        return close(value, displayed(value, self.units[figure.unit.code], said.pen.profile))


def figure_of(said: Said) -> Figure:
    """The figure of one side of a fact; TemplateError where that side is a period."""
    if said.figure is None:
        raise TemplateError("a template prints a period where a figure belongs.", where=f"fact {said.fact.id}")
    return said.figure


def _window(said: Said) -> Any:
    if said.window is None:
        what = f"a template prints the {said.aspect} of a fact that has none."
        raise TemplateError(what, where=f"fact {said.fact.id}")
    return said.window


def _dated(said: Said, text: str) -> str:
    aspect = said.aspect if said.aspect != "figure" else "period"
    return said.pen.mark(text, said.fact, aspect)


def window_name(said: Said) -> str:
    """`enero-octubre de 2024` / `January through October 2024`."""
    return _dated(said, period.window(_window(said), said.pen.language))


def first_months(said: Said) -> str:
    """`los primeros diez meses de 2024` / `the first 10 months of 2024`."""
    return _dated(said, period.first_months(_window(said), said.pen.language))


def same_period(said: Said, preposition: str = "") -> str:
    """A comparison window after its window was named: `el mismo periodo de 2023`, `octubre de 2023`.

    In Spanish a preposition may be given, since it contracts: `del mismo periodo de 2023`.
    """
    return _after(preposition, _dated(said, period.same_period(_window(said), said.fact.window, said.pen.language)))


def month(said: Said, article: str = "") -> str:
    """The newest month, quarter or year without its year: `octubre`, `tercer trimestre`.

    `article` goes before a quarter, which needs one in running text.
    """
    last = _window(said).last
    text = timespan.without_year(last, said.pen.language)
    return _dated(said, f"{article} {text}" if article and last.frequency is Frequency.QUARTER else text)


def _after(preposition: str, phrase: str) -> str:
    return spanish.contract(preposition, phrase) if preposition else phrase


def months_range(said: Said) -> str:
    """The window without its year: `enero-octubre` / `January-October`."""
    return _dated(said, timespan.range_without_year(_window(said), said.pen.language))


def year(said: Said) -> str:
    """The year in which a window ends: `2024`."""
    return _dated(said, str(_window(said).last.year))


def span(said: Said) -> str:
    """How long the window is, in months: `12 meses`, `12 months`; in years where its periods are years."""
    window = _window(said)
    per_month = 1 if window.frequency is Frequency.YEAR else Frequency.MONTH // window.frequency
    unit = Frequency.YEAR if window.frequency is Frequency.YEAR else Frequency.MONTH
    return _dated(said, timespan.length(len(window) * per_month, unit, said.pen.profile))


def times(said: Said, gender: Gender = "m") -> str:
    """A count of periods, of areas, of a streak: `14`, `seis`."""
    figure = figure_of(said)
    return said.pen.mark(count(int(figure.value), said.pen.profile, gender), said.fact, "figure", figure)


def ordinal(said: Said, gender: Gender = "m") -> str:
    """A rank: `séptimo`, `seventh`."""
    figure = figure_of(said)
    place = int(figure.value)
    text = english.ordinal(place) if said.pen.language == "en" else spanish.ordinal(place, gender, apocope=True)
    return said.pen.mark(text, said.fact, "figure", figure)


def claim(text: str, fact: FactView, aspect: str) -> str:
    """Words without a number that claim something of a fact: a superlative, a direction."""
    return fact.pen.mark(text, fact.fact, aspect)


def moved(fact: FactView, story: StoryView) -> str:
    """The verb of a change, past tense, agreeing with the story's subject; no two in a row alike."""
    prices = story.indicator.kind in PRICES
    return _verb(fact, story, PRICE_UP if prices else UP, PRICE_DOWN if prices else DOWN)


def moves(fact: FactView, story: StoryView) -> str:
    """The same in the present tense, for headlines."""
    prices = story.indicator.kind in PRICES
    up, down = (HEADLINE_PRICE_UP, HEADLINE_PRICE_DOWN) if prices else (HEADLINE_UP, HEADLINE_DOWN)
    return _verb(fact, story, up, down)


def _verb(fact: FactView, story: StoryView, up: Verbs, down: Verbs) -> str:
    if fact.is_flat:
        raise TemplateError("a template prints a verb of change for a value that did not change.")
    options = (up if fact.is_up else down)[fact.pen.language]
    forms = options[fact.pen.turn(f"verb {options[0][0]}", len(options))]
    return fact.pen.mark(forms[story.subject.is_plural], fact.fact, "direction")


def day(date: Any, story: StoryView) -> str:
    """A date of the calendar: `14 de enero de 2025`."""
    return period.date_long(date, story.pen.profile)


MARKDOWN = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]>#"} | {"<": "&lt;"})
ENTITY = re.compile(r"&(?=#?\w+;)")


def verbatim(text: str) -> str:
    """Somebody's words, so that Markdown prints them character by character."""
    return ENTITY.sub("&amp;", text).translate(MARKDOWN)

"""The filters that print: each takes one side of a fact, says it in the article's language, and marks it.

No template types a digit; whatever is numeric passes through here. The sign of a change is the
verb's job, so changes are printed without one; a level below zero keeps its sign.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from typing import Any

from generator.bilingual import Language
from generator.errors import TemplateError
from generator.language import english, period, spanish, timespan
from generator.language.amount import amount, displayed, round_amount
from generator.language.hedge import Hedge, close, hedge_words, holds
from generator.language.inflection import ORDINALS
from generator.language.number import MINUS, count, number
from generator.language.percent import percent, points
from generator.language.profile import Profile
from generator.language.quantity import with_article
from generator.language.spelling import british
from generator.language.typography import sentence_case_first
from generator.model.fact import Direction, Figure
from generator.model.period import Frequency, Window
from generator.model.unit import PERCENT, POINT, Kind
from generator.model.words import Gender, UnitWords
from generator.writing.pen import one_blank
from generator.writing.said import FactView, Said
from generator.writing.views import StoryView

WORDS_BELOW = 10
"""In running text both languages write smaller counts in words (AP, numerals; the manuals of the Mexican press)."""
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
TENTH = Decimal("0.1")


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
        return said.pen.mark(f"{sign}{self.shown(said)}", said.fact, _side(said), said.figure)

    def size(self, said: Said) -> str:
        """The figure without its sign, after words that tell it: `un déficit de`."""
        return said.pen.mark(self.shown(said), said.fact, _side(said), said.figure)

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
        marked = said.pen.mark(f"{MINUS if figure.displayed < 0 else ''}{text}", said.fact, _side(said), figure)
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


def _side(said: Said) -> str:
    """The side of a fact that a figure is: one of its own figures, or that of a caveat."""
    return said.aspect if said.aspect == "caveat" else "figure"


def sign(said: Said) -> str:
    """`up`, `down` or `flat`: whether a figure is above or below zero, as shown; to choose the words by."""
    return Direction.of(figure_of(said).displayed).value


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
    """A time in words. That of a figure is the fact's own, the one compared with, the start, or another: `window`."""
    if said.aspect != "figure":
        return said.pen.mark(text, said.fact, said.aspect)
    known = {"period": said.fact.window, "comparison": said.fact.comparison}
    aspect = next((name for name, window in known.items() if window == said.window), "window")
    return said.pen.mark(text, said.fact, aspect, said.figure if aspect == "window" else None)


def window_name(said: Said) -> str:
    """`enero-octubre de 2024` / `January through October 2024`."""
    british = said.pen.profile.is_british
    return _dated(said, period.window(_window(said), said.pen.language, british=british))


def first_months(said: Said) -> str:
    """`los primeros diez meses de 2024` / `the first 10 months of 2024`."""
    return _dated(said, period.first_months(_window(said), said.pen.language))


def same_period(said: Said, preposition: str = "") -> str:
    """A comparison window after its window was named: `el mismo periodo de 2023`, `octubre de 2023`.

    In Spanish a preposition may be given, since it contracts: `del mismo periodo de 2023`.
    """
    pen = said.pen
    text = period.same_period(_window(said), said.fact.window, pen.language, british=pen.profile.is_british)
    return _after(preposition, _dated(said, text))


def year_before(said: Said) -> str:
    """The same time of the year before: `un año antes`, `a year earlier`; TemplateError for another time."""
    if _window(said) != said.fact.window.shift_years(-1):
        raise TemplateError("a template says `a year earlier` of another time.", where=f"fact {said.fact.id}")
    return _dated(said, period.a_year_earlier(said.pen.language))


def month(said: Said, article: str = "") -> str:
    """The newest month, quarter or year without its year: `octubre`, `tercer trimestre`.

    `article` goes before a quarter, which needs one in running text.
    """
    last = _window(said).last
    text = timespan.without_year(last, said.pen.language)
    return _dated(said, f"{article} {text}" if article and last.frequency is Frequency.QUARTER else text)


def _after(preposition: str, phrase: str) -> str:
    return spanish.contract(preposition, phrase) if preposition else phrase


def end(said: Said) -> str:
    """The last period of a window, with its year: `octubre de 2024` of the months from June to it."""
    british = said.pen.profile.is_british
    return _dated(said, period.window(Window.of(_window(said).last), said.pen.language, british=british))


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


@cache
def in_prose(profile: Profile) -> Profile:
    """A profile in running text: counts below ten are words, also where tables have figures."""
    return replace(profile, words_below=max(profile.words_below, WORDS_BELOW))


def times(said: Said, gender: Gender = "m", *, alone: bool = False) -> str:
    """A count of periods, of areas, of a streak: `14`, `seis`; `alone` where no noun follows: `uno`, not `un`."""
    figure = figure_of(said)
    text = count(abs(int(figure.value)), in_prose(said.pen.profile), gender)
    return said.pen.mark("uno" if alone and text == "un" else text, said.fact, _side(said), figure)


def multiple(said: Said, verb: str) -> str:
    """A change of some hundred per cent, as so many times its base: `subieron a más de cuatro veces`.

    The whole is one claim of direction: the change itself, in per cent, is not printed.
    """
    kind, ratio = times_its_base(figure_of(said).value)
    profile, language = said.pen.profile, said.pen.language
    words = "unas" if language == "es" and kind is Hedge.ABOUT else hedge_words(kind, language)
    many = number(ratio, 1, profile) if kind is Hedge.ABOUT else count(int(ratio), profile, "f")
    text = f"{verb} {words} {many} {'veces' if language == 'es' else 'times'}"
    return said.pen.mark(" ".join(text.split()), said.fact, "direction")


def times_its_base(change: Decimal) -> tuple[Hedge, Decimal]:
    """What a change in per cent makes of its base: so many times, with the hedge that is true of it.

    A whole number where it is close enough to one, else one decimal.

    >>> times_its_base(Decimal("318.5")), times_its_base(Decimal("390.1")), times_its_base(Decimal(200))
    ((<Hedge.OVER: 'over'>, Decimal('4')), (<Hedge.NEARLY: 'nearly'>, Decimal('5')), (<Hedge.EXACT: 'exact'>, \
Decimal('3')))
    >>> times_its_base(Decimal("336.7"))
    (<Hedge.ABOUT: 'about'>, Decimal('4.4'))
    """
    ratio = 1 + change / 100
    below = Decimal(int(ratio))
    if ratio == below:
        return Hedge.EXACT, below
    either = [(Hedge.OVER, below), (Hedge.NEARLY, below + 1)]
    near = sorted(either, key=lambda one: abs(ratio - one[1]))
    about = Hedge.ABOUT, ratio.quantize(TENTH, ROUND_HALF_UP)
    return next(((kind, whole) for kind, whole in near if holds(kind, ratio, whole)), about)


def ordinal(said: Said, gender: Gender = "m") -> str:
    """A rank: `séptimo`, `seventh`."""
    figure = figure_of(said)
    place = int(figure.value)
    text = english.ordinal(place) if said.pen.language == "en" else spanish.ordinal(place, gender, apocope=True)
    return said.pen.mark(text, said.fact, "figure", figure)


def place(said: Said, *, bare: bool = False) -> str:
    """A rank as a place of a list: `tercer lugar`, beyond the ordinals `lugar 40`; `third`, `40th`.

    `bare` leaves the noun out where another follows: `del quinto` before `al tercer lugar`.
    """
    figure = figure_of(said)
    number_of = int(figure.value)
    if said.pen.language == "en" or number_of <= len(ORDINALS):
        return f"{ordinal(said)} lugar" if said.pen.language == "es" and not bare else ordinal(said)
    return f"lugar {said.pen.mark(count(number_of, said.pen.profile), said.fact, 'figure', figure)}"


def claim(text: str, fact: FactView, aspect: str) -> str:
    """Words without a number that claim something of a fact: a superlative, a direction."""
    return fact.pen.mark(text, fact.fact, aspect)


def moved(change: FactView | Said, story: StoryView) -> str:
    """The verb of a change, past tense, agreeing with the story's subject; no two in a row alike.

    The direction is that of a fact, or the sign of one of its figures.
    """
    prices = story.indicator.kind in PRICES
    return _verb(change, story, PRICE_UP if prices else UP, PRICE_DOWN if prices else DOWN)


def moves(change: FactView | Said, story: StoryView) -> str:
    """The same in the present tense, for headlines."""
    prices = story.indicator.kind in PRICES
    up, down = (HEADLINE_PRICE_UP, HEADLINE_PRICE_DOWN) if prices else (HEADLINE_UP, HEADLINE_DOWN)
    return _verb(change, story, up, down)


def _verb(change: FactView | Said, story: StoryView, up: Verbs, down: Verbs) -> str:
    way = Direction(sign(change)) if isinstance(change, Said) else _way(change)
    if way is Direction.FLAT:
        raise TemplateError("a template prints a verb of change for a value that did not change.")
    options = (up if way is Direction.UP else down)[change.pen.language]
    forms = options[change.pen.turn(f"verb {options[0][0]}", len(options))]
    aspect = "caveat" if isinstance(change, Said) and change.aspect == "caveat" else "direction"
    return change.pen.mark(forms[story.subject.is_plural], change.fact, aspect)


def _way(fact: FactView) -> Direction:
    return Direction.FLAT if fact.is_flat else fact.fact.direction


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

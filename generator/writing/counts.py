"""The filters that print a count: of periods or of places, a rank, so many times a base."""

from __future__ import annotations

from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from functools import cache

from generator.language import english, spanish
from generator.language.hedge import Hedge, hedge_words, holds
from generator.language.inflection import ORDINALS
from generator.language.number import count, number
from generator.language.profile import Profile
from generator.model.words import Gender
from generator.writing.said import Said, figure_of, side_of

WORDS_BELOW = 10
"""In running text both languages write smaller counts in words (AP, numerals; the manuals of the Mexican press)."""
TENTH = Decimal("0.1")


@cache
def in_prose(profile: Profile) -> Profile:
    """A profile in running text: counts below ten are words, also where tables have figures."""
    return replace(profile, words_below=max(profile.words_below, WORDS_BELOW))


def times(said: Said, gender: Gender = "m", *, alone: bool = False) -> str:
    """A count of periods, of areas, of a streak: `14`, `seis`; `alone` where no noun follows: `uno`, not `un`."""
    figure = figure_of(said)
    text = count(abs(int(figure.value)), in_prose(said.pen.profile), gender)
    return said.pen.mark("uno" if alone and text == "un" else text, said.fact, side_of(said), figure)


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

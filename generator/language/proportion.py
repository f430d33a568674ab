"""Shares and multiples in words, each only where it is true of what is raw and of what is shown."""

from __future__ import annotations

from decimal import Decimal

from generator.bilingual import Language
from generator.language.number import count
from generator.language.profile import Profile
from generator.model.words import Number

Phrase = tuple[Decimal, Decimal, bool, str, str]


def _band(low: str, high: str, spanish: str, english: str, *, is_open: bool = False) -> Phrase:
    """From `low` (not itself where `is_open`) to `high`, and the words of both languages."""
    return Decimal(low), Decimal(high), is_open, spanish, english


SHARES = (
    _band("0.495", "0.505", "la mitad", "half"),
    _band("0.47", "0.495", "casi la mitad", "nearly half"),
    _band("0.505", "0.60", "más de la mitad", "more than half", is_open=True),
    _band("0.3234", "0.3433", "un tercio", "a third"),
    _band("0.6567", "0.6766", "dos de cada tres", "two in three"),
    _band("0.74", "0.76", "tres de cada cuatro", "three in four"),
)
"""Shares of one and their words, in the order in which they are tried."""

MULTIPLES = {2: "doble", 3: "triple"}
DOUBLE_LOW, DOUBLE_HIGH = Decimal("1.95"), Decimal("2.05")


def share_words(share: Decimal, language: Language, *displayed: Decimal) -> str | None:
    """A share of one in words, or None where no phrase is true of all readings.

    >>> share_words(Decimal("0.51"), "es"), share_words(Decimal("0.4949"), "en"), share_words(Decimal("0.4"), "en")
    ('más de la mitad', 'nearly half', None)
    """
    readings = (share, *displayed)
    for low, high, is_open, spanish, english in SHARES:
        if all(low <= reading <= high and not (is_open and reading == low) for reading in readings):
            return spanish if language == "es" else english
    return None


def share_number(of: Number | None = None) -> Number:
    """The number of the verb after a share: "20% of exports were", "20% of the population was", "20% was".

    AP (percent): plural where a plural word follows "of", else singular. Both are right in Spanish after
    a plural, which is the commoner («el 20 % de las empresas crecieron»), and the only one with an
    attribute (Fundéu, porcentajes); a mass noun is singular («el 20 % de la población»).

    >>> share_number("plural"), share_number("singular"), share_number()
    ('plural', 'singular', 'singular')
    """
    return of or "singular"


def times_as(n: int, profile: Profile, *, counted: bool = False) -> str:
    """A whole multiple of what is compared: "three times as much as", never "times more"; «el triple de».

    `counted` is for what can be counted: "twice as many as". ValueError below two.

    >>> from generator.language.profile import PROFILES
    >>> times_as(2, PROFILES["en_US"]), times_as(3, PROFILES["en_US"], counted=True), times_as(4, PROFILES["mx.prensa"])
    ('twice as much as', 'three times as many as', 'cuatro veces la cifra de')
    """
    if n < min(MULTIPLES):
        message = f"{n} is no multiple that has words"
        raise ValueError(message)
    if profile.language == "es":
        return f"el {MULTIPLES[n]} de" if n in MULTIPLES else f"{count(n, profile, 'f')} veces la cifra de"
    return f"{'twice' if n == min(MULTIPLES) else f'{count(n, profile)} times'} as {'many' if counted else 'much'} as"


def doubling(ratio: Decimal, language: Language, number: Number, *displayed: Decimal) -> str | None:
    """The verb for twice as much (1.95 to 2.05) or more than that; None below.

    >>> doubling(Decimal("2.01"), "es", "plural"), doubling(Decimal("2.4"), "en", "plural")
    ('se duplicaron', 'more than doubled')
    """
    readings = (ratio, *displayed)
    if min(readings) < DOUBLE_LOW:
        return None
    if max(readings) <= DOUBLE_HIGH:
        return "doubled" if language == "en" else _spanish(number)
    if min(readings) > DOUBLE_HIGH:
        return "more than doubled" if language == "en" else f"más que {_spanish(number)}"
    return None


def _spanish(number: Number) -> str:
    return "se duplicó" if number == "singular" else "se duplicaron"

"""Plain numbers, in figures and in words."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from generator.bilingual import Language
from generator.errors import TemplateError
from generator.language.profile import Profile
from generator.model.fact import rounded
from generator.model.words import Gender

MINUS = "\u2212"
CENTURY = 100
FEW_DECIMALS = 6
"""Up to here `str` writes a Decimal without an exponent."""
TWENTY = 20
THIRTY = 30
SPANISH = (
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete "
    "dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete "
    "veintiocho veintinueve"
).split()
SPANISH_TENS = "treinta cuarenta cincuenta sesenta setenta ochenta noventa".split()
ENGLISH = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
ENGLISH_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def number(value: Decimal, decimals: int, profile: Profile, *, signed: bool = False) -> str:
    """`value` in figures with `decimals` digits after the mark, rounded half away from zero, once.

    The sign is the verb's job («cayó 4.4%», never «cayó -4.4%»), so the absolute value is printed;
    tables ask for `signed` and get a true minus, U+2212. A number that rounds to zero has no sign.
    TemplateError for what is no finite number.

    >>> from generator.language.profile import PROFILES
    >>> number(Decimal("57345.95"), 1, PROFILES["mx.prensa"]), number(Decimal("1234.5"), 1, PROFILES["es"])
    ('57,346.0', '1234,5')
    >>> number(Decimal("-4.35"), 1, PROFILES["mx.tabla"], signed=True) == MINUS + "4.4"
    True
    """
    if not value.is_finite():
        raise TemplateError(f"{value} is no number that can be printed.", remedy="Leave the fact out of the text.")
    shown = rounded(value, decimals)
    text = figures(str(shown.copy_abs()) if 0 <= decimals <= FEW_DECIMALS else f"{shown.copy_abs():f}", profile)
    return MINUS + text if signed and shown < 0 else text


def figures(digits: str, profile: Profile) -> str:
    """Digits with a point, `1234.5`, with the marks of the profile.

    Integers of fewer digits than the profile groups stay together: the RAE (Ortografía 2010) groups from five.

    >>> from generator.language.profile import PROFILES
    >>> [figures("1234567.50", PROFILES[name]) for name in ("mx.prensa", "en_GB")], figures("1234", PROFILES["es"])
    (['1,234,567.50', '1,234,567.50'], '1234')
    """
    whole, point, fraction = digits.partition(".")
    if len(whole) >= profile.group_from:
        whole = f"{int(whole):,}".replace(",", profile.group)
    return f"{whole}{profile.decimal}{fraction}" if point else whole


@lru_cache(maxsize=1024)
def words(n: int, language: Language, gender: Gender = "m", *, apocope: bool = False) -> str:
    """0 to 99 in words; ValueError beyond.

    `apocope` is the Spanish form before a masculine noun («veintiún meses»); alone and before
    «por ciento» the full form stands («veintiuno por ciento», Fundéu).

    >>> words(21, "es"), words(21, "es", apocope=True), words(31, "es", "f"), words(21, "en")
    ('veintiuno', 'veintiún', 'treinta y una', 'twenty-one')
    """
    if not 0 <= n < CENTURY:
        message = f"{n} is not written in words; only 0 to 99 are"
        raise ValueError(message)
    return _spanish(n, gender, apocope=apocope) if language == "es" else _english(n)


def _spanish(n: int, gender: Gender, *, apocope: bool) -> str:
    tens, ones = divmod(n, 10)
    text = SPANISH[n] if n < THIRTY else SPANISH_TENS[tens - 3] + (f" y {SPANISH[ones]}" if ones else "")
    if not text.endswith("uno"):
        return text
    if gender == "f":
        return text[:-1] + "a"
    if apocope:
        return "veintiún" if n == TWENTY + 1 else text[:-1]
    return text


def _english(n: int) -> str:
    if n < TWENTY:
        return ENGLISH[n]
    tens, ones = divmod(n, 10)
    return ENGLISH_TENS[tens - 2] + (f"-{ENGLISH[ones]}" if ones else "")


@lru_cache(maxsize=4096)
def count(n: int, profile: Profile, gender: Gender = "m") -> str:
    """How many of something, to stand before its noun: words below ten, figures from ten.

    AP (numerals) and the manuals of the Mexican press agree on it. ValueError for a negative count.

    >>> from generator.language.profile import PROFILES
    >>> count(9, PROFILES["en_US"]), count(12, PROFILES["mx.prensa"]), count(1, PROFILES["mx.prensa"], "f")
    ('nine', '12', 'una')
    """
    if n < 0:
        message = f"{n} counts nothing; a count starts at 0"
        raise ValueError(message)
    if n < profile.words_below:
        return words(n, profile.language, gender, apocope=True)
    return number(Decimal(n), 0, profile)

"""Percentages, and percentage points for the difference of two rates."""

from __future__ import annotations

from decimal import Decimal

from generator.language.number import number
from generator.language.profile import Profile


def percent(value: Decimal, decimals: int, profile: Profile, *, signed: bool = False) -> str:
    r"""A rate in per cent, without sign unless a table asks for it.

    English: figure and sign without space (AP, percent, since 2019). Spanish: «6.7%» in the Mexican
    press (CLDR es-MX), «6.7 %» with a space that does not break by the RAE and the SI.

    >>> from generator.language.profile import PROFILES
    >>> percent(Decimal("-6.72"), 1, PROFILES["mx.prensa"]), percent(Decimal("6.72"), 1, PROFILES["en_US"])
    ('6.7%', '6.7%')
    >>> percent(Decimal("3.5"), 1, PROFILES["es"]).split("\N{NO-BREAK SPACE}")
    ['3,5', '%']
    """
    return f"{number(value, decimals, profile, signed=signed)}{profile.percent_space}%"


def points(value: Decimal, decimals: int, profile: Profile) -> str:
    """A difference of rates, or a contribution to growth, in percentage points, without sign.

    Exactly one is written whole. Spanish is singular for that one alone («1 punto porcentual», «0.2
    puntos porcentuales»), and so is British English ("0.2 percentage points", the usage of the Office for
    National Statistics). American English is singular up to one ("0.2 percentage point", the usage of the
    Bureau of Labor Statistics; "4 percentage points", AP).

    >>> from generator.language.profile import PROFILES
    >>> points(Decimal("0.2"), 1, PROFILES["mx.prensa"]), points(Decimal("-1"), 1, PROFILES["mx.prensa"])
    ('0.2 puntos porcentuales', '1 punto porcentual')
    >>> points(Decimal("0.2"), 1, PROFILES["en_US"]), points(Decimal("4"), 0, PROFILES["en_US"])
    ('0.2 percentage point', '4 percentage points')
    >>> points(Decimal("0.2"), 1, PROFILES["en_GB"])
    '0.2 percentage points'
    """
    text = number(value, decimals, profile)
    whole, _, fraction = text.partition(profile.decimal)
    is_one = whole == "1" and not fraction.strip("0")
    figure = "1" if is_one else text
    if profile.language == "es":
        return f"{figure} punto porcentual" if is_one else f"{figure} puntos porcentuales"
    is_small = is_one or (whole == "0" and not profile.is_british)
    return f"{figure} percentage point" if is_small else f"{figure} percentage points"

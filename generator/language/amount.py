"""Amounts of money, persons, establishments: how far they are rounded, and in which words.

Display grain, the same for all units, taken from the raw value and rounded once:

| value | Spanish | English |
|---|---|---|
| from 10^12 | to the million | two decimals of a trillion |
| from 10^9 | to the million | one decimal of a billion |
| from 10^6 | one decimal of a million | one decimal of a million |
| below | `decimals` after the mark | `decimals` after the mark |

A caller may ask for another `grain`: the power of ten of the last digit shown (6 is to the million).
Zeros at the end of a scaled amount are dropped: «57 mil millones», "$57 billion". The absolute value
is printed; deficits and falls have their words.

10^9 is «mil millones» and 10^12 «un billón» (Fundéu, billón); "billion" and "trillion" in English.
"""

from __future__ import annotations

from decimal import Decimal

from generator.errors import TemplateError
from generator.language.number import count, number
from generator.language.profile import Profile
from generator.model.fact import rounded
from generator.model.unit import Unit
from generator.model.words import UnitForms, UnitWords

THOUSAND = Decimal(10**3)
MILLION = Decimal(10**6)
BILLION = Decimal(10**9)
TRILLION = Decimal(10**12)
FINEST_SCALED_GRAIN = 4
"""Up to hundredths of a million an amount keeps its scale word; finer ones are spelled out."""
MOST_DECIMALS = 2
"""AP (numerals): at most two decimals with million, billion and trillion."""
TENTH_OF_TRILLION = 11
ENGLISH_SCALES = ((12, "trillion", "tn"), (9, "billion", "bn"), (6, "million", "m"))


def displayed(
    value: Decimal, unit: UnitWords, profile: Profile, decimals: int = 0, grain: int | None = None
) -> Decimal:
    """The exact number of single units that `amount` prints, sign kept, so that truth is tested on it.

    >>> from generator.language.profile import PROFILES
    >>> from generator.model.words import UnitForms, UnitWords
    >>> peso = UnitWords(id="MXN", es=UnitForms(one="peso", many="pesos"), en=UnitForms(one="peso", many="pesos"))
    >>> f"{displayed(Decimal('57345950000'), peso, PROFILES['mx.prensa']):f}"
    '57346000000'
    >>> f"{displayed(Decimal('57345950000'), peso, PROFILES['en_US']):f}"
    '57300000000'
    """
    if not value.is_finite():
        message = f"{value} {unit.id} is no amount that can be printed."
        raise TemplateError(message, remedy="Leave the fact out of the text.")
    return rounded(value, -_grain(value, profile, decimals) if grain is None else -grain)


def amount(value: Decimal, unit: UnitWords, profile: Profile, decimals: int = 0, grain: int | None = None) -> str:
    """An amount given in single pesos, dollars, persons, with its unit.

    Money in `mx.prensa` is written as it is read («57 mil 346 millones de pesos»); counts below a
    million keep the comma («215,422 personas»), and below ten are words («cinco personas»), as AP
    has "five people". Dollars are "$57.3 billion" in English (AP), other currencies are named
    ("57.3 billion pesos"); in Spanish a bare «$» is ambiguous and all are named. `en_GB` shortens
    money as the Guardian does, "57.3bn", and keeps "million people".

    >>> from generator.language.profile import PROFILES
    >>> from generator.model.words import UnitForms, UnitWords
    >>> dollar = UnitWords(
    ...     id="USD", es=UnitForms(one="dólar", many="dólares"), en=UnitForms(one="dollar", many="dollars")
    ... )
    >>> amount(Decimal(57345950000), dollar, PROFILES["mx.prensa"]), amount(
    ...     Decimal(57345950000), dollar, PROFILES["en_US"]
    ... )
    ('57 mil 346 millones de dólares', '$57.3 billion')
    >>> amount(Decimal(57671000), dollar, PROFILES["mx.prensa"], grain=3)
    '57 millones 671 mil dólares'
    """
    shown = displayed(value, unit, profile, decimals, grain).copy_abs()
    fine = _grain(value, profile, decimals) if grain is None else grain
    if _is_few(shown, fine, unit, profile):
        forms = unit.es if profile.language == "es" else unit.en
        return f"{count(int(shown), profile, forms.gender)} {_noun(shown, forms)}"
    if profile.language == "en":
        return _english(shown, fine, unit, profile)
    if profile.scale == "press":
        return _press(shown, fine, unit, profile)
    return _table(shown, fine, unit, profile)


def round_amount(value: Decimal, unit: UnitWords, profile: Profile) -> str:
    """A round threshold, printed exactly, as hedges need it: «superó los 57 mil millones de pesos».

    In `mx.prensa` round thousands and billones are words, whatever is counted («más de 215 mil
    personas», «más de 1.5 billones de pesos»).

    >>> from generator.language.profile import PROFILES
    >>> from generator.model.words import UnitForms, UnitWords
    >>> peso = UnitWords(id="MXN", es=UnitForms(one="peso", many="pesos"), en=UnitForms(one="peso", many="pesos"))
    >>> round_amount(Decimal(57000000000), peso, PROFILES["mx.prensa"])
    '57 mil millones de pesos'
    >>> round_amount(Decimal(57000000000), peso, PROFILES["en_US"])
    '57 billion pesos'
    """
    if profile.scale != "press" or not value.is_finite():
        return amount(value, unit, profile, grain=_last_digit(value))
    size, grain = value.copy_abs(), _last_digit(value)
    if size >= TRILLION and grain >= TENTH_OF_TRILLION:
        return f"{_scaled(size, 12, 'billón', 'billones', profile)} de {unit.es.many}"
    if THOUSAND <= size < MILLION and grain >= THOUSAND.adjusted():
        return f"{_thousands(size, profile)} {unit.es.many}"
    return amount(value, unit, profile, grain=grain)


def _grain(value: Decimal, profile: Profile, decimals: int) -> int:
    """The power of ten of the last digit shown, by the table above."""
    size = value.copy_abs()
    if size < MILLION:
        return -decimals
    if size < BILLION:
        return 5
    if profile.language == "es":
        return 6
    return 8 if size < TRILLION else 10


def _last_digit(value: Decimal) -> int:
    """The power of ten of the last digit that is not zero; 0 for zero and for no number."""
    exponent = value.normalize().as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def _bare(value: Decimal, profile: Profile) -> str:
    """All the digits a number has, and no zeros after them."""
    return number(value, max(0, -_last_digit(value)), profile)


def _is_few(shown: Decimal, fine: int, unit: UnitWords, profile: Profile) -> bool:
    """Whether it is a count that is written in words: whole, small, and no money."""
    return fine >= 0 and shown < profile.words_below and not Unit(unit.id).is_currency


def _noun(shown: Decimal, forms: UnitForms) -> str:
    return forms.one if shown == 1 else forms.many


def _english(shown: Decimal, fine: int, unit: UnitWords, profile: Profile) -> str:
    figure = _english_figure(shown, fine, unit, profile)
    symbol = profile.symbols.get(unit.id)
    return f"{symbol}{figure}" if symbol else f"{figure} {_noun(shown, unit.en)}"


def _english_figure(shown: Decimal, fine: int, unit: UnitWords, profile: Profile) -> str:
    for power, word, letters in ENGLISH_SCALES:
        if shown.adjusted() >= power and shown:
            scaled = shown.scaleb(-power)
            if -_last_digit(scaled) > MOST_DECIMALS:
                break
            is_short = profile.scale == "letters" and Unit(unit.id).is_currency
            return f"{_bare(scaled, profile)}{letters}" if is_short else f"{_bare(scaled, profile)} {word}"
    return number(shown, max(0, -fine), profile)


def _table(shown: Decimal, fine: int, unit: UnitWords, profile: Profile) -> str:
    """«57,346 millones de pesos»: figures, and millions as the only scale word."""
    if shown >= MILLION and fine >= FINEST_SCALED_GRAIN:
        return f"{_scaled(shown, 6, 'millón', 'millones', profile)} de {unit.es.many}"
    return f"{number(shown, max(0, -fine), profile)} {_noun(shown, unit.es)}"


def _press(shown: Decimal, fine: int, unit: UnitWords, profile: Profile) -> str:
    """«1 billón 250 mil 346 millones de pesos»; no «de» where digits or «mil» come last."""
    if shown < MILLION:
        is_read_out = Unit(unit.id).is_currency and fine >= 0
        text = _thousands(shown, profile) if is_read_out else number(shown, max(0, -fine), profile)
        return f"{text} {_noun(shown, unit.es)}"
    trillions, rest = divmod(shown, TRILLION)
    millions, ones = (rest.scaleb(-6), Decimal(0)) if fine >= FINEST_SCALED_GRAIN else divmod(rest, MILLION)
    parts = [_scaled(trillions, 0, "billón", "billones", profile)] if trillions else []
    if millions:
        parts.append(f"{_thousands(millions, profile)} {'millón' if millions == 1 else 'millones'}")
    parts.append(_thousands(ones, profile) if ones else "de")
    return f"{' '.join(parts)} {unit.es.many}"


def _scaled(value: Decimal, power: int, one: str, many: str, profile: Profile) -> str:
    scaled = value.scaleb(-power)
    return f"{_bare(scaled, profile)} {one if scaled == 1 else many}"


def _thousands(value: Decimal, profile: Profile) -> str:
    """Up to 999,999 as it is read: «57 mil 346», «mil 346» (the press drops the «un»)."""
    thousands, ones = divmod(value, THOUSAND)
    if not thousands or 0 < ones < 1:
        return _bare(value, profile)
    head = "mil" if thousands == 1 else f"{thousands:f} mil"
    return f"{head} {_bare(ones, profile)}" if ones else head

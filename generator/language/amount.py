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
from functools import lru_cache

from generator.errors import TemplateError
from generator.language.number import count, figures, number
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
WHOLE_MILLIONS = 6
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
    _refuse_none(value, unit)
    return rounded(value, -_grain(value, profile, decimals) if grain is None else -grain)


@lru_cache(maxsize=4096)
def amount(value: Decimal, unit: UnitWords, profile: Profile, decimals: int = 0, grain: int | None = None) -> str:
    """An amount given in single pesos, dollars, persons, with its unit.

    Money in `mx.prensa` is written as it is read («57 mil 346 millones de pesos»); counts below a
    million keep the comma («215,422 personas»), and below ten are words («cinco personas»), as AP
    has "five people". Dollars are "$57.3 billion" in English (AP), other currencies are named
    ("57.3 billion pesos"); in Spanish a bare «$» is ambiguous and all are named. `en_GB` shortens
    money as the Guardian does, "£57.3bn", "57.3bn pesos", and keeps "million people" (numbers).

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
    >>> amount(Decimal(1000000), dollar, PROFILES["mx.prensa"]), amount(Decimal(10**12), dollar, PROFILES["mx.prensa"])
    ('un millón de dólares', 'un billón de dólares')
    """
    _refuse_none(value, unit)
    fine = _grain(value, profile, decimals) if grain is None else grain
    shown = rounded(value, -fine).copy_abs()
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

    In Spanish round billones are words («más de 1.5 billones de pesos»), in `mx.prensa` thousands too,
    whatever is counted («más de 215 mil personas»).

    >>> from generator.language.profile import PROFILES
    >>> from generator.model.words import UnitForms, UnitWords
    >>> peso = UnitWords(id="MXN", es=UnitForms(one="peso", many="pesos"), en=UnitForms(one="peso", many="pesos"))
    >>> round_amount(Decimal(57000000000), peso, PROFILES["mx.prensa"])
    '57 mil millones de pesos'
    >>> round_amount(Decimal(57000000000), peso, PROFILES["en_US"])
    '57 billion pesos'
    """
    grain = _last_digit(value)
    if profile.language == "es" and value.is_finite():
        size = value.copy_abs()
        if size >= TRILLION and grain >= TENTH_OF_TRILLION:
            return f"{_scaled(size, 12, 'billón', 'billones', profile)} de {unit.es.many}"
        if profile.scale == "press" and THOUSAND <= size < MILLION and grain >= THOUSAND.adjusted():
            return f"{_thousands(size, profile)} {unit.es.many}"
    return amount(value, unit, profile, grain=grain)


def _refuse_none(value: Decimal, unit: UnitWords) -> None:
    if not value.is_finite():
        message = f"{value} {unit.id} is no amount that can be printed."
        raise TemplateError(message, remedy="Leave the fact out of the text.")


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


@lru_cache(maxsize=256)
def _is_money(code: str) -> bool:
    return Unit(code).is_currency


def _bare(value: Decimal | int, profile: Profile) -> str:
    """All the digits a number has, and no zeros after them."""
    digits = str(value) if isinstance(value, int) else f"{value:f}"
    return figures(digits.rstrip("0").rstrip(".") if "." in digits else digits, profile)


def _is_few(shown: Decimal, fine: int, unit: UnitWords, profile: Profile) -> bool:
    """Whether it is a count that is written in words: whole, small, and no money."""
    return shown < profile.words_below and fine >= 0 and not _is_money(unit.id)


def _noun(shown: Decimal, forms: UnitForms) -> str:
    return forms.one if shown == 1 else forms.many


def _english(shown: Decimal, fine: int, unit: UnitWords, profile: Profile) -> str:
    figure = _english_figure(shown, fine, unit, profile)
    symbol = profile.symbols.get(unit.id)
    return f"{symbol}{figure}" if symbol else f"{figure} {_noun(shown, unit.en)}"


def _english_figure(shown: Decimal, fine: int, unit: UnitWords, profile: Profile) -> str:
    size = shown.adjusted()
    for power, word, letters in ENGLISH_SCALES:
        if size >= power:
            figure = _bare(shown.scaleb(-power), profile)
            if len(figure.partition(profile.decimal)[2]) > MOST_DECIMALS:
                break
            return f"{figure}{letters}" if profile.scale == "letters" and _is_money(unit.id) else f"{figure} {word}"
    return number(shown, max(0, -fine), profile)


def _table(shown: Decimal, fine: int, unit: UnitWords, profile: Profile) -> str:
    """«57,346 millones de pesos»: figures, and millions as the only scale word."""
    if shown >= MILLION and fine >= FINEST_SCALED_GRAIN:
        return f"{_scaled(shown, 6, 'millón', 'millones', profile)} de {unit.es.many}"
    return f"{number(shown, max(0, -fine), profile)} {_noun(shown, unit.es)}"


def _press(shown: Decimal, fine: int, unit: UnitWords, profile: Profile) -> str:
    """«1 billón 250 mil 346 millones de pesos»; no «de» where digits or «mil» come last."""
    if shown < MILLION:
        is_read_out = fine >= 0 and _is_money(unit.id)
        text = _thousands(shown, profile) if is_read_out else number(shown, max(0, -fine), profile)
        return f"{text} {_noun(shown, unit.es)}"
    if shown == TRILLION:
        return f"{_scaled(shown, 12, 'billón', 'billones', profile)} de {unit.es.many}"
    if shown == MILLION or (shown < BILLION and fine >= FINEST_SCALED_GRAIN):
        return f"{_scaled(shown, 6, 'millón', 'millones', profile)} de {unit.es.many}"
    return f"{_read_out(shown, fine, profile)} {unit.es.many}"


def _read_out(shown: Decimal, fine: int, profile: Profile) -> str:
    """Billones, millones, thousands and ones, one after the other."""
    ones: int | Decimal = 0
    if fine >= WHOLE_MILLIONS:
        trillions, millions = divmod(int(shown.scaleb(-WHOLE_MILLIONS)), 10**WHOLE_MILLIONS)
    else:
        trillions, rest = divmod(shown, TRILLION)
        millions, ones = (rest.scaleb(-6), 0) if fine >= FINEST_SCALED_GRAIN else divmod(rest, MILLION)
    parts = []
    if trillions:
        parts.append("1 billón" if trillions == 1 else f"{_bare(trillions, profile)} billones")
    if millions:
        parts.append("1 millón" if millions == 1 else f"{_thousands(millions, profile)} millones")
    parts.append(_thousands(ones, profile) if ones else "de")
    return " ".join(parts)


def _scaled(value: Decimal, power: int, one: str, many: str, profile: Profile) -> str:
    """«57.3 millones», and «un millón» where running text has words for small counts (RAE, DPD: millón)."""
    scaled = value.scaleb(-power)
    if scaled == 1:
        return f"un {one}" if profile.words_below > 1 else f"1 {one}"
    return f"{_bare(scaled, profile)} {many}"


def _thousands(value: Decimal | int, profile: Profile) -> str:
    """Up to 999,999 as it is read: «57 mil 346», «mil 346» (the press drops the «un»)."""
    thousands = int(value) // 1000
    ones = value - thousands * 1000
    if not thousands or 0 < ones < 1:
        return _bare(value, profile)
    head = "mil" if thousands == 1 else f"{thousands} mil"
    return f"{head} {_bare(ones, profile)}" if ones else head

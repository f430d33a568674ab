"""From one figure to another: ranges of money, of counts, of per cent."""

from __future__ import annotations

from decimal import Decimal

from generator.errors import TemplateError
from generator.language.amount import amount
from generator.language.percent import percent
from generator.language.profile import Profile
from generator.model.words import UnitWords


def amounts(low: Decimal, high: Decimal, unit: UnitWords, profile: Profile, decimals: int = 0) -> str:
    """A range of amounts, the scale word with both so that neither can be misread, the unit once.

    AP (ranges): "$12 million to $14 million", not "$12 to $14 million". Fundéu (de... a): «de 12 millones
    a 14 millones de pesos». Amounts that are printed alike are one amount. TemplateError where `low` is above `high`.

    >>> from generator.language.profile import PROFILES
    >>> from generator.model.words import UnitForms
    >>> peso = UnitWords(id="MXN", es=UnitForms(one="peso", many="pesos"), en=UnitForms(one="peso", many="pesos"))
    >>> amounts(Decimal(12000000), Decimal(14000000), peso, PROFILES["en_US"])
    '12 million to 14 million pesos'
    >>> amounts(Decimal(12000000), Decimal(14000000), peso, PROFILES["mx.prensa"])
    'de 12 millones a 14 millones de pesos'
    """
    _refuse_reversed(low, high)
    first, last = (amount(value, unit, profile, decimals) for value in (low, high))
    if first == last:
        return last
    if profile.language == "en":
        return f"{_without(first, unit.en.one, unit.en.many)} to {last}"
    bare = _without(first, unit.es.one, unit.es.many).removesuffix(" de")
    return f"de {'uno' if bare == 'un' else bare} a {last}"


def percentages(low: Decimal, high: Decimal, decimals: int, profile: Profile) -> str:
    """A range of per cent, the sign with both figures; «del 3 % al 5 %» in Spain, without article in Mexico.

    >>> from generator.language.profile import PROFILES
    >>> [percentages(Decimal(3), Decimal(5), 0, PROFILES[name]) for name in ("en_US", "mx.prensa")]
    ['3% to 5%', 'de 3% a 5%']
    """
    _refuse_reversed(low, high)
    first, last = (percent(value, decimals, profile) for value in (low, high))
    if first == last:
        return last
    if profile.language == "en":
        return f"{first} to {last}"
    return f"del {first} al {last}" if profile.locale == "es_ES" else f"de {first} a {last}"


def _refuse_reversed(low: Decimal, high: Decimal) -> None:
    if not low <= high:
        message = f"no range goes from {low} to {high}."
        raise TemplateError(message, remedy="Give the lower figure first.")


def _without(text: str, *nouns: str) -> str:
    """An amount without its unit at the end."""
    return next((text.removesuffix(f" {noun}") for noun in nouns if text.endswith(f" {noun}")), text)

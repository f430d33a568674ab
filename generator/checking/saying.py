"""Numbers and times in the words of a finding: what the text should say, and of when a figure would be right."""

from __future__ import annotations

from decimal import Decimal

from generator.catalogue import Catalogue
from generator.checking.digits import Mark
from generator.checking.measure import rounded
from generator.checking.reading import Quantity
from generator.model.period import Frequency, Period, Window

_MONTHS = {
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(),
    "en": "January February March April May June July August September October November December".split(),
}
_QUARTERS = {"es": "primer segundo tercer cuarto".split(), "en": "first second third fourth".split()}
_SCALES = {
    "es": ((12, "billones de "), (6, "millones de ")),
    "en": ((12, "trillion "), (9, "billion "), (6, "million ")),
}
_POINTS = {"es": ("punto porcentual", "puntos porcentuales"), "en": ("percentage point", "percentage points")}
_COMMA = str.maketrans(",.", ".,")
_TIMES = {"month": ("mes", "meses"), "quarter": ("trimestre", "trimestres"), "year": ("año", "años")}


def when(window: Window, language: str) -> str:
    """A window in words.

    >>> when(Window.parse("2024-01/2024-10"), "es"), when(Window.parse("2024-Q3"), "en")
    ('enero-octubre de 2024', 'the third quarter of 2024')
    """
    if window.is_single:
        return _period(window.last, language)
    if window.is_whole_year:
        return str(window.last.year)
    if window.frequency is Frequency.MONTH:
        first, last = (_MONTHS[language][one.number - 1] for one in (window.first, window.last))
        of = " de " if language == "es" else " "
        if window.first.year == window.last.year:
            return f"{first}-{last}{of}{window.last.year}"
        join = " a " if language == "es" else " to "
        return f"{first}{of}{window.first.year}{join}{last}{of}{window.last.year}"
    join = " a " if language == "es" else " to "
    return _period(window.first, language) + join + _period(window.last, language)


def _period(period: Period, language: str) -> str:
    if period.frequency is Frequency.YEAR:
        return str(period.year)
    if period.frequency is Frequency.MONTH:
        of = " de " if language == "es" else " "
        return f"{_MONTHS[language][period.number - 1]}{of}{period.year}"
    name = _QUARTERS[language][period.number - 1]
    return f"el {name} trimestre de {period.year}" if language == "es" else f"the {name} quarter of {period.year}"


def figure(value: Decimal, quantity: Quantity, catalogue: Catalogue, language: str, unit: str = "") -> str:
    """A true value as the text should print it, with the digits of the figure it stands for.

    A level is in single units; a change in per cent or points.
    """
    unit = unit or quantity.unit
    if unit == "percent":
        return f"{_number(rounded(value, quantity.step))}%"
    if unit == "share":
        return f"{_number(rounded(value * 100, Decimal('0.1')))}%"
    if unit == "point":
        shown = rounded(value, quantity.step)
        return f"{_number(shown)} {_POINTS[language][0 if abs(shown) <= 1 and language == 'en' else 1]}"
    if unit in _TIMES:
        one, many = _TIMES[unit] if language == "es" else (unit, f"{unit}s")
        return f"{_number(value)} {one if value == 1 else many}"
    if unit in ("place", "state", "municipality", "sector", "times", ""):
        return _number(rounded(value, quantity.step))
    return _amount(value, quantity, catalogue, language, unit)


def in_marks(words: str, mark: Mark) -> str:
    """Words with figures in the marks of the text.

    >>> in_marks("57,286.2 millones de pesos", ",")
    '57.286,2 millones de pesos'
    """
    return words.translate(_COMMA) if mark == "," else words


def _amount(value: Decimal, quantity: Quantity, catalogue: Catalogue, language: str, unit: str) -> str:
    """An amount with its scale and unit: 57,671 millones de pesos, 57.7 billion pesos."""
    shown = rounded(value, quantity.step if quantity.unit == unit else Decimal(1).scaleb(value.adjusted() - 3))
    forms = catalogue.units.get(unit)
    named = "" if forms is None else (forms.es.many if language == "es" else forms.en.many)
    if unit == "index":
        return f"{_number(shown)} {named}".strip()
    for power, scale in _SCALES[language]:
        if abs(shown) >= Decimal(1).scaleb(power):
            return f"{_number(shown.scaleb(-power))} {scale}{named}".strip()
    return f"{_number(shown)} {named}".strip()


def _number(value: Decimal) -> str:
    """Digits with a point before decimals and a comma between thousands."""
    return f"{value:,f}" if value == value.to_integral_value() or value.as_tuple().exponent != 0 else f"{value:,}"

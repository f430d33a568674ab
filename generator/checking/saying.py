"""Numbers and times in the words of a finding: what the text should say, and of when a figure would be right."""

from __future__ import annotations

import re
from decimal import Decimal

from generator.catalogue import Catalogue
from generator.checking.ledger.measure import rounded
from generator.checking.reading import Quantity
from generator.checking.text.digits import Mark
from generator.model.period import Frequency, Period, Window
from generator.model.series import Series

_MONTHS = {
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(),
    "en": "January February March April May June July August September October November December".split(),
}
_QUARTERS = {"es": "primer segundo tercer cuarto".split(), "en": "first second third fourth".split()}
_ORDINALS = {
    "es": "primer segundo tercer cuarto quinto sexto séptimo octavo noveno décimo".split(),
    "en": "first second third fourth fifth sixth seventh eighth ninth".split(),
}
_PLACES = range(1, 1000)
_BARE = frozenset({"percent", "point", "times", "place", "state", "municipality", "sector", ""})
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
_TEENS = range(11, 14)
_SCALES = ((12, "trillion"), (9, "billion"), (6, "million"))
_POINTS = {"es": ("punto porcentual", "puntos porcentuales"), "en": ("percentage point", "percentage points")}
_THOUSANDS = re.compile(r"\b(?:(\d{1,3}) )?mil (\d{1,3}) millones")
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


def series_name(series: Series, catalogue: Catalogue) -> str:
    """A series as its catalogue calls it in English; by its identity where the catalogue does not know it."""
    indicator, area = catalogue.indicators.get(series.indicator), catalogue.areas.get(series.area)
    if indicator is None:
        return str(series)
    sector = catalogue.sectors.get(series.sector)
    parts = [indicator.words.en.name, sector.words.en.name if sector else series.sector]
    parts += [area.words.en.name if area else series.area]
    parts += ["seasonally adjusted" if series.adjustment == "sa" else series.adjustment]
    return ", ".join(part for part in parts if part)


def figure(value: Decimal, quantity: Quantity, catalogue: Catalogue, language: str, unit: str = "") -> str:
    """A true value as the text should print it, with the digits of the figure it stands for.

    A level is in single units; a change in per cent or points.
    """
    unit = unit or quantity.unit
    if unit in _TIMES:
        one, many = _TIMES[unit] if language == "es" else (unit, f"{unit}s")
        return f"{_number(value)} {one if value == 1 else many}"
    if unit == "place" and value in _PLACES:
        return _in_place(int(value), language)
    if unit == "share":
        return f"{_number(rounded(value * 100, Decimal('0.1')))}%"
    if unit in _BARE:
        shown = rounded(value, quantity.step)
        return _number(shown) + _beside(shown, unit, language)
    return _amount(value, quantity, catalogue, language, unit)


def _beside(shown: Decimal, unit: str, language: str) -> str:
    """What stands behind a number that is no amount."""
    if unit == "point":
        return f" {_POINTS[language][0 if abs(shown) <= 1 and language == 'en' else 1]}"
    return {"percent": "%", "times": " veces" if language == "es" else " times"}.get(unit, "")


def _in_place(place: int, language: str) -> str:
    """A place of a ranking.

    >>> _in_place(3, "es"), _in_place(12, "es"), _in_place(3, "en"), _in_place(22, "en")
    ('tercer lugar', 'lugar 12', 'third', '22nd')
    """
    words = _ORDINALS[language]
    if place <= len(words):
        return f"{words[place - 1]} lugar" if language == "es" else words[place - 1]
    return f"lugar {place}" if language == "es" else ordinal(place)


def ordinal(place: int) -> str:
    """A place in English digits.

    >>> ordinal(1), ordinal(12), ordinal(32)
    ('1st', '12th', '32nd')
    """
    ending = "th" if place % 100 in _TEENS else _ENDINGS.get(place % 10, "th")
    return f"{place}{ending}"


_WAYS = {"es": ("un aumento de", "una baja de"), "en": ("a rise of", "a fall of")}
_SIDES = {"es": ("más", "menos"), "en": ("more", "less")}


def way(told: str, is_up: bool, language: str, *, is_move: bool) -> str:  # noqa: FBT001
    """A figure with the way that is right, where the text has the other: of a move, or of what is above or below.

    >>> way("3.8%", True, "es", is_move=True), way("1.2 billion pesos", False, "en", is_move=False)
    ('un aumento de 3.8%', '1.2 billion pesos less')
    """
    at = 0 if is_up else 1
    return f"{_WAYS[language][at]} {told}" if is_move else f"{told} {_SIDES[language][at]}"


def in_marks(words: str, mark: Mark) -> str:
    """Words with figures in the marks of the text; where those are Spain's, its thousands of millions in digits.

    >>> in_marks("57,286.2 millones de pesos", ","), in_marks("57 mil 39 millones de pesos", ",")
    ('57.286,2 millones de pesos', '57.039 millones de pesos')
    """
    if mark != ",":
        return words
    joined = _THOUSANDS.sub(lambda found: f"{found[1] or 1},{found[2]:0>3} millones", words)
    return joined.translate(_COMMA)


def _amount(value: Decimal, quantity: Quantity, catalogue: Catalogue, language: str, unit: str) -> str:
    """An amount with its scale and unit: 57 mil 671 millones de pesos, 57.7 billion pesos."""
    step = quantity.step if quantity.unit == unit else _own_step(value, language)
    shown = rounded(value, step)
    forms = catalogue.units.get(unit)
    named = "" if forms is None else (forms.es.many if language == "es" else forms.en.many)
    if language == "en":
        power, scale = next((one for one in _SCALES if unit != "index" and abs(shown) >= 10 ** one[0]), (0, ""))
        told = f"{_bare(shown, power)} {scale}" if scale else _number(shown)
        return f"{told} {named}".strip() if unit != "USD" else f"${told}".replace("$-", "-$")
    if unit == "index" or abs(shown) < 10**6:
        return f"{_number(shown)} {named}".strip()
    return " de ".join(filter(None, (_in_spanish(shown, step.adjusted()), named)))


def _own_step(value: Decimal, language: str) -> Decimal:
    """To what an amount is rounded that the text gives no measure for: whole millions, or four digits."""
    if language == "es" and abs(value) >= 10**9:
        return Decimal(10**6)
    return Decimal(1).scaleb(value.adjusted() - 3)


def _in_spanish(shown: Decimal, last: int) -> str:
    """A million and more as the Mexican press writes it, of which 10**`last` is the last digit that is known.

    >>> _in_spanish(Decimal("57287E6"), 6), _in_spanish(Decimal("1212E6"), 6), _in_spanish(Decimal("57.3E9"), 8)
    ('57 mil 287 millones', 'mil 212 millones', '57.3 mil millones')
    """
    size = abs(shown)
    if last >= 9 and size >= 10**12:
        return _counted(_bare(shown, 12), "billón", "billones")
    if last in (7, 8) and size >= 10**9:
        return f"{_bare(shown, 9)} mil millones"
    if size < 10**9 or size % 10**6:
        return _counted(_bare(shown, 6), "millón", "millones")
    billions, millions = divmod(int(size.scaleb(-6)), 10**6)
    thousands, ones = divmod(millions, 10**3)
    parts = [_counted(str(billions), "billón", "billones")] if billions else []
    if thousands:
        parts.append("mil" if thousands == 1 else f"{thousands} mil")
    if ones:
        parts.append(str(ones))
    if millions:
        parts.append("millón" if millions == 1 else "millones")
    return ("-" if shown < 0 else "") + " ".join(parts)


def _counted(digits: str, one: str, many: str) -> str:
    return f"{digits} {one if digits.lstrip('-') == '1' else many}"


def _bare(value: Decimal, power: int) -> str:
    """In units of 10**`power`, without the zeros that a person leaves out: 6.5 billion, never 6.500 billion."""
    scaled = value.scaleb(-power).normalize()
    return _number(scaled.quantize(Decimal(1)) if scaled == scaled.to_integral_value() else scaled)


def _number(value: Decimal) -> str:
    """Digits with a point before decimals and a comma between thousands."""
    return f"{value:,f}" if value == value.to_integral_value() or value.as_tuple().exponent != 0 else f"{value:,}"

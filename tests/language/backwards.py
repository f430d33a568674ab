"""Reads what the language modules print: figures, words, amounts, periods, dates; it imports none of them."""

from __future__ import annotations

import calendar
import re
import unicodedata
from datetime import date, time
from decimal import Decimal

MARKS = {
    "mx.prensa": (".", ","),
    "mx.tabla": (".", ","),
    "es": (",", "\u202f"),
    "en_US": (".", ","),
    "en_GB": (".", ","),
}
SCALES = {
    "mil": 3,
    "millón": 6,
    "millones": 6,
    "billón": 12,
    "billones": 12,
    "million": 6,
    "billion": 9,
    "trillion": 12,
    "m": 6,
    "bn": 9,
    "tn": 12,
}
TOKEN = re.compile(r"\d[\d.,\u202f]*|[a-zéóúñ]+")
ENGLISH = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
SPANISH = {
    "cero": 0, "un": 1, "uno": 1, "una": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7,
    "ocho": 8, "nueve": 9, "diez": 10, "once": 11, "doce": 12, "trece": 13, "catorce": 14, "quince": 15, "dieci": 10,
    "veinte": 20, "veinti": 20, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70,
    "ochenta": 80, "noventa": 90,
}  # fmt: skip
ENGLISH_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
    "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
    "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90,
}  # fmt: skip
SPANISH_ORDINALS = {
    "primer": 1, "segundo": 2, "tercer": 3, "cuarto": 4, "quinto": 5, "sexto": 6, "septimo": 7, "octavo": 8,
    "noveno": 9, "decimo": 10, "undecimo": 11, "duodecimo": 12, "vigesimo": 20, "trigesimo": 30,
}  # fmt: skip
MONTHS = {
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(),
    "en": "January February March April May June July August September October November December".split(),
}
SHORT_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
MONTH = {language: "|".join(names) for language, names in MONTHS.items()}
WEEKDAYS = {
    "es": "lunes martes miércoles jueves viernes sábado domingo".split(),
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
}


def read_figure(text: str, profile: str) -> Decimal:
    """Figures as a reader of that country takes them; marks elsewhere than they belong are an error."""
    decimal, group = MARKS[profile]
    whole, _, fraction = text.partition(decimal)
    digits = re.escape(group)
    ungrouped = r"\d{1,4}" if profile == "es" else r"\d{1,3}"
    first = r"\d{2,3}|\d(?=.{8})" if profile == "es" else r"\d{1,3}"
    assert re.fullmatch(rf"{ungrouped}|(?:{first})(?:{digits}\d{{3}})+", whole), f"{text!r} is no figure of {profile}"
    return Decimal(whole.replace(group, "") + (f".{fraction}" if fraction else ""))


def read_amount(text: str, profile: str) -> Decimal:
    """Single units in an amount: a scale word multiplies what came since the last larger one."""
    total = pending = Decimal(0)
    small = ENGLISH if profile.startswith("en") else SPANISH
    for token in TOKEN.findall(text):
        if token[0].isdigit():
            pending += read_figure(token, profile)
        elif token in small:
            pending += small[token]
        elif token == "mil":
            pending = (pending or Decimal(1)) * 1000
        elif token in SCALES:
            total, pending = total + pending.scaleb(SCALES[token]), Decimal(0)
    return total + pending


def read_words(text: str, language: str) -> int:
    """0 to 99 in words: tens and ones are added up."""
    plain = _plain(text)
    if language == "en":
        return sum(ENGLISH[part] for part in plain.split("-"))
    joined = re.fullmatch(r"(dieci|veinti)(\w+)", plain)
    parts = joined.groups() if joined else tuple(plain.split(" y "))
    return sum(SPANISH[part] for part in parts)


def read_ordinal(text: str, language: str) -> int:
    """A place, in words or in figures, of either gender."""
    if language == "en":
        figures = re.fullmatch(r"(\d+)(st|nd|rd|th)", text)
        if figures:
            assert figures[2] == _suffix(int(figures[1])), f"{text} has the wrong letters"
            return int(figures[1])
        tens, _, last = text.rpartition("-")
        return (ENGLISH[tens] if tens else 0) + ENGLISH_ORDINALS[last]
    masculine = re.sub(r"a\b", "o", _plain(text)).replace("moctavo", "mo octavo")
    parts = re.findall(r"decimo(?=\w)|vigesimo(?=\w)|\w+", masculine)
    return sum(SPANISH_ORDINALS.get(part) or SPANISH_ORDINALS[part.removesuffix("o")] for part in parts)


def read_count(text: str, profile: str) -> int:
    """So many, in words or figures."""
    return int(read_figure(text, profile)) if text[0].isdigit() else read_words(text, _language(profile))


def read_days(text: str, language: str) -> tuple[date, date]:
    """The first and last day of a month, a quarter, a year or a window in running text."""
    month, year = MONTH[language], r"(\d{4})"
    through = "-" if language == "es" else " (?:through|to) "
    of_year = f" de {year}" if language == "es" else f" {year}"
    if found := re.fullmatch(rf"{year}(?:{through}{year})?", text):
        return date(int(found[1]), 1, 1), date(int(found[2] or found[1]), 12, 31)
    if found := re.fullmatch(rf"({month})(?:{through}({month}))?{of_year}", text):
        return _months(_number(found[1], language), _number(found[2] or found[1], language), int(found[3]))
    if found := re.fullmatch(rf"(?:el|the) (\w+) (?:trimestre de|quarter of) {year}", text):
        quarter = read_ordinal(found[1], language)
        return _months(quarter * 3 - 2, quarter * 3, int(found[2]))
    found = re.fullmatch(
        rf"(?:los|the) ([\w ]+) (?:meses concluidos en|months (?:through|to)) ({month}){of_year}", text
    )
    assert found, f"{text!r} is no period"
    last = _months(1, _number(found[2], language), int(found[3]))[1]
    months = last.year * 12 + last.month - _small(found[1], language)
    return date(months // 12, months % 12 + 1, 1), last


def read_first_months(text: str, language: str) -> tuple[date, date]:
    """So many months from the start of a year."""
    pattern = r"los primeros (.+) meses de (\d{4})" if language == "es" else r"the first (.+) months of (\d{4})"
    found = re.fullmatch(pattern, text)
    assert found, f"{text!r} are no first months"
    return _months(1, _small(found[1], language), int(found[2]))


def read_same(text: str, days: tuple[date, date], language: str) -> tuple[date, date]:
    """A comparison window after the window of `days` was named."""
    pattern = r"el mismo (?:periodo|trimestre) de (\d{4})" if language == "es" else r"the same \w+ of (\d{4})"
    found = re.fullmatch(pattern, text)
    return _months(days[0].month, days[1].month, int(found[1])) if found else read_days(text, language)


def read_date(text: str, profile: str) -> date:
    """A day in full, with or without the name of its weekday, which is then its own."""
    if profile == "en_US":
        found = re.fullmatch(r"(?:(?P<weekday>\w+), )?(?P<month>\w+)\.? (?P<day>\d+), (?P<year>\d{4})", text)
    elif profile == "en_GB":
        found = re.fullmatch(r"(?:(?P<weekday>\w+) )?(?P<day>\d+) (?P<month>\w+) (?P<year>\d{4})", text)
    else:
        found = re.fullmatch(r"(?:(?P<weekday>\w+) )?(?P<day>\d+) de (?P<month>\w+) de (?P<year>\d{4})", text)
    assert found, f"{text!r} is no date of {profile}"
    language = _language(profile)
    short = SHORT_MONTHS.index(found["month"][:3]) + 1 if profile == "en_US" else _number(found["month"], language)
    day = date(int(found["year"]), short, int(found["day"]))
    assert found["weekday"] in (None, WEEKDAYS[language][day.weekday()])
    return day


def read_hour(text: str, profile: str) -> time:
    """An hour of the day."""
    if text in ("noon", "midnight"):
        return time(12 if text == "noon" else 0)
    if found := re.fullmatch(r"(\d+):(\d\d) horas", text):
        return time(int(found[1]), int(found[2]))
    found = re.fullmatch(r"(\d+)(?:[:.](\d\d))? ?([ap])\.?m\.?", text)
    assert found, f"{text!r} is no hour of {profile}"
    return time(int(found[1]) % 12 + 12 * (found[3] == "p"), int(found[2] or 0))


def _language(profile: str) -> str:
    return "en" if profile.startswith("en") else "es"


def _plain(text: str) -> str:
    """Without accents, small."""
    letters = unicodedata.normalize("NFD", text.lower())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _suffix(number: int) -> str:
    if 10 < number % 100 < 20:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _small(text: str, language: str) -> int:
    return int(text) if text.isdigit() else read_words(text, language)


def _number(month: str, language: str) -> int:
    return MONTHS[language].index(month) + 1


def _months(first: int, last: int, year: int) -> tuple[date, date]:
    return date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1])

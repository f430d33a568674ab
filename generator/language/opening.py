"""Sentences that would open with a figure.

AP (numerals; percent) and the Guardian (numbers) spell it out or have the sentence recast; a year may
stand. Fundéu (cifras que inician párrafos) recommends the same in Spanish without ordering it.
"""

from __future__ import annotations

import re

from generator.language.english import ordinal_words
from generator.language.number import words
from generator.language.profile import Profile
from generator.language.typography import MARKS, sentence_case_first
from generator.model.words import Gender

BEFORE = rf"\A[\s*_\"'\u201c\u2018«¿¡({MARKS}]*"
FIGURE = re.compile(rf"{BEFORE}[$€£\u2212-]?\d")
YEAR = re.compile(rf"{BEFORE}(?:19|20)\d\d(?![\d.,%]|[ \u00a0]%)")
COUNT = re.compile(rf"(?P<before>{BEFORE})(?P<count>[1-9]?\d)(?!\d|[.,:\u202f]\d)(?P<rest>.*)\Z", re.DOTALL)
PER_CENT = re.compile(r"[ \u00a0\u202f]?%")
ORDINAL = re.compile(r"(?:st|nd|rd|th)\b")
READ_ON = re.compile(
    r"-\d| (?:mil|millones|billones|to|a|u|o|or) \$?\d| (?:de )?(?:January|February|March|April|May|June|July|August|"
    r"September|October|November|December|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|"
    r"noviembre|diciembre)\b"
)
"""What makes the first figure a part of something longer: an amount read out, a range, a date."""
HAS_APOCOPE = re.compile(r" [^\W\d]")
PERCENT_WORDS = {"es_MX": " por ciento", "es_ES": " por ciento", "en_US": " percent", "en_GB": " per cent"}


def starts_with_figure(text: str) -> bool:
    """Whether a sentence opens with a figure that is no year, past marks and quotation marks.

    >>> starts_with_figure("$12 million came in."), starts_with_figure("2024 closed well."), starts_with_figure("Nine.")
    (True, False, False)
    """
    return bool(FIGURE.match(text)) and not YEAR.match(text)


def opening(text: str, profile: Profile, gender: Gender = "m") -> str:
    """A sentence whose first word is no figure, where the figure is a count to 99, an ordinal or a per cent.

    `gender` is that of the noun counted, in Spanish. Decimals, money, dates and ranges stay as they
    are: `starts_with_figure` still finds them, and the sentence is to be recast.

    >>> from generator.language.profile import PROFILES
    >>> opening("12 states grew.", PROFILES["en_US"]), opening("20% of sales were new.", PROFILES["en_GB"])
    ('Twelve states grew.', 'Twenty per cent of sales were new.')
    >>> opening("21 entidades crecieron.", PROFILES["mx.prensa"], "f"), opening("21 meses al alza", PROFILES["es"])
    ('Veintiuna entidades crecieron.', 'Veintiún meses al alza')
    >>> opening("57 mil 346 millones de pesos", PROFILES["mx.prensa"])
    '57 mil 346 millones de pesos'
    """
    found = COUNT.match(text)
    if not found or READ_ON.match(found["rest"]):
        return sentence_case_first(text)
    number, rest = int(found["count"]), found["rest"]
    percent, ordinal = PER_CENT.match(rest), ORDINAL.match(rest)
    if percent:
        spelled, rest = words(number, profile.language) + PERCENT_WORDS[profile.locale], rest[percent.end() :]
    elif ordinal:
        spelled, rest = ordinal_words(number), rest[ordinal.end() :]
    else:
        spelled = words(number, profile.language, gender, apocope=bool(HAS_APOCOPE.match(rest)))
    return sentence_case_first(f"{found['before']}{spelled}{rest}")

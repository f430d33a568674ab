"""Reads the numbers of the press in Spanish and English, by hand: "6 mil 212 millones de pesos", "$25 billion"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

THOUSAND = Decimal(1000)
SCALES = {
    "es": {"millón": 6, "millones": 6, "billón": 12, "billones": 12},
    "en": {"thousand": 3, "million": 6, "billion": 9, "trillion": 12},
}
WORDS = {
    "es": "cero un dos tres cuatro cinco seis siete ocho nueve diez".split(),
    "en": "zero one two three four five six seven eight nine ten".split(),
}
ORDINALS = {
    "es": "_ primer segundo tercer cuarto quinto sexto séptimo octavo noveno décimo".split(),
    "en": "_ first second third fourth fifth sixth seventh eighth ninth tenth".split(),
}
NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
WORD = re.compile(r"[^\W\d_]+|\d[\d,.]*\d|\d")


@dataclass(frozen=True)
class Read:
    """A number as printed, without its sign; `step` is what one unit of its last digit stands for."""

    value: Decimal
    step: Decimal

    def shows(self, exact: Decimal) -> bool:
        """Whether this is `exact` rounded half away from zero at the last digit printed."""
        steps = (abs(exact) / self.step).to_integral_value(ROUND_HALF_UP)
        return steps * self.step == self.value


def read(text: str, language: str) -> Read:
    """The number that a text begins with, after a sign of currency; AssertionError where it begins with none."""
    total, group, step, has_number = Decimal(0), Decimal(0), Decimal(1), False
    for word in WORD.findall(text.lstrip("$")):
        scale = SCALES[language].get(word.casefold())
        small = small_number(word, language)
        if NUMBER.fullmatch(word):
            group += Decimal(word.replace(",", ""))
            step = Decimal(1).scaleb(-len(word.partition(".")[2]))
        elif small is not None:
            group, step = group + small, Decimal(1)
        elif language == "es" and word == "mil":
            group, step = (group or 1) * THOUSAND, step * THOUSAND
        elif scale is not None:
            total, group, step = total + group.scaleb(scale), Decimal(0), step.scaleb(scale)
        else:
            break
        has_number = True
    assert has_number, f"{text!r} begins with no number"
    return Read(total + group, step)


def small_number(word: str, language: str) -> Decimal | None:
    """The value of a number or an ordinal in words, up to ten."""
    plain = re.sub(r"a$", "o", word.casefold()) if language == "es" else word.casefold()
    for words in (WORDS[language], ORDINALS[language]):
        for number, known in enumerate(words):
            if plain in (known, f"{known}o"):
                return Decimal(number)
    return None

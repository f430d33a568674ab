"""Reads the power of ten in the text of a unit: "Miles de pesos" are thousands, "Millones" millions."""

from __future__ import annotations

import re

from generator.catalogue import folded
from generator.model.words import UnitWords

WORDS = {
    9: r"mil(?:es)? (?:de )?millones|thousands? (?:of )?millions?|millardos?|billions?|mmdp",
    12: r"billon(?:es)?|trillions?",
    6: r"millon(?:es)?|millions?|mdp|mdd",
    3: r"mil|miles|thousands?",
}
"""Spanish counts by the long scale: `billones` are ten to the twelfth, an English `billion` is ten to the ninth."""
STATED = re.compile(
    r"(?:^|[(\[,;:/-]\s*|\b(?:en|in|label|base)\s)(?:"
    + "|".join(f"(?P<ten_to_{power}>{words})" for power, words in WORDS.items())
    + r")\b"
)
RATIO = re.compile(r"\b(?:por|per|cada|every)\s(?:cada\s|every\s)?[\d ,.]*(?:mil|miles|millon|thousand|million)\b")
"""So many a thousand people: no power of the figures."""


def power_of(text: str) -> int | None:
    """The power of ten that a unit is stated in; None where it names none, or is so many a thousand.

    >>> power_of("Miles de pesos"), power_of("Pesos (millones)"), power_of("mil millones de dólares")
    (3, 6, 9)
    >>> power_of("Personas"), power_of("Muertes por cada 100 mil habitantes")
    (None, None)
    """
    plain = folded(text)
    found = None if RATIO.search(plain) else STATED.search(plain)
    return int(found.lastgroup.removeprefix("ten_to_")) if found and found.lastgroup else None


def power_beyond(text: str, unit: UnitWords | None) -> int | None:
    """The same, without the power that the `unit` of the catalogue itself counts in.

    Of "miles de personas" nothing is left where the unit is called so.
    """
    power = power_of(text)
    counted = max((power_of(form.many) or 0 for form in (unit.es, unit.en)), default=0) if unit else 0
    return None if power is None else power - counted

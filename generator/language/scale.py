"""The unit of a column of figures, as axes, captions and table heads name it."""

from __future__ import annotations

from generator.bilingual import Language
from generator.model.words import UnitWords

SPANISH = {3: "miles", 6: "millones", 9: "miles de millones", 12: "billones"}
ENGLISH = {3: "thousand", 6: "million", 9: "billion", 12: "trillion"}


def unit_note(unit: UnitWords, power: int, language: Language) -> str:
    """The plural of a unit times a power of ten; KeyError for a power without a name.

    >>> from generator.model.words import UnitForms
    >>> peso = UnitWords(id="MXN", es=UnitForms(one="peso", many="pesos"), en=UnitForms(one="peso", many="pesos"))
    >>> unit_note(peso, 6, "es"), unit_note(peso, 6, "en"), unit_note(peso, 0, "en")
    ('millones de pesos', 'millions of pesos', 'pesos')
    """
    many = unit.es.many if language == "es" else unit.en.many
    if power == 0:
        return many
    return f"{SPANISH[power]} de {many}" if language == "es" else f"{ENGLISH[power]}s of {many}"

"""Spanish titles in sentence case: the first letter, and names as they are (RAE, mayúsculas; Fundéu, titulares)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.language.typography import sentence_case_first

WORD = re.compile(r"\w+")
KEEPS = re.compile(r"[IVX]+|\w*\d\w*|\w+[a-záéíóúñü][A-ZÁÉÍÓÚÑÜ]\w*")
"""Roman numbers, codes, and names with a capital inside (PyMEs, iPhone)."""


def sentence_case(title: str, names: Iterable[str] = ()) -> str:
    """A title that was set in capitals or in Title Case, with capitals only at its start, in names and in initialisms.

    `names` are spelled as given, initialisms too where all of the title is in capitals. Months, weekdays
    and offices are common nouns.

    >>> sentence_case("Exportaciones De Mexicali Crecen En Octubre", ["Mexicali"])
    'Exportaciones de Mexicali crecen en octubre'
    >>> sentence_case("EL PIB DE EL SALTO AVANZA", ["El Salto", "PIB"])
    'El PIB de El Salto avanza'
    """
    is_capitals = title.isupper()
    text = WORD.sub(lambda word: _common(word[0], is_capitals=is_capitals), title)
    for name in sorted(names, key=len):
        spelled = name.replace("\\", r"\\")
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", spelled, text, flags=re.IGNORECASE)
    return sentence_case_first(text)


def _common(word: str, *, is_capitals: bool) -> str:
    is_initialism = len(word) > 1 and word.isupper() and not is_capitals
    return word if is_initialism or KEEPS.fullmatch(word) else word.lower()

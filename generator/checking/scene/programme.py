"""Statistics of a programme that a text names by its letters: "IMMEX Jalisco: exportaciones totales".

What such a text calls exports may be those of the programme, where another statistic is called so as well.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from msgspec.structs import replace

from generator.catalogue import Catalogue
from generator.checking.reading import Name, NameKind

_LETTERS = re.compile(r"\(([A-Z]{3,})\)")


def of_programmes(said: Iterable[str], catalogue: Catalogue) -> frozenset[str]:
    """The statistics of the programmes whose letters stand in some sentences."""
    letters: dict[str, set[str]] = {}
    for one in catalogue.indicators.values():
        for found in _LETTERS.finditer(one.programme.es):
            letters.setdefault(found[1], set()).add(one.id)
    if not letters:
        return frozenset()
    known = re.compile(rf"\b(?:{'|'.join(letters)})\b")
    named = {found[0] for text in said for found in known.finditer(text)}
    return frozenset(one for each in named for one in letters[each])


def with_programme(names: Iterable[Name], own: Collection[str], catalogue: Catalogue) -> Iterator[Name]:
    """The names of a sentence; one of a statistic that a programme has by the same noun may mean that as well."""
    for name in names:
        is_other = own and name.kind is NameKind.INDICATOR and not set(name.identities) & set(own)
        alike = [one for one in sorted(own) if _is_alike(one, name, catalogue)] if is_other else []
        yield replace(name, identities=(*alike, *name.identities)) if alike else name


def _is_alike(own: str, name: Name, catalogue: Catalogue) -> bool:
    nouns = {catalogue.indicators[one].words.es.short for one in name.identities if one in catalogue.indicators}
    return catalogue.indicators[own].words.es.short in nouns

"""English headlines in sentence case: only the first word and names have a capital.

AP (headlines), which has one after a colon too, and Guardian (headlines).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.language.typography import sentence_case_first

WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_][^\W_]*(?:['\u2019&][^\W_]+)*")
CAPITAL = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday african american asian british canadian chinese english european french german "
    "indian italian japanese korean latin mexican spanish americans britons canadians europeans germans mexicans "
    "christmas easter".split()
)
"""Words that English always begins with a capital; "may" and "march" where they have it already."""
VERBS_TOO = frozenset(["may", "march"])
AFTER_COLON = re.compile(r"(?<=: )\S")


def headline(title: str, names: Sequence[str] = (), *, british: bool = False) -> str:
    """A title that was set in capitals or in Title Case, in sentence case; `names` and initialisms stay.

    A title that is all in capitals loses those of initialisms too, unless `names` has them.

    >>> headline("Exports From Baja California Rise 6.7% in May", ["Baja California"])
    'Exports from Baja California rise 6.7% in May'
    >>> headline("JOBLESS RATE FALLS: INEGI", ["INEGI"]), headline("Prices: A Pause", british=True)
    ('Jobless rate falls: INEGI', 'Prices: a pause')
    """
    shouts = title.isupper()
    kept = _names(title, names)

    def cased(found: re.Match[str]) -> str:
        is_name = any(start <= found.start() < end for start, end in kept)
        return found[0] if is_name else _cased(found[0], shouts=shouts)

    text = WORD.sub(cased, title)
    for (start, end), name in kept.items():
        text = text[:start] + name + text[end:]
    text = sentence_case_first(text)
    return text if british else AFTER_COLON.sub(lambda found: found[0].upper(), text)


def _names(title: str, names: Sequence[str]) -> dict[tuple[int, int], str]:
    """Where names stand in a title, whatever their case there; the longer name first."""
    kept: dict[tuple[int, int], str] = {}
    for name in sorted(names, key=len, reverse=True):
        for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", title, re.IGNORECASE):
            if all(found.end() <= start or end <= found.start() for start, end in kept):
                kept[found.span()] = name
    return kept


def _cased(word: str, *, shouts: bool) -> str:
    if not shouts and word[1:] != word[1:].lower():
        return word
    plain = word.lower()
    return plain.capitalize() if plain in CAPITAL and (plain not in VERBS_TOO or word[0].isupper()) else plain

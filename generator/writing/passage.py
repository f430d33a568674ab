"""Where in a text a claim stands: its line, and the sentence around it."""

from __future__ import annotations

import re
from dataclasses import dataclass

SENTENCE_END = re.compile(r"[.!?][”\"’»)*]*\s+(?=[¿¡“\"«(*]*[A-ZÁÉÍÓÚÑÜ])")
ABBREVIATED = re.compile(
    r"(?:^|[\s(“\"])(?:[A-ZÁÉÍÓÚÑ]|[Ll]ic|[Ii]ng|[Dd]r|[Dd]ra|[Ss]r|[Ss]ra|[Pp]rof|[Mm]tr[oa]|[Gg]ov|[Ss]en|[Rr]ep|"
    r"[Gg]en|[Mm]r|[Mm]rs|[Mm]s|[Ss]t|Jan|Feb|Aug|Sept|Oct|Nov|Dec|U\.S|EE|UU|[Nn]úm|[Vv]s|[Aa]v|[Nn]o|Inc|Co|Ltd)\.$"
)
"""What ends with a point and not the sentence, where a capital follows: `Lic. Bustamante`, `U.S. Department`."""
MARKUP = re.compile(r"^\s*(?:#+|>|-|\\#+)\s+|\*\*|!?\[|\]\([^)]*\)|(?<!\w)\*|\*(?!\w)")


@dataclass(frozen=True, slots=True)
class Passage:
    """A line of a file, from 1, and a sentence of it without its Markdown."""

    line: int
    sentence: str


def passage(text: str, start: int, end: int) -> Passage:
    r"""The sentence that holds the characters from `start` to `end`, which stand on one line.

    >>> passage("# Title\n\nIt rose 3%. On Jan. 14 it fell 2%. Then rest.", 36, 38)
    Passage(line=3, sentence='On Jan. 14 it fell 2%.')
    """
    begin = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", end)
    line = text[begin:] if stop < 0 else text[begin:stop]
    first, last = 0, len(line)
    for found in SENTENCE_END.finditer(line):
        if ABBREVIATED.search(line[: found.start() + 1]):
            continue
        if found.end() <= start - begin:
            first = found.end()
        elif found.start() >= end - begin - 1:
            last = found.end()
            break
    return Passage(text.count("\n", 0, start) + 1, MARKUP.sub("", line[first:last]).strip())


def place(text: str, shown: str, start: int) -> int | None:
    """Where `shown` stands as words of its own: at `start` or, in a text edited since, the nearest place to it."""
    if text[start : start + len(shown)] == shown:
        return start
    whole = re.compile(rf"(?<!\w){re.escape(shown)}(?!\w)")
    return min((found.start() for found in whole.finditer(text)), key=lambda at: abs(at - start), default=None)

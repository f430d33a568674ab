"""Paragraphs of one to three sentences: a longer one is broken where a reader would draw breath.

Never before a sentence that leans on the one before it («La cifra...», "That was..."), and rather before one that
turns to another time or another place. The text still carries the marks of its claims.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.bilingual import Language
from generator.language.typography import MARKS
from generator.writing.passage import ABBREVIATED

MOST = 3
END = re.compile(rf"(?<=[.?!])([{MARKS}”\"»)]*) (?=[{MARKS}]*[¿¡“\"«(]?[A-ZÁÉÍÓÚÑÜ])")
LEANS: dict[Language, re.Pattern[str]] = {
    "es": re.compile(
        r"(?:La cifra|El monto|El nivel|El valor|La comparación|Descontada|Es además|Con ello|Se trata|Fue|También es|"
        r"Este índice|Un año antes|Aun así|Sin embargo|En cambio|El panorama|Por el contrario)\b"
    ),
    "en": re.compile(
        r"(?:That|It|They|The comparison|The figures are|Adjusted for|The value was|The level was|The picture|A year|"
        r"By contrast|On the other hand)\b|.{3,60}, however,"
    ),
}
TURNS: dict[Language, re.Pattern[str]] = {
    "es": re.compile(
        r"(?:En los|En un horizonte|Si se compara|A tasa anual|El promedio|El total|La suma|En el promedio)\b"
    ),
    "en": re.compile(r"(?:In the \d|Over|Compared with|The average|The total|On average)\b"),
}
OWN_LINE = ("#", ">", "-", "!", "*", "|", "[")


def broken(text: str, language: Language) -> str:
    """The text with no paragraph of more than three sentences, as far as their sense allows.

    A paragraph may open in bold, as a dateline does; headings, lists, quotations and pictures stay as they are.
    """
    return "\n\n".join(_paragraph(one, language) for one in text.split("\n\n"))


def _paragraph(text: str, language: Language) -> str:
    if text.count(". ") < MOST or (text.startswith(OWN_LINE) and not text.startswith("**")):
        return text
    sentences = list(_sentences(text))
    return text if len(sentences) <= MOST else "\n\n".join(" ".join(part) for part in _parts(sentences, language))


def _sentences(text: str) -> Iterator[str]:
    start = 0
    for found in END.finditer(text):
        if not ABBREVIATED.search(text[start : found.start()]):
            yield text[start : found.end() - 1]
            start = found.end()
    yield text[start:]


def _parts(sentences: list[str], language: Language) -> Iterator[list[str]]:
    """Runs of at most three sentences, none of which opens with one that leans on the last; longer where all lean."""
    bare = [re.sub(f"[{MARKS}]", "", one) for one in sentences]
    may_open = [not LEANS[language].match(one) for one in bare]
    turns = [bool(TURNS[language].match(one)) for one in bare]
    start = 0
    while start < len(sentences):
        stop = _stop(start, len(sentences), may_open, turns)
        yield sentences[start:stop]
        start = stop


def _stop(start: int, end: int, may_open: list[bool], turns: list[bool]) -> int:
    """Where a paragraph that begins at `start` ends: before a turn if it can, with the rest about as long."""
    if end - start <= MOST:
        return end
    places = [at for at in range(start + 1, start + MOST + 1) if may_open[at]]
    if not places:
        return next((at for at in range(start + MOST + 1, end) if may_open[at]), end)
    middle = start + min(MOST, (end - start) / 2)
    return min(places, key=lambda at: (end - at > MOST and end - start <= 2 * MOST, not turns[at], abs(at - middle)))

"""Paragraphs of one to three sentences: a longer one is broken where a reader would draw breath.

Never before a sentence that leans on the one before it («La cifra...», "That was..."), and rather before one that
turns to another time or another place. The text still carries the marks of its claims.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.bilingual import Language
from generator.language.typography import MARKS
from generator.writing.passage import ABBREVIATED

MOST = 3
FEWEST = 2
"""Sentences that a paragraph has to have to be broken."""
ARTICLES: dict[Language, tuple[str, ...]] = {"es": ("el", "la", "los", "las", "un", "una"), "en": ("the", "a", "an")}
END = re.compile(rf"(?<=[.?!])([{MARKS}”\"»)]*) (?=[{MARKS}]*[¿¡“\"«(]?[A-ZÁÉÍÓÚÑÜ])")
FIRMLY: dict[Language, re.Pattern[str]] = {
    "es": re.compile(
        r"(?!Sin embargo|Las cifras están|Aun así|El panorama|(?:Descontada la inflación|En términos reales), "
        r"(?!el (?:monto|valor|nivel|total|saldo)\b|tampoco|ese |esa )|Un año antes, (?:el|la) \w+ anual)"
    ),
    "en": re.compile(
        r"(?!The picture|The figures are|.{3,60}, however,|(?:Adjusted for inflation|In real terms), "
        r"(?!the (?:value|level|total|balance|growth|decline)\b|it )|"
        r"A year earlier, (?:the annual|annual|.{3,80} been little))"
    ),
}
"""What leans so that no paragraph opens with it even where a long one has to be broken: all but these turns."""
LEANS: dict[Language, re.Pattern[str]] = {
    "es": re.compile(
        r"(?:La cifra|El monto|El nivel|El valor|La comparación|Descontada|En términos reales|Es,? además|También es|"
        r"Las cifras están|Con ello igual|En ello|Igualó|Se trata|Fue|Este índice|Un año antes|Aun así|Sin embargo|"
        r"El panorama)\b"
    ),
    "en": re.compile(
        r"(?:That (?!brought)|It|Its|They|Their|The comparison|The figures are|The figure was|Adjusted for|"
        r"In real terms|The value was|The level was|The total was|The picture|A year)\b|.{3,60}, however,"
    ),
}
TURNS: dict[Language, re.Pattern[str]] = {
    "es": re.compile(
        r"(?:En los|En un horizonte|Si se compara|A tasa anual|El promedio|El total|La suma|En el promedio)\b"
    ),
    "en": re.compile(r"(?:In the \d|Over|Compared with|The average|The total|On average)\b"),
}
UNMARKED = re.compile(f"[{MARKS}]")
DATELINE = re.compile(r"\A\*\*[^*]+\*\*(?: —)? ")
OWN_LINE = ("#", ">", "-", "!", "*", "|", "[")


def broken(text: str, language: Language) -> str:
    """The text with no paragraph of more than three sentences, as far as their sense allows.

    A paragraph may open in bold, as a dateline does; headings, lists, quotations and pictures stay as they are.
    """
    return "\n\n".join(_paragraph(one, language) for one in text.split("\n\n"))


def _paragraph(text: str, language: Language) -> str:
    if ". " not in text or (text.startswith(OWN_LINE) and not text.startswith("**")):
        return text
    sentences = list(_sentences(text))
    return text if len(sentences) < FEWEST else "\n\n".join(" ".join(part) for part in _parts(sentences, language))


def _sentences(text: str) -> Iterator[str]:
    start = 0
    for found in END.finditer(text):
        if not ABBREVIATED.search(text[start : found.start()]):
            yield text[start : found.end() - 1]
            start = found.end()
    yield text[start:]


def _parts(sentences: list[str], language: Language) -> Iterator[list[str]]:
    """Runs of at most three sentences, no two of which open alike, none opened by one that leans on the last.

    Where all lean it is broken before one that turns against what was said; longer ones stand where none does.
    """
    bare = [UNMARKED.sub("", one) for one in sentences]
    breaks = Breaks(
        [not LEANS[language].match(one) for one in bare],
        [not (LEANS[language].match(one) and FIRMLY[language].match(one)) for one in bare],
        [bool(TURNS[language].match(one)) for one in bare],
        [_opening(one, language) for one in bare],
    )
    start = 0
    while start < len(sentences):
        stop = breaks.stop(start)
        yield sentences[start:stop]
        start = stop


def _opening(sentence: str, language: Language) -> str:
    """The first two words of a sentence, without a leading article."""
    words = DATELINE.sub("", sentence).lower().split(maxsplit=4)[:4]
    return " ".join(words[1:3] if words and words[0] in ARTICLES[language] else words[:2])


@dataclass(frozen=True)
class Breaks:
    """Of each sentence of a paragraph: whether it may open another, or may at a pinch; if it turns; its first words."""

    may_open: list[bool]
    may_at_a_pinch: list[bool]
    turns: list[bool]
    openings: list[str]

    def stop(self, start: int) -> int:
        """Where a paragraph that begins at `start` ends: before a turn if it can, with the rest about as long."""
        end = len(self.may_open)
        again = next((at for at in range(start + 1, end) if self.openings[at] in self.openings[start:at]), end)
        reach = min(again, start + MOST)
        if end <= reach:
            return end
        places = [at for at in range(start + 1, reach + 1) if self.may_open[at]]
        if not places:
            places = [at for at in range(start + 1, reach + 1) if self.may_at_a_pinch[at]]
        if not places:
            return next((at for at in range(reach + 1, end) if self.may_at_a_pinch[at]), end)
        rest = min(end, again + MOST) - start
        middle = start + min(MOST, rest / 2)
        return min(
            places, key=lambda at: (end - at > MOST and end - start <= 2 * MOST, not self.turns[at], abs(at - middle))
        )

"""An article taken apart as a reader sees it: headline, deck, paragraphs, notes, and their sentences.

Marks of Markdown are taken off, addresses are dropped, and what stands between quotation marks is somebody's own:
`our_words` leaves a blank quotation in its place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

ABBREVIATIONS = "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec No Mr Ms Dr Gov Inc Co art núm Lic Mtro Dra".split()
BOUNDARY = re.compile(r"(?<=[.!?…])(?P<closing>[”\"»)]*) (?=\S)")
LINK = re.compile(r"!?\[(?P<words>[^\]]*)\]\([^)\s]*\)")
EMPHASIS = re.compile(r"(?<!\\)\*{1,2}")
QUOTED = re.compile(r"“[^”]*”")
EMPTY_QUOTE = "“”"
DATELINE = {"es": re.compile(r"^\*\*[^*]+\.\*\* "), "en": re.compile(r"^\*\*[^*]+\*\* — ")}
NOTES = {"es": "## Nota metodológica", "en": "## Note on method"}


@dataclass(frozen=True)
class Prose:
    """One article's text in one language."""

    text: str
    language: str

    @cached_property
    def blocks(self) -> list[str]:
        """What stands between empty lines."""
        return [block for block in re.split(r"\n\s*\n", self.text) if block.strip()]

    @cached_property
    def headline(self) -> str:
        (found,) = (block for block in self.blocks if block.startswith("# "))
        return found.removeprefix("# ").strip()

    @cached_property
    def deck(self) -> str:
        at = next(at for at, block in enumerate(self.blocks) if block.startswith("# "))
        return plain(self.blocks[at + 1])

    @cached_property
    def _body(self) -> list[str]:
        """The blocks from the one with the dateline to the picture."""
        first = next(at for at, block in enumerate(self.blocks) if DATELINE[self.language].match(block))
        ends = (block.startswith(("![", NOTES[self.language])) for block in self.blocks[first:])
        return self.blocks[first : first + list(ends).index(True)]

    @cached_property
    def paragraphs(self) -> list[str]:
        """The paragraphs of the body, without headings and without the dateline."""
        return [
            plain(DATELINE[self.language].sub("", block))
            for block in self._body
            if not block.startswith(("#", ">", "|", "- "))
        ]

    @cached_property
    def body(self) -> str:
        """All that a reader reads of it, lists and what is cited of an earlier bulletin included."""
        return plain("\n\n".join(block for block in self._body if not block.startswith("#")))

    @cached_property
    def alt(self) -> str:
        """What is said of the picture to those who do not see it."""
        found = re.search(r"^!\[(?P<alt>.*)\]\(", self.text, re.MULTILINE)
        return found["alt"] if found else ""

    @cached_property
    def notes(self) -> list[str]:
        """What follows the heading of the note on method, up to the end mark."""
        if NOTES[self.language] not in self.text:
            return []
        tail = self.text.partition(NOTES[self.language])[2]
        return [plain(block.removeprefix("- ")) for block in re.split(r"\n\s*\n|\n(?=- )", tail) if block.strip()]

    @cached_property
    def everything(self) -> list[str]:
        """Each stretch of prose that grammar holds for."""
        other = [plain(block) for block in self.blocks if block.startswith((">", "*")) and block not in self._body]
        return [self.headline, self.deck, *self.paragraphs, self.alt, *other, *self.notes]


def plain(block: str) -> str:
    """A block without the marks of Markdown; a link keeps its words."""
    text = LINK.sub(lambda found: found["words"], block)
    return EMPHASIS.sub("", re.sub(r"^(#+|>) ", "", text)).replace("\\", "").strip()


def our_words(text: str) -> str:
    """The text with blank quotations, so that nobody else's words are judged."""
    return QUOTED.sub(EMPTY_QUOTE, text)


def sentences(paragraph: str) -> list[str]:
    """The sentences of a paragraph; a full stop after an abbreviation or an initial ends none.

    One that goes on in lower case is a sentence all the same, for others to complain of.
    """
    found, start = [], 0
    for boundary in BOUNDARY.finditer(paragraph):
        before = paragraph[start : boundary.start()]
        last = re.search(r"([\w.]+)\.$", before)
        if last and (last[1] in ABBREVIATIONS or re.fullmatch(r"[A-ZÁÉÍÓÚÑ](\.[A-ZÁÉÍÓÚÑ])*", last[1])):
            continue
        if boundary["closing"] and paragraph[boundary.end()].islower():
            continue  # “¿Qué sigue?”, preguntó
        found.append(paragraph[start : boundary.end()].strip())
        start = boundary.end()
    rest = paragraph[start:].strip()
    return [*found, rest] if rest else found


def tokens(sentence: str) -> list[str]:
    """Words, numbers and marks of punctuation."""
    return re.findall(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*['’]?|\d[\d.,\u202f]*\d|\d|[^\w\s]", sentence)

"""The pen of one article: it marks every claim as it is printed, and finds the claims in the text.

While a template runs, a claim is wrapped in private-use characters, which no office can type; when
the text is finished they are taken out and their places become the claims' places.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

from generator.bilingual import Language
from generator.language.profile import Profile
from generator.model.bulletin import TEXT, Claim
from generator.model.fact import Fact, Figure

OPEN, CLOSE = "\ue000", "\ue001"
FIRST_INDEX = 0xE100
MOST_CLAIMS = 0xF8FF - FIRST_INDEX
WINDOW = "window"
"""The aspect of a claim that prints the time of a figure, not its value."""
CAVEAT = "caveat"
"""The aspect of a claim that prints what a guard found; its figure is the caveat's, none of the fact's own."""
MARKS = re.compile(f"[{OPEN}{CLOSE}]")
MARKING = re.compile("[\ue000-\uf8ff]")
BLANKS = re.compile(r"[ \t]{2,}")
BEFORE_POINT = re.compile(r" +(?=[,.;:]|\*\*$)")
OWN_LINE = re.compile(r"[#>|]|- |\\#")


@dataclass(frozen=True, slots=True)
class Mark:
    """What one marked stretch of text claims."""

    fact: Fact
    aspect: str
    figure: Figure | None


class Pen:
    """Writes one article: knows its language and profile, and remembers what it claimed."""

    def __init__(self, language: Language, profile: Profile, seed: str) -> None:
        self.language = language
        self.profile = profile
        self.seed = seed
        self.marks: list[Mark] = []
        self._turns: dict[str, int] = {}

    def mark(self, text: str, fact: Fact, aspect: str, figure: Figure | None = None) -> str:
        """`text` as a claim about one side of a fact."""
        self.marks.append(Mark(fact, aspect, figure))
        if len(self.marks) > MOST_CLAIMS:
            message = f"an article cannot hold more than {MOST_CLAIMS} claims"
            raise OverflowError(message)
        return f"{OPEN}{chr(FIRST_INDEX + len(self.marks) - 1)}{text}{CLOSE}"

    def choose(self, count: int, slot: str) -> int:
        """Which of `count` variants to write; the same for the same bulletin, slot and turn."""
        turn = self.uses(slot)
        return self._draw(f"{slot}/{turn}") % count

    def turn(self, name: str, count: int) -> int:
        """The next of `count` forms of one thing, in turn, from a start that the bulletin decides."""
        return (self._draw(name) + self.uses(name)) % count

    def _draw(self, name: str) -> int:
        """A number that looks like chance, the same for the same bulletin, language and name.

        Not a checksum: those of like names differ in a fixed way, and the choices of a text with them.
        """
        digest = hashlib.sha256(f"{self.seed}/{self.language}/{name}".encode()).digest()
        return int.from_bytes(digest[:8], "big")

    def uses(self, name: str) -> int:
        """How often the article has come to something of that name, this time included."""
        self._turns[name] = self._turns.get(name, 0) + 1
        return self._turns[name]

    def finish(self, raw: str, bulletin: str, part: str = TEXT, before: int = 0) -> tuple[str, tuple[Claim, ...]]:
        """The text without marks, and its claims in the order of the text, numbered after those `before`.

        Runs of blanks and of empty lines that the templates leave behind are closed up first.
        """
        raw = tidy(raw)
        pieces: list[str] = []
        length = 0
        open_marks: list[tuple[int, int]] = []
        found: list[tuple[int, int, int]] = []
        at = 0
        for sign in MARKS.finditer(raw):
            piece = raw[at : sign.start()]
            pieces.append(piece)
            length += len(piece)
            at = sign.end()
            if sign[0] == OPEN:
                open_marks.append((ord(raw[at]) - FIRST_INDEX, length))
                at += 1
            else:
                index, start = open_marks.pop()
                found.append((start, length, index))
        text = "".join((*pieces, raw[at:]))
        return text, self._claims(text, sorted(found), bulletin, part, before)

    def _claims(
        self, text: str, found: list[tuple[int, int, int]], bulletin: str, part: str, before: int
    ) -> tuple[Claim, ...]:
        claims = []
        for number, (start, end, index) in enumerate(found, before + 1):
            mark = self.marks[index]
            figure = mark.figure
            claims.append(
                Claim(
                    id=f"{bulletin}:{self.language}:{number}",
                    language=self.language,
                    start=start,
                    end=end,
                    shown=text[start:end],
                    aspect=mark.aspect,
                    fact=mark.fact,
                    role=figure.role if figure else "",
                    value=figure.value if figure and mark.aspect != WINDOW else None,
                    unit=figure.unit if figure and mark.aspect != WINDOW else None,
                    part=part,
                )
            )
        return tuple(claims)


def unmarked(text: str) -> str:
    """The text without the marks of claims, for places that record none."""
    return MARKING.sub("", text)


def tidy(raw: str) -> str:
    r"""Paragraphs of one line with one blank between words, and one empty line between paragraphs.

    Templates break lines where it suits their author; a list item or heading keeps its own line.

    >>> tidy("one  two \n three , four\n\n\n\n- five\n- six\n")
    'one two three, four\n\n- five\n- six\n'
    """
    lines: list[str] = []
    for line in raw.splitlines():
        text = BEFORE_POINT.sub("", BLANKS.sub(" ", line.strip()))
        goes_on = text and lines and lines[-1] and not OWN_LINE.match(text)
        if goes_on:
            lines[-1] = BEFORE_POINT.sub("", f"{lines[-1]} {text}")
        elif text or (lines and lines[-1]):
            lines.append(text)
    return "\n".join(lines).strip() + "\n"

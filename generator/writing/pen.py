"""The pen of one article: it marks every claim as it is printed, and finds the claims in the text.

While a template runs, a claim is wrapped in private-use characters, which no office can type; when
the text is finished they are taken out and their places become the claims' places.
"""

from __future__ import annotations

import hashlib
import re

import msgspec

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
MARKING = re.compile("[\ue000-\uf8ff]")
POINTS = ",.;:"
OWN_LINE = ("#", ">", "|", "- ", "\\#")
NO_FIGURE = ("", None, None)


class Mark(msgspec.Struct, frozen=True):
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
        self._body: int | None = None
        self._turns: dict[str, int] = {}
        self._draws: dict[str, int] = {}

    def mark(self, text: str, fact: Fact, aspect: str, figure: Figure | None = None) -> str:
        """`text` as a claim about one side of a fact."""
        index = len(self.marks)
        if index >= MOST_CLAIMS:
            message = f"an article cannot hold more than {MOST_CLAIMS} claims"
            raise OverflowError(message)
        self.marks.append(Mark(fact, aspect, figure))
        return f"{OPEN}{chr(FIRST_INDEX + index)}{text}{CLOSE}"

    def begin_body(self) -> None:
        """What is marked from here on stands in the body."""
        self._body = len(self.marks)

    def has_printed(self, figure: Figure) -> bool:
        """Whether the body gives that figure already: the same observations' value, whatever its sign."""
        written = self.marks[self._body :] if self._body is not None else []
        return any(one.figure is not None and one.aspect != WINDOW and _is_same(one.figure, figure) for one in written)

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
        if (drawn := self._draws.get(name)) is None:
            digest = hashlib.sha256(f"{self.seed}/{self.language}/{name}".encode()).digest()
            drawn = self._draws[name] = int.from_bytes(digest[:8], "big")
        return drawn

    def uses(self, name: str) -> int:
        """How often the article has come to something of that name, this time included."""
        turn = self._turns[name] = self._turns.get(name, 0) + 1
        return turn

    def has_come_to(self, name: str) -> bool:
        """Whether the article has come to something of that name."""
        return name in self._turns

    def finish(self, raw: str, bulletin: str, part: str = TEXT, before: int = 0) -> tuple[str, tuple[Claim, ...]]:
        """The text without marks, and its claims in the order of the text, numbered after those `before`.

        Runs of blanks and of empty lines that the templates leave behind are closed up first.
        """
        first, *marked = tidy(raw).split(OPEN)
        pieces, length = [first], len(first)
        open_marks: list[tuple[int, int]] = []
        found: list[tuple[int, int, int]] = []
        for one in marked:
            open_marks.append((ord(one[0]) - FIRST_INDEX, length))
            inside, *after = one[1:].split(CLOSE)
            pieces.append(inside)
            length += len(inside)
            for piece in after:
                index, start = open_marks.pop()
                found.append((start, length, index))
                pieces.append(piece)
                length += len(piece)
        text = "".join(pieces)
        return text, self._claims(text, sorted(found), bulletin, part, before)

    def _claims(
        self, text: str, found: list[tuple[int, int, int]], bulletin: str, part: str, before: int
    ) -> tuple[Claim, ...]:
        claims = []
        for number, (start, end, index) in enumerate(found, before + 1):
            mark = self.marks[index]
            figure, aspect = mark.figure, mark.aspect
            role, value, unit = NO_FIGURE if figure is None else (figure.role, figure.value, figure.unit)
            if aspect == WINDOW:
                value = unit = None
            name = f"{bulletin}:{self.language}:{number}"
            shown = text[start:end]
            claims.append(Claim(name, self.language, start, end, shown, aspect, mark.fact, role, value, unit, part))
        return tuple(claims)


def _is_same(one: Figure, other: Figure) -> bool:
    return abs(one.value) == abs(other.value) and one.unit == other.unit and set(one.cells) == set(other.cells)


def unmarked(text: str) -> str:
    """The text without the marks of claims, for places that record none."""
    return MARKING.sub("", text)


def tidy(raw: str) -> str:
    r"""Paragraphs of one line with one blank between words, and one empty line between paragraphs.

    Templates break lines where it suits their author; a list item or heading keeps its own line.

    >>> tidy("one  two \n three , four\n\n\n\n- five\n- six\n")
    'one two three, four\n\n- five\n- six\n'
    """
    lines = [""]
    raw = one_blank(raw)
    for point in POINTS:
        raw = raw.replace(f" {point}", point)
    for line in raw.splitlines():
        text = line.strip()
        if text.endswith(" **"):
            text = f"{text[:-3]}**"
        if text and lines[-1] and not text.startswith(OWN_LINE):
            lines[-1] += text if text[0] in POINTS or text == "**" else f" {text}"
        elif text or lines[-1]:
            lines.append(text)
    return "\n".join(lines).strip() + "\n"


def one_blank(text: str) -> str:
    r"""The text with each run of blanks and tabs closed up to one blank.

    >>> one_blank("one \t two   three\tfour")
    'one two three four'
    """
    text = text.replace("\t", " ")
    while "  " in text:
        text = text.replace("  ", " ")
    return text

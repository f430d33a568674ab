"""A piece of text as words, figures and signs, each with its place in the text as given."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

import msgspec

from generator.checking.reading import Span
from generator.checking.text.hidden import folded

_LETTER = r"[^\W\d_]"
PADDING = 8
_BEYOND = [""] * PADDING
_TOKEN = re.compile(
    rf"\d(?:\0*+\d)*+(?:\0*+[.,'’]\0*+\d(?:\0*+\d)*+)*+"
    rf"|{_LETTER}(?:[\0\u0300-\u036f]*+{_LETTER})*+[\u0300-\u036f]*+(?:['’]t\b)?"
    r"|['’]s\b|[^\s\w\0\u0300-\u036f]"
)
_BARE_TOKEN = re.compile(rf"\d+(?:[.,'’]\d+)*+|{_LETTER}+(?:['’]t\b)?|['’]s\b|[^\s\w]")
"""The same in a text without fillers and accents apart, which most are."""
_APART = re.compile(r"[\0\u0300-\u036f]")


class Words(msgspec.Struct, frozen=True, gc=False):
    """The words of a piece of `plain` text, in parallel lists: folded, where each starts, where it ends.

    `folded` goes on with a few empty words, so that one may look beyond either end.
    """

    plain: str
    folded: list[str]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.starts)

    def span(self, first: int, stop: int) -> Span:
        """Where the words from `first` up to, not including, `stop` stand."""
        return Span(self.starts[first], self.ends[stop - 1])

    def raw(self, at: int) -> str:
        """A word as it stands in the plain text."""
        return self.plain[self.starts[at] : self.ends[at]]

    def word(self, at: int) -> str:
        """The folded word, or nothing beyond either end (at most PADDING words before the first)."""
        try:
            return self.folded[at]
        except IndexError:
            return ""

    def is_joined(self, at: int) -> bool:
        """Whether no blank stands between a word and the one after it."""
        if not 0 <= at < len(self.starts) - 1:
            return False
        return not self.plain[self.ends[at] : self.starts[at + 1]].strip("\0")

    def is_capital(self, at: int) -> bool:
        """Whether a word begins with a capital."""
        return self.plain[self.starts[at]].isupper()

    def is_figure(self, at: int) -> bool:
        """Whether a word is written in digits."""
        return "0" <= self.word(at)[:1] <= "9"


def tokens(plain: str, span: Span) -> Iterator[re.Match[str]]:
    """The words, figures and signs of a part of a plain text, one after the other."""
    token = _TOKEN if _APART.search(plain, *span) else _BARE_TOKEN
    return token.finditer(plain, *span)


def words(plain: str, span: Span | None = None) -> Words:
    """The words of a plain text, or of a part of it.

    >>> words("Crecieron 6.7% (enero-octubre)").folded[:8]
    ['crecieron', '6.7', '%', '(', 'enero', '-', 'octubre', ')']
    """
    at, stop = span or (0, len(plain))
    found, starts, ends = list[str](), list[int](), list[int]()
    for piece in plain[at:stop].split(" "):
        for word, start, end in _cut(piece):
            found.append(word)
            starts.append(at + start)
            ends.append(at + end)
        at += len(piece) + 1
    return Words(plain, found + _BEYOND, starts, ends)


@lru_cache(maxsize=16384)
def _cut(piece: str) -> tuple[tuple[str, int, int], ...]:
    """The words of what stands between two blanks, folded, each with where it starts and ends: most are one word."""
    return tuple((folded(one[0]), one.start(), one.end()) for one in tokens(piece, Span(0, len(piece))))

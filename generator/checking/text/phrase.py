"""A table of phrases, and the longest of them that begins at a word of a text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Generic, TypeVar

from generator.checking.text.words import Words, words

V = TypeVar("V")
_END = "\0"
Openings = Mapping[str, frozenset[str]]


def may_open(openings: Openings, read: Words, at: int) -> bool:
    """Whether a phrase may begin at a word, by that word and the one after it."""
    after = openings.get(read.folded[at])
    if not after:
        return after is not None
    return read.folded[at + 1] in after or read.folded[at + 1] == "-"


def both(one: Openings, other: Openings) -> Openings:
    """How the phrases of two tables begin."""
    shared = {
        word: one[word] | other[word] if one[word] and other[word] else _ANY for word in one.keys() & other.keys()
    }
    return {**one, **other, **shared}


_ANY: frozenset[str] = frozenset()


class Phrases(Generic[V]):
    """Phrases with what they mean. They are found without regard to accents, capitals and hyphens between words."""

    __slots__ = ("_root",)

    def __init__(self, table: Mapping[str, V] | Iterable[tuple[str, V]] = ()) -> None:
        self._root: dict[str, Any] = {}
        for phrase, value in table.items() if isinstance(table, Mapping) else table:
            self.add(phrase, value)

    def add(self, phrase: str, value: V) -> None:
        """Put a phrase into the table; the first meaning of a phrase stays."""
        self.add_words(filter(None, words(phrase).folded), value)

    def add_words(self, folded: Iterable[str], value: V) -> None:
        """Put a phrase of folded words into the table."""
        node = self._root
        for word in folded:
            if word != "-":
                node = node.setdefault(word, {})
        node.setdefault(_END, value)

    @property
    def beginnings(self) -> frozenset[str]:
        """The first words of all phrases."""
        return frozenset(self._root)

    @property
    def openings(self) -> dict[str, frozenset[str]]:
        """The first words of all phrases, each with those that stand behind it; with none where it is one alone."""
        return {word: frozenset() if _END in node else frozenset(node) for word, node in self._root.items()}

    def get(self, folded: Iterable[str]) -> V | None:
        """The meaning of exactly these folded words."""
        node = self._root
        for word in folded:
            if word not in node:
                return None
            node = node[word]
        value: V | None = node.get(_END)
        return value

    def match(self, read: Words, at: int, stop: int = -1) -> tuple[int, V] | None:
        """The longest phrase that begins at word `at`: the word after it, and its meaning."""
        folded = read.folded
        node: dict[str, Any] | None = self._root.get(folded[at])
        if node is None:
            return None
        stop = len(read.starts) if stop < 0 else stop
        best: tuple[int, V] | None = None
        at += 1
        while node:
            if _END in node:
                best = at, node[_END]
            while at < stop and folded[at] == "-":
                at += 1
            if at >= stop:
                break
            node = node.get(folded[at])
            at += 1
        return best

    def match_back(self, read: Words, stop: int) -> tuple[int, V] | None:
        """The longest phrase that ends before word `stop`, of a table of phrases from their last word to their first.

        Its first word, and its meaning.
        """
        folded = read.folded
        node: dict[str, Any] | None = self._root.get(folded[stop - 1])
        best: tuple[int, V] | None = None
        at = stop - 1
        while node:
            if _END in node:
                best = at, node[_END]
            at -= 1
            while at > 0 and folded[at] == "-":
                at -= 1
            node = node.get(folded[at]) if at >= 0 else None
        return best

"""Turns of phrase that few sentences have: one is only looked for where one of its words stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from generator.checking.scene.scene import Scene

CLUES: set[str] = set()
"""The words of all clues: where none stands there is none."""


class Said(Protocol):
    """A piece of text with the words of it, folded: of a cell, those of its whole row."""

    @property
    def plain(self) -> str: ...
    @property
    def around(self) -> AbstractSet[str]: ...


class Rare:
    """A pattern, and folded words one of which is in all that it finds.

    Looking a sentence through for a pattern takes far longer than looking whether it has one of a few words; so does
    making the pattern ready, which waits until it is needed.
    """

    def __init__(self, words: str, pattern: str, flags: re.RegexFlag = re.IGNORECASE) -> None:
        self.words = frozenset(words.split())
        self._source = pattern, flags

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern, ready to search with."""
        return re.compile(*self._source)

    def within(self, said: Said, start: int, end: int) -> re.Match[str] | None:
        """Where it first stands between two places."""
        return None if self.words.isdisjoint(said.around) else self.pattern.search(said.plain, start, end)

    def at(self, said: Said, start: int) -> re.Match[str] | None:
        """Whether it stands at a place."""
        return None if self.words.isdisjoint(said.around) else self.pattern.match(said.plain, start)

    def all(self, scene: Scene) -> Iterator[re.Match[str]]:
        """Every place of it in a sentence, counted from the beginning of what the scene's places are counted from."""
        if self.words.isdisjoint(scene.stock):
            return iter(())
        return self.pattern.finditer(scene.plain, scene.span.start, scene.span.end)


class Clue(Rare):
    """One that makes a claim of its own, or decides which."""

    def __init__(self, words: str, pattern: str, flags: re.RegexFlag = re.IGNORECASE) -> None:
        super().__init__(words, pattern, flags)
        CLUES.update(self.words)

    def search(self, scene: Scene) -> re.Match[str] | None:
        """Where it first stands in a sentence, counted from its beginning."""
        return None if self.words.isdisjoint(scene.stock) else self.pattern.search(scene.text)

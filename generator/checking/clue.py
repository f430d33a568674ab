"""A turn of phrase that few sentences have: it is only looked for where one of its words stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.checking.scene import Scene

CLUES: set[str] = set()
"""The words of all clues: where none stands there is none."""


class Clue:
    """A pattern, and folded words one of which is in all that it finds.

    Looking a sentence through for a pattern takes far longer than looking whether it has one of a few words.
    """

    __slots__ = ("pattern", "words")

    def __init__(self, words: str, pattern: str, flags: re.RegexFlag = re.IGNORECASE) -> None:
        self.words = frozenset(words.split())
        CLUES.update(self.words)
        self.pattern = re.compile(pattern, flags)

    def search(self, scene: Scene) -> re.Match[str] | None:
        """Where it first stands in a sentence, counted from its beginning."""
        return None if self.words.isdisjoint(scene.stock) else self.pattern.search(scene.text)

    def all(self, scene: Scene) -> Iterator[re.Match[str]]:
        """Every place of it, counted from the beginning of what the scene's places are counted from."""
        if self.words.isdisjoint(scene.stock):
            return iter(())
        return self.pattern.finditer(scene.plain, scene.span.start, scene.span.end)

"""Records "leaving out the pandemic years": since when something was the highest, were it not for them."""

from __future__ import annotations

from generator.checking.reading import When
from generator.checking.scene.scene import Scene
from generator.checking.text.clue import Clue

PANDEMIC_YEARS = (2020, 2021)
"""The years in which it moved the figures: the slump, and the growth against it."""

_OUTSIDE = Clue(
    "pandemia pandemic covid",
    r"\b(?:leaving (?:out|aside)|excluding|not counting|without counting|setting aside|disregarding|"
    r"outside(?: of)?|apart from|sin contar|sin considerar|sin tomar en cuenta|sin incluir|excluyendo|"
    r"dejando (?:fuera|de lado|aparte)|descontando|fuera de|aparte de|salvo|excepto)\s+"
    r"(?:(?:the|los|el|la)\s+)?(?:(?:years?|period|a[nñ]os?|periodo|per[ií]odo)\s+(?:of|de)\s+)?(?:(?:the|la)\s+)?"
    r"(?:covid(?:-19)?\s+)?(?:pandemi[ac]|covid)\b",
)


def since_outside(scene: Scene, place: int, stop: int) -> When | None:
    """The time since which the superlative at a place is told with those years left out, if one is.

    It is the first one after the words, "leaving out the pandemic years, since 2019", or else the last before them.
    """
    found = next((one for one in _OUTSIDE.all(scene) if one.start() < stop), None)
    times = [one for one in scene.whens if one.role == "since" and place < one.span.start < stop]
    if found is None or not times:
        return None
    return next((one for one in times if one.span.start >= found.end()), times[-1])

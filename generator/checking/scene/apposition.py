"""The figure that a superlative is put beside: "200,718 personas en enero de 2021, la cifra más alta desde marzo".

What is the highest is then of that figure's series, and of a level or a change as the figure is.
"""

from __future__ import annotations

import re

from generator.checking.claim import Reading
from generator.checking.judge import true_reading
from generator.checking.scene.scene import Scene

_PUT_BESIDE = re.compile(
    r"[^;:]*[,(—–]\s*(?:(?!(?:con|y|e|pero|aunque|tras|and|but|with|after|while|mientras)\b)[^\W\d]+\s+){0,4}",
    re.IGNORECASE,
)


def beside(scene: Scene, place: int) -> Reading | None:
    """The true reading of the last figure before a place, where only a comma and a noun stand between."""
    before = [one for one in scene.figured if one.span.end <= place and one.quantity is not None]
    if not scene.is_foreign or not before or before[-1].quantity is None:
        return None
    last = before[-1]
    if _PUT_BESIDE.fullmatch(scene.plain, last.span.end, place) is None:
        return None
    if len(before) > 1 and "," in scene.plain[before[-2].span.end : last.span.start]:
        lead = before[-2].readings[:1]
        if lead and last.readings and lead[0].measure is not last.readings[0].measure:
            return None  # "20.4 billion dollars, up 9.2%, the highest since 2007" may be of either
    return true_reading(last)

"""The words that keep a superlative inside a year: "el mes más alto en lo que va del año", "el mejor de 2023"."""

from __future__ import annotations

import re

from generator.checking.reading import Cue, Span

_SCOPE = re.compile(
    r"(?:[^,.;:()]{0,24}?\s)?((?:en lo que va )?del? (?:(?:este|ese|mismo|presente|propio|pasado) )?año(?: pasado)?"
    r"|(?:de|en) (?:todo )?(?:el año )?20\d\d|so far this year|of the year|of 20\d\d|in 20\d\d)\b",
    re.IGNORECASE,
)


def scope_of(plain: str, cue: Cue, end: int) -> Span | None:
    """The words behind a superlative, before the end of its sentence, that keep it inside a year."""
    found = _SCOPE.match(plain, cue.span.end, end)
    return Span(*found.span(1)) if found else None

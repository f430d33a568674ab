"""Where words stand between quotation marks."""

from __future__ import annotations

import re

from generator.checking.reading import Span

_MARKS = re.compile(r"[\"“”«»„]")
_OPENING = {"“": "”", "«": "»", "„": "”"}


def quotes(clean: str, span: Span) -> tuple[Span, ...]:
    """The quotations of a block, without their marks; one inside another is part of the outer one.

    A mark that is never closed opens none.
    """
    found: list[Span] = []
    depth: list[tuple[str, int]] = []
    for match in _MARKS.finditer(clean, span.start, span.end):
        sign = match[0]
        if depth and sign == depth[-1][0]:
            _, start = depth.pop()
            if not depth and start < match.start():
                found.append(Span(start, match.start()))
        elif sign == '"':
            depth.append(('"', match.end()))
        elif sign in _OPENING:
            depth.append((_OPENING[sign], match.end()))
    return tuple(found)

"""Times as a sentence means them, where the words beside one time alone do not tell its part in the sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.checking.reading import Quantity, Relation, When
from generator.model.period import Window

_YEAR_THROUGH = re.compile(r"(?:the )?year (?:through|to|ended|ending)", re.IGNORECASE)
_AMOUNT_OF = re.compile(
    r"\b(?:el|la|los|las|the)\s+(?:monto|nivel|valor|total|cifra|promedio|figure|value|level|total|average)\s+"
    r"(?:de|del|for|of|in)\s+(?:el\s+|the\s+)?\Z",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"\b(?:al|que|con|su|desde|frente a|respecto de|than|with|from|to|against|its|their)\s*\Z",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"\b(?:below|above|than in|than|(?:arriba|abajo|debajo|encima) del?|que en|contra|frente a)\s+"
    r"(?:el |la |los |the )?\Z",
    re.IGNORECASE,
)
_MEANWHILE = re.compile(r"(?:at the|al) (?:same time|mismo tiempo)|at same time", re.IGNORECASE)
_HAD = re.compile(
    r"\b(?:had|hab[ií]an?|was|were|ranked|era|eran|fue|fueron|ocupaba|ocupaban|ocup[oó])\b", re.IGNORECASE
)
_CHANGES = frozenset({"percent", "point", "times"})


def settled(whens: Sequence[When], quantities: Sequence[Quantity], plain: str) -> list[When]:
    """The times of a sentence: "the value for May" is its own, "in the year through June" that of an annual change."""
    has_way = any(one.adjective for one in whens)
    is_dated = any(one.role == "of" for one in whens)
    kept = [one for one in whens if not _MEANWHILE.search(plain, max(0, one.span.start - 7), one.span.end)]
    return [_leading(_settled(one, quantities, plain), plain, is_dated=is_dated, has_way=has_way) for one in kept]


def _leading(when: When, plain: str, *, is_dated: bool, has_way: bool) -> When:
    """The time of the figure, where the sentence has no other: "a year earlier, annual growth was 1.6%"."""
    if when.relation not in (Relation.YEAR_BEFORE, Relation.PREVIOUS) or when.adjective or when.role != "against":
        return when
    begins = not plain[max(0, when.span.start - 2) : when.span.start].strip(" \n\0.*#>-")
    if begins and not is_dated and (has_way or _HAD.search(plain, when.span.end, when.span.end + 90)):
        return replace(when, role="of")
    return when


def _settled(when: When, quantities: Sequence[Quantity], plain: str) -> When:
    if when.role == "against" and not when.adjective:
        start = max(0, when.span.start - 40)
        amount = _AMOUNT_OF.search(plain, start, when.span.start)
        if amount and not _HELD.search(plain, max(0, amount.start() - 16), amount.start()):
            return replace(when, role="of")
    if (
        when.role == "of"
        and when.window is not None
        and _BESIDE.search(plain, max(0, when.span.start - 24), when.span.start)
    ):
        return replace(when, role="against")
    if when.window is not None and when.months == 12 and _YEAR_THROUGH.match(plain, when.span.start):
        before = [one for one in quantities if one.span.end <= when.span.start]
        if before and before[-1].unit in _CHANGES:
            return replace(when, window=Window.of(when.window.last), months=12 // when.window.frequency)
    return when

"""Times named by another one that are a figure's own: "it had been 5.82% the month before", "19.59 a year earlier".

A level is of a time, and only a change is held against one. So "a year earlier" beside an amount, behind a verb that
says what something was, or before one, dates the figure, unless a word compares: "from", "than", "against".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.checking.reading import Quantity, Relation, When
from generator.checking.text.clue import Said

NAMED_BY_ANOTHER = frozenset({Relation.YEAR_BEFORE, Relation.PREVIOUS, Relation.LAST_SPAN})
_COMPARES = re.compile(
    r"\b(?:from|than|against|versus|vs|on|over|with|to|since|above|below|beyond|que|de|desde|contra|frente|al?|del|"
    r"respecto|con|sobre)\.?\s+(?:(?:the|that of|those of|el|la|los|las|de|del|a)\s+)*\Z",
    re.IGNORECASE,
)
_BE = (
    r"(?:was|were|been|is|are|be|stood at|stands at|ran at|running at|came (?:to|in at)|come (?:to|in at)|amounted to|"
    r"totall?ed|reached|averaged|cost|registered|recorded|era|eran|fue|fueron|sido|estaba|estaban|estuvo|estuvieron|"
    r"ascend[ií]an? a|ascendi[oó] a|ascendieron a|sum[oó]|sumaron|sumaba|sumaban|alcanz[oó]|alcanzaron|cost[oó]|"
    r"costaba|promedi[oó]|registr[oó]|lleg[oó] a|llegaron a|ubic[oó] en|ubicaba en|situ[oó] en|situaba en)"
)
_IS = re.compile(
    rf"\b{_BE}\s+(?:(?:just|only|about|around|some|nearly|almost|still|de|en|apenas|casi|un|una|a|an)\s+)*[$]?\Z",
    re.IGNORECASE,
)
_BESIDE = re.compile(r"\s+(?:(?:in|for|during|back|just|only|en|durante)\s+)?(?:(?:the|el|la)\s+)?", re.IGNORECASE)
_BROUGHT = re.compile(r"\b(?:brought|seen|saw|produced|yielded|dejado|dej[oó]|tra[ií]do|trajo)\Z", re.IGNORECASE)
_GOES_ON = re.compile(
    rf"\s+(?:(?:had|hab[ií]an?|it|they|that|se)\s+){{0,2}}(?:{_BE}|brought|seen|saw|produced|yielded|dejado|dej[oó]|trajo)"
    r"\b",
    re.IGNORECASE,
)
_ALONE = re.compile(r"\s*,?\s*[$]?")
_LISTED = re.compile(r"(?:\b(?:and|y|e)|[;:])\s+(?:(?:in|the|en|el|la)\s+)*\Z", re.IGNORECASE)
_RELATIVE_UNITS = frozenset({"percent", "point", "share", "times", "place", "month", "quarter", "year"})
_REACH = 40


def is_own(when: When, quantities: Sequence[Quantity], said: Said) -> bool:
    """Whether a time that is named by another one is that of a figure, or of what a question asks for."""
    if when.adjective or when.relation not in (*NAMED_BY_ANOTHER, Relation.SAME_PERIOD):
        return False
    if _COMPARES.search(said.plain, max(0, when.span.start - _REACH), when.span.start):
        return False
    if quantities:
        return _is_of_figure(when, quantities, said)
    return said.plain.rstrip(" \0*_\"'”").endswith("?")


def _is_of_figure(when: When, quantities: Sequence[Quantity], said: Said) -> bool:
    """Whether the figure that such a time stands behind, or before, is a level."""
    before = [one for one in quantities if one.span.end <= when.span.start]
    if when.relation is Relation.SAME_PERIOD:
        before = []
    if before and _BESIDE.fullmatch(said.plain, before[-1].span.end, when.span.start):
        return _is_level(before[-1], said)
    after = next((one for one in quantities if one.span.start >= when.span.end), None)
    if after is None:
        return False
    if _ALONE.fullmatch(said.plain, when.span.end, after.span.start):
        return after.unit not in _RELATIVE_UNITS and _LISTED.search(said.plain, 0, when.span.start) is not None
    behind = _GOES_ON.match(said.plain, when.span.end, after.span.start)
    return behind is not None and (_is_level(after, said) or _BROUGHT.search(behind[0]) is not None)


def _is_level(figure: Quantity, said: Said) -> bool:
    """Whether a figure is what something stood at: an amount, or a rate behind a verb that says so."""
    if figure.unit not in _RELATIVE_UNITS:
        return True
    return _IS.search(said.plain, max(0, figure.span.start - _REACH), figure.span.start) is not None

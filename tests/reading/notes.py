"""What must hold of the words that tell a caveat, beside its figure."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from reading.cited import sign
from reading.times import ends
from reading.words import told

Claim = dict[str, Any]
BASES = {
    "base_low": {"es": r"\bbaja\b", "en": r"\blow\b"},
    "base_high": {"es": r"\balta\b", "en": r"\bhigh\b"},
}
NAMED = {
    "within_error": {"es": r"sin cambio|margen de error", "en": r"little changed|margin of error"},
    "real_no_record": {
        "es": r"no es un (máximo|mínimo)|no ocupa|tampoco|aunque no",
        "en": r"not a record|does not hold|it is not|though not",
    },
    "working_days": {"es": r"número distinto de días", "en": r"not that of a year earlier"},
    **BASES,
}
"""Words that stand for a caveat of that name."""
NO_CHANGE = {"es": r"cambi", "en": r"little changed"}
FIGURES = ("real_opposite", "companion", "opposite", "mixed", "working_days")


def is_true(claim: Claim, claims: list[Claim], fact: dict[str, Any]) -> bool:
    """Whether words without a figure of their own are those of one of the fact's caveats.

    A verb, and "more" or "fewer", go with the figure that is claimed nearest to it.
    """
    language, word = claim["article"][:2], claim["shown"].casefold()
    names = {caveat["name"] for caveat in fact["caveats"]}
    if any(name in names and re.search(words[language], word) for name, words in NAMED.items()):
        return True
    years = set(re.findall(r"\d{4}", word))
    if years:
        return years <= years_of(fact)
    figures = [one for one in fact["caveats"] if one["name"] in FIGURES and one["figure"]]
    if re.search(NO_CHANGE[language], word):
        return any(Decimal(one["figure"]["displayed"]) == 0 for one in figures)
    near = nearest(claim, claims)
    return bool(near) and "base" not in word and told(word, language) == (near == 1, near == -1)


def nearest(claim: Claim, claims: list[Claim]) -> int | None:
    """The sign of the figure of a caveat of the same fact that stands nearest to a claim."""
    printed = [one for one in claims if (one["fact"], one["aspect"]) == (claim["fact"], "caveat") and one["value"]]
    if not printed:
        return None
    return sign(Decimal(min(printed, key=lambda one: abs(one["start"] - claim["start"]))["value"]))


def years_of(fact: dict[str, Any]) -> set[str]:
    """The years that the caveats of a fact speak of."""
    periods = [caveat["period"] for caveat in fact["caveats"] if caveat["period"]]
    windows = [caveat["figure"]["period"] for caveat in fact["caveats"] if caveat["figure"]]
    return {period[:4] for period in (*periods, *(end for window in windows for end in ends(window)))}

"""Words of direction in both languages, and what has to be so for each to be true."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from reading.cited import sign
from reading.recompute import Proof
from reading.task import WAYS

Claim = dict[str, Any]
NAMES = {way: name for name, way in WAYS.items()}

RISES = {
    "es": (
        r"crec|aument|avanz|más\b(?! baj)|aport|alza|sub|super(?!áv)|encima|\balt[ao]|mayor|(?<!des)aceler|encarec"
        r"|inflación"
    ),
    "en": (
        r"r[oi]se|risi|gr[eo]w|increas|\bup$|contribut|higher|highest|above|topped|outpac|climb|accelerat|\bmore$|gained"
        r"|inflation"
    ),
}
FALLS = {
    "es": r"ca[eíy]|dismin|retroc|menos|rest|\bbaj|debajo|menor|desaceler|profundiz|abarat",
    "en": (
        r"f[ea]ll|declin|decreas|\bdown$|subtract|drop|lower|lowest|below|trail|slip|slow|deepen|fewer|\blost$|\bless$"
    ),
}
EASED = {"es": r"se moder", "en": r"\beased"}
"""Of a decline that becomes smaller: its rate goes up."""
NEUTRAL = {"es": r"^pas(ó|aron)$", "en": r"^went$"}
"""Both rates follow, each with its own words."""
FURTHEST = {
    "es": (r"más alt|super|alcanz", r"más baj"),
    "en": (r"highest|topped|reached|fastest|largest", r"lowest|steepest"),
}
"""Superlatives that tell an end of the scale; «la mayor» is said of a fall too."""

# What a part did, and the whole did: the verb, and what it is said to have done it to.
PARTS = {
    ("up", "up"): {"es": "aport.* al crecimiento", "en": "contributed .* growth"},
    ("up", "down"): {"es": "moder.* la caída", "en": "softened .* decline"},
    ("down", "up"): {"es": "rest.* al crecimiento", "en": "subtracted .* growth"},
    ("down", "down"): {"es": "contribuy.* a la caída", "en": "contributed .* decline"},
    ("flat", "up"): {"es": "casi no incid", "en": "had almost no effect|almost no effect"},
    ("flat", "down"): {"es": "casi no incid", "en": "had almost no effect|almost no effect"},
}

# What is said of a balance is about its side of zero, and its size against the one before.
SIDES = {"es": ("superávit", "déficit"), "en": ("surplus", "deficit")}
SIZES = {"es": (r"ampl[ií]|mayor", r"redu[cj]|menor"), "en": (r"widened|larger", r"narrowed|smaller")}
EVEN = {"es": r"en equilibrio", "en": r"in balance|even"}
SAME = {"es": r"igual", "en": r"the same"}
LIKE = Decimal("0.05")
"""Figures that are printed alike are closer than this part of either."""

ALWAYS_UP = ("streak_level", "milestone", "recovery")
WITHOUT = ("level", "concentration", "one_of_few")
IN_ORDER = ("record", "record_season", "record_window")
PROVED = (*IN_ORDER, "since", "rank_time", "rank_growth", "streak", "streak_annual", "streak_end")
"""Kinds whose figures can be computed only in the direction that the record tells."""
COMPARED = {"gap": ("change", "level", "whole"), "share": ("share", "base")}
"""The figures held against each other: where they are printed alike there is no direction."""
CALLED = {"acceleration": "points", "gap": "gap", "contribution": "contribution"}
"""The figure whose sign is the direction, where it is not the change."""


def told(word: str, language: str) -> tuple[bool, bool]:
    """Whether a word tells a rise, and whether a fall."""
    lower = word.casefold()
    rises, falls = (re.search(words[language], lower) is not None for words in (RISES, FALLS))
    return rises or re.search(EASED[language], lower) is not None, falls


def direction_of(proof: Proof) -> str:
    """The direction of a fact, from its figures computed again."""
    kind = proof.fact["kind"]
    if kind in WITHOUT or any(caveat["name"] == "within_error" for caveat in proof.fact["caveats"]):
        return "flat"
    if kind in ALWAYS_UP:
        return "up"
    return proved(proof) if kind in PROVED else NAMES[sign(moved(proof))]


def moved(proof: Proof) -> Decimal:
    """A number whose sign is the direction of the fact; nil for a share that is held against nothing."""
    kind = proof.fact["kind"]
    if kind == "target":
        level, low, high = (proof.shown(role) for role in ("level", "low", "high"))
        return Decimal((level > high) - (level < low))
    if kind == "breadth":
        return proof.shown("rising") - proof.shown("falling")
    if kind == "rank_move":
        return proof.shown("previous") - proof.shown("rank")
    role, roles = CALLED.get(kind, "change"), {figure["role"] for figure in proof.fact["figures"]}
    compared = [proof.shown(one) for one in COMPARED.get(kind, ()) if one in roles]
    is_alike = len(compared) == 2 and len(set(compared)) == 1
    return proof.shown(role) if role in roles and not is_alike else Decimal(0)


def proved(proof: Proof) -> str:
    """The direction told, in which every figure of the fact could be computed; a record goes beyond what was."""
    for figure in proof.fact["figures"]:
        proof.figure(figure)
    if proof.fact["kind"] in IN_ORDER:
        beyond = sign(proof.shown("level") - proof.shown("previous"))
        assert beyond == (0 if proof.fact["tie"] else WAYS[proof.fact["direction"]])
    return str(proof.fact["direction"])


def is_true(claim: Claim, proof: Proof, following: str) -> bool:
    """Whether the words of a direction are true; `following` is the text from where they stand."""
    language, fact = claim["article"][:2], proof.fact
    word, way = claim["shown"].casefold(), direction_of(proof)
    assert way == fact["direction"], f"{fact['id']}: {fact['direction']}, not {way}"
    if fact["kind"] == "contribution":
        whole = NAMES[sign(proof.shown("growth"))]
        return re.match(PARTS[way, whole][language], following) is not None
    if proof.traits["kind"] == "balance" and speaks_of_balance(word, language):
        return balance_is_true(word, language, proof)
    if fact["kind"] == "acceleration" and re.search(NEUTRAL[language], word):
        return True
    return told(word, language) == (way == "up", way == "down")


def speaks_of_balance(word: str, language: str) -> bool:
    known = (*SIDES[language], *SIZES[language], EVEN[language], SAME[language])
    return any(re.search(one, word) for one in known)


def balance_is_true(word: str, language: str, proof: Proof) -> bool:
    """Which side of zero a balance is on; whether it is larger or smaller than before, or about the same."""
    level = proof.shown("level")
    roles = {figure["role"] for figure in proof.fact["figures"]}
    base = proof.shown("base") if "base" in roles else None
    sides = [way for way, name in zip((1, -1), SIDES[language], strict=True) if name in word]
    sizes = [way for way, name in zip((1, -1), SIZES[language], strict=True) if re.search(name, word)]
    if any(sign(level) != way for way in sides):
        return False
    if re.search(EVEN[language], word):
        return level == 0
    if base is not None and re.search(SAME[language], word):
        return abs(level - base) <= LIKE * max(abs(level), abs(base))
    return all(base is not None and sign(level) == sign(base) and sign(abs(level) - abs(base)) == way for way in sizes)


def superlative_is_true(claim: Claim, fact: dict[str, Any]) -> bool:
    """Whether the end of the scale that is named is the fact's; a superlative may name none."""
    highest, lowest = (re.search(one, claim["shown"].casefold()) for one in FURTHEST[claim["article"][:2]])
    return not (highest or lowest) or (bool(highest), bool(lowest)) == (
        fact["direction"] == "up",
        fact["direction"] == "down",
    )


MOVED = {"rising": (True, False), "falling": (False, True), "unchanged": (False, False)}
"""What the verbs tell that count the parts of a whole."""


def count_is_true(claim: Claim, proof: Proof) -> bool:
    """Whether a verb is of the way that its parts went, of which there are some; "none" of none a year before."""
    if claim["aspect"] == "previous":
        return proof.shown("previous") == 0
    return told(claim["shown"], claim["article"][:2]) == MOVED[claim["aspect"]] and proof.shown(claim["aspect"]) > 0

"""Which facts a story tells, and the reason for each that it does not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.fact import Fact

ORDER = (
    "year_to_date",
    "annual",
    "record_window",
    "year_on_year",
    "level",
    "record",
    "record_season",
    "since",
    "rolling_year",
    "streak_annual",
    "rank_peers",
    "contribution",
    "share",
)
"""The order of telling: the window and its record, the newest period and its place, then the rest."""

HEADLINES = ("year_to_date", "annual", "year_on_year", "level")
"""What a bulletin may lead with, best first."""

SILENCES = {
    "record": ("record_season", "since"),
    "record_season": ("since",),
    "year_on_year": ("level",),
}
"""A told fact of the first kind says more than those of the others about the same series."""

COMPANIONS = {"record_window": ("year_to_date", "annual")}
"""Told inside the sentence of another fact, so it takes no place of its own."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A fact, whether the story tells it, and why or why not."""

    fact: Fact
    is_chosen: bool
    reason: str


def select(facts: Sequence[Fact], must: Sequence[str], most: int) -> list[Choice]:
    """At most `most` main points: the headline, then what the story must tell, then by score.

    A fact that another told fact implies is left out, unless the story must tell it.
    """
    chosen: dict[str, str] = {}
    lead = headline(facts)
    if lead:
        chosen[lead.id] = "the headline"
    wanted = [(fact, "the story must tell it") for fact in facts if fact.kind in must]
    rest = [(fact, f"score {fact.score.total:.2f}") for fact in facts if fact.kind not in must]
    reasons: dict[str, str] = {}
    for fact, reason in wanted + rest:
        refusal = "" if fact.kind in must else _refusal(fact, facts, chosen, most)
        if refusal:
            reasons[fact.id] = refusal
        else:
            chosen.setdefault(fact.id, reason)
    told = [Choice(fact, True, chosen[fact.id]) for fact in facts if fact.id in chosen]
    untold = [Choice(fact, False, reasons[fact.id]) for fact in facts if fact.id not in chosen]
    return sorted(told, key=lambda choice: order_of(choice.fact)) + untold


def headline(facts: Sequence[Fact]) -> Fact | None:
    """The fact a bulletin leads with: the widest window that is compared with a year ago."""
    for kind in HEADLINES:
        for fact in facts:
            if fact.kind == kind and not fact.peer:
                return fact
    return None


def order_of(fact: Fact) -> int:
    return ORDER.index(fact.kind)


def _refusal(fact: Fact, facts: Sequence[Fact], chosen: dict[str, str], most: int) -> str:
    """Why a fact is not told, or nothing when it is."""
    if fact.id in chosen:
        return ""
    for other in facts:
        if fact.kind in SILENCES.get(other.kind, ()) and _same_matter(fact, other):
            return f"{other.kind} says more about the same figure"
    companions = COMPANIONS.get(fact.kind, ())
    if any(other.id in chosen and other.kind in companions for other in facts):
        return ""
    points = sum(other.id in chosen and other.kind not in COMPANIONS for other in facts)
    return f"there are {most} main points already" if points >= most else ""


def _same_matter(fact: Fact, other: Fact) -> bool:
    """The same series, and the same direction where both have one."""
    ranged = fact.since is not None and other.since is not None
    return fact.series == other.series and (not ranged or fact.direction is other.direction)

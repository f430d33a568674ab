"""Which facts a story tells, and the reason for each that it does not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.fact import Fact
from generator.model.unit import Operation

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

HEADLINES = {
    Operation.SUM: ("year_to_date", "annual", "year_on_year", "level"),
    Operation.MEAN: ("year_on_year", "level"),
}
"""What a bulletin may lead with, best first: what adds up over the year with its sum, a price or rate never."""

SILENCES = {
    "record": ("record_season", "since"),
    "record_season": ("since",),
    "year_on_year": ("level",),
}
"""A told fact of the first kind says more than those of the others about the same series."""

COMPANIONS = {"record_window": ("year_to_date", "annual")}
"""Told inside the sentence of another fact, so it takes no place of its own."""


AVERAGES = ("year_to_date", "annual")
"""Of what is averaged over the year (a price, a rate, a stock), these are told only where the story must."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A fact, whether the story tells it, and why or why not."""

    fact: Fact
    is_chosen: bool
    reason: str


@dataclass(frozen=True)
class Brief:
    """What a story asks of its facts.

    `must` are the kinds to be told wherever they are true, `most` the main points at the most,
    `operation` how the indicator's windows make one figure, `floor` the surprise in bits that an
    optional fact has to have.
    """

    must: Sequence[str]
    most: int
    operation: Operation
    floor: float


def select(facts: Sequence[Fact], brief: Brief) -> list[Choice]:
    """The headline, then what the story must tell, then by score; told ones first, in order of telling.

    A fact that an eligible stronger one implies is left out, unless the story must tell it.
    """
    lead = headline(facts, brief)
    refused = {fact.id: _unfit(fact, brief) for fact in facts if fact is not lead}
    eligible = [fact for fact in facts if not refused.get(fact.id)]
    chosen: dict[str, str] = {lead.id: "the headline"} if lead else {}
    for fact in sorted(eligible, key=lambda fact: fact.kind not in brief.must):
        is_must = fact.kind in brief.must
        refusal = "" if is_must else _implied(fact, eligible) or _crowded(fact, eligible, chosen, brief)
        if refusal and fact is not lead:
            refused[fact.id] = refusal
        else:
            chosen.setdefault(fact.id, "the story must tell it" if is_must else f"score {fact.score.total:.2f}")
    told = [Choice(fact, True, chosen[fact.id]) for fact in facts if fact.id in chosen]
    untold = [Choice(fact, False, refused[fact.id]) for fact in facts if fact.id not in chosen]
    return sorted(told, key=lambda choice: (choice.fact is not lead, order_of(choice.fact))) + untold


def headline(facts: Sequence[Fact], brief: Brief) -> Fact | None:
    """The fact a bulletin leads with."""
    for kind in HEADLINES[brief.operation]:
        for fact in facts:
            if fact.kind == kind and not fact.peer:
                return fact
    return None


def order_of(fact: Fact) -> int:
    """The place of a fact in the order of telling."""
    return ORDER.index(fact.kind)


def _unfit(fact: Fact, brief: Brief) -> str:
    """Why a fact is no news by itself, or nothing when it may be."""
    if fact.kind in brief.must:
        return ""
    if brief.operation is Operation.MEAN and fact.kind in AVERAGES:
        return "an average over the year so far; name it in `must` to tell it"
    bits = fact.score.bits
    if bits is not None and bits < brief.floor:
        return f"no surprise: {bits:.1f} bits, below the floor of {brief.floor:.1f}"
    return ""


def _implied(fact: Fact, eligible: Sequence[Fact]) -> str:
    for other in eligible:
        if fact.kind in SILENCES.get(other.kind, ()) and _same_matter(fact, other):
            return f"{other.kind} says more about the same figure"
    return ""


def _crowded(fact: Fact, eligible: Sequence[Fact], chosen: dict[str, str], brief: Brief) -> str:
    """No room left, unless the fact is told inside the sentence of a chosen one."""
    companions = COMPANIONS.get(fact.kind, ())
    if any(other.id in chosen and other.kind in companions for other in eligible):
        return ""
    points = sum(other.id in chosen and other.kind not in COMPANIONS for other in eligible)
    return f"there are {brief.most} main points already" if points >= brief.most else ""


def _same_matter(fact: Fact, other: Fact) -> bool:
    """The same series, and the same direction where both have one."""
    ranged = fact.since is not None and other.since is not None
    return fact.series == other.series and (not ranged or fact.direction is other.direction)

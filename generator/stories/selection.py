"""Which facts a story tells, and the reason for each that it tells or does not.

First the headline and what the story must tell; then, one at a time, the fact that is worth most beside
those told already, as long as there is room; at last the other side, where it would be missing.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from generator.facts.rule import Role
from generator.facts.rules import BY_KIND
from generator.model.fact import Direction, Fact
from generator.model.unit import Operation
from generator.stories import diversity, lattice
from generator.stories.draft import Draft
from generator.stories.order import COUNTER, HEADLINES, MIXED, OPPOSITE, place

COMPARED = ("year_on_year", "points", "balance")
"""The newest period beside the year before."""
PARTS = ("share", "contribution", "divergence")
"""What a text about a whole may tell of its parts."""
AVERAGES = ("year_to_date", "annual")
"""Of what is averaged over the year (a price, a rate, a stock), these are told only where the story must."""
TOP, MOST_AGAINST = 20, 0.3
"""Where so large a share of the best facts goes against the headline, one of them is told."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A fact, whether the story tells it, and why or why not; `rank` is its place by score."""

    fact: Fact
    is_chosen: bool
    reason: str
    rank: int = 0


@dataclass(frozen=True)
class Brief:
    """What a story asks of its facts.

    `must` are the kinds to be told wherever they are true, `most` the main points at the most,
    `operation` how the indicator's windows make one figure, `floor` the surprise in bits that an
    optional fact has to have, `reachable` the most bits that a series of this length can give.
    """

    must: Sequence[str]
    most: int
    operation: Operation
    floor: float
    reachable: float = math.inf


def select(facts: Sequence[Fact], brief: Brief) -> list[Choice]:
    """All facts, given best first: the told ones in the order of telling, then the others by score.

    Nothing that the story must tell is left out, and nothing that is for the editor alone is told.
    """
    unfit = {fact.id: reason for fact in facts if (reason := _unfit(fact, brief))}
    fit = [fact for fact in facts if fact.id not in unfit]
    outdone = _outdone(fit, brief)
    eligible = [fact for fact in fit if fact.id not in outdone]
    lead = headline(facts, brief)
    draft = _fixed(facts, eligible, lead, brief)
    draft.fill(eligible)
    if lead and (other := _other_side(eligible, draft, lead)):
        draft.make_room(other)
        draft.add(other, "the other side: enough of the best facts go against the headline")
        draft.fill(eligible)
    ranked = list(enumerate(facts, 1))
    told = [Choice(fact, True, draft.reason(fact), rank) for rank, fact in ranked if fact.id in draft]
    untold = [
        Choice(fact, False, unfit.get(fact.id) or draft.refusal(fact) or outdone[fact.id], rank)
        for rank, fact in ranked
        if fact.id not in draft
    ]
    return sorted(told, key=lambda choice: (choice.fact is not lead, place(choice.fact))) + untold


def beside(facts: Sequence[Fact], like: Fact, brief: Brief) -> list[Fact]:
    """What is told of a series beside another that leads with the fact `like`: the same change, and its best news.

    `facts` are those of the series alone, best first. Where it has no such change, what it could lead with.
    """
    kinds = (*((like.kind,) if like.has("change") else COMPARED), *HEADLINES[brief.operation])
    lead = next((fact for kind in kinds for fact in facts if fact.kind == kind and not fact.peer), None)
    if lead is None:
        return []
    told = [lead, *(fact for fact in facts if fact.kind in brief.must and fact is not lead)]
    fit = [fact for fact in facts if _role(fact) is Role.NEWS and not _unfit(fact, brief)]
    news = [fact for fact in fit if fact not in told and fact.kind not in (*PARTS, "gap")]
    return [*told, *news[:1]]


def _role(fact: Fact) -> Role:
    rule = BY_KIND.get(fact.kind)
    return rule.role if rule else Role.NEWS


def _fixed(facts: Sequence[Fact], eligible: Sequence[Fact], lead: Fact | None, brief: Brief) -> Draft:
    """What is told whatever its score: the headline, what has to stand beside it, and what the story must tell."""
    draft = Draft(brief.most)
    if lead:
        draft.fix(lead, _why_lead(lead, facts, brief))
        if _has(lead, OPPOSITE) and (counter := _counter(lead, facts)):
            draft.fix(counter, f"the headline has the caveat `{OPPOSITE}`, so the last year has to stand beside it")
        if full := next((fact for fact in eligible if lattice.contains(fact, lead)), None):
            draft.fix(full, "the headline is the bare figure, so its change has to stand beside it")
    for fact in eligible:
        if fact.kind in brief.must:
            draft.fix(fact, "the story must tell it")
    return draft


def headline(facts: Sequence[Fact], brief: Brief) -> Fact | None:
    """The fact a bulletin leads with: the best kind of which the figures of other windows say the same."""
    candidates = _candidates(facts, brief)
    sound = (fact for fact in candidates if not _unsound(fact, facts))
    return next(sound, candidates[0] if candidates else None)


def _candidates(facts: Sequence[Fact], brief: Brief) -> list[Fact]:
    kinds = HEADLINES[brief.operation]
    return [fact for kind in kinds for fact in facts if fact.kind == kind and not fact.peer]


def _unsound(fact: Fact, facts: Sequence[Fact]) -> str:
    """The caveat that keeps a fact from leading, or nothing."""
    if _has(fact, MIXED):
        return MIXED
    return OPPOSITE if _has(fact, OPPOSITE) and not _counter(fact, facts) else ""


def _has(fact: Fact, caveat: str) -> bool:
    return any(one.name == caveat for one in fact.caveats)


def _counter(lead: Fact, facts: Sequence[Fact]) -> Fact | None:
    """The last twelve months of the same series."""
    return next((fact for fact in facts if fact.kind == COUNTER and fact.series == lead.series), None)


def _why_lead(lead: Fact, facts: Sequence[Fact], brief: Brief) -> str:
    """The headline, and what better kind may not be it."""
    candidates = _candidates(facts, brief)
    passed = candidates[: candidates.index(lead)]
    why = ", ".join(f"{fact.kind} has the caveat `{_unsound(fact, facts)}`" for fact in passed)
    return f"the headline, as {why}" if why else "the headline"


def _unfit(fact: Fact, brief: Brief) -> str:
    """Why a fact is no news by itself, or nothing when it may be."""
    role = _role(fact)
    if role is Role.QUEUE:
        return "verify before printing: for the editor alone"
    if fact.kind in brief.must:
        return ""
    if brief.operation is Operation.MEAN and fact.kind in AVERAGES:
        return "an average over the year so far; name it in `must` to tell it"
    if role is Role.NEWS and fact.score.bits < brief.floor:
        return _unsurprising(fact, brief)
    return ""


def _unsurprising(fact: Fact, brief: Brief) -> str:
    """The bits and the floor; where the history is too short to reach it, that."""
    bits = f"{fact.score.bits:.1f} bits"
    if brief.reachable < brief.floor:
        limit = f"a history so short gives {brief.reachable:.1f} at the most, the floor is {brief.floor:.1f}"
        return f"{bits}: {limit}; name it in `must` to tell it"
    return f"no surprise: {bits}, below the floor of {brief.floor:.1f}"


def _outdone(fit: Sequence[Fact], brief: Brief) -> dict[str, str]:
    """What stands back for other fit facts, whichever scores more, and the reason.

    A bare level for its change: told without, a fall could be passed over. And the longer view for the
    changes of the newest period, where those are as many as a bulletin tells.
    """
    reasons = {fact.id: _outdoing(fact, fit) for fact in fit if fact.kind not in brief.must}
    return {identity: reason for identity, reason in reasons.items() if reason}


def _outdoing(fact: Fact, fit: Sequence[Fact]) -> str:
    full = next((one for one in fit if lattice.contains(one, fact)), None)
    if full:
        return f"{full.kind} says more about the same figure"
    leading = diversity.leading(fact, fit)
    return f"{' and '.join(one.kind for one in leading)} go before it" if leading else ""


def _other_side(eligible: Sequence[Fact], draft: Draft, lead: Fact) -> Fact | None:
    """The best fact that goes against the headline, where many do and none is told."""
    best = eligible[:TOP]
    against = [fact for fact in best if goes_against(fact, lead)]
    if len(against) < MOST_AGAINST * len(best) or any(goes_against(fact, lead) for fact in draft.facts):
        return None
    return against[0] if against else None


def goes_against(fact: Fact, lead: Fact) -> bool:
    """Whether two facts go opposite ways. A run of falls that ended is good news for a rise."""
    return {_way(fact), _way(lead)} == {Direction.UP, Direction.DOWN}


def _way(fact: Fact) -> Direction:
    """Which way the figures go; that a published one was revised says nothing of that."""
    if fact.kind == "revision":
        return Direction.FLAT
    if fact.kind != "streak_end":
        return fact.direction
    return {Direction.UP: Direction.DOWN, Direction.DOWN: Direction.UP}.get(fact.direction, Direction.FLAT)

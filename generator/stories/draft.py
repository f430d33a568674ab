"""The facts chosen for a bulletin so far, each with its reason, and the room that is left."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.fact import Fact
from generator.stories import diversity, lattice
from generator.stories.order import place


class Draft:
    """Facts chosen one after the other, for at most `most` main points.

    What is fixed stays, whatever comes after it. Of the others, one that a later choice implies goes again.
    """

    def __init__(self, most: int) -> None:
        self.most = most
        self._told: dict[str, Fact] = {}
        self._reasons: dict[str, str] = {}
        self._fixed: set[str] = set()
        self._gave_way: dict[str, str] = {}

    def __contains__(self, identity: str) -> bool:
        return identity in self._told

    @property
    def facts(self) -> list[Fact]:
        """What is told, in the order of choosing."""
        return list(self._told.values())

    @property
    def points(self) -> list[Fact]:
        """The main points: what is told in the sentence of another fact is none."""
        return [fact for fact in self.facts if not lattice.is_merged(fact, self.facts)]

    @property
    def has_room(self) -> bool:
        return len(self.points) < self.most

    def reason(self, fact: Fact) -> str:
        """Why a fact is told."""
        return self._reasons[fact.id]

    def fix(self, fact: Fact, reason: str) -> None:
        """Tell a fact whatever else is told; the first reason given for it stays."""
        self._fixed.add(fact.id)
        self._reasons.setdefault(fact.id, reason)
        self._told[fact.id] = fact

    def add(self, fact: Fact, reason: str) -> None:
        """Tell a fact, and no longer those that it implies."""
        for weak in self._optional():
            if lattice.silences(fact, weak):
                del self._told[weak.id]
        self._told[fact.id], self._reasons[fact.id] = fact, reason

    def _optional(self) -> list[Fact]:
        return [fact for fact in self.facts if fact.id not in self._fixed]

    def fill(self, eligible: Sequence[Fact]) -> None:
        """Add what is worth most beside what is told, as long as anything may be added."""
        while open_to := [fact for fact in eligible if fact.id not in self and not self.refusal(fact)]:
            best = min(open_to, key=lambda fact: (-diversity.worth(fact, self.facts), place(fact), fact.id))
            self.add(best, self._weighing(best))

    def refusal(self, fact: Fact) -> str:
        """Why a fact cannot be told beside those that are; empty where it can."""
        if fact.id in self._gave_way:
            return self._gave_way[fact.id]
        if strong := lattice.silenced_by(fact, self.facts):
            return f"{strong.kind} says more about the same figure"
        if lattice.is_merged(fact, self.facts):
            return ""
        if diversity.is_family_full(fact, self.points):
            return f"{diversity.MOST_OF_A_FAMILY} facts of its family ({diversity.family(fact)}) are told already"
        return "" if self.has_room else f"there are {self.most} main points already; {self._weighing(fact)}"

    def _weighing(self, fact: Fact) -> str:
        """The score of a fact, and what its likeness to the nearest told one takes from it."""
        likeness, other = diversity.nearest(fact, (one for one in self.facts if one.id != fact.id))
        cost = f", less {diversity.LIKENESS_COST * likeness:.2f} for what it shares with {other.kind}" if other else ""
        return f"score {fact.score.total:.2f}{cost}"

    def make_room(self, fact: Fact) -> None:
        """Take back the last choices until one more fits; what is fixed stays, even where none does."""
        optional = self._optional()
        while optional and not self.has_room:
            last = optional.pop()
            del self._told[last.id]
            self._gave_way[last.id] = f"gave its place to {fact.kind}, which goes against the headline"

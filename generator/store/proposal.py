"""A state of a dataset that is not kept yet, beside the one it would follow."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from generator.model.panel import Observations, Vintage
from generator.store.changes import Changes
from generator.store.compare import compare
from generator.store.content import canonical, digest
from generator.store.parquet import Circumstances


@dataclass(frozen=True, eq=False)
class Before:
    """The state of a dataset that a new one follows."""

    vintage: Vintage
    observations: Observations
    stated: dict[str, str]


@dataclass(frozen=True, eq=False)
class Proposal:
    """What a source gave, in canonical order, and the `vintage` that it would be."""

    vintage: Vintage
    content: Observations
    circumstances: Circumstances

    def after(self, before: Before) -> Changes | None:
        """What it would change; None where the frequency is another, and nothing can be compared."""
        if before.observations.frequency is not self.content.frequency:
            return None
        return compare(before.vintage, self.vintage, before.observations, self.content)

    @property
    def as_before(self) -> Before:
        """The same, as the state that the next one follows."""
        return Before(self.vintage, self.content, dict(self.circumstances.stated))


def propose(vintage: Vintage, observations: Observations, stated: Mapping[str, str] | None = None) -> Proposal:
    """The observations as a `vintage`, whose digest is worked out here.

    `stated` is what the source said of unit and base year. StoreError where there are no observations, or two
    for one period of a series.
    """
    content = canonical(observations)
    made = replace(vintage, digest=digest(content))
    return Proposal(made, content, Circumstances(stated=dict(stated or {})))

"""Facts as a reader gets them: stated by their rule and guarded."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from generator.config import RuleSettings
from generator.facts.deflate import Deflator
from generator.facts.guards import guarded
from generator.facts.ledger import Ledger
from generator.facts.rules import BY_KIND
from generator.model.fact import Caveat, Fact
from generator.model.series import Series
from generator.model.unit import Kind
from generator.model.words import Indicator
from tests.facts.worlds import QUICK, SERIES, indicator, panel_of

BY_YEARS = {Kind.RATE: "points", Kind.BALANCE: "balance"}
"""The kind of fact that compares years, where it is not `year_on_year`."""


def prices(first: str, values: Sequence[float | None]) -> Deflator:
    """A series of prices from `first` on."""
    return Deflator(panel_of(first, {Series("inpc", "MX"): values}), 0)


def told(
    kind: str,
    first: str,
    values: Sequence[float | None],
    about: Indicator | None = None,
    deflator: Deflator | None = None,
    adjustment: str = "",
    settings: RuleSettings = QUICK,
) -> Fact | None:
    """The guarded fact of that kind, which its rule has to state; None where a guard forbids it."""
    panel = panel_of(first, {replace(SERIES, adjustment=adjustment): values})
    ledger = Ledger(panel, 0, about or indicator(), settings, deflator)
    fact = BY_KIND[kind].state(ledger)
    assert fact is not None, "the rule says nothing"
    return guarded(fact, ledger)


def caveats(fact: Fact | None) -> dict[str, Caveat]:
    """Its caveats by name."""
    assert fact is not None
    return {caveat.name: caveat for caveat in fact.caveats}

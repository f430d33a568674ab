"""What a rule tells of one series, held against what its search finds there."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import numpy as np

from generator.config import RuleSettings
from generator.facts.breaks import cut
from generator.facts.ledger import Ledger
from generator.facts.rules import BY_KIND
from generator.facts.view import View
from generator.model.fact import Fact
from generator.model.series import Series
from generator.model.words import Indicator
from tests.facts.worlds import QUICK, SERIES, indicator, panel_of

D = Decimal
Values = Sequence[float | None]


def tell(
    kind: str,
    first: str,
    values: Values,
    about: Indicator | None = None,
    settings: RuleSettings = QUICK,
    series: Series = SERIES,
) -> Fact | None:
    """What the rule states of one series that starts at `first`; its search has to agree, however far it looks."""
    about = about or indicator()
    rule, panel = BY_KIND[kind], cut(panel_of(first, {series: values}), about)
    fact = rule.state(Ledger(panel, 0, about, settings))
    with np.errstate(all="raise"):
        for span in (1, None):
            signal = rule.find(View(panel, about, settings, span))
            assert bool(signal.fires[0, -1]) is (fact is not None)
            assert signal.can[signal.fires].all()
    return fact


def told(
    kind: str,
    first: str,
    values: Values,
    about: Indicator | None = None,
    settings: RuleSettings = QUICK,
    series: Series = SERIES,
) -> Fact:
    """The same where there has to be a fact, with every figure proved by observations and arithmetic."""
    fact = tell(kind, first, values, about, settings, series)
    assert fact is not None
    assert all(figure.cells and figure.arithmetic for figure in fact.figures)
    return fact


def figures(fact: Fact) -> dict[str, Decimal]:
    """What is shown of each figure, by role."""
    return {figure.role: figure.displayed for figure in fact.figures}

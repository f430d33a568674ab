"""Claims over a history that begins with a new method."""

from __future__ import annotations

import pytest

from generator.facts.breaks import cut
from generator.facts.guards import guarded
from generator.facts.ledger import Ledger
from generator.facts.rules import BY_KIND
from tests.facts.guards.cases import caveats
from tests.facts.worlds import QUICK, SERIES, indicator, panel_of


def period(kind: str, values: list[float], breaks: tuple[str, ...]) -> str | None:
    """The break that a fact from 2010 on is told with."""
    about = indicator(breaks=breaks)
    ledger = Ledger(cut(panel_of("2010", {SERIES: values}), about), 0, about, QUICK)
    fact = BY_KIND[kind].state(ledger)
    assert fact is not None
    caveat = caveats(guarded(fact, ledger)).get("break")
    return str(caveat.period) if caveat else None


@pytest.mark.parametrize(
    ("breaks", "told"), [((), None), (("2012",), "2012"), (("2011", "2012"), "2012"), (("2012", "2017"), "2012")]
)
def test_a_record_since_a_break_says_so(breaks: tuple[str, ...], told: str | None) -> None:
    """6 is the highest since 2012, where the series begins anew; in 2010 it was measured otherwise, at 9."""
    values = [9.0, 1.0, 2.0, 3.0, 4.0, 6.0] if breaks else [1.0, 1.0, 2.0, 3.0, 4.0, 6.0]
    assert period("record", values, breaks) == told


def test_a_claim_that_begins_later_owes_the_break_nothing() -> None:
    """The highest since 2013 compares with no year before it, and a change of a year with one."""
    assert period("since", [1.0, 2.0, 3.0, 9.0, 4.0, 5.0, 6.0], ("2012",)) is None
    assert period("year_on_year", [1.0, 2.0, 3.0, 9.0, 4.0, 5.0, 6.0], ("2012",)) is None

"""Record of the annual change: the fastest growth, or the steepest fall, of all time or for a long time.

A record where the rate is beyond all earlier ones of a history of 60 months, 20 quarters or 8 years,
of which 95 % are known; the history starts after the hole where one breaks that. Otherwise the
last period with a rate at or beyond it, at least 24 months, 8 quarters or 5 years back, with 95 % of
the rates in between known; equal as displayed is a tie. Where that lies in one of the years left out
(2020 and 2021), the last one outside of them is told beside it. Only a growth can be the fastest and
only a fall the steepest; periods whose base allows no growth have no rate.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from generator.facts import standing
from generator.facts.course import annual_change, lifetime
from generator.facts.history import covered, minimum_history
from generator.facts.ledger import Ledger, direction
from generator.facts.rule import Rule, Signal
from generator.facts.view import View, for_frequency
from generator.model.fact import Direction, Fact, Figure
from generator.model.period import Window

Changes = list[Figure | None]


def find(view: View) -> Signal:
    minimum, distance = (
        max(view.threshold(view.settings.record_history), 2),
        view.threshold(view.settings.since_periods),
    )
    coverage = view.settings.record_coverage
    return Signal(*standing.fastest(view.annual_shown, coverage, minimum, distance, view.span))


def state(ledger: Ledger) -> Fact | None:
    changes: Changes = [annual_change(ledger, period) for period in lifetime(ledger)]
    while changes and changes[0] is None:
        changes.pop(0)
    if not changes or changes[-1] is None or direction(changes[-1]) is Direction.FLAT:
        return None
    return _record(ledger, changes, changes[-1]) or _since(ledger, changes, changes[-1])


def _reaches(change: Figure, now: Figure) -> bool:
    """Whether a change was as large as the newest, in its direction."""
    sign = 1 if now.displayed > 0 else -1
    return sign * change.displayed >= sign * now.displayed


def _record(ledger: Ledger, changes: Changes, now: Figure) -> Fact | None:
    """Beyond all earlier rates of the history that is known well enough."""
    start = covered([change is not None for change in changes], ledger.settings.record_coverage)
    before = [change for change in changes[start:-1] if change] if start is not None else []
    if start is None or not before or len(before) + 1 < minimum_history(ledger):
        return None
    if any(_reaches(change, now) for change in before):
        return None
    best = (max if now.displayed > 0 else min)(before, key=lambda change: (change.displayed, change.value))
    cells = tuple(cell for change in before for cell in change.cells)
    arithmetic = f"best of {len(before)} earlier: {best.window}: {best.arithmetic}"
    previous = replace(best, role="previous", arithmetic=arithmetic, cells=cells)
    since = before[0].window.first
    return ledger.fact(RULE.kind, now.window, (now, previous), direction(now), since=since, since_is_start=start == 0)


def _since(ledger: Ledger, changes: Changes, now: Figure) -> Fact | None:
    """Back to the last rate at or beyond the newest."""
    reaching = [change for change in changes[:-1] if change and _reaches(change, now)]
    if not reaching:
        return None
    last = reaching[-1]
    span = Window(last.window.first, ledger.newest)
    between = [change for change in changes[-len(span) :] if change]
    is_covered = len(between) >= Decimal(repr(ledger.settings.record_coverage)) * len(span)
    if len(span) - 1 < for_frequency(ledger.settings.since_periods, ledger.frequency) or not is_covered:
        return None
    cells = tuple(cell for change in between for cell in change.cells)
    arithmetic = f"{last.window}: {last.arithmetic}, the last period to reach {now.displayed}"
    since = replace(last, role="since", arithmetic=arithmetic, cells=cells)
    figures = (now, since, *_outside(ledger, reaching))
    is_tie = last.displayed == now.displayed
    return ledger.fact(RULE.kind, now.window, figures, direction(now), since=span.first, is_tie=is_tie)


def _outside(ledger: Ledger, reaching: list[Figure]) -> tuple[Figure, ...]:
    """Where the last rate as large lies in a year left out: the last one that does not."""
    excluded = ledger.settings.excluded_years
    others = [change for change in reaching if change.window.first.year not in excluded]
    if reaching[-1].window.first.year not in excluded or not others:
        return ()
    left_out = ", ".join(map(str, excluded))
    arithmetic = f"{others[-1].window}: {others[-1].arithmetic}, the last outside {left_out}"
    return (replace(others[-1], role="outside", arithmetic=arithmetic),)


RULE = Rule("record_change", find, state, family="record", priority=1.3)

"""A story against an earlier state of its data: what was revised, and which of its facts changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from generator.config import StorySettings
from generator.facts.breaks import cut
from generator.facts.changed import Changed, Outcome, changed
from generator.facts.ledger import Ledger
from generator.facts.revision import States, revisions
from generator.facts.revision import revised as revised_periods
from generator.facts.rule import Role
from generator.facts.rules import BY_KIND
from generator.facts.scan import state_all
from generator.facts.whole import wholes
from generator.model.fact import Fact
from generator.model.panel import Panel, Vintage
from generator.model.period import Period, Window
from generator.model.series import Series
from generator.stories.selection import PARTS
from generator.stories.tell import Desk, series_of

Past = Callable[[], Sequence[Decimal]]


@dataclass(frozen=True)
class Revised:
    """One story at the newest period of the earlier state: `then` and `now` are the vintages compared.

    `revisions` are the revised values that are news; `changes` every fact that held then or holds now.
    """

    story: str
    period: Period
    then: Vintage
    now: Vintage
    revisions: tuple[Fact, ...]
    changes: tuple[Changed, ...]

    @property
    def changed(self) -> tuple[Changed, ...]:
        """The facts that did not stay as they were."""
        return tuple(one for one in self.changes if one.outcome is not Outcome.UNCHANGED)

    @property
    def is_unchanged(self) -> bool:
        return not (self.revisions or self.changed)


def revised(
    key: str, settings: StorySettings, panels: tuple[Panel, Panel], desk: Desk, past: Past = tuple
) -> Revised | None:
    """What became of a story between the earlier and the later of two panels.

    None where either does not know its series. `past` gives the sizes of earlier revisions of the series; it is
    asked only where something was revised.
    """
    then, now = panels
    series, indicator = series_of(settings), desk.catalogue.indicator(settings.indicator)
    if series not in then or series not in now:
        return None
    old, new = (Ledger(panel, panel.row(series), indicator, desk.rules) for panel in panels)
    known = old.history(Window(then.first, then.last))
    if not known:
        return None
    period = known[-1].period
    return Revised(
        key,
        period,
        then.vintages[old.row],
        now.vintages[new.row],
        tuple(_revisions(States(old, new), past)),
        changed(*(facts_at(period, series, panel, desk) for panel in panels)),
    )


def _revisions(states: States, past: Past) -> list[Fact]:
    return revisions(replace(states, past=past())) if revised_periods(states) else []


def facts_at(period: Period, series: Series, panel: Panel, desk: Desk) -> list[Fact]:
    """What can be told of a series, and of how its parts stand to it, as if `period` were the newest.

    None at all where the panel does not reach the period, or has no value of the series there.
    """
    indicator = desk.catalogue.indicator(series.indicator)
    seen = cut(panel.until(period), indicator)
    if seen.last != period or seen.cell(seen.row(series), period) is None:
        return []
    rows = [row for row, other in enumerate(seen.series) if other == series or _is_part(other, series)]
    facts = [fact for row in rows for fact in state_all(Ledger(seen, row, indicator, desk.rules))]
    told = [fact for fact in facts if BY_KIND[fact.kind].role is not Role.QUEUE]
    return [fact for fact in told if fact.series == series or fact.kind in PARTS]


def _is_part(part: Series, whole: Series) -> bool:
    """A sector of the same area."""
    return part.area == whole.area and whole in wholes(part)

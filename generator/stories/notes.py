"""What an office should know of a story beside its facts: a comparison that a break or missing prices took away."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from generator.facts.breaks import cut, last_break
from generator.facts.deflate import Deflator
from generator.facts.ledger import Ledger
from generator.facts.rules import BY_KIND
from generator.model.fact import Fact
from generator.model.panel import Panel
from generator.model.period import Period
from generator.model.story import Story
from generator.model.words import Indicator
from generator.stories.tell import Assignment, Desk

SIGNS = {"percent": " %", "point": " points"}


def notes(assignment: Assignment, desk: Desk) -> tuple[str, ...]:
    """What a break removed from the history of a story, and the real comparison that it has to do without."""
    indicator = desk.catalogue.indicator(assignment.series.indicator)
    return (*_cut(assignment, indicator), *no_real(indicator, assignment.deflator, assignment.period))


def _cut(assignment: Assignment, indicator: Indicator) -> Iterator[str]:
    """Where history was left out, since the last break that the period reaches."""
    panel = assignment.panel
    newest = last_break(panel, indicator)
    if newest is None:
        return
    known = np.flatnonzero(np.isfinite(panel.values[panel.row(assignment.series)]))
    if len(known) and panel.first.shift(int(known[0])).first_day < newest.first_day:
        yield f"compared only since {newest}: a break"


def alerts(assignment: Assignment, desk: Desk, story: Story) -> tuple[str, ...]:
    """What an editor has to look at before a bulletin is printed."""
    return (*_odd(assignment, desk), *_opposite(story.lead))


def _odd(assignment: Assignment, desk: Desk) -> Iterator[str]:
    """An annual change far out of its usual range, which a bulletin never tells."""
    indicator, series = desk.catalogue.indicator(assignment.series.indicator), assignment.series
    seen = cut(assignment.panel, indicator)
    found = BY_KIND["anomaly"].state(Ledger(seen, seen.row(series), indicator, desk.rules))
    if found:
        change = found["change"]
        sign = SIGNS.get(change.unit.code, f" {change.unit.code}")
        what = f"the annual change of {found.window}, {change.displayed:+f}{sign}, is far out of its usual range"
        yield f"verify before printing: {what} (anomaly)"


def _opposite(lead: Fact) -> Iterator[str]:
    """A headline that goes the other way once inflation is taken out."""
    for caveat in lead.caveats:
        if caveat.name == "real_opposite" and caveat.figure:
            real, sign = caveat.figure.displayed, SIGNS.get(caveat.figure.unit.code, f" {caveat.figure.unit.code}")
            told = lead["change"].displayed
            what = f"the headline says {told:+f}{sign}, at constant prices it is {real:+f}{sign}"
            yield f"verify before printing: {what} (real_opposite)"


def no_real(indicator: Indicator, deflator: Deflator | None, period: Period) -> Iterator[str]:
    """That nominal figures are not held against prices, though the catalogue names them."""
    if not (indicator.nominal and indicator.deflator):
        return
    if deflator is None:
        yield f"no real comparison: no source in the settings has {indicator.deflator}"
    elif deflator.price(period) is None:
        yield f"no real comparison: {indicator.deflator} has no figure for {period}"


def too_late(panel: Panel, indicator: Indicator) -> Iterator[str]:
    """The breaks that lie beyond all figures, and so may be mistyped."""
    for each in indicator.breaks:
        if Period.parse(each).first_day > panel.last.last_day:
            yield f"the break {each} is later than the newest figure, {panel.last}"

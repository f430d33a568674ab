"""Breaks: where a new method or base starts a series afresh, and nothing is compared across."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from generator.model.panel import Panel
from generator.model.period import Period
from generator.model.words import Indicator


def cut(panel: Panel, indicator: Indicator) -> Panel:
    """The panel without what was observed before the last break that it reaches; the panel itself where it has none.

    A quarter or a year within which a break lies is part old and part new, so it is left out too; the
    newest period stays, with nothing to compare it with.
    """
    newest = last_break(panel, indicator)
    if newest is None:
        return panel
    days = np.array([panel.first.shift(step).first_day for step in range(panel.values.shape[1])], dtype="datetime64[D]")
    is_old = days < np.datetime64(newest.first_day)
    is_old[-1:] = False
    values = np.where(is_old, np.nan, panel.values)
    return replace(panel, values=values)


def last_break(panel: Panel, indicator: Indicator) -> Period | None:
    """Where the newest method starts that reaches the panel's last period; None where the first one still holds."""
    breaks = map(Period.parse, indicator.breaks)
    reached = (one for one in breaks if one.first_day <= panel.last.last_day)
    return max(reached, key=lambda one: one.first_day, default=None)

"""Breaks: where a new method or base starts a series afresh, and nothing is compared across."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np

from generator.model.panel import Panel
from generator.model.period import Period
from generator.model.words import Indicator


def cut(panel: Panel, indicator: Indicator) -> Panel:
    """The panel without what was observed before the last break that it reaches; the panel itself where it has none.

    A quarter or a year within which a break lies is part old and part new, so it is left out too.
    """
    begin = begins(panel, indicator)
    if begin is None:
        return panel
    days = np.array([panel.first.shift(step).first_day for step in range(panel.values.shape[1])], dtype="datetime64[D]")
    values = np.where(days < np.datetime64(begin), np.nan, panel.values)
    return replace(panel, values=values)


def begins(panel: Panel, indicator: Indicator) -> date | None:
    """The first day of the newest method at the panel's last period; None where the first one still holds."""
    days = (Period.parse(one).first_day for one in indicator.breaks)
    return max((day for day in days if day <= panel.last.first_day), default=None)

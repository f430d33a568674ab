"""The same searches as a data analyst would write them in pandas: vectorised, on a table of months x series.

For monthly flows. It says for the newest month what each of these kinds finds; the benchmark holds it
against the rules, for equal results and for speed.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

Frame = Any
"""A table of months x series. The stubs of pandas lose its type at every comparison."""
Found = Any
"""One value for each series."""


def shown(values: Frame | Found, decimals: int = 1) -> Frame | Found:
    """Half up, in units of the last digit shown."""
    scaled = values.abs() * 10.0**decimals
    return np.sign(values) * np.floor(scaled + 0.5 + 1e-9)


def growth(now: Frame, base: Frame) -> Frame:
    """Per cent, where the base is positive and the value not negative."""
    return ((now / base - 1) * 100).where((base > 0) & (now >= 0))


def searches(table: Frame, decimals: int = 1) -> dict[str, Found]:
    """Of each kind, for which series the newest month has it."""
    year, newest = 12, table.index[-1]
    number = table.index.to_series() % year + 1
    printed = shown(table, decimals)
    annual = growth(table, table.shift(year))
    to_date = table.groupby(table.index // year).cumsum(skipna=False)
    rolled = table.rolling(year).sum()
    is_inside = 1 < number[newest] < year
    now, before = printed.iloc[-1], printed.iloc[:-1]
    same = printed[number == number[newest]].iloc[:-1]
    windows = shown(to_date, decimals)[number == number[newest]]
    return {
        "level": table.iloc[-1].notna(),
        "year_on_year": annual.iloc[-1].notna(),
        "year_to_date": growth(to_date, to_date.shift(year)).iloc[-1].notna() & is_inside,
        "rolling_year": growth(rolled, rolled.shift(year)).iloc[-1].notna() & (number[newest] < year),
        "record": extreme(now, before, 60),
        "record_season": extreme(now, same, 8),
        "record_window": extreme(windows.iloc[-1], windows.iloc[:-1], 5) & (number[newest] > 1),
        "since": since(printed, 24),
        "streak_annual": streak(np.sign(shown(annual)), 6),
        "acceleration": acceleration(annual, 36),
        "milestone": milestone(table, printed, decimals),
    }


def extreme(now: Found, before: Frame, least: int) -> Found:
    """At or beyond all that came before, unless all are alike."""
    highest, lowest = before.max(), before.min()
    tie = ((now == highest) | (now == lowest)) & (highest != lowest)
    return ((now > highest) | (now < lowest) | tie) & (before.count() + 1 >= least)


def since(printed: Frame, distance: int) -> Found:
    """Whose last value at or beyond the newest one lies long ago."""
    now, before = printed.iloc[-1], printed.iloc[:-1]
    ages = pd.Series(np.arange(len(before), 0, -1), index=before.index)
    found = pd.Series(data=False, index=printed.columns)
    for reaching in (before >= now, before <= now):
        last = reaching.iloc[::-1].idxmax()
        found |= reaching.any() & (ages[last].to_numpy() >= distance)
    return found


def streak(sign: Frame, least: int) -> Found:
    """Whose newest annual changes all go one way, for so many months or more."""
    recent = sign.iloc[-least:]
    return (recent == 1).all() | (recent == -1).all()


def acceleration(annual: Frame, least: int) -> Found:
    """Whose growth changed by more than it does in three months of four."""
    size = annual.diff().abs()
    usual = size.iloc[:-1].quantile(0.75)
    return (size.iloc[-1] > usual) & (size.iloc[:-1].count() >= least) & (shown(annual.diff().iloc[-1]) != 0)


def milestone(table: Frame, printed: Frame, decimals: int) -> Found:
    """Who passed a round number for the first time."""
    highest, now = printed.iloc[:-1].max() / 10.0**decimals, table.iloc[-1]
    power = 10.0 ** np.floor(np.log10(now))
    steps = [(step * power).where(step * power <= now, 0.0) for step in (1, 2, 2.5, 5)]
    largest = pd.concat(steps, axis=1).max(axis=1)
    return (now >= largest) & (highest < largest) & (table.count() >= 60)

"""Worlds to test the rules on: the same series as a panel for the product and as plain histories."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

import numpy as np

from generator.bilingual import Text
from generator.config import Few, PerFrequency, RuleSettings
from generator.facts.ledger import Ledger
from generator.model.fact import Fact
from generator.model.panel import Panel, Status, Vintage
from generator.model.period import Period
from generator.model.series import Series
from generator.model.unit import Kind
from generator.model.words import EnglishNoun, Indicator, Nouns, SpanishNoun, Target
from tests.facts.reference import Told, World

VINTAGE = Vintage("test", date(2024, 12, 1), "0" * 64, "made for a test", "inegi")
WORDS = Nouns(
    es=SpanishNoun(name="ventas", short="ventas", gender="f", number="plural"),
    en=EnglishNoun(name="sales", short="sales", number="plural"),
)
SERIES = Series("sales", "MX-02002")
QUICK = RuleSettings(
    record_history=PerFrequency(month=10, quarter=8, year=4),
    record_season_years=3,
    record_window_count=3,
    percentile_history=PerFrequency(month=8, quarter=6, year=4),
    since_periods=PerFrequency(month=7, quarter=4, year=3),
    excluded_years=(2000, 2001),
    reference_year=2000,
    streak_periods=3,
    streak_rises=3,
    streak_level_periods=3,
    turn_periods=2,
    recovery_periods=PerFrequency(month=8, quarter=4, year=2),
    few={"sales": Few(level=10.0, change=2.5)},
)
"""Thresholds low enough that short random histories reach them often."""
FOUND = (
    ("record_change", "since"),
    ("record_change", "outside"),
    ("streak", "previous"),
    ("peak", "extreme"),
    ("recovery", "peak"),
    ("recovery", "low"),
)
"""Figures whose time is part of what was found."""


def indicator(
    kind: Kind = Kind.FLOW,
    decimals: int = 1,
    change_decimals: int = 1,
    *,
    target: tuple[float, float] | None = None,
    **traits: Any,
) -> Indicator:
    """An indicator whose words do not matter; `traits` are further ones: breaks, seasonal, chained."""
    return Indicator(
        id="sales",
        kind=kind,
        unit="MXN",
        decimals=decimals,
        change_decimals=change_decimals,
        target=Target(low=target[0], high=target[1], words=WORDS) if target else None,
        agency="inegi",
        programme=Text(es="Encuesta", en="Survey"),
        link="https://example.org/",
        words=WORDS,
        **traits,
    )


def panel_of(
    first: str, rows: Mapping[Series, Sequence[float | None]], status: Sequence[Status] | None = None
) -> Panel:
    """A panel from lists that start at `first`; None is a hole, `status` that of every row."""
    values = np.array([[np.nan if one is None else one for one in row] for row in rows.values()], dtype=np.float64)
    codes = np.zeros(values.shape, dtype=np.uint8)
    if status:
        codes[:] = [int(one) for one in status]
    return Panel(Period.parse(first), tuple(rows), values, codes, (VINTAGE,) * len(rows))


def ledger_of(
    first: str,
    values: Sequence[float | None],
    about: Indicator | None = None,
    settings: RuleSettings | None = None,
    status: Sequence[Status] | None = None,
) -> Ledger:
    """The ledger of a panel with one series."""
    return Ledger(panel_of(first, {SERIES: values}, status), 0, about or indicator(), settings or RuleSettings())


def histories(panel: Panel) -> dict[Series, dict[Period, Decimal]]:
    """A panel as plain histories; the exact decimal is the shortest that reads back."""
    series = {}
    for row, one in enumerate(panel.series):
        known = {panel.first.shift(at): value for at, value in enumerate(panel.values[row].tolist())}
        series[one] = {period: Decimal(repr(value)) for period, value in known.items() if not math.isnan(value)}
    return series


def world_of(panel: Panel, about: Indicator, settings: RuleSettings, earlier: Panel | None = None) -> World:
    """The same panel as plain histories, with that of an earlier day where there is one."""
    return World(
        about.kind,
        about.decimals,
        about.change_decimals,
        panel.last,
        histories(panel),
        settings,
        about.seasonal,
        about.breaks,
        about.chained,
        (Decimal(repr(about.target.low)), Decimal(repr(about.target.high))) if about.target else None,
        histories(earlier) if earlier else None,
    )


def plainly(fact: Fact | None) -> Told | None:
    """A fact as the reference tells it."""
    if fact is None:
        return None
    return Told(
        fact.kind,
        str(fact.window),
        {figure.role: figure.displayed for figure in fact.figures},
        str(fact.direction),
        str(fact.comparison) if fact.comparison else None,
        str(fact.since) if fact.since else None,
        fact.since_is_start,
        fact.is_tie,
        str(fact.peer) if fact.peer else None,
        {one.role: str(one.window) for one in fact.figures if (fact.kind, one.role) in FOUND},
    )

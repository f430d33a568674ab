"""Worlds to test the rules on: the same series as a panel for the product and as plain histories."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal

import numpy as np

from generator.bilingual import Text
from generator.config import PerFrequency, RuleSettings
from generator.facts.ledger import Ledger
from generator.model.fact import Fact
from generator.model.panel import Panel, Status, Vintage
from generator.model.period import Frequency, Period
from generator.model.series import Series
from generator.model.unit import Kind
from generator.model.words import EnglishNoun, Indicator, Nouns, SpanishNoun
from tests.facts.reference import Told, World

VINTAGE = Vintage("test", date(2024, 12, 1), "0" * 64, "made for a test", "inegi")
WORDS = Nouns(
    es=SpanishNoun(name="ventas", short="ventas", gender="f", number="plural"),
    en=EnglishNoun(name="sales", short="sales", number="plural"),
)
Temper = Callable[[random.Random, int], list[float]]
SERIES = Series("sales", "MX-02002")
QUICK = RuleSettings(
    record_history=PerFrequency(month=10, quarter=8, year=4),
    record_season_years=3,
    record_window_count=3,
    since_periods=PerFrequency(month=7, quarter=4, year=3),
    streak_periods=3,
)
"""Thresholds low enough that short random histories reach them often."""


def indicator(
    kind: Kind = Kind.FLOW, decimals: int = 1, change_decimals: int = 1, *, nominal: bool = False
) -> Indicator:
    """An indicator whose words do not matter."""
    return Indicator(
        id="sales",
        kind=kind,
        unit="MXN",
        decimals=decimals,
        change_decimals=change_decimals,
        nominal=nominal,
        agency="inegi",
        programme=Text(es="Encuesta", en="Survey"),
        link="https://example.org/",
        words=WORDS,
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


def world_of(panel: Panel, about: Indicator, settings: RuleSettings) -> World:
    """The same panel as plain histories; the exact decimal is the shortest that reads back."""
    series = {}
    for row, one in enumerate(panel.series):
        known = {panel.first.shift(at): value for at, value in enumerate(panel.values[row].tolist())}
        series[one] = {period: Decimal(repr(value)) for period, value in known.items() if not math.isnan(value)}
    return World(about.kind, about.decimals, about.change_decimals, panel.last, series, settings)


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
    )


def random_case(seed: int) -> tuple[Panel, Indicator, RuleSettings]:
    """A panel of any frequency, kind and temper: wholes, parts and peers, gaps, ties and extremes."""
    dice = random.Random(seed)
    frequency = dice.choice((Frequency.MONTH, Frequency.MONTH, Frequency.QUARTER, Frequency.YEAR))
    about = indicator(dice.choice(list(Kind)), dice.choice((0, 0, 1, 2)), dice.choice((0, 1, 1, 2)))
    years = dice.choice((0, 1, 3, 5, 7)) if frequency is not Frequency.YEAR else dice.randint(0, 14)
    columns = 2 if dice.random() < 0.05 else years * frequency + dice.randint(2, 13)
    first = Period.of(frequency, 1998, dice.randint(1, frequency))
    names = dice.choice((_one_place, _states, _sectors))(dice)
    extreme = dice.choice((_tiny, _huge))
    rows = {series: _history(dice, columns, extreme) for series in names}
    settings = RuleSettings() if dice.random() < 0.15 else QUICK
    return panel_of(str(first), rows), about, settings


def _one_place(_: random.Random) -> list[Series]:
    return [SERIES]


def _states(dice: random.Random) -> list[Series]:
    """The country and its states, as peers and as parts of it."""
    states = [Series("sales", f"MX-{number:02d}") for number in range(1, dice.randint(4, 12))]
    return [Series("sales", "MX"), *states]


def _sectors(_: random.Random) -> list[Series]:
    """Parts within parts: a sector of a municipality, of its state, of the country."""
    areas = ("MX", "MX-02", "MX-02002")
    return [Series("sales", area, sector) for area in areas for sector in ("", "manufacturing")]


def _history(dice: random.Random, columns: int, extreme: Temper) -> list[float | None]:
    """One temper per series, with a few holes, a late start or a long gap."""
    temper = dice.choice((_ties, _walk, _constant, _signed, extreme, _rising, _falling, _seasonal, _zeros))
    values: list[float | None] = list(temper(dice, columns))
    if dice.random() < 0.4:
        share = dice.choice((0.02, 0.1, 0.4))
        values = [None if dice.random() < share else value for value in values]
    if dice.random() < 0.3:
        begins = dice.randint(0, columns - 1)
        values[:begins] = [None] * begins
    if dice.random() < 0.15:
        left, length = dice.randint(0, columns - 1), dice.randint(1, 6)
        values[left : left + length] = [None] * len(values[left : left + length])
    return values


def _ties(dice: random.Random, columns: int) -> list[float]:
    """Values that differ and are shown alike, or sit on the edge of rounding."""
    pool = [9.6, 10.4, 10.5, 10.45, 10.35, 9.5, 9.4999, 10.0, 11.25, 10.995, 1.005, 8.75]
    return [dice.choice(pool) for _ in range(columns)]


def _walk(dice: random.Random, columns: int) -> list[float]:
    value, values = 100.0, []
    for _ in range(columns):
        value = round(max(0.0, value + dice.gauss(0.2, 3)), 2)
        values.append(value)
    return values


def _constant(dice: random.Random, columns: int) -> list[float]:
    return [dice.choice((3.25, 0.0, -2.5))] * columns


def _signed(dice: random.Random, columns: int) -> list[float]:
    return [round(dice.uniform(-5, 5), 1) for _ in range(columns)]


def _tiny(dice: random.Random, columns: int) -> list[float]:
    return [dice.choice((1e-9, 2e-9, 0.0, 1.23456789e-7)) for _ in range(columns)]


def _huge(dice: random.Random, columns: int) -> list[float]:
    return [dice.choice((1e15, 1e15 + 0.5, 2e15, 1.0, 999999999999999.5)) for _ in range(columns)]


def _rising(dice: random.Random, columns: int) -> list[float]:
    return [round(50 * 1.01**at + dice.random() / 10, 1) for at in range(columns)]


def _falling(dice: random.Random, columns: int) -> list[float]:
    return [round(500 * 0.985**at + dice.random() / 10, 1) for at in range(columns)]


def _seasonal(dice: random.Random, columns: int) -> list[float]:
    return [float(20 + 5 * (at % 12) + at // 12 * dice.randint(0, 1)) for at in range(columns)]


def _zeros(dice: random.Random, columns: int) -> list[float]:
    return [float(dice.choice((0, 0, 1, 2, 40))) for _ in range(columns)]

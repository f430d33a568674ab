"""The rules over very large panels: the news of today, the past it is measured on, and both from a stored file.

A hundred thousand monthly series of 25 years: industries of 32 states with their total, every other
industry adjusted for the season. Each time is held against adding up the same matrix in the same run.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pandas as pd

from benchmarks import frames
from benchmarks.calibration import AREAS
from benchmarks.measure import PYTHON, in_turns, peak, seconds
from benchmarks.table import Line, times
from generator import bundled, catalogue
from generator.config import RuleSettings
from generator.facts import arrays
from generator.facts.robust import Claim, sensitivities
from generator.facts.rule import Role, Rule
from generator.facts.rules import BY_KIND, RULES
from generator.facts.screen import hit_rates, latest, screen
from generator.facts.structure import structure
from generator.model.panel import Observations, Panel, Vintage
from generator.model.period import Frequency, Period, Window
from generator.model.series import Series
from generator.model.words import Indicator
from generator.store.store import Store

INDICATOR = "immex.exports"
COLUMNS = 300
LARGE, STORED = 100_000, 10_000
FIRST = Period.of(Frequency.MONTH, 2000, 11)
"""So that the newest month is an October: the year to date, twelve months and records of the month all apply."""
DAY = date(2025, 12, 1)


def industries(rows: int) -> tuple[Series, ...]:
    """So many series: the country and its states, industry by industry."""
    many = -(-rows // len(AREAS))
    named = (
        Series(INDICATOR, area, f"industry-{number}", "sa" if number % 2 else "")
        for number in range(many)
        for area in AREAS
    )
    return tuple(one for _, one in zip(range(rows), named, strict=False))


def growing(rows: int, seed: int = 5) -> arrays.Matrix:
    """Random walks with a drift, the first of each industry the sum of the others."""
    dice = np.random.default_rng(seed)
    many = -(-rows // len(AREAS))
    steps = dice.normal(0.004, 0.03, (many, len(AREAS), COLUMNS))
    values = np.round(1000 * np.exp(np.cumsum(steps, axis=2)), 1)
    values[:, 0] = values[:, 1:].sum(axis=1).round(1)
    return np.ascontiguousarray(values.reshape(-1, COLUMNS)[:rows])


def large(rows: int) -> Panel:
    """A panel of so many series."""
    vintage = Vintage("made", DAY, "0" * 64, "made", "inegi", illustrative=True)
    values = growing(rows)
    return Panel(FIRST, industries(rows), values, np.zeros(values.shape, np.uint8), (vintage,) * rows)


def about() -> Indicator:
    """Exports, of the bundled catalogue."""
    return catalogue.load(bundled.root() / "data/catalogue").indicator(INDICATOR)


def today(panel: Panel, indicator: Indicator, settings: RuleSettings) -> int:
    """All kinds at the newest month, the surprise of their sizes, and how far changes depend on their window."""
    found = latest(panel, indicator, settings)
    values = panel.values
    claims = [Claim(len(window)) for window in (Window.of(panel.last), Window.year_to_date(panel.last))]
    for start in range(0, len(values), 256):
        sensitivities(values[start : start + 256], indicator.kind, panel.frequency, panel.last.number, claims)
    return sum(int(one.fires.sum()) for one in found.values())


def boolean() -> list[Rule]:
    """The rules whose surprise is how seldom they fire."""
    return [rule for rule in RULES if rule.role is Role.NEWS and not rule.by_size]


def rules(repeat: int) -> Iterator[Line]:
    """All rules over a hundred thousand series: the newest month, and the past that surprise is measured on."""
    panel, indicator, settings = large(LARGE), about(), RuleSettings()
    belong = seconds(lambda: structure(panel))
    calls: dict[str, Callable[[], object]] = {
        "sum": panel.values.sum,
        "today": lambda: today(panel, indicator, settings),
        "past": lambda: hit_rates(panel, indicator, settings, boolean()),
    }
    took = in_turns(calls, min(repeat, 3), time.process_time)
    shape = f"{LARGE:,} series x {COLUMNS} months"
    ratio = took["today"] / took["sum"]
    yield Line(f"{len(RULES)} rules at the newest month, {shape}", took["today"], "s", f"{ratio:.0f} x X.sum()")
    yield Line("  the same, in sums of the matrix", ratio, "x", "X.sum()", target=60)
    yield Line(f"how often {len(boolean())} rules fired before", took["past"], "s", per_sum(took, "past"), target=2.0)
    yield Line("  who belongs together, once", belong, "s", times(belong, took["sum"], "X.sum()"))
    yield Line(
        "  its peak memory", peak((PYTHON, "-c", ALONE), 1), "MB", f"the matrix has {panel.values.nbytes / 1e6:.0f}"
    )


def per_sum(took: dict[str, float], name: str) -> str:
    """A time beside that of adding up the matrix."""
    return times(took[name], took["sum"], "X.sum()")


ALONE = """
from benchmarks import screening
panel, indicator, settings = screening.large(screening.LARGE), screening.about(), screening.RuleSettings()
screening.today(panel, indicator, settings)
screening.hit_rates(panel, indicator, settings, screening.boolean())
"""


def ranked(repeat: int) -> Iterator[Line]:
    """Three million stored observations to ranked facts, and the newest month beside the same searches in pandas."""
    panel, indicator, settings = large(STORED), about(), RuleSettings()
    with TemporaryDirectory(prefix="bulletin-") as temporary:
        folder = Path(temporary)
        Store(folder).add("large", observations(panel), released=DAY, origin="made", agency="inegi")
        # A store of its own each time: one remembers what it has just written, and would read no file.
        calls = {
            "all": lambda: screen(Store(folder).panel(INDICATOR), indicator, settings).facts(20),
            "panel": lambda: Store(folder).panel(INDICATOR),
        }
        took = in_turns(calls, repeat)
    rows = STORED * COLUMNS
    yield Line(
        f"{rows:,} rows of Parquet to ranked facts", took["all"], "s", f"reading {took['panel']:.2f} s", target=0.5
    )
    yield from against_pandas(panel, indicator, settings, repeat)


def against_pandas(panel: Panel, indicator: Indicator, settings: RuleSettings, repeat: int) -> Iterator[Line]:
    """The kinds that `frames` searches, both ways; AssertionError where they do not find the same."""
    table = pd.DataFrame(panel.values.T, index=range(panel.first.ordinal, panel.last.ordinal + 1))
    kinds = [BY_KIND[kind] for kind in frames.searches(table)]
    calls = {
        "pandas": lambda: frames.searches(table),
        "rules": lambda: latest(panel, indicator, settings, kinds),
        "every rule": lambda: latest(panel, indicator, settings),
    }
    took = in_turns(calls, repeat)
    theirs, ours = frames.searches(table), latest(panel, indicator, settings, kinds)
    for kind, found in theirs.items():
        np.testing.assert_array_equal(found.to_numpy(), ours[kind].fires, kind)
    faster = took["pandas"] / took["rules"]
    shape = f"{len(panel.series):,} series x {COLUMNS} months"
    yield Line(
        f"{len(kinds)} kinds in pandas, {shape}", took["pandas"], "s", f"{faster:.1f} times as long as the rules"
    )
    yield Line(
        f"all {len(RULES)} rules on the same",
        took["every rule"],
        "s",
        times(took["every rule"], took["pandas"], "pandas"),
    )


def observations(panel: Panel) -> Observations:
    """The panel as a source would hand it over."""
    row, column = np.indices(panel.values.shape, np.int32).reshape(2, -1)
    ordinal = column + np.int32(panel.first.ordinal)
    value = panel.values.ravel()
    return Observations(Frequency.MONTH, panel.series, row, ordinal, value, np.zeros(len(value), np.uint8))

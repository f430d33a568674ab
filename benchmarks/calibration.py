"""News where there is none: how many series of made-up noise would be told something unusual.

Three panels of 2,000 monthly series over 20 years without any news in them: a random walk, the same with a
drift of 5 % a year, and noise around a level. In each, sixty industries have 32 states and their
total; half the industries are adjusted for the season, so that rules for such series take part.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import numpy as np

from benchmarks.table import Line
from generator import bundled, catalogue
from generator.config import Few, RuleSettings
from generator.facts.arrays import Matrix
from generator.facts.rule import Role
from generator.facts.rules import RULES
from generator.facts.screen import screen
from generator.model.panel import Panel, Vintage
from generator.model.period import Frequency, Period
from generator.model.series import Series

INDICATOR = "immex.exports"
YEARS, STATES, INDUSTRIES, SINGLE = 20, 32, 60, 20
FIRST = Period.of(Frequency.MONTH, 2004, 11)
"""So that the newest month is an October, as busy a month for the rules as any."""
MADE = Vintage("made", date(2024, 12, 1), "0" * 64, "made", "inegi", illustrative=True)


def without_news(process: str, seed: int) -> Panel:
    """2,000 series of one of the three processes, with values like those of a flow in million pesos."""
    months, dice = YEARS * 12, np.random.default_rng(seed)
    count = INDUSTRIES * STATES + SINGLE
    steps = dice.normal(0, 0.03, (count, months))
    start = dice.lognormal(6, 1, (count, 1))
    if process == "stationary":
        noise = steps
    else:
        drift = np.log(1.05) / 12 if process == "drift" else 0.0
        noise = np.cumsum(steps + drift, axis=1)
    return _panel(np.round(start * np.exp(noise), 1))


def _panel(values: Matrix) -> Panel:
    """The states of each industry below their total, then a few series without peers."""
    rows: list[Matrix] = []
    names: list[Series] = []
    for industry in range(INDUSTRIES):
        states = values[industry * STATES : (industry + 1) * STATES]
        adjustment = "sa" if industry % 2 else ""
        names += [Series(INDICATOR, area, f"industry-{industry}", adjustment) for area in AREAS]
        rows += [states.sum(axis=0, keepdims=True).round(1), states]
    names += [Series(INDICATOR, "MX", f"single-{number}") for number in range(SINGLE)]
    table = np.ascontiguousarray(np.concatenate([*rows, values[INDUSTRIES * STATES :]]))
    return Panel(FIRST, tuple(names), table, np.zeros(table.shape, np.uint8), (MADE,) * len(names))


AREAS = ("MX", *(f"MX-{number:02d}" for number in range(1, STATES + 1)))
PROCESSES = ("random walk", "drift", "stationary")
NEWS = tuple(rule.kind for rule in RULES if rule.role is Role.NEWS)
SEED = 1
FILE = bundled.root() / "generator/facts/false_news.toml"
HEADING = """# How often each rule finds news where there is none: the share of series, in per cent, of which it tells
# something above the floor of surprise, on panels of chance alone. random_walk: no trend; drift: a random walk that
# grows 5 % a year; stationary: no memory. Measured anew by `python -m benchmarks.calibration`.

"""
FEW = {INDICATOR: Few(level=1500.0, change=12.0)}


def false_news(panel: Panel, settings: RuleSettings) -> dict[str, float]:
    """The share of series with news of each kind, and under "any" of one kind or more."""
    about = catalogue.load(bundled.root() / "data/catalogue").indicator(INDICATOR)
    found = screen(panel, about, settings)
    count = len(panel.series)
    is_news = np.array([rule.role is Role.NEWS for rule in RULES])[found.kinds]
    shares = {
        rule.kind: len(np.unique(found.rows[found.kinds == number])) / count
        for number, rule in enumerate(RULES)
        if rule.role is Role.NEWS
    }
    return shares | {"any": len(np.unique(found.rows[is_news])) / count}


def tables() -> dict[str, dict[str, float]]:
    """For each process, the share of series with news of each kind, in per cent."""
    settings = RuleSettings(few=FEW)
    return {
        process: {kind: 100 * share for kind, share in false_news(without_news(process, SEED), settings).items()}
        for process in PROCESSES
    }


def calibration(_: int) -> Iterator[Line]:
    """The share of series of noise with any optional fact, over all kinds and for each."""
    found = tables()
    for kind in ("any", *NEWS):
        shares = ", ".join(f"{process} {found[process][kind]:.2f} %" for process in PROCESSES)
        most = max(table[kind] for table in found.values())
        yield Line(f"series of noise with news: {kind}", most, "%", shares, target=5.0 if kind == "any" else None)


def as_toml() -> str:
    """The same as the product holds it for `bulletin rules`."""
    found = tables()
    parts = (
        "".join(
            [f"[{kind}]\n", *(f"{process.replace(' ', '_')} = {found[process][kind]:.2f}\n" for process in PROCESSES)]
        )
        for kind in NEWS
    )
    return HEADING + "\n".join(parts)


if __name__ == "__main__":
    FILE.write_text(as_toml(), encoding="utf-8")
    print(f"Measured anew: {FILE}")

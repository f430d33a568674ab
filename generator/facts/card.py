"""What a person may know of a rule: its text, the thresholds it reads, how often it errs."""

from __future__ import annotations

import importlib
import inspect
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from generator import tomlfile
from generator.catalogue import nearest
from generator.config import RuleSettings
from generator.facts.guards import GUARDS
from generator.facts.rule import Role
from generator.facts.rules import BY_KIND

MEASURED = Path(__file__).with_name("false_news.toml")
RECORD = ("record_history", "record_coverage")
PEERS = ("record_coverage",)

THRESHOLDS: dict[str, tuple[str, ...]] = {
    "level": (),
    "year_on_year": (),
    "period_on_period": (),
    "points": (),
    "balance": (),
    "year_to_date": (),
    "annual": (),
    "rolling_year": (),
    "long_change": ("reference_year",),
    "record": RECORD,
    "record_season": ("record_season_years", "record_coverage"),
    "record_window": ("record_window_count", "record_coverage"),
    "since": ("since_periods", "record_coverage"),
    "rank_time": ("rank_time_places", *RECORD),
    "record_change": ("since_periods", "excluded_years", *RECORD),
    "streak": ("streak_rises",),
    "streak_annual": ("streak_periods",),
    "streak_level": ("streak_level_periods",),
    "streak_end": ("streak_periods",),
    "turn": ("turn_periods",),
    "peak": ("peak_confirm", "since_periods", "usual_share", "percentile_history"),
    "acceleration": ("usual_share", "percentile_history"),
    "recovery": ("recovery_drop", "recovery_periods", "record_coverage"),
    "milestone": RECORD,
    "target": (),
    "rank_peers": PEERS,
    "rank_growth": ("rank_growth_places", "size_least", *PEERS),
    "rank_move": ("rank_move_places", "rank_move_top", *PEERS),
    "share": (),
    "contribution": (),
    "gap": (),
    "breadth": PEERS,
    "concentration": (),
    "one_of_few": ("few", *PEERS),
    "divergence": ("divergence_share",),
    "revision": (),
    "anomaly": ("anomaly_score", "percentile_history"),
}
"""The settings that each rule reads, those of what it shares with others included."""


class FalseNews(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The share of no-news series, in per cent, of which a rule tells something; None where it was not measured."""

    random_walk: float | None = None
    drift: float | None = None
    stationary: float | None = None


@dataclass(frozen=True)
class Card:
    """One rule as an office may know it.

    `thresholds` are the settings it reads with the values in force; news has to have `surprise_floor`
    besides. `is_by_size` tells whether surprise is how seldom its figure is so large, or how seldom it
    fires. `text` is the rule in full.
    """

    kind: str
    role: Role
    family: str
    priority: float
    is_by_size: bool
    thresholds: dict[str, Any]
    false_news: FalseNews
    text: str


def card(kind: str, settings: RuleSettings) -> Card:
    """The card of a kind of fact, with the thresholds of an office."""
    rule = BY_KIND[kind]
    floor = ("surprise_floor",) if rule.role is Role.NEWS else ()
    return Card(
        kind,
        rule.role,
        rule.family,
        rule.priority,
        rule.by_size,
        {name: getattr(settings, name) for name in (*THRESHOLDS[kind], *floor)},
        measured().get(kind, FalseNews()),
        inspect.getdoc(importlib.import_module(f"generator.facts.rules.{kind}")) or "",
    )


def advice(name: str) -> str:
    """The remedy for a name that is no kind of fact: what a caveat is, the nearest kind, or where all are listed."""
    guard = next((guard for guard in GUARDS if name in guard.caveats), None)
    if guard:
        text = inspect.getdoc(inspect.getmodule(guard.look)) or ""
        first = " ".join(text.partition("\n\n")[0].split())
        return f"It is a caveat, which is told with a fact (docs/rules.md#caveats). {first}"
    near = nearest(name, BY_KIND)
    return near if near.startswith("Did you mean") else "`bulletin rules` lists them all."


@cache
def measured() -> dict[str, FalseNews]:
    """The rates of false news of the rules that were measured."""
    return tomlfile.read(MEASURED, dict[str, FalseNews])

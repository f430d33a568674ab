"""The thresholds of `[rules]` that can be: each a share, a count, a year or a number within its range."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from generator import tomlfile
from generator.errors import SettingsError

MOST = 9999
"""Periods, places or years in a count, beyond what any series has."""


@dataclass(frozen=True)
class Range:
    """What a threshold may be, in plain words and as a test."""

    words: str
    holds: Callable[[Any], bool]


SHARE = Range("a share from 0 to 1", lambda value: 0 <= value <= 1)
COUNT = Range(f"a whole number from 1 to {MOST}", lambda value: 1 <= value <= MOST)
NO_LESS = Range("a number of 0 or more", lambda value: 0 <= value < math.inf)
WHOLE = Range(f"a whole number from 0 to {MOST}", lambda value: 0 <= value <= MOST)
ABOVE = Range("a number above 0", lambda value: 0 < value < math.inf)
YEAR = Range("a year from 1800 to 2200", lambda value: 1800 <= value <= 2200)
YEAR_OR_NONE = Range("a year from 1800 to 2200, or 0 for none", lambda value: value == 0 or YEAR.holds(value))
FINITE = Range("a number", math.isfinite)

RANGES = {
    "record_history": COUNT,
    "record_season_years": COUNT,
    "record_window_count": COUNT,
    "record_coverage": SHARE,
    "percentile_history": COUNT,
    "since_periods": COUNT,
    "rank_time_places": COUNT,
    "excluded_years": YEAR,
    "reference_year": YEAR_OR_NONE,
    "streak_periods": COUNT,
    "streak_rises": COUNT,
    "streak_level_periods": COUNT,
    "turn_periods": COUNT,
    "peak_confirm": COUNT,
    "usual_share": SHARE,
    "recovery_drop": SHARE,
    "recovery_periods": COUNT,
    "rank_move_places": COUNT,
    "rank_move_top": COUNT,
    "rank_growth_places": COUNT,
    "size_least": SHARE,
    "divergence_share": SHARE,
    "anomaly_score": ABOVE,
    "few": FINITE,
    "small_base_share": SHARE,
    "growth_limit": ABOVE,
    "memory": COUNT,
    "peers_weight": NO_LESS,
    "own_least": WHOLE,
    "surprise_cap": ABOVE,
    "surprise_floor": NO_LESS,
}
"""What each threshold may be; of one with several numbers, what each of them may be."""


def check(values: dict[str, Any], rules: msgspec.Struct, path: Path, text: str) -> None:
    """SettingsError for the first threshold that cannot be, with its line in the file.

    `values` is the file as plain values; `rules` are the thresholds in force, defaults included.
    """
    for name, value in msgspec.to_builtins(rules).items():
        for keys, number in _numbers(value, (name,)):
            if not RANGES[name].holds(number):
                raise wrong(f"`{'.'.join(keys)}` is {number}.", f"Write {RANGES[name].words}.", keys, path, text)
    _check_floor(values.get("rules", {}), rules, path, text)


def _check_floor(given: dict[str, Any], rules: Any, path: Path, text: str) -> None:
    """News needs no more bits of surprise than there can be."""
    floor, cap = rules.surprise_floor, rules.surprise_cap
    if floor > cap:
        name = "surprise_floor" if "surprise_floor" in given else "surprise_cap"
        what = f"`surprise_floor` is {floor:g}, above `surprise_cap`, which is {cap:g}."
        raise wrong(what, f"Write a `surprise_floor` from 0 to {cap:g}.", (name,), path, text)


def check_quoted(values: dict[str, Any], path: Path, text: str) -> None:
    """SettingsError where the point in an indicator's name was read as a table in a table."""
    rules = values.get("rules")
    few = rules.get("few") if isinstance(rules, dict) else None
    for keys in _nested(few) if isinstance(few, dict) else ():
        name = ".".join(keys)
        what = f"`rules.few.{name}` is a table in a table, since the indicator has a point in it."
        raise wrong(what, f'Put the indicator in quotation marks: [rules.few."{name}"].', ("few", *keys), path, text)


def _nested(table: dict[str, Any], keys: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The keys of every table that holds no table, where they are more than one."""
    inner = {key: value for key, value in table.items() if isinstance(value, dict)}
    for key, value in inner.items():
        yield from _nested(value, (*keys, key))
    if len(keys) > 1 and not inner:
        yield keys


def _numbers(value: Any, keys: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Each number of a threshold with the keys that lead to it."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _numbers(inner, (*keys, key))
    elif isinstance(value, list | tuple):
        for inner in value:
            yield keys, inner
    else:
        yield keys, value


def wrong(what: str, remedy: str, keys: tuple[str, ...], path: Path, text: str) -> SettingsError:
    """The error of one threshold, with its line in the file."""
    line = tomlfile.line_of(text, ["rules", *keys])
    return SettingsError(what, where=f"{path}, line {line}" if line else str(path), remedy=remedy)

"""Computes every figure of a `bulletin.json` again from the observations that it cites, by the kind of the figure."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal, localcontext
from functools import cache
from pathlib import Path
from typing import Any

CATALOGUE = Path(__file__).parents[2] / "data" / "catalogue" / "indicators.toml"
SUMMED = {"flow", "count", "balance"}
GROWING = {"flow", "count", "stock", "index"}
RECORDED = Decimal("0.000001")
A_YEAR = {"month": 12, "quarter": 4, "year": 1}


@cache
def indicators() -> dict[str, Any]:
    return tomllib.loads(CATALOGUE.read_text("utf-8"))["indicators"]


def ends(window: str) -> tuple[str, str]:
    """First and last period of a window as the record writes it: `2024-01/2024-10`, `2024-Q3`."""
    first, _, last = window.partition("/")
    return first, last or first


def number(period: str) -> int:
    """Consecutive numbers for consecutive periods of one frequency."""
    year, _, part = period.partition("-")
    return int(year) * (4 if part.startswith("Q") else 12 if part else 1) + int(part.lstrip("Q") or 1)


def length(window: str) -> int:
    first, last = ends(window)
    return number(last) - number(first) + 1


def a_year(window: str) -> int:
    """How many periods of this window's frequency make a year."""
    part = ends(window)[1].partition("-")[2]
    return 4 if part.startswith("Q") else 12 if part else 1


class Proof:
    """One fact of a record with the observations of that record."""

    def __init__(self, fact: dict[str, Any], observations: dict[str, Any]) -> None:
        self.fact = fact
        self.observations = observations
        self.indicator = indicators()[fact["series"].split(":")[0]]

    def figure(self, figure: dict[str, Any]) -> Decimal:
        """The exact value of a figure; KeyError for a role that nobody taught this reader."""
        compute = {
            "level": lambda one: self.level(self.fact["series"], one["period"], one),
            "base": self.base,
            "change": self.change,
            "previous": self.previous,
            "since": self.since,
            "share": lambda one: self.share(one["period"], one),
            "contribution": self.contribution,
            "growth": lambda one: self.growth(self.fact["whole"], one["period"], self.fact["comparison"], one),
            "rank": self.rank,
            "peers": lambda one: Decimal(len(one["observations"])),
            "length": self.length,
        }[figure["role"]]
        with localcontext() as context:
            context.prec = 60
            return compute(figure)

    def values(self, series: str, window: str, figure: dict[str, Any]) -> list[Decimal]:
        """What the figure cites of a series in a window; each period has to be there once."""
        first, last = ends(window)
        cited = [self.observations[key] for key in figure["observations"]]
        within = {one["period"]: one for one in cited if one["series"] == series and first <= one["period"] <= last}
        assert len(within) == length(window), f"{series} {window}: cites {sorted(within)}"
        return [Decimal(one["value"]) for one in within.values()]

    def level(self, series: str, window: str, figure: dict[str, Any]) -> Decimal:
        values = self.values(series, window, figure)
        return total(values) if self.indicator["kind"] in SUMMED else total(values) / len(values)

    def base(self, figure: dict[str, Any]) -> Decimal:
        assert figure["period"] == self.fact["comparison"]
        if self.fact["kind"] == "share":
            return self.share(figure["period"], figure)
        return self.level(self.fact["series"], figure["period"], figure)

    def change(self, figure: dict[str, Any]) -> Decimal:
        now, before = figure["period"], self.fact["comparison"]
        if self.fact["kind"] == "share":
            return self.share(now, figure) - self.share(before, figure)
        return self.growth(self.fact["series"], now, before, figure)

    def growth(self, series: str, now: str, before: str, figure: dict[str, Any]) -> Decimal:
        assert length(now) == length(before)
        new, old = self.level(series, now, figure), self.level(series, before, figure)
        return (new / old - 1) * 100 if self.indicator["kind"] in GROWING else new - old

    def share(self, window: str, figure: dict[str, Any]) -> Decimal:
        part, whole = (self.level(self.fact[key], window, figure) for key in ("series", "whole"))
        return part / whole * 100

    def contribution(self, figure: dict[str, Any]) -> Decimal:
        series, whole, now, before = (self.fact[key] for key in ("series", "whole", "period", "comparison"))
        rise = self.level(series, now, figure) - self.level(series, before, figure)
        return rise / self.level(whole, before, figure) * 100

    def previous(self, figure: dict[str, Any]) -> Decimal:
        """The best before among the windows of the same months, of all years cited; a plain record compares all."""
        first, last = ends(self.fact["period"])
        step = 1 if self.fact["kind"] == "record" else a_year(last)
        levels = {}
        for key in figure["observations"]:
            period = self.observations[key]["period"]
            distance = number(last) - number(period)
            if distance > 0 and distance % step == 0:
                window = f"{shifted(first, -distance)}/{period}"
                levels[window] = self.level(self.fact["series"], window, figure)
        best = max if self.fact["direction"] == "up" else min
        return best(levels.values())

    def since(self, figure: dict[str, Any]) -> Decimal:
        """The value of the period named, which nothing between it and now reaches."""
        series, now = self.fact["series"], self.fact["period"]
        sign = 1 if self.fact["direction"] == "up" else -1
        then, level = (self.level(series, period, figure) for period in (figure["period"], now))
        between = self.values(series, f"{figure['period']}/{now}", figure)[1:-1]
        assert sign * then >= sign * level
        assert all(sign * value < sign * level for value in between)
        return then

    def rank(self, figure: dict[str, Any]) -> Decimal:
        cited = [self.observations[key] for key in figure["observations"]]
        values = {one["series"]: Decimal(one["value"]) for one in cited}
        return Decimal(1 + sum(value > values[self.fact["series"]] for value in values.values()))

    def length(self, figure: dict[str, Any]) -> Decimal:
        """How many periods in a row differ from the year before in the fact's direction."""
        sign = 1 if self.fact["direction"] == "up" else -1
        first, last = ends(figure["period"])
        for step in range(length(figure["period"])):
            now = shifted(first, step)
            base = shifted(now, -a_year(now))
            new, old = (self.level(self.fact["series"], period, figure) for period in (now, base))
            assert sign * (new - old) > 0, f"{now} against {base}"
        return Decimal(number(last) - number(first) + 1)


def shifted(period: str, steps: int) -> str:
    """The period so many later (earlier where negative), in the same writing."""
    year, _, part = period.partition("-")
    if not part:
        return f"{int(year) + steps:04d}"
    size = 4 if part.startswith("Q") else 12
    ordinal = int(year) * size + int(part.lstrip("Q")) - 1 + steps
    rest = f"Q{ordinal % size + 1}" if size == 4 else f"{ordinal % size + 1:02d}"
    return f"{ordinal // size:04d}-{rest}"


def total(values: Iterable[Decimal]) -> Decimal:
    return sum(values, Decimal(0))


def as_recorded(value: Decimal) -> Decimal:
    """To the six digits after the point that the record keeps."""
    return value.quantize(RECORDED, rounding=ROUND_HALF_UP)

"""What one figure of a record cites, and plain arithmetic on it."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from reading.times import length, periods, year_before

SUMMED = {"flow", "count", "balance"}
GROWING = {"flow", "count", "stock", "index"}


class Cited:
    """The observations of one figure by series and period, with the traits of their indicator."""

    def __init__(self, figure: dict[str, Any], observations: dict[str, Any], traits: dict[str, Any]) -> None:
        self.kind = traits["kind"]
        self.decimals = traits.get("decimals", 0)
        self.change_decimals = self.decimals if self.kind == "balance" else traits.get("change_decimals", 1)
        self.series: dict[str, dict[str, Decimal]] = {}
        for key in figure["observations"]:
            one = observations[key]
            self.series.setdefault(one["series"], {})[one["period"]] = Decimal(one["value"])

    def level(self, series: str, window: str) -> Decimal:
        """The value of a period, the sum or the mean of several; each has to be cited."""
        known = self.series[series]
        assert all(period in known for period in periods(window)), f"{series} {window}: cites {sorted(known)}"
        values = [known[period] for period in periods(window)]
        return total(values) if self.kind in SUMMED else total(values) / len(values)

    def shown(self, series: str, period: str) -> Decimal:
        """The value of a period with the digits that are shown."""
        return rounded(self.level(series, period), self.decimals)

    def growth(self, series: str, now: str, before: str) -> Decimal:
        """In per cent, in points or in the unit of the level, by kind."""
        assert length(now) == length(before)
        new, old = self.level(series, now), self.level(series, before)
        return (new / old - 1) * 100 if self.kind in GROWING else new - old

    def annual(self, series: str, period: str) -> Decimal:
        return self.growth(series, period, year_before(period))

    def shown_annual(self, series: str, period: str) -> Decimal:
        return rounded(self.annual(series, period), self.change_decimals)

    def has_annual(self, series: str, period: str) -> bool:
        """Whether both years are cited and a growth between them has a meaning."""
        known, before = self.series[series], year_before(period)
        if not {period, before} <= known.keys():
            return False
        return self.kind not in GROWING or (known[before] > 0 and known[period] >= 0)

    def with_annual(self, period: str) -> list[str]:
        return [series for series in self.series if self.has_annual(series, period)]

    def way(self, series: str, period: str) -> int:
        """1, -1 or 0: which way the annual change goes as shown; the difference where growth has no meaning."""
        if self.has_annual(series, period):
            return sign(self.shown_annual(series, period))
        difference = self.level(series, period) - self.level(series, year_before(period))
        return sign(rounded(difference, self.decimals))

    def at(self, period: str) -> dict[str, Decimal]:
        """The shown values of all series that are cited at a period."""
        return {one: self.shown(one, period) for one, known in self.series.items() if period in known}


def sign(value: Decimal) -> int:
    return (value > 0) - (value < 0)


def rounded(value: Decimal, decimals: int) -> Decimal:
    """Half away from zero."""
    return value.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)


def total(values: Iterable[Decimal]) -> Decimal:
    return sum(values, Decimal(0))

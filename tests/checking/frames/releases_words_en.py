"""What the frames of whole short releases share: ways for changes, comparisons of two changes, rates, points, shares."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from checking.frames.changes_words_en import FELL, ROSE
from checking.press import Desk, Files, Series, growth, rounded
from checking.standing import COUNTRY, Time

GREW = ("grew", "expanded", "advanced", "rose")
SHRANK = ("shrank", "contracted", "fell", "declined")
SOURCE = (
    "official data showed",
    "the central bank reported",
    "the statistics institute said",
    "figures released on Monday show",
)


def rose(desk: Desk, change: Decimal) -> str:
    return desk.way(change, ROSE, FELL)


def grew(desk: Desk, change: Decimal) -> str:
    return desk.way(change, GREW, SHRANK)


def up(desk: Desk, change: Decimal) -> str:
    return desk.way(change, ("up",), ("down",))


def more(desk: Desk, change: Decimal) -> str:
    return desk.way(change, ("more",), ("less",))


def higher(desk: Desk, change: Decimal) -> str:
    return desk.way(change, ("higher than", "above"), ("lower than", "below"))


def a_rise(desk: Desk, change: Decimal) -> str:
    return desk.way(change, ("an increase", "a rise", "a gain"), ("a decrease", "a decline", "a fall"))


def faster(desk: Desk, now: Decimal, then: Decimal) -> str:
    """A word that compares two rises."""
    desk.ask(now > 0 and then > 0 and abs(now - then) >= Decimal("0.4"))
    return desk.way(now - then, ("faster than", "above", "more than"), ("slower than", "below", "less than"))


def points(desk: Desk, value: Decimal, decimals: int = 2) -> str:
    unit = desk.pick("percentage points", "points")
    return desk.figure(abs(value), lambda one: f"{rounded(one, decimals)} {unit}", decimals)


def clear(least: str, *changes: Decimal) -> bool:
    """Whether none of these changes is so small that its way could be doubted."""
    return all(abs(one) >= Decimal(least) for one in changes)


def so_far(series: Series, time: Time, back: int = 1) -> Decimal:
    """Per cent of the year up to a month or quarter, on as much of an earlier year."""
    year, part = time
    return growth(series.over(year, 1, part), series.over(year - back, 1, part))


def of_year(series: Series, year: int, back: int = 1) -> Decimal:
    return growth(series.year(year), series.year(year - back))


def a_year(series: Series, first: int, last: int) -> Decimal:
    """Mean growth a year between two years, per cent."""
    ratio = float(series.year(last) / series.year(first))
    return Decimal((ratio ** (1 / (last - first)) - 1) * 100)


def share(one: Decimal, whole: Decimal) -> Decimal:
    return one / whole * 100


def peso(desk: Desk, value: Decimal) -> str:
    """What a dollar costs."""
    return desk.figure(value, lambda one: f"{rounded(one, 2)} pesos", 2)


def count(desk: Desk, value: Decimal, noun: str = "people") -> str:
    return desk.figure(abs(value), lambda one: f"{desk.number(one)} {noun}", 0)


def branches(files: Files) -> tuple[Series, Series, Series, Series]:
    """GDP and its farms, industry and services."""
    return files.gdp["total"], files.gdp["primary"], files.gdp["secondary"], files.gdp["tertiary"]


def factories(files: Files) -> tuple[Series, Series, Series, Series, Series]:
    """IMMEX exports, those of manufacturing and other establishments, people and establishments."""
    some = files.immex
    return some["exports"], some["manufacturing"], some["services"], some["persons"], some["establishments"]


def indices(files: Files) -> tuple[Series, Series, Series]:
    return files.prices["GENERAL"], files.prices["SUBYACENTE"], files.prices["NO_SUBYACENTE"]


def country(group: dict[str, Series] | object) -> Series:
    return group[COUNTRY]  # type: ignore[index]


def one_of(desk: Desk, some: Sequence[str]) -> str:
    return desk.random.choice(some)

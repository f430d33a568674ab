"""Worlds small enough to work out on paper, written as a line of figures for each series."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from generator.model.period import Period
from generator.model.series import Series
from generator.model.unit import Kind
from tests.facts import reference
from tests.facts.reference import Told, World
from tests.facts.worlds import QUICK

ONE = "sales:MX-02002"
ADJUSTED = "sales:MX-02002::sa"


def world(first: str, rows: dict[str, str], kind: Kind = Kind.FLOW, **traits: Any) -> World:
    """Series from `first` on, one decimal for levels and changes; a dash is a missing value."""
    start, series = Period.parse(first), {}
    for name, line in rows.items():
        values = enumerate(line.split())
        series[Series.parse(name)] = {start.shift(at): Decimal(value) for at, value in values if value != "-"}
    newest = start.shift(max(len(line.split()) for line in rows.values()) - 1)
    return World(kind, 1, 1, newest, series, **({"settings": QUICK} | traits))


def tell(about: str, first: str, line: str, kind: Kind = Kind.FLOW, name: str = ONE, **traits: Any) -> Told | None:
    """What is told of that kind about a series alone in the world."""
    return tell_in(world(first, {name: line}, kind, **traits), about, name)


def tell_in(one: World, about: str, name: str) -> Told | None:
    """What is told of that kind about one of the series of a world."""
    return reference.facts(one, Series.parse(name)).get(about)


def figures(line: str) -> dict[str, Decimal]:
    """`level 205 change 2.5` as figures by role."""
    words = line.split()
    return {role: Decimal(value) for role, value in zip(words[::2], words[1::2], strict=True)}

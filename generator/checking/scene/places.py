"""Who is compared with whom: the states of a country, the municipalities of a state, the sectors of a place."""

from __future__ import annotations

from decimal import Decimal

from generator.checking.ledger import measure
from generator.checking.ledger.data import Line
from generator.checking.scene.setting import Setting
from generator.model.period import Window
from generator.model.words import Indicator

LIGHT = Decimal("0.5")
"""Per cent of a total below which a place is left out where changes are ranked."""
LEVELS = {"state": "state", "municipality": "municipality"}


def peers(setting: Setting, line: Line, unit: str) -> list[Line]:
    """The lines that one is ranked among, or that it is made up of: by state, municipality or sector."""
    key = ("peers", unit)
    if key not in line.kept:
        line.kept[key] = _peers(setting, line, unit)
    return line.kept[key]  # type: ignore[return-value]


def _peers(setting: Setting, line: Line, unit: str) -> list[Line]:
    if unit == "sector":
        return setting.data.parts(line)
    areas = setting.catalogue.areas
    level = LEVELS.get(unit) or (areas[line.series.area].level if line.series.area in areas else "")
    own = areas.get(line.series.area)
    around = "" if own is None else own.id if own.level != level else own.parent
    return [
        each
        for each in setting.data.kin(line)
        if each.series.area in areas
        and areas[each.series.area].level == level
        and (not around or around in setting.catalogue.parents(each.series.area))
    ]


def annual_moves(group: list[Line], about: Indicator, window: Window) -> list[Decimal]:
    """How each of a group moved in a year, those apart that weigh next to nothing."""
    levels = {id(each): measure.level(each, window, about.kind) for each in group}
    total = sum((one for one in levels.values() if one is not None), Decimal(0))
    base = window.shift_years(-1)
    found: list[Decimal] = []
    for each in group:
        own = levels[id(each)]
        moved = measure.moved(each, window, base, about.kind)
        if own is not None and moved is not None and (not total or own * 100 >= LIGHT * total):
            found.append(moved)
    return found


def universe(
    setting: Setting, line: Line, group: list[Line], about: Indicator, window: Window, unit: str, *, by_change: bool
) -> list[int]:
    """How many peers a text may speak of: all there are, those with a figure, those that can be compared."""
    key = ("universe", unit, by_change, window.first.ordinal, window.last.ordinal)
    if key not in line.kept:
        line.kept[key] = _universe(setting, group, about, window, unit, by_change=by_change)
    return line.kept[key]  # type: ignore[return-value]


def _universe(
    setting: Setting, group: list[Line], about: Indicator, window: Window, unit: str, *, by_change: bool
) -> list[int]:
    base = window.shift_years(-1)
    known = sum(1 for each in group if measure.level(each, window, about.kind) is not None)
    found = [len(group), known]
    found.append(
        sum(
            1
            for each in group
            if measure.level(each, window, about.kind) is not None and measure.level(each, base, about.kind) is not None
        )
    )
    if by_change:
        found.append(len(annual_moves(group, about, window)))
    if unit == "state":
        found.append(sum(1 for one in setting.catalogue.areas.values() if one.level == "state"))
    return list(dict.fromkeys(found))

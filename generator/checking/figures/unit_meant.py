"""The unit of a figure that its own words do not say: cents of the peso, points of a share, a rate without its sign."""

from __future__ import annotations

import re

from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting, indicator
from generator.model.unit import Kind

_CENTS = re.compile(r"\bcents\Z", re.IGNORECASE)
_MOST_INFLATION = 60


def unit_meant(scene: Scene, at: int, setting: Setting) -> str:
    """The unit of a figure that its own words do not say, by those around it; empty where they do."""
    if _is_of_price(scene, at, setting):
        return "MXN"
    if _is_bare_point(scene, at, setting):
        return "point"
    return "percent" if _is_bare_rate(scene, at, setting) else ""


def _is_of_price(scene: Scene, at: int, setting: Setting) -> bool:
    """Whether cents are those of the pesos that a dollar costs, not of the dollar."""
    quantity = scene.quantities[at]
    if (
        setting.is_declared
        or quantity.unit != "USD"
        or not _CENTS.search(scene.plain, quantity.span.start, quantity.span.end)
    ):
        return False
    lines = setting.lines(scene.subject(quantity.span.start))
    return bool(lines) and all(indicator(setting, one).unit == "MXN" for one in lines)


def _is_bare_point(scene: Scene, at: int, setting: Setting) -> bool:
    """Whether points are those of the per cent told before them: "30.6 por ciento, 1.2 puntos menos que en 2023"."""
    units = [one.unit for one in scene.quantities[at - 1 : at + 1]] if at else []
    if setting.is_declared or units != ["percent", "index"]:
        return False
    lines = setting.lines(scene.subject(scene.quantities[at].span.start))
    return not any(indicator(setting, one).kind is Kind.INDEX for one in lines)


def _is_bare_rate(scene: Scene, at: int, setting: Setting) -> bool:
    """Whether a number without a unit is a rate of inflation: "4.03 percent, against 4.19 in May"."""
    quantity = scene.quantities[at]
    if setting.is_declared or quantity.unit or quantity.step >= 1 or abs(quantity.value) >= _MOST_INFLATION:
        return False
    lines = setting.lines(scene.subject(quantity.span.start))
    return (
        bool(lines)
        and all(indicator(setting, one).kind is Kind.INDEX for one in lines)
        and all(indicator(setting, one).unit == "index" for one in lines)
    )

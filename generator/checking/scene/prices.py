"""Prices: which statistics are an index of them, and which of them take the prices out of an amount."""

from __future__ import annotations

from generator.checking.ledger.data import Line
from generator.checking.scene.setting import Setting
from generator.model.series import Series
from generator.model.unit import Kind
from generator.model.words import Indicator


def is_inflation(about: Indicator, setting: Setting) -> bool:
    """Whether a statistic is an index of prices, whose annual change others call by a name of its own."""
    return not setting.is_declared and about.kind is Kind.INDEX and about.unit == "index"


def deflator(setting: Setting, about: Indicator) -> Line | None:
    """The prices that an indicator's amounts are held against."""
    return setting.data.line(Series.parse(about.deflator)) if about.deflator else None

"""The course of one series: where it begins, how it changed each year, whether neighbouring periods compare."""

from __future__ import annotations

from generator.facts.breaks import begins
from generator.facts.ledger import Ledger
from generator.model.fact import Figure
from generator.model.period import Period, Window
from generator.model.unit import Unit


def is_start(ledger: Ledger, period: Period) -> bool:
    """Whether the series begins there: with a new method or base, it only goes on under its name."""
    return period == ledger.first and begins(ledger.panel, ledger.indicator) is None


def lifetime(ledger: Ledger) -> tuple[Period, ...]:
    """All periods from the first known one to the newest; none where nothing is known."""
    return () if ledger.first is None else Window(ledger.first, ledger.newest).periods


def compares_neighbours(ledger: Ledger) -> bool:
    """Whether a period may be held against the one before: adjusted figures, or ones without a season."""
    return bool(ledger.series.adjustment) or not ledger.indicator.seasonal


def annual_change(ledger: Ledger, period: Period, role: str = "change") -> Figure | None:
    """Of a period against the year before; None where one is missing or growth has no meaning."""
    now, base = ledger.level(Window.of(period)), ledger.level(Window.of(period.shift(-ledger.frequency)), "base")
    return ledger.change(now, base, role) if now and base else None


def count_unit(ledger: Ledger) -> Unit:
    """Months, quarters or years, for a number of periods."""
    return Unit(ledger.frequency.name.lower())

"""The course of one series: its periods, and how it changed each year."""

from __future__ import annotations

from generator.facts.ledger import Ledger
from generator.model.fact import Figure
from generator.model.period import Period, Window
from generator.model.unit import Unit


def lifetime(ledger: Ledger) -> tuple[Period, ...]:
    """All periods from the first known one to the newest; none where nothing is known."""
    return () if ledger.first is None else Window(ledger.first, ledger.newest).periods


def annual_change(ledger: Ledger, period: Period, role: str = "change") -> Figure | None:
    """Of a period against the year before; None where one is missing or growth has no meaning."""
    now, base = ledger.level(Window.of(period)), ledger.level(Window.of(period.shift(-ledger.frequency)), "base")
    return ledger.change(now, base, role) if now and base else None


def count_unit(ledger: Ledger) -> Unit:
    """Months, quarters or years, for a number of periods."""
    return Unit(ledger.frequency.name.lower())

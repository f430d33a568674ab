"""Writes what a workbook or a database holds in a cell as text, with every digit."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any


def cell_text(cell: Any, decimal: str = ".") -> str:
    """A cell as text: numbers with every digit, days as 2024-10-01.

    A number gets the `decimal` mark that texts of the same table have: else 1.234 would be read as 1,234 where
    their thousands are separated by points.
    """
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time().isoformat() == "00:00:00" else cell.isoformat(" ")
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, Decimal):
        return format(cell, "f").replace(".", decimal)
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell).replace(".", decimal)
    return str(cell).strip()

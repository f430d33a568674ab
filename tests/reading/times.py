"""Periods and windows as records write them: `2024-10`, `2024-Q3`, `2024`, `2024-01/2024-10`."""

from __future__ import annotations

from datetime import date, timedelta

SATURDAY = 5


def ends(window: str) -> tuple[str, str]:
    """First and last period of a window."""
    first, _, last = window.partition("/")
    return first, last or first


def number(period: str) -> int:
    """Consecutive numbers for consecutive periods of one frequency."""
    year, _, part = period.partition("-")
    return int(year) * a_year(period) + int(part.lstrip("Q") or 1)


def length(window: str) -> int:
    first, last = ends(window)
    return number(last) - number(first) + 1


def a_year(window: str) -> int:
    """How many periods of this window's frequency make a year."""
    part = ends(window)[1].partition("-")[2]
    return 4 if part.startswith("Q") else 12 if part else 1


def shifted(period: str, steps: int) -> str:
    """The period so many later (earlier where negative), in the same writing."""
    year, _, part = period.partition("-")
    if not part:
        return f"{int(year) + steps:04d}"
    size = a_year(period)
    ordinal = int(year) * size + int(part.lstrip("Q")) - 1 + steps
    rest = f"Q{ordinal % size + 1}" if size == 4 else f"{ordinal % size + 1:02d}"
    return f"{ordinal // size:04d}-{rest}"


def year_before(window: str) -> str:
    """The same periods of the year before."""
    first, last = (shifted(one, -a_year(one)) for one in ends(window))
    return first if "/" not in window else f"{first}/{last}"


def periods(window: str) -> list[str]:
    """Every period of a window, oldest first."""
    first, _ = ends(window)
    return [shifted(first, step) for step in range(length(window))]


def months(period: str) -> list[str]:
    """The months of a month, a quarter or a year."""
    year, _, part = period.partition("-")
    each = 12 // a_year(period)
    first = (int(part.lstrip("Q") or 1) - 1) * each + 1
    return [f"{year}-{month:02d}" for month in range(first, first + each)]


def working_days(window: str) -> int:
    """The days from Monday to Friday, counted one by one."""
    first, last = ends(window)
    day, end = (date.fromisoformat(f"{months(one)[0]}-01") for one in (first, shifted(last, 1)))
    count = 0
    while day < end:
        count += day.weekday() < SATURDAY
        day += timedelta(days=1)
    return count

"""What an option may be: a day, an hour, a period, the name of a person."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import click


class Day(click.ParamType[date]):
    """A date of the calendar, written 2025-01-14."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        try:
            return value if isinstance(value, date) else date.fromisoformat(value)
        except ValueError:
            self.fail(f"'{value}' is not a date; write it as 2025-01-14.", param, ctx)


class Hour(click.ParamType[datetime]):
    """A day and an hour on the office's clock, written 2025-01-14 09:00."""

    name = "hour"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        try:
            return value if isinstance(value, datetime) else datetime.strptime(value, "%Y-%m-%d %H:%M")
        except ValueError:
            self.fail(f"'{value}' is not a day and an hour; write it as '2025-01-14 09:00'.", param, ctx)


class Periodic(click.ParamType[Any]):
    """A month (2024-10), quarter (2024-Q3) or year (2024)."""

    name = "period"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        from generator.model.period import Period

        try:
            return value if isinstance(value, Period) else Period.parse(value)
        except ValueError as error:
            self.fail(f"{error}.", param, ctx)


def named(by: str) -> str:
    """The name of a person, on one line: it stands in lists of who did what."""
    name = " ".join(by.split())
    if not name:
        message = "--by needs the name of a person."
        raise click.UsageError(message)
    return name

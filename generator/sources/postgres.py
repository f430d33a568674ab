"""Puts a query to a PostgreSQL database, which it can only read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from generator.secrets import Secret, redact
from generator.sources.extras import extra
from generator.sources.place import Place

if TYPE_CHECKING:
    from generator.sources.sql import SqlOptions

AT_ONCE = 50_000
"""Rows that the server sends at a time."""
CONNECT = 10
SHOWN = re.compile(r"\b(host|dbname|port)\s*=\s*('[^']*'|\S+)")


def described(connection: str) -> str:
    """The database as messages and the vintage name it: where it is, without the user."""
    parts = [f"{key}={value}" for key, value in SHOWN.findall(connection)]
    return " ".join(["PostgreSQL", *parts])


def rows_of_postgres(options: SqlOptions, password: Secret | None, place: Place) -> Iterator[Sequence[Any]]:
    """The names of the columns, then the rows; SourceError where the database does not answer, or the query is wrong.

    The transaction is read only, whatever the user may do, and ends after `timeout` seconds.
    """
    psycopg = extra("psycopg", "postgresql", place)
    limits = f"-c default_transaction_read_only=on -c statement_timeout={int(options.timeout * 1000)}"
    given = {} if password is None else {"password": password.value}
    try:
        with (
            psycopg.connect(
                options.connection, connect_timeout=CONNECT, options=limits, application_name="bulletin", **given
            ) as database,
            database.cursor(name="bulletin") as found,
        ):
            found.itersize = AT_ONCE
            found.execute(options.query)
            yield [column.name for column in found.description]
            yield from found
    except psycopg.OperationalError as error:
        remedy = "Check `connection`, the password named by `token`, and that the server runs; nothing was stored."
        raise place.error(f"the database does not answer: {_said(error)}.", remedy) from None
    except (psycopg.Error, ValueError) as error:
        raise place.error(f"the query fails: {_said(error)}.", "Try it in the database; nothing was stored.") from None


def _said(error: Exception) -> str:
    """What the database says, on one line and without the password."""
    return redact(" ".join(str(error).split())).rstrip(".")[:300]

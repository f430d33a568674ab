"""Puts a query to a SQLite file, which it can only read."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from generator.sources.place import Place
from generator.sources.workbook import read_start

if TYPE_CHECKING:
    from generator.sources.sql import SqlOptions

MAGIC = b"SQLite f"
STEPS = 10_000
"""Instructions of the database between two looks at the clock."""
REFUSED = frozenset({sqlite3.SQLITE_ATTACH, sqlite3.SQLITE_DETACH, sqlite3.SQLITE_PRAGMA})


def rows_of_sqlite(path: Path, options: SqlOptions, place: Place) -> Iterator[Sequence[Any]]:
    """The names of the columns, then the rows; SourceError where the file or the query is at fault.

    The file is opened for reading alone, and a query that would open another is refused.
    """
    if not read_start(path, place).startswith(MAGIC):
        raise place.error("it is no SQLite database.", "Correct `path`; for PostgreSQL set `connection`.")
    try:
        with closing(sqlite3.connect(f"file:{quote(str(path))}?mode=ro", uri=True)) as database:
            database.set_authorizer(lambda action, *_: sqlite3.SQLITE_DENY if action in REFUSED else sqlite3.SQLITE_OK)
            end = time.monotonic() + options.timeout
            database.set_progress_handler(lambda: time.monotonic() > end, STEPS)
            found = database.execute(options.query)
            if found.description is None:
                raise place.error("the query gives no table.", "Write one SELECT.")
            yield [column[0] for column in found.description]
            yield from found
    except (sqlite3.Error, sqlite3.Warning, OverflowError, ValueError) as error:
        raise place.error(
            f"the query fails: {str(error).rstrip('.')}.", "Try it in the database; nothing was stored."
        ) from error

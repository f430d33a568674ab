"""Reads the answer of a query to a database, SQLite or PostgreSQL, as a table."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Annotated, Any

import msgspec

from generator.secrets import Secret
from generator.sources import http
from generator.sources.celltext import cell_text
from generator.sources.dated import Dated
from generator.sources.grid import Listed
from generator.sources.http.door import check as check_file
from generator.sources.http.options import token
from generator.sources.mapping import Layout
from generator.sources.place import Place
from generator.sources.postgres import described, rows_of_postgres
from generator.sources.sqlite import rows_of_sqlite
from generator.sources.tabular import Opened, TableSource

Rows = Iterator[Sequence[Any]]


class SqlOptions(Layout, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A query, and the database it is put to: the file of SQLite at `path`, or PostgreSQL by `connection`.

    `connection` is a text such as `host=db.example.org dbname=figures user=press`, without the password: `token`
    names the variable that holds it. The query may take `timeout` seconds and answer `limit_mb` of text.
    """

    query: Annotated[str, msgspec.Meta(min_length=1)]
    connection: str = ""


class SqlSource(TableSource):
    """The answer of a query, read only; see `SqlOptions`. PostgreSQL needs the extra `postgresql`."""

    kind = "binary"
    ending = "sqlite"
    layout = SqlOptions
    options: SqlOptions

    def check_place(self) -> None:
        """SettingsError where there is no database, or more than one, or the password stands in the settings."""
        if not self.options.connection:
            check_file(self.settings, self.options)
            return
        if self.options.path or self.options.url:
            raise self.settings.wrong("it has both `connection` and `path` or `url`.", "Set one.", near="connection")
        if "password" in self.options.connection.lower() or "@" in self.options.connection.rpartition(":")[2]:
            what = "`connection` may hold a password."
            remedy = "Write it as `host=... dbname=... user=...`, and name the variable of the password in `token`."
            raise self.settings.wrong(what, remedy, near="connection")

    def files(self, progress: Callable[[str], None]) -> Iterator[Dated]:
        """The database, as one release."""
        if self.options.connection:
            shown = described(self.options.connection)
            yield Dated(self.settings.path, self.options.released, shown)
            return
        local = http.local(self.settings, self.options, "binary", progress)
        yield Dated(local.path, self.options.released, local.shown)

    def opened(self, file: Dated, place: Place) -> Opened:
        """The rows that the query gives."""
        place = Place(place.source, place.file, "row")
        if self.options.connection:
            rows = rows_of_postgres(self.options, self._password(), place)
        else:
            rows = rows_of_sqlite(file.path, self.options, place)
        return Opened(_listed(rows, place, self.options))

    def _password(self) -> Secret | None:
        if not self.options.token:
            return None
        return token(self.settings, self.options.token, "It is the password of the database's user.")


def _listed(rows: Rows, place: Place, options: SqlOptions) -> Listed:
    """The rows as columns of text; the first are their names."""
    names = [str(name) for name in next(rows)]
    columns: list[list[str]] = [[] for _ in names]
    size, limit = 0, options.limits.size
    for row in rows:
        for column, cell in zip(columns, row, strict=True):
            text = cell_text(cell, options.decimal)
            size += len(text) + 1
            column.append(text)
        if size > limit:
            what = f"the answer is longer than {limit:,} characters."
            raise place.error(what, "Ask for fewer rows and columns, or raise `limit_mb`.")
    if not columns or not columns[0]:
        raise place.error("the query gives no rows.", "Try it in the database; nothing was stored.")
    return Listed(place, names, columns)

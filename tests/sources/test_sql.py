"""Queries to SQLite and to a PostgreSQL that the tests start."""

from __future__ import annotations

import os
import pwd
import shutil
import sqlite3
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import psycopg
import pytest

from generator.catalogue import Catalogue
from generator.errors import SettingsError, SourceError
from generator.model.panel import Observations, Status
from generator.sources.source import Reading
from generator.sources.sql import SqlSource

Read = Callable[..., Reading]
ListCells = Callable[[Observations], dict[tuple[str, str], tuple[Decimal | None, Status]]]

TABLE = "CREATE TABLE prices (month date, place text, price numeric)"
ROWS = "INSERT INTO prices VALUES ('2024-01-01', 'Sonora', 136.003), ('2024-02-01', 'Sonora', NULL)"
TOKEN = {"token": "OFFICE_DATABASE"}
QUERY = "SELECT month, place, price FROM prices ORDER BY month"
SERIES = {"value": "price", "indicator": "inpc", "area_column": "place"}
EXPECTED = {("inpc:MX-26", "2024-01"): Decimal("136.003"), ("inpc:MX-26", "2024-02"): None}


@pytest.fixture
def read(tmp_path: Path, catalogue: Catalogue) -> Read:
    """Reads the answer of a query; `QUERY` unless the test says otherwise."""

    def answer(**options: Any) -> Reading:
        settings = {"agency": "inegi", "frequency": "month", "period": "month", "series": [SERIES], "query": QUERY}
        (reading,) = SqlSource("prices", settings | options, tmp_path, catalogue).read(lambda _: None)
        return reading

    return answer


# SQLite


@pytest.fixture
def sqlite(tmp_path: Path) -> str:
    """A SQLite file with two rows."""
    with closing(sqlite3.connect(tmp_path / "figures.sqlite")) as database, database:
        database.execute(TABLE)
        database.execute(ROWS)
    return "figures.sqlite"


def test_a_sqlite_file_answers(read: Read, sqlite: str, cells: ListCells) -> None:
    """Numbers keep their digits, and NULL is a hole."""
    reading = read(path=sqlite)
    assert {at: cell[0] for at, cell in cells(reading.observations).items()} == EXPECTED
    assert reading.origin == "figures.sqlite"


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("SELECT unheard_of FROM prices", "no such column: unheard_of"),
        ("DELETE FROM prices", "attempt to write a readonly database"),
        ("CREATE TEMP TABLE other AS SELECT 1", "the query gives no table|the query fails"),
        ("ATTACH 'other.sqlite' AS other", "not authorized"),
        ("SELECT 1; SELECT 2", "one statement"),
        ("SELECT month, place, price FROM prices WHERE 0", "gives no rows"),
        ("SELECT month, place, 'x' AS price FROM prices", "row 1, column 'price': 'x' is not a number"),
        ("SELECT month, place, 1e999 AS price FROM prices", "row 1, column 'price': 'inf' is not a number"),
        ("SELECT month, place, x'00ff' AS price FROM prices", "row 1, column 'price'"),
    ],
)
def test_a_query_can_only_read(read: Read, sqlite: str, tmp_path: Path, query: str, said: str) -> None:
    """Whatever else it would do is refused by the database, and the file stays as it is."""
    before = (tmp_path / sqlite).read_bytes()
    with pytest.raises(SourceError, match=f"source 'prices', file figures.sqlite.*({said})"):
        read(path=sqlite, query=query)
    assert (tmp_path / sqlite).read_bytes() == before
    assert not (tmp_path / "other.sqlite").exists()


def test_a_query_without_end_is_stopped(read: Read, sqlite: str) -> None:
    """`timeout` bounds it; so does `limit_mb` the answer."""
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT '2024-01' AS month, "
    started = time.monotonic()
    with pytest.raises(SourceError, match="interrupted"):
        read(path=sqlite, query=f"{endless} count(*) AS price, 'Sonora' AS place FROM n", timeout=0.2)
    assert time.monotonic() - started < 5
    with pytest.raises(SourceError, match="longer than 1,000,000 characters"):
        read(path=sqlite, query=f"{endless} i AS price, 'Sonora' AS place FROM n", limit_mb=1)


def test_another_file_is_no_database(read: Read, tmp_path: Path) -> None:
    """Text, nothing at all, and a file cut short are refused."""
    (tmp_path / "a.sqlite").write_text("p,v\n2024-01,1\n")
    (tmp_path / "b.sqlite").write_bytes(b"SQLite format 3\0" + b"\xff" * 200)
    for name, said in (("a.sqlite", "no SQLite database"), ("b.sqlite", "fails"), ("c.sqlite", "no such file")):
        with pytest.raises(SourceError, match=said):
            read(path=name)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({}, "either `path` or `url`"),
        ({"path": "a.sqlite", "connection": "dbname=x"}, "both `connection` and `path`"),
        ({"connection": "dbname=x user=y password=z"}, "may hold a password.*`token`"),
        ({"connection": "postgresql://press:secret@db.example.org/figures"}, "may hold a password"),
        ({"connection": "dbname=x", "token": "NO_SUCH_VARIABLE"}, "no environment variable NO_SUCH_VARIABLE"),
        ({"path": "a.sqlite", "query": ""}, "query"),
    ],
)
def test_wrong_settings_are_settings_errors(read: Read, options: dict[str, Any], said: str) -> None:
    """One database, and no password in the settings."""
    with pytest.raises(SettingsError, match=said):
        read(**options)


# PostgreSQL


@dataclass(frozen=True)
class Server:
    """A PostgreSQL that listens on a socket in a folder of its own."""

    folder: Path
    password: str

    @property
    def connection(self) -> str:
        return f"host={self.folder} dbname=postgres user=office"


def programs() -> Path:
    """Where PostgreSQL's programs are; Debian keeps them off the search path."""
    found = shutil.which("initdb")
    folders = [Path(found).parent] if found else sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    if not folders:
        if os.environ.get("CI"):
            pytest.fail("PostgreSQL is not installed; the Makefile's TEST_PACKAGES names it")
        pytest.skip("PostgreSQL is not installed")
    return folders[-1]


def account() -> dict[str, Any]:
    """Who runs the server: whoever runs the tests, or where that is root, which it refuses, the user postgres."""
    if os.geteuid():
        return {}
    user = pwd.getpwnam("postgres")
    return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """A PostgreSQL of its own: data, socket and password in a temporary folder, no port."""
    found, who = programs(), account()
    # A socket's path may have a hundred characters, and the temporary folders of pytest have more.
    with tempfile.TemporaryDirectory(prefix="pg-") as temporary:
        folder, password = Path(temporary), "not-a-secret-elsewhere"
        (folder / "password").write_text(password)
        for path in (folder, folder / "password"):
            os.chown(path, who.get("user", -1), who.get("group", -1))
        make = [found / "initdb", "-D", folder / "data", "-U", "office", "--auth=scram-sha-256", "--no-sync"]
        subprocess.run([*make, f"--pwfile={folder}/password", "-E", "UTF8"], check=True, capture_output=True, **who)
        start = [found / "postgres", "-D", folder / "data", "-k", folder, "-c", "listen_addresses=", "-F"]
        with subprocess.Popen(start, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **who) as process:
            try:
                yield answering(Server(folder, password))
            finally:
                process.terminate()
                process.wait(20)


def answering(server: Server) -> Server:
    """The server once it answers, with a table of two rows."""
    for _ in range(200):
        try:
            with psycopg.connect(server.connection, password=server.password) as database:
                database.execute(TABLE)
                database.execute(ROWS)
                database.execute("CREATE SEQUENCE numbers")
                return server
        except psycopg.OperationalError:
            time.sleep(0.05)
    pytest.fail("PostgreSQL does not start")


@pytest.fixture
def postgres(server: Server, read: Read, monkeypatch: pytest.MonkeyPatch) -> Read:
    """Reads from that server, with its password in the environment."""
    monkeypatch.setenv("OFFICE_DATABASE", server.password)
    return lambda **options: read(connection=server.connection, **TOKEN, **options)


def test_postgresql_answers(postgres: Read, cells: ListCells) -> None:
    """The same rows from a server; numbers are exact decimals, and the origin shows no user."""
    reading = postgres()
    assert {at: cell[0] for at, cell in cells(reading.observations).items()} == EXPECTED
    assert reading.origin.startswith("PostgreSQL host=")
    assert "office" not in reading.origin


def test_many_rows_come_in_parts(postgres: Read) -> None:
    """A hundred and twenty thousand rows, more than the server sends at a time."""
    query = (
        "SELECT (date '1000-01-01' + make_interval(months => n))::date AS month, 'Sonora' AS place, n AS price "
        "FROM generate_series(0, 11999) AS n, generate_series(1, 10)"
    )
    reading = postgres(query=query)
    assert len(reading.observations) == 12_000
    assert "Repeated with the same value, and kept once: 108,000." in reading.notes


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("SELECT unheard_of FROM prices", "the query fails: column .unheard_of. does not exist"),
        ("DELETE FROM prices RETURNING *", "the query fails"),
        ("WITH gone AS (DELETE FROM prices RETURNING *) SELECT * FROM gone", "the query fails"),
        ("SELECT nextval('numbers') AS price", "the query fails: cannot execute nextval.. in a read-only transaction"),
        ("SELECT month, place, 'NaN'::numeric AS price FROM prices", "row 1, column 'price': 'NaN'"),
    ],
)
def test_a_query_can_only_read_there_too(postgres: Read, query: str, said: str) -> None:
    """The transaction is read only, whatever the user may do."""
    with pytest.raises(SourceError, match=said):
        postgres(query=query)
    assert len(postgres().observations) == 2


def test_a_query_without_end_is_stopped_there_too(postgres: Read) -> None:
    """The server gives up after `timeout` seconds."""
    with pytest.raises(SourceError, match="statement timeout"):
        postgres(query="SELECT pg_sleep(30)", timeout=0.2)


def test_a_wrong_password_is_told_without_it(
    server: Server, read: Read, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The message says what to check, and shows neither password; it may stand in a file that the environment names."""
    monkeypatch.setenv("OFFICE_DATABASE", "wrong-password")
    with pytest.raises(SourceError, match=r"does not answer: .*password authentication failed") as caught:
        read(connection=server.connection, **TOKEN)
    assert "wrong-password" not in str(caught.value)
    monkeypatch.delenv("OFFICE_DATABASE")
    (tmp_path / "password").write_text(server.password)
    monkeypatch.setenv("OFFICE_DATABASE_FILE", str(tmp_path / "password"))
    assert len(read(connection=server.connection, **TOKEN).observations) == 2


def test_a_server_that_is_not_there_is_told(read: Read, tmp_path: Path) -> None:
    """Nothing listens in an empty folder."""
    with pytest.raises(SourceError, match="the database does not answer"):
        read(connection=f"host={tmp_path} dbname=x user=y")

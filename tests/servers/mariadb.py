"""A MariaDB of the tests' own: on a socket file, with a folder of its own, whatever else the machine runs."""

from __future__ import annotations

import getpass
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from servers.process import running

PROGRAMS = ("mariadbd", "mariadb-install-db", "mariadb")
# The data die with the tests: nothing has to survive a power cut.
SETTINGS = (
    "--skip-networking",
    "--innodb-flush-log-at-trx-commit=0",
    "--innodb-doublewrite=0",
    "--innodb-buffer-pool-size=64M",
    "--innodb-log-file-size=16M",
    "--skip-log-bin",
    "--performance-schema=OFF",
)


def missing() -> str:
    """Why there can be none on this machine; empty where it can."""
    absent = [name for name in PROGRAMS if not _program(name)]
    return f"{', '.join(absent)} is not installed (Debian: mariadb-server)" if absent else ""


@dataclass(frozen=True)
class Database:
    """A running server, and the database `wordpress` in it."""

    socket: Path
    user: str

    def query(self, sql: str) -> list[list[str]]:
        """The rows of an answer, each value as text."""
        command = [_program("mariadb"), "--no-defaults", f"--socket={self.socket}", f"--user={self.user}"]
        done = subprocess.run(
            [*command, "--batch", "--skip-column-names", "--raw", "wordpress"],
            input=sql,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise RuntimeError(done.stderr)
        return [line.split("\t") for line in done.stdout.splitlines()]


@contextmanager
def mariadb(folder: Path) -> Iterator[Database]:
    """A server on a fresh folder; the path of its socket has to be short."""
    data, socket, user = folder / "data", folder / "db.sock", getpass.getuser()
    subprocess.run(
        [
            _program("mariadb-install-db"),
            "--no-defaults",
            f"--datadir={data}",
            f"--user={user}",
            "--auth-root-authentication-method=normal",
            "--skip-test-db",
        ],
        check=True,
        capture_output=True,
    )
    command = [_program("mariadbd"), "--no-defaults", f"--datadir={data}", f"--socket={socket}", f"--user={user}"]
    with running([*command, *SETTINGS], log=folder / "mariadb.log", is_up=socket.exists):
        admin = [_program("mariadb"), "--no-defaults", f"--socket={socket}", "--user=root"]
        subprocess.run([*admin, "--execute", "CREATE DATABASE wordpress"], check=True, capture_output=True)
        yield Database(socket, "root")


def _program(name: str) -> str:
    return shutil.which(name) or shutil.which(name, path="/usr/sbin:/sbin") or ""

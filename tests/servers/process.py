"""Server processes that end with the tests, and the ports they listen on."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

PATIENCE = 60.0
"""Seconds until a server that does not answer has failed; a busy machine is slow."""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


WITH_US = '("$@" </dev/null; kill -9 0) & read -r _; kill -9 0'
"""Runs a server until it ends, or until we do, however: then the line to us is cut, and its whole group goes."""


@contextmanager
def running(
    command: Sequence[str | Path], *, log: Path, is_up: Callable[[], bool], env: Mapping[str, str] | None = None
) -> Iterator[subprocess.Popen[bytes]]:
    """A server in a process group of its own, once it is up; the whole group ends with the block."""
    with log.open("ab") as out:
        process = subprocess.Popen(
            ["/bin/sh", "-c", WITH_US, "server", *map(str, command)],
            stdin=subprocess.PIPE,
            stdout=out,
            stderr=subprocess.STDOUT,
            env={**os.environ, **(env or {})},
            start_new_session=True,
        )
    try:
        _wait(process, is_up, log)
        yield process
    finally:
        _end(process)


def _wait(process: subprocess.Popen[bytes], is_up: Callable[[], bool], log: Path) -> None:
    until = time.monotonic() + PATIENCE
    while not is_up():
        if process.poll() is not None or time.monotonic() > until:
            message = f"the server {process.args} did not start: {log.read_text('utf-8', 'replace')[-2000:]}"
            raise RuntimeError(message)
        time.sleep(0.05)


def _end(process: subprocess.Popen[bytes]) -> None:
    """At once: what these servers keep goes with them."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.communicate()


def answers(port: int) -> bool:
    """Whether something listens on a port of this machine."""
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=1):
            return True
    except OSError:
        return False

"""One publisher at a time for each outlet, so that two never make the same post; a killed one lets go by itself."""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.errors import PublishError

PATIENCE = 600
"""Seconds that a publisher waits for another one."""
PAUSE = 0.05


@contextmanager
def alone(folder: Path, outlet: str) -> Iterator[None]:
    """Wait for whoever publishes to the outlet from the workspace in `folder`; PublishError where it takes too long."""
    handle = _opened(folder / "data/desk" / f"{outlet}.lock", outlet)
    try:
        _wait(handle, outlet)
        yield
    finally:
        os.close(handle)


def _opened(path: Path, outlet: str) -> int:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as error:
        what = f"{path}: {error.strerror}."
        remedy = "Free the disk or mend its permissions, and publish again; nothing was sent there."
        raise PublishError(what, where=outlet, remedy=remedy) from error


def _wait(handle: int, outlet: str) -> None:
    until = time.monotonic() + PATIENCE
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            if time.monotonic() > until:
                remedy = "Wait until it ends, or stop it; then publish again."
                raise PublishError("another run publishes there.", where=outlet, remedy=remedy) from error
            time.sleep(PAUSE)
        else:
            return

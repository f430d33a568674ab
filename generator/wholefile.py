"""Writes a file whole or not at all, whatever interrupts it."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable
from pathlib import Path

PART = re.compile(r"\..*\.(?P<process>\d+)\.part")


def write_whole(path: Path, write: Callable[[Path], None]) -> None:
    """Let `write` fill a file beside `path`, then put it in place; after a crash it is there whole or not at all.

    Left-overs of processes that are gone are removed first. OSError where the disk refuses.
    """
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    path.parent.mkdir(parents=True, exist_ok=True)
    _sweep(path.parent.iterdir())
    try:
        write(part)
        _sync(part)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    _sync(path.parent)


def _sweep(paths: Iterable[Path]) -> None:
    for path in paths:
        name = PART.fullmatch(path.name)
        if name and not _is_running(int(name["process"])):
            path.unlink(missing_ok=True)


def _is_running(process: int) -> bool:
    """Whether a process of that number is at work, ours or another's."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

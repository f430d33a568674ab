"""Measuring: medians of repeated runs, of whole processes or of calls within this one."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from statistics import median
from typing import TypeVar

PYTHON = sys.executable
PROGRAM = str(Path(PYTHON).with_name("bulletin"))
NOTHING = (PYTHON, "-c", "pass")
# A process inherits the peak of the one that started it: this small one stands between us and what is measured.
PEAK = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""
PEAK_UNIT = 1 if sys.platform == "darwin" else 1024

Command = Sequence[str]
T = TypeVar("T")


def environment() -> dict[str, str]:
    """The environment here, in which Python may keep what it has compiled."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def run(command: Command) -> str:
    """What a command prints; CalledProcessError where it fails, after its message was shown."""
    done = subprocess.run(command, env=environment(), stdout=subprocess.PIPE, text=True, check=True)
    return done.stdout


def seconds(work: Callable[[], object], now: Callable[[], float] = time.perf_counter) -> float:
    """How long one call takes, on the wall or by another clock."""
    start = now()
    work()
    return now() - start


def processes(commands: Mapping[str, Command], repeat: int) -> dict[str, float]:
    """Median seconds of each command from start to end, after one run that does not count.

    They take turns, so that a slow moment of the machine falls on all of them.
    """
    return in_turns({name: partial(run, command) for name, command in commands.items()}, repeat)


def in_turns(
    calls: Mapping[str, Callable[[], object]], repeat: int, now: Callable[[], float] = time.perf_counter
) -> dict[str, float]:
    """Median seconds of each call, which take turns, after one round that does not count."""
    for call in calls.values():
        call()
    rounds = [{name: seconds(call, now) for name, call in calls.items()} for _ in range(repeat)]
    return {name: median(one[name] for one in rounds) for name in calls}


def each(work: Callable[[T], object], items: Iterable[T]) -> float:
    """Median seconds of the work over items, one call each."""
    return median(seconds(partial(work, item)) for item in items)


def peak(command: Command, repeat: int) -> float:
    """Median of the most memory a command held in RAM, in megabytes."""
    found = [int(run((PYTHON, "-c", PEAK, *command))) for _ in range(repeat)]
    return median(found) * PEAK_UNIT / 1e6

"""Kills a process at random moments while it stores, fetches, accepts or drafts, and tells what each left behind.

    python tests/killing.py FOLDER SEED COUNT JOB

Every life is a fork of this process, which has everything imported and has never started the database engine, so that
the moments fall into the work and not into the start. Goes on until COUNT lives were cut short, for LIMIT seconds at
the most. Prints one JSON document: for each life whether it was killed, and what a fresh process then read.
"""

from __future__ import annotations

import hashlib
import json
import os
import random
import select
import shutil
import signal
import statistics
import sys
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import generator.sources.csv
import generator.writing.folder  # noqa: F401 - imported once, before the first fork
from generator import Workspace
from generator.agenda import state
from generator.watch import Watch

TODAY = date(2026, 7, 15)
NOW = datetime(2026, 7, 15, 18, tzinfo=UTC)
LIMIT = 300
"""Seconds after which no further life is begun: ten times what the longest job takes on two idle processors."""

Work = Callable[[Path], object]


def fetch(folder: Path) -> object:
    return Workspace(folder).fetch(today=TODAY, keep_going=True)


def accept(folder: Path) -> object:
    office = Workspace(folder)
    (waiting,) = office.store.refused()
    return office.accept(waiting.vintage.id, by="Ana Ruiz", on=TODAY)


def watch(folder: Path) -> object:
    return Watch(folder, lambda: NOW, lambda _: None).round()


JOBS: dict[str, Work] = {"fetch": fetch, "accept": accept, "watch": watch}


def answer(folder: Path) -> str:
    """All that an office can ask of its folder, as JSON: what is stored, what is written, what the watch remembers."""
    waited = state.load(folder)
    remembered = [[one.stage for one in waited.releases.values()], sorted(waited.drafted)]
    return json.dumps({"store": stored(folder), "output": written(folder), "watch": remembered})


def stored(folder: Path) -> str:
    """Vintages, figures as of each release, who accepted them, and what waits, in one digest."""
    store = Workspace(folder).store
    said: list[object] = [(one.vintage.id, one.reasons) for one in store.refused()]
    for vintage in store.vintages():
        panel = store.panel("remittances", as_of=vintage.released)
        said += [vintage.id, store.accepted(vintage), panel.series, panel.values.tobytes(), panel.status.tobytes()]
    return hashlib.sha256(repr(said).encode()).hexdigest()


def written(folder: Path) -> dict[str, str]:
    """Every file of every bulletin, with its digest."""
    files = sorted((folder / "output").glob("[!.]*/*"))
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def live(work: Callable[[], object], seconds: float | None) -> tuple[bool, float, str]:
    """Let a fork do the work, and kill it after so long; whether it was killed, how long it lived, what it printed.

    It prints when its work is done: who has printed by then is left to end.
    """
    reader, writer = os.pipe()
    start = time.perf_counter()
    child = os.fork()
    if not child:
        os.close(reader)
        try:
            os.write(writer, str(work()).encode())
        finally:
            os._exit(0)
    os.close(writer)
    if seconds is not None and not select.select([reader], [], [], seconds)[0]:
        os.kill(child, signal.SIGKILL)
    printed = b""
    while part := os.read(reader, 65536):
        printed += part
    os.close(reader)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status), time.perf_counter() - start, printed.decode()


def read(folder: Path) -> Any:
    """What a fresh process reads; nothing where it cannot."""
    _, _, printed = live(lambda: answer(folder), None)
    return json.loads(printed) if printed else None


def inode(folder: Path) -> dict[str, int]:
    """Which folder each bulletin is: another one would have been written a second time."""
    return {path.name: path.stat().st_ino for path in (folder / "output").glob("[!.]*/") if path.is_dir()}


def main(folder: Path, seed: int, count: int, job: str) -> dict[str, Any]:
    """The readings before and after the work, and one of each life, until `count` of them were cut short.

    After every fourth of them the work is done again: `mended` is what is read then, `rewritten` whether a bulletin
    that was there was made a second time, `left` how many half-written files lie about.
    """
    dice, trial, end = random.Random(seed), folder.with_name("trial"), time.monotonic() + LIMIT
    fresh(folder, trial)
    told: dict[str, Any] = {"before": read(trial), "lives": []}
    whole = [unharmed(folder, trial, JOBS[job]) for _ in range(3)]
    told["after"] = read(trial)
    landed = 0
    while landed < count and time.monotonic() < end:
        # The load of the machine comes and goes: each life that ran to its end tells anew how long one is.
        duration = statistics.median(whole)
        fresh(folder, trial)
        killed, lived, _ = live(lambda: JOBS[job](trial), dice.triangular(0, 1.05 * duration, 0.9 * duration))
        landed += killed
        whole += [] if killed else [lived]
        life = {"killed": killed, "found": read(trial)}
        told["lives"].append(life | (mended(trial, JOBS[job]) if len(told["lives"]) % 4 == 0 else {}))
    shutil.rmtree(trial)
    return told


def unharmed(folder: Path, trial: Path, work: Work) -> float:
    """How many seconds a life takes that nobody cuts short."""
    fresh(folder, trial)
    return live(lambda: work(trial), None)[1]


def mended(trial: Path, work: Work) -> dict[str, Any]:
    """What is read once the work was done again, which bulletins it wrote a second time, and what lies about."""
    kept = inode(trial)
    live(lambda: work(trial), None)
    now = inode(trial)
    rewritten = [name for name, at in kept.items() if now.get(name) != at]
    return {"mended": read(trial), "rewritten": rewritten, "left": len(list(trial.rglob("*.part")))}


def fresh(folder: Path, trial: Path) -> None:
    shutil.rmtree(trial, ignore_errors=True)
    shutil.copytree(folder, trial)


if __name__ == "__main__":
    place, number, times, name = sys.argv[1:]
    sys.stdout.write(json.dumps(main(Path(place), int(number), int(times), name)))

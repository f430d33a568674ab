"""Runs the benchmarks and prints their table."""

from __future__ import annotations

import os
import platform
from collections.abc import Callable, Iterator

import click

from benchmarks import calibration, checking, millions, pair, screening, startup, volume, writing
from benchmarks.table import Line, header, row

BENCHMARKS: dict[str, Callable[[int], Iterator[Line]]] = {
    "help": startup.help_,
    "write": startup.write,
    "pair": pair.pair,
    "stages": pair.stages,
    "writing": writing.writing,
    "checking": checking.checking,
    "fetch": volume.fetch,
    "panel": volume.panel,
    "long": millions.long,
    "known": millions.known,
    "rules": screening.rules,
    "ranked": screening.ranked,
    "noise": calibration.calibration,
}


@click.command()
@click.argument("name", nargs=-1, type=click.Choice(list(BENCHMARKS)))
@click.option("--repeat", type=click.IntRange(min=1), default=5, show_default=True, help="Runs whose median counts.")
def main(name: tuple[str, ...], repeat: int) -> None:
    """Measure start-up, speed and memory: all benchmarks, or those named.

    A target that is missed is marked. It is no error, since machines differ.
    """
    python = f"{platform.python_implementation()} {platform.python_version()}"
    print(f"{python}, {platform.system()} {platform.machine()}, {os.cpu_count()} processors; medians of {repeat}")
    print(*header(), sep="\n")
    missed = 0
    for one in name or BENCHMARKS:
        for line in BENCHMARKS[one](repeat):
            missed += line.is_missed
            print(row(one, line), flush=True)
    print(f"Targets missed: {missed}.")


if __name__ == "__main__":
    main(prog_name="python -m benchmarks")

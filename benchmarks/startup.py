"""Whole processes as a person waits for them: `bulletin --help` and `bulletin write`."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.measure import NOTHING, PROGRAM, PYTHON, peak, processes
from benchmarks.office import WRITE, bulletin, example
from benchmarks.table import Line, times

BARE = "python -c pass"
HELP_TARGET = 0.25
WRITE_TARGET = 1.5
MEMORY_TARGET = 300.0


def help_(repeat: int) -> Iterator[Line]:
    """`bulletin --help` beside a bare interpreter, and one that imports what draws the help."""
    commands = {"help": (PROGRAM, "--help"), "bare": NOTHING, "click": (PYTHON, "-c", "import click")}
    took = processes(commands, repeat)
    yield Line("bulletin --help", took["help"], "s", times(took["help"], took["bare"], BARE), HELP_TARGET)
    yield Line("python -c 'import click'", took["click"], "s", times(took["click"], took["bare"], BARE))
    yield Line(BARE, took["bare"], "s", times(took["bare"], took["help"], "bulletin --help"))


def write(repeat: int) -> Iterator[Line]:
    """`bulletin write` of the example: time from start to end, and the most memory held."""
    with example() as folder:
        command = bulletin(folder, *WRITE)
        imports = (PYTHON, "-c", "import generator.talk, generator.workspace")
        took = processes({"write": command, "imports": imports, "bare": NOTHING}, repeat)
        memory, least = peak(command, repeat), peak(NOTHING, repeat)
    yield Line("bulletin write, one pair", took["write"], "s", times(took["write"], took["bare"], BARE), WRITE_TARGET)
    share = times(took["imports"], took["write"], "bulletin write")
    yield Line("  of which start and imports", took["imports"], "s", share)
    yield Line("  its peak memory", memory, "MB", times(memory, least, BARE), MEMORY_TARGET)

"""The benchmarks run; how fast anything is, no test asserts."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def benchmarks(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "benchmarks", *words], cwd=ROOT, capture_output=True, text=True, check=False
    )


def test_the_table_of_a_benchmark_has_its_lines() -> None:
    """Each line has a figure and a ratio, the one with a target states it, and a verdict closes the table."""
    done = benchmarks("help", "--repeat", "1")
    assert done.returncode == 0, done.stderr
    _, header, rule, *lines, verdict = done.stdout.splitlines()
    assert header.split() == ["benchmark", "what", "figure", "ratio", "in", "this", "run", "target"]
    assert set(rule) == {"-", " "}
    told = [line.split(maxsplit=1)[1] for line in lines]
    assert [line.split("  ")[0] for line in told] == ["bulletin --help", "python -c 'import click'", "python -c pass"]
    assert ["<= 0.25 s" in line for line in told] == [True, False, False]
    assert all(" x python -c pass" in line or " x bulletin --help" in line for line in told)
    assert verdict.startswith("Targets missed: ")


def test_an_unknown_benchmark_is_wrong_usage() -> None:
    """The message names those there are."""
    done = benchmarks("speed")
    assert done.returncode == 2
    assert "'help', 'write', 'pair'" in done.stderr

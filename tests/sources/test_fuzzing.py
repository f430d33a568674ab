"""The readers that are our own, fed for some seconds with bytes that follow the branches of their code."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

FUZZING = Path(__file__).with_name("fuzzing.py")


@pytest.mark.slow
@pytest.mark.parametrize("name", ["csv", "jsonstat", "pcaxis"])
def test_nothing_but_our_own_errors_come_out(name: str, tmp_path: Path) -> None:
    """A thousand files or five seconds, within a gigabyte; `fuzzing.py` goes on for as long as it is told to."""
    pytest.importorskip("atheris", reason="atheris is not installed: it is made for Linux and some versions of Python")
    limits = ("-runs=1000", "-max_total_time=5", "-rss_limit_mb=1000", "-max_len=4096", "-seed=1")
    # By way of a shell: Linux counts the memory of whoever starts a program as the program's own.
    command = ("sh", "-c", '"$@"; exit $?', "sh", sys.executable, FUZZING, name, tmp_path, *limits)
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr[-3000:]
    assert "Done " in done.stderr

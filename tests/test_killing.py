"""A process killed at any moment leaves a folder that reads as before its work, or as after it; never otherwise."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from killing import LIMIT
from test_fetch_command import MONEY, SETTINGS, SOURCE

from generator import Workspace

KILLING = Path(__file__).with_name("killing.py")
TODAY = date(2026, 7, 15)
CALENDAR = """
time_zone = "America/Mexico_City"
[[release]]
source = "money"
period = "2026-06"
date = 2026-07-15
"""
COUNTS = {"fetch": 50, "accept": 40, "watch": 20}
"""How often each job is killed, 110 times in all: a life that ends before its kill does not count."""


def office(folder: Path, job: str) -> Path:
    """A workspace with a release stored and another one in its folder: a good one, or one that was refused."""
    (folder / "money").mkdir(parents=True)
    settings = SETTINGS.split("[stories.prices]")[0]
    feed = SOURCE.format(name="money", indicator="remittances", power=6)
    (folder / "bulletin.toml").write_text(settings + feed, "utf-8")
    (folder / "calendar.toml").write_text(CALENDAR, "utf-8")
    release(folder, "2026-06-01", MONEY)
    made = Workspace(folder)
    made.fetch(today=TODAY)
    if job == "watch":
        made.write()
    release(folder, "2026-07-01", [*MONEY[:-1], 5001, 5_010_000 if job == "accept" else 5010])
    if job == "accept":
        made.fetch(today=TODAY, keep_going=True)
    return folder


def release(folder: Path, day: str, values: list[float]) -> None:
    rows = [f"{2024 + at // 12}-{at % 12 + 1:02d},{value}\n" for at, value in enumerate(values)]
    (folder / "money" / f"{day}.csv").write_text(f"p,v\n{''.join(rows)}", "utf-8")


@pytest.mark.slow
@pytest.mark.parametrize("job", COUNTS)
def test_a_kill_at_any_moment_leaves_what_was_or_what_is_to_be(tmp_path: Path, job: str) -> None:
    """A fresh process reads the state before or after; the same work done again leads to the same end, once."""
    seed = 20260715
    folder = office(tmp_path / "office", job)
    command = [sys.executable, str(KILLING), str(folder), str(seed), str(COUNTS[job]), job]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    before, after = told["before"], told["after"]
    assert before != after
    for life in told["lives"]:
        found = life["found"]
        assert found, "a fresh process could not read it"
        for part in ("store", "output"):
            assert found[part] in (before[part], after[part]), f"{part} is neither what it was nor what it is to be"
        assert found["watch"] in remembered(before, after)
        # One step follows the other: no draft without its figures, no memory of a draft that is not there.
        assert found["output"] == before["output"] or found["store"] == after["store"]
        assert found["watch"] == before["watch"] or found["output"] == after["output"]
        if "mended" in life:
            assert life["mended"] == after
            assert (life["rewritten"], life["left"]) == ([], 0)
    killed = sum(life["killed"] for life in told["lives"])
    lived = len(told["lives"])
    assert killed == COUNTS[job], (
        f"{killed} of {lived} lives were cut short in {LIMIT} s, not {COUNTS[job]}: machine too busy"
    )


def remembered(before: dict[str, Any], after: dict[str, Any]) -> list[Any]:
    """What the watch may remember: nothing yet, the draft alone, or that all is done."""
    return [before["watch"], [before["watch"][0], after["watch"][1]], after["watch"]]

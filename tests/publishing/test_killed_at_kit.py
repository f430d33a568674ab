"""A publisher killed at any file of a press kit: the next run ends with the very files that an unharmed one writes."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import killed_publisher
import pytest
from killed_publisher import Step, killer
from press_desk import approve, desk, edit
from shelf import nothing
from test_killed_at_wordpress import live

from generator.drafts.book import Book
from generator.publishing.press_kit import PressKitOutlet, feed, word

EVERY = int(os.environ.get("KILL_EVERY", "12"))
"""At which steps a publisher is killed; every step of every job takes minutes."""
assert word  # loaded once: each fork has it


def publish(office: Path, job: str, step: Step) -> None:
    """A job, with a step before and after each file is put in its place and each entry in the book."""
    replace = Path.replace

    def replaced(self: Path, target: Any) -> Path:
        step("replace")
        done = replace(self, target)
        step("replaced")
        return done

    Path.replace = replaced  # type: ignore[method-assign,assignment]
    try:
        outlet = PressKitOutlet("site", {"path": "../kit"}, office)
        killed_publisher.publish(office, job, step, outlet)
    finally:
        Path.replace = replace  # type: ignore[method-assign]


def state(place: Path) -> dict[str, Any]:
    """Every file of the kits, and what the book says."""
    kits = place / "kit"
    files = {str(path.relative_to(kits)): hashlib.sha256(path.read_bytes()).hexdigest() for path in kits.rglob("*.*")}
    book = [[one.language, one.progress, one.kept, one.identity] for one in Book(place / "office").releases()]
    return {"files": files, "book": book}


def fresh(place: Path, kept: Path) -> None:
    """The desk and the kits as they were before a job."""
    for name in ("office/data/desk", "kit"):
        shutil.rmtree(place / name, ignore_errors=True)
        if (kept / name).exists():
            shutil.copytree(kept / name, place / name)


@pytest.mark.slow
def test_a_publisher_killed_at_any_file_leaves_a_kit_that_the_next_finishes(office: Path, tmp_path: Path) -> None:
    """First release, change, publication, withdrawal, return: nothing is refused, doubled, lost or told too soon."""
    approve(desk(office))
    lives = 0
    for job in killed_publisher.ORDERS:
        if job == "changed":
            edit(office, "Por Comunicación Social", "Por la Oficina de Prensa")
            approve(desk(office))
        kept = tmp_path / "kept" / job
        for name in ("office/data/desk", "kit"):
            if (tmp_path / name).exists():
                shutil.copytree(tmp_path / name, kept / name)
        publish(office, job, nothing)
        wanted, at = state(tmp_path), 1 + len(job) % EVERY
        while True:
            fresh(tmp_path, kept)
            if not live(doing(office, job, killer(at))):
                break
            left = len(feed.listed(tmp_path / "kit"))
            assert left <= (0 if job in ("first", "changed") else 2)
            live(doing(office, job, nothing))
            assert state(tmp_path) == wanted, f"{job}, killed at step {at}"
            at, lives = at + EVERY, lives + 1
    assert lives * EVERY > 150


def doing(office: Path, job: str, step: Step) -> Callable[[], None]:
    return lambda: publish(office, job, step)

"""A publisher killed at any step, or eight at once: one post a language, nothing lost, and the next run goes on."""

from __future__ import annotations

import json
import multiprocessing
import os
import shutil
import subprocess
import sys
from pathlib import Path

import killed_publisher
import pytest
from press_desk import approve, desk, edit
from shelf import Shelf, nothing, read
from test_pages import KINDS, outlet, pages

from generator.drafts.book import Book
from generator.errors import PublishError
from generator.publishing.outlet import Outlet
from generator.publishing.press_kit import PressKitOutlet

SCRIPT = Path(killed_publisher.__file__)
LEAST = 100
"""Steps at which a publisher is killed, over all jobs."""


def begun(office: Path, place: Path) -> None:
    """A folder a job, with the office and the shelf as that job finds them."""
    approve(desk(office))
    shelf = office.parent / "shelf"
    for job in killed_publisher.ORDERS:
        if job == "changed":
            edit(office, "Por Comunicación Social", "Por la Oficina de Prensa")
            approve(desk(office))
        shutil.copytree(office / "data/desk", place / job / "office/data/desk")
        shutil.copytree(shelf, place / job / "shelf")
        killed_publisher.publish(office, job, nothing)


def test_a_publisher_killed_at_every_step_leaves_one_post_a_language(office: Path, tmp_path: Path) -> None:
    """First release, change, publication, withdrawal, return: killed at each step, the next run ends as it should."""
    begun(office, tmp_path / "jobs")
    path = os.pathsep.join([str(SCRIPT.parent), str(SCRIPT.parents[2])])
    command = [sys.executable, str(SCRIPT), str(tmp_path / "jobs")]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": path})
    assert done.returncode == 0, done.stderr
    lives = json.loads(done.stdout)
    for life in lives:
        assert life["found"] == life["wanted"], f"{life['job']}, killed at step {life['step']}"
        assert len(life["left"]["posts"]) <= 2
        states = {state for _, state, *_ in life["left"]["book"]}
        assert states <= {"sending", "done", "queued"}, states
    assert len(lives) >= LEAST
    assert {life["job"] for life in lives} == set(killed_publisher.ORDERS)


@pytest.mark.parametrize("kind", [*KINDS, "press-kit"])
def test_pages_of_a_run_that_was_cut_short_are_taken_over(kind: str, office: Path, tmp_path: Path) -> None:
    """What a folder, a Hugo site or a kit holds is ours: the next run takes it up, wherever the last one ended."""
    approve(desk(office))
    for at in range(1, 5):
        with pytest.raises(KeyboardInterrupt):
            killed_publisher.publish(office, "public", stopping(at), place(kind, office, tmp_path))
    killed_publisher.publish(office, "public", nothing, place(kind, office, tmp_path))
    assert len(pages(tmp_path) or list(tmp_path.glob("kit/*/kit.*.json"))) == 2
    assert [(one.progress, one.kept) for one in Book(office).releases()] == [("done", "public")] * 2


def place(kind: str, office: Path, folder: Path) -> Outlet:
    """An outlet of that kind."""
    if kind == "press-kit":
        return PressKitOutlet("site", {"path": str(folder / "kit")}, office)
    return outlet(kind, folder)


def stopping(at: int) -> killed_publisher.Step:
    """A step that stops the run at that one."""
    left = [at]

    def step(_: str) -> None:
        left[0] -= 1
        if not left[0]:
            raise KeyboardInterrupt

    return step


def test_eight_publishers_at_once_make_one_post_a_language(office: Path) -> None:
    """They wait for each other: the first makes the posts, the others find them."""
    approve(desk(office))
    fresh = multiprocessing.get_context("spawn")
    publishers = [fresh.Process(target=killed_publisher.publish, args=(office, "public", nothing)) for _ in range(8)]
    for one in publishers:
        one.start()
    for one in publishers:
        one.join()
    assert [one.exitcode for one in publishers] == [0] * 8
    posts = Shelf(office.parent / "shelf").posts()
    assert [read(path)["state"] for path in posts] == ["public", "public"]
    assert [one.progress for one in Book(office).releases()] == ["done", "done"]
    assert sum(one.what == "published" for one in Book(office).events()) == 3  # Spanish twice: it was linked after


def test_a_kit_that_was_edited_after_a_run_was_cut_short_stays_its_editors(office: Path, tmp_path: Path) -> None:
    """A letter changed between the two runs is neither taken for ours nor replaced."""
    approve(desk(office))
    with pytest.raises(KeyboardInterrupt):
        killed_publisher.publish(office, "public", stopping(3), place("press-kit", office, tmp_path))
    (letter,) = tmp_path.glob("kit/*/*.txt")
    letter.write_text("mine", "utf-8")
    with pytest.raises(PublishError, match="did not make as it stands"):
        killed_publisher.publish(office, "public", nothing, place("press-kit", office, tmp_path))
    assert letter.read_text("utf-8") == "mine"

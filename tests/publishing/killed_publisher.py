"""Kills a publisher at every step of a release, and tells what the next one made of what it left.

    python tests/publishing/killed_publisher.py OFFICE

Each life is a fork of this process that ends itself with SIGKILL at its n-th step: before or after each thing done at
the outlet, before or after each entry in the book, for every n until a life comes to its end. Then another fork does
the same work, unharmed. Prints one JSON document: for each life its job and step, the posts and pictures at the outlet
afterwards, and what the book says of them.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from shelf import Shelf, nothing, read

from generator.drafts.book import Book
from generator.drafts.event import Event
from generator.drafts.release import Release
from generator.language.profile import PROFILES
from generator.publishing.order import Order
from generator.publishing.outbox import Outbox
from generator.publishing.outlet import Outlet

NOW = datetime(2025, 4, 2, 15, 0, tzinfo=UTC)
ORDER = Order("mexicali-exports-2025-01", "site", "Ana Ruiz", NOW)
ORDERS = {
    "first": ORDER,
    "changed": ORDER,
    "public": replace(ORDER, standing="public"),
    "withdrawn": replace(ORDER, standing="withdrawn"),
    "back": replace(ORDER, standing="public", anew=True),
}
"""Jobs in their order: the later ones begin where the earlier ones ended."""

Step = Callable[[str], None]


class WatchedBook(Book):
    """A book that takes a step before and after each entry."""

    step: Step = staticmethod(nothing)

    def keep(self, release: Release, *events: Event) -> None:
        self.step("entry")
        super().keep(release, *events)
        self.step("entered")


def publish(office: Path, job: str, step: Step, outlet: Outlet | None = None) -> None:
    """Do a job of `ORDERS`: what was approved last, to the shelf beside the office, or to another outlet."""
    book = WatchedBook(office)
    book.step = step  # type: ignore[method-assign]
    approval = book.approval(ORDER.bulletin)
    assert approval
    profiles: Any = {"es": PROFILES["mx.prensa"], "en": PROFILES["en_US"]}
    places: dict[str, Outlet] = {"site": outlet or Shelf(office.parent / "shelf", step)}
    outbox = Outbox(office, book, places, lambda *_: [], lambda *_: (), profiles)
    for one in outbox.deliver(ORDERS[job], book.version(approval.version)):
        if one.problem:
            raise one.problem


def killer(at: int) -> Step:
    """Ends the process at its step of that number."""
    left = [at]

    def step(_: str) -> None:
        left[0] -= 1
        if not left[0]:
            os.kill(os.getpid(), signal.SIGKILL)

    return step


def live(office: Path, job: str, step: Step) -> bool:
    """Let a fork do the job; whether it was killed. SystemExit where it failed otherwise."""
    child = os.fork()
    if not child:
        status = 1
        try:
            publish(office, job, step)
            status = 0
        finally:
            os._exit(status)
    _, ended = os.waitpid(child, 0)
    if ended and not os.WIFSIGNALED(ended):
        sys.exit(f"{job} failed")
    return os.WIFSIGNALED(ended)


def found(place: Path) -> dict[str, Any]:
    """What is at the outlet, and what the book says."""
    shelf = Shelf(place / "shelf")
    return {
        "posts": [{**read(path), "text": read(path)["text"].replace("\n", " ")[-160:]} for path in shelf.posts()],
        "pictures": sorted(path.name for path in (place / "shelf/pictures").glob("*")),
        "book": [[one.language, one.progress, one.kept, one.identity] for one in Book(place / "office").releases()],
    }


def main(place: Path) -> list[dict[str, Any]]:
    """Every life of every job. `place` holds, for each job, the office and the shelf that it begins with."""
    lives = []
    for job in ORDERS:
        whole, trial = place / job, place / "trial"
        fresh(whole, trial)
        live(trial / "office", job, nothing)
        wanted, at = found(trial), 1
        while True:
            fresh(whole, trial)
            if not live(trial / "office", job, killer(at)):
                break
            left = found(trial)
            live(trial / "office", job, nothing)
            lives.append({"job": job, "step": at, "left": left, "found": found(trial), "wanted": wanted})
            at += 1
        shutil.rmtree(trial)
    return lives


def fresh(whole: Path, trial: Path) -> None:
    shutil.rmtree(trial, ignore_errors=True)
    shutil.copytree(whole, trial)


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(Path(sys.argv[1]))))

"""A publisher killed at any request to a real WordPress, or eight at once: one post a language, and each file once."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import killed_publisher
import pytest
from killed_publisher import Step, killer
from press_desk import approve, desk
from servers.wordpress import Counts, Site
from shelf import nothing

from generator.drafts.book import Book
from generator.publishing.open import open_outlet
from generator.publishing.remote import Remote

WHOLE = Counts(posts=2, media=4, categories=2, tags=2)
OPTIONS = {"categories": {"es": ["Economía"], "en": ["Economy"]}, "tags": {"es": ["boletín"], "en": ["bulletin"]}}
EVERY = int(os.environ.get("KILL_EVERY", "4"))
"""At which steps a publisher is killed: at every fourth unless all are asked for (KILL_EVERY=1, some ten minutes)."""


def publish(office: Path, options: dict[str, Any], step: Step, job: str = "first") -> None:
    """A job, with a step before and after each request to the server and each entry in the book."""
    ask = Remote.ask

    def asked(*words: Any, **more: Any) -> Any:
        step("ask")
        reply = ask(*words, **more)
        step("asked")
        return reply

    Remote.ask = asked  # type: ignore[method-assign]
    try:
        killed_publisher.publish(office, job, step, open_outlet("site", options, office))
    finally:
        Remote.ask = ask  # type: ignore[method-assign]


def live(work: Callable[[], None]) -> bool:
    """Let a fork do the work; whether it was killed. AssertionError where it failed otherwise."""
    child = os.fork()
    if not child:
        status = 1
        try:
            work()
            status = 0
        finally:
            os._exit(status)
    _, ended = os.waitpid(child, 0)
    assert not ended or os.WIFSIGNALED(ended)
    assert not ended or os.WTERMSIG(ended) == signal.SIGKILL
    return bool(ended)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["debian", "sqlite"])
def test_a_publisher_killed_at_any_request_leaves_one_post_a_language(
    name: str, office: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """However far the killed one came, the next makes what is missing and nothing twice, and says so in the book."""
    site: Site = request.getfixturevalue(name)
    options = site.options("editor", **OPTIONS)
    approve(desk(office))
    whole, at, lives = office / "data/desk", 1, 0
    shutil.copytree(whole, tmp_path / "desk")
    while True:
        site.clear()
        shutil.rmtree(whole)
        shutil.copytree(tmp_path / "desk", whole)
        if not live(lambda at=at: publish(office, options, killer(at))):  # type: ignore[misc]
            break
        live(lambda: publish(office, options, nothing))
        assert site.counts() == WHOLE, f"killed at step {at}"
        assert site.statuses() == ["draft", "draft"], f"killed at step {at}"
        assert [one.progress for one in Book(office).releases()] == ["done", "done"], f"killed at step {at}"
        lives += 1
        at += EVERY
    assert lives >= 90 // EVERY


def release(folder: str, options: dict[str, Any], environment: dict[str, str]) -> None:
    os.environ.update(environment)
    killed_publisher.publish(Path(folder), "public", nothing, open_outlet("site", options, Path(folder)))


def test_eight_publishers_at_once_make_one_post_a_language(site: Site, office: Path) -> None:
    """They wait for each other: the first makes posts, files and terms, the others find them."""
    approve(desk(office))
    options = site.options("editor", **OPTIONS)
    secret = {options["password"]: os.environ[options["password"]]}
    fresh = multiprocessing.get_context("spawn")
    publishers = [fresh.Process(target=release, args=(str(office), options, secret)) for _ in range(8)]
    for one in publishers:
        one.start()
    for one in publishers:
        one.join()
    assert [one.exitcode for one in publishers] == [0] * 8
    assert site.counts() == WHOLE
    assert site.statuses() == ["publish", "publish"]

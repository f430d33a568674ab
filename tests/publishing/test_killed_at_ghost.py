"""A publisher killed at any request to a real Ghost, or eight at once: one post a language, and each file once."""

from __future__ import annotations

import multiprocessing
import os
import shutil
from pathlib import Path

import killed_publisher
import pytest
from killed_publisher import killer
from press_desk import approve, desk, edit
from servers.ghost import SECRET, Counts, Site, missing
from shelf import nothing
from test_killed_at_wordpress import live, publish, release

from generator.drafts.book import Book

if missing():
    pytest.skip(missing(), allow_module_level=True)

WHOLE = Counts(posts=2, images=2, files=2, tags=5)
OPTIONS = {"categories": {"es": ["Economía"], "en": ["Economy"]}}
KEPT = {"first": "draft", "changed": "draft", "public": "published", "withdrawn": "draft", "back": "published"}
LEAST = {"first": 55, "changed": 15, "public": 25, "withdrawn": 20, "back": 25}
"""Steps at which a publisher is killed, in each job."""


@pytest.mark.slow
@pytest.mark.parametrize("job", killed_publisher.ORDERS)
def test_a_publisher_killed_at_any_request_leaves_one_post_a_language(
    job: str, ghost: Site, office: Path, tmp_path: Path
) -> None:
    """However far the killed one came, the next makes what is missing and nothing twice, and says so in the book."""
    options = ghost.options(type="ghost", **OPTIONS)
    approve(desk(office))
    before = list(killed_publisher.ORDERS)[: list(killed_publisher.ORDERS).index(job)]
    for earlier in [*before, job]:
        if earlier == "changed":
            edit(office, "Por Comunicación Social", "Por la Oficina de Prensa")
            approve(desk(office))
        if earlier != job:
            publish(office, options, nothing, earlier)
    whole, at, lives = office / "data/desk", 1, 0
    shutil.copytree(whole, tmp_path / "desk")
    begun = ghost.snapshot()
    while True:
        ghost.restore(begun)
        shutil.rmtree(whole)
        shutil.copytree(tmp_path / "desk", whole)
        if not live(lambda at=at: publish(office, options, killer(at), job)):  # type: ignore[misc]
            break
        live(lambda: publish(office, options, nothing, job))
        counts = ghost.counts()
        assert (counts.posts, counts.images, counts.files) == (2, 2, 2), f"killed at step {at}"
        assert ghost.statuses() == [KEPT[job]] * 2, f"killed at step {at}"
        assert [one.progress for one in Book(office).releases()] == ["done", "done"], f"killed at step {at}"
        lives += 1
        at += 1
    assert lives >= LEAST[job]


def test_eight_publishers_at_once_make_one_post_a_language(ghost: Site, office: Path) -> None:
    """They wait for each other: the first makes posts, files and tags, the others find them."""
    approve(desk(office))
    options = ghost.options(type="ghost", **OPTIONS)
    secret = {SECRET: os.environ[SECRET]}
    fresh = multiprocessing.get_context("spawn")
    publishers = [fresh.Process(target=release, args=(str(office), options, secret)) for _ in range(8)]
    for one in publishers:
        one.start()
    for one in publishers:
        one.join()
    assert [one.exitcode for one in publishers] == [0] * 8
    assert ghost.counts() == WHOLE
    assert ghost.statuses() == ["published"] * 2

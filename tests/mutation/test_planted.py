"""Bugs planted in the program: each can still be planted, and a few are found here; `make mutate` tries them all."""

from __future__ import annotations

from pathlib import Path

import pytest

from mutation.planted import BUGS, ROOT, SHARED, Bug, clean_seeds, planted

FEW = ("growth against two years before", "rose for fell", "years that shift by thirteen months")


def test_there_are_bugs_on_both_sides() -> None:
    """More than thirty, some of them in modules that the checker uses too, each with a name of its own."""
    assert len(BUGS) >= 60
    assert sum(one.where == SHARED for one in BUGS) >= 10
    assert len({one.name for one in BUGS}) == len(BUGS)


@pytest.mark.parametrize("bug", BUGS, ids=lambda bug: bug.name)
def test_a_bug_can_be_planted(bug: Bug) -> None:
    """The words that it changes stand in the program."""
    text = (ROOT / bug.file).read_text("utf-8")
    assert [old for old, _ in bug.changes if old not in text] == []


@pytest.mark.slow
def test_planted_bugs_are_found(tmp_path: Path) -> None:
    """What a changed program writes is red to the same program's checker."""
    few = [one for one in BUGS if one.name in FEW]
    assert [one.bug.name for one in planted(tmp_path, few, clean_seeds(12)) if not one.is_caught] == []

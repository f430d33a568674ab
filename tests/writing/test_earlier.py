"""What the last bulletin of a story told is found again, and nothing else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.model.period import Period
from generator.writing.earlier import told_before


def lay(output: Path, name: str, story: str, *kinds: str) -> None:
    """A bulletin's folder with the little of its record that matters."""
    facts = [{"series": "sales:MX", "kind": kind, "figures": []} for kind in kinds]
    (output / name).mkdir()
    (output / name / "bulletin.json").write_text(json.dumps({"format": 1, "story": story, "facts": facts}), "utf-8")


def test_the_last_bulletin_before_the_period_counts(tmp_path: Path) -> None:
    """Of June, August and October, that of August for September, whoever was written last."""
    for month, kind in (("2024-10", "turn"), ("2024-06", "record"), ("2024-08", "since")):
        lay(tmp_path, f"trade-{month}", "trade", kind)
    assert told_before(tmp_path, "trade", Period.parse("2024-09")) == {("sales:MX", "since")}
    assert told_before(tmp_path, "trade", Period.parse("2024-08")) == {("sales:MX", "record")}


def test_what_was_told_long_ago_is_new_again(tmp_path: Path) -> None:
    """A year later it still counts, a month after that no more."""
    lay(tmp_path, "trade-2023-09", "trade", "record")
    assert told_before(tmp_path, "trade", Period.parse("2024-09"))
    assert not told_before(tmp_path, "trade", Period.parse("2024-10"))


def test_quarters_and_other_stories_are_told_apart(tmp_path: Path) -> None:
    """`Trade` by quarter has nothing to do with `trade-goods`, nor with `trade` by month."""
    lay(tmp_path, "trade-2024-q2", "Trade", "record")
    lay(tmp_path, "trade-goods-2024-q2", "trade-goods", "since")
    lay(tmp_path, "trade-2024-05", "trade", "turn")
    (tmp_path / "trade-notes").mkdir()
    assert told_before(tmp_path, "Trade", Period.parse("2024-Q3")) == {("sales:MX", "record")}
    assert told_before(tmp_path, "trade", Period.parse("2024-Q3")) == frozenset()


@pytest.mark.parametrize("text", ["", "{", '{"story": "trade"}', '{"story": 3, "facts": []}'])
def test_a_damaged_record_is_passed_over(tmp_path: Path, text: str) -> None:
    """The one before it counts then; a folder without a record, or no output at all, is nothing."""
    lay(tmp_path, "trade-2024-06", "trade", "record")
    lay(tmp_path, "trade-2024-07", "trade")
    (tmp_path / "trade-2024-07" / "bulletin.json").write_text(text, "utf-8")
    (tmp_path / "trade-2024-08").mkdir()
    assert told_before(tmp_path, "trade", Period.parse("2024-09")) == {("sales:MX", "record")}
    assert told_before(tmp_path / "nowhere", "trade", Period.parse("2024-09")) == frozenset()

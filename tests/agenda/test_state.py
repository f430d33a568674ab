"""What the watch remembers: whole on disk, and the business of one process at a time."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from generator.agenda.state import FILE, LOCK, Drafted, Waited, WatchState, alone, load, save
from generator.errors import BulletinError, StoreError

HOLDS = """
import sys
from pathlib import Path
from generator.agenda.state import alone
with alone(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""
AT = datetime(2025, 3, 7, 12, tzinfo=UTC)


def test_what_was_saved_is_loaded(tmp_path: Path) -> None:
    """Releases and drafts come back as they were; where nothing was saved, nothing was done."""
    assert load(tmp_path) == WatchState()
    state = WatchState().with_release("prices 2025-02 2025-03-07", Waited(tries=2, next_try=AT, said="late"))
    state = state.with_draft("prices-2025-01", Drafted(at=AT, by_watch=True))
    save(tmp_path, state)
    assert load(tmp_path) == state


@pytest.mark.parametrize("text", [b"", b"{", b'{"releases": {"x": {"stage": "lost"}}}'])
def test_a_damaged_state_says_what_to_do(tmp_path: Path, text: bytes) -> None:
    """Nobody guesses what had been drafted."""
    save(tmp_path, WatchState())
    (tmp_path / FILE).write_bytes(text)
    with pytest.raises(StoreError, match=r"watch\.json: the state of the watch cannot be read\. Restore it"):
        load(tmp_path)


def test_only_one_watch_works_on_a_folder(tmp_path: Path) -> None:
    """A second one is told which process holds it; one that is killed lets go."""
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDS, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with (
            pytest.raises(BulletinError, match=f"another watch works on this folder, process {holder.pid}"),
            alone(tmp_path),
        ):
            pass
        holder.kill()
    with alone(tmp_path):
        assert (tmp_path / LOCK).is_file()


def test_a_folder_that_cannot_be_written_is_told_in_a_sentence(tmp_path: Path) -> None:
    """A full or read-only disk, here a file where the folder belongs, is no traceback."""
    (tmp_path / "data").write_text("", "utf-8")
    with pytest.raises(BulletinError, match=r"watch\.lock: cannot be written \(.*\)\. Free the disk"), alone(tmp_path):
        pass

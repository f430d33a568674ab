"""How loops are compiled: once, and kept where numba finds a folder for it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from numba import njit


def is_kept() -> bool:
    """Whether numba finds a folder for what it compiles; without one it compiles anew in every process."""
    try:
        njit(cache=True)(is_kept)
    except RuntimeError:
        return False
    return True


IS_KEPT = is_kept()
SOURCES = tuple(
    (one.name, one.stat().st_mtime, one.stat().st_size) for one in sorted(Path(__file__).parent.glob("*.py"))
)
"""What numba compiles here: a loop is compiled anew where any of these files has changed."""


def compiled(loop: Callable[..., Any]) -> Any:
    """A loop compiled on first use; numba by itself would look at its own file alone, not at those that it calls."""
    done = njit(cache=IS_KEPT, nogil=True, error_model="numpy")(loop)
    kept = getattr(getattr(done, "_cache", None), "_cache_file", None)
    if kept is not None:
        kept._source_stamp = SOURCES
    return done

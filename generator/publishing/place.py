"""A folder that an outlet writes to: whether it can be written, without making anything."""

from __future__ import annotations

from pathlib import Path

from generator.publishing.outlet import Symptom


def inspected(root: Path) -> Symptom:
    """Whether a folder can be written; one that is not there yet will be made in the nearest that is."""
    place = next(one for one in (root, *root.parents) if one.exists())
    probe = place / ".doctor"
    try:
        probe.touch()
        probe.unlink()
    except OSError as error:
        what = f"{root} cannot be written ({error.strerror}). Mend its permissions, or choose another `path`."
        return Symptom("folder", "", what)
    return Symptom("folder", str(root) if place == root else f"{root}, which will be made")

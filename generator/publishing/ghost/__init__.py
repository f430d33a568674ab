"""Ghost, through its Admin API, with the key of a custom integration."""

from __future__ import annotations

from generator.publishing.ghost.outlet import GhostOutlet

__all__ = ["GhostOutlet"]

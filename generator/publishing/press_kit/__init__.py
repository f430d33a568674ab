"""Kits of files for newsrooms: Word, e-mail, HTML, chart, data, ninjs, JSON-LD; and a feed of what is public."""

from __future__ import annotations

from generator.publishing.press_kit.outlet import PressKitOutlet

__all__ = ["PressKitOutlet"]

"""WordPress, through its REST interface, with an application password of one of its users."""

from __future__ import annotations

from generator.publishing.wordpress.outlet import WordPressOutlet

__all__ = ["WordPressOutlet"]

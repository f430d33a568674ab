"""Where the files that come with the product stand: in a checkout its top folder, in a wheel beside the code."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).parent
CHECKOUT = PACKAGE.parent


def root() -> Path:
    """The folder that holds the product's `templates/`, `data/` and `bulletin.toml`."""
    inside = PACKAGE / "bundled"
    return inside if inside.is_dir() else CHECKOUT

"""Plain text for the fields of a post."""

from __future__ import annotations

import re

CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ufffe\uffff]")
"""What no page shows, and what makes the feed of a site unreadable."""


def line(text: str) -> str:
    """The words of a text on one line."""
    return " ".join(CONTROL.sub(" ", text).split())


def short(text: str, most: int) -> str:
    """One line of no more characters than Ghost takes, cut between words.

    >>> short("Crecen las exportaciones de Mexicali", 26)
    'Crecen las exportaciones…'
    """
    whole = line(text)
    if len(whole) <= most:
        return whole
    kept = whole[:most].rpartition(" ")[0] or whole[: most - 1]
    return f"{kept[: most - 1].rstrip(' ,;:.')}…"

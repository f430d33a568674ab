"""Reads what an agency says of a value: preliminary, revised or final."""

from __future__ import annotations

from generator.catalogue import folded
from generator.model.panel import Status

MARKERS = {
    "p": Status.PRELIMINARY,
    "p/": Status.PRELIMINARY,
    "<p>": Status.PRELIMINARY,
    "r": Status.REVISED,
    "r/": Status.REVISED,
    "<r>": Status.REVISED,
    "d": Status.FINAL,
    "d/": Status.FINAL,
}
"""Footnote markers beside a number, and the letters of a status column."""

STEMS = (
    ("preliminar", Status.PRELIMINARY),
    ("revis", Status.REVISED),
    ("definitiv", Status.FINAL),
    ("final", Status.FINAL),
)
"""The most cautious first: "preliminares, revisadas" is preliminary."""


def read(text: str) -> Status:
    """The status that a letter, marker or phrase names; ValueError for anything else.

    >>> read("Cifras preliminares").name, read("R").name
    ('PRELIMINARY', 'REVISED')
    """
    plain = folded(text)
    if plain in MARKERS:
        return MARKERS[plain]
    for stem, status in STEMS:
        if stem in plain:
            return status
    message = f"'{text}' is not a status: preliminary, revised or final"
    raise ValueError(message)


def combined(one: Status, other: Status) -> Status:
    """The status of a sum of two values: that of the less certain; preliminary wins over unstated."""
    if Status.PRELIMINARY in (one, other):
        return Status.PRELIMINARY
    return min(one, other)

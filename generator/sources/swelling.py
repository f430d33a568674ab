"""Tells a file of figures, which packs well, from one made to fill a machine once it is unpacked."""

from __future__ import annotations

MOST = 200
"""Times its packed size that no table of figures unpacks to; one of blanks alone comes near a hundred."""
SMALL = 10_000_000
"""Unpacked bytes up to which nobody is harmed."""


def swells(packed: int, unpacked: int) -> bool:
    """Whether so many bytes, packed in so few, are no figures.

    >>> swells(509_000, 208_000_000), swells(2_000_000, 60_000_000)
    (True, False)
    """
    return unpacked > SMALL and unpacked > MOST * packed

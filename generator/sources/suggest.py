"""Offers the nearest right name for a wrong one."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from generator.catalogue import folded


def did_you_mean(text: str, known: Iterable[str]) -> str:
    """`Did you mean ...?` for the nearest of the known names, or an empty text when none is near.

    Unlike the catalogue's, it forgives capitals and accents: those differ most between headers.

    >>> did_you_mean("año", ["ANIO", "VALOR"])
    "Did you mean 'ANIO'?"
    """
    names = {folded(name): name for name in known}
    near = difflib.get_close_matches(folded(text), names, n=1)
    return f"Did you mean '{names[near[0]]}'?" if near else ""

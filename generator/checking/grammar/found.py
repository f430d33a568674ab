"""A quantity with the words it stands on."""

from __future__ import annotations

import msgspec

from generator.checking.reading import Quantity


class Found(msgspec.Struct, frozen=True):
    """A quantity with the words it stands on: `first`, and the word after it."""

    first: int
    stop: int
    quantity: Quantity
    is_scaled: bool = False

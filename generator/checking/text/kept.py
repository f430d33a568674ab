"""A value that is known again by being the same one, so that what was made of it can be kept."""

from __future__ import annotations

from typing import Generic, TypeVar

import msgspec

T = TypeVar("T")


class Kept(msgspec.Struct, Generic[T], frozen=True, eq=False):
    """A value as a key: it need not be hashable, and two that are alike are two."""

    value: T

    def __hash__(self) -> int:
        return id(self.value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Kept) and other.value is self.value

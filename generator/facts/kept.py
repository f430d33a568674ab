"""What is worked out once for a panel or a view, however many of its series ask for it."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TypeVar, cast
from weakref import WeakKeyDictionary

T = TypeVar("T")
KEPT: WeakKeyDictionary[object, dict[Hashable, object]] = WeakKeyDictionary()
"""Results by their owner, for as long as the owner is in use; so none of them may refer to it."""


def give(owner: object, key: Hashable, result: object) -> None:
    """Hands over a result that is known already from elsewhere."""
    KEPT.setdefault(owner, {})[key] = result


def once(owner: object, key: Hashable, make: Callable[[], T]) -> T:
    """What `make` gives: made at the first call for this owner and key, and kept.

    The key has to name everything that the result depends on besides the owner.
    """
    kept = KEPT.setdefault(owner, {})
    if key not in kept:
        kept[key] = make()
    return cast("T", kept[key])

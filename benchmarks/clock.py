"""A clock for the parts of a run: how long each named function took by itself, without the others named."""

from __future__ import annotations

import functools
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pkgutil import resolve_name
from typing import Any


class Clock:
    """Seconds by label; what runs inside something else that is timed counts for itself alone.

    `now` tells the time: that on the wall, or the processor's own for this process.
    """

    def __init__(self, now: Callable[[], float] = time.perf_counter) -> None:
        self._now = now
        self.spent: defaultdict[str, float] = defaultdict(float)
        self._inner = [0.0]

    @property
    def total(self) -> float:
        return sum(self.spent.values())

    def time(self, label: str, work: Callable[[], Any]) -> Any:
        """What `work` returns, its time booked under the label."""
        self._inner.append(0.0)
        start = self._now()
        try:
            return work()
        finally:
            whole = self._now() - start
            self.spent[label] += whole - self._inner.pop()
            self._inner[-1] += whole

    @contextmanager
    def on(self, parts: Iterable[tuple[str, str]]) -> Iterator[Clock]:
        """Time functions while the block runs: pairs of a label and the place `module:name` where each is called.

        A label may have {0}, {1}, ... for the function's arguments. AttributeError where there is no
        such function: the program has changed, and the benchmark has to follow.
        """
        places = [(label, *_place(path)) for label, path in parts]
        try:
            for label, owner, name, function in places:
                setattr(owner, name, self._timed(label, function))
            yield self
        finally:
            for _, owner, name, function in places:
                setattr(owner, name, function)

    def _timed(self, label: str, function: Callable[..., Any]) -> Callable[..., Any]:
        @functools.wraps(function)
        def timed(*args: Any, **named: Any) -> Any:
            return self.time(label.format(*args), lambda: function(*args, **named))

        return timed


def _place(path: str) -> tuple[Any, str, Callable[..., Any]]:
    """The owner of a function, its name there, and the function itself."""
    owner, _, name = path.replace(":", ".").rpartition(".")
    found = resolve_name(owner)
    return found, name, getattr(found, name)

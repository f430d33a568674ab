"""Parts of a large piece of work handed to all processors; the answers come in the order of the parts.

Compiled loops let go of Python while they run, and NumPy does for large matrices: so parts are worked on at the same
time. What is found of a part depends on that part alone, so the answers are those of one processor.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

MOST = 4
"""Processors, each with a part of its own in memory."""

T = TypeVar("T")
R = TypeVar("R")


def at_hand() -> int:
    """How many processors this process may use, and will."""
    allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return min(MOST, allowed or 1)


def each(work: Callable[[T], R], parts: Iterable[T]) -> Iterator[R]:
    """What `work` finds of each part; few parts are taken ahead, since each may be a copy of many rows."""
    many = at_hand()
    if many == 1:
        yield from map(work, parts)
        return
    with ThreadPoolExecutor(many) as pool:
        ahead: deque[Future[R]] = deque()
        for part in parts:
            ahead.append(pool.submit(work, part))
            if len(ahead) > many:
                yield ahead.popleft().result()
        while ahead:
            yield ahead.popleft().result()

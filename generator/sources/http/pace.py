"""How often a host is asked: as an agency can bear, whichever source asks."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

_turn = threading.Lock()
_next: dict[str, float] = {}


def wait_turn(host: str, per_second: float, most: float) -> None:
    """Sleep until `host` may be asked again, `most` seconds at the longest."""
    with _turn:
        now = time.monotonic()
        at = max(now, _next.get(host, now))
        _next[host] = at + 1 / per_second
    time.sleep(min(most, at - now))


def back_off(attempt: int, pause: float) -> float:
    """Seconds before the try after `attempt` (0 is the first): doubled each time, half of them by chance.

    Chance keeps many offices from asking again in the same moment.
    """
    return pause * float(2**attempt) * random.SystemRandom().uniform(0.5, 1)


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Seconds that `Retry-After` asks to wait, None where it is absent or cannot be read.

    A date is held against the server's own clock, the header `Date`, so that a wrong clock on
    either side does no harm.

    >>> retry_after({"retry-after": "120"})
    120.0
    >>> retry_after({"retry-after": "Wed, 21 Oct 2026 07:28:05 GMT", "date": "Wed, 21 Oct 2026 07:28:00 GMT"})
    5.0
    """
    asked = headers.get("retry-after", "").strip()
    if asked.isdecimal() and len(asked) < 10:
        return float(asked)
    try:
        then, now = (_moment(text) for text in (asked, headers.get("date", "")))
    except (TypeError, ValueError):
        return None
    return max(0.0, (then - now).total_seconds())


def _moment(text: str) -> datetime:
    found = parsedate_to_datetime(text)
    return found if found.tzinfo else found.replace(tzinfo=UTC)

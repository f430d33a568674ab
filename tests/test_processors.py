"""Work shared out over the processors: in order, not far ahead, and with its errors."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator

import pytest

from generator import processors


def test_answers_come_in_the_order_of_the_parts() -> None:
    """Also where the first part takes longest."""

    def halved(part: int) -> int:
        time.sleep(0.02 if part == 0 else 0)
        return part // 2

    assert list(processors.each(halved, range(20))) == [part // 2 for part in range(20)]


def test_few_parts_are_taken_ahead() -> None:
    """A part may be a copy of many rows: no more of them are made than are worked on and wait next."""
    made: list[int] = []

    def parts() -> Iterator[int]:
        for part in range(100):
            made.append(part)
            yield part

    answers = processors.each(str, parts())
    assert next(answers) == "0"
    assert len(made) <= processors.at_hand() + 1
    assert list(answers) == [str(part) for part in range(1, 100)]


def test_an_error_of_a_part_is_raised() -> None:
    """What goes wrong in another thread goes wrong here."""

    def divided(part: int) -> float:
        return 1 / part

    answers = processors.each(divided, (2, 1, 0, 4))
    with pytest.raises(ZeroDivisionError):
        list(answers)
    assert threading.active_count() < 50


def test_there_is_a_processor() -> None:
    """At least one, and no more than are used."""
    assert 1 <= processors.at_hand() <= processors.MOST

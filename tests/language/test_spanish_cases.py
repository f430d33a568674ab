"""The Spanish phrase cases as a whole: there are enough of them, and none says what another says."""

from __future__ import annotations

from collections import Counter

from test_phrases import Case, cases

SPANISH = ("es", "mx.prensa", "mx.tabla")


def call(case: Case) -> tuple[str, ...]:
    return tuple(part.strip() for part in case.call.split("|"))


def is_spanish(case: Case) -> bool:
    return case.place.startswith("spanish") or any(word in SPANISH for word in call(case)[1:])


def test_there_are_enough_spanish_cases() -> None:
    """More than 420 distinct calls of the fixtures are in Spanish."""
    assert len({call(case) for case in cases() if is_spanish(case)}) >= 420


def test_no_spanish_call_stands_twice() -> None:
    """A call is written once, so that the number of cases is honest."""
    times = Counter(call(case) for case in cases() if is_spanish(case))
    assert [one for one, number in times.items() if number > 1] == []

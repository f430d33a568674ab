"""Ranks in a history, as counted by hand: ties, the third highest, and what was last as high."""

from __future__ import annotations

from functools import partial

import pytest
from checking.desk import data, words

from generator.checking.ledger import measure
from generator.checking.ledger.extreme import Record, is_record
from generator.model.period import Window
from generator.model.series import Series

SERIES = "remittances:MX"
VALUES = [5e8, 9e8, 7e8, 9e8, 6e8, 8e8, 7e8]
"""From 2018 to 2024, in dollars: the last, 700 million, is the fourth highest, as high as 2020."""


def record(
    *, rank: int = 1, is_tie: bool = False, since: str = "", is_high: bool = True, is_loose: bool = False
) -> Record:
    """What is claimed of a level."""
    return Record(is_high, rank, is_tie, False, False, Window.parse(since) if since else None, False, is_loose=is_loose)


@pytest.mark.parametrize(
    ("year", "said", "is_so"),
    [
        ("2019", record(), True),
        ("2019", record(rank=2), False),
        ("2021", record(), False),  # as high as 2019
        ("2021", record(is_tie=True), True),
        ("2019", record(is_tie=True), False),
        ("2023", record(rank=3), True),
        ("2023", record(rank=2), False),
        ("2023", record(rank=4), False),
        ("2018", record(is_high=False), None),  # nothing lies before it
        ("2022", record(is_high=False, rank=2), True),
        ("2023", record(since="2021"), True),
        ("2023", record(since="2019"), False),
        ("2024", record(since="2023"), True),
        ("2024", record(since="2021"), False),
        ("2024", record(since="2020", is_tie=True), False),  # 2023 was higher in between
        ("2021", record(since="2019", is_tie=True), True),
    ],
)
def test_a_rank_is_that_of_its_history(year: str, said: Record, *, is_so: bool | None) -> None:
    """Up to its own time: who comes later does not count."""
    line = data("2018", {SERIES: VALUES}).line(Series.parse(SERIES))
    assert line is not None
    about = words().indicators["remittances"]
    amount = partial(measure.level, line, kind=about.kind)
    assert is_record(line, about, Window.parse(year), amount, said) is is_so

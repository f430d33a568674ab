"""How much of the news told may be none."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from generator import talk
from generator.model.fact import Fact
from generator.model.period import Period
from generator.stories.chance import expected_false
from generator.stories.selection import Choice
from generator.workspace import Sheet
from tests.stories.choosing import fact


def choices(told: Sequence[Fact], untold: Sequence[Fact] = ()) -> tuple[Choice, ...]:
    """Some facts told, others not."""
    return tuple(Choice(one, one in told, "for a test", rank) for rank, one in enumerate([*told, *untold], 1))


def test_news_is_false_as_often_as_chance_makes_it() -> None:
    """Six bits are 1 in 64 and seven 1 in 128: 3 in 128 together."""
    told = [fact("record", bits=6.0), fact("turn", bits=7.0)]
    assert expected_false(choices(told)) == 3 / 128


def test_what_is_no_news_or_not_told_is_not_false() -> None:
    """A headline, a context, what is for the editor and an untold record claim nothing in the bulletin."""
    told = [fact("year_to_date", bits=0.0), fact("share", bits=0.0), fact("streak", bits=6.0)]
    untold = [fact("record", bits=2.0), fact("anomaly", bits=7.0)]
    assert expected_false(choices(told, untold)) == 1 / 64
    assert expected_false(choices(told[:2], untold)) == 0
    assert expected_false(()) == 0


def test_what_must_be_told_counts_though_it_is_no_surprise() -> None:
    """A record of every month, at half a bit, is told on request: 2 to the -0.5 of it is chance."""
    assert expected_false(choices([fact("record", bits=0.5)])) == pytest.approx(0.7071, abs=1e-4)


def test_every_story_says_how_much_of_it_may_be_false(capsys: pytest.CaptureFixture[str]) -> None:
    """3 in 128 is 0.02 to a person, and all its digits to a program."""
    sheet = Sheet("exports", Period.parse("2024-10"), choices([fact("record", bits=6.0), fact("turn", bits=7.0)]))
    talk.sheets([sheet])
    said = capsys.readouterr().out.splitlines()
    assert said.count("expected false news among the told: 0.02") == 1
    (story,) = talk.sheets_json([sheet])["stories"]
    assert story["expected_false"] == 3 / 128

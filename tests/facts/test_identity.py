"""Whether parts add up to their whole, and what is not told where they do not."""

from __future__ import annotations

import numpy as np
import pytest

from generator.config import RuleSettings
from generator.facts import identity
from generator.facts.ledger import Ledger
from generator.facts.view import View
from generator.model.panel import Panel
from generator.model.words import Indicator
from tests.facts.rules.maps import all_told, drawn, shown
from tests.facts.worlds import indicator

YEARS = RuleSettings()


def broken(panel: Panel, about: Indicator | None = None) -> list[bool]:
    """Whether the first series is a whole whose parts do not add up: at each period."""
    about = about or indicator()
    with np.errstate(all="raise"):
        found = identity.broken(View(panel, about, YEARS))
        newest = identity.broken(View(panel, about, YEARS, 1))
    assert newest[:, 0].tolist() == found[:, -1].tolist()
    assert identity.is_broken(Ledger(panel, 0, about, YEARS)) is bool(found[0, -1])
    assert not found[1:].any(), "a part that has no parts is not broken"
    return found[0].tolist()


def country(first: str, whole: str, *parts: str) -> Panel:
    """A country and five or more states."""
    return drawn(first, {"MX": whole, **{f"MX-{number:02d}": part for number, part in enumerate(parts, 1)}})


def test_parts_may_not_exceed_the_whole() -> None:
    """Five of 10 against 49.7, 49.6 and 40: half a digit of six numbers is 0.3."""
    panel = country("2021", "49.7 49.6 40", *["10 10 10"] * 5)
    assert broken(panel) == [False, True, True]


def test_rounding_is_added_exactly() -> None:
    """Ten of 0.1 and a whole of 0.45: 0.55 is what eleven roundings can do; 0.44 is not."""
    panel = country("2021", "0.45 0.44", *["0.1 0.1"] * 10)
    assert broken(panel) == [False, True]


def test_parts_that_are_not_all_there_are_not_missed() -> None:
    """With one state missing the sum is short, which says nothing; even without it it can be too much."""
    panel = country("2021", "50 50 39", *["10 10 10"] * 4, "10 - -")
    assert broken(panel) == [False, False, True]


def test_parts_that_never_added_up_are_not_broken() -> None:
    """A list of sectors that leaves out a fifth of the whole has true shares all the same."""
    assert broken(country("2021", "100 100 100", *["16 16 16"] * 5)) == [False, False, False]


def test_parts_that_added_up_until_now_are_broken() -> None:
    """They were the whole a year ago and are a tenth short now; the year after, being short is what they are."""
    assert broken(country("2021", "50 50 50", *["10 9 9"] * 5)) == [False, True, False]


def test_half_of_the_year_before_is_enough() -> None:
    """Two of the four quarters before added up; in the next quarter it is one of four."""
    panel = country("2021-Q1", "50 50 60 60 60 60", *["10 10 10 10 10 10"] * 5)
    assert broken(panel) == [False, False, True, True, True, False]


def test_only_quarters_with_all_parts_say_whether_they_added_up() -> None:
    """Of the four before, two are incomplete and one of the two others added up: half of them."""
    panel = country("2021-Q1", "50 50 50 60 60", *["10 10 10 10 10"] * 4, "10 - - 10 10")
    assert broken(panel) == [False, False, False, True, True]
    panel = country("2021-Q1", "50 50 50 60", *["10 10 10 10"] * 4, "- - - 10")
    assert broken(panel)[-1] is False, "never complete before"


def test_a_part_that_is_gone_is_not_waited_for() -> None:
    """A sixth state lies 24 quarters back: the five are all there are, and they fall short at last."""
    late = country("2018-Q1", "50 " * 24 + "50 60", *["10 " * 24 + "10 10"] * 5, "0" + " -" * 25)
    assert broken(late) == [False] * 25 + [True]
    waiting = country("2018-Q1", "50 " * 24 + "50 60", *["10 " * 24 + "10 10"] * 5, "- - - 0" + " -" * 22)
    assert not any(broken(waiting)), "it had a value 23 quarters ago"


def test_signed_parts_are_added_with_their_sign() -> None:
    """60 and four of -2.5 are 50."""
    assert broken(country("2022", "50 50", "60 60", *["-2.5 -2.5"] * 4)) == [False, False]
    assert broken(country("2022", "50 -70", "60 -60", *["-2.5 -2.5"] * 4)) == [False, False]
    assert broken(country("2022", "50 -71", "60 -60", *["-2.5 -2.5"] * 4)) == [False, True]


def test_a_whole_without_a_value_is_not_broken() -> None:
    """Nor is one without parts, or with parts that are all missing."""
    assert broken(country("2022", "50 -", *["10 10"] * 5)) == [False, False]
    assert broken(country("2022", "50 50")) == [False, False]
    assert broken(country("2022", "50 50", *["10 -"] * 5)) == [False, False]


@pytest.mark.parametrize("scale", ["", "000000000000"])
def test_large_values_are_added_exactly(scale: str) -> None:
    """Whole digits of up to 15 places: off by 3 of six roundings is right, by 4 is wrong."""
    parts = [f"1{scale} 1{scale}"] * 5
    panel = country("2022", f"5{scale} {int(f'5{scale}') - 3}", *parts)
    assert broken(panel, indicator(decimals=0)) == [False, False]
    panel = country("2022", f"5{scale} {int(f'5{scale}') - 4}", *parts)
    assert broken(panel, indicator(decimals=0)) == [False, True]


def test_no_share_nor_contribution_of_what_is_broken() -> None:
    """Parts of 50 in a whole of 40: each is smaller than it, and no share is told; a year before they were right."""
    right = country("2022", "50 55", *["10 11"] * 5)
    wrong = country("2022", "50 40", *["10 10"] * 5)
    assert len(all_told("share", right)) == len(all_told("contribution", right)) == 5
    assert not all_told("share", wrong)
    assert not all_told("contribution", wrong)


def test_a_base_that_was_broken_is_none() -> None:
    """Parts of 50 in a whole of 40 a year before, and of 55 in 55 now: the share stands without a change."""
    panel = country("2021", "50 40 55", *["10 10 11"] * 5)
    assert not all_told("contribution", panel)
    assert {shown(fact) for fact in all_told("share", panel).values()} == {"share 20"}
    assert {fact.comparison for fact in all_told("share", panel).values()} == {None}
    assert len(all_told("contribution", country("2021", "50 50 55", *["10 10 11"] * 5))) == 5


@pytest.mark.parametrize(
    ("whole", "part", "told"), [("40 50 50 50 60", "10 10 10 10 12", 0), ("40 50 50 50 60 60", "10 10 10 10 12 12", 5)]
)
def test_of_quarters_the_fourth_before_is_the_base(whole: str, part: str, told: int) -> None:
    """The first quarter of 2021 was too much for its whole, so that of 2022 has no base; the next one has."""
    assert len(all_told("contribution", country("2021-Q1", whole, *[part] * 5))) == told


def test_chained_volumes_have_shares_and_no_contributions() -> None:
    """They do not add up, so what they contribute is not to be had by subtraction."""
    chained = indicator()
    chained = type(chained)(**{name: getattr(chained, name) for name in chained.__struct_fields__} | {"chained": True})
    panel = country("2022", "50 55", *["10 11"] * 5)
    assert len(all_told("share", panel, chained)) == 5
    assert not all_told("contribution", panel, chained)

"""The pen marks claims while a template runs, and finds their places in the finished text."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from generator.language.profile import PROFILES
from generator.model.fact import Fact
from generator.writing.pen import Pen, tidy, unmarked

# Words, blanks, line ends and points in any order, as templates leave them behind.
RAGS = some.lists(
    some.sampled_from(["exports", "6.7%", " ", "  ", "\n", "\n\n\n", ",", ".", "- ", "# ", "ñ", "\u00a0"])
)


def pen(seed: str = "bulletin") -> Pen:
    return Pen("en", PROFILES["en_US"], seed)


def test_a_claim_is_found_where_its_words_stand(fact: Fact) -> None:
    """Marks leave no trace in the text, and each claim's place holds the words it showed."""
    own = pen()
    raw = f"Exports  {own.mark('rose', fact, 'direction')} {own.mark('6.7%', fact, 'figure', fact['change'])} .\n"
    text, claims = own.finish(raw, "b")
    assert text == "Exports rose 6.7%.\n"
    assert [(claim.id, text[claim.start : claim.end], claim.aspect) for claim in claims] == [
        ("b:en:1", "rose", "direction"),
        ("b:en:2", "6.7%", "figure"),
    ]
    assert (claims[0].value, claims[0].unit, claims[0].role) == (None, None, "")
    assert (claims[1].value, claims[1].unit, claims[1].role) == (fact["change"].value, fact["change"].unit, "change")


def test_the_figure_of_a_caveat_is_the_claim_s(fact: Fact) -> None:
    """What a guard found is claimed with its role and value, though the fact itself has no such figure."""
    own = pen()
    real = replace(fact["change"], role="real", value=Decimal("1.5"))
    _, (claim,) = own.finish(own.mark("1.5%", fact, "caveat", real), "b")
    assert (claim.aspect, claim.role, claim.value, claim.unit) == ("caveat", "real", Decimal("1.5"), real.unit)


def test_a_figure_printed_in_the_body_is_remembered(fact: Fact) -> None:
    """Not that of the headline before it; the same observations' value whatever its sign, and no time of a figure."""
    own, change = pen(), fact["change"]
    own.mark("6.7%", fact, "figure", change)
    assert not own.has_printed(change)
    own.begin_body()
    own.mark("October", fact, "window", change)
    assert not own.has_printed(change)
    own.mark("6.7%", fact, "figure", change)
    assert own.has_printed(change)
    assert own.has_printed(replace(change, role="previous", value=-change.value))
    assert not own.has_printed(replace(change, value=change.value + 1))
    assert not own.has_printed(replace(change, cells=()))


def test_claims_are_numbered_by_their_place_not_by_their_making(fact: Fact) -> None:
    """A template may print a later claim first; the numbers follow the text."""
    own = pen()
    second, first = own.mark("two", fact, "period"), own.mark("one", fact, "period")
    _, claims = own.finish(f"{first} {second}", "b")
    assert [(claim.id, claim.shown) for claim in claims] == [("b:en:1", "one"), ("b:en:2", "two")]


def test_a_claim_within_a_claim_keeps_its_own_place(fact: Fact) -> None:
    """Words around a figure may be a claim themselves: both are found."""
    own = pen()
    inner = own.mark("6.7%", fact, "figure", fact["change"])
    text, claims = own.finish(own.mark(f"up {inner}", fact, "direction"), "b")
    assert {text[claim.start : claim.end] for claim in claims} == {"up 6.7%", "6.7%"}


def test_a_claim_printed_twice_is_two_claims(fact: Fact) -> None:
    """Text that a template keeps and prints again is a claim at each place."""
    own = pen()
    kept = own.mark("6.7%", fact, "figure", fact["change"])
    text, claims = own.finish(f"{kept} and {kept}", "b")
    assert [text[claim.start : claim.end] for claim in claims] == ["6.7%", "6.7%"]
    assert claims[0].start < claims[1].start


@given(rags=RAGS, marked=RAGS)
def test_places_hold_whatever_blanks_a_template_leaves(fact: Fact, rags: list[str], marked: list[str]) -> None:
    """Closing up blanks and lines moves no claim off its words, and leaves no mark behind."""
    own = pen()
    raw = "".join(rags) + own.mark("".join(marked), fact, "direction") + "".join(rags) + own.mark("x", fact, "period")
    text, claims = own.finish(raw, "b")
    assert unmarked(text) == text
    assert all(text[claim.start : claim.end] == claim.shown for claim in claims)
    assert [claim.shown for claim in claims][-1] == "x"


@given(rags=RAGS)
def test_tidying_twice_changes_nothing_more(rags: list[str]) -> None:
    """Text without superfluous blanks stays as it is, with one line end at its end."""
    once = tidy("".join(rags))
    assert tidy(once) == once
    assert once.endswith("\n")
    assert not once.endswith("\n\n\n")


@pytest.mark.parametrize("point", [".", ",", ";", ":"])
def test_no_blank_stands_before_a_point(point: str) -> None:
    """Not in a line, not where a template broke it, and not before what closes a line in bold."""
    assert tidy(f"exports {point} rose") == f"exports{point} rose\n"
    assert tidy(f"exports\n{point} rose") == f"exports{point} rose\n"
    assert tidy(f"exports {point}") == f"exports{point}\n"
    assert tidy(f"**exports rose{point} **") == f"**exports rose{point}**\n"


def test_headings_quotes_tables_and_lists_keep_their_lines() -> None:
    """Only running text is joined into one line."""
    raw = "# Title\n> notice\n| a | b |\n- one\n- two\ntext\ngoes on\n"
    assert tidy(raw) == "# Title\n> notice\n| a | b |\n- one\n- two text goes on\n"


def test_a_choice_is_the_same_at_every_run_and_differs_between_bulletins() -> None:
    """The same bulletin and slot choose the same; over many bulletins every variant has its turn."""
    assert pen("a").choose(3, "verb") == pen("a").choose(3, "verb")
    assert {pen(str(number)).choose(3, "verb") for number in range(60)} == {0, 1, 2}


def test_forms_taken_in_turn_never_repeat_next_to_each_other() -> None:
    """`turn` goes round: two neighbours differ, and all forms are used."""
    own = pen()
    taken = [own.turn("connective", 3) for _ in range(9)]
    assert all(one != other for one, other in pairwise(taken))
    assert set(taken) == {0, 1, 2}

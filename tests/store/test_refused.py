"""Releases that were not believed: kept aside, in no panel, until a person takes them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from generator.errors import StoreError
from generator.model.panel import Observations, Vintage
from generator.store.proposal import Proposal, propose
from generator.store.store import Store

Propose = Callable[..., Proposal]
JANUARY = {("inpc:MX", "2024-01"): 136.0}
WRONG = JANUARY | {("inpc:MX", "2024-02"): 136_100.0}
RIGHT = JANUARY | {("inpc:MX", "2024-02"): 136.1}
WHY = ("jump: far too high.",)
MARCH, APRIL = date(2024, 3, 7), date(2024, 4, 7)


@pytest.fixture
def proposed(observe: Callable[..., Observations]) -> Propose:
    """Values released on a day as a vintage of `prices` that is not stored."""

    def made(day: date, values: dict[tuple[str, str], float]) -> Proposal:
        return propose(Vintage("prices", day, "", "here", "inegi"), observe(values), {"base": "2018=100"})

    return made


@pytest.fixture
def filled(store: Store, proposed: Propose) -> Store:
    """A store with January, and a February of March that was refused."""
    store.keep(proposed(date(2024, 2, 8), JANUARY))
    store.set_aside(proposed(MARCH, WRONG), WHY)
    return store


def test_a_refused_release_is_in_no_panel_and_no_list_of_vintages(filled: Store) -> None:
    """What the store answered before is what it answers now, for every day."""
    assert filled.panel("inpc").values.tolist() == [[136.0]]
    assert [one.released.month for one in filled.vintages("prices")] == [2]
    assert str(filled.newest_period("prices")) == "2024-01"
    ((waiting,),) = [filled.refused()]
    assert (waiting.vintage.released, waiting.reasons) == (MARCH, WHY)


def test_the_same_release_is_put_aside_once(filled: Store, proposed: Propose) -> None:
    """A source that goes on giving it fills no disk."""
    before = sorted(filled.folder.rglob("*"))
    filled.set_aside(proposed(MARCH, WRONG), ("jump: otherwise said.",))
    assert sorted(filled.folder.rglob("*")) == before


def test_the_same_content_of_a_later_day_is_the_one_that_waits(filled: Store, proposed: Propose) -> None:
    """A source without a date gives it again each day, under that day: one file, one name, one thing to decide."""
    before = sorted(filled.folder.rglob("*"))
    (waiting,) = filled.refused()
    again = filled.set_aside(proposed(APRIL, WRONG), ("jump: otherwise said.",))
    assert again.vintage == waiting.vintage
    assert sorted(filled.folder.rglob("*")) == before
    filled.accept(again.vintage.id, by="Ana Ruiz", on=APRIL)
    assert filled.holds(proposed(date(2024, 4, 8), WRONG))


def test_another_refused_content_between_two_that_are_the_same_is_kept(filled: Store, proposed: Propose) -> None:
    """What waits is what the source gave last; so it is where only the unit is stated otherwise."""
    filled.set_aside(proposed(APRIL, JANUARY | {("inpc:MX", "2024-02"): 1.361}), WHY)
    assert filled.set_aside(proposed(date(2024, 4, 8), WRONG), WHY).vintage.released == date(2024, 4, 8)
    other = proposed(date(2024, 4, 9), WRONG)
    restated = propose(replace(other.vintage, digest=""), other.content, {"base": "2024=100"})
    assert filled.set_aside(restated, WHY).vintage.released == date(2024, 4, 9)
    assert len(filled.refused()) == 4


def test_an_earlier_release_is_not_the_later_one_that_waits(filled: Store, proposed: Propose) -> None:
    """The same content under an earlier day of release counts from that day, and is kept under it."""
    earlier = date(2024, 3, 1)
    assert filled.set_aside(proposed(earlier, WRONG), WHY).vintage.released == earlier


def test_a_person_makes_it_current(filled: Store) -> None:
    """It counts from its day of release on, with who took it, when, and in spite of what."""
    identity = filled.refused()[0].vintage.id
    vintage = filled.accept(identity, by="Ana Ruiz", on=APRIL)
    assert filled.panel("inpc").values.tolist() == [[136.0, 136_100.0]]
    assert filled.panel("inpc", as_of=date(2024, 3, 6)).values.tolist() == [[136.0]]
    accepted = filled.accepted(vintage)
    assert accepted is not None
    assert (accepted.by, accepted.on, accepted.reasons) == ("Ana Ruiz", APRIL, WHY)
    assert filled.accepted(filled.vintages("prices")[0]) is None
    assert filled.refused() == ()
    with pytest.raises(StoreError, match=r"no refused vintage of that name\. None waits"):
        filled.accept(identity, by="Ana Ruiz", on=APRIL)


def test_what_was_accepted_is_not_new_when_it_comes_again(filled: Store, proposed: Propose) -> None:
    """The next reading of the same file finds its content in the store."""
    filled.accept(filled.refused()[0].vintage.id, by="Ana Ruiz", on=APRIL)
    assert filled.holds(proposed(MARCH, WRONG))


@pytest.mark.parametrize("day", [MARCH, APRIL])
def test_a_corrected_release_takes_the_place_of_a_refused_one(filled: Store, proposed: Propose, day: date) -> None:
    """On the same day or a later one: nothing waits any more, and who accepts it all the same files it behind."""
    identity = filled.refused()[0].vintage.id
    assert filled.keep(proposed(day, RIGHT))
    assert filled.refused() == ()
    filled.accept(identity, by="Ana Ruiz", on=APRIL)
    assert filled.panel("inpc").values.tolist() == [[136.0, 136.1]]


@pytest.mark.parametrize("day", [MARCH, APRIL])
def test_a_release_that_is_as_good_as_before_takes_the_place_of_a_refused_one(filled: Store, day: date) -> None:
    """The agency took the wrong one back: nothing waits any more, though not one figure is new; once is enough."""
    (kept,) = filled.vintages("prices")
    before = filled.panel("inpc").values.tolist()
    same = filled.before("prices", kept.released)
    assert same is not None
    again = propose(replace(kept, released=day), same.observations)
    assert filled.keep(again)
    assert filled.refused() == ()
    assert filled.panel("inpc").values.tolist() == before
    assert filled.keep(again) is None


def test_an_unknown_name_lists_those_that_wait(filled: Store) -> None:
    """A typing error in the identity tells the right one."""
    identity = filled.refused()[0].vintage.id
    with pytest.raises(StoreError, match=f"Those that wait: {identity}"):
        filled.accept("prices@2024-03-07#000000000000", by="Ana Ruiz", on=APRIL)
    with pytest.raises(StoreError, match="cannot be the name of a dataset"):
        filled.accept("../prices", by="Ana Ruiz", on=APRIL)


def test_what_the_source_stated_is_kept_with_the_vintage(filled: Store) -> None:
    """The next release is held against it, also after a refused one was accepted."""
    before = filled.before("prices", APRIL)
    assert before is not None
    assert before.stated == {"base": "2018=100"}
    filled.accept(filled.refused()[0].vintage.id, by="Ana Ruiz", on=APRIL)
    after = filled.before("prices", APRIL)
    assert after is not None
    assert (after.vintage.released, after.stated) == (MARCH, {"base": "2018=100"})
    assert filled.before("prices", date(2024, 1, 1)) is None


def test_a_crash_between_the_two_steps_of_accepting_leaves_it_accepted(filled: Store) -> None:
    """The file lies in both places, as after any acceptance, and counts as current alone."""
    filled.accept(filled.refused()[0].vintage.id, by="Ana Ruiz", on=APRIL)
    (aside,) = (filled.folder / "prices" / "refused").glob("*.parquet")
    assert (filled.folder / "prices" / aside.name).is_file()
    assert (filled.refused(), len(filled.vintages())) == ((), 2)


def test_a_damaged_note_beside_the_figures_is_a_damaged_file(filled: Store) -> None:
    """A file cut in two among the refused ones is named when they are asked for, and hurts no panel."""
    (aside,) = (filled.folder / "prices" / "refused").glob("*.parquet")
    aside.write_bytes(aside.read_bytes()[:200])
    assert filled.panel("inpc").values.tolist() == [[136.0]]
    with pytest.raises(StoreError, match="the file is damaged"):
        filled.refused()

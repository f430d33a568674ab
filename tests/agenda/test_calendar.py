"""The release calendar: moments on the clocks of many places, and one sentence for whatever is wrong."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from generator.agenda.calendar import Release, load
from generator.errors import SettingsError

SOURCES = ("exports", "prices")
HEAD = 'time_zone = "America/Mexico_City"\n'
ONE = '[[release]]\nsource = "prices"\nperiod = "2025-02"\ndate = 2025-03-07\n'


def calendar(folder: Path, text: str) -> tuple[Release, ...]:
    (folder / "calendar.toml").write_text(text, "utf-8")
    return load(folder, SOURCES).releases


@pytest.mark.parametrize(
    ("zone", "day", "hour", "utc"),
    [
        ("America/Mexico_City", "2022-07-07", "06:00", "2022-07-07 11:00"),  # the last summer time of central Mexico
        ("America/Mexico_City", "2025-07-07", "06:00", "2025-07-07 12:00"),  # abolished since
        ("America/Tijuana", "2025-07-07", "06:00", "2025-07-07 13:00"),  # the border keeps it
        ("America/Tijuana", "2025-12-07", "06:00", "2025-12-07 14:00"),
        ("America/Tijuana", "2025-12-07", "6:00", "2025-12-07 14:00"),  # as people write it
        ("Europe/Luxembourg", "2025-03-31", "11:00", "2025-03-31 09:00"),
        ("Pacific/Kiritimati", "2025-01-01", "00:30", "2024-12-31 10:30"),
        (
            "America/New_York",
            "2025-03-09",
            "02:30",
            "2025-03-09 07:30",
        ),  # that hour is skipped: an hour later by the clock
        ("America/New_York", "2025-11-02", "01:30", "2025-11-02 05:30"),  # that hour comes twice: the first
    ],
)
def test_a_release_is_due_at_a_moment_on_its_own_clock(
    tmp_path: Path, zone: str, day: str, hour: str, utc: str
) -> None:
    """Summer time begins, ends and is abolished as each place decided."""
    entry = f'[[release]]\nsource = "prices"\nperiod = "2025-01"\ndate = {day}\nhour = "{hour}"\ntime_zone = "{zone}"\n'
    (release,) = calendar(tmp_path, HEAD + entry)
    assert release.moment == datetime.fromisoformat(utc).replace(tzinfo=UTC)


def test_what_a_release_leaves_out_holds_for_all(tmp_path: Path) -> None:
    """Zone and hour of the head, six in the morning where there is none; the earliest first."""
    second = ONE.replace("prices", "exports").replace("2025-03-07", '2025-03-06\nhour = "05:30"')
    first, last = calendar(tmp_path, HEAD + ONE + second)
    assert (first.source, first.when) == ("exports", "2025-03-06 05:30 America/Mexico_City")
    assert (last.id, last.when) == ("prices 2025-02 2025-03-07", "2025-03-07 06:00 America/Mexico_City")
    found = load(tmp_path, SOURCES)
    assert (found.retry, found.patience) == (timedelta(minutes=10), timedelta(days=7))


def test_an_office_without_a_calendar_has_an_empty_one(tmp_path: Path) -> None:
    """Nothing is due, and nothing is wrong."""
    assert load(tmp_path, SOURCES).releases == ()


WRONG = {
    "an unknown source": (ONE.replace("prices", "price"), "there is no source 'price'. Did you mean `prices`?"),
    "a period that is none": (ONE.replace("2025-02", "febrero"), "'febrero' is not a period"),
    "an unknown zone": (f'{ONE}time_zone = "America/Mexicali"\n', "there is no time zone 'America/Mexicali'."),
    "an hour that is none": (f'{ONE}hour = "25:00"\n', "'25:00' is no hour. Write it as \"06:30\""),
    "a misspelt key": (f'{ONE}hours = "06:00"\n', "unknown setting `hours`. Did you mean `hour`?"),
    "a day as text": (ONE.replace("2025-03-07", '"7 de marzo"'), "date"),
    "the same release twice": (ONE + ONE, "'prices 2025-02 2025-03-07' stands twice"),
}


@pytest.mark.parametrize("what", WRONG)
def test_what_is_wrong_is_one_sentence_with_its_place(tmp_path: Path, what: str) -> None:
    """File, and the line where it can be told; the nearest right name."""
    text, part = WRONG[what]
    with pytest.raises(SettingsError) as refused:
        calendar(tmp_path, HEAD + ONE.replace("2025-02", "2025-01").replace("2025-03", "2025-02") + text)
    assert part in str(refused.value)
    assert "calendar.toml, line " in str(refused.value)


def test_a_calendar_needs_its_time_zone(tmp_path: Path) -> None:
    """Whose six in the morning is not guessed."""
    with pytest.raises(SettingsError, match="time_zone"):
        calendar(tmp_path, ONE)


def test_the_release_that_is_wrong_is_the_one_that_is_named(tmp_path: Path) -> None:
    """Of several, the line is that of the wrong one, and the text that stands there is repeated."""
    good = '[[release]]\nsource = "a"\nperiod = "2025-02"\ndate = 2025-05-02\n'
    wrong = good.replace("2025-05-02", '"3 de mayo"')
    (tmp_path / "calendar.toml").write_text(f'time_zone = "America/Tijuana"\n\n{good}\n{wrong}', "utf-8")
    with pytest.raises(SettingsError, match=r"line 11: `release\.date` is '3 de mayo', which is no day"):
        load(tmp_path, ["a"])

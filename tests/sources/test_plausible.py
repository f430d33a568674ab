"""What is asked of a release before it is stored, and what is told of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator import Workspace
from generator.errors import SourceError
from generator.workspace import Fetched

SETTINGS = """
[office]
name = { es = "Oficina", en = "Office" }
area = "MX-02002"
byline = { es = "Oficina", en = "the Office" }
boilerplate = { es = "Oficina.", en = "Office." }
contact = { es = "x@example.org", en = "x@example.org" }

[sources.money]
type = "csv"
agency = "banxico"
path = "money"
frequency = "month"
period = "p"

[[sources.money.series]]
value = "v"
indicator = "remittances"
area = "MX"
"""
TODAY = date(2026, 7, 15)


def fetch(folder: Path, day: str, text: str, *, today: date = TODAY) -> Fetched:
    """Read a release of that day, and the earlier ones of the folder, into its store."""
    (folder / "money").mkdir(exist_ok=True)
    (folder / "bulletin.toml").write_text(SETTINGS, "utf-8")
    (folder / "money" / f"{day}.csv").write_text(f"p,v\n{text}", "utf-8")
    (fetched,) = Workspace(folder).fetch(today=today)
    return fetched


def months(first: int, last: int, value: str = "5000000") -> str:
    """Rows of consecutive months, counted from January 2024 as 1."""
    return "".join(
        f"{2024 + (at - 1) // 12}-{(at - 1) % 12 + 1:02d},{value}{at:03d}\n" for at in range(first, last + 1)
    )


def test_a_release_after_today_stores_nothing(tmp_path: Path) -> None:
    """The day in the name is mistyped: both days are named, and the release before it is not stored either."""
    (tmp_path / "money").mkdir()
    (tmp_path / "money" / "2026-07-01.csv").write_text(f"p,v\n{months(1, 3)}", "utf-8")
    with pytest.raises(SourceError, match=r"money/2027-07-01\.csv: .* release 2027-07-01 is after today, 2026-07-15\."):
        fetch(tmp_path, "2027-07-01", months(1, 3))
    assert not list((tmp_path / "data").rglob("*.parquet"))


def test_a_period_that_begins_after_the_release_stores_nothing(tmp_path: Path) -> None:
    """The figure of a month cannot be known before it begins; on its first day it is let pass."""
    with pytest.raises(SourceError, match="figure for 2026-07, which begins after the day of release, 2026-06-30"):
        fetch(tmp_path, "2026-06-30", months(1, 31))
    assert not list((tmp_path / "data").rglob("*.parquet"))
    (tmp_path / "money" / "2026-06-30.csv").unlink()
    assert len(fetch(tmp_path, "2026-07-01", months(1, 31)).stored) == 1


def test_a_release_without_any_value_stores_nothing(tmp_path: Path) -> None:
    """Every cell a hole is a wrong column or an accident, also on the first day."""
    with pytest.raises(SourceError, match=r"none of its 2 observations has a value\. Correct the column"):
        fetch(tmp_path, "2026-07-01", "2024-01,\n2024-02,NA\n")
    assert not list((tmp_path / "data").rglob("*.parquet"))


def test_an_undated_release_is_one_of_today(tmp_path: Path) -> None:
    """A file without a day of release is measured by the day of the fetch."""
    (tmp_path / "money.csv").write_text("p,v\n2026-07,1\n", "utf-8")
    (tmp_path / "bulletin.toml").write_text(SETTINGS.replace('path = "money"', 'path = "money.csv"'), "utf-8")
    with pytest.raises(SourceError, match=r"2026-07, which begins after the day of release, 2026-06-30"):
        Workspace(tmp_path).fetch(today=date(2026, 6, 30))
    (fetched,) = Workspace(tmp_path).fetch(today=TODAY)
    assert [vintage.released for vintage in fetched.stored] == [TODAY]


def test_rows_for_months_to_come_are_no_figures(tmp_path: Path) -> None:
    """Many tables have the twelve rows of the year from January on."""
    assert len(fetch(tmp_path, "2026-07-01", months(1, 29) + "2026-06,\n2026-12,\n").stored) == 1


def test_the_newest_figure_is_told_with_its_unit(tmp_path: Path) -> None:
    """Dollars of the file, in the millions of dollars of the indicator, to compare with the agency's page."""
    notes = fetch(tmp_path, "2026-07-01", "2026-04,1\n2026-05,5611002446\n2026-06,\n").notes
    assert "Newest: remittances:MX 2026-05 = 5,611.002446 (USD x 10^6)" in notes


def test_three_newest_figures_are_told_of_different_indicators_first(tmp_path: Path) -> None:
    """A wrong scale is that of one column: each indicator is shown before a second place of one."""
    text = "p,e,v,w,x\n2026-05,Sonora,1,2,\n2026-05,Sinaloa,3,4,\n2026-04,Sonora,1,2,9\n2026-04,Sinaloa,1,2,9\n"
    (tmp_path / "money").mkdir()
    (tmp_path / "money" / "2026-07-01.csv").write_text(text, "utf-8")
    settings = SETTINGS.replace('area = "MX"\n', 'area_column = "e"\n')
    for column, indicator in (("w", "inpc.core"), ("x", "inpc")):
        settings += f'\n[[sources.money.series]]\nvalue = "{column}"\nindicator = "{indicator}"\narea_column = "e"\n'
    (tmp_path / "bulletin.toml").write_text(settings, "utf-8")
    (fetched,) = Workspace(tmp_path).fetch(today=TODAY)
    assert [note for note in fetched.notes if note.startswith("Newest")] == [
        "Newest: inpc.core:MX-25 2026-05 = 4 (index)",
        "Newest: remittances:MX-25 2026-05 = 0.000003 (USD x 10^6)",
        "Newest: inpc.core:MX-26 2026-05 = 2 (index)",
    ]


def gaps(fetched: Fetched) -> list[str]:
    return [note for note in fetched.notes if note.startswith("Gap")]


def test_recent_gaps_are_told(tmp_path: Path) -> None:
    """A month without a row and one without a value, between values; what follows the newest value is none."""
    text = months(1, 26) + "2026-04,1\n2026-05,\n2026-06,2\n2026-07,\n"
    told = gaps(fetch(tmp_path, "2026-07-10", text))
    assert told == ["Gap: remittances:MX 2026-03", "Gap: remittances:MX 2026-05"]


def test_a_gap_is_recent_within_24_periods(tmp_path: Path) -> None:
    """Up to June 2026 the 24 months begin in July 2024: an earlier gap is old, one across the edge is cut there."""
    for name, text, told in (
        ("old", months(1, 5) + months(7, 30), []),
        ("across", months(1, 5) + months(9, 30), ["Gap: remittances:MX 2024-07/2024-08"]),
        ("none", months(9, 30), []),
    ):
        (tmp_path / name).mkdir()
        assert gaps(fetch(tmp_path / name, "2026-07-01", text)) == told


def test_many_gaps_are_five_and_a_count(tmp_path: Path) -> None:
    """Every second month of 2025 and 2026 is missing: seven gaps between eight values."""
    text = "".join(months(at, at) for at in range(16, 31, 2))
    told = gaps(fetch(tmp_path, "2026-07-01", text + "2025-05,\n"))
    assert told[:5] == [f"Gap: remittances:MX {at}" for at in ("2025-05", "2025-07", "2025-09", "2025-11", "2026-01")]
    assert told[5:] == ["Gaps beside these: 2"]


def test_a_release_that_revises_everything_asks_for_the_scale(tmp_path: Path) -> None:
    """Thousands in place of units change every value; an ordinary revision leaves some as they were."""
    fetch(tmp_path, "2026-05-01", months(1, 4))
    ordinary = fetch(tmp_path, "2026-06-01", months(1, 3) + months(4, 5, "6000000"))
    assert not [note for note in ordinary.notes if "scale" in note]
    rescaled = fetch(tmp_path, "2026-07-01", months(1, 6, "7000"))
    (note,) = [note for note in rescaled.notes if "scale" in note]
    assert note.startswith("Every value that stood before is revised (5): check the unit and the scale")


def test_a_release_behind_a_newer_one_is_told(tmp_path: Path) -> None:
    """A file of an earlier day is stored, bulletins keep the later one, and nothing came before it to be changed."""
    fetch(tmp_path, "2026-07-01", months(1, 29))
    assert not [note for note in fetch(tmp_path, "2026-07-02", months(1, 30)).notes if "behind" in note]
    late = fetch(tmp_path, "2026-06-01", months(1, 28))
    assert "Filed behind the release of 2026-07-02, which bulletins go on using: 2026-06-01." in late.notes
    assert late.changes is None


STATED = SETTINGS.replace('value = "v"', 'value = "v"\nunit_column = "unit"')


def stated(folder: Path, day: str, unit: str, *, gates: str = "") -> Fetched:
    """A release of one figure, the same on every day, with the unit that the file states."""
    (folder / "money").mkdir(exist_ok=True)
    (folder / "bulletin.toml").write_text(STATED + gates, "utf-8")
    (folder / "money" / f"{day}.csv").write_text(f"p,v,unit\n2026-01,5,{unit}\n2026-02,6,{unit}\n", "utf-8")
    (fetched,) = Workspace(folder).fetch(today=TODAY, keep_going=True)
    return fetched


def test_another_unit_of_the_same_figures_is_not_passed_in_silence(tmp_path: Path) -> None:
    """Not one figure differs, and yet all of them mean something else: it waits for a person, who may accept it."""
    assert len(stated(tmp_path, "2026-05-01", "Dollars").stored) == 1
    assert stated(tmp_path, "2026-05-02", "Dollars").unchanged == 2
    office = Workspace(tmp_path)
    (tmp_path / "money" / "2026-05-03.csv").write_text("p,v,unit\n2026-01,5,Pesos\n2026-02,6,Pesos\n", "utf-8")
    (seen,) = office.preview(today=TODAY)
    assert [bool(one.doubts) for one in seen.releases] == [False, False, True]
    found = stated(tmp_path, "2026-05-03", "Pesos")
    (problem,) = found.problems
    assert "unit of remittances:MX was 'Dollars' and is 'Pesos'" in str(problem)
    assert "bulletin fetch --accept money@2026-05-03" in str(problem)
    assert [one.released.day for one in office.store.vintages()] == [1]
    office.accept(found.refused[0].vintage.id, by="Ana", on=TODAY)
    assert office.store.stated("money", TODAY) == {"unit of remittances:MX": "Pesos"}
    again = stated(tmp_path, "2026-05-04", "Pesos")
    assert (again.stored, again.problems, again.unchanged) == ((), (), 4)


def test_whoever_asks_no_question_of_the_unit_gets_no_answer(tmp_path: Path) -> None:
    """The question left out in the settings is left out of figures that did not change too."""
    gates = '\n[plausibility]\nskip = ["stated"]\n'
    stated(tmp_path, "2026-05-01", "Dollars", gates=gates)
    assert stated(tmp_path, "2026-05-02", "Pesos", gates=gates).problems == ()


def test_a_failure_says_which_figures_stay_in_use(tmp_path: Path) -> None:
    """Their day of release and the period up to which they go; where nothing was stored there is nothing to say."""
    (tmp_path / "money").mkdir()
    (tmp_path / "money" / "2026-05-01.csv").write_text("p,v\n2026-01,x\n", "utf-8")
    with pytest.raises(SourceError, match=r"'x' is not a number") as first:
        fetch(tmp_path, "2026-05-02", "2026-01,5\n")
    assert "stay in use" not in str(first.value)
    (tmp_path / "money" / "2026-05-01.csv").unlink()
    fetch(tmp_path, "2026-05-02", "2026-01,5\n2026-02,6\n2026-03,NA\n")
    with pytest.raises(SourceError, match=r"The figures released on 2026-05-02 stay in use; they go to 2026-02\.$"):
        fetch(tmp_path, "2026-06-01", "<html>")


def test_a_series_without_any_value_is_told(tmp_path: Path) -> None:
    """One of two columns is empty: its series is named, as no newest figure and no gap would show it."""
    other = '[[sources.money.series]]\nvalue = "w"\nindicator = "remittances"\narea = "MX-02"\n'
    (tmp_path / "money").mkdir()
    (tmp_path / "bulletin.toml").write_text(f"{SETTINGS}\n{other}", "utf-8")
    (tmp_path / "money" / "2026-07-01.csv").write_text("p,v,w\n2024-01,5000000,\n2024-02,5000001,\n", "utf-8")
    (fetched,) = Workspace(tmp_path).fetch(today=TODAY)
    assert "Without any value: remittances:MX-02." in fetched.notes

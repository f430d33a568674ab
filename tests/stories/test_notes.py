"""What a break or missing prices took away from a story is said beside its facts, and by the doctor."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from reading import offices
from reading.offices import Written

from generator import Workspace, talk
from generator.cli import main
from generator.doctor import examine
from generator.errors import StoreError
from generator.model.period import Period

ROOT = offices.ROOT
JANUARY = date(2025, 1, 14)
NO_PRICES = "no real comparison: no source in the settings has inpc:MX"
PRICES = """
[sources.prices]
type = "csv"
path = "data/prices.csv"
agency = "inegi"
released = 2024-09-15
frequency = "month"
period = "month"
[[sources.prices.series]]
value = "price"
indicator = "inpc"
area = "MX"
"""


@pytest.fixture
def folder(tmp_path_factory: pytest.TempPathFactory, tmp_path: Path) -> Path:
    """A copy of the example, fetched, that a test may change."""
    example: Written = offices.example(tmp_path_factory.getbasetemp())
    shutil.copytree(example.folder, tmp_path / "office")
    return tmp_path / "office"


def with_breaks(folder: Path, *breaks: str) -> None:
    """The office's own catalogue gives exports these breaks."""
    text = (ROOT / "data/catalogue/indicators.toml").read_text("utf-8")
    head = '[indicators."immex.exports"]\n'
    given = ", ".join(f'"{each}"' for each in breaks)
    own = folder / "data/catalogue/indicators.toml"
    own.write_text(text.replace(head, f"{head}breaks = [{given}]\n", 1), "utf-8")


def notes(folder: Path) -> tuple[str, ...]:
    (sheet,) = Workspace(folder).facts(as_of=JANUARY)
    return sheet.notes


def doctor(folder: Path) -> str:
    (found,) = (one for one in examine(Workspace(folder)) if one.what == "story mexicali-exports")
    assert not found.problem
    return found.detail


def test_missing_prices_are_noted(folder: Path) -> None:
    """Where no source has the prices that the catalogue names, the facts and the doctor say so."""
    assert notes(folder) == (NO_PRICES,)
    assert NO_PRICES in doctor(folder)
    done = CliRunner().invoke(main, ["facts", "--as-of", "2025-01-14", "--workspace", str(folder)])
    assert f"\nnote: {NO_PRICES}\n" in done.stdout


def test_prices_that_end_too_early_are_noted(folder: Path) -> None:
    """Prices up to August 2024 cannot be held against figures of October 2024."""
    (folder / "data/prices.csv").write_text("month,price\n2024-07,136.0\n2024-08,136.1\n", "utf-8")
    with (folder / "bulletin.toml").open("a", encoding="utf-8") as file:
        file.write(PRICES)
    Workspace(folder).fetch(["prices"], today=offices.TODAY)
    assert notes(folder) == ("no real comparison: inpc:MX has no figure for 2024-10",)
    (early,) = Workspace(folder).facts(period=Period.parse("2024-08"))
    assert early.notes == ()


def test_a_break_that_removed_history_is_noted(folder: Path) -> None:
    """The series begins in 2009: a break in February 2024 leaves out history, one at its very start does not."""
    with_breaks(folder, "2024-02")
    assert notes(folder)[0] == "compared only since 2024-02: a break"
    with_breaks(folder, "2009-01")
    assert notes(folder) == (NO_PRICES,)


def test_a_break_beyond_the_figures_is_noted_by_the_doctor(folder: Path) -> None:
    """The newest figure is of January 2025: a break in 2034 is probably a slip, one in 2014 is none."""
    with_breaks(folder, "2014-01", "2034-02")
    said = doctor(folder)
    assert "the break 2034-02 is later than the newest figure, 2025-01" in said
    assert "2014-01" not in said


def test_a_day_before_the_first_release_is_told_which_it_was(folder: Path) -> None:
    """Nothing was known in 2020; the first release of the example is of 31 August 2022."""
    office, day = Workspace(folder), date(2020, 1, 1)
    for ask in (lambda: office.facts(as_of=day), lambda: office.revisions(as_of=day)):
        with pytest.raises(StoreError, match=r"by 2020-01-01; the first release is of 2022-08-31\. Choose that day"):
            ask()
    assert office.facts(as_of=date(2022, 8, 31))


def test_nothing_is_to_be_verified_where_nothing_is_odd(folder: Path) -> None:
    """The bulletin of October 2024 has a change within its usual range and no prices to be held against."""
    (written,) = Workspace(folder).write(as_of=JANUARY)
    assert written.alerts == ()


def test_what_an_editor_has_to_verify_is_said_after_writing(folder: Path) -> None:
    """October 2024 is ten times what it was, and prices that rose tenfold make of ten months' growth a fall."""
    prices = [f"{year}-{month:02},{1 if year < 2024 else 10}" for year in range(2009, 2026) for month in range(1, 13)]
    (folder / "data/prices.csv").write_text("\n".join(["month,price", *prices[:192], ""]), "utf-8")
    with (folder / "bulletin.toml").open("a", encoding="utf-8") as file:
        file.write(PRICES.replace("2024-09-15", "2025-04-01") + '[plausibility]\nskip = ["jump"]\n')
    release = folder / "data/observations/immex-mexicali/2025-01-14.csv"
    release.with_name("2025-01-15.csv").write_text(
        release.read_text("utf-8").replace("2024-10,6212.4", "2024-10,62124.0"), "utf-8"
    )
    office = Workspace(folder)
    office.fetch(today=offices.TODAY)
    done = CliRunner().invoke(
        main, ["write", "--period", "2024-10", "--as-of", "2025-04-01", "--workspace", str(folder)]
    )
    alerts = [line.strip() for line in done.stdout.splitlines() if line.startswith("    ! verify before printing: ")]
    assert len(alerts) == 2
    # 62124.0 / 5891.7 = 10.5443...; (57286.2 - 6212.4 + 62124.0) / 53690.2 = 2.1083..., a tenth of it 0.2108...
    assert "the annual change of 2024-10, +954.4 %, is far out of its usual range (anomaly)" in alerts[0]
    assert "the headline says +110.8 %, at constant prices it is -78.9 % (real_opposite)" in alerts[1]
    (again,) = office.write(period=Period.parse("2024-10"), as_of=date(2025, 4, 1), dry_run=True)
    assert talk.written_json([again], saved=False)["bulletins"][0]["alerts"] == again.alerts

"""The public API on a real folder: what scripts and commands share, and that the same data give the same bytes."""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from reading import offices
from reading.offices import OFFICE, ROOT, TODAY, Printed, Written

from generator import Workspace
from generator.errors import BulletinError, SettingsError, StoryError
from generator.model.period import Period

CLOCKS = {
    "today",
    "now",
    "utcnow",
    "time",
    "time_ns",
    "localtime",
    "gmtime",
    "monotonic",
    "ctime",
    "strftime",
    "uuid1",
    "uuid4",
}
CHANCE = {"random", "secrets"}
SECOND = """
[stories.tijuana]
template = "exports"
indicator = "immex.exports"
area = "MX-02004"
sector = "manufacturing"
"""
WRITES = """
import sys
from datetime import date
from pathlib import Path
from generator import Workspace
for day in ("2022-08-31", "2025-01-14", "2025-04-02"):
    Workspace(sys.argv[1]).write(as_of=date.fromisoformat(day), output=Path(sys.argv[2]))
"""


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Written:
    return offices.example(tmp_path_factory.getbasetemp())


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its bytes, hidden ones too."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_new_workspace_holds_the_example_and_is_never_overwritten(tmp_path: Path) -> None:
    """`init` copies settings, context and data, no store and no output; a folder that holds anything is left alone."""
    office = Workspace.init(tmp_path / "office")
    made = tree(office.folder)
    assert made["bulletin.toml"] == (ROOT / "bulletin.toml").read_bytes()
    assert {name for name in made if name.startswith("data/context/")} == {
        "data/context/officials.toml",
        "data/context/quotes.toml",
    }
    assert not (office.folder / "data" / "store").exists()
    with pytest.raises(SettingsError, match=r"is a workspace already\. Choose another folder\."):
        Workspace.init(office.folder)
    assert tree(office.folder) == made
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine.txt").write_text("mine", "utf-8")
    with pytest.raises(SettingsError, match=r"is not empty; nothing was copied"):
        Workspace.init(tmp_path / "full")
    assert tree(tmp_path / "full") == {"mine.txt": b"mine"}


def test_a_workspace_cannot_be_made_where_a_file_is(tmp_path: Path) -> None:
    """A file in the place of the folder, or of one above it, is one sentence."""
    (tmp_path / "file").write_text("mine", "utf-8")
    for target in (tmp_path / "file", tmp_path / "file" / "office"):
        with pytest.raises(BulletinError, match=r"cannot be made \(Not a directory\)"):
            Workspace.init(target)
    assert (tmp_path / "file").read_text("utf-8") == "mine"


def test_fetching_twice_stores_once(tmp_path: Path) -> None:
    """The three releases of the example are three vintages; a second fetch finds nothing new and changes no byte."""
    office = Workspace.init(tmp_path / "office")
    (first,) = office.fetch(today=TODAY)
    assert [vintage.released for vintage in first.stored] == list(offices.RELEASES)
    assert first.changes is not None
    assert [str(change.period) for change in first.changes.revised] == ["2024-09", "2024-10"]
    stored = tree(office.folder / "data" / "store")
    (second,) = office.fetch(["immex-mexicali"], today=date(2030, 1, 1))
    assert (second.stored, second.unchanged) == ((), 3)
    assert tree(office.folder / "data" / "store") == stored


def test_a_story_is_told_as_known_on_a_day(example: Written) -> None:
    """`as_of` picks the vintage of that day, `period` the newest period told; neither sees what came later."""
    office = Workspace(example.folder)
    (now,) = office.facts(["mexicali-exports"])
    (then,) = office.facts(as_of=date(2025, 1, 14))
    (earlier,) = office.facts(period=Period.parse("2024-09"), as_of=date(2025, 1, 14))
    assert [str(sheet.period) for sheet in (now, then, earlier)] == ["2025-01", "2024-10", "2024-09"]
    for sheet in (then, earlier):
        cells = [cell for choice in sheet.choices for cell in choice.fact.cells]
        assert max(cell.period for cell in cells) == sheet.period
        assert {choice.fact.vintage.released for choice in sheet.choices} == {date(2025, 1, 14)}


def test_every_fact_has_a_reason_to_be_told_or_not(example: Written) -> None:
    """Told facts come first; each of the others says why it is not told."""
    (sheet,) = Workspace(example.folder).facts(as_of=date(2025, 1, 14))
    told = [choice.is_chosen for choice in sheet.choices]
    assert told == sorted(told, reverse=True)
    assert sheet.choices[0].reason == "the headline"
    assert all(choice.reason for choice in sheet.choices)


def test_a_claim_is_explained_by_its_identity(example: Written) -> None:
    """The identity printed in the record leads back to the claim; a number too high names those that there are."""
    office = Workspace(example.folder)
    claims = office.claims("mexicali-exports-2024-10")
    for claim in (claims[0], claims[-1]):
        assert office.explain(claim.id).claim == claim
    last = claims[-1].id
    with pytest.raises(BulletinError, match=rf"there is no such claim\. They run from .*:es:1 to {last}"):
        office.explain("mexicali-exports-2024-10:es:9999")
    with pytest.raises(BulletinError, match="there is no bulletin"):
        office.explain("mexicali-exports-1999-10:es:1")


def test_a_dry_run_writes_nothing(example: Written, tmp_path: Path) -> None:
    """The bulletins are composed, and no folder is made."""
    (written,) = Workspace(example.folder).write(as_of=date(2025, 1, 14), output=tmp_path / "out", dry_run=True)
    assert written.bulletin.articles["es"].text.count("6.7%") >= 3
    assert list(tmp_path.iterdir()) == []


def test_an_edited_text_is_not_overwritten(example: Written, tmp_path: Path) -> None:
    """What a person changed stays until it is given up by name; then the bulletin is written anew."""
    office, day = Workspace(example.folder), date(2025, 1, 14)
    (written,) = office.write(as_of=day, output=tmp_path)
    article = written.folder / "es.md"
    original = article.read_bytes()
    article.write_text("Mejor dicho.", "utf-8")
    before = tree(tmp_path)
    with pytest.raises(BulletinError, match=r"es\.md: was edited by hand"):
        office.write(as_of=day, output=tmp_path)
    assert tree(tmp_path) == before
    office.write(as_of=day, output=tmp_path, replace_edited=True)
    assert article.read_bytes() == original


def test_an_error_in_one_story_writes_none(example: Written, tmp_path: Path) -> None:
    """All bulletins are composed before the first is saved: a story that fails leaves the folder as it was."""
    folder = tmp_path / "office"
    shutil.copytree(example.folder, folder)
    settings = (folder / "bulletin.toml").read_text("utf-8")
    second = (
        '\n[stories.zzz]\ntemplate = "gone"\nindicator = "immex.exports"\narea = "MX-02002"\nsector = "manufacturing"\n'
    )
    (folder / "bulletin.toml").write_text(settings + second, "utf-8")
    before = tree(folder)
    with pytest.raises(BulletinError, match="there is no template 'es/gone"):
        Workspace(folder).write(as_of=date(2025, 1, 14))
    assert tree(folder) == before


def with_a_slower_source(folder: Path) -> Workspace:
    """The example beside a story of another place, of the same indicator, whose source ends in June 2022."""
    office = Workspace.init(folder)
    data, settings = folder / "data" / "observations", folder / "bulletin.toml"
    (data / "early").mkdir()
    shutil.copyfile(data / "immex-mexicali" / "2022-08-31.csv", data / "early" / "2022-08-31.csv")
    known = settings.read_text("utf-8")
    feed = known[known.index("[sources.immex-mexicali]") :].replace("immex-mexicali", "early")
    settings.write_text(f"{known}\n{SECOND}\n{feed.replace('02002', '02004')}", "utf-8")
    office.fetch(today=TODAY)
    return office


def test_two_runs_write_the_same_even_when_one_bulletin_leads_to_another(tmp_path: Path) -> None:
    """Bulletins written together find each other as related in the first run, so a second run changes no byte."""
    office = with_a_slower_source(tmp_path / "office")
    written = office.write(as_of=date(2025, 1, 14))
    assert [one.bulletin.id for one in written] == ["mexicali-exports-2024-10", "tijuana-2022-06"]
    assert [one.id for one in written[0].bulletin.story.related] == ["tijuana-2022-06"]
    first = tree(office.output)
    Workspace(office.folder).write(as_of=date(2025, 1, 14))
    assert tree(office.output) == first


@pytest.mark.parametrize(
    "surroundings",
    [
        {"PYTHONHASHSEED": "1", "TZ": "UTC", "LANG": "C", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "2", "TZ": "Pacific/Kiritimati", "LANG": "es_MX.UTF-8", "LC_ALL": "es_MX.UTF-8"},
    ],
    ids=["plain", "elsewhere"],
)
def test_other_surroundings_write_the_same_bytes(
    example: Written, tmp_path: Path, surroundings: dict[str, str]
) -> None:
    """Another hash seed, time zone, locale, folder and process change no byte of any file of a bulletin."""
    folder = tmp_path / "moved"
    shutil.copytree(example.folder, folder, ignore=shutil.ignore_patterns("output"))
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)} | surroundings
    done = subprocess.run(
        [sys.executable, "-c", WRITES, str(folder), "out"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert tree(tmp_path / "out") == tree(example.folder / "output")


def modules() -> list[Path]:
    line = ROOT / "generator" / "commands"
    return [path for path in sorted((ROOT / "generator").rglob("*.py")) if line not in path.parents]


def asks_the_clock(node: ast.AST) -> bool:
    """A call of a clock by its name (`date.today()`, `time()`), or an import of chance.

    A method of that name of something else, such as the time of a spreadsheet's cell, asks no clock.
    """
    if isinstance(node, ast.Call):
        called = node.func
        if isinstance(called, ast.Attribute) and called.attr == "time":
            return isinstance(called.value, ast.Name) and called.value.id in {"time", "datetime"}
        name = called.attr if isinstance(called, ast.Attribute) else called.id if isinstance(called, ast.Name) else ""
        return name in CLOCKS and not (node.args or node.keywords)  # an hour of the day is made of something
    names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
    names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
    return any(name.partition(".")[0] in CHANCE | {"time"} for name in names)


def is_a_deadline(path: Path, node: ast.AST) -> bool:
    """What sources and outlets need to end a wait and to spread their tries: a stopwatch, jitter; no figure changes."""
    if path.parent.name not in {"sources", "http", "publishing", "ghost"}:
        return False
    if isinstance(node, ast.Import):
        return {alias.name for alias in node.names} <= {"time", "random"}
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "monotonic"


def test_no_room_below_the_command_line_asks_for_the_time() -> None:
    """Neither a clock nor chance is used in any module but the command line: another day gives the same text."""
    found = [
        f"{path.relative_to(ROOT)}:{getattr(node, 'lineno', '')}"
        for path in modules()
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if asks_the_clock(node) and not is_a_deadline(path, node)
    ]
    assert len(modules()) > 50
    assert found == []


@pytest.mark.parametrize(
    "source", ["date.today()", "datetime.now()", "time.time()", "import random", "from time import time"]
)
def test_the_search_for_clocks_finds_them(source: str) -> None:
    """The search above would see each way of asking."""
    assert any(asks_the_clock(node) for node in ast.walk(ast.parse(source)))


def test_a_newest_period_is_that_of_the_story_s_own_source(tmp_path: Path) -> None:
    """Where another source of the same indicator is further ahead, a story is told to the newest of its own."""
    sheets = with_a_slower_source(tmp_path / "office").facts()
    assert {sheet.story: str(sheet.period) for sheet in sheets} == {
        "mexicali-exports": "2025-01",
        "tijuana": "2022-06",
    }


def test_what_the_settings_of_the_tests_ask_for_has_to_be_fetched_first(tmp_path: Path) -> None:
    """A workspace whose store is empty says so, and how to fill it."""
    shutil.copyfile(OFFICE, tmp_path / "bulletin.toml")
    with pytest.raises(BulletinError, match=r"immex\.exports.*nothing is stored\. Run `bulletin fetch`\."):
        Workspace(tmp_path).write()
    assert [path.name for path in tmp_path.iterdir()] == ["bulletin.toml"]


def test_a_period_of_another_kind_or_time_is_refused(example: Written) -> None:
    """A quarter of a monthly series, a future month and one before the first are each named with the range at hand."""
    for period in ("2024-Q3", "2024", "2031-01", "1999-12"):
        with pytest.raises(StoryError, match=rf"no figure for {period}\. Choose one from 2009-01 to 2025-01"):
            Workspace(example.folder).write(period=Period.parse(period))


def test_the_printed_bulletin_is_the_composed_one(example: Written) -> None:
    """What the API hands back is what stands on disk."""
    (written,) = Workspace(example.folder).write(as_of=date(2025, 4, 2), dry_run=True)
    printed = Printed(example.folder / "output" / written.bulletin.id)
    for language, article in written.bulletin.articles.items():
        assert printed.text(language) == article.text
        assert [claim["shown"] for claim in printed.claims(language)] == [
            claim.shown for claim in article.claims if claim.part == "text"
        ]


def two_frequencies(folder: Path) -> Workspace:
    """An office that reads one indicator by month for the country, by quarter for a state."""
    office = Workspace.init(folder)
    rows = "\n".join(f"{year}-{month:02d},{year + month}" for year in (2022, 2023) for month in range(1, 13))
    (folder / "month.csv").write_text(f"period,value\n{rows}\n", "utf-8")
    rows = "\n".join(f"{year}-Q{quarter},{year + quarter}" for year in (2022, 2023) for quarter in range(1, 5))
    (folder / "quarter.csv").write_text(f"period,value\n{rows}\n", "utf-8")
    source = """
[sources.{frequency}]
type = "csv"
agency = "banxico"
path = "{frequency}.csv"
frequency = "{frequency}"
period = "period"
released = 2024-02-01
[[sources.{frequency}.series]]
value = "value"
indicator = "remittances"
area = "{area}"
power = 6
[stories.by-{frequency}]
template = "indicator"
indicator = "remittances"
area = "{area}"
"""
    settings = (folder / "bulletin.toml").read_text("utf-8")
    parts = [source.format(frequency=one, area=area) for one, area in (("month", "MX"), ("quarter", "MX-16"))]
    (folder / "bulletin.toml").write_text(settings + "".join(parts), "utf-8")
    office.fetch(["month", "quarter"], today=TODAY)
    return Workspace(folder)


def test_one_indicator_by_month_and_by_quarter(tmp_path: Path) -> None:
    """Each story is told at the frequency its series is published at, without being asked."""
    office = two_frequencies(tmp_path / "office")
    written = office.write(["by-month", "by-quarter"], dry_run=True)
    assert [str(one.bulletin.story.period) for one in written] == ["2023-12", "2023-Q4"]


def test_a_source_that_is_no_longer_in_the_settings_is_not_read(tmp_path: Path) -> None:
    """A source under a new name takes over from the old one, whose figures stay in the store unread."""
    office = two_frequencies(tmp_path / "office")
    path = office.folder / "bulletin.toml"
    path.write_text(path.read_text("utf-8").replace("sources.month", "sources.monthly"), "utf-8")
    renamed = Workspace(office.folder)
    renamed.fetch(["monthly"], today=TODAY)
    (written,) = renamed.write(["by-month"], dry_run=True)
    assert [vintage.dataset for vintage in written.bulletin.story.vintages] == ["monthly"]


def test_without_its_record_every_text_counts_as_edited(example: Written, tmp_path: Path) -> None:
    """Nobody can tell any more whether a text was edited, so it is not overwritten."""
    office = Workspace(example.folder)
    (written,) = office.write(as_of=date(2025, 1, 14), output=tmp_path)
    (written.folder / "bulletin.json").unlink()
    with pytest.raises(BulletinError, match=r"es\.md: was edited by hand"):
        office.write(as_of=date(2025, 1, 14), output=tmp_path)


@pytest.mark.parametrize("name", ["chart.es.svg", "chart.en.png", "data.csv"])
def test_a_chart_or_table_that_was_changed_is_not_overwritten(example: Written, tmp_path: Path, name: str) -> None:
    """What a designer did to a picture is work too."""
    office = Workspace(example.folder)
    (written,) = office.write(as_of=date(2025, 1, 14), output=tmp_path)
    (written.folder / name).write_bytes(b"drawn anew")
    with pytest.raises(BulletinError, match="was edited by hand"):
        office.write(as_of=date(2025, 1, 14), output=tmp_path)


def test_an_official_of_another_place_is_refused(tmp_path: Path) -> None:
    """The mayor of one town heads no bulletin about another."""
    office = Workspace.init(tmp_path / "office")
    path = office.folder / "bulletin.toml"
    text = path.read_text("utf-8")
    path.write_text(text.replace('area = "MX-02002"\nsector', 'area = "MX-02004"\nsector', 1), "utf-8")
    with pytest.raises(SettingsError, match="holds office in MX-02002, not in MX-02004"):
        Workspace(office.folder).facts()


def test_a_bulletin_is_found_by_the_folder_that_write_named(example: Written) -> None:
    """`output/NAME`, as printed, explains as well as the name alone."""
    office = Workspace(example.folder)
    assert office.claims("output/mexicali-exports-2024-10") == office.claims("mexicali-exports-2024-10")

"""The doctor finds what a run would stumble over, each with its remedy, and nothing in a sound workspace."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from reading import offices
from reading.offices import TODAY, Written

from generator import Workspace
from generator.cli import main
from generator.doctor import examine


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Written:
    return offices.example(tmp_path_factory.getbasetemp())


@pytest.fixture
def folder(example: Written, tmp_path: Path) -> Path:
    """A copy of the example, fetched, that a test may break."""
    shutil.copytree(example.folder, tmp_path / "office")
    return tmp_path / "office"


def problems(folder: Path) -> dict[str, str]:
    return {one.what: one.problem for one in examine(Workspace(folder)) if one.problem}


def test_a_fresh_workspace_needs_a_fetch_and_nothing_else(tmp_path: Path) -> None:
    """Before the first fetch the doctor names the source and the story that need it; after it all is well."""
    office = Workspace.init(tmp_path / "office")
    found = problems(office.folder)
    assert set(found) == {"source immex-mexicali", "story mexicali-exports"}
    assert all("bulletin fetch" in problem for problem in found.values())
    office.fetch(today=TODAY)
    findings = examine(Workspace(office.folder))
    assert [one.problem for one in findings if one.problem] == []
    assert {one.what for one in findings} >= {
        "settings", "catalogue", "context", "templates", "fonts", "output", *found
    }  # fmt: skip
    assert all(one.detail for one in findings)


@pytest.mark.parametrize(
    ("path", "old", "new", "what", "problem"),
    [
        ("bulletin.toml", "must = [", "most = [", "settings", "unknown setting `most`. Did you mean `must`?"),
        (
            "bulletin.toml",
            'area = "MX-02002"\nsector = "manufacturing"\nnames',
            'area = "MX-99"\nnames',
            "story",
            "MX-99",
        ),
        ("bulletin.toml", 'type = "csv"', 'type = "cvs"', "source", "Did you mean `csv`?"),
        ("bulletin.toml", 'template = "exports"', 'template = "export"', "templates", "es/export.md.j2"),
        (
            "bulletin.toml",
            'official = "mexicali-mayor"',
            'official = "nobody"',
            "story",
            "there is no official `nobody`",
        ),
        ("data/context/officials.toml", "last = 2024-09-30", "last = 2020-09-30", "context", "is out of order"),
    ],
)
def test_what_is_wrong_in_a_file_is_found(folder: Path, path: str, old: str, new: str, what: str, problem: str) -> None:
    """A mistake in the settings or the context is found by looking, before anybody writes."""
    text = (folder / path).read_text("utf-8")
    assert text.count(old) == 1
    (folder / path).write_text(text.replace(old, new), "utf-8")
    found = problems(folder)
    named = next(problem for name, problem in found.items() if name.split()[0] == what)
    assert problem in named


def test_a_template_that_cannot_be_read_is_found(folder: Path) -> None:
    """The file and the line are named although no story uses the template."""
    (folder / "templates" / "es" / "unused.md.j2").write_text("# A\n{% if %}\n", "utf-8")
    assert "unused.md.j2, line 2: cannot be read" in problems(folder)["templates"]


def test_an_output_that_is_no_folder_is_found(folder: Path) -> None:
    """A file in the place of `output` is named, and looking leaves no trace."""
    before = sorted(folder.rglob("*"))
    assert problems(folder) == {}
    assert sorted(folder.rglob("*")) == before
    shutil.rmtree(folder / "output")
    (folder / "output").write_text("mine", "utf-8")
    assert "cannot be written" in problems(folder)["output"]


def test_a_damaged_store_is_found(folder: Path) -> None:
    """A vintage that was cut short is a problem of its source and of the stories on it."""
    for path in (folder / "data" / "store").rglob("*.parquet"):
        path.write_bytes(path.read_bytes()[:100])
    found = problems(folder)
    assert "damaged" in found["source immex-mexicali"]
    assert "damaged" in found["story mexicali-exports"]


def test_the_command_fails_where_something_is_wrong(folder: Path) -> None:
    """Exit code 0 and `ok` on every line where all is well, else 1, the problem in its line, and no traceback."""
    well = CliRunner().invoke(main, ["doctor", "--workspace", str(folder)])
    assert well.exit_code == 0
    assert all(line.startswith("ok ") for line in well.stdout.splitlines())
    (folder / "bulletin.toml").unlink()
    ill = CliRunner().invoke(main, ["doctor", "--workspace", str(folder)])
    assert ill.exit_code == 1
    assert "PROBLEM  settings: " in ill.stdout
    assert "`bulletin init DIR` makes a new one." in ill.stdout
    assert ill.stderr == ""


def test_an_unknown_indicator_in_the_rules_is_found(folder: Path) -> None:
    """What a run would refuse, the doctor says before it."""
    with (folder / "bulletin.toml").open("a", encoding="utf-8") as file:
        file.write('\n[rules.few."immex.export"]\nlevel = 5\nchange = 3\n')
    assert "`rules.few`: there is no indicator `immex.export`. Did you mean" in problems(folder)["rules"]
    text = (folder / "bulletin.toml").read_text("utf-8")
    (folder / "bulletin.toml").write_text(text.replace('export"]', 'exports"]'), "utf-8")
    assert problems(folder) == {}


def test_wrong_settings_are_one_problem(folder: Path) -> None:
    """What stands in one file is not said again of another."""
    with (folder / "bulletin.toml").open("a", encoding="utf-8") as file:
        file.write("\n[rules]\nusual_share = 75\n")
    assert set(problems(folder)) == {"settings"}
    assert "`usual_share` is 75.0. Write a share from 0 to 1." in problems(folder)["settings"]


def test_a_refused_release_and_the_calendar_are_looked_at(folder: Path) -> None:
    """What waits for a person is a problem with its remedy; a calendar is counted, or its line named."""
    office = Workspace(folder)
    feed = office.folder / "data" / "observations" / "immex-mexicali"
    text = (feed / "2025-04-02.csv").read_text("utf-8")
    (feed / "2025-05-02.csv").write_text(f"{text}2025-02,6100500\n", "utf-8")
    office.fetch(today=TODAY, keep_going=True)
    path = office.folder / "calendar.toml"
    entry = 'time_zone = "UTC"\n[[release]]\nsource = "immex-mexicali"\nperiod = "2025-02"\ndate = 2025-05-02\n'
    path.write_text(entry, "utf-8")
    found = {one.what: one for one in examine(office)}
    assert "bulletin fetch --accept immex-mexicali@2025-05-02" in found["source immex-mexicali"].problem
    assert found["release calendar"].detail == "releases: 1, the last of 2025-05-02 06:00 UTC"
    path.write_text(entry.replace("immex-mexicali", "immex"), "utf-8")
    assert "there is no source 'immex'" in next(
        one.problem for one in examine(office) if one.what == "release calendar"
    )


def test_a_token_that_is_not_set_is_found(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before anybody fetches: the variable is named, and once it is set there is nothing to say of it."""
    settings = folder / "bulletin.toml"
    source = """
[sources.fix]
type = "banxico"
agency = "banxico"
frequency = "month"

[[sources.fix.series]]
id = "SF43718"
indicator = "remittances"
area = "MX"
"""
    settings.write_text(settings.read_text("utf-8") + source, "utf-8")
    for name in ("BANXICO_TOKEN", "BANXICO_TOKEN_FILE"):
        monkeypatch.delenv(name, raising=False)
    assert "there is no environment variable BANXICO_TOKEN" in problems(folder)["source fix"]
    monkeypatch.setenv("BANXICO_TOKEN", "a" * 64)
    assert "token" not in problems(folder)["source fix"]
    assert "bulletin fetch fix" in problems(folder)["source fix"]


def test_each_outlet_is_tried(folder: Path) -> None:
    """A folder that can be written is well; one that cannot, a misspelt type and a missing path are told."""
    settings = folder / "bulletin.toml"
    (folder / "file").write_text("")
    outlets = '[outlets.good]\ntype = "folder"\npath = "site"\n[outlets.bad]\ntype = "folder"\npath = "file"\n'
    odd = '[outlets.odd]\ntype = "wordpres"\n[outlets.bare]\ntype = "hugo"\n[outlets."a/b"]\ntype = "folder"\n'
    settings.write_text(f"{settings.read_text('utf-8')}\n{outlets}{odd}", "utf-8")
    found = problems(folder)
    assert found.keys() == {"outlet bad, folder", "outlet odd", "outlet bare", "outlet a/b"}
    assert (
        "cannot be written (Not a directory)" in found["outlet bad, folder"]
        or "File exists" in found["outlet bad, folder"]
    )
    assert "there is no outlet type 'wordpres'. Did you mean `wordpress`?" in found["outlet odd"]
    assert "lacks the setting `path`" in found["outlet bare"]

"""A bulletin's folder is complete or not there, and tells the next bulletin what is related to it."""

from __future__ import annotations

import csv
import json
import shutil
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import msgspec
import pytest
from reading.offices import Written

from generator import Workspace
from generator.errors import BulletinError
from generator.model.bulletin import Bulletin
from generator.model.series import Series
from generator.model.story import Story
from generator.writing.folder import Listing, Title, Titles, edited, listing, read, related, save

FILES = {"bulletin.json", "data.csv", "es.md", "en.md"}
FILES |= {f"chart.{language}.{kind}" for language in ("es", "en") for kind in ("svg", "png")}
OCTOBER = "mexicali-exports-2024-10"


@pytest.fixture(scope="module")
def bulletin(office: Workspace) -> Bulletin:
    (written,) = office.write(as_of=date(2025, 1, 14), dry_run=True)
    return written.bulletin


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its bytes, hidden ones too."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_all_files_of_a_bulletin_are_written_and_nothing_else(bulletin: Bulletin, tmp_path: Path) -> None:
    """A bulletin is a folder of eight files; no working folder stays beside it."""
    folder = save(bulletin, tmp_path / "output")
    assert folder == tmp_path / "output" / OCTOBER
    assert {path.name for path in folder.iterdir()} == FILES
    assert [path.name for path in folder.parent.iterdir()] == [OCTOBER]


def test_an_earlier_bulletin_is_replaced_but_for_what_people_added(bulletin: Bulletin, tmp_path: Path) -> None:
    """Our files are new; a final version and a folder of photos that somebody put there stay."""
    folder = save(bulletin, tmp_path)
    (folder / "es-final.md").write_text("signed", "utf-8")
    (folder / "photos").mkdir()
    (folder / "photos" / "plant.txt").write_text("a picture", "utf-8")
    (folder / "es.md").write_text("old", "utf-8")
    save(bulletin, tmp_path)
    assert {path.name for path in folder.iterdir()} == FILES | {"es-final.md", "photos"}
    assert (folder / "es-final.md").read_text("utf-8") == "signed"
    assert (folder / "photos" / "plant.txt").read_text("utf-8") == "a picture"
    assert (folder / "es.md").read_text("utf-8") == bulletin.articles["es"].text


def test_left_overs_of_a_run_that_died_are_cleared(bulletin: Bulletin, tmp_path: Path) -> None:
    """Working folders of a run that was killed do not stop the next one, and are gone after it."""
    for name in (".new", ".old"):
        (tmp_path / f".{OCTOBER}{name}").mkdir()
        (tmp_path / f".{OCTOBER}{name}" / "es.md").write_text("half", "utf-8")
    save(bulletin, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [OCTOBER]


@pytest.mark.parametrize("obstacle", [f".{OCTOBER}.new", f".{OCTOBER}.old"])
def test_what_cannot_be_written_leaves_the_earlier_bulletin(bulletin: Bulletin, tmp_path: Path, obstacle: str) -> None:
    """Where the disk refuses, before or between the two moves, the earlier bulletin stands and no half one does."""
    save(bulletin, tmp_path)
    before = tree(tmp_path / OCTOBER)
    (tmp_path / obstacle).write_text("a file where a folder has to go", "utf-8")
    with pytest.raises(BulletinError, match=rf"{OCTOBER}: cannot be written \(.*\)\. Mend its permissions"):
        save(bulletin, tmp_path)
    assert tree(tmp_path / OCTOBER) == before
    assert {path.name for path in tmp_path.iterdir()} == {OCTOBER, obstacle}


def test_an_output_that_is_a_file_is_an_error(bulletin: Bulletin, tmp_path: Path) -> None:
    """A file where the output folder should be is named; it stays as it is."""
    output = tmp_path / "output"
    output.write_text("mine", "utf-8")
    with pytest.raises(BulletinError, match=r"cannot be written"):
        save(bulletin, output)
    assert output.read_text("utf-8") == "mine"


def test_the_data_of_the_chart_is_the_series(example: Written) -> None:
    """`data.csv` holds every observation known on the day of release, exactly as the source published it."""
    folder = example.folder / "output" / OCTOBER
    with (folder / "data.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    with (example.folder / "data/observations/immex-mexicali/2025-01-14.csv").open(encoding="utf-8") as file:
        published = {row["period"]: row["exports_million_pesos"] for row in csv.DictReader(file)}
    assert {row["period"]: float(row["value"]) for row in rows} == {key: float(one) for key, one in published.items()}
    assert {(row["series"], row["unit"], row["power"]) for row in rows} == {
        ("immex.exports:MX-02002:manufacturing", "MXN", "6")
    }


def test_a_missing_bulletin_and_a_damaged_one_are_named(example: Written, tmp_path: Path) -> None:
    """Reading a record says whether there is none or what is there is no record."""
    with pytest.raises(BulletinError, match=r"nowhere: no such bulletin\. `bulletin write` makes them"):
        read(tmp_path / "nowhere")
    for damage in (b"", b"{", b"[]", b'{"format": 1}', b"\xff\xfe"):
        (tmp_path / "bulletin.json").write_bytes(damage)
        with pytest.raises(BulletinError, match=r"bulletin\.json: cannot be read"):
            read(tmp_path)
    assert read(example.folder / "output" / OCTOBER).id == OCTOBER


def test_a_text_that_a_person_changed_is_known(example: Written, tmp_path: Path) -> None:
    """Only the article whose words differ from what was written counts as edited."""
    shutil.copytree(example.folder / "output" / OCTOBER, tmp_path / OCTOBER)
    assert edited(OCTOBER, tmp_path) == []
    article = tmp_path / OCTOBER / "en.md"
    article.write_text(article.read_text("utf-8").replace("exports", "sales"), "utf-8")
    assert edited(OCTOBER, tmp_path) == [article]
    assert edited("not-written-yet", tmp_path) == []


def a_listing(identity: str, series: str, day: date) -> Listing:
    return Listing(identity, series, day, Titles(Title(f"es {identity}"), Title(f"en {identity}")))


def test_related_bulletins_share_something_and_came_before(story: Story) -> None:
    """The closest come first, then the newest; three at most; none of the same day or later, none without a tie."""
    own, day = str(story.series), date(2024, 1, 1)
    listed = [
        a_listing("same-series", own, day),
        a_listing("same-series-newer", own, date(2024, 6, 1)),
        a_listing("same-place", "remittances:MX-02002", date(2025, 1, 1)),
        a_listing("same-indicator", "immex.exports:MX-14", day),
        a_listing("later", own, date(2025, 1, 15)),
        a_listing("same-day", own, story.released),
        a_listing("nothing-shared", "inpc:MX", day),
    ]
    found = related(story, listed)
    assert [one.id for one in found] == ["same-series-newer", "same-series", "same-place"]
    assert (found[0].title.es, found[0].title.en) == ("es same-series-newer", "en same-series-newer")
    assert related(story, reversed(listed)) == found
    assert [one.id for one in related(story, listed[3:])] == ["same-indicator"]


def test_what_is_under_embargo_is_not_told_beforehand(story: Story) -> None:
    """A headline tells its figures: it stands under another bulletin only where its own hour comes first."""
    day, hour = date(2024, 6, 1), datetime(2025, 1, 20, 15, tzinfo=UTC)
    listed = [msgspec.structs.replace(a_listing("sealed", str(story.series), day), embargo=hour)]
    assert story.released < hour.date()
    assert related(story, listed) == ()
    assert related(replace(story, embargo=hour - timedelta(hours=1)), listed) == ()
    assert [one.id for one in related(replace(story, embargo=hour), listed)] == ["sealed"]
    assert [one.id for one in related(replace(story, released=date(2025, 1, 21)), listed)] == ["sealed"]


def test_the_whole_country_is_no_tie(story: Story) -> None:
    """Two bulletins about all of Mexico, or about all sectors, are not related by that."""
    country = msgspec.structs.replace(story.area, id="MX", level="country")
    national = replace(story, series=Series("inpc", "MX"), area=country, sector=None)
    listed = [a_listing("gdp", "gdp.current:MX", date(2020, 1, 1)), a_listing("core", "inpc:MX", date(2020, 1, 1))]
    assert [one.id for one in related(national, listed)] == ["core"]


def test_records_that_cannot_be_read_are_not_listed(example: Written, tmp_path: Path) -> None:
    """A damaged record, one without a series, and a hidden folder are passed over; the sound ones are listed."""
    shutil.copytree(example.folder / "output" / OCTOBER, tmp_path / OCTOBER)
    good = json.loads((tmp_path / OCTOBER / "bulletin.json").read_bytes())
    damages = {
        "empty": b"",
        "no-series": json.dumps(good | {"series": "nothing"}).encode(),
        "no-english": json.dumps(good | {"articles": {"es": {"title": "x"}}}).encode(),
        "no-day": json.dumps(good | {"released": "soon"}).encode(),
        ".hidden": json.dumps(good).encode(),
    }
    for name, content in damages.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "bulletin.json").write_bytes(content)
    assert [one.id for one in listing(tmp_path)] == [OCTOBER]
    assert listing(tmp_path / "nowhere") == []


def test_an_earlier_bulletin_comes_back_after_a_crash(bulletin: Bulletin, tmp_path: Path) -> None:
    """Killed between the two renames, the earlier folder stands aside; when the next save fails it is there again."""
    final = save(bulletin, tmp_path)
    final.rename(tmp_path / f".{bulletin.id}.old")
    (tmp_path / f".{bulletin.id}.new").write_text("in the way of the new folder")
    with pytest.raises(BulletinError):
        save(bulletin, tmp_path)
    assert (final / "es.md").exists()

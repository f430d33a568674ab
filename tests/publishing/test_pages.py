"""The outlets `folder` and `hugo`: pages that are made once, kept whole, and read back as they were."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml
from parcels import HOSTILE, NOW, TIJUANA, meddled, pair

from generator import Workspace
from generator.errors import PublishError, SettingsError
from generator.publishing.folder import FolderOutlet
from generator.publishing.hugo import HugoOutlet
from generator.publishing.outlet import Outlet
from generator.publishing.page import Page, parse

ADDRESS = "https://example.org/{language}/boletines/{slug}/"
KINDS = ["folder", "hugo", "hugo with git"]


def outlet(kind: str, place: Path) -> Outlet:
    """An outlet of that kind, in a folder of its own."""
    site = place / "site"
    site.mkdir(exist_ok=True)
    if kind == "folder":
        return FolderOutlet("site", {"path": "site", "address": ADDRESS}, place)
    if kind == "hugo with git" and not (site / ".git").exists():
        (site / "content" / "boletines").mkdir(parents=True)
        git(site, "init", "--quiet")
        git(site, "config", "user.email", "prensa@example.org")
        git(site, "config", "user.name", "Prensa")
        git(site, "commit", "--quiet", "--allow-empty", "--message", "Start")
    options: dict[str, Any] = {"path": "site", "address": ADDRESS, "commit": kind == "hugo with git"}
    return HugoOutlet("site", options, place)


def git(site: Path, *words: str) -> str:
    return subprocess.run(["/usr/bin/git", "-C", str(site), *words], capture_output=True, text=True, check=True).stdout


def pages(place: Path) -> list[Path]:
    return sorted((place / "site").rglob("*.md"))


def front(path: Path) -> dict[str, Any]:
    values: dict[str, Any] = yaml.safe_load(path.read_text("utf-8").split("---\n", 2)[1])
    return values


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_is_made_once_and_found_again(kind: str, written: Path, tmp_path: Path) -> None:
    """What was sent is held, under one identity, with the mark of its version; sent again it is the same file."""
    spanish, english = pair(written)
    site = outlet(kind, tmp_path)
    assert site.find(spanish, "") is None
    made = [site.send(one, None) for one in (spanish, english)]
    again = outlet(kind, tmp_path)
    for parcel, held in zip((spanish, english), made, strict=True):
        assert again.find(parcel, "") == again.find(parcel, held.identity) == held
        assert again.send(parcel, held) == held
        assert (held.state, held.mark) == ("draft", parcel.mark)
    assert len(pages(tmp_path)) == 2
    assert made[0].url == f"https://example.org/es/boletines/{spanish.slug}/"


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_carries_what_a_site_needs(kind: str, written: Path, tmp_path: Path) -> None:
    """Title, day with its distance from UTC, translation, description, tags; chart and data lie beside it."""
    (spanish, _) = pair(written)
    outlet(kind, tmp_path).send(spanish, None)
    (path,) = pages(tmp_path)
    given = front(path)
    assert given["title"] == spanish.title
    assert given["date"] == "2025-04-02T00:00:00-07:00"
    assert (given["draft"], given["lang"], given["translationKey"]) == (True, "es", "mexicali-exports-2025-01")
    assert given["tags"] == ["exportaciones"]
    assert path.with_name(given["images"][0]).read_bytes() == spanish.picture.png
    text = path.read_text("utf-8")
    assert f"]({given['images'][0]})" in text
    assert "6 mil 500 millones de pesos" in text
    assert "../mexicali-exports-2024-10" not in text


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_version_takes_the_place_of_the_old(kind: str, written: Path, tmp_path: Path) -> None:
    """An update stays in place, keeps the address of the page, and leaves a public page public."""
    (spanish, _) = pair(written, "public")
    site = outlet(kind, tmp_path)
    held = site.send(spanish, None)
    changed = replace(spanish, standing="draft", title="Otro título", slug="otro-titulo", body="Crecieron 6.7%.\n")
    now = site.send(changed, held)
    assert (now.identity, now.url, now.state) == (held.identity, held.url, "public")
    assert now.mark == changed.mark != held.mark
    assert now.digest != held.digest
    assert len(pages(tmp_path)) == 1


@pytest.mark.parametrize("kind", KINDS)
def test_what_an_editor_writes_into_a_page_is_seen(kind: str, written: Path, tmp_path: Path) -> None:
    """A changed word moves the digest; a page made public by hand, or renamed, does not."""
    (spanish, _) = pair(written)
    site = outlet(kind, tmp_path)
    held = site.send(spanish, None)
    (path,) = pages(tmp_path)
    text = path.read_text("utf-8")
    path.write_text(text.replace("draft: true", "draft: false"), "utf-8")
    public = site.find(spanish, held.identity)
    assert public
    assert (public.state, public.digest) == ("public", held.digest)
    path.write_text(text.replace("6 mil 500", "6 mil 501"), "utf-8")
    edited = site.find(spanish, held.identity)
    assert edited
    assert edited.digest != held.digest
    moved = path.with_name(f"renamed-{path.name}")
    path.rename(moved)
    found = site.find(spanish, held.identity)
    assert found
    assert found.identity.endswith(moved.name)


@pytest.mark.parametrize("kind", KINDS)
def test_a_withdrawn_page_keeps_its_text(kind: str, written: Path, tmp_path: Path) -> None:
    """It is a draft again, says that it was withdrawn, and comes back where that is asked for."""
    (spanish, _) = pair(written, "public")
    site = outlet(kind, tmp_path)
    held = site.send(spanish, None)
    gone = site.send(replace(spanish, standing="withdrawn", body="another text"), held)
    assert (gone.state, gone.digest) == ("withdrawn", held.digest)
    assert front(pages(tmp_path)[0])["draft"] is True
    assert site.send(spanish, gone).state == "public"
    assert site.send(replace(spanish, standing="draft"), gone).state == "draft"


def test_an_hour_to_come_is_told_to_the_site(written: Path, tmp_path: Path) -> None:
    """Hugo builds a scheduled page from its hour on."""
    (spanish, _) = pair(written)
    hour = datetime(2025, 4, 3, 9, 0, tzinfo=TIJUANA)
    held = outlet("hugo", tmp_path).send(replace(spanish, standing="scheduled", moment=hour), None)
    assert held.state == "scheduled"
    assert front(pages(tmp_path)[0])["publishDate"] == "2025-04-03T09:00:00-07:00"
    assert front(pages(tmp_path)[0])["draft"] is False


@pytest.mark.parametrize("kind", KINDS)
def test_an_embargoed_draft_has_no_picture_and_no_data_yet(kind: str, written: Path, tmp_path: Path) -> None:
    """Before the hour nothing but the page lies there: a site may show every other file to whoever guesses its name."""
    (spanish, _) = pair(written)
    outlet(kind, tmp_path).send(replace(spanish, embargo=NOW + timedelta(hours=3)), None)
    assert [path for path in (tmp_path / "site").rglob("*.*") if path.suffix in {".png", ".svg", ".csv"}] == []
    assert "](" not in pages(tmp_path)[0].read_text("utf-8").replace("](http", "")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("words", HOSTILE)
def test_no_field_breaks_out_of_its_page(kind: str, words: str, written: Path, tmp_path: Path) -> None:
    """Front matter is one document that a YAML reader reads back to the letter; no file lies outside the site."""
    parcel = meddled(pair(written)[0], words)
    outlet(kind, tmp_path).send(parcel, None)
    (path,) = pages(tmp_path)
    given = front(path)
    assert (given["title"], given["description"]) == (parcel.title, parcel.description)
    assert "<" not in given["summary"]
    assert given["draft"] is True
    body = path.read_text("utf-8").split("---\n", 2)[2]
    assert "{{" not in body
    assert "<script" not in body
    assert {one.name for one in tmp_path.iterdir()} == {"site"}


def test_a_slug_cannot_lead_out_of_the_site(written: Path, tmp_path: Path) -> None:
    """A bulletin whose name climbs out of the folder is refused."""
    (spanish, _) = pair(written)
    with pytest.raises(PublishError, match="is not below"):
        outlet("folder", tmp_path).send(replace(spanish, bulletin="x/../../../out"), None)
    assert not (tmp_path / "out").exists()


def test_git_holds_each_release_and_nothing_else(written: Path, tmp_path: Path) -> None:
    """One commit a parcel, with its files alone: what somebody else is at work on stays uncommitted."""
    spanish, english = pair(written)
    site = outlet("hugo with git", tmp_path)
    (tmp_path / "site/content/other.md").write_text("a draft of somebody else")
    held = site.send(spanish, None)
    site.send(english, None)
    site.send(spanish, held)
    log = git(tmp_path / "site", "log", "--format=%s").splitlines()
    assert len(log) == 3
    assert log[1].startswith("Boletín mexicali-exports-2025-01:es: Crecen 27.6%")
    assert git(tmp_path / "site", "status", "--porcelain") == "?? content/other.md\n"


def test_a_page_that_git_refused_is_committed_by_the_next_run(written: Path, tmp_path: Path) -> None:
    """A commit that fails is told; the page is not taken for done until git holds it."""
    (spanish, _) = pair(written)
    site = outlet("hugo with git", tmp_path)
    hook = tmp_path / "site/.git/hooks/pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\necho 'no space left on device' >&2\nexit 1\n")
    hook.chmod(0o755)
    with pytest.raises(PublishError, match=r"git refuses \(no space left on device\)"):
        site.send(spanish, None)
    left = site.find(spanish, "")
    assert left
    assert left.mark != spanish.mark
    assert left.mark.endswith(spanish.mark)
    hook.unlink()
    assert site.send(spanish, left).mark == spanish.mark
    assert git(tmp_path / "site", "status", "--porcelain") == ""


def test_a_path_is_taken_from_the_workspace(written: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A command run inside the workspace gives its folder as a relative path."""
    monkeypatch.chdir(tmp_path)
    (spanish, _) = pair(written)
    held = FolderOutlet("site", {"path": "site"}, Path()).send(spanish, None)
    assert (tmp_path / "site" / held.identity).is_file()


@pytest.mark.parametrize("kind", ["folder", "hugo"])
def test_a_disk_that_refuses_leaves_what_was_there(kind: str, written: Path, tmp_path: Path) -> None:
    """Where a file cannot be written the earlier page still stands, whole."""
    (spanish, _) = pair(written)
    site = outlet(kind, tmp_path)
    held = site.send(spanish, None)
    (path,) = pages(tmp_path)
    before = path.read_bytes()
    picture = path.with_name(front(path)["images"][0])
    picture.unlink()
    picture.mkdir()
    with pytest.raises(PublishError, match="publish again: what was there still stands"):
        site.send(replace(spanish, body="Crecieron.\n"), held)
    assert path.read_bytes() == before
    assert not list(path.parent.glob("*.part"))


@pytest.mark.parametrize("kind", ["folder", "hugo"])
def test_an_embargo_set_later_takes_chart_and_data_back(kind: str, written: Path, tmp_path: Path) -> None:
    """What lies beside a draft already is taken away for as long as nobody may see it."""
    (spanish, _) = pair(written)
    site = outlet(kind, tmp_path)
    held = site.send(spanish, None)
    site.send(replace(spanish, embargo=NOW + timedelta(hours=3)), held)
    assert [path.suffix for path in (tmp_path / "site").rglob("*.*")] == [".md"]


def test_a_look_beforehand_makes_nothing(tmp_path: Path) -> None:
    """A folder that is still to be made is told and not made; a Hugo site has to be there."""
    (found,) = FolderOutlet("site", {"path": "new/site"}, tmp_path).inspect()
    assert (found.detail, found.problem) == (f"{tmp_path}/new/site, which will be made", "")
    (missing,) = HugoOutlet("site", {"path": "wbsite"}, tmp_path).inspect()
    assert f"there is no folder {tmp_path}/wbsite" in missing.problem
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_told_beforehand(tmp_path: Path) -> None:
    """`doctor` finds it: the path is a file."""
    (tmp_path / "site").write_text("")
    (found,) = FolderOutlet("site", {"path": "site"}, tmp_path).inspect()
    assert "cannot be written" in found.problem


def test_a_misspelt_option_names_the_nearest(tmp_path: Path) -> None:
    """The settings of an outlet are typed like all others."""
    with pytest.raises(SettingsError, match="adress"):
        FolderOutlet("site", {"path": "site", "adress": "x"}, tmp_path)


@pytest.mark.parametrize("kind", KINDS)
def test_the_bookkeeping_of_a_page_is_not_read_as_prose(kind: str, written: Path, tmp_path: Path) -> None:
    """Version, day, address and names of files are no figures; title, description and text are what is read."""
    (spanish, _) = pair(written)
    held = outlet(kind, tmp_path).send(spanish, None)
    (path,) = pages(tmp_path)
    given = front(path)
    for words in (given["version"], given["date"], given["slug"], f"bulletin: {spanish.key}"):
        assert words in held.text
        assert words not in held.prose
    assert held.prose.startswith(f"# {spanish.title}\n\n{spanish.description}\n\n{spanish.excerpt}\n\n")
    assert "6 mil 500 millones de pesos, el más alto" in held.prose


@pytest.mark.parametrize("version", ["5136700745", "4309e9189575999b", "2b"])
def test_a_version_made_of_digits_is_not_held_against_data(version: str, office: Path) -> None:
    """Whatever a version happens to be called, a page reads as right as the text that was approved."""
    (spanish, _) = pair(office)
    held = outlet("folder", office).send(spanish, None)
    whole = parse(held.text, "page")
    renamed = Page(whole.front | {"version": version}, whole.body).held(held.identity, held.url)
    assert list(Workspace(office).publisher.outbox.read_back(spanish, renamed)) == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_whose_hour_has_come_is_public_and_keeps_it(kind: str, written: Path, tmp_path: Path) -> None:
    """Nobody tells the file that its hour has come; published on the next day, it is still dated by that hour."""
    hour = NOW + timedelta(hours=2)
    (spanish, _) = pair(written)
    site = outlet(kind, tmp_path)
    due = replace(spanish, standing="scheduled", moment=hour, at=NOW)
    assert site.send(due, None).state == "scheduled"
    later = replace(spanish, standing="public", moment=None, at=hour + timedelta(days=1), notice="**Corregido.**")
    held = site.find(later, "")
    assert held
    assert held.state == "public"
    assert site.send(later, held).state == "public"
    (path,) = pages(tmp_path)
    assert datetime.fromisoformat(front(path)["date"]) == hour
    assert "**Corregido.**" in path.read_text("utf-8")


@pytest.mark.parametrize("kind", KINDS)
def test_an_address_that_another_page_has_is_not_taken_from_it(kind: str, written: Path, tmp_path: Path) -> None:
    """A site shows one of two pages with the same address: nothing is made, and the other page is named."""
    spanish, english = pair(written)
    site = outlet(kind, tmp_path)
    held = site.send(spanish, None)
    with pytest.raises(PublishError, match=rf"the address '{spanish.slug}' is taken there by .*es\.md\..*another slug"):
        site.send(replace(spanish, bulletin="another-2025-01"), None)
    assert len(pages(tmp_path)) == 1
    assert site.send(spanish, held).identity == held.identity
    site.send(replace(english, slug=spanish.slug), None)  # another language lies at another address
    assert len(pages(tmp_path)) == 2

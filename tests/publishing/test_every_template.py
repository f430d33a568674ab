"""A bulletin of each template, in both languages, at each outlet: made, left, changed, edited there, thrown away."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from pathlib import Path

import every_template
import pytest
from every_template import SEEDS, Press
from kits import word_lines
from servers import ghost as ghosts
from servers.wordpress import Counts, Site
from test_pages import outlet, pages

from generator.bilingual import LANGUAGES
from generator.drafts import version
from generator.publishing.pack import Circumstances, pack
from generator.publishing.press_kit import PressKitOutlet, feed
from generator.publishing.words import words

OPTIONS = {"categories": {"es": ["Economía"], "en": ["Economy"]}, "tags": {"es": ["boletín"], "en": ["bulletin"]}}


@pytest.fixture(scope="module")
def bulletins(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office with one bulletin of each template."""
    folder = tmp_path_factory.mktemp("templates")
    every_template.written(folder)
    return folder


@pytest.fixture
def office(bulletins: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(bulletins, tmp_path / "office"))


def names(office: Path) -> tuple[str, ...]:
    return tuple(sorted(path.parent.name for path in office.glob("output/*/bulletin.json")))


def deeds(press: Press, **changes: object) -> Counter[str]:
    """What becomes of all bulletins; a problem raises."""
    found: Counter[str] = Counter()
    for name in press.bulletins:
        for one in press.release(name, **changes):
            if one.problem:
                raise one.problem
            found[one.deed] += 1
    return found


def test_there_is_a_bulletin_of_every_template(bulletins: Path) -> None:
    """None is forgotten, and each has its chart."""
    templates = {path.name.split(".")[0] for path in Path("templates/es").glob("[!_]*.md.j2")}
    assert set(SEEDS) == templates
    found = {json.loads(path.read_text("utf-8"))["template"] for path in bulletins.glob("output/*/bulletin.json")}
    assert found == templates


def test_every_template_goes_to_wordpress_once(site: Site, office: Path) -> None:
    """A post a language, with a chart and a table each, and four terms a language in all; so it stays, sent again."""
    press = Press(office, site.outlet("editor", **OPTIONS), names(office))
    count = len(SEEDS)
    assert deeds(press) == {"create": 2 * count}
    assert deeds(press) == {"unchanged": 2 * count}
    wanted = Counts(posts=2 * count, media=4 * count, categories=2, tags=6)
    assert site.counts() == wanted
    for name in press.bulletins:
        press.edit(name)
    assert deeds(press) == {"update": 2 * count}
    assert deeds(press, standing="public") == {"update": 2 * count}
    assert site.counts() == wanted
    assert set(site.statuses()) == {"publish"}


def test_every_template_reads_on_wordpress_as_it_was_written(site: Site, office: Path) -> None:
    """The page that a visitor gets carries every word and figure of the Markdown, and leads to the other language."""
    press = Press(office, site.outlet("editor"), names(office))
    for name in press.bulletins:
        outcomes = press.release(name, standing="public")
        for one, other in (outcomes[:2], outcomes[1::-1]):
            page = site.page(one.url)
            given = Circumstances(standing="public", now=every_template.NOW)
            parcel = pack(version.read(office / "output" / name), one.language, given)
            assert not Counter(words(parcel.body)) - Counter(words(page)), f"{name} {one.language}"
            assert other.url in page


def test_what_staff_does_on_wordpress_is_seen_of_every_template(site: Site, office: Path) -> None:
    """An edited post is refused and a post in the trash reported, each in its language alone; nothing is made anew."""
    press = Press(office, site.outlet("editor"), names(office))
    made = {name: press.release(name) for name in press.bulletins}
    before = site.counts()
    for name in press.bulletins:
        spanish, english = (site.outlet().find(one.parcel, "") for one in made[name])  # type: ignore[arg-type]
        assert spanish
        assert english
        site.edit(spanish.identity, title="Otro título")
        site.trash(english.identity)
        press.edit(name)
        problems = [str(one.problem) for one in press.release(name)]
        assert "it was edited there since it was sent" in problems[0]
        assert "it is in the trash" in problems[1]
        assert site.post(spanish.identity)["title"]["raw"] == "Otro título"
    assert site.counts() == before


def test_every_template_goes_to_ghost_once(ghost: ghosts.Site, office: Path) -> None:
    """A post a language, with a chart and a table each, and nine tags in all; so it stays, changed and made public.

    Three of the tags are internal. The keyword `economía` is the category of that name, which Ghost keeps as a tag.
    """
    press = Press(office, ghost.outlet(**OPTIONS), names(office))
    count = len(SEEDS)
    assert deeds(press) == {"create": 2 * count}
    assert deeds(press) == {"unchanged": 2 * count}
    wanted = ghosts.Counts(posts=2 * count, images=2 * count, files=2 * count, tags=9)
    assert ghost.counts() == wanted
    for name in press.bulletins:
        press.edit(name)
    assert deeds(press) == {"update": 2 * count}
    assert deeds(press, standing="public") == {"update": 2 * count}
    assert deeds(press, standing="public") == {"unchanged": 2 * count}
    assert ghost.counts() == wanted
    assert set(ghost.statuses()) == {"published"}
    assert ghost.mails() == 0


def test_every_template_reads_on_ghost_as_it_was_written(ghost: ghosts.Site, office: Path) -> None:
    """The page that a visitor gets carries every word and figure of the Markdown, and leads to the other language."""
    press = Press(office, ghost.outlet(), names(office))
    for name in press.bulletins:
        outcomes = press.release(name, standing="public")
        for one, other in (outcomes[:2], outcomes[1::-1]):
            page = ghost.page(one.url)
            given = Circumstances(standing="public", now=every_template.NOW)
            parcel = pack(version.read(office / "output" / name), one.language, given)
            assert not Counter(words(parcel.body)) - Counter(words(page)), f"{name} {one.language}"
            assert other.url in page


def test_what_staff_does_on_ghost_is_seen_of_every_template(ghost: ghosts.Site, office: Path) -> None:
    """An edited post is refused and a deleted one reported, each in its language alone; nothing is made anew."""
    press = Press(office, ghost.outlet(), names(office))
    made = {name: press.release(name) for name in press.bulletins}
    for name in press.bulletins:
        spanish, english = (ghost.outlet().find(one.parcel, "") for one in made[name])  # type: ignore[arg-type]
        assert spanish
        assert english
        ghost.edit(spanish.identity, title="Otro título")
        ghost.delete(english.identity)
        press.edit(name)
        problems = [str(one.problem) for one in press.release(name)]
        assert "it was edited there since it was sent" in problems[0]
        assert "it was deleted there. Publish with --again" in problems[1]
        assert ghost.post(spanish.identity)["title"] == "Otro título"
        again = press.release(name, standing="public", overwrites=True, anew=True)
        assert [(one.deed, one.kept) for one in again] == [("update", "public"), ("create", "public")]
        gone = press.release(name, standing="withdrawn")
        assert [(one.deed, one.kept) for one in gone] == [("update", "withdrawn")] * 2
    assert ghost.counts().posts == 2 * len(SEEDS)
    assert set(ghost.statuses()) == {"draft"}


@pytest.mark.parametrize("kind", ["folder", "hugo", "hugo with git"])
def test_every_template_goes_to_a_site_of_files_once(kind: str, office: Path, tmp_path: Path) -> None:
    """Two pages a bulletin with every word of it; again, changed, edited there: as at any outlet."""
    press = Press(office, outlet(kind, tmp_path), names(office))
    count = len(SEEDS)
    assert deeds(press) == {"create": 2 * count}
    assert deeds(press) == {"unchanged": 2 * count}
    for name in press.bulletins:
        press.edit(name)
    assert deeds(press, standing="public") == {"update": 2 * count}
    assert len(pages(tmp_path)) == 2 * count
    texts = {path: path.read_text("utf-8") for path in pages(tmp_path)}
    for name in press.bulletins:
        for language in LANGUAGES:
            given = Circumstances(standing="public", now=every_template.NOW)
            parcel = pack(version.read(office / "output" / name), language, given)
            (own,) = [text for text in texts.values() if f"\nbulletin: {parcel.key}\n" in text]
            assert not Counter(words(parcel.body)) - Counter(words(own))
    for path, text in texts.items():
        path.write_text(f"{text}\nAlgo más.\n", "utf-8")
    for name in press.bulletins:
        press.edit(name)
        assert all("it was edited there" in str(one.problem) for one in press.release(name))


def test_every_template_goes_to_a_press_kit_once(office: Path, tmp_path: Path) -> None:
    """Two kits a bulletin with every word of it in each text; again, changed, edited there: as at any outlet."""
    shutil.copy("bulletin.toml", office)
    press = Press(office, PressKitOutlet("site", {"path": str(tmp_path / "kits")}, office), names(office))
    count = len(SEEDS)
    assert deeds(press) == {"create": 2 * count}
    assert deeds(press) == {"unchanged": 2 * count}
    for name in press.bulletins:
        press.edit(name)
    assert deeds(press, standing="public") == {"update": 2 * count}
    assert len(feed.listed(tmp_path / "kits")) == len(list(tmp_path.glob("kits/*/kit.*.json"))) == 2 * count
    for name in press.bulletins:
        for language in LANGUAGES:
            given = Circumstances(standing="public", now=every_template.NOW)
            parcel = pack(version.read(office / "output" / name), language, given)
            wanted = Counter(word.lower() for word in words(parcel.body))
            page, letter, sheet = (
                next(tmp_path.glob(f"kits/*/{name}.{language}.{end}")) for end in ("html", "txt", "docx")
            )
            for text in (page.read_text("utf-8"), letter.read_text("utf-8"), "\n".join(word_lines(sheet))):
                assert not wanted - Counter(word.lower() for word in words(text)), f"{name} {language}"
            letter.write_text("mine", "utf-8")
        press.edit(name)
        assert all("it was edited there" in str(one.problem) for one in press.release(name))


def test_what_was_withdrawn_from_wordpress_can_be_published_again(site: Site, office: Path) -> None:
    """Its chart went with it, which is no edit; what the staff did edit before is still theirs afterwards."""
    name, edited, *_ = names(office)
    press = Press(office, site.outlet("author"), (name, edited))
    for bulletin in press.bulletins:
        first, _ = press.release(bulletin, standing="public")
        assert first.problem is None
    post = site.outlet().find(first.parcel, "")  # type: ignore[arg-type]
    assert post
    site.edit(post.identity, title="Otro título")
    for bulletin in press.bulletins:
        assert {one.kept for one in press.release(bulletin, standing="withdrawn")} == {"withdrawn"}
    assert site.counts().media == 0
    assert [one.kept for one in press.release(name, standing="public", anew=True)] == ["public", "public"]
    refused, again = press.release(edited, standing="public", anew=True)
    assert "it was edited there" in str(refused.problem)
    assert again.kept == "public"

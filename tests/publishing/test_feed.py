"""The feed of public bulletins: read by an independent parser, and held against RFC 4287 rule by rule."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from urllib.parse import urljoin
from xml.etree import ElementTree as ET

import feedparser
import pytest
from kits import ADDRESS, AFTER, FEED, HOUR, embargoed, outlet
from parcels import pair

ATOM = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
OTHER = "mexicali-exports-2024-10"


def faults(root: ET.Element) -> Iterator[str]:
    """What the RFC forbids, by the number of its section."""
    ids = [one.text or "" for one in root.iter(f"{ATOM}id")]
    if len(ids) != len(set(ids)):
        yield "4.1.2: two entries with the same id"
    if not all(ident.startswith(("urn:", "tag:")) for ident in ids):
        yield "4.2.6: an id is an IRI"
    if root.find(f"{ATOM}author/{ATOM}name") is None:
        yield "4.1.1: an author with a name"
    for one in (root, *root.iter(f"{ATOM}entry")):
        yield from own_faults(one)
        if one is not root and not alternates(one):
            yield "4.1.2: an entry without content has an alternate"


def own_faults(one: ET.Element) -> Iterator[str]:
    """What is wrong with a feed or an entry by itself."""
    for name in ("id", "title", "updated"):
        if len(one.findall(f"{ATOM}{name}")) != 1:
            yield f"4.1: exactly one {name}"
    for name in ("updated", "published"):
        moment = one.findtext(f"{ATOM}{name}")
        if moment and datetime.fromisoformat(moment).tzinfo is None:
            yield "3.3: a date has its zone"
    if len(alternates(one)) != len(set(alternates(one))):
        yield "4.1: one alternate of a type and language"


def alternates(one: ET.Element) -> list[tuple[str | None, str | None]]:
    return [
        (link.get("type"), link.get("hreflang"))
        for link in one.findall(f"{ATOM}link")
        if link.get("rel") == "alternate"
    ]


def parsed(place: Path) -> tuple[ET.Element, feedparser.FeedParserDict]:
    content = (place / "kit/feed.xml").read_bytes()
    read = feedparser.parse(content)
    assert not read.bozo
    assert read.version == "atom10"
    root = ET.fromstring(content)
    assert list(faults(root)) == []
    return root, read


def test_a_reader_of_feeds_sees_both_languages_of_every_public_bulletin(written: Path, tmp_path: Path) -> None:
    """The newest first, each with its language, its address and that of the other language."""
    kits = outlet(written, tmp_path)
    newer, older = pair(written, "public"), pair(written, "public", OTHER)
    for one in (*older, *newer):
        kits.send(one, None)
    root, read = parsed(tmp_path)
    assert [one.title for one in read.entries] == [one.title for one in (*newer, *older)]
    entry = read.entries[0]
    assert entry.summary == newer[0].excerpt
    assert entry.link == ADDRESS.format(language="es", slug=newer[0].slug)
    assert {one.hreflang: one.href for one in entry.links} == {
        "es-MX": ADDRESS.format(language="es", slug=newer[0].slug),
        "en-US": ADDRESS.format(language="en", slug=newer[1].slug),
    }
    assert [one.term for one in entry.tags] == ["exportaciones"]
    assert read.feed.author == "Comunicación Social, Ayuntamiento de Mexicali (ejemplo)"
    assert [one.href for one in read.feed.links] == [FEED]
    assert [one.get(LANG) for one in root.iter(f"{ATOM}entry")] == ["es-MX", "en-US"] * 2


def test_what_is_not_public_is_never_told(written: Path, tmp_path: Path) -> None:
    """Drafts, embargoed, scheduled and withdrawn bulletins: neither their titles nor their addresses."""
    kits = outlet(written, tmp_path)
    spanish, english = pair(written, "public")
    older = pair(written, "draft", OTHER)
    kits.send(spanish, None)
    kits.send(embargoed(replace(english, standing="draft")), None)
    kits.send(replace(older[0], standing="scheduled", moment=HOUR), None)
    held = kits.send(replace(older[1], standing="public"), None)
    kits.send(replace(older[1], standing="withdrawn"), held)
    _, read = parsed(tmp_path)
    assert [one.title for one in read.entries] == [spanish.title]
    content = (tmp_path / "kit/feed.xml").read_text("utf-8")
    assert [one for one in (english, *older) if one.title in content or one.slug in content] == []


def test_an_entry_keeps_its_id_and_tells_when_it_changed(written: Path, tmp_path: Path) -> None:
    """A reader of feeds shows a changed bulletin anew, as the same one; the others stay as they were."""
    kits = outlet(written, tmp_path)
    spanish, english = pair(written, "public")
    held = kits.send(spanish, None)
    kits.send(english, None)
    _, before = parsed(tmp_path)
    kits.send(replace(spanish, title="Otro título", at=AFTER), held)
    _, after = parsed(tmp_path)
    assert [one.id for one in before.entries] == [one.id for one in after.entries]
    assert datetime.fromisoformat(after.entries[0].updated) == AFTER
    assert before.entries[1].updated == after.entries[1].updated
    assert datetime.fromisoformat(after.feed.updated) == AFTER
    assert before.entries[0].published == after.entries[0].published


def test_without_addresses_the_feed_leads_to_the_files(written: Path, tmp_path: Path) -> None:
    """A folder that is served as it lies has working links."""
    outlet(written, tmp_path, address="", feed_address="").send(pair(written, "public")[0], None)
    _, read = parsed(tmp_path)
    target = urljoin(f"file://{tmp_path}/kit/feed.xml", read.entries[0].link)
    assert Path(target.removeprefix("file://")).is_file()


def test_the_last_withdrawal_leaves_an_empty_feed(written: Path, tmp_path: Path) -> None:
    """Subscribers find a feed without entries, and when that came about."""
    kits = outlet(written, tmp_path)
    (spanish, _) = pair(written, "public")
    held = kits.send(spanish, None)
    kits.send(replace(spanish, standing="withdrawn", at=AFTER), held)
    _, read = parsed(tmp_path)
    assert read.entries == []
    assert datetime.fromisoformat(read.feed.updated) == AFTER


@pytest.mark.parametrize(
    ("change", "section"),
    [
        (lambda root: root.remove(root.find(f"{ATOM}author")), "4.1.1"),
        (lambda root: root.append(root.find(f"{ATOM}entry")), "4.1.2"),
        (lambda root: setattr(root.find(f"{ATOM}updated"), "text", "2025-04-02T00:00:00"), "3.3"),
    ],
)
def test_the_rules_see_what_is_wrong(change: object, section: str, written: Path, tmp_path: Path) -> None:
    """A feed that breaks a rule is found by it."""
    outlet(written, tmp_path).send(pair(written, "public")[0], None)
    root, _ = parsed(tmp_path)
    change(root)  # type: ignore[operator]
    assert any(one.startswith(section) for one in faults(root))

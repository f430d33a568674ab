"""What a visitor's browser shows of a bulletin on a real Ghost: the words and figures approved, and no more."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from corpus import INJECTIONS, read
from made_up import invented
from parcels import HOSTILE, meddled, pair
from servers import browser
from servers.ghost import Site, missing
from test_wordpress_page import FIGURE, TRAPS, wanted
from test_wordpress_safe import SHOWN, hostile

from generator import Workspace
from generator.publishing.parcel import Parcel

if missing():
    pytest.skip(missing(), allow_module_level=True)


@pytest.fixture
def chromium() -> None:
    """Skips where there is no browser."""
    if lacking := browser.missing():
        pytest.skip(lacking)


def seen(text: str) -> str:
    """The words of the text of a bulletin on a page."""
    start = text.index("<!--kg-card-begin: html-->")
    return " ".join(read(text[start : text.index("<!-- bulletin ")]).text.replace("’", "'").split())


def harmful() -> Parcel:
    """One bulletin that has all of it in each of its fields, with a headline that Ghost takes."""
    whole = hostile()
    return replace(whole, title=whole.title[:255])


def active(page: str) -> Counter[str]:
    """What on a page could do something, but for what its styles and scripts name, and the tags it tells of a post."""
    found = read(page)
    leading = [f"meta {given['http-equiv'].lower()}" for _, given in found.tags if "http-equiv" in given]
    return Counter([*(one.split("=")[0] for one in found.active if one != "<meta>"), *leading])


def views(site: Site, url: str) -> dict[str, str]:
    """Where readers, and programs, meet a post."""
    return {"post": url, "front": f"{site.url}/", "feed": f"{site.url}/rss/", "author": f"{site.url}/author/editora/"}


def test_no_field_makes_a_page_do_anything(ghost: Site) -> None:
    """Whatever somebody writes into any field, the page has no script, handler or form beyond those of the theme."""

    def shown(parcel: Parcel) -> Counter[str]:
        outlet = ghost.outlet()
        held = outlet.send(parcel, None)
        page = ghost.page(held.url)
        ghost.delete(held.identity)
        return active(page)

    calm = shown(meddled(invented(standing="public"), "words"))
    wild = {words: shown(meddled(invented(standing="public"), words)) for words in (*HOSTILE, *INJECTIONS)}
    assert {words: found for words, found in wild.items() if found != calm} == {}


def test_no_view_holds_what_was_written_to_do_harm(ghost: Site) -> None:
    """Neither the post with all of it in every field, nor the lists and the feed that tell of it."""
    outlet = ghost.outlet()
    given = harmful()
    plain = outlet.send(meddled(invented(standing="public", translation="https://example.org/en/"), "x"), None)
    calm = {name: active(ghost.page(url)) for name, url in views(ghost, plain.url).items()}
    ghost.delete(plain.identity)
    held = outlet.send(given, None)
    for name, url in views(ghost, held.url).items():
        if name != "feed":
            assert active(ghost.page(url)) - calm[name] == Counter(), name
    feed = ElementTree.fromstring(ghost.page(f"{ghost.url}/rss/"))
    (item,) = feed.iter("item")
    assert (item.findtext("title") or "").startswith("Title <script>")
    content = item.findtext("{http://purl.org/rss/1.0/modules/content/}encoded") or ""
    assert active(content) == Counter()
    shown = read(ghost.page(held.url)).text
    assert all(text in shown for text in SHOWN)
    assert held.url.startswith(f"{ghost.url}/")
    assert ".." not in held.url


@pytest.mark.usefixtures("chromium")
def test_nothing_written_runs_in_a_browser(ghost: Site) -> None:
    """Chromium, with its scripts on, shows the page under its own title, and has been led nowhere."""
    held = ghost.outlet().send(harmful(), None)
    shown = browser.dom(held.url)
    title = re.search(r"<title>(.*?)</title>", shown, re.DOTALL)
    assert title
    assert title[1].startswith("Title &lt;script&gt;")
    inner = shown.partition("<!--kg-card-begin: html-->")[2].partition("<!-- bulletin ")[0]
    assert inner
    for tag in ("iframe", "audio", "video", "embed", "object", "script"):
        assert f"<{tag}" not in inner


@pytest.mark.usefixtures("chromium")
def test_a_browser_shows_what_was_written(ghost: Site) -> None:
    """No character is made another by the site: no dash, no quote, no smiley, no times sign, no embedded video."""
    parcel = invented(TRAPS, standing="public", title='Suben 3x4 -- "ventas" [gallery] <b>')
    held = ghost.outlet().send(parcel, None)
    shown = browser.dom(held.url)
    assert seen(shown) == wanted(parcel)
    assert parcel.title in read(shown).text


@pytest.mark.usefixtures("chromium")
def test_every_figure_of_a_bulletin_reaches_the_reader(ghost: Site, written: Path) -> None:
    """The page of each language carries the figures of its Markdown, all of them, in their order, and no other."""
    outlet = ghost.outlet()
    for parcel in pair(written, "public"):
        held = outlet.send(parcel, None)
        shown = seen(browser.dom(held.url))
        plain = re.sub(r"\]\([^)]*\)", "]", re.sub(r"!\[[^\]]*\]\([^)]*\)", "", parcel.body))
        assert FIGURE.findall(shown) == FIGURE.findall(plain)
        assert shown == wanted(parcel)


def test_the_checker_finds_nothing_wrong_on_a_page(ghost: Site, written: Path, tmp_path: Path) -> None:
    """The whole page, fetched as a visitor gets it, holds against the data as the approved text does."""
    outlet, office = ghost.outlet(), Workspace(written)
    for parcel in pair(written, "public"):
        held = outlet.send(parcel, None)
        file = tmp_path / f"{parcel.language}.html"
        file.write_text(ghost.page(held.url), "utf-8")
        (proof,) = office.check([file], language=parcel.language).proofs
        assert not proof.contradicted
        assert len(proof.supported) > 20

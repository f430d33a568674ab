"""What somebody writes into the fields of a bulletin does nothing on a real WordPress, whoever visits."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

import pytest
from corpus import INJECTIONS, SCRIPT, read
from made_up import invented
from parcels import HOSTILE, meddled
from servers import browser
from servers.wordpress import Role, Site

from generator.publishing.parcel import Parcel

WRITTEN = tuple(dict.fromkeys((*INJECTIONS, *HOSTILE)))
SHOWN = ("[gallery]", '[caption width="1"]x[/caption]', "<!-- wp:html -->", "<!--more-->", "{{< raw >}}")


def hostile() -> Parcel:
    """One bulletin that has all of it in each of its fields, addresses and tags included."""
    whole = meddled(invented(standing="public"), "\n\n".join(WRITTEN))
    return replace(
        whole,
        body=whole.body + "".join(f"\n\n[enlace {at}](../x{at}/es.md)" for at in range(len(WRITTEN))),
        links=tuple((f"../x{at}/es.md", text) for at, text in enumerate(WRITTEN)),
        keywords=tuple(" ".join(text.split())[:190] for text in WRITTEN),
        translation=f'https://example.org/" onclick="{SCRIPT}',
        slug="../../etc/passwd",
    )


def views(site: Site, url: str) -> dict[str, str]:
    """Where readers, and programs, meet a post."""
    feed = "?feed=rss2"
    return {"post": url, "front": f"{site.url}/", "found": f"{site.url}/?s=ventas", "feed": f"{site.url}/{feed}"}


def active(page: str) -> Counter[str]:
    """What on a page could do something, without the site's own stylesheets and the style that a view has."""
    found = Counter(read(page).active)
    return Counter({one: found[one] for one in found if not re.match(r"<style>|.* style=|<meta>|<link>", one)})


@pytest.mark.parametrize("role", ["editor", "author"])
def test_nothing_written_becomes_active(site: Site, role: Role) -> None:
    """No view of the post holds a script, form, frame or handler that it does not have of a plain bulletin.

    An editor may store any HTML there, so nothing but our own care stands before the reader.
    """
    outlet = site.outlet(role)
    plain = outlet.send(invented(standing="public", keywords=("una",), translation="https://example.org/en/"), None)
    calm = {name: active(site.page(url)) for name, url in views(site, plain.url).items()}
    site.delete(plain.identity)
    held = outlet.send(hostile(), None)
    for name, url in views(site, held.url).items():
        assert active(site.page(url)) - calm[name] == Counter(), name
    shown = read(site.page(held.url)).text
    assert all(text in shown for text in SHOWN)
    assert held.url.startswith(site.url)
    assert ".." not in held.url


@pytest.mark.parametrize("role", ["editor", "author"])
def test_nothing_written_runs_in_a_browser(site: Site, role: Role) -> None:
    """Chromium, with its scripts on, shows the page under its own title, and has been led nowhere."""
    if lacking := browser.missing():
        pytest.skip(lacking)
    held = site.outlet(role).send(hostile(), None)
    shown = browser.dom(held.url)
    title = re.search(r"<title>(.*?)</title>", shown, re.DOTALL)
    assert title
    assert title[1].startswith("Title &lt;script&gt;")
    assert "<!-- bulletin " in shown
    for tag in ("iframe", "audio", "video", "embed", "object"):
        assert f"<{tag}" not in shown.partition('<div lang="es">')[2].partition("<!-- bulletin ")[0]

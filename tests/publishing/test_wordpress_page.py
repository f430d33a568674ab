"""What a visitor's browser shows of a bulletin on a real WordPress: the words and figures that were approved."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from corpus import read
from made_up import invented
from parcels import pair
from servers import browser
from servers.wordpress import Role, Site

from generator import Workspace
from generator.publishing.parcel import Parcel
from generator.publishing.render import page

FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
TRAPS = """
a -- b --- c, de 3x4 a 10x20, uno - dos, dijo "basta" y 'basta'; espere... (tm) y (c), los grupos (7 y 8) de 8) y (1 a
8 ) son :) ;-) 8-) :idea: Wordpress '24 y 5'10" y \\`\\`así'' no es; el 1/2 y 1er, 2o; & &amp; < > AT&T; 57.286,2 %; −3.

- &#8220;uno&#8221; - dos -- tres
- [corchete] y [otro](sin-direccion)

| a -- b | 3x4 |
|--------|----:|
| "uno"  | 1x2 |

https://www.youtube.com/watch?v=dQw4w9WgXcQ

<https://www.youtube.com/watch?v=dQw4w9WgXcQ>

###
"""

EMBEDS = "add_filter('pre_oembed_result', fn() => '<video src=\"https://example.org/\">ajeno</video>');"
"""Makes of each address that the site would embed what it would embed; without it the site would ask the internet."""


def within(text: str) -> str:
    """The text of a bulletin, out of a whole page."""
    return text[text.index('<div lang="') : text.index("<!-- bulletin ")]


def seen(text: str) -> str:
    """Its words, with the apostrophe that a site may dress."""
    return " ".join(read(within(text)).text.replace("’", "'").split())


def wanted(parcel: Parcel) -> str:
    """What was to be shown: the words, with chart and data somewhere."""
    somewhere = "https://example.org/"
    return seen(page(parcel, {f"chart.{parcel.language}.svg": somewhere, "data.csv": somewhere}))


@pytest.fixture
def chromium() -> None:
    """Skips where there is no browser."""
    if lacking := browser.missing():
        pytest.skip(lacking)


@pytest.mark.usefixtures("chromium")
@pytest.mark.parametrize("role", ["editor", "author"])
def test_a_browser_shows_what_was_written(site: Site, role: Role) -> None:
    """No character is made another by the site: no dash, no quote, no smiley, no times sign, no embedded video."""
    parcel = invented(TRAPS, standing="public", title='Suben 3x4 -- "ventas" [gallery] <b>')
    with site.plugin(EMBEDS):
        shown = browser.dom(site.outlet(role).send(parcel, None).url)
    assert seen(shown) == wanted(parcel)
    assert parcel.title in read(shown).text
    links = [given["href"] for tag, given in read(within(shown)).tags if tag == "a"]
    assert links == ["https://www.youtube.com/watch?v=dQw4w9WgXcQ"]


@pytest.mark.usefixtures("chromium")
def test_every_figure_of_a_bulletin_reaches_the_reader(site: Site, written: Path) -> None:
    """The page of each language carries the figures of its Markdown, all of them, in their order, and no other."""
    outlet = site.outlet("author")
    for parcel in pair(written, "public"):
        held = outlet.send(parcel, None)
        shown = seen(browser.dom(held.url))
        plain = re.sub(r"\]\([^)]*\)", "]", re.sub(r"!\[[^\]]*\]\([^)]*\)", "", parcel.body))
        assert FIGURE.findall(shown) == FIGURE.findall(plain)
        assert shown == wanted(parcel)


def test_the_checker_finds_nothing_wrong_on_a_page(site: Site, written: Path, tmp_path: Path) -> None:
    """The whole page, fetched as a visitor gets it, holds against the data as the approved text does."""
    outlet, office = site.outlet("author"), Workspace(written)
    for parcel in pair(written, "public"):
        held = outlet.send(parcel, None)
        file = tmp_path / f"{parcel.language}.html"
        file.write_text(site.page(held.url), "utf-8")
        (proof,) = office.check([file]).proofs
        assert proof.report.language == parcel.language
        assert not proof.is_wrong
        assert not proof.unverifiable
        assert len(proof.supported) > 40

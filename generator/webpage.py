"""The text of a page of the web, as its readers see it, in Markdown that the checker reads.

A page carries far more than its article: scripts, menus, what the theme adds. Of a page that says which part is its
own (`main`, or its one `article`) that part is read; what has a place of its own in HTML for other things (navigation,
forms, asides) is left out everywhere.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

WHOLE = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL)
UNREAD = frozenset("head script style template noscript nav aside form button select svg iframe".split())
"""Elements that hold no part of an article."""
OUTSIDE = frozenset({"header", "footer"})
"""Those that do so within an article alone."""
BLOCKS = {
    **{f"h{rank}": f"{'#' * rank} " for rank in range(1, 7)},
    **dict.fromkeys("p div section article main figure figcaption table pre dl dt dd ul ol".split(), ""),
    "li": "- ",
    "tr": "| ",
    "blockquote": "> ",
}
"""Elements that begin a line, and what stands before it in Markdown."""
CELLS = frozenset({"td", "th"})
EMPTY = frozenset("area base br col embed hr img input link meta source track wbr".split())


def is_page(text: str) -> bool:
    """Whether a text is a whole page of the web, and not a piece of HTML.

    >>> is_page("<!DOCTYPE html><html>..."), is_page("<p>Crecieron 6.7%.</p>")
    (True, False)
    """
    return WHOLE.match(text) is not None


def readable(text: str) -> str:
    """What a reader of the page reads, a block a line; pictures stand as their alternative text.

    >>> page = "<!doctype html><body><nav>Inicio</nav><main><h1>Suben 6.7%</h1><p>En <em>octubre</em>.</p></main>"
    >>> readable(page).split()
    ['#', 'Suben', '6.7%', 'En', 'octubre.']
    """
    places = _Places()
    places.feed(text)
    reader = _Reader(places.own)
    reader.feed(text)
    reader.close()
    return reader.text


class _Places(HTMLParser):
    """Finds which element holds the article: `main`, else the only `article`, else the whole body."""

    def __init__(self) -> None:
        super().__init__()
        self._count = {"main": 0, "article": 0}

    def handle_starttag(self, tag: str, _: list[tuple[str, str | None]]) -> None:
        if tag in self._count:
            self._count[tag] += 1

    @property
    def own(self) -> str:
        return next((tag for tag in ("main", "article") if self._count[tag] == 1), "")


class _Reader(HTMLParser):
    """Collects the lines of an element; of the whole page where `own` is empty."""

    def __init__(self, own: str) -> None:
        super().__init__()
        self._own = own
        self._open: list[str] = []
        self._lines: list[str] = []
        self._line = ""

    @property
    def text(self) -> str:
        self._end()
        return "\n\n".join(self._lines) + "\n"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in EMPTY:
            self._open.append(tag)
        if not self._is_read:
            return
        given = dict(attrs)
        if tag == "br":
            self._line += "\n"
        elif tag == "img" and given.get("alt"):
            self._line += f"![{given['alt']}](.)"
        elif tag in BLOCKS:
            self._end()
            self._line = BLOCKS[tag] or (BLOCKS["blockquote"] if "blockquote" in self._open else "")

    def handle_endtag(self, tag: str) -> None:
        if self._is_read and tag in CELLS:
            self._line += " | "
        if tag in BLOCKS and self._is_read:
            self._end()
        if tag in self._open:
            while self._open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if self._is_read:
            kept = data if "pre" in self._open else re.sub(r"[ \t\r\n\f]+", " ", data)
            self._line += kept

    @property
    def _is_read(self) -> bool:
        around = set(self._open)
        is_inside = not self._own or self._own in around
        is_other = around & UNREAD or (around & OUTSIDE and not around & {"main", "article"})
        return is_inside and not is_other

    def _end(self) -> None:
        """Keep the line that is being read, where it says anything."""
        line = "\n".join(part.strip() for part in self._line.split("\n")).strip()
        if line and line not in {prefix.strip() for prefix in BLOCKS.values()}:
            self._lines.append(line)
        self._line = ""

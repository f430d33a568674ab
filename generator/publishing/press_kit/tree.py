"""The blocks of a text: what Word and a letter make of the HTML that every outlet shows."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Literal

Kind = Literal["paragraph", "heading", "item", "table", "rule", "verbatim"]
MARKS = {"strong": "bold", "em": "italic", "code": "code", "sup": "sup", "sub": "sub"}
BLOCKS = {"blockquote", "div", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "table", "td", "th", "ul"}
BACK = "↑"
"""What leads from a footnote back into the text; there is no way back on paper."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one dress.

    `href` is where they lead, empty for nowhere; `picture` the source of a picture, whose alternative text they are.
    """

    text: str
    marks: frozenset[str] = frozenset()
    href: str = ""
    picture: str = ""


Cell = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a heading, an item of a list, a table, a rule.

    `level` is the rank of a heading (2 below the headline) or the depth of a list; `number` that of an item, None for
    a bullet or for a further paragraph of an item (`goes_on`). The first row of a table is its header. `aligned` are
    the alignments of its columns.
    """

    kind: Kind
    runs: Cell = ()
    level: int = 0
    number: int | None = None
    goes_on: bool = False
    is_quoted: bool = False
    rows: tuple[tuple[Cell, ...], ...] = ()
    aligned: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        return words(self.runs)

    @property
    def is_bold(self) -> bool:
        """Whether every word of it is."""
        return bool(self.runs) and all("bold" in run.marks for run in self.runs if run.text.strip())


def words(runs: Cell) -> str:
    """The words of runs, without pictures."""
    return "".join(run.text for run in runs if not run.picture).strip()


def blocks(fragment: str) -> list[Block]:
    """The blocks of a fragment as `render.page` makes it."""
    reader = _Reader()
    reader.feed(fragment)
    reader.close()
    reader.finish()
    return reader.blocks


@dataclass
class _List:
    number: int | None
    is_begun: bool = False


@dataclass
class _Table:
    rows: list[list[Cell]] = field(default_factory=list)
    aligned: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    """Gathers runs until a block ends."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self.runs: list[Run] = []
        self.open: list[str] = []
        self.links: list[str] = []
        self.lists: list[_List] = []
        self.table: _Table | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag in BLOCKS:
            self.finish()
        if tag == "br":
            self.runs.append(Run("\n"))
        elif tag == "img":
            self.runs.append(Run(given.get("alt", ""), picture=given.get("src", "")))
        elif tag == "hr":
            self.blocks.append(Block("rule"))
        else:
            self._begin(tag, given)

    def _begin(self, tag: str, given: dict[str, str]) -> None:
        self.open.append(tag)
        if tag == "a":
            self.links.append(given.get("href", ""))
        elif tag in {"ol", "ul"}:
            start = given.get("start", "1")
            self.lists.append(_List(int(start) if tag == "ol" and start.isdecimal() else 1 if tag == "ol" else None))
        elif tag == "li" and self.lists:
            self.lists[-1].is_begun = False
        elif tag == "table":
            self.table = _Table()
        elif tag == "tr" and self.table:
            self.table.rows.append([])
        elif tag in {"td", "th"} and self.table and len(self.table.rows) == 1:
            self.table.aligned.append(given.get("align", ""))

    def handle_data(self, data: str) -> None:
        text = data if "pre" in self.open else " ".join(data.split("\n"))
        href = self.links[-1] if self.links else ""
        is_back = href.startswith("#") and text.strip() == BACK
        if text and not is_back:
            marks = frozenset(MARKS[tag] for tag in self.open if tag in MARKS)
            self.runs.append(Run(text, marks, "" if href.startswith("#") else href))

    def handle_endtag(self, tag: str) -> None:
        if tag in {"td", "th"} and self.table and self.table.rows:
            self.table.rows[-1].append(_trimmed(self.runs))
            self.runs = []
        elif tag in BLOCKS:
            self.finish()
        if tag in self.open:
            while self.open.pop() != tag:
                pass
        if tag == "a" and self.links:
            self.links.pop()
        elif tag in {"ol", "ul"} and self.lists:
            self.lists.pop()
        elif tag == "li" and self.lists and self.lists[-1].number is not None:
            self.lists[-1].number += 1
        elif tag == "table" and self.table:
            self._end_table(self.table)

    def _end_table(self, table: _Table) -> None:
        rows = tuple(tuple(row) for row in table.rows if row)
        if rows:
            self.blocks.append(Block("table", rows=rows, aligned=tuple(table.aligned), is_quoted=self._is_quoted))
        self.table = None

    @property
    def _is_quoted(self) -> bool:
        return "blockquote" in self.open

    def finish(self) -> None:
        """End the block at hand, if there is one."""
        runs = _trimmed(self.runs) if "pre" not in self.open else tuple(self.runs)
        if self.table is not None:
            return
        self.runs = []
        if not runs:
            return
        rank = next((int(tag[1]) for tag in self.open if tag[0] == "h" and tag[1:].isdecimal()), 0)
        if rank:
            self.blocks.append(Block("heading", runs, rank))
        elif "pre" in self.open:
            self.blocks.append(Block("verbatim", runs, is_quoted=self._is_quoted))
        elif "li" in self.open and self.lists:
            last = self.lists[-1]
            self.blocks.append(
                Block("item", runs, len(self.lists), last.number, goes_on=last.is_begun, is_quoted=self._is_quoted)
            )
            last.is_begun = True
        else:
            self.blocks.append(Block("paragraph", runs, is_quoted=self._is_quoted))


def _trimmed(runs: list[Run]) -> Cell:
    """Runs without blanks at their ends; none where there is nothing but blanks."""
    kept = list(runs)
    while kept and not kept[0].text.strip() and not kept[0].picture:
        kept.pop(0)
    while kept and not kept[-1].text.strip() and not kept[-1].picture:
        kept.pop()
    if not kept:
        return ()
    first, last = kept[0], kept[-1]
    kept[0] = Run(first.text.lstrip(), first.marks, first.href, first.picture)
    last = kept[-1]
    kept[-1] = Run(last.text.rstrip(), last.marks, last.href, last.picture)
    return tuple(kept)

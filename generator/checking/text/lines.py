"""The lines of a document, each by the marks at its beginning, in Markdown, HTML and plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from generator.checking.reading import Span

_HEADING = re.compile(r"[ \0]{0,3}(#{1,6})[ \t]+(.*?)[ \t#]*$")
_TAGGED = re.compile(
    r"<(?P<name>h[1-6]|li|p|div|ul|ol|dl|dt|dd|table|tr|blockquote|section|article|aside|header|footer|main|nav|figure"
    r"|figcaption|body)\b[^<>]{0,2000}>",
    re.IGNORECASE,
)
"""Where a block of HTML begins."""
_QUOTE_MARK = re.compile(r"[ ]{0,3}>[ ]?")
_ITEM = re.compile(
    r"[ \t]*(?:[-+*•·–][ \t]+|\d{1,2}[.)][ \t]+(?=\D)|\d{1,2}/(?:\d{1,2}|n)?[ \t]+"
    r"|(?:[\u2190-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff]\ufe0f?)+[ \t]*)"
)
"""Marks of lists, and the numbers of a thread: `1/`, `2/7`."""
_LABEL = re.compile(r"[ \t]*[A-ZÁÉÍÓÚÑ][^:.;,!?|\d]{1,40}+:[ \t]+\S")
"""A line that begins something new with its name: "Previous figure: +1.7%", "REPORTER: And core inflation?"."""
_ROW = re.compile(r"[ \t]*\|.*\|[ \t]*$")
_RULE = re.compile(r"[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|=+[ \t]*)$")
_DIVIDER = re.compile(r"[ \t|:-]+$")
_FENCE = re.compile(r"[ \t]*(?:```|~~~)")


class Line(msgspec.Struct, frozen=True, gc=False):
    """A line: what kind of block it is of (nothing for a blank one, a rule or code), where its words stand.

    `name` is the level of a heading. `is_divider` says that it only draws the head of a table off.
    """

    kind: str
    span: Span
    name: str = ""
    is_divider: bool = False
    is_labelled: bool = False


def lines(seen: str, start: int) -> Iterator[Line]:
    """Each line from `start`; those of code are blank, as nobody's claims are in them."""
    is_code = False
    at = start
    while at < len(seen):
        found = seen.find("\n", at)
        end = len(seen) if found < 0 else found
        text = seen[at:end].rstrip("\r")
        is_fence = _FENCE.match(text) is not None
        is_code ^= is_fence
        if is_code or is_fence:
            yield Line("", Span(at, end))
        elif "<" in text and _TAGGED.search(text):
            yield from _tagged(text, at)
        else:
            yield _line(text, at)
        at = end + 1


def _tagged(text: str, at: int) -> Iterator[Line]:
    """A line of HTML that begins at `at`, as many lines as blocks begin in it; nothing goes on over a beginning."""
    starts = list(_TAGGED.finditer(text))
    if text[: starts[0].start()].strip(" \t\0"):
        yield _line(text[: starts[0].start()], at)
    for index, tag in enumerate(starts):
        end = starts[index + 1].start() if index + 1 < len(starts) else len(text)
        whole, name = Span(at + tag.end(), at + end), tag["name"].casefold()
        yield Line("", Span(at + tag.start(), at + tag.end()))
        if name[0] == "h" and name[1:].isdigit():
            yield Line("heading", whole, name[1:])
        elif text[tag.end() : end].strip(" \t\0"):
            yield Line("item" if name == "li" else "paragraph", whole)


def _line(text: str, at: int) -> Line:
    """What a line that begins at `at` is: one of a paragraph where no mark begins it, as no letter does."""
    marked = None if text[:1].isalpha() else _marked(text, at)
    return marked or Line("paragraph", Span(at, at + len(text)), is_labelled=_LABEL.match(text) is not None)


def _marked(text: str, at: int) -> Line | None:
    """A line that its marks make one of another kind than a paragraph, or of none."""
    whole = Span(at, at + len(text))
    if not text.strip(" \t\0") or _is_rule(text):
        return Line("", whole)
    heading = _HEADING.match(text)
    if heading:
        return Line("heading", Span(at + heading.start(2), at + heading.end(2)), str(len(heading[1])))
    quote, item = _QUOTE_MARK.match(text), _ITEM.match(text)
    if quote:
        kind = "quotation" if text[quote.end() :].strip(" >") else ""
        return Line(kind, Span(at + quote.end(), whole.end))
    if item:
        return Line("item", Span(at + item.end(), whole.end))
    return Line("row", whole, is_divider=_DIVIDER.fullmatch(text) is not None) if _ROW.match(text) else None


def _is_rule(text: str) -> bool:
    """Whether a line is a rule across the page."""
    return _RULE.match(text) is not None and not _ROW.match(text)

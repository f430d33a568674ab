"""What is markup in a text and not words: emphasis, links, tags. It is taken out without moving anything."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from generator.checking.text.hidden import FILLER

BREAK = "\u2029"
"""Stands where a tag begins that parts a text: no sentence goes over it."""
_SIGN = re.compile(r"[<\]!\\*~`_&]")
"""What every mark begins with."""
_MARK = re.compile(
    r"(?P<tag></?[A-Za-z][^<>]{0,2000}>)"
    r"|(?P<target>\]\((?:[^()\s<>]|\([^()\s]*\))*+(?:\s+\"[^\"\n]{0,300}\")?\s*\))"
    r"|(?P<image>!\[)"
    r"|(?P<escape>\\[!-/:-@\[-`{-~])"
    r"|(?P<emphasis>\*+|~~+|`+|(?<![^\W_])_+|_+(?![^\W_]))"
    r"|(?P<entity>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,24});)"
)
_INLINE = frozenset(
    "a abbr b cite code del dfn em font i ins kbd mark q s small span strong u var bdi bdo time".split()
)
_TAG_NAME = re.compile(r"</?([A-Za-z][A-Za-z0-9]*)")
_ALT = re.compile(r"\balt\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_UNREAD = (("<!--", "-->"), ("<script", "</script>"), ("<style", "</style>"))


def unmarked(plain: str) -> str:
    r"""The text with all markup replaced by as many fillers, or by blanks where it parts words.

    >>> unmarked("**6.7**% [INEGI](https://x.mx)").replace("\x00", "")
    '6.7% INEGI'
    """
    text = plain
    for start, end in _unread(plain):
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    parts: list[str] = []
    at = 0
    for match in _marks(text):
        kind = match.lastgroup or ""
        parts.extend((text[at : match.start()], _replaced(kind, match[0])))
        if kind == "target":
            _unbracket(parts)
        at = match.end()
    return "".join((*parts, text[at:]))


def _marks(text: str) -> Iterator[re.Match[str]]:
    """The marks of a text one after the other: looked for by their first sign alone, which few signs are."""
    sign = _SIGN.search(text)
    while sign:
        mark = _MARK.match(text, sign.start())
        if mark:
            yield mark
        sign = _SIGN.search(text, mark.end() if mark else sign.end())


def pictures(plain: str) -> Iterator[tuple[int, int]]:
    """Where the descriptions of pictures stand, of Markdown and of HTML."""
    at = plain.find("![")
    while at >= 0:
        end = plain.find("](", at)
        stop = plain.find("\n\n", at, end) if end >= 0 else 0
        if end >= 0 and stop < 0:
            yield at + 2, end
        at = plain.find("![", at + 2) if end >= 0 else -1


def _replaced(kind: str, mark: str) -> str:
    """What stands for a mark: as many signs as it has."""
    if kind == "escape":
        return FILLER + mark[1]
    if kind == "entity":
        sign = html.unescape(mark)
        return sign + FILLER * (len(mark) - 1) if len(sign) == 1 else mark
    if kind == "tag":
        return _tag(mark)
    return FILLER * len(mark)


def _tag(mark: str) -> str:
    """A tag inside words leaves nothing, another a blank; the description of a picture stays to be read."""
    name = _TAG_NAME.match(mark)
    if name and name[1].casefold() == "img" and (alt := _ALT.search(mark)):
        start, end = alt.span(1 if alt[1] is not None else 2)
        return f"{BREAK}{' ' * (start - 1)}{mark[start:end]}{' ' * (len(mark) - end)}"
    is_inline = name is not None and name[1].casefold() in _INLINE
    blank = FILLER if is_inline else " "
    inner = "".join("\n" if sign == "\n" else blank for sign in mark[1:])
    return (FILLER if is_inline else BREAK) + inner


def _unbracket(parts: list[str]) -> None:
    """Take the opening bracket of a link out of the last piece that has one."""
    for index in range(len(parts) - 2, max(-1, len(parts) - 12), -1):
        place = parts[index].rfind("[")
        if place >= 0:
            parts[index] = f"{parts[index][:place]}{FILLER}{parts[index][place + 1 :]}"
            return


def _unread(plain: str) -> Iterator[tuple[int, int]]:
    """Comments, scripts and styles: nobody reads them."""
    if "<" not in plain:
        return
    small = plain.casefold() if len(plain.casefold()) == len(plain) else plain
    for opening, closing in _UNREAD:
        at = small.find(opening)
        while at >= 0:
            end = small.find(closing, at)
            if end < 0:
                break
            yield at, end + len(closing)
            at = small.find(opening, end)

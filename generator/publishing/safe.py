"""Markdown that is handed on as Markdown, with nothing in it that a site would run.

Sites differ in what they let through: Hugo runs shortcodes, Jekyll runs Liquid and lets attributes be set, most let
HTML pass. So every sign that begins one of these is made a character, and of links only those stay whose target is
known.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

LINK = re.compile(
    r"""(?P<picture>!?)\[(?P<words>(?:[^\[\]\\]|\\.)*)\]
        \((?P<target>[^()\s<>]*)(?:\s+"[^"]*")?\)""",
    re.VERBOSE,
)
AUTOLINK = re.compile(r"<(?P<target>https?://[^<>\s]+)>")
FOOTNOTE = re.compile(r"\[\^\w+\]")
WHOLE = re.compile(r"(?:https?://|mailto:)[^\s/]", re.IGNORECASE)
"""An address that means the same everywhere."""
ACTIVE = str.maketrans({"<": "&lt;", "{": "&#123;"})
BRACKET = re.compile(r"\\.|[\[\]]")


def safe(text: str, addresses: Mapping[str, str]) -> str:
    r"""The text with nothing active in it; `addresses` are those of its local references.

    >>> safe("Vea la [serie](data.csv), [esto](javascript:alert(1)) y {{< youtube x >}}", {"data.csv": "datos.csv"})
    'Vea la [serie](datos.csv), \\[esto\\](javascript:alert(1)) y &#123;&#123;&lt; youtube x >}}'
    """
    linked = AUTOLINK.sub(r"[\g<target>](\g<target>)", text)
    parts, end = [], 0
    for found in LINK.finditer(linked):
        parts += [_inert(linked[end : found.start()]), _link(found, addresses)]
        end = found.end()
    return "".join([*parts, _inert(linked[end:])])


def _link(found: re.Match[str], addresses: Mapping[str, str]) -> str:
    """A link with the address it really leads to; its words alone where it leads nowhere."""
    target = addresses.get(found["target"], found["target"])
    words = found["words"].translate(ACTIVE)
    is_known = found["target"] in addresses or WHOLE.match(target)
    return f"{found['picture']}[{words}]({target.translate(ACTIVE)})" if is_known else words


def _inert(text: str) -> str:
    """Words in which no bracket makes a link and no sign begins a tag, a shortcode or an attribute."""
    parts, end = [], 0
    for found in FOOTNOTE.finditer(text):
        parts += [_escaped(text[end : found.start()]), found[0]]
        end = found.end()
    return "".join([*parts, _escaped(text[end:])])


def _escaped(text: str) -> str:
    return BRACKET.sub(lambda found: found[0] if len(found[0]) > 1 else f"\\{found[0]}", text).translate(ACTIVE)

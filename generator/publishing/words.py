"""The words of a text, whatever it is written in: what two versions of it have in common."""

from __future__ import annotations

import html
import re

PICTURES = re.compile(r"!\[[^\]]*\]\([^)]*\)")
TAGS = re.compile(r"<!--.*?-->|<[^<>]*>", re.DOTALL)
TARGETS = re.compile(r"\]\([^()\s]*(?:\s[^()]*)?\)")
WORDS = re.compile(r"[^\W_]+")


def words(text: str) -> list[str]:
    """The words and figures of Markdown or HTML, without tags, pictures and the targets of links.

    >>> words('**Suben** <em>6.7&nbsp;%</em> [aquí](https://example.org/3)')
    ['Suben', '6', '7', 'aquí']
    """
    return WORDS.findall(html.unescape(TAGS.sub(" ", TARGETS.sub("]", PICTURES.sub(" ", text)))))

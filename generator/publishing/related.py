"""The list at the end of a bulletin that leads to related ones: only what readers can open stands in it."""

from __future__ import annotations

import re
from collections.abc import Collection

ITEM = re.compile(r"[-*+] \[(?:[^\[\]\\]|\\.)*\]\((?P<target>\.\./[^()\s]+)\)")
EMPTY = re.compile(r"^#{2,6} [^\n]+\n\s*(?=#{1,6} |\Z)", re.MULTILINE)


def readable(text: str, known: Collection[str]) -> str:
    r"""The Markdown without the items that begin with a link to a bulletin which is not `known` to readers.

    Such a headline may be under embargo, withdrawn, or of a draft that nobody approved. A heading below which nothing
    is left goes with them. A link within a sentence stays: an editor wrote it there.

    >>> readable("## Temas\n\n- [Uno](../a/es.md) (3 de abril)\n- [Dos](../b/es.md)\n", ["../b/es.md"])
    '## Temas\n\n- [Dos](../b/es.md)'
    >>> readable("-oOo-\n\n## Temas\n\n- [Uno](../a/es.md)\n", [])
    '-oOo-'
    """
    lines = text.splitlines(keepends=True)
    kept = [line for line in lines if not (found := ITEM.match(line)) or found["target"] in known]
    if len(kept) == len(lines):
        return text
    return EMPTY.sub("", "".join(kept)).rstrip()

"""Decides from the bytes themselves in which charset a text is: what a server says of it is often wrong."""

from __future__ import annotations

import codecs
import re

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Byte-order marks; that of UTF-32 begins with that of UTF-16."""
OLD = ("cp1252", "cp850", "mac-roman")
"""How Spanish text is stored where it is not Unicode: Windows, DOS, and old Macintoshes."""
SPANISH = frozenset("áéíóúüñÁÉÍÓÚÜÑàèòçÀÈÒÇºª¿¡°–—“”’…«»·€±§®©")
DECLARED = re.compile(r"charset=[\"']?([\w.:-]+)", re.IGNORECASE)
SAMPLE = 1_000_000


def of(data: bytes, content_type: str = "") -> str:
    """The name of the charset; ValueError where the bytes are of none that is known.

    A mark at the beginning decides, then whether all is valid UTF-8, then the charset in which the
    characters beyond ASCII make the most Spanish letters; what `content_type` declares only settles a tie.

    >>> of("Baja California, México".encode()), of("México".encode("cp1252")), of("México".encode("cp850"))
    ('utf-8', 'cp1252', 'cp850')
    """
    for mark, name in MARKS:
        if data.startswith(mark):
            return name
    if _decodes(data, "utf-8"):
        return "utf-8"
    candidates = [name for name in (*_declared(content_type), *OLD) if _decodes(data, name)]
    if not candidates:
        message = "the text is in no charset that is known"
        raise ValueError(message)
    return max(candidates, key=lambda name: _likeness(data, name))  # the first of equals


def _declared(content_type: str) -> tuple[str, ...]:
    found = DECLARED.search(content_type)
    try:
        name = codecs.lookup(found[1]).name if found else ""
    except LookupError:
        return ()
    # Browsers read Latin-1 as the charset of Windows, which has more characters; so do those who write it.
    return (name,) if name and name not in {"utf-8", "ascii", "iso8859-1"} else ()


def _decodes(data: bytes, name: str) -> bool:
    try:
        data.decode(name)
    except (UnicodeError, LookupError):
        return False
    return True


def _likeness(data: bytes, name: str) -> int:
    """Spanish letters and marks less anything else, among what is beyond ASCII at the beginning."""
    beyond = [char for char in data[:SAMPLE].decode(name, errors="ignore") if char > "\x7f"]
    return sum(1 if char in SPANISH else -1 for char in beyond)

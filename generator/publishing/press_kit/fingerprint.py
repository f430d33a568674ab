"""What somebody could have edited in a file of a kit, as a number that moves when they do."""

from __future__ import annotations

import hashlib
import json
import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import PurePath
from xml.etree import ElementTree as ET

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEXTS = ("word/document", "word/footnotes")
MARGINS = ("word/header", "word/footer")
NUMBER = re.compile(r"\d+")
STANDING = ("pubStatus", "versionCreated", "embargoedUntil", "datePublished", "dateModified", "creativeWorkStatus")
"""What a record says of being public, and since when: nothing that somebody writes."""


def fingerprint(name: str, content: bytes) -> str:
    """The SHA-256 of what a file says.

    Word writes a file anew whenever it is saved: there, words and pictures count. In a record, all but how it stands.
    """
    match PurePath(name).suffix:
        case ".docx":
            return _digest(_word(content))
        case ".json" | ".jsonld":
            return _digest(_record(content))
        case _:
            return _digest(content)


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _record(content: bytes) -> bytes:
    try:
        values = json.loads(content)
    except ValueError:
        return content
    if not isinstance(values, dict):
        return content
    kept = {key: value for key, value in values.items() if key not in STANDING}
    return json.dumps(kept, sort_keys=True).encode()


def _word(content: bytes) -> bytes:
    """The paragraphs, and the pictures in no order; the bytes where it is no Word file.

    What stands above and below every page counts once, and without the numbers of pages.
    """
    try:
        with zipfile.ZipFile(BytesIO(content)) as packed:
            parts = {name: packed.read(name) for name in packed.namelist()}
            texts = [line for name in sorted(parts) if name.startswith(TEXTS) for line in _lines(name, parts[name])]
            around = {line for name in parts if name.startswith(MARGINS) for line in _lines(name, parts[name])}
    except (zipfile.BadZipFile, ET.ParseError):
        return content
    pictures = sorted(_digest(part) for name, part in parts.items() if name.startswith("word/media/"))
    margins = sorted({NUMBER.sub("", line) for line in around})
    return json.dumps([texts, margins, pictures]).encode()


def _lines(name: str, part: bytes) -> Iterator[str]:
    if not name.endswith(".xml"):
        return
    paragraphs = ET.fromstring(part).iter(f"{WORD}p")  # noqa: S314  expat refuses entities that grow
    for paragraph in paragraphs:
        text = "".join(one.text or "" for one in paragraph.iter(f"{WORD}t"))
        if text.strip():
            yield text

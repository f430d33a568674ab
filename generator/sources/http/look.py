"""Looks at the first and the last bytes of an answer, to see whether it is what was asked for at all."""

from __future__ import annotations

import codecs
from pathlib import Path

from generator.secrets import redact_bytes
from generator.sources.http.request import Failure, Kind

FIRST = 4096
PAGE = (b"<!doctype html", b"<html", b"<head", b"<body")
ZIP = (b"PK\x03\x04", b"PK\x05\x06")
AS_PAGE = "Open the address in a browser: the agency may have moved the file, or be closed for maintenance."


def judge(path: Path, kind: Kind, *, is_whole: bool) -> Failure | None:
    """What is wrong with a file of which `kind` was expected, or None.

    `is_whole` says that the server told where it ends. Where it did not, a text has to end with a
    line's end, or its last line may be half a figure.
    """
    size = path.stat().st_size
    if not size:
        return Failure("the answer is empty.", "Fetch it again; nothing was stored.")
    with path.open("rb") as file:
        head = _plain(file.read(FIRST))
        file.seek(max(0, size - 1))
        last = file.read(1)
    if head.lower().startswith(PAGE):
        return Failure(f"the answer is a web page, not {_name(kind)}.", AS_PAGE, again=False)
    if not _fits(head, kind):
        return Failure(f"the answer is not {_name(kind)}: it begins {redact_bytes(head)[:20]!r}.", AS_PAGE, again=False)
    if kind == "xml" and b"<!doctype" in head.lower():
        what = "the answer declares a document type, through which XML can be made to read other files."
        return Failure(what, "Ask the agency for it without DOCTYPE; nothing was stored.", again=False)
    if kind == "text" and not is_whole and last not in {b"\n", b"\r", b"\0"}:
        what = "the answer may be cut short: the server did not say how long it is, and its last line has no end."
        return Failure(what, "Fetch it again; if it stays so, download it by hand and use `path`.")
    return None


def is_page(data: bytes) -> bool:
    """Whether a file is a web page, such as a server saves in the place of what was asked for."""
    return _plain(data[:FIRST]).lower().startswith(PAGE)


def _plain(head: bytes) -> bytes:
    """Without mark and blanks at the beginning, and without comments before a page."""
    plain = head.removeprefix(codecs.BOM_UTF8).lstrip()
    while plain.startswith(b"<!--") and b"-->" in plain:
        plain = plain.partition(b"-->")[2].lstrip()
    return plain


def _fits(head: bytes, kind: Kind) -> bool:
    if kind == "json":
        return head[:1] in {b"{", b"["}
    if kind == "zip":
        return head.startswith(ZIP)
    if kind == "xml":
        return head.startswith((b"<", codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    return kind != "text" or not head.startswith((*ZIP, b"<?xml"))


def _name(kind: Kind) -> str:
    return {"json": "JSON", "zip": "a zip or workbook", "xml": "XML", "text": "a table of text"}.get(kind, "the file")

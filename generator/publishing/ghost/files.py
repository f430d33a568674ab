"""The chart and the data of a parcel among the files of a site.

The name of a file holds a hash of its content. Ghost lists no files, and takes the same one twice: so it is looked for
in the post that is there, then where an upload of this month would be. A new content is a new file; Ghost lets nobody
take one away but who has access to its disk.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

from generator.publishing.ghost.site import Site, Value
from generator.publishing.parcel import Parcel

HASH = 12
"""Hexadecimal digits of a content's hash in its name."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file: where it is sent, what the answer calls it, and the ending of its name."""

    name: str
    mime: str
    ending: str
    fields: tuple[tuple[str, str], ...] = ()


CHART = Kind("images", "image/png", ".png", (("purpose", "image"),))
DATA = Kind("files", "text/csv", ".csv")


def chart(site: Site, parcel: Parcel, post: Value | None) -> str:
    """The address of the picture."""
    return _there(site, parcel, parcel.picture.png, CHART, post)


def data(site: Site, parcel: Parcel, post: Value | None) -> str:
    """The address of the figures, as a file to download."""
    return _there(site, parcel, parcel.data, DATA, post)


def _there(site: Site, parcel: Parcel, content: bytes, kind: Kind, post: Value | None) -> str:
    stem = "-".join(re.findall(r"[a-z0-9]+", parcel.key.lower()))
    name = f"{stem}-{hashlib.sha256(content).hexdigest()[:HASH]}{kind.ending}"
    shown = _shown(name, post) if post else ""
    if shown:
        return shown
    usual = f"{site.address}/content/{kind.name}/{site.now:%Y/%m}/{name}"
    if site.shows(usual):
        return usual
    answer = site.upload(f"{kind.name}/upload/", name, kind.mime, content, **dict(kind.fields), ref=name)
    return str(answer.value[kind.name][0]["url"])


def _shown(name: str, post: Value) -> str:
    """The address of a file that a post shows already; Ghost numbers names that were taken."""
    stem, _, ending = name.rpartition(".")
    found = re.search(rf"https?://[^\s\"'<>]*/{stem}(?:-\d+)?\.{ending}(?=[\"?#])", str(post.get("html") or ""))
    return found[0] if found else ""

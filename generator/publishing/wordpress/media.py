"""The chart and the data of a parcel in the library of a site.

The name of a file holds a hash of its content, and it is looked for by that name before it is sent: a file is there
once, however often a run was cut short. A new content is a new file; one of before stays, as a page may show it.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import Any

from generator.publishing.parcel import Parcel
from generator.publishing.render import words
from generator.publishing.wordpress.site import Site

HASH = 12
"""Hexadecimal digits of a content's hash in its name."""


@dataclass(frozen=True, slots=True)
class Medium:
    """A file in the library: its number, its address, and the post it belongs to (0 for none)."""

    identity: int
    url: str
    alt: str
    post: int


def chart(site: Site, parcel: Parcel, post: int) -> Medium:
    """The picture, with its alternative text as the parcel has it now."""
    picture = parcel.picture
    texts = {"alt_text": picture.alt, "caption": words(picture.caption), "title": words(parcel.title)}
    found = _there(site, parcel, picture.png, ".png", "image/png", texts, post)
    if found.alt != picture.alt:
        site.post(f"/wp/v2/media/{found.identity}", texts)
    return found


def data(site: Site, parcel: Parcel, post: int) -> Medium:
    """The figures, as a file to download."""
    return _there(site, parcel, parcel.data, ".csv", "text/csv", {"title": words(parcel.title)}, post)


def belong(site: Site, media: tuple[Medium, ...], post: int) -> None:
    """Files that belong to a post are as hidden as that is; those that belong to none are for all to list."""
    for one in media:
        if not one.post:
            site.post(f"/wp/v2/media/{one.identity}", {"post": post}, known=("rest_cannot_edit",))


def remove(site: Site, parcel: Parcel) -> None:
    """Take all files of a parcel, of any version, out of the library, which knows no other way to hide them."""
    name = re.compile(rf"{re.escape(_stem(parcel))}-[0-9a-f]{{{HASH}}}(?:-\d+)?")
    words_of_it = f'"{parcel.key}"'
    answer = site.get("/wp/v2/media", context="edit", _fields="id,slug", per_page=100, search=words_of_it)
    for one in answer.value:
        if name.fullmatch(one["slug"]):
            site.delete(f"/wp/v2/media/{one['id']}", known=("rest_post_invalid_id",), force="true")


def _there(
    site: Site, parcel: Parcel, content: bytes, ending: str, kind: str, texts: dict[str, str], post: int
) -> Medium:
    slug = f"{_stem(parcel)}-{hashlib.sha256(content).hexdigest()[:HASH]}"
    answer = site.get("/wp/v2/media", slug=slug, context="edit")
    if answer.value:
        return _medium(answer.value[0])
    fields = {**texts, "slug": slug, "description": parcel.key, **({"post": str(post)} if post else {})}
    return _medium(site.upload(fields, f"{slug}{ending}", kind, content).value)


def _stem(parcel: Parcel) -> str:
    """What the names of its files begin with."""
    return "-".join(re.findall(r"[a-z0-9]+", parcel.key.lower()))


def _medium(value: dict[str, Any]) -> Medium:
    return Medium(int(value["id"]), str(value["source_url"]), str(value["alt_text"]), int(value["post"] or 0))

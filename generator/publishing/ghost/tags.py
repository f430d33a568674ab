"""The tags of a post: those that readers see, and internal ones, which begin with # and are for staff and theme."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.publishing.ghost.fields import line
from generator.publishing.ghost.site import Site, Value, quoted
from generator.publishing.outlet import OutletOptions
from generator.publishing.pack import slug
from generator.publishing.parcel import Parcel

OURS = "#bulletin"
WITHDRAWN = "#bulletin-withdrawn"
LONGEST = 191


def of(site: Site, parcel: Parcel, options: OutletOptions) -> list[Value]:
    """The tags of a new post: categories first, as Ghost files a post under its first; then tags, then internal ones.

    One that the site knows, whatever its capitals, is meant by its identity; another is made with the post.
    """
    given = (
        *options.categories.get(parcel.language, ()),
        *options.tags.get(parcel.language, ()),
        *parcel.keywords,
    )
    wanted: dict[str, str] = {}
    for name in filter(None, map(_public, given)):
        wanted.setdefault(name.casefold(), name)
    internal = [OURS, f"#{parcel.language}"]
    known = _known(site, [*wanted.values(), *internal])
    return [known.get(name.casefold(), {"name": name}) for name in [*wanted.values(), *internal]]


def has(post: Value, name: str) -> bool:
    """Whether a post bears a tag."""
    return any(tag["name"] == name for tag in post.get("tags", ()))


def without(post: Value, name: str) -> list[Value]:
    """The tags that a post has, but for one."""
    return [{"id": tag["id"]} for tag in post.get("tags", ()) if tag["name"] != name]


def withdrawn(site: Site, post: Value) -> list[Value]:
    """The tags of a post, and the one by which a withdrawn post is known from a draft."""
    mark = _known(site, [WITHDRAWN]).get(WITHDRAWN, {"name": WITHDRAWN})
    return [*without(post, WITHDRAWN), mark]


def _known(site: Site, names: Iterable[str]) -> dict[str, Value]:
    """The tags of those names that the site has, by the name in small letters."""
    names = list(names)
    slugs = [f"hash-{slug(name)}" if name[0] == "#" else slug(name) for name in names]
    asked = f"name:[{_listed(names)}],slug:[{_listed(slugs)}]"
    found = site.get("tags/", filter=asked, fields="id,name", limit="100").value["tags"]
    return {str(tag["name"]).casefold(): {"id": tag["id"]} for tag in found}


def _listed(texts: Iterable[str]) -> str:
    return ",".join(map(quoted, filter(None, texts)))


def _public(name: str) -> str:
    """A name that Ghost takes, and takes for one that readers may see."""
    return line(re.sub(r"[,\\]", " ", name)).lstrip("# ")[:LONGEST].strip()

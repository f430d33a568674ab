"""Categories and tags: found by their names, or made."""

from __future__ import annotations

import html
from typing import Any, Literal

import nh3

from generator.publishing.pack import slug
from generator.publishing.wordpress.site import Answer, Site

Kind = Literal["categories", "tags"]
FORBIDDEN = ("rest_cannot_create", "rest_cannot_assign_term")


def identities(site: Site, kind: Kind, names: tuple[str, ...]) -> list[int]:
    """The numbers of the terms of those names, in order, each once; one that is not there is made.

    PublishError where it may not be: an author cannot make categories.
    """
    wanted = {name.casefold(): name for name in map(_plain, map(_bare, names)) if name}
    return list(dict.fromkeys(_found(site, kind, name) or _made(site, kind, name) for name in wanted.values()))


def missing(site: Site, kind: Kind, names: tuple[str, ...]) -> list[str]:
    """The names that the site does not know."""
    return [name for name in map(_plain, map(_bare, names)) if name and not _found(site, kind, name)]


def _found(site: Site, kind: Kind, name: str) -> int:
    """The number of a term, 0 where there is none of that very name, whatever its capitals.

    It is looked for by its words and by its short name: the search of some sites knows capitals, or no `&`.
    """
    for field, text in (("search", name), ("slug", slug(name))):
        fields: dict[str, Any] = {"per_page": 100, "_fields": "id,name", field: text}
        answer = site.get(f"/wp/v2/{kind}", **fields)
        same = (int(one["id"]) for one in answer.value if _plain(one["name"]).casefold() == name.casefold())
        found = next(same, 0)
        if found:
            return found
    return 0


def _made(site: Site, kind: Kind, name: str) -> int:
    answer = site.post(f"/wp/v2/{kind}", {"name": name}, known=("term_exists", *FORBIDDEN))
    if answer.code in FORBIDDEN:
        noun = "category" if kind == "categories" else "tag"
        what = f"there is no {noun} '{name}', and the user '{site.user}' may not make one."
        raise site.remote.error(what, "Ask an editor of the site to make it, or take it out of the settings.")
    return _existing(answer) if answer.code else int(answer.value["id"])


def _existing(answer: Answer) -> int:
    """WordPress takes some names for the same that are written otherwise, such as Economia and Economía."""
    return int(answer.value["data"]["term_id"])


def _bare(name: str) -> str:
    """Without markup, which WordPress takes out of names, and then finds some to be empty."""
    return nh3.clean(html.unescape(name), tags=set())


def _plain(name: str) -> str:
    return " ".join(html.unescape(name).split())

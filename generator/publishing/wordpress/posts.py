"""The posts of a site: which is that of a parcel, and what of it staff could have changed."""

from __future__ import annotations

import hashlib
import re

import msgspec

from generator.publishing.outlet import Held, State
from generator.publishing.parcel import Parcel
from generator.publishing.wordpress.site import Site, Value

POSTS = "/wp/v2/posts"
STATES: dict[str, State] = {"publish": "public", "future": "scheduled", "private": "withdrawn", "trash": "trashed"}
"""What WordPress calls a state; all others are ways of being a draft."""
EVERY = "publish,future,draft,pending,private,trash"
PICTURE = "wp:featuredmedia"
MARK = re.compile(r"<!-- bulletin (?P<key>\S+) [0-9a-f]{16} -->")
TRASHED = re.compile(r"__trashed(-\d+)?$")


def by_identity(site: Site, parcel: Parcel, identity: str) -> Value | None:
    """The post of that number; None where it was deleted, or is another bulletin's by now."""
    if not identity.isdecimal():
        return None
    answer = site.get(f"{POSTS}/{identity}", known=("rest_post_invalid_id",), context="edit", _embed=PICTURE)
    if answer.code:
        return None
    key = _key(answer.value)
    return answer.value if key in {"", parcel.key} else None


def by_mark(site: Site, parcel: Parcel) -> Value | None:
    """The post that carries the mark of a parcel, of whatever version.

    One in the trash counts where there is no other. PublishError where there are several, or the user may not see all.
    """
    mark = f'"bulletin {parcel.key} "'
    answer = site.get(POSTS, context="edit", _embed=PICTURE, search=mark, status=EVERY, per_page=100)
    if answer.total > len(answer.value):
        what = f"there is a post of {parcel.key} that the user '{site.user}' may not see."
        raise site.remote.error(what, "Write there as the user who made it, or as an editor.")
    ours = [post for post in answer.value if _key(post) == parcel.key]
    kept = [post for post in ours if post["status"] != "trash"] or ours[:1]
    if len(kept) > 1:
        numbers = ", ".join(str(post["id"]) for post in kept)
        what = f"there are {len(kept)} posts of {parcel.key}, with the numbers {numbers}."
        raise site.remote.error(what, "Keep one there, and put the others in the trash.")
    return next(iter(kept), None)


def taken(site: Site, slug: str) -> Value | None:
    """What holds an address already; PublishError where that cannot be seen."""
    answer = site.get(POSTS, slug=slug, status=EVERY, context="edit", _fields="id,link,title")
    if answer.total and not answer.value:
        return {"id": 0, "title": {"raw": ""}, "link": ""}
    return next(iter(answer.value), None)


def held(post: Value) -> Held:
    """What the site holds, as it answered with `context=edit`."""
    title, content, excerpt = (str(post[name]["raw"]) for name in ("title", "content", "excerpt"))
    slug = TRASHED.sub("", str(post["slug"]))
    mark = MARK.search(content)
    seen = msgspec.json.encode([title, content, excerpt, slug, _alt(post)])
    return Held(
        identity=str(post["id"]),
        url=_address(post, slug),
        state=STATES.get(str(post["status"]), "draft"),
        text=f"<h1>{title}</h1>\n{content}",
        digest=hashlib.sha256(seen).hexdigest(),
        mark=mark[0] if mark else "",
    )


def _alt(post: Value) -> str:
    """The alternative text of the picture that stands for the post; empty without one."""
    return next((str(one.get("alt_text", "")) for one in post.get("_embedded", {}).get(PICTURE, ())), "")


def _address(post: Value, slug: str) -> str:
    """Where readers find it, or will: a draft has only a number as yet, but its address is known."""
    template = str(post.get("permalink_template", ""))
    if post["status"] in {"publish", "private"} or "%postname%" not in template:
        return str(post["link"])
    return template.replace("%postname%", slug)


def _key(post: Value) -> str:
    found = MARK.search(str(post["content"]["raw"]))
    return found["key"] if found else ""

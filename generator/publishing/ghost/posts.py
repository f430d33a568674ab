"""The posts of a site: which is that of a parcel, and what of it staff could have changed."""

from __future__ import annotations

import hashlib
import html
import json
import re

import msgspec

from generator.publishing.ghost.site import Site, Value, quoted
from generator.publishing.ghost.tags import WITHDRAWN, has
from generator.publishing.outlet import Held, State
from generator.publishing.parcel import Parcel

POSTS = "posts/"
WHOLE = {"formats": "html", "include": "tags,newsletter"}
"""What is asked for with a post: its text as readers get it."""
STATES: dict[str, State] = {"published": "public", "scheduled": "scheduled", "sent": "public"}
PAGE = "100"
IDENTITY = re.compile(r"[0-9a-f]{24}")
MARK = re.compile(r"<!-- bulletin (?P<key>\S+) [0-9a-f]{16} -->")
CARD = re.compile(r"\n?<!--kg-card-(?:begin|end): html-->\n?")
EMPTY = re.compile(r"(?:<p></p>)+$")
"""What the editor of Ghost leaves behind a text that was opened and saved."""


def by_identity(site: Site, parcel: Parcel, identity: str) -> Value | None:
    """The post of that identity; None where it was deleted, or is another bulletin's."""
    if not IDENTITY.fullmatch(identity):
        return None
    answer = site.get(f"{POSTS}{identity}/", known=("NotFoundError",), **WHOLE)
    if answer.refusal:
        return None
    post = _first(answer.value)
    return post if _key(post) in {"", parcel.key} else None


def by_mark(site: Site, parcel: Parcel) -> Value | None:
    """The post that carries the mark of a parcel, of whatever version; PublishError where there are several."""
    ours = [post for post in _searched(site, f"bulletin {parcel.key} ") if _key(post) == parcel.key]
    if len(ours) > 1:
        slugs = ", ".join(str(post["slug"]) for post in ours)
        raise site.remote.error(f"there are {len(ours)} posts of {parcel.key}: {slugs}.", "Delete all but one there.")
    return next(iter(ours), None)


def taken(site: Site, slug: str) -> Value | None:
    """The post or the page that has an address already."""
    for kind in ("posts", "pages"):
        found = site.get(f"{kind}/", filter=f"slug:{quoted(slug)}", fields="id,title,slug", limit="1").value[kind]
        if found:
            return dict(found[0])
    return None


def sent(site: Site, fields: Value, identity: str = "") -> Value:
    """Make a post, or change the one of that identity; what the site holds then.

    Ghost mails nothing unless a newsletter is named in the address that is asked, which never happens here.
    """
    value = {"posts": [fields]}
    answer = site.put(f"{POSTS}{identity}/", value, **WHOLE) if identity else site.post(POSTS, value, **WHOLE)
    return _first(answer.value)


def held(site: Site, post: Value, address: str) -> Held:
    """What the site holds, as it answered; `address` is where readers find the post, as far as is known."""
    content, mark = text(post), MARK.search(text(post))
    fields = [str(post.get(name) or "") for name in ("title", "custom_excerpt", "slug", "meta_description")]
    picture = [str(post.get(name) or "") for name in ("feature_image", "feature_image_alt")]
    status = str(post["status"])
    withdrawn: State = "withdrawn" if has(post, WITHDRAWN) else "draft"
    return Held(
        identity=str(post["id"]),
        url=str(post["url"]) if status in {"published", "sent"} else f"{site.address}{address}",
        state=STATES.get(status, withdrawn),
        text=f"<h1>{html.escape(str(post['title']))}</h1>\n{content}",
        digest=hashlib.sha256(msgspec.json.encode([content, fields, picture])).hexdigest(),
        mark=mark[0] if mark else "",
    )


def text(post: Value) -> str:
    """The text as HTML, without what only says where a card begins and ends."""
    return EMPTY.sub("", CARD.sub("", str(post.get("html") or "")))


def card(page: str) -> str:
    """A text of one card of HTML, in the form in which Ghost keeps it: so not a letter of it is changed."""
    root = {"type": "root", "version": 1, "direction": None, "format": "", "indent": 0}
    return json.dumps({"root": {**root, "children": [{"type": "html", "version": 1, "html": page}]}})


def _searched(site: Site, words: str) -> list[Value]:
    """All posts with those words, whatever their state."""
    found: list[Value] = []
    page: str | None = "1"
    while page:
        value = site.get(POSTS, filter=f"lexical:~{quoted(words)}", limit=PAGE, page=page, **WHOLE).value
        found += value["posts"]
        following = value["meta"]["pagination"]["next"]
        page = str(following) if following else None
    return found


def _first(value: Value) -> Value:
    (post,) = value["posts"]
    return dict(post)


def _key(post: Value) -> str:
    found = MARK.search(str(post.get("html") or ""))
    return found["key"] if found else ""

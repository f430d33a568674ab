"""An outlet on Ghost: each language of a bulletin is a post."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from generator.publishing.dating import moment
from generator.publishing.ghost import files, posts, tags
from generator.publishing.ghost.blocks import blocks
from generator.publishing.ghost.examine import examine
from generator.publishing.ghost.fields import line, short
from generator.publishing.ghost.options import GhostOptions, checked, key
from generator.publishing.ghost.site import Site, Value
from generator.publishing.open import SECTION
from generator.publishing.outlet import Held, Symptom
from generator.publishing.parcel import Parcel
from generator.publishing.render import page
from generator.tomltable import SettingsTable

EXCERPT, ALT, DESCRIPTION = 300, 191, 500
"""Characters that Ghost takes."""
SOON = timedelta(minutes=2)
"""Ghost schedules nothing for an hour that is nearer than that."""


class GhostOutlet:
    """A site of Ghost 5 or later, written to with the key of a custom integration.

    Chart and data go among its files, where anybody who knows the name finds them; it holds a hash of the content, and
    they go there only when no embargo lasts. Nothing is ever mailed to the members of the site.
    """

    shows_drafts = False

    def __init__(self, name: str, options: dict[str, Any], folder: Path) -> None:
        table = SettingsTable(folder, SECTION, name)
        self.options = checked(table, table.convert(options, GhostOptions))
        self.site = Site(name, self.options, key(table, self.options))

    def find(self, parcel: Parcel, identity: str) -> Held | None:
        """The post of a parcel; by its identity, else by the mark in its text."""
        found = posts.by_identity(self.site, parcel, identity) or posts.by_mark(self.site, parcel)
        return self._held(parcel, found) if found else None

    def send(self, parcel: Parcel, held: Held | None) -> Held:
        """Make the post, or bring it up to date: first what it needs, then itself, so that it is whole once there."""
        if held is None:
            fields = self._filed(parcel) | self._status(parcel, None) | self._texts(parcel, None)
            return self._held(parcel, posts.sent(self.site, fields))
        post = self._unmoved(parcel, held)
        fields = self._withdrawn(post) if parcel.standing == "withdrawn" else self._changed(parcel, post)
        stamp = {"updated_at": post["updated_at"]}
        return self._held(parcel, posts.sent(self.site, fields | stamp, held.identity))

    def inspect(self) -> Iterator[Symptom]:
        """Whether it can be reached, is new enough, and takes the key."""
        yield from examine(self.site)

    def _held(self, parcel: Parcel, post: Value) -> Held:
        address = self.options.address.format(slug=post["slug"], language=parcel.language)
        return posts.held(self.site, post, address)

    def _unmoved(self, parcel: Parcel, held: Held) -> Value:
        """The post as it stands, with the stamp that an update has to bear; PublishError where somebody was quicker."""
        post = posts.by_identity(self.site, parcel, held.identity)
        is_moved = post is None or self._held(parcel, post).digest != held.digest
        if post is None or (is_moved and parcel.standing != "withdrawn"):
            did = "deleted" if post is None else "edited"
            raise self.site.remote.error(f"somebody {did} the post there just now.", "Publish again, and it is seen.")
        return post

    def _changed(self, parcel: Parcel, post: Value) -> Value:
        status = self._status(parcel, post)
        own = {"tags": tags.without(post, tags.WITHDRAWN)} if status and tags.has(post, tags.WITHDRAWN) else {}
        return self._texts(parcel, post) | {"slug": post["slug"]} | status | own

    def _withdrawn(self, post: Value) -> Value:
        """A draft again, with its text as it stands, and a tag that says so to the staff."""
        return {"status": "draft", "tags": tags.withdrawn(self.site, post)}

    def _texts(self, parcel: Parcel, post: Value | None) -> Value:
        """What the post says, and the picture that stands for it."""
        addresses: dict[str, str] = {}
        if not parcel.embargo:
            picture = files.chart(self.site, parcel, post)
            addresses = {f"chart.{parcel.language}.svg": picture, "data.csv": files.data(self.site, parcel, post)}
        texts = {
            "title": line(parcel.title),
            "lexical": posts.card(blocks(page(parcel, addresses), parcel.language)),
            "custom_excerpt": short(parcel.excerpt, EXCERPT) or None,
            "meta_description": short(parcel.description, DESCRIPTION) or None,
        }
        return texts | self._pictured(parcel, picture if addresses else None)

    def _pictured(self, parcel: Parcel, picture: str | None) -> Value:
        """The chart where the post is shown in lists; where that is not wanted, on social networks alone."""
        if not self.options.featured:
            return {"og_image": picture, "twitter_image": picture}
        return {"feature_image": picture, "feature_image_alt": short(parcel.picture.alt, ALT) if picture else None}

    def _filed(self, parcel: Parcel) -> Value:
        """What is given to a post when it is made and left to the staff from then on: address, tags, who may read."""
        other = posts.taken(self.site, parcel.slug) if parcel.slug else None
        if other:
            what = f"the address '{parcel.slug}' is taken there by '{other['title']}'."
            raise self.site.remote.error(what, "Give that post another address there, or delete it.")
        slug = {"slug": parcel.slug} if parcel.slug else {}
        return slug | {"tags": tags.of(self.site, parcel, self.options), "visibility": "public"}

    def _status(self, parcel: Parcel, post: Value | None) -> Value:
        """Draft, public or to come, and of what moment; nothing where that is to stay as it is."""
        standing, before = parcel.standing, str(post["status"]) if post else ""
        if post and (standing == "draft" or before in {"published", "sent"}):
            return {}
        if standing == "draft":
            return {"status": "draft"}
        if post and post.get("newsletter"):
            what = "your staff scheduled the post there with a newsletter, and publishing it would mail that."
            raise self.site.remote.error(what, "Publish it there; or make it a draft there, and publish again.")
        at = moment(parcel, self.site.now)
        if standing == "public":
            return {"status": "published", "published_at": _written(at)}
        return {} if post and _is_due(post, _written(at)) else self._scheduled(parcel)

    def _scheduled(self, parcel: Parcel) -> Value:
        at = moment(parcel, self.site.now)
        if at < self.site.now + SOON:
            what = f"the hour it is to appear at, {at:%Y-%m-%d %H:%M} UTC, has passed there, or comes in two minutes."
            raise self.site.remote.error(what, "Publish it now, or choose a later hour.")
        return {"status": "scheduled", "published_at": _written(at)}


def _is_due(post: Value, at: str) -> bool:
    return [post["status"], post["published_at"]] == ["scheduled", at]


def _written(at: datetime) -> str:
    """A moment as Ghost writes it."""
    return f"{at:%Y-%m-%dT%H:%M:%S}.000Z"

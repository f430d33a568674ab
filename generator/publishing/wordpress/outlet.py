"""An outlet on WordPress: each language of a bulletin is a post."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generator.errors import PublishError
from generator.publishing.dating import moment
from generator.publishing.outlet import Held, Symptom
from generator.publishing.parcel import Parcel
from generator.publishing.render import page, words
from generator.publishing.wordpress import media, posts, terms
from generator.publishing.wordpress.examine import examine
from generator.publishing.wordpress.options import WordPressOptions, checked, password
from generator.publishing.wordpress.site import Site, Value
from generator.tomltable import SettingsTable

STATUS = {"draft": "draft", "public": "publish", "scheduled": "future", "withdrawn": "private"}


class WordPressOutlet:
    """A site of WordPress 6 or later, written to as one of its users: an editor, or an author.

    Chart and data go into its library, where anybody who guesses the name finds a file: not while an embargo lasts,
    and no longer once a bulletin is withdrawn.
    """

    shows_drafts = False

    def __init__(self, name: str, options: dict[str, Any], folder: Path) -> None:
        table = SettingsTable(folder, "outlets", name)
        self.options = checked(table, table.convert(options, WordPressOptions))
        self.site = Site(name, self.options, password(table, self.options))

    def find(self, parcel: Parcel, identity: str) -> Held | None:
        """The post of a parcel; by its number, else by the mark in its text."""
        found = posts.by_identity(self.site, parcel, identity) or posts.by_mark(self.site, parcel)
        return posts.held(found) if found else None

    def send(self, parcel: Parcel, held: Held | None) -> Held:
        """Make the post, or bring it up to date: first what it needs, then itself, so that it is whole once there."""
        status = self._status(parcel, held)
        filed = {} if held else self._filed(parcel)
        if parcel.embargo or parcel.standing == "withdrawn":
            files: tuple[media.Medium, ...] = ()
            media.remove(self.site, parcel)
        else:
            files = self._files(parcel, int(held.identity) if held else 0)
        texts = {} if held and parcel.standing == "withdrawn" else self._texts(parcel, files)
        return self._posted(parcel, held, texts | filed | status, files)

    def _posted(self, parcel: Parcel, held: Held | None, fields: Value, files: tuple[media.Medium, ...]) -> Held:
        """The post with those fields, its files beside it."""
        answer = self.site.post(f"{posts.POSTS}/{held.identity}" if held else posts.POSTS, fields)
        try:
            return self._settled(parcel, str(answer.value["id"]), files)
        except PublishError as error:
            what = f"it was sent, and could not be seen through to the end: {error.what}"
            raise self.site.remote.error(what, error.remedy, is_uncertain=True) from error

    def _settled(self, parcel: Parcel, identity: str, files: tuple[media.Medium, ...]) -> Held:
        """The files are made to belong to the post; and what is held now is read."""
        media.belong(self.site, files, int(identity))
        made = self.find(parcel, identity)
        if made is None:
            raise self.site.remote.error("the post was gone as soon as it had been made.")
        return made

    def inspect(self) -> Iterator[Symptom]:
        """Whether it can be reached, lets the user in, and gives him the rights that releases need."""
        yield from examine(self.site, self.options)

    def _files(self, parcel: Parcel, post: int) -> tuple[media.Medium, ...]:
        return media.chart(self.site, parcel, post), media.data(self.site, parcel, post)

    def _texts(self, parcel: Parcel, files: tuple[media.Medium, ...]) -> Value:
        """What the post says, and the picture that stands for it."""
        names = (f"chart.{parcel.language}.svg", "data.csv")
        addresses = {name: file.url for name, file in zip(names, files, strict=False)}
        texts = {
            "title": words(parcel.title),
            "content": page(parcel, addresses),
            "excerpt": words(parcel.excerpt),
        }
        featured = {"featured_media": files[0].identity if files else 0} if self.options.featured else {}
        return texts | featured

    def _filed(self, parcel: Parcel) -> Value:
        """What is given to a post when it is made and left to the staff from then on: address, category, tags."""
        other = posts.taken(self.site, parcel.slug) if parcel.slug else None
        if other:
            named = f"the post {other['id']}, '{other['title']['raw']}'" if other["id"] else "a post of another user"
            what = f"the address '{parcel.slug}' is taken there by {named}."
            raise self.site.remote.error(what, "Give that post another slug there, or delete it for good.")
        options, language = self.options, parcel.language
        tags = (*options.tags.get(language, ()), *parcel.keywords)
        return {
            "slug": parcel.slug,
            "categories": terms.identities(self.site, "categories", options.categories.get(language, ())),
            "tags": terms.identities(self.site, "tags", tags),
            **({"lang": language} if options.languages else {}),
        }

    def _status(self, parcel: Parcel, held: Held | None) -> Value:
        """Draft, public or to come, and of what moment; nothing where that is to stay as it is."""
        standing, now = parcel.standing, self.site.now
        if held and standing == "draft" and held.state != "withdrawn":
            return {}
        if held and held.state == "public" and standing in {"public", "scheduled"}:
            return {}
        if standing == "withdrawn":
            return {"status": STATUS[standing]}
        at = moment(parcel, now)
        if standing == "scheduled" and at <= now:
            what = f"the hour it is to appear at, {at:%Y-%m-%d %H:%M} UTC, has passed there."
            raise self.site.remote.error(what, "Publish it now, or choose a later hour.")
        return {"status": STATUS[standing], "date_gmt": f"{at:%Y-%m-%dT%H:%M:%S}"}

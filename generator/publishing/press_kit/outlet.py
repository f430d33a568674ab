"""The outlet `press-kit`: a folder of kits, ready to be sent to newsrooms, with a feed of those that are public."""

from __future__ import annotations

import hashlib
import html
import json
from collections.abc import Callable, Iterator
from datetime import date
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import quote

import msgspec

from generator import config
from generator.errors import PublishError
from generator.publishing.open import SECTION
from generator.publishing.outlet import Held, OutletOptions, State, Symptom
from generator.publishing.parcel import Parcel
from generator.publishing.place import inspected
from generator.publishing.press_kit import feed, slip
from generator.publishing.press_kit.contents import INSTALL, NO_WORD, contents, encode, encode_for_page
from generator.publishing.press_kit.fingerprint import fingerprint
from generator.publishing.press_kit.issuer import Issuer
from generator.publishing.press_kit.kit import Kit
from generator.publishing.press_kit.names import folder_of, names_of
from generator.publishing.press_kit.slip import Slip
from generator.publishing.press_kit.sound import sound_parcel
from generator.tomltable import SettingsTable

DEPTH = 2
"""A kit lies in a folder of its own, below that of the outlet."""
EDITED = " edited"
"""Stands behind the mark of a kit in which somebody changed a file: it is not as any run left it."""
UNLISTED = "unlisted "
"""Stands before the mark of a kit that the feed does not tell of as it should yet: it has to be sent once more."""


class PressKitOptions(OutletOptions, frozen=True, kw_only=True):
    """`path` is the folder; `address` the pattern of the address at which readers find a bulletin.

    `feed_address` is that of the feed; `shows_drafts` says whether others see what lies in the folder.
    """

    path: str
    address: str = ""
    feed_address: str = ""
    shows_drafts: bool = False


class PressKitOutlet:
    """Kits `2025-01-14-BULLETIN/`, and `feed.xml` beside them."""

    def __init__(self, name: str, options: dict[str, Any], folder: Path) -> None:
        table = SettingsTable(folder, SECTION, name)
        self.options = table.convert(options, PressKitOptions)
        self.shows_drafts = self.options.shows_drafts
        self.name = name
        self.folder = folder
        self.root = table.file("path", self.options.path).resolve()
        try:
            self.options.address.format(language="es", slug="x", bulletin="x", date=date.min)
        except (IndexError, KeyError, ValueError) as error:
            remedy = "It may hold {language}, {slug}, {bulletin} and {date}."
            raise table.wrong(f"`address` has a place that nothing fills ({error}).", remedy, near="address") from error

    @cached_property
    def issuer(self) -> Issuer:
        return Issuer(config.load(self.folder).office)

    def find(self, parcel: Parcel, identity: str) -> Held | None:
        try:
            path = self._found(parcel, identity)
            return self._held(path, parcel) if path else None
        except OSError as error:
            raise self._refused(parcel, error) from error

    def send(self, parcel: Parcel, held: Held | None) -> Held:
        try:
            path = self._inside(parcel, held.identity if held else f"{folder_of(parcel)}/{names_of(parcel).slip}")
            before = slip.read(path) if path.is_file() else None
            if parcel.standing == "withdrawn" and before:
                self._withdraw(parcel, path, before)
            else:
                self._put(parcel, path, before, is_new=held is None)
            feed.renew(self.root, self.issuer, self.options.feed_address, parcel.at)
            return self._held(path, parcel)
        except OSError as error:
            raise self._refused(parcel, error) from error

    def inspect(self) -> Iterator[Symptom]:
        yield inspected(self.root)
        if find_spec("docx"):
            yield Symptom("Word", "python-docx is at hand")
        else:
            yield Symptom("Word", "", f"{NO_WORD} {INSTALL}")

    def _found(self, parcel: Parcel, identity: str) -> Path | None:
        """The slip of a parcel whose kit was finished once: where it was, else wherever it is now."""
        path = self.root / identity
        if identity and path.is_file() and slip.read(path).version:
            return path
        known = slip.slips(self.root)
        return next((path for path, one in known.items() if one.bulletin == parcel.key), None)

    def _held(self, path: Path, parcel: Parcel) -> Held:
        one = slip.read(path)
        told = feed.listed(self.root)
        now = _now(path, one)
        edited = "" if now == one.files else EDITED
        owed = UNLISTED if feed.is_owed(one, told, parcel.at) else ""
        mark = f"{owed}{one.mark}{edited}"
        is_told_still = one.state == "withdrawn" and one.identifier in told
        state: State = "public" if is_told_still else one.at(parcel.at)
        fragment = path.with_name(names_of(parcel).fragment)
        text = fragment.read_text("utf-8", errors="replace") if fragment.is_file() else ""
        digest = hashlib.sha256(json.dumps(now, sort_keys=True).encode()).hexdigest()
        whole = f"<h1>{html.escape(one.title)}</h1>\n{text}"
        return Held(str(path.relative_to(self.root)), one.url, state, whole, digest, mark)

    def _put(self, parcel: Parcel, path: Path, before: Slip | None, *, is_new: bool) -> None:
        """Write the files of a kit between two states of its slip: what lies there is always one that it knows."""
        names = names_of(parcel)
        whole = self._slip(parcel, path, before)
        files = contents(Kit(sound_parcel(parcel), names, self.issuer, whole), self._where(parcel))
        fresh = {name: fingerprint(name, content) for name, content in files.items()}
        coming = before.coming if before else {}
        coming = {name: tuple(dict.fromkeys((*coming.get(name, ()), one))) for name, one in fresh.items()}
        if is_new:
            self._look(parcel, path, coming)
        changed = {name: content for name, content in files.items() if not slip.holds(path.with_name(name), content)}
        if changed:
            begun = before or msgspec.structs.replace(whole, version="")
            slip.keep(path, msgspec.structs.replace(begun, coming=coming))
        for name, content in changed.items():
            slip.put(path.with_name(name), content)
        slip.keep(path, msgspec.structs.replace(whole, files=fresh))

    def _slip(self, parcel: Parcel, path: Path, before: Slip | None) -> Slip:
        """The slip of a parcel: as draft or public as it asks for, but an update leaves a public kit public."""
        known = before if before and before.version else None
        state: State = parcel.standing
        moment = parcel.moment if parcel.standing == "scheduled" else None
        was_out = known is not None and known.state in {"public", "scheduled"}
        if known and was_out and parcel.standing == "draft":
            state, moment = known.state, known.moment
        one, address = sound_parcel(parcel), known.slug if known else parcel.slug
        now = (parcel.at or parcel.dated).replace(microsecond=0)
        fresh = Slip(
            bulletin=parcel.key,
            identifier=known.identifier if known else self.issuer.identifier(parcel.key),
            language=self.issuer.tag(parcel.language),
            version=parcel.digest[:16],
            state=state,
            moment=moment,
            created=known.created if known else now,
            published=moment or (known.published if known and was_out else parcel.dated),
            updated=now,
            title=" ".join(one.title.split()),
            excerpt=one.excerpt,
            slug=address,
            url=self._url(parcel, path, address),
            keywords=one.keywords,
        )
        is_same = known and (known.version, known.state, known.moment) == (fresh.version, fresh.state, fresh.moment)
        return msgspec.structs.replace(fresh, updated=known.updated) if known and is_same else fresh

    def _withdraw(self, parcel: Parcel, path: Path, before: Slip) -> None:
        """Cancel it in its records, with the text as it stands there; the feed follows."""
        names = names_of(parcel)
        _amend(path.with_name(names.ninjs), {"pubStatus": "canceled"}, encode)
        _amend(path.with_name(names.article), {"creativeWorkStatus": "Withdrawn"}, encode_for_page)
        now = before.updated if before.state == "withdrawn" or not parcel.at else parcel.at.replace(microsecond=0)
        slip.keep(path, msgspec.structs.replace(before, state="withdrawn", moment=None, updated=now))

    def _url(self, parcel: Parcel, path: Path, address: str) -> str:
        """Where readers find it; the path of its HTML where the settings do not tell."""
        if not self.options.address:
            return quote(str(path.with_name(names_of(parcel).fragment).relative_to(self.root)))
        return self.options.address.format(
            language=parcel.language, slug=address, bulletin=parcel.bulletin, date=parcel.released
        )

    def _look(self, parcel: Parcel, path: Path, ours: dict[str, tuple[str, ...]]) -> None:
        """PublishError where a new kit would take the place of files that nobody here made."""
        for name, known in ours.items():
            file = path.with_name(name)
            if file.exists() and fingerprint(name, file.read_bytes()) not in known:
                what = f"{file} is there already, and is no part of this bulletin as it stands."
                raise PublishError(what, where=self._where(parcel), remedy="Move it away, and publish again.")

    def _inside(self, parcel: Parcel, name: str) -> Path:
        """The path of a file; PublishError where it would lie outside the folder."""
        path = (self.root / name).resolve()
        if not path.is_relative_to(self.root) or len(path.relative_to(self.root).parts) != DEPTH:
            raise PublishError(f"'{name}' is not below {self.root}.", where=self._where(parcel))
        return path

    def _where(self, parcel: Parcel) -> str:
        return f"{self.name}, {parcel.key}"

    def _refused(self, parcel: Parcel, error: OSError) -> PublishError:
        """The disk refuses; the caller raises it."""
        what = f"{error.filename or self.root}: {error.strerror or error}."
        remedy = "Free the disk or mend its permissions, and publish again: the kit is finished then."
        return PublishError(what, where=self._where(parcel), remedy=remedy)


def _now(path: Path, one: Slip) -> dict[str, str]:
    """The fingerprint of each file as it lies there; empty for one that is gone.

    A file that is as a run wrote it, one that was cut short included, counts as it was sent.
    """
    now = {}
    for name, sent in sorted(one.files.items()):
        file = path.with_name(name)
        found = fingerprint(name, file.read_bytes()) if file.is_file() else ""
        now[name] = sent if found in one.coming.get(name, ()) else found
    return now


def _amend(path: Path, changes: dict[str, Any], written: Callable[[dict[str, Any]], bytes]) -> None:
    """Change values of a record; one that somebody made unreadable is left to them."""
    try:
        values = json.loads(path.read_bytes())
    except (FileNotFoundError, ValueError):
        return
    if isinstance(values, dict):
        slip.put(path, written(values | changes))

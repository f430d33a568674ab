"""A folder of pages on this machine, written whole: what the outlets `folder` and `hugo` have in common."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.errors import PublishError
from generator.publishing import page
from generator.publishing.outlet import Held, OutletOptions
from generator.publishing.page import Page
from generator.publishing.parcel import Parcel
from generator.publishing.safe import safe
from generator.wholefile import write_whole


@dataclass(frozen=True, slots=True)
class Files:
    """Where the parts of a parcel go, below the root of the site: the page, and the names of what lies beside it."""

    page: str
    png: str
    svg: str
    data: str

    def beside(self, name: str) -> str:
        """The path of a file that lies in the folder of the page."""
        return str(Path(self.page).with_name(name))


@dataclass(frozen=True)
class Site:
    """The pages below `root`.

    `address` is the pattern of a page's address, such as `https://example.org/{language}/boletines/{slug}/`; empty
    where nobody knows it.
    """

    name: str
    root: Path
    address: str
    options: OutletOptions

    def find(self, parcel: Parcel, identity: str) -> Held | None:
        try:
            path = page.found(self.root, parcel, identity)
            return self.held(path, parcel) if path else None
        except OSError as error:
            raise self.refused(parcel, error) from error

    def held(self, path: Path, parcel: Parcel) -> Held:
        """What a file holds."""
        one = page.parse(path.read_text("utf-8"), str(path))
        identity = str(path.relative_to(self.root))
        return one.held(identity, self.url(parcel, one, identity), parcel.at)

    def url(self, parcel: Parcel, one: Page, identity: str) -> str:
        """The address of a page; its path where the settings do not tell."""
        if not self.address:
            return identity
        slug = str(one.front.get("slug", parcel.slug))
        return self.address.format(language=parcel.language, slug=slug, bulletin=parcel.bulletin, date=parcel.released)

    def put(self, parcel: Parcel, files: Files, held: Held | None) -> list[Path]:
        """Write the files of a parcel, the page last, or bring those at hand up to date; what was written.

        A page that was renamed stays where it is, and keeps its address.
        """
        place = held.identity if held else files.page
        path = self.inside(parcel, place)
        before = page.parse(held.text, place) if held else None
        other = None if held else page.taken(self.root, parcel)
        if other:
            what = f"the address '{parcel.slug}' is taken there by {other}."
            remedy = "Give that page another slug, or delete it; then publish again."
            raise PublishError(what, where=f"{self.name}, {parcel.key}", remedy=remedy)
        if parcel.standing == "withdrawn" and before:
            return [
                self._write(path, Page(before.front | {"draft": True, "withdrawn": True}, before.body).text.encode())
            ]
        beside = {files.png: parcel.picture.png, files.svg: parcel.picture.svg, files.data: parcel.data}
        if parcel.embargo:  # a site may show every file that is no page, whatever its page says
            for name in beside:
                path.with_name(name).unlink(missing_ok=True)
            beside = {}
        written = [self._write(path.with_name(name), content) for name, content in beside.items()]
        fresh = page.made(parcel, self.body(parcel, files), "" if parcel.embargo else files.png, self.options)
        written.append(self._write(path, _standing(fresh, before, parcel).text.encode()))
        return written

    def body(self, parcel: Parcel, files: Files) -> str:
        """The Markdown of a page, with the addresses of what lies beside it."""
        own = {} if parcel.embargo else {"data.csv": files.data, f"chart.{parcel.language}.svg": files.png}
        notice = f"{parcel.notice}\n\n" if parcel.notice else ""
        links = {name: url for name, url in parcel.links if url.startswith("http")}
        return safe(f"{notice}{parcel.body}", own | links)

    def inside(self, parcel: Parcel, name: str) -> Path:
        """The path of a file; PublishError where it would lie outside the site."""
        path = (self.root / name).resolve()
        if not path.is_relative_to(self.root.resolve()):
            raise PublishError(f"'{name}' is not below {self.root}.", where=f"{self.name}, {parcel.key}")
        return path

    def sent(self, parcel: Parcel, files: Files, held: Held | None, keep: Callable[[list[Path]], None]) -> Held:
        """Write a parcel, `keep` what was written, and tell what is held now. PublishError where the disk refuses."""
        try:
            written = self.put(parcel, files, held)
            keep(written)
            return self.held(written[-1], parcel)
        except OSError as error:
            raise self.refused(parcel, error) from error

    def refused(self, parcel: Parcel, error: OSError) -> PublishError:
        """The disk refuses; the caller raises it."""
        what = f"{error.filename or self.root}: {error.strerror or error}."
        remedy = "Free the disk or mend its permissions, and publish again: what was there still stands."
        return PublishError(what, where=f"{self.name}, {parcel.key}", remedy=remedy)

    @staticmethod
    def _write(path: Path, content: bytes) -> Path:
        write_whole(path, lambda part: _fill(part, content))
        return path


def _fill(part: Path, content: bytes) -> None:
    part.write_bytes(content)


def _standing(fresh: Page, before: Page | None, parcel: Parcel) -> Page:
    """The new text with the address it has, and as draft or public as it was, unless that is asked to change."""
    if before is None:
        return fresh
    kept: dict[str, Any] = {"slug": before.front.get("slug", parcel.slug)}
    is_as_asked = parcel.standing == "draft" or parcel.standing == before.state(parcel.at) == "public"
    if not is_as_asked or before.front.get("withdrawn"):
        return Page(fresh.front | kept, fresh.body)
    as_before = {key: before.front[key] for key in ("date", "publishDate", "draft", "withdrawn") if key in before.front}
    return Page(fresh.front | as_before | kept, fresh.body)

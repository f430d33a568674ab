"""A page of a static site: Markdown below its front matter, which a YAML library writes and reads."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import yaml

from generator.errors import PublishError
from generator.publishing.outlet import Held, OutletOptions, State
from generator.publishing.parcel import Parcel
from generator.publishing.safe import safe

FENCE = "---\n"
STANDING = ("draft", "withdrawn", "publishDate", "date")
"""What says whether readers see a page, and from when: not a part of what its editors wrote."""
READ = ("description", "summary")
"""What readers see of the front matter, beside the title."""
WIDE = 10_000


@dataclass(frozen=True, slots=True)
class Page:
    """The front matter and the Markdown of a page."""

    front: dict[str, Any]
    body: str

    @property
    def text(self) -> str:
        """The page as its file holds it."""
        front = yaml.safe_dump(self.front, allow_unicode=True, sort_keys=False, width=WIDE)
        return f"{FENCE}{front}{FENCE}\n{self.body}"

    @property
    def shown(self) -> str:
        """The page as its readers have it: no digits of an address, a day or a version among its figures."""
        told = [f"# {self.front.get('title', '')}", *(str(self.front.get(key, "")) for key in READ)]
        return "\n\n".join(filter(None, (*told, self.body)))

    def state(self, now: datetime | None) -> State:
        """How readers have it at a moment; what has no moment is asked of the file alone."""
        if self.front.get("withdrawn"):
            return "withdrawn"
        if self.front.get("draft"):
            return "draft"
        if "publishDate" not in self.front:
            return "public"
        return "public" if now and _is_past(self.front["publishDate"], now) else "scheduled"

    @property
    def mark(self) -> str:
        key, version = self.front.get("bulletin"), self.front.get("version")
        return f"<!-- bulletin {key} {version} -->" if key and version else ""

    @property
    def digest(self) -> str:
        """The SHA-256 of all that its editors may have changed."""
        written = {key: value for key, value in self.front.items() if key not in STANDING}
        return hashlib.sha256(Page(written, self.body.strip()).text.encode()).hexdigest()

    def held(self, identity: str, url: str, now: datetime | None = None) -> Held:
        """The page as an outlet answers."""
        return Held(identity, url, self.state(now), self.text, self.digest, self.mark, self.shown)


def _is_past(hour: object, now: datetime) -> bool:
    """Whether the hour in a front matter has come; one that somebody rewrote as no hour is still to come."""
    try:
        return datetime.fromisoformat(str(hour)) <= now
    except (ValueError, TypeError):
        return False


def made(parcel: Parcel, body: str, picture: str, options: OutletOptions) -> Page:
    """The page of a parcel, as draft or public as it asks for; `picture` is the name of the chart beside it."""
    front: dict[str, Any] = {"title": parcel.title, "date": parcel.dated.isoformat(), "draft": False}
    if parcel.standing == "scheduled" and parcel.moment:
        front["publishDate"] = parcel.moment.isoformat()
    front["draft"] = parcel.standing == "draft"
    front |= {
        "slug": parcel.slug,
        "lang": parcel.language,
        "translationKey": parcel.bulletin,
        "description": parcel.description,
        "summary": safe(parcel.excerpt, {}),  # Hugo takes it for HTML
        "categories": list(options.categories.get(parcel.language, ())),
        "tags": list(dict.fromkeys((*options.tags.get(parcel.language, ()), *parcel.keywords))),
        "images": [picture] if picture else [],
        "bulletin": parcel.key,
        "version": parcel.digest[:16],
    }
    return Page(front, body)


def parse(text: str, where: str) -> Page:
    """The page of a file; PublishError where its front matter is none."""
    try:
        start, front, body = text.split(FENCE, 2)
        values = yaml.safe_load(front)
    except (ValueError, yaml.YAMLError) as error:
        raise PublishError(
            "its front matter cannot be read.", where=where, remedy="Mend it, or delete the file."
        ) from error
    if start.strip() or not isinstance(values, dict):
        raise PublishError("it has no front matter.", where=where, remedy="Mend it, or delete the file.")
    return Page(values, body.removeprefix("\n"))


def found(root: Path, parcel: Parcel, identity: str) -> Path | None:
    """The file of a parcel below a folder: where it was, else the one that bears its key."""
    path = root / identity
    if identity and path.is_file():
        return path
    return _bearing(root, parcel, f"\nbulletin: {parcel.key}\n")


def taken(root: Path, parcel: Parcel) -> Path | None:
    """The page of the same language that has the address which a new page would get: a site shows one of the two."""
    return _bearing(root, parcel, f"\nslug: {parcel.slug}\n") if parcel.slug else None


def _bearing(root: Path, parcel: Parcel, line: str) -> Path | None:
    """The first page in the language of a parcel with that line."""
    for candidate in sorted(root.rglob(f"*{parcel.language}.md")):
        if line in candidate.read_text("utf-8", errors="replace"):
            return candidate
    return None

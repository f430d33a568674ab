"""The outlet `hugo`: page bundles of a Hugo site, committed to git where that is wanted; Decap edits the same files."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from generator.errors import PublishError
from generator.publishing.open import SECTION
from generator.publishing.outlet import Held, OutletOptions, Symptom
from generator.publishing.parcel import Parcel
from generator.publishing.place import inspected
from generator.publishing.site import Files, Site
from generator.tomltable import SettingsTable

UNKEPT = "uncommitted "
"""Stands before the mark of a page that git does not hold yet: it is ours, and has to be sent once more."""
PATIENCE = 60
"""Seconds that git may take."""


class HugoOptions(OutletOptions, frozen=True, kw_only=True):
    """`path` is the site, `section` the folder below `content`; `commit` commits each release.

    `shows_drafts` says whether others can see what is committed; a site that commits is taken to be open to others.
    """

    path: str
    section: str = "boletines"
    address: str = ""
    commit: bool = False
    shows_drafts: bool | None = None


class HugoOutlet:
    """A bundle a bulletin: `content/boletines/2025-01-14-BULLETIN/` with `index.es.md`, `index.en.md` and charts."""

    def __init__(self, name: str, options: dict[str, Any], folder: Path) -> None:
        table = SettingsTable(folder, SECTION, name)
        given = table.convert(options, HugoOptions)
        self.commits = given.commit
        self.shows_drafts = given.commit if given.shows_drafts is None else given.shows_drafts
        self.place = table.file("path", given.path).resolve()
        root = self.place / "content" / table.file("section", given.section).name
        self.site = Site(name, root, given.address, given)

    def find(self, parcel: Parcel, identity: str) -> Held | None:
        held = self.site.find(parcel, identity)
        if held and self.commits and self._git(parcel, "status", "--porcelain", "--", held.identity):
            return replace(held, mark=f"{UNKEPT}{held.mark}")
        return held

    def send(self, parcel: Parcel, held: Held | None) -> Held:
        return self.site.sent(parcel, _files(parcel), held, lambda written: self._keep(parcel, written))

    def inspect(self) -> Iterator[Symptom]:
        if not self.place.is_dir():
            yield Symptom(
                "folder", "", f"there is no folder {self.place}. Correct `path`: the folder of the Hugo site."
            )
            return
        yield inspected(self.site.root)
        if self.commits:
            yield self._inspect_git()

    def _inspect_git(self) -> Symptom:
        try:
            self._run("rev-parse", "--show-toplevel", within=self.place)
            self._run("config", "user.email", within=self.place)
        except (OSError, subprocess.SubprocessError) as error:
            remedy = "`commit` needs git, a repository around the site, and git's user.name and user.email."
            return Symptom("git", "", f"git does not answer as it should ({_said(error)}). {remedy}")
        return Symptom("git", str(self.place))

    def _keep(self, parcel: Parcel, written: Sequence[Path]) -> None:
        """Commit what was written, and nothing else that lies about; nothing where git has it already."""
        if not self.commits:
            return
        paths = [str(path) for path in written]
        self._git(parcel, "add", "--", *paths)
        if self._git(parcel, "status", "--porcelain", "--", *paths):
            message = (
                f"Boletín {parcel.key}: {parcel.title}"
                if parcel.language == "es"
                else f"Bulletin {parcel.key}: {parcel.title}"
            )
            self._git(parcel, "commit", "--quiet", "--message", message, "--only", "--", *paths)

    def _git(self, parcel: Parcel, *words: str) -> str:
        """What git answers; PublishError where it refuses."""
        try:
            return self._run(*words)
        except (OSError, subprocess.SubprocessError) as error:
            remedy = "Mend it there, and publish again: the files are written, and are committed then."
            where = f"{self.site.name}, {parcel.key}"
            raise PublishError(f"git refuses ({_said(error)}).", where=where, remedy=remedy) from error

    def _run(self, *words: str, within: Path | None = None) -> str:
        command = ["git", "-C", str(within or self.site.root), *words]
        done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=PATIENCE)  # noqa: S603
        return done.stdout.strip()


def _said(error: Exception) -> str:
    """The first line of what git says."""
    said = error.stderr if isinstance(error, subprocess.CalledProcessError) else str(error)
    return (said.strip().splitlines() or ["without a word"])[0]


def _files(parcel: Parcel) -> Files:
    bundle = f"{parcel.released}-{parcel.bulletin}"
    return Files(
        page=f"{bundle}/index.{parcel.language}.md",
        png=f"chart.{parcel.language}.png",
        svg=f"chart.{parcel.language}.svg",
        data="data.csv",
    )

"""Workspaces of the tests, each made once a session: the example, and an office over real official files."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import pytest
from real.files import lay
from real.showcase_files import lay_showcase

from generator import Workspace
from generator.model.period import Period
from reading.times import ends

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared" / "data"
OFFICE = ROOT / "tests" / "real" / "office" / "bulletin.toml"
TODAY = date(2026, 11, 22)
RELEASES = (date(2022, 8, 31), date(2025, 1, 14), date(2025, 4, 2))
EXAMPLES = ("mexicali-exports-2022-06", "mexicali-exports-2024-10", "mexicali-exports-2025-01")
REAL = (
    "jalisco-exports-2024-05",
    "remittances-2026-05",
    "consumer-prices-2026-06",
    "consumer-prices-2024-10",
    "state-exports-2018",
    "manufacturing-gdp-2026-q1",
)
SHOWCASE = (
    "consumer-prices-2026-06",
    "dollar-2025-07",
    "gdp-2026-q1",
    "industry-gdp-2026-q1",
    "jalisco-employment-2024-05",
    "jalisco-exports-2024-05",
    "jalisco-note-2024-05",
    "nuevo-leon-exports-2018",
    "remittances-2026-05",
    "remittances-by-state-2026-q1",
    "remittances-jalisco-2026-q1",
    "state-exports-2018",
)
LANGUAGES = ("es", "en")
PARTS = ("text", "web_title", "description", "social")
"""Where a claim may stand: in the article, or in a text for the web or a social network."""


@dataclass(frozen=True)
class Printed:
    """A bulletin as a reader finds it on disk."""

    folder: Path

    @cached_property
    def record(self) -> dict[str, Any]:
        return json.loads((self.folder / "bulletin.json").read_text("utf-8"))

    def text(self, language: str) -> str:
        return (self.folder / f"{language}.md").read_text("utf-8")

    def part(self, language: str, name: str) -> str:
        """The text of the article, or one of the short texts that go with it."""
        return self.text(language) if name == "text" else self.record["articles"][language][name]

    def all_claims(self, language: str) -> list[dict[str, Any]]:
        """Those of the text, then those of the short texts that go with it."""
        return [claim for claim in self.record["claims"] if claim["article"] == f"{language}.md"]

    def claims(self, language: str, part: str = "text") -> list[dict[str, Any]]:
        return [claim for claim in self.all_claims(language) if claim["part"] == part]

    def fact(self, kind: str) -> dict[str, Any]:
        """The only fact of that kind that the bulletin tells of its own series at its own period.

        A revision is of an earlier one.
        """
        beside = {identity for one in self.record["companions"] for identity in one["facts"]}
        own = [fact for fact in self.record["facts"] if fact["kind"] == kind and fact["id"] not in beside]
        newest = ends(self.record["period"])[1]
        (found,) = (fact for fact in own if kind == "revision" or ends(fact["period"])[1] == newest)
        return found


@dataclass(frozen=True)
class Written:
    """A workspace with its bulletins written."""

    folder: Path

    def bulletin(self, identity: str) -> Printed:
        return Printed(self.folder / "output" / identity)


def example(base: Path) -> Written:
    """The bundled example, as `make bulletin` writes it; the session's temporary folder is `base`."""
    return _example(base)


@cache
def _example(base: Path) -> Written:
    office = Workspace.init(base / "example")
    office.fetch(today=TODAY)
    for day in RELEASES:
        office.write(as_of=day)
    return Written(office.folder)


def real(base: Path) -> Written:
    """An office over real files; skips where they are not beside the repository."""
    if not SHARED.is_dir():
        pytest.skip("the shared folder with the real official files is not beside the repository")
    return _real(base)


def showcase(base: Path) -> Written:
    """An office that tells the whole economy from real files; skips where they are not beside the repository."""
    if not SHARED.is_dir():
        pytest.skip("the shared folder with the real official files is not beside the repository")
    return _showcase(base)


@cache
def _showcase(base: Path) -> Written:
    folder = base / "showcase"
    lay_showcase(SHARED, folder)
    office = Workspace(folder)
    office.fetch(today=TODAY)
    office.write()
    return Written(folder)


@cache
def _real(base: Path) -> Written:
    folder = base / "real"
    lay(SHARED, folder / "data")
    shutil.copyfile(OFFICE, folder / "bulletin.toml")
    office = Workspace(folder)
    office.fetch(today=TODAY)
    office.write()
    office.write(["consumer-prices"], period=Period.parse("2024-10"))
    return Written(folder)

"""One invented bulletin of each template, written to a folder, approved, and released through the outbox."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from mutation import world

from generator.bilingual import LANGUAGES
from generator.drafts import version
from generator.drafts.approval import Approval
from generator.drafts.book import Book
from generator.language.profile import PROFILES
from generator.publishing.order import Order, Outcome
from generator.publishing.outbox import Outbox
from generator.publishing.outlet import Outlet
from generator.writing import folder as folders

NOW = datetime(2026, 12, 1, 16, 0, tzinfo=UTC)
SEEDS = {
    "exports": 1,
    "indicator": 2,
    "flows": 3,
    "employment": 4,
    "place": 10,
    "exchange": 11,
    "ranking": 12,
    "prices": 17,
    "correction": 19,
    "gdp": 26,
}
"""Which bulletin of the invented world is of which template."""
KEYWORDS = {"es": ("economía", "cifras"), "en": ("economy", "figures")}


@dataclass(frozen=True)
class Press:
    """An office whose bulletins are approved, and its outbox with one outlet, `site`."""

    folder: Path
    outlet: Outlet
    bulletins: tuple[str, ...]

    def release(self, bulletin: str, **changes: Any) -> list[Outcome]:
        """Approve a bulletin as it stands, and send it."""
        book = Book(self.folder)
        whole = version.read(self.folder / "output" / bulletin)
        known = book.approval(bulletin)
        if known is None or known.version != whole.digest:
            book.approve(whole, Approval(bulletin, whole.digest, "Ana Ruiz", NOW))
        profiles: Any = {"es": PROFILES["mx.prensa"], "en": PROFILES["en_US"]}
        zone = ZoneInfo("America/Mexico_City")
        outlets = {"site": self.outlet}
        outbox = Outbox(self.folder, book, outlets, lambda *_: [], lambda _, one: KEYWORDS[one], profiles, zone)
        return outbox.deliver(replace(Order(bulletin, "site", "Ana Ruiz", NOW), **changes), whole)

    def edit(self, bulletin: str) -> None:
        """A sentence more in both texts."""
        for language in LANGUAGES:
            path = self.folder / "output" / bulletin / f"{language}.md"
            more = {"es": "Texto revisado por la oficina.", "en": "Text revised by the office."}[language]
            path.write_text(path.read_text("utf-8").replace("\n## ", f"\n{more}\n\n## ", 1), "utf-8")


def written(folder: Path) -> tuple[str, ...]:
    """Write one bulletin of each template below a folder; their names."""
    names = []
    for seed in SEEDS.values():
        bulletin = world.bulletin(seed).bulletin
        folders.save(bulletin, folder / "output")
        names.append(bulletin.id)
    return tuple(names)

"""What the tests of publishing do at the desk of an office whose outlet is a shelf on the disk."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from shelf import Shelf, Step, nothing

from generator import Workspace
from generator.publisher import Publisher, Wish
from generator.publishing.order import Outcome

NOW = datetime(2025, 4, 2, 15, 0, tzinfo=UTC)
BULLETIN = "mexicali-exports-2025-01"
BY = "Ana Ruiz"


def desk(office: Path, step: Step = nothing, *, shows_drafts: bool = False) -> Publisher:
    """The publisher of an office as a fresh process has it, its outlet `site` a shelf."""
    made = Workspace(office).publisher
    made.__dict__["outlets"] = {"site": Shelf(office.parent / "shelf", step, shows_drafts)}
    return made


def wish(**changes: object) -> Wish:
    return Wish(**{"by": BY, "now": NOW, "illustrative": True, **changes})  # type: ignore[arg-type]


def send(made: Publisher, bulletin: str = BULLETIN, **changes: object) -> list[Outcome]:
    """Publish one bulletin, and what became of it."""
    return list(made.publish([bulletin], wish(**changes)).outcomes)


def approve(made: Publisher, bulletin: str = BULLETIN) -> None:
    made.approve(bulletin, by=BY, now=NOW, vouched="an example, read by nobody")


def deeds(outcomes: list[Outcome]) -> list[str]:
    return [one.deed for one in outcomes]


def edit(office: Path, old: str, new: str, bulletin: str = BULLETIN, language: str = "es") -> None:
    """What an editor does to a text before it is approved."""
    path = office / "output" / bulletin / f"{language}.md"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")

"""What the command line says of approvals and releases."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, tzinfo
from typing import Any

import click

from generator.drafts.approval import Approval
from generator.drafts.event import Event
from generator.drafts.release import Release
from generator.proof import counts
from generator.publisher import Approved, Published
from generator.publishing.order import Deed, Outcome
from generator.talk import INDENT

SHORT = 12
"""Hexadecimal digits of a version that people are shown."""
STATES = {"draft": "a draft", "withdrawn": "out of sight", "trashed": "in the trash"}
DONE: dict[Deed, str] = {"create": "made", "update": "brought up to date", "unchanged": "as it was", "adopt": "found"}
WOULD: dict[Deed, str] = {
    "create": "would be made",
    "update": "would be brought up to date",
    "unchanged": "would stay as it is",
    "adopt": "was found there, made by a run that was cut short",
}
ASKED = {"draft": "as a draft", "public": "for everybody", "scheduled": "for an hour to come", "withdrawn": "withdrawn"}


def approved(found: Approved) -> None:
    """Who approved what, and what the checker had said."""
    one = found.approval
    click.echo(f"{one.bulletin}: approved by {one.by}, version {one.version[:SHORT]}.")
    if found.proofs:
        click.echo(f"{INDENT}The checker: {counts(found.proofs)}")
    if one.vouched:
        click.echo(f"{INDENT}{one.by} vouches for it: {one.vouched}")
    click.echo(f"{INDENT}Next: bulletin publish {one.bulletin} --dry-run")


def revoked(one: Approval) -> None:
    """Whose approval was taken back."""
    click.echo(f"{one.bulletin}: the approval by {one.by} was taken back. What went out stays where it is.")


CUT = (
    "Stopped before it was done. What is told above was done; `bulletin releases` shows how far the rest is. "
    "The same command goes on from there."
)


def outcome(one: Outcome, *, is_dry: bool = False) -> None:
    """One line for a language and outlet, with the address, and below it what a person has to look at."""
    if one.problem is not None:
        return
    click.echo(_line(one, is_dry=is_dry))
    if is_dry and one.parcel:
        _parcel(one)
    for warning in one.warnings:
        click.echo(f"{INDENT}Look: {warning}")


@contextmanager
def telling() -> Iterator[None]:
    """Whoever stops a run is told what became of it."""
    try:
        yield
    except KeyboardInterrupt:
        click.echo(CUT, err=True)
        raise


def _line(one: Outcome, *, is_dry: bool) -> str:
    name = f"{one.outlet}: {one.bulletin} ({one.language})"
    standing = one.parcel.standing if one.parcel else "draft"
    if is_dry:
        asked = f" {ASKED[standing]}" if one.deed == "create" else f", {one.url}" if one.url else ""
        return f"{name} {WOULD[one.deed]}{asked}."
    return f"{name} {DONE[one.deed]}, {STATES.get(one.kept, one.kept)}. {one.url}"


def _parcel(one: Outcome) -> None:
    """What would be sent, in short; --json has all of it."""
    parcel = one.parcel
    if parcel is None:
        return
    rows = {
        "title": parcel.title,
        "address": parcel.slug,
        "excerpt": parcel.excerpt,
        "tags": ", ".join(parcel.keywords),
        "picture": f"{len(parcel.picture.png):,} bytes; {parcel.picture.alt}"
        if not parcel.embargo
        else "after the embargo",
        "hour": f"{parcel.moment:%Y-%m-%d %H:%M %Z}" if parcel.moment else "",
        "notice": parcel.notice,
    }
    for name, value in rows.items():
        if value:
            click.echo(f"{INDENT}{name + ':':<9}{value}")


def releases(found: Sequence[Release], zone: tzinfo) -> None:
    """Where each bulletin went, and how far it is, by the office's clock."""
    if not found:
        click.echo("Nothing has been sent yet.")
    for bulletin in dict.fromkeys(one.bulletin for one in found):
        click.echo(bulletin)
        for one in found:
            if one.bulletin == bulletin:
                click.echo(f"{INDENT}{one.outlet} ({one.language}): {_state(one, zone)}")


def _hour(moment: datetime, zone: tzinfo) -> str:
    return f"{moment.astimezone(zone):%Y-%m-%d %H:%M}"


def _state(one: Release, zone: tzinfo) -> str:
    kept = STATES.get(one.kept, one.kept)
    hour = f" for {_hour(one.moment, zone)}" if one.kept == "scheduled" and one.moment else ""
    there = f"{kept}{hour}. {one.url}" if one.kept else ""
    if one.progress == "done":
        return f"{_hour(one.at, zone)}, {there}"
    said = {
        "queued": "waiting.",
        "sending": "cut short while it was sent; publish again, and it is looked up first.",
        "unknown": "not known whether it arrived; publish again, and it is looked up first.",
        "failed": "not brought up to date." if there else "not sent.",
    }[one.progress]
    return " ".join(filter(None, (f"{_hour(one.at, zone)}, {said}", one.said, f"There: {there}" if there else "")))


def events(found: Sequence[Event], zone: tzinfo) -> None:
    """Who did what, oldest first, by the office's clock."""
    for one in found:
        where = f" {one.outlet}" if one.outlet else ""
        detail = f": {one.detail}" if one.detail else ""
        click.echo(f"{_hour(one.at, zone)}  {one.by}  {one.what}  {one.bulletin}{where}{detail}")


def approved_json(found: Approved) -> dict[str, Any]:
    """An approval with the whole version and the checker's counts."""
    one = found.approval
    return {"bulletin": one.bulletin, "version": one.version, "by": one.by, "at": one.at, "vouched": one.vouched}


def published_json(found: Published) -> dict[str, Any]:
    """Every outcome, with all that was sent or would be."""
    return {
        "releases": [_outcome(one) for one in found.outcomes],
        "problems": [{"where": one.where, "what": one.what, "remedy": one.remedy} for one in found.problems],
    }


def _outcome(one: Outcome) -> dict[str, Any]:
    parcel = one.parcel
    sent = parcel and {
        "title": parcel.title,
        "slug": parcel.slug,
        "excerpt": parcel.excerpt,
        "description": parcel.description,
        "social": parcel.social,
        "keywords": parcel.keywords,
        "standing": parcel.standing,
        "moment": parcel.moment,
        "embargo": parcel.embargo,
        "translation": parcel.translation,
        "notice": parcel.notice,
        "markdown": parcel.body,
        "alt": parcel.picture.alt,
        "digest": parcel.digest,
    }
    return {
        "outlet": one.outlet,
        "bulletin": one.bulletin,
        "language": one.language,
        "deed": one.deed,
        "url": one.url,
        "kept": one.kept,
        "problem": str(one.problem) if one.problem else None,
        "warnings": one.warnings,
        "sent": sent,
    }


def releases_json(found: Sequence[Release], log: Sequence[Event]) -> dict[str, Any]:
    """The book's releases and its audit."""
    return {"releases": list(found), "events": list(log)}

"""What the command line says: plain lines for people, one JSON document for programs."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import click

from generator.doctor import Finding
from generator.model.fact import Fact, Figure
from generator.store.changes import Changes
from generator.workspace import Explanation, Fetched, Sheet, Written
from generator.writing.folder import read
from generator.writing.record import ClaimRecord, encode, fact_record, record

MOST_REVISIONS = 5
INDENT = "    "


def emit(document: Any) -> None:
    """One JSON document on standard output."""
    click.echo(encode(document).decode(), nl=False)


@contextmanager
def progress(what: str) -> Iterator[Callable[[str], None]]:
    """A moving line on a terminal while work is long; nothing elsewhere."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console

    with Console(stderr=True).status(what) as status:
        yield lambda item: status.update(f"{what} {item}")


def fetched(results: Sequence[Fetched]) -> None:
    """What each source gave, for people."""
    for one in results:
        click.echo(f"{one.source}: {_stored(one)}")
        for note in one.notes:
            click.echo(f"{INDENT}{note}")
        if one.changes:
            for line in changes(one.changes):
                click.echo(f"{INDENT}{line}")


def _stored(one: Fetched) -> str:
    if not one.stored:
        return "nothing new."
    days = ", ".join(vintage.released.isoformat() for vintage in one.stored)
    return f"{len(one.stored)} new: released {days}."


def changes(found: Changes) -> Iterator[str]:
    """What the newest vintage changed against the one before it."""
    if found.first and found.last:
        yield f"{found.new_periods} new periods, {found.first} to {found.last}."
    if found.revised:
        yield f"{len(found.revised)} revised since {found.old.released}:"
        for one in found.revised[:MOST_REVISIONS]:
            yield f"{INDENT}{one.series} {one.period}: {one.old} -> {one.new}"
        if len(found.revised) > MOST_REVISIONS:
            yield f"{INDENT}and {len(found.revised) - MOST_REVISIONS} more"
    if found.removed:
        yield f"{len(found.removed)} observations are gone that were published before."


def fetched_json(results: Sequence[Fetched]) -> dict[str, Any]:
    """What each source gave, for programs."""
    return {
        "sources": [
            {
                "source": one.source,
                "stored": [
                    {"id": vintage.id, "released": vintage.released, "origin": vintage.origin} for vintage in one.stored
                ],
                "unchanged": one.unchanged,
                "notes": one.notes,
                "new_periods": one.changes.new_periods if one.changes else 0,
                "revised": [
                    {"series": str(each.series), "period": str(each.period), "old": str(each.old), "new": str(each.new)}
                    for each in (one.changes.revised if one.changes else ())
                ],
                "removed": len(one.changes.removed) if one.changes else 0,
            }
            for one in results
        ]
    }


def sheets(results: Sequence[Sheet]) -> None:
    """The facts of each story, told ones first, with their scores taken apart."""
    for sheet in results:
        click.echo(f"{sheet.story}, {sheet.period}")
        for number, choice in enumerate(sheet.choices, 1):
            sign = "+" if choice.is_chosen else "-"
            click.echo(f" {sign} {number:2}. {headline(choice.fact)}")
            click.echo(f"{INDENT}    {'told' if choice.is_chosen else 'not told'}: {choice.reason}")
            click.echo(f"{INDENT}    score {score(choice.fact)}")
            if choice.fact.caveats:
                click.echo(f"{INDENT}    caveats: {', '.join(caveat.name for caveat in choice.fact.caveats)}")


def headline(fact: Fact) -> str:
    """A fact on one line: kind, series, window, figures."""
    figures = ", ".join(f"{figure.role} {shown(figure)}" for figure in fact.figures)
    against = f" against {fact.comparison}" if fact.comparison else ""
    since = f" since {fact.since}" if fact.since else ""
    way = {"up": " (up)", "down": " (down)", "flat": ""}[fact.direction.value]
    return f"{fact.kind}{way} {fact.series} {fact.window}{against}{since}: {figures}"


def shown(figure: Figure) -> str:
    """A figure as displayed, with its unit."""
    power = f" x 10^{figure.unit.power}" if figure.unit.power else ""
    return f"{figure.displayed:,f} {figure.unit.code}{power}"


def score(fact: Fact) -> str:
    """The factors of a score and their product."""
    parts = " x ".join(f"{name} {value:.2f}" for name, value in fact.score.factors)
    bits = f" ({fact.score.bits:.1f} bits of surprise)" if fact.score.bits is not None else ""
    return f"{fact.score.total:.2f} = {parts}{bits}"


def sheets_json(results: Sequence[Sheet]) -> dict[str, Any]:
    """The facts of each story, for programs."""
    return {
        "stories": [
            {
                "story": sheet.story,
                "period": str(sheet.period),
                "facts": [
                    {"told": choice.is_chosen, "reason": choice.reason, "fact": fact_record(choice.fact)}
                    for choice in sheet.choices
                ],
            }
            for sheet in results
        ]
    }


def written(results: Sequence[Written], *, saved: bool) -> None:
    """What was written, where, and what had to be left out."""
    for one in results:
        click.echo(f"{one.folder}")
        for language, article in one.bulletin.articles.items():
            click.echo(f"{INDENT}{language}.md  {article.title}")
        click.echo(f"{INDENT}from figures released {one.bulletin.story.released}")
        for omission in one.bulletin.story.omissions:
            click.echo(f"{INDENT}left out: {omission.what} ({omission.why})")
        if one.bulletin.story.is_illustrative:
            click.echo(f"{INDENT}illustrative data: not to be published")
    if not saved:
        click.echo(f"{len(results)} composed; nothing was saved.")
        return
    first = results[0].bulletin
    click.echo(f"{len(results)} written. Open es.md and en.md in each folder.")
    click.echo(f"To trace a figure: bulletin explain {first.id} lists the claims of the first.")


def written_json(results: Sequence[Written], *, saved: bool) -> dict[str, Any]:
    """The records of what was written, for programs."""
    records = [read(one.folder) if saved else record(one.bulletin, {}) for one in results]
    return {
        "bulletins": [{"folder": str(one.folder), "record": each} for one, each in zip(results, records, strict=True)]
    }


def explained(one: Explanation) -> None:
    """A claim with the arithmetic and the observations behind it."""
    claim = one.claim
    fact = next(fact for fact in one.record.facts if fact.id == claim.fact)
    click.echo(f"{claim.id}  “{claim.shown}”  ({claim.article}, characters {claim.start} to {claim.end})")
    click.echo(f"{INDENT}says: {claim.aspect} of {claim.kind}, {fact.series}, {claim.period}")
    if claim.comparison:
        click.echo(f"{INDENT}against: {claim.comparison}")
    for figure in fact.figures:
        if claim.role in (None, figure.role):
            click.echo(f"{INDENT}{figure.role}: {figure.arithmetic}")
    click.echo(f"{INDENT}from {len(claim.observations)} observations of {fact.vintage}:")
    for identity in claim.observations:
        found = one.record.observations[identity]
        click.echo(f"{INDENT * 2}{found.period}  {found.value:>14}  {found.status}  {found.series}")


def explained_json(one: Explanation) -> dict[str, Any]:
    """The same for programs."""
    fact = next(fact for fact in one.record.facts if fact.id == one.claim.fact)
    observations = {key: one.record.observations[key] for key in one.claim.observations}
    return {"claim": one.claim, "fact": fact, "observations": observations}


def claims(found: Sequence[ClaimRecord]) -> None:
    """One claim a line."""
    for claim in found:
        click.echo(f"{claim.id}  {claim.shown}  [{claim.aspect} of {claim.kind}]")


def examined(findings: Sequence[Finding]) -> None:
    """One line for each thing looked at."""
    for one in findings:
        mark = "PROBLEM" if one.problem else "ok"
        click.echo(f"{mark:8} {one.what}: {one.problem or one.detail}")


def examined_json(findings: Sequence[Finding]) -> dict[str, Any]:
    """The same for programs."""
    return {"findings": [{"what": one.what, "detail": one.detail, "problem": one.problem} for one in findings]}

"""What the command line says: plain lines for people, one JSON document for programs."""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import click

from generator import proof
from generator.config import PerFrequency
from generator.doctor import Finding
from generator.facts.card import Card
from generator.facts.rule import Role
from generator.facts.rules import BY_KIND
from generator.model.bulletin import TEXT
from generator.model.fact import Fact, Figure
from generator.stories.chance import expected_false
from generator.stories.selection import Choice
from generator.workspace import Explanation, Sheet, Written
from generator.writing.folder import read
from generator.writing.record import ClaimRecord, encode, fact_record, record

INDENT = "    "
WIDTH = 100
"""Columns of a page, whatever the terminal has."""
HARD = "\N{NO-BREAK SPACE}"
"""Where a line may not break."""
SCALES = {0: "", 3: "thousand ", 6: "million "}
SIGNS = {"percent": "%", "rank": ""}
FLOOR = "surprise_floor"
ROLES = {
    Role.HEADLINE: "Told without a surprise: a bulletin may be about it.",
    Role.CONTEXT: "Told without a surprise: it describes.",
    Role.NEWS: "Told where it is surprising enough, or named in `must`.",
    Role.QUEUE: "Never told: for the editor, to verify before printing.",
}
LEGEND = (
    "bits: how seldom it happens, each bit half as often as the last. magnitude: its size beside the usual, "
    "0 to 1. impact: the weight of the place. Factors of 1 are left out."
)
COUNTED = ("month", "quarter", "year", "area", "sector", "point")
"""Units that take an s; those of indicators stand as their code."""


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


def sheets(results: Sequence[Sheet]) -> None:
    """The facts of each story as a table: told ones first, each with its rank, its score taken apart, and why.

    Below each table, how many of the news told are to be expected of chance.
    """
    for sheet in results:
        told = sum(choice.is_chosen for choice in sheet.choices)
        about = sheet.choices[0].fact.series if sheet.choices else ""
        click.echo(f"{sheet.story}, {sheet.period}: {told} of {len(sheet.choices)} facts told about {about}")
        click.echo("     rank  score  fact")
        for choice in sheet.choices:
            _choice(choice, of_part=choice.fact.series != about)
        click.echo(f"expected false news among the told: {expected_false(sheet.choices):.2f}")
        for note in sheet.notes:
            _hang("note: ", note)
    _legend()


def _legend() -> None:
    """What the signs and words of the table mean."""
    _hang("", "+ told, - not told, ! never told: verify the figure before printing anything about it.")
    _hang("", LEGEND)


def _choice(choice: Choice, *, of_part: bool) -> None:
    """One fact: a line with what it is, then its figures, the reason, the score and the caveats below."""
    fact = choice.fact
    head = f" {_sign(choice)}  {choice.rank:4}  {fact.score.total:5.2f}  "
    of = f" of {fact.series}" if of_part else ""
    _hang(head, f"{headline(fact)}{of}")
    _hang("", ", ".join(f"{one.role} {shown(one)}".replace(" ", HARD) for one in fact.figures), len(head))
    _hang("", f"{'told' if choice.is_chosen else 'not told'}: {choice.reason}", len(head))
    _hang("", f"score {score(fact)}", len(head))
    if fact.caveats:
        _hang("", f"caveats: {', '.join(caveat.name for caveat in fact.caveats)}", len(head))


def _sign(choice: Choice) -> str:
    """`+` told, `-` not told, `!` for the editor to verify."""
    if choice.is_chosen:
        return "+"
    rule = BY_KIND.get(choice.fact.kind)
    return "!" if rule and rule.role is Role.QUEUE else "-"


def _hang(head: str, text: str, indent: int = 0) -> None:
    """A text no wider than a page, its further lines under the first."""
    margin = " " * (indent or len(head))
    first = head or margin
    lines = textwrap.fill(text, WIDTH, initial_indent=first, subsequent_indent=margin, break_on_hyphens=False)
    click.echo(lines.replace(HARD, " "))


def headline(fact: Fact) -> str:
    """What a fact is, on one line: kind, direction, window."""
    against = f" against {fact.comparison}" if fact.comparison else ""
    since = f" since {fact.since}" if fact.since else ""
    way = {"up": " (up)", "down": " (down)", "flat": ""}[fact.direction.value]
    return f"{fact.kind}{way} {fact.window}{against}{since}"


def shown(figure: Figure) -> str:
    """A figure as displayed, with its unit."""
    code, power = figure.unit.code, figure.unit.power
    scale = SCALES.get(power, f"x 10^{power} ")
    plural = "s" if code in COUNTED and abs(figure.displayed) != 1 else ""
    return f"{figure.displayed:,f} {scale}{SIGNS.get(code, code)}{plural}".rstrip()


def score(fact: Fact) -> str:
    """The factors of a score, those of 1 left out, and what surprise and magnitude make of its news."""
    parts = [f"{name} {value:.2f}" for name, value in fact.score.factors if value != 1 or name in ("priority", "news")]
    worth = f"{fact.score.bits:.1f} bits, magnitude {fact.score.size:.2f}"
    return f"{fact.score.total:.2f} = {' x '.join(parts)} ({worth})"


def sheets_json(results: Sequence[Sheet]) -> dict[str, Any]:
    """The facts of each story, for programs."""
    return {
        "stories": [
            {
                "story": sheet.story,
                "period": str(sheet.period),
                "notes": sheet.notes,
                "expected_false": expected_false(sheet.choices),
                "facts": [
                    {
                        "rank": choice.rank,
                        "told": choice.is_chosen,
                        "reason": choice.reason,
                        "fact": fact_record(choice.fact),
                    }
                    for choice in sheet.choices
                ],
            }
            for sheet in results
        ]
    }


def rules(cards: Sequence[Card], floor: float) -> None:
    """Every rule on a line, with the thresholds in force and how often it finds news in chance."""
    click.echo(
        f"{len(cards)} kinds of fact, in the order in which they are tried. News needs {floor:g} bits of surprise."
    )
    click.echo("False news: of how many series of chance alone, in per cent, it would be told: a random walk,")
    click.echo("one that drifts upwards, one without memory. Three thresholds: monthly / quarterly / annual.")
    click.echo(f"\n{'kind':18}{'role':10}{'priority':10}{'false news':20}thresholds")
    for card in cards:
        head = f"{card.kind:18}{card.role.value:10}{card.priority:<10.1f}{false_news(card):20}"
        names = (name for name in card.thresholds if name != FLOOR)
        _hang(
            head, ", ".join(f"{name} = {threshold(card.thresholds[name])}".replace(" ", HARD) for name in names) or "-"
        )


def rule(card: Card) -> None:
    """One rule in full."""
    measure = "how seldom its figure is so large" if card.is_by_size else "how seldom it fires"
    click.echo(f"{card.kind}: {card.role.value}, priority {card.priority:.1f}, family {card.family}")
    click.echo(f"\n{textwrap.indent(card.text, INDENT)}\n")
    click.echo(f"{INDENT}{ROLES[card.role]}")
    click.echo(f"{INDENT}Surprise: {measure}. False news: {false_news(card)}.")
    if card.thresholds:
        click.echo(f"{INDENT}Numbers in the text hold unless set otherwise; in force here:")
    for name, value in card.thresholds.items():
        click.echo(f"{INDENT}{name} = {threshold(value)}")


def false_news(card: Card) -> str:
    """The three rates; what claims nothing unusual has none."""
    rates = card.false_news
    known = [rates.random_walk, rates.drift, rates.stationary]
    if all(rate is None for rate in known):
        return "not measured" if card.role is Role.NEWS else "-"
    return " / ".join("?" if rate is None else f"{rate:.1f}" for rate in known) + " %"


def threshold(value: Any) -> str:
    """A threshold in force."""
    if isinstance(value, PerFrequency):
        return f"{value.month} / {value.quarter} / {value.year}"
    if isinstance(value, dict):
        return "; ".join(f"{name}: level {one.level:g}, change {one.change:g}" for name, one in value.items()) or "none"
    return ", ".join(map(str, value)) or "none" if isinstance(value, tuple) else str(value)


def rules_json(cards: Sequence[Card]) -> dict[str, Any]:
    """The same for programs."""
    return {
        "rules": [
            {
                "kind": card.kind,
                "role": card.role,
                "family": card.family,
                "priority": card.priority,
                "by_size": card.is_by_size,
                "thresholds": card.thresholds,
                "false_news": card.false_news,
                "text": card.text,
            }
            for card in cards
        ]
    }


def written(results: Sequence[Written], *, saved: bool) -> None:
    """What was written, where, what had to be left out, and what to verify before it is printed."""
    for one in results:
        click.echo(f"{one.folder}")
        for language, article in one.bulletin.articles.items():
            click.echo(f"{INDENT}{language}.md  {article.title}")
        click.echo(f"{INDENT}from figures released {one.bulletin.story.released}")
        for omission in one.bulletin.story.omissions:
            click.echo(f"{INDENT}left out: {omission.what} ({omission.why})")
        if one.bulletin.story.is_illustrative:
            click.echo(f"{INDENT}illustrative data: not to be published")
        for alert in one.alerts:
            click.echo(f"{INDENT}! {alert}")
        click.echo(f"{INDENT}read back by the checker: {proof.counts(one.proofs)}")
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
        "bulletins": [
            {"folder": str(one.folder), "alerts": one.alerts, "checked": proof.summary(one.proofs), "record": each}
            for one, each in zip(results, records, strict=True)
        ]
    }


def explained(one: Explanation) -> None:
    """A claim with the arithmetic and the observations behind it."""
    claim = one.claim
    fact = next(fact for fact in one.record.facts if fact.id == claim.fact)
    where = claim.article if claim.part == TEXT else f"{claim.part} beside {claim.article}"
    click.echo(f"{claim.id}  “{claim.shown}”  ({where}, characters {claim.start} to {claim.end})")
    click.echo(f"{INDENT}says: {claim.aspect} of {claim.kind}, {fact.series}, {claim.period}")
    if claim.comparison:
        click.echo(f"{INDENT}against: {claim.comparison}")
    told = [caveat.figure for caveat in fact.caveats if caveat.figure] if claim.aspect == "caveat" else fact.figures
    for figure in told:
        if claim.role in (None, figure.role):
            click.echo(f"{INDENT}{figure.role}: {figure.arithmetic}")
    if claim.observations:
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

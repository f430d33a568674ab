"""What `bulletin check` says: each text with its claims marked, footnotes below, and how much of it was read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import click

from generator.catalogue import Catalogue
from generator.checking.finding import DocumentFinding, Finding, Verdict
from generator.footnote import LABELS, Footnote, footnotes, pieces, visible
from generator.model.bulletin import TEXT
from generator.proof import Checked, Proof, counts, summary
from generator.talk import INDENT
from generator.writing.record import exact

COLOURS = {Verdict.SUPPORTED: "green", Verdict.CONTRADICTED: "red", Verdict.UNVERIFIABLE: "yellow"}
NAMES = {"es": "Spanish", "en": "English"}
MARGIN = INDENT * 2 + "  "
LONGEST = 160
"""Signs of the words shown with a footnote: what nobody understands may be as long as a page."""
MOST_LINES = 8


def checked(found: Checked, catalogue: Catalogue) -> None:
    """Every text with its findings, for people; in colour on a terminal, with marks like [ok 1] everywhere."""
    for number, one in enumerate(found.proofs):
        if number:
            click.echo()
        for line in _proof(one, catalogue):
            click.echo(line)
    if len(found.proofs) > 1:
        click.echo(f"\n{len(found.proofs)} texts: {counts(found.proofs)}")


def _proof(one: Proof, catalogue: Catalogue) -> Iterator[str]:
    text, notes = one.report.text, footnotes(one.report.text, one.report.findings, catalogue)
    yield click.style(heading(one), bold=True)
    yield ""
    yield _marked(text, notes) if text.strip() else "(empty)"
    yield ""
    for label, where, what in on_the_whole(one):
        yield f"  {click.style('WRONG', fg='red', bold=True)}  {where}{label}: {visible(what)}"
    for note in notes:
        yield from _footnote(note, is_outdated=note.finding in one.outdated)
    yield f"{name(one)}: {counts([one])}"


def heading(one: Proof) -> str:
    """Which text this is, and in which language it was read."""
    return f"== {name(one)}, {NAMES.get(one.report.language, one.report.language)} =="


def name(one: Proof) -> str:
    """The file, and the part where it is not the file itself."""
    part = one.manuscript.part
    return visible(one.manuscript.name) + (f" ({part} of the record)" if part != TEXT else "")


def _marked(text: str, notes: Sequence[Footnote]) -> str:
    """The text with each claim in its colour, and behind it what it is and the number of its footnote."""
    found = []
    for piece in pieces(text, notes):
        words = visible(piece.text)
        found.append(_coloured(words, piece.verdict) if piece.verdict else words)
        for note in piece.ending:
            verdict = note.finding.verdict
            found.append(" " + _coloured(f"[{LABELS[verdict]} {note.number}]", verdict, bold=True))
    return "".join(found).strip("\n")


def _coloured(words: str, verdict: Verdict, *, bold: bool = False) -> str:
    return click.style(words, fg=COLOURS[verdict], bold=bold or None)


def on_the_whole(one: Proof) -> list[tuple[str, str, str]]:
    """What is wrong with a text as a whole: its name, the lines where, and what; the same of many places but once."""
    found: dict[tuple[str, str], list[DocumentFinding]] = {}
    for finding in one.report.document:
        found.setdefault((finding.name, finding.what), []).append(finding)
    return [(label, _where(alike, one), _times(what, alike)) for (label, what), alike in found.items()]


def _where(alike: Sequence[DocumentFinding], one: Proof) -> str:
    lines = list(dict.fromkeys(line(one, finding.span.start) for finding in alike if finding.span))
    if not lines:
        return ""
    more = f" and {len(lines) - MOST_LINES} more" if len(lines) > MOST_LINES else ""
    return f"line{'s' if len(lines) > 1 else ''} {', '.join(map(str, lines[:MOST_LINES]))}{more}: "


def _times(what: str, alike: Sequence[DocumentFinding]) -> str:
    return f"{what} ({len(alike)} times)" if len(alike) > 1 else what


def line(one: Proof, place: int) -> int:
    """The line of a place in a text, the first being 1."""
    return one.report.text.count("\n", 0, place) + 1


def _footnote(note: Footnote, *, is_outdated: bool) -> Iterator[str]:
    verdict = note.finding.verdict
    label = _coloured(f"{LABELS[verdict]:5}", verdict, bold=True)
    yield f"{note.number:3} {label} line {note.line}: “{_one_line(note.finding.shown)}”"
    if verdict is Verdict.SUPPORTED:
        told = dict(note.notes)
        about = [told[word] for word in ("read as", "the data say") if word in told]
        yield f"{MARGIN}{': '.join(about)}"
    else:
        for word, rest in note.notes:
            yield f"{MARGIN}{word}: {rest}"
    if is_outdated:
        yield f"{MARGIN}revised: it was true when it was written"


def _one_line(words: str) -> str:
    shown = " ".join(words.split())
    return visible(shown if len(shown) <= LONGEST else f"{shown[:LONGEST]}…")


# For programs


def checked_json(found: Checked) -> dict[str, Any]:
    """The same for programs."""
    return {
        "wrong": found.is_wrong,
        "texts": [_proof_json(one) for one in found.proofs],
        "problems": [str(one) for one in found.problems],
    }


def _proof_json(one: Proof) -> dict[str, Any]:
    report = one.report
    return {
        "file": one.manuscript.name,
        "part": one.manuscript.part,
        "language": report.language,
        "wrong": one.is_wrong,
        **summary([one]),
        "document": [_document_json(finding) for finding in report.document],
        "findings": [_finding_json(finding, one) for finding in report.findings],
    }


def _document_json(one: DocumentFinding) -> dict[str, Any]:
    start, end = (one.span.start, one.span.end) if one.span else (None, None)
    return {"name": one.name, "what": one.what, "start": start, "end": end}


def _finding_json(one: Finding, proof: Proof) -> dict[str, Any]:
    slots = one.slots
    return {
        "verdict": one.verdict,
        "start": one.span.start,
        "end": one.span.end,
        "line": line(proof, one.span.start),
        "shown": one.shown,
        "measure": slots.measure,
        "series": str(slots.series) if slots.series else None,
        "period": str(slots.window) if slots.window else None,
        "comparison": str(slots.comparison) if slots.comparison else None,
        "unit": slots.unit,
        "direction": slots.direction,
        "detail": slots.detail,
        "printed": f"{one.printed:f}" if one.printed is not None else None,
        "value": exact(one.value) if one.value is not None else None,
        "right": one.right,
        "reading": one.reading,
        "why": one.why,
        "outdated": one in proof.outdated,
        "observations": [
            {"id": cell.id, "value": f"{cell.value:f}", "status": cell.status.name.lower()} for cell in one.cells
        ],
    }

"""Proofs made by hand, to see how they are told."""

from __future__ import annotations

from decimal import Decimal

from generator import bundled, catalogue
from generator.checking.finding import DocumentFinding, Finding, Measure, Report, Slots, Verdict
from generator.checking.reading import Span
from generator.manuscript import Manuscript
from generator.model.panel import Cell
from generator.model.period import Period, Window
from generator.model.series import Series
from generator.proof import Proof

CATALOGUE = catalogue.load(bundled.root() / "data/catalogue")
EXPORTS = Series.parse("immex.exports:MX-02002")
OCTOBER = Period.parse("2024-10")


def a_finding(
    text: str,
    words: str,
    verdict: Verdict,
    *,
    value: str | None = None,
    unit: str = "percent",
    right: str = "",
    why: str = "",
) -> Finding:
    """What the checker might say of words that stand once in a text."""
    assert text.count(words) == 1, words
    at = text.index(words)
    return Finding(
        Span(at, at + len(words)),
        words,
        verdict,
        Slots(Measure.CHANGE, EXPORTS, Window.of(OCTOBER), None, unit),
        Decimal(1),
        Decimal(value) if value else None,
        right,
        "",
        why,
        (Cell(EXPORTS, OCTOBER, Decimal("5.5")),),
    )


def a_proof(
    text: str,
    *findings: Finding,
    document: tuple[DocumentFinding, ...] = (),
    outdated: tuple[Finding, ...] = (),
    name: str = "text",
    checkable: int = 0,
    bound: int = 0,
) -> Proof:
    """A text with findings, counted unless the counts are given."""
    judged = sum(one.verdict is not Verdict.UNVERIFIABLE for one in findings)
    report = Report(text, "en", findings, document, checkable or len(findings), bound or judged)
    return Proof(Manuscript(text, name), report, outdated)

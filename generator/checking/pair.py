"""The two articles of one bulletin against each other: the same facts, with the same figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from generator.checking.finding import DocumentFinding, Finding, Measure, Report, Slots, Verdict
from generator.checking.ledger.measure import rounded

_FIGURES = frozenset(
    {
        Measure.LEVEL,
        Measure.CHANGE,
        Measure.POINTS,
        Measure.SHARE,
        Measure.CONTRIBUTION,
        Measure.GAP,
        Measure.ANNUAL_RATE,
        Measure.RANK,
        Measure.STREAK,
        Measure.BREADTH,
        Measure.CONCENTRATION,
    }
)


def disagreements(one: Report, other: Report) -> Iterator[tuple[int, DocumentFinding]]:
    """What one language says and the other does not, or says otherwise; with which of the two it stands in, 0 or 1.

    A fact is known by its measure, series and times. A figure may be shown with more digits in one language.
    """
    first, second = _facts(one.findings), _facts(other.findings)
    for key, finding in first.items():
        twin = second.get(key)
        if twin is not None and not _agree(finding, twin):
            what = f"“{finding.shown}” here, “{twin.shown}” in the other language"
            yield 0, DocumentFinding("languages disagree", what, finding.span)
    yield from _odd(one, other, 0)
    yield from _odd(other, one, 1)


def _facts(findings: Iterable[Finding]) -> dict[tuple[object, ...], Finding]:
    """Each fact once, by what it is bound to; the first figure that tells it."""
    found: dict[tuple[object, ...], Finding] = {}
    for one in findings:
        if one.slots.measure in _FIGURES and one.printed is not None and one.verdict is not Verdict.UNVERIFIABLE:
            found.setdefault(_key(one.slots), one)
    return found


def _key(slots: Slots) -> tuple[object, ...]:
    return slots.measure, slots.series, slots.window, slots.comparison, slots.detail, slots.unit


def _agree(one: Finding, other: Finding) -> bool:
    """Whether two figures are the same number, as far as the coarser of the two shows it."""
    first, second = one.printed, other.printed
    if first is None or second is None or first == second:
        return True
    step = max(_step(first), _step(second))
    close = abs(first - second) <= max(abs(first), abs(second)) * Decimal("0.05")
    return rounded(first, step) == rounded(second, step) or (close and one.verdict == other.verdict)


def _step(value: Decimal) -> Decimal:
    """The size of the last digit that is not a nought."""
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)


def _odd(report: Report, other: Report, which: int) -> Iterator[tuple[int, DocumentFinding]]:
    """Figures of one text that are wrong where the other has them right."""
    right = {one.value for one in other.findings if one.verdict is Verdict.SUPPORTED}
    missing = _untold(report, other)
    for finding in report.findings:
        if finding.verdict is not Verdict.CONTRADICTED or finding.printed is None:
            continue
        if finding.value in right or _is_of(finding, missing, other):
            what = f"“{finding.shown}” is not what the other language says"
            yield which, DocumentFinding("languages disagree", what, finding.span)


def _untold(report: Report, other: Report) -> set[tuple[object, ...]]:
    """Of what series and measure the other text has a figure right that this one lacks."""
    told = _facts(report.findings)
    return {
        _about(one.slots)
        for key, one in _facts(other.findings).items()
        if key not in told and one.verdict is Verdict.SUPPORTED
    }


def _is_of(finding: Finding, missing: set[tuple[object, ...]], other: Report) -> bool:
    """Whether a wrong figure stands for one that is missing: it may be bound to the time that it came nearest to.

    What the other text prints too, both say.
    """
    about = _about(finding.slots)
    same = (one for one in other.findings if _about(one.slots) == about)
    return about in missing and all(one.printed != finding.printed for one in same)


def _about(slots: Slots) -> tuple[object, ...]:
    return slots.measure, slots.series, slots.unit

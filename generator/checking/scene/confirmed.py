"""Times of a sentence that its true claims are bound to: they are true with them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.checking.finding import Finding, Measure, Slots, Verdict
from generator.checking.ledger.measure import fit
from generator.checking.reading import When
from generator.checking.scene.scene import Scene
from generator.model.period import Window


def confirmed(scene: Scene, found: Sequence[Finding]) -> Iterator[Finding]:
    """A finding for each time that a supported claim of the sentence speaks of, or is held against."""
    if not scene.whens or any(one.verdict is Verdict.CONTRADICTED for one in found):
        return
    bound = [one for one in found if one.verdict is Verdict.SUPPORTED and one.slots.window is not None]
    known = [one.span for one in found]
    for when in scene.whens if bound else ():
        if when.adjective or any(map(when.span.touches, known)):
            continue
        finding = next((one for one in bound if _is_told(when, one)), None)
        if finding:
            slots = Slots(Measure.TIME, finding.slots.series, finding.slots.window, finding.slots.comparison)
            shown = scene.plain[when.span.start : when.span.end]
            yield Finding(when.span, shown, Verdict.SUPPORTED, slots, cells=finding.cells)


def _is_told(when: When, finding: Finding) -> bool:
    window, base = finding.slots.window, finding.slots.comparison
    if when.role in ("since", "season"):
        return finding.slots.measure is Measure.RECORD
    if when.window is None:
        return base is not None or when.role == "of"
    return any(one is not None and _is_same(when.window, one) for one in (window, base))


def _is_same(named: Window, own: Window) -> bool:
    fitted = fit(named, own.frequency)
    return fitted is not None and (fitted == own or own.last in fitted)

"""What stands beside a claim without a figure: where no figure of its sentence is understood, nor may the claim be."""

from __future__ import annotations

from collections.abc import Sequence

from generator.checking.claim import Claim
from generator.checking.finding import Finding, Measure, Verdict
from generator.checking.scene.scene import Scene

_FIGURES = frozenset(
    {Measure.LEVEL, Measure.CHANGE, Measure.POINTS, Measure.DIFFERENCE, Measure.SHARE, Measure.MULTIPLE}
)
_WORDS = frozenset(
    {Measure.RECORD, Measure.RANK, Measure.STREAK, Measure.DIRECTION, Measure.BREADTH, Measure.FIRST_TIME}
)
ALONE = "no figure of its sentence is borne out by the series that it seems to speak of"


def is_alone(claim: Claim, claims: Sequence[Claim], found: Sequence[Finding], scene: Scene) -> bool:
    """Whether a claim in words is told with figures of which none is true: then it may be of another series or time.

    A sentence has one error at most, as a rule: a wrong record stands beside its right figure. One that names its
    series and its time leaves nothing open.
    """
    roles = ("of", "scope") if claim.measure is Measure.RECORD else ("of",)
    is_dated = any(one.role in roles and not one.adjective for one in scene.whens)
    if claim.readings and claim.readings[0].detail == "point":
        return False
    if is_dated and any(one.indicators for one in scene.subjects):
        return False
    if claim.measure not in _WORDS or (claim.quantity and claim.quantity.unit == "percent"):
        return False
    figures = [
        two
        for one, two in zip(claims, found, strict=True)
        if one.quantity and two.slots.measure in _FIGURES and (one.span < claim.span or one.quantity.unit.isupper())
    ]
    if any(one.verdict is Verdict.CONTRADICTED and one.reading for one in figures) and claim.measure is Measure.RANK:
        return False  # the figure is right for another place: the name is wrong, and so is its rank
    return bool(figures) and all(one.verdict is not Verdict.SUPPORTED for one in figures)

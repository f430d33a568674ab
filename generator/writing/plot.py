"""The plot of a chart: value axis, bars or line, and labels that stay out of each other's way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations, groupby

from generator.writing.axis import Scale, bounds, ticks
from generator.writing.lettering import Box, Lettering, thin

SIZE = 26.0
GAP = 12.0
ROOM = SIZE * 1.45
"""Height kept free above the highest tick for one value label, and below the lowest where bars hang."""
BAR_SHARE, WIDEST_BAR = 0.68, 110.0
DOT, SMALL_DOT = 8.0, 2.5
LEADER_FROM = 30.0


@dataclass(frozen=True, slots=True)
class Mark:
    """One value of a chart. `label` stands under it (empty for none), `display` beside it.

    `value` is None in a hole: nothing is drawn there but the label and, among bars, the `display`
    (such as "n/d"). The last highlighted mark always shows its `display`; the other bars show theirs
    if there is room for all, other points do not.
    """

    label: str
    value: Decimal | None
    display: str = ""
    highlighted: bool = False


@dataclass(frozen=True, slots=True)
class Bar(Mark):
    """One bar, from zero to its value."""


@dataclass(frozen=True, slots=True)
class Point(Mark):
    """One period of a line, which breaks where the value is a hole."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a mark stands: a bar's box, or a box without height for a hole and without extent for a point."""

    mark: Mark
    box: Box


@dataclass(frozen=True, slots=True)
class Dot:
    """A filled circle."""

    x: float
    y: float
    radius: float
    highlighted: bool


@dataclass(frozen=True, slots=True)
class Frame:
    """The field between lowest and highest tick, and what stands at its edge.

    `grid` are the heights of the ticks but zero; `zero` that of zero, None where the axis leaves it
    out; `levels` are the labels of the ticks.
    """

    field: Box
    height: Scale
    levels: tuple[Lettering, ...]
    grid: tuple[float, ...]
    zero: float | None


@dataclass(frozen=True, slots=True)
class Plot:
    """A finished plot.

    `path` and `dots` are a line's, `notches` point from the axis to the labels of its periods;
    `places` are the bars; `leader` ties a value to a point far off.
    """

    frame: Frame
    periods: tuple[Lettering, ...]
    values: tuple[Lettering, ...]
    places: tuple[Place, ...] = ()
    path: str = ""
    dots: tuple[Dot, ...] = ()
    notches: tuple[float, ...] = ()
    leader: Box | None = None


def at(place: float) -> str:
    """A coordinate as written into the picture: at most two decimals, never a negative zero.

    >>> at(12.0), at(0.125), at(-0.001)
    ('12', '0.12', '0')
    """
    text = f"{place:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def frame(area: Box, marks: Sequence[Mark], number: Callable[[Decimal], str], *, from_zero: bool) -> Frame:
    """The value axis of the marks within an area, as wide as its longest label asks."""
    levels = ticks(*bounds([mark.value for mark in marks if mark.value is not None], from_zero=from_zero))
    texts = [number(level) for level in levels]
    gutter = max(Lettering(text, 0, 0, SIZE).width for text in texts) + GAP
    below = SIZE * 1.6 + (ROOM if from_zero and levels[0] < 0 else 0)
    field = Box(area.left + gutter, area.top + ROOM, area.right, area.bottom - below)
    height = Scale(float(levels[0]), float(levels[-1]), field.top, field.bottom)
    places = {level: height(level) for level in levels}
    return Frame(
        field,
        height,
        tuple(
            Lettering(text, field.left - GAP, place + SIZE * 0.35, SIZE, "end")
            for text, place in zip(texts, places.values(), strict=True)
        ),
        tuple(place for level, place in places.items() if level),
        places.get(Decimal(0)),
    )


def periods(places: Sequence[Place], field: Box, bottom: float) -> tuple[tuple[Lettering, ...], tuple[float, ...]]:
    """The labels below the marks, thinned out until none overlap (the newest stays), and where their marks stand."""
    labelled = [place for place in places if place.mark.label]
    y = bottom - SIZE * 0.3
    labels = [Lettering(place.mark.label, place.box.middle, y, SIZE, bold=place.mark.highlighted) for place in labelled]
    labels = [label.within(field.left - GAP, field.right) for label in labels]
    step = thin(labels, GAP)
    kept = range(len(labels))[::-step][::-1]
    return tuple(labels[index] for index in kept), tuple(labelled[index].box.middle for index in kept)


def bars(area: Box, marks: Sequence[Bar], number: Callable[[Decimal], str]) -> Plot:
    """Bars side by side, from zero up, or down where negative."""
    edge = frame(area, marks, number, from_zero=True)
    slot = edge.field.width / len(marks)
    half = min(slot * BAR_SHARE, WIDEST_BAR) / 2
    zero = edge.height(Decimal(0))
    places = []
    for count, mark in enumerate(marks):
        middle = edge.field.left + slot * (count + 0.5)
        end = zero if mark.value is None else edge.height(mark.value)
        places.append(Place(mark, Box(middle - half, min(zero, end), middle + half, max(zero, end))))
    shown = tuple(place for place in places if place.mark.value is not None)
    return Plot(edge, periods(places, edge.field, area.bottom)[0], bar_values(places, edge.field), places=shown)


def bar_values(places: Sequence[Place], field: Box) -> tuple[Lettering, ...]:
    """The values at the ends of the bars: all of them, or the chosen one alone where they do not all fit."""
    own = chosen(places)
    main = [clear(beside(own, field), places, own)] if own else []
    others = [beside(place, field) for place in places if place.mark.display and place is not own]
    boxes = [label.box for label in others + main]
    crowded = any(one.meets(other, GAP / 2) for one, other in combinations(boxes, 2))
    hidden = any(box.meets(place.box) for box in boxes for place in places)
    return tuple(main if crowded or hidden else others + main)


def chosen(places: Sequence[Place]) -> Place | None:
    """The last highlighted mark that has something to show."""
    return next((place for place in reversed(places) if place.mark.highlighted and place.mark.display), None)


def beside(place: Place, field: Box) -> Lettering:
    """The value of a bar just above its end, or just below where it hangs."""
    hangs = place.mark.value is not None and place.mark.value < 0
    y = place.box.bottom + SIZE if hangs else place.box.top - SIZE * 0.35
    label = Lettering(place.mark.display, place.box.middle, y, SIZE, bold=place.mark.highlighted)
    return label.within(field.left, field.right)


def clear(label: Lettering, places: Sequence[Place], own: Place) -> Lettering:
    """The same label, moved away from zero past every bar that it would cover."""
    wide = label.box
    crossed = [place.box for place in places if place.box.left < wide.right and wide.left < place.box.right]
    if own.mark.value is not None and own.mark.value < 0:
        return replace(label, y=max(box.bottom for box in crossed) + SIZE)
    return replace(label, y=min(box.top for box in crossed) - SIZE * 0.35)


def line(area: Box, marks: Sequence[Point], number: Callable[[Decimal], str]) -> Plot:
    """A line through the points, broken at every hole; a point alone between holes is a dot."""
    edge = frame(area, marks, number, from_zero=False)
    inner = Box(edge.field.left + DOT, edge.field.top, edge.field.right - DOT, edge.field.bottom)
    step = inner.width / max(len(marks) - 1, 1)
    places = []
    for count, mark in enumerate(marks):
        x = inner.left + step * count if len(marks) > 1 else inner.middle
        y = edge.field.bottom if mark.value is None else edge.height(mark.value)
        places.append(Place(mark, Box(x, y, x, y)))
    runs = [list(run) for drawn, run in groupby(places, lambda place: place.mark.value is not None) if drawn]
    path = "".join(f"M{'L'.join(f'{at(place.box.left)} {at(place.box.top)}' for place in run)}" for run in runs)
    lone = [run[0] for run in runs if len(run) == 1]
    marked = [place for run in runs for place in run if place.mark.highlighted]
    dots = [Dot(place.box.left, place.box.top, SMALL_DOT, False) for place in lone if place not in marked]
    dots += [Dot(place.box.left, place.box.top, DOT, True) for place in marked]
    labels, notches = periods(places, edge.field, area.bottom)
    value = line_value(places, edge.field)
    return Plot(edge, labels, value, (), path, tuple(dots), notches, leader(places, value))


def line_value(places: Sequence[Place], field: Box) -> tuple[Lettering, ...]:
    """The value of the last highlighted point, above or below the line, whichever is nearer and has room."""
    point = chosen(places)
    if point is None or point.mark.value is None:
        return ()
    label = Lettering(point.mark.display, point.box.middle, 0, SIZE, bold=True).within(field.left, field.right)
    wide = label.box
    passed = [
        place.box.top
        for place in places
        if place.mark.value is not None and wide.left - GAP <= place.box.left <= wide.right + GAP
    ]
    above, below = min(passed) - DOT - GAP, max(passed) + DOT + GAP + SIZE * 0.7
    nearer = below - point.box.top < point.box.top - above and below < field.bottom
    return (replace(label, y=below if nearer else above),)


def leader(places: Sequence[Place], value: Sequence[Lettering]) -> Box | None:
    """A thin upright line from the highlighted point to its value, where the value stands far off."""
    point = chosen(places)
    if point is None or not value:
        return None
    box, x, y = value[0].box, point.box.left, point.box.top
    if box.bottom + LEADER_FROM < y:
        return Box(x, box.bottom, x, y)
    return Box(x, y, x, box.top) if y + LEADER_FROM < box.top else None

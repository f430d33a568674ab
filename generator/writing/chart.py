"""The chart of a bulletin: bars that compare the same months of each year, or a line over time.

The caller says everything in words (`ChartSpec`), here it gets its place, and the template
`shared/chart.svg.j2` gives it its look. The same figures give the same bytes. The lettering is large
enough to be read where the picture is 320 pixels wide.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from hashlib import sha256

import jinja2

from generator.bilingual import Language
from generator.errors import StoryError, TemplateError
from generator.writing import plot
from generator.writing.lettering import Block, Box, block
from generator.writing.plot import Bar, Plot, Point, at

__all__ = ["Bar", "ChartSpec", "Point", "draw"]

TEMPLATE = "shared/chart.svg.j2"
CANVAS = Box(0, 0, 960, 540)
MARGIN, PADDING = 28.0, 10.0
TITLE, SUBTITLE, SMALL = 36.0, 28.0, 26.0
LEAST_FIELD = 110.0
NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class ChartSpec:
    """What a chart shows, worded and localised: either `bars` or `points`, oldest first.

    `description` tells the finding to those who cannot see the picture; `notice`, where not empty,
    is drawn in a frame above the plot (illustrative data); `number` writes a tick of the value axis.
    """

    title: str
    subtitle: str
    description: str
    source_line: str
    language: Language
    number: Callable[[Decimal], str]
    bars: tuple[Bar, ...] = ()
    points: tuple[Point, ...] = ()
    notice: str = ""

    @property
    def texts(self) -> tuple[str, ...]:
        """Every text that stands in the picture."""
        own = (self.title, self.subtitle, self.description, self.source_line, self.notice)
        return own + tuple(text for mark in self.bars or self.points for text in (mark.label, mark.display))

    @property
    def id(self) -> str:
        """A name that differs between the charts of a page and not between runs."""
        values = [str(mark.value) for mark in self.bars or self.points]
        content = "\n".join([self.language, *self.texts, *values])
        return f"chart-{sha256(content.encode()).hexdigest()[:10]}"


@dataclass(frozen=True, slots=True)
class Strokes:
    """How thick lines are, and how long the notches of the time axis."""

    zero: float = 2.0
    line: float = 4.0
    halo: float = 7.0
    notch: float = 8.0


@dataclass(frozen=True, slots=True)
class Layout:
    """Everything in its place; `framed` is the notice's frame, None without a notice."""

    canvas: Box
    title: Block
    subtitle: Block
    notice: Block
    framed: Box | None
    plot: Plot
    source: Block
    stroke: Strokes = Strokes()


def draw(environment: jinja2.Environment, spec: ChartSpec) -> str:
    """The SVG of a chart, 960 x 540, escaped whatever the environment's own setting.

    Raises StoryError when there is nothing to draw, TemplateError when the words leave no room for
    the picture, hold characters that XML forbids, or the template is wrong.
    """
    validate(spec)
    layout = lay_out(spec)
    try:
        return environment.get_template(TEMPLATE).render(spec=spec, layout=layout, at=at).strip() + "\n"
    except jinja2.TemplateError as error:
        raise TemplateError(
            f"the chart cannot be drawn ({error}).", where=f"templates/{TEMPLATE}", remedy="Correct the template."
        ) from error


def validate(spec: ChartSpec) -> None:
    """Refuse both kinds of marks or none, no value at all, a value that is no number, and control characters."""
    where = f"chart '{spec.title}'"
    if bool(spec.bars) == bool(spec.points):
        raise StoryError("a chart has either bars or points.", where=where, remedy="Give one of the two.")
    values = [mark.value for mark in spec.bars or spec.points if mark.value is not None]
    if not values or not all(value.is_finite() for value in values):
        remedy = "Give at least one value, and only finite ones."
        raise StoryError("there is nothing that a chart could show.", where=where, remedy=remedy)
    if NOT_XML.search("".join(spec.texts)):
        raise TemplateError("a text of the chart has a control character.", where=where, remedy="Remove it.")


def lay_out(spec: ChartSpec) -> Layout:
    """Titles from the top, the source line at the bottom, and the plot in what is left between."""
    column = Box(MARGIN, MARGIN - PADDING, CANVAS.right - MARGIN, CANVAS.bottom)
    title = block(spec.title, column, TITLE, bold=True)
    subtitle = block(spec.subtitle, replace(column, top=title.bottom), SUBTITLE)
    notice, framed = framed_notice(spec.notice, replace(column, top=subtitle.bottom + PADDING))
    source = block(spec.source_line, column, SMALL)
    lowest = CANVAS.bottom - PADDING - (source.bottom - column.top)
    source = block(spec.source_line, replace(column, top=lowest), SMALL)
    area = replace(column, top=framed.bottom if framed else subtitle.bottom, bottom=lowest - PADDING)
    drawing = plot.bars(area, spec.bars, spec.number) if spec.bars else plot.line(area, spec.points, spec.number)
    if drawing.frame.field.height < LEAST_FIELD:
        raise TemplateError(
            "the words around the chart leave no room for the picture.",
            where=f"chart '{spec.title}'",
            remedy="Shorten the title, the subtitle, the notice or the source line.",
        )
    return Layout(CANVAS, title, subtitle, notice, framed, drawing, source)


def framed_notice(text: str, column: Box) -> tuple[Block, Box | None]:
    """The notice and the frame around it; neither takes room where there is no notice."""
    inner = Box(column.left + PADDING, column.top + PADDING * 0.6, column.right - PADDING, column.bottom)
    notice = block(text, inner, SMALL, bold=True)
    return notice, replace(column, bottom=notice.bottom + PADDING * 0.6) if notice.lines else None

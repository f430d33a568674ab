"""Which chart a story gets, and its words in each language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from jinja2.sandbox import ImmutableSandboxedEnvironment

from generator.language.number import number
from generator.language.timespan import without_year
from generator.language.typography import sentence_case_first
from generator.model.bulletin import Chart
from generator.model.period import Frequency, Period, Window
from generator.model.story import Story
from generator.model.unit import Kind
from generator.writing.chart import ChartSpec, draw
from generator.writing.environment import Macros
from generator.writing.pen import Pen, unmarked
from generator.writing.plot import Bar, Point
from generator.writing.views import StoryView

FEWEST_BARS = 3
LINE_YEARS = 10
MOST = 100_000
"""A chart's values are scaled below this."""
WHOLE_FROM = 1000
MOST_DECIMALS = 4
"""As many as an exchange rate has."""


@dataclass(frozen=True)
class Scale:
    """The unit the values of a chart are given in: 10**`shift` of the indicator's, so that few digits stand.

    A price or rate `is_exact`: it keeps its decimals whatever its size, as the text does.
    """

    shift: int
    decimals: int
    is_exact: bool

    def of(self, value: Decimal) -> Decimal:
        return value.scaleb(-self.shift)

    def shown(self, value: Decimal, pen: Pen, beside: Sequence[Decimal] = ()) -> str:
        """A label; an amount of a thousand and more is whole, as in the text, and so is what stands beside one."""
        highest = max(abs(self.of(one)) for one in (value, *beside))
        is_whole = highest >= WHOLE_FROM and not self.is_exact
        return number(self.of(value), 0 if is_whole else self.decimals, pen.profile, signed=True)


def scale(story: Story) -> Scale:
    """Thousands of thousands become millions: at most five digits before the point for money and counts."""
    highest = max(abs(cell.value) for cell in story.history)
    shift = 0
    while story.indicator.unit not in ("index", "percent") and highest.scaleb(-shift) >= MOST:
        shift += 3
    is_exact = not shift and story.indicator.kind in (Kind.INDEX, Kind.RATE)
    return Scale(shift, 1 if shift else min(story.indicator.decimals, MOST_DECIMALS), is_exact)


def picture(jinja: ImmutableSandboxedEnvironment, view: StoryView, pen: Pen) -> Chart:
    """The chart, with `alt` and `caption` still carrying the pen's marks, for the article to print.

    Bars where the lead compares the same window of several years, a line through time elsewhere.
    """
    story = view.story
    has_bars = not _is_monthly_lead(story) and sum(one.level is not None for one in story.comparable) >= FEWEST_BARS
    macros = Macros(jinja, f"{pen.language}/_chart.md.j2")
    drawn = scale(story)
    view.unit_note = view.unit(drawn.shift)
    alt, source = macros.call("finding", view, view.lead, has_bars), macros.call("source", view)
    spec = ChartSpec(
        title=unmarked(macros.call("title", view)),
        subtitle=unmarked(macros.call("subtitle", view, view.lead, has_bars)),
        description=unmarked(alt),
        source_line=unmarked(source),
        language=pen.language,
        number=lambda value: number(value, max(0, -int(value.as_tuple().exponent)), pen.profile, signed=True),
        bars=_bars(story, drawn, pen) if has_bars else (),
        points=() if has_bars else _points(story, drawn, pen),
        notice=unmarked(macros.call("notice", view)),
    )
    return Chart(pen.language, draw(jinja, spec), alt, macros.call("caption", view, view.lead, has_bars), source)


def _is_monthly_lead(story: Story) -> bool:
    window = story.lead.window
    return window.is_single and window.frequency is not Frequency.YEAR


def _bars(story: Story, drawn: Scale, pen: Pen) -> tuple[Bar, ...]:
    """A bar a year, the newest marked; an incomplete window is a hole."""
    bars = []
    levels = [one.level.value for one in story.comparable if one.level is not None]
    for one in story.comparable:
        label, is_newest = str(one.window.last.year), one.window == story.lead.window
        if one.level is None:
            bars.append(Bar(label, None, "n/d" if pen.language == "es" else "n/a"))
        else:
            value = one.level.value
            bars.append(Bar(label, drawn.of(value), drawn.shown(value, pen, levels), highlighted=is_newest))
    return tuple(bars)


def _points(story: Story, drawn: Scale, pen: Pen) -> tuple[Point, ...]:
    """The last years, period by period, with a hole where a value is missing."""
    known = {cell.period: cell.value for cell in story.history}
    span = Window.trailing(story.period, LINE_YEARS * story.period.frequency + 1)
    periods = [period for period in span.periods if period >= story.history[0].period]
    points = [Point(_label(period), drawn.of(known[period]) if period in known else None) for period in periods]
    name = sentence_case_first(without_year(story.period, pen.language))
    year = f" de {story.period.year}" if pen.language == "es" else f" {story.period.year}"
    display = f"{name}{year}: {drawn.shown(known[story.period], pen)}"
    return (*points[:-1], replace(points[-1], display=display, highlighted=True))


def _label(period: Period) -> str:
    return str(period.year) if period.number == 1 else ""

"""Which chart a story gets, and its words in each language."""

from __future__ import annotations

from dataclasses import replace

from jinja2.sandbox import ImmutableSandboxedEnvironment

from generator.language.number import number
from generator.language.period import window as window_words
from generator.model.bulletin import Chart
from generator.model.fact import Figure, rounded
from generator.model.period import Frequency, Period, Window
from generator.model.story import Story
from generator.writing.chart import ChartSpec, draw
from generator.writing.environment import Macros
from generator.writing.pen import Pen, unmarked
from generator.writing.plot import Bar, Point
from generator.writing.views import StoryView

FEWEST_BARS = 3
LINE_YEARS = 10


def picture(jinja: ImmutableSandboxedEnvironment, view: StoryView, pen: Pen) -> Chart:
    """The chart, with `alt` and `caption` still carrying the pen's marks, for the article to print.

    Bars where the lead compares the same window of several years, a line through time elsewhere.
    """
    story = view.story
    has_bars = not _is_monthly_lead(story) and sum(one.level is not None for one in story.comparable) >= FEWEST_BARS
    macros = Macros(jinja, f"{pen.language}/_chart.md.j2")
    alt = macros.call("finding", view, view.lead, has_bars)
    spec = ChartSpec(
        title=unmarked(macros.call("title", view)),
        subtitle=unmarked(macros.call("subtitle", view, view.lead, has_bars)),
        description=unmarked(alt),
        source_line=unmarked(macros.call("source", view)),
        language=pen.language,
        number=lambda value: number(value, max(0, -int(value.as_tuple().exponent)), pen.profile, signed=True),
        bars=_bars(story, pen) if has_bars else (),
        points=() if has_bars else _points(story, pen),
        notice=unmarked(macros.call("notice", view)),
    )
    return Chart(pen.language, draw(jinja, spec), alt, macros.call("caption", view, view.lead, has_bars))


def _is_monthly_lead(story: Story) -> bool:
    window = story.lead.window
    return window.is_single and window.frequency is not Frequency.YEAR


def _shown(figure: Figure, pen: Pen) -> str:
    return number(figure.value, min(figure.decimals, 1), pen.profile, signed=True)


def _bars(story: Story, pen: Pen) -> tuple[Bar, ...]:
    """A bar a year, the newest marked; an incomplete window is a hole."""
    bars = []
    for one in story.comparable:
        label, is_newest = str(one.window.last.year), one.window == story.lead.window
        if one.level is None:
            bars.append(Bar(label, None, "n/d" if pen.language == "es" else "n/a"))
        else:
            bars.append(Bar(label, one.level.value, _shown(one.level, pen), highlighted=is_newest))
    return tuple(bars)


def _points(story: Story, pen: Pen) -> tuple[Point, ...]:
    """The last years, period by period, with a hole where a value is missing."""
    known = {cell.period: cell.value for cell in story.history}
    span = Window.trailing(story.period, LINE_YEARS * story.period.frequency + 1)
    periods = [period for period in span.periods if period >= story.history[0].period]
    points = [Point(_label(period), known.get(period)) for period in periods]
    newest = rounded(known[story.period], min(story.indicator.decimals, 3))
    shown = number(newest, max(0, -int(newest.as_tuple().exponent)), pen.profile, signed=True)
    name = window_words(Window.of(story.period), pen.language)
    return (*points[:-1], replace(points[-1], display=f"{name}: {shown}", highlighted=True))


def _label(period: Period) -> str:
    return str(period.year) if period.number == 1 else ""

"""The filters that print a time: a window, its newest month, the year before, how long it is."""

from __future__ import annotations

from generator.errors import TemplateError
from generator.language import period, spanish, timespan
from generator.model.period import Frequency, Window
from generator.writing.said import Said, window_of


def _dated(said: Said, text: str) -> str:
    """A time in words. That of a figure is the fact's own, the one compared with, the start, or another: `window`."""
    if said.aspect != "figure":
        return said.pen.mark(text, said.fact, said.aspect)
    known = {"period": said.fact.window, "comparison": said.fact.comparison}
    aspect = next((name for name, window in known.items() if window == said.window), "window")
    return said.pen.mark(text, said.fact, aspect, said.figure if aspect == "window" else None)


def window_name(said: Said) -> str:
    """`enero-octubre de 2024` / `January through October 2024`."""
    british = said.pen.profile.is_british
    return _dated(said, period.window(window_of(said), said.pen.language, british=british))


def first_months(said: Said) -> str:
    """`los primeros diez meses de 2024` / `the first 10 months of 2024`."""
    return _dated(said, period.first_months(window_of(said), said.pen.language))


def same_period(said: Said, preposition: str = "") -> str:
    """A comparison window after its window was named: `el mismo periodo de 2023`, `octubre de 2023`.

    In Spanish a preposition may be given, since it contracts: `del mismo periodo de 2023`.
    """
    pen = said.pen
    text = period.same_period(window_of(said), said.fact.window, pen.language, british=pen.profile.is_british)
    return _after(preposition, _dated(said, text))


def year_before(said: Said) -> str:
    """The same time of the year before: `un año antes`, `a year earlier`; TemplateError for another time."""
    if window_of(said) != said.fact.window.shift_years(-1):
        raise TemplateError("a template says `a year earlier` of another time.", where=f"fact {said.fact.id}")
    return _dated(said, period.a_year_earlier(said.pen.language))


def month(said: Said, article: str = "") -> str:
    """The newest month, quarter or year without its year: `octubre`, `tercer trimestre`.

    `article` goes before a quarter, which needs one in running text.
    """
    last = window_of(said).last
    text = timespan.without_year(last, said.pen.language)
    return _dated(said, f"{article} {text}" if article and last.frequency is Frequency.QUARTER else text)


def _after(preposition: str, phrase: str) -> str:
    return spanish.contract(preposition, phrase) if preposition else phrase


def end(said: Said) -> str:
    """The last period of a window, with its year: `octubre de 2024` of the months from June to it."""
    british = said.pen.profile.is_british
    return _dated(said, period.window(Window.of(window_of(said).last), said.pen.language, british=british))


def months_range(said: Said) -> str:
    """The window without its year: `enero-octubre` / `January-October`."""
    return _dated(said, timespan.range_without_year(window_of(said), said.pen.language))


def year(said: Said) -> str:
    """The year in which a window ends: `2024`."""
    return _dated(said, str(window_of(said).last.year))


def span(said: Said) -> str:
    """How long the window is, in months: `12 meses`, `12 months`; in years where its periods are years."""
    window = window_of(said)
    per_month = 1 if window.frequency is Frequency.YEAR else Frequency.MONTH // window.frequency
    unit = Frequency.YEAR if window.frequency is Frequency.YEAR else Frequency.MONTH
    return _dated(said, timespan.length(len(window) * per_month, unit, said.pen.profile))

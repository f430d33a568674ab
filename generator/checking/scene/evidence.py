"""What a text is about that names no statistic: the one that its figures are of.

A figure of three digits that is that of a series, at a time and in a place that the text names, may be chance; several
of one statistic, and of no other, are none. "In May 2026 the transfers added up to $5.61 billion" tells its series
without its name.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from generator.checking.grammar.sentence import Wording
from generator.checking.grammar.unit import is_like
from generator.checking.ledger import measure
from generator.checking.ledger.data import Line
from generator.checking.ledger.measure import fit
from generator.checking.reading import Hedge, NameKind, Quantity, Relation
from generator.checking.scene.setting import Setting
from generator.model.period import Frequency, Period, Window
from generator.model.series import Series

_ENOUGH = 2
_LEVEL_DIGITS, _CHANGE_DIGITS = 3, 2
_RELATIVE = frozenset({"point", "share", "times", "place", "index", "month", "quarter", "year", "day", "week"})


def of_figures(said: Sequence[Wording], setting: Setting, among: Collection[str] = ()) -> Series | None:
    """The series that most of the figures of a text are of; None where they are too few, or of others as well.

    `among` are the statistics that a name of the text leaves to choose from.
    """
    figures = [one for each in said for one in each.quantities if _is_telling(one)]
    windows = list(dict.fromkeys(_windows(said)))
    if not figures or not windows:
        return None
    score: dict[Series, set[Quantity]] = {}
    for line in _lines(said, setting, among or setting.data.indicators):
        found = {one for window in windows for one in _matched(line, window, figures, setting)}
        if found:
            score[line.series] = score.get(line.series, set()) | found
    return _most(score)


def _most(score: dict[Series, set[Quantity]]) -> Series | None:
    """The series with the most figures, of the statistic that has the most in all its places."""
    by_statistic: dict[str, set[Quantity]] = {}
    for series, found in score.items():
        by_statistic[series.indicator] = by_statistic.get(series.indicator, set()) | found
    ranked = sorted(by_statistic, key=lambda one: -len(by_statistic[one]))
    if not ranked or len(by_statistic[ranked[0]]) < _ENOUGH:
        return None
    if len(ranked) > 1 and len(by_statistic[ranked[1]]) * 2 > len(by_statistic[ranked[0]]):
        return None
    own = [one for one in score if one.indicator == ranked[0]]
    return max(own, key=lambda one: (not one.sector, len(score[one])))


def _is_telling(one: Quantity) -> bool:
    """Whether a figure has enough digits to be that of one series alone."""
    if one.unit in _RELATIVE or one.is_words or one.hedge is not Hedge.EXACT or not one.value:
        return False
    digits = len(str(int(abs(one.value / one.step))))
    return digits >= (_CHANGE_DIGITS if one.unit == "percent" else _LEVEL_DIGITS) and not _is_year(one)


def _is_year(one: Quantity) -> bool:
    return not one.unit and one.step == 1 and 1900 <= one.value <= 2100


def _windows(said: Iterable[Wording]) -> Iterator[Window]:
    """The times that a text names; a month without its year in each of the years that it names."""
    whens = [one for each in said for one in each.whens if not one.adjective]
    named = [one.window for one in whens if one.window]
    yield from named
    yield from (Window.year_to_date(one.last) for one in named if one.frequency > 1)
    years = dict.fromkeys(one.last.year for one in named)
    for when in whens:
        if when.relation is Relation.WITHOUT_YEAR and when.months in (1, 3):
            frequency = Frequency(12 // when.months)
            yield from (Window.of(Period.of(frequency, year, when.month // when.months)) for year in years)


def _lines(said: Iterable[Wording], setting: Setting, among: Collection[str]) -> Iterator[Line]:
    """All series of the places that a text names, and of the country."""
    areas = {area for each in said for one in each.names if one.kind is NameKind.AREA for area in one.identities}
    areas |= {one.id for one in setting.catalogue.areas.values() if one.level == "country"}
    for code in sorted(among):
        yield from (line for line in setting.data.of_indicator(code) if line.series.area in areas)


def _matched(line: Line, window: Window, figures: Sequence[Quantity], setting: Setting) -> Iterator[Quantity]:
    """The figures that are a level of a series, or its change on a year before."""
    own, about = fit(window, line.frequency), setting.catalogue.indicators[line.series.indicator]
    level = measure.level(line, own, about.kind) if own else None
    if own is None or level is None:
        return
    bases = (own.shift_years(-1), own.shift(-len(own))) if about.kind.has_growth else ()
    moved = [measure.moved(line, own, base, about.kind) for base in dict.fromkeys(bases)]
    size, changes = float(level.scaleb(about.power)), [abs(float(each)) for each in moved if each is not None]
    for one in figures:
        if one.unit == "percent":
            is_so = any(_is_about(abs(float(one.value)), change, one) for change in changes)
        else:
            is_so = (not one.unit or is_like(one.unit, about.unit)) and _is_about(float(one.value), size, one)
        if is_so:
            yield one


def _is_about(printed: float, value: float, one: Quantity) -> bool:
    return abs(printed - value) <= 0.501 * float(one.step)

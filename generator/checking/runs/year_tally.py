"""How many months of a year, or years of a stretch, went one way: "only three months of the year saw an increase"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from msgspec.structs import replace

from generator.checking.claim import Claim, Reading
from generator.checking.finding import Measure
from generator.checking.ledger.data import Line
from generator.checking.ledger.measure import fit
from generator.checking.reading import Cue, CueKind, Quantity
from generator.checking.runs.runs import Test, by_period, by_year
from generator.checking.scene.named import named
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting, indicator, window_of
from generator.checking.scene.spoken import times
from generator.model.period import Frequency, Period, Window
from generator.model.unit import Operation
from generator.model.words import Indicator

_OF_YEAR = re.compile(
    r"\s+(?:(?:of|in|de|en)\s+(?:the\s+(?:whole\s+)?year|(?:todo\s+)?el\s+a[ñn]o|that year|"
    r"(?:19|20)\d\d)|del a[ñn]o)\b",
    re.IGNORECASE,
)
_OF = re.compile(
    r"\s+(?:of|out of|de)\s+(?:(?:the|its|those|los|las|sus|esos)\s+)?(?:(?:first|primeros|last|[uú]ltimos)\s+)?",
    re.IGNORECASE,
)
_THERE_WERE = re.compile(
    r"\b(?:hubo|tuvo|tuvieron|se (?:contaron|registraron|observaron)|there were|saw|had)\s+"
    r"(?:(?:s[oó]lo|apenas|only|just)\s+)?\Z",
    re.IGNORECASE,
)
"""Before so many months of a year that went one way, in a row or not: "en 2010 hubo seis meses con descenso anual"."""
_IN_A_ROW = re.compile(r"consecutiv|seguid|al hilo|racha|ininterrump|in a row|straight|running", re.IGNORECASE)
_ANNUAL = re.compile(
    r"\b(?:annual|anual(?:es)?|interanual(?:es)?|a year (?:earlier|before)|un año antes)\b", re.IGNORECASE
)
_MONTHLY = re.compile(r"\b(?:monthly|mensual(?:es)?)\b", re.IGNORECASE)
_SIGNS = {"up": 1, "down": -1}


def year_tallies(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """Every such count of a sentence of a text by others."""
    if setting.is_declared:
        return
    for quantity in scene.quantities:
        stretch = _stretch(scene, setting, quantity)
        way = _way(scene, quantity) if stretch else None
        if way is None or not stretch or quantity.span in scene.used:
            continue
        scene.used.update((quantity.span, way.span))
        readings = tuple(_readings(scene, setting, quantity, stretch, way))
        yield Claim(
            quantity.span, Measure.BREADTH, readings, quantity, "" if readings else "nothing says what was counted"
        )


def _stretch(scene: Scene, setting: Setting, quantity: Quantity) -> list[Window]:
    """The times out of which a number counts some."""
    end = quantity.span.end
    if quantity.unit == "month" and _OF_YEAR.match(scene.plain, end, scene.span.end):
        found = times(scene, setting, quantity.span.start)
        after = [one for one in scene.whens if 0 <= one.span.start - end < 8 and one.window]
        found = named(after[0], setting) if after else found
        return [Window.of(Period.of(Frequency.YEAR, one.last.year)) for one in found]
    if quantity.unit in ("month", "quarter") and _THERE_WERE.search(scene.plain, scene.span.start, quantity.span.start):
        years = [one.window for one in scene.whens if one.role == "of" and one.window and one.window.is_whole_year]
        return years if len(years) == 1 and not _IN_A_ROW.search(scene.text) else []
    if quantity.unit == "" and quantity.step == 1:
        behind = next((one for one in scene.all_whens if 0 <= one.span.start - end < 24 and one.months > 1), None)
        if behind and _OF.fullmatch(scene.plain, end, behind.span.start):
            return named(behind, setting)
    if quantity.unit == "year":
        ranges = [one for one in scene.whens if one.months > 12 and not one.adjective]
        return named(ranges[0], setting) if ranges else []
    return []


def _way(scene: Scene, quantity: Quantity) -> Cue | None:
    """The direction that is counted: right behind the count, or before it."""
    ways = [one for one in scene.cues if one.kind is CueKind.DIRECTION and one.value in _SIGNS]
    after = [one for one in ways if one.span.start >= quantity.span.end]
    before = [one for one in ways if one.span.end <= quantity.span.start]
    return before[-1] if before else after[0] if after else None


def _readings(scene: Scene, setting: Setting, quantity: Quantity, stretch: list[Window], way: Cue) -> Iterator[Reading]:
    sign = _SIGNS[way.value]
    for window in stretch:
        for line in setting.lines(scene.subject(quantity.span.start)):
            whole = fit(window, line.frequency)
            own = setting.fitted(window, line) if whole else None
            if own is None:
                continue
            told = _listed(scene, quantity, line, own)
            for test, periods, is_far in _tests(scene, quantity, line, indicator(setting, line), own, sign):
                value = partial(_count, test, periods)
                holds = partial(_are, test, periods, told) if len(told) == quantity.value else None
                reading = Reading(Measure.BREADTH, line, own, sign=sign, detail="tally", value=value, holds=holds)
                yield replace(reading, unit=quantity.unit, is_far=is_far)


def _tests(
    scene: Scene, quantity: Quantity, line: Line, about: Indicator, own: Window, sign: int
) -> Iterator[tuple[Test, list[Period], bool]]:
    if quantity.unit == "year":
        years = range(own.first.year, own.last.year + 1)
        yield by_year(line, about, sign), [Period.of(Frequency.YEAR, one) for one in years], False
        return
    is_annual, is_short = _ANNUAL.search(scene.text) is not None, _MONTHLY.search(scene.text) is not None
    for step in (int(line.frequency), 1):
        if (is_annual and step == 1) or (is_short and step > 1):
            continue
        is_far = step == 1 and not is_short and about.kind.window_operation is Operation.SUM
        for is_shown in (True, False):
            yield by_period(line, about, step, sign, is_shown=is_shown), list(own.periods), is_far


def _listed(scene: Scene, quantity: Quantity, line: Line, own: Window) -> list[Period]:
    """The periods that are told behind a count: "only two months were up: January and March"."""
    colon = scene.plain.find(":", quantity.span.end, scene.span.end)
    behind = [one for one in scene.whens if colon > 0 and one.span.start > colon and not one.adjective]
    found = [window_of(one, line.frequency, own) for one in behind]
    if quantity.unit == "year":
        return [Period.of(Frequency.YEAR, one.last.year) for one in found if one and one.is_whole_year]
    return [one.last for one in found if one and one.is_single]


def _are(test: Test, periods: list[Period], told: list[Period]) -> bool | None:
    """Whether it is these that went so, and no others."""
    found = {one: test(one) for one in periods}
    return None if None in found.values() else {one for one, held in found.items() if held} == set(told)


def _count(test: Test, periods: list[Period]) -> Decimal | None:
    found = [test(one) for one in periods]
    return None if None in found else Decimal(sum(1 for one in found if one))

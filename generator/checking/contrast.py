"""What the data say of words without a figure that are wrong: "it was higher in July 2025", "it ranks 12th of 32".

Only what contradicts the words is told, and all of it is true whatever they were taken to mean.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from msgspec.structs import replace

from generator.checking import saying
from generator.checking.claim import Claim, Reading
from generator.checking.figures.way import ENDS
from generator.checking.finding import Finding, Measure, Verdict
from generator.checking.ledger import measure
from generator.checking.ledger.data import Line
from generator.checking.reading import Quantity, Span
from generator.checking.scene.places import peers
from generator.checking.scene.prices import is_inflation
from generator.checking.scene.setting import Setting
from generator.model.period import Window
from generator.model.words import Indicator

_HUNDREDTH = Decimal("0.01")
_IN_ROW = "row"
"""The detail of a rank told of one after another."""


def contrasted(claim: Claim, found: Finding, setting: Setting) -> Finding:
    """A finding; one that is wrong and has nothing that would be right says what the data say instead."""
    if found.verdict is not Verdict.CONTRADICTED or found.right or found.why:
        return found
    slots = found.slots
    own = (slots.measure, slots.series, slots.window, slots.comparison)
    reading = next(
        (one for one in claim.readings if (one.measure, one.line.series, one.window, one.comparison) == own), None
    )
    return replace(found, why=contrast(reading, setting)) if reading else found


def contrast(reading: Reading, setting: Setting) -> str:
    """A sentence without its point, "" where nothing can be told for sure."""
    about = setting.catalogue.indicators[reading.line.series.indicator]
    told = _TELLERS.get(reading.measure)
    return told(reading, about, setting) if told else ""


def _way(reading: Reading, about: Indicator, setting: Setting) -> str:
    """Where something came from and went to: by its rate where that is what is told of it, else by itself."""
    if reading.detail == ENDS:
        return "the two figures printed beside it do not go that way"
    bases = [reading.comparison] if reading.comparison else [_year_before(reading), reading.window.shift(-1)]
    rates = (True, False) if is_inflation(about, setting) else (False, True)
    for base in bases:
        for is_rate in rates:
            told = _move(reading, about, setting, base, is_rate=is_rate)
            if told:
                return told
    return ""


def _year_before(reading: Reading) -> Window:
    return reading.window.shift_years(-1)


def _move(reading: Reading, about: Indicator, setting: Setting, base: Window, *, is_rate: bool) -> str:
    value = _rate(reading.line, about) if is_rate else _level(reading.line, about)
    now, then = value(reading.window), value(base)
    if now is None or then is None or (now > then) - (now < then) == reading.sign:
        return ""
    went = "went up" if now > then else "went down" if now < then else "did not change"
    what = "its annual change" if is_rate else "it"
    unit = "percent" if is_rate else about.unit
    ends = (
        f"{_amount(one, unit, setting)} in {saying.when(at, 'en')}" for one, at in ((then, base), (now, reading.window))
    )
    return f"{what} {went}: {', '.join(ends)}"


def _record(reading: Reading, about: Indicator, setting: Setting) -> str:
    """The last time at which it was as high, or as low."""
    if reading.detail not in ("", "season", "change") or not reading.sign:
        return ""
    is_rate = reading.detail == "change"
    value = _rate(reading.line, about) if is_rate else _level(reading.line, about)
    past = measure.history(reading.line, reading.window, value, is_seasonal=reading.detail == "season")
    if past is None or not past.known:
        return ""
    side = "high" if reading.sign > 0 else "low"
    what = "its annual change" if is_rate else "it"
    as_far = [one for one in past.known if one[1] * reading.sign >= past.own * reading.sign]
    if not as_far:
        start = saying.when(Window.of(past.known[0][0].first), "en")
        return f"{what} was never as {side} in the data, which begin in {start}"
    window, then = as_far[-1]
    unit = "percent" if is_rate else about.unit
    own = f"{_amount(past.own, unit, setting)} in {saying.when(reading.window, 'en')}"
    return f"{what} was last as {side} in {saying.when(window, 'en')}: {_amount(then, unit, setting)}, against {own}"


def _rank(reading: Reading, about: Indicator, setting: Setting) -> str:
    """Its place by what it amounts to, and who has the first."""
    group = peers(setting, reading.line, "")
    if reading.detail not in ("", _IN_ROW) or reading.line not in group:
        return ""
    value = {id(line): measure.level(line, reading.window, about.kind) for line in group}
    known = [(found, line) for line in group if (found := value[id(line)]) is not None]
    own = value[id(reading.line)]
    if own is None or len(known) < 2:
        return ""
    rank = measure.ranked([one for one, _ in known], own)
    most, first = max(known, key=lambda one: one[0])
    if not reading.detail and rank in (1, len(known)):
        return ""  # the words are of something else then
    its_own = f"by level it ranks {saying.ordinal(rank)} of {len(known)}"
    if rank == 1:
        return its_own
    told = _amount(most.scaleb(about.power), about.unit, setting)
    return f"{its_own}; the first is {_place(first, setting)}, with {told}"


def _gap(reading: Reading, about: Indicator, setting: Setting) -> str:
    """What both amount to, or the rates of both where they are told by those."""
    rival = reading.whole
    if rival is None:
        return ""
    is_rate = is_inflation(about, setting)
    if not is_rate and reading.line.series.indicator != rival.series.indicator:
        return ""
    lines = (reading.line, rival)
    now, then = ((_rate if is_rate else _level)(line, about)(reading.window) for line in lines)
    if now is None or then is None or (now > then) - (now < then) == reading.sign:
        return ""
    unit = "percent" if is_rate else about.unit
    both = zip((now, then), lines, strict=True)
    told = (f"{_amount(one, unit, setting)} in {_called(line, lines, setting)}" for one, line in both)
    return f"{'the annual change' if is_rate else 'it'} is {' and '.join(told)}"


def _called(line: Line, both: tuple[Line, Line], setting: Setting) -> str:
    """A line by what tells it from the other: its place, or its statistic."""
    if both[0].series.indicator == both[1].series.indicator:
        return _place(line, setting)
    return f"the {setting.catalogue.indicators[line.series.indicator].words.en.name}"


_TELLERS: dict[Measure, Callable[[Reading, Indicator, Setting], str]] = {
    Measure.DIRECTION: _way,
    Measure.STREAK: _way,
    Measure.RECORD: _record,
    Measure.RANK: _rank,
    Measure.GAP: _gap,
}


def _level(line: Line, about: Indicator) -> measure.Amount:
    def value(window: Window) -> Decimal | None:
        found = measure.level(line, window, about.kind)
        return None if found is None else found.scaleb(about.power)

    return value


def _rate(line: Line, about: Indicator) -> measure.Amount:
    return lambda window: measure.change(line, window, window.shift_years(-1), about.kind)


def _amount(value: Decimal, unit: str, setting: Setting) -> str:
    """To two decimals where it is of a hundred, else to four digits."""
    step = _HUNDREDTH if unit == "percent" else Decimal(1).scaleb(value.adjusted() - 3)
    return saying.figure(value, Quantity(Span(0, 0), value, step, unit), setting.catalogue, "en", unit)


def _place(line: Line, setting: Setting) -> str:
    area = setting.catalogue.areas.get(line.series.area)
    return area.words.en.name if area else line.series.area

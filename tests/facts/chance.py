"""Random worlds: panels of every frequency, kind and temper, in which each kind of fact comes up now and then."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable
from decimal import Decimal

from msgspec.structs import replace

from generator.config import RuleSettings
from generator.model.panel import Panel
from generator.model.period import Frequency, Period
from generator.model.series import Series
from generator.model.unit import Kind
from generator.model.words import Indicator
from tests.facts.tempers import EXTREMES, TEMPERS, Temper
from tests.facts.worlds import QUICK, SERIES, indicator, panel_of

Rows = dict[Series, list[float | None]]
Names = Callable[[random.Random], list[Series]]


def random_case(seed: int) -> tuple[Panel, Indicator, RuleSettings]:
    """A panel of any frequency, kind and temper: wholes, parts and peers, gaps, ties and extremes."""
    dice = random.Random(seed)
    frequency = dice.choice((Frequency.MONTH, Frequency.MONTH, Frequency.QUARTER, Frequency.YEAR))
    years = dice.choice((0, 1, 3, 5, 7)) if frequency is not Frequency.YEAR else dice.randint(0, 14)
    columns = 2 if dice.random() < 0.03 else years * frequency + dice.randint(2, 13)
    first = Period.of(frequency, 1998, dice.randint(1, frequency))
    about = _indicator(dice, first, columns)
    adjustment = dice.choice(("", "", "", "sa", "sa", "trend"))
    names = dice.choices((_one_place, _towns, _states, _branches, _sectors, _country), (4, 2, 6, 3, 2, 0.4))[0](dice)
    rows = _rows(dice, [replace(one, adjustment=adjustment) for one in names], columns, about.decimals)
    if dice.random() < 0.1:
        rows |= {replace(one, adjustment=""): values for one, values in rows.items()}
    settings = RuleSettings() if dice.random() < 0.15 else QUICK
    return panel_of(str(first), rows), about, settings


def random_earlier(seed: int, panel: Panel, decimals: int) -> Panel:
    """The panel as an earlier day may have known it: some values others, some missing, the newest not yet there.

    Now and then it lacks series, has them in another order, or starts elsewhere.
    """
    dice = random.Random(seed)
    series, step = [*panel.series], float(Decimal(1).scaleb(-decimals))
    if dice.random() < 0.3:
        dice.shuffle(series)
        series = series[: dice.randint(1, len(series))]
    rows = {one: [_as_it_was(dice, value, step) for value in panel.values[panel.row(one)].tolist()] for one in series}
    ends = max(1, panel.values.shape[1] - dice.choice((0, 1, 1, 1, 1, 2)))
    begins = dice.choice((-3, 0, 0, 0, 0, 1, ends // 2))
    kept = {one: [*[1.0] * -begins, *values[max(0, begins) : ends]] for one, values in rows.items()}
    return panel_of(str(panel.first.shift(begins)), kept)


def _as_it_was(dice: random.Random, value: float, step: float) -> float | None:
    """Mostly the same; else a digit or two aside, hardly different, nothing, or something else."""
    others = (value + step, value - step, value + 2 * step, value + step / 4, -value, value * 1.05, 0.0, None)
    return dice.choice(others) if dice.random() < 0.4 else value


def _indicator(dice: random.Random, first: Period, columns: int) -> Indicator:
    """Mostly something that grows; now and then with breaks, a target, chained volumes or no seasons."""
    kinds = (*Kind, Kind.FLOW, Kind.FLOW, Kind.COUNT, Kind.STOCK)
    breaks = sorted(str(first.shift(dice.randint(-3, columns + 2))) for _ in range(dice.randint(1, 2)))
    if dice.random() < 0.2:
        breaks = [one[:4] for one in breaks]
    low = dice.choice((0.0, 9.5, 40.0, 100.0))
    return indicator(
        dice.choice(kinds),
        dice.choice((0, 0, 1, 2)),
        dice.choice((0, 1, 1, 2)),
        seasonal=dice.random() < 0.7,
        breaks=tuple(breaks) if dice.random() < 0.2 else (),
        chained=dice.random() < 0.1,
        target=(low, low + dice.choice((0.5, 1.0, 60.0))) if dice.random() < 0.5 else None,
    )


def _one_place(_: random.Random) -> list[Series]:
    return [SERIES]


def _states(dice: random.Random) -> list[Series]:
    """The country and its states, as peers and as parts of it."""
    return [Series("sales", "MX"), *(Series("sales", f"MX-{number:02d}") for number in range(1, dice.randint(4, 12)))]


def _towns(dice: random.Random) -> list[Series]:
    """Municipalities of one state or of two, with the country but not always with the states."""
    towns = [Series("sales", f"MX-{2 + number % 2:02d}{number:03d}") for number in range(1, dice.randint(4, 9))]
    return [Series("sales", "MX"), *[Series("sales", "MX-02")] * dice.randint(0, 1), *towns]


def _branches(dice: random.Random) -> list[Series]:
    """A state and its sectors; now and then the country as well."""
    country = [Series("sales", "MX")] if dice.random() < 0.5 else []
    sectors = [Series("sales", "MX-02", f"branch{number}") for number in range(dice.randint(2, 9))]
    return [*country, Series("sales", "MX-02"), *sectors]


def _sectors(_: random.Random) -> list[Series]:
    """Parts within parts: a sector of a municipality, of its state, of the country."""
    areas = ("MX", "MX-02", "MX-02002")
    return [Series("sales", area, sector) for area in areas for sector in ("", "manufacturing")]


def _country(_: random.Random) -> list[Series]:
    """A country with all its states, some municipalities and some sectors."""
    states = [Series("sales", f"MX-{number:02d}") for number in range(1, 33)]
    towns = [Series("sales", f"MX-02{number:03d}") for number in range(1, 6)]
    return [Series("sales", "MX"), *states, *towns, Series("sales", "MX-02", "manufacturing")]


def _rows(dice: random.Random, names: list[Series], columns: int, decimals: int) -> Rows:
    """A history for each; in many panels alike ones, and a whole that is the sum of its parts."""
    extreme = dice.choice(EXTREMES)
    common = dice.choice(TEMPERS) if dice.random() < 0.3 else None
    whole = {one: _plain(dice, columns, common or dice.choice((*TEMPERS, extreme))) for one in names}
    if dice.random() < 0.35:
        whole = {one: _scaled(values, dice.choice((1, 1, 2, 3, 40))) for one, values in whole.items()}
    if len(names) > 2 and dice.random() < 0.65:
        _add_up(dice, whole, decimals)
    holed = dice.random() < 0.6
    return {one: _holed(dice, values) if holed else list(values) for one, values in whole.items()}


def _plain(dice: random.Random, columns: int, temper: Temper) -> list[float]:
    return temper(dice, columns)


def _scaled(values: list[float], times: int) -> list[float]:
    """So many times as large; not where the digits of a float would no longer hold it."""
    return values if max(map(abs, values)) > 1e12 else [float(Decimal(repr(value)) * times) for value in values]


def _add_up(dice: random.Random, rows: dict[Series, list[float]], decimals: int) -> None:
    """Make a series the sum of its parts; sometimes not quite, or not at the newest periods."""
    whole = next(one for one in rows if _inside(rows, one))
    parts = [[Decimal(repr(value)) for value in rows[one]] for one in _inside(rows, whole)]
    sums = [sum(values, Decimal(0)) for values in zip(*parts, strict=True)]
    error = Decimal(1).scaleb(-decimals) * dice.choice((1, -1, 2, 8, 8, 30)) / 2
    ends = dice.choice((0, 0, 0, 1, 1, 3, len(sums)))
    sums[len(sums) - ends :] = [one + error for one in sums[len(sums) - ends :]]
    rows[whole] = [float(one) for one in sums]


def _inside(rows: Iterable[Series], whole: Series) -> list[Series]:
    """The sectors of a series, or the areas of the next level that lie in it."""
    sectors = [one for one in rows if one.sector and replace(one, sector="") == whole]
    areas = [one for one in rows if one != whole and replace(one, area=whole.area) == whole]
    areas = [one for one in areas if one.area.startswith(whole.area)]
    level = min((len(one.area) for one in areas), default=0)
    return sectors if len(sectors) > 1 else [one for one in areas if len(one.area) == level]


def _holed(dice: random.Random, values: list[float]) -> list[float | None]:
    """A few holes, a late start, a long gap or an early end; or nothing missing."""
    holed: list[float | None] = list(values)
    columns = len(holed)
    if dice.random() < 0.3:
        share = dice.choice((0.02, 0.02, 0.1, 0.4))
        holed = [None if dice.random() < share else value for value in holed]
    if dice.random() < 0.25:
        begins = dice.randint(0, columns - 1)
        holed[:begins] = [None] * begins
    if dice.random() < 0.12:
        left, length = dice.randint(0, columns - 1), dice.randint(1, 6)
        holed[left : left + length] = [None] * len(holed[left : left + length])
    if dice.random() < 0.08:
        silent = min(columns, dice.choice((1, 3, 23, 24, 30)))
        holed[columns - silent :] = [None] * silent
    return holed

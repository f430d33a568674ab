"""The checker's own arithmetic, against sums done by hand and figures that agencies have published."""

from __future__ import annotations

from decimal import Decimal
from functools import partial

import pytest
from checking.desk import data

from generator.checking.ledger import measure
from generator.checking.ledger.data import Line
from generator.checking.runs import runs
from generator.model.period import Frequency, Period, Window
from generator.model.series import Series
from generator.model.unit import Kind

EXPORTS = "immex.exports:MX-14"


def line(first: str, *values: float | None) -> Line:
    """One series, typed."""
    found = data(first, {EXPORTS: values}).line(Series.parse(EXPORTS))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("value", "step", "shown"),
    [
        ("57.25", "0.1", "57.3"),
        ("-4.35", "0.1", "-4.4"),
        ("0.04", "0.1", "0.0"),
        ("57671385", "1E+6", "58E+6"),
        ("3.546", "0.01", "3.55"),
    ],
)
def test_halves_are_rounded_away_from_zero(value: str, step: str, shown: str) -> None:
    """As printed statistics are, to any power of ten."""
    assert measure.rounded(Decimal(value), Decimal(step)) == Decimal(shown)


@pytest.mark.parametrize(
    ("window", "frequency", "fitted"),
    [
        ("2018", Frequency.MONTH, "2018-01/2018-12"),
        ("2026-Q1", Frequency.MONTH, "2026-01/2026-03"),
        ("2025-07/2026-06", Frequency.QUARTER, "2025-Q3/2026-Q2"),
        ("2024-01/2024-05", Frequency.QUARTER, None),
        ("2024-05", Frequency.YEAR, None),
    ],
)
def test_a_time_is_told_in_the_periods_of_a_series(window: str, frequency: Frequency, fitted: str | None) -> None:
    """A year is twelve months; five months are no quarters."""
    found = measure.fit(Window.parse(window), frequency)
    assert (str(found) if found else None) == fitted


def test_a_flow_is_summed_and_a_stock_averaged() -> None:
    """Exports of three months add up, people employed do not."""
    known = line("2024-01", 10, 20, 60)
    window = Window.parse("2024-01/2024-03")
    assert measure.level(known, window, Kind.FLOW) == 90
    other = line("2024-01", 10, 20, 60)
    assert measure.level(other, window, Kind.STOCK) == 30


def test_a_window_with_a_hole_has_no_amount() -> None:
    """Nothing is made up for a month that is missing."""
    known = line("2024-01", 10, None, 60)
    assert measure.level(known, Window.parse("2024-01/2024-03"), Kind.FLOW) is None
    assert measure.level(known, Window.parse("2023-12/2024-01"), Kind.FLOW) is None


def test_growth_needs_a_base_above_zero() -> None:
    """From nothing, or from a loss, there is no per cent."""
    assert measure.growth(Decimal(115), Decimal(100)) == 15
    assert measure.growth(Decimal(5), Decimal(0)) is None
    assert measure.growth(Decimal(5), Decimal(-2)) is None


def test_the_merchandise_exports_of_mexico_in_october_2024() -> None:
    """57,671 million dollars against 51,858 a year before are the 11.2 % that INEGI published."""
    assert measure.rounded(measure.growth(Decimal(57671), Decimal(51858)) or Decimal(0), Decimal("0.1")) == Decimal(
        "11.2"
    )


def test_a_yearly_rate_compounds() -> None:
    """Ten per cent a year over two years are 21 per cent."""
    known = line("2020-01", *[100] * 12, *[110] * 12, *[121] * 12)
    now, then = Window.parse("2022-01"), Window.parse("2020-01")
    rate = measure.annual_rate(known, now, then, Kind.FLOW)
    assert rate is not None
    assert measure.rounded(rate, Decimal("0.001")) == 10
    assert measure.annual_rate(known, Window.parse("2022-02"), then, Kind.FLOW) is None


def test_real_growth_takes_the_prices_out() -> None:
    """Sales up 10 per cent while prices rose 10 per cent did not grow."""
    known = data("2023-01", {EXPORTS: [100] + [0] * 11 + [110], "inpc:MX": [50] + [1] * 11 + [55]})
    exports, prices = known.line(Series.parse(EXPORTS)), known.line(Series.parse("inpc:MX"))
    assert exports
    assert prices
    now, then = Window.parse("2024-01"), Window.parse("2023-01")
    assert measure.real_change(exports, prices, now, then, Kind.FLOW) == 0


def test_shares_and_contributions_are_of_the_whole() -> None:
    """A part of 30 in 120 that rose by 10 while the whole was 100: a quarter of it, and 10 points of its growth."""
    known = data("2023-01", {EXPORTS: [100] + [0] * 11 + [120], f"{EXPORTS}:manufacturing": [20] + [0] * 11 + [30]})
    whole, part = known.line(Series.parse(EXPORTS)), known.line(Series.parse(f"{EXPORTS}:manufacturing"))
    assert whole
    assert part
    now, then = Window.parse("2024-01"), Window.parse("2023-01")
    assert measure.share(part, whole, now, Kind.FLOW) == 25
    assert measure.contribution(part, whole, now, then, Kind.FLOW) == 10


def test_equals_share_a_rank() -> None:
    """Two at the top are both first; the next is third."""
    values = [Decimal(9), Decimal(9), Decimal(7)]
    assert [measure.ranked(values, one) for one in values] == [1, 1, 3]


def test_a_run_is_as_long_as_can_be_known() -> None:
    """A fall ends a run, and so does the start of its series; a hole leaves open all but that it is longer."""

    def above(known: Line, period: Period) -> bool | None:
        value = known.at(period)
        return None if value is None else value > 5

    end = Period.parse("2024-04")
    for values, printed, expected in (
        ((1, 6, 7, 8), 3, 3),
        ((6, 7, 8, 9), 4, 4),
        ((6, None, 8, 9), 2, None),
        ((6, None, 8, 9), 1, 2),
    ):
        known = line("2024-01", *values)
        found = runs.length(partial(above, known), end, Decimal(printed), Period.parse("2024-01"))
        assert found == expected


def test_a_history_holds_the_same_months_of_each_year() -> None:
    """A January is held against Januaries; a hole stays one."""
    known = line("2021-01", *[1] * 12, None, *[2] * 11, *[3] * 12, 4)
    past = measure.history(
        known, Window.parse("2024-01"), lambda one: measure.level(known, one, Kind.FLOW), is_seasonal=True
    )
    assert past is not None
    assert [(str(window), value) for window, value in past.earlier] == [
        ("2021-01", 1),
        ("2022-01", None),
        ("2023-01", 3),
    ]

"""The dense calendar matrix: cells, holes and the past."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.panel import Cell, Panel, Status, Vintage
from generator.model.period import Frequency, Period, Window
from generator.model.series import Series

ONE, OTHER = Series("sales", "MX"), Series("sales", "MX-02")
VINTAGE = Vintage("test", date(2024, 12, 1), "ab" * 32, "made for a test", "inegi")
NAN = float("nan")


def panel(values: list[list[float]], first: str = "2024-01") -> Panel:
    """One or two series from `first`, the newest period preliminary."""
    matrix = np.array(values, dtype=np.float64)
    status = np.full(matrix.shape, int(Status.FINAL), dtype=np.uint8)
    status[:, -1] = Status.PRELIMINARY
    return Panel(Period.parse(first), (ONE, OTHER)[: len(values)], matrix, status, (VINTAGE,) * len(values))


def test_the_ends_of_a_panel() -> None:
    """Its frequency is that of its first period, its last one as many columns on."""
    months = panel([[1.0, 2.0, 3.0]], "2023-12")
    assert (str(months.last), months.frequency) == ("2024-02", Frequency.MONTH)


def test_a_cell_is_exact_and_knows_its_status() -> None:
    """0.1 is one tenth and not what a float makes of it."""
    cell = panel([[0.3, 0.1]]).cell(0, Period.parse("2024-02"))
    assert cell == Cell(ONE, Period.parse("2024-02"), Decimal("0.1"), Status.PRELIMINARY)
    assert cell is not None
    assert cell.id == "sales:MX@2024-02"


@pytest.mark.parametrize("period", ["2023-12", "2024-02", "2024-04", "1990-01", "2090-01"])
def test_a_hole_has_no_cell(period: str) -> None:
    """Missing inside, before the first column or after the last: None, never a neighbour's value."""
    assert panel([[1.0, NAN, 3.0]]).cell(0, Period.parse(period)) is None


@pytest.mark.parametrize(
    ("window", "count"), [("2024-01/2024-02", 2), ("2024-02", 1), ("2024-01/2024-03", None), ("2023-12/2024-01", None)]
)
def test_a_window_is_complete_or_nothing(window: str, count: int | None) -> None:
    """One hole, inside or beyond the edge, and there are no cells at all."""
    cells = panel([[1.0, 2.0, NAN, 4.0]]).cells(0, Window.parse(window))
    assert (len(cells) if cells is not None else None) == count


def test_series_are_found_by_identity() -> None:
    """The row of a series; what the panel lacks is an error, not the last row."""
    both = panel([[1.0], [2.0]])
    assert (both.row(ONE), both.row(OTHER), OTHER in both) == (0, 1, True)
    missing = Series("sales", "MX-03")
    assert missing not in both
    with pytest.raises(KeyError):
        both.row(missing)


def test_the_panel_as_it_stood_then() -> None:
    """Up to a period nothing later is left, and what came before is unchanged."""
    whole = panel([[1.0, 2.0, 3.0]])
    then = whole.until(Period.parse("2024-02"))
    assert str(then.last) == "2024-02"
    assert then.cell(0, Period.parse("2024-03")) is None
    assert then.cell(0, Period.parse("2024-02")) == whole.cell(0, Period.parse("2024-02"))


@pytest.mark.parametrize("period", ["2023-11", "2023-10"])
def test_nothing_was_known_before_the_first_period(period: str) -> None:
    """As of a month before the panel begins there is no observation."""
    then = panel([[1.0, 2.0, 3.0]]).until(Period.parse(period))
    assert then.values.shape[1] == 0


@given(st.decimals(-(10**8), 10**8, places=6), st.sampled_from((1, 10**6)))
def test_published_decimals_survive_the_matrix(value: Decimal, divisor: int) -> None:
    """Up to fifteen digits, the decimal read from a cell is the one that was published."""
    published = value / divisor if divisor > 1 and abs(value) < 100 else value
    published = published.quantize(Decimal("0.000001"))
    cell = panel([[float(published)]]).cell(0, Period.parse("2024-01"))
    assert cell is not None
    assert cell.value == published


@pytest.mark.parametrize("value", [1e-9, 1e15, 999999999999999.5, -0.05, 0.0])
def test_the_smallest_and_the_largest(value: float) -> None:
    """A billionth and a thousand billions are cells like others."""
    cell = panel([[value]]).cell(0, Period.parse("2024-01"))
    assert cell is not None
    assert float(cell.value) == value

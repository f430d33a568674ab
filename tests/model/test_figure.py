"""Figures as they are shown, facts as they are looked into, and the total of a score."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.fact import Direction, Fact, Figure, Score, rounded
from generator.model.panel import Cell, Vintage
from generator.model.period import Period, Window
from generator.model.series import Series
from generator.model.unit import PERCENT, Unit

SERIES = Series("sales", "MX")
WINDOW = Window.of(Period.parse("2024-10"))
VINTAGE = Vintage("test", date(2024, 12, 1), "ab" * 32, "made for a test", "inegi")


@pytest.mark.parametrize(
    ("value", "decimals", "shown"),
    [
        ("57.25", 1, "57.3"),
        ("4.35", 1, "4.4"),
        ("-4.35", 1, "-4.4"),
        ("4.349999", 1, "4.3"),
        ("3.546", 1, "3.5"),
        ("0.5", 0, "1"),
        ("-0.5", 0, "-1"),
        ("2.5", 0, "3"),
        ("999.95", 1, "1000.0"),
        ("7", 2, "7.00"),
        ("1E+3", 1, "1000.0"),
        ("0.000000001", 2, "0.00"),
        ("1000000000000000.5", 0, "1000000000000001"),
    ],
)
def test_half_goes_away_from_zero(value: str, decimals: int, shown: str) -> None:
    """As printed statistics round, with all digits shown and never to the even neighbour."""
    assert str(rounded(Decimal(value), decimals)) == shown


@given(st.decimals(-(10**9), 10**9, places=6), st.integers(0, 5))
def test_rounding_is_near_and_symmetric(value: Decimal, decimals: int) -> None:
    """It moves by half a digit at most, and a loss is rounded like a gain."""
    shown = rounded(value, decimals)
    assert abs(shown - value) <= Decimal(5).scaleb(-decimals - 1)
    assert rounded(-value, decimals) == -shown


@given(st.decimals(-1000, 1000, places=4), st.decimals(-1000, 1000, places=4), st.integers(0, 3))
def test_rounding_keeps_the_order(one: Decimal, other: Decimal, decimals: int) -> None:
    """What is shown as more is more."""
    if rounded(one, decimals) > rounded(other, decimals):
        assert one > other


def test_rounding_of_the_widest_growth() -> None:
    """A growth from a billionth to a thousand billions can still be shown."""
    assert rounded(Decimal(10) ** 27, 2) == Decimal(10) ** 27


def figure(role: str, value: str, decimals: int = 1, months: tuple[str, ...] = ()) -> Figure:
    """A figure that cites the months given."""
    cells = tuple(Cell(SERIES, Period.parse(month), Decimal(1)) for month in months)
    return Figure(role, Decimal(value), PERCENT, decimals, WINDOW, "by hand", cells)


def test_a_figure_shows_its_digits_and_keeps_its_value() -> None:
    """6.6667 with one digit is 6.7; the raw value stays."""
    shown = figure("change", "6.6667")
    assert (shown.displayed, shown.value) == (Decimal("6.7"), Decimal("6.6667"))


@pytest.mark.parametrize(
    ("change", "way"),
    [("0.1", Direction.UP), ("-0.1", Direction.DOWN), ("0.0", Direction.FLAT), ("-0.0", Direction.FLAT)],
)
def test_direction_is_the_sign(change: str, way: Direction) -> None:
    """A negative zero is flat too."""
    assert Direction.of(Decimal(change)) is way


def test_a_fact_is_asked_by_role() -> None:
    """The figure of a role, whether there is one, and an error where there is none."""
    fact = Fact("level", SERIES, WINDOW, (figure("level", "5"),), Direction.FLAT, VINTAGE)
    assert fact["level"].value == 5
    assert (fact.has("level"), fact.has("change")) == (True, False)
    with pytest.raises(KeyError, match="change"):
        fact["change"]


def test_a_fact_cites_each_observation_once() -> None:
    """In the order first cited, however many figures share it."""
    figures = (figure("level", "5", 1, ("2024-10", "2024-09")), figure("base", "4", 1, ("2024-09", "2023-10")))
    fact = Fact("year_on_year", SERIES, WINDOW, figures, Direction.UP, VINTAGE)
    assert [str(cell.period) for cell in fact.cells] == ["2024-10", "2024-09", "2023-10"]


def test_identities_tell_facts_and_vintages_apart() -> None:
    """Kind, series, whole and window make a fact; dataset, day and content a vintage."""
    alone = Fact("share", SERIES, WINDOW, (), Direction.FLAT, VINTAGE)
    beside = Fact("share", SERIES, WINDOW, (), Direction.FLAT, VINTAGE, peer=Series("sales", "MX", "food"))
    assert alone.id != beside.id
    assert VINTAGE.id == "test@2024-12-01#abababababab"


def test_a_score_is_the_product_of_its_factors() -> None:
    """Without any it is one."""
    assert Score((("priority", 2.0), ("surprise", 0.5), ("preliminary", 0.95))).total == pytest.approx(0.95)
    assert Score().total == 1.0


def test_the_unit_of_a_figure_is_its_own() -> None:
    """A figure in million pesos says so."""
    assert Figure("level", Decimal(5), Unit("MXN", 6), 1, WINDOW, "", ()).unit.in_ones(Decimal(5)) == 5_000_000

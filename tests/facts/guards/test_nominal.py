"""Growth and records of current prices, held against prices."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.facts.guards import guarded
from generator.facts.ledger import Ledger
from generator.facts.rules import BY_KIND
from generator.model.period import Period
from generator.model.series import Series
from generator.model.unit import PERCENT, Kind, Unit
from tests.facts.guards.cases import BY_YEARS, caveats, prices, told
from tests.facts.worlds import QUICK, indicator, panel_of

NOMINAL = indicator(nominal=True)
REAL = {"real_opposite", "real_no_record"}


def test_growth_below_inflation_is_a_fall() -> None:
    """104 after 100 is 4 per cent more; with prices up 5 per cent it is 1 - 104/105 = 0.95 per cent less."""
    found = caveats(told("year_on_year", "2023", [100.0, 104.0], NOMINAL, prices("2023", [100.0, 105.0])))
    real = found["real_opposite"].figure
    assert "nominal" in found
    assert real is not None
    assert (real.role, real.displayed, real.unit) == ("real", Decimal("-1.0"), PERCENT)
    assert {str(cell.series) for cell in real.cells} == {"sales:MX-02002", "inpc:MX"}


@pytest.mark.parametrize("now", [103.0, 104.0])
def test_growth_above_inflation_or_equal_to_it_is_no_fall(now: float) -> None:
    """With prices up 3 per cent, 4 per cent more is still more; with 4 it is the same and no fall."""
    found = caveats(told("year_on_year", "2023", [100.0, 104.0], NOMINAL, prices("2023", [100.0, now])))
    assert "nominal" in found
    assert not REAL & found.keys()


def test_each_month_has_its_own_prices() -> None:
    """At prices of February 2024, 106, January's 104 are 106 and the two of 2023 are 106 each: 210 after 212."""
    index = [100.0, 100.0, *[101.0] * 10, 104.0, 106.0]
    sales = [100.0, 100.0, *[1.0] * 10, 104.0, 104.0]
    found = caveats(told("year_to_date", "2023-01", sales, NOMINAL, prices("2023-01", index)))
    real = found["real_opposite"].figure
    assert real is not None
    assert (real.displayed, str(real.window)) == (Decimal("-0.9"), "2024-01/2024-02")


def test_a_deficit_may_widen_in_pesos_and_narrow_in_real_terms() -> None:
    """A deficit of 100 is one of 105 at the new prices, so one of 104 is smaller by 1."""
    about = indicator(Kind.BALANCE, nominal=True)
    found = caveats(told("balance", "2023", [-100.0, -104.0], about, prices("2023", [100.0, 105.0])))
    real = found["real_opposite"].figure
    assert real is not None
    assert (real.displayed, real.unit) == (Decimal("1.0"), Unit("MXN"))


def test_prices_of_months_serve_quarters() -> None:
    """The mean of three months is the price of their quarter: 100 and 105 here."""
    index = prices("2023-01", [99.0, 100.0, 101.0, *[1.0] * 9, 104.0, 105.0, 106.0])
    found = caveats(told("year_on_year", "2023-Q1", [100.0, 1.0, 1.0, 1.0, 104.0], NOMINAL, index))
    assert "real_opposite" in found


RECORDS = [
    ("record", [100.0, 90.0, 90.0, 101.0], 103.0, 100.5),
    ("record_season", [100.0, 90.0, 90.0, 101.0], 103.0, 100.5),
    ("since", [110.0, 100.0, 100.0, 105.0], 106.0, 104.0),
    ("rank_time", [120.0, 100.0, 90.0, 110.0], 111.0, 109.0),
    ("milestone", [90.0, 95.0, 96.0, 101.0], 106.0, 103.0),
    ("recovery", [100.0, 80.0, 101.0], 102.0, 100.5),
]
"""Kind, values, and two prices of the newest year, after 100 in all before: the first undoes the claim."""


@pytest.mark.parametrize(("kind", "values", "high", "low"), [one for one in RECORDS if one[0] != "record_season"])
def test_a_record_of_pesos_may_be_none_in_real_terms(kind: str, values: list[float], high: float, low: float) -> None:
    """An earlier year that was lower in pesos is higher at the prices of now."""
    before = [100.0] * (len(values) - 1)
    for newest, lost in ((high, True), (low, False)):
        found = caveats(told(kind, "2010", values, NOMINAL, prices("2010", [*before, newest])))
        assert ("real_no_record" in found) is lost


@pytest.mark.parametrize(("price", "lost"), [(103.0, True), (100.5, False)])
def test_a_record_of_a_season_is_held_against_its_seasons(price: float, *, lost: bool) -> None:
    """The best first quarter in pesos; other quarters, though higher, are not compared."""
    first_quarters = [100.0, 90.0, 90.0, 101.0]
    values = [one for level in first_quarters for one in (level, 500.0, 500.0, 500.0)][:-3]
    index = prices("2010-Q1", [*[100.0] * 12, price])
    assert ("real_no_record" in caveats(told("record_season", "2010-Q1", values, NOMINAL, index))) is lost


def test_a_record_low_of_pesos_stays_one() -> None:
    """What was higher in pesos is higher still at the prices of now."""
    index = prices("2010", [100.0, 100.0, 100.0, 150.0])
    assert "real_no_record" not in caveats(told("record", "2010", [100.0, 120.0, 120.0, 99.0], NOMINAL, index))


RATES = [
    # a per cent more each year, and 6 now: 106 / 105.5 is 0.5 per cent, 106 / 103 is 2.9
    ([100.0, 101.0, 102.01, 103.0301, 109.211906], 105.5, 103.0),
    # 20 per cent in 2011, since when it has not grown as fast as the 6 of now
    ([100.0, 120.0, 121.2, 122.412, 123.63612, 131.0542872], 105.5, 103.0),
    # 5 per cent less each year, and 2 more now: with prices up 3 per cent that is 1 less
    ([100.0, 95.0, 90.25, 85.7375, 87.45225], 103.0, 101.0),
    # 6 per cent less, the steepest fall: with prices down 7 it is growth
    ([100.0, 99.0, 98.01, 97.0299, 91.208106], 93.0, 97.0),
]
"""Values, and two prices of the newest year, after 100 in all before: the first undoes the record of growth."""


@pytest.mark.parametrize(("values", "lost", "kept"), RATES)
def test_the_fastest_growth_of_pesos_may_be_none_in_real_terms(values: list[float], lost: float, kept: float) -> None:
    """The rates are those of the deflated series, where one before was faster or the newest goes the other way."""
    before = [100.0] * (len(values) - 1)
    for price, is_lost in ((lost, True), (kept, False)):
        found = caveats(told("record_change", "2010", values, NOMINAL, prices("2010", [*before, price])))
        assert ("real_no_record" in found) is is_lost


def test_an_earlier_growth_without_prices_is_not_compared() -> None:
    """The index begins in 2013, so only the newest rate has prices, and nothing is beyond it."""
    values = RATES[0][0]
    assert "real_no_record" not in caveats(
        told("record_change", "2010", values, NOMINAL, prices("2013", [100.0, 105.5]))
    )


@pytest.mark.parametrize(("price", "shown"), [(104.0, "-1.1"), (102.0, None)])
def test_a_streak_of_growth_may_have_ended_in_real_terms(price: float, shown: str | None) -> None:
    """109 after 106, with prices up 4 per cent: 109 / 106 / 1.04 is 0.989, 1.1 per cent less."""
    index = prices("2010", [100.0, 100.0, 100.0, price])
    found = caveats(told("streak_annual", "2010", [100.0, 103.0, 106.0, 109.0], NOMINAL, index))
    real = found["real_opposite"].figure if "real_opposite" in found else None
    assert (str(real.displayed) if real else None) == shown
    assert real is None or str(real.window) == "2013"


def test_how_many_rose_is_nominal_and_no_more() -> None:
    """Six parts rose by a tenth while prices doubled."""
    areas = ["MX", *(f"MX-0{number}" for number in range(1, 7))]
    panel = panel_of("2023", {Series("sales", area): [100.0, 110.0] for area in areas})
    ledger = Ledger(panel, 0, NOMINAL, QUICK, prices("2023", [100.0, 200.0]))
    fact = BY_KIND["breadth"].state(ledger)
    assert fact is not None
    found = caveats(guarded(fact, ledger))
    assert "nominal" in found
    assert not REAL & found.keys()


@pytest.mark.parametrize("index", [None, prices("2023", [None, 105.0]), prices("2022", [90.0, 100.0])])
def test_without_prices_nothing_is_said_of_real_terms(index: object) -> None:
    """No series of prices, none for the base, or none yet for the newest year."""
    found = caveats(told("year_on_year", "2023", [100.0, 104.0], NOMINAL, index))  # type: ignore[arg-type]
    assert "nominal" in found
    assert not REAL & found.keys()


@pytest.mark.parametrize("kind", [Kind.COUNT, Kind.RATE, Kind.INDEX])
def test_what_has_no_prices_in_it_is_not_deflated(kind: Kind) -> None:
    """People, rates and volumes are what they are."""
    fact = told(BY_YEARS.get(kind, "year_on_year"), "2023", [100.0, 104.0], indicator(kind), prices("2023", [1.0, 2.0]))
    assert not {"nominal", *REAL} & caveats(fact).keys()


def test_the_real_figure_is_of_the_newest_period() -> None:
    """Its time is that of the change it corrects."""
    found = caveats(told("year_on_year", "2023", [100.0, 104.0], NOMINAL, prices("2023", [100.0, 105.0])))
    figure = found["real_opposite"].figure
    assert figure is not None
    assert figure.window.last == Period.parse("2024")

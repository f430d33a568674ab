"""What agencies published, found by the command that people use and by the rule alone.

Expected values are those of the agencies' own bulletins: INEGI on consumer prices in October 2024, IIEG Jalisco on
the IMMEX survey of May 2024.
"""

from __future__ import annotations

from decimal import Decimal

import pytest
from reading.offices import SHARED

from generator.facts.rules import BY_KIND
from generator.model.period import Period
from real.asking import Asked, caveat, shown
from real.published_files import annual_rates, chart, half_up, places, prices

OCTOBER, MAY = "2024-10", "2024-05"
INDEX = SHARED / "real" / "inegi_inpc_general_subyacente.csv"

PUBLISHED = [
    # INEGI: prices rose 0.55 % in October 2024 and 4.76 % in a year, the core 3.80 %
    ("prices", OCTOBER, "period_on_period", "up", {"change": "0.55"}),
    ("prices", OCTOBER, "year_on_year", "up", {"change": "4.76"}),
    ("core-prices", OCTOBER, "year_on_year", "up", {"change": "3.80"}),
    ("inflation", OCTOBER, "points", "up", {"level": "4.76", "base": "4.26", "change": "0.50"}),
    # IIEG Jalisco: manufacturers' exports fell 9.5 % in May 2024 after a rise of 2.8 % in April
    ("manufacturing", "2024-04", "year_on_year", "up", {"change": "2.8"}),
    ("manufacturing", MAY, "year_on_year", "down", {"level": "18489.0", "change": "-9.5"}),
    ("manufacturing", MAY, "acceleration", "down", {"change": "-9.5", "previous": "2.8"}),
    ("manufacturing-mean", MAY, "period_on_period", "down", {"level": "18723", "base": "18884"}),
    # the others rose 10.2 % after 12.2 %; their mean rose for the fourth month running
    ("services", "2024-04", "year_on_year", "up", {"change": "12.2"}),
    ("services", MAY, "year_on_year", "up", {"level": "1999.0", "change": "10.2"}),
    ("services-mean", MAY, "streak", "up", {"length": "4", "level": "1848"}),
    # both: 246,855 million pesos in twelve months, 7.6 % more, after 10.3 % in April
    ("exports-year", MAY, "year_on_year", "up", {"level": "246855", "change": "7.6"}),
    ("exports-year", MAY, "acceleration", "down", {"change": "7.6", "previous": "10.3"}),
    ("exports", MAY, "rolling_year", "up", {"change": "7.6"}),
    # 215,422 persons employed, 5.2 % fewer; sixth of the states with 6.9 % of the country's
    ("persons", MAY, "level", "flat", {"level": "215422"}),
    ("persons", MAY, "year_on_year", "down", {"change": "-5.2"}),
    ("persons-share", MAY, "rank_peers", "flat", {"rank": "6", "level": "6.9"}),
]


@pytest.mark.parametrize(("story", "period", "kind", "way", "figures"), PUBLISHED)
def test_a_published_figure_is_found(
    asked: Asked, story: str, period: str, kind: str, way: str, figures: dict[str, str]
) -> None:
    """The figure as the agency printed it, by the command and by the rule."""
    fact = asked.fact(story, period, kind)
    assert fact["direction"] == way
    assert {role: shown(fact)[role] for role in figures} == figures


def test_core_inflation_equals_that_of_december_2020(asked: Asked) -> None:
    """3.80 % is a hair under December 2020's, which prints 3.80 too: not seen since, and never the lowest."""
    index = prices(INDEX, "SUBYACENTE")
    now, then = index["2024-10"] / index["2023-10"], index["2020-12"] / index["2019-12"]
    assert now < then
    rates = annual_rates(index, 2)
    assert rates["2024-10"] == rates["2020-12"] == Decimal("3.80")
    assert min(rate for month, rate in rates.items() if "2020-12" < month < "2024-10") > Decimal("3.80")
    fact = asked.fact("core-inflation", OCTOBER, "since")
    assert (fact["direction"], fact["since"], fact["tie"], fact["since_is_start"]) == ("down", "2020-12", True, False)
    assert shown(fact) == {"level": "3.80", "since": "3.80"}
    for kind in ("record", "record_season", "rank_time"):
        assert asked.is_silent("core-inflation", OCTOBER, kind), kind
    assert asked.is_silent("core-prices", OCTOBER, "record_change"), "a slower rise is no steepest fall"


def test_inflation_was_above_the_interval(asked: Asked) -> None:
    """Above 3 per cent and one point more since March 2021, counted month by month."""
    rates, months = annual_rates(prices(INDEX, "GENERAL"), 2), 0
    for month in sorted((one for one in rates if one <= OCTOBER), reverse=True):
        if rates[month] <= 4:
            break
        months += 1
    assert (rates["2021-02"], rates["2021-03"]) == (Decimal("3.76"), Decimal("4.67"))
    fact = asked.fact("inflation", OCTOBER, "target")
    assert (fact["direction"], fact["since"], shown(fact)["length"]) == ("up", "2021-03", str(months))
    assert months == 44


def test_one_month_of_growth_is_no_turn(asked: Asked) -> None:
    """Manufacturers' exports rose in April 2024 alone, between the falls of March and May: nothing turned."""
    rates = annual_rates({at: Decimal(one) for at, one in chart(SHARED, "immex_chart01", "Exportaciones").items()}, 1)
    assert [rates[month] for month in ("2024-03", "2024-04", "2024-05")] == [
        Decimal("-11.3"),
        Decimal("2.8"),
        Decimal("-9.5"),
    ]
    for kind in ("turn", "streak_end"):
        assert asked.is_silent("manufacturing", MAY, kind), kind


@pytest.mark.parametrize(
    ("story", "name", "rises"), [("manufacturing", "immex_chart01", False), ("services", "immex_chart02", True)]
)
def test_the_published_means_are_those_of_twelve_months(asked: Asked, story: str, name: str, rises: bool) -> None:
    """A twelfth of each sum of twelve months, which the chart prints without its fraction."""
    means = {month: Decimal(value) for month, value in chart(SHARED, name, "Promedio").items()}
    checked = []
    for month in (one for one in means if one >= "2014-12"):
        kind = "annual" if month.endswith("-12") else "rolling_year"
        fact = BY_KIND[kind].state(asked.ledger(story, month))
        assert fact is not None
        assert abs(fact["level"].value / 12 - means[month]) < 1
        checked.append(fact["level"].value / 12)
    assert len(checked) == 137 - 23
    assert (checked[-1] > checked[-2]) == rises
    if story == "manufacturing":
        assert [half_up(one, 1) for one in checked[-2:]] == [Decimal("18884.6"), Decimal("18723.6")]


def test_the_mean_of_services_rose_for_the_fourth_month(asked: Asked) -> None:
    """From January's low: February, March, April and May."""
    means = chart(SHARED, "immex_chart02", "Promedio")
    run = [int(means[f"2024-{month:02d}"]) for month in range(1, 6)]
    assert int(means["2023-12"]) > run[0] < run[1] < run[2] < run[3] < run[4]
    fact = asked.fact("services-mean", MAY, "streak")
    assert (fact["since"], fact["period"], fact["since_is_start"]) == ("2024-02", "2024-02/2024-05", False)


@pytest.mark.parametrize(
    ("story", "name", "start"), [("persons", "immex_chart07", "2014-01"), ("exports-year", "immex_chart03", "2014-01")]
)
def test_every_published_growth_is_met(asked: Asked, story: str, name: str, start: str) -> None:
    """All 125 annual rates of a chart, from January 2014 on, though its sums are whole millions."""
    rates = {month: half_up(Decimal(one), 1) for month, one in chart(SHARED, name, "Variación").items()}
    wrong = {}
    for month in (one for one in rates if one >= start):
        fact = BY_KIND["year_on_year"].state(asked.ledger(story, month))
        assert fact is not None
        if fact["change"].displayed != rates[month]:
            wrong[month] = (fact["change"].value, rates[month])
    assert not wrong


@pytest.mark.parametrize(
    ("story", "name", "rank", "tie"),
    [("persons-share", "immex_chart08", 6, False), ("establishments-share", "immex_chart05", 5, True)],
)
def test_the_place_of_jalisco(asked: Asked, story: str, name: str, rank: int, tie: bool) -> None:
    """Counted in the chart at the one decimal that is printed; Tamaulipas and Jalisco both print 6.8 %."""
    shares = {state: half_up(share, 1) for state, share in places(SHARED, name).items()}
    assert 1 + sum(share > shares["Jalisco"] for share in shares.values()) == rank
    fact = asked.fact(story, MAY, "rank_peers")
    assert shown(fact) == {"rank": str(rank), "peers": "19", "level": str(shares["Jalisco"])}
    assert fact["tie"] is tie is ([*shares.values()].count(shares["Jalisco"]) > 1)


def test_figures_that_do_not_add_up_as_printed_say_so(asked: Asked) -> None:
    """7.6 after 10.3 is 2.8 points, not 2.7: the fact carries the note on rounding."""
    sums = {month: Decimal(one) for month, one in chart(SHARED, "immex_chart03", "Exportaciones").items()}
    now = (sums["2024-05"] / sums["2023-05"] - 1) * 100
    before = (sums["2024-04"] / sums["2023-04"] - 1) * 100
    assert (half_up(now, 1) - half_up(before, 1), half_up(now - before, 1)) == (Decimal("-2.7"), Decimal("-2.8"))
    fact = asked.fact("exports-year", MAY, "acceleration")
    assert shown(fact)["points"] == "-2.8"
    assert caveat(fact, "rounding")


def test_a_month_of_prices_is_held_against_the_month_before(asked: Asked) -> None:
    """All of 2024, month by month, as INEGI compares them."""
    index = prices(INDEX, "GENERAL")
    for month in range(1, 13):
        now = Period.parse(f"2024-{month:02d}")
        expected = half_up((index[str(now)] / index[str(now.shift(-1))] - 1) * 100, 2)
        fact = BY_KIND["period_on_period"].state(asked.ledger("prices", str(now)))
        assert fact is not None
        assert fact["change"].displayed == expected

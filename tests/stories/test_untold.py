"""Why a kind that a story must tell is not told: each reason in its own words, and never two for one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import msgspec
import pytest

from generator.config import Few, RuleSettings
from generator.facts.ledger import Ledger
from generator.model.series import Series
from generator.model.unit import Kind
from generator.model.words import Indicator
from generator.stories.untold import UNTRUE, why_not
from tests.facts.worlds import indicator, panel_of

ONE = Series("sales", "MX-02")


def ledger(values: Sequence[float | None], first: str = "2022-01", kind: str = "flow", **more: object) -> Ledger:
    """A series from January 2022, of an indicator of that kind."""
    known: Indicator = msgspec.structs.replace(indicator(Kind(kind)), **more)
    return Ledger(panel_of(first, {ONE: values}), 0, known, RuleSettings())


FLAT = [10.0] * 30
"""From January 2022 to June 2024, without a change."""
NEVER_ADJUSTED = "never of figures that are not adjusted for the season"


@pytest.mark.parametrize(
    ("kind", "given", "why"),
    [
        ("points", ledger(FLAT), "never of a flow"),
        ("balance", ledger(FLAT, kind="rate"), "never of a rate"),
        ("year_on_year", ledger(FLAT, kind="balance"), "never of a balance"),
        ("contribution", ledger(FLAT, kind="stock"), "never of a stock"),
        ("contribution", ledger(FLAT, chained=True), "never of chained volumes"),
        ("rolling_year", ledger(FLAT, first="1990"), "never of annual figures"),
        ("period_on_period", ledger(FLAT), NEVER_ADJUSTED),
        ("streak", ledger(FLAT), NEVER_ADJUSTED),
        ("target", ledger(FLAT), "the catalogue has no target of it"),
        ("one_of_few", ledger(FLAT), "`rules.few` has no conditions for it"),
        ("year_to_date", ledger([10.0] * 25), "2024-01 is the first period of its year"),
        ("year_to_date", ledger([10.0] * 24), "the year is complete; the annual figure is told"),
        ("rolling_year", ledger([10.0] * 24), "the year is complete; the annual figure is told"),
        ("annual", ledger(FLAT), "the year is not complete"),
        ("year_to_date", ledger([10.0] * 14 + [None] + [10.0] * 15), "no value for 2023-03"),
        ("year_on_year", ledger([10.0] * 17 + [None] + [10.0] * 12), "no value for 2023-06"),
        ("share", ledger(FLAT), "no whole of it, and no part, is in the data"),
        ("gap", ledger(FLAT), "no whole of it is in the data"),
        ("breadth", ledger(FLAT), "of its parts 0 are in the data, of 5 that it needs"),
        ("rank_peers", ledger(FLAT), "of the areas of its kind 1 have a value, of 5 that it needs"),
        ("record", ledger(FLAT), "its history is too short: 30 months, of 60 that it needs"),
        ("record", ledger([1.0], first="2020"), "its history is too short: 1 year, of 8 that it needs"),
        ("record_season", ledger(FLAT), "its history is too short: 30 months, of 85 that it needs"),
        ("record_window", ledger(FLAT), "its history is too short: 30 months, of 54 that it needs"),
        ("since", ledger([10.0] * 20), "its history is too short: 20 months, of 25 that it needs"),
        ("year_on_year", ledger([10.0] * 5), "its history is too short: 5 months, of 13 that it needs"),
        (
            "record",
            ledger([10.0] * 70, breaks=("2024-02",)),
            "its history is too short: 45 months since the break of 2024-02, of 60 that it needs",
        ),
        ("record", ledger([10.0] * 70), UNTRUE),
        ("streak_annual", ledger(FLAT), UNTRUE),
        ("turn", ledger(FLAT), UNTRUE),
        ("revision", ledger(FLAT), "there is no earlier release"),
    ],
)
def test_each_reason_is_said_in_its_own_words(kind: str, given: Ledger, why: str) -> None:
    """Never for this sort of figure, the calendar, a hole, nothing to compare with, too short, or plainly untrue."""
    assert why_not(kind, given) == why


def test_what_a_survey_cannot_tell_from_chance_is_withheld() -> None:
    """Seventy months and a new highest: with a standard error of 5 the record is true as shown, yet not told."""
    values = [9.0] * 69 + [10.0]
    assert why_not("record", ledger(values, error=5.0)) == "withheld: it lies within the error of the survey"


def test_conditions_that_are_not_met_are_untrue() -> None:
    """Six states have a value, the office asks for sales of 100, and none has more than 10."""
    states = {Series("sales", f"MX-{number:02}"): FLAT for number in range(1, 7)}
    rules = RuleSettings(few={"sales": Few(level=100, change=5)})
    panel = panel_of("2022-01", states)
    known = indicator(Kind.FLOW)
    few = Ledger(panel, 0, msgspec.structs.replace(known, id="sales"), rules)
    assert why_not("one_of_few", few) == UNTRUE
    assert why_not("long_change", replace(few, settings=RuleSettings(reference_year=0))) == "`reference_year` is 0"
    why = why_not("long_change", replace(few, settings=RuleSettings(reference_year=2023)))
    assert why == "the year it starts from, 2023, is not two years ago"

"""The independent reader gives what every rule states, over random worlds, and finds a figure that is wrong."""

from __future__ import annotations

import json
from collections import Counter
from decimal import Decimal
from functools import cache
from typing import Any

import pytest

from generator.facts import breaks
from generator.facts.ledger import Ledger
from generator.facts.rules import RULES
from generator.model.fact import Fact
from generator.model.words import Indicator
from generator.writing.record import encode, fact_record, published
from reading.recompute import BY_KIND, BY_ROLE, Proof, as_recorded
from tests.facts.chance import random_case

CASES = 60
BATCHES = 3
Record = dict[str, Any]


def traits(about: Indicator) -> Record:
    """What a catalogue says of an indicator, as far as arithmetic needs it."""
    band = {"low": about.target.low, "high": about.target.high} if about.target else None
    return {
        "kind": about.kind.value,
        "decimals": about.decimals,
        "change_decimals": about.change_decimals,
        "target": band,
    }


def observed(fact: Fact) -> Record:
    """The observations of a fact as a record keeps them."""
    return {
        cell.id: {"series": str(cell.series), "period": str(cell.period), "value": published(cell.value)}
        for cell in fact.cells
    }


def wrong(fact: Fact, about: Indicator) -> list[str]:
    """The figures of a fact that the reader does not find, or not with that value."""
    told = json.loads(encode(fact_record(fact)))
    proof, found = Proof(told, observed(fact), traits(about)), []
    for figure in told["figures"]:
        try:
            value = as_recorded(proof.figure(figure))
        except (AssertionError, ArithmeticError, LookupError, ValueError) as error:
            found.append(f"{fact.kind} {figure['role']}: {error!r}")
            continue
        if value != Decimal(figure["value"]):
            found.append(f"{fact.kind} {figure['role']}: {figure['value']}, not {value}")
    return found


@cache
def read_batch(batch: int) -> tuple[frozenset[tuple[str, str]], tuple[str, ...]]:
    """The figures read in a batch of random worlds, by kind and role, and what was wrong with any."""
    roles: Counter[tuple[str, str]] = Counter()
    mistakes: list[str] = []
    for seed in range(batch * CASES, (batch + 1) * CASES):
        panel, about, settings = random_case(seed)
        seen = breaks.cut(panel, about)
        for row in range(len(seen.series)):
            for rule in RULES:
                if fact := rule.state(Ledger(seen, row, about, settings)):
                    roles.update((fact.kind, figure.role) for figure in fact.figures)
                    mistakes += [f"seed {seed}, {one}" for one in wrong(fact, about)]
    return frozenset(roles), tuple(mistakes)


@pytest.mark.parametrize("batch", range(BATCHES))
def test_the_reader_finds_what_the_rules_state(batch: int) -> None:
    """Every figure of every fact is computed again from the observations that it cites alone."""
    _, mistakes = read_batch(batch)
    assert mistakes == ()


def test_every_kind_and_role_is_read() -> None:
    """The random worlds bring up every kind, and every role that the reader computes but those of caveats."""
    read = frozenset[tuple[str, str]]().union(*(read_batch(batch)[0] for batch in range(BATCHES)))
    assert {kind for kind, _ in read} == {rule.kind for rule in RULES} - {"revision"}
    assert BY_KIND.keys() <= read
    assert {role for _, role in read} == (BY_ROLE.keys() | {role for _, role in BY_KIND}) - {"real", "days"}


def prices(*values: str) -> Record:
    """A monthly index of prices, January 2023 first, and sales of 100 in 2023-Q1 and 110 in 2024-Q1."""
    known = {"sales:MX@2023-Q1": ("sales:MX", "2023-Q1", "100"), "sales:MX@2024-Q1": ("sales:MX", "2024-Q1", "110")}
    months = [f"{year}-0{month}" for year in (2023, 2024) for month in (1, 2, 3)]
    known |= {f"inpc:MX@{at}": ("inpc:MX", at, value) for at, value in zip(months, values, strict=True)}
    return {key: dict(zip(("series", "period", "value"), one, strict=True)) for key, one in known.items()}


def caveat(role: str, period: str, *cited: str, of: str | None = None) -> tuple[Record, Record]:
    figure = {"role": role, "period": period, "observations": list(cited)}
    return figure, {"name": "any", "period": of, "figure": figure}


QUARTERS: Record = {
    "kind": "year_on_year",
    "series": "sales:MX",
    "period": "2024-Q1",
    "comparison": "2023-Q1",
    "figures": [],
}
FLOW = {"kind": "flow", "decimals": 0, "change_decimals": 1}


def test_a_change_in_real_terms() -> None:
    """10 % more money at prices 25 % higher, the mean of three months, buys 12 % less."""
    known = prices("90", "100", "110", "120", "125", "130")
    proof = Proof(QUARTERS, known, FLOW)
    assert proof.figure(*caveat("real", "2024-Q1", *known)) == -12


def test_days_are_counted_on_the_calendar() -> None:
    """The first quarter of 2024 had 65 days from Monday to Friday, as had that of 2023; March alone has 2 fewer."""
    assert Proof(QUARTERS, {}, FLOW).figure(*caveat("days", "2024-Q1")) == 0
    march = QUARTERS | {"period": "2024-03", "comparison": "2023-03"}
    assert Proof(march, {}, FLOW).figure(*caveat("days", "2024-03")) == -2


def test_the_change_of_a_caveat_has_a_base_of_its_own() -> None:
    """110 against 88 two years before is 25 % more, against 100 a year before 10 %."""
    known = {
        f"sales:MX@{year}": {"series": "sales:MX", "period": year, "value": value}
        for year, value in (("2022", "88"), ("2023", "100"), ("2024", "110"))
    }
    proof = Proof(QUARTERS | {"period": "2024", "comparison": "2023"}, known, FLOW)
    assert proof.figure(*caveat("change", "2024", *known)) == 10
    assert proof.figure(*caveat("change", "2024", *known, of="2022")) == 25


def test_a_figure_that_is_wrong_is_found() -> None:
    """A record whose observations were changed after the facts were stated does not pass."""
    proof = Proof(
        QUARTERS | {"period": "2024", "comparison": "2023"},
        {f"sales:MX@{year}": {"series": "sales:MX", "period": year, "value": "100"} for year in ("2023", "2024")},
        FLOW,
    )
    figure = {"role": "change", "period": "2024", "observations": list(proof.observations)}
    assert as_recorded(proof.figure(figure)) == 0
    proof.observations["sales:MX@2024"]["value"] = "101"
    assert as_recorded(proof.figure(figure)) == 1
    with pytest.raises(KeyError, match="unheard_of"):
        proof.figure(figure | {"role": "unheard_of"})
    with pytest.raises(AssertionError, match="cites"):
        proof.figure(figure | {"observations": ["sales:MX@2024"]})

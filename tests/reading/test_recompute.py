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
BATCHES = 5
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

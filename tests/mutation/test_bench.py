"""A small run of the mutation bench; `make mutate` runs the whole of it and prints the table."""

from __future__ import annotations

import pytest

from mutation import bench
from mutation.mutants import MUTATIONS, NAMES

SEED, SAMPLE, BULLETINS = 90_000, 16, 50


@pytest.mark.slow
@pytest.mark.parametrize("number", MUTATIONS, ids=NAMES.get)
def test_errors_of_a_class_are_found(number: int) -> None:
    """A few errors of each class, in both languages, are told."""
    tallies = bench.text_mutations(SEED, SAMPLE, (number,))
    assert [one.sentence for tally in tallies.values() for one in tally.survivors] == []


@pytest.mark.slow
def test_superseded_vintages_are_found() -> None:
    """A bulletin that prints a figure which was corrected since is told."""
    tallies = bench.stale_vintages(SEED, SAMPLE)
    assert [one.sentence for tally in tallies.values() for one in tally.survivors] == []


@pytest.mark.slow
def test_a_changed_observation_is_found() -> None:
    """Every cited observation that is changed turns a claim red."""
    assert [one.was for one in bench.data_mutations(SEED, SAMPLE).survivors] == []


@pytest.mark.slow
def test_true_bulletins_stay_green() -> None:
    """Nothing is red in bulletins that nobody touched, and nearly all of them is read."""
    found = bench.unmodified(SEED, BULLETINS)
    assert found.red == []
    assert found.bound >= found.checkable * 0.95


@pytest.mark.slow
def test_harmless_edits_stay_green() -> None:
    """Another order, a synonym, fewer digits, typography and a sentence that claims nothing turn nothing red."""
    edits = bench.harmless_edits(SEED, SAMPLE)
    assert [one.sentence for edit in edits.values() for one in edit.red] == []

"""The compiled operations against their plain twins: the same bits, on random panels of every kind."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
import pytest

from generator.config import RuleSettings
from generator.facts import arrays
from generator.facts.rules import RULES
from generator.facts.score import magnitude, surprise
from generator.facts.screen import latest
from generator.facts.view import View
from generator.model.panel import Panel
from generator.model.words import Indicator
from tests.facts.chance import random_case

pytestmark = pytest.mark.skipif(
    importlib.util.find_spec("numba") is None, reason="numba, the extra [fast], is not installed"
)
SPANS = (1, 7, None)
NOTHING, EVERYTHING = 0, 10**18
"""Sizes from which a matrix counts as large: all are, or none is."""


@contextmanager
def large_from(size: int) -> Iterator[None]:
    """For as long as it lasts, matrices are large from another size on."""
    arrays.load(arrays.WORTH)
    usual = arrays.LARGE
    arrays.LARGE = size
    try:
        yield
    finally:
        arrays.LARGE = usual


def found(panel: Panel, about: Indicator, thresholds: RuleSettings, span: int | None) -> dict[str, np.ndarray]:
    """All that the rules find in a panel, and how surprising and large it is."""
    view = View(panel, about, thresholds, span)
    answers = {}
    for rule in RULES:
        signal = rule.find(view)
        answers[f"{rule.kind} fires"], answers[f"{rule.kind} can"] = signal.fires, signal.can
        if rule.effect:
            answers[f"{rule.kind} effect"] = rule.effect(view)
        if span is None and view.columns > 1:
            answers[f"{rule.kind} bits"], answers[f"{rule.kind} size"] = surprise(view, rule), magnitude(view, rule)
    return answers


@pytest.mark.parametrize("batch", range(8))
def test_both_editions_give_the_same_bits(batch: int) -> None:
    """What fires, what could, how large and how surprising: not one bit differs."""
    for seed in range(batch * 12, batch * 12 + 12):
        case = random_case(seed)
        for span in SPANS:
            with large_from(EVERYTHING):
                plain = found(*case, span)
            with large_from(NOTHING):
                compiled = found(*case, span)
            for name, answer in plain.items():
                np.testing.assert_array_equal(answer, compiled[name], f"{name}, seed {seed}, span {span}")


@pytest.mark.parametrize("batch", range(8))
def test_one_pass_finds_what_the_rules_find(batch: int) -> None:
    """The newest period in one compiled pass: for every rule where its own search fires, and the bits of its size."""
    for seed in range(4000 + batch * 40, 4040 + batch * 40):
        panel, about, thresholds = random_case(seed)
        with large_from(NOTHING):
            passed = latest(panel, about, thresholds)
        with large_from(EVERYTHING):
            view, past = View(panel, about, thresholds, 1), View(panel, about, thresholds)
            for rule in RULES:
                fires, which = rule.find(view).fires[:, 0], f"{rule.kind}, seed {seed}"
                np.testing.assert_array_equal(passed[rule.kind].fires, fires, which)
                bits = np.where(fires, surprise(past, rule), 0.0) if rule.by_size else np.zeros(view.rows)
                np.testing.assert_array_equal(passed[rule.kind].bits, bits, which)


@pytest.mark.parametrize("seed", range(20))
def test_sizes_are_counted_where_they_are_known(seed: int) -> None:
    """An infinite effect, and none, is not one of those that the newest is held against."""
    dice = np.random.default_rng(seed)
    effect = dice.choice([0.0, 1.0, -2.0, 3.5, -7.25, np.inf, -np.inf, np.nan], (40, int(dice.integers(1, 30))))
    rows, memory = np.arange(0, 40, 3), int(dice.integers(1, 12))
    with large_from(EVERYTHING):
        plain = *arrays.as_large(effect, memory), arrays.usual_sizes(effect, rows, memory, 0.9)
    with large_from(NOTHING):
        compiled = *arrays.as_large(effect, memory), arrays.usual_sizes(effect, rows, memory, 0.9)
    for one, other in zip(plain, compiled, strict=True):
        np.testing.assert_array_equal(one, other)


LOADED = """
import sys
import numpy as np
from generator.facts import arrays
large = np.zeros((100, 300))
arrays.load(999_999)
print(arrays.fast(large) is None, "numba" in sys.modules)
arrays.load(1_000_000)
print(arrays.fast(large) is None, arrays.fast(large[:10]) is None)
"""


def test_only_a_large_panel_loads_the_compiler() -> None:
    """A bulletin is written without numba; a panel of a million values has it, for its large matrices."""
    done = subprocess.run((sys.executable, "-c", LOADED), capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True", "False", "False", "True"]


BOUNDS = """
import numpy as np
from generator.facts import arrays
from generator.facts.rules import RULES
from generator.facts.view import View
from tests.facts.chance import random_case
arrays.load(arrays.WORTH)
arrays.LARGE = 0
for seed in range(6):
    for span in (1, 7, None):
        view = View(*random_case(seed), span)
        for rule in RULES:
            rule.find(view)
print("inside")
"""


@pytest.mark.slow
def test_no_loop_leaves_its_matrix(tmp_path: object) -> None:
    """Compiled anew with every index checked, the loops stay inside."""
    environment = os.environ | {"NUMBA_BOUNDSCHECK": "1", "NUMBA_CACHE_DIR": str(tmp_path)}
    done = subprocess.run((sys.executable, "-c", BOUNDS), env=environment, capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "inside", done.stderr

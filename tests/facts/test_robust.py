"""How much a change depends on what it was told for, against the same worked out one alternative at a time."""

from __future__ import annotations

import importlib.util
import math
import random
from collections.abc import Sequence

import numpy as np
import pytest

from generator.facts import arrays
from generator.facts.robust import Claim, sensitivities, sensitivity
from generator.model.period import Frequency, Window
from generator.model.unit import Kind

MONTH, QUARTER, YEAR = Frequency.MONTH, Frequency.QUARTER, Frequency.YEAR
Four = tuple[float, float, float, float]


def slowly(history: Sequence[float], kind: Kind, frequency: int, number: int, length: int, years: int) -> Four | None:
    """The four measures of the claim about the last value of a history, by the definitions alone."""
    told = change(history, kind, frequency, length, years)
    if told is None or abs(told) < 1e-12:
        return None
    shares, sign = [0.0] * 5, 1 if told > 0 else -1
    for back in range(1, max(5, years) + 1):
        for window in range(1, frequency + 1):
            other = change(history, kind, frequency, window, back)
            if other is None:
                continue
            months = 12 // frequency
            weight = math.exp(-abs(window - length) * months / 4 - abs(back - years) / 2)
            weight *= 2 if window * months in {1, 3, 6, 12} or window == number else 1
            off = (other - told) / abs(told)
            parts = (1, other * told < 0, other * sign < abs(told), off, min(0, off * sign) ** 2)
            shares = [share + weight * part for share, part in zip(shares, parts, strict=True)]
    opposite, weaker, bias, fragility = (share / shares[0] for share in shares[1:])
    return opposite, weaker, bias, fragility


def change(history: Sequence[float], kind: Kind, frequency: int, length: int, years: int) -> float | None:
    """The change a year of the last `length` values against as many, `years` years before."""
    end = len(history) - years * frequency
    if end < length:
        return None
    now, base = math.fsum(history[-length:]), math.fsum(history[end - length : end])
    if math.isnan(now) or math.isnan(base):
        return None
    if kind in {Kind.RATE, Kind.BALANCE}:
        return (now - base) / length / years
    return (now / base) ** (1 / years) - 1 if base > 0 and now >= 0 else None


@pytest.mark.parametrize("seed", range(60))
def test_the_four_measures_are_what_their_definitions_say(seed: int) -> None:
    """Histories of all frequencies, with holes, zeros and signs, and each form of claim."""
    dice = random.Random(seed)
    frequency, kind = dice.choice((MONTH, MONTH, QUARTER, YEAR)), dice.choice(list(Kind))
    number, columns = dice.randint(1, frequency), dice.choice((2, 13, 30, 61, 75, 90))
    rows = [
        [
            math.nan if dice.random() < 0.02 else dice.uniform(-5 if dice.random() < 0.3 else 50, 100)
            for _ in range(columns)
        ]
        for _ in range(4)
    ]
    claim = Claim(dice.choice((1, number, int(frequency))), dice.choice((1, 1, 1, 3, 7)))
    with np.errstate(all="raise"):
        found = sensitivity(np.array(rows), kind, frequency, number, claim)
    for row, history in enumerate(rows):
        expected = slowly(history, kind, frequency, number, claim.length, claim.years)
        got = (found.opposite[row], found.weaker[row], found.bias[row], found.fragility[row])
        np.testing.assert_allclose(got, expected or (math.nan,) * 4, rtol=1e-9, atol=1e-9)


def test_steady_growth_depends_on_nothing() -> None:
    """At 10 per cent a year, every window against every base says 10 per cent a year."""
    found = sensitivity(np.array([[100 * 1.1 ** (at / 12) for at in range(75)]]), Kind.FLOW, MONTH, 3, Claim(3))
    assert (found.opposite[0], found.weaker[0]) == (0, 0)
    assert found.bias[0] == pytest.approx(0, abs=1e-9)
    assert found.fragility[0] == pytest.approx(0, abs=1e-9)


def test_annual_figures_by_hand() -> None:
    """100, 80, 80, 80, 80, 110, 88: a fall of 20 per cent in the last year, and rises against all years before.

    The weights are 1, e^-1/2, e^-1, e^-3/2 and e^-2, all doubled: all but the first go the other way.
    """
    found = sensitivity(np.array([[100.0, 80.0, 80.0, 80.0, 80.0, 110.0, 88.0]]), Kind.COUNT, YEAR, 1, Claim(1))
    rest = math.exp(-0.5) + math.exp(-1) + math.exp(-1.5) + math.exp(-2)
    assert found.opposite[0] == pytest.approx(rest / (1 + rest))
    assert found.weaker[0] == pytest.approx(rest / (1 + rest))


def test_a_claim_without_a_direction_has_no_sensitivity() -> None:
    """No change, no base or no value: nothing could be said otherwise."""
    values = np.array([[2.0, 2.0], [0.0, 2.0], [math.nan, 2.0], [2.0, math.nan]])
    with np.errstate(all="raise"):
        assert np.isnan(sensitivity(values, Kind.FLOW, YEAR, 1, Claim(1)).opposite).all()


@pytest.mark.parametrize(
    ("window", "base", "claim"),
    [
        ("2024-10", "2023-10", Claim(1, 1)),
        ("2024-01/2024-10", "2023-01/2023-10", Claim(10, 1)),
        ("2023-11/2024-10", "2022-11/2023-10", Claim(12, 1)),
        ("2024-Q3", "2019-Q3", Claim(1, 5)),
        ("2024-10", "2024-09", None),
        ("2024-10", "2023-01/2023-10", None),
    ],
)
def test_a_claim_holds_a_window_against_the_same_of_an_earlier_year(
    window: str, base: str, claim: Claim | None
) -> None:
    """A month against the month before is no such claim, nor are windows of different length."""
    assert Claim.of(Window.parse(window), Window.parse(base)) == claim


def test_the_year_to_date_weighs_double() -> None:
    """In May, five months are as natural as six; in April four months are, and five are not."""
    values = np.array([[10.0] * 72])
    values[0, -5:] = (9.0, 9.0, 9.0, 9.0, 30.0)
    may, april = (sensitivity(values, Kind.FLOW, MONTH, number, Claim(1)).weaker[0] for number in (5, 4))
    history = values[0].tolist()
    slow = [slowly(history, Kind.FLOW, 12, number, 1, 1) for number in (5, 4)]
    assert [one[1] for one in slow if one] == pytest.approx([may, april])
    assert may != april


@pytest.mark.skipif(importlib.util.find_spec("numba") is None, reason="numba, the extra [fast], is not installed")
@pytest.mark.parametrize("seed", range(100, 124))
def test_large_panels_give_the_same_bits(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """The compiled alternatives against the plain ones: holes, nil and signs, of one series or of many."""
    dice = np.random.default_rng(seed)
    rows, columns = int(dice.choice((1, 2, 9, 40))), int(dice.choice((1, 13, 61, 90)))
    values = dice.integers(-3 if seed % 3 == 0 else 0, 40, (rows, columns)) / 4
    values[dice.random(values.shape) < 0.1] = np.nan
    frequency, kind = (MONTH, QUARTER, YEAR)[seed % 3], list(Kind)[seed % len(Kind)]
    claims = [Claim(1), Claim(int(frequency), 7), Claim(max(1, int(frequency) - 2), 3)]
    arrays.load(arrays.WORTH)
    monkeypatch.setattr(arrays, "LARGE", 10**18)
    plain = sensitivities(values, kind, frequency, int(frequency), claims)
    monkeypatch.setattr(arrays, "LARGE", 0)
    for one, other in zip(sensitivities(values, kind, frequency, int(frequency), claims), plain, strict=True):
        for name in ("opposite", "weaker", "bias", "fragility"):
            np.testing.assert_array_equal(getattr(one, name), getattr(other, name), name)

"""How a random series behaves: calmly or wildly, in runs or in shocks, at the edges of rounding and of size."""

from __future__ import annotations

import random
from collections.abc import Callable

Temper = Callable[[random.Random, int], list[float]]


def ties(dice: random.Random, columns: int) -> list[float]:
    """Values that differ and are shown alike, or sit on the edge of rounding."""
    pool = [9.6, 10.4, 10.5, 10.45, 10.35, 9.5, 9.4999, 10.0, 11.25, 10.995, 1.005, 8.75]
    return [dice.choice(pool) for _ in range(columns)]


def walk(dice: random.Random, columns: int) -> list[float]:
    value, values = 100.0, []
    for _ in range(columns):
        value = round(max(0.0, value + dice.gauss(0.2, 3)), 2)
        values.append(value)
    return values


def constant(dice: random.Random, columns: int) -> list[float]:
    return [dice.choice((3.25, 0.0, -2.5))] * columns


def signed(dice: random.Random, columns: int) -> list[float]:
    return [round(dice.uniform(-5, 5), 1) for _ in range(columns)]


def tiny(dice: random.Random, columns: int) -> list[float]:
    return [dice.choice((1e-9, 2e-9, 0.0, 1.23456789e-7)) for _ in range(columns)]


def huge(dice: random.Random, columns: int) -> list[float]:
    """Fifteen digits, in steps of sixteen: a float holds the sum of two years of them to the unit."""
    pool = (1e15, 1e15 + 16, 2e15, 0.0, 16.0, 999_999_999_999_984.0)
    return [dice.choice(pool) for _ in range(columns)]


def rising(dice: random.Random, columns: int) -> list[float]:
    return [round(50 * 1.01**at + dice.random() / 10, 1) for at in range(columns)]


def falling(dice: random.Random, columns: int) -> list[float]:
    return [round(500 * 0.985**at + dice.random() / 10, 1) for at in range(columns)]


def seasonal(dice: random.Random, columns: int) -> list[float]:
    return [float(20 + 5 * (at % 12) + at // 12 * dice.randint(0, 1)) for at in range(columns)]


def zeros(dice: random.Random, columns: int) -> list[float]:
    return [float(dice.choice((0, 0, 1, 2, 40))) for _ in range(columns)]


def waves(dice: random.Random, columns: int) -> list[float]:
    """Up for some time, then down for some time, in even steps."""
    value, step = 60.0, 1.5
    values: list[float] = []
    while len(values) < columns:
        for _ in range(dice.randint(2, 16)):
            value = max(1.0, round(value + step + dice.choice((0, 0, 0, 0.5)), 1))
            values.append(value)
        step = -step
    return values[:columns]


def shocks(dice: random.Random, columns: int) -> list[float]:
    """Quiet growth, a sudden fall now and then, and a way back."""
    level, loss, values = 100.0, 0.0, []
    for _ in range(columns):
        level += dice.choice((0.0, 0.1, 0.4))
        loss = 30.0 if dice.random() < 0.07 else max(0.0, loss - 5)
        values.append(round(level - loss, 1))
    return values


def odd_at_last(dice: random.Random, columns: int) -> list[float]:
    """Even growth with little noise, and something unheard of at the end."""
    values = [round(40 + at / 2 + dice.random(), 2) for at in range(columns)]
    values[-1] *= dice.choice((0.2, 0.7, 1.02, 1.5))
    return values


TEMPERS: tuple[Temper, ...] = (
    ties,
    walk,
    walk,
    constant,
    signed,
    rising,
    falling,
    seasonal,
    zeros,
    waves,
    waves,
    shocks,
    odd_at_last,
)
EXTREMES: tuple[Temper, ...] = (tiny, huge)

"""Groups so large that they are sorted: municipalities, against plain loops and against the rules' own searches."""

from __future__ import annotations

import importlib.util
import random
from collections.abc import Sequence

import msgspec
import numpy as np
import pytest

from generator.config import RuleSettings
from generator.facts import arrays, ranking
from generator.facts.arrays import Flags, Matrix
from generator.facts.rules import BY_KIND
from generator.facts.screen import screen
from generator.facts.view import View
from generator.model.panel import Panel
from generator.model.period import Frequency, Period
from generator.model.series import Series
from generator.model.unit import Kind
from tests.facts.reference import places
from tests.facts.test_fast import EVERYTHING, NOTHING, large_from
from tests.facts.test_tally import compare, counted
from tests.facts.worlds import QUICK, VINTAGE, indicator, world_of

pytestmark = pytest.mark.skipif(
    importlib.util.find_spec("numba") is None, reason="numba, the extra [fast], is not installed"
)
PLACES, TOP = 2, 3
SIZES = (95, 96, 97, 130)
"""On both sides of the size from which a group is sorted."""
KINDS = (Kind.FLOW, Kind.STOCK, Kind.INDEX, Kind.RATE, Kind.BALANCE)
STEPS = (1.0, 40.0, 2.0**27, 2.0**36)
"""How far apart values lie: all of them near or tied, hardly any, and beyond what 32 bits hold."""


def has_moved(now: Sequence[float], then: Sequence[float], own: int) -> bool:
    """Whether one place clearly moved, as the rule says it: each other place is asked."""
    known = [at for at in range(len(now)) if now[at] == now[at]]
    place, before = (sum(year[at] > year[own] for at in known) for year in (now, then))
    if own not in known or not (abs(place - before) >= PLACES or (place < TOP) != (before < TOP)):
        return False
    way = 1 if place < before else -1
    passed = [way * (now[own] - now[at]) for at in known if way * (then[at] - then[own]) > 0]
    gaps = [gap for gap in passed if gap > 0]
    return place != before and bool(gaps) and min(gaps) > 1


def years(dice: np.random.Generator, members: int, step: float, gaps: float) -> tuple[Matrix, Matrix]:
    """Two whole values of each member in three columns, negative ones and zeros of both signs among them."""
    then = dice.integers(-40, 40, (members, 3)) * step
    now = then + dice.integers(-6, 7, (members, 3)) * dice.choice([1.0, step], (members, 3))
    now, then = (np.where((one == 0) & (dice.random((members, 3)) < 0.5), -0.0, one) for one in (now, then))
    missing = dice.random((members, 3)) < gaps
    return np.where(missing, np.nan, now), np.where(missing, np.nan, then)


@pytest.mark.parametrize("gaps", [0.0, 0.03, 0.6])
@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("size", SIZES)
def test_who_moved_is_what_asking_every_other_place_tells(size: int, step: float, gaps: float) -> None:
    """Two groups, their rows mixed: ties, neighbours a unit apart, and members that are not known."""
    dice = np.random.default_rng(size)
    groups = dice.permutation(np.repeat([0, 1], (size, 7)))
    now, then = years(dice, len(groups), step, gaps)
    with large_from(NOTHING):
        found = ranking.relocated(now, then, groups, PLACES, TOP, arrays.fast(now))
    wanted = np.zeros(now.shape, np.bool_)
    for number, column in np.ndindex(2, 3):
        rows = np.flatnonzero(groups == number)
        year, before = now[rows, column].tolist(), then[rows, column].tolist()
        wanted[rows, column] = [has_moved(year, before, own) for own in range(len(rows))]
    np.testing.assert_array_equal(found, wanted)
    assert wanted.any()


def crowd(dice: random.Random, members: int, columns: int, step: float, *, gaps: float = 0.0) -> Panel:
    """Municipalities of two states in two sectors, sector by sector or mixed: most of them tied with another."""
    names = [
        Series("sales", f"MX-{2 + number % 2:02d}{number:03d}", sector)
        for sector in ("", "food")
        for number in range(1, members + 1)
    ]
    if dice.random() < 0.5:
        dice.shuffle(names)
    values = np.array([walk(dice, columns, step) for _ in names])
    values[np.array([[dice.random() < gaps for _ in range(columns)] for _ in names])] = np.nan
    first = Period.of(Frequency.QUARTER, 2001, dice.randint(1, 4))
    return Panel(first, tuple(names), values, np.zeros(values.shape, np.uint8), (VINTAGE,) * len(names))


def walk(dice: random.Random, columns: int, step: float) -> list[float]:
    """A history in whole steps, never below one."""
    value, values = dice.randint(1, 60), []
    for _ in range(columns):
        value = max(1, value + dice.randint(-3, 3))
        values.append(value * step)
    return values


def signed(panel: Panel, kind: Kind) -> Panel:
    """The same panel about zero where its kind may be negative."""
    shift = 0.0 if kind.has_growth else float(np.nanmedian(panel.values))
    return Panel(panel.first, panel.series, panel.values - shift, panel.status, panel.vintages)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("step", STEPS)
def test_a_crowd_is_counted_as_the_rules_find(kind: Kind, step: float) -> None:
    """How often each municipality moved, whatever the memory and the size of its group."""
    dice = random.Random(f"{kind} {step}")
    for size, settings in zip(SIZES, (QUICK, RuleSettings(), RuleSettings(memory=5), QUICK), strict=True):
        view = View(signed(crowd(dice, size, 30, step), kind), indicator(kind), settings, dice.choice((None, 12)))
        assert compare(view)["rank_move"] > 0


def test_no_group_is_too_large_to_be_counted() -> None:
    """Forty thousand places: more than a count in sixteen bits would hold."""
    dice = np.random.default_rng(1)
    names = tuple(Series("sales", f"MX-{number:05d}") for number in range(1, 40_001))
    values = dice.integers(1, 10**6, (len(names), 6)).astype(np.float64)
    panel = Panel(Period.parse("2018"), names, values, np.zeros(values.shape, np.uint8), (VINTAGE,) * len(names))
    view = View(panel, indicator(decimals=0), QUICK)
    hits = counted(view).counts["rank_move"][0]
    with large_from(EVERYTHING):
        wanted = BY_KIND["rank_move"].find(view).fires[:, :-1].sum(axis=1)
    np.testing.assert_array_equal(hits, wanted)


def test_a_crowd_moves_as_the_reference_tells() -> None:
    """Each municipality now, with those that are late or gone: the search finds what the slow reference tells."""
    told = 0
    for seed in range(6):
        dice = random.Random(seed)
        panel = crowd(dice, 100, 9, dice.choice((1.0, 0.1)), gaps=dice.choice((0.0, 0.01)))
        decimals = dice.choice((0, 1))
        world = world_of(panel, indicator(decimals=decimals), QUICK)
        wanted = [places.rank_move(world, one) is not None for one in panel.series]
        assert moves(panel, NOTHING, decimals=decimals).tolist() == wanted
        told += sum(wanted)
    assert told > 100


def moves(panel: Panel, large: int, *, decimals: int) -> Flags:
    """Who moves in the newest period, found by the compiled search or by the plain one."""
    with large_from(large):
        found: Flags = BY_KIND["rank_move"].find(View(panel, indicator(decimals=decimals), QUICK, 1)).fires[:, 0]
    return found


@pytest.mark.parametrize("gaps", [0.0, 0.01])
def test_the_screen_of_a_crowd_is_the_same_without_the_compiler(gaps: float) -> None:
    """Who is told of, in which order, with which bits."""
    panel, about = crowd(random.Random(4), 110, 44, 1.0, gaps=gaps), indicator()
    settings = msgspec.structs.replace(QUICK, surprise_floor=0.0)
    with large_from(EVERYTHING):
        plain = screen(panel, about, settings)
    with large_from(NOTHING):
        fast = screen(panel, about, settings)
    for one, other in ((plain.rows, fast.rows), (plain.kinds, fast.kinds), (plain.bits, fast.bits)):
        np.testing.assert_array_equal(one, other)
    assert "rank_move" in {list(BY_KIND)[kind] for kind in fast.kinds}

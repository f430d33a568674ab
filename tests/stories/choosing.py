"""Facts with nothing in them but what a choice looks at."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from generator.model.fact import Caveat, Direction, Fact, Figure, Score
from generator.model.period import Period, Window
from generator.model.series import Series
from generator.model.unit import Operation, Unit
from generator.stories.selection import Brief, select
from tests.facts.worlds import SERIES, VINTAGE

OCTOBER = Period.parse("2024-10")
ELSEWHERE = Series("sales", "MX-01")
UP, DOWN, FLAT = Direction.UP, Direction.DOWN, Direction.FLAT
WINDOWED = ("year_to_date", "record_window")


def fact(
    kind: str,
    points: float = 1.0,
    direction: Direction = UP,
    bits: float = 7.0,
    *,
    of: Series = SERIES,
    caveats: Sequence[str] = (),
    shows: str = "",
) -> Fact:
    """A fact of a kind with a score, surprising enough unless `bits` says otherwise; `shows` is its first figure."""
    window = Window.year_to_date(OCTOBER) if kind in WINDOWED else Window.of(OCTOBER)
    figures = (Figure("level", Decimal(shows), Unit("MXN"), 1, window, "", ()),) if shows else ()
    named = tuple(Caveat(name) for name in caveats)
    return Fact(
        kind, of, window, figures, direction, VINTAGE, caveats=named, score=Score((("priority", points),), bits)
    )


def brief(
    *, must: Sequence[str] = (), most: int = 6, operation: Operation = Operation.SUM, floor: float = 4.0
) -> Brief:
    """What a story asks for, with room for six."""
    return Brief(must, most, operation, floor)


def by_score(facts: Sequence[Fact]) -> list[Fact]:
    """Best first, as a scan gives them."""
    return sorted(facts, key=lambda one: (-one.score.total, one.id))


def told(facts: Sequence[Fact], asked: Brief | None = None) -> list[str]:
    """The kinds told, in order."""
    return [choice.fact.kind for choice in select(by_score(facts), asked or brief()) if choice.is_chosen]


def reason(facts: Sequence[Fact], kind: str, asked: Brief | None = None) -> str:
    """Why a kind is told or not."""
    (found,) = [choice.reason for choice in select(by_score(facts), asked or brief()) if choice.fact.kind == kind]
    return found

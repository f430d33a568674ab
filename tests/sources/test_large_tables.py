"""Tables whose rows stand in long runs, as those of millions of rows do: read either way, they are the same."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from decimal import Decimal

import pytest

from generator.model.panel import Observations, Status
from generator.sources import plain
from generator.sources.source import Reading

Cells = dict[tuple[str, str], tuple[Decimal | None, Status]]
READ = Callable[..., Reading]
PLACES = ("MX-26", "MX-02", "MX-08", "MX-01")
"""Not in the order in which they are kept."""
MONTHS = [f"{2020 + at // 12}-{at % 12 + 1:02d}" for at in range(40)]


@pytest.fixture(params=["in loops", "by pandas"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Both ways to read a simple table: as a large one in compiled loops, and as one that is not large."""
    if request.param == "in loops":
        if not importlib.util.find_spec("numba"):
            pytest.skip("numba, the extra [fast], is not installed")
        monkeypatch.setattr(plain, "WORTH", 0)
    return str(request.param)


def figure(place: str, at: int) -> str:
    """A figure of its own for each place and month, in tenths."""
    return f"{100 * PLACES.index(place) + at}.{at % 10}"


def rows() -> str:
    return "".join(f"{month},{place},{figure(place, at)}\n" for place in PLACES for at, month in enumerate(MONTHS))


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("power", [0, 3])
def test_runs_of_rows_become_series(read_csv: READ, cells: Callable[[Observations], Cells], power: int) -> None:
    """Each place gets its own figures, in its own months, as units or as thousands."""
    read = read_csv("p,area,v\n" + rows(), series={"area_column": "area", "area": "", "power": power})
    assert cells(read.observations) == {
        (f"inpc:{place}", month): (Decimal(figure(place, at)) * 10**power, Status.UNSTATED)
        for place in PLACES
        for at, month in enumerate(MONTHS)
    }
    assert [one.area for one in read.observations.series] == sorted(PLACES)


@pytest.mark.usefixtures("way")
def test_series_of_different_lengths_stay_apart(read_csv: READ, cells: Callable[[Observations], Cells]) -> None:
    """Where one place begins later than the others, no figure moves to another month."""
    kept = rows().replace("".join(f"{month},MX-02,{figure('MX-02', at)}\n" for at, month in enumerate(MONTHS[:7])), "")
    found = cells(read_csv("p,area,v\n" + kept, series={"area_column": "area", "area": ""}).observations)
    assert len(found) == 4 * 40 - 7
    assert ("inpc:MX-02", MONTHS[6]) not in found
    assert all(value == Decimal(figure(one[5:], MONTHS.index(month))) for (one, month), (value, _) in found.items())


@pytest.mark.usefixtures("way")
def test_texts_of_rows_that_are_not_picked_are_not_read(read_csv: READ) -> None:
    """A total has no month: where `where` leaves it out, it is in nobody's way."""
    text = "p,area,kind,v\n" + "".join(f"{month},MX-02,part,{at}\n" for at, month in enumerate(MONTHS))
    series = {"area_column": "area", "area": "", "where": {"kind": "part"}}
    read = read_csv(text + "all months,everywhere,total,780\n", series=series)
    assert len(read.observations) == len(MONTHS)

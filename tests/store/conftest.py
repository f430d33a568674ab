"""What the tests of the store share: a store in an empty folder and small sets of observations."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from generator.model.panel import Observations, Status, Vintage
from generator.model.period import Frequency, Period
from generator.model.series import Series
from generator.store.store import Store

Values = Mapping[tuple[str, str], float]


def observe(values: Values, status: Status = Status.UNSTATED) -> Observations:
    """Observations from values by series and period; NaN is a hole. Periods are of one frequency."""
    keys = [(Series.parse(series), Period.parse(period)) for series, period in values]
    series = tuple(dict.fromkeys(one for one, _ in keys))
    return Observations(
        keys[0][1].frequency if keys else Frequency.MONTH,
        series,
        np.array([series.index(one) for one, _ in keys], np.int32),
        np.array([period.ordinal for _, period in keys], np.int32),
        np.array(list(values.values()), np.float64),
        np.full(len(keys), status, np.uint8),
    )


@pytest.fixture(name="observe")
def observe_fixture() -> Callable[..., Observations]:
    """Makes observations from values by series and period."""
    return observe


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """A store without a vintage."""
    return Store(tmp_path / "store")


@pytest.fixture
def add(store: Store) -> Callable[..., Vintage | None]:
    """Adds values released on a day, written `2024-03-07`, to the dataset `prices` or another."""

    def added(day: str, values: Values, dataset: str = "prices", status: Status = Status.UNSTATED) -> Vintage | None:
        released = date.fromisoformat(day)
        # Another store of the same folder, as another run of the program would be: `store` has to read what it wrote.
        other = Store(store.folder)
        return other.add(dataset, observe(values, status), released=released, origin="test", agency="inegi")

    return added

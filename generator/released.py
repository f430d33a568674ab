"""The panel of a story's series as known on a day; where nothing had been released yet, when the first release was."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from generator.errors import StoreError
from generator.model.panel import Panel
from generator.model.period import Frequency
from generator.model.series import Series
from generator.store.store import Store


def panel_of(
    store: Store, series: Series, *, as_of: date | None, frequency: Frequency | None, datasets: Collection[str]
) -> Panel:
    """The indicator of a series, from the datasets in use; StoreError where nothing of it is known.

    A day before the first release gets the day of that release.
    """
    found = store.find(series.indicator, as_of=as_of, frequency=frequency, datasets=datasets, holding=series)
    if found:
        return found
    first = _first(store, store.panel(series.indicator, frequency=frequency, datasets=datasets, holding=series))
    what = f"nothing had been released by {as_of}; the first release is of {first}."
    raise StoreError(what, where=series.indicator, remedy="Choose that day or a later one with --as-of.")


def _first(store: Store, panel: Panel) -> date:
    """The day of the first release of the datasets of a panel."""
    datasets = {vintage.dataset for vintage in panel.vintages}
    return min(one.released for dataset in datasets for one in store.vintages(dataset))

"""The store of vintages: adds a state of a dataset, and answers what was known on a day."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from functools import partial
from pathlib import Path

from generator.errors import StoreError
from generator.model.panel import Observations, Panel, Vintage
from generator.model.period import Frequency
from generator.model.series import Series
from generator.store import parquet
from generator.store.changes import Changes
from generator.store.compare import compare
from generator.store.content import canonical, digest
from generator.store.files import VintageFile, dataset_folder, next_path, vintage_files, write_whole
from generator.store.matrix import Found, matrix


class Store:
    """A folder of Parquet files, one a dataset and vintage; nothing in it is ever changed.

    Two contents of one day may both be kept: the file's number says which came later, and that one wins.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def add(
        self,
        dataset: str,
        observations: Observations,
        *,
        released: date,
        origin: str,
        agency: str,
        illustrative: bool = False,
        note: str = "",
    ) -> Vintage | None:
        """Keep a new vintage, or return None where the newest up to its day has the same content.

        StoreError for a name that cannot be a folder, no observations, two for one period of a
        series, or a disk that refuses; the store is then as before.
        """
        folder = dataset_folder(self.folder, dataset)
        content = canonical(observations)
        vintage = Vintage(dataset, released, digest(content), origin, agency, illustrative, note)
        newest = _newest(folder, released)
        if newest and newest.digest == vintage.digest[:12]:
            return None
        path = next_path(folder, released, vintage.digest)
        write_whole(path, partial(parquet.write, vintage=vintage, observations=content))
        return vintage

    def vintages(self, dataset: str | None = None) -> tuple[Vintage, ...]:
        """All vintages, or those of one dataset, oldest first; of one day the winner last."""
        folders = self._folders() if dataset is None else [dataset_folder(self.folder, dataset)]
        files = sorted((file for folder in folders for file in vintage_files(folder)), key=_age)
        return tuple(stored.vintage for stored in parquet.describe(files))

    def panel(
        self,
        indicator: str,
        *,
        as_of: date | None = None,
        frequency: Frequency | None = None,
        datasets: Collection[str] | None = None,
        holding: Series | None = None,
    ) -> Panel:
        """Every series of an indicator as known on the day `as_of`, or now.

        Each dataset (of those named, or all) answers with its newest vintage released on or before
        that day. The calendar runs from the earliest period to the latest that has a value. Where
        frequencies differ, the one of the datasets that hold the series `holding` is taken.
        StoreError where nothing is known, where two datasets hold the same series, and where
        frequencies differ and none is chosen.
        """
        found = self.find(indicator, as_of=as_of, frequency=frequency, datasets=datasets, holding=holding)
        if found is None:
            raise StoreError("nothing is stored.", where=_asked(indicator, as_of, frequency), remedy=_FETCH)
        return found

    def find(
        self,
        indicator: str,
        *,
        as_of: date | None = None,
        frequency: Frequency | None = None,
        datasets: Collection[str] | None = None,
        holding: Series | None = None,
    ) -> Panel | None:
        """The same, or None where nothing is known of the indicator."""
        found = [
            (stored.vintage, observations)
            for stored in parquet.describe(self._known(as_of))
            if datasets is None or stored.vintage.dataset in datasets
            if frequency in (None, stored.frequency)
            if len(observations := parquet.read(stored, indicator))
        ]
        return matrix(indicator, _of_one_frequency(found, holding)) if found else None

    def changes(self, old: Vintage, new: Vintage) -> Changes:
        """What changed between two vintages of one dataset; StoreError where they cannot be compared."""
        before, after = self._stored(old), self._stored(new)
        if old.dataset != new.dataset or before.frequency is not after.frequency:
            raise StoreError(
                f"{old.id} and {new.id} are not two states of one dataset.", remedy="Compare like with like."
            )
        return compare(old, new, parquet.read(before), parquet.read(after))

    def _folders(self) -> list[Path]:
        return sorted(path for path in self.folder.glob("*") if path.is_dir())

    def _known(self, as_of: date | None) -> Iterator[VintageFile]:
        for folder in self._folders():
            newest = _newest(folder, as_of)
            if newest:
                yield newest

    def _stored(self, vintage: Vintage) -> parquet.Stored:
        files = vintage_files(dataset_folder(self.folder, vintage.dataset))
        key = (vintage.released, vintage.digest[:12])
        named = [file for file in files if (file.released, file.digest) == key]
        if not named:
            raise StoreError("there is no such vintage.", where=vintage.id, remedy="List them with `Store.vintages`.")
        return parquet.describe(named[-1:])[0]


def _of_one_frequency(found: list[Found], holding: Series | None) -> list[Found]:
    """The datasets that go by the frequency at which a series is published; all where that is not one."""
    frequencies = {part.frequency for _, part in found if holding in part.series}
    return [one for one in found if one[1].frequency in frequencies] if len(frequencies) == 1 else found


_FETCH = "Run `bulletin fetch`."


def _newest(folder: Path, as_of: date | None) -> VintageFile | None:
    files = [file for file in vintage_files(folder) if as_of is None or file.released <= as_of]
    return files[-1] if files else None


def _age(file: VintageFile) -> tuple[date, str, int]:
    return file.released, file.dataset, file.number


def _asked(indicator: str, as_of: date | None, frequency: Frequency | None) -> str:
    day = f" as of {as_of.isoformat()}" if as_of else ""
    return f"{indicator}{f', by {frequency.name.lower()}' if frequency else ''}{day}"

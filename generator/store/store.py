"""The store of vintages: adds a state of a dataset, and answers what was known on a day."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

import msgspec

from generator.errors import StoreError
from generator.model.panel import Observations, Panel, Vintage
from generator.model.period import Frequency, Period
from generator.model.series import Series
from generator.store import parquet
from generator.store.changes import Changes
from generator.store.compare import compare
from generator.store.files import VintageFile, aside_folder, dataset_folder, next_path, vintage_files, write_whole
from generator.store.fresh import Fresh
from generator.store.matrix import Found, matrix
from generator.store.parquet import Acceptance
from generator.store.proposal import Before, Proposal, propose


@dataclass(frozen=True, slots=True)
class Refused:
    """A vintage that was not believed, and why; it waits for a person."""

    vintage: Vintage
    reasons: tuple[str, ...]


class Store:
    """A folder of Parquet files, one a dataset and vintage; nothing in it is ever changed.

    Two contents of one day may both be kept: the file's number says which came later, and that one wins.
    What was refused lies in a folder of its own inside that of the dataset, and is in no panel. The vintage that was
    written last stays in memory, for those who ask for it next.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._fresh: Fresh | None = None

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
        return self.keep(propose(Vintage(dataset, released, "", origin, agency, illustrative, note), observations))

    def keep(self, proposal: Proposal) -> Vintage | None:
        """Keep what was proposed, or return None where the newest up to its day has the same content.

        The same content is kept again where it takes the place of a refused vintage: so that one waits no more.
        """
        folder = dataset_folder(self.folder, proposal.vintage.dataset)
        is_overtaking = any(one.released <= proposal.vintage.released for one in _waiting(folder))
        if self.holds(proposal) and not is_overtaking:
            return None
        path = next_path(folder, proposal.vintage.released, proposal.vintage.digest)
        _write(path, proposal)
        self._fresh = Fresh.of(path, proposal.content)
        return proposal.vintage

    def holds(self, proposal: Proposal) -> bool:
        """Whether the newest vintage up to the day of a proposal has its content."""
        vintage = proposal.vintage
        newest = _newest(dataset_folder(self.folder, vintage.dataset), vintage.released)
        return newest is not None and newest.digest == vintage.digest[:12]

    def stated(self, dataset: str, day: date) -> dict[str, str]:
        """What the source said of unit and base year in the newest vintage up to a day; nothing where there is none."""
        newest = _newest(dataset_folder(self.folder, dataset), day)
        return dict(parquet.describe([newest])[0].circumstances.stated) if newest else {}

    def before(self, dataset: str, day: date) -> Before | None:
        """The newest vintage of a dataset up to a day, whole; None where there is none."""
        newest = _newest(dataset_folder(self.folder, dataset), day)
        if newest is None:
            return None
        (stored,) = parquet.describe([newest])
        return Before(stored.vintage, self._read(stored), dict(stored.circumstances.stated))

    # What was refused

    def set_aside(self, proposal: Proposal, reasons: Sequence[str]) -> Refused:
        """Keep what was proposed where no panel is made from it, with the reasons; once where it comes again.

        What a source without a date gives on a later day is the one that waits already, under its first day.
        """
        vintage = proposal.vintage
        folder = dataset_folder(self.folder, vintage.dataset)
        waiting = [one for one in _waiting(folder) if one.released <= vintage.released]
        if waiting and waiting[-1].digest == vintage.digest[:12]:
            (last,) = parquet.describe(waiting[-1:])
            if last.circumstances.stated == proposal.circumstances.stated:
                return Refused(last.vintage, tuple(reasons))
        known = {(one.released, one.digest) for one in _not_accepted(folder)}
        if (vintage.released, vintage.digest[:12]) not in known:
            path = next_path(folder, vintage.released, vintage.digest, aside_folder(folder))
            beside = msgspec.structs.replace(proposal.circumstances, reasons=tuple(reasons))
            _write(path, replace(proposal, circumstances=beside))
        return Refused(vintage, tuple(reasons))

    def refused(self, dataset: str | None = None) -> tuple[Refused, ...]:
        """The refused vintages that wait for a person, oldest first.

        One that was accepted waits no more, nor one that a later state of the dataset, or a later reading of
        the same release, has taken the place of.
        """
        folders = self._folders() if dataset is None else [dataset_folder(self.folder, dataset)]
        waiting = sorted((one for folder in folders for one in _waiting(folder)), key=_age)
        return tuple(Refused(one.vintage, one.circumstances.reasons) for one in parquet.describe(waiting))

    def accept(self, identity: str, *, by: str, on: date) -> Vintage:
        """Make a refused vintage current, with who took it and when; StoreError where none of that name waits."""
        dataset, _, _ = identity.partition("@")
        files = _not_accepted(dataset_folder(self.folder, dataset))
        stored = [one for one in parquet.describe(files) if one.vintage.id == identity]
        if not stored:
            waiting = ", ".join(one.vintage.id for one in self.refused())
            remedy = f"Those that wait: {waiting}." if waiting else "None waits; `bulletin sources` lists them."
            raise StoreError("there is no refused vintage of that name.", where=identity, remedy=remedy)
        taken = stored[-1]
        reasons = taken.circumstances.reasons
        beside = msgspec.structs.replace(taken.circumstances, accepted=Acceptance(by=by, on=on, reasons=reasons))
        # Under the name it has among the refused ones, which is how it is known to be accepted, even after a crash.
        _write(taken.file.path.parents[1] / taken.file.path.name, Proposal(taken.vintage, parquet.read(taken), beside))
        return taken.vintage

    def accepted(self, vintage: Vintage) -> Acceptance | None:
        """Who took a vintage in spite of its reasons; None where it was not refused."""
        return self._stored(vintage).circumstances.accepted

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
            if len(observations := self._read(stored, indicator))
        ]
        return matrix(indicator, _of_one_frequency(found, holding)) if found else None

    def newest_period(self, dataset: str, *, as_of: date | None = None) -> Period | None:
        """The last period for which the newest vintage of a dataset has a value; None where there is none."""
        newest = _newest(dataset_folder(self.folder, dataset), as_of)
        return parquet.newest_period(parquet.describe([newest])[0]) if newest else None

    def changes(self, old: Vintage, new: Vintage) -> Changes:
        """What changed between two vintages of one dataset; StoreError where they cannot be compared."""
        before, after = self._stored(old), self._stored(new)
        if old.dataset != new.dataset or before.frequency is not after.frequency:
            raise StoreError(
                f"{old.id} and {new.id} are not two states of one dataset.", remedy="Compare like with like."
            )
        return compare(old, new, self._read(before), self._read(after))

    def is_comparable(self, old: Vintage, new: Vintage) -> bool:
        """Whether two vintages are states of one dataset at one frequency."""
        return old.dataset == new.dataset and self._stored(old).frequency is self._stored(new).frequency

    def _read(self, stored: parquet.Stored, indicator: str | None = None) -> Observations:
        """The observations of a vintage, of one indicator or all; there may be none."""
        fresh = self._fresh
        if fresh and fresh.is_in(stored.file.path):
            return fresh.about(indicator)
        return parquet.read(stored, indicator)

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


def _not_accepted(folder: Path) -> list[VintageFile]:
    """The refused vintages of a dataset, but for those that lie among the kept ones under the same name."""
    return [one for one in vintage_files(aside_folder(folder)) if not (folder / one.path.name).exists()]


def _waiting(folder: Path) -> list[VintageFile]:
    """Those of them that no later state of the dataset has taken the place of."""
    kept = vintage_files(folder)
    newest = (kept[-1].released, kept[-1].number) if kept else (date.min, 0)
    return [one for one in _not_accepted(folder) if (one.released, one.number) > newest]


def _write(path: Path, proposal: Proposal) -> None:
    vintage, content, beside = proposal.vintage, proposal.content, proposal.circumstances
    write_whole(path, partial(parquet.write, vintage=vintage, observations=content, circumstances=beside))


def _age(file: VintageFile) -> tuple[date, str, int]:
    return file.released, file.dataset, file.number


def _asked(indicator: str, as_of: date | None, frequency: Frequency | None) -> str:
    day = f" as of {as_of.isoformat()}" if as_of else ""
    return f"{indicator}{f', by {frequency.name.lower()}' if frequency else ''}{day}"

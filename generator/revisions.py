"""What later data made of what an office said: its stories then and now, and the sentences that became false."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from itertools import groupby, pairwise
from pathlib import Path

from generator.bilingual import LANGUAGES, Language
from generator.config import Settings, StorySettings
from generator.errors import BulletinError
from generator.facts.deflate import Deflator
from generator.language.profile import PROFILES
from generator.model.panel import Panel, Vintage
from generator.model.period import Frequency
from generator.model.series import Series
from generator.model.story import Corrected
from generator.released import panel_of
from generator.store.store import Store
from generator.stories.revised import Revised, revised
from generator.stories.tell import Desk, series_of
from generator.writing.again import Again, again, all_told
from generator.writing.errata import corrected
from generator.writing.filters import Filters
from generator.writing.folder import RECORD, read
from generator.writing.outdated import Outdated, outdated
from generator.writing.record import BulletinRecord
from generator.writing.reprint import Press

Prices = Callable[[str, date | None], Deflator | None]
MOST_PAST = 24
"""Releases whose revisions say how large one usually is."""


@dataclass(frozen=True, slots=True)
class Unchecked:
    """A bulletin that could not be held against the data, and why."""

    file: Path
    why: str


@dataclass(frozen=True)
class Revisions:
    """What changed in the stories, and which printed claims are not true any more.

    `first` are the stories of which nothing earlier is known; `outdated` the claims that stand in the texts,
    `reworded` those that somebody has edited out since; `checked` counts the bulletins that were read.
    """

    stories: tuple[Revised, ...]
    first: tuple[str, ...]
    outdated: tuple[Outdated, ...]
    reworded: tuple[Outdated, ...]
    unchecked: tuple[Unchecked, ...]
    checked: int

    @property
    def sentences(self) -> tuple[tuple[Outdated, ...], ...]:
        """The printed sentences that are not true any more, each with all that is wrong in it."""
        return _sentences(self.outdated)

    @property
    def is_unchanged(self) -> bool:
        told = self.outdated or self.reworded or self.unchecked
        return not told and all(story.is_unchanged for story in self.stories)


@dataclass(frozen=True)
class Review:
    """Holds the stories and the bulletins of one office against its store, as known on a day or now.

    `prices` gives the prices that the figures of an indicator were tested against, as known on that day.
    """

    store: Store
    settings: Settings
    desk: Desk
    as_of: date | None
    prices: Prices
    _panels: dict[tuple[Series, Frequency | None, date | None], Panel] = field(default_factory=dict)

    def of(self, stories: Sequence[str], against: date | None, output: Path, among: Collection[str]) -> Revisions:
        """The revisions of the stories since the day `against`, or since the release before the newest.

        The bulletins in the folder `output` are held against the newest data, whatever `against`: those of the
        stories `among`, all where there is none.
        """
        found = {name: self.story(name, against) for name in stories}
        read_ones = list(self._read(output, among))
        printed = [one for each in read_ones if not isinstance(each, Unchecked) for one in each]
        return Revisions(
            stories=tuple(one for one in found.values() if one),
            first=tuple(name for name, one in found.items() if one is None),
            outdated=tuple(one for one in printed if one.passage),
            reworded=tuple(one for one in printed if not one.passage),
            unchecked=tuple(one for one in read_ones if isinstance(one, Unchecked)),
            checked=sum(not isinstance(one, Unchecked) for one in read_ones),
        )

    def false_sentences(self, output: Path) -> int:
        """How many sentences of the bulletins in a folder are not true any more; no story is looked at."""
        read_ones = (one for one in self._read(output, ()) if not isinstance(one, Unchecked))
        return len(_sentences([one for each in read_ones for one in each if one.passage]))

    def story(self, name: str, against: date | None) -> Revised | None:
        """A story then and now; None where its dataset has no earlier release."""
        settings = self.settings.stories[name]
        series, frequency = series_of(settings), _frequency(settings)
        now = self._panel(series, frequency, self.as_of)
        vintages = self._vintages(now, series)
        earlier = [one for one in vintages if one.released <= against] if against else vintages[:-1]
        if not earlier:
            return None
        then = self._panel(series, frequency, against or earlier[-1].released)
        return revised(name, settings, (then, now), self.desk, lambda: self._past(earlier, series))

    def _vintages(self, panel: Panel, series: Series) -> list[Vintage]:
        """The states of the dataset that holds a series, one a day, up to the one in the panel."""
        if series not in panel:
            return []
        newest = panel.vintages[panel.row(series)]
        by_day = {one.released: one for one in self.store.vintages(newest.dataset) if one.released <= newest.released}
        return list(by_day.values())

    def _past(self, vintages: Sequence[Vintage], series: Series) -> list[Decimal]:
        """How large the revisions of a series were from release to release."""
        steps = (self.store.changes(old, new) for old, new in pairwise(vintages[-MOST_PAST:]))
        return [abs(one.new - one.old) for step in steps for one in step.revised if one.series == series]

    def _panel(self, series: Series, frequency: Frequency | None, as_of: date | None) -> Panel:
        key = (series, frequency, as_of)
        if key not in self._panels:
            sources = self.settings.sources
            self._panels[key] = panel_of(self.store, series, as_of=as_of, frequency=frequency, datasets=sources)
        return self._panels[key]

    def _read(self, output: Path, among: Collection[str]) -> Iterator[list[Outdated] | Unchecked]:
        """What is wrong in each bulletin that existed on the day; texts without a record cannot be looked at."""
        yield from _unrecorded(output, among)
        for path in sorted(output.glob(f"[!.]*/{RECORD}")):
            try:
                record = read(path.parent)
                is_due = self.as_of is None or record.released <= self.as_of
                is_wanted = not among or record.story in among
                found = self._outdated(record, path.parent) if is_due and is_wanted else None
            except BulletinError as error:
                yield Unchecked(path, str(error))
            else:
                if found is not None:
                    yield found

    def correction(self, record: BulletinRecord, folder: Path) -> Corrected:
        """What is false by now in one bulletin, and what is right; BulletinError where its data are gone."""
        facts = self._again(record)
        return corrected(record, self._wrong(record, folder, facts), facts)

    def _outdated(self, record: BulletinRecord, folder: Path) -> list[Outdated]:
        """The claims of one bulletin that are false by now; BulletinError where its data are gone."""
        return self._wrong(record, folder, self._again(record))

    def _wrong(self, record: BulletinRecord, folder: Path, facts: Mapping[str, Again]) -> list[Outdated]:
        return list(outdated(record, folder, facts, {language: self._press(language) for language in LANGUAGES}))

    def _again(self, record: BulletinRecord) -> dict[str, Again]:
        """Every fact of a bulletin, as the data have it now."""
        facts: dict[str, Again] = {}
        for told in all_told(record):
            panel = self._panel(told.series, told.period.frequency, self.as_of)
            prices = self.prices(told.series.indicator, self.as_of)
            facts |= again(told, panel, self.desk.catalogue, self.desk.rules, prices)
        return facts

    def _press(self, language: Language) -> Press:
        profile = PROFILES[getattr(self.settings.office.profiles, language)]
        return Press(Filters(self.desk.catalogue.units), profile)


def _unrecorded(output: Path, among: Collection[str]) -> Iterator[Unchecked]:
    """The texts of bulletins whose record is gone, by their folder's name those of the stories `among`."""
    for folder in sorted(output.glob("[!.]*/")):
        texts = [text for language in LANGUAGES if (text := folder / f"{language}.md").is_file()]
        is_wanted = not among or any(folder.name.startswith(f"{story}-".lower()) for story in among)
        if texts and is_wanted and not (folder / RECORD).is_file():
            names = " and ".join(text.name for text in texts)
            yield Unchecked(folder / RECORD, f"{folder}: {names} without {RECORD}. Write the bulletin again.")


def _sentences(claims: Sequence[Outdated]) -> tuple[tuple[Outdated, ...], ...]:
    return tuple(tuple(group) for _, group in groupby(claims, lambda one: (one.file, one.passage)))


def _frequency(story: StorySettings) -> Frequency | None:
    return Frequency[story.frequency.upper()] if story.frequency else None

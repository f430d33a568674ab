"""What a text has established by a sentence: its series, its time, its place; each sentence moves it on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from generator.catalogue import Catalogue
from generator.checking.finding import Finding, Measure, Verdict
from generator.checking.grammar.name import UNKNOWN
from generator.checking.grammar.subject import Subject
from generator.checking.ledger.data import Data, Line
from generator.checking.ledger.extreme import Record
from generator.checking.ledger.measure import fit
from generator.checking.reading import Name, NameKind, Quantity, Relation, When
from generator.checking.scene.podium import Podium
from generator.checking.text.digits import Mark
from generator.model.period import Frequency, Period, Window
from generator.model.series import Series
from generator.model.unit import Kind
from generator.model.words import Indicator

_REMEMBERED = 6
"""Times that a reader keeps in mind."""
_ANY_INDUSTRY = ("secondary",)
"""What "industry" means of a product that is published by branch; of anything else it is the trade itself."""
_ALIKE = {"": 0, "sa": 1, "trend": 2}
RECENT, MOST_NAMED, MOST_SPOKEN = 3, 12, 4
LAST_FIGURES, MOST_RIGHT = 5, 3


@dataclass
class Setting:
    """`main` and `window` are what the text is about, `last` and `latest` what its last sentence was about.

    `mark` stands before decimals in it. `span` is its last comparison: the time told, and the one it is held against;
    `told` all times of its own series;
    `spoken` are the series spoken of so far; `just` is the time of the last sentence, even one long before the text's.
    Of a text that no record goes with, `newest` is the newest time it names, `dated` are those named in full so far,
    the last first, `recent` those that the sentence before spoke of, `named` all that it has named of late, `pair` the
    places that its last sentence with any told of, in their order, and
    `is_asked` says that it asked, `is_lost` that no figure of the last sentence with figures was understood.
    `understood` says of its last figures whether each was found right, `alike` are the series that a heading may mean,
    `year` is that of the last time that the text told by its year, 0 before the first.
    `topic` is the series of the last sentence's first figure, and `sure` that
    with its time, where all figures of the sentence were true; `levels` are what and when its true amounts were of;
    `programmes` are the statistics of the programmes that it names by their letters.
    `usual` is how many years back a bulletin holds its figures, 0 where that is not known; `records` are the last that
    it told, `limits` the last amount that it called reached for the first time, `podium` the last place told of a
    ranking. `theme` is the only series that the last sentence with any was of, `listed` are the places, the branches
    and the statistics that were named one after another, those of late last, `dateline` is the place that a text
    comes from.
    """

    data: Data
    catalogue: Catalogue
    main: Series | None = None
    window: Window | None = None
    last: Series | None = None
    latest: Window | None = None
    place: str = ""
    adjustment: str = ""
    is_declared: bool = False
    mark: Mark = "."
    span: tuple[Window, Window] | None = None
    just: Window | None = None
    usual: int = 0
    records: list[tuple[Line, Window, Record]] = field(default_factory=list)
    limits: list[tuple[Line, Window, Decimal]] = field(default_factory=list)
    podium: Podium | None = None
    told: set[Window] = field(default_factory=set)
    spoken: dict[Series, None] = field(default_factory=dict)
    newest: Window | None = None
    is_asked: bool = False
    is_lost: bool = False
    is_of_parts: bool = False
    printed: list[Quantity] = field(default_factory=list)
    dated: list[Window] = field(default_factory=list)
    recent: list[Window] = field(default_factory=list)
    found: dict[object, list[Line]] = field(default_factory=dict)
    named: tuple[Window, ...] = ()
    year: int = 0
    alike: tuple[Series, ...] = ()
    understood: list[bool] = field(default_factory=list)
    pair: tuple[str, ...] = ()
    theme: Series | None = None
    listed: dict[NameKind, tuple[Name, ...]] = field(default_factory=dict)
    dateline: str = ""
    topic: Series | None = None
    sure: tuple[Series, Window] | None = None
    levels: list[tuple[Series, Window]] = field(default_factory=list)
    programmes: frozenset[str] = frozenset()

    def lines(self, subject: Subject | None) -> list[Line]:
        """The series that a phrase may mean here, each at all its frequencies; none where the store has none."""
        key = subject and (subject.indicators, subject.areas, subject.sectors), self.main, self.last, self.alike
        found = self.found.get(key)
        if found is None:
            found = self.found[key] = list(self._lines(subject))
        return found

    def _lines(self, subject: Subject | None) -> Iterable[Line]:
        seen: set[Series] = set()
        for series in self._series(subject):
            if series not in seen:
                seen.add(series)
                yield from self.data.lines(series)

    def _series(self, subject: Subject | None) -> Iterable[Series]:
        if subject is None:
            return [one for one in (self.last, *self.alike, self.main) if one]
        if UNKNOWN in subject.indicators:
            return []
        several: list[Series] = []
        for indicator in self._indicators(subject):
            for area in self._areas(subject, indicator):
                found = self._of_place(subject, indicator, area)
                if found:
                    several += found
                    if subject.areas or not self._is_told_of(indicator, area):
                        break
            if several and subject.indicators:
                break
        return several

    def _is_told_of(self, indicator: str, area: str) -> bool:
        """Whether the last sentence spoke of the same statistic in another place, which this one may go on about."""
        last = self.last
        return last is not None and last.indicator == indicator and last.area != area and last != self.main

    def _indicators(self, subject: Subject) -> list[str]:
        """The indicators that the phrase may mean: of several called alike, those that the text is about."""
        ours = [one.indicator for one in (self.last, self.main) if one]
        if not subject.indicators:
            return list(dict.fromkeys(ours)) if not subject.sectors else self._of_branch(subject, ours)
        alike = [one for one in ours if one in subject.indicators]
        if all(self.catalogue.indicators[one].kind is Kind.BALANCE for one in subject.indicators) and not alike:
            ours = [one for one in ours if self.catalogue.indicators[one].kind is Kind.BALANCE]
            names = {self.catalogue.indicators[one].words.en.short for one in subject.indicators}
            if "balance" in names and ours:  # "the balance" of which the text has spoken
                return ours[:1]
        known = alike[:1] or [one for one in subject.indicators if one in self.data.indicators]
        return known or [one for one in ours if self._is_inflation(subject, one)][:1]

    def _of_branch(self, subject: Subject, ours: list[str]) -> list[str]:
        """The statistic that a text tells of a branch: its own, or in a text by others one that is published by it."""
        told = [one for one in ours if not self.data.sectors(one).isdisjoint(subject.sectors)]
        return told[:1] or (ours[:1] if self.is_declared else self._by_sector(subject) or ours[:1])

    def _by_sector(self, subject: Subject) -> list[str]:
        """The only statistic that is published by a branch, where a text that names none tells of that branch.

        Of several that of the country, where the text names no place either.
        """
        if self.is_declared:
            return []
        found = [one for one in sorted(self.data.indicators) if set(subject.sectors) & set(self.data.sectors(one))]
        if len(found) > 1 and not self.place and not subject.areas:
            countries = {one.id for one in self.catalogue.areas.values() if one.level == "country"}
            found = [one for one in found if not countries.isdisjoint(self.data.places(one))]
        return found if len(found) == 1 else []

    def _is_inflation(self, subject: Subject, indicator: str) -> bool:
        """Whether a phrase says inflation, or consumer prices, where the text has an index of them."""
        own = self.catalogue.indicators[indicator]
        called = [self.catalogue.indicators[one].words for one in subject.indicators]
        if own.kind is not Kind.INDEX:
            return False
        is_price = "consumer price" in own.words.en.name
        return any("inflación" in one.es.name or (is_price and "consumer price" in one.en.name) for one in called)

    def _areas(self, subject: Subject, indicator: str) -> list[str]:
        """The places that the phrase may mean; where it names none, those of the text, then the only one there is."""
        if subject.areas:
            return list(subject.areas)
        known = [one.area for one in ((self.main, self.last) if subject.indicators else (self.last, self.main)) if one]
        if self.place:
            known.append(self.place)
        around = [up for one in known if one in self.catalogue.areas for up in self.catalogue.parents(one)]
        lone = self.data.places(indicator)
        countries = [one.id for one in self.catalogue.areas.values() if one.level == "country"]
        return [*dict.fromkeys([*known, *around]), *(lone if len(lone) == 1 else () if known else countries)]

    def _of_place(self, subject: Subject, indicator: str, area: str) -> list[Series]:
        """The series of an indicator in a place: of the sector named, or all sectors, or the only one published."""
        held = [line.series for line in self.data.of_places(indicator, area)]
        if not held:
            return []
        if subject.sectors:
            named = [one for one in held if one.sector in subject.sectors]
            is_published = not self.data.sectors(indicator).isdisjoint(subject.sectors)
            if named or is_published or subject.sectors != _ANY_INDUSTRY:
                return self._adjusted(named)
        whole = self._adjusted([one for one in held if not one.sector])
        own = [one for one in (self.last, self.main) if one and one.indicator == indicator and one.area == area]
        if not subject.areas or not subject.indicators or not whole:
            whole += [one for one in own if one.sector and one not in whole]
        sectors = {one.sector for one in held}
        return whole or (self._adjusted(held) if len(sectors) == 1 else [])

    def _adjusted(self, held: list[Series]) -> list[Series]:
        """Of one series in several adjustments, that of the text; else the original figures."""
        if len(held) < 2:
            return held
        ours = self.adjustment or (self.main.adjustment if self.main else "")
        kept: dict[tuple[str, str, str], Series] = {}
        for one in sorted(held, key=lambda each: (each.adjustment != ours, _ALIKE.get(each.adjustment, 9))):
            kept.setdefault((one.indicator, one.area, one.sector), one)
        return list(kept.values())

    def around(self, line: Line) -> list[Line]:
        """The same statistic of the places that contain a line's own."""
        own, areas = line.series.area, self.catalogue.areas
        wider = self.catalogue.parents(own) if own in areas else ()
        return [one for one in self.data.kin(line) if one.series.area in wider]

    def wholes(self, line: Line) -> list[Line]:
        """What a series is a part of: the same of the places around it, and of all branches of its own."""
        own = line.series
        alike = self.data.of_places(own.indicator, own.area) if own.sector else ()
        of_all = (one for one in alike if not one.series.sector and one.series.adjustment == own.adjustment)
        return [*self.around(line), *(one for one in of_all if one.frequency is line.frequency)]

    @property
    def follows_well(self) -> bool:
        """Whether most of the last figures of the text were found right."""
        return sum(self.understood[-LAST_FIGURES:]) >= MOST_RIGHT

    # Times

    def windows(self) -> list[Window]:
        """The times that a sentence without one may speak of, the nearest first."""
        known = (self.latest, *self.recent, self.window, self.newest)
        return list(dict.fromkeys(one for one in known if one))

    def note(self, whens: Iterable[When]) -> None:
        """Note the times that a sentence names in full."""
        named = [one.window for one in whens if one.window and one.role in ("of", "season")]
        if not named:
            return
        self.dated = list(dict.fromkeys([*reversed(named), *self.dated]))[:_REMEMBERED]

    def follow(self, findings: Sequence[Finding]) -> None:
        """Lean on the times that the sentence was right about, the last of them first."""
        true = [one for one in findings if one.verdict is Verdict.SUPPORTED and one.slots.window and one.cells]
        measures = [one.slots.measure for one in true if one.slots.unit in ("percent", "share")]
        if measures:
            self.is_of_parts = measures[-1] in (Measure.SHARE, Measure.CONCENTRATION)
        told = [one.slots for one in true if one.slots.measure is Measure.LEVEL and one.printed is not None]
        if any(one.printed is not None for one in findings):
            self.levels = [(one.series, one.window) for one in told if one.series and one.window]
        spoken = [one.slots.window for one in true if one.slots.window and one.printed is not None]
        if spoken:
            self.recent = list(dict.fromkeys([*reversed(spoken), *self.recent]))[:_REMEMBERED]

    def settle(self, finding: Finding) -> None:
        """Lean the next sentence on what the first figure of this one was found to be of, where it is true."""
        window, series = finding.slots.window, finding.slots.series
        if finding.verdict is not Verdict.SUPPORTED or window is None or series is None or window == self.just:
            return
        self.last, self.just = series, window
        if self.window is None or window.last.last_day >= self.window.first.first_day:
            self.latest = window

    def anchors(self) -> list[Window]:
        """The times that one without its year may lean on: those of the text, each also as its whole year."""
        if self.is_declared:
            return [self.window] if self.window else []
        found: list[Window] = []
        for one in (*self.dated, self.window, self.newest):
            if one:
                found += [Window.of(Period.of(Frequency.YEAR, one.last.year)), one]
        return list(dict.fromkeys(found))

    def heard(self) -> list[Window]:
        """Those that a figure without one may be of: also what a text by somebody else has named before."""
        return list(dict.fromkeys([*self.windows(), *(() if self.is_declared else self.named[:RECENT])]))

    def last_day(self) -> date | None:
        """The last day of which the text's own series has a figure."""
        lines = [self.data.line(one) for one in (self.last, self.main) if one]
        return max((line.last.last_day for line in lines if line and line.last), default=None)

    def name(self, window: Window) -> None:
        """Remember a time that the text has named."""
        self.named = (window, *(one for one in self.named if one != window))[:MOST_NAMED]

    def fitted(self, window: Window, line: Line) -> Window | None:
        """A time in the periods of a series; of a year that is not over, as far as its figures go.

        What others tell of prices in the twelve months to June is the annual rate of June.
        """
        own = fit(window, line.frequency)
        newest = line.last
        if own is not None and not self.is_declared and len(own) == line.frequency > 1 and not own.is_whole_year:
            own = Window.of(own.last) if self._is_of_prices(line) else own
        if self.is_declared or own is None or newest is None or not own.first <= newest < own.last:
            return own
        return Window(own.first, newest) if own.is_whole_year else own

    def _is_of_prices(self, line: Line) -> bool:
        """Whether a series is an index, which is told by its annual rate."""
        about = self.catalogue.indicators[line.series.indicator]
        return about.kind is Kind.INDEX and about.unit == "index"


def indicator(setting: Setting, line: Line) -> Indicator:
    """What the catalogue says of a line's statistic."""
    return setting.catalogue.indicators[line.series.indicator]


def window_of(when: When, frequency: Frequency, anchor: Window | None, *, is_before: bool = False) -> Window | None:
    """A time as a window of a frequency; `anchor` is the time it leans on, which it precedes where `is_before`."""
    if when.window is not None:
        return fit(when.window, frequency)
    own = fit(anchor, frequency) if anchor else None
    if own is None:
        return None
    if when.relation is Relation.WITHOUT_YEAR or (when.month and when.relation is not Relation.ABSOLUTE):
        if when.relation is Relation.YEAR_BEFORE:
            year = Window.of(Period.of(frequency, own.last.year, int(frequency)))
            found = _named_month(when, frequency, year, is_before=False)
            return found.shift_years(min(0, when.year) or -1) if found else None
        found = _named_month(when, frequency, own, is_before=is_before)
        years = max(0, when.year)
        return found.shift_years(years - found.last.year) if found and years else found
    return _relative(when, own)


def _relative(when: When, own: Window) -> Window | None:
    """A time that is told by another: a year before, the same period of 2019, the month before."""
    if when.relation in (Relation.YEAR_BEFORE, Relation.SAME_PERIOD, Relation.YEAR_AFTER):
        if when.year > 0 and when.relation is not Relation.YEAR_AFTER:
            return own.shift_years(when.year - own.last.year)
        return own.shift_years(when.year or -1)
    if when.relation in (Relation.PREVIOUS, Relation.NEXT):
        steps = when.months * own.frequency // 12 if when.months else len(own)
        way = -1 if when.relation is Relation.PREVIOUS else 1
        return Window.trailing(own.last, min(steps, len(own))).shift(way * steps) if steps else None
    if when.relation is Relation.LAST_SPAN:
        steps = when.months * own.frequency // 12 if when.months else len(own)
        return own.shift(-steps) if steps == len(own) else None
    if when.relation is Relation.NEWEST:
        return Window.trailing(own.last, max(1, when.months * own.frequency // 12))
    return Window.year_to_date(own.last) if when.relation is Relation.TO_DATE else None


def _named_month(when: When, frequency: Frequency, own: Window, *, is_before: bool) -> Window | None:
    """The newest time so named ("in May", "the first quarter") that is not after the one it leans on."""
    length = (when.months or 1) * frequency // 12
    if not length or when.month * frequency % 12:
        return None
    last = Period.of(frequency, own.last.year, when.month * frequency // 12)
    while last > own.last or (is_before and last >= own.last):
        last = last.shift(-frequency)
    return Window.trailing(last, length)

"""What a text has established by a sentence: its series, its time, its place; each sentence moves it on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from generator.catalogue import Catalogue
from generator.checking.finding import Finding, Measure, Verdict
from generator.checking.grammar.subject import Subject
from generator.checking.ledger.data import Data, Line
from generator.checking.ledger.extreme import Record
from generator.checking.ledger.measure import fit
from generator.checking.reading import Name, NameKind, Quantity, Relation, When
from generator.checking.scene.podium import Podium
from generator.checking.scene.series_meant import lines_meant
from generator.checking.text.digits import Mark
from generator.model.period import Frequency, Period, Window
from generator.model.series import Series
from generator.model.unit import Kind
from generator.model.words import Indicator

_REMEMBERED = 6
"""Times that a reader keeps in mind."""
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
    `year` is that of the last time that the text told by its year, 0 before the first, `before` the time of the last
    sentence while this one is read.
    `topic` is the series of the last sentence's first figure, and `sure` that
    with its time, where all figures of the sentence were true; `levels` are what and when its true amounts were of;
    `programmes` are the statistics of the programmes that it names by their letters, `is_group` says that it speaks
    of several places together, `branch` is the last that its last sentence named.
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
    before: Window | None = None
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
    is_group: bool = False
    branch: tuple[str, ...] = ()

    def lines(self, subject: Subject | None) -> list[Line]:
        """The series that a phrase may mean here, each at all its frequencies; none where the store has none."""
        key = subject and (subject.indicators, subject.areas, subject.sectors), self.main, self.last, self.alike
        found = self.found.get(key)
        if found is None:
            found = self.found[key] = list(lines_meant(self, subject))
        return found

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

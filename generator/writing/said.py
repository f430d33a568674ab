"""A fact in a template: each side of it that can be printed knows where it came from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from generator.catalogue import Catalogue
from generator.errors import TemplateError
from generator.model.fact import Direction, Fact, Figure
from generator.model.period import Frequency, Period, Window
from generator.model.unit import PERCENT, Unit
from generator.model.words import Indicator, Sector
from generator.writing.pen import Pen
from generator.writing.subject import english_noun, spanish_noun, spanish_place, whole

NONE: frozenset[str] = frozenset()
MULTIPLE = 200
"""Per cent: three times the base."""


@dataclass(frozen=True, slots=True)
class Said:
    """One side of a fact that can be printed: a figure, a window of time, a first period.

    `is_bare` leaves the unit out, where the indicator's own name says it.
    """

    pen: Pen
    fact: Fact
    aspect: str
    figure: Figure | None = None
    window: Window | None = None
    is_bare: bool = False

    @property
    def is_none(self) -> bool:
        """Whether the figure is zero, as shown."""
        return self.figure is not None and self.figure.displayed == 0

    @property
    def is_one(self) -> bool:
        """Whether the figure is one, as shown, whatever its sign: a count that its noun follows in the singular."""
        return self.figure is not None and abs(self.figure.displayed) == 1

    @property
    def is_multiple(self) -> bool:
        """Whether it is a rise beyond `MULTIPLE` per cent, which is told as so many times its base."""
        return self.figure is not None and self.figure.unit == PERCENT and self.figure.displayed > MULTIPLE


def figure_of(said: Said) -> Figure:
    """The figure of one side of a fact; TemplateError where that side is a period."""
    if said.figure is None:
        raise TemplateError("a template prints a period where a figure belongs.", where=f"fact {said.fact.id}")
    return said.figure


def window_of(said: Said) -> Window:
    """The time of one side of a fact; TemplateError where that side has none."""
    if said.window is None:
        what = f"a template prints the {said.aspect} of a fact that has none."
        raise TemplateError(what, where=f"fact {said.fact.id}")
    return said.window


def side_of(said: Said) -> str:
    """The side of a fact that a figure is: one of its own figures, or that of a caveat."""
    return said.aspect if said.aspect == "caveat" else "figure"


LONG_RUN = {Frequency.MONTH: 12, Frequency.QUARTER: 6, Frequency.YEAR: 5}
"""Periods of a run that is long by itself: a shorter one says little by having no start."""


class FactView:
    """A fact in a template. `fact.change`, `fact.level`... are its figures, by role."""

    def __init__(self, fact: Fact, pen: Pen, catalogue: Catalogue) -> None:
        self.fact = fact
        self.pen = pen
        self.catalogue = catalogue
        self.kind = fact.kind
        self.caveats = frozenset([caveat.name for caveat in fact.caveats]) if fact.caveats else NONE
        self.is_within_error = "within_error" in self.caveats
        self.is_flat = self.is_within_error or fact.direction is Direction.FLAT
        self.is_up = not self.is_flat and fact.direction is Direction.UP
        self.is_down = not self.is_flat and fact.direction is Direction.DOWN
        self.is_tie = fact.is_tie
        self.indicator = catalogue.indicator(fact.series.indicator)
        self._figures = {figure.role: figure for figure in reversed(fact.figures)}

    def __getattr__(self, role: str) -> Said:
        said = self.__dict__[role] = self.figure(role)
        return said

    @cached_property
    def since_is_start(self) -> bool:
        """Whether its history ranges back to the start of the series, not of what is at hand of it."""
        first = self.indicator.first
        return self.fact.since_is_start and (not first or first == _first_of_series(self.fact))

    @cached_property
    def _named_unit(self) -> Unit | None:
        """The unit that the indicator's name says already, which its figures then leave out."""
        is_named = names_unit(self.indicator, self.catalogue, self.pen.language)
        return self.indicator.value_unit if is_named else None

    def figure(self, role: str) -> Said:
        """The figure of a role whose name is taken by something else: `figure("whole")`, `figure("since")`."""
        figure = self.__dict__["_figures"].get(role)
        if figure is None:
            raise AttributeError(role)
        return Said(self.pen, self.fact, "figure", figure, figure.window, figure.unit == self._named_unit)

    def has(self, role: str) -> bool:
        """Whether the fact has a figure of that role."""
        return role in self._figures

    @cached_property
    def window(self) -> Said:
        return Said(self.pen, self.fact, "period", window=self.fact.window)

    @cached_property
    def comparison(self) -> Said:
        return Said(self.pen, self.fact, "comparison", window=self.fact.comparison)

    @cached_property
    def since(self) -> Said:
        first = self.fact.since
        return Said(self.pen, self.fact, "since", window=Window.of(first) if first else None)

    @property
    def is_single(self) -> bool:
        """Whether it speaks of one period, not of several."""
        return self.fact.window.is_single

    @cached_property
    def is_annual(self) -> bool:
        """Whether it is held against the same time of the year before."""
        return self.fact.comparison == self.fact.window.shift_years(-1)

    @property
    def covers_year(self) -> bool:
        """Whether it speaks of one whole calendar year."""
        return self.fact.window.is_whole_year

    @property
    def frequency(self) -> str:
        """`month`, `quarter` or `year`."""
        return self.fact.window.frequency.name.lower()

    def of_caveat(self, name: str) -> Said:
        """What a caveat speaks of: its figure with its time, or a period alone; AttributeError without one."""
        for caveat in self.fact.caveats:
            if caveat.name == name and caveat.figure:
                return Said(self.pen, self.fact, "caveat", caveat.figure, caveat.figure.window)
            if caveat.name == name and caveat.period:
                return Said(self.pen, self.fact, "caveat", window=Window.of(caveat.period))
        raise AttributeError(name)

    def base_of_caveat(self, name: str) -> Said | None:
        """The time that the figure of a caveat is held against, where that is not the year before; or None."""
        for caveat in self.fact.caveats:
            if caveat.name == name and caveat.figure and caveat.period:
                return Said(self.pen, self.fact, "caveat", window=Window.of(caveat.period))
        return None

    def has_figure_of(self, name: str) -> bool:
        """Whether the caveat of that name brings a figure."""
        return any(caveat.name == name and caveat.figure is not None for caveat in self.fact.caveats)

    @property
    def leap_year(self) -> Said:
        """The leap year that a caveat speaks of; AttributeError without one."""
        return self.of_caveat("leap_year")

    @property
    def is_negative(self) -> bool:
        """Whether its level is below zero: a deficit, where it is a balance."""
        return self.fact["level"].displayed < 0

    @property
    def was_negative(self) -> bool:
        """Whether the level it is compared with was below zero."""
        return self.fact["base"].displayed < 0

    @property
    def swing(self) -> str:
        """What a balance did: it `narrowed`, `widened`, `turned` from one side to the other, or stayed the `same`.

        It is `even` where the level shows zero, and `opened` where it showed zero before.
        """
        now, before = self.fact["level"].displayed, self.fact["base"].displayed
        if now == 0 or before == 0:
            return "even" if now == 0 else "opened"
        if (now > 0) != (before > 0):
            return "turned"
        return "same" if now == before else "widened" if abs(now) > abs(before) else "narrowed"

    @property
    def runs_from_start(self) -> bool:
        """Whether a run reaches back to the first figures there are, and is long enough for that to be news."""
        return self.since_is_start and self.fact["length"].value >= LONG_RUN[self.fact.window.frequency]

    @property
    def is_leap_year_now(self) -> bool:
        """Whether the leap year of its caveat is its own, not the one it is compared with."""
        frequency = self.fact.window.frequency
        february = 2 if frequency is Frequency.MONTH else 1
        years = [one.period.year for one in self.fact.caveats if one.name == "leap_year" and one.period]
        return any(Period.of(frequency, year, february) in self.fact.window for year in years)

    @property
    def whole(self) -> str:
        """What a share or contribution is of: the indicator with its place, `las exportaciones de Jalisco`."""
        if self.fact.peer is None:
            raise AttributeError("whole")
        return whole(self.fact.peer, self.catalogue, self.pen.language)

    @property
    def whole_is_up(self) -> bool:
        """Whether the whole that a contribution is to grew."""
        return self.fact["growth"].displayed > 0

    @property
    def exceeds_whole(self) -> bool:
        """Whether a contribution is larger than the change of the whole, which goes the same way."""
        points, growth = self.fact["contribution"].displayed, self.fact["growth"].displayed
        return points * growth > 0 and abs(points) > abs(growth)

    @property
    def part(self) -> str:
        """The part of a whole it is about, with article: its sector, or its area."""
        return _part(self.fact, self.catalogue, self.pen.language)

    @property
    def part_is_plural(self) -> bool:
        """What the verb of that part agrees with; a place is singular."""
        sector = _part_sector(self.fact, self.catalogue)
        if sector is None:
            return False
        noun = sector.words.es if self.pen.language == "es" else sector.words.en
        return noun.number == "plural"

    @cached_property
    def compared(self) -> str:
        """What it counts or ranks among: `state`, `municipality`, `country`, `region` or `sector`."""
        own = self.catalogue.area(self.fact.series.area).level
        if not self.fact.has("parts"):
            return own
        parts = self.fact["parts"]
        if parts.unit.code == "sector":
            return "sector"
        levels = {self.catalogue.area(cell.series.area).level for cell in parts.cells} - {own, "country"}
        return levels.pop() if len(levels) == 1 else "state" if own == "country" else "municipality"

    @property
    def is_first(self) -> bool:
        """Whether its rank is the first, which needs no ordinal: the highest."""
        return self.fact["rank"].displayed == 1

    @property
    def target(self) -> str:
        """The name of the band that an authority has set, with its article; AttributeError without one."""
        if self.indicator.target is None:
            raise AttributeError("target")
        es, en = self.indicator.target.words.es, self.indicator.target.words.en
        return spanish_noun(es, es.name) if self.pen.language == "es" else english_noun(en, en.name)

    def goes_with(self, other: FactView) -> bool:
        """Whether both facts point the same way."""
        return self.fact.direction is other.fact.direction

    @cached_property
    def is_complete(self) -> bool:
        """Whether it compares all states; of municipalities the catalogue holds only some."""
        states = sum(area.level == "state" for area in self.catalogue.areas.values())
        counted = self.fact["parts"] if self.fact.has("parts") else self.fact["peers"]
        return self.compared == "state" and counted.value >= states


CHANGES_ALONE = ("record_change", "streak_annual")
"""Kinds whose history is of annual changes: it starts a year after the series does."""


def _first_of_series(fact: Fact) -> str:
    """The first period of the series behind a history that ranges back to its start."""
    years = 1 if fact.kind in CHANGES_ALONE else 0
    return str(fact.since and fact.since.shift(-years * fact.since.frequency))


def names_unit(indicator: Indicator, catalogue: Catalogue, language: str) -> bool:
    """Whether the indicator's name is its unit already: `establecimientos` that number so many establishments."""
    unit = catalogue.unit(indicator.unit)
    if language == "es":
        return unit.es.many in indicator.words.es.short.split()
    return unit.en.many in indicator.words.en.short.split()


def _part_sector(fact: Fact, catalogue: Catalogue) -> Sector | None:
    """The sector that is the part; None where the part is an area."""
    by_area = fact.peer is not None and fact.peer.sector == fact.series.sector
    return catalogue.sector(fact.series.sector) if fact.series.sector and not by_area else None


def _part(fact: Fact, catalogue: Catalogue, language: str) -> str:
    sector = _part_sector(fact, catalogue)
    if sector is None:
        words = catalogue.area(fact.series.area).words
        return spanish_place(catalogue.area(fact.series.area)) if language == "es" else words.en.name
    if language == "es":
        return spanish_noun(sector.words.es, sector.words.es.name)
    return english_noun(sector.words.en, sector.words.en.name)

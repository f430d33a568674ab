"""Occasions of whole releases that are told in Spanish and in English: what is drawn for each, and is clear to tell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from checking.press import Desk, Series, Time, growth
from checking.standing import COUNTRY, at, in_year, moved, run, standing
from checking.telling import fit, on_month


def clear(desk: Desk, least: str, *changes: Decimal) -> None:
    """Take other figures where a change is so small that its way could be doubted."""
    desk.ask(all(abs(one) > Decimal(least) for one in changes))


@dataclass(frozen=True)
class Month:
    """Remittances to the country in a month: so far this year, and over twelve months with the twelve before."""

    flow: Series
    time: Time
    so_far: Decimal
    rolling: Decimal
    rolled: Decimal

    @property
    def changes(self) -> tuple[Decimal, Decimal, Decimal]:
        """Per cent of the year so far, of twelve months, and of the last whole year."""
        year, month = self.time
        return self.flow.so_far(year, month), growth(self.rolling, self.rolled), self.flow.grown(year - 1)


def month_of_remittances(desk: Desk, longest: int) -> Month:
    """A month whose annual change is the second of its run or more, up to the longest that can be told."""
    flow = desk.files.remittances

    def suits(time: Time) -> bool:
        steps = abs(run(flow, time, flow.change))
        return abs(flow.change(time)) > 1 and abs(on_month(flow, time)) > 1 and 2 <= steps <= longest

    year, month = time = fit(desk, [one for one in flow.times if one[0] >= 2006 and 1 < one[1] < 12], suits)
    rolling, rolled = (
        sum((flow.values[flow.before(time, back)] for back in range(first, first + 12)), Decimal(0))
        for first in (0, 12)
    )
    told = Month(flow, time, flow.over(year, 1, month), rolling, rolled)
    clear(desk, "0.5", *told.changes)
    return told


@dataclass(frozen=True)
class Place:
    """A state among the others at a time: its series, its place from the top, and the states in their order."""

    group: Mapping[str, Series]
    states: list[str]
    name: str

    @property
    def own(self) -> Series:
        return self.group[self.name]

    @property
    def country(self) -> Series:
        return self.group[COUNTRY]

    @property
    def place(self) -> int:
        return self.states.index(self.name) + 1


def state_in_a_quarter(desk: Desk, last: int) -> tuple[Place, Time, tuple[Decimal, ...]]:
    """One of the third state to the `last`, a quarter of remittances, and its changes.

    They are those on a year, on a quarter, of the year so far, of the country on a year, and of the last whole year.
    """
    group = desk.files.by_state
    year, part = time = desk.random.choice(
        [one for one in group["Jalisco"].times if one[0] >= 2005 and one[1] in (2, 3)]
    )
    states = standing(group, at(time))
    told = Place(group, states, states[desk.random.randrange(2, last)])
    own = told.own
    changes = (
        own.change(time),
        on_month(own, time),
        own.so_far(year, part),
        told.country.change(time),
        own.grown(year - 1),
    )
    clear(desk, "0.6", *changes)
    return told, time, changes


def state_in_a_year(desk: Desk, last: int) -> tuple[Place, int, tuple[Decimal, ...]]:
    """One of the third state to the `last`, a year of exports, and its changes.

    They are those of the year, of the year before, of the country, and over three years.
    """
    group = desk.files.exports
    year = desk.random.randrange(2010, 2019)
    states = standing(group, in_year(year))
    told = Place(group, states, states[desk.random.randrange(2, last)])
    own = told.own
    changes = own.grown(year), own.grown(year - 1), told.country.grown(year), own.grown(year, 3)
    clear(desk, "0.7", *changes)
    desk.ask(own.year(year) > group[states[told.place]].year(year) * Decimal("1.01"))
    return told, year, changes


@dataclass(frozen=True)
class Quarter:
    """Remittances of all states in a quarter, with one state to ask about."""

    group: Mapping[str, Series]
    time: Time
    states: list[str]
    by_rise: list[str]
    ours: str

    @property
    def country(self) -> Series:
        return self.group[COUNTRY]

    @property
    def own(self) -> Series:
        return self.group[self.ours]

    @property
    def up(self) -> int:
        """How many states received more than a year before."""
        return sum(self.group[one].change(self.time) > 0 for one in self.states)

    def three(self, time: Time) -> Decimal:
        """Per cent that the first three of a time have of its total."""
        names = standing(self.group, at(time))[:3]
        return sum(self.group[one].values[time] for one in names) / self.country.values[time] * 100


def states_in_a_quarter(desk: Desk) -> Quarter:
    """A quarter in which some states rose and some fell, and the first and the last of them plainly."""
    group = desk.files.by_state
    time = desk.random.choice([one for one in group[COUNTRY].times if one[0] >= 2005])
    ours = desk.random.choice(("Jalisco", "Guanajuato", "Zacatecas", "Puebla", "Oaxaca", "Durango"))
    told = Quarter(group, time, standing(group, at(time)), standing(group, moved(time)), ours)
    best, worst = (group[told.by_rise[at]].change(time) for at in (0, -1))
    desk.ask(best > 3 and worst < -2 and 4 < told.up < 29)
    clear(desk, "0.6", told.own.change(time), told.own.change(told.own.before(time)), told.country.change(time))
    return told


@dataclass(frozen=True)
class Factories:
    """A month of the factories of Jalisco: sales, those of plants and of the rest, people, and sites."""

    total: Series
    plants: Series
    rest: Series
    people: Series
    sites: Series

    def is_clear(self, time: Time) -> bool:
        """Whether nothing that a chamber tells of this month stood still."""
        changes = (one.change(time) for one in (self.total, self.plants, self.rest, self.people))
        return (
            all(abs(one) > Decimal("0.7") for one in (*changes, on_month(self.total, time)))
            and 2 <= abs(run(self.people, time, self.people.change)) <= 12
            and abs(self.people.values[time] - self.people.values[self.people.before(time)]) > 20
            and abs(self.more_sites(time)) > 2
        )

    def more_sites(self, time: Time) -> Decimal:
        """How many sites more than a year before."""
        return self.sites.values[time] - self.sites.values[time[0] - 1, time[1]]

    def more_people(self, time: Time) -> Decimal:
        """How many people more than a month before."""
        return self.people.values[time] - self.people.values[self.people.before(time)]


def month_of_factories(desk: Desk) -> tuple[Factories, Time, Decimal]:
    """The factories, a month, and the change of the year so far."""
    immex = desk.files.immex
    told = Factories(*(immex[one] for one in ("exports", "manufacturing", "services", "persons", "establishments")))
    time = fit(desk, [one for one in told.total.times if one[0] >= 2015 and 1 < one[1] < 12], told.is_clear)
    summed = told.total.so_far(*time)
    clear(desk, "0.5", summed)
    return told, time, summed


@dataclass(frozen=True)
class Output:
    """Real output: the whole and its three parts."""

    whole: Series
    farms: Series
    industry: Series
    services: Series

    @property
    def parts(self) -> tuple[Series, Series, Series]:
        return self.farms, self.industry, self.services

    def is_clear(self, time: Time) -> bool:
        """Whether all of them moved, and the whole otherwise than in the quarter before."""
        before = self.whole.before(time)
        return (
            all(
                abs(one.change(time)) > Decimal("0.3") for one in (self.whole, self.farms, self.industry, self.services)
            )
            and abs(self.whole.change(time) - self.whole.change(before)) > Decimal("0.3")
            and abs(self.whole.change(before)) > Decimal("0.2")
            and abs(self.farms.change(before)) > Decimal("0.3")
        )


def quarter_of_output(desk: Desk) -> tuple[Output, Time, tuple[Decimal, Decimal, Decimal]]:
    """Output, a second or third quarter, and the changes of the year so far and of the two whole years before."""
    told = Output(*(desk.files.gdp[one] for one in ("total", "primary", "secondary", "tertiary")))
    whole = told.whole
    year, part = time = fit(desk, [one for one in whole.times if one[0] >= 1997 and one[1] in (2, 3)], told.is_clear)
    changes = whole.so_far(year, part), whole.grown(year - 1), whole.grown(year - 2)
    clear(desk, "0.3", *changes)
    return told, time, changes

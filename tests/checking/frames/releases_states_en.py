"""Releases of mayors' and governors' offices: the state beside its neighbours and the country."""

from __future__ import annotations

from decimal import Decimal

from checking.frames.changes_words_en import MILLION, apart, dollars, pesos, told_month, told_quarter
from checking.frames.releases_words_en import (
    a_rise,
    a_year,
    clear,
    count,
    factories,
    higher,
    more,
    of_year,
    rose,
    share,
    so_far,
    up,
)
from checking.press import Desk, Series, frame, growth
from checking.standing import COUNTRY, Time, at, begun, called, in_year, other, spelt, standing, with_ordinal
from checking.telling import fit


def own_quarter(desk: Desk, since: int = 2005, first: int = 0, last: int = 12) -> tuple[str, Series, Series, Time]:
    """A state, its remittances, the country's and a quarter."""
    group = desk.files.by_state
    time = desk.random.choice([one for one in group[COUNTRY].times if one[0] >= since])
    name = standing(group, at(time))[desk.random.randrange(first, last)]
    return name, group[name], group[COUNTRY], time


@frame("en")
def state_gains_places(desk: Desk) -> str:
    """Its place now and a year before, its share now and a year before."""
    name, own, whole, time = own_quarter(desk, last=16)
    group, ago = desk.files.by_state, (time[0] - 1, time[1])
    place, was = (standing(group, at(one)).index(name) + 1 for one in (time, ago))
    part, part_was = (share(own.values[one], whole.values[one]) for one in (time, ago))
    desk.ask(place != was and clear("0.8", own.change(time)) and apart(part, part_was, "0.12"))
    ranks = desk.say(with_ordinal(desk, place), with_ordinal(desk, other(desk, place, 1)))
    ranked = desk.say(with_ordinal(desk, was), with_ordinal(desk, other(desk, was, 1)))
    moved = desk.way(part - part_was, ("rose", "climbed"), ("fell", "slipped"))
    state = called(desk, name)
    return (
        f"OFFICE OF THE GOVERNOR\n\nFamilies in {state} received ⟦{dollars(desk, own.values[time])}⟧ in remittances in {told_quarter(desk, time)}, "
        f"⟦{desk.percent(own.change(time))} {more(desk, own.change(time))} than a year earlier⟧. With that the state ⟦ranked {ranks}⟧ in the country; a year earlier ⟦it was {ranked}⟧.\n\n"
        f"Its share of the national total ⟦{moved} to {desk.percent(part)}⟧ from ⟦{desk.percent(part_was)}⟧, the finance ministry said."
    )


@frame("en")
def state_against_the_country(desk: Desk) -> str:
    """The state's rise compared with the country's, and its own a year before."""
    name, own, whole, time = own_quarter(desk)
    ago = time[0] - 1, time[1]
    now, total = own.change(time), whole.change(time)
    desk.ask(now > 1 and total > Decimal("0.5") and apart(now, total, "0.7"))
    quicker = desk.way(now - total, ("above", "faster than"), ("below", "slower than"))
    desk.ask(ago in own.values and (ago[0] - 1, ago[1]) in own.values and clear("0.8", own.change(ago)))
    had = desk.way(own.change(ago), ("grown", "risen"), ("fallen", "declined"))
    place = standing(desk.files.by_state, at(time)).index(name) + 1
    ranks = desk.say(with_ordinal(desk, place), with_ordinal(desk, other(desk, place, 1)))
    return (
        f"**Remittances to {called(desk, name)} grow ⟦{desk.percent(now)}⟧**\n\n"
        f"Remittances to {called(desk, name)} ⟦{desk.say('rose', 'fell')} {desk.percent(now)}⟧ in {told_quarter(desk, time)} over the same quarter of {time[0] - 1}, "
        f"⟦{quicker} the national rate of {desk.percent(total)}⟧, the governor's office said. In that quarter they ⟦had {had} {desk.percent(own.change(ago))}⟧.\n\n"
        f"At ⟦{dollars(desk, own.values[time])}⟧, the state is ⟦the {ranks}-largest recipient⟧ of the 32."
    )


@frame("en")
def exports_and_rank(desk: Desk) -> str:
    """A state's exports, its rank by level and by growth."""
    group = desk.files.exports
    year = desk.random.randrange(2009, 2019)
    states, fast = standing(group, in_year(year)), standing(group, lambda one: of_year(one, year))
    name = states[desk.random.randrange(1, 12)]
    own, whole = group[name], group[COUNTRY]
    place, pace = states.index(name) + 1, fast.index(name) + 1
    now, then = of_year(own, year), of_year(own, year - 1) if year > 2008 else Decimal(0)
    desk.ask(now > 1 and clear("0.8", then) and pace <= 12)
    ranks = desk.say(with_ordinal(desk, place), with_ordinal(desk, other(desk, place, 1)))
    paces = desk.say(with_ordinal(desk, pace), with_ordinal(desk, other(desk, pace, 1)))
    had = desk.way(then, ("growth",), ("a decline",))
    behind = desk.say(called(desk, states[place - 2]), called(desk, states[place]))
    return (
        f"{begun(called(desk, name))} exported goods worth ⟦{dollars(desk, own.year(year))}⟧ in {year}, ⟦{desk.percent(now)} more than in {year - 1}⟧, the mayor's office of the capital said. "
        f"In {year - 1} it had seen ⟦{had} of {desk.percent(then)}⟧.\n\n"
        f"By value the state ⟦is {ranks}⟧ in the country, ⟦just behind {behind}⟧; by growth it ⟦came {paces}⟧. "
        f"It ⟦sells {desk.percent(share(own.year(year), whole.year(year)))}⟧ of what Mexico exports."
    )


@frame("en")
def jobs_of_the_programme(desk: Desk) -> str:
    """Jobs added on the month, the year, since a date and from the peak."""
    _, _, _, people, sites = factories(desk.files)
    time = fit(
        desk,
        [one for one in people.times if one[0] >= 2015],
        lambda one: (
            clear("0.8", people.change(one), people.change(one, (2013, 12)))
            and apart(people.values[one], people.values[people.before(one)], "150")
        ),
    )
    gap = people.values[time] - people.values[people.before(time)]
    year_gap = people.values[time] - people.values[time[0] - 1, time[1]]
    added = desk.way(gap, ("added", "gained"), ("shed", "lost"))
    over = more(desk, year_gap).replace("less", "fewer")
    since = desk.way(people.change(time, (2013, 12)), ("risen", "grown"), ("fallen", "shrunk"))
    return (
        f"GOVERNMENT OF JALISCO\n\nExport plants under the IMMEX programme ⟦{added} {count(desk, gap, 'jobs')}⟧ in {told_month(desk, time)} and now employ ⟦{count(desk, people.values[time])}⟧, "
        f"the labour ministry of the state reported. That is ⟦{count(desk, year_gap)} {over}⟧ than twelve months ago, or ⟦{desk.percent(people.change(time))}⟧.\n\n"
        f"Since December 2013, the workforce ⟦has {since} {desk.percent(people.change(time, (2013, 12)))}⟧. "
        f"The programme ⟦covers {count(desk, sites.values[time], 'establishments')}⟧."
    )


@frame("en")
def year_of_the_state_in_dollars(desk: Desk) -> str:
    """A year as a whole: amount, rate, the year before, the mean of some years, part of the growth."""
    group = desk.files.by_state
    year = desk.random.randrange(2008, 2026)
    name = standing(group, in_year(year))[desk.random.randrange(0, 14)]
    own, whole = group[name], group[COUNTRY]
    now, then = of_year(own, year), of_year(own, year - 1)
    base = year - desk.random.choice((3, 4, 5))
    mean = a_year(own, base, year)
    desk.ask(clear("0.8", now, then, mean, of_year(whole, year)) and mean > 1)
    more_way = more(desk, now)
    had = a_rise(desk, then)
    gap = own.year(year) - own.year(year - 1)
    size = desk.figure(abs(gap) / MILLION, lambda one: f"${desk.number(one, 1)} million", 1)
    went = rose(desk, of_year(whole, year))
    return (
        f"In {year} {called(desk, name)} received ⟦{dollars(desk, own.year(year))}⟧ from its migrants, ⟦{size} {more_way}⟧ than in {year - 1}. "
        f"The change of ⟦{desk.percent(now)}⟧ follows ⟦{had} of {desk.percent(then)} the year before⟧, according to the office for migrants.\n\n"
        f"Between {base} and {year} remittances to the state ⟦grew by {desk.percent(mean)} a year on average⟧. "
        f"In the country they ⟦{went} {desk.percent(of_year(whole, year))}⟧ in {year}; {called(desk, name)} ⟦accounted for {desk.percent(share(own.year(year), whole.year(year)))}⟧ of them."
    )


@frame("en")
def lead_over_the_next(desk: Desk) -> str:
    """The gap to the next state, in dollars and in points of share."""
    group = desk.files.exports
    year = desk.random.randrange(2008, 2019)
    states = standing(group, in_year(year))
    place = desk.random.randrange(0, 8)
    name, rival = states[place], states[place + 1]
    own, next_one, whole = group[name], group[rival], group[COUNTRY]
    gap = own.year(year) - next_one.year(year)
    ours, theirs = share(own.year(year), whole.year(year)), share(next_one.year(year), whole.year(year))
    desk.ask(gap > own.year(year) / 25 and clear("0.6", of_year(own, year), of_year(next_one, year)))
    rank = desk.say(with_ordinal(desk, place + 1), with_ordinal(desk, other(desk, place + 1, 1)))
    after = desk.say(called(desk, rival), called(desk, states[place + 4]))
    told = up(desk, of_year(own, year)), up(desk, of_year(next_one, year))
    return (
        f"With foreign sales of ⟦{dollars(desk, own.year(year))}⟧, {called(desk, name)} was ⟦{rank} among Mexico's exporting states⟧ in {year}, followed by ⟦{after}⟧ with ⟦{dollars(desk, next_one.year(year))}⟧.\n\n"
        f"The state's exports were ⟦{told[0]} {desk.percent(of_year(own, year))}⟧ and those of {called(desk, rival)} ⟦{told[1]} {desk.percent(of_year(next_one, year))}⟧. "
        f"Our share is ⟦{desk.percent(ours)}⟧ of the national total, theirs ⟦{desk.percent(theirs)}⟧. "
        f"The sales of {called(desk, name)} ⟦exceed those of {called(desk, rival)} by {desk.percent(growth(own.year(year), next_one.year(year)))}⟧."
    )


@frame("en")
def factories_for_the_mayor(desk: Desk) -> str:
    """Sales of plants in months side by side: the year, so far, two years earlier, before the pandemic."""
    total, _plants, _, people, _ = factories(desk.files)
    time = fit(
        desk,
        [one for one in total.times if one[0] >= 2021 and one[1] > 2],
        lambda one: clear(
            "0.8",
            total.change(one),
            so_far(total, one),
            total.change(one, (one[0] - 2, one[1])),
            total.change(one, (2019, one[1])),
            people.change(one, (2019, one[1])),
        ),
    )
    year, month = time
    two, old = total.change(time, (year - 2, month)), total.change(time, (2019, month))
    now = rose(desk, total.change(time))
    two_way, old_way = more(desk, two), higher(desk, old)
    staff = desk.way(people.change(time, (2019, month)), ("larger",), ("smaller",))
    return (
        f"MAYOR'S OFFICE OF ZAPOPAN\n\nJalisco's IMMEX plants exported ⟦{pesos(desk, total.values[time])}⟧ in {told_month(desk, time)}. Sales ⟦{now} {desk.percent(total.change(time))}⟧ over twelve months "
        f"and were ⟦{desk.percent(two)} {two_way}⟧ than two years earlier.\n\n"
        f"They are ⟦{desk.percent(old)} {old_way}⟧ their level of {desk.month(month)} 2019, before the pandemic, while the workforce is ⟦{desk.percent(people.change(time, (2019, month)))} {staff}⟧. "
        f"So far this year, the plants ⟦have sold {pesos(desk, total.over(year, 1, month))}⟧, ⟦{up(desk, so_far(total, time))} {desk.percent(so_far(total, time))}⟧ from the same months of last year."
    )


@frame("en")
def one_of_how_many(desk: Desk) -> str:
    """How many states fell, which ours is among them, the leader's rate."""
    group = desk.files.by_state
    time = desk.random.choice([one for one in group[COUNTRY].times if one[0] >= 2006])
    states = standing(group, at(time))
    falling = [one for one in states if group[one].change(time) < 0]
    desk.ask(3 <= len(falling) <= 12 and all(abs(group[one].change(time)) > Decimal("0.06") for one in states))
    name = desk.random.choice(falling)
    own, lead = group[name], group[states[0]]
    desk.ask(clear("0.8", own.change(time), lead.change(time)) and name != states[0])
    number = spelt(desk, len(falling))
    wrong = spelt(desk, other(desk, len(falling), 2))
    verb = desk.way(lead.change(time), ("rose", "grew"), ("fell", "declined"))
    return (
        f"{begun(called(desk, name))} was ⟦one of {desk.say(number, wrong)} states⟧ that received less in remittances in {told_quarter(desk, time)} than a year earlier. "
        f"It got ⟦{dollars(desk, own.values[time])}⟧, ⟦{desk.say('down', 'up')} {desk.percent(own.change(time))}⟧.\n\n"
        f"In {called(desk, states[0])}, which ⟦receives the {desk.say('most', 'least')}⟧, remittances ⟦{verb} {desk.percent(lead.change(time))}⟧, to ⟦{dollars(desk, lead.values[time])}⟧."
    )

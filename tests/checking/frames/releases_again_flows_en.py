"""Whole short releases once more, of remittances, exports and factories: participles, fronted times, contributions."""

from __future__ import annotations

from decimal import Decimal

from checking.frames.changes_words_en import BILLION, MILLION, apart, dollars, pesos, told_month, told_quarter
from checking.frames.releases_words_en import (
    SOURCE,
    a_rise,
    a_year,
    clear,
    count,
    factories,
    faster,
    higher,
    more,
    of_year,
    points,
    rose,
    share,
    so_far,
    up,
)
from checking.press import Desk, frame, growth, rounded
from checking.standing import COUNTRY, at, begun, called, in_year, standing
from checking.telling import fit, on_month


@frame("en")
def having_fallen_the_month_before(desk: Desk) -> str:
    """A participle for the month before, a fronted base, the year so far in a clause of its own."""
    flow = desk.files.remittances
    time = fit(
        desk,
        [one for one in flow.times if one[0] >= 2005 and one[1] > 3],
        lambda one: clear("1", flow.change(one), flow.change(flow.before(one)), on_month(flow, one), so_far(flow, one)),
    )
    (year, month), before = time, flow.before(time)
    went = rose(desk, flow.change(time))
    having = desk.way(flow.change(before), ("having risen", "having grown"), ("having fallen", "having declined"))
    on, total = more(desk, on_month(flow, time)), up(desk, so_far(flow, time))
    return (
        f"Remittances to Mexico ⟦{went} {desk.percent(flow.change(time))}⟧ in {told_month(desk, time)} compared with a year earlier, ⟦{having} {desk.percent(flow.change(before))}⟧ in {desk.month(before[1])}. "
        f"At ⟦{dollars(desk, flow.values[time])}⟧, they were ⟦{desk.percent(on_month(flow, time))} {on}⟧ than a month before.\n\n"
        f"Since January, the country has received ⟦{dollars(desk, flow.over(year, 1, month))}⟧, ⟦{total} {desk.percent(so_far(flow, time))}⟧ on the first {month} months of {year - 1}."
    )


@frame("en")
def quarters_of_a_year_in_a_list(desk: Desk) -> str:
    """Four quarters with their rates, then the year and the one before."""
    flow = desk.files.remittances
    year = desk.random.randrange(2005, 2026)
    rates = [growth(flow.over(year, one, one + 2), flow.over(year - 1, one, one + 2)) for one in (1, 4, 7, 10)]
    desk.ask(clear("0.6", *rates, of_year(flow, year), of_year(flow, year - 1)))
    ways = [up(desk, one) for one in rates]
    had = desk.way(of_year(flow, year - 1), ("growth",), ("a decline",))
    return (
        f"Remittances to Mexico ⟦totalled {dollars(desk, flow.year(year))}⟧ in {year}, the central bank said: ⟦{a_rise(desk, of_year(flow, year))} of {desk.percent(of_year(flow, year))}⟧, after ⟦{had} of {desk.percent(of_year(flow, year - 1))}⟧ in {year - 1}.\n\n"
        f"By quarter, the annual changes were as follows: first quarter, ⟦{ways[0]} {desk.percent(rates[0])}⟧; second, ⟦{ways[1]} {desk.percent(rates[1])}⟧; third, ⟦{ways[2]} {desk.percent(rates[2])}⟧; fourth, ⟦{ways[3]} {desk.percent(rates[3])}⟧."
    )


@frame("en")
def share_of_a_state_that_fell(desk: Desk) -> str:
    """A weight that rose or fell to so much, from so much, in points."""
    group = desk.files.exports
    year = desk.random.randrange(2008, 2019)
    name = standing(group, in_year(year))[desk.random.randrange(0, 10)]
    own, whole = group[name], group[COUNTRY]
    now, then = (share(own.year(one), whole.year(one)) for one in (year, year - 1))
    desk.ask(apart(now, then, "0.2") and clear("0.7", of_year(own, year), of_year(whole, year)))
    weight = desk.way(now - then, ("rose to", "climbed to"), ("fell to", "slipped to"))
    moved = desk.way(now - then, ("a gain",), ("a loss",))
    return (
        f"{begun(called(desk, name))} sold goods worth ⟦{dollars(desk, own.year(year))}⟧ abroad in {year}, ⟦{desk.percent(of_year(own, year))} {more(desk, of_year(own, year))}⟧ than the year before, while Mexico's exports ⟦{rose(desk, of_year(whole, year))} {desk.percent(of_year(whole, year))}⟧.\n\n"
        f"As a result, its share of the national total ⟦{weight} {desk.percent(now)}⟧ from ⟦{desk.percent(then)}⟧, ⟦{moved} of {points(desk, now - then, 1)}⟧."
    )


@frame("en")
def contribution_of_a_state(desk: Desk) -> str:
    """How much of the country's increase came from one state."""
    group = desk.files.by_state
    year = desk.random.randrange(2010, 2026)
    whole = group[COUNTRY]
    states = standing(group, in_year(year))
    name = states[desk.random.randrange(0, 6)]
    own = group[name]
    gap, total = own.year(year) - own.year(year - 1), whole.year(year) - whole.year(year - 1)
    desk.ask(total > 0 and gap > 0 and of_year(whole, year) > 1 and of_year(own, year) > 1)
    extra = desk.figure(total / BILLION, lambda one: f"${rounded(one, 2)} billion", 2)
    of_it = desk.figure(gap / MILLION, lambda one: f"${desk.number(one)} million", 0)
    return (
        f"Mexico received ⟦{extra} {desk.say('more', 'less')}⟧ in remittances in {year} than in {year - 1}, ⟦an increase of {desk.percent(of_year(whole, year))}⟧. Of that sum, ⟦{of_it}⟧ went to {called(desk, name)}, where inflows ⟦grew {desk.percent(of_year(own, year))}⟧. "
        f"The state ⟦contributed {desk.percent(share(gap, total))} of the increase⟧."
    )


@frame("en")
def reversing_a_decline(desk: Desk) -> str:
    """A change that reverses or extends that of the quarter before."""
    group = desk.files.by_state
    time = desk.random.choice([one for one in group[COUNTRY].times if one[0] >= 2006])
    name = standing(group, at(time))[desk.random.randrange(0, 14)]
    own = group[name]
    before = own.before(time)
    now, then = own.change(time), own.change(before)
    desk.ask(clear("1", now, then) and (apart(now, then, "0.8")))
    verb = desk.pick("extending", "adding to") if now * then > 0 else desk.pick("reversing", "following")
    noun = desk.way(then, ("an increase", "a rise"), ("a decline", "a fall"))
    year = so_far(own, time)
    desk.ask(time[1] > 1 and clear("0.8", year))
    return (
        f"Remittances to {called(desk, name)} ⟦{rose(desk, now)} {desk.percent(now)}⟧ year on year in {told_quarter(desk, time)}, {verb} ⟦{noun} of {desk.percent(then)}⟧ in the {desk.quarter(before[1])} quarter.\n\n"
        f"They totalled ⟦{dollars(desk, own.values[time])}⟧. Counting from January, the state has taken in ⟦{dollars(desk, own.over(time[0], 1, time[1]))}⟧, ⟦{desk.percent(year)} {higher(desk, year)}⟧ the same months of {time[0] - 1}."
    )


@frame("en")
def plants_and_others_by_half(desk: Desk) -> str:
    """The half-year and the second quarter, two branches, people at the end."""
    total, plants, others, people, _ = factories(desk.files)
    year = desk.random.randrange(2015, 2024)
    half = growth(total.over(year, 7, 12), total.over(year - 1, 7, 12))
    last = growth(total.over(year, 10, 12), total.over(year - 1, 10, 12))
    made, other_change = of_year(plants, year), of_year(others, year)
    staff = people.change((year, 12))
    desk.ask(clear("0.7", half, last, made, other_change, staff, of_year(total, year)))
    ways = rose(desk, half), rose(desk, last), up(desk, made), up(desk, other_change)
    return (
        f"CHAMBER OF THE EXPORT INDUSTRY\n\nJalisco's IMMEX establishments sold ⟦{pesos(desk, total.year(year))}⟧ abroad in {year}, ⟦{desk.percent(of_year(total, year))} {more(desk, of_year(total, year))}⟧ than the year before: manufacturing ones were ⟦{ways[2]} {desk.percent(made)}⟧, the others ⟦{ways[3]} {desk.percent(other_change)}⟧.\n\n"
        f"In the second half, exports ⟦{ways[0]} {desk.percent(half)}⟧ on the same half of {year - 1}; in the fourth quarter alone they ⟦{ways[1]} {desk.percent(last)}⟧. "
        f"At the end of December the establishments had ⟦{count(desk, people.values[year, 12])}⟧, ⟦{desk.percent(staff)} {desk.way(staff, ('more',), ('fewer',))}⟧ than twelve months before."
    )


@frame("en")
def governor_quotes_four_rates(desk: Desk) -> str:
    """Indirect speech with four rates of a state's exports."""
    group = desk.files.exports
    year = desk.random.randrange(2012, 2019)
    name = standing(group, in_year(year))[desk.random.randrange(1, 12)]
    own, whole = group[name], group[COUNTRY]
    now, then = of_year(own, year), of_year(own, year - 1)
    long = growth(own.year(year), own.year(year - 4))
    mean = a_year(own, year - 4, year)
    desk.ask(clear("0.8", now, then, long, of_year(whole, year)) and mean > 1)
    gap = of_year(own, year) - of_year(whole, year)
    desk.ask(apart(gap, Decimal(0), "0.5"))
    against = desk.way(gap, ("above", "higher than"), ("below", "lower than"))
    return (
        f"The governor recalled that {called(desk, name)}'s exports ⟦{rose(desk, now)} {desk.percent(now)}⟧ in {year} and ⟦{rose(desk, then)} {desk.percent(then)}⟧ the year before that. Over four years they ⟦{rose(desk, long)} {desk.percent(long)}⟧, ⟦{desk.percent(mean)} a year on average⟧. "
        f"The rate for {year} was ⟦{against} the national one of {'-' if of_year(whole, year) < 0 else ''}{desk.percent(of_year(whole, year))}⟧."
        if now > 0 and of_year(whole, year) > 0
        else f"The governor recalled that {called(desk, name)}'s exports ⟦{rose(desk, now)} {desk.percent(now)}⟧ in {year} and ⟦{rose(desk, then)} {desk.percent(then)}⟧ the year before that. Over four years they ⟦{rose(desk, long)} {desk.percent(long)}⟧."
    )


@frame("en")
def twice_the_pace_of_the_country(desk: Desk) -> str:
    """A state's growth as a multiple of the country's; the neighbour's slower."""
    group = desk.files.by_state
    time = desk.random.choice([one for one in group[COUNTRY].times if one[0] >= 2005])
    whole = group[COUNTRY].change(time)
    desk.ask(whole > Decimal("1.2"))
    states = standing(group, at(time))[:20]
    fit_ones = [one for one in states if Decimal("2.15") < group[one].change(time) / whole < Decimal("2.9")]
    desk.ask(fit_ones)
    name = desk.random.choice(fit_ones)
    own = group[name]
    slow = desk.random.choice(states)
    desk.ask(slow != name and Decimal("0.5") < group[slow].change(time) < own.change(time) - 1)
    pace = desk.say("more than twice", "less than half")
    desk.pick("compared with", "against")
    return (
        f"Remittances to {called(desk, name)} rose ⟦{desk.percent(own.change(time))}⟧ in {told_quarter(desk, time)} from a year earlier, ⟦{pace} the {desk.percent(whole)}⟧ of the country as a whole, {desk.pick(*SOURCE)}.\n\n"
        f"They came to ⟦{dollars(desk, own.values[time])}⟧. In {called(desk, slow)} growth ⟦was {desk.percent(group[slow].change(time))}⟧, to ⟦{dollars(desk, group[slow].values[time])}⟧."
    )


@frame("en")
def three_years_side_by_side(desk: Desk) -> str:
    """The same month of three years, with amounts and rates."""
    flow = desk.files.remittances
    time = fit(
        desk,
        [one for one in flow.times if one[0] >= 2006],
        lambda one: clear(
            "1", flow.change(one), flow.change((one[0] - 1, one[1])), flow.change(one, (one[0] - 2, one[1]))
        ),
    )
    year, month = time
    one, two = (year - 1, month), (year - 2, month)
    return (
        f"In {told_month(desk, time)} ⟦{dollars(desk, flow.values[time])}⟧ reached Mexico in remittances, against ⟦{dollars(desk, flow.values[one])}⟧ in the same month of {year - 1} and ⟦{dollars(desk, flow.values[two])}⟧ in that of {year - 2}. "
        f"That is ⟦{desk.percent(flow.change(time))} {more(desk, flow.change(time))}⟧ than one year before and ⟦{desk.percent(flow.change(time, two))} {more(desk, flow.change(time, two))}⟧ than two years before. "
        f"A year ago the annual change ⟦was {'an increase' if flow.change(one) > 0 else 'a decline'} of {desk.percent(flow.change(one))}⟧."
    )


@frame("en")
def faster_again_after_a_slow_month(desk: Desk) -> str:
    """Rates of three months in a row, compared."""
    flow = desk.files.remittances
    time = fit(
        desk,
        [one for one in flow.times if one[0] >= 2004],
        lambda one: all(flow.change(flow.before(one, back) if back else one) > Decimal("0.8") for back in range(3)),
    )
    before, third = flow.before(time), flow.before(time, 2)
    pace = faster(desk, flow.change(time), flow.change(before))
    again = desk.pick("and", "as well as")
    desk.ask(apart(flow.change(third), flow.change(before), "0.5"))
    return (
        f"REMITTANCES - Annual growth was ⟦{desk.percent(flow.change(time))}⟧ in {told_month(desk, time)}, ⟦{pace} the {desk.percent(flow.change(before))}⟧ of {desk.month(before[1])}; in {desk.month(third[1])} it ⟦had been {desk.percent(flow.change(third))}⟧. "
        f"The amount, ⟦{dollars(desk, flow.values[time])}⟧, compares with ⟦{dollars(desk, flow.values[before])}⟧ in {desk.month(before[1])} {again} ⟦{dollars(desk, flow.values[time[0] - 1, time[1]])}⟧ a year earlier."
    )

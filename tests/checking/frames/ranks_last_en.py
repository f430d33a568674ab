"""A last set of ranks in whole short releases."""

from __future__ import annotations

from decimal import Decimal

from checking.frames.changes_words_en import dollars, told_month, told_quarter
from checking.frames.releases_words_en import clear, of_year, rose, share, up
from checking.press import Desk, frame, growth
from checking.standing import COUNTRY, at, begun, called, in_year, other, run, spelt, standing, with_ordinal
from checking.telling import fit, nth, on_month, rate


@frame("en")
def leader_second_third(desk: Desk) -> str:
    """The leader, runner-up and third, with rates."""
    group = desk.files.exports
    year = desk.random.randrange(2008, 2019)
    states = standing(group, in_year(year))
    changes = [of_year(group[one], year) for one in states[:3]]
    desk.ask(clear("0.6", *changes))
    first, second, third = (called(desk, one) for one in states[:3])
    wrong = called(desk, states[5]), called(desk, states[6])
    return (
        f"⟦{begun(desk.say(first, wrong[0]))} was Mexico's largest exporting state⟧ in {year}, with ⟦{dollars(desk, group[states[0]].year(year))}⟧. ⟦{begun(desk.say(second, wrong[1]))} was second⟧, with ⟦{dollars(desk, group[states[1]].year(year))}⟧, and {third} third, with ⟦{dollars(desk, group[states[2]].year(year))}⟧.\n\n"
        f"Sales from {first} ⟦{rose(desk, changes[0])} {desk.percent(changes[0])}⟧ on the year and those from {second} ⟦{rose(desk, changes[1])} {desk.percent(changes[1])}⟧."
    )


@frame("en")
def our_municipal_bulletin(desk: Desk) -> str:
    """Our state is so-and-so-many-th, behind these and ahead of those."""
    group = desk.files.by_state
    time = desk.random.choice([one for one in group[COUNTRY].times if one[0] >= 2004])
    states = standing(group, at(time))
    place = desk.random.randrange(3, 12)
    name = states[place - 1]
    own = group[name]
    desk.ask(clear("0.7", own.change(time)))
    desk.ask(
        all(
            group[states[at]].values[time] > group[states[at + 1]].values[time] * Decimal("1.005")
            for at in range(place - 2, place)
        )
    )
    rank = desk.say(with_ordinal(desk, place), with_ordinal(desk, other(desk, place, 1)))
    behind = desk.say(called(desk, states[place - 2]), called(desk, states[place + 2]))
    ahead = desk.say(called(desk, states[place]), called(desk, states[0]))
    return (
        f"MUNICIPAL BULLETIN\n\n{begun(called(desk, name))} received ⟦{dollars(desk, own.values[time])}⟧ in remittances in {told_quarter(desk, time)}, ⟦{up(desk, own.change(time))} {desk.percent(own.change(time))}⟧ on the same quarter a year before. It ⟦ranks {rank} in the country⟧, ⟦behind {behind}⟧ and ⟦ahead of {ahead}⟧. "
        f"⟦{desk.percent(share(own.values[time], group[COUNTRY].values[time]))} of all remittances⟧ go to the state."
    )


@frame("en")
def fastest_and_slowest_of_the_ten(desk: Desk) -> str:
    """Which of the country's states grew fastest and which fell most, with figures."""
    group = desk.files.exports
    year = desk.random.randrange(2008, 2019)
    order = standing(group, lambda one: of_year(one, year))
    best, worst = of_year(group[order[0]], year), of_year(group[order[-1]], year)
    desk.ask(
        best > of_year(group[order[1]], year) + 1
        and worst < of_year(group[order[-2]], year) - Decimal("0.5")
        and worst < -2
    )
    top = desk.say(called(desk, order[0]), called(desk, order[7]))
    low = desk.say(called(desk, order[-1]), called(desk, order[-7]))
    return f"Which states' exports grew fastest in {year}? ⟦{begun(top)} had the highest growth⟧ of all, ⟦{desk.percent(best)}⟧. The sharpest decline ⟦was in {low}⟧, where exports ⟦fell {desk.percent(worst)}⟧. For the country, the change ⟦was {'an increase' if of_year(group[COUNTRY], year) > 0 else 'a decrease'} of {desk.percent(of_year(group[COUNTRY], year))}⟧."


@frame("en")
def highest_amount_for_the_month(desk: Desk) -> str:
    """The highest for a month, the third-highest ever, a run of rises."""
    flow = desk.files.remittances
    time = fit(
        desk,
        [one for one in flow.times if one[0] >= 2004],
        lambda one: (
            flow.values[one] == max(flow.at(year, one[1]) for year in range(1995, one[0] + 1))
            and clear("0.8", flow.change(one), on_month(flow, one))
        ),
    )
    ever = sorted((flow.values[one] for one in flow.times if one <= time), reverse=True).index(flow.values[time]) + 1
    desk.ask(ever <= 8)
    record = "the highest ever" if ever == 1 else f"the {with_ordinal(desk, ever)}-highest ever"
    wrong = f"the {with_ordinal(desk, ever + 3)}-highest ever"
    month = desk.month(time[1])
    return f"Mexico received ⟦{dollars(desk, flow.values[time])}⟧ in remittances in {told_month(desk, time)}: ⟦{desk.say(record, wrong)}⟧ for one month and ⟦{desk.say('the highest', 'the lowest')} for any {month}⟧, central bank data show. That was ⟦{up(desk, flow.change(time))} {desk.percent(flow.change(time))}⟧ from {month} {time[0] - 1} and ⟦{up(desk, on_month(flow, time))} {desk.percent(on_month(flow, time))}⟧ from the month before."


@frame("en")
def states_below_the_country(desk: Desk) -> str:
    """How many states grew faster than the country; ours among them."""
    group = desk.files.exports
    year = desk.random.randrange(2008, 2019)
    whole = of_year(group[COUNTRY], year)
    states = standing(group, in_year(year))
    faster = [one for one in states if of_year(group[one], year) > whole]
    desk.ask(
        4 <= len(faster) <= 28
        and all(abs(of_year(group[one], year) - whole) > Decimal("0.05") for one in states)
        and whole > Decimal("0.6")
    )
    name = desk.random.choice(faster[:10])
    number = desk.say(spelt(desk, len(faster)), spelt(desk, other(desk, len(faster), 3, 3)))
    now = of_year(group[name], year)
    desk.ask(now > whole + Decimal("0.5"))
    place = states.index(name) + 1
    rank = desk.say(with_ordinal(desk, place), with_ordinal(desk, other(desk, place, 1)))
    return f"Mexico's exports ⟦rose {desk.percent(whole)}⟧ in {year}. ⟦In {number} states they grew faster than that⟧. One of them was {called(desk, name)}, with ⟦a rise of {desk.percent(now)}⟧, to ⟦{dollars(desk, group[name].year(year))}⟧; it ⟦ranks {rank}⟧ among the states."


@frame("en")
def lowest_inflation_in_months(desk: Desk) -> str:
    """The lowest rate in so many months, the how-manieth fall in a row."""
    general = desk.files.prices["GENERAL"]
    time = fit(
        desk,
        [one for one in general.times if one[0] >= 2004],
        lambda one: run(general, one, lambda each: rate(general, each) - rate(general, general.before(each))) <= -2,
    )
    back = next((n for n in range(1, 60) if rate(general, general.before(time, n)) <= rate(general, time)), 0)
    desk.ask(6 <= back <= 40)
    since = general.before(time, back)
    wrong = general.before(time, back // 2)
    desk.ask(rate(general, wrong) > rate(general, time) + Decimal("0.05"))
    falls = -run(general, time, lambda each: rate(general, each) - rate(general, general.before(each)))
    before = general.before(time)
    return (
        f"Inflation in Mexico ⟦slowed to {desk.percent(rate(general, time), 2)}⟧ in {told_month(desk, time)} from ⟦{desk.percent(rate(general, before), 2)}⟧ in {desk.month(before[1])}. ⟦It was the {nth(desk, falls)} consecutive decline⟧ and ⟦the lowest rate since {desk.say(told_month(desk, since), told_month(desk, wrong))}⟧. "
        f"A year before, inflation ⟦was {desk.percent(rate(general, (time[0] - 1, time[1])), 2)}⟧."
    )


@frame("en")
def best_year_of_the_state(desk: Desk) -> str:
    """A state's best year, its worst, and the last against the best."""
    group = desk.files.exports
    name = standing(group, in_year(2018))[desk.random.randrange(0, 20)]
    own = group[name]
    order = sorted(range(2007, 2019), key=own.year)
    best, worst = order[-1], order[0]
    desk.ask(
        best != 2018
        and worst != 2018
        and own.year(best) > own.year(order[-2]) * Decimal("1.02")
        and own.year(worst) < own.year(order[1]) * Decimal("0.98")
    )
    gap = growth(own.year(2018), own.year(best))
    desk.ask(gap < -1 and clear("0.7", of_year(own, 2018)))
    top = desk.say(str(best), str(order[4]))
    low = desk.say(str(worst), str(order[6]))
    return f"Between 2007 and 2018, the best year for {called(desk, name)}'s exports ⟦was {top}⟧, with ⟦{dollars(desk, own.year(best))}⟧, and the worst ⟦{low}⟧, with ⟦{dollars(desk, own.year(worst))}⟧. In 2018 they ⟦{rose(desk, of_year(own, 2018))} {desk.percent(of_year(own, 2018))}⟧, to ⟦{dollars(desk, own.year(2018))}⟧, still ⟦{desk.percent(gap)} below that peak⟧."


@frame("en")
def two_places_up(desk: Desk) -> str:
    """How many places a state has gained in ten years, from where."""
    group = desk.files.by_state
    year = desk.random.randrange(2014, 2026)
    now, then = standing(group, in_year(year)), standing(group, in_year(year - 10))
    moved = [one for one in now[:16] if 2 <= abs(now.index(one) - then.index(one)) <= 8]
    desk.ask(moved)
    name = desk.random.choice(moved)
    place, was = now.index(name) + 1, then.index(name) + 1
    to = desk.say(with_ordinal(desk, place), with_ordinal(desk, other(desk, place, 1)))
    fro = desk.say(with_ordinal(desk, was), with_ordinal(desk, other(desk, was, 1, 3)))
    own = group[name]
    desk.ask(clear("0.6", of_year(own, year)))
    change = growth(own.year(year), own.year(year - 10))
    return f"Ten years ago {called(desk, name)} was ⟦{fro} among the states⟧ by remittances; in {year} it ⟦was {to}⟧. Over the decade inflows to the state ⟦{rose(desk, change)} {desk.percent(change)}⟧, to ⟦{dollars(desk, own.year(year))}⟧ in {year}. In that year they ⟦{rose(desk, of_year(own, year))} {desk.percent(of_year(own, year))}⟧."


@frame("en")
def concentrated_in_few(desk: Desk) -> str:
    """What the first three, five and ten hold, then and now; who leads."""
    group = desk.files.by_state
    year = desk.random.randrange(2008, 2026)
    states, whole = standing(group, in_year(year)), group[COUNTRY]
    parts = [sum(group[one].year(year) for one in states[:n]) / whole.year(year) * 100 for n in (3, 5, 10)]
    lead = desk.say(called(desk, states[0]), called(desk, states[6]))
    desk.ask(clear("0.6", of_year(group[states[0]], year)))
    return f"In {year} the three states with the most remittances ⟦received {desk.percent(parts[0])} of the total⟧, the first five ⟦{desk.percent(parts[1])}⟧ and the first ten ⟦{desk.percent(parts[2])}⟧. The table ⟦was led by {lead}⟧, with ⟦{dollars(desk, group[states[0]].year(year))}⟧, ⟦{up(desk, of_year(group[states[0]], year))} {desk.percent(of_year(group[states[0]], year))}⟧ from {year - 1}."

"""Ranks in whole short releases once more: by several measures, from both ends, with those before and behind."""

from __future__ import annotations

import itertools
from decimal import Decimal

from checking.frames.changes_words_en import apart, dollars, told_month, told_quarter
from checking.frames.releases_words_en import clear, higher, of_year, rose, share
from checking.press import Desk, frame, growth, rounded
from checking.standing import COUNTRY, at, begun, called, in_year, other, run, spelt, standing, with_ordinal
from checking.telling import fit, nth, on_month, rate


@frame("en")
def first_five_in_order(desk: Desk) -> str:
    """A list of five with their amounts, their sum, and who is sixth."""
    group = desk.files.by_state
    time = desk.random.choice([one for one in group[COUNTRY].times if one[0] >= 2004])
    states = standing(group, at(time))
    names = [called(desk, one) for one in states]
    five = sum(group[one].values[time] for one in states[:5])
    sixth = desk.say(names[5], names[12])
    listed = ", ".join(f"{names[at]} (⟦{dollars(desk, group[states[at]].values[time])}⟧)" for at in range(4))
    desk.ask(group[states[5]].values[time] > group[states[6]].values[time] * Decimal("1.01"))
    desk.ask(group[states[4]].values[time] > group[states[5]].values[time] * Decimal("1.01"))
    return (
        f"The five states that received most in remittances in {told_quarter(desk, time)} were {listed} and {names[4]} (⟦{dollars(desk, group[states[4]].values[time])}⟧). Between them they took ⟦{desk.percent(share(five, group[COUNTRY].values[time]))}⟧ of the country's total. "
        f"⟦In sixth place came {sixth}⟧ with ⟦{dollars(desk, group[states[5]].values[time])}⟧."
    )


@frame("en")
def one_overtook_another(desk: Desk) -> str:
    """A state that moved past its neighbour in the year."""
    group = desk.files.exports
    year = desk.random.randrange(2008, 2019)
    states, past = standing(group, in_year(year)), standing(group, in_year(year - 1))
    pairs = [(one, two) for one, two in itertools.pairwise(states) if past.index(one) > past.index(two)]
    desk.ask(pairs)
    one, two = desk.random.choice(pairs)
    place = states.index(one) + 1
    far = [each for each in states[:8] if past.index(each) < past.index(one) and states.index(each) < states.index(one)]
    desk.ask(far and clear("0.6", of_year(group[one], year), of_year(group[two], year)))
    passed = desk.say(called(desk, two), called(desk, far[0]))
    to = desk.say(with_ordinal(desk, place), with_ordinal(desk, other(desk, place, 2)))
    return f"{begun(called(desk, one))} ⟦overtook {passed}⟧ in {year} to become Mexico's ⟦{to}-largest exporting state⟧, with ⟦{dollars(desk, group[one].year(year))}⟧. Its sales ⟦{rose(desk, of_year(group[one], year))} {desk.percent(of_year(group[one], year))}⟧, those of {called(desk, two)} ⟦{rose(desk, of_year(group[two], year))} {desk.percent(of_year(group[two], year))}⟧."


@frame("en")
def bottom_three(desk: Desk) -> str:
    """The last three, their share, who fell most."""
    group = desk.files.by_state
    year = desk.random.randrange(2005, 2026)
    states = standing(group, in_year(year))
    whole = group[COUNTRY]
    last = desk.say(called(desk, states[-1]), called(desk, states[-7]))
    three = sum(group[one].year(year) for one in states[-3:])
    worst = standing(group, lambda one: of_year(one, year))
    desk.ask(of_year(group[worst[-1]], year) < of_year(group[worst[-2]], year) - Decimal("0.2"))
    low = desk.say(called(desk, worst[-1]), called(desk, worst[-6]))
    change = of_year(group[worst[-1]], year)
    desk.ask(clear("0.5", change))
    told = "the smallest increase" if change > 0 else "the largest decline"
    size = desk.figure(share(three, whole.year(year)), lambda one: f"{rounded(one, 1)}%", 1)
    return (
        f"⟦{begun(last)} received least⟧ in remittances among the states in {year}: ⟦{dollars(desk, group[states[-1]].year(year))}⟧. Together with {called(desk, states[-2])} and {called(desk, states[-3])}, the next two from the bottom, it ⟦took {size} of the total⟧. "
        f"By growth, {told} was ⟦that of {low}⟧, ⟦{desk.percent(change)}⟧."
    )


@frame("en")
def best_quarter_since(desk: Desk) -> str:
    """The best growth since a quarter, after how many quarters of what."""
    whole = desk.files.gdp["total"]
    time = desk.random.choice(whole.times[30:])
    now = rounded(whole.change(time))
    past = [one for one in whole.times[4:] if one < time and rounded(whole.change(one)) >= now]
    desk.ask(now > Decimal("0.5") and past and past[-1] < whole.before(time, 5))
    since = past[-1]
    wrong = whole.before(since, 6)
    desk.ask(wrong in whole.values)
    when = desk.say(*(f"the {desk.quarter(one[1])} quarter of {one[0]}" for one in (since, wrong)))
    before = whole.before(time)
    desk.ask(clear("0.3", whole.change(before)) and apart(whole.change(before), now, "0.3"))
    straight = run(whole, time, whole.change)
    desk.ask(straight >= 2)
    return f"Mexico's economy grew ⟦{desk.percent(now)}⟧ in {told_quarter(desk, time)} over a year before, up from ⟦{'' if whole.change(before) > 0 else '-'}{desk.percent(whole.change(before))}⟧ in the previous one: ⟦the highest rate since {when}⟧. It was ⟦the {nth(desk, straight)} quarter of growth in a row⟧."


@frame("en")
def rank_of_the_month_in_its_year(desk: Desk) -> str:
    """December as a month of its year: the second, after May; the weakest."""
    flow = desk.files.remittances
    year = desk.random.randrange(2004, 2026)
    months = sorted(range(1, 13), key=lambda one: flow.at(year, one), reverse=True)
    first, second = desk.month(months[0]), desk.month(months[1])
    top = desk.say(first, desk.month(months[6]))
    next_one = desk.say(second, desk.month(months[8]))
    worst = desk.say(desk.month(months[-1]), desk.month(months[-6]))
    ratio = growth(flow.at(year, months[0]), flow.at(year, months[-1]))
    return (
        f"Remittances to Mexico in {year}: the best month ⟦was {top}⟧, at ⟦{dollars(desk, flow.at(year, months[0]))}⟧, ahead of ⟦{next_one}⟧, at ⟦{dollars(desk, flow.at(year, months[1]))}⟧. In the weakest, ⟦{worst}⟧, they came to ⟦{dollars(desk, flow.at(year, months[-1]))}⟧. "
        f"{begun(first)}'s figure ⟦exceeds that of {desk.month(months[-1])} by {desk.percent(ratio)}⟧."
    )


@frame("en")
def our_rank_by_two_measures(desk: Desk) -> str:
    """We are fifth by amount and second by growth; who is first by either."""
    group = desk.files.by_state
    year = desk.random.randrange(2006, 2026)
    by_level, by_growth = standing(group, in_year(year)), standing(group, lambda one: of_year(one, year))
    name = by_level[desk.random.randrange(2, 12)]
    level, pace = by_level.index(name) + 1, by_growth.index(name) + 1
    near = of_year(group[name], year)
    desk.ask(pace <= 12 and near > Decimal("0.5"))
    desk.ask(abs(of_year(group[by_growth[pace]], year) - near) > Decimal("0.1"))
    desk.ask(pace == 1 or abs(of_year(group[by_growth[pace - 2]], year) - near) > Decimal("0.1"))
    one = desk.say(with_ordinal(desk, level), with_ordinal(desk, other(desk, level, 1)))
    two = desk.say(with_ordinal(desk, pace), with_ordinal(desk, other(desk, pace, 1)))
    lead = desk.say(called(desk, by_level[0]), called(desk, by_level[6]))
    return (
        f"GOVERNMENT OF {called(desk, name).upper()}\n\nIn {year} {called(desk, name)} received ⟦{dollars(desk, group[name].year(year))}⟧ in remittances, ⟦{desk.percent(near)} more than in {year - 1}⟧. In the national table it ⟦ranks {one} by amount⟧ and ⟦{two} by growth⟧. "
        f"The list ⟦is headed by {lead}⟧, with ⟦{dollars(desk, group[by_level[0]].year(year))}⟧."
    )


@frame("en")
def how_many_rose_and_fell(desk: Desk) -> str:
    """So many states rose, so many fell; the extremes of both."""
    group = desk.files.exports
    year = desk.random.randrange(2008, 2019)
    by_growth = standing(group, lambda one: of_year(one, year))
    rising = [one for one in by_growth if of_year(group[one], year) > 0]
    falling = len(by_growth) - len(rising)
    desk.ask(3 <= len(rising) <= 29 and of_year(group[by_growth[0]], year) > of_year(group[by_growth[1]], year) + 1)
    ups = desk.say(spelt(desk, len(rising)), spelt(desk, other(desk, len(rising), 2)))
    downs = desk.say(spelt(desk, falling), spelt(desk, other(desk, falling, 2)))
    best = desk.say(called(desk, by_growth[0]), called(desk, by_growth[8]))
    whole = of_year(group[COUNTRY], year)
    desk.ask(clear("0.6", whole))
    return f"Mexico's exports ⟦{rose(desk, whole)} {desk.percent(whole)}⟧ in {year}. They ⟦rose in {ups} states⟧ and ⟦fell in {downs}⟧. The biggest increase ⟦was recorded by {best}⟧, ⟦{desk.percent(of_year(group[by_growth[0]], year))}⟧; {called(desk, by_growth[-1])} ⟦lost most, {desk.percent(of_year(group[by_growth[-1]], year))}⟧."


@frame("en")
def record_of_people(desk: Desk) -> str:
    """More people than ever or the fewest since; the rise for the how-manieth month."""
    people = desk.files.immex["persons"]
    time = fit(
        desk,
        [one for one in people.times if one[0] >= 2014],
        lambda one: (
            people.values[one] == max(people.values[each] for each in people.times if each <= one)
            and clear("0.6", people.change(one))
            and on_month(people, one) > Decimal("0.05")
            and run(people, one, people.change) >= 2
        ),
    )
    record = desk.say("more than ever before", "fewer than at any time since 2013")
    gap = people.values[time] - people.values[time[0] - 1, time[1]]
    return f"Jalisco's IMMEX establishments employed ⟦{desk.figure(people.values[time], lambda one: f'{desk.number(one)} people', 0)}⟧ in {told_month(desk, time)}, ⟦{record}⟧, the labour ministry said. Over twelve months the number ⟦rose by {desk.figure(gap, desk.number, 0)}⟧, or ⟦{desk.percent(people.change(time))}⟧, and it ⟦has now risen for {desk.say(*(spelt(desk, one) for one in (run(people, time, people.change), run(people, time, people.change) + 3)))} months in a row⟧ on the year."


@frame("en")
def lead_that_grew(desk: Desk) -> str:
    """The lead over the next state in points of share, now and a year before."""
    group = desk.files.exports
    year = desk.random.randrange(2008, 2019)
    states = standing(group, in_year(year))
    place = desk.random.randrange(0, 6)
    one, two, whole = group[states[place]], group[states[place + 1]], group[COUNTRY]
    now, then = (
        share(one.year(each), whole.year(each)) - share(two.year(each), whole.year(each)) for each in (year, year - 1)
    )
    desk.ask(then > Decimal("0.3") and now > Decimal("0.3") and apart(now, then, "0.3"))
    wider = desk.way(now - then, ("grew", "widened"), ("narrowed", "shrank"))
    rank = desk.say(with_ordinal(desk, place + 1), with_ordinal(desk, other(desk, place + 1, 1)))
    first, second = (desk.figure(each, lambda each: f"{rounded(each, 1)}", 1) for each in (then, now))
    return f"{begun(called(desk, states[place]))}, ⟦{rank} by exports⟧ among the states, ⟦accounted for {desk.percent(share(one.year(year), whole.year(year)))}⟧ of Mexico's sales abroad in {year}. Its lead over {called(desk, states[place + 1])} ⟦{wider} from {first}⟧ ⟦to {second} percentage points⟧ in a year."


@frame("en")
def month_and_rank_of_inflation(desk: Desk) -> str:
    """The highest or lowest inflation for that month since; the rate before."""
    general = desk.files.prices["GENERAL"]
    year = desk.random.randrange(2006, 2026)
    rates = [rate(general, (year, one)) for one in range(1, 13)]
    high, low = rates.index(max(rates)) + 1, rates.index(min(rates)) + 1
    desk.ask(max(rates) - sorted(rates)[-2] > Decimal("0.02") and sorted(rates)[1] - min(rates) > Decimal("0.02"))
    top = desk.say(desk.month(high), desk.month(high % 12 + 1 if high % 12 + 1 != low else (high + 1) % 12 + 1))
    bottom = desk.say(desk.month(low), desk.month(low % 12 + 1 if low % 12 + 1 != high else (low + 1) % 12 + 1))
    mean = of_year(general, year)
    desk.ask(apart(mean, rates[11], "0.2"))
    return f"During {year} annual inflation in Mexico ⟦was highest in {top}⟧, at ⟦{desk.percent(max(rates), 2)}⟧, and ⟦lowest in {bottom}⟧, at ⟦{desk.percent(min(rates), 2)}⟧. It ⟦ended the year at {desk.percent(rates[11], 2)}⟧, ⟦{higher(desk, rates[11] - mean)} the annual average of {desk.percent(mean, 2)}⟧."

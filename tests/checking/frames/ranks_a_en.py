"""Places among the states: who leads, who follows, who is last, who passed whom."""

from __future__ import annotations

from checking.press import Desk, frame
from checking.standing import (
    a_quarter,
    at,
    begun,
    called,
    dollars,
    exporters,
    in_year,
    moved,
    other,
    receivers_in_a_quarter,
    spelt,
    standing,
    with_ordinal,
)


def _year(desk: Desk) -> int:
    return desk.random.randrange(2009, 2019)


@frame("en")
def second_only_to(desk: Desk) -> str:
    year, part = a_quarter(desk)
    states = standing(desk.files.by_state, at((year, part)))
    second, own = called(desk, states[1]), desk.files.by_state[states[1]].at(year, part)
    first = desk.say(called(desk, states[0]), called(desk, states[desk.random.randrange(4, 9)]))
    got = desk.pick("received", "took in", "got")
    when = f"the {desk.quarter(part)} quarter of {year}"
    return f"Families in {second} {got} ⟦{dollars(desk, own)}⟧ in remittances in {when}, ⟦second only to {first}⟧."


@frame("en")
def nth_largest_recipient(desk: Desk) -> str:
    year = desk.random.randrange(2005, 2026)
    states = standing(desk.files.by_state, in_year(year))
    place = desk.random.randrange(2, 11)
    own = desk.files.by_state[states[place - 1]].year(year)
    nth = desk.say(with_ordinal(desk, place), with_ordinal(desk, other(desk, place, 2)))
    largest = desk.pick("largest recipient of remittances", "biggest destination for remittances")
    name = called(desk, states[place - 1])
    return f"With ⟦{dollars(desk, own)}⟧, {name} was ⟦the {nth}-{largest}⟧ among Mexico's states in {year}."


@frame("en")
def leader_and_follower(desk: Desk) -> str:
    year, group, states = exporters(desk, 2009)
    led = desk.say(begun(called(desk, states[0])), begun(called(desk, states[desk.random.randrange(4, 9)])))
    next_one = desk.say(called(desk, states[1]), called(desk, states[desk.random.randrange(5, 10)]))
    verb = desk.pick("led the states in exports", "topped the ranking of exporting states", "was the top exporter")
    return f"⟦{led} {verb}⟧ in {year} with ⟦{dollars(desk, group[states[0]].year(year))}⟧, ⟦followed by {next_one}⟧."


@frame("en")
def bottom_of_the_table(desk: Desk) -> str:
    (year, part), group, states = receivers_in_a_quarter(desk)
    last = desk.say(called(desk, states[-1]), called(desk, states[-desk.random.randrange(5, 9)]))
    own = dollars(desk, group[states[-1]].at(year, part))
    where = desk.pick("was at the bottom of the table", "ranked last", "came last", "closed the list")
    return (
        f"Remittances to Mexico by state, {desk.quarter(part)} quarter of {year}. "
        f"Among the 32 states, ⟦{last} {where}⟧, with ⟦{own}⟧."
    )


@frame("en")
def between_two(desk: Desk) -> str:
    year = _year(desk)
    states = standing(desk.files.exports, in_year(year))
    place = desk.random.randrange(3, 11)
    name = called(desk, states[place - 1])
    nth = desk.say(with_ordinal(desk, place), with_ordinal(desk, other(desk, place, 2)))
    ahead = desk.say(called(desk, states[place]), called(desk, states[desk.random.randrange(0, place - 2)]))
    placed = desk.pick("ranked", "placed", "came", "finished")
    return f"{begun(name)} ⟦{placed} {nth}⟧ among Mexico's exporting states in {year}, ⟦ahead of {ahead}⟧."


@frame("en")
def three_main(desk: Desk) -> str:
    (year, part), _, states = receivers_in_a_quarter(desk)
    names = [called(desk, one) for one in states]
    third = desk.say(names[2], names[desk.random.randrange(6, 12)])
    told = desk.pick("the three main recipients", "the top three recipients", "the three states that received the most")
    when = f"the {desk.quarter(part)} quarter of {year}"
    return f"In {when}, ⟦{names[0]}, {names[1]} and {third} were {told}⟧ of remittances in Mexico."


@frame("en")
def overtook(desk: Desk) -> str:
    year = _year(desk)
    group = desk.files.exports
    now, then = standing(group, in_year(year)), standing(group, in_year(year - 1))
    place = desk.random.randrange(2, 10)
    own = now[place - 1]
    desk.ask(then.index(own) == place and now.index(then[place - 1]) == place)
    passed = called(desk, then[place - 1])
    climbed = desk.pick("climbed", "moved up", "rose")
    to = desk.say(with_ordinal(desk, place), with_ordinal(desk, other(desk, place, 1)))
    taken = desk.say(passed, called(desk, now[0]))
    return (
        f"{begun(called(desk, own))} ⟦{climbed} to {to} place⟧ among exporting states in {year}, ⟦overtaking {taken}⟧."
    )


@frame("en")
def biggest_rise_and_fall(desk: Desk) -> str:
    year, part = a_quarter(desk)
    group = desk.files.by_state
    states = standing(group, moved((year, part)))
    best, worst = group[states[0]].change((year, part)), group[states[-1]].change((year, part))
    desk.ask(best > 3 and worst < -3)
    up = desk.say(called(desk, states[0]), called(desk, states[desk.random.randrange(5, 12)]))
    down = desk.say(called(desk, states[-1]), called(desk, states[-desk.random.randrange(5, 12)]))
    rise = desk.pick("the biggest increase", "the largest increase", "the strongest growth", "the sharpest rise")
    fall = desk.pick("the steepest decline", "the biggest drop", "the largest fall")
    return (
        f"Of the 32 states, ⟦{up} posted {rise}⟧ in remittances in the {desk.quarter(part)} quarter of {year}, "
        f"⟦{desk.percent(best)}⟧ from a year earlier, and ⟦{down} {fall}⟧, ⟦{desk.percent(worst)}⟧."
    )


@frame("en")
def only_one_exported_more(desk: Desk) -> str:
    year, group, states = exporters(desk, 2009)
    first = desk.say(called(desk, states[0]), called(desk, states[desk.random.randrange(3, 8)]))
    own = dollars(desk, group[states[1]].year(year))
    second = called(desk, states[1])
    return f"⟦Only {first} exported more than {second}⟧ in {year}, whose foreign sales totaled ⟦{own}⟧."


@frame("en")
def none_received_more(desk: Desk) -> str:
    (year, part), _, states = receivers_in_a_quarter(desk)
    top = desk.say(called(desk, states[0]), called(desk, states[desk.random.randrange(3, 9)]))
    no = desk.pick("No state received more remittances than", "No other state received as much in remittances as")
    return f"⟦{no} {top}⟧ in the {desk.quarter(part)} quarter of {year}."


@frame("en")
def it_was_the_largest(desk: Desk) -> str:
    year, group, states = exporters(desk, 2009)
    names = [called(desk, one) for one in states]
    largest = desk.say("the largest exporter", "the third-largest exporter")
    second = desk.say(begun(names[1]), begun(names[desk.random.randrange(3, 8)]))
    third = desk.say("third", "fifth")
    own = dollars(desk, group[states[0]].year(year))
    return (
        f"{names[0]} exported goods worth ⟦{own}⟧ in {year}. It was ⟦{largest} in the country⟧. "
        f"⟦{second} came second⟧ and {names[2]} ⟦{third}⟧."
    )


@frame("en")
def amount_and_growth(desk: Desk) -> str:
    year, part = a_quarter(desk)
    group = desk.files.by_state
    by_size, by_growth = standing(group, at((year, part))), standing(group, moved((year, part)))
    place = desk.random.randrange(1, 12)
    own = by_size[place - 1]
    rank = by_growth.index(own) + 1
    size = desk.say(with_ordinal(desk, place), with_ordinal(desk, other(desk, place, 1)))
    growth = desk.say(with_ordinal(desk, rank), with_ordinal(desk, other(desk, rank, 1)))
    ranked = desk.pick("ranked", "was", "stood")
    return (
        f"{begun(called(desk, own))} ⟦{ranked} {size} by amount⟧ among the 32 states in remittances in the "
        f"{desk.quarter(part)} quarter of {year}, and ⟦{growth} by annual growth⟧."
    )


@frame("en")
def slipped_from(desk: Desk) -> str:
    year = desk.random.randrange(2006, 2026)
    group = desk.files.by_state
    now, then = standing(group, in_year(year)), standing(group, in_year(year - 1))
    own = desk.random.choice(now[:15])
    new, old = now.index(own) + 1, then.index(own) + 1
    desk.ask(new != old)
    went = desk.pick("rose", "climbed", "moved up") if new < old else desk.pick("slipped", "fell", "dropped")
    was = desk.say(with_ordinal(desk, old), with_ordinal(desk, other(desk, old, 1)))
    name = called(desk, own)
    to = desk.say(with_ordinal(desk, new), with_ordinal(desk, other(desk, new, 1)))
    return (
        f"In remittances received, {name} ⟦{went} from {was}⟧ place among the states in {year - 1} ⟦to {to}⟧ in {year}."
    )


@frame("en")
def kept_its_place(desk: Desk) -> str:
    year = _year(desk)
    group = desk.files.exports
    now, then = standing(group, in_year(year)), standing(group, in_year(year - 1))
    place = desk.random.randrange(1, 11)
    own = now[place - 1]
    desk.ask(then[place - 1] == own)
    nth = desk.say(with_ordinal(desk, place), with_ordinal(desk, other(desk, place, 1)))
    kept = desk.pick("kept", "held on to", "retained")
    change = group[own].change((year, 1))
    desk.ask(abs(change) > 1)
    went = desk.way(change, ("grew", "rose"), ("fell", "shrank"))
    return (
        f"{begun(called(desk, own))}'s exports ⟦{went} {desk.percent(change)}⟧ in {year}. "
        f"The state ⟦{kept} {nth} place⟧ in the national ranking."
    )


@frame("en")
def five_in_order(desk: Desk) -> str:
    year, part = a_quarter(desk)
    group = desk.files.by_state
    names = [called(desk, one) for one in standing(group, at((year, part)))]
    third = desk.say(f"{names[2]}, {names[3]}", f"{names[9]}, {names[3]}")
    count = spelt(desk, 5)
    return (
        f"The {count} states that received the most remittances in the {desk.quarter(part)} quarter of {year} were, "
        f"in that order, ⟦{names[0]}, {names[1]}, {third} and {names[4]}⟧."
    )

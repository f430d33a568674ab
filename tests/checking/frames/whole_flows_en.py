"""Whole releases on remittances: a wire story, a state's own release, a thread of posts, a year in review."""

from __future__ import annotations

from decimal import Decimal

from checking.frames.changes_words_en import BILLION, FELL, MILLION, ROSE, apart, dollars, told_month
from checking.occasions import month_of_remittances, state_in_a_quarter, states_in_a_quarter
from checking.press import Desk, frame
from checking.standing import begun, called, other, run, spelt, with_ordinal
from checking.telling import fit, nth, on_month, signed


def billions(desk: Desk, value: Decimal, decimals: int = 2) -> str:
    """Billions of dollars."""
    form = desk.pick("${} billion", "US${} billion", "${}bn")
    return desk.figure(value / BILLION, lambda one: form.format(desk.number(one, decimals)), decimals)


@frame("en")
def wire_story_on_remittances(desk: Desk) -> str:
    """The month, the one before, so far this year, twelve months, last year."""
    told = month_of_remittances(desk, 30)
    flow, (year, month) = told.flow, told.time
    time, before, changes = told.time, flow.before(told.time), told.changes
    fell = desk.way(flow.change(time), ROSE, FELL)
    kind = desk.way(flow.change(time), ("increase", "rise"), ("decline", "drop"))
    count = nth(desk, abs(run(flow, time, flow.change)))
    one_of = "gain" if flow.change(before) > 0 else "decline"
    moved_by = desk.way(on_month(flow, time), ("up", "higher"), ("down", "lower"))
    so_far = desk.way(changes[0], ("up", "an increase of"), ("down", "a decrease of"))
    than = desk.way(changes[1], ("more",), ("less",))
    whole = desk.way(changes[2], ("up",), ("down",))
    return (
        f"MEXICO CITY - Remittances to Mexico ⟦{fell} {desk.percent(flow.change(time))}⟧ in {told_month(desk, time)} from a year earlier ⟦to {billions(desk, flow.values[time])}⟧, "
        f"the central bank said. It was ⟦the {count} consecutive {kind}⟧, following {desk.pick('one', f'a {one_of}')} of ⟦{desk.percent(flow.change(before))} in {desk.month(before[1])}⟧.\n\n"
        f"From the previous month, inflows were ⟦{moved_by} by {desk.percent(on_month(flow, time))}⟧. "
        f"In the January-{desk.month(month)} period they ⟦{desk.pick('totaled', 'amounted to', 'came to')} {billions(desk, told.so_far)}⟧, ⟦{so_far} {desk.percent(changes[0])}⟧.\n\n"
        f"The 12 months through {desk.month(month)} brought ⟦{billions(desk, told.rolling, 1)}⟧, ⟦{desk.percent(changes[1])} {than}⟧ than the preceding 12.\n\n"
        f"In {year - 1} as a whole, Mexico received ⟦{billions(desk, flow.year(year - 1), 1)}⟧, ⟦{whole} {desk.percent(changes[2])}⟧ from {year - 2}. "
        f"Most of the money comes from the United States."
    )


@frame("en")
def release_of_a_state_on_remittances(desk: Desk) -> str:
    """A governor's office: the state, its place, its part, the country beside it."""
    told, time, changes = state_in_a_quarter(desk, 11)
    own, country, (year, part) = told.own, told.country, time
    states, place = told.states, told.place
    more, than, so_far = (desk.way(one, ("more",), ("less",)) for one in changes[:3])
    country_way = desk.way(changes[3], ROSE, FELL)
    last = desk.way(changes[4], ("up",), ("down",))
    state = called(desk, told.name)
    ahead = desk.say(
        called(desk, states[place]),
        called(desk, states[desk.random.randrange(0, place - 2)] if place > 2 else states[-1]),
    )
    ranked = desk.say(with_ordinal(desk, place), with_ordinal(desk, other(desk, place, 2)))
    share = own.values[time] / country.values[time] * 100
    first = desk.pick("so far this year", "in the first half" if part == 2 else "in the first nine months")
    return (
        f"OFFICE OF THE GOVERNOR\n\n# Families in {state} received ⟦{dollars(desk, own.values[time])}⟧ from abroad\n\n"
        f"Remittances to {state} came to ⟦{dollars(desk, own.values[time])}⟧ in the {desk.quarter(part)} quarter of {year}, "
        f"⟦{desk.percent(changes[0])} {more} than in the same quarter of {year - 1}⟧ and "
        f"⟦{desk.percent(changes[1])} {than} than in the {desk.quarter(part - 1)} quarter⟧.\n\n"
        f"With this, the state ⟦ranked {ranked}⟧ in the country, ⟦ahead of {ahead}⟧, and received ⟦{desk.percent(share)} of all the remittances sent to Mexico⟧, the secretary of finance said.\n\n"
        f"{begun(first)} the total ⟦{desk.pick('stands at', 'amounts to', 'is')} {dollars(desk, own.over(year, 1, part))}⟧, ⟦{desk.percent(changes[2])} {so_far}⟧ than a year earlier. "
        f"For the country as a whole, remittances ⟦{country_way} {desk.percent(changes[3])}⟧ in the quarter.\n\n"
        f"In all of {year - 1}, {state} received ⟦{dollars(desk, own.year(year - 1))}⟧, ⟦{last} {desk.percent(changes[4])}⟧ from the previous year.\n\n"
        f"The state has 14 offices that help migrants and their families. Source: Bank of Mexico."
    )


@frame("en")
def thread_on_remittances_by_state(desk: Desk) -> str:
    """Short posts by an office, numbered."""
    told = states_in_a_quarter(desk)
    group, time, states, by_rise, ours = told.group, told.time, told.states, told.by_rise, told.ours
    year, part = time
    country, own, before = told.country, told.own, told.country.before(time)
    best, worst = group[by_rise[0]].change(time), group[by_rise[-1]].change(time)
    names = [called(desk, one) for one in states]
    first = desk.say(names[0], names[desk.random.randrange(4, 8)])
    third = desk.say(names[2], names[desk.random.randrange(6, 10)])
    three = [told.three(when) for when in (time, (year - 1, part))]
    rise, fall = (
        begun(desk.pick("biggest rise", "largest increase")),
        begun(desk.pick("steepest fall", "largest decrease", "biggest drop")),
    )
    more = desk.way(own.change(time), ("more",), ("less",))
    was = "increase" if own.change(before) > 0 else "decline"
    counted = desk.figure(Decimal(told.up), lambda one: f"{int(one)}", 0)
    return (
        f"1/ Remittances by state, {desk.quarter(part)} quarter of {year}. Total: ⟦{billions(desk, country.values[time])}⟧, ⟦{signed(desk, country.change(time))} from a year earlier⟧.\n\n"
        f"2/ In first place, ⟦{first}, with {dollars(desk, group[states[0]].values[time])}⟧. It is followed by {names[1]}, ⟦with {dollars(desk, group[states[1]].values[time])}⟧, and ⟦{third}⟧.\n\n"
        f"3/ Together, the top three ⟦take {desk.percent(three[0])} of the total⟧. A year earlier ⟦it was {desk.percent(three[1])}⟧.\n\n"
        f"4/ Of the 32 states, ⟦{counted} received more than a year before⟧.\n\n"
        f"5/ {rise}: ⟦{desk.say(called(desk, by_rise[0]), called(desk, by_rise[desk.random.randrange(6, 12)]))}, {desk.percent(best)}⟧. "
        f"{fall}: ⟦{desk.say(called(desk, by_rise[-1]), called(desk, by_rise[-desk.random.randrange(6, 12)]))}, {desk.percent(worst)}⟧.\n\n"
        f"6/ And {called(desk, ours)}? It ⟦received {dollars(desk, own.values[time])}⟧, ⟦{desk.percent(own.change(time))} {more} than in the same quarter of {year - 1}⟧. "
        f"In the {desk.pick('previous', 'preceding')} quarter the {was} ⟦had been {desk.percent(own.change(before))}⟧.\n\n"
        f"7/ Data: Bank of Mexico. Questions? Write to us."
    )


@frame("en")
def fact_box_on_a_year_of_remittances(desk: Desk) -> str:
    """A list of key figures of a year, each line with its own time."""
    flow = desk.files.remittances
    year = fit(desk, range(2004, 2026), lambda one: abs(flow.grown(one)) > Decimal("0.6"))
    months = sorted((one for one in flow.times if one[0] == year), key=flow.values.__getitem__)
    low, high = months[0], months[-1]
    desk.ask(
        all(
            apart(flow.values[one] / MILLION, flow.values[two] / MILLION, "3")
            for one, two in ((low, months[1]), (high, months[-2]))
        )
    )
    change = flow.grown(year)
    away = [one for one in range(1, 13) if one not in (low[1], high[1])]
    wrong_high, wrong_low = desk.random.choice(away), desk.random.choice(away)
    rises = sum(flow.change((year, one)) > 0 for one in range(1, 13))
    desk.ask(all(abs(flow.change((year, one))) > Decimal("0.1") for one in range(1, 13)))
    mean = flow.year(year) / 12
    way = desk.way(change, ("up", "an increase of"), ("down", "a decrease of"))
    years = {one: flow.year(one) for one in range(1995, year + 1)}
    earlier = [one for one in years if one < year and years[one] >= years[year]]
    record = not earlier
    told = (
        f"- ⟦{desk.say('The highest', 'The lowest')} annual figure in the series⟧, which begins in 1995\n"
        if record
        else ""
    )
    ten = flow.grown(year, 5)
    desk.ask(abs(ten) > 2)
    than = desk.way(ten, ("more",), ("less",))
    december = flow.change((year, 12))
    closed = desk.way(december, ("up",), ("down",))
    desk.ask(abs(december) > 1)
    counted = desk.say(spelt(desk, rises), spelt(desk, rises - 3 if rises > 6 else rises + 3))
    return (
        f"KEY FIGURES: REMITTANCES TO MEXICO IN {year}\n\n"
        f"- ⟦{billions(desk, flow.year(year), 1)}⟧ in the year, ⟦{way} {desk.percent(change)}⟧ from {year - 1}\n"
        f"{told}"
        f"- ⟦{desk.figure(mean / MILLION, lambda one: f'${desk.number(one)} million', 0)} a month on average⟧\n"
        f"- ⟦Best month: {desk.say(desk.month(high[1]), desk.month(wrong_high))}⟧, ⟦{desk.figure(flow.values[high] / MILLION, lambda one: f'${desk.number(one)} million', 0)}⟧\n"
        f"- ⟦Weakest month: {desk.say(desk.month(low[1]), desk.month(wrong_low))}⟧, ⟦{desk.figure(flow.values[low] / MILLION, lambda one: f'${desk.number(one)} million', 0)}⟧\n"
        f"- ⟦{begun(counted)} of the twelve months⟧ brought more than a year earlier\n"
        f"- December alone: ⟦{dollars(desk, flow.values[year, 12])}⟧, ⟦{closed} {desk.percent(december)}⟧ on December {year - 1}\n"
        f"- ⟦{desk.percent(ten)} {than} than five years before⟧\n\n"
        f"Source: Bank of Mexico, in current dollars."
    )

"""What a figure is of by what stands before it, in other forms: boxes, posts, corrections, asides, carried words."""

from __future__ import annotations

from decimal import Decimal

from checking.frames.context_drawn import (
    asked,
    count,
    dollars,
    moved,
    near,
    nth,
    pesos,
    rate,
    states,
    year_ago,
)
from checking.press import Desk, frame, rounded
from checking.telling import some

EXPORTERS = ("Jalisco", "Guanajuato", "Nuevo León", "Sonora", "Sinaloa", "Puebla", "Chihuahua", "Tamaulipas")


@frame("en")
def other_months_in_brackets(desk: Desk) -> str:
    """A level with two earlier ones behind colons in brackets."""
    flow = desk.files.remittances
    time = some(desk, flow, 240)
    before = flow.before(time)
    desk.ask(time[1] > 1)
    month = desk.month(time[1])
    return (
        f"Remittances in {month} {time[0]}: ⟦{dollars(desk, flow.at(*time))}⟧ ({desk.month(before[1])}: "
        f"⟦{dollars(desk, flow.at(*before))}⟧; {month} {time[0] - 1}: ⟦{dollars(desk, flow.at(*year_ago(time)))}⟧)."
    )


@frame("en")
def months_in_bullets(desk: Desk) -> str:
    """The year stands with the first month alone."""
    prices = desk.files.prices[desk.pick("GENERAL", "SUBYACENTE")]
    name = "Annual inflation" if prices.name == "GENERAL" else "Annual core inflation"
    time = some(desk, prices, 340)
    desk.ask(time[1] <= 10 and near(prices, time, 2) in prices.values)
    times = [time, near(prices, time, 1), near(prices, time, 2)]
    said = [desk.percent(prices.change(one), 2) for one in times]
    names = [desk.month(one[1]) for one in times]
    return f"## {name}\n\n- {names[0]} {time[0]}: ⟦{said[0]}⟧\n- {names[1]}: ⟦{said[1]}⟧\n- {names[2]}: ⟦{said[2]}⟧\n"


@frame("en")
def thread_by_state(desk: Desk) -> str:
    """The first post has the statistic and the time, the others places and figures."""
    names = states(desk, 2)
    own = [desk.files.by_state[one] for one in names]
    time = some(desk, own[0], 8)
    asked(desk, *(one.change(time) for one in own))
    told = []
    for name, one in zip(names, own, strict=True):
        level, up = dollars(desk, one.at(*time)), desk.way(one.change(time), ("up",), ("down",))
        told.append(f"{name}: ⟦{level}⟧, ⟦{up} {desk.percent(one.change(time))}⟧ from a year ago.")
    return f"1/ Remittances by state in {nth(desk, time)}.\n\n2/ {told[0]}\n\n3/ {told[1]}"


@frame("en")
def dollar_against_a_month_earlier(desk: Desk) -> str:
    """An earlier price in the same clause, then how far apart they are."""
    dollar = desk.files.dollar
    time = some(desk, dollar, 12)
    before = dollar.before(time)
    change = dollar.change(time, before)
    asked(desk, change)
    return (
        f"The dollar traded at an average of ⟦{rate(desk, dollar.at(*time))} pesos⟧ in {desk.month(time[1])} {time[0]}, "
        f"against ⟦{rate(desk, dollar.at(*before))}⟧ a month earlier. That is ⟦{desk.percent(change)} "
        f"{desk.way(change, ('more', 'higher'), ('less', 'lower'))}⟧."
    )


@frame("en")
def industry_asked_after(desk: Desk) -> str:
    """The second question names a branch alone."""
    gdp = desk.files.gdp
    time = some(desk, gdp["total"], 8)
    industry, services = gdp["secondary"].change(time), gdp["tertiary"].change(time)
    asked(desk, industry, services)
    grew = desk.way(industry, ("grew", "expanded"), ("shrank", "contracted"))
    rose = desk.way(services, ("grew", "expanded"), ("shrank", "contracted"))
    return (
        f"How did Mexican industry do in {nth(desk, time)}? It ⟦{grew} {desk.percent(industry)}⟧ from a year earlier.\n\n"
        f"And services? They ⟦{rose} {desk.percent(services)}⟧."
    )


@frame("en")
def not_what_was_stated(desk: Desk) -> str:
    """The wrong figure is denied in the same sentence."""
    name = desk.random.choice(EXPORTERS)
    own = desk.files.exports[name]
    year = desk.random.choice(range(2008, 2019))
    value = own.at(year) / 10**9
    false = rounded(value * Decimal("1.3"), 1)
    right = desk.figure(value, lambda one: f"${rounded(one, 1)} billion", 1)
    desk.ask(value > 3)
    return (
        f"Correction: Exports from {name} in {year} ⟦were {right}⟧, not ${false} billion as stated in an earlier "
        f"version of this article."
    )


@frame("en")
def but_the_other_prices(desk: Desk) -> str:
    """Two parts in contrast, then the whole without a time."""
    prices = desk.files.prices
    time = some(desk, prices["GENERAL"], 340)
    before = prices["GENERAL"].before(time)
    core, other, whole = (prices[one].change(time, before) for one in ("SUBYACENTE", "NO_SUBYACENTE", "GENERAL"))
    desk.ask(min(abs(core), abs(other), abs(whole)) > Decimal("0.08") and core * other < 0)
    return (
        f"Core prices ⟦{moved(desk, core, 2)}⟧ in {desk.month(time[1])} {time[0]} from the month before but non-core "
        f"prices ⟦{moved(desk, other, 2)}⟧. As a result, the headline index ⟦{moved(desk, whole, 2)}⟧."
    )


@frame("en")
def neighbours_in_apposition(desk: Desk) -> str:
    """A place with an apposition, the next without a verb."""
    name, other = desk.random.choice(
        (("Chihuahua", "Sonora"), ("Sinaloa", "Sonora"), ("Nuevo León", "Tamaulipas"), ("Jalisco", "Guanajuato"))
    )
    year = desk.random.choice(range(2008, 2019))
    own, next_door = desk.files.exports[name], desk.files.exports[other]
    return (
        f"{name}, a large exporter, sold ⟦{dollars(desk, own.at(year))}⟧ abroad in {year}; its neighbour {other}, "
        f"⟦{dollars(desk, next_door.at(year))}⟧."
    )


@frame("en")
def so_many_million_more(desk: Desk) -> str:
    """How far it is from two other years, in money."""
    name = desk.random.choice(EXPORTERS)
    own = desk.files.exports[name]
    year = desk.random.choice(range(2009, 2019))
    steps = [own.at(year) - own.at(one) for one in (year - 1, year - 2)]
    desk.ask(min(abs(one) for one in steps) > 10**8)
    amounts = [desk.figure(abs(one) / 10**6, lambda each: f"${desk.number(each)} million", 0) for one in steps]
    ways = [desk.way(one, ("more",), ("less",)) for one in steps]
    return (
        f"{name} exported goods worth ⟦{dollars(desk, own.at(year))}⟧ in {year}. This was ⟦{amounts[0]} {ways[0]}⟧ than "
        f"in {year - 1} and ⟦{amounts[1]} {ways[1]}⟧ than in {year - 2}."
    )


@frame("en")
def twelve_months_later(desk: Desk) -> str:
    """A later time named by the first."""
    persons = desk.files.immex["persons"]
    year = desk.random.choice(range(2013, 2023))
    month = desk.random.choice(range(1, 13))
    then, now = persons.at(year, month), persons.at(year + 1, month)
    change = (now / then - 1) * 100
    asked(desk, change)
    later = desk.pick("Twelve months later", "A year later")
    return (
        f"In {desk.month(month)} {year} the IMMEX establishments of Jalisco ⟦had {count(desk, then)} workers⟧. {later} "
        f"they ⟦had {count(desk, now)}⟧, ⟦{desk.percent(change)} {desk.way(change, ('more',), ('fewer',))}⟧."
    )


@frame("en")
def the_figures_had_been_respectively(desk: Desk) -> str:
    """Two rates taken up one for one a month before."""
    prices = desk.files.prices["GENERAL"]
    time = some(desk, prices, 340)
    before = prices.before(time)
    monthly = [prices.change(one, prices.before(one)) for one in (time, before)]
    desk.ask(min(monthly) > Decimal("0.1") and time[1] > 1)
    said = [desk.percent(one, 2) for one in (monthly[0], prices.change(time), monthly[1], prices.change(before))]
    return (
        f"Monthly inflation was ⟦{said[0]}⟧ in {desk.month(time[1])} {time[0]} and annual inflation ⟦{said[1]}⟧. "
        f"In {desk.month(before[1])} they had been ⟦{said[2]}⟧ and ⟦{said[3]}⟧, respectively."
    )


@frame("en")
def table_of_states(desk: Desk) -> str:
    """Two years in columns, three states in rows."""
    names = desk.random.sample(EXPORTERS, 3)
    year = desk.random.choice(range(2008, 2019))
    rows = ""
    for name in names:
        own = desk.files.exports[name]
        said = [desk.figure(own.at(one) / 10**6, desk.number, 0) for one in (year - 1, year)]
        rows += f"| {name} | ⟦{said[0]}⟧ | ⟦{said[1]}⟧ |\n"
    return f"Exports by state, millions of dollars\n\n| State | {year - 1} | {year} |\n|---|---|---|\n{rows}"


@frame("en")
def both_months_with_a_base(desk: Desk) -> str:
    """Two months behind a colon, the base at the end for both."""
    flow = desk.files.remittances
    time = some(desk, flow, 72)
    desk.ask(time[1] <= 11 and near(flow, time, 1) in flow.values)
    after = near(flow, time, 1)
    changes = [flow.change(time), flow.change(after)]
    asked(desk, *changes)
    desk.ask(changes[0] * changes[1] > 0)
    way = desk.way(changes[0], ("rose",), ("fell",))
    return (
        f"Remittances ⟦{way} {desk.percent(changes[0])}⟧ in {desk.month(time[1])} {time[0]} and "
        f"⟦{desk.percent(changes[1])}⟧ in {desk.month(after[1])}, in both cases compared with the same month of "
        f"{time[0] - 1}."
    )


@frame("en")
def headline_with_the_place(desk: Desk) -> str:
    """The headline has place, statistic and year; the body says 'the state'."""
    name = desk.random.choice(EXPORTERS)
    own = desk.files.exports[name]
    year = desk.random.choice(range(2008, 2019))
    asked(desk, own.change((year, 1)))
    up = desk.way(own.change((year, 1)), ("up",), ("down",))
    return (
        f"# {name}: exports ⟦{up} {desk.percent(own.change((year, 1)))}⟧ in {year}\n\n"
        f"The state exported goods worth ⟦{dollars(desk, own.at(year))}⟧, compared with "
        f"⟦{dollars(desk, own.at(year - 1))}⟧ in {year - 1}."
    )


@frame("en")
def after_falling_three_years(desk: Desk) -> str:
    """A participle first, then two verbs with their years."""
    name = desk.random.choice(EXPORTERS)
    own = desk.files.exports[name]
    year = desk.random.choice(range(2008, 2017))
    changes = [own.change((year + one, 1)) for one in range(3)]
    asked(desk, *changes)
    first = desk.way(changes[0], ("rising", "growing"), ("falling", "declining"))
    said = desk.percent(changes[0])
    return (
        f"After ⟦{first} {said}⟧ in {year}, exports from {name} ⟦{moved(desk, changes[1])}⟧ in {year + 1} and "
        f"⟦{moved(desk, changes[2])}⟧ in {year + 2}."
    )


@frame("en")
def which_had_stood_at(desk: Desk) -> str:
    """The earlier rate in a relative clause before the verb."""
    prices = desk.files.prices["GENERAL"]
    time = some(desk, prices, 340)
    then = desk.percent(prices.change(year_ago(time)), 2)
    return (
        f"Annual inflation, which had {desk.pick('stood at', 'been')} ⟦{then}⟧ a year earlier, was "
        f"⟦{desk.percent(prices.change(time), 2)}⟧ in {desk.month(time[1])} {time[0]}."
    )


@frame("en")
def other_branches_in_brackets(desk: Desk) -> str:
    """Signed rates of other branches in brackets."""
    gdp = desk.files.gdp
    time = some(desk, gdp["total"], 8)
    changes = [gdp[one].change(time) for one in ("primary", "tertiary", "secondary")]
    asked(desk, *changes)
    desk.ask(changes[0] > max(changes[1:]) + Decimal("0.3") and changes[0] > 0)
    said = [
        desk.figure(one, lambda each: f"{'+' if each > 0 else '-'}{rounded(abs(each), 1)}%", 1) for one in changes[1:]
    ]
    return (
        f"Farming grew ⟦{desk.percent(changes[0])}⟧ in {nth(desk, time)} from a year earlier, more than services "
        f"(⟦{said[0]}⟧) and industry (⟦{said[1]}⟧)."
    )


@frame("en")
def box_of_a_state(desk: Desk) -> str:
    """Bullets without a subject under a place and a time."""
    (name,) = states(desk, 1)
    own, whole = desk.files.by_state[name], desk.files.by_state["Total nacional"]
    time = some(desk, own, 8)
    asked(desk, own.change(time))
    share = own.at(*time) / whole.at(*time) * 100
    level = dollars(desk, own.at(*time))
    up = desk.way(own.change(time), ("Up",), ("Down",))
    change = desk.percent(own.change(time))
    return (
        f"### Remittances: {name} in {nth(desk, time)}\n\n- ⟦{level}⟧ received\n- ⟦{up} {change}⟧ on the year\n"
        f"- ⟦{desk.percent(share)}⟧ of the national total\n"
    )


@frame("en")
def the_same_period_had_brought(desk: Desk) -> str:
    """Other times as the subject of the verb."""
    (name,) = states(desk, 1)
    own = desk.files.by_state[name]
    time = some(desk, own, 8)
    before = own.before(time)
    return (
        f"Remittances to {name} came to ⟦{dollars(desk, own.at(*time))}⟧ in {nth(desk, time)}. The same quarter of "
        f"{time[0] - 1} ⟦had brought {dollars(desk, own.at(*year_ago(time)))}⟧ and the previous quarter "
        f"⟦{dollars(desk, own.at(*before))}⟧."
    )


@frame("en")
def where_it_rose(desk: Desk) -> str:
    """'While in services it rose 1.0% and in farming 0.4%'."""
    gdp = desk.files.gdp
    time = some(desk, gdp["total"], 8)
    changes = [gdp[one].change(time) for one in ("secondary", "tertiary", "primary")]
    asked(desk, *changes)
    desk.ask(changes[1] * changes[2] > 0)
    verbs = [desk.way(one, ("rose", "grew"), ("fell", "shrank")) for one in changes[:2]]
    said = [desk.percent(one) for one in changes]
    return (
        f"Compared with a year earlier, output in industry ⟦{verbs[0]} {said[0]}⟧ in {nth(desk, time)}, while in services "
        f"it ⟦{verbs[1]} {said[1]}⟧ and in farming ⟦{said[2]}⟧."
    )


@frame("en")
def same_months_of_two_years(desk: Desk) -> str:
    """Two stretches with a semicolon, then the noun of the change."""
    flow = desk.files.remittances
    year = desk.random.choice(range(2000, 2026))
    now, then = flow.over(year, 1, 3), flow.over(year - 1, 1, 3)
    change = (now / then - 1) * 100
    asked(desk, change)
    noun = desk.way(change, ("increase", "rise"), ("decrease", "fall"))
    return (
        f"From January to March {year} remittances to Mexico came to ⟦{dollars(desk, now)}⟧; from January to March "
        f"{year - 1}, ⟦{dollars(desk, then)}⟧. ⟦The {noun} was {desk.percent(change)}⟧."
    )


@frame("en")
def last_and_first_of_three(desk: Desk) -> str:
    """Three prices, the last held against the first."""
    dollar = desk.files.dollar
    time = some(desk, dollar, 1)
    desk.ask(time[1] <= 10 and near(dollar, time, 2) in dollar.values)
    times = [time, near(dollar, time, 1), near(dollar, time, 2)]
    said = [rate(desk, dollar.at(*one)) for one in times]
    names = [desk.month(one[1]) for one in times]
    change = dollar.change(times[2], times[0])
    asked(desk, change)
    return (
        f"Average price of the dollar: {names[0]} {time[0]}, ⟦{said[0]} pesos⟧; {names[1]}, ⟦{said[1]}⟧; {names[2]}, "
        f"⟦{said[2]}⟧. Between {names[0]} and {names[2]} it ⟦{moved(desk, change)}⟧."
    )


@frame("en")
def put_at_and_compares(desk: Desk) -> str:
    """An institute puts a rate at so much; 'that compares with'."""
    prices = desk.files.prices
    time = some(desk, prices["GENERAL"], 340)
    before = prices["GENERAL"].before(time)
    desk.ask(time[1] > 1)
    said = [
        desk.percent(one, 2)
        for one in (
            prices["SUBYACENTE"].change(time),
            prices["SUBYACENTE"].change(before),
            prices["GENERAL"].change(before),
        )
    ]
    return (
        f"The statistics institute put annual core inflation at ⟦{said[0]}⟧ in {desk.month(time[1])} {time[0]}. That "
        f"compares with ⟦{said[1]}⟧ in {desk.month(before[1])}, when the headline rate was ⟦{said[2]}⟧."
    )


@frame("en")
def plants_and_their_workers(desk: Desk) -> str:
    """The possessive takes up the plants; then back to the exports."""
    immex = desk.files.immex
    time = some(desk, immex["exports"], 12)
    asked(desk, immex["exports"].change(time), immex["persons"].change(time))
    return (
        f"Exports by Jalisco's IMMEX establishments came to ⟦{pesos(desk, immex['exports'].at(*time))}⟧ in "
        f"{desk.month(time[1])} {time[0]}. Their workforce ⟦{moved(desk, immex['persons'].change(time))}⟧ from a year "
        f"earlier, to ⟦{count(desk, immex['persons'].at(*time))} people⟧. Exports, for their part, "
        f"⟦{moved(desk, immex['exports'].change(time))}⟧ over the same period."
    )


@frame("en")
def year_and_the_one_before(desk: Desk) -> str:
    """'The year before it had been' after a state and a year."""
    name = desk.random.choice(EXPORTERS)
    own = desk.files.exports[name]
    year = desk.random.choice(range(2009, 2019))
    now, then = own.change((year, 1)), own.change((year - 1, 1))
    asked(desk, now, then)
    desk.ask(now * then > 0)
    noun = desk.way(now, ("growth", "an increase"), ("a decline", "a decrease"))
    return (
        f"{name}'s exports reached ⟦{dollars(desk, own.at(year))}⟧ in {year}, ⟦{noun} of {desk.percent(now)}⟧. The year "
        f"before, it had been ⟦{desk.percent(then)}⟧."
    )

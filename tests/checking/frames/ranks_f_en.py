"""Records, runs, shares and thresholds once more, in other words."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from checking.press import Desk, frame, rounded
from checking.standing import (
    COUNTRY,
    begun,
    called,
    dollars,
    in_year,
    pesos,
    receivers,
    run,
    spelt,
    standing,
    with_ordinal,
)


def _state(desk: Desk) -> str:
    return desk.random.choice([one for one in desk.files.exports if one != COUNTRY])


@frame("en")
def first_fall_since(desk: Desk) -> str:
    state = _state(desk)
    flow = desk.files.exports[state]
    falls = [year for year in range(2008, 2019) if flow.change((year, 1)) < Decimal("-0.5")]
    gaps = [(one, two) for one, two in pairwise(falls) if two - one >= 3]
    desk.ask(gaps)
    since, year = desk.random.choice(gaps)
    desk.ask(all(flow.change((each, 1)) > 0 for each in range(since + 1, year)))
    told = desk.say(str(since), str(year - 1))
    change = flow.change((year, 1))
    return (
        f"{begun(called(desk, state))}'s exports fell ⟦{desk.percent(change)}⟧ in {year}, "
        f"⟦their first annual decline since {told}⟧."
    )


@frame("en")
def not_so_sharply_since(desk: Desk) -> str:
    gdp = desk.files.gdp[desk.random.choice(("total", "secondary"))]
    what = {"total": "Mexico's economy", "secondary": "Industry in Mexico"}[gdp.name]
    time = desk.random.choice([one for one in gdp.times[12:] if gdp.change(one) < Decimal("-0.4")])
    value = rounded(gdp.change(time))
    past = [one for one in gdp.times[4:] if one < time and rounded(gdp.change(one)) <= value]
    desk.ask(past and past[-1] < gdp.before(time, 5))
    since = past[-1]
    long_before = gdp.before(since, desk.random.randrange(8, 16))
    desk.ask(long_before in gdp.values)
    told = desk.say(
        f"the {desk.quarter(since[1])} quarter of {since[0]}",
        f"the {desk.quarter(long_before[1])} quarter of {long_before[0]}",
    )
    when = f"the {desk.quarter(time[1])} quarter of {time[0]}"
    return (
        f"{what} contracted ⟦{desk.percent(value)}⟧ year on year in {when}. "
        f"⟦It had not fallen so sharply since {told}⟧."
    )


@frame("en")
def second_highest_year(desk: Desk) -> str:
    flow = desk.files.remittances
    year = desk.random.randrange(2006, 2026)
    order = sorted(range(1995, year + 1), key=flow.year, reverse=True)
    rank = order.index(year) + 1
    desk.ask(2 <= rank <= 6)
    nth = desk.say(with_ordinal(desk, rank), with_ordinal(desk, rank + 3))
    top = desk.say(str(order[0]), str(order[0] - 6))
    return (
        f"At ⟦{dollars(desk, flow.year(year))}⟧, the {year} total was ⟦the {nth}-highest on record⟧; "
        f"remittances to Mexico ⟦had peaked in {top}⟧."
    )


@frame("en")
def strongest_month_of_the_year(desk: Desk) -> str:
    flow = desk.files.remittances
    year = desk.random.randrange(2005, 2026)
    months = sorted(range(1, 13), key=lambda one: flow.at(year, one))
    best = desk.say(desk.month(months[-1]), desk.month(months[desk.random.randrange(2, 8)]))
    worst = desk.say(desk.month(months[0]), desk.month(months[desk.random.randrange(4, 9)]))
    strong = desk.pick("strongest", "best", "busiest")
    weak = desk.pick("weakest", "poorest", "slowest")
    return (
        f"Remittances to Mexico totaled ⟦{dollars(desk, flow.year(year))}⟧ in {year}. "
        f"⟦{best} was the {strong} month of the year⟧, ⟦{worst} the {weak}⟧."
    )


@frame("en")
def above_a_limit_for_months(desk: Desk) -> str:
    rate = desk.files.prices[desk.random.choice(("GENERAL", "SUBYACENTE"))]
    what = {"GENERAL": "Headline inflation", "SUBYACENTE": "Core inflation"}[rate.name]
    limit = desk.random.choice((3, 4, 5, 6))
    time = desk.random.choice(rate.times[270:])
    count = run(rate, time, lambda one: rounded(rate.change(one), 2) - limit - Decimal("0.001"))
    desk.ask(4 <= count <= 24)
    told = desk.say(str(count), str(count + 4 if count < 9 else count - 5))
    straight = desk.pick("straight", "consecutive")
    value = desk.figure(rate.change(time), lambda one: f"{rounded(one, 2)}%", 2)
    return (
        f"{what} in Mexico was ⟦{value}⟧ in {desk.month(time[1])} {time[0]}. "
        f"It has been ⟦above {limit}% for {told} {straight} months⟧."
    )


@frame("en")
def never_so_many(desk: Desk) -> str:
    jobs = desk.files.immex["persons"]
    year, month = desk.random.choice(jobs.times[14:])
    value = jobs.at(year, month)
    is_most = all(jobs.values[one] < value for one in jobs.times if one < (year, month))
    is_far = value < max(jobs.values[one] for one in jobs.times if one < (year, month)) * Decimal("0.97")
    desk.ask(is_most or is_far)
    never, not_so = "the most since records began in 2013", "fewer than at the peak of the series"
    told = desk.say(never, not_so) if is_most else desk.say(not_so, never)
    count = desk.figure(value, desk.number, 0)
    return f"Jalisco's maquiladoras employed ⟦{count} people⟧ in {desk.month(month)} {year}, ⟦{told}⟧."


@frame("en")
def weakest_in_so_many_quarters(desk: Desk) -> str:
    gdp = desk.files.gdp["total"]
    time = desk.random.choice(gdp.times[30:])
    value = rounded(gdp.change(time))
    back = [n for n in range(1, 14) if rounded(gdp.change(gdp.before(time, n))) <= value]
    desk.ask(back and 4 <= back[0] <= 12 and value > Decimal("0.4"))
    number = desk.say(spelt(desk, back[0] - 1), spelt(desk, back[0] + 5))
    weak = desk.pick("the weakest growth", "the slowest pace")
    when = f"the {desk.quarter(time[1])} quarter of {time[0]}"
    return (
        f"Mexico's GDP expanded ⟦{desk.percent(value)}⟧ from a year earlier in {when}, ⟦{weak} in {number} quarters⟧."
    )


@frame("en")
def shares_of_output(desk: Desk) -> str:
    gdp = desk.files.gdp
    year, part = desk.random.choice(gdp["total"].times[40:])
    total = gdp["total"].at(year, part)
    services, industry = (gdp[name].at(year, part) / total * 100 for name in ("tertiary", "secondary"))
    verb = desk.pick("generated", "accounted for", "made up")
    return (
        f"Services {verb} ⟦{desk.percent(services)}⟧ of Mexico's GDP in the {desk.quarter(part)} quarter of {year} and "
        f"industry ⟦{desk.percent(industry)}⟧."
    )


@frame("en")
def out_of_every_ten_pesos(desk: Desk) -> str:
    immex = desk.files.immex
    year, month = desk.random.choice(immex["exports"].times[12:])
    share = immex["manufacturing"].at(year, month) / immex["exports"].at(year, month) * 10
    desk.ask(abs(share - rounded(share, 0)) < Decimal("0.25"))
    count = desk.say(spelt(desk, int(rounded(share, 0))), spelt(desk, int(rounded(share, 0)) - 3))
    total = pesos(desk, immex["exports"].at(year, month))
    return (
        f"Maquiladora exports from Jalisco came to ⟦{total}⟧ in {desk.month(month)} {year}. "
        f"⟦{begun(count)} out of every ten pesos⟧ came from manufacturing plants."
    )


@frame("en")
def share_moved_by_points(desk: Desk) -> str:
    year = desk.random.randrange(2008, 2019)
    group = desk.files.exports
    state = standing(group, in_year(year))[desk.random.randrange(0, 10)]
    now = group[state].year(year) / group[COUNTRY].year(year) * 100
    then = group[state].year(year - 1) / group[COUNTRY].year(year - 1) * 100
    desk.ask(abs(now - then) > Decimal("0.35"))
    went = desk.way(now - then, ("rose", "climbed"), ("slipped", "fell"))
    points = desk.figure(abs(now - then), lambda one: f"{rounded(one)} percentage points", 1)
    return f"In {year} {called(desk, state)}'s share of Mexico's exports ⟦{went} {points}⟧, to ⟦{desk.percent(now)}⟧."


@frame("en")
def so_many_states_hold(desk: Desk) -> str:
    year, group, states = receivers(desk)
    count = desk.random.randrange(3, 8)
    share = sum(group[one].year(year) for one in states[:count]) / group[COUNTRY].year(year) * 100
    return (
        f"Remittances are concentrated: the {spelt(desk, count)} states at the head of the list received "
        f"⟦{desk.percent(share)}⟧ of the ⟦{dollars(desk, group[COUNTRY].year(year))}⟧ that reached Mexico in {year}. "
        f"{begun(called(desk, states[0]))} led."
    )


@frame("en")
def exports_rose_above(desk: Desk) -> str:
    flow = desk.files.immex["exports"]
    limit = Decimal(desk.random.choice((10, 12, 15, 18, 20, 22))) * 10**9
    time = next(one for one in flow.times if flow.values[one] > limit)
    desk.ask(time > flow.times[3])
    when = f"{desk.month(time[1])} {time[0]}"
    wrong = flow.before(time, desk.random.randrange(4, 12))
    desk.ask(wrong in flow.values)
    month = desk.say(when, f"{desk.month(wrong[1])} {wrong[0]}")
    above = desk.pick("rose above", "climbed past", "broke through")
    return f"Jalisco's maquiladora exports ⟦first {above} {limit / 10**9:.0f} billion pesos in {month}⟧."


@frame("en")
def second_year_of_falls(desk: Desk) -> str:
    state = _state(desk)
    flow = desk.files.exports[state]
    year = desk.random.randrange(2010, 2019)
    signs = [flow.change((one, 1)) for one in range(2008, year + 1)]
    desk.ask(all(abs(one) > Decimal("0.3") for one in signs))
    count = next((n for n in range(1, len(signs)) if (signs[-1 - n] > 0) != (signs[-1] > 0)), 0)
    desk.ask(2 <= count <= 5)
    nth = desk.say(with_ordinal(desk, count), with_ordinal(desk, count + 3))
    went = desk.way(signs[-1], ("rose", "grew"), ("fell", "shrank"))
    return (
        f"The exports of {called(desk, state)} ⟦{went} for the {nth} consecutive year⟧ in {year}, "
        f"to ⟦{dollars(desk, flow.at(year))}⟧."
    )


@frame("en")
def in_only_one_year(desk: Desk) -> str:
    flow = desk.files.immex["exports"]
    first, last = desk.random.randrange(2014, 2018), desk.random.randrange(2021, 2024)
    falls = [year for year in range(first, last + 1) if flow.year(year) < flow.year(year - 1)]
    desk.ask(len(falls) == 1)
    year = desk.say(str(falls[0]), str(falls[0] - 1))
    down = (flow.year(falls[0]) / flow.year(falls[0] - 1) - 1) * 100
    return (
        f"Between {first} and {last} the maquiladora exports of Jalisco fell ⟦in only one year, {year}⟧, "
        f"when they dropped ⟦{desk.percent(down)}⟧."
    )

"""Records and superlatives with the time since which they hold."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from checking.press import Desk, Series, Time, frame, rounded
from checking.standing import dollars, last_beyond, pesos, spelt


def _of(desk: Desk, time: tuple[int, int], frequency: int = 12) -> str:
    if frequency == 4:
        return f"the {desk.quarter(time[1])} quarter of {time[0]}"
    return f"{desk.month(time[1])} {time[0]}"


def _since(desk: Desk, series: Series, since: tuple[int, int], time: tuple[int, int]) -> str:
    """The time since which something holds, or one long before it."""
    steps = desk.random.randrange(14, 40)
    long_before = series.before(since, steps)
    desk.ask(long_before in series.values and since < series.before(time, 3))
    return desk.say(_of(desk, since, series.frequency), _of(desk, long_before, series.frequency))


def _rate(prices: Series) -> Callable[[Time], Decimal]:
    """Annual inflation, as it is published."""
    return lambda one: rounded(prices.change(one), 2)


@frame("en")
def highest_since(desk: Desk) -> str:
    flow = desk.files.remittances
    time = desk.random.choice(flow.times[150:])
    since = last_beyond(flow, time, flow.values.__getitem__)
    desk.ask(since)
    assert since
    when = _since(desk, flow, since, time)
    most = desk.pick("the highest", "the most", "the largest amount")
    value = dollars(desk, flow.values[time])
    return f"Remittances to Mexico totaled ⟦{value}⟧ in {_of(desk, time)}, ⟦{most} since {when}⟧."


@frame("en")
def lowest_since(desk: Desk) -> str:
    flow = desk.files.remittances
    time = desk.random.choice(flow.times[150:])
    since = last_beyond(flow, time, flow.values.__getitem__, -1)
    desk.ask(since)
    assert since
    when = _since(desk, flow, since, time)
    fell = desk.pick("slid to", "fell to", "dropped to")
    desk.ask(flow.values[time] < flow.values[flow.before(time)])
    least = desk.pick("the lowest level", "their lowest", "the smallest sum")
    value = dollars(desk, flow.values[time])
    return f"Money sent home by Mexicans abroad {fell} ⟦{value}⟧ in {_of(desk, time)}, ⟦{least} since {when}⟧."


@frame("en")
def record_month(desk: Desk) -> str:
    flow = desk.files.remittances
    time = desk.random.choice(flow.times[120:])
    is_record = last_beyond(flow, time, flow.values.__getitem__) is None
    desk.ask(is_record)
    record = desk.say(
        desk.pick("a record high", "an all-time high", "the highest on record", "a record"),
        desk.pick("the lowest level since 2012", "the lowest in two years"),
    )
    return f"Remittances reached ⟦{dollars(desk, flow.values[time])}⟧ in {_of(desk, time)}, ⟦{record}⟧."


@frame("en")
def no_record_month(desk: Desk) -> str:
    flow = desk.files.remittances
    time = desk.random.choice(flow.times[160:])
    top = last_beyond(flow, time, flow.values.__getitem__)
    desk.ask(top and flow.values[time] < flow.values[top] * Decimal("0.97"))
    least = desk.say("below the record set earlier", "an all-time high")
    return f"Mexico took in ⟦{dollars(desk, flow.values[time])}⟧ in remittances in {_of(desk, time)}, ⟦{least}⟧."


@frame("en")
def lowest_for_the_month(desk: Desk) -> str:
    flow = desk.files.remittances
    year, month = desk.random.choice(flow.times[200:])
    value = flow.at(year, month)
    below = [one for one in range(1995, year) if flow.at(one, month) <= value]
    sign, word = 1, desk.pick("the highest", "the strongest", "the best")
    above = [one for one in range(1995, year) if flow.at(one, month) >= value]
    if above:
        desk.ask(below and year - below[-1] > 2)
        sign, word = -1, desk.pick("the lowest", "the weakest", "the poorest")
    name = desk.month(month)
    if sign > 0:
        told = desk.say(f"{word} for any {name}", f"{desk.pick('the lowest', 'the weakest')} for any {name}")
        told += desk.pick(" on record", " since at least 1995")
    else:
        told = f"{word} for {'an' if name[0] in 'AO' else 'a'} {name} since " + desk.say(
            f"{below[-1]}", f"{below[-1] - 7}"
        )
        desk.ask(below[-1] > 2003)
    return f"The country received ⟦{dollars(desk, value)}⟧ in remittances in {name} {year}, ⟦{told}⟧."


@frame("en")
def biggest_increase_since(desk: Desk) -> str:
    flow = desk.files.remittances
    time = desk.random.choice(flow.times[150:])
    change = flow.change(time)
    sign = 1 if change > 0 else -1
    desk.ask(abs(change) > 5)
    since = last_beyond(flow, time, lambda one: rounded(flow.change(one)), sign)
    desk.ask(since)
    assert since
    rose = desk.way(change, ("jumped", "rose", "advanced"), ("fell", "declined", "tumbled"))
    when = _since(desk, flow, since, time)
    biggest = desk.pick("the biggest", "the steepest", "the sharpest", "the largest")
    noun = desk.pick("increase", "gain", "rise") if change > 0 else desk.pick("drop", "decline", "fall")
    return (
        f"Remittances to Mexico ⟦{rose} {desk.percent(change)}⟧ in {_of(desk, time)} from a year earlier, "
        f"⟦{biggest} {noun} since {when}⟧."
    )


@frame("en")
def most_in_years(desk: Desk) -> str:
    rate = desk.files.prices["GENERAL"]
    time = desk.random.choice(rate.times[200:])
    since = last_beyond(rate, time, _rate(rate))
    desk.ask(since and time[0] * 12 + time[1] - since[0] * 12 - since[1] > 25)
    assert since
    years, rest = divmod(time[0] * 12 + time[1] - since[0] * 12 - since[1], 12)
    desk.ask(rest > 1)
    told = desk.say(f"{spelt(desk, years)} years", f"{spelt(desk, years * 2 + 3)} years")
    highest = desk.pick("the highest in more than", "the fastest pace in over", "its highest level in more than")
    value = desk.figure(rate.change(time), lambda one: f"{rounded(one, 2)}%", 2)
    return f"Annual inflation in Mexico came in at ⟦{value}⟧ in {_of(desk, time)}, ⟦{highest} {told}⟧."


@frame("en")
def inflation_lowest_since(desk: Desk) -> str:
    rate = desk.files.prices[desk.random.choice(("GENERAL", "SUBYACENTE", "NO_SUBYACENTE"))]
    time = desk.random.choice(rate.times[260:])
    now, before = rate.change(time), rate.change(rate.before(time))
    desk.ask(abs(now - before) > Decimal("0.05"))
    sign = 1 if now > before else -1
    since = last_beyond(rate, time, _rate(rate), sign)
    desk.ask(since)
    assert since
    went = desk.way(now - before, ("accelerated", "rose", "quickened"), ("slowed", "eased", "cooled"))
    what = {"GENERAL": "Inflation", "SUBYACENTE": "Core inflation", "NO_SUBYACENTE": "Non-core inflation"}[rate.name]
    value = desk.figure(now, lambda one: f"{rounded(one, 2)}%", 2)
    when = _since(desk, rate, since, time)
    most = (
        desk.pick("its highest", "the highest reading", "the highest")
        if sign > 0
        else desk.pick("its lowest", "the lowest")
    )
    return f"{what} ⟦{went} to {value}⟧ in the twelve months to {_of(desk, time)}, ⟦{most} since {when}⟧."


@frame("en")
def dollar_since(desk: Desk) -> str:
    rate = desk.files.dollar
    time = desk.random.choice(rate.times[20:])
    now, before = rate.values[time], rate.values[rate.before(time)]
    sign = 1 if now > before else -1
    since = last_beyond(rate, time, rate.values.__getitem__, sign)
    desk.ask(since)
    assert since
    value = desk.figure(now, lambda one: f"{rounded(one, 2)} pesos", 2)
    long_before = rate.before(since, desk.random.randrange(9, 16))
    desk.ask(long_before in rate.values and since < rate.before(time, 2))
    when = desk.say(_of(desk, since), _of(desk, long_before))
    most = desk.pick("the highest", "its highest level") if sign > 0 else desk.pick("the lowest", "its lowest level")
    return f"The dollar averaged ⟦{value}⟧ in {_of(desk, time)}, ⟦{most} since {when}⟧."


@frame("en")
def jobs_since(desk: Desk) -> str:
    jobs = desk.files.immex["persons"]
    time = desk.random.choice(jobs.times[30:])
    now, before = jobs.values[time], jobs.values[jobs.before(time)]
    sign = 1 if now > before else -1
    since = last_beyond(jobs, time, jobs.values.__getitem__, sign)
    desk.ask(since and since < jobs.before(time, 2))
    assert since
    long_before = jobs.before(since, desk.random.randrange(9, 16))
    desk.ask(long_before in jobs.values)
    when = desk.say(_of(desk, since), _of(desk, long_before))
    value = desk.figure(now, desk.number, 0)
    most = desk.pick("the highest figure", "the most") if sign > 0 else desk.pick("the lowest figure", "the fewest")
    return f"Jalisco's maquiladora industry employed ⟦{value} people⟧ in {_of(desk, time)}, ⟦{most} since {when}⟧."


@frame("en")
def growth_slowest_since(desk: Desk) -> str:
    gdp = desk.files.gdp["total"]
    time = desk.random.choice(gdp.times[30:])
    change, before = gdp.change(time), gdp.change(gdp.before(time))
    desk.ask(change > Decimal("0.5") and abs(change - before) > Decimal("0.2"))
    sign = 1 if change > before else -1
    since = last_beyond(gdp, time, lambda one: rounded(gdp.change(one)), sign)
    desk.ask(since)
    assert since
    when = _since(desk, gdp, since, time)
    pace = (
        desk.pick("the fastest pace", "its strongest rate")
        if sign > 0
        else desk.pick("the slowest pace", "its weakest rate")
    )
    grew = desk.pick("grew", "expanded")
    return (
        f"Mexico's economy {grew} ⟦{desk.percent(change)}⟧ year on year in {_of(desk, time, 4)}, ⟦{pace} since {when}⟧."
    )


@frame("en")
def best_quarter_of_a_state(desk: Desk) -> str:
    state = desk.random.choice(("Jalisco", "Michoacán", "Guanajuato", "Puebla", "Sinaloa", "Zacatecas"))
    flow = desk.files.by_state[state]
    year, part = desk.random.choice(flow.times[24:])
    same = [flow.at(one, part) for one in range(2003, year)]
    desk.ask(flow.at(year, part) > max(same))
    best = desk.say(desk.pick("the best", "the highest"), desk.pick("the worst", "the lowest"))
    name = f"{desk.quarter(part)} quarter"
    return (
        f"{state} received ⟦{dollars(desk, flow.at(year, part))}⟧ in remittances in the {name} of {year}, "
        f"⟦{best} {name} on record⟧."
    )


@frame("en")
def that_was_the_highest(desk: Desk) -> str:
    flow = desk.files.remittances
    time = desk.random.choice(flow.times[200:])
    past = [flow.values[one] for one in flow.times if one < time]
    desk.ask(flow.values[time] > max(past))
    record = max((one for one in flow.times if one < time), key=lambda one: flow.values[one])
    highest = desk.say(desk.pick("the highest", "the largest"), desk.pick("the lowest", "the smallest"))
    top = desk.say(_of(desk, record), _of(desk, flow.before(record, desk.random.randrange(13, 40))))
    return (
        f"Remittances to Mexico came to ⟦{dollars(desk, flow.values[time])}⟧ in {_of(desk, time)}. "
        f"That was ⟦{highest} monthly figure on record⟧. "
        f"⟦The previous record, {dollars(desk, flow.values[record])}, was set in {top}⟧."
    )


@frame("en")
def record_year(desk: Desk) -> str:
    flow = desk.files.remittances
    year = desk.random.randrange(2016, 2025)
    desk.ask(all(flow.year(one) < flow.year(year) for one in range(1995, year)))
    count = next(
        (n for n in range(1, 20) if flow.year(year - n) < max(flow.year(o) for o in range(1995, year - n))), 20
    )
    nth = {1: "", 2: "second", 3: "third", 4: "fourth", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth", 9: "ninth"}
    desk.ask(2 <= count <= 9)
    told = desk.say(nth[count], nth[count + 3 if count < 6 else count - 3])
    return (
        f"Remittances totaled ⟦{dollars(desk, flow.year(year))}⟧ in {year}, a record for ⟦the {told} consecutive year⟧."
    )


@frame("en")
def exports_weakest_month(desk: Desk) -> str:
    flow = desk.files.immex["exports"]
    year = desk.random.randrange(2013, 2024)
    months = sorted(range(1, 13), key=lambda one: flow.at(year, one))
    low, high = months[0], months[-1]
    best = desk.say(desk.month(high), desk.month(months[4]))
    worst = desk.say(desk.month(low), desk.month(months[7]))
    best_value, worst_value = pesos(desk, flow.at(year, high)), pesos(desk, flow.at(year, low))
    opening = f"Maquiladora exports from Jalisco reached {plain_total(desk, flow, year)} in {year}."
    return f"{opening} The best month was ⟦{best}, with {best_value}⟧; the worst, ⟦{worst}, with {worst_value}⟧."


def plain_total(desk: Desk, flow: Series, year: int) -> str:
    """The total of a year, not in question."""
    return f"{desk.number(flow.year(year) / 10**9, 1)} billion pesos"


@frame("en")
def weakest_since_pandemic(desk: Desk) -> str:
    gdp = desk.files.gdp[desk.random.choice(("secondary", "tertiary"))]
    what = {"secondary": "industry", "tertiary": "services"}[gdp.name]
    falls = [one for one in gdp.times[24:] if gdp.change(one) < Decimal("-0.3")]
    time = desk.random.choice(falls)
    change = gdp.change(time)
    since = last_beyond(gdp, time, lambda one: rounded(gdp.change(one)), -1)
    desk.ask(since)
    assert since
    when = _since(desk, gdp, since, time)
    shrank = desk.pick("shrank", "contracted", "fell")
    return (
        f"Output of {what} in Mexico {shrank} ⟦{desk.percent(change)}⟧ in {_of(desk, time, 4)} from a year before. "
        f"It was ⟦the sharpest contraction since {when}⟧."
    )


@frame("en")
def state_exports_record(desk: Desk) -> str:
    state = desk.random.choice(("Chihuahua", "Jalisco", "Sonora", "Puebla", "Guanajuato", "Tamaulipas", "Zacatecas"))
    flow = desk.files.exports[state]
    year = desk.random.randrange(2010, 2019)
    value = flow.at(year)
    top = max(flow.at(one) for one in range(2007, year))
    desk.ask(abs(value / top - 1) > Decimal("0.02"))
    told = desk.pick("a record", "the highest figure since the series began in 2007")
    if value > top:
        told = desk.say(told, "the lowest figure since the series began in 2007")
    else:
        told = desk.say("short of the record", told)
    change = flow.change((year, 1))
    desk.ask(abs(change) > 1)
    went = desk.way(change, ("rose", "grew"), ("fell", "dropped"))
    return f"{state}'s exports ⟦{went} {desk.percent(change)}⟧ in {year} to ⟦{dollars(desk, value)}⟧, ⟦{told}⟧."

"""Shares, parts and contributions, differences and ratios between places, thresholds, turning points."""

from __future__ import annotations

from decimal import Decimal

from checking.press import Desk, frame, rounded
from checking.standing import COUNTRY, at, begun, called, dollars, exporters, in_year, pesos, receivers, standing


@frame("en")
def accounted_for(desk: Desk) -> str:
    year = desk.random.randrange(2004, 2026)
    group = desk.files.by_state
    state = standing(group, in_year(year))[desk.random.randrange(0, 10)]
    share = group[state].year(year) / group[COUNTRY].year(year) * 100
    part = desk.pick("accounted for", "made up", "represented", "took in")
    of = desk.pick(
        "of all remittances sent to Mexico", "of the remittances received by Mexico", "of the national total"
    )
    own = dollars(desk, group[state].year(year))
    return (
        f"{begun(called(desk, state))} received ⟦{own}⟧ in remittances in {year} and "
        f"{part} ⟦{desk.percent(share)}⟧ {of}."
    )


@frame("en")
def combined_share(desk: Desk) -> str:
    year, part = desk.random.choice(desk.files.by_state["Jalisco"].times[8:])
    group = desk.files.by_state
    states = standing(group, at((year, part)))[:3]
    share = sum(group[one].at(year, part) for one in states) / group[COUNTRY].at(year, part) * 100
    names = [called(desk, one) for one in states]
    together = desk.pick("together accounted for", "combined for", "jointly received", "between them took in")
    return (
        f"{names[0]}, {names[1]} and {names[2]} {together} ⟦{desk.percent(share)}⟧ of Mexico's remittances "
        f"in the {desk.quarter(part)} quarter of {year}."
    )


@frame("en")
def one_in_so_many(desk: Desk) -> str:
    year = desk.random.randrange(2008, 2019)
    group = desk.files.exports
    state = standing(group, in_year(year))[desk.random.randrange(0, 8)]
    share = group[state].year(year) / group[COUNTRY].year(year)
    count = int(rounded(1 / share, 0))
    desk.ask(abs(1 / share - count) < Decimal("0.15") and 6 <= count <= 20)
    words = {6: "six", 7: "seven", 8: "eight", 9: "nine", 10: "ten", 11: "11", 12: "12", 13: "13", 14: "14", 15: "15"}
    told = desk.say(words.get(count, str(count)), words.get(count - 3, "three"))
    return f"One in every ⟦{told} dollars⟧ that Mexico earned from exports in {year} came from {called(desk, state)}."


@frame("en")
def fraction_of_the_total(desk: Desk) -> str:
    year = desk.random.randrange(2005, 2026)
    group = desk.files.by_state
    states = standing(group, in_year(year))[: desk.random.randrange(2, 6)]
    share = sum(group[one].year(year) for one in states) / group[COUNTRY].year(year)
    near = {
        "a fifth": Decimal("0.2"),
        "a quarter": Decimal("0.25"),
        "a third": 1 / Decimal(3),
        "two fifths": Decimal("0.4"),
    }
    name = min(near, key=lambda one: abs(near[one] - share))
    desk.ask(abs(near[name] - share) < Decimal("0.015"))
    over = "More than" if share > near[name] else "Nearly"
    told = desk.say(name, "half" if name != "two fifths" else "a fifth")
    names = [called(desk, one) for one in states]
    listed = f"{', '.join(names[:-1])} and {names[-1]}"
    return f"{over} ⟦{told} of the remittances⟧ Mexico received in {year} went to {listed}."


@frame("en")
def manufacturing_and_the_rest(desk: Desk) -> str:
    immex = desk.files.immex
    year, month = desk.random.choice(immex["exports"].times[24:])
    total, made = immex["exports"].at(year, month), immex["manufacturing"].at(year, month)
    share = made / total * 100
    rest = 100 - rounded(share)
    made_up = desk.pick("made up", "accounted for", "generated")
    amount = pesos(desk, total)
    return (
        f"Jalisco's maquiladora exports totaled ⟦{amount}⟧ in {desk.month(month)} {year}. Manufacturing plants "
        f"{made_up} ⟦{desk.percent(share)}⟧ of the total and non-manufacturing establishments the remaining "
        f"⟦{desk.percent(rest)}⟧."
    )


@frame("en")
def share_up_from(desk: Desk) -> str:
    year = desk.random.randrange(2008, 2019)
    group = desk.files.exports
    state = standing(group, in_year(year))[desk.random.randrange(0, 12)]
    now = group[state].year(year) / group[COUNTRY].year(year) * 100
    then = group[state].year(year - 1) / group[COUNTRY].year(year - 1) * 100
    desk.ask(abs(now - then) > Decimal("0.3"))
    up = desk.way(now - then, ("up",), ("down",))
    share = desk.pick("share of Mexico's exports", "share of national exports")
    return (
        f"{begun(called(desk, state))}'s {share} was ⟦{desk.percent(now)}⟧ in {year}, "
        f"⟦{up} from {desk.percent(then)}⟧ a year earlier."
    )


@frame("en")
def of_the_total_so_much(desk: Desk) -> str:
    year, group, states = exporters(desk)
    total = dollars(desk, group[COUNTRY].year(year))
    first, second = (dollars(desk, group[one].year(year)) for one in states[:2])
    return (
        f"Of the ⟦{total}⟧ that Mexico exported in {year}, ⟦{first}⟧ came from {called(desk, states[0])} "
        f"and ⟦{second}⟧ from {called(desk, states[1])}."
    )


@frame("en")
def more_than_another(desk: Desk) -> str:
    year, part = desk.random.choice(desk.files.by_state["Jalisco"].times[16:])
    group = desk.files.by_state
    states = standing(group, at((year, part)))
    high, low = states[desk.random.randrange(0, 3)], states[desk.random.randrange(3, 8)]
    gap = group[high].at(year, part) - group[low].at(year, part)
    value = dollars(desk, group[high].at(year, part))
    more = desk.way(gap, ("more",), ("less",))
    verb = desk.pick("received", "took in")
    return (
        f"In the {desk.quarter(part)} quarter of {year}, {called(desk, high)} {verb} ⟦{value}⟧ in remittances, "
        f"⟦{desk.figure(gap / 10**6, lambda one: f'${desk.number(one)} million', 0)} {more}⟧ than {called(desk, low)}."
    )


@frame("en")
def so_many_times_as_much(desk: Desk) -> str:
    year, group, states = exporters(desk)
    high, low = states[desk.random.randrange(0, 4)], states[desk.random.randrange(6, 18)]
    times = group[high].year(year) / group[low].year(year)
    desk.ask(Decimal("1.5") < times < 12)
    told = desk.figure(times, lambda one: f"{rounded(one)} times as much as", 1)
    exported = desk.pick("exported", "sold abroad")
    return f"In {year}, {called(desk, high)} {exported} ⟦{told} {called(desk, low)}⟧."


@frame("en")
def twice_as_much(desk: Desk) -> str:
    year, group, states = receivers(desk)
    high = states[desk.random.randrange(0, 4)]
    words = {2: "twice", 3: "three times", 4: "four times"}
    fit = [
        (low, n)
        for low in states[4:]
        for n in words
        if n * Decimal("1.01") < group[high].year(year) / group[low].year(year) < n * Decimal("1.1")
    ]
    desk.ask(fit)
    low, count = desk.random.choice(fit)
    told = desk.say(words[count], {2: "four times", 3: "six times", 4: "eight times"}[count])
    return (
        f"{begun(called(desk, high))} received ⟦{dollars(desk, group[high].year(year))}⟧ in remittances in {year}, "
        f"⟦more than {told} as much as {called(desk, low)}⟧."
    )


@frame("en")
def gap_narrowed(desk: Desk) -> str:
    year, group, states = exporters(desk)
    place = desk.random.randrange(1, 8)
    first, second = states[0], states[place]
    now = group[first].year(year) - group[second].year(year)
    then = group[first].year(year - 1) - group[second].year(year - 1)
    desk.ask(then > 0 and abs(now / then - 1) > Decimal("0.08"))
    went = desk.way(now - then, ("widened", "grew"), ("narrowed", "shrank"))
    gap = desk.pick("The gap between", "The difference between")
    now_told, then_told = dollars(desk, now), dollars(desk, then)
    return (
        f"{gap} the exports of {called(desk, first)} and those of {called(desk, second)} ⟦{went} to {now_told}⟧ "
        f"in {year} from ⟦{then_told}⟧ in {year - 1}."
    )


@frame("en")
def topped_for_the_first_time(desk: Desk) -> str:
    flow = desk.files.remittances
    limit = Decimal(desk.random.choice((2, 3, 4, 5, 6))) * 10**9
    time = next(one for one in flow.times if flow.values[one] > limit)
    value = dollars(desk, flow.values[time])
    told = desk.say(f"${limit / 10**9:.0f} billion", f"${limit / 10**9 - 1:.0f} billion")
    topped = desk.pick("topping", "surpassing", "exceeding", "passing")
    first = desk.pick("for the first time", "for the first time ever", "for the first time on record")
    when = f"{desk.month(time[1])} {time[0]}"
    return f"Remittances to Mexico came to ⟦{value}⟧ in {when}, ⟦{topped} {told} {first}⟧."


@frame("en")
def fell_below(desk: Desk) -> str:
    rate = desk.files.prices["GENERAL"]
    limit = desk.random.choice((3, 4, 5, 6, 7))
    some = [
        one
        for one in rate.times[260:]
        if rounded(rate.change(one), 2) < limit <= rounded(rate.change(rate.before(one)), 2)
    ]
    desk.ask(some)
    time = desk.random.choice(some)
    past = [one for one in rate.times if (2000, 1) <= one < time]
    since = next((one for one in reversed(past) if rounded(rate.change(one), 2) < limit), None)
    desk.ask(since)
    assert since
    long_before = rate.before(since, desk.random.randrange(14, 30))
    when = desk.say(f"{desk.month(since[1])} {since[0]}", f"{desk.month(long_before[1])} {long_before[0]}")
    fell = desk.pick("fell below", "dropped below", "dipped under")
    now = f"{desk.month(time[1])} {time[0]}"
    value = desk.figure(rate.change(time), lambda one: f"{rounded(one, 2)}%", 2)
    below = f"Annual inflation in Mexico {fell} {limit}% in {now}"
    return f"{below} ⟦for the first time since {when}⟧, coming in at ⟦{value}⟧."


@frame("en")
def peaked_in(desk: Desk) -> str:
    rate = desk.files.prices[desk.random.choice(("GENERAL", "SUBYACENTE"))]
    what = {"GENERAL": "Inflation", "SUBYACENTE": "Core inflation"}[rate.name]
    year = desk.random.choice((2006, 2008, 2010, 2013, 2015, 2017, 2022, 2024))
    rates = {one: rounded(rate.change((year, one)), 2) for one in range(1, 13)}
    low, high = min(rates, key=rates.__getitem__), max(rates, key=rates.__getitem__)
    desk.ask(list(rates.values()).count(rates[high]) == 1 and list(rates.values()).count(rates[low]) == 1)
    is_high = desk.random.random() < 0.5
    part = high if is_high else low
    wrong = desk.random.choice([one for one in rates if abs(one - part) > 2])
    verb = (
        desk.pick("peaked at", "reached its high for the year at")
        if is_high
        else desk.pick("bottomed out at", "hit its low for the year at")
    )
    value = desk.figure(Decimal(rates[part]), lambda one: f"{rounded(one, 2)}%", 2)
    month = desk.say(desk.month(part), desk.month(wrong))
    return f"{what} in Mexico had its ups and downs in {year}. It ⟦{verb} {value} in {month}⟧."


@frame("en")
def peak_of_jobs(desk: Desk) -> str:
    jobs = desk.files.immex["persons"]
    year = desk.random.randrange(2013, 2024)
    part = max(range(1, 13), key=lambda one: jobs.at(year, one))
    wrong = desk.random.choice([one for one in range(1, 13) if abs(one - part) > 2])
    month = desk.say(desk.month(part), desk.month(wrong))
    value = desk.figure(jobs.at(year, part), desk.number, 0)
    peaked = desk.pick("peaked in {}, at", "reached its maximum in {}, with", "hit its high of the year in {}, with")
    before, after = peaked.split("{}")
    return f"In {year} employment in Jalisco's maquiladora industry ⟦{before}{month}{after} {value} people⟧."


@frame("en")
def contribution_of_services(desk: Desk) -> str:
    gdp = desk.files.gdp
    year, part = desk.random.choice(gdp["total"].times[40:])
    grew = gdp["total"].change((year, part))
    name = desk.random.choice(("secondary", "tertiary"))
    what = {"secondary": "industry", "tertiary": "services"}[name]
    added = (gdp[name].at(year, part) - gdp[name].at(year - 1, part)) / gdp["total"].at(year - 1, part) * 100
    desk.ask(grew > 1 and added > Decimal("0.4"))
    told = desk.figure(added, lambda one: f"{rounded(one)} percentage points", 1)
    contributed = desk.pick("contributed", "added")
    return (
        f"Mexico's GDP grew ⟦{desk.percent(grew)}⟧ in the {desk.quarter(part)} quarter of {year} from a year earlier. "
        f"Of that, {what} {contributed} ⟦{told}⟧."
    )

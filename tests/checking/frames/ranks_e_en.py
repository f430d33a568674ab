"""Places among the states once more: lists of key figures, leads kept and lost, who stands at either end."""

from __future__ import annotations

from decimal import Decimal

from checking.press import Desk, frame
from checking.standing import (
    COUNTRY,
    a_quarter,
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


@frame("en")
def list_of_the_first(desk: Desk) -> str:
    (year, part), group, states = receivers_in_a_quarter(desk)
    names = [called(desk, one) for one in states]
    second = desk.say(names[1], names[desk.random.randrange(5, 9)])
    values = [dollars(desk, group[one].at(year, part)) for one in states[:3]]
    return (
        f"Top remittance recipients, {desk.quarter(part)} quarter of {year}: 1. {begun(names[0])}, ⟦{values[0]}⟧; "
        f"2. ⟦{begun(second)}, {values[1]}⟧; 3. {begun(names[2])}, ⟦{values[2]}⟧."
    )


@frame("en")
def leader_for_so_many_years(desk: Desk) -> str:
    year = desk.random.randrange(2012, 2019)
    group = desk.files.exports
    top = standing(group, in_year(year))[0]
    count = next((n for n in range(1, 12) if year - n < 2007 or standing(group, in_year(year - n))[0] != top), 12)
    desk.ask(count >= 3 and year - count >= 2007)
    nth = desk.say(with_ordinal(desk, count), with_ordinal(desk, count + 3 if count < 6 else count - 3))
    leading = desk.pick("leading exporter", "largest exporter", "top exporter")
    own = dollars(desk, group[top].year(year))
    return (
        f"{called(desk, top)} sold ⟦{own}⟧ abroad in {year} and was the country's {leading} "
        f"⟦for the {nth} year in a row⟧."
    )


@frame("en")
def lost_the_top_spot(desk: Desk) -> str:
    group = desk.files.by_state
    some = [
        year for year in range(2005, 2026) if standing(group, in_year(year))[0] != standing(group, in_year(year - 1))[0]
    ]
    year = desk.random.choice(some)
    old, new = standing(group, in_year(year - 1))[0], standing(group, in_year(year))[0]
    to = desk.say(called(desk, new), called(desk, standing(group, in_year(year))[desk.random.randrange(4, 9)]))
    lost = desk.pick("lost the top spot", "lost first place", "ceded first place")
    own = dollars(desk, group[new].year(year))
    return (
        f"In {year} {called(desk, old)} ⟦{lost} among remittance-receiving states to {to}⟧. "
        f"Families in {called(desk, new)} received ⟦{own}⟧."
    )


@frame("en")
def the_least_of_any_state(desk: Desk) -> str:
    (year, part), group, states = receivers_in_a_quarter(desk)
    least = desk.say(begun(called(desk, states[-1])), begun(called(desk, states[-desk.random.randrange(6, 12)])))
    own = dollars(desk, group[states[-1]].at(year, part))
    most = dollars(desk, group[states[0]].at(year, part))
    end = desk.pick("At the other end of the scale", "At the opposite extreme", "At the other end of the list")
    when = f"the {desk.quarter(part)} quarter of {year}"
    return (
        f"{begun(called(desk, states[0]))} received ⟦{most}⟧ in remittances in {when}, more than any other state. "
        f"{end}, ⟦{least} took in just {own}⟧, the least of any state."
    )


@frame("en")
def so_many_exported_more(desk: Desk) -> str:
    year, group, states = exporters(desk)
    place = desk.random.randrange(3, 10)
    name = called(desk, states[place])
    count = desk.say(spelt(desk, place), spelt(desk, place + 3))
    own = dollars(desk, group[states[place]].year(year))
    return f"{begun(name)} exported ⟦{own}⟧ worth of goods in {year}. ⟦Only {count} states exported more⟧."


@frame("en")
def less_than_half(desk: Desk) -> str:
    year, group, states = exporters(desk)
    high = states[desk.random.randrange(0, 4)]
    words = {"half": Decimal("0.5"), "a third": 1 / Decimal(3), "a quarter": Decimal("0.25")}
    part, size = desk.random.choice(list(words.items()))
    fit = [
        one
        for one in states[4:]
        if size * Decimal("0.85") < group[one].year(year) / group[high].year(year) < size * Decimal("0.98")
    ]
    desk.ask(fit)
    low = desk.random.choice(fit)
    told = desk.say("less", "more")
    return (
        f"The exports of {called(desk, low)} came to ⟦{dollars(desk, group[low].year(year))}⟧ in {year}, "
        f"⟦{told} than {part}⟧ of what {called(desk, high)} exported."
    )


@frame("en")
def for_every_dollar(desk: Desk) -> str:
    year, group, states = exporters(desk)
    high, low = states[desk.random.randrange(0, 4)], states[desk.random.randrange(6, 14)]
    times = group[high].year(year) / group[low].year(year)
    desk.ask(Decimal("1.4") < times < 9)
    value = desk.figure(times, lambda one: f"${desk.number(one, 2)}", 2)
    return f"For every dollar that {called(desk, low)} earned from exports in {year}, {called(desk, high)} earned ⟦{value}⟧."


@frame("en")
def former_and_latter(desk: Desk) -> str:
    year, group, states = exporters(desk)
    one, two = desk.random.randrange(2, 7), desk.random.randrange(7, 12)
    first = desk.say(with_ordinal(desk, one + 1), with_ordinal(desk, other(desk, one + 1, 1)))
    second = desk.say(with_ordinal(desk, two + 1), with_ordinal(desk, other(desk, two + 1, 1)))
    values = [dollars(desk, group[states[each]].year(year)) for each in (one, two)]
    return (
        f"{begun(called(desk, states[one]))} exported ⟦{values[0]}⟧ in {year} and {called(desk, states[two])} "
        f"⟦{values[1]}⟧. Among the states the former ranked ⟦{first}⟧, the latter ⟦{second}⟧."
    )


@frame("en")
def of_the_ten_biggest(desk: Desk) -> str:
    year = desk.random.randrange(2008, 2019)
    group = desk.files.exports
    ten = standing(group, in_year(year))[:10]
    grew = sum(1 for one in ten if group[one].change((year, 1)) > 0)
    desk.ask(2 <= grew <= 9)
    count = desk.say(spelt(desk, grew), spelt(desk, grew + 3 if grew < 6 else grew - 3))
    return f"⟦{begun(count)} of the ten largest exporting states⟧ sold more abroad in {year} than the year before."


@frame("en")
def grew_faster_than(desk: Desk) -> str:
    year, part = a_quarter(desk)
    group = desk.files.by_state
    states = standing(group, moved((year, part)))
    own = states[desk.random.randrange(2, 12)]
    change, country = group[own].change((year, part)), group[COUNTRY].change((year, part))
    desk.ask(change > 1 and country > 1 and change - country > 2)
    faster = desk.say(desk.pick("faster", "more quickly"), "more slowly")
    return (
        f"Remittances to {called(desk, own)} grew ⟦{desk.percent(change)}⟧ year on year in the {desk.quarter(part)} "
        f"quarter of {year}, ⟦{faster} than the national total⟧, which was up ⟦{desk.percent(country)}⟧."
    )


@frame("en")
def up_one_place(desk: Desk) -> str:
    year = desk.random.randrange(2005, 2026)
    group = desk.files.by_state
    now, then = standing(group, in_year(year)), standing(group, in_year(year - 1))
    own = desk.random.choice(now[:14])
    new, old = now.index(own) + 1, then.index(own) + 1
    desk.ask(new != old)
    change = group[own].year(year) / group[own].year(year - 1) * 100 - 100
    desk.ask(abs(change) > 1)
    went = desk.way(change, ("rose", "grew"), ("fell", "declined"))
    nth = desk.say(with_ordinal(desk, new), with_ordinal(desk, other(desk, new, 1)))
    was = desk.say(with_ordinal(desk, old), with_ordinal(desk, other(desk, old, 1)))
    return (
        f"Remittances to {called(desk, own)} ⟦{went} {desk.percent(change)}⟧ in {year}. "
        f"That made it the ⟦{nth}-largest recipient⟧ in the country; a year earlier it had been ⟦{was}⟧."
    )


@frame("en")
def average_of_the_rest(desk: Desk) -> str:
    year, group, states = exporters(desk)
    count = desk.random.randrange(3, 7)
    share = sum(group[one].year(year) for one in states[:count]) / group[COUNTRY].year(year) * 100
    verb = desk.pick("accounted for", "made up", "were responsible for")
    told = desk.pick(f"The {spelt(desk, count)} largest exporters", f"The top {spelt(desk, count)} exporting states")
    return (
        f"{told} {verb} ⟦{desk.percent(share)}⟧ of Mexico's exports in {year}. {begun(called(desk, states[0]))} alone "
        f"contributed ⟦{desk.percent(group[states[0]].year(year) / group[COUNTRY].year(year) * 100)}⟧."
    )

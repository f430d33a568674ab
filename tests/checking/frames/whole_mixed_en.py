"""Whole releases on exports, factories and output: a governor's office, a chamber, a bank, points for an interview."""

from __future__ import annotations

from decimal import Decimal

from checking.frames.changes_words_en import FELL, MILLION, ROSE, apart, dollars, pesos, told_month
from checking.occasions import month_of_factories, quarter_of_output, state_in_a_year
from checking.press import Desk, Time, frame
from checking.standing import (
    COUNTRY,
    at,
    begun,
    called,
    in_year,
    last_beyond,
    other,
    run,
    spelt,
    standing,
    with_ordinal,
)
from checking.telling import nth, on_month

GREW = ("grew", "expanded", "rose")
SHRANK = ("shrank", "contracted", "fell")


@frame("en")
def governor_on_exports(desk: Desk) -> str:
    """A state's year, its place, its part, the year before, the country and the neighbour."""
    told, year, (now, then, total, long) = state_in_a_year(desk, 11)
    group, name, states, place = told.group, told.name, told.states, told.place
    own, country = told.own, told.country
    desk.ask(apart(now, then, "0.6"))
    rose, went = desk.way(now, ROSE, FELL), desk.way(total, ROSE, FELL)
    grown = desk.way(then, ("risen", "increased", "grown"), ("fallen", "declined", "dropped"))
    more = desk.way(long, ("more", "higher"), ("less", "lower"))
    ranked = desk.say(with_ordinal(desk, place), with_ordinal(desk, other(desk, place, 2)))
    ahead = desk.say(called(desk, states[place]), called(desk, states[0]))
    share = own.year(year) / country.year(year) * 100
    first = sum(group[one].year(year) for one in states[:5]) / country.year(year) * 100
    gap = own.year(year) - own.year(year - 1)
    extra = desk.way(gap, ("more",), ("less",))
    state = called(desk, name)
    return (
        f"OFFICE OF THE GOVERNOR OF {state.upper()}\n\n{begun(state)}'s merchandise exports ⟦{rose} {desk.percent(now)}⟧ in {year} ⟦to {dollars(desk, own.year(year))}⟧, the governor said on Monday. "
        f"That is ⟦{desk.figure(abs(gap) / MILLION, lambda one: f'${desk.number(one)} million', 0)} {extra}⟧ than in {year - 1}, when they ⟦had {grown} {desk.percent(then)}⟧.\n\n"
        f"The state ⟦ranks {ranked}⟧ among Mexico's 32 states, ⟦ahead of {ahead}⟧, and ⟦accounts for {desk.percent(share)}⟧ of the country's exports. "
        f"The five leading states ⟦sell {desk.percent(first)} of the total⟧.\n\n"
        f"Mexico's exports as a whole ⟦{went} {desk.percent(total)}⟧ in the year. Compared with {year - 3}, the state's sales abroad ⟦were {desk.percent(long)} {more}⟧.\n\n"
        f"The governor thanked companies and workers, and will visit an industrial park on Thursday."
    )


@frame("en")
def chamber_on_factories(desk: Desk) -> str:
    """A chamber of industry on a month of the state's factories: sales, their two parts, people, plants."""
    told, time, summed = month_of_factories(desk)
    total, plants, others, people, sites = told.total, told.plants, told.rest, told.people, told.sites
    year, month = time
    rose, month_way = desk.way(total.change(time), ROSE, FELL), desk.way(on_month(total, time), ("up",), ("down",))
    by_plants, by_others = desk.way(plants.change(time), GREW, FELL), desk.way(others.change(time), GREW, FELL)
    so_far = desk.way(summed, ("more", "higher"), ("less", "lower"))
    staff = desk.way(people.change(time), ("more",), ("fewer",))
    gap, site_gap = told.more_people(time), told.more_sites(time)
    since = desk.way(gap, ("more",), ("fewer",))
    site_way = desk.way(site_gap, ("more",), ("fewer",))
    kind = desk.way(people.change(time), ("increase", "rise"), ("decline", "fall"))
    count = nth(desk, abs(run(people, time, people.change)))
    share = plants.values[time] / total.values[time] * 100
    return (
        f"**Chamber of industry. Communique on the IMMEX programme in Jalisco, {told_month(desk, time)}**\n\n"
        f"1. Exports by Jalisco's IMMEX establishments ⟦amounted to {pesos(desk, total.values[time])}⟧ in {told_month(desk, time)}. Over twelve months they ⟦{rose} {desk.percent(total.change(time))}⟧; "
        f"compared with {desk.month(month - 1)} they were ⟦{month_way} {desk.percent(on_month(total, time))}⟧.\n\n"
        f"2. Manufacturing establishments, which sold ⟦{pesos(desk, plants.values[time])}⟧, or ⟦{desk.percent(share)} of the total⟧, ⟦{by_plants} {desk.percent(plants.change(time))}⟧. "
        f"Exports of non-manufacturing ones ⟦{by_others} {desk.percent(others.change(time))}⟧.\n\n"
        f"3. From January to {desk.month(month)} exports ⟦came to {pesos(desk, total.over(year, 1, month))}⟧, ⟦{desk.percent(summed)} {so_far} than in the same months of {year - 1}⟧.\n\n"
        f"4. The establishments ⟦employed {desk.figure(people.values[time], lambda one: f'{desk.number(one)} people', 0)}⟧, ⟦{desk.percent(people.change(time))} {staff} than a year earlier⟧ and "
        f"⟦{desk.figure(abs(gap), desk.number, 0)} {since} than in {desk.month(month - 1)}⟧. ⟦It was the {count} annual {kind} in a row⟧.\n\n"
        f"5. At the end of the month there were ⟦{desk.figure(sites.values[time], lambda one: f'{int(one)} establishments', 0)}⟧, "
        f"⟦{desk.figure(abs(site_gap), lambda one: str(int(one)), 0)} {site_way} than in {told_month(desk, (year - 1, month))}⟧.\n\n"
        f"The chamber has 312 members. Figures are in current pesos."
    )


@frame("en")
def bank_note_on_output(desk: Desk) -> str:
    """A bank on a quarter of GDP: the whole, its parts, the year so far, the last year."""
    told, time, (over, annual, annual_then) = quarter_of_output(desk)
    whole, farms, industry, services = told.whole, told.farms, told.industry, told.services
    year, part = time
    before = whole.before(time)
    grew, farmed, made, served = (
        desk.way(one.change(time), GREW, SHRANK) for one in (whole, farms, industry, services)
    )
    quicker = desk.pick("after", "compared with", "against")
    then = whole.change(before)
    had = f"{'growth' if then > 0 else 'a contraction'} of {desk.percent(then)}"
    last = last_beyond(whole, time, whole.change, 1 if whole.change(time) > 0 else -1)
    desk.ask(last is not None and last < whole.before(time, 3))
    assert last is not None
    fastest, wrong = ("fastest", "slowest") if whole.change(time) > 0 else ("sharpest", "mildest")
    noun = "growth" if whole.change(time) > 0 else "decline"
    so_far, that, earlier = (
        desk.way(over, ("up",), ("down",)),
        desk.way(annual, GREW, SHRANK),
        desk.way(annual_then, ("grown", "expanded"), ("shrunk", "contracted")),
    )
    by = (
        desk.pick("first half", "first two quarters")
        if part == 2
        else desk.pick("first three quarters", "first nine months")
    )
    farm_then = farms.change(before)
    farm_had = desk.way(farm_then, ("risen", "grown", "increased"), ("fallen", "shrunk", "contracted"))
    return (
        f"Economic research | Mexico: GDP, {part}Q{year % 100:02}\n\nMexico's gross domestic product ⟦{grew} {desk.percent(whole.change(time))}⟧ year on year in real terms in the {desk.quarter(part)} quarter of {year}, "
        f"{quicker} ⟦{had}⟧ in the {desk.quarter(before[1])}. ⟦It was the {desk.say(fastest, wrong)} {noun} since the {desk.quarter(last[1])} quarter of {last[0]}⟧.\n\n"
        f"By activity, the secondary sector ⟦{made} {desk.percent(industry.change(time))}⟧ and the tertiary sector ⟦{served} {desk.percent(services.change(time))}⟧. "
        f"The primary sector ⟦{farmed} {desk.percent(farms.change(time))}⟧; three months before, it ⟦had {farm_had} {desk.percent(farm_then)}⟧.\n\n"
        f"In the {by}, GDP was ⟦{so_far} {desk.percent(over)}⟧ from the same period of {year - 1}. In that year the economy ⟦{that} {desk.percent(annual)}⟧; in the one before it ⟦had {earlier} {desk.percent(annual_then)}⟧.\n\n"
        f"This note is for information only and is no advice to invest."
    )


@frame("en")
def points_for_an_interview(desk: Desk) -> str:
    """A state's office on everything: remittances, exports, factories, the dollar."""
    group, dollar = desk.files.by_state, desk.files.dollar
    people = desk.files.immex["persons"]
    own, country, sold = group["Jalisco"], group[COUNTRY], desk.files.exports["Jalisco"]
    time = desk.random.choice([one for one in own.times if (2020, 1) <= one <= (2024, 1)])
    year, part = time
    month: Time = (year, part * 3 - 1) if time != (2024, 1) else (2024, 2)
    base = year - 1, month[1]
    changes = (
        own.change(time),
        people.change(month),
        dollar.change(month),
        own.grown(year - 1),
    )
    desk.ask(all(abs(one) > Decimal("0.6") for one in changes))
    more, staff, dearer, whole = (
        desk.way(one, *words)
        for one, words in zip(
            changes,
            ((("more",), ("less",)), (("more",), ("fewer",)), (("more",), ("less",)), (("up",), ("down",))),
            strict=True,
        )
    )
    states, exporters = standing(group, at(time)), standing(desk.files.exports, in_year(2018))
    place, at_exports = states.index("Jalisco") + 1, exporters.index("Jalisco") + 1
    ranked = desk.say(with_ordinal(desk, place), with_ordinal(desk, other(desk, place, 1)))
    placed = desk.say(with_ordinal(desk, at_exports), with_ordinal(desk, other(desk, at_exports, 2)))
    share, share_sold = (
        own.values[time] / country.values[time] * 100,
        sold.year(2018) / desk.files.exports[COUNTRY].year(2018) * 100,
    )
    count = run(people, month, people.change)
    desk.ask(abs(count) > 1)
    lately = "increase" if count > 0 else "decline"
    risen = spelt(desk, abs(count)), spelt(desk, abs(count) + 3 if abs(count) < 4 else abs(count) - 3)
    straight = desk.say(*risen)
    gap = people.values[month] - people.values[people.before(month)]
    desk.ask(abs(gap) > 20)
    also = desk.way(gap, ("more",), ("fewer",))
    return (
        f"**Talking points: Jalisco, {told_month(desk, month)}**\n\n"
        f"1. Remittances. Families in Jalisco received ⟦{dollars(desk, own.values[time])}⟧ in the {desk.quarter(part)} quarter of {year}, ⟦{desk.percent(changes[0])} {more} than a year before⟧. "
        f"We are ⟦{ranked}⟧ in the country, with ⟦{desk.percent(share)} of the total⟧. In {year - 1} as a whole it was ⟦{dollars(desk, own.year(year - 1))}⟧, ⟦{whole} {desk.percent(changes[3])}⟧.\n\n"
        f"2. Exports. The last annual figure by state is that of 2018: ⟦{dollars(desk, sold.year(2018))}⟧, ⟦an {desk.say('increase', 'decrease')} of {desk.percent(sold.grown(2018))}⟧. "
        f"Jalisco ⟦was {placed}⟧ among the 32 states, ⟦with {desk.percent(share_sold)} of national exports⟧.\n\n"
        f"3. Jobs. IMMEX establishments ⟦employed {desk.figure(people.values[month], lambda one: f'{desk.number(one)} people', 0)}⟧ in {told_month(desk, month)}, "
        f"⟦{desk.figure(abs(gap), desk.number, 0)} {also} than in {desk.month(month[1] - 1)}⟧ and ⟦{desk.percent(changes[1])} {staff} than a year earlier⟧. "
        f"The year-on-year {lately}s ⟦now go back {straight} months⟧.\n\n"
        f"4. If asked about the exchange rate: in {told_month(desk, month)} the dollar ⟦cost {desk.figure(dollar.values[month], lambda one: f'{one:.2f} pesos', 2)}⟧ on average, ⟦{desk.percent(changes[2])} {dearer} than in {told_month(desk, base)}⟧.\n\n"
        f"Do not comment on the budget, which goes to congress next week."
    )

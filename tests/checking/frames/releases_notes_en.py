"""Flash notes of banks and research houses: terse, many rates side by side."""

from __future__ import annotations

from decimal import Decimal

from checking.frames.changes_words_en import BILLION, apart, dollars, told_month, told_quarter
from checking.frames.releases_words_en import (
    a_rise,
    a_year,
    branches,
    clear,
    grew,
    higher,
    indices,
    more,
    of_year,
    peso,
    points,
    rose,
    share,
    so_far,
    up,
)
from checking.press import Desk, frame, growth, rounded
from checking.standing import COUNTRY, at, begun, called, standing
from checking.telling import fit, gained, on_month, rate, signed


@frame("en")
def flash_on_inflation(desk: Desk) -> str:
    """Headline, core, the month, the two fortnights left out."""
    general, core, other = indices(desk.files)
    time = fit(
        desk,
        [one for one in general.times if one[0] >= 2005],
        lambda one: (
            clear("0.06", *(rate(each, one) - rate(each, each.before(one)) for each in (general, core)))
            and clear("0.05", *(on_month(each, one) for each in (general, core, other)))
            and rate(other, one) > 0
        ),
    )
    before, ago = general.before(time), (time[0] - 1, time[1])
    slowed = desk.way(rate(general, time) - rate(general, before), ("accelerated", "rose"), ("slowed", "eased"))
    core_too = desk.way(rate(core, time) - rate(core, before), ("up from", "above"), ("down from", "below"))
    return (
        f"Mexico | Inflation {told_month(desk, time)}\n\nHeadline inflation ⟦{slowed} to {desk.percent(rate(general, time), 2)} y/y⟧ from ⟦{desk.percent(rate(general, before), 2)}⟧ in {desk.month(before[1])} and ⟦{desk.percent(rate(general, ago), 2)}⟧ a year ago. "
        f"On the month, prices ⟦{rose(desk, on_month(general, time))} {desk.percent(on_month(general, time), 2)}⟧.\n\n"
        f"Core inflation was ⟦{desk.percent(rate(core, time), 2)}⟧, ⟦{core_too} {desk.percent(rate(core, before), 2)}⟧, with core prices ⟦{up(desk, on_month(core, time))} {desk.percent(on_month(core, time), 2)} m/m⟧. "
        f"The non-core index ⟦{rose(desk, on_month(other, time))} {desk.percent(on_month(other, time), 2)} m/m⟧ and its annual rate ⟦was {desk.percent(rate(other, time), 2)}⟧."
    )


@frame("en")
def flash_on_remittances(desk: Desk) -> str:
    """The month's rate against that of the month before and the mean of the year so far."""
    flow = desk.files.remittances
    time = fit(
        desk,
        [one for one in flow.times if one[0] >= 2008 and one[1] > 2],
        lambda one: clear("1", flow.change(one), flow.change(flow.before(one)), so_far(flow, one), on_month(flow, one)),
    )
    (_year, month), before = time, flow.before(time)
    desk.ask(apart(flow.change(time), so_far(flow, time), "0.5"))
    rolling = sum((flow.values[flow.before(time, back)] for back in range(12)), Decimal(0))
    rolled = sum((flow.values[flow.before(time, back)] for back in range(12, 24)), Decimal(0))
    desk.ask(clear("0.6", growth(rolling, rolled)))
    form = desk.figure(rolling / BILLION, lambda one: f"${desk.number(one, 1)}bn", 1)
    return (
        f"Remittances: {told_month(desk, time)}\n\nInflows of ⟦{dollars(desk, flow.values[time])}⟧ (⟦{signed(desk, flow.change(time))} y/y⟧; {desk.month(before[1])}: ⟦{signed(desk, flow.change(before))}⟧). "
        f"Month on month they ⟦{rose(desk, on_month(flow, time))} {desk.percent(on_month(flow, time))}⟧, in original figures.\n\n"
        f"From January to {desk.month(month)}, they ⟦are {up(desk, so_far(flow, time))} {desk.percent(so_far(flow, time))}⟧. The sum of the last twelve months ⟦stands at {form}⟧, "
        f"⟦{desk.percent(growth(rolling, rolled))} {more(desk, growth(rolling, rolled))}⟧ than in the twelve months before."
    )


@frame("en")
def flash_on_output(desk: Desk) -> str:
    """A slower quarter, contributions left to the sectors, level against the peak before the pandemic."""
    whole, farms, industry, services = branches(desk.files)
    time = fit(
        desk,
        [one for one in whole.times if one[0] >= 2021],
        lambda one: clear(
            "0.4",
            *(each.change(one) for each in (farms, industry, services)),
            whole.change(one, (2019, one[1])),
            on_month(whole, one),
        ),
    )
    before = whole.before(time)
    now, then = whole.change(time), whole.change(before)
    desk.ask(clear("0.3", now, then) and apart(now, then, "0.4"))
    after = a_rise(desk, then)
    level = whole.change(time, (2019, time[1]))
    return (
        f"GDP {time[1]}Q{time[0] % 100:02}: sector by sector\n\nMexican GDP ⟦{grew(desk, now)} {desk.percent(now)} y/y⟧ in {told_quarter(desk, time)}, after ⟦{after} of {desk.percent(then)}⟧ in the previous quarter. "
        f"On the quarter it ⟦{grew(desk, on_month(whole, time))} {desk.percent(on_month(whole, time))}⟧ (original series).\n\n"
        f"Services ⟦{grew(desk, services.change(time))} {desk.percent(services.change(time))}⟧, industry ⟦{grew(desk, industry.change(time))} {desk.percent(industry.change(time))}⟧ and agriculture ⟦{grew(desk, farms.change(time))} {desk.percent(farms.change(time))}⟧, all against a year earlier. "
        f"GDP ⟦stands {desk.percent(level)} {higher(desk, level)}⟧ its level of the same quarter of 2019."
    )


@frame("en")
def flash_on_the_dollar(desk: Desk) -> str:
    """The mean, two bases, year to date mean, from a low."""
    dollar = desk.files.dollar
    time = fit(
        desk,
        [one for one in dollar.times if one >= (2020, 2) and one[1] > 1],
        lambda one: clear("0.6", on_month(dollar, one), dollar.change(one), dollar.change(one, (one[0] - 2, one[1]))),
    )
    before, two = dollar.before(time), (time[0] - 2, time[1])
    stronger = desk.way(on_month(dollar, time), ("rose", "climbed"), ("fell", "slid"))
    year = a_rise(desk, dollar.change(time))
    return (
        f"FX monthly\n\nUSD/MXN ⟦averaged {desk.figure(dollar.values[time], lambda one: f'{rounded(one, 2)}', 2)}⟧ in {told_month(desk, time)}, from ⟦{desk.figure(dollar.values[before], lambda one: f'{rounded(one, 2)}', 2)}⟧ in {desk.month(before[1])}. "
        f"The dollar ⟦{stronger} {desk.percent(on_month(dollar, time))}⟧ on the month; ⟦{year} of {desk.percent(dollar.change(time))}⟧ on the year. "
        f"Two years ago it ⟦traded at {peso(desk, dollar.values[two])}⟧ on average: it ⟦is {desk.percent(dollar.change(time, two))} {desk.way(dollar.change(time, two), ('dearer',), ('cheaper',))}⟧ now."
    )


@frame("en")
def flash_on_states(desk: Desk) -> str:
    """Part of three states in growth, the rest, one state against the trend."""
    group = desk.files.by_state
    time = desk.random.choice([one for one in group[COUNTRY].times if one[0] >= 2008])
    whole = group[COUNTRY]
    states = standing(group, at(time))
    against = [
        one
        for one in states[:15]
        if group[one].change(time) * whole.change(time) < 0 and abs(group[one].change(time)) > 1
    ]
    desk.ask(against and clear("1", whole.change(time)))
    odd = desk.random.choice(against)
    three = sum(group[one].values[time] for one in states[:3])
    three_then = sum(group[one].values[time[0] - 1, time[1]] for one in states[:3])
    change = growth(three, three_then)
    desk.ask(clear("0.6", change))
    names = [called(desk, one) for one in states[:3]]
    contrast = rose(desk, group[odd].change(time))
    return (
        f"Remittances by state, {told_quarter(desk, time)}\n\nNationwide, inflows ⟦{rose(desk, whole.change(time))} {desk.percent(whole.change(time))} y/y⟧ to ⟦{dollars(desk, whole.values[time])}⟧. "
        f"The three main recipients, {names[0]}, {names[1]} and {names[2]}, took ⟦{desk.percent(share(three, whole.values[time]))}⟧ between them, and together ⟦{rose(desk, change)} {desk.percent(change)}⟧. "
        f"Against the trend, {called(desk, odd)} ⟦{contrast} {desk.percent(group[odd].change(time))}⟧."
    )


@frame("en")
def real_rate_and_gap(desk: Desk) -> str:
    """Core above headline for how long, gap now and before."""
    general, core, other = indices(desk.files)
    time = fit(
        desk,
        [one for one in general.times if one[0] >= 2005],
        lambda one: (
            apart(rate(core, one), rate(general, one), "0.25")
            and gained(core, one) > Decimal("0.3")
            and one[1] > 2
            and rate(other, one) > 0
        ),
    )
    ago = time[0] - 1, time[1]
    desk.ask(apart(gained(core, time), gained(core, ago), "0.25") and gained(core, ago) > Decimal("0.2"))
    less = desk.way(gained(core, time) - gained(core, ago), ("more than", "above"), ("less than", "below"))
    is_above = higher(desk, rate(core, time) - rate(general, time))
    desk.ask(apart(rate(other, time), rate(other, ago), "0.4") and rate(other, ago) > 0)
    against = desk.pick("against", "compared with", "versus")
    return (
        f"Core inflation in {told_month(desk, time)} ⟦was {desk.percent(rate(core, time), 2)}⟧, ⟦{points(desk, rate(core, time) - rate(general, time))} {is_above} headline inflation⟧, which ⟦stood at {desk.percent(rate(general, time), 2)}⟧.\n\n"
        f"Since the start of the year core prices have risen ⟦{desk.percent(gained(core, time), 2)}⟧, ⟦{less} the {desk.percent(gained(core, ago), 2)}⟧ of the same period of {ago[0]}. "
        f"Non-core inflation ⟦came in at {desk.percent(rate(other, time), 2)}⟧, {against} ⟦{desk.percent(rate(other, ago), 2)}⟧ in {told_month(desk, ago)}."
    )


@frame("en")
def a_decade_of_remittances(desk: Desk) -> str:
    """Spans of years: whole change, mean a year, doubled, two rates of years compared."""
    flow = desk.files.remittances
    last = desk.random.randrange(2008, 2026)
    first = last - desk.random.choice((8, 10))
    desk.ask(first >= 1995)
    times = flow.year(last) / flow.year(first)
    desk.ask(clear("0.8", of_year(flow, last), of_year(flow, last - 1)) and times > Decimal("1.1"))
    now, then = of_year(flow, last), of_year(flow, last - 1)
    ways = rose(desk, now), a_rise(desk, then)
    return (
        f"Long view: remittances\n\nRemittances went from ⟦{dollars(desk, flow.year(first))} in {first}⟧ to ⟦{dollars(desk, flow.year(last))} in {last}⟧, ⟦a cumulative increase of {desk.percent(growth(flow.year(last), flow.year(first)))}⟧ "
        f"and ⟦an average of {desk.percent(a_year(flow, first, last))} a year⟧. In {last} they ⟦{ways[0]} {desk.percent(now)}⟧, following ⟦{ways[1]} of {desk.percent(then)}⟧ in {last - 1}. "
        f"The monthly average of {last} ⟦was {dollars(desk, flow.year(last) / 12)}⟧."
    )


@frame("en")
def quarter_of_remittances(desk: Desk) -> str:
    """The quarter in the country, its months, the rate of each."""
    flow = desk.files.remittances
    year, part = desk.random.randrange(2006, 2026), desk.random.randrange(2, 5)
    last = 3 * part
    first = last - 2
    now, then = flow.over(year, first, last), flow.over(year - 1, first, last)
    months = [flow.change((year, one)) for one in range(first, last + 1)]
    before = growth(flow.over(year, first - 3, first - 1), flow.over(year - 1, first - 3, first - 1))
    desk.ask(clear("0.7", growth(now, then), before, *months))
    had = desk.way(before, ("had grown", "had risen"), ("had fallen", "had declined"))
    ways = [up(desk, one) for one in months]
    return (
        f"{begun('remittances')} ⟦{rose(desk, growth(now, then))} {desk.percent(growth(now, then))}⟧ in {told_quarter(desk, (year, part))} from the same quarter of {year - 1}; in the {desk.quarter(part - 1)} quarter they ⟦{had} {desk.percent(before)}⟧. "
        f"By month they were ⟦{ways[0]} {desk.percent(months[0])}⟧ in {desk.month(first)}, ⟦{ways[1]} {desk.percent(months[1])}⟧ in {desk.month(first + 1)} and ⟦{ways[2]} {desk.percent(months[2])}⟧ in {desk.month(last)}. "
        f"The quarter's total ⟦was {dollars(desk, now)}⟧."
    )

"""Levels and changes of remittances to the country, month by month, as dailies and wire services put them."""

from __future__ import annotations

from decimal import Decimal

from checking.frames.changes_words_en import (
    FALL,
    FALLING,
    FELL,
    RISE,
    RISING,
    ROSE,
    above,
    annual,
    apart,
    below,
    dollars,
    monthly,
    more,
    roughly,
    told_month,
    told_quarter,
    two_dollars,
)
from checking.press import Desk, frame, growth, rounded


@frame("en")
def lede_with_the_bank(desk: Desk) -> str:
    """The amount, the change, who says so."""
    flow = desk.files.remittances
    time = monthly(desk, flow, 2010)
    up = more(desk, flow.change(time), ("up", "an increase of", "a rise of"), ("down", "a decrease of", "a fall of"))
    base = desk.pick(
        "from a year earlier",
        "from the same month a year earlier",
        f"compared with {told_month(desk, (time[0] - 1, time[1]))}",
    )
    return (
        f"Mexico received ⟦{dollars(desk, flow.values[time])}⟧ in remittances in {told_month(desk, time)}, "
        f"⟦{up} {desk.percent(flow.change(time))}⟧ {base}, central bank data showed."
    )


@frame("en")
def headline_and_deck(desk: Desk) -> str:
    """A headline without articles, the two amounts below it."""
    flow = desk.files.remittances
    time = monthly(desk, flow, 2012, least="1.5")
    before = time[0] - 1, time[1]
    falls = desk.way(flow.change(time), ("rise", "climb", "grow"), ("fall", "decline", "drop"))
    now, then = two_dollars(desk, flow.values[time], flow.values[before])
    return (
        f"# Remittances to Mexico ⟦{falls} {desk.percent(flow.change(time))}⟧ in {told_month(desk, time)}\n\n"
        f"Inflow of ⟦{now}⟧ compares with ⟦{then}⟧ a year earlier"
    )


@frame("en")
def from_one_month_to_the_next(desk: Desk) -> str:
    """To an amount from another."""
    flow = desk.files.remittances
    time = monthly(desk, flow, 2008)
    before = flow.before(time)
    rose = desk.way(growth(flow.values[time], flow.values[before]), ROSE, FELL)
    now, then = two_dollars(desk, flow.values[time], flow.values[before])
    if desk.pick("to", "from") == "to":
        return f"Remittances ⟦{rose} to {now}⟧ in {told_month(desk, time)} ⟦from {then} in {desk.month(before[1])}⟧."
    return f"Remittances ⟦{rose} from {then} in {told_month(desk, before)}⟧ ⟦to {now}⟧ in {told_month(desk, time)}."


@frame("en")
def per_cent_and_dollars(desk: Desk) -> str:
    """The change as a rate and as an amount."""
    flow = desk.files.remittances
    time = monthly(desk, flow, 2010)
    before = time[0] - 1, time[1]
    gap = abs(flow.values[time] - flow.values[before]) / 10**6
    rose = desk.way(flow.change(time), ROSE, FELL)
    return (
        f"In {told_month(desk, time)} remittances ⟦{rose} by {desk.percent(flow.change(time))}⟧, "
        f"⟦or {desk.figure(gap, lambda one: f'${desk.number(one)} million', 0)}⟧, "
        f"{desk.pick('compared with', 'on', 'relative to')} {told_month(desk, before)}."
    )


@frame("en")
def against_the_month_before(desk: Desk) -> str:
    """A monthly change after an annual one."""
    flow = desk.files.remittances
    time = monthly(desk, flow, 2005)
    on_month = flow.change(time, flow.before(time))
    desk.ask(abs(on_month) > 1 and apart(on_month, flow.change(time), "1"))
    rose, went = desk.way(flow.change(time), ROSE, FELL), desk.way(on_month, ROSE, FELL)
    month = desk.pick(
        "from the previous month", f"from {desk.month(flow.before(time)[1])}", "on the month", "month on month"
    )
    return (
        f"Remittances ⟦{rose} {desk.percent(flow.change(time))}⟧ year on year in {told_month(desk, time)}. "
        f"They ⟦{went} {desk.percent(on_month)} {month}⟧."
    )


@frame("en")
def against_2019(desk: Desk) -> str:
    """Against the year before the pandemic."""
    flow = desk.files.remittances
    time = desk.random.choice([one for one in flow.times if one[0] >= 2021])
    base = 2019, time[1]
    change = flow.change(time, base)
    times = f"{told_month(desk, time)}"
    return (
        f"Inflows reached ⟦{dollars(desk, flow.values[time])}⟧ in {times}, "
        f"⟦{desk.percent(change)} {desk.say('more', 'less')} than in {told_month(desk, base)}⟧, before the pandemic, "
        f"remittance figures from the Bank of Mexico show."
    )


@frame("en")
def year_to_date(desk: Desk) -> str:
    """The first months of a year against the same of the one before."""
    flow = desk.files.remittances
    year, last = desk.random.choice([one for one in flow.times if one[0] >= 2006 and 2 <= one[1] <= 11])
    now, then = flow.over(year, 1, last), flow.over(year - 1, 1, last)
    desk.ask(abs(growth(now, then)) > 1)
    first = desk.pick(
        f"Between January and {desk.month(last)} {year}",
        f"In the first {_COUNTS[last]} months of {year}",
        f"From January to {desk.month(last)} {year}",
    )
    up = more(desk, growth(now, then))
    return (
        f"{first} remittances {desk.pick('totalled', 'amounted to', 'added up to', 'came to')} ⟦{dollars(desk, now)}⟧, "
        f"⟦{desk.percent(growth(now, then))} {up} than in the same {desk.pick('period', 'months')} of {year - 1}⟧."
    )


_COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


@frame("en")
def year_to_date_after_the_month(desk: Desk) -> str:
    """A month, then the months so far."""
    flow = desk.files.remittances
    year, last = time = monthly(desk, flow, 2010)
    desk.ask(3 <= last <= 11)
    total = flow.so_far(year, last)
    desk.ask(abs(total) > Decimal("0.8") and apart(total, flow.change(time), "0.8"))
    up = more(desk, flow.change(time), ("up",), ("down",))
    more_so = more(desk, total, ("up",), ("down",))
    return (
        f"Remittances were ⟦{up} {desk.percent(flow.change(time))}⟧ in {told_month(desk, time)} on an annual basis. "
        f"So far this year they are ⟦{more_so} {desk.percent(total)}⟧, at ⟦{dollars(desk, flow.over(year, 1, last))}⟧."
    )


@frame("en")
def year_as_a_whole(desk: Desk) -> str:
    """A calendar year and the one before."""
    flow = desk.files.remittances
    year = desk.random.randrange(2000, 2026)
    change = flow.grown(year)
    desk.ask(abs(change) > 1)
    way = more(desk, change, ("up", "a rise of"), ("down", "a fall of"))
    whole = desk.pick(f"For {year} as a whole", f"In {year}", f"In all of {year}", f"Over the whole of {year}")
    before = desk.pick(
        f"from {year - 1}", "from the previous year", f"compared with {year - 1}", "from the year before"
    )
    return f"{whole}, Mexico took in ⟦{dollars(desk, flow.year(year))}⟧ in remittances, ⟦{way} {desk.percent(change)}⟧ {before}."


@frame("en")
def twelve_months(desk: Desk) -> str:
    """The twelve months to a month against the twelve before."""
    flow = desk.files.remittances
    time = desk.random.choice([one for one in flow.times if one[0] >= 2008 and one[1] < 12])
    now = sum((flow.values[flow.before(time, back)] for back in range(12)), Decimal(0))
    then = sum((flow.values[flow.before(time, back)] for back in range(12, 24)), Decimal(0))
    desk.ask(abs(growth(now, then)) > 1)
    up = more(desk, growth(now, then))
    span = desk.pick(
        f"In the 12 months to {told_month(desk, time)}",
        f"In the twelve months through {told_month(desk, time)}",
        f"Over the 12 months ending in {told_month(desk, time)}",
    )
    base = desk.pick("in the previous 12 months", "in the twelve months before", "in the preceding twelve months")
    return f"{span} remittances came to ⟦{dollars(desk, now)}⟧, ⟦{desk.percent(growth(now, then))} {up} than {base}⟧."


@frame("en")
def quarter_of_months(desk: Desk) -> str:
    """A quarter against that of a year before and against the one before."""
    flow = desk.files.remittances
    year, part = desk.random.randrange(2008, 2026), desk.random.randrange(2, 5)
    now = flow.over(year, 3 * part - 2, 3 * part)
    before, last = flow.over(year - 1, 3 * part - 2, 3 * part), flow.over(year, 3 * part - 5, 3 * part - 3)
    desk.ask(abs(growth(now, before)) > 1 and abs(growth(now, last)) > 1)
    up, above_it = more(desk, growth(now, before)), more(desk, growth(now, last), ("above",), ("below",))
    return (
        f"In {told_quarter(desk, (year, part))} Mexicans abroad sent home remittances of ⟦{dollars(desk, now)}⟧, "
        f"⟦{desk.percent(growth(now, before))} {up} than in the same quarter of {year - 1}⟧ and "
        f"⟦{desk.percent(growth(now, last))} {above_it} the {desk.quarter(part - 1)} quarter⟧."
    )


@frame("en")
def multiples_of_a_year(desk: Desk) -> str:
    """How many times an earlier year."""
    flow = desk.files.remittances
    year, base = desk.random.randrange(2008, 2026), desk.random.randrange(1996, 2018)
    times = flow.year(year) / flow.year(base) if base < year else Decimal(0)
    desk.ask(Decimal("1.5") < times and apart(times % 1, Decimal("0.05"), "0.02"))
    told = desk.figure(times, lambda one: f"{rounded(one)} times", 1)
    return desk.pick(
        f"Remittances to Mexico in {year} were ⟦{told} those of {base}⟧.",
        f"In {year} remittances amounted to ⟦{told} what they were in {base}⟧.",
        f"The country received ⟦{told} as much in remittances⟧ in {year} as in {base}.",
    )


@frame("en")
def doubled_or_tripled(desk: Desk) -> str:
    """A verb for the multiple."""
    flow = desk.files.remittances
    year, base = desk.random.randrange(2004, 2026), desk.random.randrange(1996, 2019)
    desk.ask(base < year - 1)
    times = flow.year(year) / flow.year(base)
    desk.ask(Decimal("1.3") < times < 4 and apart(times, Decimal(2), "0.1") and apart(times, Decimal(3), "0.1"))
    desk.ask(times > 2)
    right, wrong = ("doubled", "tripled") if times < 3 else ("tripled", "quadrupled")
    return f"Annual remittances ⟦more than {desk.say(right, wrong)} between {base} and {year}⟧, from ⟦{dollars(desk, flow.year(base))}⟧ to ⟦{dollars(desk, flow.year(year))}⟧."


@frame("en")
def growth_faster_or_slower(desk: Desk) -> str:
    """The growth of two months compared."""
    flow = desk.files.remittances
    time = monthly(desk, flow, 2003)
    before = flow.before(time)
    now, then = annual(flow, time), annual(flow, before)
    desk.ask(now > 0 and then > 0 and apart(now, then, "0.5"))
    slowed = desk.way(now - then, ("accelerated", "quickened", "picked up"), ("slowed", "eased", "cooled"))
    return (
        f"Annual growth in remittances ⟦{slowed} to {desk.percent(now)}⟧ in {told_month(desk, time)}, "
        f"⟦from {desk.percent(then)} in {desk.month(before[1])}⟧."
    )


@frame("en")
def growth_compared_with_two_months(desk: Desk) -> str:
    """The rates of three months in a row."""
    flow = desk.files.remittances
    time = monthly(desk, flow, 2003)
    first, second = flow.before(time, 1), flow.before(time, 2)
    rates = [annual(flow, one) for one in (time, first, second)]
    desk.ask(all(one > 1 for one in rates) and apart(rates[0], rates[1], "0.5") and apart(rates[1], rates[2], "0.5"))
    return (
        f"The year-on-year increase in remittances was ⟦{desk.percent(rates[0])}⟧ in {told_month(desk, time)}, "
        f"{desk.pick('compared with', 'against', 'after')} ⟦{desk.percent(rates[1])} in {desk.month(first[1])}⟧ and "
        f"⟦{desk.percent(rates[2])} in {desk.month(second[1])}⟧."
    )


@frame("en")
def hedged_amounts(desk: Desk) -> str:
    """More than and nearly."""
    flow = desk.files.remittances
    year = desk.random.randrange(2003, 2026)
    desk.ask(apart(flow.year(year), flow.year(year - 1), str(10**9)))
    now = above(desk, flow.year(year) / BILLION_, Decimal(1))
    then = below(desk, flow.year(year - 1) / BILLION_, Decimal(1))
    return f"Mexican households received ⟦{now} billion dollars⟧ in remittances in {year}, against ⟦{then} billion⟧ the year before."


BILLION_ = Decimal(10**9)


@frame("en")
def rough_amount_and_rate(desk: Desk) -> str:
    """Some 5.6 billion, about 4 per cent."""
    flow = desk.files.remittances
    time = monthly(desk, flow, 2012, least="3")
    up = more(desk, flow.change(time))
    told = roughly(desk, flow.values[time] / BILLION_)
    rate = roughly(desk, abs(flow.change(time)), 0)
    return f"{desk.pick('Migrants', 'Workers abroad')} sent ⟦{told} billion dollars⟧ in remittances to Mexico in {told_month(desk, time)}, ⟦{rate}% {up} than a year earlier⟧."


@frame("en")
def little_changed(desk: Desk) -> str:
    """Nearly the same as a year before."""
    flow = desk.files.remittances
    time = desk.random.choice(flow.times[24:])
    desk.ask(abs(flow.change(time)) < 1)
    other = desk.random.choice(["jumped by a fifth", "surged by more than 10%", "plunged by a quarter"])
    same = desk.say(
        desk.pick("were little changed", "were almost unchanged", "were virtually flat", "barely moved"), other
    )
    return f"Remittances ⟦{same}⟧ in {told_month(desk, time)} from a year earlier, at ⟦{dollars(desk, flow.values[time])}⟧."


@frame("en")
def not_a_rise_but_a_fall(desk: Desk) -> str:
    """A negation, then what it was."""
    flow = desk.files.remittances
    time = monthly(desk, flow, 2001)
    change = flow.change(time)
    not_so = desk.say(*(("did not fall", "did not rise") if change > 0 else ("did not rise", "did not fall")))
    rose = desk.way(change, ROSE, FELL)
    return f"In {told_month(desk, time)} remittances ⟦{not_so}⟧ in annual terms: they ⟦{rose} {desk.percent(change)}⟧."


@frame("en")
def dollars_more_than_a_year_before(desk: Desk) -> str:
    """A difference in dollars alone."""
    flow = desk.files.remittances
    time = monthly(desk, flow, 2006, least="1")
    before = time[0] - 1, time[1]
    gap = abs(flow.values[time] - flow.values[before])
    up = more(desk, flow.change(time))
    base = desk.pick(
        f"than in {told_month(desk, before)}", "than a year earlier", f"than in the same month of {before[0]}"
    )
    return f"Families received {desk.pick('', 'a total of ')}⟦{dollars(desk, flow.values[time])}⟧ in remittances in {told_month(desk, time)}, ⟦{dollars(desk, gap)} {up} {base}⟧."


@frame("en")
def average_of_a_year(desk: Desk) -> str:
    """The mean of the months of a year, with that of the year before."""
    flow = desk.files.remittances
    year = desk.random.randrange(2003, 2026)
    now, then = flow.year(year) / 12, flow.year(year - 1) / 12
    way = desk.way(now - then, ("up",), ("down",))
    desk.ask(apart(now, then, str(2 * 10**7)))
    both = [desk.figure(one / 10**6, lambda one: f"${desk.number(one)} million", 0) for one in (now, then)]
    return f"Remittances averaged ⟦{both[0]} a month⟧ in {year}, ⟦{way} from {both[1]} in {year - 1}⟧."


@frame("en")
def after_another_month(desk: Desk) -> str:
    """A change after another, monthly both."""
    flow = desk.files.remittances
    time = desk.random.choice(flow.times[100:])
    before = flow.before(time)
    now, then = flow.change(time, before), flow.change(before, flow.before(before))
    desk.ask(abs(now) > 1 and abs(then) > 1 and (now > 0) != (then > 0))
    rose = desk.way(now, ROSE, FELL)
    rise = desk.way(then, RISE, FALL)
    return (
        f"After a ⟦{desk.percent(then)} month-on-month {rise} in {desk.month(before[1])}⟧, remittances "
        f"⟦{rose} {desk.percent(now)}⟧ in {told_month(desk, time)}."
    )


@frame("en")
def noun_of_the_change(desk: Desk) -> str:
    """The change as the subject."""
    flow = desk.files.remittances
    time = monthly(desk, flow, 2008, least="1")
    rise = desk.way(flow.change(time), RISE, FALL)
    return (
        f"A ⟦{desk.percent(flow.change(time))} year-on-year {rise}⟧ {desk.pick('took', 'brought', 'left')} remittances to Mexico "
        f"{desk.pick('to', 'at')} ⟦{dollars(desk, flow.values[time])}⟧ in {told_month(desk, time)}."
    )


@frame("en")
def short_post(desk: Desk) -> str:
    """Labels and signed figures."""
    flow = desk.files.remittances
    time = monthly(desk, flow, 2010)
    on_month = flow.change(time, flow.before(time))
    desk.ask(abs(on_month) > 1 and apart(on_month, flow.change(time), "1"))
    signed = [desk.figure(one, lambda one: f"{rounded(one):+}%") for one in (flow.change(time), on_month)]
    return (
        f"Remittances, {told_month(desk, time)}: ⟦{dollars(desk, flow.values[time])}⟧. "
        f"{desk.pick('Year on year', 'Annual change', 'Against a year earlier')}: ⟦{signed[0]}⟧. "
        f"{desk.pick('Month on month', 'Monthly change', 'On the month')}: ⟦{signed[1]}⟧."
    )


@frame("en")
def participle_with_the_amount(desk: Desk) -> str:
    """Rising so much to so much."""
    flow = desk.files.remittances
    time = monthly(desk, flow, 2011, least="1")
    rising = desk.way(flow.change(time), RISING, FALLING)
    return (
        f"Remittances to Mexico reached ⟦{dollars(desk, flow.values[time])}⟧ in {told_month(desk, time)}, "
        f"⟦{rising} {desk.percent(flow.change(time))}⟧ from a year before."
    )


@frame("en")
def against_december(desk: Desk) -> str:
    """Two sentences with a pronoun; an amount and its difference from last December."""
    flow = desk.files.remittances
    time = desk.random.choice([one for one in flow.times if one[0] >= 2008 and one[1] < 6])
    december = time[0] - 1, 12
    desk.ask(abs(flow.change(time, december)) > 2)
    up = more(desk, flow.change(time, december))
    return (
        f"Remittances stood at ⟦{dollars(desk, flow.values[time])}⟧ in {told_month(desk, time)}. "
        f"That was ⟦{desk.percent(flow.change(time, december))} {up} than in December⟧."
    )


@frame("en")
def below_the_peak(desk: Desk) -> str:
    """How far a month is from the highest of another year."""
    flow = desk.files.remittances
    year = desk.random.randrange(2005, 2025)
    peak = max((one for one in flow.times if one[0] == year), key=lambda one: flow.values[one])
    time = desk.random.choice([one for one in flow.times if one[0] == year + 1])
    change = flow.change(time, peak)
    desk.ask(change < -2)
    return (
        f"In {told_month(desk, time)} remittances were ⟦{desk.percent(change)} below⟧ the {year} peak of "
        f"⟦{dollars(desk, flow.values[peak])}⟧, reached in {desk.month(peak[1])} of that year."
    )

"""Whole releases on consumer prices, the dollar and what goes with them: a bank's note, an office's, the radio's."""

from __future__ import annotations

from decimal import Decimal

from checking.frames.changes_b_en import cased
from checking.frames.changes_words_en import apart, told_month
from checking.press import Desk, Series, Time, frame, growth, rounded
from checking.standing import last_beyond, run
from checking.telling import fit, gained, nth, on_month, rate, signed

ROSE = ("rose", "increased", "went up", "climbed")
FELL = ("fell", "declined", "went down", "dropped")
UP_TO = ("picked up", "rose", "accelerated", "quickened")
DOWN_TO = ("eased", "slowed", "came down", "fell")


def spoken_pesos(cents: Decimal) -> str:
    """An amount of cents as it is read aloud."""
    pesos, rest = divmod(int(rounded(cents, 0)), 100)
    return f"{pesos} pesos {rest} cents" if rest else f"{pesos} pesos"


def clear(general: Series, core: Series, other: Series, time: Time) -> bool:
    """Whether nothing that a note tells of this month stood still."""
    before = general.before(time)
    return (
        all(rate(one, time) > 0 and rate(one, before) > 0 for one in (general, core, other))
        and apart(rate(general, time), rate(general, before), "0.1")
        and apart(rate(core, time), rate(core, before), "0.04")
        and apart(rate(other, time), rate(other, before), "0.2")
        and all(abs(on_month(one, time)) > Decimal("0.08") for one in (general, core, other))
    )


@frame("en")
def flash_note_on_prices(desk: Desk) -> str:
    """A bank's note: the rates, the record, the two parts, the gap between them."""
    general, core, other = (desk.files.prices[one] for one in ("GENERAL", "SUBYACENTE", "NO_SUBYACENTE"))
    time = fit(
        desk,
        [one for one in general.times if one[0] >= 2003 and one[1] > 2],
        lambda one: (
            clear(general, core, other, one) and general.change(one) > 2 and gained(general, one) > Decimal("0.3")
        ),
    )
    before, (year, month) = general.before(time), time
    now, then = rate(general, time), rate(general, before)
    went = desk.way(now - then, UP_TO, DOWN_TO)
    sign = 1 if now > then else -1
    last = last_beyond(general, time, lambda one: rate(general, one), sign)
    desk.ask(last and last[0] >= 1990 and last < (year, month - 2) and last < general.before(time, 4))
    highest, lowest = ("highest", "lowest") if sign > 0 else ("lowest", "highest")
    print_ = desk.pick("print", "reading", "rate")
    rose = desk.way(on_month(general, time), ROSE, FELL)
    core_now, core_then = rate(core, time), rate(core, before)
    core_went = desk.way(core_now - core_then, UP_TO, DOWN_TO)
    core_rose = desk.way(on_month(core, time), ROSE, FELL)
    other_now, other_then = rate(other, time), rate(other, before)
    other_went = desk.way(other_now - other_then, UP_TO, DOWN_TO)
    gap, gap_then = abs(core_now - other_now), abs(core_then - other_then)
    desk.ask(apart(gap, gap_then, "0.15") and gap > Decimal("0.3"))
    wider = desk.way(gap - gap_then, ("up from",), ("down from",))
    points = desk.figure(gap, lambda one: f"{rounded(one, 2)} percentage points", 2)
    return (
        f"**{desk.pick('Flash note', 'Quick take', 'Data flash')} | Mexico CPI, {told_month(desk, time)}**\n\n"
        f"Headline inflation ⟦{went} to {desk.percent(now, 2)}⟧ y/y in {desk.month(month)} ⟦from {desk.percent(then, 2)} in {desk.month(before[1])}⟧. "
        f"⟦It was the {desk.say(highest, lowest)} {print_} since {told_month(desk, last)}⟧. "
        f"On the month, prices ⟦{rose} {desk.percent(on_month(general, time), 2)}⟧; a year earlier ⟦the monthly change had been "
        f"{signed(desk, on_month(general, (year - 1, month)), 2)}⟧.\n\n"
        f"Core inflation ⟦{core_went} to {desk.percent(core_now, 2)}⟧ ⟦from {desk.percent(core_then, 2)}⟧, "
        f"as core prices ⟦{core_rose} {desk.percent(on_month(core, time), 2)} m/m⟧. "
        f"The non-core rate ⟦{other_went} to {desk.percent(other_now, 2)}⟧, after ⟦{desk.percent(other_then, 2)} in {desk.month(before[1])}⟧. "
        f"The gap between the two ⟦is now {points}⟧, ⟦{wider} {desk.figure(gap_then, lambda one: f'{rounded(one, 2)}', 2)} a month before⟧.\n\n"
        f"Since December, consumer prices ⟦have gained {desk.percent(gained(general, time), 2)}⟧. We keep our year-end forecast unchanged."
    )


@frame("en")
def note_of_the_institute_on_prices(desk: Desk) -> str:
    """A statistical office's dry note, series by series, each by the month, the year and what it gained."""
    general, core, other = (desk.files.prices[one] for one in ("GENERAL", "SUBYACENTE", "NO_SUBYACENTE"))
    time = fit(
        desk,
        [one for one in general.times if one[0] >= 2004 and one[1] > 2],
        lambda one: (
            all(
                abs(on_month(each, one)) > Decimal("0.05")
                and gained(each, one) > Decimal("0.1")
                and each.change(one) > Decimal("0.3")
                for each in (general, core, other)
            )
            and on_month(general, (one[0] - 1, one[1])) > Decimal("0.05")
        ),
    )
    year, month = time
    then = year - 1, month
    rose = desk.way(on_month(general, time), ROSE, FELL)
    core_rose, other_rose = (desk.way(on_month(one, time), ROSE, FELL) for one in (core, other))
    with_it = desk.pick("With this result", "Thus", "As a result")
    return (
        f"NATIONAL CONSUMER PRICE INDEX\n\nIn {told_month(desk, time)} the National Consumer Price Index (INPC) "
        f"⟦{rose} {desk.percent(on_month(general, time), 2)}⟧ from the previous month. {with_it}, annual general inflation "
        f"⟦{desk.pick('stood at', 'was', 'came to')} {desk.percent(rate(general, time), 2)}⟧. In the same month of {year - 1}, "
        f"⟦monthly inflation was {desk.percent(on_month(general, then), 2)}⟧ and ⟦annual inflation {desk.percent(rate(general, then), 2)}⟧.\n\n"
        f"The core price index ⟦{core_rose} {desk.percent(on_month(core, time), 2)}⟧ on the month and "
        f"⟦{desk.say('rose', 'fell')} {desk.percent(rate(core, time), 2)}⟧ at an annual rate. "
        f"The non-core index, for its part, ⟦{other_rose} {desk.percent(on_month(other, time), 2)}⟧ in the month; "
        f"its annual change ⟦was {desk.percent(rate(other, time), 2)}⟧.\n\n"
        f"Between January and {desk.month(month)}, accumulated inflation ⟦{desk.pick('reached', 'was', 'came to')} {desk.percent(gained(general, time), 2)}⟧, "
        f"⟦compared with {desk.percent(gained(general, then), 2)}⟧ in the same period of the previous year. "
        f"For core prices the figure ⟦was {desk.percent(gained(core, time), 2)}⟧ and for non-core prices ⟦{desk.percent(gained(other, time), 2)}⟧.\n\n"
        f"The next figures will be published on the 9th of the following month."
    )


@frame("en")
def radio_bulletin(desk: Desk) -> str:
    """Three series one after another, as they are read aloud."""
    general, dollar, flow = desk.files.prices["GENERAL"], desk.files.dollar, desk.files.remittances
    time = fit(
        desk,
        [one for one in dollar.times if one[0] >= 2019 and one[1] > 2],
        lambda one: (
            apart(rate(general, one), rate(general, general.before(one)), "0.1")
            and abs(on_month(general, one)) > Decimal("0.08")
            and abs(dollar.at(*one) - dollar.values[dollar.before(one)]) > Decimal("0.06")
            and abs(dollar.change(one)) > 1
            and abs(flow.change(one)) > 1
        ),
    )
    (year, month), before = time, dollar.before(time)
    now, then = rate(general, time), rate(general, before)
    went = desk.way(now - then, ("rose", "went up", "climbed"), ("came down", "eased", "fell"))
    rose = desk.way(on_month(general, time), ("rose", "went up"), ("fell", "went down"))
    gap = dollar.values[time] - dollar.values[before]
    more = desk.way(gap, ("more", "dearer"), ("less", "cheaper"))
    over_year = desk.way(dollar.change(time), ("has gained", "has risen"), ("has lost", "has fallen"))
    pesos = desk.figure(
        dollar.values[time] * 100,
        spoken_pesos,
        0,
    )
    below = desk.way(flow.change(time), ("more than in", "above"), ("less than in", "below"))
    total, total_then = flow.over(year, 1, month), flow.over(year - 1, 1, month)
    desk.ask(apart(growth(total, total_then), Decimal(0), "0.4"))
    count = run(flow, time, flow.change)
    desk.ask(abs(count) >= 2)
    kind = desk.way(Decimal(count), ("increase", "rise"), ("decline", "fall"))
    ordinal = nth(desk, abs(count))
    way = desk.way(growth(total, total_then), ("more",), ("less",))
    amount = desk.figure(flow.values[time] / 10**9, lambda one: f"{desk.number(one, 1)} billion dollars", 1)
    so_far = desk.figure(total / 10**9, lambda one: f"{desk.number(one, 1)} billion dollars", 1)
    return (
        f"Good evening. Inflation in Mexico ⟦{went} to {desk.percent(now, 2)}⟧ in {told_month(desk, time)}, ⟦from {desk.percent(then, 2)} in {desk.month(before[1])}⟧, "
        f"the statistics institute reported. A year earlier it ⟦was {desk.percent(rate(general, (year - 1, month)), 2)}⟧. "
        f"Prices ⟦{rose} {desk.percent(on_month(general, time), 2)}⟧ in the month.\n\n"
        f"On the currency market, the dollar ⟦averaged {pesos}⟧ in {desk.month(month)}, "
        f"⟦{desk.figure(abs(gap) * 100, lambda one: f'{rounded(one, 0)} cents', 0)} {more} than in {desk.month(before[1])}⟧. "
        f"Over twelve months it ⟦{over_year} {desk.percent(dollar.change(time))}⟧.\n\n"
        f"And remittances: ⟦{amount} came into the country⟧ in the same month, ⟦{desk.percent(flow.change(time))} {below} {desk.month(month)} of the year before⟧. "
        f"⟦It was the {ordinal} annual {kind} in a row⟧. So far this year ⟦they add up to {so_far}⟧, "
        f"⟦{desk.percent(growth(total, total_then))} {way}⟧ than a year ago. That is all from the economics desk. Good night."
    )


@frame("en")
def daily_on_the_dollar(desk: Desk) -> str:
    """A business daily on a month of the currency market, back and forth in time."""
    dollar = desk.files.dollar
    time = fit(
        desk,
        [one for one in dollar.times if one[0] >= 2020 and one[1] > 1],
        lambda one: (
            abs(on_month(dollar, one)) > Decimal("0.6")
            and abs(dollar.change(one)) > 1
            and abs(run(dollar, one, lambda each: on_month(dollar, each))) >= 2
        ),
    )
    (year, month), before = time, dollar.before(time)
    fell = desk.way(on_month(dollar, time), ("rose", "climbed", "went up"), ("fell", "dropped", "slipped"))
    count = run(dollar, time, lambda one: on_month(dollar, one))
    weaker = desk.way(Decimal(count), ("rise", "increase"), ("decline", "fall"))
    cheaper = desk.way(dollar.change(time), ("dearer", "more expensive"), ("cheaper", "less expensive"))
    months = [one for one in dollar.times if one[0] == year - 1]
    high, low = max(months, key=dollar.values.__getitem__), min(months, key=dollar.values.__getitem__)
    ranked = sorted(dollar.values[one] for one in months)
    desk.ask(ranked[1] - ranked[0] > Decimal("0.02") and ranked[-1] - ranked[-2] > Decimal("0.02"))
    mean, mean_then = dollar.year(year - 1), dollar.year(year - 2)
    desk.ask(abs(growth(mean, mean_then)) > Decimal("0.6"))
    year_way = desk.way(growth(mean, mean_then), ("up", "an increase of"), ("down", "a decrease of"))
    wrong_high, wrong_low = (
        desk.random.choice([one for one in range(1, 13) if one not in (high[1], low[1])]) for _ in "ab"
    )
    two = "{} pesos"
    at = lambda one: desk.figure(dollar.values[one], lambda each: two.format(rounded(each, 2)), 2)  # noqa: E731
    return (
        f"{cased(desk.pick('the dollar', 'the greenback', 'the U.S. dollar'))} ⟦{fell} {desk.percent(on_month(dollar, time))}⟧ against the peso in {told_month(desk, time)}, "
        f"⟦to an average of {at(time)}⟧ ⟦from {at(before)} in {desk.month(before[1])}⟧. "
        f"⟦It was the {nth(desk, abs(count))} monthly {weaker} in a row⟧.\n\n"
        f"Importers will have noticed: the currency ⟦was {desk.percent(dollar.change(time))} {cheaper}⟧ than in the same month of {year - 1}, when it ⟦averaged {at((year - 1, month))}⟧.\n\n"
        f"In {year - 1} the exchange rate ⟦peaked in {desk.say(desk.month(high[1]), desk.month(wrong_high))}⟧, ⟦at {at(high)}⟧, and ⟦was lowest in {desk.say(desk.month(low[1]), desk.month(wrong_low))}⟧, "
        f"⟦at {at(low)}⟧. Over that whole year it ⟦averaged {desk.figure(mean, lambda one: two.format(rounded(one, 2)), 2)}⟧, ⟦{year_way} {desk.percent(growth(mean, mean_then))}⟧ from {year - 2}.\n\n"
        f"The figures are monthly means of the FIX rate that the Bank of Mexico publishes every working day."
    )

"""Runs of rises and falls, what ended them, and how many months or states went one way."""

from __future__ import annotations

from decimal import Decimal

from checking.press import Desk, Series, Time, frame, rounded
from checking.standing import COUNTRY, begun, called, run, spelt, with_ordinal


def _run(series: Series, time: Time) -> int:
    """How many times in a row it has risen, or fallen, from a year before."""
    return run(series, time, lambda one: rounded(series.change(one)))


def _steps(series: Series, time: Time) -> int:
    """How many times in a row it has risen, or fallen, from the time before."""
    return run(series, time, lambda one: series.values[one] - series.values[series.before(one)])


def _wrong(desk: Desk, count: int) -> int:
    return count + desk.random.choice((3, 4)) if count < 6 else count - desk.random.choice((3, 4))


@frame("en")
def months_running(desk: Desk) -> str:
    flow = desk.files.remittances
    time = desk.random.choice(flow.times[24:])
    count = _run(flow, time)
    desk.ask(3 <= abs(count) <= 12)
    rose = desk.way(flow.change(time), ("rose", "grew", "climbed"), ("fell", "declined", "slipped"))
    number = desk.say(with_ordinal(desk, abs(count)), with_ordinal(desk, _wrong(desk, abs(count))))
    told = desk.pick(
        "for the {} month running", "for a {} straight month", "for a {} consecutive month", "for the {} month in a row"
    )
    when = f"{desk.month(time[1])} {time[0]}"
    return f"Remittances to Mexico ⟦{rose}⟧ year on year in {when} ⟦{told.format(number)}⟧."


@frame("en")
def nth_straight_decline(desk: Desk) -> str:
    flow = desk.files.remittances
    time = desk.random.choice(flow.times[120:])
    count = _run(flow, time)
    desk.ask(3 <= abs(count) <= 12)
    change = flow.change(time)
    number = desk.say(with_ordinal(desk, abs(count)), with_ordinal(desk, _wrong(desk, abs(count))))
    rose = desk.way(change, ("up", "an increase of"), ("down", "a drop of"))
    noun = desk.pick("gain", "increase", "rise") if count > 0 else desk.pick("decline", "drop", "fall")
    straight = desk.pick("straight", "consecutive", "successive")
    when = f"{desk.month(time[1])} {time[0]}"
    total = f"${desk.number(flow.values[time] / 10**6)} million"
    return (
        f"In {when} the country received {total} in remittances, ⟦{rose} {desk.percent(change)}⟧ from a year earlier "
        f"and ⟦the {number} {straight} annual {noun}⟧."
    )


@frame("en")
def snapped_a_run(desk: Desk) -> str:
    state = desk.random.choice(("Jalisco", "Durango", "Chiapas", "Oaxaca", "Colima", "Sinaloa", "Veracruz", "Hidalgo"))
    flow = desk.files.by_state[state]
    time = desk.random.choice(flow.times[8:])
    count = _run(flow, flow.before(time))
    change = flow.change(time)
    desk.ask(2 <= abs(count) <= 12 and abs(change) > Decimal("0.4") and (change > 0) != (count > 0))
    rose = desk.way(change, ("rose", "grew"), ("fell", "declined"))
    number = desk.say(spelt(desk, abs(count)), spelt(desk, _wrong(desk, abs(count))))
    runs = desk.pick("growth", "annual gains", "increases") if count > 0 else desk.pick("annual declines", "decreases")
    snapped = desk.pick(
        "snapping a {}-quarter run of",
        "ending a {}-quarter streak of",
        "breaking a string of {} quarters of",
        "after {} straight quarters of",
    )
    when = f"the {desk.quarter(time[1])} quarter of {time[0]}"
    return (
        f"Remittances to {state} ⟦{rose} {desk.percent(change)}⟧ in {when} compared with the same quarter of "
        f"{time[0] - 1}, ⟦{snapped.format(number)} {runs}⟧."
    )


@frame("en")
def first_fall_in(desk: Desk) -> str:
    flow = desk.files.remittances
    time = desk.random.choice(flow.times[24:])
    count = _run(flow, flow.before(time))
    change = flow.change(time)
    desk.ask(abs(count) >= 3 and abs(change) > 1 and (change > 0) != (count > 0))
    before = flow.before(time, abs(count) + 1)
    desk.ask(before >= flow.times[12])
    last = flow.change(before)
    desk.ask((last > 0) == (change > 0) and abs(last) > Decimal("0.1"))
    noun = desk.pick("increase", "rise", "gain") if change > 0 else desk.pick("decline", "drop", "decrease")
    number = desk.say(spelt(desk, abs(count) + 1), spelt(desk, _wrong(desk, abs(count) + 1)))
    when = f"{desk.month(time[1])} {time[0]}"
    moved = desk.way(change, ("grew", "rose"), ("shrank", "fell"))
    return (
        f"Remittances to Mexico ⟦{moved} {desk.percent(change)}⟧ year over year in {when}, "
        f"⟦the first annual {noun} in {number} months⟧."
    )


@frame("en")
def inflation_slowed_again(desk: Desk) -> str:
    rate = desk.files.prices["GENERAL"]
    time = desk.random.choice(rate.times[260:])
    count = run(rate, time, lambda one: rounded(rate.change(one), 2) - rounded(rate.change(rate.before(one)), 2))
    desk.ask(3 <= abs(count) <= 10)
    change = rate.change(time) - rate.change(rate.before(time))
    went = desk.way(change, ("accelerated", "quickened"), ("slowed", "eased", "cooled"))
    number = desk.say(with_ordinal(desk, abs(count)), with_ordinal(desk, _wrong(desk, abs(count))))
    told = desk.pick("for the {} month in a row", "for a {} consecutive month", "for the {} straight month")
    value = desk.figure(rate.change(time), lambda one: f"{rounded(one, 2)}%", 2)
    when = f"{desk.month(time[1])} {time[0]}"
    return f"Annual inflation in Mexico ⟦{went}⟧ ⟦{told.format(number)}⟧ in {when}, to ⟦{value}⟧."


@frame("en")
def dollar_in_a_row(desk: Desk) -> str:
    rate = desk.files.dollar
    time = desk.random.choice(rate.times[6:])
    count = _steps(rate, time)
    desk.ask(3 <= abs(count) <= 8)
    gained = desk.way(Decimal(count), ("gained ground", "risen", "strengthened"), ("lost ground", "fallen", "weakened"))
    number = desk.say(spelt(desk, abs(count)), spelt(desk, _wrong(desk, abs(count))))
    value = desk.figure(rate.values[time], lambda one: f"{rounded(one, 2)} pesos", 2)
    when = f"{desk.month(time[1])} {time[0]}"
    return f"The dollar averaged ⟦{value}⟧ in {when}. It has now ⟦{gained}⟧ ⟦for {number} months in a row⟧."


@frame("en")
def after_so_many_falls(desk: Desk) -> str:
    rate = desk.files.dollar
    time = desk.random.choice(rate.times[6:])
    before = rate.before(time)
    count = _steps(rate, before)
    change = rate.change(time, before)
    desk.ask(2 <= abs(count) <= 8 and (change > 0) != (count > 0) and abs(change) > Decimal("0.3"))
    rose = desk.way(change, ("rose", "climbed"), ("fell", "slipped"))
    number = desk.say(spelt(desk, abs(count)), spelt(desk, _wrong(desk, abs(count))))
    noun = desk.pick("falls", "declines") if count < 0 else desk.pick("rises", "increases", "gains")
    straight = desk.pick("straight monthly", "consecutive monthly", "monthly")
    when = f"{desk.month(time[1])} {time[0]}"
    moved = f"⟦{rose} {desk.percent(change)}⟧"
    return f"⟦After {number} {straight} {noun}⟧, the dollar {moved} in {when} from the month before."


@frame("en")
def state_quarters_in_a_row(desk: Desk) -> str:
    state = desk.random.choice(("Jalisco", "Michoacán", "Chiapas", "Oaxaca", "Guerrero", "Sinaloa", "Veracruz"))
    flow = desk.files.by_state[state]
    time = desk.random.choice(flow.times[8:])
    count = _run(flow, time)
    desk.ask(3 <= abs(count) <= 12)
    change = flow.change(time)
    rose = desk.way(change, ("rose", "grew"), ("fell", "declined"))
    number = desk.say(with_ordinal(desk, abs(count)), with_ordinal(desk, _wrong(desk, abs(count))))
    noun = desk.pick("increase", "gain") if count > 0 else desk.pick("decline", "drop")
    return (
        f"Remittances to {state} ⟦{rose} {desk.percent(change)}⟧ in the {desk.quarter(time[1])} quarter of {time[0]} "
        f"from a year earlier. It was ⟦the {number} consecutive quarterly {noun}⟧ in annual terms."
    )


@frame("en")
def jobs_have_fallen(desk: Desk) -> str:
    jobs = desk.files.immex["persons"]
    time = desk.random.choice(jobs.times[14:])
    count = _run(jobs, time)
    desk.ask(3 <= abs(count) <= 30)
    change = jobs.change(time)
    rose = desk.way(change, ("more",), ("fewer",))
    number = desk.say(spelt(desk, abs(count)), spelt(desk, _wrong(desk, abs(count))))
    noun = desk.pick("gains", "growth", "increases") if count > 0 else desk.pick("declines", "decreases")
    value = desk.figure(jobs.values[time], desk.number, 0)
    when = f"{desk.month(time[1])} {time[0]}"
    return (
        f"Jalisco's maquiladora industry had ⟦{value} workers⟧ in {when}, ⟦{desk.percent(change)} {rose}⟧ than a year "
        f"before. The industry has posted ⟦{number} straight months of annual {noun}⟧."
    )


@frame("en")
def months_of_the_year(desk: Desk) -> str:
    flow = desk.files.remittances
    year = desk.random.randrange(2006, 2026)
    rose = sum(1 for one in range(1, 13) if flow.change((year, one)) > 0)
    desk.ask(3 <= rose <= 11)
    count = desk.say(spelt(desk, rose), spelt(desk, rose + 3 if rose < 8 else rose - 3))
    told = desk.pick("grew from a year earlier in {} of the twelve months", "rose year on year in {} of the 12 months")
    change = (flow.year(year) / flow.year(year - 1) - 1) * 100
    desk.ask(abs(change) > 1)
    went = desk.way(change, ("an increase of", "a rise of"), ("a decrease of", "a drop of"))
    return (
        f"Remittances to Mexico ⟦{told.format(count)} of {year}⟧. "
        f"For the year as a whole there was ⟦{went} {desk.percent(change)}⟧."
    )


def _fell(desk: Desk, time: Time) -> int:
    group = desk.files.by_state
    return sum(1 for state, one in group.items() if state != COUNTRY and one.change(time) < 0)


@frame("en")
def in_so_many_states(desk: Desk) -> str:
    time = desk.random.choice(desk.files.by_state["Jalisco"].times[8:])
    down = _fell(desk, time)
    desk.ask(2 < down < 30)
    number = down if down > 15 else 32 - down
    verb = desk.pick("fell", "declined") if down > 15 else desk.pick("rose", "increased", "grew")
    count = desk.say(str(number), str(number - 4))
    when = f"the {desk.quarter(time[1])} quarter of {time[0]}"
    told = desk.pick("in {} of the 32 states", "in {} of Mexico's 32 states", "in {} of the country's 32 states")
    return f"In {when}, remittances {verb} from a year earlier ⟦{told.format(count)}⟧."


@frame("en")
def all_but_a_few(desk: Desk) -> str:
    time = desk.random.choice(desk.files.by_state["Jalisco"].times[8:])
    down = _fell(desk, time)
    few = min(down, 32 - down)
    desk.ask(2 <= few <= 9)
    verb = desk.pick("rose", "grew") if down < 16 else desk.pick("fell", "declined")
    count = desk.say(spelt(desk, few), spelt(desk, few + 3))
    when = f"the {desk.quarter(time[1])} quarter of {time[0]}"
    return f"Remittances {verb} year on year ⟦in all but {count} states⟧ in {when}."


@frame("en")
def states_with_falling_exports(desk: Desk) -> str:
    year = desk.random.randrange(2008, 2019)
    group = desk.files.exports
    down = sum(1 for state, one in group.items() if state != COUNTRY and one.change((year, 1)) < 0)
    desk.ask(3 <= down <= 29)
    up = desk.say(spelt(desk, 32 - down), spelt(desk, 32 - down + (4 if down > 8 else -4)))
    fell = desk.say(spelt(desk, down), spelt(desk, down + (4 if down < 16 else -4)))
    total = group[COUNTRY].change((year, 1))
    desk.ask(abs(total) > 1)
    went = desk.way(total, ("rose", "grew"), ("fell", "dropped"))
    return (
        f"Mexico's exports ⟦{went} {desk.percent(total)}⟧ in {year}. "
        f"⟦{up.capitalize()} states exported more⟧ than in {year - 1}, ⟦{fell} less⟧."
    )


@frame("en")
def only_year_of_falls(desk: Desk) -> str:
    state = desk.random.choice([one for one in desk.files.exports if one != COUNTRY])
    flow = desk.files.exports[state]
    downs = [year for year in range(2008, 2019) if flow.change((year, 1)) < 0]
    desk.ask(len(downs) == 1 and downs[0] < 2018)
    year = desk.say(str(downs[0]), str(downs[0] + 2 if downs[0] < 2016 else downs[0] - 2))
    fell = desk.pick("fell", "declined", "shrank")
    change = flow.change((2018, 1))
    return (
        f"{begun(called(desk, state))}'s exports rose ⟦{desk.percent(change)}⟧ in 2018. "
        f"⟦{year} was the only year⟧ since 2008 in which they {fell}."
    )


@frame("en")
def growth_resumed(desk: Desk) -> str:
    gdp = desk.files.gdp[desk.random.choice(("total", "primary", "secondary", "tertiary"))]
    what = {"total": "The economy", "primary": "Farming", "secondary": "Industry", "tertiary": "The service sector"}[
        gdp.name
    ]
    time = desk.random.choice(gdp.times[8:])
    before = gdp.before(time)
    count = _run(gdp, before)
    change = gdp.change(time)
    desk.ask(2 <= abs(count) <= 12 and (change > 0) != (count > 0) and abs(change) > Decimal("0.3"))
    noun = "growth" if count > 0 else desk.pick("contraction", "decline")
    number = desk.say(spelt(desk, abs(count)), spelt(desk, _wrong(desk, abs(count))))
    went = desk.way(change, ("grew", "expanded"), ("shrank", "contracted"))
    when = f"the {desk.quarter(time[1])} quarter of {time[0]}"
    return (
        f"{what} in Mexico ⟦{went} {desk.percent(change)}⟧ year on year in {when}, ⟦after {number} quarters of {noun}⟧."
    )

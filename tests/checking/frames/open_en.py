"""What open releases were first read wrongly: multiples over some years, shares that moved, records by negation."""

from __future__ import annotations

from decimal import Decimal

from checking.press import Desk, Series, frame

STATES = ("Guanajuato", "Zacatecas", "Puebla", "Oaxaca", "Sinaloa", "Hidalgo", "Chiapas", "Durango")
EXPORTERS = ("Guanajuato", "Sonora", "Querétaro", "Sinaloa", "Tamaulipas", "Puebla", "Aguascalientes", "Yucatán")
ALL = "Total nacional"


def _billion(desk: Desk, value: Decimal) -> str:
    return f"${desk.number(value / 10**9, 1)} billion"


def _exporter(desk: Desk) -> tuple[str, Series]:
    name = desk.random.choice(EXPORTERS)
    return name, desk.files.exports[name]


@frame("en")
def doubled_since(desk: Desk) -> str:
    """So many times since a year that is named, with the pronoun behind it."""
    flow = desk.files.remittances
    year = desk.random.choice(range(2012, 2026))
    base = desk.random.choice(range(1998, year - 4))
    times = flow.year(year) / flow.year(base)
    desk.ask(Decimal("2.05") < times < Decimal("2.9"))
    said = desk.say("more than doubled", "more than tripled")
    return (
        f"Remittances to Mexico came to {_billion(desk, flow.year(year))} in {year}. Since {base} they have ⟦{said}⟧."
    )


@frame("en")
def in_so_many_years(desk: Desk) -> str:
    """So many times in a number of years at the head of the sentence."""
    name, flow = _exporter(desk)
    back = desk.random.choice((5, 8, 10))
    times = flow.at(2018) / flow.at(2018 - back)
    desk.ask(Decimal("2.05") < times < Decimal("2.9"))
    count = {5: "five", 8: "eight", 10: "ten"}[back]
    said = desk.say("more than doubled", "more than tripled")
    return (
        f"Exports from {name} amounted to {_billion(desk, flow.at(2018))} in 2018. In {desk.pick('', 'just ')}{count} "
        f"years they have ⟦{said}⟧."
    )


@frame("en")
def over_the_past_decade(desk: Desk) -> str:
    """The decade without its number."""
    flow = desk.files.remittances
    year = desk.random.choice(range(2008, 2026))
    change = (flow.year(year) / flow.year(year - 10) - 1) * 100
    desk.ask(abs(change) > 5)
    rose = desk.way(change, ("risen", "grown", "increased"), ("fallen", "declined"))
    return (
        f"Mexico received {_billion(desk, flow.year(year))} in remittances in {year}. Over the past decade the total has "
        f"⟦{rose} by {desk.percent(change)}⟧."
    )


@frame("en")
def a_share_that_moved(desk: Desk) -> str:
    """A share from one per cent to another, each with its year."""
    name, flow = _exporter(desk)
    whole, first = desk.files.exports[ALL], desk.random.choice(range(2007, 2015))
    then, now = (flow.at(year) / whole.at(year) * 100 for year in (first, 2018))
    desk.ask(abs(now - then) > Decimal("0.4"))
    went = "grew" if now > then else "shrank"
    return (
        f"{name}'s share of national exports {went} from ⟦{desk.percent(then)}⟧ in {first} to ⟦{desk.percent(now)}⟧ in "
        f"2018."
    )


@frame("en")
def a_joint_share(desk: Desk) -> str:
    """What two states held together, then what their joint share had been."""
    one, other = desk.random.sample(STATES, 2)
    year = desk.random.choice(range(2014, 2026))
    parts, whole = [desk.files.by_state[each] for each in (one, other)], desk.files.by_state[ALL]
    then, now = (sum(each.year(at) for each in parts) / whole.year(at) * 100 for at in (year - 5, year))
    desk.ask(abs(now - then) > Decimal("0.3"))
    return (
        f"{one} and {other} together received ⟦{desk.percent(now)}⟧ of the country's remittances in {year}. In {year - 5} "
        f"their {desk.pick('joint', 'combined')} share had been ⟦{desk.percent(then)}⟧."
    )


@frame("en")
def never_so_much(desk: Desk) -> str:
    """A record told by what never was."""
    name, flow = _exporter(desk)
    best = max(flow.times, key=lambda one: flow.at(*one))[0]
    other = desk.random.choice(range(2009, 2018))
    earlier = max(flow.at(year) for year in range(2007, other))
    desk.ask(flow.at(other) < earlier * Decimal("0.97") and best > 2010)
    level = desk.say(f"{_billion(desk, flow.at(best))} in {best}", f"{_billion(desk, flow.at(other))} in {other}")
    told = desk.pick(
        "Never had it sold so much", "Never before had the state exported so much", "No year has brought more"
    )
    return f"{name} exported ⟦{level}. {told}⟧, in figures that begin in 2007."


@frame("en")
def its_first_since(desk: Desk) -> str:
    """A fall of so much, the first of its kind since a year."""
    name = desk.random.choice(STATES)
    flow = desk.files.by_state[name]
    year = desk.random.choice(range(2009, 2026))
    moves = {one: flow.grown(one) for one in range(2005, year)}
    desk.ask(all(abs(one) > Decimal("0.3") for one in moves.values()))
    falls = [one for one, move in moves.items() if move < 0]
    desk.ask(flow.grown(year) < -1 and falls and falls[-1] < year - 1)
    since = desk.say(str(falls[-1]), str(falls[-1] + 1 if falls[-1] + 1 < year else falls[-1] - 2))
    percent = f"{desk.number(-flow.grown(year), 1)}%"
    return f"Remittances to {name} recorded a decline of {percent} in {year}, ⟦its first since {since}⟧."


@frame("en")
def not_until(desk: Desk) -> str:
    """An earlier level passed again, years later."""
    flow = desk.files.remittances
    passed = next(one for one in range(2008, 2026) if flow.year(one) > flow.year(2007))
    said = desk.say(str(passed), str(passed - desk.random.choice((1, 2, 3))))
    verb = desk.pick("exceed", "surpass", "top")
    return f"Remittances to Mexico declined in 2008 and 2009. ⟦Not until {said} did they {verb} the level of 2007⟧."


@frame("en")
def state_led_the_moves(desk: Desk) -> str:
    """Who led the gains, or the declines."""
    year = desk.random.choice(range(2010, 2026))
    quarter = desk.random.choice((1, 2, 3, 4))
    moves = {name: one.change((year, quarter)) for name, one in desk.files.by_state.items() if name != ALL}
    up = desk.random.random() < 0.5
    order = sorted(moves, key=lambda one: moves[one], reverse=up)
    desk.ask((moves[order[0]] > 2 if up else moves[order[0]] < -2) and abs(moves[order[0]] - moves[order[1]]) > 1)
    who = desk.say(order[0], order[12])
    return (
        f"Remittances to Mexico came to {_billion(desk, desk.files.by_state[ALL].at(year, quarter))} in the "
        f"{desk.quarter(quarter)} quarter of {year}. ⟦{who} led the "
        f"{'gains' if up else 'declines'}⟧ among the states, compared with the same quarter of {year - 1}."
    )


@frame("en")
def told_on_the_radio(desk: Desk) -> str:
    """Decimals in words."""
    flow = desk.files.remittances
    time = desk.random.choice(flow.times[240:])
    level = flow.at(*time) / 10**9
    words = "zero one two three four five six seven eight nine".split()
    right, wrong = (f"{one:.1f}" for one in (level, level + Decimal("1.4")))
    said = [f"{words[int(one[0])]} point {words[int(one[2])]} billion dollars" for one in (right, wrong)]
    return f"Remittances to Mexico came to ⟦{desk.say(*said)}⟧ in {desk.month(time[1])} {time[0]}."


@frame("en")
def dated_by_its_dateline(desk: Desk) -> str:
    """The month of a report without its year, which its dateline has."""
    flow = desk.files.dollar
    time = desk.random.choice([one for one in flow.times if one[0] > 2019 and one[1] < 12])
    change = flow.change(time, flow.before(time))
    desk.ask(abs(change) > 1)
    level = desk.figure(flow.at(*time), lambda one: f"{desk.number(one, 2)} pesos", 2)
    lower = desk.way(change, ("more",), ("less",))
    return (
        f"MEXICO CITY, {desk.month(time[1] + 1)} 3, {time[0]} — The dollar averaged ⟦{level}⟧ in {desk.month(time[1])}, "
        f"⟦{desk.percent(change)} {lower}⟧ than in {desk.month(flow.before(time)[1])}, the central bank reported."
    )


@frame("en")
def aside_of_another_year(desk: Desk) -> str:
    """What had moved the year before stands in an aside; the figure behind it is of the year told."""
    branch, name = desk.random.choice((("tertiary", "services"), ("secondary", "industry")))
    flow = desk.files.gdp[branch]
    year = desk.random.choice(range(1996, 2026))
    then, now = flow.grown(year - 1), flow.grown(year)
    desk.ask(then > Decimal("0.3") and now > Decimal("0.3") and abs(now - then) > Decimal("0.3"))
    return (
        f"Real GDP of {name} in Mexico, which had grown ⟦{desk.percent(then)}⟧ the year before, ⟦expanded "
        f"{desk.percent(now)}⟧ in {year}."
    )

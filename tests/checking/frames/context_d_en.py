"""What a figure is of where several sentences go on about two series, come back, or leave out what was said."""

from __future__ import annotations

from decimal import Decimal

from checking.frames.context_drawn import asked, count, dollars, moved, near, nth, rate, states, year_ago
from checking.press import Desk, frame, rounded
from checking.telling import some

EXPORTERS = ("Guanajuato", "Nuevo León", "Sonora", "Sinaloa", "Puebla", "Chihuahua", "Tamaulipas", "Querétaro")


@frame("en")
def flat_note_of_three_sentences(desk: Desk) -> str:
    """Level, yearly change and monthly change, each in a sentence, the last two without a noun."""
    flow = desk.files.remittances
    time = some(desk, flow, 240)
    before = flow.before(time)
    asked(desk, flow.change(time), flow.change(time, before))
    return (
        f"Mexico received ⟦{dollars(desk, flow.at(*time))}⟧ in remittances in {desk.month(time[1])} {time[0]}, according "
        f"to the central bank. Year on year, they ⟦{moved(desk, flow.change(time))}⟧. Compared with the previous month, "
        f"they ⟦{moved(desk, flow.change(time, before))}⟧."
    )


@frame("en")
def elsewhere_in_the_country(desk: Desk) -> str:
    """One state, then others with 'in', each with a verb of its own."""
    names = states(desk, 3)
    own = [desk.files.by_state[one] for one in names]
    time = some(desk, own[0], 8)
    asked(desk, *(one.change(time) for one in own))
    said = [moved(desk, one.change(time)) for one in own]
    return (
        f"Remittances to {names[0]} ⟦{said[0]}⟧ in {nth(desk, time)} compared with the same quarter of {time[0] - 1}. "
        f"In {names[1]} they ⟦{said[1]}⟧, and in {names[2]} they ⟦{said[2]}⟧."
    )


@frame("en")
def half_of_the_year_then_the_second(desk: Desk) -> str:
    """'In the second half' leans on the first, and 'the year as a whole' on both."""
    flow = desk.files.remittances
    year = desk.random.choice(range(2000, 2026))
    whole = flow.year(year)
    change = (whole / flow.year(year - 1) - 1) * 100
    asked(desk, change)
    return (
        f"In the first half of {year} remittances to Mexico amounted to ⟦{dollars(desk, flow.over(year, 1, 6))}⟧. In the "
        f"second half they ⟦came to {dollars(desk, flow.over(year, 7, 12))}⟧. For the year as a whole, the total "
        f"⟦{moved(desk, change)}⟧ to ⟦{dollars(desk, whole)}⟧."
    )


@frame("en")
def quarters_of_a_state(desk: Desk) -> str:
    """Four quarters of a year with the year said once."""
    (name,) = states(desk, 1)
    own = desk.files.by_state[name]
    year = desk.random.choice(range(2004, 2026))
    said = [dollars(desk, own.at(year, one)) for one in range(1, 4)]
    return (
        f"{name} received ⟦{said[0]}⟧ in remittances in the first quarter of {year}, ⟦{said[1]}⟧ in the second and "
        f"⟦{said[2]}⟧ in the third."
    )


@frame("en")
def core_came_back_to_after_headline(desk: Desk) -> str:
    """Headline, core, and back to headline with its month before."""
    prices = desk.files.prices
    time = some(desk, prices["GENERAL"], 340)
    before = prices["GENERAL"].before(time)
    said = [
        desk.percent(one, 2)
        for one in (
            prices["GENERAL"].change(time),
            prices["SUBYACENTE"].change(time),
            prices["GENERAL"].change(before),
        )
    ]
    return (
        f"Headline inflation was ⟦{said[0]}⟧ in the year to {desk.month(time[1])} {time[0]}, while core inflation stood at "
        f"⟦{said[1]}⟧. A month earlier, the headline rate had been ⟦{said[2]}⟧."
    )


@frame("en")
def slash_separated_box(desk: Desk) -> str:
    """A line of key figures with slashes."""
    gdp = desk.files.gdp
    time = some(desk, gdp["total"], 8)
    changes = [gdp[one].change(time) for one in ("total", "primary", "secondary", "tertiary")]
    asked(desk, *changes)
    told = [desk.figure(one, lambda each: f"{'+' if each > 0 else '-'}{rounded(abs(each), 1)}%", 1) for one in changes]
    return (
        f"Mexico, real GDP by sector, {nth(desk, time)}, annual change\n\n- GDP: ⟦{told[0]}⟧\n- Agriculture: ⟦{told[1]}⟧\n"
        f"- Industry: ⟦{told[2]}⟧\n- Services: ⟦{told[3]}⟧\n"
    )


@frame("en")
def one_of_which_the_other(desk: Desk) -> str:
    """'The two sectors': each with its own verb behind a colon."""
    gdp = desk.files.gdp
    time = some(desk, gdp["total"], 8)
    industry, services = gdp["secondary"].change(time), gdp["tertiary"].change(time)
    asked(desk, industry, services)
    desk.ask(industry * services < 0)
    said = [moved(desk, one) for one in (industry, services)]
    return (
        f"The two large sectors of the Mexican economy went different ways in {nth(desk, time)}: industry ⟦{said[0]}⟧ "
        f"from a year earlier and services ⟦{said[1]}⟧."
    )


@frame("en")
def dollar_then_its_change_in_brackets(desk: Desk) -> str:
    """A price with both of its changes in brackets."""
    dollar = desk.files.dollar
    time = some(desk, dollar, 13)
    before = dollar.before(time)
    monthly, yearly = dollar.change(time, before), dollar.change(time)
    asked(desk, monthly, yearly)
    ways = [desk.way(one, ("up",), ("down",)) for one in (monthly, yearly)]
    return (
        f"In {desk.month(time[1])} {time[0]} the dollar averaged ⟦{rate(desk, dollar.at(*time))} pesos⟧ "
        f"(⟦{ways[0]} {desk.percent(monthly)}⟧ on the month and ⟦{ways[1]} {desk.percent(yearly)}⟧ on the year)."
    )


@frame("en")
def plants_lost_workers(desk: Desk) -> str:
    """Steps in two times; the noun left out in the second."""
    persons = desk.files.immex["persons"]
    time = some(desk, persons, 13)
    before = persons.before(time)
    steps = [persons.at(*time) - persons.at(*one) for one in (before, year_ago(time))]
    desk.ask(min(abs(one) for one in steps) > 300)
    ways = [desk.way(one, ("more",), ("fewer",)) for one in steps]
    said = [count(desk, abs(one)) for one in steps]
    return (
        f"The workforce of Jalisco's IMMEX establishments stood at ⟦{count(desk, persons.at(*time))}⟧ in "
        f"{desk.month(time[1])} {time[0]}: ⟦{said[0]} {ways[0]}⟧ than in the previous month and ⟦{said[1]} {ways[1]}⟧ "
        f"than a year before."
    )


@frame("en")
def manufacturers_and_the_others(desk: Desk) -> str:
    """'Those of the others': two kinds of plants."""
    immex = desk.files.immex
    time = some(desk, immex["exports"], 13)
    changes = [immex[one].change(time) for one in ("manufacturing", "services")]
    asked(desk, *changes)
    said = [moved(desk, one) for one in changes]
    return (
        f"Exports by Jalisco's manufacturing IMMEX establishments ⟦{said[0]}⟧ in {desk.month(time[1])} {time[0]} from a "
        f"year earlier; those of the non-manufacturing ones ⟦{said[1]}⟧."
    )


@frame("en")
def compared_with_its_neighbours(desk: Desk) -> str:
    """One state's change with those of two others in one breath."""
    names = desk.random.sample(EXPORTERS, 3)
    year = desk.random.choice(range(2008, 2019))
    changes = [desk.files.exports[one].change((year, 1)) for one in names]
    asked(desk, *changes)
    desk.ask(min(changes) > 0)
    said = [desk.percent(one) for one in changes]
    return (
        f"In {year}, exports of {names[0]} grew ⟦{said[0]}⟧, compared with ⟦{said[1]}⟧ in {names[1]} and ⟦{said[2]}⟧ in "
        f"{names[2]}."
    )


@frame("en")
def state_and_its_two_years(desk: Desk) -> str:
    """'In the two years that followed'."""
    (name,) = desk.random.sample(EXPORTERS, 1)
    own = desk.files.exports[name]
    year = desk.random.choice(range(2008, 2017))
    levels = [dollars(desk, own.at(year + one)) for one in range(3)]
    return (
        f"{name} exported ⟦{levels[0]}⟧ in {year}. The following year the figure ⟦was {levels[1]}⟧, and in {year + 2} it "
        f"⟦came to {levels[2]}⟧."
    )


@frame("en")
def spokesman_recalls(desk: Desk) -> str:
    """Attribution first, then an indirect quote with 'it'."""
    prices = desk.files.prices["SUBYACENTE"]
    time = some(desk, prices, 340)
    month_ago = prices.before(time)
    said = [desk.percent(prices.change(one), 2) for one in (time, month_ago)]
    return (
        f"The central bank said annual core inflation was ⟦{said[0]}⟧ in {desk.month(time[1])} {time[0]}. It recalled that "
        f"in the previous month it had been ⟦{said[1]}⟧."
    )


@frame("en")
def this_year_and_last(desk: Desk) -> str:
    """Months of two years in a table of text."""
    flow = desk.files.remittances
    time = some(desk, flow, 240)
    desk.ask(time[1] <= 11 and near(flow, time, 1) in flow.values)
    after = near(flow, time, 1)
    rows = ""
    for one in (time, after):
        said = [desk.figure(flow.at(year, one[1]) / 10**6, desk.number, 0) for year in (one[0] - 1, one[0])]
        rows += f"| {desk.month(one[1])} | ⟦{said[0]}⟧ | ⟦{said[1]}⟧ |\n"
    return f"Remittances to Mexico, millions of dollars\n\n| Month | {time[0] - 1} | {time[0]} |\n|---|---|---|\n{rows}"


@frame("en")
def share_and_its_year_before(desk: Desk) -> str:
    """A share, and that of a year before with a pronoun."""
    (name,) = desk.random.sample(EXPORTERS, 1)
    own, whole = desk.files.exports[name], desk.files.exports["Total nacional"]
    year = desk.random.choice(range(2009, 2019))
    shares = [own.at(one) / whole.at(one) * 100 for one in (year, year - 1)]
    desk.ask(min(shares) > Decimal(2))
    said = [desk.percent(one) for one in shares]
    return (
        f"{name} exported goods worth ⟦{dollars(desk, own.at(year))}⟧ in {year}, ⟦{said[0]}⟧ of the national total. The "
        f"year before, its share had been ⟦{said[1]}⟧."
    )


@frame("en")
def then_the_month_after(desk: Desk) -> str:
    """'The month after', 'two months later'."""
    flow = desk.files.remittances
    time = some(desk, flow, 240)
    desk.ask(near(flow, time, 1) in flow.values)
    after = near(flow, time, 1)
    asked(desk, flow.change(after))
    return (
        f"Remittances were ⟦{dollars(desk, flow.at(*time))}⟧ in {desk.month(time[1])} {time[0]} and "
        f"⟦{dollars(desk, flow.at(*after))}⟧ in {desk.month(after[1])}. In the latter month they ⟦"
        f"{moved(desk, flow.change(after))}⟧ from a year earlier."
    )

"""What a figure is of by the clause before it: contrasts, lists, parts and totals (prices, output, plants, exports)."""

from __future__ import annotations

from decimal import Decimal

from checking.frames.context_drawn import asked, count, dollars, moved, near, nth, pesos, states, year_ago
from checking.press import Desk, frame, rounded
from checking.telling import some


def _exporters(desk: Desk, some: int) -> tuple[list[str], int]:
    names = desk.random.sample(
        ("Jalisco", "Guanajuato", "Nuevo León", "Sonora", "Sinaloa", "Puebla", "Chihuahua"), some
    )
    return names, desk.random.choice(range(2008, 2019))


@frame("en")
def inflation_up_from_two_times(desk: Desk) -> str:
    """A rate with two earlier ones, one without its year and one without its month."""
    prices = desk.files.prices["GENERAL"]
    time = some(desk, prices, 340)
    desk.ask(time[1] > 1)
    before = prices.before(time)
    own, last, yearly = (prices.change(one) for one in (time, before, year_ago(time)))
    desk.ask(abs(own - last) > Decimal("0.05"))
    up = desk.way(own - last, ("up",), ("down",))
    return (
        f"Annual inflation was ⟦{desk.percent(own, 2)}⟧ in {desk.month(time[1])} {time[0]}, ⟦{up} from "
        f"{desk.percent(last, 2)}⟧ in {desk.month(before[1])} and compared with ⟦{desk.percent(yearly, 2)}⟧ "
        f"in the same month of {time[0] - 1}."
    )


@frame("en")
def core_and_noncore_without_a_verb(desk: Desk) -> str:
    """The second sentence has the rates of two parts, the last one without a verb."""
    prices = desk.files.prices
    time = some(desk, prices["GENERAL"], 340)
    desk.ask(prices["NO_SUBYACENTE"].change(time) > 0)
    rates = [prices[one].change(time) for one in ("GENERAL", "SUBYACENTE", "NO_SUBYACENTE")]
    return (
        f"Annual inflation {desk.pick('came to', 'stood at', 'was')} ⟦{desk.percent(rates[0], 2)}⟧ in "
        f"{desk.month(time[1])} {time[0]}. Core inflation was ⟦{desk.percent(rates[1], 2)}⟧ and non-core "
        f"⟦{desk.percent(rates[2], 2)}⟧."
    )


@frame("en")
def monthly_prices_of_the_parts(desk: Desk) -> str:
    """The month's change of the whole and, behind it, of its parts."""
    prices = desk.files.prices
    time = some(desk, prices["GENERAL"], 340)
    changes = [prices[one].change(time, prices[one].before(time)) for one in prices]
    desk.ask(all(abs(one) > Decimal("0.05") for one in changes))
    return (
        f"Consumer prices ⟦{moved(desk, changes[0], 2)}⟧ in {desk.month(time[1])} {time[0]} from the month before. "
        f"The core index ⟦{moved(desk, changes[1], 2)}⟧, while the non-core one ⟦{moved(desk, changes[2], 2)}⟧."
    )


@frame("en")
def inflation_had_been_the_month_before(desk: Desk) -> str:
    """Two sentences with a pronoun, each with a time of its own."""
    prices = desk.files.prices["GENERAL"]
    time = some(desk, prices, 340)
    before = prices.before(time)
    had = desk.pick("The month before it had been", "It had been", "The previous month it was")
    tail = " the month before" if had == "It had been" else ""
    return (
        f"Annual inflation was ⟦{desk.percent(prices.change(time), 2)}⟧ in {desk.month(time[1])} {time[0]}. "
        f"⟦{had} {desk.percent(prices.change(before), 2)}{tail}⟧. "
        f"A year earlier, ⟦{desk.percent(prices.change(year_ago(time)), 2)}⟧."
    )


@frame("en")
def fact_box_of_inflation(desk: Desk) -> str:
    """A title with the time, and lines with a name and a rate each."""
    prices = desk.files.prices
    time = some(desk, prices["GENERAL"], 340)
    rates = [prices[one].change(time) for one in prices]
    desk.ask(rates[2] > 0)
    title = desk.pick("Annual inflation, {}", "Annual inflation in {}").format(f"{desk.month(time[1])} {time[0]}")
    return (
        f"## {title}\n\n- Headline: ⟦{desk.percent(rates[0], 2)}⟧\n- Core: ⟦{desk.percent(rates[1], 2)}⟧\n"
        f"- Non-core: ⟦{desk.percent(rates[2], 2)}⟧\n"
    )


@frame("en")
def table_of_inflation(desk: Desk) -> str:
    """Two months in columns, three series in rows."""
    prices = desk.files.prices
    time = some(desk, prices["GENERAL"], 340)
    before = prices["GENERAL"].before(time)
    columns = [f"{desk.month(one[1])} {one[0]}" for one in (before, time)]
    rows = ""
    for name, shown in (("GENERAL", "Headline"), ("SUBYACENTE", "Core"), ("NO_SUBYACENTE", "Non-core")):
        said = [prices[name].change(one) for one in (before, time)]
        desk.ask(min(said) > 0)
        cells = [desk.figure(one, lambda each: f"{rounded(each, 2)}", 2) for one in said]
        rows += f"| {shown} | ⟦{cells[0]}⟧ | ⟦{cells[1]}⟧ |\n"
    return f"Annual inflation, per cent\n\n| | {columns[0]} | {columns[1]} |\n|---|---|---|\n{rows}"


@frame("en")
def questions_on_inflation(desk: Desk) -> str:
    """Questions that get shorter and shorter."""
    prices = desk.files.prices
    time = some(desk, prices["GENERAL"], 340)
    rates = [prices[one].change(time) for one in ("GENERAL", "SUBYACENTE")]
    return (
        f"What was annual inflation in {desk.month(time[1])} {time[0]}? It was ⟦{desk.percent(rates[0], 2)}⟧.\n\n"
        f"And core inflation? ⟦{desk.percent(rates[1], 2)}⟧.\n\n"
        f"What had the headline rate been a year earlier? "
        f"⟦{desk.percent(prices['GENERAL'].change(year_ago(time)), 2)}⟧."
    )


@frame("en")
def relative_clauses_on_core(desk: Desk) -> str:
    """What the parts leave out stands between commas."""
    prices = desk.files.prices
    time = some(desk, prices["GENERAL"], 340)
    before = prices["GENERAL"].before(time)
    core, other = prices["SUBYACENTE"], prices["NO_SUBYACENTE"]
    desk.ask(other.change(time) > 0 and other.change(before) > 0)
    desk.ask(min(abs(one.change(time) - one.change(before)) for one in (core, other)) > Decimal("0.05"))
    eased = [
        desk.way(one.change(time) - one.change(before), ("rose", "quickened"), ("eased", "slowed"))
        for one in (core, other)
    ]
    return (
        f"Core inflation, which leaves out energy and fresh food, ⟦{eased[0]} to {desk.percent(core.change(time), 2)}⟧ "
        f"in {desk.month(time[1])} {time[0]} from ⟦{desk.percent(core.change(before), 2)}⟧ a month before, while the "
        f"non-core rate, which includes them, ⟦{eased[1]} to {desk.percent(other.change(time), 2)}⟧ from "
        f"⟦{desk.percent(other.change(before), 2)}⟧."
    )


@frame("en")
def attributed_inflation(desk: Desk) -> str:
    """The institute said, and it added."""
    prices = desk.files.prices
    time = some(desk, prices["GENERAL"], 340)
    core = prices["SUBYACENTE"]
    change = core.change(time, core.before(time))
    desk.ask(abs(change) > Decimal("0.05"))
    return (
        f"Annual inflation was ⟦{desk.percent(prices['GENERAL'].change(time), 2)}⟧ in {desk.month(time[1])} {time[0]}, "
        f"the statistics institute said. Core prices, it added, ⟦{moved(desk, change, 2)}⟧ in the month."
    )


@frame("en")
def corrected_inflation(desk: Desk) -> str:
    """What an earlier version said is no claim; what it should have said is."""
    prices = desk.files.prices["GENERAL"]
    time = some(desk, prices, 340)
    own = prices.change(time)
    wrong = rounded(own, 2) + Decimal("1.3")
    return (
        f"Correction: An earlier version of this story gave annual inflation in {desk.month(time[1])} {time[0]} as "
        f"{wrong}%. It was ⟦{desk.percent(own, 2)}⟧."
    )


@frame("en")
def output_and_its_branches(desk: Desk) -> str:
    """Growth of the whole, then of three branches with one verb and two."""
    gdp = desk.files.gdp
    time = some(desk, gdp["total"], 8)
    changes = {one: gdp[one].change(time) for one in gdp}
    asked(desk, *changes.values())
    desk.ask((changes["tertiary"] > 0) == (changes["primary"] > 0))
    verb = desk.way(changes["tertiary"], ("grew", "expanded"), ("shrank", "contracted"))
    other = desk.way(changes["secondary"], ("grew", "expanded"), ("shrank", "contracted"))
    whole = desk.way(changes["total"], ("grew", "expanded"), ("shrank", "contracted"))
    return (
        f"Mexico's economy ⟦{whole} {desk.percent(changes['total'])}⟧ in {nth(desk, time)} from a year earlier. "
        f"Services ⟦{verb} {desk.percent(changes['tertiary'])}⟧ and farming ⟦{desk.percent(changes['primary'])}⟧; "
        f"industry ⟦{other} {desk.percent(changes['secondary'])}⟧."
    )


@frame("en")
def branches_with_commas_alone(desk: Desk) -> str:
    """'Services grew 4.2%, industry 1.1%'."""
    gdp = desk.files.gdp
    time = some(desk, gdp["total"], 8)
    changes = [gdp[one].change(time) for one in ("tertiary", "secondary", "primary")]
    desk.ask(min(changes) > Decimal("0.4"))
    said = [desk.percent(one) for one in changes]
    return (
        f"In {nth(desk, time)}, services grew ⟦{said[0]}⟧ from a year earlier, industry ⟦{said[1]}⟧ and "
        f"{desk.pick('farming', 'agriculture')} ⟦{said[2]}⟧."
    )


@frame("en")
def growth_from_the_previous_quarter_rate(desk: Desk) -> str:
    """A rate with that of the quarter before, and a second sentence on one branch."""
    gdp = desk.files.gdp
    time = some(desk, gdp["total"], 8)
    before = gdp["total"].before(time)
    own, last = gdp["total"].change(time), gdp["total"].change(before)
    desk.ask(own > Decimal("0.4") and last > Decimal("0.4") and abs(own - last) > Decimal("0.3"))
    industry = gdp["secondary"]
    asked(desk, industry.change(time), industry.change(before))
    after = desk.way(industry.change(before), ("growing", "expanding"), ("shrinking", "contracting"))
    return (
        f"Gross domestic product grew ⟦{desk.percent(own)}⟧ year on year in {nth(desk, time)}, "
        f"⟦{desk.way(own - last, ('up',), ('down',))} from {desk.percent(last)}⟧ in the previous quarter. "
        f"Industry ⟦{moved(desk, industry.change(time))}⟧, after ⟦{after} {desk.percent(industry.change(before))}⟧ "
        f"in the quarter before."
    )


@frame("en")
def shares_of_the_total(desk: Desk) -> str:
    """What each branch makes up of the output named before."""
    gdp = desk.files.gdp
    time = some(desk, gdp["total"], 8)
    shares = [gdp[one].at(*time) / gdp["total"].at(*time) * 100 for one in ("tertiary", "secondary", "primary")]
    asked(desk, gdp["total"].change(time))
    made = desk.pick("made up", "accounted for", "represented")
    return (
        f"Mexico's GDP ⟦{moved(desk, gdp['total'].change(time))}⟧ from a year earlier in {nth(desk, time)}. Services "
        f"{made} ⟦{desk.percent(shares[0])}⟧ of the total, industry ⟦{desk.percent(shares[1])}⟧ and primary activities "
        f"the remaining ⟦{desk.percent(shares[2])}⟧."
    )


@frame("en")
def same_quarter_of_the_year_before(desk: Desk) -> str:
    """A branch, and what it had done a year earlier."""
    gdp = desk.files.gdp
    name, shown = desk.random.choice(
        (("secondary", "Industry"), ("tertiary", "The services sector"), ("primary", "Farm output"))
    )
    own = gdp[name]
    time = some(desk, own, 8)
    now, then = own.change(time), own.change(year_ago(time))
    asked(desk, now, then)
    had = desk.way(then, ("grown", "expanded"), ("shrunk", "contracted"))
    return (
        f"{shown} ⟦{moved(desk, now)}⟧ in {nth(desk, time)} from a year earlier. In the same quarter of the previous "
        f"year it ⟦had {had} {desk.percent(then)}⟧."
    )


@frame("en")
def plants_of_which_the_rest(desk: Desk) -> str:
    """A total with its two parts, the second the rest."""
    immex = desk.files.immex
    time = some(desk, immex["exports"], 12)
    whole, part, rest = (immex[one].at(*time) for one in ("exports", "manufacturing", "services"))
    other = desk.pick("the remainder", "the rest")
    return (
        f"Jalisco's IMMEX establishments exported ⟦{pesos(desk, whole)}⟧ in {desk.month(time[1])} {time[0]}. Of that, "
        f"⟦{pesos(desk, part)}⟧ came from manufacturing plants and {other}, ⟦{pesos(desk, rest)}⟧, from "
        f"non-manufacturing ones."
    )


@frame("en")
def plants_share_and_rest(desk: Desk) -> str:
    """A part, its share of the total, and how it went."""
    immex = desk.files.immex
    time = some(desk, immex["exports"], 12)
    whole, part = immex["exports"], immex["manufacturing"]
    asked(desk, part.change(time), whole.change(time))
    share = part.at(*time) / whole.at(*time) * 100
    return (
        f"In {desk.month(time[1])} {time[0]}, manufacturing IMMEX plants in Jalisco exported "
        f"⟦{pesos(desk, part.at(*time))}⟧, ⟦{desk.percent(share)}⟧ of the total. Their sales abroad "
        f"⟦{moved(desk, part.change(time))}⟧ from a year earlier, while the total "
        f"⟦{moved(desk, whole.change(time))}⟧."
    )


@frame("en")
def jobs_and_establishments(desk: Desk) -> str:
    """Two counts with a pronoun between them."""
    persons, plants = desk.files.immex["persons"], desk.files.immex["establishments"]
    time = some(desk, persons, 12)
    before = persons.before(time)
    step = persons.at(*time) - persons.at(*before)
    desk.ask(abs(step) > 200)
    asked(desk, persons.change(time))
    fewer = desk.way(step, ("more",), ("fewer",))
    return (
        f"IMMEX establishments in Jalisco employed ⟦{count(desk, persons.at(*time))} people⟧ in {desk.month(time[1])} "
        f"{time[0]}, ⟦{count(desk, abs(step))} {fewer}⟧ than the month before. Employment "
        f"⟦{moved(desk, persons.change(time))}⟧ in a year. The establishments ⟦numbered "
        f"{count(desk, plants.at(*time))}⟧."
    )


@frame("en")
def key_figures_of_plants(desk: Desk) -> str:
    """A list with a title that has the place and the time."""
    immex = desk.files.immex
    time = some(desk, immex["exports"], 12)
    change = {one: immex[one].change(time) for one in ("exports", "persons")}
    asked(desk, *change.values())
    told = {
        one: f"⟦{desk.way(change[one], ('up',), ('down',))} {desk.percent(change[one])}⟧ on the year" for one in change
    }
    return (
        f"Jalisco, IMMEX programme: key figures for {desk.month(time[1])} {time[0]}\n\n"
        f"- Exports: ⟦{pesos(desk, immex['exports'].at(*time))}⟧ ({told['exports']})\n"
        f"- Jobs: ⟦{count(desk, immex['persons'].at(*time))}⟧ ({told['persons']})\n"
        f"- Establishments: ⟦{count(desk, immex['establishments'].at(*time))}⟧\n"
    )


@frame("en")
def exports_of_several_years(desk: Desk) -> str:
    """Yearly totals with one verb, then the total of another year."""
    whole = desk.files.immex["exports"]
    year = desk.random.choice(range(2015, 2024))
    said = [desk.figure(whole.year(year - one) / 10**9, lambda each: f"{rounded(each, 1)}", 1) for one in range(3)]
    return (
        f"Exports by IMMEX establishments in Jalisco ⟦totalled {said[0]} billion pesos⟧ in {year} and "
        f"⟦{said[1]} billion⟧ in {year - 1}. In {year - 2} the total ⟦was {said[2]} billion⟧."
    )


@frame("en")
def first_second_and_third_state(desk: Desk) -> str:
    """Three states with amounts, then their changes in the same order."""
    names, year = _exporters(desk, 3)
    own = [desk.files.exports[one] for one in names]
    changes = [one.change((year, 1)) for one in own]
    asked(desk, *changes)
    levels = [dollars(desk, one.at(year)) for one in own]
    said = [moved(desk, one) for one in changes]
    return (
        f"{names[0]} exported goods worth ⟦{levels[0]}⟧ in {year}, {names[1]} ⟦{levels[1]}⟧ and {names[2]} "
        f"⟦{levels[2]}⟧. Exports of the first ⟦{said[0]}⟧ from {year - 1}, those of the second ⟦{said[1]}⟧ and those "
        f"of the third ⟦{said[2]}⟧."
    )


@frame("en")
def up_from_a_year_earlier_in_two_states(desk: Desk) -> str:
    """Levels with those of a year earlier, the second place without a verb."""
    names, year = _exporters(desk, 2)
    own = [desk.files.exports[one] for one in names]
    asked(desk, *(one.change((year, 1)) for one in own))
    told = []
    for one in own:
        level = dollars(desk, one.at(year))
        up = desk.way(one.change((year, 1)), ("up",), ("down",))
        told.append(f"⟦{level}⟧, ⟦{up} from {dollars(desk, one.at(year - 1))}⟧")
    return f"In {year}, {names[0]}'s exports were {told[0]} a year earlier; {names[1]}'s, {told[1]}."


@frame("en")
def while_those_of_another_state(desk: Desk) -> str:
    """From one year to another, in two states."""
    names, year = _exporters(desk, 2)
    own = [desk.files.exports[one] for one in names]
    first = 2007 if year > 2012 else 2008
    desk.ask(year > first + 1)
    asked(desk, *(one.change((year, 1), (first, 1)) for one in own))
    verbs = [desk.way(one.change((year, 1), (first, 1)), ("rose", "climbed"), ("fell", "dropped")) for one in own]
    amounts = [(dollars(desk, one.at(first)), dollars(desk, one.at(year))) for one in own]
    return (
        f"Between {first} and {year}, the exports of {names[0]} ⟦{verbs[0]}⟧ from ⟦{amounts[0][0]}⟧ to "
        f"⟦{amounts[0][1]}⟧, while those of {names[1]} ⟦{verbs[1]}⟧ from ⟦{amounts[1][0]}⟧ to ⟦{amounts[1][1]}⟧."
    )


@frame("en")
def year_in_brackets(desk: Desk) -> str:
    """The earlier amount in brackets behind its year."""
    (name,), year = _exporters(desk, 1)
    own = desk.files.exports[name]
    asked(desk, own.change((year, 1)))
    return (
        f"Exports of {name} ⟦{moved(desk, own.change((year, 1)))}⟧ in {year} to ⟦{dollars(desk, own.at(year))}⟧ "
        f"({year - 1}: ⟦{dollars(desk, own.at(year - 1))}⟧)."
    )


@frame("en")
def respectively_with_changes(desk: Desk) -> str:
    """Three places, three changes."""
    names, year = _exporters(desk, 3)
    changes = [desk.files.exports[one].change((year, 1)) for one in names]
    desk.ask(min(changes) > 1 or max(changes) < -1)
    verb = "increased" if changes[0] > 0 else "decreased"
    said = [desk.percent(one) for one in changes]
    return (
        f"The exports of {names[0]}, {names[1]} and {names[2]} {verb} by ⟦{said[0]}⟧, ⟦{said[1]}⟧ and ⟦{said[2]}⟧, "
        f"respectively, in {year}."
    )


@frame("en")
def those_of_and_possessives(desk: Desk) -> str:
    """'Those of Sinaloa fell 3%, and Jalisco's grew 2%'."""
    names, year = _exporters(desk, 3)
    changes = [desk.files.exports[one].change((year, 1)) for one in names]
    asked(desk, *changes)
    said = [moved(desk, one) for one in changes]
    return f"{names[0]}'s exports ⟦{said[0]}⟧ in {year}. Those of {names[1]} ⟦{said[1]}⟧, and {names[2]}'s ⟦{said[2]}⟧."


@frame("en")
def dateline_and_the_state(desk: Desk) -> str:
    """'The state' is that of the dateline."""
    city, name = desk.random.choice((("HERMOSILLO", "Sonora"), ("GUADALAJARA", "Jalisco"), ("CULIACÁN", "Sinaloa")))
    own = desk.files.exports[name]
    year = desk.random.choice(range(2009, 2019))
    now, then = own.change((year, 1)), own.change((year - 1, 1))
    asked(desk, now, then)
    more = desk.way(now, ("more",), ("less",))
    had = desk.way(then, ("grown", "risen"), ("fallen", "declined"))
    return (
        f"{city}, {name} — Exports from the state came to ⟦{dollars(desk, own.at(year))}⟧ in {year}, "
        f"⟦{desk.percent(now)} {more}⟧ than in the previous year. In {year - 1} they ⟦had {had} "
        f"{desk.percent(then)}⟧."
    )


@frame("en")
def reaching_and_putting(desk: Desk) -> str:
    """Participles behind the verb."""
    (name,), year = _exporters(desk, 1)
    own, whole = desk.files.exports[name], desk.files.exports["Total nacional"]
    asked(desk, own.change((year, 1)))
    share = own.at(year) / whole.at(year) * 100
    return (
        f"Exports from {name} ⟦{moved(desk, own.change((year, 1)))}⟧ in {year}, reaching "
        f"⟦{dollars(desk, own.at(year))}⟧, equivalent to ⟦{desk.percent(share)}⟧ of the national total."
    )


@frame("en")
def whereas_in_the_following_year(desk: Desk) -> str:
    """Two years of a state in contrast, then the pronoun."""
    (name,), year = _exporters(desk, 1)
    own = desk.files.exports[name]
    desk.ask(year < 2018)
    asked(desk, own.change((year, 1)), own.change((year + 1, 1)))
    return (
        f"In {year} the exports of {name} ⟦{moved(desk, own.change((year, 1)))}⟧, whereas in {year + 1} they "
        f"⟦{moved(desk, own.change((year + 1, 1)))}⟧. That year they ⟦amounted to {dollars(desk, own.at(year + 1))}⟧."
    )


@frame("en")
def core_over_three_months(desk: Desk) -> str:
    """One rate a month, the later months without a verb."""
    core = desk.files.prices["SUBYACENTE"]
    time = some(desk, core, 340)
    desk.ask(time[1] <= 10 and near(core, time, 2) in core.values)
    times = [time, near(core, time, 1), near(core, time, 2)]
    said = [desk.percent(core.change(one), 2) for one in times]
    names = [desk.month(one[1]) for one in times]
    return (
        f"Annual core inflation was ⟦{said[0]}⟧ in {names[0]} {time[0]}. In {names[1]}, ⟦{said[1]}⟧; "
        f"in {names[2]}, ⟦{said[2]}⟧."
    )


@frame("en")
def state_led_and_the_country(desk: Desk) -> str:
    """A state's growth against that of the country in the same clause."""
    name = states(desk, 1)[0]
    own, whole = desk.files.by_state[name], desk.files.by_state["Total nacional"]
    time = some(desk, own, 8)
    asked(desk, own.change(time), whole.change(time))
    return (
        f"In {nth(desk, time)}, remittances to {name} ⟦{moved(desk, own.change(time))}⟧ from a year earlier, whereas "
        f"those to the country as a whole ⟦{moved(desk, whole.change(time))}⟧. The state "
        f"⟦received {dollars(desk, own.at(*time))}⟧."
    )

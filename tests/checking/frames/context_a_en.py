"""What a figure is of by the sentence before it: pronouns, dropped subjects, times named once (remittances, dollar)."""

from __future__ import annotations

from checking.frames.context_drawn import UP, asked, dollars, moved, near, nth, rate, received, states, year_ago
from checking.press import Desk, frame
from checking.telling import some

ABROAD = ("Remittances to Mexico", "The money that Mexicans abroad sent home", "Remittances")


@frame("en")
def level_then_pronoun_with_change(desk: Desk) -> str:
    """A level, and a second sentence that says by how much it went up."""
    flow = desk.files.remittances
    time = some(desk, flow, 72)
    change = flow.change(time)
    asked(desk, change)
    month, year = desk.month(time[1]), time[0]
    level = f"Remittances to Mexico ⟦came to {dollars(desk, flow.at(*time))}⟧ in {month} {year}."
    up = desk.way(change, ("up", "an increase of"), ("down", "a decrease of"))
    return f"{level} That was ⟦{up} {desk.percent(change)}⟧ {desk.pick('from a year earlier', 'on the year')}."


@frame("en")
def that_was_more_than_two_others(desk: Desk) -> str:
    """One sentence that holds the figure before against two times."""
    flow = desk.files.remittances
    time = some(desk, flow, 72)
    before = flow.before(time)
    yearly, monthly = flow.change(time), flow.change(time, before)
    asked(desk, yearly, monthly)
    level = dollars(desk, flow.at(*time))
    more = desk.way(yearly, ("more",), ("less",))
    other = desk.way(monthly, ("more",), ("less",))
    month, year = desk.month(time[1]), time[0]
    return (
        f"In {month} {year} Mexico received ⟦{level}⟧ in remittances. That was "
        f"⟦{desk.percent(yearly)} {more}⟧ than in the same month of {year - 1} and "
        f"⟦{desk.percent(monthly)} {other}⟧ than in {desk.month(before[1])}."
    )


@frame("en")
def had_been_a_year_earlier(desk: Desk) -> str:
    """The level of a year before in a sentence of its own."""
    flow = desk.files.remittances
    time = some(desk, flow, 72)
    had = desk.pick("A year earlier they had been", "They had been", "The figure a year earlier was")
    tail = " a year earlier" if had == "They had been" else ""
    month, year = desk.month(time[1]), time[0]
    return (
        f"Remittances ⟦reached {dollars(desk, flow.at(*time))}⟧ in {month} {year}. "
        f"⟦{had} {dollars(desk, flow.at(*year_ago(time)))}{tail}⟧."
    )


@frame("en")
def after_rising_the_month_before(desk: Desk) -> str:
    """A participle with its own time, then the next month without a year."""
    flow = desk.files.remittances
    time = some(desk, flow, 72)
    desk.ask(2 <= time[1] <= 11 and near(flow, time, 1) in flow.values)
    before, after = flow.before(time), near(flow, time, 1)
    asked(desk, flow.change(time), flow.change(before), flow.change(after))
    rising = desk.way(flow.change(before), ("rising", "climbing"), ("falling", "slipping"))
    month, year = desk.month(time[1]), time[0]
    last = f"In {desk.month(after[1])} they ⟦{moved(desk, flow.change(after))}⟧."
    return (
        f"{desk.pick(*ABROAD[::2])} ⟦{moved(desk, flow.change(time))}⟧ from a year earlier in {month} {year}, "
        f"after ⟦{rising} {desk.percent(flow.change(before))}⟧ in {desk.month(before[1])}. {last}"
    )


@frame("en")
def total_after_two_states(desk: Desk) -> str:
    """Back to the country after an aside on states."""
    whole = desk.files.by_state["Total nacional"]
    time = some(desk, whole, 8)
    one, two = states(desk, 2)
    own = [desk.files.by_state[name] for name in (one, two)]
    change = whole.change(time)
    asked(desk, change)
    return (
        f"Remittances to Mexico ⟦came to {dollars(desk, whole.at(*time))}⟧ in {nth(desk, time)}. "
        f"{one} took in ⟦{dollars(desk, own[0].at(*time))}⟧ and {two} ⟦{dollars(desk, own[1].at(*time))}⟧. "
        f"The {desk.pick('national total', 'total')} ⟦{moved(desk, change)}⟧ from the same quarter of {time[0] - 1}."
    )


@frame("en")
def states_in_a_row_without_verbs(desk: Desk) -> str:
    """A verb said once for three places."""
    names, time, said = received(desk, 3)
    return (
        f"In {nth(desk, time)}, {names[0]} received ⟦{said[0]}⟧ in remittances, {names[1]} ⟦{said[1]}⟧ "
        f"and {names[2]} ⟦{said[2]}⟧."
    )


@frame("en")
def respectively_by_state(desk: Desk) -> str:
    """Two places and two figures."""
    names, time, said = received(desk, 2)
    return (
        f"{names[0]} and {names[1]} received remittances of ⟦{said[0]}⟧ and ⟦{said[1]}⟧, respectively, "
        f"in {nth(desk, time)}."
    )


@frame("en")
def latter_and_former(desk: Desk) -> str:
    """Two places taken up by their order."""
    names = states(desk, 2)
    own = [desk.files.by_state[one] for one in names]
    time = some(desk, own[0], 8)
    asked(desk, own[0].change(time), own[1].change(time))
    first = moved(desk, own[0].change(time))
    second = moved(desk, own[1].change(time))
    return (
        f"In {nth(desk, time)}, remittances to {names[0]} were ⟦{dollars(desk, own[0].at(*time))}⟧ and those to "
        f"{names[1]} ⟦{dollars(desk, own[1].at(*time))}⟧. The former ⟦{first}⟧ from a year earlier and "
        f"the latter ⟦{second}⟧."
    )


@frame("en")
def months_in_a_row(desk: Desk) -> str:
    """A year named once for three months."""
    flow = desk.files.remittances
    time = some(desk, flow, 72)
    desk.ask(time[1] <= 10 and near(flow, time, 2) in flow.values)
    times = [time, near(flow, time, 1), near(flow, time, 2)]
    said = [dollars(desk, flow.at(*one)) for one in times]
    names = [desk.month(one[1]) for one in times]
    return (
        f"Remittances came to ⟦{said[0]}⟧ in {names[0]} {time[0]}, ⟦{said[1]}⟧ in {names[1]} "
        f"and ⟦{said[2]}⟧ in {names[2]}."
    )


@frame("en")
def changes_of_months_in_a_row(desk: Desk) -> str:
    """A base named once for three months."""
    flow = desk.files.remittances
    time = some(desk, flow, 72)
    desk.ask(time[1] <= 10 and near(flow, time, 2) in flow.values)
    times = [time, near(flow, time, 1), near(flow, time, 2)]
    asked(desk, *(flow.change(one) for one in times))
    said = [moved(desk, flow.change(one)) for one in times]
    names = [desk.month(one[1]) for one in times]
    return (
        f"Compared with a year earlier, remittances ⟦{said[0]}⟧ in {names[0]} {time[0]}, ⟦{said[1]}⟧ in {names[1]} "
        f"and ⟦{said[2]}⟧ in {names[2]}."
    )


@frame("en")
def headline_and_body(desk: Desk) -> str:
    """The headline leaves the year to the body, which goes on without a subject."""
    flow = desk.files.remittances
    time = some(desk, flow, 240)
    asked(desk, flow.change(time))
    head = desk.way(flow.change(time), ("rise", "climb"), ("fall", "drop"))
    month = desk.month(time[1])
    return (
        f"# Remittances ⟦{head} {desk.percent(flow.change(time))}⟧ in {month}\n\n"
        f"MEXICO CITY — Mexicans living abroad sent home ⟦{dollars(desk, flow.at(*time))}⟧ in {month} {time[0]}, "
        f"the central bank reported. The figure compares with ⟦{dollars(desk, flow.at(*year_ago(time)))}⟧ "
        f"in the same month of the previous year."
    )


@frame("en")
def thread_of_posts(desk: Desk) -> str:
    """Posts that leave the series to the first of them."""
    flow = desk.files.remittances
    time = some(desk, flow, 240)
    before = flow.before(time)
    asked(desk, flow.change(time, before))
    month = desk.month(time[1])
    change = desk.way(flow.change(time, before), ("up",), ("down",))
    return (
        f"1/ Remittances in {month} {time[0]}: ⟦{dollars(desk, flow.at(*time))}⟧.\n\n"
        f"2/ The month before: ⟦{dollars(desk, flow.at(*before))}⟧. So they are "
        f"⟦{change} {desk.percent(flow.change(time, before))}⟧ on the month.\n\n"
        f"3/ A year ago: ⟦{dollars(desk, flow.at(*year_ago(time)))}⟧."
    )


@frame("en")
def bracketed_changes(desk: Desk) -> str:
    """Changes in brackets behind each amount."""
    names = states(desk, 3)
    own = [desk.files.by_state[one] for one in names]
    time = some(desk, own[0], 8)
    asked(desk, *(one.change(time) for one in own))
    told = []
    for name, one in zip(names, own, strict=True):
        level = dollars(desk, one.at(*time))
        told.append(
            f"{name} ⟦{level}⟧ (⟦{desk.way(one.change(time), ('up',), ('down',))} {desk.percent(one.change(time))}⟧)"
        )
    return (
        f"Remittances in {nth(desk, time)}, with the change from the same quarter of {time[0] - 1} in brackets: "
        f"{told[0]}, {told[1]} and {told[2]}."
    )


@frame("en")
def questions_and_answers(desk: Desk) -> str:
    """The question names the series, the answers do not."""
    flow = desk.files.remittances
    time = some(desk, flow, 240)
    asked(desk, flow.change(time))
    month = desk.month(time[1])
    return (
        f"How much did Mexicans send home in {month} {time[0]}? ⟦{dollars(desk, flow.at(*time))}⟧ in remittances.\n\n"
        f"And a year earlier? ⟦{dollars(desk, flow.at(*year_ago(time)))}⟧.\n\n"
        f"So they went up or down? They ⟦{moved(desk, flow.change(time))}⟧ in a year."
    )


@frame("en")
def half_year_and_its_months(desk: Desk) -> str:
    """A stretch of a year, then of that a single month."""
    flow = desk.files.remittances
    year = desk.random.choice(range(2005, 2026))
    part = desk.random.choice(range(1, 7))
    half = flow.over(year, 1, 6)
    was = flow.over(year - 1, 1, 6)
    change = (half / was - 1) * 100
    asked(desk, change)
    share = flow.at(year, part) / half * 100
    return (
        f"In the first half of {year} remittances to Mexico ⟦totalled {dollars(desk, half)}⟧, "
        f"⟦{desk.way(change, ('up',), ('down',))} {desk.percent(change)}⟧ on the same period of {year - 1}. "
        f"Of that, ⟦{dollars(desk, flow.at(year, part))}⟧, or ⟦{desk.percent(share)}⟧, arrived in {desk.month(part)}."
    )


@frame("en")
def annual_totals_and_then_the_month(desk: Desk) -> str:
    """A year, the year before it, and the best month of the first."""
    flow = desk.files.remittances
    year = desk.random.choice(range(2000, 2026))
    change = (flow.year(year) / flow.year(year - 1) - 1) * 100
    asked(desk, change)
    return (
        f"Remittances ⟦{moved(desk, change)}⟧ in {year} to ⟦{dollars(desk, flow.year(year))}⟧, "
        f"from ⟦{dollars(desk, flow.year(year - 1))}⟧ the year before. "
        f"In December alone they ⟦were {dollars(desk, flow.at(year, 12))}⟧."
    )


@frame("en")
def dollar_and_what_it_had_been(desk: Desk) -> str:
    """A price, and two earlier ones after a pronoun."""
    dollar = desk.files.dollar
    time = some(desk, dollar, 12)
    before = dollar.before(time)
    desk.ask(time[1] > 1)
    return (
        f"The dollar averaged ⟦{rate(desk, dollar.at(*time))} pesos⟧ in {desk.month(time[1])} {time[0]}. "
        f"It had been ⟦{rate(desk, dollar.at(*before))}⟧ in {desk.month(before[1])} "
        f"and ⟦{rate(desk, dollar.at(*year_ago(time)))}⟧ a year earlier."
    )


@frame("en")
def dollar_by_december(desk: Desk) -> str:
    """The first month has the year; the last month leans on it."""
    dollar = desk.files.dollar
    year = desk.random.choice(range(2018, 2025))
    first, last = dollar.at(year, 1), dollar.at(year, 12)
    change = (last / first - 1) * 100
    asked(desk, change)
    went = desk.way(change, ("climbed", "risen"), ("fallen", "dropped"))
    noun = desk.way(change, ("a rise", "an increase"), ("a fall", "a decline"))
    return (
        f"In January {year} the dollar cost ⟦{rate(desk, first)} pesos⟧ on average. By December it ⟦had {went} to "
        f"{rate(desk, last)}⟧, ⟦{noun} of {desk.percent(change)}⟧."
    )


@frame("en")
def dollar_month_by_month(desk: Desk) -> str:
    """A list of months with the year at its head."""
    dollar = desk.files.dollar
    time = some(desk, dollar, 1)
    desk.ask(time[1] <= 10 and near(dollar, time, 2) in dollar.values)
    times = [time, near(dollar, time, 1), near(dollar, time, 2)]
    lines = "\n".join(f"- {desk.month(one[1])}: ⟦{rate(desk, dollar.at(*one))}⟧" for one in times)
    return f"Average price of the dollar in {time[0]}, in pesos:\n\n{lines}"


@frame("en")
def aside_and_return_to_the_dollar(desk: Desk) -> str:
    """Another series between two sentences on the first."""
    dollar, flow = desk.files.dollar, desk.files.remittances
    time = some(desk, dollar, 12)
    change = dollar.change(time)
    asked(desk, change, flow.change(time))
    month = desk.month(time[1])
    return (
        f"The dollar averaged ⟦{rate(desk, dollar.at(*time))} pesos⟧ in {month} {time[0]}. Remittances, meanwhile, "
        f"⟦{moved(desk, flow.change(time))}⟧ from a year earlier. The US currency was ⟦{desk.percent(change)} "
        f"{desk.way(change, ('more expensive', 'dearer'), ('cheaper',))}⟧ than a year before."
    )


@frame("en")
def quarter_of_a_state_with_the_same_quarter(desk: Desk) -> str:
    """A state's quarter, the one before it and the same a year earlier."""
    name = states(desk, 1)[0]
    own = desk.files.by_state[name]
    time = some(desk, own, 8)
    before = own.before(time)
    asked(desk, own.change(time, before))
    change = own.change(time, before)
    return (
        f"{name} received ⟦{dollars(desk, own.at(*time))}⟧ in remittances in {nth(desk, time)}, compared with "
        f"⟦{dollars(desk, own.at(*before))}⟧ in the previous quarter and ⟦{dollars(desk, own.at(*year_ago(time)))}⟧ in "
        f"the same quarter of {time[0] - 1}. Over the quarter they ⟦{moved(desk, change)}⟧."
    )


@frame("en")
def officials_attribute(desk: Desk) -> str:
    """Attributions in the middle of the sentence and at its end."""
    flow = desk.files.remittances
    time = some(desk, flow, 240)
    before = flow.before(time)
    asked(desk, flow.change(time), flow.change(before))
    desk.ask(time[1] > 1)
    also = desk.way(flow.change(before), UP[:1], ("fallen",)).replace("rose", "risen")
    return (
        f"Remittances ⟦{moved(desk, flow.change(time))}⟧ in {desk.month(time[1])} {time[0]} from a year earlier, "
        f"the central bank said on Monday. In {desk.month(before[1])}, it added, they had "
        f"⟦{also} {desk.percent(flow.change(before))}⟧."
    )

"""Plain changes, as wire services report them."""

from __future__ import annotations

from checking.press import Desk, frame


@frame("en")
def remittances_of_a_month(desk: Desk) -> str:
    """The shortest report there is."""
    flow = desk.files.remittances
    year, month = desk.random.choice(flow.times[60:])
    change = flow.change((year, month))
    desk.ask(abs(change) > 1)
    rose = desk.way(change, ("rose", "climbed", "grew"), ("fell", "declined", "dropped"))
    return f"Remittances to Mexico ⟦{rose} {desk.percent(change)}⟧ in {desk.month(month)} {year} from a year earlier."


@frame("en")
def level_of_a_month_with_the_change_behind(desk: Desk) -> str:
    """The amount first, then the change."""
    flow = desk.files.remittances
    year, month = desk.random.choice(flow.times[240:])
    change = flow.change((year, month))
    desk.ask(abs(change) > 1)
    level = desk.figure(flow.at(year, month) / 10**6, lambda one: f"${desk.number(one)} million", 0)
    moved = desk.way(change, ("up", "an increase of"), ("down", "a decrease of"))
    return (
        f"Mexicans living abroad sent home ⟦{level}⟧ in {desk.month(month)} {year}, "
        f"⟦{moved} {desk.percent(change)}⟧ on the same month of {year - 1}."
    )

"""Whole short releases once more, of prices, the dollar and output."""

from __future__ import annotations

from decimal import Decimal

from checking.frames.changes_words_en import apart, told_month, told_quarter
from checking.frames.releases_words_en import (
    a_rise,
    branches,
    clear,
    grew,
    indices,
    of_year,
    peso,
    points,
    rose,
    share,
    so_far,
    up,
)
from checking.press import Desk, frame, growth
from checking.telling import fit, gained, on_month, rate, signed


@frame("en")
def down_from_a_peak(desk: Desk) -> str:
    """The rate, its peak and by how many points it is below it."""
    general, core, _ = indices(desk.files)
    time = fit(
        desk,
        [one for one in general.times if one >= (2023, 2)],
        lambda one: rate(general, one) < 8 and apart(rate(core, one), rate(core, core.before(one)), "0.05"),
    )
    top = (2022, 9)
    peak = rate(general, top)
    gap = peak - rate(general, time)
    before = core.before(time)
    moved = desk.way(rate(core, time) - rate(core, before), ("up from", "more than"), ("down from", "less than"))
    return (
        f"Annual inflation in Mexico ⟦was {desk.percent(rate(general, time), 2)}⟧ in {told_month(desk, time)}, ⟦{points(desk, gap)} below⟧ the ⟦{desk.percent(peak, 2)} of September 2022⟧. "
        f"Core inflation ⟦stood at {desk.percent(rate(core, time), 2)}⟧, ⟦{moved} the {desk.percent(rate(core, before), 2)}⟧ of {desk.month(before[1])}. "
        f"Within the year so far, core prices ⟦have risen {desk.percent(gained(core, time), 2)}⟧."
        if time[1] > 1
        else f"Annual inflation in Mexico ⟦was {desk.percent(rate(general, time), 2)}⟧ in {told_month(desk, time)}, ⟦{points(desk, gap)} below⟧ the ⟦{desk.percent(peak, 2)} of September 2022⟧."
    )


@frame("en")
def three_indices_in_a_sentence(desk: Desk) -> str:
    """One long sentence with three rates, then the month's three."""
    some = indices(desk.files)
    time = fit(
        desk,
        [one for one in some[0].times if one[0] >= 2005],
        lambda one: all(clear("0.07", on_month(each, one)) and rate(each, one) > Decimal("0.2") for each in some),
    )
    ways = [rose(desk, on_month(one, time)) for one in some]
    general, core, other = some
    return (
        f"Over the twelve months to {told_month(desk, time)} consumer prices in Mexico rose ⟦{desk.percent(rate(general, time), 2)}⟧, core prices ⟦{desk.percent(rate(core, time), 2)}⟧ and non-core prices ⟦{desk.percent(rate(other, time), 2)}⟧, the statistics office said. "
        f"During the month the general index ⟦{ways[0]} {desk.percent(on_month(general, time), 2)}⟧; core prices ⟦{ways[1]} {desk.percent(on_month(core, time), 2)}⟧ and non-core prices ⟦{ways[2]} {desk.percent(on_month(other, time), 2)}⟧."
    )


@frame("en")
def prices_then_and_now(desk: Desk) -> str:
    """The month's change against that of a year before, with the effect on the annual rate."""
    general = desk.files.prices["GENERAL"]
    time = fit(
        desk,
        [one for one in general.times if one[0] >= 2003],
        lambda one: (
            on_month(general, one) > Decimal("0.06")
            and on_month(general, (one[0] - 1, one[1])) > Decimal("0.06")
            and apart(on_month(general, one), on_month(general, (one[0] - 1, one[1])), "0.1")
        ),
    )
    ago, before = (time[0] - 1, time[1]), general.before(time)
    now, then = on_month(general, time), on_month(general, ago)
    more_than = desk.way(now - then, ("more than", "above"), ("less than", "below"))
    desk.ask(apart(rate(general, time), rate(general, before), "0.06"))
    went = desk.way(rate(general, time) - rate(general, before), ("up", "rising"), ("down", "falling"))
    return (
        f"Prices rise by ⟦{desk.percent(now, 2)}⟧ in a month\n\nConsumer prices in Mexico rose ⟦{desk.percent(now, 2)} in {told_month(desk, time)}⟧, ⟦{more_than} the {desk.percent(then, 2)}⟧ of {told_month(desk, ago)}. "
        f"The annual rate thus went from ⟦{desk.percent(rate(general, before), 2)}⟧ to ⟦{desk.percent(rate(general, time), 2)}⟧, ⟦{went} {points(desk, rate(general, time) - rate(general, before))}⟧."
    )


@frame("en")
def dollar_by_december(desk: Desk) -> str:
    """January, its peak in the year, and by December so much."""
    dollar = desk.files.dollar
    year = desk.random.randrange(2018, 2025)
    first, last = dollar.at(year, 1), dollar.at(year, 12)
    change = growth(last, first)
    desk.ask(clear("1.2", change))
    high = max(range(2, 12), key=lambda one: dollar.at(year, one))
    desk.ask(dollar.at(year, high) > max(first, last) * Decimal("1.01"))
    mean = dollar.year(year)
    return (
        f"The dollar ⟦averaged {peso(desk, first)}⟧ in January {year}. It ⟦peaked at {peso(desk, dollar.at(year, high))}⟧ in {desk.month(high)}; by December it ⟦stood at {peso(desk, last)}⟧, ⟦{desk.percent(change)} {desk.way(change, ('more',), ('less',))}⟧ than in January. "
        f"The average of the year ⟦was {peso(desk, mean)}⟧."
    )


@frame("en")
def dollar_against_three_bases(desk: Desk) -> str:
    """Against the month, the year and December, in a list of participles."""
    dollar = desk.files.dollar
    time = fit(
        desk,
        [one for one in dollar.times if one >= (2019, 3) and one[1] > 2],
        lambda one: clear("0.6", on_month(dollar, one), dollar.change(one), dollar.change(one, (one[0] - 1, 12))),
    )
    year, month = time
    december = dollar.change(time, (year - 1, 12))
    return (
        f"EXCHANGE RATE WATCH: The dollar cost ⟦{peso(desk, dollar.values[time])} on average⟧ in {told_month(desk, time)}, ⟦{up(desk, on_month(dollar, time))} {desk.percent(on_month(dollar, time))}⟧ on the month and ⟦{up(desk, dollar.change(time))} {desk.percent(dollar.change(time))}⟧ on the year. "
        f"Compared with December it ⟦has {desk.way(december, ('gained', 'risen'), ('lost', 'fallen'))} {desk.percent(december)}⟧. A month ago it ⟦was at {peso(desk, dollar.values[dollar.before(time)])}⟧ and a year ago ⟦at {peso(desk, dollar.values[year - 1, month])}⟧."
    )


@frame("en")
def output_three_sectors_and_the_half(desk: Desk) -> str:
    """The quarter and the half-year of each sector."""
    whole, farms, industry, services = branches(desk.files)
    year = desk.random.randrange(1996, 2026)
    time = year, 2
    desk.ask(
        clear(
            "0.4",
            *(one.change(time) for one in (whole, farms, industry, services)),
            *(so_far(one, time) for one in (whole, industry, services)),
        )
    )
    half = so_far(whole, time)
    return (
        f"Mexico's GDP ⟦{grew(desk, whole.change(time))} {desk.percent(whole.change(time))}⟧ in the second quarter of {year} from a year earlier. By sector, industry ⟦was {up(desk, industry.change(time))} {desk.percent(industry.change(time))}⟧, services ⟦{up(desk, services.change(time))} {desk.percent(services.change(time))}⟧ and farming ⟦{up(desk, farms.change(time))} {desk.percent(farms.change(time))}⟧.\n\n"
        f"Taking the first half as a whole, GDP ⟦{grew(desk, half)} {desk.percent(half)}⟧, with industry ⟦{up(desk, so_far(industry, time))} {desk.percent(so_far(industry, time))}⟧ and services ⟦{up(desk, so_far(services, time))} {desk.percent(so_far(services, time))}⟧."
    )


@frame("en")
def weight_of_sectors(desk: Desk) -> str:
    """What sectors are of output, then and now."""
    whole, farms, industry, services = branches(desk.files)
    year = desk.random.randrange(2003, 2025)
    time, old = (year, 4), (year - 10, 4)
    now, then = (share(industry.values[one], whole.values[one]) for one in (time, old))
    desk.ask(apart(now, then, "0.4") and clear("0.4", industry.change(time), services.change(time)))
    weight = desk.way(now - then, ("up from", "more than"), ("down from", "less than"))
    return (
        f"Industry ⟦accounted for {desk.percent(now)}⟧ of Mexico's GDP in the fourth quarter of {year}, ⟦{weight} the {desk.percent(then)}⟧ of ten years before. Services ⟦made up {desk.percent(share(services.values[time], whole.values[time]))}⟧ and farming ⟦{desk.percent(share(farms.values[time], whole.values[time]))}⟧.\n\n"
        f"Industrial output ⟦{rose(desk, industry.change(time))} {desk.percent(industry.change(time))}⟧ in that quarter over the year and services ⟦{rose(desk, services.change(time))} {desk.percent(services.change(time))}⟧."
    )


@frame("en")
def growth_of_the_year_and_its_last_quarter(desk: Desk) -> str:
    """The year, its last quarter, the year before, since ten years before."""
    whole = desk.files.gdp["total"]
    year = desk.random.randrange(2004, 2026)
    now, then = of_year(whole, year), of_year(whole, year - 1)
    last = whole.change((year, 4))
    long = growth(whole.year(year), whole.year(year - 10))
    desk.ask(clear("0.3", now, then, last) and apart(now, then, "0.3") and long > 1)
    compared = desk.pick("after", "following", "compared with")
    return (
        f"MEXICO CITY - The Mexican economy ⟦{grew(desk, now)} {desk.percent(now)}⟧ in {year}, {compared} ⟦{a_rise(desk, then)} of {desk.percent(then)}⟧ in {year - 1}. The last quarter ⟦saw {a_rise(desk, last)} of {desk.percent(last)}⟧ on the same quarter a year before. "
        f"Output is ⟦{desk.percent(long)} {desk.say('larger', 'smaller')}⟧ than ten years earlier."
    )


@frame("en")
def core_and_rest_in_a_table(desk: Desk) -> str:
    """A table of three indices with two columns, and a line of text below."""
    some = indices(desk.files)
    time = fit(
        desk,
        [one for one in some[0].times if one[0] >= 2005],
        lambda one: all(clear("0.06", on_month(each, one)) for each in some),
    )
    rows = "".join(
        f"| {name} | ⟦{signed(desk, on_month(one, time), 2)}⟧ | ⟦{signed(desk, one.change(time), 2)}⟧ |\n"
        for name, one in zip(("General", "Core", "Non-core"), some, strict=True)
    )
    before = some[0].before(time)
    desk.ask(apart(rate(some[0], time), rate(some[0], before), "0.06"))
    went = desk.way(rate(some[0], time) - rate(some[0], before), ("rose", "went up"), ("fell", "came down"))
    return (
        f"Consumer prices in Mexico, {told_month(desk, time)}, per cent\n\n| Index | On the month | On the year |\n|---|---|---|\n{rows}\n"
        f"Annual inflation ⟦{went} from {desk.percent(rate(some[0], before), 2)}⟧ in {desk.month(before[1])}."
    )


@frame("en")
def still_short_of_the_pandemic(desk: Desk) -> str:
    """How far a branch is from its level of a quarter before the pandemic, and that of the whole."""
    whole, _, industry, services = branches(desk.files)
    time = fit(
        desk,
        [one for one in whole.times if (2020, 4) <= one <= (2023, 1)],
        lambda one: all(
            clear("0.6", each.change(one, (2019, 4)), each.change(one)) for each in (whole, industry, services)
        ),
    )
    base = 2019, 4
    words = [desk.way(one.change(time, base), ("above",), ("below", "short of")) for one in (industry, services, whole)]
    return (
        f"In {told_quarter(desk, time)} industrial output in Mexico was ⟦{desk.percent(industry.change(time, base))} {words[0]}⟧ its level of the fourth quarter of 2019 and services ⟦{desk.percent(services.change(time, base))} {words[1]}⟧ theirs. GDP as a whole was ⟦{desk.percent(whole.change(time, base))} {words[2]}⟧ that level. "
        f"Over the year, GDP ⟦{rose(desk, whole.change(time))} {desk.percent(whole.change(time))}⟧."
    )

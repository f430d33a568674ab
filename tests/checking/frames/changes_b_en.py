"""Levels and changes of consumer prices and of the dollar, as dailies, banks and wire services put them."""

from __future__ import annotations

from decimal import Decimal

from checking.frames.changes_words_en import FALL, RISE, apart, more, told_month
from checking.press import Desk, Series, frame, rounded

NAMES = {"GENERAL": "inflation", "SUBYACENTE": "core inflation", "NO_SUBYACENTE": "non-core inflation"}
PRICES = {"GENERAL": "consumer prices", "SUBYACENTE": "core prices", "NO_SUBYACENTE": "non-core prices"}
EASED = ("eased", "slowed", "cooled", "fell", "came down")
QUICKENED = ("accelerated", "quickened", "rose", "picked up", "climbed")


def prices(desk: Desk) -> tuple[str, Series, tuple[int, int]]:
    """One of the three indices and a month of it."""
    name = desk.random.choice(list(NAMES))
    series = desk.files.prices[name]
    return name, series, desk.random.choice([one for one in series.times if one[0] >= 2003])


def rate(series: Series, time: tuple[int, int]) -> Decimal:
    """Annual inflation as it is published."""
    return rounded(series.change(time), 2)


def cased(text: str) -> str:
    return text[0].upper() + text[1:]


@frame("en")
def annual_rate_from_the_month_before(desk: Desk) -> str:
    """Eased to, from."""
    name, series, time = prices(desk)
    before = series.before(time)
    now, then = rate(series, time), rate(series, before)
    desk.ask(apart(now, then, "0.15") and now > 0 and then > 0)
    went = desk.way(now - then, QUICKENED, EASED)
    return (
        f"{desk.pick('Annual', '12-month')} {NAMES[name]} ⟦{went} to {desk.percent(now, 2)}⟧ in {told_month(desk, time)} "
        f"⟦from {desk.percent(then, 2)} in {desk.month(before[1])}⟧, statistics institute INEGI said."
    )


@frame("en")
def monthly_and_annual(desk: Desk) -> str:
    """What prices did in a month and over a year."""
    name, series, time = prices(desk)
    on_month = series.change(time, series.before(time))
    desk.ask(abs(on_month) > Decimal("0.1") and abs(series.change(time)) > Decimal("0.3"))
    rose = desk.way(on_month, ("rose", "increased", "went up"), ("fell", "declined", "went down"))
    up = desk.way(series.change(time), ("higher", "up"), ("lower", "down"))
    month = desk.pick(
        "on the month", "from the previous month", f"from {desk.month(series.before(time)[1])}", "month on month"
    )
    return (
        f"{cased(PRICES[name])} ⟦{rose} {desk.percent(on_month, 2)} {month}⟧ in {told_month(desk, time)} and were "
        f"⟦{desk.percent(series.change(time), 2)} {up} than a year earlier⟧."
    )


@frame("en")
def since_december(desk: Desk) -> str:
    """What prices gained so far in a year."""
    name, series, time = prices(desk)
    december = time[0] - 1, 12
    change = series.change(time, december)
    desk.ask(time[1] > 2 and change > Decimal("0.6") and apart(change, series.change(time), "0.3"))
    how = desk.pick("have risen", "have gone up", "are up")
    return (
        f"With the figure for {told_month(desk, time)}, {PRICES[name]} {how} ⟦{desk.percent(change, 2)} since December⟧, "
        f"the statistics show. Annual {NAMES[name]} stands at ⟦{desk.percent(rate(series, time), 2)}⟧."
    )


@frame("en")
def accumulated(desk: Desk) -> str:
    """Accumulated inflation."""
    series = desk.files.prices["GENERAL"]
    time = desk.random.choice([one for one in series.times if one[0] >= 2003 and one[1] > 2])
    change = series.change(time, (time[0] - 1, 12))
    desk.ask(change > Decimal("0.6"))
    on_month = series.change(time, series.before(time))
    desk.ask(abs(on_month) > Decimal("0.1"))
    rose = desk.way(on_month, ("rose",), ("fell",))
    how = desk.pick("Accumulated inflation", "Inflation accumulated", "Year-to-date inflation", "Cumulative inflation")
    return (
        f"{how} between January and {told_month(desk, time)} ⟦{desk.pick('was', 'reached', 'came to')} {desk.percent(change, 2)}⟧; "
        f"in {desk.month(time[1])} alone prices ⟦{rose} {desk.percent(on_month, 2)}⟧."
    )


@frame("en")
def against_the_rate_of_a_year_earlier(desk: Desk) -> str:
    """The rate now and twelve months before."""
    name, series, time = prices(desk)
    now, then = rate(series, time), rate(series, (time[0] - 1, time[1]))
    desk.ask(apart(now, then, "0.4") and now > 0 and then > 0)
    return (
        f"In {told_month(desk, time)} annual {NAMES[name]} {desk.pick('was', 'stood at', 'came in at')} ⟦{desk.percent(now, 2)}⟧. "
        f"⟦{desk.pick('A year earlier it had been', 'A year before it stood at', 'Twelve months earlier it was')} {desk.percent(then, 2)}⟧."
    )


@frame("en")
def percentage_points(desk: Desk) -> str:
    """The rate's change in points."""
    name, series, time = prices(desk)
    before = series.before(time)
    now, then = rate(series, time), rate(series, before)
    desk.ask(abs(now - then) >= Decimal("0.2") and now > 0)
    went = desk.way(now - then, ("rose", "increased", "went up"), ("fell", "declined", "came down"))
    unit = desk.say("percentage points", "percent")
    first, last = desk.month(before[1]), told_month(desk, time)
    span = desk.pick(f"between {first} and {last}", f"from {first} to {last}", f"in {last} from {first}")
    points = desk.figure(abs(now - then), lambda one: str(rounded(one, 2)), 2)
    return f"Annual {NAMES[name]} ⟦{went} by {points} {unit} {span}⟧, to ⟦{desk.percent(now, 2)}⟧."


@frame("en")
def average_prices_of_a_year(desk: Desk) -> str:
    """A year's mean index against that of the year before."""
    series = desk.files.prices["GENERAL"]
    year = desk.random.randrange(2003, 2026)
    change, december = series.grown(year), series.change((year, 12))
    desk.ask(apart(change, december, "0.3"))
    return (
        f"On average, consumer prices in {year} were ⟦{desk.percent(change)} {desk.say('higher', 'lower')} than in {year - 1}⟧. "
        f"In December alone annual inflation was ⟦{desk.percent(december, 2)}⟧."
    )


@frame("en")
def december_to_december(desk: Desk) -> str:
    """The year's closing rate and the one before."""
    series = desk.files.prices["GENERAL"]
    year = desk.random.randrange(2002, 2026)
    now, then = rate(series, (year, 12)), rate(series, (year - 1, 12))
    desk.ask(apart(now, then, "0.4"))
    way = desk.way(now - then, ("up", "higher"), ("down", "lower"))
    way += " from" if way.endswith(("up", "down")) else " than"
    return f"Mexico {desk.pick('ended', 'closed', 'finished')} {year} with annual inflation of ⟦{desk.percent(now, 2)}⟧, ⟦{way} the {desk.percent(then, 2)} of {year - 1}⟧."


@frame("en")
def headline_and_deck_of_prices(desk: Desk) -> str:
    """A headline, then a deck with core."""
    general, core = desk.files.prices["GENERAL"], desk.files.prices["SUBYACENTE"]
    time = desk.random.choice([one for one in general.times if one[0] >= 2004])
    before = general.before(time)
    now, then = rate(general, time), rate(general, before)
    on_core, core_then = rate(core, time), rate(core, before)
    desk.ask(apart(now, then, "0.15") and apart(on_core, core_then, "0.06"))
    went = desk.way(now - then, ("quickens", "accelerates", "rises"), ("slows", "eases", "cools"))
    core_went = desk.way(on_core - core_then, ("rises", "climbs"), ("falls", "dips"))
    return (
        f"# Mexican inflation ⟦{went} to {desk.percent(now, 2)}⟧ in {told_month(desk, time)}\n\n"
        f"The core rate ⟦{core_went} to {desk.percent(on_core, 2)}⟧ from ⟦{desk.percent(core_then, 2)} in {desk.month(before[1])}⟧"
    )


@frame("en")
def core_and_non_core(desk: Desk) -> str:
    """Two indices in one sentence."""
    core, other = desk.files.prices["SUBYACENTE"], desk.files.prices["NO_SUBYACENTE"]
    time = desk.random.choice([one for one in core.times if one[0] >= 2003])
    on_core, on_other = core.change(time, core.before(time)), other.change(time, other.before(time))
    desk.ask(abs(on_core) > Decimal("0.1") and abs(on_other) > Decimal("0.2"))
    rose = desk.way(on_core, ("rose", "increased", "advanced"), ("fell", "declined"))
    went = desk.way(on_other, ("went up", "rose", "climbed"), ("went down", "fell", "dropped"))
    return (
        f"Month on month, core prices ⟦{rose} {desk.percent(on_core, 2)}⟧ in {told_month(desk, time)}, "
        f"{desk.pick('while', 'whereas', 'and')} non-core prices ⟦{went} {desk.percent(on_other, 2)}⟧."
    )


@frame("en")
def prices_over_many_years(desk: Desk) -> str:
    """How much dearer than in an earlier year's same month."""
    series = desk.files.prices["GENERAL"]
    time = desk.random.choice([one for one in series.times if one[0] >= 2012])
    back = desk.random.randrange(3, 11)
    change = series.change(time, (time[0] - back, time[1]))
    return f"In {told_month(desk, time)} consumer prices were ⟦{desk.percent(change)} {desk.say('higher', 'lower')} than in {told_month(desk, (time[0] - back, time[1]))}⟧."


@frame("en")
def prices_quoted(desk: Desk) -> str:
    """Two sentences, the rate and a pronoun with a point difference."""
    name, series, time = prices(desk)
    before = time[0] - 1, time[1]
    now, then = rate(series, time), rate(series, before)
    desk.ask(apart(now, then, "0.5") and now > 0 and then > 0)
    way = desk.way(now - then, ("above", "higher than"), ("below", "lower than"))
    return (
        f"{cased(NAMES[name])} came in at ⟦{desk.percent(now, 2)}⟧ in {told_month(desk, time)} on an annual basis. "
        f"It was ⟦{desk.figure(abs(now - then), lambda one: str(rounded(one, 2)), 2)} percentage points {way} "
        f"the rate of {desk.pick(told_month(desk, before), 'a year earlier')}⟧."
    )


@frame("en")
def unchanged_rate(desk: Desk) -> str:
    """The same rate as the month before, to one decimal."""
    _, series, time = prices(desk)
    series = desk.files.prices["GENERAL"]
    now, then = rounded(series.change(time)), rounded(series.change(series.before(time)))
    desk.ask(
        now == then
        and apart(rate(series, time), rate(series, series.before(time)), "0")
        and abs(rate(series, time) - rate(series, series.before(time))) < Decimal("0.04")
    )
    same = desk.pick("was unchanged at", "held steady at", "remained at", "stayed at")
    return f"Annual inflation ⟦{same} {desk.percent(now)}⟧ in {told_month(desk, time)}, INEGI reported."


@frame("en")
def dollar_of_a_month(desk: Desk) -> str:
    """The mean rate and its monthly change."""
    dollar = desk.files.dollar
    time = desk.random.choice(dollar.times[13:])
    change = dollar.change(time, dollar.before(time))
    desk.ask(abs(change) > Decimal("0.5"))
    up = more(desk, change, ("more", "higher"), ("less", "lower"))
    return (
        f"The dollar averaged ⟦{desk.figure(dollar.values[time], lambda one: f'{rounded(one, 2)} pesos', 2)}⟧ in {told_month(desk, time)}, "
        f"⟦{desk.percent(change)} {up} than in {desk.month(dollar.before(time)[1])}⟧."
    )


@frame("en")
def peso_stronger_or_weaker(desk: Desk) -> str:
    """The direction of the peso, the rate from and to."""
    dollar = desk.files.dollar
    time = desk.random.choice(dollar.times[13:])
    before = dollar.before(time)
    desk.ask(abs(dollar.change(time, before)) > Decimal("0.7"))
    weakened = desk.way(
        dollar.values[time] - dollar.values[before],
        ("weakened", "depreciated", "lost ground"),
        ("strengthened", "appreciated", "gained ground"),
    )
    now, then = (desk.figure(dollar.values[one], lambda one: str(rounded(one, 2)), 2) for one in (time, before))
    return f"The peso ⟦{weakened} against the dollar⟧ in {told_month(desk, time)}, to an average of ⟦{now} per dollar⟧ ⟦from {then} in {desk.month(before[1])}⟧."


@frame("en")
def dollar_of_a_year(desk: Desk) -> str:
    """The mean of a year against the one before."""
    dollar = desk.files.dollar
    year = desk.random.randrange(2019, 2025)
    now, then = (desk.figure(dollar.year(one), lambda one: str(rounded(one, 2)), 2) for one in (year, year - 1))
    desk.ask(apart(dollar.year(year), dollar.year(year - 1), "0.2"))
    return f"The exchange rate averaged ⟦{now} pesos per dollar⟧ in {year}, {desk.pick('against', 'compared with')} ⟦{then} in {year - 1}⟧."


def _pesos_and_centavos(size: Decimal) -> str:
    return f"{rounded(size, 2)} pesos" if size >= 1 else f"{rounded(size * 100, 0)} centavos"


@frame("en")
def dollar_in_pesos_and_centavos(desk: Desk) -> str:
    """How much more a dollar cost than a year before."""
    dollar = desk.files.dollar
    time = desk.random.choice(dollar.times[13:])
    before = time[0] - 1, time[1]
    gap = dollar.values[time] - dollar.values[before]
    desk.ask(abs(gap) > Decimal("0.4"))
    size = desk.figure(abs(gap), _pesos_and_centavos, 2)
    up = more(desk, gap)
    return (
        f"In {told_month(desk, time)} {desk.pick('a dollar cost', 'the dollar was worth')} on average "
        f"⟦{desk.figure(dollar.values[time], lambda one: f'{rounded(one, 2)} pesos', 2)}⟧, ⟦{size} {up} than a year earlier⟧."
    )


@frame("en")
def dollar_dearer_than_a_year_before(desk: Desk) -> str:
    """Dearer, cheaper; two sentences."""
    dollar = desk.files.dollar
    time = desk.random.choice(dollar.times[13:])
    on_year, on_month = dollar.change(time), dollar.change(time, dollar.before(time))
    desk.ask(abs(on_year) > 2 and abs(on_month) > Decimal("0.5") and apart(on_year, on_month, "1"))
    rose = desk.way(on_month, ("rose", "gained", "climbed"), ("fell", "lost", "slipped"))
    dearer = desk.way(on_year, ("dearer", "more expensive"), ("cheaper", "less expensive"))
    return (
        f"The dollar ⟦{rose} {desk.percent(on_month)}⟧ against the peso in {told_month(desk, time)} from the month before. "
        f"It was ⟦{desk.percent(on_year)} {dearer} than a year earlier⟧."
    )


@frame("en")
def change_of_prices_as_a_noun(desk: Desk) -> str:
    """The month's change as a noun after that of the month before."""
    name, series, time = prices(desk)
    before = series.before(time)
    now, then = series.change(time, before), series.change(before, series.before(before))
    desk.ask(abs(now) > Decimal("0.1") and abs(then) > Decimal("0.1") and apart(now, then, "0.1"))
    rise, fall = desk.way(now, RISE, FALL), desk.way(then, RISE, FALL)
    return (
        f"{cased(PRICES[name])} showed a ⟦monthly {rise} of {desk.percent(now, 2)}⟧ in {told_month(desk, time)}, "
        f"{desk.pick('following', 'after')} a ⟦{fall} of {desk.percent(then, 2)} in {desk.month(before[1])}⟧."
    )

"""Cápsulas de radio, avisos, publicaciones y fichas: frases cortas, sujetos tácitos, gerundios y listas de cifras."""

from __future__ import annotations

from decimal import Decimal

from checking.frames.releases_drawn_es import (
    GERUND,
    HAD,
    NOUN,
    SENDERS,
    VERB,
    ago,
    amount,
    apart,
    clear,
    held,
    month,
    more,
    pesos,
    quarter,
    rate,
    so_far,
    step,
    times,
    turn,
    went,
    yearly,
)
from checking.press import Desk, frame, growth, rounded
from checking.spanish import start, state
from checking.standing import COUNTRY

_ORDINAL = "primero", "segundo", "tercero", "cuarto"


@frame("es")
def capsula_de_remesas(desk: Desk) -> str:
    """A radio piece: short sentences, dropped subjects."""
    flow = desk.files.remittances
    time = times(desk, flow, 2003, *range(2, 13))
    before = flow.before(time)
    clear(desk, flow.change(time), flow.change(before), step(flow, time), so_far(flow, time))
    return (
        f"Más sobre remesas. En {month(desk, time)} ⟦{went(desk, flow.change(time))}⟧ anual. En {desk.month(before[1])} ⟦{went(desk, flow.change(before), HAD)}⟧. "
        f"Llegaron ⟦{amount(desk, flow.values[time])}⟧, ⟦{held(desk, step(flow, time))} que un mes antes⟧. En lo que va del año "
        f"⟦{went(desk, so_far(flow, time))}⟧, a ⟦{amount(desk, flow.over(time[0], 1, time[1]))}⟧."
    )


@frame("es")
def publicacion_de_cuenta_oficial(desk: Desk) -> str:
    """A post with numbers one a line."""
    flow = desk.files.remittances
    time = times(desk, flow, 2010, *range(2, 13))
    clear(desk, flow.change(time), step(flow, time), so_far(flow, time))
    return (
        f"Remesas de {month(desk, time)}:\n\n* Monto: ⟦{amount(desk, flow.values[time])}⟧\n* Variación anual: ⟦{desk.figure(flow.change(time), lambda one: f'{one:+.1f}%', 1)}⟧\n"
        f"* Variación mensual: ⟦{desk.figure(step(flow, time), lambda one: f'{one:+.1f}%', 1)}⟧\n* Acumulado del año: ⟦{amount(desk, flow.over(time[0], 1, time[1]))}⟧\n"
        f"* Variación anual del acumulado: ⟦{desk.figure(so_far(flow, time), lambda one: f'{one:+.1f}%', 1)}⟧\n"
    )


@frame("es")
def tres_series_de_un_mes(desk: Desk) -> str:
    """Three series of a month in one breath, then the year before of each."""
    flow, dollar, general = desk.files.remittances, desk.files.dollar, desk.files.prices["GENERAL"]
    time = times(desk, dollar, 2019)
    past = ago(time)
    clear(desk, flow.change(time), dollar.change(time), flow.change(past))
    return (
        f"Los datos de {month(desk, time)}: la inflación anual fue de ⟦{desk.percent(rate(general, time), 2)}⟧, las remesas ⟦{went(desk, flow.change(time))}⟧ anual y el dólar "
        f"promedió ⟦{pesos(desk, dollar.values[time])}⟧, ⟦{held(desk, dollar.change(time))} que un año antes⟧.\n\nHace un año, la inflación era de "
        f"⟦{desk.percent(rate(general, past), 2)}⟧ y las remesas ⟦{went(desk, flow.change(past), HAD)}⟧."
    )


@frame("es")
def sumando_y_acumulando(desk: Desk) -> str:
    """Gerunds: growing so much, with which it adds up so much."""
    flow = desk.files.by_state[name := desk.pick(*SENDERS)]
    time = times(desk, flow, 2005, 2, 3)
    clear(desk, flow.change(time), so_far(flow, time), step(flow, time))
    return (
        f"{start(state(name))} recibió ⟦{amount(desk, flow.values[time])}⟧ en remesas durante el {quarter(desk, time)}, ⟦{desk.way(flow.change(time), *GERUND)} {desk.percent(flow.change(time))}⟧ a "
        f"tasa anual, con lo cual en lo que va de {time[0]} suma ⟦{amount(desk, flow.over(time[0], 1, time[1]))}⟧, ⟦{held(desk, so_far(flow, time))}⟧ que en el mismo periodo del "
        f"año anterior. Contra el trimestre inmediato anterior, el cambio fue ⟦{desk.way(step(flow, time), ('al alza', 'positivo'), ('a la baja', 'negativo'))}, de {desk.percent(step(flow, time))}⟧."
    )


@frame("es")
def recuadro_de_crecimientos(desk: Desk) -> str:
    """A box with the growth of several years."""
    flow = desk.files.remittances
    year = desk.random.randrange(2005, 2026)
    some = [yearly(flow, year - back) for back in range(4)]
    clear(desk, *some)
    lines = "\n".join(
        f"- {year - back}: ⟦{desk.figure(some[back], lambda one: f'{one:+.1f}%', 1)}⟧" for back in range(4)
    )
    return f"**Crecimiento anual de las remesas a México**\n\n{lines}\n\nEl monto de {year} fue de ⟦{amount(desk, flow.year(year))}⟧."


@frame("es")
def pib_en_breve(desk: Desk) -> str:
    """The economy in brief: the quarter, a year before, a quarter before."""
    whole = desk.files.gdp["total"]
    time = times(desk, whole, 1997)
    before, past = whole.before(time), ago(time)
    clear(desk, whole.change(time), whole.change(before), whole.change(past), least="0.3")
    return (
        f"Breve. La economía ⟦{went(desk, whole.change(time), VERB)}⟧ anual en el {quarter(desk, time)}. Venía de ⟦{turn(desk, whole.change(before))} en el trimestre anterior⟧ y de "
        f"⟦{turn(desk, whole.change(past))} en el mismo trimestre de {past[0]}⟧, de acuerdo con el INEGI."
    )


@frame("es")
def mayor_que_la_de(desk: Desk) -> str:
    """Two falls or two rises held against each other, with pronouns."""
    flow = desk.files.remittances
    time = times(desk, flow, 1999)
    past = ago(time)
    now, then = flow.change(time), flow.change(past)
    clear(desk, now, then)
    apart(desk, now, then)
    desk.ask(now * then > 0)
    noun = desk.way(now, ("El alza",), ("La caída",))
    side = (
        desk.way(abs(now) - abs(then), ("más grande que", "mayor que"), ("más pequeña que", "menor que"))
        if now < 0
        else desk.way(abs(now) - abs(then), ("mayor que",), ("menor que",))
    )
    pronoun = "el" if now > 0 else "la"
    return (
        f"Las remesas sumaron ⟦{amount(desk, flow.values[time])}⟧ en {month(desk, time)}. ⟦{noun} anual, de {desk.percent(now)}⟧, fue ⟦{side} {pronoun} de "
        f"{desk.percent(then)} de un año antes⟧."
    ).replace("que el de", "que la de")


@frame("es")
def empleo_en_fichas(desk: Desk) -> str:
    """A card of jobs and plants with changes in numbers and per cents."""
    people, sites = desk.files.immex["persons"], desk.files.immex["establishments"]
    time = times(desk, people, 2015)
    gap = people.values[time] - people.values[ago(time)]
    clear(desk, people.change(time))
    plants = sites.values[time] - sites.values[ago(time)]
    desk.ask(abs(plants) > 3 and abs(gap) > 500)
    return (
        f"Ficha IMMEX Jalisco, {month(desk, time)}. Personal ocupado: ⟦{desk.figure(people.values[time], lambda one: f'{rounded(one, 0):,} personas', 0)}⟧, "
        f"⟦{desk.figure(abs(gap), lambda one: f'{rounded(one, 0):,}', 0)} {more(desk, gap)} que un año antes⟧ (⟦{desk.figure(people.change(time), lambda one: f'{one:+.1f}%', 1)}⟧). "
        f"Establecimientos: ⟦{desk.figure(sites.values[time], lambda one: str(int(one)), 0)}⟧, contra ⟦{desk.figure(sites.values[ago(time)], lambda one: str(int(one)), 0)}⟧ un año antes."
    )


@frame("es")
def dice_el_titular(desk: Desk) -> str:
    """What an official said, in reported speech, of several spans."""
    flow = desk.files.by_state[name := desk.pick(*SENDERS)]
    country = desk.files.by_state[COUNTRY]
    year = desk.random.randrange(2006, 2026)
    now, long, whole = yearly(flow, year), yearly(flow, year, year - 3), yearly(country, year)
    clear(desk, now, long, whole)
    return (
        f"El titular de la secretaría recordó que en {year} {state(name)} captó ⟦{amount(desk, flow.year(year))}⟧ por remesas, lo que significó ⟦{desk.way(now, *NOUN)} de "
        f"{desk.percent(now)}⟧ frente a {year - 1} y ⟦{desk.way(long, *NOUN)} de {desk.percent(long)}⟧ frente a {year - 3}.\n\nIndicó que ese año las del país ⟦{went(desk, whole)}⟧ y "
        f"que la entidad ⟦concentró {desk.percent(flow.year(year) / country.year(year) * 100)} del total⟧."
    )


@frame("es")
def trimestre_mas_alto_de(desk: Desk) -> str:
    """A quarter beside the highest of its year and beside the country, told shortly."""
    flow = desk.files.by_state[name := desk.pick(*SENDERS)]
    year = desk.random.randrange(2004, 2026)
    best = max(range(1, 5), key=lambda one: flow.at(year, one))
    worst = min(range(1, 5), key=lambda one: flow.at(year, one))
    gap = growth(flow.at(year, best), flow.at(year, worst))
    clear(desk, flow.change((year, best)), gap, Decimal(best - worst))
    told = desk.say(_ORDINAL[best - 1], _ORDINAL[worst - 1])
    return (
        f"El trimestre de {year} en que más remesas recibió {state(name)} ⟦fue el {told}⟧, con ⟦{amount(desk, flow.at(year, best))}⟧, ⟦{held(desk, gap)}⟧ que en el de menor ingreso, el "
        f"{_ORDINAL[worst - 1]}. A tasa anual, el monto ⟦{desk.way(flow.change((year, best)), ('creció', 'subió'), ('cayó', 'bajó'))} {desk.percent(flow.change((year, best)))}⟧."
    )

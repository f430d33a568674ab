"""Tercera serie de notas enteras, escrita al final: otras voces sobre las mismas series, con tasas de toda clase."""

from __future__ import annotations

from decimal import Decimal

from checking.frames.releases_drawn_es import (
    HAD,
    NOUN,
    SELLERS,
    SENDERS,
    VERB,
    a_year,
    ago,
    amount,
    apart,
    clear,
    held,
    month,
    peak,
    pesos,
    points,
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
from checking.spanish import of_state, ordinal, start, state
from checking.standing import COUNTRY, at, in_year, other, standing

WENT = ("aumentó", "creció", "repuntó"), ("disminuyó", "cayó", "retrocedió")


@frame("es")
def despacho_matutino(desk: Desk) -> str:
    """Amount first, then three changes in one list with "y"."""
    flow = desk.files.remittances
    time = times(desk, flow, 2005, *range(2, 13))
    clear(desk, flow.change(time), step(flow, time), flow.change(time, ago(time, 5)))
    return (
        f"Las remesas ascendieron a ⟦{amount(desk, flow.values[time])}⟧ en {month(desk, time)}, según Banxico: ⟦{held(desk, flow.change(time))} que hace un año⟧, ⟦{held(desk, step(flow, time))} que hace un mes⟧ y "
        f"⟦{held(desk, flow.change(time, ago(time, 5)))} que hace cinco años⟧.\n\nEl mes previo ⟦{went(desk, flow.change(flow.before(time)), HAD)}⟧ a tasa anual."
    )


@frame("es")
def de_mas_a_menos(desk: Desk) -> str:
    """A pace that went from one rate to another between two quarters."""
    own = desk.files.by_state[name := desk.pick(*SENDERS)]
    time = times(desk, own, 2005)
    before = own.before(time)
    now, last = own.change(time), own.change(before)
    desk.ask(min(now, last) > 1)
    apart(desk, now, last)
    verb = desk.way(now - last, ("se aceleró", "cobró fuerza"), ("se desaceleró", "perdió fuerza"))
    return (
        f"El crecimiento anual de las remesas {of_state(name)} ⟦{verb}⟧ en el {quarter(desk, time)}, al pasar de ⟦{desk.percent(last)} en el {desk.quarter(before[1])} trimestre⟧ a ⟦{desk.percent(now)}⟧. "
        f"En pesos y centavos, o mejor dicho en dólares, fueron ⟦{amount(desk, own.values[time])}⟧."
    )


@frame("es")
def hilo_de_la_secretaria(desk: Desk) -> str:
    """A thread of posts, each with its own base."""
    total, people = desk.files.immex["exports"], desk.files.immex["persons"]
    time = times(desk, total, 2015, *range(2, 13))
    clear(desk, total.change(time), so_far(total, time), people.change(time), people.change(time, ago(time, 2)))
    return (
        f"Jalisco, {month(desk, time)}. Exportaciones IMMEX: ⟦{amount(desk, total.values[time], 'pesos')}⟧, ⟦{turn(desk, total.change(time))} anual⟧.\n\n"
        f"Acumulado del año: ⟦{amount(desk, total.over(time[0], 1, time[1]), 'pesos')}⟧, ⟦{turn(desk, so_far(total, time))} frente al mismo periodo de {time[0] - 1}⟧.\n\n"
        f"Empleo en la industria IMMEX: ⟦{desk.figure(people.values[time], lambda one: f'{rounded(one, 0):,} personas', 0)}⟧, ⟦{held(desk, people.change(time))} que hace un año⟧ y ⟦{held(desk, people.change(time, ago(time, 2)))} que hace dos⟧."
    )


@frame("es")
def comparacion_con_vecinos(desk: Desk) -> str:
    """Three states with their growth, told by who grew more."""
    group = desk.files.exports
    names = desk.random.sample([one for one in SELLERS if one in group], 3)
    year = desk.random.randrange(2009, 2019)
    one, two, three = (yearly(group[each], year) for each in names)
    desk.ask(min(one, two, three) > 1)
    apart(desk, one, two, three, least="0.6")
    side = desk.way(one - two, ("más que", "por arriba de"), ("menos que", "por debajo de"))
    return (
        f"Las exportaciones {of_state(names[0])} crecieron ⟦{desk.percent(one)}⟧ en {year}, ⟦{side} las {of_state(names[1])}⟧, que avanzaron ⟦{desk.percent(two)}⟧. Las {of_state(names[2])} aumentaron ⟦{desk.percent(three)}⟧, "
        f"hasta ⟦{amount(desk, group[names[2]].year(year))}⟧."
    )


@frame("es")
def aporte_y_lugar(desk: Desk) -> str:
    """Share of the total, what it was, and the place."""
    group = desk.files.by_state
    year = desk.random.randrange(2005, 2026)
    names = standing(group, in_year(year))
    name = desk.pick(*SENDERS)
    place = names.index(name) + 1
    desk.ask(2 <= place <= 8)
    own, country = group[name], group[COUNTRY]
    share, had = (own.year(one) / country.year(one) * 100 for one in (year, year - 1))
    clear(desk, yearly(own, year))
    clear(desk, share - had, least="0.15")
    told = desk.say(ordinal(place), ordinal(other(desk, place, 1, 2)))
    return (
        f"Con ⟦{amount(desk, own.year(year))}⟧ en {year}, {state(name)} fue el ⟦{told} estado que más remesas recibió⟧. Aportó ⟦{desk.percent(share)} del total nacional⟧, contra ⟦{desk.percent(had)} en {year - 1}⟧. "
        f"Sus ingresos por este concepto ⟦{went(desk, yearly(own, year))}⟧ respecto al año previo."
    )


@frame("es")
def inflacion_con_dos_vistas(desk: Desk) -> str:
    """The month against that of a year before, and so the annual rate."""
    general, core = desk.files.prices["GENERAL"], desk.files.prices["SUBYACENTE"]
    time = times(desk, general, 2003, *range(2, 13))
    past, before = ago(time), general.before(time)
    now, then = step(general, time), step(general, past)
    desk.ask(min(now, then) > Decimal("0.06"))
    apart(desk, now, then, least="0.06")
    apart(desk, rate(general, time), rate(general, before), least="0.05")
    size = desk.way(now - then, ("mayor", "superior"), ("menor", "inferior"))
    return (
        f"En {month(desk, time)} los precios al consumidor aumentaron ⟦{desk.percent(now, 2)}⟧ a tasa mensual, ⟦{size} al {desk.percent(then, 2)} de {month(desk, past)}⟧. La inflación anual ⟦{desk.way(rate(general, time) - rate(general, before), ('subió', 'se elevó'), ('bajó', 'descendió'))} "
        f"así de {desk.percent(rate(general, before), 2)} a {desk.percent(rate(general, time), 2)}⟧. La subyacente se ubicó en ⟦{desk.percent(rate(core, time), 2)}⟧."
    )


@frame("es")
def inflacion_lejos_del_pico(desk: Desk) -> str:
    """Points from the rate of the year before and from the month before."""
    general, rest = desk.files.prices["GENERAL"], desk.files.prices["NO_SUBYACENTE"]
    time = times(desk, general, 2003)
    past, before = ago(time), general.before(time)
    year, last = rate(general, time) - rate(general, past), rate(general, time) - rate(general, before)
    clear(desk, year, last, least="0.08")
    desk.ask(rate(rest, time) > 1)
    return (
        f"La tasa anual de inflación fue de ⟦{desk.percent(rate(general, time), 2)}⟧ en {month(desk, time)}: ⟦{points(desk, year)} {desk.way(year, ('más',), ('menos',))} que un año antes⟧ y ⟦{points(desk, last)} {desk.way(last, ('más',), ('menos',))} que un mes antes⟧. "
        f"El índice no subyacente creció ⟦{desk.percent(rate(rest, time), 2)}⟧ en un año."
    )


@frame("es")
def dolar_barato(desk: Desk) -> str:
    """The dollar as a fall or rise from a year, in pesos and per cent, and beside the mean of a year."""
    dollar = desk.files.dollar
    time = times(desk, dollar, 2020)
    gap = rounded(dollar.values[time], 2) - rounded(dollar.values[ago(time)], 2)
    mean = growth(dollar.values[time], dollar.year(2019))
    clear(desk, dollar.change(time), mean, least="0.8")
    desk.ask(abs(gap) > Decimal("0.2"))
    return (
        f"El dólar promedió ⟦{pesos(desk, dollar.values[time])}⟧ en {month(desk, time)}, ⟦{desk.figure(abs(gap), lambda one: f'{rounded(one, 2)} pesos', 2)} {desk.way(gap, ('más',), ('menos',))} que un año antes⟧, lo que equivale a ⟦{turn(desk, dollar.change(time))}⟧. "
        f"Está ⟦{desk.percent(mean)} {desk.way(mean, ('por encima', 'por arriba'), ('por debajo',))} del promedio de 2019⟧."
    )


@frame("es")
def pib_tres_anios(desk: Desk) -> str:
    """Three years of growth in one sentence, mean of the three, and one branch."""
    whole, served = desk.files.gdp["total"], desk.files.gdp["tertiary"]
    year = desk.random.randrange(1997, 2026)
    some = [yearly(whole, year - back) for back in range(3)]
    clear(desk, *some, yearly(served, year), least="0.3")
    return f"La economía ⟦{went(desk, some[0], VERB)}⟧ en {year}, tras ⟦{turn(desk, some[1])} en {year - 1}⟧ y ⟦{turn(desk, some[2])} en {year - 2}⟧. Los servicios ⟦{went(desk, yearly(served, year))}⟧ en el último año."


@frame("es")
def pib_por_trimestres(desk: Desk) -> str:
    """Each quarter of a year with its rate."""
    whole = desk.files.gdp["total"]
    year = desk.random.randrange(1996, 2026)
    some = [whole.change((year, one)) for one in range(1, 5)]
    clear(desk, *some, least="0.3")
    told = "; ".join(
        f"{name}, ⟦{desk.figure(one, lambda each: f'{each:+.1f}%', 1)}⟧"
        for name, one in zip(("primero", "segundo", "tercero", "cuarto"), some, strict=True)
    )
    return f"PIB de México en {year}, variación anual por trimestre: {told}. En todo el año ⟦{went(desk, yearly(whole, year), VERB)}⟧."


@frame("es")
def pib_campo_e_industria(desk: Desk) -> str:
    """Two branches with a participle and a relative."""
    farms, made = desk.files.gdp["primary"], desk.files.gdp["secondary"]
    time = times(desk, farms, 1998)
    clear(desk, farms.change(time), made.change(time), made.change(made.before(time)), step(made, time), least="0.5")
    return (
        f"Las actividades secundarias, que el trimestre previo ⟦{went(desk, made.change(made.before(time)), HAD)}⟧, ⟦{went(desk, made.change(time))}⟧ a tasa anual en el {quarter(desk, time)}. Las primarias ⟦{went(desk, farms.change(time))}⟧. "
        f"Frente al trimestre anterior, y sin desestacionalizar, la industria ⟦{went(desk, step(made, time), VERB)}⟧."
    )


@frame("es")
def reporte_de_la_alcaldia(desk: Desk) -> str:
    """A city hall quotes the state's remittances with two sums."""
    own = desk.files.by_state[name := desk.pick(*SENDERS)]
    time = times(desk, own, 2006, 3)
    year = time[0]
    four = sum(own.values[own.before(time, back)] for back in range(4))
    before = sum(own.values[own.before(time, back)] for back in range(4, 8))
    clear(desk, growth(four, before), so_far(own, time), own.change(time))
    return (
        f"De acuerdo con el Banco de México, de enero a septiembre de {year} {state(name)} recibió ⟦{amount(desk, own.over(year, 1, 3))}⟧ en remesas, ⟦{held(desk, so_far(own, time))} que en el mismo periodo de {year - 1}⟧. Del total, ⟦{amount(desk, own.values[time])}⟧ llegaron en el tercer trimestre, "
        f"⟦{turn(desk, own.change(time))} anual⟧. En los últimos cuatro trimestres suma ⟦{amount(desk, four)}⟧."
    )


@frame("es")
def ventas_por_decada(desk: Desk) -> str:
    """The yearly mean of a state beside that of the country."""
    own, country = desk.files.exports[name := desk.pick(*SELLERS)], desk.files.exports[COUNTRY]
    year = desk.random.randrange(2012, 2019)
    base = year - desk.random.randrange(4, 6)
    mean, whole = a_year(own, year, base), a_year(country, year, base)
    desk.ask(min(mean, whole) > Decimal("0.7"))
    apart(desk, mean, whole, least="0.5")
    side = desk.way(mean - whole, ("por arriba del", "por encima del"), ("por debajo del",))
    return f"De {base} a {year}, las exportaciones {of_state(name)} crecieron a una tasa media anual de ⟦{desk.percent(mean)}⟧, ⟦{side} {desk.percent(whole)} nacional⟧. En {year} llegaron a ⟦{amount(desk, own.year(year))}⟧, ⟦{held(desk, yearly(own, year))} que el año previo⟧."


@frame("es")
def sorpresa_al_alza(desk: Desk) -> str:
    """A turn after a fall: rose after falling, with both rates and the sum."""
    flow = desk.files.remittances
    time = times(desk, flow, 1998, *range(2, 13))
    before = flow.before(time)
    now, last = flow.change(time), flow.change(before)
    clear(desk, now, last, so_far(flow, time))
    desk.ask(now * last < 0)
    verb = desk.way(last, ("crecer", "aumentar"), ("caer", "disminuir"))
    return f"Las remesas ⟦{went(desk, now)}⟧ anual en {month(desk, time)}, tras ⟦{verb} {desk.percent(last)} en {desk.month(before[1])}⟧. Sumaron ⟦{amount(desk, flow.values[time])}⟧. En el acumulado del año ⟦{went(desk, so_far(flow, time))}⟧."


@frame("es")
def minimo_de_la_serie(desk: Desk) -> str:
    """Jobs above their lowest month and below their highest."""
    people = desk.files.immex["persons"]
    time = times(desk, people, 2016)
    top, low = peak(people, time), peak(people, time, -1)
    down, up = growth(people.values[time], people.values[top]), growth(people.values[time], people.values[low])
    desk.ask(down < Decimal("-0.8") and up > 1)
    clear(desk, people.change(time), least="0.4")
    return (
        f"En {month(desk, time)}, la industria IMMEX de Jalisco ocupó a ⟦{desk.figure(people.values[time], lambda one: f'{rounded(one, 0):,} personas', 0)}⟧, ⟦{desk.percent(down)} {desk.say('por debajo', 'por encima')} de su máximo⟧, de {month(desk, top)}, y ⟦{desk.percent(up)} {desk.say('por encima', 'por debajo')} de su mínimo⟧, "
        f"de {month(desk, low)}. En un año, el empleo ⟦{went(desk, people.change(time), WENT)}⟧."
    )


@frame("es")
def tabla_hablada(desk: Desk) -> str:
    """Four states with rates, and the best of them."""
    group = desk.files.by_state
    time = times(desk, group["Jalisco"], 2006)
    names = desk.random.sample(SENDERS, 3)
    clear(desk, *(group[one].change(time) for one in names))
    told = ", ".join(
        f"en {state(one)}, de ⟦{desk.figure(group[one].change(time), lambda each: f'{each:.1f}%', 1)}⟧"
        for one in names[:2]
    )
    grown = standing({one: group[one] for one in names}, lambda one: one.change(time))
    desk.ask(group[grown[0]].change(time) > group[grown[1]].change(time) + 1)
    best = desk.say(state(grown[0]), state(grown[2]))
    return f"La variación anual de las remesas en el {quarter(desk, time)} fue, {told}, y en {state(names[2])}, de ⟦{desk.figure(group[names[2]].change(time), lambda each: f'{each:.1f}%', 1)}⟧. De los tres, ⟦{best} tuvo la mayor variación⟧."


@frame("es")
def lugar_que_se_conserva(desk: Desk) -> str:
    """A place kept since a year before, with amount and pace."""
    group = desk.files.by_state
    time = times(desk, group["Jalisco"], 2006)
    names, then = standing(group, at(time)), standing(group, at(ago(time)))
    some = [one for one in names[:8] if then.index(one) == names.index(one) and one in SENDERS]
    desk.ask(some)
    name = desk.random.choice(some)
    place = names.index(name) + 1
    own, country = group[name], group[COUNTRY]
    clear(desk, own.change(time), country.change(time))
    told = desk.say(ordinal(place), ordinal(other(desk, place, 1, 2)))
    return f"{start(state(name))} conservó ⟦el {told} lugar nacional⟧ en captación de remesas en el {quarter(desk, time)}, con ⟦{amount(desk, own.values[time])}⟧. El monto ⟦{desk.way(own.change(time), *WENT)} {desk.percent(own.change(time))}⟧ a tasa anual, frente a ⟦{turn(desk, country.change(time))} del total del país⟧."


@frame("es")
def suma_de_varios_meses(desk: Desk) -> str:
    """Two months together, and each alone."""
    flow = desk.files.remittances
    year, part = desk.random.randrange(2004, 2026), desk.random.randrange(2, 12)
    two = growth(flow.over(year, part, part + 1), flow.over(year - 1, part, part + 1))
    first, second = flow.change((year, part)), flow.change((year, part + 1))
    clear(desk, two, first, second)
    return f"Entre {desk.month(part)} y {desk.month(part + 1)} de {year} entraron al país ⟦{amount(desk, flow.over(year, part, part + 1))}⟧ por remesas, ⟦{held(desk, two)} que en el mismo bimestre de {year - 1}⟧. En {desk.month(part)} ⟦{went(desk, first)}⟧ anual y en {desk.month(part + 1)}, ⟦{went(desk, second)}⟧."


@frame("es")
def lo_que_dijo_el_gobernador(desk: Desk) -> str:
    """A governor's speech, reported, of exports: since he took office, last year, share."""
    own, country = desk.files.exports[name := desk.pick(*SELLERS)], desk.files.exports[COUNTRY]
    year = desk.random.randrange(2012, 2019)
    long = yearly(own, year, year - 4)
    clear(desk, long, yearly(own, year), yearly(own, year - 1))
    return (
        f"El gobernador dijo que entre {year - 4} y {year} las exportaciones {of_state(name)} ⟦{went(desk, long)}⟧, hasta ⟦{amount(desk, own.year(year))}⟧, y que el estado vende al exterior ⟦{desk.percent(own.year(year) / country.year(year) * 100)} de lo que exporta el país⟧. "
        f"Sólo en {year} ⟦{went(desk, yearly(own, year))}⟧, luego de ⟦{desk.way(yearly(own, year - 1), *NOUN)} de {desk.percent(yearly(own, year - 1))} en {year - 1}⟧."
    )


@frame("es")
def nota_de_cierre_cambiario(desk: Desk) -> str:
    """The dollar by year's mean and by its Decembers."""
    dollar = desk.files.dollar
    year = desk.random.randrange(2019, 2025)
    december = growth(dollar.at(year, 12), dollar.at(year - 1, 12)) if year > 2018 else Decimal(0)
    best = max(range(1, 13), key=lambda one: dollar.at(year, one))
    clear(desk, december, yearly(dollar, year))
    worst = min(range(1, 13), key=lambda one: dollar.at(year, one))
    told = desk.say(desk.month(best), desk.month(worst))
    return f"En promedio, el dólar costó ⟦{pesos(desk, dollar.year(year))}⟧ en {year}, ⟦{held(desk, yearly(dollar, year))} que un año antes⟧. El mes más caro ⟦fue {told}⟧, con ⟦{pesos(desk, dollar.at(year, best))}⟧. Entre diciembre de {year - 1} y diciembre de {year}, la divisa ⟦{went(desk, december, VERB)}⟧."

"""Segunda serie de notas enteras: remesas y exportaciones, con otras voces de agencia, alcaldía, cámara y radio."""

from __future__ import annotations

from decimal import Decimal

from checking.frames.releases_drawn_es import (
    HAD,
    HAD_ONE,
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
    more,
    peak,
    quarter,
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


@frame("es")
def teletipo(desk: Desk) -> str:
    """Five short sentences of a wire, with "esto" and "dicho monto"."""
    flow = desk.files.remittances
    time = times(desk, flow, 2004, *range(3, 13))
    before = flow.before(time)
    clear(desk, flow.change(time), step(flow, time), so_far(flow, time), flow.change(before))
    return (
        f"México captó remesas por ⟦{amount(desk, flow.values[time])}⟧ durante {month(desk, time)}. Dicho monto representa ⟦{desk.way(flow.change(time), *NOUN)} de "
        f"{desk.percent(flow.change(time))}⟧ con respecto a {month(desk, ago(time))} y ⟦{desk.way(step(flow, time), *NOUN)} de {desk.percent(step(flow, time))}⟧ con respecto a "
        f"{desk.month(before[1])}.\n\nUn mes antes la variación anual ⟦había sido de {desk.figure(flow.change(before), lambda one: f'{one:.1f}%', 1)}⟧.\n\n"
        f"Durante los primeros meses del año, hasta {desk.month(time[1])}, el acumulado es de ⟦{amount(desk, flow.over(time[0], 1, time[1]))}⟧, lo que implica ⟦{turn(desk, so_far(flow, time))} "
        f"a tasa anual⟧."
    )


@frame("es")
def mejor_y_peor_que(desk: Desk) -> str:
    """Two paces in one sentence, the one before higher or lower, the one of last year by contrast."""
    flow = desk.files.remittances
    time = times(desk, flow, 1999)
    before, past = flow.before(time), ago(time)
    now, last, then = flow.change(time), flow.change(before), flow.change(past)
    desk.ask(min(now, last) > 1)
    clear(desk, then)
    apart(desk, now, last)
    verb = desk.way(now - last, ("se aceleró", "tomó fuerza"), ("se desaceleró", "se moderó"))
    return (
        f"El crecimiento de las remesas ⟦{verb} en {month(desk, time)}⟧: fue de ⟦{desk.percent(now)}⟧ anual, luego de que en {desk.month(before[1])} había sido de "
        f"⟦{desk.percent(last)}⟧. En {month(desk, past)} ⟦{went(desk, then, HAD)}⟧. En dólares, los envíos llegaron a ⟦{amount(desk, flow.values[time])}⟧."
    )


@frame("es")
def cierre_de_anio_sin_anio(desk: Desk) -> str:
    """A year and its first eleven months, told without the year again."""
    flow = desk.files.remittances
    year = desk.random.randrange(2004, 2026)
    eleven = growth(flow.over(year, 1, 11), flow.over(year - 1, 1, 11))
    clear(desk, yearly(flow, year), eleven, flow.change((year, 12)))
    return (
        f"El año {year} terminó con remesas por ⟦{amount(desk, flow.year(year))}⟧, ⟦{held(desk, yearly(flow, year))} que en {year - 1}⟧. De enero a noviembre habían sumado "
        f"⟦{amount(desk, flow.over(year, 1, 11))}⟧, ⟦{turn(desk, eleven)} anual⟧, y en diciembre ingresaron ⟦{amount(desk, flow.at(year, 12))}⟧, "
        f"⟦{held(desk, flow.change((year, 12)))} que doce meses atrás⟧."
    )


@frame("es")
def record_superado(desk: Desk) -> str:
    """A record month, the one before it, and by how much."""
    flow = desk.files.remittances
    time = times(desk, flow, 2003)
    top = peak(flow, time)
    gap = growth(flow.values[time], flow.values[top])
    desk.ask(gap > Decimal("0.5"))
    clear(desk, flow.change(time), step(flow, time))
    wrong = (top[0] - 1, top[1])
    dated = desk.say(month(desk, top), month(desk, wrong))
    return (
        f"Las remesas marcaron un máximo histórico en {month(desk, time)}, con ⟦{amount(desk, flow.values[time])}⟧, y ⟦superaron {desk.percent(gap)} el récord anterior⟧, "
        f"⟦de {dated}⟧. En un año ⟦{went(desk, flow.change(time))}⟧; en un mes, ⟦{went(desk, step(flow, time))}⟧."
    )


@frame("es")
def trimestres_y_semestres(desk: Desk) -> str:
    """A state by half years and quarters."""
    own = desk.files.by_state[name := desk.pick(*SENDERS)]
    year = desk.random.randrange(2005, 2026)
    second, first = own.over(year, 3, 4), own.over(year, 1, 2)
    past = own.over(year - 1, 3, 4)
    clear(desk, growth(second, first), growth(second, past), yearly(own, year))
    return (
        f"SECRETARÍA DE FINANZAS. En la segunda mitad de {year}, {state(name)} recibió ⟦{amount(desk, second)}⟧ en remesas, ⟦{held(desk, growth(second, first))} que en la primera mitad⟧ "
        f"y ⟦{held(desk, growth(second, past))} que en el mismo semestre de {year - 1}⟧.\n\nEn todo el año los envíos sumaron ⟦{amount(desk, own.year(year))}⟧, ⟦{turn(desk, yearly(own, year))} "
        f"respecto de {year - 1}⟧."
    )


@frame("es")
def camara_en_tres_puntos(desk: Desk) -> str:
    """A chamber on a state's exports: the year, since ten years, beside the country and beside a neighbour."""
    group = desk.files.exports
    name, second = desk.random.sample(SELLERS, 2)
    own, rival, country = group[name], group[second] if second in group else group["Jalisco"], group[COUNTRY]
    year = desk.random.randrange(2011, 2019)
    now, whole, long = yearly(own, year), yearly(country, year), yearly(own, year, 2008)
    gap = growth(own.year(year), rival.year(year))
    clear(desk, now, whole, long, gap, least="1")
    apart(desk, now, whole, least="0.6")
    desk.ask(now > 0 and whole > 0 and abs(gap) < 95)
    side = desk.way(now - whole, ("más que", "por arriba de"), ("menos que", "por debajo de"))
    return (
        f"La cámara destacó tres datos de {year}:\n\n1. Las exportaciones {of_state(name)} crecieron ⟦{desk.percent(now)}⟧ anual, ⟦{side} las del país⟧, que aumentaron "
        f"⟦{desk.percent(whole)}⟧.\n\n2. Desde 2008 ⟦han {desk.way(long, ('crecido', 'aumentado'), ('caído', 'disminuido'))} {desk.percent(long)}⟧.\n\n3. Con ⟦{amount(desk, own.year(year))}⟧, son "
        f"⟦{desk.percent(gap)} {desk.way(gap, ('mayores', 'superiores'), ('menores', 'inferiores'))}⟧ a las {of_state(second)}."
    )


@frame("es")
def boletin_con_lugar_y_cambio(desk: Desk) -> str:
    """Rank, who is ahead and behind, share then and now, growth."""
    group = desk.files.by_state
    time = times(desk, group["Jalisco"], 2006)
    names = standing(group, at(time))
    name = desk.pick(*SENDERS)
    place = names.index(name) + 1
    desk.ask(3 <= place <= 8)
    own, country = group[name], group[COUNTRY]
    share, had = (own.values[one] / country.values[one] * 100 for one in (time, ago(time)))
    clear(desk, own.change(time), step(own, time))
    clear(desk, share - had, least="0.15")
    told = desk.say(ordinal(place, "a"), ordinal(other(desk, place, 1, 2), "a"))
    ahead = desk.say(of_state(names[place - 2]), of_state(names[place + 2]))
    return (
        f"{start(state(name))} se mantiene como ⟦la {told} entidad del país con más remesas⟧, ⟦por detrás {ahead}⟧. En el {quarter(desk, time)} le llegaron ⟦{amount(desk, own.values[time])}⟧: "
        f"⟦{held(desk, own.change(time))} que un año antes⟧ y ⟦{held(desk, step(own, time))} que tres meses antes⟧.\n\nSu participación en el total nacional "
        f"⟦{desk.way(share - had, ('subió', 'aumentó'), ('bajó', 'disminuyó'))} de {desk.percent(had)} a {desk.percent(share)}⟧."
    )


@frame("es")
def peso_que_se_reduce(desk: Desk) -> str:
    """The weight of a state fell or rose to a figure, from another."""
    own, country = desk.files.exports[name := desk.pick(*SELLERS)], desk.files.exports[COUNTRY]
    year = desk.random.randrange(2009, 2019)
    now, then = (rounded(own.year(one) / country.year(one) * 100, 1) for one in (year, year - 1))
    clear(desk, now - then, least="0.3")
    clear(desk, yearly(own, year), yearly(country, year))
    verb = desk.way(now - then, ("se elevó a", "aumentó a", "subió a"), ("se redujo a", "disminuyó a", "bajó a"))
    return (
        f"En {year}, el peso {of_state(name)} en las exportaciones del país ⟦{verb} {desk.percent(now)}⟧, luego de haber sido de ⟦{desk.percent(then)}⟧ en {year - 1}. Y es que mientras las "
        f"ventas del estado ⟦{went(desk, yearly(own, year))}⟧, las del país ⟦{went(desk, yearly(country, year))}⟧."
    )


@frame("es")
def promedio_del_trienio(desk: Desk) -> str:
    """The mean of a span, beside the years in it."""
    flow = desk.files.remittances
    year = desk.random.randrange(2001, 2026)
    mean = a_year(flow, year, year - 3)
    now, last = yearly(flow, year), yearly(flow, year - 1)
    clear(desk, mean, now, last)
    desk.ask(mean > 0 and abs(now - mean) > Decimal("0.4"))
    return (
        f"Entre {year - 3} y {year}, las remesas crecieron en promedio ⟦{desk.percent(mean)} al año⟧. En el último de esos años ⟦{went(desk, now)}⟧ y en el penúltimo ⟦{went(desk, last)}⟧. El monto "
        f"de {year} ascendió a ⟦{amount(desk, flow.year(year))}⟧."
    )


@frame("es")
def maquila_de_enero_a(desk: Desk) -> str:
    """The industry of export, year to date first, month behind, staff last."""
    total, people = desk.files.immex["exports"], desk.files.immex["persons"]
    time = times(desk, total, 2014, *range(3, 13))
    year, part = time
    clear(desk, so_far(total, time), total.change(time), people.change(time), step(people, time), least="0.3")
    return (
        f"ZAPOPAN, Jal.- De enero a {month(desk, time)}, las empresas IMMEX de Jalisco exportaron ⟦{amount(desk, total.over(year, 1, part), 'pesos')}⟧, ⟦{desk.percent(so_far(total, time))} "
        f"{desk.way(so_far(total, time), ('por encima', 'por arriba'), ('por debajo',))} del mismo periodo de {year - 1}⟧. Nada más en {desk.month(part)}, sus exportaciones "
        f"⟦{went(desk, total.change(time))} a tasa anual⟧.\n\nEn cuanto al empleo, ⟦{went(desk, people.change(time), VERB)} en un año⟧ y ⟦{went(desk, step(people, time), VERB)} en un mes⟧."
    )


@frame("es")
def lugar_con_menos(desk: Desk) -> str:
    """The bottom of the table by growth and by amount."""
    group = desk.files.exports
    year = desk.random.randrange(2009, 2019)
    names = standing(group, in_year(year))
    name = names[desk.random.randrange(24, 30)]
    place = names.index(name) + 1
    own = group[name]
    clear(desk, yearly(own, year), yearly(own, year - 1))
    told = desk.say(str(place), str(place - 4))
    return (
        f"{start(state(name))} ocupó ⟦el lugar {told} entre las 32 entidades⟧ por sus exportaciones de {year}, de ⟦{amount(desk, own.year(year), decimals=1)}⟧. Respecto de {year - 1} "
        f"⟦{went(desk, yearly(own, year))}⟧; ese año ⟦{went(desk, yearly(own, year - 1), HAD)}⟧."
    )


@frame("es")
def radio_con_dos_estados(desk: Desk) -> str:
    """Two states in turn, with "ahí" and "en cambio"."""
    group = desk.files.by_state
    first, second = desk.random.sample(SENDERS, 2)
    time = times(desk, group[first], 2005)
    one, two = group[first], group[second]
    clear(desk, one.change(time), two.change(time), step(two, time))
    return (
        f"Seguimos con remesas. En {state(first)} ⟦{went(desk, one.change(time))}⟧ anual en el {quarter(desk, time)}. En {state(second)}, en cambio, ⟦{went(desk, two.change(time))}⟧; ahí "
        f"llegaron ⟦{amount(desk, two.values[time])}⟧, ⟦{held(desk, step(two, time))} que en el trimestre previo⟧."
    ).replace("En cambio", "en cambio")


@frame("es")
def cuando_habia(desk: Desk) -> str:
    """The base's own growth, behind "cuando había crecido"."""
    own = desk.files.by_state[name := desk.pick(*SENDERS)]
    time = times(desk, own, 2006)
    past = ago(time)
    clear(desk, own.change(time), own.change(past))
    gap = (own.values[time] - own.values[past]) / 10**6
    desk.ask(abs(gap) > 5)
    return (
        f"El flujo de remesas hacia {state(name)} ⟦{went(desk, own.change(time), VERB)}⟧ en el {quarter(desk, time)} frente a igual trimestre de {past[0]}, cuando ⟦{went(desk, own.change(past), HAD_ONE)}⟧. "
        f"En términos absolutos fueron ⟦{desk.figure(abs(gap), lambda one: f'{rounded(one, 1)} millones de dólares', 1)} {more(desk, gap)}⟧, para llegar a ⟦{amount(desk, own.values[time], decimals=1)}⟧."
    )

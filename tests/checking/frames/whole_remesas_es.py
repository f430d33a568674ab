"""Textos completos sobre remesas: cable de agencia, comunicado estatal, hilo de publicaciones, cifras de un año."""

from __future__ import annotations

from decimal import Decimal

from checking.frames.whole_precios_es import GREW, SHRANK, nth
from checking.occasions import month_of_remittances, state_in_a_quarter, states_in_a_quarter
from checking.press import Desk, frame, rounded
from checking.spanish import FELL, NUMBERS, ROSE, in_month, millions, of_state, ordinal, state, to_state
from checking.standing import other, run
from checking.telling import fit, on_month


def signed(desk: Desk, value: Decimal) -> str:
    return desk.figure(value, lambda one: f"{rounded(one):+}%")


@frame("es")
def cable_de_agencia(desk: Desk) -> str:
    """El mes, la racha, el mes previo, el acumulado, los doce meses y el año anterior."""
    told = month_of_remittances(desk, 12)
    flow, (year, month) = told.flow, told.time
    time, before, changes = told.time, flow.before(told.time), told.changes
    rose = desk.way(flow.change(time), ROSE, FELL)
    count = nth(desk, abs(run(flow, time, flow.change)))
    kind = desk.way(flow.change(time), ("aumento", "incremento"), ("descenso", "retroceso"))
    one_of = "alza" if flow.change(before) > 0 else "caída"
    above = desk.way(on_month(flow, time), ("por encima", "por arriba"), ("por debajo", "por abajo"))
    so_far = desk.way(changes[0], GREW, SHRANK)
    more = desk.way(changes[1], ("más",), ("menos",))
    whole = desk.way(changes[2], GREW, SHRANK)
    return (
        f"CIUDAD DE MÉXICO.- Las remesas que recibe México ⟦{rose} {desk.percent(flow.change(time))}⟧ en {in_month(desk, time)} a tasa anual, ⟦a {millions(desk, flow.values[time])}⟧, "
        f"informó el banco central. ⟦Fue el {count} {kind} anual consecutivo⟧, luego de un{'a' if one_of == 'caída' else ''} {one_of} de ⟦{desk.percent(flow.change(before))} en {desk.month(before[1])}⟧.\n\n"
        f"El monto ⟦quedó {desk.percent(on_month(flow, time))} {above}⟧ del de {desk.month(before[1])}. Entre enero y {desk.month(month)} ⟦ingresaron {millions(desk, told.so_far)}⟧, "
        f"⟦{so_far} de {desk.percent(changes[0])}⟧ frente al mismo periodo de {year - 1}.\n\n"
        f"En los doce meses terminados en {desk.month(month)} ⟦sumaron {millions(desk, told.rolling)}⟧, ⟦{desk.percent(changes[1])} {more}⟧ que en los doce meses previos.\n\n"
        f"En todo {year - 1} el país recibió ⟦{millions(desk, flow.year(year - 1))}⟧, ⟦{whole} de {desk.percent(changes[2])}⟧ respecto de {year - 2}. "
        f"La mayor parte de los envíos proviene de Estados Unidos."
    )


@frame("es")
def comunicado_estatal(desk: Desk) -> str:
    """Un gobierno sobre su estado: monto, comparaciones, lugar, parte, acumulado, país, año anterior."""
    told, time, changes = state_in_a_quarter(desk, 9)
    own, country, (year, part) = told.own, told.country, time
    name, states, place = told.name, told.states, told.place
    more, than, so_far = (desk.way(one, ("más",), ("menos",)) for one in changes[:3])
    nation = desk.way(changes[3], ROSE, FELL)
    last = desk.way(changes[4], GREW, SHRANK)
    ranked = desk.say(ordinal(place), ordinal(other(desk, place, 2)))
    above = desk.say(state(states[place]), state(states[0]))
    share = own.values[time] / country.values[time] * 100
    first = "En el primer semestre" if part == 2 else "En los primeros nueve meses"
    when = f"el {desk.quarter(part)} trimestre de {year}"
    return (
        f"GOBIERNO DEL ESTADO. COMUNICADO DE PRENSA\n\n# Recibe {state(name)} ⟦{millions(desk, own.values[time])}⟧ por remesas\n\n"
        f"Las familias {of_state(name)} recibieron ⟦{millions(desk, own.values[time])}⟧ en remesas durante {when}, ⟦{desk.percent(changes[0])} {more} que en el mismo trimestre de {year - 1}⟧ "
        f"y ⟦{desk.percent(changes[1])} {than} que en el {desk.quarter(part - 1)} trimestre⟧, dio a conocer la Secretaría de Economía estatal.\n\n"
        f"Con ello, la entidad ⟦ocupó el {ranked} lugar nacional⟧, ⟦por encima {('de ' + above).replace('de el ', 'del ')}⟧, y ⟦captó {desk.percent(share)} de las remesas que llegaron al país⟧.\n\n"
        f"{first} ⟦acumuló {millions(desk, own.over(year, 1, part))}⟧, ⟦{desk.percent(changes[2])} {so_far}⟧ que en igual lapso del año anterior. "
        f"En el conjunto del país, las remesas ⟦{nation} {desk.percent(changes[3])}⟧ en el trimestre.\n\n"
        f"Durante {year - 1} llegaron {to_state(name)} ⟦{millions(desk, own.year(year - 1))}⟧, ⟦{last} anual de {desk.percent(changes[4])}⟧.\n\n"
        f"El estado cuenta con 14 oficinas de atención a migrantes. Fuente: Banco de México."
    )


@frame("es")
def hilo_de_la_oficina(desk: Desk) -> str:
    """Publicaciones cortas y numeradas sobre un trimestre."""
    told = states_in_a_quarter(desk)
    group, time, states, by_rise, ours = told.group, told.time, told.states, told.by_rise, told.ours
    year, part = time
    country, own, before = told.country, told.own, told.country.before(time)
    best, worst = group[by_rise[0]].change(time), group[by_rise[-1]].change(time)
    first = desk.say(state(states[0]), state(states[desk.random.randrange(4, 8)]))
    three = told.three(time)
    more = desk.way(own.change(time), ("más",), ("menos",))
    had = "alza" if own.change(before) > 0 else "caída"
    counted = desk.figure(Decimal(told.up), lambda one: str(int(one)), 0)
    ups, downs = desk.say(by_rise[0], by_rise[8]), desk.say(by_rise[-1], by_rise[-9])
    return (
        f"1/ Remesas por estado, {desk.quarter(part)} trimestre de {year}. Total nacional: ⟦{millions(desk, country.values[time])}⟧, ⟦{signed(desk, country.change(time))} anual⟧.\n\n"
        f"2/ En primer lugar, ⟦{first}, con {millions(desk, group[states[0]].values[time])}⟧. Le siguen {state(states[1])}, ⟦con {millions(desk, group[states[1]].values[time])}⟧, "
        f"y {state(states[2])}, ⟦con {millions(desk, group[states[2]].values[time])}⟧.\n\n"
        f"3/ Los tres primeros ⟦concentran {desk.percent(three)} del total⟧.\n\n"
        f"4/ En ⟦{counted} de las 32 entidades⟧ las remesas crecieron a tasa anual.\n\n"
        f"5/ Mayor alza: ⟦{ups}, {desk.percent(best)}⟧. Mayor caída: ⟦{downs}, {desk.percent(worst)}⟧.\n\n"
        f"6/ ¿Y {state(ours)}? ⟦Recibió {millions(desk, own.values[time])}⟧, ⟦{desk.percent(own.change(time))} {more} que un año antes⟧. "
        f"En el trimestre anterior {'el' if had == 'alza' else 'la'} {had} ⟦había sido de {desk.percent(own.change(before))}⟧.\n\n"
        f"7/ Datos del Banco de México. ¿Dudas? Escríbenos."
    )


@frame("es")
def cifras_clave_de_un_anio(desk: Desk) -> str:
    """Lista de cifras de un año, cada línea con su tiempo."""
    flow = desk.files.remittances
    year = fit(desk, range(2004, 2026), lambda one: abs(flow.grown(one)) > Decimal("0.6"))
    months = sorted((one for one in flow.times if one[0] == year), key=flow.values.__getitem__)
    low, high = months[0], months[-1]
    desk.ask(
        flow.values[months[1]] - flow.values[low] > 3 * 10**6
        and flow.values[high] - flow.values[months[-2]] > 3 * 10**6
    )
    change, five = flow.grown(year), flow.grown(year, 5)
    december = flow.change((year, 12))
    desk.ask(
        abs(five) > 2
        and abs(december) > 1
        and all(abs(flow.change((year, one))) > Decimal("0.1") for one in range(1, 13))
    )
    rises = sum(flow.change((year, one)) > 0 for one in range(1, 13))
    away = [one for one in range(1, 13) if one not in (low[1], high[1])]
    best, worst = (desk.say(desk.month(one[1]), desk.month(desk.random.choice(away))) for one in (high, low))
    way = desk.way(change, GREW, SHRANK)
    more = desk.way(five, ("más",), ("menos",))
    closed = desk.way(december, ("más",), ("menos",))
    wrong = rises - 3 if rises > 6 else rises + 3
    counted = desk.say(NUMBERS[rises] if rises else "ninguno", NUMBERS[wrong])
    desk.ask(rises > 1)
    return (
        f"CIFRAS CLAVE: LAS REMESAS A MÉXICO EN {year}\n\n"
        f"- ⟦{millions(desk, flow.year(year))}⟧ en el año, ⟦{way} de {desk.percent(change)}⟧ respecto de {year - 1}\n"
        f"- ⟦{millions(desk, flow.year(year) / 12)} al mes en promedio⟧\n"
        f"- ⟦Mejor mes: {best}⟧, con ⟦{millions(desk, flow.values[high])}⟧\n"
        f"- ⟦Mes más bajo: {worst}⟧, con ⟦{millions(desk, flow.values[low])}⟧\n"
        f"- En ⟦{counted} de los doce meses⟧ aumentaron a tasa anual\n"
        f"- Solo en diciembre: ⟦{millions(desk, flow.values[year, 12])}⟧, ⟦{desk.percent(december)} {closed}⟧ que en diciembre de {year - 1}\n"
        f"- ⟦{desk.percent(five)} {more}⟧ que cinco años antes\n\n"
        f"Fuente: Banco de México, dólares corrientes."
    )

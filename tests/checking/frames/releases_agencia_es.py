"""Notas de agencia y de diario sobre remesas: el mes, el año, lo que va del año y las tasas de antes, juntas."""

from __future__ import annotations

from decimal import Decimal

from checking.frames.releases_drawn_es import (
    HAD,
    NOUN,
    PRESENT,
    a_year,
    above,
    ago,
    amount,
    apart,
    clear,
    held,
    month,
    peak,
    so_far,
    step,
    times,
    turn,
    went,
    yearly,
)
from checking.press import Desk, frame, growth


@frame("es")
def mes_con_cuatro_bases(desk: Desk) -> str:
    """Headline and three paragraphs: a year, a month, the year to date on one and on two years before."""
    flow = desk.files.remittances
    time = times(desk, flow, 2003, *range(3, 12))
    before = flow.before(time)
    clear(desk, flow.change(time), flow.change(before), step(flow, time), so_far(flow, time), so_far(flow, time, 2))
    year, part = time
    return (
        f"# Remesas a México ⟦{went(desk, flow.change(time), PRESENT)} en {desk.month(part)}⟧\n\n"
        f"CIUDAD DE MÉXICO.- Las remesas sumaron ⟦{amount(desk, flow.values[time])}⟧ en {month(desk, time)}, "
        f"⟦{turn(desk, flow.change(time))}⟧ a tasa anual, tras ⟦{turn(desk, flow.change(before))} en {desk.month(before[1])}⟧, "
        f"informó el Banco de México.\n\n"
        f"Frente al mes previo, los envíos ⟦{went(desk, step(flow, time))}⟧.\n\n"
        f"Entre enero y {desk.month(part)} llegaron al país ⟦{amount(desk, flow.over(year, 1, part))}⟧, "
        f"⟦{held(desk, so_far(flow, time))}⟧ que en el mismo periodo de {year - 1} y "
        f"⟦{held(desk, so_far(flow, time, 2))}⟧ que en el de {year - 2}."
    )


@frame("es")
def ritmo_mayor_y_menor(desk: Desk) -> str:
    """The pace beside that of the month before and that of a year before."""
    flow = desk.files.remittances
    time = times(desk, flow, 1998)
    before, past = flow.before(time), ago(time)
    now, last, then = flow.change(time), flow.change(before), flow.change(past)
    desk.ask(min(now, last, then) > 1)
    apart(desk, now, last, then)
    faster = desk.way(now - last, ("mayor que", "superior a"), ("menor que", "inferior a"))
    also = desk.way(now - then, ("por encima del", "arriba del"), ("por debajo del", "abajo del"))
    return (
        (
            f"MÉXICO, D.F. (Agencia).- Las remesas familiares crecieron ⟦{desk.percent(now)}⟧ en {month(desk, time)} respecto al mismo "
            f"mes del año anterior, reportó este martes el banco central.\n\n"
            f"El ritmo fue ⟦{faster} el de {desk.month(before[1])}, de {desk.percent(last)}⟧, y quedó "
            f"⟦{also} {desk.percent(then)} de {month(desk, past)}⟧.\n\n"
            f"En el mes ingresaron ⟦{amount(desk, flow.values[time])}⟧; un año antes fueron ⟦{amount(desk, flow.values[past])}⟧."
        )
        .replace("superior a el", "superior al")
        .replace("inferior a el", "inferior al")
    )


@frame("es")
def lejos_del_maximo(desk: Desk) -> str:
    """Still below the highest month, which is told with its amount."""
    flow = desk.files.remittances
    time = times(desk, flow, 2008)
    top = peak(flow, time)
    gap = growth(flow.values[time], flow.values[top])
    desk.ask(gap < -2 and top[0] < time[0])
    clear(desk, flow.change(time), so_far(flow, time))
    return (
        f"Las remesas que recibe el país ⟦{went(desk, flow.change(time))}⟧ anual en {month(desk, time)}, a "
        f"⟦{amount(desk, flow.values[time])}⟧. Con ello, aún se ubican ⟦{desk.percent(gap)} {desk.say('por debajo', 'por encima')} de su "
        f"máximo⟧, de ⟦{amount(desk, flow.values[top])}⟧, alcanzado en ⟦{desk.say(month(desk, top), month(desk, (top[0] - 1, top[1])))}⟧.\n\n"
        f"En lo que va de {time[0]} acumulan ⟦{turn(desk, so_far(flow, time))}⟧ respecto a igual lapso de {time[0] - 1}."
    )


@frame("es")
def balance_del_anio(desk: Desk) -> str:
    """A full year, the rates of the two before, and the growth since a further one and its yearly mean."""
    flow = desk.files.remittances
    year = desk.random.randrange(2004, 2026)
    base = year - desk.random.randrange(4, 9)
    now, last, prior = (yearly(flow, year - back) for back in range(3))
    long, mean = yearly(flow, year, base), a_year(flow, year, base)
    clear(desk, now, last, prior, long, mean)
    apart(desk, now, last)
    desk.ask(now * last > 0)
    verb = desk.way(abs(now) - abs(last), ("más que",), ("menos que",))
    return (
        f"# México ⟦recibió {amount(desk, flow.year(year))}⟧ en remesas en {year}\n\n"
        f"Los envíos de los connacionales ⟦{went(desk, now)}⟧ en {year}, ⟦{verb} el {desk.percent(last)} de {year - 1}⟧, de acuerdo con "
        f"cifras del Banco de México. En {year - 2} ⟦{went(desk, prior, HAD)}⟧.\n\n"
        f"Desde {base}, el monto ha ⟦{desk.way(long, ('aumentado', 'crecido'), ('disminuido', 'caído'))} {desk.percent(long)}⟧, es decir, a "
        f"un promedio de ⟦{desk.percent(mean)} por año⟧.\n\n"
        f"En diciembre ingresaron ⟦{amount(desk, flow.at(year, 12))}⟧, ⟦{held(desk, flow.change((year, 12)))} que un año antes⟧."
    )


@frame("es")
def trimestre_de_meses(desk: Desk) -> str:
    """A quarter made of months against the one before and the one of last year, then its months."""
    flow = desk.files.remittances
    year, at = desk.random.randrange(2005, 2026), desk.random.randrange(1, 4)
    first = at * 3 + 1
    now, then = flow.over(year, first, first + 2), flow.over(year - 1, first, first + 2)
    before = flow.over(year, first - 3, first - 1)
    best = max(range(first, first + 3), key=lambda one: flow.at(year, one))
    worst = min(range(first, first + 3), key=lambda one: flow.at(year, one))
    clear(desk, growth(now, then), growth(now, before), flow.change((year, best)))
    span = f"{desk.month(first)}-{desk.month(first + 2)}"
    return (
        f"Entre {desk.month(first)} y {desk.month(first + 2)} de {year}, las remesas ascendieron a ⟦{amount(desk, now)}⟧, con lo cual "
        f"⟦{went(desk, growth(now, then))}⟧ frente al mismo trimestre de {year - 1} y ⟦{went(desk, growth(now, before))}⟧ frente al trimestre "
        f"previo.\n\nDe los tres meses, ⟦{desk.say(desk.month(best), desk.month(worst))} fue el de mayor captación⟧, con "
        f"⟦{amount(desk, flow.at(year, best))}⟧, cifra ⟦{desk.percent(flow.change((year, best)))} "
        f"{desk.way(flow.change((year, best)), ('superior',), ('inferior',))}⟧ a la de un año atrás. En el trimestre {span} de {year - 1} "
        f"habían sido ⟦{amount(desk, then)}⟧."
    )


@frame("es")
def racha_y_caida(desk: Desk) -> str:
    """A fall against a rise of a year before, with both amounts between."""
    flow = desk.files.remittances
    time = times(desk, flow, 2001, *range(2, 13))
    past, before = ago(time), flow.before(time)
    clear(desk, flow.change(time), flow.change(past), flow.change(before), so_far(flow, time))
    return (
        f"Las remesas ⟦{went(desk, flow.change(time))}⟧ anual durante {month(desk, time)}, frente a "
        f"⟦{turn(desk, flow.change(past))} un año antes⟧. El monto pasó de ⟦{amount(desk, flow.values[past])}⟧ a "
        f"⟦{amount(desk, flow.values[time])}⟧.\n\nUn mes atrás ⟦{went(desk, flow.change(before), HAD)}⟧ también a tasa anual. En "
        f"el acumulado de {time[0]} se observa ⟦{turn(desk, so_far(flow, time))}⟧ respecto de los mismos meses del año pasado."
    )


@frame("es")
def contra_antes_de_la_pandemia(desk: Desk) -> str:
    """Beside the same month of several years before, and how many times it is."""
    flow = desk.files.remittances
    time = times(desk, flow, 2021)
    old = (2019, time[1])
    long = growth(flow.values[time], flow.values[old])
    clear(desk, long, flow.change(time), step(flow, time))
    return (
        f"En {month(desk, time)} los mexicanos en el exterior enviaron ⟦{amount(desk, flow.values[time])}⟧, lo que significó "
        f"⟦{turn(desk, flow.change(time))}⟧ respecto a {month(desk, ago(time))} y ⟦{turn(desk, step(flow, time))}⟧ respecto al mes "
        f"inmediato anterior.\n\nSi se compara con el mismo mes de 2019, antes de la pandemia, ⟦el monto es {desk.percent(long)} "
        f"{desk.say('mayor', 'menor') if long > 0 else desk.say('menor', 'mayor')}⟧. En aquel entonces se captaron "
        f"⟦{amount(desk, flow.values[old])}⟧."
    )


@frame("es")
def doce_meses(desk: Desk) -> str:
    """The last twelve months, how they moved, and what the month alone did."""
    flow = desk.files.remittances
    time = times(desk, flow, 2004)
    run = [flow.values[flow.before(time, back)] for back in range(24)]
    now, then = sum(run[:12]), sum(run[12:])
    last = [flow.values[flow.before(time, back)] for back in range(1, 25)]
    rolled, rolled_last = growth(now, then), growth(sum(last[:12]), sum(last[12:]))
    clear(desk, rolled, rolled_last, flow.change(time))
    apart(desk, rolled, rolled_last, least="0.3")
    desk.ask(rolled > 0 and rolled_last > 0)
    pace = desk.way(abs(rolled) - abs(rolled_last), ("mayor",), ("menor",))
    return (
        f"Con cifras a {month(desk, time)}, las remesas acumuladas en los últimos doce meses llegaron a ⟦{amount(desk, now)}⟧, "
        f"⟦{held(desk, rolled)} que en los doce meses previos⟧.\n\nLa variación es ⟦{pace} que la registrada al mes anterior, de "
        f"{desk.percent(rolled_last)}⟧. Tan sólo en {desk.month(time[1])} ⟦{went(desk, flow.change(time))}⟧ anual."
    )


@frame("es")
def mas_del_doble_del_ritmo(desk: Desk) -> str:
    """The pace told as a multiple of another pace."""
    flow = desk.files.remittances
    time = times(desk, flow, 1998)
    past = ago(time)
    now, then = flow.change(time), flow.change(past)
    desk.ask(then > 1 and now > 1 and not Decimal("0.45") < now / then < Decimal("2.2"))
    clear(desk, step(flow, time))
    pace = (
        desk.say("más del doble", "menos de la mitad") if now > then else desk.say("menos de la mitad", "más del doble")
    )
    return (
        f"Las remesas crecieron ⟦{desk.percent(now)}⟧ a tasa anual en {month(desk, time)}, ⟦{pace} del ritmo de un año antes, "
        f"cuando aumentaron {desk.percent(then)}⟧, según el Banco de México. En comparación mensual ⟦{went(desk, step(flow, time))}⟧ y "
        f"sumaron ⟦{amount(desk, flow.values[time])}⟧."
    )


@frame("es")
def lista_de_tres_meses(desk: Desk) -> str:
    """Three months in a row with their rates, the months told first or behind."""
    flow = desk.files.remittances
    time = times(desk, flow, 2000, *range(3, 13))
    second, third = flow.before(time), flow.before(time, 2)
    some = [flow.change(one) for one in (time, second, third)]
    clear(desk, *some, so_far(flow, time))
    desk.ask(all(one > 0 for one in some) or all(one < 0 for one in some))
    noun = desk.way(some[0], ("aumento", "avance"), ("descenso", "retroceso"))
    return (
        f"⟦El {noun} anual de las remesas fue de {desk.percent(some[0])}⟧ en {month(desk, time)}, después de "
        f"⟦{desk.percent(some[1])} en {desk.month(second[1])}⟧ y ⟦{desk.percent(some[2])} en {desk.month(third[1])}⟧, con lo que de enero a "
        f"{desk.month(time[1])} acumularon ⟦{turn(desk, so_far(flow, time))}⟧. La entrada de {desk.month(time[1])} fue de "
        f"⟦{amount(desk, flow.values[time])}⟧."
    )


@frame("es")
def menos_que_el_alza(desk: Desk) -> str:
    """A change held against another by a verb, both with their months."""
    flow = desk.files.remittances
    time = times(desk, flow, 1999)
    before = flow.before(time)
    now, last = flow.change(time), flow.change(before)
    desk.ask(now * last > 0)
    clear(desk, now, last)
    apart(desk, now, last)
    size = desk.way(abs(now) - abs(last), ("superó", "rebasó"), ("fue menor que", "no alcanzó"))
    kind = "el alza" if now > 0 else "la caída"
    contrast = f"⟦{size} {kind} de {desk.percent(last)} de {desk.month(before[1])}⟧"
    return (
        f"# Las remesas, con ⟦{desk.way(now, *NOUN)} de {desk.percent(now)} en {desk.month(time[1])}⟧\n\n"
        f"GUADALAJARA, Jal.- El cambio anual de las remesas en {month(desk, time)}, de ⟦{desk.percent(now)}⟧, {contrast}, de acuerdo "
        f"con los datos del banco central. El flujo alcanzó ⟦{amount(desk, flow.values[time])}⟧."
    )


@frame("es")
def a_pesar_de_la_baja(desk: Desk) -> str:
    """The month against the month before, in spite of which the year to date went otherwise."""
    flow = desk.files.remittances
    time = times(desk, flow, 2002, *range(3, 13))
    monthly, annual, whole = step(flow, time), flow.change(time), so_far(flow, time)
    mean = flow.over(time[0], 1, time[1]) / time[1]
    gap = growth(flow.values[time], mean)
    clear(desk, monthly, annual, whole, gap)
    desk.ask(monthly < 0 < annual)
    return (
        (
            f"Pese a que en {month(desk, time)} las remesas ⟦{went(desk, monthly)}⟧ con relación a {desk.month(flow.before(time)[1])}, a tasa "
            f"anual ⟦{went(desk, annual)}⟧.\n\nEl ingreso fue de ⟦{amount(desk, flow.values[time])}⟧, cifra "
            f"⟦{desk.say('superior', 'inferior')} en {desk.percent(annual)}⟧ a la de igual mes de {time[0] - 1} y "
            f"⟦{desk.percent(gap)} {above(desk, gap)}⟧ del promedio mensual de lo que va del año, que es de ⟦{amount(desk, mean)}⟧. "
            f"El acumulado de {time[0]} es ⟦{held(desk, whole)}⟧ que el de los mismos meses de {time[0] - 1}."
        )
        .replace("más⟧ que el", "mayor⟧ que el")
        .replace("menos⟧ que el", "menor⟧ que el")
    )

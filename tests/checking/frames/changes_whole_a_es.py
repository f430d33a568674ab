"""Notas enteras sobre niveles y cambios: agencia, banco, cámara, gobierno estatal y diario."""

from __future__ import annotations

from decimal import Decimal

from checking.press import Desk, Series, Time, frame, growth, rounded
from checking.spanish import FALL, FELL_ONE, RISE, ROSE_ONE, in_month, millions, more_or_less, moved
from checking.telling import some


def _rolling(flow: Series, time: Time) -> tuple[Decimal, Decimal]:
    """The sums of the last twelve months and of the twelve before."""
    run = [flow.values[flow.before(time, step)] for step in range(24)]
    return sum(run[:12], Decimal(0)), sum(run[12:], Decimal(0))


@frame("es")
def agencia_de_remesas(desk: Desk) -> str:
    """Una nota de agencia, del mes al año."""
    flow = desk.files.remittances
    year, part = some(desk, flow, 108)
    desk.ask(3 <= part <= 11)
    last = flow.before((year, part))
    total, then = flow.over(year, 1, part), flow.over(year - 1, 1, part)
    rolling, before = _rolling(flow, (year, part))
    changes = (
        flow.change((year, part)), flow.change((year, part), last), growth(total, then), growth(rolling, before),
        flow.grown(year - 1),
    )  # fmt: skip
    desk.ask(min(abs(one) for one in changes) > Decimal("0.8"))
    return (
        f"CIUDAD DE MÉXICO.- Las remesas que recibe México ⟦{moved(desk, changes[0])}⟧ a tasa anual en {in_month(desk, (year, part))}, "
        f"a ⟦{millions(desk, flow.at(year, part))}⟧, {desk.pick('informó', 'reportó', 'dio a conocer')} el Banco de México.\n\n"
        f"Frente al mes anterior, el flujo ⟦{moved(desk, changes[1], ROSE_ONE, FELL_ONE)}⟧.\n\n"
        f"En el acumulado de enero a {desk.month(part)}, los envíos sumaron ⟦{millions(desk, total)}⟧, ⟦{desk.percent(changes[2])} "
        f"{more_or_less(desk, changes[2])}⟧ que en el mismo lapso de {year - 1}, cuando fueron de ⟦{millions(desk, then)}⟧.\n\n"
        f"A doce meses, el monto ascendió a ⟦{millions(desk, rolling)}⟧, lo que representó ⟦{desk.way(changes[3], RISE, FALL)} de "
        f"{desk.percent(changes[3])}⟧ respecto de los doce meses previos.\n\n"
        f"En todo {year - 1} ingresaron al país ⟦{millions(desk, flow.year(year - 1))}⟧, ⟦{desk.way(changes[4], RISE, FALL)} anual de "
        f"{desk.percent(changes[4])}⟧."
    )


@frame("es")
def nota_de_banco_sobre_inflacion(desk: Desk) -> str:
    """El análisis de un banco sobre la inflación de un mes."""
    general, core, other = (desk.files.prices[one] for one in ("GENERAL", "SUBYACENTE", "NO_SUBYACENTE"))
    time = desk.random.choice([one for one in general.times if one[0] >= 2004])
    last, past = general.before(time), (time[0] - 1, time[1])
    now, then, ago = (general.change(one) for one in (time, last, past))
    monthly, monthly_ago = general.change(time, last), general.change(past, general.before(past))
    cores, others = (core.change(time), core.change(last)), (other.change(time), other.change(last))
    desk.ask(min(now, then, ago, *cores, *others) > 1 and min(monthly, monthly_ago) > Decimal("0.05"))
    desk.ask(min(abs(now - then), abs(cores[0] - cores[1]), abs(others[0] - others[1])) > Decimal("0.05"))
    way = desk.way(now - then, ("repuntó", "subió", "aumentó"), ("bajó", "descendió", "disminuyó"))
    core_way = desk.way(cores[0] - cores[1], ("se aceleró", "subió"), ("se desaceleró", "bajó"))
    other_way = desk.way(others[0] - others[1], ("aumentó", "repuntó"), ("cedió", "disminuyó"))
    return (
        f"**Nota de inflación, {in_month(desk, time)}**\n\n"
        f"La inflación general ⟦{way}⟧ a ⟦{desk.percent(now, 2)}⟧ anual desde ⟦{desk.percent(then, 2)}⟧ en {desk.month(last[1])}. "
        f"Hace un año era de ⟦{desk.percent(ago, 2)}⟧.\n\n"
        f"En el mes, los precios subieron ⟦{desk.percent(monthly, 2)}⟧, contra ⟦{desk.percent(monthly_ago, 2)}⟧ en el mismo mes de {past[0]}.\n\n"
        f"Por componentes, la subyacente ⟦{core_way}⟧ de ⟦{desk.percent(cores[1], 2)}⟧ a ⟦{desk.percent(cores[0], 2)}⟧. "
        f"La no subyacente ⟦{other_way}⟧ a ⟦{desk.percent(others[0], 2)}⟧; un mes antes había sido de ⟦{desk.percent(others[1], 2)}⟧."
    )


@frame("es")
def boletin_de_gobierno_estatal(desk: Desk) -> str:
    """El boletín de un gobierno sobre las remesas de su estado."""
    flow = desk.files.by_state[
        desk.pick("Guanajuato", "Jalisco", "Michoacán", "Oaxaca", "Puebla", "Zacatecas", "Durango")
    ]
    whole = desk.files.by_state["Total nacional"]
    year, part = some(desk, flow, 20)
    desk.ask(part in (2, 3))
    last = flow.before((year, part))
    total, then = flow.over(year, 1, part), flow.over(year - 1, 1, part)
    changes = (
        flow.change((year, part)),
        flow.change((year, part), last),
        growth(total, then),
        whole.change((year, part)),
    )
    desk.ask(min(abs(one) for one in changes) > Decimal("0.8"))
    span = "el primer semestre" if part == 2 else "los primeros nueve meses"
    return (
        f"# {flow.place} recibe ⟦{millions(desk, flow.at(year, part), decimals=1)}⟧ en remesas\n\n"
        f"En el {desk.quarter(part)} trimestre de {year}, las familias de {flow.place} recibieron remesas por "
        f"⟦{millions(desk, flow.at(year, part), decimals=1)}⟧, ⟦{desk.percent(changes[0])} {more_or_less(desk, changes[0])}⟧ que en el mismo "
        f"trimestre del año anterior.\n\n"
        f"En comparación con el trimestre previo, los recursos ⟦{moved(desk, changes[1])}⟧.\n\n"
        f"Con ello, en {span} de {year} la entidad acumula ⟦{millions(desk, total, decimals=1)}⟧, ⟦{desk.way(changes[2], RISE, FALL)} de "
        f"{desk.percent(changes[2])}⟧ frente al mismo periodo de {year - 1}.\n\n"
        f"A nivel nacional, las remesas ⟦{moved(desk, changes[3])}⟧ anual en el trimestre."
    )


@frame("es")
def camara_sobre_exportaciones(desk: Desk) -> str:
    """La cámara de un estado exportador."""
    flow = desk.files.exports[
        desk.pick("Chihuahua", "Baja California", "Tamaulipas", "Guanajuato", "Sonora", "Querétaro")
    ]
    whole = desk.files.exports["Total nacional"]
    year = desk.random.randrange(2010, 2019)
    base = desk.random.randrange(2007, year - 1)
    changes = (
        flow.grown(year), flow.grown(year - 1),
        growth(flow.at(year), flow.at(base)), whole.grown(year),
    )  # fmt: skip
    gap = flow.at(year) - flow.at(year - 1)
    desk.ask(min(abs(one) for one in changes) > 1 and abs(gap) > 10**8)
    return (
        f"La Cámara de la Industria de Transformación presentó su balance de {year}.\n\n"
        f"Las exportaciones de {flow.place} {desk.pick('alcanzaron', 'sumaron')} ⟦{millions(desk, flow.at(year))}⟧, "
        f"⟦{desk.percent(changes[0])} {more_or_less(desk, changes[0])}⟧ que un año antes. La diferencia fue de ⟦{millions(desk, abs(gap), decimals=0)}⟧.\n\n"
        f"En {year - 1} habían ⟦{desk.way(changes[1], ('crecido', 'aumentado'), ('caído', 'retrocedido'))} {desk.percent(changes[1])}⟧.\n\n"
        f"Respecto de {base}, el valor exportado es ⟦{desk.percent(changes[2])} {desk.way(changes[2], ('mayor', 'superior'), ('menor', 'inferior'))}⟧.\n\n"
        f"En el conjunto del país, las ventas externas ⟦{moved(desk, changes[3])}⟧ en {year}."
    )


@frame("es")
def diario_sobre_el_dolar(desk: Desk) -> str:
    """Un diario cuenta el promedio del mes."""
    dollar = desk.files.dollar
    time = some(desk, dollar, 13)
    last, past, december = dollar.before(time), (time[0] - 1, time[1]), (time[0] - 1, 12)
    changes = dollar.change(time, last), dollar.change(time, past), dollar.change(time, december)
    desk.ask(min(abs(one) for one in changes) > Decimal("0.8") and time[1] > 2)
    gap = rounded(dollar.values[time], 2) - rounded(dollar.values[last], 2)
    cents = desk.figure(abs(gap) * 100, lambda one: f"{rounded(one, 0)} centavos", 0)

    def pesos(value: Decimal) -> str:
        return desk.figure(value, lambda one: f"{rounded(one, 2)} pesos", 2)

    dear = desk.way(changes[0], ("más caro", "por arriba"), ("más barato", "por debajo"))
    link = "que en" if dear.endswith(("caro", "barato")) else "del promedio de"
    return (
        f"# ⟦{desk.way(changes[0], ('Sube', 'Se encarece'), ('Baja', 'Se abarata'))}⟧ el dólar en {in_month(desk, time)}\n\n"
        f"El tipo de cambio FIX promedió ⟦{pesos(dollar.values[time])}⟧ por dólar en {in_month(desk, time)}, ⟦{cents} {dear}⟧ {link} "
        f"{desk.month(last[1])}, cuando fue de ⟦{pesos(dollar.values[last])}⟧. El cambio mensual fue de ⟦{'' if changes[0] > 0 else '-'}{desk.percent(changes[0])}⟧.\n\n"
        f"En comparación con el mismo mes de {past[0]}, la divisa ⟦{moved(desk, changes[1], ('subió', 'se encareció'), ('bajó', 'se abarató'))}⟧. "
        f"Entonces se vendía en promedio en ⟦{pesos(dollar.values[past])}⟧.\n\n"
        f"Desde diciembre, el dólar ⟦{moved(desk, changes[2], ('ha subido', 'se ha encarecido'), ('ha bajado', 'se ha abaratado'))}⟧."
    )

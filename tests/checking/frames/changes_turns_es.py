"""Otros giros con que se cuentan remesas y exportaciones: contrastes, relativas, listas, publicaciones y preguntas."""

from __future__ import annotations

from decimal import Decimal

from checking.press import Desk, Series, frame, growth, rounded
from checking.spanish import FALL, FELL, FELL_ONE, RISE, ROSE, ROSE_ONE, in_month, millions, more_or_less, moved
from checking.telling import remitted, some

_STATES = (
    "Michoacán",
    "Guanajuato",
    "Jalisco",
    "Estado de México",
    "Oaxaca",
    "Guerrero",
    "Veracruz",
    "San Luis Potosí",
)
_EXPORTERS = ("Sonora", "Chihuahua", "Tamaulipas", "Querétaro", "Guanajuato", "San Luis Potosí", "Puebla")


def _exporter(desk: Desk) -> Series:
    return desk.files.exports[desk.pick(*_EXPORTERS)]


@frame("es")
def con_un_alza(desk: Desk) -> str:
    """El cambio al frente, con preposición."""
    flow, time, change = remitted(desk)
    rise = desk.way(change, ("un alza", "un incremento", "un crecimiento"), ("una caída", "un descenso", "una baja"))
    return (
        f"Con ⟦{rise} anual de {desk.percent(change)}⟧, las remesas {desk.pick('llegaron a', 'cerraron en', 'se situaron en')} "
        f"⟦{millions(desk, flow.at(*time))}⟧ en {in_month(desk, time)}."
    )


@frame("es")
def el_mes_como_sujeto(desk: Desk) -> str:
    """Mayo cerró con tanto, arriba de lo de un año antes."""
    flow, (year, part), change = remitted(desk)
    above = desk.say("arriba", "abajo") if change > 0 else desk.say("abajo", "arriba")
    name = in_month(desk, (year, part))
    return (
        f"{name[0].upper()}{name[1:]} {desk.pick('cerró con', 'terminó con', 'dejó')} ⟦{millions(desk, flow.at(year, part))}⟧ en "
        f"remesas, ⟦{desk.percent(change)} {above}⟧ de lo {desk.pick('registrado', 'recibido', 'captado')} en "
        f"{desk.month(part)} de {year - 1}."
    )


@frame("es")
def acumulado_con_parentesis(desk: Desk) -> str:
    """La base entre paréntesis."""
    flow, (year, part), _ = remitted(desk)
    desk.ask(3 <= part <= 11)
    now, then = flow.over(year, 1, part), flow.over(year - 1, 1, part)
    change = growth(now, then)
    desk.ask(abs(change) > 1)
    more = more_or_less(desk, change)
    return (
        f"De enero a {desk.month(part)} de {year} entraron al país ⟦{millions(desk, now)}⟧ por remesas, "
        f"{desk.pick('esto es', 'es decir', 'o sea')}, ⟦{desk.percent(change)} {more}⟧ que en los mismos meses de {year - 1} "
        f"(⟦{millions(desk, then)}⟧)."
    )


@frame("es")
def contrasta_con(desk: Desk) -> str:
    """El dato de ahora contra el del mes anterior."""
    flow, time, change = remitted(desk)
    last = flow.before(time)
    before = flow.change(last)
    desk.ask(change * before < 0 and abs(before) > 1)
    noun = desk.way(change, ("El aumento", "El crecimiento"), ("La caída", "El descenso"))
    other = desk.way(before, ("el alza", "el avance"), ("la baja", "la caída"))
    return (
        f"⟦{noun} anual de {desk.percent(change)}⟧ que tuvieron las remesas en {in_month(desk, time)} contrasta con "
        f"⟦{other} de {desk.percent(before)}⟧ de {desk.month(last[1])}."
    )


@frame("es")
def luego_de_crecer(desk: Desk) -> str:
    """Luego de tanto, tanto."""
    flow, time, change = remitted(desk)
    last = flow.before(time)
    before = flow.change(last)
    desk.ask(abs(before) > 1)
    verb = desk.way(before, ("crecer", "aumentar", "repuntar"), ("caer", "disminuir", "retroceder"))
    return (
        f"{desk.pick('Luego de', 'Después de', 'Tras')} ⟦{verb} {desk.percent(before)}⟧ en {desk.month(last[1])}, las remesas "
        f"⟦{moved(desk, change)}⟧ en {in_month(desk, time)}, ambas cifras a tasa anual."
    )


@frame("es")
def con_relativa(desk: Desk) -> str:
    """Lo de hace un año en una relativa."""
    flow, (year, part), change = remitted(desk)
    before = flow.change((year - 1, part))
    desk.ask(abs(before) > 1)
    had = desk.way(before, ("habían crecido", "habían aumentado"), ("habían caído", "habían disminuido"))
    return (
        f"Las remesas, que en {desk.month(part)} de {year - 1} ⟦{had} {desk.percent(before)}⟧ anual, ⟦{moved(desk, change)}⟧ en "
        f"{desk.month(part)} de {year}."
    )


@frame("es")
def publicacion(desk: Desk) -> str:
    """Una publicación de oficina."""
    flow, (year, part), change = remitted(desk)
    sign = "+" if change > 0 else "-"
    return (
        f"Remesas a México | {desk.month(part).capitalize()} {year}: ⟦{millions(desk, flow.at(year, part))}⟧ "
        f"(⟦{sign}{desk.percent(change)}⟧ anual). Fuente: Banco de México."
    )


@frame("es")
def pregunta_y_respuesta(desk: Desk) -> str:
    """Una pregunta y su respuesta."""
    flow, time, change = remitted(desk)
    moved_so = desk.way(change, ("Crecieron", "Aumentaron", "Subieron"), ("Cayeron", "Disminuyeron", "Bajaron"))
    return (
        f"¿Cómo les fue a las remesas en {in_month(desk, time)}?\n\n⟦{moved_so} {desk.percent(change)}⟧ respecto del mismo mes del "
        f"año anterior, al sumar ⟦{millions(desk, flow.at(*time))}⟧."
    )


@frame("es")
def el_doble(desk: Desk) -> str:
    """El doble o el triple de lo de otro año."""
    flow = desk.files.remittances
    year = desk.random.randrange(2003, 2026)
    base = desk.random.randrange(1996, year - 3)
    ratio = flow.year(year) / flow.year(base)
    if Decimal("1.9") < ratio < Decimal("1.99"):
        word = desk.say(desk.pick("casi el doble", "cerca del doble"), "casi el triple")
    elif Decimal("2.02") < ratio < Decimal("2.2"):
        word = desk.say(desk.pick("poco más del doble", "más del doble"), "más del triple")
    else:
        desk.ask(Decimal("3.02") < ratio < Decimal("3.3"))
        word = desk.say("más del triple", "más del cuádruple")
    return f"En {year} llegaron a México remesas por ⟦{millions(desk, flow.year(year))}⟧, ⟦{word}⟧ que en {base}."


@frame("es")
def se_multiplicaron(desk: Desk) -> str:
    """Multiplicarse por."""
    flow = _exporter(desk)
    year, base = desk.random.randrange(2012, 2019), desk.random.randrange(2007, 2011)
    ratio = flow.at(year) / flow.at(base)
    desk.ask(ratio > Decimal("1.4"))
    times = desk.figure(ratio, lambda one: f"{rounded(one)}", 1)
    return f"Entre {base} y {year}, {flow.place} ⟦multiplicó por {times}⟧ el valor de sus exportaciones."


@frame("es")
def cadena_de_meses(desk: Desk) -> str:
    """Tres tasas mensuales seguidas."""
    flow = desk.files.remittances
    third = some(desk, flow, 72)
    second, first = flow.before(third), flow.before(third, 2)
    desk.ask(third[1] >= 3)
    rates = [flow.change(one, flow.before(one)) for one in (first, second, third)]
    desk.ask(min(abs(one) for one in rates) > 1)
    told = [moved(desk, one) for one in rates]
    return (
        f"Respecto del mes inmediato anterior, las remesas ⟦{told[0]}⟧ en {desk.month(first[1])} de {first[0]}, ⟦{told[1]}⟧ en "
        f"{desk.month(second[1])} y ⟦{told[2]}⟧ en {desk.month(third[1])}."
    )


@frame("es")
def estado_y_su_base(desk: Desk) -> str:
    """Ficha de un estado con la cifra de un año antes."""
    flow = desk.files.by_state[desk.pick(*_STATES)]
    year, part = some(desk, flow, 12)
    change = flow.change((year, part))
    desk.ask(abs(change) > 1)
    rise = desk.way(change, ("un alza", "un aumento"), ("una baja", "una caída"))
    return (
        f"{flow.place}: ⟦{millions(desk, flow.at(year, part), decimals=1)}⟧ por remesas en el {desk.quarter(part)} trimestre de {year}, "
        f"⟦{rise} anual de {desk.percent(change)}⟧. En el mismo trimestre de {year - 1} había captado "
        f"⟦{millions(desk, flow.at(year - 1, part), decimals=1)}⟧."
    )


@frame("es")
def sobre_un_nivel(desk: Desk) -> str:
    """Por arriba de su nivel de otro año."""
    flow = _exporter(desk)
    year = desk.random.randrange(2010, 2019)
    base = desk.random.randrange(2007, year - 1)
    change = growth(flow.at(year), flow.at(base))
    desk.ask(abs(change) > 2)
    above = desk.say("por arriba", "por debajo") if change > 0 else desk.say("por debajo", "por arriba")
    return (
        f"{flow.place} {desk.pick('vendió al exterior', 'colocó en el exterior', 'exportó')} ⟦{millions(desk, flow.at(year))}⟧ en {year}, "
        f"⟦{desk.percent(change)} {above}⟧ de su nivel de {base}."
    )


@frame("es")
def millones_mas_que(desk: Desk) -> str:
    """La diferencia en dinero sin el nivel."""
    flow = _exporter(desk)
    year = desk.random.randrange(2010, 2019)
    base = desk.random.randrange(2007, year)
    gap = flow.at(year) - flow.at(base)
    desk.ask(abs(gap) > 3 * 10**8)
    more = more_or_less(desk, gap)
    return f"{flow.place} exportó en {year} ⟦{millions(desk, abs(gap), decimals=0)} {more}⟧ que en {base}."


@frame("es")
def promedio_anual(desk: Desk) -> str:
    """La tasa media de varios años."""
    flow = _exporter(desk)
    year, base = desk.random.randrange(2014, 2019), desk.random.randrange(2007, 2011)
    rate = ((flow.at(year) / flow.at(base)).ln() / (year - base)).exp() * 100 - 100
    desk.ask(rate > 1)
    return f"Entre {base} y {year}, las exportaciones de {flow.place} crecieron a un ritmo promedio anual de ⟦{desk.percent(rate)}⟧."


@frame("es")
def dos_anios(desk: Desk) -> str:
    """Un año y el siguiente en la misma frase."""
    flow = _exporter(desk)
    year = desk.random.randrange(2008, 2018)
    first, second = flow.grown(year), flow.grown(year + 1)
    desk.ask(min(abs(first), abs(second)) > 1)
    one, two = moved(desk, first, ROSE, FELL), moved(desk, second, ROSE, FELL)
    return f"Las exportaciones de {flow.place} ⟦{one}⟧ en {year} y ⟦{two}⟧ en {year + 1}."


@frame("es")
def segun_la_oficina(desk: Desk) -> str:
    """La oficina del gobierno estatal."""
    flow = desk.files.by_state[desk.pick(*_STATES)]
    year = desk.random.randrange(2005, 2026)
    change = flow.grown(year)
    desk.ask(abs(change) > 1)
    return (
        f"La Secretaría de Desarrollo Económico informó que las familias de {flow.place} recibieron ⟦{millions(desk, flow.year(year))}⟧ "
        f"por remesas durante {year}, lo que {desk.pick('equivale a', 'se traduce en', 'representa')} ⟦{desk.way(change, RISE, FALL)} de "
        f"{desk.percent(change)}⟧ frente al año previo."
    )


@frame("es")
def el_envio_crecio_a(desk: Desk) -> str:
    """A qué monto creció."""
    flow, time, change = remitted(desk)
    rose = desk.way(change, ROSE_ONE, FELL_ONE)
    return f"El flujo de remesas ⟦{rose} {desk.percent(change)}⟧ anual, a ⟦{millions(desk, flow.at(*time))}⟧, en {in_month(desk, time)}."

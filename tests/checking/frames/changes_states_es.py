"""Niveles y cambios por entidad: remesas de un trimestre y exportaciones de un año."""

from __future__ import annotations

from decimal import Decimal

from checking.press import Desk, Series, Time, frame, growth, rounded
from checking.spanish import FALL, FALLING, RISE, RISING, millions, more_or_less, moved
from checking.telling import draw

_STATES = (
    "Jalisco",
    "Guanajuato",
    "Puebla",
    "Oaxaca",
    "Guerrero",
    "Zacatecas",
    "Sinaloa",
    "Durango",
    "Hidalgo",
    "Chiapas",
)
_EXPORTERS = ("Chihuahua", "Baja California", "Tamaulipas", "Jalisco", "Guanajuato", "Sonora", "Puebla", "Querétaro")
_SPANS = ("", "enero-marzo", "abril-junio", "julio-septiembre", "octubre-diciembre")


def _quarter(desk: Desk, least: str = "1") -> tuple[Series, Time, Decimal]:
    flow = desk.files.by_state[desk.pick(*_STATES)]
    year, part, change = draw(desk, flow, least, 12)
    return flow, (year, part), change


def _when(desk: Desk, time: Time) -> str:
    """A quarter as the press calls it."""
    return desk.pick(
        f"el {desk.quarter(time[1])} trimestre de {time[0]}",
        f"el {desk.quarter(time[1])} trimestre de {time[0]}",
        f"el periodo {_SPANS[time[1]]} de {time[0]}",
        f"{_SPANS[time[1]]} de {time[0]}",
    )


def _exports(desk: Desk, least: str = "1") -> tuple[Series, int, Decimal]:
    flow = desk.files.exports[desk.pick(*_EXPORTERS)]
    year = desk.random.randrange(2008, 2019)
    change = flow.grown(year)
    desk.ask(abs(change) > Decimal(least))
    return flow, year, change


@frame("es")
def remesas_de_un_estado(desk: Desk) -> str:
    """Nivel y cambio de un trimestre."""
    flow, time, change = _quarter(desk)
    more = more_or_less(desk, change)
    return (
        f"{flow.place} {desk.pick('recibió', 'captó')} ⟦{millions(desk, flow.at(*time))}⟧ por remesas en {_when(desk, time)}, "
        f"⟦{desk.percent(change)} {more}⟧ que en el mismo {desk.pick('trimestre', 'periodo')} de {time[0] - 1}."
    )


@frame("es")
def trimestre_contra_el_anterior(desk: Desk) -> str:
    """Cambio trimestral."""
    flow, time, _ = _quarter(desk)
    change = flow.change(time, flow.before(time))
    desk.ask(abs(change) > 2)
    base = desk.pick("respecto del trimestre anterior", "frente al trimestre previo", "a tasa trimestral")
    return (
        f"Las remesas a {flow.place} ⟦{moved(desk, change)}⟧ {base} en {_when(desk, time)}, "
        f"{desk.pick('al sumar', 'hasta')} ⟦{millions(desk, flow.at(*time))}⟧."
    )


@frame("es")
def estado_y_pais(desk: Desk) -> str:
    """El estado contra el país en dos frases."""
    flow, time, change = _quarter(desk)
    whole = desk.files.by_state["Total nacional"].change(time)
    desk.ask(abs(whole) > 1)
    return (
        f"En {_when(desk, time)}, las remesas que recibe {flow.place} ⟦{moved(desk, change)}⟧ anual. A nivel nacional "
        f"⟦{moved(desk, whole)}⟧."
    )


@frame("es")
def dos_estados(desk: Desk) -> str:
    """Uno sube y otro, por su parte."""
    flow, time, change = _quarter(desk)
    other = desk.files.by_state[desk.pick("Michoacán", "Veracruz", "San Luis Potosí", "Tamaulipas")]
    own = other.change(time)
    desk.ask(abs(own) > 1)
    return (
        f"Las remesas a {flow.place} ⟦{moved(desk, change)}⟧ en {_when(desk, time)} respecto de un año antes, mientras que las de "
        f"{other.place} ⟦{moved(desk, own)}⟧."
    )


@frame("es")
def anio_de_un_estado(desk: Desk) -> str:
    """El año de un estado, con la diferencia en dólares."""
    flow = desk.files.by_state[desk.pick(*_STATES)]
    year = desk.random.randrange(2005, 2026)
    gap = flow.year(year) - flow.year(year - 1)
    desk.ask(abs(gap) > 40 * 10**6)
    more = more_or_less(desk, gap)
    return (
        f"Durante {year}, {flow.place} captó ⟦{millions(desk, flow.year(year))}⟧ en remesas, "
        f"⟦{millions(desk, abs(gap), decimals=0)} {more}⟧ que en {year - 1}."
    )


@frame("es")
def ritmos_de_un_estado(desk: Desk) -> str:
    """La tasa de un trimestre contra la del anterior."""
    flow, time, change = _quarter(desk)
    before = flow.change(flow.before(time))
    desk.ask(change > 1 and before > 1 and abs(change - before) > 1)
    less = desk.way(change - before, ("por encima", "por arriba"), ("por debajo", "por abajo"))
    return (
        f"El flujo de remesas hacia {flow.place} creció ⟦{desk.percent(change)}⟧ anual en {_when(desk, time)}, "
        f"⟦{less} del {desk.percent(before)}⟧ del trimestre previo."
    )


@frame("es")
def pasaron_de_un_estado(desk: Desk) -> str:
    """De un trimestre de un año al del siguiente."""
    flow, (year, part), change = _quarter(desk)
    rise = desk.way(change, RISE, FALL)
    return (
        f"En {flow.place}, las remesas pasaron de ⟦{millions(desk, flow.at(year - 1, part))}⟧ en el {desk.quarter(part)} "
        f"trimestre de {year - 1} a ⟦{millions(desk, flow.at(year, part))}⟧ en el mismo periodo de {year}, lo que "
        f"{desk.pick('significó', 'representa')} ⟦{rise} de {desk.percent(change)}⟧."
    )


@frame("es")
def exportaciones_de_un_anio(desk: Desk) -> str:
    """Nivel y cambio anual de un estado."""
    flow, year, change = _exports(desk)
    rise = desk.way(change, RISE, FALL)
    return (
        f"Las exportaciones de {flow.place} {desk.pick('sumaron', 'alcanzaron', 'totalizaron')} "
        f"⟦{millions(desk, flow.at(year))}⟧ en {year}, {desk.pick('con', 'lo que significó', 'para')} ⟦{rise} de {desk.percent(change)}⟧ "
        f"respecto de {year - 1}."
    )


@frame("es")
def exporto_mas(desk: Desk) -> str:
    """El estado como sujeto."""
    flow, year, change = _exports(desk)
    more = more_or_less(desk, change)
    return (
        f"{flow.place} exportó ⟦{millions(desk, flow.at(year))}⟧ en {year}, ⟦{desk.percent(change)} {more}⟧ que "
        f"{desk.pick('el año anterior', 'un año antes', f'en {year - 1}')}."
    )


@frame("es")
def desde_otro_anio(desk: Desk) -> str:
    """Cambio de varios años."""
    flow, year, _ = _exports(desk)
    base = desk.random.randrange(2007, year)
    change = growth(flow.at(year), flow.at(base))
    desk.ask(year - base > 1 and abs(change) > 3)
    return (
        f"Entre {base} y {year}, las exportaciones de {flow.place} ⟦{moved(desk, change)}⟧, al pasar de "
        f"⟦{millions(desk, flow.at(base))}⟧ a ⟦{millions(desk, flow.at(year))}⟧."
    )


@frame("es")
def desplome_y_recuperacion(desk: Desk) -> str:
    """2009 y el año que siguió."""
    flow = desk.files.exports[desk.pick(*_EXPORTERS)]
    fell, rose = growth(flow.at(2009), flow.at(2008)), growth(flow.at(2010), flow.at(2009))
    desk.ask(fell < -3 and rose > 3)
    return (
        f"En 2009 las exportaciones de {flow.place} ⟦se {desk.say('desplomaron', 'dispararon')} {desk.percent(fell)}⟧. Al año siguiente "
        f"⟦{desk.way(rose, ('repuntaron', 'crecieron'), ('cayeron', 'retrocedieron'))} {desk.percent(rose)}⟧."
    )


@frame("es")
def exportaciones_del_pais(desk: Desk) -> str:
    """El país y un estado."""
    flow, year, change = _exports(desk)
    whole = desk.files.exports["Total nacional"]
    national = whole.grown(year)
    desk.ask(abs(national) > 1 and abs(national - change) > 1)
    above = desk.way(change - national, ("por encima", "por arriba"), ("por debajo", "por abajo"))
    desk.ask(change > 0 and national > 0)
    return (
        f"En {year}, las exportaciones de {flow.place} crecieron ⟦{desk.percent(change)}⟧, ⟦{above} del "
        f"{desk.percent(national)}⟧ {desk.pick('nacional', 'del país', 'del conjunto del país')}."
    )


@frame("es")
def gerundio_de_exportaciones(desk: Desk) -> str:
    """Participio y gerundio."""
    flow, year, change = _exports(desk)
    gap = flow.at(year) - flow.at(year - 1)
    desk.ask(abs(gap) > 10**9)
    return (
        f"El valor de lo exportado por {flow.place} llegó a ⟦{millions(desk, flow.at(year))}⟧ en {year}, "
        f"⟦{desk.way(change, RISING, FALLING)} {desk.percent(change)}⟧ contra {year - 1}, o bien "
        f"⟦{millions(desk, abs(gap), decimals=0)} {more_or_less(desk, gap)}⟧."
    )


@frame("es")
def veces_exportaciones(desk: Desk) -> str:
    """Múltiplo entre años."""
    flow = desk.files.exports[desk.pick("Guanajuato", "Querétaro", "San Luis Potosí", "Chihuahua")]
    year, base = desk.random.randrange(2012, 2019), desk.random.randrange(2007, 2010)
    ratio = flow.at(year) / flow.at(base)
    desk.ask(ratio > Decimal("1.4"))
    times = desk.figure(ratio, lambda one: f"{rounded(one)} veces", 1)
    return f"En {year} {flow.place} exportó ⟦{times} lo que en {base}⟧: ⟦{millions(desk, flow.at(year))}⟧."

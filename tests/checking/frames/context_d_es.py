"""Párrafos y piezas breves: varias series, lugares y tiempos, cada cifra con lo que deja la cláusula de antes."""

from __future__ import annotations

from checking.press import Desk, frame, growth
from checking.spanish import EXPORTERS, SENDERS, head_count, millions, price, went
from checking.telling import draw, draw_both


@frame("es")
def parrafo_de_agencia(desk: Desk) -> str:
    """A wire paragraph on remittances."""
    flow = desk.files.remittances
    year, part, change = draw(desk, flow, "1", 60)
    desk.ask(part > 2)
    step = flow.change((year, part), flow.before((year, part)))
    total, before = flow.over(year, 1, part), flow.over(year - 1, 1, part)
    sum_change = growth(total, before)
    desk.ask(min(abs(step), abs(sum_change)) > 1)
    return (
        f"CIUDAD DE MÉXICO.- Los connacionales enviaron remesas por ⟦{millions(desk, flow.at(year, part))}⟧ en "
        f"{desk.month(part)} de {year}, reveló el Banco de México. Esto es ⟦{desk.percent(change)} {desk.way(change, ('más',), ('menos',))}⟧ que en "
        f"igual mes de {year - 1}. Frente al mes inmediato anterior ⟦{went(desk, step)} {desk.percent(step)}⟧. En lo que va "
        f"del año suman ⟦{millions(desk, total)}⟧, ⟦{desk.percent(sum_change)} {desk.way(sum_change, ('más',), ('menos',))}⟧ "
        f"que en el mismo lapso del año previo."
    )


@frame("es")
def boletin_de_alcaldia(desk: Desk) -> str:
    """A town hall on the plants of the state."""
    immex = desk.files.immex
    year, part, change = draw(desk, immex["persons"], "1", 24)
    plants, then = immex["establishments"].at(year, part), immex["establishments"].at(year - 1, part)
    desk.ask(abs(plants - then) > 20)
    return (
        f"En Jalisco operaban ⟦{head_count(desk, plants)} establecimientos IMMEX⟧ en {desk.month(part)} de {year}; doce meses "
        f"antes eran ⟦{head_count(desk, then)}⟧. En ellos laboraban ⟦{head_count(desk, immex['persons'].at(year, part))} "
        f"personas⟧, lo que representa ⟦{desk.way(change, ('un aumento', 'un alza'), ('una baja', 'una caída'))} anual de "
        f"{desk.percent(change)}⟧."
    )


@frame("es")
def nota_de_banco(desk: Desk) -> str:
    """A bank's note on prices."""
    prices = desk.files.prices
    year, part, change = draw(desk, prices["GENERAL"], "1", 240)
    core, other = prices["SUBYACENTE"].change((year, part)), prices["NO_SUBYACENTE"].change((year, part))
    old = prices["SUBYACENTE"].change(prices["SUBYACENTE"].before((year, part)))
    desk.ask(min(core, other) > 1 and abs(core - other) > 0.5 and abs(core - old) > 0.08)
    return (
        f"La inflación general anual de {desk.month(part)} de {year} resultó de ⟦{desk.percent(change, 2)}⟧. A su interior, el "
        f"componente subyacente se ubicó en ⟦{desk.percent(core, 2)}⟧ (⟦{desk.percent(old, 2)}⟧ el mes previo) y el no "
        f"subyacente, en ⟦{desk.percent(other, 2)}⟧."
    )


@frame("es")
def nota_sobre_dos_entidades(desk: Desk) -> str:
    """Two states compared, each with amount and change."""
    by_state = desk.files.by_state
    one, other = desk.random.sample(SENDERS, 2)
    year, part, change, second = draw_both(desk, by_state[one], by_state[other], "2", 20)
    return (
        f"{one} recibió ⟦{millions(desk, by_state[one].at(year, part))}⟧ en remesas en el {desk.quarter(part)} trimestre de "
        f"{year}, ⟦{desk.percent(change)} {desk.way(change, ('más',), ('menos',))}⟧ que un año antes. En el caso de {other}, el "
        f"monto fue de ⟦{millions(desk, by_state[other].at(year, part))}⟧, ⟦{desk.percent(second)} "
        f"{desk.way(second, ('más',), ('menos',))}⟧."
    )


@frame("es")
def camara_sobre_el_pib(desk: Desk) -> str:
    """A chamber goes from the whole to its branch and back."""
    gdp = desk.files.gdp
    year, part, change = draw(desk, gdp["total"], "0.8")
    made, old = gdp["secondary"].change((year, part)), gdp["secondary"].change(gdp["secondary"].before((year, part)))
    step = gdp["total"].change((year, part), gdp["total"].before((year, part)))
    desk.ask(min(abs(made), abs(old), abs(step)) > 0.8 and abs(made - old) > 0.3)
    after = desk.way(old, ("de crecer", "de avanzar"), ("de caer", "de retroceder"))
    return (
        f"El PIB de México ⟦{went(desk, change, several=False)} {desk.percent(change)}⟧ anual en el {desk.quarter(part)} "
        f"trimestre de {year}. La industria ⟦{went(desk, made, several=False)} {desk.percent(made)}⟧, después "
        f"⟦{after} {desk.percent(old)}⟧ el trimestre anterior. Con cifras originales, el PIB ⟦{went(desk, step, several=False)} "
        f"{desk.percent(step)}⟧ respecto al trimestre previo."
    )


@frame("es")
def recuadro_del_dolar(desk: Desk) -> str:
    """A box on the dollar."""
    dollar = desk.files.dollar
    year, part, change = draw(desk, dollar, "1.5", 12)
    before = dollar.before((year, part))
    step = dollar.change((year, part), before)
    desk.ask(abs(step) > 0.7)
    return (
        f"**El dólar en {desk.month(part)} de {year}**\n\nPromedio mensual: ⟦{price(desk, dollar.at(year, part))}⟧\n\n"
        f"Mes anterior: ⟦{price(desk, dollar.values[before])}⟧\n\nUn año antes: ⟦{price(desk, dollar.at(year - 1, part))}⟧\n\n"
        f"Variación anual: ⟦{desk.percent(change)} {desk.way(change, ('al alza',), ('a la baja',))}⟧\n"
    )


@frame("es")
def cronica_de_exportaciones(desk: Desk) -> str:
    """A state over three years."""
    exports = desk.files.exports
    one = desk.pick(*EXPORTERS)
    year = desk.random.randrange(2008, 2017)
    own = exports[EXPORTERS[one]]
    first, second, third = own.at(year), own.at(year + 1), own.at(year + 2)
    up, after = growth(second, first), growth(third, second)
    desk.ask(min(abs(up), abs(after)) > 1.5)
    return (
        f"{one} vendió al exterior ⟦{millions(desk, first)}⟧ en {year}. Al año siguiente, sus exportaciones "
        f"⟦{went(desk, up)} {desk.percent(up)}⟧, a ⟦{millions(desk, second)}⟧. En {year + 2} ⟦{went(desk, after)} "
        f"{desk.percent(after)}⟧ y llegaron a ⟦{millions(desk, third)}⟧."
    )


@frame("es")
def dicho_por_la_secretaria(desk: Desk) -> str:
    """Reported speech with "mismas que" and "las cuales"."""
    immex = desk.files.immex
    year, part, change = draw(desk, immex["exports"], "1.5", 24)
    now, then = immex["exports"].at(year, part), immex["exports"].at(year - 1, part)
    which = desk.pick("las cuales", "mismas que", "que")
    return (
        f"La secretaria de Economía destacó que en {desk.month(part)} de {year} Jalisco registró exportaciones IMMEX por "
        f"⟦{millions(desk, now, 'pesos', decimals=0)}⟧, {which} ⟦{went(desk, change)} {desk.percent(change)}⟧ en comparación "
        f"con el mismo mes de {year - 1}, cuando fueron de ⟦{millions(desk, then, '', decimals=0)}⟧."
    )

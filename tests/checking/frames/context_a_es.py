"""De qué es una cifra cuyo verbo, sujeto o tiempo está en la cláusula de antes: elipsis, listas y contrastes."""

from __future__ import annotations

from checking.press import Desk, frame
from checking.spanish import EXPORTERS, SENDERS, head_count, millions, price, true_way, went
from checking.telling import draw, draw_both

_BRANCHES = {"primary": "las primarias", "secondary": "las secundarias", "tertiary": "las terciarias"}


@frame("es")
def verbo_elidido(desk: Desk) -> str:
    """The second of two activities goes without its verb."""
    gdp = desk.files.gdp
    first, second = desk.random.sample(list(_BRANCHES), 2)
    year, part, change, other = draw_both(desk, gdp[first], gdp[second], "0.8")
    desk.ask((other > 0) == (change > 0))
    lead = {"primary": "primarias", "secondary": "secundarias", "tertiary": "terciarias"}[first]
    when = f"el {desk.quarter(part)} trimestre de {year}"
    return (
        f"En {when}, las actividades {lead} ⟦{went(desk, change)} {desk.percent(change)}⟧ a tasa anual y "
        f"{_BRANCHES[second]}, ⟦{desk.percent(other)}⟧."
    )


@frame("es")
def mes_previo_elidido(desk: Desk) -> str:
    """Inflation now, and of the month before, with nothing but the figure."""
    prices = desk.files.prices["GENERAL"]
    year, part, change = draw(desk, prices, "1", 240)
    before = prices.before((year, part))
    old = prices.change(before)
    desk.ask(abs(change - old) > 0.15)
    verb = desk.pick("se ubicó en", "fue de", "llegó a", "se situó en")
    behind = desk.pick("en", "durante")
    return (
        f"La inflación general anual ⟦{verb} {desk.percent(change, 2)}⟧ en {desk.month(part)} de {year}; "
        f"{behind} {desk.month(before[1])}, ⟦{desk.percent(old, 2)}⟧."
    )


@frame("es")
def desde_un_anio_antes(desk: Desk) -> str:
    """A level with what it was a year earlier."""
    flow = desk.files.remittances
    year, part, change = draw(desk, flow, "2", 60)
    rose = true_way(desk, change, ("subieron a", "aumentaron a", "crecieron a"), ("bajaron a", "cayeron a"))
    now, then = flow.at(year, part), flow.at(year - 1, part)
    return (
        f"En {desk.month(part)} de {year} las remesas {rose} ⟦{millions(desk, now)}⟧, "
        f"desde ⟦{millions(desk, then)}⟧ {desk.pick('un año antes', 'un año atrás', 'en igual mes del año previo')}."
    )


@frame("es")
def respectivamente_niveles(desk: Desk) -> str:
    """Two states with two amounts in their order."""
    by_state = desk.files.by_state
    one, other = desk.random.sample(SENDERS, 2)
    year, part = desk.random.choice(by_state[one].times[20:])
    now, then = by_state[one].at(year, part), by_state[other].at(year, part)
    desk.ask(abs(now / then - 1) > 0.1)
    return (
        f"En el {desk.quarter(part)} trimestre de {year}, {one} y {other} recibieron remesas por "
        f"⟦{millions(desk, now)}⟧ y ⟦{millions(desk, then)}⟧, respectivamente."
    )


@frame("es")
def respectivamente_tasas(desk: Desk) -> str:
    """Core and non-core inflation in a list that ends in respectivamente."""
    prices = desk.files.prices
    year, part, core = draw(desk, prices["SUBYACENTE"], "1", 240)
    other = prices["NO_SUBYACENTE"].change((year, part))
    desk.ask(abs(core - other) > 0.5 and other > 0 and core > 0)
    return (
        f"En {desk.month(part)} de {year}, los índices subyacente y no subyacente registraron variaciones anuales de "
        f"⟦{desk.percent(core, 2)}⟧ y ⟦{desk.percent(other, 2)}⟧, en ese orden."
    )


@frame("es")
def relativo_habia_sido(desk: Desk) -> str:
    """A relative clause puts the old rate beside the new one."""
    prices = desk.files.prices["SUBYACENTE"]
    year, part, change = draw(desk, prices, "1", 240)
    before = prices.before((year, part))
    old = prices.change(before)
    desk.ask(abs(change - old) > 0.1)
    less = "mayor a" if change > old else "menor a"
    return (
        f"La inflación subyacente fue de ⟦{desk.percent(change, 2)}⟧ anual en {desk.month(part)} de {year}, {less} la "
        f"de {desk.month(before[1])}, que había sido de ⟦{desk.percent(old, 2)}⟧."
    )


@frame("es")
def al_pasar_de(desk: Desk) -> str:
    """A change with its two levels behind "al pasar de"."""
    persons = desk.files.immex["persons"]
    year, part, change = draw(desk, persons, "1", 24)
    now, then = persons.at(year, part), persons.at(year - 1, part)
    return (
        f"El personal ocupado en los establecimientos con programa IMMEX de Jalisco "
        f"⟦{went(desk, change, several=False)} {desk.percent(change)}⟧ anual en {desk.month(part)} de {year}, al pasar de ⟦{head_count(desk, then)}⟧ a "
        f"⟦{head_count(desk, now)} personas⟧."
    )


@frame("es")
def mientras_que(desk: Desk) -> str:
    """A contrast of two branches."""
    gdp = desk.files.gdp
    year, part, change, other = draw_both(desk, gdp["secondary"], gdp["tertiary"], "0.8")
    link = desk.pick("mientras que", "en tanto que", "en tanto,", "al tiempo que")
    return (
        f"Durante el {desk.quarter(part)} trimestre de {year} las actividades secundarias "
        f"⟦{went(desk, change)} {desk.percent(change)} a tasa anual⟧, {link} las terciarias "
        f"⟦{went(desk, other)} {desk.percent(other)}⟧."
    )


@frame("es")
def sin_embargo(desk: Desk) -> str:
    """The second sentence begins with a contrast and keeps the time."""
    immex = desk.files.immex
    year, part, change = draw(desk, immex["exports"], "2", 24)
    other = immex["persons"].change((year, part))
    desk.ask(abs(other) > 0.8 and (other > 0) != (change > 0))
    link = desk.pick("Sin embargo", "En contraste", "En cambio", "Por el contrario")
    return (
        f"Las exportaciones de los establecimientos IMMEX de Jalisco ⟦{went(desk, change)} {desk.percent(change)}⟧ anual "
        f"en {desk.month(part)} de {year}. {link}, el personal ocupado ⟦{went(desk, other, several=False)} "
        f"{desk.percent(other)}⟧."
    )


@frame("es")
def parentesis_de_estados(desk: Desk) -> str:
    """Changes of states in brackets."""
    by_state = desk.files.by_state
    one, other = desk.random.sample(SENDERS, 2)
    year, part, change, second = draw_both(desk, by_state[one], by_state[other], "2", 20)
    desk.ask((second > 0) == (change > 0))
    rose = true_way(desk, change, ("crecieron", "aumentaron"), ("cayeron", "disminuyeron"))
    return (
        f"Las remesas {rose} a tasa anual en {one} (⟦{desk.percent(change)}⟧) y {other} (⟦{desk.percent(second)}⟧) en el "
        f"{desk.quarter(part)} trimestre de {year}."
    )


@frame("es")
def parentesis_de_meses(desk: Desk) -> str:
    """A price with that of another month in brackets."""
    dollar = desk.files.dollar
    year, part = desk.random.choice(dollar.times[12:])
    before = dollar.before((year, part))
    now, then = dollar.at(year, part), dollar.values[before]
    desk.ask(abs(now / then - 1) > 0.01)
    return (
        f"El dólar promedió ⟦{price(desk, now)}⟧ en {desk.month(part)} de {year} "
        f"({desk.month(before[1])}: ⟦{price(desk, then)}⟧)."
    )


@frame("es")
def aposicion_con_base(desk: Desk) -> str:
    """The change stands beside the amount."""
    flow = desk.files.remittances
    year, part, change = draw(desk, flow, "1", 60)
    more = desk.way(change, ("más", "superior"), ("menos", "inferior"))
    more = more.replace("superior", "por encima").replace("inferior", "por debajo")
    base = desk.pick("que un año antes", "que en el mismo mes del año anterior")
    held = base if more.endswith(("más", "menos")) else "de lo observado un año antes"
    return (
        f"México recibió ⟦{millions(desk, flow.at(year, part))}⟧ por remesas en {desk.month(part)} de {year}, "
        f"⟦{desk.percent(change)} {more} {held}⟧."
    )


@frame("es")
def estados_en_serie(desk: Desk) -> str:
    """Three states, the verb said once."""
    by_state = desk.files.by_state
    one, other, third = desk.random.sample(SENDERS, 3)
    year, part, change = draw(desk, by_state[one], "2", 20)
    second, last = by_state[other].change((year, part)), by_state[third].change((year, part))
    desk.ask(min(abs(second), abs(last)) > 2 and (second > 0) == (change > 0) == (last > 0))
    return (
        f"En el {desk.quarter(part)} trimestre de {year} las remesas a {one} ⟦{went(desk, change)} "
        f"{desk.percent(change)}⟧ anual; a {other}, ⟦{desk.percent(second)}⟧, y a {third}, ⟦{desk.percent(last)}⟧."
    )


@frame("es")
def un_anio_antes_habia_sido(desk: Desk) -> str:
    """A second sentence tells what it had been a year before."""
    flow = desk.files.remittances
    year, part, _ = draw(desk, flow, "3", 60)
    now, then = flow.at(year, part), flow.at(year - 1, part)
    back = desk.pick("Un año antes habían sido de", "Un año antes sumaron", "En igual mes del año previo fueron de")
    return (
        f"Las remesas familiares {desk.pick('sumaron', 'ascendieron a', 'totalizaron')} ⟦{millions(desk, now)}⟧ en "
        f"{desk.month(part)} de {year}. {back} ⟦{millions(desk, then)}⟧."
    )


@frame("es")
def igual_trimestre(desk: Desk) -> str:
    """The economy against the same quarter, the branch behind a semicolon."""
    gdp = desk.files.gdp
    year, part, change, farm = draw_both(desk, gdp["total"], gdp["primary"], "0.8")
    base = desk.pick("igual trimestre", "el mismo trimestre", "igual lapso", "el mismo periodo")
    return (
        f"El PIB de México ⟦{went(desk, change, several=False)} {desk.percent(change)}⟧ en el {desk.quarter(part)} "
        f"trimestre de {year} frente a {base} de {year - 1}; las actividades primarias "
        f"⟦{went(desk, farm)} {desk.percent(farm)}⟧."
    )


@frame("es")
def tiempo_una_vez(desk: Desk) -> str:
    """The month is named in the first of three sentences."""
    prices = desk.files.prices
    year, part, change = draw(desk, prices["GENERAL"], "1", 240)
    core, other = prices["SUBYACENTE"].change((year, part)), prices["NO_SUBYACENTE"].change((year, part))
    desk.ask(min(core, other, change) > 1 and abs(core - other) > 0.5)
    return (
        f"En {desk.month(part)} de {year} la inflación general anual fue de ⟦{desk.percent(change, 2)}⟧. "
        f"La subyacente se ubicó en ⟦{desk.percent(core, 2)}⟧. "
        f"{desk.pick('La no subyacente,', 'Por su parte, la no subyacente fue')} de ⟦{desk.percent(other, 2)}⟧."
    )


@frame("es")
def entrada_y_cuerpo(desk: Desk) -> str:
    """A dateline, then a second paragraph on a part."""
    immex = desk.files.immex
    year, part, change, made = draw_both(desk, immex["exports"], immex["manufacturing"], "1.5")
    return (
        f"GUADALAJARA, Jal.— Las exportaciones de las empresas IMMEX del estado sumaron "
        f"⟦{millions(desk, immex['exports'].at(year, part), 'pesos')}⟧ en {desk.month(part)} de {year}, informó el INEGI.\n\n"
        f"El monto ⟦{went(desk, change, several=False)} {desk.percent(change)}⟧ frente al mismo mes de {year - 1}. "
        f"Las manufactureras ⟦{went(desk, made)} {desk.percent(made)}⟧."
    )


@frame("es")
def enero_a_mes(desk: Desk) -> str:
    """The months so far, then the month alone."""
    flow = desk.files.remittances
    year, part = desk.random.choice([one for one in flow.times[60:] if one[1] in range(3, 12)])
    total, before = flow.over(year, 1, part), flow.over(year - 1, 1, part)
    now = flow.at(year, part)
    change = (total / before - 1) * 100
    desk.ask(abs(change) > 1)
    return (
        f"Entre enero y {desk.month(part)} de {year} ingresaron al país ⟦{millions(desk, total)}⟧ por remesas, "
        f"⟦{desk.percent(change)} {desk.way(change, ('más',), ('menos',))}⟧ que en el mismo periodo de {year - 1}. "
        f"Solo en {desk.month(part)} llegaron ⟦{millions(desk, now)}⟧."
    )


@frame("es")
def exportaciones_de_dos_estados(desk: Desk) -> str:
    """Two states, the verb of the second elided with its comma."""
    exports = desk.files.exports
    one, other = desk.random.sample(tuple(EXPORTERS), 2)
    year = desk.random.randrange(2008, 2019)
    now, then = exports[EXPORTERS[one]].at(year), exports[EXPORTERS[other]].at(year)
    return (
        f"{one} exportó ⟦{millions(desk, now)}⟧ en {year} y {other}, ⟦{millions(desk, then)}⟧, de acuerdo con el INEGI."
    )


@frame("es")
def dos_anios_de_un_estado(desk: Desk) -> str:
    """One state, two years, the second with nothing but the figure."""
    exports = desk.files.exports
    one = desk.pick(*EXPORTERS)
    year = desk.random.randrange(2009, 2019)
    own = exports[EXPORTERS[one]]
    desk.ask(abs(own.at(year) / own.at(year - 1) - 1) > 0.03)
    return (
        f"Las exportaciones de {one} alcanzaron ⟦{millions(desk, own.at(year))}⟧ en {year}; "
        f"un año antes, ⟦{millions(desk, own.at(year - 1))}⟧."
    )


@frame("es")
def pero_cayo_frente_al_mes_previo(desk: Desk) -> str:
    """Annual and monthly change of one amount, the second without its subject."""
    flow = desk.files.remittances
    year, part, change = draw(desk, flow, "1", 60)
    step = flow.change((year, part), flow.before((year, part)))
    desk.ask(abs(step) > 1)
    link = "pero" if (step > 0) != (change > 0) else "y"
    return (
        f"Las remesas ⟦{went(desk, change)} {desk.percent(change)}⟧ a tasa anual en {desk.month(part)} de {year}, {link} "
        f"⟦{went(desk, step)} {desk.percent(step)}⟧ {desk.pick('frente al mes previo', 'respecto del mes anterior')}."
    )


@frame("es")
def dolar_meses_seguidos(desk: Desk) -> str:
    """Two months of a price, the year said once."""
    dollar = desk.files.dollar
    year, part = desk.random.choice([one for one in dollar.times[12:] if one[1] > 1])
    now, then = dollar.at(year, part), dollar.at(year, part - 1)
    desk.ask(abs(now / then - 1) > 0.01)
    went_to = true_way(desk, now - then, ("subió", "se encareció"), ("bajó", "se abarató"))
    return (
        f"El tipo de cambio {went_to} de ⟦{price(desk, then)}⟧ por dólar en {desk.month(part - 1)} a "
        f"⟦{price(desk, now)}⟧ en {desk.month(part)} de {year}, en promedio mensual."
    )


@frame("es")
def tasa_desde_tasa(desk: Desk) -> str:
    """Inflation from a rate a month earlier."""
    prices = desk.files.prices["GENERAL"]
    year, part, change = draw(desk, prices, "1", 240)
    old = prices.change(prices.before((year, part)))
    desk.ask(abs(change - old) > 0.15)
    verb = true_way(desk, change - old, ("se aceleró a", "subió a"), ("se desaceleró a", "bajó a"))
    return (
        f"La inflación anual {verb} ⟦{desk.percent(change, 2)}⟧ en {desk.month(part)} de {year}, desde "
        f"⟦{desk.percent(old, 2)}⟧ {desk.pick('el mes previo', 'un mes antes', 'en el mes anterior')}."
    )

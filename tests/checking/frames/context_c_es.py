"""Líneas de tiempo, puntos, unidades y bases que se dicen una vez, años y meses que se cuentan desde otros."""

from __future__ import annotations

from decimal import Decimal

from checking.press import Desk, Series, frame, growth, rounded
from checking.spanish import EXPORTERS, SENDERS, head_count, millions, price, true_way, went
from checking.telling import draw, draw_both

_NOT_FIRST = range(2, 13)


def _bare(desk: Desk, value: Decimal, decimals: int = 2) -> str:
    """A rate that leaves its sign to another figure."""
    return desk.figure(abs(value), lambda one: str(rounded(one, decimals)), decimals)


def _later(desk: Desk, series: Series, first: int) -> tuple[int, int]:
    """A month that is not the first of its year, with so many before it."""
    return desk.random.choice([one for one in series.times[first:] if one[1] in _NOT_FIRST])


@frame("es")
def linea_de_tiempo(desk: Desk) -> str:
    """Years as headings of lines."""
    flow = desk.files.remittances
    year = desk.random.randrange(2005, 2024)
    first, second, third = (flow.year(one) for one in range(year, year + 3))
    up, after = growth(second, first), growth(third, second)
    desk.ask(min(abs(up), abs(after)) > 1)
    noun = desk.way(after, ("alza", "aumento"), ("baja", "caída"))
    return (
        f"Línea de tiempo: las remesas a México\n\n{year} — Suman ⟦{millions(desk, first)}⟧.\n"
        f"{year + 1} — ⟦{millions(desk, second)}⟧, "
        f"⟦{desk.percent(up)} {desk.way(up, ('más',), ('menos',))}⟧ que un año atrás.\n"
        f"{year + 2} — ⟦{noun.capitalize()} de {desk.percent(after)}⟧.\n"
    )


@frame("es")
def puntos_numerados(desk: Desk) -> str:
    """Numbered points for a spokesman."""
    dollar = desk.files.dollar
    year = desk.random.randrange(2019, 2025)
    now, then = dollar.year(year), dollar.year(year - 1)
    change = growth(now, then)
    desk.ask(abs(change) > 1)
    noun = desk.way(change, ("un incremento", "un alza"), ("una disminución", "una baja"))
    december = dollar.at(year, 12)
    return (
        f"El dólar en {year}\n\n1. El FIX promedió ⟦{price(desk, now)}⟧ en el año, contra ⟦{price(desk, then)}⟧ en "
        f"{year - 1}: ⟦{noun} de {desk.percent(change)}⟧.\n2. En diciembre la cotización media fue de "
        f"⟦{price(desk, december)}⟧.\n"
    )


@frame("es")
def unidad_elidida(desk: Desk) -> str:
    """The sign of per cent stands at the first of three rates."""
    prices = desk.files.prices
    year, part, change = draw(desk, prices["GENERAL"], "1", 240)
    core, other = prices["SUBYACENTE"].change((year, part)), prices["NO_SUBYACENTE"].change((year, part))
    desk.ask(min(core, other) > 1 and abs(core - other) > 0.5)
    return (
        f"En {desk.month(part)} de {year}, la inflación general anual fue de ⟦{desk.percent(change, 2)}⟧; la subyacente, de "
        f"⟦{_bare(desk, core)}⟧, y la no subyacente, de ⟦{_bare(desk, other)}⟧."
    )


@frame("es")
def signo_al_final(desk: Desk) -> str:
    """Three rates with the sign behind the last."""
    prices = desk.files.prices
    year, part, change = draw(desk, prices["GENERAL"], "1", 240)
    core, other = prices["SUBYACENTE"].change((year, part)), prices["NO_SUBYACENTE"].change((year, part))
    desk.ask(min(core, other) > 1 and abs(core - other) > 0.5)
    return (
        f"La inflación general anual se ubicó en ⟦{_bare(desk, change)}⟧, la subyacente en ⟦{_bare(desk, core)}⟧ y la no "
        f"subyacente en ⟦{desk.percent(other, 2)}⟧ en {desk.month(part)} de {year}."
    )


@frame("es")
def otros_estados_entre_parentesis(desk: Desk) -> str:
    """Amounts in brackets without their unit."""
    by_state = desk.files.by_state
    one, other, third = desk.random.sample(SENDERS, 3)
    year, part = desk.random.choice(by_state[one].times[20:])
    amounts = [by_state[name].at(year, part) for name in (other, third)]
    bare = [desk.figure(value.scaleb(-6), lambda v: desk.number(v, 1), 1) for value in amounts]
    return (
        f"{one} recibió ⟦{millions(desk, by_state[one].at(year, part), decimals=1)}⟧ en remesas en el {desk.quarter(part)} "
        f"trimestre de {year}. También reportaron ingresos {other} (⟦{bare[0]}⟧) y {third} (⟦{bare[1]}⟧)."
    )


@frame("es")
def hubo_otra(desk: Desk) -> str:
    """One rise, and another."""
    dollar = desk.files.dollar
    year, part = _later(desk, dollar, 12)
    later = desk.random.choice([one for one in range(part + 1, 13) if (year, one) in dollar.values] or [0])
    desk.ask(later)
    first, second = (dollar.change((year, one), dollar.before((year, one))) for one in (part, later))
    desk.ask(min(first, second) > 0.7)
    return (
        f"En {desk.month(part)} de {year} el dólar tuvo un alza mensual de ⟦{desk.percent(first)}⟧; en "
        f"{desk.month(later)} hubo otra, de ⟦{desk.percent(second)}⟧."
    )


@frame("es")
def puestos_de_menos(desk: Desk) -> str:
    """Two head counts, then how many lie between."""
    persons = desk.files.immex["persons"]
    year, part = desk.random.choice([one for one in persons.times[12:] if one[1] < 11])
    desk.ask((year, part + 2) in persons.values)
    then, now = persons.at(year, part), persons.at(year, part + 2)
    desk.ask(abs(now - then) > 700)
    more = desk.way(now - then, ("más",), ("menos",))
    return (
        f"En {desk.month(part)} de {year} la industria maquiladora de Jalisco ocupaba a ⟦{head_count(desk, then)} personas⟧; "
        f"para {desk.month(part + 2)} eran ⟦{head_count(desk, now)}⟧. Son ⟦{head_count(desk, abs(now - then))} {more}⟧ en dos "
        f"meses."
    )


@frame("es")
def su_participacion(desk: Desk) -> str:
    """A part of the whole, now and a year before."""
    gdp = desk.files.gdp
    branch, name = desk.random.choice(
        (("secondary", "Las actividades secundarias"), ("tertiary", "Las actividades terciarias"))
    )
    year, part, change = draw(desk, gdp[branch], "0.8")
    now, then = (gdp[branch].at(one, part) / gdp["total"].at(one, part) * 100 for one in (year, year - 1))
    desk.ask(abs(now - then) > 0.25)
    moved = true_way(desk, now - then, ("aumentó a", "subió a"), ("bajó a", "se redujo a"))
    return (
        f"{name} ⟦{went(desk, change)} {desk.percent(change)}⟧ anual en el {desk.quarter(part)} trimestre de {year}; su "
        f"participación en el PIB {moved} ⟦{desk.percent(now)}⟧, desde ⟦{desk.percent(then)}⟧ un año antes."
    )


@frame("es")
def en_el_mes_y_a_tasa_anual(desk: Desk) -> str:
    """Two bases of one verb."""
    prices = desk.files.prices[desk.pick("GENERAL", "SUBYACENTE")]
    year, part, change = draw(desk, prices, "1", 240)
    step = prices.change((year, part), prices.before((year, part)))
    desk.ask(step > 0.1 and change > step + 1)
    name = "El índice nacional de precios al consumidor" if prices.name == "GENERAL" else "El índice subyacente"
    return (
        f"{name} subió ⟦{desk.percent(step, 2)} en el mes⟧ y ⟦{desk.percent(change, 2)} {desk.pick('a tasa anual', 'en doce meses', 'en su comparación anual')}⟧ "
        f"en {desk.month(part)} de {year}."
    )


@frame("es")
def el_anterior_habia_sido(desk: Desk) -> str:
    """The quarter before in the pluperfect."""
    gdp = desk.files.gdp["total"]
    year, part, change = draw(desk, gdp, "0.8")
    old = gdp.change(gdp.before((year, part)))
    desk.ask(abs(old) > 0.8 and abs(old - change) > 0.4)
    had = desk.way(old, ("crecido", "aumentado", "avanzado"), ("caído", "disminuido", "retrocedido"))
    return (
        f"El PIB ⟦{went(desk, change, several=False)} {desk.percent(change)}⟧ a tasa anual en el {desk.quarter(part)} trimestre "
        f"de {year}; en el trimestre anterior había ⟦{had} {desk.percent(old)}⟧."
    )


@frame("es")
def sus_exportaciones(desk: Desk) -> str:
    """A possessive takes up the state."""
    immex = desk.files.immex
    year, part, made, other = draw_both(desk, immex["manufacturing"], immex["services"], "1.5")
    return (
        f"Jalisco cuenta con establecimientos IMMEX manufactureros y no manufactureros. En {desk.month(part)} de {year}, las "
        f"exportaciones de los primeros ⟦{went(desk, made)} {desk.percent(made)}⟧ anual y las de los segundos "
        f"⟦{went(desk, other)} {desk.percent(other)}⟧."
    )


@frame("es")
def la_variacion_en_otro_estado(desk: Desk) -> str:
    """The second sentence names only the place."""
    by_state = desk.files.by_state
    one, other = desk.random.sample(SENDERS, 2)
    year, part, change, second = draw_both(desk, by_state[one], by_state[other], "2", 20)
    noun = desk.way(second, ("un aumento", "un alza"), ("una caída", "una baja"))
    return (
        f"En el {desk.quarter(part)} trimestre de {year}, las remesas a {one} ⟦{went(desk, change)} {desk.percent(change)}⟧ "
        f"respecto de igual periodo de {year - 1}. En {other} se registró ⟦{noun} de {desk.percent(second)}⟧."
    )


@frame("es")
def mes_por_mes(desk: Desk) -> str:
    """Months with a colon."""
    flow = desk.files.remittances
    year = desk.random.randrange(2005, 2026)
    first = desk.random.randrange(1, 10)
    told = "; ".join(f"{desk.month(one)}, ⟦{millions(desk, flow.at(year, one))}⟧" for one in range(first, first + 3))
    return f"Así llegaron las remesas a México en {year}: {told}."


@frame("es")
def entrevista(desk: Desk) -> str:
    """An interview with dashes."""
    immex = desk.files.immex
    year, part, change = draw(desk, immex["exports"], "1.5", 24)
    staff = immex["persons"].change((year, part))
    desk.ask(abs(staff) > 0.6)
    return (
        f"—¿Cómo le fue a las exportaciones IMMEX de Jalisco en {desk.month(part)} de {year}?\n\n"
        f"—⟦{went(desk, change).capitalize()} {desk.percent(change)}⟧ frente al mismo mes de {year - 1}.\n\n"
        f"—¿Y el personal ocupado?\n\n—⟦{went(desk, staff, several=False).capitalize()} {desk.percent(staff)}⟧.\n"
    )


@frame("es")
def entre_dos_anios(desk: Desk) -> str:
    """A span of years with both its ends and the change."""
    exports = desk.files.exports
    one = desk.pick(*EXPORTERS)
    first = desk.random.randrange(2007, 2015)
    last = desk.random.randrange(first + 2, 2019)
    then, now = exports[EXPORTERS[one]].at(first), exports[EXPORTERS[one]].at(last)
    change = growth(now, then)
    desk.ask(abs(change) > 5)
    noun = desk.way(change, ("un crecimiento", "un aumento"), ("una caída", "una disminución"))
    return (
        f"Entre {first} y {last}, las exportaciones de {one} pasaron de ⟦{millions(desk, then)}⟧ a ⟦{millions(desk, now)}⟧, "
        f"⟦{noun} de {desk.percent(change)}⟧."
    )


@frame("es")
def se_compara_con(desk: Desk) -> str:
    """The second sentence holds the amount against that of then."""
    flow = desk.files.remittances
    year, part, _ = draw(desk, flow, "2", 60)
    now, then = flow.at(year, part), flow.at(year - 1, part)
    it = desk.pick("La cifra se compara con", "El dato contrasta con", "El monto se compara con")
    return (
        f"En {desk.month(part)} de {year} México captó ⟦{millions(desk, now)}⟧ por remesas, de acuerdo con el Banco de "
        f"México. {it} los ⟦{millions(desk, then)}⟧ del mismo mes de {year - 1}."
    )


@frame("es")
def tras_haber_sumado(desk: Desk) -> str:
    """A subordinate clause with the month before."""
    flow = desk.files.remittances
    year, part = _later(desk, flow, 60)
    now, then = flow.at(year, part), flow.at(year, part - 1)
    desk.ask(abs(growth(now, then)) > 2)
    lead = desk.pick("tras haber sumado", "luego de haber sumado", "después de sumar")
    return (
        f"Las remesas a México totalizaron ⟦{millions(desk, now)}⟧ en {desk.month(part)} de {year}, {lead} "
        f"⟦{millions(desk, then)}⟧ {desk.pick('el mes previo', 'en ' + desk.month(part - 1), 'un mes antes')}."
    )


@frame("es")
def luego_de_crecer(desk: Desk) -> str:
    """An infinitive tells what came before."""
    flow = desk.files.remittances
    year, part = _later(desk, flow, 60)
    change, old = flow.change((year, part)), flow.change((year, part - 1))
    desk.ask(min(abs(change), abs(old)) > 1 and abs(change - old) > 1)
    grow = desk.way(old, ("crecer", "aumentar", "subir"), ("caer", "disminuir", "bajar"))
    return (
        f"Las remesas ⟦{went(desk, change)} {desk.percent(change)}⟧ anual en {desk.month(part)} de {year}, "
        f"{desk.pick('luego de', 'tras', 'después de')} ⟦{grow} {desk.percent(old)}⟧ en {desk.month(part - 1)}."
    )


@frame("es")
def frente_al_de(desk: Desk) -> str:
    """Inflation against the rate of the month before, as a noun with its article."""
    prices = desk.files.prices[desk.pick("GENERAL", "SUBYACENTE")]
    year, part = _later(desk, prices, 240)
    now, old = prices.change((year, part)), prices.change((year, part - 1))
    desk.ask(abs(now - old) > 0.1 and min(now, old) > 1)
    name = "inflación general" if prices.name == "GENERAL" else "inflación subyacente"
    against = desk.pick("frente al", "contra el", "en comparación con el", "comparada con el")
    return (
        f"La {name} anual fue de ⟦{desk.percent(now, 2)}⟧ en {desk.month(part)} de {year}, {against} "
        f"⟦{desk.percent(old, 2)}⟧ de {desk.month(part - 1)}."
    )


@frame("es")
def contrasta_con_la_caida(desk: Desk) -> str:
    """A change contrasts with that of a year before."""
    gdp = desk.files.gdp
    branch, name = desk.random.choice(
        (("secondary", "La industria"), ("tertiary", "El sector servicios"), ("total", "El PIB"))
    )
    year, part, change = draw(desk, gdp[branch], "0.8", 12)
    old = gdp[branch].change((year - 1, part))
    desk.ask(abs(old) > 0.8 and (old > 0) != (change > 0))
    noun = desk.way(old, ("el avance", "el aumento"), ("la caída", "la baja"))
    return (
        f"{name} ⟦{went(desk, change, several=False)} {desk.percent(change)}⟧ a tasa anual en el {desk.quarter(part)} trimestre "
        f"de {year}, lo que contrasta con ⟦{noun} de {desk.percent(old)}⟧ de igual trimestre de {year - 1}."
    )


@frame("es")
def en_el_segundo_semestre(desk: Desk) -> str:
    """Halves of a year."""
    flow = desk.files.remittances
    year = desk.random.randrange(2003, 2026)
    first, second = flow.over(year, 1, 6), flow.over(year, 7, 12)
    desk.ask(abs(growth(second, first)) > 1.5)
    return (
        f"En el primer semestre de {year} las remesas a México sumaron ⟦{millions(desk, first)}⟧; en el segundo, "
        f"⟦{millions(desk, second)}⟧."
    )


@frame("es")
def por_su_parte(desk: Desk) -> str:
    """Four sentences, the quarter named once."""
    gdp = desk.files.gdp
    year, part, change = draw(desk, gdp["total"], "0.8")
    rates = [gdp[one].change((year, part)) for one in ("primary", "secondary", "tertiary")]
    desk.ask(min(map(abs, rates)) > 0.8)
    told = [f"⟦{went(desk, one)} {desk.percent(one)}⟧" for one in rates]
    return (
        f"La economía mexicana ⟦{went(desk, change, several=False)} {desk.percent(change)}⟧ a tasa anual en el "
        f"{desk.quarter(part)} trimestre de {year}. Las actividades primarias {told[0]}. Por su parte, las secundarias "
        f"{told[1]}. A su vez, las terciarias {told[2]}."
    )


@frame("es")
def ese_mismo_anio(desk: Desk) -> str:
    """The same year in another state."""
    exports = desk.files.exports
    one, other = desk.random.sample(tuple(EXPORTERS), 2)
    year = desk.random.randrange(2008, 2019)
    first, second = (exports[EXPORTERS[n]].grown(year) for n in (one, other))
    desk.ask(min(abs(first), abs(second)) > 1.5)
    when = desk.pick("Ese mismo año", "Ese año", "En el mismo año")
    return (
        f"En {year}, las exportaciones de {one} ⟦{went(desk, first)} {desk.percent(first)}⟧. {when}, las de {other} "
        f"⟦{went(desk, second)} {desk.percent(second)}⟧."
    )


@frame("es")
def dos_anios_despues(desk: Desk) -> str:
    """A later year is counted from the first."""
    exports = desk.files.exports
    one = desk.pick(*EXPORTERS)
    year = desk.random.randrange(2007, 2017)
    then, now = exports[EXPORTERS[one]].at(year), exports[EXPORTERS[one]].at(year + 2)
    desk.ask(abs(growth(now, then)) > 4)
    return f"En {year} {one} exportó ⟦{millions(desk, then)}⟧. Dos años después exportó ⟦{millions(desk, now)}⟧."


@frame("es")
def al_mes_siguiente(desk: Desk) -> str:
    """The month after."""
    dollar = desk.files.dollar
    year, part = desk.random.choice([one for one in dollar.times[6:-1] if one[1] < 12])
    now, later = dollar.at(year, part), dollar.at(year, part + 1)
    desk.ask(abs(growth(later, now)) > 1)
    return (
        f"En {desk.month(part)} de {year} el dólar se cotizó en promedio en ⟦{price(desk, now)}⟧; al mes siguiente, en "
        f"⟦{price(desk, later)}⟧."
    )


@frame("es")
def de_los_cuales(desk: Desk) -> str:
    """A relative clause on a part."""
    immex = desk.files.immex
    year, part = desk.random.choice(immex["exports"].times[12:])
    whole, made = immex["exports"].at(year, part), immex["manufacturing"].at(year, part)
    own = desk.pick("de los cuales", "de los que")
    return (
        f"Las exportaciones IMMEX de Jalisco sumaron ⟦{millions(desk, whole, 'pesos', decimals=0)}⟧ en "
        f"{desk.month(part)} de {year}, {own} ⟦{millions(desk, made, '', decimals=0)}⟧ correspondieron a la manufactura."
    )


@frame("es")
def aposicion_doble(desk: Desk) -> str:
    """Two rates set off by commas."""
    prices = desk.files.prices
    year, part, core = draw(desk, prices["SUBYACENTE"], "1", 240)
    change = prices["GENERAL"].change((year, part))
    desk.ask(abs(core - change) > 0.2 and change > 1)
    beat = "superó" if core > change else "fue menor"
    return (
        f"En {desk.month(part)} de {year} la inflación subyacente, de ⟦{desk.percent(core, 2)}⟧ anual, {beat} a la general, "
        f"de ⟦{desk.percent(change, 2)}⟧."
    )

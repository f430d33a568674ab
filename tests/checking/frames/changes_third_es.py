"""Una tercera tanda de giros sobre niveles y cambios, de redacciones, bancos y oficinas."""

from __future__ import annotations

from decimal import Decimal

from checking.press import Desk, frame, growth, rounded
from checking.spanish import FALL, FELL, RISE, ROSE, head_count, in_month, millions, more_or_less, moved
from checking.telling import remitted, some

_STATES = ("Michoacán", "Guanajuato", "Jalisco", "Oaxaca", "Guerrero", "Veracruz", "Hidalgo", "Chiapas", "Sinaloa")


@frame("es")
def ritmo_de_expansion(desk: Desk) -> str:
    """El crecimiento como nombre, con el mes en genitivo."""
    flow, time, change = remitted(desk)
    noun = desk.way(change, ("El alza", "El incremento", "El crecimiento"), ("La baja", "La caída", "La contracción"))
    return (
        f"⟦{noun} anual de las remesas de {in_month(desk, time)} fue de {desk.percent(change)}⟧, al ubicarse en "
        f"⟦{millions(desk, flow.at(*time))}⟧."
    )


@frame("es")
def frente_a_los(desk: Desk) -> str:
    """Los de ahora frente a los de entonces, sin porcentaje."""
    flow, (year, part), change = remitted(desk)
    verb = desk.way(change, ("superiores", "mayores"), ("inferiores", "menores"))
    return (
        f"En {in_month(desk, (year, part))} las remesas fueron de ⟦{millions(desk, flow.at(year, part))}⟧, ⟦{verb}⟧ a los "
        f"⟦{millions(desk, flow.at(year - 1, part))}⟧ de {desk.month(part)} de {year - 1}."
    )


@frame("es")
def al_pasar_de(desk: Desk) -> str:
    """El cambio primero y los extremos después."""
    flow, (year, part), change = remitted(desk)
    return (
        f"Las remesas a México ⟦{moved(desk, change)}⟧ en {desk.month(part)} de {year} respecto del mismo mes de {year - 1}, al pasar de "
        f"⟦{millions(desk, flow.at(year - 1, part))}⟧ a ⟦{millions(desk, flow.at(year, part))}⟧."
    )


@frame("es")
def trimestre_y_los_meses(desk: Desk) -> str:
    """El trimestre nacional por sus meses."""
    flow = desk.files.remittances
    year, quarter = desk.random.randrange(2001, 2026), desk.random.randrange(1, 5)
    first = 3 * quarter - 2
    now, then = flow.over(year, first, first + 2), flow.over(year - 1, first, first + 2)
    change = growth(now, then)
    desk.ask(abs(change) > 1)
    return (
        f"En el {desk.quarter(quarter)} trimestre de {year}, México captó ⟦{millions(desk, now)}⟧ por remesas, "
        f"⟦{desk.percent(change)} {more_or_less(desk, change)}⟧ que en igual trimestre de {year - 1}."
    )


@frame("es")
def dos_estados_comparados(desk: Desk) -> str:
    """Dos estados, cada uno con su monto y su cambio entre paréntesis."""
    one, other = desk.random.sample(_STATES, 2)
    first, second = desk.files.by_state[one], desk.files.by_state[other]
    year = desk.random.randrange(2006, 2026)
    changes = [each.grown(year) for each in (first, second)]
    desk.ask(min(abs(each) for each in changes) > 1)
    signs = ["+" if each > 0 else "-" for each in changes]
    return (
        f"En {year}, {one} recibió ⟦{millions(desk, first.year(year))}⟧ por remesas (⟦{signs[0]}{desk.percent(changes[0])}⟧ anual) y "
        f"{other}, ⟦{millions(desk, second.year(year))}⟧ (⟦{signs[1]}{desk.percent(changes[1])}⟧)."
    )


@frame("es")
def crecio_menos_que_antes(desk: Desk) -> str:
    """La tasa de un año contra la del anterior, con verbo de pérdida de ritmo."""
    flow = desk.files.remittances
    year = desk.random.randrange(1999, 2026)
    now, before = flow.grown(year), flow.grown(year - 1)
    desk.ask(min(now, before) > 1 and abs(now - before) > 1)
    verb = desk.way(now - before, ("se aceleró", "ganó fuerza"), ("perdió fuerza", "se desaceleró"))
    return f"El crecimiento de las remesas ⟦{verb}⟧ en {year}: fue de ⟦{desk.percent(now)}⟧, después de ⟦{desk.percent(before)}⟧ en {year - 1}."


@frame("es")
def por_lo_que_acumulan(desk: Desk) -> str:
    """El mes y, por lo tanto, el año."""
    flow, (year, part), change = remitted(desk)
    desk.ask(3 <= part <= 11)
    total, then = flow.over(year, 1, part), flow.over(year - 1, 1, part)
    so_far = growth(total, then)
    desk.ask(abs(so_far) > 1)
    return (
        f"En {in_month(desk, (year, part))}, los connacionales enviaron ⟦{millions(desk, flow.at(year, part))}⟧ a sus familias, "
        f"⟦{moved(desk, change, ('un alza de', 'un aumento de'), ('una baja de', 'una caída de'))}⟧ anual, por lo que en los "
        f"{('', '', '', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez', 'once')[part]} primeros meses del año las remesas "
        f"{desk.pick('suman', 'acumulan')} ⟦{millions(desk, total)}⟧, ⟦{desk.percent(so_far)} {more_or_less(desk, so_far)}⟧ que un año antes."
    )


@frame("es")
def se_ubico_por_debajo(desk: Desk) -> str:
    """Por debajo de lo recibido un mes antes."""
    flow = desk.files.remittances
    time = some(desk, flow, 72)
    last = flow.before(time)
    change = flow.change(time, last)
    desk.ask(abs(change) > 2)
    below = desk.say("por arriba", "por debajo") if change > 0 else desk.say("por debajo", "por arriba")
    return (
        f"Con ⟦{millions(desk, flow.at(*time))}⟧, las remesas de {in_month(desk, time)} se colocaron ⟦{desk.percent(change)} {below}⟧ de lo "
        f"recibido en {desk.month(last[1])}."
    )


@frame("es")
def inflacion_en_una_decena_de_palabras(desk: Desk) -> str:
    """Lo más breve: mensual, anual y subyacente en una línea."""
    general, core = desk.files.prices["GENERAL"], desk.files.prices["SUBYACENTE"]
    time = desk.random.choice([one for one in general.times if one[0] >= 2004])
    monthly, annual, inner = general.change(time, general.before(time)), general.change(time), core.change(time)
    desk.ask(monthly > Decimal("0.05") and min(annual, inner) > 1)
    return (
        f"Inflación de {in_month(desk, time)}: ⟦{desk.percent(monthly, 2)}⟧ mensual, ⟦{desk.percent(annual, 2)}⟧ anual; subyacente, "
        f"⟦{desk.percent(inner, 2)}⟧ anual."
    )


@frame("es")
def hilo_de_la_subyacente(desk: Desk) -> str:
    """La subyacente con su mes y su año anterior en frases cortas."""
    core = desk.files.prices["SUBYACENTE"]
    time = desk.random.choice([one for one in core.times if one[0] >= 2004])
    last, past = core.before(time), (time[0] - 1, time[1])
    rates = [core.change(one) for one in (time, last, past)]
    desk.ask(min(rates) > 1)
    return (
        f"La inflación subyacente anual fue de ⟦{desk.percent(rates[0], 2)}⟧ en {in_month(desk, time)}. El mes anterior fue de "
        f"⟦{desk.percent(rates[1], 2)}⟧ y un año antes, de ⟦{desk.percent(rates[2], 2)}⟧."
    )


@frame("es")
def decimas(desk: Desk) -> str:
    """Décimas o centésimas de punto entre dos meses."""
    general = desk.files.prices["GENERAL"]
    time = desk.random.choice([one for one in general.times if one[0] >= 2004])
    last = general.before(time)
    now, then = general.change(time), general.change(last)
    gap = rounded(now, 2) - rounded(then, 2)
    desk.ask(min(now, then) > 1 and abs(gap) > Decimal("0.15"))
    way = desk.way(gap, ("por arriba", "por encima"), ("por debajo", "por abajo"))
    points = desk.figure(abs(gap), lambda one: f"{rounded(one, 2)} puntos porcentuales", 2)
    return (
        f"En {in_month(desk, time)}, la inflación anual se colocó en ⟦{desk.percent(now, 2)}⟧, ⟦{points} {way}⟧ de la de {desk.month(last[1])} "
        f"(⟦{desk.percent(then, 2)}⟧)."
    )


@frame("es")
def el_dolar_en_el_anio(desk: Desk) -> str:
    """De diciembre a diciembre."""
    dollar = desk.files.dollar
    year = desk.random.randrange(2019, 2025)
    now, then = dollar.at(year, 12), dollar.at(year - 1, 12)
    change = growth(now, then)
    desk.ask(abs(change) > 1)
    verb = desk.way(change, ("se encareció", "subió", "ganó"), ("se abarató", "bajó", "perdió"))

    def pesos(value: Decimal) -> str:
        return desk.figure(value, lambda one: f"{rounded(one, 2)} pesos", 2)

    return (
        f"Entre diciembre de {year - 1} y diciembre de {year}, el dólar ⟦{verb} {desk.percent(change)}⟧: pasó de ⟦{pesos(then)}⟧ a "
        f"⟦{pesos(now)}⟧ en promedio."
    )


@frame("es")
def se_vendio_en(desk: Desk) -> str:
    """El dólar contra el mismo mes de dos años antes."""
    dollar = desk.files.dollar
    time = some(desk, dollar, 26)
    base = (time[0] - 2, time[1])
    gap = rounded(dollar.values[time], 2) - rounded(dollar.values[base], 2)
    desk.ask(abs(gap) > Decimal("0.5"))
    size = desk.figure(abs(gap), lambda one: f"{rounded(one, 2)} pesos", 2)
    level = desk.figure(dollar.values[time], lambda one: f"{rounded(one, 2)} pesos por dólar", 2)
    return f"La paridad promedió ⟦{level}⟧ en {in_month(desk, time)}, ⟦{size} {more_or_less(desk, gap)}⟧ que en el mismo mes de {base[0]}."


@frame("es")
def empleo_y_plantas(desk: Desk) -> str:
    """Empleo y plantas en una misma frase."""
    persons, plants = desk.files.immex["persons"], desk.files.immex["establishments"]
    time = some(desk, persons, 24)
    change, gap = persons.change(time), plants.values[time] - plants.at(time[0] - 1, time[1])
    desk.ask(abs(change) > 1 and abs(gap) > 2)
    return (
        f"En {in_month(desk, time)}, las maquiladoras de Jalisco ocuparon a ⟦{head_count(desk, persons.values[time])} personas⟧, "
        f"⟦{desk.percent(change)} {more_or_less(desk, change)}⟧ que un año antes, en ⟦{head_count(desk, plants.values[time])} establecimientos⟧, "
        f"⟦{head_count(desk, abs(gap))} {more_or_less(desk, gap)}⟧."
    )


@frame("es")
def promedio_de_la_plantilla(desk: Desk) -> str:
    """La media de un año."""
    persons = desk.files.immex["persons"]
    year = desk.random.randrange(2014, 2024)
    now, then = persons.year(year), persons.year(year - 1)
    change = growth(now, then)
    desk.ask(abs(change) > 1)
    return (
        f"Durante {year}, el personal ocupado en la industria maquiladora de Jalisco promedió ⟦{head_count(desk, rounded(now, 0))} personas⟧, ⟦{desk.percent(change)} "
        f"{more_or_less(desk, change)}⟧ que el promedio de {year - 1}."
    )


@frame("es")
def pib_en_dos_trimestres(desk: Desk) -> str:
    """El avance de un trimestre y el del siguiente."""
    total = desk.files.gdp["total"]
    time = some(desk, total, 40)
    desk.ask(time[1] > 1)
    last = total.before(time)
    one, two = total.change(last), total.change(time)
    desk.ask(min(abs(one), abs(two)) > Decimal("0.4"))
    up, down = ("creció", "avanzó"), ("cayó", "retrocedió")
    return (
        f"A tasa anual, el PIB ⟦{moved(desk, one, up, down)}⟧ en el {desk.quarter(last[1])} trimestre de {time[0]} y ⟦{moved(desk, two, up, down)}⟧ "
        f"en el {('', '', 'segundo', 'tercero', 'cuarto')[time[1]]}."
    )


@frame("es")
def sectores_en_el_anio(desk: Desk) -> str:
    """El año por sectores, con el verbo elidido."""
    year = desk.random.randrange(1997, 2026)
    changes = [one.grown(year) for one in (desk.files.gdp[name] for name in ("secondary", "tertiary"))]
    desk.ask(min(abs(one) for one in changes) > Decimal("0.4") and changes[0] * changes[1] > 0)
    verb = desk.way(changes[0], ("crecieron",), ("cayeron",))
    return f"En {year}, las actividades secundarias ⟦{verb} {desk.percent(changes[0])}⟧ y las terciarias, ⟦{desk.percent(changes[1])}⟧."


@frame("es")
def exportaciones_con_base(desk: Desk) -> str:
    """Lo exportado, luego de lo de un año antes."""
    flow = desk.files.exports[desk.pick("Chihuahua", "Tamaulipas", "Guanajuato", "Sonora", "Puebla", "Querétaro")]
    year = desk.random.randrange(2008, 2019)
    change = flow.grown(year)
    desk.ask(abs(change) > 1)
    return (
        f"{flow.place} cerró {year} con exportaciones por ⟦{millions(desk, flow.at(year))}⟧, luego de los ⟦{millions(desk, flow.at(year - 1))}⟧ de "
        f"{year - 1}; la variación fue de ⟦{'-' if change < 0 else ''}{desk.percent(change)}⟧."
    )


@frame("es")
def antes_de_la_crisis(desk: Desk) -> str:
    """Cuánto por encima de su nivel de 2008."""
    flow = desk.files.exports[desk.pick("Chihuahua", "Baja California", "Tamaulipas", "Guanajuato", "Sonora", "Puebla")]
    year = desk.random.randrange(2010, 2019)
    change = growth(flow.at(year), flow.at(2008))
    desk.ask(abs(change) > 2)
    above = desk.say("encima", "debajo") if change > 0 else desk.say("debajo", "encima")
    return f"Para {year}, las exportaciones de {flow.place} estaban ⟦{desk.percent(change)} por {above}⟧ de su nivel de 2008, previo a la crisis."


@frame("es")
def nacional_por_anios(desk: Desk) -> str:
    """Tres años en una lista."""
    flow = desk.files.remittances
    year = desk.random.randrange(1999, 2024)
    told = [f"⟦{millions(desk, flow.year(one))}⟧ en {one}" for one in (year, year + 1, year + 2)]
    changes = [flow.grown(one) for one in (year + 1, year + 2)]
    desk.ask(min(abs(one) for one in changes) > 1)
    ways = [moved(desk, one, ROSE, FELL) for one in changes]
    return f"Las remesas sumaron {told[0]}, {told[1]} y {told[2]}. Así, ⟦{ways[0]}⟧ en {year + 1} y ⟦{ways[1]}⟧ en {year + 2}."


@frame("es")
def nota_corta_de_oficina(desk: Desk) -> str:
    """La oficina de un estado, en dos frases."""
    flow = desk.files.by_state[desk.pick(*_STATES)]
    year, part = some(desk, flow, 12)
    change, last = flow.change((year, part)), flow.change((year, part), flow.before((year, part)))
    desk.ask(min(abs(change), abs(last)) > 1)
    return (
        f"Las remesas que reciben las familias de {flow.place} {desk.pick('tuvieron', 'registraron')} ⟦{desk.way(change, RISE, FALL)} anual de "
        f"{desk.percent(change)}⟧ en el {desk.quarter(part)} trimestre de {year}, para sumar ⟦{millions(desk, flow.at(year, part), decimals=1)}⟧. "
        f"Frente al trimestre previo, ⟦{moved(desk, last)}⟧."
    )

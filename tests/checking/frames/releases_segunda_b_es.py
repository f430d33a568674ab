"""Segunda serie de notas enteras: precios, dólar, PIB y fichas mixtas, con rangos y brechas."""

from __future__ import annotations

from decimal import Decimal

from checking.frames.releases_drawn_es import (
    NOUN,
    SENDERS,
    VERB,
    ago,
    amount,
    apart,
    clear,
    held,
    month,
    peak,
    pesos,
    points,
    quarter,
    rate,
    so_far,
    step,
    times,
    turn,
    went,
    yearly,
)
from checking.press import Desk, Series, frame, growth, rounded
from checking.spanish import start, state
from checking.standing import COUNTRY, Time

ROSE, FELL = ("subió", "aumentó", "repuntó"), ("bajó", "disminuyó", "cedió")


def _prices(desk: Desk) -> tuple[Series, Series, Series]:
    return tuple(desk.files.prices[one] for one in ("GENERAL", "SUBYACENTE", "NO_SUBYACENTE"))  # type: ignore[return-value]


def _drawn(desk: Desk, *some: Series, since: int = 2003) -> Time:
    time = times(desk, some[0], since, *range(2, 13))
    for one in some:
        now, before, past = rate(one, time), rate(one, one.before(time)), rate(one, ago(time))
        desk.ask(min(now, before, past) > 1)
        apart(desk, now, before, past, least="0.06")
        clear(desk, step(one, time), least="0.05")
    return time


@frame("es")
def nota_de_analisis(desk: Desk) -> str:
    """A rate, its distance to three per cent left out; the moves in points of both parts."""
    general, core, rest = _prices(desk)
    time = _drawn(desk, general, core, rest)
    before = general.before(time)
    moves = [rate(one, time) - rate(one, before) for one in (general, core, rest)]
    return (
        f"ANÁLISIS | En {month(desk, time)} la inflación general ⟦{desk.way(moves[0], ROSE, FELL)} {points(desk, moves[0])}⟧ respecto de {desk.month(before[1])} y ⟦quedó en {desk.percent(rate(general, time), 2)}⟧. "
        f"El componente subyacente ⟦{desk.way(moves[1], ROSE, FELL)} de {desk.percent(rate(core, before), 2)} a {desk.percent(rate(core, time), 2)}⟧ y el no subyacente, ⟦de {desk.percent(rate(rest, before), 2)} "
        f"a {desk.percent(rate(rest, time), 2)}⟧. Un año atrás la general era de ⟦{desk.percent(rate(general, ago(time)), 2)}⟧."
    )


@frame("es")
def inflacion_en_la_radio(desk: Desk) -> str:
    """Spoken: "quedó en", "venía de", "hace un año andaba en"."""
    general, core, _ = _prices(desk)
    time = _drawn(desk, general, core)
    return (
        f"La inflación anual quedó en ⟦{desk.percent(rate(general, time), 2)}⟧ en {month(desk, time)}. Venía de ⟦{desk.percent(rate(general, general.before(time)), 2)}⟧ el mes anterior y hace un año estaba en "
        f"⟦{desk.percent(rate(general, ago(time)), 2)}⟧. Tan sólo en el mes, los precios ⟦{desk.way(step(general, time), ('subieron', 'aumentaron'), ('bajaron', 'disminuyeron'))} {desk.percent(step(general, time), 2)}⟧. "
        f"La subyacente, que elimina los precios más volátiles, ⟦fue de {desk.percent(rate(core, time), 2)}⟧."
    )


@frame("es")
def precios_por_encima(desk: Desk) -> str:
    """One component above the other, both against a year before, in points."""
    _, core, rest = _prices(desk)
    time = _drawn(desk, core, rest)
    past = ago(time)
    gap = rate(core, time) - rate(rest, time)
    clear(desk, gap, least="0.3")
    side = desk.way(gap, ("por encima de", "superior a"), ("por debajo de", "inferior a"))
    return (
        f"La inflación subyacente anual fue de ⟦{desk.percent(rate(core, time), 2)}⟧ en {month(desk, time)}, ⟦{side} la no subyacente⟧, que registró ⟦{desk.percent(rate(rest, time), 2)}⟧. En {month(desk, past)}, la "
        f"primera se ubicaba en ⟦{desk.percent(rate(core, past), 2)}⟧ y la segunda, en ⟦{desk.percent(rate(rest, past), 2)}⟧; es decir, la subyacente ⟦{desk.way(rate(core, time) - rate(core, past), ROSE, FELL)} "
        f"{points(desk, rate(core, time) - rate(core, past))} en doce meses⟧."
    )


@frame("es")
def precios_desde_diciembre(desk: Desk) -> str:
    """Since December, on the year, and the same stretch a year before."""
    general, *_ = _prices(desk)
    time = _drawn(desk, general)
    desk.ask(time[1] > 3)
    now, then = (general.change(one, (one[0] - 1, 12)) for one in (time, ago(time)))
    desk.ask(min(now, then) > Decimal("0.2"))
    apart(desk, now, then, least="0.1")
    return (
        (
            f"En lo que va de {time[0]}, hasta {desk.month(time[1])}, los precios han subido ⟦{desk.percent(now, 2)}⟧, ⟦{desk.way(now - then, ('más que', 'por arriba del'), ('menos que', 'por debajo del'))} {desk.percent(then, 2)} de "
            f"los mismos meses de {time[0] - 1}⟧. En el último año el alza ⟦es de {desk.percent(rate(general, time), 2)}⟧ y en el último mes, ⟦de {desk.figure(step(general, time), lambda one: f'{one:.2f}%', 2)}⟧."
        )
        .replace("más que ", "más que el ")
        .replace("menos que ", "menos que el ")
    )


@frame("es")
def dolar_en_el_ano(desk: Desk) -> str:
    """The dollar's mean this month, in the year so far and from its trough."""
    dollar = desk.files.dollar
    time = times(desk, dollar, 2020, *range(2, 13))
    low = peak(dollar, time, -1)
    gap = growth(dollar.values[time], dollar.values[low])
    clear(desk, gap, dollar.change(time), step(dollar, time), so_far(dollar, time), least="0.7")
    desk.ask(gap > 1)
    return (
        f"El precio promedio del dólar en {month(desk, time)} fue de ⟦{pesos(desk, dollar.values[time])}⟧, ⟦{held(desk, step(dollar, time))} que el mes previo⟧ y ⟦{desk.percent(gap)} {desk.say('por encima', 'por debajo')} de su mínimo⟧, "
        f"de {month(desk, low)}. Su promedio en lo que va de {time[0]} es de ⟦{pesos(desk, dollar.over(time[0], 1, time[1]))}⟧, ⟦{held(desk, so_far(dollar, time))} que en los mismos meses de {time[0] - 1}⟧."
    )


@frame("es")
def dolar_en_dos_anios(desk: Desk) -> str:
    """The dollar against one, two and more years before."""
    dollar = desk.files.dollar
    time = times(desk, dollar, 2021)
    one, two = dollar.change(time), dollar.change(time, ago(time, 2))
    clear(desk, one, two, dollar.change(ago(time)), least="0.7")
    return (
        f"En {month(desk, time)} el tipo de cambio promedió ⟦{pesos(desk, dollar.values[time])} por dólar⟧. En un año el dólar ⟦{went(desk, one, VERB)}⟧, contra ⟦{turn(desk, dollar.change(ago(time)))} en el año previo⟧, con lo que en dos años "
        f"acumula ⟦{turn(desk, two)}⟧."
    )


@frame("es")
def pib_con_records(desk: Desk) -> str:
    """The best quarter since, its rate, the year so far and the whole year before."""
    whole, served = desk.files.gdp["total"], desk.files.gdp["tertiary"]
    time = times(desk, whole, 1998, 2, 3)
    clear(
        desk,
        whole.change(time),
        served.change(time),
        so_far(whole, time),
        yearly(whole, time[0] - 1),
        step(whole, time),
        least="0.3",
    )
    return (
        f"NOTA PARA INVERSIONISTAS. En el {quarter(desk, time)} el PIB ⟦{went(desk, whole.change(time), VERB)}⟧ anual y ⟦{went(desk, step(whole, time), VERB)} frente al trimestre previo⟧, en cifras originales. Las actividades terciarias "
        f"⟦{went(desk, served.change(time))}⟧ anual.\n\nEn los primeros {'seis' if time[1] == 2 else 'nueve'} meses, el PIB ⟦{went(desk, so_far(whole, time), VERB)}⟧ respecto a los mismos meses de {time[0] - 1}, año en que "
        f"⟦{went(desk, yearly(whole, time[0] - 1), (('creció', 'avanzó'), ('cayó', 'se contrajo')))}⟧."
    )


@frame("es")
def pib_sector_contra_total(desk: Desk) -> str:
    """Industry held against the whole and against itself before."""
    whole, made = desk.files.gdp["total"], desk.files.gdp["secondary"]
    time = times(desk, whole, 1998)
    now, total, before = made.change(time), whole.change(time), made.change(made.before(time))
    desk.ask(min(now, total) > Decimal("0.4"))
    apart(desk, now, total)
    clear(desk, before, least="0.4")
    side = desk.way(now - total, ("superior al", "por encima del"), ("inferior al", "por debajo del"))
    return f"La industria creció ⟦{desk.percent(now)}⟧ a tasa anual en el {quarter(desk, time)}, ⟦{side} {desk.percent(total)} del PIB total⟧. En el trimestre anterior, las actividades secundarias ⟦{went(desk, before)}⟧."


@frame("es")
def pib_anual_en_lista(desk: Desk) -> str:
    """The branches of a year in a list with semicolons."""
    whole, farms, made, served = (desk.files.gdp[one] for one in ("total", "primary", "secondary", "tertiary"))
    year = desk.random.randrange(1996, 2026)
    clear(desk, *(yearly(one, year) for one in (whole, farms, made, served)), yearly(whole, year - 1), least="0.3")
    return (
        f"Durante {year} la economía ⟦{went(desk, yearly(whole, year), VERB)}⟧ (⟦{desk.figure(yearly(whole, year - 1), lambda one: f'{one:+.1f}%', 1)} en {year - 1}⟧). Por sector: actividades primarias, "
        f"⟦{desk.figure(yearly(farms, year), lambda one: f'{one:+.1f}%', 1)}⟧; secundarias, ⟦{desk.figure(yearly(made, year), lambda one: f'{one:+.1f}%', 1)}⟧; terciarias, ⟦{desk.figure(yearly(served, year), lambda one: f'{one:+.1f}%', 1)}⟧."
    )


@frame("es")
def ficha_de_cinco_datos(desk: Desk) -> str:
    """Five data of a month, each with its base."""
    flow, dollar, general = desk.files.remittances, desk.files.dollar, desk.files.prices["GENERAL"]
    time = times(desk, dollar, 2019, *range(2, 13))
    clear(desk, flow.change(time), dollar.change(time), step(dollar, time), so_far(flow, time))
    return (
        f"CINCO DATOS DE {month(desk, time).upper()}\n\n• Inflación anual: ⟦{desk.percent(rate(general, time), 2)}⟧\n• Un mes antes: ⟦{desk.percent(rate(general, general.before(time)), 2)}⟧\n"
        f"• Remesas: ⟦{amount(desk, flow.values[time])}⟧, ⟦{turn(desk, flow.change(time))} anual⟧\n• Remesas en el año: ⟦{amount(desk, flow.over(time[0], 1, time[1]))}⟧, ⟦{turn(desk, so_far(flow, time))} anual⟧\n"
        f"• Dólar promedio: ⟦{pesos(desk, dollar.values[time])}⟧, ⟦{held(desk, dollar.change(time))} que un año antes⟧ y ⟦{held(desk, step(dollar, time))} que un mes antes⟧\n"
    )


@frame("es")
def respuesta_de_la_vocera(desk: Desk) -> str:
    """An answer in reported speech, with several periods."""
    own = desk.files.by_state[name := desk.pick(*SENDERS)]
    time = times(desk, own, 2007, 2, 3, 4)
    year = time[0]
    clear(desk, own.change(time), so_far(own, time), so_far(own, time, 2), yearly(own, year - 1))
    return (
        f"La vocera explicó que al cierre del {quarter(desk, time)} {state(name)} acumulaba en el año ⟦{amount(desk, own.over(year, 1, time[1]))}⟧ en remesas, ⟦{held(desk, so_far(own, time))} que en el mismo lapso de {year - 1}⟧ y "
        f"⟦{held(desk, so_far(own, time, 2))} que en el de {year - 2}⟧. Agregó que en el trimestre ⟦{went(desk, own.change(time))}⟧ a tasa anual y que en todo {year - 1} ⟦{went(desk, yearly(own, year - 1), (('habían crecido', 'habían subido'), ('habían bajado', 'habían caído')))}⟧."
    )


@frame("es")
def dos_anios_de_caida(desk: Desk) -> str:
    """Two falls in a row, or two rises, and which was larger."""
    own = desk.files.exports[
        name := desk.pick("Chihuahua", "Sonora", "Tamaulipas", "Campeche", "Tabasco", "Jalisco", "Guanajuato")
    ]
    year = desk.random.randrange(2009, 2019)
    now, then = yearly(own, year), yearly(own, year - 1)
    desk.ask(now * then > 0)
    clear(desk, now, then)
    apart(desk, now, then, least="0.7")
    kind = ("alza", "aumento") if now > 0 else ("caída", "baja")
    noun = desk.pick(*kind)
    article = "un" if noun in ("alza", "aumento") else "una"
    size = desk.way(abs(now) - abs(then), ("mayor",), ("menor",))
    return (
        f"Las exportaciones de {start(state(name))} tuvieron en {year} {article} {noun} de ⟦{desk.percent(now)}⟧, ⟦{size} que {'el' if article == 'un' else 'la'} de {desk.percent(then)} de {year - 1}⟧, y quedaron en ⟦{amount(desk, own.year(year))}⟧. "
        f"En esos dos años ⟦acumularon {desk.way(yearly(own, year, year - 2), *NOUN)} de {desk.percent(yearly(own, year, year - 2))}⟧."
    )


@frame("es")
def mes_contra_el_promedio(desk: Desk) -> str:
    """A month beside the mean of the year before, and its rank in the year so far."""
    flow = desk.files.remittances
    time = times(desk, flow, 2004, *range(5, 13))
    year, part = time
    mean = flow.year(year - 1) / 12
    gap = growth(flow.values[time], mean)
    best = max(range(1, part + 1), key=lambda one: flow.at(year, one))
    clear(desk, gap, flow.change(time))
    desk.ask(
        best == part
        and flow.at(year, best) > sorted(flow.at(year, one) for one in range(1, part + 1))[-2] * Decimal("1.005")
    )
    return (
        f"Con ⟦{amount(desk, flow.values[time])}⟧, {month(desk, time)} es ⟦el mes con {desk.say('más', 'menos')} remesas en lo que va del año⟧. El monto es ⟦{desk.percent(gap)} {desk.way(gap, ('superior', 'mayor'), ('inferior', 'menor'))}⟧ al promedio mensual de "
        f"{year - 1}, de ⟦{amount(desk, mean)}⟧. Comparado con el mismo mes del año pasado, ⟦{desk.way(flow.change(time), ('creció', 'aumentó'), ('cayó', 'bajó'))} {desk.percent(flow.change(time))}⟧."
    )


@frame("es")
def contraste_con_el_pais(desk: Desk) -> str:
    """A state fell while the country rose, or the other way, and the gap in points."""
    own, country = desk.files.by_state[name := desk.pick(*SENDERS)], desk.files.by_state[COUNTRY]
    time = times(desk, own, 2005)
    now, whole = own.change(time), country.change(time)
    clear(desk, now, whole, own.change(ago(time)))
    desk.ask(abs(now - whole) > 1)
    gap = rounded(now, 1) - rounded(whole, 1)
    return (
        f"{start(state(name))} recibió ⟦{amount(desk, own.values[time])}⟧ por remesas en el {quarter(desk, time)}. El cambio anual fue de ⟦{desk.figure(now, lambda one: f'{one:.1f}%', 1)}⟧, contra ⟦{desk.figure(whole, lambda one: f'{one:.1f}%', 1)}⟧ en el país: ⟦{points(desk, gap, 1)} "
        f"{desk.way(gap, ('más',), ('menos',))}⟧. Un año antes, las remesas a la entidad ⟦{went(desk, own.change(ago(time)), (('habían crecido', 'habían subido'), ('habían bajado', 'habían caído')))}⟧."
    )

"""Notas de banco, comunicados y diario financiero sobre el PIB y el dólar: trimestres, años, promedios y comparaciones."""

from __future__ import annotations

from decimal import Decimal

from checking.frames.releases_drawn_es import (
    GERUND,
    HAD,
    HAD_ONE,
    VERB,
    a_year,
    above,
    ago,
    apart,
    clear,
    held,
    month,
    peak,
    pesos,
    quarter,
    so_far,
    step,
    times,
    turn,
    went,
    yearly,
)
from checking.press import Desk, frame, growth

HALF = {2: "el primer semestre", 3: "los primeros nueve meses", 4: "el año completo"}


@frame("es")
def pib_del_trimestre(desk: Desk) -> str:
    """A quarter by its year, the one before, its three branches."""
    whole, farms, made, served = (desk.files.gdp[one] for one in ("total", "primary", "secondary", "tertiary"))
    time = times(desk, whole, 1997)
    before = whole.before(time)
    clear(
        desk,
        *(one.change(time) for one in (whole, farms, made, served)),
        whole.change(before),
        farms.change(before),
        least="0.4",
    )
    return (
        f"PIB de México, {desk.quarter(time[1])} trimestre de {time[0]}\n\nEl Producto Interno Bruto ⟦{went(desk, whole.change(time), VERB)}⟧ a "
        f"tasa anual en términos reales, ⟦después de {turn(desk, whole.change(before))} en el {desk.quarter(before[1])} trimestre⟧.\n\nPor grandes grupos "
        f"de actividades, las primarias ⟦{went(desk, farms.change(time))}⟧ (el trimestre previo ⟦{went(desk, farms.change(before), HAD)}⟧); las "
        f"secundarias ⟦{went(desk, made.change(time))}⟧ y las terciarias, ⟦{went(desk, served.change(time))}⟧."
    )


@frame("es")
def pib_por_sectores_comparados(desk: Desk) -> str:
    """Services grew more than industry, and both beside a year before."""
    whole, made, served = (desk.files.gdp[one] for one in ("total", "secondary", "tertiary"))
    time = times(desk, whole, 1997)
    now, other = served.change(time), made.change(time)
    desk.ask(now > Decimal("0.5") and other > Decimal("0.5"))
    apart(desk, now, other)
    clear(desk, served.change(ago(time)), made.change(ago(time)), whole.change(time))
    side = desk.way(now - other, ("más que", "por encima del"), ("menos que", "por debajo del"))
    link = "el " if side.endswith("que") else ""
    return (
        f"Las actividades terciarias crecieron ⟦{desk.percent(now)}⟧ anual en el {quarter(desk, time)}, ⟦{side} {link}{desk.percent(other)} de las "
        f"secundarias⟧. Un año antes, las primeras ⟦{went(desk, served.change(ago(time)), HAD)}⟧ y las segundas "
        f"⟦{went(desk, made.change(ago(time)))}⟧.\n\nEn conjunto, la economía ⟦{went(desk, whole.change(time), VERB)}⟧."
    )


@frame("es")
def pib_en_lo_que_va(desk: Desk) -> str:
    """The year to date, the full year before, and the level beside that of before the pandemic."""
    whole = desk.files.gdp["total"]
    time = times(desk, whole, 2021, 2, 3)
    long = growth(whole.values[time], whole.values[2019, time[1]])
    clear(desk, whole.change(time), so_far(whole, time), yearly(whole, time[0] - 1), long, least="0.3")
    return (
        f"# La economía mexicana ⟦{desk.way(whole.change(time), ('crece', 'avanza'), ('cae', 'retrocede'))} {desk.percent(whole.change(time))}⟧ en el "
        f"{desk.quarter(time[1])} trimestre\n\nCon cifras originales, el PIB ⟦{went(desk, whole.change(time), VERB)}⟧ anual en el {quarter(desk, time)}, "
        f"dijo el INEGI. En {HALF[time[1]]} ⟦{went(desk, so_far(whole, time), VERB)}⟧, frente a ⟦{turn(desk, yearly(whole, time[0] - 1))} en todo "
        f"{time[0] - 1}⟧.\n\nRespecto al mismo trimestre de 2019, el nivel del PIB es ⟦{desk.percent(long)} "
        f"{desk.way(long, ('mayor', 'superior'), ('menor', 'inferior'))}⟧."
    )


@frame("es")
def pib_caida_y_rebote(desk: Desk) -> str:
    """How much is left to get back to the highest quarter."""
    whole = desk.files.gdp["secondary"]
    time = times(desk, whole, 2009)
    top = peak(whole, time)
    gap = growth(whole.values[time], whole.values[top])
    desk.ask(gap < Decimal("-0.8") and top[0] < time[0])
    clear(desk, whole.change(time), step(whole, time), least="0.4")
    return (
        f"Nota del área de estudios económicos. El PIB de las actividades secundarias ⟦{went(desk, whole.change(time), VERB)}⟧ anual en el "
        f"{quarter(desk, time)} y ⟦{went(desk, step(whole, time), VERB)} frente al trimestre anterior⟧, con cifras originales. Así, se "
        f"encuentra ⟦{desk.percent(gap)} {desk.say('por debajo', 'por encima')} de su máximo, del {quarter(desk, top)}⟧."
    )


@frame("es")
def pib_por_anios(desk: Desk) -> str:
    """Full years side by side, and the mean of a span."""
    whole, made = desk.files.gdp["total"], desk.files.gdp["secondary"]
    year = desk.random.randrange(1999, 2026)
    base = year - desk.random.randrange(4, 6)
    now, last, prior = (yearly(whole, year - back) for back in range(3))
    clear(desk, now, last, prior, yearly(made, year), a_year(whole, year, base), least="0.4")
    mean = a_year(whole, year, base)
    desk.ask(mean > 0)
    return (
        f"En {year} el Producto Interno Bruto ⟦{went(desk, now, VERB)}⟧, luego de ⟦{went_to(desk, last)} en {year - 1}⟧ y de ⟦{turn(desk, prior)} en "
        f"{year - 2}⟧. Las actividades secundarias ⟦{went(desk, yearly(made, year))}⟧ en el año.\n\nDe {base} a {year}, la economía creció a un "
        f"promedio de ⟦{desk.percent(mean)} anual⟧."
    )


def went_to(desk: Desk, change: Decimal) -> str:
    """An infinitive with its per cent: "crecer 3.2%"."""
    return f"{desk.way(change, ('crecer', 'avanzar'), ('caer', 'retroceder'))} {desk.percent(change)}"


@frame("es")
def dolar_del_mes(desk: Desk) -> str:
    """The dollar by month and year, in gerunds, and its year's mean."""
    dollar = desk.files.dollar
    time = times(desk, dollar, 2019)
    before = dollar.before(time)
    clear(desk, dollar.change(time), step(dollar, time), least="0.7")
    return (
        f"TIPO DE CAMBIO. El dólar promedió ⟦{pesos(desk, dollar.values[time])}⟧ en {month(desk, time)}, ⟦{desk.way(step(dollar, time), *GERUND)} "
        f"{desk.percent(step(dollar, time))}⟧ frente a {desk.month(before[1])}, cuando se cotizó en ⟦{pesos(desk, dollar.values[before])}⟧ en "
        f"promedio.\n\nEn su comparación anual ⟦{desk.way(dollar.change(time), ('se encareció', 'subió'), ('se abarató', 'bajó'))} "
        f"{desk.percent(dollar.change(time))}⟧: un año antes valía ⟦{pesos(desk, dollar.values[ago(time)])}⟧."
    )


@frame("es")
def dolar_desde_su_maximo(desk: Desk) -> str:
    """The dollar from its peak, from December and from a year before."""
    dollar = desk.files.dollar
    time = times(desk, dollar, 2020, *range(3, 13))
    top, december = peak(dollar, time), (time[0] - 1, 12)
    gap = growth(dollar.values[time], dollar.values[top])
    clear(desk, dollar.change(time), dollar.change(time, december), gap, least="0.7")
    desk.ask(gap < -2)
    return (
        f"Desde diciembre de {december[0]}, el dólar ⟦ha {desk.way(dollar.change(time, december), ('subido', 'aumentado'), ('bajado', 'caído'))} "
        f"{desk.percent(dollar.change(time, december))}⟧, hasta promediar ⟦{pesos(desk, dollar.values[time])}⟧ en {month(desk, time)}. Se ubica "
        f"⟦{desk.percent(gap)} {desk.say('por debajo', 'por encima')} de su máximo mensual, de {month(desk, top)}⟧.\n\nEn un año, la divisa "
        f"⟦{went(desk, dollar.change(time), VERB)}⟧."
    )


@frame("es")
def dolar_promedio_anual(desk: Desk) -> str:
    """The mean of a year beside those of the years before."""
    dollar = desk.files.dollar
    year = desk.random.randrange(2020, 2025)
    now, last = yearly(dollar, year), yearly(dollar, year - 1)
    clear(desk, now, last, growth(dollar.at(year, 12), dollar.at(year - 1, 12)))
    return (
        f"El tipo de cambio promedio de {year} fue de ⟦{pesos(desk, dollar.year(year))} por dólar⟧, ⟦{held(desk, now)} que en {year - 1}⟧, año en que "
        f"⟦{went(desk, last, HAD_ONE)}⟧. Sólo en diciembre promedió ⟦{pesos(desk, dollar.at(year, 12))}⟧, "
        f"⟦{turn(desk, growth(dollar.at(year, 12), dollar.at(year - 1, 12)))} respecto al mismo mes del año previo⟧."
    )


@frame("es")
def dolar_y_remesas(desk: Desk) -> str:
    """Two series of a month, each with its change, then a gap."""
    dollar, flow = desk.files.dollar, desk.files.remittances
    time = times(desk, dollar, 2019)
    mean = growth(dollar.values[time], dollar.year(time[0] - 1))
    clear(desk, dollar.change(time), flow.change(time), step(flow, time), mean, least="0.7")
    return (
        f"Durante {month(desk, time)}, las remesas en dólares ⟦{went(desk, flow.change(time))}⟧ anual, mientras que el dólar "
        f"⟦{went(desk, dollar.change(time), VERB)}⟧ en igual comparación, a ⟦{pesos(desk, dollar.values[time])}⟧, ⟦{desk.percent(mean)} "
        f"{above(desk, mean)} del promedio de {time[0] - 1}⟧. Frente al mes previo, las remesas ⟦{went(desk, step(flow, time))}⟧."
    )


@frame("es")
def dos_trimestres_seguidos(desk: Desk) -> str:
    """Two quarters and a year before, of branches in apposition."""
    farms, served = desk.files.gdp["primary"], desk.files.gdp["tertiary"]
    time = times(desk, farms, 1998)
    before = farms.before(time)
    clear(
        desk,
        farms.change(time),
        farms.change(before),
        served.change(time),
        served.change(before),
        farms.change(ago(time)),
    )
    desk.ask(farms.change(time) > 0)
    return (
        f"El campo, en positivo: las actividades primarias crecieron ⟦{desk.percent(farms.change(time))}⟧ anual en el {quarter(desk, time)}, "
        f"contra ⟦{turn(desk, farms.change(before))} tres meses antes⟧ y ⟦{turn(desk, farms.change(ago(time)))} un año antes⟧. Los servicios, en "
        f"tanto, ⟦{went(desk, served.change(time))}⟧, tras ⟦{turn(desk, served.change(before))} en el trimestre previo⟧."
    )

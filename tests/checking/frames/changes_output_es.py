"""Maquila de Jalisco y producto interno bruto: personas, plantas, pesos y trimestres."""

from __future__ import annotations

from decimal import Decimal

from checking.press import Desk, Series, Time, frame, growth, rounded
from checking.spanish import (
    FALL,
    FALLING,
    RISE,
    RISING,
    a_year_before,
    head_count,
    in_month,
    millions,
    more_or_less,
    moved,
)
from checking.telling import draw, some

_BRANCHES = {
    "total": ("el PIB", "el Producto Interno Bruto", "la economía mexicana"),
    "primary": ("las actividades primarias", "el sector primario"),
    "secondary": ("las actividades secundarias", "la industria", "el sector secundario"),
    "tertiary": ("las actividades terciarias", "los servicios", "el sector terciario"),
}

_ORDINALS = ("", "primero", "segundo", "tercero", "cuarto")


def _maquila(desk: Desk, name: str, least: str = "1") -> tuple[Series, Time, Decimal]:
    series = desk.files.immex[name]
    year, part, change = draw(desk, series, least)
    return series, (year, part), change


def _gdp(desk: Desk, *names: str) -> tuple[Series, Time, str]:
    key = desk.pick(*(names or tuple(_BRANCHES)))
    series = desk.files.gdp[key]
    return series, some(desk, series, 40), desk.pick(*_BRANCHES[key])


def _rose(name: str, change: Decimal, desk: Desk) -> str:
    """A verb that agrees with how the branch is called, and its percentage."""
    if name.startswith(("las", "los")):
        return moved(desk, change)
    return moved(
        desk, change, ("creció", "avanzó", "aumentó", "se expandió"), ("cayó", "retrocedió", "disminuyó", "se contrajo")
    )


@frame("es")
def personal_ocupado(desk: Desk) -> str:
    """Personas y cambio."""
    series, time, change = _maquila(desk, "persons")
    more = more_or_less(desk, change)
    return (
        f"La industria maquiladora de Jalisco {desk.pick('empleó a', 'ocupó a', 'dio trabajo a')} "
        f"⟦{head_count(desk, series.at(*time))} personas⟧ en {in_month(desk, time)}, ⟦{desk.percent(change)} {more}⟧ que un año antes."
    )


@frame("es")
def diferencia_en_personas(desk: Desk) -> str:
    """Cuántos empleos más."""
    series, time, _ = _maquila(desk, "persons", "2")
    gap = series.at(*time) - series.at(time[0] - 1, time[1])
    more = more_or_less(desk, gap)
    return (
        f"En {in_month(desk, time)}, el personal ocupado por las empresas IMMEX de Jalisco sumó ⟦{head_count(desk, series.at(*time))} "
        f"personas⟧; son ⟦{head_count(desk, abs(gap))} {more}⟧ que en el mismo mes de {time[0] - 1}."
    )


@frame("es")
def establecimientos(desk: Desk) -> str:
    """Plantas contra el año anterior."""
    series = desk.files.immex["establishments"]
    time = some(desk, series, 24)
    gap = series.at(*time) - series.at(time[0] - 1, time[1])
    desk.ask(abs(gap) > 3)
    more = more_or_less(desk, gap)
    return (
        f"Jalisco {desk.pick('contaba con', 'tenía', 'sumó')} ⟦{head_count(desk, series.at(*time))} establecimientos⟧ IMMEX en "
        f"{in_month(desk, time)}, ⟦{head_count(desk, abs(gap))} {more}⟧ que un año {desk.pick('antes', 'atrás')}."
    )


@frame("es")
def exportaciones_maquiladoras(desk: Desk) -> str:
    """Pesos y cambio anual."""
    series, time, change = _maquila(desk, "exports")
    rise = desk.way(change, RISE, FALL)
    return (
        f"Las exportaciones IMMEX de Jalisco {desk.pick('sumaron', 'ascendieron a', 'fueron de')} "
        f"⟦{millions(desk, series.at(*time), 'pesos', 0)}⟧ en {in_month(desk, time)}, ⟦{rise} de {desk.percent(change)}⟧ "
        f"{a_year_before(desk, time)}."
    )


@frame("es")
def manufactureras_y_no(desk: Desk) -> str:
    """Las dos clases de establecimiento."""
    _, time, change = _maquila(desk, "manufacturing")
    other = desk.files.immex["services"].change(time)
    desk.ask(abs(other) > 1)
    return (
        f"En {in_month(desk, time)}, los ingresos del mercado extranjero de las maquiladoras manufactureras de Jalisco "
        f"⟦{moved(desk, change)}⟧ anual, en tanto que los de las no manufactureras ⟦{moved(desk, other)}⟧."
    )


@frame("es")
def en_terminos_reales(desk: Desk) -> str:
    """Deflactadas con los precios al consumidor."""
    series, (year, part), _ = _maquila(desk, "exports")
    prices = desk.files.prices["GENERAL"]
    real = growth(series.at(year, part) / prices.at(year, part), series.at(year - 1, part) / prices.at(year - 1, part))
    desk.ask(abs(real) > 1)
    return f"En términos reales, las exportaciones IMMEX de Jalisco ⟦{moved(desk, real)}⟧ anual en {in_month(desk, (year, part))}."


@frame("es")
def acumulado_de_la_maquila(desk: Desk) -> str:
    """Enero a un mes."""
    series, (year, part), _ = _maquila(desk, "exports")
    now, then = series.over(year, 1, part), series.over(year - 1, 1, part)
    change = growth(now, then)
    desk.ask(abs(change) > 1 and 3 <= part <= 11)
    rising = desk.way(change, RISING, FALLING)
    return (
        f"De enero a {desk.month(part)} de {year}, las exportaciones de la industria maquiladora de Jalisco acumularon "
        f"⟦{millions(desk, now, 'pesos', 0)}⟧, ⟦{rising} {desk.percent(change)}⟧ respecto del mismo periodo de {year - 1}."
    )


@frame("es")
def empleo_mes_a_mes(desk: Desk) -> str:
    """El mes contra el anterior y contra el año."""
    series, time, change = _maquila(desk, "persons")
    last = series.before(time)
    monthly = series.at(*time) - series.values[last]
    desk.ask(abs(monthly) > 500)
    lost = desk.way(monthly, ("ganó", "sumó", "añadió"), ("perdió", "restó", "recortó"))
    return (
        f"El empleo maquilador de Jalisco ⟦{lost} {head_count(desk, abs(monthly))} puestos⟧ entre {desk.month(last[1])} y "
        f"{in_month(desk, time)}. A tasa anual, ⟦{moved(desk, change, ('creció', 'aumentó'), ('disminuyó', 'cayó'))}⟧."
    )


@frame("es")
def sin_cambio(desk: Desk) -> str:
    """El número de plantas no se movió."""
    series = desk.files.immex["establishments"]
    time = some(desk, series, 24)
    last = series.before(time)
    desk.ask(series.values[time] == series.values[last])
    same = desk.say(desk.pick("no cambió", "se mantuvo sin cambio", "permaneció igual"), "aumentó")
    return (
        f"El número de establecimientos maquiladores en Jalisco ⟦{same}⟧ en {in_month(desk, time)} respecto del mes anterior: "
        f"⟦{head_count(desk, series.at(*time))}⟧."
    )


@frame("es")
def pib_de_un_trimestre(desk: Desk) -> str:
    """La tasa anual de una actividad."""
    series, time, name = _gdp(desk)
    change = series.change(time)
    desk.ask(abs(change) > Decimal("0.4"))
    base = desk.pick(
        "a tasa anual", "anual", "respecto del mismo trimestre del año anterior", "en términos reales a tasa anual"
    )
    return f"En el {desk.quarter(time[1])} trimestre de {time[0]}, {name} ⟦{_rose(name, change, desk)}⟧ {base}, con cifras originales."


@frame("es")
def pib_por_actividades(desk: Desk) -> str:
    """El total y sus tres partes."""
    series, time, _ = _gdp(desk, "total")
    parts = [desk.files.gdp[name].change(time) for name in ("primary", "secondary", "tertiary")]
    change = series.change(time)
    desk.ask(min(abs(one) for one in (*parts, change)) > Decimal("0.4"))
    first, second, third = (moved(desk, one) for one in parts)
    return (
        f"El PIB ⟦{moved(desk, change, ('creció', 'aumentó'), ('cayó', 'disminuyó'))}⟧ a tasa anual en el {desk.quarter(time[1])} trimestre de "
        f"{time[0]}. Por actividades, las primarias ⟦{first}⟧, las secundarias ⟦{second}⟧ y las terciarias ⟦{third}⟧."
    )


@frame("es")
def pib_de_un_anio(desk: Desk) -> str:
    """El año y el anterior."""
    series, (year, _), name = _gdp(desk)
    desk.ask(year < 2026)
    now, then = series.grown(year), series.grown(year - 1)
    desk.ask(abs(now) > Decimal("0.4") and abs(then) > Decimal("0.4"))
    noun = desk.way(then, ("un alza", "un avance"), ("una caída", "un retroceso"))
    return (
        f"En {year}, {name} ⟦{_rose(name, now, desk)}⟧, {desk.pick('luego de', 'después de', 'tras')} ⟦{noun} de {desk.percent(then)}⟧ en "
        f"{year - 1}."
    )


@frame("es")
def pib_se_desacelero(desk: Desk) -> str:
    """De una tasa a otra entre trimestres."""
    series, time, name = _gdp(desk)
    last = series.before(time)
    now, then = series.change(time), series.change(last)
    desk.ask(now > Decimal("0.4") and then > Decimal("0.4") and abs(now - then) > Decimal("0.4"))
    verb = desk.way(now - then, ("se aceleró", "repuntó"), ("se desaceleró", "se moderó"))
    of = {"el": "del", "la": "de la", "las": "de las", "los": "de los"}[name.partition(" ")[0]]
    return (
        f"El crecimiento anual {of} {name.partition(' ')[2]} ⟦{verb}⟧ de ⟦{desk.percent(then)}⟧ en el {desk.quarter(last[1])} trimestre "
        f"de {last[0]} a ⟦{desk.percent(now)}⟧ en el {_ORDINALS[time[1]]} de {time[0]}."
    )


@frame("es")
def pib_contra_2019(desk: Desk) -> str:
    """Contra el mismo trimestre de antes de la pandemia."""
    series, time, name = _gdp(desk)
    desk.ask(2020 < time[0] < 2026)
    change = series.change(time, (2019, time[1]))
    desk.ask(abs(change) > 1)
    above = desk.say("encima", "debajo") if change > 0 else desk.say("debajo", "encima")
    is_many = name.startswith(("las", "los"))
    return (
        f"En el {desk.quarter(time[1])} trimestre de {time[0]}, {name} se {'ubicaron' if is_many else 'ubicó'} ⟦{desk.percent(change)} por "
        f"{above}⟧ de su nivel del mismo trimestre de 2019."
    )


@frame("es")
def valor_del_pib(desk: Desk) -> str:
    """El nivel en billones de pesos."""
    series, time, _ = _gdp(desk, "total")
    change = series.change(time)
    desk.ask(abs(change) > Decimal("0.4") and time[0] >= 2005)
    level = desk.figure(series.at(*time) / 10**12, lambda one: f"{rounded(one, 2)} billones de pesos", 2)
    return (
        f"El PIB de México fue de ⟦{level}⟧ a precios de 2018 en el {desk.quarter(time[1])} trimestre de {time[0]}, "
        f"⟦{desk.way(change, RISE, FALL)} real anual de {desk.percent(change)}⟧."
    )


@frame("es")
def industria_y_servicios(desk: Desk) -> str:
    """Contraste con mientras."""
    _, time, _ = _gdp(desk)
    industry, services = desk.files.gdp["secondary"].change(time), desk.files.gdp["tertiary"].change(time)
    desk.ask(min(abs(industry), abs(services)) > Decimal("0.4"))
    one, other = ("creció", "avanzó", "aumentó"), ("cayó", "retrocedió", "se contrajo")
    return (
        f"La industria ⟦{moved(desk, industry, one, other)}⟧ anual en el {desk.quarter(time[1])} trimestre de {time[0]}, mientras que el "
        f"sector servicios ⟦{moved(desk, services, one, other)}⟧."
    )


@frame("es")
def contra_el_trimestre_anterior(desk: Desk) -> str:
    """Cifras originales, contra el trimestre previo."""
    series, time, name = _gdp(desk)
    change = series.change(time, series.before(time))
    desk.ask(abs(change) > 1)
    return (
        f"Con cifras sin desestacionalizar, {name} ⟦{_rose(name, change, desk)}⟧ en el {desk.quarter(time[1])} trimestre de {time[0]} "
        f"respecto del trimestre {desk.pick('previo', 'inmediato anterior')}."
    )

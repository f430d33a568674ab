"""Otros giros con que se cuentan la inflación, el dólar, la maquila y el producto."""

from __future__ import annotations

from decimal import Decimal

from checking.press import Desk, Series, Time, frame, growth, rounded
from checking.spanish import FALL, RISE, head_count, in_month, millions, more_or_less, moved, price
from checking.telling import some


def _prices(desk: Desk) -> tuple[Series, Time]:
    series = desk.files.prices["GENERAL"]
    return series, desk.random.choice([one for one in series.times if one[0] >= 2003])


@frame("es")
def variacion_y_la_de_un_anio_antes(desk: Desk) -> str:
    """La frase del instituto con el mismo mes del año anterior."""
    series, (year, part) = _prices(desk)
    now, then = (series.change(one, series.before(one)) for one in ((year, part), (year - 1, part)))
    desk.ask(now > Decimal("0.05") and then > Decimal("0.05"))
    return (
        f"En {in_month(desk, (year, part))}, el INPC {desk.pick('presentó', 'mostró', 'registró')} una variación de "
        f"⟦{desk.percent(now, 2)}⟧ respecto al mes anterior. En el mismo mes de {year - 1} la variación "
        f"{desk.pick('fue', 'había sido')} de ⟦{desk.percent(then, 2)}⟧."
    )


@frame("es")
def acumulada_contra_el_mismo_lapso(desk: Desk) -> str:
    """Lo que va del año contra lo mismo del anterior."""
    series, (year, part) = _prices(desk)
    now, then = series.change((year, part), (year - 1, 12)), series.change((year - 1, part), (year - 2, 12))
    desk.ask(3 <= part <= 11 and min(now, then) > Decimal("0.4"))
    return (
        f"Al mes de {in_month(desk, (year, part))}, la inflación acumulada en el año fue de ⟦{desk.percent(now, 2)}⟧, contra "
        f"⟦{desk.percent(then, 2)}⟧ del mismo {desk.pick('lapso', 'periodo')} de {year - 1}."
    )


@frame("es")
def lejos_del_pico(desk: Desk) -> str:
    """La tasa de ahora y el pico recordado."""
    series, time = _prices(desk)
    rate, peak = series.change(time), series.change((2022, 9))
    desk.ask(time > (2022, 11))
    return (
        f"La inflación anual se ubicó en ⟦{desk.percent(rate, 2)}⟧ en {in_month(desk, time)}, lejos del ⟦{desk.percent(peak, 2)}⟧ que "
        f"{desk.pick('alcanzó', 'tocó', 'registró')} en septiembre de 2022."
    )


@frame("es")
def supera_a_la_general(desk: Desk) -> str:
    """La subyacente contra la general, en puntos."""
    series, time = _prices(desk)
    core = desk.files.prices["SUBYACENTE"].change(time)
    rate = series.change(time)
    gap = rounded(core, 2) - rounded(rate, 2)
    desk.ask(abs(gap) > Decimal("0.3") and min(core, rate) > 1)
    above = desk.way(gap, ("por arriba", "por encima"), ("por debajo", "por abajo"))
    size = desk.figure(abs(gap), lambda one: f"{rounded(one, 2)} puntos porcentuales", 2)
    return (
        f"En {in_month(desk, time)}, la inflación subyacente fue de ⟦{desk.percent(core, 2)}⟧, ⟦{size} {above}⟧ de la general, que se "
        f"ubicó en ⟦{desk.percent(rate, 2)}⟧."
    )


@frame("es")
def casi_sin_cambio(desk: Desk) -> str:
    """La tasa quedó casi igual."""
    series, time = _prices(desk)
    last = series.before(time)
    now, then = series.change(time), series.change(last)
    desk.ask(Decimal("0.005") < abs(now - then) < Decimal("0.05"))
    wrong = "se desaceleró" if now > then else "se aceleró"
    return (
        f"La inflación anual ⟦{desk.say(desk.pick('se mantuvo prácticamente sin cambio', 'quedó casi igual'), wrong)}⟧ en "
        f"{in_month(desk, time)}: fue de ⟦{desk.percent(now, 2)}⟧, frente a ⟦{desk.percent(then, 2)}⟧ de {desk.month(last[1])}."
    )


@frame("es")
def se_acelero_por_tasa(desk: Desk) -> str:
    """La tasa al frente de la frase."""
    series, time = _prices(desk)
    last = series.before(time)
    now, then = series.change(time), series.change(last)
    desk.ask(min(now, then) > 1 and abs(now - then) > Decimal("0.15"))
    above = desk.way(now - then, ("mayor que la", "superior a la"), ("menor que la", "inferior a la"))
    return (
        f"A tasa anual, los precios al consumidor subieron ⟦{desk.percent(now, 2)}⟧ en {in_month(desk, time)}, variación ⟦{above}⟧ de "
        f"{desk.month(last[1])}, que fue de ⟦{desk.percent(then, 2)}⟧."
    )


@frame("es")
def el_dolar_entre_dos_meses(desk: Desk) -> str:
    """De un nivel a otro entre dos meses, con el cambio."""
    dollar = desk.files.dollar
    time = some(desk, dollar, 13)
    base = (time[0], 1)
    change = dollar.change(time, base)
    desk.ask(time[1] > 3 and abs(change) > 2)
    rise = desk.way(change, ("un alza", "un aumento"), ("una baja", "una caída"))
    return (
        f"El dólar pasó de ⟦{price(desk, dollar.values[base])}⟧ a ⟦{price(desk, dollar.values[time])}⟧ en promedio entre enero y "
        f"{in_month(desk, time)}, ⟦{rise} de {desk.percent(change)}⟧."
    )


@frame("es")
def el_dolar_de_un_anio_contra_otro(desk: Desk) -> str:
    """Los promedios de dos años y los centavos entre ellos."""
    dollar = desk.files.dollar
    year = desk.random.randrange(2019, 2025)
    now, then = dollar.year(year), dollar.year(year - 1)
    gap = rounded(now, 2) - rounded(then, 2)
    desk.ask(Decimal("0.1") < abs(gap))
    rise = desk.way(gap, ("un alza", "un aumento"), ("una baja", "una reducción"))
    size = desk.figure(abs(gap), lambda one: f"{rounded(one, 2)} pesos", 2)
    return f"En {year}, el dólar promedió ⟦{price(desk, now)}⟧, contra ⟦{price(desk, then)}⟧ de {year - 1}, ⟦{rise} de {size}⟧."


@frame("es")
def el_peso_cedio(desk: Desk) -> str:
    """Los centavos que cede el peso."""
    dollar = desk.files.dollar
    time = some(desk, dollar, 13)
    last = dollar.before(time)
    gap = rounded(dollar.values[time], 2) - rounded(dollar.values[last], 2)
    desk.ask(Decimal("0.15") < abs(gap) < 1)
    verb = desk.way(-gap, ("ganó", "recuperó", "avanzó"), ("cedió", "perdió", "retrocedió"))
    cents = desk.figure(abs(gap) * 100, lambda one: f"{rounded(one, 0)} centavos", 0)
    return f"El peso ⟦{verb} {cents}⟧ frente al dólar en {in_month(desk, time)} respecto del promedio de {desk.month(last[1])}."


@frame("es")
def unidades_por_dolar(desk: Desk) -> str:
    """La moneda mexicana y su apreciación."""
    dollar = desk.files.dollar
    time = some(desk, dollar, 13)
    last = dollar.before(time)
    change, own = dollar.change(time, last), growth(dollar.values[last], dollar.values[time])
    desk.ask(abs(change) > 1 and rounded(abs(change)) == rounded(abs(own)))
    noun = desk.way(own, ("una apreciación", "una ganancia"), ("una depreciación", "una pérdida"))
    return (
        f"El tipo de cambio promedió ⟦{price(desk, dollar.values[time], 'unidades por dólar')}⟧ en {in_month(desk, time)}, lo que "
        f"implicó ⟦{noun} del peso de {desk.percent(own)}⟧ frente a {desk.month(last[1])}."
    )


@frame("es")
def empleos_perdidos(desk: Desk) -> str:
    """Empleos que se ganaron o perdieron en un año."""
    series = desk.files.immex["persons"]
    time = some(desk, series, 24)
    gap = series.values[time] - series.at(time[0] - 1, time[1])
    desk.ask(abs(gap) > 2000)
    verb = desk.way(gap, ("se crearon", "se generaron", "se ganaron"), ("se perdieron", "se recortaron"))
    return (
        f"Entre {desk.month(time[1])} de {time[0] - 1} y {in_month(desk, time)} ⟦{verb} {head_count(desk, abs(gap))} empleos⟧ en la industria "
        f"maquiladora de Jalisco."
    )


@frame("es")
def plantilla_en_un_anio(desk: Desk) -> str:
    """La plantilla pasó de tantos a tantos en un año."""
    series = desk.files.immex["persons"]
    time = some(desk, series, 24)
    change = series.change(time)
    desk.ask(abs(change) > 1)
    more = more_or_less(desk, change)
    return (
        f"El personal ocupado en las maquiladoras de Jalisco pasó de ⟦{head_count(desk, series.at(time[0] - 1, time[1]))}⟧ a "
        f"⟦{head_count(desk, series.values[time])} personas⟧ en el año que terminó en {in_month(desk, time)}, ⟦{desk.percent(change)} {more}⟧."
    )


@frame("es")
def nominal_y_real(desk: Desk) -> str:
    """El cambio nominal y el real de un mes."""
    series, prices = desk.files.immex["exports"], desk.files.prices["GENERAL"]
    year, part = some(desk, series, 24)
    change = series.change((year, part))
    real = growth(series.at(year, part) / prices.at(year, part), series.at(year - 1, part) / prices.at(year - 1, part))
    desk.ask(abs(change) > 1 and abs(real) > 1 and change * real > 0)
    return (
        f"Las exportaciones IMMEX de Jalisco ⟦{moved(desk, change)}⟧ anual en {in_month(desk, (year, part))}; en términos reales, "
        f"{desk.pick('es decir, ', '')}descontada la inflación, ⟦{moved(desk, real)}⟧."
    )


@frame("es")
def anio_de_la_maquila(desk: Desk) -> str:
    """El total de un año en pesos."""
    series = desk.files.immex[desk.pick("exports", "manufacturing")]
    year = desk.random.randrange(2014, 2024)
    change = series.grown(year)
    desk.ask(abs(change) > 1)
    name = "" if series.name == "exports" else " manufactureras"
    return (
        f"En {year}, las exportaciones de las maquiladoras{name} de Jalisco {desk.pick('sumaron', 'alcanzaron')} "
        f"⟦{millions(desk, series.year(year), 'pesos', 0)}⟧, ⟦{desk.way(change, RISE, FALL)} de {desk.percent(change)}⟧ contra {year - 1}."
    )


@frame("es")
def la_economia_dos_anios(desk: Desk) -> str:
    """Cayó un año y creció el siguiente."""
    total = desk.files.gdp["total"]
    year = desk.random.randrange(1996, 2025)
    one, two = total.grown(year), total.grown(year + 1)
    desk.ask(min(abs(one), abs(two)) > Decimal("0.3"))
    up, down = ("creció", "avanzó", "se expandió"), ("se contrajo", "cayó", "retrocedió")
    return f"La economía mexicana ⟦{moved(desk, one, up, down)}⟧ en {year} y ⟦{moved(desk, two, up, down)}⟧ en {year + 1}, en términos reales."


@frame("es")
def mayor_al_del_mismo_periodo(desk: Desk) -> str:
    """El nivel de un trimestre contra el de un año antes."""
    key = desk.pick("total", "secondary", "tertiary")
    series = desk.files.gdp[key]
    name = {"total": "el PIB", "secondary": "el PIB de la industria", "tertiary": "el PIB de los servicios"}[key]
    time = some(desk, series, 40)
    change = series.change(time)
    desk.ask(abs(change) > Decimal("0.4"))
    above = desk.way(change, ("mayor", "superior"), ("menor", "inferior"))
    return (
        f"En cifras originales, {name} del {desk.quarter(time[1])} trimestre de {time[0]} fue ⟦{desk.percent(change)} {above}⟧ al del mismo "
        f"periodo de {time[0] - 1}."
    )


@frame("es")
def avance_menor_al_previo(desk: Desk) -> str:
    """El avance del PIB contra el del trimestre anterior."""
    total = desk.files.gdp["total"]
    time = some(desk, total, 40)
    last = total.before(time)
    now, then = total.change(time), total.change(last)
    desk.ask(min(now, then) > Decimal("0.4") and abs(now - then) > Decimal("0.4"))
    less = desk.way(now - then, ("mayor al", "superior al"), ("menor al", "inferior al"))
    return (
        f"El avance anual de ⟦{desk.percent(now)}⟧ del PIB en el {desk.quarter(time[1])} trimestre de {time[0]} fue ⟦{less} "
        f"{desk.percent(then)}⟧ del trimestre {desk.pick('anterior', 'previo')}."
    )


@frame("es")
def tasa_de_la_maquila(desk: Desk) -> str:
    """La variación anual del empleo con su signo y la de un mes antes."""
    series = desk.files.immex["persons"]
    time = some(desk, series, 24)
    last = series.before(time)
    now, then = series.change(time), series.change(last)
    desk.ask(min(abs(now), abs(then)) > Decimal("0.4"))

    def signed(value: Decimal) -> str:
        return desk.figure(abs(value), lambda one: f"{'-' if value < 0 else ''}{rounded(one)}%", 1)

    return (
        f"La variación anual del personal ocupado en la industria maquiladora de Jalisco fue de ⟦{signed(now)}⟧ en {in_month(desk, time)}, "
        f"después de la de ⟦{signed(then)}⟧ de {desk.month(last[1])}."
    )

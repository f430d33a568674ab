"""Textos completos sobre precios y tipo de cambio: boletín, nota de banco, noticiero, columna de mercado."""

from __future__ import annotations

from decimal import Decimal

from checking.press import Desk, frame, growth, rounded
from checking.spanish import in_month, ordinal, spaced
from checking.standing import begun, last_beyond, run
from checking.telling import fit, gained, on_month, rate

UP_TO = ("subió", "aumentó", "se aceleró", "repuntó")
DOWN_TO = ("bajó", "disminuyó", "se desaceleró", "cedió")
ROSE = ("aumentaron", "subieron", "se incrementaron")
FELL = ("disminuyeron", "bajaron", "cayeron")
GREW = ("un aumento", "un incremento", "un alza")
_MOST = 12
SHRANK = ("una disminución", "una baja", "un descenso")


def nth(desk: Desk, count: int) -> str:
    """`cuarto` or another, before a noun; longer runs are told in other ways."""
    desk.ask(count <= _MOST)
    return desk.say(ordinal(count), ordinal(count + 3 if count < 4 else count - 3))


@frame("es")
def boletin_del_instituto(desk: Desk) -> str:
    """La nota seca: mes, año, subyacente, no subyacente, acumulada."""
    general, core, rest = (desk.files.prices[one] for one in ("GENERAL", "SUBYACENTE", "NO_SUBYACENTE"))
    time = fit(
        desk,
        [one for one in general.times if one[0] >= 2004 and one[1] > 2],
        lambda one: (
            all(
                abs(on_month(each, one)) > Decimal("0.05") and each.change(one) > Decimal("0.3")
                for each in (general, core, rest)
            )
            and gained(general, one) > Decimal("0.2")
            and gained(general, (one[0] - 1, one[1])) > Decimal("0.2")
            and abs(on_month(general, (one[0] - 1, one[1]))) > Decimal("0.05")
        ),
    )
    year, month = time
    then = year - 1, month
    kind = desk.way(on_month(general, time), GREW, SHRANK)
    had = desk.way(on_month(general, then), ("aumentado", "subido"), ("disminuido", "bajado"))
    core_way = desk.way(on_month(core, time), ("aumentó", "subió", "creció"), ("disminuyó", "bajó"))
    rest_way = desk.way(
        on_month(rest, time), ("subió", "aumentó", "se incrementó"), ("bajó", "retrocedió", "disminuyó")
    )
    return (
        f"ÍNDICE NACIONAL DE PRECIOS AL CONSUMIDOR\n\nEn {in_month(desk, time)}, el Índice Nacional de Precios al Consumidor (INPC) "
        f"registró ⟦{kind} de {desk.percent(on_month(general, time), 2)}⟧ respecto al mes anterior. Con este resultado, la inflación general anual "
        f"⟦{desk.pick('se ubicó en', 'fue de', 'se colocó en')} {desk.percent(rate(general, time), 2)}⟧. En igual mes de {year - 1}, los precios "
        f"⟦habían {had} {desk.percent(on_month(general, then), 2)}⟧ a tasa mensual y la inflación anual ⟦era de {desk.percent(rate(general, then), 2)}⟧.\n\n"
        f"El índice de precios subyacente ⟦{core_way} {desk.percent(on_month(core, time), 2)} a tasa mensual⟧ y ⟦{desk.percent(rate(core, time), 2)} a tasa anual⟧. "
        f"Por su parte, el índice de precios no subyacente ⟦{rest_way} {desk.percent(on_month(rest, time), 2)}⟧ en el mes; su variación anual ⟦fue de {desk.percent(rate(rest, time), 2)}⟧.\n\n"
        f"De enero a {desk.month(month)}, la inflación acumulada ⟦{desk.pick('fue de', 'sumó', 'llegó a')} {desk.percent(gained(general, time), 2)}⟧, "
        f"⟦frente a {desk.percent(gained(general, then), 2)}⟧ en el mismo periodo de {year - 1}.\n\n"
        f"La próxima publicación será el día 9 del mes siguiente."
    )


@frame("es")
def nota_rapida_de_banco(desk: Desk) -> str:
    """Tasa, récord, componentes y la brecha entre ellos."""
    general, core, rest = (desk.files.prices[one] for one in ("GENERAL", "SUBYACENTE", "NO_SUBYACENTE"))
    time = fit(
        desk,
        [one for one in general.times if one[0] >= 2004 and one[1] > 1],
        lambda one: (
            all(rate(each, one) > 1 and rate(each, each.before(one)) > 1 for each in (general, core, rest))
            and all(
                abs(rate(each, one) - rate(each, each.before(one))) > Decimal("0.06") for each in (general, core, rest)
            )
            and abs(on_month(general, one)) > Decimal("0.08")
            and abs(rate(core, one) - rate(rest, one)) > Decimal("0.4")
        ),
    )
    before, (year, month) = general.before(time), time
    now, then = rate(general, time), rate(general, before)
    sign = 1 if now > then else -1
    last = last_beyond(general, time, lambda one: rate(general, one), sign)
    desk.ask(last and last[0] >= 1990 and last < general.before(time, 5))
    assert last is not None
    highest, lowest = ("más alta", "más baja") if sign > 0 else ("más baja", "más alta")
    went, core_went, rest_went = (
        desk.way(rate(one, time) - rate(one, before), UP_TO, DOWN_TO) for one in (general, core, rest)
    )
    rose = desk.way(on_month(general, time), ROSE, FELL)
    higher = desk.way(rate(rest, time) - rate(core, time), ("por encima", "por arriba"), ("por debajo", "por abajo"))
    gap = abs(rate(rest, time) - rate(core, time))
    last_month = desk.month(before[1])
    return (
        f"**{desk.pick('Nota oportuna', 'Flash económico', 'Lectura rápida')}. Inflación de {in_month(desk, time)}**\n\n"
        f"La inflación general ⟦{went} a {desk.percent(now, 2)} anual⟧ en {desk.month(month)}, ⟦desde {desk.percent(then, 2)} en {last_month}⟧. "
        f"⟦Es la tasa {desk.say(highest, lowest)} desde {in_month(desk, last)}⟧. En el mes, los precios al consumidor ⟦{rose} {desk.percent(on_month(general, time), 2)}⟧.\n\n"
        f"La subyacente ⟦{core_went} a {desk.percent(rate(core, time), 2)}⟧, después de ⟦{desk.percent(rate(core, before), 2)} en {last_month}⟧. "
        f"La no subyacente ⟦{rest_went} a {desk.percent(rate(rest, time), 2)}⟧ desde ⟦{desk.percent(rate(rest, before), 2)}⟧ y está "
        f"⟦{desk.figure(gap, lambda one: f'{rounded(one, 2)} puntos', 2)} {higher}⟧ de la subyacente. Un año antes, la subyacente ⟦era de {desk.percent(rate(core, (year - 1, month)), 2)}⟧.\n\n"
        f"Mantenemos nuestro pronóstico para el cierre de año."
    )


@frame("es")
def noticiero_de_radio(desk: Desk) -> str:
    """Inflación, dólar y remesas de un mismo mes."""
    general, dollar, flow = desk.files.prices["GENERAL"], desk.files.dollar, desk.files.remittances
    time = fit(
        desk,
        [one for one in dollar.times if one[0] >= 2019 and one[1] > 2],
        lambda one: (
            abs(rate(general, one) - rate(general, general.before(one))) > Decimal("0.1")
            and abs(rounded(dollar.values[one], 2) - rounded(dollar.values[dollar.before(one)], 2)) > Decimal("0.06")
            and abs(dollar.change(one)) > 1
            and abs(flow.change(one)) > 1
            and 2 <= abs(run(flow, one, flow.change)) <= _MOST
            and abs(flow.so_far(one[0], one[1])) > Decimal("0.5")
        ),
    )
    (year, month), before = time, dollar.before(time)
    went = desk.way(rate(general, time) - rate(general, before), ("subió", "aumentó"), ("bajó", "cedió", "disminuyó"))
    gap = rounded(dollar.values[time], 2) - rounded(dollar.values[before], 2)
    more = desk.way(gap, ("más",), ("menos",))
    dear = desk.way(dollar.change(time), ("se ha encarecido", "ha subido"), ("se ha abaratado", "ha bajado"))
    total, total_then = flow.over(year, 1, month), flow.over(year - 1, 1, month)
    rise = desk.way(flow.change(time), GREW, SHRANK)
    count = nth(desk, abs(run(flow, time, flow.change)))
    kind = desk.way(flow.change(time), ("aumento", "avance"), ("descenso", "retroceso"))
    so_far = desk.way(growth(total, total_then), ("más",), ("menos",))
    amount, added = (
        desk.figure(one / 10**6, lambda each: f"{spaced(rounded(each, 0))} millones de dólares", 0)
        for one in (flow.values[time], total)
    )
    return (
        f"Buenas noches. La inflación anual en México ⟦{went} a {desk.percent(rate(general, time), 2)}⟧ en {in_month(desk, time)}, ⟦desde {desk.percent(rate(general, before), 2)} en {desk.month(before[1])}⟧, "
        f"informó el INEGI. Hace un año ⟦era de {desk.percent(rate(general, (year - 1, month)), 2)}⟧.\n\n"
        f"En el mercado cambiario, el dólar ⟦promedió {desk.figure(dollar.values[time], lambda one: f'{rounded(one, 2)} pesos', 2)}⟧ en {desk.month(month)}, "
        f"⟦{desk.figure(abs(gap) * 100, lambda one: f'{rounded(one, 0)} centavos', 0)} {more} que en {desk.month(before[1])}⟧. En doce meses ⟦{dear} {desk.percent(dollar.change(time))}⟧.\n\n"
        f"Y las remesas: ese mismo mes ⟦entraron al país {amount}⟧, ⟦{rise} de {desk.percent(flow.change(time))}⟧ frente a {in_month(desk, (year - 1, month))}. "
        f"⟦Fue el {count} {kind} anual consecutivo⟧. En lo que va del año ⟦suman {added}⟧, ⟦{desk.percent(growth(total, total_then))} {so_far}⟧ que en el mismo lapso del año pasado. "
        f"Hasta aquí la información económica."
    )


@frame("es")
def columna_del_tipo_de_cambio(desk: Desk) -> str:
    """Un mes del dólar, el año anterior con su máximo y su mínimo, y de vuelta."""
    dollar = desk.files.dollar
    time = fit(
        desk,
        [one for one in dollar.times if one[0] >= 2020 and one[1] > 1],
        lambda one: abs(on_month(dollar, one)) > Decimal("0.6") and abs(dollar.change(one)) > 1,
    )
    (year, month), before = time, dollar.before(time)
    months = sorted((one for one in dollar.times if one[0] == year - 1), key=dollar.values.__getitem__)
    low, high = months[0], months[-1]
    desk.ask(dollar.values[months[1]] - dollar.values[low] > Decimal("0.02"))
    desk.ask(dollar.values[high] - dollar.values[months[-2]] > Decimal("0.02"))
    mean, mean_then = dollar.year(year - 1), dollar.year(year - 2)
    desk.ask(abs(growth(mean, mean_then)) > Decimal("0.6"))
    away = [one for one in range(1, 13) if one not in (low[1], high[1])]
    went = desk.way(on_month(dollar, time), ("subió", "avanzó", "se encareció"), ("bajó", "retrocedió", "se abarató"))
    dear = desk.way(dollar.change(time), ("más caro", "más"), ("más barato", "menos"))
    more = desk.way(growth(mean, mean_then), ("por encima", "por arriba"), ("por debajo", "por abajo"))

    def pesos(value: Decimal) -> str:
        return desk.figure(value, lambda one: f"{rounded(one, 2)} pesos", 2)

    best, worst = (desk.say(desk.month(one[1]), desk.month(desk.random.choice(away))) for one in (high, low))
    told = f"⟦{desk.percent(dollar.change(time))} {dear}⟧ que en el mismo mes de {year - 1}"
    return (
        f"{begun(desk.pick('el dólar', 'la moneda estadounidense'))} ⟦{went} {desk.percent(on_month(dollar, time))}⟧ frente al peso en {in_month(desk, time)}: "
        f"⟦promedió {pesos(dollar.values[time])}⟧, contra ⟦{pesos(dollar.values[before])} en {desk.month(before[1])}⟧.\n\n"
        f"Para los importadores la comparación que cuenta es la anual: el dólar ⟦costó {told.strip('⟦')}, cuando ⟦promedió {pesos(dollar.values[year - 1, month])}⟧.\n\n"
        f"En {year - 1} el tipo de cambio ⟦alcanzó su máximo en {best}⟧, ⟦con {pesos(dollar.values[high])}⟧, y ⟦su mínimo en {worst}⟧, ⟦con {pesos(dollar.values[low])}⟧. "
        f"El promedio de ese año ⟦fue de {pesos(mean)}⟧, ⟦{desk.percent(growth(mean, mean_then))} {more} del de {year - 2}⟧.\n\n"
        f"Las cifras son promedios mensuales del FIX que publica el Banco de México cada día hábil."
    )

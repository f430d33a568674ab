"""Comunicados, notas y cápsulas sobre la inflación: tasas, variaciones del mes, acumuladas, puntos y comparaciones."""

from __future__ import annotations

from decimal import Decimal

from checking.frames.releases_drawn_es import NOUN, ago, apart, clear, month, points, rate, step, times, turn, went
from checking.press import Desk, Series, frame, growth
from checking.standing import Time, last_beyond

ROSE, FELL = ("subió", "aumentó", "repuntó"), ("bajó", "disminuyó", "se redujo")


def _three(desk: Desk) -> tuple[Series, Series, Series]:
    prices = desk.files.prices
    return prices["GENERAL"], prices["SUBYACENTE"], prices["NO_SUBYACENTE"]


def _drawn(desk: Desk, *some: Series, since: int = 2003) -> Time:
    """A time whose rates all are above one and moved."""
    time = times(desk, some[0], since, *range(2, 13))
    for one in some:
        now, before, past = rate(one, time), rate(one, one.before(time)), rate(one, ago(time))
        desk.ask(min(now, before, past) > 1)
        apart(desk, now, before, past, least="0.06")
        clear(desk, step(one, time), step(one, ago(time)), least="0.05")
    return time


def _gained(series: Series, time: Time) -> Decimal:
    return series.change(time, (time[0] - 1, 12))


@frame("es")
def comunicado_de_precios(desk: Desk) -> str:
    """The office's own: the month beside that of last year, the annual rate beside the others."""
    general, core, rest = _three(desk)
    time = _drawn(desk, general, core, rest)
    desk.ask(step(rest, time) > 0)
    past = ago(time)
    return (
        f"INPC, {month(desk, time)}\n\nEl Índice Nacional de Precios al Consumidor presentó ⟦{turn(desk, step(general, time), 2)} respecto "
        f"al mes previo⟧. La inflación anual se ubicó en ⟦{desk.percent(rate(general, time), 2)}⟧. En el mismo mes de {past[0]} la variación "
        f"mensual fue de ⟦{desk.figure(step(general, past), lambda one: f'{one:.2f}%', 2)}⟧ y la anual, de ⟦{desk.percent(rate(general, past), 2)}⟧.\n\n"
        f"El componente subyacente registró ⟦{turn(desk, step(core, time), 2)} a tasa mensual⟧, con lo cual su tasa anual fue de "
        f"⟦{desk.percent(rate(core, time), 2)}⟧. El no subyacente ⟦{went(desk, step(rest, time), (ROSE, FELL), 2)} en el mes⟧ y "
        f"⟦{desk.percent(rate(rest, time), 2)} a tasa anual⟧."
    )


@frame("es")
def puntos_y_tasas(desk: Desk) -> str:
    """How many points a rate moved, from which, and the gap to another rate."""
    general, core, rest = _three(desk)
    time = _drawn(desk, general, core, rest)
    before = general.before(time)
    now, last, inner, outer = rate(general, time), rate(general, before), rate(core, time), rate(rest, time)
    apart(desk, inner, outer, least="0.2")
    verb = desk.way(now - last, ("aumentó", "subió"), ("disminuyó", "bajó"))
    side = desk.way(outer - inner, ("por encima", "por arriba"), ("por debajo",))
    return (
        f"La inflación general anual {desk.pick('de México ', '')}⟦{verb} {points(desk, now - last)}⟧ en {month(desk, time)}, al pasar de "
        f"⟦{desk.percent(last, 2)}⟧ a ⟦{desk.percent(now, 2)}⟧.\n\nEn el mes, la no subyacente fue de ⟦{desk.percent(outer, 2)}⟧, "
        f"⟦{points(desk, outer - inner)} {side}⟧ de la subyacente, que resultó de ⟦{desk.percent(inner, 2)}⟧. Los precios "
        f"⟦{desk.way(step(general, time), ('aumentaron', 'subieron'), ('disminuyeron', 'bajaron'))} {desk.percent(step(general, time), 2)} frente al mes anterior⟧."
    )


@frame("es")
def acumulada_del_anio(desk: Desk) -> str:
    """The year to date beside that of the two years before, and the annual rate."""
    general, *_ = _three(desk)
    time = _drawn(desk, general)
    desk.ask(time[1] > 3)
    now, then, old = (_gained(general, ago(time, back)) for back in range(3))
    apart(desk, now, then, least="0.15")
    desk.ask(min(now, then, old) > Decimal("0.3"))
    side = desk.way(now - then, ("superior", "mayor"), ("inferior", "menor"))
    return (
        f"De enero a {month(desk, time)}, los precios al consumidor acumularon un alza de ⟦{desk.percent(now, 2)}⟧, {desk.pick('tasa', 'cifra')} "
        f"⟦{side} a la de {desk.percent(then, 2)} del mismo lapso de {time[0] - 1}⟧. En igual periodo de {time[0] - 2} la inflación acumulada "
        f"fue de ⟦{desk.percent(old, 2)}⟧.\n\nA tasa anual, la inflación fue de ⟦{desk.percent(rate(general, time), 2)}⟧ y a tasa mensual, de "
        f"⟦{desk.figure(step(general, time), lambda one: f'{one:.2f}%', 2)}⟧."
    )


@frame("es")
def nota_de_diario_financiero(desk: Desk) -> str:
    """Headline and deck, the record, a month before and a year before in one sentence."""
    general, core, _ = _three(desk)
    time = _drawn(desk, general, core)
    before, past = general.before(time), ago(time)
    now, last, then = (rate(general, one) for one in (time, before, past))
    sign = 1 if now > last else -1
    far = last_beyond(general, time, lambda one: rate(general, one), sign)
    desk.ask(far and far[0] > 1990 and far < general.before(time, 6))
    assert far is not None
    high, low = desk.pick("su mayor nivel", "su nivel más alto"), desk.pick("su menor nivel", "su nivel más bajo")
    told = desk.say(high, low) if sign > 0 else desk.say(low, high)
    return (
        f"# Inflación ⟦{desk.way(now - last, ('sube', 'repunta', 'se acelera'), ('baja', 'cede', 'se modera'))} a {desk.percent(now, 2)} en {desk.month(time[1])}⟧, "
        f"⟦{told} desde {month(desk, far)}⟧\n\nLa tasa anual de {desk.month(before[1])} había sido de ⟦{desk.percent(last, 2)}⟧ y la de "
        f"{month(desk, past)}, de ⟦{desk.percent(then, 2)}⟧. El componente subyacente ⟦{desk.way(rate(core, time) - rate(core, before), ('subió', 'se aceleró'), ('bajó', 'se moderó'))}"
        f" a {desk.percent(rate(core, time), 2)}⟧ desde ⟦{desk.percent(rate(core, before), 2)}⟧.\n\nSólo en el mes, los precios "
        f"⟦{desk.way(step(general, time), ('avanzaron', 'subieron'), ('retrocedieron', 'bajaron'))} {desk.percent(step(general, time), 2)}⟧, tras la variación de "
        f"⟦{desk.figure(step(general, before), lambda one: f'{one:.2f}%', 2)}⟧ del mes previo."
    )


@frame("es")
def capsula_de_radio(desk: Desk) -> str:
    """Short sentences with pronouns: it, that one, a year ago."""
    general, core, rest = _three(desk)
    time = _drawn(desk, general, core, rest)
    before = general.before(time)
    now, last = rate(general, time), rate(general, before)
    way = desk.way(now - last, ("mayor",), ("menor",))
    return (
        f"Buenos días. La inflación anual fue de ⟦{desk.percent(now, 2)}⟧ en {month(desk, time)}, ⟦{way} que la de {desk.percent(last, 2)} de "
        f"{desk.month(before[1])}⟧. Hace un año era de ⟦{desk.percent(rate(general, ago(time)), 2)}⟧.\n\nLa subyacente se situó en "
        f"⟦{desk.percent(rate(core, time), 2)}⟧; un mes antes, en ⟦{desk.percent(rate(core, before), 2)}⟧. La no subyacente, en "
        f"⟦{desk.percent(rate(rest, time), 2)}⟧, contra ⟦{desk.percent(rate(rest, before), 2)}⟧.\n\nEn lo que va del año, los precios han "
        f"⟦{desk.way(_gained(general, time), ('subido', 'aumentado'), ('bajado', 'disminuido'))} {desk.percent(_gained(general, time), 2)}⟧."
    )


@frame("es")
def ficha_de_inflacion(desk: Desk) -> str:
    """A list of data: rate, month before, year before, month, year to date."""
    general, core, rest = _three(desk)
    time = _drawn(desk, general, core, rest)
    before, past = general.before(time), ago(time)
    return (
        f"**Ficha: inflación de {month(desk, time)}**\n\n- General anual: ⟦{desk.percent(rate(general, time), 2)}⟧ "
        f"(⟦{desk.percent(rate(general, before), 2)}⟧ en {desk.month(before[1])} y ⟦{desk.percent(rate(general, past), 2)}⟧ un año antes)\n"
        f"- General mensual: ⟦{desk.figure(step(general, time), lambda one: f'{one:.2f}%', 2)}⟧\n"
        f"- Subyacente anual: ⟦{desk.percent(rate(core, time), 2)}⟧\n- No subyacente anual: ⟦{desk.percent(rate(rest, time), 2)}⟧\n"
        f"- Acumulada en el año: ⟦{desk.figure(_gained(general, time), lambda one: f'{one:.2f}%', 2)}⟧\n"
    )


@frame("es")
def desde_su_pico(desk: Desk) -> str:
    """A rate beside its peak of some months before, and the points it lost."""
    general, core, _ = _three(desk)
    time = _drawn(desk, general, core)
    year = time[0]
    some = [one for one in general.times if (year - 2, time[1]) <= one < time]
    top = max(some, key=lambda one: rate(general, one))
    lost = rate(general, top) - rate(general, time)
    desk.ask(lost > Decimal("0.8"))
    desk.ask(all(one == top or rate(general, one) < rate(general, top) - Decimal("0.05") for one in some))
    return (
        f"NOTA INFORMATIVA\n\nEn {month(desk, time)} la inflación anual fue de ⟦{desk.percent(rate(general, time), 2)}⟧, esto es, "
        f"⟦{points(desk, lost)} {desk.say('por debajo', 'por encima')}⟧ del pico de ⟦{desk.percent(rate(general, top), 2)}⟧ de {month(desk, top)}.\n\n"
        f"La subyacente, de ⟦{desk.percent(rate(core, time), 2)}⟧, ⟦es {points(desk, rate(core, time) - rate(core, general.before(time)))} "
        f"{desk.way(rate(core, time) - rate(core, general.before(time)), ('mayor', 'superior'), ('menor', 'inferior'))}⟧ que la de {desk.month(general.before(time)[1])}."
    )


@frame("es")
def media_de_varios_anios(desk: Desk) -> str:
    """Prices over several years: the growth since, and what the annual rates of December were."""
    general, *_ = _three(desk)
    year = desk.random.randrange(2006, 2026)
    base = year - desk.random.randrange(3, 7)
    now, last, prior = (rate(general, (year - back, 12)) for back in range(3))
    long = growth(general.at(year, 12), general.at(base, 12))
    apart(desk, now, last, least="0.1")
    verb = desk.way(now - last, ("mayor", "superior"), ("menor", "inferior"))
    return (
        f"El año {year} cerró con una inflación de ⟦{desk.percent(now, 2)}⟧, ⟦{verb} al {desk.percent(last, 2)} de {year - 1}⟧, según el "
        f"INEGI. {year - 2} había terminado con ⟦{desk.percent(prior, 2)}⟧.\n\nEntre diciembre de {base} y diciembre de {year}, los precios al "
        f"consumidor subieron ⟦{desk.percent(long)}⟧. La subyacente de diciembre fue de "
        f"⟦{desk.percent(rate(desk.files.prices['SUBYACENTE'], (year, 12)), 2)}⟧."
    )


@frame("es")
def la_mas_baja_en_el_anio(desk: Desk) -> str:
    """The rank of a month within its year, with its rate and the one before."""
    general, core, _ = _three(desk)
    time = _drawn(desk, general, core)
    desk.ask(time[1] > 5)
    some = [rate(general, (time[0], one)) for one in range(1, time[1] + 1)]
    now = rate(general, time)
    desk.ask(min(some) == now and sorted(some)[1] > now + Decimal("0.05"))
    return (
        f"Con ⟦{desk.percent(now, 2)}⟧, la inflación anual de {month(desk, time)} fue ⟦la más {desk.say('baja', 'alta')} en lo que va del año⟧, "
        f"al ceder desde ⟦{desk.percent(rate(general, general.before(time)), 2)}⟧ en {desk.month(time[1] - 1)}. La subyacente "
        f"⟦{desk.way(rate(core, time) - rate(core, core.before(time)), ('subió', 'aumentó'), ('bajó', 'se redujo'))} a {desk.percent(rate(core, time), 2)}⟧.\n\nA tasa "
        f"mensual, los precios tuvieron ⟦{desk.way(step(general, time), *NOUN)} de {desk.percent(step(general, time), 2)}⟧; de enero a "
        f"{desk.month(time[1])} acumulan ⟦{turn(desk, _gained(general, time), 2)}⟧."
    )


@frame("es")
def dos_componentes_en_puntos(desk: Desk) -> str:
    """The components by turns: the former slowed by so many points, the latter sped up by so many."""
    general, core, rest = _three(desk)
    time = _drawn(desk, general, core, rest)
    before = general.before(time)
    moves = [rate(one, time) - rate(one, before) for one in (core, rest)]
    base = (2018, 12) if time[0] > 2019 else ago(time, 2)
    long = growth(general.values[time], general.values[base])
    verbs = [desk.way(one, ("se aceleró", "aumentó", "subió"), ("se desaceleró", "disminuyó", "bajó")) for one in moves]
    return (
        f"Por componentes, en {month(desk, time)} la inflación subyacente ⟦{verbs[0]} {points(desk, moves[0])}⟧, a ⟦{desk.percent(rate(core, time), 2)}⟧, "
        f"mientras que la no subyacente ⟦{verbs[1]} {points(desk, moves[1])}⟧, a ⟦{desk.percent(rate(rest, time), 2)}⟧. La general quedó en "
        f"⟦{desk.percent(rate(general, time), 2)}⟧, luego de ⟦{desk.percent(rate(general, before), 2)}⟧ el mes previo y "
        f"⟦{desk.percent(rate(general, ago(time)), 2)}⟧ hace un año. ⟦Los precios son {desk.percent(long)} más altos⟧ que en {month(desk, base)}."
    )


@frame("es")
def compara_las_mensuales(desk: Desk) -> str:
    """Monthly variations of several Mays held against each other."""
    general, core, rest = _three(desk)
    time = _drawn(desk, general, core, rest)
    now, then, old = (step(general, ago(time, back)) for back in range(3))
    desk.ask(min(now, then, old) > Decimal("0.05"))
    apart(desk, now, then, old, least="0.06")
    first = desk.way(now - then, ("mayor", "superior"), ("menor", "inferior"))
    return (
        f"Los precios al consumidor subieron ⟦{desk.percent(now, 2)}⟧ durante {month(desk, time)} respecto a {desk.month(general.before(time)[1])}, alza "
        f"⟦{first} a la de {desk.percent(then, 2)} del mismo mes de {time[0] - 1}⟧. En {month(desk, ago(time, 2))} el aumento mensual había sido de "
        f"⟦{desk.percent(old, 2)}⟧.\n\nAsí, la inflación anual fue de ⟦{desk.percent(rate(general, time), 2)}⟧; la subyacente, de "
        f"⟦{desk.percent(rate(core, time), 2)}⟧, y la no subyacente, de ⟦{desk.percent(rate(rest, time), 2)}⟧."
    )

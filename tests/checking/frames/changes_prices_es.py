"""Inflación: tasas anuales y mensuales, lo acumulado, los promedios y cuánto se movieron."""

from __future__ import annotations

from decimal import Decimal

from checking.press import Desk, Series, Time, frame, rounded
from checking.spanish import in_month

_NAMES = {
    "GENERAL": ("la inflación", "la inflación general", "la inflación al consumidor"),
    "SUBYACENTE": ("la inflación subyacente", "la inflación subyacente", "el componente subyacente"),
    "NO_SUBYACENTE": ("la inflación no subyacente", "la inflación no subyacente", "el componente no subyacente"),
}


def _prices(desk: Desk, *some: str) -> tuple[Series, Time, str]:
    """An index from 2003 on, one of its months and how it is called."""
    key = desk.pick(*(some or tuple(_NAMES)))
    series = desk.files.prices[key]
    time = desk.random.choice([one for one in series.times if one[0] >= 2003])
    return series, time, desk.pick(*_NAMES[key])


def _started(name: str) -> str:
    return name[0].upper() + name[1:]


def _points(desk: Desk, value: Decimal, decimals: int = 2) -> str:
    unit = desk.pick("puntos porcentuales", "puntos")
    return desk.figure(abs(value), lambda one: f"{rounded(one, decimals)} {unit}", decimals)


@frame("es")
def se_ubico(desk: Desk) -> str:
    """La tasa anual de un mes."""
    series, time, name = _prices(desk)
    rate = series.change(time)
    desk.ask(rate > 1)
    verb = desk.pick("se ubicó en", "fue de", "se situó en", "se colocó en", "llegó a", "alcanzó")
    return f"En {in_month(desk, time)}, {name} anual {verb} ⟦{desk.percent(rate, 2)}⟧, informó el INEGI."


@frame("es")
def de_una_tasa_a_otra(desk: Desk) -> str:
    """Subió o bajó de una tasa a otra."""
    series, time, name = _prices(desk)
    last = series.before(time)
    now, then = series.change(time), series.change(last)
    desk.ask(now > 1 and then > 1 and abs(now - then) > Decimal("0.15"))
    verb = desk.way(
        now - then,
        ("se aceleró", "subió", "aumentó", "repuntó"),
        ("se desaceleró", "bajó", "se moderó", "cedió", "disminuyó"),
    )
    return (
        f"{_started(name)} anual ⟦{verb}⟧ de ⟦{desk.percent(then, 2)}⟧ en {desk.month(last[1])} a ⟦{desk.percent(now, 2)}⟧ en "
        f"{in_month(desk, time)}."
    )


@frame("es")
def desde_una_tasa(desk: Desk) -> str:
    """A una tasa desde otra, con la de ahora primero."""
    series, time, name = _prices(desk)
    last = series.before(time)
    now, then = series.change(time), series.change(last)
    desk.ask(now > 1 and then > 1 and abs(now - then) > Decimal("0.15"))
    verb = desk.way(now - then, ("aumentó", "subió", "repuntó"), ("bajó", "disminuyó", "descendió"))
    return (
        f"{_started(name)} ⟦{verb}⟧ en {in_month(desk, time)} a ⟦{desk.percent(now, 2)}⟧ a tasa anual, desde el "
        f"⟦{desk.percent(then, 2)}⟧ {desk.pick('de', 'registrado en', 'reportado en')} {desk.month(last[1])}."
    )


@frame("es")
def precios_en_el_mes(desk: Desk) -> str:
    """Alza mensual y anual de los precios."""
    series, time, _ = _prices(desk, "GENERAL")
    monthly, annual = series.change(time, series.before(time)), series.change(time)
    desk.ask(monthly > Decimal("0.1") and annual > 1)
    verb = desk.way(monthly, ("subieron", "aumentaron", "se incrementaron"), ("bajaron", "disminuyeron", "cayeron"))
    return (
        f"Los precios al consumidor ⟦{verb} {desk.percent(monthly, 2)}⟧ en {in_month(desk, time)} respecto del mes "
        f"{desk.pick('anterior', 'previo', 'inmediato anterior')}; con ello, la inflación anual {desk.pick('fue de', 'quedó en')} "
        f"⟦{desk.percent(annual, 2)}⟧."
    )


@frame("es")
def acumulada_desde_diciembre(desk: Desk) -> str:
    """Lo que va del año."""
    series, time, _ = _prices(desk, "GENERAL", "SUBYACENTE")
    desk.ask(3 <= time[1] <= 12)
    change = series.change(time, (time[0] - 1, 12))
    desk.ask(change > Decimal("0.4"))
    name = "inflación" if series.name == "GENERAL" else "inflación subyacente"
    return desk.pick(
        f"La {name} acumulada de enero a {in_month(desk, time)} fue de ⟦{desk.percent(change, 2)}⟧.",
        f"En lo que va de {time[0]} y hasta {desk.month(time[1])}, la {name} acumulada es de ⟦{desk.percent(change, 2)}⟧.",
        f"Con el dato de {in_month(desk, time)}, la {name} acumulada en el año asciende a ⟦{desk.percent(change, 2)}⟧.",
        f"Hasta {in_month(desk, time)}, la {name} acumula ⟦{desk.percent(change, 2)}⟧ desde diciembre.",
    )


@frame("es")
def cierre_de_anio(desk: Desk) -> str:
    """Diciembre contra diciembre y el año previo."""
    series = desk.files.prices["GENERAL"]
    year = desk.random.randrange(2003, 2026)
    now, then = series.change((year, 12)), series.change((year - 1, 12))
    desk.ask(abs(now - then) > Decimal("0.15"))
    above = desk.way(now - then, ("por encima", "por arriba"), ("por debajo", "por abajo"))
    return (
        f"La inflación {desk.pick('cerró', 'terminó', 'concluyó')} {year} en ⟦{desk.percent(now, 2)}⟧, ⟦{above} del "
        f"{desk.percent(then, 2)}⟧ {desk.pick('con que cerró', 'de', 'observado al cierre de')} {year - 1}."
    )


@frame("es")
def menor_a_la_previa(desk: Desk) -> str:
    """La tasa en aposición contra otra."""
    series, time, name = _prices(desk)
    last = series.before(time)
    now, then = series.change(time), series.change(last)
    desk.ask(now > 1 and then > 1 and abs(now - then) > Decimal("0.15"))
    less = desk.way(
        now - then, ("mayor al", "superior al", "por arriba del"), ("menor al", "inferior al", "por debajo del")
    )
    return (
        f"{_started(name)} anual fue de ⟦{desk.percent(now, 2)}⟧ en {in_month(desk, time)}, ⟦{less} {desk.percent(then, 2)}⟧ "
        f"{desk.pick('del mes anterior', f'de {desk.month(last[1])}', 'del mes previo')}."
    )


@frame("es")
def puntos_de_un_anio_a_otro(desk: Desk) -> str:
    """La diferencia en puntos."""
    series, time, name = _prices(desk)
    now, then = series.change(time), series.change((time[0] - 1, time[1]))
    gap = rounded(now, 2) - rounded(then, 2)
    desk.ask(now > 1 and then > 1 and abs(gap) > Decimal("0.4"))
    more = desk.way(gap, ("más",), ("menos",))
    return (
        f"En {in_month(desk, time)} {name} anual resultó de ⟦{desk.percent(now, 2)}⟧, es decir, ⟦{_points(desk, gap)} {more}⟧ "
        f"que en {desk.month(time[1])} de {time[0] - 1}, cuando fue de ⟦{desk.percent(then, 2)}⟧."
    )


@frame("es")
def general_y_subyacente(desk: Desk) -> str:
    """La general, y por dentro la subyacente y la no subyacente."""
    series, time, _ = _prices(desk, "GENERAL")
    core, other = (desk.files.prices[name].change(time) for name in ("SUBYACENTE", "NO_SUBYACENTE"))
    rate = series.change(time)
    desk.ask(min(core, other, rate) > 1)
    return (
        f"La inflación general anual fue de ⟦{desk.percent(rate, 2)}⟧ en {in_month(desk, time)}. {desk.pick('A su interior', 'En su interior', 'Por componentes')}, "
        f"la subyacente {desk.pick('se ubicó en', 'fue de')} ⟦{desk.percent(core, 2)}⟧ y la no subyacente {desk.pick('en', 'fue de')} "
        f"⟦{desk.percent(other, 2)}⟧."
    )


@frame("es")
def promedio_del_anio(desk: Desk) -> str:
    """El promedio de las tasas de un año."""
    series = desk.files.prices["GENERAL"]
    year = desk.random.randrange(2003, 2026)

    def mean(one: int) -> Decimal:
        return sum((series.change((one, part)) for part in range(1, 13)), Decimal(0)) / 12

    now = mean(year)
    desk.ask(rounded(now) == rounded(series.grown(year)))
    return desk.pick(
        f"La inflación promedio de {year} fue de ⟦{desk.percent(now)}⟧.",
        f"En promedio, la inflación de {year} fue de ⟦{desk.percent(now)}⟧.",
        f"Durante {year}, la inflación anual promedió ⟦{desk.percent(now)}⟧.",
    )


@frame("es")
def subyacente_mensual(desk: Desk) -> str:
    """Mensual y anual de la subyacente, con gerundio."""
    series, time, _ = _prices(desk, "SUBYACENTE")
    monthly, annual = series.change(time, series.before(time)), series.change(time)
    desk.ask(monthly > Decimal("0.1") and annual > 1)
    return (
        f"En {in_month(desk, time)}, el índice de precios subyacente {desk.pick('registró', 'tuvo', 'presentó')} "
        f"⟦{desk.way(monthly, ('un alza', 'un incremento'), ('una baja', 'un descenso'))} mensual de {desk.percent(monthly, 2)}⟧ y "
        f"⟦{desk.way(annual, ('un alza', 'un aumento'), ('una caída', 'una disminución'))} anual de {desk.percent(annual, 2)}⟧."
    )


@frame("es")
def comunicado_inegi(desk: Desk) -> str:
    """La frase del comunicado: nivel del índice, variación y tasa."""
    series, time, _ = _prices(desk, "GENERAL")
    monthly, annual = series.change(time, series.before(time)), series.change(time)
    desk.ask(monthly > Decimal("0.1") and annual > 1 and time[0] >= 2019)
    level = desk.figure(series.at(*time), lambda one: f"{rounded(one, 3)}", 3)
    return (
        f"En {in_month(desk, time)}, el Índice Nacional de Precios al Consumidor (INPC) registró un nivel de ⟦{level}⟧, lo que "
        f"representó ⟦{desk.way(monthly, ('un alza', 'un aumento'), ('una baja', 'un retroceso'))} de {desk.percent(monthly, 2)}⟧ "
        f"respecto al mes anterior. Con este resultado, la inflación general anual se ubicó en ⟦{desk.percent(annual, 2)}⟧. "
        f"En el mismo mes de {time[0] - 1} había sido de ⟦{desk.percent(series.change((time[0] - 1, time[1])), 2)}⟧."
    )


@frame("es")
def mes_comparado_con_hace_un_anio(desk: Desk) -> str:
    """Dos inflaciones mensuales."""
    series, time, _ = _prices(desk, "GENERAL")
    past = (time[0] - 1, time[1])
    now, then = series.change(time, series.before(time)), series.change(past, series.before(past))
    desk.ask(now > Decimal("0.1") and then > Decimal("0.1") and abs(now - then) > Decimal("0.1"))
    above = desk.way(now - then, ("por encima", "por arriba"), ("por debajo", "por abajo"))
    return (
        f"La inflación mensual de {in_month(desk, time)} fue de ⟦{desk.percent(now, 2)}⟧, ⟦{above} del {desk.percent(then, 2)}⟧ del "
        f"mismo mes de {time[0] - 1}."
    )


@frame("es")
def no_bajo(desk: Desk) -> str:
    """Una negación con su corrección."""
    series, time, name = _prices(desk, "GENERAL", "SUBYACENTE")
    last = series.before(time)
    now, then = series.change(time), series.change(last)
    desk.ask(now > 1 and then > 1 and now - then > Decimal("0.15"))
    return (
        f"{_started(name)} anual ⟦no {desk.say('bajó', 'subió')}⟧ en {in_month(desk, time)}: fue de ⟦{desk.percent(now, 2)}⟧, tras el "
        f"⟦{desk.percent(then, 2)}⟧ de {desk.month(last[1])}."
    )


@frame("es")
def encabezado_de_inflacion(desk: Desk) -> str:
    """Encabezado sin artículos y sumario."""
    series, time, _ = _prices(desk, "GENERAL")
    last = series.before(time)
    now, then, core = series.change(time), series.change(last), desk.files.prices["SUBYACENTE"].change(time)
    desk.ask(now > 1 and then > 1 and core > 1 and abs(now - then) > Decimal("0.15"))
    desk.ask((now - series.change((time[0] - 1, time[1]))) * (now - then) > 0)
    verb = desk.way(now - then, ("repunta", "sube", "se acelera"), ("baja", "cede", "se desacelera"))
    return (
        f"**Inflación ⟦{verb}⟧ a ⟦{desk.percent(now, 2)}⟧ en {in_month(desk, time)}**\n\n"
        f"*La subyacente se {desk.pick('ubica', 'coloca')} en ⟦{desk.percent(core, 2)}⟧*\n\n"
        f"En {desk.month(last[1])}, la tasa general había sido de ⟦{desk.percent(then, 2)}⟧."
    )


@frame("es")
def los_precios_eran(desk: Desk) -> str:
    """Cuánto más caro que en otro mes de años atrás."""
    series, time, _ = _prices(desk, "GENERAL")
    base = (time[0] - desk.random.randrange(3, 12), time[1])
    change = series.change(time, base)
    return (
        f"Los precios al consumidor de {in_month(desk, time)} eran ⟦{desk.percent(change)} más {desk.say('altos', 'bajos')}⟧ que los de "
        f"{in_month(desk, base)}."
    )

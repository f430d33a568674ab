"""Notas enteras sobre niveles y cambios: maquila, producto, ficha, preguntas y una columna."""

from __future__ import annotations

from decimal import Decimal

from checking.press import Desk, frame, growth, rounded
from checking.spanish import FALL, RISE, head_count, in_month, millions, more_or_less, moved
from checking.telling import some

_UP, _DOWN = ("creció", "avanzó", "aumentó"), ("cayó", "retrocedió", "disminuyó")


@frame("es")
def maquila_de_jalisco(desk: Desk) -> str:
    """Ventas, empleo y plantas de un mes."""
    total, made, served, persons, plants = (
        desk.files.immex[one] for one in ("exports", "manufacturing", "services", "persons", "establishments")
    )
    year, part = some(desk, total, 36)
    desk.ask(3 <= part <= 11)
    time, past = (year, part), (year - 1, part)
    so_far, then = total.over(year, 1, part), total.over(year - 1, 1, part)
    changes = total.change(time), made.change(time), served.change(time), growth(so_far, then), persons.change(time)
    gap, fewer = persons.at(*time) - persons.at(*past), plants.at(*time) - plants.at(*past)
    desk.ask(min(abs(one) for one in changes) > Decimal("0.8") and abs(gap) > 900 and abs(fewer) > 2)
    return (
        f"Las exportaciones de la industria maquiladora de Jalisco {desk.pick('sumaron', 'fueron de')} ⟦{millions(desk, total.at(*time), 'pesos', 0)}⟧ en "
        f"{in_month(desk, time)}, ⟦{desk.way(changes[0], RISE, FALL)} de {desk.percent(changes[0])}⟧ respecto al mismo mes de {year - 1}.\n\n"
        f"Las manufactureras ⟦{moved(desk, changes[1])}⟧ anual y las no manufactureras ⟦{moved(desk, changes[2])}⟧.\n\n"
        f"De enero a {desk.month(part)} el total {desk.pick('llegó a', 'ascendió a')} ⟦{millions(desk, so_far, 'pesos', 0)}⟧, "
        f"⟦{desk.percent(changes[3])} {more_or_less(desk, changes[3])}⟧ que en los mismos meses del año previo.\n\n"
        f"El personal ocupado fue de ⟦{head_count(desk, persons.at(*time))} personas⟧, ⟦{head_count(desk, abs(gap))} {more_or_less(desk, gap)}⟧ que un año antes, "
        f"es decir, ⟦{moved(desk, changes[4], ('un alza de', 'un aumento de'), ('una baja de', 'una caída de'))}⟧.\n\n"
        f"El número de establecimientos fue de ⟦{head_count(desk, plants.at(*time))}⟧, ⟦{head_count(desk, abs(fewer))} {more_or_less(desk, fewer)}⟧ que en {desk.month(part)} de {year - 1}."
    )


@frame("es")
def reporte_del_pib(desk: Desk) -> str:
    """El instituto reporta el producto de un trimestre."""
    total, farm, industry, services = (desk.files.gdp[one] for one in ("total", "primary", "secondary", "tertiary"))
    year, part = some(desk, total, 44)
    desk.ask(year < 2026)
    time, last = (year, part), total.before((year, part))
    changes = total.change(time), total.change(last), farm.change(time), industry.change(time), services.change(time)
    whole = total.grown(year - 1)
    desk.ask(min(abs(one) for one in (*changes, whole)) > Decimal("0.4"))
    before = desk.way(changes[1], ("un avance", "un crecimiento"), ("una caída", "un retroceso"))
    return (
        f"El Producto Interno Bruto (PIB) de México ⟦{moved(desk, changes[0], _UP, _DOWN)}⟧ a tasa anual en el {desk.quarter(part)} trimestre de {year}, "
        f"con cifras originales, informó el INEGI. En el trimestre anterior había tenido ⟦{before} de {desk.percent(changes[1])}⟧.\n\n"
        f"Por grandes grupos de actividad:\n\n"
        f"- Las primarias ⟦{moved(desk, changes[2])}⟧.\n"
        f"- Las secundarias ⟦{moved(desk, changes[3])}⟧.\n"
        f"- Las terciarias ⟦{moved(desk, changes[4])}⟧.\n\n"
        f"En todo {year - 1}, la economía ⟦{moved(desk, whole, _UP, _DOWN)}⟧."
    )


@frame("es")
def ficha_de_remesas(desk: Desk) -> str:
    """Una ficha en puntos, sin verbos."""
    flow = desk.files.remittances
    year, part = some(desk, flow, 84)
    desk.ask(3 <= part <= 11)
    last = flow.before((year, part))
    total = flow.over(year, 1, part)
    changes = flow.change((year, part)), flow.change((year, part), last), flow.so_far(year, part)
    desk.ask(min(abs(one) for one in changes) > Decimal("0.8"))
    signs = ["+" if one > 0 else "-" for one in changes]
    return (
        f"**Remesas familiares: {in_month(desk, (year, part))}**\n\n"
        f"- Ingresos: ⟦{millions(desk, flow.at(year, part))}⟧ (⟦{signs[0]}{desk.percent(changes[0])}⟧ anual)\n"
        f"- Contra {desk.month(last[1])}: ⟦{signs[1]}{desk.percent(changes[1])}⟧\n"
        f"- Enero-{desk.month(part)}: ⟦{millions(desk, total)}⟧ (⟦{signs[2]}{desk.percent(changes[2])}⟧ anual)\n"
        f"- Total de {year - 1}: ⟦{millions(desk, flow.year(year - 1))}⟧"
    )


@frame("es")
def preguntas_sobre_precios(desk: Desk) -> str:
    """Preguntas y respuestas sobre la inflación de un mes."""
    general, core = desk.files.prices["GENERAL"], desk.files.prices["SUBYACENTE"]
    time = desk.random.choice([one for one in general.times if one[0] >= 2004 and one[1] > 2])
    last = general.before(time)
    now, then, monthly = general.change(time), general.change(last), general.change(time, last)
    so_far, inner = general.change(time, (time[0] - 1, 12)), core.change(time)
    desk.ask(min(now, then, inner) > 1 and monthly > Decimal("0.05") and so_far > Decimal("0.3"))
    desk.ask(abs(now - then) > Decimal("0.1"))
    return (
        f"**¿Cuánto fue la inflación de {in_month(desk, time)}?**\n\nDe ⟦{desk.percent(now, 2)}⟧ a tasa anual. Un mes antes fue de ⟦{desk.percent(then, 2)}⟧.\n\n"
        f"**¿Y en el mes?**\n\nLos precios aumentaron ⟦{desk.percent(monthly, 2)}⟧ respecto de {desk.month(last[1])}.\n\n"
        f"**¿Cuánto acumula el año?**\n\nDesde diciembre, ⟦{desk.percent(so_far, 2)}⟧.\n\n"
        f"**¿Y la subyacente?**\n\nSe ubicó en ⟦{desk.percent(inner, 2)}⟧ anual."
    )


@frame("es")
def columna_de_largo_plazo(desk: Desk) -> str:
    """Una columna compara años lejanos."""
    flow = desk.files.remittances
    year = desk.random.randrange(2012, 2026)
    base = desk.random.randrange(1998, year - 6)
    now, then = flow.year(year), flow.year(base)
    ratio, change = now / then, flow.grown(year)
    earlier = flow.grown(year - 1)
    desk.ask(ratio > Decimal("1.4") and min(abs(change), abs(earlier)) > 1 and abs(change - earlier) > 1)
    times = desk.figure(ratio, lambda one: f"{rounded(one)} veces", 1)
    above = desk.way(change - earlier, ("mayor", "superior"), ("menor", "inferior"))
    verb = desk.way(change, ("crecieron", "aumentaron"), ("cayeron", "disminuyeron"))
    desk.ask(change > 0 and earlier > 0)
    return (
        f"En {base}, los migrantes enviaron a México ⟦{millions(desk, then)}⟧. En {year} mandaron ⟦{millions(desk, now)}⟧, ⟦{times} aquella cifra⟧.\n\n"
        f"Pero el ritmo cambia de un año a otro. En {year} las remesas ⟦{verb} {desk.percent(change)}⟧, una tasa ⟦{above} al {desk.percent(earlier)}⟧ de {year - 1}.\n\n"
        f"En promedio, en {year} llegaron ⟦{millions(desk, now / 12)}⟧ al mes."
    )

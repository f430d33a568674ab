"""Textos completos sobre exportaciones, maquila y PIB: gubernatura, cámara, banco, tarjeta informativa."""

from __future__ import annotations

from decimal import Decimal

from checking.frames.whole_precios_es import GREW, SHRANK, nth
from checking.occasions import month_of_factories, quarter_of_output, state_in_a_year
from checking.press import Desk, Time, frame, rounded
from checking.spanish import FELL, FELL_ONE, ROSE, ROSE_ONE, head_count, in_month, millions, of_state, ordinal, state
from checking.standing import COUNTRY, at, in_year, last_beyond, other, run, standing
from checking.telling import on_month


@frame("es")
def gubernatura_sobre_exportaciones(desk: Desk) -> str:
    """Un año de un estado, su lugar y su parte, el año previo, el país y tres años atrás."""
    told, year, (now, then, total, long) = state_in_a_year(desk, 9)
    group, name, states, place = told.group, told.name, told.states, told.place
    own, country = told.own, told.country
    rose, nation = desk.way(now, ROSE, FELL), desk.way(total, ROSE, FELL)
    had = desk.way(then, ("crecido", "aumentado", "subido"), ("caído", "disminuido", "bajado"))
    more = desk.way(long, ("más",), ("menos",))
    gap = own.year(year) - own.year(year - 1)
    extra = desk.way(gap, ("más",), ("menos",))
    ranked = desk.say(ordinal(place), ordinal(other(desk, place, 2)))
    ahead = desk.say(state(states[place]), state(states[0]))
    share = own.year(year) / country.year(year) * 100
    five = sum(group[one].year(year) for one in states[:5]) / country.year(year) * 100
    return (
        f"OFICINA DE LA GUBERNATURA\n\nLas exportaciones de mercancías {of_state(name)} ⟦{rose} {desk.percent(now)}⟧ en {year}, ⟦a {millions(desk, own.year(year))}⟧, destacó la gobernadora. "
        f"Son ⟦{millions(desk, abs(gap))} {extra}⟧ que en {year - 1}, cuando ⟦habían {had} {desk.percent(then)}⟧.\n\n"
        f"El estado ⟦ocupa el {ranked} lugar⟧ entre las 32 entidades, ⟦por delante {('de ' + ahead).replace('de el ', 'del ')}⟧, y ⟦aporta {desk.percent(share)}⟧ de las exportaciones del país. "
        f"Los cinco principales estados exportadores ⟦concentran {desk.percent(five)} del total⟧.\n\n"
        f"Las exportaciones de todo México ⟦{nation} {desk.percent(total)}⟧ en el año. En comparación con {year - 3}, el estado ⟦vendió al exterior {desk.percent(long)} {more}⟧.\n\n"
        f"La mandataria agradeció a empresas y trabajadores y visitará el jueves un parque industrial."
    )


@frame("es")
def camara_sobre_la_maquila(desk: Desk) -> str:
    """Comunicado numerado: ventas, manufacturas y resto, acumulado, personal, establecimientos."""
    told, time, summed = month_of_factories(desk)
    total, plants, rest, people, sites = told.total, told.plants, told.rest, told.people, told.sites
    year, month = time
    rose, by_plants, by_rest = (desk.way(one.change(time), ROSE, FELL) for one in (total, plants, rest))
    month_way, so_far, staff = (
        desk.way(one, ("más",), ("menos",)) for one in (on_month(total, time), summed, people.change(time))
    )
    gap, site_gap = told.more_people(time), told.more_sites(time)
    also, site_way = desk.way(gap, ("más",), ("menos",)), desk.way(site_gap, ("más",), ("menos",))
    kind = desk.way(people.change(time), ("aumento", "incremento"), ("descenso", "retroceso"))
    straight = nth(desk, abs(run(people, time, people.change)))
    share = plants.values[time] / total.values[time] * 100
    return (
        f"**Cámara de la industria. Comunicado sobre el programa IMMEX en Jalisco, {in_month(desk, time)}**\n\n"
        f"1. Las exportaciones de los establecimientos IMMEX de Jalisco ⟦sumaron {millions(desk, total.values[time], 'pesos')}⟧ en {in_month(desk, time)}. "
        f"A tasa anual ⟦{rose} {desk.percent(total.change(time))}⟧; frente a {desk.month(month - 1)} fueron ⟦{desk.percent(on_month(total, time))} {month_way}⟧.\n\n"
        f"2. Las de los establecimientos manufactureros, por ⟦{millions(desk, plants.values[time], 'pesos')}⟧, es decir, ⟦{desk.percent(share)} del total⟧, ⟦{by_plants} {desk.percent(plants.change(time))}⟧. "
        f"Las de los no manufactureros ⟦{by_rest} {desk.percent(rest.change(time))}⟧.\n\n"
        f"3. De enero a {desk.month(month)} las exportaciones ⟦ascendieron a {millions(desk, total.over(year, 1, month), 'pesos')}⟧, ⟦{desk.percent(summed)} {so_far} que en los mismos meses de {year - 1}⟧.\n\n"
        f"4. Los establecimientos ⟦ocuparon a {head_count(desk, people.values[time])} personas⟧, ⟦{desk.percent(people.change(time))} {staff} que un año antes⟧ y ⟦{head_count(desk, abs(gap))} {also} que en {desk.month(month - 1)}⟧. "
        f"⟦Es el {straight} {kind} anual consecutivo⟧.\n\n"
        f"5. Al cierre del mes había ⟦{desk.figure(sites.values[time], lambda one: f'{int(one)} establecimientos', 0)}⟧, ⟦{desk.figure(abs(site_gap), lambda one: str(int(one)), 0)} {site_way} que en {in_month(desk, (year - 1, month))}⟧.\n\n"
        f"La cámara agrupa a 312 empresas. Cifras en pesos corrientes."
    )


@frame("es")
def nota_de_banco_sobre_el_pib(desk: Desk) -> str:
    """Un trimestre, sus tres sectores, lo que va del año y el año anterior."""
    told, time, (over, annual, earlier) = quarter_of_output(desk)
    whole, farms, industry, services = told.whole, told.farms, told.industry, told.services
    year, part = time
    before = whole.before(time)
    sign = 1 if whole.change(time) > 0 else -1
    last = last_beyond(whole, time, whole.change, sign)
    desk.ask(last is not None and last < whole.before(time, 3))
    assert last is not None
    grew, so_far, that_year = (desk.way(one, ROSE_ONE, FELL_ONE) for one in (whole.change(time), over, annual))
    made, served, farmed = (desk.way(one.change(time), ROSE, FELL) for one in (industry, services, farms))
    had = desk.way(earlier, ("crecido", "aumentado"), ("caído", "retrocedido"))
    farm_had = desk.way(farms.change(before), ("crecido", "aumentado"), ("caído", "bajado"))
    best = (
        desk.say("el mayor crecimiento", "el menor crecimiento")
        if sign > 0
        else desk.say("la mayor caída", "la menor caída")
    )
    then = "un avance" if whole.change(before) > 0 else "una contracción"
    span = "el primer semestre" if part == 2 else "los primeros nueve meses"
    return (
        f"Estudios económicos | PIB de México, {part}T{year}\n\nEl Producto Interno Bruto de México ⟦{grew} {desk.percent(whole.change(time))}⟧ real anual en el {desk.quarter(part)} trimestre de {year}, "
        f"tras ⟦{then} de {desk.percent(whole.change(before))} en el {desk.quarter(before[1])}⟧. ⟦Es {best} desde el {desk.quarter(last[1])} trimestre de {last[0]}⟧.\n\n"
        f"Por sectores, las actividades secundarias ⟦{made} {desk.percent(industry.change(time))}⟧ y las terciarias ⟦{served} {desk.percent(services.change(time))}⟧. "
        f"Las primarias ⟦{farmed} {desk.percent(farms.change(time))}⟧; tres meses antes ⟦habían {farm_had} {desk.percent(farms.change(before))}⟧.\n\n"
        f"En {span}, el PIB ⟦{so_far} {desk.percent(over)}⟧ frente al mismo periodo de {year - 1}. Ese año la economía ⟦{that_year} {desk.percent(annual)}⟧; en el anterior ⟦había {had} {desk.percent(earlier)}⟧.\n\n"
        f"Documento informativo; no constituye una recomendación de inversión."
    )


@frame("es")
def tarjeta_informativa(desk: Desk) -> str:
    """Puntos para una entrevista: remesas, exportaciones, empleo y dólar."""
    group, dollar, people = desk.files.by_state, desk.files.dollar, desk.files.immex["persons"]
    own, country, sold = group["Jalisco"], group[COUNTRY], desk.files.exports["Jalisco"]
    time = desk.random.choice([one for one in own.times if (2020, 1) <= one <= (2024, 1)])
    year, part = time
    month: Time = (year, part * 3 - 1)
    base = year - 1, month[1]
    changes = (
        own.change(time),
        people.change(month),
        dollar.change(month),
        own.grown(year - 1),
    )
    gap = people.values[month] - people.values[people.before(month)]
    desk.ask(all(abs(one) > Decimal("0.6") for one in changes) and abs(gap) > 20)
    more, staff, dear = (desk.way(one, ("más",), ("menos",)) for one in changes[:3])
    whole, also = desk.way(changes[3], GREW, SHRANK), desk.way(gap, ("más",), ("menos",))
    place = standing(group, at(time)).index("Jalisco") + 1
    sale_place = standing(desk.files.exports, in_year(2018)).index("Jalisco") + 1
    ranked = desk.say(ordinal(place), ordinal(place + 3))
    placed = desk.say(ordinal(sale_place), ordinal(sale_place - 3))
    share = own.values[time] / country.values[time] * 100
    share_sold = sold.year(2018) / desk.files.exports[COUNTRY].year(2018) * 100
    rise = sold.grown(2018)
    return (
        f"**Tarjeta informativa: Jalisco, {in_month(desk, month)}**\n\n"
        f"1. Remesas. En el {desk.quarter(part)} trimestre de {year} Jalisco recibió ⟦{millions(desk, own.values[time])}⟧, ⟦{desk.percent(changes[0])} {more} que un año antes⟧. "
        f"Somos el ⟦{ranked} lugar⟧ nacional, con ⟦{desk.percent(share)} del total⟧. En todo {year - 1} fueron ⟦{millions(desk, own.year(year - 1))}⟧, ⟦{whole} de {desk.percent(changes[3])}⟧.\n\n"
        f"2. Exportaciones. El último dato anual por estado es el de 2018: ⟦{millions(desk, sold.year(2018))}⟧, ⟦{desk.say('un aumento', 'una caída')} de {desk.percent(rise)}⟧. "
        f"Jalisco ⟦fue {placed}⟧ entre las 32 entidades, ⟦con {desk.percent(share_sold)} de las exportaciones nacionales⟧.\n\n"
        f"3. Empleo. Los establecimientos IMMEX ⟦ocuparon a {head_count(desk, people.values[month])} personas⟧ en {in_month(desk, month)}, ⟦{head_count(desk, abs(gap))} {also} que en {desk.month(month[1] - 1)}⟧ "
        f"y ⟦{desk.percent(changes[1])} {staff} que un año antes⟧.\n\n"
        f"4. Si preguntan por el tipo de cambio: en {in_month(desk, month)} el dólar ⟦costó {desk.figure(dollar.values[month], lambda one: f'{rounded(one, 2)} pesos', 2)}⟧ en promedio, "
        f"⟦{desk.percent(changes[2])} {dear} que en {in_month(desk, base)}⟧.\n\n"
        f"No comentar el presupuesto, que se entrega al Congreso la próxima semana."
    )

"""Boletines de gobiernos, alcaldías y cámaras: exportaciones, maquila y remesas de estados, con tasas, partes y lugares."""

from __future__ import annotations

from decimal import Decimal

from checking.frames.releases_drawn_es import (
    HAD,
    SELLERS,
    SENDERS,
    VERBS,
    a_year,
    above,
    ago,
    amount,
    apart,
    clear,
    held,
    month,
    quarter,
    so_far,
    step,
    times,
    turn,
    went,
    yearly,
)
from checking.press import Desk, frame, growth, rounded
from checking.spanish import of_state, ordinal, start, state
from checking.standing import COUNTRY, at, moved, other, standing


def _count(desk: Desk, value: Decimal) -> str:
    return desk.figure(value, lambda one: f"{rounded(one, 0):,}", 0)


@frame("es")
def estado_exportador(desk: Desk) -> str:
    """A state's year, the year before, two years before and its share then and now."""
    own, country = desk.files.exports[name := desk.pick(*SELLERS)], desk.files.exports[COUNTRY]
    year = desk.random.randrange(2010, 2019)
    now, last = yearly(own, year), yearly(own, year - 1)
    share, had = (own.year(one) / country.year(one) * 100 for one in (year, year - 1))
    clear(desk, now, last, yearly(own, year, year - 2), share - had, least="0.25")
    way = desk.way(share - had, ("por encima", "arriba"), ("por debajo", "abajo"))
    return (
        f"Las exportaciones {of_state(name)} sumaron ⟦{amount(desk, own.year(year))}⟧ en {year}, ⟦{held(desk, now)} que en {year - 1}⟧ y "
        f"⟦{held(desk, yearly(own, year, year - 2))} que dos años antes⟧. En {year - 1} ⟦{went(desk, last, HAD)}⟧.\n\nCon ese resultado, el estado "
        f"⟦aportó {desk.percent(share)} de las ventas externas del país⟧, ⟦{way} del {desk.percent(had)} del año previo⟧."
    )


@frame("es")
def lugar_del_estado(desk: Desk) -> str:
    """The place of a state by amount and by growth, and who stands behind."""
    group = desk.files.by_state
    time = times(desk, group["Jalisco"], 2005)
    names, grown = standing(group, at(time)), standing(group, moved(time))
    name = desk.pick(*SENDERS)
    place, fast = names.index(name) + 1, grown.index(name) + 1
    own, country = group[name], group[COUNTRY]
    desk.ask(2 <= place <= 9 and fast <= 12)
    clear(desk, own.change(time), country.change(time))
    told = desk.say(ordinal(place), ordinal(other(desk, place, 2)))
    ahead = desk.say(of_state(names[place]), of_state(names[0]))
    return (
        f"# {start(state(name))}, ⟦{told} lugar nacional⟧ en remesas\n\nEn el {quarter(desk, time)}, {state(name)} captó ⟦{amount(desk, own.values[time])}⟧ "
        f"por remesas, monto que lo ⟦ubica por delante {ahead}⟧ y que ⟦representa {desk.percent(own.values[time] / country.values[time] * 100)} del total "
        f"nacional⟧.\n\nLos recursos ⟦{went(desk, own.change(time))}⟧ a tasa anual, en tanto que en el país ⟦{went(desk, country.change(time))}⟧."
    )


@frame("es")
def maquila_del_estado(desk: Desk) -> str:
    """Sales, staff and plants of the industry of export, by year, month and year to date."""
    total, people = desk.files.immex["exports"], desk.files.immex["persons"]
    time = times(desk, total, 2015, *range(2, 13))
    year, part = time
    clear(desk, total.change(time), step(total, time), so_far(total, time), people.change(time))
    gap = people.values[time] - people.values[people.before(time)]
    desk.ask(abs(gap) > 60)
    return (
        f"Guadalajara, Jalisco.- Las exportaciones de las empresas IMMEX de Jalisco ⟦{went(desk, total.change(time))}⟧ en {month(desk, time)} en "
        f"comparación con igual mes de {year - 1} y ⟦{went(desk, step(total, time))} con respecto al mes anterior⟧, al sumar "
        f"⟦{amount(desk, total.values[time], 'pesos')}⟧.\n\nEn los primeros {part} meses del año alcanzan ⟦{amount(desk, total.over(year, 1, part), 'pesos')}⟧, "
        f"⟦{turn(desk, so_far(total, time))} frente al mismo lapso del año previo⟧.\n\nEl personal ocupado fue de ⟦{_count(desk, people.values[time])} "
        f"personas⟧, ⟦{_count(desk, abs(gap))} {desk.way(gap, ('más',), ('menos',))} que un mes antes⟧ y ⟦{held(desk, people.change(time))} que hace un año⟧."
    ).replace("primeros 2 meses", "primeros dos meses")


@frame("es")
def empleo_de_la_maquila(desk: Desk) -> str:
    """Jobs by their year, what they were two years before, the mean of a year."""
    people = desk.files.immex["persons"]
    time = times(desk, people, 2016)
    now, then, long = people.change(time), people.change(ago(time)), people.change(time, ago(time, 2))
    clear(desk, now, then, long)
    apart(desk, now, then)
    desk.ask(now * then > 0)
    pace = desk.way(abs(now) - abs(then), ("más que",), ("menos que",))
    return (
        f"El personal ocupado en los establecimientos IMMEX de Jalisco ⟦{desk.way(now, ('creció', 'aumentó'), ('cayó', 'disminuyó'))} {desk.percent(now)}⟧ anual en "
        f"{month(desk, time)}, ⟦{pace} el {desk.percent(then)} registrado un año antes⟧, y se ubicó en ⟦{_count(desk, people.values[time])} personas⟧. En dos años "
        f"acumula ⟦{turn(desk, long)}⟧.\n\nEn promedio, en {time[0] - 1} se ocupó a ⟦{_count(desk, people.year(time[0] - 1))} personas⟧."
    )


@frame("es")
def dos_estados(desk: Desk) -> str:
    """Two states beside each other: levels, gap and paces."""
    group = desk.files.by_state
    first, second = desk.random.sample(SENDERS, 2)
    time = times(desk, group[first], 2006)
    one, two = group[first], group[second]
    gap = growth(one.values[time], two.values[time])
    clear(desk, one.change(time), two.change(time), gap, least="1")
    desk.ask(abs(gap) < 90)
    return (
        f"En el {quarter(desk, time)}, las remesas a {state(first)} fueron de ⟦{amount(desk, one.values[time])}⟧, ⟦{desk.percent(gap)} {above(desk, gap)} de las "
        f"que llegaron a {state(second)}⟧. Las primeras ⟦{went(desk, one.change(time))}⟧ anual y las segundas ⟦{went(desk, two.change(time))}⟧.\n\nUn año "
        f"antes, {state(second)} había recibido ⟦{amount(desk, two.values[ago(time)])}⟧."
    )


@frame("es")
def semestre_del_estado(desk: Desk) -> str:
    """The half year, its quarters, and the growth beside that of the country."""
    group = desk.files.by_state
    name = desk.pick(*SENDERS)
    own, country = group[name], group[COUNTRY]
    year = desk.random.randrange(2005, 2026)
    time = (year, 2)
    now, whole = so_far(own, time), so_far(country, time)
    clear(desk, now, whole, own.change(time), step(own, time), least="0.8")
    apart(desk, now, whole)
    desk.ask(now > 0 and whole > 0)
    side = desk.way(now - whole, ("superior", "mayor"), ("inferior", "menor"))
    return (
        f"BOLETÍN. {start(state(name))} recibió en el primer semestre de {year} remesas por ⟦{amount(desk, own.over(year, 1, 2))}⟧, un crecimiento de "
        f"⟦{desk.percent(now)}⟧ respecto del mismo semestre de {year - 1}, ⟦{side} al {desk.percent(whole)} nacional⟧.\n\nEn el segundo trimestre los envíos "
        f"⟦{went(desk, step(own, time))} frente al primero⟧ y ⟦{went(desk, own.change(time))} a tasa anual⟧, a ⟦{amount(desk, own.values[time])}⟧."
    )


@frame("es")
def exportaciones_en_una_decada(desk: Desk) -> str:
    """A state since a year: the whole growth, its yearly mean, and the last year."""
    own, country = desk.files.exports[name := desk.pick(*SELLERS)], desk.files.exports[COUNTRY]
    year = desk.random.randrange(2014, 2019)
    base = desk.random.randrange(2007, 2011)
    long, mean, now = yearly(own, year, base), a_year(own, year, base), yearly(own, year)
    clear(desk, long, mean, now, yearly(country, year))
    return (
        f"Entre {base} y {year}, las exportaciones {of_state(name)} ⟦{went(desk, long)}⟧, de ⟦{amount(desk, own.year(base))}⟧ a "
        f"⟦{amount(desk, own.year(year))}⟧, lo que equivale a ⟦{turn(desk, mean)} promedio anual⟧. Tan sólo en {year} ⟦{went(desk, now)}⟧, frente "
        f"a ⟦{turn(desk, yearly(country, year))} de las del país⟧."
    )


@frame("es")
def parte_que_cambio(desk: Desk) -> str:
    """A share that passed from one to another, in points."""
    own, country = desk.files.exports[name := desk.pick(*SELLERS)], desk.files.exports[COUNTRY]
    year = desk.random.randrange(2011, 2019)
    base = year - desk.random.randrange(2, 5)
    now, then = (rounded(own.year(one) / country.year(one) * 100, 1) for one in (year, base))
    clear(desk, now - then, yearly(own, year), least="0.5")
    gap = desk.figure(abs(now - then), lambda one: f"{one} puntos porcentuales", 1)
    return (
        f"La participación {of_state(name)} en las exportaciones nacionales pasó de ⟦{desk.percent(then)} en {base}⟧ a ⟦{desk.percent(now)} en {year}⟧, "
        f"⟦{gap} {desk.way(now - then, ('más',), ('menos',))}⟧. Sus ventas al exterior ⟦{went(desk, yearly(own, year), VERBS)}⟧ ese año, a "
        f"⟦{amount(desk, own.year(year))}⟧."
    )


@frame("es")
def manufactura_y_resto(desk: Desk) -> str:
    """Parts of a sum, their growth, and the part of the total now and a year before."""
    total, plants, rest = (desk.files.immex[one] for one in ("exports", "manufacturing", "services"))
    time = times(desk, total, 2015)
    clear(desk, total.change(time), plants.change(time), rest.change(time))
    share, had = (plants.values[one] / total.values[one] * 100 for one in (time, ago(time)))
    return (
        f"De los ⟦{amount(desk, total.values[time], 'pesos')}⟧ que exportaron los establecimientos IMMEX de Jalisco en {month(desk, time)}, ⟦{desk.percent(share)} "
        f"correspondió a los manufactureros⟧; un año antes era ⟦{desk.percent(had)}⟧.\n\nLas ventas externas de éstos ⟦{went(desk, plants.change(time))}⟧ anual y las de "
        f"los no manufactureros ⟦{went(desk, rest.change(time))}⟧. El total ⟦{went(desk, total.change(time))}⟧."
    )


@frame("es")
def cinco_estados(desk: Desk) -> str:
    """The leaders with their amounts and rates in brackets, and what they have together."""
    group = desk.files.by_state
    time = times(desk, group["Jalisco"], 2006)
    names = standing(group, at(time))[:3]
    country = group[COUNTRY]
    clear(desk, *(group[one].change(time) for one in names), country.change(time))
    share = sum(group[one].values[time] for one in names) / country.values[time] * 100
    told = [
        f"{state(one)} (⟦{amount(desk, group[one].values[time])}; {desk.figure(group[one].change(time), lambda each: f'{each:+.1f}%', 1)} anual⟧)"
        for one in names
    ]
    return (
        f"En el {quarter(desk, time)}, las entidades con mayor ingreso por remesas fueron {told[0]}, {told[1]} y {told[2]}. Entre las tres ⟦reunieron "
        f"{desk.percent(share)} del total nacional⟧, que ⟦{desk.way(country.change(time), ('creció', 'aumentó'), ('cayó', 'disminuyó'))} {desk.percent(country.change(time))}⟧ "
        f"respecto al mismo trimestre del año previo."
    )

"""Más lugares y partes, escritos después: boletines de estados, notas de bancos, publicaciones y fichas."""

from __future__ import annotations

from decimal import Decimal

from checking.frames.ranks_places_es import exports_year, other_place, quarter, remittances_year, year_growth
from checking.press import Desk, frame, growth, rounded
from checking.spanish import NUMBERS, millions, of_state, ordinal, quarter_of, state
from checking.standing import COUNTRY, begun, levels, order


def plain(value: Decimal) -> str:
    """A per cent that is not in question."""
    return f"{rounded(abs(value), 1)}%"


@frame("es")
def principal_destino(desk: Desk) -> str:
    """The main destination, and how it compares with the next."""
    year, values, names = remittances_year(desk)
    first = desk.say(state(names[0]), state(names[desk.random.randrange(2, 6)]))
    gap = rounded((values[names[0]] - values[names[1]]) / 10**6, 1)
    desk.ask(gap > 20)
    more = desk.figure(gap, lambda one: f"{one} millones", 1)
    return (
        f"⟦El principal destino de las remesas en {year} fue {first}⟧, con {values[names[0]] / 10**6:,.1f} millones de "
        f"dólares, ⟦{more} más que {state(names[1])}⟧."
    )


@frame("es")
def tercera_posicion(desk: Desk) -> str:
    """A place named by a feminine noun, with the state behind."""
    year, values, names = exports_year(desk)
    place = desk.random.randrange(2, 9)
    name = names[place - 1]
    told = desk.say(ordinal(place, "a"), ordinal(other_place(desk, place), "a"))
    return (
        f"Por el valor de sus exportaciones, {state(name)} se ubicó en {year} en ⟦la {told} posición del país⟧. Vendió al "
        f"exterior ⟦{millions(desk, values[name])}⟧."
    )


@frame("es")
def aventaja_a(desk: Desk) -> str:
    """One state passes another by a per cent."""
    year, values, names = exports_year(desk)
    first, second = sorted(desk.random.sample(range(10), 2))
    here, there = names[first], names[second]
    more = growth(values[here], values[there])
    desk.ask(5 < more < 150)
    return (
        f"En {year}, las exportaciones {of_state(here)} sumaron {values[here] / 10**6:,.0f} millones de dólares, "
        f"⟦{desk.percent(more)} más que las {of_state(there)}⟧."
    )


@frame("es")
def primeros_lugares_de_crecimiento(desk: Desk) -> str:
    """The three that grew most, with their rates."""
    year, _, _ = remittances_year(desk)
    grown = year_growth(desk, year)
    names = order(grown)
    desk.ask(all(grown[names[at]] - grown[names[at + 1]] > Decimal("0.2") for at in range(3)))
    third = desk.say(state(names[2]), state(names[desk.random.randrange(8, 20)]))
    return (
        f"Los mayores crecimientos de las remesas en {year} se registraron en {state(names[0])} "
        f"({plain(grown[names[0]])}), {state(names[1])} ({plain(grown[names[1]])}) y ⟦{third}⟧."
    )


@frame("es")
def ultimo_y_penultimo(desk: Desk) -> str:
    """The two at the bottom."""
    year, values, names = exports_year(desk)
    last = desk.say(state(names[-1]), state(names[desk.random.randrange(4, 20)]))
    return (
        f"En el otro extremo, ⟦{last} fue el estado que menos exportó⟧ en {year}, con "
        f"⟦{millions(desk, values[names[-1]])}⟧."
    )


@frame("es")
def conserva_el_liderato(desk: Desk) -> str:
    """Keeps the lead, ahead of two others."""
    time, values, names = quarter(desk)
    second = desk.say(of_state(names[1]), of_state(names[desk.random.randrange(4, 9)]))
    led = desk.pick("lideró", "encabezó")
    amount = millions(desk, values[names[0]])
    return desk.pick(
        f"{begun(state(names[0]))} ⟦{led} la recepción de remesas⟧ en {quarter_of(desk, time)}, con ⟦{amount}⟧, "
        f"⟦seguida {second}⟧.",
        f"En {quarter_of(desk, time)} {led} la recepción de remesas {state(names[0])}, con ⟦{amount}⟧, "
        f"⟦seguido {second}⟧.",
    )


@frame("es")
def subio_posiciones(desk: Desk) -> str:
    """Climbed or lost so many places."""
    year, values, names = remittances_year(desk)
    back = desk.random.randrange(2, 9)
    desk.ask(year - back >= 2004)
    before = order(levels(desk.files.by_state, lambda one: one.year(year - back)))
    name = desk.random.choice(names[:12])
    moved = before.index(name) - names.index(name)
    desk.ask(abs(moved) >= 2)
    size = desk.say(NUMBERS[abs(moved)], NUMBERS[abs(moved) + 2])
    went = desk.way(Decimal(moved), ("subió", "escaló", "avanzó"), ("bajó", "perdió", "descendió"))
    return (
        f"Entre {year - back} y {year}, {state(name)} ⟦{went} {size} posiciones⟧ en la lista de entidades receptoras de "
        f"remesas, con {values[name] / 10**6:,.1f} millones de dólares en el último año."
    )


@frame("es")
def arriba_de_la_media(desk: Desk) -> str:
    """The growth of a state against that of the country."""
    time, _, names = quarter(desk)
    name = desk.random.choice(names[:16])
    own = desk.files.by_state[name].change(time)
    whole = desk.files.by_state[COUNTRY].change(time)
    desk.ask(abs(own - whole) > Decimal("1.5") and own > 1)
    above = desk.pick("por encima del promedio nacional", "por arriba del promedio nacional")
    below = "por debajo del promedio nacional"
    told = desk.say(above, below) if own > whole else desk.say(below, above)
    return (
        f"Las remesas {of_state(name)} crecieron ⟦{desk.percent(own)}⟧ anual en {quarter_of(desk, time)}, "
        f"⟦{told}⟧, de {plain(whole)}."
    )


@frame("es")
def equivale_a_una_parte(desk: Desk) -> str:
    """A named fraction of the country's exports."""
    year, values, names = exports_year(desk)
    name = desk.random.choice(names[:8])
    share = values[name] / desk.files.exports[COUNTRY].at(year)
    parts = {"una décima parte": Decimal("0.1"), "una octava parte": Decimal("0.125"), "un tercio": Decimal(1) / 3}
    parts |= {"una quinta parte": Decimal("0.2"), "una cuarta parte": Decimal("0.25")}
    near = [one for one, value in parts.items() if abs(share - value) < value / 30]
    desk.ask(near)
    wrong = desk.random.choice([one for one, value in parts.items() if abs(share - value) > share / 2])
    return (
        f"{begun(state(name))} exportó {values[name] / 10**6:,.0f} millones de dólares en {year}, "
        f"⟦alrededor de {desk.say(near[0], wrong)} del total nacional⟧."
    )


@frame("es")
def concentracion_de_cinco(desk: Desk) -> str:
    """What the first five hold."""
    year, values, names = remittances_year(desk)
    size = desk.random.choice((3, 4, 5, 10))
    share = sum(values[one] for one in names[:size]) / sum(values.values()) * 100
    many = NUMBERS[size]
    held = desk.pick("concentraron", "captaron", "recibieron", "absorbieron")
    part = desk.percent(share)
    return desk.pick(
        f"En {year}, las {many} principales entidades receptoras ⟦{held} {part} de las remesas⟧ que llegaron al país.",
        f"Las {many} entidades con más remesas ⟦{held} {part} del total⟧ en {year}.",
        f"Los {many} primeros estados ⟦{held} {part} de las remesas⟧ del país en {year}.",
    )


@frame("es")
def perdio_participacion(desk: Desk) -> str:
    """The share of a state fell to one level from another."""
    year, values, names = exports_year(desk)
    name = desk.random.choice(names[:12])
    then = year - 1
    desk.ask(then >= 2007)
    now_share = values[name] / desk.files.exports[COUNTRY].at(year) * 100
    then_share = desk.files.exports[name].at(then) / desk.files.exports[COUNTRY].at(then) * 100
    desk.ask(abs(now_share - then_share) > Decimal("0.2"))
    verb = desk.way(now_share - then_share, ("aumentó", "creció"), ("disminuyó", "se redujo"))
    return (
        f"El peso {of_state(name)} en las exportaciones nacionales ⟦{verb} a {desk.percent(now_share)}⟧ en {year}, desde "
        f"⟦{desk.percent(then_share)} en {then}⟧."
    )

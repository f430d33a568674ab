"""Lugares entre entidades, y cuánto hay de una a otra, como los cuentan los diarios y las secretarías."""

from __future__ import annotations

from decimal import Decimal

from checking.press import Desk, Time, frame, rounded
from checking.spanish import NUMBERS, millions, of_state, ordinal, quarter_of, state, to_state
from checking.standing import COUNTRY, begun, levels, order


def quarter(desk: Desk) -> tuple[Time, dict[str, Decimal], list[str]]:
    """A quarter, the remittances of each state in it, and the states in their order."""
    time = desk.random.choice(desk.files.by_state[COUNTRY].times[20:])
    values = levels(desk.files.by_state, lambda one: one.at(*time))
    return time, values, order(values)


def exports_year(desk: Desk) -> tuple[int, dict[str, Decimal], list[str]]:
    """A year, the exports of each state in it, and the states in their order."""
    year = desk.random.randrange(2008, 2019)
    values = levels(desk.files.exports, lambda one: one.at(year))
    return year, values, order(values)


def remittances_year(desk: Desk) -> tuple[int, dict[str, Decimal], list[str]]:
    """A year, the remittances of each state in it, and the states in their order."""
    year = desk.random.randrange(2010, 2026)
    values = levels(desk.files.by_state, lambda one: one.year(year))
    return year, values, order(values)


def year_growth(desk: Desk, year: int) -> dict[str, Decimal]:
    """How the remittances of each state changed in a year, in per cent."""
    return levels(desk.files.by_state, lambda one: one.grown(year))


def other_place(desk: Desk, place: int, last: int = 12) -> int:
    """A place that is plainly another."""
    return desk.random.choice([one for one in range(1, last + 1) if abs(one - place) >= 2])


@frame("es")
def lugar_nacional_en_captacion(desk: Desk) -> str:
    """A state with its place in the country and its amount."""
    time, values, names = quarter(desk)
    place = desk.random.randrange(2, 11)
    name = names[place - 1]
    told = desk.say(ordinal(place), ordinal(other_place(desk, place, 10)))
    held = desk.pick("ocupó", "se ubicó en", "se colocó en", "alcanzó", "obtuvo")
    seat = desk.pick("lugar nacional", "lugar del país", "sitio nacional", "puesto a nivel nacional")
    taking = f"{desk.pick('en', 'por')} {desk.pick('captación', 'recepción')} de remesas"
    with_ = desk.pick("con", "al recibir", "al captar")
    return (
        f"{begun(state(name))} ⟦{held} el {told} {seat}⟧ {taking} durante {quarter_of(desk, time)}, "
        f"{with_} ⟦{millions(desk, values[name])}⟧."
    )


@frame("es")
def solo_detras_de(desk: Desk) -> str:
    """The second with the one that stands before it."""
    time, values, names = quarter(desk)
    behind = desk.pick("sólo detrás", "solo por detrás", "únicamente detrás", "apenas detrás")
    place = desk.say("segunda", desk.pick("cuarta", "quinta"))
    return (
        f"Con ⟦{millions(desk, values[names[1]])}⟧ en {quarter_of(desk, time)}, {state(names[1])} fue "
        f"⟦la {place} entidad que más remesas recibió⟧, "
        f"⟦{behind} {desk.say(of_state(names[0]), of_state(names[desk.random.randrange(3, 12)]))}⟧."
    )


@frame("es")
def encabeza_y_le_siguen(desk: Desk) -> str:
    """The first with the two that follow."""
    time, values, names = quarter(desk)
    leader, third = desk.say(state(names[0]), state(names[3])), desk.say(state(names[2]), state(names[5]))
    led = desk.pick(
        "encabezó la lista de entidades receptoras de remesas",
        "lideró la captación de remesas",
        "se mantuvo a la cabeza en la recepción de remesas",
        "fue el principal receptor de remesas",
    )
    return (
        f"En {quarter_of(desk, time)}, ⟦{leader} {led}⟧, con {values[names[0]] / 10**6:,.1f} millones de dólares. "
        f"{desk.pick('Le siguieron', 'Después se ubicaron', 'Detrás quedaron')} {state(names[1])}, con "
        f"⟦{millions(desk, values[names[1]])}⟧, y ⟦{third}⟧."
    )


@frame("es")
def ultimo_lugar_del_ano(desk: Desk) -> str:
    """The state with the least of a year."""
    year, values, names = remittances_year(desk)
    last, other = names[-1], names[desk.random.randrange(5, 25)]
    least = desk.pick(
        "fue la entidad que menos remesas recibió",
        "ocupó el último lugar en captación de remesas",
        "registró el menor ingreso por remesas del país",
        "quedó en el fondo de la tabla de remesas",
    )
    return f"En {year}, ⟦{desk.say(state(last), state(other))} {least}⟧: ⟦{millions(desk, values[last])}⟧."


@frame("es")
def entre_dos_entidades(desk: Desk) -> str:
    """A place with the neighbours above and below."""
    time, values, names = quarter(desk)
    place = desk.random.randrange(4, 10)
    name, above, below = names[place - 1], names[place - 2], names[place]
    higher, lower = names[desk.random.randrange(place + 3, 16)], names[desk.random.randrange(0, place - 2)]
    seat = desk.pick("sitio", "puesto", "lugar", "peldaño")
    told = desk.say(ordinal(place), ordinal(other_place(desk, place)))
    return (
        f"{begun(state(name))} captó {values[name] / 10**6:,.1f} millones de dólares en remesas en "
        f"{quarter_of(desk, time)}. Ese monto la ubicó en ⟦el {told} {seat} nacional⟧, "
        f"⟦por debajo {desk.say(of_state(above), of_state(higher))}⟧ y "
        f"⟦por encima {desk.say(of_state(below), of_state(lower))}⟧."
    )


@frame("es")
def lidera_las_exportaciones(desk: Desk) -> str:
    """The first exporter of a year and its amount."""
    year, values, names = exports_year(desk)
    leader = desk.say(state(names[0]), state(names[desk.random.randrange(2, 6)]))
    led = desk.pick("lideró", "encabezó")
    return (
        f"⟦{begun(leader)} {led} las exportaciones por entidad federativa⟧ en {year}, con "
        f"⟦{millions(desk, values[names[0]])}⟧, ⟦{desk.pick('seguido', 'seguida')} "
        f"{desk.say(of_state(names[1]), of_state(names[desk.random.randrange(4, 9)]))}⟧."
    )


@frame("es")
def estado_exportador(desk: Desk) -> str:
    """The place of a state among exporters in a communique of its government."""
    year, values, names = exports_year(desk)
    place = desk.random.randrange(2, 12)
    name = names[place - 1]
    told = desk.say(ordinal(place), ordinal(other_place(desk, place)))
    amount = millions(desk, values[name])
    return desk.pick(
        f"{begun(state(name))} fue en {year} ⟦el {told} estado exportador del país⟧, con ventas externas por "
        f"⟦{amount}⟧.",
        f"Durante {year}, las exportaciones {of_state(name)} sumaron ⟦{amount}⟧, con lo que la "
        f"entidad ⟦se situó en el {told} lugar nacional⟧.",
        f"Las ventas al exterior {of_state(name)} ascendieron a ⟦{amount}⟧ en {year}. Ello le "
        f"valió ⟦el {told} puesto entre las 32 entidades⟧.",
    )


@frame("es")
def paso_de_un_lugar_a_otro(desk: Desk) -> str:
    """A change of place between two years."""
    year, _, names = remittances_year(desk)
    back = desk.random.randrange(1, 6)
    before = order(levels(desk.files.by_state, lambda one: one.year(year - back)))
    name = desk.random.choice(names[:11])
    now, then = names.index(name) + 1, before.index(name) + 1
    desk.ask(then <= 11 and abs(now - then) >= 1)
    went = (
        desk.pick("pasó", "avanzó", "escaló", "subió") if now < then else desk.pick("pasó", "bajó", "descendió", "cayó")
    )
    first = desk.say(ordinal(then), ordinal(other_place(desk, then)))
    last = desk.say(ordinal(now), ordinal(other_place(desk, now)))
    return (
        f"Entre {year - back} y {year}, {state(name)} ⟦{went} del {first} al {last} lugar⟧ entre las entidades que "
        f"más remesas reciben."
    )


@frame("es")
def la_que_mas_crecio(desk: Desk) -> str:
    """The state that grew most in a year, and the one that fell most."""
    year, _, _ = remittances_year(desk)
    grown = year_growth(desk, year)
    names = order(grown)
    desk.ask(grown[names[0]] - grown[names[1]] > 1 and grown[names[-1]] < -1)
    top = desk.say(state(names[0]), state(names[desk.random.randrange(4, 14)]))
    low = desk.say(state(names[-1]), state(names[desk.random.randrange(15, 26)]))
    most = desk.pick(
        "fue la entidad donde más crecieron las remesas",
        "registró el mayor crecimiento en remesas",
        "tuvo el alza porcentual más alta en remesas",
        "fue el estado con el mayor aumento anual de las remesas",
    )
    return (
        f"⟦{begun(top)} {most}⟧ durante {year}, con ⟦{desk.percent(grown[names[0]])}⟧. En el extremo opuesto, ⟦{low} "
        f"{desk.pick('sufrió la mayor caída', 'reportó el descenso más pronunciado', 'fue la que más retrocedió')}⟧, "
        f"{desk.pick('de', 'con')} ⟦{desk.percent(grown[names[-1]])}⟧."
    )


@frame("es")
def cuanto_mas_que_otra(desk: Desk) -> str:
    """A difference of amounts between two states."""
    time, values, names = quarter(desk)
    first, second = sorted(desk.random.sample(range(12), 2))
    here, there = names[first], names[second]
    gap = values[here] - values[there]
    desk.ask(gap > 3 * 10**7)
    amount = desk.figure(rounded(gap / 10**6, 1), lambda one: f"{one:,} millones de dólares", 1)
    more = desk.say("más", "menos")
    return desk.pick(
        f"En {quarter_of(desk, time)}, {state(here)} recibió remesas por ⟦{amount} {more} que {state(there)}⟧.",
        f"Las remesas {to_state(here)} superaron en ⟦{amount} a las {of_state(there)}⟧ en {quarter_of(desk, time)}."
        if more == "más"
        else f"En {quarter_of(desk, time)}, {state(here)} captó en remesas ⟦{amount} {more} que {state(there)}⟧.",
    )


@frame("es")
def tantas_veces_otra(desk: Desk) -> str:
    """A ratio between two states."""
    year, values, names = remittances_year(desk)
    here, there = names[desk.random.randrange(0, 5)], names[desk.random.randrange(8, 28)]
    ratio = rounded(values[here] / values[there], 1)
    desk.ask(2 <= ratio <= 12)
    times = desk.figure(ratio, lambda one: f"{one} veces", 1)
    return (
        f"{begun(state(here))} recibió en {year} remesas por {values[here] / 10**6:,.1f} millones de dólares, "
        f"⟦{times} {desk.pick('lo que captó', 'lo que recibió', 'el monto que captó')} {state(there)}⟧."
    )


@frame("es")
def el_doble_o_el_triple(desk: Desk) -> str:
    """More than twice or thrice another."""
    year, values, names = exports_year(desk)
    here, there = names[desk.random.randrange(0, 8)], names[desk.random.randrange(6, 24)]
    desk.ask(names.index(here) < names.index(there))
    ratio = values[here] / values[there]
    size = int(ratio)
    desk.ask(size in {2, 3, 4} and ratio - size > Decimal("0.03"))
    words = {2: "del doble", 3: "del triple", 4: "del cuádruple", 6: "del séxtuple"}
    told = desk.say(words[size], words[{2: 3, 3: 4, 4: 6}[size]])
    return (
        f"{begun(state(here))} exportó en {year} mercancías por ⟦{millions(desk, values[here])}⟧, "
        f"⟦más {told} que {state(there)}⟧."
    )


@frame("es")
def los_cinco_primeros(desk: Desk) -> str:
    """A list of the first five with their amounts."""
    time, values, names = quarter(desk)
    parts = [
        f"⟦{desk.say(state(names[at]), state(names[at + 6]))}⟧ ({dollars_short(values[names[at]])})" for at in range(4)
    ]
    return (
        f"Las {desk.pick('cuatro', '4')} entidades con mayores ingresos por remesas en {quarter_of(desk, time)} fueron "
        f"{', '.join(parts[:3])} y {parts[3]}."
    )


@frame("es")
def desplazo_a_otra(desk: Desk) -> str:
    """A state took the place of another."""
    year, _, names = remittances_year(desk)
    before = order(levels(desk.files.by_state, lambda one: one.year(year - 1)))
    place = desk.random.randrange(1, 11)
    name, beaten = names[place - 1], before[place - 1]
    desk.ask(name != beaten and before.index(name) > place - 1 and names.index(beaten) > place - 1)
    seat = ordinal(place)
    other = [one for one in names[:12] if one not in (name, beaten)]
    out = desk.say(to_state(beaten), to_state(desk.random.choice(other)))
    return f"En {year}, {state(name)} ⟦desplazó {out} del {seat} lugar⟧ en la tabla de remesas por entidad."


@frame("es")
def rama_que_mas_crecio(desk: Desk) -> str:
    """Which branch of the economy grew most."""
    branches = {
        "las actividades primarias": desk.files.gdp["primary"],
        "las actividades secundarias": desk.files.gdp["secondary"],
        "las actividades terciarias": desk.files.gdp["tertiary"],
    }
    time = desk.random.choice(desk.files.gdp["total"].times[40:])
    grown = {name: one.change(time) for name, one in branches.items()}
    first, second, third = order(grown)
    desk.ask(grown[first] > 1 and grown[first] - grown[second] > 1 and grown[second] - grown[third] > 1)
    most = desk.pick("fueron las que más crecieron", "tuvieron el mayor avance", "registraron el mayor dinamismo")
    return (
        f"Por componentes del PIB, ⟦{desk.say(first, third)} {most}⟧ en {quarter_of(desk, time)}, con "
        f"⟦{desk.percent(grown[first])}⟧ a tasa anual."
    )


@frame("es")
def subyacente_por_encima(desk: Desk) -> str:
    """Which of two rates stood above the other."""
    core, rest = desk.files.prices["SUBYACENTE"], desk.files.prices["NO_SUBYACENTE"]
    time = desk.random.choice(core.times[300:])
    here, there = core.change(time), rest.change(time)
    desk.ask(abs(here - there) > Decimal("0.5"))
    above = desk.pick("por encima", "por arriba")
    word = desk.say(above, "por debajo") if here > there else desk.say("por debajo", above)
    return (
        f"En {desk.month(time[1])} de {time[0]}, la inflación subyacente anual se ubicó en "
        f"⟦{desk.percent(here, 2)}⟧, ⟦{word} de la no subyacente⟧, que fue de ⟦{desk.percent(there, 2)}⟧."
    )


@frame("es")
def acorto_la_brecha(desk: Desk) -> str:
    """The gap between the first two of a year."""
    year, values, names = exports_year(desk)
    first, second = names[0], names[1]
    gap = values[first] - values[second]
    desk.ask(gap > 5 * 10**8)
    amount = desk.figure(rounded(gap / 10**6, 0), lambda one: f"{one:,} millones de dólares", 0)
    ahead = desk.pick("Su ventaja sobre", "La distancia con")
    return (
        f"{begun(state(first))} cerró {year} como el mayor exportador del país, con "
        f"⟦{millions(desk, values[first])}⟧. "
        f"{ahead} {state(second)}, el segundo lugar, "
        f"{desk.pick('fue de', 'ascendió a')} ⟦{amount}⟧."
    )


@frame("es")
def lugar_en_la_ficha(desk: Desk) -> str:
    """Fact box: indicator, place, figure."""
    year, values, names = exports_year(desk)
    place = desk.random.randrange(1, 13)
    name = names[place - 1]
    other = other_place(desk, place, 20)
    return (
        f"Exportaciones {of_state(name)}, {year}: ⟦{millions(desk, values[name])}⟧. "
        f"Posición nacional: ⟦{desk.say(str(place), str(other))}⟧ de 32."
    )


@frame("es")
def ni_siquiera_entre_los_diez(desk: Desk) -> str:
    """In or out of the first so many."""
    year, values, names = remittances_year(desk)
    place = desk.random.randrange(1, 21)
    size = desk.random.choice((5, 10))
    desk.ask(abs(place - size) > 1)
    name = names[place - 1]
    is_in = place <= size
    among = f"entre las {desk.pick(NUMBERS[size], str(size))} entidades que más remesas captaron"
    held = desk.say("figuró", "no figuró") if is_in else desk.say("no figuró", "figuró")
    return f"Con {values[name] / 10**6:,.1f} millones de dólares, {state(name)} ⟦{held} {among}⟧ en {year}."


def dollars_short(value: Decimal) -> str:
    """An amount as it stands in brackets."""
    return f"{rounded(value / 10**6, 1):,} mdd"

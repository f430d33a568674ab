"""Notas en que los lugares van junto a las tasas: por monto, por crecimiento, desde abajo, dentro del año y de la serie."""

from __future__ import annotations

from decimal import Decimal

from checking.frames.releases_drawn_es import (
    SENDERS,
    VERB,
    ago,
    among,
    amount,
    clear,
    held,
    month,
    quarter,
    rate,
    step,
    times,
    turn,
    went,
    yearly,
)
from checking.press import Desk, frame
from checking.spanish import of_state, ordinal, start, state
from checking.standing import COUNTRY, Time, at, in_year, moved, other, standing


def _states(desk: Desk, since: int = 2005) -> tuple[Time, list[str], list[str]]:
    """A quarter with the states by amount and by growth."""
    group = desk.files.by_state
    time = times(desk, group["Jalisco"], since)
    return time, standing(group, at(time)), standing(group, moved(time))


@frame("es")
def solo_detras_de(desk: Desk) -> str:
    """A place told by who is ahead of it, with its growth and its share."""
    group = desk.files.by_state
    time, names, _ = _states(desk)
    own = group[names[1]]
    clear(desk, own.change(time), step(own, time))
    ahead = desk.say(of_state(names[0]), of_state(names[desk.random.randrange(3, 7)]))
    return (
        f"{start(state(names[1]))} fue la segunda entidad con más remesas en el {quarter(desk, time)}, ⟦sólo detrás {ahead}⟧, al captar "
        f"⟦{amount(desk, own.values[time])}⟧, ⟦{held(desk, own.change(time))} que un año antes⟧. Frente al trimestre previo, los envíos ⟦{went(desk, step(own, time))}⟧."
    )


@frame("es")
def gano_lugares(desk: Desk) -> str:
    """Places won or lost within a year, with the place it has now."""
    group = desk.files.by_state
    time, names, _ = _states(desk)
    then = standing(group, at(ago(time)))
    some = [one for one in names[:15] if abs(then.index(one) - names.index(one)) in (1, 2)]
    desk.ask(some)
    name = desk.random.choice(some)
    gained = then.index(name) - names.index(name)
    place = names.index(name) + 1
    desk.ask(place <= 8)
    own = group[name]
    clear(desk, own.change(time))
    size = "un lugar" if abs(gained) == 1 else "dos lugares"
    verb = desk.way(Decimal(gained), ("ganó", "escaló", "subió"), ("perdió", "bajó", "descendió"))
    told = desk.say(ordinal(place), ordinal(other(desk, place, 1, 3)))
    return (
        f"En remesas, {state(name)} ⟦{verb} {size}⟧ respecto al {quarter(desk, ago(time))} y en el mismo trimestre de {time[0]} se colocó en el ⟦{told} sitio "
        f"nacional⟧, con ⟦{amount(desk, own.values[time])}⟧. A tasa anual, los recursos ⟦{went(desk, own.change(time))}⟧."
    )


@frame("es")
def mayor_crecimiento(desk: Desk) -> str:
    """By growth: who grew most, who next, who fell most."""
    group = desk.files.by_state
    time, _, grown = _states(desk)
    rates = [group[one].change(time) for one in grown]
    desk.ask(rates[0] > rates[1] + 1 and rates[1] > rates[2] + 1 and rates[-1] < rates[-2] - 1 and rates[-1] < -1)
    first = desk.say(state(grown[0]), state(grown[12]))
    last = desk.say(state(grown[-1]), state(grown[12]))
    return (
        f"El estado donde más crecieron las remesas en el {quarter(desk, time)} ⟦fue {first}⟧, con ⟦{desk.percent(rates[0])}⟧ anual, seguido de "
        f"{state(grown[1])}, con ⟦{desk.percent(rates[1])}⟧. En contraste, ⟦la mayor caída fue la {('de ' + last).replace('de el ', 'del ')}⟧, de "
        f"⟦{desk.percent(rates[-1])}⟧. El total nacional ⟦{went(desk, group[COUNTRY].change(time), VERB)}⟧."
    )


@frame("es")
def desde_abajo(desk: Desk) -> str:
    """The last ones by amount, and their growth."""
    group = desk.files.exports
    year = desk.random.randrange(2008, 2019)
    names = standing(group, in_year(year))
    desk.ask(group[names[-2]].year(year) > group[names[-1]].year(year) * Decimal("1.1"))
    clear(desk, yearly(group[names[-1]], year), yearly(group[names[0]], year))
    last = desk.say(state(names[-1]), state(names[desk.random.randrange(8, 20)]))
    lead = desk.say(state(names[0]), state(names[desk.random.randrange(3, 8)]))
    return (
        f"En exportaciones, ⟦{lead} ocupó el primer lugar⟧ en {year}, con ⟦{amount(desk, group[names[0]].year(year))}⟧, ⟦{turn(desk, yearly(group[names[0]], year))} "
        f"anual⟧. En el otro extremo, ⟦{last} fue la entidad con menores ventas⟧ al exterior: ⟦{amount(desk, group[names[-1]].year(year))}⟧, ⟦{held(desk, yearly(group[names[-1]], year))} que "
        f"en {year - 1}⟧."
    )


@frame("es")
def mes_en_su_anio(desk: Desk) -> str:
    """The rank of a month among those of its year."""
    flow = desk.files.remittances
    year = desk.random.randrange(1996, 2026)
    months = [(year, one) for one in range(1, 13)]
    time = desk.random.choice(months[1:])
    place = among(months, lambda one: flow.values[one], time)
    desk.ask(place in (2, 3))
    clear(desk, flow.change(time), step(flow, time))
    told = desk.say(ordinal(place), ordinal(place + 3))
    return (
        f"Con ⟦{amount(desk, flow.values[time])}⟧, {month(desk, time)} fue ⟦el {told} mes de mayor ingreso de remesas del año⟧. El monto ⟦{desk.way(flow.change(time), ('creció', 'subió'), ('cayó', 'bajó'))} "
        f"{desk.percent(flow.change(time))}⟧ anual y ⟦{desk.way(step(flow, time), ('creció', 'subió'), ('cayó', 'bajó'))} {desk.percent(step(flow, time))}⟧ mensual."
    )


@frame("es")
def mes_desde_el_inicio(desk: Desk) -> str:
    """The rank of a month among the same months of all years."""
    flow = desk.files.remittances
    time = times(desk, flow, 2006)
    same = [(one, time[1]) for one in range(1995, time[0] + 1)]
    place = among(same, lambda one: flow.values[one], time)
    desk.ask(place == 1)
    clear(desk, flow.change(time))
    name = desk.month(time[1])
    kind = desk.say("más alto", "más bajo")
    return (
        f"Las remesas de {month(desk, time)} sumaron ⟦{amount(desk, flow.values[time])}⟧, ⟦el monto {kind} para un {name} desde que hay registro⟧, luego de "
        f"⟦{desk.way(flow.change(time), ('crecer', 'aumentar'), ('caer', 'bajar'))} {desk.percent(flow.change(time))}⟧ a tasa anual. En {month(desk, ago(time))} fueron ⟦{amount(desk, flow.values[ago(time)])}⟧."
    )


@frame("es")
def lugar_por_crecimiento(desk: Desk) -> str:
    """The place of a state by growth beside that by amount."""
    group = desk.files.by_state
    time, names, grown = _states(desk)
    name = desk.pick(*SENDERS)
    fast, place = grown.index(name) + 1, names.index(name) + 1
    desk.ask(fast <= 8 and place <= 8 and fast > 1 and abs(fast - place) > 1)
    own = group[name]
    desk.ask(own.change(time) > 1)
    by_growth = desk.say(ordinal(fast), ordinal(other(desk, fast, 1, 3)))
    by_amount = desk.say(ordinal(place), ordinal(other(desk, place, 1, 3)))
    return (
        f"Con un alza anual de ⟦{desk.percent(own.change(time))}⟧, {state(name)} tuvo el ⟦{by_growth} mayor crecimiento de remesas del país⟧ en el {quarter(desk, time)}. "
        f"Por monto, ⟦ocupa el {by_amount} lugar⟧, con ⟦{amount(desk, own.values[time])}⟧."
    )


@frame("es")
def lista_con_lugares(desk: Desk) -> str:
    """A numbered list: place, amount, rate."""
    group = desk.files.exports
    year = desk.random.randrange(2008, 2019)
    names = standing(group, in_year(year))[:3]
    clear(desk, *(yearly(group[one], year) for one in names))
    lines = "\n".join(
        f"{at_ + 1}. {start(state(one))}: ⟦{amount(desk, group[one].year(year))}⟧ (⟦{turn(desk, yearly(group[one], year))}⟧)"
        for at_, one in enumerate(names)
    )
    return f"**Exportaciones por entidad, {year}: los tres primeros lugares y su variación anual**\n\n{lines}\n"


@frame("es")
def racha_con_tasas(desk: Desk) -> str:
    """A run of rises, with the rates of its last two months."""
    people = desk.files.immex["persons"]
    time = times(desk, people, 2014, *range(2, 13))
    count, one = 0, time
    while one >= (2014, 1) and people.change(one) * people.change(time) > 0:
        count, one = count + 1, people.before(one)
    desk.ask(2 <= count <= 12 and one >= (2014, 1))
    clear(desk, people.change(time), people.change(people.before(time)), least="0.3")
    rose = people.change(time) > 0
    nth = desk.say(ordinal(count), ordinal(count + 3 if count < 6 else count - 3))
    return (
        f"El personal ocupado en los establecimientos IMMEX de Jalisco ⟦{desk.way(people.change(time), ('aumentó', 'creció'), ('disminuyó', 'cayó'))} {desk.percent(people.change(time))}⟧ anual en "
        f"{month(desk, time)}, ⟦su {nth} mes consecutivo {'al alza' if rose else 'a la baja'}⟧, tras ⟦{turn(desk, people.change(people.before(time)))} el mes previo⟧."
    )


@frame("es")
def cuantos_estados(desk: Desk) -> str:
    """How many states rose, how many fell, and the country."""
    group = desk.files.by_state
    time, names, grown = _states(desk)
    rates = [group[one].change(time) for one in grown]
    desk.ask(all(abs(one) > Decimal("0.1") for one in rates))
    up = sum(one > 0 for one in rates)
    desk.ask(4 <= up <= 28)
    wrong = up + desk.random.choice((-3, 3))
    rose, fell = desk.say(str(up), str(wrong)), desk.say(str(32 - up), str(32 - up + 2))
    return (
        f"En el {quarter(desk, time)}, las remesas ⟦crecieron en {rose} entidades⟧ y ⟦cayeron en {fell}⟧. A nivel nacional, los envíos ⟦{went(desk, group[COUNTRY].change(time))}⟧ anual, a "
        f"⟦{amount(desk, group[COUNTRY].values[time])}⟧. {start(state(names[0]))} ⟦{went(desk, group[names[0]].change(time), (('avanzó', 'creció'), ('cayó', 'bajó')))}⟧."
    )


@frame("es")
def tasa_mas_alta_en(desk: Desk) -> str:
    """The rate of a month as the highest since, with the two rates around it."""
    core = desk.files.prices["SUBYACENTE"]
    time = times(desk, core, 2005)
    now = rate(core, time)
    past = [one for one in core.times if (1990, 1) <= one < time and rate(core, one) >= now]
    far = max(past)
    desk.ask(far < core.before(time, 8) and rate(core, core.before(time)) < now - Decimal("0.05"))
    wrong = desk.say(month(desk, far), month(desk, (far[0] - 2, far[1])))
    return (
        f"La inflación subyacente fue de ⟦{desk.percent(now, 2)}⟧ anual en {month(desk, time)}, ⟦la tasa más {desk.say('elevada', 'baja')} desde {wrong}⟧; un mes antes "
        f"era de ⟦{desk.percent(rate(core, core.before(time)), 2)}⟧ y un año antes, de ⟦{desk.percent(rate(core, ago(time)), 2)}⟧."
    )

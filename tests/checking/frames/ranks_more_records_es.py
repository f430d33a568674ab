"""Más récords, rachas y conteos, escritos después, con otras palabras que los primeros."""

from __future__ import annotations

from decimal import Decimal

from checking.frames.ranks_records_es import before, last_time
from checking.frames.ranks_runs_es import a_run, wrong_size
from checking.press import Desk, frame, rounded
from checking.spanish import NUMBERS, count, millions, month_of, ordinal, quarter_of
from checking.standing import at_two, changes, has_clear_signs


@frame("es")
def no_se_veia_desde(desk: Desk) -> str:
    """Not seen since."""
    flow = desk.files.remittances
    time, then = last_time(desk, flow.values, -1)
    wrong = before(desk, then, (1996, 1))
    return (
        f"Las remesas sumaron ⟦{millions(desk, flow.values[time])}⟧ en {month_of(desk, time)}; ⟦un monto tan bajo no se veía "
        f"desde {desk.say(month_of(desk, then), month_of(desk, wrong))}⟧."
    )


@frame("es")
def nunca_antes(desk: Desk) -> str:
    """A record year told in a plain way."""
    flow = desk.files.remittances
    best = max(range(1995, 2026), key=flow.year)
    other = desk.random.choice([2019, 2020, 2021, 2022])
    return (
        f"⟦El año con más remesas de la historia ha sido {desk.say(str(best), str(other))}⟧, con "
        f"⟦{millions(desk, flow.year(best))}⟧."
    )


@frame("es")
def minimo_del_ano_de_la_inflacion(desk: Desk) -> str:
    """The lowest rate of a year."""
    rates = at_two(changes(desk.files.prices["GENERAL"]))
    year = desk.random.randrange(2004, 2026)
    some = {one: value for one, value in rates.items() if one[0] == year}
    low = min(some, key=lambda one: some[one])
    desk.ask(sum(value == some[low] for value in some.values()) == 1)
    other = desk.random.choice([one for one in some if some[one] - some[low] > Decimal("0.1")])
    return (
        f"La inflación anual tocó su nivel más bajo de {year} en ⟦{desk.say(desk.month(low[1]), desk.month(other[1]))}⟧, con "
        f"⟦{desk.percent(some[low], 2)}⟧."
    )


@frame("es")
def rebasa_el_record_previo(desk: Desk) -> str:
    """A record with the amount of the one before it."""
    flow = desk.files.remittances
    records = [
        one
        for one in flow.times
        if one > (2006, 1) and flow.values[one] > max(flow.values[each] for each in flow.times if each < one)
    ]
    time = desk.random.choice(records)
    last = max((one for one in flow.times if one < time), key=lambda one: flow.values[one])
    return (
        f"Con ⟦{millions(desk, flow.values[time])}⟧, las remesas de {month_of(desk, time)} ⟦superaron el récord anterior, de "
        f"{desk.say(month_of(desk, last), month_of(desk, (last[0] - 1, last[1])))}⟧."
    )


@frame("es")
def van_tantos_meses(desk: Desk) -> str:
    """So many months now."""
    flow = desk.files.remittances
    time, sign, size = a_run(desk, flow, changes(flow), least=3)
    told = desk.say(count(desk, size), count(desk, wrong_size(desk, size)))
    way = desk.pick("al alza", "en aumento") if sign > 0 else desk.pick("a la baja", "en descenso")
    return (
        f"{'Aumentaron' if sign > 0 else 'Bajaron'} las remesas en {month_of(desk, time)}: "
        f"⟦{desk.percent(changes(flow)[time])}⟧ respecto al mismo mes del año anterior. ⟦Van {told} meses seguidos {way}⟧."
    )


@frame("es")
def despues_de_tantos(desk: Desk) -> str:
    """After so many quarters of falls, a rise."""
    names = {"total": "la economía", "secondary": "la industria", "tertiary": "el sector servicios"}
    key = desk.pick(*names)
    name = names[key]
    series = desk.files.gdp[key]
    grown = changes(series)
    time, sign, size = a_run(desk, series, grown, least=2, most=12, first=(1996, 1), is_over=True)
    after = series.before(time, -1)
    told = desk.say(count(desk, size), count(desk, wrong_size(desk, size)))
    past = desk.pick("caídas", "descensos") if sign < 0 else desk.pick("alzas", "avances")
    verb = desk.way(grown[after], ("creció", "avanzó"), ("cayó", "retrocedió"))
    return (
        f"Tras ⟦{told} trimestres consecutivos de {past}⟧ a tasa anual, {name} ⟦{verb} {desk.percent(grown[after])}⟧ en "
        f"{quarter_of(desk, after)}."
    )


@frame("es")
def solo_un_mes_bajo(desk: Desk) -> str:
    """How many months of a year fell, in other words."""
    flow = desk.files.remittances
    grown = changes(flow)
    year = desk.random.randrange(2006, 2026)
    months = [(year, part) for part in range(1, 13)]
    desk.ask(has_clear_signs(grown, months))
    size = sum(grown[one] < 0 for one in months)
    desk.ask(2 <= size <= 11)
    wrong = desk.random.choice([one for one in (size - 2, size + 2, size + 3) if 2 <= one <= 12])
    told = desk.say(NUMBERS[size], NUMBERS[wrong])
    return desk.pick(
        f"De los doce meses de {year}, ⟦{told} cerraron con caídas anuales de las remesas⟧.",
        f"⟦Las remesas cayeron a tasa anual en {told} meses de {year}⟧.",
        f"En {year} hubo ⟦{told} meses con descenso anual de las remesas⟧.",
    )


@frame("es")
def mayor_alza_mensual_del_dolar(desk: Desk) -> str:
    """The largest monthly move of a year."""
    steps = changes(desk.files.dollar, 1)
    year = desk.random.randrange(2019, 2025)
    some = {one: value for one, value in steps.items() if one[0] == year}
    top = max(some, key=lambda one: some[one])
    other = desk.random.choice([one for one in some if some[top] - some[one] > 1])
    return (
        f"La mayor alza mensual del dólar en {year} fue la de ⟦{desk.say(desk.month(top[1]), desk.month(other[1]))}⟧, de "
        f"⟦{desk.percent(some[top])}⟧."
    )


@frame("es")
def segundo_nivel_mas_alto(desk: Desk) -> str:
    """The second or third highest of the series so far."""
    flow = desk.files.remittances
    time = desk.random.choice([one for one in flow.times if one > (2015, 1)])
    past = sorted((flow.values[one] for one in flow.times if one <= time), reverse=True)
    place = past.index(flow.values[time]) + 1
    desk.ask(2 <= place <= 6)
    told = desk.say(ordinal(place), ordinal(place + 3))
    return (
        f"En {month_of(desk, time)} ingresaron remesas por ⟦{millions(desk, flow.values[time])}⟧, ⟦el {told} monto más alto "
        f"de la serie hasta entonces⟧."
    )


@frame("es")
def dejo_atras_los(desk: Desk) -> str:
    """The dollar comes down past a round price and stays."""
    dollar = desk.files.dollar
    time = desk.random.choice(dollar.times[1:])
    now, then = dollar.values[time], dollar.values[dollar.before(time)]
    desk.ask(int(now) != int(then) and abs(now - round(now)) > Decimal("0.05"))
    mark = max(int(now), int(then))
    went = desk.way(now - then, ("subió", "avanzó"), ("bajó", "cayó"))
    price = desk.figure(now, lambda one: f"{rounded(one, 2)} pesos", 2)
    side = desk.say("por encima", "por debajo") if now > then else desk.say("por debajo", "por encima")
    return (
        f"El dólar ⟦{went}⟧ en {month_of(desk, time)} respecto del mes previo y ⟦promedió {price}⟧, ⟦{side} de los "
        f"{mark} pesos⟧."
    )

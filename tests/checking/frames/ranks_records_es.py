"""Récords, mínimos y «desde», techos y pisos, como los cuentan agencias, bancos y diarios."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from checking.press import Desk, Series, Time, frame, rounded
from checking.spanish import NUMBERS, millions, month_of, of_state, quarter_of, state
from checking.standing import at_two, begun, changes, is_plain, since

RECENT = (2015, 1)


def last_time(desk: Desk, values: Mapping[Time, Decimal], sign: int, first: Time = RECENT) -> tuple[Time, Time]:
    """A time that was the highest (1) or lowest (-1) for over a year, and when it had last been higher or lower."""
    found = {}
    for time in sorted(values):
        then = since(values, time, sign) if time >= first else None
        if then and (time[0] - then[0]) * 12 + time[1] - then[1] >= 8 and is_plain(values, time, then):
            found[time] = then
    desk.ask(found)
    time = desk.random.choice(sorted(found))
    return time, found[time]


def before(desk: Desk, time: Time, first: Time) -> Time:
    """A time that is plainly earlier."""
    earlier = time[0] - desk.random.randrange(2, 5), time[1]
    desk.ask(earlier > first)
    return earlier


def past(values: Mapping[Time, Decimal]) -> Time:
    return min(values)


@frame("es")
def monto_mas_alto_desde(desk: Desk) -> str:
    """An amount of a month, the highest since another."""
    flow = desk.files.remittances
    sign = desk.random.choice((1, -1))
    time, then = last_time(desk, flow.values, sign)
    wrong = before(desk, then, past(flow.values))
    high, low = ("más alto", "más elevado"), ("más bajo", "más reducido")
    way = desk.say(desk.pick(*high), desk.pick(*low)) if sign > 0 else desk.say(desk.pick(*low), desk.pick(*high))
    noun = desk.pick("monto", "nivel", "registro")
    return (
        f"En {month_of(desk, time)}, México recibió remesas por ⟦{millions(desk, flow.values[time])}⟧, ⟦su {noun} {way} "
        f"desde {desk.say(month_of(desk, then), month_of(desk, wrong))}⟧."
    )


@frame("es")
def maximo_historico_en(desk: Desk) -> str:
    """Which month holds the record."""
    flow = desk.files.remittances
    top = max(flow.values, key=lambda one: flow.values[one])
    other = desk.random.choice([one for one in flow.times if one > (2021, 1) and is_plain(flow.values, one, top)])
    record = desk.pick("el máximo histórico", "su máximo histórico", "el récord", "su mayor nivel en la historia")
    told = desk.say(month_of(desk, top), month_of(desk, other))
    amount = millions(desk, flow.values[top])
    return desk.pick(
        f"Las remesas a México alcanzaron ⟦{record} en {told}⟧, cuando sumaron ⟦{amount}⟧.",
        f"⟦{begun(record.replace('su ', 'el '))} de las remesas se registró en {told}⟧, con ⟦{amount}⟧.",
    )


@frame("es")
def la_mayor_para_un_mayo(desk: Desk) -> str:
    """The highest of all months of that name."""
    flow = desk.files.remittances
    time = desk.random.choice([one for one in flow.times if one > (2013, 1)])
    same = {one: value for one, value in flow.values.items() if one[1] == time[1] and one <= time}
    desk.ask(max(same, key=lambda one: same[one]) == time)
    most = desk.say(desk.pick("más alta", "más elevada", "mayor"), desk.pick("más baja", "menor"))
    most = f"la {most} cifra" if most.endswith(("mayor", "menor")) else f"la cifra {most}"
    name = desk.month(time[1])
    return (
        f"Las remesas totalizaron ⟦{millions(desk, flow.values[time])}⟧ en {name} de {time[0]}, "
        f"⟦{most} para un {desk.pick(name, 'mes de ' + name)} desde que existe el registro⟧."
    )


@frame("es")
def mayor_caida_desde(desk: Desk) -> str:
    """A fall or a rise of a rate, the largest since."""
    flow = desk.files.remittances
    sign = desk.random.choice((1, -1))
    grown = {time: rounded(value, 1) for time, value in changes(flow).items()}
    time, then = last_time(desk, grown, sign, (2008, 1))
    desk.ask(grown[time] * sign > 3 and abs(grown[time] - grown[then]) > Decimal("0.2"))
    wrong = before(desk, then, past(grown))
    noun = desk.pick("el mayor avance", "el mayor incremento", "el alza más pronunciada", "la mayor alza")
    if sign < 0:
        noun = desk.pick("la mayor caída", "el mayor descenso", "la baja más pronunciada", "el retroceso más severo")
    moved = desk.way(Decimal(sign), ("aumentaron", "crecieron"), ("cayeron", "disminuyeron"))
    return (
        f"Las remesas ⟦{moved} {desk.percent(grown[time])} a tasa anual⟧ en {month_of(desk, time)}, "
        f"⟦{noun} desde {desk.say(month_of(desk, then), month_of(desk, wrong))}⟧."
    )


def _inflation(desk: Desk) -> tuple[str, dict[Time, Decimal]]:
    kind = desk.pick("GENERAL", "GENERAL", "SUBYACENTE", "NO_SUBYACENTE")
    names = {
        "GENERAL": desk.pick("la inflación", "la inflación general", "la inflación general anual"),
        "SUBYACENTE": desk.pick("la inflación subyacente", "la subyacente anual"),
        "NO_SUBYACENTE": "la inflación no subyacente",
    }
    return names[kind], at_two(changes(desk.files.prices[kind]))


@frame("es")
def inflacion_mas_baja_desde(desk: Desk) -> str:
    """A rate with its level and since when."""
    name, rates = _inflation(desk)
    sign = desk.random.choice((1, -1))
    time, then = last_time(desk, rates, sign, (2005, 1))
    wrong = before(desk, then, (1990, 1))
    most = (("más alto", "más elevado"), ("más bajo", "más moderado"))[:: 1 if sign > 0 else -1]
    return (
        f"{begun(name)} se ubicó en ⟦{desk.percent(rates[time], 2)}⟧ en {month_of(desk, time)}, "
        f"⟦su nivel {desk.say(desk.pick(*most[0]), desk.pick(*most[1]))} desde "
        f"{desk.say(month_of(desk, then), month_of(desk, wrong))}⟧, informó el INEGI."
    )


@frame("es")
def minimo_de_tantos_anos(desk: Desk) -> str:
    """The lowest or highest in so many years."""
    name, rates = _inflation(desk)
    sign = desk.random.choice((1, -1))
    time, then = last_time(desk, rates, sign, (2005, 1))
    years, rest = divmod((time[0] - then[0]) * 12 + time[1] - then[1], 12)
    desk.ask(2 <= years <= 12 and 1 <= rest <= 10)
    wrong = years + desk.random.randrange(3, 6)
    told = desk.say(NUMBERS[years], NUMBERS[wrong] if wrong < len(NUMBERS) else str(wrong))
    most = desk.pick("la tasa más alta", "el nivel más alto", "su mayor nivel")
    if sign < 0:
        most = desk.pick("la tasa más baja", "el nivel más bajo", "su menor nivel")
    return (
        f"En {month_of(desk, time)}, {name} fue de ⟦{desk.percent(rates[time], 2)}⟧, ⟦{most} en {told} años⟧, "
        f"de acuerdo con el INEGI."
    )


@frame("es")
def inflacion_toco_techo(desk: Desk) -> str:
    """When the inflation of these years peaked, and what it is now."""
    rates = at_two(changes(desk.files.prices["SUBYACENTE"]))
    window = {one: value for one, value in rates.items() if (2021, 1) <= one <= (2023, 12)}
    top = max(window, key=lambda one: window[one])
    desk.ask(max(window.values()) > sorted(window.values())[-2])
    other = desk.random.choice([one for one in window if window[top] - window[one] > 1])
    peaked = desk.pick("tocó techo", "alcanzó su punto más alto", "llegó a su pico")
    later = desk.random.choice([one for one in rates if one > (2024, 1)])
    return (
        f"La inflación subyacente ⟦{peaked} en {desk.say(month_of(desk, top), month_of(desk, other))}⟧, "
        f"con ⟦{desk.percent(rates[top], 2)}⟧. En {month_of(desk, later)} era de ⟦{desk.percent(rates[later], 2)}⟧."
    )


@frame("es")
def dolar_toco_fondo(desk: Desk) -> str:
    """The low and the high of the dollar in a year."""
    dollar = desk.files.dollar
    year = desk.random.randrange(2018, 2025)
    some = {one: value for one, value in dollar.values.items() if one[0] == year}
    low, high = min(some, key=lambda one: some[one]), max(some, key=lambda one: some[one])
    middle = [one for one in some if min(some[one] - some[low], some[high] - some[one]) > Decimal("0.05")]
    desk.ask(len(middle) > 3)
    least = desk.pick("tocó su mínimo del año", "tocó fondo", "registró su promedio más bajo del año")
    most = desk.pick("el máximo llegó en", "el punto más alto fue", "el nivel más alto se vio en")
    pesos = f"{rounded(some[high], 2)} pesos"
    return (
        f"En {year}, el dólar ⟦{least} en {desk.say(desk.month(low[1]), desk.month(desk.random.choice(middle)[1]))}⟧, "
        f"al promediar ⟦{desk.figure(some[low], lambda one: f'{rounded(one, 2)} pesos', 2)}⟧; ⟦{most} "
        f"{desk.say(desk.month(high[1]), desk.month(desk.random.choice(middle)[1]))}⟧, con {pesos}."
    )


@frame("es")
def dolar_mas_caro_desde(desk: Desk) -> str:
    """The monthly mean of the dollar, the highest or lowest since."""
    dollar = desk.files.dollar
    sign = desk.random.choice((1, -1))
    time, then = last_time(desk, dollar.values, sign, (2019, 6))
    desk.ask(then > (2019, 6))
    wrong = before(desk, then, (2018, 1))
    word = desk.pick("el más alto", "el más elevado") if sign > 0 else desk.pick("el más bajo", "el menor")
    level = desk.figure(dollar.values[time], lambda one: f"{rounded(one, 2)} pesos", 2)
    return (
        f"El tipo de cambio promedió ⟦{level} por dólar⟧ en {month_of(desk, time)}, "
        f"⟦{word} desde {desk.say(month_of(desk, then), month_of(desk, wrong))}⟧."
    )


@frame("es")
def pib_peor_desde(desk: Desk) -> str:
    """A yearly rate of the economy, the best or worst since a quarter."""
    grown = {time: rounded(value, 1) for time, value in changes(desk.files.gdp["total"]).items()}
    sign = desk.random.choice((1, -1))
    found = []
    for time in sorted(grown):
        then = since(grown, time, sign)
        if then and time > (2005, 1) and (time[0] - then[0]) * 4 + time[1] - then[1] >= 4:
            found.append((time, then))
    time, then = desk.random.choice(found)
    desk.ask(abs(grown[time] - grown[then]) > Decimal("0.1") and abs(grown[time]) > Decimal("0.3"))
    wrong = then[0] - 3, then[1]
    desk.ask(wrong > (1995, 1))
    noun = (
        desk.pick("su mejor desempeño", "la tasa más alta")
        if sign > 0
        else desk.pick("su peor desempeño", "la tasa más baja")
    )
    moved = desk.way(grown[time], ("creció", "avanzó"), ("se contrajo", "cayó"))
    told = desk.say(quarter_of(desk, then), quarter_of(desk, wrong))
    return (
        f"El PIB de México ⟦{moved} {desk.percent(grown[time])} anual⟧ en {quarter_of(desk, time)}, "
        f"⟦{noun} desde {told}⟧."
    )


@frame("es")
def personal_ocupado_mas_bajo(desk: Desk) -> str:
    """Persons employed, the fewest or most since a month."""
    persons = desk.files.immex["persons"]
    sign = desk.random.choice((1, -1))
    time, then = last_time(desk, persons.values, sign, (2016, 1))
    wrong = before(desk, then, (2013, 1))
    word = (
        desk.pick("la cifra más alta", "el nivel más alto")
        if sign > 0
        else desk.pick("la cifra más baja", "el nivel más bajo")
    )
    people = desk.figure(persons.values[time], lambda one: f"{one:,} personas", 0)
    return (
        f"Los establecimientos IMMEX de Jalisco ocuparon a ⟦{people}⟧ en {month_of(desk, time)}, "
        f"⟦{word} desde {desk.say(month_of(desk, then), month_of(desk, wrong))}⟧."
    )


@frame("es")
def ano_record(desk: Desk) -> str:
    """The year with the most."""
    flow = desk.files.remittances
    years = {year: flow.year(year) for year in range(1995, 2026)}
    year = desk.random.randrange(2016, 2025)
    desk.ask(max(one for one in years if years[one] == max(v for k, v in years.items() if k <= year)) == year)
    record = desk.say("más alta", "más baja")
    return (
        f"Al cierre de {year}, las remesas acumularon ⟦{millions(desk, years[year])}⟧, "
        f"⟦la cifra {record} desde que el Banco de México lleva el registro, en 1995⟧."
    )


@frame("es")
def superaron_por_primera_vez(desk: Desk) -> str:
    """The first month past a round amount."""
    flow = desk.files.remittances
    mark = desk.random.choice((2, 3, 4, 5, 6))
    first = min(one for one in flow.times if flow.values[one] > mark * 10**9)
    wrong = before(desk, first, (1996, 1)) if desk.random.random() < 0.5 else (first[0] + 2, first[1])
    desk.ask(wrong < (2026, 1))
    passed = desk.pick(
        "superaron por primera vez", "rebasaron por primera vez", "rompieron por vez primera la barrera de"
    )
    told = desk.say(month_of(desk, first), month_of(desk, wrong))
    return desk.pick(
        f"⟦En {told}, las remesas mensuales {passed} los {mark} mil millones de dólares⟧.",
        f"⟦Las remesas mensuales {passed} los {mark} mil millones de dólares en {told}⟧.",
    )


@frame("es")
def rompio_el_piso(desk: Desk) -> str:
    """The dollar below a round price."""
    dollar = desk.files.dollar
    time = desk.random.choice(dollar.times)
    value = dollar.values[time]
    whole = int(value)
    desk.ask(Decimal("0.05") < value - whole < Decimal("0.95"))
    under, over = desk.pick("por debajo de", "debajo de"), desk.pick("por encima de", "arriba de")
    if desk.random.random() < 0.5:
        told = f"{desk.say(over, under)} los {whole} pesos"
    else:
        told = f"{desk.say(under, over)} los {whole + 1} pesos"
    return f"El dólar ⟦{desk.pick('promedió', 'se cotizó en promedio')} {told}⟧ en {month_of(desk, time)}."


@frame("es")
def mejor_y_peor_mes(desk: Desk) -> str:
    """The best and the worst month of a year."""
    flow = desk.files.remittances
    year = desk.random.randrange(2008, 2026)
    some = {part: flow.at(year, part) for part in range(1, 13)}
    names = sorted(some, key=lambda one: some[one])
    best = desk.say(desk.month(names[-1]), desk.month(names[desk.random.randrange(2, 8)]))
    worst = desk.say(desk.month(names[0]), desk.month(names[desk.random.randrange(4, 10)]))
    return (
        f"⟦El mejor mes de {year} para las remesas fue {best}⟧, con ⟦{millions(desk, some[names[-1]])}⟧. "
        f"⟦El {desk.pick('peor', 'más bajo')} fue {worst}⟧, con ⟦{millions(desk, some[names[0]])}⟧."
    )


@frame("es")
def trimestre_record_de_un_estado(desk: Desk) -> str:
    """A state's record quarter up to then, or none."""
    name = desk.random.choice([one for one in desk.files.by_state if one != "Total nacional"])
    series: Series = desk.files.by_state[name]
    time = desk.random.choice(series.times[40:])
    earlier = [series.values[one] for one in series.times if one < time]
    desk.ask(series.values[time] > max(earlier))
    most = desk.say(desk.pick("el más alto", "el mayor"), desk.pick("el más bajo", "el menor"))
    return (
        f"Las remesas {of_state(name)} sumaron ⟦{millions(desk, series.values[time])}⟧ en {quarter_of(desk, time)}. "
        f"Ese monto {desk.pick('es', 'fue')} ⟦{most} desde que inició la serie, en 2003⟧."
    )


@frame("es")
def acumulado_record(desk: Desk) -> str:
    """The months so far, the highest of their kind."""
    flow = desk.files.remittances
    year, last = desk.random.randrange(2012, 2027), desk.random.randrange(2, 12)
    desk.ask((year, last) in flow.values)
    some = {one: flow.over(one, 1, last) for one in range(1995, year + 1)}
    rank = sorted(some.values(), reverse=True).index(some[year]) + 1
    desk.ask(rank == 1)
    months = f"enero-{desk.month(last)}"
    most = desk.say("más alta", "más baja")
    return (
        f"Entre enero y {desk.month(last)} de {year} ingresaron al país remesas por ⟦{millions(desk, some[year])}⟧, "
        f"⟦la cifra {most} para un {desk.pick('periodo ', 'lapso ')}{months} desde 1995⟧."
    )


@frame("es")
def por_debajo_del_record(desk: Desk) -> str:
    """How far a month stands below the record."""
    flow = desk.files.remittances
    top = max(flow.values, key=lambda one: flow.values[one])
    time = desk.random.choice([one for one in flow.times if one > top and is_plain(flow.values, one, top)])
    gap = (1 - flow.values[time] / flow.values[top]) * 100
    return (
        f"En {month_of(desk, time)} las remesas fueron de ⟦{millions(desk, flow.values[time])}⟧, "
        f"⟦{desk.percent(gap)} por debajo {desk.pick('de su máximo histórico', 'del récord')}⟧, "
        f"alcanzado en {month_of(desk, top)}."
    )


@frame("es")
def exportaciones_su_mejor_ano(desk: Desk) -> str:
    """The best year of a state in the years known."""
    name = desk.random.choice([one for one in desk.files.exports if one != "Total nacional"])
    series = desk.files.exports[name]
    years = {time[0]: value for time, value in series.values.items()}
    names = sorted(years, key=lambda one: years[one])
    wrong = names[desk.random.randrange(2, 8)]
    return (
        f"Entre 2007 y 2018, ⟦el mejor año para las exportaciones {of_state(name)} fue "
        f"{desk.say(str(names[-1]), str(wrong))}⟧, cuando {state(name)} vendió al exterior "
        f"⟦{millions(desk, years[names[-1]])}⟧."
    )

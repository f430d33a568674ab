"""Rachas, vueltas y conteos de meses y de entidades, como los cuentan agencias, oficinas y cámaras."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from checking.press import Desk, Series, Time, frame, rounded
from checking.spanish import NUMBERS, count, millions, month_of, of_state, ordinal, quarter_of, state
from checking.standing import COUNTRY, at_two, begun, changes, has_clear_signs, levels, run

WAYS = {1: ("al alza", "con crecimiento anual", "de aumentos"), -1: ("a la baja", "con caídas anuales", "de descensos")}


def a_run(
    desk: Desk,
    series: Series,
    values: Mapping[Time, Decimal],
    least: int = 2,
    most: int = 11,
    first: Time = (2005, 1),
    *,
    is_over: bool = False,
) -> tuple[Time, int, int]:
    """A time at which a run stands, or ends, its sign and its length; its changes and those beside it are plain."""
    found = []
    for time in sorted(values):
        sign = 1 if values[time] > 0 else -1
        size = abs(run(series, time, values.__getitem__))
        around = [series.before(time, back) for back in range(size + 1)]
        after = series.before(time, -1)
        if is_over and not (after in values and values[after] * sign < 0 and abs(values[after]) > Decimal("0.2")):
            continue
        if time >= first and least <= size <= most and has_clear_signs(values, around):
            found.append((time, sign, size))
    desk.ask(found)
    return desk.random.choice(found)


def wrong_size(desk: Desk, size: int) -> int:
    """Another length of a run, plainly too long, or shorter by more than one."""
    return desk.random.choice([one for one in (size - 2, size + 2, size + 3) if one >= 2 and one < 15])


@frame("es")
def hilaron_meses_al_alza(desk: Desk) -> str:
    """A month's change and the run that it stands in."""
    flow = desk.files.remittances
    time, sign, size = a_run(desk, flow, changes(flow))
    held = desk.pick("hilaron", "ligaron", "sumaron", "encadenaron", "acumularon")
    told = desk.say(count(desk, size), count(desk, wrong_size(desk, size)))
    moved = desk.way(Decimal(sign), ("crecieron", "aumentaron"), ("cayeron", "bajaron"))
    return (
        f"Las remesas ⟦{moved} {desk.percent(changes(flow)[time])} anual⟧ en {month_of(desk, time)}, con lo que "
        f"⟦{held} {told} meses {desk.pick('consecutivos ', 'seguidos ', '')}{WAYS[sign][0]}⟧."
    )


@frame("es")
def mes_consecutivo_de(desk: Desk) -> str:
    """The ordinal of the run."""
    flow = desk.files.remittances
    time, sign, size = a_run(desk, flow, changes(flow))
    told = desk.say(ordinal(size), ordinal(min(12, wrong_size(desk, size))))
    noun = desk.pick("alza", "aumento", "crecimiento") if sign > 0 else desk.pick("baja", "caída", "retroceso")
    again = desk.pick("consecutivo", "al hilo", "seguido")
    return (
        f"En {month_of(desk, time)} el país recibió remesas por ⟦{millions(desk, flow.values[time])}⟧, "
        f"{'un aumento' if sign > 0 else 'una disminución'} anual de ⟦{desk.percent(changes(flow)[time])}⟧. "
        f"Fue ⟦el {told} mes {again} de {noun}⟧ a tasa anual."
    )


@frame("es")
def primer_avance_tras_caidas(desk: Desk) -> str:
    """A turn after a run."""
    flow = desk.files.remittances
    grown = changes(flow)
    time, sign, size = a_run(desk, flow, grown, most=12, is_over=True)
    after = flow.before(time, -1)
    told = desk.say(count(desk, size), count(desk, wrong_size(desk, size)))
    up, down = (
        desk.pick("primer avance", "primer aumento", "primera alza"),
        desk.pick("primera caída", "primer descenso"),
    )
    falls, rises = desk.pick("caídas", "descensos", "bajas"), desk.pick("alzas", "incrementos", "avances")
    noun, past = (up, falls) if sign < 0 else (down, rises)
    again = desk.pick("consecutivos", "seguidos")
    line = desk.pick(f"{told} meses de {past}", f"{told} meses {again} de {past}")
    moved = desk.way(grown[after], ("subieron", "repuntaron"), ("bajaron", "retrocedieron"))
    return (
        f"Las remesas ⟦{moved} {desk.percent(grown[after])} a tasa anual⟧ en {month_of(desk, after)}, "
        f"⟦su {noun} {desk.pick('tras', 'después de', 'luego de')} {line}⟧."
    )


@frame("es")
def inflacion_a_la_baja(desk: Desk) -> str:
    """Months in a row in which a rate went down or up."""
    name = desk.pick("GENERAL", "SUBYACENTE")
    prices = desk.files.prices[name]
    rates = at_two(changes(prices))
    steps = {one: rates[one] - rates[prices.before(one)] for one in rates if prices.before(one) in rates}
    time, sign, size = a_run(desk, prices, steps, most=9, first=(2003, 1))
    told = desk.say(count(desk, size), count(desk, wrong_size(desk, size)))
    down = desk.pick("a la baja", "de desaceleración", "de descensos")
    up = desk.pick("al alza", "de aceleración", "de aumentos")
    known = "general" if name == "GENERAL" else "subyacente"
    return (
        f"La inflación {known} anual fue de ⟦{desk.percent(rates[time], 2)}⟧ en {month_of(desk, time)}; "
        f"con ello {desk.pick('suma', 'acumula', 'hila')} ⟦{told} meses consecutivos {up if sign > 0 else down}⟧."
    )


@frame("es")
def trimestres_consecutivos_del_pib(desk: Desk) -> str:
    """Quarters in a row of a yearly change."""
    names = {"total": "el PIB", "primary": "las actividades primarias", "secondary": "las actividades secundarias"}
    key = desk.pick(*names)
    series = desk.files.gdp[key]
    grown = changes(series)
    time, sign, size = a_run(desk, series, grown, most=11, first=(1998, 1))
    told = desk.say(ordinal(size), ordinal(min(12, wrong_size(desk, size))))
    plural = "" if key == "total" else "n"
    ups, downs = (f"creciero{plural}",) if plural else ("creció",), (f"cayero{plural}",) if plural else ("cayó",)
    noun = desk.pick("expansión", "crecimiento") if sign > 0 else desk.pick("contracción", "caída")
    return (
        f"En {quarter_of(desk, time)}, {names[key]} ⟦{desk.way(grown[time], ups, downs)} {desk.percent(grown[time])}⟧ "
        f"respecto del mismo trimestre del año previo, ⟦su {told} trimestre consecutivo de {noun}⟧."
    )


@frame("es")
def anos_seguidos(desk: Desk) -> str:
    """Years in a row of growth, and the year that broke them."""
    flow = desk.files.remittances
    years = {(year, 1): flow.year(year) for year in range(1995, 2026)}
    series = Series("years", 1, True, years)
    grown = changes(series, 1)
    time, sign, size = a_run(desk, series, grown, least=2, most=12, first=(1998, 1))
    told = desk.say(ordinal(size), ordinal(min(12, wrong_size(desk, size))))
    noun = desk.pick("aumento", "crecimiento", "alza") if sign > 0 else desk.pick("descenso", "caída")
    return (
        f"En {time[0]} las remesas sumaron ⟦{millions(desk, years[time])}⟧, {'un alza' if sign > 0 else 'una baja'} de "
        f"⟦{desk.percent(grown[time])}⟧ y ⟦su {told} año {desk.pick('consecutivo', 'al hilo', 'seguido')} de {noun}⟧."
    )


@frame("es")
def rompieron_una_racha(desk: Desk) -> str:
    """The end of a run of years or months."""
    flow = desk.files.remittances
    grown = changes(flow)
    time, sign, size = a_run(desk, flow, grown, least=3, most=14, is_over=True)
    after = flow.before(time, -1)
    told = desk.say(count(desk, size), count(desk, wrong_size(desk, size)))
    kind = desk.pick("aumentos", "crecimiento", "alzas") if sign > 0 else desk.pick("caídas", "descensos", "bajas")
    ended = desk.pick("pusieron fin a", "rompieron", "cortaron")
    chain = desk.pick("una racha", "una cadena", "una serie")
    fell = desk.way(grown[after], ("crecieron", "aumentaron"), ("cayeron", "disminuyeron"))
    return (
        f"Las remesas ⟦{fell} {desk.percent(grown[after])}⟧ en {month_of(desk, after)} respecto al mismo mes de "
        f"{after[0] - 1} y ⟦{ended} {chain} de {told} meses de {kind}⟧."
    )


@frame("es")
def exportaciones_immex_en_racha(desk: Desk) -> str:
    """A run of the state's maquiladora exports or jobs."""
    key = desk.pick("exports", "persons", "establishments")
    series = desk.files.immex[key]
    grown = changes(series)
    time, sign, size = a_run(desk, series, grown, first=(2014, 6))
    desk.ask(series.before(time, size) > (2014, 1))
    told = desk.say(count(desk, size), count(desk, wrong_size(desk, size)))
    names = {
        "exports": "las exportaciones de los establecimientos IMMEX de Jalisco",
        "persons": "el personal ocupado en los establecimientos IMMEX de Jalisco",
        "establishments": "el número de establecimientos IMMEX de Jalisco",
    }
    went = desk.pick("con alzas anuales", "de crecimiento anual")
    if sign < 0:
        went = desk.pick("con caídas anuales", "de descenso anual")
    verb = desk.pick("llevaban", "acumulaban") if key == "exports" else desk.pick("llevaba", "acumulaba")
    return f"Hasta {month_of(desk, time)}, {names[key]} ⟦{verb} {told} meses consecutivos {went}⟧."


@frame("es")
def dolar_al_hilo(desk: Desk) -> str:
    """Months in a row in which the dollar went down or up."""
    dollar = desk.files.dollar
    steps = changes(dollar, 1)
    time, sign, size = a_run(desk, dollar, steps, first=(2018, 6))
    desk.ask(dollar.before(time, size) > (2018, 2))
    told = desk.say(ordinal(size), ordinal(min(12, wrong_size(desk, size))))
    noun = desk.pick("alza", "aumento") if sign > 0 else desk.pick("baja", "descenso")
    mean = desk.figure(dollar.values[time], lambda one: f"{rounded(one, 2)} pesos", 2)
    return (
        f"El dólar promedió ⟦{mean}⟧ en {month_of(desk, time)}, ⟦su {told} mes {desk.pick('al hilo', 'consecutivo')} "
        f"de {noun}⟧."
    )


@frame("es")
def en_tantas_de_las_32(desk: Desk) -> str:
    """How many states rose, and how many fell."""
    time = desk.random.choice(desk.files.by_state[COUNTRY].times[20:])
    grown = levels(desk.files.by_state, lambda one: one.change(time))
    desk.ask(all(abs(one) > Decimal("0.05") for one in grown.values()))
    up = sum(one > 0 for one in grown.values())
    desk.ask(3 <= up <= 29)
    wrong = up + desk.random.choice([one for one in (-3, -2, 2, 3) if 0 < up + one < 32])
    down = 32 - up
    off = down + desk.random.choice([one for one in (-3, -2, 2, 3) if 0 < down + one < 32])
    rose, fell = desk.pick("aumentaron", "crecieron"), desk.pick("disminuyeron", "cayeron", "bajaron")
    return (
        f"En {quarter_of(desk, time)}, las remesas ⟦{rose} a tasa anual en {desk.say(str(up), str(wrong))} de las 32 "
        f"entidades{desk.pick('', ' federativas', ' del país')}⟧ y ⟦{fell} en {desk.say(str(down), str(off))}⟧."
    )


@frame("es")
def tantos_de_los_doce_meses(desk: Desk) -> str:
    """How many months of a year rose or fell."""
    flow = desk.files.remittances
    grown = changes(flow)
    year = desk.random.randrange(2006, 2026)
    months = [(year, part) for part in range(1, 13)]
    desk.ask(has_clear_signs(grown, months))
    sign = desk.random.choice((1, -1))
    size = sum(grown[one] * sign > 0 for one in months)
    desk.ask(3 <= size <= 11)
    wrong = desk.random.choice([one for one in (size - 2, size + 2, size + 3, size - 3) if 2 <= one <= 11])
    noun = (
        desk.pick("alzas anuales", "crecimiento anual") if sign > 0 else desk.pick("caídas anuales", "descenso anual")
    )
    told = desk.say(NUMBERS[size], NUMBERS[wrong])
    return (
        f"En {year}, las remesas ⟦registraron {noun} en {told} de los doce meses⟧ y sumaron "
        f"⟦{millions(desk, flow.year(year))}⟧ en todo el año."
    )


@frame("es")
def meses_sobre_el_cuatro(desk: Desk) -> str:
    """How many of the last twelve months a rate was above a mark."""
    prices = desk.files.prices["GENERAL"]
    rates = at_two(changes(prices))
    time = desk.random.choice([one for one in rates if one > (2005, 1)])
    mark = desk.random.choice((3, 4, 5))
    last = [rates[prices.before(time, back)] for back in range(12)]
    desk.ask(all(abs(one - mark) > Decimal("0.03") for one in last))
    size = sum(one > mark for one in last)
    desk.ask(2 <= size <= 11)
    wrong = desk.random.choice([one for one in (size - 2, size + 2, size + 3, size - 3) if 2 <= one <= 11])
    passed = desk.pick(f"superó el {mark}%", f"rebasó el {mark}%", f"estuvo por encima del {mark}%")
    told = desk.say(NUMBERS[size], NUMBERS[wrong])
    return (
        f"En ⟦{told} de los últimos doce meses⟧, la inflación general anual {passed}, "
        f"según los datos del INEGI a {month_of(desk, time)}."
    )


@frame("es")
def estados_sobre_mil_millones(desk: Desk) -> str:
    """How many states passed a round amount."""
    year = desk.random.randrange(2010, 2026)
    values = levels(desk.files.by_state, lambda one: one.year(year))
    mark = desk.random.choice((1000, 2000, 3000, 4000)) * 10**6
    desk.ask(all(abs(one - mark) > mark / 50 for one in values.values()))
    size = sum(one > mark for one in values.values())
    desk.ask(3 <= size <= 14)
    wrong = size + desk.random.choice([one for one in (-2, 2, 3) if size + one > 1])
    amount = "mil" if mark == 10**9 else f"{mark // 10**9} mil"
    told = desk.say(begun(count(desk, size)), begun(count(desk, wrong)))
    passed = desk.pick("recibieron más de", "captaron más de", "superaron los")
    return f"⟦{told} entidades {passed} {amount} millones de dólares⟧ en remesas durante {year}."


@frame("es")
def trimestre_al_hilo_de_un_estado(desk: Desk) -> str:
    """A state's run, told after its change."""
    name = desk.random.choice([one for one in desk.files.by_state if one != COUNTRY])
    series = desk.files.by_state[name]
    grown = changes(series)
    time, sign, size = a_run(desk, series, grown, first=(2006, 1))
    told = desk.say(ordinal(size), ordinal(min(12, wrong_size(desk, size))))
    noun = desk.pick("aumento", "crecimiento") if sign > 0 else desk.pick("descenso", "retroceso")
    moved = desk.way(grown[time], ("aumentaron", "crecieron"), ("cayeron", "se redujeron"))
    return (
        f"Las remesas {of_state(name)} ⟦{moved} {desk.percent(grown[time])}⟧ anual en {quarter_of(desk, time)}. "
        f"Es ⟦el {told} trimestre {desk.pick('consecutivo', 'al hilo')} con {noun}⟧ para {state(name)}."
    )

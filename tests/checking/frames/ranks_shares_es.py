"""Participaciones, partes de un todo y aportes, como los cuentan diarios, bancos y gobiernos."""

from __future__ import annotations

from decimal import Decimal

from checking.frames.ranks_places_es import exports_year, quarter, remittances_year
from checking.press import Desk, frame, rounded
from checking.spanish import millions, month_of, of_state, quarter_of, state
from checking.standing import COUNTRY, begun, levels, order

LANDS = ("tuvo como destino", "llegó a", "fue a parar a")


@frame("es")
def concentro_del_total(desk: Desk) -> str:
    """The share of a state in a quarter."""
    time, values, names = quarter(desk)
    name = desk.random.choice(names[:16])
    share = values[name] / sum(values.values()) * 100
    held = desk.pick("concentró", "captó", "recibió", "absorbió", "representó")
    whole = desk.pick("del total nacional", "de las remesas que llegaron al país", "de las remesas del país")
    return (
        f"{begun(state(name))} recibió ⟦{millions(desk, values[name])}⟧ en remesas en {quarter_of(desk, time)}; "
        f"⟦{held} {desk.percent(share)} {whole}⟧."
    )


@frame("es")
def tres_primeras_juntas(desk: Desk) -> str:
    """What the first so many states make up together."""
    time, values, names = quarter(desk)
    share = sum(values[one] for one in names[:3]) / sum(values.values()) * 100
    together = desk.pick("concentraron en conjunto", "juntas reunieron", "sumaron", "aportaron en conjunto")
    whole = desk.pick("del total nacional", "de las remesas del país", "del total de los envíos")
    third = desk.say(state(names[2]), state(names[5]))
    return (
        f"Las tres entidades con mayor captación de remesas en {quarter_of(desk, time)} fueron {state(names[0])}, "
        f"{state(names[1])} y ⟦{third}⟧, que ⟦{together} {desk.percent(share)} {whole}⟧."
    )


@frame("es")
def tres_estados_nombrados(desk: Desk) -> str:
    """Named states, their sum and share."""
    year, values, names = remittances_year(desk)
    some = desk.random.sample(names[:12], 3)
    whole = sum(values.values())
    part = sum(values[one] for one in some)
    who = f"{state(some[0])}, {state(some[1])} y {state(some[2])}"
    amount, share = millions(desk, part), desk.percent(part / whole * 100)
    return desk.pick(
        f"En {year}, {who} recibieron en conjunto ⟦{amount}⟧ por remesas, ⟦{share} del total nacional⟧.",
        f"{begun(who)} concentraron ⟦{share} de las remesas que recibió México en {year}⟧. "
        f"Entre los tres sumaron ⟦{amount}⟧.",
    )


@frame("es")
def uno_de_cada_tantos(desk: Desk) -> str:
    """One dollar of every so many."""
    year, values, names = remittances_year(desk)
    name = desk.random.choice(names[:10])
    each = sum(values.values()) / values[name]
    size = int(rounded(each, 0))
    desk.ask(size <= 20 and abs(each - size) < Decimal("0.25"))
    words = "cero uno dos tres cuatro cinco seis siete ocho nueve diez 11 12 13 14 15 16 17 18 19 20".split()
    wrong = size + desk.random.choice([one for one in (-4, -3, 3, 4, 5) if 3 <= size + one <= 20])
    told = desk.say(words[size], words[wrong])
    return desk.pick(
        f"⟦Uno de cada {told} dólares que llegaron al país por remesas en {year} tuvo como destino {state(name)}⟧.",
        f"{begun(state(name))} ⟦recibió uno de cada {told} dólares que ingresaron a México por remesas⟧ en {year}.",
        f"En {year}, {state(name)} captó {values[name] / 10**6:,.1f} millones de dólares en remesas, "
        f"⟦uno de cada {told} dólares que entraron al país⟧.",
    )


@frame("es")
def de_cada_cien(desk: Desk) -> str:
    """So many of a hundred."""
    year, values, names = remittances_year(desk)
    name = desk.random.choice(names[:14])
    share = values[name] / sum(values.values()) * 100
    told = desk.figure(share, lambda one: str(rounded(one, 1)), 1)
    return (
        f"De cada cien dólares que México recibió por remesas en {year}, ⟦{told} {desk.pick('llegaron', 'fueron')} a "
        f"{state(name)}⟧."
    ).replace("a el Estado", "al Estado")


@frame("es")
def una_parte_del_total(desk: Desk) -> str:
    """A fifth, a quarter, a tenth, hedged."""
    year, values, names = exports_year(desk)
    size = desk.random.randrange(1, 6)
    share = sum(values[one] for one in names[:size]) / desk.files.exports[COUNTRY].at(year)
    fractions = {
        "una décima parte": Decimal("0.1"),
        "una quinta parte": Decimal("0.2"),
        "una cuarta parte": Decimal("0.25"),
        "un tercio": Decimal(1) / 3,
        "la mitad": Decimal("0.5"),
    }
    near = [one for one, value in fractions.items() if 0 < share - value < Decimal("0.02")]
    desk.ask(near)
    wrong = desk.random.choice([one for one, value in fractions.items() if abs(value - share) > Decimal("0.05")])
    part = desk.say(near[0], wrong)
    if size == 1:
        return f"{begun(state(names[0]))} aportó en {year} ⟦poco más de {part} de las exportaciones del país⟧."
    who = f"{', '.join(state(one) for one in names[: size - 1])} y {state(names[size - 1])}"
    return f"{begun(who)} aportaron en {year} ⟦poco más de {part} de las exportaciones del país⟧."


@frame("es")
def manufacturas_y_resto(desk: Desk) -> str:
    """The parts of the maquiladora exports."""
    total, making = desk.files.immex["exports"], desk.files.immex["manufacturing"]
    time = desk.random.choice(total.times[12:])
    share = making.values[time] / total.values[time] * 100
    held = desk.pick("aportaron", "representaron", "concentraron")
    rest = desk.pick("el resto correspondió a", "el", "")
    tail = (
        f", y los no manufactureros, ⟦{desk.percent(100 - share)}⟧"
        if rest != "el"
        else f"; el ⟦{desk.percent(100 - share)}⟧ restante correspondió a los no manufactureros"
    )
    return (
        f"De las exportaciones IMMEX de Jalisco en {month_of(desk, time)}, los establecimientos manufactureros "
        f"⟦{held} {desk.percent(share)}⟧{tail}."
    )


@frame("es")
def nueve_de_cada_diez(desk: Desk) -> str:
    """So many pesos of ten."""
    total, making = desk.files.immex["exports"], desk.files.immex["manufacturing"]
    year = desk.random.randrange(2013, 2024)
    share = making.year(year) / total.year(year) * 10
    size = int(rounded(share, 0))
    desk.ask(abs(share - size) < Decimal("0.3"))
    words = "cero uno dos tres cuatro cinco seis siete ocho nueve diez".split()
    told = desk.say(words[size], words[desk.random.choice((size - 2, size - 3))])
    return (
        f"En {year}, ⟦{told} de cada diez pesos de las exportaciones IMMEX de Jalisco provinieron de establecimientos "
        f"manufactureros⟧."
    )


@frame("es")
def participacion_paso_de(desk: Desk) -> str:
    """A share that went from one to another."""
    year, values, names = remittances_year(desk)
    back = desk.random.randrange(1, 8)
    desk.ask(year - back >= 2004)
    name = desk.random.choice(names[:12])
    then = levels(desk.files.by_state, lambda one: one.year(year - back))
    now_share = values[name] / sum(values.values()) * 100
    then_share = then[name] / sum(then.values()) * 100
    desk.ask(abs(now_share - then_share) > Decimal("0.5"))
    first, last = desk.percent(then_share), desk.percent(now_share)
    went = desk.pick("pasó", "subió", "aumentó") if now_share > then_share else desk.pick("pasó", "bajó", "se redujo")
    return (
        f"La participación {of_state(name)} en las remesas del país ⟦{went} de {first} en {year - back} a {last} en "
        f"{year}⟧."
    )


@frame("es")
def gano_puntos_de_participacion(desk: Desk) -> str:
    """A share and the points that it gained."""
    year, values, names = remittances_year(desk)
    name = desk.random.choice(names[:12])
    then = levels(desk.files.by_state, lambda one: one.year(year - 1))
    share = values[name] / sum(values.values()) * 100
    gained = share - then[name] / sum(then.values()) * 100
    desk.ask(abs(gained) > Decimal("0.25"))
    points = desk.figure(abs(gained), lambda one: f"{one} puntos porcentuales", 1)
    way = desk.way(gained, ("más",), ("menos",))
    return (
        f"{begun(state(name))} concentró ⟦{desk.percent(share)} de las remesas nacionales⟧ en {year}, "
        f"⟦{points} {way} que en {year - 1}⟧."
    )


@frame("es")
def explico_la_caida(desk: Desk) -> str:
    """How much of the country's gain or loss one state made up."""
    year, values, _ = remittances_year(desk)
    then = levels(desk.files.by_state, lambda one: one.year(year - 1))
    moved = {one: values[one] - then[one] for one in values}
    total = sum(moved.values())
    desk.ask(abs(total) > 10**9)
    sign = 1 if total > 0 else -1
    name = order({one: value * sign for one, value in moved.items()})[desk.random.randrange(3)]
    share = moved[name] / total * 100
    desk.ask(3 < share < 90)
    return (
        f"En {year}, las remesas al país {'aumentaron' if sign > 0 else 'disminuyeron'} en "
        f"⟦{millions(desk, abs(total))}⟧. {begun(state(name))} {desk.pick('explicó', 'aportó')} "
        f"⟦{desk.percent(share)} de {'ese aumento' if sign > 0 else 'esa caída'}⟧."
    )


@frame("es")
def peso_en_el_pib(desk: Desk) -> str:
    """The share of a branch in real output."""
    time = desk.random.choice(desk.files.gdp["total"].times[20:])
    key, name = desk.random.choice(
        (
            ("primary", "las actividades primarias"),
            ("secondary", "las actividades secundarias"),
            ("tertiary", "las actividades terciarias"),
        )
    )
    share = desk.files.gdp[key].values[time] / desk.files.gdp["total"].values[time] * 100
    held = desk.pick("representaron", "aportaron", "generaron")
    return f"En {quarter_of(desk, time)}, {name} ⟦{held} {desk.percent(share)} del PIB⟧, a precios constantes."


@frame("es")
def parte_de_las_exportaciones(desk: Desk) -> str:
    """The share of a state in the country's exports, with its place."""
    year, values, names = exports_year(desk)
    place = desk.random.randrange(0, 12)
    name = names[place]
    share = values[name] / desk.files.exports[COUNTRY].at(year) * 100
    amount, part = millions(desk, values[name]), desk.percent(share)
    return desk.pick(
        f"{begun(state(name))} aportó ⟦{part} de las exportaciones nacionales⟧ en {year}, con ⟦{amount}⟧.",
        f"Con ⟦{amount}⟧ en {year}, {state(name)} ⟦representó {part} de las exportaciones del país⟧.",
        f"Las exportaciones {of_state(name)} sumaron ⟦{amount}⟧ en {year}, ⟦equivalentes a {part} del total nacional⟧.",
    )


@frame("es")
def la_mitad_en_seis_estados(desk: Desk) -> str:
    """How many states it takes to reach half."""
    year, values, names = remittances_year(desk)
    whole, reached, size = sum(values.values()), Decimal(0), 0
    while reached < whole / 2:
        reached, size = reached + values[names[size]], size + 1
    share = reached / whole * 100
    words = "cero uno dos tres cuatro cinco seis siete ocho nueve diez".split()
    return (
        f"{begun(words[size])} entidades concentraron ⟦{desk.percent(share)} de las remesas⟧ de {year}: "
        f"{', '.join(state(one) for one in names[: size - 1])} y "
        f"⟦{desk.say(state(names[size - 1]), state(names[size + 3]))}⟧."
    )

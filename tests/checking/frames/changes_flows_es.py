"""Cuánto fueron y cuánto cambiaron las remesas del país, como lo cuentan agencias, diarios y bancos."""

from __future__ import annotations

from decimal import Decimal

from checking.press import FALSE, Desk, frame, growth, rounded
from checking.spanish import (
    FALL,
    FALLING,
    FELL,
    RISE,
    RISING,
    ROSE,
    a_year_before,
    in_month,
    millions,
    more_or_less,
    moved,
    spaced,
)
from checking.telling import remitted, some


@frame("es")
def captacion_de_un_mes(desk: Desk) -> str:
    """Nivel y cambio en una sola frase."""
    flow, time, change = remitted(desk)
    more = more_or_less(desk, change)
    return (
        f"En {in_month(desk, time)}, el país {desk.pick('captó', 'recibió', 'ingresó')} "
        f"⟦{millions(desk, flow.at(*time))}⟧ por remesas familiares, ⟦{desk.percent(change)} {more}⟧ que "
        f"{desk.pick('en el mismo mes del año anterior', f'en igual mes de {time[0] - 1}', 'un año antes')}."
    )


@frame("es")
def pasaron_de_a(desk: Desk) -> str:
    """De un nivel a otro con el cambio en aposición."""
    flow, (year, part), change = remitted(desk)
    rise = desk.way(change, RISE, FALL)
    name = desk.month(part)
    return (
        f"Los ingresos por remesas pasaron de ⟦{millions(desk, flow.at(year - 1, part))}⟧ en {name} de {year - 1} a "
        f"⟦{millions(desk, flow.at(year, part))}⟧ en {name} de {year}, ⟦{rise} de {desk.percent(change)}⟧."
    )


@frame("es")
def contra_el_mes_anterior(desk: Desk) -> str:
    """Tasa mensual con el mes nombrado."""
    flow = desk.files.remittances
    time = some(desk, flow, 72)
    before = flow.before(time)
    change = flow.change(time, before)
    desk.ask(abs(change) > 2)
    base = desk.pick(
        f"respecto de {desk.month(before[1])}",
        "frente al mes anterior",
        "en comparación con el mes previo",
        "a tasa mensual",
    )
    return f"Durante {in_month(desk, time)}, las remesas a México ⟦{moved(desk, change)}⟧ {base}."


@frame("es")
def acumulado_del_anio(desk: Desk) -> str:
    """Enero a un mes contra el mismo lapso."""
    flow, (year, part), _ = remitted(desk)
    desk.ask(3 <= part <= 11)
    now, then = flow.over(year, 1, part), flow.over(year - 1, 1, part)
    change = growth(now, then)
    desk.ask(abs(change) > 1)
    rise = desk.way(change, RISE, FALL)
    lapse = desk.pick("el mismo periodo", "igual lapso", "los mismos meses", "el mismo lapso")
    return (
        f"Entre enero y {desk.month(part)} de {year}, las remesas {desk.pick('sumaron', 'totalizaron', 'ascendieron a')} "
        f"⟦{millions(desk, now)}⟧, ⟦{rise} de {desk.percent(change)}⟧ en relación con {lapse} de {year - 1}."
    )


@frame("es")
def doce_meses(desk: Desk) -> str:
    """La suma móvil de un año y su cambio."""
    flow, time, _ = remitted(desk)
    run = [flow.values[flow.before(time, step)] for step in range(24)]
    now, then = sum(run[:12], Decimal(0)), sum(run[12:], Decimal(0))
    change = growth(now, then)
    desk.ask(abs(change) > 1)
    return (
        f"En los {desk.pick('últimos 12 meses', 'doce meses')} {desk.pick('a', 'hasta', 'terminados en', 'concluidos en')} "
        f"{in_month(desk, time)}, el flujo acumulado de remesas {desk.pick('fue de', 'llegó a', 'ascendió a')} "
        f"⟦{millions(desk, now)}⟧, ⟦{moved(desk, change, ('un alza de', 'un aumento de'), ('una baja de', 'una caída de'))}⟧ "
        f"frente a los doce meses previos."
    )


@frame("es")
def diferencia_en_dolares(desk: Desk) -> str:
    """Cuántos millones más."""
    flow, (year, part), _ = remitted(desk, "4")
    gap = flow.at(year, part) - flow.at(year - 1, part)
    more = more_or_less(desk, gap)
    return (
        f"México recibió en {desk.month(part)} de {year} remesas por ⟦{millions(desk, flow.at(year, part))}⟧. "
        f"Son ⟦{millions(desk, abs(gap), decimals=0)} {more}⟧ que en {desk.month(part)} de {year - 1}."
    )


@frame("es")
def anio_completo(desk: Desk) -> str:
    """Un año entero, su cambio y el del año previo."""
    flow = desk.files.remittances
    year = desk.random.randrange(1998, 2026)
    change, before = flow.grown(year), flow.grown(year - 1)
    desk.ask(abs(change) > 1 and before > 1)
    rise = desk.way(change, RISE, FALL)
    return (
        f"Las remesas que llegaron al país {desk.pick('alcanzaron', 'cerraron en', 'sumaron')} ⟦{millions(desk, flow.year(year))}⟧ "
        f"en {year}, ⟦{rise} de {desk.percent(change)}⟧ {desk.pick('frente a', 'contra', 'respecto de')} {year - 1}. "
        f"Un año antes habían ⟦crecido {desk.percent(before)}⟧."
    )


@frame("es")
def acelero_de_a(desk: Desk) -> str:
    """Dos tasas anuales seguidas."""
    flow, time, change = remitted(desk)
    last = flow.before(time)
    earlier = flow.change(last)
    desk.ask(change > 1 and earlier > 1 and abs(change - earlier) > 1)
    quicker = desk.way(change - earlier, ("se aceleró", "repuntó"), ("se desaceleró", "se moderó"))
    return (
        f"El crecimiento anual de las remesas ⟦{quicker}⟧ de ⟦{desk.percent(earlier)}⟧ en {desk.month(last[1])} a "
        f"⟦{desk.percent(change)}⟧ en {in_month(desk, time)}."
    )


@frame("es")
def veces(desk: Desk) -> str:
    """Cuántas veces lo de otro año."""
    flow = desk.files.remittances
    year = desk.random.randrange(2003, 2026)
    base = desk.random.randrange(1996, year - 4)
    ratio = flow.year(year) / flow.year(base)
    desk.ask(ratio > Decimal("1.4"))
    times = desk.figure(ratio, lambda one: f"{rounded(one)} veces", 1)
    return desk.pick(
        f"Las remesas de {year} fueron ⟦{times} las de {base}⟧.",
        f"En {year}, el país recibió por remesas ⟦{times} lo que recibió en {base}⟧.",
        f"El monto de las remesas captadas en {year} equivale a ⟦{times} el de {base}⟧.",
    )


@frame("es")
def se_duplicaron(desk: Desk) -> str:
    """Duplicarse o triplicarse entre dos años."""
    flow = desk.files.remittances
    year = desk.random.randrange(2003, 2026)
    base = desk.random.randrange(1996, year - 3)
    ratio = flow.year(year) / flow.year(base)
    if Decimal("2.02") < ratio < Decimal("2.2"):
        word = desk.say(desk.pick("más que se duplicaron", "se duplicaron con creces"), "se triplicaron")
    elif Decimal("1.88") < ratio < Decimal("1.99"):
        word = desk.say(desk.pick("casi se duplicaron", "estuvieron cerca de duplicarse"), "casi se triplicaron")
    else:
        desk.ask(Decimal("3.02") < ratio < Decimal("3.3"))
        word = desk.say("más que se triplicaron", "más que se cuadruplicaron")
    return f"Entre {base} y {year}, las remesas enviadas a México ⟦{word}⟧."


@frame("es")
def contra_antes_de_la_pandemia(desk: Desk) -> str:
    """El mismo mes de 2019."""
    flow = desk.files.remittances
    year, part = desk.random.choice([one for one in flow.times if one[0] >= 2021])
    change = flow.change((year, part), (2019, part))
    desk.ask(change > 5)
    return (
        f"En {desk.month(part)} de {year} ingresaron al país {desk.pick('remesas por', 'por concepto de remesas')} "
        f"⟦{millions(desk, flow.at(year, part))}⟧, ⟦{desk.percent(change)} por {desk.say('encima', 'debajo')}⟧ del nivel de "
        f"{desk.month(part)} de 2019."
    )


@frame("es")
def con_reservas(desk: Desk) -> str:
    """Casi, más de, cerca de, poco menos de."""
    flow, time, change = remitted(desk)
    value = flow.at(*time) / 10**6
    step = Decimal(500) if value > 2000 else Decimal(100)
    floor = value // step * step
    left = (value - floor) / step
    desk.ask(floor and (Decimal("0.02") < left < Decimal("0.25") or Decimal("0.85") < left < Decimal("0.98")))
    is_above = left < Decimal("0.5")
    right = floor if is_above else floor + step
    wrong = right + step if is_above else right - step
    word = desk.pick("más de", "poco más de") if is_above else desk.pick("casi", "poco menos de", "cerca de")
    amount = desk.say(f"{spaced(right)} millones de dólares", f"{spaced(wrong)} millones de dólares")
    rise = desk.way(change, ("un aumento anual", "un alza anual"), ("una caída anual", "una baja anual"))
    return (
        f"Los mexicanos en el exterior enviaron ⟦{word} {amount}⟧ en remesas en {in_month(desk, time)}, "
        f"con ⟦{rise} de {desk.percent(change)}⟧."
    )


@frame("es")
def no_crecieron(desk: Desk) -> str:
    """Una negación y lo contrario."""
    _, time, change = remitted(desk)
    desk.ask(change < 0)
    return (
        f"En {in_month(desk, time)} las remesas ⟦{desk.say('no crecieron', 'no cayeron')}⟧ frente al mismo mes del año "
        f"anterior; se {desk.pick('contrajeron', 'redujeron')} ⟦{desk.percent(change)}⟧."
    )


@frame("es")
def cabeza_y_sumario(desk: Desk) -> str:
    """Un encabezado, un sumario y la entrada."""
    flow, (year, part), change = remitted(desk)
    desk.ask(part >= 3)
    total = flow.over(year, 1, part)
    year_to_date = flow.so_far(year, part)
    desk.ask(abs(year_to_date) > 1)
    fall = desk.way(change, ("Suben", "Crecen", "Aumentan"), ("Caen", "Bajan", "Disminuyen"))
    rise = desk.way(year_to_date, RISE, FALL)
    return (
        f"# ⟦{fall} {desk.percent(change)}⟧ las remesas en {in_month(desk, (year, part))}\n\n"
        f"*En lo que va del año suman ⟦{millions(desk, total)}⟧, ⟦{rise} de {desk.percent(year_to_date)}⟧ anual*\n\n"
        f"Las remesas ascendieron a ⟦{millions(desk, flow.at(year, part))}⟧ en {desk.month(part)}, "
        f"informó el Banco de México."
    )


@frame("es")
def con_gerundio(desk: Desk) -> str:
    """El cambio en gerundio."""
    flow, time, change = remitted(desk)
    rising = desk.way(change, RISING, FALLING)
    return (
        f"Las remesas {desk.pick('se ubicaron en', 'sumaron', 'fueron de')} ⟦{millions(desk, flow.at(*time))}⟧ en "
        f"{in_month(desk, time)}, ⟦{rising} {desk.percent(change)}⟧ {a_year_before(desk, time)}."
    )


@frame("es")
def los_recibidos(desk: Desk) -> str:
    """El nivel como sujeto, con participio."""
    flow, time, change = remitted(desk)
    rise = desk.way(change, RISE, FALL)
    return (
        f"Los ⟦{millions(desk, flow.at(*time))}⟧ {desk.pick('recibidos', 'captados', 'enviados')} por concepto de remesas en "
        f"{in_month(desk, time)} {desk.pick('representaron', 'significaron', 'implican')} ⟦{rise} de "
        f"{desk.percent(change)}⟧ {a_year_before(desk, time)}."
    )


@frame("es")
def se_recibieron(desk: Desk) -> str:
    """Pasiva refleja, con el cambio después."""
    flow, time, change = remitted(desk)
    rise = desk.way(change, ("un incremento", "un alza"), ("un decremento", "una contracción"))
    return (
        f"Durante {in_month(desk, time)} se {desk.pick('recibieron', 'captaron')} ⟦{millions(desk, flow.at(*time))}⟧ por "
        f"remesas. Ello {desk.pick('supone', 'representa', 'implica')} ⟦{rise} de {desk.percent(change)}⟧ anual."
    )


@frame("es")
def cita_de_una_economista(desk: Desk) -> str:
    """Dicho entre comillas por alguien."""
    flow, (year, part), change = remitted(desk)
    when = in_month(desk, (year, part))
    return (
        f"“Las remesas ⟦{moved(desk, change)}⟧ a tasa anual en {when}”, {desk.pick('señaló', 'apuntó', 'explicó')} la "
        f"analista de un grupo financiero. Agregó que los envíos del mes fueron de ⟦{millions(desk, flow.at(year, part))}⟧."
    )


@frame("es")
def promedio_mensual(desk: Desk) -> str:
    """La media de los meses de un año."""
    flow = desk.files.remittances
    year = desk.random.randrange(1998, 2026)
    now, then = flow.year(year) / 12, flow.year(year - 1) / 12
    change = growth(now, then)
    desk.ask(abs(change) > 2)
    above = desk.way(change, ("por arriba", "por encima"), ("por debajo", "por abajo"))
    return (
        f"En promedio, México recibió ⟦{millions(desk, now)}⟧ al mes por remesas durante {year}, ⟦{desk.percent(change)} "
        f"{above}⟧ del promedio mensual de {year - 1}."
    )


@frame("es")
def un_semestre(desk: Desk) -> str:
    """La primera mitad de un año."""
    flow = desk.files.remittances
    year = desk.random.randrange(1998, 2026)
    first = desk.random.choice((1, 7))
    now, then = flow.over(year, first, first + 5), flow.over(year - 1, first, first + 5)
    change = growth(now, then)
    desk.ask(abs(change) > 1)
    half = "primer" if first == 1 else "segundo"
    return (
        f"Las remesas {desk.pick('sumaron', 'totalizaron', 'alcanzaron')} "
        f"⟦{millions(desk, now)}⟧ en el {half} semestre de {year}, con ⟦{desk.way(change, RISE, FALL)} de "
        f"{desk.percent(change)}⟧ respecto del mismo semestre de {year - 1}."
    )


@frame("es")
def menor_que_la_de_un_anio_antes(desk: Desk) -> str:
    """El ritmo de ahora contra el de entonces."""
    flow, (year, part), change = remitted(desk)
    before = flow.change((year - 1, part))
    desk.ask(change > 1 and before > 1 and abs(change - before) > 1)
    less = desk.way(
        change - before,
        ("mayor que el", "superior al", "más alto que el"),
        ("menor que el", "inferior al", "más bajo que el"),
    )
    return (
        f"En {in_month(desk, (year, part))}, las remesas registraron un crecimiento anual de ⟦{desk.percent(change)}⟧, "
        f"⟦{less} {desk.percent(before)}⟧ observado un año antes."
    )


@frame("es")
def un_mes_antes_habian(desk: Desk) -> str:
    """Sujeto tácito y pluscuamperfecto."""
    flow, time, change = remitted(desk)
    last = flow.before(time)
    before = flow.change(last)
    desk.ask(abs(before) > 1)
    return (
        f"Las remesas ⟦{moved(desk, change)}⟧ anual en {in_month(desk, time)}. {desk.pick('Un mes antes', 'El mes previo', f'En {desk.month(last[1])}')} "
        f"habían ⟦{desk.way(before, ('subido', 'avanzado'), ('bajado', 'retrocedido'))} {desk.percent(before)}⟧."
    )


@frame("es")
def el_mayor_dinamismo(desk: Desk) -> str:
    """Puntos porcentuales entre dos tasas."""
    flow, (year, part), change = remitted(desk)
    before = flow.change((year - 1, part))
    gap = rounded(change) - rounded(before)
    desk.ask(change > 1 and before > 1 and abs(gap) > 2 and rounded(change - before) == gap)
    more = desk.way(gap, ("más", "por arriba"), ("menos", "por debajo"))
    points = desk.figure(abs(gap), lambda one: f"{rounded(one)} puntos porcentuales", 1)
    link = "que el" if more.strip(FALSE) in ("más", "menos") else "del"
    return (
        f"El crecimiento anual de las remesas fue de ⟦{desk.percent(change)}⟧ en {in_month(desk, (year, part))}, "
        f"⟦{points} {more}⟧ {link} de {desk.month(part)} de {year - 1}."
    )


@frame("es")
def ritmo_en_el_acumulado(desk: Desk) -> str:
    """Mes y acumulado en dos frases, la segunda sin sujeto."""
    flow, (year, part), change = remitted(desk)
    desk.ask(4 <= part <= 11)
    total = flow.so_far(year, part)
    desk.ask(abs(total) > 1)
    return (
        f"En {in_month(desk, (year, part))} el envío de remesas {desk.pick('mostró', 'registró', 'tuvo', 'reportó')} "
        f"⟦{desk.way(change, RISE, FALL)} de {desk.percent(change)}⟧ anual. En los primeros {_WORDS[part]} meses del año "
        f"⟦{moved(desk, total, ('acumuló un alza de', 'acumula un crecimiento de'), ('acumuló una baja de', 'acumula una caída de'))}⟧."
    )


_WORDS = ("", "un", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once")


@frame("es")
def rebote_tras_caida(desk: Desk) -> str:
    """Tras caer un mes, subió el otro."""
    flow = desk.files.remittances
    time = some(desk, flow, 72)
    last = flow.before(time)
    now, before = flow.change(time, last), flow.change(last, flow.before(last))
    desk.ask(now * before < 0 and min(abs(now), abs(before)) > 2)
    after = desk.way(before, ("subir", "avanzar", "aumentar"), ("caer", "bajar", "retroceder"))
    return (
        f"Tras ⟦{after} {desk.percent(before)} mensual⟧ en {desk.month(last[1])}, las remesas ⟦{moved(desk, now)}⟧ en "
        f"{in_month(desk, time)} respecto del mes anterior."
    )


@frame("es")
def tasa_negativa(desk: Desk) -> str:
    """Una tasa con su signo."""
    flow, time, change = remitted(desk)
    desk.ask(change < 0)
    size = desk.figure(abs(change), lambda one: f"-{rounded(one)}%", 1)
    return (
        f"La variación anual de las remesas fue de ⟦{size}⟧ en {in_month(desk, time)}, con un monto de "
        f"⟦{millions(desk, flow.at(*time))}⟧."
    )


@frame("es")
def ficha(desk: Desk) -> str:
    """Una ficha de datos."""
    flow, (year, part), change = remitted(desk)
    last = flow.before((year, part))
    monthly = flow.change((year, part), last)
    desk.ask(abs(monthly) > 1)
    return (
        f"Remesas, {in_month(desk, (year, part))}\n\n"
        f"- Monto: ⟦{millions(desk, flow.at(year, part))}⟧\n"
        f"- Variación anual: ⟦{_sign(change)}{desk.percent(change)}⟧\n"
        f"- Variación mensual: ⟦{_sign(monthly)}{desk.percent(monthly)}⟧\n"
    )


def _sign(change: Decimal) -> str:
    return "+" if change > 0 else "-"


@frame("es")
def lejos_del_maximo(desk: Desk) -> str:
    """Cuánto falta para un nivel de otro mes."""
    flow = desk.files.remittances
    time = some(desk, flow, 72)
    top = max((one for one in flow.times if one < time), key=lambda one: flow.values[one])
    change = flow.change(time, top)
    desk.ask(change < -2)
    return (
        f"Las remesas de {in_month(desk, time)}, de ⟦{millions(desk, flow.at(*time))}⟧, quedaron ⟦{desk.percent(change)} por "
        f"{desk.say('debajo', 'encima')}⟧ del máximo de {in_month(desk, top)}, cuando llegaron ⟦{millions(desk, flow.values[top])}⟧."
    )


@frame("es")
def verbo_antes_del_sujeto(desk: Desk) -> str:
    """El verbo primero, el acumulado al final."""
    _, time, change = remitted(desk)
    rose = desk.way(change, ROSE, FELL)
    source = desk.pick(
        "De acuerdo con el Banco de México,", "Según cifras oficiales,", "Datos del banco central muestran que"
    )
    return (
        f"{source} en {in_month(desk, time)} ⟦{rose} {desk.percent(change)}⟧ {a_year_before(desk, time)} las remesas "
        f"que los migrantes envían a sus familias en México."
    )


@frame("es")
def sin_dos_tiempos(desk: Desk) -> str:
    """Dos meses en una frase, cada uno con su monto."""
    flow = desk.files.remittances
    time = some(desk, flow, 72)
    last = flow.before(time)
    change = flow.change(time, last)
    desk.ask(abs(change) > 2)
    less = desk.way(change, ("más", "arriba"), ("menos", "abajo"))
    return (
        f"En {in_month(desk, time)} llegaron a México ⟦{millions(desk, flow.at(*time))}⟧ por remesas, contra "
        f"⟦{millions(desk, flow.values[last])}⟧ de {desk.month(last[1])}; es decir, ⟦{desk.percent(change)} {less}⟧."
    )

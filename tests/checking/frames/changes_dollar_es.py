"""El dólar y el peso: promedios de un mes y de un año, centavos, apreciaciones y depreciaciones."""

from __future__ import annotations

from decimal import Decimal

from checking.press import FALSE, Desk, Series, Time, frame, growth, rounded
from checking.spanish import in_month
from checking.telling import some


def _dollar(desk: Desk, least: str = "1") -> tuple[Series, Time, Time, Decimal]:
    """A month, the one before and the change between them."""
    dollar = desk.files.dollar
    time = some(desk, dollar, 13)
    last = dollar.before(time)
    change = dollar.change(time, last)
    desk.ask(abs(change) > Decimal(least))
    return dollar, time, last, change


def _pesos(desk: Desk, value: Decimal, unit: str = "") -> str:
    places = desk.random.choice((2, 2, 2, 4))
    unit = unit or desk.pick(" pesos por dólar", " pesos", " pesos por dólar")
    return desk.figure(value, lambda one: f"{rounded(one, places)}{unit}", places)


def _cents(desk: Desk, gap: Decimal) -> str:
    return desk.figure(abs(gap) * 100, lambda one: f"{rounded(one, 0)} centavos", 0)


def _gap(dollar: Series, time: Time, last: Time) -> Decimal:
    """The difference of the two as printed with two decimals."""
    return rounded(dollar.values[time], 2) - rounded(dollar.values[last], 2)


@frame("es")
def promedio_de_un_mes(desk: Desk) -> str:
    """El nivel de un mes y contra el anterior."""
    dollar, time, last, change = _dollar(desk)
    verb = desk.way(change, ("se encareció", "subió", "aumentó"), ("se abarató", "bajó", "disminuyó"))
    return (
        f"El dólar {desk.pick('promedió', 'se cotizó en promedio en')} ⟦{_pesos(desk, dollar.values[time])}⟧ en {in_month(desk, time)}. "
        f"Respecto de {desk.month(last[1])} ⟦{verb} {desk.percent(change)}⟧."
    )


@frame("es")
def centavos_de_diferencia(desk: Desk) -> str:
    """Cuántos centavos más o menos."""
    dollar, time, last, _ = _dollar(desk)
    gap = _gap(dollar, time, last)
    desk.ask(abs(gap) < 1)
    verb = desk.way(gap, ("se encareció", "subió", "ganó"), ("se abarató", "bajó", "perdió"))
    base = desk.pick(
        f"frente a {desk.month(last[1])}", "respecto del mes anterior", "contra el promedio del mes previo"
    )
    return f"En {in_month(desk, time)} el dólar ⟦{verb} {_cents(desk, gap)}⟧ {base}, para promediar ⟦{_pesos(desk, dollar.values[time])}⟧."


@frame("es")
def tipo_de_cambio_fix(desk: Desk) -> str:
    """El tipo de cambio FIX contra el año anterior."""
    dollar = desk.files.dollar
    time = some(desk, dollar, 13)
    change = dollar.change(time)
    desk.ask(abs(change) > 1)
    rise = desk.way(change, ("un aumento", "un alza"), ("una disminución", "una baja"))
    return (
        f"El tipo de cambio FIX promedió ⟦{_pesos(desk, dollar.values[time])}⟧ en {in_month(desk, time)}, ⟦{rise} de "
        f"{desk.percent(change)}⟧ {desk.pick('respecto al mismo mes del año anterior', 'frente a un año antes', f'contra {desk.month(time[1])} de {time[0] - 1}')}."
    )


@frame("es")
def el_peso_se_aprecio(desk: Desk) -> str:
    """El peso como sujeto."""
    dollar, time, last, change = _dollar(desk)
    own = growth(dollar.values[last], dollar.values[time])
    desk.ask(rounded(abs(own)) == rounded(abs(change)))
    verb = desk.way(own, ("se apreció", "se fortaleció", "ganó"), ("se depreció", "se debilitó", "perdió"))
    return (
        f"El peso {desk.pick('mexicano ', '')}⟦{verb} {desk.percent(own)}⟧ frente al dólar en {in_month(desk, time)}, "
        f"en comparación con el mes anterior."
    )


@frame("es")
def paso_de_a(desk: Desk) -> str:
    """De un promedio a otro."""
    dollar, time, last, change = _dollar(desk)
    verb = desk.way(change, ("subió", "avanzó", "aumentó"), ("bajó", "cayó", "descendió"))
    return (
        f"El tipo de cambio promedio ⟦{verb}⟧ de ⟦{_pesos(desk, dollar.values[last])}⟧ en {desk.month(last[1])} a "
        f"⟦{_pesos(desk, dollar.values[time])}⟧ en {in_month(desk, time)}."
    )


@frame("es")
def paridad_del_anio(desk: Desk) -> str:
    """El promedio de un año entero."""
    dollar = desk.files.dollar
    year = desk.random.randrange(2019, 2025)
    now, then = dollar.year(year), dollar.year(year - 1)
    change = growth(now, then)
    desk.ask(abs(change) > 1)
    less = desk.way(change, ("más", "por encima"), ("menos", "por debajo"))
    link = "que en" if less.strip(FALSE) in ("más", "menos") else "del promedio de"
    return f"En {year}, la paridad promedió ⟦{_pesos(desk, now)}⟧, ⟦{desk.percent(change)} {less}⟧ {link} {year - 1}."


@frame("es")
def moneda_estadounidense(desk: Desk) -> str:
    """Otro nombre y el mes anterior en la segunda frase."""
    dollar, time, last, change = _dollar(desk)
    verb = desk.way(change, ("subió", "se encareció", "avanzó"), ("bajó", "se abarató", "retrocedió"))
    return (
        f"{desk.pick('La moneda estadounidense', 'El billete verde', 'La divisa estadounidense')} ⟦{verb} {desk.percent(change)}⟧ en "
        f"{in_month(desk, time)}. Un mes antes se había cotizado en ⟦{_pesos(desk, dollar.values[last])}⟧."
    )


@frame("es")
def desde_enero(desk: Desk) -> str:
    """Lo que ha perdido desde un mes nombrado."""
    dollar = desk.files.dollar
    time = some(desk, dollar, 13)
    desk.ask(time[1] > 3)
    base = (time[0], 1)
    change = dollar.change(time, base)
    desk.ask(abs(change) > 2)
    verb = desk.way(change, ("se ha encarecido", "ha subido"), ("se ha abaratado", "ha bajado"))
    return (
        f"En {in_month(desk, time)} el dólar promedió ⟦{_pesos(desk, dollar.values[time])}⟧. Desde enero, cuando se cotizaba en "
        f"⟦{_pesos(desk, dollar.values[base])}⟧, ⟦{verb} {desk.percent(change)}⟧."
    )


@frame("es")
def contra_diciembre(desk: Desk) -> str:
    """Contra el cierre del año previo."""
    dollar = desk.files.dollar
    time = some(desk, dollar, 13)
    base = (time[0] - 1, 12)
    change = dollar.change(time, base)
    desk.ask(abs(change) > 2 and time[1] > 1)
    below = desk.say("arriba", "abajo") if change > 0 else desk.say("abajo", "arriba")
    return (
        f"Con ⟦{_pesos(desk, dollar.values[time])}⟧ en promedio, el dólar se ubicó en {in_month(desk, time)} ⟦{desk.percent(change)} por "
        f"{below}⟧ de {desk.pick('su promedio del diciembre anterior', f'diciembre de {base[0]}')}."
    )


@frame("es")
def mas_caro_que_hace_un_anio(desk: Desk) -> str:
    """Pesos de diferencia con un año antes."""
    dollar = desk.files.dollar
    time = some(desk, dollar, 13)
    gap = _gap(dollar, time, (time[0] - 1, time[1]))
    desk.ask(abs(gap) > 1)
    dear = desk.way(gap, ("más caro",), ("más barato",))
    size = desk.figure(abs(gap), lambda one: f"{rounded(one, 2)} pesos", 2)
    return (
        f"En {in_month(desk, time)}, comprar un dólar costaba en promedio ⟦{_pesos(desk, dollar.values[time], ' pesos')}⟧. "
        f"Era ⟦{size} {dear}⟧ que en {desk.month(time[1])} de {time[0] - 1}."
    )

"""De qué es una cifra que se dice con un pronombre, en una ficha, un hilo, una pregunta, una cita o una fe de erratas."""

from __future__ import annotations

from checking.press import Desk, frame
from checking.spanish import EXPORTERS, SENDERS, head_count, millions, price, went
from checking.telling import draw, draw_both


@frame("es")
def esa_cifra(desk: Desk) -> str:
    """A pronoun phrase takes up the amount."""
    flow = desk.files.remittances
    year, part, change = draw(desk, flow, "1", 60)
    it = desk.pick("Esa cifra", "Este monto", "Dicha cantidad", "Ese total", "El monto", "La cifra")
    more = desk.way(change, ("mayor",), ("menor",))
    return (
        f"En {desk.month(part)} de {year}, los mexicanos en el exterior enviaron "
        f"⟦{millions(desk, flow.at(year, part))}⟧ en remesas. {it} es ⟦{desk.percent(change)} {more}⟧ que la del mismo "
        f"mes de {year - 1}."
    )


@frame("es")
def ello_representa(desk: Desk) -> str:
    """The word "ello" takes up what was told before."""
    by_state = desk.files.by_state
    one = desk.pick(*SENDERS)
    year, part, change = draw(desk, by_state[one], "2", 20)
    noun = desk.way(change, ("un aumento", "un incremento", "un alza"), ("una caída", "una reducción", "una baja"))
    it = desk.pick("Ello representa", "Lo anterior significó", "Esto implica", "Lo que representó")
    return (
        f"{one} captó ⟦{millions(desk, by_state[one].at(year, part))}⟧ por concepto de remesas en el "
        f"{desk.quarter(part)} trimestre de {year}. {it} ⟦{noun} de {desk.percent(change)}⟧ en comparación con igual "
        f"periodo del año anterior."
    )


@frame("es")
def de_ese_monto(desk: Desk) -> str:
    """Parts of the amount before."""
    immex = desk.files.immex
    year, part = desk.random.choice(immex["exports"].times[12:])
    whole, made, rest = (immex[one].at(year, part) for one in ("exports", "manufacturing", "services"))
    own = desk.pick("De ese monto", "De esa cifra", "Del total", "De ellos")
    rest_of = desk.pick("el resto", "los restantes")
    verb = "provino" if rest_of == "el resto" else "provinieron"
    left = f"{rest_of}, ⟦{millions(desk, rest, 'pesos', decimals=0)}⟧, {verb} de los no manufactureros"
    return (
        f"Los establecimientos IMMEX de Jalisco exportaron ⟦{millions(desk, whole, 'pesos', decimals=0)}⟧ en "
        f"{desk.month(part)} de {year}. {own}, ⟦{millions(desk, made, 'pesos', decimals=0)}⟧ "
        f"correspondieron a los manufactureros y {left}."
    )


@frame("es")
def este_ultimo(desk: Desk) -> str:
    """The last of two states named."""
    exports = desk.files.exports
    one, other = desk.random.sample(tuple(EXPORTERS), 2)
    year = desk.random.randrange(2008, 2019)
    now, then = exports[EXPORTERS[one]].at(year), exports[EXPORTERS[other]].at(year)
    desk.ask(abs(now / then - 1) > 0.1)
    more = "más" if now > then else "menos"
    it = desk.pick("Este último vendió al exterior", "Este último exportó", "Este último reportó ventas externas por")
    return (
        f"En {year}, las exportaciones de {one} ascendieron a ⟦{millions(desk, now)}⟧, {more} que las de {other}. {it} "
        f"⟦{millions(desk, then)}⟧."
    )


@frame("es")
def la_primera_la_segunda(desk: Desk) -> str:
    """Two parts of inflation, then taken up in order."""
    prices = desk.files.prices
    year, part, core = draw(desk, prices["SUBYACENTE"], "1", 240)
    other = prices["NO_SUBYACENTE"].change((year, part))
    desk.ask(other > 1 and abs(core - other) > 0.5)
    return (
        f"El indicador se compone de la inflación subyacente y la no subyacente. En {desk.month(part)} de {year} la "
        f"primera fue de ⟦{desk.percent(core, 2)}⟧ anual y la segunda, de ⟦{desk.percent(other, 2)}⟧."
    )


@frame("es")
def sujeto_omitido(desk: Desk) -> str:
    """The second and third sentence drop their subject."""
    persons = desk.files.immex["persons"]
    year, part, change = draw(desk, persons, "1", 24)
    step = persons.change((year, part), persons.before((year, part)))
    desk.ask(abs(step) > 0.4)
    return (
        f"El empleo en la industria maquiladora de Jalisco llegó a ⟦{head_count(desk, persons.at(year, part))} personas⟧ "
        f"en {desk.month(part)} de {year}. ⟦{went(desk, change, several=False).capitalize()} {desk.percent(change)}⟧ frente "
        f"al mismo mes de {year - 1}. Respecto del mes anterior, ⟦{went(desk, step, several=False)} {desk.percent(step)}⟧."
    )


@frame("es")
def ficha_de_datos(desk: Desk) -> str:
    """A fact box with its time in the heading."""
    prices = desk.files.prices
    year, part, change = draw(desk, prices["GENERAL"], "1", 240)
    core, other = prices["SUBYACENTE"].change((year, part)), prices["NO_SUBYACENTE"].change((year, part))
    desk.ask(min(core, other, change) > 0.5)
    colon = desk.pick(": ", " – ")
    return (
        f"**Inflación anual, {desk.month(part)} de {year}**\n\n"
        f"- General{colon}⟦{desk.percent(change, 2)}⟧\n"
        f"- Subyacente{colon}⟦{desk.percent(core, 2)}⟧\n"
        f"- No subyacente{colon}⟦{desk.percent(other, 2)}⟧\n"
    )


@frame("es")
def ficha_de_estados(desk: Desk) -> str:
    """A list of states under one heading."""
    by_state = desk.files.by_state
    names = desk.random.sample(SENDERS, 3)
    year, part = desk.random.choice(by_state["Jalisco"].times[20:])
    lines = "\n".join(f"- {one}: ⟦{millions(desk, by_state[one].at(year, part))}⟧" for one in names)
    return f"Remesas por entidad en el {desk.quarter(part)} trimestre de {year}:\n\n{lines}\n"


@frame("es")
def vinetas_con_variacion(desk: Desk) -> str:
    """Bullets with the change of each branch."""
    gdp = desk.files.gdp
    year, part, change = draw(desk, gdp["total"], "0.8")
    names = {"primary": "Primarias", "secondary": "Secundarias", "tertiary": "Terciarias"}
    desk.ask(all(abs(gdp[one].change((year, part))) > 0.5 for one in names))
    lines = "\n".join(
        f"- Actividades {called.lower()}: ⟦{went(desk, gdp[one].change((year, part)))} "
        f"{desk.percent(gdp[one].change((year, part)))}⟧"
        for one, called in names.items()
    )
    return (
        f"En el {desk.quarter(part)} trimestre de {year}, el PIB ⟦{went(desk, change, several=False)} "
        f"{desk.percent(change)}⟧ a tasa anual. Por componentes:\n\n{lines}\n"
    )


@frame("es")
def hilo_de_publicaciones(desk: Desk) -> str:
    """A thread of posts."""
    flow = desk.files.remittances
    year, part, change = draw(desk, flow, "1", 60)
    step = flow.change((year, part), flow.before((year, part)))
    desk.ask(abs(step) > 1)
    return (
        f"1/3 Remesas a México en {desk.month(part)} de {year}: ⟦{millions(desk, flow.at(year, part))}⟧.\n\n"
        f"2/3 ⟦{went(desk, change).capitalize()} {desk.percent(change)}⟧ respecto al mismo mes del año anterior.\n\n"
        f"3/3 Frente al mes previo, ⟦{went(desk, step)} {desk.percent(step)}⟧.\n"
    )


@frame("es")
def tabla_en_texto(desk: Desk) -> str:
    """A small table typed as lines."""
    exports = desk.files.exports
    names = desk.random.sample(list(EXPORTERS), 3)
    year = desk.random.randrange(2008, 2019)
    rows = "\n".join(
        f"| {one} | ⟦{desk.figure(exports[EXPORTERS[one]].at(year).scaleb(-6), lambda v: desk.number(v, 1), 1)}⟧ |"
        for one in names
    )
    return f"Exportaciones por entidad federativa, {year} (millones de dólares)\n\n| Entidad | Valor |\n|---|---|\n{rows}\n"


@frame("es")
def pregunta_y_respuesta(desk: Desk) -> str:
    """A question names the series and the time; the answer is a figure."""
    flow = desk.files.remittances
    year, part, change = draw(desk, flow, "1", 60)
    ask = desk.pick("¿Cuánto sumaron las remesas", "¿A cuánto ascendieron las remesas")
    than = desk.pick("más", "menos") if change == 0 else desk.way(change, ("más",), ("menos",))
    return (
        f"{ask} en {desk.month(part)} de {year}? ⟦{millions(desk, flow.at(year, part))}⟧, "
        f"⟦{desk.percent(change)} {than}⟧ que un año antes."
    )


@frame("es")
def pregunta_con_parrafo(desk: Desk) -> str:
    """The answer stands in a paragraph of its own and goes on without a subject."""
    dollar = desk.files.dollar
    year, part, change = draw(desk, dollar, "1.5", 12)
    dear = desk.way(change, ("más",), ("menos",))
    return (
        f"**¿Cuánto costó el dólar en {desk.month(part)} de {year}?**\n\nEn promedio, ⟦{price(desk, dollar.at(year, part))}⟧. "
        f"Un año antes costaba ⟦{price(desk, dollar.at(year - 1, part))}⟧, es decir, hoy vale ⟦{desk.percent(change)} {dear}⟧."
    )


@frame("es")
def regreso_tras_aparte(desk: Desk) -> str:
    """An aside on another series; then back to the first by its name."""
    immex = desk.files.immex
    year, part, change = draw(desk, immex["exports"], "1.5", 24)
    staff = immex["persons"].change((year, part))
    step = immex["exports"].change((year, part), immex["exports"].before((year, part)))
    desk.ask(abs(staff) > 0.5 and abs(step) > 1)
    return (
        f"Las exportaciones IMMEX de Jalisco ⟦{went(desk, change)} {desk.percent(change)}⟧ a tasa anual en "
        f"{desk.month(part)} de {year}. En el mismo mes, el personal ocupado ⟦{went(desk, staff, several=False)} "
        f"{desk.percent(staff)}⟧. {desk.pick('Las ventas al exterior', 'Las exportaciones', 'En cuanto a las exportaciones,')} "
        f"⟦{went(desk, step)} {desk.percent(step)}⟧ en comparación con el mes inmediato anterior."
    )


@frame("es")
def fe_de_erratas(desk: Desk) -> str:
    """A correction: what was said, then what is right."""
    flow = desk.files.remittances
    year, part, change = draw(desk, flow, "1", 60)
    wrong = millions(Desk(desk.files, "es", desk.random, 0), flow.at(year, part), decimals=1).strip("\x00")
    said = desk.pick("se publicó que", "se dijo que", "dijimos que")
    return (
        f"Fe de erratas. En la nota anterior {said} las remesas de {desk.month(part)} de {year} sumaron {wrong}. "
        f"Lo correcto es ⟦{millions(desk, flow.at(year, part), decimals=1)}⟧. La variación anual, de ⟦{desk.percent(change)}⟧, "
        f"no cambia."
    )


@frame("es")
def cita_con_atribucion(desk: Desk) -> str:
    """Somebody is reported to have said it, the second sentence goes on."""
    gdp = desk.files.gdp
    year, part, change, other = draw_both(desk, gdp["secondary"], gdp["tertiary"], "0.8")
    said = desk.pick("indicó el organismo", "señaló el instituto", "dijo la analista", "explicó la dependencia")
    return (
        f"Según el INEGI, la industria ⟦{went(desk, change, several=False)} {desk.percent(change)}⟧ anual en el "
        f"{desk.quarter(part)} trimestre de {year}. Los servicios, {said}, ⟦{went(desk, other)} {desk.percent(other)}⟧."
    )


@frame("es")
def en_el_primer_caso(desk: Desk) -> str:
    """Two series are named, then "en el primer caso", "en el segundo"."""
    immex = desk.files.immex
    year, part, made, other = draw_both(desk, immex["manufacturing"], immex["services"], "1.5")
    noun = desk.way(made, ("el alza", "el aumento"), ("la baja", "la caída"))
    second = desk.way(other, ("un alza", "un aumento"), ("una baja", "una caída"))
    return (
        f"En {desk.month(part)} de {year} cambiaron las exportaciones de los establecimientos IMMEX manufactureros y de los no "
        f"manufactureros de Jalisco. En el primer caso, ⟦{noun} fue de {desk.percent(made)}⟧ anual; en el segundo hubo "
        f"⟦{second} de {desk.percent(other)}⟧."
    )


@frame("es")
def el_total_nacional(desk: Desk) -> str:
    """The state, then the whole of the country."""
    by_state = desk.files.by_state
    one = desk.pick(*SENDERS)
    year, part, change = draw(desk, by_state[one], "1.5", 20)
    whole = by_state["Total nacional"].change((year, part))
    desk.ask(abs(whole) > 1)
    own = desk.pick("A nivel nacional", "En el país", "En todo el país", "A escala nacional")
    return (
        f"Las remesas a {one} ⟦{went(desk, change)} {desk.percent(change)}⟧ a tasa anual en el {desk.quarter(part)} "
        f"trimestre de {year}. {own}, ⟦{went(desk, whole)} {desk.percent(whole)}⟧."
    )


@frame("es")
def estas_ultimas(desk: Desk) -> str:
    """The last of the two activities taken up by a pronoun."""
    gdp = desk.files.gdp
    year, part, change = draw(desk, gdp["primary"], "0.8")
    other = gdp["secondary"].change((year, part))
    before = gdp["secondary"].change(gdp["secondary"].before((year, part)))
    desk.ask(abs(other) > 0.8 and abs(before) > 0.8)
    true = desk.way(before, ("crecido", "aumentado", "subido"), ("caído", "disminuido", "bajado"))
    return (
        f"Las actividades primarias ⟦{went(desk, change)} {desk.percent(change)}⟧ a tasa anual en el {desk.quarter(part)} "
        f"trimestre de {year} y las secundarias, ⟦{desk.percent(other)} {desk.way(other, ('más',), ('menos',))}⟧. Estas "
        f"últimas habían ⟦{true} {desk.percent(before)}⟧ el trimestre previo."
    )


@frame("es")
def con_ello(desk: Desk) -> str:
    """The words "con ello" and the sum of the year."""
    flow = desk.files.remittances
    year, part, change = draw(desk, flow, "1", 60)
    desk.ask(part > 2)
    total = flow.over(year, 1, part)
    link = desk.pick("Con ello", "Con este resultado", "De esta manera", "Así")
    return (
        f"Las remesas ⟦{went(desk, change)} {desk.percent(change)}⟧ anual en {desk.month(part)} de {year}. {link}, "
        f"acumulan ⟦{millions(desk, total)}⟧ en lo que va del año."
    )


@frame("es")
def titular_y_sumario(desk: Desk) -> str:
    """A title, a deck and a body that goes on about the same."""
    dollar = desk.files.dollar
    year, part, change = draw(desk, dollar, "1.5", 12)
    verb = desk.way(change, ("sube", "aumenta"), ("baja", "cae"))
    then = dollar.at(year - 1, part)
    return (
        f"# El dólar ⟦{verb} {desk.percent(change)}⟧ anual en {desk.month(part)} de {year}\n\n"
        f"La divisa promedió ⟦{price(desk, dollar.at(year, part))}⟧ en el mes. Doce meses atrás se ubicaba en "
        f"⟦{price(desk, then)}⟧.\n"
    )

"""Lo que tropezaba en boletines nuevos: partes que suben y bajan, quién cayó más, trimestres sin su nombre, bases."""

from __future__ import annotations

from decimal import Decimal

from checking.press import Desk, Series, frame, growth, rounded
from checking.spanish import millions, month_of, ordinal, state

BIG = (
    "Chihuahua",
    "Coahuila de Zaragoza",
    "Nuevo León",
    "Baja California",
    "Tamaulipas",
    "Guanajuato",
    "Jalisco",
    "Sonora",
)
QUARTERS = ("primero", "segundo", "tercero", "cuarto")


def _name(one: str) -> str:
    return state(one.removesuffix(" de Zaragoza"))


def _export_year(desk: Desk) -> tuple[str, int]:
    return desk.random.choice(BIG), desk.random.randrange(2008, 2019)


def _share(desk: Desk, place: str, year: int) -> Decimal:
    return desk.files.exports[place].at(year) / desk.files.exports["Total nacional"].at(year) * 100


def _whole(desk: Desk) -> Series:
    return desk.files.exports["Total nacional"]


@frame("es")
def el_peso_subio_o_bajo(desk: Desk) -> str:
    """Which way a share went, with its size."""
    place, year = _export_year(desk)
    now, then = _share(desk, place, year), _share(desk, place, year - 1)
    desk.ask(abs(now - then) > Decimal("0.3"))
    way = desk.way(now - then, ("subió", "aumentó"), ("bajó", "disminuyó"))
    return (
        f"En {year}, el peso de {_name(place)} en las exportaciones del país ⟦{way}⟧ a "
        f"⟦{desk.figure(now, lambda one: f'{rounded(one, 1)} por ciento')}⟧."
    )


@frame("es")
def la_menor_participacion_desde(desk: Desk) -> str:
    """The lowest share since a year."""
    place, year = _export_year(desk)
    desk.ask(year > 2010)
    past = [(one, _share(desk, place, one)) for one in range(2007, year)]
    now = _share(desk, place, year)
    lower = [one for one, value in past if value < now - Decimal("0.15")]
    near = [one for one, value in past if abs(value - now) <= Decimal("0.15")]
    desk.ask(lower and not near and lower[-1] < year - 1 and lower[-1] > 2008)
    say = desk.say(str(lower[-1]), "2007" if lower[-1] > 2009 else str(lower[-1] - 1))
    return (
        f"En {year} {_name(place)} exportó ⟦{millions(desk, desk.files.exports[place].at(year))}⟧. Su participación en el total "
        f"nacional fue de ⟦{desk.figure(now, lambda one: f'{rounded(one, 1)} por ciento')}⟧, ⟦la menor desde {say}⟧."
    )


@frame("es")
def el_total_nacional(desk: Desk) -> str:
    """A state, then the country by the words for its whole."""
    place, year = _export_year(desk)
    own, whole = desk.files.exports[place].change((year, 1)), _whole(desk).change((year, 1))
    desk.ask(abs(own - whole) > 2)
    return (
        f"{_name(place)} exportó ⟦{millions(desk, desk.files.exports[place].at(year))}⟧ en {year}, mientras que el total nacional "
        f"⟦{desk.way(whole, ('creció', 'aumentó'), ('cayó', 'disminuyó'))} {desk.percent(whole)}⟧."
    )


@frame("es")
def cayo_mas_que(desk: Desk) -> str:
    """Who fell, or rose, more."""
    place, year = _export_year(desk)
    other = desk.random.choice([one for one in BIG if one != place])
    own, theirs = (desk.files.exports[one].change((year, 1)) for one in (place, other))
    desk.ask(own * theirs > 0 and abs(own - theirs) > 1)
    verb = "aumentaron" if own > 0 else desk.pick("cayeron", "disminuyeron")
    more, less = ("más", "menos") if abs(own) > abs(theirs) else ("menos", "más")
    return (
        f"En {year}, las exportaciones de {_name(place)} {verb} ⟦{desk.percent(own)}⟧, "
        f"⟦{desk.say(more, less)} que las de {_name(other)}⟧."
    )


@frame("es")
def un_golpe_mas_severo(desk: Desk) -> str:
    """A fall that was harder than the country's, or not."""
    place, year = _export_year(desk)
    own, whole = desk.files.exports[place].change((year, 1)), _whole(desk).change((year, 1))
    desk.ask(own < 0 and whole < 0 and abs(own - whole) > 1)
    more, less = ("más", "menos") if own < whole else ("menos", "más")
    noun, hard = desk.random.choice((("un golpe", "severo"), ("una caída", "pronunciada"), ("un retroceso", "fuerte")))
    held = "la" if noun.startswith("una") else "el"
    return (
        f"En {year} las exportaciones de {_name(place)} se contrajeron ⟦{desk.percent(own)}⟧, "
        f"⟦{noun} {desk.say(more, less)} {hard} que {held} del conjunto del país⟧."
    )


@frame("es")
def a_mayor_ritmo_que(desk: Desk) -> str:
    """Prices of two kinds."""
    prices = desk.files.prices
    year, month = desk.random.randrange(2005, 2026), desk.random.randrange(1, 13)
    core, other = (prices[one].change((year, month)) for one in ("SUBYACENTE", "NO_SUBYACENTE"))
    desk.ask(other > Decimal("0.3") and abs(core - other) > Decimal("0.3"))
    faster, slower = ("mayor", "menor") if other > core else ("menor", "mayor")
    return (
        f"En {month_of(desk, (year, month))} los precios no subyacentes subieron ⟦a {desk.say(faster, slower)} ritmo anual que los "
        "subyacentes⟧."
    )


@frame("es")
def el_trimestre_mas_dinamico(desk: Desk) -> str:
    """The best quarter of a year, by an ordinal alone."""
    branch, name = desk.random.choice(
        (("secondary", "La industria"), ("tertiary", "El sector servicios"), ("total", "El PIB"))
    )
    series, year = desk.files.gdp[branch], desk.random.randrange(2011, 2026)
    rates = [series.change((year, part)) for part in range(1, 5)]
    whole = growth(series.year(year), series.year(year - 1))
    best = max(range(4), key=lambda one: rates[one])
    desk.ask(whole > Decimal("0.5") and min(rates) > 0)
    desk.ask(all(rates[best] - one > Decimal("0.3") for at, one in enumerate(rates) if at != best))
    other = desk.random.choice([one for one in range(4) if one != best])
    return (
        f"{name} de México creció ⟦{desk.percent(whole)}⟧ en {year}. ⟦El trimestre más dinámico fue el "
        f"{desk.say(QUARTERS[best], QUARTERS[other])}⟧, con ⟦{desk.percent(rates[best])} anual⟧."
    )


@frame("es")
def y_en_el_tercero(desk: Desk) -> str:
    """Two quarters, the second without its noun."""
    series, year, part = desk.files.gdp["total"], desk.random.randrange(2010, 2026), desk.random.randrange(1, 4)
    now, then = series.change((year, part + 1)), series.change((year, part))
    desk.ask(abs(now) > Decimal("0.2") and abs(then) > Decimal("0.2"))
    first = ("primer", "segundo", "tercer")[part - 1]
    was = "creció" if then > 0 else "se redujo"
    return (
        f"En el {first} trimestre de {year} el PIB {was} ⟦{desk.percent(then)} anual⟧, y en el {QUARTERS[part]} "
        f"⟦{desk.way(now, ('avanzó', 'creció'), ('cayó', 'retrocedió'))} {desk.percent(now)}⟧."
    )


@frame("es")
def el_anterior_habia_sido(desk: Desk) -> str:
    """The quarter before, without its noun."""
    series, year, part = desk.files.gdp["total"], desk.random.randrange(2010, 2026), desk.random.randrange(2, 5)
    now, then = series.change((year, part)), series.change((year, part - 1))
    desk.ask(now > Decimal("0.2") and then > Decimal("0.2") and abs(now - then) > Decimal("0.2"))
    which = ("primer", "segundo", "tercer", "cuarto")[part - 1]
    return f"El PIB creció ⟦{desk.percent(now)} anual⟧ en el {which} trimestre de {year}; el anterior había sido de ⟦{desk.percent(then)}⟧."


@frame("es")
def sobre_o_arriba_de(desk: Desk) -> str:
    """Held against a time by a preposition alone."""
    flow = desk.files.remittances
    year, month = desk.random.randrange(2001, 2026), desk.random.randrange(2, 13)
    annual, monthly = flow.change((year, month)), flow.change((year, month), (year, month - 1))
    desk.ask(annual > 1 and monthly > 1)
    return (
        f"En {month_of(desk, (year, month))} las remesas sumaron ⟦{millions(desk, flow.at(year, month))}⟧, "
        f"⟦{desk.percent(annual)} {desk.pick('arriba de', 'por encima de', 'sobre')} {desk.month(month)} de {year - 1}⟧ y "
        f"⟦{desk.percent(monthly)} sobre {desk.month(month - 1)}⟧."
    )


@frame("es")
def el_ritmo_cedio(desk: Desk) -> str:
    """Rates one after another behind a pace that fell."""
    series, year = desk.files.gdp["total"], desk.random.randrange(2005, 2025)
    now, then = (growth(series.year(one), series.year(one - 1)) for one in (year, year - 1))
    desk.ask(now > Decimal("0.3") and then - now > Decimal("0.4"))
    return f"El ritmo de la economía mexicana cedió: ⟦{desk.percent(then)} en {year - 1}⟧ y ⟦{desk.percent(now)} en {year}⟧."


@frame("es")
def el_tantos_descenso_del_ano(desk: Desk) -> str:
    """The so-manieth annual fall of a year."""
    flow = desk.files.remittances
    year, month = desk.random.choice([2007, 2008, 2009, 2010, 2012, 2013, 2024, 2025]), desk.random.randrange(4, 13)
    monthly = [flow.change((year, one), flow.before((year, one))) for one in range(1, month + 1)]
    annual = [flow.change((year, one)) for one in range(1, month + 1)]
    desk.ask(annual[-1] < Decimal("-0.2") and all(abs(one) > Decimal("0.1") for one in annual))
    size = sum(one < 0 for one in annual)
    falls = sum(one < 0 for one in monthly)
    wrong = next(one for one in (size + 2, size - 2, size + 3) if one > 0 and one != falls and one <= 12)
    return (
        f"Las remesas cayeron ⟦{desk.percent(annual[-1])} anual⟧ en {month_of(desk, (year, month))}, "
        f"⟦su {desk.say(ordinal(size), ordinal(wrong))} descenso anual del año⟧."
    )


@frame("es")
def maximo_de_la_serie_que_inicia(desk: Desk) -> str:
    """A record of a series whose beginning is told in between."""
    exports = desk.files.immex["exports"]
    year = desk.random.randrange(2015, 2024)
    total, then = exports.year(year), exports.year(year - 1)
    desk.ask(all(total > exports.year(one) for one in range(2013, year)))
    return (
        f"En {year} las exportaciones IMMEX de Jalisco sumaron ⟦{millions(desk, total, 'pesos')}⟧, ⟦máximo de la serie, que inicia en "
        f"2013⟧, ⟦{desk.percent(growth(total, then))} arriba de {year - 1}⟧."
    )

"""What numbers are of: per cent, points, currencies, people, months; the words of both languages in one table."""

from __future__ import annotations

from collections.abc import Iterable

from generator.catalogue import Catalogue
from generator.checking.text.phrase import Phrases

_WORDS: dict[str, tuple[str, int]] = {
    "percent": (
        "%|por ciento|porciento|percent|per cent|pct|por cien",
        0,
    ),
    "point": (
        (
            "puntos porcentuales|punto porcentual|puntos de porcentaje|percentage points|percentage point|"
            "percentage-point|pp|pps|p. p.|p. p|p.p.|p.p|ppt|ppts|pct. points"
        ),
        0,
    ),
    "index": ("puntos|punto|points|point|unidades del indice|index points", 0),
    "MXN": (
        (
            "pesos|peso|pesos mexicanos|mexican pesos|mxn|mx pesos|pesos corrientes|pesos constantes|current pesos|"
            "constant pesos|m.n.|pesos de 2018|pesos a precios constantes|pesos por dolar|pesos por cada dolar|"
            "pesos por un dolar|pesos per dollar|pesos to the dollar|pesos a dollar|pesos to the u.s. dollar|"
            "pesos per u.s. dollar|pesos per us dollar"
        ),
        0,
    ),
    "USD": (
        (
            "dolares|dolar|dollars|dollar|usd|us dollars|u.s. dollars|dolares estadounidenses|dolares americanos|"
            "dolares corrientes|dlls|dls|us dlls"
        ),
        0,
    ),
    "EUR": ("euros|euro|eur|€", 0),
    "GBP": ("libras esterlinas|libras|pounds|pounds sterling|gbp|£", 0),
    "person": (
        (
            "personas|persona|people|person|persons|trabajadores|trabajadoras|workers|empleados|employees|habitantes|"
            "inhabitants|residents|personas ocupadas|ocupados|trabajadores ocupados"
        ),
        0,
    ),
    "job": (
        (
            "empleos|empleo|puestos de trabajo|puesto de trabajo|jobs|job|plazas|plazas laborales|puestos laborales|"
            "empleos formales|formal jobs|puestos|trabajadores asegurados|posiciones de trabajo"
        ),
        0,
    ),
    "establishment": (
        (
            "establecimientos|establecimiento|establishments|establishment|plantas|empresas|companies|firms|plants|"
            "unidades economicas|fabricas|factories|maquiladoras"
        ),
        0,
    ),
    "operation": ("operaciones|operacion|operations|transacciones|transactions|envios|transfers", 0),
    "times": ("veces|times|vez|fold|x", 0),
    "month": ("meses|mes|months|month|month's", 0),
    "quarter": ("trimestres|trimestre|quarters|quarter", 0),
    "year": ("anos|ano|years|year|ejercicios", 0),
    "week": ("semanas|semana|weeks|week|quincenas|quincena", 0),
    "day": ("dias|dia|days|day|dias habiles|working days|business days|working day|dia habil", 0),
    "state": ("entidades|entidad|estados|states|state|entidades federativas|entidad federativa", 0),
    "municipality": ("municipios|municipio|municipalities|municipality|ciudades|cities", 0),
    "country": ("paises|countries", 0),
    "sector": ("sectores|sectors|subsectores|subsector|ramas|industries|actividades|industrias|branches", 0),
}
_SCALED: dict[str, tuple[str, int]] = {
    "mdp": ("MXN", 6),
    "mmdp": ("MXN", 9),
    "mdd": ("USD", 6),
    "mmdd": ("USD", 9),
    "puntos base": ("point", -2),
    "punto base": ("point", -2),
    "basis points": ("point", -2),
    "basis point": ("point", -2),
    "bps": ("point", -2),
    "decimas de punto porcentual": ("point", -1),
    "decimas de punto": ("point", -1),
    "decimas": ("point", -1),
    "decimas por ciento": ("percent", -1),
    "decima por ciento": ("percent", -1),
    "centesimas por ciento": ("percent", -2),
    "decima": ("point", -1),
    "decima de punto": ("point", -1),
    "decima porcentual": ("point", -1),
    "decimas porcentuales": ("point", -1),
    "centesimas de punto porcentual": ("point", -2),
    "centesimas de punto": ("point", -2),
    "centesimas porcentuales": ("point", -2),
    "centesimas": ("point", -2),
    "centesima": ("point", -2),
    "hundredths of a percentage point": ("point", -2),
    "hundredths of a point": ("point", -2),
    "centavos": ("MXN", -2),
    "centavo": ("MXN", -2),
    "cents": ("USD", -2),
    "cent": ("USD", -2),
    "tenths of a percentage point": ("point", -1),
    "tenths of a point": ("point", -1),
}

Unit = tuple[str, int]
"""The unit, and the power of ten that its word brings."""

MONTHS = {"month": 1, "quarter": 3, "year": 12}
"""The units of periods, each with its length."""
TIMES = frozenset(MONTHS)
TIME_UNITS = TIMES | {"week", "day"}
PLACES = frozenset({"state", "municipality", "sector", "country"})
"""Units in which places are counted."""
PREFIXES: dict[str, dict[tuple[str, ...], str]] = {
    "es": {
        ("$",): "MXN",
        ("us", "$"): "USD",
        ("usd",): "USD",
        ("usd", "$"): "USD",
        ("mx", "$"): "MXN",
        ("mxn",): "MXN",
        ("mxn", "$"): "MXN",
        ("€",): "EUR",
        ("£",): "GBP",
    },
    "en": {
        ("$",): "USD",
        ("us", "$"): "USD",
        ("usd",): "USD",
        ("usd", "$"): "USD",
        ("mx", "$"): "MXN",
        ("mex", "$"): "MXN",
        ("mxn",): "MXN",
        ("mxn", "$"): "MXN",
        ("€",): "EUR",
        ("£",): "GBP",
    },
}
"""What stands before an amount. A bare `$` is pesos in Mexico's Spanish and dollars in English."""


def units(extra: Iterable[tuple[str, str]] = ()) -> Phrases[Unit]:
    """The table of all words of units; `extra` has words with the unit they are of."""
    table: Phrases[Unit] = Phrases()
    for unit, (names, power) in _WORDS.items():
        for name in names.split("|"):
            table.add(name, (unit, power))
    for name, value in _SCALED.items():
        table.add(name, value)
    for name, unit in extra:
        table.add(name, (unit, 0))
    return table


def units_of(catalogue: Catalogue) -> Phrases[Unit]:
    """The table with the units of a catalogue in it."""
    forms = ((each.id, form) for each in catalogue.units.values() for form in (each.es, each.en))
    return units((name, identity) for identity, form in forms for name in (form.one, form.many))


UNITS = units()


def is_like(one: str, other: str) -> bool:
    """Whether two units count the same: an amount of money may be in the wrong currency."""
    return one == other or (one.isupper() and other.isupper()) or {one, other} <= {"person", "job"}

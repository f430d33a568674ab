"""Months, quarters and other parts of a year by their names; and phrases that name a time by another."""

from __future__ import annotations

from generator.checking.reading import Relation
from generator.checking.text.phrase import Phrases

_ES = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()
_EN = "january february march april may june july august september october november december".split()
_ES_SHORT = "ene feb mar abr may jun jul ago sep oct nov dic".split()
_EN_SHORT = "jan feb mar apr may jun jul aug sep oct nov dec".split()

MONTHS: dict[str, dict[str, int]] = {
    "es": {**{name: number for number, name in enumerate(_ES, 1)}, "setiembre": 9},
    "en": {name: number for number, name in enumerate(_EN, 1)},
}
BOTH_MONTHS: dict[str, dict[str, int]] = {
    "es": {**MONTHS["en"], **MONTHS["es"]},
    "en": {**MONTHS["es"], **MONTHS["en"]},
}
"""Months of either language, since texts mix them."""
SHORT_MONTHS: dict[str, dict[str, int]] = {
    "es": {**{name: number for number, name in enumerate(_ES_SHORT, 1)}, "sept": 9, "set": 9},
    "en": {**{name: number for number, name in enumerate(_EN_SHORT, 1)}, "sept": 9},
}
"""Abbreviations; some are words too, so they count only beside a point, a hyphen or a year."""

PARTS_OF_YEAR: dict[str, int] = {
    "trimestre": 3,
    "trimestres": 3,
    "quarter": 3,
    "quarters": 3,
    "semestre": 6,
    "cuatrimestre": 4,
    "bimestre": 2,
    "half": 6,
    "mitad": 6,
    "mes": 1,
    "meses": 1,
    "month": 1,
    "months": 1,
}
"""Parts of a year, by their length in months."""

ORDINALS: dict[str, int] = {
    **dict.fromkeys(
        "primer primero primera primeros primeras first 1er 1ro 1st i inicial iniciales opening".split(), 1
    ),
    **dict.fromkeys("segundo segunda second 2do 2nd ii".split(), 2),
    **dict.fromkeys("tercer tercero tercera third 3er 3rd iii".split(), 3),
    **dict.fromkeys("cuarto cuarta fourth 4to 4th iv".split(), 4),
    **dict.fromkeys("quinto fifth 5to 5th v".split(), 5),
    **dict.fromkeys("sexto sixth 6to 6th vi".split(), 6),
    **dict.fromkeys("ultimo ultima final last closing".split(), -1),
}

_MONTH, _QUARTER, _YEAR = 1, 3, 12
Relative = tuple[Relation, int, int, bool]
"""The relation, the length in months, how many years before (as a negative), whether it is an adjective."""

_RELATIVES: dict[Relative, str] = {
    (Relation.YEAR_BEFORE, 0, -1, False): (
        "un ano antes|un ano atras|hace un ano|hace doce meses|hace 12 meses|un ano anterior|"
        "doce meses atras|12 meses atras|el ano anterior|del ano anterior|el ano previo|del ano previo|"
        "el ano pasado|del ano pasado|al ano anterior|al ano pasado|al ano previo|el ano inmediato anterior|"
        "un ano previo|doce meses antes|12 meses antes|12 meses atras|hace doce meses|hace 12 meses|"
        "a year earlier|a year ago|a year before|one year earlier|one year ago|one year before|the year before|"
        "the previous year|the prior year|last year|the year earlier|year earlier|year ago|12 months earlier|"
        "twelve months earlier|twelve months before|12 months before|twelve months prior|twelve months previously|"
        "the preceding twelve months|a year previously|"
        "12 months ago|the preceding year|previous year|prior year|the year prior|a year prior"
    ),
    (Relation.YEAR_AFTER, 0, 1, False): (
        "un ano despues|doce meses despues|12 meses despues|un ano mas tarde|doce meses mas tarde|12 meses mas tarde|"
        "al ano siguiente|el ano siguiente|a year later|one year later|twelve months later|12 months later|"
        "the following year|the year after"
    ),
    (Relation.NEXT, _MONTH, 0, False): (
        "al mes siguiente|el mes siguiente|un mes despues|un mes mas tarde|al siguiente mes|en el mes siguiente|"
        "a month later|one month later|the following month|the next month|the month after"
    ),
    (Relation.NEXT, _QUARTER, 0, False): (
        "al trimestre siguiente|el trimestre siguiente|un trimestre despues|un trimestre mas tarde|al "
        "siguiente trimestre|"
        "en el trimestre siguiente|a quarter later|one quarter later|the following quarter|the next quarter|"
        "the quarter after"
    ),
    (Relation.YEAR_BEFORE, 0, -1, True): (
        "anual|anuales|a tasa anual|en tasa anual|tasa anual|tasa interanual|interanual|interanuales|anualmente|"
        "a tasa interanual|ano con ano|ano contra ano|ano a ano|en comparacion anual|en su comparacion anual|"
        "en terminos anuales|variacion anual|en un ano|a doce meses|a 12 meses|en doce meses|en 12 meses|"
        "en el comparativo anual|en su comparativo anual|en su lectura anual|en su tasa anual|en un solo ano|"
        "en el ultimo ano|"
        "a su tasa anual|a tasas anuales|"
        "a/a|en tasa a/a|"
        "year over year|year on year|yearly|on the year|annual|annually|annual rate|yoy|y/y|on an annual basis|"
        "from year earlier levels|in a year|on year|y o y|over the year|over year|12 month|twelve month|"
        "over twelve months|over 12 months|over a year|"
        "in annual terms|in yearly terms|on a yearly basis|on a year on year basis|in year on year terms|"
        "in year over year terms"
    ),
    (Relation.PREVIOUS, _MONTH, 0, False): (
        "el mes anterior|del mes anterior|al mes anterior|el mes previo|del mes previo|al mes previo|un mes antes|"
        "el mes inmediato anterior|al mes inmediato anterior|del mes inmediato anterior|el mes pasado|mes previo|"
        "mes anterior|un mes atras|hace un mes|mes inmediato anterior|"
        "the previous month|the prior month|the month before|a month earlier|a month before|one month earlier|"
        "the preceding month|previous month|prior month|a month ago|last month|month earlier"
    ),
    (Relation.PREVIOUS, _MONTH, 0, True): (
        "en el mes|en un mes|en el ultimo mes|"
        "en un solo mes|en solo un mes|en apenas un mes|en su lectura mensual|en su tasa mensual|"
        "en el comparativo mensual|en su comparativo mensual|respecto del mes|en terminos mensuales|"
        "mensual|mensuales|a tasa mensual|en tasa mensual|tasa mensual|mes a mes|mes con mes|mensualmente|"
        "variacion mensual|en comparacion mensual|en su comparacion mensual|"
        "month over month|month on month|on the month|monthly|mom|m/m|over the month|on month|in monthly terms|"
        "on a monthly basis|month to month"
    ),
    (Relation.PREVIOUS, _QUARTER, 0, False): (
        "el trimestre anterior|del trimestre anterior|al trimestre anterior|el trimestre previo|del trimestre previo|"
        "al trimestre previo|un trimestre antes|trimestre inmediato anterior|el trimestre inmediato anterior|"
        "trimestre previo|trimestre anterior|el trimestre pasado|"
        "the previous quarter|the prior quarter|the quarter before|a quarter earlier|one quarter earlier|"
        "the preceding quarter|previous quarter|prior quarter|last quarter|a quarter ago"
    ),
    (Relation.PREVIOUS, _QUARTER, 0, True): (
        "en el trimestre|en un trimestre|en el ultimo trimestre|"
        "en un solo trimestre|en su comparativo trimestral|en terminos trimestrales|"
        "trimestral|trimestrales|a tasa trimestral|tasa trimestral|trimestre a trimestre|en comparacion trimestral|"
        "t/t|"
        "quarter over quarter|quarter on quarter|on the quarter|quarterly|qoq|q/q|over the quarter|on quarter|"
        "in quarterly terms|on a quarterly basis|quarter to quarter"
    ),
    (Relation.PREVIOUS, 0, 0, False): (
        "el periodo anterior|del periodo anterior|al periodo anterior|el periodo previo|al periodo previo|"
        "el periodo inmediato anterior|en el anterior|en el previo|"
        "the previous period|the period before|the prior period|the previous one|"
        "the preceding one|the one before|the prior one|the preceding period|the one before it|the one before that|"
        "the one preceding it|the period before that"
    ),
    (Relation.TO_DATE, 0, 0, False): (
        "en el ano|en lo que va del ano|en lo que va de ano|lo que va del ano|en lo que va del presente ano|"
        "en los primeros meses del ano|durante los primeros meses del ano|los primeros meses del ano|"
        "en el acumulado del ano|acumulado del ano|en lo que va del ejercicio|en el acumulado anual|"
        "year to date|so far this year|ytd|this year to date|so far in the year|to date this year"
    ),
    (Relation.NEWEST, _MONTH, 0, False): (
        "este mes|el mes mas reciente|el ultimo mes|en el mes de referencia|en el mes que se reporta|"
        "this month|the latest month|the most recent month|the newest month"
    ),
    (Relation.NEWEST, _QUARTER, 0, False): "este trimestre|el ultimo trimestre|this quarter|the latest quarter",
    (Relation.NEWEST, _YEAR, 0, False): (
        "este ano|el presente ano|del presente ano|el ano en curso|del ano en curso|this year|the current year|"
        "del ano actual|el ano actual"
    ),
}
NOT_RELATIVE = (
    "promedio anual|promedio mensual|promedio trimestral|average annual|average monthly|informe anual|reporte anual|"
    "informe mensual|informe trimestral|reporte trimestral|reporte mensual|annual report|quarterly report|"
    "monthly report|estadistica mensual|encuesta mensual|encuesta anual|monthly survey|annual survey|"
    "monthly statistics|serie mensual|series mensuales|monthly series|annual average|monthly average|"
    "monthly figures|cifras mensuales|datos mensuales|indicador mensual|indicador trimestral|monthly data|"
    "the monthly path|producto interno bruto trimestral|quarterly gross domestic product|"
    "quarterly average|media anual|12 month total|12 month sum|12 month average|12 month period|12 month figure|"
    "12 month low|12 month high|12 month moving|twelve month total|twelve month period|twelve month low|"
    "twelve month high|twelve month average|at annual rates|anual promedio|dia del ano|del ano|compound annual"
)
RELATIVES: Phrases[Relative | None] = Phrases(
    [
        *((name, None) for name in NOT_RELATIVE.split("|")),
        *((name, meaning) for meaning, names in _RELATIVES.items() for name in names.split("|")),
    ]
)

SAME = frozenset("mismo misma mismos igual iguales similar mismas same identical comparable".split())
THAT = frozenset("ese esa esos esas dicho dicha dichos aquel that those".split())
"""Words that point back at a time the text has named."""
SAME_NOUNS: dict[str, int] = {
    **dict.fromkeys("periodo periodos lapso lapsos intervalo plazo fecha period span stretch periods time".split(), 0),
    **dict.fromkeys("mes month".split(), 1),
    **dict.fromkeys("meses months".split(), 0),
    **dict.fromkeys("trimestre quarter trimestres quarters".split(), 3),
    **dict.fromkeys("semestre half".split(), 6),
}
YEARS_AFTER = frozenset(["despues", "mas", "later", "afterwards"])
YEARS_BEFORE = {"antes", "atras", "earlier", "ago", "before", "previos", "prior"}

_AGAINST = (
    "respecto de|respecto a|respecto al|respecto del|con respecto a|con respecto al|con respecto de|con respecto del|"
    "frente a|frente al|comparado con|comparada con|comparados con|comparadas con|comparacion con|en comparacion a|"
    "comparar con|compara con|comparan con|compararse con|comparo con|compararlo con|comparadas contra|"
    "contra|vs|vs .|"
    "versus|ante|con relacion a|con relacion al|en relacion con|a diferencia de|con el de|con la de|con los de|"
    "contra el de|frente al de|frente a los de|frente a las de|respecto al de|respecto a los de|"
    "su nivel de|su nivel en|del nivel de|al nivel de|sus niveles de|los niveles de|al registrado en|"
    "del registrado en|lo registrado en|lo reportado en|lo observado en|los registrados en|las registradas en|"
    "el registrado en|la registrada en|al reportado en|al observado en|al monto de|con los registrados en|"
    "que el monto de|que la cifra de|que el nivel de|que el de|que la de|que los de|que las de|"
    "por debajo del de|por debajo de la de|por encima del de|por encima de la de|por arriba del de|por arriba de la de|"
    "abajo del de|abajo de la de|arriba del de|arriba de la de|debajo de los de|encima de los de|"
    "al de|a la de|a los de|a las de|lo que en|veces lo de|veces las de|veces los de|veces la de|veces el de|"
    "compared with|compared to|compared with those of|versus|against|relative to|from|than|over|than that of|"
    "in comparison with|in comparison to|as against|their level in|its level in|the level in|the level of|"
    "their level of|its level of|from those of|from that of|that of|than that in|those of|as in|as for|"
    "than for|than during|"
    "than it did in|than they did in|than it was in|than they were in|than it had been in|than they had been in|"
    "what it was in|what they were in|what it had been in|short of|shy of|short of that of|above that of|below that of|"
    "its counterpart of|its counterpart in|their counterpart of|the counterpart of|on a par with"
)
_SINCE = (
    "desde|desde el|desde la|desde los|a partir de|a partir del|since|since the|mayor desde|dating to|dating back to|"
    "go back to|goes back to|going back to|starts in|start in|starting in|started in|begins in|beginning in|began in"
)
_BEGUN = "|".join(
    f"que {verb} en"
    for verb in (
        "inicia inician inicio iniciaron comienza comienzan comenzo comenzaron arranca arrancan arranco arrancaron "
        "empieza empiezan empezo empezaron parte parten"
    ).split()
)
"""Before the time at which a series begins: "la serie, que inicia en 2013"."""
_SEASON = (
    "para un mes de|para un|para un periodo|para un periodo de|para un periodo similar a|para cualquier|"
    "para un lapso|"
    "para el mes de|en un mes de|en un|en un periodo|entre los meses de|para los meses de|para cualquier mes de|"
    "de todos los meses de|for an|for a|for any|for the month of|of any|in any|of all|for every"
)
_SINCE_START = (
    "desde que inicia la serie|desde que comenzo la serie|desde que inicio la serie|desde el inicio de la serie|"
    "desde que hay registro|desde que hay registros|desde que se tiene registro|desde que se tienen registros|"
    "desde que existe registro|desde que empezo la serie|desde que se lleva registro|desde que arranco la serie|"
    "desde el comienzo de la serie|desde que existen registros|desde que se mide|desde que se publica|"
    "since the series began|since records began|since the start of the series|since the series started|"
    "since data collection began|since the beginning of the series|since record keeping began|"
    "since record keeping started|since recordkeeping began|"
    "since comparable records began|since comparable data began|since the figures began"
)


def _contracted(phrases: str) -> list[tuple[str, ...]]:
    """Phrases by their words; what ends with "de" or "a" ends with "del" or "al" too."""
    found = [tuple(phrase.split()) for phrase in phrases.split("|")]
    ends = {"de": "del", "a": "al"}
    return found + [(*phrase[:-1], ends[phrase[-1]]) for phrase in found if phrase[-1] in ends]


def _participles() -> str:
    """`del observado en`, `a los registrados durante`: what a figure is held against."""
    stems = "observad registrad reportad alcanzad obtenid captad vist contabilizad exportad recibid"
    heads = {"o": ("al", "del", "lo", "que el"), "a": ("a la", "de la", "que la"), "os": ("a los", "de los", "que los"),
             "as": ("a las", "de las", "que las")}  # fmt: skip
    return "|".join(
        f"{head} {stem}{ending} {link}".strip()
        for stem in stems.split()
        for ending, before in heads.items()
        for head in before
        for link in ("en", "durante", "de", "")
    )


def _beside() -> str:
    """`por debajo de las de`, `arriba del de`: what a figure is above or below."""
    places = ("debajo", "encima", "arriba", "abajo")
    heads = ("del de", "de la de", "de los de", "de las de", "de lo de", "del registrado en", "de lo registrado en")
    return "|".join(f"{lead}{place} {head}" for place in places for lead in ("", "por ") for head in heads)


ROLES: Phrases[str] = Phrases()
"""What the words right before a time make of it; the phrases stand in it from their last word to their first."""
for _role, _phrases in (
    ("since", _SINCE_START),
    ("since", _SINCE),
    ("since", f"{_BEGUN}|que data de|que datan de|que se remonta a|que se remontan a"),
    ("against", _participles()),
    ("against", _beside()),
    ("against", _AGAINST),
    ("season", _SEASON),
):
    for _phrase in _contracted(_phrases):
        ROLES.add_words(reversed(_phrase), _role)
BEFORE_A_TIME = frozenset(
    "el la los las the en in , mes month de del of un mediados finales fines principios inicios mid early late "
    "ese esos esas esa periodo lapso trimestre bimestre semestre".split()
)
"""Words that may stand between those and the time."""

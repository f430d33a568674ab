"""Of what a superlative of a text by others is: a level, a rate, or rises or falls by the month or by the year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from generator.checking.finding import Measure
from generator.checking.ledger import measure
from generator.checking.ledger.data import Line
from generator.checking.reading import Cue, CueKind
from generator.checking.scene.apposition import beside
from generator.checking.scene.prices import is_inflation
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting
from generator.model.period import Window
from generator.model.words import Indicator

UP = re.compile(
    r"\b(?:alzas?|crecimientos?|aumentos?|incrementos?|avances?|subidas?|repuntes?|saltos?|growth|increases?|rises?|gains?|"
    r"jumps?|leaps?|expansions?|advances?|surges?|upturns?)\b",
    re.IGNORECASE,
)
DOWN = re.compile(
    r"\b(?:ca[ií]das?|disminuci[oó]n|descensos?|retrocesos?|contracci[oó]n|reducci[oó]n|desplomes?|(?<!m[aá]s )bajas?|"
    r"declines?|drops?|falls?|decreases?|contractions?|slumps?|plunges?|loss(?:es)?|downturns?)\b",
    re.IGNORECASE,
)
MONTHLY = re.compile(
    r"\b(?:monthly|month[- ](?:to|on|over)[- ]month|from (?:one )?month to (?:the next|month)|mensual(?:es)?|"
    r"in (?:a|any|one) (?:single )?month|en un (?:solo )?mes|quarterly|quarter[- ](?:on|over)[- ]quarter|"
    r"trimestral(?:es)?)\b",
    re.IGNORECASE,
)
YEARLY = re.compile(r"\b(?:annual|yearly|(?:inter)?anual(?:es)?|year[- ](?:to|on|over)[- ]year|y/y)\b", re.IGNORECASE)
_NEAR, _NOUN = 40, 12
_CUT = re.compile(r"[,;:(]|\b(?:since|desde|in|en|de|of)\b", re.IGNORECASE)
_COPULA = re.compile(r"\b(?:es|fue|is|was|were)\s+(?:also\s+|tambi[eé]n\s+)?(?:the\s+|el\s+|la\s+)?\Z", re.IGNORECASE)
_STEP = re.compile(r"\s+(?:(?:mensual|anual|trimestral|interanual)\s+)?", re.IGNORECASE)
"""The Spanish noun that a superlative stands behind: "el alza mensual más fuerte"."""
_INTENSE = re.compile(r"sever|profund|intens|pronunc|marcad|agud|steep|sharp|deep|mild|shallow|gentl", re.IGNORECASE)
"""What a rise or a fall is called, and no level."""
_LEVEL = re.compile(
    r"\b(?:average|level|amount|figure|total|value|promedio|nivel|monto|cifra|valor|months?|mes|meses|quarter|trimestre)\b",
    re.IGNORECASE,
)
_HEIGHT = re.compile(
    r"(?:(?:the|its|their|el|la|lo)\s+)?(?:highest|lowest|m[aá]s (?:alt|baj|elevad)\w+)", re.IGNORECASE
)
"""What is said of a level as a rule."""
_AMOUNT_WAS = re.compile(
    r"\b(?:totals?|amount|figure|sum|level|value|tally|monto|cifra|suma|nivel|valor)\s+(?:\w+\s+){0,3}?"
    r"(?:was|is|were|are|fue|es|represent[oó])\s+(?:(?:the|el|la)\s+)?(?:\w+[- ])?\Z",
    re.IGNORECASE,
)
"""An amount that a superlative is said of."""
_LARGE = re.compile(
    r"steep|fast|mayor|larg|sharp|big|great|deep|strong|m[aá]s (?:pro|acel|fuer|gran|ele|alt|mar|int|r[aá]p|sev|agu|"
    r"abu|vig)|high|record",
    re.IGNORECASE,
)
_BEST = {1: re.compile(r"mejor|best", re.IGNORECASE), -1: re.compile(r"peor|worst", re.IGNORECASE)}
"""The best rise and the worst fall are the largest; the worst rise is the smallest."""
NEVER = re.compile(r"(?:never|no|ha[sd]|have)\b", re.IGNORECASE)
"""How a record begins that is told by what never was: "never had it sold so much"."""
_PRICES = re.compile(r"\b(?:INPC|[ií]ndice|index)\b", re.IGNORECASE)
_APPOSED = re.compile(r"[,(—–]\s*(?:the|its|el|la|su|a|una?)?\s*\Z", re.IGNORECASE)


def aspects(
    scene: Scene, setting: Setting, cue: Cue, line: Line, about: Indicator
) -> Iterator[tuple[measure.Amount, bool, bool]]:
    """What is held against what: a change by the month or the year, a rate, a level; whether more of it is meant."""
    way, is_short, is_annual = _way(scene, cue)
    level = partial(measure.level, line, kind=about.kind)
    annual, short = (
        partial(measure.annual_change, line, kind=about.kind),
        partial(measure.monthly_change, line, kind=about.kind),
    )
    if way:
        is_largest = is_large(scene, cue, way)
        is_high = (way > 0) == is_largest
        kinds = [*([] if is_annual else [short]), *([annual] if not is_short or line.frequency == 1 else [])]
        for change in kinds:
            yield change, is_high, True
            if not is_largest:  # the smallest rise of a year is no fall, but "the slowest since the fall" is so
                yield partial(_going, way, change), is_high, True
        return
    is_high = cue.value != "lowest"
    if _INTENSE.search(
        scene.plain, cue.span.start, cue.span.end
    ):  # "el más severo fue el de junio", of falls told before
        for amount in (annual, short):
            yield amount, True, True
            yield amount, False, True
        return
    if is_inflation(about, setting) and not is_of_prices(scene, cue):
        yield annual, is_high, True
        if is_short:
            yield short, is_high, True
        return
    start = cue.span.start - (_NOUN if scene.language == "es" else 0)
    inside = scene.plain[max(scene.span.start, start) : min(scene.span.end, cue.span.end + 30)]
    put = None if _LEVEL.search(inside) else beside(scene, cue.span.start)
    if put is not None and put.measure in (Measure.LEVEL, Measure.CHANGE):
        is_level = put.measure is Measure.LEVEL
        yield level if is_level else annual, is_high, not is_level
        return
    yield level, is_high, False
    is_of_amount = _AMOUNT_WAS.search(scene.plain, scene.span.start, cue.span.start) or NEVER.match(
        scene.plain, cue.span.start
    )
    if not is_of_amount and not _LEVEL.search(inside):
        yield annual, is_high, True


def _going(way: int, change: measure.Amount, window: Window) -> Decimal | None:
    """A change that goes that way; None where it goes the other."""
    value = change(window)
    return value if value is not None and value * way > 0 else None


def is_large(scene: Scene, cue: Cue, way: int) -> bool:
    """Whether a superlative of a rise (1) or of a fall (-1) is of the largest: "the steepest", "the worst decline"."""
    return any(one.search(scene.plain, cue.span.start, cue.span.end) for one in (_LARGE, _BEST[way]))


def is_of_prices(scene: Scene, cue: Cue) -> bool:
    """Whether it is the index that something is told of, not how fast it rises."""
    phrase = scene.subject(cue.span.start)
    return phrase is not None and _PRICES.search(scene.plain, phrase.span.start, phrase.span.end) is not None


def _way(scene: Scene, cue: Cue) -> tuple[int, bool, bool]:
    """Of a rise (1), of a fall (-1) or of neither; and whether from period to period, or from year to year."""
    stop = min(scene.span.end, cue.span.end + 40)
    inside = _CUT.split(scene.plain[cue.span.start : stop])[0]
    up, down = UP.search(inside), DOWN.search(inside)
    if not up and not down:
        before = _noun_before(scene, cue)
        up, down = UP.search(before), DOWN.search(before)
        inside = f"{before} {inside}"
    way = 1 if up else -1 if down else _apposed_way(scene, cue)
    return way, MONTHLY.search(inside) is not None, YEARLY.search(inside) is not None


def _apposed_way(scene: Scene, cue: Cue) -> int:
    """The way of the change that a superlative stands behind: "fell 3.9%, the steepest since 2009"."""
    figures = [one for one in scene.quantities if one.span.end <= cue.span.start]
    if not figures or figures[-1].unit != "percent":
        return 0
    if _APPOSED.search(scene.plain, figures[-1].span.end, cue.span.start) is None:
        return 0
    has_amount = any(one.unit.isupper() for one in figures)
    if has_amount and _HEIGHT.match(scene.plain, cue.span.start):
        return 0  # "20.4 billion, up 9.2%, the highest since 2007" is of the amount as well
    ways = scene.cues_in(scene.span.start, cue.span.start, CueKind.DIRECTION)
    way = {"up": 1, "down": -1}.get(ways[-1].value, 0) if ways else 0
    return way if way and is_large(scene, cue, way) else 0


def _noun_before(scene: Scene, cue: Cue) -> str:
    """The rise or fall that is said to be the largest: "March's monthly rise was the largest", "la caída más honda"."""
    start = max(scene.span.start, cue.span.start - 110)
    text = scene.plain[start : cue.span.start]
    if not _COPULA.search(text):
        text = scene.plain[max(start, cue.span.start - 32) : cue.span.start]
    nouns = [one for pattern in (UP, DOWN) for one in pattern.finditer(text)]
    if not nouns:
        return ""
    last = max(nouns, key=lambda one: one.start())
    if not _COPULA.search(text) and not _STEP.fullmatch(text, last.end()):
        return ""
    return text[max(0, last.start() - 10) : last.end() + 12]


def named_moves(scene: Scene, cue: Cue) -> list[Cue]:
    """The rise or fall inside a superlative, which says nothing else: "la mayor caída", "the steepest monthly rise"."""
    near = scene.cues_in(cue.span.start, min(scene.span.end, cue.span.end + _NEAR), CueKind.DIRECTION)
    return [one for one in near if not _CUT.search(scene.plain, cue.span.end, one.span.start)][:1]

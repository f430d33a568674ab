"""How far the words around a claim are understood: where they say more than is read, nothing can be called wrong."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import takewhile

from generator.checking.claim import Claim
from generator.checking.doubt.plain_words import HOLDING, WORDS
from generator.checking.finding import Finding, Measure, Verdict
from generator.checking.grammar.unit import is_like
from generator.checking.reading import CueKind, Hedge, Quantity, Span
from generator.checking.scene.listed import respective
from generator.checking.scene.scene import Scene
from generator.checking.scene.time_clause import when_clause
from generator.checking.text.cover import Cover
from generator.checking.text.words import words
from generator.model.period import Frequency

_OF_THE = re.compile(r"(?:\A|[.;,:]\s)\W*(?:the|these|los|las|estos|estas) (?:two|three|dos|tres)\Z", re.IGNORECASE)
_NOT_UNDERSTOOD = frozenset({"nothing says what this number is of", "this number is not understood"})
_OF_NUMBER = "the clause holds a number that is not understood"
_OF_SCOPE = "nothing says of which time this is the highest or lowest"
_OF_OTHER = "it is held against something that is not understood"
_OF_THING = "it counts something else than the series that the text speaks of"
_OF_MANY = "the sentence holds more figures than can be told apart"
_OF_NOTHING = "the words around it name neither what it is of nor when"
_MANY, _LONG, _FEW = 4, 120, 100
"""Figures of a sentence that are many, signs that are a long one, and numbers from which on one is an amount."""
_OF_WORDS = "the words around it say more than is understood"
_SCOPE = re.compile(
    r"\b(?:this|the|that|el|este) (?:year|a[ñn]o)(?:[’']s)?\b|\bever\b|\bhistor|\brecord\b|"
    r"\b(?:of|in|de|en) (?:19|20)\d\d|"
    r"\b(?:in|en) (?:[^\W_]+ ){1,4}(?:years|months|quarters|a[ñn]os|meses|trimestres)\b",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"\s*(?:(?:mayor|menor|superior|inferior|igual)(?:es)? (?:al?|que)|lo que|what(?: (?:it|they))?|that of|those of|"
    r"(?:(?:more|less|fewer|higher|lower|larger|smaller|bigger|greater|m[aá]s|menos|arriba|abajo|por encima|"
    r"por debajo)\s+)?"
    r"(?:than|que(?!\s+(?:se|no|ha|han|es|son|fue))|del?(?=\s+l[oa]s?\s+que\b)|as much as|as many as|"
    r"of(?=\s+(?:what|that|those)\b)))\s+"
    r"(?:(?:el|la|los|las|lo|what|that|those|the|one|ones|que|it|they)\s+)*"
    r"(?:(?:monto|cifra|cantidad|dato|tasa|nivel|valor|total|resultado|amount|figure|rate|level|total|number|reading)s?\s+)?"
    r"(?:(?:se|ha|han|hab[ií]an?|had)\s+)*(?:\w+(?:[ai]d[oa]s?|ó|aron|ieron)\s+|(?:tuvo|hubo|was|were|recorded|seen|posted|"
    r"reported|reached)\s+)?"
    r"(?:(?:de|del|of|in|en|a|al|for|durante)\s+)?(?:(?:el|la|los|las|the|un|una)\s+)?",
    re.IGNORECASE,
)
"""What a figure may be held against: a time, or another thing."""
_OF_THEN = re.compile(
    r"(?:se\s+)?(?:\w+(?:ó|aron|ieron|[ií]an?|aban?|ed|had|was|were)\s+)?"
    r"(?:(?:en|in|de|of|for|el|la|los|las|the|promedio|nivel|monto|total|average|level)\s+){0,4}",
    re.IGNORECASE,
)
"""Between it and its time: "5.8 veces lo que recibió en 1996"."""
_RELATIVE = re.compile(
    r"\s+que\s+(?:se\s+)?(?:\w+(?:ó|aron|ieron|aban?|[ií]an?)|tuvo|tuvieron|hubo|fue|fueron|traen?|muestran?)\b",
    re.IGNORECASE,
)
"""What only goes on about a figure: "el aumento de 4.9% que tuvieron las remesas"."""
_COUNTS = frozenset({"tally", "outdone"})
"""Counts, which are of the stretch or the places that their words name."""
_OPENS = re.compile(r"(?:entre|de|desde|from|between)\b", re.IGNORECASE)
_PER = frozenset({"percent", "share", "times"})
_OF_PLACES = frozenset({Measure.RANK, Measure.RECORD, Measure.STREAK, Measure.BREADTH, Measure.CONCENTRATION})
"""What is told of one among many, which any of the figures around it may be of."""
_INVOLVED = re.compile(
    r"\b(?:between (?:19|20)\d\d and|average annual|annual average|on average per|every|each|when|whose|share|weight|"
    r"(?:two|three|four|five|ten|\d+) years (?:before|ago|earlier)|preceding|since|if(?! (?:asked|you|they))|"
    r"per capita|combined|together|"
    r"(?:third|quarter|half|tenth|fifth) of (?:what|that|those)|"
    r"the (?:first|last|only) \w+ (?:after|in)|joint|jointly|between the|cumulative(?:ly)?|respectively|"
    r"promedio anual|anual promedio|cuy[oa]s?|(?:ante)?pen[uú]ltim\w+|"
    r"ventaja|brecha|distancia|per c[aá]pita|sumad[oa]s|junt[oa]s|"
    r"conjunt[oa](?! (?:del pa[ií]s|nacional))|"
    r"(?:dos|tres|cuatro|cinco|diez|\d+) a[ñn]os (?:antes|atr[aá]s)|"
    r"amb[oa]s(?! (?:cifras|tasas|variaciones|casos|datos)\b)|"
    r"por habitante|por cada|siempre que|si se|"
    r"entre (?:los|las) (?:dos|tres|cuatro|cinco)|respectivamente|cada (?!vez|uno|una|mes|a[ñn]o|trimestre))\b",
    re.IGNORECASE,
)
"""Words that make of a figure something that is not read yet."""
_OF_SO_MANY = re.compile(
    r"(?:cada|every|each)\s+(?:\d|cien|diez|mil|hundred|ten|thousand|\w+\s+d[oó]lares)", re.IGNORECASE
)
"""Those of a part of so many."""
_BETWEEN_TWO = re.compile(r"ventaja|brecha|distancia|lead|gap|between the", re.IGNORECASE)
_AS_ONE = re.compile(r"combine|between|together|joint|sumad|junt|conjunt|amb[oa]s|entre (?:los|las)", re.IGNORECASE)
"""Those of how far two are apart, which are read where both are."""


_AT_LEAST = re.compile(r"since at least\b", re.IGNORECASE)
"""What only says how far back the figures go."""
_WHOSE = frozenset({"whose", "cuyo", "cuya", "cuyos", "cuyas"})
_ONE_FOR_ONE = frozenset({"respectively", "respectivamente"})
_NEAR = re.compile(
    r"(?:[^\w]*(?!(?:during|under|while|because|since|as|when|which|who|with|by|for|that)\b)[\w’'-]+){0,5}",
    re.IGNORECASE,
)
"""The words behind a claim that may still belong to it."""
_BREAK = re.compile(r"[,;:](?=\s)|[()—]|\s[-–](?=\s)")


def dark(found: Sequence[Finding], scene: Scene) -> list[Span]:
    """Where the numbers of a sentence stand that nobody has understood, but for how many it speaks of: "the two"."""
    unread = [one.span for one in found if one.verdict is Verdict.UNVERIFIABLE and one.why in _NOT_UNDERSTOOD]
    return [one for one in unread if _OF_THE.search(scene.plain, scene.span.start, one.end) is None]


def untold(claim: Claim, scene: Scene, unread: Sequence[Span]) -> str:
    """What is not understood of a claim, or nothing."""
    first, last = scene.clause(claim.span.start)
    if any(first <= one.start < last for one in unread):
        return _OF_NUMBER
    if not _is_scoped(claim, scene):
        return _OF_SCOPE
    if _is_crowded(claim, scene, unread):
        return _OF_MANY
    return _of_figure(claim, claim.quantity, scene) if claim.quantity is not None else ""


def _of_figure(claim: Claim, quantity: Quantity, scene: Scene) -> str:
    if _is_other_thing(quantity, claim):
        return _OF_THING
    if claim.readings[0].detail not in _COUNTS and _is_involved(scene, claim):
        return _OF_WORDS
    if _is_loose(claim, quantity, scene):
        return _OF_NOTHING
    return _OF_OTHER if claim.readings[0].whole is None and _is_compared(scene, quantity) else ""


def _is_crowded(claim: Claim, scene: Scene, unread: Sequence[Span]) -> bool:
    """Whether a sentence holds so much that what belongs to what cannot be told for sure."""
    if scene.is_row:
        return False
    if claim.measure is Measure.DIRECTION:
        first, last = scene.clause(claim.span.start)
        return bool(unread) or sum(first <= one.span.start < last for one in scene.quantities) >= _MANY
    if claim.readings[0].detail == "row":
        return False
    is_of_series = claim.quantity is not None and claim.measure not in _OF_PLACES
    return not is_of_series and len(scene.quantities) >= _MANY and len(scene.text) > _LONG


def _is_loose(claim: Claim, quantity: Quantity, scene: Scene) -> bool:
    """Whether a figure stands alone: a small count of nobody knows what, or one whose sentence names nothing."""
    measured = claim.readings[0].measure
    if scene.is_row or measured not in (Measure.LEVEL, Measure.DIFFERENCE, Measure.CHANGE, Measure.SHARE):
        return False
    if measured is Measure.DIFFERENCE and "base" not in claim.open:
        return False
    is_amount = measured in (Measure.LEVEL, Measure.DIFFERENCE)
    unit = claim.readings[0].unit
    if not quantity.unit and is_amount and abs(quantity.value) < _FEW and not _is_small(unit, claim):
        return True
    is_timeless = not scene.whens
    return (
        scene.language == "es"
        and claim.is_loose
        and {"series", "time"} <= claim.open
        and is_timeless
        and not scene.subjects
    )


def _is_small(unit: str, claim: Claim) -> bool:
    """Whether what is measured has small numbers: points of an index, an exchange rate."""
    value = claim.readings[0].value
    found = value() if value else None
    is_exact = claim.quantity is not None and claim.quantity.step < 1
    return unit in ("index", "percent", "point") or (is_exact and found is not None and abs(found) < _FEW)


def _is_scoped(claim: Claim, scene: Scene) -> bool:
    """Whether words say since when, or of which time, something is the highest or comes first."""
    reading = claim.readings[0]
    if reading.measure is Measure.RECORD and reading.detail != "point" and not _has_scope(scene, claim.span):
        return False
    return reading.detail != "first" or scene.has(CueKind.SINCE_START) or any(o.role == "since" for o in scene.whens)


def _has_scope(scene: Scene, span: Span) -> bool:
    cue = next((one for one in scene.cues if one.span.touches(span)), None)
    if cue is None or cue.kind is CueKind.RECORD or scene.has(CueKind.SINCE_START):
        return True
    return any(one.role in ("since", "season") for one in scene.whens) or _SCOPE.search(scene.text) is not None


def _is_compared(scene: Scene, quantity: Quantity) -> bool:
    """Whether a figure is held against something that is no time: "twice those of Jalisco"."""
    found = _BESIDE.match(scene.plain, quantity.span.end)
    if found is None:
        return False
    if any(one.span.start <= found.end() + 4 and one.span.end > found.end() for one in scene.all_whens):
        return False
    later = (one for one in scene.all_whens if one.span.start >= found.end())
    if _RELATIVE.match(scene.plain, quantity.span.end):
        return False
    return not any(_OF_THEN.fullmatch(scene.plain, found.end(), one.span.start) for one in later)


def _is_other_thing(quantity: Quantity, claim: Claim) -> bool:
    """Whether a figure counts what no series at hand does: people where they are of pesos."""
    units = {one.unit for one in claim.readings if one.measure in (Measure.LEVEL, Measure.DIFFERENCE)}
    if not units or not quantity.unit or len(units) < len({one.unit for one in claim.readings}):
        return False
    return quantity.unit not in _PER and not any(is_like(quantity.unit, one) for one in units)


def _is_involved(scene: Scene, claim: Claim) -> bool:
    """Whether the words around a figure say more than what, when and against when."""
    first, last = scene.clause(claim.span.start)
    is_exact = claim.quantity is not None and claim.quantity.hedge is Hedge.EXACT
    first_reading = claim.readings[0]
    is_step = (
        first_reading.measure is Measure.DIFFERENCE and is_exact and not (first_reading.whole or first_reading.detail)
    )
    if is_step and "base" in claim.open and not _is_held(scene, first, last):
        return True
    has_start = any(one.role == "since" and (one.window or one.month) for one in scene.whens)
    if first_reading.measure is Measure.ANNUAL_RATE:
        return False
    found: Iterable[re.Match[str]] = [one for one in _involved(scene.plain) if first <= one.start() < last]
    if claim.quantity is not None and claim.quantity.unit == "share":
        found = [one for one in found if _OF_SO_MANY.match(scene.plain, one.start()) is None]
    if first_reading.whole is not None:
        found = [one for one in found if _BETWEEN_TWO.fullmatch(one[0]) is None]
    if first_reading.measure is Measure.SHARE or first_reading.detail == "share":
        found = [one for one in found if one[0].casefold() not in ("share", "weight")]
    if respective(scene, claim.span.start) is not None:
        found = [one for one in found if one[0].casefold() not in _ONE_FOR_ONE]
    if first_reading.detail == "together":
        found = [one for one in found if _AS_ONE.match(one[0]) is None]
    elif first_reading.measure is Measure.CONCENTRATION:
        found = [one for one in found if not one[0].casefold().startswith(("junt", "conjunt", "combined", "together"))]
    found = [one for one in found if not Span(*one.span()).is_in(claim.span)]
    return any(not _is_read(one, scene) for one in found if one[0].casefold() != "since" or not has_start)


@lru_cache(maxsize=16)
def _involved(plain: str) -> tuple[re.Match[str], ...]:
    return tuple(_INVOLVED.finditer(plain))


def _is_read(found: re.Match[str], scene: Scene) -> bool:
    """Whether such a word is part of a time, or takes one up: "June, when they plunged 16.5%"."""
    word = found[0].casefold()
    span, is_when = Span(*found.span()), word == "when"
    if word.startswith("cumulative") and any(one.months > 1 or one.role == "since" for one in scene.whens):
        return True
    if any(span.is_in(one.span) for one in scene.all_whens):
        return True
    if _AT_LEAST.match(scene.plain, found.start()):
        return True
    if found[0].casefold() in _WHOSE and _is_named_before(scene, span.start):
        return True
    return is_when and any(not scene.plain[one.span.end : span.start].strip(" ,") for one in scene.whens)


def _is_named_before(scene: Scene, place: int) -> bool:
    """Whether who "whose" takes up stands right before it, but for a time: "Coahuila in 2017, whose sales"."""
    before = [one.span.end for one in scene.subjects if one.areas and one.span.end <= place]
    if not before:
        return False
    whens = [one for one in scene.all_whens if before[-1] <= one.span.start and one.span.end <= place]
    between = scene.plain[before[-1] : whens[0].span.start] + scene.plain[whens[-1].span.end : place] if whens else ""
    return len((between if whens else scene.plain[before[-1] : place]).strip(" ,").split()) <= 1


def _is_held(scene: Scene, first: int, last: int) -> bool:
    """Whether a clause says what its figures are held against."""
    if scene.whens_in(first, last, ("against", "since")):
        return True
    ranges = [one for one in scene.whens_in(first, last, ("of",)) if one.months > 1]
    if any(
        one.window is not None and one.window.frequency is Frequency.YEAR and len(one.window) == 1 for one in ranges
    ):
        return True  # a whole year is held against the one before
    return any(_OPENS.match(scene.plain, one.span.start) for one in ranges)


def odd_words(claim: Claim, scene: Scene) -> list[str]:
    """The words around a claim, between two commas, that nothing has read and that are not plain."""
    plain = WORDS.get(scene.language)
    if plain is None:
        return []
    span = _piece(scene, claim.span)
    read = words(scene.plain, span)
    known = [one.span for group in (scene.quantities, scene.all_whens, scene.cues, scene.names) for one in group]
    taken = Cover(scene.span, [*known, claim.span, *(one.span for one in scene.held)])
    is_read = [taken.touches(read.span(at, at + 1)) for at in range(len(read))]
    found: list[str] = []
    is_dated = _is_of_when(claim, scene)
    for at, word in enumerate(read.folded[: len(read)]):
        if is_dated and word in ("when", "cuando"):
            continue
        is_joint = _AS_ONE.match(word) is not None and claim.readings[0].detail == "together"
        is_again = is_joint or (word == "another" and claim.measure is Measure.RECORD)
        if is_read[at] or not word.isalpha() or word in plain or is_again:
            continue
        behind = takewhile(lambda one: not is_read[one] and read.folded[one] in plain, range(at + 1, len(read)))
        end = at + 1 + sum(1 for _ in behind)
        if word not in HOLDING or (end < len(read) and not is_read[end]):
            found.append(word)
    return found


def _is_of_when(claim: Claim, scene: Scene) -> bool:
    """Whether a "when" takes up the time before it, of which the figure is: "than in 2020, when it cost 20.38"."""
    own = next((at for at, one in enumerate(scene.quantities) if one.span == claim.span), None)
    return own is not None and when_clause(scene, own) is not None


def _piece(scene: Scene, span: Span) -> Span:
    """The words around a claim between the two commas, or other breaks, behind what it is said of."""
    before = [one.end() for one in _BREAK.finditer(scene.plain, scene.span.start, span.start)]
    before += [one.span.end for one in scene.subjects if one.span.end <= span.start]
    after = _BREAK.search(scene.plain, span.end, scene.span.end)
    stop = after.start() if after else scene.span.end
    near = _NEAR.match(scene.plain, span.end, stop)
    return Span(max(before, default=scene.span.start), near.end() if near else stop)

"""The words that keep a superlative inside a year: "el mes más alto en lo que va del año", "el mejor de 2023"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from generator.checking.grammar.sentence import Wording
from generator.checking.reading import Cue, CueKind, Relation, Span, When
from generator.checking.text.clue import Rare

_SCOPE = re.compile(
    r"(?:[^,.;:()]{0,24}?\s)?((?:en lo que va )?del? (?:(?:este|ese|mismo|presente|propio|pasado) )?año(?: pasado)?"
    r"|(?:de|en) (?:todo )?(?:el año )?20\d\d|so far this year|of the year|of 20\d\d|in 20\d\d)\b",
    re.IGNORECASE,
)

_MONTH = re.compile(
    r"\b(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|trimestre)\s+\Z",
    re.IGNORECASE,
)
"""Before a year that is only that of a month: "un máximo en mayo de 2003"."""
_HAD = Rare(
    "habia habian had",
    r"\b(?:hab[ií]an?|had)\s+(?:(?:ya|tambi[eé]n|already|also|been)\s+)*\w+\s+(?:(?!.*\b(?:hab[ií]an?|had)\b))",
)
_BARE = re.compile(
    r"(?:(?!\b(?:respecto|frente|contra|que|than|from|against|compared|versus|over|con|desde)\b)[^,;])*?"
    r"(?:(?:\b(?:en|durante|in|during)\s+)?(?:el\s+|the\s+)?|,\s*)",
    re.IGNORECASE,
)
"""Between what had happened and when, with nothing that compares."""
_SO_MUCH = Rare(
    "half double twice triple times mitad doble triple veces",
    r"\b(?:half|double|twice|triple|times)\s+(?:the|that|those|what)\b(?:\s+\w+){0,2}\s+(?:of|in|for)\s+(?:the\s+)?\Z|"
    r"\b(?:mitad|doble|triple|veces)\s+(?:que\s+)?(?:de\s+)?(?:la|el|los|las|lo|del?)(?:\s+\w+){0,2}\s+(?:del?|en)\s+\Z",
)
"""Before the time of what something is so many times: "half the rate of 2024", "el doble de la tasa de 2019"."""
_WAS_QUARTER = Rare(
    "trimestre",
    r"\b(?:el|este|ese|cuyo|mejor|peor)\s+(?:mejor\s+|peor\s+)?trimestre\b[^;.]{0,80}?\b(?:fue|es|era)\s+el\s+"
    r"(?P<which>primero|segundo|tercero|cuarto)\b(?=\s*[,.;)]|\s+(?:de|y)\b|\s*\Z)",
)
_ORDINALS = ("prime", "segun", "terce", "cuart")
_IN_BRACKETS = re.compile(
    r"\((?:(?:from|desde)\s+)?[$]?[\d.,]+\s*(?:%|por ciento|per ?cent)?\s*(?:(?:en|in)\s+)?(?:(?:el|the)\s+)?\Z",
    re.IGNORECASE,
)
"""A figure alone with its time: "(3.60% el mes previo)"."""


_NTH = ("first", "second", "third", "fourth")
_PART = re.compile(r"\b(first|second|third) (?:half|quarter)\b", re.IGNORECASE)
_NEXT_PART = Rare(
    "second third fourth",
    r"\b(?:in|during|and|while|,) (the (?:second|third|fourth))(?=\s*(?:[,.;:]|\Z)|\s+(?:[-+$]?\d|by\b|brought\b|saw\b|"
    r"showed\b|yielded\b))|(?<=, )(the (?:second|third|fourth))(?=\s+(?:brought|saw|showed|yielded)\b)|"
    r"(?<=[;,] )((?:the )?(?:second|third|fourth))(?=,? (?:up|down|[-+]?\d))",
)
_DECEMBER = 12
HAPPENED = re.compile(r"(?:peaked|bottomed|troughed|topped out)\b", re.IGNORECASE)


def scope_of(plain: str, cue: Cue, end: int) -> Span | None:
    """The words behind a superlative, before the end of its sentence, that keep it inside a year."""
    if HAPPENED.match(plain, cue.span.start):
        return None  # "had peaked in 2007" dates the peak
    found = _SCOPE.match(plain, cue.span.end, end)
    if found is None or (cue.kind is CueKind.RECORD and _MONTH.search(plain, cue.span.end, found.start(1))):
        return None
    return Span(*found.span(1))


def meant_times(said: Wording) -> list[When]:
    """The times of a sentence, with what its superlatives make of them."""
    best = [one for one in said.cues if one.kind in (CueKind.SUPERLATIVE, CueKind.RECORD)]
    found = [replace(one, role="of" if _is_of_past(one, said) else _role(one, best, said)) for one in said.times]
    return sorted([*found, *_next_parts(said), *_named_quarters(said)], key=lambda one: one.span)


def _next_parts(said: Wording) -> Iterator[When]:
    """Parts of a year without their noun: "in the first half prices rose 0.8% and in the second 2.4%"."""
    for one in () if _NEXT_PART.words.isdisjoint(said.around) else _NEXT_PART.pattern.finditer(said.plain, *said.span):
        before = [each for each in said.times if each.span.end <= one.start() and not each.adjective]
        lead = next((each for each in reversed(before) if _PART.search(said.plain, *each.span)), None)
        group = next(at for at in (1, 2, 3) if one[at])
        told = _PART.search(said.plain, *lead.span) if lead else None
        if lead is None or told is None:
            continue
        steps = _NTH.index(one[group].casefold().removeprefix("the ")) - _NTH.index(told[1].casefold())
        span = Span(*one.span(group))
        if steps > 0 and lead.window is not None:
            yield replace(lead, span=span, window=lead.window.shift(steps * len(lead.window)))
        elif steps > 0 and lead.month and lead.months and lead.month + steps * lead.months <= _DECEMBER:
            yield replace(lead, span=span, month=lead.month + steps * lead.months)


def _named_quarters(said: Wording) -> Iterator[When]:
    """The quarter that a sentence says a quarter was: "el trimestre de 2021 en que más recibió fue el cuarto"."""
    found = _WAS_QUARTER.within(said, said.span.start, said.span.end)
    if found is not None:
        month = 3 * (_ORDINALS.index(found["which"].casefold()[:5]) + 1)
        yield When(Span(*found.span("which")), Relation.WITHOUT_YEAR, month=month, months=3)


_RATE_OF = re.compile(
    r"\b(?:rate|level|reading|figure|inflation|print|one)\s+of\s+[\d.,]+\s*(?:%|per ?cent)?\s*(?:in|for|of)?\s*"
    r"(?:the\s+)?\Z",
    re.IGNORECASE,
)
_SINCE_PEAK = re.compile(
    r"\bsince\s+(?:its|their|the)\s+(?:\w+\s+){0,2}?(?:peak|high|top|trough|low|bottom|slump|record)\s+"
    r"(?:of|in|reached in|seen in|set in)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)


def _is_of_past(when: When, said: Wording) -> bool:
    """Whether a time is when something had happened: "habían crecido 3.9% el trimestre previo"."""
    if when.role != "against" or when.adjective or when.relation not in (Relation.PREVIOUS, Relation.YEAR_BEFORE):
        return False
    if _RATE_OF.search(said.plain, max(0, when.span.start - 48), when.span.start):
        return True
    if _IN_BRACKETS.search(said.plain, 0, when.span.start) and said.plain[when.span.end : when.span.end + 1] == ")":
        return True
    found = _HAD.within(said, 0, when.span.start)
    return found is not None and _BARE.fullmatch(said.plain, found.end(), when.span.start) is not None


def _role(when: When, best: Iterable[Cue], said: Wording) -> str:
    """What superlatives make of a time: "el mes más alto de 2024" stays inside it, "el mejor mayo" is of Mays."""
    if when.role != "of":
        return when.role
    if _SO_MUCH.within(said, 0, when.span.start):
        return "against"
    if "since" in said.around and _SINCE_PEAK.search(said.plain, max(0, when.span.start - 60), when.span.start):
        return "since"
    found = [scope_of(said.plain, one, said.span.end) for one in best]
    if any(one is not None and one.touches(when.span) and one.start <= when.span.start for one in found):
        return "scope"
    is_month = when.relation is Relation.WITHOUT_YEAR and when.months in (1, 3)
    is_beside = any(not said.plain[one.span.end : when.span.start].strip() for one in best if one.span < when.span)
    return "season" if is_month and is_beside else when.role

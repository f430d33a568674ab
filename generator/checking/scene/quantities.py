"""Quantities as a sentence means them: a limit that is a known figure, the opposite of one, a place that is counted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from msgspec.structs import replace

from generator.checking.grammar.sentence import Wording
from generator.checking.grammar.unit import PLACES
from generator.checking.reading import Hedge, Quantity, Span, When

_UNIT = Decimal(1)
_NONE = {"none": Decimal(0), "ninguna": Decimal(0), "ninguno": Decimal(0)}
_ONE = re.compile(
    r"\b(?:in|en|from|a) (one|una|uno|none|ninguna|ninguno)\b|\b(one|uno|una) (?:of the|de los|de las)\b", re.IGNORECASE
)
_NOT = re.compile(r"\b(?:not|no|never|nunca|didn[’']t)\s+\Z", re.IGNORECASE)
_OPPOSITE = {Hedge.OVER: Hedge.AT_MOST, Hedge.JUST_OVER: Hedge.AT_MOST, Hedge.UNDER: Hedge.AT_LEAST}
_COMPARED = re.compile(
    r"(?:(?:mayor|menor|larger|smaller|greater|bigger|m[aá]s \w+|higher|lower) (?:que|than)|above|below|under|over) "
    r"(?:(?:el|la|los|las|the) (?:de )?|that of |those of )",
    re.IGNORECASE,
)
"""Before a figure that something is compared with: "larger than the 5 million of May"."""
_PASSED = re.compile(r"(?:super|rebas|exced|aventaj|sobrepas)\w+\s+(?:en\s+|por\s+|un\s+)?", re.IGNORECASE)
_OBJECT = re.compile(r"\s+(?:al?|el|la|los|las|lo)\b", re.IGNORECASE)
"""Behind a figure by which one passed another, what it passed: "superaron 5.6% el récord anterior"."""
_NEAR = re.compile(r"(?:muy )?(?:cerca|cercan\w+|pr[oó]xim\w+|close|near)\b", re.IGNORECASE)
_RANK_OF = re.compile(
    r"\b(?:posici[oó]n|lugar|puesto|sitio|ranking|rank|position|place)(?:\s+(?:nacional|en el pa[ií]s|nationwide))?"
    r"\s*(?::|[-–—]|n[uú]m(?:ero|\.)?|#)\s*#?\Z",
    re.IGNORECASE,
)
_OUT_OF = re.compile(
    r"\b(?:posici[oó]n|lugar|puesto|sitio|ranking|rank|position|place)\b[^.;]{0,24}?\d+\s*(?:de|/|of|out of)\s*\Z",
    re.IGNORECASE,
)
"""Before a rank in a sheet of facts, and before how many are ranked: "Posición nacional: 11 de 32"."""
_OUT_OF_EACH = re.compile(
    r"\b(?:(?:de|por) cada|(?:out )?of every|for every)\s+(cien|100|mil|1,000|diez|10|hundred|thousand|ten)\s+"
    r"(?:d[oó]lares|pesos|dollars|euros)\b(?!,?\s*\Z)",
    re.IGNORECASE,
)
"""What a bare number behind it is a part of: "de cada cien dólares que llegan, 10 van a Michoacán"."""
_HUNDREDS = {
    **dict.fromkeys(("cien", "100", "hundred"), Decimal(100)),
    **dict.fromkeys(("mil", "1,000", "thousand"), Decimal(1000)),
    **dict.fromkeys(("diez", "10", "ten"), Decimal(10)),
}
_DEFINITE = re.compile(
    r"(?:(?:muy\s+)?por\s+)?(?:encima|debajo|arriba|abajo|superior(?:es)?|inferior(?:es)?|mayor(?:es)?|menor(?:es)?|"
    r"m[aá]s|menos)\s+(?:del|al|(?:de|a)\s+(?:la|los|las))\s+|"
    r"(?:above|below|over|under|short of|(?:more|less|fewer|higher|lower|larger|smaller|greater|bigger) than)\s+the\s+",
    re.IGNORECASE,
)
"""Before a figure that is known, not a limit: "por debajo del 4.32% de un año atrás"."""
_FROM, _TO = (
    re.compile(r"\b(?:de|desde|from)\s+\Z", re.IGNORECASE),
    re.compile(r"\s+(?:al?|to|hasta)\s+", re.IGNORECASE),
)
_OF_THEN = re.compile(
    r"\s+(?:con (?:el )?que (?:cerr|termin|conclu)\w+|(?:que (?:hubo|se \w+|tuvo|registr\w+|mostr\w+) (?:en|a)|"
    r"(?:registrad|observad|reportad|vist|alcanzad|obtenid)[oa]s?)(?: (?:en|al (?:cierre|final) del?))?|del?|"
    r"(?:(?:recorded|reported|seen|posted|registered|observed) )?(?:of|in|for|from))\b",
    re.IGNORECASE,
)
_OF_NAMED = re.compile(
    r"\s+(?:del?|en|que (?:tuvo|tuvieron|registr\w+|mostr\w+)|of|in|for)\s+(?:(?:el|la|los|las|the)\s+)?", re.IGNORECASE
)
_OF_WHOLE = re.compile(
    r"\s+(?:(?:del?|a|en|que|tuvo|mostr[oó]|registr[oó]|promedi[oó]|el|la|los|las|total|promedio|conjunto|nivel|media|"
    r"escala|estados|entidades)\s+)*(?:nacional|pa[ií]s|general)\b",
    re.IGNORECASE,
)
"""Behind a figure that is that of the country, or of the whole: "por debajo del 8.3% nacional"."""


def meant_quantities(
    said: Wording, quantities: Sequence[Quantity], whens: Iterable[When], *, is_foreign: bool
) -> list[Quantity]:
    """The quantities of a sentence that are no part of its times or units, and those that it counts in words."""
    spans = [one.span for one in whens]
    apart = [one for one in quantities if not any(map(one.span.touches, spans)) and not _is_per_cent(one, said)]
    apart = [_in_sheet(one, said) for one in _carried(apart, said)] if is_foreign else apart
    found = [_plainly(one, said, is_foreign=is_foreign) for one in apart]
    found = _of_hundred(said, found) if is_foreign else found
    return sorted([*found, *_ones(said, found)], key=lambda one: one.span)


def _carried(quantities: Sequence[Quantity], said: Wording) -> list[Quantity]:
    """The figures, where one has the sign of the next: "bajó de 7.3 a 7.0 por ciento"."""
    found = list(quantities)
    for at in range(len(found) - 1):
        own, later = found[at], found[at + 1]
        is_bare = not own.unit and later.unit in ("percent", "point") and own.step == later.step and own.step < 1
        if is_bare and _TO.fullmatch(said.plain, own.span.end, later.span.start):
            lead = said.plain[max(0, own.span.start - 8) : own.span.start]
            found[at] = replace(own, unit=later.unit) if _FROM.search(lead) else own
    return found


def _of_hundred(said: Wording, quantities: Sequence[Quantity]) -> list[Quantity]:
    """The quantities, a bare one behind "de cada cien dólares" as the part of a whole that it is."""
    if "cada" not in said.stock and "every" not in said.stock:
        return list(quantities)
    lead = _OUT_OF_EACH.search(said.plain, said.span.start, said.span.end)
    if lead is None or any(one.unit == "share" and one.span.touches(Span(*lead.span())) for one in quantities):
        return list(quantities)
    found: list[Quantity] = []
    for one in quantities:
        if one.span.touches(Span(*lead.span())):
            continue
        is_part = not one.unit and one.span.start > lead.end() and not found
        size = _HUNDREDS[lead[1].casefold()]
        part = replace(one, value=one.value / size, step=one.step / size, unit="share") if is_part else one
        found.append(part)
    return found


def _ones(said: Wording, quantities: Sequence[Quantity]) -> Iterator[Quantity]:
    """A count in words where places are counted: "in one", "en una", "en ninguna"."""
    if not any(one.unit in PLACES for one in quantities):
        return
    for found in _ONE.finditer(said.plain, said.span.start, said.span.end):
        group = 1 if found[1] else 2
        span = Span(*found.span(group))
        if not any(span.touches(one.span) for one in quantities):
            yield Quantity(span, _NONE.get(found[group].casefold(), _UNIT), _UNIT, "")


def _is_per_cent(quantity: Quantity, said: Wording) -> bool:
    """Whether it is only the "ciento" of a unit: "en por ciento"."""
    return said.plain[quantity.span.start : quantity.span.end].casefold() == "ciento"


def _plainly(quantity: Quantity, said: Wording, *, is_foreign: bool) -> Quantity:
    """A figure with the hedge that it has in its sentence; what it is only compared with is exact."""
    span = quantity.span
    if quantity.hedge in _OPPOSITE and _NOT.search(said.plain, said.span.start, span.start):
        return replace(quantity, hedge=_OPPOSITE[quantity.hedge])
    compared = _COMPARED.match(said.plain, span.start, span.end)
    if compared:
        start = compared.end() if is_foreign else span.start
        return replace(quantity, hedge=Hedge.EXACT, span=Span(start, span.end))
    passed = _PASSED.match(said.plain, span.start, span.end)
    if passed and is_foreign and quantity.unit == "percent" and _OBJECT.match(said.plain, span.end, said.span.end):
        return replace(quantity, hedge=Hedge.EXACT, span=Span(passed.end(), span.end))
    if is_foreign and _NEAR.match(said.plain, span.start, span.end):
        return replace(quantity, hedge=Hedge.ABOUT)
    known = _DEFINITE.match(said.plain, span.start, span.end)
    is_level = quantity.unit not in ("times", "share")
    if known and is_foreign and is_level and (_is_dated_behind(said, span.end) or _is_named_behind(said, span.end)):
        return replace(quantity, hedge=Hedge.EXACT, span=Span(known.end(), span.end))
    return quantity


def _in_sheet(quantity: Quantity, said: Wording) -> Quantity:
    """A bare number of a sheet of facts with what it counts: a place, or those ranked."""
    start, end = said.span.start, quantity.span.start
    if quantity.unit:
        return quantity
    if _RANK_OF.search(said.plain, start, end):
        return replace(quantity, unit="place")
    return replace(quantity, unit="state") if _OUT_OF.search(said.plain, start, end) else quantity


def _is_named_behind(said: Wording, place: int) -> bool:
    """Whether a figure that ends at a place is that of what is named behind it: "del 2.1% de las secundarias"."""
    link = _OF_NAMED.match(said.plain, place, said.span.end)
    return link is not None and any(one.span.start == link.end() for one in said.names)


def _is_dated_behind(said: Wording, place: int) -> bool:
    """Whether the figure that ends at a place has its time right behind it, or is that of the whole."""
    if _OF_WHOLE.match(said.plain, place, said.span.end):
        return True
    link = _OF_THEN.match(said.plain, place, said.span.end)
    return link is not None and any(place < one.span.start <= link.end() + 6 for one in said.whens)

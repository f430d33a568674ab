"""Times as a sentence means them, where the words beside one time alone do not tell its part in the sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from generator.checking.grammar.own_time import NAMED_BY_ANOTHER, is_own
from generator.checking.reading import Quantity, Relation, Span, When
from generator.checking.text.clue import Rare, Said
from generator.model.period import Frequency, Period, Window

_YEAR_THROUGH = re.compile(r"(?:the )?year (?:through|to|ended|ending)", re.IGNORECASE)
_AMOUNT_OF = Rare(
    "monto nivel valor total cifra promedio figure value level average",
    r"\b(?:el|la|los|las|the)\s+(?:monto|nivel|valor|total|cifra|promedio|figure|value|level|total|average)\s+"
    r"(?:de|del|for|of|in)\s+(?:el\s+|the\s+)?\Z",
)
_HELD = re.compile(
    r"\b(?:al|que|con|su|desde|frente a|respecto de|than|with|from|to|against|its|their)\s*\Z",
    re.IGNORECASE,
)
_BESIDE = Rare(
    "below above than arriba abajo debajo encima que contra frente respecto comparacion comparado comparada comparados "
    "comparadas",
    r"\b(?:below|above|than in|than|(?:arriba|abajo|debajo|encima) del?|que en|"
    r"que(?=\s+(?:el|la|los?|las|su|sus)\s)|contra|"
    r"frente al?|respecto (?:de|a)l?|"
    r"en comparaci[oó]n con|comparad\w+ con)\s+"
    r"(?:(?:el|la|lo|los|las|the|its|their|su|sus|mismo|propio|promedio|nivel|monto|valor|total|cifra|dato|registro|m[aá]ximo|m[ií]nimo|pico|r[eé]cord|"
    r"average|level|amount|figure|monthly|annual|mensual|anual|trimestral|registrad[oa]s?|observad[oa]s?|"
    r"reportad[oa]s?|recibid[oa]s?|captad[oa]s?|vist[oa]s?|alcanzad[oa]s?|de|del|en|of|in|for|hubo|tuvo|ten[ií]a)\s+)*\Z",
)
_ORDINAL = re.compile(r"(?:first|second|primer[oa]?|segund[oa])", re.IGNORECASE)
_QUARTER, _HALF = 3, 6
_COMMA = re.compile(r"\s*[,:]")
_ON = Rare(
    "on",
    r"(?:%|percent|\b(?:up|down|increase|rise|gain|growth|jump|drop|fall|decline|decrease|more|less|higher|lower))"
    r"(?: of [^,;.]{1,24}(?:%|percent))?\s+on\s+(?:the\s+)?\Z",
)
"""English has nothing happen *on* a month or a year: it is held against it, "an increase of 4.8% on 2025"."""
_RECORD_IS = Rare(
    "record peak high low trough maximum minimum maximo minimo pico",
    r"\b(?:record|peak|high|low|trough|maximum|minimum|m[aá]ximo|m[ií]nimo|pico|r[eé]cord)\b[^,;.]{0,20}"
    r"\b(?:is|was|remains|stands|stood|sigue|es|fue|era)\b[^;]*,?\s+(?:from|in|of|set in|back in|de|en|del)\s*\Z",
)
"""The time of a peak that a sentence recalls: "the record is still $6.23 billion, from June 2024"."""
_CAME = re.compile(r"\b(?:del?|desde(?: el)?|from(?: the)?)\s+\Z", re.IGNORECASE)
_TO = re.compile(r"\s+(?:al?|to|to the)\s+(?:el\s+)?", re.IGNORECASE)
_UP_TO = re.compile(
    r"\s*[,(]?\s*(?:(?:es decir|o sea)\s*,\s*)?(?:hasta|a|al|con (?:datos|cifras) a(?:l mes de)?|through|to|up to)\s+"
    r"(?:el mes de\s+)?",
    re.IGNORECASE,
)
_AGAIN = re.compile(r"\s*,\s*(?:en|para|durante|in|for)\s+(?:(?:el|ese|este|the)\s+)?", re.IGNORECASE)
_LISTED = re.compile(r"\s*(?:,|\by\b|\be\b|\band\b)\s*(?:(?:en|in|de)\s+)?", re.IGNORECASE)
_WHEN = re.compile(r",?\s+(?:cuando|when)\b", re.IGNORECASE)
_FROM = Rare(
    "from versus vs desde contra frente encima debajo arriba abajo superior superiores inferior inferiores mayor "
    "mayores menor menores mas menos comparado comparada comparados comparadas",
    r"\b(?:from|versus|vs\.?|desde|contra|frente al?|(?:encima|debajo|arriba|abajo) del?|"
    r"(?:superior(?:es)?|inferior(?:es)?|mayor(?:es)?|menor(?:es)?) (?:al?|que)|(?:m[aá]s|menos)(?: \w+)? que|"
    r"comparad\w+ con)\s+(?:(?:el|la|los|las|un|una|de|nivel|the|a)\s+){0,2}\Z",
)
_IN = re.compile(r"\s*(?:(?:in|for|of|en|de)\s+)?(?:(?:the|el|la)\s+)?(?:\w+ of )?", re.IGNORECASE)
_SHORT_OF = Rare(
    "short shy than below above against versus",
    r"\b(?:short of|shy of|than|below|above|against|versus)\s+(?:the\s+)?\Z",
)
_SINCE = Rare(
    "since",
    r"\bsince (?:the |it |they |its |their |[A-Z]\w+[’']s )[^,;.\d]{2,40}(?:\d+(?:\.\d+)?%? )?(?:in|of|back in) \Z",
    re.NOFLAG,
)
"""A clause that dates what was last so: "the slowest since the economy shrank 8.4% in 2020"."""
_COMPARES = re.compile(
    r"\b(?:m[aá]s|menos|mayor(?:es)?|menor(?:es)?|superior|inferior|mejor|peor|igual|mismo|tant[oa]s?|doble|triple|"
    r"cu[aá]druple|veces|mitad)\b[^.;]*\Z",
    re.IGNORECASE,
)
_THAT_OF = Rare("that those one", r"\b(?:was|is|were|are|remains?) (?:that|those|the one) (?:of|in|from)\s+\Z")
_MEANWHILE = Rare("same mismo", r"(?:at the|al) (?:same time|mismo tiempo)|at same time")
_HAD = re.compile(
    r"\b(?:had|hab[ií]an?|was|were|ranked|era|eran|fue|fueron|ocupaba|ocupaban|ocup[oó])\b", re.IGNORECASE
)
_BEGUN = re.compile(
    r"(?:\A|[.;:?!(\n*—–/)•·]|\b(?:y|pero|cuando|mientras que|and|but|while|when))[\s\0*]*"
    r"(?:(?:in|en|during|durante)\s+)?(?:el\s+|the\s+)?\Z",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"(?:[\s\0,*]+(?!econom[ií]a|todav[ií]a|d[ií]a|mayor[ií]a|miner[ií]a|energ[ií]a|compañ[ií]a)[\w*]+){0,6}?[\s\0,*]+"
    r"(?!econom[ií]a|todav[ií]a|d[ií]a|mayor[ií]a|miner[ií]a|energ[ií]a|compañ[ií]a)"
    r"(?:had|was|were|stood|fell|rose|grew|came|ran|(?!earlier)[a-z]{3,}ed|era|eran|fue|fueron|hubo|hab[ií]an?|hab[ií]amos|\w{2,}(?:aba|aban|[aá]bamos|[ií]a|[ií]an|[ií]amos|ó|aron|ieron))\b",
    re.IGNORECASE,
)
"""A clause that begins with a time and goes on with a verb in the past: "hace un año la subyacente corría al 4.33%"."""
_TWELVE = Rare("doce 12", r"(?:a|en) (?:doce|12) meses\s*,")
_CHANGES = frozenset({"percent", "point", "times"})


def settled(said: Said, whens: Sequence[When], quantities: Sequence[Quantity]) -> tuple[When, ...]:
    """The times of a sentence: "the value for May" is its own, "in the year through June" that of an annual change."""
    has_way = any(one.adjective for one in whens)
    is_dated = any(one.role == "of" for one in whens)
    kept = [one for at, one in enumerate(whens) if not _repeats(whens, at, said.plain)]
    kept = [one for one in kept if not _MEANWHILE.within(said, max(0, one.span.start - 7), one.span.end)]
    kept = _until(kept, said.plain)
    kept = _from_to(_in_one_year(_as_halves(kept, said.plain), said.plain), said.plain)
    kept = [
        _settled(_as_sum(_as_month(one, quantities, said.plain), quantities, said), quantities, said) for one in kept
    ]
    return tuple([_leading(one, said.plain, is_dated=is_dated, has_way=has_way) for one in kept])


def _as_sum(when: When, quantities: Sequence[Quantity], said: Said) -> When:
    """Twelve months at the head of a clause with an amount of money, which are summed: "a doce meses, el monto"."""
    if not when.adjective or _TWELVE.at(said, when.span.start) is None:
        return when
    is_head = _BEGUN.search(said.plain, max(0, when.span.start - 40), when.span.start) is not None
    if not is_head or not any(one.unit.isupper() for one in quantities):
        return when
    return When(when.span, Relation.NEWEST, None, 0, 0, 12)


def _until(whens: Sequence[When], plain: str) -> list[When]:
    """The year so far and the month up to which it goes are one time: "en lo que va de 2006, hasta octubre"."""
    found: list[When] = []
    for one in whens:
        before = found[-1] if found else None
        is_end = one.relation is Relation.WITHOUT_YEAR and one.months == 1 and not one.adjective
        is_end = is_end and before is not None and before.relation is Relation.TO_DATE
        if before is None or not is_end or _UP_TO.fullmatch(plain, before.span.end, one.span.start) is None:
            found.append(one)
            continue
        span = Span(before.span.start, one.span.end)
        last = Period.of(Frequency.MONTH, before.year, one.month) if before.year > 0 else None
        window = Window.year_to_date(last) if last else None
        relation = Relation.ABSOLUTE if window else Relation.WITHOUT_YEAR
        found[-1] = When(span, relation, window, max(0, before.year), one.month, one.month, before.role)
    return found


def _from_to(whens: list[When], plain: str) -> list[When]:
    """The two ends of "del primer trimestre de 2025 al mismo periodo de 2026": what is told, and what it came from."""
    found = list(whens)
    for at in range(1, len(found)):
        start, end = found[at - 1], found[at]
        if start.window is None or end.relation is not Relation.SAME_PERIOD or end.year <= start.window.last.year:
            continue
        lead = plain[max(0, start.span.start - 8) : start.span.start]
        if _CAME.search(lead) and _TO.fullmatch(plain, start.span.end, end.span.start):
            window = start.window.shift_years(end.year - start.window.last.year)
            found[at - 1] = replace(start, role="against")
            found[at] = replace(end, relation=Relation.ABSOLUTE, window=window, months=start.months, role="of")
    return found


def _repeats(whens: Sequence[When], at: int, plain: str) -> bool:
    """Whether a time only says again what the one before it did: "hace un año, en el mismo periodo"."""
    own, before = whens[at], whens[at - 1] if at else None
    if before is None or own.relation is not Relation.SAME_PERIOD or own.year or own.window:
        return False
    is_past = before.relation is Relation.YEAR_BEFORE and not before.adjective
    return is_past and _AGAIN.fullmatch(plain, before.span.end, own.span.start) is not None


def _as_halves(whens: list[When], plain: str) -> list[When]:
    """An ordinal alone behind a half of a year is a half too: "faster in the first half than in the second"."""
    found = list(whens)
    for at in range(1, len(found)):
        before, own = found[at - 1], found[at]
        is_bare = _ORDINAL.fullmatch(plain, own.span.start, own.span.end) is not None
        if is_bare and before.months == _HALF and own.months == _QUARTER and own.window is None:
            found[at] = replace(own, months=_HALF, month=min(own.month * 2, 2 * _HALF))
    return found


def _in_one_year(whens: list[When], plain: str) -> list[When]:
    """A month before one with its year is of that year too: "abril y mayo de 2023"."""
    found = list(whens)
    for at in range(len(found) - 2, -1, -1):
        own, later = found[at], found[at + 1]
        is_bare = own.relation is Relation.WITHOUT_YEAR and own.months == 1 and own.role == "of"
        if is_bare and later.window and later.months == 1 and _LISTED.fullmatch(plain, own.span.end, later.span.start):
            year = later.window.last.year - (own.month > later.month)
            window = Window.of(Period.of(Frequency.MONTH, year, own.month))
            found[at] = replace(own, relation=Relation.ABSOLUTE, window=window, year=year)
    return found


def _leading(when: When, plain: str, *, is_dated: bool, has_way: bool) -> When:
    """The time of the figure, where the sentence has no other: "a year earlier, annual growth was 1.6%"."""
    if when.relation not in NAMED_BY_ANOTHER or when.adjective or when.role != "against":
        return when
    lead = plain[max(0, when.span.start - 2) : when.span.start].strip(" \n\0.*#>-/)•·—–")
    is_told = has_way or _HAD.search(plain, when.span.end, when.span.end + 90) or _COMMA.match(plain, when.span.end)
    if (not lead and not is_dated and is_told) or (lead == ";" and is_told):
        return replace(when, role="of")
    if _BEGUN.search(plain, max(0, when.span.start - 40), when.span.start) and _PAST.match(plain, when.span.end):
        return replace(when, role="of")
    return when


def _is_beside(when: When, said: Said) -> bool:
    """Whether a time stands beside another figure's; "que en" only behind a comparative."""
    found = _BESIDE.within(said, max(0, when.span.start - 60), when.span.start)
    if found is None or not found[0].casefold().startswith("que"):
        return found is not None
    return _COMPARES.search(said.plain, max(0, found.start() - 60), found.start()) is not None


def _is_of_base(when: When, quantities: Sequence[Quantity], said: Said) -> bool:
    """Whether a time dates what another figure is held against: "down from 1.5% in 2024"."""
    before = [one for one in quantities if one.span.end <= when.span.start and (one.unit in _CHANGES or not one.unit)]
    held = [one for one in quantities if one.span.end <= when.span.start]
    if held and _SHORT_OF.within(said, max(0, held[-1].span.start - 24), held[-1].span.start):
        return _IN.fullmatch(said.plain, held[-1].span.end, when.span.start) is not None
    if not before or not _FROM.within(said, max(0, before[-1].span.start - 30), before[-1].span.start):
        return False
    return _IN.fullmatch(said.plain, before[-1].span.end, when.span.start) is not None


def _settled(when: When, quantities: Sequence[Quantity], said: Said) -> When:
    if when.role == "against" and not when.adjective and (_is_own(when, said) or is_own(when, quantities, said)):
        return replace(when, role="of")
    if when.role == "of" and when.window is not None and _SINCE.within(said, 0, when.span.start):
        return replace(when, role="since")
    if when.role == "of" and not when.adjective and _is_base(when, quantities, said):
        return replace(when, role="against")
    has_amount = any(one.unit.isupper() or not one.unit for one in quantities)
    is_january = when.role == "since" and when.window is None and when.month == 1 and when.months == 1
    if is_january and has_amount and _WHEN.match(said.plain, when.span.end) is None:
        return replace(when, relation=Relation.TO_DATE, role="of", month=0, months=0)
    return when


def _is_own(when: When, said: Said) -> bool:
    """Whether words that compare elsewhere date a figure: "than the value for May", "the record is 6.2, from June"."""
    amount = _AMOUNT_OF.within(said, max(0, when.span.start - 40), when.span.start)
    if amount and not _HELD.search(said.plain, max(0, amount.start() - 16), amount.start()):
        return True
    before = max(0, when.span.start - 90)
    return any(one.within(said, before, when.span.start) for one in (_RECORD_IS, _THAT_OF))


def _is_base(when: When, quantities: Sequence[Quantity], said: Said) -> bool:
    """Whether a time that no word compares is one that something is held against all the same."""
    start = when.span.start
    is_named = when.window is not None or when.relation is Relation.WITHOUT_YEAR
    is_named = is_named or (when.relation is Relation.YEAR_BEFORE and when.month > 0)
    if is_named and (_is_beside(when, said) or _ON.within(said, max(0, start - 60), start)):
        return True
    return _is_of_base(when, quantities, said)


def _as_month(when: When, quantities: Sequence[Quantity], plain: str) -> When:
    """The year through a month, beside a change: the month alone, whose annual change that is."""
    if when.months != 12 or not _YEAR_THROUGH.match(plain, when.span.start):
        return when
    before = [one for one in quantities if one.span.end <= when.span.start]
    if not before or before[-1].unit not in _CHANGES:
        return when
    if when.window is None:
        return replace(when, months=1)
    return replace(when, window=Window.of(when.window.last), months=12 // when.window.frequency)

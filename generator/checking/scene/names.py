"""Names as a sentence means them: neither where a report was written, nor what is taken out of a figure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.checking.grammar.sentence import Wording
from generator.checking.reading import Name, NameKind

_INFLATION = frozenset("inflacion inflation".split())
_PRICES_IN = re.compile(
    r"\b(?:descont\w+|descuentan?|sin considerar|ajustad\w+ por|adjust(?:ed|ing|ment) (?:for|to)|"
    r"allowing for|accounting for|stripping out|taking out|excluding|corrected for|deflated by|discounted for|after|"
    r"net of|discounting)\s+"
    r"(?:la\s+|el efecto de la\s+)?(?:inflaci[oó]n|inflation)\Z",
    re.IGNORECASE,
)
"""Inflation as what is taken out of a figure, not as what a sentence is about."""
_POSTED = re.compile(
    r"\b(?:registr[oó]|registraron|tuvo|tuvieron|present[oó]|mostr[oó]|posted|recorded|had|saw|registered|showed)\s+"
    r"(?:(?:una?|an?|annual|monthly)\s+)*(?:inflaci[oó]n|inflation)\Z",
    re.IGNORECASE,
)
"""Inflation as what a statistic is said to have had."""
_DATELINE = re.compile(
    r"[\W_]*[A-ZÁÉÍÓÚÑ][^.;:(]{1,40}(?:,\s*[A-Z][\w.]{1,12})?\.?\s*(?:\([^)]{1,60}\))?\s*(?:\.\s?[-–—]|\.?\s?[—–]\s)|"
    r"[\W_]*[A-ZÁÉÍÓÚÑ]{3}[A-ZÁÉÍÓÚÑ ]{0,24}(?:,\s*[A-Z][\w. ]{1,16})?\s*(?:\([^)]{1,60}\))?\s+--?\s"
)
"""Where and by whom a report was written, before its first sentence: "GUADALAJARA, Jal. (Agencia).- "."""
_CAPITAL = re.compile(r"\bmexico city\b|\bciudad de m[eé]xico\b|\bCDMX\b|\bm[eé]xico, d\.? ?f\b", re.IGNORECASE)


_ITS_STATES = re.compile(
    r"['’]s?\s+(?:(?:\d\d?|thirty-two|other|exporting|main|largest|biggest|top)\s+)*(?:states|entities)\b",
    re.IGNORECASE,
)
_ITS_FIRST = re.compile(
    r"['’]s?\s+(?:(?:\w+-)?(?:largest|biggest|smallest|main|top|leading|best|number)\s+|(?:second|third|fourth|fifth)\s+)+"
    r"(?:\w+\s+)?(?:states?|entity|exporters?|recipients?)\b",
    re.IGNORECASE,
)
_STATES = frozenset("state states entity entities exporter exporters recipient recipients".split())
_AMONG = re.compile(r"\b(?:among|amongst|of)\s+(?:all\s+(?:of\s+)?)?\Z", re.IGNORECASE)


def meant_names(said: Wording, *, is_foreign: bool) -> Sequence[Name]:
    """The names of a sentence that it speaks of, in a text by somebody else without those of its dateline."""
    names = _without_dateline(said) if is_foreign else said.names
    names = [one for one in names if not _is_of_address(one, names, said)] if is_foreign else names
    if is_foreign and not _STATES.isdisjoint(said.around):
        names = [one for one in names if not _is_universe(one, said)]
    if _INFLATION.isdisjoint(said.around):
        return names
    return [one for one in names if not _is_of_another(one, names, said)]


_ADDRESS = re.compile(r",\s+\Z")
_NEXT_PLACE = re.compile(r"\s*(?:,|and\b|y\b|[’']s)\s*[A-ZÁÉÍÓÚ]?")


def _is_of_address(name: Name, names: Sequence[Name], said: Wording) -> bool:
    """Whether a country only says where a place is: "Jalisco, Mexico - Maquiladora exports"."""
    if name.kind is not NameKind.AREA or said.plain[name.span.start : name.span.end] not in ("Mexico", "México"):
        return False
    before = [one for one in names if one.kind is NameKind.AREA and one.span.end < name.span.start]
    if not before or _ADDRESS.fullmatch(said.plain, before[-1].span.end, name.span.start) is None:
        return False
    return _NEXT_PLACE.match(said.plain, name.span.end) is None


def _is_universe(name: Name, said: Wording) -> bool:
    """Whether a country is only that among whose states one stands: "third among Mexico's 32 states"."""
    if name.kind is NameKind.AREA and _ITS_FIRST.match(said.plain, name.span.end):
        return True
    if name.kind is not NameKind.AREA or _ITS_STATES.match(said.plain, name.span.end) is None:
        return False
    return _AMONG.search(said.plain, max(0, name.span.start - 16), name.span.start) is not None


def _without_dateline(said: Wording) -> Sequence[Name]:
    """The names but for that of where a report was written, unless it is the only place that is named."""
    line = _DATELINE.match(said.plain, said.span.start, said.span.end)
    if line is None:
        return said.names
    told = [one for one in said.names if one.span.start >= line.end()]
    has_place = any(one.kind is NameKind.AREA for one in told)
    is_capital = _CAPITAL.search(line[0]) is not None
    return told if has_place or is_capital else said.names


def placed(said: Wording) -> Sequence[Name]:
    """The names of a sentence but for the capital as where a report was written, which says nothing of its subject."""
    line = _DATELINE.match(said.plain, said.span.start, said.span.end)
    if line is None or _CAPITAL.search(line[0]) is None:
        return said.names
    return [one for one in said.names if one.span.start >= line.end()]


def _is_of_another(name: Name, names: Sequence[Name], said: Wording) -> bool:
    """Whether inflation is taken out of a figure, or said of a statistic that the sentence has named."""
    start = max(0, name.span.start - 40)
    if _PRICES_IN.search(said.plain, start, name.span.end):
        return True
    is_said = _POSTED.search(said.plain, start, name.span.end) is not None
    return is_said and any(one.kind is NameKind.INDICATOR and one.span < name.span for one in names)

"""Where sentences begin and end, and where a dateline does."""

from __future__ import annotations

import re
from itertools import islice, pairwise

from generator.checking.reading import Span
from generator.checking.text.hidden import folded
from generator.checking.text.words import tokens

_END = re.compile(
    r"\u2029|[.!?…][\"'”’»)\]\0]*+(?=[\s]+(?:\((?:[ivx]{1,4}|[a-h])\)\s+)?[\"'“\u2018«¿¡(\[\0—–]*+[A-ZÁÉÍÓÚÑÜ0-9$])"
)
_ABBREVIATIONS = frozenset(
    "sr sra srta dr dra lic ing mtro mtra edo cd av col no num art arts pag vol tel ext ej etc aprox mr mrs ms jr st "
    "gov sen rep gen inc corp ltd dept ene feb mar abr jun jul ago sep sept oct nov dic jan apr aug dec "
    "vs c p b n s l "
    "d f j m r ee u a e i o h k t ave blvd gob dip pp prof figs fig cia co".split()
)
_LAST_WORD = re.compile(r"[^\W\d_]+\Z")
_MONTHS = (
    r"(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|"
    r"january|february|march|april|may|june|july|august|september|october|november|december|"
    r"ene|feb|mar|abr|jun|jul|ago|sept?|oct|nov|dic|jan|apr|aug|dec)\.?"
)
DATE = (
    rf"(?:\d{{1,2}}\.?[ºo°]?\s+(?:de\s+)?{_MONTHS}(?:\s*,?\s+(?:de\s+|del\s+)?\d{{4}})?"
    rf"|{_MONTHS}\s+\d{{1,2}}(?!\d|\s?%|[.,]\d)(?:st|nd|rd|th)?(?:\s*,\s*\d{{4}})?)"
)
"""A day, as both languages write it."""
_DAY = re.compile(DATE, re.IGNORECASE)
_DATELINE_END = re.compile(r"[)\0\s]*(?:\.\s*[-–—]+|\.\s*/|[.:]|[-–—]+)[\s\0]*")
_PLACE_END = re.compile(r"[\0\s.]*(?:\.\s?[-–—]+|—|–|--)[\s\0]*(?=\S)")
_IN_PLACE = frozenset(", . ( de del la las los el a of y".split())
_NO_PLACE = frozenset("el la los las en on in desde since al a the as this durante with con por de by from to".split())
_ARTICLES = frozenset("el la los las".split())
"""They may begin the name of a place: El Salto, La Paz."""
_MOST_WORDS = 16
LONGEST = 1000
"""Characters of a sentence: a column of figures without a point is none, and reading it as one takes too long."""
_REACH = 160
_REST_OF_FIGURE = re.compile(r"(?:\d|\0|[.,'’](?=\d))*+")
_LINE = re.compile(r"[^\n]+")
_SHORT_LINE = 50
"""Signs of a line that is ended on purpose, at most: whoever wraps a text wraps it wider."""


def sentences(clean: str, span: Span) -> tuple[Span, ...]:
    """The sentences of a block, without the blanks around them."""
    found: list[Span] = []
    ends = [
        match.end()
        for match in _END.finditer(clean, span.start, span.end)
        if clean[match.start()] != "." or not _is_abbreviation(clean, span.start, match.start())
    ]
    start = span.start
    for end in sorted({*ends, *line_ends(clean, span)}):
        _append(found, clean, start, end)
        start = end
    _append(found, clean, start, span.end)
    return tuple(found)


def line_ends(clean: str, span: Span) -> list[int]:
    """Where somebody ended a line on purpose: it is short, and the first word of the next would have had room in it."""
    if clean.find("\n", span.start, span.end) < 0:
        return []
    lines = list(_LINE.finditer(clean, span.start, span.end))
    if len(lines) < 2:
        return []
    is_list = all(len(one[0]) < _SHORT_LINE for one in lines)
    return [one.end() for one, after in pairwise(lines) if _is_ended(one[0].strip(), after[0].strip(), is_list=is_list)]


def _is_ended(line: str, after: str, *, is_list: bool) -> bool:
    first = after.split(maxsplit=1)[0] if after else ""
    if not line or not first or len(line) + len(first) >= _SHORT_LINE or line[-1] in ",:;-–—":
        return False
    return is_list or not (first[0].islower() or line[-1].isalpha() or line[-1] in "\0*_")


def dateline(clean: str, span: Span) -> int:
    """Where the dateline of a paragraph ends ("Mexicali, Baja California, 14 de enero de 2025."), or 0."""
    read = islice(tokens(clean, Span(span.start, min(span.end, span.start + _REACH))), _MOST_WORDS)
    before = next(read, None)
    if before is None or not before[0][0].isupper():
        return 0
    first = folded(before[0])
    for word in read:
        is_capital = word[0][0].isupper()
        if first in _NO_PLACE and not (first in _ARTICLES and is_capital):
            return 0
        day = _DAY.match(clean, word.start(), span.end)
        if day:
            return _ended(_DATELINE_END, clean, day.end(), span)
        if not is_capital and folded(word[0]) not in _IN_PLACE:
            return _ended(_PLACE_END, clean, before.end(), span)
        before, first = word, ""
    return 0


def _ended(ending: re.Pattern[str], clean: str, at: int, span: Span) -> int:
    """Where a dateline ends whose words end at a place, or 0 where no ending stands there."""
    match = ending.match(clean, at, span.end)
    return match.end() if match and match.end() < span.end else 0


def _append(found: list[Span], clean: str, start: int, end: int) -> None:
    """A sentence without the blanks around it; one that no person would write is cut between words."""
    while end - start > LONGEST:
        cut = _cut(clean, start, end)
        _append_piece(found, clean, start, cut)
        start = cut
    _append_piece(found, clean, start, end)


def _cut(clean: str, start: int, end: int) -> int:
    """Where to cut what is too long to be a sentence: behind a clause, else between words, never inside a figure."""
    ends = (clean.rfind(one, start + LONGEST // 2, start + LONGEST) + len(one) for one in ("; ", ", "))
    behind = next((end for end in ends if end > start), 0)
    cut = behind or clean.rfind(" ", start + 1, start + LONGEST) + 1 or start + LONGEST
    rest = _REST_OF_FIGURE.match(clean, cut, end) if clean[cut - 1].isdecimal() else None
    return rest.end() if rest else cut


def _append_piece(found: list[Span], clean: str, start: int, end: int) -> None:
    words = clean[start:end]
    lead = len(words) - len(words.lstrip(" \t\r\n\0\u00a0\u2029"))
    words = words.strip(" \t\r\n\0\u00a0\u2029")
    if words:
        found.append(Span(start + lead, start + lead + len(words)))


def _is_abbreviation(clean: str, first: int, point: int) -> bool:
    """Whether a point belongs to the word before it."""
    word = _LAST_WORD.search(clean[max(first, point - 12) : point].rstrip("\0"))
    if word is None:
        return False
    if folded(word[0]) not in _ABBREVIATIONS:
        return False
    is_unit_end = folded(word[0]) in {"p", "pp", "m", "n", "o", "a", "e"}
    return not is_unit_end or clean[point - 1 : point].isupper() or clean[point + 1 : point + 3].strip()[:1].isdigit()

"""Some months in a row: the first ten, the twelve to October, the twelve before, the year so far."""

from __future__ import annotations

from generator.checking.grammar.calendar_words import PARTS_OF_YEAR
from generator.checking.grammar.moment import Time, in_year, role_of
from generator.checking.grammar.month import date_around, month_at
from generator.checking.grammar.numeral import cardinal
from generator.checking.grammar.year import hyphen_year, year_after
from generator.checking.reading import Relation, When
from generator.checking.text.phrase import Phrases
from generator.checking.text.words import Words
from generator.model.period import Frequency

FIRST = frozenset("primeros primeras first opening initial iniciales".split())
LAST = frozenset("ultimos ultimas last past latest recientes".split())
BEFORE = frozenset("previous preceding prior".split())
_YEAR_BEFORE = frozenset("earlier before ago prior previously".split())
_BEFORE_TAIL = frozenset("anteriores previos precedentes before earlier prior previously preceding".split())
_ENDED = frozenset(
    "concluidos terminados finalizados cerrados concluido terminado acumulados transcurridos finalizado "
    "ending ended through to until that que hasta a al".split()
)
_ENDED_MORE = frozenset(
    "en a al in ended ending terminaron concluyeron finalizaron terminan through up to de del".split()
)
_NOTHING = frozenset(["", ".", ",", ";", ")", ":"])
_BASES = frozenset("basis sum total rate".split())
"""What follows twelve months in "on a 12-month basis"."""
_RUN_WORDS = frozenset(
    "consecutivo consecutivos straight consecutive successive seguido row run runs streak string".split()
)


def some_months(read: Words, at: int, language: str) -> Time | None:
    """`los primeros diez meses de 2024`, `the 12 months through October 2024`, `los 12 meses anteriores`."""
    if read.word(at) in {"year", "ano"}:
        return _ended(read, at, (at + 1, 12, Frequency.MONTH), language)
    lead = read.word(at)
    is_led = lead in FIRST or lead in LAST or lead in BEFORE
    counted = count(read, at + is_led, language)
    if counted is None:
        return None
    after, many = counted
    if not is_led and read.word(after) in FIRST | LAST:
        lead, after = read.word(after), after + 1
    elif not is_led and read.word(at - 1) in {"los", "estos", "esos"} and 1 < many < 12 and _is_plain(read, after):
        lead = "primeros"
    if read.word(after) in _NOTHING and lead in BEFORE and many == 12:
        return Time(at, after, When(read.span(at, after), Relation.LAST_SPAN, None, 0, 0, many, "against"))
    after += read.word(after) == "-"
    size = {1: 1, 3: 3}.get(PARTS_OF_YEAR.get(read.word(after), 0), 0)
    if not size or not 0 < many * size <= 240:
        return None
    frequency = Frequency.QUARTER if size == 3 else Frequency.MONTH
    stop = after + 1 + (read.word(after + 1) in {"period", "periodo", "span"})
    if lead in FIRST:
        return (
            in_year(read, at, stop, year_after(read, stop), (many * size, many * size, frequency))
            if many * size <= 12
            else None
        )
    ended = _ended(read, at, (stop, many * size, frequency), language)
    is_run = read.word(stop) in _RUN_WORDS
    if not ended and not is_led and not is_run and many * size == 12 and read.word(at - 1) in {"a", "en"}:
        ended = Time(at, stop, When(read.span(at, stop), Relation.NEWEST, None, 0, 0, 12, "of"))
    return ended or _before(read, at, stop, many * size, lead)


def _is_plain(read: Words, at: int) -> bool:
    """Whether "los cinco meses" are those of the year so far: nothing behind them says otherwise."""
    return read.word(at) == "meses" and read.word(at + 1) not in _RUN_WORDS | _ENDED | _BEFORE_TAIL | {"seguidos", "al"}


def count(read: Words, at: int, language: str) -> tuple[int, int] | None:
    """A small whole number, and the word after it."""
    if read.is_figure(at):
        word = read.word(at)
        return (at + 1, int(word)) if word.isdecimal() and len(word) <= 3 else None
    return cardinal(read.folded, at, language) if at < len(read) else None


def _ended(read: Words, at: int, months: tuple[int, int, Frequency], language: str) -> Time | None:
    """`... concluidos en octubre de 2024`, `... through October 2024`."""
    stop, length, frequency = months
    if read.word(stop) not in _ENDED:
        return None
    stop += 1
    while read.word(stop) in _ENDED_MORE:
        stop += 1
    end = month_at(read, stop, language)
    if end is None:
        return None
    year = year_after(read, end[0]) or hyphen_year(read, end[0])
    if frequency is Frequency.QUARTER and end[1] % 3:
        frequency = Frequency.MONTH
    return in_year(read, at, end[0], year, (end[1], length, frequency))


def _before(read: Words, at: int, stop: int, months: int, lead: str) -> Time | None:
    """`los 12 meses anteriores`, `the previous three months`; `los últimos 12 meses` are the newest."""
    if read.word(stop) in _BEFORE_TAIL and lead not in LAST:
        is_year = (
            months == 12
            and read.word(stop) in _YEAR_BEFORE
            and (read.word(stop) == "earlier" or read.word(at - 1) != "the")
        )
        relation = Relation.YEAR_BEFORE if is_year else Relation.LAST_SPAN
        when = When(read.span(at, stop + 1), relation, None, -1 if is_year else 0, 0, months, "against")
        return Time(at, stop + 1, when)
    if lead in BEFORE:
        return Time(at, stop, When(read.span(at, stop), Relation.LAST_SPAN, None, 0, 0, months, "against"))
    if read.word(stop) in _BASES and read.word(stop - 2) == "-":
        return Time(at, stop + 1, When(read.span(at, stop + 1), Relation.NEWEST, None, 0, 0, months, "of"))
    if lead in LAST and read.word(stop) not in _RUN_WORDS:
        return Time(at, stop, When(read.span(at, stop), Relation.NEWEST, None, 0, 0, months, role_of(read, at)))
    return None


def to_date(read: Words, at: int, language: str) -> Time | None:
    """`en lo que va de 2024`, `so far in 2024`, `acumulado a octubre de 2024`, `through October`."""
    phrase = TO_DATE_YEAR.match(read, at)
    if phrase:
        year = year_after(read, phrase[0])
        if year and year.year > 0:
            when = When(read.span(at, year.stop), Relation.TO_DATE, None, year.year, 0, 0, role_of(read, at))
            return Time(at, year.stop, when)
    through = THROUGH.match(read, at)
    month = month_at(read, through[0], language) if through else None
    if through is None or month is None or date_around(read, through[0], month[0], language):
        return None
    year = year_after(read, month[0]) or hyphen_year(read, month[0])
    return in_year(read, at, month[0], year, (month[1], month[1], Frequency.MONTH))


TO_DATE_YEAR = Phrases(dict.fromkeys(("en lo que va de", "lo que va de", "so far in", "acumulado de"), ""))
THROUGH = Phrases(
    dict.fromkeys(
        (
            "through",
            "acumulado a",
            "acumulados a",
            "acumulada a",
            "acumuladas a",
            "acumulado al mes de",
            "acumulado hasta",
            "acumuladas hasta",
            "year to date through",
            "through the end of",
            "hasta el mes de",
        ),
        "",
    )
)

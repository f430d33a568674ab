"""Times: months, quarters, ranges and sums of months, years, and times named by another ("a year earlier")."""

from __future__ import annotations

from dataclasses import dataclass

from generator.checking import calendar_words as names
from generator.checking.calendar_words import MONTHS, ORDINALS, PARTS_OF_YEAR, SHORT_MONTHS
from generator.checking.numeral import CARDINALS, SCALES, cardinal
from generator.checking.phrase import Phrases
from generator.checking.reading import Relation, Span, When
from generator.checking.unit import UNITS
from generator.checking.words import Words
from generator.model.period import Frequency, Period, Window

_RUN_WORDS = frozenset("consecutivo consecutivos straight consecutive successive seguido row".split())
_LETTERS = {"q": 3, "t": 3, "s": 6, "h": 6}
_FIRST = frozenset("primeros primeras first opening initial iniciales".split())
_LAST = frozenset("ultimos ultimas last past latest recientes".split())
_BEFORE = frozenset("previous preceding prior".split())
_BEFORE_TAIL = frozenset("anteriores previos precedentes before earlier prior previously preceding".split())
_ENDED = frozenset(
    "concluidos terminados finalizados cerrados concluido terminado acumulados transcurridos finalizado "
    "ending ended through to until that que hasta a al".split()
)
_ENDED_MORE = frozenset(
    "en a al in ended ending terminaron concluyeron finalizaron terminan through up to de del".split()
)
_TO = frozenset("- a al to through hasta thru until".split())
_AND = {"y": "entre", "and": "between"}
_OPENS = frozenset("from de entre between desde".split())
_NAMES_YEAR = frozenset(
    "en in de del of desde since from durante during ano year y and to a hasta through for para que than e by "
    "- january february march april may june july august september october november december".split()
)
_AMBIGUOUS_MONTHS = frozenset("may march august mar set sep dec jan".split())
_COMPARATIVES = frozenset(
    "mas menos mayor menor mejor peor alto alta altos altas bajo baja bajos bajas elevado elevada superior inferior "
    "mayores menores igual".split()
)


@dataclass(frozen=True, slots=True)
class _Time:
    """A time read from `first` up to, not including, the word `stop`; no `when` for a date, which is no period."""

    first: int
    stop: int
    when: When | None
    is_date: bool = False


@dataclass(frozen=True, slots=True)
class _Year:
    """A year behind a month or quarter: named, `of the year` (0), or so many years before (negative)."""

    stop: int
    year: int
    is_relative: bool = False


def whens(read: Words, language: str) -> list[When]:
    """All times of a piece of text, in its order."""
    return times(read, language)[0]


def times(read: Words, language: str) -> tuple[list[When], list[Span]]:
    """All times of a piece of text, and where the dates of days stand, which are no periods."""
    found, dates = list[When](), list[Span]()
    at, end, folded, beginnings = 0, len(read), read.folded, _BEGINNINGS[language]
    while at < end:
        word = folded[at]
        time = _time(read, at, language) if "0" <= word[0] <= "9" or word in beginnings else None
        if time is None:
            at += 1
            continue
        if time.when:
            found.append(time.when)
        elif time.is_date:
            dates.append(read.span(time.first, time.stop))
        at = time.stop
    return found, dates


def _time(read: Words, at: int, language: str) -> _Time | None:
    """The time that begins at a word, or None."""
    return (
        _same(read, at, language)
        or _that(read, at)
        or _some_months(read, at, language)
        or _years_before(read, at, language)
        or _part_of_year(read, at)
        or _month(read, at, language)
        or _to_date(read, at, language)
        or _relative(read, at)
        or _year_alone(read, at)
    )


def _absolute(read: Words, first: int, stop: int, window: Window) -> _Time:
    """A time with its window."""
    size = 12 // window.frequency
    months = len(window) * size
    role = _role(read, first, is_long=months > 12)
    when = When(
        read.span(first, stop),
        Relation.ABSOLUTE,
        window,
        window.last.year,
        window.last.number * size,
        months,
        role,
    )
    return _Time(first, stop, when)


def _in_year(read: Words, first: int, stop: int, year: _Year | None, shape: tuple[int, int, Frequency]) -> _Time:
    """A part of a year (its last month, its length, the frequency it is counted in) with the year behind it, if any."""
    month, months, frequency = shape
    stop = year.stop if year else stop
    if year and year.year > 0:
        size = 12 // frequency
        last = Period.of(frequency, year.year, month // size)
        return _absolute(read, first, stop, Window.trailing(last, months // size))
    role = _role(read, first, is_long=False)
    if role == "of" and read.word(stop) in {"period", "periodo"} and _is_for(read, first):
        role = "season"
    relation = Relation.YEAR_BEFORE if year and year.is_relative else Relation.WITHOUT_YEAR
    when = When(read.span(first, stop), relation, None, year.year if year else 0, month, months, role)
    return _Time(first, stop, when)


def _is_for(read: Words, first: int) -> bool:
    """Whether "for the" stands before a time: "a record for the January-October period"."""
    return read.word(first - 1) in {"the", "el", "un"} and read.word(first - 2) in {"for", "para"}


# Years


def _year_at(read: Words, at: int) -> int:
    """A year in four digits at a word, or 0."""
    word = read.word(at)
    return int(word) if len(word) == 4 and word.isdecimal() and word[:2] in {"19", "20"} else 0


def _short_year(read: Words, at: int) -> int:
    """A year in two digits that hangs on what stands before it: `oct-24`, `3T24`, `'24`."""
    word = read.word(at)
    if len(word) == 2 and word.isdecimal() and read.is_joined(at - 1):
        return 2000 + int(word) if int(word) < 80 else 1900 + int(word)
    return 0


def _year(read: Words, at: int) -> _Year | None:
    """The year that follows a month or quarter: `de 2024`, `of last year`, `del año anterior`."""
    stop = at
    for _ in range(4):
        if year := _year_at(read, stop):
            return None if _is_counted(read, stop) else _Year(stop + 1, year)
        relative = _relative_year(read, stop)
        if relative:
            return relative
        if read.word(stop) not in {"de", "del", "of", ",", "ano", "in", "-", "the", "year", "/"}:
            return None
        stop += 1
    return None


def _relative_year(read: Words, at: int) -> _Year | None:
    """A year named by another one: the year before, this one."""
    found = names.RELATIVES.match(read, at)
    if found and found[1]:
        relation, _, years, is_adjective = found[1]
        if relation is Relation.YEAR_BEFORE and not is_adjective:
            return _Year(found[0], years, is_relative=True)
        if relation is Relation.NEWEST and read.word(found[0] - 1) in {"ano", "year", "actual", "curso"}:
            return _Year(found[0], 0)
    if read.word(at) in {"ano", "year"} and read.word(at - 1) in {"del", "the"}:
        return None if _year_at(read, at + 1) else _Year(at + 1, 0)
    return None


def _is_counted(read: Words, at: int) -> bool:
    """Whether four digits are a number after all: a scale or a unit of money, per cent or points stands behind them."""
    if read.word(at + 1) in SCALES:
        return True
    unit = UNITS.match(read, at + 1)
    if unit is None:
        return False
    return unit[1][0].isupper() or unit[1][0] in {"percent", "point", "index"} or read.word(at - 1) not in _NAMES_YEAR


def _year_alone(read: Words, at: int) -> _Time | None:
    """`2024`, `2019-2024`, `2024-10`: a year, years in a row, a month in figures."""
    year = _year_at(read, at)
    if not year or _is_counted(read, at) or read.word(at - 1) in {"$", "€", "£", "#"}:
        return None
    if read.word(at + 1) == "-" and read.is_joined(at) and read.is_joined(at + 1):
        month = read.word(at + 2)
        if len(month) == 2 and month.isdecimal() and 1 <= int(month) <= 12:
            if read.word(at + 3) == "-" and read.is_joined(at + 2):
                return _Time(at, min(at + 5, len(read)), None, is_date=True)
            return _absolute(read, at, at + 3, Window.of(Period.of(Frequency.MONTH, year, int(month))))
    last = _last_year(read, at)
    if last:
        window = Window(Period.of(Frequency.YEAR, year), Period.of(Frequency.YEAR, last))
        first = at - 1 if read.word(at - 1) in _OPENS - {"desde"} else at
        return _absolute(read, first, at + 3, window)
    return _absolute(read, at, at + 1, Window.of(Period.of(Frequency.YEAR, year)))


def _last_year(read: Words, at: int) -> int:
    """The second year of years in a row, or 0."""
    join, last = read.word(at + 1), _year_at(read, at + 2)
    is_join = join in _TO or (join in _AND and read.word(at - 1) == _AND[join])
    return last if is_join and last > _year_at(read, at) and not _is_counted(read, at + 2) else 0


# Months


def _month_at(read: Words, at: int, language: str) -> tuple[int, int] | None:
    """The month named at a word, and the word after it; abbreviations need a point, a hyphen or a year."""
    word = read.word(at)
    month = names.BOTH_MONTHS[language].get(word)
    if month:
        is_month = word in MONTHS["es"] or word not in _AMBIGUOUS_MONTHS or read.is_capital(at)
        return (at + 1, month) if is_month else None
    month = SHORT_MONTHS[language].get(word)
    if not month or (language == "en" and not read.is_capital(at)):
        return None
    if read.word(at + 1) == "." and read.is_joined(at):
        after = at + 2
        is_close = read.word(after) in {"-", "de", "of", "a", "to", "through"} or read.is_figure(after)
        return (after, month) if is_close or word not in _AMBIGUOUS_MONTHS else None
    is_beside = read.word(at + 1) in {"-", "/"} or read.word(at - 1) in {"-", "/"} or bool(_year_at(read, at + 1))
    return (at + 1, month) if is_beside or (language == "en" and word not in _AMBIGUOUS_MONTHS) else None


def _month(read: Words, at: int, language: str) -> _Time | None:
    """A month or a range of months, with the years they name; a date of a day is none."""
    start = _month_at(read, at, language)
    if start is None:
        return None
    stop, month = start
    date = _date(read, at, stop, language)
    if date:
        first, stop = date
        return _Time(first, stop, None, is_date=True)
    year = _year(read, stop) or _hyphen_year(read, stop)
    ranged = _range(read, at, (year.stop if year else stop, month, year), language)
    if ranged:
        return ranged
    return _in_year(read, at, stop, year, (month, 1, Frequency.MONTH))


def _hyphen_year(read: Words, at: int) -> _Year | None:
    """`oct-24`, `oct/24`, `oct '24`."""
    if read.word(at) in {"-", "/", "'"}:
        year = _short_year(read, at + 1)
        return _Year(at + 2, year) if year else None
    return None


def _date(read: Words, at: int, stop: int, language: str) -> tuple[int, int] | None:
    """The date of a day that this month is part of: its first word, and the one after it."""
    is_after = _is_day(read, stop) and not _has_unit(read, stop + 1)
    if language == "es" and not (is_after and read.word(stop + 1) == "," and _year_at(read, stop + 2)):
        day_at = at - 2 if read.word(at - 1) == "de" else -1
        if read.word(day_at) in {"o", "ro", "er"}:
            day_at -= 2 if read.word(day_at - 1) == "." else 1
        if not _is_day(read, day_at) or read.is_joined(day_at - 1):
            return None
        year = _year(read, stop)
        return day_at, year.stop if year and year.year > 0 else stop
    if _is_day(read, at - 1) and not read.is_joined(at - 2):
        return at - 1, stop + 1 if _year_at(read, stop) else stop
    if is_after:
        after = stop + 2 if read.word(stop + 1) in {"st", "nd", "rd", "th"} else stop + 1
        comma = after + 1 if read.word(after) == "," else after
        return at, comma + 1 if _year_at(read, comma) else after
    return None


def _is_day(read: Words, at: int) -> bool:
    """Whether a word is the day of a month in digits."""
    word = read.word(at)
    return word.isdecimal() and len(word) <= 2 and 1 <= int(word) <= 31


def _has_unit(read: Words, at: int) -> bool:
    """Whether a scale or a unit stands at a word."""
    return read.word(at) in SCALES or UNITS.match(read, at) is not None


def _range(read: Words, at: int, start: tuple[int, int, _Year | None], language: str) -> _Time | None:
    """Months in a row: `enero-octubre de 2024`, `de octubre de 2023 a enero de 2024`, `January through October`."""
    join_at, first_month, first_year = start
    if read.word(join_at) == "-" and read.word(join_at + 1) in _TO and read.word(join_at + 2) == "-":
        join_at += 1
    join, before = read.word(join_at), read.word(at - 1)
    if not (join in _TO or (join in _AND and before == _AND[join])):
        return None
    end = _month_at(read, join_at + 1 + (join != "-" and read.word(join_at + 1) == "-"), language)
    if end is None:
        return None
    stop, last_month = end
    last_year = _year(read, stop) or _hyphen_year(read, stop)
    crosses = last_month < first_month
    first = at - 1 if before in _OPENS and join != "-" else at
    if last_year and last_year.year > 0:
        opening = first_year.year if first_year and first_year.year > 0 else last_year.year - crosses
        months = 12 * (last_year.year - opening) + last_month - first_month + 1
    else:
        months = (last_month - first_month) % 12 + 1
    if months < 1:
        return None
    return _in_year(read, first, stop, last_year, (last_month, months, Frequency.MONTH))


# Parts of a year


def _part_of_year(read: Words, at: int) -> _Time | None:
    """`tercer trimestre de 2024`, `3T24`, `Q3 2024`, `first half of 2024`, `primer semestre`."""
    part = _named_part(read, at) or _lettered_part(read, at)
    if part is None:
        return None
    stop, number, size = part
    number = 12 // size if number < 0 else number
    if number * size > 12 or read.word(stop) in _RUN_WORDS:
        return None
    year = _year(read, stop)
    if year is None and (short := _short_year(read, stop)):
        year = _Year(stop + 1, short)
    year = year or _hyphen_year(read, stop)
    if size == 1 and (year is None or year.is_relative):
        return None
    frequency = Frequency.QUARTER if size == 3 else Frequency.MONTH
    return _in_year(read, at, stop, year, (number * size, size, frequency))


def _named_part(read: Words, at: int) -> tuple[int, int, int] | None:
    """The word after `tercer trimestre`, its number in the year, its length in months."""
    number, after = ORDINALS.get(read.word(at), 0), at + 1
    if read.is_figure(at) and read.is_joined(at):
        number, after = ORDINALS.get(read.word(at) + read.word(at + 1), 0), at + 2
        if not number and read.word(at + 1) in {"o", "a"} and len(read.word(at)) == 1:
            number = int(read.word(at))
    after += read.word(after) in {".", "-"}
    size = PARTS_OF_YEAR.get(read.word(after), 0)
    if not number or not size or read.word(after).endswith("es"):
        return None
    if size == 6 and read.word(after) in {"half", "mitad"} and number not in {1, 2}:
        return None
    return after + 1, number, size


def _lettered_part(read: Words, at: int) -> tuple[int, int, int] | None:
    """The word after `Q3` or `3T`, its number in the year, its length in months."""
    word, after = read.word(at), read.word(at + 1)
    if not read.is_joined(at) or read.is_joined(at - 1):
        return None
    letter, digit = (word, after) if word in _LETTERS else (after, word)
    if letter not in _LETTERS or len(digit) != 1 or not digit.isdecimal() or digit == "0":
        return None
    letter_at = at if word in _LETTERS else at + 1
    return (at + 2, int(digit), _LETTERS[letter]) if read.is_capital(letter_at) else None


# Some months: the first ten, twelve to October, the twelve before


def _some_months(read: Words, at: int, language: str) -> _Time | None:
    """`los primeros diez meses de 2024`, `the 12 months through October 2024`, `los 12 meses anteriores`."""
    if read.word(at) in {"year", "ano"}:
        return _ended(read, at, (at + 1, 12, Frequency.MONTH), language)
    lead = read.word(at)
    is_led = lead in _FIRST or lead in _LAST or lead in _BEFORE
    counted = _count(read, at + is_led, language)
    if counted is None:
        return None
    after, many = counted
    if not is_led and read.word(after) in _FIRST | _LAST:
        lead, after = read.word(after), after + 1
    after += read.word(after) == "-"
    size = {1: 1, 3: 3}.get(PARTS_OF_YEAR.get(read.word(after), 0), 0)
    if not size or not 0 < many * size <= 240:
        return None
    frequency = Frequency.QUARTER if size == 3 else Frequency.MONTH
    stop = after + 1 + (read.word(after + 1) in {"period", "periodo", "span"})
    if lead in _FIRST:
        return (
            _in_year(read, at, stop, _year(read, stop), (many * size, many * size, frequency))
            if many * size <= 12
            else None
        )
    return _ended(read, at, (stop, many * size, frequency), language) or _before(read, at, stop, many * size, lead)


def _count(read: Words, at: int, language: str) -> tuple[int, int] | None:
    """A small whole number, and the word after it."""
    if read.is_figure(at):
        word = read.word(at)
        return (at + 1, int(word)) if word.isdecimal() and len(word) <= 3 else None
    return cardinal(read.folded, at, language) if at < len(read) else None


def _ended(read: Words, at: int, months: tuple[int, int, Frequency], language: str) -> _Time | None:
    """`... concluidos en octubre de 2024`, `... through October 2024`."""
    stop, length, frequency = months
    if read.word(stop) not in _ENDED:
        return None
    stop += 1
    while read.word(stop) in _ENDED_MORE:
        stop += 1
    end = _month_at(read, stop, language)
    if end is None:
        return None
    year = _year(read, end[0]) or _hyphen_year(read, end[0])
    if frequency is Frequency.QUARTER and end[1] % 3:
        frequency = Frequency.MONTH
    return _in_year(read, at, end[0], year, (end[1], length, frequency))


def _before(read: Words, at: int, stop: int, months: int, lead: str) -> _Time | None:
    """`los 12 meses anteriores`, `the previous three months`; `los últimos 12 meses` are the newest."""
    if read.word(stop) in _BEFORE_TAIL and lead not in _LAST:
        is_year = months == 12 and read.word(stop) == "earlier"
        relation = Relation.YEAR_BEFORE if is_year else Relation.LAST_SPAN
        when = When(read.span(at, stop + 1), relation, None, -1 if is_year else 0, 0, months, "against")
        return _Time(at, stop + 1, when)
    if lead in _BEFORE:
        return _Time(at, stop, When(read.span(at, stop), Relation.LAST_SPAN, None, 0, 0, months, "against"))
    if lead in _LAST and read.word(stop) not in _RUN_WORDS:
        return _Time(at, stop, When(read.span(at, stop), Relation.NEWEST, None, 0, 0, months, _role(read, at)))
    return None


# Times named by another


def _same(read: Words, at: int, language: str) -> _Time | None:
    """`el mismo periodo de 2023`, `igual mes del año anterior`, `the same January-October period of 2023`."""
    if read.word(at) not in names.SAME:
        return None
    stop, counted = at + 1, _count(read, at + 1, language)
    months = 0
    inner = _range_inside(read, stop, language)
    if inner:
        stop, months = inner
    elif counted and read.word(counted[0]) in {"meses", "months"}:
        stop, months = counted
    noun = names.SAME_NOUNS.get(read.word(stop))
    if noun is None and not inner:
        return None
    while read.word(stop) in names.SAME_NOUNS:
        months, stop = months or names.SAME_NOUNS[read.word(stop)], stop + 1
    year = _year(read, stop)
    if year is None and (month := _month_of(read, stop, language)):
        months, year = 1, month
    stop = year.stop if year else stop
    role = _role(read, at)
    if (
        role == "of"
        and (year is not None and year.year)
        and read.word(at - 1) not in {"en", "in"} | _after_in(read, at)
    ):
        role = "against"
    when = When(read.span(at, stop), Relation.SAME_PERIOD, None, year.year if year else 0, 0, months, role)
    return _Time(at, stop, when)


def _that(read: Words, at: int) -> _Time | None:
    """`en ese lapso`, `in that month`: the time that the text has named before."""
    noun = names.SAME_NOUNS.get(read.word(at + 1), 12 if read.word(at + 1) in {"ano", "year"} else None)
    if read.word(at) not in names.THAT or noun is None or read.word(at + 1) == "time":
        return None
    when = When(read.span(at, at + 2), Relation.SAME_PERIOD, None, 0, 0, noun, _role(read, at))
    return _Time(at, at + 2, when)


def _after_in(read: Words, at: int) -> set[str]:
    """The article before a word, where "in" stands before both."""
    return {read.word(at - 1)} if read.word(at - 2) in {"en", "in", "during", "durante"} else set()


def _range_inside(read: Words, at: int, language: str) -> tuple[int, int] | None:
    """`the same January-October period`: the word after the months, and how many they are."""
    start = _month_at(read, at, language)
    ranged = _range(read, at, (start[0], start[1], None), language) if start else None
    return (ranged.stop, ranged.when.months) if ranged and ranged.when and ranged.when.window is None else None


def _month_of(read: Words, at: int, language: str) -> _Year | None:
    """`mismo mes de octubre de 2023`: the year behind a month that is named again."""
    after = at + 1 if read.word(at) in {"de", "of"} else at
    month = _month_at(read, after, language)
    return _year(read, month[0]) if month else None


def _years_before(read: Words, at: int, language: str) -> _Time | None:
    """`cinco años antes`, `hace dos años`, `two years earlier`."""
    start = at + 1 if read.word(at) == "hace" else at
    counted = _count(read, start, language)
    if counted is None or counted[1] < 2 or read.word(counted[0]) not in {"anos", "years"}:
        return None
    is_after = read.word(counted[0] + 1) in names.YEARS_BEFORE
    if not is_after and start == at:
        return None
    stop = counted[0] + 1 + is_after
    role = _role(read, at)
    when = When(
        read.span(at, stop), Relation.YEAR_BEFORE, None, -counted[1], 0, 0, "since" if role == "since" else "against"
    )
    return _Time(at, stop, when)


def _to_date(read: Words, at: int, language: str) -> _Time | None:
    """`en lo que va de 2024`, `so far in 2024`, `acumulado a octubre de 2024`, `through October`."""
    phrase = _TO_DATE_YEAR.match(read, at)
    if phrase:
        year = _year(read, phrase[0])
        if year and year.year > 0:
            when = When(read.span(at, year.stop), Relation.TO_DATE, None, year.year, 0, 0, _role(read, at))
            return _Time(at, year.stop, when)
    through = _THROUGH.match(read, at)
    month = _month_at(read, through[0], language) if through else None
    if through is None or month is None or _date(read, through[0], month[0], language):
        return None
    year = _year(read, month[0]) or _hyphen_year(read, month[0])
    return _in_year(read, at, month[0], year, (month[1], month[1], Frequency.MONTH))


_TO_DATE_YEAR = Phrases(dict.fromkeys(("en lo que va de", "lo que va de", "so far in", "acumulado de"), ""))
_THROUGH = Phrases(
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


def _relative(read: Words, at: int) -> _Time | None:
    """`un año antes`, `interanual`, `el mes anterior`, `year to date`, from the table."""
    found = names.RELATIVES.match(read, at)
    if found is None:
        return None
    stop, meaning = found
    if meaning is None or _is_title(read, at, stop, is_adjective=meaning[3]):
        return _Time(at, stop, None)
    relation, months, years, is_adjective = meaning
    if relation is Relation.NEWEST and _year(read, stop):
        return None
    role = "against" if relation in {Relation.YEAR_BEFORE, Relation.PREVIOUS} else "of"
    if not is_adjective and _role(read, at) == "since":
        role = "since"
    when = When(read.span(at, stop), relation, None, years, 0, months, role, is_adjective)
    return _Time(at, stop, when)


def _is_title(read: Words, at: int, stop: int, *, is_adjective: bool) -> bool:
    """Whether an adjective is part of a title: `Producto Interno Bruto Trimestral`."""
    return is_adjective and stop == at + 1 and at > 0 and read.is_capital(at) and read.is_capital(at - 1)


def _role(read: Words, at: int, *, is_long: bool = False) -> str:
    """What the words right before a time make of it."""
    stop = at
    for _ in range(5):
        tail = [word for word in read.folded[max(0, stop - 9) : stop] if word != "-"]
        for length in range(min(7, len(tail)), 0, -1):
            phrase = tuple(tail[-length:])
            role = names.ROLES.get(phrase)
            if role and not (is_long and phrase == ("over",)) and not (phrase == ("over",) and stop != at):
                return role
        if read.word(stop - 1) == "que" and read.word(stop - 2) in _COMPARATIVES:
            return "against"
        if read.word(stop - 1) not in names.BEFORE_A_TIME:
            break
        stop -= 1
    return "of"


_BEGINNINGS: dict[str, frozenset[str]] = {
    language: frozenset(
        {
            *names.BOTH_MONTHS[language],
            *SHORT_MONTHS[language],
            *ORDINALS,
            *names.SAME,
            *names.THAT,
            *_FIRST,
            *_LAST,
            *_BEFORE,
            *_LETTERS,
            *names.RELATIVES.beginnings,
            *_TO_DATE_YEAR.beginnings,
            *_THROUGH.beginnings,
            *"hace year ano".split(),
            *(word for word, value in CARDINALS[language].items() if value > 1),
        }
    )
    for language in ("es", "en")
}
"""Words that may begin a time; figures in digits do too."""

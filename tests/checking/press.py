"""Sentences as the press writes them, filled with real figures, true or with one of them wrong.

A frame is a function that writes one to four sentences of a language with a `Desk`: it takes figures and times from the
series of real files by plain arithmetic, sets each statement between ⟦ and ⟧, and says what can be wrong in it by
`desk.say(right, wrong)` and what stands on that. Run once, all is true; run again for each thing said, that one is
wrong. So one frame gives many texts, judged before they are checked.
"""

from __future__ import annotations

import csv
import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from pathlib import Path

from generator.bilingual import Language
from generator.checking.reading import Span

MONTHS: Mapping[Language, tuple[str, ...]] = {
    "en": tuple("January February March April May June July August September October November December".split()),
    "es": tuple("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()),
}
QUARTERS: Mapping[Language, tuple[str, ...]] = {
    "en": ("first", "second", "third", "fourth"),
    "es": ("primer", "segundo", "tercer", "cuarto"),
}
Time = tuple[int, int]
"""A year, and its month, quarter, or 1 where the values are of years."""
OPEN, CLOSE, FALSE = "⟦", "⟧", "\x00"


@dataclass(frozen=True)
class Series:
    """`values` by year and by month, quarter or 1 of the year, in single units; `frequency` is how many a year has.

    `is_flow` says that the values of a year add up; those of other series are averaged.
    """

    name: str
    frequency: int
    is_flow: bool
    values: Mapping[Time, Decimal]
    place: str = ""

    @property
    def times(self) -> list[Time]:
        """All its times, the oldest first."""
        return sorted(self.values)

    def at(self, year: int, part: int = 1) -> Decimal:
        return self.values[year, part]

    def over(self, year: int, first: int, last: int) -> Decimal:
        """The sum, or the mean, of some months or quarters of a year."""
        some = [self.values[year, part] for part in range(first, last + 1)]
        return sum(some, Decimal(0)) / (1 if self.is_flow else len(some))

    def year(self, year: int) -> Decimal:
        return self.over(year, 1, self.frequency)

    def grown(self, year: int, back: int = 1) -> Decimal:
        """Per cent from a year to another, from the one before where no other is given."""
        return growth(self.year(year), self.year(year - back))

    def so_far(self, year: int, part: int) -> Decimal:
        """Per cent of a year up to a month or quarter, from as much of the year before."""
        return growth(self.over(year, 1, part), self.over(year - 1, 1, part))

    def before(self, time: Time, steps: int = 1) -> Time:
        """The time so many steps earlier."""
        count = time[0] * self.frequency + time[1] - 1 - steps
        return count // self.frequency, count % self.frequency + 1

    def change(self, time: Time, base: Time | None = None) -> Decimal:
        """Per cent from a time to another, from a year before where none is given."""
        return growth(self.values[time], self.values[base or (time[0] - 1, time[1])])


def growth(now: Decimal, then: Decimal) -> Decimal:
    """Per cent from `then` to `now`."""
    return (now / then - 1) * 100


def rounded(value: Decimal, decimals: int = 1) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


@dataclass(frozen=True)
class Files:
    """The series of the real files, as their columns and rows stand there."""

    remittances: Series
    by_state: Mapping[str, Series]
    prices: Mapping[str, Series]
    exports: Mapping[str, Series]
    dollar: Series
    immex: Mapping[str, Series]
    gdp: Mapping[str, Series]


def files(folder: Path) -> Files:
    """The series laid in the `data` folder of the office of real files."""
    return _files(folder / "data")


@cache
def _files(data: Path) -> Files:
    monthly = [one for one in _rows(data / "banxico_remesas_mensuales.csv") if one["FLUJO"] == "Ingresos"]
    remittances = {_month(one["PERIODO"]): Decimal(one["VALOR_USD"]) for one in monthly}
    by_state: dict[str, dict[Time, Decimal]] = {}
    for one in _rows(data / "remittances_by_state.csv"):
        by_state.setdefault(one["ENTIDAD"], {})[_quarter(one["PERIODO"])] = Decimal(one["VALOR_USD"])
    exports: dict[str, dict[Time, Decimal]] = {}
    for one in _rows(data / "exports.csv"):
        exports.setdefault(one["state"], {})[int(one["year"]), 1] = Decimal(one["thousands"]) * 1000
    return Files(
        Series("remittances", 12, True, remittances, "México"),
        {state: Series("remittances", 4, True, values, state) for state, values in by_state.items()},
        _columns(data / "inegi_inpc_general_subyacente.csv", "PERIODO", tuple(PRICES)),
        {state: Series("exports", 1, True, values, state) for state, values in exports.items()},
        _columns(data / "dollar.csv", "period", ("mean",))["mean"],
        _columns(data / "charts.csv", "period", ("exports", "manufacturing", "services", "persons", "establishments")),
        _branches(data / "inegi_pib_industrias.csv"),
    )


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def _month(text: str) -> Time:
    return int(text[:4]), int(text[5:7])


def _quarter(text: str) -> Time:
    return int(text[:4]), (int(text[5:7]) - 1) // 3 + 1


PRICES = ("GENERAL", "SUBYACENTE", "NO_SUBYACENTE")
_IN_MILLIONS = frozenset({"exports", "manufacturing", "services"})


def _columns(path: Path, time: str, names: tuple[str, ...]) -> dict[str, Series]:
    rows = _rows(path)
    return {name: Series(name, 12, name in _IN_MILLIONS, _column(rows, time, name)) for name in names}


def _column(rows: list[dict[str, str]], time: str, name: str) -> dict[Time, Decimal]:
    power = 6 if name in _IN_MILLIONS else 0
    return {_month(row[time]): Decimal(row[name]).scaleb(power) for row in rows if row[name]}


_BRANCHES = {"PIB": "total", "1": "primary", "2": "secondary", "4": "tertiary"}


def _branches(path: Path) -> dict[str, Series]:
    """Real gross domestic product by quarters at annual rates: `total`, `primary`, `secondary` and `tertiary`."""
    values: dict[str, dict[Time, Decimal]] = {name: {} for name in _BRANCHES.values()}
    for one in _rows(path):
        if one["CLAVE_INDUSTRIA"] in _BRANCHES:
            told = values[_BRANCHES[one["CLAVE_INDUSTRIA"]]]
            told[_quarter(one["PERIODO"])] = Decimal(one["VALOR_CONSTANTE"]).scaleb(6)
    return {name: Series(name, 4, False, told) for name, told in values.items()}


@dataclass
class Desk:
    """Writes one text: `wrong` is which thing said is wrong, the first being 0, -1 where none is."""

    files: Files
    language: Language
    random: random.Random
    wrong: int = -1
    said: int = field(default=0, init=False)

    def say(self, right: str, wrong: str) -> str:
        """A checkable thing, as it is right, or wrong where it is its turn."""
        is_wrong = self.said == self.wrong
        self.said += 1
        return FALSE + wrong if is_wrong else right

    def pick(self, *some: str) -> str:
        """One of several ways to put it."""
        return self.random.choice(some)

    def way(self, change: Decimal, up: Sequence[str], down: Sequence[str]) -> str:
        """A word for how something went; wrong, one for the other way."""
        self.ask(change)
        rose, fell = self.pick(*up), self.pick(*down)
        return self.say(rose, fell) if change > 0 else self.say(fell, rose)

    def ask(self, holds: object) -> None:
        """Take other figures where these do not suit the frame."""
        if not holds:
            raise UnfitError

    def off(self, value: Decimal, decimals: int) -> Decimal:
        """A number that is plainly not this one: digits swapped, one of the first mistyped, or another."""
        size = rounded(abs(value), decimals)
        least = max(size / 20, Decimal(1).scaleb(-decimals) * 3)
        while True:
            other = self.random.choice((self._swapped, self._mistyped, self._another))(size, decimals)
            if abs(other - size) >= least and other:
                return other.copy_sign(value)

    def _swapped(self, size: Decimal, decimals: int) -> Decimal:
        digits = list(str(int(size.scaleb(decimals))))
        at = self.random.randrange(max(1, len(digits) - 1))
        digits[at : at + 2] = reversed(digits[at : at + 2])
        return Decimal("".join(digits)).scaleb(-decimals)

    def _mistyped(self, size: Decimal, decimals: int) -> Decimal:
        digits = list(str(int(size.scaleb(decimals))))
        digits[self.random.randrange(min(2, len(digits)))] = self.random.choice("123456789")
        return Decimal("".join(digits)).scaleb(-decimals)

    def _another(self, size: Decimal, decimals: int) -> Decimal:
        return rounded(size * Decimal(self.random.randrange(45, 190)) / 100, decimals)

    def number(self, value: Decimal, decimals: int = 0) -> str:
        """A number with its thousands parted, as newspapers of Mexico, Britain and the United States print it."""
        return f"{rounded(value, decimals):,}"

    def figure(self, value: Decimal, form: Callable[[Decimal], str], decimals: int = 1) -> str:
        """A figure in a form, right or plainly wrong."""
        return self.say(form(value), form(self.off(rounded(value, decimals), decimals)))

    def percent(self, value: Decimal, decimals: int = 1) -> str:
        """Its size in per cent, without its sign."""
        sign = (
            self.random.choice(("%", " per cent"))
            if self.language == "en"
            else self.random.choice(("%", " por ciento"))
        )
        return self.figure(abs(value), lambda one: f"{rounded(one, decimals)}{sign}", decimals)

    def month(self, part: int) -> str:
        return MONTHS[self.language][part - 1]

    def quarter(self, part: int) -> str:
        return QUARTERS[self.language][part - 1]


Frame = Callable[[Desk], str]
FRAMES: dict[str, tuple[Language, Frame]] = {}
"""All frames by their module and name; a module that is loaded twice has its frames once."""


def name_of(one: Frame) -> str:
    """The last part of its module, and its own name."""
    return f"{one.__module__.rpartition('.')[2]}.{one.__name__}"


def frame(language: Language) -> Callable[[Frame], Frame]:
    """Mark a function as a frame of a language."""

    def kept(one: Frame) -> Frame:
        FRAMES[name_of(one)] = language, one
        return one

    return kept


@dataclass(frozen=True)
class Text:
    """One text of a frame with its statements, of which `wrong` is wrong, None where all are true."""

    name: str
    language: Language
    text: str
    spans: tuple[Span, ...]
    wrong: Span | None


class UnfitError(Exception):
    """The figures drawn do not suit what the frame says ("rose" of nothing that rose); another seed may."""


def texts(files: Files, language: Language, one: Frame, seeds: int) -> Iterator[Text]:
    """The texts of a frame: of each seed the true one, then one for each thing said, wrong."""
    name = name_of(one)
    found = 0
    for seed in range(200 * seeds):
        desk = Desk(files, language, random.Random(f"{name}{seed}"))
        try:
            marked = one(desk)
        except UnfitError:
            continue
        yield _text(name, language, marked)
        for at in range(desk.said):
            yield _text(name, language, one(Desk(files, language, random.Random(f"{name}{seed}"), at)))
        found += 1
        if found == seeds:
            return
    raise AssertionError(f"{name}: only {found} of {seeds} seeds suit it")


def _text(name: str, language: Language, marked: str) -> Text:
    spans, plain, wrong = [], "", None
    for part in re.split(f"({OPEN}[^{CLOSE}]*{CLOSE})", marked):
        told = part.strip(OPEN + CLOSE).replace(FALSE, "")
        if part.startswith(OPEN):
            spans.append(Span(len(plain), len(plain) + len(told)))
            wrong = spans[-1] if FALSE in part else wrong
        assert part.startswith(OPEN) or FALSE not in part, f"{name}: what may be wrong stands in no statement: {part}"
        plain += told
    return Text(name, language, plain, tuple(spans), wrong)

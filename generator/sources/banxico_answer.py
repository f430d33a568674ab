"""What an answer of Banco de México's SIE says, and its habits.

The series come in any order; one that the bank does not know is left out in silence; one without
figures in the range has no `datos`. Titles hold runs of blanks, days are dd/mm/yyyy, thousands carry
commas, and `N/E` is a missing value. A limit that was reached comes as 400 or 429, with the seconds
until it is lifted in the header `Bmx-secondsToReset` or in the error itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

import msgspec

from generator.errors import SourceError
from generator.model.panel import Status
from generator.model.period import Period
from generator.model.series import Series
from generator.sources import days, number
from generator.sources.days import OfDays
from generator.sources.gather import Gathering
from generator.sources.grid import Listed
from generator.sources.http import Answer, Request
from generator.sources.period import NOUNS
from generator.sources.place import Place
from generator.sources.source import Understood

MISSING = frozenset(("N/E", ""))
CHANGED = "Banco de México may have changed the API; nothing was stored."


class Figure(msgspec.Struct, frozen=True):
    """One value as the bank writes it."""

    fecha: str
    dato: str


class Block(msgspec.Struct, frozen=True):
    """One series of an answer."""

    id: str = msgspec.field(name="idSerie")
    titulo: str
    datos: list[Figure] = []


class Bmx(msgspec.Struct, frozen=True):
    """What stands under `bmx`."""

    series: list[Block] = []


class Whole(msgspec.Struct, frozen=True):
    """The whole answer."""

    bmx: Bmx


class Trouble(msgspec.Struct, frozen=True):
    """What stands under `error`."""

    mensaje: str = ""
    detalle: str = ""
    seconds: float | str | None = msgspec.field(name="secondsToReset", default=None)


class Refusal(msgspec.Struct, frozen=True):
    """An answer that is an error."""

    error: Trouble


@dataclass(frozen=True)
class Told:
    """One series as the answer gives it: its days in order, each with the place where it stands."""

    block: Block
    place: Place

    @property
    def title(self) -> str:
        return " ".join(self.block.titulo.split())

    def gather(self, gathering: Gathering, series: Series, how: OfDays, power: int) -> list[str]:
        """Add every period, and tell in notes what was left out. SourceError names series and day."""
        figures = self._figures(series)
        if not figures:
            return [f"{series} ({self.block.id}): the bank gives no figures of it in this range."]
        periods = days.by_period(figures, gathering.frequency)
        if not how:
            self._refuse_days(periods, series)
        partial = _partial(periods, sorted(figures)) if how else ()
        listed = sorted(set(periods) - set(partial))
        shown = [[str(period) for period in listed]]
        table = Listed(self.place, ["fecha"], shown)
        for row, period in enumerate(listed):
            value = days.figure([figures[day] for day in periods[period]], how)
            gathering.add(series, period, value, power, Status.UNSTATED, table, row)
        return [f"{series}: {period} is left out, as its days are not all there." for period in partial]

    def understood(self, series: Series) -> Understood:
        return Understood("series", f"{self.block.id} {self.title}", str(series))

    def _figures(self, series: Series) -> dict[date, Decimal | None]:
        found: dict[date, Decimal | None] = {}
        for row, one in enumerate(self.block.datos):
            try:
                day = datetime.strptime(one.fecha.strip(), "%d/%m/%Y").date()
                value = None if one.dato.strip() in MISSING else number.read(one.dato, ",")[0]
            except ValueError as error:
                what = f"{series} ({self.block.id}) of '{one.fecha}': {error}."
                raise self.place.error(what, CHANGED, line=row + 1, column="dato") from error
            if found.setdefault(day, value) != value:
                what = f"{series} ({self.block.id}) has two values of {day}: {found[day]} and {value}."
                raise self.place.error(what, "Ask the bank which holds; nothing was stored.", line=row + 1)
        return found

    def _refuse_days(self, periods: dict[Period, list[date]], series: Series) -> None:
        """SourceError where the figures are of days, as those of a month, quarter or year are dated the first."""
        noun = NOUNS[min(periods).frequency]
        remedy = f'Set `of_days = "mean"` or `"last"`, or another `frequency` than {noun}.'
        for period, listed in sorted(periods.items()):
            if len(listed) > 1:
                raise self.place.error(f"{series} ({self.block.id}) has {len(listed)} figures in {period}.", remedy)
            if listed[0].day > 1:
                what = f"{series} ({self.block.id}) has a figure of {listed[0]}, a day and no {noun}."
                raise self.place.error(what, remedy)


def _partial(periods: Iterable[Period], listed: Sequence[date]) -> tuple[Period, ...]:
    """The first period where figures begin in the middle of it, and the last where it is not over."""
    first, last = min(periods), max(periods)
    begins_late, is_over = days.begins_late(first, listed), days.is_over(last, listed)
    return tuple(dict.fromkeys([first] * begins_late + [last] * (not is_over)))


def read(answer: Answer, numbers: Sequence[str], place: Place, request: Request, token: str) -> dict[str, Told]:
    """The series of an answer by their numbers; SourceError where one that was asked for is not among them."""
    whole = _decoded(answer, request, token)
    told = {block.id: Told(block, place) for block in whole.bmx.series}
    absent = [one for one in numbers if one not in told]
    if absent:
        what = f"the bank leaves out {', '.join(absent)}, without a word."
        raise request.error(what, "Check the number of the series in the SIE; nothing was stored.")
    if len(told) < len(whole.bmx.series):
        raise request.error("a series comes twice in the answer.", CHANGED)
    return told


def asked_wait(answer: Answer) -> float | None:
    """The seconds until a limit is lifted, where this is what the answer is about."""
    in_body = _trouble(answer).seconds
    text = str(answer.headers.get("bmx-secondstoreset") or ("" if in_body is None else in_body)).strip()
    try:
        return max(0.0, float(text)) if len(text) < 10 else None
    except ValueError:
        return None


def _trouble(answer: Answer) -> Trouble:
    try:
        return msgspec.json.decode(answer.bytes(), type=Refusal).error
    except (msgspec.MsgspecError, RecursionError):
        return Trouble()


def _decoded(answer: Answer, request: Request, token: str) -> Whole:
    trouble = _trouble(answer)
    if answer.status not in {200, 304} or trouble.mensaje:
        raise _refused(answer.status, trouble, request, token)
    try:
        return msgspec.json.decode(answer.text(), type=Whole)
    except (msgspec.MsgspecError, RecursionError, ValueError) as error:
        raise request.error(f"the answer has another shape than the SIE's: {error}.", CHANGED) from None


def _refused(status: int, trouble: Trouble, request: Request, token: str) -> SourceError:
    said = ": ".join(_phrases(trouble)) or "no reason given"
    remedy = f"Check the numbers of the series, `start` and `end`, and the token in {token}."
    return request.error(f"the bank refuses with {status}: {said}.", remedy)


def _phrases(trouble: Trouble) -> Iterator[str]:
    for text in (trouble.mensaje, trouble.detalle):
        if text.strip():
            yield " ".join(text.split()).rstrip(".")

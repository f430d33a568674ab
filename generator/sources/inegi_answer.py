"""What an answer of INEGI's Indicators API says, and its habits.

All values are text or null, newest first. `FREQ` decides what a period means: with the code of quarters
`2024/03` is the third quarter, with that of fortnights `2024/03/01` the first half of March. `OBS_VALUE` has
twenty decimals, with the noise of a float in them; empty or null is a missing value. Units, notes and sources
are codes of INEGI's own lists. An error is a JSON list, also for a token that is wrong.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cached_property

import msgspec

from generator.errors import SourceError
from generator.model.panel import Status
from generator.model.period import Frequency, Period
from generator.model.series import Series
from generator.sources import days, number
from generator.sources.days import OfDays
from generator.sources.gather import Gathering
from generator.sources.grid import Listed
from generator.sources.http import Answer, Request
from generator.sources.place import Place
from generator.sources.source import Understood

FREQUENCIES = {"3": Frequency.YEAR, "4": Frequency.QUARTER, "8": Frequency.MONTH}
FORTNIGHTS = "15"
HALF = re.compile(r"(?P<year>[12]\d{3})/(?P<number>0[1-9]|1[0-2])/0(?P<half>[12])")
FULL = 2
"""Fortnights of a month."""
PERIODS = {
    Frequency.YEAR: re.compile(r"(?P<year>[12]\d{3})(?P<number>)"),
    Frequency.QUARTER: re.compile(r"(?P<year>[12]\d{3})/(?P<number>0[1-4])"),
    Frequency.MONTH: re.compile(r"(?P<year>[12]\d{3})/(?P<number>0[1-9]|1[0-2])"),
}
STATUSES = {"1": Status.PRELIMINARY, "2": Status.REVISED, "3": Status.FINAL}
DIGITS = 15
"""Digits that a float64 holds for certain; those beyond are the noise of one."""
Figure = tuple[int, Period, Decimal | None, Status]
"""A row of the answer, the period, the value, and what is said of it."""
CHANGED = "INEGI may have changed the API; nothing was stored."


class Observation(msgspec.Struct, frozen=True, rename="upper"):
    """One value as INEGI writes it."""

    time_period: str
    obs_value: str | None = None
    obs_status: str | None = None


class Block(msgspec.Struct, frozen=True, rename="upper"):
    """One indicator; a few answers of old surveys leave out its number and frequency."""

    observations: list[Observation]
    indicador: str | None = None
    freq: str | None = None
    unit: str | None = None
    unit_mult: str | None = None
    lastupdate: str | None = None


class Whole(msgspec.Struct, frozen=True):
    """The whole answer."""

    series: list[Block] = msgspec.field(name="Series")


@dataclass(frozen=True)
class Told:
    """One indicator as the answer gives it, and what the catalogue calls it.

    `how` says what two fortnights make of a month, where it is published so.
    """

    id: str
    series: Series
    block: Block
    frequency: Frequency
    place: Place
    how: OfDays = ""

    @property
    def updated(self) -> date | None:
        """The day of the last change, None where it is not told."""
        text = (self.block.lastupdate or "").split(" ")[0]
        try:
            return datetime.strptime(text, "%d/%m/%Y").date() if text else None
        except ValueError:
            raise self.place.error(f"'{text}' is no day (dd/mm/yyyy).", CHANGED, column="LASTUPDATE") from None

    def gather(self, gathering: Gathering, power: int) -> None:
        """Add every observation. SourceError names series, period and text of one that cannot be read."""
        listed = self.block.observations
        columns = [[one.time_period for one in listed], [one.obs_value or "" for one in listed]]
        table = Listed(self.place, ["TIME_PERIOD", "OBS_VALUE"], columns)
        for row, at, value, status in self._by_month() if self.how else self._as_told():
            try:
                gathering.add(self.series, at, value, power, status, table, row)
            except ValueError as error:
                raise self._unreadable(row, at, error) from error

    def _as_told(self) -> Iterator[Figure]:
        for row, one in enumerate(self.block.observations):
            at = self._period(one.time_period, row)
            yield row, at, self._figure(row, at), _status(one)

    def _by_month(self) -> Iterator[Figure]:
        """What the two fortnights of each month make of it, preliminary as long as one of them is.

        A month of one of them is no month yet.
        """
        if all(len(halves) < FULL for halves in self._months.values()):
            raise self.place.error(f"{self.series}: no month has both of its fortnights.", "Fetch again later.")
        for month, halves in sorted(self._months.items()):
            if len(halves) == FULL:
                first, second = (self._figure(halves[half], month) for half in (1, 2))
                statuses = {_status(self.block.observations[row]) for row in halves.values()}
                told = _status(self.block.observations[halves[2]])
                status = Status.PRELIMINARY if Status.PRELIMINARY in statuses else told
                yield halves[2], month, _of_two(first, second, self.how), status

    @cached_property
    def _months(self) -> dict[Period, dict[int, int]]:
        """Of each month the rows of its first and second half."""
        found: dict[Period, dict[int, int]] = {}
        for row, one in enumerate(self.block.observations):
            half = HALF.fullmatch(one.time_period)
            if not half:
                what = f"{self.series}: '{one.time_period}' is no fortnight as INEGI writes it."
                raise self.place.error(what, CHANGED, line=row + 1, column="TIME_PERIOD")
            month = Period.of(Frequency.MONTH, int(half["year"]), int(half["number"]))
            other = found.setdefault(month, {}).setdefault(int(half["half"]), row)
            if self._figure(other, month) != self._figure(row, month):
                what = f"{self.series}: two values of {one.time_period}."
                raise self.place.error(what, "Ask INEGI which holds; nothing was stored.", line=row + 1)
        return found

    def _figure(self, row: int, at: Period) -> Decimal | None:
        try:
            return _value(self.block.observations[row].obs_value)
        except ValueError as error:
            raise self._unreadable(row, at, error) from error

    def _unreadable(self, row: int, at: Period, error: ValueError) -> SourceError:
        """The SourceError, which names series, period and text; the caller raises it."""
        return self.place.error(f"{self.series} in {at}: {error}.", CHANGED, line=row + 1, column="OBS_VALUE")

    def stated(self) -> dict[str, str]:
        """What INEGI says of the unit, in its own codes: another code is another unit or base year."""
        unit = f"INEGI unit {self.block.unit or 'none'}, multiplier {self.block.unit_mult or 'none'}"
        return {f"unit of {self.series}": unit}

    def notes(self) -> Iterator[str]:
        unknown = Counter(
            one.obs_status for one in self.block.observations if one.obs_status not in {*STATUSES, None, ""}
        )
        for code, count in sorted(unknown.items()):
            yield f"{self.series}: the status '{code}' of INEGI is not known; {count:,} values are kept without."
        for month, halves in sorted(self._months.items()) if self.how else ():
            if len(halves) < FULL:
                yield f"{self.series}: {month} is left out, as one of its fortnights is not there."

    def understood(self) -> Iterator[Understood]:
        yield Understood("series", f"INEGI {self.id}", str(self.series))
        newest = self.block.observations[0].time_period
        meaning = f"half of {max(self._months)}" if self.how else str(self._period(newest, 0))
        yield Understood("period", newest, meaning)
        for code in sorted({one.obs_status or "" for one in self.block.observations} & STATUSES.keys()):
            yield Understood("status marker", f"OBS_STATUS {code}", STATUSES[code].name.lower())

    def _period(self, text: str, row: int) -> Period:
        found = PERIODS[self.frequency].fullmatch(text)
        if not found:
            what = f"{self.series}: '{text}' is no {self.frequency.name.lower()} as INEGI writes it."
            raise self.place.error(what, CHANGED, line=row + 1, column="TIME_PERIOD")
        return Period.of(self.frequency, int(found["year"]), int(found["number"] or 1))


def read(
    answer: Answer, identity: str, series: Series, how: OfDays, place: Place, request: Request, token: str
) -> Told:
    """What an answer says of the one indicator that was asked for; SourceError where it says something else."""
    whole = _decoded(answer, request, token)
    if len(whole.series) != 1 or whole.series[0].indicador not in {identity, None}:
        got = ", ".join(str(one.indicador) for one in whole.series) or "nothing"
        raise request.error(f"INEGI was asked for {identity} and answers with {got}.", CHANGED)
    (block,) = whole.series
    if not block.observations:
        raise request.error("INEGI has no value of it.", "Check the number of the indicator and the area.")
    return Told(identity, series, block, _frequency(block, how, request), place, how)


def _decoded(answer: Answer, request: Request, token: str) -> Whole:
    """SourceError for an error of INEGI's, which is a JSON list, and for an answer of another shape."""
    try:
        text = answer.text()
        if answer.status not in {200, 304} or text.lstrip("\ufeff \r\n\t").startswith("["):
            raise _refused(answer.status, text, request, token)
        return msgspec.json.decode(text, type=Whole)
    except (msgspec.MsgspecError, RecursionError, ValueError) as error:
        raise request.error(f"the answer has another shape than INEGI's: {error}.", CHANGED) from None


def _refused(status: int, text: str, request: Request, token: str) -> SourceError:
    """INEGI says the same of an unknown number, a wrong bank or area, and often of a wrong token."""
    try:
        said = dict(part.split(":", 1) for part in msgspec.json.decode(text, type=list[str]) if ":" in part)
    except msgspec.MsgspecError:
        said = {}
    info, code = said.get("ErrorInfo", "no reason"), said.get("ErrorCode", "none")
    what = f"INEGI refuses with {status}: {info} (code {code})."
    if status in {401, 403}:
        return request.error(what, f"The token in {token} is not valid: ask INEGI for a new one.")
    remedy = f"Check `id`, `bank` and the area; INEGI answers so for a wrong token in {token} too."
    return request.error(what, remedy)


def _frequency(block: Block, how: OfDays, request: Request) -> Frequency:
    code = block.freq or ""
    if code == FORTNIGHTS and not how:
        remedy = 'Say what makes a month of them: `of_fortnights = "mean"` or `"last"`.'
        raise request.error("its figures are by fortnight.", remedy)
    if code == FORTNIGHTS:
        return Frequency.MONTH
    if how:
        raise request.error("its figures are not by fortnight.", "Leave `of_fortnights` out.")
    if code in FREQUENCIES:
        return FREQUENCIES[code]
    if not code and all(PERIODS[Frequency.YEAR].fullmatch(one.time_period) for one in block.observations):
        return Frequency.YEAR
    raise request.error(f"the frequency '{code}' is not known.", "Ask for an indicator by month, quarter or year.")


def _value(text: str | None) -> Decimal | None:
    """The published figure, without the noise of INEGI's floats; None for a hole.

    >>> _value("145.46199999999999000000")
    Decimal('145.462')
    """
    if not (text or "").strip():
        return None
    found = number.read(text or "")[0]
    noisy = len(found.normalize().as_tuple().digits) > DIGITS
    return Decimal(repr(float(found))) if noisy else found.normalize()


def _of_two(first: Decimal | None, second: Decimal | None, how: OfDays) -> Decimal | None:
    """What two fortnights make of their month; a hole where one that counts is one.

    >>> _of_two(Decimal("140.405"), Decimal("140.618"), "mean")
    Decimal('140.512')
    """
    if how == "last" or first is None or second is None:
        return second if how == "last" else None
    return days.figure([first, second], how)


def _status(one: Observation) -> Status:
    return STATUSES.get(one.obs_status or "", Status.UNSTATED)

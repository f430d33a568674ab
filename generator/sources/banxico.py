"""Reads the SIE of Banco de México: any of its series, by its number.

Up to 20 series are asked for at a time. A daily or weekly series becomes one by month, quarter or year
as `of_days` says; a period counts once it is over, as far as the figures themselves show.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec

from generator.catalogue import Catalogue
from generator.errors import SourceError
from generator.secrets import Secret, redact
from generator.sources import asked, banxico_answer, banxico_metadata
from generator.sources.asked import AskedSeries
from generator.sources.banxico_answer import Told
from generator.sources.banxico_metadata import Described
from generator.sources.days import OfDays, period_of
from generator.sources.gather import Gathering
from generator.sources.http import HttpOptions, Request, fetch
from generator.sources.http.door import answers, check_address
from generator.sources.http.options import token
from generator.sources.names import Names
from generator.sources.period import FREQUENCIES
from generator.sources.place import Place
from generator.sources.settings import USUAL, SourceTable
from generator.sources.source import Reading

ADDRESS = "https://www.banxico.org.mx/SieAPIRest/service/v1"
GIVEN = "Banco de México gives one at https://www.banxico.org.mx/SieAPIRest/service/v1/token."
HEADER = "Bmx-Token"
MOST = 20
NUMBER = re.compile(r"[A-Z]{2}\d+")


class SieSeries(AskedSeries, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """`of_days` says what figures of days or weeks make of a longer period: their mean, or the last of them."""

    of_days: OfDays = ""


class BanxicoOptions(HttpOptions, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Series of the SIE, as of one frequency; `start` and `end` cut the history, `url` is the address of the API.

    With `metadata` the bank is asked for unit and frequency of the series too, which are held against the settings.
    """

    token: str = USUAL["banxico"]
    url: str = ADDRESS
    frequency: Literal["month", "quarter", "year"]
    metadata: bool = True
    start: date | None = None
    end: date | None = None
    series: Annotated[tuple[SieSeries, ...], msgspec.Meta(min_length=1)]


class BanxicoSource:
    """Series of the SIE of Banco de México."""

    def __init__(self, name: str, options: dict[str, Any], folder: Path, catalogue: Catalogue) -> None:
        self.table = SourceTable(folder, name)
        self.name = name
        self.options = self.table.convert(options, BanxicoOptions)
        check_address(self.table, self.options.url)
        asked.check(self.options.series, NUMBER, "SF43718", self.table)
        if bool(self.options.start) != bool(self.options.end):
            raise self.table.wrong("`start` and `end` go together.", "Set both, or none for all.", near="start")
        frequency = FREQUENCIES[self.options.frequency]
        if self.options.start and self.options.start != period_of(self.options.start, frequency).first_day:
            what = f"`start` is within a {self.options.frequency}."
            raise self.table.wrong(what, f"Set the first day of a {self.options.frequency}.", near="start")
        self.names = Names(catalogue, self.table)
        self.agency = self.options.agency
        self.illustrative = self.options.illustrative
        self.note = self.options.note

    def read(self, progress: Callable[[str], None]) -> Iterator[Reading]:
        """The state of all series now. SourceError names the series, its number, and the day."""
        self.names.agency(self.agency)
        secret = token(self.table, self.options.token, GIVEN)
        told: dict[str, Told] = {}
        described: dict[str, Described] = {}
        notes: list[str] = []
        numbers = list(dict.fromkeys(one.id for one in self.options.series))
        for at in range(0, len(numbers), MOST):
            told |= self._told(numbers[at : at + MOST], secret, progress)
            if self.options.metadata:
                described |= self._described(numbers[at : at + MOST], secret, progress, notes)
        self._refuse(described)
        gathering = Gathering(FREQUENCIES[self.options.frequency])
        for one in self.options.series:
            series = one.named(self.names)
            notes += told[one.id].gather(gathering, series, one.of_days, one.shift(self.names))
        if not len(gathering):
            raise self._nothing(notes)
        stated = {f"title of {one.named(self.names)}": told[one.id].title for one in self.options.series}
        stated |= {
            key: text
            for one in self.options.series
            if one.id in described
            for key, text in described[one.id].stated(one.named(self.names))
        }
        facts = [told[one.id].understood(one.named(self.names)) for one in self.options.series]
        facts += [fact for one in described.values() for fact in one.understood()]
        yield Reading(
            gathering.observations(), None, self._origin(), (*gathering.notes(), *notes), tuple(facts), stated
        )

    def _told(self, numbers: list[str], secret: Secret, progress: Callable[[str], None]) -> dict[str, Told]:
        progress(", ".join(numbers))
        request = self._request(self._address(numbers), numbers, secret)
        answer = fetch(request, progress)
        place = Place(self.name, answer.url_shown, "observation")
        return banxico_answer.read(answer, numbers, place, request, self.options.token)

    def _described(
        self, numbers: list[str], secret: Secret, progress: Callable[[str], None], notes: list[str]
    ) -> dict[str, Described]:
        """What the bank says of the series; a note, and nothing, where it does not: the figures hold without it."""
        progress(f"{', '.join(numbers)}: unit and frequency")
        try:
            answer = fetch(self._request(self._series(numbers), numbers, secret), progress)
            return banxico_metadata.read(answer, Place(self.name, answer.url_shown))
        except SourceError as error:
            notes.append(f"The unit and frequency that the bank states could not be read: {error.what}")
            return {}

    def _refuse(self, described: dict[str, Described]) -> None:
        """SourceError where the bank states another unit or frequency of a series than the settings."""
        for one in self.options.series:
            if one.id in described:
                unit = self.names.unit(self.names.indicator(one.indicator))
                frequency = FREQUENCIES[self.options.frequency]
                described[one.id].refuse(one.named(self.names), frequency, one.of_days, one.power, unit)

    def _request(self, url: str, numbers: list[str], secret: Secret) -> Request:
        return Request(
            url=url,
            where=f"source '{self.name}', series {self._listed(numbers)}",
            keep=answers(self.table),
            kind="json",
            headers={HEADER: secret},
            limits=self.options.limits,
            allow_private=self.options.private_hosts,
            judged=frozenset((400, 401, 403, 404)),
            asked_wait=banxico_answer.asked_wait,
        )

    def _series(self, numbers: list[str]) -> str:
        return f"{self.options.url.rstrip('/')}/series/{','.join(numbers)}"

    def _address(self, numbers: list[str]) -> str:
        span = f"/{self.options.start}/{self.options.end}" if self.options.start else ""
        return f"{self._series(numbers)}/datos{span}"

    def _listed(self, numbers: list[str]) -> str:
        """The series of some numbers, for an error."""
        named = (f"{one.named(self.names)} ({one.id})" for one in self.options.series if one.id in numbers)
        return ", ".join(dict.fromkeys(named))

    def _origin(self) -> str:
        return redact(self._address(list(dict.fromkeys(one.id for one in self.options.series))))

    def _nothing(self, notes: list[str]) -> SourceError:
        """Every series was left out, for the reasons noted."""
        place = Place(self.name, self._origin())
        what = f"there is no whole {self.options.frequency}. {' '.join(notes)}"
        return place.error(what, "Widen `start` and `end`, or fetch once the period is over.")

"""Reads INEGI's Indicators API: any indicator of its bank, by its number.

The token is a part of the path of the address. It is therefore taken out of every address that is
shown, logged or kept. One indicator is asked for at a time, so that an error says which.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import quote

import msgspec

from generator.catalogue import Catalogue
from generator.secrets import Secret, redact
from generator.sources import asked, inegi_answer
from generator.sources.asked import AskedSeries
from generator.sources.days import OfDays
from generator.sources.gather import Gathering
from generator.sources.http import HttpOptions, Request, fetch
from generator.sources.http.door import answers, check_address
from generator.sources.http.options import token
from generator.sources.inegi_answer import Told
from generator.sources.names import Names
from generator.sources.period import NOUNS
from generator.sources.place import Place
from generator.sources.settings import USUAL, SourceTable
from generator.sources.source import Reading

ADDRESS = "https://www.inegi.org.mx/app/api/indicadores/desarrolladores"
GIVEN = "INEGI gives one at https://www.inegi.org.mx/servicios/api_indicadores.html."
BANKS = {6: "BIE-BISE", 10: "BISE"}
"""The bank of an indicator by the digits of its number; the plain `BIE` of older programs answers no more."""
NUMBER = re.compile(r"\d{6}|\d{10}")
AREA = re.compile(r"MX(?:-(\d{2}|\d{5}))?")


class InegiSeries(AskedSeries, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """`bank` is told from the number where it is left out; `geography` where the area's own code does not serve.

    `of_fortnights` says what figures by fortnight make of a month: the mean of the two, or the second.
    """

    bank: str = ""
    geography: str = ""
    of_fortnights: OfDays = ""


class InegiOptions(HttpOptions, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Indicators of INEGI's bank, all of one frequency; `url` is the address of the API."""

    token: str = USUAL["inegi"]
    url: str = ADDRESS
    per_second: Annotated[float, msgspec.Meta(gt=0, le=86_400)] = 1
    series: Annotated[tuple[InegiSeries, ...], msgspec.Meta(min_length=1)]


class InegiSource:
    """Indicators of INEGI's bank, with what INEGI says of each value."""

    def __init__(self, name: str, options: dict[str, Any], folder: Path, catalogue: Catalogue) -> None:
        self.table = SourceTable(folder, name)
        self.name = name
        self.options = self.table.convert(options, InegiOptions)
        check_address(self.table, self.options.url)
        asked.check(self.options.series, NUMBER, "6 digits, such as 910392, or 10", self.table)
        for one in self.options.series:
            self._bank(one)
            self._geography(one)
        self.names = Names(catalogue, self.table)
        self.agency = self.options.agency
        self.illustrative = self.options.illustrative
        self.note = self.options.note

    def read(self, progress: Callable[[str], None]) -> Iterator[Reading]:
        """The state of all indicators now. SourceError names the indicator, the series, and the period."""
        self.names.agency(self.agency)
        secret = token(self.table, self.options.token, GIVEN)
        told = [self._told(one, secret, progress) for one in self.options.series]
        self._refuse_mixture(told)
        gathering = Gathering(told[0].frequency)
        for one, answer in zip(self.options.series, told, strict=True):
            answer.gather(gathering, one.shift(self.names))
        stated = {key: text for answer in told for key, text in answer.stated().items()}
        understood = tuple(dict.fromkeys(fact for answer in told for fact in answer.understood()))
        notes = (*gathering.notes(), *dict.fromkeys(note for answer in told for note in answer.notes()))
        yield Reading(gathering.observations(), _released(told), self._origin(), notes, understood, stated)

    def _told(self, one: InegiSeries, secret: Secret, progress: Callable[[str], None]) -> Told:
        series = one.named(self.names)
        progress(f"{series} ({one.id})")
        request = Request(
            url=self._address(one, quote(secret.value, safe="")),
            where=f"source '{self.name}', series {series} (INEGI {one.id})",
            keep=answers(self.table),
            kind="json",
            limits=self.options.limits,
            allow_private=self.options.private_hosts,
            judged=frozenset((400, 401, 403, 404)),
        )
        answer = fetch(request, progress)
        place = Place(self.name, answer.url_shown, "observation")
        return inegi_answer.read(answer, one.id, series, one.of_fortnights, place, request, self.options.token)

    def _address(self, one: InegiSeries, secret: str) -> str:
        parts = (one.id, "es", self._geography(one), "false", self._bank(one), "2.0", secret)
        return f"{self.options.url.rstrip('/')}/jsonxml/INDICATOR/{'/'.join(parts)}?type=json"

    def _origin(self) -> str:
        listed = (f"{one.id} {self._geography(one)} {self._bank(one)}" for one in self.options.series)
        return redact(f"{self.options.url.rstrip('/')}/jsonxml/INDICATOR: {', '.join(listed)}")

    def _bank(self, one: InegiSeries) -> str:
        bank = one.bank or BANKS[len(one.id)]
        if bank not in BANKS.values():
            what = f"`bank` is '{bank}', which answers no more." if bank == "BIE" else f"there is no bank '{bank}'."
            raise self.table.wrong(what, "Use BIE-BISE for a number of 6 digits, BISE for one of 10.", near=one.id)
        return bank

    def _geography(self, one: InegiSeries) -> str:
        found = AREA.fullmatch(one.area)
        if not (one.geography or found):
            what = f"INEGI has no code for the area '{one.area}'."
            raise self.table.wrong(what, "Set `geography`: 00, or 2 or 5 digits.", near=f'"{one.area}"')
        code = one.geography or (found[1] if found else "") or "00"
        if not re.fullmatch(r"\d{2}|\d{5}", code):
            raise self.table.wrong(f"`geography` is '{code}'.", "Write 00, or 2 or 5 digits.", near=f'"{code}"')
        return code

    def _refuse_mixture(self, told: list[Told]) -> None:
        other = next((one for one in told if one.frequency is not told[0].frequency), None)
        if other:
            what = f"{told[0].series} is by {NOUNS[told[0].frequency]}, {other.series} by {NOUNS[other.frequency]}."
            raise self.table.wrong(what, "Make two sources of them, one a frequency.", near=f'"{other.id}"')


def _released(told: list[Told]) -> date | None:
    """The day of the newest of them, where INEGI gives one for each."""
    days = [one.updated for one in told if one.updated]
    return max(days) if len(days) == len(told) else None

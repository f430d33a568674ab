"""One series that an agency is asked for by its own number, and what the catalogue calls it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from generator.model.series import Series
from generator.sources.names import Names
from generator.sources.settings import SourceTable


class AskedSeries(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """`id` is the agency's number of the series; its figures are in ten to the `power` of the indicator's bare unit."""

    id: str
    indicator: str
    area: str
    sector: str = ""
    adjustment: str = ""
    power: int = 0

    def named(self, names: Names) -> Series:
        """The series in the catalogue's names; SourceError for one that it lacks."""
        indicator = names.indicator(self.indicator)
        return Series(indicator.id, names.area(self.area), names.sector(self.sector), self.adjustment)

    def shift(self, names: Names) -> int:
        """The power of ten that leads from the agency's figures to the indicator's."""
        return self.power - names.indicator(self.indicator).power


def check(asked: Sequence[AskedSeries], form: re.Pattern[str], example: str, table: SourceTable) -> None:
    """SettingsError where a number cannot be one, or two entries give the same series."""
    for one in asked:
        if not form.fullmatch(one.id):
            raise table.wrong(f"`id` is '{one.id}'.", f"Write it as the agency does: {example}.", near=f'"{one.id}"')
    for again in _repeated([(one.indicator, one.area, one.sector, one.adjustment) for one in asked]):
        what = f"two entries are the series {Series(*again)}."
        raise table.wrong(what, "Remove one, or tell them apart by `sector` or `adjustment`.", near=f'"{again[0]}"')


def _repeated(listed: Sequence[tuple[str, str, str, str]]) -> Iterator[tuple[str, str, str, str]]:
    yield from (one for at, one in enumerate(listed) if one in listed[:at])

"""The rows of one year of IMMEX open data."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from generator.catalogue import Catalogue, folded
from generator.errors import SourceError
from generator.model.panel import Status
from generator.model.period import Frequency, Period
from generator.model.series import Series
from generator.sources import number, period, status
from generator.sources.gather import Gathering
from generator.sources.table import Table

MANUFACTURING, NON_MANUFACTURING = "manufacturing", "non-manufacturing"
CONFIDENTIAL = ("", "C")
COUNTRY, POOL = "00", "99"


@dataclass(frozen=True, slots=True)
class Measure:
    """An indicator as the sum of columns; `power` leads from their unit to the indicator's."""

    indicator: str
    columns: tuple[str, ...]
    power: int


@dataclass(frozen=True, slots=True)
class Part:
    """A state's figure of one sector, kept to be added to the other's; None is a hole."""

    value: Decimal | None
    power: int
    status: Status
    table: Table
    row: int


@dataclass
class Total:
    """Manufacturing and the rest of each state and month, where both were published."""

    parts: dict[tuple[Series, Period], dict[str, Part]] = field(default_factory=dict)

    def keep(self, series: Series, at: Period, part: Part) -> None:
        """One side of a total; `series` is the sector's own."""
        self.parts.setdefault((Series(series.indicator, series.area), at), {})[series.sector] = part

    def gather(self, gathering: Gathering) -> None:
        """Add the totals. A hole on either side makes a hole; a side without a row makes no total."""
        for (series, at), sides in self.parts.items():
            if len(sides) == 2:
                one, other = sides.values()
                value = None if one.value is None or other.value is None else one.value + other.value
                both = status.combined(one.status, other.status)
                gathering.add(series, at, value, one.power, both, one.table, one.row)


class Rows:
    """Reads the table of one year; `skipped` collects the codes of places that are no area of the catalogue."""

    def __init__(self, table: Table, sector: str, measures: tuple[Measure, ...], catalogue: Catalogue) -> None:
        self.table = table
        self.sector = sector
        self.measures = measures
        self.catalogue = catalogue
        self.skipped: set[str] = set()

    def gather(self, gathering: Gathering, total: Total) -> None:
        """Add every figure of a known area. SourceError names line, column and text of what is wrong."""
        for row in range(len(self.table)):
            area = self._area(row)
            if area is None:
                continue
            at, stated = self._period(row), self._status(row)
            for measure in self.measures:
                series = Series(measure.indicator, area, self.sector)
                value = self._sum(measure, row)
                self._add(gathering, series, at, Part(value, measure.power, stated, self.table, row))
                if self.catalogue.areas[area].level != "municipality":
                    total.keep(series, at, Part(value, measure.power, stated, self.table, row))

    def _add(self, gathering: Gathering, series: Series, at: Period, part: Part) -> None:
        try:
            gathering.add(series, at, part.value, part.power, part.status, part.table, part.row)
        except ValueError as error:
            raise self._wrong(str(error), part.row, "") from error

    def _area(self, row: int) -> str | None:
        """The area of a row, or None for a pool and for a municipality that the catalogue lacks."""
        given = self._text("ID_ENTIDAD", row)
        state = given.zfill(2)
        area = "MX" if state == COUNTRY else f"MX-{state}"
        if not given.isdecimal() or (state != POOL and area not in self.catalogue.areas):
            raise self._wrong(f"'{given}' is not the code of a state in the catalogue", row, "ID_ENTIDAD")
        code = state + self._municipality(row)
        area = area if code == state else f"MX-{code}"
        if area in self.catalogue.areas:
            return area
        self.skipped.add(POOL if state == POOL else code)
        return None

    def _municipality(self, row: int) -> str:
        """Its three digits, or nothing where the row is a state's total."""
        if "ID_MUNICIPIO" not in self.table:
            return ""
        text = self._text("ID_MUNICIPIO", row)
        if folded(text) == "total" or not text.strip("0"):
            return ""
        if not text.isdecimal() or len(text) > 3:
            raise self._wrong(f"'{text}' is not the code of a municipality", row, "ID_MUNICIPIO")
        return text.zfill(3)

    def _period(self, row: int) -> Period:
        try:
            return period.read_columns(self._text("ANIO", row), self._text("ID_MES", row), Frequency.MONTH)
        except ValueError as error:
            raise self._wrong(str(error), row, "ANIO, ID_MES") from error

    def _status(self, row: int) -> Status:
        try:
            return status.read(self._text("ESTATUS", row))
        except ValueError as error:
            raise self._wrong(str(error), row, "ESTATUS") from error

    def _sum(self, measure: Measure, row: int) -> Decimal | None:
        """The columns of a measure added exactly; None where one of them is confidential."""
        parts = [self._number(name, row) for name in measure.columns]
        known = [part for part in parts if part is not None]
        return sum(known, Decimal(0)) if len(known) == len(parts) else None

    def _number(self, name: str, row: int) -> Decimal | None:
        text = self._text(name, row)
        if text in CONFIDENTIAL:
            return None
        try:
            return number.read(text)[0]
        except ValueError as error:
            raise self._wrong(str(error), row, name) from error

    def _text(self, name: str, row: int) -> str:
        return self.table.column(name)[row]

    def _wrong(self, what: str, row: int, column: str) -> SourceError:
        remedy = "INEGI may have changed the file: compare it with its data dictionary; nothing was stored."
        return self.table.place.error(f"{what}.", remedy, line=self.table.line(row), column=column)

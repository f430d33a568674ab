"""What Banco de México's SIE says of a series beside its figures: its title, unit, and how often it is published.

The answer is in the shape of that with the figures; for each series it has `periodicidad` ("Diaria", "Mensual"),
`unidad` ("Millones de Dólares") and `cifra`, what kind of figure it is ("Saldos"). Held against the settings, it finds
figures that are a thousand times off, and a month that would be made of one day.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import msgspec

from generator.catalogue import folded
from generator.model.period import Frequency
from generator.model.series import Series
from generator.model.words import UnitWords
from generator.sources.days import OfDays
from generator.sources.http import Answer
from generator.sources.multiplier import power_beyond
from generator.sources.period import NOUNS
from generator.sources.place import Place
from generator.sources.source import Understood

A_YEAR: Mapping[str, int] = {
    "diaria": 365,
    "semanal": 52,
    "quincenal": 24,
    "mensual": 12,
    "bimestral": 6,
    "trimestral": 4,
    "cuatrimestral": 3,
    "semestral": 2,
    "anual": 1,
}
"""How many figures a year has, by the bank's word."""


class Block(msgspec.Struct, frozen=True):
    """One series of an answer; what the bank leaves out is not held against anything."""

    id: str = msgspec.field(name="idSerie")
    titulo: str = ""
    periodicidad: str = ""
    unidad: str = ""
    cifra: str = ""


class Bmx(msgspec.Struct, frozen=True):
    """What stands under `bmx`."""

    series: list[Block] = []


class Whole(msgspec.Struct, frozen=True):
    """The whole answer."""

    bmx: Bmx


@dataclass(frozen=True)
class Described:
    """What the bank says of one series."""

    block: Block
    place: Place

    def refuse(self, series: Series, frequency: Frequency, how: OfDays, power: int, unit: UnitWords | None) -> None:
        """SourceError where it is published at another frequency than the settings say, or in another power of ten."""
        many = A_YEAR.get(folded(self.block.periodicidad))
        named, noun = f"{series} ({self.block.id})", NOUNS[frequency]
        said = f"the bank publishes {named} '{self.block.periodicidad}'"
        if many is not None and many < frequency:
            raise self.place.error(f"{said}, and `frequency` is {noun}.", "Set the frequency that the bank has.")
        if many is not None and many > frequency and not how:
            remedy = f'Say what a {noun} is made of: `of_days = "mean"` or `"last"`.'
            raise self.place.error(f"{said}, and `frequency` is {noun}.", remedy)
        stated = power_beyond(self.block.unidad, unit)
        if stated is not None and stated != power:
            what = f"the bank states the unit of {named} as '{self.block.unidad}', and the settings `power = {power}`."
            raise self.place.error(what, f"Set `power = {stated}`, once you have looked at the figures.")

    def stated(self, series: Series) -> Iterator[tuple[str, str]]:
        """Its unit, to be held against that of the release before."""
        if self.unit:
            yield f"unit of {series}", self.unit

    def understood(self) -> Iterator[Understood]:
        """How its unit and frequency are shown beside it."""
        for what, text in (("unit", self.unit), ("period", self.block.periodicidad)):
            if text:
                yield Understood(what, f"{self.block.id} {text}", "as the bank states it")

    @property
    def unit(self) -> str:
        """The unit and the kind of figure, with single blanks."""
        return "; ".join(filter(None, (" ".join(one.split()) for one in (self.block.unidad, self.block.cifra))))


def read(answer: Answer, place: Place) -> dict[str, Described]:
    """What an answer says of each series, by its number; SourceError where it says nothing of any."""
    try:
        whole = msgspec.json.decode(answer.text(), type=Whole)
    except (msgspec.MsgspecError, RecursionError, ValueError) as error:
        raise place.error("the answer has another shape than the SIE's metadata.", "") from error
    return {block.id: Described(block, place) for block in whole.bmx.series}

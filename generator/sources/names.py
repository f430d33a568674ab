"""Binds the names in a file and in the settings to the catalogue."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.catalogue import Catalogue
from generator.model.words import Indicator, UnitWords
from generator.sources.settings import SourceTable
from generator.sources.suggest import did_you_mean


class Names:
    """What the catalogue calls the things of one source; SourceError for what it does not know."""

    def __init__(self, catalogue: Catalogue, table: SourceTable) -> None:
        self.catalogue = catalogue
        self.table = table

    def indicator(self, identity: str) -> Indicator:
        """The indicator of that identity."""
        self._known("indicator", identity, self.catalogue.indicators)
        return self.catalogue.indicators[identity]

    def unit(self, indicator: Indicator) -> UnitWords | None:
        """How the catalogue names the unit of an indicator; None where it does not."""
        return self.catalogue.units.get(indicator.unit)

    def area(self, identity: str) -> str:
        """The identity itself, once it is known to be an area's."""
        return self._known("area", identity, self.catalogue.areas)

    def sector(self, identity: str) -> str:
        """The identity itself, once it is known to be a sector's; empty stands for no sector."""
        return self._known("sector", identity, self.catalogue.sectors) if identity else ""

    def agency(self, identity: str) -> str:
        """The identity itself, once it is known to be an agency's."""
        return self._known("agency", identity, self.catalogue.agencies)

    def area_of(self, text: str, given: Mapping[str, str], level: str = "") -> str | None:
        """The area that a file means by `text`: as the settings map it, else as the catalogue knows it.

        `level` narrows it: in a table of states "México" is not the country.
        """
        if text in given:
            return self.area(given[text])
        found = self.catalogue.area_named(text, level)
        return found.id if found else None

    def sector_of(self, text: str, given: Mapping[str, str]) -> str | None:
        """The sector that a file means by `text`, in the same way; empty maps to no sector."""
        if text in given:
            return self.sector(given[text])
        found = self.catalogue.sector_named(text)
        return found.id if found else None

    def _known(self, noun: str, identity: str, known: Iterable[str]) -> str:
        if identity in known:
            return identity
        near = did_you_mean(identity, known)
        raise self.table.unknown(noun, identity, near or f"Describe it in data/catalogue, or correct the {noun}.")

"""What the files of a kit are called: a name that still says what it is when it hangs on an e-mail."""

from __future__ import annotations

from dataclasses import dataclass

from generator.bilingual import Language
from generator.publishing.parcel import Parcel


@dataclass(frozen=True, slots=True)
class Names:
    """The files of one language of a bulletin, all in one folder."""

    bulletin: str
    language: Language

    @property
    def slip(self) -> str:
        return f"kit.{self.language}.json"

    @property
    def word(self) -> str:
        return self._name("docx")

    @property
    def mail(self) -> str:
        return self._name("txt")

    @property
    def fragment(self) -> str:
        return self._name("html")

    @property
    def png(self) -> str:
        return self._name("png")

    @property
    def svg(self) -> str:
        return self._name("svg")

    @property
    def data(self) -> str:
        return self._name("csv")

    @property
    def ninjs(self) -> str:
        return self._name("ninjs.json")

    @property
    def article(self) -> str:
        return self._name("jsonld")

    def _name(self, ending: str) -> str:
        return f"{self.bulletin}.{self.language}.{ending}"


def names_of(parcel: Parcel) -> Names:
    """Those of a parcel."""
    return Names(parcel.bulletin, parcel.language)


def folder_of(parcel: Parcel) -> str:
    """The folder of a kit, below that of the outlet."""
    return f"{parcel.released}-{parcel.bulletin}"

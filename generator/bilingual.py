"""The two languages of the product, and a text that stands in both."""

from __future__ import annotations

from typing import Literal

import msgspec

Language = Literal["es", "en"]
LANGUAGES: tuple[Language, Language] = ("es", "en")


class Text(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The same thing said in both languages."""

    es: str
    en: str

    def __getitem__(self, language: Language) -> str:
        return self.es if language == "es" else self.en

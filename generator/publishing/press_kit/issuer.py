"""Who issues a kit: the office of the settings, with its language tags and the lasting names of its bulletins."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from generator.bilingual import Language
from generator.config import Office
from generator.language.profile import PROFILES, Profile

FEED = "feed"


@dataclass(frozen=True)
class Issuer:
    """The office as its readers know it."""

    office: Office

    def profile(self, language: Language) -> Profile:
        return PROFILES[self.office.profiles.es if language == "es" else self.office.profiles.en]

    def tag(self, language: Language) -> str:
        """The language with its country, as BCP 47 writes it: `es-MX`."""
        return self.profile(language).locale.replace("_", "-")

    def identifier(self, key: str) -> str:
        """A name that no other office's bulletin has, and that stays: `urn:uuid:...`."""
        return uuid.uuid5(uuid.NAMESPACE_URL, f"{self.office.name.es}/{key}").urn

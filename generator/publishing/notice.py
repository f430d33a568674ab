"""What stands above a bulletin that was corrected."""

from __future__ import annotations

from datetime import date

from generator.language.period import date_long
from generator.language.profile import Profile
from generator.writing.filters import verbatim


def correction_notice(profile: Profile, released: date, title: str, url: str) -> str:
    """One paragraph of Markdown that says so, and leads to the correction."""
    day, link = date_long(released, profile), f"[{verbatim(title)}]({url})"
    if profile.language == "es":
        return f"**Este boletín fue corregido el {day}.** Consulte la corrección: {link}."
    return f"**This bulletin was corrected on {day}.** See the correction: {link}."

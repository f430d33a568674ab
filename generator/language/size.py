"""How large a change is, in words: only by the history of the series itself."""

from __future__ import annotations

from decimal import Decimal

from generator.bilingual import Language
from generator.language.inflection import adjective
from generator.model.fact import rounded
from generator.model.words import Gender, Number

SLIGHT_BELOW = 25
MODERATE_TO = 75
SHARP_ABOVE = 90
WORDS = {"slight": ("ligero", "slight"), "moderate": ("moderado", "moderate"), "sharp": ("fuerte", "sharp")}
ADVERBS = {
    "slight": ("ligeramente", "slightly"),
    "moderate": ("moderadamente", "moderately"),
    "sharp": ("fuertemente", "sharply"),
}


def size_of(percentile: float | None) -> str | None:
    """`slight`, `moderate`, `sharp` or None, by the percentile of a change among all past ones, signs aside.

    Below 25 it is slight, from 25 to 75 moderate, above 90 sharp; between, and where nothing is
    known, there is no word for it.

    >>> size_of(24.9), size_of(25), size_of(75), size_of(80), size_of(90), size_of(90.1), size_of(None)
    ('slight', 'moderate', 'moderate', None, None, 'sharp', None)
    """
    if percentile is None or not 0 <= percentile <= 100:
        return None
    if percentile < SLIGHT_BELOW:
        return "slight"
    if percentile <= MODERATE_TO:
        return "moderate"
    return "sharp" if percentile > SHARP_ABOVE else None


def size_adjective(
    percentile: float | None, language: Language, gender: Gender = "m", number: Number = "singular"
) -> str | None:
    """The adjective for it, agreeing in Spanish, to stand before the noun; None where there is none.

    >>> size_adjective(10, "es", "f"), size_adjective(95, "es", "m", "plural"), size_adjective(95, "en")
    ('ligera', 'fuertes', 'sharp')
    """
    size = size_of(percentile)
    if size is None:
        return None
    spanish, english = WORDS[size]
    return adjective(spanish, gender, number) if language == "es" else english


def size_adverb(percentile: float | None, language: Language) -> str | None:
    """The same after a verb: «aumentó ligeramente 0.4%», "rose sharply, by 12.3%"; None where there is none.

    >>> size_adverb(10, "es"), size_adverb(95, "en"), size_adverb(85, "en")
    ('ligeramente', 'sharply', None)
    """
    size = size_of(percentile)
    return None if size is None else ADVERBS[size][language == "en"]


def is_unchanged(change: Decimal, decimals: int, error: Decimal | None = None) -> bool:
    """Whether a change may be called none: it is shown as zero, or lies within its standard error.

    >>> is_unchanged(Decimal("0.04"), 1), is_unchanged(Decimal("0.05"), 1)
    (True, False)
    >>> is_unchanged(Decimal("0.2"), 1, error=Decimal("0.3"))
    True
    """
    return rounded(change, decimals) == 0 or (error is not None and change.copy_abs() < error)


def unchanged(language: Language) -> str:
    """The words for it: «prácticamente sin cambio», "little changed"."""
    return "prácticamente sin cambio" if language == "es" else "little changed"

"""A printed figure once more, with the value it has now, in the form in which it was printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.language import english, spanish
from generator.language.amount import displayed, round_amount
from generator.language.hedge import Hedge, close, hedge_words, holds
from generator.language.inflection import ORDINALS
from generator.language.number import MINUS, count
from generator.language.profile import Profile
from generator.model.fact import Direction, Fact, Figure
from generator.model.panel import Vintage
from generator.model.series import Series
from generator.model.words import Gender
from generator.writing.filters import Filters
from generator.writing.pen import Pen, unmarked
from generator.writing.said import Said

HEDGES = tuple(kind.value for kind in Hedge)
"""The aspects of claims that print a round number near a figure."""

NO_VINTAGE = Vintage("", date.min, "", "", "")
"""Filters mark what they print as a side of a fact; here only the words are wanted."""
GENDERS: tuple[Gender, ...] = ("m", "f")


@dataclass(frozen=True)
class Press:
    """Prints figures as articles of one language and profile do."""

    filters: Filters
    profile: Profile

    def again(self, shown: str, old: Figure, new: Figure) -> str:
        """What is to be printed now where `shown` stands for `old`; the same words where nothing differs.

        A sign is added where it turned, since the words around the figure may tell it. Where none of the known
        forms gives `shown`, the value at its display precision decides.
        """
        turned = Direction.of(old.displayed) is not Direction.of(new.displayed)
        for before, after in zip(self._forms(old), self._forms(new), strict=True):
            if before.casefold() == shown.casefold():
                return _signed(after, new) if turned else shown if after.casefold() == before.casefold() else after
        return shown if old.displayed == new.displayed else f"{new.displayed:f}"

    def hedged(self, shown: str, aspect: str, old: Figure, new: Figure) -> str:
        """The same for a round number after `over`, `nearly` or `about`: `shown` as long as the hedge is true."""
        kind, near = self._close(old)
        if kind.value != aspect or self._round(near, old).casefold() != shown.casefold():
            return shown if old.displayed == new.displayed else f"{new.displayed:f}"
        if all(holds(kind, reading, near) for reading in self._readings(new)):
            return shown
        kind, near = self._close(new)
        return f"{self._words(kind)} {self._round(near, new)}"

    def _words(self, kind: Hedge) -> str:
        """The words before a round number; the number itself has a word here, since others stood before it."""
        exactly = "exactamente" if self.profile.language == "es" else "exactly"
        return hedge_words(kind, self.profile.language) or exactly

    def _forms(self, figure: Figure) -> Iterator[str]:
        """Every form in which the filters may have printed a figure, always in the same order."""
        pen = Pen(self.profile.language, self.profile, "")
        known = figure.unit.code in self.filters.units
        fact = Fact("", Series("", ""), figure.window, (figure,), Direction.FLAT, NO_VINTAGE)
        for is_bare in (False, True):
            said = Said(pen, fact, "figure", figure, figure.window, is_bare)
            for form in (self.filters.figure, self.filters.size, self.filters.limit):
                yield unmarked(form(said)) if known else ""
        whole = abs(int(figure.value))
        for gender in GENDERS:
            yield count(whole, self.profile, gender)
            yield self._ordinal(whole, gender)

    def _ordinal(self, place: int, gender: Gender) -> str:
        if self.profile.language == "en":
            return english.ordinal(place) if place else "0"
        return spanish.ordinal(place, gender, apocope=True) if 1 <= place <= len(ORDINALS) else f"{place}"

    def _readings(self, figure: Figure) -> tuple[Decimal, Decimal]:
        """The size in single units, raw and as shown."""
        value = figure.unit.in_ones(abs(figure.value))
        return value, displayed(value, self.filters.units[figure.unit.code], self.profile)

    def _close(self, figure: Figure) -> tuple[Hedge, Decimal]:
        return close(*self._readings(figure))

    def _round(self, near: Decimal, figure: Figure) -> str:
        return round_amount(near, self.filters.units[figure.unit.code], self.profile)


def _signed(text: str, figure: Figure) -> str:
    """With a sign of its own, zero with none."""
    bare = text.removeprefix(MINUS)
    return f"{MINUS if figure.displayed < 0 else '+' if figure.displayed > 0 else ''}{bare}"

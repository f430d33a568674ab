"""The verbs of a change: up or down, of amounts or of prices, in the past or in the present of headlines."""

from __future__ import annotations

from collections.abc import Mapping

from generator.bilingual import Language
from generator.errors import TemplateError
from generator.model.fact import Direction
from generator.writing.said import FactView, Said, figure_of
from generator.writing.views import PRICES, StoryView

Forms = tuple[tuple[str, str], ...]
"""Verbs, each as singular and plural."""
Verbs = Mapping[Language, Forms]

UP: Verbs = {
    "es": (("aumentó", "aumentaron"), ("creció", "crecieron"), ("avanzó", "avanzaron")),
    "en": (("rose", "rose"), ("increased", "increased"), ("grew", "grew")),
}
DOWN: Verbs = {
    "es": (("disminuyó", "disminuyeron"), ("cayó", "cayeron"), ("retrocedió", "retrocedieron")),
    "en": (("fell", "fell"), ("declined", "declined"), ("decreased", "decreased")),
}
PRICE_UP: Verbs = {
    "es": (("aumentó", "aumentaron"), ("subió", "subieron")),
    "en": (("rose", "rose"), ("increased", "increased")),
}
PRICE_DOWN: Verbs = {
    "es": (("disminuyó", "disminuyeron"), ("bajó", "bajaron")),
    "en": (("fell", "fell"), ("declined", "declined")),
}
HEADLINE_UP: Verbs = {
    "es": (("aumenta", "aumentan"), ("crece", "crecen")),
    "en": (("rises", "rise"), ("grows", "grow")),
}
HEADLINE_DOWN: Verbs = {
    "es": (("disminuye", "disminuyen"), ("cae", "caen")),
    "en": (("falls", "fall"), ("drops", "drop")),
}
HEADLINE_PRICE_UP: Verbs = {"es": (("aumenta", "aumentan"), ("sube", "suben")), "en": (("rises", "rise"),)}
HEADLINE_PRICE_DOWN: Verbs = {"es": (("disminuye", "disminuyen"), ("baja", "bajan")), "en": (("falls", "fall"),)}


def sign(said: Said) -> str:
    """`up`, `down` or `flat`: whether a figure is above or below zero, as shown; to choose the words by."""
    return Direction.of(figure_of(said).displayed).value


def moved(change: FactView | Said, story: StoryView) -> str:
    """The verb of a change, past tense, agreeing with the story's subject; no two in a row alike.

    The direction is that of a fact, or the sign of one of its figures.
    """
    prices = story.indicator.kind in PRICES
    return _verb(change, story, PRICE_UP if prices else UP, PRICE_DOWN if prices else DOWN)


def moves(change: FactView | Said, story: StoryView) -> str:
    """The same in the present tense, for headlines."""
    prices = story.indicator.kind in PRICES
    up, down = (HEADLINE_PRICE_UP, HEADLINE_PRICE_DOWN) if prices else (HEADLINE_UP, HEADLINE_DOWN)
    return _verb(change, story, up, down)


def _verb(change: FactView | Said, story: StoryView, up: Verbs, down: Verbs) -> str:
    way = Direction(sign(change)) if isinstance(change, Said) else _way(change)
    if way is Direction.FLAT:
        raise TemplateError("a template prints a verb of change for a value that did not change.")
    options = (up if way is Direction.UP else down)[change.pen.language]
    forms = options[change.pen.turn(f"verb {options[0][0]}", len(options))]
    aspect = "caveat" if isinstance(change, Said) and change.aspect == "caveat" else "direction"
    return change.pen.mark(forms[story.subject.is_plural], change.fact, aspect)


def _way(fact: FactView) -> Direction:
    return Direction.FLAT if fact.is_flat else fact.fact.direction

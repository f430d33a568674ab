"""A correction in a template: the sentences that were wrong, and what is right."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from generator.model.story import Corrected, Erratum
from generator.writing.pen import Pen


@dataclass(frozen=True)
class Fault:
    """One thing wrong in a sentence: the words that `was` printed, the right ones `now` or nothing, and `why`."""

    was: str
    now: str
    why: str


@dataclass(frozen=True)
class Sentence:
    """A sentence of the earlier bulletin, as it stands there, and all that is wrong in it."""

    said: str
    faults: tuple[Fault, ...]


class CorrectedView:
    """The earlier bulletin: its `title`, the day it was `released`, and its false `sentences` in this language."""

    def __init__(self, corrected: Corrected, pen: Pen) -> None:
        self.id = corrected.id
        self.title = corrected.title[pen.language]
        self.released = corrected.released
        own = [one for one in corrected.errata if one.language == pen.language]
        self.sentences = [
            Sentence(said, tuple(_fault(one, pen) for one in errata))
            for said, errata in groupby(own, lambda one: one.said)
        ]


def _fault(one: Erratum, pen: Pen) -> Fault:
    now = pen.mark(one.now, one.fact, one.aspect, one.figure) if one.now and one.fact and one.figure else ""
    return Fault(one.was, now, one.why)

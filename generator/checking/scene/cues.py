"""Cues as a sentence means them: a word of direction that is said of the peso, or that only makes a figure a limit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from generator.checking.grammar.sentence import Wording
from generator.checking.reading import Cue, CueKind, Hedge, Quantity
from generator.checking.text.clue import Rare

_OPPOSITE = {"up": "down", "down": "up"}
_PESO = Rare(
    "peso currency moneda",
    r"(?<!\d )\b(?:the|el|mexico[’']s|mexican|la|our|national)\s+(?:peso|(?:mexican |national )?currency|moneda)\b"
    r"(?!\s+(?:estadounidense|norteamericana|extranjera|de (?:los )?Estados Unidos|verde|europea))"
    r"(?![^;]*\bd(?:o|ó)l)[^;,.]{0,40}\Z",
)
_OF_PESO = Rare(
    "peso moneda",
    r"\s+(?:anual\s+|mensual\s+)?(?:del peso|de la moneda (?:mexicana|nacional)|(?:of|in) the (?:mexican )?peso)\b",
)


def meant_cues(said: Wording, quantities: Iterable[Quantity]) -> Iterator[Cue]:
    """The cues of a sentence; a comparative that belongs to a figure, "superior al 5%", goes no way of its own."""
    limits = [one.span for one in quantities if one.hedge is not Hedge.EXACT]
    for one in said.cues:
        if one.kind is not CueKind.DIRECTION:
            yield one
        elif not any(one.span.is_in(limit) for limit in limits):
            yield _of_dollar(one, said)


def _of_dollar(cue: Cue, said: Wording) -> Cue:
    """What the peso gains the dollar loses: the rate that is published is that of the dollar."""
    other = _OPPOSITE.get(cue.value)
    if other is None:
        return cue
    is_of_peso = _PESO.within(said, said.span.start, cue.span.start) or _OF_PESO.at(said, cue.span.end)
    return replace(cue, value=other) if is_of_peso else cue

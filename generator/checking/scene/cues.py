"""Cues as a sentence means them: a word of direction that is said of the peso, or that only makes a figure a limit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from generator.checking.grammar.sentence import Wording
from generator.checking.reading import Cue, CueKind, Hedge, Quantity, Span
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


_NEVER = Rare(
    "never no nunca ningun ninguna",
    r"\b(?:(?P<first>never(?: before)?\s+(?:ha[sd]|have))\s+[^,;.:]{0,48}?\b(?:so|as|this)\s+"
    r"(?:(?:much|many|high|large|big|strong|well|expensive|dear)|(?P<low>little|few|low|small|weak|cheap|poor))|"
    r"(?P<second>(?:ha[sd]|have)\s+never\s+(?:before\s+)?\w+)\s+[^,;.:]{0,30}?\b(?:so|as|this)\s+"
    r"(?:(?:much|many|high|large|big|strong|well|expensive|dear)|(?P<lower>little|few|low|small|weak|cheap|poor))|"
    r"(?P<third>no (?:other |previous |earlier )?(?:year|month|quarter)\s+(?:(?:ha[sd]|have)\s+)?(?:ever\s+)?"
    r"(?:brought|seen|produced|yielded|recorded|been))\s+[^,;.:]{0,30}?\b(?:(?:more|so much|as much|higher)|"
    r"(?P<less>less|fewer|so little|as little|lower)))\b(?! (?:than|since|as(?! in\b)))",
)
"""What says of a time that it is the highest or lowest so far, by what never was before."""
_MOVES = frozenset({CueKind.DIRECTION})


def records_denied(said: Wording) -> Iterator[Cue]:
    """The records that a sentence tells by what never was: "never had it sold so much", "no year has brought more"."""
    found = _NEVER.within(said, said.span.start, said.span.end)
    if found is None:
        return
    span = Span(*found.span())
    if any(one.kind in _MOVES and one.span.is_in(span) for one in said.cues):
        return  # "never had they fallen so much" is of a change
    if any(one.span.is_in(span) for one in said.times):
        return  # "never had a first quarter brought so much" is of first quarters
    is_low = any(found[name] for name in ("low", "lower", "less"))
    lead = next(name for name in ("first", "second", "third") if found[name])
    yield Cue(Span(*found.span(lead)), CueKind.RECORD, "lowest" if is_low else "highest")


def meant_cues(said: Wording, quantities: Iterable[Quantity], *, is_foreign: bool = False) -> Iterator[Cue]:
    """The cues of a sentence; a comparative that belongs to a figure, "superior al 5%", goes no way of its own.

    In a text by others a record may be told by what never was before.
    """
    told = list(records_denied(said)) if is_foreign else []
    yield from told
    for one in _meant(said, quantities):
        if not any(one.span.touches(each.span) for each in told):
            yield one


def _meant(said: Wording, quantities: Iterable[Quantity]) -> Iterator[Cue]:
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

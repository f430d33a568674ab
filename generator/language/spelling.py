"""British spelling of American words (Guardian style guide; Collins), for texts in the profile `en_GB`.

For the words of templates, which are in American spelling. What stands in quotation marks, code or a
link is somebody's own and stays; so do capitalised words within a sentence, which are names ("the
Department of Labor"). An office's own texts and the catalogue's names are not to pass through here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.language.typography import MARKS

ISE = (
    "annual capital central character critic emphas final formal general harmon industrial legal liberal local maxim "
    "minim mobil modern monopol national normal optim organ prior privat rational recogn regional regular seasonal "
    "special stabil standard subsid summar util"
).split()
DOUBLED = "cancel channel fuel label level model signal total travel".split()
OUR = "behavi endeav fav harb hon lab neighb rum col".split()
OTHERS = {
    "aging": "ageing",
    "aluminum": "aluminium",
    "analyze": "analyse",
    "analyzed": "analysed",
    "analyzes": "analyses",
    "analyzing": "analysing",
    "catalog": "catalogue",
    "center": "centre",
    "centered": "centred",
    "centers": "centres",
    "defense": "defence",
    "enrollment": "enrolment",
    "fiber": "fibre",
    "fibers": "fibres",
    "fulfill": "fulfil",
    "gray": "grey",
    "installment": "instalment",
    "installments": "instalments",
    "jewelry": "jewellery",
    "kilometer": "kilometre",
    "kilometers": "kilometres",
    "liter": "litre",
    "liters": "litres",
    "percent": "per cent",
    "program": "programme",
    "programs": "programmes",
    "skillful": "skilful",
    "toward": "towards",
}


def _pairs() -> Iterator[tuple[str, str]]:
    for stem in ISE:
        for ending in ("e", "ed", "es", "er", "ers", "ing", "ation", "ations"):
            yield f"{stem}iz{ending}", f"{stem}is{ending}"
    for stem in DOUBLED:
        for ending in ("ed", "er", "ers", "ing"):
            yield f"{stem}{ending}", f"{stem}l{ending}"
    for stem in OUR:
        for ending in ("", "s", "ed", "ing", "able", "ably", "hood", "hoods"):
            yield f"{stem}or{ending}", f"{stem}our{ending}"


BRITISH = OTHERS | dict(_pairs())
"""American words and their British spelling, lower-case."""
OWN = re.compile('\u201c[^\u201d]*\u201d|"[^"]*"|`[^`]*`|\\]\\([^)]*\\)|https?://\\S+')
"""What is somebody's own words or an address."""
WORD = re.compile(r"[A-Za-z]+")
SENTENCE_START = re.compile(rf"(?:\A|[.!?:]\s|\n)[\s*_#>{MARKS}]*\Z")
NEAR = 16
"""How many characters before a word tell whether it opens a sentence: a full stop, a blank, marks."""
BEFORE_NAME = re.compile(r"\A[\s*_]*[A-Z]")


@lru_cache(maxsize=512)
def british(text: str) -> str:
    """A text in British spelling, except quotations, links and names.

    >>> british("Labor costs totaled $3 billion, the Department of Labor said.")
    'Labour costs totalled $3 billion, the Department of Labor said.'
    >>> british('The center said: "Our program grew."')
    'The centre said: "Our program grew."'
    """
    american = {word for word in set(WORD.findall(text)) if word.lower() in BRITISH}
    if not american:
        return text
    kept = [found.span() for found in OWN.finditer(text)]

    def spelled(found: re.Match[str]) -> str:
        word = found[0]
        if any(start <= found.start() < end for start, end in kept):
            return word
        instead = BRITISH[word.lower()]
        if word.islower():
            return instead
        opens = SENTENCE_START.search(text, max(0, found.start() - NEAR), found.start()) and not BEFORE_NAME.match(
            text[found.end() :]
        )
        return instead.capitalize() if opens and word[1:].islower() else word

    return re.sub(rf"(?<![A-Za-z])(?:{'|'.join(sorted(american, key=len, reverse=True))})(?![A-Za-z])", spelled, text)

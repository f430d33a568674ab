"""Edits that leave a text true: another order, a synonym, fewer digits, typography."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from generator.model.fact import rounded
from mutation.mutants import NUMBER, Mutant, Page
from mutation.tables import SYNONYMS

ADDED = {
    "es": ("Los datos completos están en el sitio de la dependencia.", "La oficina difundirá el resto de los cuadros."),
    "en": ("The full data are on the website of the agency.", "The office will release the remaining tables."),
}


def synonyms(page: Page) -> Iterator[Mutant]:
    """Another word for the same."""
    start, stop = page.body
    for old, new in SYNONYMS[page.language]:
        at = page.text.find(old, start, stop)
        if at >= 0 and page.figures_beside(at):
            yield page.put(0, at, at + len(old), new)


def fewer_digits(page: Page) -> Iterator[Mutant]:
    """A figure rounded to one digit less, rightly."""
    for claim in page.figures:
        tokens = NUMBER.findall(claim.shown)
        figure = claim.fact[claim.role]
        if len(tokens) != 1 or "." not in tokens[0] or claim.aspect != "figure" or figure.decimals < 1:
            continue
        if Decimal(tokens[0].replace(",", "")) != abs(figure.displayed) or claim.role not in {"level", "change"}:
            continue
        fewer = abs(rounded(figure.value, figure.decimals - 1))
        if fewer:
            at = claim.start + claim.shown.index(tokens[0])
            yield page.put(0, at, at + len(tokens[0]), f"{fewer:,}")


def order(page: Page) -> Iterator[Mutant]:
    """Two paragraphs of the body, after the first, in each other's place."""
    start, stop = page.body
    paragraphs = [found.span() for found in re.finditer(r"(?<=\n\n)\S[^\n]*(?=\n\n)", page.text[:stop])]
    inside = [one for one in paragraphs if one[0] > start and page.text[one[0]] not in "#!*>-"]
    for one, other in pairwise(inside[1:]):
        first, second = page.text[slice(*one)], page.text[slice(*other)]
        if _stands_alone(page, first) and _stands_alone(page, second):
            yield page.put(0, one[0], other[1], f"{second}\n\n{first}")


def _stands_alone(page: Page, paragraph: str) -> bool:
    """Whether a paragraph names its own statistic and time, so that it can be moved."""
    opening = paragraph.split(". ", maxsplit=1)[0]
    indicator = getattr(page.made.bulletin.story.indicator.words, page.language)
    is_named = indicator.name in paragraph or indicator.short in opening
    return bool(re.search(r"(?:19|20)\d\d", opening)) and is_named and "“" not in paragraph


def typography(page: Page) -> Iterator[Mutant]:
    """A no-break space before the sign, a line broken within a paragraph, bold type."""
    start, stop = page.body
    for found in re.finditer(r"(?<=\d)%", page.text[start:stop]):
        if page.language == "es":
            yield page.put(0, start + found.start(), start + found.end(), "\u00a0%")
            break
    blanks = [found.start() for found in re.finditer(r"(?<=[a-z]) (?=[a-z])", page.text[start:stop])]
    if blanks:
        at = start + page.dice.choice(blanks)
        yield page.put(0, at, at + 1, "\n")
    for claim in page.figures[2:3]:
        if start <= claim.start < stop:
            yield page.put(0, claim.start, claim.end, f"**{claim.shown}**")


def additions(page: Page) -> Iterator[Mutant]:
    """A sentence that says nothing of the figures."""
    start, stop = page.body
    ends = [found.start() for found in re.finditer(r"(?<=\.)\n\n", page.text[start:stop])]
    if ends:
        at = start + page.dice.choice(ends)
        yield page.put(0, at, at, f" {page.dice.choice(ADDED[page.language])}")


EDITS = {
    "synonym": synonyms,
    "rounding": fewer_digits,
    "order": order,
    "typography": typography,
    "sentence": additions,
}
"""By what they do."""

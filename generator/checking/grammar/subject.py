"""What a sentence speaks of: the names that stand together in it, as one noun phrase."""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec
from msgspec.structs import replace

from generator.checking.reading import Name, NameKind, Span

_LINKS = re.compile(
    r"(?:\s|\0|[*_(\[\])]|['’]s?|\b(?:de|del|la|las|los|el|en|a|al|para|of|in|to|the|for|by|from|across|attended|"
    r"atendidas?|atendidos?|total|totales|valor|value|national|nacional|estado|state|municipio|city|"
    r"industria|industry)\b)*+",
    re.IGNORECASE,
)
_OF = re.compile(
    r"(?:\s+(?:revenue|income|sales|earnings))?\s+(?:del?|of|by|from|(?:en|in|at)(?=\s+(?:los|las|the)\b))\s+(?:(?:los|las|la|el|the|its|their)\s+)?(?:[\w-]+(?:\s[\w-]+)?[’']s?\s+)?",
    re.IGNORECASE,
)
_APART = re.compile(r"[,;:()]|\b(?:and|y|while|mientras|than|que|behind|from)\b", re.IGNORECASE)
"""What stands between a place and a statistic that is not its own."""
_SLOTS = {NameKind.INDICATOR: "indicators", NameKind.AREA: "areas", NameKind.SECTOR: "sectors"}


class Subject(msgspec.Struct, frozen=True, gc=False):
    """Indicator, area and sector as one phrase names them; empty where it leaves them open."""

    span: Span
    indicators: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()

    def with_name(self, name: Name) -> Subject | None:
        """The phrase with one more name; None where it has another of that kind."""
        slot = _SLOTS[name.kind]
        known: tuple[str, ...] = getattr(self, slot)
        both = tuple(one for one in name.identities if one in known) if known else name.identities
        if not both:
            return None
        span = Span(min(self.span.start, name.span.start), max(self.span.end, name.span.end))
        return replace(self, span=span, **{slot: both})


def subjects(names: Iterable[Name], plain: str) -> list[Subject]:
    """The phrases of a piece of text, in its order; agencies and office-holders are in none."""
    found: list[Subject] = []
    is_open, head = False, 0
    known = list(names)
    statistics = {one.span for one in known if one.kind is NameKind.INDICATOR}
    for name in known:
        if name.kind is NameKind.SECTOR and name.span in statistics:
            continue  # "industrial activity" is a statistic where one is called so, and a branch elsewhere
        if name.kind not in _SLOTS:
            is_open = False
            continue
        joined = None
        if is_open and _is_owned(found[-1], head, name, plain):
            whole = replace(found[-1], span=Span(found[-1].span.start, name.span.end))
            found[-1] = replace(whole, indicators=name.identities) if _is_narrower(whole, name) else whole
            continue
        if is_open and _LINKS.fullmatch(plain, found[-1].span.end, name.span.start):
            joined = found[-1].with_name(name)
        if joined:
            found[-1] = joined
        else:
            head = name.span.end
            alone = Subject(name.span).with_name(name)
            found += [alone] if alone else []
        is_open = True
    return found


def _is_owned(before: Subject, head: int, name: Name, plain: str) -> bool:
    """Whether a second statistic only belongs to the first: "income of the establishments with a program".

    `head` is where the first name of the phrase ends: "export revenue of Jalisco's establishments" has a place between.
    """
    if name.kind is not NameKind.INDICATOR or not before.indicators:
        return False
    is_noun = bool(before.sectors) and plain[before.span.end : name.span.start].isspace()
    return is_noun or any(_OF.fullmatch(plain, end, name.span.start) for end in (before.span.end, head))


def _is_narrower(before: Subject, name: Name) -> bool:
    """Whether a second statistic is a part of the first, and so what is meant: "los precios de la subyacente"."""
    return all(any(one.startswith(f"{wide}.") for wide in before.indicators) for one in name.identities)


def completed(found: list[Subject], plain: str = "") -> list[Subject]:
    """The phrases, a statistic without a place joined with the only place apart: "Jalisco: exports rose".

    Of several places, in a text by somebody else, it is the one before it in its clause: "Chihuahua led exports, ahead
    of Coahuila".
    """
    bare = [one for one in found if one.indicators and not one.areas]
    places = [one for one in found if one.areas and not one.indicators and not one.sectors]
    if len(bare) != 1 or not places:
        return found
    if len({one.areas for one in places}) > 1:
        before = [one for one in places if one.span < bare[0].span]
        if not plain or not before or _APART.search(plain, before[-1].span.end, bare[0].span.start):
            return found
        is_address = len(before) > 1 and plain[before[-2].span.end : before[-1].span.start].strip() == ","
        places = before[-2:-1] if is_address else before[-1:]  # "Jalisco, Mexico - Maquiladora exports"
    joined = replace(bare[0], areas=places[0].areas)
    return [joined if one is bare[0] else one for one in found if one not in places or one.span > bare[0].span]

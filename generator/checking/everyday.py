"""What people call the groups of a country's activities, where they tell of its output: industry, services, the land.

These words mean other things elsewhere ("la industria maquiladora"), so they count in a text by somebody else alone,
and only where the statistic that it is about is published by such groups.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.checking.everyday_words import INDICATORS, SECTORS
from generator.checking.hidden import folded
from generator.checking.reading import Name, NameKind
from generator.checking.setting import Setting

_STATISTICS = frozenset(word for phrases in INDICATORS.values() for word in phrases)
_WORDS = frozenset(word for phrases in SECTORS.values() for word in phrases)


def meant(names: Iterable[Name], plain: str, setting: Setting) -> Iterator[Name]:
    """The names of a sentence without the everyday words that mean no sector here."""
    own = {one.indicator for one in (setting.main, setting.last) if one}
    for name in names:
        if not is_everyday(name, plain) or (not setting.is_declared and _is_published(name, own, setting)):
            yield name
        elif name.kind is NameKind.INDICATOR:
            yield from _called_so(name, plain)


def _is_published(name: Name, own: Iterable[str], setting: Setting) -> bool:
    """Whether a statistic, or a sector by which one that the text is about is published."""
    sectors = (sector for one in own for sector in setting.data.sectors(one))
    return name.kind is NameKind.INDICATOR or not set(name.identities).isdisjoint(sectors)


def _called_so(name: Name, plain: str) -> Iterator[Name]:
    """The name as one of what a catalogue itself calls so."""
    word = folded(plain[name.span.start : name.span.end])
    own = tuple(one for one in name.identities if word not in INDICATORS.get(one, ()))
    if own:
        yield Name(name.span, name.kind, own)


def is_everyday(name: Name, plain: str) -> bool:
    """Whether a sector or a statistic is named by a word that mostly means something else."""
    word = folded(plain[name.span.start : name.span.end])
    if name.kind is NameKind.INDICATOR:
        return word in _STATISTICS
    return name.kind is NameKind.SECTOR and (word in _WORDS or f"{word}s" in _WORDS)

"""What people call the groups of a country's activities, where they tell of its output: industry, services, the land.

These words mean other things elsewhere ("la industria maquiladora"), so they count in a text by somebody else alone,
and only where the statistic that it is about is published by such groups.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from generator.checking.grammar.everyday_words import SECTORS, STATISTICS, WEAK, called
from generator.checking.grammar.name import stem
from generator.checking.reading import Name, NameKind
from generator.checking.scene.programme import with_programme
from generator.checking.scene.setting import Setting
from generator.checking.text.words import words


@lru_cache(maxsize=4096)
def _key(phrase: str) -> str:
    """A phrase as it is compared: folded, without plurals."""
    return " ".join(stem(word) for word in words(phrase).folded if word != "-")


_STATISTICS = frozenset(map(_key, STATISTICS))
_WEAK = frozenset(map(_key, WEAK))
_TOTALS = frozenset("total totales overall".split())
_WORDS = frozenset(_key(word) for phrases in SECTORS.values() for word in phrases)


def meant(names: Iterable[Name], plain: str, setting: Setting) -> Iterator[Name]:
    """The names of a sentence without the everyday words that mean no sector and no statistic here."""
    known = list(with_programme(names, setting.programmes, setting.catalogue))
    own = {one.indicator for one in (setting.main, setting.last) if one}
    said = [one for one in known if one.kind is NameKind.INDICATOR and not is_everyday(one, plain)]
    own.update(one for name in said for one in name.identities)
    for name in known:
        if not is_everyday(name, plain) or (not setting.is_declared and _is_published(name, plain, own, setting)):
            yield _totalled(name, plain, setting) if not setting.is_declared else name
        elif name.kind is NameKind.INDICATOR:
            yield from _called_so(name, plain, setting)


def _totalled(name: Name, plain: str, setting: Setting) -> Name:
    """A statistic called a total, which may be that of the text: "total exports" of the maquiladoras.."""
    told = words(plain[name.span.start : name.span.end]).folded
    if name.kind is not NameKind.INDICATOR or _TOTALS.isdisjoint(told):
        return name
    bare = _key(" ".join(word for word in told if word not in _TOTALS))
    own = (one.indicator for one in (setting.last, setting.main) if one)
    alike = [one for one in own if bare in map(_key, _shorts(setting, one))]
    return Name(name.span, name.kind, tuple(dict.fromkeys((*alike, *name.identities))))


def _shorts(setting: Setting, indicator: str) -> tuple[str, str]:
    own = setting.catalogue.indicators[indicator].words
    return own.es.short, own.en.short


def _is_published(name: Name, plain: str, own: Iterable[str], setting: Setting) -> bool:
    """Whether a statistic may be called so here, or a sector by which one that the text is about is published."""
    if name.kind is NameKind.INDICATOR:
        return _is_spoken_of(name, plain, own, setting)
    known = [one for one in own if setting.data.sectors(one)] or setting.data.indicators
    sectors = (sector for one in known for sector in setting.data.sectors(one))
    return not set(name.identities).isdisjoint(sectors)


def _is_spoken_of(name: Name, plain: str, own: Iterable[str], setting: Setting) -> bool:
    """Whether a statistic may be called so here: by a word that means little else, or in a text about its like."""
    if _key(plain[name.span.start : name.span.end]) not in _WEAK:
        return True
    known = {*own, *(one.indicator for one in setting.spoken)}
    families = {one.partition(".")[0] for one in known}
    return not known or any(one.partition(".")[0] in families for one in name.identities)


def _called_so(name: Name, plain: str, setting: Setting) -> Iterator[Name]:
    """The name as one of what a catalogue itself calls so."""
    word, known = _key(plain[name.span.start : name.span.end]), setting.catalogue.indicators
    own = tuple(one for one in name.identities if one not in known or word not in map(_key, called(known[one])))
    if own:
        yield Name(name.span, name.kind, own)


def is_everyday(name: Name, plain: str) -> bool:
    """Whether a sector or a statistic is named by a word that mostly means something else."""
    if name.kind is NameKind.INDICATOR:
        return _key(plain[name.span.start : name.span.end]) in _STATISTICS
    return name.kind is NameKind.SECTOR and _key(plain[name.span.start : name.span.end]) in _WORDS

"""Names: indicators, places, sectors, agencies and officials, as the catalogue and the context call them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator.catalogue import Catalogue
from generator.checking.grammar.everyday_words import CALLED, SECTORS, called
from generator.checking.reading import Name, NameKind
from generator.checking.text.kept import Kept
from generator.checking.text.phrase import Phrases, both, may_open
from generator.checking.text.words import Words, words
from generator.context import Context
from generator.model.words import Area, Indicator, Nouns

_PARENTHESIS = re.compile(r"\s*\(([^()]*)\)")
_BRANCH = re.compile(r"(?:industrias?|sector(?:es)?|ramas?) (?!de\b|del\b)(\w+)")
_ENGLISH_BRANCH = re.compile(r"(\w+(?: and \w+)?) (?:industry|sector)")
UNKNOWN = "?"
"""What statistics are that no catalogue of ours describes: a sentence about them is not about the text's own."""
_OTHERS = (
    "imports|imports of goods|unemployment|unemployment rate|joblessness|wages|retail sales|tourism|"
    "foreign direct investment|foreign investment|interest rate|interest rates|trade balance|industrial production|"
    "auto production|car sales|homicides|population|public debt|tax revenue|oil prices|house prices"
)
_VERBS = {
    "exportaciones": (
        "exportó|exporta|exportaron|exportan|exportaba|exportamos|exportábamos|se exportaron|se exportó|se exporta|"
        "se exportan|vendió al extranjero|vendieron al extranjero|vendió al exterior|vendieron al exterior|"
        "ventas al exterior|ventas al extranjero|ventas externas"
    ),
}
_AT_HEAD = ("A escala nacional", "A nivel nacional", "En el ámbito nacional", "En todo el país", "En el país")
_ALL_OF_IT = (
    "conjunto de las entidades",
    "conjunto de los estados",
    "conjunto del país",
    "conjunto nacional",
    "al nacional",
    "el total nacional",
    "el total del país",
)
"""What a country is called beside its parts; the first at the head of a sentence alone, where it is no universe."""
_ARTICLES = frozenset("el la los las the".split())
_ORDER = {kind: place for place, kind in enumerate(NameKind)}
_TOO_SHORT = 3
_LONGEST_CODE = 3
_NO_PLURAL = frozenset("mes mas menos es las los dos tres seis pais".split())


@dataclass(frozen=True, slots=True)
class _Meant:
    """What a phrase names: identities of one kind.

    `is_proper` where it has to begin with a capital, `exact` where it has to stand as written.
    """

    kind: NameKind
    identities: tuple[str, ...]
    is_proper: bool = False
    exact: str = ""


Found = tuple[int, list[Name]]
"""The word after a name, and what it may be of."""


class NameIndex:
    """All names of a catalogue and of some office-holders, ready to be found in texts of both languages.

    Accents and capitals do not matter, nor singular and plural; a place begins with a capital, and a short code
    stands as it is written. Of two names that begin at one word the longer is meant.
    """

    def __init__(self, catalogue: Catalogue, holders: Iterable[tuple[str, str]] = ()) -> None:
        self._tables = (_of_catalogue(Kept(catalogue)), _table(_official_names(holders)))
        self._openings = both(*(table.openings for table in self._tables))

    def names(self, read: Words) -> list[Name]:
        """The names in a piece of text, in its order."""
        words_of = list(map(stem, read.folded))
        stems = Words(read.plain, words_of, read.starts, read.ends)
        openings, found, at, end = self._openings, list[Name](), 0, len(read)
        while at < end:
            is_open = words_of[at] in openings and may_open(openings, stems, at)
            known = self._match(stems, read, at) if is_open else None
            if known and words_of[at] in _ARTICLES and words_of[at + 1] in openings:
                longer = self._match(stems, read, at + 1)  # "el empleo" of "el empleo maquilador"
                known = None if longer and longer[0] > known[0] else known
            if known is None:
                at += 1
                continue
            stop, names = self._beside(stems, read, at, known) if words_of[at] in _ARTICLES else known
            found.extend(names)
            at = stop
        return found

    def _beside(self, stems: Words, read: Words, at: int, known: Found) -> Found:
        """What an article and its noun name, with what the noun alone does: "el empleo formal", "el empleo"."""
        other = self._match(stems, read, at + 1) if at + 1 < len(stems) else None
        if other is None or other[0] < known[0]:
            return known
        if other[0] > known[0]:
            return other
        alone = {one.kind: one.identities for one in other[1]}
        both = [
            Name(one.span, one.kind, tuple(dict.fromkeys((*alone.pop(one.kind, ()), *one.identities))))
            for one in known[1]
        ]
        return known[0], [*both, *(one for one in other[1] if one.kind in alone)]

    def _match(self, stems: Words, read: Words, at: int) -> tuple[int, list[Name]] | None:
        """The longest name at a word that stands as it has to."""
        limit = len(stems)
        while limit > at:
            known = [one for table in self._tables if (one := table.match(stems, at, limit))]
            if not known:
                return None
            stop = max(one[0] for one in known)
            span = read.span(at, stop)
            fitting = [
                each for last, all_of in known if last == stop for each in all_of if _stands(each, read, at, stop)
            ]
            if fitting:
                return stop, [Name(span, kind, identities) for kind, identities in _by_kind(fitting)]
            limit = stop - 1
        return None


Names = Phrases[list[_Meant]]


@lru_cache(maxsize=8)
def _of_catalogue(catalogue: Kept[Catalogue]) -> Names:
    """The names of a catalogue, which all that is read with it has in common."""
    table = _table(_all_names(catalogue.value))
    for phrase in _OTHERS.split("|"):
        key = tuple(stem(word) for word in words(phrase).folded if word)
        if table.get(key) is None:
            table.add_words(key, [_Meant(NameKind.INDICATOR, (UNKNOWN,))])
    return table


def _table(names: Iterable[tuple[str, _Meant]]) -> Names:
    table: Names = Phrases()
    for phrase, meant in names:
        key = tuple(stem(word) for word in words(phrase).folded if word)
        if not key:
            continue
        known = table.get(word for word in key if word != "-")
        if known is None:
            table.add_words(key, [meant])
        elif meant not in known:
            known.append(meant)
    return table


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A folded word without its plural, in either language: exportaciones, exports, luces.

    >>> stem("exportaciones"), stem("automotrices"), stem("activities"), stem("jobs"), stem("mes")
    ('exportacion', 'automotriz', 'activity', 'job', 'mes')
    """
    if len(word) <= _TOO_SHORT or word in _NO_PLURAL or word[-1] != "s":
        return word
    if word.endswith("ces"):
        return word[:-3] + "z"
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith("es") and word[-3] in "lnrdzjy":
        return word[:-2]
    return word if word.endswith("ss") else word[:-1]


def _stands(meant: _Meant, read: Words, at: int, stop: int) -> bool:
    """Whether a phrase stands as its name has to: codes as written, places with a capital."""
    if meant.exact:
        shown = read.plain[read.starts[at] : read.ends[stop - 1]].replace("\0", "")
        return shown in {meant.exact, meant.exact + "."}
    return not meant.is_proper or _is_written_as_name(read, at, stop)


def _is_written_as_name(read: Words, at: int, stop: int) -> bool:
    """Whether a name begins with a capital, and so does what an article of it stands before: not "El salto"."""
    is_led = read.folded[at] in _ARTICLES and at + 1 < stop
    return read.is_capital(at) and (not is_led or read.is_capital(at + 1))


def _by_kind(meanings: list[_Meant]) -> Iterator[tuple[NameKind, tuple[str, ...]]]:
    """The identities of each kind that one phrase names."""
    known: dict[NameKind, dict[str, None]] = {}
    for each in meanings:
        known.setdefault(each.kind, {}).update(dict.fromkeys(each.identities))
    for kind in sorted(known, key=_ORDER.__getitem__):
        yield kind, tuple(known[kind])


def _all_names(catalogue: Catalogue) -> Iterator[tuple[str, _Meant]]:
    """Every name of a catalogue with what it means."""
    for indicator in catalogue.indicators.values():
        yield from _indicator_names(indicator)
    for sector in catalogue.sectors.values():
        for phrase in (*_noun_names(sector.words), *_branches(sector.words), *SECTORS.get(sector.id, ())):
            yield _shaped(phrase, NameKind.SECTOR, sector.id)
    for area in catalogue.areas.values():
        yield from _area_names(area)
    for agency in catalogue.agencies.values():
        for each in (agency.es, agency.en):
            for phrase in (*_unbracketed(each.name), each.short):
                yield _shaped(phrase, NameKind.AGENCY, agency.id)


def people(context: Context) -> tuple[tuple[str, str], ...]:
    """The office-holders of a context: the office, and who holds it."""
    return tuple((one.id, one.holder) for one in context.officials.values())


def _official_names(holders: Iterable[tuple[str, str]]) -> Iterator[tuple[str, _Meant]]:
    """What people are called who hold an office."""
    for office, holder in holders:
        for phrase in _person(holder):
            yield phrase, _Meant(NameKind.OFFICIAL, (office,), is_proper=True)


def _indicator_names(indicator: Indicator) -> Iterator[tuple[str, _Meant]]:
    """What an indicator and its programme are called."""
    for phrase in (*_noun_names(indicator.words), *_verbs(indicator.words), *called(indicator)):
        yield _shaped(phrase, NameKind.INDICATOR, indicator.id)
    for title in (indicator.programme.es, indicator.programme.en):
        if title:
            yield title, _Meant(NameKind.PROGRAMME, (indicator.id,), is_proper=title[0].isupper())


def _verbs(nouns: Nouns) -> Iterator[str]:
    """What is said to be done where a statistic counts it: who exports has exports."""
    for noun, verbs in _VERBS.items():
        if nouns.es.name.split()[0] == noun:
            yield from verbs.split("|")
    yield from CALLED.get(nouns.en.short, "").split("|")


def _shaped(phrase: str, kind: NameKind, identity: str) -> tuple[str, _Meant]:
    """A name; a code of two or three capitals only as it is written."""
    is_code = phrase.isupper() and len(phrase) <= _LONGEST_CODE
    return phrase, _Meant(kind, (identity,), exact=phrase if is_code else "")


def _noun_names(nouns: Nouns) -> Iterator[str]:
    """All that people call an indicator or a sector, with and without what stands in brackets."""
    for noun in (nouns.es, nouns.en):
        for name in (noun.name, noun.short, noun.headline, *noun.aliases):
            if name:
                yield from _unbracketed(name)


def _unbracketed(name: str) -> Iterator[str]:
    """A name as it is, without its brackets, and what stands in them where it is an abbreviation."""
    yield name
    bare = " ".join(_PARENTHESIS.sub(" ", name).split())
    if bare != name:
        yield bare
        yield from (inside for inside in _PARENTHESIS.findall(name) if inside.isupper())


def _branches(nouns: Nouns) -> Iterator[str]:
    """The adjective alone of an industry: `manufacturera`, in both genders; `food` of the food industry is too wide."""
    for name in (nouns.es.name, nouns.es.short, *nouns.es.aliases):
        found = _BRANCH.fullmatch(name.casefold())
        if found:
            yield from _genders(found[1])
    for name in (nouns.en.name, nouns.en.short, *nouns.en.aliases):
        found = _ENGLISH_BRANCH.fullmatch(name.casefold())
        if found and found[1] != "food":
            yield found[1]


def _genders(word: str) -> Iterator[str]:
    """A Spanish adjective or demonym in both genders; plurals are found by their stem."""
    yield word
    if word.endswith(("o", "a")):
        yield word[:-1] + ("a" if word.endswith("o") else "o")
    elif word.endswith("és"):
        yield from (word[:-2] + "esa", word[:-2] + "eses", word[:-2] + "esas")
    elif word.endswith("ol"):
        yield word + "a"


def _area_names(area: Area) -> Iterator[tuple[str, _Meant]]:
    """A place by name, alias and code, with a capital; by demonym and epithet in small letters too."""
    spanish, english = area.words.es, area.words.en
    names: Iterable[str] = (spanish.name, *spanish.aliases, english.name, *english.aliases)
    for name in names:
        letters = name.replace(".", "")
        is_code = letters.isupper() and len(letters) <= _LONGEST_CODE
        yield name, _Meant(NameKind.AREA, (area.id,), is_proper=not is_code, exact=name if is_code else "")
    if area.level == "country":
        for phrase in _AT_HEAD:
            yield phrase, _Meant(NameKind.AREA, (area.id,), is_proper=True)
        for phrase in _ALL_OF_IT:
            yield phrase, _Meant(NameKind.AREA, (area.id,))
    if area.level == "region":
        yield spanish.name, _Meant(NameKind.AREA, (area.id,))
        yield english.name, _Meant(NameKind.AREA, (area.id,))
    for epithet in filter(None, (spanish.epithet, english.epithet)):
        yield epithet, _Meant(NameKind.AREA, (area.id,))
        if area.level != "country":
            yield epithet.partition(" ")[2], _Meant(NameKind.AREA, (area.id,))
    for demonym in _genders(spanish.demonym) if spanish.demonym else ():
        yield demonym, _Meant(NameKind.AREA, (area.id,))


def _person(holder: str) -> Iterator[str]:
    """A person by the whole name, by first and last, and by last name."""
    yield holder
    parts = holder.split()
    if len(parts) > 1:
        yield f"{parts[0]} {parts[-1]}"
        yield parts[-1]

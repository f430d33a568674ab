"""What the office knows of indicators, areas, sectors, agencies and units: files in, lookups out.

A catalogue folder holds up to five files, each one table keyed by identity: `indicators.toml`,
`areas.toml`, `sectors.toml`, `agencies.toml`, `units.toml`. Words end up in running text as they
stand, so nothing that Markdown, HTML or a template would read as markup may be in them.
"""

from __future__ import annotations

import difflib
import math
import re
import unicodedata
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Generic, TypeVar

import msgspec

from generator import tomlfile
from generator.errors import SettingsError
from generator.model.period import Period
from generator.model.series import Series
from generator.model.unit import Kind
from generator.model.wording import Fault, noun_fault, unit_fault, word_fault
from generator.model.words import Agency, Area, Entry, Indicator, Nouns, Sector, UnitWords

E = TypeVar("E", bound=Entry)
LEVELS = ("country", "region", "state", "municipality")
MOST_NAMED = 12
POWERS = (0, 3, 6, 9, 12)
NOUN_NAMES = ("name", "short", "headline")
IDENTITY = re.compile(r"[\w.-]+")
LINK = re.compile(r"https?://[^\s<>()\"'`]+")
CODED = re.compile(r"[A-Z]{2}-(\d{2}|\d{5})")


@dataclass(frozen=True, slots=True)
class Located(Generic[E]):
    """An entry and where it stands, so that what is wrong with it can be found.

    `keys` lead to it in the file; `text` is the file's, with the lines before the entry emptied
    where the keys alone would find another one.
    """

    entry: E
    path: Path
    text: str
    keys: tuple[str, ...]
    name: str

    def wrong(self, what: str, remedy: str, *keys: str) -> SettingsError:
        """The error that names file, line, entry and remedy; `keys` lead on from the entry."""
        line = tomlfile.line_of(self.text, [*self.keys, *keys])
        where = f"{self.path}, line {line}" if line else str(self.path)
        return SettingsError(f"{self.name}: {what}", where=where, remedy=remedy)

    def refer(self, key: str, identity: str, known: Collection[str], noun: str) -> None:
        """SettingsError unless `identity`, which the entry gives as `key`, is known."""
        if identity not in known:
            raise self.wrong(f"`{key}` names `{identity}`, an unknown {noun}.", nearest(identity, known), key)


@dataclass(frozen=True)
class Catalogue:
    """Everything by its identity. The lookups raise SettingsError with the nearest known one."""

    indicators: Mapping[str, Indicator]
    areas: Mapping[str, Area]
    sectors: Mapping[str, Sector]
    agencies: Mapping[str, Agency]
    units: Mapping[str, UnitWords]

    def indicator(self, identity: str) -> Indicator:
        return find(identity, self.indicators, "indicator", self.indicator_named)

    def area(self, identity: str) -> Area:
        return find(identity, self.areas, "area", self.area_named)

    def sector(self, identity: str) -> Sector:
        return find(identity, self.sectors, "sector", self.sector_named)

    def agency(self, identity: str) -> Agency:
        return find(identity, self.agencies, "agency")

    def unit(self, code: str) -> UnitWords:
        return find(code, self.units, "unit")

    def indicator_named(self, text: str) -> Indicator | None:
        """The indicator that people call `text`, or None; SettingsError when several are called so."""
        return _named(text, self.indicators, self._indicator_names, "indicator")

    def area_named(self, text: str, level: str = "") -> Area | None:
        """The area of that identity, name, alias or INEGI code (`2`, `02`, `02002`), or None.

        Accents and capitals do not matter. `level` narrows the search: in a table of states,
        "México" is not the country. SettingsError when several areas are called so.
        """
        named = _code(text)
        if not level:
            return _named(named, self.areas, self._area_names, "area")
        areas = {identity: area for identity, area in self.areas.items() if area.level == level}
        return _named(named, areas, self._area_names, "area")

    def sector_named(self, text: str) -> Sector | None:
        """The sector that people call `text`, or None; SettingsError when several are called so."""
        return _named(text, self.sectors, self._sector_names, "sector")

    def parents(self, area_id: str) -> tuple[str, ...]:
        """The areas that contain one, from the nearest up: state, country. Regions are not among them."""
        chain: list[str] = []
        parent = self.area(area_id).parent
        while parent:
            chain.append(parent)
            parent = self.areas[parent].parent
        return tuple(chain)

    def surroundings(self, area_id: str) -> tuple[str, ...]:
        """The area itself, its parents, and the regions that any of them belongs to."""
        chain = (area_id, *self.parents(area_id))
        regions = (region for each in chain for region in self.areas[each].regions)
        return tuple(dict.fromkeys((*chain, *regions)))

    @cached_property
    def _indicator_names(self) -> dict[str, list[str]]:
        return _index((each.id, (each.id, *_names(each.words))) for each in self.indicators.values())

    @cached_property
    def _sector_names(self) -> dict[str, list[str]]:
        return _index((each.id, (each.id, *_names(each.words))) for each in self.sectors.values())

    @cached_property
    def _area_names(self) -> dict[str, list[str]]:
        return _index((each.id, _area_names(each)) for each in self.areas.values())


def load(*folders: Path) -> Catalogue:
    """The catalogue of all folders; an identity that comes again replaces the earlier entry.

    SettingsError names file, line, entry and remedy of the first thing that is wrong.
    """
    indicators = _table(folders, "indicators", Indicator)
    areas = _table(folders, "areas", Area)
    sectors = _table(folders, "sectors", Sector)
    agencies = _table(folders, "agencies", Agency)
    units = _table(folders, "units", UnitWords)
    for indicator in indicators.values():
        indicator.refer("unit", indicator.entry.unit, units, "unit")
        indicator.refer("agency", indicator.entry.agency, agencies, "agency")
        _check_measure(indicator)
        _check_deflator(indicator, indicators, areas, sectors)
    for area in areas.values():
        _check_place(area, areas)
    return Catalogue(_entries(indicators), _entries(areas), _entries(sectors), _entries(agencies), _entries(units))


def find(identity: str, table: Mapping[str, E], noun: str, named: Callable[[str], E | None] | None = None) -> E:
    """The entry of that identity; SettingsError with the one that people call so, or the nearest."""
    if identity not in table:
        raise SettingsError(f"there is no {noun} `{identity}`.", remedy=advice(identity, table, named))
    return table[identity]


def advice(identity: str, known: Iterable[str], named: Callable[[str], Any] | None) -> str:
    """The remedy for an identity that is not known: the entry that people call so, or the nearest identity."""
    meant = None
    with suppress(SettingsError):  # several are called so: then the nearest identity has to do
        meant = named(identity) if named else None
    return f"Did you mean `{meant.id}`?" if meant else nearest(identity, known)


def nearest(text: str, known: Iterable[str]) -> str:
    """The remedy for an identity that is not known.

    >>> nearest("inegy", ["banxico", "inegi"])
    'Did you mean `inegi`?'
    """
    identities = sorted(known)
    near = difflib.get_close_matches(text, identities, n=1)
    if near:
        return f"Did you mean `{near[0]}`?"
    some = ", ".join(f"`{each}`" for each in identities[:MOST_NAMED])
    return f"Known are {some}{' and others' if len(identities) > MOST_NAMED else ''}." if some else "None is known."


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """A name without accents, capitals and doubled spaces, to compare by.

    >>> folded("  NUEVO  León ")
    'nuevo leon'
    """
    plain = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    return " ".join(plain.casefold().split())


def check_words(located: Located[Any], *, skip: Collection[str] = ()) -> None:
    """SettingsError where a word (anything below `es` or `en`) would not read as part of a sentence.

    It may be blank, hold markup, be too long, bring an article that is set elsewhere, or contradict its
    gender or number. Words that have a default may be blank. `skip` names keys of the entry left unread.
    """
    values = {key: value for key, value in msgspec.to_builtins(located.entry).items() if key not in skip}
    for keys, word, beside in _words(values):
        check_word(located, keys, word, beside)
    for keys, noun in _spanish_nouns(values):
        for key in NOUN_NAMES:
            _refuse(located, (*keys, key), noun_fault(noun[key], noun["gender"], noun["number"]))


def check_word(
    located: Located[Any], keys: tuple[str, ...], word: str, beside: Mapping[str, Any] = MappingProxyType({})
) -> None:
    """The check of one word that stands at `keys` within its entry, `beside` other settings."""
    _refuse(located, keys, word_fault(keys, word, beside))


def _refuse(located: Located[Any], keys: tuple[str, ...], fault: Fault | None) -> None:
    if fault:
        what, remedy = fault
        raise located.wrong(f"`{'.'.join(keys)}` {what}.", remedy, *keys)


def _words(
    value: Any, keys: tuple[str, ...] = (), beside: Mapping[str, Any] = MappingProxyType({})
) -> Iterator[tuple[tuple[str, ...], str, Mapping[str, Any]]]:
    """Each word with where it stands and what stands beside it."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _words(inner, (*keys, key), value)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _words(inner, keys, beside)
    elif isinstance(value, str) and ("es" in keys or "en" in keys):
        yield keys, value, beside


def _spanish_nouns(value: Any, keys: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], dict[str, Any]]]:
    """What has a name, a gender and a number, with where it stands."""
    if isinstance(value, dict):
        if {"gender", "number", *NOUN_NAMES} <= set(value):
            yield keys, value
        for key, inner in value.items():
            yield from _spanish_nouns(inner, (*keys, key))


def _table(folders: Iterable[Path], name: str, kind: type[E]) -> dict[str, Located[E]]:
    found: dict[str, Located[E]] = {}
    for folder in folders:
        if not folder.is_dir():
            raise SettingsError("no such folder.", where=str(folder), remedy="`bulletin init DIR` makes one.")
        path = folder / f"{name}.toml"
        if path.is_file():
            found.update((located.keys[-1], located) for located in _read(path, name, kind))
    return found


def _read(path: Path, name: str, kind: type[E]) -> Iterator[Located[E]]:
    """The entries of one file, each checked by itself."""
    values, text = tomlfile.parse(path)
    layout = msgspec.defstruct(name, [(name, dict[str, dict[str, Any]], {})], forbid_unknown_fields=True)
    tables: dict[str, dict[str, Any]] = getattr(tomlfile.convert(values, layout, path=path, text=text), name)
    for identity, given in tables.items():
        keys = (name, identity)
        if "id" in given:
            raise SettingsError(
                f"`{identity}`: `id` is not written; the key of the table is the identity.",
                where=f"{path}, line {tomlfile.line_of(text, [*keys, 'id'])}",
                remedy="Remove the line.",
            )
        entry = tomlfile.convert({"id": identity, **given}, kind, path=path, text=text, under=keys)
        located = Located(entry, path, text, keys, f"`{identity}`")
        _check_identity(located, identity)
        check_words(located)
        if kind is UnitWords and "gender" not in given["es"]:
            _refuse(located, ("es", "one"), unit_fault(given["es"]["one"]))
        yield located


def _check_identity(located: Located[Any], identity: str) -> None:
    if not IDENTITY.fullmatch(identity):
        raise located.wrong("is no identity.", "Use letters, digits, point, hyphen and underscore only.")
    link = getattr(located.entry, "link", None)
    if link is not None and not LINK.fullmatch(link):
        remedy = "Write a whole https:// address without blanks, quotes or brackets."
        what = f"`link` is no address: '{link}'." if link else "it has no `link`."
        raise located.wrong(what, remedy, "link")


def _check_place(located: Located[Area], areas: Mapping[str, Located[Area]]) -> None:
    """An area lies in one of a broader level, so that no chain of parents runs in a circle."""
    area = located.entry
    if area.parent:
        located.refer("parent", area.parent, areas, "area")
        level = areas[area.parent].entry.level
        if LEVELS.index(level) >= LEVELS.index(area.level):
            what = f"its parent `{area.parent}` is a {level}, which contains no {area.level}."
            raise located.wrong(what, "Name the broader area as parent.", "parent")
    for region in area.regions:
        located.refer("regions", region, areas, "area")
        if areas[region].entry.level != "region":
            remedy = "Name areas whose level is region."
            raise located.wrong(f"`{region}` in `regions` is a {areas[region].entry.level}.", remedy, "regions")


def _check_measure(located: Located[Indicator]) -> None:
    """What an indicator says of its numbers can be: its power, breaks, error and target."""
    indicator = located.entry
    if indicator.power not in POWERS:
        remedy = f"Choose one that has a name: {', '.join(map(str, POWERS))}."
        raise located.wrong(f"`power` is {indicator.power}.", remedy, "power")
    for period in indicator.breaks:
        try:
            Period.parse(period)
        except ValueError as error:
            raise located.wrong(f"`breaks`: {error}.", "Write the first period of the new series.", "breaks") from error
    if not 0 <= indicator.error < math.inf:
        raise located.wrong(f"`error` is {indicator.error}.", "Write a standard error, 0 for none.", "error")
    target = indicator.target
    if target and not -math.inf < target.low <= target.high < math.inf:
        what = f"`target` reaches from {target.low} up to {target.high}."
        raise located.wrong(what, "Write the lower end as `low`.", "target", "low")


def _check_deflator(
    located: Located[Indicator],
    indicators: Mapping[str, Located[Indicator]],
    areas: Collection[str],
    sectors: Collection[str],
) -> None:
    """Current prices are held against a series of prices: a known index, in a known area and sector."""
    given = located.entry.deflator
    if not given:
        return
    try:
        prices = Series.parse(given)
    except ValueError as error:
        raise located.wrong(f"`deflator`: {error}.", "Name one series of prices.", "deflator") from error
    located.refer("deflator", prices.indicator, indicators, "indicator")
    if indicators[prices.indicator].entry.kind is not Kind.INDEX:
        raise located.wrong(f"`deflator` names `{given}`, which is no index.", "Name a price index.", "deflator")
    located.refer("deflator", prices.area, areas, "area")
    located.refer("deflator", prices.sector, ("", *sectors), "sector")


def _entries(table: Mapping[str, Located[E]]) -> Mapping[str, E]:
    return MappingProxyType({identity: located.entry for identity, located in table.items()})


def _names(words: Nouns) -> tuple[str, ...]:
    return (words.es.name, *words.es.aliases, words.en.name, *words.en.aliases)


def _area_names(area: Area) -> tuple[str, ...]:
    es, en = area.words.es, area.words.en
    coded = CODED.fullmatch(area.id)
    code = coded[1] if coded else "00" if area.level == "country" else area.id
    return (area.id, code, es.name, f"{es.article} {es.name}", *es.aliases, en.name, *en.aliases)


def _code(text: str) -> str:
    """An INEGI code with the leading zero that spreadsheets drop: two digits a state, five a municipality."""
    digits = text.strip()
    if not digits.isdecimal():
        return text
    return digits.zfill(2 if len(digits) <= 2 else 5 if len(digits) == 4 else len(digits))


def _index(names: Iterable[tuple[str, Iterable[str]]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for identity, called in names:
        for name in sorted({folded(each) for each in called}):
            found.setdefault(name, []).append(identity)
    return found


def _named(text: str, table: Mapping[str, E], index: Mapping[str, list[str]], noun: str) -> E | None:
    if text in table:
        return table[text]
    identities = [identity for identity in index.get(folded(text), []) if identity in table]
    if len(identities) > 1:
        several = " and ".join(f"`{each}`" for each in identities)
        raise SettingsError(f"'{text}' is the name of more than one {noun}: {several}.", remedy="Write the identity.")
    return table[identities[0]] if identities else None

"""What the office knows beside the figures: who said what, and who holds which office.

A context folder holds `quotes.toml` (`[[quote]]` for words between quotation marks, `[[statement]]`
for what is retold) and `officials.toml` (`[[official]]`). A missing translation is no error here:
it is an editor's task, and the text stays without the quote until it is done.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any

import msgspec

from generator import tomlfile
from generator.bilingual import LANGUAGES, Language
from generator.catalogue import Catalogue, Located, check_word, check_words, find
from generator.errors import SettingsError
from generator.model.context import Official, Quote, Statement
from generator.model.period import Period, Window

Remark = Quote | Statement
DAY = timedelta(days=1)
ARTICLES: Mapping[Language, tuple[str, ...]] = {"es": ("el", "la", "los", "las"), "en": ("the", "a", "an")}


@dataclass(frozen=True)
class Context:
    """Quotes and statements in the order of their files, and officials, all by identity."""

    remarks: Mapping[str, Remark]
    officials: Mapping[str, Official]

    @cached_property
    def quotes(self) -> Mapping[str, Quote]:
        return MappingProxyType({key: each for key, each in self.remarks.items() if isinstance(each, Quote)})

    @cached_property
    def statements(self) -> Mapping[str, Statement]:
        return MappingProxyType({key: each for key, each in self.remarks.items() if isinstance(each, Statement)})

    def official_for(self, identity: str, window: Window) -> Official | None:
        """The official, if in office on every day of the window; two terms without a gap count as one.

        SettingsError when no official has that identity.
        """
        official = find(identity, self.officials, "official")
        day = window.first.first_day
        for term in official.terms:
            if term.first <= day <= term.last:
                day = _day_after(term.last)
        return official if day > window.last.last_day else None

    def relevant(self, indicator: str, areas: Collection[str], window: Window, sector: str = "") -> tuple[Remark, ...]:
        """What was said of the indicator, in one of the areas, about a period that overlaps the window.

        `areas` are the place of the text and all that contains it (`Catalogue.surroundings`). A
        remark without areas or sectors fits any; a text about no sector takes remarks about all.
        They come by their `order`; equals as they stand in the files.
        """
        fitting = (
            remark
            for remark in self.remarks.values()
            if indicator in remark.indicators
            and (not remark.areas or not set(remark.areas).isdisjoint(areas))
            and (not remark.sectors or not sector or sector in remark.sectors)
            and _overlap(Period.parse(remark.period), window)
        )
        return tuple(sorted(fitting, key=lambda remark: remark.order))


def load(*folders: Path, catalogue: Catalogue) -> Context:
    """The context of all folders; an identity that comes again in a later folder replaces the earlier.

    SettingsError names file, line, entry and remedy of the first thing that is wrong.
    """
    remarks: dict[str, Remark] = {}
    officials: dict[str, Official] = {}
    for folder in folders:
        if not folder.is_dir():
            raise SettingsError("no such folder.", where=str(folder), remedy="`bulletin init DIR` makes one.")
        remarks.update(_remarks(folder / "quotes.toml", catalogue))
        officials.update(_officials(folder / "officials.toml", catalogue))
    return Context(MappingProxyType(remarks), MappingProxyType(officials))


def _remarks(path: Path, catalogue: Catalogue) -> dict[str, Remark]:
    """Quotes and statements of a file, in the order they stand in it."""
    found: dict[str, Remark] = {}
    for located in _located(path, {"quote": Quote, "statement": Statement}):
        _check_new(located, found)
        _check_remark(located, catalogue)
        found[located.entry.id] = located.entry
    return found


def _officials(path: Path, catalogue: Catalogue) -> dict[str, Official]:
    found: dict[str, Official] = {}
    for located in _located(path, {"official": Official}):
        _check_new(located, found)
        _check_official(located, catalogue)
        found[located.entry.id] = located.entry
    return found


def _located(path: Path, kinds: Mapping[str, Any]) -> Iterator[Located[Any]]:
    """The entries of a file in the order of their lines; nothing where there is no such file."""
    if not path.is_file():
        return
    values, text = tomlfile.parse(path)
    fields: list[tuple[str, Any, Any]] = [(name, list[dict[str, Any]], []) for name in kinds]
    layout = msgspec.defstruct("Layout", fields, forbid_unknown_fields=True)
    arrays = tomlfile.convert(values, layout, path=path, text=text)
    entries = [(line, name, given) for name in kinds for line, given in _lines(name, getattr(arrays, name), text)]
    for line, name, given in sorted(entries, key=lambda entry: entry[0]):
        rest = _from_line(text, line)
        entry = tomlfile.convert(given, kinds[name], path=path, text=rest, under=(name,))
        yield Located(entry, path, rest, (name,), f"{name} `{given['id']}`")


def _lines(name: str, entries: list[dict[str, Any]], text: str) -> Iterator[tuple[int, dict[str, Any]]]:
    """Each entry with the index of the line of its `[[name]]`; 0 where they are written in one line."""
    header = re.compile(rf"\s*\[\[\s*{name}\s*\]\]")
    lines = [number for number, line in enumerate(text.splitlines()) if header.match(line)]
    return zip(lines if len(lines) == len(entries) else [0] * len(entries), entries, strict=True)


def _from_line(text: str, line: int) -> str:
    """The text with all lines before `line` emptied, so that line numbers stay."""
    return "\n" * line + "\n".join(text.splitlines()[line:])


def _check_new(located: Located[Any], found: Collection[str]) -> None:
    if located.entry.id in found:
        raise located.wrong("stands in this file already.", "Give it an identity of its own.", "id")


def _check_remark(located: Located[Any], catalogue: Catalogue) -> None:
    remark = located.entry
    check_words(located, skip=("text", "gist"))
    _check_spoken(located)
    located.refer("via", remark.via, catalogue.agencies, "agency")
    for key, known, noun in (
        ("areas", catalogue.areas, "area"),
        ("indicators", catalogue.indicators, "indicator"),
        ("sectors", catalogue.sectors, "sector"),
    ):
        for identity in getattr(remark, key):
            located.refer(key, identity, known, noun)
    try:
        Period.parse(remark.period)
    except ValueError as error:
        raise located.wrong(f"{error}.", "Write the period the words are about.", "period") from None


def _check_spoken(located: Located[Any]) -> None:
    """A quote has its words in the language they were published in, a statement in at least one.

    Neither ends with a full stop or a comma: those are the sentence's in which they will stand.
    """
    remark = located.entry
    spoken, key = (remark.text, "text") if isinstance(remark, Quote) else (remark.gist, "gist")
    for language in LANGUAGES:
        first, _, _ = remark.speaker[language].partition(" ")
        if first in ARTICLES[language]:
            what = f"`speaker.{language}` begins with the article '{first}'."
            raise located.wrong(what, "Leave it out: the sentence brings its own.", "speaker", language)
    if any(spoken[language].rstrip().endswith((".", ",", ";", ":")) for language in LANGUAGES):
        remedy = "Leave it out: the sentence around the words brings its own."
        raise located.wrong(f"`{key}` ends with a punctuation mark.", remedy, key)
    if isinstance(remark, Quote) and not remark.text[remark.original].strip():
        what = f"`text.{remark.original}` is empty, though `original` says the words were published in it."
        raise located.wrong(what, "Write the words as published.", "text")
    if isinstance(remark, Statement):
        written: tuple[Language, ...] = tuple(language for language in LANGUAGES if remark.gist[language].strip())
        if not written:
            raise located.wrong("`gist` is empty.", "Write what was said, in one language at least.", "gist")
        for language in written:
            check_word(located, ("gist", language), remark.gist[language])


def _check_official(located: Located[Official], catalogue: Catalogue) -> None:
    official = located.entry
    check_words(located)
    check_word(located, ("holder",), official.holder)
    located.refer("area", official.area, catalogue.areas, "area")
    level = catalogue.areas[official.area].level
    if level != official.level:
        raise located.wrong(
            f"`{official.area}` is a {level}, no {official.level}.", f'Write level = "{level}".', "level"
        )
    _check_terms(located)


def _check_terms(located: Located[Official]) -> None:
    """Terms run forward, one after the other."""
    after: date | None = None
    if not located.entry.terms:
        raise located.wrong("`terms` is empty.", "Write the first and last day of each term.", "terms")
    for term in located.entry.terms:
        if term.last < term.first or (after and term.first <= after):
            what = f"the term {term.first} to {term.last} is out of order."
            raise located.wrong(what, "Write first day before last, and the terms one after the other.", "terms")
        after = term.last


def _day_after(day: date) -> date:
    return day if day == date.max else day + DAY


def _overlap(period: Period, window: Window) -> bool:
    return period.first_day <= window.last.last_day and window.first.first_day <= period.last_day

"""Which series a phrase may mean in a text: by the names in it, and by what the text has been about so far."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from generator.checking.grammar.name import UNKNOWN
from generator.checking.grammar.subject import Subject
from generator.checking.ledger.data import Line
from generator.model.series import Series
from generator.model.unit import Kind

if TYPE_CHECKING:
    from generator.checking.scene.setting import Setting

_OF_ALL = frozenset({"gdp"})
"""Statistics whose name says that all branches are in them."""
_ANY_INDUSTRY = ("secondary",)
"""What "industry" means of a product that is published by branch; of anything else it is the trade itself."""
_ALIKE = {"": 0, "sa": 1, "trend": 2}


def lines_meant(setting: Setting, subject: Subject | None) -> Iterator[Line]:
    """The series that a phrase may mean, each at all its frequencies; none where the store has none."""
    seen: set[Series] = set()
    for series in _series(setting, subject):
        if series not in seen:
            seen.add(series)
            yield from setting.data.lines(series)


def _series(setting: Setting, subject: Subject | None) -> Iterable[Series]:
    """The series of the first statistic and place meant that have any; without a phrase those of the text so far."""
    if subject is None:
        return [one for one in (setting.last, *setting.alike, setting.main) if one]
    if UNKNOWN in subject.indicators:
        return []
    several: list[Series] = []
    for indicator in _indicators(setting, subject):
        for area in _areas(setting, subject, indicator):
            found = _of_place(setting, subject, indicator, area)
            if found:
                several += found
                if subject.areas or not _is_told_of(setting, indicator, area):
                    break
        if several and subject.indicators:
            break
    return several


def _is_told_of(setting: Setting, indicator: str, area: str) -> bool:
    """Whether the last sentence spoke of the same statistic in another place, which this one may go on about."""
    last = setting.last
    return last is not None and last.indicator == indicator and last.area != area and last != setting.main


def _indicators(setting: Setting, subject: Subject) -> list[str]:
    """The indicators that the phrase may mean: of several called alike, those that the text is about."""
    ours = [one.indicator for one in (setting.last, setting.main) if one]
    if not subject.indicators:
        return list(dict.fromkeys(ours)) if not subject.sectors else _of_branch(setting, subject, ours)
    alike = [one for one in ours if one in subject.indicators]
    if all(setting.catalogue.indicators[one].kind is Kind.BALANCE for one in subject.indicators) and not alike:
        ours = [one for one in ours if setting.catalogue.indicators[one].kind is Kind.BALANCE]
        names = {setting.catalogue.indicators[one].words.en.short for one in subject.indicators}
        if "balance" in names and ours:  # "the balance" of which the text has spoken
            return ours[:1]
    known = alike[:1] or [one for one in subject.indicators if one in setting.data.indicators]
    return known or [one for one in ours if _is_inflation(setting, subject, one)][:1]


def _of_branch(setting: Setting, subject: Subject, ours: list[str]) -> list[str]:
    """The statistic that a text tells of a branch: its own, or in a text by others one that is published by it."""
    told = [one for one in ours if not setting.data.sectors(one).isdisjoint(subject.sectors)]
    return told[:1] or (ours[:1] if setting.is_declared else _by_sector(setting, subject) or ours[:1])


def _by_sector(setting: Setting, subject: Subject) -> list[str]:
    """The only statistic that is published by a branch, where a text that names none tells of that branch.

    Of several that of the country, where the text names no place either.
    """
    if setting.is_declared:
        return []
    found = [one for one in sorted(setting.data.indicators) if set(subject.sectors) & set(setting.data.sectors(one))]
    if len(found) > 1 and not setting.place and not subject.areas:
        countries = {one.id for one in setting.catalogue.areas.values() if one.level == "country"}
        found = [one for one in found if not countries.isdisjoint(setting.data.places(one))]
    return found if len(found) == 1 else []


def _is_inflation(setting: Setting, subject: Subject, indicator: str) -> bool:
    """Whether a phrase says inflation, or consumer prices, where the text has an index of them."""
    own = setting.catalogue.indicators[indicator]
    called = [setting.catalogue.indicators[one].words for one in subject.indicators]
    if own.kind is not Kind.INDEX:
        return False
    is_price = "consumer price" in own.words.en.name
    return any("inflación" in one.es.name or (is_price and "consumer price" in one.en.name) for one in called)


def _areas(setting: Setting, subject: Subject, indicator: str) -> list[str]:
    """The places that the phrase may mean; where it names none, those of the text, then the only one there is."""
    if subject.areas:
        return list(subject.areas)
    spoken = (setting.main, setting.last) if subject.indicators else (setting.last, setting.main)
    known = [one.area for one in spoken if one]
    if setting.place:
        known.append(setting.place)
    around = [up for one in known if one in setting.catalogue.areas for up in setting.catalogue.parents(one)]
    lone = setting.data.places(indicator)
    countries = [one.id for one in setting.catalogue.areas.values() if one.level == "country"]
    return [*dict.fromkeys([*known, *around]), *(lone if len(lone) == 1 else () if known else countries)]


def _of_place(setting: Setting, subject: Subject, indicator: str, area: str) -> list[Series]:
    """The series of an indicator in a place: of the sector named, or all sectors, or the only one published."""
    held = [line.series for line in setting.data.of_places(indicator, area)]
    if not held:
        return []
    if subject.sectors:
        named = [one for one in held if one.sector in subject.sectors]
        is_published = not setting.data.sectors(indicator).isdisjoint(subject.sectors)
        if named or is_published or subject.sectors != _ANY_INDUSTRY:
            return _adjusted(setting, named)
    whole = _adjusted(setting, [one for one in held if not one.sector])
    own = [one for one in (setting.last, setting.main) if one and one.indicator == indicator and one.area == area]
    if whole and not setting.is_declared and subject.indicators and indicator.partition(".")[0] in _OF_ALL:
        return whole  # gross domestic product is all of it, also in a text about industry
    if not subject.areas or not subject.indicators or not whole:
        whole += [one for one in own if one.sector and one not in whole]
    sectors = {one.sector for one in held}
    return whole or (_adjusted(setting, held) if len(sectors) == 1 else [])


def _adjusted(setting: Setting, held: list[Series]) -> list[Series]:
    """Of one series in several adjustments, that of the text; else the original figures."""
    if len(held) < 2:
        return held
    ours = setting.adjustment or (setting.main.adjustment if setting.main else "")
    kept: dict[tuple[str, str, str], Series] = {}
    for one in sorted(held, key=lambda each: (each.adjustment != ours, _ALIKE.get(each.adjustment, 9))):
        kept.setdefault((one.indicator, one.area, one.sector), one)
    return list(kept.values())

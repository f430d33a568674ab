"""Names that take up others, in texts by others: "the latter", "the second", "the state", "the country as a whole".

They stand for what the sentence before, or this one so far, has named: the places in their order, the one that the
text speaks of, the country, all branches together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.checking.reading import CueKind, Name, NameKind, Span
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting
from generator.checking.text.clue import Rare

_ORDER = Rare(
    "former latter first second third last primero primera segundo segunda tercero tercera ultimo ultima",
    r"\b(?:(?P<first>the (?:former|first)(?: one| state| of (?:them|these|the two|the three))?|(?:el|la) primer[oa])|"
    r"(?P<second>the second(?: one| state)?|(?:el|la) segund[oa])|"
    r"(?P<third>the third(?: one| state)?|(?:el|la) tercer[oa])|"
    r"(?P<last>the (?:latter|last)(?: of (?:them|these|the two|the three))?|est[ea] [uú]ltim[oa]))"
    r"(?=[’']s\b|[,;.)]|\Z|\s+(?P<verb>\w+))",
)
_PLACES = {"first": 0, "second": 1, "third": 2, "last": -1}
_VERBS = frozenset(
    "was were is had has received took sold exported came stood amounted totalled totaled reached accounted with by "
    "fue fueron recibio recibió capto captó exporto exportó sumo sumó con".split()
)
_HERE = Rare(
    "state entity entidad estado",
    r"\b(?:the|this|that) (?:state|entity)\b(?!\s+(?:of|as a whole|government|ministry|office|council|series|figures|"
    r"records|data|with|level|total|s\b))|\b(?:la|esta|dicha) entidad\b(?! (?:con|que|federativa))",
)
_COUNTRY = Rare(
    "country nation national nationwide nationally pais nacional",
    r"(?<!state-)\b(?:the (?:country|nation) (?:as a whole|overall)|nationwide|nationally|"
    r"(?:the )?national(?= (?:rate|average|growth|figure|total|level|increase|decline|pace|drop|rise|fall|trend)\b)|"
    r"(?:el|del) (?:pa[ií]s en su conjunto|conjunto del pa[ií]s)|"
    r"(?<=\btasa )nacional|(?<=\bmedia )nacional|(?<=\bpromedio )nacional|a nivel nacional)\b",
)
_OF_WHOLE = re.compile(
    r"(?:%|percent|per cent|por ciento|share|half|third|quarter|part|tenth|fifth|dollars?|pesos|mitad|tercio|parte)\s+"
    r"(?:of|del?|en)\s+(?:(?:those|that|all|exports|remittances|sales|las|los|el|la)\s+)*(?:(?:of|to|for|from)\s+)?\Z",
    re.IGNORECASE,
)
_TOTAL = Rare(
    "total", r"(?<!of )(?<!del )\b(?:the|overall|el) total\b(?!\s+(?:of|for|number|amount|value|de|del|exports?))"
)
_IN_PARTS = frozenset({"inpc"})
_HEADLINE = Rare(
    "headline overall general",
    r"\bheadline\b(?: (?:index|rate|inflation|measure|reading|figure|prices|number)\b)?|"
    r"\b(?:overall|general) (?:index|rate|inflation|prices)\b|\b[ií]ndice general\b",
)
_PRICES = Rare(
    "prices",
    r"(?:\A|[.,;:(–—-]\s+|\b(?:and|but|while|as|that|when|whether|the|in|all|with|so|then|by)\s+|\d\s+)\W*(prices)\b"
    r"(?!\s+of\b)",
)
"""Prices of nothing in particular."""
_LABELLED = re.compile(r"\W*prices\s*(?::|—|–)", re.IGNORECASE)
_OTHERS = Rare(
    "others other rest",
    r"\b(?:the|those of the) (?:others|rest|other "
    r"(?:ones|establishments|plants|factories|companies|firms|part|component|half|group))\b(?!\s+of\b)",
)
"""What is not of the branch named before."""
_SEVERAL = 2


def taken_up(names: Sequence[Name], scene: Scene, setting: Setting) -> list[Name]:
    """The names of a sentence with those that take up others."""
    if setting.is_declared or scene.is_row:
        return list(names)
    found = [*_in_order(names, scene, setting), *_here(names, scene, setting), *_of_all(scene, setting)]
    found += [*_of_country(scene, setting), *_headline(scene, setting)]
    found += [*_prices(scene, setting), *_others(names, scene, setting)]
    new = [one for one in found if not any(one.span.touches(each.span) for each in names)]
    _tell(names, scene, setting)
    return sorted([*names, *new], key=lambda one: one.span) if new else list(names)


def _tell(names: Sequence[Name], scene: Scene, setting: Setting) -> None:
    """Keep the list of what a sentence names, for one that takes it up."""
    listed = _list(names, scene.span.end)
    if listed:
        setting.listed = listed


def _list(names: Sequence[Name], end: int) -> tuple[Name, ...]:
    """The places, or the branches, or the statistics, that are named one after another before a place."""
    for kind in (NameKind.AREA, NameKind.SECTOR, NameKind.INDICATOR):
        own = [one for one in names if one.kind is kind and one.span.end <= end]
        known = dict.fromkeys(one.identities for one in own)
        if len(known) >= _SEVERAL:
            return tuple(next(one for one in own if one.identities == each) for each in known)
    return ()


def _in_order(names: Sequence[Name], scene: Scene, setting: Setting) -> Iterator[Name]:
    """One of those listed: "the former", "the second"."""
    for found in _ORDER.all(scene):
        verb = found["verb"]
        is_said = verb is None or verb.casefold() in _VERBS
        ways = (one for one in scene.cues if one.kind is CueKind.DIRECTION)  # "the second consecutive fall" is a run
        if not is_said and not any(one.span.start == found.start("verb") for one in ways):
            continue
        listed = _list(names, found.start()) or setting.listed
        at = _PLACES[_group(found)]
        if len(listed) >= _SEVERAL and at < len(listed):
            yield Name(Span(*found.span(_group(found))), listed[at].kind, listed[at].identities)


def _group(found: re.Match[str]) -> str:
    return next(one for one in _PLACES if found[one] is not None)


def _here(names: Sequence[Name], scene: Scene, setting: Setting) -> Iterator[Name]:
    """The place that a text speaks of, or comes from: "the state", where its sentence has named none."""
    for found in _HERE.all(scene):
        before = [one for one in names if one.kind is NameKind.AREA and one.span.end <= found.start()]
        if before:
            continue
        series = [one for one in (setting.last, setting.main) if one]
        known = [one.area for one in reversed(series) if one.area in setting.catalogue.areas]
        states = [one for one in known if setting.catalogue.areas[one].level == "state"]
        from_there = [setting.dateline] if setting.dateline else []
        here = [*states, *from_there] if setting.spoken else [*from_there, *states]
        if here:
            yield Name(Span(*found.span()), NameKind.AREA, (here[0],))


def _of_country(scene: Scene, setting: Setting) -> Iterator[Name]:
    """The country ("the national rate", "the country as a whole"), but where it is what something is a part of."""
    for found in _COUNTRY.all(scene):
        if _OF_WHOLE.search(scene.plain, scene.span.start, found.start()):
            continue
        countries = [one.id for one in setting.catalogue.areas.values() if one.level == "country"]
        if countries:
            yield Name(Span(*found.span()), NameKind.AREA, tuple(countries))


def _of_all(scene: Scene, setting: Setting) -> Iterator[Name]:
    """All branches, where such are spoken of: "the total"."""
    has_branch = any(one.kind is NameKind.SECTOR for one in scene.names)
    if not has_branch and not (setting.last and setting.last.sector):
        return
    for found in _TOTAL.all(scene):
        behind = [one for one in scene.cues if found.end() < one.span.start <= found.end() + 1]
        if any(one.kind is CueKind.DIRECTION for one in behind):
            yield Name(Span(*found.span()), NameKind.SECTOR, ("",))


def _headline(scene: Scene, setting: Setting) -> Iterator[Name]:
    """The whole of a statistic that is told in parts: "the headline index", after core prices."""
    told = [one.indicator for one in (setting.last, setting.main) if one]
    wide = next((one.partition(".")[0] for one in told if one.partition(".")[0] in _IN_PARTS), None)
    for found in _HEADLINE.all(scene) if wide in setting.data.indicators else ():
        yield Name(Span(*found.span()), NameKind.INDICATOR, (str(wide),))


def _prices(scene: Scene, setting: Setting) -> Iterator[Name]:
    """Prices as a whole, where the text tells of them: "core prices rose 0.3%. So far this year, prices are up"."""
    told = [one.indicator for one in (setting.last, setting.main, *setting.spoken) if one]
    wide = next((one.partition(".")[0] for one in told if one.partition(".")[0] in _IN_PARTS), None)
    wide = wide or next((one for one in _IN_PARTS if _LABELLED.match(scene.text)), None)
    for found in _PRICES.all(scene) if wide in setting.data.indicators else ():
        yield Name(Span(*found.span(1)), NameKind.INDICATOR, (str(wide),))


def _others(names: Sequence[Name], scene: Scene, setting: Setting) -> Iterator[Name]:
    """The only other branch beside the one named before: "manufacturing plants sold 92%, the others 8%"."""
    for found in _OTHERS.all(scene):
        told = [one.identities[0] for one in names if one.kind is NameKind.SECTOR and one.span.end <= found.start()]
        told = told[-1:] or [one.sector for one in (setting.last, *reversed(setting.spoken)) if one and one.sector][:1]
        spoken = [each.indicator for each in (setting.last, setting.main, *setting.spoken) if each]
        here = [each for one in names if one.kind is NameKind.INDICATOR for each in one.identities]
        for one in dict.fromkeys([*here, *spoken]):
            branches = [each for each in sorted(setting.data.sectors(one)) if each]
            if len(branches) == _SEVERAL and set(told) & set(branches):
                yield Name(Span(*found.span()), NameKind.SECTOR, tuple(each for each in branches if each not in told))
                break

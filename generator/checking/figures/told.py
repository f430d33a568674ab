"""What a text says of its figures in words alone: nominal or real, adjusted, preliminary, whose, under whom, why."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache, partial

from generator.checking.claim import Claim, Reading
from generator.checking.figures.beyond import beyond
from generator.checking.figures.calendar_note import is_calendar
from generator.checking.figures.nature import NATURE, natures
from generator.checking.figures.part_and_whole import pair
from generator.checking.finding import Measure
from generator.checking.ledger import measure
from generator.checking.ledger.data import Line
from generator.checking.ledger.measure import fit
from generator.checking.misspelt import misspelt
from generator.checking.reading import Cue, CueKind, Name, NameKind, Span
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting, indicator
from generator.checking.scene.spoken import times
from generator.checking.text.clue import Clue
from generator.context import Context
from generator.model.context import Official
from generator.model.period import Window
from generator.model.words import Indicator

_SAYS = re.compile(
    r"\b(?:according to|data from|figures from|source|fuente|de acuerdo con|seg[uú]n|con base en|inform[oó]|reported|"
    r"dio a conocer|report[oó]|show|muestran|data show|cifras del?|datos del?|information from|revisadas del?)\b",
    re.IGNORECASE,
)
_COVERS = re.compile(r"\W*(?:figures cover|cifras de(?:l| la| las| los)?)\b", re.IGNORECASE)
_NO_EFFECT = Clue("almost hardly casi", r"\b(?:almost no effect|hardly any effect|casi no incidi\w+)\b")
_IN_UNIT = Clue(
    "pesos dollars dolares",
    r"\b(?:in|en)\s+(?:((?:thousands|millions|billions|trillions|miles de millones|miles|millones|miles de billones|"
    r"billones))\s+(?:of|de)\s+)?(?:current\s+|constant\s+)?(pesos|dollars|d[oó]lares)\b",
)
_GIVEN_IN = re.compile(
    r"\b(?:figures?|amounts?|values?|data|all|given|stated|expressed|measured|cifras?|montos?|valores|datos|expresad\w+)\b",
    re.IGNORECASE,
)
"""What is in a currency: a "rate card in dollars" says nothing of the figures."""
_SCALES = {
    "thousands": 3,
    "millions": 6,
    "billions": 9,
    "trillions": 12,
    "miles": 3,
    "millones": 6,
    "miles de millones": 9,
    "billones": 12,
    "miles de billones": 15,
}
_GIVEN = re.compile(
    r"\b(?:data from|figures from|information from|datos del?|cifras del?|informaci[oó]n del?)\s+(?:el |la |the )?\Z",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"\b(mayor|governor|president|alcaldesa?|gobernadora?|presidenta?(?: municipal)?|secretar[yi]a?)\s+\Z",
    re.IGNORECASE,
)
_CAPITAL = re.compile(r"\b[A-ZÁÉÍÓÚÑ]\w+\s+\Z")
_HIGH = re.compile(r"\b(?:high|alta|elevada)\b", re.IGNORECASE)


def told(scene: Scene, setting: Setting, context: Context, found: Sequence[Claim] = ()) -> Iterator[Claim]:
    """Every such claim of a sentence."""
    for name in scene.names:
        if name.kind is NameKind.AGENCY and _SAYS.search(scene.text):
            yield _agency(scene, setting, context, name)
        elif name.kind is NameKind.OFFICIAL and not _is_part_of_name(scene, name):
            yield _official(scene, setting, context, name)
        elif name.kind is NameKind.SECTOR and _COVERS.match(scene.text):
            yield _covered(setting, name)
    yield from misspelt(scene, context)
    yield from _words(scene, setting, found)
    for unit in _IN_UNIT.all(scene):
        if setting.is_declared or unit[1] or scene.quantities or _GIVEN_IN.search(scene.text):
            yield _unit(setting, unit)
    if scene.is_caption and not is_calendar(scene):
        yield from _caption(scene, setting)
    effect = _NO_EFFECT.search(scene)
    if effect:
        yield _no_effect(scene, setting, Span(scene.span.start + effect.start(), scene.span.start + effect.end()))


def _words(scene: Scene, setting: Setting, found: Sequence[Claim]) -> Iterator[Claim]:
    """Causes and praise, and of what nature figures are."""
    for cue in scene.cues:
        if cue.kind in (CueKind.CAUSE, CueKind.PRAISE):
            yield from beyond(scene, cue, found, setting)
        elif cue.kind in NATURE:
            yield from natures(scene, setting, cue)
        elif cue.kind is CueKind.COMPARISON and cue.value == "base":
            yield _base(scene, setting, cue)


def _unit(setting: Setting, found: re.Match[str]) -> Claim:
    """Whether the unit that a caption or a note names is that of the figures, and no larger than they are."""
    span = Span(*found.span(2))
    line = _main(setting)
    near = [one for one in (setting.main, setting.last) if one]
    units = {setting.catalogue.indicators[one.indicator].unit for one in near}
    code = "MXN" if found[2].casefold().startswith("peso") else "USD"
    if code not in units:
        return _judged(span, setting, False if units else None, "the figures are in another currency", Measure.WORDS)
    scale = _SCALES.get(" ".join((found[1] or "").casefold().split()), 0)
    if line is not None and scale and indicator(setting, line).unit == code:
        year = line.largest * line.frequency
        is_so = year.scaleb(indicator(setting, line).power) >= Decimal(1).scaleb(scale)
        return _judged(Span(*found.span()), setting, is_so, "no figure is so large", Measure.WORDS)
    return _judged(span, setting, True, "", Measure.WORDS)


def _caption(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """Whether a caption names the series, the place and the months that the text is about."""
    main = setting.main
    if main is None:
        return
    for subject in scene.subjects[:1]:
        known = {line.series for line in setting.lines(subject)}
        is_own = main in known
        why = "the picture is of what the text is about, and this is not"
        yield _judged(subject.span, setting, is_own, why, Measure.NAME)
    for when in scene.whens:
        if when.window is None and setting.window is not None and when.months:
            is_so = any(
                when.month == own.last.number * (12 // own.frequency) and when.months == len(own) * 12 // own.frequency
                for own in (setting.window, *setting.told)
            )
            yield _judged(when.span, setting, is_so, "the text is about other months", Measure.TIME)


def _main(setting: Setting) -> Line | None:
    return setting.data.line(setting.main) if setting.main else None


def _judged(span: Span, setting: Setting, is_true: bool | None, why: str, kind: Measure) -> Claim:  # noqa: FBT001
    """A claim about the text's own series that is decided already."""
    line = _main(setting)
    if line is None or is_true is None or setting.window is None:
        return Claim(span, kind, (), None, why)
    reading = Reading(kind, line, setting.window, holds=partial(bool, is_true), detail="" if is_true else why)
    return Claim(span, kind, (reading,), None, why, fault="" if is_true else why)


_LOCAL = re.compile(r"\s+(?:estatal|local|municipal|del estado|de la entidad|of the state)\b", re.IGNORECASE)
"""Behind the name of an authority of the country, what makes it one of a state: "Secretaría de Economía estatal"."""


_ISSUED = re.compile(r"[\W_]*(?:(?:the|la|el)\s+)?", re.IGNORECASE)
_HEADED = re.compile(
    r"[\W_]*(?:\Z|(?:comunicado|bolet[ií]n|nota|press|statement|news|release|communiqu)\w*)", re.IGNORECASE
)
"""Before and behind the name of an agency at the head of what it issues: "SECRETARÍA DE ECONOMÍA - Comunicado"."""


def _agency(scene: Scene, setting: Setting, context: Context, name: Name) -> Claim:
    """Whether an agency that figures are said to come from publishes them, or published what is quoted."""
    own = {setting.catalogue.indicators[one.indicator].agency for one in (setting.main, setting.last) if one}
    spoken = {one.via for one in context.remarks.values()}
    if not setting.is_declared and _LOCAL.match(scene.plain, name.span.end):
        return Claim(name.span, Measure.NAME, (), None, "it is an authority of the place called alike")
    if own & set(name.identities):
        return _judged(name.span, setting, True, "", Measure.NAME)
    is_given = _GIVEN.search(scene.plain, scene.span.start, name.span.start) is not None
    if spoken & set(name.identities) and not is_given:
        return Claim(name.span, Measure.NAME, (), None, "whether it said so is for the quotes to show")
    is_first = _ISSUED.fullmatch(scene.plain, scene.span.start, name.span.start) is not None
    if not setting.is_declared and not is_given and is_first and _HEADED.match(scene.plain, name.span.end):
        return Claim(name.span, Measure.NAME, (), None, "it may be who issues the text")
    return _judged(name.span, setting, False if own else None, "the figures are not its own", Measure.NAME)


def _is_part_of_name(scene: Scene, name: Name) -> bool:
    """Whether a surname alone only ends another name: "Oficina Rosas", unless a title stands before it."""
    is_short = len(scene.plain[name.span.start : name.span.end].split()) == 1
    if not is_short or _TITLE.search(scene.plain, scene.span.start, name.span.start):
        return False
    return _CAPITAL.search(scene.plain, scene.span.start, name.span.start) is not None


def _official(scene: Scene, setting: Setting, context: Context, name: Name) -> Claim:
    """Whether an office-holder was in office on every day that the text speaks of."""
    known = [context.officials[one] for one in name.identities if one in context.officials]
    if not known or setting.window is None or setting.main is None:
        return Claim(name.span, Measure.NAME, (), None, "the text says no time that the office could be held against")
    area = setting.main.area
    around = (area, *setting.catalogue.parents(area)) if area in setting.catalogue.areas else (area,)
    here = [one for one in known if one.area in around]
    title = _TITLE.search(scene.plain, scene.span.start, name.span.start)
    if title and here and not any(title[1].casefold() in one.office[scene.language].casefold() for one in here):  # type: ignore[index]
        return _judged(name.span, setting, False, "holds another office", Measure.NAME)
    served = [one for one in here if _is_in_office(one, setting.window)]
    why = "was not in office all that time" if here else "holds no office of this place"
    return _judged(name.span, setting, bool(served), why, Measure.NAME)


def _is_in_office(official: Official, window: Window) -> bool:
    """Whether the terms hold the first and the last day of every period of a window."""
    return all(any(term.first <= day <= term.last for term in official.terms) for day in _days(window))


@lru_cache(maxsize=256)
def _days(window: Window) -> tuple[date, ...]:
    """The first and the last day of each of its periods."""
    return tuple([day for one in window.periods for day in (one.first_day, one.last_day)])


def _covered(setting: Setting, name: Name) -> Claim:
    sector = setting.main.sector if setting.main else ""
    return _judged(name.span, setting, sector in name.identities, "the figures are not of this sector", Measure.NAME)


def _base(scene: Scene, setting: Setting, cue: Cue) -> Claim:
    """A high base had grown, a low one had fallen; how much is left to the reader."""
    way = 1 if _HIGH.search(scene.plain, cue.span.start, cue.span.end) else -1
    readings: list[Reading] = []
    for window in setting.windows():
        for line in setting.lines(None):
            own = fit(window, line.frequency)
            if own:
                holds = partial(_was_base, line, own, indicator(setting, line), way)
                readings.append(Reading(Measure.WORDS, line, own, own.shift_years(-1), holds=holds))
    return Claim(cue.span, Measure.WORDS, tuple(readings), None, "" if readings else "nothing says which base this is")


def _was_base(line: Line, window: Window, about: Indicator, way: int) -> bool | None:
    base = window.shift_years(-1)
    moved = measure.annual_change(line, base, about.kind)
    return True if moved is not None and moved * way > 0 else None


def _no_effect(scene: Scene, setting: Setting, span: Span) -> Claim:
    readings: list[Reading] = []
    for window in times(scene, setting, scene.span.end):
        for part, whole in pair(scene, setting):
            own = fit(window, part.frequency)
            if own:
                holds = partial(_adds_nothing, part, whole, own, indicator(setting, part))
                readings.append(Reading(Measure.CONTRIBUTION, part, own, own.shift_years(-1), whole, holds=holds))
    return Claim(span, Measure.CONTRIBUTION, tuple(readings), None, "" if readings else "nothing says of what whole")


def _adds_nothing(part: Line, whole: Line, window: Window, about: Indicator) -> bool | None:
    added = measure.contribution(part, whole, window, window.shift_years(-1), about.kind)
    return None if added is None else abs(added) < Decimal("0.1")

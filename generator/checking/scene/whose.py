"""Of which series a figure is: the phrase that it belongs to, and what else its name, unit and place may mean."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from generator.checking.finding import Measure
from generator.checking.grammar.subject import Subject
from generator.checking.judge import is_told, meant
from generator.checking.ledger.data import Line
from generator.checking.scene.direction import direction
from generator.checking.scene.figure_time import figure_times
from generator.checking.scene.listed import respective
from generator.checking.scene.revised import is_old
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting, indicator
from generator.checking.text.clue import Rare
from generator.model.period import Window
from generator.model.words import Indicator

_GROWTH_OF = re.compile(
    r"\s+(?:annual |monthly )?(?:(?:growth|decline|increase|drop|rise|fall|decrease) )?(?:of|in|de|del)\s+"
    r"(?:el |la |los |las |the )?",
    re.IGNORECASE,
)
_IN_IT = re.compile(r"\s+(?:in|worth of)\s+(?:(?:family|total|annual|monthly)\s+)?", re.IGNORECASE)
"""Between an amount and what it is of: "workers abroad sent 2.8 billion dollars in remittances"."""
_OWNED = re.compile(
    r"\s+(?:del?|of|from|(?:(?:was|were|is)\s+)?(?:shipped|sold|exported|sent|received|produced)\s+by)\s+"
    r"(?:(?:el|la|los|las|the)\s+)?|"
    r",?\s+(?:se\s+)?(?:correspond|proven|provin|provien|proced|pertenec|deb|orig|deriv|came|comes|went|belong|stem|fuer|"
    r"fue|son|es\b|was|were|is|are)\w*,?\s+(?:del?|of|from|to|al?|en|por|by)\s+(?:(?:el|la|los|las|the)\s+)?|"
    r"\s+(?:que\s+)?(?:l[oa]s?\s+)?(?:aport|gener|export|vend|recib|capt|obtuv)(?:ó|aron|ió|ieron|o)\s+(?:el|la|los|las)\s+",
    re.IGNORECASE,
)
"""Between an amount and whose it is: "21 mil 709 millones de los no manufactureros", "correspondieron a"."""
_OF_AMOUNTS = frozenset({Measure.LEVEL, Measure.DIFFERENCE})
_MORE_OF = Rare(
    "people workers jobs employees staff persons posts plants establishments factories sites",
    r"\s+(?:more|fewer|less)\s+(?:(?P<people>people|workers|jobs|employees|staff|persons|posts)|"
    r"plants|establishments|factories|sites)\b",
)
_ARTICLE = re.compile(r"\s+(?:anual(?:es)?\s+|mensual\s+)?(?:(?:el|la|los|las|the)\s+)?", re.IGNORECASE)
_COUNTRY = Rare(
    "nacional pais",
    r"\s+(?:(?:del?|a|en|el|la|los|las|total|promedio|conjunto|nivel|media|escala)\s+)*(?:nacional|pa[ií]s)\b",
)
_OF_COUNTRY = Rare(
    "pais nacional nacionales",
    r"\b(?:del pa[ií]s|(?:total |conjunto )?nacional(?:es)?|de todo el pa[ií]s)\s*,\s+"
    r"(?:que|l[oa]s? cual(?:es)?|mism[oa]s? que)\s+"
    r"(?:se\s+)?(?:\w+\s+){1,2}(?:(?:de|en|un|una)\s+)*\Z",
)
"""Before a figure that is told of the country behind its name: "menos que las del país, que aumentaron 6.8%"."""
_HEADS, _AMOUNT = frozenset({"person", "job"}), 100


def on(
    scene: Scene, at: int, setting: Setting, lines: Iterable[Line] | None = None
) -> Iterator[tuple[Line, Window, Indicator]]:
    """Each series with each time that a figure may speak of, where there is such a window."""
    chosen = lines_of(scene, at, setting) if lines is None else lines
    if is_old(scene, at):
        chosen = [before for one in chosen if (before := setting.data.earlier(one))]
    for window in figure_times(scene, at, setting):
        for line in chosen:
            own = setting.fitted(window, line)
            if own:
                yield line, own, indicator(setting, line)


def _of_unit(scene: Scene, at: int, setting: Setting, subject: Subject | None) -> list[Line]:
    """The series of a phrase; where a figure counts another thing, those of that unit that the name may mean too."""
    lines, unit = setting.lines(subject), _counted(scene, at) or scene.quantities[at].unit or _carried(scene, at)
    if not setting.is_declared and not _is_counted(unit):
        return _as_before(scene, setting, subject) or _called_so(scene, setting, subject) or lines
    if setting.is_declared or any(_is_of(unit, one, setting) for one in lines):
        return lines
    families = {one.series.indicator.partition(".")[0] for one in lines}
    known = subject.indicators if subject and subject.indicators else ()
    alike = [one for one in sorted(setting.data.indicators) if one in known or one.partition(".")[0] in families]
    about = setting.catalogue.indicators
    others = [one for one in alike if _are_alike(unit, about[one].unit)]
    place = subject.span if subject else scene.quantities[at].span
    areas = subject.areas if subject and subject.areas else tuple({one.series.area for one in lines})
    sectors = subject.sectors if subject else ()
    found = [line for one in others for line in setting.lines(Subject(place, (one,), areas, sectors))]
    dated = [line for line in found if any(setting.fitted(w, line) for w in figure_times(scene, at, setting))]
    return dated or lines


def _as_before(scene: Scene, setting: Setting, subject: Subject | None) -> list[Line]:
    """The series that a figure of the same sentence was of, where a name may mean several statistics."""
    if subject is None or not subject.indicators[1:]:
        return []
    told = [meant(one).line.series for one in scene.figured if one.readings]
    known = [one.indicator for one in told if one.indicator in subject.indicators]
    if not known:
        return []
    own = Subject(subject.span, (known[-1],), subject.areas, subject.sectors)
    return setting.lines(own)


def _called_so(scene: Scene, setting: Setting, subject: Subject | None) -> list[Line]:
    """The series of each statistic that a name may mean, where the text has spoken of none of them: "exports"."""
    if subject is None or not subject.indicators[1:]:
        return []
    others = [one for one in scene.subjects if one is not subject and one.indicators]
    if any(not set(one.indicators).isdisjoint(subject.indicators) for one in others):
        return []
    told = {one.indicator for one in setting.spoken}
    if not told.isdisjoint(subject.indicators):
        return []
    each = (Subject(subject.span, (one,), subject.areas, subject.sectors) for one in subject.indicators)
    return [line for one in each for line in setting.lines(one)]


def _counted(scene: Scene, at: int) -> str:
    """What a per cent is more or fewer of: "6.3% more people at work"."""
    own = scene.quantities[at]
    found = _MORE_OF.at(scene, own.span.end) if scene.is_foreign and own.unit == "percent" else None
    return ("person" if found["people"] else "establishment") if found else ""


def _carried(scene: Scene, at: int) -> str:
    """The unit of the figure before, which one goes on with that has none: "215 mil personas, doce mil menos"."""
    own = scene.quantities[at]
    before = next((one for one in reversed(scene.quantities[:at]) if one.unit != "percent"), None)
    return before.unit if before and before.unit in _HEADS and own.value >= _AMOUNT else ""


def _is_counted(unit: str) -> bool:
    return unit.isupper() or unit in ("person", "job", "establishment")


def _is_of(unit: str, line: Line, setting: Setting) -> bool:
    return _are_alike(unit, indicator(setting, line).unit)


def _are_alike(one: str, other: str) -> bool:
    """Whether a figure in one unit may be of a series in another: people and their jobs are counted alike."""
    return one == other or {one, other} <= {"person", "job"}


def lines_of(scene: Scene, at: int, setting: Setting) -> list[Line]:
    """The series that a figure may be of: those named, or the one that the true figure before it was of."""
    own, subject = scene.quantities[at].span, subject_of(scene, at)
    found = _of_unit(scene, at, setting, subject)
    whole = _of_country(scene, at, found, setting) if scene.is_foreign else []
    if whole:
        return whole
    if not scene.is_foreign or not scene.figured or (subject and subject.span > own) or respective(scene, own.start):
        return found
    amounts = [one for one in scene.figured if one.readings and one.readings[0].measure in _OF_AMOUNTS]
    before = [*scene.figured[-1:], *amounts[-1:]][-1]
    said = before.quantity
    if said is None or any(before.span < one.span < own for one in scene.subjects):
        return found
    true = [one.line for one in before.readings if one.measure in _OF_AMOUNTS and is_told(said, one)]
    unit = scene.quantities[at].unit
    is_other = bool(true) and _is_counted(unit) and not unit.isupper() and not _is_of(unit, true[0], setting)
    return found if not true or true[0] in found or is_other else true[:1]


def subject_of(scene: Scene, at: int) -> Subject | None:
    """The phrase that a figure is of; "the 1.4% annual growth of exports in Mexico" has it behind."""
    quantity = scene.quantities[at]
    told = respective(scene, quantity.span.start) or _held_behind(scene, at)
    if told is not None:
        return told
    if quantity.unit == "percent":
        behind = [one for one in scene.subjects if one.span.start > quantity.span.end and one.indicators]
        if behind and _GROWTH_OF.fullmatch(scene.plain, quantity.span.end, behind[0].span.start):
            return behind[0]
    if scene.is_foreign and (quantity.unit.isupper() or not quantity.unit):
        owner = next((one for one in scene.subjects if one.span.start > quantity.span.end), None)
        if owner and _OWNED.fullmatch(scene.plain, quantity.span.end, owner.span.start):
            is_what = bool(owner.indicators) and not owner.sectors
            return _with_place(owner, scene.subject(quantity.span.start)) if is_what else owner
        if owner and owner.indicators and _IN_IT.fullmatch(scene.plain, quantity.span.end, owner.span.start):
            return _with_place(owner, scene.subject(quantity.span.start))
    if scene.is_foreign:
        return _in_place_behind(scene, at) or told_behind(scene, at) or scene.subject(quantity.span.start)
    return scene.subject(quantity.span.start)


def _held_behind(scene: Scene, at: int) -> Subject | None:
    """Whose figure another is held against, named right behind it: "por encima del 2.1% de las secundarias"."""
    own = scene.quantities[at].span
    other = next((one for one in scene.subjects if one.span.start >= own.end), None)
    if not scene.is_foreign or scene.quantities[at].unit != "percent":
        return None
    if other is None or _GROWTH_OF.fullmatch(scene.plain, own.end, other.span.start) is None:
        return None
    if _HELD_TO.within(scene, max(scene.span.start, own.start - 40), own.start) is None:
        return None
    lead = [one for one in scene.subjects if one.span.end <= own.start and one.indicators]
    if other.indicators or not lead:
        return other
    return replace(
        other,
        indicators=lead[-1].indicators,
        sectors=other.sectors or lead[-1].sectors,
        areas=other.areas or lead[-1].areas,
    )


def _in_place_behind(scene: Scene, at: int) -> Subject | None:
    """The place behind a figure that is listed, or held against: "grew 5.2%, compared with 1.0% in Puebla"."""
    own = scene.quantities[at].span
    place = next((one for one in scene.subjects if one.span.start >= own.end), None)
    if place is None or not place.areas or place.indicators or not at:
        return None
    is_held = any(one.second.span == own for one in scene.held)
    is_behind = (_OF_PLACE if is_held else _IN_PLACE).fullmatch(scene.plain, own.end, place.span.start) is not None
    if not is_behind or not (is_held or _HELD_OR_LISTED.search(scene.plain, scene.span.start, own.start)):
        return None
    statistic = next((one for one in reversed(scene.subjects) if one.span.end <= own.start and one.indicators), None)
    return replace(place, indicators=statistic.indicators, sectors=statistic.sectors) if statistic else place


def _with_place(owner: Subject, before: Subject | None) -> Subject:
    """A statistic behind its amount, of the place before it: "Jalisco received $1.2 billion in remittances"."""
    return owner if owner.areas or before is None else replace(owner, areas=before.areas)


def _of_country(scene: Scene, at: int, lines: list[Line], setting: Setting) -> list[Line]:
    """The same series of the country, where a figure is said to be its: "por debajo del 8.5% nacional"."""
    own = scene.quantities[at].span
    is_of_it = _OF_COUNTRY.within(scene, max(scene.span.start, own.start - 60), own.start) is not None
    if _COUNTRY.at(scene, own.end) is None and not is_of_it:
        return []
    areas = setting.catalogue.areas
    around = {up for one in lines if one.series.area in areas for up in setting.catalogue.parents(one.series.area)}
    kinds = {(one.series.indicator, one.series.sector, one.frequency) for one in lines}
    return [
        one
        for each in dict.fromkeys(line.series.indicator for line in lines)
        for one in setting.data.of_places(each, *around)
        if (each, one.series.sector, one.frequency) in kinds
    ]


_HELD_TO = Rare(
    "encima debajo arriba abajo superior superiores inferior inferiores mayor mayores menor menores mas menos contra "
    "frente supero superan superaron rebaso rebasaron above below than against",
    r"\b(?:(?:encima|debajo|arriba|abajo) del?|(?:superior|inferior|mayor|menor)(?:es)? (?:al?|que)|"
    r"(?:m[aá]s|menos) que|contra|frente al?|super(?:ó|an?|aron)(?: al?)?|rebas(?:ó|aron)(?: al?)?|"
    r"than|above|below|against)\s+"
    r"(?:(?:el|la|los|las|the|that|de|of)\s+)*\Z",
)
_IN_PLACE = re.compile(r"\s+(?:in|for|en|para)\s+(?:(?:the|el|la)\s+)?", re.IGNORECASE)
_OF_PLACE = re.compile(r"\s+(?:growth\s+)?(?:in|for|of|en|para|del?)\s+(?:(?:the|el|la)\s+)?", re.IGNORECASE)
_HELD_OR_LISTED = re.compile(
    r"(?:\b(?:compared (?:with|to)|against|versus|vs\.?|and|y|e|contra|frente a|comparad[oa] con)|,)\s+"
    r"(?:(?:just|only|un|una|el|los|a|an)\s+)?[$]?\Z",
    re.IGNORECASE,
)


def told_behind(scene: Scene, at: int) -> Subject | None:
    """What stands behind a verb and its figure as their subject: "Cayó 2.0% la industria"."""
    own, cue = scene.quantities[at].span, direction(scene, at)
    after = next((one for one in scene.subjects if one.span.start >= own.end), None)
    if after is None or cue is None or cue.span > own or not (after.indicators or after.sectors):
        return None
    first = max(scene.span.start, *(scene.plain.rfind(mark, scene.span.start, cue.span.start) + 1 for mark in ",;:."))
    is_led = any(first <= one.span.start < cue.span.start for one in scene.subjects)
    is_next = _ARTICLE.fullmatch(scene.plain, own.end, after.span.start) is not None
    return after if is_next and not is_led else None

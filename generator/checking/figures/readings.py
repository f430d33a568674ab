"""What a printed figure may be, by its unit and the words around it: of a place or a part, a change, a level."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from generator.checking.claim import Reading
from generator.checking.figures.by_part import is_by_part, moved_by_part
from generator.checking.figures.change import changes, yearly
from generator.checking.figures.concentration import held_by_few, is_of_all
from generator.checking.figures.contribution import contributions
from generator.checking.figures.difference import differences, last_apart
from generator.checking.figures.fromto import is_between
from generator.checking.figures.level import levels
from generator.checking.figures.paces import is_of_pace, paces
from generator.checking.figures.points import is_gap_of_rates, points
from generator.checking.figures.share_words import has_weight, is_part, is_share, is_untold
from generator.checking.figures.shares import shares, wholes
from generator.checking.figures.target import is_band, targets
from generator.checking.finding import Measure
from generator.checking.grammar.unit import PLACES
from generator.checking.places.gap_between import TOPICS as GAPS
from generator.checking.places.gap_between import gap, leads
from generator.checking.places.part_of_change import is_of_change, parts_of_change
from generator.checking.places.rival import apart, rival
from generator.checking.reading import Cue, CueKind, Quantity
from generator.checking.scene.direction import ADDED, came_from, direction, is_restated
from generator.checking.scene.joint import is_count_of_them, is_said_as_one, joined, sums
from generator.checking.scene.listed import respective
from generator.checking.scene.near_time import near_time
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting, indicator
from generator.checking.text.clue import Clue, Rare
from generator.model.unit import Kind

_SIDE_OF = Rare("deficit surplus superavit", r"\b(?:deficit|surplus|d[eé]ficit|super[aá]vit)\s+(?:of|de|a)\s*[$]?\Z")
_IN = re.compile(r"\s+en\s+(?:(?:unos|casi|m[aá]s de|cerca de|alrededor de)\s+)?[$]?", re.IGNORECASE)
"""Between a Spanish verb and the amount that something moved by: "aumentaron en 1,312 millones"."""
_BY = Rare("by", r"\bby (?:just |only |some |about |nearly |almost |a )?[$]?\Z")
_EFFECT = Clue(
    "soften softens softened softening modero moderaron subtract subtracts subtracted subtracting "
    "resto restaron shaved",
    r"\b(?:soften\w*|(?<!se )moder[oó]|(?<!se )moderaron|subtract\w*|rest[oó]|restaron|shaved)\b",
)
_BETWEEN = re.compile(r"(?:entre|between)\b", re.IGNORECASE)
_YEARLY_RATE = Rare(
    "promedio media average mean compound",
    r"\b(?:(?:promedio|media|medio) anual|anual (?:promedio|media|medio|compuest[oa])|promedio (?:por|al) año|"
    r"annual average|average annual|mean annual|compound annual)\b[^,;.]{0,24}\Z",
)
_YEARLY = re.compile(
    r"\s*(?:on average,?\s+|en promedio,?\s+)?"
    r"(?:(?:a year|per year|each year|every year)(?!\s+(?:ago|earlier|before|prior|later|previously|ended|to\b))|"
    r"al año|por año|cada año|anual promedio)\b",
    re.IGNORECASE,
)
_ANNUAL = re.compile(
    r"\s*(?:anual(?:es)?(?: en)? promedio|en promedio anual|anual(?:mente)?(?=\s*[,.;)]|\s*\Z))", re.IGNORECASE
)
"""The same where the words before it say that it is a mean: "a un promedio de 2.7% anual"."""
_MEAN = Rare("average averaged promedio media compound", r"\b(?:averaged?|promedio|media|compound)\b[^,;.]*\Z")
_DIFFERENCE = Rare(
    "diferencia difference gap",
    r"\b(?:la|una|esa|the|a|that)\s+(?:diferencia|difference|gap)\s+(?:(?:es|fue|era|is|was|of|equivale|asciende|ascendi[oó])\s+)?"
    r"(?:(?:de|a|of)\s+)?[$]?\Z",
)
"""An amount that the two told before it are apart: "la diferencia fue de 709 millones"."""
_MORE = re.compile(
    r"\s+(?:m[aá]s|menos|more|fewer|less|higher|lower|mayor|menor|adicionales|"
    r"por (?:encima|debajo|arriba|abajo)|arriba|abajo|de diferencia)\b",
    re.IGNORECASE,
)
"""What makes of an amount the difference of two."""


def readings(scene: Scene, at: int, setting: Setting) -> Iterator[Reading]:
    """Every reading of the `at`-th quantity of a sentence: of two places, of a band, of a part, else of one series."""
    quantity = scene.quantities[at]
    other = rival(scene, at, setting)
    between = list(gap(scene, at, setting)) if not GAPS.isdisjoint(scene.stock) else []
    if between:
        yield from between
    elif not GAPS.isdisjoint(scene.stock) and leads(scene, quantity.span.start) and quantity.unit in ("point", ""):
        return
    elif is_band(scene, at, setting):
        yield from targets(scene, at, setting)
    elif other is not None:
        yield from apart(scene, at, setting, other)
    elif is_of_pace(scene, at):
        yield from paces(scene, at, setting)
    elif is_of_change(scene, at, setting):
        yield from parts_of_change(scene, at, setting)
    elif is_by_part(scene, at):
        yield from moved_by_part(scene, at, setting)
    elif quantity.unit in ("percent", "share", "point") or is_gap_of_rates(scene, at, setting):
        yield from _parts(scene, at, setting)
    elif quantity.unit == "times":
        yield from changes(scene, at, setting, Measure.MULTIPLE)
    else:
        yield from _sums(scene, at, setting)


def _parts(scene: Scene, at: int, setting: Setting) -> Iterator[Reading]:
    """What per cents, points and shares may be: contributions, parts of a whole, changes."""
    quantity = scene.quantities[at]
    first, last = scene.bounds(at)
    is_effect = scene.cues_in(first, last, CueKind.CONTRIBUTION) or _EFFECT.search(scene)
    if quantity.unit in ("point", "index"):
        yield from (contributions if is_effect else points)(scene, at, setting)
    elif (is_share(scene, at) or is_part(scene, at, setting)) and not _is_held_change(scene, quantity):
        counted = [one for one in scene.quantities if not one.unit and not is_count_of_them(scene, one)]
        total = [one for one in scene.quantities if one.unit in PLACES and not is_count_of_them(scene, one)]
        total = [one for one in total if setting.is_declared or not is_of_all(setting, one)]
        few = counted[0] if counted and total else total[0] if total and not setting.is_declared else None
        if few is not None:
            yield from held_by_few(scene, at, setting, few, total[0].unit)
            return
        if is_said_as_one(scene, at) and not joined(scene, at, setting) and few is None:
            return  # of several places that nobody has named
        if not setting.is_declared and not joined(scene, at, setting):
            yield from wholes(scene, at, setting, is_told=not has_weight(scene, at))
        yield from shares(scene, at, setting)
    elif not setting.is_declared and _is_yearly(scene, at):
        yield from yearly(scene, at, setting)
    elif not setting.is_declared and _is_of_each_year(scene, at):
        yield from yearly(scene, at, setting)
        yield from _percents(scene, at, setting)
    elif _YEARLY.match(scene.plain, quantity.span.end) and _MEAN.within(scene, first, quantity.span.start):
        yield from changes(scene, at, setting, Measure.ANNUAL_RATE)
    else:
        yield from _percents(scene, at, setting)


def _is_of_each_year(scene: Scene, at: int) -> bool:
    """Whether an annual per cent may be the mean of the years told before it: "62.5% in ten years, or 5% annually"."""
    own = scene.quantities[at].span
    is_annual = any(one.adjective and 0 <= one.span.start - own.end <= 1 for one in scene.whens)
    told = [one for claim in scene.figured[-1:] for one in claim.readings[:1] if one.comparison]
    return is_annual and any(one.window.last.year - one.comparison.last.year > 1 for one in told if one.comparison)


def _is_held_change(scene: Scene, quantity: Quantity) -> bool:
    """Whether a change is held against a figure, which is one too: "rose 3%, less than the 5% of the country"."""
    own = next((one for one in scene.held if one.second.span == quantity.span), None)
    first = next((one for one in scene.figured if own and one.span == own.first.span), None)
    return first is not None and first.measure is Measure.CHANGE


def _is_yearly(scene: Scene, at: int) -> bool:
    """Whether a per cent is how much something grew a year over several: "61.3%, or 8.3% a year on average"."""
    own, first = scene.quantities[at].span, scene.bounds(at)[0]
    if _YEARLY_RATE.within(scene, first, own.start) is not None or _YEARLY.match(scene.plain, own.end) is not None:
        return True
    return _ANNUAL.match(scene.plain, own.end) is not None and _MEAN.within(scene, first, own.start) is not None


def _percents(scene: Scene, at: int, setting: Setting) -> Iterator[Reading]:
    """Per cent: the level of a rate, the change of anything else."""
    quantity = scene.quantities[at]
    lines = setting.lines(scene.subject(quantity.span.start))
    is_rate = any(indicator(setting, line).kind is Kind.RATE for line in lines)
    cue = direction(scene, at)
    is_beside = cue is not None and _is_by(scene, cue, quantity)
    if not is_rate or is_beside:
        yield from changes(scene, at, setting)
        if is_untold(scene, at, setting):
            yield from wholes(scene, at, setting, is_told=False)
        return
    yield from (one for one in levels(scene, at, setting) if indicator(setting, one.line).kind is Kind.RATE)
    if any(indicator(setting, line).kind is not Kind.RATE for line in lines):
        yield from (one for one in changes(scene, at, setting) if indicator(setting, one.line).kind is not Kind.RATE)


def _sums(scene: Scene, at: int, setting: Setting) -> Iterator[Reading]:
    """An amount: the difference of two, a level, or how far a balance moved."""
    quantity = scene.quantities[at]
    if not setting.is_declared and _DIFFERENCE.within(scene, scene.span.start, quantity.span.start):
        found = list(last_apart(scene, at, setting))
        yield from found
        if found:
            return
    if is_said_as_one(scene, at) and respective(scene, quantity.span.start) is None:
        told = list(sums(scene, at, setting, joined(scene, at, setting)))
        yield from told
        if told:
            return
    if _is_step(scene, at):
        yield from differences(scene, at, setting)
        return
    own = None if setting.is_declared else direction(scene, at)
    is_moved = _MORE.match(scene.plain, quantity.span.end) or (own is not None and _is_by(scene, own, quantity))
    if is_moved:
        yield from differences(scene, at, setting)
    elif not setting.is_declared and _is_over_range(scene, at, setting):
        yield from (one if one.sign else replace(one, sign=1) for one in differences(scene, at, setting))
    yield from levels(scene, at, setting)
    lines = setting.lines(scene.subject(quantity.span.start))
    cue = direction(scene, at)
    is_side = _SIDE_OF.within(scene, scene.bounds(at)[0], quantity.span.start)
    if not is_side and cue and any(indicator(setting, one).kind is Kind.BALANCE for one in lines):
        yield from changes(scene, at, setting)
        if not _is_by(scene, cue, quantity):  # "narrowed to 1.5 billion" is a direction of its own beside a level
            scene.used.discard(cue.span)


def _is_step(scene: Scene, at: int) -> bool:
    """Whether an amount is what something moved by: "shrank by 11,697", "añadió 1,107 puestos"."""
    quantity = scene.quantities[at]
    first = scene.bounds(at)[0]
    if ADDED.within(scene, first, quantity.span.start) or is_restated(scene, at):
        return True
    cue = direction(scene, at)
    if scene.is_foreign and cue is not None and _IN.fullmatch(scene.plain, cue.span.end, quantity.span.start):
        return True
    is_by = _BY.within(scene, first, quantity.span.start) is not None
    return is_by and cue is not None and cue.span < quantity.span


def _is_over_range(scene: Scene, at: int, setting: Setting) -> bool:
    """Whether a count is told of a range of times, over which it moves: "sumó 3 mil plazas entre enero y abril"."""
    when = near_time(scene, at, ("of",))
    if when is None or when.months <= 1 or not _BETWEEN.match(scene.plain, when.span.start):
        return False
    lines = setting.lines(scene.subject(scene.quantities[at].span.start))
    return any(indicator(setting, one).kind is Kind.STOCK for one in lines)


def _is_by(scene: Scene, cue: Cue, quantity: Quantity) -> bool:
    """Whether a direction is by a figure, not to it: "rose 0.2", "0.2 more", but "rose to 4.7"."""
    first, second = (cue.span, quantity.span) if cue.span < quantity.span else (quantity.span, cue.span)
    if came_from(scene, cue, quantity):
        return False
    between = scene.plain[first.end : second.start].strip()
    if between == "de" and is_between(scene, cue):
        return False
    return between.casefold() in ("", "by", "un", "una", "en un", "de", "of", "a", "an") and (
        between.casefold() != "a" or scene.language == "en"
    )

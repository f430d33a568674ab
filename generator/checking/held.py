"""Of when a figure is, and what it is held against."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.checking.clue import Rare
from generator.checking.data import Line
from generator.checking.measure import fit
from generator.checking.near_time import near_time
from generator.checking.reading import CueKind, Relation, Span, When
from generator.checking.scene import Scene
from generator.checking.setting import Setting, window_of
from generator.checking.unit import MONTHS
from generator.model.period import Frequency, Period, Window

_AFTER = Rare(
    "luego tras despues after following from",
    r"\b(?:luego de|tras|despu[eé]s de|after|following|(?:up|down) from)\s+(?:\w+\s+){0,3}\Z",
)
_IN = re.compile(
    r"\s+(?:in|over|within|en)\s+(?:(?:just|only|barely|the (?:last|past)|the space of|apenas|los [uú]ltimos)\s+)?",
    re.IGNORECASE,
)
_CAME_FROM = Rare(
    "de desde",
    r"\b(?:pas|sub|baj|crec|ca|aument|disminu|redu|salt|increment|avanz|descend|retroced)"
    r"(?:ó|aron|ieron|yó|yeron|jo|jeron|ar|er|ir|ando|iendo|ado|ido)\s+(?:de|desde)\s+(?:(?:los?|las?)\s+)?[$]?\Z",
)
_WENT_TO = re.compile(r"[^,;.]{0,40}\s(?:a|hasta)\s+(?:(?:los?|las?)\s+)?[$]?", re.IGNORECASE)
_UP_TO = re.compile(r"\bhasta\s+(?:el|un|los|las)?\s*\Z", re.IGNORECASE)
_OPENS = re.compile(r"(?:entre|de|desde)\b", re.IGNORECASE)
_BESIDE_IT = 4
"""Signs between a figure and the time that is its own."""
_YEAR = 12
_LAST_SO = re.compile(
    r"\b(?:first|last|only|best|worst|most|least|primer[ao]?|[uú]ltim[ao]|\w{3,}(?:est|[ií]sim[ao]))\b"
    r"(?<!\bforest)(?<!\binterest)(?<!\blatest)(?<!\bmanifest)(?<!\bharvest)[^,;]*\Z",
    re.IGNORECASE,
)
"""Words that a start is said of, and no change: "0.5%, the poorest result since 2020", "its first fall since 2009"."""
_FROM_PEAK = re.compile(
    r"\s*(?:lower |higher |more |less |fewer |up |down |off )?(?:below|above|from|than|off|under|short of)\s+"
    r"(?:(?:the|its|their|that)\s+)?(?:all-time |record |historic )?"
    r"(peak|high|record|maximum|low|trough|minimum|bottom)\b",
    re.IGNORECASE,
)
_WHEN = Rare("when cuando", r",?\s(?:when|cuando)\b")
_FROM = Rare(
    "from desde against versus vs than compared contra frente respecto encima debajo arriba abajo superior superiores "
    "inferior inferiores mayor mayores menor menores mas menos comparado comparada comparados comparadas",
    r"\b(?:from|desde|against|versus|vs\.?|than|compared (?:with|to)|contra|frente al?|respecto (?:del?|al?)|"
    r"(?:encima|debajo|arriba|abajo) del?|(?:superior(?:es)?|inferior(?:es)?|mayor(?:es)?|menor(?:es)?) (?:al?|que)|"
    r"(?:m[aá]s|menos)(?: \w+)? que|comparad\w+ con)\s+(?:\w+\s+){0,2}\Z",
)
_BESIDE = re.compile(
    r"\s*(?:short of|shy of|below|above|(?:more|less|higher|lower|larger|smaller|greater) than|ahead of|behind)\s+"
    r"(?:the\s+)?[^,;]{1,30}\s(?:of|in|for)\s+(?:the\s+)?",
    re.IGNORECASE,
)
"""Between a change and the time of the amount that it is held against: "3.9% short of the $65.0bn of 2024"."""
_APPOSED = re.compile(
    r"\s*(?:,\s*(?:de|con|por|que (?:fue|era) de|cuando (?:fue|fueron|era|eran|hubo|sum[oó]|sumaron)(?: de)?)|\()"
    r"\s*[$]?\s*"
)
_EDGE = re.compile(
    r"\b(?:at|by|in|since|al?|para|desde|towards?)\s+(?:the\s+|el\s+)?(end|close|start|beginning|cierre|final|inicio|comienzo|"
    r"principios|fines)\s+(?:of|de)\s+\Z",
    re.IGNORECASE,
)
_COMMA = re.compile(r",\s+[$]?")
_THAT_OF = re.compile(
    r"\b(?:that|those|the one|the ones|el|la|los|las) (?:of|in|de|del)\s+(?:the\s+)?\Z", re.IGNORECASE
)
"""Before a time whose figure is put beside it: "that of 2009, 6.3%"."""
_PEAK = re.compile(r"\b(?:peak|low|high|trough|level|m[aá]ximo|m[ií]nimo|nivel|pico)\b[^.;]*\Z", re.IGNORECASE)
_LEANING = frozenset(
    {Relation.SAME_PERIOD, Relation.YEAR_BEFORE, Relation.YEAR_AFTER, Relation.PREVIOUS, Relation.LAST_SPAN}
)
"""How a time is named by another one of its own sentence."""


def figure_times(scene: Scene, at: int, setting: Setting) -> list[Window]:
    """The times that the `at`-th quantity speaks of: the one its sentence names, or those of the text so far."""
    beside = _apposed(scene, at) if scene.is_foreign else None
    if beside:
        is_aside = "(" in scene.plain[beside.span.end : scene.quantities[at].span.start]
        return [*_of_that(beside, setting), *(_figure_times(scene, at, setting) if is_aside else ())]
    return _figure_times(scene, at, setting)


def _figure_times(scene: Scene, at: int, setting: Setting) -> list[Window]:
    ends = _ends(scene, at, setting) if scene.is_foreign else []
    if ends:
        return ends
    when = _before(scene, at) or _then(scene, at) or _since(scene, at) or _of(scene, at)
    edge = edges(scene, when) if when is not None else []
    if edge:
        return edge
    if when is None:
        return [*setting.heard(), *_years(scene, setting)]
    return leaned(scene, when, setting)


def _ends(scene: Scene, at: int, setting: Setting) -> list[Window]:
    """The time of a figure that a move came from or went to: "entre 2008 y 2018 pasaron de 4,068 a 11,110 millones"."""
    own = scene.quantities[at].span
    start = max(scene.span.start, own.start - 60)
    is_start = _CAME_FROM.within(scene, start, own.start) is not None
    is_end = at > 0 and _WENT_TO.fullmatch(scene.plain[scene.quantities[at - 1].span.end : own.start]) is not None
    if is_end:
        before = scene.quantities[at - 1].span
        is_end = _CAME_FROM.within(scene, max(scene.span.start, before.start - 60), before.start) is not None
    beside = [one for one in scene.whens if not one.adjective and 0 <= one.span.start - own.end <= _BESIDE_IT]
    beside = [one for one in beside if one.months == 1 or _OPENS.match(scene.plain, one.span.start) is None]
    if not (is_start or is_end) or beside:
        return []
    lead = [one for one in scene.whens_in(scene.span.start, own.start, ("of",)) if not one.adjective]
    later = [one for one in scene.whens_in(own.end, scene.span.end, ("of",)) if not one.adjective]
    told = lead[-1:] or [one for one in later if one.months > 1 and _OPENS.match(scene.plain, one.span.start)]
    windows = named(told[0], setting) if told else setting.windows()
    found: list[Window] = []
    for one in windows:
        is_range = bool(told) and _OPENS.match(scene.plain, told[0].span.start) is not None and len(one) > 1
        if is_end:
            found.append(Window.of(one.last) if is_range else one)
        else:
            found += [Window.of(one.first)] if is_range else [one.shift_years(-1), one.shift(-len(one))]
    return found


def edges(scene: Scene, when: When) -> list[Window]:
    """The quarter and the month at the end of a year, or at its start: "GDP was up 1.7% at the end of 2025"."""
    found = _EDGE.search(scene.plain, max(scene.span.start, when.span.start - 24), when.span.start)
    if not scene.is_foreign or found is None or when.window is None or when.months != 12 or when.month != 12:
        return []
    is_end = found[1].casefold() not in ("start", "beginning", "inicio", "comienzo", "principios")
    quarter, month = (4, 12) if is_end else (1, 1)
    return [
        Window.of(Period.of(Frequency.QUARTER, when.year, quarter)),
        Window.of(Period.of(Frequency.MONTH, when.year, month)),
    ]


def leaned(scene: Scene, when: When, setting: Setting) -> list[Window]:
    """The windows that a time of a sentence names; "a year before" leans on the time named before it in there."""
    if when.window is not None:
        return [when.window]
    if when.relation is Relation.WITHOUT_YEAR and scene.is_foreign:
        years = [one.window for one in scene.whens_in(scene.span.start, when.span.start, ("of",)) if one.window]
        return list(dict.fromkeys([*named(when, setting, years[-1:]), *named(when, setting, setting.heard())]))
    if when.relation in _LEANING:
        others = [one for one in scene.whens_in(scene.span.start, when.span.start, ("of",)) if not one.adjective]
        found = [
            one
            for other in others[-1:]
            for anchor in named(other, setting)
            if (one := window_of(when, anchor.frequency, anchor, is_before=True))
        ]
        if found:
            return found if setting.is_declared else list(dict.fromkeys([*found, *named(when, setting)]))
    return named(when, setting, setting.heard())


def _apposed(scene: Scene, at: int) -> When | None:
    """The time whose figure is put beside it: "no superó al de 2024, de 5,634 millones", "frente a 2023 (4%)"."""
    own = scene.quantities[at].span
    near = scene.whens_in(scene.bounds(at)[0], own.start, ("of", "against", "since"))
    near = [one for one in near if not one.adjective]
    if near and _COMMA.fullmatch(scene.plain, near[-1].span.end, own.start):
        return near[-1] if _THAT_OF.search(scene.plain, scene.span.start, near[-1].span.start) else None
    return near[-1] if near and _APPOSED.fullmatch(scene.plain, near[-1].span.end, own.start) else None


def _of_that(when: When, setting: Setting) -> list[Window]:
    """The windows of a time that a figure is put beside; a year alone may be the same months of it."""
    found = named(when, setting, setting.heard())
    if when.window is not None and when.months == 12:
        found += [one.shift_years(when.year - one.last.year) for one in setting.heard()]
    return list(dict.fromkeys(found))


def _years(scene: Scene, setting: Setting) -> list[Window]:
    """The years that a sentence on so many of them in a row may speak of."""
    is_run = any(one.unit == "year" for one in scene.quantities) and scene.has(CueKind.STREAK)
    if setting.is_declared or not is_run:
        return []
    years = [one.last.year - back for one in setting.windows() for back in (0, 1)]
    return [Window.of(Period.of(Frequency.YEAR, one)) for one in dict.fromkeys(years)]


def _before(scene: Scene, at: int) -> When | None:
    """The time of a figure that is told for what came before: "after rising 1.7% in the quarter before"."""
    quantity = scene.quantities[at]
    first, last = scene.bounds(at)
    start = max(first, quantity.span.start - 40)
    is_base = quantity.unit in ("percent", "point") and _FROM.within(scene, start, quantity.span.start)
    if not is_base and not _AFTER.within(scene, start, quantity.span.start):
        return None
    near = scene.whens_in(quantity.span.end, last, ("of", "against"))
    return next((one for one in near if not one.adjective), None)


def _then(scene: Scene, at: int) -> When | None:
    """The time that a figure's own clause takes up: "than a year earlier, when it cost 18.11"."""
    own = scene.quantities[at].span
    first = scene.bounds(at)[0]
    taken = _WHEN.within(scene, first, own.start)
    if taken is None:
        return None
    before = [one for one in scene.whens if first <= one.span.start and one.span.end <= taken.start() + 1]
    near = [one for one in before if not one.adjective and not scene.plain[one.span.end : taken.start()].strip(" ,")]
    return near[-1] if near else None


def _since(scene: Scene, at: int) -> When | None:
    """The time of a figure inside a clause that dates: "the slowest since the economy shrank 8.4% in 2020"."""
    own = scene.quantities[at].span
    near = scene.whens_in(own.end, min(scene.span.end, own.end + 12), ("since",))
    if not near or near[0].window is None or "since" in scene.plain[own.end : near[0].span.start].casefold():
        return None
    return near[0] if scene.plain.casefold().rfind("since", scene.span.start, own.start) >= 0 else None


def _of(scene: Scene, at: int) -> When | None:
    """The time of a figure; one that a peak or a level is dated with is what it is held against."""
    quantity = scene.quantities[at]
    when = near_time(scene, at, ("of",))
    if when and when.span.start > quantity.span.end:
        between = scene.plain[quantity.span.end : when.span.start]
        if quantity.unit in ("percent", "point") and (_PEAK.search(between) or _BESIDE.fullmatch(between)):
            lead = scene.whens_in(scene.span.start, quantity.span.start, ("of",))
            return lead[-1] if lead else None
    return when


def named(when: When, setting: Setting, around: Sequence[Window] = ()) -> list[Window]:
    """The windows that a time names, in the frequency of the text's own; `around` are those that it may lean on."""
    if when.window is not None:
        return [when.window]
    if when.relation is Relation.SAME_PERIOD and not when.year and when.role == "of":
        years = [one for one in setting.named if one.is_whole_year] if when.months == _YEAR else []
        return [*(years[:1] if not setting.is_declared else ()), *setting.windows()]
    anchors = [one for one in (setting.window, setting.latest) if one]
    if not setting.is_declared:
        anchors = [*around] or setting.windows()
    if when.relation is Relation.WITHOUT_YEAR:
        anchors = setting.anchors() if setting.is_declared else [*anchors, *setting.anchors()]
    found: list[Window] = []
    if when.relation is Relation.TO_DATE and not setting.is_declared:
        found += [Window.of(one.last) for one in anchors if one.frequency > 1]
    for anchor in anchors:
        others = (Frequency.MONTH, Frequency.QUARTER) if when.months else ()
        for frequency in dict.fromkeys((anchor.frequency, *others)):
            one = window_of(when, frequency, anchor)
            if one:
                found += _in_years(one, anchor, setting) if when.relation is Relation.WITHOUT_YEAR else [one]
        if when.relation is Relation.YEAR_BEFORE and when.months == 12 and not when.month and not setting.is_declared:
            year = when.year if when.year > 0 else anchor.last.year + (when.year or -1)
            own_year = [anchor] if anchor.is_whole_year and when.year <= 0 else []  # a report written a year later
            found += [Window.of(Period.of(Frequency.YEAR, year)), *own_year]
    return list(dict.fromkeys(found))


def _in_years(window: Window, anchor: Window, setting: Setting) -> list[Window]:
    """A month without its year: that of the year that the text speaks of, else the newest before, else the next one."""
    if setting.is_declared:
        return [window]
    own = window.shift_years(anchor.last.year - window.last.year)
    newest = setting.last_day()
    years = [own, window, own.shift_years(1)]
    return [one for one in years if newest is None or one.last.last_day <= newest]


def against(scene: Scene, at: int) -> When | None:
    """What a figure is held against, as far as its sentence says."""
    if _before(scene, at) or _since(scene, at):
        return None
    if scene.is_foreign and _then(scene, at):
        return next((one for one in scene.whens if one.adjective), None)
    near = near_time(scene, at, ("against",), far=False)
    when = near or near_time(scene, at, ("against",))
    if when is not None and scene.is_foreign:
        if when == _apposed(scene, at) or (near is None and _is_of_before(scene, at, when)):
            return _adjective(scene, when.span)
        when = None if _is_taken(scene, at, when) else when
    return _against(scene, at, when, is_near=near is not None)


def _adjective(scene: Scene, before: Span) -> When | None:
    """The last adjective that says what is held against what, before a place that is no such adjective itself."""
    found = [one for one in scene.whens if one.adjective and one.span < before]
    own = any(one.adjective and one.span == before for one in scene.whens)
    return found[-1] if found and not own else None


def _against(scene: Scene, at: int, when: When | None, *, is_near: bool) -> When | None:
    quantity = scene.quantities[at]
    if when and (is_near or when.span < quantity.span or when.adjective or when.relation is Relation.YEAR_BEFORE):
        return when
    if when and when.window and _BESIDE.fullmatch(scene.plain, quantity.span.end, when.span.start):
        return when
    since = near_time(scene, at, ("since",))
    if since and scene.is_foreign and _LAST_SO.search(scene.plain, quantity.span.end, since.span.start):
        since = None
    if (
        since
        and (since.window or (scene.is_foreign and since.month))
        and not scene.has(CueKind.SINCE_START)
        and not scene.has(CueKind.SUPERLATIVE)
        and not (scene.is_foreign and _is_reached(scene, at))
    ):
        return since
    later = near_time(scene, at, ("of",))
    if later and later.span.start > quantity.span.end:
        between = scene.plain[quantity.span.end : later.span.start]
        if _PEAK.search(between) or _BESIDE.fullmatch(between):
            return later
    return None


def _is_reached(scene: Scene, at: int) -> bool:
    """Whether a figure is where something stands, and not how far it moved: "hasta 5.09 por ciento", "un máximo"."""
    own = scene.quantities[at].span
    is_at = _UP_TO.search(scene.plain, max(scene.span.start, own.start - 12), own.start) is not None
    return is_at or scene.has(CueKind.RECORD)


def _is_of_before(scene: Scene, at: int, when: When) -> bool:
    """Whether an adjective hangs on the figure before, and this one has its own time: "0.24% en el mes y 4.03% en"."""
    if not when.adjective or not at or when.span > scene.quantities[at].span:
        return False
    own = scene.quantities[at].span
    beside = [one for one in scene.whens if 0 <= one.span.start - own.end <= 1]
    return bool(beside) and 0 <= when.span.start - scene.quantities[at - 1].span.end <= 1


def _is_taken(scene: Scene, at: int, when: When) -> bool:
    """Whether a time belongs to the figure before: "bajaron 0.27% respecto de mayo y la inflación quedó en 3.37%"."""
    if when.adjective or when.span > scene.quantities[at].span:
        return False
    first, _ = scene.own_bounds(at)
    before = [one for one in scene.quantities[:at] if one.span.end <= when.span.start]
    return bool(before) and when.span.end <= first


def _named_bases(scene: Scene, at: int, line: Line, window: Window, when: When) -> list[Window]:
    """The window that a time of the sentence names to hold another against."""
    base = window_of(when, line.frequency, window, is_before=True)
    if base is None:
        return []
    if len(base) != len(window) and when.window is not None and len(base) == line.frequency:
        return [window.shift_years(base.last.year - window.last.year)]
    if _is_of_another(scene, at, when) and len(window) == 1 and line.frequency > 1:
        return list(dict.fromkeys([base, window.shift(-1)]))
    return [base]


def _in_a_span(scene: Scene, at: int) -> int | None:
    """The months over which something moved: "a drop of 9% in six months"."""
    own = scene.quantities[at].span
    after = scene.quantities[at + 1] if at + 1 < len(scene.quantities) else None
    if after is None or after.unit not in MONTHS or not _IN.fullmatch(scene.plain, own.end, after.span.start):
        return None
    scene.used.add(after.span)
    return int(after.value) * MONTHS[after.unit]


def _extreme(scene: Scene, at: int, line: Line, window: Window) -> Window | None:
    """The highest or lowest period so far, where a figure is told from there: "9.5% below the peak"."""
    found = _FROM_PEAK.match(scene.plain, scene.quantities[at].span.end)
    if found is None or len(window) != 1 or line.start is None:
        return None
    periods = [Period(line.frequency, one) for one in range(line.start.ordinal, window.first.ordinal)]
    known = [(value, one) for one in periods if (value := line.at(one)) is not None]
    if not known:
        return None
    is_low = found[1].casefold() in ("low", "trough", "lowest", "minimum", "bottom")
    return Window.of((min(known) if is_low else max(known))[1])


def bases(scene: Scene, at: int, line: Line, window: Window, *, is_either: bool = True) -> list[Window]:
    """The windows that one is held against: the one named, else a year before or, where it may be, the one before."""
    when = against(scene, at)
    if when is not None:
        return _named_bases(scene, at, line, window, when)
    extreme = _extreme(scene, at, line, window)
    if extreme is not None:
        return [extreme]
    span = _in_a_span(scene, at)
    if span is not None:
        steps = span * line.frequency // 12
        return [window.shift(-steps)] if steps and not span * line.frequency % 12 else []
    year_before = window.shift_years(-1)
    if len(window) == 1 and line.frequency > 1 and is_either:
        return [year_before, window.shift(-1)]
    return [year_before]


def _is_of_another(scene: Scene, at: int, when: When) -> bool:
    """Whether a comparison stands by a later figure: "rose 0.24% and were 4.03% higher than a year earlier"."""
    own = scene.quantities[at].span
    between = [one for one in scene.quantities if own.end <= one.span.start and one.span.end <= when.span.start]
    return any(one.unit == scene.quantities[at].unit for one in between) and not when.adjective


def same_span(setting: Setting, line: Line) -> list[tuple[Window, Window]]:
    """The two times of the sentence before: "in real terms, exports fell 3% over that span"."""
    if setting.span is None:
        return []
    own, base = (fit(one, line.frequency) for one in setting.span)
    return [(own, base)] if own and base else []


def compared(scene: Scene, at: int, setting: Setting, line: Line, window: Window) -> list[tuple[Window, Window]]:
    """The window of a figure with each that it is held against; against one month, only the last of it counts.

    A bulletin that says nothing else holds a month against the same one a year before; others may mean either.
    """
    found: list[tuple[Window, Window]] = []
    for base in bases(scene, at, line, window, is_either=not setting.is_declared):
        is_short = len(base) == 1 < len(window) and line.frequency > 1
        found.append((Window.of(window.last) if is_short else window, base))
    return found

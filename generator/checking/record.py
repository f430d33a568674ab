"""Records: the highest or lowest of a history, or the third, since a date or since the series began."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from msgspec.structs import replace

from generator.checking import measure
from generator.checking.amounts import deflator, is_inflation
from generator.checking.claim import Claim, Reading
from generator.checking.data import Line
from generator.checking.extreme import Record, annual_change, is_record, monthly_change
from generator.checking.finding import Measure
from generator.checking.judge import is_told
from generator.checking.lead import leads_in, leads_its_year
from generator.checking.measure import fit
from generator.checking.named import named
from generator.checking.outside import PANDEMIC_YEARS, since_outside
from generator.checking.reading import Cue, CueKind, Quantity, Span, When
from generator.checking.scene import Scene
from generator.checking.scope import scope_of
from generator.checking.setting import Setting, indicator, window_of
from generator.checking.spoken import denied, is_denied, told_of
from generator.checking.superlative import EVER, superlatives
from generator.checking.unit import MONTHS, PLACES, TIMES
from generator.model.period import Window
from generator.model.unit import Kind
from generator.model.words import Indicator

_ANNUAL = re.compile(r"\b(?:annual|anual|interanual|year[- ]over[- ]year)\b", re.IGNORECASE)
_ANNUAL_NOUN = re.compile(
    r"\W*(?:the annual (?:decline|increase|growth|drop|rise)|annual growth|"
    r"(?:la|el) (?:disminuci[oó]n|ca[ií]da|baja|aumento|"
    r"crecimiento|alza|incremento) anual)\b",
    re.IGNORECASE,
)
_COPULA = re.compile(
    r"[^,;.]{0,40}\b(?:es|fue|is|was)\b(?:\s+not)?\s+(?:also\s+|also,\s+|tambi[eé]n\s+)?", re.IGNORECASE
)
_TIED = re.compile(
    r"\b(?:match(?:ed|es|ing)|igual[oó]|tied|ties|equal(?:ed|s)|iguala|igual al?|igual que)\b", re.IGNORECASE
)
_SINCE_THAT = re.compile(
    r"\b(?:since|desde)\s+(?:(?:the|la|el|los|las)\s+)?(?:[^\W\d]+\s+){1,3}(?:of|in|de|del|en)\s+\Z", re.IGNORECASE
)
_RECENT = re.compile(r"\brecent\s*\Z", re.IGNORECASE)
_RECENTLY = re.compile(r"\s+reciente", re.IGNORECASE)
_BESIDE = re.compile(
    r"\b(?:below|above|from|under|short of|off|than|debajo de|del|desde)\s+(?:(?:the|its|their|that|el|su)\s+)?\Z",
    re.IGNORECASE,
)
"""Before a peak that something else is held against."""
_IN_SO_LONG = re.compile(
    r"(?:\s+\w+){0,3}\s+(?:in|for|en)\s+(?:(?:the|los)\s+(?:last|past|[uú]ltimos)\s+)?", re.IGNORECASE
)
_MONTHLY = re.compile(
    r"\b(?:monthly|month[- ](?:to|on|over)[- ]month|from (?:one )?month to (?:the next|month)|"
    r"in (?:a|any|one) (?:single )?month|"
    r"mensual(?:es)?|quarterly|quarter[- ]on[- ]quarter)\b",
    re.IGNORECASE,
)
_YEARLY = re.compile(r"\b(?:annual|yearly|year[- ]on[- ]year|year[- ]over[- ]year|anual|interanual)\b", re.IGNORECASE)
_FROM = re.compile(r"(?:up|down) from\b", re.IGNORECASE)
_RATE = re.compile(r"\b(?:inflation|inflaci[oó]n|rate|tasa)\b", re.IGNORECASE)
_ITS_YEAR = re.compile(r"(?:this |the |that )?year[’']s (?:high|low|peak|best|worst)", re.IGNORECASE)
_TITLE, _BEHIND = 60, 6
_BEGINS = re.compile(
    r"\b(?:began|begin|start|inici|comenz|comienz|arranc|empez|empiez|hay (?:cifras|registro|cuenta|datos)|existe|"
    r"a partir)",
    re.IGNORECASE,
)
_AMOUNT = re.compile(
    r"\b(?:total|nivel|monto|valor|saldo|cifra|level|value|amount|balance|figure)\s+(?:m[aá]s\s)|"
    r"\b(?:highest|lowest|largest|smallest)\s+(?:total|level|value|amount|balance|figure)\b",
    re.IGNORECASE,
)
"""A superlative of an amount, whatever change stands before it."""
_LIST = re.compile(r"\s+(?:the list|of the list|position|spot)", re.IGNORECASE)
_LOW_POINT = re.compile(r"\b(?:punto m[aá]s (?:bajo|alto)|the (?:low|high|peak) was)\b", re.IGNORECASE)
_UP = re.compile(
    r"\b(?:alza|crecimiento|aumento|incremento|avance|growth|increase|rise|gain|expansion)\b", re.IGNORECASE
)
_DOWN = re.compile(
    r"\b(?:ca[ií]da|baja|disminuci[oó]n|retroceso|decline|drop|fall|decrease|contraction)\b", re.IGNORECASE
)
_BARE = re.compile(r"\bm[aá]s baj[ao]s?\b", re.IGNORECASE)
"""An adjective that looks like the noun of a fall: "la más baja desde 2020"."""
_INDEFINITE = re.compile(
    r"\b(?:un|una|otro|otra|alg[uú]n|alguna|ning[uú]n|ninguna|cada vez)\s+(?:\w+\s+){0,3}\Z", re.IGNORECASE
)
"""What makes of "más baja" a comparative: "una inflación general más baja"."""
_LEVEL_NOUN = re.compile(r"\b(?:nivel|monto|cifra|valor|volumen|level|value|amount)\b", re.IGNORECASE)
_CHANGE_NOUN = re.compile(r"\b(?:tasa|ritmo|variaci[oó]n|rate|pace)\b", re.IGNORECASE)
_PRICES = re.compile(r"\b(?:INPC|[ií]ndice|index)\b", re.IGNORECASE)
_LARGE = re.compile(
    r"steep|fast|mayor|larg|sharp|big|m[aá]s (?:pro|acel|fuer|gran|ele|alt|mar|pro|ac)|high|deep|strong|record",
    re.IGNORECASE,
)
_PACE = re.compile(
    r"(?:the |el |la )?(?:fast|slow|steep|mild|shallow|gentl|sharp|m[aá]s (?:acel|lent|pron|mode|leve))", re.IGNORECASE
)
"""Superlatives that can be of a change only."""
_BEST = {"up": re.compile(r"mejor|best", re.IGNORECASE), "down": re.compile(r"peor|worst", re.IGNORECASE)}
"""The best rise and the worst fall are the largest."""


def records(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """Every record and superlative of a sentence that is one of time, not among places."""
    for cue in scene.cues:
        if cue.kind not in (CueKind.SUPERLATIVE, CueKind.RECORD) or _is_other(scene, cue):
            continue
        order = _order(scene, cue)
        readings = tuple(_all_readings(scene, setting, cue, order))
        why = "" if readings else "nothing says of what this is the highest or lowest"
        span = Span(min(cue.span.start, order.span.start), cue.span.end) if order else cue.span
        yield Claim(span, Measure.RECORD, readings, None, why)
        stop = _next(scene, cue)
        apart = since_outside(scene, cue.span.start, stop)
        if apart and readings and apart is not _since(scene, cue, stop)[0]:  # "or, leaving out those years, since"
            yield Claim(apart.span, Measure.RECORD, tuple(_readings(scene, setting, cue, order, apart)))


def _all_readings(scene: Scene, setting: Setting, cue: Cue, order: Quantity | None) -> list[Reading]:
    """What a superlative may be of: in a text by others, more than what a bulletin would mean by it."""
    if setting.is_declared:
        return list(_readings(scene, setting, cue, order))
    stop = _next(scene, cue)
    after = [one for one in scene.all_whens if cue.span.start < one.span.start < stop and _is_since(scene, one)]
    since = after[0] if after else _since(scene, cue, stop)[0] if _BEGINS.search(scene.text) else None
    found, is_told = superlatives(scene, setting, cue, order, since, stop)
    return found if is_told else [*found, *_readings(scene, setting, cue, order)]


def _is_since(scene: Scene, when: When) -> bool:
    """Whether a time is one since which something is told: "since May", "desde la caída de 2020"."""
    start = max(scene.span.start, when.span.start - 40)
    return when.role == "since" or _SINCE_THAT.search(scene.plain, start, when.span.start) is not None


def _is_other(scene: Scene, cue: Cue) -> bool:
    """Whether a superlative is no claim of time: of places, of a peak that a change is dated with, of a list."""
    if cue.span in scene.used or _LIST.match(scene.plain, cue.span.end):
        return True
    if scene.is_foreign and (_is_indefinite(scene, cue) or _is_of_place(scene, cue)):
        return True
    if _RECENTLY.match(scene.plain, cue.span.end) or _RECENT.search(scene.plain, scene.span.start, cue.span.start):
        return True
    if _LOW_POINT.search(scene.plain, max(scene.span.start, cue.span.start - 8), min(scene.span.end, cue.span.end + 8)):
        return True
    if _BESIDE.search(scene.plain, scene.span.start, cue.span.start):
        return True
    among = any(one.unit in PLACES for one in scene.quantities) or bool(scene.universe(cue.span))
    return among and not scene.has(CueKind.SINCE_START) and not any(one.role == "since" for one in scene.whens)


def _is_indefinite(scene: Scene, cue: Cue) -> bool:
    """Whether it is a comparative: "una inflación más baja"."""
    return _INDEFINITE.search(scene.plain, max(scene.span.start, cue.span.start - 40), cue.span.start) is not None


def _is_of_place(scene: Scene, cue: Cue) -> bool:
    """Whether a superlative is said of a place behind a colon: "strongest advance in 2015: Sinaloa"."""
    colon = scene.plain.find(":", cue.span.end, min(scene.span.end, cue.span.end + _TITLE))
    return colon > 0 and any(one.areas and 0 < one.span.start - colon <= _BEHIND for one in scene.subjects)


def _follows(scene: Scene, cue: Cue) -> bool:
    """Whether another superlative stands before one."""
    return any(
        one.kind in (CueKind.SUPERLATIVE, CueKind.RECORD) and one.span.end + 12 < cue.span.start for one in scene.cues
    )


def _next(scene: Scene, cue: Cue) -> int:
    """Where the next superlative of the sentence begins, or where it ends."""
    later = [
        one.span.start
        for one in scene.cues
        if one.kind in (CueKind.SUPERLATIVE, CueKind.RECORD) and one.span.start > cue.span.end + 12
    ]
    return later[0] if later else scene.span.end


def _order(scene: Scene, cue: Cue) -> Quantity | None:
    """The ordinal of "third-highest"."""
    near = [one for one in scene.quantities if one.unit == "place" and scene.is_near(one.span, cue.span, 24)]
    if scene.is_foreign:  # "the fifth rise in a row and the highest print since May"
        near = [one for one in near if one.span not in scene.used]
    scene.used.update(one.span for one in near)
    return near[0] if near else None


def _readings(
    scene: Scene, setting: Setting, cue: Cue, order: Quantity | None, apart: When | None = None
) -> Iterator[Reading]:
    """What a superlative may be of; `apart` is its second start, told with the years of the pandemic left out."""
    place = cue.span.start
    way = _change_way(scene, cue)
    is_high = _is_high(scene, cue, way)
    scope = scope_of(scene.plain, cue, scene.span.end) if scene.is_foreign else None
    stop = _next(scene, cue)
    since, is_from_start = (apart, False) if apart else _since(scene, cue, stop)
    left_out = PANDEMIC_YEARS if since and since is since_outside(scene, place, stop) else ()
    season = next((one for one in scene.whens if one.role == "season" and place < one.span.start < stop), None)
    is_real = scene.is_real(place)
    nearest: Window | None = None
    for window, line in _told(scene, setting, place, season):
        nearest = nearest or window
        own = _in_season(season, window, line)
        if own is None:
            yield from _of_other_season(scene, line, window)
            continue
        about = indicator(setting, line)
        is_seasonal = season is not None or own.is_year_to_date or (len(own) > 1 and own.is_whole_year)
        for is_change, is_far in _ways(scene, cue, setting, about, is_change=bool(way)):
            is_monthly = is_change and not is_real and len(own) == 1 and _is_monthly(scene, cue)
            amount = _amount(line, about, setting, is_change=is_change, is_real=is_real, is_monthly=is_monthly)
            if amount is None:
                continue
            claimed = Record(
                is_high,
                int(order.value) if order else 1,
                _TIED.search(scene.text) is not None,
                is_change,
                is_seasonal,
                window_of(since, line.frequency, own) if since else None,
                is_from_start,
                is_real,
                is_monthly,
                left_out,
                scene.is_foreign,
            )
            if not is_real and not apart:
                setting.records = [*setting.records[-1:], (line, own, claimed)]
            holds = partial(is_record, line, about, own, amount, claimed)
            detail = "change" if is_change else "season" if is_seasonal else ""
            stretch = _stretch(scene, cue, own) if scene.is_foreign and since is None else None
            if stretch is not None:
                scene.used.add(stretch[0].span)
                holds = partial(leads_in, own, stretch[1], amount, is_high=claimed.is_high)
                yield Reading(Measure.RECORD, line, own, sign=1 if is_high else -1, detail="stretch", holds=holds)
                continue
            if not setting.is_declared and len(own) == 1 and line.frequency > 1 and since is None:
                yield from _in_its_year(scene, setting, cue, own, line, claimed)
                if scope or _ITS_YEAR.match(scene.plain, cue.span.start):
                    continue
            is_later = scene.is_foreign and window.last.last_day != nearest.last.last_day
            reading = Reading(
                Measure.RECORD, line, own, sign=1 if is_high else -1, detail=detail, is_far=is_far or is_later
            )
            yield replace(reading, holds=partial(denied, holds) if is_denied(scene, cue.span) else holds)


def _told(scene: Scene, setting: Setting, place: int, season: When | None) -> Iterator[tuple[Window, Line]]:
    """The times and series that a record may be of; one for a season, as others tell it, of any time of the text."""
    found = list(told_of(scene, setting, place))
    yield from found
    if season is not None and scene.is_foreign:
        for one in setting.heard():
            yield from ((own, line) for _, line in found[:1] if (own := setting.fitted(one, line)))


def _of_other_season(scene: Scene, line: Line, window: Window) -> Iterator[Reading]:
    """What is false of any time but its season: "in August, the highest for a July"; others may leave the time open."""
    if not scene.is_foreign or any(one.role == "of" for one in scene.whens):
        yield Reading(Measure.RECORD, line, window, detail="season", holds=bool)


def _stretch(scene: Scene, cue: Cue, own: Window) -> tuple[Quantity, Window] | None:
    """The time in which something is said to be the highest, with its length: "the lowest in more than three years"."""
    for one in scene.quantities:
        if (
            one.unit in MONTHS
            and one.span > cue.span
            and _IN_SO_LONG.fullmatch(scene.plain, cue.span.end, one.span.start)
        ):
            periods = int(one.value) * MONTHS[one.unit] * own.frequency // 12
            return (one, Window.trailing(own.last, periods + 1)) if len(own) == 1 and periods else None
    return None


def _is_high(scene: Scene, cue: Cue, way: str) -> bool:
    """Whether what is told stands at the upper end: a rise that is large, or a fall that is small."""
    if not way:
        return cue.value != "lowest"
    is_large = bool(_LARGE.search(scene.plain, cue.span.start, cue.span.end))
    is_large = is_large or bool(_BEST[way].search(scene.plain, cue.span.start, cue.span.end))
    return (way == "up") == is_large


def _is_monthly(scene: Scene, cue: Cue) -> bool:
    """Whether a superlative is of changes from one month or quarter to the next, as it or the figure before says."""
    if not scene.is_foreign:
        return False
    if _MONTHLY.search(scene.plain, cue.span.start, min(scene.span.end, cue.span.end + 40)):
        return True
    if _YEARLY.search(scene.plain, cue.span.start, min(scene.span.end, cue.span.end + 40)):
        return False
    for claim in reversed(scene.figured):
        if claim.span < cue.span and claim.quantity and claim.quantity.unit == "percent":
            true = [one for one in claim.readings if one.comparison and is_told(claim.quantity, one)]
            return any(one.comparison == one.window.shift(-1) for one in true)
    return False


def _ways(scene: Scene, cue: Cue, setting: Setting, about: Indicator, *, is_change: bool) -> list[tuple[bool, bool]]:
    """Whether the record is one of change or of level, and whether the words only allow it to be so.

    A text by somebody else says "0.5% en 2025, el peor resultado desde 2020" of growth; and what it calls inflation is
    the change of an index.
    """
    if setting.is_declared or is_change:
        return [(is_change, False)]
    inside = scene.plain[max(scene.span.start, cue.span.start - 12) : min(scene.span.end, cue.span.end + 24)]
    phrase = scene.subject(cue.span.start)
    if is_inflation(about, setting) and not (
        phrase and _PRICES.search(scene.plain, phrase.span.start, phrase.span.end)
    ):
        return [(True, False)]
    if _LEVEL_NOUN.search(inside):
        return [(False, False)]
    figures = [one for one in scene.quantities if one.span.end <= cue.span.start and one.unit not in (*TIMES, "place")]
    if (figures and figures[-1].unit == "percent") or _CHANGE_NOUN.search(inside) or _is_of_change(scene):
        return [(True, False), (False, True)]
    return [(False, False), (True, True)]


def _is_of_change(scene: Scene) -> bool:
    """Whether a sentence prints per cent and no amount: what is the worst in it is a change, "2020, -8.4%"."""
    units = {one.unit for one in scene.quantities} - TIMES - {"place", ""}
    return units == {"percent"}


def _in_its_year(
    scene: Scene, setting: Setting, cue: Cue, own: Window, line: Line, claimed: Record
) -> Iterator[Reading]:
    """Whether a month is the highest of its year, by level or by change: "best month: June", "this year's high"."""
    if scene.has(CueKind.SINCE_START) or cue.kind is CueKind.RECORD or claimed.is_seasonal or claimed.rank != 1:
        return
    if EVER.search(scene.text):
        return
    about = indicator(setting, line)
    levels = partial(measure.level, line, kind=about.kind)
    changes = partial(annual_change, line, about)
    if claimed.is_monthly:
        changes = partial(monthly_change, line, about)
    amounts = [changes] if claimed.is_change or _is_of_rate(scene, setting, cue.span.start) else [levels, changes]
    for amount in amounts:
        holds = partial(leads_its_year, own, amount, setting.newest, is_high=claimed.is_high)
        yield Reading(Measure.RECORD, line, own, sign=1 if claimed.is_high else -1, detail="year", holds=holds)
        for around in _around(scene, setting, own) if scene.is_foreign else ():
            holds = partial(leads_in, own, around, amount, is_high=claimed.is_high)
            yield Reading(Measure.RECORD, line, own, sign=1 if claimed.is_high else -1, detail="stretch", holds=holds)


def _around(scene: Scene, setting: Setting, own: Window) -> Iterator[Window]:
    """The stretches that a sentence names and that a month lies in: "en el primer semestre, el más alto fue enero"."""
    for when in scene.whens:
        if when.role == "of" and not when.adjective and when.months > 1:
            for one in named(when, setting):
                around = fit(one, own.frequency)
                if around and own.last in around:
                    yield around


def _is_of_rate(scene: Scene, setting: Setting, place: int) -> bool:
    """Whether a superlative is of inflation, which is how prices change, not of their index."""
    if setting.is_declared:
        return False
    subject = scene.subject(place)
    words = scene.plain[subject.span.start : subject.span.end] if subject else scene.text
    rates = [one for one in scene.quantities if one.unit == "percent"]
    return _RATE.search(words) is not None or (bool(rates) and not any(one.unit == "index" for one in scene.quantities))


def _amount(
    line: Line, about: Indicator, setting: Setting, *, is_change: bool, is_real: bool, is_monthly: bool
) -> measure.Amount | None:
    """What is held against its own past: the level or the change, as they are or in real terms."""
    if is_monthly:
        return partial(monthly_change, line, about)
    if is_real and about.nominal:
        prices = deflator(setting, about)
        if prices is None or about.kind is Kind.BALANCE:
            return None
        if is_change:
            return partial(_real_change, line, prices, about)
        return partial(measure.real_level, line, prices, kind=about.kind)
    if is_change:
        return partial(annual_change, line, about)
    return partial(measure.level, line, kind=about.kind)


def _real_change(line: Line, prices: Line, about: Indicator, window: Window) -> Decimal | None:
    return measure.real_change(line, prices, window, window.shift_years(-1), about.kind)


def _in_season(season: When | None, own: Window, line: Line) -> Window | None:
    """The window, if the season named is its own: an October is no record for Octobers else."""
    if season is None:
        return own
    named = window_of(season, line.frequency, own)
    return named if named and named.last == own.last else None


def _change_way(scene: Scene, cue: Cue) -> str:
    """`up` or `down` where the superlative is of a change: "the annual decline was the steepest", "mayor alza"."""
    stop = min(scene.span.end, cue.span.end + 22)
    inside = _BARE.sub("", scene.plain[cue.span.start : stop].split(",")[0])
    if _UP.search(inside):
        return "up"
    if _DOWN.search(inside):
        return "down"
    before = [
        one
        for one in scene.cues
        if one.kind is CueKind.DIRECTION and one.span < cue.span and one.value in ("up", "down")
    ]
    if not before:
        return "up" if _PACE.match(scene.plain, cue.span.start) else ""
    return before[0].value if _ANNUAL_NOUN.match(scene.text) else _told_way(scene, cue, before)


def _told_way(scene: Scene, cue: Cue, before: list[Cue]) -> str:
    """Which way the change went that stands before a superlative, where it is the change that this is said of."""
    free = [one for one in before if not _FROM.match(scene.plain, one.span.start)]
    last = free[-1] if free else before[-1]
    is_said = _is_noun(scene, last) and _COPULA.fullmatch(scene.plain, last.span.end, cue.span.start)
    if is_said or _PACE.match(scene.plain, cue.span.start):
        return last.value
    skipped = {"percent", "point", "place", "", *TIMES}
    is_amount = _AMOUNT.search(scene.plain, max(scene.span.start, cue.span.start - 16), cue.span.end)
    has_level = is_amount or any(one.unit not in skipped and one.span < cue.span for one in scene.quantities)
    is_annual = not has_level and _ANNUAL.search(scene.plain, scene.span.start, cue.span.start)
    return before[0].value if is_annual else ""


def _is_noun(scene: Scene, cue: Cue) -> bool:
    """Whether a direction is a rise or a fall, of which something may be told."""
    return bool(_UP.match(scene.plain, cue.span.start) or _DOWN.match(scene.plain, cue.span.start))


def _since(scene: Scene, cue: Cue, stop: int) -> tuple[When | None, bool]:
    """Since when, as far as it is said, and whether that is the start of the series; each superlative has its own."""
    place = cue.span.start
    first = scene.span.start if stop == scene.span.end and not _follows(scene, cue) else place
    starts = scene.cues_in(first, stop, CueKind.SINCE_START)
    begins = bool(starts) or bool(_BEGINS.search(scene.plain, first, stop))
    after = [one for one in scene.whens if one.role == "since" and place < one.span.start < stop]
    if after:
        return after[0], begins
    begun = starts[0].span.end if starts else place
    dated = [one for one in scene.whens if one.window and begins and one.span.start >= begun and not one.adjective]
    dated = [one for one in dated if ":" not in scene.plain[begun : one.span.start]]
    if dated:
        return dated[0], True
    matched = [one for one in scene.whens if one.window and one.span.start > place and one.role == "against"]
    if matched and _TIED.search(scene.text):
        return matched[0], False
    return None, True

"""Claims that a sentence makes beside its figures: records, runs, ranks, counts of places, first times, directions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from generator.checking import measure
from generator.checking.claim import Claim, Reading
from generator.checking.data import Line
from generator.checking.figures import TIMES, _windows, bases, indicator, named
from generator.checking.finding import Measure
from generator.checking.measure import fit
from generator.checking.places import annual_moves, peers, universe
from generator.checking.reading import Cue, CueKind, Hedge, Quantity, When
from generator.checking.scene import Scene
from generator.checking.setting import Setting, window_of
from generator.model.period import Period, Window
from generator.model.words import Indicator

_ANNUAL = re.compile(r"\b(?:annual|anual|interanual|year over year|year-over-year)\b", re.IGNORECASE)
_SIGNS = {"up": 1, "down": -1, "flat": 0}
_ONE = re.compile(r"\b(?:in|en)\s+(?:one|una?|uno)\b(?!\s+(?:of|de)\b)", re.IGNORECASE)
_NONE = re.compile(r"\b(?:in none|en ninguna?)\b", re.IGNORECASE)


# Records


def records(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """Highest and lowest of a history: of a level, or of an annual change, since a date or since the series began."""
    for cue in _superlatives(scene):
        if _of_places(scene, cue):
            continue
        order = _order(scene, cue)
        readings = tuple(_record_readings(scene, setting, cue, order))
        why = "" if readings else "nothing says of what this is the highest or lowest"
        yield Claim(cue.span, Measure.RECORD, readings, order, why)


def _superlatives(scene: Scene) -> list[Cue]:
    kept: list[Cue] = []
    for cue in scene.cues:
        if cue.kind not in (CueKind.SUPERLATIVE, CueKind.RECORD) or cue.span in scene.used:
            continue
        before = scene.plain[max(scene.span.start, cue.span.start - 24) : cue.span.start].casefold()
        is_peak = re.search(r"(?:recent|su|its|their|from|desde)\s*\Z", before) and "re" in before + cue.value
        if is_peak and re.search(
            r"peak|low|m[aá]xim|m[ií]nim|trough", scene.plain[cue.span.start : cue.span.end], re.I
        ):
            continue
        if not re.match(r"\s+(?:the list|of the list|position|spot)", scene.plain[cue.span.end : cue.span.end + 14]):
            kept.append(cue)
    return kept


def _of_places(scene: Scene, cue: Cue) -> bool:
    """Whether a superlative is among places, not in time."""
    return any(
        one.unit in ("state", "municipality", "sector", "country") for one in scene.quantities
    ) and not scene.has(CueKind.SINCE_START)


def _order(scene: Scene, cue: Cue) -> Quantity | None:
    """The ordinal of "third-highest"."""
    near = [one for one in scene.quantities if one.unit == "place" and scene.is_near(one.span, cue.span, 24)]
    for one in near:
        scene.used.add(one.span)
    return near[0] if near else None


def _record_readings(scene: Scene, setting: Setting, cue: Cue, order: Quantity | None) -> Iterator[Reading]:
    place = cue.span.start
    rank = int(order.value) if order else 1
    is_high = cue.value != "lowest"
    since = _since(scene, place)
    season = [one for one in scene.whens if one.role == "season"]
    noun = _change_noun(scene, cue)
    words = scene.plain[cue.span.start : cue.span.end].casefold()
    is_denied = _is_denied(scene, cue)
    tied = re.search(r"\b(?:matched|igual[oó]|tied|ties|iguala)\b", scene.text, re.IGNORECASE) is not None
    starts = [one for one in scene.cues if one.kind is CueKind.SINCE_START]
    is_from_start = bool(starts)
    for window in _times(scene, setting, place):
        for line in setting.lines(scene.subject(place)):
            own = fit(window, line.frequency)
            if own is None:
                continue
            about = indicator(setting, line)
            is_seasonal = bool(season) or (len(own) > 1 and not own.is_whole_year and own.is_year_to_date)
            if season and not _fits_season(season[0], own):
                own_season = window_of(season[0], line.frequency, own)
                own = own_season if own_season and own_season.last == own.last else own
                is_seasonal = own_season == own
                if not is_seasonal:
                    continue
            if noun:
                amount = partial(_annual_change, line, about)
                high = is_high if noun == "up" else not is_high
                if re.search(r"steep|fast|mayor|larg|sharp|big|m[aá]s", words):
                    high = noun == "up"
            else:
                amount, high = partial(measure.level, line, kind=about.kind), is_high
            since_window = window_of(since, line.frequency, own) if since else None
            holds = partial(
                _is_record,
                line,
                about,
                own,
                amount,
                is_high=high,
                rank=rank,
                is_seasonal=is_seasonal,
                since=since_window,
                is_from_start=is_from_start or since is None,
                is_tie=tied,
                is_change=bool(noun),
            )
            if is_denied:
                holds = partial(_no_record, holds)
            detail = "change" if noun else "season" if is_seasonal else ""
            yield Reading(Measure.RECORD, line, own, sign=1 if high else -1, detail=detail, holds=holds)


def _is_denied(scene: Scene, cue: Cue) -> bool:
    negations = [one for one in scene.cues if one.kind is CueKind.NEGATION and one.span < cue.span]
    if not negations:
        return False
    between = scene.plain[negations[-1].span.end : cue.span.start]
    return len(between.split()) <= 4 and not re.search(r"[,;]", between)


def _no_record(holds: partial[bool | None]) -> bool | None:
    answer = holds()
    return None if answer is None else not answer


def _fits_season(when: When, window: Window) -> bool:
    size = 12 // window.frequency
    return when.month == window.last.number * size and when.months == len(window) * size


def _change_noun(scene: Scene, cue: Cue) -> str:
    """`up` or `down` where the superlative is of a change: "the annual decline was the steepest", "mayor alza"."""
    words = scene.plain[cue.span.start : min(scene.span.end, cue.span.end + 22)]
    inside = re.search(
        r"\b(alza|crecimiento|aumento|incremento|avance|growth|increase|rise|gain|expansion)\b", words, re.I
    )
    if inside:
        return "up"
    if re.search(r"\b(ca[ií]da|baja|disminuci[oó]n|retroceso|decline|drop|fall|decrease|contraction)\b", words, re.I):
        return "down"
    before = [
        one
        for one in scene.cues
        if one.kind is CueKind.DIRECTION and one.span < cue.span and one.value in ("up", "down")
    ]
    has_level = any(
        one.unit not in ("percent", "point", "place", *TIMES) and one.span < cue.span for one in scene.quantities
    )
    if before and _ANNUAL.search(scene.plain, scene.span.start, cue.span.start) and not has_level:
        return before[0].value
    return ""


def _since(scene: Scene, place: int) -> When | None:
    after = [one for one in scene.whens if one.role == "since" and one.span.start > place]
    if after:
        return after[0]
    starts = [one for one in scene.cues if one.kind is CueKind.SINCE_START and one.span.start > place]
    if starts:
        dated = [one for one in scene.whens if one.span.start >= starts[0].span.end and one.window]
        return dated[0] if dated else None
    matched = [one for one in scene.whens if one.span.start > place and one.window and one.role in ("against",)]
    return matched[0] if matched else None


def _times(scene: Scene, setting: Setting, place: int) -> list[Window]:
    """The times that words at a place of the sentence speak of."""
    found = [
        one
        for one in scene.whens
        if one.role == "of" and not one.adjective and (one.span.start < place or one.relation.name != "ABSOLUTE")
    ]
    before = [one for one in found if one.span.start < place]
    if before:
        return named(before[-1], setting)
    later = [one for one in scene.whens if one.role == "of" and one.span.start > place]
    if later and later[0].window is None:
        return named(later[0], setting)
    return setting.windows() or ([later[0].window] if later and later[0].window else [])


def _annual_change(line: Line, about: Indicator, window: Window) -> Decimal | None:
    return measure.moved(line, window, window.shift_years(-1), about.kind)


def _is_record(
    line: Line,
    about: Indicator,
    window: Window,
    amount: measure.Amount,
    *,
    is_high: bool,
    rank: int,
    is_seasonal: bool,
    since: Window | None,
    is_from_start: bool,
    is_tie: bool,
    is_change: bool,
) -> bool | None:
    """Whether a window has that rank in its history, from the date the words give on."""
    past = measure.history(line, window, amount, is_seasonal=is_seasonal)
    if past is None or not past.known:
        return None
    decimals = about.change_decimals if is_change else about.decimals
    step = Decimal(1).scaleb(-decimals)
    own = past.own if is_high else -past.own
    shown = measure.rounded(own, step)
    values = [(one, value if is_high else -value) for one, value in past.known]
    if since is not None and not is_from_start:
        return _is_since(values, own, shown, step, since, is_tie=is_tie, rank=rank)
    start = since
    if start is not None:
        if not _is_start(line, past, start, about, is_change=is_change):
            return False
        values = [(one, value) for one, value in values if one.last >= start.first]
    better = sum(1 for _, value in values if value > own or measure.rounded(value, step) > shown)
    equal = sum(1 for _, value in values if measure.rounded(value, step) == shown)
    if is_tie:
        return better == rank - 1 and equal > 0
    return better == rank - 1 and (equal == 0 or rank > 1)


def _is_start(line: Line, past: measure.History, since: Window, about: Indicator, *, is_change: bool) -> bool:
    """Whether a date is the start of the series, of what can be compared in it, or of it after a hole."""
    starts = [past.known[0][0]] if past.known else []
    covered = measure.covered_from(past)
    if covered is not None:
        starts.append(covered)
    named_starts = {one.first for one in starts} | {one.last for one in starts}
    if line.start is not None:
        named_starts.add(line.start)
    if about.first and not is_change:
        first = fit(Window.of(Period.parse(about.first)), line.frequency)
        named_starts |= {first.first} if first else set()
    return any(one in since for one in named_starts)


def _is_since(
    values: list[tuple[Window, Decimal]],
    own: Decimal,
    shown: Decimal,
    step: Decimal,
    since: Window,
    *,
    is_tie: bool,
    rank: int,
) -> bool:
    """Whether the last earlier time at which it was as high, or higher, is the one named."""
    if rank > 1:
        later = [value for one, value in values if one.last >= since.first]
        return sum(1 for value in later if value > own) == rank - 1
    for one, value in reversed(values):
        if value >= own or measure.rounded(value, step) >= shown:
            is_there = one.last in since or one == since
            return is_there and (not is_tie or measure.rounded(value, step) == shown)
    return False


# Runs


def streaks(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """So many periods in a row of rises, of annual rises, or above a threshold; the run has to be that long exactly."""
    cues = [one for one in scene.cues if one.kind in (CueKind.STREAK, CueKind.TURN)]
    lengths = [one for one in scene.quantities if one.unit in TIMES]
    if not cues and not re.search(r"\b(?:run|racha|hil[oó])\b", scene.text, re.IGNORECASE):
        return
    for at, quantity in enumerate(scene.quantities):
        if quantity not in lengths:
            continue
        scene.used.update(one.span for one in cues if scene.is_near(one.span, quantity.span, 30))
        readings = tuple(_streak_readings(scene, setting, at))
        yield Claim(
            quantity.span, Measure.STREAK, readings, quantity, "" if readings else "nothing says what ran so long"
        )
    for cue in cues:
        scene.used.add(cue.span)


def _streak_readings(scene: Scene, setting: Setting, at: int) -> Iterator[Reading]:
    quantity = scene.quantities[at]
    ways = [one for one in scene.cues if one.kind is CueKind.DIRECTION and one.value in ("up", "down")]
    limit = next(
        (one for one in scene.quantities if one.unit not in TIMES and one.unit not in ("place", "point", "state")), None
    )
    ended = _ended(scene)
    way = _nearest(ways, quantity)
    for way_cue in ways:
        scene.used.add(way_cue.span)
    is_annual = bool(_ANNUAL.search(scene.text)) or any(one.relation.name == "YEAR_BEFORE" for one in scene.whens)
    for window in _times(scene, setting, quantity.span.start):
        for line in setting.lines(scene.subject(quantity.span.start)):
            last = fit(window, line.frequency)
            if last is None or not _is_unit(quantity, line):
                continue
            own = Window.of(last.last)
            about = indicator(setting, line)
            end = own.shift(-1) if ended else own
            if limit is not None and (limit.hedge is not Hedge.EXACT or not is_annual) and not _is_told(scene, limit):
                yield _level_run(line, about, end, limit, scene)
            if way is None:
                continue
            up = way.value == "up"
            if ended and _is_first(scene):
                up = not up if way.span.start < quantity.span.start and len(ways) == 1 else up
            for annual in (True,) if is_annual else (False, True):
                yield _direction_run(line, about, end, up=up, is_annual=annual, quantity=quantity)


def _is_told(scene: Scene, limit: Quantity) -> bool:
    return limit.unit == "percent" and limit.hedge is Hedge.EXACT


def _is_unit(quantity: Quantity, line: Line) -> bool:
    return {"month": 12, "quarter": 4, "year": 1}[quantity.unit] == line.frequency


def _ended(scene: Scene) -> bool:
    return bool(
        re.search(
            r"\b(?:snapp|came to an end|interrump|termin[oó]|puso fin|pusieron fin|after|tras|despu[eé]s de|ended|rompi)",
            scene.text,
            re.IGNORECASE,
        )
    )


def _is_first(scene: Scene) -> bool:
    return bool(re.search(r"\b(?:first|primer[ao]?)\b", scene.text, re.IGNORECASE))


def _nearest(cues: list[Cue], quantity: Quantity) -> Cue | None:
    """The direction nearest to a length, one behind it first: "five straight quarters of annual increases"."""
    after = [one for one in cues if one.span.start >= quantity.span.end]
    if after and after[0].span.start - quantity.span.end < 40:
        return after[0]
    before = [one for one in cues if one.span.end <= quantity.span.start]
    return before[-1] if before else after[0] if after else None


def _direction_run(
    line: Line, about: Indicator, end: Window, *, up: bool, is_annual: bool, quantity: Quantity
) -> Reading:
    step = line.frequency if is_annual else 1

    def holds(period: Period) -> bool | None:
        now, then = line.at(period), line.at(period.shift(-step))
        if now is None or then is None:
            return None
        return now > then if up else now < then

    value = partial(_length, line, end, holds)
    return Reading(
        Measure.STREAK,
        line,
        end,
        sign=1 if up else -1,
        detail="annual" if is_annual else "",
        value=value,
        unit=quantity.unit,
    )


def _level_run(line: Line, about: Indicator, end: Window, limit: Quantity, scene: Scene) -> Reading:
    bound = limit.value.scaleb(-about.power)
    down = limit.hedge is Hedge.UNDER or bool(re.search(r"\b(?:below|por debajo|under)\b", scene.text, re.IGNORECASE))

    def holds(period: Period) -> bool | None:
        now = line.at(period)
        return None if now is None else (now < bound if down else now > bound)

    return Reading(
        Measure.STREAK, line, end, sign=-1 if down else 1, detail="level", value=partial(_length, line, end, holds)
    )


def _length(line: Line, end: Window, holds: object) -> Decimal | None:
    count, broke = measure.run(line, end, holds)  # type: ignore[arg-type]
    return Decimal(count) if broke is not None else None


# Places


def ranks(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """The place of one area among its peers, by level or by annual change."""
    for quantity in scene.quantities:
        if quantity.unit != "place" or quantity.span in scene.used:
            continue
        readings = tuple(_rank_readings(scene, setting, quantity))
        why = "" if readings else "nothing says among whom this is the place"
        yield Claim(quantity.span, Measure.RANK, readings, quantity, why)


def _rank_readings(scene: Scene, setting: Setting, quantity: Quantity) -> Iterator[Reading]:
    count = next((one for one in scene.quantities if one.unit in ("state", "municipality", "sector", "country")), None)
    by_change = bool(
        re.search(r"\b(?:annual change|variaci[oó]n anual|growth|crecimiento|by change)\b", scene.text, re.I)
    )
    is_low = any(one.value == "lowest" and scene.is_near(one.span, quantity.span, 24) for one in scene.cues)
    windows = _quantity_times(scene, setting, quantity)
    for window in windows:
        for line in setting.lines(_area_subject(scene, quantity.span.start)):
            own = fit(window, line.frequency)
            if own is None:
                continue
            about = indicator(setting, line)
            group = peers(setting, line, count.unit if count else "")
            value = partial(_rank_of, line, group, about, own, by_change=by_change, is_low=is_low)
            yield Reading(Measure.RANK, line, own, value=value, unit="place", detail="change" if by_change else "")


def _quantity_times(scene: Scene, setting: Setting, quantity: Quantity) -> list[Window]:
    at = scene.quantities.index(quantity)
    when = scene.when(at, ("of", "against"), far=False)
    if when and when.role == "against" and not when.adjective:
        found: list[Window] = []
        for base in _times(scene, setting, quantity.span.start):
            own = window_of(when, base.frequency, base, is_before=True)
            found += [own] if own else []
        if found:
            return found
    return _windows(scene, at, setting)


def _area_subject(scene: Scene, place: int):  # type: ignore[no-untyped-def]
    found = [one for one in scene.subjects if one.areas]
    return found[0] if found and not found[0].indicators else scene.subject(place)


def _rank_of(
    line: Line, group: list[Line], about: Indicator, window: Window, *, by_change: bool, is_low: bool
) -> Decimal | None:
    if by_change:
        values = annual_moves(group, about, window)
        own = measure.moved(line, window, window.shift_years(-1), about.kind)
    else:
        values = [one for each in group if (one := measure.level(each, window, about.kind)) is not None]
        own = measure.level(line, window, about.kind)
    if own is None:
        return None
    if is_low:
        values, own = [-one for one in values], -own
    return Decimal(measure.ranked(values, own))


def counts(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """How many places there are, in how many something rose or fell, and how few make up how much."""
    totals = [one for one in scene.quantities if one.unit in ("state", "municipality", "sector", "country")]
    for total in totals:
        readings = tuple(_universe_readings(scene, setting, total))
        yield Claim(
            total.span, Measure.BREADTH, readings, total, "" if readings else "nothing says which places these are"
        )
    if not totals:
        return
    unit = totals[0].unit
    for quantity in scene.quantities:
        if quantity.unit or quantity in totals:
            continue
        if _is_few(scene, quantity):
            yield from _concentrations(scene, setting, quantity, unit)
        else:
            yield from _breadths(scene, setting, quantity, unit)


def _is_few(scene: Scene, quantity: Quantity) -> bool:
    return scene.has(CueKind.SHARE)


def _universe_readings(scene: Scene, setting: Setting, total: Quantity) -> Iterator[Reading]:
    by_change = bool(scene.cues_in(scene.span.start, scene.span.end, CueKind.DIRECTION)) or "change" in scene.text
    for window in _times(scene, setting, total.span.start):
        for line in setting.lines(scene.subject(total.span.start)):
            own = fit(window, line.frequency)
            if own is None:
                continue
            about = indicator(setting, line)
            group = peers(setting, line, total.unit)
            for count in universe(setting, line, group, about, own, total.unit, by_change=by_change):
                yield Reading(
                    Measure.BREADTH, line, own, value=partial(Decimal, count), detail="universe", unit=total.unit
                )


def _breadths(scene: Scene, setting: Setting, quantity: Quantity, unit: str) -> Iterator[Claim]:
    clause = _semicolon(scene, quantity.span.start)
    before = [
        one for one in scene.cues_in(clause, quantity.span.start, CueKind.DIRECTION) if one.value in _SIGNS
    ] or scene.cues_in(scene.span.start, quantity.span.start, CueKind.DIRECTION)
    if not before:
        yield Claim(quantity.span, Measure.BREADTH, (), quantity, "nothing says what happened in so many places")
        return
    way = before[-1]
    scene.used.add(way.span)
    readings: list[Reading] = []
    for window in _breadth_windows(scene, setting, quantity, clause):
        for line in setting.lines(scene.subject(quantity.span.start)):
            own = fit(window, line.frequency)
            if own is None:
                continue
            about = indicator(setting, line)
            group = peers(setting, line, unit)
            if len(group) < 2:  # noqa: PLR2004 - one place is compared with none
                continue
            for exact in (True, False):
                value = partial(_how_many, group, about, own, _SIGNS[way.value], exact=exact)
                readings.append(
                    Reading(Measure.BREADTH, line, own, own.shift_years(-1), sign=_SIGNS[way.value], value=value)
                )
    yield Claim(quantity.span, Measure.BREADTH, tuple(readings), quantity, "" if readings else "no such series")


def _semicolon(scene: Scene, place: int) -> int:
    found = scene.plain.rfind(";", scene.span.start, place)
    return found + 1 if found >= 0 else scene.span.start


def _breadth_windows(scene: Scene, setting: Setting, quantity: Quantity, clause: int) -> list[Window]:
    windows = _times(scene, setting, quantity.span.start)
    lead = scene.whens_in(clause, min(scene.span.end, clause + 24), ("of", "against"))
    if clause > scene.span.start and lead and lead[0].relation.name == "YEAR_BEFORE":
        return [one.shift_years(-1) for one in windows]
    return windows


def _how_many(group: list[Line], about: Indicator, window: Window, way: int, *, exact: bool) -> Decimal:
    step = Decimal(1).scaleb(-about.change_decimals)
    count = 0
    for line in group:
        now = measure.level(line, window, about.kind)
        then = measure.level(line, window.shift_years(-1), about.kind)
        if now is None or then is None:
            continue
        went = now - then
        if not exact:
            moved = measure.moved(line, window, window.shift_years(-1), about.kind)
            went = measure.rounded(moved, step) if moved is not None else went
        count += ((went > 0) - (went < 0)) == way
    return Decimal(count)


def _concentrations(scene: Scene, setting: Setting, quantity: Quantity, unit: str) -> Iterator[Claim]:
    """So few places hold such a part: the count is judged with the part that the sentence prints."""
    printed = next((one for one in scene.quantities if one.unit in ("percent", "share")), None)
    readings: list[Reading] = []
    for window in _times(scene, setting, quantity.span.start):
        for line in setting.lines(scene.subject(quantity.span.start)):
            own = fit(window, line.frequency)
            if own is None:
                continue
            about = indicator(setting, line)
            group = peers(setting, line, unit)
            if len(group) > 1:
                value = partial(_few, group, line, about, own, printed)
                readings.append(Reading(Measure.CONCENTRATION, line, own, value=value, unit=unit))
    yield Claim(quantity.span, Measure.CONCENTRATION, tuple(readings), quantity, "" if readings else "no such places")


def _few(group: list[Line], whole: Line, about: Indicator, window: Window, printed: Quantity | None) -> Decimal | None:
    """The smallest number of places that hold at least the part printed, within its last digit; else a half."""
    total = measure.level(whole, window, about.kind)
    if total is None:
        return None
    for count in range(1, len(group) + 1):
        held = measure.top_share(group, total, count, window, about.kind)
        if held is None:
            return None
        if printed is None and held > Decimal("50.5"):
            return Decimal(count)
        if printed is not None and measure.rounded(held, printed.step) >= printed.value * (
            100 if printed.unit == "share" else 1
        ):
            return Decimal(count)
    return None


# First times and bare directions


def firsts(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """A threshold crossed for the first time, or a level regained."""
    cue = next((one for one in scene.cues if one.kind is CueKind.FIRST_TIME), None)
    if cue is None:
        return
    limit = next(
        (one for one in scene.quantities if one.unit not in TIMES and one.hedge is not Hedge.EXACT), None
    ) or next((one for one in scene.quantities if one.unit not in TIMES and one.unit != "place"), None)
    readings: list[Reading] = []
    if limit is not None:
        for window in _times(scene, setting, max(cue.span.start, limit.span.start)):
            for line in setting.lines(scene.subject(cue.span.start)):
                own = fit(window, line.frequency)
                if own is None:
                    continue
                about = indicator(setting, line)
                is_back = bool(re.search(r"\b(?:returned|regres|recuper|volvi)", scene.text, re.IGNORECASE))
                holds = partial(_is_first_time, line, own, limit, about, is_back=is_back)
                readings.append(Reading(Measure.FIRST_TIME, line, own, holds=holds))
    yield Claim(cue.span, Measure.FIRST_TIME, tuple(readings), None, "" if readings else "nothing says what came first")


def _is_first_time(line: Line, window: Window, limit: Quantity, about: Indicator, *, is_back: bool) -> bool | None:
    past = measure.history(line, window, partial(measure.level, line, kind=about.kind), is_seasonal=False)
    if past is None:
        return None
    bound = limit.value.scaleb(-about.power)
    step = limit.step.scaleb(-about.power)
    if is_back:
        return past.own >= bound or measure.rounded(past.own, step) >= bound
    reached = past.own >= bound if limit.hedge in (Hedge.EXACT, Hedge.AT_LEAST) else past.own > bound
    return reached and all(value < bound for _, value in past.known)


def directions(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """Words that say which way a series went, with no figure beside them."""
    for cue in scene.cues:
        if cue.kind is not CueKind.DIRECTION or cue.span in scene.used or cue.value not in _SIGNS:
            continue
        readings = tuple(_direction_readings(scene, setting, cue))
        yield Claim(cue.span, Measure.DIRECTION, readings, None, "" if readings else "nothing says what went this way")


def _direction_readings(scene: Scene, setting: Setting, cue: Cue) -> Iterator[Reading]:
    later = [one for one in scene.whens if one.role == "of" and one.span.start > cue.span.end and not one.adjective]
    windows = named(later[0], setting) if later else _times(scene, setting, cue.span.start)
    is_denied = _is_denied(scene, cue)
    against = [one for one in scene.whens if one.role == "against"]
    for window in windows:
        for line in setting.lines(scene.subject(cue.span.start)):
            own = fit(window, line.frequency)
            if own is None:
                continue
            about = indicator(setting, line)
            found: list[Window] = []
            for when in against:
                base = window_of(when, line.frequency, own, is_before=True)
                found += [base] if base else []
            for base in found or [own.shift_years(-1), own.shift(-len(own))]:
                holds = partial(_went, line, about, own, base, _SIGNS[cue.value])
                if is_denied:
                    holds = partial(_no_record, holds)
                yield Reading(Measure.DIRECTION, line, own, base, sign=_SIGNS[cue.value], holds=holds)


def _went(line: Line, about: Indicator, window: Window, base: Window, way: int) -> bool | None:
    moved = measure.moved(line, window, base, about.kind)
    if moved is None:
        return None
    shown = measure.rounded(moved, Decimal(1).scaleb(-about.change_decimals))
    if way == 0:
        apart = measure.difference(line, window, base, about.kind)
        error = Decimal(repr(about.error)) * Decimal("1.645")
        return shown == 0 or (apart is not None and bool(error) and abs(apart) <= error)
    return (shown > 0) - (shown < 0) == way




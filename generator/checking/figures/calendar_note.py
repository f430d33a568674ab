"""What a text says of the calendar: leap years, working days, Holy Week."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache, partial

from generator.checking.claim import Claim, Reading
from generator.checking.finding import Measure
from generator.checking.reading import Quantity, Span
from generator.checking.scene.named import named
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting
from generator.checking.text.clue import Clue
from generator.model.period import Frequency, Period, Window

_LEAP = Clue("leap bisiesto", r"\b(?:leap year|bisiesto)\b")
_EASTER = Clue("holy santa easter", r"\b(?:Holy Week|Semana Santa|Easter)\b", re.NOFLAG)
_WORKING = Clue("working business habil habiles", r"\b(?:working days?|business days?|d[ií]as? h[aá]bil(?:es)?)\b")
_TOPICS = _LEAP.words | _EASTER.words | _WORKING.words
_LESS = re.compile(r"\b(?:fewer|less|menos)\b", re.IGNORECASE)


def is_calendar(scene: Scene) -> bool:
    """Whether a sentence speaks of the calendar and not of a series."""
    return not _TOPICS.isdisjoint(scene.stock) and any(one.search(scene) for one in (_LEAP, _EASTER, _WORKING))


def calendar_notes(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """The claims of such a sentence."""
    if setting.main is None:
        return
    line = setting.data.line(setting.main)
    if line is None:
        return
    scene.used.update(one.span for one in scene.cues)
    years = [one for one in scene.whens if one.window is not None]
    leap, easter, working = (one.search(scene) for one in (_LEAP, _EASTER, _WORKING))
    window = years[0].window if years else None
    if leap and window:
        holds = partial(calendar.isleap, window.last.year)
        reading = Reading(Measure.WORDS, line, setting.window or window, holds=holds)
        yield Claim(_span(scene, leap), Measure.WORDS, (reading,))
    elif easter and window:
        window = _month(scene, window)
        holds = partial(_has_easter, window)
        yield Claim(_span(scene, easter), Measure.WORDS, (Reading(Measure.WORDS, line, window, holds=holds),))
    elif working:
        count = next((one for one in scene.quantities if one.unit in ("day", "")), None)
        whens = [one for one in scene.whens if one.role == "of" and not one.adjective]
        windows = named(whens[0], setting) if whens else setting.windows()
        if count and windows:
            way = -1 if _LESS.search(scene.text) else 1
            readings = tuple(
                Reading(Measure.WORDS, line, one, one.shift_years(-1), holds=partial(_differ, one, count, way))
                for one in windows
            )
            yield Claim(count.span, Measure.WORDS, readings)


def _month(scene: Scene, window: Window) -> Window:
    """The month beside a year that is named apart from it: "en 2024 la Semana Santa cayó en abril"."""
    told = [one for one in scene.whens if one.window is None and one.month and one.months == 1]
    return Window.of(Period.of(Frequency.MONTH, window.last.year, told[0].month)) if told else window


def _span(scene: Scene, found: re.Match[str]) -> Span:
    return Span(scene.span.start + found.start(), scene.span.start + found.end())


def _has_easter(window: Window) -> bool:
    """Whether Easter Sunday, or Holy Week before it, lies in a window."""
    sunday = easter(window.last.year)
    first, last = window.first.first_day, window.last.last_day
    return first <= sunday <= last or first <= sunday - timedelta(days=3) <= last


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Butcher's computus)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    skipped, odd = divmod(century, 4)
    shift = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - skipped - shift + 15) % 30
    quarters, left = divmod(rest, 4)
    week = (32 + 2 * odd + 2 * quarters - epact - left) % 7
    late = (golden + 11 * epact + 22 * week) // 451
    month, day = divmod(epact + week - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _differ(window: Window, count: Quantity, way: int) -> bool:
    """Whether a window has that many more days from Monday to Friday, holidays of the law apart or not, than before."""
    base = window.shift_years(-1)
    plain = sum(map(_weekdays, window.periods)) - sum(map(_weekdays, base.periods))
    free = plain - sum(map(_holidays, window.periods)) + sum(map(_holidays, base.periods))
    return int(count.value) * way in (plain, free)


def _days(period: Period) -> list[date]:
    """Its days from Monday to Friday."""
    first, last = period.first_day, period.last_day
    days = [first + timedelta(days=step) for step in range((last - first).days + 1)]
    return [one for one in days if one.weekday() < 5]


@lru_cache(maxsize=1024)
def _weekdays(period: Period) -> int:
    return len(_days(period))


@lru_cache(maxsize=1024)
def _holidays(period: Period) -> int:
    """Days off by Mexico's labour law (article 74) that fall on a weekday."""
    return sum(map(_is_holiday, _days(period)))


def _is_holiday(day: date) -> bool:
    if (day.month, day.day) in {(1, 1), (5, 1), (9, 16), (12, 25)}:
        return True
    mondays = {2: 1, 3: 3, 11: 3}
    return day.weekday() == 0 and mondays.get(day.month) == (day.day - 1) // 7 + 1

"""What a rise or a fall told without a figure is held against, and when that was."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checking.ledger.data import Line
from generator.checking.ledger.measure import fit
from generator.checking.reading import Cue, CueKind, Relation, When
from generator.checking.scene.direction import PACE, is_than
from generator.checking.scene.named import named
from generator.checking.scene.prices import is_inflation
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting, indicator, window_of
from generator.model.period import Window

_SINCE = re.compile(r"\b(?:desde|since|began|hay cifras|a partir)\b", re.IGNORECASE)
_THAN = re.compile(r"\b(?:que|than)\b", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|desde)\b", re.IGNORECASE)


_COMPARATIVE = re.compile(
    r"(?:m[aá]s|menos|mayor(?:es)?|menor(?:es)?|superior(?:es)?|inferior(?:es)?|(?:muy )?por)\b", re.IGNORECASE
)
_TO_THAT = re.compile(
    r"(?:\s|,|\b(?:el|la|los|las|lo|de|del|en|al?|que|se|con|una?|(?:registrad|observad|reportad|vist)[oa]s?|"
    r"registr[oó]|report[oó]|observ[oó]|tuvo|hubo|fue|ritmo|tasa|alza|avance|ca[ií]da|aumento|incremento|crecimiento|"
    r"baja|descenso|variaci[oó]n|disminuci[oó]n|anual|mensual|of|in|for|the|that|one|rate|pace|growth|rise|fall|drop|"
    r"increase|seen|recorded|posted)\b)*",
    re.IGNORECASE,
)
"""Between a comparative and the time that it is held against, but for a figure."""


def held_time(scene: Scene, cue: Cue) -> When | None:
    """The time that a comparative is held against: "superior al de enero", "más que el 9.3% de febrero de 2019"."""
    if not scene.is_foreign or _COMPARATIVE.match(scene.plain, cue.span.start) is None:
        return None
    when = next((one for one in scene.whens if one.span.start >= cue.span.end and not one.adjective), None)
    if when is None:
        return None
    between = scene.plain[cue.span.end : when.span.start]
    for one in scene.quantities:
        if cue.span.end <= one.span.start and one.span.end <= when.span.start:
            between = between.replace(scene.plain[one.span.start : one.span.end], "")
    return when if _TO_THAT.fullmatch(between) else None


def held_before(scene: Scene, cue: Cue) -> list[tuple[Cue, When]]:
    """The comparatives before one, with the times that they are held against."""
    before = [one for one in scene.cues if one.kind is CueKind.DIRECTION and one.span.end <= cue.span.start]
    return [(one, held) for one in before if (held := held_time(scene, one)) is not None and held.span < cue.span]


def is_of_other_pair(scene: Scene, cue: Cue, place: int) -> bool:
    """Whether a figure before a comparative is what something was held against before it."""
    return _COMPARATIVE.match(scene.plain, cue.span.start) is not None and any(
        one.span.end <= place for one, _ in held_before(scene, cue)
    )


def _as_long(base: Window, own: Window) -> Window:
    """A time that another is held against, as long as that: of a year the same months, of twelve months those to it."""
    if len(base) == len(own):
        return base
    if len(base) == base.frequency:
        return own.shift_years(base.last.year - own.last.year)
    return own.shift(base.last.ordinal - own.last.ordinal) if len(base) == 1 else base


def bases(scene: Scene, setting: Setting, cue: Cue, line: Line, own: Window) -> list[Window]:
    """What a rise or a fall is held against: the times named for it, else a year before and the period before."""
    to_that = held_time(scene, cue)
    told = window_of(to_that, line.frequency, own, is_before=True) if to_that is not None else None
    if told is not None and told != own:
        return [_as_long(told, own)]
    dated = [one for one in scene.whens if one.window and one.role == "of" and _is_behind(scene, cue, one)]
    whens = _told_against(scene, cue)
    held = dated[-1:] if len(dated) > 1 or _THAN.search(scene.text) or is_figure_held(scene, cue) else []
    named_bases = (_base(scene, when, line, own) for when in whens or held or _adjectives(scene))
    found = [one for one in named_bases if one]
    is_free = not whens and len(dated) < 2
    is_rates = is_free and is_inflation(indicator(setting, line), setting)
    if is_rates and len(own) == 1 and found == [own.shift_years(-1)]:
        found.append(own.shift(-1))  # "annual" is of the inflation, which rose from month to month
    if PACE.match(scene.plain, cue.span.start):
        found += [own.shift_years(-1), own.shift(-1)] if is_free else []
        found += [base for one in dated[1:] if (base := window_of(one, line.frequency, own))]
    if not found and setting.usual:
        return [own.shift_years(-setting.usual)]
    return list(dict.fromkeys(found)) or [own.shift_years(-1), own.shift(-len(own))]


def _is_behind(scene: Scene, cue: Cue, when: When) -> bool:
    """Whether a time stands behind a word, and not as since when."""
    return when.span.start > cue.span.end and not _SINCE.search(scene.plain, cue.span.end, when.span.start)


def _adjectives(scene: Scene) -> list[When]:
    return [one for one in scene.whens if one.adjective]


def _told_against(scene: Scene, cue: Cue) -> list[When]:
    """The times that words compare with; an adjective right at the word, or where it came from, goes for them."""
    near = [one for one in _adjectives(scene) if scene.is_near(one.span, cue.span, 1)]
    if near:  # "the annual increase in October matched that of May"
        return near
    against = [one for one in scene.whens if one.role == "against" and not one.adjective]
    ends = ((one, max(cue.span.end, one.span.start)) for one in against)
    found = [one for one, end in ends if not _SINCE.search(scene.plain, cue.span.end, end)]
    return found or [one for one in scene.whens if scene.is_foreign and _is_of_start(scene, cue, one)]


def _base(scene: Scene, when: When, line: Line, own: Window) -> Window | None:
    """The window that a time names to hold another against; None where it is the same, or later."""
    base = window_of(when, line.frequency, own, is_before=True)
    if scene.is_foreign and base and when.window and len(base) == line.frequency != len(own):
        base = own.shift_years(base.last.year - own.last.year)  # "más que las de 2023"
    is_later = scene.is_foreign and when.role == "of" and base is not None and base > own
    return None if base == own or is_later else base


def _is_of_start(scene: Scene, cue: Cue, when: When) -> bool:
    """Whether a time named by another is where something came from: "down from 100 a year earlier"."""
    if when.relation not in (Relation.YEAR_BEFORE, Relation.PREVIOUS) or when.adjective or when.span < cue.span:
        return False
    return _FROM.search(scene.plain, cue.span.start, when.span.start) is not None


def start_of(scene: Scene, cue: Cue, line: Line, own: Window) -> Window | None:
    """The time from which something is said to have changed: "slowed in May from 4.3% in April"."""
    start = _FROM.search(scene.plain, cue.span.end, scene.span.end)
    after = [one for one in scene.whens if start and one.span.start > start.end() and not one.adjective]
    if scene.is_foreign and scene.has(CueKind.SUPERLATIVE):  # "cede a 4.21%, su menor nivel desde febrero de 2021"
        after = [one for one in after if one.role != "since"]
    told = [one for one in scene.whens if start and one.role == "of" and one.span.end <= start.start()]
    return window_of(after[0], line.frequency, own) if after and told else None


def before_it(scene: Scene, setting: Setting, cue: Cue, line: Line, own: Window) -> Iterator[Window]:
    """The times told before a recovery: it is from there that something recovers."""
    told = [one for one in scene.whens if one.span.end <= cue.span.start and not one.adjective]
    for window in (*(one for when in told for one in named(when, setting)), *setting.windows()):
        base = fit(window, line.frequency)
        if base and base.last < own.first:
            yield base


def is_figure_held(scene: Scene, cue: Cue) -> bool:
    """Whether a comparative is held against a figure, whose time is not its own: "inferior a los 1,301 de 2024"."""
    return scene.is_foreign and any(is_than(scene, cue, one) for one in scene.quantities if one.span > cue.span)

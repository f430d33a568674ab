"""Words that say which way something went with no figure beside them, and what came for the first time."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial

from msgspec.structs import replace

from generator.checking.claim import Claim, Reading
from generator.checking.figures.fromto import ends, goes, is_between
from generator.checking.figures.of_share import share_went, told_shares, weight
from generator.checking.figures.unsure import unsure
from generator.checking.figures.versus import versus
from generator.checking.figures.went import (
    balance,
    beside,
    grew_more,
    hardly_went,
    pace,
    rate_stood,
    rate_went,
    revised,
    went,
    went_really,
)
from generator.checking.finding import Measure
from generator.checking.grammar.subject import Subject
from generator.checking.grammar.unit import TIMES
from generator.checking.ledger.data import Line
from generator.checking.ledger.measure import fit
from generator.checking.peaks.aspect import DOWN, UP
from generator.checking.reading import Cue, CueKind, Relation, When
from generator.checking.scene.direction import PACE, is_than, moves_rate
from generator.checking.scene.figure_time import figure_times
from generator.checking.scene.named import named
from generator.checking.scene.prices import deflator, is_inflation
from generator.checking.scene.revised import is_revision
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting, indicator, window_of
from generator.checking.scene.spoken import denied, is_denied, times
from generator.model.period import Window
from generator.model.unit import Kind
from generator.model.words import Indicator

ENDS = "ends"
"""The detail of a direction that is held against the two figures printed beside it."""
_SIGNS = {"up": 1, "down": -1, "flat": 0}
_TO = re.compile(r"(?:\s+(?:only|just|back|again|slightly|further)){0,2}\s+(?:to|at)\s+[$]?", re.IGNORECASE)
_REBOUND = re.compile(r"(?:rebound|recover|bounc|repunt|remont|recuper)\w*", re.IGNORECASE)
_MAY = re.compile(
    r"\b(?:could|would|will|might|should|shall|"
    r"(?:expected|likely|unlikely|able|projected|forecast|poised|set|bound|hopes?|plans?|aims?|seem(?:s|ed)?) to)"
    r"(?: \w+)?\s+\Z",
    re.IGNORECASE,
)
"""What makes of a verb something that is not said to have been."""
_RATE = re.compile(r"\b(?:inflation|inflaci[oó]n|rate|tasa)\b", re.IGNORECASE)
_BACK = re.compile(r"\b(?:returned|regres\w+|recuper\w+|volvi\w+|regained)\b", re.IGNORECASE)
_SINCE = re.compile(r"\b(?:desde|since|began|hay cifras|a partir)\b", re.IGNORECASE)
_THAN = re.compile(r"\b(?:que|than)\b", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|desde)\b", re.IGNORECASE)
_BAND = re.compile(r"\b(?:intervalo|objetivo|range|target|meta)\b", re.IGNORECASE)
_WEAK = re.compile(
    r"(?:gan|p[ei]e?rd|mejor|empeor|recuper|fortalec|debilit|deterior|improv|lose|losing|lost|gain|recover)",
    re.IGNORECASE,
)
"""Words that tell of much else than a series that went up or down."""
_OF_TIME = re.compile(r"\s+(?:of|in|de|del|en)\s+(?:(?:the|el|la|los)\s+)?", re.IGNORECASE)
_BEHIND = 16
_INFINITIVE = ("ar", "er", "ir", "arse", "erse", "irse")
_THE_TURN = re.compile(r"[\W_]*(?:the|this|that|el|la|ese|esa|este|esta)\s+\w+\Z", re.IGNORECASE)
"""A rise or a fall at the head of a sentence that goes on about it: "the upturn follows a poor year"."""
_PRICES = re.compile(r"\b(?:precios|INPC|[ií]ndice|costo|prices|index)\b", re.IGNORECASE)
_RATE = re.compile(r"\b(?:inflaci[oó]n|inflation)\b", re.IGNORECASE)
_ELSEWHERE = re.compile(r";|\b(?:tras|luego de|despu[eé]s de|cuando|after|when|pero|mientras)\b", re.IGNORECASE)
_EASE = re.compile(r"(?:eas|moder|cool)", re.IGNORECASE)
"""What a price or a rate of exchange does too, and not only its growth."""
_STAYED = re.compile(
    r"\s+(?:como|en (?:el|la|los|las|su|primer|segundo|tercer)\b|al frente|a la cabeza|a la baja|al alza|por |arriba|"
    r"debajo|encima|abajo|l[ií]der|firme|dentro)",
    re.IGNORECASE,
)
"""What stays somewhere, or something, is not said to be unchanged: "se mantuvo como el principal exportador"."""
_ONLY = re.compile(
    r"(?:\A|[,;.(]\s*)\W*(?:s[oó]lo|solamente|[uú]nicamente|ning[uú]n[ao]?\w*|only)\s+(?!\d{1,2}\b)[^,;]{2,40}\s\Z",
    re.IGNORECASE,
)
"""Before a verb: what is said of all others too."""
_WHENEVER = re.compile(r"\b(?:cuando|siempre que|cada vez que|si)\s+(?:[^\W\d]+\s+){0,3}\Z", re.IGNORECASE)
_STEPS = re.compile(
    r"\b(?:escal[oó]n(?:es)?|lugar(?:es)?|sitios?|peldaños?|posici[oó]n(?:es)?|puestos?)\s+\Z", re.IGNORECASE
)
"""Before a comparative of places in a table: "un escalón por debajo de 2017"."""
_OWN = re.compile(r"\s+(?:(?:el|la|los|las|the|sus?)\s+)?", re.IGNORECASE)
_DATES = re.compile(
    r"\b(?:desde|tras|luego de|despu[eé]s de|antes de|previo a|since|before)\s+"
    r"(?:el|la|los|las|su|aquel|aquella|the|a)\s+(?:(?:gran|fuerte|hist[oó]ric\w+|great)\s+)?\Z",
    re.IGNORECASE,
)
_COMPARATIVE = re.compile(
    r"(?:m[aá]s|menos|mayor(?:es)?|menor(?:es)?|superior(?:es)?|inferior(?:es)?|(?:muy )?por)\b", re.IGNORECASE
)


def directions(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """Every direction of a sentence that no figure has taken."""
    for cue in scene.cues:
        if cue.kind is not CueKind.DIRECTION or cue.value not in _SIGNS:
            continue
        if cue.span in scene.used and not (scene.is_foreign and is_between(scene, cue)):
            continue
        if not setting.is_declared and _tells_nothing(scene, cue):
            continue
        against = versus(scene, setting, cue)
        if against:
            yield against
            continue
        readings = tuple(_printed(scene, setting, cue) or _readings(scene, setting, cue))
        why = "" if readings else "nothing says what went this way"
        if not setting.is_declared and _MAY.search(scene.plain, scene.span.start, cue.span.start):
            readings, why = (), "what may be is in no data"
        if scene.is_foreign and not any(one.holds and one.holds() for one in readings) and unsure(scene, cue):
            readings, why = (), unsure(scene, cue)
        if scene.is_foreign and _ONLY.search(scene.plain, scene.span.start, cue.span.start):
            readings, why = (), "nothing says of which others this is not so"
        if scene.is_foreign and _is_weak(scene, cue) and not any(one.holds and one.holds() for one in readings):
            readings, why = (), "nothing says in what this is so"
        yield _surest(scene, setting, Claim(cue.span, Measure.DIRECTION, readings, None, why))


def _is_weak(scene: Scene, cue: Cue) -> bool:
    """Whether a word may tell of something else: by itself, or in a clause that names neither time nor series."""
    first = scene.plain.rfind(";", scene.span.start, cue.span.start) + 1
    if _THE_TURN.match(scene.plain[scene.span.start : cue.span.end]):
        return True
    if scene.plain[cue.span.start : cue.span.end].casefold().endswith("ground"):
        return False
    is_bare = first > 0 and not scene.whens_in(first, scene.span.end, ("of", "against"))
    is_bare = is_bare and not any(one.span.start >= first for one in scene.subjects)
    return is_bare or _WEAK.match(scene.plain, cue.span.start) is not None


def _surest(scene: Scene, setting: Setting, claim: Claim) -> Claim:
    """A direction without a time: of the time nearest to it, and open where it is true of another one only."""
    is_dated = any(one.role == "of" and not one.adjective for one in scene.whens)
    if setting.is_declared or is_dated or not claim.readings:
        return claim
    nearest = tuple(one for one in claim.readings if one.window == claim.readings[0].window)
    if any(one.holds and one.holds() for one in nearest):
        return replace(claim, readings=nearest)
    if any(one.holds and one.holds() for one in claim.readings):
        return replace(claim, readings=(), why="the sentence names no time, and this is so at some times only")
    return claim


def _printed(scene: Scene, setting: Setting, cue: Cue) -> list[Reading]:
    """Of a move whose two ends are printed, whether they say the same as its word."""
    pair = None if setting.is_declared else ends(scene, cue)
    if pair is None:
        return []
    holds: Callable[[], bool | None] = partial(goes, pair, _SIGNS[cue.value])
    holds = partial(denied, holds) if is_denied(scene, cue.span) else holds
    found = _subjects(scene, setting, cue)
    way = _SIGNS[cue.value]
    return [Reading(Measure.DIRECTION, line, own, sign=way, detail=ENDS, holds=holds) for line, own, _ in found][:1]


def _is_no_event(scene: Scene, cue: Cue) -> bool:
    """Whether a word of direction tells nothing that has happened: "para recuperar lo perdido", "buscan crecer"."""
    if scene.language != "es":
        return False
    word = scene.plain[cue.span.start : cue.span.end].casefold()
    if _STEPS.search(scene.plain, scene.span.start, cue.span.start):
        return True
    if cue.value == "flat" and _STAYED.match(scene.plain, cue.span.end):
        return True
    before = scene.plain[max(scene.span.start, cue.span.start - 4) : cue.span.start].casefold()
    is_general = word.endswith(("n", "e", "a")) and _WHENEVER.search(scene.plain, scene.span.start, cue.span.start)
    return bool(is_general) or word.endswith(_INFINITIVE) or before.endswith(("lo ", "\0lo "))


def _tells_nothing(scene: Scene, cue: Cue) -> bool:
    """Whether a word of direction tells of no move of its own: a hope, a date, the noun of a superlative."""
    best = [one for one in scene.cues if one.kind in (CueKind.SUPERLATIVE, CueKind.RECORD)]
    is_noun = any(one.span.end <= cue.span.start <= one.span.end + 1 for one in best)
    return is_noun or _is_no_event(scene, cue) or _is_dating(scene, cue)


def _is_dating(scene: Scene, cue: Cue) -> bool:
    """Whether a rise or a fall only says since when, or after what: "desde la caída de 2020", "tras el desplome"."""
    return _DATES.search(scene.plain, max(scene.span.start, cue.span.start - 30), cue.span.start) is not None


def _readings(scene: Scene, setting: Setting, cue: Cue) -> Iterator[Reading]:
    no = is_denied(scene, cue.span)
    if weight(scene, cue.span.start) is not None:
        yield from _of_share(scene, setting, cue, no=no)
        return
    for line, own, about in _subjects(scene, setting, cue):
        for holds, base in _truths(scene, setting, cue, line, own, about):
            yield Reading(
                Measure.DIRECTION,
                line,
                own,
                base,
                sign=_SIGNS[cue.value],
                holds=partial(denied, holds) if no else holds,
            )


def _of_share(scene: Scene, setting: Setting, cue: Cue, *, no: bool) -> Iterator[Reading]:
    """Which way a part of a whole went: "el peso de Sonora bajó"."""
    for part, whole, own in told_shares(scene, setting, cue.span.start):
        kind, way = indicator(setting, part).kind, _SIGNS[cue.value]
        for base in _bases(scene, setting, cue, part, own) if way else ():
            holds: Callable[[], bool | None] = partial(share_went, part, whole, own, base, kind, way)
            holds = partial(denied, holds) if no else holds
            yield Reading(Measure.DIRECTION, part, own, base, whole, way, holds=holds)


def _subjects(scene: Scene, setting: Setting, cue: Cue) -> Iterator[tuple[Line, Window, Indicator]]:
    own = None if setting.is_declared else _own_time(scene, cue)
    if own is not None:
        yield from _at(scene, setting, cue, named(own, setting))
        return
    governed = None if setting.is_declared else _governed(scene, cue)
    if governed is not None:
        yield from _at(scene, setting, cue, figure_times(scene, governed, setting))
        return
    is_held = bool(_THAN.search(scene.plain, cue.span.start, cue.span.end))
    is_held = is_held or _is_figure_held(scene, cue)
    later = [
        one
        for one in scene.whens
        if one.role == "of"
        and one.span.start > cue.span.end
        and not one.adjective
        and not _SINCE.search(scene.plain, cue.span.end, one.span.start)
        and not (scene.is_foreign and _ELSEWHERE.search(scene.plain, cue.span.end, one.span.start))
    ]
    before = [one for one in scene.whens if one.role == "of" and one.span.end <= cue.span.start and not one.adjective]
    if is_held and not before:
        windows = setting.windows()
    else:
        windows = named(later[0], setting) if later and not before else times(scene, setting, cue.span.start)
    yield from _at(scene, setting, cue, windows)


def _own_time(scene: Scene, cue: Cue) -> When | None:
    """The time right behind a rise or a fall, which is its own: "since the slump of 2020", "la caída de 2009"."""
    if not UP.match(scene.plain, cue.span.start) and not DOWN.match(scene.plain, cue.span.start):
        return None
    near = (one for one in scene.all_whens if 0 < one.span.start - cue.span.end < _BEHIND and not one.adjective)
    return next((one for one in near if _OF_TIME.fullmatch(scene.plain, cue.span.end, one.span.start)), None)


def _is_figure_held(scene: Scene, cue: Cue) -> bool:
    """Whether a comparative is held against a figure, whose time is not its own: "inferior a los 1,301 de 2024"."""
    return scene.is_foreign and any(is_than(scene, cue, one) for one in scene.quantities if one.span > cue.span)


def _at(scene: Scene, setting: Setting, cue: Cue, windows: list[Window]) -> Iterator[tuple[Line, Window, Indicator]]:
    subject = (_behind(scene, cue) if scene.is_foreign else None) or scene.subject(cue.span.start)
    for window in windows:
        for line in setting.lines(subject):
            own = setting.fitted(window, line)
            if own:
                yield line, own, indicator(setting, line)


def _behind(scene: Scene, cue: Cue) -> Subject | None:
    """What stands right behind a verb as its subject: "Retrocede la industria", "crecieron las remesas"."""
    after = next((one for one in scene.subjects if one.span.start >= cue.span.end), None)
    is_next = after is not None and _OWN.fullmatch(scene.plain, cue.span.end, after.span.start) is not None
    return after if is_next and after and (after.indicators or after.sectors) else None


def _governed(scene: Scene, cue: Cue) -> int | None:
    """The figure that a verb leads to, whose time is its own: "recovered only to 215,422 by May"."""
    for at, quantity in enumerate(scene.quantities):
        if quantity.span.start > cue.span.end:
            return at if _TO.fullmatch(scene.plain, cue.span.end, quantity.span.start) else None
    return None


Held = tuple[Callable[[], bool | None], Window | None]


def _truths(scene: Scene, setting: Setting, cue: Cue, line: Line, own: Window, about: Indicator) -> Iterator[Held]:
    """How a direction may be meant: beside a target, of a rate of growth, of a deficit, of the series itself."""
    way = _SIGNS[cue.value]
    if about.target and _BAND.search(scene.text):
        yield partial(beside, line, own, about, way), None
        return
    if is_revision(scene):
        before = setting.data.earlier(line)
        if before:
            yield partial(revised, line, before, own, about, way), own
        return
    start = _start(scene, cue, line, own) if PACE.match(scene.plain, cue.span.start) else None
    if start is not None and start.last >= own.last:
        yield bool, own  # "slowed in August from 4.3% in September"
        return
    bases = [start] if start else _bases(scene, setting, cue, line, own)
    if not setting.is_declared and (
        _BACK.match(scene.plain, cue.span.start) or _REBOUND.match(scene.plain, cue.span.start)
    ):
        bases = [*bases, *_before_it(scene, setting, cue, line, own)]
    if not setting.is_declared and scene.is_real(cue.span.start) and about.nominal:
        yield from _in_real_terms(setting, line, own, [own.shift_years(-1)], way)
        return
    yield from _against(scene, setting, cue, line, own, bases)


def _against(scene: Scene, setting: Setting, cue: Cue, line: Line, own: Window, bases: list[Window]) -> Iterator[Held]:
    """A direction held against each of some times."""
    way, about = _SIGNS[cue.value], indicator(setting, line)
    for base in bases:
        if PACE.match(scene.plain, cue.span.start) or (moves_rate(scene, cue) and not is_inflation(about, setting)):
            yield partial(pace, line, own, base, about, way), base
            if scene.is_foreign and _EASE.match(scene.plain, cue.span.start) and not is_inflation(about, setting):
                yield partial(went, line, about, own, base, way), base
        elif scene.is_foreign and about.kind.has_growth and _is_of_rate(scene, cue):
            yield partial(grew_more, line, own, base, about, way), base
        elif about.kind is Kind.BALANCE:
            yield partial(balance, line, own, base, about, way, _side(scene, cue)), base
        elif way == 0 and is_inflation(about, setting) and not _PRICES.search(_words_of(scene, cue)):
            yield partial(rate_stood, line, own, base), base
        elif way == 0 and scene.is_foreign:
            yield partial(hardly_went, line, about, own, base), base
        else:
            words = _words_of(scene, cue)
            if is_inflation(about, setting) and not _PRICES.search(words):
                yield partial(rate_went, line, own, base, way), base
            if not is_inflation(about, setting) or (words and not _RATE.search(words)):
                yield partial(went, line, about, own, base, way), base


def _is_of_rate(scene: Scene, cue: Cue) -> bool:
    """Whether a comparative goes on about a change in per cent: "creció 0.5%, menos que en 2024", "tasa inferior a"."""
    if _COMPARATIVE.match(scene.plain, cue.span.start) is None:
        return False
    before = [one for one in scene.quantities if one.span.end <= cue.span.start and one.unit not in TIMES]
    if not before or before[-1].unit != "percent":
        return False
    between = scene.plain[before[-1].span.end : cue.span.start].strip(" ,\0")
    return bool(between) or "," in scene.plain[before[-1].span.end : cue.span.start]


def _words_of(scene: Scene, cue: Cue) -> str:
    """The words of the phrase that a direction is said of."""
    phrase = scene.subject(cue.span.start)
    return scene.plain[phrase.span.start : phrase.span.end] if phrase else ""


def _in_real_terms(setting: Setting, line: Line, own: Window, bases: list[Window], way: int) -> Iterator[Held]:
    """Which way something went when prices are taken out of it; nothing where there are none to take out."""
    prices = deflator(setting, indicator(setting, line))
    if prices is None:
        return
    for base in bases:
        yield partial(went_really, line, prices, own, base, indicator(setting, line).kind, way), base


def _before_it(scene: Scene, setting: Setting, cue: Cue, line: Line, own: Window) -> Iterator[Window]:
    """The times told before a recovery: it is from there that something recovers."""
    told = [one for one in scene.whens if one.span.end <= cue.span.start and not one.adjective]
    for window in (*(one for when in told for one in named(when, setting)), *setting.windows()):
        base = fit(window, line.frequency)
        if base and base.last < own.first:
            yield base


def _bases(scene: Scene, setting: Setting, cue: Cue, line: Line, own: Window) -> list[Window]:
    whens = [
        one
        for one in scene.whens
        if one.role == "against"
        and not one.adjective
        and not _SINCE.search(scene.plain, cue.span.end, max(cue.span.end, one.span.start))
    ]
    dated = [
        one
        for one in scene.whens
        if one.span.start > cue.span.end
        and one.window
        and one.role == "of"
        and not _SINCE.search(scene.plain, cue.span.end, one.span.start)
    ]
    adjectives = [one for one in scene.whens if one.adjective]
    own_adjective = [one for one in adjectives if scene.is_near(one.span, cue.span, 1)]
    found: list[Window] = []
    if own_adjective:  # "the annual increase in October matched that of May"
        whens = own_adjective
    if scene.is_foreign and not whens:
        whens = [one for one in scene.whens if _is_of_start(scene, cue, one)]
    for when in (
        whens
        or ([*dated[-1:]] if len(dated) > 1 or _THAN.search(scene.text) or _is_figure_held(scene, cue) else [])
        or adjectives
    ):
        base = window_of(when, line.frequency, own, is_before=True)
        if scene.is_foreign and base and when.window and len(base) == line.frequency != len(own):
            base = own.shift_years(base.last.year - own.last.year)  # "más que las de 2023"
        is_later = scene.is_foreign and when.role == "of" and base is not None and base > own
        if base and base != own and not is_later:
            found.append(base)
    is_rates = (
        not setting.is_declared and not whens and len(dated) < 2 and is_inflation(indicator(setting, line), setting)
    )
    if is_rates and len(own) == 1 and found == [own.shift_years(-1)]:
        found.append(own.shift(-1))  # "annual" is of the inflation, which rose from month to month
    if PACE.match(scene.plain, cue.span.start):
        found += [one for one in (own.shift_years(-1), own.shift(-1)) if not whens and len(dated) < 2]
        found += [base for one in dated[1:] if (base := window_of(one, line.frequency, own))]
    if not found and setting.usual:
        return [own.shift_years(-setting.usual)]
    return list(dict.fromkeys(found)) or [own.shift_years(-1), own.shift(-len(own))]


def _is_of_start(scene: Scene, cue: Cue, when: When) -> bool:
    """Whether a time named by another is where something came from: "down from 100 a year earlier"."""
    if when.relation not in (Relation.YEAR_BEFORE, Relation.PREVIOUS) or when.adjective or when.span < cue.span:
        return False
    return _FROM.search(scene.plain, cue.span.start, when.span.start) is not None


def _start(scene: Scene, cue: Cue, line: Line, own: Window) -> Window | None:
    """The time from which something is said to have changed: "slowed in May from 4.3% in April"."""
    start = _FROM.search(scene.plain, cue.span.end, scene.span.end)
    after = [one for one in scene.whens if start and one.span.start > start.end() and not one.adjective]
    told = [one for one in scene.whens if start and one.role == "of" and one.span.end <= start.start()]
    return window_of(after[0], line.frequency, own) if after and told else None


def _side(scene: Scene, cue: Cue) -> int:
    """1 where the sentence speaks of a surplus, -1 of a deficit, 0 of neither."""
    cues = [one for one in scene.cues if one.kind is CueKind.BALANCE and one.value]
    nearest = min(cues, key=lambda one: abs(one.span.start - cue.span.start), default=None)
    return {"surplus": 1, "deficit": -1}.get(nearest.value, 0) if nearest else 0

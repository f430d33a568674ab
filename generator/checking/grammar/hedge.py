"""Words beside a number that widen it: more than, nearly, about, at least."""

from __future__ import annotations

from generator.checking.reading import Hedge
from generator.checking.text.words import Words

_BEFORE: dict[Hedge, str] = {
    Hedge.OVER: (
        "mas de|superior a|superiores a|mayor a|mayores a|mayor que|supero|superaron|supera|superan|"
        "superar|superando|"
        "supero la cifra de|supero el umbral de|supera la barrera de|supero la barrera de|"
        "rebaso|rebasaron|rebasa|rebasan|rebasar|rebasando|sobrepaso|sobrepasaron|sobrepasa|excedio|"
        "excedieron|excede|"
        "por encima de|por arriba de|arriba de|"
        "rompio el techo de|rompe el techo de|rompio la barrera de|rompe la barrera de|rebaso la barrera de|"
        "rebasa la barrera de|rebasaron la barrera de|rebaso el umbral de|rebaso la marca de|superaron la barrera de|"
        "supero la marca de|supera el umbral de|cruzo la barrera de|cruzaron la barrera de|cruzo el umbral de|"
        "por encima del umbral de|por arriba del umbral de|crossed|broke through|climbed past|went past|"
        "over|more than|topped|top|tops|topping|exceeded|exceeds|exceeding|exceed|surpassed|surpassing|"
        "surpasses|above|"
        "upwards of|passed|greater than|higher than|north of|in excess of"
    ),
    Hedge.JUST_OVER: (
        "poco mas de|algo mas de|un poco mas de|apenas mas de|apenas por encima de|apenas arriba de|ligeramente mas de|"
        "poco por encima de|just over|slightly more than|a little more than|a little over|just above|slightly over|"
        "slightly above|a touch over|barely over|a bit more than|a bit over"
    ),
    Hedge.UNDER: (
        "perforo|perforaron|perfora|perforo el piso de|perforaron el piso de|perfora el piso de|rompio el piso de|"
        "rompe el piso de|perforo la barrera de|perfora la barrera de|por debajo del umbral de|debajo del piso de|"
        "por debajo de la barrera de|fell through|sank through|dropped through|"
        "menos de|inferior a|inferiores a|menor a|menores a|menor que|por debajo de|debajo de|abajo de|por abajo de|"
        "no llego a|no alcanzo|sin llegar a|less than|fewer than|below|under|lower than|short of"
    ),
    Hedge.NEARLY: (
        "casi|cerca de|casi de|poco menos de|un poco menos de|practicamente|a punto de llegar a|rozo|roza|rozando|"
        "nearly|almost|just under|just below|just short of|a little less than|slightly less than|near|approaching"
    ),
    Hedge.ABOUT: (
        "alrededor de|en torno a|en torno de|aproximadamente|unos|unas|del orden de|aproximado de|"
        "cercano a|cercana a|"
        "about|around|roughly|approximately|some|circa|close to|an estimated|or so"
    ),
    Hedge.AT_LEAST: (
        "al menos|por lo menos|cuando menos|no menos de|como minimo|un minimo de|at least|no less than|not less than|"
        "no fewer than|a minimum of"
    ),
    Hedge.AT_MOST: (
        "a lo mas|a lo sumo|como maximo|cuando mucho|no mas de|un maximo de|at most|no more than|not more than|"
        "up to|as much as|as many as|a maximum of"
    ),
}
_AFTER: dict[tuple[str, ...], Hedge] = {
    ("o", "mas"): Hedge.AT_LEAST,
    ("or", "more"): Hedge.AT_LEAST,
    ("o", "menos"): Hedge.AT_MOST,
    ("or", "less"): Hedge.AT_MOST,
    ("or", "fewer"): Hedge.AT_MOST,
    ("aproximadamente",): Hedge.ABOUT,
    ("approximately",): Hedge.ABOUT,
    ("or", "so"): Hedge.ABOUT,
    ("largos",): Hedge.OVER,
    ("y", "pico"): Hedge.OVER,
    ("con", "creces"): Hedge.OVER,
    ("con", "holgura"): Hedge.OVER,
    ("y", "fraccion"): Hedge.OVER,
}
_CONTRACTED = {"de": "del", "a": "al"}
BEFORE: dict[tuple[str, ...], Hedge] = {
    tuple(phrase.split()): hedge for hedge, phrases in _BEFORE.items() for phrase in phrases.split("|")
}
BEFORE |= {
    (*phrase[:-1], _CONTRACTED[phrase[-1]]): hedge for phrase, hedge in BEFORE.items() if phrase[-1] in _CONTRACTED
}
"""Hedges by their words; Spanish runs their last one together with the article of the number: "cerca del 40%"."""
_LAST_WORDS = frozenset(phrase[-1] for phrase in BEFORE)
_SKIPPED = frozenset("los las el la lo un una the de a por mark of".split())
_REACHED = frozenset(
    "alcanzo alcanzaron alcanza alcanzan llego llegaron llega llegan sumo sumaron suma suman toco tocaron "
    "reached reaches reach hit hits totaled totalled touched".split()
)
"""Verbs that may stand between "almost" and its number."""
_MEASURES = frozenset("% percent ciento pct porcentuales porcentual puntos points point pp veces times".split())
_PERIOD_ONLY = frozenset({("over",), ("under",), ("unos",), ("unas",), ("near",)})
"""Beside months and years these say when, or how long about."""


def before(read: Words, at: int, *, is_time: bool = False) -> tuple[int, Hedge] | None:
    """The hedge that ends right before word `at`, articles between them aside: its first word, and what it is."""
    for skipped in range(3):
        stop = at - skipped
        if skipped and read.word(stop) not in _SKIPPED and read.word(stop) not in _REACHED:
            return None
        if read.word(stop - 1) not in _LAST_WORDS:
            continue
        for length in range(min(5, stop), 0, -1):
            phrase = tuple(read.folded[stop - length : stop])
            hedge = BEFORE.get(phrase)
            is_far = skipped and not _REACHED.isdisjoint(read.folded[stop:at]) and hedge is not Hedge.NEARLY
            if hedge and not is_far and not (is_time and phrase in _PERIOD_ONLY):
                return None if _compares(read, stop - length, phrase) else (stop - length, hedge)
    return None


_RISING = frozenset(
    "went crept is was are were goes go gone up add adds come comes came move moves rose rise rises risen climb climbs "
    "edge edges inch inches tick ticks drift drifts mount mounts creep creeps run runs ran back it them total".split()
)
"""Words before "up to" that make it say where something went: "they add up to", "that brings it up to"."""


def _compares(read: Words, at: int, phrase: tuple[str, ...]) -> bool:
    """Whether words compare instead: "5% por debajo de los 227 mil", "edged up to 2.7%"."""
    before = read.word(at - 1)
    if phrase == ("up", "to"):
        return before.endswith(("ed", "ing")) or before in _RISING
    return before in _MEASURES


def after(read: Words, at: int) -> tuple[int, Hedge] | None:
    """The hedge that begins at word `at`, after a number: the word after it, and what it is."""
    for length in (2, 1):
        hedge = _AFTER.get(tuple(read.folded[at : at + length]))
        if hedge:
            return at + length, hedge
    return None

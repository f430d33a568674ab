"""Words of direction that tell of something else than the series and the time at hand, in a text by others."""

from __future__ import annotations

import re

from generator.checking.grammar.unit import TIMES
from generator.checking.peaks.aspect import DOWN, UP
from generator.checking.reading import Cue, CueKind
from generator.checking.scene.scene import Scene

_WEAK = re.compile(
    r"(?:gan|p[ei]e?rd|mejor|empeor|recuper|fortalec|debilit|deterior|improv|lose|losing|lost|gain|recover)",
    re.IGNORECASE,
)
"""Words that tell of much else than a series that went up or down."""
_INFINITIVE = ("ar", "er", "ir", "arse", "erse", "irse")
_THE_TURN = re.compile(r"[\W_]*(?:the|this|that|el|la|ese|esa|este|esta)\s+\w+\Z", re.IGNORECASE)
"""A rise or a fall at the head of a sentence that goes on about it: "the upturn follows a poor year"."""
_STAYED = re.compile(
    r"\s+(?:como|en (?:el|la|los|las|su|primer|segundo|tercer)\b|al frente|a la cabeza|a la baja|al alza|por |arriba|"
    r"debajo|encima|abajo|l[ií]der|firme|dentro)",
    re.IGNORECASE,
)
"""What stays somewhere, or something, is not said to be unchanged: "se mantuvo como el principal exportador"."""
_WHENEVER = re.compile(r"\b(?:cuando|siempre que|cada vez que|si)\s+(?:[^\W\d]+\s+){0,3}\Z", re.IGNORECASE)
_STEPS = re.compile(
    r"\b(?:escal[oó]n(?:es)?|lugar(?:es)?|sitios?|peldaños?|posici[oó]n(?:es)?|puestos?)\s+\Z", re.IGNORECASE
)
"""Before a comparative of places in a table: "un escalón por debajo de 2017"."""
_MOST = re.compile(
    r"\b(?:el|ese|este|un|del|al)\s+(?:mes|trimestre|año|periodo|semestre|estado|municipio)\s+"
    r"(?:con|de|que|en(?:\s+el)?\s+que)\s+(?:se\s+\w+\s+)?\Z",
    re.IGNORECASE,
)
"""Before what there is most of among several times: "el mes con más remesas"."""
_LABEL = re.compile(
    r"\W*(?:crecimiento|variaci[oó]n|cambio|growth|change)(?:\s+(?:anual|mensual|trimestral|promedio|porcentual))*\s+"
    r"(?:del?|in|of)\b(?:\s+\w+){1,8}\W*\Z",
    re.IGNORECASE,
)
"""What only says what a list is of: "Crecimiento anual de las remesas"."""
_DATES = re.compile(
    r"\b(?:desde|tras|luego de|despu[eé]s de|antes de|previo a|since|before)\s+"
    r"(?:el|la|los|las|su|aquel|aquella|the|a)\s+(?:(?:gran|fuerte|hist[oó]ric\w+|great)\s+)?\Z",
    re.IGNORECASE,
)
OTHER_TIME = re.compile(
    r"\b(?:(?:the )?(?:last|previous|only other) (?:time|occasion)|(?:anterior|[uú]ltima|previa|pasada) "
    r"(?:vez|ocasi[oó]n))\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?:l[oa]s dem[aá]s|l[oa]s otr[oa]s|el resto|(?:the |all )?others?|the rest|everyone else|both years|"
    r"ambos a[ñn]os|los dos a[ñn]os|the two years)\b[^,;.:]{0,24}\Z",
    re.IGNORECASE,
)
_THAT = re.compile(
    r"\b(?:the|that|this|those|la|el|esa|ese|esta|este|aquella|aquel|dicha|dicho)\s+(?:\w+\s+)?\Z", re.IGNORECASE
)
_GROWTH = re.compile(r"growth|crecimiento|avance", re.IGNORECASE)
_TOLD_BEHIND = re.compile(r"\s*:\s*[-+]?\d")
_PACE = re.compile(r"\b(?:ritmo|tasa|crecimiento|velocidad|pace|rate|growth)\b[^,;.:]*\Z", re.IGNORECASE)
_BEHIND, _NEXT = 24, 5


def unsure(scene: Scene, cue: Cue) -> str:
    """Why nothing can be held against a direction; empty where it tells of what the text speaks of."""
    start = max(scene.span.start, cue.span.start - 60)
    if OTHER_TIME.search(scene.plain, start, cue.span.start):
        return "nothing says when that was"
    if _OTHERS.search(scene.plain, start, cue.span.start):
        return "nothing says of which others this is so"
    if _GROWTH.match(scene.plain, cue.span.start) and any(
        one.kind is CueKind.DIRECTION and 0 < one.span.start - cue.span.end < _NEXT for one in scene.cues
    ):
        return "what it did the next word says"  # "annual growth cooled"
    if _TOLD_BEHIND.match(scene.plain, cue.span.end) and _PACE.search(scene.plain, start, cue.span.start):
        return "what it did the rates behind it say"  # "el ritmo cedió: 6.0% en 2021 y 3.7% en 2022"
    if _is_told_of_before(scene, cue):
        return "it is a move that the text has told of before"
    return ""


def _is_told_of_before(scene: Scene, cue: Cue) -> bool:
    """Whether a rise or fall is one that is known: "make up the loss", "that upturn", with neither figure nor time."""
    if _GROWTH.match(scene.plain, cue.span.start):
        return False
    if not UP.match(scene.plain, cue.span.start) and not DOWN.match(scene.plain, cue.span.start):
        return False
    if _THAT.search(scene.plain, max(scene.span.start, cue.span.start - 24), cue.span.start) is None:
        return False
    near = [one.span for one in scene.quantities if one.unit not in TIMES] + [one.span for one in scene.all_whens]
    return not any(0 <= one.start - cue.span.end < _BEHIND for one in near)


def tells_nothing(scene: Scene, cue: Cue) -> bool:
    """Whether a word of direction tells of no move of its own: a hope, a date, the noun of a superlative."""
    if scene.is_foreign and _MOST.search(scene.plain, scene.span.start, cue.span.start):
        return True
    if scene.is_foreign and not scene.quantities and _LABEL.match(scene.text):
        return True
    best = [one for one in scene.cues if one.kind in (CueKind.SUPERLATIVE, CueKind.RECORD)]
    is_noun = any(one.span.end <= cue.span.start <= one.span.end + 1 for one in best)
    return is_noun or _is_no_event(scene, cue) or _is_dating(scene, cue)


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


def _is_dating(scene: Scene, cue: Cue) -> bool:
    """Whether a rise or a fall only says since when, or after what: "desde la caída de 2020", "tras el desplome"."""
    return _DATES.search(scene.plain, max(scene.span.start, cue.span.start - 30), cue.span.start) is not None


def is_weak(scene: Scene, cue: Cue) -> bool:
    """Whether a word may tell of something else: by itself, or in a clause that names neither time nor series."""
    first = scene.plain.rfind(";", scene.span.start, cue.span.start) + 1
    if _THE_TURN.match(scene.plain[scene.span.start : cue.span.end]):
        return True
    if scene.plain[cue.span.start : cue.span.end].casefold().endswith("ground"):
        return False
    is_bare = first > 0 and not scene.whens_in(first, scene.span.end, ("of", "against"))
    is_bare = is_bare and not any(one.span.start >= first for one in scene.subjects)
    return is_bare or _WEAK.match(scene.plain, cue.span.start) is not None

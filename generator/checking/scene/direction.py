"""Which way a figure goes, by the words around it."""

from __future__ import annotations

import re

from generator.checking.reading import Cue, CueKind, Quantity, Span
from generator.checking.scene.scene import Scene
from generator.checking.text.clue import Rare

_FROM = re.compile(r"(?:up|down) from\b", re.IGNORECASE)
"""Which way something went from a figure, which says nothing of the figure itself."""
_COMPARATIVE = re.compile(
    r"(?:m[aá]s|menos|mayor|menor|superior|inferior|more|less|higher|lower|above|below|larger|smaller|greater)\b",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"(?:por (?:encima|debajo|arriba|abajo)|mayor|menor|superior|inferior|m[aá]s|menos|more|less|above|below|higher|"
    r"lower|under|over|larger|smaller|greater|bigger|weaker|stronger|slower|faster)\b",
    re.IGNORECASE,
)
_BOUND = re.compile(r"\b(?:que|al?|del?|than|(?:above|below|under|over)(?: (?:the|that|its|their))?)\Z", re.IGNORECASE)
_ARTICLES = re.compile(
    r"\s*(?:(?:el|la|los|las|lo|un|una|de|del|nivel|dato|registro|cifra|monto|tasa|avance|alza|ca[ií]da|aumento|baja|"
    r"crecimiento|incremento|anterior|anual|the|an?|its|that|of|rate|figure|level|growth|increase|rise|drop|fall|"
    r"annual|previous|earlier)\b\s*)*[$]?",
    re.IGNORECASE,
)
_JOINED = re.compile(r"\b(?:y|e|and|pero|but)\b", re.IGNORECASE)
_BESIDE = re.compile(r"\s+(higher|lower|more|less|larger|smaller|mayor|menor|más|menos)\b", re.IGNORECASE)
_AND = re.compile(
    r"(?:\b(?:en|in|from|for|de|del|the|el|la|los|las|y|and|e|of|by|desde|a|al|to|that|those|so|did|tambi[eé]n|also|"
    r"its|su|sus|caso|case|otro|otra|other|another|un|una|about|some|unos|casi|nearly|mientras|while|que|tanto)\b|"
    r"[\s,;()])*+",
    re.IGNORECASE,
)
"""What may stand between two figures of one verb, besides names and times: "Puebla 3.1%; in Oaxaca, 2%"."""
ADDED = Rare(
    "added adding gained lost losing shed shedding created creating cut anadio anadieron agrego agregaron creo crearon "
    "incorporo incorporaron perdio perdieron gano ganaron resto restaron recorto recortaron elimino eliminaron",
    r"\b(?:(?P<more>added|adding|created|creating|gained|añadi(?:ó|eron)|agreg(?:ó|aron)|cre(?:ó|aron)|incorpor(?:ó|aron)|"
    r"gan(?:ó|aron))|cut|shed|shedding|lost|losing|perdi(?:ó|eron)|rest(?:ó|aron)|recort(?:ó|aron)|elimin(?:ó|aron)) "
    r"(?:(?:just|only|some|about|nearly|another|otr[oa]s|apenas|s[oó]lo) )?[$]?\Z",
)
"""Verbs whose amount is how far something moved."""
_TO_IT = re.compile(
    r"\b(?:(?:to|from)\s+(?:just |only |about |the |an? )*|"
    r"(?:a|al|hasta|desde|del?|(?:qued|se ubic|se situ|se coloc|cerr|termin)\w+ en)\s+"
    r"(?:el |los |un |una |apenas |casi |(?:una|la) tasa (?:anual )?de )*)\Z",
    re.IGNORECASE,
)
_BY = re.compile(r",\s+by\s+(?:just |only |about )?\Z", re.IGNORECASE)
"""What comes back to a verb before: "fell for the second straight year, by 1.2%"."""
PACE = re.compile(
    r"(?:desaceler|aceler|acceler|slow|eas|decel|deepen|moder|ralentiz|atenu|enfri|suaviz|"
    r"(?:gan|perdi|cobr|tom)(?:[oó]|aron|eron) (?:fuerza|dinamismo|impulso|ritmo|vigor))",
    re.IGNORECASE,
)


_NEUTRAL = Rare(
    "change variation swing variacion cambio",
    r"\b(?:the|a|an|la|el|una?) (?:\w+ )?(?:change|variation|swing|variaci[oó]n|cambio) (?:of|de|del) \Z",
)
"""Before a figure whose noun says no way: "the change of 7.4% follows an increase"."""
_AGAIN = re.compile(
    r"\s*[,(–—]?\s*(?:or|i\.e\.|that is|equal to|equivalent to|which is|o|o sea|es decir|equivalentes? a|"
    r"lo que equivale a|lo que representa)\s*,?\s*[$]?",
    re.IGNORECASE,
)
"""Between a change and the same one in another unit."""
"""Words that say how a change changed."""
_ENDS = re.compile(
    r"(?:\s+(?:back|down|up|further|again|only|just|\w+ly))*\s+"
    r"(?:to|from)\s+(?:(?:just|only|about|around|nearly|almost|some|an?|the|annual(?:i[sz]ed)?)\s+)*",
    re.IGNORECASE,
)
"""Between a verb and a rate where something went or came from."""
_DATED = re.compile(
    r"\b(?:desde|since|before|antes de)\s+(?:(?:el|la|los|las|su|the|its)\s+)?(?:\w+\s+)?\Z", re.IGNORECASE
)
_AND_TO = re.compile(r",\s+(?:to|a|hasta)\s+(?:(?:just|only|about|around|nearly|almost)\s+)*\Z", re.IGNORECASE)
_GROWTH = re.compile(r"\b(?:growth|inflation|rate|pace|crecimiento|inflaci[oó]n|tasa|ritmo)\b[^,;.]*\Z", re.IGNORECASE)
_LED = re.compile(
    r"(?:\s+\w+mente)?(?:\s+(?:al?|hasta|desde)\s+(?:(?:un|una|el|apenas|s[oó]lo|casi)\s+)*|\s*:\s*)[-+]?\d",
    re.IGNORECASE,
)
"""Behind a Spanish verb: where the rate that it is said of went, or the rates one after another."""
_SIGNS = {"up": 1, "down": -1}


def direction(scene: Scene, at: int) -> Cue | None:
    """The word that says which way a figure goes: right after it, or the nearest before it."""
    if at not in scene.directions:
        scene.directions[at] = _direction(scene, at)
    return scene.directions[at]


def is_restated(scene: Scene, at: int) -> bool:
    """Whether an amount only says a change in per cent again: "grew by 14.7%, or $477 million"."""
    if not scene.is_foreign or not at or scene.quantities[at - 1].unit != "percent":
        return False
    before, own = scene.quantities[at - 1].span, scene.quantities[at].span
    return _AGAIN.fullmatch(scene.plain, before.end, own.start) is not None and direction(scene, at - 1) is not None


def _direction(scene: Scene, at: int) -> Cue | None:
    quantity = scene.quantities[at]
    if scene.is_foreign and quantity.unit == "percent" and _AND_TO.search(scene.plain, 0, quantity.span.start):
        return None
    if scene.is_foreign and _NEUTRAL.within(scene, scene.span.start, quantity.span.start):
        return None
    if is_restated(scene, at):
        return direction(scene, at - 1)
    first, last = scene.bounds(at)
    after = [
        one
        for one in scene.cues_in(quantity.span.end, last, CueKind.DIRECTION)
        if not _is_between_two(scene, one)
        and (scene.is_near(quantity.span, one.span, 12) or _is_noun_of(scene, quantity, one))
        and not _JOINED.search(scene.plain, quantity.span.end, one.span.start)
    ]
    before = [one for one in scene.cues_in(first, quantity.span.start, CueKind.DIRECTION) if _leads_to(scene, at, one)]
    if not before and not after:
        return _farther(scene, at)
    if before and after:
        gap_before = quantity.span.start - before[-1].span.end
        return before[-1] if gap_before <= after[0].span.start - quantity.span.end else after[0]
    return after[0] if after else before[-1] if before else None


def _leads_to(scene: Scene, at: int, cue: Cue) -> bool:
    """Whether a word before a figure says which way it goes, not how fast, where to or against what."""
    own = scene.quantities[at]
    if PACE.match(scene.plain, cue.span.start) and not _is_moved_by(scene, cue, own):
        return False
    if _FROM.match(scene.plain, cue.span.start) or _is_between_two(scene, cue):
        return False
    if (
        at
        and _COMPARATIVE.match(scene.plain, cue.span.start)
        and scene.is_near(scene.quantities[at - 1].span, cue.span)
    ):
        return False
    is_other = _is_level(scene, cue, own) or _dates(scene, cue, own) or _is_measure(scene, cue, own)
    is_other = is_other or (own.unit == "percent" and moves_rate(scene, cue))
    return not (scene.is_foreign and is_other)


def _dates(scene: Scene, cue: Cue, quantity: Quantity) -> bool:
    """Whether a rise or a fall only dates what stands before it: "the weakest since the slump of 2020, but 0.5%"."""
    if "," not in scene.plain[cue.span.end : quantity.span.start]:
        return False
    return _DATED.search(scene.plain, max(scene.span.start, cue.span.start - 30), cue.span.start) is not None


def _is_between_two(scene: Scene, cue: Cue) -> bool:
    """Whether a word holds one figure against another, of which it says no way: "below the national rate of 10.1%"."""
    return any(one.span.touches(cue.span) for one in scene.held)


def _is_level(scene: Scene, cue: Cue, quantity: Quantity) -> bool:
    """Whether a per cent is where a rate went, or came from, and not how far: "growth cooled to 0.2%"."""
    return quantity.unit == "percent" and _ENDS.fullmatch(scene.plain, cue.span.end, quantity.span.start) is not None


def _is_noun_of(scene: Scene, quantity: Quantity, cue: Cue) -> bool:
    """Whether only adjectives of time stand between a figure and a noun: "a 15.6% year-on-year drop"."""
    if not scene.is_foreign:
        return False
    between = scene.plain[quantity.span.end : cue.span.start]
    for one in scene.whens:
        if one.adjective and quantity.span.end <= one.span.start and one.span.end <= cue.span.start:
            between = between.replace(scene.plain[one.span.start : one.span.end], "")
    return not between.strip()


def _is_moved_by(scene: Scene, cue: Cue, quantity: Quantity) -> bool:
    """Whether a word of pace is said of the thing itself: "the dollar eased 0.4%"."""
    if not scene.is_foreign or quantity.unit != "percent":
        return False
    between = scene.plain[cue.span.end : quantity.span.start].strip().casefold()
    return between in ("", "by", "another", "a further", "a", "an") and not _GROWTH.search(
        scene.plain, 0, cue.span.start
    )


def moves_rate(scene: Scene, cue: Cue) -> bool:
    """Whether a word says where a rate of growth went, and nothing of its sign: "growth picked up to 7.0%"."""
    if not scene.is_foreign or _GROWTH.search(scene.plain, scene.span.start, cue.span.start) is None:
        return False
    if scene.language == "es" and _LED.match(scene.plain, cue.span.end):
        return True
    return any(_is_level(scene, cue, one) for one in scene.quantities)


def _is_measure(scene: Scene, cue: Cue, quantity: Quantity) -> bool:
    """Whether a comparative is held against what comes with a figure: "por debajo del país, que fue de 10.2%"."""
    if _COMPARED.match(scene.plain, cue.span.start) is None:
        return is_than(scene, cue, quantity)
    between = scene.plain[cue.span.end : quantity.span.start]
    return "," in between or "(" in between or is_than(scene, cue, quantity)


def is_than(scene: Scene, cue: Cue, quantity: Quantity) -> bool:
    """Whether a comparative is held against a figure itself: "menos que el 1.5% de 2024", "inferior a los 22 mil"."""
    is_bound = _BOUND.search(scene.plain, cue.span.start, cue.span.end) is not None
    return is_bound and _ARTICLES.fullmatch(scene.plain, cue.span.end, quantity.span.start) is not None


_DE = re.compile(r"\s+(?:de|desde|from)\s+(?:(?:los?|las?|un|una|the|a)\s+)?[$]?", re.IGNORECASE)
_ON_TO = re.compile(r"[^;:()]{0,60}?\s(?:al?|hasta|to)\s+(?:(?:los?|las?|un|una)\s+)?[$]?\d", re.IGNORECASE)


def came_from(scene: Scene, cue: Cue, quantity: Quantity) -> bool:
    """Whether a figure is where something came from, and where it went stands behind: "bajó de 7.3 a 7.0"."""
    if not scene.is_foreign or _DE.fullmatch(scene.plain, cue.span.end, quantity.span.start) is None:
        return False
    return _ON_TO.match(scene.plain, quantity.span.end, scene.span.end) is not None


def _farther(scene: Scene, at: int) -> Cue | None:
    """The direction of a figure that has no word for it beside it: a comparative, or a noun earlier in the sentence."""
    quantity = scene.quantities[at]
    beside = _BESIDE.match(scene.plain, quantity.span.end)
    if beside:
        value = "up" if beside[1].casefold() in ("higher", "more", "larger", "mayor", "más") else "down"
        return Cue(Span(*beside.span(1)), CueKind.DIRECTION, value)
    known = scene.cues_in(scene.span.start, quantity.span.start, CueKind.DIRECTION)
    if known and _BY.search(scene.plain, scene.span.start, quantity.span.start):
        return known[-1]
    if (
        at
        and known
        and scene.quantities[at - 1].unit == "point"
        and not _TO_IT.search(scene.plain, scene.span.start, quantity.span.start)
        and not _COMPARATIVE.match(scene.plain, known[0].span.start)
    ):
        return known[0]
    if _goes_on(scene, at):
        return direction(scene, at - 1)
    nouns = [one for one in known if not PACE.match(scene.plain, one.span.start)]
    return nouns[-1] if nouns and len(nouns) < len(known) else None


def _goes_on(scene: Scene, at: int) -> bool:
    """Whether a figure only adds to the one before it: "had fallen 1.8% in May and 3.2% in June"."""
    if not at or scene.quantities[at - 1].unit != scene.quantities[at].unit:
        return False
    between = scene.bare(scene.quantities[at - 1].span.end, scene.quantities[at].span.start)
    return _AND.fullmatch(between) is not None


def _of_adding(scene: Scene, at: int) -> int:
    """The way of what was added or shed."""
    own = scene.quantities[at].span
    found = ADDED.within(scene, max(scene.span.start, own.start - 30), own.start)
    if found is None:
        return 0
    scene.used.update(one.span for one in scene.cues if one.span.start == found.start())
    return 1 if found["more"] else -1


def sign(scene: Scene, at: int) -> int:
    """1 where the words say more, -1 where they say less, with the negation before them; 0 where they say neither."""
    cue = direction(scene, at)
    if cue is None:
        return _of_adding(scene, at)
    if cue.value in _SIGNS or not scene.is_foreign:
        scene.used.add(cue.span)
    return _SIGNS.get(cue.value, 0)

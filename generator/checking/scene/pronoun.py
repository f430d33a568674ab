"""What a pronoun takes up, in texts by others: "este último", "la primera ... la segunda", "esa cifra", "the latter".

A pronoun stands for a phrase that the text has named before. Taken up, it is a phrase of its own sentence as any other,
so a figure beside it is of what the pronoun is of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from generator.checking.grammar.subject import Subject
from generator.checking.reading import CueKind, Span
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting
from generator.checking.text.clue import Clue

_VERB = (
    r"(?:(?:se|lo|las?|los|le|les|ya|s[oó]lo|apenas|ha|han|hab[ií]an?)\s+)*"
    r"(?:\w+(?:ó|aron|[iy]eron|jeron)|fue|era|eran|es|son|hubo|tuvo|sum\w+|[a-z]*jo|suben?|crecen?|caen?|qued\w+|"
    r"(?:aument|disminu|avanz|retroced|lleg|alcanz|registr|report|export|vend|recib|capt)\w+|\w+[ai]do)\b"
)
_TOLD = rf"(?=\s+{_VERB}|\s*(?:,|:|\()?\s*(?:(?:de|con|por|en|un|una|a)\s+)*[$+−-]?\d|\s*[.;)]|\s*\Z|,?\s+y\s|,\s)"
"""What stands behind an ordinal that is a pronoun: a verb, a figure, or nothing."""
_PAIR = Clue(
    "primero primera primeros primeras segundo segunda segundos segundas primer ultimo ultima ultimos ultimas "
    "aquel aquella "
    "aquellos aquellas latter former first second",
    rf"\b(?:(?P<last>est[aeo]s? [uú]ltim[oa]s?|the latter|the second (?:case|one)|en el segundo caso|"
    rf"(?:l[ao]s?|el) segund[oa]s?{_TOLD})|"
    rf"(?P<first>aqu[eé]l(?:l[oa]s?)?(?={_TOLD})|the former|the first (?:case|one)|en el primer caso|"
    rf"(?:l[ao]s?|el) primer[oa]s?{_TOLD}))",
)
_IT = Clue(
    "cifra monto cantidad total dato numero suma valor resultado nivel indicador tasa variable flujo saldo "
    "cifras ingresos "
    "figure amount total number sum value reading inflow inflows flow flows",
    r"(?:\A|[.;:•]\s+|\bque\s+)\W*(?:"
    r"(?:(?:es[aeo]s?|est[aeo]s?|dich[oa]s?|tal(?:es)?|el|la|los|mism[oa]) )?(?:mism[oa] )?"
    r"(?P<it>cifra|monto|cantidad|total|dato|n[uú]mero|suma|valor|resultado|nivel|indicador|flujo|saldo)s?|"
    r"(?:that|this|the|such) (?P<that>figure|amount|total|number|sum|value|reading|inflows?|flows?))"
    r"(?=\s+(?:es|fue|era|son|signific|represent|equival|impli|supon|result|se |sub|baj|cre|ca|aument|disminu|super|"
    r"is|was|ha[sd]|rose|fell|grew|represent|compare|mark|mean|amount|exceed|com|qued|implic|est[aá]|duplic|triplic|"
    r"avanz|retroced|repunt|descend|alcanz|lleg|doubl|tripl|quadrupl|halv|climb|jump|drop|declin|slip|increas|decreas|"
    r"advanc|shr[aiu]nk|reach|stood|went|edg|gain|lost|contract|surg|plung|tumbl))",
)
_SLOTS = ("indicators", "areas", "sectors")
_KEPT = 6


def take_up(scene: Scene, setting: Setting) -> None:
    """Add to the phrases of a sentence those that its pronouns stand for; then keep its own for the next one."""
    if setting.is_declared:
        return
    found = [*_of_pair(scene, setting), *_of_it(scene, setting)]
    if found:
        scene.take_up(found)
    setting.phrases = [*setting.phrases, *(one for one in scene.subjects if not one.is_pronoun)][-_KEPT:]


def _of_pair(scene: Scene, setting: Setting) -> Iterator[Subject]:
    """One of the last two phrases that are alike: both of a place, both of a statistic, both of a branch."""
    for one in _PAIR.all(scene):
        span = Span(*one.span("last" if one["last"] else "first"))
        own = [each for each in scene.subjects if each.span.end <= span.start]
        pair = _pair(own) or _pair(setting.phrases) or _pair([*setting.phrases, *own])
        if pair and not any(each.span.touches(span) for each in scene.subjects):
            yield _of_head(replace(pair[1 if one["last"] else 0], span=span, is_pronoun=True), scene)


_OF_IT = re.compile(r"\s+(?:del?|en|a|of|in|to|from|for)\s+(?:l[oa]s\s+|el\s+)?", re.IGNORECASE)
_THAT_OF = re.compile(
    r"\b(?:l[oa]s?|el|those|that|the ones?)\s+(?:del?|en|a|of|in|to|from|for)\s+(?:l[oa]s\s+|el\s+)?\Z", re.IGNORECASE
)


def _of_head(pronoun: Subject, scene: Scene) -> Subject:
    """A pronoun with the statistic whose owner it is: "las exportaciones de los primeros", "las de los segundos"."""
    heads = [one for one in scene.subjects if one.indicators and one.span.end <= pronoun.span.start]
    if not heads:
        return pronoun
    head, start = heads[-1], pronoun.span.start
    is_owner = _OF_IT.fullmatch(scene.plain, head.span.end, start) is not None
    if not is_owner and not _THAT_OF.search(scene.plain, head.span.end, start):
        return pronoun
    return replace(pronoun, indicators=head.indicators, areas=pronoun.areas or head.areas)


def _pair(phrases: Sequence[Subject]) -> tuple[Subject, Subject] | None:
    """The last two phrases that differ in one slot, each with what the other says of both."""
    for slot in ("sectors", "areas", "indicators"):
        alike = [one for one in phrases if getattr(one, slot)]
        if len(alike) < 2 or alike[-1] is not phrases[-1]:
            continue
        first, second = alike[-2:]
        if getattr(first, slot) != getattr(second, slot):
            return _filled(first, second, slot), _filled(second, first, slot)
    return None


def _filled(one: Subject, other: Subject, slot: str) -> Subject:
    """A phrase with what another names besides, but for the slot in which they differ."""
    for each in _SLOTS:
        if each != slot and not getattr(one, each):
            one = replace(one, **{each: getattr(other, each)})
    return one


def _of_it(scene: Scene, setting: Setting) -> Iterator[Subject]:
    """The series of the figure before: "esa cifra", "the total"."""
    last = setting.topic or setting.last
    if last is None:
        return
    for one in _IT.all(scene):
        span = Span(*one.span("it" if one["it"] else "that"))
        if any(each.span.start <= span.start for each in scene.subjects):
            continue
        sectors = (last.sector,) if last.sector else ()
        yield Subject(span, (last.indicator,), (last.area,), sectors, is_pronoun=True)


_ELIDED = re.compile(
    r"(?:(?:y|pero|sin embargo|adem[aá]s|asimismo|tambi[eé]n|as[ií]|con ello|en tanto|a su vez|no obstante|but|and|"
    r"also|however|so|thus|still|then|yet|again|it|they|that|this|these|those|se|ya|respecto|frente|en comparaci[oó]n|"
    r"contra|de|del|al?|con|en|el|compared|against|versus|vs|from|with|the|in|on|over|for|to|of|at|up|down|"
    r"is|was|are|were|be|been|had|has|have|came|stood|stands|brought|brings|took|takes|put|puts|left|leaves|total|"
    r"figure|tally|amount|sum|result|change|growth|rate|basis|terms|an?)\b[\s,:]*|[\W\s])*",
    re.IGNORECASE,
)
"""What stands before the figure or the verb of a sentence that leaves its subject to the one before."""


_STANDS_FOR = re.compile(r"\b(?:it|they|that|this|these|those)\b|:", re.IGNORECASE)
"""Words for what the sentence before was of, or the end of a label."""


def settled(scene: Scene, setting: Setting) -> frozenset[str]:
    """What a sentence does not name and its text leaves no doubt of.

    The time, where the sentence names none and the text has named one alone, of which all before was true; the series,
    where the sentence begins with its verb and the text has spoken of one alone.
    """
    if setting.sure is None or setting.is_asked:
        return frozenset()
    found: set[str] = set()
    if all(one.role != "of" for one in scene.whens) and set(setting.heard()) == {setting.sure[1]}:
        found |= {"time", "year"}
    if not scene.subjects and set(setting.spoken) == {setting.sure[0]} and _is_elided(scene):
        found |= {"series", "statistic"}
    return frozenset(found)


def _is_elided(scene: Scene) -> bool:
    """Whether a sentence begins with its verb or figure, but for times, pronouns and links to the one before."""
    verbs = [one.span for one in scene.cues if one.kind in (CueKind.DIRECTION, CueKind.TOTAL)]
    begins = [*verbs, *(one.span for one in scene.quantities)]
    if not begins:
        return False
    stop = min(begins).start
    is_figure = min(begins) not in verbs
    lead = list(scene.plain[scene.span.start : stop])
    spans = [one.span for one in scene.whens] + [one.span for one in scene.cues if one.kind is CueKind.REAL]
    for span in spans:
        start, end = (place - scene.span.start for place in span)
        if end <= len(lead):
            lead[start:end] = " " * (end - start)
    if is_figure and not _STANDS_FOR.search(scene.plain, scene.span.start, stop):
        return False  # "At 25.3 billion, the pair are still 40% short"
    return _ELIDED.fullmatch("".join(lead)) is not None

"""Clauses that give a figure a time of their own, other than the one that its sentence is told of."""

from __future__ import annotations

import re

from msgspec.structs import replace

from generator.checking.reading import Relation, Span, When
from generator.checking.scene.scene import Scene
from generator.checking.text.clue import Rare
from generator.model.period import Frequency, Period, Window

_AFTER = Rare(
    "luego tras despues after following from",
    r"\b(?:luego de|tras|despu[eé]s de|after|following|(?:up|down) from)\s+(?:\w+\s+){0,3}\Z",
)
_AND_ON = re.compile(
    r"\s*(?:(?:en|in|de|del|el|la|the)\s+)*\s*(?:,|,?\s*\b(?:y|e|and)\b)\s*(?:(?:de|of|un|una|an?)\s+)*(?:\w+\s+(?:\w+\s+)?(?:de|of)\s+)?",
    re.IGNORECASE,
)
"""Between two figures of what came before, but for the time of the first."""
_WHEN = Rare(
    "when cuando ano mes trimestre periodo lapso",
    r",?\s(?:when|cuando|(?P<noun>año|mes|trimestre|periodo|lapso) en (?:el )?que)\b",
)
_FROM = Rare(
    "from desde against versus vs than compared compare compares comparing contra frente respecto encima debajo "
    "arriba abajo superior superiores "
    "inferior inferiores mayor mayores menor menores mas menos comparado comparada comparados comparadas "
    "contrasta contrastan contrasto contrastaron contrastante contraste contrasts contrasted contrast compara comparan",
    r"\b(?:from|desde|against|versus|vs\.?|than|compar(?:ed|es?|ing) (?:with|to)|contra|"
    r"frente al?|respecto (?:del?|al?)|"
    r"(?:encima|debajo|arriba|abajo) del?|(?:superior(?:es)?|inferior(?:es)?|mayor(?:es)?|menor(?:es)?) (?:al?|que)|"
    r"(?:m[aá]s|menos)(?: \w+)? que|comparad\w+ con)\s+(?:\w+\s+){0,2}\Z|"
    r"\b(?:contra|frente a|versus|vs\.?|against|compared with)\s+(?:una?|la|el|an?|the)\s+(?:\w+\s+){1,3}"
    r"(?:de|of)\s+\Z|"
    r"\b(?:contrast(?:an?|[oó]|aron|ante|es?|s|ed)?|compar(?:an?|es?))\s+(?:con|with|to)\s+(?:\w+\s+){0,4}\Z",
)
_BESIDE = re.compile(
    r"\s*(?:short of|shy of|below|above|(?:more|less|higher|lower|larger|smaller|greater) than|ahead of|behind)\s+"
    r"(?:the\s+)?[^,;]{1,30}\s(?:of|in|for)\s+(?:the\s+)?",
    re.IGNORECASE,
)
"""Between a change and the time of the amount that it is held against: "3.9% short of the $65.0bn of 2024"."""
_VERB = (
    r"(?:(?:se|hab[ií]an?|ha|han|had|have|has|it|they|the (?:rate|figure|total|amount|reading)|la (?:tasa|cifra)|"
    r"el (?:monto|total|dato|valor|indicador))\s+)*"
    r"(?:fue|fueron|era|eran|sido|hubo|es|son|sum\w+|totaliz\w+|ascend\w+|alcanz\w+|lleg\w+|ubic\w+|situ\w+|"
    r"coloc\w+|registr\w+|report\w+|marc\w+|cerr\w+|result\w+|estaba|estuvo|qued[oó]|promedi\w+|cotiz\w+|"
    r"was|were|been|stood|totall?ed|reached|came|amounted|averaged|posted|recorded|printed|hit)\s+"
)
"""A verb that says what something came to, and nothing of which way it went."""
_APPOSED = re.compile(
    rf"\s*(?:,\s*(?:de|con|por|(?:que|la que|el que|cuando|which|that|when)\s+{_VERB}(?:de|en|a|en los|at|to)?)|\()"
    r"\s*[$]?\s*",
    re.IGNORECASE,
)
_COMMA = re.compile(r",\s+[$]?")
_THAT_OF = re.compile(
    r"\b(?:that|those|the one|the ones|el|la|los|las) (?:of|in|de|del)\s+(?:the\s+)?\Z", re.IGNORECASE
)
"""Before a time whose figure is put beside it: "that of 2009, 6.3%"."""
_THAN_IN = re.compile(r"\b(?:than|que)\b[^;]*\Z", re.IGNORECASE)
_CLOSES = re.compile(r"\s*(?:[,;.)\]]|\Z|(?:and|y|e)\b)", re.IGNORECASE)
_OF_THOSE = re.compile(r"\s+(?:the|that|those|what)\b[^,;]{0,30}\s(?:of|in|for)\s+(?:the\s+)?", re.IGNORECASE)
"""Between so many times and the time of what it is that much of: "more than double the remittances of 2003"."""
_PEAK = re.compile(
    r"\b(?:r[eé]cord|marca|tope|techo|cima|peak|low|high|trough|level|m[aá]ximo|m[ií]nimo|nivel|pico)\b[^.;]*\Z",
    re.IGNORECASE,
)


def apposed(scene: Scene, at: int) -> When | None:
    """The time whose figure is put beside it: "no superó al de 2024, de 5,634 millones", "frente a 2023 (4%)"."""
    own = scene.quantities[at].span
    near = scene.whens_in(scene.bounds(at)[0], own.start, ("of", "against", "since"))
    near = [one for one in near if not one.adjective]
    if near and _COMMA.fullmatch(scene.plain, near[-1].span.end, own.start):
        is_that = _THAT_OF.search(scene.plain, scene.span.start, near[-1].span.start) is not None
        return near[-1] if is_that or _is_bare(scene, near[-1], own) else None
    return near[-1] if near and _APPOSED.fullmatch(scene.plain, near[-1].span.end, own.start) else None


def _is_bare(scene: Scene, when: When, own: Span) -> bool:
    """Whether a figure between two commas stands right behind its time: "less than in August, 0.70%, and July"."""
    if when.role not in ("of", "against") or when.adjective or not _THAN_IN.search(scene.plain, 0, when.span.start):
        return False
    return _CLOSES.match(scene.plain, own.end) is not None


def after_clause(scene: Scene, at: int) -> When | None:
    """The time of a figure that is told for what came before: "after rising 1.7% in the quarter before"."""
    quantity = scene.quantities[at]
    first, last = scene.bounds(at)
    start = max(first, quantity.span.start - 40)
    held = _FROM.within(scene, start, quantity.span.start) if quantity.unit in ("percent", "point") else None
    is_base = held is not None and not any(one.span.start < held.start() < one.span.end for one in scene.subjects)
    is_after = is_base or _AFTER.within(scene, start, quantity.span.start) is not None
    if not is_after and not _is_second(scene, at):
        return None
    near = scene.whens_in(quantity.span.end, last, ("of", "against"))
    return next((one for one in near if not one.adjective), None)


def _is_second(scene: Scene, at: int) -> bool:
    """Whether a figure goes on with those told for what came before: "tras 4.55% el mes previo y 4.53% hace un año"."""
    if not scene.is_foreign or not at or scene.quantities[at - 1].unit != scene.quantities[at].unit:
        return False
    before, own = scene.quantities[at - 1].span, scene.quantities[at].span
    told = next((one for one in scene.whens_in(before.end, own.start, ("of", "against")) if not one.adjective), None)
    if told is None:
        return False
    between = scene.plain[before.end : told.span.start] + scene.plain[told.span.end : own.start]
    return _AND_ON.fullmatch(between) is not None and after_clause(scene, at - 1) is not None


def when_clause(scene: Scene, at: int) -> When | None:
    """The time that a figure's own clause takes up: "than a year earlier, when it cost 18.11"."""
    own = scene.quantities[at].span
    first = scene.bounds(at)[0]
    taken = _WHEN.within(scene, first, own.start)
    if taken is None:
        return None
    before = [one for one in scene.whens if first <= one.span.start and one.span.end <= taken.start() + 1]
    near = [one for one in before if not one.adjective and not scene.plain[one.span.end : taken.start()].strip(" ,")]
    if near and taken["noun"] == "año" and near[-1].window is None and near[-1].year > 0:
        window = Window.of(Period.of(Frequency.YEAR, near[-1].year))
        return replace(near[-1], relation=Relation.ABSOLUTE, window=window, months=12)
    return near[-1] if near else None


def since_clause(scene: Scene, at: int) -> When | None:
    """The time of a figure inside a clause that dates: "the slowest since the economy shrank 8.4% in 2020"."""
    own = scene.quantities[at].span
    near = scene.whens_in(own.end, min(scene.span.end, own.end + 12), ("since",))
    if not near or near[0].window is None or "since" in scene.plain[own.end : near[0].span.start].casefold():
        return None
    return near[0] if scene.plain.casefold().rfind("since", scene.span.start, own.start) >= 0 else None


def dates_level(scene: Scene, at: int, when: When) -> bool:
    """Whether the time behind a figure is that of a peak, or of an amount, that the figure is held against."""
    between = scene.plain[scene.quantities[at].span.end : when.span.start]
    if scene.is_foreign and scene.quantities[at].unit == "times" and _OF_THOSE.fullmatch(between):
        return True
    return _PEAK.search(between) is not None or is_beside(scene, at, when)


def is_beside(scene: Scene, at: int, when: When) -> bool:
    """Whether nothing stands between a figure and a time but the amount that the figure is held against."""
    return _BESIDE.fullmatch(scene.plain, scene.quantities[at].span.end, when.span.start) is not None

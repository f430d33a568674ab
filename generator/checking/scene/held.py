"""A per cent that is held against another one printed before it: "rose 0.9%, less than the 0.5% of October".

The word between the two says of the first how it stands to the second. Of the second it says nothing, neither which
way it went nor how large it is at most.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from msgspec.structs import replace

from generator.checking.reading import Hedge, Quantity, Span
from generator.checking.scene.scene import Scene

_UNITS = frozenset({"percent"})
_POINTS = frozenset({"point", "index"})
_RATIO_UNITS = frozenset({"times", "share"})
_MORE = (
    r"(?:more|higher|larger|greater|bigger|faster|quicker|stronger|steeper|sharper|deeper) than|"
    r"(?:(?:a|an|at a)\s+)?(?:faster|quicker|stronger|higher|steeper) (?:pace|rate|growth|increase|rise) than|"
    r"above|exceeding|outpacing|outstripping|surpassing|topping|beating|ahead of|up from|"
    r"(?:m[aá]s|mayor(?:es)?|superior(?:es)?) (?:que|al?)|por (?:encima|arriba) de"
)
_LESS = (
    r"(?:less|lower|smaller|slower|weaker|milder|softer|gentler|shallower) than|"
    r"(?:(?:a|an|at a)\s+)?(?:slower|weaker|lower|smaller|milder) (?:pace|rate|growth|increase|rise) than|"
    r"below|under|trailing|lagging(?: behind)?|behind|short of|down from|"
    r"(?:menos|menor(?:es)?|inferior(?:es)?) (?:que|al?)|por (?:debajo|abajo) de"
)
_TIMES = r"(?:(?:more|less) than|over|under|nearly|almost|about|roughly|around|just over|just under)?\s*"
_RATIO = r"twice|double|half|a third of|a quarter of|three times|triple"
_BETWEEN = re.compile(
    rf"(?P<lead>.*?)(?:\b(?P<way>(?P<more>{_MORE})|(?P<less>{_LESS}))|"
    rf"\b(?P<times>(?P<hedge>{_TIMES})\b(?P<ratio>{_RATIO})))\s*"
    r"(?P<the>(?:(?:the|an?|its|their|that|those|of|for|rate|pace|growth|increase|rise|gain|average|mean|national|nationwide|"
    r"annual|yearly|monthly|quarterly|general|headline|overall|core|non-core|country[’']s|previous|revised|figure|el|"
    r"la|los|las|l|que|de|del|tasa|nacional|general|anual|promedio|aumento|alza|crecimiento|avance|"
    r"inflation|inflaci[oó]n)\s+){0,6})\Z",
    re.IGNORECASE | re.DOTALL,
)
_CUES = frozenset(
    "more less higher lower larger smaller greater bigger faster slower quicker stronger weaker steeper sharper deeper "
    "milder softer gentler shallower above below exceeding outpacing outstripping surpassing topping beating ahead "
    "trailing lagging behind short under up down twice double half third quarter triple times "
    "mas menos mayor mayores menor menores superior superiores inferior inferiores encima debajo arriba abajo".split()
)
_OWN = re.compile(r"[\s()]*\Z")
"""Between a figure and a word that belongs to it: "1.2% above the 4.5%" is how far it is above."""
_RATIOS = {
    "twice": Decimal(2),
    "double": Decimal(2),
    "half": Decimal("0.5"),
    "a third of": 1 / Decimal(3),
    "a quarter of": Decimal("0.25"),
    "three times": Decimal(3),
    "triple": Decimal(3),
}
_BY_ITSELF = re.compile(
    r"\W*(?:that|this|it|which|the (?:rate|figure|increase|rise|growth|pace|decline|fall|drop))\s+"
    r"(?:is|was|were|came in|stood|compares|remains|remained)\s+(?:still |well |far |just |slightly |clearly )*\Z",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"[-+−]?\d")
_DATED = re.compile(
    r"\s+(?:in|of|for|recorded|seen|reported|a (?:year|month|quarter)|the (?:year|month|quarter)|one year|"
    r"en|de|del|registrad|observad|un (?:año|mes|trimestre)|el (?:año|mes|trimestre))",
    re.IGNORECASE,
)
_OWN_TIME = re.compile(r"\s+(?:\w+\s+){0,2}?(?:of|in|for|during|del?|en)\s+(?:(?:the|el|la)\s+)?", re.IGNORECASE)
"""Between a figure that another is held against and its time."""
_OF_THEN = re.compile(
    r"\b(?:que|al?|than)\s+(?:(?:el|la|los|las|lo|that|the)\s+)?(?:del?|en|of|in)\s+[^,;]{2,30},\s+(?:de|con|of|at)\s+\Z",
    re.IGNORECASE,
)
_FAR = 140
"""Signs between two figures from which on the second is held against something else."""
_ABOUT, _NEAR = Decimal("0.12"), Decimal("0.03")


@dataclass(frozen=True)
class Held:
    """A figure, `second`, that one before it, `first`, is held against by the words at `span`.

    `way` is 1 where those say more, -1 where they say less; `ratio` is how many times as much, None where they say no
    such thing. One that another figure is so many points from is only held, by itself: "1.2 points below the 8.7%".
    """

    second: Quantity
    first: Quantity
    span: Span
    way: int
    ratio: Decimal | None = None
    hedge: str = ""
    others: tuple[Quantity, ...] = ()

    @property
    def is_apart(self) -> bool:
        """Whether another figure tells how far it is from this one."""
        return self.first is self.second

    def holds(self) -> bool | None:
        """Whether the figures as printed stand so to each other; None where that is so of another one before it."""
        found = self._is_so(self.first)
        return None if found is False and any(self._is_so(one) for one in self.others) else found

    def _is_so(self, first: Quantity) -> bool | None:
        one, other = (first.value, self.second.value)
        if not (first.is_signed or self.second.is_signed):
            one, other = abs(one), abs(other)
        if self.ratio is None:
            return None if one == other else (one > other) == (self.way > 0)
        times = abs(one / other) if other else None
        return None if times is None else self._is_so_many(times, self.ratio)

    def _is_so_many(self, times: Decimal, ratio: Decimal) -> bool:
        if self.hedge in ("more than", "over", "just over"):
            return times > ratio * (1 - _NEAR)
        if self.hedge in ("less than", "under", "just under", "nearly", "almost"):
            return times < ratio * (1 + _NEAR)
        return abs(times - ratio) <= ratio * _ABOUT


def held(scene: Scene, before: Sequence[Quantity] = ()) -> list[Held]:
    """Each figure of a sentence that one before it is held against; `before` are those of the last sentence."""
    if not scene.is_foreign or scene.is_row or _CUES.isdisjoint(scene.stock):
        return []
    rates = [one for one in before if one.unit in _UNITS]
    found: list[Held] = []
    for second in scene.quantities:
        taken = {one.second.span.end for one in found}
        own = _of(scene, second, taken, rates) if second.unit in _UNITS else None
        found += [own] if own else []
    return found


def exact(scene: Scene, some: Sequence[Held]) -> list[Quantity]:
    """The quantities of a sentence, without the words that hold one figure against another: no hedge, no "half"."""
    bare = {one.second.span.end: one.second for one in some}
    own = [one for one in scene.quantities if one.span.end in bare or not any(one.span.touches(h.span) for h in some)]
    return [bare.get(one.span.end, one) for one in own]


def own_times(scene: Scene, some: Sequence[Held]) -> dict[Span, Span]:
    """The times right behind figures that others are held against, each with its figure."""
    return {
        when.span: one.second.span
        for one in some
        for when in scene.whens
        if when.role in ("of", "against") and not when.adjective and when.span.start >= one.second.span.end
        if _OWN_TIME.fullmatch(scene.plain, one.second.span.end, when.span.start)
    }


def _of(scene: Scene, second: Quantity, taken: set[int], rates: Sequence[Quantity]) -> Held | None:
    own = _bare(scene, second)
    before = [one for one in scene.quantities if one.span.end <= own.span.start and one.unit not in _RATIO_UNITS]
    start = before[-1].span.end if before else scene.span.start
    match = _BETWEEN.match(scene.plain[start : own.span.start])
    if match is None or ";" in match["lead"] or not _is_bound(scene, second, match):
        return None
    if before and before[-1].unit in _POINTS and _OWN.fullmatch(match["lead"]) and match["way"]:
        return Held(own, own, Span(start + match.start("way"), start + match.end("way")), 0)
    known = _held_against(scene, own, [one for one in before if one.span.end not in taken], match["lead"], rates)
    if not known:
        return None
    group = "way" if match["way"] else "times"
    span = Span(start + match.start(group), start + match.end(group))
    if match["way"]:
        return Held(own, known[0], span, 1 if match["more"] else -1, others=known[1:])
    ratio = _RATIOS[match["ratio"].casefold()]
    return Held(own, known[0], span, 0, ratio, match["hedge"].strip().casefold(), known[1:])


def _is_bound(scene: Scene, second: Quantity, match: re.Match[str]) -> bool:
    """Whether a word is held against a figure that is known: "less than the 0.5%", ", less than 0.5% in October"."""
    if match["the"]:
        return True
    return match["lead"].rstrip().endswith(",") and _DATED.match(scene.plain, second.span.end) is not None


def _bare(scene: Scene, quantity: Quantity) -> Quantity:
    """A figure without the words of its hedge."""
    digit = _DIGIT.search(scene.plain, quantity.span.start, quantity.span.end)
    if digit is None:
        return quantity
    return replace(quantity, hedge=Hedge.EXACT, span=Span(digit.start(), quantity.span.end))


def _held_against(
    scene: Scene, own: Quantity, some: Sequence[Quantity], lead: str, rates: Sequence[Quantity]
) -> tuple[Quantity, ...]:
    """The figures that one may be held against, the nearest first: of its sentence, or the only one of the last."""
    if some and _OWN.fullmatch(lead):
        return ()
    earlier = [one for one in some if one.unit in _UNITS and not _is_of_other_time(scene, one)]
    if some and not earlier and all(_is_of_other_time(scene, one) for one in some):
        return tuple(rates) if len(rates) == 1 else ()
    if not earlier:
        return tuple(rates) if len(rates) == 1 and not some and _BY_ITSELF.match(lead) else ()
    between = scene.plain[earlier[-1].span.end : own.span.start]
    return () if len(between) > _FAR or "(" in between or ")" in between else tuple(reversed(earlier))


def _is_of_other_time(scene: Scene, one: Quantity) -> bool:
    """Whether a figure is that of a time which something was held against: "superior al de enero, de 5.9%"."""
    return _OF_THEN.search(scene.plain, scene.span.start, one.span.start) is not None

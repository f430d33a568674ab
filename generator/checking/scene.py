"""A sentence with all that was read in it, and what stands near what."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec.structs import replace

from generator.checking.clue import Rare
from generator.checking.reading import Cue, CueKind, Hedge, Name, NameKind, Quantity, Relation, Span, When
from generator.checking.scope import scope_of
from generator.checking.subject import Subject, completed, subjects

ONE = Decimal(1)
TIMES = frozenset({"month", "quarter", "year"})
PLACES = frozenset({"state", "municipality", "sector", "country"})
"""Units in which lengths of time and places are counted."""
_VALUES = {"none": Decimal(0), "ninguna": Decimal(0), "ninguno": Decimal(0)}
_ONE = re.compile(
    r"\b(?:in|en|from|a) (one|una|uno|none|ninguna|ninguno)\b|\b(one|uno|una) (?:of the|de los|de las)\b", re.IGNORECASE
)
_HELD = re.compile(r"\b(?:que el de|que la de|que los de|than the|than that)\b", re.IGNORECASE)
_AGAINST_IT = re.compile(
    r"\b(?:contra|frente a|desde|respecto (?:de|a)l?|versus|vs\.?|luego de|tras|despu[eé]s de|against|from|than|after|"
    r"compared with)\s+(?:(?:el|la|los|las|un|una|the|a|an|de|of)\s+)*\Z",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|no|never|nunca|didn[’']t)\s+\Z", re.IGNORECASE)
_OPPOSITE = {Hedge.OVER: Hedge.AT_MOST, Hedge.UNDER: Hedge.AT_LEAST}
_OPPOSITE_WAY = {"up": "down", "down": "up"}
_PESO = Rare(
    "peso currency moneda",
    r"(?<!\d )\b(?:the|el|mexico[’']s|mexican|la|our|national)\s+(?:peso|(?:mexican |national )?currency|moneda)\b"
    r"(?!\s+(?:estadounidense|norteamericana|extranjera|de (?:los )?Estados Unidos|verde|europea))"
    r"(?![^;]*\bd(?:o|ó)l)[^;,.]{0,40}\Z",
)
_OF_PESO = Rare(
    "peso moneda",
    r"\s+(?:anual\s+|mensual\s+)?(?:del peso|de la moneda (?:mexicana|nacional)|(?:of|in) the (?:mexican )?peso)\b",
)
_IN_A_ROW = re.compile(r"\s+(?:in a row|consecutiv\w+|straight|seguid\w+|al hilo)", re.IGNORECASE)
_LONG = re.compile(r"-(month|quarter|year)\Z", re.IGNORECASE)
_A_RUN = re.compile(r"\s+(?:run|streak|string)\b", re.IGNORECASE)
"""A run by its length, "a four-quarter run", is no time."""
_MONTHS = {"month": 1, "quarter": 3, "year": 12}
_INFLATION = frozenset("inflacion inflation".split())
_PRICES_IN = re.compile(
    r"\b(?:descont\w+|descuentan?|sin considerar|ajustad\w+ por|adjusted for|adjusting for|after|net of|discounting)\s+"
    r"(?:la\s+|el efecto de la\s+)?(?:inflaci[oó]n|inflation)\Z",
    re.IGNORECASE,
)
"""Inflation as what is taken out of a figure, not as what a sentence is about."""
_POSTED = re.compile(
    r"\b(?:registr[oó]|registraron|tuvo|tuvieron|present[oó]|mostr[oó]|posted|recorded|had|saw|registered|showed)\s+"
    r"(?:(?:una?|an?|annual|monthly)\s+)*(?:inflaci[oó]n|inflation)\Z",
    re.IGNORECASE,
)
"""Inflation as what a statistic is said to have had."""
_COMPARED = re.compile(
    r"(?:(?:mayor|menor|larger|smaller|greater|bigger|m[aá]s \w+|higher|lower) (?:que|than)|above|below|under|over) "
    r"(?:(?:el|la|los|las|the) (?:de )?|that of |those of )",
    re.IGNORECASE,
)
_QUESTIONS = frozenset("¿ ? quien quienes que cual cuales cuanto cuantos cuanta cuantas donde como cuando".split())
_NEAR = re.compile(r"(?:muy )?(?:cerca|cercan\w+|pr[oó]xim\w+|close|near)\b", re.IGNORECASE)
_DEFINITE = re.compile(
    r"(?:(?:muy\s+)?por\s+)?(?:encima|debajo|arriba|abajo|superior(?:es)?|inferior(?:es)?|mayor(?:es)?|menor(?:es)?|"
    r"m[aá]s|menos)\s+(?:del|al|(?:de|a)\s+(?:la|los|las))\s+",
    re.IGNORECASE,
)
"""Before a figure that is known, not a limit: "por debajo del 4.32% de un año atrás"."""
_OF_THEN = re.compile(
    r"\s+(?:de|del|que (?:hubo|se \w+|tuvo) en|registrad\w+|observad\w+|reportad\w+)\b", re.IGNORECASE
)
_ASKS = re.compile(
    r"^[\W_]*(?:(?:\w+:\s*)?¿|(?:[Qq]uién(?:es)?|[Qq]ué|[Cc]uál(?:es)?|[Cc]uánt[oa]s?|[Dd]ónde|[Cc]ómo|[Cc]uándo)\b)|\?[\W_]*$"
)
_MEASURED = re.compile(
    r"(?:\b(?:mayor(?:es)?|menor(?:es)?|superior(?:es)?|inferior(?:es)?|m[aá]s(?: \w+)?|menos(?: \w+)?|igual|higher|"
    r"lower|larger|smaller|more|less|greater)\s+(?:que|a|al|than)|"
    r"\b(?:encima|debajo|arriba|abajo|detr[aá]s|delante)\s+del?|\babove|\bbelow|\bbehind|\bahead of|"
    r"\bsuper(?:ó|a|aron|an)\s+al?)\s+(?:(?:el|la|los|las|de|that|those|of|the)\s+)*\Z",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"\s+(?:del pa[ií]s|nacional(?:es)?|totales|en (?:el pa[ií]s|todo el pa[ií]s|M[eé]xico))\b", re.IGNORECASE
)
_DATELINE = re.compile(
    r"[\W_]*[A-ZÁÉÍÓÚÑ][^.;:(]{1,40}(?:,\s*[A-Z][\w.]{1,12})?\.?\s*(?:\([^)]{1,60}\))?\s*(?:\.\s?[-–—]|\.?\s?[—–]\s)"
)
"""Where and by whom a report was written, before its first sentence: "GUADALAJARA, Jal. (Agencia).- "."""
_CAPITAL = re.compile(r"\bciudad de m[eé]xico\b|\bCDMX\b|\bm[eé]xico, d\.? ?f\b", re.IGNORECASE)
_AND = re.compile(r"\s*(?:,|,?\s*\b(?:y|e|and)\b)\s*(?:(?:el|la|los|las|the)\s+)?", re.IGNORECASE)
_ASIDE = re.compile(
    r",\s+(?:que|cuando|donde|quien|la cual|el cual|las cuales|los cuales|which|who|when|where)\b", re.IGNORECASE
)
_GOES_ON = re.compile(r"\s*(?:[,;]|\b(?:y|e|pero|mientras|aunque|and|but|while)\b)", re.IGNORECASE)
_BEATEN = re.compile(
    r"\b(?:overt[ao]k(?:e|es|ing)|overtook|pass(?:ed|es|ing)|past|ahead of|behind|beat(?:s|ing|en)?|surpass\w*|"
    r"leapfrog\w*|"
    r"displac\w*|outpac\w*|trailing|overhaul\w*|dethron\w*|supplant\w*|rebas\w+ a|super\w+ a|desplaz\w+ a)\s+"
    r"(?:(?:the|both|los|las|el|la)\s+)?(?:[A-ZÁÉÍÓÚ][\w.]+(?:\s[A-ZÁÉÍÓÚ][\w.]+)*\s+(?:and|y)\s+)?\Z"
)
"""What stands before a place that another one has left behind."""
_NEW_CLAUSE = re.compile(r"[;.]")
_BREAK = re.compile(r"[,;:()]|—")
_AND_THEN = re.compile(r"\b(?:and|but|while|whereas|y|pero|mientras)\b", re.IGNORECASE)
_SO = Rare(
    "so thus hence therefore lo asi sea decir modo manera forma ahi",
    r"[,;]\s+(?:so|thus|hence|therefore|por lo que|as[ií] que|o sea|es decir|de (?:modo|manera|forma) que|"
    r"de ah[ií] que)\b",
)
"""Words that begin what follows from the words before: the time of those is not its own."""
_TRAIL = re.compile(
    r"\s*[,(]\s*(?:en|in|de|for|from|back in|set in|reached in|seen in)?\s*(?:the|el)?\s*", re.IGNORECASE
)
_APART = re.compile(
    r";|\b(?:after|following|from|versus|tras|luego de|but|pero|while|mientras|cuando|contra|frente a|aunque|desde)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r";|,\s+(?:aunque|mientras|pero|while|although|though|but|whereas)\b")


if TYPE_CHECKING:
    from generator.checking.claim import Claim


@dataclass
class Scene:
    """`plain` is the sentence as it looks, or the row of a table that it is a cell of; `span` its place in that.

    `stock` are its words, folded, and `around` those of `plain`. `all_whens` are the times read in it, `whens` those
    that its claims may be of, as it means them. `directions` and `shares` keep what was found out of a quantity: the
    word that says which way it goes, and whether it is a part of a whole. So a list of many is read once.
    """

    plain: str
    span: Span
    stock: frozenset[str]
    around: AbstractSet[str]
    language: str
    quantities: Sequence[Quantity]
    all_whens: Sequence[When]
    whens: Sequence[When]
    cues: Sequence[Cue]
    names: Sequence[Name]
    used: set[Span] = field(default_factory=set)
    is_caption: bool = False
    is_row: bool = False
    directions: dict[int, Cue | None] = field(default_factory=dict)
    figured: list[Claim] = field(default_factory=list)
    shares: dict[int, bool] = field(default_factory=dict)
    is_foreign: bool = False
    """Whether it stands in a text by somebody else."""

    def __post_init__(self) -> None:
        if self.is_foreign:
            self.whens = [replace(one, role=self._record_role(one)) for one in self.whens]
        self._count_runs()
        spans = [one.span for one in self.whens]
        self.quantities = [
            self._plainly(one)
            for one in self.quantities
            if not any(one.span.touches(each) for each in spans) and not self._is_per_cent(one)
        ]
        if self.is_foreign:
            self.names = self._without_dateline()
        if not _INFLATION.isdisjoint(self.around):
            self.names = [one for one in self.names if not self._is_of_another(one)]
        self.quantities = sorted([*self.quantities, *self._ones()], key=lambda one: one.span)
        cues = (self._of_peso(one) for one in self.cues if not self._is_of_limit(one))
        self.cues = sorted(cues, key=lambda one: one.span)

    def _without_dateline(self) -> Sequence[Name]:
        """The names but for that of where a report was written, unless it is the only place that is named."""
        line = _DATELINE.match(self.plain, self.span.start, self.span.end)
        if line is None:
            return self.names
        told = [one for one in self.names if one.span.start >= line.end()]
        has_place = any(one.kind is NameKind.AREA for one in told)
        is_capital = _CAPITAL.search(line[0]) is not None
        return told if has_place or is_capital else self.names

    def _is_of_another(self, name: Name) -> bool:
        """Whether inflation is taken out of a figure, or said of a statistic that the sentence has named."""
        start = max(0, name.span.start - 40)
        if _PRICES_IN.search(self.plain, start, name.span.end):
            return True
        is_said = _POSTED.search(self.plain, start, name.span.end) is not None
        return is_said and any(one.kind is NameKind.INDICATOR and one.span < name.span for one in self.names)

    def prepare(self) -> None:
        """Work out what each claim of the sentence asks for, once for all places at which it stands."""
        _ = self.text, self.kinds, self.topics, self.roles, self.is_question, self.whole_subjects, self._results
        if self.quantities:
            _ = self._cuts

    def again(self) -> Scene:
        """The same scene for another place of the text: all that was read in it, and nothing of it told yet."""
        other = object.__new__(Scene)
        other.__dict__.update(self.__dict__)
        other.used = set()
        other.figured = []
        return other

    def mean(self, names: Iterable[Name]) -> None:
        """Keep these of its names alone."""
        kept = list(names)
        if len(kept) < len(self.names):
            self.names = kept
            self.__dict__.pop("subjects", None)
            self.__dict__.pop("whole_subjects", None)

    def _of_peso(self, cue: Cue) -> Cue:
        """What the peso gains the dollar loses: the rate that is published is that of the dollar."""
        other = _OPPOSITE_WAY.get(cue.value)
        if cue.kind is not CueKind.DIRECTION or other is None:
            return cue
        is_of_peso = _PESO.within(self, self.span.start, cue.span.start) is not None
        is_of_peso = is_of_peso or _OF_PESO.at(self, cue.span.end) is not None
        return replace(cue, value=other) if is_of_peso else cue

    def _record_role(self, when: When) -> str:
        """What a superlative makes of a time: "el mes más alto de 2024" stays inside it, "el mejor mayo" is of Mays."""
        best = [one for one in self.cues if one.kind in (CueKind.SUPERLATIVE, CueKind.RECORD)]
        found = [scope_of(self.plain, one, self.span.end) for one in best]
        if when.role == "of" and any(one is not None and one.touches(when.span) for one in found):
            return "scope"
        is_month = when.role == "of" and when.relation is Relation.WITHOUT_YEAR and when.months in (1, 3)
        is_beside = any(not self.plain[one.span.end : when.span.start].strip() for one in best if one.span < when.span)
        return "season" if is_month and is_beside else when.role

    def _count_runs(self) -> None:
        """A run of three, "the third quarter in a row", is not the third quarter."""
        for when in self.whens:
            if when.window is None and when.months == 3 and when.month and _IN_A_ROW.match(self.plain, when.span.end):
                self._count(when, when.month // 3, "quarter")
            long = _LONG.search(self.plain, when.span.start, when.span.end)
            if long and when.months and _A_RUN.match(self.plain, when.span.end):
                unit = long[1].casefold()
                self._count(when, when.months // _MONTHS[unit], unit)

    def _count(self, when: When, length: int, unit: str) -> None:
        """Take a time for the length of a run."""
        self.whens = [one for one in self.whens if one is not when]
        others = (one for one in self.quantities if not one.span.touches(when.span))
        counted = Quantity(when.span, Decimal(length), ONE, unit)
        self.quantities = sorted([*others, counted], key=lambda one: one.span)

    def _ones(self) -> list[Quantity]:
        """A count where places are counted: "in one", "en una"."""
        if not any(one.unit in PLACES for one in self.quantities):
            return []
        found = _ONE.finditer(self.plain, self.span.start, self.span.end)
        words = [Span(*one.span(1 if one[1] else 2)) for one in found]
        ones = [Quantity(one, _VALUES.get(self.plain[one.start : one.end].casefold(), ONE), ONE, "") for one in words]
        return [one for one in ones if not any(one.span.touches(each.span) for each in self.quantities)]

    def _is_per_cent(self, quantity: Quantity) -> bool:
        """The "ciento" of a unit: "en por ciento"."""
        return self.plain[quantity.span.start : quantity.span.end].casefold() == "ciento"

    def _plainly(self, quantity: Quantity) -> Quantity:
        """Compares with an exact figure: "larger than the 5 million of May"."""
        if quantity.hedge in _OPPOSITE and _NOT.search(self.plain, self.span.start, quantity.span.start):
            return replace(quantity, hedge=_OPPOSITE[quantity.hedge])
        if _COMPARED.match(self.plain, quantity.span.start, quantity.span.end):
            return replace(quantity, hedge=Hedge.EXACT)
        if self.is_foreign and _NEAR.match(self.plain, quantity.span.start, quantity.span.end):
            return replace(quantity, hedge=Hedge.ABOUT)
        known = _DEFINITE.match(self.plain, quantity.span.start, quantity.span.end)
        if known and self.is_foreign and self._is_dated_behind(quantity.span.end):
            return replace(quantity, hedge=Hedge.EXACT, span=Span(known.end(), quantity.span.end))
        return quantity

    def _is_dated_behind(self, place: int) -> bool:
        """Whether the figure that ends at a place has its time right behind it."""
        link = _OF_THEN.match(self.plain, place, self.span.end)
        return link is not None and any(place < one.span.start <= link.end() + 6 for one in self.all_whens)

    def _is_of_limit(self, cue: Cue) -> bool:
        """Whether a comparative only says that a figure is a limit: "superior al 5%"."""
        if cue.kind is not CueKind.DIRECTION:
            return False
        return any(cue.span.is_in(one.span) and one.hedge is not Hedge.EXACT for one in self.quantities)

    @cached_property
    def subjects(self) -> list[Subject]:
        """The phrases that it speaks of."""
        return subjects(sorted(self.names, key=lambda one: one.span), self.plain)

    def ranked(self) -> list[Subject]:
        """What the sentence speaks of, but for the places that another one stands behind."""
        own = [one for one in self.names if not self._is_rival(one)]
        return subjects(sorted(own, key=lambda one: one.span), self.plain)

    def _is_rival(self, name: Name) -> bool:
        if name.kind is not NameKind.AREA:
            return False
        if self.is_foreign and _BEATEN.search(self.plain, max(self.span.start, name.span.start - 32), name.span.start):
            return True
        before = [
            one for one in self.cues if one.kind is CueKind.RANK and one.value == "behind" and one.span < name.span
        ]
        if not before:
            return False
        return not _BREAK.search(self.plain, before[-1].span.end, name.span.start)

    @cached_property
    def whole_subjects(self) -> list[Subject]:
        if self.is_foreign and self._is_of_another_clause():
            return self.subjects
        return completed(self.subjects, self.plain if self.is_foreign else "")

    def _is_of_another_clause(self) -> bool:
        """Whether the only place stands behind the statistic and a comma: "captó remesas, y el país perdió"."""
        bare = [one for one in self.subjects if one.indicators and not one.areas]
        places = [one for one in self.subjects if one.areas and not one.indicators]
        if len(bare) != 1 or not places or places[0].span < bare[0].span:
            return False
        return "," in self.plain[bare[0].span.end : places[0].span.start]

    @cached_property
    def text(self) -> str:
        return self.plain[self.span.start : self.span.end]

    @cached_property
    def topics(self) -> frozenset[str]:
        """Its words, the kinds of its cues and the units of its figures: who reads for none of them finds nothing."""
        return self.stock.union(self.kinds, [one.unit for one in self.quantities])

    @cached_property
    def kinds(self) -> frozenset[CueKind]:
        """Those of its cues."""
        return frozenset([one.kind for one in self.cues])

    @cached_property
    def is_question(self) -> bool:
        """Whether a sentence asks: then it claims no direction, record or rank of its own."""
        return not _QUESTIONS.isdisjoint(self.stock) and _ASKS.search(self.text) is not None

    def between(self, start: int, end: int) -> str:
        return self.plain[start:end]

    def bounds(self, at: int) -> tuple[int, int]:
        """From the end of the quantity before the `at`-th to the start of the one after it."""
        first = self.quantities[at - 1].span.end if at else self.span.start
        last = self.quantities[at + 1].span.start if at + 1 < len(self.quantities) else self.span.end
        return first, last

    def own_bounds(self, at: int) -> tuple[int, int]:
        """The same without what belongs to the figure before: its time right behind it, and its clause."""
        first, last = self.bounds(at)
        own = self.quantities[at].span
        for when in self.whens_in(first, own.start, ("of", "against", "since")):
            if (
                at
                and not _BREAK.search(self.plain, first, when.span.start)
                and _GOES_ON.match(self.plain, when.span.end)
            ):
                first = when.span.end
        return max(first, self.plain.rfind(";", first, own.start) + 1), last

    def has(self, kind: CueKind) -> bool:
        return kind in self.kinds

    def cues_in(self, start: int, end: int, *kinds: CueKind) -> list[Cue]:
        if self.kinds.isdisjoint(kinds):
            return []
        return [one for one in self.cues if one.kind in kinds and start <= one.span.start and one.span.end <= end]

    @cached_property
    def roles(self) -> frozenset[str]:
        """What its times are: of a claim, against it, since when."""
        return frozenset([one.role for one in self.whens])

    def whens_in(self, start: int, end: int, roles: Iterable[str]) -> list[When]:
        if self.roles.isdisjoint(roles):
            return []
        return [one for one in self.whens if one.role in roles and start <= one.span.start and one.span.end <= end]

    def when(self, at: int, roles: Iterable[str], *, far: bool = True) -> When | None:
        """The time that goes with the `at`-th quantity: right after it, right before it, at the head, or later on."""
        if self.roles.isdisjoint(roles):
            return None
        own = self.quantities[at].span
        first, last = self.bounds(at)
        right = self.whens_in(own.end, last, roles)
        left = self.whens_in(max(first, self.start_of_result(own.start)), own.start, roles)
        right = [one for one in right if not self._has_own_figure(own.end, one)]
        near = next((one for one in right if not self._is_apart(own.end, one.span.start)), None)
        near = near or next((one for one in right if self._trails(own, one)), None) or (left[-1] if left else None)
        if near:
            return near
        if at and self._is_beside(at):
            return self.when(at - 1, roles, far=far)
        if right and at + 1 == len(self.quantities):
            return right[0]
        if not far:
            return None
        lead = [
            one
            for one in self.whens_in(self.start_of_result(own.start), own.start, roles)
            if (one.role != "of" or one.relation not in (Relation.YEAR_BEFORE, Relation.PREVIOUS) or at == 0)
            and not self.is_aside(one, own.start)
        ]
        later = [
            one
            for one in self.whens_in(own.end, self.span.end, roles)
            if (one.adjective or not _HELD.search(self.plain, own.end, one.span.start))
            and not _APART.search(self.plain, own.end, one.span.start)
            and not self._has_own_figure(own.end, one)
            and (one.adjective or not self._is_of_other(own.end, one.span.start))
            and not self._is_of_next(at, one)
        ]
        return lead[0] if lead else later[0] if later else None

    def _is_of_next(self, at: int, when: When) -> bool:
        """Whether an adjective behind a comma or an "and" belongs to another figure there: "y de 1.1% mensual"."""
        own = self.quantities[at].span
        if not self.is_foreign or not self._is_apart(own.end, when.span.start):
            return False
        if not when.adjective:
            return any(one.span.start > when.span.end for one in self.quantities)
        if any(own.end <= one.span.start < when.span.start for one in self.quantities):
            return True
        if any(one.kind is CueKind.DIRECTION and one.span.end + 1 == when.span.start for one in self.cues):
            return True
        return any(one.span.start > own.end and one.unit == "percent" for one in self.quantities) or any(
            one.span.start > when.span.end for one in self.quantities
        )

    def is_aside(self, one: When | Subject, place: int) -> bool:
        """Whether a time or a name stands in a clause set off by commas, which what stands at a place is not in."""
        if not self.is_foreign or one.span.end > place:
            return False
        begins = [each.start() for each in _ASIDE.finditer(self.plain, self.span.start, one.span.start)]
        if not begins or "," in self.plain[begins[-1] + 1 : one.span.start]:
            return False
        return "," in self.plain[one.span.end : place]

    def _has_own_figure(self, start: int, when: When) -> bool:
        """Whether a time stands in brackets with a figure of its own: "+3.37% (May +3.94%)"."""
        opened = self.plain.rfind("(", start, when.span.start)
        closed = self.plain.find(")", when.span.end, self.span.end)
        if not self.is_foreign or opened < 0 or closed < 0 or ")" in self.plain[opened : when.span.start]:
            return False
        return any(opened < one.span.start and one.span.end <= closed for one in self.quantities)

    def _is_beside(self, at: int) -> bool:
        """Whether a figure stands in brackets right behind another one, of whose time it is: "98.8 bn (+0.3%)"."""
        before, own = self.quantities[at - 1], self.quantities[at]
        between = self.plain[before.span.end : own.span.start].strip(" \0")
        return between in ("(", "(up", "(down") and before.unit != own.unit and before.unit not in PLACES

    def start_of_result(self, place: int) -> int:
        """Where the words begin that follow from others: "growth was 1.7% in 2025, so the economy has slowed"."""
        return (
            max([self.span.start, *(one for one in self._results if one <= place)])
            if self._results
            else self.span.start
        )

    @cached_property
    def _results(self) -> tuple[int, ...]:
        return tuple([one.end() for one in _SO.all(self)])

    def _is_apart(self, start: int, end: int) -> bool:
        """Whether a comma, or a word that begins another clause, stands between two places."""
        return _BREAK.search(self.plain, start, end) is not None or _AND_THEN.search(self.plain, start, end) is not None

    def _is_of_other(self, start: int, place: int) -> bool:
        """Whether a time is that of another figure: behind a semicolon, or of the one that this is held against."""
        if ";" in self.plain[start:place]:
            return True
        between = [one for one in self.quantities if start <= one.span.start and one.span.end <= place]
        return bool(between) and _AGAINST_IT.search(self.plain, start, between[-1].span.start) is not None

    def _trails(self, quantity: Span, when: When) -> bool:
        """Whether a time hangs on a figure behind a comma, at the end of a clause: "was 100.2 points, in 2017."."""
        between = self.plain[quantity.end : when.span.start]
        after = self.plain[when.span.end : when.span.end + 1]
        return _TRAIL.fullmatch(between) is not None and after in ("", ".", ";", "]", ")")

    def subject(self, place: int) -> Subject | None:
        """The phrase that what stands at a place speaks of: the nearest before it, else the first after it."""
        phrases = self.whole_subjects
        before = [one for one in phrases if one.span.end <= place]
        if not self.is_foreign:
            return before[-1] if before else phrases[0] if phrases and phrases[0].indicators else None
        before = [one for one in before if not self.is_aside(one, place)] or before
        if before and self.is_measure(before[-1]) and _NEW_CLAUSE.search(self.plain, before[-1].span.end, place):
            before = [one for one in before if not self.is_measure(one)] or before
        if before:
            return self._placed(before)
        return phrases[0] if phrases and phrases[0].indicators and not self.is_measure(phrases[0]) else None

    def _placed(self, before: list[Subject]) -> Subject:
        """The last phrase; a statistic without a place is of the one named last in its clause, unless it is all's."""
        last = self._branched(before)
        if last.areas or not last.indicators:
            return last
        first, _ = self.clause(last.span.start)
        places = [one for one in before if one.areas and first <= one.span.start and not self.is_measure(one)]
        if not places or _WHOLE.match(self.plain, last.span.end):
            return last
        return replace(last, areas=places[-1].areas)

    def _branched(self, before: list[Subject]) -> Subject:
        """The last phrase, with the branch named before it: "los establecimientos manufactureros ... exportaron"."""
        last = before[-1]
        if len(before) < 2 or last.sectors or not last.indicators:
            return last
        lead = before[-2]
        between = self.plain[lead.span.end : last.span.start]
        is_lead = lead.sectors and not lead.indicators and not _BREAK.search(between) and " y " not in between
        return replace(last, sectors=lead.sectors, areas=last.areas or lead.areas) if is_lead else last

    def joint(self, place: int) -> list[Subject]:
        """The areas named together before a place, of which it is told as one: "Chihuahua y Coahuila concentraron"."""
        found: list[Subject] = []
        for one in self.subjects:
            if not one.areas or one.sectors or one.span.end > place:
                continue
            is_next = found and _AND.fullmatch(self.plain, found[-1].span.end, one.span.start) is not None
            found = [*found, one] if is_next else [one]
        behind = self.plain[found[-1].span.end : place] if len(found) > 1 else ""
        return found if len(found) > 1 and "," not in behind and ";" not in behind and "(" not in behind else []

    def is_measure(self, phrase: Subject) -> bool:
        """Whether a phrase is only what another is held against: "menor que la general", "por encima de Sonora"."""
        return _MEASURED.search(self.plain, max(self.span.start, phrase.span.start - 40), phrase.span.start) is not None

    def is_near(self, first: Span, second: Span, most: int = 14) -> bool:
        """Whether so few signs, and no comma, stand between two spans."""
        start, end = (first.end, second.start) if first < second else (second.end, first.start)
        return end - start <= most and not _BREAK.search(self.plain, start, end)

    def universe(self, span: Span) -> str:
        """The kind of places that words go on to be said of, none counted: "the highest in the country"."""
        near = self.cues_in(span.end, min(self.span.end, span.end + 48), CueKind.UNIVERSE)
        return near[0].value if near and not _BREAK.search(self.plain, span.end, near[0].span.start) else ""

    def is_real(self, place: int) -> bool:
        """Whether the clause around a place takes the prices out; "volume" alone does not."""
        if not self.has(CueKind.REAL):
            return False
        return any(one.value != "volume" for one in self.cues_in(*self.clause(place), CueKind.REAL))

    def clause(self, place: int) -> tuple[int, int]:
        """The clause around a place: the sentence up to a semicolon or to a contrast."""
        return next((a, b) for a, b in pairwise(self._cuts) if a <= place <= b)

    @cached_property
    def _cuts(self) -> tuple[int, ...]:
        """Where the clauses of the sentence begin, and where the last one ends."""
        cuts = (one.start() for one in _CLAUSE.finditer(self.plain, self.span.start, self.span.end))
        return (self.span.start, *cuts, self.span.end)

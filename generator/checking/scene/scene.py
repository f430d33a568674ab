"""A sentence with all that was read in it, and what stands near what."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec.structs import replace

from generator.checking.grammar.run_length import counted
from generator.checking.grammar.sentence import Wording
from generator.checking.grammar.subject import Subject, completed, subjects
from generator.checking.reading import Cue, CueKind, Name, Quantity, Span, When
from generator.checking.scene.cues import meant_cues
from generator.checking.scene.names import meant_names
from generator.checking.scene.quantities import meant_quantities
from generator.checking.scene.scope import meant_times
from generator.checking.text.clue import Rare

_QUESTIONS = frozenset("¿ ? quien quienes que cual cuales cuanto cuantos cuanta cuantas donde como cuando".split())
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
_PASSED = Rare(
    "overtook overtaking overtakes displaced displacing surpassed surpassing leapfrogged leapfrogging outranked "
    "outranking dethroned supplanted desplazo desplazaron rebaso rebasaron",
    r"\b(?:overtook|overtak(?:ing|es)|displac(?:ed|ing)|surpass(?:ed|ing)|leapfrogg(?:ed|ing)|outrank(?:ed|ing)|dethroned|"
    r"supplanted|(?:desplaz|rebas)(?:ó|aron) a) \Z",
)
_WHOLE = re.compile(
    r"\s+(?:del pa[ií]s|nacional(?:es)?|totales|en (?:el pa[ií]s|todo el pa[ií]s|M[eé]xico))\b", re.IGNORECASE
)
_ASIDE = re.compile(
    r",\s+(?:que|cuando|donde|quien|la cual|el cual|las cuales|los cuales|which|who|when|where)\b", re.IGNORECASE
)
_OWNS = re.compile(r"[’']s\s")
_FRONTED = re.compile(
    r"[\W_]*(?:con|al (?:sumar|captar|recibir|alcanzar|registrar|totalizar|exportar|crecer|aumentar|caer|avanzar|"
    r"subir)|tras|gracias a|with|at|by|after|on)\s",
    re.IGNORECASE,
)
"""How a sentence begins that tells of its subject before it names it."""
_PRONOUN = re.compile(r"\W*(?:it|they|these|those|this|that)\b", re.IGNORECASE)
_GOES_ON = re.compile(r"\s*(?:[,;]|\b(?:y|e|pero|mientras|aunque|and|but|while|to)\b)", re.IGNORECASE)
_NEW_CLAUSE = re.compile(
    r"[;.]|,\s+(?:and|y|e|al\s+\w+[aei]r(?:se)?|tras\s+\w+[aei]r(?:se)?|\w+(?:ando|iendo|yendo)|after\s+\w+ing|by\s+\w+ing)\b",
    re.IGNORECASE,
)
"""What goes on about the subject, and not about what that is held against: "detrás de Michoacán, al captar"."""
BREAK = re.compile(r"[,;:()]|—")
_SO = Rare(
    "so thus hence therefore lo asi sea decir modo manera forma ahi",
    r"[,;]\s+(?:so|thus|hence|therefore|por lo que|as[ií] que|o sea|es decir|de (?:modo|manera|forma) que|"
    r"de ah[ií] que)\b",
)
"""Words that begin what follows from the words before: the time of those is not its own."""
_CLAUSE = re.compile(r";|,\s+(?:aunque|mientras|pero|while|although|though|but|whereas)\b")


if TYPE_CHECKING:
    from generator.checking.claim import Claim
    from generator.checking.scene.held import Held


@dataclass
class Scene:
    """`plain` is the sentence as it looks, or the row of a table that it is a cell of; `span` its place in that.

    `stock` are its words, folded, and `around` those of `plain`. `all_whens` are the times read in it, `whens` those
    that its claims may be of, as it means them. `is_foreign` says that it stands in a text by somebody else,
    `is_caption` and `is_row` in what. `used` are the places that claims have taken so far, `headed` what says that a
    list is of the first ones, `figured` its claims with a figure so far, `held` its
    figures that others are held against, `held_whens` the times of those. `directions` and `shares` keep what was found
    out of a quantity: the word that says which way it goes, and whether it is a part of a whole. So a list of
    many is read once.

    `kinds` are those of its cues, `roles` those of its times: of a claim, against it, since when. `topics` are its
    words, the kinds of its cues and the units of its figures: who reads for none of them finds nothing. A sentence that
    asks, `is_question`, claims no direction, record or rank of its own. `subjects` are the phrases that it speaks of,
    `whole_subjects` the same, a statistic joined with the only place.
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
    is_foreign: bool = False
    is_caption: bool = False
    is_row: bool = False
    used: set[Span] = field(default_factory=set)
    headed: set[Span] = field(default_factory=set)
    figured: list[Claim] = field(default_factory=list)
    held: list[Held] = field(default_factory=list)
    held_whens: dict[Span, Span] = field(default_factory=dict)
    directions: dict[int, Cue | None] = field(default_factory=dict)
    shares: dict[int, bool] = field(default_factory=dict)
    text: str = field(init=False)
    kinds: frozenset[CueKind] = field(init=False)
    roles: frozenset[str] = field(init=False)
    topics: frozenset[str] = field(init=False)
    is_question: bool = field(init=False)
    subjects: list[Subject] = field(init=False)
    whole_subjects: list[Subject] = field(init=False)

    @classmethod
    def of(cls, said: Wording, *, is_foreign: bool, is_caption: bool = False, is_row: bool = False) -> Scene:
        """A sentence as the claims are read from it; `is_foreign` says that it stands in a text by somebody else."""
        times = meant_times(said) if is_foreign else said.times
        whens, read = counted(times, said.quantities, said.plain)
        quantities = meant_quantities(said, read, whens, is_foreign=is_foreign)
        return cls(
            plain=said.plain,
            span=said.span,
            stock=said.stock,
            around=said.around,
            language=said.language,
            quantities=quantities,
            all_whens=said.whens,
            whens=whens,
            cues=sorted(meant_cues(said, quantities, is_foreign=is_foreign), key=lambda one: one.span),
            names=meant_names(said, is_foreign=is_foreign),
            is_foreign=is_foreign,
            is_caption=is_caption,
            is_row=is_row,
        )

    def __post_init__(self) -> None:
        """Work out what each claim of the sentence asks for, once for all places at which it stands."""
        self.text = self.plain[self.span.start : self.span.end]
        self.kinds = frozenset([one.kind for one in self.cues])
        self.roles = frozenset([one.role for one in self.whens])
        self.topics = self.stock.union(self.kinds, [one.unit for one in self.quantities])
        self.is_question = not _QUESTIONS.isdisjoint(self.stock) and _ASKS.search(self.text) is not None
        self._results = tuple([one.end() for one in _SO.all(self)])
        self._join_names()

    def again(self) -> Scene:
        """The same scene for another place of the text: all that was read in it, and nothing of it told yet."""
        other = object.__new__(Scene)
        other.__dict__.update(self.__dict__)
        other.used = set()
        other.headed = set()
        other.figured = []
        other.held, other.held_whens = [], {}
        return other

    def mean(self, names: Iterable[Name], phrases: Iterable[Subject] = ()) -> None:
        """Take these for its names, and these for phrases besides; what stands in them is no rank and no quarter."""
        kept = list(names)
        if kept != list(self.names):
            new = [one.span for one in kept if one not in self.names]
            self.names = kept
            self._join_names()
            self._drop(new)
        added = list(phrases)
        if added:
            self.subjects = sorted([*self.subjects, *added], key=lambda one: one.span)
            self.whole_subjects = sorted([*self.whole_subjects, *added], key=lambda one: one.span)
            self._drop([one.span for one in added])

    def _drop(self, spans: Sequence[Span]) -> None:
        """Leave out the figures, times and cues in what is a name."""
        self.quantities = [one for one in self.quantities if not _is_in(one.span, spans)]
        self.whens = [one for one in self.whens if not _is_in(one.span, spans)]
        self.cues = [one for one in self.cues if not _is_in(one.span, spans)]
        self.directions, self.shares = {}, {}

    def _join_names(self) -> None:
        """The phrases that the sentence speaks of, from its names."""
        self.subjects = subjects(sorted(self.names, key=lambda one: one.span), self.plain)
        is_apart = self.is_foreign and self._is_of_another_clause()
        passed = [one for one in self.subjects if self.is_foreign and self._is_passed(one)]
        others = [one for one in self.subjects if one not in passed] if passed else self.subjects
        whole = others if is_apart else completed(others, self.plain if self.is_foreign else "")
        self.whole_subjects = sorted([*whole, *passed], key=lambda one: one.span) if passed else whole

    def _is_of_another_clause(self) -> bool:
        """Whether the only place stands behind the statistic and a comma: "captó remesas, y el país perdió"."""
        bare = [one for one in self.subjects if one.indicators and not one.areas]
        places = [one for one in self.subjects if one.areas and not one.indicators]
        if len(bare) != 1 or not places or places[0].span < bare[0].span:
            return False
        return "," in self.plain[bare[0].span.end : places[0].span.start]

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
                and not BREAK.search(self.plain, first, when.span.start)
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

    def whens_in(self, start: int, end: int, roles: Iterable[str]) -> list[When]:
        if self.roles.isdisjoint(roles):
            return []
        return [one for one in self.whens if one.role in roles and start <= one.span.start and one.span.end <= end]

    def is_aside(self, one: When | Subject, place: int) -> bool:
        """Whether a time or a name stands in a clause set off by commas, which what stands at a place is not in."""
        if not self.is_foreign or one.span.end > place:
            return False
        begins = [each.start() for each in _ASIDE.finditer(self.plain, self.span.start, one.span.start)]
        if not begins or "," in self.plain[begins[-1] + 1 : one.span.start]:
            return False
        return "," in self.plain[one.span.end : place]

    def start_of_result(self, place: int) -> int:
        """Where the words begin that follow from others: "growth was 1.7% in 2025, so the economy has slowed"."""
        before = [one for one in self._results if one <= place]
        return before[-1] if before else self.span.start

    def subject(self, place: int) -> Subject | None:
        """The phrase that what stands at a place speaks of: the nearest before it, else the first after it."""
        phrases = self.whole_subjects
        before = [one for one in phrases if one.span.end <= place]
        if not self.is_foreign:
            return before[-1] if before else phrases[0] if phrases and phrases[0].indicators else None
        before = [one for one in before if not self.is_aside(one, place)] or before
        before = [one for one in before if not self._is_passed(one)] or before
        if before and self.is_measure(before[-1]) and _NEW_CLAUSE.search(self.plain, before[-1].span.end, place):
            before = [one for one in before if not self.is_measure(one)] or before
        if before:
            return self._led(self._placed(before), place)
        if not phrases or self.is_measure(phrases[0]):
            return None
        if _PRONOUN.match(self.text) and self.clause(place) != self.clause(phrases[0].span.start):
            return None
        return phrases[0] if phrases[0].indicators or self._is_fronted(place, phrases[0]) else None

    def _led(self, phrase: Subject, place: int) -> Subject:
        """A statistic in words before the subject, of the place that is: "With sales of $20.8 billion, Guanajuato"."""
        if phrase.areas or not phrase.indicators or _FRONTED.match(self.text) is None:
            return phrase
        after = next((one for one in self.whole_subjects if one.span.start > place), None)
        if after is None or not after.areas or after.indicators or after.sectors:
            return phrase
        lead = self.plain[place : after.span.start].rstrip(" elathELATH")
        is_next = lead.endswith(",") and ", " not in lead
        return replace(phrase, areas=after.areas) if is_next else phrase

    def _is_fronted(self, place: int, phrase: Subject) -> bool:
        """Whether a place stands in words before the subject that say something of it: "Con 515 millones, Puebla"."""
        lead = self.plain[self.span.start : phrase.span.start]
        return (
            _FRONTED.match(lead) is not None and lead.rstrip(" elathELATH").endswith(",") and place < phrase.span.start
        )

    def _placed(self, before: list[Subject]) -> Subject:
        """The last phrase; a statistic without a place is of the one named last in its clause, unless it is all's."""
        last = self._branched(before)
        if last.areas and not last.indicators and not last.sectors:
            return self._of_statistic(before, last)
        if last.areas or not last.indicators:
            return last
        first, _ = self.clause(last.span.start)
        places = [one for one in before if one.areas and first <= one.span.start and not self.is_measure(one)]
        if not places or _WHOLE.match(self.plain, last.span.end):
            return last
        return replace(last, areas=self._holder(places).areas)

    def _holder(self, places: list[Subject]) -> Subject:
        """The last of some places, but for one that owns an apposition: "Jalisco, the country's leader in exports"."""
        if len(places) < 2 or not _OWNS.match(self.plain, places[-1].span.end):
            return places[-1]
        is_aside = self.plain[places[-2].span.end : places[-1].span.start].strip() == ","
        return places[-2] if is_aside else places[-1]

    def _of_statistic(self, before: list[Subject], place: Subject) -> Subject:
        """A place named alone, with the statistic named before it: "exports rose in Jalisco, Sonora lost 2%"."""
        told = [one for one in before if one.indicators and not self.is_measure(one)]
        return replace(place, indicators=told[-1].indicators, sectors=told[-1].sectors) if told else place

    def _branched(self, before: list[Subject]) -> Subject:
        """The last phrase, with the branch named before it: "los establecimientos manufactureros ... exportaron"."""
        last = before[-1]
        if len(before) < 2 or last.sectors or not last.indicators:
            return last
        lead = before[-2]
        between = self.plain[lead.span.end : last.span.start]
        is_lead = lead.sectors and not lead.indicators and not BREAK.search(between) and " y " not in between
        return replace(last, sectors=lead.sectors, areas=last.areas or lead.areas) if is_lead else last

    def is_measure(self, phrase: Subject) -> bool:
        """Whether a phrase is only what another is held against: "menor que la general", "por encima de Sonora"."""
        return _MEASURED.search(self.plain, max(self.span.start, phrase.span.start - 40), phrase.span.start) is not None

    def _is_passed(self, phrase: Subject) -> bool:
        """Whether a phrase is only whom another has left behind: "Coahuila overtook Campeche, with $31.6 billion"."""
        return _PASSED.within(self, max(self.span.start, phrase.span.start - 20), phrase.span.start) is not None

    def bare(self, start: int, end: int) -> str:
        """The words between two places but for the times among them, and the names in a text by somebody else."""
        apart = [one.span for one in self.whens_in(start, end, ("of", "against", "since"))]
        if self.is_foreign:
            apart += [one.span for one in self.subjects if start <= one.span.start and one.span.end <= end]
        text = list(self.plain[start:end])
        for span in apart:
            text[span.start - start : span.end - start] = " " * (span.end - span.start)
        return "".join(text)

    def is_near(self, first: Span, second: Span, most: int = 14) -> bool:
        """Whether so few signs, and no comma, stand between two spans."""
        start, end = (first.end, second.start) if first < second else (second.end, first.start)
        return end - start <= most and not BREAK.search(self.plain, start, end)

    def universe(self, span: Span) -> str:
        """The kind of places that words go on to be said of, none counted: "the highest in the country"."""
        near = self.cues_in(span.end, min(self.span.end, span.end + 48), CueKind.UNIVERSE)
        return near[0].value if near and not BREAK.search(self.plain, span.end, near[0].span.start) else ""

    def is_real(self, place: int) -> bool:
        """Whether the clause around a place takes the prices out; "volume" alone does not."""
        if not self.has(CueKind.REAL):
            return False
        return any(one.value != "volume" for one in self.cues_in(*self.clause(place), CueKind.REAL))

    def clause(self, place: int) -> tuple[int, int]:
        """The clause around a place: the sentence up to a semicolon or a contrast; outside a cell, its row up to it."""
        return next(((a, b) for a, b in pairwise(self._cuts) if a <= place <= b), (0, self.span.end))

    @cached_property
    def _cuts(self) -> tuple[int, ...]:
        """Where the clauses of the sentence begin, and where the last one ends."""
        cuts = (one.start() for one in _CLAUSE.finditer(self.plain, self.span.start, self.span.end))
        return (self.span.start, *cuts, self.span.end)


def _is_in(span: Span, others: Iterable[Span]) -> bool:
    return any(map(span.touches, others))

"""Who has the most, or the least: "fue la entidad que más remesas recibió", "the largest increase was that of Puebla".

A place, or a list of them, is said to be the first of all its peers, by what it has or by how that moved. Only texts
by others tell it so; where the words may as well mean the most in its own history, that has to be false, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial

from msgspec.structs import replace

from generator.checking.claim import Claim, Reading
from generator.checking.finding import Measure
from generator.checking.grammar.subject import Subject
from generator.checking.grammar.unit import PLACES
from generator.checking.ledger.data import Line
from generator.checking.ledger.measure import annual_change
from generator.checking.places.standing import Standing, standings, use
from generator.checking.reading import CueKind, Span
from generator.checking.scene.podium import Podium, Ranking
from generator.checking.scene.row_of_places import is_peer, masked, row
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting, indicator
from generator.checking.scene.spoken import denied, is_denied
from generator.model.period import Window

_UPS = (
    r"crec\w+|aument\w+|alzas?|subi\w+|increment\w+|avan[cz]\w+|repunt\w+|dinamismo|ritmo|salto|expan\w+|variaci[oó]n|"
    r"gr[eo]w\w*|growth|increas\w+|gains?|gained|r[io]se\w*|rises|climb\w*|jump\w*|advance\w*|surge\w*"
)
_DOWNS = (
    r"ca[ií]das?|cay\w+|descen\w+|bajas?|baj[oó]|bajaron|retroce\w+|disminu\w+|contrac\w+|contraj\w+|desplom\w+|"
    r"reduc\w+|reduj\w+|mermas?|p[eé]rdidas?|perdi\w+|f[ae]ll\w*|declin\w+|drop\w*|decreas\w+|loss\w*|lost|slump\w*|"
    r"plung\w+"
)
_HAS = (
    r"montos?|ingresos?|niveles|nivel|valor(?:es)?|cifras?|captaci[oó]n|flujos?|recepci[oó]n|volumen|env[ií]os|remesas|"
    r"exportaciones|ventas|amounts?|inflows?|totals?|receipts|remittances|exports|sums?"
)
_MOST = (
    r"m[aá]s|mayor(?:es)?|mejor(?:es)?|principal(?:es)?|m[aá]xim[oa]s?|most|largest|biggest|highest|greatest|top|"
    r"fastest|quickest|steepest|sharpest|strongest|deepest"
)
_LEAST = (
    r"menos|menor(?:es)?|peor(?:es)?|m[ií]nim[oa]s?|least|fewest|smallest|lowest|slowest|weakest|mildest|shallowest"
)
_SMALL = r"baj|reducid|modest|leve|peque[ñn]|lent|moderad"
_SIZE = rf"(?:alt|elevad|pronunciad|fuerte|sever|intens|profund|grande|abultad|brusc|dr[aá]stic|agud|{_SMALL})\w*"
_WHO = r"(?:entidad(?:es)?(?:\s+federativas?)?|estados?|demarcaci[oó]n(?:es)?|municipios?|states?|municipalit(?:y|ies))"
_THE = r"(?:el|la|los|las|the)"
_REST = r"(?P<rest>[^,;:.()\x01]*)"
_PLACE_OF = re.compile(
    rf"\b(?:{_THE}\s+(?:(?P<order>[\w\x01]+)\s+)?)?(?:{_WHO}(?:\s+del\s+pa[ií]s)?|\b(?:el|la|los|las)(?=\s(?:que|de|con|"
    rf"donde)))\s+(?:que|donde|en\s+(?:el|la|las|los)\s+que|con|de|that|which|where|with)\s+(?:\w+\s+)?(?:{_THE}\s+)?"
    rf"(?P<how>{_MOST}|{_LEAST})\b{_REST}",
    re.IGNORECASE,
)
"""The place that has the most of something: "la entidad que más recibió", "the states with the largest falls"."""
_RECIPIENT = re.compile(
    rf"\b{_THE}\s+(?:(?P<order>\w+)\s+)?(?P<how>{_MOST}|{_LEAST}|primera?)\s+(?:(?:estado|entidad)\s+)?"
    rf""
    rf"(?:receptor|exportador|captador|destino|recipient|exporter|receiver|destination)\w*{_REST}",
    re.IGNORECASE,
)
"""The one that does it most: "el principal receptor", "the largest exporter"."""
_AMOUNT_OF = re.compile(
    rf"\b{_THE}\s+(?:(?P<how>{_MOST}|{_LEAST})\s+(?P<what>{_HAS}|{_UPS}|{_DOWNS})|"
    rf"(?P<thing>{_HAS}|{_UPS}|{_DOWNS})"
    rf"(?:\s+(?:porcentual(?:es)?|anual(?:es)?|relativ[oa]))?\s+m[aá]s\s+(?P<size>{_SIZE}))\b{_REST}",
    re.IGNORECASE,
)
"""The largest of something, which a place has: "registró el mayor crecimiento", "the steepest fall"."""
_LAST = re.compile(
    r"\b(?:ocup|qued|se ubic|se situ|se coloc|aparec|figur|cerr|termin|est)\w+\s+(?:en\s+)?(?:(?:el|la)\s+)?"
    r"(?:[uú]ltim[oa]\s+(?:lugar|sitio|puesto|posici[oó]n|pelda[ñn]o|casilla)|fondo\s+de\s+la\s+(?:tabla|lista)|"
    r"(?<=cerró la )(?:lista|tabla))\b" + _REST,
    re.IGNORECASE,
)
_IS = re.compile(
    r"\b(?:fue(?:ron)?|es|son|eran?|(?:sigue|siguen|sigui[oó]) siendo|(?:se )?(?:mantuvo|mantiene|consolid[oó]|"
    r"qued[oó]|coloc[oó]|ubic[oó]|posicion[oó]|cerr[oó]|convirti[oó])(?:[^,;.]{0,24})? (?:como|en)|aparece como|"
    r"was|were|is|are|remained|became)\s+\Z",
    re.IGNORECASE,
)
_HAD = re.compile(
    r"\b(?:registr|report|tuv|present|mostr|sufri|anot|obtuv|logr|observ|experiment|exhibi|record|post|had|saw|show)\w*"
    r"\s+(?:\w+\s+)?\Z",
    re.IGNORECASE,
)
_VERB = (
    r"(?:fue(?:ron)?|son|es|eran?|was|were|is|are|came|correspondi\w+|l[oa]s?\s+(?:registr|tuv|report|present|mostr|sufri)"
    r"\w+|se\s+(?:registr|observ|dio|dieron|present|report|vio|vieron)\w*)"
)
_THEN = re.compile(rf"\s*{_VERB}(?:\s+(?:el|la|los|las|that|those)\s+(?:de|of))?\s*(?::\s*)?(?=\s|:)", re.IGNORECASE)
_ENDS = re.compile(rf"\s{_VERB}(?=\s|\Z)", re.IGNORECASE)
_UP, _DOWN = re.compile(rf"\b(?:{_UPS})\b", re.IGNORECASE), re.compile(rf"\b(?:{_DOWNS})\b", re.IGNORECASE)
_IS_LEAST = re.compile(rf"(?:{_LEAST}|(?:{_SMALL})\w*)", re.IGNORECASE)
_IS_AMOUNT = re.compile(_HAS, re.IGNORECASE)
_ONE_OF = re.compile(r"\b(?:un[oa]? de|one of|entre|among)\s+\Z", re.IGNORECASE)
_AMONG = re.compile(r"\b(?:entre|dentro de|among)\s+(?:(?:las|los|the)\s+)?\Z", re.IGNORECASE)
_NOT_AMONG = re.compile(
    r"\b(?:no|tampoco|ni|not|nor)\s+(?:\w+\s+){0,3}(?:entre|dentro de|among)\s+(?:(?:las|los|the)\s+)?\Z", re.IGNORECASE
)
_OF_TIME = re.compile(
    r"\b(?:histori\w+|registro|serie|del a[ñn]o|r[eé]cord|ever|history|of the year)\b|"
    r"\bin (?:(?:\w+ ){1,3})?(?:years|months|quarters|decades?)\b",
    re.IGNORECASE,
)
TOPICS = frozenset(
    "mas menos mayor mayores menor menores mejor mejores peor peores principal principales maximo maxima minimo minima "
    "primer primera ultimo ultima fondo cerro most least fewest largest smallest biggest highest lowest greatest "
    "top fastest quickest steepest sharpest strongest deepest slowest weakest mildest "
    "concentraron reunieron aportaron sumaron acapararon captaron recibieron concentran reunen aportan suman "
    "acaparan captan reciben hold held made received".split()
)


_HOLD = re.compile(
    rf"{_WHO}\s+(?:concentr|reun|aport|sum|acapar|capt|recib|absorb|agrup|account|hold|held|ma[dk]e|receiv)\w*[^:;.]*"
    r"(?:\x01[^:;.]*)+:\s*",
    re.IGNORECASE,
)
"""So many places that hold so much, before the list of them: "ocho entidades concentraron 53.7% de las remesas: "."""


def foremost(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """Every place, or list of places, that is called the first or the last of all."""
    if setting.is_declared or TOPICS.isdisjoint(scene.stock):
        return
    plain = masked(scene)
    for form in (_PLACE_OF, _RECIPIENT, _AMOUNT_OF, _LAST):
        for found in form.finditer(plain, scene.span.start, scene.span.end):
            yield from _claims(scene, setting, plain, found)
    for found in _HOLD.finditer(plain, scene.span.start, scene.span.end):
        told = row(scene, setting, found.end())
        count = [one for one in scene.quantities if one.unit in PLACES and one.span.end <= found.end()]
        if count and len(told) == count[0].value:
            yield from _of_row(scene, setting, count[0].span, told, Ranking(), len(told))


def _claims(scene: Scene, setting: Setting, plain: str, found: re.Match[str]) -> Iterator[Claim]:
    span = Span(found.start(), _end(found))
    if _is_taken(scene, found, span) or (found.re is _AMOUNT_OF and _has_scope(scene, plain, found)):
        return
    by = _ranking(found, plain[span.start : span.end])
    behind = _THEN.match(plain, span.end)
    told = row(scene, setting, behind.end()) if behind else []
    if told:
        yield from _of_row(scene, setting, span, told, by, _count(scene, found, len(told)))
        return
    if found.re is _AMOUNT_OF and not _HAD.search(plain, scene.span.start, span.start):
        return
    yield from _of_one(scene, setting, plain, found, span, by)


def _is_taken(scene: Scene, found: re.Match[str], span: Span) -> bool:
    """Whether another claim has the superlative already."""
    if any(one.touches(span) for one in scene.headed):
        return True
    kinds = (CueKind.SUPERLATIVE, CueKind.RECORD, CueKind.RANK)
    taken = [one for one in scene.cues if one.kind in kinds and one.span in scene.used and one.span.touches(span)]
    return found.re is not _PLACE_OF and bool(taken)


def _end(found: re.Match[str]) -> int:
    """Where the words end that say what is the most: before a verb of being, if one follows."""
    verb = _ENDS.search(found["rest"])
    return found.start("rest") + verb.start() if verb else found.end()


def _ranking(found: re.Match[str], words: str) -> Ranking:
    """By what the words rank: a fall is the largest where the change is the lowest."""
    said = found.groupdict()
    least = found.re is _LAST or _IS_LEAST.fullmatch(said.get("how") or said.get("size") or "") is not None
    if _DOWN.search(words) and not _is_amount(found):
        return Ranking(by_change=True, is_low=not least, is_of_falls=least)
    return Ranking(by_change=_UP.search(words) is not None and not _is_amount(found), is_low=least)


def _is_amount(found: re.Match[str]) -> bool:
    """Whether an amount, and no change, is the largest: "el mayor monto"."""
    return found.re is _AMOUNT_OF and _IS_AMOUNT.fullmatch(found["what"] or found["thing"]) is not None


def _has_scope(scene: Scene, plain: str, found: re.Match[str]) -> bool:
    """Whether the largest of something is told of a time: "desde 2010", "de su historia", "para un mayo"."""
    if any(one.role in ("since", "season") for one in scene.whens) or scene.has(CueKind.SINCE_START):
        return True
    return _OF_TIME.search(plain, found.start(), min(scene.span.end, found.end() + 24)) is not None


def _count(scene: Scene, found: re.Match[str], length: int) -> int:
    """How many are the first together: the number named before them, or as many as are listed."""
    inside = [one for one in scene.quantities if found.start() <= one.span.start < found.end()]
    before = [
        int(one.value) for one in inside if one.unit in ("", "state", "municipality") and one.value == int(one.value)
    ]
    return max([length, *before[:1]])


def _of_row(
    scene: Scene, setting: Setting, span: Span, told: Sequence[Subject], by: Ranking, count: int
) -> Iterator[Claim]:
    """A claim for each of a list: all of them have to be among the first so many."""
    use(scene, span)
    scene.used.update(one.span for one in scene.quantities if span.start <= one.span.start < span.end)
    for one in told:
        readings = tuple(_readings(scene, setting, one, span.start, by, count))
        _lead(setting, readings, by, len(told))
        yield Claim(one.span, Measure.RANK, readings, None, "" if readings else "the store has no such places")


def _of_one(
    scene: Scene, setting: Setting, plain: str, found: re.Match[str], span: Span, by: Ranking
) -> Iterator[Claim]:
    """The claim of the one place named before the words, or of the one the text is about."""
    among = [one for one in scene.quantities if span.start <= one.span.start < span.end and one.unit != "place"]
    is_group = bool(among) and _AMONG.search(plain, scene.span.start, span.start) is not None
    if any(one.unit == "place" and span.start <= one.span.start < span.end for one in scene.quantities):
        use(scene, span)
        return
    if not among and _AMONG.search(plain, scene.span.start, span.start):
        use(scene, span)  # those that others are ranked among
        return
    is_said = found.re in (_LAST, _AMOUNT_OF) or _IS.search(plain, scene.span.start, span.start)
    if not is_group and (not is_said or _ONE_OF.search(plain, scene.span.start, span.start)):
        return
    own = _before(scene, setting, span.start)
    if own is None:
        return
    use(scene, span)
    readings = list(_readings(scene, setting, own, span.start, by, int(among[0].value) if is_group else 1))
    _lead(setting, readings, by, 1)
    if found.re is _AMOUNT_OF and readings:
        readings += _in_time(setting, readings[0], by)
    is_not = is_denied(scene, span) or (is_group and _NOT_AMONG.search(plain, scene.span.start, span.start) is not None)
    if is_group and among[0].unit:
        scene.used.add(among[0].span)
    if is_not:
        readings = [replace(one, holds=partial(denied, one.holds)) for one in readings if one.holds]
    yield Claim(span, Measure.RANK, tuple(readings), None, "" if readings else "the store has no such places")


def _lead(setting: Setting, readings: Sequence[Reading], by: Ranking, rank: int) -> None:
    """Remember who stands first, for those who are told to follow."""
    if readings:
        setting.podium = Podium(rank, by, readings[0].line, readings[0].window)


def _before(scene: Scene, setting: Setting, place: int) -> Subject | None:
    """What is spoken of: the last named before the words that nothing is only held against, or that of the text."""
    named = [one for one in scene.subjects if one.span.end <= place and is_peer(setting, one)]
    named = [one for one in named if not scene.is_measure(one) and not scene.is_aside(one, place)]
    if named:
        return named[-1]
    if any(is_peer(setting, one) for one in scene.subjects):
        return None
    known = [Subject(Span(0, 0), areas=(one.area,)) for one in (setting.last, setting.main) if one]
    return next((one for one in known if is_peer(setting, one)), None)


def _readings(scene: Scene, setting: Setting, own: Subject, place: int, by: Ranking, count: int) -> Iterator[Reading]:
    for one in standings(scene, setting, own, place, (by,)):
        yield one.reading(partial(_is_among, one, count), "change" if by.by_change else "row")


def _is_among(one: Standing, count: int) -> bool | None:
    """Whether one is among the first so many."""
    rank = one.rank()
    return None if rank is None else rank <= count


def _in_time(setting: Setting, among: Reading, by: Ranking) -> list[Reading]:
    """What the same words may mean of the place's own history: the most of its year, or up to then."""
    line, own = among.line, among.window
    holds = partial(_is_of_history, setting, line, own, by)
    return [replace(among, measure=Measure.RECORD, holds=holds, is_far=True)]


def _is_of_history(setting: Setting, line: Line, own: Window, by: Ranking) -> bool | None:
    about, sign = indicator(setting, line), -1 if by.is_low else 1
    if not own.is_single or line.first is None:
        return None
    past = [own.shift(-back) for back in range(own.last.ordinal - line.first.ordinal + 1)]
    found = [annual_change(line, one, about.kind) if by.by_change else line.at(one.last) for one in past]
    known = [one * sign for one in found if one is not None]
    if not known or found[0] is None:
        return None
    of_year = [one * sign for one in found[: own.last.number] if one is not None]
    return known[0] >= max(of_year) or known[0] >= max(known)

"""Words that stand for a name, in texts by others: "the latter", "el segundo", "the state", "the country as a whole".

They take up what the sentences before, or this one so far, have named: the places in their order, the one that the
text speaks of, the country, all branches together. Taken up, it is a name of its own sentence as any other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.checking.grammar.subject import Subject
from generator.checking.reading import CueKind, Name, NameKind, Span
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting
from generator.checking.text.clue import Rare

_OF_THEM = r"(?: of (?:them|these|the two|the three))"
_ONE_OF = Rare(
    "former latter first second third last primer segundo ultimo ultima ultimos ultimas",
    rf"\b(?:(?P<first>the former{_OF_THEM}?|the first(?: case| one|{_OF_THEM})|en el primer caso)|"
    rf"(?P<second>the second(?: case| one|{_OF_THEM})|en el segundo caso)|(?P<third>the third(?: one|{_OF_THEM}))|"
    rf"(?P<last>the latter{_OF_THEM}?|the last(?: one|{_OF_THEM})|est[aeo]s? [uú]ltim[oa]s?))\b",
)
_VERB = (
    r"(?:(?:se|lo|las?|los|le|les|ya|s[oó]lo|apenas|ha|han|hab[ií]an?)\s+)*"
    r"(?:\w+(?:ó|aron|[iy]eron|jeron)|fue|era|eran|es|son|hubo|tuvo|sum\w+|[a-z]*jo|suben?|crecen?|caen?|qued\w+|"
    r"(?:aument|disminu|avanz|retroced|lleg|alcanz|registr|report|export|vend|recib|capt|ocup)\w+|\w+[ai]do)\b"
)
_TOLD = rf"(?=\s+{_VERB}|\s*(?:,|:|\()?\s*(?:(?:de|con|por|en|un|una|a)\s+)*[$+−-]?\d|\s*[.;)]|\s*\Z|,?\s+y\s|,\s)"
"""What stands behind an ordinal that is a pronoun: a verb, a figure, or nothing."""
_ORDINAL = Rare(
    "first second third last primero primera primeros primeras segundo segunda segundos segundas tercero tercera "
    "aquel aquella aquellos aquellas",
    r"\b(?:(?P<first>the first(?: state)?|(?:l[ao]s?|el) primer[oa]s?|aqu[eé]l(?:l[oa]s?)?)|"
    r"(?P<second>the second(?: state)?|(?:l[ao]s?|el) segund[oa]s?)|"
    r"(?P<third>the third(?: state)?|(?:el|la) tercer[oa])|(?P<last>the last))\b(?! de (?:19|20)\d\d)"
    rf"(?:(?=[’']s\b|[,;.)]|\Z)|{_TOLD}|\s+(?P<verb>\w+))",
)
_PLACES = {"first": 0, "second": 1, "third": 2, "last": -1}
_VERBS = frozenset(
    "was were is had has received took sold exported came stood amounted totalled totaled reached accounted with by "
    "fue fueron recibio recibió capto captó exporto exportó sumo sumó con".split()
)
_HERE = Rare(
    "state entity entidad estado capital",
    r"\bthe capital\b(?=\s*(?:[.,;)]|\Z)|\s+(?:received|took|got|had|has|was|is|ranked|obtained|posted|saw)\b)|"
    r"\b(?:the|this|that) (?:state|entity)\b(?!\s+(?:of|as a whole|government|ministry|office|council|series|figures|"
    r"records|data|with|level|total|s\b))|\b(?:la|esta|dicha) entidad\b(?! (?:con|que|federativa))",
)
_COUNTRY = Rare(
    "country nation national nationwide nationally pais nacional",
    r"(?<!state-)\b(?:the (?:country|nation) (?:as a whole|overall)|nationwide|nationally|"
    r"(?:the )?national(?= (?:rate|average|growth|figure|total|level|increase|decline|pace|drop|rise|fall|trend)\b)|"
    r"(?:el|del) (?:pa[ií]s en su conjunto|conjunto del pa[ií]s)|"
    r"(?<=\btasa )nacional|(?<=\bmedia )nacional|(?<=\bpromedio )nacional|a nivel nacional)\b",
)
_NATIONAL = Rare("national", r"(?:\A|[.;:,]\s+|\b(?:and|but|while|as|when|though)\s+)[\W_]*national\s")
"""Before a statistic, as its subject: "national exports rose 8.3%"."""
_OF_WHOLE = re.compile(
    r"(?:%|percent|per cent|por ciento|share|half|third|quarter|part|tenth|fifth|dollars?|pesos|mitad|tercio|parte)\s+"
    r"(?:of|del?|en)\s+(?:(?:those|that|all|exports|remittances|sales|las|los|el|la)\s+)*(?:(?:of|to|for|from)\s+)?\Z",
    re.IGNORECASE,
)
_TOTAL = Rare(
    "total", r"(?<!of )(?<!del )\b(?:the|overall|el) total\b(?!\s+(?:of|for|number|amount|value|de|del|exports?))"
)
_IN_PARTS = frozenset({"inpc"})
_HEADLINE = Rare(
    "headline overall general",
    r"\bheadline\b(?: (?:index|rate|inflation|measure|reading|figure|prices|number)\b)?|"
    r"\b(?:overall|general) (?:index|rate|inflation|prices)\b|\b[ií]ndice general\b",
)
_PRICES = Rare(
    "prices",
    r"(?:\A|[.,;:(–—-]\s+|\b(?:and|but|while|as|that|when|whether|the|in|all|with|so|then|by)\s+|\d\s+)\W*(prices)\b"
    r"(?!\s+of\b)",
)
"""Prices of nothing in particular."""
_LABELLED = re.compile(r"\W*prices\s*(?::|—|–)", re.IGNORECASE)
_OTHERS = Rare(
    "others other rest",
    r"\b(?:the|those of the) (?:others|rest|other "
    r"(?:ones|establishments|plants|factories|companies|firms|part|component|half|group))\b(?!\s+of\b)",
)
"""What is not of the branch named before."""
_THOSE = Rare(
    "estos estas este esta ellos ellas ella aquellos aquellas",
    r"\b(?:de|en|a|por|para)\s+(?P<it>[eé]st[ao]s|[eé]st[ae]|ell(?:os|as?)|aqu[eé]ll[ao]s)"
    rf"(?=\s+(?!(?:[uú]ltim|mism|año|mes|trimestre|periodo|entidad|estado))(?:{_VERB})|\s*[,.;)])",
)
_IT = Rare(
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
_SEVERAL = 2
_KINDS = (NameKind.INDICATOR, NameKind.SECTOR, NameKind.AREA)


def with_pronouns(names: Sequence[Name], scene: Scene, setting: Setting) -> list[Name]:
    """The names of a sentence with those that its pronouns stand for."""
    if setting.is_declared or scene.is_row:
        return list(names)
    found = [*_in_order(names, scene, setting), *_here(names, scene, setting), *_of_all(scene, setting)]
    found += [*_of_country(scene, setting), *_headline(scene, setting)]
    found += [*_prices(scene, setting), *_others(names, scene, setting), *_theirs(names, scene, setting)]
    found += _those(names, scene, setting)
    new = [one for one in found if not any(one.span.touches(each.span) for each in names)]
    _tell(names, setting)
    return sorted([*names, *new], key=lambda one: one.span) if new else list(names)


_THEIR = re.compile(r"\b(sus?|their|its)\s+\Z", re.IGNORECASE)


def _theirs(names: Sequence[Name], scene: Scene, setting: Setting) -> Iterator[Name]:
    """The branch of the sentence before as the owner of a statistic: "los no manufactureros ... sus exportaciones"."""
    if not setting.branch:
        return
    for one in names:
        if one.kind is NameKind.SECTOR:
            return
        is_known = any(set(setting.data.sectors(each)) & set(setting.branch) for each in one.identities)
        found = _THEIR.search(scene.plain, scene.span.start, one.span.start) if is_known else None
        if found and one.kind is NameKind.INDICATOR:
            yield Name(Span(*found.span(1)), NameKind.SECTOR, setting.branch)
            return


def _tell(names: Sequence[Name], setting: Setting) -> None:
    """Keep what a sentence has named last of each kind, in a list or behind the sentence before, to be taken up."""
    setting.branch = next((one.identities for one in reversed(names) if one.kind is NameKind.SECTOR), ())
    for kind in _KINDS:
        own = _named(names, kind)
        before = setting.listed.get(kind, ())
        if len(own) == 1 and before:
            own = (*(one for one in before[-1:] if one.identities != own[0].identities), *own)
        if len(own) >= _SEVERAL or (own and not before):
            setting.listed.pop(kind, None)
            setting.listed[kind] = own


def _named(names: Sequence[Name], kind: NameKind) -> tuple[Name, ...]:
    """What is named of a kind, each once."""
    found: dict[tuple[str, ...], Name] = {}
    for one in names:
        if one.kind is kind:
            found.setdefault(one.identities, one)
    return tuple(found.values())


def _list(names: Sequence[Name], setting: Setting) -> tuple[Name, ...]:
    """What is listed in the words before a pronoun, or else has been so last in the text."""
    lists = [*(_named(names, kind) for kind in reversed(_KINDS)), *reversed(setting.listed.values())]
    return next((one for one in lists if len(one) >= _SEVERAL), ())


def _in_order(names: Sequence[Name], scene: Scene, setting: Setting) -> Iterator[Name]:
    """One of those listed: "the former", "el segundo"."""
    for found in (*_ONE_OF.all(scene), *(one for one in _ORDINAL.all(scene) if _is_told(one, scene))):
        which = next(one for one in _PLACES if found[one] is not None)
        listed, at = _list([one for one in names if one.span.end <= found.start()], setting), _PLACES[which]
        if listed and at < len(listed):
            yield Name(Span(*found.span(which)), listed[at].kind, listed[at].identities)


def _is_told(found: re.Match[str], scene: Scene) -> bool:
    """Whether something is told of an ordinal: then it is no time, and no run ("the second consecutive fall")."""
    own, verb = Span(*found.span()), found["verb"]
    if any(one.span.touches(own) for one in scene.all_whens):
        return False
    if verb is None or verb.casefold() in _VERBS:
        return True
    ways = (one.span.start for one in scene.cues if one.kind is CueKind.DIRECTION)
    return scene.language == "en" and found.start("verb") in ways


def _here(names: Sequence[Name], scene: Scene, setting: Setting) -> Iterator[Name]:
    """The place that a text speaks of, or comes from: "the state", where its sentence has named none."""
    for found in _HERE.all(scene):
        before = [one for one in names if one.kind is NameKind.AREA and one.span.end <= found.start()]
        if before:
            continue
        series = [one for one in (setting.last, setting.main) if one]
        known = [one.area for one in reversed(series) if one.area in setting.catalogue.areas]
        states = [one for one in known if setting.catalogue.areas[one].level == "state"]
        from_there = [setting.dateline] if setting.dateline else []
        here = [*states, *from_there] if setting.spoken else [*from_there, *states]
        if "capital" in found[0].casefold():
            here = [one for one in here if "City" in setting.catalogue.areas[one].words.en.name]
        if here:
            yield Name(Span(*found.span()), NameKind.AREA, (here[0],))


def _of_country(scene: Scene, setting: Setting) -> Iterator[Name]:
    """The country ("the national rate", "the country as a whole"), but where it is what something is a part of."""
    for found in _COUNTRY.all(scene):
        if _OF_WHOLE.search(scene.plain, scene.span.start, found.start()):
            continue
        yield from _country(Span(*found.span()), setting)
    for found in _NATIONAL.all(scene):
        named = any(one.kind is NameKind.INDICATOR and one.span.start == found.end() for one in scene.names)
        if named and not _OF_WHOLE.search(scene.plain, scene.span.start, found.start()):
            yield from _country(Span(found.start(), found.end() - 1), setting)


def _country(span: Span, setting: Setting) -> Iterator[Name]:
    countries = [one.id for one in setting.catalogue.areas.values() if one.level == "country"]
    if countries:
        yield Name(span, NameKind.AREA, tuple(countries))


def _of_all(scene: Scene, setting: Setting) -> Iterator[Name]:
    """All branches, where such are spoken of: "the total"."""
    has_branch = any(one.kind is NameKind.SECTOR for one in scene.names)
    if not has_branch and not (setting.last and setting.last.sector):
        return
    for found in _TOTAL.all(scene):
        behind = [one for one in scene.cues if found.end() < one.span.start <= found.end() + 1]
        if any(one.kind is CueKind.DIRECTION for one in behind):
            yield Name(Span(*found.span()), NameKind.SECTOR, ("",))


def _headline(scene: Scene, setting: Setting) -> Iterator[Name]:
    """The whole of a statistic that is told in parts: "the headline index", after core prices."""
    told = [one.indicator for one in (setting.last, setting.main) if one]
    wide = next((one.partition(".")[0] for one in told if one.partition(".")[0] in _IN_PARTS), None)
    for found in _HEADLINE.all(scene) if wide in setting.data.indicators else ():
        yield Name(Span(*found.span()), NameKind.INDICATOR, (str(wide),))


def _prices(scene: Scene, setting: Setting) -> Iterator[Name]:
    """Prices as a whole, where the text tells of them: "core prices rose 0.3%. So far this year, prices are up"."""
    told = [one.indicator for one in (setting.last, setting.main, *setting.spoken) if one]
    wide = next((one.partition(".")[0] for one in told if one.partition(".")[0] in _IN_PARTS), None)
    wide = wide or next((one for one in _IN_PARTS if _LABELLED.match(scene.text)), None)
    for found in _PRICES.all(scene) if wide in setting.data.indicators else ():
        yield Name(Span(*found.span(1)), NameKind.INDICATOR, (str(wide),))


def _those(names: Sequence[Name], scene: Scene, setting: Setting) -> Iterator[Name]:
    """The branch, or the place, named last: "las ventas de éstos", "en ella"."""
    for found in _THOSE.all(scene):
        here = [one for one in names if one.kind is not NameKind.INDICATOR and one.span.end <= found.start()]
        told = [*setting.listed.get(NameKind.SECTOR, ()), *here]
        told = told or [*setting.listed.get(NameKind.AREA, ())]
        if told and told[-1].kind in (NameKind.SECTOR, NameKind.AREA):
            yield Name(Span(*found.span("it")), told[-1].kind, told[-1].identities)


def _others(names: Sequence[Name], scene: Scene, setting: Setting) -> Iterator[Name]:
    """The only other branch beside the one named before: "manufacturing plants sold 92%, the others 8%"."""
    for found in _OTHERS.all(scene):
        told = [one.identities[0] for one in names if one.kind is NameKind.SECTOR and one.span.end <= found.start()]
        told = told[-1:] or [one.sector for one in (setting.last, *reversed(setting.spoken)) if one and one.sector][:1]
        spoken = [each.indicator for each in (setting.last, setting.main, *setting.spoken) if each]
        here = [each for one in names if one.kind is NameKind.INDICATOR for each in one.identities]
        for one in dict.fromkeys([*here, *spoken]):
            branches = [each for each in sorted(setting.data.sectors(one)) if each]
            if len(branches) == _SEVERAL and set(told) & set(branches):
                yield Name(Span(*found.span()), NameKind.SECTOR, tuple(each for each in branches if each not in told))
                break


def figure_taken_up(scene: Scene, setting: Setting) -> Iterator[Subject]:
    """The series of the figure before, where its sentence has named nothing so far: "esa cifra", "the total"."""
    last = setting.topic or setting.last
    if setting.is_declared or last is None:
        return
    for found in _IT.all(scene):
        span = Span(*found.span("it" if found["it"] else "that"))
        if not any(one.span.start <= span.start for one in scene.names):
            yield Subject(span, (last.indicator,), (last.area,), (last.sector,) if last.sector else ())

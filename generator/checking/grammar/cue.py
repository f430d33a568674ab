"""Cues: words and phrases that say something checkable of a claim, without a number."""

from __future__ import annotations

from generator.checking.grammar import verb_forms as forms
from generator.checking.grammar.cue_words import (
    AFTER_FIGURE,
    BEFORE_FIGURE,
    NEGATIONS,
    PHRASES,
    WIDENED,
    WIDER,
    Meaning,
)
from generator.checking.grammar.unit import UNITS
from generator.checking.reading import Cue, CueKind
from generator.checking.text.phrase import Phrases, both, may_open
from generator.checking.text.words import Words

_SIDES = {
    **dict.fromkeys(("up", "higher", "larger", "greater", "stronger", "bigger"), "up"),
    **dict.fromkeys(("down", "lower", "smaller", "weaker"), "down"),
}
_ENDS = frozenset(["", ".", ",", ";", ")", "now", "again", "and", "but"])
_BE = frozenset("is are was were be been being remain remains remained".split())
_ADVERBS = frozenset("also still well again even far".split())
_NEAR = 6
_REACH = 4
"""Words between a negation and what it denies, at most."""
_DENIABLE = frozenset(
    {
        CueKind.DIRECTION,
        CueKind.RECORD,
        CueKind.SUPERLATIVE,
        CueKind.RANK,
        CueKind.SHARE,
        CueKind.CONTRIBUTION,
        CueKind.TOTAL,
        CueKind.STREAK,
        CueKind.TURN,
        CueKind.FIRST_TIME,
        CueKind.PRAISE,
        CueKind.CAUSE,
        CueKind.AVERAGE,
        CueKind.REAL,
    }
)
_NOT_CAUSES = frozenset(
    "que encima debajo arriba abajo ciento contrario parte ejemplo primera primer segundo segunda tercer "
    "tercera cuarto "
    "otra otro ello eso sectores entidad entidades habitante persona hora dia mes trimestre semana "
    "razones lado tanto "
    "supuesto redondeo menos cual cuales cuarta quinta quinto sexto septimo octavo noveno decimo total monto valor "
    "ramas regiones".split()
)
_PARTICIPLES = ("ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas", "sto", "sta", "cho", "cha")
_BALANCES = frozenset("deficit deficits surplus surpluses superavit".split())
_SUPERLATIVES = frozenset("el la los las su sus the its their segundo tercer second third".split())
"""Words after which a comparative is a superlative: "el mayor déficit", "su menor superávit"."""
_POR = {"el", "la", "los", "las", "un", "una", "su", "sus", "mayor", "mayores", "menor", "menores"}


def _table(language: str) -> Phrases[Meaning | None]:
    table: Phrases[Meaning | None] = Phrases()
    for meaning, phrases in PHRASES[language].items():
        for phrase in phrases.split("|"):
            table.add(phrase, meaning)
    for value, words in (("up", forms.UP), ("down", forms.DOWN), ("flat", forms.FLAT)):
        for word in words[language]:
            table.add(word, (CueKind.DIRECTION, value))
    for kind, words in ((CueKind.TOTAL, forms.TOTAL), (CueKind.AVERAGE, forms.AVERAGE)):
        for word in words[language]:
            table.add(word, (kind, ""))
    return table


_TABLES = {language: _table(language) for language in ("es", "en")}
_AFTER = {language: Phrases(table) for language, table in AFTER_FIGURE.items()}
_ALONE = {
    language: frozenset({*BEFORE_FIGURE[language], *WIDER, *WIDENED, *NEGATIONS[language], "since", "desde", *sides})
    for language, sides in (("es", ()), ("en", _SIDES))
}
_OPENINGS = {
    language: both(both(table.openings, _AFTER[language].openings), dict.fromkeys(_ALONE[language], frozenset[str]()))
    for language, table in _TABLES.items()
}
"""How a cue may begin; other words are passed over at once."""
_RUN_LINKS = frozenset("de con en of with al a la un annual anuales".split())
_RUN_UNITS = frozenset("meses trimestres anos months quarters years".split())
_RECORD_WORDS = frozenset("registro registros mide publica registra cuenta estadistica arranca existe".split())
"""What Spanish says behind "desde que" of a series: "desde que hay registro", "desde que se lleva la cuenta"."""
_NOUNS = frozenset("contract contracts sheds slips cuts advance".split())
_GOES_ON = frozenset("by for again in at to sharply slightly further from $".split())
"""What stands behind a verb that says which way a figure went."""
_IN_TITLES = {
    "es": frozenset("alto minimo real nacional promedio".split()),
    "en": frozenset("lead place total real national running top cut contract".split()),
}
_START_VERBS = frozenset("recording recorded keeping tracking measuring publishing compiling collecting".split())


def cues(read: Words, language: str) -> list[Cue]:
    """All cues of a piece of text, in its order."""
    found: list[Cue] = []
    table, negations, openings = _TABLES[language], NEGATIONS[language], _OPENINGS[language]
    denied: list[int] = []
    at = 0
    end, folded = len(read), read.folded
    while at < end:
        word = folded[at]
        if word not in openings or not may_open(openings, read, at):
            at += 1
            continue
        known = _known(read, at, language) or table.match(read, at)
        if known is None:
            known = _started(read, at) if word in {"since", "desde"} else None
        if known is None:
            if word in negations:
                denied.append(at)
            at += 1
            continue
        stop, meaning = known
        if meaning and not _is_other_word(read, at, stop, language):
            _deny(read, denied, at, meaning, found)
            if meaning[0] is CueKind.DIRECTION:
                _run(read, at, found)
            found.append(Cue(read.span(at, stop), *meaning))
        if meaning:
            denied.clear()
        at = stop
    return [*found, *_causes(read, found)] if language == "es" else found


def _known(read: Words, at: int, language: str) -> tuple[int, Meaning] | None:
    """A comparative beside a figure: "5% más", "up 5%"."""
    word = read.folded[at]
    after = _AFTER[language].match(read, at)
    if after and _is_after_figure(read, at):
        kind = CueKind.COMPARISON if after[1] in {"deeper", "milder"} else CueKind.DIRECTION
        return after[0], (kind, after[1])
    if word in WIDER and read.word(at + 1) in _BALANCES and read.word(at - 1) not in _SUPERLATIVES:
        return at + 1, (CueKind.DIRECTION, WIDER[word])
    if word in WIDENED and _BALANCES & set(read.folded[max(0, at - 4) : at + 4]):
        return at + 1, (CueKind.DIRECTION, WIDENED[word])
    if word in _SIDES and language == "en" and _is_predicate(read, at):
        return at + 1, (CueKind.DIRECTION, _SIDES[word])
    if word in BEFORE_FIGURE[language]:
        following = at + 2 if read.word(at + 1) in {"$", "a", "by", "to", "an", "about", "nearly", "from"} else at + 1
        if read.is_figure(following) or read.is_figure(following + 1):
            return at + 1, (CueKind.DIRECTION, BEFORE_FIGURE[language][word])
    return None


def _is_predicate(read: Words, at: int) -> bool:
    """Whether "up" or "down" is what something is: "imports were also down", "sales are sharply up"."""
    before = read.word(at - 1)
    is_adverb = before in _ADVERBS or before.endswith("ly")
    is_said = before in _BE or (is_adverb and read.word(at - 2) in _BE)
    if read.word(at) in {"up", "down"}:
        return is_said and read.word(at + 1) not in {"to", "for"}
    return is_said and read.word(at + 1) in _ENDS


def _is_after_figure(read: Words, at: int) -> bool:
    """Whether a figure, with its unit of a word or two, ends right before a word."""
    if read.word(at - 1) in {"de", "than", "lo", "y", "o", ","} or _is_a_point(read, at - 1):
        return False
    for back in range(1, 5):
        if at - back >= 0 and read.is_figure(at - back):
            if back == 1:
                return not (len(read.word(at - 1)) == 4 and read.word(at - 1)[:2] in {"19", "20"})
            unit = UNITS.match(read, at - back + 1)
            return unit is not None and unit[0] == at
    unit = None
    for back in range(1, 4):
        unit = UNITS.match(read, at - back) if at - back > 0 else None
        if unit and unit[0] == at:
            return unit[1][0] in {"percent", "point", "times", "index"}
    return False


def _is_a_point(read: Words, at: int) -> bool:
    """Whether a word is a point of a curve, and no unit: "su punto más alto", "its high point"."""
    return read.word(at) in {"punto", "point"} and read.word(at - 1) in {"su", "el", "un", "its", "the", "a", "mas"}


def _is_other_word(read: Words, at: int, stop: int, language: str) -> bool:
    """Whether a word only looks like a cue: `bajo` the preposition, `Real` in a name, `may` and `top` in titles."""
    if stop != at + 1:
        return False
    word = read.folded[at]
    if word.startswith(("explic", "explain")):
        return not any(read.is_figure(stop + step) for step in range(3))
    if word.startswith("represent"):
        return read.word(stop) in {"un", "una", "a", "an"} and not read.is_figure(stop + 1)
    if language == "es" and word == "bajo":
        return "ó" not in read.raw(at).casefold() and not read.is_figure(at + 1)
    is_noun = language == "en" and word in _NOUNS and _is_noun(read, at)
    return is_noun or (word in _IN_TITLES[language] and read.is_capital(at) and at > 0)


def _is_noun(read: Words, at: int) -> bool:
    """Whether a verb of direction is a noun of something else here: "winter contracts", "two sheds", "in advance"."""
    if read.folded[at] == "advance":
        return read.word(at - 1) == "in"
    return not (read.is_figure(at + 1) or read.word(at + 1) in _GOES_ON)


def _deny(read: Words, denied: list[int], at: int, meaning: Meaning, found: list[Cue]) -> None:
    """A negation shortly before a cue that can be denied becomes a cue itself."""
    if not denied or meaning[0] not in _DENIABLE:
        return
    place = denied[-1]
    between = read.folded[place + 1 : at]
    if at - place <= _REACH and not {",", ";", ".", ":"} & set(between):
        found.append(Cue(read.span(place, place + 1), CueKind.NEGATION))


def _run(read: Words, at: int, found: list[Cue]) -> None:
    """Months before a direction are a run of it: "tres meses al alza", "two months of declines"."""
    if any(cue.kind is CueKind.STREAK for cue in found[-_NEAR:]):
        return
    before = at - 1
    while read.word(before) in _RUN_LINKS and at - before < 4:
        before -= 1
    if read.word(before) in _RUN_UNITS and read.word(before - 1) not in _RUN_LINKS and before > 0:
        found.append(Cue(read.span(before, before + 1), CueKind.STREAK))


def _started(read: Words, at: int) -> tuple[int, Meaning] | None:
    """`since INEGI has been recording data`, `desde que el INEGI lleva registro`: since the series began."""
    for step in range(at + 1, min(at + 10, len(read))):
        word = read.folded[step]
        if word in {".", ",", ";"} or (step > at + 1 and read.is_figure(step)):
            return None
        if word in _START_VERBS or word in _RECORD_WORDS:
            return step + 1, (CueKind.SINCE_START, "")
        if word in {"began", "begins", "started", "inicio", "comenzo"} and read.word(at + 1) in {
            "the",
            "que",
            "records",
            "data",
        }:
            return step + 1, (CueKind.SINCE_START, "")
    return None


def _causes(read: Words, found: list[Cue]) -> list[Cue]:
    """Spanish "por" with a noun, after a direction: "creció 6.7% por la inversión extranjera"."""
    first = next((cue.span.end for cue in found if cue.kind is CueKind.DIRECTION), None)
    if first is None:
        return []
    causes: list[Cue] = []
    for at, word in enumerate(read.folded):
        if word != "por" or read.starts[at] < first or read.word(at + 1) not in _POR:
            continue
        noun = read.word(at + 2)
        is_told = noun in _NOT_CAUSES or read.word(at - 1).endswith(_PARTICIPLES) or read.word(at - 1) == "conocer"
        if noun and not is_told and not read.is_figure(at + 2) and not read.is_capital(at + 2):
            causes.append(Cue(read.span(at, at + 2), CueKind.CAUSE))
    return causes

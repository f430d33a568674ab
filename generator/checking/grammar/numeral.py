"""Numbers in words: cardinals below a thousand, ordinals, scales, parts; both languages side by side."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

_ES_UNITS = "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince".split()
_ES_TEENS = "dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro".split()
_ES_TWENTIES = "veinticinco veintiseis veintisiete veintiocho veintinueve".split()
_ES_TENS = "treinta cuarenta cincuenta sesenta setenta ochenta noventa".split()
_ES_HUNDREDS = "ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos"
_EN_UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split()
_EN_TEENS = "sixteen seventeen eighteen nineteen".split()
_EN_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def _spanish() -> Iterator[tuple[str, int]]:
    yield from ((word, value) for value, word in enumerate([*_ES_UNITS, *_ES_TEENS, *_ES_TWENTIES]))
    yield from ((word, 10 * tens) for tens, word in enumerate(_ES_TENS, 3))
    for hundreds, word in enumerate(_ES_HUNDREDS.split(), 1):
        yield word, 100 * hundreds
        yield word.replace("ientos", "ientas"), 100 * hundreds
    yield from (("cien", 100), ("un", 1), ("una", 1), ("veintiun", 21), ("veintiuna", 21))


def _english() -> Iterator[tuple[str, int]]:
    yield from ((word, value) for value, word in enumerate([*_EN_UNITS, *_EN_TEENS]))
    yield from ((word, 10 * tens) for tens, word in enumerate(_EN_TENS, 2))
    yield "dozen", 12


CARDINALS: dict[str, dict[str, int]] = {"es": dict(_spanish()), "en": dict(_english())}
"""Words for numbers below a thousand; the English `hundred` multiplies, and so is none of them."""

ARTICLES: dict[str, frozenset[str]] = {"es": frozenset({"un", "una", "uno"}), "en": frozenset({"a", "an", "one"})}
"""Words for one that mostly are no number."""

SCALES: dict[str, int] = {
    "mil": 3,
    "millar": 3,
    "millares": 3,
    "millon": 6,
    "millones": 6,
    "millardo": 9,
    "millardos": 9,
    "billon": 12,
    "billones": 12,
    "trillon": 18,
    "trillones": 18,
    "thousand": 3,
    "million": 6,
    "mln": 6,
    "billion": 9,
    "bn": 9,
    "bln": 9,
    "trillion": 12,
    "tn": 12,
    "trn": 12,
}
"""Powers of ten by their words. Spanish and English spell them apart: a *billón* is no *billion*."""

SUFFIXES: dict[str, int] = {"k": 3, "m": 6, "mm": 6, "b": 9, "t": 12, "mn": 6}
"""Powers of ten by a letter that hangs on the digits."""

_ES_ORDINALS = {
    1: "primer primero",
    2: "segundo",
    3: "tercer tercero",
    4: "cuarto",
    5: "quinto",
    6: "sexto",
    7: "septimo setimo",
    8: "octavo",
    9: "noveno",
    10: "decimo",
    11: "undecimo decimoprimero decimoprimer",
    12: "duodecimo decimosegundo",
    13: "decimotercero decimotercer",
    14: "decimocuarto",
    15: "decimoquinto",
    16: "decimosexto",
    17: "decimoseptimo",
    18: "decimoctavo",
    19: "decimonoveno",
    20: "vigesimo",
    30: "trigesimo",
    40: "cuadragesimo",
    50: "quincuagesimo",
}
_ES_JOINED = "primero primer segundo tercero tercer cuarto quinto sexto septimo octavo noveno".split()
_ES_JOINED_VALUES = (1, 1, 2, 3, 3, 4, 5, 6, 7, 8, 9)
_EN_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)


def _inflected(word: str) -> set[str]:
    """A Spanish ordinal in both genders and numbers: tercero, tercera, terceros, terceras."""
    if not word.endswith("o"):
        return {word}
    return {word, word + "s", word[:-1] + "a", word[:-1] + "as"}


def _spanish_ordinals() -> Iterator[tuple[str, int]]:
    for value, names in _ES_ORDINALS.items():
        for name in names.split():
            yield from ((each, value) for each in _inflected(name))
    for unit, name in zip(_ES_JOINED_VALUES, _ES_JOINED, strict=True):
        stem = "vigesim" if name.startswith("o") else "vigesimo"  # one o: vigesimoctavo
        yield from ((stem + each, 20 + unit) for each in _inflected(name))


ORDINALS: dict[str, dict[str, int]] = {
    "es": dict(_spanish_ordinals()),
    "en": {**{word: value for value, word in enumerate(_EN_ORDINALS.split(), 1)}, "thirtieth": 30, "fortieth": 40},
}
ORDINAL_ENDINGS: dict[str, frozenset[str]] = {
    "es": frozenset("o a er era ero ra ro do da to ta mo ma vo va no na".split()),
    "en": frozenset({"st", "nd", "rd", "th"}),
}
"""What hangs on digits to make an ordinal of them: 3.º, 3er, 3rd."""

PARTS: dict[str, dict[str, int]] = {
    "es": {
        "tercio": 3,
        "tercios": 3,
        "cuarto": 4,
        "cuartos": 4,
        "quinto": 5,
        "quintos": 5,
        "decimo": 10,
        "decimos": 10,
        "cuartas partes": 4,
        "cuarta parte": 4,
        "tercera parte": 3,
        "terceras partes": 3,
        "quinta parte": 5,
        "quintas partes": 5,
        "sexta parte": 6,
        "decima parte": 10,
        "decimas partes": 10,
    },
    "en": {
        "third": 3,
        "thirds": 3,
        "quarter": 4,
        "quarters": 4,
        "fourths": 4,
        "fourth": 4,
        "fifth": 5,
        "fifths": 5,
        "sixth": 6,
        "tenth": 10,
        "tenths": 10,
    },
}
"""Names of equal parts of a whole, by how many make it up."""


def cardinal(folded: list[str], at: int, language: str) -> tuple[int, int] | None:
    """A number below a thousand in words from `at`: the word after it, and its value.

    >>> cardinal("treinta y dos mil".split(), 0, "es"), cardinal(["forty", "-", "five"], 0, "en")
    ((3, 32), (3, 45))
    """
    table = CARDINALS[language]
    total, last, stop, hundred = 0, 1000, at, False
    while stop < len(folded):
        skip = 1 if stop > at and folded[stop] in {"y", "and", "-"} else 0
        word = folded[stop + skip] if stop + skip < len(folded) else ""
        value = table.get(word)
        if word == "hundred" and not skip and not hundred and 0 < total < 10:
            total, last, stop, hundred = total * 100, 100, stop + 1, True
        elif value is not None and _follows(value, last, is_joined=bool(skip), language=language):
            total, last, stop = total + value, value, stop + skip + 1
        else:
            break
    return (stop, total) if stop > at else None


def _follows(value: int, last: int, *, is_joined: bool, language: str) -> bool:
    """Whether a word for `value` may go on a number whose last word was `last`."""
    if last == 1000:
        return not is_joined
    if last >= 100:
        return 0 < value < 100 and (language == "en" or not is_joined)
    is_tens = last >= 20 and last % 10 == 0
    return is_tens and 0 < value < 10 and (language == "en" or is_joined)


def ordinal(folded: list[str], at: int, language: str) -> tuple[int, int] | None:
    """An ordinal in words from `at`: the word after it, and its value.

    >>> ordinal("trigésimo segundo lugar".replace("é", "e").split(), 0, "es"), ordinal(["third"], 0, "en")
    ((2, 32), (1, 3))
    """
    table = ORDINALS[language]
    value = table.get(folded[at])
    if language == "en" and value is None:
        return _joined_ordinal(folded, at)
    if value is None:
        return None
    more = table.get(folded[at + 1], 0) if at + 1 < len(folded) else 0
    if value >= 10 and value % 10 == 0 and 0 < more < 10:
        return at + 2, value + more
    return at + 1, value


def _joined_ordinal(folded: list[str], at: int) -> tuple[int, int] | None:
    """`twenty-first`, `thirty second`."""
    tens = CARDINALS["en"].get(folded[at], 0)
    after = at + 2 if at + 1 < len(folded) and folded[at + 1] == "-" else at + 1
    more = ORDINALS["en"].get(folded[after], 0) if after < len(folded) else 0
    return (after + 1, tens + more) if tens >= 20 and 0 < more < 10 else None


TENTH = Decimal("0.1")
HUNDREDTH = Decimal("0.01")


def _spanish_multiples() -> dict[str, tuple[str, str]]:
    """`se duplicó`, `cuadruplicaron`, `el quíntuple`: the verb in its forms, and the noun."""
    verbs = "duplic triplic cuadruplic quintuplic sextuplic septuplic octuplic".split()
    nouns = "doble triple cuadruple quintuple sextuple septuple octuple".split()
    ends = "o|aron|a|an|ado|ada|ados|adas|arse|ando".split("|")
    found: dict[str, tuple[str, str]] = {}
    for times, (verb, noun) in enumerate(zip(verbs, nouns, strict=True), 2):
        forms = [verb + end for end in ends] + [f"{verb[:-1]}que", f"{verb[:-1]}quen"]
        phrases = [*forms, *(f"se {one}" for one in forms), f"se ha {verb}ado", f"se han {verb}ado"]
        found |= dict.fromkeys([*phrases, f"el {noun}", f"al {noun}", f"del {noun}"], (str(times), "times"))
    return found


MULTIPLES: dict[str, dict[str, tuple[str, str]]] = {
    "es": {
        **_spanish_multiples(),
        **dict.fromkeys("se redujo a la mitad|se redujeron a la mitad|cayo a la mitad".split("|"), ("0.5", "times")),
        **dict.fromkeys("cayeron a la mitad|bajo a la mitad|bajaron a la mitad".split("|"), ("0.5", "times")),
        "la mitad": ("0.5", "share"),
    },
    "en": {
        **dict.fromkeys("doubled|doubles|doubling|twofold|twice|double".split("|"), ("2", "times")),
        **dict.fromkeys("tripled|triples|tripling|threefold|trebled|triple".split("|"), ("3", "times")),
        **dict.fromkeys("quadrupled|quadruples|fourfold".split("|"), ("4", "times")),
        **dict.fromkeys("quintupled|fivefold".split("|"), ("5", "times")),
        **dict.fromkeys("halved|was halved|were halved|fell by half|dropped by half".split("|"), ("0.5", "times")),
        **dict.fromkeys("cut in half|declined by half|decreased by half".split("|"), ("0.5", "times")),
        **dict.fromkeys("half of|half the|half its|half their|half that|one half|half".split("|"), ("0.5", "share")),
    },
}
"""Multiples and halves that are said without a number: value and unit."""
NO_MULTIPLES: dict[str, tuple[str, ...]] = {
    "es": ("doble digito", "dobles digitos", "doble turno"),
    "en": ("double digit", "double digits", "half year", "half century"),
}

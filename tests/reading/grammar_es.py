"""Spanish grammar: contraction, «y/e», «o/u», numbers before nouns, dates, ordinals; agreement is in `agreement_es`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reading.agreement_es import NUMBER_OF, NUMBERS, adjectives, articles, participles, superlatives, verbs
from reading.lexicon import Lexicon
from reading.prose import sentences, tokens

MONTHS = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()
SOUND_I = r"(?:[iíIÍ]|[hH]i(?![aeo])|[hH]í|y\b)"
"""/i/, and no diphthong: «e Hidalgo», «e Irapuato», but «y hierro», «y Yucatán»."""
SOUND_O = r"(?:[oóOÓ]|[hH][oó])"
EIGHT = r"(?:8(?:\b|[\d.,\u202f])|11(?!\d))"
COUNTED = "pesos|dólares|euros|personas|metros|viviendas|hectáreas|aves|habitantes|establecimientos"
MONTH, CAPITAL = "|".join(MONTHS), "|".join(month.capitalize() for month in MONTHS)
WRONG = {
    "de el": r"\bde el\b",
    "a el": r"\ba el\b",
    "del El": r"\b(?:del|al) (?:El|el|la|los|las)\b",
    "y before /i/": rf"\b[yY] (?={SOUND_I})",
    "e before another sound": rf"\be (?!{SOUND_I})\w",
    "o before /o/": rf"\bo (?={SOUND_O})",
    "o before 8 or 11": rf"\d o (?={EIGHT})",
    "u before another sound": rf"\bu (?!{SOUND_O}|\d)\w",
    "sign and verb": rf"\b(?:{'|'.join(NUMBER_OF)}) (?:en |de )?[-−–]\d",
    "uno before mil": r"\b(?:veinti)?uno (?=mil|millones)",
    "veintiún por ciento": r"veintiún por ciento",
    "primero before a noun": r"\b(?:primero|tercero) (?=lugar|mes|trimestre|año|monto|nivel|valor|resultado)",
    "un millones": r"(?<![\d.,])(?<!mil )\b(?:un|1) (?:millones|billones)\b",
    "millones without de": rf"\b(?:millón|millones|billón|billones) (?=(?:{COUNTED})\b)",
    "mil de": rf"\bmil de (?:{COUNTED})\b",
    "1 mil": r"(?<![\d.,])\b1 mil\b",
    "points as per cent": r"% porcentual|puntos %",
    "millardo": r"\bmillardos?\b",
    "del before a year": rf"\b(?:{MONTH}|trimestre) del (?:19|20)\d\d",
    "capital month": rf"(?<=[a-z] )(?:{CAPITAL})\b",
    "dash in a range": rf"\b(?:{MONTH})\s?[–—]\s?(?:{MONTH})",
    "abbreviated ordinal": r"\b\d+(?:er|ero|era|avo|ava)\b",
    "décimoprimero": r"décimo(?:prim|segund)",
}
NAMES = (*WRONG, "count", "article", "superlative", "adjective", "verb", "participle")
COUNT = re.compile(r"(?<![\d.,\u202f])(?<!mil )(\d+|un|una|uno) ([^\W\d_]+)")
COUNT_IN_WORDS = re.compile(rf"\b({'|'.join(NUMBERS)}) ([^\W\d_]+)")


def faults(text: str, words: Lexicon, _profile: str) -> list[str]:
    """Every fault of a stretch of Spanish, as `check: words`."""
    found = [f"{name}: {around(text, one)}" for name, pattern in WRONG.items() for one in re.finditer(pattern, text)]
    found += [f"count: {one}" for one in counts(text, words)]
    for sentence in sentences(text):
        said = tokens(sentence)
        found += [f"article: {one} in «{sentence[:150]}»" for one in articles(said, words)]
        found += [f"superlative: {one} in «{sentence[:150]}»" for one in superlatives(said, words)]
        found += [f"adjective: {one} in «{sentence[:150]}»" for one in adjectives(said, words)]
        found += [f"verb: {one} in «{sentence[:200]}»" for one in verbs(said, words)]
    return found + [f"participle: {one}" for one in participles(text, words)]


def around(text: str, found: re.Match[str]) -> str:
    return text[max(0, found.start() - 40) : found.end() + 30]


def counts(text: str, words: Lexicon) -> Iterator[str]:
    """«1 puntos», «12 mes», «uno mes», «un viviendas», «dos mes»."""
    for one in COUNT.finditer(text):
        noun = words.nouns.get(one[2])
        is_one = one[1] in ("1", "un", "una", "uno")
        is_year = one[1].isdigit() and int(one[1]) in range(1900, 2101)
        if noun and not is_year and ((noun.number == "plural") == is_one or one[1] == "uno"):
            yield one[0]
    for one in COUNT_IN_WORDS.finditer(text):
        if (noun := words.nouns.get(one[2])) and noun.number == "singular":
            yield one[0]

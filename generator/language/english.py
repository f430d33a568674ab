"""English articles, possessives, lists, ordinals and verbs, after the AP Stylebook and the Guardian's."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from functools import lru_cache

from generator.errors import TemplateError
from generator.language.number import words
from generator.language.spelling import BRITISH
from generator.language.typography import split_marks
from generator.model.words import EnglishNoun, Number

ORDINALS = "first second third fourth fifth sixth seventh eighth ninth".split()
IRREGULAR_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
SUFFIXES = {1: "st", 2: "nd", 3: "rd"}
TEENS = range(11, 14)
OPENING = "*_\"\u201c\u2018'([ $€£-\u2212"
DIGITS = re.compile(r"\d+")
LETTERS = re.compile(r"[A-Z](?=[A-Z])|[A-Z](?=[.\d-])|[A-Z]\b")
VOWEL_LETTERS = frozenset("AEFHILMNORSX")
READ_AS_WORDS = re.compile(
    r"(?:FEMA|FIFA|FONATUR|FOVISSSTE|FRED|INEGI|INFONAVIT|LATAM|LIBOR|MERCOSUR|MIPYME|NAFIN|NAFTA|NAICS|NASA|NATO|"
    r"SADER|SAT|SCIAN|SECTUR|SEDATU|SEDECO|SEMARNAT|SENER|UNESCO|UNICEF)\b"
)
"""Initialisms said as a word; any other is spelled out, letter by letter."""
SILENT_H = re.compile(r"(?:heir|honest|honou?r|hour)", re.IGNORECASE)
SOUNDS_LIKE_CONSONANT = re.compile(
    r"eu|ewe|oax|once\b|one(?:ness|self|time|s)?\b|ukr|unan|uni(?!m[op]|n[^aeiou]|d)|u(?!ruap)[bcfgkrst][aeiou]",
    re.IGNORECASE,
)
SINGULAR_IN_S = re.compile(r"\b[a-z]+(?:ss|us|is)\Z")
"""Common nouns that end in s and are one: business, census, analysis."""
PAST = {
    "account": "accounted",
    "accelerate": "accelerated",
    "add": "added",
    "average": "averaged",
    "climb": "climbed",
    "contract": "contracted",
    "contribute": "contributed",
    "decline": "declined",
    "decrease": "decreased",
    "double": "doubled",
    "drop": "dropped",
    "edge": "edged",
    "exceed": "exceeded",
    "expand": "expanded",
    "explain": "explained",
    "fall": "fell",
    "gain": "gained",
    "grow": "grew",
    "hit": "hit",
    "hold": "held",
    "increase": "increased",
    "jump": "jumped",
    "lose": "lost",
    "make": "made",
    "match": "matched",
    "narrow": "narrowed",
    "note": "noted",
    "outpace": "outpaced",
    "plunge": "plunged",
    "post": "posted",
    "rank": "ranked",
    "reach": "reached",
    "rebound": "rebounded",
    "record": "recorded",
    "recover": "recovered",
    "register": "registered",
    "remain": "remained",
    "report": "reported",
    "represent": "represented",
    "return": "returned",
    "rise": "rose",
    "say": "said",
    "shrink": "shrank",
    "slip": "slipped",
    "slow": "slowed",
    "snap": "snapped",
    "stand": "stood",
    "surge": "surged",
    "surpass": "surpassed",
    "top": "topped",
    "total": "totaled",
    "triple": "tripled",
    "widen": "widened",
}
AGREEING = {"be": ("was", "were"), "have": ("has", "have")}


@lru_cache(maxsize=1024)
def a(phrase: str) -> str:
    """A phrase with "a" or "an", by its first sound (AP, a, an), figures and letters included.

    >>> [a(text) for text in ("8.1% rise", "11.2% rise", "1,800-mile border", "$8 billion gain", "18,000-job loss")]
    ['an 8.1% rise', 'an 11.2% rise', 'a 1,800-mile border', 'an $8 billion gain', 'an 18,000-job loss']
    >>> a("record"), a("hourly wage"), a("one-year high"), a("U.S. buyer"), a("FDI inflow")
    ('a record', 'an hourly wage', 'a one-year high', 'a U.S. buyer', 'an FDI inflow')
    """
    bare = split_marks(phrase)[1].lstrip(OPENING)
    return f"an {phrase}" if _starts_with_vowel(bare) else f"a {phrase}"


def _starts_with_vowel(text: str) -> bool:
    figures = DIGITS.match(text)
    if figures:
        first = figures[0][: (len(figures[0]) - 1) % 3 + 1]
        return first in ("11", "18") or first.startswith("8")
    if READ_AS_WORDS.match(text):
        return text[0] in "AEIO"
    if LETTERS.match(text):
        return text[0] in VOWEL_LETTERS
    return bool(SILENT_H.match(text)) or (text[:1].lower() in "aeiou" and not SOUNDS_LIKE_CONSONANT.match(text))


def article(noun: EnglishNoun) -> str:
    """The article "the" where the noun needs it when no owner stands before it, else nothing."""
    return "the" if noun.article else ""


def the(noun: EnglishNoun, *, short: bool = False) -> str:
    """The noun with the article it needs: "the jobless rate", "exports"."""
    return f"{article(noun)} {noun.short if short else noun.name}".lstrip()


def possessive(name: str) -> str:
    """The possessive: a name or a plural in s takes the apostrophe alone, a common noun 's (AP, possessives).

    The Guardian (apostrophes) goes by sound and keeps it alone too after a name like Aguascalientes.

    >>> possessive("Mexicali"), possessive("Aguascalientes"), possessive("the states"), possessive("the census")
    ("Mexicali's", "Aguascalientes'", "the states'", "the census's")
    """
    return f"{name}'" if name.endswith("s") and not SINGULAR_IN_S.search(name) else f"{name}'s"


def listing(items: Sequence[str], conjunction: str = "and") -> str:
    """A list without a comma before the conjunction, unless a member has one of its own (AP, comma in a series).

    Members that hold commas are set apart by semicolons, before the conjunction too (AP, semicolon).

    >>> listing(["Colima", "Guanajuato", "Hidalgo"])
    'Colima, Guanajuato and Hidalgo'
    >>> listing(["mining", "wholesale and retail trade", "food"])
    'mining, wholesale and retail trade, and food'
    """
    if not items:
        raise TemplateError("an empty list has no words.", remedy="Leave the sentence out.")
    *head, last = items
    if not head:
        return last
    if any(", " in item for item in items):
        return f"{'; '.join(head)}; {conjunction} {last}"
    comma = "," if any(f" {conjunction} " in item for item in items) else ""
    return f"{', '.join(head)}{comma} {conjunction} {last}"


@lru_cache(maxsize=256)
def ordinal(n: int) -> str:
    """Places: first to ninth in words, then figures (AP, numerals); ValueError below 1.

    >>> ordinal(3), ordinal(10), ordinal(22), ordinal(112)
    ('third', '10th', '22nd', '112th')
    """
    if n < 1:
        message = f"{n} has no ordinal; counting starts at 1"
        raise ValueError(message)
    if n <= len(ORDINALS):
        return ORDINALS[n - 1]
    return f"{n}th" if n % 100 in TEENS else f"{n}{SUFFIXES.get(n % 10, 'th')}"


@lru_cache(maxsize=256)
def ordinal_words(n: int) -> str:
    """1st to 99th in words, for the start of a sentence (AP, numerals); ValueError beyond.

    >>> ordinal_words(3), ordinal_words(12), ordinal_words(20), ordinal_words(21)
    ('third', 'twelfth', 'twentieth', 'twenty-first')
    """
    if n < 1:
        message = f"{n} has no ordinal; counting starts at 1"
        raise ValueError(message)
    head, hyphen, last = words(n, "en").rpartition("-")
    return head + hyphen + (IRREGULAR_ORDINALS.get(last) or (f"{last[:-1]}ieth" if last[-1] == "y" else f"{last}th"))


@lru_cache(maxsize=256)
def verb(lemma: str, number: Number, *, british: bool = False) -> str:
    """The past tense of a verb of statistics; `be` agrees, and `have` is the auxiliary "has", "have".

    TemplateError for a verb that is not in the table.

    >>> verb("rise", "plural"), verb("be", "plural"), verb("have", "singular")
    ('rose', 'were', 'has')
    >>> verb("total", "plural"), verb("total", "plural", british=True)
    ('totaled', 'totalled')
    """
    if lemma in AGREEING:
        return AGREEING[lemma][number == "plural"]
    if lemma not in PAST:
        near = difflib.get_close_matches(lemma, [*PAST, *AGREEING], n=1)
        remedy = f"Did you mean `{near[0]}`?" if near else "Add it to the table of verbs."
        raise TemplateError(f"the verb `{lemma}` is not in the table.", remedy=remedy)
    return BRITISH.get(PAST[lemma], PAST[lemma]) if british else PAST[lemma]

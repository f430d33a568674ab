"""Faults that both languages share: blanks, marks of punctuation, capitals, repeated words, the form of numbers.

Each check yields what it found, with the words around it. Nothing of the product's language room is used: what is
right is written down here a second time.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from reading import grammar_en, grammar_es
from reading.lexicon import Lexicon, english, spanish
from reading.prose import Prose, our_words, sentences

NO_BREAK, THIN = "\u00a0", "\u202f"
PAIRS = (("“", "”"), ("(", ")"), ("[", "]"), ("«", "»"), ("¿", "?"), ("¡", "!"))
TWICE_IS_RIGHT = {"es": {"nos"}, "en": {"that", "had"}}
PERCENT = {
    "mx.prensa": re.compile(r"\d%"),
    "mx.tabla": re.compile(rf"\d{NO_BREAK}%"),
    "es": re.compile(rf"\d{NO_BREAK}%"),
    "en_US": re.compile(r"\d%"),
    "en_GB": re.compile(r"\d%"),
}
WRONG_DIGITS = {
    "mx.prensa": (r"\d\.\d{3},", rf"\d[{THIN}{NO_BREAK}]\d", r"\d,\d{1,2}(?!\d)", r"\d,\d{4,}"),
    "es": (r"\d\.\d", r"\d,\d{3},", rf"(?<![\d{THIN}])\d{THIN}\d{{3}}(?![\d{THIN}])", r"\d,\d{5,}"),
}
"""What belongs to another house: marks of grouping and of decimals, and four digits grouped where they are not.

No figure has more than four decimals; a price in single units has so many: «15,6551 pesos».
"""
UNGROUPED = re.compile(rf"(?<![\d.,{THIN}/-])\d{{4,}}(?![\d/])")
LONGEST_UNGROUPED = {"es": 4}
ADDRESS = re.compile(r"\S+@\S+|https?://\S+")
YEARS = range(1800, 2101)
Check = Callable[[str], Iterator[str]]


def names(language: str) -> list[str]:
    """Every check of a language, by the name that its faults begin with."""
    own = grammar_es.NAMES if language == "es" else grammar_en.NAMES
    return [*WHOLE, *SHARED, "repeated word", "number", "start of a sentence", *own]


def faults(
    text: str, language: str, profile: str, words: Lexicon | None = None, press: Iterable[str] = ()
) -> list[str]:
    """Every fault of an article and of the texts that go with it, `press`, as `check: the words around it`."""
    known = words or (spanish() if language == "es" else english())
    prose = Prose(text, language)
    found = [f"{name}: {one}" for name, check in WHOLE.items() for one in check(prose.text)]
    for stretch in (*prose.everything, *press):
        found += faults_of(stretch, language, profile, known)
    for paragraph in (prose.deck, *prose.paragraphs, *prose.notes, *press):
        found += [f"start of a sentence: {one}" for one in starts(paragraph, language)]
    return found


def faults_of(stretch: str, language: str, profile: str, words: Lexicon) -> list[str]:
    """The faults of one stretch of prose, but for those of its beginning."""
    own = grammar_es if language == "es" else grammar_en
    found = [f"{name}: {one}" for name, check in SHARED.items() for one in check(stretch)]
    found += [f"repeated word: {one}" for one in repeated_words(stretch, language)]
    found += [f"number: {one}" for one in numbers(stretch, profile)]
    return found + own.faults(our_words(stretch), words, profile)


def around(text: str, found: re.Match[str]) -> str:
    """A match with some words on both sides."""
    return text[max(0, found.start() - 40) : found.end() + 40].replace("\n", " ")


def blanks(text: str) -> Iterator[str]:
    """Two blanks in a row, a blank before a mark, none after one."""
    for pattern in (r"[^\S\n]{2,}", r"[^\S\n](?=[,;:.](?!\d)(?:\s|$))", r"[,;](?=[^\W\d])", r"\( | \)"):
        yield from (around(text, one) for one in re.finditer(pattern, text))


def marks(text: str) -> Iterator[str]:
    """Two marks of punctuation where one belongs, and sentences without their point."""
    for pattern in (r"[,;:]\s*[,;:.]", r"(?<!\.)\.\.(?!\.)", r"\.\s*[,;:](?!\w)", r"[?!]\."):
        yield from (around(text, one) for one in re.finditer(pattern, text) if "a.m." not in one[0])


def pairs(text: str) -> Iterator[str]:
    """A quotation or a bracket that is not closed in its own paragraph, or closed without being open."""
    for opening, closing in PAIRS:
        if opening in "¿¡" and opening not in text:
            continue
        depth = 0
        for sign in text:
            depth += (sign == opening) - (sign == closing)
            if depth < 0:
                break
        if depth:
            yield f"{opening}{closing} in {text[:120]}"
    if text.count('"') % 2:
        yield f'" in {text[:120]}'


def template_leftovers(text: str) -> Iterator[str]:
    """What only a machine would print."""
    for pattern in (
        r"\{\{|\}\}|\{%|%\}",
        r"\bNone\b|\bnan\b|\bNaN\b|\bTrue\b|\bFalse\b",
        "[\ue000-\uf8ff]",
        r"\bundefined\b",
    ):
        yield from (around(text, one) for one in re.finditer(pattern, text))


WHOLE: dict[str, Check] = {"left by a machine": template_leftovers}
SHARED: dict[str, Check] = {"blank": blanks, "punctuation": marks, "pair": pairs}


def repeated_words(text: str, language: str) -> Iterator[str]:
    """The same word twice in a row, also across a capital."""
    for one in re.finditer(r"\b([^\W\d_]+)\s+(?=\1\b)", text, re.IGNORECASE):
        if one[1].casefold() not in TWICE_IS_RIGHT[language]:
            yield around(text, one)


def starts(paragraph: str, language: str) -> Iterator[str]:
    """A sentence that begins in lower case, or in English with a figure; a quotation begins with its first letter."""
    for sentence in sentences(ADDRESS.sub("", paragraph)):
        first = sentence.lstrip("“«(¿¡")[:1]
        if first.islower():
            yield f"lower case: {sentence[:60]}"
        elif first.isdigit() and language == "en":
            yield f"a figure: {sentence[:60]}"


def numbers(text: str, profile: str) -> Iterator[str]:
    """Marks of another house, ungrouped thousands, and per cent in more than one form."""
    prose = ADDRESS.sub("", text)
    for pattern in WRONG_DIGITS.get(profile, WRONG_DIGITS["mx.prensa"]):
        yield from (around(prose, one) for one in re.finditer(pattern, prose))
    for one in UNGROUPED.finditer(prose):
        if len(one[0]) > LONGEST_UNGROUPED.get(profile, 3) and int(one[0]) not in YEARS:
            yield around(prose, one)
    for one in re.finditer("%", prose):
        if not PERCENT[profile].match(prose, max(0, one.start() - (2 if NO_BREAK in PERCENT[profile].pattern else 1))):
            yield around(prose, one)
    words = r"\bpor ciento\b" if profile in ("mx.prensa", "mx.tabla", "es") else r"\bpercent\b|\bper cent\b"
    if "%" in prose and (found := re.search(words, prose)):
        yield f"per cent in two forms: {around(prose, found)}"

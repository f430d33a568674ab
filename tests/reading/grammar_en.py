"""English grammar derived again: a or an by sound, agreement with the catalogue's nouns, counts, units.

The subject of a verb is the nearest noun phrase before it that no preposition governs. Where none is known, nothing
is claimed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reading.lexicon import Lexicon
from reading.prose import sentences

ONE = "is was has does stands totals averages rises falls drops grows shows swings increases declines".split()
MANY = "are were have do stand total average rise fall drop grow show swing increase decline".split()
NUMBER_OF = dict.fromkeys(ONE, "singular") | dict.fromkeys(MANY, "plural")
ALSO_NOUNS = set("total average rise fall drop show increase decline stand totals averages increases declines".split())
PREPOSITIONS = set(
    """of in from for to with by on at than as above below among against through over under since
    during between into within after before per without about compare""".split()
)
MODIFIERS = re.compile(
    r"(?:the|a|an|that|its|their|this|annual|monthly|quarterly|average|real|nominal|total|same|each|core|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|"
    r"\w+['’]s?|[A-ZÁÉÍÓÚ][\w.]*|industry|seasonally|adjusted|straight|consecutive|highest|lowest|last|latest|\d[\d,.]*)"
)
AN_WORDS = re.compile(r"(?i)hour|honest|heir|honou?r|x-ray|[aeiou]")
A_WORDS = re.compile(r"(?i)u(?:ni|s(?:e|ua|ing|ur)|k\b|t(?:il|o)|biq|rani)|eu|one\b|once\b|ewe")
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
CHANGED = "rose|fell|grew|increased|declined|decreased|down|up|growth of|decline of|increase of"
WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
WRONG = {
    "the the": r"(?i)\bthe (?:the|[a-záéíóú]+'s)\b",
    "signed change": rf"\b(?:{CHANGED}) [-−–]\d",
    "unit twice": r"\$[\d.,]+(?: \w+)? dollars",
    "billions": r"\d (?:millions|billions|trillions|thousands)\b",
    "million of": r"\d (?:million|billion|trillion) of (?:pesos|dollars|people)\b",
    "space before %": r"\d\s%",
    "comma in a date": rf"\b(?:{MONTHS}), (?:19|20)\d\d",
    "times more": r"times (?:more|higher|larger) than",
    "thousand millions": r"thousand million",
    "points as per cent": r"% points?",
}
NAMES = (*WRONG, "a or an", "count", "verb", "possessive")
COUNT = re.compile(rf"(?<![\d.,$£€])\b(\d+|{'|'.join(WORDS)}) ([a-z]+)\b")
POINT = re.compile(r"(?<![\d.,])(\d+(?:\.\d+)?) percentage (points?)\b")
COUNTED = re.compile(
    rf"(?:\d[\d.,]*(?:m|bn|tn)?|\b(?:{'|'.join(WORDS)})) "
    r"(?:percentage |more |straight |consecutive |thousand |million |billion |trillion )*$"
)
TIME = re.compile(r" (?:earlier|before|ago|later)\b")
ASIDE = re.compile(r" unless another comparison is given,?")
PRONOUNS = dict.fromkeys(("that", "it", "this"), "singular") | dict.fromkeys(("they", "these", "those"), "plural")
"""What a verb agrees with; "which", "who" and "there" leave it open."""


def faults(text: str, words: Lexicon, profile: str) -> list[str]:
    """Every fault of a stretch of English, as `check: words`."""
    found = [f"{name}: {around(text, one)}" for name, pattern in WRONG.items() for one in re.finditer(pattern, text)]
    found += [f"a or an: {one}" for one in indefinite(text)]
    found += [f"count: {one}" for one in counts(text, words, profile)]
    for sentence in sentences(ASIDE.sub("", text)):
        found += [f"verb: {one} in '{sentence[:200]}'" for one in verbs(sentence, words)]
        found += [f"possessive: {one} in '{sentence[:200]}'" for one in possessives(sentence, words)]
    return found


def around(text: str, found: re.Match[str]) -> str:
    return text[max(0, found.start() - 40) : found.end() + 30]


def takes_an(word: str) -> bool:
    """Whether "an" goes before a word or a figure, by its sound: eight, eleven, eighteen, hour, but one, unit, euro."""
    if word[:1].isdigit():
        return _figure_takes_an(word)
    if re.fullmatch(r"[A-Z]{2,}", word):
        return word[0] in "AEFHILMNORSX"
    return bool(AN_WORDS.match(word)) and not A_WORDS.match(word)


def _figure_takes_an(figure: str) -> bool:
    """8, 80 to 89 and 800 to 899 of each group begin with "eight"; 11 and 18 alone, or before thousands."""
    lead = re.split(r"[,.]", figure)[0]
    return lead.startswith("8") or (lead in ("11", "18"))


def indefinite(text: str) -> Iterator[str]:
    for one in re.finditer(r"\b([Aa]n?) [“$£€]?([^\W_][\w.,]*)", text):
        if takes_an(one[2]) != (one[1].lower() == "an"):
            yield one[0]


def counts(text: str, words: Lexicon, profile: str) -> Iterator[str]:
    """Counts and nouns that disagree: "1 months", "two state", "0.2 percentage points" in American English."""
    for one in COUNT.finditer(text):
        noun, number = words.nouns.get(one[2]), WORDS[one[1]] if one[1] in WORDS else int(one[1])
        if noun and (noun.number == "plural") == (number == 1) and number not in range(1900, 2101):
            yield one[0]
    for one in POINT.finditer(text):
        is_one = float(one[1]) <= 1 if profile == "en_US" else float(one[1]) == 1
        if (one[2] == "point") != is_one:
            yield one[0]


def phrases(sentence: str, words: Lexicon) -> list[tuple[int, int, str]]:
    """Where known nouns stand in a sentence, and their number; the longest name wins."""
    found: list[tuple[int, int, str]] = []
    names = sorted([*words.phrases, *words.nouns], key=len, reverse=True)
    for name in names:
        noun = words.phrases.get(name) or words.nouns[name]
        for one in re.finditer(rf"(?i)\b{re.escape(name)}(?!\w|['’]s)", sentence):
            if not any(start < one.end() and one.start() < end for start, end, _ in found):
                found.append((one.start(), one.end(), noun.number))
    return sorted(found)


def subject(sentence: str, at: int, words: Lexicon) -> str:
    """The number of the nearest phrase before a place that no preposition governs; empty where there is none."""
    pronoun = re.search(r"(?i)\b(that|it|this|there|they|these|those|which|who) $", sentence[:at])
    if pronoun:
        return PRONOUNS.get(pronoun[1].lower(), "")
    known = phrases(sentence, words)
    for start, end, number in reversed(known):
        if end <= at and not _is_aside(sentence, start, end, at) and not any(other == end + 1 for other, _, _ in known):
            whole = next((first for first, last, _ in known if last + 1 == start), start)  # "oils and fats permits"
            if governor(sentence[:whole]) not in PREPOSITIONS:
                return number
    return _place(sentence[:at], words)


def _is_aside(sentence: str, start: int, end: int, at: int) -> bool:
    """Whether a phrase is a count, a time, or parted from the verb: "2 points", "a year earlier"."""
    is_parted = re.search(r"[;:]", sentence[end:at])
    return bool(is_parted or COUNTED.search(sentence[:start]) or TIME.match(sentence, end))


def _place(before: str, words: Lexicon) -> str:
    stripped = before.rstrip()
    return "singular" if any(stripped.endswith(place) for place in words.places) else ""


def governor(before: str) -> str:
    """The word before a noun phrase, its articles, owners and adjectives passed over."""
    found = before.split()
    while found and MODIFIERS.fullmatch(found[-1]) and not found[-1].endswith((",", ".", ";")):
        found.pop()
    return found[-1].lower() if found else ""


def verbs(sentence: str, words: Lexicon) -> Iterator[str]:
    for one in re.finditer(rf"\b({'|'.join(NUMBER_OF)})\b", sentence):
        if one[1] in ALSO_NOUNS and not _is_verb(sentence, one, words):
            continue
        found = subject(sentence, one.start(), words)
        if found and found != NUMBER_OF[one[1]]:
            yield one[0]


def _is_verb(sentence: str, found: re.Match[str], words: Lexicon) -> bool:
    """Words that are nouns too are verbs right after a known noun, or a place, and before what a verb governs."""
    before, after = sentence[: found.start()], sentence[found.end() :]
    if not re.match(r" (?:to|at|in|by|\d|\$|£|€|a |an |from)", after) or governor(before) == "the":
        return False
    ends = [end for _, end, _ in phrases(sentence, words)]
    return found.start() - 1 in ends or bool(_place(before, words))


def possessives(sentence: str, words: Lexicon) -> Iterator[str]:
    """Owners that disagree: "its level" of a plural, "their level" of a singular."""
    for one in re.finditer(r"(?i)\b(its|their) (?:level|longest|own|previous|recent|low|high|peak|latest)\b", sentence):
        found = subject(sentence, one.start(), words)
        if found and found != {"its": "singular", "their": "plural"}[one[1].lower()]:
            yield one[0]

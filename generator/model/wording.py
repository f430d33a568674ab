"""What is wrong with a word of a catalogue, before it gets into running text: markup, articles, gender, number.

Each function takes a word and returns what is wrong and what to write instead, or None.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

Fault = tuple[str, str]
"""What is wrong, as a predicate, and the remedy."""

MARKUP = re.compile(r"[<>{}*_\[\]`\\\x00-\x1f\x7f\u2028\u2029]|&#?\w+;")
INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
"""Signs that nobody sees, some of which turn the direction of the text."""
FORMS = (
    (re.compile(r"[|~]"), "contains '{}', which is markup", "Remove it: the words are printed as they stand."),
    (re.compile(r"\A(?:#|[-+] |\d+[.)] )"), "begins with '{}', which is markup", "Begin with a word."),
    (re.compile(r"\w://|www\."), "contains a web address", "Write it as `link`, and only the words here."),
    (re.compile(r"\A\s|\s\Z|\s\s"), "has a blank too many", "Write single blanks between words, and none around them."),
    (
        re.compile(r"(?<!\b\w)(?<!\b\w\w)(?<!\b\w\w\w)\.\Z|[,;:]\Z"),
        "ends with '{}'",
        "Leave it out: the sentence has its own.",
    ),
)
"""What makes table cells, headings or lists of a name, or breaks its sentence; a point after one to three letters
may be an abbreviation's."""
SPANISH_ARTICLE = re.compile(r"(el|la|los|las) (?=\S)", re.IGNORECASE)
ENGLISH_ARTICLE = re.compile(r"the (?=\S)")
NAMES = ("name", "short", "headline")
PRINTED = (*NAMES, "demonym", "epithet", "one", "many")
NEEDED = ("name", "short", "one", "many", "es", "en", "aliases")
LONGEST_NAME = 120
LINKS = re.compile(r" (?:a|al|con|de|del|en|para|por|sin|sobre)\b.*")
FIRM_ENDINGS = (
    (re.compile(r"\w+(?:[cs]ión|idad|edad|itud)"), "f", "singular"),
    (re.compile(r"\w+(?:[cs]iones|idades|edades|itudes)"), "f", "plural"),
    (re.compile(r"\w{2,}(?:miento|ismo)"), "m", "singular"),
    (re.compile(r"\w{2,}(?:mientos|ismos)"), "m", "plural"),
)
"""Endings of Spanish nouns that leave no doubt (RAE, DPD: género)."""
FEMININE_LOOK = re.compile(r"\w+(?:a|ión|dad|tad|tud|umbre|ez)\b")


def word_fault(keys: tuple[str, ...], word: str, beside: Mapping[str, Any]) -> Fault | None:
    """What is wrong with a word that stands at `keys`, among the settings `beside` it.

    >>> word_fault(("words", "es", "name"), "ventas *netas*", {})
    ("contains '*', which is markup", 'Remove it: the words are printed as they stand.')
    """
    if markup := MARKUP.search(word):
        return f"contains {markup[0]!r}, which is markup", "Remove it: the words are printed as they stand."
    if invisible := INVISIBLE.search(word):
        return f"contains the invisible sign U+{ord(invisible[0]):04X}", "Type the words anew."
    if keys[-1] in NEEDED and not word.strip():
        return "is empty", "Write the words."
    if keys[-1] not in PRINTED:
        return None
    return _form_fault(word) or (_article_fault(word, keys, beside) if keys[-1] in NAMES else None)


def _form_fault(word: str) -> Fault | None:
    """A name that would not read as part of a sentence."""
    if len(word) > LONGEST_NAME:
        return f"has {len(word)} characters", f"Shorten it to {LONGEST_NAME} or fewer."
    for pattern, what, remedy in FORMS:
        if found := pattern.search(word):
            return what.format(found[0].strip()), remedy
    return None


def _article_fault(word: str, keys: tuple[str, ...], beside: Mapping[str, Any]) -> Fault | None:
    """An article in a name whose article is a setting of its own; one in a proper name, El Salto, has a capital."""
    if "article" not in beside:
        return None
    pattern = SPANISH_ARTICLE if "es" in keys else ENGLISH_ARTICLE
    found = pattern.match(word)
    given = beside["article"]
    if found is None or (found[0][0].isupper() and (given is True or not given)):
        return None
    if found[0][0].isupper():
        return f'has an article of its own beside `article = "{given}"`', "Remove one of the two."
    if "gender" in beside:
        return f"begins with the article '{found[1]}'", "Leave it out: `gender` and `number` bring it."
    if "es" in keys:
        return f"begins with the article '{found[1]}'", f'Leave it out and write article = "{found[1]}".'
    return "begins with the article 'the'", "Leave it out and write article = true."


def noun_fault(name: str, gender: str, number: str) -> Fault | None:
    """What is wrong with the gender and number that a Spanish noun is given, where its form leaves no doubt.

    >>> noun_fault("inflación", "m", "singular"), noun_fault("PIB", "m", "singular")
    (('is feminine', 'Write gender = "f", or another name.'), None)
    >>> noun_fault("remesa", "f", "plural")
    ('is no plural', 'Write number = "singular", or the plural.')
    """
    head = LINKS.sub("", name)
    for ending, its_gender, its_number in FIRM_ENDINGS:
        is_known = ending.fullmatch(head.split(" ")[0])
        if is_known and gender != its_gender:
            what = "is feminine" if its_gender == "f" else "is masculine"
            return what, f'Write gender = "{its_gender}", or another name.'
        if is_known and number != its_number:
            return f"is {its_number}", f'Write number = "{its_number}", or another name.'
    is_common = head.islower() and not any(sign.isdigit() for sign in head)
    if number == "plural" and is_common and not any(word.endswith("s") for word in head.split()):
        return "is no plural", 'Write number = "singular", or the plural.'
    return None


def unit_fault(one: str) -> Fault | None:
    """What is wrong with a Spanish unit whose gender nobody gives: it may be «un tonelada» or «una tonelada».

    >>> unit_fault("tonelada"), unit_fault("peso")
    (('may be feminine, and its gender is not given', 'Write gender = "f" («una tonelada») or gender = "m".'), None)
    """
    if FEMININE_LOOK.match(one):
        return "may be feminine, and its gender is not given", f'Write gender = "f" («una {one}») or gender = "m".'
    return None

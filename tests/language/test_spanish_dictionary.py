"""The forms of Spanish words against a dictionary that shares nothing with them: hunspell's of Mexico."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest

from generator.language import conjugation
from generator.language.inflection import ORDINALS, adjective, plural

DICTIONARY = Path("/usr/share/hunspell/es_MX.dic")
VERBS = sorted({*conjugation.REGULAR, *conjugation.FAMILY_MEMBERS, *conjugation.STEMS, *conjugation.UNIQUE})
ABSENT = {"podida", "podidas", "podidos"}
"""Poder has no participle but the invariable one."""
OTHER_PLURALS = frozenset(
    "abacá abakuá busbanzá cajá chiton colon corion cuyá film fitoplancton gen gluten grand guaraná ilion isquion "
    "jatib macadam muslim nailon nomon palasan pitorá plim poliptoton querub".split()
)
"""Words whose plural is settled otherwise or not at all, none of them of economics."""
NO_ADJECTIVES = {"este", "postrer", "postrimer", "primer"}
"""A pronoun, and short forms, which are not what an adjective is given in."""

pytestmark = pytest.mark.skipif(
    not (shutil.which("hunspell") and DICTIONARY.is_file()), reason="needs hunspell with its dictionary es_MX"
)


def unknown(words: Iterable[str]) -> set[str]:
    """The words that the dictionary does not have."""
    command = ["hunspell", "-d", "es_MX", "-l"]
    found = subprocess.run(command, input="\n".join(words), text=True, capture_output=True, check=True)
    return set(found.stdout.split())


def entries(flag: str) -> list[str]:
    """The words of the dictionary that take its rules for a plural (S) or a feminine (G)."""
    lines = (line.partition("/") for line in DICTIONARY.read_text(encoding="utf-8").splitlines())
    return [word for word, _, flags in lines if flag in flags and word.islower() and word.isalpha() and len(word) > 2]


def test_every_verb_form_is_a_word() -> None:
    """Preterite, present and participles of every verb of the tables are in the dictionary."""
    numbers = ("singular", "plural")
    forms = {form(lemma, one) for lemma in VERBS for one in numbers for form in (conjugation.verb, conjugation.present)}
    forms |= {conjugation.participle(lemma, gender, one) for lemma in VERBS for gender in "mf" for one in numbers}
    assert unknown(forms) - {"rehízo"} == ABSENT


def test_every_short_ordinal_is_a_word() -> None:
    """The ordinals up to twentieth, and trigésimo, are in the dictionary; it lacks those in one word beyond."""
    known = [word for text in ORDINALS if not text.startswith("vigesimo") for word in text.split("_")]
    assert unknown([*known, *(adjective(word, "f", "plural") for word in known)]) == set()


def test_the_plurals_of_the_dictionary_are_words() -> None:
    """Of all the nouns and adjectives that have a plural there, it knows the one made here."""
    singulars = entries("S")
    made = {plural(word): word for word in singulars}
    assert len(made) > 30_000
    assert {made[form] for form in unknown(made)} == OTHER_PLURALS


def test_the_feminines_of_the_dictionary_are_words() -> None:
    """Of all the adjectives that have a feminine there, it knows the one made here, and its plural."""
    masculines = set(entries("G")) - NO_ADJECTIVES
    made = {adjective(word, "f", number) for word in masculines for number in ("singular", "plural")}
    assert len(made) > 10_000
    assert unknown(made) == set()

"""The forms of English words against dictionaries that share nothing with them: hunspell's, American and British."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest

from generator.language.english import PAST, ordinal_words, verb
from generator.language.number import words
from generator.language.spelling import BRITISH, british

FOLDER = Path("/usr/share/hunspell")

pytestmark = pytest.mark.skipif(
    not (shutil.which("hunspell") and all((FOLDER / f"{name}.dic").is_file() for name in ("en_US", "en_GB"))),
    reason="needs hunspell with its dictionaries en_US and en_GB",
)


def unknown(listed: Iterable[str], dictionary: str) -> set[str]:
    """The words that a dictionary does not have."""
    command = ["hunspell", "-d", dictionary, "-l"]
    found = subprocess.run(command, input="\n".join(listed), text=True, capture_output=True, check=True)
    return set(found.stdout.split())


def test_every_british_spelling_is_british() -> None:
    """What an American word is spelled like in Britain is a word there, and the word was American before."""
    american = set(BRITISH) - unknown(BRITISH, "en_US")
    assert len(american) > 250
    assert unknown({BRITISH[word] for word in american}, "en_GB") == set()


def test_british_words_stay_as_they_are() -> None:
    """A text in British spelling does not change: no British word is taken for an American one."""
    spelled = " ".join(BRITISH.values())
    assert british(spelled) == spelled


def test_every_past_tense_is_a_word() -> None:
    """The past tense of each verb of the table is in the dictionary of its country."""
    assert unknown((verb(lemma, "plural") for lemma in PAST), "en_US") == set()
    assert unknown((verb(lemma, "plural", british=True) for lemma in PAST), "en_GB") == set()


def test_number_words_are_words() -> None:
    """Cardinals and ordinals to 99 are in both dictionaries."""
    listed = {part for n in range(1, 100) for text in (words(n, "en"), ordinal_words(n)) for part in text.split("-")}
    assert unknown(listed, "en_US") == unknown(listed, "en_GB") == set()

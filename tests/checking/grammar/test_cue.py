"""Words and phrases that say something checkable without a number."""

from __future__ import annotations

import pytest
from checking.grammar.phrases_file import Case, cases

from generator.checking.grammar.cue import cues
from generator.checking.reading import Cue
from generator.checking.text.hidden import plain
from generator.checking.text.words import words


def told(text: str, cue: Cue) -> str:
    """A cue as the files of cases write it."""
    return f"{text[cue.span.start : cue.span.end]}: {cue.kind} {cue.value}".rstrip()


@pytest.mark.parametrize("case", cases("cue"))
def test_reads_a_cue_as_a_person_does(case: Case) -> None:
    """Each phrase of the files gives the cues written below it, in order."""
    found = sorted(cues(words(plain(case.words)), case.language), key=lambda cue: cue.span)
    assert [told(case.words, each) for each in found] == case.expected

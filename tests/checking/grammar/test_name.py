"""Names of the catalogue and the context in running text."""

from __future__ import annotations

from pathlib import Path

import pytest
from checking.grammar.phrases_file import Case, cases

from generator import catalogue, context
from generator.checking.grammar.name import NameIndex, people
from generator.checking.reading import Name
from generator.checking.text.hidden import plain
from generator.checking.text.words import words

DATA = Path(__file__).parents[3] / "data"


@pytest.fixture(scope="module")
def index() -> NameIndex:
    known = catalogue.load(DATA / "catalogue")
    return NameIndex(known, people(context.load(DATA / "context", catalogue=known)))


def told(text: str, name: Name) -> str:
    """A name as the files of cases write it."""
    return f"{text[name.span.start : name.span.end]}: {name.kind} {' '.join(name.identities)}"


@pytest.mark.parametrize("case", cases("name"))
def test_finds_names_as_people_write_them(case: Case, index: NameIndex) -> None:
    """Each phrase of the files gives the names written below it, in order."""
    assert [told(case.words, each) for each in index.names(words(plain(case.words)))] == case.expected

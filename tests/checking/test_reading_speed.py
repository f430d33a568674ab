"""Reading takes time in proportion to length, whatever is in the text."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from generator import catalogue, context
from generator.checking.grammar.name import NameIndex, people
from generator.checking.grammar.sentence import Reader
from generator.checking.text.source import document

DATA = Path(__file__).parents[2] / "data"
PIECES = [
    "5",
    "57 ",
    "1,234.5 ",
    "mil ",
    "enero-",
    "los primeros 10 meses de ",
    '"',
    "<a ",
    "(-)",
    "no ",
    "since ",
    "desde el ",
    "un ",
    "half a ",
    "tel 1 ",
    "[",
    "&#8203;",
    "a\u200b",
    "e\u0301",
    "artículo 3, ",
    "+52 ",
    "Las exportaciones de Mexicali crecieron 6.7% en octubre de 2024. ",
    "| a | 57 mil |\n",
]


@pytest.fixture(scope="module")
def index() -> NameIndex:
    known = catalogue.load(DATA / "catalogue")
    return NameIndex(known, people(context.load(DATA / "context", catalogue=known)))


def seconds(index: NameIndex, text: str) -> float:
    """The least time of three to read a text whole, each time as one that is not known yet."""
    spent = []
    for lead in "abc":
        reader = Reader(index)
        start = time.process_time()
        read = document(f"{lead} {text}", "es")
        for block in read.blocks:
            for place in block.sentences:
                reader.read(read.plain, place, block.language, read.mark)
        spent.append(time.process_time() - start)
    return min(spent)


@pytest.mark.parametrize("piece", PIECES)
def test_takes_time_in_proportion_to_length(index: NameIndex, piece: str) -> None:
    """Eight times the text takes about eight times as long, not sixty-four."""
    short = piece * (4_000 // len(piece))
    assert seconds(index, short * 8) < 28 * seconds(index, short) + 0.05


def test_answers_about_a_megabyte_of_digits_within_a_second(index: NameIndex) -> None:
    """A megabyte of digits is one figure too long to be read, and told so at once."""
    assert seconds(index, "5" * 1_000_000) < 1


@pytest.mark.parametrize("text", ["", "\0", "\n\n\n", "---\n", "---\n---\n", "\ufeff", "\uff9e", "%", "-", "1", "🙂"])
def test_reads_almost_nothing(index: NameIndex, text: str) -> None:
    """The shortest texts are read without an error."""
    assert seconds(index, text) < 1

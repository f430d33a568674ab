"""Quantities in the forms that the press of both languages writes."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checking.hidden import plain
from generator.checking.markup import unmarked
from generator.checking.number import quantities
from generator.checking.reading import Hedge, Quantity
from generator.checking.words import words
from tests.checking.phrases_file import Case, cases


def read(text: str, language: str) -> list[Quantity]:
    return quantities(words(unmarked(plain(text))), language)


def told(quantity: Quantity) -> str:
    """A quantity as the files of cases write it."""
    flags = [
        "" if quantity.hedge is Hedge.EXACT else str(quantity.hedge),
        "signed" if quantity.is_signed else "",
        "odd" if quantity.is_odd else "",
        "words" if quantity.is_words else "",
        "" if quantity.other is None else f"or {quantity.other:f}",
    ]
    return " ".join([f"{quantity.value:f}", quantity.unit or "-", *filter(None, flags)])


@pytest.mark.parametrize("case", cases("number"))
def test_reads_a_phrase_as_a_person_does(case: Case) -> None:
    """Each phrase of the files gives the quantities written below it, in order."""
    assert [told(each) for each in read(case.words, case.language)] == case.expected

"""The article before a figure, told by reading the figure aloud."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.language.english import a

ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
SCALES = ((10**9, "billion"), (10**6, "million"), (10**3, "thousand"), (100, "hundred"))


def aloud(n: int) -> str:
    """A whole number as it is said: "eighteen thousand two hundred"."""
    for size, word in SCALES:
        if n >= size:
            head = f"{aloud(n // size)} {word}"
            return f"{head} {aloud(n % size)}" if n % size else head
    return ONES[n] if n < len(ONES) else TENS[n // 10] + (f"-{ONES[n % 10]}" if n % 10 else "")


def begins_with_a_vowel(said: str) -> bool:
    """Of number words, one and once begin like "won"; eight, eleven and their kin with a vowel."""
    return said[0] in "aeiou" and not said.startswith("one")


@given(n=st.one_of(st.integers(0, 2000), st.integers(0, 10**12)))
def test_the_article_of_a_figure_is_that_of_its_words(n: int) -> None:
    """Whatever follows the first figure, the article is that of the number read aloud."""
    expected = "an" if begins_with_a_vowel(aloud(n)) else "a"
    for phrase in (f"{n:,}", f"{n:,}.5% rise", f"${n:,} billion gap", f"\u00a3{n:,}bn gap", f"**{n:,}-job** loss"):
        assert a(phrase) == f"{expected} {phrase}"
    assert a(f"{aloud(n)} of them") == f"{expected} {aloud(n)} of them"


@pytest.mark.parametrize(
    ("n", "said"), [(18_200, "eighteen thousand two hundred"), (811, "eight hundred eleven"), (90, "ninety")]
)
def test_the_reader_of_figures_reads(n: int, said: str) -> None:
    """The figures are read as a speaker of English reads them."""
    assert aloud(n) == said

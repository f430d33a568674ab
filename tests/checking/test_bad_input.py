"""Texts that nobody should write: read within a second a page, without an error, and never called right unread."""

from __future__ import annotations

import random
import re
import time
from itertools import count

import pytest
from checking import desk
from hypothesis import given
from hypothesis import strategies as st

from generator.bilingual import LANGUAGES, Language
from generator.checking.check import Declared, check
from generator.checking.finding import Report, Verdict
from generator.checking.ledger.data import Data
from generator.checking.reading import Span
from generator.model.period import Window
from generator.model.series import Series

PAGE, SLOWEST = 3_000, 2.0
"""Signs, and seconds of a busy machine."""
SENTENCE = "Las exportaciones de Mexicali crecieron 6.7% en octubre de 2024 respecto de octubre de 2023. "
RELEASE = "Mexicali's exports rose 6.7% in October 2024 from October 2023, "
KNOWN = desk.data("2019-01", {"immex.exports:MX-02002": [1000.5 + 3 * step for step in range(72)]})
YEAR = re.compile(r"(?:1\u200b*9|2\u200b*0)\u200b*\d\u200b*\d")
DECLARED = Declared(Series.parse("immex.exports:MX-02002"), Window.parse("2024-10"))
SHAPES = {
    "digits": "5",
    "numbers": "57 ",
    "numbers in lines": "57\n",
    "percentages": "5.1% ",
    "percentages joined": "5.1% and ",
    "percentages in a series": "5.1%, ",
    "figures with a way": "up 5% ",
    "figures that rose": "rose 5% ",
    "points": "0.3 puntos, ",
    "decimals without a blank": "1.5",
    "groups": "1,234.5 ",
    "thousands in words": "dos millones ",
    "months joined": "enero-",
    "months in years": "octubre de 2024 ",
    "years": "2019-2020 ",
    "months counted": "los primeros 10 meses de ",
    "times by others": "a year earlier ",
    "directions": "crecieron ",
    "negations": "no crecieron ",
    "records": "el más alto desde 2019 ",
    "ranks": "segundo lugar ",
    "runs": "tres meses consecutivos ",
    "shares": "seis de cada diez ",
    "places": "Mexicali, Tijuana y ",
    "names": "exportaciones de Mexicali ",
    "places counted": "en 5 de los 32 estados; ",
    "quotes never closed": '"a ',
    "quotes in quotes": "“a «b ",
    "many quotes": '"cinco palabras que son largas" ',
    "corrections": 'debe decir "5" en lugar de "6" y ',
    "tags never closed": "<a ",
    "tags": "<td>5%</td>",
    "comments never closed": "<!-- 5",
    "entities": "&#8203;5",
    "brackets": "[",
    "links": "[5%](http://a.b/c) ",
    "links never closed": "[5%](",
    "pictures never closed": "![",
    "parentheses": "((5%) ",
    "footnotes": "5%[^1] ",
    "definitions of footnotes": "[^1]: 5%\n",
    "rows": "| Mexicali | 5.1% | octubre |\n",
    "cells of one row": "| 5.1% ",
    "items": "- 5.1%\n",
    "headings": "# 5%\n",
    "quotations in quotations": ">> 5%\n",
    "fences": "```\n",
    "front matter": "---\na: 5\n",
    "addresses": "http://a5",
    "mail": "a5@b.",
    "telephones": "tel 1 ",
    "laws": "artículo 3, ",
    "slashes": "1/",
    "colons": "1:",
    "hyphens": "5-",
    "minus signs": "(-)4",
    "dollars": "$5 million, ",
    "invisible signs": "a\u200b5",
    "accents apart": "e\u0301",
    "a right-to-left mark": "\u202e5",
    "full-width digits": "\uff15",
    "another script": "й5 ",
    "pictograms": "🙂",
    "sentences": SENTENCE,
    "one long sentence": SENTENCE.replace(". ", " y "),
}


def checked(
    text: str, language: Language | None = None, declared: Declared | None = None, data: Data = KNOWN
) -> Report:
    return check(text, language=language, data=data, catalogue=desk.words(), context=desk.people(), declared=declared)


def page(piece: str, size: int = PAGE) -> str:
    """A piece again and again, other digits in each and now and then a word of its own, so that none is known."""
    dice, words, found = random.Random(piece), count(), ""
    while len(found) < size:
        for _ in range(8):
            found += "".join(str(dice.randrange(10)) if sign == "5" else sign for sign in piece)
        found += f"palabra{'abcdefghij'[next(words) % 10]}{chr(97 + dice.randrange(26))} "
    return found[:size]


def seconds(text: str, declared: Declared | None) -> float:
    """How long a text takes that was not read before."""
    start = time.process_time()
    checked(text, declared=declared)
    return time.process_time() - start


@pytest.mark.parametrize("shape", SHAPES)
def test_answers_within_a_second_a_page(shape: str) -> None:
    """Of whatever a page is full, and whatever it is declared to be about, it is read in its time.

    On a quiet machine that is less than a second; a busy one has been seen to take twice as long for the same.
    """
    for lead, declared in (("", None), (SENTENCE, DECLARED), (RELEASE, None)):
        text = lead + page(SHAPES[shape])
        assert seconds(text, declared) < SLOWEST or seconds(f"Y {text}", declared) < SLOWEST


@pytest.mark.parametrize("shape", ["percentages", "numbers in lines", "cells of one row", "quotes in quotes", "tags"])
def test_answers_about_many_pages_in_proportion(shape: str) -> None:
    """Ten pages take no more than ten seconds, in one line as in many."""
    assert seconds(SENTENCE + page(SHAPES[shape], 10 * PAGE), DECLARED) < 10


def test_a_sentence_without_end_is_cut_behind_a_clause() -> None:
    """What is true in a sentence of one clause is true in one of four hundred that say the same."""
    level = "Las exportaciones que Mexicali sumó en octubre de 2024 fueron de 1,207.5 millones de pesos"
    clause = f"{level}, 3.1% más que en octubre de 2023; "
    for times in (1, 400):
        assert {one.verdict for one in checked(clause * times).findings} == {Verdict.SUPPORTED}


@pytest.mark.parametrize("signs", [5_000, 1_000_000])
def test_a_run_of_digits_is_one_finding(signs: int) -> None:
    """A figure too long to be one is told, from its first digit to its last, as not understood."""
    found = checked("5" * signs)
    assert [(one.span.start, one.span.end, one.verdict) for one in found.findings] == [(0, signs, Verdict.UNVERIFIABLE)]
    assert not found.coverage


@given(
    pieces=st.lists(
        st.one_of(st.sampled_from([*SHAPES.values(), "\n\n", ". ", " "]), st.text(max_size=6)), max_size=24
    ),
    language=st.sampled_from([*LANGUAGES, None]),
    is_declared=st.booleans(),
)
def test_never_fails(pieces: list[str], language: Language | None, *, is_declared: bool) -> None:
    """Every finding stands in the text, in order, as it is shown, and one that is right has something behind it."""
    text = "".join(pieces)
    found = checked(text, language, DECLARED if is_declared else None)
    assert [one.span for one in found.findings] == sorted(one.span for one in found.findings)
    for one in found.findings:
        assert 0 <= one.span.start < one.span.end <= len(text)
        assert one.verdict is not Verdict.SUPPORTED or one.slots.series is not None


@given(
    pieces=st.lists(
        st.sampled_from([one for name, one in SHAPES.items() if "Mexicali" not in one and "xportac" not in one]),
        max_size=24,
    ),
    language=st.sampled_from(LANGUAGES),
)
def test_never_supports_what_names_nothing(pieces: list[str], language: Language) -> None:
    """A text that names no statistic has nothing in it that the data could bear out."""
    found = checked("".join(pieces), language)
    assert not [one.shown for one in found.findings if one.verdict is Verdict.SUPPORTED]


@given(text=st.text(alphabet="0123456789 .,%$\u00a0\u200baAñ", max_size=200))
def test_every_digit_is_told_of(text: str) -> None:
    """No digit of a paragraph about nothing is passed over in silence, but in a year, which is the text's own time."""
    lead = "Nada "
    told = [one.span for one in checked(lead + text, "es").findings]
    told += [Span(len(lead) + one.start(), len(lead) + one.end()) for one in YEAR.finditer(text)]
    for at, sign in enumerate(text, len(lead)):
        assert not sign.isdecimal() or any(one.start <= at < one.end for one in told)

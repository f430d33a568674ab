"""Marks that stand in a text and are no words: Markdown, and the private-use marks of claims."""

from __future__ import annotations

import re

MARKS = "\ue000-\uf8ff"
"""The private use area, where the marks that fence a claim stand, for a regular expression's set."""
LEADING_MARKS = re.compile(rf"\A[{MARKS}]+")
BEFORE_FIRST = re.compile(r"\A[\W_]+")


def split_marks(text: str) -> tuple[str, str]:
    """The claim marks before a text, and the text after them."""
    bare = LEADING_MARKS.sub("", text, count=1)
    return text[: len(text) - len(bare)], bare


def sentence_case_first(text: str) -> str:
    """The first letter upper case, past Markdown, opening quotes and claim marks; nothing else.

    Headlines and sentences of both languages are in sentence case (AP, headlines; Fundéu,
    titulares). A text that starts with a figure stays as it is.

    >>> sentence_case_first("**las exportaciones** del INEGI"), sentence_case_first("12 meses")
    ('**Las exportaciones** del INEGI', '12 meses')
    """
    bare = BEFORE_FIRST.sub("", text, count=1)
    return text[: len(text) - len(bare)] + bare[:1].upper() + bare[1:]

"""Cases of phrases in text files that anyone can add to: a title, the words, and what is to be read in them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent / "phrases"


@dataclass(frozen=True)
class Case:
    """One phrase: its title, the words, and the readings expected, in order."""

    title: str
    language: str
    words: str
    expected: list[str]


def cases(noun: str) -> list[pytest.param]:
    """The cases of both languages for one noun: `number`, `when`, `cue`, `name`, `sentence`."""
    found = []
    for language in ("es", "en"):
        text = (FOLDER / f"{noun}.{language}.txt").read_text(encoding="utf-8")
        for chunk in text.split("\n\n")[1:]:
            title, words, *readings = chunk.strip("\n").split("\n")
            expected = [line.removeprefix("= ") for line in readings]
            case = Case(title.removeprefix("# "), language, words, expected)
            found.append(pytest.param(case, id=f"{language}: {case.title}"))
    return found

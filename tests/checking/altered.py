"""Altered versions of the source article, made by rule from the text beside the repository; none of it is kept here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

RATE, LEVEL, TIME, RECORD, QUOTE, NAME = "rate", "level", "time", "record", "quote", "name"
ZERO_WIDTH, RIGHT_TO_LEFT, CYRILLIC_A = "\u200b", "\u202e", "\u0430"


@dataclass(frozen=True)
class Altered:
    """One altered version: the text, and the place in it that is not true any more."""

    name: str
    text: str
    start: int
    end: int

    @property
    def place(self) -> str:
        return self.text[self.start : self.end]


RULES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        RATE,
        "growth of 6.7%",
        tuple(f"growth of {one}" for one in ("7.6%", "6.8%", "6.6%", "67%", "0.67%", "5.7%", "16.7%")),
    ),
    (RATE, "growth of 6.7%", ("growth of 6,7%", "growth of 6.7 percentage points", "growth of -6.7%")),
    (RATE, "annual growth of 6.7%", ("annual decline of 6.7%", "monthly growth of 6.7%", "annual drop of 6.7%")),
    (
        TIME,
        "between January and October 2024",
        (
            "between January and September 2024",
            "between March and October 2024",
            "between January and October 2023",
            "in October 2024",
            "between January and October 2022",
        ),
    ),
    (TIME, "the same time period in 2023", ("the same time period in 2022", "the same time period in 2019")),
    (
        LEVEL,
        "exceeded 57 billion pesos",
        (
            "exceeded 58 billion pesos",
            "exceeded 75 billion pesos",
            "exceeded 57 million pesos",
            "exceeded 57 trillion pesos",
            "exceeded 570 billion pesos",
            "did not exceed 57 billion pesos",
            "fell short of 57 billion pesos",
            "exceeded 57 billion dollars",
            "exceeded 57 billion euros",
            "almost reached 57 billion pesos",
            "nearly hit 57 billion pesos",
            "was below 57 billion pesos",
            "exceeded 5.7 billion pesos",
            "reached 56 billion pesos",
            "reached 58.6 billion pesos",
        ),
    ),
    (
        TIME,
        "in the first 10 months of the year",
        (
            "in the first nine months of the year",
            "in the first six months of the year",
            "in October",
            "in the first quarter of the year",
        ),
    ),
    (
        RECORD,
        "another historic record set since INEGI has been recording data",
        (
            "another historic low set since INEGI has been recording data",
            "the second-highest figure since INEGI has been recording data",
            "the lowest figure since INEGI has been recording data",
            "the first decline since INEGI has been recording data",
        ),
    ),
    (QUOTE, "cement manufacturers reported", ("steel manufacturers reported", "cement manufacturers denied")),
    (
        QUOTE,
        "that demand was boosted",
        ("that demand was hampered", "that demand was not boosted", "that their demand was boosted"),
    ),
    (
        QUOTE,
        "construction of industrial warehouses",
        ("construction of housing", "construction of large industrial warehouses"),
    ),
    (QUOTE, "the northwestern part", ("the northeastern part", "the southern part")),
    (QUOTE, "flours and soy pasta", ("flours and corn pasta", "flour and soy pasta")),
    (
        QUOTE,
        "demand remained at high levels",
        ("demand remained at low levels", "demand fell to high levels", "demand remained at record levels"),
    ),
    (QUOTE, "both at a national level", ("but not at a national level", "mainly at a national level")),
    (QUOTE, "they linked their growth", ("they linked their decline", "they linked the growth")),
    (
        QUOTE,
        "obtaining the sanitary certificates",
        ("obtaining the environmental certificates", "losing the sanitary certificates"),
    ),
    (QUOTE, "permitted an increase", ("prevented an increase", "permitted a sharp increase")),
    (QUOTE, "Banxico revealed", ("INEGI revealed",)),
    (QUOTE, "Banxico highlighted", ("INEGI highlighted",)),
    (QUOTE, "business executives explained", ("government officials explained", "union leaders explained")),
    (
        NAME,
        "According to data from INEGI",
        ("According to data from Banxico", "According to data from the Bank of Mexico"),
    ),
    (NAME, "Based on information from INEGI", ("Based on information from Banxico",)),
    (
        NAME,
        "Mayor Norma Alicia Bustamante of Mexicali\u2019s administration",
        (
            "Mayor Norma Alicia Bustamente of Mexicali\u2019s administration",
            "Mayor Norma Elicia Bustamante of Mexicali\u2019s administration",
            "Governor Norma Alicia Bustamante of Mexicali\u2019s administration",
        ),
    ),
    (RATE, "growth of 6.7%", (f"growth of 6.{ZERO_WIDTH}7%", f"growth of {RIGHT_TO_LEFT}6.7%")),
    (NAME, "maquiladora industry exports", (f"m{CYRILLIC_A}quiladora industry exports",)),
)
"""What stands in the article, and what is put in its place, wherever it stands."""


def altered(article: str) -> Iterator[Altered]:
    """Every altered version of the article, one alteration each."""
    for name, old, news in RULES:
        for found in re.finditer(re.escape(old), article):
            for new in news:
                first, last = _differing(old, new)
                text = article[: found.start()] + new + article[found.end() :]
                yield Altered(f"{name}: {new}", text, found.start() + first, found.start() + last)


def _differing(old: str, new: str) -> tuple[int, int]:
    """From where to where the new words differ from the old ones; whole words."""
    first = next(
        (at for at, (one, other) in enumerate(zip(old, new, strict=False)) if one != other), min(len(old), len(new))
    )
    behind = next((at for at, (one, other) in enumerate(zip(old[::-1], new[::-1], strict=False)) if one != other), 0)
    last = max(len(new) - behind, first + 1)
    while first and new[first - 1] != " ":
        first -= 1
    while last < len(new) and new[last] != " ":
        last += 1
    return first, last

"""Each kind of fact has its sentence in both languages: the cases of `kinds/*.txt`, which anybody may add to.

A case is a title, a fact in one line (see `invented.py`), and the sentences that may be printed for it. Which one is
printed depends on the bulletin, so each has to come up, and nothing else may: `{rose|increased}` stands for either.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import invented
import pytest

from generator import Workspace, bundled
from generator.bilingual import Language
from generator.writing.environment import Macros, environment
from generator.writing.filters import Filters
from generator.writing.pen import tidy, unmarked

FIXTURES = Path(__file__).parent / "kinds"
CASE = re.compile(r"^(?P<title>\S.*)\n\.\n(?P<line>.*)\n\.\n(?P<expected>(?:.+\n)+?)\.$", re.MULTILINE)
CHOICE = re.compile(r"\{([^{}]*)\}")
BULLETINS = 60


@dataclass(frozen=True)
class Case:
    """One block of a fixture file."""

    language: Language
    title: str
    line: str
    expected: tuple[str, ...]


def cases() -> Iterator[Case]:
    for path in sorted(FIXTURES.glob("*.txt")):
        kind, language, _ = path.name.split(".")
        for found in CASE.finditer(path.read_text("utf-8")):
            expected = tuple(found["expected"].splitlines())
            yield Case(language, f"{kind}: {found['title']}", found["line"], expected)  # type: ignore[arg-type]


def ways(sentence: str) -> set[str]:
    """Every sentence that one with choices stands for."""
    parts = [part.split("|") if at % 2 else [part] for at, part in enumerate(CHOICE.split(sentence))]
    return {"".join(chosen) for chosen in itertools.product(*parts)}


@cache
def macros(language: Language, office: Workspace) -> Macros:
    """The macros of a language, read once."""
    jinja = environment([bundled.root() / "templates"])
    jinja.filters.update(Filters(office.catalogue.units).table())
    return Macros(jinja, f"{language}/_facts.md.j2")


@pytest.mark.parametrize("case", list(cases()), ids=lambda case: f"{case.language} {case.title}")
def test_a_fact_is_said_as_expected(case: Case, office: Workspace) -> None:
    """Over many bulletins every expected sentence is printed, and no other."""
    printed = set()
    for number in range(BULLETINS):
        seen = invented.view(case.line, office.settings.office, office.catalogue, case.language, f"case-{number}")
        told = seen.facts[1]
        printed.add(tidy(unmarked(macros(case.language, office).call(told.kind, told, seen))).strip())
    expected = [ways(sentence) for sentence in case.expected]
    assert printed <= set().union(*expected), sorted(printed)
    assert [sentences for sentences in expected if not sentences & printed] == []


def test_every_kind_has_its_cases_in_both_languages() -> None:
    """A kind of fact without a sentence in one language is found here; an anomaly is an editor's, and has none."""
    kinds = {path.name.split(".")[0] for path in FIXTURES.glob("*.es.txt")}
    assert kinds == {path.name.split(".")[0] for path in FIXTURES.glob("*.en.txt")}
    assert "anomaly" not in kinds

"""The mutants of the bench are what they say they are: one place changed, and not true any more."""

from __future__ import annotations

import random
from functools import cache

import pytest

from generator.bilingual import LANGUAGES, Language
from generator.model.bulletin import TEXT
from mutation import harmless
from mutation.mutants import MUTATIONS, NAMES, TARGETS, Mutant, Page, mutants
from mutation.world import Made, bulletins, releases, size

SEED, COUNT = 700, 12


@cache
def _made() -> tuple[Made, ...]:
    return tuple(bulletins(SEED, COUNT))


def _pages(language: Language) -> list[Page]:
    return [Page(one, language, random.Random(one.seed)) for one in _made()]


def _text(page: Page, mutant: Mutant) -> str:
    return page.text if mutant.part == TEXT else page.article.press[mutant.part]


def test_the_store_is_no_toy() -> None:
    """Hundreds of series of months, quarters and years, released several times."""
    assert size() >= 300
    assert {panel.frequency for panel in releases()[-1].panels.values()} == {1, 4, 12}
    assert len(releases()) > 4


def test_a_seed_makes_the_same_bulletin() -> None:
    """Two runs of the bench plant the same errors."""
    first, second = (next(bulletins(SEED, 1)).bulletin for _ in range(2))
    assert first.articles["es"].text == second.articles["es"].text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("number", MUTATIONS)
def test_a_mutant_differs_at_its_place_alone(number: int, language: Language) -> None:
    """What stands before and after the altered place is the text of the bulletin; the place itself is another."""
    for page in _pages(language):
        for one in mutants(page, number):
            own = _text(page, one)
            assert one.text[: one.start] == own[: one.start]
            assert one.text[one.end :] == own[one.start + len(one.was) :]
            assert one.now != one.was


def test_every_class_has_mutants() -> None:
    """A dozen bulletins hold something to alter of every class, in both languages."""
    for language in LANGUAGES:
        for number in MUTATIONS:
            assert any(mutants(page, number) for page in _pages(language)), (number, language)


def test_every_class_has_a_target_and_a_name() -> None:
    """There are 22, the superseded vintage among them."""
    assert set(TARGETS) == set(NAMES) == set(range(1, 23))
    assert set(MUTATIONS) == set(TARGETS) - {16}


@pytest.mark.parametrize("name", harmless.EDITS)
def test_a_harmless_edit_changes_something(name: str) -> None:
    """Each kind of edit is made in some bulletin, and leaves another text."""
    made = [one for language in LANGUAGES for page in _pages(language) for one in harmless.EDITS[name](page)]
    assert made
    assert all(one.now != one.was for one in made)

"""The checker on releases that people might have written: what it finds of their errors, and what it takes for one.

`python -m pytest -s tests/checking/test_corpus.py` prints the figures and each statement that was read wrongly.
"""

from __future__ import annotations

import os
import sys
from functools import cache

import pytest
from checking.offices import real_office
from checking.releases import Release, Score, releases, score

from generator import Workspace
from generator.bilingual import LANGUAGES, Language
from generator.checking.check import check
from generator.checking.finding import Report
from generator.checking.ledger.data import Data

RECALL, PRECISION, COVERAGE, FALSE_GREEN = 0.85, 0.88, 0.70, 0.01
"""What is aimed at."""
REACHED: dict[Language, tuple[float, float]] = {"en": (0.85, 0.93), "es": (0.82, 0.94)}
"""Recall and precision on the open releases up to now: less is a step back, more belongs here."""


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """An office over real official files, fetched; skips where they are not beside the repository."""
    return real_office(tmp_path_factory)


def _reports(office: Workspace, chosen: list[Release]) -> list[tuple[Release, Report]]:
    data = Data.of_store(office.store)
    return [(one, _report(office, one, data)) for one in chosen]


def _report(office: Workspace, one: Release, data: Data) -> Report:
    return check(one.text, language=one.language, data=data, catalogue=office.catalogue, context=office.context)


def _told(title: str, found: Score, *, with_sentences: bool) -> None:
    sys.stdout.write(f"\n{title}: {found}\n")
    for name, sentences in (("missed", found.missed), ("false alarm", found.alarms), ("false green", found.green)):
        for one in sentences if with_sentences else ():
            sys.stdout.write(f"   {name}: {one}\n")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_statements_stand_in_their_texts(language: Language) -> None:
    """Each judged statement is where its file says, half of the releases hold errors, and a dozen are unread."""
    chosen = [one for one in releases() if one.language == language]
    for release in chosen:
        for one in release.statements:
            assert release.text[one.span.start : one.span.end] == one.text, release.name
    with_errors = [one for one in chosen if not all(each.is_true for each in one.statements)]
    assert len(chosen) >= 32
    assert 0.4 <= len(with_errors) / len(chosen) <= 0.6
    assert sum(one.is_held_out for one in chosen) >= 12


@pytest.mark.parametrize("language", LANGUAGES)
def test_open_releases_are_read_no_worse(office: Workspace, language: Language) -> None:
    """Recall, precision, coverage and false green on the releases that the checker was tried on."""
    found = _open(office, language)
    _told(f"open, {language}", found, with_sentences=True)
    recall, precision = REACHED[language]
    assert found.recall >= recall
    assert found.precision >= precision
    assert found.coverage >= COVERAGE
    assert found.false_green <= FALSE_GREEN


_NOT_YET = pytest.mark.xfail(reason="of the errors in freely written Spanish a fifth is not told yet, see REACHED")


@pytest.mark.parametrize("language", [pytest.param("es", marks=_NOT_YET), "en"])
def test_errors_of_open_releases_are_found(office: Workspace, language: Language) -> None:
    """As many as are aimed at."""
    _assert_good(_open(office, language))


@pytest.mark.xfail(reason="in texts that it has never seen it calls too many true statements wrong")
@pytest.mark.parametrize("language", LANGUAGES)
def test_errors_of_unread_releases_are_found(office: Workspace, language: Language) -> None:
    """The same on those that nobody looked at: those of the press, then all."""
    if not os.environ.get("HELD_OUT"):
        pytest.skip("set HELD_OUT=1 to look at the releases that are kept unread")
    chosen = [one for one in releases() if one.language == language and one.is_held_out]
    for title, some in (("press", [one for one in chosen if one.is_press]), ("all", chosen)):
        found = score(_reports(office, some))
        _told(f"unread, {title}, {language}", found, with_sentences=False)
    _assert_good(found)


@cache
def _open(office: Workspace, language: Language) -> Score:
    return score(_reports(office, [one for one in releases() if one.language == language and not one.is_held_out]))


def _assert_good(found: Score) -> None:
    assert found.recall >= RECALL
    assert found.precision >= PRECISION
    assert found.coverage >= COVERAGE
    assert found.false_green <= FALSE_GREEN

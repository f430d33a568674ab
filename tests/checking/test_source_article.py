"""The published article that the example retells, read against the example's figures; and altered versions of it."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest
from checking.altered import Altered, altered

from generator import Workspace
from generator.checking.check import check
from generator.checking.finding import Report, Verdict
from generator.checking.ledger.data import Data
from generator.checking.reading import Span

ARTICLE = Path(__file__).parents[2].parent / "shared" / "source-article.txt"
PUBLISHED = date(2025, 1, 14)
TODAY = date(2026, 11, 22)
AT_LEAST = 60


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """The bundled example, its figures fetched."""
    return _office(tmp_path_factory.getbasetemp() / "article")


@cache
def _office(folder: Path) -> Workspace:
    office = Workspace.init(folder)
    office.fetch(today=TODAY)
    return office


def _article() -> str:
    if not ARTICLE.is_file():
        pytest.skip("the source article is not beside the repository")
    return ARTICLE.read_text("utf-8")


def _read(office: Workspace, text: str) -> Report:
    data = Data.of_store(office.store, PUBLISHED)
    return check(text, language="en", data=data, catalogue=office.catalogue, context=office.context)


def _verdicts(report: Report, words: str) -> set[Verdict]:
    """What is said of words, wherever they stand."""
    start, found = report.text.find(words), set()
    while start >= 0:
        place = Span(start, start + len(words))
        found |= {one.verdict for one in report.findings if one.span.touches(place)}
        start = report.text.find(words, start + 1)
    return found


def _is_told(report: Report, version: Altered) -> bool:
    """Whether the altered place, or the sentence's figure that it makes false, is contradicted."""
    start = max(report.text.rfind(". ", 0, version.start), report.text.rfind("\n", 0, version.start)) + 1
    stops = [at for at in (report.text.find(". ", version.end), report.text.find("\n", version.end)) if at >= 0]
    sentence = Span(start, min(stops, default=len(report.text)))
    reds = [one.span for one in report.findings if one.verdict is Verdict.CONTRADICTED]
    return any(one.touches(sentence) for one in reds) or any(
        one.span and one.span.touches(sentence) for one in report.document
    )


def test_its_figures_are_supported(office: Workspace) -> None:
    """6.7 % for January-October and more than 57 billion pesos are true, and nothing in the article is contradicted."""
    report = _read(office, _article())
    assert not [one.shown for one in report.findings if one.verdict is Verdict.CONTRADICTED]
    assert _verdicts(report, "6.7%") == {Verdict.SUPPORTED}
    assert Verdict.SUPPORTED in _verdicts(report, "57 billion pesos")
    assert Verdict.SUPPORTED in _verdicts(report, "between January and October 2024")


def test_its_record_is_supported_with_its_window(office: Workspace) -> None:
    """The record is that of the first ten months, of which the series has had no higher one."""
    report = _read(office, _article())
    records = [one for one in report.findings if "record" in one.shown and one.verdict is Verdict.SUPPORTED]
    assert [str(one.slots.window) for one in records] == ["2024-01/2024-10"]


def test_its_volume_is_told_to_be_a_value(office: Workspace) -> None:
    """It calls the value of exports their volume, which is noted."""
    report = _read(office, _article())
    place = report.text.index("volume")
    notes = [one.what for one in report.document if one.span and one.span.touches(Span(place, place + 6))]
    notes += [f"{one.why} {one.reading}" for one in report.findings if one.span.touches(Span(place, place + 6))]
    assert any("value" in one for one in notes)


def test_every_altered_version_is_contradicted(office: Workspace) -> None:
    """Each of the altered versions is contradicted in the altered sentence."""
    versions = list(altered(_article()))
    assert len(versions) >= AT_LEAST
    assert [one.name for one in versions if not _is_told(_read(office, one.text), one)] == []

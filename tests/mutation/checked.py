"""The checker as the bench asks it: what is red and what is amber in a text, beside what was so before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache

from writing.random_bulletins import words

from generator.bilingual import Language
from generator.checking.check import Declared, check
from generator.checking.finding import Report, Verdict
from generator.checking.ledger.data import Data
from generator.checking.reading import Span
from generator.model.bulletin import TEXT
from generator.model.panel import Panel
from generator.model.period import Window
from generator.proof import OWED
from mutation.mutants import Mutant
from mutation.world import Made, Release


@cache
def _data(release: Release) -> Data:
    return Data.of_panels(release.panels.values())


def data_with(release: Release, panel: Panel) -> Data:
    """The data of a release in which one panel is another."""
    return Data.of_panels({**release.panels, panel.series[0].indicator: panel}.values())


def asked(made: Made, text: str, language: Language, data: Data | None = None) -> Report:
    """What the checker says of a text that goes with a bulletin, of an office that writes as Mexico does."""
    story = made.bulletin.story
    return check(
        text,
        language=language,
        data=data or _data(made.release),
        catalogue=words(),
        context=made.context,
        declared=Declared(story.series, Window.of(story.period)),
        mark=".",
    )


def reds(report: Report, part: str = TEXT) -> Counter[tuple[str, str]]:
    """What is wrong in a text: the words, and what is said of them; a title owes no source, no caveat and no note."""
    found = [(one.shown, one.right) for one in report.findings if one.verdict is Verdict.CONTRADICTED]
    about = [(one.name, one.what) for one in report.document if part == TEXT or one.name not in OWED]
    return Counter(found + about)


def ambers(report: Report) -> Counter[str]:
    """What could not be verified."""
    return Counter(one.shown for one in report.findings if one.verdict is Verdict.UNVERIFIABLE)


def is_touched(report: Report, mutant: Mutant, verdicts: Iterable[Verdict]) -> bool:
    """Whether a finding of these verdicts shares a character with the altered place."""
    place = Span(mutant.start, max(mutant.end, mutant.start + 1))
    return any(one.span.touches(place) for one in report.findings if one.verdict in verdicts)

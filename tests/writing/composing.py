"""Whole bulletins about invented facts, each written down in one line (see `invented.py`)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import Any

import invented

from generator import Workspace, bundled
from generator.bilingual import Language
from generator.model.bulletin import Bulletin
from generator.model.fact import Fact
from generator.model.panel import Cell
from generator.model.story import Comparable, Story
from generator.writing.article import Writer
from generator.writing.pen import tidy

OFFICIAL = replace(invented.VINTAGE, illustrative=False)
YEARS = 3
"""Of history, so that there is something to draw."""


def told(office: Workspace, lines: Sequence[str], seed: str, **changes: Any) -> Story:
    """A story that leads with the first of these facts, all of one series; with a history, so that it has a chart."""
    facts: tuple[Fact, ...] = tuple(invented.fact(line) for line in lines)
    window, series = facts[0].window, facts[0].series
    periods = [window.last.shift(-back) for back in range(YEARS * window.frequency, -1, -1)]
    cells = tuple(Cell(series, period, Decimal(100 + n)) for n, period in enumerate(periods))
    level = next((figure for figure in facts[0].figures if figure.role == "level"), None)
    years = tuple(Comparable(window.shift_years(-back), level) for back in (2, 1, 0))
    story = invented.story(lines[0], office.catalogue, seed)
    return replace(story, facts=facts, history=cells, comparable=years, vintages=(OFFICIAL,), **changes)


def composed(
    office: Workspace,
    *lines: str,
    template: str = "indicator",
    beside: Sequence[Sequence[str]] = (),
    seed: str = "invented-2024-10",
    **changes: Any,
) -> Bulletin:
    """The bulletin of an invented story, with further series beside its own, each given by the lines of its facts."""
    companions = tuple(told(office, one, seed) for one in beside)
    story = told(office, lines, seed, template=template, companions=companions, **changes)
    return writer(office).write(story)


@cache
def writer(office: Workspace) -> Writer:
    """The templates are compiled once."""
    return Writer(office.settings.office, invented.catalogue_of(office.catalogue), [bundled.root() / "templates"])


def text(bulletin: Bulletin, language: Language) -> str:
    """The article from its headline to its note on method, in one line for each paragraph."""
    written = tidy(bulletin.articles[language].text)
    return written[written.index("# ") : written.index("![")]

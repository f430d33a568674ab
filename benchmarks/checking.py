"""The checker in a process that has checked before: a pair of articles, and a text that has to find its own series.

Warm are the process, the names of the catalogue, the figures, and what a process remembers of texts that it has read: a
bounded number of sentences, as an office prints many of them in each bulletin. No text is checked twice.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice, product

import numpy as np

from benchmarks.measure import each
from benchmarks.office import AS_OF, STORY, example, walks
from benchmarks.pair import compose
from benchmarks.table import Line, times
from generator import Workspace
from generator.checking.check import check
from generator.checking.finding import Report
from generator.checking.ledger.data import Data
from generator.checking.pair import disagreements
from generator.checking.text.digits import MARKS
from generator.manuscript import Manuscript, of_bulletin
from generator.model.bulletin import TEXT, Bulletin
from generator.model.panel import Panel
from generator.model.period import Frequency, Period, Window
from generator.model.series import Series

SERIES, MONTHS, WORDS = 5000, 200, 400
PAIR_TARGET, TEXT_TARGET = 0.005, 0.1
FIRST = Period.of(Frequency.MONTH, 2009)
ROUNDS, WARM = 4, 2


def checking(repeat: int) -> Iterator[Line]:
    """Pairs of months that were not checked before, then texts of other months, each once."""
    many_texts = ROUNDS * repeat
    with example() as folder:
        office = Workspace(folder)
        panel = office.store.panel(office.settings.stories[STORY].indicator, as_of=AS_OF)
        months = Window.trailing(panel.last, WARM + 2 * many_texts).periods
        written = [compose(office, panel, month) for month in reversed(list(months))]
        data = Data.of_panels([panel])
        for one in written[:WARM]:
            check_pair(office, one, data)
        pair = each(lambda one: check_pair(office, one, data), written[WARM : WARM + many_texts])
        many = Data.of_panels([panel, *crowd(office, panel)])
        texts = [" ".join(one.articles["en"].text.split(" ")[:WORDS]) for one in written[WARM + many_texts :]]
        check_text(office, texts[0], many)
        alone = each(lambda text: check_text(office, text, many), texts[1:])
    yield Line("a pair of articles", pair, "s", times(alone, pair, "it takes the text below"), PAIR_TARGET)
    what = f"{WORDS} words against {len(many):,} series"
    yield Line(what, alone, "s", times(alone, pair, "the pair"), TEXT_TARGET)


def check_pair(office: Workspace, bulletin: Bulletin, data: Data) -> None:
    """All that a bulletin publishes, its subject known as from the record, and its languages against each other."""
    reports = {(one.language, one.part): check_one(office, one, data) for one in of_bulletin(bulletin)}
    list(disagreements(reports["es", TEXT], reports["en", TEXT]))


def check_one(office: Workspace, one: Manuscript, data: Data) -> Report:
    """A text of a bulletin."""
    return check(
        one.text,
        language=one.language,
        data=data,
        catalogue=office.catalogue,
        context=office.context,
        declared=one.subject,
        mark=MARKS[office.settings.office.profiles.es],
    )


def check_text(office: Workspace, text: str, data: Data) -> None:
    """A text of which nothing is known."""
    check(text, language="en", data=data, catalogue=office.catalogue, context=office.context)


def crowd(office: Workspace, known: Panel) -> Iterator[Panel]:
    """Some thousands of series of every indicator, place and sector of the catalogue, beside those known."""
    sectors = ("", *office.catalogue.sectors)
    every = (Series(*one) for one in product(office.catalogue.indicators, office.catalogue.areas, sectors))
    chosen = list(islice((one for one in every if one not in known), SERIES))
    values = walks(SERIES, MONTHS).round(1)
    for indicator in {one.indicator for one in chosen}:
        rows = [row for row, one in enumerate(chosen) if one.indicator == indicator]
        series = tuple(chosen[row] for row in rows)
        status = np.zeros((len(rows), MONTHS), dtype=np.uint8)
        vintage = replace(known.vintages[0], dataset=indicator)
        yield Panel(FIRST, series, values[rows], status, (vintage,) * len(rows))

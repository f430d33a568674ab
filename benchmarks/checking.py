"""The checker in a process that has checked before: a pair of articles, and a text that has to find its own series."""

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
from generator.bilingual import LANGUAGES
from generator.checking.check import Declared, check
from generator.checking.data import Data
from generator.model.bulletin import Bulletin
from generator.model.panel import Panel
from generator.model.period import Frequency, Period, Window
from generator.model.series import Series

SERIES, MONTHS, WORDS = 5000, 200, 400
PAIR_TARGET, TEXT_TARGET = 0.005, 0.1
FIRST = Period.of(Frequency.MONTH, 2009)
ROUNDS = 4


def checking(repeat: int) -> Iterator[Line]:
    """Pairs of other months than those that were checked before; one text again and again, as an editor edits it."""
    with example() as folder:
        office = Workspace(folder)
        panel = office.store.panel(office.settings.stories[STORY].indicator, as_of=AS_OF)
        months = Window.trailing(panel.last, ROUNDS * repeat).periods
        written = [compose(office, panel, month) for month in reversed(list(months))]
        data = Data.of_panels([panel])
        for one in written[:2]:
            check_pair(office, one, data)
        pair = each(lambda one: check_pair(office, one, data), written[2:])
        many = Data.of_panels([panel, *crowd(office, panel)])
        text = " ".join(written[0].articles["en"].text.split(" ")[:WORDS])
        check_text(office, text, many)
        alone = each(lambda _: check_text(office, text, many), range(ROUNDS * repeat))
    yield Line("a pair of articles", pair, "s", times(alone, pair, "it takes the text below"), PAIR_TARGET)
    what = f"{WORDS} words against {len(many):,} series"
    yield Line(what, alone, "s", times(alone, pair, "the pair"), TEXT_TARGET)


def check_pair(office: Workspace, bulletin: Bulletin, data: Data) -> None:
    """Both articles, their subject known as from the record."""
    declared = Declared(bulletin.story.series, Window.of(bulletin.story.period))
    for language in LANGUAGES:
        check(
            bulletin.articles[language].text,
            language=language,
            data=data,
            catalogue=office.catalogue,
            context=office.context,
            declared=declared,
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

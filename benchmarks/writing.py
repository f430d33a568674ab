"""Writing alone: sentences and articles a second in each language, from stories at hand, with every claim recorded.

A sentence ends in a point, a question mark or an exclamation mark at the end of its words; counted are those of the
article, of its description and of its post, which are all written and whose claims are all recorded. Headings, titles
and the words of the chart are no sentences; drawing the chart has a line of its own. The time is
the processor's, so that other work on the machine counts little.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from importlib import import_module
from pathlib import Path
from statistics import median

from benchmarks.clock import Clock
from benchmarks.office import AS_OF, STORY, example
from benchmarks.table import Line, compact, times
from generator import Workspace, bundled
from generator.bilingual import LANGUAGES, Language
from generator.config import Office
from generator.model.bulletin import Article
from generator.model.period import Window
from generator.model.story import Story
from generator.stories.tell import assign, tell
from generator.writing.article import Writer

TARGET = 28.0
"""Microseconds a sentence."""
MONTHS, WORLDS = 24, 40
CHART = (("chart", "generator.writing.article:picture"),)
TESTS = Path(__file__).parents[1] / "tests"
SENTENCE = re.compile(r"[.?!…][”»\"*)]*(?=\s|$)")
NAMES = {"es": "Spanish", "en": "English"}


@dataclass(frozen=True)
class Round:
    """All stories written once in one language: what came of it, and the seconds for texts and for charts."""

    articles: tuple[Article, ...]
    text: float
    chart: float

    @property
    def sentences(self) -> int:
        texts = (text for one in self.articles for text in (one.text, *one.press.values()))
        return sum(len(SENTENCE.findall(text)) for text in texts)

    @property
    def claims(self) -> int:
        return sum(len(one.claims) for one in self.articles)


def writing(repeat: int) -> Iterator[Line]:
    """The example of two years, and random bulletins of every kind: the median of the rounds after a first one."""
    for name, work in (("example", bundled_example()), ("random", random_bulletins())):
        for language in LANGUAGES:
            rounds = [written(work, language) for _ in range(repeat + 1)][1:]
            yield from lines(name, language, rounds)


def lines(name: str, language: Language, rounds: Sequence[Round]) -> Iterator[Line]:
    """A language's speed on one collection of stories."""
    one, what = rounds[0], f"{name}, {NAMES[language]}"
    text, chart = median(each.text for each in rounds), median(each.chart for each in rounds)
    count, articles = one.sentences, len(one.articles)
    of = f"{count:,} sentences with {one.claims:,} claims"
    yield Line(f"{what}: a sentence", text / count * 1e6, "us", of, TARGET)
    yield Line(f"{what}: sentences", count / text, "sentences/s", f"{compact(count / articles)} an article")
    yield Line(f"{what}: articles", articles / text, "articles/s", f"{articles} articles")
    yield Line(f"{what}: a chart beside it", chart / articles, "s", times(chart, text, "its article"))


def written(work: Sequence[tuple[Writer, Story]], language: Language) -> Round:
    """Every story written once in a language, its chart timed by itself."""
    with Clock(time.process_time).on(CHART) as clock:
        articles = [clock.time("text", partial(compose, *pair, language)) for pair in work]
    return Round(tuple(articles), clock.spent["text"], clock.spent["chart"])


def compose(writer: Writer, story: Story, language: Language) -> Article:
    """One article with what goes with it."""
    return writer._article(story, language)[0]  # noqa: SLF001  (`write` makes both languages and their charts)


def bundled_example() -> list[tuple[Writer, Story]]:
    """The bundled example, told of each month of two years."""
    with example() as folder:
        office = Workspace(folder)
        settings = office.settings.stories[STORY]
        panel = office.store.panel(settings.indicator, as_of=AS_OF)
        months = Window.trailing(panel.last, MONTHS).periods
        return [(office.writer, tell(assign(STORY, settings, panel, month), office.desk)) for month in months]


def random_bulletins() -> list[tuple[Writer, Story]]:
    """Invented stories of every kind, template and house style: those that the tests read."""
    sys.path[:0] = [str(TESTS), str(TESTS / "writing")]
    made = import_module("random_bulletins")

    @cache
    def writer(office: Office) -> Writer:
        return Writer(office, made.words(), (bundled.root() / "templates",))

    return [(writer(one.office), one.bulletin.story) for one in made.worlds(1, WORLDS)]

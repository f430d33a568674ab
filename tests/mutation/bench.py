"""Runs the mutation bench and counts: classes and languages, data, harmless edits, unmodified bulletins."""

from __future__ import annotations

import random
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from time import process_time

import numpy as np

from generator.bilingual import LANGUAGES, Language
from generator.checking.finding import Verdict
from generator.errors import StoryError
from generator.model.fact import Figure
from generator.model.panel import Cell
from generator.stories.tell import CORRECTION
from mutation import harmless, pairs
from mutation.checked import ambers, asked, data_with, is_touched, reds
from mutation.mutants import MUTATIONS, TEXT, Mutant, Page, mutants
from mutation.world import RELEASES, Made, bulletins, releases, written

STALE, LANGUAGES_DISAGREE, UNSUPPORTED = 16, 17, 20
SHOWN = ("figure", "over", "nearly", "about")
PER_BULLETIN = 3
FURTHEST = 4000
"""Bulletins after which a class that is still short of its sample is left so."""


@dataclass
class Tally:
    """Of one class in one language, how many were planted and found; the survivors."""

    planted: int = 0
    caught: int = 0
    survivors: list[Mutant] = field(default_factory=list)

    def take(self, mutant: Mutant, *, is_caught: bool) -> None:
        self.planted += 1
        self.caught += is_caught
        if not is_caught:
            self.survivors.append(mutant)


@dataclass
class Unmodified:
    """What the checker says of true bulletins: texts with a red finding, ambers, and how much it read."""

    bulletins: int = 0
    red: list[str] = field(default_factory=list)
    amber: int = 0
    checkable: int = 0
    bound: int = 0
    seconds: float = 0.0
    templates: Counter[str] = field(default_factory=Counter)


@dataclass
class Edits:
    """Of one kind of harmless edit: how many turned something red or amber."""

    made: int = 0
    red: list[Mutant] = field(default_factory=list)
    amber: list[Mutant] = field(default_factory=list)


def text_mutations(
    seed: int, sample: int, classes: tuple[int, ...] = tuple(MUTATIONS)
) -> dict[tuple[int, Language], Tally]:
    """`sample` mutants of each class and language, a few of each bulletin."""
    tallies: dict[tuple[int, Language], Tally] = {(one, language): Tally() for one in classes for language in LANGUAGES}
    for made in bulletins(seed, FURTHEST):
        short = [key for key, tally in tallies.items() if tally.planted < sample]
        if not short or made.seed > seed + FURTHEST:
            break
        if made.bulletin.story.template == CORRECTION:  # it quotes what is not true any more
            continue
        pages = {language: Page(made, language, random.Random(made.seed)) for language in LANGUAGES}
        before = Before(made)
        for number, language in short:
            for mutant in _some(pages[language], number, made.seed):
                tallies[number, language].take(mutant, is_caught=is_caught(made, mutant, before))
    return tallies


def _some(page: Page, number: int, seed: int) -> list[Mutant]:
    found = mutants(page, number)
    dice = random.Random(seed * 100 + number)
    return dice.sample(found, min(len(found), PER_BULLETIN))


class Before:
    """What was red in a bulletin before anything was changed, each of its texts read but once."""

    def __init__(self, made: Made) -> None:
        self.made = made
        self._reds: dict[tuple[Language, str], Counter[tuple[str, str]]] = {}

    def reds(self, language: Language, part: str = TEXT) -> Counter[tuple[str, str]]:
        if (language, part) not in self._reds:
            article = self.made.bulletin.articles[language]
            text = article.text if part == TEXT else article.press[part]
            self._reds[language, part] = reds(asked(self.made, text, language), part)
        return self._reds[language, part]


def is_caught(made: Made, mutant: Mutant, before: Before) -> bool:
    """Whether something is red that was not; of a claim that nothing supports, whether it is not green."""
    if mutant.number == LANGUAGES_DISAGREE:
        return pairs.disagree(made, mutant)
    report = asked(made, mutant.text, mutant.language)
    if mutant.number == UNSUPPORTED:
        return is_touched(report, mutant, (Verdict.CONTRADICTED, Verdict.UNVERIFIABLE)) or bool(
            reds(report) - before.reds(mutant.language)
        )
    return bool(reds(report, mutant.part) - before.reds(mutant.language, mutant.part))


def stale_vintages(seed: int, sample: int) -> dict[Language, Tally]:
    """16: bulletins of a release, checked against the next one, which corrects a figure that they print."""
    tallies = {language: Tally() for language in LANGUAGES}
    for at_seed in range(seed, seed + FURTHEST):
        dice = random.Random(at_seed)
        at = dice.randrange(RELEASES - 1)
        panel = releases()[at].panels[dice.choice(sorted(releases()[at].panels))]
        series = dice.choice(panel.series)
        try:
            made = written(at_seed, dice, at, series)
        except StoryError:
            continue
        later = replace(made, release=releases()[at + 1])
        for language in LANGUAGES:
            article = made.bulletin.articles[language]
            levels = [
                one for one in article.claims if one.part == TEXT and one.role == one.aspect.replace("figure", "level")
            ]
            stale = [
                one for one in levels if len(re.sub(r"\D", "", one.shown)) > 3 and _is_revised(one.fact["level"], later)
            ]
            if stale and tallies[language].planted < sample:
                one = stale[0]
                mutant = Mutant(STALE, language, article.text, one.start, one.end, one.shown)
                tallies[language].take(mutant, is_caught=bool(reds(asked(later, article.text, language))))
        if all(tally.planted >= sample for tally in tallies.values()):
            break
    return tallies


def _is_revised(figure: Figure, later: Made) -> bool:
    """Whether a figure of one observation would be printed otherwise now."""
    if len(figure.cells) != 1:
        return False
    cell = figure.cells[0]
    panel = later.release.panels[cell.series.indicator]
    now = panel.cell(panel.row(cell.series), cell.period)
    return now is not None and abs(now.value - cell.value) > abs(cell.value) / 200


def data_mutations(seed: int, sample: int) -> Tally:
    """Observations that a bulletin cites, changed by a third: each has to turn at least one claim red."""
    tally = Tally()
    for made in bulletins(seed, FURTHEST):
        dice = random.Random(made.seed)
        cited = _cited(made)
        for cell, shown in dice.sample(cited, min(4, len(cited))):
            data = data_with(made.release, _changed(made, cell))
            found = [
                reds(asked(made, article.text, language, data)) - reds(asked(made, article.text, language))
                for language, article in made.bulletin.articles.items()
            ]
            text = made.bulletin.articles["es"].text
            at = max(text.find(shown), 0)
            tally.take(Mutant(0, "es", text, at, at + len(shown), cell.id), is_caught=any(found))
        if tally.planted >= sample:
            break
    return tally


def _cited(made: Made) -> list[tuple[Cell, str]]:
    """The observations behind the figures that the text prints, each with a figure that prints it."""
    found: dict[str, tuple[Cell, str]] = {}
    for claim in made.bulletin.articles["es"].claims:
        if (
            claim.part == TEXT
            and claim.aspect in SHOWN
            and claim.value is not None
            and claim.role in {"level", "change", "base"}
        ):
            for cell in claim.fact[claim.role].cells:
                if cell.series.indicator in made.release.panels:
                    found.setdefault(cell.id, (cell, claim.shown))
    return list(found.values())


def _changed(made: Made, cell: Cell):  # noqa: ANN202
    panel = made.release.panels[cell.series.indicator]
    values = panel.values.copy()
    values[panel.row(cell.series), panel.column(cell.period)] = np.round(float(cell.value) * 1.37 + 1, 1)
    return replace(panel, values=values)


def unmodified(seed: int, count: int, each: Callable[[Made], None] | None = None) -> Unmodified:
    """True bulletins, each with both articles and the short texts beside them."""
    found = Unmodified()
    for made in bulletins(seed, count):
        found.bulletins += 1
        found.templates[made.bulletin.story.template] += 1
        for language, part, text in _texts(made):
            began = process_time()
            report = asked(made, text, language)
            found.seconds += process_time() - began
            found.checkable += report.checkable
            found.bound += report.bound
            found.amber += bool(ambers(report))
            found.red += [f"{made.seed} {language} {part}: {one} -> {right}" for one, right in reds(report, part)]
        if each:
            each(made)
    return found


def _texts(made: Made) -> Iterator[tuple[Language, str, str]]:
    for language, article in made.bulletin.articles.items():
        yield language, TEXT, article.text
        for part, text in article.press.items():
            yield language, part, text


def harmless_edits(seed: int, sample: int) -> dict[str, Edits]:
    """`sample` edits of each kind that leave the text true."""
    found: defaultdict[str, Edits] = defaultdict(Edits)
    for made in bulletins(seed, FURTHEST):
        if len(found) == len(harmless.EDITS) and all(one.made >= sample for one in found.values()):
            break
        if made.seed > seed + sample:
            break
        for language in LANGUAGES:
            page = Page(made, language, random.Random(made.seed))
            before = asked(made, page.text, language)
            for name, edit in harmless.EDITS.items():
                possible = list(edit(page))
                for mutant in page.dice.sample(possible, min(2, len(possible))):
                    after = asked(made, mutant.text, language)
                    found[name].made += 1
                    if reds(after) - reds(before):
                        found[name].red.append(mutant)
                    elif sum(ambers(after).values()) > sum(ambers(before).values()):
                        found[name].amber.append(mutant)
    return dict(found)

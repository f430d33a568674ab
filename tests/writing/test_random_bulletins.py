"""Bulletins of random truthful worlds, each read twice: for grammar, and for the form of a press bulletin.

The suite reads a sample. `BULLETINS=1000 python -m pytest tests/writing/test_random_bulletins.py` reads so many, and
prints what it read; `BULLETINS_FROM` is the first seed. A fault names the seed: `random_bulletins.world(SEED)`.
"""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from dataclasses import dataclass, field

import msgspec
import pytest
import random_bulletins
from reading import form, grammar
from reading.lexicon import english, spanish
from reading.prose import Prose, sentences

from generator.bilingual import LANGUAGES
from generator.writing.record import record

SAMPLE, THOUSAND = 120, 1000
COUNT = int(os.environ.get("BULLETINS", SAMPLE))
FIRST = int(os.environ.get("BULLETINS_FROM", "1"))
SHOWN = 5
CHECKS = [
    *((language, name) for language in LANGUAGES for name in grammar.names(language)),
    *((language, name) for language in LANGUAGES for name in form.NAMES),
]
KNOWN: dict[tuple[str, str], str] = {}
"""Faults that the templates are known to have, each to be taken out of the list when it is mended."""


@dataclass
class Reading:
    """What was read, and what was found."""

    kinds: Counter[str] = field(default_factory=Counter)
    templates: Counter[str] = field(default_factory=Counter)
    profiles: Counter[str] = field(default_factory=Counter)
    frequencies: Counter[str] = field(default_factory=Counter)
    indicators: Counter[str] = field(default_factory=Counter)
    sentences: Counter[str] = field(default_factory=Counter)
    words: Counter[str] = field(default_factory=Counter)
    faults: defaultdict[tuple[str, str], list[str]] = field(default_factory=lambda: defaultdict(list))

    def take(self, made: random_bulletins.World) -> None:
        """Read both articles of a bulletin."""
        story = made.bulletin.story
        self.kinds.update(fact.kind for fact in story.facts)
        self.templates[story.template] += 1
        self.frequencies[story.period.frequency.name] += 1
        self.indicators[story.indicator.id] += 1
        known = msgspec.to_builtins(record(made.bulletin, {}))
        for language, article in made.bulletin.articles.items():
            profile = getattr(made.office.profiles, language)
            self.profiles[profile] += 1
            prose = Prose(article.text, language)
            self.sentences[language] += sum(len(sentences(one)) for one in prose.paragraphs)
            self.words[language] += form.words_of(prose)
            press = article.press.values()
            found = grammar.faults(article.text, language, profile, LEXICONS[language], press)
            for one in (*found, *form.faults(article.text, language, known)):
                check, _, what = one.partition(": ")
                self.faults[language, check].append(f"seed {made.seed}: {what}")

    def told(self) -> str:
        """All of it, to be printed."""
        counts = {name: dict(getattr(self, name).most_common()) for name in
                  ("templates", "profiles", "frequencies", "indicators", "kinds", "sentences", "words")}  # fmt: skip
        faults = {f"{language} {check}": len(found) for (language, check), found in sorted(self.faults.items())}
        return "\n".join(f"{name}: {values}" for name, values in {**counts, "faults": faults}.items())


LEXICONS = {"es": spanish(), "en": english()}


@pytest.fixture(scope="module")
def read(request: pytest.FixtureRequest) -> Reading:
    """So many bulletins, written and read."""
    found = Reading()
    for made in random_bulletins.worlds(FIRST, COUNT):
        found.take(made)
    if "BULLETINS" in os.environ:
        with request.config.pluginmanager.getplugin("capturemanager").global_and_fixture_disabled():
            print(f"\n{COUNT} bulletins, read in both languages\n{found.told()}")  # noqa: T201
    return found


def known(language: str, check: str) -> list[pytest.MarkDecorator]:
    reason = KNOWN.get((language, check))
    return [pytest.mark.xfail(strict=True, reason=reason)] if reason else []


@pytest.mark.parametrize(
    ("language", "check"),
    [pytest.param(*one, id=" ".join(one), marks=known(*one)) for one in CHECKS],
)
def test_no_bulletin_has_this_fault(language: str, check: str, read: Reading) -> None:
    """Each check of the two readers holds of every bulletin."""
    found = read.faults[language, check]
    assert not found, "\n".join((f"{len(found)} times:", *found[:SHOWN]))


def test_every_kind_of_world_is_read(read: Reading) -> None:
    """All templates, house styles and frequencies, nearly all indicators and kinds of fact; of a thousand, all."""
    assert read.templates.keys() == set(random_bulletins.templates())
    assert read.profiles.keys() == {*random_bulletins.PROFILES_ES, *random_bulletins.PROFILES_EN}
    assert len(read.frequencies) == 3
    everything = COUNT >= THOUSAND
    assert len(read.indicators) >= len(random_bulletins.invented()) - (0 if everything else 2)
    assert len(read.kinds) >= len(random_bulletins.KINDS) - (0 if everything else 4)


def test_every_fault_found_is_one_of_the_checks(read: Reading) -> None:
    """No check is read whose faults nobody asks for."""
    assert read.faults.keys() <= set(CHECKS)


def test_a_seed_writes_the_same_bulletin_again() -> None:
    """Word for word: a fault that a seed showed can be looked at."""
    one, again = (next(random_bulletins.worlds(FIRST, 1)) for _ in range(2))
    for language in LANGUAGES:
        assert one.bulletin.articles[language].text == again.bulletin.articles[language].text

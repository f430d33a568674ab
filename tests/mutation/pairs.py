"""The two languages of a bulletin, one of them changed."""

from __future__ import annotations

from collections import Counter

from generator.bilingual import LANGUAGES
from generator.checking.finding import Report
from generator.checking.pair import disagreements
from mutation.checked import asked
from mutation.mutants import Mutant
from mutation.world import Made


def disagree(made: Made, mutant: Mutant) -> bool:
    """Whether the changed article is told to say otherwise than the other one."""
    (other,) = (one for one in LANGUAGES if one != mutant.language)
    articles = made.bulletin.articles
    twin = asked(made, articles[other].text, other)
    before = _told(asked(made, articles[mutant.language].text, mutant.language), twin)
    return bool(_told(asked(made, mutant.text, mutant.language), twin) - before)


def _told(one: Report, other: Report) -> Counter[str]:
    return Counter(found.what for _, found in disagreements(one, other))

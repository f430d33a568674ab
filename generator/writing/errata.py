"""What a correction says of an earlier bulletin: each sentence that is not true any more, and what is right now."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.bilingual import LANGUAGES, Language, Text
from generator.model.story import Corrected, Erratum
from generator.writing.again import Again
from generator.writing.outdated import Outdated, Why
from generator.writing.pen import CAVEAT, WINDOW
from generator.writing.record import BulletinRecord


def corrected(record: BulletinRecord, found: Iterable[Outdated], facts: Mapping[str, Again]) -> Corrected:
    """The bulletin of that record, with its false sentences in the order of each text.

    What an editor has taken out of the text since is nothing to correct.
    """
    languages: dict[str, Language] = {record.articles[language].file: language for language in LANGUAGES}
    errata = tuple(
        _erratum(one, languages[one.claim.article], facts[one.claim.fact])
        for one in found
        if one.passage and one.claim.kind != "revision"
    )
    title = Text(es=record.articles["es"].title, en=record.articles["en"].title)
    return Corrected(record.id, title, record.released, errata)


def _erratum(one: Outdated, language: Language, fact: Again) -> Erratum:
    """One false claim; it has a right figure where the fact still holds and prints one."""
    claim = one.claim
    sentence = one.passage.sentence if one.passage else ""
    prints = one.why is Why.FIGURE and fact.now is not None
    figure = fact.figure(claim.role or "") if prints and claim.aspect not in (WINDOW, CAVEAT) else None
    now = one.now if figure else ""
    return Erratum(language, sentence, claim.shown, now, one.why.name.lower(), fact.now, figure, claim.aspect)

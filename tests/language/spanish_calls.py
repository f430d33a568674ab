"""The calls that the Spanish fixtures make beside those of `test_phrases`: a name, and what its words stand for.

Nouns are written as `exportación f, remesas fp`: the name, its gender, and p for a plural.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from generator.language import agreement, capitals, quantity, quotation, spanish
from generator.model.words import SpanishNoun, SpanishPlace


def noun(text: str) -> SpanishNoun:
    name, _, form = text.rpartition(" ")
    gender: Any = form[0]
    return SpanishNoun(name=name, short=name, gender=gender, number="plural" if form.endswith("p") else "singular")


def nouns(text: str) -> list[SpanishNoun]:
    return [noun(one) for one in text.split(", ")] if text else []


def clause(text: str, lemma: str) -> str:
    together = nouns(text)
    return f"{agreement.subject(together)} {agreement.of(*together).verb(lemma)}"


def demonym(word: str, gender: Any, number: Any) -> str:
    return spanish.demonym(SpanishPlace(name="Lugar", demonym=word), gender, number)


def place_to(name: str, article: Any = "") -> str:
    return spanish.place_to(SpanishPlace(name=name, article=article))


SPANISH_CALLS: dict[str, Callable[..., object]] = {
    "the": lambda text: spanish.the(noun(text)),
    "definite": spanish.definite,
    "demonstrative": spanish.demonstrative,
    "place_to": place_to,
    "demonym": demonym,
    "before_noun": spanish.before_noun,
    "present": spanish.present,
    "ordinals": lambda n, gender: spanish.ordinal(int(n), gender, apocope=True, number="plural"),
    "ordinal_sign": lambda n, gender: spanish.ordinal_sign(int(n), gender),
    "sign_before_noun": lambda n: spanish.ordinal_sign(int(n), apocope=True),
    "clause": clause,
    "y_with_commas": lambda text: spanish.y(text.split(" / ")),
    "subject": lambda text: agreement.subject(nouns(text)),
    "agreeing_verb": lambda text, lemma: agreement.of(*nouns(text)).verb(lemma),
    "agreeing_present": lambda text, lemma: agreement.of(*nouns(text)).present(lemma),
    "agreeing_adjective": lambda text, word: agreement.of(*nouns(text)).adjective(word),
    "agreeing_participle": lambda text, lemma: agreement.of(*nouns(text)).participle(lemma),
    "part_verb": lambda text, lemma: agreement.of_part(noun(text)).verb(lemma),
    "part_participle": lambda text, lemma: agreement.of_part(noun(text)).participle(lemma),
    "number_of": lambda value: agreement.number_of(Decimal(value)),
    "counted": lambda n, name, gender: quantity.counted(int(n), name, gender),
    "thousands": lambda n: quantity.thousands(int(n)),
    "per_cent_in_words": lambda n: quantity.per_cent_in_words(int(n)),
    "of_unit": quantity.of_unit,
    "with_article": quantity.with_article,
    "quoted": quotation.quoted,
    "quoted_sentence": quotation.quoted_sentence,
    "sentence_case": lambda title, names="": capitals.sentence_case(title, names.split(", ") if names else ()),
}

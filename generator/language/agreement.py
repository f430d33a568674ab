"""What Spanish verbs, adjectives and participles agree with: a noun, several together, or a part of one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.errors import TemplateError
from generator.language import spanish
from generator.model.words import Gender, Number, SpanishNoun


@dataclass(frozen=True, slots=True)
class Agreement:
    """The gender and number of a subject, and the forms that agree with it."""

    gender: Gender
    number: Number

    def verb(self, lemma: str) -> str:
        """The preterite: «crecieron»."""
        return spanish.verb(lemma, self.number)

    def present(self, lemma: str) -> str:
        """The present, for headlines: «crecen»."""
        return spanish.present(lemma, self.number)

    def adjective(self, word: str) -> str:
        """An adjective after its noun or a verb: «superiores»."""
        return spanish.adjective(word, self.gender, self.number)

    def participle(self, lemma: str) -> str:
        """A participle: «registradas»."""
        return spanish.participle(lemma, self.gender, self.number)


def of(*nouns: SpanishNoun) -> Agreement:
    """What agrees with nouns joined by «y»: plural, and masculine unless all are feminine (RAE, DPD: concordancia).

    «La exportación y la importación fueron altas», «la exportación y el empleo fueron altos».
    TemplateError without a noun.

    >>> export = SpanishNoun(name="exportación", short="exportación", gender="f", number="singular")
    >>> jobs = SpanishNoun(name="empleo", short="empleo", gender="m", number="singular")
    >>> of(export).verb("crecer"), of(export, jobs).verb("crecer"), of(export, jobs).adjective("alto")
    ('creció', 'crecieron', 'altos')
    """
    if not nouns:
        raise TemplateError("nothing agrees with an empty list of nouns.", remedy="Leave the sentence out.")
    if len(nouns) == 1:
        return Agreement(nouns[0].gender, nouns[0].number)
    return Agreement("f" if all(noun.gender == "f" for noun in nouns) else "m", "plural")


def subject(nouns: Sequence[SpanishNoun], *, short: bool = False) -> str:
    """Nouns joined by «y» or «e», each with its own article (RAE, DPD: coordinación).

    >>> export = SpanishNoun(name="exportación", short="exportación", gender="f", number="singular")
    >>> water = SpanishNoun(name="agua potable", short="agua", gender="f", number="singular")
    >>> subject([export, water])
    'la exportación y el agua potable'
    """
    return spanish.y([spanish.the(noun, short=short) for noun in nouns])


def of_part(noun: SpanishNoun) -> Agreement:
    """What agrees with «el 20% de» or «la mayoría de» a noun: the noun (Fundéu, porcentajes; RAE, DPD: concordancia).

    «El 20% de las empresas crecieron» is commoner than «creció», and the plural is the only one with an attribute:
    «son extranjeras»; with what is not counted the verb is singular: «el 60% de la población está ocupada».

    >>> firms = SpanishNoun(name="empresas", short="empresas", gender="f", number="plural")
    >>> of_part(firms).verb("crecer"), of_part(firms).adjective("extranjero")
    ('crecieron', 'extranjeras')
    """
    return Agreement(noun.gender, noun.number)


def number_of(quantity: Decimal) -> Number:
    """The number of what is counted: singular for exactly one alone, whatever its sign (RAE, DPD: número).

    Pass what is displayed: «1 punto», «0.5 puntos», «1.5 millones», «0 casos».

    >>> number_of(Decimal("1.0")), number_of(Decimal("0.5")), number_of(Decimal(0)), number_of(Decimal(-1))
    ('singular', 'plural', 'plural', 'singular')
    """
    return "singular" if abs(quantity) == 1 else "plural"

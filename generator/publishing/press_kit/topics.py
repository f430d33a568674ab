"""What a bulletin is about, in the media topics of the IPTC."""

from __future__ import annotations

from dataclasses import dataclass

VOCABULARY = "http://cv.iptc.org/newscodes/mediatopic/"


@dataclass(frozen=True, slots=True)
class Topic:
    """A code of the vocabulary and its name there."""

    code: str
    name: str

    @property
    def uri(self) -> str:
        return f"{VOCABULARY}{self.code}"


ECONOMY = Topic("04000000", "economy, business and finance")
BY_TEMPLATE: dict[str, tuple[Topic, ...]] = {
    "exports": (
        Topic("20000366", "exports"),
        Topic("20000373", "international trade"),
        Topic("20000294", "manufacturing and engineering"),
    ),
    "employment": (Topic("20000523", "labour market"),),
}


def topics(template: str) -> tuple[Topic, ...]:
    """The economy, and what the kind of bulletin adds to it."""
    return (ECONOMY, *BY_TEMPLATE.get(template, ()))

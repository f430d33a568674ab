"""Words that say something checkable in a certain place only: beside a figure, or before what they deny."""

from __future__ import annotations

from generator.checking.grammar import cue_en, cue_es
from generator.checking.reading import CueKind

Meaning = tuple[CueKind, str]
PHRASES: dict[str, dict[Meaning | None, str]] = {"es": cue_es.PHRASES, "en": cue_en.PHRASES}

AFTER_FIGURE: dict[str, dict[str, str]] = {
    "es": {
        "mas": "up",
        "menos": "down",
        "mayor": "up",
        "mayores": "up",
        "menor": "down",
        "menores": "down",
        "superior": "up",
        "superiores": "up",
        "inferior": "down",
        "inferiores": "down",
        "adicionales": "up",
        "por encima": "up",
        "por debajo": "down",
        "por arriba": "up",
        "por abajo": "down",
        "arriba": "up",
        "abajo": "down",
        "mas alto": "up",
        "mas alta": "up",
        "mas altos": "up",
        "mas altas": "up",
        "mas bajo": "down",
        "mas baja": "down",
        "mas bajos": "down",
        "mas bajas": "down",
        **dict.fromkeys(("mas caro", "mas cara", "mas caros", "mas caras"), "up"),
        **dict.fromkeys(("mas elevado", "mas elevada", "mas elevados", "mas elevadas"), "up"),
        **dict.fromkeys(("mas barato", "mas barata", "mas baratos", "mas baratas"), "down"),
        **dict.fromkeys(("mas reducido", "mas reducida", "mas pequeno", "mas pequena"), "down"),
        "mas profunda": "deeper",
        "mas profundo": "deeper",
        "mas pronunciada": "deeper",
        "mas pronunciado": "deeper",
        "mas marcada": "deeper",
        "mas acentuada": "deeper",
        "menos profunda": "milder",
        "menos pronunciada": "milder",
    },
    "en": {
        "more": "up",
        "less": "down",
        "fewer": "down",
        "higher": "up",
        "lower": "down",
        "above": "up",
        "below": "down",
        "larger": "up",
        "smaller": "down",
        "greater": "up",
        "up": "up",
        "down": "down",
        "additional": "up",
        "short of": "down",
        "shy of": "down",
        "ahead of": "up",
        "dearer": "up",
        "cheaper": "down",
        "deeper": "deeper",
        "steeper": "deeper",
        "milder": "milder",
        "shallower": "milder",
    },
}
"""Comparatives that say a direction right after a figure: "5% más", "0.4 points lower".

`deeper` and `milder` are cues of COMPARISON: a fall further down, a change further from nothing."""
BEFORE_FIGURE: dict[str, dict[str, str]] = {"es": {"bajo": "down"}, "en": {"up": "up", "down": "down", "off": "down"}}
"""Words that say a direction right before a figure: "up 5%"."""
WIDER: dict[str, str] = {
    **dict.fromkeys("larger bigger wider greater higher deeper mayor mayores".split(), "up"),
    **dict.fromkeys("smaller narrower lower reduced shallower menor menores".split(), "down"),
}
"""Comparatives before a deficit or a surplus: "a smaller deficit", "un mayor superávit"."""
WIDENED: dict[str, str] = {
    **dict.fromkeys(
        "widened widens widen widening amplio amplia ampliaron amplian ampliar amplie ensancho ensancha "
        "profundizo profundiza".split(),
        "up",
    ),
    **dict.fromkeys("narrowed narrows narrow narrowing shrank shrinks estrecho estrecha achico acorto".split(), "down"),
}
"""Verbs that say beside a deficit or a surplus which way it went: "the deficit narrowed", "amplía su déficit"."""
NEGATIONS: dict[str, frozenset[str]] = {
    "es": frozenset("no ni nunca jamas tampoco sin".split()),
    "en": frozenset(
        "not no never nor neither without didn't doesn't hasn't haven't wasn't weren't isn't aren't don't "
        "failed fails "
        "hadn't hardly cannot".split()
    ),
}

"""What no figure at hand can say: causes, praise, what is to come, who is ahead of all; and how strong a change was."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import partial

from msgspec.structs import replace

from generator.checking.claim import Claim, Reading
from generator.checking.finding import Measure
from generator.checking.ledger import measure
from generator.checking.reading import Cue, CueKind, NameKind
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting, indicator
from generator.checking.text.clue import Clue

_ROUNDING = re.compile(r"\s+(?:el )?(?:rounding|redondeo)\b", re.IGNORECASE)
_SECTOR = Clue(
    "sector ramo giro industry",
    r"\b(?:en el|del|de este|de dicho|este|in the|of the|the|this) (?:sector|ramo|giro|industry)\b",
)
_WHY = {
    "": "no figure says so",
    "forecast": "the data say nothing of what is to come",
    "others": "nothing says by what it is ahead of all",
}
_MOVES = (Measure.DIRECTION, Measure.CHANGE, Measure.POINTS, Measure.DIFFERENCE)
STRONG, SLIGHT = Decimal("0.75"), Decimal("0.5")
"""A strong change is larger than so much of its own history, a slight one smaller."""


def beyond(scene: Scene, cue: Cue, found: Sequence[Claim], setting: Setting) -> Iterator[Claim]:
    """What is said of causes, of merit, of the future and of strength."""
    if cue.span in scene.used or _ROUNDING.match(scene.plain, cue.span.end):
        return
    if cue.kind is CueKind.CAUSE:
        yield Claim(cue.span, Measure.WORDS, (), None, "the data do not say why")
    elif cue.value in _WHY:
        yield Claim(cue.span, Measure.WORDS, (), None, _WHY[cue.value])
    else:
        yield _strength(cue, found, setting)


def _strength(cue: Cue, found: Sequence[Claim], setting: Setting) -> Claim:
    """Whether a change is strong, or slight, beside those of the same series before it."""
    moves = [one.readings[0] for one in found if one.measure in _MOVES and one.readings and one.readings[0].comparison]
    readings = [
        Reading(Measure.WORDS, one.line, one.window, one.comparison, holds=partial(_is_so, one, setting, cue.value))
        for one in moves[:1]
    ]
    why = "no figure says how strong that is"
    return Claim(cue.span, Measure.WORDS, tuple(readings), None, why)


def _is_so(move: Reading, setting: Setting, value: str) -> bool | None:
    """True where the own history bears it out; else nobody can say what the words mean."""
    about, line = indicator(setting, move.line), move.line
    steps = move.window.last.ordinal - move.comparison.last.ordinal if move.comparison else 0
    own = measure.moved(line, move.window, move.window.shift(-steps), about.kind)
    if own is None or steps <= 0:
        return None
    past = measure.history(line, move.window, lambda one: measure.moved(line, one, one.shift(-steps), about.kind))
    sizes = [abs(one) for _, one in past.known] if past else []
    if not sizes:
        return None
    part = Decimal(sum(1 for one in sizes if one < abs(own))) / len(sizes)
    is_so = part >= STRONG if value == "strong" else part <= SLIGHT
    return True if is_so else None


def unnamed(scene: Scene, setting: Setting, found: list[Claim]) -> list[Claim]:
    """The claims of a sentence; of "employment in the sector", where the text has named none, none can be judged."""
    if _SECTOR.search(scene) is None or any(one.kind is NameKind.SECTOR for one in scene.names):
        return found
    own = [one for one in (setting.main, setting.last) if one]
    if any(one.sector for one in own):
        return found
    about = {one for each in scene.subjects for one in each.indicators}
    families = {one.partition(".")[0] for one in about if "." in one}
    if not about or any(one.indicator in about or one.indicator.partition(".")[0] in families for one in own[:1]):
        return found
    why = "the text has named no sector"
    return [replace(one, readings=(), why=why, fault="") for one in found]

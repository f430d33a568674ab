"""Of what nature figures are said to be: nominal or real, adjusted or original, preliminary."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from generator.checking.claim import Claim, Reading
from generator.checking.finding import Measure
from generator.checking.ledger.data import Line
from generator.checking.ledger.measure import fit
from generator.checking.places.lost_place import LOST
from generator.checking.reading import Cue, CueKind
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting
from generator.checking.scene.spoken import is_denied
from generator.model.series import Series
from generator.model.unit import Kind
from generator.model.words import Indicator

NATURE = frozenset({CueKind.NOMINAL, CueKind.REAL, CueKind.ADJUSTED, CueKind.ORIGINAL, CueKind.PRELIMINARY})
_FIGURES = (CueKind.RECORD, CueKind.SUPERLATIVE, CueKind.DIRECTION)


_NOT = re.compile(r"\b(?:not|never|without|no|sin|\w+n[’']t)\s+(?:\w+\s+)?\Z", re.IGNORECASE)


def natures(scene: Scene, setting: Setting, cue: Cue) -> Iterator[Claim]:
    """Whether figures are nominal, real, adjusted or preliminary as the words say."""
    line = setting.data.line(setting.main) if setting.main else None
    if line is None:
        return
    if cue.kind is CueKind.NOMINAL:
        is_so = any(one.nominal for one in _spoken(setting))
        yield judged(cue, setting, line, "the series is not in current prices", is_so=is_so)
    elif cue.kind is CueKind.REAL and cue.value == "volume":
        yield Claim(cue.span, Measure.WORDS, (), None, "the series is a value, not a volume")
    elif cue.kind is CueKind.REAL:
        yield from _real(scene, setting, cue, line)
    elif cue.kind is CueKind.ADJUSTED:
        why = "the figures are not adjusted"
        is_so = any(one.adjustment == "sa" for one in _series(setting))
        no = _NOT.search(scene.plain, scene.span.start, cue.span.start) is not None
        yield judged(cue, setting, line, why, is_so=not is_so if no else is_so)
    elif cue.kind is CueKind.ORIGINAL:
        why = "the figures are adjusted"
        yield judged(cue, setting, line, why, is_so=any(not one.adjustment for one in _series(setting)))
    elif setting.window is not None:
        own = fit(setting.window, line.frequency)
        is_so = own is not None and line.is_preliminary(own)
        yield judged(cue, setting, line, "the data do not say that they are preliminary", is_so=is_so or None)


def _real(scene: Scene, setting: Setting, cue: Cue, line: Line) -> Iterator[Claim]:
    """Words that take the prices out; those beside a figure or a record are judged with it."""
    clause = scene.clause(cue.span.start)
    has_figure = any(clause[0] <= one.span.start < clause[1] for one in scene.quantities)
    if has_figure or scene.cues_in(*clause, *_FIGURES) or LOST.search(scene):
        return
    no = is_denied(scene, cue.span)
    if no and (scene.has(CueKind.RECORD) or scene.has(CueKind.SUPERLATIVE)):
        return  # "a record, though not in real terms"
    near = [setting.catalogue.indicators[one.indicator] for one in (setting.last, setting.main) if one]
    is_so = _is_real(near)
    is_so = _is_real(_spoken(setting)) if is_so is None else is_so
    yield judged(cue, setting, line, "the figures are in current prices", is_so=not is_so if no else is_so)


def _is_real(known: list[Indicator]) -> bool | None:
    """Whether amounts are at the prices of one year; None where nothing is an amount of money."""
    if any(one.nominal for one in known):
        return any(one.constant for one in known)
    return True if any(one.constant or one.kind is Kind.INDEX for one in known) else None


def _series(setting: Setting) -> list[Series]:
    """What the text has spoken of, and what it is about."""
    return list(dict.fromkeys([*([setting.main] if setting.main else []), *setting.spoken]))


def _spoken(setting: Setting) -> list[Indicator]:
    return [setting.catalogue.indicators[one.indicator] for one in _series(setting)]


def judged(cue: Cue, setting: Setting, line: Line, why: str, *, is_so: bool | None) -> Claim:
    """A claim about what the text has spoken of, decided already; None where nobody can know."""
    if is_so is None or setting.window is None:
        return Claim(cue.span, Measure.WORDS, (), None, why)
    reading = Reading(Measure.WORDS, line, setting.window, holds=partial(bool, is_so), detail="" if is_so else why)
    return Claim(cue.span, Measure.WORDS, (reading,), None, why, fault="" if is_so else why)

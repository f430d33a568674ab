"""For how many years a place has been the first of all, in texts by others: "the top exporter for a third year"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from generator.checking.claim import Claim, Reading
from generator.checking.finding import Measure
from generator.checking.places.holder import holders
from generator.checking.places.standing import Standing, standings
from generator.checking.reading import Quantity, Span
from generator.checking.runs.run_words import counts_run
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting
from generator.checking.text.clue import Clue
from generator.model.period import Frequency

_FIRST = Clue(
    "leading largest top biggest main leader first lead led leads principal mayor lider primer primera encabeza "
    "encabezo lidera lidero",
    r"\b(?:(?:leading|largest|top|biggest|main) (?:\w+ )?(?:exporter|recipient|receiver|destination|seller|state)|"
    r"leader|first place|top spot|led|leads|(?:principal|mayor|primer[ao]?) (?:\w+ )?"
    r"(?:exportador|receptor|captador|destino|lugar|sitio|puesto)\w*|l[ií]der|encabez(?:a|[oó])|lider(?:a|[oó]))\b",
)
TOPICS = _FIRST.words
_MOST = 60


def reigns(scene: Scene, setting: Setting) -> Iterator[Claim]:
    """Every number of years in a row that a place is said to have been the first."""
    found = None if setting.is_declared else next(_FIRST.all(scene), None)
    for quantity in scene.quantities if found else ():
        is_year = quantity.unit == "year" and counts_run(scene, quantity)
        if found is None or not is_year or quantity.span in scene.used or quantity.span.start < found.end():
            continue
        scene.used.update((quantity.span, *(one.span for one in scene.cues if one.span.touches(quantity.span))))
        readings = tuple(_readings(scene, setting, Span(*found.span()), quantity))
        yield Claim(
            quantity.span, Measure.STREAK, readings, quantity, "" if readings else "nothing says who led so long"
        )


def _readings(scene: Scene, setting: Setting, span: Span, quantity: Quantity) -> Iterator[Reading]:
    for subject in holders(scene, setting, span.start):
        for one in standings(scene, setting, subject, span.start):
            if one.window.is_whole_year or one.line.frequency is Frequency.YEAR:
                value = partial(_years, one)
                yield Reading(Measure.STREAK, one.line, one.window, detail="reign", value=value, unit=quantity.unit)


def _years(one: Standing) -> Decimal | None:
    """How many years in a row, up to one, a place had the most of all; None where the figures begin with it ahead."""
    for back in range(_MOST):
        rank = one.at(one.window.shift_years(-back)).rank()
        if rank is None:
            return None
        if rank > 1:
            return Decimal(back)
    return None

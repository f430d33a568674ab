"""For how many years a place has been the first of all, in texts by others: "the top exporter for a third year"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from generator.checking.claim import Claim, Reading
from generator.checking.finding import Measure
from generator.checking.ledger.data import Line
from generator.checking.places.group import values
from generator.checking.places.holder import holders
from generator.checking.reading import Quantity, Span
from generator.checking.runs.run_words import counts_run
from generator.checking.scene.places import peers
from generator.checking.scene.scene import Scene
from generator.checking.scene.setting import Setting
from generator.checking.scene.spoken import times
from generator.checking.text.clue import Clue
from generator.model.period import Frequency, Window

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
        for window in times(scene, setting, span.start):
            for line in setting.lines(subject):
                own, group = setting.fitted(window, line), peers(setting, line, "")
                is_year = own is not None and (own.is_whole_year or line.frequency is Frequency.YEAR)
                if own is not None and is_year and len(group) > 1 and line in group:
                    value = partial(_years, line, group, setting, own)
                    yield Reading(Measure.STREAK, line, own, detail="reign", value=value, unit=quantity.unit)


def _years(line: Line, group: list[Line], setting: Setting, own: Window) -> Decimal | None:
    """How many years in a row, up to one, a place had the most of all; None where the figures begin with it ahead."""
    for back in range(_MOST):
        known = values(group, setting, own.shift_years(-back), by_change=False)
        if line.series.area not in known:
            return None
        if max(known.values()) > known[line.series.area]:
            return Decimal(back)
    return None

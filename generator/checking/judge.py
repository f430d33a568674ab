"""A claim against the data: true, false, or not to be known; and if false, what is right."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from difflib import SequenceMatcher

import msgspec
from msgspec.structs import replace

from generator.checking import saying
from generator.checking.claim import Claim, Reading
from generator.checking.finding import IN_SCALE, Finding, Measure, Slots, Verdict
from generator.checking.ledger import measure
from generator.checking.ledger.data import Line
from generator.checking.reading import Hedge, Quantity
from generator.checking.scene.setting import Setting
from generator.model.panel import Cell
from generator.model.period import Window
from generator.model.unit import Kind

OVER, UNDER, NEARLY, ABOUT = Decimal("1.05"), Decimal("0.95"), Decimal("0.97"), Decimal("0.02")
"""The intervals of hedged numbers, as parts of the number printed."""
FILLER = "\0"
"""What stands for markup in a text that is read."""
FAR = 8
"""How many times another a number without a unit may be and still be meant for it."""
LOOSE = Decimal("0.9")
"""How near a multiple or a part has to be that is called nearly one."""
FAR_OVER, WIDE_OVER, WIDE_ABOUT, WIDEST_ABOUT = Decimal(100), Decimal("1.25"), Decimal("0.05"), Decimal("0.1")
OF_PART = Decimal("0.06")
"""How far off a part may be that others print in words: "un tercio" of 32%, by its own size."""
JUST_OVER = Decimal("1.12")
"""How far a true value may be beyond what others call just over."""
_MISSING = "an observation that this needs is missing"
_ODD = "its marks before decimals or between thousands are not those in which the text writes numbers"
_DENIED = "the sentence says what is not so, which leaves open what is"
_MONEY = frozenset({"MXN", "USD", "EUR", "GBP"})
_RELATIVE = frozenset({"percent", "point", "share", "times", "month", "quarter", "year", "place"})
_SIGNED = frozenset(
    {
        Measure.LEVEL,
        Measure.CHANGE,
        Measure.POINTS,
        Measure.DIFFERENCE,
        Measure.ANNUAL_RATE,
        Measure.CONTRIBUTION,
        Measure.GAP,
    }
)
_TIMES = frozenset({"month", "quarter", "year"})
_UNSIGNED = frozenset({Measure.GAP, Measure.CONTRIBUTION, Measure.POINTS})


_JOINS = {
    "es": {
        "against": " frente a ",
        "in": " en ",
        "right": "{figure} es correcto para {when}; la oración habla de {said}",
    },
    "en": {"against": " against ", "in": " in ", "right": "{figure} is right for {when}; the sentence says {said}"},
}


class Outcome(msgspec.Struct, frozen=True):
    """What one reading comes to: the value in the data, and whether the text is right; None where nobody can know."""

    reading: Reading
    value: Decimal | None
    is_true: bool | None


def judge(claim: Claim, setting: Setting, text: str, language: str) -> Finding:
    """The finding of a claim; contradicted only where no reading that the words allow is true."""
    shown = text[claim.span.start : claim.span.end].replace(FILLER, "")
    if claim.fault:
        return Finding(claim.span, shown, Verdict.CONTRADICTED, Slots(claim.measure), why=claim.fault)
    outcomes: list[Outcome] = []
    for reading in claim.readings:
        outcome = _outcome(reading, claim)
        outcomes.append(outcome)
        if outcome.is_true and not reading.is_far:
            return _true(claim, outcome, shown)
    far = next((one for one in outcomes if one.is_true), None)
    if far is not None:
        why = "the words leave open what this is held against or of when it is; in one way it would be right"
        return Finding(claim.span, shown, Verdict.UNVERIFIABLE, _slots(far.reading, claim), _printed(claim), why=why)
    false = None if claim.is_denied else _likeliest(claim, [one for one in outcomes if one.is_true is False])
    if false is None:
        slots = _slots(claim.readings[0], claim) if claim.readings else Slots(claim.measure)
        why = claim.why or (_DENIED if claim.is_denied else _MISSING)
        return Finding(claim.span, shown, Verdict.UNVERIFIABLE, slots, printed=_printed(claim), why=why)
    if not setting.is_declared and all(_is_far(claim, one) for one in outcomes):
        why = "nothing says what this number is of"
        return Finding(claim.span, shown, Verdict.UNVERIFIABLE, Slots(claim.measure), _printed(claim), why=why)
    return _false(claim, false, setting, shown, language)


def _likeliest(claim: Claim, outcomes: list[Outcome]) -> Outcome | None:
    """Of the times at which a figure may be false the one meant: where the data have most of its digits."""
    outcomes = _of_size(claim, outcomes)
    if claim.quantity is None or len({one.reading.window for one in outcomes}) < 2:
        return outcomes[0] if outcomes else None
    step, own = claim.quantity.step, _digits(claim.quantity.value, claim.quantity.step)
    measured = outcomes[0].reading.measure
    known = [one for one in outcomes if one.value is not None and one.reading.measure is measured]
    alike = [SequenceMatcher(None, own, _digits(one.value, step)).ratio() for one in known if one.value is not None]
    return known[alike.index(max(alike))] if known else outcomes[0]


def _of_size(claim: Claim, outcomes: list[Outcome]) -> list[Outcome]:
    """Of the scales that a number in a table may be told in the one in which it is nearest to the data."""
    said = claim.quantity
    if said is None or not said.value or not any(one.reading.detail in IN_SCALE for one in outcomes):
        return outcomes
    size = abs(said.value)
    known = [(abs((size / abs(one.value)).log10()), one) for one in outcomes if one.value]
    return [one for _, one in sorted(known, key=lambda each: each[0])] or outcomes


def _digits(value: Decimal, step: Decimal) -> str:
    """The digits that a value has down to a step."""
    return format(abs(measure.rounded(value, min(step, Decimal("0.1")))), "f").replace(".", "").strip("0")


def _true(claim: Claim, outcome: Outcome, shown: str) -> Finding:
    """The finding of a claim that a reading makes true, unless the words deny it."""
    if claim.is_denied:
        return replace(_found(claim, outcome, Verdict.CONTRADICTED, shown), why="the sentence denies what is so")
    return _found(claim, outcome, Verdict.SUPPORTED, shown)


def _false(claim: Claim, outcome: Outcome, setting: Setting, shown: str, language: str) -> Finding:
    """The finding of a claim that no reading makes true; where its sentence leaves too much open, nobody can know."""
    found = _found(claim, outcome, Verdict.CONTRADICTED, shown)
    if claim.is_loose and not setting.is_declared and not _is_of_kind(claim, outcome.reading):
        why = "the sentence names neither series nor time, and what the text has named does not fit"
        return Finding(claim.span, shown, Verdict.UNVERIFIABLE, found.slots, found.printed, found.value, why=why)
    right, nearest = _right(claim, outcome, setting, language), _nearest(claim, outcome, setting, language)
    return replace(found, right=right, reading=nearest, why=_ODD if claim.quantity and claim.quantity.is_odd else "")


def _is_far(claim: Claim, outcome: Outcome) -> bool:
    """Whether a bare number has nothing to do with a level: "five things to know" is not a flow of billions."""
    said = claim.quantity
    if said is None or said.unit or outcome.reading.measure is not Measure.LEVEL or not outcome.value or said.step < 1:
        return outcome.value is None and outcome.is_true is None
    return not 1 / FAR < abs(said.value / outcome.value) < FAR


def _outcome(reading: Reading, claim: Claim) -> Outcome:
    if reading.holds is not None:
        return Outcome(reading, None, reading.holds())
    value = reading.value() if reading.value else None
    if value is None or claim.quantity is None:
        return Outcome(reading, value, None)
    return Outcome(reading, value, is_right(claim.quantity, value, reading, is_open=claim.is_open))


def is_told(quantity: Quantity, reading: Reading) -> bool:
    """Whether a printed number says what a reading comes to."""
    value = reading.value() if reading.value else None
    return value is not None and is_right(quantity, value, reading)


def true_reading(claim: Claim) -> Reading | None:
    """The first reading by which a figure is right; None where there is none."""
    said = claim.quantity
    return next((one for one in claim.readings if said is not None and is_told(said, one)), None)


def meant(claim: Claim) -> Reading:
    """The reading by which a figure is right, else the first."""
    return true_reading(claim) or claim.readings[0]


def is_right(quantity: Quantity, value: Decimal, reading: Reading, *, is_open: bool = False) -> bool:
    """Whether a printed number says a value: in its unit, with its direction, rounded or hedged as it stands."""
    if quantity.is_odd or not is_unit(quantity.unit, reading.unit):
        return False
    if reading.sign and reading.measure in _SIGNED:
        value = value * reading.sign if not quantity.is_signed or quantity.value > 0 else value
        if value < 0 < quantity.value and quantity.hedge in (Hedge.UNDER, Hedge.AT_MOST):
            return False  # what rose has not fallen by less than something
    elif not quantity.is_signed and reading.measure in _UNSIGNED:
        value = abs(value)
    return holds(quantity, value, is_open=is_open)


def is_unit(printed: str, own: str) -> bool:
    """Whether a unit in the text may stand for that of the data: people are counted in many words, money in one."""
    if printed == own or not own:
        return True
    if printed in _RELATIVE or own in _RELATIVE:
        return False
    return not printed or not (printed in _MONEY or own in _MONEY)


def holds(quantity: Quantity, value: Decimal, *, is_open: bool = False) -> bool:
    """Whether a value is the number printed, rounded to its last digit, or inside the interval of its hedge."""
    said = quantity.value
    if quantity.hedge is Hedge.EXACT:
        is_part = is_open and quantity.unit == "share" and quantity.is_words
        wide = is_part and abs(value - said) <= max(quantity.step / 2, said * OF_PART)
        return wide or measure.rounded(value, quantity.step) == said
    size, own = abs(said), value if said >= 0 else -value
    if quantity.hedge in (Hedge.OVER, Hedge.JUST_OVER):
        most = JUST_OVER if quantity.hedge is Hedge.JUST_OVER else _most(quantity)
        return size < own <= (max(size * most, size + quantity.step) if is_open else size * OVER)
    if quantity.hedge is Hedge.UNDER:
        return own < size and (is_open or own >= size * UNDER)
    if quantity.hedge is Hedge.NEARLY:
        return size * (LOOSE if is_open else NEARLY) <= own < size
    if quantity.hedge is Hedge.ABOUT:
        step = quantity.step / 2 if quantity.unit in _RELATIVE else min(quantity.step / 2, size * WIDEST_ABOUT)
        return abs(own - size) <= (max(size * WIDE_ABOUT, step) if is_open else size * ABOUT)
    return own >= size if quantity.hedge is Hedge.AT_LEAST else own <= size


def _most(quantity: Quantity) -> Decimal:
    """How many times the number a true value may be, where somebody else says "more than" it."""
    return FAR_OVER if quantity.unit in ("times", "share") else WIDE_OVER


def _is_of_kind(claim: Claim, reading: Reading) -> bool:
    """Whether a figure has the unit of what the text has spoken of: then it is of no other thing."""
    unit = claim.quantity.unit if claim.quantity else ""
    return unit == "percent" or (unit != "" and unit == reading.unit)


def _printed(claim: Claim) -> Decimal | None:
    return claim.quantity.value if claim.quantity else None


def _found(claim: Claim, outcome: Outcome, verdict: Verdict, shown: str) -> Finding:
    slots = _slots(outcome.reading, claim)
    return Finding(claim.span, shown, verdict, slots, _printed(claim), outcome.value, cells=_cells(outcome.reading))


def _slots(reading: Reading, claim: Claim) -> Slots:
    way = {1: "up", -1: "down"}.get(reading.sign, "")
    unit = reading.unit or (claim.quantity.unit if claim.quantity else "")
    return Slots(reading.measure, reading.line.series, reading.window, reading.comparison, unit, way, reading.detail)


def _cells(reading: Reading) -> tuple[Cell, ...]:
    key = ("cited", reading.window, reading.comparison, reading.whole and reading.whole.series)
    kept = reading.line.kept
    found = kept.get(key)
    if found is None:
        cells = reading.line.cells(reading.window)
        lines = [reading.line, *([reading.whole] if reading.whole else [])]
        for line in lines:
            for window in (reading.window, reading.comparison):
                cells += line.cells(window) if window else ()
        found = kept[key] = tuple(dict.fromkeys(cells))
    return found  # type: ignore[return-value]


def _right(claim: Claim, outcome: Outcome, setting: Setting, language: str) -> str:
    """What the text should say instead."""
    if claim.quantity is None or outcome.value is None:
        return ""
    reading = outcome.reading
    value = outcome.value
    if (reading.unit or claim.quantity.unit) in _TIMES and not value:
        return ""  # there is no run of no months
    if reading.sign and value * reading.sign < 0 and reading.measure in _SIGNED:
        told = saying.figure(abs(value), claim.quantity, setting.catalogue, language, reading.unit)
        is_move = reading.measure not in _UNSIGNED or reading.measure is Measure.POINTS
        told = saying.way(saying.in_marks(told, setting.mark), value > 0, language, is_move=is_move)
        return f"{told}{_of_price(reading, setting, language)}"
    size = abs(value) if reading.sign else value
    unit = "" if reading.detail in IN_SCALE else reading.unit
    told = saying.figure(size, claim.quantity, setting.catalogue, language, unit)
    return saying.in_marks(told, setting.mark)


def _of_price(reading: Reading, setting: Setting, language: str) -> str:
    """What moved, of a price that is told from two sides: "the peso weakened" is a rise of the dollar."""
    about = setting.catalogue.indicators[reading.line.series.indicator]
    if about.kind is not Kind.INDEX or about.unit == "index":
        return ""
    return f" ({about.words.es.headline if language == 'es' else about.words.en.headline})"


def _nearest(claim: Claim, outcome: Outcome, setting: Setting, language: str) -> str:
    """Of when, against what or of where the printed figure would be right."""
    quantity, reading = claim.quantity, outcome.reading
    if quantity is None or reading.measure not in (Measure.LEVEL, Measure.CHANGE, Measure.POINTS):
        return ""
    about = setting.catalogue.indicators[reading.line.series.indicator]
    for line, window, base in _alternatives(reading, setting):
        if reading.comparison is None:
            found = measure.level(line, window, about.kind)
            value = found.scaleb(about.power) if found is not None else None
        elif base is not None:
            value = measure.moved(line, window, base, about.kind)
        else:
            continue
        if value is not None and is_right(quantity, value, reading):
            return _in_words(reading, line, window, base, quantity, setting, language)
    return ""


def _alternatives(reading: Reading, setting: Setting) -> Iterator[tuple[Line, Window, Window | None]]:
    """Other times and comparisons of the series, then other places of the same time."""
    line, window = reading.line, reading.window
    year = line.frequency
    last = window.last
    windows = [
        window,
        Window.of(last),
        Window.year_to_date(last),
        Window.trailing(last, year),
        Window.of(last.shift(-1)),
        window.shift_years(-1),
        Window.year_to_date(last).shift_years(-1),
    ]
    for one in dict.fromkeys(windows):
        for base in (one.shift_years(-1), one.shift(-1)) if reading.comparison else (None,):
            if (one, base) != (reading.window, reading.comparison):
                yield line, one, base
    for other in setting.data.kin(line):
        if other is not line:
            yield other, window, reading.comparison


def _in_words(
    reading: Reading,
    line: Line,
    window: Window,
    base: Window | None,
    quantity: Quantity,
    setting: Setting,
    language: str,
) -> str:
    unit = quantity.unit or ("" if reading.detail in IN_SCALE else reading.unit)
    figure = saying.in_marks(saying.figure(quantity.value, quantity, setting.catalogue, language, unit), setting.mark)
    when, said = saying.when(window, language), saying.when(reading.window, language)
    join = _JOINS[language]
    against = ""
    if base is not None and (window != reading.window or base != reading.comparison):
        against = join["against"] + saying.when(base, language)
    place, own = (_place(one, setting, language) for one in (line, reading.line))
    if line is not reading.line and place:
        return join["right"].format(figure=figure, when=f"{when}{against}{join['in']}{place}", said=own)
    return join["right"].format(figure=figure, when=f"{when}{against}", said=said).replace(" de el ", " del ")


def _place(line: Line, setting: Setting, language: str) -> str:
    area = setting.catalogue.areas.get(line.series.area)
    return "" if area is None else area.words.es.name if language == "es" else area.words.en.name

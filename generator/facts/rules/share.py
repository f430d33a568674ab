"""Share: what part of the whole the newest value is, in per cent, and how it moved in a year.

The whole is the declared total series (all sectors of the area, or the area around it), never a sum
of the parts at hand. Only for flows, counts and stocks; silent where a value is negative, the whole
is not positive, the part is larger than the whole, or the parts do not add up to the whole now. The
change is in percentage points; it is left out where the same holds of a year before, and has no
direction where both shares are shown alike.
"""

from __future__ import annotations

from generator.facts import identity
from generator.facts.ledger import Ledger, direction, divided, plain
from generator.facts.rule import Role, Rule, Signal
from generator.facts.view import View
from generator.facts.whole import whole_of
from generator.model.fact import Direction, Fact, Figure
from generator.model.period import Window
from generator.model.unit import PERCENT, POINT, Kind

ADDITIVE = (Kind.FLOW, Kind.COUNT, Kind.STOCK)


def find(view: View) -> Signal:
    if view.indicator.kind not in ADDITIVE:
        return Signal(view.nowhere(), view.nowhere())
    whole = view.of_whole(view.now)
    can = (view.now >= 0) & (whole > 0) & (view.now <= whole) & ~identity.of_whole(view)
    return Signal(can, can)


def state(ledger: Ledger) -> Fact | None:
    whole = whole_of(ledger)
    window = Window.of(ledger.newest)
    now = _share(ledger, whole, window, "share") if whole and ledger.indicator.kind in ADDITIVE else None
    if whole is None or now is None or identity.is_broken(whole):
        return None
    base = _share(ledger, whole, window.shift_years(-1), "base")
    if base is None or identity.was_broken(whole):
        return ledger.fact(RULE.kind, window, (now,), Direction.FLAT, peer=whole.series)
    value = now.value - base.value
    arithmetic = f"{plain(now.value)} − {plain(base.value)} = {plain(value)}"
    change = Figure("change", value, POINT, 1, window, arithmetic, now.cells + base.cells)
    way = Direction.FLAT if now.displayed == base.displayed else direction(change)
    figures = (now, change, base)
    return ledger.fact(RULE.kind, window, figures, way, comparison=base.window, peer=whole.series)


def _share(part: Ledger, whole: Ledger, window: Window, role: str) -> Figure | None:
    one, all_ = part.level(window), whole.level(window)
    if one is None or all_ is None or one.value < 0 or all_.value <= 0 or one.value > all_.value:
        return None
    value = divided(one.value, all_.value) * 100
    arithmetic = f"{plain(one.value)} ÷ {plain(all_.value)} × 100 = {plain(value)}"
    return Figure(role, value, PERCENT, 1, window, arithmetic, one.cells + all_.cells)


RULE = Rule("share", find, state, family="part", role=Role.CONTEXT, is_recent=True)

"""Why a kind of fact that a story must tell is not told: it never is, data lack, it is untrue, or it is withheld."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.config import PerFrequency, RuleSettings
from generator.facts.breaks import cut, last_break
from generator.facts.guards import guarded
from generator.facts.ledger import Ledger
from generator.facts.peers import FEWEST, field
from generator.facts.rules import BY_KIND
from generator.facts.rules.long_change import FEWEST as FEWEST_YEARS
from generator.facts.whole import parts, whole_of
from generator.model.period import Frequency, Window
from generator.model.series import Series
from generator.model.unit import Kind

ADDITIVE = (Kind.FLOW, Kind.COUNT, Kind.STOCK)
GROWING = (*ADDITIVE, Kind.INDEX)
FOR: dict[str, tuple[Kind, ...]] = {
    "year_on_year": GROWING,
    "points": (Kind.RATE,),
    "balance": (Kind.BALANCE,),
    "acceleration": GROWING,
    "record_change": GROWING,
    "rank_growth": GROWING,
    "one_of_few": GROWING,
    "share": ADDITIVE,
    "contribution": (Kind.FLOW, Kind.COUNT),
    "concentration": ADDITIVE,
    "gap": (*GROWING, Kind.RATE),
}
"""The sorts of indicator that a kind is for; of one not named here it is for all."""
SEASONLESS = ("period_on_period", "streak", "peak")
WITHIN_YEAR = (
    "period_on_period", "year_to_date", "annual", "rolling_year", "record_season", "record_window", "peak",
)  # fmt: skip
"""Kinds that annual figures never have."""
OF_PARTS = ("share", "contribution")
OF_WHOLES = ("breadth", "concentration")
OF_PEERS = ("rank_peers", "rank_growth", "rank_move", "one_of_few")
AGAINST_YEAR = ("year_on_year", "points", "balance", "gap", "contribution", "divergence", "rank_growth", "rank_move")
UNTRUE = "it is not true of this period"


@dataclass(frozen=True)
class Asked:
    """A kind that is to be told of a series at the newest period of `ledger`, whose history no break has cut."""

    kind: str
    ledger: Ledger

    @property
    def seen(self) -> Ledger:
        """The same as the rules see it, after the last break."""
        return replace(self.ledger, panel=cut(self.ledger.panel, self.ledger.indicator))


def why_not(kind: str, ledger: Ledger) -> str:
    """The first reason that holds, in the words that an editor reads."""
    asked = Asked(kind, ledger)
    reasons = (_never(asked), _calendar(asked), _holes(asked), _others(asked), _withheld(asked), _short(asked))
    return next((reason for found in reasons for reason in found), UNTRUE)


def _never(asked: Asked) -> Iterator[str]:
    """Reasons that no other period would change."""
    kind, indicator = asked.kind, asked.ledger.indicator
    if indicator.kind not in FOR.get(kind, tuple(Kind)):
        yield f"never of a {indicator.kind.value}"
    if kind in WITHIN_YEAR and asked.ledger.frequency is Frequency.YEAR:
        yield "never of annual figures"
    if kind in SEASONLESS and asked.ledger.frequency is not Frequency.YEAR and not asked.ledger.is_adjusted:
        yield "never of figures that are not adjusted for the season"
    if kind == "contribution" and indicator.chained:
        yield "never of chained volumes"
    yield from _unset(asked)


def _unset(asked: Asked) -> Iterator[str]:
    """What the settings or the catalogue would have to name."""
    kind, indicator, rules = asked.kind, asked.ledger.indicator, asked.ledger.settings
    if kind == "target" and indicator.target is None:
        yield "the catalogue has no target of it"
    if kind == "one_of_few" and indicator.id not in rules.few:
        yield "`rules.few` has no conditions for it"
    if kind == "long_change" and not rules.reference_year:
        yield "`reference_year` is 0"


def _calendar(asked: Asked) -> Iterator[str]:
    """What the place of the period in its year forbids."""
    kind, newest = asked.kind, asked.ledger.newest
    window = Window.year_to_date(newest)
    if kind in ("year_to_date", "record_window") and window.is_single:
        yield f"{newest} is the first period of its year"
    if kind in ("year_to_date", "rolling_year") and window.is_whole_year:
        yield "the year is complete; the annual figure is told"
    if kind == "annual" and not window.is_whole_year:
        yield "the year is not complete"
    if kind == "long_change" and newest.year - asked.ledger.settings.reference_year < FEWEST_YEARS:
        yield f"the year it starts from, {asked.ledger.settings.reference_year}, is not two years ago"


def _holes(asked: Asked) -> Iterator[str]:
    """The periods without a value in the two windows that a comparison needs, where the history reaches so far."""
    seen = asked.seen
    missing = [
        period
        for window in _windows(asked)
        for period in window.periods
        if seen.first and seen.first <= period and seen.panel.cell(seen.row, period) is None
    ]
    if missing:
        yield f"no value for {', '.join(map(str, missing))}"


def _windows(asked: Asked) -> tuple[Window, ...]:
    """The windows whose values a kind compares, the newest first."""
    newest = asked.ledger.newest
    year = Window.year_to_date(newest)
    if asked.kind in ("year_to_date", "annual", "record_window"):
        return year, year.shift_years(-1)
    if asked.kind == "rolling_year":
        return (Window(newest.shift(1 - 2 * newest.frequency), newest),)
    if asked.kind == "period_on_period":
        return (Window.of(newest.shift(-1)),)
    return (Window.of(newest).shift_years(-1),) if asked.kind in AGAINST_YEAR else ()


def _others(asked: Asked) -> Iterator[str]:
    """The series that it would have to be held against, and which are not in the data."""
    seen, kind = asked.seen, asked.kind
    divided = parts(seen.panel, seen.row)
    if kind in ("gap", "divergence", *OF_PARTS) and whole_of(seen) is None and (kind == "gap" or not divided):
        yield "no whole of it is in the data" if kind == "gap" else "no whole of it, and no part, is in the data"
    if kind in OF_WHOLES and len(divided) < FEWEST:
        yield f"of its parts {len(divided)} are in the data, of {FEWEST} that it needs"
    if kind in OF_PEERS:
        known = len(_peers(seen))
        if known < FEWEST:
            yield f"of the areas of its kind {known} have a value, of {FEWEST} that it needs"


def _peers(seen: Ledger) -> list[Series]:
    """The areas of the same kind that have a value at the newest period, the series' own included."""
    return [cell.series for cell in field(seen).cells]


def _short(asked: Asked) -> Iterator[str]:
    """How long the history is, and how long it must be."""
    seen, need = asked.seen, needed(asked.kind, asked.ledger.settings, asked.ledger)
    known = len(seen.history(Window(seen.panel.first, seen.newest)))
    if known < need:
        noun = seen.frequency.name.lower()
        since = last_break(asked.ledger.panel, seen.indicator)
        after = f" since the break of {since}" if since else ""
        yield f"its history is too short: {known} {noun}{'s' if known != 1 else ''}{after}, of {need} that it needs"


def needed(kind: str, rules: RuleSettings, ledger: Ledger) -> int:
    """The least number of periods with a value that a kind of fact is told from."""
    year = int(ledger.frequency)

    def of(setting: PerFrequency) -> int:
        return int(getattr(setting, ledger.frequency.name.lower()))

    needs = {
        "record": of(rules.record_history),
        "rank_time": of(rules.record_history),
        "milestone": of(rules.record_history),
        "record_season": (rules.record_season_years - 1) * year + 1,
        "record_window": (rules.record_window_count - 1) * year + ledger.newest.number,
        "since": of(rules.since_periods) + 1,
        "record_change": year + min(of(rules.since_periods) + 1, of(rules.record_history)),
        "peak": of(rules.percentile_history) + 1,
        "acceleration": year + of(rules.percentile_history) + 2,
        "recovery": 3,
        "streak": rules.streak_rises + 1,
        "streak_annual": year + rules.streak_periods,
        "streak_level": rules.streak_level_periods + 1,
        "streak_end": year + rules.streak_periods + 1,
        "turn": year + rules.turn_periods + 1,
        "year_to_date": year + ledger.newest.number,
        "annual": 2 * year,
        "rolling_year": 2 * year,
        "long_change": (ledger.newest.year - rules.reference_year) * year + 1,
        "period_on_period": 2,
        "revision": 2,
    }
    return needs.get(kind, year + 1 if kind in AGAINST_YEAR or kind == "one_of_few" else 1)


def _withheld(asked: Asked) -> Iterator[str]:
    """A fact that is true and that a guard forbids; for a revision, whether there is an earlier release at all."""
    seen = asked.seen
    fact = BY_KIND[asked.kind].state(seen)
    if fact and guarded(fact, seen) is None:
        yield "withheld: it lies within the error of the survey"
    if asked.kind == "revision" and seen.earlier is None:
        yield "there is no earlier release"

"""The rules, one a file, in the order in which they are tried: this list is all there is."""

from __future__ import annotations

from generator.facts.rule import Rule
from generator.facts.rules import (
    annual,
    anomaly,
    balance,
    contribution,
    level,
    long_change,
    period_on_period,
    points,
    rank_growth,
    rank_move,
    rank_peers,
    rank_time,
    record,
    record_change,
    record_season,
    record_window,
    rolling_year,
    share,
    since,
    streak,
    streak_annual,
    streak_end,
    turn,
    year_on_year,
    year_to_date,
)

RULES: tuple[Rule, ...] = (
    # Level and change
    level.RULE,
    period_on_period.RULE,
    year_on_year.RULE,
    points.RULE,
    balance.RULE,
    year_to_date.RULE,
    annual.RULE,
    rolling_year.RULE,
    long_change.RULE,
    # Records and position in time
    record.RULE,
    record_season.RULE,
    record_window.RULE,
    since.RULE,
    rank_time.RULE,
    record_change.RULE,
    streak.RULE,
    # Streaks
    streak_annual.RULE,
    streak_end.RULE,
    turn.RULE,
    # Cross-section and structure
    rank_peers.RULE,
    rank_move.RULE,
    rank_growth.RULE,
    share.RULE,
    contribution.RULE,
    # For the editor
    anomaly.RULE,
)

BY_KIND = {rule.kind: rule for rule in RULES}

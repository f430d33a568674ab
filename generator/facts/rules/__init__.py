"""The rules, one a file, in the order in which they are tried: this list is all there is."""

from __future__ import annotations

from generator.facts.rule import Rule
from generator.facts.rules import (
    acceleration,
    annual,
    anomaly,
    balance,
    breadth,
    concentration,
    contribution,
    divergence,
    gap,
    level,
    long_change,
    milestone,
    one_of_few,
    peak,
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
    recovery,
    revision,
    rolling_year,
    share,
    since,
    streak,
    streak_annual,
    streak_end,
    streak_level,
    target,
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
    # Streaks, turns and thresholds
    streak.RULE,
    streak_annual.RULE,
    streak_level.RULE,
    streak_end.RULE,
    turn.RULE,
    peak.RULE,
    acceleration.RULE,
    recovery.RULE,
    milestone.RULE,
    target.RULE,
    # Cross-section and structure
    rank_peers.RULE,
    rank_growth.RULE,
    rank_move.RULE,
    share.RULE,
    contribution.RULE,
    gap.RULE,
    breadth.RULE,
    concentration.RULE,
    one_of_few.RULE,
    divergence.RULE,
    # What was published before
    revision.RULE,
    # For the editor
    anomaly.RULE,
)

BY_KIND = {rule.kind: rule for rule in RULES}

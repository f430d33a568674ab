"""The rules, one a file, in the order in which they are tried: this list is all there is."""

from __future__ import annotations

from generator.facts.rule import Rule
from generator.facts.rules import (
    annual,
    balance,
    contribution,
    level,
    points,
    rank_peers,
    record,
    record_season,
    record_window,
    rolling_year,
    share,
    since,
    streak_annual,
    year_on_year,
    year_to_date,
)

RULES: tuple[Rule, ...] = (
    # Level and change
    level.RULE,
    year_on_year.RULE,
    points.RULE,
    balance.RULE,
    year_to_date.RULE,
    annual.RULE,
    rolling_year.RULE,
    # Records and position in time
    record.RULE,
    record_season.RULE,
    record_window.RULE,
    since.RULE,
    # Streaks
    streak_annual.RULE,
    # Cross-section and structure
    rank_peers.RULE,
    share.RULE,
    contribution.RULE,
)

BY_KIND = {rule.kind: rule for rule in RULES}

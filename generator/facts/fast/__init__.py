"""The operations of `arrays` compiled by numba, the extra `[fast]`: the same bits, some ten times sooner.

Loaded for a large panel only. Every operation has its plain twin of the same name in `arrays`, or in the
module that calls it, which says what it does; here stand the loops, one module a subject.
"""

from __future__ import annotations

from generator.facts.fast.abreast import LANES
from generator.facts.fast.effect import changes_as_large, gaps_as_large
from generator.facts.fast.growth import annual, beyond_whole, differences, displayed, grown, growth, steps_of
from generator.facts.fast.known import known_so_far
from generator.facts.fast.newest import newest
from generator.facts.fast.peaks import moved_since, peaks
from generator.facts.fast.peers import added, against_whole, among_first, first_or_last, held, large_parts, relocated
from generator.facts.fast.places import placed
from generator.facts.fast.records import fastest, records
from generator.facts.fast.robust import means, parts, ratios
from generator.facts.fast.round_numbers import above_round, crossed
from generator.facts.fast.shocks import shock_ends
from generator.facts.fast.since import long_ago
from generator.facts.fast.streaks import known_runs, runs
from generator.facts.fast.tally import extent, in_time, measured
from generator.facts.fast.tally_peers import among_peers
from generator.facts.fast.usual import as_large, exceeds_usual, hits, outermost, usual_sizes
from generator.facts.fast.windows import rolling_year, year_to_date

__all__ = [
    "LANES",
    "above_round",
    "added",
    "against_whole",
    "among_first",
    "among_peers",
    "annual",
    "as_large",
    "beyond_whole",
    "changes_as_large",
    "crossed",
    "differences",
    "displayed",
    "exceeds_usual",
    "extent",
    "fastest",
    "first_or_last",
    "gaps_as_large",
    "grown",
    "growth",
    "held",
    "hits",
    "in_time",
    "known_runs",
    "known_so_far",
    "large_parts",
    "long_ago",
    "means",
    "measured",
    "moved_since",
    "newest",
    "outermost",
    "parts",
    "peaks",
    "placed",
    "ratios",
    "records",
    "relocated",
    "rolling_year",
    "runs",
    "shock_ends",
    "steps_of",
    "usual_sizes",
    "year_to_date",
]

"""How the series of a panel belong together: groups of peers, wholes with their parts, and families of all these."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from weakref import WeakKeyDictionary

import numpy as np

from generator.facts.arrays import Counts
from generator.facts.whole import group, whole_row
from generator.model.panel import Panel


@dataclass(frozen=True)
class Structure:
    """For each row of a panel: the number of its group of peers, the row of its nearest whole (-1: none), its family.

    A family is all that is compared with each other in any way: peers, their wholes, the peers of these.
    """

    groups: Counts
    whole_rows: Counts
    families: Counts

    def blocks(self, least: int) -> Iterator[Counts]:
        """The rows in blocks of at least that many (but the last), none of which divides a family."""
        order = np.argsort(self.families, kind="stable")
        edges = np.flatnonzero(np.diff(self.families[order])) + 1
        start = 0
        for edge in (*edges.tolist(), len(order)):
            if edge - start >= least or edge == len(order):
                yield order[start:edge]
                start = edge


KNOWN: WeakKeyDictionary[Panel, Structure] = WeakKeyDictionary()
"""What was worked out already, for as long as its panel is in use."""


def structure(panel: Panel) -> Structure:
    """The structure of a panel, worked out once."""
    if panel not in KNOWN:
        numbers: dict[tuple[str, ...], int] = {}
        groups = np.array([numbers.setdefault(group(one), len(numbers)) for one in panel.series], np.int64)
        wholes = np.array([whole_row(panel, one) for one in panel.series], np.int64)
        KNOWN[panel] = Structure(groups, wholes, _families(groups, wholes)[groups])
    return KNOWN[panel]


def _families(groups: Counts, wholes: Counts) -> Counts:
    """The family of each group: groups are joined where one holds a whole of the other."""
    family = np.arange(int(groups.max(initial=-1)) + 1)

    def head(one: int) -> int:
        while family[one] != one:
            one = int(family[one])
        return one

    parts = np.flatnonzero(wholes >= 0)
    for part, whole in np.unique(np.stack((groups[parts], groups[wholes[parts]]), axis=1), axis=0).tolist():
        family[max(head(part), head(whole))] = min(head(part), head(whole))
    return np.array([head(one) for one in range(len(family))], np.int64)

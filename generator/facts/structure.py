"""How the series of a panel belong together: groups of peers, wholes with their parts, and families of all these."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from generator.facts.arrays import Counts
from generator.facts.kept import give, once
from generator.facts.whole import all_parts, group, whole_rows
from generator.model.panel import Panel


@dataclass(frozen=True)
class Structure:
    """For each row of a panel: the number of its group of peers, the row of its nearest whole (-1: none), its family.

    A family is all that is compared with each other in any way: peers, wholes and their parts.
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


def structure(panel: Panel) -> Structure:
    """The structure of a panel, worked out once."""
    return once(panel, "structure", lambda: _structure(panel))


def _structure(panel: Panel) -> Structure:
    numbers: dict[tuple[str, ...], int] = {}
    groups = np.array([numbers.setdefault(group(one), len(numbers)) for one in panel.series], np.int64)
    wholes = whole_rows(panel)
    return Structure(groups, wholes, _families(groups, wholes, all_parts(panel)))


def _families(groups: Counts, wholes: Counts, parts: dict[int, tuple[int, ...]]) -> Counts:
    """The family of each row: groups are joined where one holds a whole, or a part, of the other."""
    family = np.arange(int(groups.max(initial=-1)) + 1)

    def head(one: int) -> int:
        while family[one] != one:
            one = int(family[one])
        return one

    inside = np.flatnonzero(wholes >= 0)
    links = [np.stack((groups[inside], groups[wholes[inside]]), axis=1)]
    links += [np.stack((groups[list(some)], np.full(len(some), groups[row])), axis=1) for row, some in parts.items()]
    for part, whole in np.unique(np.concatenate(links), axis=0).tolist():
        family[max(head(part), head(whole))] = min(head(part), head(whole))
    heads = np.array([head(one) for one in range(len(family))], np.int64)
    return heads[groups] if len(groups) else groups


def cut(panel: Panel, rows: Counts) -> Panel:
    """Some rows of a panel, whole families: what is known of how they belong together goes with them."""
    first, last = int(rows[0]), int(rows[-1]) + 1
    if last - first == len(rows) and bool((np.diff(rows) == 1).all()):
        series, vintages = panel.series[first:last], panel.vintages[first:last]
        values, status = panel.values[first:last], panel.status[first:last]
    else:
        series = tuple(panel.series[row] for row in rows)
        vintages = tuple(panel.vintages[row] for row in rows)
        values, status = panel.values[rows], panel.status[rows]
    part = Panel(panel.first, series, values, status, vintages)
    _inherit(part, panel, rows)
    return part


def recent(panel: Panel, columns: int) -> Panel:
    """The last columns of a panel, with all that is known of how its series belong together."""
    reached = min(columns, panel.values.shape[1])
    first, last = panel.first.shift(panel.values.shape[1] - reached), slice(panel.values.shape[1] - reached, None)
    values, status = np.ascontiguousarray(panel.values[:, last]), panel.status[:, last]
    part = Panel(first, panel.series, values, status, panel.vintages)
    give(part, "structure", structure(panel))
    give(part, "wholes", whole_rows(panel))
    give(part, "parts", all_parts(panel))
    return part


def _inherit(part: Panel, panel: Panel, rows: Counts) -> None:
    whole, parts = structure(panel), all_parts(panel)
    groups = np.unique(whole.groups[rows], return_inverse=True)[1]
    wholes = _places(rows, whole.whole_rows[rows])
    give(part, "wholes", wholes)
    give(part, "structure", Structure(groups, wholes, whole.families[rows]))
    mine = [(row, parts[row]) for row in rows.tolist() if row in parts]
    places = _places(rows, np.array([one for row, some in mine for one in (row, *some)], np.int64)).tolist()
    held, start = {}, 0
    for _, some in mine:
        held[places[start]] = tuple(places[start + 1 : start + 1 + len(some)])
        start += 1 + len(some)
    give(part, "parts", held)


def _places(rows: Counts, wanted: Counts) -> Counts:
    """Where among these rows each of the wanted ones is, all of which are there but -1, which stays."""
    order = np.argsort(rows, kind="stable")
    found: Counts = order[np.searchsorted(rows, np.maximum(wanted, rows[order[0]]), sorter=order)]
    return np.where(wanted < 0, -1, found)

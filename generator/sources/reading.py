"""Makes one reading of a table as the settings of a source describe it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date

from generator.sources import period
from generator.sources.gather import Gathering
from generator.sources.grid import Grid
from generator.sources.mapping import Layout
from generator.sources.names import Names
from generator.sources.rows import Rows
from generator.sources.scale import refuse_stated
from generator.sources.shape import shaped
from generator.sources.source import Reading


def reading(
    table: Grid,
    layout: Layout,
    names: Names,
    released: date | None,
    origin: str,
    stated: Mapping[str, str] | None = None,
) -> Reading:
    """Every series that the settings pick from a table; SourceError as `Rows` and `Gathering` say.

    `stated` is what the file says of unit and base year outside of its rows.
    """
    table, layout = shaped(table, layout)
    for columns in layout.series:
        _refuse_missing(table, {*layout.periods, *columns.texts, columns.value})
        if found := table.unpicked({*layout.periods, *columns.texts}):
            name, categories = found
            listed = ", ".join(f"'{one}'" for one in categories[:5]) + ("..." if len(categories) > 5 else "")
            raise table.error(
                f"the series of {columns.indicator} picks none of the {len(categories)} categories of '{name}'.",
                f'Pick one with `where = {{ "{name}" = "{categories[0]}" }}`; there are {listed}.',
            )
    gathering = Gathering(period.FREQUENCIES[layout.frequency])
    picked = [Rows(table, layout, columns, names) for columns in layout.series]
    for rows in picked:
        unit = names.unit(names.indicator(rows.columns.indicator))
        refuse_stated(table, rows.columns, stated or {}, unit)
        rows.gather(gathering)
    observations = gathering.observations()
    said = dict(stated or {})
    for rows in picked:
        said |= rows.stated
    understood = tuple(dict.fromkeys(one for rows in picked for one in rows.understood))
    notes = dict.fromkeys((*gathering.notes(), *(note for rows in picked for note in rows.notes)))
    return Reading(observations, released, origin, tuple(notes), understood, said)


def _refuse_missing(table: Grid, used: Collection[str]) -> None:
    """SourceError for a column that is not there, before anything is said of those that are."""
    absent = [name for name in sorted(used) if name not in table and name != table.status_name]
    if absent:
        raise table.missing_column(absent[0])

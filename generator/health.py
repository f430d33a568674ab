"""How each source is: what was last stored of it, what waits for a person, what is late and what is to come."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from generator.agenda.calendar import Calendar, Release
from generator.agenda.state import WatchState
from generator.errors import BulletinError
from generator.intake import Intake
from generator.model.panel import Vintage
from generator.model.period import Period
from generator.sources.open import open_source
from generator.store.store import Refused


@dataclass(frozen=True)
class Health:
    """One source. `newest` is the last period with a value; `problem` is empty where it is well.

    `late` is the earliest release whose moment has passed and whose figures are not stored, `following` the next
    one to come.
    """

    source: str
    type: str
    vintages: int = 0
    last: Vintage | None = None
    newest: Period | None = None
    refused: tuple[Refused, ...] = ()
    late: Release | None = None
    following: Release | None = None
    problem: str = ""


def health(intake: Intake, calendar: Calendar, state: WatchState, now: datetime) -> Iterator[Health]:
    """Each source of the settings, in their order."""
    for name, options in intake.settings.sources.items():
        kind = str(options.get("type", ""))
        try:
            yield _health(name, kind, intake, calendar, state, now)
        except BulletinError as error:
            yield Health(name, kind, problem=str(error))


def _health(name: str, kind: str, intake: Intake, calendar: Calendar, state: WatchState, now: datetime) -> Health:
    vintages = intake.store.vintages(name)
    newest = intake.store.newest_period(name)
    open_ones = [one for one in calendar.of(name) if not is_in(one, newest)]
    late = next((one for one in open_ones if one.moment <= now), None)
    refused = intake.store.refused(name)
    return Health(
        source=name,
        type=kind,
        vintages=len(vintages),
        last=vintages[-1] if vintages else None,
        newest=newest,
        refused=refused,
        late=late,
        following=next((one for one in calendar.of(name) if one.moment > now), None),
        problem=_problem(name, intake, is_read=bool(vintages), refused=refused, late=late, state=state),
    )


def is_in(release: Release, newest: Period | None) -> bool:
    """Whether the figures of a release are stored, by the newest period of its source."""
    return newest is not None and newest.frequency is release.period.frequency and newest >= release.period


def _problem(
    name: str, intake: Intake, *, is_read: bool, refused: tuple[Refused, ...], late: Release | None, state: WatchState
) -> str:
    """What a person has to see to, the most urgent first; a source that cannot be opened raises."""
    open_source(name, intake.settings.sources[name], intake.folder, intake.catalogue)
    if refused:
        return f"a release waits for a person: {refused[-1].vintage.id}. {' '.join(refused[-1].reasons)}"
    if not is_read:
        return f"has not been read yet. Run `bulletin fetch {name}`."
    if late is None:
        return ""
    waited = state.of(late.id)
    told = f" {waited.said}" if waited.said else ""
    return f"{late.period} was due {late.when} and is not in.{told}"

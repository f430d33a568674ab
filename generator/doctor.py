"""Is everything set up? Each thing that the commands need, and the remedy where it is missing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from generator.agenda.calendar import FILE_NAME as CALENDAR
from generator.bilingual import LANGUAGES
from generator.config import FILE_NAME
from generator.errors import BulletinError, SettingsError, TemplateError
from generator.intake import refusal
from generator.publishing.open import open_outlet
from generator.sources.http.options import HttpOptions, token
from generator.sources.open import open_source
from generator.sources.settings import SourceTable
from generator.stories.check import check, check_few
from generator.stories.notes import no_real, too_late
from generator.stories.tell import assign
from generator.workspace import Workspace
from generator.writing.environment import explained
from generator.writing.png import fonts


@dataclass(frozen=True)
class Finding:
    """One thing looked at: `problem` is empty where it is well."""

    what: str
    detail: str
    problem: str = ""


def examine(office: Workspace) -> list[Finding]:
    """Everything that a run would need, in the order in which a run meets it.

    Where the settings cannot be read there is nothing more to look at.
    """
    first = [_look("settings", lambda: _settings(office)), _look("catalogue", lambda: _catalogue(office))]
    if any(finding.problem for finding in first):
        return first
    looked_at = [_look(what, look) for what, look in _looks(office)]
    return [*first, *looked_at, *(found for name in office.settings.outlets for found in _outlet(office, name))]


def _looks(office: Workspace) -> Iterator[tuple[str, Callable[[], str]]]:
    yield "context", lambda: f"quotes: {len(office.context.remarks)}, officials: {len(office.context.officials)}"
    if office.settings.rules.few:
        yield "rules", lambda: _rules(office)
    for name in office.settings.sources:
        yield f"source {name}", partial(_source, office, name)
    if (office.folder / CALENDAR).exists():
        yield "release calendar", lambda: _calendar(office)
    for key in office.settings.stories:
        yield f"story {key}", partial(_story, office, key)
    yield "templates", lambda: _templates(office)
    yield "fonts", _fonts
    yield "output", lambda: _output(office)


def _look(what: str, look: Callable[[], str]) -> Finding:
    try:
        return Finding(what, look())
    except BulletinError as error:
        return Finding(what, "", str(error))


def _settings(office: Workspace) -> str:
    settings = office.settings
    return f"stories: {len(settings.stories)}, sources: {len(settings.sources)}"


def _catalogue(office: Workspace) -> str:
    known = office.catalogue
    return f"indicators: {len(known.indicators)}, areas: {len(known.areas)}"


def _rules(office: Workspace) -> str:
    few = office.settings.rules.few
    check_few(few, office.catalogue, office.folder / FILE_NAME)
    return f"conditions of one of few: {', '.join(few)}"


def _source(office: Workspace, name: str) -> str:
    source = open_source(name, office.settings.sources[name], office.folder, office.catalogue)
    options = getattr(source, "options", None)
    if isinstance(options, HttpOptions) and options.token:
        token(SourceTable(office.folder, name), options.token, "The agency, or whoever keeps the source, gives one.")
    stored = office.store.vintages(name)
    refused = office.store.refused(name)
    if refused:
        raise refusal(refused[-1])
    if not stored:
        raise SettingsError("has not been read yet.", remedy=f"Run `bulletin fetch {name}`.")
    return f"vintages: {len(stored)}, the newest of {stored[-1].released}"


def _calendar(office: Workspace) -> str:
    releases = office.calendar.releases
    return f"releases: {len(releases)}, the last of {releases[-1].when}" if releases else "no releases"


def _story(office: Workspace, key: str) -> str:
    story = office.settings.stories[key]
    check(key, story, office.catalogue, office.context, office.folder / FILE_NAME)
    assignment = assign(key, story, office.assignments.panel(story), None)
    indicator = office.catalogue.indicator(story.indicator)
    beside = (
        *too_late(assignment.panel, indicator),
        *no_real(indicator, office.assignments.prices(indicator.id), assignment.period),
    )
    return "; ".join((f"can be written to {assignment.period}", *beside))


def _templates(office: Workspace) -> str:
    names = office.writer.jinja.list_templates(extensions=["j2"])
    for name in names:
        with explained(name):
            office.writer.jinja.get_template(name)
    for language in LANGUAGES:
        for story in office.settings.stories.values():
            if f"{language}/{story.template}.md.j2" not in names:
                raise TemplateError(f"there is no template '{language}/{story.template}.md.j2'.")
    return f"{len(names)} files"


def _fonts() -> str:
    missing = [font for font in fonts() if not Path(font).exists()]
    if missing:
        raise BulletinError("are missing.", where=missing[0], remedy="Reinstall the package `font-lato`.")
    return "the charts' letters are at hand"


def _outlet(office: Workspace, name: str) -> Iterator[Finding]:
    """What an outlet would need of a release: the server is asked, and nothing is changed there."""
    try:
        for one in open_outlet(name, office.settings.outlets[name], office.folder).inspect():
            yield Finding(f"outlet {name}, {one.what}", one.detail, one.problem)
    except BulletinError as error:
        yield Finding(f"outlet {name}", "", str(error))


def _output(office: Workspace) -> str:
    probe = office.output / ".doctor"
    try:
        office.output.mkdir(parents=True, exist_ok=True)
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise BulletinError(
            f"cannot be written ({error.strerror}).", where=str(office.output), remedy="Mend its permissions."
        ) from error
    return str(office.output)

"""The command line: one function a command, no logic of its own.

Heavy imports live inside the commands, so that `bulletin --help` answers at once.
"""

from __future__ import annotations

import functools
import shlex
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from generator import __version__
from generator.errors import BulletinError

Command = Callable[..., None]


class Day(click.ParamType[date]):
    """A date of the calendar, written 2025-01-14."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        try:
            return value if isinstance(value, date) else date.fromisoformat(value)
        except ValueError:
            self.fail(f"'{value}' is not a date; write it as 2025-01-14.", param, ctx)


class Hour(click.ParamType[datetime]):
    """A day and an hour on the office's clock, written 2025-01-14 09:00."""

    name = "hour"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        try:
            return value if isinstance(value, datetime) else datetime.strptime(value, "%Y-%m-%d %H:%M")
        except ValueError:
            self.fail(f"'{value}' is not a day and an hour; write it as '2025-01-14 09:00'.", param, ctx)


class Periodic(click.ParamType[Any]):
    """A month (2024-10), quarter (2024-Q3) or year (2024)."""

    name = "period"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        from generator.model.period import Period

        try:
            return value if isinstance(value, Period) else Period.parse(value)
        except ValueError as error:
            self.fail(f"{error}.", param, ctx)


def command(function: Command) -> Command:
    """What all commands share: --workspace, --json, --debug, one-sentence errors and exit codes."""

    @click.option("--workspace", type=click.Path(path_type=Path), default=Path(), help="The office's folder.")
    @click.option("--json", "as_json", is_flag=True, help="One JSON document instead of text.")
    @click.option("--debug", is_flag=True, help="Show the traceback of an error.")
    @functools.wraps(function)
    def run(*args: Any, debug: bool, **options: Any) -> None:
        try:
            function(*args, **options)
        except BulletinError as error:
            if debug:
                raise
            click.echo(f"Error: {error}", err=True)
            sys.exit(error.exit_code)

    return main.command(name=function.__name__)(run)


def _now() -> datetime:
    """The moment; the one place where a clock is read."""
    return datetime.now().astimezone()


def _end(problems: Sequence[BulletinError]) -> None:
    """End with all problems, each on a line of standard error, and with their exit code; 1 where they differ."""
    is_alike = len({one.exit_code for one in problems}) == 1
    for one in problems[:-1] if is_alike else problems:
        click.echo(f"Error: {one}", err=True)
    if is_alike:
        raise problems[-1]
    if problems:
        sys.exit(1)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="bulletin")
def main() -> None:
    """Press bulletins from official statistics, in Spanish and English, every figure traceable.

    \b
    bulletin init my-office     a new workspace with a working example
    bulletin fetch              read the sources
    bulletin write              write the bulletins
    """


@command
@click.argument("folder", type=click.Path(path_type=Path))
def init(folder: Path, workspace: Path, as_json: bool) -> None:
    """Make a new workspace in FOLDER, with a working example.

    \b
    Example: bulletin init my-office
    """
    from generator import talk
    from generator.workspace import Workspace

    made = Workspace.init(workspace / folder)
    if as_json:
        talk.emit({"workspace": str(made.folder)})
    else:
        click.echo(f"Made {made.folder}. Next: cd {shlex.quote(str(made.folder))}; bulletin fetch; bulletin write")


@command
@click.argument("source", nargs=-1)
@click.option("--today", type=Day(), help="File undated releases under this day instead of today.")
@click.option("--dry-run", is_flag=True, help="Show how everything is understood and would change; store nothing.")
@click.option("--accept", metavar="VINTAGE", help="Take a release that was refused; needs --by.")
@click.option("--by", metavar="NAME", help="Who compared it with the agency's page.")
def fetch(
    source: tuple[str, ...],
    today: date | None,
    dry_run: bool,
    accept: str | None,
    by: str | None,
    workspace: Path,
    as_json: bool,
) -> None:
    """Read the sources (all, or those named) into the store, and tell what changed and what can be written now.

    A source that fails keeps no other from being read, and a release that cannot be believed is put aside; the last
    good figures stay, and the command ends with 1.

    \b
    Example: bulletin fetch immex-mexicali
    Example: bulletin fetch --accept "immex-mexicali@2025-05-02#0a1b2c3d4e5f" --by "Ana Ruiz"
    """
    from generator import talk, talk_revisions, talk_sources
    from generator.workspace import Workspace

    if bool(accept) != bool(by and by.strip()) or (accept and (source or dry_run)):
        raise click.UsageError("--accept and --by go together, and with no source and no --dry-run.")
    office = Workspace(workspace)
    day = today or _now().date()
    with talk.progress("Reading") as report:
        if dry_run:
            previews = office.preview(source, today=day, progress=report)
        elif accept and by:
            results = [office.accept(accept, by=by.strip(), on=day)]
        else:
            results = office.fetch(source, today=day, keep_going=True, progress=report)
    if dry_run:
        if as_json:
            talk.emit(talk_sources.previews_json(previews))
        else:
            talk_sources.previews(previews)
        _end([one.failure for one in previews if one.failure])
        return
    sentences, stories = office.false_sentences(results), office.due()
    if as_json:
        talk.emit({**talk_sources.fetched_json(results, stories), "false_sentences": sentences})
    else:
        talk_sources.fetched(results, stories)
        talk_revisions.after_fetch(sentences)
    _end([problem for one in results for problem in one.problems])


@command
def sources(workspace: Path, as_json: bool) -> None:
    """List the sources: what was last stored, whether each is well, what waits for a person, what is to come.

    \b
    Example: bulletin sources
    """
    from generator import talk, talk_sources
    from generator.workspace import Workspace

    found = Workspace(workspace).sources(now=_now())
    if as_json:
        talk.emit(talk_sources.health_json(found))
    else:
        talk_sources.health(found)


@command
@click.option("--once", is_flag=True, help="See to what is due now, and end; for cron.")
def watch(once: bool, workspace: Path, as_json: bool) -> None:
    """Read each source when calendar.toml says that its figures are out, and draft its stories, each once.

    Runs until it is stopped; started again, it goes on where it was. Late figures are asked for again, more and more
    seldom.

    \b
    Example: bulletin watch --once
    """
    import time

    from generator import talk, talk_sources
    from generator.agenda.state import alone
    from generator.watch import Event, Watch
    from generator.workspace import Workspace

    events: list[Event] = []

    def log(event: Event) -> None:
        if once or as_json:
            events.append(event)
        talk_sources.event(event, err=as_json)

    _ = Workspace(workspace).calendar  # what is wrong in the settings is told before anything is made
    over = Watch(workspace, _now, log)
    with alone(workspace), suppress(KeyboardInterrupt):
        over.round()
        if not once:
            over.run(time.sleep)
    if as_json:
        talk.emit(talk_sources.events_json(events))
    if any(event.what == "problem" for event in events) and once:
        sys.exit(1)


@command
@click.argument("story", nargs=-1)
@click.option("--period", type=Periodic(), help="2024-10, 2024-Q3 or 2024; the newest if not given.")
@click.option("--as-of", type=Day(), help="Use only what had been released by this day.")
def facts(story: tuple[str, ...], period: Any, as_of: date | None, workspace: Path, as_json: bool) -> None:
    """Show the facts of the stories, ranked, and why each is told or not.

    \b
    Example: bulletin facts mexicali-exports --period 2024-10
    """
    from generator import talk
    from generator.workspace import Workspace

    results = Workspace(workspace).facts(story, period=period, as_of=as_of)
    if as_json:
        talk.emit(talk.sheets_json(results))
    else:
        talk.sheets(results)


@command
@click.argument("kind", required=False, default="")
def rules(kind: str, workspace: Path, as_json: bool) -> None:
    """List what counts as news here, with the thresholds in force; or tell one KIND of fact in full.

    \b
    Example: bulletin rules record
    """
    from generator import talk
    from generator.workspace import Workspace

    office = Workspace(workspace)
    cards = office.rules(kind)
    if as_json:
        talk.emit(talk.rules_json(cards))
    elif kind:
        talk.rule(cards[0])
    else:
        talk.rules(cards, office.settings.rules.surprise_floor)


@command
@click.argument("story", nargs=-1)
@click.option("--period", type=Periodic(), help="2024-10, 2024-Q3 or 2024; the newest if not given.")
@click.option("--as-of", type=Day(), help="Use only what had been released by this day.")
@click.option("--output", type=click.Path(path_type=Path), help="Folder to write to; `output` of the workspace.")
@click.option("--number", help="The office's number of the bulletin, for its masthead.")
@click.option("--embargo", type=Hour(), help="Day and hour, on the office's clock, before which nobody may print it.")
@click.option("--no-embargo", is_flag=True, help="Take the embargo away.")
@click.option("--correct", metavar="BULLETIN", default="", help="Write the correction of an earlier bulletin.")
@click.option("--replace-edited", is_flag=True, help="Overwrite texts that were edited by hand.")
@click.option("--dry-run", is_flag=True, help="Compose everything and say what would be written; save nothing.")
def write(
    story: tuple[str, ...],
    period: Any,
    as_of: date | None,
    output: Path | None,
    number: str | None,
    embargo: datetime | None,
    no_embargo: bool,
    correct: str,
    replace_edited: bool,
    dry_run: bool,
    workspace: Path,
    as_json: bool,
) -> None:
    """Write the bulletins of the stories (all, or those named), Spanish and English, with charts.

    The checker reads each back. Ends with 3 where it contradicts one, and says what is wrong; the files are there.

    \b
    Example: bulletin write mexicali-exports --as-of 2025-01-14
    Example: bulletin write mexicali-exports --number 12/2025 --embargo "2025-01-14 09:00"
    Example: bulletin write --correct mexicali-exports-2024-10
    """
    from generator import talk
    from generator.workspace import Workspace
    from generator.writing.imprint import Imprint

    with talk.progress("Writing") as report:
        office = Workspace(workspace)
        refuse_two_embargoes(embargo, is_ended=no_embargo)
        until = embargo.replace(tzinfo=office.zone) if embargo else None
        imprint = Imprint(number, until, no_embargo)
        shared: dict[str, Any] = {
            "as_of": as_of,
            "output": output,
            "imprint": imprint,
            "replace_edited": replace_edited,
        }
        if correct:
            refuse_with_correction(story, period)
            results = [office.correct(correct, **shared, dry_run=dry_run, progress=report)]
        else:
            results = office.write(story, period=period, **shared, dry_run=dry_run, progress=report)
    if as_json:
        talk.emit(talk.written_json(results, saved=not dry_run))
    else:
        talk.written(results, saved=not dry_run)
    if any(one.is_wrong for one in results):
        sys.exit(3)


def refuse_two_embargoes(embargo: datetime | None, *, is_ended: bool) -> None:
    """An embargo is set or taken away."""
    if embargo and is_ended:
        message = "--embargo and --no-embargo say the opposite; choose one."
        raise click.UsageError(message)


def refuse_with_correction(story: tuple[str, ...], period: Any) -> None:
    """A correction has the story and the period of its bulletin."""
    if story or period:
        message = "--correct takes neither a story nor --period: they are those of the bulletin."
        raise click.UsageError(message)


@command
@click.argument("claim")
@click.option("--output", type=click.Path(path_type=Path), help="Folder the bulletin was written to.")
def explain(claim: str, output: Path | None, workspace: Path, as_json: bool) -> None:
    """Show the observations and the arithmetic behind a CLAIM; of a whole bulletin, list its claims.

    \b
    Example: bulletin explain mexicali-exports-2024-10:es:2
    """
    from generator import talk
    from generator.workspace import Workspace

    office = Workspace(workspace)
    if ":" not in claim:
        claims = office.claims(claim, output=output)
        if as_json:
            talk.emit({"claims": claims})
        else:
            talk.claims(claims)
        return
    found = office.explain(claim, output=output)
    if as_json:
        talk.emit(talk.explained_json(found))
    else:
        talk.explained(found)


@command
@click.argument("file", nargs=-1, required=True)
@click.option("--language", type=click.Choice(["es", "en"]), help="That of the texts; found out if not given.")
@click.option("--as-of", type=Day(), help="Use only what had been released by this day.")
@click.option("--html", "page", type=click.Path(path_type=Path), metavar="FILE", help="Write a page of the same.")
def check(
    file: tuple[str, ...], language: Any, as_of: date | None, page: Path | None, workspace: Path, as_json: bool
) -> None:
    """Hold finished texts against the data: ours, edited or not, or anybody's, claim by claim.

    FILE is a text (Markdown, HTML or plain), a bulletin's folder, a folder with either, or - for standard input. Ends
    with 3 where the data contradict something; what could not be verified is marked [?], and is for a person to see to.

    \b
    Example: bulletin check output/mexicali-exports-2024-10
    Example: bulletin check release.md --html release.html
    """
    from generator import talk, talk_check
    from generator.manuscript import from_stream
    from generator.workspace import Workspace

    office = Workspace(workspace)
    texts = [from_stream(sys.stdin.buffer) if one == "-" else one for one in dict.fromkeys(file)]
    found = office.check(texts, language=language, as_of=as_of, keep_going=True)
    if page:
        from generator import proof_page

        proof_page.save(found, office.catalogue, page)
    if as_json:
        talk.emit(talk_check.checked_json(found))
    else:
        talk_check.checked(found, office.catalogue)
    if found.is_wrong:
        for problem in found.problems:
            click.echo(f"Error: {problem}", err=True)
        sys.exit(3)
    _end(found.problems)


@command
@click.argument("bulletin")
@click.option("--by", metavar="NAME", required=True, help="Who read it and answers for it.")
@click.option("--vouch", metavar="REASON", default="", help="Why it may go out although the checker is not content.")
@click.option("--revoke", is_flag=True, help="Take the approval back.")
def approve(bulletin: str, by: str, vouch: str, revoke: bool, workspace: Path, as_json: bool) -> None:
    """Record that a person read a BULLETIN, both languages, and that it may go out as it stands now.

    The checker reads it first; one changed byte afterwards, and it has to be approved again.

    \b
    Example: bulletin approve mexicali-exports-2024-10 --by "Ana Ruiz"
    """
    from generator import talk, talk_publish
    from generator.workspace import Workspace

    desk = Workspace(workspace).publisher
    if revoke:
        ended = desk.revoke(Path(bulletin).name, by=_named(by), now=_now(), why=vouch)
        if as_json:
            talk.emit(ended)
        else:
            talk_publish.revoked(ended)
        return
    found = desk.approve(Path(bulletin).name, by=_named(by), now=_now(), vouched=vouch.strip())
    if as_json:
        talk.emit(talk_publish.approved_json(found))
    else:
        talk_publish.approved(found)


def _named(by: str) -> str:
    """The name of a person."""
    if not by.strip():
        message = "--by needs the name of a person."
        raise click.UsageError(message)
    return by.strip()


@command
@click.argument("bulletin", nargs=-1)
@click.option("--to", "outlet", multiple=True, metavar="OUTLET", help="Only there; all outlets if not given.")
@click.option("--live", is_flag=True, help="For everybody at once; a draft if not given.")
@click.option("--at", type=Hour(), help="For everybody from that day and hour on, on the office's clock.")
@click.option("--overwrite", is_flag=True, help="Replace what was edited at the outlet.")
@click.option("--again", is_flag=True, help="Make again what was deleted or withdrawn there.")
@click.option("--illustrative", is_flag=True, help="Let made-up example data go out, with its notice.")
@click.option("--by", metavar="NAME", help="Who publishes; the user of this machine if not given.")
@click.option("--dry-run", is_flag=True, help="Show exactly what would be sent; send nothing.")
def publish(
    bulletin: tuple[str, ...],
    outlet: tuple[str, ...],
    live: bool,
    at: datetime | None,
    overwrite: bool,
    again: bool,
    illustrative: bool,
    by: str | None,
    dry_run: bool,
    workspace: Path,
    as_json: bool,
) -> None:
    """Send approved bulletins (all, or those named) to the outlets, each language once, as drafts.

    What is there already is brought up to date in place; what was edited there is left alone. A run that was cut
    short is taken up by the next. Ends with 3 where what the outlet keeps reads wrong.

    \b
    Example: bulletin publish --dry-run
    Example: bulletin publish mexicali-exports-2024-10 --to website --live
    Example: bulletin publish mexicali-exports-2024-10 --at "2025-01-14 09:00"
    """
    import getpass

    from generator import talk, talk_publish
    from generator.publisher import Wish
    from generator.workspace import Workspace

    if live and at:
        message = "--live is at once, and --at later; choose one."
        raise click.UsageError(message)
    office = Workspace(workspace)
    moment = at.replace(tzinfo=office.zone) if at else None
    wish = Wish(
        by=_named(by if by is not None else getpass.getuser()),
        now=_now(),
        outlets=outlet,
        standing="public" if live else "scheduled" if at else "draft",
        moment=moment,
        overwrites=overwrite,
        anew=again,
        illustrative=illustrative,
        dry_run=dry_run,
    )
    if moment and moment <= wish.now:
        message = "--at is in the past; use --live to publish at once."
        raise click.UsageError(message)
    with talk.progress("Publishing"):
        found = office.publisher.publish(bulletin, wish)
    if as_json:
        talk.emit(talk_publish.published_json(found))
    else:
        talk_publish.published(found, is_dry=dry_run)
    _end(found.problems)
    if any(one.warnings for one in found.outcomes):
        sys.exit(3)


@command
@click.argument("bulletin")
@click.option("--by", metavar="NAME", required=True, help="Who decided it.")
@click.option("--because", metavar="REASON", required=True, help="Why; it stays in the records of the office.")
@click.option("--to", "outlet", multiple=True, metavar="OUTLET", help="Only there; everywhere if not given.")
def withdraw(bulletin: str, by: str, because: str, outlet: tuple[str, ...], workspace: Path, as_json: bool) -> None:
    """Take a BULLETIN out of its readers' sight wherever it went; the outlets keep it for their staff.

    \b
    Example: bulletin withdraw mexicali-exports-2024-10 --by "Ana Ruiz" --because "wrong month in the chart"
    """
    from generator import talk, talk_publish
    from generator.workspace import Workspace

    with talk.progress("Withdrawing"):
        desk = Workspace(workspace).publisher
        found = desk.withdraw(bulletin, by=_named(by), why=because, now=_now(), outlets=outlet)
    if as_json:
        talk.emit(talk_publish.published_json(found))
    else:
        talk_publish.published(found, is_dry=False)
    _end(found.problems)


@command
@click.argument("bulletin", required=False, default="")
@click.option("--log", is_flag=True, help="Who did what, and when.")
def releases(bulletin: str, log: bool, workspace: Path, as_json: bool) -> None:
    """List where each bulletin went, or one BULLETIN, and how far it is.

    \b
    Example: bulletin releases
    """
    from generator import talk, talk_publish
    from generator.workspace import Workspace

    desk = Workspace(workspace).publisher
    found, events = desk.releases(bulletin), desk.book.events(Path(bulletin).name if bulletin else "")
    if as_json:
        talk.emit(talk_publish.releases_json(found, events))
    elif log:
        talk_publish.events(events)
    else:
        talk_publish.releases(found)


@command
def doctor(workspace: Path, as_json: bool) -> None:
    """Check that everything is set up, and say what to do where it is not."""
    from generator import talk
    from generator.doctor import examine
    from generator.workspace import Workspace

    findings = examine(Workspace(workspace))
    if as_json:
        talk.emit(talk.examined_json(findings))
    else:
        talk.examined(findings)
    if any(one.problem for one in findings):
        sys.exit(1)


@command
@click.argument("story", nargs=-1)
@click.option("--against", type=Day(), help="Compare with what was known on this day; the release before if not given.")
@click.option("--as-of", type=Day(), help="Use only what had been released by this day.")
@click.option("--output", type=click.Path(path_type=Path), help="Folder of the bulletins; `output` of the workspace.")
def revisions(
    story: tuple[str, ...],
    against: date | None,
    as_of: date | None,
    output: Path | None,
    workspace: Path,
    as_json: bool,
) -> None:
    """Tell which printed sentences later figures made false, and what else changed in the stories.

    Ends with 3 where a sentence is false by now, with 1 where a bulletin could not be checked.

    \b
    Example: bulletin revisions mexicali-exports --against 2025-01-14
    """
    from generator import talk, talk_revisions
    from generator.workspace import Workspace

    found = Workspace(workspace).revisions(story, against=against, as_of=as_of, output=output)
    if as_json:
        talk.emit(talk_revisions.revisions_json(found))
    else:
        talk_revisions.revisions(found)
    if found.outdated or found.unchecked:
        sys.exit(3 if found.outdated else 1)

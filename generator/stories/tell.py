"""Makes the story of one bulletin from a panel, the catalogue and the context."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from generator.catalogue import Catalogue
from generator.config import RuleSettings, StorySettings
from generator.context import Context
from generator.errors import StoryError
from generator.facts.deflate import Deflator
from generator.facts.guards import guarded
from generator.facts.ledger import Ledger
from generator.facts.rules import BY_KIND
from generator.facts.scan import scan
from generator.facts.score import reachable
from generator.facts.weight import Setting
from generator.facts.whole import wholes
from generator.model.context import Official, Quote, Statement, Translations
from generator.model.fact import Fact
from generator.model.panel import Panel
from generator.model.period import Frequency, Period, Window
from generator.model.series import Series
from generator.model.story import Comparable, Corrected, Omission, Related, Story
from generator.model.unit import Kind
from generator.stories.impact import impacts, short
from generator.stories.selection import PARTS, Brief, Choice, beside, select
from generator.stories.untold import why_not

CORRECTION = "correction"
"""The template of a correction."""
CHART_YEARS = 10
"""Years that a chart compares."""


@dataclass(frozen=True)
class Desk:
    """All that a story is made from, beside its panel."""

    catalogue: Catalogue
    context: Context
    rules: RuleSettings
    home: str = ""
    """The office's own area, which weighs most."""


@dataclass(frozen=True)
class Assignment:
    """One story of the settings, for one period.

    `told` is what its last bulletin told, by series and kind; `deflator` the prices that nominal figures are tested
    against, where the office has them; `earlier` the panel as it was known before the newest release of the
    dataset that holds its series, where that was not the first. `companions` are the series told beside its own,
    `omissions` those that were wanted and cannot be.
    """

    key: str
    settings: StorySettings
    panel: Panel
    told: frozenset[tuple[str, str]] = frozenset()
    deflator: Deflator | None = None
    earlier: Panel | None = None
    companions: tuple[Assignment, ...] = ()
    omissions: tuple[Omission, ...] = ()

    @property
    def series(self) -> Series:
        return series_of(self.settings)

    @property
    def period(self) -> Period:
        return self.panel.last


def series_of(story: StorySettings) -> Series:
    """The series that a story of the settings is about."""
    return Series(story.indicator, story.area, story.sector, story.adjustment)


def assign(key: str, settings: StorySettings, panel: Panel, period: Period | None) -> Assignment:
    """The story for `period`, or for the newest period of the dataset that holds its series.

    StoryError when the panel has no such series, or no value of it at that period.
    """
    series = Assignment(key, settings, panel).series
    where = f"story '{key}', series {series}"
    if series not in panel:
        known = ", ".join(str(one) for one in panel.series[:5])
        raise StoryError("the store has no such series.", where=where, remedy=f"It has {known}...")
    last = _newest(panel, series)
    if period and (period.frequency is not panel.frequency or not panel.first <= period <= last):
        remedy = f"Choose one from {panel.first} to {last}."
        raise StoryError(f"there is no figure for {period}.", where=where, remedy=remedy)
    assignment = Assignment(key, settings, panel.until(period or last))
    if assignment.panel.cell(panel.row(series), assignment.period) is None:
        remedy = "Fetch again when it is published, or choose another with --period."
        raise StoryError(f"the value for {assignment.period} is missing.", where=where, remedy=remedy)
    return assignment


def _newest(panel: Panel, series: Series) -> Period:
    """The newest period of which the dataset of a series has any value; another dataset may be further ahead."""
    vintage = panel.vintages[panel.row(series)]
    rows = [row for row, other in enumerate(panel.vintages) if other == vintage]
    known = np.flatnonzero(np.isfinite(panel.values[rows]).any(axis=0))
    return panel.first.shift(int(known[-1])) if len(known) else panel.last


def choices(assignment: Assignment, desk: Desk) -> list[Choice]:
    """Every fact about the story's series and its parts, with the reason for telling it or not."""
    return select(_found(assignment, desk), _brief(assignment, desk))


def _brief(assignment: Assignment, desk: Desk) -> Brief:
    """What the story asks of its facts."""
    settings, panel = assignment.settings, assignment.panel
    operation = desk.catalogue.indicator(assignment.series.indicator).kind.window_operation
    limit = reachable(panel, panel.row(assignment.series), desk.rules)
    return Brief(settings.must, settings.points, operation, desk.rules.surprise_floor, limit)


def _found(assignment: Assignment, desk: Desk) -> list[Fact]:
    """The facts about the story's series and its leading parts, best first."""
    panel, series = assignment.panel, assignment.series
    indicator = desk.catalogue.indicator(series.indicator)
    rows = [panel.row(series), *(row for row, other in enumerate(panel.series) if _is_part(other, series))]
    circumstances = setting(assignment, desk, rows)
    found = scan(panel, indicator, desk.rules, rows, circumstances, assignment.deflator, assignment.earlier)
    facts = [fact for fact in found if fact.series == series or fact.kind in PARTS]
    return _leading_parts(facts, series)


def setting(assignment: Assignment, desk: Desk, rows: Sequence[int]) -> Setting:
    """What bears on the scores beside the panel: places, histories, and what was told last time."""
    panel = assignment.panel
    indicator = desk.catalogue.indicator(assignment.series.indicator)
    return Setting(
        impact=impacts(panel, indicator, desk.catalogue, desk.home, rows),
        short=short(panel, indicator, desk.rules, rows),
        told=assignment.told,
        newest=assignment.period,
        cap=desk.rules.surprise_cap,
    )


def _is_part(part: Series, whole: Series) -> bool:
    """A sector of the same area: the parts a text about the whole may speak of."""
    return part.area == whole.area and whole in wholes(part)


def _leading_parts(facts: Sequence[Fact], series: Series) -> list[Fact]:
    """Of the facts about parts, those of the one that contributed most, and the largest that went the other way.

    Whichever the sign of the contribution.
    """
    moved = [fact for fact in facts if fact.series != series and fact.kind == "contribution"]
    leader = max(moved, key=lambda fact: abs(fact["contribution"].value)).series if moved else series
    parted = [fact for fact in facts if fact.series != series and fact.kind == "divergence"]
    largest = max(parted, key=lambda fact: fact["level"].value) if parted else None
    return [
        fact
        for fact in facts
        if fact.series == series or fact is largest or (fact.series == leader and fact.kind != "divergence")
    ]


def tell(assignment: Assignment, desk: Desk, related: Sequence[Related] = ()) -> Story:
    """The story, with its facts in the order of telling and a note of whatever had to be left out.

    StoryError when not even the level can be told.
    """
    facts = tuple(choice.fact for choice in choices(assignment, desk) if choice.is_chosen)
    story = _alone(assignment, desk, facts)
    companions = tuple(_beside(story, one, desk) for one in assignment.companions)
    story = replace(story, related=tuple(related), companions=companions, past=_past(assignment, desk, facts))
    quotes, unquoted = _quotes(assignment, desk, story.lead.window)
    released = max(one.released for one in (story, *companions))
    return replace(story, quotes=quotes, released=released, omissions=story.omissions + unquoted)


def correction(story: Story, corrected: Corrected) -> Story:
    """The correction of an earlier bulletin: what was wrong in it, and the story as it is told now."""
    return replace(story, id=f"{corrected.id}-correction", template=CORRECTION, corrected=corrected, quotes=())


def _beside(story: Story, companion: Assignment, desk: Desk) -> Story:
    """The story of a companion; it leads with the change that the story leads with."""
    own = [fact for fact in _found(companion, desk) if fact.series == companion.series]
    return _alone(companion, desk, tuple(beside(own, story.lead, _brief(companion, desk))))


def _past(assignment: Assignment, desk: Desk, facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """The lead's growth as it was a year before; of a price first as it was the period before, if nothing tells it."""
    lead, tells_before = facts[0], any(fact.kind in ("acceleration", "turn") for fact in facts)
    if not desk.catalogue.indicator(lead.series.indicator).kind.has_growth:
        return ()
    if tells_before and assignment.period.frequency is Frequency.YEAR:
        return ()
    if not lead.has("change") or lead.comparison != lead.window.shift_years(-1):
        return ()
    period = assignment.period
    is_price = desk.catalogue.indicator(lead.series.indicator).kind is Kind.INDEX
    is_monthly = is_price and period.frequency is not Frequency.YEAR and not tells_before
    earlier = [period.shift(-1)] if is_monthly else []
    revised = {fact.window.last for fact in facts if fact.kind == "revision"}
    periods = [one for one in (*earlier, period.shift(-period.frequency)) if one not in revised]
    found = (_stated(lead.kind, assignment, desk, one) for one in periods)
    return tuple(fact for fact in found if fact and fact.has("change"))


def _stated(kind: str, assignment: Assignment, desk: Desk, period: Period) -> Fact | None:
    """A kind of fact as it was at an earlier period, by the data of now; None where it could not be told."""
    if period < assignment.panel.first:
        return None
    ledger = _ledger(replace(assignment, panel=assignment.panel.until(period), earlier=None), desk)
    fact = BY_KIND[kind].state(ledger)
    return guarded(fact, ledger) if fact else None


def _alone(assignment: Assignment, desk: Desk, facts: tuple[Fact, ...]) -> Story:
    """The story of one series, without quotes and without what is told beside it."""
    if not facts:
        raise StoryError("there is no fact to tell.", where=f"story '{assignment.key}', {assignment.period}")
    settings, catalogue, series = assignment.settings, desk.catalogue, assignment.series
    indicator, area = catalogue.indicator(series.indicator), catalogue.area(series.area)
    ledger = _ledger(assignment, desk)
    official, omissions = _official(assignment, desk, facts[0].window)
    vintages = tuple(dict.fromkeys(fact.vintage for fact in facts))
    return Story(
        id=f"{assignment.key}-{assignment.period}".lower(),
        key=assignment.key,
        template=settings.template,
        series=series,
        indicator=indicator,
        area=area,
        sector=catalogue.sector(series.sector) if series.sector else None,
        agency=catalogue.agency(indicator.agency),
        period=assignment.period,
        released=max(vintage.released for vintage in vintages),
        vintages=vintages,
        facts=facts,
        history=tuple(ledger.history(Window(ledger.panel.first, assignment.period))),
        comparable=_comparable(ledger, facts[0].window),
        official=official,
        omissions=(*omissions, *assignment.omissions, *_untold(assignment, desk, facts)),
        credit=settings.credits.get(str(assignment.period), ""),
        names_sector=settings.names_sector,
    )


def _ledger(assignment: Assignment, desk: Desk) -> Ledger:
    panel, series = assignment.panel, assignment.series
    indicator = desk.catalogue.indicator(series.indicator)
    return Ledger(panel, panel.row(series), indicator, desk.rules, assignment.deflator, assignment.earlier)


def _comparable(ledger: Ledger, window: Window) -> tuple[Comparable, ...]:
    """The window in the last years since the series began, oldest first."""
    years = [window.shift_years(-back) for back in range(CHART_YEARS - 1, -1, -1)]
    within = [one for one in years if ledger.first and one.first >= ledger.first]
    return tuple(Comparable(one, ledger.level(one)) for one in within)


def _official(assignment: Assignment, desk: Desk, window: Window) -> tuple[Official | None, tuple[Omission, ...]]:
    wanted = assignment.settings.official
    if not wanted:
        return None, ()
    official = desk.context.official_for(wanted, window)
    why = f"{window} is not inside the term of office"
    return official, () if official else (Omission(f"official {wanted}", why),)


def _quotes(
    assignment: Assignment, desk: Desk, window: Window
) -> tuple[tuple[Quote | Statement, ...], tuple[Omission, ...]]:
    """The words that fit indicator, place and time and stand in both languages."""
    series = assignment.series
    fitting = desk.context.relevant(series.indicator, desk.catalogue.surroundings(series.area), window)
    untranslated = tuple(
        Omission(f"quote {one.id}", f"no text in '{language}'; an editor has to translate it")
        for one in fitting
        for language in ("es", "en")
        if not words_of(one)[language]
    )
    missing = {omission.what.removeprefix("quote ") for omission in untranslated}
    usable = sorted((one for one in fitting if one.id not in missing), key=lambda one: one.order)
    return tuple(usable), untranslated


def words_of(one: Quote | Statement) -> Translations:
    """The words of a quote or the gist of a statement, in the languages they stand in."""
    return one.text if isinstance(one, Quote) else one.gist


def _untold(assignment: Assignment, desk: Desk, facts: Sequence[Fact]) -> tuple[Omission, ...]:
    """For each kind that the story must tell and cannot, the reason."""
    told = {fact.kind for fact in facts}
    ledger = _ledger(assignment, desk)
    return tuple(Omission(kind, why_not(kind, ledger)) for kind in assignment.settings.must if kind not in told)

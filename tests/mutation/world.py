"""An invented, plausible store of several hundred series, and true bulletins written from it.

The indicators are those of the newsroom of the random bulletins, invented too; the places are the country and its 32
states, with branches of the country for some. Each dataset is released several times: every release adds a period
and corrects the newest figures of the one before. A seed decides everything.
"""

from __future__ import annotations

import math
import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

import msgspec
import numpy as np
from numpy.typing import NDArray
from reading.prose import Prose, sentences
from writing.random_bulletins import BRANCHES, EAGER, KINDS, SPECIAL, STATES, people, templates, words

from generator import bundled
from generator.bilingual import LANGUAGES, Language, Text
from generator.config import Office, Profiles, RuleSettings, StorySettings
from generator.context import Context
from generator.errors import StoryError
from generator.facts.deflate import Deflator
from generator.model.bulletin import TEXT, Bulletin
from generator.model.context import Term
from generator.model.panel import Panel, Status, Vintage
from generator.model.period import Frequency, Period
from generator.model.series import Series
from generator.model.story import Corrected, Erratum
from generator.model.unit import Kind
from generator.model.words import Indicator
from generator.stories.companions import companions
from generator.stories.tell import CORRECTION, Assignment, Desk, correction, tell
from generator.writing.article import Writer

SEED = 20_240
RELEASES = 6
FIRST_RELEASE = date(2026, 11, 10)
STARTS = {Frequency.MONTH: 2007, Frequency.QUARTER: 2005, Frequency.YEAR: 2001}
LASTS = {
    Frequency.MONTH: Period.parse("2025-07"),
    Frequency.QUARTER: Period.parse("2025-Q1"),
    Frequency.YEAR: Period.parse("2019"),
}
BY_STATE = {
    Frequency.MONTH: ("exports", "jobs", "permits", "sales", "jobless"),
    Frequency.QUARTER: ("spending", "fdi", "activity", "debt"),
    Frequency.YEAR: ("housing", "water", "parks"),
}
OF_THE_COUNTRY = {
    Frequency.MONTH: ("prices", "dollar", "trade", "wages"),
    Frequency.QUARTER: ("fiscal",),
    Frequency.YEAR: (),
}
WITH_BRANCHES = ("exports", "spending", "jobs")
MEANS = {Kind.FLOW: 9_000.0, Kind.COUNT: 900.0, Kind.STOCK: 60_000.0, Kind.INDEX: 104.0}
PROFILES_ES, PROFILES_EN = ("mx.prensa", "mx.prensa", "mx.tabla"), ("en_US", "en_US", "en_GB")
COUNTRY = "MX"
BESIDE = 40
"""Signs before a figure by which its sentence is known again."""
TERMS = (Term(first=date(2001, 1, 1), last=date(2025, 9, 30)), Term(first=date(2026, 3, 1), last=date(2040, 12, 31)))
"""When all office-holders were in office: not at the end of 2025, so that some bulletins may not name them."""
CORRECTED = 0.06
"""How many bulletins are corrections of the one before."""


@dataclass(frozen=True, eq=False)
class Release:
    """What was known of every dataset on a day: a panel for each indicator."""

    day: date
    panels: dict[str, Panel]


@dataclass(frozen=True, eq=False)
class Made:
    """A true bulletin, the release that it was written from, and the words and people that it knows."""

    seed: int
    bulletin: Bulletin
    release: Release
    context: Context
    office: Office


@cache
def releases() -> tuple[Release, ...]:
    """Every state of the store, oldest first."""
    finals = {name: _panel(name, frequency) for frequency in Frequency for name in _indicators(frequency)}
    return tuple(_release(at, finals) for at in range(RELEASES))


def size() -> int:
    """How many series the store holds."""
    return sum(len(panel.series) for panel in releases()[-1].panels.values())


def bulletins(first: int, count: int) -> Iterator[Made]:
    """So many true bulletins, from a seed on; a series in which there is nothing to tell is passed over."""
    seed = first
    while count:
        try:
            made = bulletin(seed)
        except StoryError:
            made = None
        if made:
            yield made
            count -= 1
        seed += 1


def bulletin(seed: int) -> Made:
    """The bulletin of a seed; StoryError where there is nothing to tell."""
    dice = random.Random(seed)
    at = dice.randrange(RELEASES)
    name = dice.choice([one for frequency in Frequency for one in _indicators(frequency)])
    panel = releases()[at].panels[name]
    series = panel.series[0] if dice.random() < 0.2 else dice.choice(panel.series)
    return written(seed, dice, at, series)


def written(seed: int, dice: random.Random, at: int, series: Series) -> Made:
    """The bulletin about a series as known at a release."""
    release = releases()[at]
    panel = release.panels[series.indicator]
    about = words().indicator(series.indicator)
    context = _context(dice, about, panel, series.area)
    office = _office(dice)
    desk = Desk(words(), context, dice.choice((EAGER, RuleSettings())), office.area)
    settings = _settings(dice, series, panel)
    earlier = releases()[at - 1].panels[series.indicator] if at and dice.random() < 0.4 else None
    deflator = Deflator(release.panels["prices"], 0) if about.deflator else None
    assignment = Assignment(f"world{seed}", settings, panel, deflator=deflator, earlier=earlier)
    found = companions(assignment, lambda one: release.panels[one.indicator], words())
    full = replace(assignment, companions=found.assignments, omissions=found.omissions)
    story = tell(full, desk)
    if at and dice.random() < CORRECTED:
        old = releases()[at - 1].panels[series.indicator]
        before = writer(office).write(tell(replace(full, panel=old, earlier=None), desk))
        now = writer(office).write(tell(replace(full, panel=panel.until(old.last), earlier=None), desk))
        errata = tuple(one for language in LANGUAGES for one in _errata(before, now, language))
        titles = Text(es=before.articles["es"].title, en=before.articles["en"].title)
        story = correction(now.story, Corrected(before.id, titles, releases()[at - 1].day, errata)) if errata else story
    return Made(seed, writer(office).write(story), release, context, office)


def _errata(before: Bulletin, now: Bulletin, language: Language) -> Iterator[Erratum]:
    """The figures of an earlier bulletin that are printed otherwise now."""
    told = [one for one in now.articles[language].claims if one.part == TEXT and one.aspect == "figure"]
    right = {(one.fact.id, one.role): one for one in told if one.role}
    text = before.articles[language].text
    paragraphs = Prose(text, language).paragraphs
    own = [one for paragraph in paragraphs for one in sentences(paragraph)]
    for claim in before.articles[language].claims:
        better = right.get((claim.fact.id, claim.role))
        is_figure = claim.part == TEXT and claim.value is not None and claim.aspect == "figure"
        around = text[max(0, claim.start - BESIDE) : claim.start].rpartition("\n")[2] + claim.shown
        said = next((one for one in own if around in one), "")
        if said and better and is_figure and better.shown != claim.shown:
            figure = better.fact[better.role]
            if figure.value * claim.fact[claim.role].value <= 0:
                continue  # the verb would be wrong too
            yield Erratum(language, said, claim.shown, better.shown, "figure", better.fact, figure, claim.aspect)


@cache
def writer(office: Office) -> Writer:
    """The writer of an office; templates are compiled but once."""
    return Writer(office, words(), (bundled.root() / "templates",))


def _settings(dice: random.Random, series: Series, panel: Panel) -> StorySettings:
    named = [str(one) for one in panel.series if one.area == series.area and one != series]
    also = dice.sample(named, min(len(named), dice.choice((0, 0, 2))))
    if dice.random() < 0.15:
        also.append(dice.choice(("prices:MX", "dollar:MX", "trade:MX")))
    template = _template(dice, series.indicator)
    holder = "governor" if series.area == "MX-14" and dice.random() < 0.5 else ""
    return StorySettings(
        template=template,
        indicator=series.indicator,
        area=series.area,
        sector=series.sector,
        must=tuple(dice.sample(KINDS, dice.choice((0, 0, 4, 8, len(KINDS))))),
        also=tuple(one for one in dict.fromkeys(also) if one != str(series)),
        leaders=dice.choice((3, 5)) if template == "ranking" else 0,
        official=holder,
        points=dice.choice((4, 6, 8, 10)),
    )


def _template(dice: random.Random, indicator: str) -> str:
    if indicator in SPECIAL and dice.random() < 0.6:
        return SPECIAL[indicator]
    return dice.choice([one for one in templates() if one not in {*SPECIAL.values(), CORRECTION}])


def _office(dice: random.Random) -> Office:
    profiles = Profiles(es=dice.choice(PROFILES_ES), en=dice.choice(PROFILES_EN))  # type: ignore[arg-type]
    return Office(
        name=Text(es="Oficina Inventada de Prensa", en="Invented Press Office"),
        area="MX-14",
        byline=Text(es="Comunicación Social", en="the Press Office"),
        boilerplate=Text(es="Una oficina inventada.", en="An invented office."),
        contact=Text(es="prensa@example.org", en="press@example.org"),
        profiles=profiles,
    )


def _context(dice: random.Random, about: Indicator, panel: Panel, area: str) -> Context:
    """Some of the invented words, said about this indicator at this time, and the holders of its place's offices."""
    chosen = dice.sample(sorted(people().remarks), dice.choice((0, 1, 2, 3)))
    moved = {
        name: msgspec.structs.replace(
            people().remarks[name], period=str(panel.last), indicators=(about.id,), areas=(), order=place
        )
        for place, name in enumerate(chosen)
    }
    officials = {name: msgspec.structs.replace(one, area=area, terms=TERMS) for name, one in people().officials.items()}
    return Context(moved, officials)


# ---------------------------------------------------------------------------------------------------------------------
# The store


def _indicators(frequency: Frequency) -> tuple[str, ...]:
    return BY_STATE[frequency] + OF_THE_COUNTRY[frequency]


def _release(at: int, finals: dict[str, Panel]) -> Release:
    day = FIRST_RELEASE + timedelta(days=30 * at)
    return Release(day, {name: _as_known(panel, at, day) for name, panel in finals.items()})


def _as_known(final: Panel, at: int, day: date) -> Panel:
    """The panel on a day: without the periods still to come, its newest figures not yet corrected."""
    known = final.until(final.last.shift(at + 1 - RELEASES))
    dice = np.random.default_rng([SEED, at, len(final.series)])
    values, status = known.values.copy(), known.status.copy()
    decimals = words().indicator(final.series[0].indicator).decimals
    rows = np.flatnonzero(dice.random(len(values)) < 0.5)
    values[rows, -1] = np.round(values[rows, -1] * dice.choice((0.985, 1.012, 1.03), len(rows)), decimals)
    _add_up(final.series, values, decimals)
    status[:, -1] = int(Status.PRELIMINARY) if final.series[0].indicator in {"exports", "fdi"} else 0
    agency = words().indicator(final.series[0].indicator).agency
    vintage = Vintage(final.series[0].indicator, day, f"{at:064d}", "invented.csv", agency)
    return Panel(known.first, known.series, values, status, (vintage,) * len(known.series))


def _panel(name: str, frequency: Frequency) -> Panel:
    """The whole history of an indicator as it will be known in the end."""
    about = words().indicator(name)
    areas = (COUNTRY, *STATES) if name in BY_STATE[frequency] else (COUNTRY,)
    branches = (
        [one for one in BRANCHES if one not in {"primary", "secondary", "tertiary"}] if name in WITH_BRANCHES else []
    )
    series = [Series(name, area) for area in areas] + [Series(name, COUNTRY, one) for one in branches]
    first = Period.of(frequency, STARTS[frequency])
    last = LASTS[frequency].shift(RELEASES)
    columns = last.ordinal - first.ordinal + 1
    dice = np.random.default_rng([SEED, sum(map(ord, name))])
    values = np.array([_history(dice, about, frequency, columns) for _ in series])
    _add_up(tuple(series), values, about.decimals)
    vintage = Vintage(name, FIRST_RELEASE, "0" * 64, "invented.csv", about.agency)
    return Panel(first, tuple(series), values, np.zeros(values.shape, dtype=np.uint8), (vintage,) * len(series))


def _add_up(series: tuple[Series, ...], values: NDArray[np.float64], decimals: int) -> None:
    """Let the country be the sum of its states, and its branches make it up, where the figures can be added."""
    about = words().indicator(series[0].indicator)
    states = [row for row, one in enumerate(series) if one.area != COUNTRY]
    if not states or about.kind not in {Kind.FLOW, Kind.COUNT, Kind.STOCK}:
        return
    values[0] = np.round(values[states].sum(axis=0), decimals)
    branches = [row for row, one in enumerate(series) if one.sector]
    if branches:
        parts = values[branches] / values[branches].sum(axis=0) * values[0]
        values[branches] = np.round(parts, decimals)
        values[branches[-1]] = np.round(values[0] - values[branches[:-1]].sum(axis=0), decimals)


def _history(dice: np.random.Generator, about: Indicator, frequency: Frequency, columns: int) -> NDArray[np.float64]:
    """A plausible path: trend, season, noise, the slump of 2020 and now and then a run of one direction."""
    if about.kind is Kind.RATE:
        return np.round(np.abs(4 + np.cumsum(dice.normal(0, 0.15, columns))), about.decimals)
    if about.kind is Kind.BALANCE:
        return np.round(dice.choice((-500, 0, 300)) + np.cumsum(dice.normal(0, 90, columns)), about.decimals)
    if about.unit == "MXN" and about.kind is Kind.INDEX:
        return np.round(18.5 + np.cumsum(dice.normal(0, 0.15, columns)), about.decimals)
    level = MEANS[about.kind] * math.exp(dice.normal(0, 1.1 if about.kind is not Kind.INDEX else 0.02))
    drift = dice.choice((0.0, 0.02, 0.04, 0.07)) / frequency
    noise = dice.choice((0.004, 0.012, 0.03)) if about.kind is not Kind.INDEX else 0.004
    path = level * np.exp(np.cumsum(drift + dice.normal(0, noise, columns)))
    season = dice.choice((0.0, 0.05, 0.12)) if about.seasonal and frequency is not Frequency.YEAR else 0.0
    wave = 1 + season * np.sin(2 * np.pi * np.arange(columns) / frequency)
    slump = int((2020 - STARTS[frequency]) * frequency + frequency // 4)
    path[slump : slump + max(1, frequency // 3)] *= dice.uniform(0.75, 0.95)
    return np.round(path * wave, about.decimals)

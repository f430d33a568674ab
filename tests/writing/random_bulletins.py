"""Random truthful bulletins: an invented panel, what the rules find in it, and the two articles written of it.

The indicators, places and people of `newsroom/` are invented, one of every gender, number and unit. A seed decides
everything: frequency, place, neighbours, parts, gaps, revisions, prices, house style, template, quotes, office-holder.
What is printed is true of the panel, because the same rules find it that find the facts of real data.
"""

from __future__ import annotations

import math
import random
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, timezone
from functools import cache
from pathlib import Path

import msgspec
import numpy as np
from reading.prose import Prose, sentences

from generator import bundled, catalogue, context
from generator.bilingual import LANGUAGES, Language, Text
from generator.catalogue import Catalogue
from generator.config import Few, Office, PerFrequency, Profiles, RuleSettings, StorySettings
from generator.context import Context
from generator.errors import StoryError
from generator.facts.deflate import Deflator
from generator.facts.rules import RULES
from generator.model.bulletin import TEXT, Bulletin
from generator.model.panel import Panel, Status, Vintage
from generator.model.period import Frequency, Period
from generator.model.series import Series
from generator.model.story import Corrected, Erratum, Related, Story
from generator.model.unit import Kind
from generator.model.words import Indicator
from generator.stories.companions import companions
from generator.stories.tell import CORRECTION, Assignment, Desk, correction, tell
from generator.writing.article import Writer
from generator.writing.environment import names

NEWSROOM = Path(__file__).parent / "newsroom"
RELEASED = date(2026, 3, 14)
KINDS = tuple(rule.kind for rule in RULES if rule.kind != "anomaly")
STATES = tuple(f"MX-{number:02d}" for number in range(1, 33))
FAVOURED = ("MX-15", "MX-09", "MX-13", "MX-20", "MX-14", "MX-16", "MX-22")
"""States whose names try article, contraction and the change of «y» and «o»."""
BRANCHES = ("steel", "oils", "water", "hotels", "food", "automotive", "primary", "secondary", "tertiary")
PROFILES_ES, PROFILES_EN = ("mx.prensa", "mx.prensa", "mx.tabla", "es"), ("en_US", "en_US", "en_GB")
EAGER = RuleSettings(
    record_history=PerFrequency(month=24, quarter=10, year=5),
    record_season_years=3,
    record_window_count=3,
    percentile_history=PerFrequency(month=24, quarter=10, year=6),
    since_periods=PerFrequency(month=12, quarter=6, year=3),
    streak_periods=3,
    streak_rises=3,
    streak_level_periods=3,
    turn_periods=2,
    recovery_periods=PerFrequency(month=12, quarter=4, year=2),
    surprise_floor=1.0,
    reference_year=2019,
    few={one: Few(level=10.0, change=14.0) for one in ("exports", "income", "permits", "jobs", "workers", "birds")},
)
"""Thresholds low enough for every kind of fact to come up."""


@dataclass(frozen=True)
class World:
    """What a random bulletin was written from, for the message of a test that fails."""

    seed: int
    bulletin: Bulletin
    office: Office
    panels: tuple[Panel, ...] = ()
    earlier: tuple[Panel, ...] = ()
    context: Context | None = None


@cache
def words() -> Catalogue:
    """The bundled places and agencies, with the newsroom's indicators, places, units and branches."""
    return catalogue.load(bundled.root() / "data" / "catalogue", NEWSROOM / "catalogue")


@cache
def people() -> Context:
    """The invented people of the newsroom, quoted beside no indicator yet."""
    return context.load(NEWSROOM / "context", catalogue=words())


@cache
def invented() -> tuple[str, ...]:
    """The newsroom's own indicators."""
    return tuple(tomllib.loads((NEWSROOM / "catalogue" / "indicators.toml").read_text("utf-8"))["indicators"])


@cache
def templates() -> tuple[str, ...]:
    """Every template that both languages have."""
    folders = [bundled.root() / "templates"]
    return tuple(sorted(set(names(folders, "es")) & set(names(folders, "en"))))


SPECIAL = {
    "prices": "prices",
    "dollar": "exchange",
    "fdi": "flows",
    "income": "flows",
    "jobs": "employment",
    "workers": "employment",
    "jobless": "employment",
    "activity": "gdp",
    "debt": "gdp",
}
"""Templates that speak of one kind of statistic, by the indicators that they suit; the others suit any."""
CORRECTED = 0.05
"""How many bulletins are corrections of an earlier one."""


def worlds(first: int, count: int) -> Iterator[World]:
    """So many bulletins, from a seed on; a panel in which there is nothing to tell is passed over."""
    seed = first
    while count:
        try:
            made = world(seed)
        except StoryError:
            made = None
        if made:
            yield made
            count -= 1
        seed += 1


def world(seed: int) -> World:
    """The bulletin of a seed; StoryError where its panel has nothing to tell."""
    dice = random.Random(seed)
    about = words().indicator(dice.choice(invented()))
    panel = random_panel(dice, about)
    office = _office(dice)
    context_of = _context(dice, about, panel)
    desk = Desk(words(), context_of, dice.choice((EAGER, EAGER, RuleSettings())), office.area)
    assignment = _beside(dice, _assignment(dice, seed, about, panel))
    story = _imprinted(dice, tell(assignment, desk, _related(dice)))
    if dice.random() < CORRECTED:
        before = tell(replace(assignment, panel=_corrected(dice, panel, about), earlier=None), desk)
        story = _correction(_writer(office).write(before), _writer(office).write(story))
    return World(seed, _writer(office).write(story), office, tuple(_given(assignment)), _before(assignment), context_of)


def _before(assignment: Assignment) -> tuple[Panel, ...]:
    """The panel as it was known before, where there was one."""
    return (assignment.earlier,) if assignment.earlier else ()


def _given(assignment: Assignment) -> Iterator[Panel]:
    """The panels that a bulletin was written from, the prices it was held against among them."""
    panels = [assignment.panel, *(one.panel for one in assignment.companions)]
    yield from {id(one): one for one in panels}.values()
    if assignment.deflator:
        yield assignment.deflator.panel


@cache
def _writer(office: Office) -> Writer:
    return Writer(office, words(), (bundled.root() / "templates",))


def _template(dice: random.Random, indicator: str) -> str:
    """A template that suits the indicator; one that is for something else in particular suits it not."""
    if SPECIAL.get(indicator) in templates() and dice.random() < 0.7:
        return SPECIAL[indicator]
    return dice.choice([one for one in templates() if one not in {*SPECIAL.values(), CORRECTION}])


def _beside(dice: random.Random, assignment: Assignment) -> Assignment:
    """With the further series that its settings name: of its own panel, or of another statistic."""
    own, panel, other = assignment.series, assignment.panel, None
    named = [one for one in panel.series[1:] if one.area == own.area or dice.random() < 0.1]
    also = [str(one) for one in dice.sample(named, min(len(named), dice.choice((0, 0, 0, 1, 3))))]
    if dice.random() < 0.25:
        about = words().indicator(dice.choice([one for one in invented() if one != own.indicator]))
        area = own.area if about.words.es.place else "MX"
        other = _alike(dice, about, panel, Series(about.id, area))
        also.append(str(other.series[0]))
    leaders = dice.choice((0, 3, 5)) if assignment.settings.template == "ranking" or dice.random() < 0.2 else 0
    settings = msgspec.structs.replace(assignment.settings, also=tuple(dict.fromkeys(also)), leaders=leaders)
    full = replace(assignment, settings=settings)
    found = companions(full, lambda one: panel if one.indicator == own.indicator or not other else other, words())
    return replace(full, companions=found.assignments, omissions=found.omissions)


def _alike(dice: random.Random, about: Indicator, panel: Panel, series: Series) -> Panel:
    """One series of another statistic over the same periods."""
    columns = panel.values.shape[1]
    values = np.array([_history(dice, about, panel.frequency, columns, panel.last, size=1.0)], dtype=np.float64)
    vintage = replace(panel.vintages[0], agency=about.agency)
    return Panel(panel.first, (series,), values, np.zeros(values.shape, dtype=np.uint8), (vintage,))


def _imprinted(dice: random.Random, story: Story) -> Story:
    """Now and then with the office's number, and under embargo."""
    embargo = datetime(2026, 3, 15, 6, 30, tzinfo=timezone(timedelta(hours=-6))) if dice.random() < 0.2 else None
    return replace(story, number="018/2026" if dice.random() < 0.4 else "", embargo=embargo)


def _corrected(dice: random.Random, panel: Panel, about: Indicator) -> Panel:
    """The panel with another newest figure: what an earlier bulletin was written from."""
    values = panel.values.copy()
    values[0, -1] = round(values[0, -1] * dice.choice((0.96, 1.01, 1.05)), about.decimals)
    return replace(panel, values=values)


def _correction(before: Bulletin, now: Bulletin) -> Story:
    """The correction of a bulletin, each of its figures that is printed otherwise now."""
    titles = Text(es=before.articles["es"].title, en=before.articles["en"].title)
    errata = tuple(one for language in LANGUAGES for one in _errata(before, now, language))
    return correction(now.story, Corrected(before.id, titles, RELEASED - timedelta(days=30), errata))


def _errata(before: Bulletin, now: Bulletin, language: Language) -> Iterator[Erratum]:
    right = {(one.fact.id, one.role): one for one in now.articles[language].claims if one.role and one.part == TEXT}
    own = [
        one for paragraph in Prose(before.articles[language].text, language).paragraphs for one in sentences(paragraph)
    ]
    corrected = set()
    for claim in before.articles[language].claims:
        better = right.get((claim.fact.id, claim.role))
        said = next((one for one in own if claim.shown in one), "")
        is_figure = claim.part == TEXT and claim.value is not None and claim.aspect == "figure"
        if said and better and is_figure and better.shown != claim.shown and (said, claim.shown) not in corrected:
            corrected.add((said, claim.shown))
            figure = better.fact[better.role]
            yield Erratum(language, said, claim.shown, better.shown, "figure", better.fact, figure, claim.aspect)


def _office(dice: random.Random) -> Office:
    """One of a few offices, so that templates are compiled but once for each."""
    profiles = Profiles(es=dice.choice(PROFILES_ES), en=dice.choice(PROFILES_EN))  # type: ignore[arg-type]
    return Office(
        name=Text(es="Oficina Inventada de Prensa", en="Invented Press Office"),
        area=dice.choice(("MX-14070", "MX-09", "MX-11017")),
        byline=Text(es="Comunicación Social", en="the Press Office"),
        boilerplate=Text(es="Una oficina inventada.", en="An invented office."),
        contact=Text(es="prensa@example.org", en="press@example.org"),
        profiles=profiles,
    )


def _assignment(dice: random.Random, seed: int, about: Indicator, panel: Panel) -> Assignment:
    own = panel.series[0]
    settings = StorySettings(
        template=_template(dice, about.id),
        indicator=own.indicator,
        area=own.area,
        sector=own.sector,
        adjustment=own.adjustment,
        must=tuple(dice.sample(KINDS, dice.choice((0, 0, 2, 4, 8, len(KINDS))))),
        official=dice.choice(("", "", *_holders(own.area))),
        points=dice.choice((4, 6, 6, 8, 10)),
        names_sector=len(panel.series) > 1 or dice.random() < 0.8,
        credits={str(panel.last): "Ana Ibarra"} if dice.random() < 0.1 else {},
    )
    deflator = _prices(dice, panel) if about.nominal and dice.random() < 0.6 else None
    earlier = _earlier(dice, panel, about) if dice.random() < 0.3 else None
    return Assignment(f"world{seed}", settings, panel, deflator=deflator, earlier=earlier)


def _holders(area: str) -> tuple[str, ...]:
    """Who may hold an office of a place: a state has a governor, a municipality a mayor."""
    return {"state": ("governor",), "municipality": ("mayor",)}.get(words().area(area).level, ())


def _context(dice: random.Random, about: Indicator, panel: Panel) -> Context:
    """Some of the invented words, said about this indicator at this time; the office-holders are those of the place."""
    chosen = dice.sample(sorted(people().remarks), dice.choice((0, 0, 1, 2, 3, 5)))
    moved = {
        name: msgspec.structs.replace(
            people().remarks[name], period=str(panel.last), indicators=(about.id,), areas=(), order=place
        )
        for place, name in enumerate(chosen)
    }
    area = panel.series[0].area
    officials = {name: msgspec.structs.replace(one, area=area) for name, one in people().officials.items()}
    return Context(moved, officials)


def _related(dice: random.Random) -> tuple[Related, ...]:
    titles = Text(es="Aumentan los permisos de construcción en León", en="Building permits rise in León")
    return tuple(Related(f"earlier-{at}", titles, RELEASED) for at in range(dice.choice((0, 0, 1, 2))))


# ---------------------------------------------------------------------------------------------------------------------
# Panels


def random_panel(dice: random.Random, about: Indicator) -> Panel:
    """The story's own series first, then its whole, its neighbours or its parts."""
    frequency = dice.choice((Frequency.MONTH,) * 6 + (Frequency.QUARTER,) * 3 + (Frequency.YEAR,) * 2)
    years = dice.choice((1, 3, 6, 8, 12, 16)) if frequency is not Frequency.YEAR else dice.choice((4, 9, 14))
    columns = years * frequency + dice.randint(2, 12 if frequency is not Frequency.YEAR else 3)
    last = Period.of(frequency, dice.randint(2022, 2026), dice.randint(1, frequency))
    shape = dice.choice((_alone, _states, _states, _towns, _branches, _branches, _country))
    series, sums = shape(dice, about) if about.words.es.place else ([Series(about.id, "MX")], None)
    rows = [_history(dice, about, frequency, columns, last, size=0.3 + 2 * dice.random()) for _ in series]
    if sums and about.kind in (Kind.FLOW, Kind.COUNT, Kind.STOCK):
        rows[sums[0]] = [
            round(sum(values), about.decimals) for values in zip(*(rows[at] for at in sums[1]), strict=True)
        ]
    values = np.array([_holed(dice, row) for row in rows], dtype=np.float64)
    values[0, -1] = rows[0][-1]
    status = np.zeros(values.shape, dtype=np.uint8)
    if dice.random() < 0.3:
        status[:, -dice.randint(1, 6) :] = int(Status.PRELIMINARY)
        status[:, :-6] = dice.choice((int(Status.FINAL), int(Status.REVISED), 0))
    vintage = Vintage("invented", RELEASED, "0" * 64, "invented.csv", about.agency, illustrative=dice.random() < 0.2)
    return Panel(last.shift(1 - columns), tuple(series), values, status, (vintage,) * len(series))


Shape = tuple[list[Series], tuple[int, Sequence[int]] | None]
"""The series of a panel, and which is the sum of which others."""


def _state(dice: random.Random) -> str:
    return dice.choice(FAVOURED) if dice.random() < 0.5 else dice.choice(STATES)


def _alone(dice: random.Random, about: Indicator) -> Shape:
    area = dice.choice((_state(dice), "MX", *_municipalities()))
    adjustment = dice.choice(("", "", "sa", "trend")) if about.seasonal else ""
    sector = dice.choice(("", "", *BRANCHES))
    return [Series(about.id, area, sector, adjustment)], None


def _municipalities() -> tuple[str, ...]:
    return tuple(one.id for one in words().areas.values() if one.level == "municipality")


def _states(dice: random.Random, about: Indicator) -> Shape:
    """A state among the others, and the country they make up."""
    own = _state(dice)
    others = [one for one in STATES if one != own]
    if dice.random() < 0.3:
        others = dice.sample(others, dice.randint(3, 20))
    adjustment = dice.choice(("", "", "", "sa"))
    series = [Series(about.id, one, "", adjustment) for one in (own, *others, "MX")]
    return series, (len(series) - 1, range(len(series) - 1))


def _towns(dice: random.Random, about: Indicator) -> Shape:
    """A municipality among those of its state, and the state."""
    state = dice.choice(("MX-02", "MX-14", "MX-11", "MX-03"))
    towns = [one for one in _municipalities() if one.startswith(state)]
    dice.shuffle(towns)
    series = [Series(about.id, one) for one in (*towns, state)]
    return series, (len(series) - 1, range(len(towns)))


def _branches(dice: random.Random, about: Indicator) -> Shape:
    """A place, or the country, with its branches."""
    area = dice.choice(("MX", _state(dice), "MX-14070", "MX-11017"))
    branches = dice.sample(BRANCHES, dice.randint(2, 6))
    series = [Series(about.id, area), *(Series(about.id, area, one) for one in branches)]
    if dice.random() < 0.3:
        series.insert(0, series.pop(1))
        return series, (1, (0, *range(2, len(series))))
    return series, (0, range(1, len(series)))


def _country(_: random.Random, about: Indicator) -> Shape:
    series = [Series(about.id, one) for one in ("MX", *STATES)]
    return series, (0, range(1, len(series)))


MEANS = {Kind.FLOW: (40, 60_000), Kind.COUNT: (3, 4_000), Kind.STOCK: (30, 400_000), Kind.INDEX: (70, 180)}


def _history(
    dice: random.Random, about: Indicator, frequency: Frequency, columns: int, last: Period, size: float
) -> list[float]:
    """A plausible history: a trend with seasons, noise and now and then a shock, a plateau or a straight run."""
    if about.kind is Kind.RATE:
        path = _wander(dice, columns, dice.uniform(1.5, 9), 0.25)
        return [round(abs(value), about.decimals) for value in path]
    if about.kind is Kind.BALANCE:
        path = _wander(dice, columns, dice.choice((-800, 0, 0, 600)), dice.choice((5, 120, 700)))
        return [round(value, about.decimals) for value in path]
    if about.unit == "MXN" and about.kind is Kind.INDEX:
        return [round(value, about.decimals) for value in _wander(dice, columns, 18.5, 0.2)]
    low, high = MEANS[about.kind]
    level = size * math.exp(dice.uniform(math.log(low), math.log(high)))
    drift = dice.choice((-0.06, -0.02, 0.0, 0.02, 0.05, 0.12)) / frequency
    noise = dice.choice((0.0, 0.004, 0.02, 0.08))
    season = dice.choice((0.0, 0.05, 0.2)) if about.seasonal and frequency is not Frequency.YEAR else 0.0
    shock, depth, found = dice.randint(0, columns * 3), dice.choice((0.7, 0.9, 1.3)), []
    for at in range(columns):
        wave = season * math.sin(2 * math.pi * (last.ordinal - columns + 1 + at) / frequency)
        level *= math.exp(drift + dice.gauss(0, noise))
        found.append(level * (1 + wave) * (depth if shock <= at < shock + frequency else 1))
    return [round(value, about.decimals) for value in dice.choice(ENDINGS)(found, frequency)]


def _as_it_is(values: list[float], _: Frequency) -> list[float]:
    return values


def _even(values: list[float], _: Frequency) -> list[float]:
    """The newest value is that of the period before."""
    return [*values[:-1], values[-2]]


def _like_last_year(values: list[float], frequency: Frequency) -> list[float]:
    return [*values[:-1], values[-1 - frequency] if len(values) > frequency else values[-2]]


def _fallen(values: list[float], _: Frequency) -> list[float]:
    """A sudden loss at the end, of what had grown."""
    return [*values[:-1], values[-1] * 0.7]


def _recovered(values: list[float], _: Frequency) -> list[float]:
    """A slump in the second half, made good with the newest value."""
    half = len(values) // 2
    top = max(values[:half])
    return [*values[:half], *(top * (0.7 + 0.31 * (at + 1) / (len(values) - half)) for at in range(len(values) - half))]


ENDINGS = (*[_as_it_is] * 12, _even, _like_last_year, _fallen, _recovered)


def _wander(dice: random.Random, columns: int, start: float, step: float) -> list[float]:
    """Steps of either sign; sometimes a long run one way."""
    bias, value, found = dice.choice((-0.3, 0.0, 0.0, 0.3)), start, []
    for _ in range(columns):
        value += step * (bias + dice.gauss(0, 0.5))
        found.append(value)
    return found


def _holed(dice: random.Random, row: Sequence[float]) -> list[float]:
    """Most histories are whole; a few lack a value, or begin late."""
    known = list(row)
    if dice.random() < 0.08:
        known[dice.randrange(len(known))] = math.nan
    if dice.random() < 0.06:
        late = dice.randint(1, max(1, len(known) // 2))
        known[:late] = [math.nan] * late
    return known


def _prices(dice: random.Random, panel: Panel) -> Deflator:
    """An index of prices that rises quickly or slowly over the same periods."""
    columns, pace = panel.values.shape[1], dice.choice((0.02, 0.05, 0.12)) / panel.frequency
    values = np.array([[round(80 * math.exp(pace * at), 3) for at in range(columns)]])
    status = np.zeros(values.shape, dtype=np.uint8)
    return Deflator(Panel(panel.first, (Series("prices", "MX"),), values, status, panel.vintages[:1]), 0)


def _earlier(dice: random.Random, panel: Panel, about: Indicator) -> Panel:
    """The panel as it was before the newest period came and some figures were corrected."""
    values = panel.values[:, :-1].copy()
    for row in range(values.shape[0]):
        if dice.random() < 0.6:
            values[row, -1] = round(values[row, -1] * dice.choice((0.97, 0.999, 1.004, 1.05)), about.decimals)
    return replace(panel, values=values, status=panel.status[:, :-1])

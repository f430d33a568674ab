"""The settings of an office: the file `bulletin.toml` of its workspace, typed."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec

from generator import thresholds, tomlfile
from generator.bilingual import Language, Text

FILE_NAME = "bulletin.toml"
SpanishProfile = Literal["mx.prensa", "mx.tabla", "es"]
EnglishProfile = Literal["en_US", "en_GB"]


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A table of the settings file; an unknown key is an error."""


class Profiles(Part, frozen=True, kw_only=True):
    """How numbers are written, by language."""

    es: SpanishProfile = "mx.prensa"
    en: EnglishProfile = "en_US"


class Office(Part, frozen=True, kw_only=True):
    """Who issues the bulletins. `area` is the place of the dateline, `timezone` (IANA) the clock of an embargo."""

    name: Text
    area: str
    timezone: str = ""
    byline: Text
    boilerplate: Text
    contact: Text
    profiles: Profiles = Profiles()


class StorySettings(Part, frozen=True, kw_only=True):
    """One story: which series, told by which template.

    `must` lists kinds of fact that have to be told where they are true. `official` is the identity
    of the office-holder whom the headline names; empty for none. `points` is the most facts told.
    `frequency` chooses among series of one indicator that are published by month and by quarter.
    `names_sector` is False where the indicator's name says enough without its sector.
    `credits` gives, by period, whose reporting a bulletin draws on, to be named beside the byline.
    `also` names further series that the bulletin tells beside its own, as INDICATOR:AREA[:SECTOR[:ADJUSTMENT]];
    `leaders` is how many of the places inside the story's own it tells, those of the highest figures.
    `keywords` are the tags that its bulletins carry where they are published, by language.
    """

    template: str
    indicator: str
    area: str
    sector: str = ""
    adjustment: str = ""
    must: tuple[str, ...] = ()
    official: str = ""
    points: int = 6
    frequency: Literal["", "month", "quarter", "year"] = ""
    names_sector: bool = True
    credits: dict[str, str] = {}
    also: tuple[str, ...] = ()
    leaders: Annotated[int, msgspec.Meta(ge=0, le=10)] = 0
    keywords: dict[Language, tuple[str, ...]] = {}


class PerFrequency(Part, frozen=True, kw_only=True):
    """A number of periods for monthly, quarterly and annual series."""

    month: int
    quarter: int
    year: int


class Few(Part, frozen=True, kw_only=True):
    """The two conditions of "one of few": a level in the unit of the data, and an annual growth in per cent."""

    level: float
    change: float


class RuleSettings(Part, frozen=True, kw_only=True):
    """Thresholds of the rules; the defaults are those of the documentation of each rule.

    Histories are in periods of the series' own frequency unless the name says years.
    """

    # Histories that a rule needs
    record_history: PerFrequency = PerFrequency(month=60, quarter=20, year=8)
    record_season_years: int = 8
    record_window_count: int = 5
    record_coverage: float = 0.95
    percentile_history: PerFrequency = PerFrequency(month=36, quarter=12, year=8)
    # When a rule fires
    since_periods: PerFrequency = PerFrequency(month=24, quarter=8, year=5)
    rank_time_places: int = 5
    excluded_years: tuple[int, ...] = (2020, 2021)
    reference_year: int = 2019
    streak_periods: int = 6
    streak_rises: int = 4
    streak_level_periods: int = 6
    turn_periods: int = 3
    peak_confirm: PerFrequency = PerFrequency(month=3, quarter=2, year=1)
    usual_share: float = 0.75
    recovery_drop: float = 0.1
    recovery_periods: PerFrequency = PerFrequency(month=24, quarter=8, year=2)
    rank_move_places: int = 2
    rank_move_top: int = 3
    rank_growth_places: int = 3
    size_least: float = 0.005
    divergence_share: float = 0.05
    anomaly_score: float = 3.5
    few: dict[str, Few] = {}
    # What a reader has to be told
    small_base_share: float = 0.05
    growth_limit: float = 200.0
    # How surprise is measured
    memory: int = 120
    peers_weight: float = 24.0
    own_least: int = 14
    surprise_cap: float = 7.0
    surprise_floor: float = 6.0


Gate = Literal["jump", "rescaled", "fewer", "backwards", "stated", "sums"]


class Limits(Part, frozen=True, kw_only=True):
    """What a new release of a dataset may be, beside the one before it, without a person's word.

    `jump` is in largest steps of the series' own history, which is judged from `jump_history` values on;
    `series_share` is the share of the series that may jump, change their scale or vanish; `fewer_share` the share
    of the values that may be gone. `skip` names the questions that are not asked.
    """

    jump: Annotated[float, msgspec.Meta(ge=1)] = 4.0
    jump_history: PerFrequency = PerFrequency(month=24, quarter=8, year=5)
    series_share: Annotated[float, msgspec.Meta(ge=0, le=1)] = 0.005
    fewer_share: Annotated[float, msgspec.Meta(ge=0, le=1)] = 0.01
    skip: tuple[Gate, ...] = ()

    def least(self, frequency: int) -> int:
        """How many values a series of so many periods a year needs to be judged."""
        return {1: self.jump_history.year, 4: self.jump_history.quarter, 12: self.jump_history.month}[frequency]


class Plausibility(Limits, frozen=True, kw_only=True):
    """The limits of every source; those of one named in `sources` stand in place of all of these."""

    sources: dict[str, Limits] = {}

    def of(self, source: str) -> Limits:
        """The limits of one source."""
        return self.sources.get(source, self)


class Settings(Part, frozen=True, kw_only=True):
    """A whole `bulletin.toml`. `sources` and `outlets` are checked by the reader that each names in `type`."""

    office: Office
    stories: dict[str, StorySettings] = {}
    sources: dict[str, dict[str, Any]] = {}
    outlets: dict[str, dict[str, Any]] = {}
    rules: RuleSettings = RuleSettings()
    plausibility: Plausibility = Plausibility()


def load(folder: Path) -> Settings:
    """The settings of the workspace in `folder`; SettingsError when there are none or they are wrong."""
    path = folder / FILE_NAME
    values, text = tomlfile.parse(path)
    thresholds.check_quoted(values, path, text)
    settings = tomlfile.convert(values, Settings, path=path, text=text)
    thresholds.check(values, settings.rules, path, text)
    return settings

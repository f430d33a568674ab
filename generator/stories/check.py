"""Checks that a story of the settings names only what the office knows."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import Any

from generator import thresholds, tomlfile
from generator.catalogue import Catalogue, advice, nearest
from generator.config import StorySettings
from generator.context import Context
from generator.errors import SettingsError
from generator.facts.card import advice as kinds
from generator.facts.rule import Role
from generator.facts.rules import BY_KIND
from generator.model.period import Period
from generator.model.series import Series
from generator.stories.order import ORDER
from generator.stories.tell import CORRECTION

NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


def check(key: str, story: StorySettings, catalogue: Catalogue, context: Context, path: Path) -> None:
    """SettingsError for the first name that is unknown, with its line in the file `path` and the nearest right one.

    The story's own name becomes a folder, so it has to be a plain one. Whether there is a template,
    or a series in the store, is not asked here.
    """
    for what, remedy, *keys in _faults(key, story, catalogue, context):
        line = tomlfile.line_of(tomlfile.parse(path)[1], ["stories", key, *keys])
        where = f"{path}, line {line}" if line else str(path)
        raise SettingsError(f"story '{key}': {what}", where=where, remedy=remedy)


def _faults(key: str, story: StorySettings, catalogue: Catalogue, context: Context) -> Iterator[tuple[str, ...]]:
    """What is wrong, the remedy, and the setting it stands at."""
    if not NAME.fullmatch(key):
        yield "cannot be the name of a folder.", "Use letters, digits, point, hyphen and underscore."
    names: list[tuple[str, str, Collection[str], str]] = [
        ("indicator", story.indicator, catalogue.indicators, "indicator"),
        ("area", story.area, catalogue.areas, "area"),
        ("sector", story.sector, ("", *catalogue.sectors), "sector"),
        ("official", story.official, ("", *context.officials), "official"),
        *(("must", kind, ORDER, "kind of fact") for kind in story.must),
    ]
    lookups: dict[str, Callable[[str], Any]] = {
        "indicator": catalogue.indicator_named,
        "area": catalogue.area_named,
        "sector": catalogue.sector_named,
    }
    for setting, name, known, noun in names:
        if name not in known:
            nearest = advice(name, [one for one in known if one], lookups.get(setting))
            remedy = kinds(name) if setting == "must" else nearest
            yield f"there is no {noun} `{name}`.", remedy, setting
    for kind in story.must:
        if kind in BY_KIND and BY_KIND[kind].role is Role.QUEUE:
            yield f"`{kind}` is for the editor alone and is never told.", "Take it out of `must`.", "must"
    if story.official in context.officials and story.area in catalogue.areas:
        place = context.officials[story.official].area
        if place not in catalogue.surroundings(story.area):
            remedy = "Name an official of the story's place, or of the state or country around it."
            yield f"`{story.official}` holds office in {place}, not in {story.area}.", remedy, "official"
    if story.template == CORRECTION:
        remedy = "Choose another; `bulletin write --correct BULLETIN` writes a correction."
        yield "`correction` tells what was wrong in an earlier bulletin.", remedy, "template"
    yield from _wrong_companions(story, catalogue)
    yield from _wrong_credits(story)


def _wrong_companions(story: StorySettings, catalogue: Catalogue) -> Iterator[tuple[str, ...]]:
    """What is wrong with `also`: a name that is unknown, or a series that the bulletin tells already."""
    own = Series(story.indicator, story.area, story.sector, story.adjustment)
    told = {str(own)}
    for text in story.also:
        yield from _wrong_series(text, catalogue)
        if text in told:
            which = "the story's own series" if text == str(own) else "named twice"
            yield f"`{text}` is {which}.", "Take it out of `also`.", "also"
        told.add(text)


def _wrong_credits(story: StorySettings) -> Iterator[tuple[str, ...]]:
    """What is wrong with the periods of `credits`."""
    for period in story.credits:
        try:
            Period.parse(period)
        except ValueError as error:
            yield f"{error}.", "Write the period that draws on it.", "credits", period


def _wrong_series(text: str, catalogue: Catalogue) -> Iterator[tuple[str, ...]]:
    """What is wrong with a series of `also`."""
    try:
        series = Series.parse(text)
    except ValueError as error:
        yield f"{error}.", "Write it as `bulletin facts` prints it, such as inpc.core:MX.", "also"
        return
    for noun, name, known in (
        ("indicator", series.indicator, catalogue.indicators),
        ("area", series.area, catalogue.areas),
        ("sector", series.sector, ("", *catalogue.sectors)),
    ):
        if name not in known:
            nearest = advice(name, [one for one in known if one], None)
            yield f"there is no {noun} `{name}`, in `{text}`.", nearest, "also"


def check_few(indicators: Collection[str], catalogue: Catalogue, path: Path) -> None:
    """SettingsError for an indicator of `[rules.few]` that the catalogue does not know."""
    for name in indicators:
        if name not in catalogue.indicators:
            what = f"`rules.few`: there is no indicator `{name}`."
            text = tomlfile.parse(path)[1]
            raise thresholds.wrong(what, nearest(name, catalogue.indicators), ("few", name), path, text)

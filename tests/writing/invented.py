"""Facts written down in one line, about invented series: what the cases of `kinds/` are told about.

    points of jobless at 2024-10 against 2023-10 down: level 2.5%, change -0.2pp, base 2.7%

The indicators are made up. A figure may name its own time (`previous 4 months @2019-01/2019-04`); after `;` come
caveats (`; caveat opposite -1.3% @2023-11/2024-10`) and other facts that the same text tells (`; beside year_on_year`).
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

from generator.bilingual import Language
from generator.catalogue import Catalogue
from generator.config import Office
from generator.language.profile import PROFILES
from generator.model.fact import Caveat, Direction, Fact, Figure
from generator.model.panel import Cell, Vintage
from generator.model.period import Period, Window
from generator.model.series import Series
from generator.model.story import Story
from generator.model.unit import PERCENT, POINT, Kind, Unit
from generator.model.words import EnglishNoun, Indicator, Nouns, SpanishNoun, Target
from generator.writing.pen import Pen
from generator.writing.views import StoryView

VINTAGE = Vintage("invented", date(2025, 1, 14), "0" * 64, "invented.csv", "inegi", illustrative=True)
LINE = re.compile(
    r"(?P<kind>\w+) of (?P<indicator>[\w.]+)(?: in (?P<area>[\w-]+))?(?: by (?P<sector>\w+))?"
    r"(?: within (?P<whole>[\w-]+))? at (?P<window>\S+)"
    r"(?: against (?P<comparison>\S+))?(?: since (?P<since>\S+)(?P<start> \(start\))?)? "
    r"(?P<direction>up|down|flat)(?P<tie> tie)?: (?P<figures>[^;]*)(?P<more>;.*)?"
)
FIGURE = re.compile(r"(?P<role>\w+) (?P<value>-?[\d.]+)(?P<unit>%|pp| [a-z]+)?(?: @(?P<window>[^\s,]+))?")


def noun(name: str, gender: str, number: str, english: str, place: str = "of") -> Nouns:
    """The words of an invented indicator; the English has an article where it is one thing that is measured."""
    has_article = english.endswith(("rate", "index", "balance"))
    return Nouns(
        es=SpanishNoun(name=name, short=name, gender=gender, number=number, place=place),  # type: ignore[arg-type]
        en=EnglishNoun(name=english, short=english, number=number, article=has_article, place=place),  # type: ignore[arg-type]
    )


def indicator(name: str, kind: Kind, unit: str, words: Nouns, **more: object) -> Indicator:
    programme = {"es": "Encuesta inventada", "en": "Invented Survey"}
    return Indicator(
        id=name,
        kind=kind,
        unit=unit,
        agency="inegi",
        programme=programme,
        words=words,
        link="https://example.org/",
        **more,
    )  # type: ignore[arg-type]


BAND = noun("intervalo objetivo del banco central", "m", "singular", "the central bank's target range")
INDICATORS = {
    one.id: one
    for one in (
        indicator(
            "exports",
            Kind.FLOW,
            "MXN",
            noun("exportaciones", "f", "plural", "exports"),
            power=6,
            decimals=1,
            target=Target(low=4000, high=6000, words=BAND),
        ),
        indicator(
            "spending", Kind.FLOW, "MXN", noun("gasto público", "m", "singular", "public spending"), power=6, decimals=1
        ),
        indicator(
            "jobless",
            Kind.RATE,
            "percent",
            noun("tasa de desocupación", "f", "singular", "jobless rate", "in"),
            decimals=1,
        ),
        indicator(
            "inflation",
            Kind.RATE,
            "percent",
            noun("inflación", "f", "singular", "inflation", "in"),
            decimals=1,
            target=Target(low=2, high=4, words=BAND),
        ),
        indicator(
            "dollar",
            Kind.INDEX,
            "MXN",
            noun("tipo de cambio", "m", "singular", "exchange rate", ""),
            decimals=4,
            change_decimals=2,
        ),
        indicator("prices", Kind.INDEX, "index", noun("índice de precios", "m", "singular", "price index"), decimals=1),
        indicator("trade", Kind.BALANCE, "USD", noun("balanza comercial", "f", "singular", "trade balance"), power=6),
        indicator("plants", Kind.STOCK, "establishment", noun("establecimientos", "m", "plural", "establishments")),
        indicator("permits", Kind.COUNT, "operation", noun("permisos de obra", "m", "plural", "building permits")),
    )
}


def catalogue_of(bundled: Catalogue) -> Catalogue:
    """The bundled areas, sectors, agencies and units, with the invented indicators."""
    return replace(bundled, indicators=INDICATORS)


def fact(line: str) -> Fact:
    """The fact that a line describes, without its caveats."""
    found = LINE.fullmatch(line)
    assert found, f"cannot be read: {line}"
    window = Window.parse(found["window"])
    series = Series(found["indicator"], found["area"] or "MX-14", found["sector"] or "")
    since = Period.parse(found["since"]) if found["since"] else None
    whole = found["whole"]
    return Fact(
        kind=found["kind"],
        series=series,
        window=window,
        figures=tuple(figure(one[0], series, window) for one in FIGURE.finditer(found["figures"])),
        direction=Direction(found["direction"]),
        vintage=VINTAGE,
        comparison=Window.parse(found["comparison"]) if found["comparison"] else None,
        since=since,
        since_is_start=bool(found["start"]),
        is_tie=bool(found["tie"]),
        peer=Series(series.indicator, whole) if whole else None,
        caveats=tuple(caveats(found["more"] or "", series, window)),
    )


def figure(text: str, series: Series, window: Window) -> Figure:
    """One figure; without a unit it is in that of the indicator, with the digits it is written with."""
    found = FIGURE.fullmatch(text)
    assert found, f"no figure: {text}"
    own = INDICATORS[series.indicator].value_unit
    unit = {"%": PERCENT, "pp": POINT}.get(found["unit"] or "") or (
        Unit(found["unit"].strip()) if found["unit"] else own
    )
    when = Window.parse(found["window"]) if found["window"] else window
    value = Decimal(found["value"])
    cells = (Cell(series, when.last, value),)
    return Figure(found["role"], value, unit, max(0, -int(value.as_tuple().exponent)), when, "invented", cells)


def caveats(text: str, series: Series, window: Window) -> list[Caveat]:
    """`; caveat NAME`, with a figure after it, a period, or a figure `of` the period it is held against."""
    found = []
    for name, rest in re.findall(r"; caveat (\w+) ?([^;]*)", text):
        is_figure = re.match(r"-?\d+(\.\d+)?(%|pp| [a-z]| @)", rest)
        of = figure(f"{name} {rest.partition(' of ')[0]}", series, window) if is_figure else None
        period = rest.partition(" of ")[2] if of else rest
        found.append(Caveat(name, Period.parse(period) if period else None, of))
    return found


def beside(line: str, about: Fact) -> list[Fact]:
    """The other facts that the text tells: about the same series and whole, without any figure of interest."""
    kinds = re.findall(r"; beside ([^;]+)", line)
    full = [fact(kind.strip()) for kind in kinds if " of " in kind]
    return full + [replace(about, kind=kind.strip(), caveats=()) for kind in kinds if " of " not in kind]


def story(line: str, bundled: Catalogue, seed: str) -> Story:
    """A story that leads with an unchanged year to date, and tells the fact of a line."""
    told, catalogue = fact(line), catalogue_of(bundled)
    lead = replace(
        told,
        kind="year_to_date",
        window=Window.parse("2024-01/2024-09"),
        direction=Direction.FLAT,
        comparison=None,
        caveats=(),
    )
    sector = told.series.sector
    return Story(
        id=seed,
        key="invented",
        template="indicator",
        series=told.series,
        indicator=INDICATORS[told.series.indicator],
        area=catalogue.area(told.series.area),
        sector=catalogue.sector(sector) if sector else None,
        agency=catalogue.agency("inegi"),
        period=told.window.last,
        released=VINTAGE.released,
        vintages=(VINTAGE,),
        facts=(lead, told, *beside(line, told)),
        history=(),
        comparable=(),
    )


def view(line: str, office: Office, bundled: Catalogue, language: Language, seed: str) -> StoryView:
    """What a template sees of that story."""
    pen = Pen(language, PROFILES["mx.prensa" if language == "es" else "en_US"], seed)
    return StoryView(story(line, bundled, seed), office, catalogue_of(bundled), pen)

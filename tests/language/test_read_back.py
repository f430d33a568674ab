"""What is printed is read back by a small reader that shares nothing with the printer."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.language.amount import amount, displayed, round_amount
from generator.language.hedge import LOWEST_NEARLY_CHOSEN, Hedge, hedge, holds
from generator.language.number import MINUS, number
from generator.language.percent import percent, points
from generator.language.profile import PROFILES
from generator.model.words import UnitForms, UnitWords

PESO = UnitWords(id="MXN", es=UnitForms(one="peso", many="pesos"), en=UnitForms(one="peso", many="pesos"))
DOLLAR = UnitWords(id="USD", es=UnitForms(one="dólar", many="dólares"), en=UnitForms(one="dollar", many="dollars"))
PERSON = UnitWords(
    id="person", es=UnitForms(one="persona", many="personas", gender="f"), en=UnitForms(one="person", many="people")
)
MARKS = {
    "mx.prensa": (".", ","),
    "mx.tabla": (".", ","),
    "es": (",", "\u202f"),
    "en_US": (".", ","),
    "en_GB": (".", ","),
}
SCALES = {
    "mil": 3,
    "millón": 6,
    "millones": 6,
    "billón": 12,
    "billones": 12,
    "million": 6,
    "billion": 9,
    "trillion": 12,
    "m": 6,
    "bn": 9,
    "tn": 12,
}
SMALL = {
    word: Decimal(value)
    for words in (
        "cero un dos tres cuatro cinco seis siete ocho nueve",
        "zero one two three four five six seven eight nine",
    )
    for value, word in enumerate(words.split())
} | {"una": Decimal(1)}
TOKEN = re.compile(r"\d[\d.,\u202f]*|[a-zéóúñ]+")
profiles = st.sampled_from(sorted(PROFILES))
units = st.sampled_from((PESO, DOLLAR, PERSON))
values = st.decimals(min_value=-(10**13), max_value=10**13, allow_nan=False, allow_infinity=False, places=4)
sizes = st.builds(lambda mantissa, power: mantissa.scaleb(power), st.decimals(1, 10, places=9), st.integers(0, 12))


def read_figure(text: str, profile: str) -> Decimal:
    """Figures as a reader of that country takes them; marks elsewhere than they belong are an error."""
    decimal, group = MARKS[profile]
    whole, _, fraction = text.partition(decimal)
    digits = re.escape(group)
    ungrouped = r"\d{1,4}" if profile == "es" else r"\d{1,3}"
    first = r"\d{2,3}|\d(?=.{8})" if profile == "es" else r"\d{1,3}"
    assert re.fullmatch(rf"{ungrouped}|(?:{first})(?:{digits}\d{{3}})+", whole), f"{text!r} is no figure of {profile}"
    return Decimal(whole.replace(group, "") + (f".{fraction}" if fraction else ""))


def read_amount(text: str, profile: str) -> Decimal:
    """Single units in an amount: a scale word multiplies what came since the last larger one."""
    total = pending = Decimal(0)
    for token in TOKEN.findall(text):
        if token[0].isdigit():
            pending += read_figure(token, profile)
        elif token in SMALL:
            pending += SMALL[token]
        elif token == "mil":
            pending = (pending or Decimal(1)) * 1000
        elif token in SCALES:
            total, pending = total + pending.scaleb(SCALES[token]), Decimal(0)
    return total + pending


def half_up(value: Decimal, decimals: int) -> Decimal:
    """Rounding to the nearest, halves away from zero, by integers alone."""
    scaled = abs(value) * 10**decimals
    units_below = int(scaled)
    return Decimal(units_below + (scaled - units_below >= Decimal("0.5"))).scaleb(-decimals)


@given(value=values, decimals=st.integers(0, 3), profile=profiles)
def test_a_number_reads_back_as_its_rounded_size(value: Decimal, decimals: int, profile: str) -> None:
    """The figures printed are the value rounded once, half up, without its sign."""
    assert read_figure(number(value, decimals, PROFILES[profile]), profile) == half_up(value, decimals)


@given(value=values, decimals=st.integers(0, 3), profile=profiles)
def test_a_signed_number_has_a_minus_only_below_zero(value: Decimal, decimals: int, profile: str) -> None:
    """A table's minus stands before what is still negative after rounding, and nowhere else."""
    text = number(value, decimals, PROFILES[profile], signed=True)
    assert text.startswith(MINUS) == (value < 0 and half_up(value, decimals) != 0)


@given(value=values, decimals=st.integers(0, 2), profile=profiles)
def test_percentages_and_points_read_back(value: Decimal, decimals: int, profile: str) -> None:
    """Per cent and points carry the same figure as the plain number."""
    expected = half_up(value, decimals)
    assert read_figure(percent(value, decimals, PROFILES[profile]).rstrip("%").rstrip("\u00a0"), profile) == expected
    assert read_figure(points(value, decimals, PROFILES[profile]).split(" ")[0], profile) == expected


@given(value=sizes, unit=units, profile=profiles)
def test_an_amount_reads_back_as_what_is_displayed(value: Decimal, unit: UnitWords, profile: str) -> None:
    """The words of an amount mean exactly the number that `displayed` says they do."""
    assert read_amount(amount(value, unit, PROFILES[profile]), profile) == displayed(value, unit, PROFILES[profile])


@given(value=sizes, unit=units, profile=profiles, grain=st.integers(-2, 9))
def test_a_grain_that_is_asked_for_is_kept(value: Decimal, unit: UnitWords, profile: str, grain: int) -> None:
    """An amount to a given power of ten is printed exactly, and lies within half of that power."""
    shown = read_amount(amount(value, unit, PROFILES[profile], grain=grain), profile)
    assert abs(shown - value) * 2 <= Decimal(1).scaleb(grain)
    assert shown % Decimal(1).scaleb(grain) == 0


@given(value=sizes, unit=units)
def test_every_house_of_a_language_shows_the_same_amount(value: Decimal, unit: UnitWords) -> None:
    """Text and table of one language never differ in the figure, only in its form."""
    assert len({displayed(value, unit, PROFILES[name]) for name in ("mx.prensa", "mx.tabla", "es")}) == 1
    assert len({displayed(value, unit, PROFILES[name]) for name in ("en_US", "en_GB")}) == 1


@given(value=sizes, unit=units, profile=profiles)
def test_a_hedge_is_true_of_the_raw_and_the_displayed_value(value: Decimal, unit: UnitWords, profile: str) -> None:
    """Every hedge holds for both values by its condition, and its threshold is printed exactly."""
    shown = displayed(value, unit, PROFILES[profile], decimals=2)
    assume(abs(shown - value) * 100 <= value)
    kind, threshold = hedge(value, shown)
    assert holds(kind, value, threshold)
    assert holds(kind, shown, threshold)
    assert kind is not Hedge.NEARLY or value >= LOWEST_NEARLY_CHOSEN * threshold
    assert read_amount(round_amount(threshold, unit, PROFILES[profile]), profile) == threshold


@given(value=sizes)
def test_a_threshold_is_round(value: Decimal) -> None:
    """A threshold has two digits that count, or three where no hedge of two is true."""
    digits = hedge(value)[1].normalize().as_tuple().digits
    assert len(digits) <= 3


@pytest.mark.parametrize("name", ["mx.prensa", "mx.tabla", "es", "en_US", "en_GB"])
def test_the_house_styles_have_their_names(name: str) -> None:
    """The five profiles of the settings exist and know their language."""
    assert PROFILES[name].name == name
    assert PROFILES[name].language == name[:2].replace("mx", "es")

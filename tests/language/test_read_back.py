"""What is printed is read back, in every house style, by a small reader that shares nothing with the printer."""

from __future__ import annotations

import re
from datetime import date, time
from decimal import Decimal

import pytest
from backwards import (
    read_amount,
    read_count,
    read_date,
    read_days,
    read_figure,
    read_first_months,
    read_hour,
    read_ordinal,
    read_same,
    read_words,
)
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.bilingual import Language
from generator.language import english, inflection, period
from generator.language.amount import amount, displayed, round_amount
from generator.language.clock import hour, weekday_and_date
from generator.language.hedge import LOWEST_NEARLY_CHOSEN, Hedge, close, hedge, holds
from generator.language.interval import amounts, percentages
from generator.language.number import MINUS, count, number, words
from generator.language.opening import opening
from generator.language.percent import percent, points
from generator.language.profile import PROFILES
from generator.language.timespan import length
from generator.model.period import Frequency, Period, Window
from generator.model.words import Gender, UnitForms, UnitWords

PESO = UnitWords(id="MXN", es=UnitForms(one="peso", many="pesos"), en=UnitForms(one="peso", many="pesos"))
DOLLAR = UnitWords(id="USD", es=UnitForms(one="dólar", many="dólares"), en=UnitForms(one="dollar", many="dollars"))
PERSON = UnitWords(
    id="person", es=UnitForms(one="persona", many="personas", gender="f"), en=UnitForms(one="person", many="people")
)
POUND = UnitWords(
    id="GBP", es=UnitForms(one="libra", many="libras", gender="f"), en=UnitForms(one="pound", many="pounds")
)
PLANT = UnitWords(
    id="establishment",
    es=UnitForms(one="establecimiento", many="establecimientos"),
    en=UnitForms(one="establishment", many="establishments"),
)
SYMBOLS = {"en_US": {"USD": "$"}, "en_GB": {"USD": "$", "GBP": "\u00a3"}}
profiles = st.sampled_from(sorted(PROFILES))
units = st.sampled_from((PESO, DOLLAR, POUND, PERSON, PLANT))
languages: st.SearchStrategy[Language] = st.sampled_from(("es", "en"))
genders: st.SearchStrategy[Gender] = st.sampled_from(("m", "f"))
frequencies = st.sampled_from(tuple(Frequency))
windows = st.builds(
    lambda frequency, year, number, length: Window.trailing(Period.of(frequency, year, number), length),
    frequencies,
    st.integers(1993, 2040),
    st.integers(1, 12),
    st.integers(1, 30),
)
days = st.dates(date(1993, 1, 1), date(2040, 12, 31))
values = st.decimals(min_value=-(10**13), max_value=10**13, allow_nan=False, allow_infinity=False, places=4)
sizes = st.builds(lambda mantissa, power: mantissa.scaleb(power), st.decimals(1, 10, places=9), st.integers(0, 12))


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
    assert read_per_cent(percent(value, decimals, PROFILES[profile]), profile) == expected
    figure, noun = points(value, decimals, PROFILES[profile]).split(" ", 1)
    assert read_figure(figure, profile) == expected
    is_singular = expected <= 1 if profile == "en_US" else expected == 1
    singular = "percentage point" if profile.startswith("en") else "punto porcentual"
    assert (noun == singular) == is_singular


def read_per_cent(text: str, profile: str) -> Decimal:
    """A figure before its sign: a space that does not break in Spain and in Mexican tables, none elsewhere."""
    space = "\u00a0" if profile in ("es", "mx.tabla") else ""
    assert text.endswith(f"{space}%")
    return read_figure(text.removesuffix(f"{space}%"), profile)


@given(value=sizes, unit=units, profile=profiles)
def test_an_amount_reads_back_as_what_is_displayed(value: Decimal, unit: UnitWords, profile: str) -> None:
    """The words of an amount mean exactly the number that `displayed` says they do, in the unit's own words."""
    text, shown = amount(value, unit, PROFILES[profile]), displayed(value, unit, PROFILES[profile])
    assert read_amount(text, profile) == shown
    assert has_unit(text, unit, profile, is_one=shown == 1)


def has_unit(text: str, unit: UnitWords, profile: str, *, is_one: bool) -> bool:
    """Whether an amount names its unit once: by sign before it, or in the right number after it."""
    forms = unit.en if profile.startswith("en") else unit.es
    symbol = SYMBOLS.get(profile, {}).get(unit.id)
    if symbol:
        return re.fullmatch(rf"{re.escape(symbol)}[\d.,]+(?:m|bn|tn| million| billion| trillion)?", text) is not None
    return text.endswith(f" {forms.one if is_one else forms.many}") and "$" not in text


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


@given(n=st.integers(0, 99), language=languages, gender=genders, apocope=st.booleans())
def test_number_words_read_back(n: int, language: Language, gender: Gender, *, apocope: bool) -> None:
    """Every number to 99 in words is that number, in either gender and before a noun."""
    assert read_words(words(n, language, gender, apocope=apocope), language) == n


@given(n=st.integers(0, 2_000_000), profile=profiles, gender=genders)
def test_a_count_reads_back(n: int, profile: str, gender: Gender) -> None:
    """A count in words or figures is that count; what is in words is small."""
    text = count(n, PROFILES[profile], gender)
    assert read_count(text, profile) == n
    assert text[0].isdigit() or n < 10


@given(n=st.integers(1, 1200))
def test_english_ordinals_read_back(n: int) -> None:
    """A place is read back from words and from figures with their letters."""
    assert read_ordinal(english.ordinal(n), "en") == n
    assert n > 99 or read_ordinal(english.ordinal_words(n), "en") == n


@given(n=st.integers(1, 32), gender=genders, apocope=st.booleans())
def test_spanish_ordinals_read_back(n: int, gender: Gender, *, apocope: bool) -> None:
    """The place of each federal entity is read back, in both genders and shortened."""
    assert read_ordinal(inflection.ordinal(n, gender, apocope=apocope), "es") == n


@given(n=st.integers(0, 99), profile=profiles, gender=genders)
def test_a_sentence_that_opens_with_a_count_reads_back(n: int, profile: str, gender: Gender) -> None:
    """The count that opens a sentence is the same in words, with its noun behind it and its per cent."""
    noun = "states" if profile.startswith("en") else "entidades"
    text = opening(f"{n} {noun}", PROFILES[profile], gender)
    assert read_words(text.removesuffix(f" {noun}"), profile[:2].replace("mx", "es")) == n
    share = opening(percent(Decimal(n), 0, PROFILES[profile]), PROFILES[profile], gender)
    spelled = re.sub(r" (percent|per cent|por ciento)$", "", share)
    assert spelled != share
    assert read_words(spelled, profile[:2].replace("mx", "es")) == n


def days_of(span: Window) -> tuple[date, date]:
    return span.first.first_day, span.last.last_day


@given(span=windows, language=languages, british=st.booleans())
def test_a_window_reads_back_as_its_days(span: Window, language: Language, *, british: bool) -> None:
    """The words of a month, quarter, year or window mean its first and last day."""
    assert read_days(period.window(span, language, british=british and language == "en"), language) == days_of(span)


@given(last=st.builds(Period.of, frequencies, st.integers(1993, 2040), st.integers(2, 12)), language=languages)
def test_first_months_read_back(last: Period, language: Language) -> None:
    """A window from the start of a year is read back from its number of months."""
    span = Window.year_to_date(last)
    assume(span.is_year_to_date)
    assert read_first_months(period.first_months(span, language), language) == days_of(span)


@given(span=windows, other=windows, years=st.integers(-6, 0), steps=st.integers(-12, 0), language=languages)
def test_what_a_window_is_compared_with_reads_back(
    span: Window, other: Window, years: int, steps: int, language: Language
) -> None:
    """The same months of another year, the period before, or any other window: never mistaken for one another."""
    for comparison in (span.shift_years(years), span.shift(steps), other):
        text = period.same_period(comparison, span, language)
        assert read_same(text, days_of(span), language) == days_of(comparison)


@given(n=st.integers(1, 60), frequency=frequencies, profile=profiles)
def test_a_length_reads_back(n: int, frequency: Frequency, profile: str) -> None:
    """So many months, quarters or years are that many, singular for one alone."""
    figure, noun = length(n, frequency, PROFILES[profile]).split(" ")
    assert read_count(figure, profile) == n
    assert (noun in ("mes", "trimestre", "año", "month", "quarter", "year")) == (n == 1)


@given(day=days, profile=profiles)
def test_dates_read_back(day: date, profile: str) -> None:
    """A day in full is that day, with its weekday and without."""
    assert read_date(period.date_long(day, PROFILES[profile]), profile) == day
    assert read_date(weekday_and_date(day, PROFILES[profile]), profile) == day


@given(moment=st.times().map(lambda moment: time(moment.hour, moment.minute)), profile=profiles)
def test_hours_read_back(moment: time, profile: str) -> None:
    """An hour is that hour, morning or afternoon."""
    assert read_hour(hour(moment, PROFILES[profile]), profile) == moment


@given(one=sizes, other=sizes, unit=units, profile=profiles)
def test_a_range_of_amounts_reads_back(one: Decimal, other: Decimal, unit: UnitWords, profile: str) -> None:
    """Both ends of a range are what is displayed of them, each with its own scale."""
    low, high = sorted((one, other))
    text = amounts(low, high, unit, PROFILES[profile])
    shown = tuple(displayed(value, unit, PROFILES[profile]) for value in (low, high))
    between = re.fullmatch(r"de (.+) a (.+)" if "en" not in profile[:2] else r"(.+) to (.+)", text)
    ends = between.groups() if between else (text, text)
    assert tuple(read_amount(end, profile) for end in ends) == shown
    assert bool(between) == (shown[0] != shown[1])


@given(one=values, other=values, decimals=st.integers(0, 2), profile=profiles)
def test_a_range_of_per_cent_reads_back(one: Decimal, other: Decimal, decimals: int, profile: str) -> None:
    """Both ends of a range of per cent have their figure and their sign."""
    low, high = sorted((abs(one), abs(other)))
    text = percentages(low, high, decimals, PROFILES[profile])
    between = re.fullmatch("(?:del? )?([^ ]+) (?:to|al?) ([^ ]+)", text)
    ends = between.groups() if between else (text, text)
    assert [read_per_cent(end, profile) for end in ends] == [half_up(low, decimals), half_up(high, decimals)]


@given(value=sizes, unit=units, profile=profiles)
def test_a_near_threshold_is_true_of_the_raw_and_the_displayed_value(
    value: Decimal, unit: UnitWords, profile: str
) -> None:
    """What is put for a figure in text is within one per cent of it, on the side that its words say."""
    shown = displayed(value, unit, PROFILES[profile], decimals=2)
    kind, threshold = close(value, shown)
    if kind is Hedge.EXACT:
        assert threshold == value
        return
    for reading in (value, shown):
        assert (reading > threshold) == (kind is Hedge.OVER)
        assert abs(reading - threshold) * 100 <= threshold
    assert read_amount(round_amount(threshold, unit, PROFILES[profile]), profile) == threshold

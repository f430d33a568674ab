"""Amounts in the words of a finding, as a Mexican newsroom and an English-language wire print them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.bundled import root
from generator.catalogue import Catalogue, load
from generator.checking.reading import Quantity, Span
from generator.checking.saying import figure


def the_catalogue() -> Catalogue:
    return load(root() / "data" / "catalogue")


def a_quantity(step: str, unit: str = "MXN") -> Quantity:
    return Quantity(Span(0, 1), Decimal(1), Decimal(step), unit)


@pytest.mark.parametrize(
    ("value", "step", "spanish", "english"),
    [
        ("57287400000", "1E6", "57 mil 287 millones de pesos", "57.287 billion pesos"),
        ("57287400000", "1E8", "57.3 mil millones de pesos", "57.3 billion pesos"),
        ("57287400000", "1E9", "57 mil millones de pesos", "57 billion pesos"),
        ("57286200000", "1E5", "57,286.2 millones de pesos", "57.2862 billion pesos"),
        ("57345000000", "1E3", "57 mil 345 millones de pesos", "57.345 billion pesos"),
        ("6500300000", "1E6", "6 mil 500 millones de pesos", "6.5 billion pesos"),
        ("27039000000", "1E8", "27 mil millones de pesos", "27 billion pesos"),
        ("1212100000", "1E6", "mil 212 millones de pesos", "1.212 billion pesos"),
        ("89073000000", "1E6", "89 mil 73 millones de pesos", "89.073 billion pesos"),
        ("6243494000000", "1E6", "6 billones 243 mil 494 millones de pesos", "6.243494 trillion pesos"),
        ("6243494000000", "1E11", "6.2 billones de pesos", "6.2 trillion pesos"),
        ("1000001000000", "1E6", "1 billón 1 millón de pesos", "1.000001 trillion pesos"),
        ("1000400000000", "1E11", "1 billón de pesos", "1 trillion pesos"),
        ("957400000", "1E5", "957.4 millones de pesos", "957.4 million pesos"),
        ("1000200", "1E5", "1 millón de pesos", "1 million pesos"),
        ("-1212100000", "1E6", "-mil 212 millones de pesos", "-1.212 billion pesos"),
        ("18.6909", "1E-4", "18.6909 pesos", "18.6909 pesos"),
    ],
)
def test_an_amount_is_written_as_the_press_does(value: str, step: str, spanish: str, english: str) -> None:
    """To the last digit that the text prints, in the words of the language's press, without idle zeros."""
    asked = a_quantity(step)
    assert figure(Decimal(value), asked, the_catalogue(), "es") == spanish
    assert figure(Decimal(value), asked, the_catalogue(), "en") == english


def test_an_amount_told_for_a_change_has_whole_millions_or_four_digits() -> None:
    """Where the text printed a change and not the amount, the amount has the digits of a bulletin."""
    change = a_quantity("0.1", "percent")
    assert figure(Decimal(57287400000), change, the_catalogue(), "es", "MXN") == "57 mil 287 millones de pesos"
    assert figure(Decimal(57287400000), change, the_catalogue(), "en", "MXN") == "57.29 billion pesos"
    assert figure(Decimal(6500000000), change, the_catalogue(), "en", "MXN") == "6.5 billion pesos"


@pytest.mark.parametrize(
    ("value", "step", "english"), [("25287500000", "1E8", "$25.3 billion"), ("-18.5", "0.1", "-$18.5")]
)
def test_dollars_go_by_their_sign_in_english(value: str, step: str, english: str) -> None:
    """As wires write them; pesos go by their name."""
    assert figure(Decimal(value), a_quantity(step, "USD"), the_catalogue(), "en") == english


def test_a_change_keeps_the_zeros_of_its_text() -> None:
    """The house prints 5.0%, and so does the finding."""
    assert figure(Decimal("5.02"), a_quantity("0.1", "percent"), the_catalogue(), "en") == "5.0%"
